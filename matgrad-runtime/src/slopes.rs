//! Derivatives that keep their digits where the function itself is flat.

use crate::Scalar;
use crate::scalar::{integer, magnitude};

/// `1 − tanh²(x)`, given `y` = tanh x; `exp` is passed in. `y` alone tells it only as long as it is not
/// near ±1.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn tanh_slope<T: Scalar + PartialOrd>(x: T, y: T, exp: impl Fn(T) -> T) -> T {
    let square = y * y;
    if integer::<T>(8) * square < integer(7) { T::one() - square } else { sech_squared(magnitude(x), exp) }
}

/// `1 − tanh²(x)` of x ≥ 0; `exp` is passed in.
#[inline]
pub fn sech_squared<T: Scalar>(x: T, exp: impl Fn(T) -> T) -> T {
    let decay = exp(-(x + x));
    let sum = T::one() + decay;
    integer::<T>(4) * decay / (sum * sum)
}

/// σ′(x) = σ(x) σ(−x), given `y` = σ(x); `exp` is passed in. `y` alone tells it only as long as it is not
/// near 1.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn sigmoid_slope<T: Scalar + PartialOrd>(x: T, y: T, exp: impl Fn(T) -> T) -> T {
    if integer::<T>(8) * y < integer(7) {
        return y * (T::one() - y);
    }
    let decay = exp(-x);
    let sum = T::one() + decay;
    decay / (sum * sum)
}
