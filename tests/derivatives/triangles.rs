//! The factor of a Cholesky factorisation, triangles and systems with them. The factor is a function of
//! the symmetric part, so differences are those of matrices made symmetric.

use crate::common::{Space, agree, agree_dense, any, definite, dense, differences, slope, vector};
use matgrad::{differential, gradient, hessian, hvp, jacobian, vjp};
use nalgebra::{Matrix3, SMatrix, Vector3};

#[gradient(wrt = a, value)]
#[differential(wrt = a)]
#[hvp(wrt = a)]
fn factor(a: &Matrix3<f64>, w: &Matrix3<f64>) -> f64 {
    a.cholesky().unwrap().l().dot(w)
}

#[gradient(wrt = a)]
fn log_determinant(a: &Matrix3<f64>) -> Option<f64> {
    let l = a.cholesky()?.unpack();
    Some(2.0 * l.diagonal().map(f64::ln).sum())
}

#[gradient(wrt = a)]
fn single(a: &SMatrix<f32, 4, 4>) -> f32 {
    a.cholesky().unwrap().l().sum()
}

#[gradient(wrt = x)]
#[hessian(wrt = x)]
#[hvp(wrt = x)]
fn whitened(x: &Matrix3<f64>, b: &Vector3<f64>) -> f64 {
    let l = (x * x.transpose() + Matrix3::identity()).cholesky().expect("definite").l();
    l.solve_lower_triangular(b).unwrap().map(f64::sin).sum() + l.tr_solve_lower_triangular(b).unwrap().norm_squared()
}

#[jacobian(wrt = a)]
#[vjp(wrt = a)]
fn systems(a: &Matrix3<f64>, b: &SMatrix<f64, 3, 2>) -> Option<SMatrix<f64, 3, 2>> {
    let x = a.solve_lower_triangular(b)? + a.tr_solve_upper_triangular(b)?;
    Some(x + a.solve_upper_triangular(b)? * 2.0 - a.tr_solve_lower_triangular(b)?)
}

fn symmetric(a: &Matrix3<f64>) -> Matrix3<f64> {
    (a + a.transpose()) / 2.0
}

#[test]
fn the_factor() {
    let (a, w, v): (Matrix3<f64>, Matrix3<f64>, Matrix3<f64>) = (definite(1), any(2), any(3));
    let wanted = slope(|a| factor(&symmetric(a), &w), &a);
    let (value, gradient) = factor_value_and_grad(&a, &w);
    agree(&value, &factor(&a, &w), 1e-13, "the value");
    agree(&gradient, &wanted, 1e-8, "the gradient");
    agree(&gradient, &gradient.transpose(), 1e-14, "the gradient is symmetric");
    agree(&factor_grad(&a, &w), &gradient, 1e-14, "the gradient alone");
    agree(&factor_diff(&a, &w, &v), &gradient.dot(&v), 1e-12, "the differential");
    agree(&factor_hvp(&a, &w, &v), &slope(|a| factor_grad(&symmetric(a), &w).dot(&v), &a), 1e-7, "∇²f·V");
}

#[test]
fn the_factor_has_the_gradient_of_the_determinant() {
    let a: Matrix3<f64> = definite(4);
    let inverse = a.try_inverse().expect("definite");
    agree(&log_determinant_grad(&a).expect("definite"), &inverse, 1e-12, "∇ log|A| = A⁻¹");
    assert!(log_determinant_grad(&-a).is_none());
}

#[test]
fn single_precision() {
    let a: SMatrix<f64, 4, 4> = definite(5);
    let wanted = slope(|a: &SMatrix<f64, 4, 4>| ((a + a.transpose()) / 2.0).cholesky().expect("definite").l().sum(), &a);
    agree(&single_grad(&a.map(|x| x as f32)).map(f64::from), &wanted, 1e-4, "in single precision");
}

#[test]
fn whitening() {
    let (x, b): (Matrix3<f64>, Vector3<f64>) = (any(6), any(7));
    agree(&whitened_grad(&x, &b), &slope(|x| whitened(x, &b), &x), 1e-8, "the gradient");
    let hessian = dense(&whitened_hess(&x, &b));
    agree_dense(&hessian, &differences(|x| whitened_grad(x, &b), &x), 1e-7, "the Hessian");
    let v = x.random_like(8);
    agree(&whitened_hvp(&x, &b, &v), &x.with((&hessian * vector(&v)).as_slice()), 1e-11, "∇²f·V");
}

#[test]
fn systems_read_one_triangle() {
    let (a, b, g): (Matrix3<f64>, SMatrix<f64, 3, 2>, SMatrix<f64, 3, 2>) = (any(9), any(10), any(11));
    let a = a + Matrix3::identity() * 2.0;
    let wanted = differences(|a| systems(a, &b).expect("regular"), &a);
    agree_dense(&dense(&systems_jac(&a, &b).expect("regular")), &wanted, 1e-8, "the Jacobian");
    let pulled = a.with((wanted.transpose() * vector(&g)).as_slice());
    agree(&systems_vjp(&a, &b, &g).expect("regular"), &pulled, 1e-8, "the pullback");
    let mut singular = a;
    singular[(1, 1)] = 0.0;
    assert!(systems_jac(&singular, &b).is_none() && systems(&singular, &b).is_none());
}
