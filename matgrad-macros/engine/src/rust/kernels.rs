//! The kernels of the runtime, in line or behind calls.

use proc_macro2::TokenStream;

use super::emit::Emitter;
use super::hygiene::ident;

/// A body that computes more matrices than this, small ones aside, calls its kernels: in line, each would be compiled anew, and what the compiler
/// does with all of them together grows as the square of their number (100 steps of `t = (a * t).map(f64::tanh) + t` at 8×8
/// took 54 s in release, with calls 3 s).
pub const LONG: usize = 20;

/// The kernels that the runtime has behind calls too.
const CALLED: &[&str] = &[
    "accumulate",
    "accumulate_outer_product",
    "add",
    "add_into",
    "add_outer_product",
    "add_outer_product_into",
    "dot",
    "gram",
    "gram_into",
    "gram_tr",
    "gram_tr_into",
    "hadamard",
    "hadamard_into",
    "map",
    "map_into",
    "mul",
    "mul_and_tr_mul",
    "mul_into",
    "mul_tr",
    "mul_tr_into",
    "neg",
    "neg_into",
    "scale",
    "scale_columns",
    "scale_columns_into",
    "scale_into",
    "scale_rows",
    "scale_rows_into",
    "sub",
    "sub_into",
    "sum",
    "total",
    "tr_mul",
    "tr_mul_into",
    "tr_mul_tr",
    "tr_mul_tr_into",
    "transpose",
    "transpose_into",
    "weighted_gram",
    "weighted_gram_into",
];

impl Emitter<'_> {
    /// The path of a kernel.
    pub(super) fn kernel(&self, name: &str) -> TokenStream {
        let (rt, kernel) = (self.rt(), ident(name));
        if self.is_long && CALLED.contains(&name) { emit!(#rt::called::#kernel) } else { emit!(#rt::#kernel) }
    }
}
