//! The language of the body, spelling by spelling: every row of the table of expressions, every type,
//! every kink, mutation, branches, loops, `Option`, and names that ought to clash.

// Bodies are written as people write them; `strict` denies what this allows.
#![allow(dead_code, unused_assignments, unused_parens, clippy::all)]

mod common;

mod language {
    mod control;
    mod extremes;
    mod hygiene;
    mod kinks;
    mod options;
    mod places;
    mod spellings;
    mod stack;
    mod strict;
    mod types;
}

// Pending: these do not compile yet. Move each to its module when it does.
//
// hygiene (names!): `raw: r#type r#fn r#match;`: a parameter `r#type` makes `#[gradient]` panic.
// types: `#[gradient(wrt = x)] fn f(x: &Vector1<f64>) -> f64 { x[0].sin() * x.x }`, also `SMatrix<f64, 1, 1>`: the
//     companion returns a scalar where a 1×1 matrix is due.
// types::lanes: `x.map(|t| t.simd_max(T::zero()))` with `T: SimdRealField + Copy`: `simd_max` is `SimdPartialOrd`'s.
// types::lanes: four lanes of `simba::simd::WideF64x4` need simba as a dev-dependency.
// types::arrays: `#[differential(wrt = w)] fn f(w: &[Matrix2<f64>; 3], …)`.
// kinks: `matgrad::constant(x.signum()) * x` without a `let` and its type; `use matgrad::constant; constant(x.sin()) * x`.
// hygiene: a user's own `fn sigmoid(x: f64) -> f64 { 5.0 * x }` with `sigmoid_grad`, called as `sigmoid(x)` or
//     `x.map(sigmoid)`, is silently taken for `matgrad::sigmoid`; so is any `path::softmax`.
