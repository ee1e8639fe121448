//! Loops of run-time length, calls of other functions, and attributes inside a trait's impl.

use matgrad::{gradient, jacobian};
use nalgebra::{Matrix2, Vector2};

#[gradient(wrt = x)]
fn state_of_unknown_length(x: f64, n: usize) -> f64 {
    let mut s = x;
    for _ in 0..n {
        s = s.sin();
    }
    s
}

fn layer(w: &Matrix2<f64>, x: &Vector2<f64>) -> Vector2<f64> {
    w * x
}

#[gradient(wrt = w)]
fn callee_without_a_type(w: &Matrix2<f64>, x: &Vector2<f64>) -> f64 {
    let z = layer(w, x);
    z.norm_squared()
}

trait Model {
    fn value(&self, x: &Vector2<f64>) -> Vector2<f64>;
}

struct Doubling;

impl Model for Doubling {
    #[jacobian(wrt = x)]
    fn value(&self, x: &Vector2<f64>) -> Vector2<f64> {
        x * 2.0
    }
}

#[matgrad::methods(in_trait)]
impl Doubling {
    #[gradient(wrt = x)]
    fn length(&self, x: &Vector2<f64>) -> f64 {
        x.norm()
    }
}

fn square(v: f64) -> f64 {
    v * v
}

#[gradient(wrt = x)]
fn held_by_a_variable(x: f64) -> f64 {
    let k = square;
    k(x)
}

#[gradient(wrt = x)]
fn handed_in(x: &Vector2<f64>, square: impl Fn(f64) -> f64) -> f64 {
    square(x[0]) + x[1]
}

fn main() {}
