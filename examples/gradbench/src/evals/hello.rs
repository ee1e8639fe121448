//! x² and its slope.

use matgrad::gradient;

use crate::protocol::{Answer, Request};

#[gradient(wrt = x)]
fn square(x: f64) -> f64 {
    x * x
}

/// `square` and `double`.
pub fn evaluate(request: &Request<'_>) -> Result<Answer, String> {
    let x = request.input()?;
    match request.function {
        "square" => request.timed(|| square(x), |value| value),
        "double" => request.timed(|| square_grad(x), |slope| slope),
        _ => request.unknown(),
    }
}
