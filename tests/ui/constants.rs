//! Functions that do not depend on what they are to be differentiated by.

use matgrad::gradient;
use nalgebra::Vector3;

#[gradient(wrt = x)]
fn of_another(x: f64, y: f64) -> f64 {
    y * y
}

#[gradient(wrt = (x, y))]
fn of_none(x: f64, y: &Vector3<f64>) -> f64 {
    3.0
}

#[gradient(wrt = x)]
fn held(x: f64) -> f64 {
    matgrad::constant(x * x)
}

#[gradient(wrt = x)]
fn cancelled(x: f64) -> f64 {
    x - x + 1.0
}

fn main() {}
