//! Matrix products against nalgebra.

mod common;

use common::{Samples, close};
use matgrad_runtime as rt;
use proptest::prelude::*;

/// Every product of an M×K and a K×N factor.
fn products<const M: usize, const K: usize, const N: usize>(samples: &mut Samples) {
    let a = samples.matrix::<M, K>();
    let b = samples.matrix::<K, N>();
    let c = samples.matrix::<M, N>();
    let (at, bt) = (a.transpose(), b.transpose());
    let want = a * b;
    let mut out = [[f64::NAN; M]; N];

    close(&rt::mul(&a.data.0, &b.data.0), &want);
    rt::mul_into(&a.data.0, &b.data.0, &mut out);
    close(&out, &want);

    close(&rt::tr_mul(&at.data.0, &b.data.0), &want);
    out = [[f64::NAN; M]; N];
    rt::tr_mul_into(&at.data.0, &b.data.0, &mut out);
    close(&out, &want);

    close(&rt::mul_tr(&a.data.0, &bt.data.0), &want);
    out = [[f64::NAN; M]; N];
    rt::mul_tr_into(&a.data.0, &bt.data.0, &mut out);
    close(&out, &want);

    close(&rt::tr_mul_tr(&at.data.0, &bt.data.0), &want);
    out = [[f64::NAN; M]; N];
    rt::tr_mul_tr_into(&at.data.0, &bt.data.0, &mut out);
    close(&out, &want);

    close(&rt::mul_add(&a.data.0, &b.data.0, &c.data.0), &(want + c));
    out = [[f64::NAN; M]; N];
    rt::mul_add_into(&a.data.0, &b.data.0, &c.data.0, &mut out);
    close(&out, &(want + c));
}

/// Products of an M×K matrix with itself.
fn grams<const M: usize, const K: usize>(samples: &mut Samples) {
    let a = samples.matrix::<M, K>();
    let d = samples.matrix::<M, 1>();
    let weighted = a.transpose() * nalgebra::SMatrix::<f64, M, M>::from_diagonal(&d) * a;

    let gram = rt::gram(&a.data.0);
    close(&gram, &(a.transpose() * a));
    assert_eq!(gram, rt::transpose(&gram));
    let gram = rt::weighted_gram(&a.data.0, &d.data.0);
    close(&gram, &weighted);
    assert_eq!(gram, rt::transpose(&gram));
    let gram = rt::gram_tr(&a.data.0);
    close(&gram, &(a * a.transpose()));
    assert_eq!(gram, rt::transpose(&gram));
    let mut out = [[f64::NAN; K]; K];
    rt::gram_into(&a.data.0, &mut out);
    close(&out, &(a.transpose() * a));
    out = [[f64::NAN; K]; K];
    rt::weighted_gram_into(&a.data.0, &d.data.0, &mut out);
    close(&out, &weighted);
    let mut out = [[f64::NAN; M]; M];
    rt::gram_tr_into(&a.data.0, &mut out);
    close(&out, &(a * a.transpose()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn products_of_all_shapes(seed: u64) {
        let mut s = Samples::new(seed);
        for_shapes!([M, K, N], [
            (1 1 1), (1 1 5), (5 1 1), (4 1 7), (16 1 16), (17 1 33), (40 1 20), (1 4 1), (1 9 1), (1 33 1),
            (1 3 6), (1 6 16), (1 33 9), (3 3 1), (6 6 1), (8 5 1), (9 16 1), (16 8 1), (33 17 1), (100 10 1),
            (10 100 1), (2 2 2), (2 3 4), (4 3 2), (3 3 3), (4 4 4), (5 5 5), (6 6 6), (7 7 7), (8 8 8), (9 9 9),
            (6 2 5), (5 7 3), (3 16 2), (16 3 4), (2 9 17), (17 2 9), (10 32 7), (20 5 20), (11 13 15),
            (12 12 12), (14 4 14), (16 16 16), (17 17 17), (32 9 16), (33 33 33), (33 2 8), (19 33 2),
        ], { products::<M, K, N>(&mut s); });
    }

    #[test]
    fn grams_of_all_shapes(seed: u64) {
        let mut s = Samples::new(seed);
        for_shapes!([M, K], [
            (1 1), (1 4), (4 1), (2 2), (3 3), (5 4), (4 5), (6 6), (7 9), (9 7), (8 8), (16 16), (17 16),
            (33 17), (20 6), (100 10), (3 33),
        ], { grams::<M, K>(&mut s); });
    }

    #[test]
    fn single_precision(seed: u64) {
        let mut s = Samples::new(seed);
        for_shapes!([M, K, N], [(3 3 3), (6 6 6), (16 16 16), (17 9 33), (9 33 1), (33 1 17), (1 33 9), (33 33 33)], {
            let a = s.integers::<M, K>().map(|x| x as f32);
            let b = s.integers::<K, N>().map(|x| x as f32);
            let (at, bt) = (a.transpose(), b.transpose());
            let want = (a * b).data.0;
            assert_eq!(rt::mul(&a.data.0, &b.data.0), want);
            assert_eq!(rt::tr_mul(&at.data.0, &b.data.0), want);
            assert_eq!(rt::mul_tr(&a.data.0, &bt.data.0), want);
            assert_eq!(rt::gram(&a.data.0), (at * a).data.0);
        });
    }
}

#[test]
fn empty_dimensions() {
    assert_eq!(rt::mul::<f64, 3, 0, 2>(&[], &[[], []]), [[0.0; 3]; 2]);
    assert_eq!(rt::tr_mul::<f64, 3, 0, 2>(&[[], [], []], &[[], []]), [[0.0; 3]; 2]);
    assert_eq!(rt::mul_tr::<f64, 3, 0, 2>(&[], &[]), [[0.0; 3]; 2]);
    assert_eq!(rt::tr_mul_tr::<f64, 3, 0, 2>(&[[], [], []], &[]), [[0.0; 3]; 2]);
    assert_eq!(rt::mul::<f64, 0, 2, 3>(&[[]; 2], &[[1.0; 2]; 3]), [[]; 3]);
    assert_eq!(rt::mul::<f64, 3, 2, 0>(&[[1.0; 3]; 2], &[]), [[0.0; 3]; 0]);
    assert_eq!(rt::tr_mul::<f64, 0, 2, 3>(&[], &[[1.0; 2]; 3]), [[]; 3]);
    assert_eq!(rt::mul_tr::<f64, 3, 2, 0>(&[[1.0; 3]; 2], &[[]; 2]), [[0.0; 3]; 0]);
    assert_eq!(rt::mul::<f64, 0, 1, 3>(&[[]], &[[1.0]; 3]), [[]; 3]);
    assert_eq!(rt::gram::<f64, 0, 2>(&[[]; 2]), [[0.0; 2]; 2]);
    assert_eq!(rt::gram_tr::<f64, 2, 0>(&[]), [[0.0; 2]; 2]);
    assert_eq!(rt::dot::<f64, 0, 0>(&[], &[]), 0.0);
}
