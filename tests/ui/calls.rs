//! Calls whose derivatives the callee's companions do not give.

use matgrad::{differential, gradient, hessian, vjp};
use nalgebra::{Matrix2, Vector2, Vector3};

#[vjp(wrt = w)]
#[differential(wrt = w)]
fn layer(w: &Matrix2<f64>, x: &Vector2<f64>) -> Vector2<f64> {
    w * x
}

#[gradient(wrt = x)]
fn an_argument_beside_the_callees_wrt(w: &Matrix2<f64>, x: &Vector2<f64>) -> f64 {
    let z: Vector2<f64> = layer(w, x);
    z.norm_squared()
}

#[differential(wrt = (w, x))]
fn more_arguments_than_the_callees_wrt(w: &Matrix2<f64>, x: &Vector2<f64>) -> f64 {
    let z: Vector2<f64> = layer(w, x);
    z.norm_squared()
}

#[vjp(wrt = b)]
fn second(a: &Vector3<f64>, b: &Vector3<f64>) -> f64 {
    a.x * b.y
}

#[gradient(wrt = x)]
fn types_do_not_tell_which(x: &Vector3<f64>, y: &Vector3<f64>) -> f64 {
    let z: f64 = second(x, y);
    z * z
}

struct Model {
    bias: Vector2<f64>,
}

#[vjp]
fn biased(x: &Vector2<f64>, bias: &Vector2<f64>) -> f64 {
    x.dot(bias)
}

#[gradient(wrt = x)]
fn a_constant_of_a_type_that_is_not_seen(model: &Model, x: &Vector2<f64>) -> f64 {
    let z: f64 = biased(x, &model.bias);
    z * z
}

fn softplus(x: f64) -> f64 {
    x * x
}

#[hessian(wrt = x)]
fn second_derivatives_of_ones_own(x: f64) -> f64 {
    softplus(x)
}

trait Shape {
    fn area(x: f64) -> f64;
}

impl Shape for Model {
    fn area(x: f64) -> f64 {
        x * x
    }
}

#[gradient(wrt = x)]
fn a_function_of_a_trait(x: f64) -> f64 {
    let a: f64 = <Model as Shape>::area(x);
    a
}

#[gradient(wrt = x)]
fn over_elements(x: &Vector2<f64>, k: f64) -> f64 {
    x.map(|v| scaled(v, k)).sum()
}

#[vjp]
fn scaled(v: f64, k: f64) -> f64 {
    v * k
}

fn main() {}
