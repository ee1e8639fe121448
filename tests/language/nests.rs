//! What loops inside of a step come to, of which more is made: the steps backwards need it, and it is stored for them where
//! nothing else makes those loops run again.

use super::abreast::{number, over_data};
use crate::common::{agree, any, differences, slope};
use matgrad::{differential, gradient, hessian, hvp, jacobian};
use nalgebra::{SMatrix, SVector, Vector3};

/// Lengths below, at and above the number of lanes.
const LENGTHS: [usize; 4] = [0, 1, 4, 7];

over_data! {
    vectors(x, data: f64 = number) {
        let mut s = 0.0;
        for p in data {
            let mut m = SVector::<f64, 20>::zeros();
            for k in 0..20 {
                let mut q = Vector3::zeros();
                for j in 0..18 { q = q * 0.9 + x * (0.02 * j as f64 + 0.1 * p - 0.01 * k as f64); }
                m[k] = q.norm_squared() * p + q.dot(x);
            }
            s += matgrad::log_sum_exp(&m);
        }
        s
    }
    elements_and_counters(x, data: f64 = number) {
        let weights: [f64; 200] = std::array::from_fn(number);
        let mut s = 0.0;
        for p in data {
            for k in 0..19 {
                let mut q = Vector3::<f64>::zeros();
                let mut at = k;
                for i in 0..3 {
                    for j in i..3 {
                        q[j] += weights[at] * x[i] * p;
                        at += 1;
                    }
                    at += k;
                }
                for j in 0..17 { q[0] += weights[j + k] * x[2] * 0.1; }
                s += (1.0 + q.norm_squared()).ln() + weights[at] * q[1];
            }
        }
        s
    }
    numbers(x, data: f64 = number) {
        let mut s = x[2];
        for p in data {
            let mut r = x[0];
            for k in 0..18 {
                let mut t = 0.0;
                for j in 0..k { t = t * 0.5 + x[1] * (j as f64 * 0.1 - p); }
                r = (r * t.sin() + t * t * x[2]).tanh();
            }
            s += r * r;
        }
        s
    }
    run_again(x, data: f64 = number) {
        let mut s = 0.0;
        for p in data {
            for k in 0..17 {
                let mut q = *x;
                let mut sum = 0.0;
                for j in 0..18 {
                    q = (q * 0.7 + x * (p * 0.1 * j as f64)).map(f64::tanh);
                    sum += x[0] * 0.1;
                }
                s += (q.dot(x) * sum).cos() * (k as f64 + p);
            }
        }
        s
    }
    in_arms(x, data: f64 = number) {
        let mut s = 0.0;
        for p in data {
            for k in 0..18 {
                let mut q = Vector3::zeros();
                if k % 3 == 0 {
                    for j in 0..17 { q += x * (0.05 * j as f64); }
                } else if x[0] * k as f64 > 1.1 {
                    for j in 0..k { q = q * 0.5 + x.component_mul(x) * *p; }
                }
                s += (q.norm_squared() + 1.0).sqrt();
            }
        }
        s
    }
    in_order(x, data: f64 = number) {
        let mut state = *x;
        for k in 0..17 {
            let mut pull = Vector3::zeros();
            for p in data { pull += (state - x * *p) * 0.05; }
            state = (state - pull * (k as f64 * 0.1)).map(f64::sin);
        }
        state.norm_squared()
    }
    one_of_another(x, data: f64 = number) {
        let mut s = 0.0;
        for p in data {
            for k in 0..17 {
                let (mut a, mut b) = (Vector3::zeros(), 0.0);
                for j in 0..18 { a += x * (p + 0.01 * j as f64); }
                for j in 0..19 { b += a[0] * x[1] * 0.1 * j as f64; }
                let mut c = a * 0.5;
                for _ in 0..20 { c = c * 0.8 + a * b * 0.01; }
                s += (c.dot(&a) * 0.1 + b * 0.01).exp() * 0.1 * k as f64;
            }
        }
        s
    }
}

/// A nest whose dimensions are parameters.
#[gradient(wrt = (m, w), value)]
fn of_any_size<const D: usize, const K: usize>(m: &SMatrix<f64, D, K>, w: &SMatrix<f64, D, D>, data: &[SVector<f64, D>]) -> f64 {
    let mut s = 0.0;
    for p in data {
        let mut nearest = SVector::<f64, K>::zeros();
        for k in 0..K {
            let mut q = SVector::<f64, D>::zeros();
            for i in 0..D {
                for j in 0..=i {
                    q[i] += w[(i, j)] * (p[j] - m[(j, k)]);
                }
            }
            nearest[k] = -q.norm_squared();
        }
        s += matgrad::log_sum_exp(&nearest);
    }
    s
}

#[test]
fn nests_of_any_size() {
    fn at<const D: usize, const K: usize>(n: usize) {
        let (m, w) = (any::<D, K>(3), any::<D, D>(4));
        let data: Vec<SVector<f64, D>> = (0..n).map(|k| SVector::from_fn(|i, _| number(3 * k + i))).collect();
        let (value, (of_m, of_w)) = of_any_size_value_and_grad(&m, &w, &data);
        agree(&value, &of_any_size(&m, &w, &data), 1e-12, "the value");
        agree(&of_m, &slope(|m| of_any_size(m, &w, &data), &m), 1e-6, "the gradient in m");
        agree(&of_w, &slope(|w| of_any_size(&m, w, &data), &w), 1e-6, "the gradient in w");
    }
    for n in LENGTHS {
        at::<1, 1>(n);
        at::<3, 2>(n);
        at::<18, 5>(n);
    }
}

/// Steps of which only a sum is known afterwards keep nothing of the loops inside of them, however many there are.
#[gradient(wrt = x, value)]
fn many_sums(x: &SVector<f64, 10>) -> f64 {
    let mut s = 0.0;
    for i in 0..3_600 {
        let mut q = SVector::<f64, 10>::zeros();
        for j in 0..17 {
            q = q * 0.5 + x * ((i * j % 7) as f64 * 0.1);
        }
        s += q.norm_squared().sqrt() * 1e-3;
    }
    s
}

/// So do steps that carry what comes of them, where that would be too much.
#[gradient(wrt = x, value)]
fn many_steps(x: &SVector<f64, 10>) -> f64 {
    let mut s = 0.1;
    for i in 0..3_600 {
        let mut q = SVector::<f64, 10>::zeros();
        for j in 0..17 {
            q = q * 0.5 + x * ((i * j % 7) as f64 * 0.1);
        }
        s = (s + q.norm_squared() * 1e-3).sin();
    }
    s
}

#[test]
fn many_steps_need_little_stack() {
    let x = any::<10, 1>(12);
    // Less than the 36,000 numbers of all steps.
    let little = std::thread::Builder::new().stack_size(1 << 18);
    let [sums, steps] =
        little.spawn(move || [many_sums_value_and_grad(&x), many_steps_value_and_grad(&x)]).unwrap().join().unwrap();
    agree(&sums.0, &many_sums(&x), 1e-12, "the value of sums");
    agree(&sums.1, &slope(many_sums, &x), 1e-5, "the gradient of sums");
    agree(&steps.0, &many_steps(&x), 1e-12, "the value of steps");
    agree(&steps.1, &slope(many_steps, &x), 1e-5, "the gradient of steps");
}
