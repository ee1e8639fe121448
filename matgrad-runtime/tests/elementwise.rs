//! Element-wise kernels, reductions and extrema.

mod common;

use common::{Samples, close, near};
use matgrad_runtime as rt;
use nalgebra::SMatrix;
use proptest::prelude::*;

fn maps<const R: usize, const C: usize>(s: &mut Samples) {
    let (a, b) = (s.matrix::<R, C>(), s.matrix::<R, C>());
    let (x, y) = (&a.data.0, &b.data.0);
    let product = a.component_mul(&b);

    close(&rt::map([x], |[x]| x.exp()), &a.map(f64::exp));
    let mut out = [[f64::NAN; R]; C];
    rt::map_into([x, y], |[x, y]| x * y, &mut out);
    close(&out, &product);
    near(rt::sum([x, y], |[x, y]| x * y + 1.0), a.dot(&b) + (R * C) as f64);
    near(rt::dot(x, y), a.dot(&b));
    near(rt::total(x), a.sum());
    close(&rt::add(x, y), &(a + b));
    close(&rt::sub(x, y), &(a - b));
    close(&rt::neg(x), &-a);
    close(&rt::scale(0.3, x), &(a * 0.3));
    close(&rt::hadamard(x, y), &product);
    close(&rt::add_scalar(x, 2.0), &a.add_scalar(2.0));
    let mut sum = *x;
    rt::accumulate(&mut sum, y);
    close(&sum, &(a + b));

    let (v, w) = (s.matrix::<R, 1>(), s.matrix::<C, 1>());
    close(&rt::scale_rows(&v.data.0, x), &(SMatrix::<f64, R, R>::from_diagonal(&v) * a));
    close(&rt::scale_columns(x, &w.data.0), &(a * SMatrix::<f64, C, C>::from_diagonal(&w)));
}

fn extrema<const R: usize, const C: usize>(s: &mut Samples) {
    let a = s.integers::<R, C>();
    let x = &a.data.0;
    assert_eq!(rt::max(x), a.max());
    assert_eq!(rt::min(x), a.min());
    // The first in column-major order.
    let first = |value: f64| a.iter().position(|&x| x == value).map(|i| (i % R, i / R));
    assert_eq!(Some(rt::argmax(x)), first(a.max()));
    assert_eq!(Some(rt::argmin(x)), first(a.min()));
    let (i, j) = rt::argmax(x);
    assert_eq!(rt::argmax_mask(x), rt::basis(i, j));
    let (i, j) = rt::argmin(x);
    assert_eq!(rt::argmin_mask(x), rt::basis(i, j));
    assert_eq!(rt::total(&rt::argmin_mask(x)), 1.0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn all_shapes(seed: u64) {
        let mut s = Samples::new(seed);
        for_shapes!([R, C], [
            (1 1), (1 7), (7 1), (8 1), (9 1), (2 2), (3 3), (4 4), (5 7), (6 6), (9 4), (16 16), (17 3),
            (1 33), (33 1), (33 17),
        ], {
            maps::<R, C>(&mut s);
            extrema::<R, C>(&mut s);
        });
    }
}

#[test]
fn extrema_with_nan_and_without_elements() {
    assert_eq!(rt::max(&[[1.0, f64::NAN, 2.0]]), 2.0);
    assert_eq!(rt::argmin(&[[3.0, f64::NAN, 2.0]]), (2, 0));
    assert_eq!(rt::max::<f64, 0, 0>(&[]), 0.0);
    assert_eq!(rt::argmax_mask::<f64, 0, 2>(&[[], []]), [[]; 2]);
    assert_eq!(rt::sum::<f64, 1, 0, 3>([&[[]; 3]], |[x]| x + 1.0), 0.0);
}
