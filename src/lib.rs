#![doc = include_str!("../README.md")]
#![no_std]

#[doc(inline)]
pub use matgrad_macros::{
    Parameters, derivation, differential, gauss_newton, gradient, hessian, hvp, implicit, jacobian, methods, module, newton_step,
    vjp,
};
// What companions call. It belongs to one release: the packages pin each other.
#[doc(hidden)]
pub use matgrad_runtime as __rt;
#[doc(inline)]
pub use matgrad_runtime::{check, constant, parameters::Parameters};

/// Functions of scalars that matgrad differentiates, with their derivatives. All are found as `matgrad::softplus` and so on.
///
/// They take `f32` and `f64`, stay accurate in the tails and near the ends of their domains, and stand inside of annotated functions,
/// also in `map`. Beside `softplus` stand `softplus_grad` and `softplus_hess`, its first and second derivative.
pub mod functions {
    #[doc(inline)]
    pub use crate::helpers::*;
    #[doc(inline)]
    pub use matgrad_runtime::functions::*;
}

/// Functions of vectors and matrices that nalgebra has not, and that matgrad differentiates. All are found as `matgrad::sqrtm` and
/// so on.
///
/// They take static matrices of any supported version of nalgebra. What may fail returns an `Option`.
pub mod matrices {
    #[doc(inline)]
    pub use matgrad_runtime::{
        log_softmax, log_sum_exp, logm, nuclear_norm, softmax, solve_discrete_lyapunov, solve_lyapunov, solve_sylvester,
        spectral_norm, sqrtm, symmetric_map, vec,
    };
}

#[doc(hidden)]
pub use matgrad_runtime::functions::*;
#[doc(hidden)]
pub use matrices::*;
// Where a helper is called by a path, its companions are found by the same path.
#[doc(hidden)]
pub use matgrad_runtime::{
    log_softmax::{log_softmax_diff, log_softmax_vjp},
    log_sum_exp::{log_sum_exp_diff, log_sum_exp_vjp},
    softmax::{softmax_diff, softmax_vjp},
};

/// The derivatives of matgrad's own scalar functions, which follow from the compiler's table of functions.
mod helpers {
    matgrad_macros::derivatives_of_helpers!();
}
#[doc(hidden)]
pub use helpers::*;

#[cfg(any(feature = "nalgebra-0-33", feature = "nalgebra-0-34", feature = "nalgebra-0-35"))]
mod manifold;
#[cfg(any(feature = "nalgebra-0-33", feature = "nalgebra-0-34", feature = "nalgebra-0-35"))]
pub use manifold::{Manifold, local, retract};
