//! Scalar functions of machine learning and statistics, safe for arguments of any size. What is public
//! here, in `gamma` and in `error_function` is what users call; all but `constant` are rows of the table
//! of functions in `matgrad-macros`.

use crate::scalar::integer;
use crate::{Real, apart};

/// `x`, for matgrad a constant: differentiation stops here.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn constant<V>(x: V) -> V {
    x
}

/// The larger of `x` and 0; its derivative at 0 is 0. NaN for NaN.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn relu<T: Real>(x: T) -> T {
    if x <= T::zero() { T::zero() } else { x }
}

/// σ(x) = 1 / (1 + e⁻ˣ), from an exponential that cannot overflow. NaN for NaN.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn sigmoid<T: Real>(x: T) -> T {
    let decay = (-x.abs()).exp();
    let numerator = if x < T::zero() { decay } else { T::one() };
    numerator / (T::one() + decay)
}

/// ln(1 + eˣ) = max(x, 0) + ln(1 + e^−|x|); its derivative is [`sigmoid`]. NaN for NaN.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn softplus<T: Real>(x: T) -> T {
    relu(x) + (-x.abs()).exp().ln_1p()
}

/// ln σ(x) = −softplus(−x). NaN for NaN.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn log_sigmoid<T: Real>(x: T) -> T {
    -softplus(-x)
}

/// [`sigmoid`] by its other name.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn expit<T: Real>(x: T) -> T {
    sigmoid(x)
}

/// The inverse of [`sigmoid`], ln(p / (1 − p)): off by less than 2.5 units in the last place, about its zero at
/// p = 1/2 too. −∞ at 0, ∞ at 1, NaN outside.
#[inline]
pub fn logit<T: Real>(p: T) -> T {
    let rest = T::one() - p;
    let twice = p + p;
    // 2p − 1 is exact there, and so is 1 − p for p ≥ 1/2.
    if twice > T::one() / integer(2) && twice < integer::<T>(3) / integer(2) {
        return ((twice - T::one()) / rest).ln_1p();
    }
    if p < rest { (p / rest).ln() } else { -(rest / p).ln() }
}

/// sin(x) / x, 1 at 0: off by less than 2 units in the last place. NaN for infinities, as their sine.
#[inline]
pub fn sinc<T: Real>(x: T) -> T {
    if x == T::zero() { T::one() } else { x.sin() / x }
}

/// ln(eᵃ + eᵇ), also of infinities; its derivatives are σ(a − b) and σ(b − a), 1/2 of equal infinities too.
///
/// Off by less than a unit in the last place of the largest of |a|, |b| and 1.
#[inline]
pub fn log_add_exp<T: Real>(a: T, b: T) -> T {
    let (low, high) = if a < b { (a, b) } else { (b, a) };
    high + apart(low, high).exp().ln_1p()
}

/// Huber's loss of a residual r: r²/2 for |r| ≤ δ, δ (|r| − δ/2) beyond. Its second derivative at |r| = δ is
/// that of r²/2.
#[inline]
pub fn huber<T: Real>(r: T, delta: T) -> T {
    let (size, half) = (r.abs(), T::one() / integer(2));
    if size <= delta { r * r * half } else { delta * (size - delta * half) }
}
