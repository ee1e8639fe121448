//! `#[implicit]`: what it needs, and what a function must be that a solver can be asked of.

use matgrad::{hessian, implicit};
use nalgebra::{SMatrix, UnitQuaternion, Vector2, Vector3};

#[implicit]
fn nothing_said(z: f64, theta: f64) -> f64 {
    z - theta
}

#[implicit(root = z)]
fn no_solver(z: f64, theta: f64) -> f64 {
    z - theta
}

#[implicit(root = z, solvr = solve)]
fn misspelled(z: f64, theta: f64) -> f64 {
    z - theta
}

#[implicit(root = z, argmin = z, solver = solve)]
fn both(z: f64, theta: f64) -> f64 {
    z - theta
}

#[implicit(root = z, solver = |theta| theta)]
fn a_closure(z: f64, theta: f64) -> f64 {
    z - theta
}

#[implicit(root = y, solver = solve)]
fn another_name(z: f64, theta: f64) -> f64 {
    z - theta
}

#[implicit(root = z, solver = solve, wrt = z)]
fn in_the_unknown(z: f64, theta: f64) -> f64 {
    z - theta
}

#[implicit(root = z, solver = solve)]
fn alone(z: f64, steps: usize) -> f64 {
    z * z - steps as f64
}

#[implicit(root = z, solver = solve)]
fn too_many_equations(z: &Vector2<f64>, theta: &Vector3<f64>) -> Vector3<f64> {
    theta * z.x
}

#[implicit(argmin = z, solver = solve)]
fn no_scalar(z: &Vector2<f64>, theta: &Vector2<f64>) -> Vector2<f64> {
    z - theta
}

#[implicit(root = z, solver = solve)]
fn a_rotation(z: &UnitQuaternion<f64>, theta: &Vector3<f64>) -> Vector3<f64> {
    z * theta
}

#[implicit(root = z, solver = solve)]
fn of_any_size<const M: usize, const N: usize>(z: &SMatrix<f64, M, N>, theta: &SMatrix<f64, M, N>) -> SMatrix<f64, M, N> {
    z - theta
}

#[implicit(root = z, solver = solve)]
struct NotAFunction;

#[implicit(root = z, solver = right)]
fn right_residual(z: f64, theta: f64) -> f64 {
    z - theta
}

fn right(theta: f64) -> f64 {
    theta
}

#[hessian(wrt = theta)]
fn second_derivatives(theta: f64) -> f64 {
    let z: f64 = right(theta);
    z * z
}

#[implicit(argmin = z, solver = soft)]
fn on_a_kink(z: f64, theta: f64) -> f64 {
    (z - theta).powi(2) + 0.5 * z.abs()
}

#[implicit(argmin = z, solver = soft)]
fn of_a_distance(z: &Vector2<f64>, theta: &Vector2<f64>) -> f64 {
    (z - theta).norm()
}

#[implicit(argmin = z, solver = soft)]
fn of_a_branch(z: f64, theta: f64) -> f64 {
    if z > 1.0 { (z - theta).powi(2) } else { (z - theta).powi(2) + 1.0 - z }
}

#[implicit(root = z, solver = soft)]
fn without_the_unknown(z: f64, theta: f64) -> f64 {
    let _ = z;
    theta.sin()
}

#[implicit(argmin = z, solver = soft)]
fn without_curvature(z: f64, theta: f64) -> f64 {
    z * theta
}

#[implicit(root = z, solver = soft)]
fn an_array(z: [f64; 2], theta: f64) -> f64 {
    z[0] * theta
}

#[implicit(root = z, solver = soft)]
fn a_parameter_named_so(z: f64, theta: f64, soft: f64) -> f64 {
    z - theta * soft
}

#[implicit(root = z, solver = with_an_error?)]
fn without_an_error(z: f64, theta: f64) -> f64 {
    z - theta
}

fn with_an_error(theta: f64) -> Result<f64, String> {
    Ok(theta)
}

#[implicit(root = z, solver = if_any?)]
fn that_fails_otherwise(z: f64, theta: f64) -> Result<f64, String> {
    Ok(z - theta)
}

fn if_any(theta: f64) -> Option<f64> {
    Some(theta)
}

#[implicit(root = z, solver = always?)]
fn that_never_fails(z: f64, theta: f64) -> f64 {
    z - theta
}

fn always(theta: f64) -> f64 {
    theta
}

fn main() {}
