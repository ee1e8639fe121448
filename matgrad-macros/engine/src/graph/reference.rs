//! Values of the special functions for the reference interpreter and the tests: straight from their
//! series, for moderate arguments.

/// 2/√π exp(−x²) Σ 2ᵏ x²ᵏ⁺¹ / (2k + 1)!!
pub fn erf(x: f64) -> f64 {
    if x.abs() > 6.0 {
        return x.signum();
    }
    let (mut term, mut sum) = (x, 0.0);
    for k in 1..300 {
        sum += term;
        term *= 2.0 * x * x / f64::from(2 * k + 1);
    }
    2.0 / std::f64::consts::PI.sqrt() * (-x * x).exp() * sum
}

/// The y at which erf is x, by Newton's steps.
pub fn erfinv(x: f64) -> f64 {
    (0..100).fold(0.0, |y: f64, _| y - (erf(y) - x) * std::f64::consts::PI.sqrt() / 2.0 * (y * y).exp())
}

/// √π/2 exp(y²) there.
pub fn erfinv_slope(x: f64) -> f64 {
    std::f64::consts::PI.sqrt() / 2.0 * erfinv(x).powi(2).exp()
}

/// Stirling's series far out, Γ(x + 1) = x Γ(x) before.
pub fn ln_gamma(x: f64) -> f64 {
    if x < 15.0 {
        return ln_gamma(x + 1.0) - x.ln();
    }
    let far = 1.0 / (12.0 * x) - 1.0 / (360.0 * x.powi(3)) + 1.0 / (1260.0 * x.powi(5)) - 1.0 / (1680.0 * x.powi(7));
    (x - 0.5) * x.ln() - x + 0.5 * std::f64::consts::TAU.ln() + far
}

/// The derivative of Stirling's series far out, ψ(x + 1) = ψ(x) + 1/x before.
pub fn digamma(x: f64) -> f64 {
    if x < 15.0 {
        return digamma(x + 1.0) - 1.0 / x;
    }
    let square = x * x;
    x.ln() - 0.5 / x - (1.0 / 12.0 - (1.0 / 120.0 - (1.0 / 252.0 - 1.0 / 240.0 / square) / square) / square) / square
}

/// ± n! Σ (x + k)^−(n + 1), the terms far out as an integral.
pub fn polygamma(order: f64, x: f64) -> f64 {
    let (s, far) = (order + 1.0, x + 2000.0);
    let sum: f64 = (0..2000).map(|k| (x + f64::from(k)).powf(-s)).sum();
    let rest = far.powf(-order) / order + far.powf(-s) / 2.0 + s * far.powf(-s - 1.0) / 12.0;
    let factorial: f64 = (1..=order as u32).map(f64::from).product();
    (if (order as u32).is_multiple_of(2) { -1.0 } else { 1.0 }) * factorial * (sum + rest)
}

/// Σ (−x²/2)ᵏ / (k! (2n + 1)!! (2n + 3) … (2n + 2k + 1)), or by the recurrence in n far out.
pub fn spherical(order: f64, x: f64) -> f64 {
    if x.abs() > order + 3.0 {
        let (mut before, mut value) = (x.cos(), x.sin() / x);
        for n in 0..order as u32 {
            (before, value) = (value, (f64::from(2 * n + 1) * value - before) / (x * x));
        }
        return value;
    }
    let mut term: f64 = (0..order as u32).map(|n| 1.0 / f64::from(2 * n + 3)).product();
    let mut sum = 0.0;
    for k in 1..60 {
        let k = f64::from(k);
        sum += term;
        term *= -x * x / (2.0 * k * (2.0 * (order + k) + 1.0));
    }
    sum
}

/// The n-th derivative of y = acos(w)/√(1 − w²), by (1 − w²) y′ = w y − 1, and near w = 1 by its series in (1 − w)/2, which goes
/// on beyond 1, where rounding leads.
pub fn arc(order: f64, w: f64) -> f64 {
    let z = (1.0 - w) / 2.0;
    if z.abs() < 0.1 {
        let n = order as i32;
        let (mut coefficient, mut sum) = (1.0, 0.0);
        for j in 0..40 {
            if j >= n {
                let falling: f64 = (j - n + 1..=j).map(f64::from).product();
                sum += coefficient * falling * z.powi(j - n) * (-0.5f64).powi(n);
            }
            coefficient *= f64::from(2 * (j + 1)) / f64::from(2 * j + 3);
        }
        return sum;
    }
    let slope = 1.0 - w * w;
    let (mut before, mut value) = (0.0, w.acos() / slope.sqrt());
    for n in 0..order as u32 {
        let n = f64::from(n);
        let inhomogeneous = if n == 0.0 { -1.0 } else { 0.0 };
        (before, value) = (value, ((2.0 * n + 1.0) * w * value + n * n * before + inhomogeneous) / slope);
    }
    value
}

/// r²/2 for |r| ≤ δ, δ (|r| − δ/2) beyond.
pub fn huber(r: f64, delta: f64) -> f64 {
    if r.abs() <= delta { r * r / 2.0 } else { delta * (r.abs() - delta / 2.0) }
}
