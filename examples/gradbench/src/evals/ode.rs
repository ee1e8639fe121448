//! Runge and Kutta's method for y₀' = x₀, yᵢ' = xᵢ yᵢ₋₁, and the gradient of its last element.

use nalgebra::SVector;
use serde::Deserialize;

use super::{bound, of_size, vector};
use crate::protocol::{Answer, Request};
pub use solver::{solution, solution_vjp};

#[matgrad::module]
mod solver {
    use matgrad::vjp;
    use nalgebra::SVector;

    fn slope<const N: usize>(x: &SVector<f64, N>, y: &SVector<f64, N>) -> SVector<f64, N> {
        let mut z = SVector::<f64, N>::zeros();
        z[0] = x[0];
        for i in 1..N {
            z[i] = x[i] * y[i - 1];
        }
        z
    }

    /// The solution at time 2. On the way back the state before each step is kept, for which a bound on their number has to
    /// be seen: the smaller it is, the less room is made.
    #[vjp(wrt = x)]
    pub fn solution<const N: usize, const BOUND: usize>(x: &SVector<f64, N>, steps: usize) -> SVector<f64, N> {
        let h: f64 = 2.0 / steps as f64;
        let mut y = SVector::<f64, N>::zeros();
        for _ in 0..steps.min(BOUND) {
            let k1 = slope(x, &y);
            let k2 = slope(x, &(y + k1 * (h / 2.0)));
            let k3 = slope(x, &(y + k2 * (h / 2.0)));
            let k4 = slope(x, &(y + k3 * h));
            y += (k1 + k2 * 2.0 + k3 * 2.0 + k4) * (h / 6.0);
        }
        y
    }
}

/// The gradient of the last element.
pub fn gradient<const N: usize, const BOUND: usize>(x: &SVector<f64, N>, steps: usize) -> SVector<f64, N> {
    let mut last = SVector::zeros();
    last[N - 1] = 1.0;
    solution_vjp::<N, BOUND>(x, steps, &last)
}

#[derive(Deserialize)]
struct Input {
    x: Vec<f64>,
    s: usize,
}

/// `primal` and `gradient`.
pub fn evaluate(request: &Request<'_>) -> Result<Answer, String> {
    let input: Input = request.input()?;
    let bound = bound(input.s, [1, 10, 100]);
    of_size!(n = input.x.len(), [10, 100, 1000, 10000, 100000], |N| of_size!(s = bound, [1, 10, 100], |BOUND| {
        of_sizes::<N, BOUND>(request, &input)
    }))
}

fn of_sizes<const N: usize, const BOUND: usize>(request: &Request<'_>, input: &Input) -> Result<Answer, String> {
    let x: Box<SVector<f64, N>> = Box::new(vector(&input.x)?);
    match request.function {
        "primal" => request.timed(|| solution::<N, BOUND>(&x, input.s), |y| y.as_slice().to_vec()),
        "gradient" => request.timed(|| gradient::<N, BOUND>(&x, input.s), |slopes| slopes.as_slice().to_vec()),
        _ => request.unknown(),
    }
}
