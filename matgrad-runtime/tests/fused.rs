//! Fused products against the same in steps, by nalgebra.

mod common;

use common::{Samples, close, near};
use matgrad_runtime as rt;
use nalgebra::SMatrix;

/// A pass over an M×N matrix.
fn passes<const M: usize, const N: usize>(samples: &mut Samples) {
    let a = samples.matrix::<M, N>();
    let (x, y, t) = (samples.matrix::<N, 1>(), samples.matrix::<M, 1>(), samples.matrix::<M, 1>());
    let (ax, aty) = rt::mul_and_tr_mul(&a.data.0, &x.data.0, &y.data.0);
    close(&ax, &(a * x));
    close(&aty, &(a.transpose() * y));

    let residual = a * x - y;
    let ([squares, weighted], g) =
        rt::stream(&a.data.0, &x.data.0, [&y.data.0, &t.data.0], |z, [y, t]| (2.0 * (z - y), [(z - y) * (z - y), t * z]));
    near(squares, residual.norm_squared());
    near(weighted, t.dot(&(a * x)));
    close(&g, &(2.0 * a.transpose() * residual));

    let out = rt::add_outer_product(&a.data.0, -0.5, &y.data.0, &x.data.0);
    close(&out, &(a - 0.5 * y * x.transpose()));
}

/// A pass over the product of an M×K and a K×N matrix.
fn product_passes<const M: usize, const N: usize, const K: usize>(samples: &mut Samples) {
    let (u, v, t) = (samples.matrix::<M, K>(), samples.matrix::<N, K>(), samples.matrix::<M, N>());
    let ([value], du, dv) = rt::stream_mul_tr(&u.data.0, &v.data.0, [&t.data.0], |z, [t]| (z - t, [(z - t) * (z - t)]));
    let residual = u * v.transpose() - t;
    near(value, residual.norm_squared());
    close(&du, &(residual * v));
    close(&dv, &(residual.transpose() * u));
}

#[test]
fn passes_of_all_shapes() {
    let samples = &mut Samples::new(11);
    for_shapes!([M, N], [(1 1), (1 7), (3 3), (4 4), (5 2), (6 6), (7 9), (8 8), (12 5), (16 16), (19 13), (20 6), (33 4), (100 10), (64 64)], {
        passes::<M, N>(samples);
    });
    for_shapes!([M, N, K], [(1 1 1), (3 4 2), (4 6 3), (8 5 2), (8 8 1), (20 20 5), (12 10 9), (16 2 8), (24 6 3)], {
        product_passes::<M, N, K>(samples);
    });
}

#[test]
fn f32_and_other_scalars() {
    let samples = &mut Samples::new(12);
    let (a, x, y) = (samples.matrix::<24, 6>(), samples.matrix::<6, 1>(), samples.matrix::<24, 1>());
    let narrow = |v: &[f64]| v.iter().map(|&x| x as f32).collect::<Vec<f32>>();
    let (a32, x32, y32) = (
        SMatrix::<f32, 24, 6>::from_vec(narrow(a.as_slice())),
        SMatrix::<f32, 6, 1>::from_vec(narrow(x.as_slice())),
        SMatrix::<f32, 24, 1>::from_vec(narrow(y.as_slice())),
    );
    let (ax, aty) = rt::mul_and_tr_mul(&a32.data.0, &x32.data.0, &y32.data.0);
    assert!((SMatrix::from(ax) - a32 * x32).norm() < 1e-5);
    assert!((SMatrix::from(aty) - a32.transpose() * y32).norm() < 1e-5);
    let ([value], g) = rt::stream(&a32.data.0, &x32.data.0, [&y32.data.0], |z, [y]| (z - y, [(z - y) * (z - y)]));
    assert!((value - (a32 * x32 - y32).norm_squared()).abs() < 1e-4);
    assert!((SMatrix::from(g) - a32.transpose() * (a32 * x32 - y32)).norm() < 1e-4);
    let outer = rt::mul_tr(&y32.data.0, &x32.data.0);
    assert!((SMatrix::from(outer) - y32 * x32.transpose()).norm() < 1e-5);
    let square = a32.transpose() * a32;
    assert!((SMatrix::from(rt::gram(&a32.data.0)) - square).norm() < 1e-4);
    assert!((SMatrix::from(rt::mul(&a32.data.0, &square.data.0)) - a32 * square).norm() < 1e-3);

    // Lanes as scalars.
    let wide = |x: f64| simba::simd::WideF64x4::from([x, 2.0 * x, 0.0, -x]);
    let a: [[simba::simd::WideF64x4; 24]; 6] = a.data.0.map(|column| column.map(wide));
    let x4 = x.data.0.map(|column| column.map(wide));
    let one = y.data.0.map(|column| column.map(wide));
    let (ax, _) = rt::mul_and_tr_mul(&a, &x4, &one);
    let first: [f64; 4] = ax[0][0].into();
    near(first[1], 4.0 * first[0]);
    near(first[3], first[0]);
}

#[test]
fn grams_are_symmetric() {
    let samples = &mut Samples::new(13);
    let a = samples.matrix::<100, 10>();
    let d = samples.matrix::<100, 1>();
    let gram = rt::weighted_gram(&a.data.0, &d.data.0);
    for (j, column) in gram.iter().enumerate() {
        for (i, &value) in column.iter().enumerate() {
            assert_eq!(value, gram[i][j]);
        }
    }
    let z = samples.matrix::<7, 1>();
    let (weights, log) = rt::softmax_and_log_sum_exp(&z.data.0, f64::exp, f64::ln);
    assert_eq!(weights, rt::softmax_array(&z.data.0, f64::exp));
    near(log, rt::log_sum_exp_array(&z.data.0, f64::exp, f64::ln));
    let (weights, logs) = rt::softmax_and_log_softmax(&z.data.0, f64::exp, f64::ln);
    assert_eq!(weights, rt::softmax_array(&z.data.0, f64::exp));
    assert_eq!(logs, rt::log_softmax_array(&z.data.0, f64::exp, f64::ln));
}
