//! Sylvester's and Stein's equations, square roots and logarithms of matrices.

mod common;

use common::{Samples, within};
use matgrad_runtime as rt;
use matgrad_runtime::Schur;
use nalgebra::{DMatrix, SMatrix};

type Square<const N: usize> = SMatrix<f64, N, N>;

fn exp<const N: usize>(a: &Square<N>) -> Square<N> {
    SMatrix::from_column_slice(DMatrix::from_column_slice(N, N, a.as_slice()).exp().as_slice())
}

/// Unsymmetric, with eigenvalues of every kind; `shift` moves them to the right.
fn sample<const N: usize>(s: &mut Samples, shift: f64) -> Square<N> {
    s.matrix::<N, N>() / (N as f64).sqrt() + Square::<N>::identity() * shift
}

fn equations_hold<const N: usize, const M: usize>(s: &mut Samples) {
    let (a, b, q) = (sample::<N>(s, 1.5), sample::<M>(s, 0.7), s.matrix::<N, M>());
    let (x, y) = (Schur::new(&a.data.0), Schur::new(&b.data.0));
    for (a_turned, b_turned) in [(false, false), (false, true), (true, false), (true, true)] {
        let a = if a_turned { a.transpose() } else { a };
        let b = if b_turned { b.transpose() } else { b };
        let solution = SMatrix::<f64, N, M>::from(rt::sylvester((&x, a_turned), (&y, b_turned), &q.data.0));
        within(&(a * solution + solution * b).data.0, &q, 1e-12 * N.max(M) as f64);
        let (half, third) = (Schur::new(&(a * 0.5).data.0), Schur::new(&(b * 0.3).data.0));
        let solution = SMatrix::<f64, N, M>::from(rt::stein((&half, false), (&third, false), &q.data.0));
        within(&(solution - a * solution * b * 0.15).data.0, &q, 1e-12 * N.max(M) as f64);
        let turned = SMatrix::<f64, N, M>::from(rt::stein((&half, true), (&third, true), &q.data.0));
        within(&(turned - a.transpose() * turned * b.transpose() * 0.15).data.0, &q, 1e-12 * N.max(M) as f64);
    }
}

#[test]
fn solutions_solve() {
    let mut s = Samples::new(3);
    for_shapes!([N, M], [(1 1), (1 3), (2 2), (3 2), (3 5), (8 8), (16 9), (33 21)], { equations_hold::<N, M>(&mut s); });
}

#[test]
fn large_ones() {
    let mut s = Samples::new(4);
    let (a, q) = (sample::<64>(&mut s, 1.5), s.matrix::<64, 64>());
    let x = rt::solve_lyapunov(&a, &q).expect("eigenvalues right of the axis");
    within(&(a * x + x * a.transpose()).data.0, &q, 1e-10);
}

#[test]
fn what_has_no_single_solution_is_refused() {
    let a = nalgebra::matrix![0.0, 1.0; -1.0, 0.0];
    let q = nalgebra::matrix![1.0, 2.0; 0.5, 1.0];
    assert!(rt::solve_lyapunov(&a, &q).is_none());
    assert!(rt::solve_discrete_lyapunov(&a, &q).is_none());
    assert!(rt::solve_sylvester(&a, &nalgebra::matrix![2.0], &nalgebra::vector![1.0, 2.0]).is_some());
    assert!(rt::solve_lyapunov(&(a * f64::NAN), &q).is_none());
    assert!(rt::sqrtm(&nalgebra::matrix![1.0, 0.0; 0.0, -1.0]).is_none());
    assert!(rt::sqrtm(&nalgebra::matrix![1.0, 2.0; 2.0, 4.0]).is_none());
    assert!(rt::logm(&(-a * a * f64::INFINITY)).is_none());
}

fn functions_are_inverse<const N: usize>(s: &mut Samples) {
    for size in [1e-6, 0.1, 1.0, 1e4] {
        let a = sample::<N>(s, 2.0) * size;
        let root = rt::sqrtm(&a).expect("eigenvalues right of the axis");
        within(&(root * root / size).data.0, &(a / size), 1e-13 * N as f64);
        let log = rt::logm(&a).expect("the same");
        within(&(exp(&log) / size).data.0, &(a / size), 1e-13 * N as f64);
    }
}

#[test]
fn roots_squared_and_exponentials_of_logarithms() {
    let mut s = Samples::new(5);
    for_shapes!([N], [(1), (2), (3), (4), (8), (16), (33)], {
        functions_are_inverse::<N>(&mut s);
    });
}

#[test]
fn equal_eigenvalues() {
    let a = nalgebra::matrix![2.0, 1.0, 0.0; 0.0, 2.0, 1.0; 0.0, 0.0, 2.0];
    let r = 2.0_f64.sqrt();
    let root = nalgebra::matrix![r, 0.5 / r, -0.125 / (r * 2.0); 0.0, r, 0.5 / r; 0.0, 0.0, r];
    within(&rt::sqrtm(&a).expect("positive").data.0, &root, 1e-15);
    let log = nalgebra::matrix![2.0_f64.ln(), 0.5, -0.125; 0.0, 2.0_f64.ln(), 0.5; 0.0, 0.0, 2.0_f64.ln()];
    within(&rt::logm(&a).expect("positive").data.0, &log, 1e-15);
    let turn = nalgebra::matrix![0.0, -1.0; 1.0, 0.0];
    let quarter = std::f64::consts::FRAC_PI_2;
    within(&rt::logm(&turn).expect("a quarter").data.0, &nalgebra::matrix![0.0, -quarter; quarter, 0.0], 1e-15);
}

/// The upper right block of the logarithm of a matrix of twice the size.
fn along_as_a_block<const N: usize, const M: usize>(s: &mut Samples) {
    for size in [1e-3, 1.0, 50.0] {
        let (a, e) = (sample::<N>(s, 2.0) * size, s.matrix::<N, N>() * size);
        let mut block = SMatrix::<f64, M, M>::zeros();
        block.fixed_view_mut::<N, N>(0, 0).copy_from(&a);
        block.fixed_view_mut::<N, N>(0, N).copy_from(&e);
        block.fixed_view_mut::<N, N>(N, N).copy_from(&a);
        let want = rt::logm(&block).expect("the eigenvalues of a").fixed_view::<N, N>(0, N).into_owned();
        within(&Schur::new(&a.data.0).logarithm_along(&e.data.0), &want, 1e-12 * N as f64);
    }
}

#[test]
fn the_derivative_of_the_logarithm_is_a_block_of_a_larger_one() {
    let mut s = Samples::new(7);
    for_shapes!([N, M], [(2 4), (3 6), (4 8), (7 14)], { along_as_a_block::<N, M>(&mut s); });
}

#[test]
fn single_precision() {
    let mut s = Samples::new(9);
    let a = sample::<4>(&mut s, 2.0).map(|x| x as f32);
    let root = rt::sqrtm(&a).expect("positive");
    assert!((root * root - a).amax() < 2e-6);
    let x = rt::solve_lyapunov(&a, &a).expect("positive");
    assert!((a * x + x * a.transpose() - a).amax() < 1e-5);
}
