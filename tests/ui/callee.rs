//! A call of a function that has no companions names what is missing.

use matgrad::gradient;
use nalgebra::{Matrix2, Vector2};

fn layer(w: &Matrix2<f64>, x: &Vector2<f64>) -> Vector2<f64> {
    w * x
}

#[gradient(wrt = w)]
fn callee_without_companions(w: &Matrix2<f64>, x: &Vector2<f64>) -> f64 {
    let z: Vector2<f64> = layer(w, x);
    z.norm_squared()
}

fn main() {}
