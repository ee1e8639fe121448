//! What the function returns.

use matgrad::{gradient, hvp, vjp};
use nalgebra::{DVector, Matrix2, Vector2, Vector3};

#[gradient(wrt = x)]
fn vector(x: &Vector3<f64>) -> Vector3<f64> {
    x * 2.0
}

#[hvp(wrt = x)]
fn matrix(x: &Vector2<f64>) -> Matrix2<f64> {
    x * x.transpose()
}

#[gradient(wrt = x)]
fn nothing(x: &Vector3<f64>) {
    x.norm();
}

#[gradient(wrt = x)]
fn tuple(x: &Vector3<f64>) -> (f64, f64) {
    (x.norm(), x.sum())
}

#[vjp(wrt = x)]
fn of_unknown_size(x: &Vector3<f64>) -> DVector<f64> {
    DVector::from_element(3, x.norm())
}

#[gradient(wrt = x)]
fn vector_instead_of_scalar(x: &Vector3<f64>) -> f64 {
    x * 2.0
}

#[vjp(wrt = x)]
fn scalar_instead_of_vector(x: &Vector3<f64>) -> Vector3<f64> {
    x.norm()
}

#[vjp(wrt = x)]
fn other_shape(x: &Vector3<f64>) -> Vector2<f64> {
    x * 2.0
}

#[gradient(wrt = x)]
fn one_by_one(x: &Vector3<f64>) -> f64 {
    x.transpose() * x
}

#[gradient(wrt = x)]
fn semicolon(x: &Vector3<f64>) -> f64 {
    x.norm();
}

#[matgrad::module]
mod structs {
    use matgrad::{differential, gradient};
    use nalgebra::{Isometry3, Point3};

    pub struct Pose {
        pub at: Isometry3<f64>,
        pub scale: f64,
    }

    pub struct Body {
        pub at: Point3<f64>,
    }

    #[gradient(wrt = pose)]
    pub fn without_tangents(pose: &Pose) -> f64 {
        pose.at.translation.vector.x * pose.scale
    }

    #[differential(wrt = x)]
    pub fn value_without_tangents(x: f64) -> Body {
        Body { at: Point3::new(x, x, x) }
    }
}

fn main() {}
