//! The kernels that code emitted by `matgrad` calls.
//!
//! Everything here works on plain column-major arrays: a matrix with `R` rows and `C` columns is
//! `[[T; R]; C]`, so `a[j][i]` is the element in row `i` and column `j`, and a column vector is
//! `[[T; N]; 1]`. That is exactly what `matrix.data.0` is in nalgebra, but no nalgebra is needed,
//! which keeps the crate `no_std`, quick to compile and independent of nalgebra's version.
//!
//! All dimensions are inferred from the arguments. The arithmetic kernels ask for no more than
//! [`Scalar`], so they serve generic fields and SIMD lanes as well as `f32` and `f64`; what has to
//! compare elements asks for `PartialOrd` too, and transcendental functions come from [`Real`].
//!
//! The functions ending in `_into` write their result into the last argument, whatever it held
//! before; the others return it by value. Nothing allocates and nothing panics in release builds.
#![no_std]
#![forbid(unsafe_code)]

#[cfg(feature = "std")]
extern crate std;

mod arithmetic;
mod asked;
mod assemble;
mod block;
mod call;
pub mod called;
pub mod check;
mod cholesky;
mod cofactor;
mod complete;
mod complex;
mod double;
mod elementwise;
mod equations;
mod error_function;
mod exponential;
mod factor_rules;
mod fused;
mod gamma;
mod given;
mod gram;
mod helpers;
mod integers;
mod kinks;
mod kronecker;
pub mod lanes;
mod lend;
mod lengths;
mod lu;
mod matrix_functions;
pub mod motions;
mod multiple;
mod newton;
mod norm;
mod order;
mod panels;
pub mod parameters;
mod polygamma;
#[doc(hidden)]
pub mod polynomial;
mod product;
mod real;
mod record;
mod reduce;
mod register;
mod reshape;
mod rotations;
mod rules;
mod scalar;
mod schur;
mod shifted;
mod slopes;
mod solvers;
mod special;
mod spectra;
mod structure;
mod three;
mod tile;
mod triangles;
mod triangular;
mod vector;

pub use arithmetic::*;
pub use asked::*;
pub use assemble::*;
pub use block::*;
pub use call::*;
pub use cholesky::*;
pub use cofactor::*;
pub use complete::*;
pub use elementwise::*;
pub use equations::*;
pub use error_function::*;
pub use exponential::*;
pub use factor_rules::*;
pub use fused::*;
pub use gamma::*;
pub use given::*;
pub use gram::*;
pub use helpers::*;
pub use integers::*;
pub use kinks::*;
pub use kronecker::*;
pub use lanes::{LANES, Lanes};
pub use lend::*;
pub use lengths::*;
pub use lu::*;
pub use matrix_functions::*;
pub use multiple::Multiple;
pub use newton::*;
pub use norm::*;
pub use order::*;
pub use polygamma::*;
pub use product::*;
pub use real::*;
pub use record::*;
pub use reduce::*;
pub use reshape::*;
pub use rotations::*;
pub use scalar::*;
pub use schur::*;
pub use shifted::*;
pub use slopes::*;
pub use solvers::*;
pub use special::*;
pub use spectra::*;
pub use structure::*;
pub use three::*;
pub use triangles::*;

/// The scalar functions that users call.
pub mod functions {
    pub use crate::error_function::*;
    pub use crate::gamma::*;
    pub use crate::special::*;
}

/// What generic code asks of nalgebra, of the two floating-point types alone.
#[doc(hidden)]
pub mod fields {
    pub use num_traits::{one, zero};

    pub use crate::{Real as ComplexField, Real as RealField};

    /// A number of double precision as one of `T`.
    pub fn convert<F: Into<f64>, T: RealField>(x: F) -> T {
        T::from_f64(x.into())
    }
}
