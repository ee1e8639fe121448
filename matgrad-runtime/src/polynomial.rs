//! Exponentials and logarithms as straight lines of arithmetic, for loops that become SIMD code.
//!
//! A call of `std`'s function in a loop keeps the loop scalar. The functions here have no branches,
//! tables, calls or conversions to integers, only operations that SSE2 has on two `f64`s, so that
//! LLVM's loop vectoriser can run as many of them at once as a register holds. They need neither
//! `std` nor `libm`. Under the feature `vector-functions` they are [`Real`](crate::Real)'s.
//! On targets without a fused multiply-add (x86-64 by default) little is won in double precision.
//!
//! The error bounds are the largest errors measured, against 100 bits in double precision and against
//! `std`'s `f64` in single precision, rounded up; with and without a fused multiply-add.
//!
//! The methods are those of the textbooks (J.-M. Muller, *Elementary Functions*): reduction of the
//! argument with ln 2 in two parts (Cody and Waite), a minimax polynomial by Remez' algorithm on what
//! remains, and the leading terms added last, with the rounding error of their sum (Dekker).

mod coefficients;
mod exponential;
mod format;
mod logarithm;

pub use exponential::{exp, exp_m1, tanh};
pub use format::Format;
pub use logarithm::{ln, ln_1p};
