//! Shapes that do not fit.

use matgrad::gradient;
use nalgebra::{Matrix2x3, Matrix3, Matrix3x2, Vector2, Vector3};

#[gradient(wrt = a)]
fn sum(a: &Matrix2x3<f64>, b: &Matrix3x2<f64>) -> f64 {
    (a + b).norm()
}

#[gradient(wrt = a)]
fn difference(a: &Vector3<f64>, b: &Vector2<f64>) -> f64 {
    (a - b).norm()
}

#[gradient(wrt = a)]
fn product(a: &Matrix2x3<f64>, b: &Vector2<f64>) -> f64 {
    (a * b).norm()
}

#[gradient(wrt = a)]
fn transposed_product(a: &Matrix2x3<f64>, b: &Vector3<f64>) -> f64 {
    a.tr_mul(b).norm()
}

#[gradient(wrt = a)]
fn hadamard(a: &Matrix2x3<f64>, b: &Matrix3x2<f64>) -> f64 {
    a.component_mul(b).sum()
}

#[gradient(wrt = a)]
fn quotient(a: &Vector3<f64>, b: &Vector2<f64>) -> f64 {
    a.component_div(b).sum()
}

#[gradient(wrt = a)]
fn dot(a: &Vector3<f64>, b: &Vector2<f64>) -> f64 {
    a.dot(b)
}

#[gradient(wrt = a)]
fn zipped(a: &Vector3<f64>, b: &Vector2<f64>) -> f64 {
    a.zip_map(b, |x, y| x * y).sum()
}

#[gradient(wrt = a)]
fn solve(a: &Matrix3<f64>, b: &Vector2<f64>) -> f64 {
    a.lu().solve(b).unwrap().norm()
}

#[gradient(wrt = a)]
fn solve_by_cholesky(a: &Matrix3<f64>, b: &Vector2<f64>) -> f64 {
    a.cholesky().unwrap().solve(b).norm()
}

#[gradient(wrt = a)]
fn binding(a: &Matrix2x3<f64>) -> f64 {
    let b: Matrix3<f64> = a * a.transpose();
    b.norm()
}

#[gradient(wrt = a)]
fn assignment(a: &Matrix2x3<f64>) -> f64 {
    let mut b = *a;
    b += a.transpose();
    b.norm()
}

#[gradient(wrt = a)]
fn scalar_and_matrix(a: &Vector3<f64>) -> f64 {
    (a + 1.0).norm()
}

#[gradient(wrt = a)]
fn element(a: &Vector3<f64>) -> f64 {
    a[3]
}

#[gradient(wrt = a)]
fn element_of_a_matrix(a: &Matrix2x3<f64>) -> f64 {
    a[(2, 0)]
}

#[gradient(wrt = a)]
fn component(a: &Vector2<f64>) -> f64 {
    a.z
}

#[gradient(wrt = a)]
fn block(a: &Matrix3<f64>) -> f64 {
    a.fixed_view::<2, 2>(2, 0).norm()
}

#[gradient(wrt = a)]
fn row(a: &Matrix2x3<f64>) -> f64 {
    a.row(2).norm()
}

#[gradient(wrt = a)]
fn cross(a: &Vector2<f64>) -> f64 {
    a.cross(a).norm()
}

#[gradient(wrt = x)]
fn long_array_of_arrays(x: &[[f64; 18]; 18]) -> f64 {
    x[0][1]
}

fn main() {}
