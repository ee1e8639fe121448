//! State that is an array is overwritten in place: what is read before, between and after the writes of a step,
//! in loops inside and in the reversed loop, is what stood there then.

use super::scopes::programs;
use crate::common::{Space, agree, any, differences, positive, slope, vector as coordinates};
use matgrad::{differential, gradient, hvp, vjp};
use nalgebra::{Matrix3, SMatrix, SVector, Vector2, Vector3};

const W: [f64; 20] = [0.1, -0.2, 0.3, 0.4, -0.5, 0.6, 0.7, -0.8, 0.9, 1.0, -1.1, 1.2, 1.3, -1.4, 1.5, 1.6, -1.7, 1.8, 1.9, -2.0];

programs! {
    two_writes_in_a_step(x: SVector<f64, 20> = any(1)) {
        let mut y = *x;
        for i in 1..20 { y[i] = y[i] * y[i - 1] + 0.5; y[i - 1] = y[i].sin() + y[i - 1]; }
        y.norm_squared()
    }
    the_same_place_twice(x: SVector<f64, 20> = any(2)) {
        let mut y = *x;
        for i in 0..20 { y[3] = y[3] * 0.5 + x[i]; y[3] += y[i % 4] * 0.1; }
        y.norm_squared() * y[3]
    }
    the_old_and_the_new(x: SVector<f64, 20> = any(3)) {
        let mut y = *x;
        let mut s = 0.0;
        for i in 0..20 { let before = y; y[i] = x[i] * y[(i + 7) % 20]; s += before.dot(&y) * 0.1; }
        s + y.norm_squared()
    }
    exchanged(x: SVector<f64, 20> = any(4)) {
        let (mut a, mut b) = (*x, x * 0.5);
        for i in 0..18 { a[i] = b[i + 1] * x[i]; let c = a; a = b; b = c; }
        a.norm_squared() + b.dot(x)
    }
    swapped_elements(x: SVector<f64, 20> = any(5)) {
        let mut y = *x;
        for i in 0..19 { let t = y[i]; y[i] = y[19 - i]; y[19 - i] = t * W[i]; }
        y.dot(x)
    }
    one_writes_what_the_other_was(x: SVector<f64, 20> = any(6)) {
        let (mut a, mut b) = (*x, SVector::<f64, 20>::zeros());
        for i in 1..20 { let t = a[i - 1]; a[i] = b[i - 1] + x[i]; b[i] = t * a[i]; }
        a.dot(&b)
    }
    each_reads_the_other(x: SVector<f64, 20> = any(7)) {
        let (mut a, mut b) = (*x, x * 2.0);
        for i in 0..20 { let (p, q) = (a.dot(&b), a[i] - b[i]); a[i] = p * 0.05; b[i] = q * a[i]; }
        a.norm_squared() + b.sum()
    }
    whole_and_parts(x: SVector<f64, 20> = any(8)) {
        let mut y = SVector::<f64, 20>::zeros();
        for i in 0..20 { let c: f64 = W[i]; y += x * c; y[i] *= x[i]; y += SVector::<f64, 20>::repeat(y[(i + 1) % 20] * 0.01); }
        y.norm_squared()
    }
    a_sum_that_starts_with_state(x: SMatrix<f64, 17, 18> = any(9)) {
        let mut s = SVector::<f64, 17>::zeros();
        for j in 0..18 { for i in 0..17 { s[i] += x[(i, j)] * x[(i, 0)]; } s[j % 17] *= 0.5; }
        s.norm_squared()
    }
    an_arm_that_gives_and_writes(x: SVector<f64, 20> = any(35)) {
        let mut y = *x;
        for i in 0..17 { if i > 3 { if i < 9 { y[0] *= 0.5; } y[1] = y[1].sin() + y[0] * y[2]; } }
        y.norm_squared() + y[0] * y[1]
    }
    an_arm_in_an_arm(x: SVector<f64, 20> = any(36)) {
        let mut y = *x;
        for i in 0..17 { if i > 3 { if i < 9 { y[0] = y[0].sin(); } y[0] *= 0.5; } }
        y[0] + y[1]
    }
    written_before_an_arm_that_writes_twice(x: SVector<f64, 36> = any(37)) {
        let mut a = *x;
        for j in 0..18 { a[j] = x[0]; if j > 3 { a[j] += a[j + 18]; a[j + 18] *= 0.9; } }
        a.sum() + a.norm_squared()
    }
    a_long_loop_in_an_arm(x: SVector<f64, 20> = any(38)) {
        let mut y = *x;
        for i in 0..17 { if i > 3 { for j in 0..20 { y[j % 2] = y[j % 2].sin(); } } else { y[1] *= 0.5; } }
        y[0] + y[1] * y[1]
    }
    arms_in_arms(x: SVector<f64, 20> = any(31)) {
        let mut y = Vector3::<f64>::zeros();
        for i in 0..20 {
            match i % 3 {
                0 => y[0] += x[i] * x[0],
                1 => y[1] = y[0] * x[i],
                _ => { let t = y[1]; y[2] = t * t + y[2] * 0.5; }
            }
        }
        y.norm_squared()
    }
    arms_in_arms_of_two(x: SVector<f64, 20> = any(32)) {
        let (mut a, mut b) = (*x, x * 0.5);
        for i in 1..20 {
            if i % 2 == 0 {
                a[i] = b[i - 1] * x[i];
                b[i] = a[i] * a[i - 1];
            } else if i % 3 == 0 {
                b[i] += a[i] * a[i - 1];
                a[i] = b[i] * 0.7 + b[i - 1];
            } else if x[i] > 0.1 {
                let t = a[i];
                a[i] = b[i];
                b[i] = t * x[0];
            }
        }
        a.norm_squared() + b.dot(x)
    }
    loops_in_arms_of_arms(x: SVector<f64, 20> = any(33)) {
        let mut y = *x;
        for k in 0..18 {
            if k % 4 == 1 {
                for i in 0..19 { y[i] += 0.1 * y[i + 1] * x[i % 3]; }
            } else if k % 4 == 2 {
                y[k] *= x[k];
            } else {
                for i in 0..k { y[i] *= 0.9; }
            }
        }
        y.norm_squared()
    }
    sums_in_arms_of_arms(x: SVector<f64, 20> = any(34)) {
        let (mut y, mut s) = (SVector::<f64, 20>::zeros(), 0.0);
        for k in 0..20 {
            if k % 3 == 0 { y += x * x[k]; s += y[k]; } else if k % 3 == 1 { y[k] = s * x[k]; } else { s = s * 0.5 + y.dot(x) * 0.1; y[0] -= s; }
        }
        y.norm_squared() + s
    }
    read_in_the_loop_that_writes(x: SVector<f64, 18> = any(10)) {
        let mut y = *x;
        for i in 0..18 { let z = y; for j in 0..17 { y[j] = y[j] * 0.9 + z[j + 1] * x[i] * 0.1; } }
        y.norm_squared()
    }
    elimination(x: SMatrix<f64, 17, 17> = any(11)) {
        let mut a = x + SMatrix::<f64, 17, 17>::identity() * 20.0;
        for k in 0..17 { for i in k + 1..17 { let f = a[(i, k)] / a[(k, k)]; for j in k + 1..17 { let t = a[(k, j)]; a[(i, j)] -= f * t; } } }
        let mut s = 0.0;
        for k in 0..17 { s += a[(k, k)].ln(); }
        s
    }
    backward_substitution(x: SVector<f64, 18> = any(12), l: &SMatrix<f64, 18, 18> = &SMatrix::from_fn(|i, j| 0.1 * (i as f64) - 0.05 * j as f64 + if i == j { 3.0 } else { 0.0 })) {
        let mut y = *x;
        for i in (0..18).rev() { y[i] /= l[(i, i)]; for j in 0..i { let t = y[i]; y[j] -= l[(j, i)] * t; } }
        y.norm_squared()
    }
    columns_written(x: SMatrix<f64, 3, 18> = any(13)) {
        let mut y = *x;
        for j in 1..18 { let c = y.column(j) * 0.5 + y.column(j - 1) * x[(0, j)]; y.set_column(j, &c); }
        y.norm_squared()
    }
    columns_added_to(x: SMatrix<f64, 3, 18> = any(14)) {
        let mut y = SMatrix::<f64, 3, 18>::zeros();
        for j in 1..18 { let c = y.column(j - 1) * 0.3 + x.column(j); for i in 0..3 { y[(i, j)] += c[i] * c[0]; } }
        y.norm_squared()
    }
    in_both_arms(x: SVector<f64, 20> = any(15)) {
        let mut y = *x;
        for i in 1..20 { if x[i] > 0.0 { y[i] = y[i - 1] * x[i]; } else { y[i - 1] += y[i] * x[i]; } }
        y.norm_squared()
    }
    in_arms_of_arms(x: SVector<f64, 20> = any(16)) {
        let mut y = *x;
        let mut s = 0.0;
        for i in 1..20 {
            if i % 3 > 0 { s += y[i - 1]; if x[i] > 0.0 { y[i] = y[i - 1] * x[i] + s; } s += y[i]; } else { y[i - 1] *= 0.5; }
        }
        y.norm_squared() * s
    }
    in_an_arm_that_asks_what_was_there(x: SVector<f64, 20> = any(17)) {
        let mut y = *x;
        for i in 1..20 { if y[i - 1] > 0.1 { y[i] = y[i] * y[i - 1] - 0.3; } else { y[i] -= y[i - 1]; } }
        y.norm_squared()
    }
    sums_in_arms(x: SMatrix<f64, 17, 17> = any(18)) {
        let mut s = 0.0;
        for i in 0..17 { for j in 0..17 { if i != j { s += x[(i, j)] * x[(j, i)]; if (i + 2 * j) % 3 == 0 { s += x[(i, j)] * x[(i, 0)]; } } } }
        s
    }
    loops_in_arms(x: SMatrix<f64, 17, 17> = any(19)) {
        let mut s = 0.0;
        for i in 0..17 { if i % 2 == 0 { for j in 0..17 { s += x[(i, j)] * x[(j, i)]; } } else { s *= x[(i, i)]; } }
        s
    }
    the_least_of_a_vector_made_by_steps(x: SMatrix<f64, 3, 18> = any(20), points: &[Vector3<f64>] = &[Vector3::new(1.0, 0.2, -0.5), Vector3::new(-1.0, 0.4, 0.3), Vector3::new(0.1, 0.9, 0.8)]) {
        let mut s = 0.0;
        for p in points {
            let mut d = SVector::<f64, 18>::zeros();
            for k in 0..18 { d[k] = (p - x.column(k)).norm_squared(); }
            s += d.min();
        }
        s
    }
    what_is_only_replaced(x: SVector<f64, 4> = any(36)) {
        let mut y = *x;
        for i in 0..17 { for j in 0..18 { let c: f64 = W[i] + W[j]; y = x * c; } }
        y.sum() + x[0] * x[1]
    }
    rank_one(x: SMatrix<f64, 3, 3> = any(21), points: &[Vector3<f64>] = &[Vector3::new(1.0, 0.2, -0.5), Vector3::new(-1.0, 0.4, 0.3)]) {
        let mut s = 0.0;
        for p in points { s += (x * p).norm_squared() * p[0] + p.dot(&(x * p)) * x[(0, 1)]; }
        s
    }
    a_matrix_of_state(x: Matrix3<f64> = any(22)) {
        let mut a = *x;
        let mut v = Vector3::new(1.0, 2.0, 3.0);
        for i in 0..18 { v = a * v * 0.4; a[(i % 3, 1)] += v[0] * 0.1; a = a.transpose() * 0.9; }
        v.norm_squared() + a.norm_squared()
    }
    until_a_run_time_length(x: SVector<f64, 20> = any(23), k: usize = 17) {
        let mut y = SVector::<f64, 20>::zeros();
        for i in 0..k { y[i] = x[i] * x[i + 1]; y[19 - i] += x[i]; }
        y.norm_squared()
    }
    positive_state(x: SVector<f64, 20> = positive(24)) {
        let mut y = *x;
        for i in 1..20 { y[i] = (y[i] * y[i - 1]).sqrt(); y[i - 1] = y[i].ln() + y[i - 1] * y[i - 1]; }
        y.sum()
    }
    a_scalar_beside_it(x: Vector2<f64> = any(25)) {
        let mut y = SVector::<f64, 20>::repeat(0.5);
        let mut t = x[0];
        for i in 0..20 { let old = y[i]; y[i] = t * x[1]; t = t * 0.9 + old * y[(i + 3) % 20]; }
        y.norm_squared() * t
    }
}

/// A norm that over- or underflows as a sum of squares looks at the matrix again, which must still be what it was.
#[gradient(wrt = (x, k), value)]
fn norm_before_it_is_overwritten(x: &SVector<f64, 18>, y: &SVector<f64, 18>, k: f64) -> f64 {
    let (mut z, mut s) = (*x, 0.0);
    for i in 0..18 {
        let n = z.norm();
        z[i] = x[i] * y[i];
        s += n * k;
    }
    s
}

#[test]
fn norms_are_of_what_stood_there() {
    let (x, y) = (any::<18, 1>(3), any::<18, 1>(4));
    let (value, (in_x, in_k)) = norm_before_it_is_overwritten_value_and_grad(&x, &y, 0.7);
    agree(&value, &norm_before_it_is_overwritten(&x, &y, 0.7), 1e-13, "the value");
    for scale in [1e200, 1e-200] {
        let (scaled, (scaled_in_x, scaled_in_k)) = norm_before_it_is_overwritten_value_and_grad(&(x * scale), &y, 0.7);
        agree(&(scaled / scale), &value, 1e-12, "the value of what is scaled");
        agree(&scaled_in_x, &in_x, 1e-12, "the gradient of what is scaled");
        agree(&(scaled_in_k / scale), &in_k, 1e-12, "the derivative in the factor");
    }
}
