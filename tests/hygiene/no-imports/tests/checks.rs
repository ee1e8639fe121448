//! The companions against central differences.

// A direction may be given by value too where calls could not tell what `wrt` it belongs to.
#![allow(clippy::needless_borrows_for_generic_args)]

use common::{agree, agree_dense, any, definite, dense, differences, regular, slope};
use matgrad_hygiene_no_imports::{bare, shadowed, written};
use nalgebra::{Point2, SMatrix, SVector, Vector2};

#[path = "../../../common/mod.rs"]
mod common;

#[test]
fn without_a_prelude() {
    let (a, x, b) = (any::<4, 3>(1), any::<3, 1>(2), any::<4, 1>(3));
    let wanted = slope(|(a, x, b)| bare::least_squares(a, x, b), &(a, x, b));
    agree(&bare::least_squares_grad(&a, &x, &b), &(wanted.0, wanted.2), 1e-9, "gradient");
    agree(&bare::least_squares_vjp(&a, &x, &b, 1.0), &(wanted.0, wanted.1), 1e-9, "vjp");
    let x = Vector2::new(-1.2, 0.7);
    let (_, gradient, hessian) = bare::valley_value_grad_hess(&x);
    agree(&gradient, &slope(bare::valley, &x), 1e-8, "gradient");
    agree_dense(&dense(&hessian), &differences(bare::valley_grad, &x), 1e-8, "Hessian");
    agree(&(hessian * bare::valley_newton(&x).expect("regular")), &-gradient, 1e-10, "Newton's step");
    let (w, x) = (any::<3, 2>(4), any::<2, 1>(5));
    agree(&bare::composed_grad(&w, &x), &slope(|(w, x)| bare::composed(w, x), &(w, x)), 1e-9, "calls");
    let jacobian = differences(|x| bare::layer(&w, x), &x);
    agree_dense(&dense(&bare::layer_value_and_jac(&w, &x).1.1), &jacobian, 1e-9, "Jacobian");
    let x = Vector2::new(0.8, 0.3);
    agree(&bare::scalars_grad(&x), &slope(bare::scalars, &x), 1e-8, "scalar functions");
    agree_dense(&dense(&bare::scalars_hess(&x)), &differences(bare::scalars_grad, &x), 1e-8, "their Hessian");
    let weights: [SMatrix<f64, 2, 2>; 3] = std::array::from_fn(|k| any(6 + k as u64));
    agree(&bare::deep_grad(&weights, &x), &slope(|weights| bare::deep(weights, &x), &weights), 1e-9, "loops");
    let (p, s) = (definite::<2>(9), definite::<2>(10));
    let inverse = p.try_inverse().expect("regular");
    agree(&bare::log_likelihood_grad(&p, &s).expect("definite"), &(inverse - s), 1e-12, "options");
    let (angle, p) = (0.4, Point2::new(0.3, -1.2));
    let (_, (by_angle, by_point)) = bare::rotated_value_and_jac(angle, &p);
    let wanted = differences(|(angle, p)| bare::rotated(*angle, p), &(angle, p));
    agree_dense(&dense(&by_angle), &wanted.columns(0, 1).into_owned(), 1e-9, "by angle");
    agree_dense(&dense(&by_point), &wanted.columns(1, 2).into_owned(), 1e-9, "by point");
    let (spring, x) = (bare::Spring { length: 0.7 }, any::<3, 1>(11));
    agree(&spring.energy_grad(&x), &slope(|x| bare::Energy::energy(&spring, x), &x), 1e-9, "methods");
}

#[test]
fn among_hostile_names() {
    let (a, b, s, c, d) = (any::<3, 3>(12), any::<3, 1>(13), 0.6, 0.4, any::<3, 1>(14));
    let wanted = slope(|(a, b, s)| shadowed::names(a, b, *s, c, &d), &(a, b, s));
    agree(&shadowed::names_grad(&a, &b, s, c, &d), &wanted, 1e-8, "gradient");
    agree(&shadowed::names_vjp(&a, &b, s, c, &d, 1.0), &wanted, 1e-8, "vjp");
    let change = wanted.0.dot(&a) + wanted.1.dot(&d) + wanted.2;
    agree(&shadowed::names_diff(&a, &b, s, c, &d, &a, &d, 1.0), &change, 1e-8, "differential");
    let (x, y) = (Vector2::new(0.4, -0.9), Vector2::new(0.7, 0.2));
    let gradient = |x: &Vector2<f64>| slope(|x| shadowed::directions(x, &y, 0.3, 0.8), x);
    let hessian = shadowed::directions_hess(&x, &y, 0.3, 0.8);
    agree_dense(&dense(&hessian), &differences(gradient, &x), 1e-6, "Hessian");
    agree(&shadowed::directions_hvp(&x, &y, 0.3, 0.8, &y), &(hessian * y), 1e-12, "hvp");
    let wanted = slope(|x| shadowed::seeds(*x), &0.3);
    agree(&shadowed::seeds_diff(0.3, 2.0), &(2.0 * wanted), 1e-9, "a local named like the direction");
    agree(&shadowed::seeds_vjp(0.3, 2.0), &(2.0 * wanted), 1e-9, "a local named like the cotangent");
    let second = slope(|x| shadowed::seeds_grad(*x), &0.3);
    agree(&shadowed::seeds_hvp(0.3, 2.0), &(2.0 * second), 1e-9, "a local named like the vector");
    let x = any::<3, 1>(19);
    let (mut grad, mut hess) = (x, any::<3, 3>(20));
    shadowed::outs_value_grad_hess_into(&x, &mut grad, &mut hess);
    agree(&grad, &slope(shadowed::outs, &x), 1e-8, "a local named like the gradient's place");
    agree_dense(&dense(&hess), &differences(shadowed::outs_grad, &x), 1e-8, "a local named like the Hessian's place");
    shadowed::outs_grad_into(&x, &mut grad);
    agree(&grad, &shadowed::outs_grad(&x), 1e-13, "a local named like the place");
    let [v, d, c, o, g] = std::array::from_fn(|k| any::<2, 1>(21 + k as u64));
    let wanted = slope(|(v, d, c, o)| shadowed::parameters(v, d, c, o, &g, 0.4), &(v, d, c, o));
    agree(&shadowed::parameters_grad(&v, &d, &c, &o, &g, 0.4), &(wanted.0, wanted.3), 1e-9, "parameters: gradient");
    agree(&shadowed::parameters_vjp(&v, &d, &c, &o, &g, 0.4, 1.0), &(wanted.0, wanted.2), 1e-9, "parameters: vjp");
    let change = wanted.0.dot(&o) + wanted.1.dot(&c);
    agree(&shadowed::parameters_diff(&v, &d, &c, &o, &g, 0.4, &o, &c), &change, 1e-9, "parameters: differential");
    agree(&shadowed::slope(&v, &d, &c, &o, &g, 0.4).transpose(), &wanted.0, 1e-9, "parameters: Jacobian");
    let (mut grad, mut hess) = (v, any::<2, 2>(26));
    shadowed::parameters_value_grad_hess_into(&v, &d, &c, &o, &g, 0.4, &mut grad, &mut hess);
    agree(&grad, &wanted.0, 1e-9, "parameters: gradient in place");
    agree(&shadowed::parameters_hvp(&v, &d, &c, &o, &g, 0.4, &d), &(hess * d), 1e-12, "parameters: hvp");
    let x = any::<20, 1>(15);
    let wanted = slope(|(i, x)| shadowed::sigmoid(x, *i), &(0.3, x));
    agree(&shadowed::sigmoid_grad(&x, 0.3), &wanted, 1e-9, "loops");
    let x: SVector<f64, 2> = any(16);
    let (_, jacobian) = shadowed::mod_value_and_jac(&x, 0.5);
    agree_dense(&dense(&jacobian), &differences(|x| shadowed::r#mod(x, 0.5), &x), 1e-9, "raw names");
    let wanted = differences(|(x, y)| shadowed::r#mod(x, *y), &(x, 0.5));
    agree_dense(&dense(&shadowed::r#type(&x, 0.5).1), &wanted.columns(2, 1).into_owned(), 1e-9, "raw parameters");
    agree(&shadowed::mod_diff(&x, 0.5, &x, 0.7), &(jacobian * x + shadowed::r#type(&x, 0.5).1 * 0.7), 1e-12, "both modes");
    let a = regular::<2>(17);
    let wanted = slope(|a| shadowed::solved(a).expect("regular"), &a);
    agree(&shadowed::solved_grad(&a).expect("regular"), &wanted, 1e-8, "options");
    let x = Vector2::new(0.4, -0.9);
    agree(&shadowed::primitives::circle_grad(&x), &slope(shadowed::primitives::circle, &x), 1e-9, "modules");
}

#[test]
fn written_by_macros() {
    let x = any::<3, 1>(18);
    agree(&written::norm_grad(&x), &slope(written::norm, &x), 1e-9, "names passed in");
    agree_dense(&dense(&written::norm_hess(&x)), &differences(written::norm_grad, &x), 1e-8, "their Hessian");
    agree(&written::scaled_grad(&x), &slope(written::scaled, &x), 1e-9, "names of the macro");
}
