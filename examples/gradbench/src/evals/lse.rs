//! log Σ exp of any number of elements, by its primitives as the suite asks: the largest, then a sum.

use matgrad::gradient;
use serde::Deserialize;

use crate::protocol::{Answer, Request};

#[gradient(wrt = x, into)]
pub fn log_sum_exp(x: &[f64]) -> f64 {
    let mut largest = f64::NEG_INFINITY;
    for v in x {
        largest = largest.max(*v);
    }
    let mut sum = 0.0;
    for v in x {
        sum += (v - largest).exp();
    }
    sum.ln() + largest
}

#[derive(Deserialize)]
struct Input {
    x: Vec<f64>,
}

/// `primal` and `gradient`.
pub fn evaluate(request: &Request<'_>) -> Result<Answer, String> {
    let Input { x } = request.input()?;
    match request.function {
        "primal" => request.timed(|| log_sum_exp(&x), |value| value),
        "gradient" => request.timed_in_place(vec![0.0; x.len()], |out| log_sum_exp_grad_into(&x, out), |out| out),
        _ => request.unknown(),
    }
}
