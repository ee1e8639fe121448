//! Loops over elements that change them, what changes places with another, and what several conditions choose.

use crate::common::{agree, agree_dense, any, dense, differences, slope};
use matgrad::{differential, gradient, hessian};
use nalgebra::{Matrix3, Point3, RealField, SVector, Vector2, Vector3, convert};

#[gradient(wrt = x)]
fn in_an_array(x: &Vector3<f64>) -> f64 {
    let mut a = [x.x, x.y * x.z, x.z];
    for v in &mut a {
        *v = v.sin() * 2.0;
    }
    for (i, v) in a.iter_mut().enumerate() {
        *v *= i as f64 + 1.0;
    }
    let mut m = *x;
    for v in m.iter_mut() {
        *v = *v * *v;
    }
    for (v, w) in m.iter_mut().zip(a.iter()) {
        *v += w;
    }
    for (v, w) in m.iter_mut().zip(&a).rev().take(1) {
        *v *= *w;
    }
    m.sum() + a[0] * a[2]
}

#[gradient(wrt = x)]
fn in_a_long_vector(x: &SVector<f64, 40>) -> f64 {
    let mut m = *x;
    for (k, v) in m.iter_mut().enumerate() {
        let v2 = v.powi(2);
        *v = v2 * (k as f64);
    }
    let mut p = [Vector2::new(x[0], x[1]); 3];
    for (i, q) in p.iter_mut().enumerate() {
        q.x += i as f64 * x[2];
        q[1] *= 2.0;
        *q = *q * q.norm();
    }
    m.sum() + p[2].x * p[1].y
}

#[test]
fn elements_are_changed_in_loops() {
    let x = any::<3, 1>(1);
    agree(&in_an_array_grad(&x), &slope(in_an_array, &x), 1e-8, "an array");
    let x = any::<40, 1>(2);
    agree(&in_a_long_vector_grad(&x), &slope(in_a_long_vector, &x), 1e-8, "a long vector");
}

#[gradient(wrt = a)]
#[hessian(wrt = a)]
fn swapped(a: &Matrix3<f64>) -> f64 {
    let mut b = *a;
    b.swap_rows(0, 2);
    b.swap_columns(1, 2);
    b[(0, 0)].powi(2) * b[(2, 1)] + b[(0, 1)] * b[(1, 2)].sin()
}

#[test]
fn rows_and_columns_change_places() {
    let a = any::<3, 3>(3);
    agree(&swapped_grad(&a), &slope(swapped, &a), 1e-8, "the gradient");
    agree_dense(&dense(&swapped_hess(&a)), &differences(swapped_grad, &a), 1e-8, "the Hessian");
}

/// What is converted is computed in another type.
#[gradient(wrt = x)]
fn converted<T: RealField + Copy>(x: &Vector3<T>, k: f64, n: usize) -> T {
    let c = convert::<f64, T>(k * 2.0);
    let d: T = nalgebra::convert(k + 1.0);
    let e = T::from_subset(&(k * k));
    let m: T = convert((n * 2) as f64);
    x[0] * c * m
        + x[1].powi(2) * d * convert(0.5 * k)
        + e * x[2].sin()
        + convert::<_, T>(k) * T::from_f64(k / 3.0).unwrap() * x[0] * x[1]
        + x[2] * convert(k.sin())
        + x[2] / convert(3.0 + k)
}

#[test]
fn numbers_of_another_type() {
    let x = any::<3, 1>(4);
    agree(&converted_grad(&x, 0.7, 3), &slope(|x| converted(x, 0.7, 3), &x), 1e-8, "the gradient");
}

#[gradient(wrt = x)]
fn by_quadrants(x: &Vector2<f64>, turned: bool) -> f64 {
    let y = match (x.x > 0.0, x.y > 0.0, turned) {
        (true, true, _) => x.x * x.y,
        (true, false, true) | (false, true, true) => x.x.powi(3),
        (false, _, _) => x.y.powi(3),
        _ => x.y * 2.0,
    };
    y * y
}

#[test]
fn several_conditions_choose() {
    for (x, y) in [(0.3, 0.4), (0.3, -0.4), (-0.3, 0.4), (-0.3, -0.4)] {
        let x = Vector2::new(x, y);
        for turned in [false, true] {
            agree(&by_quadrants_grad(&x, turned), &slope(|x| by_quadrants(x, turned), &x), 1e-8, "an arm");
        }
    }
}

#[gradient(wrt = a)]
#[hessian(wrt = a)]
fn between(a: &Point3<f64>, b: &Point3<f64>) -> f64 {
    nalgebra::distance(a, b) + nalgebra::distance_squared(a, b) * nalgebra::center(a, b).x
}

#[test]
fn distances_of_points() {
    let (a, b) = (Point3::new(0.3, -0.2, 0.9), Point3::new(1.0, 0.4, -0.5));
    let of = |a: &Vector3<f64>| between(&Point3::from(*a), &b);
    agree(&between_grad(&a, &b), &slope(of, &a.coords), 1e-8, "the gradient");
    let gradient = |a: &Vector3<f64>| between_grad(&Point3::from(*a), &b);
    agree_dense(&dense(&between_hess(&a, &b)), &differences(gradient, &a.coords), 1e-8, "the Hessian");
}

/// Elements that change places.
#[gradient(wrt = (x, a), value)]
#[differential(wrt = (x, a))]
fn exchanged(x: &Vector3<f64>, a: &[f64; 3], i: usize) -> f64 {
    let (mut y, mut b) = (x * 2.0, [a[0] * 2.0, a[1].sin(), a[2]]);
    for k in 0..20 {
        b.swap(k % 3, i);
        y.swap((i, 0), (0, 0));
        y[k % 3] += b[0] * 0.5;
    }
    b.reverse();
    y.swap_rows(1, 2);
    y[0] * 2.0 - y[1] * 0.5 + y[2].powi(2) + b[0] * b[1] + b[2]
}

#[test]
fn elements_change_places() {
    let (x, a) = (any::<3, 1>(7), [0.4, -0.7, 1.1]);
    for i in 0..3 {
        let (value, (in_x, in_a)) = exchanged_value_and_grad(&x, &a, i);
        agree(&value, &exchanged(&x, &a, i), 1e-13, "the value");
        agree(&in_x, &slope(|x| exchanged(x, &a, i), &x), 1e-6, "the gradient in x");
        agree(&in_a, &slope(|a| exchanged(&x, a, i), &a), 1e-6, "the gradient in a");
        let direction = any::<3, 1>(8);
        let along = exchanged_diff(&x, &a, i, &direction, &[0.3, 0.2, -0.5]);
        agree(&along, &(in_x.dot(&direction) + 0.3 * in_a[0] + 0.2 * in_a[1] - 0.5 * in_a[2]), 1e-12, "the differential");
    }
}

fn next(asked: &std::cell::Cell<usize>) -> usize {
    asked.set(asked.get() + 1);
    asked.get() % 3
}

#[gradient(wrt = a, value)]
fn at_a_place_that_counts(a: &[f64; 3], asked: &std::cell::Cell<usize>) -> f64 {
    let mut b = [a[0].sin(), a[1] * 2.0, a[2]];
    b.swap(next(asked), 0);
    b[0] * 3.0 + b[1] - b[2]
}

#[test]
fn places_are_asked_for_once() {
    let (a, asked) = ([0.4, -0.7, 1.1], std::cell::Cell::new(0));
    let (value, grad) = at_a_place_that_counts_value_and_grad(&a, &asked);
    assert_eq!(asked.get(), 1);
    agree(&value, &(-2.1 * 2.0 + 0.4_f64.sin() - 1.1), 1e-14, "the value");
    agree(&grad, &[0.4_f64.cos(), 6.0, -1.0], 1e-14, "the gradient");
}
