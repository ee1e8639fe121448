//! Loops of every kind: written out and rolled, of literal, const-generic and run-time length, nested,
//! triangular, starting anywhere, with state that depends on the variables and state that does not.

use super::scopes::programs;
use crate::common::{Space, agree, any, differences, positive, slope, vector as coordinates};
use matgrad::{differential, gradient, hvp, vjp};
use nalgebra::{Matrix3, SMatrix, SVector, Vector2, Vector3};

const W: [f64; 24] = [
    0.1, -0.2, 0.3, 0.4, -0.5, 0.6, 0.7, -0.8, 0.9, 1.0, -1.1, 1.2, 1.3, -1.4, 1.5, 1.6, -1.7, 1.8, 1.9, -2.0, 2.1, 2.2, -2.3,
    2.4,
];

// Each program stands beside its twin that is longer than what is written out.
programs! {
    a_constant_beside_a_variable(x: Vector2<f64> = any(1), k: usize = 4) {
        let (mut t, mut s) = (0.0, x[0]);
        for i in 0..k { t += i as f64; s += 1.0; }
        s * t * x[1]
    }
    two_sums(x: Vector2<f64> = any(2), w: &[f64; 24] = &W) {
        let mut s = 0.0;
        let mut n = 0.5;
        for v in w { s += x[0] * v; n += x[1] * x[0] * v * v; }
        s * n
    }
    two_sums_short(x: Vector2<f64> = any(2), w: &[f64; 24] = &W) {
        let (mut s, mut n) = (0.0, 0.5);
        for v in w.iter().take(7) { s += x[0] * v; n += x[1] * x[0] * v * v; }
        s * n
    }
    sums_of_a_slice(x: Vector2<f64> = any(3), w: &[f64] = &W) {
        let (mut s, mut n, mut c) = (0.0, 0.0, 1.0);
        for (i, v) in w.iter().enumerate() { let k = i as f64 * 0.1; s += (x[0] * v).sin() * k; n += x[1] * v * v; c += v * k; }
        s * n + c * x[0]
    }
    a_slice_by_index(x: Vector2<f64> = any(4), y: &[f64] = &W) {
        let mut s = 0.0;
        for i in 0..y.len() { let y = y[i]; s += (x[0] - y).powi(2) * x[1]; }
        s
    }
    two_slices(x: Vector2<f64> = any(5), a: &[f64] = &W, b: &[f64] = &W[1..]) {
        let mut s = 0.0;
        for (p, q) in a.iter().zip(b) { s += (x[0] * p - x[1] * q).cos(); }
        s
    }
    pairs(x: Vector2<f64> = any(6), data: &[(Vector2<f64>, f64)] = &[(Vector2::new(1.0, 2.0), 0.5), (Vector2::new(-1.0, 0.5), 2.0), (Vector2::new(0.3, 0.7), -1.0)]) {
        let mut s = 0.0;
        for (p, y) in data { s += (p.dot(x) - y).powi(2); }
        s
    }
    windows(x: Vector2<f64> = any(7), w: &[f64] = &W) {
        let mut s = 0.0;
        for p in w.windows(2) { s += (x[0] * p[0] - x[1] * p[1]).powi(2); }
        for p in w.chunks_exact(3) { s += x[0] * p[0] * p[2]; }
        s
    }
    iterator_chains(x: Vector2<f64> = any(8), w: &[f64] = &W) {
        let a: f64 = w.iter().map(|v| (x[0] * v).sin()).sum();
        let b = w.iter().fold(0.0, |s, v| s + x[1] * v * v);
        a * b
    }
    a_bound_that_was_bound(x: Vector2<f64> = any(9), v: &[f64] = &W) {
        let n = v.len() - 2;
        let mut s = 0.0;
        for i in 1..n { let c: f64 = v[i] + v[i - 1]; s += c * x[0] * x[1]; }
        s * x[0]
    }
    starting_anywhere(x: SVector<f64, 20> = any(10)) { let mut s = 0.0; for i in 2..20 { s += x[i] * x[i - 2]; } s * x[0] }
    starting_anywhere_short(x: SVector<f64, 20> = any(10)) { let mut s = 0.0; for i in 2..9 { s += x[i] * x[i - 2]; } s * x[0] }
    ending_with(x: SVector<f64, 20> = any(11)) { let mut s = 0.0; for i in 1..=19 { s += x[i] * x[20 - i] * x[0]; } s }
    reversed(x: SVector<f64, 20> = any(12)) { let mut y = x[0]; for i in (0..19).rev() { y = (y * x[i] + x[i + 1]).sin(); } y * y }
    reversed_short(x: SVector<f64, 20> = any(12)) { let mut y = x[0]; for i in (1..8).rev() { y = (y * x[i] + x[i + 1]).sin(); } y * y }
    stepped(x: SVector<f64, 20> = any(13)) { let mut y = x[1]; for i in (0..19).step_by(3) { y = y * x[i] + x[i + 1].sin(); } y }
    stepped_of_run_time_length(x: SVector<f64, 20> = any(14), k: usize = 19) { let mut y = 0.0; for i in (1..k).step_by(2) { y += x[i] * x[i - 1] * x[0]; } y }
    reversed_of_run_time_length(x: SVector<f64, 20> = any(15), k: usize = 19) { let mut y = 0.0; for i in (1..k).rev() { y += x[i] * x[i - 1] * i as f64; } y * y }
    a_counter(x: SVector<f64, 20> = any(16)) { let mut at = 0; let mut s = 0.0; for _ in 0..9 { s += x[at] * x[at + 1]; at += 2; } s * x[2] }
    a_counter_of_a_long_loop(x: SVector<f64, 40> = any(17)) { let mut at = 0; let mut s = 0.0; for _ in 0..19 { s += x[at] * x[at + 1] * s + x[at]; at += 2; } s }
    a_counter_that_goes_on(x: SVector<f64, 20> = any(18), k: usize = 3) {
        let mut at = k;
        let mut s = 0.0;
        for i in 0..18 { at = (at * 5 + i) % 20; s += x[at] * x[i] * (at as f64 + 1.0); }
        s + x[at].sin()
    }
    a_flag(x: SVector<f64, 20> = any(19)) {
        let mut first = true;
        let mut y = 0.0;
        for i in 0..20 { if first { y = x[i] * 3.0; first = false; } else { y = y * x[i] + 1.0; } }
        y
    }
    parents(x: SVector<f64, 20> = any(20), parent: &[usize; 20] = &[0, 0, 1, 1, 0, 3, 2, 5, 7, 4, 9, 9, 2, 11, 13, 12, 1, 16, 8, 18]) {
        let mut angle = SVector::<f64, 20>::zeros();
        for i in 0..20 { angle[i] = angle[parent[i]] * 0.5 + x[i]; }
        angle.map(f64::sin).sum()
    }
    running_products_and_maxima(x: SVector<f64, 20> = any(21), w: &[f64; 24] = &W) {
        let (mut p, mut m, mut c) = (1.0, -10.0_f64, 1.0);
        for i in 0..20 { p *= 1.0 + 0.1 * x[i]; m = m.max(x[i] * w[i]); c *= w[i]; }
        p * m + c * x[3]
    }
    an_arg_max_by_hand(x: SVector<f64, 20> = any(22)) {
        let mut best = x[0];
        let mut at = 0;
        for i in 1..20 { if x[i] > best { best = x[i]; at = i; } }
        best * best + x[(at + 1) % 20] * at as f64
    }
    writes(x: SVector<f64, 20> = any(23), w: &[f64; 24] = &W) {
        let mut y = SVector::<f64, 20>::zeros();
        for i in 0..20 { y[i] = x[i] * x[i] * w[i]; }
        y.norm_squared() + y[3]
    }
    writes_that_read_what_was_written(x: SVector<f64, 20> = positive(24)) {
        let mut y = *x;
        for i in 1..20 { y[i] = (y[i] * y[i - 1]).sqrt() + y[i]; }
        y.sum() * y[7]
    }
    adding_to_elements(x: SVector<f64, 20> = any(25)) {
        let mut y = SVector::<f64, 5>::repeat(1.0);
        for i in 0..20 { y[i % 5] += x[i] * y[(i + 1) % 5]; }
        y.norm_squared()
    }
    nested(x: SMatrix<f64, 17, 18> = any(26)) { let mut s = 0.0; for i in 0..17 { for j in 0..18 { s += x[(i, j)] * x[(i, j)] * (i + 2 * j) as f64; } } s }
    nested_with_state(x: SVector<f64, 20> = any(27), w: &[f64; 24] = &W) {
        let mut s = 0.0;
        for i in 0..20 { let mut t = x[i]; for j in 0..17 { t = t * 0.5 + x[j] * w[i]; } s += t * t; }
        s
    }
    triangular(x: SVector<f64, 20> = any(28)) { let mut s = 0.0; for i in 0..20 { for j in 0..i { s += x[i] * x[j] * (i - j) as f64; } } s }
    triangular_from_the_diagonal(x: SVector<f64, 20> = any(29)) { let mut s = 0.0; for i in 0..20 { for j in i + 1..20 { s += (x[i] - x[j]).powi(2); } } s }
    triangular_short(x: SVector<f64, 20> = any(28)) { let mut s = 0.0; for i in 0..5 { for j in 0..=i { s += x[i] * x[j] * (i - j) as f64; } } s }
    triangular_with_state(x: SVector<f64, 20> = any(30)) {
        let mut s = 0.0;
        for i in 0..20 { let mut t = 1.0; for j in 0..i { t = (t * x[j]).cos(); } s += t * x[i]; }
        s
    }
    forward_substitution(x: SVector<f64, 18> = any(31), l: &SMatrix<f64, 18, 18> = &SMatrix::from_fn(|i, j| 1.0 + 0.1 * (i as f64) - 0.05 * j as f64)) {
        let mut y = SVector::<f64, 18>::zeros();
        for i in 0..18 { let mut t = x[i]; for j in 0..i { t -= 0.1 * l[(i, j)] * y[j]; } y[i] = t / l[(i, i)]; }
        y.norm_squared()
    }
    branches_on_the_counter(x: SVector<f64, 20> = any(32)) { let mut y = 1.0; for i in 0..20 { if i % 3 == 0 { y += x[i]; } else if i > 10 { y *= 1.0 - x[i] * 0.1; } else { y -= x[i] * x[i]; } } y }
    branches_on_values(x: SVector<f64, 20> = any(33)) { let mut y = 0.1; for i in 0..20 { if x[i] > 0.0 { y += x[i] * y; } else { y = 0.1 * y * y - x[i]; } } y }
    constants_of_each_step(x: SVector<f64, 20> = any(34), k: usize = 3) {
        let mut s = 0.0;
        for i in 0..20 { let k = k + i; let c: f64 = k as f64 * 0.1; let k = c * c; s += x[i] * k * c; }
        s * s * k as f64
    }
    constants_of_each_step_short(x: SVector<f64, 20> = any(34), k: usize = 3) {
        let mut s = 0.0;
        for i in 0..6 { let k = k + i; let c: f64 = k as f64 * 0.1; let k = c * c; s += x[i] * k * c; }
        s * s * k as f64
    }
    rows_and_columns(x: SMatrix<f64, 3, 18> = any(35), w: &[f64; 24] = &W) {
        let mut s = 0.0;
        for (j, c) in x.column_iter().enumerate() { s += c.norm_squared() * w[j]; }
        for r in x.row_iter() { s += r.dot(&r) * r[(0, 2)]; }
        s
    }
    matrices_as_state(x: Matrix3<f64> = any(36)) {
        let mut a = Matrix3::identity();
        let mut v = Vector3::new(1.0, 2.0, 3.0);
        for i in 0..18 { v = a * v * 0.5 + Vector3::repeat(i as f64 * 0.1); a = a * 0.5 + x; }
        v.norm_squared()
    }
    integers_of_another_type(x: SVector<f64, 20> = any(37), k: u32 = 18) { let mut s = 0.0; for i in 1..k { s += x[i as usize] * f64::from(i) * x[0]; } s }
    from_below_zero(x: Vector2<f64> = any(38), k: i32 = 12) { let mut s = 0.0; for i in -k..=k { s += (x[0] * i as f64 * 0.1).sin() * x[1]; } s * s }
    a_run_time_exponent(x: Vector2<f64> = any(39), k: i32 = 3) { let mut s = 0.0; for i in 0..k { s += x[0].powi(i) * x[1].powi(k); } s }
    recurrence_with_a_parameter_changed(x: Vector2<f64> = any(40), k: f64 = 0.5) { let mut k = k; let mut s = x[0]; for _ in 0..20 { k *= 0.9; s = s * 0.5 + k * x[1]; } s * s * k }
    inner_loops_of_constants(x: SVector<f64, 20> = any(41), w: &[f64] = &W) {
        let mut s = 0.0;
        for i in 0..20 { let mut c = 0.0; for v in w { c += v * i as f64 * 0.01; } s += c * x[i] * x[i]; }
        s
    }
}

/// What const generics make of the same loops.
mod const_generic {
    use super::*;

    #[gradient(wrt = x, value)]
    #[differential(wrt = x)]
    #[vjp(wrt = x)]
    fn recurrence<const N: usize>(x: &SVector<f64, N>) -> f64 {
        let mut y = x[0];
        for i in 1..N {
            y = y * x[i] + 0.5;
        }
        y
    }

    #[gradient(wrt = x, value)]
    #[differential(wrt = x)]
    fn triangle<const N: usize>(x: &SVector<f64, N>, w: &[f64; N]) -> f64 {
        let mut s = 0.0;
        for i in 0..N {
            let mut t = w[i];
            for j in 0..i {
                t = (t * x[j]).sin() + w[j];
            }
            for j in i + 1..N {
                t *= x[j];
            }
            s += t * x[i];
        }
        s
    }

    #[gradient(wrt = x, value)]
    #[hvp(wrt = x)]
    fn backwards<const N: usize>(x: &SVector<f64, N>, start: usize) -> f64 {
        let mut y = SVector::<f64, N>::zeros();
        let mut z = 0.0;
        let mut count = 0;
        for i in (0..N).rev().step_by(2) {
            y[i] = x[i] * x[i] + z;
            z = y[i] * 0.5;
            count += start;
        }
        y.sum() * count as f64
    }

    #[test]
    fn derivatives_agree() {
        let x = any::<5, 1>(1);
        agree(&recurrence_grad(&x), &slope(recurrence, &x), 1e-9, "a recurrence");
        agree(&recurrence_diff(&x, &x), &recurrence_grad(&x).dot(&x), 1e-12, "a recurrence, forwards");
        agree(&recurrence_vjp(&x, 3.0), &(recurrence_grad(&x) * 3.0), 1e-12, "a recurrence, pulled back");
        let w = [0.3, -0.7, 1.1, 0.2, 0.9];
        let (value, gradient) = triangle_value_and_grad(&x, &w);
        agree(&value, &triangle(&x, &w), 1e-14, "a triangle");
        agree(&gradient, &slope(|x| triangle(x, &w), &x), 1e-9, "the gradient of a triangle");
        agree(&triangle_diff(&x, &w, &x), &gradient.dot(&x), 1e-12, "a triangle, forwards");
        let (value, gradient) = backwards_value_and_grad(&x, 2);
        agree(&value, &backwards(&x, 2), 1e-14, "backwards");
        agree(&gradient, &slope(|x| backwards(x, 2), &x), 1e-9, "the gradient of a loop backwards");
        let hessian = differences(|x| backwards_grad(x, 2), &x);
        agree(&backwards_hvp(&x, 2, &x), &x.with((hessian * coordinates(&x)).as_slice()), 1e-8, "∇²f · v of a loop backwards");
    }
}

/// What random programs found.
mod found {
    use super::*;

    programs! {
        a_local_hides_the_variable(x: Vector2<f64> = any(1), k: usize = 5) {
            let mut s = 0.25;
            for _ in 0..20 { let mut x = 0.5; x += 0.5; s += x; }
            for _ in 0..k { let mut x = 0.5; x *= 3.0; s *= x; }
            s + x[0] * x[1]
        }
        a_condition_on_a_chosen_value(g: Vector2<f64> = positive(2), c: Vector2<f64> = positive(3)) {
            let mut all = if 0.5 > 0.4 { c.dot(&g) } else { 0.5 };
            if all > 0.6 { all += g[1]; }
            all * all + g[1]
        }
        a_running_maximum_by_hand(x: Vector3<f64> = any(4), c: &[f64; 24] = &W) {
            let mut v = matgrad::relu(x[1]) * 0.1;
            for &k in c { if k * x[2].abs() > v { v = k * x[0]; } }
            v * v + x[0]
        }
        a_local_named_like_a_parameter(g: SVector<f64, 17> = any(5), x: &SVector<f64, 4> = &SVector::<f64, 4>::new(0.5, 1.0, 1.5, 2.0), s: usize = 3) {
            for (x, &v2) in x.iter().enumerate() { let mut s = v2; s += x as f64; assert!(s > -1.0); }
            (if s < 5 { 0.5 } else { x.z }) * g[1] * g[1] + g[0]
        }
    }
}

mod matches_of_known_integers {
    use super::*;

    programs! {
        guards(x: Vector2<f64> = any(1), c: f64 = 3.0) { let n = 2; let k = match n { _ if n == 3 => 9.0, _ if n == 2 => 0.5, _ => c }; x[0] * k + x[1] * x[1] }
        guards_at_run_time(x: Vector2<f64> = any(2), k: usize = 4) { let n = 2; let c = match n { 0 => 1.0, 2 if k > 3 => 5.0, 2 => 7.0, _ => 9.0 }; x[0] * c * x[1] }
        ranges(x: Vector2<f64> = any(3)) { let mut s = 0.0; for i in 0..7 { s += match i { 0..=1 => x[0], 2..5 => x[1] * 2.0, 5.. => x[0] * x[1], _ => 0.0 }; } s * s }
        bindings(x: Vector2<f64> = any(4)) { let mut s = 0.0; for i in 0..5 { s += match i { 0 => x[0], n if n % 2 == 0 => x[1] * n as f64, n => x[0] * x[1] * n as f64 }; } s }
        truths(x: Vector2<f64> = any(5), k: usize = 3) { let y = match k > 2 { true => x[0] * x[0], false => x[1] }; y + match 1 > 2 { true => x[0], false => x[1].sin() } }
        rolled(x: Vector2<f64> = any(6)) { let mut s = 0.0; for i in 0..20 { s += match i { 0..=1 => x[0], 2 | 3 => x[1] * i as f64, _ if i % 3 == 0 => x[1] * x[0], _ => x[0].sin() }; } s }
        enumerated(x: Vector2<f64> = any(7), c: &[f64; 24] = &W) { let s: f64 = c.iter().enumerate().map(|(i, &v)| v.cos() * (i as f64 * 0.1)).sum::<f64>(); s * x[0] * x[1] }
    }
}

mod closures_that_make_matrices {
    use super::*;
    use nalgebra::{Matrix2, vector};

    programs! {
        of_their_parameter(x: Vector2<f64> = any(1), c: f64 = 0.5) { x.map(|v| Matrix2::new(v, c, v * v, 1.0).norm_squared() + vector![v, c].sum()).sum() * x[0] }
        of_both_parameters(x: Vector3<f64> = any(2), c: Vector3<f64> = any(3)) { x.zip_map(&c, |v, w| SVector::<f64, 2>::repeat(v * w).norm()).dot(&x) }
        in_a_sum(x: Vector3<f64> = any(4)) { x.iter().map(|v| { let m = Vector2::new(*v, 1.0); m.dot(&m) * v }).sum::<f64>() * x[1] }
        adding_their_parameter(x: Vector3<f64> = any(5), c: Vector3<f64> = any(6)) { x.map(|v| c.add_scalar(v).norm_squared()).sum() }
        with_a_loop(x: Vector3<f64> = any(7)) { x.map(|v| { let mut s = v; for i in 0..20 { s = s * 0.5 + v.sin() * i as f64; } s }).norm_squared() }
    }
}

/// What is only there in one arm is only looked at in that arm.
mod arms_not_taken {
    use super::*;

    programs! {
        short_circuits(x: Vector2<f64> = any(1), v: &[f64] = &W[..3], k: usize = 0) {
            let a = k > 0 && v[k - 1] > 0.0;
            let b = k == 0 || v[k + 2] > 0.0;
            let y = if k > 0 && v[k - 1] > 0.0 { x[0] } else if k > 7 && v[k] > 0.0 { x[1] } else { x[0] * x[1] };
            if a { y } else if b { y * y } else { x[0] }
        }
        short_circuits_in_loops(x: Vector2<f64> = any(2), v: &[f64] = &W) {
            let mut s = 0.0;
            for i in 0..20 { let d: f64 = if i + 8 < 24 && v[i + 8] > 0.0 { v[i + 8] } else { 1.0 }; s = s * 0.5 + d * x[0] * x[1]; }
            s
        }
        writes_in_one_arm(x: SVector<f64, 20> = any(3)) { let mut y = SVector::<f64, 20>::zeros(); for i in 0..20 { if i >= 2 { y[i - 2] = x[i]; } } y.norm_squared() }
        updates_in_one_arm(x: SVector<f64, 20> = any(4)) { let mut y = *x; for i in 0..20 { if i >= 2 { y[i - 2] *= y[i]; } } y.norm_squared() }
        constants_of_two_arms(x: Vector2<f64> = any(5), v: &[f64] = &[], k: bool = false) {
            let q = if k { x[1] + v[0] } else { x[0] * x[1] };
            let p = if x[0] > 9.0 { x[1] * v[0] } else { x[0] };
            q * p * x[1]
        }
    }
}
