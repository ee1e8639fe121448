//! The gradient of the least-squares fit by a polynomial, in one pass over the points.

/// Writes the gradient; `powers` is room for the powers of one point.
pub fn gradient(x: &[f64], n: usize, powers: &mut [f64], out: &mut [f64]) {
    out.fill(0.0);
    for i in 0..n {
        let t = -1.0 + i as f64 * 2.0 / (n as f64 - 1.0);
        let mut left = if t == 0.0 { 0.0 } else { t.signum() };
        let mut power = 1.0;
        for (x, place) in x.iter().zip(&mut *powers) {
            *place = power;
            left -= x * power;
            power *= t;
        }
        for (out, power) in out.iter_mut().zip(&*powers) {
            *out -= left * power;
        }
    }
}
