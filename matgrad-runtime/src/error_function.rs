//! The error function.

use crate::{Real, double};

/// erf(x) = 2/√π ∫₀ˣ exp(−t²) dt; its derivative is 2/√π exp(−x²).
///
/// From `libm`, off by less than a unit in the last place.
#[inline]
pub fn erf<T: Real>(x: T) -> T {
    T::from_f64(double::erf(x.to_f64()))
}

/// erfc(x) = 1 − erf(x), which keeps its digits where erf(x) is almost 1.
///
/// From `libm`, off by less than 3 units in the last place.
#[inline]
pub fn erfc<T: Real>(x: T) -> T {
    T::from_f64(double::erfc(x.to_f64()))
}

/// The inverse of [`erf`], ±∞ at ±1, NaN outside; its derivative at x is √π/2 exp(y²) of its value y.
///
/// Off by less than 2 units in the last place.
#[inline]
pub fn erfinv<T: Real>(x: T) -> T {
    T::from_f64(inverse(x.to_f64()).0)
}

/// The inverse of erf in two parts, for −1 < x < 1: the second is what the first is rounded by.
#[inline]
pub(crate) fn inverse(x: f64) -> (f64, f64) {
    let rest = 1.0 - x.abs();
    if rest <= 0.0 {
        return (if rest < 0.0 { f64::NAN } else { f64::INFINITY.copysign(x) }, 0.0);
    }
    // Winitzki's approximation, good to 2e-3, which two of Halley's steps make good to the last place.
    let a = 0.147;
    let size = -double::log1p(-x * x);
    let t = 2.0 / (core::f64::consts::PI * a) - size / 2.0;
    let root = double::sqrt(t * t + size / a);
    let mut y = double::sqrt(if t > 0.0 { size / a / (root + t) } else { root - t });
    let step = |y: f64| {
        // 1 − |x| is exact for |x| ≥ 1/2.
        let off = if rest > 0.5 { double::erf(y) - x.abs() } else { rest - double::erfc(y) };
        let newton = off / (core::f64::consts::FRAC_2_SQRT_PI * double::exp(-y * y));
        newton / (1.0 + y * newton)
    };
    y -= step(y);
    y -= step(y);
    let last = step(y);
    let rounded = y - last;
    (rounded.copysign(x), ((y - rounded) - last) * 1f64.copysign(x))
}
