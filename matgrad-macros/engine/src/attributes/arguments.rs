//! What stands between the parentheses of an attribute.

use proc_macro2::{Ident, TokenStream};

use super::Kind;

/// The arguments of one attribute.
pub struct Arguments {
    /// Which derivative.
    pub kind: Kind,
    /// The parameters to differentiate with respect to; empty means all floating-point ones.
    pub wrt: Vec<Ident>,
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
    /// `check`, with the points to check at, if given.
    pub check: Option<Option<TokenStream>>,
}
