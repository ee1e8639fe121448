//! What only a square matrix has.

use matgrad::gradient;
use nalgebra::Matrix2x3;

#[gradient(wrt = a)]
fn trace(a: &Matrix2x3<f64>) -> f64 {
    a.trace()
}

#[gradient(wrt = a)]
fn determinant(a: &Matrix2x3<f64>) -> f64 {
    a.determinant()
}

#[gradient(wrt = a)]
fn inverse(a: &Matrix2x3<f64>) -> Option<f64> {
    Some(a.try_inverse()?.sum())
}

#[gradient(wrt = a)]
fn lu(a: &Matrix2x3<f64>) -> f64 {
    a.lu().determinant()
}

#[gradient(wrt = a)]
fn cholesky(a: &Matrix2x3<f64>) -> f64 {
    a.cholesky().unwrap().ln_determinant()
}

#[gradient(wrt = a)]
fn power(a: &Matrix2x3<f64>) -> f64 {
    a.pow(3).sum()
}

fn main() {}
