//! Matrices with one dimension of run-time length.

use matgrad::gradient;
use nalgebra::{DMatrix, DVector, Matrix3, Matrix3xX, MatrixXx3, Vector3};

#[gradient(wrt = w)]
fn long_both_ways(w: &Matrix3<f64>, t: &Matrix3xX<f64>) -> f64 {
    (t.transpose() * w * t).trace()
}

#[gradient(wrt = w)]
fn of_any_width(w: f64, x: &DMatrix<f64>) -> f64 {
    (x * w).norm_squared()
}

#[gradient(wrt = w)]
fn spread(w: &Vector3<f64>, x: &MatrixXx3<f64>) -> f64 {
    (x * w).variance()
}

#[gradient(wrt = w)]
fn of_unknown_height(w: &Vector3<f64>, x: &DMatrix<f64>, y: &MatrixXx3<f64>, z: &DVector<f64>) -> f64 {
    x.tr_mul(&(y * w)).norm_squared() + z[0]
}

#[gradient(wrt = w)]
fn item_by_item(w: &Vector3<f64>, x: &MatrixXx3<f64>) -> f64 {
    (x * w).component_mul(&(x * w).push(1.0)).sum()
}

fn main() {}
