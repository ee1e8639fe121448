//! Special matrices, transposes, blocks, Kronecker products, 3-vectors.

mod common;

use common::{Samples, close, near};
use matgrad_runtime as rt;
use nalgebra::SMatrix;
use proptest::prelude::*;

fn shapes<const R: usize, const C: usize>(s: &mut Samples) {
    let a = s.matrix::<R, C>();
    assert_eq!(rt::transpose(&a.data.0), a.transpose().data.0);
    let mut out = [[f64::NAN; C]; R];
    rt::transpose_into(&a.data.0, &mut out);
    assert_eq!(out, a.transpose().data.0);
    assert_eq!(rt::fill::<f64, R, C>(1.5), SMatrix::repeat(1.5).data.0);
    assert_eq!(rt::zeros::<f64, R, C>(), SMatrix::zeros().data.0);
    assert_eq!(rt::identity::<f64, R, C>(), SMatrix::identity().data.0);
    assert_eq!(rt::diagonal_element::<f64, R, C>(2.0), SMatrix::from_diagonal_element(2.0).data.0);
}

fn square<const N: usize>(s: &mut Samples) {
    let a = s.matrix::<N, N>();
    let v = s.matrix::<N, 1>();
    near(rt::trace(&a.data.0), a.trace());
    assert_eq!(rt::diagonal(&a.data.0), a.diagonal().data.0);
    assert_eq!(rt::from_diagonal(&v.data.0), SMatrix::from_diagonal(&v).data.0);
}

/// The Kronecker product against its definition, the contractions against the adjoint identity.
fn kronecker<const M: usize, const N: usize, const P: usize, const Q: usize, const MP: usize, const NQ: usize>(s: &mut Samples) {
    let (a, b, g) = (s.matrix::<M, N>(), s.matrix::<P, Q>(), s.matrix::<MP, NQ>());
    let product: [[f64; MP]; NQ] = rt::kronecker(&a.data.0, &b.data.0);
    let want = SMatrix::<f64, MP, NQ>::from_fn(|i, j| a[(i / P, j / Q)] * b[(i % P, j % Q)]);
    assert_eq!(product, want.data.0);
    let left: [[f64; M]; N] = rt::kronecker_left(&g.data.0, &b.data.0);
    let want = SMatrix::<f64, M, N>::from_fn(|i, j| g.fixed_view::<P, Q>(i * P, j * Q).dot(&b));
    close(&left, &want);
    let right: [[f64; P]; Q] = rt::kronecker_right(&g.data.0, &a.data.0);
    near(rt::dot(&right, &b.data.0), rt::dot(&g.data.0, &product));
    near(rt::dot(&left, &a.data.0), rt::dot(&g.data.0, &product));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn all_shapes(seed: u64) {
        let mut s = Samples::new(seed);
        for_shapes!([R, C], [
            (0 3), (3 0), (1 1), (1 9), (9 1), (2 2), (3 5), (4 4), (5 4), (6 6), (7 9), (9 7), (16 16), (17 33),
        ], { shapes::<R, C>(&mut s); });
        for_shapes!([N], [(1), (2), (3), (4), (5), (8), (9), (17)], { square::<N>(&mut s); });
        kronecker::<1, 1, 1, 1, 1, 1>(&mut s);
        kronecker::<2, 3, 4, 1, 8, 3>(&mut s);
        kronecker::<1, 5, 3, 2, 3, 10>(&mut s);
        kronecker::<3, 3, 3, 3, 9, 9>(&mut s);
        kronecker::<4, 2, 3, 5, 12, 10>(&mut s);
    }

    #[test]
    fn blocks(seed: u64, i in 0..4usize, j in 0..3usize) {
        let mut s = Samples::new(seed);
        let (a, b) = (s.matrix::<6, 5>(), s.matrix::<3, 3>());
        assert_eq!(rt::block::<f64, 6, 5, 3, 3>(&a.data.0, i, j), a.fixed_view::<3, 3>(i, j).into_owned().data.0);
        let mut want = SMatrix::<f64, 6, 5>::zeros();
        want.fixed_view_mut::<3, 3>(i, j).copy_from(&b);
        assert_eq!(rt::embed::<f64, 6, 5, 3, 3>(&b.data.0, i, j), want.data.0);
        let mut sum = a.data.0;
        rt::add_block(&mut sum, i, j, &b.data.0);
        close(&sum, &(a + want));
        let mut want = SMatrix::<f64, 6, 5>::zeros();
        want[(i, j)] = 1.0;
        assert_eq!(rt::basis::<f64, 6, 5>(i, j), want.data.0);
    }

    #[test]
    fn three_vectors(seed: u64) {
        let mut s = Samples::new(seed);
        let (a, b) = (s.matrix::<3, 1>(), s.matrix::<3, 1>());
        close(&rt::cross(&a.data.0, &b.data.0), &a.cross(&b));
        assert_eq!(rt::cross_matrix(&a.data.0), a.cross_matrix().data.0);
    }
}
