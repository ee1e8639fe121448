//! Variables in scope.

use std::collections::BTreeMap;

use super::{Constant, Value};

/// The variables of a block, by their names.
pub(super) type Scope = BTreeMap<String, Binding>;

/// A variable in scope.
#[derive(Clone)]
pub(super) struct Binding {
    pub value: Value,
    pub mutable: bool,
    /// The parameter of the function that it is, as long as nothing was assigned to it.
    pub parameter: Option<syn::Ident>,
    /// For a constant that the graph sees through: what it is as a Rust value.
    pub shadow: Option<std::rc::Rc<Shadow>>,
    /// Whether it is a reference to its value, as a parameter of a function that is read through may be.
    pub lent: bool,
    /// How many element-wise closures it was bound in.
    pub depth: u32,
    /// Whether the variable is a reference to what its value is: an item of a loop over `.iter()`.
    pub item: bool,
}

impl Binding {
    /// A variable of its own.
    pub fn of(value: Value, mutable: bool, depth: u32) -> Binding {
        Binding { value, mutable, parameter: None, shadow: None, lent: false, item: false, depth }
    }
}

/// The Rust value of a variable that the graph sees through.
pub(super) struct Shadow {
    pub constant: Constant,
    /// The type that the user wrote.
    pub written: Option<syn::Type>,
}
