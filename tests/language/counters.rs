//! The integers of loops between two literals, whose types are what their uses say, and loops whose number of steps is made
//! of a const generic.

use crate::common::{agree, any, slope};
use matgrad::{differential, gradient, hvp};
use nalgebra::Vector3;

/// Functions in every mode.
macro_rules! counted {
    ($($name:ident $(<$n:ident = $k:literal>)? ($x:ident) $body:block)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $x, value)]
            #[differential(wrt = $x)]
            #[hvp(wrt = $x)]
            fn f$(<const $n: usize>)?($x: &Vector3<f64>) -> f64 $body

            #[test]
            fn in_every_mode() {
                let (x, v) = (any::<3, 1>(7), any::<3, 1>(8));
                let (value, grad) = f_value_and_grad$(::<$k>)?(&x);
                agree(&value, &f$(::<$k>)?(&x), 1e-12, "the value");
                agree(&grad, &slope(|x| f$(::<$k>)?(x), &x), 1e-6, "the gradient");
                agree(&f_diff$(::<$k>)?(&x, &v), &grad.dot(&v), 1e-12, "the differential");
                let along = |t: f64| f_value_and_grad$(::<$k>)?(&(x + t * v)).1;
                agree(&f_hvp$(::<$k>)?(&x, &v), &((along(1e-5) - along(-1e-5)) / 2e-5), 1e-6, "the Hessian applied");
            }
        }
    )*};
}

counted! {
    below_zero(x) {
        let mut s = 0.3;
        for i in -5..40 { s = (s * x[0]).sin() + x[1] * i as f64; }
        s
    }
    of_a_type(x) {
        let mut s = 0.3;
        for i in -5i64..40 { s = (s * x[0]).sin() + x[1] * i as f64; }
        for _ in -3i32..=20 { s = (s * x[2]).cos(); }
        for i in (-5i32)..20 { s += x[1] * x[1] * f64::from(i); }
        s
    }
    of_the_type_of_the_end(x) {
        let mut s = 0.3;
        for i in 0..20u16 { s += x[0] * x[1] * f64::from(i); }
        s
    }
    a_difference_is_negative(x) {
        let mut s = 0.3;
        for i in 0..40 { s = (s * x[0]).sin() + x[1] * (i - 20) as f64; }
        s
    }
    a_difference_has_a_name(x) {
        let mut s = 0.3;
        for i in 0..40 {
            let i = i - 20;
            s += x[0] * (i * i * i) as f64 * if i < 0 { x[1] } else { x[2] };
        }
        s
    }
    a_type_is_written(x) {
        let mut s = 0.3;
        for i in 0..40 {
            let j: i32 = i - 20;
            s = (s * x[0]).sin() + x[1] * f64::from(j);
        }
        s
    }
    it_meets_another(x) {
        let k: i64 = 3;
        let mut s = 0.3;
        for i in 0..40 { s = (s * x[0]).sin() + x[1] * (k * i) as f64 * 0.01; }
        s
    }
    functions_take_it(x) {
        fn odd(k: i16) -> f64 { f64::from(k % 2) }
        let mut s = 0.3;
        for i in 0..20 { s = (s * x[0]).sin() + x[2] * odd(i - 8); }
        s + (0..20).map(|i| x[0].powi(i) / 2f64.powi(i)).sum::<f64>()
    }
    it_is_a_place(x) {
        let mut s = 0.3;
        for i in 0..20 {
            let k = i / 2;
            s = (s * x[0]).sin() + x[2] * (i + 1) as f64 + x[k % 3];
        }
        s
    }
    it_is_cast_to_a_place(x) {
        let w = [1.0, 3.0];
        let mut s = 0.3;
        for i in 0..20 {
            let d = i - 3;
            s += w[d.clamp(0, 1) as usize] * x[0] * x[1] * d as f64;
        }
        s
    }
    only_one_of_two_is_a_place(x) {
        let mut s = 0.3;
        for (k, i) in (-20..20).enumerate() { s = (s * x[0]).sin() + x[2] * (i + 1) as f64 + x[k % 3]; }
        s
    }
    with_state_of_its_type(x) {
        let (mut s, mut k) = (0.0, 10);
        for i in 0..20 {
            k -= 1;
            s += x[0] * (i + k) as f64 * x[1] + x[2] * x[2] * k as f64;
        }
        s
    }
    backwards_in_steps(x) {
        let mut s = 0.3;
        for i in (-20..20).rev().step_by(2) { s = (s * x[0]).sin() + x[2] * (i * i) as f64; }
        for i in (-20..20).rev() {
            for j in -1..=1 { s = (s * x[0]).sin() + x[2] * (i * j) as f64 + x[(j + 1) as usize]; }
        }
        s
    }
    patterns_say_it(x) {
        let mut s = 0.3;
        for i in 0..40 {
            match i - 20 {
                -1 => s += x[0] * x[0],
                0 => s += x[1] * x[1],
                k => s += x[2] * x[0] * k as f64,
            }
        }
        s
    }
    between_constants(x) {
        const FROM: i32 = -3;
        let to = 30;
        let mut s = 0.1;
        for i in FROM..to { s = s * x[1] + x[0] * i as f64; }
        s
    }
    to_and_with_n<N = 30>(x) {
        let mut s = 0.1;
        for i in 0..=N { s = (s * x[1]).sin() + x[0] * i as f64; }
        for i in 1..=N { s = (s * x[2]).sin() + x[0] * i as f64; }
        s
    }
    in_steps_back_from_n<N = 30>(x) {
        let mut s = 0.1;
        for i in (0..=N).rev().step_by(3) { s = (s * x[1]).sin() + x[0] * i as f64; }
        s
    }
    to_more_than_n<N = 30>(x) {
        let mut s = 0.1;
        for i in 2..N + 3 { s = (s * x[1]).sin() + x[0] * i as f64 * 0.01; }
        for i in 0..2 * N + 1 { s = (s * x[1]).cos() + x[2] * i as f64 * 0.01; }
        for i in 0..=N * 3 { s = (s * x[1]).sin() + x[2] * i as f64 * 0.01; }
        s
    }
    to_none_and_three<N = 0>(x) {
        let mut s = 0.1;
        for i in 0..2 * N + 3 { s = (s * x[1]).cos() + x[2] * i as f64; }
        s
    }
}

/// A range that begins below zero takes more steps than its end says.
#[gradient(wrt = x, value)]
fn until(x: &Vector3<f64>, n: i32) -> f64 {
    let mut s = 0.3;
    for i in -5..n.min(20) {
        s = (s * x[0]).sin() + x[1] * i as f64;
    }
    s
}

#[test]
fn below_zero_to_what_the_caller_says() {
    let x = any::<3, 1>(9);
    for n in [-9, -3, 4, 60] {
        agree(&until_value_and_grad(&x, n).1, &slope(|x| until(x, n), &x), 1e-6, "the gradient");
    }
}
