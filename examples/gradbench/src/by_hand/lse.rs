//! The gradient of log Σ exp: exp once, then divided by its sum.

/// Writes the gradient.
pub fn gradient(x: &[f64], out: &mut [f64]) {
    let largest = x.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let mut sum = 0.0;
    for (out, x) in out.iter_mut().zip(x) {
        *out = (x - largest).exp();
        sum += *out;
    }
    for out in out {
        *out /= sum;
    }
}
