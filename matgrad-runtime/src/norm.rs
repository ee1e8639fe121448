//! Norms and their derivatives for numbers of any size, zero included: what squares over- or underflow
//! is scaled first.

use crate::scalar::{is_ordinary, magnitude};
use crate::{Scalar, sum};

/// `a / √(a² + b²)`, 0 at 0: the derivative of `hypot` in `a`; the square root is passed in.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn cosine<T: Scalar + PartialOrd>(a: T, b: T, sqrt: impl Fn(T) -> T) -> T {
    let square = a * a + b * b;
    if is_ordinary(square) { a * (T::one() / sqrt(square)) } else { scaled_cosine(a, b, sqrt) }
}

/// [`cosine`] of numbers whose squares over- or underflow.
#[cold]
#[inline(never)]
fn scaled_cosine<T: Scalar + PartialOrd>(a: T, b: T, sqrt: impl Fn(T) -> T) -> T {
    let scale = larger(a, b);
    if scale == T::zero() {
        return T::zero();
    }
    let (a, b) = (a / scale, b / scale);
    a / sqrt(a * a + b * b)
}

/// `a / (a² + b²)`: ± the derivative of `atan2` in the other of both.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn ratio<T: Scalar + PartialOrd>(a: T, b: T) -> T {
    let square = a * a + b * b;
    if is_ordinary(square) { a * (T::one() / square) } else { scaled_ratio(a, b) }
}

/// [`ratio`] of numbers whose squares over- or underflow.
#[cold]
#[inline(never)]
fn scaled_ratio<T: Scalar + PartialOrd>(a: T, b: T) -> T {
    let scale = larger(a, b);
    let (a, b) = (a / scale, b / scale);
    a / (a * a + b * b) / scale
}

/// The larger magnitude, NaN if either is.
fn larger<T: Scalar + PartialOrd>(a: T, b: T) -> T {
    let (a, b) = (magnitude(a), magnitude(b));
    if a > b { a + T::zero() * b } else { b + T::zero() * a }
}

/// The norm of a matrix, given the sum of its squares; the square root is passed in.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn root_of_squares<T: Scalar + PartialOrd, const R: usize, const C: usize>(
    square: T,
    matrix: impl FnOnce() -> [[T; R]; C],
    sqrt: impl Fn(T) -> T,
) -> T {
    if is_ordinary(square) { sqrt(square) } else { scaled_root(square, matrix, sqrt) }
}

/// [`root_of_squares`] where the squares over- or underflow.
#[cold]
#[inline(never)]
fn scaled_root<T: Scalar + PartialOrd, const R: usize, const C: usize>(
    square: T,
    matrix: impl FnOnce() -> [[T; R]; C],
    sqrt: impl Fn(T) -> T,
) -> T {
    let matrix = matrix();
    let scale = matrix.as_flattened().iter().fold(T::zero(), |most, &x| if magnitude(x) > most { magnitude(x) } else { most });
    // Zeros, or an element that is not finite: as the sum says.
    let is_number = square >= T::zero();
    if scale == T::zero() || scale * T::zero() != T::zero() || !is_number {
        return sqrt(square);
    }
    scale * sqrt(sum([&matrix], |[x]| (x / scale) * (x / scale)))
}
