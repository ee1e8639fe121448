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
