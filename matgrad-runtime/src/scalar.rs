//! What the kernels ask of an element, and the fused multiply-add they are built on.

use core::ops::{Add, Div, Mul, Neg, Sub};

use num_traits::{One, Zero};

/// An element of a matrix: copyable, with zero, one and the four operations.
///
/// Implemented for everything that qualifies: `f32`, `f64`, a generic `T: RealField + Copy` or
/// `T: SimdRealField + Copy`, SIMD lanes, dual numbers.
pub trait Scalar:
    Copy
    + 'static
    + Zero
    + One
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
{
}

impl<T> Scalar for T where
    T: Copy + 'static + Zero + One + Add<Output = T> + Sub<Output = T> + Mul<Output = T> + Div<Output = T> + Neg<Output = T>
{
}

/// `a * b + c`, in one instruction for `f32` and `f64` where the target has it.
///
/// Without that instruction the product is rounded before the sum; the slow software version that
/// rounds once is never called.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn fma<T: Scalar>(a: T, b: T, c: T) -> T {
    #[cfg(all(feature = "std", any(target_feature = "fma", target_arch = "aarch64")))]
    {
        if let Some(fused) = fused(a, b, c, f64::mul_add) {
            return fused;
        }
        if let Some(fused) = fused(a, b, c, f32::mul_add) {
            return fused;
        }
    }
    a * b + c
}

/// `f(a, b, c)` if `T` is `F`; the test is resolved at compile time.
#[cfg(all(feature = "std", any(target_feature = "fma", target_arch = "aarch64")))]
#[cfg_attr(not(debug_assertions), inline(always))]
fn fused<T: Scalar, F: Copy + 'static>(a: T, b: T, c: T, f: fn(F, F, F) -> F) -> Option<T> {
    let result = f(cast(a)?, cast(b)?, cast(c)?);
    cast(result)
}

/// `x` as the type it has anyway, or `None`.
#[cfg(all(feature = "std", any(target_feature = "fma", target_arch = "aarch64")))]
#[cfg_attr(not(debug_assertions), inline(always))]
fn cast<A: Copy + 'static, B: Copy + 'static>(x: A) -> Option<B> {
    (&x as &dyn core::any::Any).downcast_ref::<B>().copied()
}

/// `|x|` by comparison.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn magnitude<T: Scalar + PartialOrd>(x: T) -> T {
    if x < T::zero() { -x } else { x }
}

/// Whether the square of `x` neither over- nor underflows: then `x`, if it is a sum of squares, has
/// not lost digits to underflow either. False for NaN.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn is_ordinary<T: Scalar + PartialOrd>(x: T) -> bool {
    let square = x * x;
    // Infinity times 0 is NaN.
    square > T::zero() && square * T::zero() == T::zero()
}

/// `x` times 2 to the power `times`, exactly.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn doubled<T: Scalar>(mut x: T, times: u32) -> T {
    let mut k = 0;
    while k < times {
        x = x + x;
        k += 1;
    }
    x
}

/// A small number as a scalar.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn integer<T: Scalar>(n: u32) -> T {
    let mut sum = T::zero();
    let mut k = 0;
    while k < n {
        sum = sum + T::one();
        k += 1;
    }
    sum
}
