//! Methods that change what they are called on, and references and views that are written through.

use core::ops::AddAssign;

use crate::common::{agree, agree_dense, any, differences, slope};
use matgrad::{differential, gradient, hessian, vjp};
use nalgebra::{DMatrix, Matrix3, SMatrix, Vector3};

/// Functions that change `a` = M x and `b` = x₀ M + x yᵀ, whose companions agree with differences.
macro_rules! changed {
    (|$x:ident, $y:ident, $m:ident, $k:ident, $a:ident, $b:ident| $($name:ident => { $($change:tt)* })*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $x, value)]
            #[hessian(wrt = $x)]
            #[differential(wrt = $x)]
            #[vjp(wrt = ($x, $m))]
            #[allow(unused_mut, unused_assignments)]
            fn f($x: &Vector3<f64>, $y: &Vector3<f64>, $m: &Matrix3<f64>, $k: f64) -> f64 {
                let mut $a = $m * $x;
                let mut $b = $m * $x[0] + $x * $y.transpose();
                $($change)*
                $a.dot($y) + $b.dot($m) + $b[(0, 1)] * $a[2]
            }

            #[test]
            fn in_every_mode() {
                for (seed, k) in [(1, 0.7), (2, -1.3)] {
                    let (x, y, m): (Vector3<f64>, Vector3<f64>, Matrix3<f64>) = (any(seed), any(seed + 10), any(seed + 20));
                    let (value, gradient) = f_value_and_grad(&x, &y, &m, k);
                    agree(&value, &f(&x, &y, &m, k), 1e-12, "the value");
                    agree(&gradient, &slope(|x| f(x, &y, &m, k), &x), 1e-6, "the gradient");
                    let jacobian = differences(|x| f_grad(x, &y, &m, k), &x);
                    let hessian = f_hess(&x, &y, &m, k);
                    let hessian = DMatrix::from_column_slice(3, 3, hessian.as_slice());
                    agree_dense(&hessian, &jacobian, 1e-6, "the Hessian");
                    let along: Vector3<f64> = any(seed + 30);
                    agree(&f_diff(&x, &y, &m, k, &along), &gradient.dot(&along), 1e-11, "the differential");
                    let (of_x, of_m) = f_vjp(&x, &y, &m, k, &1.5);
                    agree(&of_x, &(gradient * 1.5), 1e-11, "the cotangent of x");
                    agree(&of_m, &(slope(|m| f(&x, &y, m, k), &m) * 1.5), 1e-6, "the cotangent of M");
                }
            }
        }
    )*};
}

changed! {
    |x, y, m, k, a, b|
    looked_at => { a[0] += b.rows(0, 2).norm() + b.view((1, 0), (2, 2)).sum() * k + b.columns_range(1..).norm(); a[1] *= b.view_range(0..2, ..2).sum() + b.rows_range(1..3).norm_squared() + a.rows(1, 2).sum(); }
    axpy => { a.axpy(k, x, 0.5); }
    gemv => { a.gemv(k, m, x, 0.5); }
    ger => { b.ger(k, x, y, 0.5); }
    gemm => { b.gemm(k, m, &b.clone(), 0.5); }
    component_mul_assign => { a.component_mul_assign(x); }
    component_div_assign => { a.component_div_assign(x); }
    neg_mut => { a.neg_mut(); }
    scale_mut => { a.scale_mut(k); }
    unscale_mut => { a.unscale_mut(k); }
    normalize_mut => { a.normalize_mut(); }
    normalize_mut_and_its_norm => { let n = a.normalize_mut(); a *= n; }
    transpose_mut => { b.transpose_mut(); }
    fill_diagonal => { b.fill_diagonal(x[0]); }
    fill_row => { b.fill_row(1, x[0]); }
    fill_column => { b.fill_column(1, x[0]); }
    set_diagonal => { b.set_diagonal(x); }
    apply => { a.apply(|v| *v = v.sin() * k); }
    zip_apply => { a.zip_apply(x, |p, q| *p += q * k); }
    add_scalar_mut => { a.add_scalar_mut(k); }
    mul_to => { m.mul_to(x, &mut a); }
    try_inverse_mut => { if !b.try_inverse_mut() { return 0.0; } }
    copy_from_slice => { a.copy_from_slice(&[x[0], 1.0, x[1]]); }
    add_assign => { a.add_assign(x); }
    rows_range_mut => { b.rows_range_mut(0..1).copy_from(&x.transpose()); }
    columns_range_mut => { b.columns_range_mut(1..2).copy_from(x); }
    rows_mut => { b.rows_mut(0, 1).copy_from(&x.transpose()); }
    view_mut => { b.view_mut((0, 1), (3, 1)).copy_from(x); }
    view_add_assign => { b.fixed_view_mut::<3, 1>(0, 1).add_assign(x); }
    col_axpy => { b.column_mut(1).axpy(k, x, 1.0); }
    view_fill => { b.fixed_view_mut::<2, 2>(0, 1).fill(x[0]); }
    view_scale => { b.fixed_view_mut::<2, 2>(0, 1).scale_mut(k); }
    view_fill_diagonal => { b.fixed_view_mut::<2, 2>(0, 1).fill_diagonal(x[0]); }
    col_scale => { b.column_mut(1).scale_mut(x[0]); }
    row_neg => { b.row_mut(1).neg_mut(); }
    column_apply => { b.column_mut(1).apply(|v| *v *= x[0]); }
    cmpy => { a.cmpy(k, x, y, 0.5); }
    cdpy => { a.cdpy(k, x, y, 0.5); }
    fill_lower_triangle => { b.fill_lower_triangle(x[0], 1); }
    fill_upper_triangle => { b.fill_upper_triangle(x[0], 1); }
    add_to => { x.add_to(y, &mut a); }
    swapped_elements => { a.swap((0,0),(1,0)); }
    elements_each => { for v in a.iter_mut() { *v *= x[0]; } }
    columns_scaled => { for mut c in b.column_iter_mut() { c *= x[0]; } }
    columns_enumerated => { for (i, mut c) in b.column_iter_mut().enumerate() { c.copy_from(&(x * i as f64)); } }
    rows_each => { for mut c in b.row_iter_mut() { c += x.transpose(); } }
    tr_copy_from => { b.tr_copy_from(m); }
    quadform => { b.quadform(k, m, &b.clone(), 0.5); }
    add_of_a_reference => { b += &*m; }
    set_row => { b.set_row(1, &x.transpose()); }
    through_a_reference => { let c = &mut a; *c += x; c[0] = 2.0 * k; c.scale_mut(x[1]); }
    through_an_element => { let r = &mut a[1]; *r = x[0] * k; *r += 1.0; }
    index_before => { let mut i = 1; let r = &mut a[i]; i = 0; *r = x[i]; }
    column_as_variable => { let mut c = b.column_mut(1); c[2] = x[0]; c *= k; let n = c.norm(); c.normalize_mut(); c += x * n; }
    rows_and_views_as_variables => { { let mut c = b.row_mut(1); c += x.transpose(); } let mut d = b.fixed_view_mut::<2, 2>(0, 1); d.fill_diagonal(x[2]); d[(0, 1)] *= 3.0; d.copy_from(&(d.transpose() * k)); }
    column_in_a_loop => { for j in 0..3 { let mut c = b.column_mut(j); c.axpy(x[j], x, 1.0); } }
    columns_each => { for mut c in b.column_iter_mut() { let n = c.norm(); c /= n; } }
    rows_with_numbers => { for (mut r, v) in b.row_iter_mut().zip(x.iter()) { r *= *v; } }
    reference_to_a_matrix => { let c = &mut b; c[(0,1)] = x[0]; let v = c.column(0).dot(x); c.row_mut(2).fill(v); }
    reference_of_a_reference => { let r = &mut a; let s = &mut *r; s[0] = x[1]; r[1] = x[2]; }
    part_of_an_array => { let mut arr = [x[0], x[1], 3.0]; for r in arr[1..].iter_mut() { *r *= 2.0; } a[0] = arr[1]; }
    number => { let mut s = x[0]; let t = &mut s; *t *= 2.0; *t = t.sin() + *t; a[0] = s; }
    in_arms => { let t = &mut a; if k > 0.0 { t[0] = x[1]; } else { *t = *x; } }
}

/// The same in loops that stay loops.
macro_rules! in_loops {
    ($($name:ident => $f:item)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = x, value)]
            #[hessian(wrt = x)]
            #[differential(wrt = x)]
            $f

            #[test]
            fn in_every_mode() {
                let (x, m): (Vector3<f64>, Matrix3<f64>) = (any(3), any(5));
                let d: Vec<Vector3<f64>> = (0..23).map(|k| any(k + 7)).collect();
                let (value, gradient) = f_value_and_grad(&x, &m, &d, 0.7);
                agree(&value, &f(&x, &m, &d, 0.7), 1e-12, "the value");
                agree(&gradient, &slope(|x| f(x, &m, &d, 0.7), &x), 1e-6, "the gradient");
                let jacobian = differences(|x| f_grad(x, &m, &d, 0.7), &x);
                let hessian = f_hess(&x, &m, &d, 0.7);
                agree_dense(&DMatrix::from_column_slice(3, 3, hessian.as_slice()), &jacobian, 2e-6, "the Hessian");
                let along: Vector3<f64> = any(9);
                agree(&f_diff(&x, &m, &d, 0.7, &along), &gradient.dot(&along), 1e-11, "the differential");
            }
        }
    )*};
}

in_loops! {
    rows_set => fn f(x: &Vector3<f64>, m: &Matrix3<f64>, d: &[Vector3<f64>], k: f64) -> f64 {
        let mut b = SMatrix::<f64, 20, 3>::zeros();
        for i in 0..20 { b.row_mut(i).copy_from(&(x.transpose() * (i as f64 * 0.3) + d[i].transpose())); }
        for mut c in b.column_iter_mut() { c.normalize_mut(); }
        for (mut r, p) in b.row_iter_mut().zip(d.iter()) { r *= p[1]; r[0] += x[2] * r[1]; }
        b.fixed_rows_mut::<2>(3).scale_mut(x[1]);
        (b.transpose() * b).determinant() + b[(7, 1)]
    }
    rank_one => fn f(x: &Vector3<f64>, m: &Matrix3<f64>, d: &[Vector3<f64>], k: f64) -> f64 {
        let mut h = m * x[0];
        for i in 0..19 { let p = &d[i]; h.ger(k, p, x, 1.0); h.gemm(0.1, m, &h.clone(), 0.5); h.column_mut(1).axpy(x[1], p, 0.9); }
        let mut e = h; e.transpose_mut();
        h.dot(m) + e.dot(&h)
    }
    applied => fn f(x: &Vector3<f64>, m: &Matrix3<f64>, d: &[Vector3<f64>], k: f64) -> f64 {
        let mut a = *x;
        for i in 0..21 { let p = &d[i];
            a.apply(|v| *v = v.sin() * k);
            a.zip_apply(p, |v, w| { *v += w * x[0]; *v *= 0.9 });
            a.add_scalar_mut(0.1);
            let r = &mut a[1];
            *r *= x[2];
            let n = a.normalize_mut();
            a.scale_mut(n * 0.8);
        }
        a.dot(x)
    }
    inverse => fn f(x: &Vector3<f64>, m: &Matrix3<f64>, d: &[Vector3<f64>], k: f64) -> f64 {
        let mut b = m + Matrix3::from_diagonal(x) * 3.0;
        if !b.try_inverse_mut() { return 0.0; }
        let mut c = Matrix3::from_element(k);
        let ok = c.try_inverse_mut();
        for i in 0..18 { b.set_column(i % 3, &(b.column(i % 3) * x[0])); b.swap_rows(0, i % 3); b.rows_range_mut(0..1).copy_from(&x.transpose()); }
        b.dot(m) + if ok { 1.0 } else { x[0] }
    }
    state => fn f(x: &Vector3<f64>, m: &Matrix3<f64>, d: &[Vector3<f64>], k: f64) -> f64 {
        let mut s = [*x, m * x];
        let mut n = 0;
        for i in 0..21 { let p = &d[i];
            let c = &mut s[n % 2];
            *c += p * k;
            c[0] *= 0.5;
            n += 1;
            s[1].component_mul_assign(&(p + x));
            let mut t = s[0];
            t.fixed_rows_mut::<2>(n % 2).copy_from(&x.xy());
            s[0] = t;
        }
        s[0].dot(&s[1])
    }
    diagonal => fn f(x: &Vector3<f64>, m: &Matrix3<f64>, d: &[Vector3<f64>], k: f64) -> f64 {
        let mut t = 0.0;
        for p in d { let mut b = *m; b.fill_diagonal(p[0] * x[0]); b.fill_row(1, k); b.fill_lower_triangle(x[2], 2); b.set_diagonal(&(x + p)); m.mul_to(x, &mut b.column_mut(0)); t += b.determinant(); }
        t
    }
}

/// Places whose indices are called: each is called once, before what stands at the right.
mod called_once {
    use super::*;
    use std::cell::Cell;

    fn next(at: &Cell<usize>) -> usize {
        at.replace(at.get() + 1)
    }

    #[gradient(wrt = x, value)]
    fn items(x: &Vector3<f64>, at: &Cell<usize>) -> f64 {
        let mut v = [*x, x * 2.0, x * 3.0];
        v[next(at)].scale_mut(x[0]);
        v[next(at)].axpy(1.0 + next(at) as f64, x, 0.5);
        v[0].dot(&v[1]) + v[2][1]
    }

    #[gradient(wrt = x, value)]
    fn columns(x: &Vector3<f64>, at: &Cell<usize>) -> f64 {
        let mut m = x * x.transpose();
        m.column_mut(next(at)).scale_mut(x[0]);
        m.column_mut(next(at)).fill(x[1]);
        m.view_mut((0, next(at)), (2, 1)).apply(|v| *v *= 3.0);
        m[(0, 0)] + m[(1, 1)] * m[(1, 2)]
    }

    #[gradient(wrt = x, value)]
    fn lengths(x: &Vector3<f64>, at: &Cell<usize>) -> f64 {
        let mut v = [*x, x * 2.0, x * 3.0];
        let n = v[next(at)].normalize_mut();
        n * v[next(at)].normalize_mut() + v[0][1] * v[1][0]
    }

    type Function = fn(&Vector3<f64>, &Cell<usize>) -> f64;
    type Companion = fn(&Vector3<f64>, &Cell<usize>) -> (f64, Vector3<f64>);

    #[test]
    fn in_order() {
        let all: [(Function, Companion); 3] =
            [(items, items_value_and_grad), (columns, columns_value_and_grad), (lengths, lengths_value_and_grad)];
        let x: Vector3<f64> = any(3);
        for (f, companion) in all {
            let (wanted, at) = (Cell::new(0), Cell::new(0));
            let (value, gradient) = companion(&x, &at);
            agree(&value, &f(&x, &wanted), 1e-13, "the value");
            assert_eq!(at.get(), wanted.get());
            agree(&gradient, &slope(|x| f(x, &Cell::new(0)), &x), 1e-7, "the gradient");
        }
    }
}
