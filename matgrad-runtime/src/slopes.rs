//! Derivatives that keep their digits where the function itself is flat.

use crate::error_function::inverse;
use crate::scalar::{integer, magnitude};
use crate::{Real, Scalar, double, sinc};

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

/// exp(−x²), without the rounding of x², which counts for much where the result is small: off by less
/// than 2 units in the last place.
#[inline]
pub fn gaussian<T: Real>(x: T) -> T {
    T::from_f64(gaussian_of(x.to_f64()))
}

/// The same of a double, for which no feature is needed.
#[inline]
fn gaussian_of(x: f64) -> f64 {
    // From 28 on it is 0; an infinity would be subtracted from itself.
    let x = x.clamp(-28.0, 28.0);
    // Half the digits of x have an exact square.
    let high = f64::from_bits(x.to_bits() & 0xffff_ffff_f800_0000);
    double::exp(-high * high) * double::exp((high - x) * (high + x))
}

/// √π/2 exp(y²) for y = erfinv(x), the derivative of `erfinv`, without the rounding of y: off by less than 4 units
/// in the last place.
#[inline]
pub fn erfinv_slope<T: Real>(x: T) -> T {
    let (y, rest) = inverse(x.to_f64());
    // At ±1, y is infinite and exact.
    let twice = if rest == 0.0 { 0.0 } else { 2.0 * y * rest };
    T::from_f64((1.0 + twice) / (core::f64::consts::FRAC_2_SQRT_PI * gaussian_of(y)))
}

/// a − b, and 0 of equal infinities: what the slopes of [`log_add_exp`](crate::log_add_exp) depend on.
#[inline]
pub fn apart<T: Real>(a: T, b: T) -> T {
    if a == b { T::zero() } else { a - b }
}

/// a % b: what is left of a after whole steps of b towards 0.
#[inline]
pub fn rem<T: Real>(a: T, b: T) -> T {
    // The remainder is exact, so it is one of the narrower type too.
    T::from_f64(a.to_f64() % b.to_f64())
}

/// The remainder that is not negative.
#[inline]
pub fn rem_euclid<T: Real>(a: T, b: T) -> T {
    let rest = rem(a, b);
    if rest < T::zero() { rest + b.abs() } else { rest }
}

/// The quotient a / b without its fraction: −∂/∂b of [`rem`].
#[inline]
pub fn truncated_quotient<T: Real>(a: T, b: T) -> T {
    whole(a - rem(a, b), b)
}

/// The quotient that belongs to [`rem_euclid`]: −∂/∂b of it.
#[inline]
pub fn euclidean_quotient<T: Real>(a: T, b: T) -> T {
    whole(a - rem_euclid(a, b), b)
}

/// The whole number nearest to a quotient.
fn whole<T: Real>(a: T, b: T) -> T {
    let quotient = a.to_f64() / b.to_f64();
    // Larger numbers have no fraction.
    if quotient.abs() < 4.5e15 {
        let half = if quotient < 0.0 { -0.5 } else { 0.5 };
        T::from_f64((quotient + half) as i64 as f64)
    } else {
        T::from_f64(quotient)
    }
}

/// jₙ(x) / xⁿ for an order n ≥ 0, jₙ being the spherical Bessel function: sin(x) / x for n = 0, and from
/// each to the next −1/x times the derivative.
#[inline]
pub fn spherical<T: Real>(order: T, x: T) -> T {
    let square = x * x;
    let two = integer::<T>(2);
    if square < two * (two * order + integer(3)) {
        // Σ (−x²/2)ᵏ / (k! (2n + 1)!! (2n + 3) … (2n + 2k + 1))
        let (mut term, mut n) = (T::one(), T::zero());
        while n < order {
            n = n + T::one();
            term = term / (two * n + T::one());
        }
        let (mut sum, mut k) = (T::zero(), T::zero());
        while sum + term != sum {
            sum = sum + term;
            k = k + T::one();
            term = -term * square / (two * k * (two * (order + k) + T::one()));
        }
        return sum;
    }
    let (mut before, mut value, mut n) = (x.cos(), sinc(x), T::zero());
    while n < order {
        (before, value) = (value, ((two * n + T::one()) * value - before) / square);
        n = n + T::one();
    }
    value
}
