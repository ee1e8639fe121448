//! Const-generic dimensions: gradients, directional forms and Jacobians of vector functions.

use crate::common::{Space, agree, agree_dense, any, definite, dense, differences, regular, slope, vector};
use matgrad::{differential, gradient, hvp, jacobian, vjp};
use nalgebra::{Const, OMatrix, RowSVector, SMatrix, SVector};

#[gradient(wrt = (w, b), value, into)]
#[differential(wrt = (w, b))]
#[vjp(wrt = (w, b))]
fn layer_loss<const M: usize, const N: usize>(
    w: &SMatrix<f64, M, N>,
    b: &SVector<f64, M>,
    x: &SVector<f64, N>,
    y: &SVector<f64, M>,
) -> f64 {
    ((w * x + b).map(f64::tanh) - y).norm_squared()
}

fn check_layer_loss<const M: usize, const N: usize>() {
    let (w, b, x, y) = (any::<M, N>(1), any::<M, 1>(2), any::<N, 1>(3), any::<M, 1>(4));
    let f = |(w, b): &(SMatrix<f64, M, N>, SVector<f64, M>)| layer_loss(w, b, &x, &y);
    let wanted = slope(f, &(w, b));
    let gradient = layer_loss_grad(&w, &b, &x, &y);
    agree(&gradient, &wanted, 1e-10, "the gradient");
    let (value, beside) = layer_loss_value_and_grad(&w, &b, &x, &y);
    agree(&value, &layer_loss(&w, &b, &x, &y), 1e-14, "the value");
    agree(&beside, &gradient, 1e-14, "the gradient beside the value");
    let (mut in_w, mut in_b) = (w, b);
    layer_loss_grad_into(&w, &b, &x, &y, &mut in_w, &mut in_b);
    agree(&(in_w, in_b), &gradient, 0.0, "the gradient in place");
    let (dw, db) = (w, b).random_like(5);
    agree(&layer_loss_diff(&w, &b, &x, &y, &dw, &db), &gradient.inner(&(dw, db)), 1e-12, "the differential");
    agree(&layer_loss_vjp(&w, &b, &x, &y, 1.0), &gradient, 1e-14, "the pullback");
}

#[test]
fn a_layer_of_any_size() {
    check_layer_loss::<1, 1>();
    check_layer_loss::<1, 4>();
    check_layer_loss::<3, 2>();
    check_layer_loss::<2, 5>();
    check_layer_loss::<7, 7>();
}

#[differential(wrt = (a, b))]
#[vjp(wrt = (a, b))]
fn solve<const N: usize, const K: usize>(a: &SMatrix<f64, N, N>, b: &SMatrix<f64, N, K>) -> SMatrix<f64, N, K> {
    a.try_inverse().unwrap() * b.map(f64::sin)
}

fn check_solve<const N: usize, const K: usize>() {
    let at = (regular::<N>(6), any::<N, K>(7));
    let jacobian = differences(|(a, b): &(SMatrix<f64, N, N>, SMatrix<f64, N, K>)| solve(a, b), &at);
    let (a, b) = at;
    let (direction, cotangent) = (at.random_like(8), b.random_like(9));
    let forward = solve_diff(&a, &b, &direction.0, &direction.1);
    agree(&forward, &b.with((&jacobian * vector(&direction)).as_slice()), 1e-9, "dF");
    let backward = solve_vjp(&a, &b, &cotangent);
    agree(&backward, &at.with((jacobian.transpose() * vector(&cotangent)).as_slice()), 1e-9, "the pullback");
}

#[test]
fn a_solution_of_any_size() {
    check_solve::<2, 3>();
    check_solve::<3, 1>();
    check_solve::<5, 2>();
}

#[gradient(wrt = x, value)]
#[hvp(wrt = x)]
fn volume<const M: usize, const N: usize>(x: &SMatrix<f64, M, N>, s: &SMatrix<f64, M, M>) -> f64 {
    let gram = x.transpose() * s * x;
    gram.cholesky().unwrap().ln_determinant() + (x * x.transpose()).trace() + x.map(f64::exp).mean()
}

fn check_volume<const M: usize, const N: usize>() {
    let (x, s) = (any::<M, N>(10), definite::<M>(11));
    agree(&volume_grad(&x, &s), &slope(|x| volume(x, &s), &x), 1e-9, "the gradient");
    let v = any::<M, N>(12);
    let hessian = differences(|x| volume_grad(x, &s), &x);
    agree(&volume_hvp(&x, &s, &v), &x.with((hessian * vector(&v)).as_slice()), 1e-9, "∇²f · v");
}

#[test]
fn a_log_determinant_of_any_size() {
    check_volume::<3, 2>();
    check_volume::<4, 4>();
    check_volume::<5, 1>();
}

#[jacobian(wrt = x, value, into)]
#[jacobian(wrt = x, layout = denominator, name = dynamics_denominator)]
#[jacobian(wrt = u, name = dynamics_in_u)]
fn dynamics<const N: usize, const K: usize>(
    x: &SVector<f64, N>,
    u: &SVector<f64, K>,
    a: &SMatrix<f64, N, N>,
    b: &SMatrix<f64, N, K>,
) -> SVector<f64, N> {
    (a * x + b * u).map(f64::sin) + x.component_mul(x) * x.norm()
}

fn check_dynamics<const N: usize, const K: usize>() {
    let (x, u, a, b) = (any::<N, 1>(13), any::<K, 1>(14), any::<N, N>(15), any::<N, K>(16));
    let jacobian: SMatrix<f64, N, N> = dynamics_jac(&x, &u, &a, &b);
    agree_dense(&dense(&jacobian), &differences(|x| dynamics(x, &u, &a, &b), &x), 1e-9, "in x");
    let in_u: SMatrix<f64, N, K> = dynamics_in_u(&x, &u, &a, &b);
    agree_dense(&dense(&in_u), &differences(|u| dynamics(&x, u, &a, &b), &u), 1e-9, "in u");
    agree(&dynamics_denominator(&x, &u, &a, &b), &jacobian.transpose(), 1e-15, "the other layout");
    let mut out = jacobian * f64::NAN;
    agree(&dynamics_value_and_jac_into(&x, &u, &a, &b, &mut out), &dynamics(&x, &u, &a, &b), 1e-14, "the value");
    agree(&out, &jacobian, 1e-14, "in place");
}

#[test]
fn a_vector_function_of_any_length() {
    check_dynamics::<1, 2>();
    check_dynamics::<3, 2>();
    check_dynamics::<4, 1>();
    check_dynamics::<6, 6>();
}

#[jacobian(wrt = z)]
fn log_softmax<const N: usize>(z: &SVector<f64, N>) -> SVector<f64, N> {
    matgrad::log_softmax(z)
}

#[jacobian(wrt = z)]
fn normalised<const N: usize>(z: &SVector<f64, N>, centre: &SVector<f64, N>) -> SVector<f64, N> {
    let d = z - centre;
    d / d.norm()
}

#[test]
fn jacobians_of_normalisations_of_any_length() {
    let (z, centre) = (any::<6, 1>(17), any::<6, 1>(18));
    let s = z.map(f64::exp) / z.map(f64::exp).sum();
    let wanted = SMatrix::<f64, 6, 6>::from_fn(|i, j| f64::from(u8::from(i == j)) - s[j]);
    agree(&log_softmax_jac(&z), &wanted, 1e-14, "I − 1sᵀ");
    let d = z - centre;
    let n = d / d.norm();
    let wanted = (SMatrix::<f64, 6, 6>::identity() - n * n.transpose()) / d.norm();
    agree(&normalised_jac(&z, &centre), &wanted, 1e-14, "(I − nnᵀ)/|d|");
}

#[gradient(wrt = a)]
fn long_hand<const R: usize, const C: usize>(
    a: &OMatrix<f64, Const<R>, Const<C>>,
    left: &RowSVector<f64, R>,
    right: &SVector<f64, C>,
) -> f64 {
    (left * a * right).to_scalar().exp()
}

#[test]
fn omatrix_of_const() {
    let (a, left, right) = (any::<2, 4>(19), any::<1, 2>(20), any::<4, 1>(21));
    let value = (left * a * right).to_scalar().exp();
    agree(&long_hand_grad(&a, &left, &right), &(left.transpose() * right.transpose() * value), 1e-13, "eˢ lᵀrᵀ");
}

#[gradient(wrt = weights)]
#[vjp(wrt = weights)]
fn network<const H: usize>(weights: &[SMatrix<f64, H, H>; 3], x: &SVector<f64, H>, v: &SVector<f64, H>) -> f64 {
    let [first, second, third] = weights;
    v.dot(&(third * (second * (first * x).map(f64::tanh)).map(f64::tanh)))
}

#[test]
fn an_array_of_weights_of_any_width() {
    let weights: [SMatrix<f64, 4, 4>; 3] = std::array::from_fn(|k| any(22 + k as u64));
    let (x, v) = (any::<4, 1>(30), any::<4, 1>(31));
    let wanted = slope(|w| network(w, &x, &v), &weights);
    agree(&network_grad(&weights, &x, &v), &wanted, 1e-10, "the gradient in every weight");
    agree(&network_vjp(&weights, &x, &v, 1.0), &wanted, 1e-10, "the pullback of 1");
}

#[gradient(wrt = x)]
#[hvp(wrt = x)]
fn components<const N: usize>(x: &SVector<f64, N>, k: usize) -> f64 {
    x[k].powi(3) * x[0] + x.norm_squared() * (N as f64)
}

#[test]
fn elements_at_run_time_indices() {
    let x = any::<5, 1>(32);
    for k in 0..5 {
        agree(&components_grad(&x, k), &slope(|x| components(x, k), &x), 1e-10, "the gradient");
        let v = any::<5, 1>(33);
        let hessian = differences(|x| components_grad(x, k), &x);
        agree(&components_hvp(&x, k, &v), &x.with((hessian * vector(&v)).as_slice()), 1e-9, "∇²f · v");
    }
}
