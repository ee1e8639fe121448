//! Links only if no companion can panic: `cargo build --release -p matgrad-machine-code`.
//!
//! `no_panic` leaves a reference to a symbol that does not exist on every path of unwinding, and the
//! optimiser must remove it. Without optimisation it cannot, so the attribute is for releases only.
//! With the feature `canary` some functions here can panic, and linking has to fail.

#![allow(missing_docs, clippy::type_complexity)]

use std::hint::black_box;

#[path = "../../functions.rs"]
mod functions;

use functions::*;
use nalgebra::{Matrix2, Matrix3, Point3, SMatrix, SVector, Vector2, Vector3};

type Pair<const A: usize, const B: usize, const C: usize, const D: usize> = (SMatrix<f64, A, B>, SMatrix<f64, C, D>);

/// Wraps companions, and refers to the wrappers so that they are kept.
macro_rules! cannot_panic {
    ($($(#[$meta:meta])* $name:ident($($x:ident: $X:ty),*) $(-> $R:ty)?;)*) => {
        mod wrapped {
            use super::*;
            $(
                $(#[$meta])*
                #[inline(never)]
                #[cfg_attr(not(debug_assertions), no_panic::no_panic)]
                pub fn $name($($x: $X),*) $(-> $R)? {
                    super::$name($($x),*)
                }
            )*
        }

        fn main() {
            $(
                $(#[$meta])*
                black_box(wrapped::$name as fn($($X),*) $(-> $R)?);
            )*
        }
    };
}

cannot_panic! {
    quadratic_grad(a: &SMatrix<f64, 6, 6>, x: &SVector<f64, 6>) -> Pair<6, 6, 6, 1>;
    quadratic_value_and_grad(a: &SMatrix<f64, 6, 6>, x: &SVector<f64, 6>) -> (f64, Pair<6, 6, 6, 1>);
    quadratic_value_and_grad_into(a: &SMatrix<f64, 6, 6>, x: &SVector<f64, 6>, in_a: &mut SMatrix<f64, 6, 6>, in_x: &mut SVector<f64, 6>) -> f64;
    quadratic_hvp(a: &SMatrix<f64, 6, 6>, x: &SVector<f64, 6>, v: &SVector<f64, 6>) -> SVector<f64, 6>;
    quadratic_hess(a: &SMatrix<f64, 6, 6>, x: &SVector<f64, 6>) -> SMatrix<f64, 6, 6>;
    regression_value_and_grad(x: &SMatrix<f64, 20, 6>, y: &SVector<f64, 20>, w: &SVector<f64, 6>) -> (f64, SVector<f64, 6>);
    regression_value_grad_hess(x: &SMatrix<f64, 20, 6>, y: &SVector<f64, 20>, w: &SVector<f64, 6>) -> (f64, SVector<f64, 6>, SMatrix<f64, 6, 6>);
    regression_newton(x: &SMatrix<f64, 20, 6>, y: &SVector<f64, 20>, w: &SVector<f64, 6>) -> Option<SVector<f64, 6>>;
    generic_regression_value_and_grad(a: &SMatrix<f64, 9, 5>, x: &SVector<f64, 5>, b: &SVector<f64, 9>) -> (f64, Pair<9, 5, 5, 1>);
    generic_regression_diff(a: &SMatrix<f64, 9, 5>, x: &SVector<f64, 5>, b: &SVector<f64, 9>, da: &SMatrix<f64, 9, 5>, dx: &SVector<f64, 5>) -> f64;
    generic_chain_value_and_grad(a: &SMatrix<f64, 9, 8>, x: &SMatrix<f64, 8, 6>, b: &SMatrix<f64, 6, 4>, c: &SMatrix<f64, 9, 4>) -> (f64, SMatrix<f64, 8, 6>);
    generic_bilinear_grad(u: &SVector<f64, 12>, a: &SMatrix<f64, 12, 12>, b: &SMatrix<f64, 12, 8>, x: &SVector<f64, 8>) -> SVector<f64, 8>;
    tall_chain_grad_into(a: &SMatrix<f64, 24, 8>, x: &SMatrix<f64, 8, 6>, b: &SMatrix<f64, 6, 2>, c: &SMatrix<f64, 24, 2>, out: &mut SMatrix<f64, 8, 6>);
    factors_value_and_grad(t: &SMatrix<f64, 8, 8>, u: &SMatrix<f64, 8, 3>, v: &SMatrix<f64, 8, 3>) -> (f64, Pair<8, 3, 8, 3>);
    factors_hess(t: &SMatrix<f64, 8, 8>, u: &SMatrix<f64, 8, 3>, v: &SMatrix<f64, 8, 3>) -> SMatrix<f64, 24, 24>;
    factors_hvp(t: &SMatrix<f64, 8, 8>, u: &SMatrix<f64, 8, 3>, v: &SMatrix<f64, 8, 3>, d: &SMatrix<f64, 8, 3>) -> SMatrix<f64, 8, 3>;
    relu_network_value_and_grad(x: &SVector<f64, 8>, w1: &SMatrix<f64, 16, 8>, w2: &SMatrix<f64, 1, 16>) -> (f64, Pair<16, 8, 1, 16>);
    relu_network_diff(x: &SVector<f64, 8>, w1: &SMatrix<f64, 16, 8>, w2: &SMatrix<f64, 1, 16>, d1: &SMatrix<f64, 16, 8>, d2: &SMatrix<f64, 1, 16>) -> f64;
    deep_network_value_and_grad(weights: &[SMatrix<f64, 8, 8>; 3], x: &SVector<f64, 8>) -> (f64, [SMatrix<f64, 8, 8>; 3]);
    deep_network_grad_into(weights: &[SMatrix<f64, 8, 8>; 30], x: &SVector<f64, 8>, out: &mut [SMatrix<f64, 8, 8>; 30]);
    deep_network_hvp(weights: &[SMatrix<f64, 8, 8>; 3], x: &SVector<f64, 8>, v: &SVector<f64, 8>) -> SVector<f64, 8>;
    classifier_value_and_grad(w: &SMatrix<f64, 5, 4>, x: &SVector<f64, 4>, y: &SVector<f64, 5>) -> (f64, Pair<5, 4, 4, 1>);
    gaussian_value_and_grad(s: &SMatrix<f64, 6, 6>, x: &SVector<f64, 6>) -> Option<(f64, Pair<6, 6, 6, 1>)>;
    gaussian_vjp(s: &SMatrix<f64, 6, 6>, x: &SVector<f64, 6>, cotangent: f64) -> Option<Pair<6, 6, 6, 1>>;
    small_gaussian_value_grad_hess(s: &Matrix2<f64>, x: &Vector2<f64>) -> Option<(f64, Matrix2<f64>, SMatrix<f64, 4, 4>)>;
    small_gaussian_newton(s: &Matrix2<f64>, x: &Vector2<f64>) -> Option<Matrix2<f64>>;
    solution_diff(a: &SMatrix<f64, 5, 5>, b: &SVector<f64, 5>, da: &SMatrix<f64, 5, 5>, db: &SVector<f64, 5>) -> Option<SVector<f64, 5>>;
    solution_vjp(a: &SMatrix<f64, 5, 5>, b: &SVector<f64, 5>, c: &SVector<f64, 5>) -> Option<Pair<5, 5, 5, 1>>;
    solution_value_and_jac(a: &SMatrix<f64, 5, 5>, b: &SVector<f64, 5>) -> Option<(SVector<f64, 5>, SMatrix<f64, 5, 5>)>;
    inverse_value_and_grad(a: &Matrix3<f64>) -> Option<(f64, Matrix3<f64>)>;
    large_inverse_value_and_grad(a: &SMatrix<f64, 7, 7>) -> Option<(f64, SMatrix<f64, 7, 7>)>;
    mixture_value_and_grad(means: &[Vector2<f64>; 3], spread: f64, data: &SMatrix<f64, 2, 40>) -> (f64, ([Vector2<f64>; 3], f64));
    logistic_value_and_grad(w: &Vector3<f64>, rows: &[Vector3<f64>]) -> (f64, Vector3<f64>);
    recurrence_value_and_grad(x: &SVector<f64, 30>) -> (f64, SVector<f64, 30>);
    recurrence_hvp(x: &SVector<f64, 30>, v: &SVector<f64, 30>) -> SVector<f64, 30>;
    run_time_sum_value_and_grad(x: &Vector2<f64>, n: usize) -> (f64, Vector2<f64>);
    extremes_value_and_grad(x: &SVector<f64, 7>, flag: bool) -> (f64, SVector<f64, 7>);
    project_value_and_jac(r: &Vector3<f64>, p: &Point3<f64>) -> (Vector2<f64>, Pair<2, 3, 2, 3>);
    project_diff(r: &Vector3<f64>, p: &Point3<f64>, dr: &Vector3<f64>, dp: &Vector3<f64>) -> Vector2<f64>;
    project_vjp(r: &Vector3<f64>, p: &Point3<f64>, c: &Vector2<f64>) -> Pair<3, 1, 3, 1>;
    rational_value_and_jac(x: &SVector<f64, 4>) -> (SVector<f64, 3>, SMatrix<f64, 3, 4>);
    composed_value_and_grad(w: &SMatrix<f64, 3, 2>, x: &SVector<f64, 2>) -> (f64, Pair<3, 2, 2, 1>);
    parts_value_and_grad(a: &SMatrix<f64, 4, 4>, b: &Matrix2<f64>) -> (f64, Pair<4, 4, 2, 2>);
    smoothness_value_and_grad(x: &SVector<f64, 40>) -> (f64, SVector<f64, 40>);
    smoothness_hvp(x: &SVector<f64, 40>, v: &SVector<f64, 40>) -> SVector<f64, 40>;
    residual_network_value_and_grad(weights: &[SMatrix<f64, 4, 4>; 20], biases: &[SVector<f64, 4>; 20], x: &SVector<f64, 4>) -> (f64, ([SMatrix<f64, 4, 4>; 20], [SVector<f64, 4>; 20]));
    residual_network_diff(weights: &[SMatrix<f64, 4, 4>; 20], biases: &[SVector<f64, 4>; 20], x: &SVector<f64, 4>, d: &[SMatrix<f64, 4, 4>; 20]) -> f64;
    written_value_and_grad(x: &SVector<f64, 20>) -> (f64, SVector<f64, 20>);
    all_pairs_value_and_grad(x: &SMatrix<f64, 20, 3>) -> (f64, SMatrix<f64, 20, 3>);
    powers_value_and_grad(x: &Matrix3<f64>) -> (f64, Matrix3<f64>);
    powers_hess(x: &Matrix3<f64>) -> SMatrix<f64, 9, 9>;
    any_scalar_value_and_jac(w: &SMatrix<f32, 3, 2>, x: &SVector<f32, 2>) -> (SVector<f32, 3>, SMatrix<f32, 3, 2>);
    any_scalar_vjp(w: &SMatrix<f32, 3, 2>, x: &SVector<f32, 2>, c: &SVector<f32, 3>) -> (SMatrix<f32, 3, 2>, SVector<f32, 2>);
    determinants_value_and_grad(a: &SMatrix<f64, 6, 6>, b: &Matrix3<f64>) -> Option<(f64, SMatrix<f64, 6, 6>)>;
    determinants_hvp(a: &SMatrix<f64, 6, 6>, b: &Matrix3<f64>, v: &SMatrix<f64, 6, 6>) -> Option<SMatrix<f64, 6, 6>>;
    determinants_hess(a: &SMatrix<f64, 6, 6>, b: &Matrix3<f64>) -> Option<SMatrix<f64, 36, 36>>;
    special_value_and_grad(x: &Vector3<f64>) -> (f64, Vector3<f64>);
    special_hess(x: &Vector3<f64>) -> Matrix3<f64>;
    attention_value_grad_hess(z: &SVector<f64, 9>, v: &SVector<f64, 9>) -> (f64, SVector<f64, 9>, SMatrix<f64, 9, 9>);
    #[cfg(feature = "canary")]
    canary_grad(x: &SVector<f64, 4>, i: usize) -> SVector<f64, 4>;
}

/// Its index may be out of bounds, as it may in its gradient.
#[cfg(feature = "canary")]
#[matgrad::gradient(wrt = x)]
fn canary(x: &SVector<f64, 4>, i: usize) -> f64 {
    x[i] * x[i]
}
