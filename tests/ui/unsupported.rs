//! What has no derivative, or none that is known.

use matgrad::gradient;
use nalgebra::{Matrix3, Vector3};

fn helper(x: f64) -> f64 {
    x * x
}

#[gradient(wrt = x)]
fn misspelled_method(x: &Matrix3<f64>) -> f64 {
    x.transposed().norm()
}

#[gradient(wrt = x)]
fn unknown_method(x: &Matrix3<f64>) -> f64 {
    x.column_variance().sum()
}

#[gradient(wrt = x)]
fn misspelled_function(x: f64) -> f64 {
    f64::tanhh(x)
}

#[gradient(wrt = x)]
fn step(x: f64) -> f64 {
    x.floor() * x
}

#[gradient(wrt = x)]
fn sign(x: f64) -> f64 {
    x.signum()
}

#[gradient(wrt = x)]
fn remainder(x: f64) -> f64 {
    x.div_euclid(2.0)
}

#[gradient(wrt = x)]
fn cast(x: f64) -> f64 {
    (x as f32) as f64
}

#[gradient(wrt = x)]
fn plain_function(x: f64) -> f64 {
    helper(x)
}

#[gradient(wrt = x)]
fn unknown_macro(x: f64) -> f64 {
    format!("{x}").len() as f64 * x
}

#[gradient(wrt = x)]
fn macro_statement(x: f64) -> f64 {
    vec![x];
    x * x
}

#[gradient(wrt = x)]
fn inner_item(x: f64) -> f64 {
    struct Local;
    x * x
}

#[gradient(wrt = x)]
fn pattern(x: &Vector3<f64>) -> f64 {
    let [a, b] = x.data.0[0];
    a * b
}

#[gradient(wrt = (x, y))]
fn parameter_pattern(x: f64, (y, z): (f64, f64)) -> f64 {
    x * y * z
}

#[gradient(wrt = x)]
fn closure_of_a_matrix(x: &Matrix3<f64>) -> f64 {
    x.map(|v| x * v).sum()
}

#[gradient(wrt = x)]
fn softmax_of_a_matrix(x: &Matrix3<f64>) -> f64 {
    matgrad::softmax(x).norm()
}

#[gradient(wrt = x)]
fn fallback(x: &Matrix3<f64>) -> f64 {
    x.try_inverse().filter(|_| true).unwrap_or(*x).trace()
}

#[gradient(wrt = x)]
fn exponent(x: f64) -> f64 {
    x.powi(x as i32)
}

fn main() {}
