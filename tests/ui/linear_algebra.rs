//! Linear algebra that has no derivative here, and why.

use matgrad::gradient;
use nalgebra::{Matrix3, SMatrix};

#[gradient(wrt = x)]
fn complex(x: &Matrix3<f64>) -> f64 {
    x.complex_eigenvalues().map(|z| z.re).max()
}

#[gradient(wrt = x)]
fn schur(x: &Matrix3<f64>) -> f64 {
    x.schur().unpack().1.trace()
}

#[gradient(wrt = x)]
fn wide(x: &SMatrix<f64, 2, 3>) -> f64 {
    x.qr().r().sum()
}

#[gradient(wrt = x)]
fn bound(x: &Matrix3<f64>) -> f64 {
    x.pseudo_inverse(x[0]).unwrap().sum()
}

#[gradient(wrt = x)]
fn field(x: &Matrix3<f64>) -> f64 {
    x.symmetric_eigen().eigen_vectors.sum()
}

#[gradient(wrt = x)]
fn square(x: &SMatrix<f64, 2, 3>) -> f64 {
    matgrad::symmetric_map(x, f64::exp).sum()
}

#[gradient(wrt = x)]
fn full(x: &SMatrix<f64, 4, 3>) -> f64 {
    let u: SMatrix<f64, 4, 4> = x.svd(true, true).u.unwrap();
    u.sum()
}

#[gradient(wrt = x)]
fn eigenvalues(x: &Matrix3<f64>) -> f64 {
    x.eigenvalues().unwrap().sum()
}

fn main() {}
