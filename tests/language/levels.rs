//! Loops of more steps than reverse mode keeps: they are taken in levels, and need no more stack than a test's thread has.

use crate::common::{agree, any, slope};
use matgrad::{gradient, hvp};
use nalgebra::{SVector, Vector3};

/// A function of a number of steps as a literal, in levels, and as a const generic, of which every step is kept: the two are
/// to agree, where there is stack enough for both.
macro_rules! in_levels {
    ($($name:ident($x:ident, $n:literal) $body:block)*) => {$(
        mod $name {
            use super::*;

            /// In which the number is known.
            #[matgrad::module]
            mod literal {
                use super::*;

                const N: usize = $n;

                #[gradient(wrt = $x, value)]
                #[differential(wrt = $x)]
                #[hvp(wrt = $x)]
                pub fn f($x: &Vector3<f64>) -> f64 $body
            }
            use literal::*;

            #[gradient(wrt = $x, value)]
            #[hvp(wrt = $x)]
            fn kept<const N: usize>($x: &Vector3<f64>) -> f64 $body

            #[test]
            fn as_if_all_were_kept() {
                let (x, v) = (any::<3, 1>(7), any::<3, 1>(8));
                // A thread of two megabytes, as those of tests are.
                let levels = std::thread::Builder::new().stack_size(2 << 20).spawn(move || {
                    (f_value_and_grad(&x), f_grad(&x), f_diff(&x, &v), f_hvp(&x, &v))
                });
                let ((value, grad), alone, along, second) = levels.unwrap().join().unwrap();
                let whole = std::thread::Builder::new().stack_size(256 << 20).spawn(move || {
                    (kept_value_and_grad::<$n>(&x), kept_hvp::<$n>(&x, &v))
                });
                let ((value_kept, grad_kept), second_kept) = whole.unwrap().join().unwrap();
                agree(&value, &f(&x), 1e-12, "the value");
                agree(&value, &value_kept, 1e-12, "the value of all that are kept");
                agree(&grad, &slope(f, &x), 1e-5, "the gradient");
                agree(&grad, &grad_kept, 1e-12, "the gradient where all are kept");
                agree(&alone, &grad, 1e-12, "the gradient alone");
                agree(&along, &grad.dot(&v), 1e-12, "the differential");
                agree(&second, &second_kept, 1e-12, "the Hessian applied");
            }
        }
    )*};
}

in_levels! {
    vectors(x, 10_000) {
        let mut y = *x;
        for i in 0..N {
            y = y - y.map(f64::sin) * (x[0] * 0.0005 + i as f64 * 1e-8);
        }
        y.norm_squared()
    }
    // A prime number of steps.
    numbers(x, 16_411) {
        let (mut a, mut b, mut sum) = (x[0], x[1], 0.0);
        for i in 0..N {
            let t = a * b * 0.0001;
            a = (a + t * x[2]) * 0.99995;
            b += (t - b.sin() * 0.0002) * (1.0 - i as f64 / N as f64);
            sum += t * i as f64 * 1e-3;
        }
        a * b + sum
    }
    backwards(x, 20_011) {
        let mut a = x[0];
        let mut step = 7;
        for i in (0..N).rev() {
            a += (a * x[1]).sin() * 1e-4 * (i % 5) as f64 + step as f64 * 1e-9 * x[2];
            step += 2;
        }
        a * a
    }
    left_early(x, 17_000) {
        let mut a = x[0];
        let mut count = 0;
        for i in 0..N {
            if i > 16_500 { break; }
            if i % 3 == 1 { continue; }
            a = a - a * a * x[1] * 1e-4;
            count += 1;
        }
        a + count as f64 * 1e-4 * x[2]
    }
    of_arms(x, 8_192) {
        let (mut a, mut b, mut c) = (x[0], x[1], 1.0);
        for i in 0..N {
            if i % 2 == 0 { a = (a + b * c * 1e-4).cos(); } else { b = (a * 0.3 + b).sin(); }
            for j in 0..20 { c += a * 1e-7 * (j * i) as f64 * x[2] - c * 1e-6 * b; }
        }
        a + b * x[2] + c
    }
}

/// More steps than two levels, in a time that grows with them.
#[gradient(wrt = x, value)]
fn long(x: f64) -> f64 {
    let mut y = x;
    for i in 0..400_000 {
        y += (1.0 - y * y) * 7.5e-7 * (i % 7) as f64;
    }
    y
}

#[test]
fn many_steps() {
    let (value, grad) = long_value_and_grad(0.3);
    agree(&value, &long(0.3), 1e-12, "the value");
    agree(&grad, &((long(0.300001) - long(0.299999)) / 2e-6), 1e-6, "the gradient");
    // dy/dt = 1 − y² is solved by tanh(t + artanh x), where Σ (i mod 7) is about 3 a step.
    let t = 0.9 + 0.3f64.atanh();
    agree(&value, &t.tanh(), 1e-4, "what it is a solution of");
    agree(&grad, &((1.0 - t.tanh().powi(2)) / (1.0 - 0.09)), 1e-4, "the derivative of the solution");
}

/// What is only added up is kept of no step, and runs as it is written.
#[gradient(wrt = x, value)]
fn sum(x: &SVector<f64, 3>) -> f64 {
    let mut s = 0.0;
    for i in 0..200_000 {
        s += (x[0] * (i % 11) as f64).sin() * x[1] + x[2];
    }
    s
}

#[test]
fn sums_have_no_levels() {
    let x = any::<3, 1>(4);
    agree(&sum_value_and_grad(&x).0, &sum(&x), 1e-12, "the value");
    agree(&sum_grad(&x), &slope(sum, &x), 1e-6, "the gradient");
}

/// Few steps of much, of which a level has half.
#[gradient(wrt = x, value)]
fn much(x: &SVector<f64, 64>) -> f64 {
    let (mut a, mut b, mut c) = (*x, x * 2.0, x * 0.5);
    for i in 0..100 {
        let before = a;
        a = (a + b * 0.01).map(f64::sin);
        b = (b - c * 0.02).map(f64::cos);
        c = c * 0.9 + before * (i as f64 * 1e-3);
    }
    a.dot(&b) + c.norm_squared()
}

#[test]
fn few_steps_of_much() {
    let x = any::<64, 1>(5);
    agree(&much_value_and_grad(&x).0, &much(&x), 1e-12, "the value");
    agree(&much_grad(&x), &slope(much, &x), 1e-6, "the gradient");
}
