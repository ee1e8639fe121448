//! Functions whose bodies are seen, and what is known of their companions.

use syn::{ImplItemFn, Type};

/// A function whose body is seen.
#[derive(Clone)]
pub struct Helper {
    /// The function.
    pub function: ImplItemFn,
    /// The generics of its `impl` block.
    pub outer: Option<syn::Generics>,
    /// What `Self` is in it.
    pub owner: Option<Type>,
    /// Of a function of another module, the traits that may be in scope there.
    pub traits: Vec<syn::Path>,
}

impl Helper {
    /// The generics of the function and of the block around it.
    pub fn generics(&self) -> Vec<&syn::Generics> {
        [Some(&self.function.sig.generics), self.outer.as_ref()].into_iter().flatten().collect()
    }

    /// Whether some of them are numbers or types.
    pub fn is_generic(&self) -> bool {
        self.generics().iter().any(|g| g.const_params().next().is_some() || g.type_params().next().is_some())
    }
}

/// Which companions of a function stand beside it that attributes on it do not write.
pub struct Rules {
    /// Those that calls are differentiated by, in one mode at least.
    pub of_calls: bool,
    /// Those that calls over the elements of a matrix are differentiated by.
    pub of_elements: bool,
}
