//! A polynomial of any degree fitted to the sign at any number of points.

use matgrad::gradient;
use serde::Deserialize;

use crate::protocol::{Answer, Request};

#[gradient(wrt = x, into)]
pub fn misfit(x: &[f64], n: usize) -> f64 {
    let mut sum = 0.0;
    for i in 0..n {
        let t: f64 = -1.0 + i as f64 * 2.0 / (n as f64 - 1.0);
        let sign: f64 = if t == 0.0 { 0.0 } else { t.signum() };
        let mut residual = sign;
        let mut power = 1.0;
        for v in x {
            residual -= v * power;
            power *= t;
        }
        sum += residual * residual;
    }
    0.5 * sum
}

#[derive(Deserialize)]
struct Input {
    x: Vec<f64>,
    n: usize,
}

/// `primal` and `gradient`.
pub fn evaluate(request: &Request<'_>) -> Result<Answer, String> {
    let Input { x, n } = request.input()?;
    match request.function {
        "primal" => request.timed(|| misfit(&x, n), |value| value),
        "gradient" => request.timed_in_place(vec![0.0; x.len()], |out| misfit_grad_into(&x, n, out), |out| out),
        _ => request.unknown(),
    }
}
