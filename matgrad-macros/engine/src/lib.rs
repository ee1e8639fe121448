//! The engine of matgrad: what its attributes do to tokens, as an ordinary library, so that a command
//! line or a page can do it too. `matgrad-macros` pins it exactly; its API may change in any release.

// It defines `emit!`, so it comes first.
#[macro_use]
mod rust;

mod attributes;
mod calculus;
mod companions;
mod explain;
mod graph;
mod guard;
mod helpers;
#[cfg(any(test, feature = "inspect"))]
pub mod inspect;
mod methods;
mod modules;
mod parameters;
mod pipeline;
mod program;
#[cfg(any(test, feature = "inspect"))]
mod reference;
mod report;
mod rewrite;
mod spaces;
mod syntax;
#[cfg(test)]
mod testing;

use attributes::Attribute;
use proc_macro2::TokenStream;

/// What the attribute of this name makes of an annotated function: the function, and its companions or the
/// messages that say why there are none. It does not panic.
pub fn attribute(name: &str, arguments: TokenStream, item: TokenStream) -> TokenStream {
    guard::attribute(name, arguments, item, |arguments, item| match Attribute::named(&name) {
        Some(row) => pipeline::expand(row.kind, arguments, item),
        None => panic!("no attribute is called `{name}`"),
    })
}

/// What `#[implicit(root = z, solver = solve)]` makes of a function: the function, and companions of its solver. It does not
/// panic.
pub fn implicit(arguments: TokenStream, item: TokenStream) -> TokenStream {
    guard::attribute("implicit", arguments, item, pipeline::expand_implicit)
}

/// What `#[matgrad::methods]` makes of an `impl` block. It does not panic.
pub fn methods(arguments: TokenStream, item: TokenStream) -> TokenStream {
    guard::attribute("methods", arguments, item, methods::expand)
}

/// What `#[matgrad::module]` makes of a module. It does not panic.
pub fn module(arguments: TokenStream, item: TokenStream) -> TokenStream {
    guard::attribute("module", arguments, item, modules::expand)
}

/// What `#[derive(matgrad::Parameters)]` makes of a struct. It does not panic.
pub fn parameters(item: TokenStream) -> TokenStream {
    guard::guarded("Parameters", || parameters::expand(item)).unwrap_or_else(|message| message.to_compile_error())
}

/// What `derivation!` makes of an attribute and a function: the formula as a string literal. It does not panic.
pub fn derivation(input: TokenStream) -> TokenStream {
    guard::string("derivation", input, pipeline::derivation)
}

/// For the facade itself: the derivatives of matgrad's own scalar functions, which follow from their table. It does not
/// panic.
pub fn derivatives_of_helpers() -> TokenStream {
    guard::guarded("derivatives_of_helpers", helpers::derivatives).unwrap_or_else(|message| message.to_compile_error())
}
