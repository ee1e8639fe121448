//! What stands between the parentheses of an attribute.

use proc_macro2::{Ident, TokenStream};

use super::Kind;

/// A parameter, or a part of one, to differentiate with respect to.
#[derive(Clone)]
pub struct Wrt {
    /// The parameter.
    pub root: Ident,
    /// The fields that lead to the part.
    pub path: Vec<String>,
    /// The type of the part, where it was written.
    pub ty: Option<TokenStream>,
    /// It as it was written, for messages.
    pub site: TokenStream,
}

impl Wrt {
    /// It as it is shown.
    pub fn shown(&self) -> String {
        let names = [self.root.to_string()].into_iter().chain(self.path.iter().cloned());
        names.collect::<Vec<_>>().join(".")
    }
}

/// The arguments of one attribute.
#[derive(Clone)]
pub struct Arguments {
    /// Which derivative.
    pub kind: Kind,
    /// What to differentiate with respect to; empty means all floating-point parameters.
    pub wrt: Vec<Wrt>,
    /// Whether `wrt` was written as a tuple.
    pub tuple: bool,
    /// `value`: a companion that returns the value too.
    pub value: bool,
    /// `into`: in-place companions.
    pub into: bool,
    /// `name = …`
    pub name: Option<Ident>,
    /// The path of the facade.
    pub krate: TokenStream,
    /// The path of nalgebra.
    pub nalgebra: TokenStream,
    /// `layout = denominator`
    pub denominator: bool,
    /// `perturbation = left`: from which side rotations and rigid motions are perturbed.
    pub left: bool,
    /// `check`, if it was asked for.
    pub check: Option<Check>,
    /// What `#[implicit]` says beyond the others.
    pub implicit: Option<Implicit>,
}

/// The arguments of `#[implicit]` that no other attribute has.
#[derive(Clone)]
pub struct Implicit {
    /// The parameter that a solver finds.
    pub unknown: Ident,
    /// Whether it is where the function is least, and not where it is zero.
    pub is_minimum: bool,
    /// The solver, as it is called.
    pub solver: TokenStream,
    /// Its name.
    pub name: Ident,
    /// Whether `?` stands behind it.
    pub may_fail: bool,
}

/// What stands in `check(…)`.
#[derive(Clone, Default)]
pub struct Check {
    /// The points to check at, if given.
    pub points: Option<TokenStream>,
    /// Whether square matrices are perturbed to symmetric ones.
    pub symmetric: bool,
    /// What the generics of the function are.
    pub generics: Vec<(Ident, TokenStream)>,
}
