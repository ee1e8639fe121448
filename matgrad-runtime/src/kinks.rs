//! What derivatives of kinked functions need: zero where the derivative does not exist.

use crate::Scalar;

/// The sign of `x`, 0 at 0: the derivative of `|x|`.
#[inline]
pub fn sign<T: Scalar + PartialOrd>(x: T) -> T {
    if x > T::zero() {
        T::one()
    } else if x < T::zero() {
        -T::one()
    } else {
        T::zero()
    }
}

/// `1 / x`, and 0 at 0: what the gradient of a norm is scaled by.
#[inline]
pub fn recip_or_zero<T: Scalar + PartialEq>(x: T) -> T {
    if x == T::zero() { T::zero() } else { T::one() / x }
}
