//! Jacobians, Hessians and directions: layouts, shapes and what stable Rust cannot name.

use matgrad::{differential, hessian, jacobian, newton_step};
use nalgebra::{Matrix2, SMatrix, SVector, UnitQuaternion, Vector2, Vector3};

#[jacobian(wrt = x, layout = denominatr)]
fn layout_misspelt(x: &Vector2<f64>) -> Vector2<f64> {
    x * 2.0
}

#[hessian(wrt = x)]
fn hessian_of_a_vector(x: &Vector2<f64>) -> Vector2<f64> {
    x * 2.0
}

#[newton_step(wrt = x)]
fn step_of_a_matrix(x: &Matrix2<f64>) -> Matrix2<f64> {
    x * 2.0
}

#[hessian(wrt = x)]
fn dense_of_any_shape<const M: usize, const N: usize>(x: &SMatrix<f64, M, N>) -> f64 {
    x.norm_squared()
}

#[jacobian(wrt = x)]
fn jacobian_of_any_shape<const N: usize>(x: &SMatrix<f64, N, 3>) -> SVector<f64, N> {
    x * Vector3::new(1.0, 2.0, 3.0)
}

#[jacobian(wrt = q)]
fn jacobian_in_many_rotations(q: &[UnitQuaternion<f64>; 20], v: &Vector3<f64>) -> Vector3<f64> {
    q[1] * v
}

#[hessian(wrt = q)]
fn hessian_in_many_rotations(q: &[UnitQuaternion<f64>; 20], v: &Vector3<f64>) -> f64 {
    (q[1] * v).x
}

#[hessian(wrt = (x, y))]
fn hessian_in_two(x: &Vector2<f64>, y: &Vector2<f64>) -> f64 {
    x.dot(y)
}

#[differential(wrt = x)]
fn length(x: &Vector3<f64>) -> f64 {
    x.norm()
}

fn main() {
    let _ = length_diff(&Vector3::new(1.0, 2.0, 3.0), &Vector2::new(1.0, 0.0));
}
