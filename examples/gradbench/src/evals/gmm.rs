//! The log-posterior of a mixture of Gaussians whose information matrices are given by triangular factors.
//!
//! Components are rows here, so that the innermost loops run over components beside one another in memory.

use matgrad::gradient;
use nalgebra::{SMatrix, SVector};
use serde::{Deserialize, Serialize};

use super::{matrix, of_size, rows, vector, vectors};
use crate::protocol::{Answer, Request};

/// L is D (D − 1) / 2; `constant` does not depend on the variables.
#[gradient(wrt = (alpha, mu, q, l), into)]
pub fn log_posterior<const D: usize, const K: usize, const L: usize>(
    alpha: &SVector<f64, K>,
    mu: &SMatrix<f64, K, D>,
    q: &SMatrix<f64, K, D>,
    l: &SMatrix<f64, K, L>,
    x: &[SVector<f64, D>],
    prior: &Prior,
) -> f64 {
    let (gamma, m, constant): (f64, f64, f64) = (prior.gamma, prior.m, prior.constant);
    let diagonals = q.map(f64::exp);
    let mut weights = *alpha;
    for i in 0..D {
        weights += q.column(i);
    }
    let mut sum = 0.0;
    for p in x {
        let mut centred = SMatrix::<f64, K, D>::zeros();
        for i in 0..D {
            for k in 0..K {
                centred[(k, i)] = p[i] - mu[(k, i)];
            }
        }
        let mut y = centred.component_mul(&diagonals);
        for i in 0..D {
            for j in i + 1..D {
                for k in 0..K {
                    y[(k, j)] += l[(k, i * (2 * D - i - 1) / 2 + j - i - 1)] * centred[(k, i)];
                }
            }
        }
        let mut squares = SVector::<f64, K>::zeros();
        for i in 0..D {
            for k in 0..K {
                squares[k] += y[(k, i)] * y[(k, i)];
            }
        }
        sum += matgrad::log_sum_exp(&(weights - 0.5 * squares));
    }
    let of_prior = 0.5 * gamma * gamma * (diagonals.norm_squared() + l.norm_squared()) - m * q.sum();
    sum - x.len() as f64 * matgrad::log_sum_exp(alpha) - of_prior + constant
}

/// Wishart's distribution of the information matrices, and what the posterior has of terms that do not vary.
pub struct Prior {
    /// 1/γ² is the scale.
    pub gamma: f64,
    /// Degrees of freedom beyond those of the dimension.
    pub m: f64,
    /// What does not depend on the variables.
    pub constant: f64,
}

impl Prior {
    fn new(input: &Input) -> Prior {
        let (d, k, n) = (input.d as f64, input.k as f64, input.x.len() as f64);
        let degrees = d + input.m + 1.0;
        let ln_gamma = |i: usize| matgrad::ln_gamma(0.5 * (degrees - i as f64));
        let ln_gamma_d = 0.25 * d * (d - 1.0) * std::f64::consts::PI.ln() + (0..input.d).map(ln_gamma).sum::<f64>();
        let wishart = degrees * d * (input.gamma.ln() - 0.5 * 2.0_f64.ln()) - ln_gamma_d;
        let constant = k * wishart - 0.5 * n * d * std::f64::consts::TAU.ln();
        Prior { gamma: input.gamma, m: input.m, constant }
    }
}

#[derive(Deserialize)]
struct Input {
    d: usize,
    k: usize,
    x: Vec<Vec<f64>>,
    m: f64,
    gamma: f64,
    alpha: Vec<f64>,
    mu: Vec<Vec<f64>>,
    q: Vec<Vec<f64>>,
    l: Vec<Vec<f64>>,
}

/// The variables, and the gradient in them.
#[derive(Clone)]
pub struct Parts<const D: usize, const K: usize, const L: usize> {
    /// Logarithms of weights.
    pub alpha: SVector<f64, K>,
    /// Means.
    pub mu: SMatrix<f64, K, D>,
    /// Logarithms of diagonals.
    pub q: SMatrix<f64, K, D>,
    /// What is below the diagonals, column by column.
    pub l: SMatrix<f64, K, L>,
}

impl<const D: usize, const K: usize, const L: usize> Parts<D, K, L> {
    /// The function at these variables.
    pub fn value(&self, x: &[SVector<f64, D>], prior: &Prior) -> f64 {
        log_posterior(&self.alpha, &self.mu, &self.q, &self.l, x, prior)
    }

    /// Its gradient there.
    pub fn gradient(&self, x: &[SVector<f64, D>], prior: &Prior, out: &mut Parts<D, K, L>) {
        let Parts { alpha, mu, q, l } = out;
        log_posterior_grad_into(&self.alpha, &self.mu, &self.q, &self.l, x, prior, alpha, mu, q, l);
    }
}

#[derive(Serialize)]
struct Output {
    alpha: Vec<f64>,
    mu: Vec<Vec<f64>>,
    q: Vec<Vec<f64>>,
    l: Vec<Vec<f64>>,
}

/// `objective` and `jacobian`.
pub fn evaluate(request: &Request<'_>) -> Result<Answer, String> {
    let input: Input = request.input()?;
    of_size!(d = input.d, [2, 10, 20, 32, 64], |D| of_size!(k = input.k, [5, 10, 25, 50, 100], |K| {
        of_sizes::<D, K, { D * (D - 1) / 2 }>(request, &input)
    }))
}

fn of_sizes<const D: usize, const K: usize, const L: usize>(request: &Request<'_>, input: &Input) -> Result<Answer, String> {
    let (alpha, mu, q, l) = (vector(&input.alpha)?, *matrix(&input.mu)?, *matrix(&input.q)?, *matrix(&input.l)?);
    let parts: Box<Parts<D, K, L>> = Box::new(Parts { alpha, mu, q, l });
    let (x, prior) = (vectors(&input.x)?, Prior::new(input));
    match request.function {
        "objective" => request.timed(|| parts.value(&x, &prior), |value| value),
        "jacobian" => request.timed_in_place(
            parts.clone(),
            |out| parts.gradient(&x, &prior, out),
            |out| Output { alpha: out.alpha.as_slice().to_vec(), mu: rows(&out.mu), q: rows(&out.q), l: rows(&out.l) },
        ),
        _ => request.unknown(),
    }
}
