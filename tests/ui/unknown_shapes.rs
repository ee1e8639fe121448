//! Constants whose shape the macro must see and cannot.

use matgrad::gradient;
use nalgebra::{Matrix3, Vector3};

struct Model {
    scale: f64,
    weights: Matrix3<f64>,
}

fn table() -> Vector3<f64> {
    Vector3::zeros()
}

#[gradient(wrt = x)]
fn field(x: &Vector3<f64>, model: &Model) -> f64 {
    (model.scale * x).norm()
}

#[gradient(wrt = x)]
fn matrix_field(x: &Vector3<f64>, model: &Model) -> f64 {
    (model.weights * x).norm()
}

#[gradient(wrt = x)]
fn call(x: &Vector3<f64>) -> f64 {
    (table() * x.transpose()).norm()
}

#[gradient(wrt = x)]
fn variable(x: &Vector3<f64>, model: &Model) -> f64 {
    let k = model.scale;
    (k * x).norm()
}

impl Model {
    #[gradient(wrt = x)]
    fn method(&self, x: &Vector3<f64>) -> f64 {
        (self.scale * x).norm()
    }
}

#[gradient(wrt = x)]
fn constructor(x: &Vector3<f64>) -> f64 {
    let zeros = nalgebra::SMatrix::zeros();
    (x * x.transpose() * zeros).norm()
}

#[gradient(wrt = x)]
fn several_fields(x: &Vector3<f64>, model: &Model) -> f64 {
    let y = model.weights * x;
    (y * model.scale).norm() + model.scale
}

impl Model {
    fn gain(&self) -> Vector3<f64> {
        self.weights.column(0).into()
    }

    #[gradient(wrt = x)]
    fn helper(&self, x: &Vector3<f64>) -> f64 {
        (self.gain() + x).norm()
    }
}

fn main() {}
