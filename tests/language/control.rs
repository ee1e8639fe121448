//! Mutation, branches, `match`, literal loops, shadowing, nested blocks, tuples, closures.

use crate::common::{Space, agree, agree_dense, any, dense, differences, slope, vector};
use matgrad::{differential, gradient, hessian, hvp, jacobian, vjp};
use nalgebra::{Matrix2, Matrix2x3, Matrix3, SMatrix, Vector2, Vector3, Vector4};

macro_rules! functions {
    ($($name:ident($x:ident: $X:ty = $at:expr $(, $c:ident: $C:ty = $value:expr)*) $body:block)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $x, value)]
            #[differential(wrt = $x)]
            #[hessian(wrt = $x)]
            #[hvp(wrt = $x)]
            fn f($x: &$X $(, $c: $C)*) -> f64 $body

            #[test]
            fn derivatives_agree() {
                for seed in 0..6 {
                    let at: $X = $at(seed);
                    $(let $c: $C = $value;)*
                    let gradient = f_grad(&at $(, $c)*);
                    agree(&gradient, &slope(|x| f(x $(, $c)*), &at), 1e-8, "the gradient");
                    let (value, beside) = f_value_and_grad(&at $(, $c)*);
                    agree(&value, &f(&at $(, $c)*), 1e-14, "the value");
                    agree(&beside, &gradient, 1e-14, "the gradient beside the value");
                    let direction = at.random_like(1);
                    agree(&f_diff(&at $(, $c)*, &direction), &gradient.inner(&direction), 1e-12, "the differential");
                    let hessian = differences(|x| f_grad(x $(, $c)*), &at);
                    agree_dense(&dense(&f_hess(&at $(, $c)*)), &hessian, 1e-8, "the Hessian");
                    let product = at.with((hessian * vector(&direction)).as_slice());
                    agree(&f_hvp(&at $(, $c)*, &direction), &product, 1e-8, "∇²f · v");
                }
            }
        }
    )*};
}

/// A dynamic square matrix as a static one.
fn square<const N: usize>(m: &nalgebra::DMatrix<f64>) -> SMatrix<f64, N, N> {
    SMatrix::from_fn(|i, j| m[(i, j)])
}

functions! {
    // Mutation.
    reassigned(x: Vector3<f64> = any) { let mut s = x[0]; s = s * x[1]; s = s.sin() + s * x[2]; s }
    compound(x: Vector3<f64> = any) { let mut s = 1.0; s += x[0]; s *= x[1] + 2.0; s -= x[2] * s; s /= 3.0 + x[0]; s }
    compound_matrix(x: Vector3<f64> = any) { let mut y = *x; y += x * 2.0; y -= x.map(f64::sin); y *= x[0]; y /= 2.0 + x[1]; y.norm_squared() }
    element_writes(x: Vector3<f64> = any) {
        let mut m = Matrix2::zeros();
        m[(0, 0)] = x[0];
        m[(0, 1)] = x[1] * x[0];
        m[(1, 0)] = -1.0;
        m[(1, 1)] += x[2];
        m[(1, 1)] *= m[(0, 0)];
        m.determinant()
    }
    component_writes(x: Vector3<f64> = any) { let mut v = Vector3::new(0.0, x.z, 1.0); v.x = x.y * x.x; v.z += v.x; v[1] *= v.z; v.norm_squared() }
    column_and_row_writes(x: Vector3<f64> = any) {
        let mut m = Matrix3::identity();
        m.set_column(1, x);
        m.set_row(0, &(x.transpose() * 2.0));
        m.column_mut(2).copy_from(&x.cross(&Vector3::new(1.0, 2.0, 3.0)));
        m.determinant() + m.norm_squared()
    }
    view_writes(x: Vector3<f64> = any) {
        let mut m = SMatrix::<f64, 3, 4>::zeros();
        m.fixed_view_mut::<2, 2>(0, 1).copy_from(&Matrix2::new(x[0], x[1], x[2], x[0] * x[1]));
        m.fixed_rows_mut::<1>(2).copy_from(&SMatrix::<f64, 1, 4>::new(x[0], 0.0, x[1], 1.0));
        m.fixed_columns_mut::<1>(0).copy_from(x);
        (m * m.transpose()).trace()
    }
    identity_writes(x: Vector3<f64> = any) {
        let mut wide = SMatrix::<f64, 2, 3>::from_element(x[0]);
        wide.fill_with_identity();
        wide[(0, 1)] += x[1];
        let mut square = Matrix2::from_element(x[2]);
        square.fill_with_identity();
        (square * wide * x).map(f64::sin).sum()
    }
    array_writes(x: Vector3<f64> = any) { let mut a = [x[0], 0.0, x[2]]; a[1] = a[0] * a[2]; a[0] += a[1]; a[0] * a[1] * a[2] }
    swapped(x: Vector2<f64> = any) { let (mut a, mut b) = (x[0], x[1]); let t = a; a = b; b = t; a * a * b }
    exchanged(x: Vector3<f64> = any) {
        let (mut a, mut b, mut c) = (x[0], x[1] * x[0], x[2]);
        (a, b) = (b, a);
        [b, c] = [c * a, b];
        (c, _) = (c * b, a);
        a * a + 3.0 * b * c
    }
    exchanged_elements(x: Vector3<f64> = any) { let mut y = *x; (y[0], (y.z, _)) = (y[2] * y[1], (y[0] * y[0], 1.0)); y[0] * y[2] + y.norm_squared() }
    exchanged_in_a_loop(x: Vector2<f64> = any) { let (mut a, mut b) = (x[0], 0.5); for _ in 0..20 { (a, b) = (b * x[1], 0.5 * a + b); } a * a + b }
    exchanged_in_an_arm(x: Vector2<f64> = any) { let (mut a, mut b) = (x[0], x[1]); if a > b { (a, b) = (b, a * b); } a * a * b }
    right_side_first(x: Vector2<f64> = any) { let mut y = x[0]; y += { y *= x[1]; y * y }; let mut z = y; z *= { z = x[1] + y; z }; z }
    pairs_of_elements(x: Vector3<f64> = any, n: Vector3<f64> = Vector3::new(0.5, -1.2, 0.8)) {
        let inside = x.map(|a| n.map(|b| (a * b).sin()).sum());
        let zipped = x.zip_map(&n, |a, b| n.zip_map(x, |c, d| a * c + b * d * d).sum());
        inside.norm_squared() + zipped.dot(&n)
    }
    pairs_of_others(x: Vector3<f64> = any, n: Vector2<f64> = Vector2::new(0.5, -1.2)) {
        x.map(|a| n.map(|b| (a * b).sin()).sum()).norm_squared() + n.map(|b| x.map(|a| a * a * b).sum()).norm_squared()
    }
    pairs_in_sums(x: Vector3<f64> = any) {
        let kernel = x.iter().map(|a| x.iter().map(|b| (-(a - b) * (a - b)).exp()).sum::<f64>()).sum::<f64>();
        let scaled = x.map(|a| a * x.iter().map(|b| b * b).sum::<f64>() + x.map(|b| a.max(b)).sum());
        kernel + scaled.norm_squared()
    }
    declared_later(x: Vector2<f64> = any) { let s; if x[0] > 0.1 { s = x[0] * x[1]; } else { s = x[1] * x[1]; } s * x[0] }

    // Shadowing, blocks, tuples, closures.
    shadowed(x: Vector3<f64> = any) { let x = x * 2.0; let x = x.map(f64::sin); let x = x.norm_squared(); x * x }
    nested_blocks(x: Vector3<f64> = any) {
        let a = { let a = x[0] * x[1]; { let a = a * a; a + x[2] } };
        let b = { let c = a; c * 2.0 };
        a * b
    }
    tuples(x: Vector3<f64> = any) { let ((a, b), c) = ((x[0], x[1] * x[0]), x[2]); let t = (a, b * c); t.0 * t.1 }
    arrays(x: Vector3<f64> = any) { let [a, b, c] = [x[0], x[1] * 2.0, x[2]]; let list = [a * b, b * c]; list[0] * list[1] + list.len() as f64 }
    closures(x: Vector3<f64> = any) {
        let k = x[2];
        let g = |u: f64, v: f64| u * v + k;
        g(x[0], x[1]) * g(x[1], 2.0)
    }
    constants_inside(x: Vector2<f64> = any) { const K: f64 = 1.75; use std::f64::consts::PI; (K * x[0]).sin() + (PI * x[1]).cos() }
    assertions(x: Vector2<f64> = any) { assert!(x.norm() < 100.0, "far"); debug_assert!(x[0].is_finite()); x[0] * x[0] * x[1] }

    // Branches.
    branches(x: Vector2<f64> = any) { if x[0] > 0.0 { x[0] * x[1] } else { x[1] * x[1] * x[0] } }
    branch_chain(x: Vector2<f64> = any) {
        if x[0] > 0.5 { x[0].powi(3) } else if x[0] > 0.0 && x[1] > 0.0 { x[0] * x[1] } else if x[0] < -0.5 || !(x[1] < 0.0) { x[1].exp() } else { x[0].sin() * x[1] }
    }
    branch_without_else(x: Vector2<f64> = any) { let mut s = x[0] * x[1]; if s > 0.0 { s *= s; s += x[0]; } s }
    condition_on_elements_and_others(x: Vector3<f64> = any, on: bool = true) {
        let kept = x.map(|v| if v > 0.1 && x[0] > x[1] { v * x[2] } else { v.sin() });
        let other = x.map(|v| if x[2] < 0.0 || v < -0.1 || !on { v * v } else { x[1] * v });
        kept.dot(&other)
    }
    powers_of_known_integers(x: Vector3<f64> = any) {
        let mut s = 0.0;
        for i in 0..5usize { s += x[i % 3].powi(2) * i.pow(2) as f64 + x[i.min(2)] * i.abs_diff(3) as f64; }
        s
    }
    loop_in_an_arm_that_is_not_taken(x: Vector3<f64> = any, k: usize = 0) {
        let mut s = x[2];
        if k > 0 { for i in 0..k - 1 { s += x[i % 3] * x[0]; } }
        if s > 100.0 { for i in 0..k - 1 { s += x[i % 3] * x[0]; } }
        s * x[1]
    }
    loop_in_an_arm(x: Vector3<f64> = any, k: usize = 4) {
        let mut s = x[2];
        if k > 0 { for i in 0..k - 1 { s += x[i % 3] * x[0]; } } else { for i in 0..k + 1 { s += x[i]; } }
        if s > -100.0 { for i in 0..k - 1 { s += x[i % 3] * x[0]; } }
        s * x[1]
    }
    condition_of_a_chosen_constant(x: Vector2<f64> = any, k: usize = 2) {
        let mut n = k;
        if k < 3 { n ^= 1; }
        n %= 4;
        let v = if x[1] > 0.0 { ((n + 1) as f64).sqrt() + x[0] } else { x[1].sin() };
        if v < x[0] * 2.0 { v * v } else { v * x[1] }
    }
    condition_on_a_cast(x: Vector2<f64> = any, k: usize = 0) { let v; v = k as f64; if v < x[0] { x[0] * x[0] } else { x[1] * x[0] } }
    branch_of_matrices(x: Vector2<f64> = any) { let m = if x[0] > x[1] { x * x.transpose() } else { Matrix2::identity() * x[0] }; m.norm_squared() }
    branch_of_tuples(x: Vector2<f64> = any) { let (a, b) = if x[0] > x[1] { (x[0], x[1]) } else { (x[1], x[0]) }; a * a * b }
    branch_on_constants(x: Vector2<f64> = any, flag: bool = true, k: usize = 3) {
        let s = if flag { x[0] * x[0] * x[1] } else { x[1] };
        if k > 2 { s * 3.0 } else { s }
    }
    nested_branches(x: Vector2<f64> = any) {
        let mut s = x[1];
        if x[0] > 0.0 { if x[1] > 0.0 { s = x[0] * x[1]; } else { s -= x[0] * x[0]; } s *= 2.0; } else { s = s * s; }
        s
    }
    branch_on_a_name(x: Vector2<f64> = any) { let positive = x[0] >= 0.0; let s = if positive { x[0] * x[1] } else { -x[1] * x[0] }; if !positive { s } else { s * s } }
    matched(x: Vector2<f64> = any, k: usize = 1) { match k { 0 => x[0], 1 => x[0] * x[1], 2 | 3 => x[1], _ => 0.0 } }
    matched_bool(x: Vector2<f64> = any, k: bool = false) { match k { true => x[0], false => x[1] * x[1] * x[0] } }

    // Literal loops.
    counted(x: Vector4<f64> = any) { let mut s = 0.0; for i in 0..4 { s += x[i] * x[i] * x[i]; } s }
    counted_inclusive(x: Vector4<f64> = any) { let mut s = 1.0; for i in 1..=3 { s *= x[i] + x[i - 1]; } s }
    counted_backwards(x: Vector4<f64> = any) { let mut s: f64 = 0.0; for i in (0..4).rev() { s = s * 0.5 + x[i] * s.cos(); } s }
    repeated(x: Vector2<f64> = any) { let mut y = *x; for _ in 0..3 { y = y + 0.1 * Vector2::new(y[1], -y[0].sin()); } y.norm_squared() }
    nested_loops(x: Matrix2x3<f64> = any) { let mut s = 0.0; for i in 0..2 { for j in 0..3 { s += x[(i, j)] * x[(1 - i, 2 - j)].sin(); } } s }
    loop_with_branch(x: Vector4<f64> = any) { let mut s = 0.0; for i in 0..4 { if i % 2 == 0 { s += x[i] * x[i]; } else if x[i] > 0.0 { s += x[i].powi(3); } } s }
    loop_with_floats(x: Vector4<f64> = any) { let mut s = 0.0; for i in 0..4 { s += (i as f64 + 1.0) * x[i] * x[3 - i]; } s }
    loop_over_columns(x: Matrix2x3<f64> = any) { let mut s = 0.0; for c in x.column_iter() { s += c.norm() * c[0]; } s }
    loop_over_rows(x: Matrix2x3<f64> = any) { let mut s = 0.0; for r in x.row_iter() { s += r.sum().sin(); } s }
    loop_over_elements(x: Matrix2x3<f64> = any) { let mut s = 0.0; for t in x.iter() { s += t.sin() * *t; } s }
    loop_over_array(x: Vector3<f64> = any) { let mut s = 0.0; for (k, t) in [x[0], x[1], x[2]].iter().enumerate() { s += t.powi(2) * (k as f64); } s }
    loop_over_zip(x: Vector3<f64> = any, w: [f64; 3] = [0.5, -1.0, 2.0]) { let mut s = 0.0; for (t, k) in x.iter().zip(&w) { s += t * t * k; } s }
    loop_writes(x: Vector3<f64> = any) { let mut m = Matrix3::zeros(); for i in 0..3 { for j in 0..=i { m[(i, j)] = x[i] * x[j] + 1.0; } } (m * m.transpose()).trace() }
}

#[jacobian(wrt = x)]
#[vjp(wrt = x)]
fn stepped(x: &Vector3<f64>, dt: f64, laps: usize) -> Vector3<f64> {
    let mut state = *x;
    let gain = if laps > 3 { 2.0 } else { 0.5 };
    for step in 0..4 {
        let torque = state.cross(&Vector3::new(1.0, 0.2, -0.4)) * gain;
        state += torque * dt;
        if step == 2 {
            state.z = state.z * state.x;
        }
    }
    state
}

#[test]
fn a_state_carried_through_a_loop() {
    for laps in [1, 5] {
        let x = any(50);
        let wanted = differences(|x| stepped(x, 0.1, laps), &x);
        agree(&stepped_jac(&x, 0.1, laps), &square::<3>(&wanted), 1e-9, "the Jacobian");
        let cotangent = any::<3, 1>(51);
        let pulled = x.with((wanted.transpose() * vector(&cotangent)).as_slice());
        agree(&stepped_vjp(&x, 0.1, laps, &cotangent), &pulled, 1e-9, "the pullback");
    }
}

#[gradient(wrt = x)]
fn with_lists(x: &[f64; 3], weights: &[Vector2<f64>; 3], centres: [Vector2<f64>; 3]) -> f64 {
    let mut s = 0.0;
    for ((t, w), c) in x.iter().zip(weights).zip(centres.iter()) {
        s += t * (w - c * *t).norm_squared();
    }
    s
}

#[test]
fn arrays_of_scalars_and_vectors() {
    let (x, w, c) = ([0.3, -0.8, 1.2], [any(60), any(61), any(62)], [any(63), any(64), any(65)]);
    agree(&with_lists_grad(&x, &w, c), &slope(|x| with_lists(x, &w, c), &x), 1e-9, "the gradient of an array");
}

/// Constants that are put together by statements matgrad does not follow.
mod constants_by_statements {
    use super::*;

    fn opaque(k: f64) -> f64 {
        10.0 * k
    }

    macro_rules! raise {
        ($k:ident, $by:expr) => {
            $k += $by;
        };
    }

    macro_rules! weights {
        ($($name:ident($($p:ident: $P:ty = $value:expr),*) -> $wanted:literal $body:block)*) => {$(
            mod $name {
                use super::*;

                fn weight($($p: $P),*) -> f64 $body

                /// The same statements before an active expression.
                #[gradient(wrt = x, value)]
                #[hessian(wrt = x)]
                fn f(x: f64, $($p: $P),*) -> f64 {
                    let k: f64 = $body;
                    k * x * x
                }

                #[test]
                fn are_evaluated() {
                    assert_eq!(weight($($value),*), $wanted);
                    let value = (f(3.0, $($value),*), f_grad(3.0, $($value),*), f_hess(3.0, $($value),*));
                    assert_eq!(value, (9.0 * $wanted, 6.0 * $wanted, 2.0 * $wanted));
                }
            }
        )*};
    }

    weights! {
        loop_over_a_slice(data: &[f64] = &[3.0, 5.0]) -> 9.0 { let mut total = 1.0; for d in data { total += d; } total }
        loop_over_an_iterator(data: &[f64] = &[3.0, 5.0]) -> 5.0 { let mut total: f64 = 1.0; for d in data.iter().skip(1) { total *= *d; } total }
        loop_of_run_time_length(data: &[f64] = &[3.0, 5.0], n: usize = 2) -> 9.0 { let mut total = 1.0; for i in 0..n { total += data[i]; } total }
        chain(data: &[f64] = &[3.0, 5.0]) -> 8.0 { let total: f64 = data.iter().sum(); total }
        chain_with_closures(data: &[f64] = &[3.0, 5.0]) -> 35.0 { data.iter().map(|t| t * t).fold(1.0, |a, b| a + b) }
        if_let(data: &[f64] = &[3.0, 5.0]) -> 3.0 { let mut k = 1.0; if let Some(first) = data.first() { k = *first; } k }
        while_loop(data: &[f64] = &[3.0, 5.0]) -> 9.0 { let mut k = 1.0; let mut i = 0; while i < data.len() { k += data[i]; i += 1; } k }
        for_each(data: &[f64] = &[3.0, 5.0]) -> 9.0 { let mut m = Vector2::new(1.0, 2.0); data.iter().for_each(|d| m[0] += d); m[0] }
        swapped(data: &[f64] = &[3.0, 5.0]) -> 7.0 { let mut m = data[0]; std::mem::swap(&mut m, &mut 7.0); m }
        remainder(n: usize = 7) -> 8.0 { let mut k = n; k %= 4; let mut z: f64 = 5.5; z %= 3.0; let mut known = 9; known %= 7; k as f64 + z + 0.5 + known as f64 }
        bits(n: usize = 5) -> 57.0 { let mut k = n; k <<= 2; k |= 3; k ^= 8; k &= 62; let mut z = 310; z >>= 3; k as f64 + z as f64 - 11.0 }
        bits_in_a_loop(n: usize = 5) -> 11.0 { let mut k = 0; for i in 0..n { k <<= 1; k ^= i; k %= 37; } k as f64 + 9.0 }
        bits_in_an_arm(n: usize = 5) -> 7.0 { let mut k = 1; for i in 0..n { if i > 2 { k |= i; } } k as f64 }
        bits_in_arms(n: usize = 5) -> 8.0 { let mut a = 1; let z = if n > 2 { a <<= 2; 2 } else { a |= 6; 3 }; a as f64 * z as f64 }
        truths(n: usize = 5) -> 6.0 { let mut on = false; for i in 0..n { on |= i > 3; on ^= i == 4; on &= n > 1; } if on { 3.0 } else { 6.0 } }
        exchanged(n: usize = 5) -> 8.0 { let (mut a, mut b) = (1.0, 1.0); for _ in 0..n { (a, b) = (b, a + b); } a }
        exchanged_while(n: usize = 5) -> 8.0 { let (mut a, mut b) = (1.0, 1.0); let mut i = 0; while i < n { (a, b) = (b, a + b); i += 1; } a }
        exchanged_array(n: usize = 5) -> 2.0 { let (mut a, mut b) = (1.0, 2.0); if n > 3 { [a, b] = [b, a]; } a + 0.0 * b }
        exchanged_in_an_arm(n: usize = 1) -> 7.0 { let mut a = 1.0; match n { 0 => a %= 0.3, 1 => (a, _) = (7.0, 1.0), _ => {} } a }
        changed_by_a_macro(n: usize = 3) -> 16.0 { let mut k = 1.0; raise!(k, 2.0); for i in 0..n { raise!(k, i as f64); } if n > 2 { raise!(k, 10.0); } k }
        changed_by_a_pattern(n: usize = 3) -> 13.0 { let mut v = [1.0, 2.0]; match v { [ref mut a, _] => { *a = n as f64 + 4.0; } } if let [_, ref mut b] = v { *b += 4.0; } v[0] + v[1] }
        changed_by_a_method(data: &[f64] = &[3.0, 5.0]) -> 5.0 { let mut m = Vector2::new(1.0, 2.0); m.copy_from_slice(data); m[1] }
        branch(flag: bool = true) -> 20.0 { let mut k: f64 = 1.0; if flag { k = 2.0; } else { k = 3.0; } let z: f64 = opaque(k); z }
        branch_not_taken(flag: bool = false) -> 10.0 { let mut k: f64 = 1.0; if flag { k = 2.0; } let z: f64 = opaque(k); z }
        chosen_arm(n: usize = 1) -> 20.0 { let mut k: f64 = 1.0; match n { 0 => { k = 5.0; } 1 => { k += 1.0; } _ => { k = 7.0; } } let z: f64 = opaque(k); z }
        branch_in_a_loop(flags: [bool; 3] = [false, true, true]) -> 2000.0 {
            let mut k: f64 = 1.0;
            for i in 0..3 { if flags[i] { k *= opaque(i as f64); } }
            let z: f64 = opaque(k);
            z
        }
        counted_loop(n: usize = 3) -> 40.0 { let mut k: f64 = 1.0; for i in 0..n { k += i as f64; } let z: f64 = opaque(k); z }
        typed_tuple(pair: &(f64, f64) = &(3.0, 5.0)) -> 15.0 { let (a, b): (f64, f64) = *pair; a * b }
        typed_array(list: &Vec<[f64; 2]> = &vec![[3.0, 5.0]]) -> 15.0 { let inner: [f64; 2] = list[0]; inner[0] * inner[1] }
    }
}
