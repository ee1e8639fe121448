//! The natural logarithm and that of 1 + x.

use super::Format;
use super::exponential::fast_two_sum;
use crate::fma;

/// ln x, within 0.85 units in the last place (measured: 0.73); −∞ for zeros, NaN below.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn ln<T: Format>(x: T) -> T {
    let subnormal = x < T::MIN_POSITIVE;
    let lifted = if subnormal { x * T::LIFT } else { x };
    let excess = if subnormal { T::LIFTED } else { T::zero() };
    let (k, m, _) = lifted.split();
    let k = k - excess;
    edges(x, combine(k, m - T::one(), k * T::LN_2_LOW))
}

/// ln(1 + x), within 0.85 units in the last place everywhere (measured: 0.72); −∞ for −1, NaN below.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn ln_1p<T: Format>(x: T) -> T {
    let u = T::one() + x;
    // The rounding error of u, exactly (Knuth), which then joins its fraction.
    let x_seen = u - T::one();
    let lost = (T::one() - (u - x_seen)) + (x - x_seen);
    let (k, m, inverse) = u.split();
    let (f, rest) = fast_two_sum(m - T::one(), lost * (T::HALF * inverse));
    let y = combine(k, f, fma(k, T::LN_2_LOW, fma(-rest, f, rest)));
    edges(u, y).with_sign_of(x)
}

/// k [`LN_2_HIGH`](Format::LN_2_HIGH) + ln(1 + f) + `rest`, for √½ ≤ 1 + f < √2.
///
/// With s = f / (2 + f) is ln(1 + f) = 2 artanh s = f − f²/2 + s (f²/2 + R), R = 2 artanh(s) / s − 2.
/// The three largest terms are added with their errors.
#[cfg_attr(not(debug_assertions), inline(always))]
fn combine<T: Format>(k: T, f: T, rest: T) -> T {
    let s = f / (T::one() + T::one() + f);
    let z = s * s;
    let half_square = T::HALF * f * f;
    let small = fma(s, fma(z, T::artanh_series(z), half_square), rest);
    let (sum, error) = fast_two_sum(k * T::LN_2_HIGH, f);
    let (sum, second_error) = fast_two_sum(sum, -half_square);
    sum + (second_error + (error + small))
}

/// `y` for positive finite `x`, else the logarithm of `x`.
#[cfg_attr(not(debug_assertions), inline(always))]
fn edges<T: Format>(x: T, y: T) -> T {
    let y = if x < T::INFINITY { y } else { x };
    let y = if x == T::zero() { -T::INFINITY } else { y };
    // All bits set, so that this is one instruction.
    if x < T::zero() { T::NAN } else { y }
}
