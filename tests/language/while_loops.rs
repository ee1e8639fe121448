//! `while` with a condition on constants, in forward mode, `while` that adds constants, as what wraps an angle does, and `while` and
//! `loop` that a counter bounds, whatever else ends them.

use crate::common::{Space, agree, differences};
use matgrad::{differential, gradient, hessian, jacobian};
use nalgebra::{Matrix2, SMatrix, Vector2};

macro_rules! functions {
    ($($name:ident($x:ident: $X:ty = $at:expr $(, $c:ident: $C:ty = $value:expr)*) -> $F:ty $body:block)*) => {$(
        mod $name {
            use super::*;

            #[differential(wrt = $x, value, into)]
            #[jacobian(wrt = $x, value)]
            fn f($x: &$X $(, $c: $C)*) -> $F $body

            #[test]
            fn derivatives_agree() {
                let at: $X = $at;
                $(let $c: $C = $value;)*
                let (value, v) = (f(&at $(, $c)*), at.random_like(3));
                let wanted = differences(|x| f(x $(, $c)*), &at);
                let along = value.with((&wanted * crate::common::vector(&v)).as_slice());
                agree(&f_diff(&at $(, $c)*, &v), &along, 1e-8, "the differential");
                let (beside, again) = f_value_and_diff(&at $(, $c)*, &v);
                agree(&beside, &value, 1e-14, "the value");
                agree(&again, &along, 1e-8, "the differential beside");
                let mut written = value;
                f_diff_into(&at $(, $c)*, &v, &mut written);
                agree(&written, &along, 1e-8, "the differential in place");
                let (beside, dense) = f_value_and_jac(&at $(, $c)*);
                agree(&beside, &value, 1e-14, "the value beside the Jacobian");
                let columns = SMatrix::<f64, 2, { <$X>::SIZE }>::from_fn(|i, j| wanted[(i, j)]);
                agree(&dense, &columns, 1e-8, "the Jacobian");
                agree(&f_jac(&at $(, $c)*), &columns, 1e-8, "the Jacobian alone");
            }
        }
    )*};
}

/// How many numbers there are.
trait Size {
    const SIZE: usize;
}

impl Size for Vector2<f64> {
    const SIZE: usize = 2;
}

impl Size for Matrix2<f64> {
    const SIZE: usize = 4;
}

fn at() -> Vector2<f64> {
    Vector2::new(0.4, -0.7)
}

functions! {
    over_data(x: Vector2<f64> = at(), data: &[f64] = &[0.3, 1.2, -0.5, 0.8, 0.1]) -> Vector2<f64> {
        let mut s = *x;
        let mut i = 0;
        while i < data.len() {
            s = s * data[i] + x * s[1].sin();
            i += 2;
        }
        s
    }
    of_no_step(x: Vector2<f64> = at(), n: usize = 0) -> Vector2<f64> {
        let mut s = x * x[0];
        let mut k = 0;
        while k < n {
            s *= s[1];
            k += 1;
        }
        s
    }
    halved(x: Vector2<f64> = at(), end: f64 = 1.0) -> Vector2<f64> {
        // A step that is halved in every third step.
        let (mut y, mut t, mut h, mut n) = (*x, 0.0, 0.25, 0u32);
        while t + h < end && n < 1000 {
            y += Vector2::new(y[1], -y[0].sin()) * h;
            t += h;
            n += 1;
            if n % 3 == 0 {
                h *= 0.5;
            }
        }
        y
    }
    left(x: Vector2<f64> = at(), data: &[f64] = &[0.3, 1.2, -0.5, 0.8, 0.1]) -> Vector2<f64> {
        let mut s = *x;
        let mut i = 0;
        while i < data.len() {
            let c = data[i];
            i += 1;
            if c < 0.0 {
                continue;
            }
            s += x * (c * s[0]);
            if i == 4 {
                break;
            }
        }
        s
    }
    returned(x: Vector2<f64> = at(), limit: usize = 3) -> Vector2<f64> {
        let mut s = *x;
        let mut i = 0;
        while i < 10 {
            s[0] = s[1] * s[0].cos();
            s[1] += x[0];
            if i == limit {
                return s * s[0];
            }
            i += 1;
        }
        s
    }
    one_in_another(x: Vector2<f64> = at(), n: usize = 4) -> Vector2<f64> {
        let mut s = *x;
        let mut i = 0;
        'all: while i < n {
            let mut j = 0;
            while j < i {
                if i + j == 5 {
                    break 'all;
                }
                s[0] += s[1] * x[0];
                j += 1;
            }
            for k in 0..j {
                s[1] *= 1.0 + 0.1 * k as f64 * s[0];
            }
            i += 1;
        }
        s
    }
    rebound(x: Vector2<f64> = at(), n: usize = 3) -> Vector2<f64> {
        let mut s = *x;
        let mut n = n;
        while n > 0 {
            n -= 1;
            // Another variable of the condition's name.
            let n = 100.0 * x[0] + n as f64;
            s = s * 0.5 + x * n;
        }
        s
    }
    of_matrices(x: Matrix2<f64> = Matrix2::new(0.3, -0.4, 0.9, 0.2), n: i64 = 5) -> Vector2<f64> {
        let mut power = n;
        let (mut square, mut all) = (*x, Matrix2::<f64>::identity());
        while power > 0 {
            if power % 2 == 1 {
                all *= square;
            }
            square = square * square;
            power /= 2;
        }
        all.column(0) * all[(1, 1)]
    }
    held(x: Vector2<f64> = at()) -> Vector2<f64> {
        let mut s = *x;
        let mut left = matgrad::constant(x.norm()) * 10.0;
        while left > 1.0 {
            s = s.component_mul(x) + x;
            left -= 2.0;
        }
        s
    }
}

#[differential(wrt = x)]
fn root(x: f64, data: &[f64]) -> Option<f64> {
    let mut s = x;
    let mut i = 0;
    while i < data.len() {
        let a = Matrix2::new(data[i], 0.0, 0.0, x);
        s *= a.try_inverse()?[(0, 0)];
        i += 1;
    }
    Some(s * s)
}

#[test]
fn what_a_step_asks_for_may_be_missing() {
    assert_eq!(root_diff(0.5, &[1.0, 4.0], 1.0), Some(0.0625));
    assert_eq!(root_diff(0.5, &[1.0, 0.0, 2.0], 1.0), None);
}

/// Functions of a plane with angles that are wrapped; both modes have their derivatives.
macro_rules! wrapped {
    ($($name:ident($x:ident) $body:block)*) => {$(
        mod $name {
            use super::*;
            #[allow(unused_imports)]
            use std::f64::consts::PI;

            #[gradient(wrt = $x, value)]
            #[hessian(wrt = $x)]
            #[differential(wrt = $x)]
            fn f($x: &Vector2<f64>) -> f64 $body

            #[test]
            fn derivatives_agree() {
                for at in [[0.4, -0.7], [9.1, -2.05], [-25.0, 30.0], [3.0, 40.0]] {
                    let at = Vector2::from(at);
                    // Of such short steps that none wraps otherwise than the others.
                    let by = |k: usize, h: f64| at + Vector2::ith(k, h);
                    let h = 1e-6;
                    let wanted = Vector2::from_fn(|k, _| (f(&by(k, h)) - f(&by(k, -h))) / (2.0 * h));
                    let (value, gradient) = f_value_and_grad(&at);
                    agree(&value, &f(&at), 1e-13, "the value");
                    let scale = 1.0 + wanted.norm();
                    agree(&(gradient / scale), &(wanted / scale), 1e-6, "the gradient");
                    let v = Vector2::new(0.3, -1.1);
                    agree(&(f_diff(&at, &v) / scale), &(gradient.dot(&v) / scale), 1e-12, "the differential");
                    let columns = [0, 1].map(|k| (f_grad(&by(k, h)) - f_grad(&by(k, -h))) / (2.0 * h));
                    let (hessian, wanted) = (f_hess(&at), Matrix2::from_columns(&columns));
                    let scale = 1.0 + wanted.norm();
                    agree(&(hessian / scale), &(wanted / scale), 1e-6, "the Hessian");
                }
            }
        }
    )*};
}

wrapped! {
    an_angle(x) {
        let mut angle = x[0] * x[1] + x[0];
        while angle > PI {
            angle -= 2.0 * PI;
        }
        while angle < -PI {
            angle += 2.0 * PI;
        }
        angle * angle + x[1]
    }
    an_element(x) {
        let mut x = *x;
        let mut turns = 0;
        while x[0].abs() > PI {
            x[0] -= if x[0] > 0.0 { 2.0 * PI } else { -2.0 * PI };
            turns += 1;
        }
        x[0] * x[1] * x[0] + turns as f64 * x[1]
    }
    a_pair(x) {
        let (mut a, mut b) = (x[0], x[1] * x[1]);
        while a + b > 4.1 {
            a = a - 1.0;
            b -= 0.5;
        }
        a.sin() * b + a * a
    }
    in_a_loop(x) {
        let mut sum = 0.0;
        for k in 0..40 {
            let mut angle = x[0] + k as f64 * x[1];
            while angle > PI {
                angle -= 2.0 * PI;
            }
            sum += angle * angle * x[1];
        }
        sum / 40.0
    }
}

macro_rules! bounded {
    ($($name:ident |$x:ident, $k:ident, $n:ident| $body:block)*) => {$(
        mod $name {
            use super::*;
            use matgrad::hvp;
            use nalgebra::Vector3;

            #[gradient(wrt = $x, value)]
            #[differential(wrt = $x)]
            #[hvp(wrt = $x)]
            #[allow(clippy::explicit_counter_loop)]
            fn f($x: &Vector3<f64>, $k: f64, $n: usize) -> Option<f64> $body

            #[test]
            fn as_the_function() {
                let (x, e) = (Vector3::new(0.61, -0.43, 0.37), Vector3::new(0.3, 0.5, -0.2));
                let mut values = 0;
                for (k, n) in [1e-1, 1e-3, 2.0].into_iter().flat_map(|k| [0, 3, 5, 30].map(|n| (k, n))) {
                    let Some(wanted) = f(&x, k, n) else {
                        assert!(f_grad(&x, k, n).is_none() && f_diff(&x, k, n, &e).is_none());
                        continue;
                    };
                    values += 1;
                    let (value, gradient) = f_value_and_grad(&x, k, n).unwrap();
                    agree(&value, &wanted, 1e-12, "the value");
                    // Of small steps, so that the number of steps of the loop is the same.
                    let h = 1e-6;
                    let slope = |f: &dyn Fn(f64) -> f64| (f(h) - f(-h)) / (2.0 * h);
                    let along = slope(&|t| f(&(x + e * t), k, n).unwrap());
                    agree(&gradient.dot(&e), &along, 1e-7, "the gradient");
                    agree(&f_diff(&x, k, n, &e).unwrap(), &gradient.dot(&e), 1e-11, "the differential");
                    let second = Vector3::from_fn(|i, _| slope(&|t| f_grad(&(x + e * t), k, n).unwrap()[i]));
                    agree(&f_hvp(&x, k, n, &e).unwrap(), &second, 1e-6, "the Hessian times a vector");
                }
                assert!(values > 3);
            }
        }
    )*};
}

bounded! {
    until_it_converges |x, k, _n| {
        let mut e = x[0];
        let mut i = 0;
        while i < 10 {
            let d = (e - x[1] * e.sin() - x[2]) / (1.0 - x[1] * e.cos());
            e -= d;
            if d.abs() < k {
                break;
            }
            i += 1;
        }
        Some(e * e)
    }
    by_its_condition |x, k, _n| {
        let mut e = x[0];
        let mut error = 1.0;
        let mut i = 0usize;
        while error > k && i < 50 {
            let d = (e - x[1] * e.sin() - x[2]) / (1.0 - x[1] * e.cos());
            e -= d;
            error = d.abs();
            i += 1;
        }
        Some(e * e + i as f64 * x[1])
    }
    or_fails |x, k, _n| {
        let mut e = x[0];
        let mut i = 0;
        while i <= 4 {
            let d = (e * e - x[1] * e.sin() - x[2]) * 0.2;
            e -= d;
            if d.abs() < k {
                return Some(e);
            }
            i += 1;
        }
        if i == 5 {
            return None;
        }
        Some(e * 2.0)
    }
    by_a_number_of_run_time |x, k, n| {
        let mut e = x[0];
        let mut i = 0;
        let most = n.min(20);
        while i < most && e * e > k {
            e = e * 0.5 + x[1] * 0.1;
            i += 1;
        }
        Some(e * e + i as f64)
    }
    by_what_it_counts |x, _k, _n| {
        let mut s = 0.0;
        let mut i = 0;
        while i < 3 && s < 0.5 {
            s += x[i] * x[i];
            i += 1;
            s *= 1.0 + i as f64 * 0.1;
        }
        Some(s * s + i as f64 * x[0])
    }
    from_a_number_of_run_time |x, _k, n| {
        let mut s = x[0];
        let mut i = n.min(3);
        while 20 > i && s * s < 50.0 {
            s = s * 1.2 + x[1] * i as f64 * 0.1;
            i = i + 1;
        }
        Some(s + i as f64 * x[0])
    }
    with_no_other_end |x, k, _n| {
        let mut s = x[0];
        let mut i = 0;
        while i < 20 {
            s = s * k.cos() + x[1] * x[i % 3];
            i += 1;
        }
        Some(s * s)
    }
    endless |x, k, _n| {
        let mut e = x[0];
        let mut i = 0;
        loop {
            let d = (e - x[1] * e.sin() - x[2]) / (1.0 - x[1] * e.cos());
            e -= d;
            if d.abs() < k {
                break;
            }
            i += 1;
            if i >= 10 {
                break;
            }
        }
        Some(e * e + i as f64)
    }
    endless_and_long |x, k, _n| {
        let mut e = x[0];
        let mut i = 1;
        loop {
            if e * e < k || i > 25 {
                break;
            }
            e = e * 0.9 + 0.01 * x[i % 3];
            i += 1;
        }
        Some(e * e + i as f64 * x[2])
    }
    endless_or_fails |x, k, _n| {
        let mut e = x[0];
        let mut i = 0;
        loop {
            i += 1;
            if 5 < i {
                return None;
            }
            e = e * 0.4 + 0.01 * x[1];
            if e.abs() < k {
                return Some(e * 2.0);
            }
        }
    }
}
