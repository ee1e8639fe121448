//! What loops carry: constants beside variables, several sums, states that change places, results that
//! nothing needs, loops in loops and loops after loops, of literal, const-generic and run-time length.

use crate::common::{Space, agree, agree_dense, any, dense, differences, slope, vector};
use matgrad::{differential, gradient, hessian, hvp};
use nalgebra::{SMatrix, SVector, Vector3};

macro_rules! functions {
    ($($name:ident($x:ident $(, $c:ident: $C:ty = $value:expr)*) $body:block)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $x, value, into)]
            #[differential(wrt = $x)]
            #[hessian(wrt = $x)]
            #[hvp(wrt = $x)]
            fn f($x: &Vector3<f64> $(, $c: $C)*) -> f64 $body

            #[test]
            fn derivatives_agree() {
                for seed in 0..4 {
                    let at: Vector3<f64> = any(seed);
                    $(let $c: $C = $value;)*
                    let gradient = f_grad(&at $(, $c)*);
                    agree(&gradient, &slope(|x| f(x $(, $c)*), &at), 1e-8, "the gradient");
                    let (value, beside) = f_value_and_grad(&at $(, $c)*);
                    agree(&value, &f(&at $(, $c)*), 1e-13, "the value");
                    agree(&beside, &gradient, 1e-13, "the gradient beside the value");
                    let mut place = Vector3::zeros();
                    agree(&f_value_and_grad_into(&at $(, $c)*, &mut place), &value, 1e-13, "the value in place");
                    agree(&place, &gradient, 1e-13, "the gradient in place");
                    let direction = at.random_like(1);
                    agree(&f_diff(&at $(, $c)*, &direction), &gradient.inner(&direction), 1e-12, "the differential");
                    let hessian = differences(|x| f_grad(x $(, $c)*), &at);
                    agree_dense(&dense(&f_hess(&at $(, $c)*)), &hessian, 1e-7, "the Hessian");
                    let product = at.with((hessian * vector(&direction)).as_slice());
                    agree(&f_hvp(&at $(, $c)*, &direction), &product, 1e-7, "∇²f · v");
                }
            }
        }
    )*};
}

functions! {
    integers_in_tuples(x) {
        let mut s = (x[0], 0, 1usize);
        for i in 0..20 {
            s.0 = s.0 * 0.9 + x[1] * i as f64;
            s.1 += 1;
            s.2 = (2 * s.2 + s.1) % 7;
            if s.1 % 3 == 0 && s.2 > 1 {
                s.0 *= x[2];
            }
        }
        s.0
    }
    arrays_of_arrays(x) {
        const N: usize = 3;
        let mut a = [[0.0; N]; N];
        for i in 0..N {
            for j in 0..N {
                a[i][j] = x[i] * x[j] + (i * j) as f64;
                a[i][j] *= x[1];
            }
        }
        let mut s = 0.0;
        for i in 0..N {
            s += a[i][(i + 1) % N] * a[N - 1 - i][i];
        }
        s
    }
    constants_between_variables(x) {
        let (mut n, mut s, mut t, mut p) = (0.0, x[0], 1.0, 0.0);
        for i in 0..20 { n += i as f64; s += 0.1 * x[1]; t *= 1.01; p += x[2] * x[0] * 0.05; }
        s * s * n / (t + p * p)
    }
    constants_first_and_last(x, w: &[f64; 20] = &WEIGHTS) {
        let (mut a, mut s, mut b) = (0.0, 0.0, 1.0);
        for v in w { a += v * v; s += (v * x[0]).sin() * x[1]; b = b * 0.9 + v; }
        s * a + b * x[2] * s
    }
    three_sums_and_a_count(x, w: &[f64; 20] = &WEIGHTS) {
        let (mut s, mut n, mut q, mut count) = (0.0, 0.0, 0.0, 0.0);
        for v in w { s += v * x[0]; n += v * v * x[1] * x[1] + 1.0; q += (v - x[2]).powi(2); count += 1.0; }
        s * q / n + q / count
    }
    a_sum_of_run_time_length_squared(x, k: usize = 7) {
        let (mut s, mut n) = (0.0, 0.0);
        for i in 0..k { s += x.norm_squared() * x[0]; n += i as f64; }
        s * s * n + s
    }
    results_that_nothing_needs(x, w: &[f64; 20] = &WEIGHTS) {
        let (mut a, mut b, mut c, mut _d) = (x[0], 0.0, x[1], 0.0);
        for v in w { a = (a * x[2]).sin(); b += a * v; c += v * x[0]; _d += c * a; }
        c * b
    }
    states_that_change_places(x) {
        let (mut a, mut b, mut c) = (x[0], 2.0, x[1]);
        for _ in 0..21 { let old = a; a = b; b = c; c = 0.6 * old + 0.2 * x[2]; }
        a * b + c
    }
    a_constant_that_becomes_a_variable(x) {
        let (mut a, mut b, mut c) = (0.3, 0.2, 0.1);
        for _ in 0..18 { c = 0.5 * b + 0.1; b = 0.5 * a + 0.1; a = 0.5 * a + 0.2 * x[0] * x[1] * x[2]; }
        c * c + b
    }
    a_vector_and_a_constant_one(x, m: &SMatrix<f64, 3, 18> = &any(8)) {
        let mut sum = Vector3::zeros();
        let mut mean = Vector3::zeros();
        let mut hits = 0.0;
        for p in m.column_iter() { mean += p / 18.0; sum += (p - x) * (p - x).norm(); hits += 0.5; }
        sum.dot(&mean) * hits + mean.dot(x)
    }
    a_loop_after_a_loop(x, w: &[f64; 20] = &WEIGHTS) {
        let (mut mean, mut n) = (0.0, 0.0);
        for v in w { mean += (v * x[0]).sin() + x[1]; n += 1.0; }
        mean /= n;
        let (mut variance, mut m) = (0.0, 0.0);
        for v in w { variance += ((v * x[0]).sin() + x[1] - mean * x[2]).powi(2); m += 1.0; }
        variance / (m - 1.0) + mean
    }
    sums_in_sums(x, w: &[f64; 20] = &WEIGHTS) {
        let (mut total, mut rows, mut cells) = (0.0, 0.0, 0.0);
        for i in 0..20 {
            let (mut row, mut n) = (0.0, 0.0);
            for j in 0..17 { row += w[i] * x[0] + (j as f64 * 0.1 * x[1]).cos(); n += 1.0; cells += 0.01; }
            total += row * row / n;
            rows += 1.0;
        }
        total * x[2] / rows + cells * x[0]
    }
    states_in_sums(x, w: &[f64; 20] = &WEIGHTS) {
        let (mut total, mut outer, mut count) = (0.0, x[0], 0.0);
        for i in 0..18 {
            let (mut z, mut k) = (outer, 1.0);
            for _ in 0..17 { k = k * 0.9; z = (0.5 * z * x[1] + w[i] * k).sin(); }
            outer = outer * 0.5 + z;
            total += z * x[2];
            count += k;
        }
        total * count + outer
    }
}

/// Data of the loops above.
const WEIGHTS: [f64; 20] = [
    0.31, -0.42, 0.77, 0.05, -0.93, 0.64, 0.18, -0.27, 0.52, 0.89, -0.61, 0.36, 0.11, -0.74, 0.45, 0.98, -0.13, 0.29, -0.56, 0.83,
];

/// The same of const-generic length: the values are those of plain algebra.
#[gradient(wrt = x, value)]
#[hvp(wrt = x)]
fn generic<const N: usize>(x: &Vector3<f64>, w: &SVector<f64, N>) -> f64 {
    let (mut z, mut s, mut n) = (0.0, 0.0, 0.0);
    for i in 0..N {
        z += w[i];
        s += w[i] * x.norm_squared();
        n += 1.0;
    }
    s * s * n + z
}

#[test]
fn sums_of_const_generic_length() {
    // f = n Z² ‖x‖⁴ + Z
    let (x, w): (Vector3<f64>, SVector<f64, 6>) = (any(1), any(2));
    let (n, z, square) = (6.0, w.sum(), x.norm_squared());
    let (value, gradient) = generic_value_and_grad(&x, &w);
    agree(&value, &(n * z * z * square * square + z), 1e-13, "the value");
    agree(&gradient, &(4.0 * n * z * z * square * x), 1e-13, "the gradient");
    let v: Vector3<f64> = any(3);
    agree(&generic_hvp(&x, &w, &v), &(4.0 * n * z * z * (square * v + 2.0 * x.dot(&v) * x)), 1e-13, "∇²f · v");
}
