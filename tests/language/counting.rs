//! Integers that grow by the same in each step, and those that only seem to.

use crate::common::{agree, any, differences, slope};
use matgrad::{differential, gradient, hessian};
use nalgebra::{SMatrix, SVector, Vector2};

/// By two, by a const generic, downwards, and by what the caller says; asked for within the steps and after them.
#[gradient(wrt = x, value)]
#[differential(wrt = x)]
fn many<const N: usize>(x: &SVector<f64, N>, weights: &[f64], stride: usize) -> f64 {
    let (mut at, mut back, mut by_n, mut far) = (1, 3 * N, 0, 5usize);
    let mut s = 0.0;
    for i in 0..N {
        s += weights[at] * x[i] * x[i] + weights[back] * x[i].sin();
        at += 2;
        back -= 1;
        s += weights[by_n / N + far] * x[i] * s;
        by_n = N + by_n;
        far += stride;
    }
    s + weights[at - 1] * x[0] + weights[back] * x[1] + (far as f64) * x[2] + by_n as f64
}

#[test]
fn integers_that_grow_by_the_same() {
    let weights: Vec<f64> = (0..100).map(|k| ((k * 7919) % 101) as f64 / 101.0 - 0.4).collect();
    for stride in [0, 1, 3] {
        let (x, v) = (any::<20, 1>(50) * 0.5, any::<20, 1>(51));
        let f = |x: &SVector<f64, 20>| many(x, &weights, stride);
        let (value, grad) = many_value_and_grad(&x, &weights, stride);
        agree(&value, &f(&x), 1e-13, "the value");
        agree(&grad, &slope(f, &x), 1e-7, "the gradient");
        agree(&many_diff(&x, &weights, stride, &v), &slope(f, &x).dot(&v), 1e-7, "the differential");
    }
}

/// Of other types, with casts.
#[gradient(wrt = x, value)]
#[hessian(wrt = x)]
fn small(x: &Vector2<f64>, n: usize) -> f64 {
    let (mut k, mut signed) = (3u8, 2i32);
    let mut s = 0.0;
    for _ in 0..n {
        s += f64::from(k) * x[0] * x[1] + (signed as f64) * x[0].sin();
        k += 2;
        signed -= 3;
    }
    s * x[0] + f64::from(signed) * x[1] * x[1] + k as f64
}

#[test]
fn integers_of_other_types() {
    for n in [0, 1, 7, 40] {
        let x = any::<2, 1>(52);
        let (value, grad) = small_value_and_grad(&x, n);
        agree(&value, &small(&x, n), 1e-13, "the value");
        agree(&grad, &slope(|x| small(x, n), &x), 1e-7, "the gradient");
        agree(&small_hess(&x, n), &differences(|x| small_grad(x, n), &x), 1e-6, "the Hessian");
    }
}

/// The element of a packed triangle that comes next: the inner loop adds one, the outer one ever less.
#[gradient(wrt = (packed, x), value)]
fn packed<const N: usize, const M: usize>(packed: &SVector<f64, M>, x: &SVector<f64, N>) -> f64 {
    let mut y = *x;
    let mut at = 0;
    for i in 0..N {
        for j in i..N {
            y[j] += packed[at] * x[i];
            at += 1;
        }
    }
    y.norm_squared() + at as f64
}

#[test]
fn packed_triangles() {
    let (t, x) = (any::<210, 1>(53), any::<20, 1>(54));
    let (value, (in_t, in_x)) = packed_value_and_grad(&t, &x);
    agree(&value, &packed(&t, &x), 1e-13, "the value");
    agree(&in_t, &slope(|t| packed(t, &x), &t), 1e-6, "in the triangle");
    agree(&in_x, &slope(|x| packed(&t, x), &x), 1e-6, "in x");
}

/// What grows in some steps only, by what changes, or is set anew.
#[gradient(wrt = x, value)]
fn uneven(x: &SMatrix<f64, 3, 1>, data: &[f64]) -> f64 {
    let (mut at, mut twice, mut reset, mut by) = (0, 0, 0, 0);
    let mut s = 0.0;
    for (k, v) in data.iter().enumerate() {
        if *v > 0.5 {
            at += 1;
        }
        twice += 1;
        s += v * x[at % 3] * x[twice % 3].cos() * x[reset % 3];
        twice += 1;
        reset += 1;
        if k == 20 {
            reset = 1;
        }
        by += k;
        s += x[by % 3] * 0.1;
    }
    s * x[twice % 3] + (at + reset + by) as f64
}

#[test]
fn integers_that_only_seem_to_grow_by_the_same() {
    let data: Vec<f64> = (0..30).map(|k| ((k * 37) % 17) as f64 / 17.0).collect();
    for n in [0, 1, 17, 30] {
        let x = any::<3, 1>(55);
        let (value, grad) = uneven_value_and_grad(&x, &data[..n]);
        agree(&value, &uneven(&x, &data[..n]), 1e-12, "the value");
        agree(&grad, &slope(|x| uneven(x, &data[..n]), &x), 1e-6, "the gradient");
    }
}

/// A loop of run-time length, run backwards: nothing could keep the integer of each step.
#[gradient(wrt = x, value)]
fn every_other(x: &Vector2<f64>, data: &[f64], n: usize) -> f64 {
    let (mut s, mut at) = (x[0], 0);
    for _ in 0..n {
        s += data[at] * x[1].sin() * x[0];
        at += 2;
    }
    s * s + data[at]
}

#[test]
fn loops_of_run_time_length() {
    let data: Vec<f64> = (0..90).map(|k| ((k * 29) % 31) as f64 / 31.0 - 0.3).collect();
    for n in [0, 1, 16, 17, 44] {
        let x = any::<2, 1>(56);
        let (value, grad) = every_other_value_and_grad(&x, &data, n);
        agree(&value, &every_other(&x, &data, n), 1e-12, "the value");
        agree(&grad, &slope(|x| every_other(x, &data, n), &x), 1e-6, "the gradient");
    }
}

/// By what need not exist where there is no step.
#[gradient(wrt = x, value)]
fn by_a_quotient(x: &Vector2<f64>, n: usize, d: usize) -> f64 {
    let mut at = 0;
    let mut s = x[0] * x[1];
    for _ in 0..d {
        s += x[at % 2] * x[1];
        at += n / d;
    }
    s * x[at % 2]
}

#[gradient(wrt = x, value)]
fn by_an_element(x: &Vector2<f64>, strides: &[usize], d: usize) -> f64 {
    let mut at = 0;
    let mut s = x[0] * x[1];
    for _ in 0..d {
        s += x[at % 2] * x[1];
        at += strides[0];
    }
    s * x[at % 2]
}

#[gradient(wrt = x, value)]
fn by_a_difference(x: &Vector2<f64>, n: usize) -> f64 {
    let mut at = 40 * n;
    let mut s = x[0] * x[1];
    for _ in 3..n {
        s += x[at % 2] * x[1];
        at -= n - 3;
    }
    s * x[at % 2]
}

#[test]
fn amounts_that_need_not_exist() {
    let x = any::<2, 1>(56);
    for d in [0, 1, 17, 18] {
        let (value, grad) = by_a_quotient_value_and_grad(&x, 41, d);
        agree(&value, &by_a_quotient(&x, 41, d), 1e-13, "the value");
        agree(&grad, &slope(|x| by_a_quotient(x, 41, d), &x), 1e-7, "the gradient");
        let strides: &[usize] = if d == 0 { &[] } else { &[3] };
        let (value, grad) = by_an_element_value_and_grad(&x, strides, d);
        agree(&value, &by_an_element(&x, strides, d), 1e-13, "the value");
        agree(&grad, &slope(|x| by_an_element(x, strides, d), &x), 1e-7, "the gradient");
        let (value, grad) = by_a_difference_value_and_grad(&x, d);
        agree(&value, &by_a_difference(&x, d), 1e-13, "the value");
        agree(&grad, &slope(|x| by_a_difference(x, d), &x), 1e-7, "the gradient");
    }
}

/// Of the type that another use of them says.
#[gradient(wrt = x, value)]
fn large(x: &Vector2<f64>, n: usize) -> f64 {
    let mut k = 0;
    let mut s = 0.0;
    for _ in 0..n {
        s += x[k % 2] * (k as f64 * 1e-9).sin() * x[1];
        k += 1_000_000_000;
    }
    s + k as f64 * x[0] * 1e-9
}

#[test]
fn integers_beyond_the_type_that_literals_have_alone() {
    let x = any::<2, 1>(57);
    for n in [0, 2, 3, 9, 20] {
        let (value, grad) = large_value_and_grad(&x, n);
        agree(&value, &large(&x, n), 1e-13, "the value");
        agree(&grad, &slope(|x| large(x, n), &x), 1e-7, "the gradient");
    }
}
