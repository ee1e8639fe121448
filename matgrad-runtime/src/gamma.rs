//! The logarithm of the gamma function and its derivative.

use crate::{Real, double};

/// ln |Γ(x)|; its derivative is [`digamma`]. ∞ at the poles 0, −1, …
///
/// From `libm`, off by less than 2.5 units in the last place for x > 0, about its zeros at 1 and 2 too; near those
/// for x < 0 by that of the terms ln Γ(−x) and ln(π / |x sin πx|).
#[inline]
pub fn ln_gamma<T: Real>(x: T) -> T {
    T::from_f64(double::lgamma(x.to_f64()))
}

/// ψ(x) = Γ′(x) / Γ(x). NaN at the poles below 0, −∞ at 0.
///
/// For x > 0 off by less than 3 units in the last place, about its zero at 1.4616… too; for x < 0 by
/// that of the larger of ψ(1 − x) and π cot(πx).
#[inline]
pub fn digamma<T: Real>(x: T) -> T {
    T::from_f64(psi(x.to_f64()))
}

/// The zero of ψ in two parts.
const ZERO: (f64, f64) = (1.4616321449683622, 9.549995429965697e-17);

/// ψ(x) / (x − its zero) for 1 ≤ x ≤ 2: interpolated at Chebyshev's nodes, in powers of 2x − 3.
const BETWEEN: [f64; 23] = [
    0.9510558760318328,
    -0.2118137106407303,
    0.060135621060196744,
    -0.018550615381735115,
    0.005936795278305649,
    -0.0019350666648590097,
    0.0006368880303257201,
    -0.00021074841140458636,
    6.995018873950506e-5,
    -2.325824239445257e-5,
    7.741232223504057e-6,
    -2.57809436305308e-6,
    8.589127353033379e-7,
    -2.86315275846934e-7,
    9.542050972688906e-8,
    -3.163020268955334e-8,
    1.0542687624027994e-8,
    -3.7075072647122386e-9,
    1.2358072433984831e-9,
    -2.7619635330317715e-10,
    9.206434499177992e-11,
    -8.498137230186096e-11,
    2.832706668021759e-11,
];

/// B₂ₖ / 2k, for the asymptotic series ln x − 1/2x − Σ B₂ₖ / 2k x²ᵏ.
const FAR: [f64; 7] = [1.0 / 12.0, -1.0 / 120.0, 1.0 / 252.0, -1.0 / 240.0, 1.0 / 132.0, -691.0 / 32_760.0, 1.0 / 12.0];

/// From here on the asymptotic series is good to the last place.
const IS_FAR: f64 = 10.0;

extern "C" fn psi(x: f64) -> f64 {
    if x < 0.0 {
        return psi(1.0 - x) - core::f64::consts::PI * cotangent_of_half_turns(x);
    }
    if x >= IS_FAR {
        let square = 1.0 / (x * x);
        let series = FAR.iter().rev().fold(0.0, |sum, c| sum * square + c) * square;
        return double::log(x) - 0.5 / x - series;
    }
    // ψ(x + 1) = ψ(x) + 1/x
    if x < 1.0 {
        return between(x + 1.0) - 1.0 / x;
    }
    let (mut sum, mut x) = (0.0, x);
    while x > 2.0 {
        x -= 1.0;
        sum += 1.0 / x;
    }
    sum + between(x)
}

/// ψ(x) for 1 ≤ x ≤ 2.
fn between(x: f64) -> f64 {
    let u = 2.0 * x - 3.0;
    ((x - ZERO.0) - ZERO.1) * BETWEEN.iter().rev().fold(0.0, |sum, c| sum * u + c)
}

/// cot(πx), NaN at its poles.
pub(crate) fn cotangent_of_half_turns(x: f64) -> f64 {
    let pi = core::f64::consts::PI;
    // The differences are exact.
    let rest = x - double::round(x);
    if rest == 0.0 {
        f64::NAN
    } else if rest.abs() < 0.25 {
        1.0 / double::tan(pi * rest)
    } else if rest > 0.0 {
        double::tan(pi * (0.5 - rest))
    } else {
        -double::tan(pi * (0.5 + rest))
    }
}
