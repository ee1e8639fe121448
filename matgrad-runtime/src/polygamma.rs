//! The derivatives of ψ.

use crate::Real;
use crate::gamma::cotangent_of_half_turns;

/// ψ⁽ⁿ⁾(x) for an order n from 1 to 10 (NaN for others), what the derivatives of `digamma` are.
///
/// For x > 0 it is ± a sum of positive terms, off by less than 6 units in the last place; for x < 0 by
/// that of the larger of ψ⁽ⁿ⁾(1 − x) and the derivative of π cot(πx).
#[inline]
pub fn polygamma<T: Real>(order: T, x: T) -> T {
    T::from_f64(psi(order.to_f64(), x.to_f64()))
}

/// B₂ₖ / (2k)!
const FAR: [f64; 9] = [
    8.333333333333333e-2,
    -1.388888888888889e-3,
    3.306878306878307e-5,
    -8.267195767195768e-7,
    2.08767569878681e-8,
    -5.284190138687493e-10,
    1.3382536530684679e-11,
    -3.3896802963225827e-13,
    8.586062056277845e-15,
];

extern "C" fn psi(order: f64, x: f64) -> f64 {
    let orders = 1..=10;
    let Some(n) = orders.into_iter().find(|&n| f64::from(n) == order) else { return f64::NAN };
    let sign = if n % 2 == 0 { -1.0 } else { 1.0 };
    if x < 0.0 {
        // ψ⁽ⁿ⁾(x) = (−1)ⁿ ψ⁽ⁿ⁾(1 − x) − π (cot πx)⁽ⁿ⁾
        return -sign * psi(order, 1.0 - x) - core::f64::consts::PI * cotangent(n, x);
    }
    let factorial: f64 = (1..=n).map(f64::from).product();
    sign * factorial * zeta(n, x)
}

/// Σ (x + k)^−(n + 1), by the first terms and the Euler–Maclaurin formula for the others.
fn zeta(n: i32, x: f64) -> f64 {
    let power = |y: f64| (0..n).fold(1.0, |power, _| power / y);
    let (mut head, mut y) = (0.0, x);
    while y < 20.0 + f64::from(n) {
        head += power(y) / y;
        y += 1.0;
    }
    // The first factors of the k-th term are s (s + 1) … (s + 2k), s = n + 1.
    let s = f64::from(n + 1);
    let before = power(y);
    let (mut tail, mut rising) = (0.0, s / y);
    for (k, c) in (1_u8..).zip(FAR) {
        tail += c * rising;
        let at = s + 2.0 * f64::from(k);
        rising *= (at - 1.0) * at / (y * y);
    }
    // y⁻ⁿ / n first: yⁿ⁺¹ may overflow where yⁿ does not.
    head + before / f64::from(n) + before / y * (0.5 + tail)
}

/// The n-th derivative of cot(πx): a polynomial in it, for (cot πx)′ = −π (1 + cot² πx).
fn cotangent(n: i32, x: f64) -> f64 {
    let pi = core::f64::consts::PI;
    let mut coefficients = [0.0; 13];
    coefficients[1] = 1.0;
    for _ in 0..n {
        let mut next = [0.0; 13];
        for (k, c) in coefficients.into_iter().enumerate().skip(1) {
            let slope = -pi * k as f64 * c;
            next[k - 1] += slope;
            if let Some(above) = next.get_mut(k + 1) {
                *above += slope;
            }
        }
        coefficients = next;
    }
    let cotangent = cotangent_of_half_turns(x);
    coefficients.into_iter().rev().fold(0.0, |sum, c| sum * cotangent + c)
}
