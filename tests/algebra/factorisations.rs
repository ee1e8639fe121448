//! QR factorisations and pseudo-inverses.

use crate::common::{Space, agree, agree_dense, any, dense, differences, regular, slope, vector};
use matgrad::{differential, gradient, hvp, jacobian, vjp};
use nalgebra::{Matrix2, Matrix3, SMatrix, Vector3};

#[gradient(wrt = a, value)]
#[differential(wrt = a)]
fn both(a: &SMatrix<f64, 4, 3>, w: &SMatrix<f64, 4, 3>, v: &Matrix3<f64>) -> f64 {
    let qr = a.qr();
    qr.q().dot(w) + qr.r().dot(v)
}

#[jacobian(wrt = a)]
#[vjp(wrt = a)]
fn orthogonal(a: &Matrix3<f64>) -> Matrix3<f64> {
    a.qr().q()
}

#[jacobian(wrt = a)]
fn upper(a: &Matrix2<f64>) -> Matrix2<f64> {
    let (q, r) = a.qr().unpack();
    q * r + r
}

#[gradient(wrt = (a, b))]
#[differential(wrt = (a, b))]
fn solution(a: &Matrix3<f64>, b: &Vector3<f64>) -> Option<f64> {
    let x = a.qr().solve(b)?;
    Some(x.map(f64::sin).sum())
}

#[gradient(wrt = a)]
#[hvp(wrt = a)]
fn solved(a: &Matrix3<f64>, b: &Vector3<f64>) -> f64 {
    a.qr().solve(b).unwrap().norm_squared()
}

#[gradient(wrt = a, value)]
#[differential(wrt = a)]
fn tall(a: &SMatrix<f64, 4, 2>, w: &SMatrix<f64, 2, 4>) -> f64 {
    a.pseudo_inverse(1e-9).unwrap().dot(w)
}

#[jacobian(wrt = a)]
#[vjp(wrt = a)]
fn wide(a: &SMatrix<f64, 2, 3>) -> SMatrix<f64, 3, 2> {
    a.pseudo_inverse(1e-12).unwrap()
}

#[gradient(wrt = (a, b))]
fn least_squares(a: &SMatrix<f64, 5, 2>, b: &SMatrix<f64, 5, 1>) -> f64 {
    let x = a.pseudo_inverse(1e-12).unwrap() * b;
    (a * x - b).norm_squared() + x.sum()
}

/// Of rank 1 at every point.
#[gradient(wrt = (u, v))]
fn of_low_rank(u: &Vector3<f64>, v: &Vector3<f64>, w: &Matrix3<f64>) -> f64 {
    let a: Matrix3<f64> = u * v.transpose();
    a.pseudo_inverse(1e-9).unwrap().dot(w)
}

#[test]
fn qr_in_every_mode() {
    let (a, w, v) = (any::<4, 3>(1), any::<4, 3>(2), any::<3, 3>(3));
    let wanted = slope(|a| both(a, &w, &v), &a);
    let (value, gradient) = both_value_and_grad(&a, &w, &v);
    agree(&value, &both(&a, &w, &v), 1e-15, "the value");
    agree(&gradient, &wanted, 1e-8, "the gradient");
    let d = any::<4, 3>(4);
    agree(&both_diff(&a, &w, &v, &d), &wanted.dot(&d), 1e-8, "the differential");
    let (a, g) = (regular::<3>(5), any::<3, 3>(6));
    let wanted = differences(orthogonal, &a);
    agree_dense(&dense(&orthogonal_jac(&a)), &wanted, 1e-8, "the Jacobian of Q");
    agree(&orthogonal_vjp(&a, &g), &a.with((wanted.transpose() * vector(&g)).as_slice()), 1e-8, "the pullback of Q");
    let a = any::<2, 2>(7);
    agree_dense(&dense(&upper_jac(&a)), &differences(upper, &a), 1e-8, "the Jacobian of QR + R");
}

#[test]
fn systems_by_qr() {
    let at = (regular::<3>(8), any::<3, 1>(9));
    let wanted = slope(|(a, b)| solution(a, b).unwrap(), &at);
    agree(&solution_grad(&at.0, &at.1).unwrap(), &wanted, 1e-9, "the gradient");
    let v = at.random_like(10);
    agree(&solution_diff(&at.0, &at.1, &v.0, &v.1).unwrap(), &wanted.inner(&v), 1e-9, "the differential");
    assert!(solution_grad(&Matrix3::zeros(), &at.1).is_none());
    let v = any::<3, 3>(11);
    agree(&solved_hvp(&at.0, &at.1, &v), &slope(|a| solved_grad(a, &at.1).dot(&v), &at.0), 1e-8, "∇²f·V");
}

#[test]
fn pseudo_inverses() {
    let (a, w) = (any::<4, 2>(12), any::<2, 4>(13));
    let wanted = slope(|a| tall(a, &w), &a);
    let (value, gradient) = tall_value_and_grad(&a, &w);
    agree(&value, &tall(&a, &w), 1e-15, "the value");
    agree(&gradient, &wanted, 1e-8, "the gradient");
    let d = any::<4, 2>(14);
    agree(&tall_diff(&a, &w, &d), &wanted.dot(&d), 1e-8, "the differential");
    let (a, g) = (any::<2, 3>(15), any::<3, 2>(16));
    let wanted = differences(wide, &a);
    agree_dense(&dense(&wide_jac(&a)), &wanted, 1e-7, "the Jacobian");
    agree(&wide_vjp(&a, &g), &a.with((wanted.transpose() * vector(&g)).as_slice()), 1e-7, "the pullback");
    let at = (any::<5, 2>(17), any::<5, 1>(18));
    agree(&least_squares_grad(&at.0, &at.1), &slope(|(a, b)| least_squares(a, b), &at), 1e-8, "least squares");
    let (at, w) = ((any::<3, 1>(19), any::<3, 1>(20)), any::<3, 3>(21));
    agree(&of_low_rank_grad(&at.0, &at.1, &w), &slope(|(u, v)| of_low_rank(u, v, &w), &at), 1e-7, "at a constant rank");
}

#[gradient(wrt = (a, b))]
fn by_svd(a: &SMatrix<f64, 4, 2>, b: &SMatrix<f64, 4, 1>) -> Option<f64> {
    let svd = a.svd(true, true);
    let x = svd.solve(b, 1e-12).ok()?;
    Some(
        x.map(f64::sin).sum() + a.svd(true, true).recompose().unwrap().sum() + a.svd(true, true).pseudo_inverse(1e-9).ok()?.sum(),
    )
}

#[test]
fn what_a_singular_value_decomposition_solves() {
    let at = (any::<4, 2>(22), any::<4, 1>(23));
    agree(&by_svd_grad(&at.0, &at.1).unwrap(), &slope(|(a, b)| by_svd(a, b).unwrap(), &at), 1e-8, "the gradient");
}
