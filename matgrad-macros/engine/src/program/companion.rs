//! The companions to be written.

use proc_macro2::Ident;

use super::form::{Of, Part};
use crate::graph::op::Id;

/// A direction or a cotangent that a companion is called with.
#[derive(Clone)]
pub struct Extra {
    /// Its name.
    pub name: String,
    /// What it belongs to.
    pub of: Of,
    /// What calls of the function learn from its type, where the types of the variables do not tell them.
    pub record: Option<Record>,
}

/// What a companion says, in types, of the parameters that it has a derivative in.
#[derive(Clone)]
pub struct Record {
    /// For each parameter its place among the variables, if it is one.
    pub places: Vec<Option<usize>>,
    /// For each variable its parameter, if it is one as a whole.
    pub order: Vec<Option<usize>>,
    /// Whether it gives the function's value to calls that ask for it.
    pub keeps_value: bool,
}

/// A companion to be written.
pub struct Companion {
    /// Its name.
    pub name: Ident,
    /// Its documentation.
    pub doc: String,
    /// Parameters after those of the function: directions and cotangents.
    pub extra: Vec<Extra>,
    /// What it returns.
    pub results: Vec<Part>,
    /// What it writes in place: the parameter, its type and its value.
    pub written: Vec<(String, Part)>,
    /// The function's value, which calls may ask for beside its cotangents.
    pub kept: Option<Part>,
    /// Whether its result is an `Option` even where the function returns none.
    pub is_option: bool,
}

impl Companion {
    /// The nodes of its results, those that are written in place first.
    pub fn nodes(&self) -> Vec<Id> {
        let parts = self.written.iter().map(|(_, part)| part).chain(&self.results);
        parts.flat_map(|part| part.form.nodes()).collect()
    }
}
