//! The companions of `functions` against central differences.

use crate::common::{Space, agree, agree_dense, any, definite, dense, differences, regular, slope, vector};
use crate::functions::*;
use nalgebra::{Matrix2, Matrix3, Point3, SMatrix, SVector, Vector2, Vector3};

#[test]
fn least_squares_of_two_sizes() {
    fn check<const M: usize, const N: usize>() {
        let (a, x, b) = (any::<M, N>(1), any::<N, 1>(2), any::<M, 1>(3));
        let wanted = slope(|(a, x, b)| least_squares(a, x, b), &(a, x, b));
        let (value, gradient) = least_squares_value_and_grad(&a, &x, &b);
        agree(&value, &least_squares(&a, &x, &b), 1e-14, "value");
        agree(&gradient, &(wanted.0, wanted.2), 1e-9, "gradient");
        agree(&least_squares_grad(&a, &x, &b), &gradient, 1e-14, "gradient alone");
        let (mut in_a, mut in_b) = (a, b);
        agree(&least_squares_value_and_grad_into(&a, &x, &b, &mut in_a, &mut in_b), &value, 0.0, "value beside");
        agree(&(in_a, in_b), &gradient, 1e-14, "gradient in place");
        agree(&least_squares_vjp(&a, &x, &b, 2.0), &wanted.with((vector(&wanted) * 2.0).as_slice()), 1e-9, "vjp");
        let (da, dx) = (any::<M, N>(4), any::<N, 1>(5));
        let change = wanted.0.inner(&da) + wanted.1.inner(&dx);
        agree(&least_squares_diff(&a, &x, &b, &da, &dx), &change, 1e-9, "differential");
        agree(&least_squares_hvp(&a, &x, &b, &dx), &(a.transpose() * (a * dx) * 2.0), 1e-12, "hvp");
    }
    check::<3, 2>();
    check::<1, 4>();
}

#[test]
fn motion_of_a_vehicle() {
    let (x, dt) = (any::<5, 1>(6), 0.3);
    let wanted = differences(|(x, dt)| motion(x, *dt), &(x, dt));
    let (value, (by_x, by_dt)) = motion_value_and_jac(&x, dt);
    agree(&value, &motion(&x, dt), 1e-14, "value");
    agree_dense(&dense(&by_x), &wanted.columns(0, 5).into_owned(), 1e-9, "by x");
    agree_dense(&dense(&by_dt), &wanted.columns(5, 1).into_owned(), 1e-9, "by dt");
    let (mut in_x, mut in_dt) = (SMatrix::zeros(), SMatrix::zeros());
    motion_jac_into(&x, dt, &mut in_x, &mut in_dt);
    agree(&(in_x, in_dt), &(by_x, by_dt), 1e-14, "in place");
    let d = any::<5, 1>(7);
    agree(&motion_diff(&x, dt, &d), &(by_x * d), 1e-13, "differential");
    agree(&motion_vjp(&x, dt, &d), &(by_x.transpose() * d), 1e-13, "vjp");
    agree(&motion_value_and_diff(&x, dt, &d), &(value, by_x * d), 1e-13, "differential beside the value");
    let mut place = d;
    motion_vjp_into(&x, dt, &d, &mut place);
    agree(&place, &(by_x.transpose() * d), 1e-13, "vjp in place");
    let (half, gradient, mut normal) = motion_gauss_newton(&x, dt);
    let wanted = (0.5 * value.norm_squared(), by_x.transpose() * value, by_x.transpose() * by_x);
    agree(&(half, gradient, normal), &wanted, 1e-12, "normal equations");
    normal.fill(f64::NAN);
    agree(&motion_gauss_newton_into(&x, dt, &mut place, &mut normal), &half, 1e-14, "½‖F‖² beside");
    agree(&(place, normal), &(gradient, wanted.2), 1e-12, "normal equations in place");
}

#[test]
fn valley_to_second_order() {
    let x = Vector2::new(-1.2, 0.7);
    let (value, gradient, hessian) = valley_value_grad_hess(&x);
    agree(&value, &valley(&x), 1e-13, "value");
    agree(&gradient, &slope(valley, &x), 1e-8, "gradient");
    agree_dense(&dense(&hessian), &differences(valley_grad, &x), 1e-8, "Hessian");
    agree(&valley_hvp(&x, &Vector2::new(0.3, 0.5)), &(hessian * Vector2::new(0.3, 0.5)), 1e-12, "hvp");
    let step = valley_newton(&x).expect("a regular Hessian");
    agree(&(hessian * step), &-gradient, 1e-10, "Newton's step");
    let v = Vector2::new(0.3, 0.5);
    agree(&valley_value_grad_hvp(&x, &v), &(value, gradient, hessian * v), 1e-12, "all beside the product");
    let (same, first, beside) = valley_value_grad_newton(&x);
    agree(&(same, first, beside.expect("a regular Hessian")), &(value, gradient, step), 1e-12, "all beside the step");
    let (mut in_gradient, mut in_hessian) = (Vector2::zeros(), Matrix2::zeros());
    valley_value_grad_hess_into(&x, &mut in_gradient, &mut in_hessian);
    agree(&(in_gradient, in_hessian), &(gradient, hessian), 1e-13, "in place");
}

#[test]
fn layers_in_both_precisions() {
    let (w, x, z0) = (any::<3, 2>(8), any::<2, 1>(9), any::<3, 1>(10));
    let wanted = slope(|(w, x)| composed(w, x, &z0), &(w, x));
    agree(&composed_grad(&w, &x, &z0), &wanted, 1e-9, "gradient through a call");
    let jacobian = differences(|x| layer(&w, x), &x);
    agree_dense(&dense(&layer_jac(&w, &x)), &jacobian, 1e-9, "Jacobian");
    let single = layer_jac(&w.map(|x| x as f32), &x.map(|x| x as f32));
    agree_dense(&dense(&single.map(f64::from)), &jacobian, 1e-5, "Jacobian in f32");
    let v = any::<3, 1>(11);
    let along = |z0: &Vector3<f64>| slope(|z0| composed(&w, &x, z0), z0).dot(&v);
    agree(&composed_hvp(&w, &x, &z0, &v), &slope(along, &z0), 1e-6, "hvp");
}

#[test]
fn cross_entropy_of_a_row() {
    let z = any::<1, 4>(12);
    agree(&cross_entropy_grad(&z, 2), &slope(|z| cross_entropy(z, 2), &z), 1e-9, "gradient");
    agree_dense(&dense(&cross_entropy_hess(&z, 2)), &differences(|z| cross_entropy_grad(z, 2), &z), 1e-9, "Hessian");
}

#[test]
fn loops_that_carry_state() {
    fn check<const D: usize, const H: usize>() {
        let weights: [SMatrix<f64, H, H>; D] = std::array::from_fn(|k| any::<H, H>(20 + k as u64));
        let x = any::<H, 1>(13);
        let wanted = slope(|weights| deep(weights, &x), &weights);
        let (value, gradient) = deep_value_and_grad(&weights, &x);
        agree(&value, &deep(&weights, &x), 1e-14, "value");
        agree(&gradient, &wanted, 1e-9, "gradient");
        let mut place = weights;
        deep_grad_into(&weights, &x, &mut place);
        agree(&place, &gradient, 1e-14, "gradient in place");
        let d = weights.random_like(14);
        agree(&deep_diff(&weights, &x, &d), &gradient.inner(&d), 1e-12, "differential");
    }
    check::<1, 3>();
    check::<4, 2>();
    let x = any::<6, 1>(15);
    agree(&chained_value_and_grad(&x), &(chained(&x), slope(chained, &x)), 1e-9, "scalars");
    let v = any::<6, 1>(16);
    let wanted = differences(chained_grad, &x) * vector(&v);
    agree(&chained_hvp(&x, &v), &v.with(wanted.as_slice()), 1e-8, "hvp");
    let x = Vector2::new(0.4, -0.8);
    agree(&sum_to_grad(&x, 7), &slope(|x| sum_to(x, 7), &x), 1e-9, "a run-time bound");
    agree_dense(&dense(&sum_to_hess(&x, 7)), &differences(|x| sum_to_grad(x, 7), &x), 1e-9, "its Hessian");
}

#[test]
fn options() {
    let (p, s) = (definite::<2>(17), definite::<2>(18));
    let (value, gradient, hessian) = log_likelihood_value_grad_hess(&p, &s).expect("definite");
    agree(&value, &log_likelihood(&p, &s).expect("definite"), 1e-13, "value");
    let full = |p: &Matrix2<f64>| p.determinant().ln() - (s * p).trace();
    agree(&gradient, &slope(full, &p), 1e-8, "gradient");
    let v = definite::<2>(19);
    let inverse = p.try_inverse().expect("regular");
    let product = log_likelihood_hvp(&p, &s, &v).expect("definite");
    agree(&product, &-(inverse * v * inverse), 1e-12, "hvp");
    agree(&v.with((hessian * vector(&v)).as_slice()), &product, 1e-12, "Hessian");
    let step = log_likelihood_newton(&p, &s).expect("regular");
    agree(&v.with((hessian * vector(&step)).as_slice()), &-gradient, 1e-9, "Newton's step");
    let indefinite = Matrix2::new(1.0, 2.0, 2.0, 1.0);
    assert!(log_likelihood(&indefinite, &s).is_none());
    assert!(log_likelihood_grad(&indefinite, &s).is_none());
    assert!(log_likelihood_hess(&indefinite, &s).is_none());
    assert!(log_likelihood_newton(&indefinite, &s).is_none());

    let (a, b) = (regular::<3>(20), any::<3, 1>(21));
    let wanted = slope(|(a, b)| distance(a, b).expect("regular"), &(a, b));
    agree(&distance_grad(&a, &b).expect("regular"), &wanted, 1e-8, "factorisations");
    assert!(distance_value_and_grad(&Matrix3::zeros(), &b).is_none());
}

#[test]
fn cameras() {
    let (r, p) = (Vector3::new(0.2, -0.1, 0.4), Point3::new(0.5, -0.3, 4.0));
    let wanted = differences(|(r, p)| project(r, p), &(r, p));
    let (by_rotation, by_point) = project_jac(&r, &p);
    agree_dense(&dense(&by_rotation), &wanted.columns(0, 3).into_owned(), 1e-9, "by rotation");
    agree_dense(&dense(&by_point), &wanted.columns(3, 3).into_owned(), 1e-9, "by point");
    agree(&project_by_point(&r, &p), &by_point.transpose(), 1e-14, "denominator layout");
}

#[test]
fn pieces() {
    let (a, s) = (any::<3, 3>(22), 0.6);
    let wanted = slope(|(a, s)| assembled(a, *s), &(a, s));
    agree(&assembled_grad(&a, s), &wanted, 1e-8, "gradient");
    let d = (any::<3, 3>(23), 0.7);
    agree(&assembled_diff(&a, s, &d.0, d.1), &wanted.inner(&d), 1e-8, "differential");
    let second = slope(|s| assembled_grad(&a, *s).1, &s);
    agree(&assembled_hvp(&a, s, 0.5), &(second * 0.5), 1e-8, "hvp");
}

#[test]
fn methods() {
    let station = Station { place: Vector2::new(0.2, 0.9), scale: 1.5 };
    let x = Vector3::new(1.0, -2.0, 0.3);
    agree_dense(&dense(&station.slope(&x)), &differences(|x| station.predict(x), &x), 1e-9, "in the trait");
    let x = SVector::<f64, 2>::new(0.3, -0.8);
    let (value, gradient) = station.misfit_value_and_grad(&x, 0.5);
    agree(&value, &station.misfit(&x, 0.5), 1e-14, "value");
    agree(&gradient, &slope(|x| station.misfit(x, 0.5), &x), 1e-9, "inherent");
    assert!(station.misfit_newton(&x, 0.5).is_some());
    let power = Power { exponent: 0.7 };
    agree(&power.cost_grad(&x), &slope(|x| power.cost(x), &x), 1e-9, "beside the trait");
    agree_dense(&dense(&power.cost_hess(&x)), &differences(|x| power.cost_grad(x), &x), 1e-8, "its Hessian");
    let single = Power { exponent: 0.7_f32 }.cost_grad(&x.map(|x| x as f32));
    agree(&single.map(f64::from), &power.cost_grad(&x), 1e-5, "f32");
}
