//! The functions to about 100 bits: sums of two `f64`s, the larger one rounded from the whole (Dekker).

use core::ops::{Add, Div, Mul, Neg, Sub};
use std::f64::consts::{LN_2, LOG2_E};

/// A value as a sum.
#[derive(Clone, Copy)]
pub struct Double(pub f64, pub f64);

/// ln 2 − its nearest `f64`.
const LN_2_REST: f64 = 2.3190468138462996e-17;

fn two_sum(a: f64, b: f64) -> Double {
    let sum = a + b;
    let seen = sum - a;
    Double(sum, (a - (sum - seen)) + (b - seen))
}

fn two_product(a: f64, b: f64) -> Double {
    Double(a * b, a.mul_add(b, -(a * b)))
}

impl From<f64> for Double {
    fn from(x: f64) -> Self {
        Double(x, 0.0)
    }
}

impl Neg for Double {
    type Output = Self;
    fn neg(self) -> Self {
        Double(-self.0, -self.1)
    }
}

impl Add for Double {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        let (high, low) = (two_sum(self.0, other.0), two_sum(self.1, other.1));
        let sum = two_sum(high.0, high.1 + low.0);
        two_sum(sum.0, sum.1 + low.1)
    }
}

impl Sub for Double {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl Mul for Double {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        let product = two_product(self.0, other.0);
        two_sum(product.0, product.1 + (self.0 * other.1 + self.1 * other.0))
    }
}

impl Div for Double {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        let quotient = Double::from(self.0 / other.0);
        let rest = self - quotient * other;
        quotient + Double::from(rest.0 / other.0)
    }
}

/// x · 2ᵏ in two steps; exact but for results below the normal ones.
pub fn scale(x: f64, k: i32) -> f64 {
    x * 2_f64.powi(k / 2) * 2_f64.powi(k - k / 2)
}

/// k and eʳ − 1, where x = k ln 2 + r: Taylor's series for r / 2⁸, then squared.
fn reduced(x: f64) -> (i32, Double) {
    let k = (x * LOG2_E).round();
    let r = Double::from(x) - Double::from(k) * Double(LN_2, LN_2_REST);
    let r = Double(r.0 / 256.0, r.1 / 256.0);
    let mut y = Double::from(0.0);
    for n in (1..=12).rev() {
        y = (y + Double::from(1.0)) * r / Double::from(f64::from(n));
    }
    for _ in 0..8 {
        y = y * (y + Double::from(2.0));
    }
    (k as i32, y)
}

/// k and eˣ / 2ᵏ.
pub fn exp(x: f64) -> (i32, Double) {
    let (k, y) = reduced(x);
    (k, y + Double::from(1.0))
}

/// k and (eˣ − 1) / 2ᵏ.
pub fn exp_m1(x: f64) -> (i32, Double) {
    let (k, y) = reduced(x);
    if k > 200 {
        return (k, y + Double::from(1.0));
    }
    let power = 2_f64.powi(k.max(-200));
    (0, (Double::from(power) - Double::from(1.0)) + Double(y.0 * power, y.1 * power))
}

/// ln x, by a step of Newton's method.
pub fn ln(x: f64) -> Double {
    let guess = x.ln();
    let (k, y) = exp(-guess);
    let x = if x < f64::MIN_POSITIVE { (x * 2_f64.powi(100), k - 100) } else { (x, k) };
    let error = Double::from(scale(x.0, x.1)) * y - Double::from(1.0);
    Double::from(guess) + error - error * error * Double::from(0.5)
}

/// ln(1 + x), by a step of Newton's method.
pub fn ln_1p(x: f64) -> Double {
    if x > 1e30 {
        return ln(x);
    }
    if x.abs() < 1e-40 {
        return x.into();
    }
    let guess = x.ln_1p();
    let (_, y) = exp_m1(guess);
    let error = (Double::from(x) - y) / (y + Double::from(1.0));
    Double::from(guess) + error - error * error * Double::from(0.5)
}

/// tanh x for |x| < 40.
pub fn tanh(x: f64) -> Double {
    let (_, y) = exp_m1(2.0 * x);
    y / (y + Double::from(2.0))
}
