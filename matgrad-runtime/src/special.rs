//! Scalar functions of machine learning, safe for arguments of any size.

use crate::Real;

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
