//! The companions against central differences. Only these know the usual name of nalgebra.

extern crate algebra as nalgebra;

use common::{Space, agree, agree_dense, any, dense, differences, slope};
use matgrad_hygiene_re_export::deps::linear::{Matrix2, Point2, SMatrix, Vector2};
use matgrad_hygiene_re_export::functions::*;

#[path = "../../../common/mod.rs"]
mod common;

#[test]
fn free_functions() {
    let (a, x, b) = (any::<4, 3>(1), any::<3, 1>(2), any::<4, 1>(3));
    let wanted = slope(|(a, x, b)| least_squares(a, x, b), &(a, x, b));
    agree(&least_squares_grad(&a, &x, &b), &(wanted.0, wanted.2), 1e-9, "gradient");
    agree(&least_squares_vjp(&a, &x, &b, 1.0), &(wanted.0, wanted.1), 1e-9, "vjp");
    let (da, dx) = (any::<4, 3>(4), any::<3, 1>(5));
    agree(&least_squares_diff(&a, &x, &b, &da, &dx), &(wanted.0.dot(&da) + wanted.1.dot(&dx)), 1e-9, "differential");

    let x = Vector2::new(-1.2, 0.7);
    let (_, gradient, hessian) = valley_value_grad_hess(&x);
    agree(&gradient, &slope(valley, &x), 1e-8, "gradient");
    agree_dense(&dense(&hessian), &differences(valley_grad, &x), 1e-8, "Hessian");
    agree(&valley_hvp(&x, &x), &(hessian * x), 1e-12, "hvp");
    agree(&(hessian * valley_newton(&x).expect("regular")), &-gradient, 1e-10, "Newton's step");
}

#[test]
fn calls_loops_and_points() {
    let (w, x) = (any::<3, 2>(6), any::<2, 1>(7));
    agree(&composed_grad(&w, &x), &slope(|(w, x)| composed(w, x), &(w, x)), 1e-9, "calls");
    agree_dense(&dense(&layer_jac(&w, &x)), &differences(|x| layer(&w, x), &x), 1e-9, "Jacobian");
    let weights: [SMatrix<f64, 2, 2>; 3] = std::array::from_fn(|k| any(8 + k as u64));
    agree(&deep_grad(&weights, &x), &slope(|weights| deep(weights, &x), &weights), 1e-9, "loops");
    let (a, p) = (Matrix2::new(2.0, 0.3, -0.4, 1.5), Point2::new(0.7, -0.9));
    let (value, jacobian) = moved_value_and_jac(&a, &p).expect("regular");
    agree(&value, &moved(&a, &p).expect("regular"), 1e-14, "value");
    agree_dense(&dense(&jacobian), &differences(|p| moved(&a, p).expect("regular"), &p), 1e-9, "points");
    let back = moved_vjp(&a, &p, &x).expect("regular");
    let forward = moved_diff(&a, &p, &a, &x).expect("regular");
    agree(&forward.coords.inner(&x), &back.inner(&(a, x)), 1e-12, "both modes");
    assert!(moved_jac(&Matrix2::zeros(), &p).is_none());
}

#[test]
fn methods() {
    let (spring, x) = (Spring { length: 0.7 }, any::<3, 1>(12));
    agree(&spring.energy_grad(&x), &slope(|x| spring.energy(x), &x), 1e-9, "gradient");
    agree_dense(&dense(&spring.energy_hess(&x)), &differences(|x| spring.energy_grad(x), &x), 1e-8, "Hessian");
}
