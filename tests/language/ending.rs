//! Loops that stay loops and end the function without a value in some of their steps.

use crate::common::{agree, any, slope};
use matgrad::{differential, gradient};
use nalgebra::{Matrix2, Vector3};

/// Functions that have a value for some numbers, in both modes.
macro_rules! ending {
    ($($name:ident($x:ident, $n:ident) $body:block)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $x, value)]
            #[differential(wrt = $x)]
            fn f($x: &Vector3<f64>, $n: usize) -> Option<f64> $body

            #[test]
            fn without_a_value_where_the_function_is() {
                let (x, v) = (any::<3, 1>(7), any::<3, 1>(8));
                let mut found = [0, 0];
                for n in [0, 1, 3, 16, 19, 25, 60] {
                    let (value, all, along) = (f(&x, n), f_value_and_grad(&x, n), f_diff(&x, n, &v));
                    found[usize::from(value.is_some())] += 1;
                    let Some(value) = value else {
                        assert!(all.is_none() && along.is_none(), "{n}");
                        continue;
                    };
                    let (same, grad) = all.expect("there is a value");
                    agree(&same, &value, 1e-12, "the value");
                    agree(&grad, &slope(|x| f(x, n).expect("near by too"), &x), 1e-6, "the gradient");
                    agree(&along.expect("there is a value"), &grad.dot(&v), 1e-12, "the differential");
                }
                assert!(found[0] > 0 && found[1] > 0, "{found:?}");
            }
        }
    )*};
}

ending! {
    at_a_step(x, n) {
        let mut s = 0.3;
        for i in 0..40 {
            if i == n { return None; }
            s = (s * x[0]).sin() + x[1] * i as f64 * 0.1;
        }
        Some(s)
    }
    where_a_condition_may_fail(x, n) {
        let mut s = 0.3;
        for i in 0..40 {
            if i % 7 == 6 && 40 / (n + 1) >= i { return None; }
            s = (s * x[0]).sin() + x[1] * i as f64 * 0.1;
        }
        Some(s)
    }
    in_an_inner_loop(x, n) {
        let mut s = 0.3;
        for i in 0..40 {
            for j in 0..20 {
                if i == 3 && j == n { return None; }
                s = (s * x[0]).sin() + x[1] * (i + j) as f64 * 0.1;
            }
            for j in 0..3 {
                if i + j == n { return None; }
            }
        }
        Some(s)
    }
    // Were the steps after it taken, they would ask for what is not there.
    before_what_would_panic(x, n) {
        let w = [0.1, 0.2, 0.3, 0.4];
        let mut s = 0.3;
        for i in 0..40 {
            if i >= 4 && n > 20 { return None; }
            if n > 20 { s += w[i]; }
            s = (s * x[0]).sin() + x[1] * i as f64 * 0.1;
        }
        Some(s)
    }
    by_the_variables(x, n) {
        let mut s: f64 = 0.3;
        for i in 0..40 {
            if s.abs() > 2.0 + n as f64 { return None; } else if s.is_nan() { return None; }
            s = s * x[0].cos() + x[1] * x[1] * i as f64 * 0.1;
        }
        Some(s)
    }
    beside_values(x, n) {
        let mut s = 0.3;
        for i in 0..40 {
            if i == n { return None; }
            if i == 20 { return Some(s * 2.0); }
            s = (s * x[0]).sin() + x[1] * i as f64 * 0.1;
        }
        Some(s)
    }
    beside_factorisations(x, n) {
        let mut s = 0.3;
        for i in 0..40 {
            let a = Matrix2::new(x[0] + i as f64, 0.1, 0.2, x[1] - 25.0 + n as f64).try_inverse()?;
            if i == n + 3 { return None; }
            s = (s * a[(0, 0)]).sin() + x[1] * i as f64 * 0.1;
        }
        Some(s)
    }
    by_a_pattern(x, n) {
        let w = [1.0; 41];
        let mut s = 0.3;
        for i in 0..40 {
            let Some(k) = w.get(i + n) else { return None };
            s = (s * x[0]).sin() + x[1] * i as f64 * 0.1 * k;
        }
        Some(s)
    }
    by_a_question(x, n) {
        let w = [1.0; 41];
        let mut s = 0.3;
        for i in 0..40 {
            if i > 3 {
                let k: f64 = w.get(i + n).copied()?;
                s = (s * x[0]).sin() + x[1] * i as f64 * 0.1 * k;
            }
        }
        Some(s)
    }
}

/// The error is made after the loop, of what was so in the step that ended it.
#[gradient(wrt = x, value)]
fn with_errors(x: &Vector3<f64>, n: usize) -> Result<f64, String> {
    let (mut s, mut count) = (0.3, 0);
    for i in 0..40 {
        count += 1;
        if i == n {
            return Err(format!("after {count}"));
        }
        if s > 1e6 {
            return Err("too large".to_owned());
        }
        s = (s * x[0]).sin() + x[1] * i as f64 * 0.1;
    }
    Ok(s)
}

#[test]
fn an_error_is_that_of_its_step() {
    let x = any::<3, 1>(9);
    assert_eq!(with_errors_value_and_grad(&x, 7), Err("after 8".to_owned()));
    let grad = with_errors_value_and_grad(&x, 50).expect("there is a value").1;
    agree(&grad, &slope(|x| with_errors(x, 50).expect("near by too"), &x), 1e-6, "the gradient");
}
