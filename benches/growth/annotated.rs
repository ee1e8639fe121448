//! The functions that grow with a dimension.

use matgrad::gradient;
use nalgebra::{SMatrix, SVector};

#[gradient(wrt = x, value)]
pub fn quadratic<const N: usize>(a: &SMatrix<f64, N, N>, x: &SVector<f64, N>) -> f64 {
    x.dot(&(a * x))
}

#[gradient(wrt = (s, x), value)]
pub fn gaussian<const N: usize>(s: &SMatrix<f64, N, N>, x: &SVector<f64, N>) -> f64 {
    let cholesky = s.cholesky().unwrap();
    cholesky.ln_determinant() + x.dot(&cholesky.solve(x))
}

#[gradient(wrt = x, value)]
pub fn product<const N: usize>(
    a: &SMatrix<f64, N, N>,
    x: &SMatrix<f64, N, N>,
    b: &SMatrix<f64, N, N>,
    c: &SMatrix<f64, N, N>,
) -> f64 {
    (a * x * b - c).norm_squared()
}

#[gradient(wrt = weights, value)]
pub fn layers<const D: usize>(weights: &[SMatrix<f64, 8, 8>; D], x: &SVector<f64, 8>) -> f64 {
    let mut z = *x;
    for w in weights {
        z = (w * z).map(f64::tanh);
    }
    z.norm_squared()
}
