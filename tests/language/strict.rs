//! A module under the strictest lints: what is emitted triggers none of them.
#![deny(warnings, clippy::all, clippy::pedantic, missing_docs, unsafe_code)]

use matgrad::{differential, gradient, hessian, hvp, jacobian, newton_step, vjp};
use nalgebra::{Matrix2, Matrix3, RealField, SMatrix, SVector, Vector2, Vector3};

/// A loss.
#[gradient(wrt = (weights, bias), value, into)]
#[differential(wrt = (weights, bias))]
#[vjp(wrt = (weights, bias))]
#[jacobian(wrt = (weights, bias), value, into)]
#[must_use]
pub fn loss(weights: &SMatrix<f64, 3, 2>, bias: &Vector3<f64>, x: &Vector2<f64>) -> f64 {
    let z = weights * x + bias;
    let mut total = z.map(f64::tanh).norm_squared();
    for i in 0..3 {
        if z[i] > 0.0 {
            total += z[i] * z[i];
        }
    }
    total
}

/// An energy.
///
/// # Panics
/// Where `x` is singular.
#[gradient(wrt = x)]
#[hessian(wrt = x, value, into)]
#[hvp(wrt = x)]
#[newton_step(wrt = x)]
#[must_use]
pub fn energy(x: &Matrix3<f64>) -> f64 {
    let inverse = x.try_inverse().expect("regular");
    inverse.norm_squared() - x.determinant().ln() + matgrad::log_sum_exp(&x.diagonal())
}

/// An optional likelihood.
#[gradient(wrt = s, value)]
#[must_use]
pub fn likelihood(s: &Matrix2<f64>, d: &Vector2<f64>) -> Option<f64> {
    let chol = s.cholesky()?;
    if d.norm() > 1e3 {
        return None;
    }
    Some(chol.ln_determinant() + d.dot(&chol.solve(d)))
}

/// A generic map.
#[jacobian(wrt = x)]
#[vjp(wrt = x)]
#[must_use]
pub fn squash<T: RealField + Copy, const N: usize>(x: &SVector<T, N>) -> SVector<T, N> {
    x.map(nalgebra::ComplexField::tanh) * x.norm()
}

/// A private function's companions are not reported as dead.
#[hessian(wrt = x, value, into)]
fn quiet(x: f64) -> f64 {
    x * x
}

#[test]
fn compiles() {
    assert!((quiet(2.0) - 4.0).abs() < 1e-15);
    assert!(loss_grad(&SMatrix::zeros(), &Vector3::zeros(), &Vector2::zeros()).0.norm() < 1e-15);
}
