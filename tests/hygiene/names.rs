// Written by `cargo test -p matgrad-engine --lib names -- --ignored`; do not edit.

use matgrad::{differential, gauss_newton, gradient, hessian, hvp, jacobian, newton_step, vjp};
use nalgebra::*;

fn mat<const ROWS: usize, const COLS: usize>(seed: usize) -> SMatrix<f64, ROWS, COLS> {
    SMatrix::from_fn(|i, j| ((seed * 37 + i * 13 + j * 7 + i * j) % 19) as f64 / 19.0 - 0.4)
}

fn vectors() -> [Vector2<f64>; 20] {
    std::array::from_fn(mat)
}

fn ones() -> [Vector1<f64>; 20] {
    std::array::from_fn(mat)
}

fn scalars() -> [f64; 20] {
    std::array::from_fn(|k| k as f64 / 16.0 - 0.6)
}

fn rows() -> OMatrix<f64, Dyn, Const<3>> {
    OMatrix::<f64, Dyn, Const<3>>::from_fn(5, |i, j| mat::<5, 3>(7)[(i, j)])
}

fn column() -> DVector<f64> {
    DVector::from_fn(5, |i, _| mat::<5, 1>(8)[i])
}

fn table() -> DMatrix<f64> {
    DMatrix::from_fn(4, 3, |i, j| mat::<4, 3>(9)[(i, j)])
}

fn given(k: usize) -> Vector2<f64> {
    mat(k)
}

fn in_slices<V>(write: impl FnOnce(&mut [f64], &mut [f64]) -> V) -> (V, Vec<f64>) {
    let (mut a, mut b) = (vec![0.0; 20], vec![0.0; 20]);
    (write(&mut a, &mut b), a)
}

fn in_matrix<V>(write: impl FnOnce(&mut DMatrix<f64>) -> V) -> (V, DMatrix<f64>) {
    let mut a = DMatrix::zeros(4, 3);
    (write(&mut a), a)
}

fn in_place<A: Default, B: Default, V>(write: impl FnOnce(&mut A, &mut B) -> V) -> (V, A, B) {
    let (mut a, mut b) = (A::default(), B::default());
    (write(&mut a, &mut b), a, b)
}

#[vjp]
#[differential]
fn layer(w: &Matrix2<f64>, x: &Vector2<f64>) -> Vector2<f64> {
    (w * x).map(f64::sin)
}

#[vjp]
#[differential]
fn spread(list: &[Vector2<f64>; 20], by: f64) -> Option<f64> {
    let mut sum = 0.0;
    for x in list {
        sum += (x * by).norm_squared();
    }
    if by > -5.0 { Some(sum) } else { None }
}

#[gradient(wrt = x)]
#[hessian(wrt = x)]
fn bent(x: f64) -> f64 {
    x * x * x
}

mod hessians {
    use super::*;

#[hessian(wrt = qx, value, into)]
#[newton_step(wrt = qx)]
fn plain(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(q_parameter, q_constant)] + (q_variable.transpose() * qx).trace().powi(2) + qx[(q_constant, q_parameter)].powi(3)
}

#[hessian(wrt = qx, value, into)]
#[newton_step(wrt = qx)]
fn parameter_grad(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, grad: usize) -> f64 {
    let q_constant: usize = grad % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(grad, q_constant)] + (q_variable.transpose() * qx).trace().powi(2) + qx[(q_constant, grad)].powi(3)
}

#[hessian(wrt = qx, value, into)]
#[newton_step(wrt = qx)]
fn constant_grad(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let grad: usize = q_parameter % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(q_parameter, grad)] + (q_variable.transpose() * qx).trace().powi(2) + qx[(grad, q_parameter)].powi(3)
}

#[hessian(wrt = qx, value, into)]
#[newton_step(wrt = qx)]
fn variable_grad(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter % 2;
    let grad = qa * qx;
    (qx.transpose() * grad).trace() * qa[(q_parameter, q_constant)] + (grad.transpose() * qx).trace().powi(2) + qx[(q_constant, q_parameter)].powi(3)
}

#[hessian(wrt = qx, value, into)]
#[newton_step(wrt = qx)]
fn parameter_hess(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, hess: usize) -> f64 {
    let q_constant: usize = hess % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(hess, q_constant)] + (q_variable.transpose() * qx).trace().powi(2) + qx[(q_constant, hess)].powi(3)
}

#[hessian(wrt = qx, value, into)]
#[newton_step(wrt = qx)]
fn constant_hess(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let hess: usize = q_parameter % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(q_parameter, hess)] + (q_variable.transpose() * qx).trace().powi(2) + qx[(hess, q_parameter)].powi(3)
}

#[hessian(wrt = qx, value, into)]
#[newton_step(wrt = qx)]
fn variable_hess(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter % 2;
    let hess = qa * qx;
    (qx.transpose() * hess).trace() * qa[(q_parameter, q_constant)] + (hess.transpose() * qx).trace().powi(2) + qx[(q_constant, q_parameter)].powi(3)
}

#[hessian(wrt = qx, value, into)]
#[newton_step(wrt = qx)]
fn parameter_out(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, out: usize) -> f64 {
    let q_constant: usize = out % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(out, q_constant)] + (q_variable.transpose() * qx).trace().powi(2) + qx[(q_constant, out)].powi(3)
}

#[hessian(wrt = qx, value, into)]
#[newton_step(wrt = qx)]
fn constant_out(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let out: usize = q_parameter % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(q_parameter, out)] + (q_variable.transpose() * qx).trace().powi(2) + qx[(out, q_parameter)].powi(3)
}

#[hessian(wrt = qx, value, into)]
#[newton_step(wrt = qx)]
fn variable_out(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter % 2;
    let out = qa * qx;
    (qx.transpose() * out).trace() * qa[(q_parameter, q_constant)] + (out.transpose() * qx).trace().powi(2) + qx[(q_constant, q_parameter)].powi(3)
}

#[hessian(wrt = qx, value, into)]
#[newton_step(wrt = qx)]
fn parameter_step(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, step: usize) -> f64 {
    let q_constant: usize = step % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(step, q_constant)] + (q_variable.transpose() * qx).trace().powi(2) + qx[(q_constant, step)].powi(3)
}

#[hessian(wrt = qx, value, into)]
#[newton_step(wrt = qx)]
fn constant_step(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let step: usize = q_parameter % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(q_parameter, step)] + (q_variable.transpose() * qx).trace().powi(2) + qx[(step, q_parameter)].powi(3)
}

#[hessian(wrt = qx, value, into)]
#[newton_step(wrt = qx)]
fn variable_step(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter % 2;
    let step = qa * qx;
    (qx.transpose() * step).trace() * qa[(q_parameter, q_constant)] + (step.transpose() * qx).trace().powi(2) + qx[(q_constant, q_parameter)].powi(3)
}

#[hessian(wrt = qx, value, into)]
#[newton_step(wrt = qx)]
fn parameter_t1(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, t1: usize) -> f64 {
    let q_constant: usize = t1 % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(t1, q_constant)] + (q_variable.transpose() * qx).trace().powi(2) + qx[(q_constant, t1)].powi(3)
}

#[hessian(wrt = qx, value, into)]
#[newton_step(wrt = qx)]
fn constant_t1(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let t1: usize = q_parameter % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(q_parameter, t1)] + (q_variable.transpose() * qx).trace().powi(2) + qx[(t1, q_parameter)].powi(3)
}

#[hessian(wrt = qx, value, into)]
#[newton_step(wrt = qx)]
fn variable_t1(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter % 2;
    let t1 = qa * qx;
    (qx.transpose() * t1).trace() * qa[(q_parameter, q_constant)] + (t1.transpose() * qx).trace().powi(2) + qx[(q_constant, q_parameter)].powi(3)
}

#[hessian(wrt = qx, value, into)]
#[newton_step(wrt = qx)]
fn parameter_t10(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, t10: usize) -> f64 {
    let q_constant: usize = t10 % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(t10, q_constant)] + (q_variable.transpose() * qx).trace().powi(2) + qx[(q_constant, t10)].powi(3)
}

#[hessian(wrt = qx, value, into)]
#[newton_step(wrt = qx)]
fn constant_t10(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let t10: usize = q_parameter % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(q_parameter, t10)] + (q_variable.transpose() * qx).trace().powi(2) + qx[(t10, q_parameter)].powi(3)
}

#[hessian(wrt = qx, value, into)]
#[newton_step(wrt = qx)]
fn variable_t10(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter % 2;
    let t10 = qa * qx;
    (qx.transpose() * t10).trace() * qa[(q_parameter, q_constant)] + (t10.transpose() * qx).trace().powi(2) + qx[(q_constant, q_parameter)].powi(3)
}

#[hessian(wrt = qx, value, into)]
#[newton_step(wrt = qx)]
fn parameter_whole(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, whole: usize) -> f64 {
    let q_constant: usize = whole % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(whole, q_constant)] + (q_variable.transpose() * qx).trace().powi(2) + qx[(q_constant, whole)].powi(3)
}

#[hessian(wrt = qx, value, into)]
#[newton_step(wrt = qx)]
fn constant_whole(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let whole: usize = q_parameter % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(q_parameter, whole)] + (q_variable.transpose() * qx).trace().powi(2) + qx[(whole, q_parameter)].powi(3)
}

#[hessian(wrt = qx, value, into)]
#[newton_step(wrt = qx)]
fn variable_whole(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter % 2;
    let whole = qa * qx;
    (qx.transpose() * whole).trace() * qa[(q_parameter, q_constant)] + (whole.transpose() * qx).trace().powi(2) + qx[(q_constant, q_parameter)].powi(3)
}

#[hessian(wrt = qx, value, into)]
#[newton_step(wrt = qx)]
fn parameter_whole_2(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, whole_2: usize) -> f64 {
    let q_constant: usize = whole_2 % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(whole_2, q_constant)] + (q_variable.transpose() * qx).trace().powi(2) + qx[(q_constant, whole_2)].powi(3)
}

#[hessian(wrt = qx, value, into)]
#[newton_step(wrt = qx)]
fn constant_whole_2(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let whole_2: usize = q_parameter % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(q_parameter, whole_2)] + (q_variable.transpose() * qx).trace().powi(2) + qx[(whole_2, q_parameter)].powi(3)
}

#[hessian(wrt = qx, value, into)]
#[newton_step(wrt = qx)]
fn variable_whole_2(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter % 2;
    let whole_2 = qa * qx;
    (qx.transpose() * whole_2).trace() * qa[(q_parameter, q_constant)] + (whole_2.transpose() * qx).trace().powi(2) + qx[(q_constant, q_parameter)].powi(3)
}

#[test]
    fn names_do_not_matter() {
        // grad
        assert_eq!(parameter_grad_hess(&mat(1), &mat(2), 1), plain_hess(&mat(1), &mat(2), 1));
        assert_eq!(parameter_grad_value_grad_hess(&mat(1), &mat(2), 1), plain_value_grad_hess(&mat(1), &mat(2), 1));
        assert_eq!(parameter_grad_newton(&mat(1), &mat(2), 1), plain_newton(&mat(1), &mat(2), 1));
        assert_eq!(constant_grad_hess(&mat(1), &mat(2), 1), plain_hess(&mat(1), &mat(2), 1));
        assert_eq!(constant_grad_value_grad_hess(&mat(1), &mat(2), 1), plain_value_grad_hess(&mat(1), &mat(2), 1));
        assert_eq!(constant_grad_newton(&mat(1), &mat(2), 1), plain_newton(&mat(1), &mat(2), 1));
        assert_eq!(variable_grad_hess(&mat(1), &mat(2), 1), plain_hess(&mat(1), &mat(2), 1));
        assert_eq!(variable_grad_value_grad_hess(&mat(1), &mat(2), 1), plain_value_grad_hess(&mat(1), &mat(2), 1));
        assert_eq!(variable_grad_newton(&mat(1), &mat(2), 1), plain_newton(&mat(1), &mat(2), 1));
        // hess
        assert_eq!(parameter_hess_hess(&mat(1), &mat(2), 1), plain_hess(&mat(1), &mat(2), 1));
        assert_eq!(parameter_hess_value_grad_hess(&mat(1), &mat(2), 1), plain_value_grad_hess(&mat(1), &mat(2), 1));
        assert_eq!(parameter_hess_newton(&mat(1), &mat(2), 1), plain_newton(&mat(1), &mat(2), 1));
        assert_eq!(constant_hess_hess(&mat(1), &mat(2), 1), plain_hess(&mat(1), &mat(2), 1));
        assert_eq!(constant_hess_value_grad_hess(&mat(1), &mat(2), 1), plain_value_grad_hess(&mat(1), &mat(2), 1));
        assert_eq!(constant_hess_newton(&mat(1), &mat(2), 1), plain_newton(&mat(1), &mat(2), 1));
        assert_eq!(variable_hess_hess(&mat(1), &mat(2), 1), plain_hess(&mat(1), &mat(2), 1));
        assert_eq!(variable_hess_value_grad_hess(&mat(1), &mat(2), 1), plain_value_grad_hess(&mat(1), &mat(2), 1));
        assert_eq!(variable_hess_newton(&mat(1), &mat(2), 1), plain_newton(&mat(1), &mat(2), 1));
        // out
        assert_eq!(parameter_out_hess(&mat(1), &mat(2), 1), plain_hess(&mat(1), &mat(2), 1));
        assert_eq!(parameter_out_value_grad_hess(&mat(1), &mat(2), 1), plain_value_grad_hess(&mat(1), &mat(2), 1));
        assert_eq!(parameter_out_newton(&mat(1), &mat(2), 1), plain_newton(&mat(1), &mat(2), 1));
        assert_eq!(constant_out_hess(&mat(1), &mat(2), 1), plain_hess(&mat(1), &mat(2), 1));
        assert_eq!(constant_out_value_grad_hess(&mat(1), &mat(2), 1), plain_value_grad_hess(&mat(1), &mat(2), 1));
        assert_eq!(constant_out_newton(&mat(1), &mat(2), 1), plain_newton(&mat(1), &mat(2), 1));
        assert_eq!(variable_out_hess(&mat(1), &mat(2), 1), plain_hess(&mat(1), &mat(2), 1));
        assert_eq!(variable_out_value_grad_hess(&mat(1), &mat(2), 1), plain_value_grad_hess(&mat(1), &mat(2), 1));
        assert_eq!(variable_out_newton(&mat(1), &mat(2), 1), plain_newton(&mat(1), &mat(2), 1));
        // step
        assert_eq!(parameter_step_hess(&mat(1), &mat(2), 1), plain_hess(&mat(1), &mat(2), 1));
        assert_eq!(parameter_step_value_grad_hess(&mat(1), &mat(2), 1), plain_value_grad_hess(&mat(1), &mat(2), 1));
        assert_eq!(parameter_step_newton(&mat(1), &mat(2), 1), plain_newton(&mat(1), &mat(2), 1));
        assert_eq!(constant_step_hess(&mat(1), &mat(2), 1), plain_hess(&mat(1), &mat(2), 1));
        assert_eq!(constant_step_value_grad_hess(&mat(1), &mat(2), 1), plain_value_grad_hess(&mat(1), &mat(2), 1));
        assert_eq!(constant_step_newton(&mat(1), &mat(2), 1), plain_newton(&mat(1), &mat(2), 1));
        assert_eq!(variable_step_hess(&mat(1), &mat(2), 1), plain_hess(&mat(1), &mat(2), 1));
        assert_eq!(variable_step_value_grad_hess(&mat(1), &mat(2), 1), plain_value_grad_hess(&mat(1), &mat(2), 1));
        assert_eq!(variable_step_newton(&mat(1), &mat(2), 1), plain_newton(&mat(1), &mat(2), 1));
        // t1
        assert_eq!(parameter_t1_hess(&mat(1), &mat(2), 1), plain_hess(&mat(1), &mat(2), 1));
        assert_eq!(parameter_t1_value_grad_hess(&mat(1), &mat(2), 1), plain_value_grad_hess(&mat(1), &mat(2), 1));
        assert_eq!(parameter_t1_newton(&mat(1), &mat(2), 1), plain_newton(&mat(1), &mat(2), 1));
        assert_eq!(constant_t1_hess(&mat(1), &mat(2), 1), plain_hess(&mat(1), &mat(2), 1));
        assert_eq!(constant_t1_value_grad_hess(&mat(1), &mat(2), 1), plain_value_grad_hess(&mat(1), &mat(2), 1));
        assert_eq!(constant_t1_newton(&mat(1), &mat(2), 1), plain_newton(&mat(1), &mat(2), 1));
        assert_eq!(variable_t1_hess(&mat(1), &mat(2), 1), plain_hess(&mat(1), &mat(2), 1));
        assert_eq!(variable_t1_value_grad_hess(&mat(1), &mat(2), 1), plain_value_grad_hess(&mat(1), &mat(2), 1));
        assert_eq!(variable_t1_newton(&mat(1), &mat(2), 1), plain_newton(&mat(1), &mat(2), 1));
        // t10
        assert_eq!(parameter_t10_hess(&mat(1), &mat(2), 1), plain_hess(&mat(1), &mat(2), 1));
        assert_eq!(parameter_t10_value_grad_hess(&mat(1), &mat(2), 1), plain_value_grad_hess(&mat(1), &mat(2), 1));
        assert_eq!(parameter_t10_newton(&mat(1), &mat(2), 1), plain_newton(&mat(1), &mat(2), 1));
        assert_eq!(constant_t10_hess(&mat(1), &mat(2), 1), plain_hess(&mat(1), &mat(2), 1));
        assert_eq!(constant_t10_value_grad_hess(&mat(1), &mat(2), 1), plain_value_grad_hess(&mat(1), &mat(2), 1));
        assert_eq!(constant_t10_newton(&mat(1), &mat(2), 1), plain_newton(&mat(1), &mat(2), 1));
        assert_eq!(variable_t10_hess(&mat(1), &mat(2), 1), plain_hess(&mat(1), &mat(2), 1));
        assert_eq!(variable_t10_value_grad_hess(&mat(1), &mat(2), 1), plain_value_grad_hess(&mat(1), &mat(2), 1));
        assert_eq!(variable_t10_newton(&mat(1), &mat(2), 1), plain_newton(&mat(1), &mat(2), 1));
        // whole
        assert_eq!(parameter_whole_hess(&mat(1), &mat(2), 1), plain_hess(&mat(1), &mat(2), 1));
        assert_eq!(parameter_whole_value_grad_hess(&mat(1), &mat(2), 1), plain_value_grad_hess(&mat(1), &mat(2), 1));
        assert_eq!(parameter_whole_newton(&mat(1), &mat(2), 1), plain_newton(&mat(1), &mat(2), 1));
        assert_eq!(constant_whole_hess(&mat(1), &mat(2), 1), plain_hess(&mat(1), &mat(2), 1));
        assert_eq!(constant_whole_value_grad_hess(&mat(1), &mat(2), 1), plain_value_grad_hess(&mat(1), &mat(2), 1));
        assert_eq!(constant_whole_newton(&mat(1), &mat(2), 1), plain_newton(&mat(1), &mat(2), 1));
        assert_eq!(variable_whole_hess(&mat(1), &mat(2), 1), plain_hess(&mat(1), &mat(2), 1));
        assert_eq!(variable_whole_value_grad_hess(&mat(1), &mat(2), 1), plain_value_grad_hess(&mat(1), &mat(2), 1));
        assert_eq!(variable_whole_newton(&mat(1), &mat(2), 1), plain_newton(&mat(1), &mat(2), 1));
        // whole_2
        assert_eq!(parameter_whole_2_hess(&mat(1), &mat(2), 1), plain_hess(&mat(1), &mat(2), 1));
        assert_eq!(parameter_whole_2_value_grad_hess(&mat(1), &mat(2), 1), plain_value_grad_hess(&mat(1), &mat(2), 1));
        assert_eq!(parameter_whole_2_newton(&mat(1), &mat(2), 1), plain_newton(&mat(1), &mat(2), 1));
        assert_eq!(constant_whole_2_hess(&mat(1), &mat(2), 1), plain_hess(&mat(1), &mat(2), 1));
        assert_eq!(constant_whole_2_value_grad_hess(&mat(1), &mat(2), 1), plain_value_grad_hess(&mat(1), &mat(2), 1));
        assert_eq!(constant_whole_2_newton(&mat(1), &mat(2), 1), plain_newton(&mat(1), &mat(2), 1));
        assert_eq!(variable_whole_2_hess(&mat(1), &mat(2), 1), plain_hess(&mat(1), &mat(2), 1));
        assert_eq!(variable_whole_2_value_grad_hess(&mat(1), &mat(2), 1), plain_value_grad_hess(&mat(1), &mat(2), 1));
        assert_eq!(variable_whole_2_newton(&mat(1), &mat(2), 1), plain_newton(&mat(1), &mat(2), 1));
    }
}

mod jacobians {
    use super::*;

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn plain(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, q_parameter: usize) -> SMatrix<f64, 4, 3> {
    let q_constant: usize = q_parameter + 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[(q_parameter, q_constant)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn parameter_dense(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, dense: usize) -> SMatrix<f64, 4, 3> {
    let q_constant: usize = dense + 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[(dense, q_constant)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn constant_dense(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, q_parameter: usize) -> SMatrix<f64, 4, 3> {
    let dense: usize = q_parameter + 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[(q_parameter, dense)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn variable_dense(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, q_parameter: usize) -> SMatrix<f64, 4, 3> {
    let q_constant: usize = q_parameter + 1;
    let dense = (qa * qx).map(f64::tanh);
    dense * qx[(q_parameter, q_constant)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn parameter_dense_2(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, dense_2: usize) -> SMatrix<f64, 4, 3> {
    let q_constant: usize = dense_2 + 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[(dense_2, q_constant)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn constant_dense_2(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, q_parameter: usize) -> SMatrix<f64, 4, 3> {
    let dense_2: usize = q_parameter + 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[(q_parameter, dense_2)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn variable_dense_2(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, q_parameter: usize) -> SMatrix<f64, 4, 3> {
    let q_constant: usize = q_parameter + 1;
    let dense_2 = (qa * qx).map(f64::tanh);
    dense_2 * qx[(q_parameter, q_constant)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn parameter_out(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, out: usize) -> SMatrix<f64, 4, 3> {
    let q_constant: usize = out + 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[(out, q_constant)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn constant_out(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, q_parameter: usize) -> SMatrix<f64, 4, 3> {
    let out: usize = q_parameter + 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[(q_parameter, out)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn variable_out(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, q_parameter: usize) -> SMatrix<f64, 4, 3> {
    let q_constant: usize = q_parameter + 1;
    let out = (qa * qx).map(f64::tanh);
    out * qx[(q_parameter, q_constant)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn parameter_stage(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, stage: usize) -> SMatrix<f64, 4, 3> {
    let q_constant: usize = stage + 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[(stage, q_constant)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn constant_stage(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, q_parameter: usize) -> SMatrix<f64, 4, 3> {
    let stage: usize = q_parameter + 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[(q_parameter, stage)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn variable_stage(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, q_parameter: usize) -> SMatrix<f64, 4, 3> {
    let q_constant: usize = q_parameter + 1;
    let stage = (qa * qx).map(f64::tanh);
    stage * qx[(q_parameter, q_constant)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn parameter_stage_2(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, stage_2: usize) -> SMatrix<f64, 4, 3> {
    let q_constant: usize = stage_2 + 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[(stage_2, q_constant)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn constant_stage_2(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, q_parameter: usize) -> SMatrix<f64, 4, 3> {
    let stage_2: usize = q_parameter + 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[(q_parameter, stage_2)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn variable_stage_2(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, q_parameter: usize) -> SMatrix<f64, 4, 3> {
    let q_constant: usize = q_parameter + 1;
    let stage_2 = (qa * qx).map(f64::tanh);
    stage_2 * qx[(q_parameter, q_constant)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn parameter_t1(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, t1: usize) -> SMatrix<f64, 4, 3> {
    let q_constant: usize = t1 + 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[(t1, q_constant)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn constant_t1(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, q_parameter: usize) -> SMatrix<f64, 4, 3> {
    let t1: usize = q_parameter + 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[(q_parameter, t1)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn variable_t1(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, q_parameter: usize) -> SMatrix<f64, 4, 3> {
    let q_constant: usize = q_parameter + 1;
    let t1 = (qa * qx).map(f64::tanh);
    t1 * qx[(q_parameter, q_constant)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn parameter_t2(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, t2: usize) -> SMatrix<f64, 4, 3> {
    let q_constant: usize = t2 + 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[(t2, q_constant)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn constant_t2(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, q_parameter: usize) -> SMatrix<f64, 4, 3> {
    let t2: usize = q_parameter + 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[(q_parameter, t2)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn variable_t2(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, q_parameter: usize) -> SMatrix<f64, 4, 3> {
    let q_constant: usize = q_parameter + 1;
    let t2 = (qa * qx).map(f64::tanh);
    t2 * qx[(q_parameter, q_constant)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn parameter_whole(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, whole: usize) -> SMatrix<f64, 4, 3> {
    let q_constant: usize = whole + 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[(whole, q_constant)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn constant_whole(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, q_parameter: usize) -> SMatrix<f64, 4, 3> {
    let whole: usize = q_parameter + 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[(q_parameter, whole)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn variable_whole(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, q_parameter: usize) -> SMatrix<f64, 4, 3> {
    let q_constant: usize = q_parameter + 1;
    let whole = (qa * qx).map(f64::tanh);
    whole * qx[(q_parameter, q_constant)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn parameter_whole_2(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, whole_2: usize) -> SMatrix<f64, 4, 3> {
    let q_constant: usize = whole_2 + 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[(whole_2, q_constant)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn constant_whole_2(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, q_parameter: usize) -> SMatrix<f64, 4, 3> {
    let whole_2: usize = q_parameter + 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[(q_parameter, whole_2)] + (qa * qx).map(f64::exp)
}

#[jacobian(wrt = (qx, qa), value, layout = denominator)]
fn variable_whole_2(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, q_parameter: usize) -> SMatrix<f64, 4, 3> {
    let q_constant: usize = q_parameter + 1;
    let whole_2 = (qa * qx).map(f64::tanh);
    whole_2 * qx[(q_parameter, q_constant)] + (qa * qx).map(f64::exp)
}

#[test]
    fn names_do_not_matter() {
        // dense
        assert_eq!(parameter_dense_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(parameter_dense_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        assert_eq!(constant_dense_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(constant_dense_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        assert_eq!(variable_dense_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(variable_dense_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        // dense_2
        assert_eq!(parameter_dense_2_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(parameter_dense_2_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        assert_eq!(constant_dense_2_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(constant_dense_2_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        assert_eq!(variable_dense_2_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(variable_dense_2_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        // out
        assert_eq!(parameter_out_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(parameter_out_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        assert_eq!(constant_out_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(constant_out_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        assert_eq!(variable_out_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(variable_out_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        // stage
        assert_eq!(parameter_stage_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(parameter_stage_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        assert_eq!(constant_stage_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(constant_stage_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        assert_eq!(variable_stage_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(variable_stage_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        // stage_2
        assert_eq!(parameter_stage_2_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(parameter_stage_2_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        assert_eq!(constant_stage_2_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(constant_stage_2_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        assert_eq!(variable_stage_2_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(variable_stage_2_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        // t1
        assert_eq!(parameter_t1_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(parameter_t1_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        assert_eq!(constant_t1_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(constant_t1_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        assert_eq!(variable_t1_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(variable_t1_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        // t2
        assert_eq!(parameter_t2_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(parameter_t2_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        assert_eq!(constant_t2_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(constant_t2_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        assert_eq!(variable_t2_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(variable_t2_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        // whole
        assert_eq!(parameter_whole_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(parameter_whole_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        assert_eq!(constant_whole_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(constant_whole_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        assert_eq!(variable_whole_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(variable_whole_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        // whole_2
        assert_eq!(parameter_whole_2_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(parameter_whole_2_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        assert_eq!(constant_whole_2_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(constant_whole_2_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
        assert_eq!(variable_whole_2_jac(&mat(1), &mat(2), 1), plain_jac(&mat(1), &mat(2), 1));
        assert_eq!(variable_whole_2_value_and_jac(&mat(1), &mat(2), 1), plain_value_and_jac(&mat(1), &mat(2), 1));
    }
}

mod directions {
    use super::*;

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn plain(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut q_variable = *qx;
    for _ in 0..30 {
        q_variable += Vector2::new(q_variable[q_parameter], -q_variable[q_constant].sin()) * 0.01;
    }
    q_variable[0] * q_variable[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn parameter_d_qx(qx: &Vector2<f64>, d_qx: usize) -> f64 {
    let q_constant: usize = d_qx - 1;
    let mut q_variable = *qx;
    for _ in 0..30 {
        q_variable += Vector2::new(q_variable[d_qx], -q_variable[q_constant].sin()) * 0.01;
    }
    q_variable[0] * q_variable[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn constant_d_qx(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let d_qx: usize = q_parameter - 1;
    let mut q_variable = *qx;
    for _ in 0..30 {
        q_variable += Vector2::new(q_variable[q_parameter], -q_variable[d_qx].sin()) * 0.01;
    }
    q_variable[0] * q_variable[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn variable_d_qx(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut d_qx = *qx;
    for _ in 0..30 {
        d_qx += Vector2::new(d_qx[q_parameter], -d_qx[q_constant].sin()) * 0.01;
    }
    d_qx[0] * d_qx[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn parameter_d_qx_2(qx: &Vector2<f64>, d_qx_2: usize) -> f64 {
    let q_constant: usize = d_qx_2 - 1;
    let mut q_variable = *qx;
    for _ in 0..30 {
        q_variable += Vector2::new(q_variable[d_qx_2], -q_variable[q_constant].sin()) * 0.01;
    }
    q_variable[0] * q_variable[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn constant_d_qx_2(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let d_qx_2: usize = q_parameter - 1;
    let mut q_variable = *qx;
    for _ in 0..30 {
        q_variable += Vector2::new(q_variable[q_parameter], -q_variable[d_qx_2].sin()) * 0.01;
    }
    q_variable[0] * q_variable[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn variable_d_qx_2(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut d_qx_2 = *qx;
    for _ in 0..30 {
        d_qx_2 += Vector2::new(d_qx_2[q_parameter], -d_qx_2[q_constant].sin()) * 0.01;
    }
    d_qx_2[0] * d_qx_2[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn parameter_q_variable_before(qx: &Vector2<f64>, q_variable_before: usize) -> f64 {
    let q_constant: usize = q_variable_before - 1;
    let mut q_variable = *qx;
    for _ in 0..30 {
        q_variable += Vector2::new(q_variable[q_variable_before], -q_variable[q_constant].sin()) * 0.01;
    }
    q_variable[0] * q_variable[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn constant_q_variable_before(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let q_variable_before: usize = q_parameter - 1;
    let mut q_variable = *qx;
    for _ in 0..30 {
        q_variable += Vector2::new(q_variable[q_parameter], -q_variable[q_variable_before].sin()) * 0.01;
    }
    q_variable[0] * q_variable[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn variable_q_variable_before(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut q_variable_before = *qx;
    for _ in 0..30 {
        q_variable_before += Vector2::new(q_variable_before[q_parameter], -q_variable_before[q_constant].sin()) * 0.01;
    }
    q_variable_before[0] * q_variable_before[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn parameter_step_1(qx: &Vector2<f64>, step_1: usize) -> f64 {
    let q_constant: usize = step_1 - 1;
    let mut q_variable = *qx;
    for _ in 0..30 {
        q_variable += Vector2::new(q_variable[step_1], -q_variable[q_constant].sin()) * 0.01;
    }
    q_variable[0] * q_variable[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn constant_step_1(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let step_1: usize = q_parameter - 1;
    let mut q_variable = *qx;
    for _ in 0..30 {
        q_variable += Vector2::new(q_variable[q_parameter], -q_variable[step_1].sin()) * 0.01;
    }
    q_variable[0] * q_variable[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn variable_step_1(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut step_1 = *qx;
    for _ in 0..30 {
        step_1 += Vector2::new(step_1[q_parameter], -step_1[q_constant].sin()) * 0.01;
    }
    step_1[0] * step_1[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn parameter_step_1_2(qx: &Vector2<f64>, step_1_2: usize) -> f64 {
    let q_constant: usize = step_1_2 - 1;
    let mut q_variable = *qx;
    for _ in 0..30 {
        q_variable += Vector2::new(q_variable[step_1_2], -q_variable[q_constant].sin()) * 0.01;
    }
    q_variable[0] * q_variable[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn constant_step_1_2(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let step_1_2: usize = q_parameter - 1;
    let mut q_variable = *qx;
    for _ in 0..30 {
        q_variable += Vector2::new(q_variable[q_parameter], -q_variable[step_1_2].sin()) * 0.01;
    }
    q_variable[0] * q_variable[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn variable_step_1_2(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut step_1_2 = *qx;
    for _ in 0..30 {
        step_1_2 += Vector2::new(step_1_2[q_parameter], -step_1_2[q_constant].sin()) * 0.01;
    }
    step_1_2[0] * step_1_2[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn parameter_t1(qx: &Vector2<f64>, t1: usize) -> f64 {
    let q_constant: usize = t1 - 1;
    let mut q_variable = *qx;
    for _ in 0..30 {
        q_variable += Vector2::new(q_variable[t1], -q_variable[q_constant].sin()) * 0.01;
    }
    q_variable[0] * q_variable[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn constant_t1(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let t1: usize = q_parameter - 1;
    let mut q_variable = *qx;
    for _ in 0..30 {
        q_variable += Vector2::new(q_variable[q_parameter], -q_variable[t1].sin()) * 0.01;
    }
    q_variable[0] * q_variable[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn variable_t1(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut t1 = *qx;
    for _ in 0..30 {
        t1 += Vector2::new(t1[q_parameter], -t1[q_constant].sin()) * 0.01;
    }
    t1[0] * t1[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn parameter_t10(qx: &Vector2<f64>, t10: usize) -> f64 {
    let q_constant: usize = t10 - 1;
    let mut q_variable = *qx;
    for _ in 0..30 {
        q_variable += Vector2::new(q_variable[t10], -q_variable[q_constant].sin()) * 0.01;
    }
    q_variable[0] * q_variable[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn constant_t10(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let t10: usize = q_parameter - 1;
    let mut q_variable = *qx;
    for _ in 0..30 {
        q_variable += Vector2::new(q_variable[q_parameter], -q_variable[t10].sin()) * 0.01;
    }
    q_variable[0] * q_variable[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn variable_t10(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut t10 = *qx;
    for _ in 0..30 {
        t10 += Vector2::new(t10[q_parameter], -t10[q_constant].sin()) * 0.01;
    }
    t10[0] * t10[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn parameter_t1_before(qx: &Vector2<f64>, t1_before: usize) -> f64 {
    let q_constant: usize = t1_before - 1;
    let mut q_variable = *qx;
    for _ in 0..30 {
        q_variable += Vector2::new(q_variable[t1_before], -q_variable[q_constant].sin()) * 0.01;
    }
    q_variable[0] * q_variable[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn constant_t1_before(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let t1_before: usize = q_parameter - 1;
    let mut q_variable = *qx;
    for _ in 0..30 {
        q_variable += Vector2::new(q_variable[q_parameter], -q_variable[t1_before].sin()) * 0.01;
    }
    q_variable[0] * q_variable[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn variable_t1_before(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut t1_before = *qx;
    for _ in 0..30 {
        t1_before += Vector2::new(t1_before[q_parameter], -t1_before[q_constant].sin()) * 0.01;
    }
    t1_before[0] * t1_before[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn parameter_v(qx: &Vector2<f64>, v: usize) -> f64 {
    let q_constant: usize = v - 1;
    let mut q_variable = *qx;
    for _ in 0..30 {
        q_variable += Vector2::new(q_variable[v], -q_variable[q_constant].sin()) * 0.01;
    }
    q_variable[0] * q_variable[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn constant_v(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let v: usize = q_parameter - 1;
    let mut q_variable = *qx;
    for _ in 0..30 {
        q_variable += Vector2::new(q_variable[q_parameter], -q_variable[v].sin()) * 0.01;
    }
    q_variable[0] * q_variable[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn variable_v(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut v = *qx;
    for _ in 0..30 {
        v += Vector2::new(v[q_parameter], -v[q_constant].sin()) * 0.01;
    }
    v[0] * v[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn parameter_v_2(qx: &Vector2<f64>, v_2: usize) -> f64 {
    let q_constant: usize = v_2 - 1;
    let mut q_variable = *qx;
    for _ in 0..30 {
        q_variable += Vector2::new(q_variable[v_2], -q_variable[q_constant].sin()) * 0.01;
    }
    q_variable[0] * q_variable[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn constant_v_2(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let v_2: usize = q_parameter - 1;
    let mut q_variable = *qx;
    for _ in 0..30 {
        q_variable += Vector2::new(q_variable[q_parameter], -q_variable[v_2].sin()) * 0.01;
    }
    q_variable[0] * q_variable[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn variable_v_2(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut v_2 = *qx;
    for _ in 0..30 {
        v_2 += Vector2::new(v_2[q_parameter], -v_2[q_constant].sin()) * 0.01;
    }
    v_2[0] * v_2[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn parameter_whole(qx: &Vector2<f64>, whole: usize) -> f64 {
    let q_constant: usize = whole - 1;
    let mut q_variable = *qx;
    for _ in 0..30 {
        q_variable += Vector2::new(q_variable[whole], -q_variable[q_constant].sin()) * 0.01;
    }
    q_variable[0] * q_variable[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn constant_whole(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let whole: usize = q_parameter - 1;
    let mut q_variable = *qx;
    for _ in 0..30 {
        q_variable += Vector2::new(q_variable[q_parameter], -q_variable[whole].sin()) * 0.01;
    }
    q_variable[0] * q_variable[1]
}

#[hessian(wrt = qx)]
#[hvp(wrt = qx)]
#[differential(wrt = qx)]
fn variable_whole(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut whole = *qx;
    for _ in 0..30 {
        whole += Vector2::new(whole[q_parameter], -whole[q_constant].sin()) * 0.01;
    }
    whole[0] * whole[1]
}

#[test]
    fn names_do_not_matter() {
        // d_qx
        assert_eq!(parameter_d_qx_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(parameter_d_qx_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(parameter_d_qx_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_d_qx_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(constant_d_qx_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_d_qx_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_d_qx_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(variable_d_qx_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_d_qx_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // d_qx_2
        assert_eq!(parameter_d_qx_2_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(parameter_d_qx_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(parameter_d_qx_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_d_qx_2_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(constant_d_qx_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_d_qx_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_d_qx_2_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(variable_d_qx_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_d_qx_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // q_variable_before
        assert_eq!(parameter_q_variable_before_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(parameter_q_variable_before_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(parameter_q_variable_before_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_q_variable_before_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(constant_q_variable_before_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_q_variable_before_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_q_variable_before_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(variable_q_variable_before_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_q_variable_before_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // step_1
        assert_eq!(parameter_step_1_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(parameter_step_1_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(parameter_step_1_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_step_1_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(constant_step_1_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_step_1_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_step_1_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(variable_step_1_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_step_1_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // step_1_2
        assert_eq!(parameter_step_1_2_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(parameter_step_1_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(parameter_step_1_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_step_1_2_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(constant_step_1_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_step_1_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_step_1_2_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(variable_step_1_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_step_1_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // t1
        assert_eq!(parameter_t1_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(parameter_t1_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(parameter_t1_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_t1_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(constant_t1_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_t1_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_t1_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(variable_t1_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_t1_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // t10
        assert_eq!(parameter_t10_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(parameter_t10_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(parameter_t10_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_t10_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(constant_t10_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_t10_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_t10_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(variable_t10_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_t10_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // t1_before
        assert_eq!(parameter_t1_before_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(parameter_t1_before_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(parameter_t1_before_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_t1_before_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(constant_t1_before_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_t1_before_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_t1_before_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(variable_t1_before_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_t1_before_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // v
        assert_eq!(parameter_v_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(parameter_v_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(parameter_v_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_v_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(constant_v_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_v_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_v_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(variable_v_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_v_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // v_2
        assert_eq!(parameter_v_2_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(parameter_v_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(parameter_v_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_v_2_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(constant_v_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_v_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_v_2_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(variable_v_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_v_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // whole
        assert_eq!(parameter_whole_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(parameter_whole_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(parameter_whole_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_whole_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(constant_whole_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_whole_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_whole_hess(&mat(1), 1), plain_hess(&mat(1), 1));
        assert_eq!(variable_whole_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_whole_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
    }
}

mod buffers {
    use super::*;

#[gradient(wrt = (qx, qw), value)]
fn plain(qx: &SMatrix<f64, 9, 9>, qw: &SMatrix<f64, 9, 9>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 2;
    let q_variable = (qw * qx).map(f64::tanh);
    (q_variable * qx + q_variable.transpose()).map(f64::sin).norm_squared() + q_variable[(q_parameter, q_constant)] + qx[(q_constant, 1)].exp()
}

#[gradient(wrt = (qx, qw), value)]
fn parameter_m1(qx: &SMatrix<f64, 9, 9>, qw: &SMatrix<f64, 9, 9>, m1: usize) -> f64 {
    let q_constant: usize = m1 + 2;
    let q_variable = (qw * qx).map(f64::tanh);
    (q_variable * qx + q_variable.transpose()).map(f64::sin).norm_squared() + q_variable[(m1, q_constant)] + qx[(q_constant, 1)].exp()
}

#[gradient(wrt = (qx, qw), value)]
fn constant_m1(qx: &SMatrix<f64, 9, 9>, qw: &SMatrix<f64, 9, 9>, q_parameter: usize) -> f64 {
    let m1: usize = q_parameter + 2;
    let q_variable = (qw * qx).map(f64::tanh);
    (q_variable * qx + q_variable.transpose()).map(f64::sin).norm_squared() + q_variable[(q_parameter, m1)] + qx[(m1, 1)].exp()
}

#[gradient(wrt = (qx, qw), value)]
fn variable_m1(qx: &SMatrix<f64, 9, 9>, qw: &SMatrix<f64, 9, 9>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 2;
    let m1 = (qw * qx).map(f64::tanh);
    (m1 * qx + m1.transpose()).map(f64::sin).norm_squared() + m1[(q_parameter, q_constant)] + qx[(q_constant, 1)].exp()
}

#[gradient(wrt = (qx, qw), value)]
fn parameter_m2(qx: &SMatrix<f64, 9, 9>, qw: &SMatrix<f64, 9, 9>, m2: usize) -> f64 {
    let q_constant: usize = m2 + 2;
    let q_variable = (qw * qx).map(f64::tanh);
    (q_variable * qx + q_variable.transpose()).map(f64::sin).norm_squared() + q_variable[(m2, q_constant)] + qx[(q_constant, 1)].exp()
}

#[gradient(wrt = (qx, qw), value)]
fn constant_m2(qx: &SMatrix<f64, 9, 9>, qw: &SMatrix<f64, 9, 9>, q_parameter: usize) -> f64 {
    let m2: usize = q_parameter + 2;
    let q_variable = (qw * qx).map(f64::tanh);
    (q_variable * qx + q_variable.transpose()).map(f64::sin).norm_squared() + q_variable[(q_parameter, m2)] + qx[(m2, 1)].exp()
}

#[gradient(wrt = (qx, qw), value)]
fn variable_m2(qx: &SMatrix<f64, 9, 9>, qw: &SMatrix<f64, 9, 9>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 2;
    let m2 = (qw * qx).map(f64::tanh);
    (m2 * qx + m2.transpose()).map(f64::sin).norm_squared() + m2[(q_parameter, q_constant)] + qx[(q_constant, 1)].exp()
}

#[gradient(wrt = (qx, qw), value)]
fn parameter_out(qx: &SMatrix<f64, 9, 9>, qw: &SMatrix<f64, 9, 9>, out: usize) -> f64 {
    let q_constant: usize = out + 2;
    let q_variable = (qw * qx).map(f64::tanh);
    (q_variable * qx + q_variable.transpose()).map(f64::sin).norm_squared() + q_variable[(out, q_constant)] + qx[(q_constant, 1)].exp()
}

#[gradient(wrt = (qx, qw), value)]
fn constant_out(qx: &SMatrix<f64, 9, 9>, qw: &SMatrix<f64, 9, 9>, q_parameter: usize) -> f64 {
    let out: usize = q_parameter + 2;
    let q_variable = (qw * qx).map(f64::tanh);
    (q_variable * qx + q_variable.transpose()).map(f64::sin).norm_squared() + q_variable[(q_parameter, out)] + qx[(out, 1)].exp()
}

#[gradient(wrt = (qx, qw), value)]
fn variable_out(qx: &SMatrix<f64, 9, 9>, qw: &SMatrix<f64, 9, 9>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 2;
    let out = (qw * qx).map(f64::tanh);
    (out * qx + out.transpose()).map(f64::sin).norm_squared() + out[(q_parameter, q_constant)] + qx[(q_constant, 1)].exp()
}

#[gradient(wrt = (qx, qw), value)]
fn parameter_t1(qx: &SMatrix<f64, 9, 9>, qw: &SMatrix<f64, 9, 9>, t1: usize) -> f64 {
    let q_constant: usize = t1 + 2;
    let q_variable = (qw * qx).map(f64::tanh);
    (q_variable * qx + q_variable.transpose()).map(f64::sin).norm_squared() + q_variable[(t1, q_constant)] + qx[(q_constant, 1)].exp()
}

#[gradient(wrt = (qx, qw), value)]
fn constant_t1(qx: &SMatrix<f64, 9, 9>, qw: &SMatrix<f64, 9, 9>, q_parameter: usize) -> f64 {
    let t1: usize = q_parameter + 2;
    let q_variable = (qw * qx).map(f64::tanh);
    (q_variable * qx + q_variable.transpose()).map(f64::sin).norm_squared() + q_variable[(q_parameter, t1)] + qx[(t1, 1)].exp()
}

#[gradient(wrt = (qx, qw), value)]
fn variable_t1(qx: &SMatrix<f64, 9, 9>, qw: &SMatrix<f64, 9, 9>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 2;
    let t1 = (qw * qx).map(f64::tanh);
    (t1 * qx + t1.transpose()).map(f64::sin).norm_squared() + t1[(q_parameter, q_constant)] + qx[(q_constant, 1)].exp()
}

#[gradient(wrt = (qx, qw), value)]
fn parameter_t10(qx: &SMatrix<f64, 9, 9>, qw: &SMatrix<f64, 9, 9>, t10: usize) -> f64 {
    let q_constant: usize = t10 + 2;
    let q_variable = (qw * qx).map(f64::tanh);
    (q_variable * qx + q_variable.transpose()).map(f64::sin).norm_squared() + q_variable[(t10, q_constant)] + qx[(q_constant, 1)].exp()
}

#[gradient(wrt = (qx, qw), value)]
fn constant_t10(qx: &SMatrix<f64, 9, 9>, qw: &SMatrix<f64, 9, 9>, q_parameter: usize) -> f64 {
    let t10: usize = q_parameter + 2;
    let q_variable = (qw * qx).map(f64::tanh);
    (q_variable * qx + q_variable.transpose()).map(f64::sin).norm_squared() + q_variable[(q_parameter, t10)] + qx[(t10, 1)].exp()
}

#[gradient(wrt = (qx, qw), value)]
fn variable_t10(qx: &SMatrix<f64, 9, 9>, qw: &SMatrix<f64, 9, 9>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 2;
    let t10 = (qw * qx).map(f64::tanh);
    (t10 * qx + t10.transpose()).map(f64::sin).norm_squared() + t10[(q_parameter, q_constant)] + qx[(q_constant, 1)].exp()
}

#[gradient(wrt = (qx, qw), value)]
fn parameter_whole(qx: &SMatrix<f64, 9, 9>, qw: &SMatrix<f64, 9, 9>, whole: usize) -> f64 {
    let q_constant: usize = whole + 2;
    let q_variable = (qw * qx).map(f64::tanh);
    (q_variable * qx + q_variable.transpose()).map(f64::sin).norm_squared() + q_variable[(whole, q_constant)] + qx[(q_constant, 1)].exp()
}

#[gradient(wrt = (qx, qw), value)]
fn constant_whole(qx: &SMatrix<f64, 9, 9>, qw: &SMatrix<f64, 9, 9>, q_parameter: usize) -> f64 {
    let whole: usize = q_parameter + 2;
    let q_variable = (qw * qx).map(f64::tanh);
    (q_variable * qx + q_variable.transpose()).map(f64::sin).norm_squared() + q_variable[(q_parameter, whole)] + qx[(whole, 1)].exp()
}

#[gradient(wrt = (qx, qw), value)]
fn variable_whole(qx: &SMatrix<f64, 9, 9>, qw: &SMatrix<f64, 9, 9>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 2;
    let whole = (qw * qx).map(f64::tanh);
    (whole * qx + whole.transpose()).map(f64::sin).norm_squared() + whole[(q_parameter, q_constant)] + qx[(q_constant, 1)].exp()
}

#[gradient(wrt = (qx, qw), value)]
fn parameter_whole_2(qx: &SMatrix<f64, 9, 9>, qw: &SMatrix<f64, 9, 9>, whole_2: usize) -> f64 {
    let q_constant: usize = whole_2 + 2;
    let q_variable = (qw * qx).map(f64::tanh);
    (q_variable * qx + q_variable.transpose()).map(f64::sin).norm_squared() + q_variable[(whole_2, q_constant)] + qx[(q_constant, 1)].exp()
}

#[gradient(wrt = (qx, qw), value)]
fn constant_whole_2(qx: &SMatrix<f64, 9, 9>, qw: &SMatrix<f64, 9, 9>, q_parameter: usize) -> f64 {
    let whole_2: usize = q_parameter + 2;
    let q_variable = (qw * qx).map(f64::tanh);
    (q_variable * qx + q_variable.transpose()).map(f64::sin).norm_squared() + q_variable[(q_parameter, whole_2)] + qx[(whole_2, 1)].exp()
}

#[gradient(wrt = (qx, qw), value)]
fn variable_whole_2(qx: &SMatrix<f64, 9, 9>, qw: &SMatrix<f64, 9, 9>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 2;
    let whole_2 = (qw * qx).map(f64::tanh);
    (whole_2 * qx + whole_2.transpose()).map(f64::sin).norm_squared() + whole_2[(q_parameter, q_constant)] + qx[(q_constant, 1)].exp()
}

#[test]
    fn names_do_not_matter() {
        // m1
        assert_eq!(parameter_m1_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_m1_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_m1_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_m1_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_m1_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_m1_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        // m2
        assert_eq!(parameter_m2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_m2_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_m2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_m2_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_m2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_m2_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        // out
        assert_eq!(parameter_out_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_out_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_out_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_out_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_out_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_out_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        // t1
        assert_eq!(parameter_t1_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_t1_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_t1_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_t1_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_t1_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_t1_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        // t10
        assert_eq!(parameter_t10_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_t10_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_t10_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_t10_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_t10_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_t10_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        // whole
        assert_eq!(parameter_whole_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_whole_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_whole_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_whole_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_whole_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_whole_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        // whole_2
        assert_eq!(parameter_whole_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_whole_2_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_whole_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_whole_2_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_whole_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_whole_2_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
    }
}

mod places {
    use super::*;

#[gradient(wrt = (qx, qw), value, into)]
fn plain(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 2;
    let mut q_variable = qw * qx;
    q_variable[(q_parameter, 2)] = qx[(q_constant, 0)].sin();
    (q_variable * qx).fixed_view::<2, 2>(1, q_parameter).norm_squared() + qw[(q_constant, q_parameter)].powi(2) + q_variable.column(q_constant).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn parameter_cholesky(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, cholesky: usize) -> f64 {
    let q_constant: usize = cholesky + 2;
    let mut q_variable = qw * qx;
    q_variable[(cholesky, 2)] = qx[(q_constant, 0)].sin();
    (q_variable * qx).fixed_view::<2, 2>(1, cholesky).norm_squared() + qw[(q_constant, cholesky)].powi(2) + q_variable.column(q_constant).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn constant_cholesky(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, q_parameter: usize) -> f64 {
    let cholesky: usize = q_parameter + 2;
    let mut q_variable = qw * qx;
    q_variable[(q_parameter, 2)] = qx[(cholesky, 0)].sin();
    (q_variable * qx).fixed_view::<2, 2>(1, q_parameter).norm_squared() + qw[(cholesky, q_parameter)].powi(2) + q_variable.column(cholesky).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn variable_cholesky(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 2;
    let mut cholesky = qw * qx;
    cholesky[(q_parameter, 2)] = qx[(q_constant, 0)].sin();
    (cholesky * qx).fixed_view::<2, 2>(1, q_parameter).norm_squared() + qw[(q_constant, q_parameter)].powi(2) + cholesky.column(q_constant).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn parameter_lower(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, lower: usize) -> f64 {
    let q_constant: usize = lower + 2;
    let mut q_variable = qw * qx;
    q_variable[(lower, 2)] = qx[(q_constant, 0)].sin();
    (q_variable * qx).fixed_view::<2, 2>(1, lower).norm_squared() + qw[(q_constant, lower)].powi(2) + q_variable.column(q_constant).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn constant_lower(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, q_parameter: usize) -> f64 {
    let lower: usize = q_parameter + 2;
    let mut q_variable = qw * qx;
    q_variable[(q_parameter, 2)] = qx[(lower, 0)].sin();
    (q_variable * qx).fixed_view::<2, 2>(1, q_parameter).norm_squared() + qw[(lower, q_parameter)].powi(2) + q_variable.column(lower).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn variable_lower(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 2;
    let mut lower = qw * qx;
    lower[(q_parameter, 2)] = qx[(q_constant, 0)].sin();
    (lower * qx).fixed_view::<2, 2>(1, q_parameter).norm_squared() + qw[(q_constant, q_parameter)].powi(2) + lower.column(q_constant).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn parameter_out_qw(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, out_qw: usize) -> f64 {
    let q_constant: usize = out_qw + 2;
    let mut q_variable = qw * qx;
    q_variable[(out_qw, 2)] = qx[(q_constant, 0)].sin();
    (q_variable * qx).fixed_view::<2, 2>(1, out_qw).norm_squared() + qw[(q_constant, out_qw)].powi(2) + q_variable.column(q_constant).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn constant_out_qw(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, q_parameter: usize) -> f64 {
    let out_qw: usize = q_parameter + 2;
    let mut q_variable = qw * qx;
    q_variable[(q_parameter, 2)] = qx[(out_qw, 0)].sin();
    (q_variable * qx).fixed_view::<2, 2>(1, q_parameter).norm_squared() + qw[(out_qw, q_parameter)].powi(2) + q_variable.column(out_qw).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn variable_out_qw(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 2;
    let mut out_qw = qw * qx;
    out_qw[(q_parameter, 2)] = qx[(q_constant, 0)].sin();
    (out_qw * qx).fixed_view::<2, 2>(1, q_parameter).norm_squared() + qw[(q_constant, q_parameter)].powi(2) + out_qw.column(q_constant).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn parameter_out_qx(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, out_qx: usize) -> f64 {
    let q_constant: usize = out_qx + 2;
    let mut q_variable = qw * qx;
    q_variable[(out_qx, 2)] = qx[(q_constant, 0)].sin();
    (q_variable * qx).fixed_view::<2, 2>(1, out_qx).norm_squared() + qw[(q_constant, out_qx)].powi(2) + q_variable.column(q_constant).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn constant_out_qx(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, q_parameter: usize) -> f64 {
    let out_qx: usize = q_parameter + 2;
    let mut q_variable = qw * qx;
    q_variable[(q_parameter, 2)] = qx[(out_qx, 0)].sin();
    (q_variable * qx).fixed_view::<2, 2>(1, q_parameter).norm_squared() + qw[(out_qx, q_parameter)].powi(2) + q_variable.column(out_qx).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn variable_out_qx(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 2;
    let mut out_qx = qw * qx;
    out_qx[(q_parameter, 2)] = qx[(q_constant, 0)].sin();
    (out_qx * qx).fixed_view::<2, 2>(1, q_parameter).norm_squared() + qw[(q_constant, q_parameter)].powi(2) + out_qx.column(q_constant).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn parameter_t1(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, t1: usize) -> f64 {
    let q_constant: usize = t1 + 2;
    let mut q_variable = qw * qx;
    q_variable[(t1, 2)] = qx[(q_constant, 0)].sin();
    (q_variable * qx).fixed_view::<2, 2>(1, t1).norm_squared() + qw[(q_constant, t1)].powi(2) + q_variable.column(q_constant).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn constant_t1(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, q_parameter: usize) -> f64 {
    let t1: usize = q_parameter + 2;
    let mut q_variable = qw * qx;
    q_variable[(q_parameter, 2)] = qx[(t1, 0)].sin();
    (q_variable * qx).fixed_view::<2, 2>(1, q_parameter).norm_squared() + qw[(t1, q_parameter)].powi(2) + q_variable.column(t1).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn variable_t1(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 2;
    let mut t1 = qw * qx;
    t1[(q_parameter, 2)] = qx[(q_constant, 0)].sin();
    (t1 * qx).fixed_view::<2, 2>(1, q_parameter).norm_squared() + qw[(q_constant, q_parameter)].powi(2) + t1.column(q_constant).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn parameter_t10(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, t10: usize) -> f64 {
    let q_constant: usize = t10 + 2;
    let mut q_variable = qw * qx;
    q_variable[(t10, 2)] = qx[(q_constant, 0)].sin();
    (q_variable * qx).fixed_view::<2, 2>(1, t10).norm_squared() + qw[(q_constant, t10)].powi(2) + q_variable.column(q_constant).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn constant_t10(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, q_parameter: usize) -> f64 {
    let t10: usize = q_parameter + 2;
    let mut q_variable = qw * qx;
    q_variable[(q_parameter, 2)] = qx[(t10, 0)].sin();
    (q_variable * qx).fixed_view::<2, 2>(1, q_parameter).norm_squared() + qw[(t10, q_parameter)].powi(2) + q_variable.column(t10).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn variable_t10(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 2;
    let mut t10 = qw * qx;
    t10[(q_parameter, 2)] = qx[(q_constant, 0)].sin();
    (t10 * qx).fixed_view::<2, 2>(1, q_parameter).norm_squared() + qw[(q_constant, q_parameter)].powi(2) + t10.column(q_constant).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn parameter_upper(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, upper: usize) -> f64 {
    let q_constant: usize = upper + 2;
    let mut q_variable = qw * qx;
    q_variable[(upper, 2)] = qx[(q_constant, 0)].sin();
    (q_variable * qx).fixed_view::<2, 2>(1, upper).norm_squared() + qw[(q_constant, upper)].powi(2) + q_variable.column(q_constant).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn constant_upper(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, q_parameter: usize) -> f64 {
    let upper: usize = q_parameter + 2;
    let mut q_variable = qw * qx;
    q_variable[(q_parameter, 2)] = qx[(upper, 0)].sin();
    (q_variable * qx).fixed_view::<2, 2>(1, q_parameter).norm_squared() + qw[(upper, q_parameter)].powi(2) + q_variable.column(upper).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn variable_upper(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 2;
    let mut upper = qw * qx;
    upper[(q_parameter, 2)] = qx[(q_constant, 0)].sin();
    (upper * qx).fixed_view::<2, 2>(1, q_parameter).norm_squared() + qw[(q_constant, q_parameter)].powi(2) + upper.column(q_constant).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn parameter_value_2(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, value_2: usize) -> f64 {
    let q_constant: usize = value_2 + 2;
    let mut q_variable = qw * qx;
    q_variable[(value_2, 2)] = qx[(q_constant, 0)].sin();
    (q_variable * qx).fixed_view::<2, 2>(1, value_2).norm_squared() + qw[(q_constant, value_2)].powi(2) + q_variable.column(q_constant).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn constant_value_2(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, q_parameter: usize) -> f64 {
    let value_2: usize = q_parameter + 2;
    let mut q_variable = qw * qx;
    q_variable[(q_parameter, 2)] = qx[(value_2, 0)].sin();
    (q_variable * qx).fixed_view::<2, 2>(1, q_parameter).norm_squared() + qw[(value_2, q_parameter)].powi(2) + q_variable.column(value_2).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn variable_value_2(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 2;
    let mut value_2 = qw * qx;
    value_2[(q_parameter, 2)] = qx[(q_constant, 0)].sin();
    (value_2 * qx).fixed_view::<2, 2>(1, q_parameter).norm_squared() + qw[(q_constant, q_parameter)].powi(2) + value_2.column(q_constant).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn parameter_whole(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, whole: usize) -> f64 {
    let q_constant: usize = whole + 2;
    let mut q_variable = qw * qx;
    q_variable[(whole, 2)] = qx[(q_constant, 0)].sin();
    (q_variable * qx).fixed_view::<2, 2>(1, whole).norm_squared() + qw[(q_constant, whole)].powi(2) + q_variable.column(q_constant).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn constant_whole(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, q_parameter: usize) -> f64 {
    let whole: usize = q_parameter + 2;
    let mut q_variable = qw * qx;
    q_variable[(q_parameter, 2)] = qx[(whole, 0)].sin();
    (q_variable * qx).fixed_view::<2, 2>(1, q_parameter).norm_squared() + qw[(whole, q_parameter)].powi(2) + q_variable.column(whole).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn variable_whole(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 2;
    let mut whole = qw * qx;
    whole[(q_parameter, 2)] = qx[(q_constant, 0)].sin();
    (whole * qx).fixed_view::<2, 2>(1, q_parameter).norm_squared() + qw[(q_constant, q_parameter)].powi(2) + whole.column(q_constant).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn parameter_whole_2(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, whole_2: usize) -> f64 {
    let q_constant: usize = whole_2 + 2;
    let mut q_variable = qw * qx;
    q_variable[(whole_2, 2)] = qx[(q_constant, 0)].sin();
    (q_variable * qx).fixed_view::<2, 2>(1, whole_2).norm_squared() + qw[(q_constant, whole_2)].powi(2) + q_variable.column(q_constant).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn constant_whole_2(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, q_parameter: usize) -> f64 {
    let whole_2: usize = q_parameter + 2;
    let mut q_variable = qw * qx;
    q_variable[(q_parameter, 2)] = qx[(whole_2, 0)].sin();
    (q_variable * qx).fixed_view::<2, 2>(1, q_parameter).norm_squared() + qw[(whole_2, q_parameter)].powi(2) + q_variable.column(whole_2).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[gradient(wrt = (qx, qw), value, into)]
fn variable_whole_2(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 2;
    let mut whole_2 = qw * qx;
    whole_2[(q_parameter, 2)] = qx[(q_constant, 0)].sin();
    (whole_2 * qx).fixed_view::<2, 2>(1, q_parameter).norm_squared() + qw[(q_constant, q_parameter)].powi(2) + whole_2.column(q_constant).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()
}

#[test]
    fn names_do_not_matter() {
        // cholesky
        assert_eq!(parameter_cholesky_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| parameter_cholesky_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(constant_cholesky_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| constant_cholesky_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(variable_cholesky_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| variable_cholesky_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        // lower
        assert_eq!(parameter_lower_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| parameter_lower_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(constant_lower_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| constant_lower_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(variable_lower_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| variable_lower_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        // out_qw
        assert_eq!(parameter_out_qw_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| parameter_out_qw_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(constant_out_qw_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| constant_out_qw_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(variable_out_qw_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| variable_out_qw_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        // out_qx
        assert_eq!(parameter_out_qx_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| parameter_out_qx_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(constant_out_qx_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| constant_out_qx_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(variable_out_qx_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| variable_out_qx_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        // t1
        assert_eq!(parameter_t1_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| parameter_t1_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(constant_t1_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| constant_t1_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(variable_t1_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| variable_t1_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        // t10
        assert_eq!(parameter_t10_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| parameter_t10_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(constant_t10_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| constant_t10_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(variable_t10_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| variable_t10_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        // upper
        assert_eq!(parameter_upper_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| parameter_upper_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(constant_upper_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| constant_upper_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(variable_upper_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| variable_upper_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        // value_2
        assert_eq!(parameter_value_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| parameter_value_2_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(constant_value_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| constant_value_2_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(variable_value_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| variable_value_2_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        // whole
        assert_eq!(parameter_whole_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| parameter_whole_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(constant_whole_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| constant_whole_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(variable_whole_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| variable_whole_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        // whole_2
        assert_eq!(parameter_whole_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| parameter_whole_2_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(constant_whole_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| constant_whole_2_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(variable_whole_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| variable_whole_2_value_and_grad_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| plain_value_and_grad_into(&mat(1), &mat(2), 1, a, b)));
    }
}

mod factorisations {
    use super::*;

#[gradient(wrt = qa, value)]
#[vjp(wrt = qa)]
fn plain(qa: &Matrix3<f64>, qb: &Vector3<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter - 1;
    let q_variable = qa * qa.transpose() + Matrix3::identity();
    let qk = q_variable.cholesky()?;
    let qi = qa.try_inverse()?;
    Some(qk.solve(qb).dot(qb) + qk.ln_determinant() + (qi * q_variable)[(q_constant, q_parameter)] + qa.determinant())
}

#[gradient(wrt = qa, value)]
#[vjp(wrt = qa)]
fn parameter_cholesky(qa: &Matrix3<f64>, qb: &Vector3<f64>, cholesky: usize) -> Option<f64> {
    let q_constant: usize = cholesky - 1;
    let q_variable = qa * qa.transpose() + Matrix3::identity();
    let qk = q_variable.cholesky()?;
    let qi = qa.try_inverse()?;
    Some(qk.solve(qb).dot(qb) + qk.ln_determinant() + (qi * q_variable)[(q_constant, cholesky)] + qa.determinant())
}

#[gradient(wrt = qa, value)]
#[vjp(wrt = qa)]
fn constant_cholesky(qa: &Matrix3<f64>, qb: &Vector3<f64>, q_parameter: usize) -> Option<f64> {
    let cholesky: usize = q_parameter - 1;
    let q_variable = qa * qa.transpose() + Matrix3::identity();
    let qk = q_variable.cholesky()?;
    let qi = qa.try_inverse()?;
    Some(qk.solve(qb).dot(qb) + qk.ln_determinant() + (qi * q_variable)[(cholesky, q_parameter)] + qa.determinant())
}

#[gradient(wrt = qa, value)]
#[vjp(wrt = qa)]
fn variable_cholesky(qa: &Matrix3<f64>, qb: &Vector3<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter - 1;
    let cholesky = qa * qa.transpose() + Matrix3::identity();
    let qk = cholesky.cholesky()?;
    let qi = qa.try_inverse()?;
    Some(qk.solve(qb).dot(qb) + qk.ln_determinant() + (qi * cholesky)[(q_constant, q_parameter)] + qa.determinant())
}

#[gradient(wrt = qa, value)]
#[vjp(wrt = qa)]
fn parameter_cotangent(qa: &Matrix3<f64>, qb: &Vector3<f64>, cotangent: usize) -> Option<f64> {
    let q_constant: usize = cotangent - 1;
    let q_variable = qa * qa.transpose() + Matrix3::identity();
    let qk = q_variable.cholesky()?;
    let qi = qa.try_inverse()?;
    Some(qk.solve(qb).dot(qb) + qk.ln_determinant() + (qi * q_variable)[(q_constant, cotangent)] + qa.determinant())
}

#[gradient(wrt = qa, value)]
#[vjp(wrt = qa)]
fn constant_cotangent(qa: &Matrix3<f64>, qb: &Vector3<f64>, q_parameter: usize) -> Option<f64> {
    let cotangent: usize = q_parameter - 1;
    let q_variable = qa * qa.transpose() + Matrix3::identity();
    let qk = q_variable.cholesky()?;
    let qi = qa.try_inverse()?;
    Some(qk.solve(qb).dot(qb) + qk.ln_determinant() + (qi * q_variable)[(cotangent, q_parameter)] + qa.determinant())
}

#[gradient(wrt = qa, value)]
#[vjp(wrt = qa)]
fn variable_cotangent(qa: &Matrix3<f64>, qb: &Vector3<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter - 1;
    let cotangent = qa * qa.transpose() + Matrix3::identity();
    let qk = cotangent.cholesky()?;
    let qi = qa.try_inverse()?;
    Some(qk.solve(qb).dot(qb) + qk.ln_determinant() + (qi * cotangent)[(q_constant, q_parameter)] + qa.determinant())
}

#[gradient(wrt = qa, value)]
#[vjp(wrt = qa)]
fn parameter_lu(qa: &Matrix3<f64>, qb: &Vector3<f64>, lu: usize) -> Option<f64> {
    let q_constant: usize = lu - 1;
    let q_variable = qa * qa.transpose() + Matrix3::identity();
    let qk = q_variable.cholesky()?;
    let qi = qa.try_inverse()?;
    Some(qk.solve(qb).dot(qb) + qk.ln_determinant() + (qi * q_variable)[(q_constant, lu)] + qa.determinant())
}

#[gradient(wrt = qa, value)]
#[vjp(wrt = qa)]
fn constant_lu(qa: &Matrix3<f64>, qb: &Vector3<f64>, q_parameter: usize) -> Option<f64> {
    let lu: usize = q_parameter - 1;
    let q_variable = qa * qa.transpose() + Matrix3::identity();
    let qk = q_variable.cholesky()?;
    let qi = qa.try_inverse()?;
    Some(qk.solve(qb).dot(qb) + qk.ln_determinant() + (qi * q_variable)[(lu, q_parameter)] + qa.determinant())
}

#[gradient(wrt = qa, value)]
#[vjp(wrt = qa)]
fn variable_lu(qa: &Matrix3<f64>, qb: &Vector3<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter - 1;
    let lu = qa * qa.transpose() + Matrix3::identity();
    let qk = lu.cholesky()?;
    let qi = qa.try_inverse()?;
    Some(qk.solve(qb).dot(qb) + qk.ln_determinant() + (qi * lu)[(q_constant, q_parameter)] + qa.determinant())
}

#[gradient(wrt = qa, value)]
#[vjp(wrt = qa)]
fn parameter_t1(qa: &Matrix3<f64>, qb: &Vector3<f64>, t1: usize) -> Option<f64> {
    let q_constant: usize = t1 - 1;
    let q_variable = qa * qa.transpose() + Matrix3::identity();
    let qk = q_variable.cholesky()?;
    let qi = qa.try_inverse()?;
    Some(qk.solve(qb).dot(qb) + qk.ln_determinant() + (qi * q_variable)[(q_constant, t1)] + qa.determinant())
}

#[gradient(wrt = qa, value)]
#[vjp(wrt = qa)]
fn constant_t1(qa: &Matrix3<f64>, qb: &Vector3<f64>, q_parameter: usize) -> Option<f64> {
    let t1: usize = q_parameter - 1;
    let q_variable = qa * qa.transpose() + Matrix3::identity();
    let qk = q_variable.cholesky()?;
    let qi = qa.try_inverse()?;
    Some(qk.solve(qb).dot(qb) + qk.ln_determinant() + (qi * q_variable)[(t1, q_parameter)] + qa.determinant())
}

#[gradient(wrt = qa, value)]
#[vjp(wrt = qa)]
fn variable_t1(qa: &Matrix3<f64>, qb: &Vector3<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter - 1;
    let t1 = qa * qa.transpose() + Matrix3::identity();
    let qk = t1.cholesky()?;
    let qi = qa.try_inverse()?;
    Some(qk.solve(qb).dot(qb) + qk.ln_determinant() + (qi * t1)[(q_constant, q_parameter)] + qa.determinant())
}

#[gradient(wrt = qa, value)]
#[vjp(wrt = qa)]
fn parameter_t10(qa: &Matrix3<f64>, qb: &Vector3<f64>, t10: usize) -> Option<f64> {
    let q_constant: usize = t10 - 1;
    let q_variable = qa * qa.transpose() + Matrix3::identity();
    let qk = q_variable.cholesky()?;
    let qi = qa.try_inverse()?;
    Some(qk.solve(qb).dot(qb) + qk.ln_determinant() + (qi * q_variable)[(q_constant, t10)] + qa.determinant())
}

#[gradient(wrt = qa, value)]
#[vjp(wrt = qa)]
fn constant_t10(qa: &Matrix3<f64>, qb: &Vector3<f64>, q_parameter: usize) -> Option<f64> {
    let t10: usize = q_parameter - 1;
    let q_variable = qa * qa.transpose() + Matrix3::identity();
    let qk = q_variable.cholesky()?;
    let qi = qa.try_inverse()?;
    Some(qk.solve(qb).dot(qb) + qk.ln_determinant() + (qi * q_variable)[(t10, q_parameter)] + qa.determinant())
}

#[gradient(wrt = qa, value)]
#[vjp(wrt = qa)]
fn variable_t10(qa: &Matrix3<f64>, qb: &Vector3<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter - 1;
    let t10 = qa * qa.transpose() + Matrix3::identity();
    let qk = t10.cholesky()?;
    let qi = qa.try_inverse()?;
    Some(qk.solve(qb).dot(qb) + qk.ln_determinant() + (qi * t10)[(q_constant, q_parameter)] + qa.determinant())
}

#[gradient(wrt = qa, value)]
#[vjp(wrt = qa)]
fn parameter_whole(qa: &Matrix3<f64>, qb: &Vector3<f64>, whole: usize) -> Option<f64> {
    let q_constant: usize = whole - 1;
    let q_variable = qa * qa.transpose() + Matrix3::identity();
    let qk = q_variable.cholesky()?;
    let qi = qa.try_inverse()?;
    Some(qk.solve(qb).dot(qb) + qk.ln_determinant() + (qi * q_variable)[(q_constant, whole)] + qa.determinant())
}

#[gradient(wrt = qa, value)]
#[vjp(wrt = qa)]
fn constant_whole(qa: &Matrix3<f64>, qb: &Vector3<f64>, q_parameter: usize) -> Option<f64> {
    let whole: usize = q_parameter - 1;
    let q_variable = qa * qa.transpose() + Matrix3::identity();
    let qk = q_variable.cholesky()?;
    let qi = qa.try_inverse()?;
    Some(qk.solve(qb).dot(qb) + qk.ln_determinant() + (qi * q_variable)[(whole, q_parameter)] + qa.determinant())
}

#[gradient(wrt = qa, value)]
#[vjp(wrt = qa)]
fn variable_whole(qa: &Matrix3<f64>, qb: &Vector3<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter - 1;
    let whole = qa * qa.transpose() + Matrix3::identity();
    let qk = whole.cholesky()?;
    let qi = qa.try_inverse()?;
    Some(qk.solve(qb).dot(qb) + qk.ln_determinant() + (qi * whole)[(q_constant, q_parameter)] + qa.determinant())
}

#[test]
    fn names_do_not_matter() {
        // cholesky
        assert_eq!(parameter_cholesky_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_cholesky_vjp(&mat(1), &mat(2), 1, 0.5), plain_vjp(&mat(1), &mat(2), 1, 0.5));
        assert_eq!(constant_cholesky_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_cholesky_vjp(&mat(1), &mat(2), 1, 0.5), plain_vjp(&mat(1), &mat(2), 1, 0.5));
        assert_eq!(variable_cholesky_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_cholesky_vjp(&mat(1), &mat(2), 1, 0.5), plain_vjp(&mat(1), &mat(2), 1, 0.5));
        // cotangent
        assert_eq!(parameter_cotangent_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_cotangent_vjp(&mat(1), &mat(2), 1, 0.5), plain_vjp(&mat(1), &mat(2), 1, 0.5));
        assert_eq!(constant_cotangent_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_cotangent_vjp(&mat(1), &mat(2), 1, 0.5), plain_vjp(&mat(1), &mat(2), 1, 0.5));
        assert_eq!(variable_cotangent_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_cotangent_vjp(&mat(1), &mat(2), 1, 0.5), plain_vjp(&mat(1), &mat(2), 1, 0.5));
        // lu
        assert_eq!(parameter_lu_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_lu_vjp(&mat(1), &mat(2), 1, 0.5), plain_vjp(&mat(1), &mat(2), 1, 0.5));
        assert_eq!(constant_lu_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_lu_vjp(&mat(1), &mat(2), 1, 0.5), plain_vjp(&mat(1), &mat(2), 1, 0.5));
        assert_eq!(variable_lu_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_lu_vjp(&mat(1), &mat(2), 1, 0.5), plain_vjp(&mat(1), &mat(2), 1, 0.5));
        // t1
        assert_eq!(parameter_t1_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_t1_vjp(&mat(1), &mat(2), 1, 0.5), plain_vjp(&mat(1), &mat(2), 1, 0.5));
        assert_eq!(constant_t1_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_t1_vjp(&mat(1), &mat(2), 1, 0.5), plain_vjp(&mat(1), &mat(2), 1, 0.5));
        assert_eq!(variable_t1_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_t1_vjp(&mat(1), &mat(2), 1, 0.5), plain_vjp(&mat(1), &mat(2), 1, 0.5));
        // t10
        assert_eq!(parameter_t10_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_t10_vjp(&mat(1), &mat(2), 1, 0.5), plain_vjp(&mat(1), &mat(2), 1, 0.5));
        assert_eq!(constant_t10_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_t10_vjp(&mat(1), &mat(2), 1, 0.5), plain_vjp(&mat(1), &mat(2), 1, 0.5));
        assert_eq!(variable_t10_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_t10_vjp(&mat(1), &mat(2), 1, 0.5), plain_vjp(&mat(1), &mat(2), 1, 0.5));
        // whole
        assert_eq!(parameter_whole_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_whole_vjp(&mat(1), &mat(2), 1, 0.5), plain_vjp(&mat(1), &mat(2), 1, 0.5));
        assert_eq!(constant_whole_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_whole_vjp(&mat(1), &mat(2), 1, 0.5), plain_vjp(&mat(1), &mat(2), 1, 0.5));
        assert_eq!(variable_whole_value_and_grad(&mat(1), &mat(2), 1), plain_value_and_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_whole_vjp(&mat(1), &mat(2), 1, 0.5), plain_vjp(&mat(1), &mat(2), 1, 0.5));
    }
}

mod errors {
    use super::*;

#[gradient(wrt = qx, value)]
fn plain(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let q_constant: usize = q_parameter + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(q_constant)?;
        q_variable = (q_variable * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_left(qx: &Vector2<f64>, left: usize) -> Result<f64, usize> {
    let q_constant: usize = left + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(left).copied().ok_or(q_constant)?;
        q_variable = (q_variable * qx[left]).sin() + qx[0] * qv;
    }
    Ok(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_left(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let left: usize = q_parameter + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > left + 5 {
            return Err(qi + left);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(left)?;
        q_variable = (q_variable * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(q_variable * left as f64)
}

#[gradient(wrt = qx, value)]
fn variable_left(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let q_constant: usize = q_parameter + 25;
    let mut left = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(q_constant)?;
        left = (left * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(left * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_left_before(qx: &Vector2<f64>, left_before: usize) -> Result<f64, usize> {
    let q_constant: usize = left_before + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(left_before).copied().ok_or(q_constant)?;
        q_variable = (q_variable * qx[left_before]).sin() + qx[0] * qv;
    }
    Ok(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_left_before(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let left_before: usize = q_parameter + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > left_before + 5 {
            return Err(qi + left_before);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(left_before)?;
        q_variable = (q_variable * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(q_variable * left_before as f64)
}

#[gradient(wrt = qx, value)]
fn variable_left_before(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let q_constant: usize = q_parameter + 25;
    let mut left_before = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(q_constant)?;
        left_before = (left_before * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(left_before * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_matgrad_error(qx: &Vector2<f64>, matgrad_error: usize) -> Result<f64, usize> {
    let q_constant: usize = matgrad_error + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(matgrad_error).copied().ok_or(q_constant)?;
        q_variable = (q_variable * qx[matgrad_error]).sin() + qx[0] * qv;
    }
    Ok(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_matgrad_error(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let matgrad_error: usize = q_parameter + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > matgrad_error + 5 {
            return Err(qi + matgrad_error);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(matgrad_error)?;
        q_variable = (q_variable * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(q_variable * matgrad_error as f64)
}

#[gradient(wrt = qx, value)]
fn variable_matgrad_error(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let q_constant: usize = q_parameter + 25;
    let mut matgrad_error = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(q_constant)?;
        matgrad_error = (matgrad_error * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(matgrad_error * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_matgrad_some_0(qx: &Vector2<f64>, matgrad_some_0: usize) -> Result<f64, usize> {
    let q_constant: usize = matgrad_some_0 + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(matgrad_some_0).copied().ok_or(q_constant)?;
        q_variable = (q_variable * qx[matgrad_some_0]).sin() + qx[0] * qv;
    }
    Ok(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_matgrad_some_0(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let matgrad_some_0: usize = q_parameter + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > matgrad_some_0 + 5 {
            return Err(qi + matgrad_some_0);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(matgrad_some_0)?;
        q_variable = (q_variable * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(q_variable * matgrad_some_0 as f64)
}

#[gradient(wrt = qx, value)]
fn variable_matgrad_some_0(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let q_constant: usize = q_parameter + 25;
    let mut matgrad_some_0 = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(q_constant)?;
        matgrad_some_0 = (matgrad_some_0 * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(matgrad_some_0 * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_next_left(qx: &Vector2<f64>, next_left: usize) -> Result<f64, usize> {
    let q_constant: usize = next_left + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(next_left).copied().ok_or(q_constant)?;
        q_variable = (q_variable * qx[next_left]).sin() + qx[0] * qv;
    }
    Ok(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_next_left(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let next_left: usize = q_parameter + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > next_left + 5 {
            return Err(qi + next_left);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(next_left)?;
        q_variable = (q_variable * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(q_variable * next_left as f64)
}

#[gradient(wrt = qx, value)]
fn variable_next_left(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let q_constant: usize = q_parameter + 25;
    let mut next_left = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(q_constant)?;
        next_left = (next_left * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(next_left * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_next_q_variable(qx: &Vector2<f64>, next_q_variable: usize) -> Result<f64, usize> {
    let q_constant: usize = next_q_variable + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(next_q_variable).copied().ok_or(q_constant)?;
        q_variable = (q_variable * qx[next_q_variable]).sin() + qx[0] * qv;
    }
    Ok(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_next_q_variable(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let next_q_variable: usize = q_parameter + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > next_q_variable + 5 {
            return Err(qi + next_q_variable);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(next_q_variable)?;
        q_variable = (q_variable * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(q_variable * next_q_variable as f64)
}

#[gradient(wrt = qx, value)]
fn variable_next_q_variable(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let q_constant: usize = q_parameter + 25;
    let mut next_q_variable = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(q_constant)?;
        next_q_variable = (next_q_variable * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(next_q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_q_variable_before(qx: &Vector2<f64>, q_variable_before: usize) -> Result<f64, usize> {
    let q_constant: usize = q_variable_before + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_variable_before).copied().ok_or(q_constant)?;
        q_variable = (q_variable * qx[q_variable_before]).sin() + qx[0] * qv;
    }
    Ok(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_q_variable_before(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let q_variable_before: usize = q_parameter + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > q_variable_before + 5 {
            return Err(qi + q_variable_before);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(q_variable_before)?;
        q_variable = (q_variable * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(q_variable * q_variable_before as f64)
}

#[gradient(wrt = qx, value)]
fn variable_q_variable_before(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let q_constant: usize = q_parameter + 25;
    let mut q_variable_before = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(q_constant)?;
        q_variable_before = (q_variable_before * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(q_variable_before * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_qv_2(qx: &Vector2<f64>, qv_2: usize) -> Result<f64, usize> {
    let q_constant: usize = qv_2 + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(qv_2).copied().ok_or(q_constant)?;
        q_variable = (q_variable * qx[qv_2]).sin() + qx[0] * qv;
    }
    Ok(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_qv_2(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let qv_2: usize = q_parameter + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > qv_2 + 5 {
            return Err(qi + qv_2);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(qv_2)?;
        q_variable = (q_variable * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(q_variable * qv_2 as f64)
}

#[gradient(wrt = qx, value)]
fn variable_qv_2(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let q_constant: usize = q_parameter + 25;
    let mut qv_2 = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(q_constant)?;
        qv_2 = (qv_2 * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(qv_2 * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_returned(qx: &Vector2<f64>, returned: usize) -> Result<f64, usize> {
    let q_constant: usize = returned + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(returned).copied().ok_or(q_constant)?;
        q_variable = (q_variable * qx[returned]).sin() + qx[0] * qv;
    }
    Ok(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_returned(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let returned: usize = q_parameter + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > returned + 5 {
            return Err(qi + returned);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(returned)?;
        q_variable = (q_variable * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(q_variable * returned as f64)
}

#[gradient(wrt = qx, value)]
fn variable_returned(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let q_constant: usize = q_parameter + 25;
    let mut returned = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(q_constant)?;
        returned = (returned * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(returned * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_returned_0_error(qx: &Vector2<f64>, returned_0_error: usize) -> Result<f64, usize> {
    let q_constant: usize = returned_0_error + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(returned_0_error).copied().ok_or(q_constant)?;
        q_variable = (q_variable * qx[returned_0_error]).sin() + qx[0] * qv;
    }
    Ok(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_returned_0_error(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let returned_0_error: usize = q_parameter + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > returned_0_error + 5 {
            return Err(qi + returned_0_error);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(returned_0_error)?;
        q_variable = (q_variable * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(q_variable * returned_0_error as f64)
}

#[gradient(wrt = qx, value)]
fn variable_returned_0_error(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let q_constant: usize = q_parameter + 25;
    let mut returned_0_error = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(q_constant)?;
        returned_0_error = (returned_0_error * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(returned_0_error * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_step_4(qx: &Vector2<f64>, step_4: usize) -> Result<f64, usize> {
    let q_constant: usize = step_4 + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(step_4).copied().ok_or(q_constant)?;
        q_variable = (q_variable * qx[step_4]).sin() + qx[0] * qv;
    }
    Ok(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_step_4(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let step_4: usize = q_parameter + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > step_4 + 5 {
            return Err(qi + step_4);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(step_4)?;
        q_variable = (q_variable * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(q_variable * step_4 as f64)
}

#[gradient(wrt = qx, value)]
fn variable_step_4(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let q_constant: usize = q_parameter + 25;
    let mut step_4 = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(q_constant)?;
        step_4 = (step_4 * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(step_4 * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_step_4_2(qx: &Vector2<f64>, step_4_2: usize) -> Result<f64, usize> {
    let q_constant: usize = step_4_2 + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(step_4_2).copied().ok_or(q_constant)?;
        q_variable = (q_variable * qx[step_4_2]).sin() + qx[0] * qv;
    }
    Ok(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_step_4_2(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let step_4_2: usize = q_parameter + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > step_4_2 + 5 {
            return Err(qi + step_4_2);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(step_4_2)?;
        q_variable = (q_variable * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(q_variable * step_4_2 as f64)
}

#[gradient(wrt = qx, value)]
fn variable_step_4_2(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let q_constant: usize = q_parameter + 25;
    let mut step_4_2 = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(q_constant)?;
        step_4_2 = (step_4_2 * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(step_4_2 * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_t1(qx: &Vector2<f64>, t1: usize) -> Result<f64, usize> {
    let q_constant: usize = t1 + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(t1).copied().ok_or(q_constant)?;
        q_variable = (q_variable * qx[t1]).sin() + qx[0] * qv;
    }
    Ok(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_t1(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let t1: usize = q_parameter + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > t1 + 5 {
            return Err(qi + t1);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(t1)?;
        q_variable = (q_variable * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(q_variable * t1 as f64)
}

#[gradient(wrt = qx, value)]
fn variable_t1(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let q_constant: usize = q_parameter + 25;
    let mut t1 = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(q_constant)?;
        t1 = (t1 * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(t1 * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_t10(qx: &Vector2<f64>, t10: usize) -> Result<f64, usize> {
    let q_constant: usize = t10 + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(t10).copied().ok_or(q_constant)?;
        q_variable = (q_variable * qx[t10]).sin() + qx[0] * qv;
    }
    Ok(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_t10(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let t10: usize = q_parameter + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > t10 + 5 {
            return Err(qi + t10);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(t10)?;
        q_variable = (q_variable * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(q_variable * t10 as f64)
}

#[gradient(wrt = qx, value)]
fn variable_t10(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let q_constant: usize = q_parameter + 25;
    let mut t10 = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(q_constant)?;
        t10 = (t10 * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(t10 * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_whole(qx: &Vector2<f64>, whole: usize) -> Result<f64, usize> {
    let q_constant: usize = whole + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(whole).copied().ok_or(q_constant)?;
        q_variable = (q_variable * qx[whole]).sin() + qx[0] * qv;
    }
    Ok(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_whole(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let whole: usize = q_parameter + 25;
    let mut q_variable = 0.3;
    for qi in 0..30 {
        if qi > whole + 5 {
            return Err(qi + whole);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(whole)?;
        q_variable = (q_variable * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(q_variable * whole as f64)
}

#[gradient(wrt = qx, value)]
fn variable_whole(qx: &Vector2<f64>, q_parameter: usize) -> Result<f64, usize> {
    let q_constant: usize = q_parameter + 25;
    let mut whole = 0.3;
    for qi in 0..30 {
        if qi > q_constant + 5 {
            return Err(qi + q_constant);
        }
        let qv: f64 = [0.5_f64, 0.25].get(q_parameter).copied().ok_or(q_constant)?;
        whole = (whole * qx[q_parameter]).sin() + qx[0] * qv;
    }
    Ok(whole * q_constant as f64)
}

#[test]
    fn names_do_not_matter() {
        // left
        assert_eq!(parameter_left_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_left_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_left_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        // left_before
        assert_eq!(parameter_left_before_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_left_before_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_left_before_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        // matgrad_error
        assert_eq!(parameter_matgrad_error_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_matgrad_error_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_matgrad_error_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        // matgrad_some_0
        assert_eq!(parameter_matgrad_some_0_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_matgrad_some_0_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_matgrad_some_0_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        // next_left
        assert_eq!(parameter_next_left_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_next_left_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_next_left_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        // next_q_variable
        assert_eq!(parameter_next_q_variable_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_next_q_variable_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_next_q_variable_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        // q_variable_before
        assert_eq!(parameter_q_variable_before_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_q_variable_before_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_q_variable_before_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        // qv_2
        assert_eq!(parameter_qv_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_qv_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_qv_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        // returned
        assert_eq!(parameter_returned_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_returned_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_returned_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        // returned_0_error
        assert_eq!(parameter_returned_0_error_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_returned_0_error_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_returned_0_error_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        // step_4
        assert_eq!(parameter_step_4_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_step_4_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_step_4_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        // step_4_2
        assert_eq!(parameter_step_4_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_step_4_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_step_4_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        // t1
        assert_eq!(parameter_t1_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_t1_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_t1_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        // t10
        assert_eq!(parameter_t10_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_t10_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_t10_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        // whole
        assert_eq!(parameter_whole_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_whole_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_whole_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
    }
}

mod loops {
    use super::*;

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn plain<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[q_parameter].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_next_q_variable<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, next_q_variable: usize) -> f64 {
    let q_constant: usize = next_q_variable - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[next_q_variable].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_next_q_variable<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let next_q_variable: usize = q_parameter - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[q_parameter].powi(2) * qw[next_q_variable];
        for qj in 0..20 {
            qs += qx[next_q_variable] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_next_q_variable<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut next_q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        next_q_variable = (next_q_variable * qw[qi] + *qx).map(f64::sin);
        qs += next_q_variable[q_parameter].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * next_q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_next_qs<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, next_qs: usize) -> f64 {
    let q_constant: usize = next_qs - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[next_qs].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_next_qs<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let next_qs: usize = q_parameter - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[q_parameter].powi(2) * qw[next_qs];
        for qj in 0..20 {
            qs += qx[next_qs] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_next_qs<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut next_qs = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        next_qs = (next_qs * qw[qi] + *qx).map(f64::sin);
        qs += next_qs[q_parameter].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * next_qs[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_q_variable_after<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_variable_after: usize) -> f64 {
    let q_constant: usize = q_variable_after - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[q_variable_after].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_q_variable_after<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let q_variable_after: usize = q_parameter - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[q_parameter].powi(2) * qw[q_variable_after];
        for qj in 0..20 {
            qs += qx[q_variable_after] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_q_variable_after<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut q_variable_after = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable_after = (q_variable_after * qw[qi] + *qx).map(f64::sin);
        qs += q_variable_after[q_parameter].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable_after[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_q_variable_before<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_variable_before: usize) -> f64 {
    let q_constant: usize = q_variable_before - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[q_variable_before].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_q_variable_before<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let q_variable_before: usize = q_parameter - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[q_parameter].powi(2) * qw[q_variable_before];
        for qj in 0..20 {
            qs += qx[q_variable_before] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_q_variable_before<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut q_variable_before = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable_before = (q_variable_before * qw[qi] + *qx).map(f64::sin);
        qs += q_variable_before[q_parameter].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable_before[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_qs_2<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, qs_2: usize) -> f64 {
    let q_constant: usize = qs_2 - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[qs_2].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_qs_2<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let qs_2: usize = q_parameter - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[q_parameter].powi(2) * qw[qs_2];
        for qj in 0..20 {
            qs += qx[qs_2] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_qs_2<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut qs_2 = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        qs_2 = (qs_2 * qw[qi] + *qx).map(f64::sin);
        qs += qs_2[q_parameter].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * qs_2[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_step_3<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, step_3: usize) -> f64 {
    let q_constant: usize = step_3 - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[step_3].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_step_3<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let step_3: usize = q_parameter - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[q_parameter].powi(2) * qw[step_3];
        for qj in 0..20 {
            qs += qx[step_3] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_step_3<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut step_3 = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        step_3 = (step_3 * qw[qi] + *qx).map(f64::sin);
        qs += step_3[q_parameter].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * step_3[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_step_3_2<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, step_3_2: usize) -> f64 {
    let q_constant: usize = step_3_2 - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[step_3_2].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_step_3_2<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let step_3_2: usize = q_parameter - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[q_parameter].powi(2) * qw[step_3_2];
        for qj in 0..20 {
            qs += qx[step_3_2] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_step_3_2<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut step_3_2 = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        step_3_2 = (step_3_2 * qw[qi] + *qx).map(f64::sin);
        qs += step_3_2[q_parameter].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * step_3_2[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_t1<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, t1: usize) -> f64 {
    let q_constant: usize = t1 - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[t1].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_t1<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let t1: usize = q_parameter - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[q_parameter].powi(2) * qw[t1];
        for qj in 0..20 {
            qs += qx[t1] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_t1<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut t1 = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        t1 = (t1 * qw[qi] + *qx).map(f64::sin);
        qs += t1[q_parameter].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * t1[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_t10<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, t10: usize) -> f64 {
    let q_constant: usize = t10 - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[t10].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_t10<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let t10: usize = q_parameter - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[q_parameter].powi(2) * qw[t10];
        for qj in 0..20 {
            qs += qx[t10] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_t10<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut t10 = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        t10 = (t10 * qw[qi] + *qx).map(f64::sin);
        qs += t10[q_parameter].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * t10[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_t1_after<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, t1_after: usize) -> f64 {
    let q_constant: usize = t1_after - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[t1_after].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_t1_after<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let t1_after: usize = q_parameter - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[q_parameter].powi(2) * qw[t1_after];
        for qj in 0..20 {
            qs += qx[t1_after] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_t1_after<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut t1_after = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        t1_after = (t1_after * qw[qi] + *qx).map(f64::sin);
        qs += t1_after[q_parameter].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * t1_after[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_t1_before<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, t1_before: usize) -> f64 {
    let q_constant: usize = t1_before - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[t1_before].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_t1_before<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let t1_before: usize = q_parameter - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[q_parameter].powi(2) * qw[t1_before];
        for qj in 0..20 {
            qs += qx[t1_before] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_t1_before<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut t1_before = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        t1_before = (t1_before * qw[qi] + *qx).map(f64::sin);
        qs += t1_before[q_parameter].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * t1_before[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_v<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, v: usize) -> f64 {
    let q_constant: usize = v - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[v].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_v<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let v: usize = q_parameter - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[q_parameter].powi(2) * qw[v];
        for qj in 0..20 {
            qs += qx[v] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_v<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut v = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        v = (v * qw[qi] + *qx).map(f64::sin);
        qs += v[q_parameter].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * v[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_v_2<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, v_2: usize) -> f64 {
    let q_constant: usize = v_2 - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[v_2].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_v_2<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let v_2: usize = q_parameter - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[q_parameter].powi(2) * qw[v_2];
        for qj in 0..20 {
            qs += qx[v_2] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_v_2<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut v_2 = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        v_2 = (v_2 * qw[qi] + *qx).map(f64::sin);
        qs += v_2[q_parameter].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * v_2[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_whole<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, whole: usize) -> f64 {
    let q_constant: usize = whole - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[whole].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_whole<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let whole: usize = q_parameter - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[q_parameter].powi(2) * qw[whole];
        for qj in 0..20 {
            qs += qx[whole] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_whole<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut whole = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        whole = (whole * qw[qi] + *qx).map(f64::sin);
        qs += whole[q_parameter].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * whole[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_whole_2<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, whole_2: usize) -> f64 {
    let q_constant: usize = whole_2 - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[whole_2].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_whole_2<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let whole_2: usize = q_parameter - 1;
    let mut q_variable = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        q_variable = (q_variable * qw[qi] + *qx).map(f64::sin);
        qs += q_variable[q_parameter].powi(2) * qw[whole_2];
        for qj in 0..20 {
            qs += qx[whole_2] * qj as f64 * qw[qi];
        }
    }
    qs * q_variable[0]
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_whole_2<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mut whole_2 = *qx;
    let mut qs = 0.0;
    for qi in 0..QN {
        whole_2 = (whole_2 * qw[qi] + *qx).map(f64::sin);
        qs += whole_2[q_parameter].powi(2) * qw[q_constant];
        for qj in 0..20 {
            qs += qx[q_constant] * qj as f64 * qw[qi];
        }
    }
    qs * whole_2[0]
}

#[test]
    fn names_do_not_matter() {
        // next_q_variable
        assert_eq!(parameter_next_q_variable_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(parameter_next_q_variable_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(constant_next_q_variable_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(constant_next_q_variable_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(variable_next_q_variable_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(variable_next_q_variable_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        // next_qs
        assert_eq!(parameter_next_qs_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(parameter_next_qs_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(constant_next_qs_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(constant_next_qs_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(variable_next_qs_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(variable_next_qs_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        // q_variable_after
        assert_eq!(parameter_q_variable_after_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(parameter_q_variable_after_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(constant_q_variable_after_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(constant_q_variable_after_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(variable_q_variable_after_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(variable_q_variable_after_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        // q_variable_before
        assert_eq!(parameter_q_variable_before_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(parameter_q_variable_before_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(constant_q_variable_before_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(constant_q_variable_before_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(variable_q_variable_before_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(variable_q_variable_before_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        // qs_2
        assert_eq!(parameter_qs_2_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(parameter_qs_2_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(constant_qs_2_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(constant_qs_2_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(variable_qs_2_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(variable_qs_2_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        // step_3
        assert_eq!(parameter_step_3_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(parameter_step_3_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(constant_step_3_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(constant_step_3_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(variable_step_3_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(variable_step_3_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        // step_3_2
        assert_eq!(parameter_step_3_2_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(parameter_step_3_2_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(constant_step_3_2_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(constant_step_3_2_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(variable_step_3_2_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(variable_step_3_2_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        // t1
        assert_eq!(parameter_t1_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(parameter_t1_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(constant_t1_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(constant_t1_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(variable_t1_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(variable_t1_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        // t10
        assert_eq!(parameter_t10_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(parameter_t10_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(constant_t10_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(constant_t10_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(variable_t10_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(variable_t10_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        // t1_after
        assert_eq!(parameter_t1_after_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(parameter_t1_after_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(constant_t1_after_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(constant_t1_after_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(variable_t1_after_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(variable_t1_after_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        // t1_before
        assert_eq!(parameter_t1_before_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(parameter_t1_before_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(constant_t1_before_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(constant_t1_before_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(variable_t1_before_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(variable_t1_before_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        // v
        assert_eq!(parameter_v_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(parameter_v_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(constant_v_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(constant_v_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(variable_v_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(variable_v_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        // v_2
        assert_eq!(parameter_v_2_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(parameter_v_2_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(constant_v_2_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(constant_v_2_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(variable_v_2_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(variable_v_2_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        // whole
        assert_eq!(parameter_whole_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(parameter_whole_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(constant_whole_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(constant_whole_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(variable_whole_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(variable_whole_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        // whole_2
        assert_eq!(parameter_whole_2_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(parameter_whole_2_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(constant_whole_2_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(constant_whole_2_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(variable_whole_2_value_and_grad::<5>(&mat(1), &mat(2), 1), plain_value_and_grad::<5>(&mat(1), &mat(2), 1));
        assert_eq!(variable_whole_2_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)), plain_hvp::<5>(&mat(1), &mat(2), 1, &mat(3)));
    }
}

mod arrays {
    use super::*;

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn plain(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 3;
    let mut q_variable = qx[q_constant].norm_squared();
    for qi in 0..20 {
        q_variable += (qx[qi] * qs[qi]).norm_squared() * qs[q_parameter];
    }
    q_variable * qx[q_parameter][1] + qs[q_constant].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn parameter_all(qx: &[Vector2<f64>; 20], qs: &[f64; 20], all: usize) -> f64 {
    let q_constant: usize = all + 3;
    let mut q_variable = qx[q_constant].norm_squared();
    for qi in 0..20 {
        q_variable += (qx[qi] * qs[qi]).norm_squared() * qs[all];
    }
    q_variable * qx[all][1] + qs[q_constant].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn constant_all(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_parameter: usize) -> f64 {
    let all: usize = q_parameter + 3;
    let mut q_variable = qx[all].norm_squared();
    for qi in 0..20 {
        q_variable += (qx[qi] * qs[qi]).norm_squared() * qs[q_parameter];
    }
    q_variable * qx[q_parameter][1] + qs[all].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn variable_all(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 3;
    let mut all = qx[q_constant].norm_squared();
    for qi in 0..20 {
        all += (qx[qi] * qs[qi]).norm_squared() * qs[q_parameter];
    }
    all * qx[q_parameter][1] + qs[q_constant].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn parameter_all_2(qx: &[Vector2<f64>; 20], qs: &[f64; 20], all_2: usize) -> f64 {
    let q_constant: usize = all_2 + 3;
    let mut q_variable = qx[q_constant].norm_squared();
    for qi in 0..20 {
        q_variable += (qx[qi] * qs[qi]).norm_squared() * qs[all_2];
    }
    q_variable * qx[all_2][1] + qs[q_constant].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn constant_all_2(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_parameter: usize) -> f64 {
    let all_2: usize = q_parameter + 3;
    let mut q_variable = qx[all_2].norm_squared();
    for qi in 0..20 {
        q_variable += (qx[qi] * qs[qi]).norm_squared() * qs[q_parameter];
    }
    q_variable * qx[q_parameter][1] + qs[all_2].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn variable_all_2(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 3;
    let mut all_2 = qx[q_constant].norm_squared();
    for qi in 0..20 {
        all_2 += (qx[qi] * qs[qi]).norm_squared() * qs[q_parameter];
    }
    all_2 * qx[q_parameter][1] + qs[q_constant].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn parameter_k(qx: &[Vector2<f64>; 20], qs: &[f64; 20], k: usize) -> f64 {
    let q_constant: usize = k + 3;
    let mut q_variable = qx[q_constant].norm_squared();
    for qi in 0..20 {
        q_variable += (qx[qi] * qs[qi]).norm_squared() * qs[k];
    }
    q_variable * qx[k][1] + qs[q_constant].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn constant_k(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_parameter: usize) -> f64 {
    let k: usize = q_parameter + 3;
    let mut q_variable = qx[k].norm_squared();
    for qi in 0..20 {
        q_variable += (qx[qi] * qs[qi]).norm_squared() * qs[q_parameter];
    }
    q_variable * qx[q_parameter][1] + qs[k].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn variable_k(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 3;
    let mut k = qx[q_constant].norm_squared();
    for qi in 0..20 {
        k += (qx[qi] * qs[qi]).norm_squared() * qs[q_parameter];
    }
    k * qx[q_parameter][1] + qs[q_constant].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn parameter_k_2(qx: &[Vector2<f64>; 20], qs: &[f64; 20], k_2: usize) -> f64 {
    let q_constant: usize = k_2 + 3;
    let mut q_variable = qx[q_constant].norm_squared();
    for qi in 0..20 {
        q_variable += (qx[qi] * qs[qi]).norm_squared() * qs[k_2];
    }
    q_variable * qx[k_2][1] + qs[q_constant].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn constant_k_2(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_parameter: usize) -> f64 {
    let k_2: usize = q_parameter + 3;
    let mut q_variable = qx[k_2].norm_squared();
    for qi in 0..20 {
        q_variable += (qx[qi] * qs[qi]).norm_squared() * qs[q_parameter];
    }
    q_variable * qx[q_parameter][1] + qs[k_2].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn variable_k_2(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 3;
    let mut k_2 = qx[q_constant].norm_squared();
    for qi in 0..20 {
        k_2 += (qx[qi] * qs[qi]).norm_squared() * qs[q_parameter];
    }
    k_2 * qx[q_parameter][1] + qs[q_constant].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn parameter_other(qx: &[Vector2<f64>; 20], qs: &[f64; 20], other: usize) -> f64 {
    let q_constant: usize = other + 3;
    let mut q_variable = qx[q_constant].norm_squared();
    for qi in 0..20 {
        q_variable += (qx[qi] * qs[qi]).norm_squared() * qs[other];
    }
    q_variable * qx[other][1] + qs[q_constant].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn constant_other(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_parameter: usize) -> f64 {
    let other: usize = q_parameter + 3;
    let mut q_variable = qx[other].norm_squared();
    for qi in 0..20 {
        q_variable += (qx[qi] * qs[qi]).norm_squared() * qs[q_parameter];
    }
    q_variable * qx[q_parameter][1] + qs[other].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn variable_other(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 3;
    let mut other = qx[q_constant].norm_squared();
    for qi in 0..20 {
        other += (qx[qi] * qs[qi]).norm_squared() * qs[q_parameter];
    }
    other * qx[q_parameter][1] + qs[q_constant].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn parameter_other_2(qx: &[Vector2<f64>; 20], qs: &[f64; 20], other_2: usize) -> f64 {
    let q_constant: usize = other_2 + 3;
    let mut q_variable = qx[q_constant].norm_squared();
    for qi in 0..20 {
        q_variable += (qx[qi] * qs[qi]).norm_squared() * qs[other_2];
    }
    q_variable * qx[other_2][1] + qs[q_constant].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn constant_other_2(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_parameter: usize) -> f64 {
    let other_2: usize = q_parameter + 3;
    let mut q_variable = qx[other_2].norm_squared();
    for qi in 0..20 {
        q_variable += (qx[qi] * qs[qi]).norm_squared() * qs[q_parameter];
    }
    q_variable * qx[q_parameter][1] + qs[other_2].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn variable_other_2(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 3;
    let mut other_2 = qx[q_constant].norm_squared();
    for qi in 0..20 {
        other_2 += (qx[qi] * qs[qi]).norm_squared() * qs[q_parameter];
    }
    other_2 * qx[q_parameter][1] + qs[q_constant].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn parameter_q_variable_2(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_variable_2: usize) -> f64 {
    let q_constant: usize = q_variable_2 + 3;
    let mut q_variable = qx[q_constant].norm_squared();
    for qi in 0..20 {
        q_variable += (qx[qi] * qs[qi]).norm_squared() * qs[q_variable_2];
    }
    q_variable * qx[q_variable_2][1] + qs[q_constant].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn constant_q_variable_2(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_parameter: usize) -> f64 {
    let q_variable_2: usize = q_parameter + 3;
    let mut q_variable = qx[q_variable_2].norm_squared();
    for qi in 0..20 {
        q_variable += (qx[qi] * qs[qi]).norm_squared() * qs[q_parameter];
    }
    q_variable * qx[q_parameter][1] + qs[q_variable_2].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn variable_q_variable_2(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 3;
    let mut q_variable_2 = qx[q_constant].norm_squared();
    for qi in 0..20 {
        q_variable_2 += (qx[qi] * qs[qi]).norm_squared() * qs[q_parameter];
    }
    q_variable_2 * qx[q_parameter][1] + qs[q_constant].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn parameter_step_1(qx: &[Vector2<f64>; 20], qs: &[f64; 20], step_1: usize) -> f64 {
    let q_constant: usize = step_1 + 3;
    let mut q_variable = qx[q_constant].norm_squared();
    for qi in 0..20 {
        q_variable += (qx[qi] * qs[qi]).norm_squared() * qs[step_1];
    }
    q_variable * qx[step_1][1] + qs[q_constant].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn constant_step_1(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_parameter: usize) -> f64 {
    let step_1: usize = q_parameter + 3;
    let mut q_variable = qx[step_1].norm_squared();
    for qi in 0..20 {
        q_variable += (qx[qi] * qs[qi]).norm_squared() * qs[q_parameter];
    }
    q_variable * qx[q_parameter][1] + qs[step_1].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn variable_step_1(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 3;
    let mut step_1 = qx[q_constant].norm_squared();
    for qi in 0..20 {
        step_1 += (qx[qi] * qs[qi]).norm_squared() * qs[q_parameter];
    }
    step_1 * qx[q_parameter][1] + qs[q_constant].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn parameter_step_2(qx: &[Vector2<f64>; 20], qs: &[f64; 20], step_2: usize) -> f64 {
    let q_constant: usize = step_2 + 3;
    let mut q_variable = qx[q_constant].norm_squared();
    for qi in 0..20 {
        q_variable += (qx[qi] * qs[qi]).norm_squared() * qs[step_2];
    }
    q_variable * qx[step_2][1] + qs[q_constant].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn constant_step_2(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_parameter: usize) -> f64 {
    let step_2: usize = q_parameter + 3;
    let mut q_variable = qx[step_2].norm_squared();
    for qi in 0..20 {
        q_variable += (qx[qi] * qs[qi]).norm_squared() * qs[q_parameter];
    }
    q_variable * qx[q_parameter][1] + qs[step_2].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn variable_step_2(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 3;
    let mut step_2 = qx[q_constant].norm_squared();
    for qi in 0..20 {
        step_2 += (qx[qi] * qs[qi]).norm_squared() * qs[q_parameter];
    }
    step_2 * qx[q_parameter][1] + qs[q_constant].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn parameter_t1(qx: &[Vector2<f64>; 20], qs: &[f64; 20], t1: usize) -> f64 {
    let q_constant: usize = t1 + 3;
    let mut q_variable = qx[q_constant].norm_squared();
    for qi in 0..20 {
        q_variable += (qx[qi] * qs[qi]).norm_squared() * qs[t1];
    }
    q_variable * qx[t1][1] + qs[q_constant].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn constant_t1(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_parameter: usize) -> f64 {
    let t1: usize = q_parameter + 3;
    let mut q_variable = qx[t1].norm_squared();
    for qi in 0..20 {
        q_variable += (qx[qi] * qs[qi]).norm_squared() * qs[q_parameter];
    }
    q_variable * qx[q_parameter][1] + qs[t1].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn variable_t1(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 3;
    let mut t1 = qx[q_constant].norm_squared();
    for qi in 0..20 {
        t1 += (qx[qi] * qs[qi]).norm_squared() * qs[q_parameter];
    }
    t1 * qx[q_parameter][1] + qs[q_constant].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn parameter_t10(qx: &[Vector2<f64>; 20], qs: &[f64; 20], t10: usize) -> f64 {
    let q_constant: usize = t10 + 3;
    let mut q_variable = qx[q_constant].norm_squared();
    for qi in 0..20 {
        q_variable += (qx[qi] * qs[qi]).norm_squared() * qs[t10];
    }
    q_variable * qx[t10][1] + qs[q_constant].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn constant_t10(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_parameter: usize) -> f64 {
    let t10: usize = q_parameter + 3;
    let mut q_variable = qx[t10].norm_squared();
    for qi in 0..20 {
        q_variable += (qx[qi] * qs[qi]).norm_squared() * qs[q_parameter];
    }
    q_variable * qx[q_parameter][1] + qs[t10].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn variable_t10(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 3;
    let mut t10 = qx[q_constant].norm_squared();
    for qi in 0..20 {
        t10 += (qx[qi] * qs[qi]).norm_squared() * qs[q_parameter];
    }
    t10 * qx[q_parameter][1] + qs[q_constant].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn parameter_v(qx: &[Vector2<f64>; 20], qs: &[f64; 20], v: usize) -> f64 {
    let q_constant: usize = v + 3;
    let mut q_variable = qx[q_constant].norm_squared();
    for qi in 0..20 {
        q_variable += (qx[qi] * qs[qi]).norm_squared() * qs[v];
    }
    q_variable * qx[v][1] + qs[q_constant].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn constant_v(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_parameter: usize) -> f64 {
    let v: usize = q_parameter + 3;
    let mut q_variable = qx[v].norm_squared();
    for qi in 0..20 {
        q_variable += (qx[qi] * qs[qi]).norm_squared() * qs[q_parameter];
    }
    q_variable * qx[q_parameter][1] + qs[v].sin()
}

#[gradient(wrt = (qx, qs), value)]
#[hvp(wrt = qs)]
fn variable_v(qx: &[Vector2<f64>; 20], qs: &[f64; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 3;
    let mut v = qx[q_constant].norm_squared();
    for qi in 0..20 {
        v += (qx[qi] * qs[qi]).norm_squared() * qs[q_parameter];
    }
    v * qx[q_parameter][1] + qs[q_constant].sin()
}

#[test]
    fn names_do_not_matter() {
        // all
        assert_eq!(parameter_all_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(parameter_all_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        assert_eq!(constant_all_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(constant_all_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        assert_eq!(variable_all_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(variable_all_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        // all_2
        assert_eq!(parameter_all_2_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(parameter_all_2_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        assert_eq!(constant_all_2_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(constant_all_2_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        assert_eq!(variable_all_2_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(variable_all_2_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        // k
        assert_eq!(parameter_k_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(parameter_k_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        assert_eq!(constant_k_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(constant_k_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        assert_eq!(variable_k_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(variable_k_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        // k_2
        assert_eq!(parameter_k_2_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(parameter_k_2_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        assert_eq!(constant_k_2_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(constant_k_2_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        assert_eq!(variable_k_2_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(variable_k_2_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        // other
        assert_eq!(parameter_other_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(parameter_other_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        assert_eq!(constant_other_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(constant_other_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        assert_eq!(variable_other_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(variable_other_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        // other_2
        assert_eq!(parameter_other_2_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(parameter_other_2_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        assert_eq!(constant_other_2_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(constant_other_2_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        assert_eq!(variable_other_2_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(variable_other_2_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        // q_variable_2
        assert_eq!(parameter_q_variable_2_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(parameter_q_variable_2_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        assert_eq!(constant_q_variable_2_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(constant_q_variable_2_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        assert_eq!(variable_q_variable_2_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(variable_q_variable_2_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        // step_1
        assert_eq!(parameter_step_1_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(parameter_step_1_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        assert_eq!(constant_step_1_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(constant_step_1_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        assert_eq!(variable_step_1_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(variable_step_1_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        // step_2
        assert_eq!(parameter_step_2_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(parameter_step_2_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        assert_eq!(constant_step_2_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(constant_step_2_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        assert_eq!(variable_step_2_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(variable_step_2_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        // t1
        assert_eq!(parameter_t1_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(parameter_t1_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        assert_eq!(constant_t1_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(constant_t1_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        assert_eq!(variable_t1_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(variable_t1_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        // t10
        assert_eq!(parameter_t10_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(parameter_t10_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        assert_eq!(constant_t10_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(constant_t10_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        assert_eq!(variable_t10_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(variable_t10_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        // v
        assert_eq!(parameter_v_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(parameter_v_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        assert_eq!(constant_v_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(constant_v_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
        assert_eq!(variable_v_value_and_grad(&vectors(), &scalars(), 1), plain_value_and_grad(&vectors(), &scalars(), 1));
        assert_eq!(variable_v_hvp(&vectors(), &scalars(), 1, &scalars()), plain_hvp(&vectors(), &scalars(), 1, &scalars()));
    }
}

mod calls {
    use super::*;

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn plain(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[q_parameter]));
    qz[q_constant] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn parameter_along(qx: &Vector2<f64>, qw: &Matrix2<f64>, along: usize) -> f64 {
    let q_constant: usize = along - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[along]));
    qz[q_constant] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn constant_along(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let along: usize = q_parameter - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[q_parameter]));
    qz[along] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn variable_along(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let along: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(along * qx[q_parameter]));
    qz[q_constant] * along[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn parameter_along_2(qx: &Vector2<f64>, qw: &Matrix2<f64>, along_2: usize) -> f64 {
    let q_constant: usize = along_2 - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[along_2]));
    qz[q_constant] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn constant_along_2(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let along_2: usize = q_parameter - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[q_parameter]));
    qz[along_2] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn variable_along_2(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let along_2: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(along_2 * qx[q_parameter]));
    qz[q_constant] * along_2[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn parameter_companion(qx: &Vector2<f64>, qw: &Matrix2<f64>, companion: usize) -> f64 {
    let q_constant: usize = companion - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[companion]));
    qz[q_constant] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn constant_companion(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let companion: usize = q_parameter - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[q_parameter]));
    qz[companion] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn variable_companion(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let companion: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(companion * qx[q_parameter]));
    qz[q_constant] * companion[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn parameter_companion_2(qx: &Vector2<f64>, qw: &Matrix2<f64>, companion_2: usize) -> f64 {
    let q_constant: usize = companion_2 - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[companion_2]));
    qz[q_constant] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn constant_companion_2(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let companion_2: usize = q_parameter - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[q_parameter]));
    qz[companion_2] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn variable_companion_2(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let companion_2: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(companion_2 * qx[q_parameter]));
    qz[q_constant] * companion_2[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn parameter_d_qw(qx: &Vector2<f64>, qw: &Matrix2<f64>, d_qw: usize) -> f64 {
    let q_constant: usize = d_qw - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[d_qw]));
    qz[q_constant] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn constant_d_qw(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let d_qw: usize = q_parameter - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[q_parameter]));
    qz[d_qw] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn variable_d_qw(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let d_qw: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(d_qw * qx[q_parameter]));
    qz[q_constant] * d_qw[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn parameter_d_qw_2(qx: &Vector2<f64>, qw: &Matrix2<f64>, d_qw_2: usize) -> f64 {
    let q_constant: usize = d_qw_2 - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[d_qw_2]));
    qz[q_constant] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn constant_d_qw_2(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let d_qw_2: usize = q_parameter - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[q_parameter]));
    qz[d_qw_2] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn variable_d_qw_2(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let d_qw_2: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(d_qw_2 * qx[q_parameter]));
    qz[q_constant] * d_qw_2[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn parameter_kept(qx: &Vector2<f64>, qw: &Matrix2<f64>, kept: usize) -> f64 {
    let q_constant: usize = kept - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[kept]));
    qz[q_constant] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn constant_kept(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let kept: usize = q_parameter - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[q_parameter]));
    qz[kept] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn variable_kept(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let kept: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(kept * qx[q_parameter]));
    qz[q_constant] * kept[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn parameter_last(qx: &Vector2<f64>, qw: &Matrix2<f64>, last: usize) -> f64 {
    let q_constant: usize = last - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[last]));
    qz[q_constant] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn constant_last(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let last: usize = q_parameter - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[q_parameter]));
    qz[last] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn variable_last(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let last: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(last * qx[q_parameter]));
    qz[q_constant] * last[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn parameter_last_2(qx: &Vector2<f64>, qw: &Matrix2<f64>, last_2: usize) -> f64 {
    let q_constant: usize = last_2 - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[last_2]));
    qz[q_constant] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn constant_last_2(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let last_2: usize = q_parameter - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[q_parameter]));
    qz[last_2] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn variable_last_2(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let last_2: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(last_2 * qx[q_parameter]));
    qz[q_constant] * last_2[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn parameter_passed(qx: &Vector2<f64>, qw: &Matrix2<f64>, passed: usize) -> f64 {
    let q_constant: usize = passed - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[passed]));
    qz[q_constant] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn constant_passed(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let passed: usize = q_parameter - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[q_parameter]));
    qz[passed] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn variable_passed(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let passed: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(passed * qx[q_parameter]));
    qz[q_constant] * passed[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn parameter_passed_2(qx: &Vector2<f64>, qw: &Matrix2<f64>, passed_2: usize) -> f64 {
    let q_constant: usize = passed_2 - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[passed_2]));
    qz[q_constant] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn constant_passed_2(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let passed_2: usize = q_parameter - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[q_parameter]));
    qz[passed_2] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn variable_passed_2(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let passed_2: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(passed_2 * qx[q_parameter]));
    qz[q_constant] * passed_2[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn parameter_pulled(qx: &Vector2<f64>, qw: &Matrix2<f64>, pulled: usize) -> f64 {
    let q_constant: usize = pulled - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[pulled]));
    qz[q_constant] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn constant_pulled(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let pulled: usize = q_parameter - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[q_parameter]));
    qz[pulled] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn variable_pulled(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let pulled: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(pulled * qx[q_parameter]));
    qz[q_constant] * pulled[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn parameter_pulled_2(qx: &Vector2<f64>, qw: &Matrix2<f64>, pulled_2: usize) -> f64 {
    let q_constant: usize = pulled_2 - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[pulled_2]));
    qz[q_constant] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn constant_pulled_2(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let pulled_2: usize = q_parameter - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[q_parameter]));
    qz[pulled_2] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn variable_pulled_2(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let pulled_2: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(pulled_2 * qx[q_parameter]));
    qz[q_constant] * pulled_2[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn parameter_record(qx: &Vector2<f64>, qw: &Matrix2<f64>, record: usize) -> f64 {
    let q_constant: usize = record - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[record]));
    qz[q_constant] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn constant_record(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let record: usize = q_parameter - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[q_parameter]));
    qz[record] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn variable_record(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let record: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(record * qx[q_parameter]));
    qz[q_constant] * record[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn parameter_record_2(qx: &Vector2<f64>, qw: &Matrix2<f64>, record_2: usize) -> f64 {
    let q_constant: usize = record_2 - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[record_2]));
    qz[q_constant] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn constant_record_2(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let record_2: usize = q_parameter - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[q_parameter]));
    qz[record_2] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn variable_record_2(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let record_2: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(record_2 * qx[q_parameter]));
    qz[q_constant] * record_2[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn parameter_t1(qx: &Vector2<f64>, qw: &Matrix2<f64>, t1: usize) -> f64 {
    let q_constant: usize = t1 - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[t1]));
    qz[q_constant] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn constant_t1(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let t1: usize = q_parameter - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[q_parameter]));
    qz[t1] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn variable_t1(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let t1: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(t1 * qx[q_parameter]));
    qz[q_constant] * t1[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn parameter_t2(qx: &Vector2<f64>, qw: &Matrix2<f64>, t2: usize) -> f64 {
    let q_constant: usize = t2 - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[t2]));
    qz[q_constant] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn constant_t2(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let t2: usize = q_parameter - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[q_parameter]));
    qz[t2] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn variable_t2(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let t2: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(t2 * qx[q_parameter]));
    qz[q_constant] * t2[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn parameter_whole(qx: &Vector2<f64>, qw: &Matrix2<f64>, whole: usize) -> f64 {
    let q_constant: usize = whole - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[whole]));
    qz[q_constant] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn constant_whole(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let whole: usize = q_parameter - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[q_parameter]));
    qz[whole] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn variable_whole(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let whole: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(whole * qx[q_parameter]));
    qz[q_constant] * whole[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn parameter_whole_2(qx: &Vector2<f64>, qw: &Matrix2<f64>, whole_2: usize) -> f64 {
    let q_constant: usize = whole_2 - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[whole_2]));
    qz[q_constant] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn constant_whole_2(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let whole_2: usize = q_parameter - 1;
    let q_variable: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(q_variable * qx[q_parameter]));
    qz[whole_2] * q_variable[1] + qx.map(bent).sum()
}

#[gradient(wrt = (qx, qw))]
#[differential(wrt = (qx, qw))]
fn variable_whole_2(qx: &Vector2<f64>, qw: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let whole_2: Vector2<f64> = layer(qw, qx);
    let qz: Vector2<f64> = layer(qw, &(whole_2 * qx[q_parameter]));
    qz[q_constant] * whole_2[1] + qx.map(bent).sum()
}

#[test]
    fn names_do_not_matter() {
        // along
        assert_eq!(parameter_along_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_along_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_along_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_along_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_along_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_along_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // along_2
        assert_eq!(parameter_along_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_along_2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_along_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_along_2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_along_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_along_2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // companion
        assert_eq!(parameter_companion_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_companion_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_companion_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_companion_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_companion_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_companion_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // companion_2
        assert_eq!(parameter_companion_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_companion_2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_companion_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_companion_2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_companion_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_companion_2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // d_qw
        assert_eq!(parameter_d_qw_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_d_qw_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_d_qw_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_d_qw_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_d_qw_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_d_qw_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // d_qw_2
        assert_eq!(parameter_d_qw_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_d_qw_2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_d_qw_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_d_qw_2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_d_qw_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_d_qw_2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // kept
        assert_eq!(parameter_kept_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_kept_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_kept_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_kept_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_kept_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_kept_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // last
        assert_eq!(parameter_last_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_last_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_last_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_last_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_last_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_last_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // last_2
        assert_eq!(parameter_last_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_last_2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_last_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_last_2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_last_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_last_2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // passed
        assert_eq!(parameter_passed_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_passed_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_passed_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_passed_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_passed_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_passed_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // passed_2
        assert_eq!(parameter_passed_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_passed_2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_passed_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_passed_2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_passed_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_passed_2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // pulled
        assert_eq!(parameter_pulled_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_pulled_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_pulled_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_pulled_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_pulled_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_pulled_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // pulled_2
        assert_eq!(parameter_pulled_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_pulled_2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_pulled_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_pulled_2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_pulled_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_pulled_2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // record
        assert_eq!(parameter_record_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_record_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_record_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_record_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_record_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_record_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // record_2
        assert_eq!(parameter_record_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_record_2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_record_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_record_2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_record_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_record_2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // t1
        assert_eq!(parameter_t1_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_t1_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_t1_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_t1_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_t1_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_t1_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // t2
        assert_eq!(parameter_t2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_t2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_t2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_t2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_t2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_t2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // whole
        assert_eq!(parameter_whole_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_whole_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_whole_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_whole_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_whole_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_whole_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // whole_2
        assert_eq!(parameter_whole_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(parameter_whole_2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_whole_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(constant_whole_2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_whole_2_grad(&mat(1), &mat(2), 1), plain_grad(&mat(1), &mat(2), 1));
        assert_eq!(variable_whole_2_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
    }
}

mod passed {
    use super::*;

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn plain(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_all(qx: &[Vector2<f64>; 20], qs: f64, all: usize) -> Option<f64> {
    let q_constant: usize = all + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[all][1] };
    let qu = qx[all] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[all] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_all(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let all: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[all][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_all(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let all: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, all)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * all)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_all_2(qx: &[Vector2<f64>; 20], qs: f64, all_2: usize) -> Option<f64> {
    let q_constant: usize = all_2 + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[all_2][1] };
    let qu = qx[all_2] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[all_2] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_all_2(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let all_2: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[all_2][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_all_2(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let all_2: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, all_2)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * all_2)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_along(qx: &[Vector2<f64>; 20], qs: f64, along: usize) -> Option<f64> {
    let q_constant: usize = along + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[along][1] };
    let qu = qx[along] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[along] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_along(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let along: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[along][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_along(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let along: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, along)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * along)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_along_2(qx: &[Vector2<f64>; 20], qs: f64, along_2: usize) -> Option<f64> {
    let q_constant: usize = along_2 + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[along_2][1] };
    let qu = qx[along_2] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[along_2] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_along_2(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let along_2: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[along_2][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_along_2(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let along_2: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, along_2)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * along_2)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_companion(qx: &[Vector2<f64>; 20], qs: f64, companion: usize) -> Option<f64> {
    let q_constant: usize = companion + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[companion][1] };
    let qu = qx[companion] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[companion] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_companion(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let companion: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[companion][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_companion(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let companion: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, companion)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * companion)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_companion_2(qx: &[Vector2<f64>; 20], qs: f64, companion_2: usize) -> Option<f64> {
    let q_constant: usize = companion_2 + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[companion_2][1] };
    let qu = qx[companion_2] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[companion_2] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_companion_2(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let companion_2: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[companion_2][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_companion_2(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let companion_2: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, companion_2)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * companion_2)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_d_qs(qx: &[Vector2<f64>; 20], qs: f64, d_qs: usize) -> Option<f64> {
    let q_constant: usize = d_qs + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[d_qs][1] };
    let qu = qx[d_qs] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[d_qs] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_d_qs(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let d_qs: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[d_qs][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_d_qs(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let d_qs: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, d_qs)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * d_qs)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_d_qx(qx: &[Vector2<f64>; 20], qs: f64, d_qx: usize) -> Option<f64> {
    let q_constant: usize = d_qx + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[d_qx][1] };
    let qu = qx[d_qx] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[d_qx] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_d_qx(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let d_qx: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[d_qx][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_d_qx(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let d_qx: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, d_qx)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * d_qx)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_item(qx: &[Vector2<f64>; 20], qs: f64, item: usize) -> Option<f64> {
    let q_constant: usize = item + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[item][1] };
    let qu = qx[item] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[item] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_item(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let item: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[item][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_item(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let item: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, item)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * item)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_item_2(qx: &[Vector2<f64>; 20], qs: f64, item_2: usize) -> Option<f64> {
    let q_constant: usize = item_2 + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[item_2][1] };
    let qu = qx[item_2] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[item_2] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_item_2(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let item_2: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[item_2][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_item_2(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let item_2: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, item_2)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * item_2)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_k(qx: &[Vector2<f64>; 20], qs: f64, k: usize) -> Option<f64> {
    let q_constant: usize = k + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[k][1] };
    let qu = qx[k] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[k] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_k(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let k: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[k][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_k(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let k: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, k)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * k)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_k_2(qx: &[Vector2<f64>; 20], qs: f64, k_2: usize) -> Option<f64> {
    let q_constant: usize = k_2 + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[k_2][1] };
    let qu = qx[k_2] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[k_2] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_k_2(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let k_2: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[k_2][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_k_2(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let k_2: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, k_2)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * k_2)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_kept(qx: &[Vector2<f64>; 20], qs: f64, kept: usize) -> Option<f64> {
    let q_constant: usize = kept + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[kept][1] };
    let qu = qx[kept] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[kept] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_kept(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let kept: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[kept][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_kept(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let kept: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, kept)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * kept)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_last(qx: &[Vector2<f64>; 20], qs: f64, last: usize) -> Option<f64> {
    let q_constant: usize = last + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[last][1] };
    let qu = qx[last] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[last] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_last(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let last: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[last][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_last(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let last: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, last)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * last)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_last_2(qx: &[Vector2<f64>; 20], qs: f64, last_2: usize) -> Option<f64> {
    let q_constant: usize = last_2 + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[last_2][1] };
    let qu = qx[last_2] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[last_2] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_last_2(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let last_2: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[last_2][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_last_2(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let last_2: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, last_2)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * last_2)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_other(qx: &[Vector2<f64>; 20], qs: f64, other: usize) -> Option<f64> {
    let q_constant: usize = other + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[other][1] };
    let qu = qx[other] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[other] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_other(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let other: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[other][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_other(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let other: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, other)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * other)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_other_2(qx: &[Vector2<f64>; 20], qs: f64, other_2: usize) -> Option<f64> {
    let q_constant: usize = other_2 + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[other_2][1] };
    let qu = qx[other_2] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[other_2] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_other_2(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let other_2: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[other_2][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_other_2(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let other_2: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, other_2)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * other_2)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_passed(qx: &[Vector2<f64>; 20], qs: f64, passed: usize) -> Option<f64> {
    let q_constant: usize = passed + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[passed][1] };
    let qu = qx[passed] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[passed] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_passed(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let passed: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[passed][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_passed(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let passed: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, passed)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * passed)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_passed_2(qx: &[Vector2<f64>; 20], qs: f64, passed_2: usize) -> Option<f64> {
    let q_constant: usize = passed_2 + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[passed_2][1] };
    let qu = qx[passed_2] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[passed_2] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_passed_2(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let passed_2: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[passed_2][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_passed_2(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let passed_2: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, passed_2)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * passed_2)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_pulled(qx: &[Vector2<f64>; 20], qs: f64, pulled: usize) -> Option<f64> {
    let q_constant: usize = pulled + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[pulled][1] };
    let qu = qx[pulled] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[pulled] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_pulled(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let pulled: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[pulled][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_pulled(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let pulled: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, pulled)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * pulled)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_pulled_2(qx: &[Vector2<f64>; 20], qs: f64, pulled_2: usize) -> Option<f64> {
    let q_constant: usize = pulled_2 + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[pulled_2][1] };
    let qu = qx[pulled_2] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[pulled_2] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_pulled_2(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let pulled_2: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[pulled_2][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_pulled_2(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let pulled_2: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, pulled_2)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * pulled_2)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_record(qx: &[Vector2<f64>; 20], qs: f64, record: usize) -> Option<f64> {
    let q_constant: usize = record + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[record][1] };
    let qu = qx[record] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[record] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_record(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let record: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[record][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_record(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let record: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, record)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * record)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_record_2(qx: &[Vector2<f64>; 20], qs: f64, record_2: usize) -> Option<f64> {
    let q_constant: usize = record_2 + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[record_2][1] };
    let qu = qx[record_2] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[record_2] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_record_2(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let record_2: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[record_2][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_record_2(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let record_2: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, record_2)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * record_2)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_t1(qx: &[Vector2<f64>; 20], qs: f64, t1: usize) -> Option<f64> {
    let q_constant: usize = t1 + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[t1][1] };
    let qu = qx[t1] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[t1] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_t1(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let t1: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[t1][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_t1(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let t1: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, t1)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * t1)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_t10(qx: &[Vector2<f64>; 20], qs: f64, t10: usize) -> Option<f64> {
    let q_constant: usize = t10 + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[t10][1] };
    let qu = qx[t10] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[t10] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_t10(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let t10: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[t10][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_t10(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let t10: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, t10)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * t10)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_value_2(qx: &[Vector2<f64>; 20], qs: f64, value_2: usize) -> Option<f64> {
    let q_constant: usize = value_2 + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[value_2][1] };
    let qu = qx[value_2] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[value_2] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_value_2(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let value_2: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[value_2][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_value_2(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let value_2: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, value_2)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * value_2)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_value_4(qx: &[Vector2<f64>; 20], qs: f64, value_4: usize) -> Option<f64> {
    let q_constant: usize = value_4 + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[value_4][1] };
    let qu = qx[value_4] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[value_4] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_value_4(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let value_4: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[value_4][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_value_4(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let value_4: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, value_4)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * value_4)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn parameter_whole(qx: &[Vector2<f64>; 20], qs: f64, whole: usize) -> Option<f64> {
    let q_constant: usize = whole + 2;
    let q_variable: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[whole][1] };
    let qu = qx[whole] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[whole] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn constant_whole(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let whole: usize = q_parameter + 2;
    let q_variable: f64 = spread(qx, qs * qx[whole][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, q_variable)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * q_variable)
}

#[gradient(wrt = (qx, qs))]
#[differential(wrt = (qx, qs))]
fn variable_whole(qx: &[Vector2<f64>; 20], qs: f64, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 2;
    let whole: f64 = spread(qx, qs * qx[q_constant][0])?;
    let qz: f64 = if qs > 0.1 { spread(qx, whole)? } else { qx[q_parameter][1] };
    let qu = qx[q_parameter] * qz;
    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);
    Some(qv[q_parameter] * whole)
}

#[test]
    fn names_do_not_matter() {
        // all
        assert_eq!(parameter_all_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_all_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_all_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_all_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_all_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_all_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // all_2
        assert_eq!(parameter_all_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_all_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_all_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_all_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_all_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_all_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // along
        assert_eq!(parameter_along_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_along_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_along_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_along_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_along_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_along_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // along_2
        assert_eq!(parameter_along_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_along_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_along_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_along_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_along_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_along_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // companion
        assert_eq!(parameter_companion_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_companion_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_companion_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_companion_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_companion_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_companion_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // companion_2
        assert_eq!(parameter_companion_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_companion_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_companion_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_companion_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_companion_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_companion_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // d_qs
        assert_eq!(parameter_d_qs_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_d_qs_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_d_qs_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_d_qs_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_d_qs_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_d_qs_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // d_qx
        assert_eq!(parameter_d_qx_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_d_qx_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_d_qx_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_d_qx_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_d_qx_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_d_qx_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // item
        assert_eq!(parameter_item_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_item_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_item_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_item_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_item_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_item_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // item_2
        assert_eq!(parameter_item_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_item_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_item_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_item_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_item_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_item_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // k
        assert_eq!(parameter_k_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_k_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_k_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_k_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_k_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_k_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // k_2
        assert_eq!(parameter_k_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_k_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_k_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_k_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_k_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_k_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // kept
        assert_eq!(parameter_kept_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_kept_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_kept_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_kept_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_kept_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_kept_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // last
        assert_eq!(parameter_last_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_last_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_last_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_last_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_last_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_last_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // last_2
        assert_eq!(parameter_last_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_last_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_last_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_last_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_last_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_last_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // other
        assert_eq!(parameter_other_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_other_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_other_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_other_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_other_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_other_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // other_2
        assert_eq!(parameter_other_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_other_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_other_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_other_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_other_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_other_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // passed
        assert_eq!(parameter_passed_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_passed_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_passed_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_passed_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_passed_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_passed_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // passed_2
        assert_eq!(parameter_passed_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_passed_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_passed_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_passed_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_passed_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_passed_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // pulled
        assert_eq!(parameter_pulled_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_pulled_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_pulled_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_pulled_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_pulled_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_pulled_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // pulled_2
        assert_eq!(parameter_pulled_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_pulled_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_pulled_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_pulled_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_pulled_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_pulled_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // record
        assert_eq!(parameter_record_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_record_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_record_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_record_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_record_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_record_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // record_2
        assert_eq!(parameter_record_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_record_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_record_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_record_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_record_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_record_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // t1
        assert_eq!(parameter_t1_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_t1_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_t1_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_t1_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_t1_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_t1_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // t10
        assert_eq!(parameter_t10_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_t10_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_t10_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_t10_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_t10_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_t10_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // value_2
        assert_eq!(parameter_value_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_value_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_value_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_value_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_value_2_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_value_2_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // value_4
        assert_eq!(parameter_value_4_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_value_4_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_value_4_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_value_4_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_value_4_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_value_4_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        // whole
        assert_eq!(parameter_whole_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(parameter_whole_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(constant_whole_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(constant_whole_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
        assert_eq!(variable_whole_grad(&vectors(), 0.3, 1), plain_grad(&vectors(), 0.3, 1));
        assert_eq!(variable_whole_diff(&vectors(), 0.3, 1, &vectors(), 0.4), plain_diff(&vectors(), 0.3, 1, &vectors(), 0.4));
    }
}

mod constants {
    use super::*;

#[vjp(wrt = qx, value)]
#[jacobian(wrt = qx)]
fn plain(qx: &Vector2<f64>, q_parameter: usize) -> Vector2<f64> {
    let q_constant: Vector2<f64> = given(q_parameter);
    let q_variable: f64 = given(q_parameter)[q_parameter];
    qx.component_mul(&q_constant) * q_variable + qx * qx[q_parameter]
}

#[vjp(wrt = qx, value)]
#[jacobian(wrt = qx)]
fn parameter_cotangent(qx: &Vector2<f64>, cotangent: usize) -> Vector2<f64> {
    let q_constant: Vector2<f64> = given(cotangent);
    let q_variable: f64 = given(cotangent)[cotangent];
    qx.component_mul(&q_constant) * q_variable + qx * qx[cotangent]
}

#[vjp(wrt = qx, value)]
#[jacobian(wrt = qx)]
fn constant_cotangent(qx: &Vector2<f64>, q_parameter: usize) -> Vector2<f64> {
    let cotangent: Vector2<f64> = given(q_parameter);
    let q_variable: f64 = given(q_parameter)[q_parameter];
    qx.component_mul(&cotangent) * q_variable + qx * qx[q_parameter]
}

#[vjp(wrt = qx, value)]
#[jacobian(wrt = qx)]
fn variable_cotangent(qx: &Vector2<f64>, q_parameter: usize) -> Vector2<f64> {
    let q_constant: Vector2<f64> = given(q_parameter);
    let cotangent: f64 = given(q_parameter)[q_parameter];
    qx.component_mul(&q_constant) * cotangent + qx * qx[q_parameter]
}

#[vjp(wrt = qx, value)]
#[jacobian(wrt = qx)]
fn parameter_cotangent_2(qx: &Vector2<f64>, cotangent_2: usize) -> Vector2<f64> {
    let q_constant: Vector2<f64> = given(cotangent_2);
    let q_variable: f64 = given(cotangent_2)[cotangent_2];
    qx.component_mul(&q_constant) * q_variable + qx * qx[cotangent_2]
}

#[vjp(wrt = qx, value)]
#[jacobian(wrt = qx)]
fn constant_cotangent_2(qx: &Vector2<f64>, q_parameter: usize) -> Vector2<f64> {
    let cotangent_2: Vector2<f64> = given(q_parameter);
    let q_variable: f64 = given(q_parameter)[q_parameter];
    qx.component_mul(&cotangent_2) * q_variable + qx * qx[q_parameter]
}

#[vjp(wrt = qx, value)]
#[jacobian(wrt = qx)]
fn variable_cotangent_2(qx: &Vector2<f64>, q_parameter: usize) -> Vector2<f64> {
    let q_constant: Vector2<f64> = given(q_parameter);
    let cotangent_2: f64 = given(q_parameter)[q_parameter];
    qx.component_mul(&q_constant) * cotangent_2 + qx * qx[q_parameter]
}

#[vjp(wrt = qx, value)]
#[jacobian(wrt = qx)]
fn parameter_keeper(qx: &Vector2<f64>, keeper: usize) -> Vector2<f64> {
    let q_constant: Vector2<f64> = given(keeper);
    let q_variable: f64 = given(keeper)[keeper];
    qx.component_mul(&q_constant) * q_variable + qx * qx[keeper]
}

#[vjp(wrt = qx, value)]
#[jacobian(wrt = qx)]
fn constant_keeper(qx: &Vector2<f64>, q_parameter: usize) -> Vector2<f64> {
    let keeper: Vector2<f64> = given(q_parameter);
    let q_variable: f64 = given(q_parameter)[q_parameter];
    qx.component_mul(&keeper) * q_variable + qx * qx[q_parameter]
}

#[vjp(wrt = qx, value)]
#[jacobian(wrt = qx)]
fn variable_keeper(qx: &Vector2<f64>, q_parameter: usize) -> Vector2<f64> {
    let q_constant: Vector2<f64> = given(q_parameter);
    let keeper: f64 = given(q_parameter)[q_parameter];
    qx.component_mul(&q_constant) * keeper + qx * qx[q_parameter]
}

#[vjp(wrt = qx, value)]
#[jacobian(wrt = qx)]
fn parameter_t1(qx: &Vector2<f64>, t1: usize) -> Vector2<f64> {
    let q_constant: Vector2<f64> = given(t1);
    let q_variable: f64 = given(t1)[t1];
    qx.component_mul(&q_constant) * q_variable + qx * qx[t1]
}

#[vjp(wrt = qx, value)]
#[jacobian(wrt = qx)]
fn constant_t1(qx: &Vector2<f64>, q_parameter: usize) -> Vector2<f64> {
    let t1: Vector2<f64> = given(q_parameter);
    let q_variable: f64 = given(q_parameter)[q_parameter];
    qx.component_mul(&t1) * q_variable + qx * qx[q_parameter]
}

#[vjp(wrt = qx, value)]
#[jacobian(wrt = qx)]
fn variable_t1(qx: &Vector2<f64>, q_parameter: usize) -> Vector2<f64> {
    let q_constant: Vector2<f64> = given(q_parameter);
    let t1: f64 = given(q_parameter)[q_parameter];
    qx.component_mul(&q_constant) * t1 + qx * qx[q_parameter]
}

#[vjp(wrt = qx, value)]
#[jacobian(wrt = qx)]
fn parameter_t2(qx: &Vector2<f64>, t2: usize) -> Vector2<f64> {
    let q_constant: Vector2<f64> = given(t2);
    let q_variable: f64 = given(t2)[t2];
    qx.component_mul(&q_constant) * q_variable + qx * qx[t2]
}

#[vjp(wrt = qx, value)]
#[jacobian(wrt = qx)]
fn constant_t2(qx: &Vector2<f64>, q_parameter: usize) -> Vector2<f64> {
    let t2: Vector2<f64> = given(q_parameter);
    let q_variable: f64 = given(q_parameter)[q_parameter];
    qx.component_mul(&t2) * q_variable + qx * qx[q_parameter]
}

#[vjp(wrt = qx, value)]
#[jacobian(wrt = qx)]
fn variable_t2(qx: &Vector2<f64>, q_parameter: usize) -> Vector2<f64> {
    let q_constant: Vector2<f64> = given(q_parameter);
    let t2: f64 = given(q_parameter)[q_parameter];
    qx.component_mul(&q_constant) * t2 + qx * qx[q_parameter]
}

#[vjp(wrt = qx, value)]
#[jacobian(wrt = qx)]
fn parameter_value(qx: &Vector2<f64>, value: usize) -> Vector2<f64> {
    let q_constant: Vector2<f64> = given(value);
    let q_variable: f64 = given(value)[value];
    qx.component_mul(&q_constant) * q_variable + qx * qx[value]
}

#[vjp(wrt = qx, value)]
#[jacobian(wrt = qx)]
fn constant_value(qx: &Vector2<f64>, q_parameter: usize) -> Vector2<f64> {
    let value: Vector2<f64> = given(q_parameter);
    let q_variable: f64 = given(q_parameter)[q_parameter];
    qx.component_mul(&value) * q_variable + qx * qx[q_parameter]
}

#[vjp(wrt = qx, value)]
#[jacobian(wrt = qx)]
fn variable_value(qx: &Vector2<f64>, q_parameter: usize) -> Vector2<f64> {
    let q_constant: Vector2<f64> = given(q_parameter);
    let value: f64 = given(q_parameter)[q_parameter];
    qx.component_mul(&q_constant) * value + qx * qx[q_parameter]
}

#[vjp(wrt = qx, value)]
#[jacobian(wrt = qx)]
fn parameter_whole(qx: &Vector2<f64>, whole: usize) -> Vector2<f64> {
    let q_constant: Vector2<f64> = given(whole);
    let q_variable: f64 = given(whole)[whole];
    qx.component_mul(&q_constant) * q_variable + qx * qx[whole]
}

#[vjp(wrt = qx, value)]
#[jacobian(wrt = qx)]
fn constant_whole(qx: &Vector2<f64>, q_parameter: usize) -> Vector2<f64> {
    let whole: Vector2<f64> = given(q_parameter);
    let q_variable: f64 = given(q_parameter)[q_parameter];
    qx.component_mul(&whole) * q_variable + qx * qx[q_parameter]
}

#[vjp(wrt = qx, value)]
#[jacobian(wrt = qx)]
fn variable_whole(qx: &Vector2<f64>, q_parameter: usize) -> Vector2<f64> {
    let q_constant: Vector2<f64> = given(q_parameter);
    let whole: f64 = given(q_parameter)[q_parameter];
    qx.component_mul(&q_constant) * whole + qx * qx[q_parameter]
}

#[test]
    fn names_do_not_matter() {
        // cotangent
        assert_eq!(parameter_cotangent_vjp(&mat(1), 1, &mat(2)), plain_vjp(&mat(1), 1, &mat(2)));
        assert_eq!(parameter_cotangent_jac(&mat(1), 1), plain_jac(&mat(1), 1));
        assert_eq!(constant_cotangent_vjp(&mat(1), 1, &mat(2)), plain_vjp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_cotangent_jac(&mat(1), 1), plain_jac(&mat(1), 1));
        assert_eq!(variable_cotangent_vjp(&mat(1), 1, &mat(2)), plain_vjp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_cotangent_jac(&mat(1), 1), plain_jac(&mat(1), 1));
        // cotangent_2
        assert_eq!(parameter_cotangent_2_vjp(&mat(1), 1, &mat(2)), plain_vjp(&mat(1), 1, &mat(2)));
        assert_eq!(parameter_cotangent_2_jac(&mat(1), 1), plain_jac(&mat(1), 1));
        assert_eq!(constant_cotangent_2_vjp(&mat(1), 1, &mat(2)), plain_vjp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_cotangent_2_jac(&mat(1), 1), plain_jac(&mat(1), 1));
        assert_eq!(variable_cotangent_2_vjp(&mat(1), 1, &mat(2)), plain_vjp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_cotangent_2_jac(&mat(1), 1), plain_jac(&mat(1), 1));
        // keeper
        assert_eq!(parameter_keeper_vjp(&mat(1), 1, &mat(2)), plain_vjp(&mat(1), 1, &mat(2)));
        assert_eq!(parameter_keeper_jac(&mat(1), 1), plain_jac(&mat(1), 1));
        assert_eq!(constant_keeper_vjp(&mat(1), 1, &mat(2)), plain_vjp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_keeper_jac(&mat(1), 1), plain_jac(&mat(1), 1));
        assert_eq!(variable_keeper_vjp(&mat(1), 1, &mat(2)), plain_vjp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_keeper_jac(&mat(1), 1), plain_jac(&mat(1), 1));
        // t1
        assert_eq!(parameter_t1_vjp(&mat(1), 1, &mat(2)), plain_vjp(&mat(1), 1, &mat(2)));
        assert_eq!(parameter_t1_jac(&mat(1), 1), plain_jac(&mat(1), 1));
        assert_eq!(constant_t1_vjp(&mat(1), 1, &mat(2)), plain_vjp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_t1_jac(&mat(1), 1), plain_jac(&mat(1), 1));
        assert_eq!(variable_t1_vjp(&mat(1), 1, &mat(2)), plain_vjp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_t1_jac(&mat(1), 1), plain_jac(&mat(1), 1));
        // t2
        assert_eq!(parameter_t2_vjp(&mat(1), 1, &mat(2)), plain_vjp(&mat(1), 1, &mat(2)));
        assert_eq!(parameter_t2_jac(&mat(1), 1), plain_jac(&mat(1), 1));
        assert_eq!(constant_t2_vjp(&mat(1), 1, &mat(2)), plain_vjp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_t2_jac(&mat(1), 1), plain_jac(&mat(1), 1));
        assert_eq!(variable_t2_vjp(&mat(1), 1, &mat(2)), plain_vjp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_t2_jac(&mat(1), 1), plain_jac(&mat(1), 1));
        // value
        assert_eq!(parameter_value_vjp(&mat(1), 1, &mat(2)), plain_vjp(&mat(1), 1, &mat(2)));
        assert_eq!(parameter_value_jac(&mat(1), 1), plain_jac(&mat(1), 1));
        assert_eq!(constant_value_vjp(&mat(1), 1, &mat(2)), plain_vjp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_value_jac(&mat(1), 1), plain_jac(&mat(1), 1));
        assert_eq!(variable_value_vjp(&mat(1), 1, &mat(2)), plain_vjp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_value_jac(&mat(1), 1), plain_jac(&mat(1), 1));
        // whole
        assert_eq!(parameter_whole_vjp(&mat(1), 1, &mat(2)), plain_vjp(&mat(1), 1, &mat(2)));
        assert_eq!(parameter_whole_jac(&mat(1), 1), plain_jac(&mat(1), 1));
        assert_eq!(constant_whole_vjp(&mat(1), 1, &mat(2)), plain_vjp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_whole_jac(&mat(1), 1), plain_jac(&mat(1), 1));
        assert_eq!(variable_whole_vjp(&mat(1), 1, &mat(2)), plain_vjp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_whole_jac(&mat(1), 1), plain_jac(&mat(1), 1));
    }
}

mod lanes {
    use super::*;

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn plain<QT: SimdRealField + Copy>(qx: &Vector3<QT>, q_parameter: usize) -> QT {
    let q_constant: usize = q_parameter + 1;
    let q_variable = qx.map(|qv| qv.simd_abs() * qv.simd_tanh());
    q_variable.norm() * qx[q_constant] + q_variable[q_parameter].simd_abs() + qx.norm()
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_t1<QT: SimdRealField + Copy>(qx: &Vector3<QT>, t1: usize) -> QT {
    let q_constant: usize = t1 + 1;
    let q_variable = qx.map(|qv| qv.simd_abs() * qv.simd_tanh());
    q_variable.norm() * qx[q_constant] + q_variable[t1].simd_abs() + qx.norm()
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_t1<QT: SimdRealField + Copy>(qx: &Vector3<QT>, q_parameter: usize) -> QT {
    let t1: usize = q_parameter + 1;
    let q_variable = qx.map(|qv| qv.simd_abs() * qv.simd_tanh());
    q_variable.norm() * qx[t1] + q_variable[q_parameter].simd_abs() + qx.norm()
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_t1<QT: SimdRealField + Copy>(qx: &Vector3<QT>, q_parameter: usize) -> QT {
    let q_constant: usize = q_parameter + 1;
    let t1 = qx.map(|qv| qv.simd_abs() * qv.simd_tanh());
    t1.norm() * qx[q_constant] + t1[q_parameter].simd_abs() + qx.norm()
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_t10<QT: SimdRealField + Copy>(qx: &Vector3<QT>, t10: usize) -> QT {
    let q_constant: usize = t10 + 1;
    let q_variable = qx.map(|qv| qv.simd_abs() * qv.simd_tanh());
    q_variable.norm() * qx[q_constant] + q_variable[t10].simd_abs() + qx.norm()
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_t10<QT: SimdRealField + Copy>(qx: &Vector3<QT>, q_parameter: usize) -> QT {
    let t10: usize = q_parameter + 1;
    let q_variable = qx.map(|qv| qv.simd_abs() * qv.simd_tanh());
    q_variable.norm() * qx[t10] + q_variable[q_parameter].simd_abs() + qx.norm()
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_t10<QT: SimdRealField + Copy>(qx: &Vector3<QT>, q_parameter: usize) -> QT {
    let q_constant: usize = q_parameter + 1;
    let t10 = qx.map(|qv| qv.simd_abs() * qv.simd_tanh());
    t10.norm() * qx[q_constant] + t10[q_parameter].simd_abs() + qx.norm()
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_v<QT: SimdRealField + Copy>(qx: &Vector3<QT>, v: usize) -> QT {
    let q_constant: usize = v + 1;
    let q_variable = qx.map(|qv| qv.simd_abs() * qv.simd_tanh());
    q_variable.norm() * qx[q_constant] + q_variable[v].simd_abs() + qx.norm()
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_v<QT: SimdRealField + Copy>(qx: &Vector3<QT>, q_parameter: usize) -> QT {
    let v: usize = q_parameter + 1;
    let q_variable = qx.map(|qv| qv.simd_abs() * qv.simd_tanh());
    q_variable.norm() * qx[v] + q_variable[q_parameter].simd_abs() + qx.norm()
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_v<QT: SimdRealField + Copy>(qx: &Vector3<QT>, q_parameter: usize) -> QT {
    let q_constant: usize = q_parameter + 1;
    let v = qx.map(|qv| qv.simd_abs() * qv.simd_tanh());
    v.norm() * qx[q_constant] + v[q_parameter].simd_abs() + qx.norm()
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_v_2<QT: SimdRealField + Copy>(qx: &Vector3<QT>, v_2: usize) -> QT {
    let q_constant: usize = v_2 + 1;
    let q_variable = qx.map(|qv| qv.simd_abs() * qv.simd_tanh());
    q_variable.norm() * qx[q_constant] + q_variable[v_2].simd_abs() + qx.norm()
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_v_2<QT: SimdRealField + Copy>(qx: &Vector3<QT>, q_parameter: usize) -> QT {
    let v_2: usize = q_parameter + 1;
    let q_variable = qx.map(|qv| qv.simd_abs() * qv.simd_tanh());
    q_variable.norm() * qx[v_2] + q_variable[q_parameter].simd_abs() + qx.norm()
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_v_2<QT: SimdRealField + Copy>(qx: &Vector3<QT>, q_parameter: usize) -> QT {
    let q_constant: usize = q_parameter + 1;
    let v_2 = qx.map(|qv| qv.simd_abs() * qv.simd_tanh());
    v_2.norm() * qx[q_constant] + v_2[q_parameter].simd_abs() + qx.norm()
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_w<QT: SimdRealField + Copy>(qx: &Vector3<QT>, w: usize) -> QT {
    let q_constant: usize = w + 1;
    let q_variable = qx.map(|qv| qv.simd_abs() * qv.simd_tanh());
    q_variable.norm() * qx[q_constant] + q_variable[w].simd_abs() + qx.norm()
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_w<QT: SimdRealField + Copy>(qx: &Vector3<QT>, q_parameter: usize) -> QT {
    let w: usize = q_parameter + 1;
    let q_variable = qx.map(|qv| qv.simd_abs() * qv.simd_tanh());
    q_variable.norm() * qx[w] + q_variable[q_parameter].simd_abs() + qx.norm()
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_w<QT: SimdRealField + Copy>(qx: &Vector3<QT>, q_parameter: usize) -> QT {
    let q_constant: usize = q_parameter + 1;
    let w = qx.map(|qv| qv.simd_abs() * qv.simd_tanh());
    w.norm() * qx[q_constant] + w[q_parameter].simd_abs() + qx.norm()
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_whole<QT: SimdRealField + Copy>(qx: &Vector3<QT>, whole: usize) -> QT {
    let q_constant: usize = whole + 1;
    let q_variable = qx.map(|qv| qv.simd_abs() * qv.simd_tanh());
    q_variable.norm() * qx[q_constant] + q_variable[whole].simd_abs() + qx.norm()
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_whole<QT: SimdRealField + Copy>(qx: &Vector3<QT>, q_parameter: usize) -> QT {
    let whole: usize = q_parameter + 1;
    let q_variable = qx.map(|qv| qv.simd_abs() * qv.simd_tanh());
    q_variable.norm() * qx[whole] + q_variable[q_parameter].simd_abs() + qx.norm()
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_whole<QT: SimdRealField + Copy>(qx: &Vector3<QT>, q_parameter: usize) -> QT {
    let q_constant: usize = q_parameter + 1;
    let whole = qx.map(|qv| qv.simd_abs() * qv.simd_tanh());
    whole.norm() * qx[q_constant] + whole[q_parameter].simd_abs() + qx.norm()
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_whole_2<QT: SimdRealField + Copy>(qx: &Vector3<QT>, whole_2: usize) -> QT {
    let q_constant: usize = whole_2 + 1;
    let q_variable = qx.map(|qv| qv.simd_abs() * qv.simd_tanh());
    q_variable.norm() * qx[q_constant] + q_variable[whole_2].simd_abs() + qx.norm()
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_whole_2<QT: SimdRealField + Copy>(qx: &Vector3<QT>, q_parameter: usize) -> QT {
    let whole_2: usize = q_parameter + 1;
    let q_variable = qx.map(|qv| qv.simd_abs() * qv.simd_tanh());
    q_variable.norm() * qx[whole_2] + q_variable[q_parameter].simd_abs() + qx.norm()
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_whole_2<QT: SimdRealField + Copy>(qx: &Vector3<QT>, q_parameter: usize) -> QT {
    let q_constant: usize = q_parameter + 1;
    let whole_2 = qx.map(|qv| qv.simd_abs() * qv.simd_tanh());
    whole_2.norm() * qx[q_constant] + whole_2[q_parameter].simd_abs() + qx.norm()
}

#[test]
    fn names_do_not_matter() {
        // t1
        assert_eq!(parameter_t1_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_t1_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_t1_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_t1_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_t1_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_t1_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        // t10
        assert_eq!(parameter_t10_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_t10_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_t10_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_t10_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_t10_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_t10_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        // v
        assert_eq!(parameter_v_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_v_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_v_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_v_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_v_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_v_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        // v_2
        assert_eq!(parameter_v_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_v_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_v_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_v_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_v_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_v_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        // w
        assert_eq!(parameter_w_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_w_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_w_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_w_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_w_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_w_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        // whole
        assert_eq!(parameter_whole_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_whole_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_whole_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_whole_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_whole_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_whole_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        // whole_2
        assert_eq!(parameter_whole_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_whole_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_whole_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_whole_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_whole_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_whole_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
    }
}

mod one_by_one {
    use super::*;

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn plain(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut q_variable = qx[q_constant].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_all(qx: &[Vector1<f64>; 20], all: usize) -> f64 {
    let q_constant: usize = all + 1;
    let mut q_variable = qx[q_constant].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[all][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_all(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let all: usize = q_parameter + 1;
    let mut q_variable = qx[all].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_all(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut all = qx[q_constant].x;
    for qi in 0..20 {
        all += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    all * all
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_all_2(qx: &[Vector1<f64>; 20], all_2: usize) -> f64 {
    let q_constant: usize = all_2 + 1;
    let mut q_variable = qx[q_constant].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[all_2][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_all_2(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let all_2: usize = q_parameter + 1;
    let mut q_variable = qx[all_2].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_all_2(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut all_2 = qx[q_constant].x;
    for qi in 0..20 {
        all_2 += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    all_2 * all_2
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_chunk(qx: &[Vector1<f64>; 20], chunk: usize) -> f64 {
    let q_constant: usize = chunk + 1;
    let mut q_variable = qx[q_constant].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[chunk][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_chunk(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let chunk: usize = q_parameter + 1;
    let mut q_variable = qx[chunk].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_chunk(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut chunk = qx[q_constant].x;
    for qi in 0..20 {
        chunk += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    chunk * chunk
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_item(qx: &[Vector1<f64>; 20], item: usize) -> f64 {
    let q_constant: usize = item + 1;
    let mut q_variable = qx[q_constant].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[item][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_item(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let item: usize = q_parameter + 1;
    let mut q_variable = qx[item].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_item(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut item = qx[q_constant].x;
    for qi in 0..20 {
        item += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    item * item
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_k(qx: &[Vector1<f64>; 20], k: usize) -> f64 {
    let q_constant: usize = k + 1;
    let mut q_variable = qx[q_constant].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[k][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_k(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let k: usize = q_parameter + 1;
    let mut q_variable = qx[k].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_k(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut k = qx[q_constant].x;
    for qi in 0..20 {
        k += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    k * k
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_k_2(qx: &[Vector1<f64>; 20], k_2: usize) -> f64 {
    let q_constant: usize = k_2 + 1;
    let mut q_variable = qx[q_constant].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[k_2][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_k_2(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let k_2: usize = q_parameter + 1;
    let mut q_variable = qx[k_2].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_k_2(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut k_2 = qx[q_constant].x;
    for qi in 0..20 {
        k_2 += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    k_2 * k_2
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_lane(qx: &[Vector1<f64>; 20], lane: usize) -> f64 {
    let q_constant: usize = lane + 1;
    let mut q_variable = qx[q_constant].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[lane][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_lane(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let lane: usize = q_parameter + 1;
    let mut q_variable = qx[lane].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_lane(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut lane = qx[q_constant].x;
    for qi in 0..20 {
        lane += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    lane * lane
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_lane_2(qx: &[Vector1<f64>; 20], lane_2: usize) -> f64 {
    let q_constant: usize = lane_2 + 1;
    let mut q_variable = qx[q_constant].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[lane_2][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_lane_2(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let lane_2: usize = q_parameter + 1;
    let mut q_variable = qx[lane_2].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_lane_2(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut lane_2 = qx[q_constant].x;
    for qi in 0..20 {
        lane_2 += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    lane_2 * lane_2
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_last(qx: &[Vector1<f64>; 20], last: usize) -> f64 {
    let q_constant: usize = last + 1;
    let mut q_variable = qx[q_constant].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[last][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_last(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let last: usize = q_parameter + 1;
    let mut q_variable = qx[last].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_last(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut last = qx[q_constant].x;
    for qi in 0..20 {
        last += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    last * last
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_other(qx: &[Vector1<f64>; 20], other: usize) -> f64 {
    let q_constant: usize = other + 1;
    let mut q_variable = qx[q_constant].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[other][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_other(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let other: usize = q_parameter + 1;
    let mut q_variable = qx[other].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_other(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut other = qx[q_constant].x;
    for qi in 0..20 {
        other += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    other * other
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_other_2(qx: &[Vector1<f64>; 20], other_2: usize) -> f64 {
    let q_constant: usize = other_2 + 1;
    let mut q_variable = qx[q_constant].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[other_2][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_other_2(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let other_2: usize = q_parameter + 1;
    let mut q_variable = qx[other_2].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_other_2(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut other_2 = qx[q_constant].x;
    for qi in 0..20 {
        other_2 += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    other_2 * other_2
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_q_variable_2(qx: &[Vector1<f64>; 20], q_variable_2: usize) -> f64 {
    let q_constant: usize = q_variable_2 + 1;
    let mut q_variable = qx[q_constant].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[q_variable_2][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_q_variable_2(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let q_variable_2: usize = q_parameter + 1;
    let mut q_variable = qx[q_variable_2].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_q_variable_2(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut q_variable_2 = qx[q_constant].x;
    for qi in 0..20 {
        q_variable_2 += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    q_variable_2 * q_variable_2
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_step_1(qx: &[Vector1<f64>; 20], step_1: usize) -> f64 {
    let q_constant: usize = step_1 + 1;
    let mut q_variable = qx[q_constant].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[step_1][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_step_1(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let step_1: usize = q_parameter + 1;
    let mut q_variable = qx[step_1].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_step_1(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut step_1 = qx[q_constant].x;
    for qi in 0..20 {
        step_1 += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    step_1 * step_1
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_step_1_2(qx: &[Vector1<f64>; 20], step_1_2: usize) -> f64 {
    let q_constant: usize = step_1_2 + 1;
    let mut q_variable = qx[q_constant].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[step_1_2][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_step_1_2(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let step_1_2: usize = q_parameter + 1;
    let mut q_variable = qx[step_1_2].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_step_1_2(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut step_1_2 = qx[q_constant].x;
    for qi in 0..20 {
        step_1_2 += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    step_1_2 * step_1_2
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_t1(qx: &[Vector1<f64>; 20], t1: usize) -> f64 {
    let q_constant: usize = t1 + 1;
    let mut q_variable = qx[q_constant].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[t1][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_t1(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let t1: usize = q_parameter + 1;
    let mut q_variable = qx[t1].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_t1(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut t1 = qx[q_constant].x;
    for qi in 0..20 {
        t1 += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    t1 * t1
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_t10(qx: &[Vector1<f64>; 20], t10: usize) -> f64 {
    let q_constant: usize = t10 + 1;
    let mut q_variable = qx[q_constant].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[t10][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_t10(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let t10: usize = q_parameter + 1;
    let mut q_variable = qx[t10].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_t10(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut t10 = qx[q_constant].x;
    for qi in 0..20 {
        t10 += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    t10 * t10
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_v(qx: &[Vector1<f64>; 20], v: usize) -> f64 {
    let q_constant: usize = v + 1;
    let mut q_variable = qx[q_constant].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[v][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_v(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let v: usize = q_parameter + 1;
    let mut q_variable = qx[v].x;
    for qi in 0..20 {
        q_variable += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    q_variable * q_variable
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_v(qx: &[Vector1<f64>; 20], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut v = qx[q_constant].x;
    for qi in 0..20 {
        v += (qx[qi][0] * qx[q_parameter][0]).powi(2);
    }
    v * v
}

#[test]
    fn names_do_not_matter() {
        // all
        assert_eq!(parameter_all_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(parameter_all_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(constant_all_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(constant_all_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(variable_all_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(variable_all_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        // all_2
        assert_eq!(parameter_all_2_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(parameter_all_2_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(constant_all_2_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(constant_all_2_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(variable_all_2_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(variable_all_2_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        // chunk
        assert_eq!(parameter_chunk_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(parameter_chunk_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(constant_chunk_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(constant_chunk_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(variable_chunk_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(variable_chunk_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        // item
        assert_eq!(parameter_item_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(parameter_item_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(constant_item_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(constant_item_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(variable_item_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(variable_item_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        // k
        assert_eq!(parameter_k_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(parameter_k_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(constant_k_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(constant_k_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(variable_k_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(variable_k_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        // k_2
        assert_eq!(parameter_k_2_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(parameter_k_2_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(constant_k_2_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(constant_k_2_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(variable_k_2_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(variable_k_2_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        // lane
        assert_eq!(parameter_lane_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(parameter_lane_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(constant_lane_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(constant_lane_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(variable_lane_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(variable_lane_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        // lane_2
        assert_eq!(parameter_lane_2_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(parameter_lane_2_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(constant_lane_2_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(constant_lane_2_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(variable_lane_2_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(variable_lane_2_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        // last
        assert_eq!(parameter_last_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(parameter_last_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(constant_last_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(constant_last_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(variable_last_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(variable_last_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        // other
        assert_eq!(parameter_other_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(parameter_other_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(constant_other_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(constant_other_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(variable_other_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(variable_other_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        // other_2
        assert_eq!(parameter_other_2_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(parameter_other_2_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(constant_other_2_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(constant_other_2_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(variable_other_2_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(variable_other_2_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        // q_variable_2
        assert_eq!(parameter_q_variable_2_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(parameter_q_variable_2_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(constant_q_variable_2_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(constant_q_variable_2_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(variable_q_variable_2_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(variable_q_variable_2_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        // step_1
        assert_eq!(parameter_step_1_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(parameter_step_1_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(constant_step_1_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(constant_step_1_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(variable_step_1_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(variable_step_1_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        // step_1_2
        assert_eq!(parameter_step_1_2_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(parameter_step_1_2_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(constant_step_1_2_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(constant_step_1_2_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(variable_step_1_2_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(variable_step_1_2_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        // t1
        assert_eq!(parameter_t1_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(parameter_t1_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(constant_t1_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(constant_t1_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(variable_t1_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(variable_t1_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        // t10
        assert_eq!(parameter_t10_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(parameter_t10_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(constant_t10_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(constant_t10_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(variable_t10_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(variable_t10_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        // v
        assert_eq!(parameter_v_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(parameter_v_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(constant_v_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(constant_v_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
        assert_eq!(variable_v_value_and_grad(&ones(), 1), plain_value_and_grad(&ones(), 1));
        assert_eq!(variable_v_hvp(&ones(), 1, &ones()), plain_hvp(&ones(), 1, &ones()));
    }
}

mod powers {
    use super::*;

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn plain(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let q_constant: i32 = q_parameter as i32 + 2;
    let q_variable = qx[q_parameter].powi(q_constant);
    let qk: &Vector2<f64> = &given(q_parameter);
    q_variable * qx[0] + qk.dot(qx)
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_factor(qx: &Vector2<f64>, factor: usize) -> f64 {
    let q_constant: i32 = factor as i32 + 2;
    let q_variable = qx[factor].powi(q_constant);
    let qk: &Vector2<f64> = &given(factor);
    q_variable * qx[0] + qk.dot(qx)
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_factor(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let factor: i32 = q_parameter as i32 + 2;
    let q_variable = qx[q_parameter].powi(factor);
    let qk: &Vector2<f64> = &given(q_parameter);
    q_variable * qx[0] + qk.dot(qx)
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_factor(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let q_constant: i32 = q_parameter as i32 + 2;
    let factor = qx[q_parameter].powi(q_constant);
    let qk: &Vector2<f64> = &given(q_parameter);
    factor * qx[0] + qk.dot(qx)
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_factor_2(qx: &Vector2<f64>, factor_2: usize) -> f64 {
    let q_constant: i32 = factor_2 as i32 + 2;
    let q_variable = qx[factor_2].powi(q_constant);
    let qk: &Vector2<f64> = &given(factor_2);
    q_variable * qx[0] + qk.dot(qx)
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_factor_2(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let factor_2: i32 = q_parameter as i32 + 2;
    let q_variable = qx[q_parameter].powi(factor_2);
    let qk: &Vector2<f64> = &given(q_parameter);
    q_variable * qx[0] + qk.dot(qx)
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_factor_2(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let q_constant: i32 = q_parameter as i32 + 2;
    let factor_2 = qx[q_parameter].powi(q_constant);
    let qk: &Vector2<f64> = &given(q_parameter);
    factor_2 * qx[0] + qk.dot(qx)
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_t1(qx: &Vector2<f64>, t1: usize) -> f64 {
    let q_constant: i32 = t1 as i32 + 2;
    let q_variable = qx[t1].powi(q_constant);
    let qk: &Vector2<f64> = &given(t1);
    q_variable * qx[0] + qk.dot(qx)
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_t1(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let t1: i32 = q_parameter as i32 + 2;
    let q_variable = qx[q_parameter].powi(t1);
    let qk: &Vector2<f64> = &given(q_parameter);
    q_variable * qx[0] + qk.dot(qx)
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_t1(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let q_constant: i32 = q_parameter as i32 + 2;
    let t1 = qx[q_parameter].powi(q_constant);
    let qk: &Vector2<f64> = &given(q_parameter);
    t1 * qx[0] + qk.dot(qx)
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_t2(qx: &Vector2<f64>, t2: usize) -> f64 {
    let q_constant: i32 = t2 as i32 + 2;
    let q_variable = qx[t2].powi(q_constant);
    let qk: &Vector2<f64> = &given(t2);
    q_variable * qx[0] + qk.dot(qx)
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_t2(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let t2: i32 = q_parameter as i32 + 2;
    let q_variable = qx[q_parameter].powi(t2);
    let qk: &Vector2<f64> = &given(q_parameter);
    q_variable * qx[0] + qk.dot(qx)
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_t2(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let q_constant: i32 = q_parameter as i32 + 2;
    let t2 = qx[q_parameter].powi(q_constant);
    let qk: &Vector2<f64> = &given(q_parameter);
    t2 * qx[0] + qk.dot(qx)
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_v(qx: &Vector2<f64>, v: usize) -> f64 {
    let q_constant: i32 = v as i32 + 2;
    let q_variable = qx[v].powi(q_constant);
    let qk: &Vector2<f64> = &given(v);
    q_variable * qx[0] + qk.dot(qx)
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_v(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let v: i32 = q_parameter as i32 + 2;
    let q_variable = qx[q_parameter].powi(v);
    let qk: &Vector2<f64> = &given(q_parameter);
    q_variable * qx[0] + qk.dot(qx)
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_v(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let q_constant: i32 = q_parameter as i32 + 2;
    let v = qx[q_parameter].powi(q_constant);
    let qk: &Vector2<f64> = &given(q_parameter);
    v * qx[0] + qk.dot(qx)
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_v_2(qx: &Vector2<f64>, v_2: usize) -> f64 {
    let q_constant: i32 = v_2 as i32 + 2;
    let q_variable = qx[v_2].powi(q_constant);
    let qk: &Vector2<f64> = &given(v_2);
    q_variable * qx[0] + qk.dot(qx)
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_v_2(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let v_2: i32 = q_parameter as i32 + 2;
    let q_variable = qx[q_parameter].powi(v_2);
    let qk: &Vector2<f64> = &given(q_parameter);
    q_variable * qx[0] + qk.dot(qx)
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_v_2(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let q_constant: i32 = q_parameter as i32 + 2;
    let v_2 = qx[q_parameter].powi(q_constant);
    let qk: &Vector2<f64> = &given(q_parameter);
    v_2 * qx[0] + qk.dot(qx)
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_value_2(qx: &Vector2<f64>, value_2: usize) -> f64 {
    let q_constant: i32 = value_2 as i32 + 2;
    let q_variable = qx[value_2].powi(q_constant);
    let qk: &Vector2<f64> = &given(value_2);
    q_variable * qx[0] + qk.dot(qx)
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_value_2(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let value_2: i32 = q_parameter as i32 + 2;
    let q_variable = qx[q_parameter].powi(value_2);
    let qk: &Vector2<f64> = &given(q_parameter);
    q_variable * qx[0] + qk.dot(qx)
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_value_2(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let q_constant: i32 = q_parameter as i32 + 2;
    let value_2 = qx[q_parameter].powi(q_constant);
    let qk: &Vector2<f64> = &given(q_parameter);
    value_2 * qx[0] + qk.dot(qx)
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn parameter_whole(qx: &Vector2<f64>, whole: usize) -> f64 {
    let q_constant: i32 = whole as i32 + 2;
    let q_variable = qx[whole].powi(q_constant);
    let qk: &Vector2<f64> = &given(whole);
    q_variable * qx[0] + qk.dot(qx)
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn constant_whole(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let whole: i32 = q_parameter as i32 + 2;
    let q_variable = qx[q_parameter].powi(whole);
    let qk: &Vector2<f64> = &given(q_parameter);
    q_variable * qx[0] + qk.dot(qx)
}

#[gradient(wrt = qx, value)]
#[hvp(wrt = qx)]
fn variable_whole(qx: &Vector2<f64>, q_parameter: usize) -> f64 {
    let q_constant: i32 = q_parameter as i32 + 2;
    let whole = qx[q_parameter].powi(q_constant);
    let qk: &Vector2<f64> = &given(q_parameter);
    whole * qx[0] + qk.dot(qx)
}

#[test]
    fn names_do_not_matter() {
        // factor
        assert_eq!(parameter_factor_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_factor_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_factor_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_factor_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_factor_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_factor_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        // factor_2
        assert_eq!(parameter_factor_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_factor_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_factor_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_factor_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_factor_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_factor_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        // t1
        assert_eq!(parameter_t1_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_t1_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_t1_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_t1_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_t1_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_t1_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        // t2
        assert_eq!(parameter_t2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_t2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_t2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_t2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_t2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_t2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        // v
        assert_eq!(parameter_v_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_v_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_v_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_v_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_v_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_v_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        // v_2
        assert_eq!(parameter_v_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_v_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_v_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_v_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_v_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_v_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        // value_2
        assert_eq!(parameter_value_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_value_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_value_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_value_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_value_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_value_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        // whole
        assert_eq!(parameter_whole_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_whole_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_whole_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_whole_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_whole_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_whole_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
    }
}

mod minors {
    use super::*;

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn plain(qa: &Matrix4<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let q_variable = qa[(q_parameter, q_constant)];
    qa.determinant() * q_variable
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn parameter_direction(qa: &Matrix4<f64>, direction: usize) -> f64 {
    let q_constant: usize = direction + 1;
    let q_variable = qa[(direction, q_constant)];
    qa.determinant() * q_variable
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn constant_direction(qa: &Matrix4<f64>, q_parameter: usize) -> f64 {
    let direction: usize = q_parameter + 1;
    let q_variable = qa[(q_parameter, direction)];
    qa.determinant() * q_variable
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn variable_direction(qa: &Matrix4<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let direction = qa[(q_parameter, q_constant)];
    qa.determinant() * direction
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn parameter_lu(qa: &Matrix4<f64>, lu: usize) -> f64 {
    let q_constant: usize = lu + 1;
    let q_variable = qa[(lu, q_constant)];
    qa.determinant() * q_variable
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn constant_lu(qa: &Matrix4<f64>, q_parameter: usize) -> f64 {
    let lu: usize = q_parameter + 1;
    let q_variable = qa[(q_parameter, lu)];
    qa.determinant() * q_variable
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn variable_lu(qa: &Matrix4<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let lu = qa[(q_parameter, q_constant)];
    qa.determinant() * lu
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn parameter_minors(qa: &Matrix4<f64>, minors: usize) -> f64 {
    let q_constant: usize = minors + 1;
    let q_variable = qa[(minors, q_constant)];
    qa.determinant() * q_variable
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn constant_minors(qa: &Matrix4<f64>, q_parameter: usize) -> f64 {
    let minors: usize = q_parameter + 1;
    let q_variable = qa[(q_parameter, minors)];
    qa.determinant() * q_variable
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn variable_minors(qa: &Matrix4<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let minors = qa[(q_parameter, q_constant)];
    qa.determinant() * minors
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn parameter_t1(qa: &Matrix4<f64>, t1: usize) -> f64 {
    let q_constant: usize = t1 + 1;
    let q_variable = qa[(t1, q_constant)];
    qa.determinant() * q_variable
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn constant_t1(qa: &Matrix4<f64>, q_parameter: usize) -> f64 {
    let t1: usize = q_parameter + 1;
    let q_variable = qa[(q_parameter, t1)];
    qa.determinant() * q_variable
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn variable_t1(qa: &Matrix4<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let t1 = qa[(q_parameter, q_constant)];
    qa.determinant() * t1
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn parameter_t2(qa: &Matrix4<f64>, t2: usize) -> f64 {
    let q_constant: usize = t2 + 1;
    let q_variable = qa[(t2, q_constant)];
    qa.determinant() * q_variable
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn constant_t2(qa: &Matrix4<f64>, q_parameter: usize) -> f64 {
    let t2: usize = q_parameter + 1;
    let q_variable = qa[(q_parameter, t2)];
    qa.determinant() * q_variable
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn variable_t2(qa: &Matrix4<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let t2 = qa[(q_parameter, q_constant)];
    qa.determinant() * t2
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn parameter_v(qa: &Matrix4<f64>, v: usize) -> f64 {
    let q_constant: usize = v + 1;
    let q_variable = qa[(v, q_constant)];
    qa.determinant() * q_variable
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn constant_v(qa: &Matrix4<f64>, q_parameter: usize) -> f64 {
    let v: usize = q_parameter + 1;
    let q_variable = qa[(q_parameter, v)];
    qa.determinant() * q_variable
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn variable_v(qa: &Matrix4<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let v = qa[(q_parameter, q_constant)];
    qa.determinant() * v
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn parameter_v_2(qa: &Matrix4<f64>, v_2: usize) -> f64 {
    let q_constant: usize = v_2 + 1;
    let q_variable = qa[(v_2, q_constant)];
    qa.determinant() * q_variable
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn constant_v_2(qa: &Matrix4<f64>, q_parameter: usize) -> f64 {
    let v_2: usize = q_parameter + 1;
    let q_variable = qa[(q_parameter, v_2)];
    qa.determinant() * q_variable
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn variable_v_2(qa: &Matrix4<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let v_2 = qa[(q_parameter, q_constant)];
    qa.determinant() * v_2
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn parameter_whole(qa: &Matrix4<f64>, whole: usize) -> f64 {
    let q_constant: usize = whole + 1;
    let q_variable = qa[(whole, q_constant)];
    qa.determinant() * q_variable
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn constant_whole(qa: &Matrix4<f64>, q_parameter: usize) -> f64 {
    let whole: usize = q_parameter + 1;
    let q_variable = qa[(q_parameter, whole)];
    qa.determinant() * q_variable
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn variable_whole(qa: &Matrix4<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let whole = qa[(q_parameter, q_constant)];
    qa.determinant() * whole
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn parameter_whole_2(qa: &Matrix4<f64>, whole_2: usize) -> f64 {
    let q_constant: usize = whole_2 + 1;
    let q_variable = qa[(whole_2, q_constant)];
    qa.determinant() * q_variable
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn constant_whole_2(qa: &Matrix4<f64>, q_parameter: usize) -> f64 {
    let whole_2: usize = q_parameter + 1;
    let q_variable = qa[(q_parameter, whole_2)];
    qa.determinant() * q_variable
}

#[hessian(wrt = qa, value)]
#[hvp(wrt = qa)]
fn variable_whole_2(qa: &Matrix4<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let whole_2 = qa[(q_parameter, q_constant)];
    qa.determinant() * whole_2
}

#[test]
    fn names_do_not_matter() {
        // direction
        assert_eq!(parameter_direction_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(parameter_direction_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_direction_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(constant_direction_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_direction_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(variable_direction_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        // lu
        assert_eq!(parameter_lu_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(parameter_lu_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_lu_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(constant_lu_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_lu_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(variable_lu_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        // minors
        assert_eq!(parameter_minors_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(parameter_minors_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_minors_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(constant_minors_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_minors_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(variable_minors_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        // t1
        assert_eq!(parameter_t1_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(parameter_t1_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_t1_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(constant_t1_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_t1_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(variable_t1_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        // t2
        assert_eq!(parameter_t2_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(parameter_t2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_t2_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(constant_t2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_t2_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(variable_t2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        // v
        assert_eq!(parameter_v_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(parameter_v_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_v_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(constant_v_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_v_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(variable_v_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        // v_2
        assert_eq!(parameter_v_2_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(parameter_v_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_v_2_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(constant_v_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_v_2_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(variable_v_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        // whole
        assert_eq!(parameter_whole_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(parameter_whole_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_whole_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(constant_whole_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_whole_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(variable_whole_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        // whole_2
        assert_eq!(parameter_whole_2_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(parameter_whole_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(constant_whole_2_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(constant_whole_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
        assert_eq!(variable_whole_2_value_grad_hess(&mat(1), 1), plain_value_grad_hess(&mat(1), 1));
        assert_eq!(variable_whole_2_hvp(&mat(1), 1, &mat(2)), plain_hvp(&mat(1), 1, &mat(2)));
    }
}

mod data {
    use super::*;

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn plain(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     q_variable.norm_squared() * qw[q_constant] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn parameter_chunk(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, chunk: usize) -> f64 {
    let q_constant: usize = chunk + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     q_variable.norm_squared() * qw[q_constant] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[chunk]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn constant_chunk(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let chunk: usize = q_parameter + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[chunk];
    }
    qs +     q_variable.norm_squared() * qw[chunk] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn variable_chunk(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let chunk = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     chunk.norm_squared() * qw[q_constant] + (chunk.map(f64::sin).sum() + chunk.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn parameter_chunk_2(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, chunk_2: usize) -> f64 {
    let q_constant: usize = chunk_2 + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     q_variable.norm_squared() * qw[q_constant] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[chunk_2]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn constant_chunk_2(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let chunk_2: usize = q_parameter + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[chunk_2];
    }
    qs +     q_variable.norm_squared() * qw[chunk_2] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn variable_chunk_2(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let chunk_2 = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     chunk_2.norm_squared() * qw[q_constant] + (chunk_2.map(f64::sin).sum() + chunk_2.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn parameter_lane(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, lane: usize) -> f64 {
    let q_constant: usize = lane + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     q_variable.norm_squared() * qw[q_constant] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[lane]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn constant_lane(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let lane: usize = q_parameter + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[lane];
    }
    qs +     q_variable.norm_squared() * qw[lane] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn variable_lane(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let lane = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     lane.norm_squared() * qw[q_constant] + (lane.map(f64::sin).sum() + lane.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn parameter_lane_2(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, lane_2: usize) -> f64 {
    let q_constant: usize = lane_2 + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     q_variable.norm_squared() * qw[q_constant] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[lane_2]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn constant_lane_2(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let lane_2: usize = q_parameter + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[lane_2];
    }
    qs +     q_variable.norm_squared() * qw[lane_2] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn variable_lane_2(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let lane_2 = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     lane_2.norm_squared() * qw[q_constant] + (lane_2.map(f64::sin).sum() + lane_2.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn parameter_last(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, last: usize) -> f64 {
    let q_constant: usize = last + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     q_variable.norm_squared() * qw[q_constant] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[last]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn constant_last(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let last: usize = q_parameter + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[last];
    }
    qs +     q_variable.norm_squared() * qw[last] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn variable_last(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let last = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     last.norm_squared() * qw[q_constant] + (last.map(f64::sin).sum() + last.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn parameter_last_2(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, last_2: usize) -> f64 {
    let q_constant: usize = last_2 + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     q_variable.norm_squared() * qw[q_constant] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[last_2]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn constant_last_2(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let last_2: usize = q_parameter + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[last_2];
    }
    qs +     q_variable.norm_squared() * qw[last_2] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn variable_last_2(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let last_2 = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     last_2.norm_squared() * qw[q_constant] + (last_2.map(f64::sin).sum() + last_2.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn parameter_matgrad_whole(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, matgrad_whole: usize) -> f64 {
    let q_constant: usize = matgrad_whole + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     q_variable.norm_squared() * qw[q_constant] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[matgrad_whole]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn constant_matgrad_whole(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let matgrad_whole: usize = q_parameter + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[matgrad_whole];
    }
    qs +     q_variable.norm_squared() * qw[matgrad_whole] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn variable_matgrad_whole(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let matgrad_whole = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     matgrad_whole.norm_squared() * qw[q_constant] + (matgrad_whole.map(f64::sin).sum() + matgrad_whole.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn parameter_step_2(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, step_2: usize) -> f64 {
    let q_constant: usize = step_2 + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     q_variable.norm_squared() * qw[q_constant] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[step_2]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn constant_step_2(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let step_2: usize = q_parameter + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[step_2];
    }
    qs +     q_variable.norm_squared() * qw[step_2] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn variable_step_2(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let step_2 = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     step_2.norm_squared() * qw[q_constant] + (step_2.map(f64::sin).sum() + step_2.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn parameter_step_20(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, step_20: usize) -> f64 {
    let q_constant: usize = step_20 + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     q_variable.norm_squared() * qw[q_constant] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[step_20]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn constant_step_20(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let step_20: usize = q_parameter + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[step_20];
    }
    qs +     q_variable.norm_squared() * qw[step_20] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn variable_step_20(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let step_20 = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     step_20.norm_squared() * qw[q_constant] + (step_20.map(f64::sin).sum() + step_20.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn parameter_t1(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, t1: usize) -> f64 {
    let q_constant: usize = t1 + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     q_variable.norm_squared() * qw[q_constant] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[t1]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn constant_t1(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let t1: usize = q_parameter + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[t1];
    }
    qs +     q_variable.norm_squared() * qw[t1] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn variable_t1(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let t1 = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     t1.norm_squared() * qw[q_constant] + (t1.map(f64::sin).sum() + t1.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn parameter_t10(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, t10: usize) -> f64 {
    let q_constant: usize = t10 + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     q_variable.norm_squared() * qw[q_constant] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[t10]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn constant_t10(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let t10: usize = q_parameter + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[t10];
    }
    qs +     q_variable.norm_squared() * qw[t10] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn variable_t10(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let t10 = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     t10.norm_squared() * qw[q_constant] + (t10.map(f64::sin).sum() + t10.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn parameter_total(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, total: usize) -> f64 {
    let q_constant: usize = total + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     q_variable.norm_squared() * qw[q_constant] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[total]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn constant_total(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let total: usize = q_parameter + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[total];
    }
    qs +     q_variable.norm_squared() * qw[total] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn variable_total(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let total = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     total.norm_squared() * qw[q_constant] + (total.map(f64::sin).sum() + total.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn parameter_total_2(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, total_2: usize) -> f64 {
    let q_constant: usize = total_2 + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     q_variable.norm_squared() * qw[q_constant] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[total_2]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn constant_total_2(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let total_2: usize = q_parameter + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[total_2];
    }
    qs +     q_variable.norm_squared() * qw[total_2] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn variable_total_2(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let total_2 = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     total_2.norm_squared() * qw[q_constant] + (total_2.map(f64::sin).sum() + total_2.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn parameter_v(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, v: usize) -> f64 {
    let q_constant: usize = v + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     q_variable.norm_squared() * qw[q_constant] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[v]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn constant_v(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let v: usize = q_parameter + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[v];
    }
    qs +     q_variable.norm_squared() * qw[v] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn variable_v(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let v = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     v.norm_squared() * qw[q_constant] + (v.map(f64::sin).sum() + v.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn parameter_v_2(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, v_2: usize) -> f64 {
    let q_constant: usize = v_2 + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     q_variable.norm_squared() * qw[q_constant] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[v_2]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn constant_v_2(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let v_2: usize = q_parameter + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[v_2];
    }
    qs +     q_variable.norm_squared() * qw[v_2] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn variable_v_2(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let v_2 = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     v_2.norm_squared() * qw[q_constant] + (v_2.map(f64::sin).sum() + v_2.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn parameter_value_11(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, value_11: usize) -> f64 {
    let q_constant: usize = value_11 + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     q_variable.norm_squared() * qw[q_constant] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[value_11]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn constant_value_11(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let value_11: usize = q_parameter + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[value_11];
    }
    qs +     q_variable.norm_squared() * qw[value_11] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn variable_value_11(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let value_11 = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     value_11.norm_squared() * qw[q_constant] + (value_11.map(f64::sin).sum() + value_11.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn parameter_value_13(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, value_13: usize) -> f64 {
    let q_constant: usize = value_13 + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     q_variable.norm_squared() * qw[q_constant] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[value_13]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn constant_value_13(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let value_13: usize = q_parameter + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[value_13];
    }
    qs +     q_variable.norm_squared() * qw[value_13] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn variable_value_13(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let value_13 = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     value_13.norm_squared() * qw[q_constant] + (value_13.map(f64::sin).sum() + value_13.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn parameter_whole(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, whole: usize) -> f64 {
    let q_constant: usize = whole + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     q_variable.norm_squared() * qw[q_constant] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[whole]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn constant_whole(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let whole: usize = q_parameter + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[whole];
    }
    qs +     q_variable.norm_squared() * qw[whole] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn variable_whole(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let whole = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     whole.norm_squared() * qw[q_constant] + (whole.map(f64::sin).sum() + whole.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn parameter_whole_2(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, whole_2: usize) -> f64 {
    let q_constant: usize = whole_2 + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     q_variable.norm_squared() * qw[q_constant] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[whole_2]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn constant_whole_2(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let whole_2: usize = q_parameter + 1;
    let q_variable = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[whole_2];
    }
    qs +     q_variable.norm_squared() * qw[whole_2] + (q_variable.map(f64::sin).sum() + q_variable.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[gradient(wrt = qw, value)]
#[hvp(wrt = qw)]
fn variable_whole_2(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let whole_2 = qx * qw - qb;
    let mut qs = 0.0;
    for qr in qd.row_iter() {
        qs += (qr * qw)[0].sin() * qw[q_constant];
    }
    qs +     whole_2.norm_squared() * qw[q_constant] + (whole_2.map(f64::sin).sum() + whole_2.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[q_parameter]).cos()).sum::<f64>()
}

#[test]
    fn names_do_not_matter() {
        // chunk
        assert_eq!(parameter_chunk_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(parameter_chunk_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(constant_chunk_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(constant_chunk_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(variable_chunk_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(variable_chunk_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        // chunk_2
        assert_eq!(parameter_chunk_2_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(parameter_chunk_2_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(constant_chunk_2_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(constant_chunk_2_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(variable_chunk_2_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(variable_chunk_2_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        // lane
        assert_eq!(parameter_lane_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(parameter_lane_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(constant_lane_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(constant_lane_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(variable_lane_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(variable_lane_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        // lane_2
        assert_eq!(parameter_lane_2_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(parameter_lane_2_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(constant_lane_2_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(constant_lane_2_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(variable_lane_2_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(variable_lane_2_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        // last
        assert_eq!(parameter_last_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(parameter_last_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(constant_last_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(constant_last_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(variable_last_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(variable_last_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        // last_2
        assert_eq!(parameter_last_2_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(parameter_last_2_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(constant_last_2_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(constant_last_2_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(variable_last_2_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(variable_last_2_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        // matgrad_whole
        assert_eq!(parameter_matgrad_whole_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(parameter_matgrad_whole_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(constant_matgrad_whole_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(constant_matgrad_whole_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(variable_matgrad_whole_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(variable_matgrad_whole_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        // step_2
        assert_eq!(parameter_step_2_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(parameter_step_2_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(constant_step_2_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(constant_step_2_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(variable_step_2_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(variable_step_2_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        // step_20
        assert_eq!(parameter_step_20_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(parameter_step_20_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(constant_step_20_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(constant_step_20_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(variable_step_20_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(variable_step_20_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        // t1
        assert_eq!(parameter_t1_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(parameter_t1_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(constant_t1_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(constant_t1_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(variable_t1_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(variable_t1_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        // t10
        assert_eq!(parameter_t10_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(parameter_t10_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(constant_t10_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(constant_t10_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(variable_t10_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(variable_t10_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        // total
        assert_eq!(parameter_total_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(parameter_total_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(constant_total_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(constant_total_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(variable_total_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(variable_total_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        // total_2
        assert_eq!(parameter_total_2_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(parameter_total_2_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(constant_total_2_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(constant_total_2_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(variable_total_2_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(variable_total_2_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        // v
        assert_eq!(parameter_v_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(parameter_v_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(constant_v_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(constant_v_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(variable_v_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(variable_v_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        // v_2
        assert_eq!(parameter_v_2_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(parameter_v_2_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(constant_v_2_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(constant_v_2_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(variable_v_2_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(variable_v_2_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        // value_11
        assert_eq!(parameter_value_11_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(parameter_value_11_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(constant_value_11_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(constant_value_11_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(variable_value_11_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(variable_value_11_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        // value_13
        assert_eq!(parameter_value_13_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(parameter_value_13_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(constant_value_13_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(constant_value_13_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(variable_value_13_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(variable_value_13_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        // whole
        assert_eq!(parameter_whole_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(parameter_whole_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(constant_whole_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(constant_whole_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(variable_whole_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(variable_whole_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        // whole_2
        assert_eq!(parameter_whole_2_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(parameter_whole_2_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(constant_whole_2_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(constant_whole_2_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
        assert_eq!(variable_whole_2_value_and_grad(&mat(1), &rows(), &column(), &table(), 1), plain_value_and_grad(&mat(1), &rows(), &column(), &table(), 1));
        assert_eq!(variable_whole_2_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)), plain_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2)));
    }
}

mod left {
    use super::*;

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn plain(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if qi > q_constant {
            break;
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_d_qx(qx: &Vector2<f64>, d_qx: usize) -> Option<f64> {
    let q_constant: usize = d_qx + 25;
    let mut q_variable = qx[d_qx];
    for qi in 0..40 {
        if qi > q_constant {
            break;
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_d_qx(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let d_qx: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if qi > d_qx {
            break;
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_d_qx(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut d_qx = qx[q_parameter];
    for qi in 0..40 {
        if qi > q_constant {
            break;
        }
        d_qx = (d_qx * qx[0]).sin() + qx[1];
    }
    Some(d_qx * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_d_qx_2(qx: &Vector2<f64>, d_qx_2: usize) -> Option<f64> {
    let q_constant: usize = d_qx_2 + 25;
    let mut q_variable = qx[d_qx_2];
    for qi in 0..40 {
        if qi > q_constant {
            break;
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_d_qx_2(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let d_qx_2: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if qi > d_qx_2 {
            break;
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_d_qx_2(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut d_qx_2 = qx[q_parameter];
    for qi in 0..40 {
        if qi > q_constant {
            break;
        }
        d_qx_2 = (d_qx_2 * qx[0]).sin() + qx[1];
    }
    Some(d_qx_2 * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_left(qx: &Vector2<f64>, left: usize) -> Option<f64> {
    let q_constant: usize = left + 25;
    let mut q_variable = qx[left];
    for qi in 0..40 {
        if qi > q_constant {
            break;
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_left(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let left: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if qi > left {
            break;
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_left(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut left = qx[q_parameter];
    for qi in 0..40 {
        if qi > q_constant {
            break;
        }
        left = (left * qx[0]).sin() + qx[1];
    }
    Some(left * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_left_before(qx: &Vector2<f64>, left_before: usize) -> Option<f64> {
    let q_constant: usize = left_before + 25;
    let mut q_variable = qx[left_before];
    for qi in 0..40 {
        if qi > q_constant {
            break;
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_left_before(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let left_before: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if qi > left_before {
            break;
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_left_before(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut left_before = qx[q_parameter];
    for qi in 0..40 {
        if qi > q_constant {
            break;
        }
        left_before = (left_before * qx[0]).sin() + qx[1];
    }
    Some(left_before * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_next_left(qx: &Vector2<f64>, next_left: usize) -> Option<f64> {
    let q_constant: usize = next_left + 25;
    let mut q_variable = qx[next_left];
    for qi in 0..40 {
        if qi > q_constant {
            break;
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_next_left(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let next_left: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if qi > next_left {
            break;
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_next_left(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut next_left = qx[q_parameter];
    for qi in 0..40 {
        if qi > q_constant {
            break;
        }
        next_left = (next_left * qx[0]).sin() + qx[1];
    }
    Some(next_left * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_next_q_variable(qx: &Vector2<f64>, next_q_variable: usize) -> Option<f64> {
    let q_constant: usize = next_q_variable + 25;
    let mut q_variable = qx[next_q_variable];
    for qi in 0..40 {
        if qi > q_constant {
            break;
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_next_q_variable(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let next_q_variable: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if qi > next_q_variable {
            break;
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_next_q_variable(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut next_q_variable = qx[q_parameter];
    for qi in 0..40 {
        if qi > q_constant {
            break;
        }
        next_q_variable = (next_q_variable * qx[0]).sin() + qx[1];
    }
    Some(next_q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_q_variable_before(qx: &Vector2<f64>, q_variable_before: usize) -> Option<f64> {
    let q_constant: usize = q_variable_before + 25;
    let mut q_variable = qx[q_variable_before];
    for qi in 0..40 {
        if qi > q_constant {
            break;
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_q_variable_before(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_variable_before: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if qi > q_variable_before {
            break;
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_q_variable_before(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut q_variable_before = qx[q_parameter];
    for qi in 0..40 {
        if qi > q_constant {
            break;
        }
        q_variable_before = (q_variable_before * qx[0]).sin() + qx[1];
    }
    Some(q_variable_before * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_step_1(qx: &Vector2<f64>, step_1: usize) -> Option<f64> {
    let q_constant: usize = step_1 + 25;
    let mut q_variable = qx[step_1];
    for qi in 0..40 {
        if qi > q_constant {
            break;
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_step_1(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let step_1: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if qi > step_1 {
            break;
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_step_1(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut step_1 = qx[q_parameter];
    for qi in 0..40 {
        if qi > q_constant {
            break;
        }
        step_1 = (step_1 * qx[0]).sin() + qx[1];
    }
    Some(step_1 * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_step_1_2(qx: &Vector2<f64>, step_1_2: usize) -> Option<f64> {
    let q_constant: usize = step_1_2 + 25;
    let mut q_variable = qx[step_1_2];
    for qi in 0..40 {
        if qi > q_constant {
            break;
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_step_1_2(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let step_1_2: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if qi > step_1_2 {
            break;
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_step_1_2(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut step_1_2 = qx[q_parameter];
    for qi in 0..40 {
        if qi > q_constant {
            break;
        }
        step_1_2 = (step_1_2 * qx[0]).sin() + qx[1];
    }
    Some(step_1_2 * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_t1(qx: &Vector2<f64>, t1: usize) -> Option<f64> {
    let q_constant: usize = t1 + 25;
    let mut q_variable = qx[t1];
    for qi in 0..40 {
        if qi > q_constant {
            break;
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_t1(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let t1: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if qi > t1 {
            break;
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_t1(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut t1 = qx[q_parameter];
    for qi in 0..40 {
        if qi > q_constant {
            break;
        }
        t1 = (t1 * qx[0]).sin() + qx[1];
    }
    Some(t1 * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_t10(qx: &Vector2<f64>, t10: usize) -> Option<f64> {
    let q_constant: usize = t10 + 25;
    let mut q_variable = qx[t10];
    for qi in 0..40 {
        if qi > q_constant {
            break;
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_t10(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let t10: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if qi > t10 {
            break;
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_t10(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut t10 = qx[q_parameter];
    for qi in 0..40 {
        if qi > q_constant {
            break;
        }
        t10 = (t10 * qx[0]).sin() + qx[1];
    }
    Some(t10 * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_whole(qx: &Vector2<f64>, whole: usize) -> Option<f64> {
    let q_constant: usize = whole + 25;
    let mut q_variable = qx[whole];
    for qi in 0..40 {
        if qi > q_constant {
            break;
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_whole(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let whole: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if qi > whole {
            break;
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_whole(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut whole = qx[q_parameter];
    for qi in 0..40 {
        if qi > q_constant {
            break;
        }
        whole = (whole * qx[0]).sin() + qx[1];
    }
    Some(whole * qx[0])
}

#[test]
    fn names_do_not_matter() {
        // d_qx
        assert_eq!(parameter_d_qx_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_d_qx_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_d_qx_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_d_qx_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_d_qx_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_d_qx_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // d_qx_2
        assert_eq!(parameter_d_qx_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_d_qx_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_d_qx_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_d_qx_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_d_qx_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_d_qx_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // left
        assert_eq!(parameter_left_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_left_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_left_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_left_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_left_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_left_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // left_before
        assert_eq!(parameter_left_before_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_left_before_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_left_before_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_left_before_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_left_before_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_left_before_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // next_left
        assert_eq!(parameter_next_left_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_next_left_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_next_left_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_next_left_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_next_left_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_next_left_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // next_q_variable
        assert_eq!(parameter_next_q_variable_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_next_q_variable_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_next_q_variable_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_next_q_variable_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_next_q_variable_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_next_q_variable_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // q_variable_before
        assert_eq!(parameter_q_variable_before_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_q_variable_before_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_q_variable_before_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_q_variable_before_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_q_variable_before_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_q_variable_before_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // step_1
        assert_eq!(parameter_step_1_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_step_1_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_step_1_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_step_1_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_step_1_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_step_1_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // step_1_2
        assert_eq!(parameter_step_1_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_step_1_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_step_1_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_step_1_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_step_1_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_step_1_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // t1
        assert_eq!(parameter_t1_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_t1_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_t1_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_t1_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_t1_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_t1_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // t10
        assert_eq!(parameter_t10_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_t10_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_t10_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_t10_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_t10_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_t10_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // whole
        assert_eq!(parameter_whole_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_whole_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_whole_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_whole_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_whole_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_whole_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
    }
}

mod left_with_a_value {
    use super::*;

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn plain(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * q_constant) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_d_qx(qx: &Vector2<f64>, d_qx: usize) -> Option<f64> {
    let q_constant: usize = d_qx + 25;
    let mut q_variable = qx[d_qx];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * q_constant) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_d_qx(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let d_qx: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * d_qx) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_d_qx(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut d_qx = qx[q_parameter];
    for qi in 0..40 {
        if d_qx > 2.0 {
            return Some(d_qx * qx[1] + (qi * q_constant) as f64);
        }
        d_qx = (d_qx * qx[0]).sin() + qx[1];
    }
    Some(d_qx * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_d_qx_2(qx: &Vector2<f64>, d_qx_2: usize) -> Option<f64> {
    let q_constant: usize = d_qx_2 + 25;
    let mut q_variable = qx[d_qx_2];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * q_constant) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_d_qx_2(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let d_qx_2: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * d_qx_2) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_d_qx_2(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut d_qx_2 = qx[q_parameter];
    for qi in 0..40 {
        if d_qx_2 > 2.0 {
            return Some(d_qx_2 * qx[1] + (qi * q_constant) as f64);
        }
        d_qx_2 = (d_qx_2 * qx[0]).sin() + qx[1];
    }
    Some(d_qx_2 * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_left(qx: &Vector2<f64>, left: usize) -> Option<f64> {
    let q_constant: usize = left + 25;
    let mut q_variable = qx[left];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * q_constant) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_left(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let left: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * left) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_left(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut left = qx[q_parameter];
    for qi in 0..40 {
        if left > 2.0 {
            return Some(left * qx[1] + (qi * q_constant) as f64);
        }
        left = (left * qx[0]).sin() + qx[1];
    }
    Some(left * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_left_before(qx: &Vector2<f64>, left_before: usize) -> Option<f64> {
    let q_constant: usize = left_before + 25;
    let mut q_variable = qx[left_before];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * q_constant) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_left_before(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let left_before: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * left_before) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_left_before(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut left_before = qx[q_parameter];
    for qi in 0..40 {
        if left_before > 2.0 {
            return Some(left_before * qx[1] + (qi * q_constant) as f64);
        }
        left_before = (left_before * qx[0]).sin() + qx[1];
    }
    Some(left_before * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_next_left(qx: &Vector2<f64>, next_left: usize) -> Option<f64> {
    let q_constant: usize = next_left + 25;
    let mut q_variable = qx[next_left];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * q_constant) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_next_left(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let next_left: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * next_left) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_next_left(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut next_left = qx[q_parameter];
    for qi in 0..40 {
        if next_left > 2.0 {
            return Some(next_left * qx[1] + (qi * q_constant) as f64);
        }
        next_left = (next_left * qx[0]).sin() + qx[1];
    }
    Some(next_left * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_next_q_variable(qx: &Vector2<f64>, next_q_variable: usize) -> Option<f64> {
    let q_constant: usize = next_q_variable + 25;
    let mut q_variable = qx[next_q_variable];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * q_constant) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_next_q_variable(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let next_q_variable: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * next_q_variable) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_next_q_variable(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut next_q_variable = qx[q_parameter];
    for qi in 0..40 {
        if next_q_variable > 2.0 {
            return Some(next_q_variable * qx[1] + (qi * q_constant) as f64);
        }
        next_q_variable = (next_q_variable * qx[0]).sin() + qx[1];
    }
    Some(next_q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_q_variable_before(qx: &Vector2<f64>, q_variable_before: usize) -> Option<f64> {
    let q_constant: usize = q_variable_before + 25;
    let mut q_variable = qx[q_variable_before];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * q_constant) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_q_variable_before(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_variable_before: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * q_variable_before) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_q_variable_before(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut q_variable_before = qx[q_parameter];
    for qi in 0..40 {
        if q_variable_before > 2.0 {
            return Some(q_variable_before * qx[1] + (qi * q_constant) as f64);
        }
        q_variable_before = (q_variable_before * qx[0]).sin() + qx[1];
    }
    Some(q_variable_before * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_result(qx: &Vector2<f64>, result: usize) -> Option<f64> {
    let q_constant: usize = result + 25;
    let mut q_variable = qx[result];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * q_constant) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_result(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let result: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * result) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_result(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut result = qx[q_parameter];
    for qi in 0..40 {
        if result > 2.0 {
            return Some(result * qx[1] + (qi * q_constant) as f64);
        }
        result = (result * qx[0]).sin() + qx[1];
    }
    Some(result * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_returned(qx: &Vector2<f64>, returned: usize) -> Option<f64> {
    let q_constant: usize = returned + 25;
    let mut q_variable = qx[returned];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * q_constant) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_returned(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let returned: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * returned) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_returned(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut returned = qx[q_parameter];
    for qi in 0..40 {
        if returned > 2.0 {
            return Some(returned * qx[1] + (qi * q_constant) as f64);
        }
        returned = (returned * qx[0]).sin() + qx[1];
    }
    Some(returned * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_step_2(qx: &Vector2<f64>, step_2: usize) -> Option<f64> {
    let q_constant: usize = step_2 + 25;
    let mut q_variable = qx[step_2];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * q_constant) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_step_2(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let step_2: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * step_2) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_step_2(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut step_2 = qx[q_parameter];
    for qi in 0..40 {
        if step_2 > 2.0 {
            return Some(step_2 * qx[1] + (qi * q_constant) as f64);
        }
        step_2 = (step_2 * qx[0]).sin() + qx[1];
    }
    Some(step_2 * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_step_2_2(qx: &Vector2<f64>, step_2_2: usize) -> Option<f64> {
    let q_constant: usize = step_2_2 + 25;
    let mut q_variable = qx[step_2_2];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * q_constant) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_step_2_2(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let step_2_2: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * step_2_2) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_step_2_2(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut step_2_2 = qx[q_parameter];
    for qi in 0..40 {
        if step_2_2 > 2.0 {
            return Some(step_2_2 * qx[1] + (qi * q_constant) as f64);
        }
        step_2_2 = (step_2_2 * qx[0]).sin() + qx[1];
    }
    Some(step_2_2 * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_t1(qx: &Vector2<f64>, t1: usize) -> Option<f64> {
    let q_constant: usize = t1 + 25;
    let mut q_variable = qx[t1];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * q_constant) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_t1(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let t1: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * t1) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_t1(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut t1 = qx[q_parameter];
    for qi in 0..40 {
        if t1 > 2.0 {
            return Some(t1 * qx[1] + (qi * q_constant) as f64);
        }
        t1 = (t1 * qx[0]).sin() + qx[1];
    }
    Some(t1 * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_t10(qx: &Vector2<f64>, t10: usize) -> Option<f64> {
    let q_constant: usize = t10 + 25;
    let mut q_variable = qx[t10];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * q_constant) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_t10(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let t10: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * t10) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_t10(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut t10 = qx[q_parameter];
    for qi in 0..40 {
        if t10 > 2.0 {
            return Some(t10 * qx[1] + (qi * q_constant) as f64);
        }
        t10 = (t10 * qx[0]).sin() + qx[1];
    }
    Some(t10 * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn parameter_whole(qx: &Vector2<f64>, whole: usize) -> Option<f64> {
    let q_constant: usize = whole + 25;
    let mut q_variable = qx[whole];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * q_constant) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn constant_whole(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let whole: usize = q_parameter + 25;
    let mut q_variable = qx[q_parameter];
    for qi in 0..40 {
        if q_variable > 2.0 {
            return Some(q_variable * qx[1] + (qi * whole) as f64);
        }
        q_variable = (q_variable * qx[0]).sin() + qx[1];
    }
    Some(q_variable * qx[0])
}

#[gradient(wrt = qx, value)]
#[differential(wrt = qx)]
fn variable_whole(qx: &Vector2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut whole = qx[q_parameter];
    for qi in 0..40 {
        if whole > 2.0 {
            return Some(whole * qx[1] + (qi * q_constant) as f64);
        }
        whole = (whole * qx[0]).sin() + qx[1];
    }
    Some(whole * qx[0])
}

#[test]
    fn names_do_not_matter() {
        // d_qx
        assert_eq!(parameter_d_qx_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_d_qx_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_d_qx_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_d_qx_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_d_qx_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_d_qx_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // d_qx_2
        assert_eq!(parameter_d_qx_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_d_qx_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_d_qx_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_d_qx_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_d_qx_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_d_qx_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // left
        assert_eq!(parameter_left_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_left_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_left_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_left_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_left_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_left_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // left_before
        assert_eq!(parameter_left_before_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_left_before_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_left_before_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_left_before_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_left_before_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_left_before_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // next_left
        assert_eq!(parameter_next_left_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_next_left_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_next_left_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_next_left_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_next_left_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_next_left_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // next_q_variable
        assert_eq!(parameter_next_q_variable_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_next_q_variable_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_next_q_variable_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_next_q_variable_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_next_q_variable_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_next_q_variable_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // q_variable_before
        assert_eq!(parameter_q_variable_before_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_q_variable_before_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_q_variable_before_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_q_variable_before_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_q_variable_before_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_q_variable_before_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // result
        assert_eq!(parameter_result_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_result_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_result_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_result_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_result_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_result_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // returned
        assert_eq!(parameter_returned_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_returned_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_returned_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_returned_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_returned_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_returned_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // step_2
        assert_eq!(parameter_step_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_step_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_step_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_step_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_step_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_step_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // step_2_2
        assert_eq!(parameter_step_2_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_step_2_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_step_2_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_step_2_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_step_2_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_step_2_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // t1
        assert_eq!(parameter_t1_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_t1_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_t1_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_t1_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_t1_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_t1_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // t10
        assert_eq!(parameter_t10_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_t10_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_t10_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_t10_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_t10_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_t10_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // whole
        assert_eq!(parameter_whole_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_whole_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_whole_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_whole_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_whole_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_whole_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
    }
}

mod left_without_one {
    use super::*;

#[gradient(wrt = qx, value)]
fn plain<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_cholesky<const QN: usize>(qx: &Matrix2<f64>, cholesky: usize) -> Option<f64> {
    let q_constant: usize = cholesky + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(cholesky, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_cholesky<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let cholesky: usize = q_parameter + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * cholesky as f64)
}

#[gradient(wrt = qx, value)]
fn variable_cholesky<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut cholesky = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        cholesky += qc.ln_determinant();
    }
    Some(cholesky * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_cholesky_2<const QN: usize>(qx: &Matrix2<f64>, cholesky_2: usize) -> Option<f64> {
    let q_constant: usize = cholesky_2 + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(cholesky_2, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_cholesky_2<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let cholesky_2: usize = q_parameter + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * cholesky_2 as f64)
}

#[gradient(wrt = qx, value)]
fn variable_cholesky_2<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut cholesky_2 = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        cholesky_2 += qc.ln_determinant();
    }
    Some(cholesky_2 * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_is_definite<const QN: usize>(qx: &Matrix2<f64>, is_definite: usize) -> Option<f64> {
    let q_constant: usize = is_definite + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(is_definite, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_is_definite<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let is_definite: usize = q_parameter + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * is_definite as f64)
}

#[gradient(wrt = qx, value)]
fn variable_is_definite<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut is_definite = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        is_definite += qc.ln_determinant();
    }
    Some(is_definite * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_is_definite_2<const QN: usize>(qx: &Matrix2<f64>, is_definite_2: usize) -> Option<f64> {
    let q_constant: usize = is_definite_2 + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(is_definite_2, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_is_definite_2<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let is_definite_2: usize = q_parameter + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * is_definite_2 as f64)
}

#[gradient(wrt = qx, value)]
fn variable_is_definite_2<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut is_definite_2 = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        is_definite_2 += qc.ln_determinant();
    }
    Some(is_definite_2 * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_left<const QN: usize>(qx: &Matrix2<f64>, left: usize) -> Option<f64> {
    let q_constant: usize = left + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(left, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_left<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let left: usize = q_parameter + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * left as f64)
}

#[gradient(wrt = qx, value)]
fn variable_left<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut left = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        left += qc.ln_determinant();
    }
    Some(left * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_left_before<const QN: usize>(qx: &Matrix2<f64>, left_before: usize) -> Option<f64> {
    let q_constant: usize = left_before + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(left_before, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_left_before<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let left_before: usize = q_parameter + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * left_before as f64)
}

#[gradient(wrt = qx, value)]
fn variable_left_before<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut left_before = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        left_before += qc.ln_determinant();
    }
    Some(left_before * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_next_left<const QN: usize>(qx: &Matrix2<f64>, next_left: usize) -> Option<f64> {
    let q_constant: usize = next_left + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(next_left, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_next_left<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let next_left: usize = q_parameter + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * next_left as f64)
}

#[gradient(wrt = qx, value)]
fn variable_next_left<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut next_left = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        next_left += qc.ln_determinant();
    }
    Some(next_left * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_next_returned<const QN: usize>(qx: &Matrix2<f64>, next_returned: usize) -> Option<f64> {
    let q_constant: usize = next_returned + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(next_returned, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_next_returned<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let next_returned: usize = q_parameter + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * next_returned as f64)
}

#[gradient(wrt = qx, value)]
fn variable_next_returned<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut next_returned = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        next_returned += qc.ln_determinant();
    }
    Some(next_returned * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_returned<const QN: usize>(qx: &Matrix2<f64>, returned: usize) -> Option<f64> {
    let q_constant: usize = returned + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(returned, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_returned<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let returned: usize = q_parameter + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * returned as f64)
}

#[gradient(wrt = qx, value)]
fn variable_returned<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut returned = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        returned += qc.ln_determinant();
    }
    Some(returned * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_step_2<const QN: usize>(qx: &Matrix2<f64>, step_2: usize) -> Option<f64> {
    let q_constant: usize = step_2 + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(step_2, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_step_2<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let step_2: usize = q_parameter + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * step_2 as f64)
}

#[gradient(wrt = qx, value)]
fn variable_step_2<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut step_2 = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        step_2 += qc.ln_determinant();
    }
    Some(step_2 * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_step_2_2<const QN: usize>(qx: &Matrix2<f64>, step_2_2: usize) -> Option<f64> {
    let q_constant: usize = step_2_2 + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(step_2_2, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_step_2_2<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let step_2_2: usize = q_parameter + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * step_2_2 as f64)
}

#[gradient(wrt = qx, value)]
fn variable_step_2_2<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut step_2_2 = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        step_2_2 += qc.ln_determinant();
    }
    Some(step_2_2 * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_t1<const QN: usize>(qx: &Matrix2<f64>, t1: usize) -> Option<f64> {
    let q_constant: usize = t1 + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(t1, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_t1<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let t1: usize = q_parameter + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * t1 as f64)
}

#[gradient(wrt = qx, value)]
fn variable_t1<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut t1 = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        t1 += qc.ln_determinant();
    }
    Some(t1 * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn parameter_t10<const QN: usize>(qx: &Matrix2<f64>, t10: usize) -> Option<f64> {
    let q_constant: usize = t10 + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(t10, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * q_constant as f64)
}

#[gradient(wrt = qx, value)]
fn constant_t10<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let t10: usize = q_parameter + 25;
    let mut q_variable = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        q_variable += qc.ln_determinant();
    }
    Some(q_variable * t10 as f64)
}

#[gradient(wrt = qx, value)]
fn variable_t10<const QN: usize>(qx: &Matrix2<f64>, q_parameter: usize) -> Option<f64> {
    let q_constant: usize = q_parameter + 25;
    let mut t10 = 0.0;
    for qi in 0..QN {
        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;
        if qc.determinant() > qx[(q_parameter, 0)] + 1000.0 {
            return None;
        }
        t10 += qc.ln_determinant();
    }
    Some(t10 * q_constant as f64)
}

#[test]
    fn names_do_not_matter() {
        // cholesky
        assert_eq!(parameter_cholesky_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(constant_cholesky_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(variable_cholesky_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        // cholesky_2
        assert_eq!(parameter_cholesky_2_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(constant_cholesky_2_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(variable_cholesky_2_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        // is_definite
        assert_eq!(parameter_is_definite_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(constant_is_definite_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(variable_is_definite_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        // is_definite_2
        assert_eq!(parameter_is_definite_2_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(constant_is_definite_2_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(variable_is_definite_2_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        // left
        assert_eq!(parameter_left_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(constant_left_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(variable_left_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        // left_before
        assert_eq!(parameter_left_before_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(constant_left_before_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(variable_left_before_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        // next_left
        assert_eq!(parameter_next_left_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(constant_next_left_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(variable_next_left_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        // next_returned
        assert_eq!(parameter_next_returned_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(constant_next_returned_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(variable_next_returned_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        // returned
        assert_eq!(parameter_returned_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(constant_returned_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(variable_returned_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        // step_2
        assert_eq!(parameter_step_2_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(constant_step_2_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(variable_step_2_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        // step_2_2
        assert_eq!(parameter_step_2_2_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(constant_step_2_2_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(variable_step_2_2_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        // t1
        assert_eq!(parameter_t1_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(constant_t1_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(variable_t1_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        // t10
        assert_eq!(parameter_t10_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(constant_t10_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
        assert_eq!(variable_t10_value_and_grad::<20>(&mat(1), 1), plain_value_and_grad::<20>(&mat(1), 1));
    }
}

mod lengths {
    use super::*;

#[gradient(wrt = qx, value, into)]
#[hvp(wrt = qx, into)]
#[differential(wrt = qx)]
fn plain(qx: &[f64], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut q_variable = qx[q_parameter];
    for qi in 1..qx.len() {
        q_variable += qx[qi] * qx[q_constant] + qx[qi - 1].sin();
    }
    for qv in &qx[q_parameter..] {
        q_variable += qv * qv;
    }
    q_variable
}

#[gradient(wrt = qx, value, into)]
#[hvp(wrt = qx, into)]
#[differential(wrt = qx)]
fn parameter_d_qx(qx: &[f64], d_qx: usize) -> f64 {
    let q_constant: usize = d_qx + 1;
    let mut q_variable = qx[d_qx];
    for qi in 1..qx.len() {
        q_variable += qx[qi] * qx[q_constant] + qx[qi - 1].sin();
    }
    for qv in &qx[d_qx..] {
        q_variable += qv * qv;
    }
    q_variable
}

#[gradient(wrt = qx, value, into)]
#[hvp(wrt = qx, into)]
#[differential(wrt = qx)]
fn constant_d_qx(qx: &[f64], q_parameter: usize) -> f64 {
    let d_qx: usize = q_parameter + 1;
    let mut q_variable = qx[q_parameter];
    for qi in 1..qx.len() {
        q_variable += qx[qi] * qx[d_qx] + qx[qi - 1].sin();
    }
    for qv in &qx[q_parameter..] {
        q_variable += qv * qv;
    }
    q_variable
}

#[gradient(wrt = qx, value, into)]
#[hvp(wrt = qx, into)]
#[differential(wrt = qx)]
fn variable_d_qx(qx: &[f64], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut d_qx = qx[q_parameter];
    for qi in 1..qx.len() {
        d_qx += qx[qi] * qx[q_constant] + qx[qi - 1].sin();
    }
    for qv in &qx[q_parameter..] {
        d_qx += qv * qv;
    }
    d_qx
}

#[gradient(wrt = qx, value, into)]
#[hvp(wrt = qx, into)]
#[differential(wrt = qx)]
fn parameter_out(qx: &[f64], out: usize) -> f64 {
    let q_constant: usize = out + 1;
    let mut q_variable = qx[out];
    for qi in 1..qx.len() {
        q_variable += qx[qi] * qx[q_constant] + qx[qi - 1].sin();
    }
    for qv in &qx[out..] {
        q_variable += qv * qv;
    }
    q_variable
}

#[gradient(wrt = qx, value, into)]
#[hvp(wrt = qx, into)]
#[differential(wrt = qx)]
fn constant_out(qx: &[f64], q_parameter: usize) -> f64 {
    let out: usize = q_parameter + 1;
    let mut q_variable = qx[q_parameter];
    for qi in 1..qx.len() {
        q_variable += qx[qi] * qx[out] + qx[qi - 1].sin();
    }
    for qv in &qx[q_parameter..] {
        q_variable += qv * qv;
    }
    q_variable
}

#[gradient(wrt = qx, value, into)]
#[hvp(wrt = qx, into)]
#[differential(wrt = qx)]
fn variable_out(qx: &[f64], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut out = qx[q_parameter];
    for qi in 1..qx.len() {
        out += qx[qi] * qx[q_constant] + qx[qi - 1].sin();
    }
    for qv in &qx[q_parameter..] {
        out += qv * qv;
    }
    out
}

#[gradient(wrt = qx, value, into)]
#[hvp(wrt = qx, into)]
#[differential(wrt = qx)]
fn parameter_step_1(qx: &[f64], step_1: usize) -> f64 {
    let q_constant: usize = step_1 + 1;
    let mut q_variable = qx[step_1];
    for qi in 1..qx.len() {
        q_variable += qx[qi] * qx[q_constant] + qx[qi - 1].sin();
    }
    for qv in &qx[step_1..] {
        q_variable += qv * qv;
    }
    q_variable
}

#[gradient(wrt = qx, value, into)]
#[hvp(wrt = qx, into)]
#[differential(wrt = qx)]
fn constant_step_1(qx: &[f64], q_parameter: usize) -> f64 {
    let step_1: usize = q_parameter + 1;
    let mut q_variable = qx[q_parameter];
    for qi in 1..qx.len() {
        q_variable += qx[qi] * qx[step_1] + qx[qi - 1].sin();
    }
    for qv in &qx[q_parameter..] {
        q_variable += qv * qv;
    }
    q_variable
}

#[gradient(wrt = qx, value, into)]
#[hvp(wrt = qx, into)]
#[differential(wrt = qx)]
fn variable_step_1(qx: &[f64], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut step_1 = qx[q_parameter];
    for qi in 1..qx.len() {
        step_1 += qx[qi] * qx[q_constant] + qx[qi - 1].sin();
    }
    for qv in &qx[q_parameter..] {
        step_1 += qv * qv;
    }
    step_1
}

#[gradient(wrt = qx, value, into)]
#[hvp(wrt = qx, into)]
#[differential(wrt = qx)]
fn parameter_step_2(qx: &[f64], step_2: usize) -> f64 {
    let q_constant: usize = step_2 + 1;
    let mut q_variable = qx[step_2];
    for qi in 1..qx.len() {
        q_variable += qx[qi] * qx[q_constant] + qx[qi - 1].sin();
    }
    for qv in &qx[step_2..] {
        q_variable += qv * qv;
    }
    q_variable
}

#[gradient(wrt = qx, value, into)]
#[hvp(wrt = qx, into)]
#[differential(wrt = qx)]
fn constant_step_2(qx: &[f64], q_parameter: usize) -> f64 {
    let step_2: usize = q_parameter + 1;
    let mut q_variable = qx[q_parameter];
    for qi in 1..qx.len() {
        q_variable += qx[qi] * qx[step_2] + qx[qi - 1].sin();
    }
    for qv in &qx[q_parameter..] {
        q_variable += qv * qv;
    }
    q_variable
}

#[gradient(wrt = qx, value, into)]
#[hvp(wrt = qx, into)]
#[differential(wrt = qx)]
fn variable_step_2(qx: &[f64], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut step_2 = qx[q_parameter];
    for qi in 1..qx.len() {
        step_2 += qx[qi] * qx[q_constant] + qx[qi - 1].sin();
    }
    for qv in &qx[q_parameter..] {
        step_2 += qv * qv;
    }
    step_2
}

#[gradient(wrt = qx, value, into)]
#[hvp(wrt = qx, into)]
#[differential(wrt = qx)]
fn parameter_t1(qx: &[f64], t1: usize) -> f64 {
    let q_constant: usize = t1 + 1;
    let mut q_variable = qx[t1];
    for qi in 1..qx.len() {
        q_variable += qx[qi] * qx[q_constant] + qx[qi - 1].sin();
    }
    for qv in &qx[t1..] {
        q_variable += qv * qv;
    }
    q_variable
}

#[gradient(wrt = qx, value, into)]
#[hvp(wrt = qx, into)]
#[differential(wrt = qx)]
fn constant_t1(qx: &[f64], q_parameter: usize) -> f64 {
    let t1: usize = q_parameter + 1;
    let mut q_variable = qx[q_parameter];
    for qi in 1..qx.len() {
        q_variable += qx[qi] * qx[t1] + qx[qi - 1].sin();
    }
    for qv in &qx[q_parameter..] {
        q_variable += qv * qv;
    }
    q_variable
}

#[gradient(wrt = qx, value, into)]
#[hvp(wrt = qx, into)]
#[differential(wrt = qx)]
fn variable_t1(qx: &[f64], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut t1 = qx[q_parameter];
    for qi in 1..qx.len() {
        t1 += qx[qi] * qx[q_constant] + qx[qi - 1].sin();
    }
    for qv in &qx[q_parameter..] {
        t1 += qv * qv;
    }
    t1
}

#[gradient(wrt = qx, value, into)]
#[hvp(wrt = qx, into)]
#[differential(wrt = qx)]
fn parameter_t10(qx: &[f64], t10: usize) -> f64 {
    let q_constant: usize = t10 + 1;
    let mut q_variable = qx[t10];
    for qi in 1..qx.len() {
        q_variable += qx[qi] * qx[q_constant] + qx[qi - 1].sin();
    }
    for qv in &qx[t10..] {
        q_variable += qv * qv;
    }
    q_variable
}

#[gradient(wrt = qx, value, into)]
#[hvp(wrt = qx, into)]
#[differential(wrt = qx)]
fn constant_t10(qx: &[f64], q_parameter: usize) -> f64 {
    let t10: usize = q_parameter + 1;
    let mut q_variable = qx[q_parameter];
    for qi in 1..qx.len() {
        q_variable += qx[qi] * qx[t10] + qx[qi - 1].sin();
    }
    for qv in &qx[q_parameter..] {
        q_variable += qv * qv;
    }
    q_variable
}

#[gradient(wrt = qx, value, into)]
#[hvp(wrt = qx, into)]
#[differential(wrt = qx)]
fn variable_t10(qx: &[f64], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut t10 = qx[q_parameter];
    for qi in 1..qx.len() {
        t10 += qx[qi] * qx[q_constant] + qx[qi - 1].sin();
    }
    for qv in &qx[q_parameter..] {
        t10 += qv * qv;
    }
    t10
}

#[gradient(wrt = qx, value, into)]
#[hvp(wrt = qx, into)]
#[differential(wrt = qx)]
fn parameter_v(qx: &[f64], v: usize) -> f64 {
    let q_constant: usize = v + 1;
    let mut q_variable = qx[v];
    for qi in 1..qx.len() {
        q_variable += qx[qi] * qx[q_constant] + qx[qi - 1].sin();
    }
    for qv in &qx[v..] {
        q_variable += qv * qv;
    }
    q_variable
}

#[gradient(wrt = qx, value, into)]
#[hvp(wrt = qx, into)]
#[differential(wrt = qx)]
fn constant_v(qx: &[f64], q_parameter: usize) -> f64 {
    let v: usize = q_parameter + 1;
    let mut q_variable = qx[q_parameter];
    for qi in 1..qx.len() {
        q_variable += qx[qi] * qx[v] + qx[qi - 1].sin();
    }
    for qv in &qx[q_parameter..] {
        q_variable += qv * qv;
    }
    q_variable
}

#[gradient(wrt = qx, value, into)]
#[hvp(wrt = qx, into)]
#[differential(wrt = qx)]
fn variable_v(qx: &[f64], q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut v = qx[q_parameter];
    for qi in 1..qx.len() {
        v += qx[qi] * qx[q_constant] + qx[qi - 1].sin();
    }
    for qv in &qx[q_parameter..] {
        v += qv * qv;
    }
    v
}

#[test]
    fn names_do_not_matter() {
        // d_qx
        assert_eq!(in_slices(|a, _| parameter_d_qx_value_and_grad_into(&scalars(), 1, a)), in_slices(|a, _| plain_value_and_grad_into(&scalars(), 1, a)));
        assert_eq!(in_slices(|a, _| parameter_d_qx_hvp_into(&scalars(), 1, &scalars(), a)), in_slices(|a, _| plain_hvp_into(&scalars(), 1, &scalars(), a)));
        assert_eq!(parameter_d_qx_diff(&scalars(), 1, &scalars()), plain_diff(&scalars(), 1, &scalars()));
        assert_eq!(in_slices(|a, _| constant_d_qx_value_and_grad_into(&scalars(), 1, a)), in_slices(|a, _| plain_value_and_grad_into(&scalars(), 1, a)));
        assert_eq!(in_slices(|a, _| constant_d_qx_hvp_into(&scalars(), 1, &scalars(), a)), in_slices(|a, _| plain_hvp_into(&scalars(), 1, &scalars(), a)));
        assert_eq!(constant_d_qx_diff(&scalars(), 1, &scalars()), plain_diff(&scalars(), 1, &scalars()));
        assert_eq!(in_slices(|a, _| variable_d_qx_value_and_grad_into(&scalars(), 1, a)), in_slices(|a, _| plain_value_and_grad_into(&scalars(), 1, a)));
        assert_eq!(in_slices(|a, _| variable_d_qx_hvp_into(&scalars(), 1, &scalars(), a)), in_slices(|a, _| plain_hvp_into(&scalars(), 1, &scalars(), a)));
        assert_eq!(variable_d_qx_diff(&scalars(), 1, &scalars()), plain_diff(&scalars(), 1, &scalars()));
        // out
        assert_eq!(in_slices(|a, _| parameter_out_value_and_grad_into(&scalars(), 1, a)), in_slices(|a, _| plain_value_and_grad_into(&scalars(), 1, a)));
        assert_eq!(in_slices(|a, _| parameter_out_hvp_into(&scalars(), 1, &scalars(), a)), in_slices(|a, _| plain_hvp_into(&scalars(), 1, &scalars(), a)));
        assert_eq!(parameter_out_diff(&scalars(), 1, &scalars()), plain_diff(&scalars(), 1, &scalars()));
        assert_eq!(in_slices(|a, _| constant_out_value_and_grad_into(&scalars(), 1, a)), in_slices(|a, _| plain_value_and_grad_into(&scalars(), 1, a)));
        assert_eq!(in_slices(|a, _| constant_out_hvp_into(&scalars(), 1, &scalars(), a)), in_slices(|a, _| plain_hvp_into(&scalars(), 1, &scalars(), a)));
        assert_eq!(constant_out_diff(&scalars(), 1, &scalars()), plain_diff(&scalars(), 1, &scalars()));
        assert_eq!(in_slices(|a, _| variable_out_value_and_grad_into(&scalars(), 1, a)), in_slices(|a, _| plain_value_and_grad_into(&scalars(), 1, a)));
        assert_eq!(in_slices(|a, _| variable_out_hvp_into(&scalars(), 1, &scalars(), a)), in_slices(|a, _| plain_hvp_into(&scalars(), 1, &scalars(), a)));
        assert_eq!(variable_out_diff(&scalars(), 1, &scalars()), plain_diff(&scalars(), 1, &scalars()));
        // step_1
        assert_eq!(in_slices(|a, _| parameter_step_1_value_and_grad_into(&scalars(), 1, a)), in_slices(|a, _| plain_value_and_grad_into(&scalars(), 1, a)));
        assert_eq!(in_slices(|a, _| parameter_step_1_hvp_into(&scalars(), 1, &scalars(), a)), in_slices(|a, _| plain_hvp_into(&scalars(), 1, &scalars(), a)));
        assert_eq!(parameter_step_1_diff(&scalars(), 1, &scalars()), plain_diff(&scalars(), 1, &scalars()));
        assert_eq!(in_slices(|a, _| constant_step_1_value_and_grad_into(&scalars(), 1, a)), in_slices(|a, _| plain_value_and_grad_into(&scalars(), 1, a)));
        assert_eq!(in_slices(|a, _| constant_step_1_hvp_into(&scalars(), 1, &scalars(), a)), in_slices(|a, _| plain_hvp_into(&scalars(), 1, &scalars(), a)));
        assert_eq!(constant_step_1_diff(&scalars(), 1, &scalars()), plain_diff(&scalars(), 1, &scalars()));
        assert_eq!(in_slices(|a, _| variable_step_1_value_and_grad_into(&scalars(), 1, a)), in_slices(|a, _| plain_value_and_grad_into(&scalars(), 1, a)));
        assert_eq!(in_slices(|a, _| variable_step_1_hvp_into(&scalars(), 1, &scalars(), a)), in_slices(|a, _| plain_hvp_into(&scalars(), 1, &scalars(), a)));
        assert_eq!(variable_step_1_diff(&scalars(), 1, &scalars()), plain_diff(&scalars(), 1, &scalars()));
        // step_2
        assert_eq!(in_slices(|a, _| parameter_step_2_value_and_grad_into(&scalars(), 1, a)), in_slices(|a, _| plain_value_and_grad_into(&scalars(), 1, a)));
        assert_eq!(in_slices(|a, _| parameter_step_2_hvp_into(&scalars(), 1, &scalars(), a)), in_slices(|a, _| plain_hvp_into(&scalars(), 1, &scalars(), a)));
        assert_eq!(parameter_step_2_diff(&scalars(), 1, &scalars()), plain_diff(&scalars(), 1, &scalars()));
        assert_eq!(in_slices(|a, _| constant_step_2_value_and_grad_into(&scalars(), 1, a)), in_slices(|a, _| plain_value_and_grad_into(&scalars(), 1, a)));
        assert_eq!(in_slices(|a, _| constant_step_2_hvp_into(&scalars(), 1, &scalars(), a)), in_slices(|a, _| plain_hvp_into(&scalars(), 1, &scalars(), a)));
        assert_eq!(constant_step_2_diff(&scalars(), 1, &scalars()), plain_diff(&scalars(), 1, &scalars()));
        assert_eq!(in_slices(|a, _| variable_step_2_value_and_grad_into(&scalars(), 1, a)), in_slices(|a, _| plain_value_and_grad_into(&scalars(), 1, a)));
        assert_eq!(in_slices(|a, _| variable_step_2_hvp_into(&scalars(), 1, &scalars(), a)), in_slices(|a, _| plain_hvp_into(&scalars(), 1, &scalars(), a)));
        assert_eq!(variable_step_2_diff(&scalars(), 1, &scalars()), plain_diff(&scalars(), 1, &scalars()));
        // t1
        assert_eq!(in_slices(|a, _| parameter_t1_value_and_grad_into(&scalars(), 1, a)), in_slices(|a, _| plain_value_and_grad_into(&scalars(), 1, a)));
        assert_eq!(in_slices(|a, _| parameter_t1_hvp_into(&scalars(), 1, &scalars(), a)), in_slices(|a, _| plain_hvp_into(&scalars(), 1, &scalars(), a)));
        assert_eq!(parameter_t1_diff(&scalars(), 1, &scalars()), plain_diff(&scalars(), 1, &scalars()));
        assert_eq!(in_slices(|a, _| constant_t1_value_and_grad_into(&scalars(), 1, a)), in_slices(|a, _| plain_value_and_grad_into(&scalars(), 1, a)));
        assert_eq!(in_slices(|a, _| constant_t1_hvp_into(&scalars(), 1, &scalars(), a)), in_slices(|a, _| plain_hvp_into(&scalars(), 1, &scalars(), a)));
        assert_eq!(constant_t1_diff(&scalars(), 1, &scalars()), plain_diff(&scalars(), 1, &scalars()));
        assert_eq!(in_slices(|a, _| variable_t1_value_and_grad_into(&scalars(), 1, a)), in_slices(|a, _| plain_value_and_grad_into(&scalars(), 1, a)));
        assert_eq!(in_slices(|a, _| variable_t1_hvp_into(&scalars(), 1, &scalars(), a)), in_slices(|a, _| plain_hvp_into(&scalars(), 1, &scalars(), a)));
        assert_eq!(variable_t1_diff(&scalars(), 1, &scalars()), plain_diff(&scalars(), 1, &scalars()));
        // t10
        assert_eq!(in_slices(|a, _| parameter_t10_value_and_grad_into(&scalars(), 1, a)), in_slices(|a, _| plain_value_and_grad_into(&scalars(), 1, a)));
        assert_eq!(in_slices(|a, _| parameter_t10_hvp_into(&scalars(), 1, &scalars(), a)), in_slices(|a, _| plain_hvp_into(&scalars(), 1, &scalars(), a)));
        assert_eq!(parameter_t10_diff(&scalars(), 1, &scalars()), plain_diff(&scalars(), 1, &scalars()));
        assert_eq!(in_slices(|a, _| constant_t10_value_and_grad_into(&scalars(), 1, a)), in_slices(|a, _| plain_value_and_grad_into(&scalars(), 1, a)));
        assert_eq!(in_slices(|a, _| constant_t10_hvp_into(&scalars(), 1, &scalars(), a)), in_slices(|a, _| plain_hvp_into(&scalars(), 1, &scalars(), a)));
        assert_eq!(constant_t10_diff(&scalars(), 1, &scalars()), plain_diff(&scalars(), 1, &scalars()));
        assert_eq!(in_slices(|a, _| variable_t10_value_and_grad_into(&scalars(), 1, a)), in_slices(|a, _| plain_value_and_grad_into(&scalars(), 1, a)));
        assert_eq!(in_slices(|a, _| variable_t10_hvp_into(&scalars(), 1, &scalars(), a)), in_slices(|a, _| plain_hvp_into(&scalars(), 1, &scalars(), a)));
        assert_eq!(variable_t10_diff(&scalars(), 1, &scalars()), plain_diff(&scalars(), 1, &scalars()));
        // v
        assert_eq!(in_slices(|a, _| parameter_v_value_and_grad_into(&scalars(), 1, a)), in_slices(|a, _| plain_value_and_grad_into(&scalars(), 1, a)));
        assert_eq!(in_slices(|a, _| parameter_v_hvp_into(&scalars(), 1, &scalars(), a)), in_slices(|a, _| plain_hvp_into(&scalars(), 1, &scalars(), a)));
        assert_eq!(parameter_v_diff(&scalars(), 1, &scalars()), plain_diff(&scalars(), 1, &scalars()));
        assert_eq!(in_slices(|a, _| constant_v_value_and_grad_into(&scalars(), 1, a)), in_slices(|a, _| plain_value_and_grad_into(&scalars(), 1, a)));
        assert_eq!(in_slices(|a, _| constant_v_hvp_into(&scalars(), 1, &scalars(), a)), in_slices(|a, _| plain_hvp_into(&scalars(), 1, &scalars(), a)));
        assert_eq!(constant_v_diff(&scalars(), 1, &scalars()), plain_diff(&scalars(), 1, &scalars()));
        assert_eq!(in_slices(|a, _| variable_v_value_and_grad_into(&scalars(), 1, a)), in_slices(|a, _| plain_value_and_grad_into(&scalars(), 1, a)));
        assert_eq!(in_slices(|a, _| variable_v_hvp_into(&scalars(), 1, &scalars(), a)), in_slices(|a, _| plain_hvp_into(&scalars(), 1, &scalars(), a)));
        assert_eq!(variable_v_diff(&scalars(), 1, &scalars()), plain_diff(&scalars(), 1, &scalars()));
    }
}

mod lengths_of_matrices {
    use super::*;

#[gradient(wrt = qx, value, into)]
fn plain(qx: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut q_variable = qx[(q_parameter, q_constant)];
    for qc in qx.column_iter() {
        q_variable += qc.norm_squared() * qc[q_parameter];
    }
    for qr in qx.row_iter() {
        q_variable += qr.sum().sin();
    }
    q_variable + qx.norm_squared()
}

#[gradient(wrt = qx, value, into)]
fn parameter_out(qx: &DMatrix<f64>, out: usize) -> f64 {
    let q_constant: usize = out + 1;
    let mut q_variable = qx[(out, q_constant)];
    for qc in qx.column_iter() {
        q_variable += qc.norm_squared() * qc[out];
    }
    for qr in qx.row_iter() {
        q_variable += qr.sum().sin();
    }
    q_variable + qx.norm_squared()
}

#[gradient(wrt = qx, value, into)]
fn constant_out(qx: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let out: usize = q_parameter + 1;
    let mut q_variable = qx[(q_parameter, out)];
    for qc in qx.column_iter() {
        q_variable += qc.norm_squared() * qc[q_parameter];
    }
    for qr in qx.row_iter() {
        q_variable += qr.sum().sin();
    }
    q_variable + qx.norm_squared()
}

#[gradient(wrt = qx, value, into)]
fn variable_out(qx: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut out = qx[(q_parameter, q_constant)];
    for qc in qx.column_iter() {
        out += qc.norm_squared() * qc[q_parameter];
    }
    for qr in qx.row_iter() {
        out += qr.sum().sin();
    }
    out + qx.norm_squared()
}

#[gradient(wrt = qx, value, into)]
fn parameter_q_variable_2(qx: &DMatrix<f64>, q_variable_2: usize) -> f64 {
    let q_constant: usize = q_variable_2 + 1;
    let mut q_variable = qx[(q_variable_2, q_constant)];
    for qc in qx.column_iter() {
        q_variable += qc.norm_squared() * qc[q_variable_2];
    }
    for qr in qx.row_iter() {
        q_variable += qr.sum().sin();
    }
    q_variable + qx.norm_squared()
}

#[gradient(wrt = qx, value, into)]
fn constant_q_variable_2(qx: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_variable_2: usize = q_parameter + 1;
    let mut q_variable = qx[(q_parameter, q_variable_2)];
    for qc in qx.column_iter() {
        q_variable += qc.norm_squared() * qc[q_parameter];
    }
    for qr in qx.row_iter() {
        q_variable += qr.sum().sin();
    }
    q_variable + qx.norm_squared()
}

#[gradient(wrt = qx, value, into)]
fn variable_q_variable_2(qx: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut q_variable_2 = qx[(q_parameter, q_constant)];
    for qc in qx.column_iter() {
        q_variable_2 += qc.norm_squared() * qc[q_parameter];
    }
    for qr in qx.row_iter() {
        q_variable_2 += qr.sum().sin();
    }
    q_variable_2 + qx.norm_squared()
}

#[gradient(wrt = qx, value, into)]
fn parameter_step_1(qx: &DMatrix<f64>, step_1: usize) -> f64 {
    let q_constant: usize = step_1 + 1;
    let mut q_variable = qx[(step_1, q_constant)];
    for qc in qx.column_iter() {
        q_variable += qc.norm_squared() * qc[step_1];
    }
    for qr in qx.row_iter() {
        q_variable += qr.sum().sin();
    }
    q_variable + qx.norm_squared()
}

#[gradient(wrt = qx, value, into)]
fn constant_step_1(qx: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let step_1: usize = q_parameter + 1;
    let mut q_variable = qx[(q_parameter, step_1)];
    for qc in qx.column_iter() {
        q_variable += qc.norm_squared() * qc[q_parameter];
    }
    for qr in qx.row_iter() {
        q_variable += qr.sum().sin();
    }
    q_variable + qx.norm_squared()
}

#[gradient(wrt = qx, value, into)]
fn variable_step_1(qx: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut step_1 = qx[(q_parameter, q_constant)];
    for qc in qx.column_iter() {
        step_1 += qc.norm_squared() * qc[q_parameter];
    }
    for qr in qx.row_iter() {
        step_1 += qr.sum().sin();
    }
    step_1 + qx.norm_squared()
}

#[gradient(wrt = qx, value, into)]
fn parameter_step_10(qx: &DMatrix<f64>, step_10: usize) -> f64 {
    let q_constant: usize = step_10 + 1;
    let mut q_variable = qx[(step_10, q_constant)];
    for qc in qx.column_iter() {
        q_variable += qc.norm_squared() * qc[step_10];
    }
    for qr in qx.row_iter() {
        q_variable += qr.sum().sin();
    }
    q_variable + qx.norm_squared()
}

#[gradient(wrt = qx, value, into)]
fn constant_step_10(qx: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let step_10: usize = q_parameter + 1;
    let mut q_variable = qx[(q_parameter, step_10)];
    for qc in qx.column_iter() {
        q_variable += qc.norm_squared() * qc[q_parameter];
    }
    for qr in qx.row_iter() {
        q_variable += qr.sum().sin();
    }
    q_variable + qx.norm_squared()
}

#[gradient(wrt = qx, value, into)]
fn variable_step_10(qx: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut step_10 = qx[(q_parameter, q_constant)];
    for qc in qx.column_iter() {
        step_10 += qc.norm_squared() * qc[q_parameter];
    }
    for qr in qx.row_iter() {
        step_10 += qr.sum().sin();
    }
    step_10 + qx.norm_squared()
}

#[gradient(wrt = qx, value, into)]
fn parameter_t1(qx: &DMatrix<f64>, t1: usize) -> f64 {
    let q_constant: usize = t1 + 1;
    let mut q_variable = qx[(t1, q_constant)];
    for qc in qx.column_iter() {
        q_variable += qc.norm_squared() * qc[t1];
    }
    for qr in qx.row_iter() {
        q_variable += qr.sum().sin();
    }
    q_variable + qx.norm_squared()
}

#[gradient(wrt = qx, value, into)]
fn constant_t1(qx: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let t1: usize = q_parameter + 1;
    let mut q_variable = qx[(q_parameter, t1)];
    for qc in qx.column_iter() {
        q_variable += qc.norm_squared() * qc[q_parameter];
    }
    for qr in qx.row_iter() {
        q_variable += qr.sum().sin();
    }
    q_variable + qx.norm_squared()
}

#[gradient(wrt = qx, value, into)]
fn variable_t1(qx: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut t1 = qx[(q_parameter, q_constant)];
    for qc in qx.column_iter() {
        t1 += qc.norm_squared() * qc[q_parameter];
    }
    for qr in qx.row_iter() {
        t1 += qr.sum().sin();
    }
    t1 + qx.norm_squared()
}

#[gradient(wrt = qx, value, into)]
fn parameter_t10(qx: &DMatrix<f64>, t10: usize) -> f64 {
    let q_constant: usize = t10 + 1;
    let mut q_variable = qx[(t10, q_constant)];
    for qc in qx.column_iter() {
        q_variable += qc.norm_squared() * qc[t10];
    }
    for qr in qx.row_iter() {
        q_variable += qr.sum().sin();
    }
    q_variable + qx.norm_squared()
}

#[gradient(wrt = qx, value, into)]
fn constant_t10(qx: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let t10: usize = q_parameter + 1;
    let mut q_variable = qx[(q_parameter, t10)];
    for qc in qx.column_iter() {
        q_variable += qc.norm_squared() * qc[q_parameter];
    }
    for qr in qx.row_iter() {
        q_variable += qr.sum().sin();
    }
    q_variable + qx.norm_squared()
}

#[gradient(wrt = qx, value, into)]
fn variable_t10(qx: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut t10 = qx[(q_parameter, q_constant)];
    for qc in qx.column_iter() {
        t10 += qc.norm_squared() * qc[q_parameter];
    }
    for qr in qx.row_iter() {
        t10 += qr.sum().sin();
    }
    t10 + qx.norm_squared()
}

#[gradient(wrt = qx, value, into)]
fn parameter_total(qx: &DMatrix<f64>, total: usize) -> f64 {
    let q_constant: usize = total + 1;
    let mut q_variable = qx[(total, q_constant)];
    for qc in qx.column_iter() {
        q_variable += qc.norm_squared() * qc[total];
    }
    for qr in qx.row_iter() {
        q_variable += qr.sum().sin();
    }
    q_variable + qx.norm_squared()
}

#[gradient(wrt = qx, value, into)]
fn constant_total(qx: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let total: usize = q_parameter + 1;
    let mut q_variable = qx[(q_parameter, total)];
    for qc in qx.column_iter() {
        q_variable += qc.norm_squared() * qc[q_parameter];
    }
    for qr in qx.row_iter() {
        q_variable += qr.sum().sin();
    }
    q_variable + qx.norm_squared()
}

#[gradient(wrt = qx, value, into)]
fn variable_total(qx: &DMatrix<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut total = qx[(q_parameter, q_constant)];
    for qc in qx.column_iter() {
        total += qc.norm_squared() * qc[q_parameter];
    }
    for qr in qx.row_iter() {
        total += qr.sum().sin();
    }
    total + qx.norm_squared()
}

#[test]
    fn names_do_not_matter() {
        // out
        assert_eq!(in_matrix(|a| parameter_out_value_and_grad_into(&table(), 1, a)), in_matrix(|a| plain_value_and_grad_into(&table(), 1, a)));
        assert_eq!(in_matrix(|a| constant_out_value_and_grad_into(&table(), 1, a)), in_matrix(|a| plain_value_and_grad_into(&table(), 1, a)));
        assert_eq!(in_matrix(|a| variable_out_value_and_grad_into(&table(), 1, a)), in_matrix(|a| plain_value_and_grad_into(&table(), 1, a)));
        // q_variable_2
        assert_eq!(in_matrix(|a| parameter_q_variable_2_value_and_grad_into(&table(), 1, a)), in_matrix(|a| plain_value_and_grad_into(&table(), 1, a)));
        assert_eq!(in_matrix(|a| constant_q_variable_2_value_and_grad_into(&table(), 1, a)), in_matrix(|a| plain_value_and_grad_into(&table(), 1, a)));
        assert_eq!(in_matrix(|a| variable_q_variable_2_value_and_grad_into(&table(), 1, a)), in_matrix(|a| plain_value_and_grad_into(&table(), 1, a)));
        // step_1
        assert_eq!(in_matrix(|a| parameter_step_1_value_and_grad_into(&table(), 1, a)), in_matrix(|a| plain_value_and_grad_into(&table(), 1, a)));
        assert_eq!(in_matrix(|a| constant_step_1_value_and_grad_into(&table(), 1, a)), in_matrix(|a| plain_value_and_grad_into(&table(), 1, a)));
        assert_eq!(in_matrix(|a| variable_step_1_value_and_grad_into(&table(), 1, a)), in_matrix(|a| plain_value_and_grad_into(&table(), 1, a)));
        // step_10
        assert_eq!(in_matrix(|a| parameter_step_10_value_and_grad_into(&table(), 1, a)), in_matrix(|a| plain_value_and_grad_into(&table(), 1, a)));
        assert_eq!(in_matrix(|a| constant_step_10_value_and_grad_into(&table(), 1, a)), in_matrix(|a| plain_value_and_grad_into(&table(), 1, a)));
        assert_eq!(in_matrix(|a| variable_step_10_value_and_grad_into(&table(), 1, a)), in_matrix(|a| plain_value_and_grad_into(&table(), 1, a)));
        // t1
        assert_eq!(in_matrix(|a| parameter_t1_value_and_grad_into(&table(), 1, a)), in_matrix(|a| plain_value_and_grad_into(&table(), 1, a)));
        assert_eq!(in_matrix(|a| constant_t1_value_and_grad_into(&table(), 1, a)), in_matrix(|a| plain_value_and_grad_into(&table(), 1, a)));
        assert_eq!(in_matrix(|a| variable_t1_value_and_grad_into(&table(), 1, a)), in_matrix(|a| plain_value_and_grad_into(&table(), 1, a)));
        // t10
        assert_eq!(in_matrix(|a| parameter_t10_value_and_grad_into(&table(), 1, a)), in_matrix(|a| plain_value_and_grad_into(&table(), 1, a)));
        assert_eq!(in_matrix(|a| constant_t10_value_and_grad_into(&table(), 1, a)), in_matrix(|a| plain_value_and_grad_into(&table(), 1, a)));
        assert_eq!(in_matrix(|a| variable_t10_value_and_grad_into(&table(), 1, a)), in_matrix(|a| plain_value_and_grad_into(&table(), 1, a)));
        // total
        assert_eq!(in_matrix(|a| parameter_total_value_and_grad_into(&table(), 1, a)), in_matrix(|a| plain_value_and_grad_into(&table(), 1, a)));
        assert_eq!(in_matrix(|a| constant_total_value_and_grad_into(&table(), 1, a)), in_matrix(|a| plain_value_and_grad_into(&table(), 1, a)));
        assert_eq!(in_matrix(|a| variable_total_value_and_grad_into(&table(), 1, a)), in_matrix(|a| plain_value_and_grad_into(&table(), 1, a)));
    }
}

mod spectra {
    use super::*;

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn plain(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(q_parameter, q_constant)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn parameter_d_qa(qa: &Matrix3<f64>, d_qa: usize) -> f64 {
    let q_constant: usize = d_qa + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(d_qa, q_constant)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn constant_d_qa(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let d_qa: usize = q_parameter + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(q_parameter, d_qa)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn variable_d_qa(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let d_qa = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = d_qa.symmetric_eigen().eigenvectors.sum() + d_qa.svd(true, true).u.unwrap()[(q_parameter, q_constant)];
    let qw = d_qa.svd(true, true).v_t.unwrap().sum() + d_qa.qr().r().trace() + d_qa.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&d_qa).unwrap().sum() + matgrad::nuclear_norm(&d_qa) + matgrad::symmetric_map(&d_qa, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn parameter_d_qa_2(qa: &Matrix3<f64>, d_qa_2: usize) -> f64 {
    let q_constant: usize = d_qa_2 + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(d_qa_2, q_constant)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn constant_d_qa_2(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let d_qa_2: usize = q_parameter + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(q_parameter, d_qa_2)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn variable_d_qa_2(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let d_qa_2 = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = d_qa_2.symmetric_eigen().eigenvectors.sum() + d_qa_2.svd(true, true).u.unwrap()[(q_parameter, q_constant)];
    let qw = d_qa_2.svd(true, true).v_t.unwrap().sum() + d_qa_2.qr().r().trace() + d_qa_2.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&d_qa_2).unwrap().sum() + matgrad::nuclear_norm(&d_qa_2) + matgrad::symmetric_map(&d_qa_2, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn parameter_decomposed(qa: &Matrix3<f64>, decomposed: usize) -> f64 {
    let q_constant: usize = decomposed + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(decomposed, q_constant)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn constant_decomposed(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let decomposed: usize = q_parameter + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(q_parameter, decomposed)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn variable_decomposed(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let decomposed = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = decomposed.symmetric_eigen().eigenvectors.sum() + decomposed.svd(true, true).u.unwrap()[(q_parameter, q_constant)];
    let qw = decomposed.svd(true, true).v_t.unwrap().sum() + decomposed.qr().r().trace() + decomposed.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&decomposed).unwrap().sum() + matgrad::nuclear_norm(&decomposed) + matgrad::symmetric_map(&decomposed, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn parameter_eigen(qa: &Matrix3<f64>, eigen: usize) -> f64 {
    let q_constant: usize = eigen + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(eigen, q_constant)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn constant_eigen(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let eigen: usize = q_parameter + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(q_parameter, eigen)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn variable_eigen(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let eigen = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = eigen.symmetric_eigen().eigenvectors.sum() + eigen.svd(true, true).u.unwrap()[(q_parameter, q_constant)];
    let qw = eigen.svd(true, true).v_t.unwrap().sum() + eigen.qr().r().trace() + eigen.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&eigen).unwrap().sum() + matgrad::nuclear_norm(&eigen) + matgrad::symmetric_map(&eigen, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn parameter_inverse(qa: &Matrix3<f64>, inverse: usize) -> f64 {
    let q_constant: usize = inverse + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(inverse, q_constant)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn constant_inverse(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let inverse: usize = q_parameter + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(q_parameter, inverse)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn variable_inverse(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let inverse = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = inverse.symmetric_eigen().eigenvectors.sum() + inverse.svd(true, true).u.unwrap()[(q_parameter, q_constant)];
    let qw = inverse.svd(true, true).v_t.unwrap().sum() + inverse.qr().r().trace() + inverse.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&inverse).unwrap().sum() + matgrad::nuclear_norm(&inverse) + matgrad::symmetric_map(&inverse, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn parameter_part(qa: &Matrix3<f64>, part: usize) -> f64 {
    let q_constant: usize = part + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(part, q_constant)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn constant_part(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let part: usize = q_parameter + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(q_parameter, part)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn variable_part(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let part = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = part.symmetric_eigen().eigenvectors.sum() + part.svd(true, true).u.unwrap()[(q_parameter, q_constant)];
    let qw = part.svd(true, true).v_t.unwrap().sum() + part.qr().r().trace() + part.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&part).unwrap().sum() + matgrad::nuclear_norm(&part) + matgrad::symmetric_map(&part, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn parameter_part_2(qa: &Matrix3<f64>, part_2: usize) -> f64 {
    let q_constant: usize = part_2 + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(part_2, q_constant)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn constant_part_2(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let part_2: usize = q_parameter + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(q_parameter, part_2)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn variable_part_2(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let part_2 = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = part_2.symmetric_eigen().eigenvectors.sum() + part_2.svd(true, true).u.unwrap()[(q_parameter, q_constant)];
    let qw = part_2.svd(true, true).v_t.unwrap().sum() + part_2.qr().r().trace() + part_2.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&part_2).unwrap().sum() + matgrad::nuclear_norm(&part_2) + matgrad::symmetric_map(&part_2, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn parameter_qr(qa: &Matrix3<f64>, qr: usize) -> f64 {
    let q_constant: usize = qr + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(qr, q_constant)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn constant_qr(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let qr: usize = q_parameter + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(q_parameter, qr)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn variable_qr(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let qr = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = qr.symmetric_eigen().eigenvectors.sum() + qr.svd(true, true).u.unwrap()[(q_parameter, q_constant)];
    let qw = qr.svd(true, true).v_t.unwrap().sum() + qr.qr().r().trace() + qr.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&qr).unwrap().sum() + matgrad::nuclear_norm(&qr) + matgrad::symmetric_map(&qr, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn parameter_schur(qa: &Matrix3<f64>, schur: usize) -> f64 {
    let q_constant: usize = schur + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(schur, q_constant)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn constant_schur(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let schur: usize = q_parameter + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(q_parameter, schur)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn variable_schur(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let schur = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = schur.symmetric_eigen().eigenvectors.sum() + schur.svd(true, true).u.unwrap()[(q_parameter, q_constant)];
    let qw = schur.svd(true, true).v_t.unwrap().sum() + schur.qr().r().trace() + schur.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&schur).unwrap().sum() + matgrad::nuclear_norm(&schur) + matgrad::symmetric_map(&schur, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn parameter_schur_2(qa: &Matrix3<f64>, schur_2: usize) -> f64 {
    let q_constant: usize = schur_2 + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(schur_2, q_constant)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn constant_schur_2(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let schur_2: usize = q_parameter + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(q_parameter, schur_2)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn variable_schur_2(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let schur_2 = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = schur_2.symmetric_eigen().eigenvectors.sum() + schur_2.svd(true, true).u.unwrap()[(q_parameter, q_constant)];
    let qw = schur_2.svd(true, true).v_t.unwrap().sum() + schur_2.qr().r().trace() + schur_2.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&schur_2).unwrap().sum() + matgrad::nuclear_norm(&schur_2) + matgrad::symmetric_map(&schur_2, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn parameter_spectrum(qa: &Matrix3<f64>, spectrum: usize) -> f64 {
    let q_constant: usize = spectrum + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(spectrum, q_constant)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn constant_spectrum(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let spectrum: usize = q_parameter + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(q_parameter, spectrum)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn variable_spectrum(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let spectrum = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = spectrum.symmetric_eigen().eigenvectors.sum() + spectrum.svd(true, true).u.unwrap()[(q_parameter, q_constant)];
    let qw = spectrum.svd(true, true).v_t.unwrap().sum() + spectrum.qr().r().trace() + spectrum.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&spectrum).unwrap().sum() + matgrad::nuclear_norm(&spectrum) + matgrad::symmetric_map(&spectrum, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn parameter_svd(qa: &Matrix3<f64>, svd: usize) -> f64 {
    let q_constant: usize = svd + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(svd, q_constant)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn constant_svd(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let svd: usize = q_parameter + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(q_parameter, svd)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn variable_svd(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let svd = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = svd.symmetric_eigen().eigenvectors.sum() + svd.svd(true, true).u.unwrap()[(q_parameter, q_constant)];
    let qw = svd.svd(true, true).v_t.unwrap().sum() + svd.qr().r().trace() + svd.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&svd).unwrap().sum() + matgrad::nuclear_norm(&svd) + matgrad::symmetric_map(&svd, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn parameter_t1(qa: &Matrix3<f64>, t1: usize) -> f64 {
    let q_constant: usize = t1 + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(t1, q_constant)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn constant_t1(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let t1: usize = q_parameter + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(q_parameter, t1)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn variable_t1(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let t1 = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = t1.symmetric_eigen().eigenvectors.sum() + t1.svd(true, true).u.unwrap()[(q_parameter, q_constant)];
    let qw = t1.svd(true, true).v_t.unwrap().sum() + t1.qr().r().trace() + t1.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&t1).unwrap().sum() + matgrad::nuclear_norm(&t1) + matgrad::symmetric_map(&t1, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn parameter_t10(qa: &Matrix3<f64>, t10: usize) -> f64 {
    let q_constant: usize = t10 + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(t10, q_constant)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn constant_t10(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let t10: usize = q_parameter + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(q_parameter, t10)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn variable_t10(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let t10 = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = t10.symmetric_eigen().eigenvectors.sum() + t10.svd(true, true).u.unwrap()[(q_parameter, q_constant)];
    let qw = t10.svd(true, true).v_t.unwrap().sum() + t10.qr().r().trace() + t10.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&t10).unwrap().sum() + matgrad::nuclear_norm(&t10) + matgrad::symmetric_map(&t10, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn parameter_upper(qa: &Matrix3<f64>, upper: usize) -> f64 {
    let q_constant: usize = upper + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(upper, q_constant)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn constant_upper(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let upper: usize = q_parameter + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(q_parameter, upper)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn variable_upper(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let upper = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = upper.symmetric_eigen().eigenvectors.sum() + upper.svd(true, true).u.unwrap()[(q_parameter, q_constant)];
    let qw = upper.svd(true, true).v_t.unwrap().sum() + upper.qr().r().trace() + upper.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&upper).unwrap().sum() + matgrad::nuclear_norm(&upper) + matgrad::symmetric_map(&upper, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn parameter_whole(qa: &Matrix3<f64>, whole: usize) -> f64 {
    let q_constant: usize = whole + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(whole, q_constant)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn constant_whole(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let whole: usize = q_parameter + 1;
    let q_variable = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = q_variable.symmetric_eigen().eigenvectors.sum() + q_variable.svd(true, true).u.unwrap()[(q_parameter, whole)];
    let qw = q_variable.svd(true, true).v_t.unwrap().sum() + q_variable.qr().r().trace() + q_variable.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&q_variable).unwrap().sum() + matgrad::nuclear_norm(&q_variable) + matgrad::symmetric_map(&q_variable, |qk| qk * qk).sum()
}

#[gradient(wrt = qa, value)]
#[differential(wrt = qa)]
fn variable_whole(qa: &Matrix3<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let whole = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));
    let qv = whole.symmetric_eigen().eigenvectors.sum() + whole.svd(true, true).u.unwrap()[(q_parameter, q_constant)];
    let qw = whole.svd(true, true).v_t.unwrap().sum() + whole.qr().r().trace() + whole.pseudo_inverse(1e-9).unwrap().sum();
    qv + qw + matgrad::sqrtm(&whole).unwrap().sum() + matgrad::nuclear_norm(&whole) + matgrad::symmetric_map(&whole, |qk| qk * qk).sum()
}

#[test]
    fn names_do_not_matter() {
        // d_qa
        assert_eq!(parameter_d_qa_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_d_qa_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_d_qa_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_d_qa_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_d_qa_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_d_qa_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // d_qa_2
        assert_eq!(parameter_d_qa_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_d_qa_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_d_qa_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_d_qa_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_d_qa_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_d_qa_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // decomposed
        assert_eq!(parameter_decomposed_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_decomposed_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_decomposed_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_decomposed_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_decomposed_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_decomposed_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // eigen
        assert_eq!(parameter_eigen_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_eigen_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_eigen_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_eigen_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_eigen_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_eigen_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // inverse
        assert_eq!(parameter_inverse_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_inverse_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_inverse_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_inverse_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_inverse_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_inverse_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // part
        assert_eq!(parameter_part_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_part_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_part_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_part_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_part_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_part_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // part_2
        assert_eq!(parameter_part_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_part_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_part_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_part_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_part_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_part_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // qr
        assert_eq!(parameter_qr_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_qr_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_qr_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_qr_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_qr_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_qr_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // schur
        assert_eq!(parameter_schur_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_schur_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_schur_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_schur_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_schur_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_schur_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // schur_2
        assert_eq!(parameter_schur_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_schur_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_schur_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_schur_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_schur_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_schur_2_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // spectrum
        assert_eq!(parameter_spectrum_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_spectrum_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_spectrum_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_spectrum_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_spectrum_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_spectrum_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // svd
        assert_eq!(parameter_svd_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_svd_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_svd_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_svd_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_svd_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_svd_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // t1
        assert_eq!(parameter_t1_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_t1_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_t1_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_t1_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_t1_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_t1_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // t10
        assert_eq!(parameter_t10_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_t10_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_t10_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_t10_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_t10_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_t10_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // upper
        assert_eq!(parameter_upper_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_upper_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_upper_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_upper_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_upper_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_upper_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        // whole
        assert_eq!(parameter_whole_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(parameter_whole_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(constant_whole_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_whole_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
        assert_eq!(variable_whole_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_whole_diff(&mat(1), 1, &mat(2)), plain_diff(&mat(1), 1, &mat(2)));
    }
}

mod products {
    use super::*;

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn plain(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(q_parameter, q_constant)] + qx[(q_constant, q_parameter)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn parameter_grad(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, grad: usize) -> f64 {
    let q_constant: usize = grad % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(grad, q_constant)] + qx[(q_constant, grad)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn constant_grad(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let grad: usize = q_parameter % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(q_parameter, grad)] + qx[(grad, q_parameter)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn variable_grad(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter % 2;
    let grad = qa * qx;
    (qx.transpose() * grad).trace() * qa[(q_parameter, q_constant)] + qx[(q_constant, q_parameter)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn parameter_hvp(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, hvp: usize) -> f64 {
    let q_constant: usize = hvp % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(hvp, q_constant)] + qx[(q_constant, hvp)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn constant_hvp(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let hvp: usize = q_parameter % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(q_parameter, hvp)] + qx[(hvp, q_parameter)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn variable_hvp(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter % 2;
    let hvp = qa * qx;
    (qx.transpose() * hvp).trace() * qa[(q_parameter, q_constant)] + qx[(q_constant, q_parameter)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn parameter_out(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, out: usize) -> f64 {
    let q_constant: usize = out % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(out, q_constant)] + qx[(q_constant, out)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn constant_out(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let out: usize = q_parameter % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(q_parameter, out)] + qx[(out, q_parameter)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn variable_out(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter % 2;
    let out = qa * qx;
    (qx.transpose() * out).trace() * qa[(q_parameter, q_constant)] + qx[(q_constant, q_parameter)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn parameter_step(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, step: usize) -> f64 {
    let q_constant: usize = step % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(step, q_constant)] + qx[(q_constant, step)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn constant_step(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let step: usize = q_parameter % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(q_parameter, step)] + qx[(step, q_parameter)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn variable_step(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter % 2;
    let step = qa * qx;
    (qx.transpose() * step).trace() * qa[(q_parameter, q_constant)] + qx[(q_constant, q_parameter)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn parameter_t1(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, t1: usize) -> f64 {
    let q_constant: usize = t1 % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(t1, q_constant)] + qx[(q_constant, t1)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn constant_t1(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let t1: usize = q_parameter % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(q_parameter, t1)] + qx[(t1, q_parameter)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn variable_t1(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter % 2;
    let t1 = qa * qx;
    (qx.transpose() * t1).trace() * qa[(q_parameter, q_constant)] + qx[(q_constant, q_parameter)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn parameter_t10(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, t10: usize) -> f64 {
    let q_constant: usize = t10 % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(t10, q_constant)] + qx[(q_constant, t10)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn constant_t10(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let t10: usize = q_parameter % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(q_parameter, t10)] + qx[(t10, q_parameter)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn variable_t10(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter % 2;
    let t10 = qa * qx;
    (qx.transpose() * t10).trace() * qa[(q_parameter, q_constant)] + qx[(q_constant, q_parameter)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn parameter_v(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, v: usize) -> f64 {
    let q_constant: usize = v % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(v, q_constant)] + qx[(q_constant, v)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn constant_v(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let v: usize = q_parameter % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(q_parameter, v)] + qx[(v, q_parameter)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn variable_v(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter % 2;
    let v = qa * qx;
    (qx.transpose() * v).trace() * qa[(q_parameter, q_constant)] + qx[(q_constant, q_parameter)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn parameter_v_2(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, v_2: usize) -> f64 {
    let q_constant: usize = v_2 % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(v_2, q_constant)] + qx[(q_constant, v_2)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn constant_v_2(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let v_2: usize = q_parameter % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(q_parameter, v_2)] + qx[(v_2, q_parameter)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn variable_v_2(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter % 2;
    let v_2 = qa * qx;
    (qx.transpose() * v_2).trace() * qa[(q_parameter, q_constant)] + qx[(q_constant, q_parameter)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn parameter_whole(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, whole: usize) -> f64 {
    let q_constant: usize = whole % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(whole, q_constant)] + qx[(q_constant, whole)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn constant_whole(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let whole: usize = q_parameter % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(q_parameter, whole)] + qx[(whole, q_parameter)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn variable_whole(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter % 2;
    let whole = qa * qx;
    (qx.transpose() * whole).trace() * qa[(q_parameter, q_constant)] + qx[(q_constant, q_parameter)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn parameter_whole_2(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, whole_2: usize) -> f64 {
    let q_constant: usize = whole_2 % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(whole_2, q_constant)] + qx[(q_constant, whole_2)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn constant_whole_2(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let whole_2: usize = q_parameter % 2;
    let q_variable = qa * qx;
    (qx.transpose() * q_variable).trace() * qa[(q_parameter, whole_2)] + qx[(whole_2, q_parameter)].powi(3)
}

#[hvp(wrt = qx, value, into)]
#[newton_step(wrt = qx, value)]
fn variable_whole_2(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter % 2;
    let whole_2 = qa * qx;
    (qx.transpose() * whole_2).trace() * qa[(q_parameter, q_constant)] + qx[(q_constant, q_parameter)].powi(3)
}

#[test]
    fn names_do_not_matter() {
        // grad
        assert_eq!(parameter_grad_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| parameter_grad_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(parameter_grad_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        assert_eq!(constant_grad_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| constant_grad_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(constant_grad_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        assert_eq!(variable_grad_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| variable_grad_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(variable_grad_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        // hvp
        assert_eq!(parameter_hvp_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| parameter_hvp_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(parameter_hvp_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        assert_eq!(constant_hvp_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| constant_hvp_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(constant_hvp_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        assert_eq!(variable_hvp_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| variable_hvp_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(variable_hvp_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        // out
        assert_eq!(parameter_out_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| parameter_out_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(parameter_out_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        assert_eq!(constant_out_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| constant_out_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(constant_out_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        assert_eq!(variable_out_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| variable_out_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(variable_out_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        // step
        assert_eq!(parameter_step_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| parameter_step_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(parameter_step_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        assert_eq!(constant_step_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| constant_step_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(constant_step_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        assert_eq!(variable_step_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| variable_step_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(variable_step_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        // t1
        assert_eq!(parameter_t1_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| parameter_t1_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(parameter_t1_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        assert_eq!(constant_t1_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| constant_t1_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(constant_t1_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        assert_eq!(variable_t1_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| variable_t1_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(variable_t1_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        // t10
        assert_eq!(parameter_t10_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| parameter_t10_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(parameter_t10_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        assert_eq!(constant_t10_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| constant_t10_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(constant_t10_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        assert_eq!(variable_t10_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| variable_t10_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(variable_t10_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        // v
        assert_eq!(parameter_v_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| parameter_v_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(parameter_v_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        assert_eq!(constant_v_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| constant_v_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(constant_v_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        assert_eq!(variable_v_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| variable_v_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(variable_v_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        // v_2
        assert_eq!(parameter_v_2_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| parameter_v_2_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(parameter_v_2_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        assert_eq!(constant_v_2_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| constant_v_2_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(constant_v_2_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        assert_eq!(variable_v_2_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| variable_v_2_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(variable_v_2_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        // whole
        assert_eq!(parameter_whole_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| parameter_whole_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(parameter_whole_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        assert_eq!(constant_whole_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| constant_whole_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(constant_whole_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        assert_eq!(variable_whole_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| variable_whole_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(variable_whole_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        // whole_2
        assert_eq!(parameter_whole_2_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| parameter_whole_2_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(parameter_whole_2_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        assert_eq!(constant_whole_2_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| constant_whole_2_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(constant_whole_2_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
        assert_eq!(variable_whole_2_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)), plain_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3)));
        assert_eq!(in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| variable_whole_2_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| plain_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(variable_whole_2_value_grad_newton(&mat(1), &mat(2), 1), plain_value_grad_newton(&mat(1), &mat(2), 1));
    }
}

mod definite {
    use super::*;

#[gradient(wrt = qa, value)]
fn plain(qa: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut q_variable = 0.0;
    for qk in 0..20 {
        let qs = qa * qa.transpose() + Matrix2::identity() * ((qk + q_constant) as f64);
        q_variable += qs.cholesky().unwrap().inverse()[(q_parameter, q_parameter)];
    }
    q_variable
}

#[gradient(wrt = qa, value)]
fn parameter_cholesky(qa: &Matrix2<f64>, cholesky: usize) -> f64 {
    let q_constant: usize = cholesky + 1;
    let mut q_variable = 0.0;
    for qk in 0..20 {
        let qs = qa * qa.transpose() + Matrix2::identity() * ((qk + q_constant) as f64);
        q_variable += qs.cholesky().unwrap().inverse()[(cholesky, cholesky)];
    }
    q_variable
}

#[gradient(wrt = qa, value)]
fn constant_cholesky(qa: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let cholesky: usize = q_parameter + 1;
    let mut q_variable = 0.0;
    for qk in 0..20 {
        let qs = qa * qa.transpose() + Matrix2::identity() * ((qk + cholesky) as f64);
        q_variable += qs.cholesky().unwrap().inverse()[(q_parameter, q_parameter)];
    }
    q_variable
}

#[gradient(wrt = qa, value)]
fn variable_cholesky(qa: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut cholesky = 0.0;
    for qk in 0..20 {
        let qs = qa * qa.transpose() + Matrix2::identity() * ((qk + q_constant) as f64);
        cholesky += qs.cholesky().unwrap().inverse()[(q_parameter, q_parameter)];
    }
    cholesky
}

#[gradient(wrt = qa, value)]
fn parameter_is_definite(qa: &Matrix2<f64>, is_definite: usize) -> f64 {
    let q_constant: usize = is_definite + 1;
    let mut q_variable = 0.0;
    for qk in 0..20 {
        let qs = qa * qa.transpose() + Matrix2::identity() * ((qk + q_constant) as f64);
        q_variable += qs.cholesky().unwrap().inverse()[(is_definite, is_definite)];
    }
    q_variable
}

#[gradient(wrt = qa, value)]
fn constant_is_definite(qa: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let is_definite: usize = q_parameter + 1;
    let mut q_variable = 0.0;
    for qk in 0..20 {
        let qs = qa * qa.transpose() + Matrix2::identity() * ((qk + is_definite) as f64);
        q_variable += qs.cholesky().unwrap().inverse()[(q_parameter, q_parameter)];
    }
    q_variable
}

#[gradient(wrt = qa, value)]
fn variable_is_definite(qa: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut is_definite = 0.0;
    for qk in 0..20 {
        let qs = qa * qa.transpose() + Matrix2::identity() * ((qk + q_constant) as f64);
        is_definite += qs.cholesky().unwrap().inverse()[(q_parameter, q_parameter)];
    }
    is_definite
}

#[gradient(wrt = qa, value)]
fn parameter_step_2(qa: &Matrix2<f64>, step_2: usize) -> f64 {
    let q_constant: usize = step_2 + 1;
    let mut q_variable = 0.0;
    for qk in 0..20 {
        let qs = qa * qa.transpose() + Matrix2::identity() * ((qk + q_constant) as f64);
        q_variable += qs.cholesky().unwrap().inverse()[(step_2, step_2)];
    }
    q_variable
}

#[gradient(wrt = qa, value)]
fn constant_step_2(qa: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let step_2: usize = q_parameter + 1;
    let mut q_variable = 0.0;
    for qk in 0..20 {
        let qs = qa * qa.transpose() + Matrix2::identity() * ((qk + step_2) as f64);
        q_variable += qs.cholesky().unwrap().inverse()[(q_parameter, q_parameter)];
    }
    q_variable
}

#[gradient(wrt = qa, value)]
fn variable_step_2(qa: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut step_2 = 0.0;
    for qk in 0..20 {
        let qs = qa * qa.transpose() + Matrix2::identity() * ((qk + q_constant) as f64);
        step_2 += qs.cholesky().unwrap().inverse()[(q_parameter, q_parameter)];
    }
    step_2
}

#[gradient(wrt = qa, value)]
fn parameter_t1(qa: &Matrix2<f64>, t1: usize) -> f64 {
    let q_constant: usize = t1 + 1;
    let mut q_variable = 0.0;
    for qk in 0..20 {
        let qs = qa * qa.transpose() + Matrix2::identity() * ((qk + q_constant) as f64);
        q_variable += qs.cholesky().unwrap().inverse()[(t1, t1)];
    }
    q_variable
}

#[gradient(wrt = qa, value)]
fn constant_t1(qa: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let t1: usize = q_parameter + 1;
    let mut q_variable = 0.0;
    for qk in 0..20 {
        let qs = qa * qa.transpose() + Matrix2::identity() * ((qk + t1) as f64);
        q_variable += qs.cholesky().unwrap().inverse()[(q_parameter, q_parameter)];
    }
    q_variable
}

#[gradient(wrt = qa, value)]
fn variable_t1(qa: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut t1 = 0.0;
    for qk in 0..20 {
        let qs = qa * qa.transpose() + Matrix2::identity() * ((qk + q_constant) as f64);
        t1 += qs.cholesky().unwrap().inverse()[(q_parameter, q_parameter)];
    }
    t1
}

#[gradient(wrt = qa, value)]
fn parameter_t10(qa: &Matrix2<f64>, t10: usize) -> f64 {
    let q_constant: usize = t10 + 1;
    let mut q_variable = 0.0;
    for qk in 0..20 {
        let qs = qa * qa.transpose() + Matrix2::identity() * ((qk + q_constant) as f64);
        q_variable += qs.cholesky().unwrap().inverse()[(t10, t10)];
    }
    q_variable
}

#[gradient(wrt = qa, value)]
fn constant_t10(qa: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let t10: usize = q_parameter + 1;
    let mut q_variable = 0.0;
    for qk in 0..20 {
        let qs = qa * qa.transpose() + Matrix2::identity() * ((qk + t10) as f64);
        q_variable += qs.cholesky().unwrap().inverse()[(q_parameter, q_parameter)];
    }
    q_variable
}

#[gradient(wrt = qa, value)]
fn variable_t10(qa: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut t10 = 0.0;
    for qk in 0..20 {
        let qs = qa * qa.transpose() + Matrix2::identity() * ((qk + q_constant) as f64);
        t10 += qs.cholesky().unwrap().inverse()[(q_parameter, q_parameter)];
    }
    t10
}

#[gradient(wrt = qa, value)]
fn parameter_whole(qa: &Matrix2<f64>, whole: usize) -> f64 {
    let q_constant: usize = whole + 1;
    let mut q_variable = 0.0;
    for qk in 0..20 {
        let qs = qa * qa.transpose() + Matrix2::identity() * ((qk + q_constant) as f64);
        q_variable += qs.cholesky().unwrap().inverse()[(whole, whole)];
    }
    q_variable
}

#[gradient(wrt = qa, value)]
fn constant_whole(qa: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let whole: usize = q_parameter + 1;
    let mut q_variable = 0.0;
    for qk in 0..20 {
        let qs = qa * qa.transpose() + Matrix2::identity() * ((qk + whole) as f64);
        q_variable += qs.cholesky().unwrap().inverse()[(q_parameter, q_parameter)];
    }
    q_variable
}

#[gradient(wrt = qa, value)]
fn variable_whole(qa: &Matrix2<f64>, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter + 1;
    let mut whole = 0.0;
    for qk in 0..20 {
        let qs = qa * qa.transpose() + Matrix2::identity() * ((qk + q_constant) as f64);
        whole += qs.cholesky().unwrap().inverse()[(q_parameter, q_parameter)];
    }
    whole
}

#[test]
    fn names_do_not_matter() {
        // cholesky
        assert_eq!(parameter_cholesky_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_cholesky_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_cholesky_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        // is_definite
        assert_eq!(parameter_is_definite_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_is_definite_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_is_definite_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        // step_2
        assert_eq!(parameter_step_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_step_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_step_2_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        // t1
        assert_eq!(parameter_t1_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_t1_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_t1_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        // t10
        assert_eq!(parameter_t10_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_t10_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_t10_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        // whole
        assert_eq!(parameter_whole_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(constant_whole_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
        assert_eq!(variable_whole_value_and_grad(&mat(1), 1), plain_value_and_grad(&mat(1), 1));
    }
}

mod residuals {
    use super::*;

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn plain(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let q_constant: usize = q_parameter - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[q_parameter] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn parameter_cotangent(qx: &Vector2<f64>, qa: &Matrix2<f64>, cotangent: usize) -> Vector2<f64> {
    let q_constant: usize = cotangent - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[cotangent] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn constant_cotangent(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let cotangent: usize = q_parameter - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[q_parameter] + qa.column(cotangent)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn variable_cotangent(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let q_constant: usize = q_parameter - 1;
    let cotangent = (qa * qx).map(f64::tanh);
    cotangent * qx[q_parameter] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn parameter_cotangent_2(qx: &Vector2<f64>, qa: &Matrix2<f64>, cotangent_2: usize) -> Vector2<f64> {
    let q_constant: usize = cotangent_2 - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[cotangent_2] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn constant_cotangent_2(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let cotangent_2: usize = q_parameter - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[q_parameter] + qa.column(cotangent_2)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn variable_cotangent_2(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let q_constant: usize = q_parameter - 1;
    let cotangent_2 = (qa * qx).map(f64::tanh);
    cotangent_2 * qx[q_parameter] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn parameter_d_qa(qx: &Vector2<f64>, qa: &Matrix2<f64>, d_qa: usize) -> Vector2<f64> {
    let q_constant: usize = d_qa - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[d_qa] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn constant_d_qa(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let d_qa: usize = q_parameter - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[q_parameter] + qa.column(d_qa)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn variable_d_qa(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let q_constant: usize = q_parameter - 1;
    let d_qa = (qa * qx).map(f64::tanh);
    d_qa * qx[q_parameter] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn parameter_d_qa_2(qx: &Vector2<f64>, qa: &Matrix2<f64>, d_qa_2: usize) -> Vector2<f64> {
    let q_constant: usize = d_qa_2 - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[d_qa_2] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn constant_d_qa_2(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let d_qa_2: usize = q_parameter - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[q_parameter] + qa.column(d_qa_2)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn variable_d_qa_2(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let q_constant: usize = q_parameter - 1;
    let d_qa_2 = (qa * qx).map(f64::tanh);
    d_qa_2 * qx[q_parameter] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn parameter_grad(qx: &Vector2<f64>, qa: &Matrix2<f64>, grad: usize) -> Vector2<f64> {
    let q_constant: usize = grad - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[grad] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn constant_grad(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let grad: usize = q_parameter - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[q_parameter] + qa.column(grad)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn variable_grad(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let q_constant: usize = q_parameter - 1;
    let grad = (qa * qx).map(f64::tanh);
    grad * qx[q_parameter] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn parameter_keeper(qx: &Vector2<f64>, qa: &Matrix2<f64>, keeper: usize) -> Vector2<f64> {
    let q_constant: usize = keeper - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[keeper] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn constant_keeper(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let keeper: usize = q_parameter - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[q_parameter] + qa.column(keeper)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn variable_keeper(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let q_constant: usize = q_parameter - 1;
    let keeper = (qa * qx).map(f64::tanh);
    keeper * qx[q_parameter] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn parameter_normal(qx: &Vector2<f64>, qa: &Matrix2<f64>, normal: usize) -> Vector2<f64> {
    let q_constant: usize = normal - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[normal] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn constant_normal(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let normal: usize = q_parameter - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[q_parameter] + qa.column(normal)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn variable_normal(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let q_constant: usize = q_parameter - 1;
    let normal = (qa * qx).map(f64::tanh);
    normal * qx[q_parameter] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn parameter_out(qx: &Vector2<f64>, qa: &Matrix2<f64>, out: usize) -> Vector2<f64> {
    let q_constant: usize = out - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[out] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn constant_out(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let out: usize = q_parameter - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[q_parameter] + qa.column(out)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn variable_out(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let q_constant: usize = q_parameter - 1;
    let out = (qa * qx).map(f64::tanh);
    out * qx[q_parameter] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn parameter_out_qa(qx: &Vector2<f64>, qa: &Matrix2<f64>, out_qa: usize) -> Vector2<f64> {
    let q_constant: usize = out_qa - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[out_qa] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn constant_out_qa(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let out_qa: usize = q_parameter - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[q_parameter] + qa.column(out_qa)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn variable_out_qa(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let q_constant: usize = q_parameter - 1;
    let out_qa = (qa * qx).map(f64::tanh);
    out_qa * qx[q_parameter] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn parameter_out_qx(qx: &Vector2<f64>, qa: &Matrix2<f64>, out_qx: usize) -> Vector2<f64> {
    let q_constant: usize = out_qx - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[out_qx] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn constant_out_qx(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let out_qx: usize = q_parameter - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[q_parameter] + qa.column(out_qx)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn variable_out_qx(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let q_constant: usize = q_parameter - 1;
    let out_qx = (qa * qx).map(f64::tanh);
    out_qx * qx[q_parameter] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn parameter_t1(qx: &Vector2<f64>, qa: &Matrix2<f64>, t1: usize) -> Vector2<f64> {
    let q_constant: usize = t1 - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[t1] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn constant_t1(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let t1: usize = q_parameter - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[q_parameter] + qa.column(t1)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn variable_t1(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let q_constant: usize = q_parameter - 1;
    let t1 = (qa * qx).map(f64::tanh);
    t1 * qx[q_parameter] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn parameter_t10(qx: &Vector2<f64>, qa: &Matrix2<f64>, t10: usize) -> Vector2<f64> {
    let q_constant: usize = t10 - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[t10] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn constant_t10(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let t10: usize = q_parameter - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[q_parameter] + qa.column(t10)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn variable_t10(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let q_constant: usize = q_parameter - 1;
    let t10 = (qa * qx).map(f64::tanh);
    t10 * qx[q_parameter] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn parameter_whole(qx: &Vector2<f64>, qa: &Matrix2<f64>, whole: usize) -> Vector2<f64> {
    let q_constant: usize = whole - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[whole] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn constant_whole(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let whole: usize = q_parameter - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[q_parameter] + qa.column(whole)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn variable_whole(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let q_constant: usize = q_parameter - 1;
    let whole = (qa * qx).map(f64::tanh);
    whole * qx[q_parameter] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn parameter_whole_2(qx: &Vector2<f64>, qa: &Matrix2<f64>, whole_2: usize) -> Vector2<f64> {
    let q_constant: usize = whole_2 - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[whole_2] + qa.column(q_constant)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn constant_whole_2(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let whole_2: usize = q_parameter - 1;
    let q_variable = (qa * qx).map(f64::tanh);
    q_variable * qx[q_parameter] + qa.column(whole_2)
}

#[gauss_newton(wrt = qx, into)]
#[vjp(wrt = (qx, qa), value, into)]
#[differential(wrt = (qx, qa), value, into)]
fn variable_whole_2(qx: &Vector2<f64>, qa: &Matrix2<f64>, q_parameter: usize) -> Vector2<f64> {
    let q_constant: usize = q_parameter - 1;
    let whole_2 = (qa * qx).map(f64::tanh);
    whole_2 * qx[q_parameter] + qa.column(q_constant)
}

#[test]
    fn names_do_not_matter() {
        // cotangent
        assert_eq!(parameter_cotangent_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_cotangent_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_cotangent_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(parameter_cotangent_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_cotangent_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_cotangent_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_cotangent_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(constant_cotangent_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_cotangent_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_cotangent_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_cotangent_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(variable_cotangent_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // cotangent_2
        assert_eq!(parameter_cotangent_2_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_cotangent_2_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_cotangent_2_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(parameter_cotangent_2_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_cotangent_2_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_cotangent_2_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_cotangent_2_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(constant_cotangent_2_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_cotangent_2_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_cotangent_2_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_cotangent_2_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(variable_cotangent_2_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // d_qa
        assert_eq!(parameter_d_qa_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_d_qa_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_d_qa_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(parameter_d_qa_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_d_qa_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_d_qa_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_d_qa_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(constant_d_qa_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_d_qa_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_d_qa_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_d_qa_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(variable_d_qa_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // d_qa_2
        assert_eq!(parameter_d_qa_2_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_d_qa_2_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_d_qa_2_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(parameter_d_qa_2_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_d_qa_2_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_d_qa_2_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_d_qa_2_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(constant_d_qa_2_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_d_qa_2_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_d_qa_2_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_d_qa_2_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(variable_d_qa_2_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // grad
        assert_eq!(parameter_grad_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_grad_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_grad_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(parameter_grad_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_grad_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_grad_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_grad_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(constant_grad_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_grad_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_grad_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_grad_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(variable_grad_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // keeper
        assert_eq!(parameter_keeper_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_keeper_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_keeper_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(parameter_keeper_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_keeper_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_keeper_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_keeper_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(constant_keeper_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_keeper_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_keeper_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_keeper_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(variable_keeper_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // normal
        assert_eq!(parameter_normal_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_normal_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_normal_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(parameter_normal_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_normal_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_normal_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_normal_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(constant_normal_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_normal_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_normal_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_normal_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(variable_normal_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // out
        assert_eq!(parameter_out_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_out_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_out_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(parameter_out_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_out_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_out_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_out_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(constant_out_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_out_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_out_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_out_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(variable_out_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // out_qa
        assert_eq!(parameter_out_qa_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_out_qa_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_out_qa_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(parameter_out_qa_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_out_qa_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_out_qa_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_out_qa_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(constant_out_qa_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_out_qa_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_out_qa_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_out_qa_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(variable_out_qa_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // out_qx
        assert_eq!(parameter_out_qx_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_out_qx_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_out_qx_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(parameter_out_qx_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_out_qx_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_out_qx_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_out_qx_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(constant_out_qx_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_out_qx_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_out_qx_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_out_qx_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(variable_out_qx_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // t1
        assert_eq!(parameter_t1_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_t1_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_t1_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(parameter_t1_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_t1_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_t1_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_t1_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(constant_t1_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_t1_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_t1_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_t1_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(variable_t1_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // t10
        assert_eq!(parameter_t10_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_t10_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_t10_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(parameter_t10_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_t10_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_t10_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_t10_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(constant_t10_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_t10_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_t10_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_t10_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(variable_t10_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // whole
        assert_eq!(parameter_whole_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_whole_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_whole_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(parameter_whole_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_whole_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_whole_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_whole_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(constant_whole_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_whole_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_whole_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_whole_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(variable_whole_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        // whole_2
        assert_eq!(parameter_whole_2_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_whole_2_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| parameter_whole_2_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(parameter_whole_2_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(constant_whole_2_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_whole_2_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| constant_whole_2_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(constant_whole_2_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
        assert_eq!(variable_whole_2_gauss_newton(&mat(1), &mat(2), 1), plain_gauss_newton(&mat(1), &mat(2), 1));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_whole_2_gauss_newton_into(&mat(1), &mat(2), 1, a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_gauss_newton_into(&mat(1), &mat(2), 1, a, b)));
        assert_eq!(in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| variable_whole_2_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)), in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| plain_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b)));
        assert_eq!(variable_whole_2_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)), plain_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4)));
    }
}

mod checked {
    use super::*;

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn plain(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let q_variable = qx[q_parameter] * qs;
    q_variable.sin() + qx[q_constant] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn parameter_base(qx: &Vector2<f64>, qs: f64, base: usize) -> f64 {
    let q_constant: usize = base - 1;
    let q_variable = qx[base] * qs;
    q_variable.sin() + qx[q_constant] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[base]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn constant_base(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let base: usize = q_parameter - 1;
    let q_variable = qx[q_parameter] * qs;
    q_variable.sin() + qx[base] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn variable_base(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let base = qx[q_parameter] * qs;
    base.sin() + qx[q_constant] * base + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn parameter_columns(qx: &Vector2<f64>, qs: f64, columns: usize) -> f64 {
    let q_constant: usize = columns - 1;
    let q_variable = qx[columns] * qs;
    q_variable.sin() + qx[q_constant] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[columns]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn constant_columns(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let columns: usize = q_parameter - 1;
    let q_variable = qx[q_parameter] * qs;
    q_variable.sin() + qx[columns] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn variable_columns(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let columns = qx[q_parameter] * qs;
    columns.sin() + qx[q_constant] * columns + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn parameter_entry(qx: &Vector2<f64>, qs: f64, entry: usize) -> f64 {
    let q_constant: usize = entry - 1;
    let q_variable = qx[entry] * qs;
    q_variable.sin() + qx[q_constant] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[entry]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn constant_entry(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let entry: usize = q_parameter - 1;
    let q_variable = qx[q_parameter] * qs;
    q_variable.sin() + qx[entry] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn variable_entry(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let entry = qx[q_parameter] * qs;
    entry.sin() + qx[q_constant] * entry + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn parameter_got(qx: &Vector2<f64>, qs: f64, got: usize) -> f64 {
    let q_constant: usize = got - 1;
    let q_variable = qx[got] * qs;
    q_variable.sin() + qx[q_constant] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[got]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn constant_got(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let got: usize = q_parameter - 1;
    let q_variable = qx[q_parameter] * qs;
    q_variable.sin() + qx[got] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn variable_got(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let got = qx[q_parameter] * qs;
    got.sin() + qx[q_constant] * got + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn parameter_mirror(qx: &Vector2<f64>, qs: f64, mirror: usize) -> f64 {
    let q_constant: usize = mirror - 1;
    let q_variable = qx[mirror] * qs;
    q_variable.sin() + qx[q_constant] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[mirror]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn constant_mirror(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let mirror: usize = q_parameter - 1;
    let q_variable = qx[q_parameter] * qs;
    q_variable.sin() + qx[mirror] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn variable_mirror(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mirror = qx[q_parameter] * qs;
    mirror.sin() + qx[q_constant] * mirror + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn parameter_mismatch(qx: &Vector2<f64>, qs: f64, mismatch: usize) -> f64 {
    let q_constant: usize = mismatch - 1;
    let q_variable = qx[mismatch] * qs;
    q_variable.sin() + qx[q_constant] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[mismatch]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn constant_mismatch(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let mismatch: usize = q_parameter - 1;
    let q_variable = qx[q_parameter] * qs;
    q_variable.sin() + qx[mismatch] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn variable_mismatch(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let mismatch = qx[q_parameter] * qs;
    mismatch.sin() + qx[q_constant] * mismatch + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn parameter_moved(qx: &Vector2<f64>, qs: f64, moved: usize) -> f64 {
    let q_constant: usize = moved - 1;
    let q_variable = qx[moved] * qs;
    q_variable.sin() + qx[q_constant] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[moved]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn constant_moved(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let moved: usize = q_parameter - 1;
    let q_variable = qx[q_parameter] * qs;
    q_variable.sin() + qx[moved] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn variable_moved(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let moved = qx[q_parameter] * qs;
    moved.sin() + qx[q_constant] * moved + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn parameter_number(qx: &Vector2<f64>, qs: f64, number: usize) -> f64 {
    let q_constant: usize = number - 1;
    let q_variable = qx[number] * qs;
    q_variable.sin() + qx[q_constant] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[number]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn constant_number(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let number: usize = q_parameter - 1;
    let q_variable = qx[q_parameter] * qs;
    q_variable.sin() + qx[number] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn variable_number(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let number = qx[q_parameter] * qs;
    number.sin() + qx[q_constant] * number + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn parameter_offset(qx: &Vector2<f64>, qs: f64, offset: usize) -> f64 {
    let q_constant: usize = offset - 1;
    let q_variable = qx[offset] * qs;
    q_variable.sin() + qx[q_constant] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[offset]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn constant_offset(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let offset: usize = q_parameter - 1;
    let q_variable = qx[q_parameter] * qs;
    q_variable.sin() + qx[offset] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn variable_offset(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let offset = qx[q_parameter] * qs;
    offset.sin() + qx[q_constant] * offset + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn parameter_out(qx: &Vector2<f64>, qs: f64, out: usize) -> f64 {
    let q_constant: usize = out - 1;
    let q_variable = qx[out] * qs;
    q_variable.sin() + qx[q_constant] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[out]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn constant_out(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let out: usize = q_parameter - 1;
    let q_variable = qx[q_parameter] * qs;
    q_variable.sin() + qx[out] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn variable_out(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let out = qx[q_parameter] * qs;
    out.sin() + qx[q_constant] * out + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn parameter_place(qx: &Vector2<f64>, qs: f64, place: usize) -> f64 {
    let q_constant: usize = place - 1;
    let q_variable = qx[place] * qs;
    q_variable.sin() + qx[q_constant] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[place]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn constant_place(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let place: usize = q_parameter - 1;
    let q_variable = qx[q_parameter] * qs;
    q_variable.sin() + qx[place] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn variable_place(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let place = qx[q_parameter] * qs;
    place.sin() + qx[q_constant] * place + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn parameter_point(qx: &Vector2<f64>, qs: f64, point: usize) -> f64 {
    let q_constant: usize = point - 1;
    let q_variable = qx[point] * qs;
    q_variable.sin() + qx[q_constant] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[point]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn constant_point(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let point: usize = q_parameter - 1;
    let q_variable = qx[q_parameter] * qs;
    q_variable.sin() + qx[point] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn variable_point(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let point = qx[q_parameter] * qs;
    point.sin() + qx[q_constant] * point + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn parameter_row(qx: &Vector2<f64>, qs: f64, row: usize) -> f64 {
    let q_constant: usize = row - 1;
    let q_variable = qx[row] * qs;
    q_variable.sin() + qx[q_constant] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[row]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn constant_row(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let row: usize = q_parameter - 1;
    let q_variable = qx[q_parameter] * qs;
    q_variable.sin() + qx[row] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn variable_row(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let row = qx[q_parameter] * qs;
    row.sin() + qx[q_constant] * row + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn parameter_rows(qx: &Vector2<f64>, qs: f64, rows: usize) -> f64 {
    let q_constant: usize = rows - 1;
    let q_variable = qx[rows] * qs;
    q_variable.sin() + qx[q_constant] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[rows]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn constant_rows(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let rows: usize = q_parameter - 1;
    let q_variable = qx[q_parameter] * qs;
    q_variable.sin() + qx[rows] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn variable_rows(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let rows = qx[q_parameter] * qs;
    rows.sin() + qx[q_constant] * rows + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn parameter_seed(qx: &Vector2<f64>, qs: f64, seed: usize) -> f64 {
    let q_constant: usize = seed - 1;
    let q_variable = qx[seed] * qs;
    q_variable.sin() + qx[q_constant] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[seed]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn constant_seed(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let seed: usize = q_parameter - 1;
    let q_variable = qx[q_parameter] * qs;
    q_variable.sin() + qx[seed] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn variable_seed(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let seed = qx[q_parameter] * qs;
    seed.sin() + qx[q_constant] * seed + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn parameter_size(qx: &Vector2<f64>, qs: f64, size: usize) -> f64 {
    let q_constant: usize = size - 1;
    let q_variable = qx[size] * qs;
    q_variable.sin() + qx[q_constant] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[size]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn constant_size(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let size: usize = q_parameter - 1;
    let q_variable = qx[q_parameter] * qs;
    q_variable.sin() + qx[size] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn variable_size(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let size = qx[q_parameter] * qs;
    size.sin() + qx[q_constant] * size + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn parameter_t1(qx: &Vector2<f64>, qs: f64, t1: usize) -> f64 {
    let q_constant: usize = t1 - 1;
    let q_variable = qx[t1] * qs;
    q_variable.sin() + qx[q_constant] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[t1]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn constant_t1(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let t1: usize = q_parameter - 1;
    let q_variable = qx[q_parameter] * qs;
    q_variable.sin() + qx[t1] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn variable_t1(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let t1 = qx[q_parameter] * qs;
    t1.sin() + qx[q_constant] * t1 + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn parameter_t2(qx: &Vector2<f64>, qs: f64, t2: usize) -> f64 {
    let q_constant: usize = t2 - 1;
    let q_variable = qx[t2] * qs;
    q_variable.sin() + qx[q_constant] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[t2]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn constant_t2(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let t2: usize = q_parameter - 1;
    let q_variable = qx[q_parameter] * qs;
    q_variable.sin() + qx[t2] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn variable_t2(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let t2 = qx[q_parameter] * qs;
    t2.sin() + qx[q_constant] * t2 + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn parameter_value(qx: &Vector2<f64>, qs: f64, value: usize) -> f64 {
    let q_constant: usize = value - 1;
    let q_variable = qx[value] * qs;
    q_variable.sin() + qx[q_constant] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[value]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn constant_value(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let value: usize = q_parameter - 1;
    let q_variable = qx[q_parameter] * qs;
    q_variable.sin() + qx[value] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn variable_value(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let value = qx[q_parameter] * qs;
    value.sin() + qx[q_constant] * value + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn parameter_whole(qx: &Vector2<f64>, qs: f64, whole: usize) -> f64 {
    let q_constant: usize = whole - 1;
    let q_variable = qx[whole] * qs;
    q_variable.sin() + qx[q_constant] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[whole]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn constant_whole(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let whole: usize = q_parameter - 1;
    let q_variable = qx[q_parameter] * qs;
    q_variable.sin() + qx[whole] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn variable_whole(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let whole = qx[q_parameter] * qs;
    whole.sin() + qx[q_constant] * whole + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn parameter_whole_2(qx: &Vector2<f64>, qs: f64, whole_2: usize) -> f64 {
    let q_constant: usize = whole_2 - 1;
    let q_variable = qx[whole_2] * qs;
    q_variable.sin() + qx[q_constant] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[whole_2]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn constant_whole_2(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let whole_2: usize = q_parameter - 1;
    let q_variable = qx[q_parameter] * qs;
    q_variable.sin() + qx[whole_2] * q_variable + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]
fn variable_whole_2(qx: &Vector2<f64>, qs: f64, q_parameter: usize) -> f64 {
    let q_constant: usize = q_parameter - 1;
    let whole_2 = qx[q_parameter] * qs;
    whole_2.sin() + qx[q_constant] * whole_2 + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[q_parameter]
}

#[test]
    fn names_do_not_matter() {
        // base
        assert_eq!(parameter_base_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(constant_base_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(variable_base_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        // columns
        assert_eq!(parameter_columns_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(constant_columns_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(variable_columns_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        // entry
        assert_eq!(parameter_entry_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(constant_entry_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(variable_entry_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        // got
        assert_eq!(parameter_got_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(constant_got_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(variable_got_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        // mirror
        assert_eq!(parameter_mirror_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(constant_mirror_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(variable_mirror_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        // mismatch
        assert_eq!(parameter_mismatch_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(constant_mismatch_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(variable_mismatch_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        // moved
        assert_eq!(parameter_moved_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(constant_moved_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(variable_moved_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        // number
        assert_eq!(parameter_number_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(constant_number_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(variable_number_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        // offset
        assert_eq!(parameter_offset_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(constant_offset_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(variable_offset_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        // out
        assert_eq!(parameter_out_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(constant_out_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(variable_out_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        // place
        assert_eq!(parameter_place_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(constant_place_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(variable_place_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        // point
        assert_eq!(parameter_point_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(constant_point_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(variable_point_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        // row
        assert_eq!(parameter_row_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(constant_row_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(variable_row_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        // rows
        assert_eq!(parameter_rows_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(constant_rows_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(variable_rows_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        // seed
        assert_eq!(parameter_seed_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(constant_seed_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(variable_seed_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        // size
        assert_eq!(parameter_size_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(constant_size_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(variable_size_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        // t1
        assert_eq!(parameter_t1_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(constant_t1_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(variable_t1_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        // t2
        assert_eq!(parameter_t2_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(constant_t2_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(variable_t2_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        // value
        assert_eq!(parameter_value_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(constant_value_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(variable_value_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        // whole
        assert_eq!(parameter_whole_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(constant_whole_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(variable_whole_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        // whole_2
        assert_eq!(parameter_whole_2_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(constant_whole_2_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
        assert_eq!(variable_whole_2_value_and_grad(&mat(1), 0.3, 1), plain_value_and_grad(&mat(1), 0.3, 1));
    }
}
