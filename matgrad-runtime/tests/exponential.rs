//! The exponential of a matrix and its Fréchet derivatives.

mod common;

use common::{Samples, within};
use matgrad_runtime as rt;
use nalgebra::{DMatrix, SMatrix};

/// nalgebra's own, which asks more of a static size than that it is a number.
fn exp<const N: usize>(a: &SMatrix<f64, N, N>) -> SMatrix<f64, N, N> {
    SMatrix::from_column_slice(DMatrix::from_column_slice(N, N, a.as_slice()).exp().as_slice())
}

fn identity(x: f64) -> f64 {
    x
}

/// From tiny to large: every degree, and many squarings.
const SIZES: [f64; 9] = [0.0, 1e-9, 1e-3, 0.02, 0.2, 0.6, 1.5, 6.0, 30.0];

fn of_every_size<const N: usize>(s: &mut Samples) {
    for size in SIZES {
        let a = s.matrix::<N, N>() * (size / (N as f64).sqrt());
        let want = exp(&a);
        let scale = want.amax().max(1.0);
        let condition = 1.0 + size * 4.0;
        within(&rt::exponential(&[a.data.0], identity), &want, 1e-15 * condition * N as f64);
        // e^A e^−A = I
        let ours = |a: &SMatrix<f64, N, N>| SMatrix::<f64, N, N>::from(rt::exponential(&[a.data.0], identity));
        let both = ours(&a) * ours(&-a);
        within(&both.data.0, &SMatrix::<f64, N, N>::identity(), 1e-14 * condition * scale * exp(&-a).amax().max(1.0) * N as f64);
    }
}

#[test]
fn the_value_is_that_of_nalgebra() {
    let mut s = Samples::new(3);
    for_shapes!([N], [(2), (3), (4), (5), (8), (16), (33), (64)], {
        of_every_size::<N>(&mut s);
    });
}

#[test]
fn single_precision() {
    let mut s = Samples::new(5);
    for size in SIZES {
        let a = (s.matrix::<4, 4>() * size.min(6.0) * 0.5).map(|x| x as f32);
        let got = SMatrix::<f32, 4, 4>::from(rt::exponential(&[a.data.0], |x| x as f32));
        let want = exp(&a.map(f64::from));
        assert!((got.map(f64::from) - want).amax() <= 4e-5 * want.amax(), "{got} instead of {want}");
    }
}

/// exp of a block matrix of twice the size, whose upper right block is L(A, E).
fn along_as_a_block<const N: usize, const M: usize>(s: &mut Samples) {
    for size in SIZES {
        let (a, e) = (s.matrix::<N, N>() * (size / (N as f64).sqrt()), s.matrix::<N, N>());
        let mut block = SMatrix::<f64, M, M>::zeros();
        block.fixed_view_mut::<N, N>(0, 0).copy_from(&a);
        block.fixed_view_mut::<N, N>(0, N).copy_from(&e);
        block.fixed_view_mut::<N, N>(N, N).copy_from(&a);
        let want = exp(&block).fixed_view::<N, N>(0, N).into_owned();
        within(&rt::exponential(&[a.data.0, e.data.0], identity), &want, 1e-14 * (1.0 + size * size) * N as f64);
    }
}

/// The same with four blocks, of which L(A, E) and L₂(A, E, F) are two.
fn along_both_as_blocks<const N: usize, const M: usize>(s: &mut Samples) {
    for size in SIZES {
        let (a, e, f) = (s.matrix::<N, N>() * (size / (N as f64).sqrt()), s.matrix::<N, N>(), s.matrix::<N, N>());
        let mut block = SMatrix::<f64, M, M>::zeros();
        for (i, j, x) in [(0, 0, a), (1, 1, a), (2, 2, a), (3, 3, a), (0, 1, e), (2, 3, e), (0, 2, f), (1, 3, f)] {
            block.fixed_view_mut::<N, N>(i * N, j * N).copy_from(&x);
        }
        let want = exp(&block).fixed_view::<N, N>(0, 3 * N).into_owned();
        let got = rt::exponential(&[a.data.0, e.data.0, f.data.0, rt::zeros()], identity);
        within(&got, &want, 1e-14 * (1.0 + size * size) * N as f64);
    }
}

#[test]
fn derivatives_are_blocks_of_a_larger_exponential() {
    let mut s = Samples::new(7);
    for_shapes!([N, M], [(2 4), (3 6), (4 8), (7 14)], { along_as_a_block::<N, M>(&mut s); });
    for_shapes!([N, M], [(2 8), (3 12), (4 16)], { along_both_as_blocks::<N, M>(&mut s); });
}

#[test]
fn what_is_not_finite_ends() {
    for x in [f64::NAN, f64::INFINITY, 1e300] {
        let got = rt::exponential(&[[[x, 0.3], [0.1, 0.2]]], identity);
        assert!(got.as_flattened().iter().any(|x| !x.is_finite()));
    }
}
