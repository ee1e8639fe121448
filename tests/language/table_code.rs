//! Code around matrices of run-time length: loops, branches, fields and calls. Companions have a value where the function has
//! one, and panic where it does, for lengths and widths that fit and that do not.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::common::{agree, agree_dense, any, differences, slope};
use matgrad::{differential, gradient, hessian};
use nalgebra::{DMatrix, DVector, Matrix3, Matrix3xX, MatrixXx3, RealField, RowVector3, Vector3};

/// Data in a struct.
struct Fit {
    x: MatrixXx3<f64>,
    y: DVector<f64>,
    t: Matrix3xX<f64>,
}

fn data((rows, elements, columns): (usize, usize, usize)) -> Fit {
    let at = |k: usize| move |i: usize, j: usize| ((i * 7 + j * 11 + k * 5) as f64 * 0.37).sin();
    Fit { x: MatrixXx3::from_fn(rows, at(0)), y: DVector::from_fn(elements, at(1)), t: Matrix3xX::from_fn(columns, at(2)) }
}

/// The value of a function, if it does not panic.
fn tried<T>(f: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(f)).ok()
}

macro_rules! tables {
    (|$w:ident, $fit:ident, $x:ident, $y:ident, $t:ident, $d:ident, $e:ident, $c:ident| $($name:ident => { $($body:tt)* })*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $w, value)]
            #[hessian(wrt = $w, value)]
            #[differential(wrt = $w)]
            #[allow(unused_variables, clippy::too_many_arguments)]
            fn f(
                $w: &Vector3<f64>, $fit: &Fit, $x: &MatrixXx3<f64>, $y: &DVector<f64>, $t: &Matrix3xX<f64>, $d: &DMatrix<f64>,
                $e: &DMatrix<f64>, $c: f64,
            ) -> f64 {
                $($body)*
            }

            fn holds(n: usize, (rows, elements, columns): (usize, usize, usize), (width, height): (usize, usize)) {
                let fit = data((n + rows, n + elements, n + columns));
                let Fit { x, y, t } = &fit;
                let d = DMatrix::from_fn(n + rows, width, |i, j| ((i * 3 + j * 5) as f64).sin());
                let e = DMatrix::from_fn(height, n + columns, |i, j| ((i * 4 + j * 3) as f64).cos());
                let (w, along): (Vector3<f64>, Vector3<f64>) = (any(n as u64 + 3), any(9));
                let value = tried(|| f(&w, &fit, x, y, t, &d, &e, 0.7));
                let both = tried(|| f_value_and_grad(&w, &fit, x, y, t, &d, &e, 0.7));
                let gradient = tried(|| f_grad(&w, &fit, x, y, t, &d, &e, 0.7));
                let differential = tried(|| f_diff(&w, &fit, x, y, t, &d, &e, 0.7, &along));
                let all = tried(|| f_value_grad_hess(&w, &fit, x, y, t, &d, &e, 0.7));
                let given = [both.is_some(), gradient.is_some(), differential.is_some(), all.is_some()];
                assert_eq!(given, [value.is_some(); 4], "{n} {rows}{elements}{columns} {width} {height}");
                let (Some(value), Some(both), Some(gradient), Some(differential), Some(all)) =
                    (value, both, gradient, differential, all) else { return };
                let wanted = slope(|w| f(w, &fit, x, y, t, &d, &e, 0.7), &w);
                agree(&both, &(value, gradient), 1e-10, "value and gradient");
                agree(&gradient, &wanted, 1e-6, "the gradient");
                agree(&differential, &gradient.dot(&along), 1e-9, "the differential");
                agree(&(all.0, all.1), &(value, gradient), 1e-9, "value and gradient beside the Hessian");
                let jacobian = differences(|w| f_grad(w, &fit, x, y, t, &d, &e, 0.7), &w);
                agree_dense(&DMatrix::from_column_slice(3, 3, all.2.as_slice()), &jacobian, 3e-6, "the Hessian");
            }

            #[test]
            fn as_the_function() {
                for n in [0, 1, 2, 5, 17] {
                    for sizes in [(0, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 1)] {
                        for widths in [(3, 3), (4, 3), (3, 4)] {
                            holds(n, sizes, widths);
                        }
                    }
                }
            }
        }
    )*};
}

tables! {
    |w, f, x, y, t, d, e, c|
    loops => { let mut s = 0.0; for k in 0..20 { s += (x * (w * (k as f64)) - y).norm_squared(); } s }
    wide => { let mut s = 0.0; for k in 0..20 { s += (d * (w * (k as f64))).norm_squared() + e.tr_mul(w).sum().sin(); } s }
    outside => { let p = x * w * c; let mut s = 0.0; for k in 0..20 { s += p.dot(y).sin() * (k as f64); } s }
    means => { let p = x * w; p.mean() + (t * c).column_mean().dot(w) + (x * w[0]).row_mean().dot(&w.transpose()) + (x * w[1]).mean() + p.add_scalar(-p.mean()).norm_squared() }
    scaled => { let xs: MatrixXx3<f64> = x * 2.0; let ts: DVector<f64> = 2.0 * y / c; let zs = -y * c; (xs * w - y).norm_squared() + (x * w - ts).map(|v| v.sin()).sum() + (x * w).dot(&zs) }
    scaled_in_place => { let mut xs = x.clone(); xs *= 2.0; let mut ys: DVector<f64> = y * c; ys *= 2.0; (xs * w - ys).norm_squared() }
    lines => { let xs: MatrixXx3<f64> = x * c; let mut s = 0.0; for r in xs.row_iter() { s += (r * w)[0].sin(); } let q: DVector<f64> = 2.0 * y; s + q.iter().map(|v| v * w[0]).sum::<f64>() }
    subtracted => { let mut r = x * w; r -= y; r *= w[1]; r.norm_squared() }
    fields => { let xy = (x, y); let p = |v: &Vector3<f64>| x * v - y; (xy.0 * w - xy.1).norm_squared() + p(w).map(|v| v.cos()).sum() }
    many => { let p0 = x * w; let p1 = p0.component_mul(&p0); let p2 = &p1 - p1.map(|v| v.sin()); let p3 = p2.component_mul(&p1).map(|v| v.tanh()); let p4 = &p3 - p3.map(|v| v.sin()); let p5 = p4.component_mul(&p3);
        let p6 = &p5 - p5.map(|v| v.sin()); let p7 = p6.component_mul(&p5) + &p6 * 0.5; let p8 = &p7 + p7.map(|v| v.cos()); let p9 = p8.component_mul(&p7); let q = &p9 - p9.map(|v| v.sin()); let r = q.component_mul(&q) + &q; r.sum() }
    products => { (x * x.tr_mul(&(x * w - y))).norm_squared() + (x * (x.tr_mul(x) * w) - y * y.norm()).norm_squared() + (x * (w + x.row_sum().transpose()) - y).sum() }
    blocks_across => { let v = w.xy(); (x.columns(0, 2) * v - y).norm_squared() + (x.fixed_columns::<2>(1) * v).sum().sin() + (v.transpose() * t.fixed_rows::<2>(1)).norm_squared() }
    elements => { let a = Matrix3::from_diagonal(w); let p = a * t; let q = x * a; if t.ncols() < 3 || x.nrows() < 3 { return 0.0; } p.column(1).norm_squared() + p[(1, 2)] * p[(0, 0)] + q.row(2).dot(&w.transpose()) + q[(1, 2)] + p.columns(1, 2).norm_squared() }
    branches => { let p = if c > 0.0 { x * w - y } else { x * w * 2.0 + y }; let q = if w[0] > 0.0 { x * w } else { x * (w * w[1]) }; p.norm_squared() + q.map(|v| v.sin()).sum() }
    left => { let g = d.transpose() * (d * w); w.tr_mul(t).norm_squared() + g.norm_squared() + (t * t.transpose()).dot(&(w * w.transpose())) }
    untyped => { let mut s = 0.0; let p = x * w - &f.y; for i in 0..p.len().min(20) { s += p[i] * p[i] * (i as f64); } s }
    batches => { let b = [(x, y), (x, y)]; let mut s = 0.0; for (x, y) in b { s += (x * w - y).norm_squared(); } let r = x * w - y; let n = r.norm_squared() + 1.0; s + (&r / n).map(|v| v.tanh()).sum() }
}

#[gradient(wrt = w, value)]
#[hessian(wrt = w)]
#[differential(wrt = w)]
fn length_of_residuals(w: &Vector3<f64>, x: &MatrixXx3<f64>, y: &DVector<f64>) -> f64 {
    (x * w - y).norm()
}

#[test]
fn the_derivative_of_a_norm_at_0_is_0() {
    let (x, w) = (MatrixXx3::from_fn(5, |i, j| (i + 2 * j) as f64), Vector3::new(1.0, 2.0, -1.0));
    let y = DVector::from_column_slice((&x * w).as_slice());
    assert_eq!(length_of_residuals_value_and_grad(&w, &x, &y), (0.0, Vector3::zeros()));
    assert_eq!(length_of_residuals_hess(&w, &x, &y), Matrix3::zeros());
    assert_eq!(length_of_residuals_diff(&w, &x, &y, &w), 0.0);
}

#[gradient(wrt = w, value)]
fn mean_in_f32(w: &Vector3<f32>, x: &MatrixXx3<f32>) -> f32 {
    (x * w).mean() + (x * w[0]).mean()
}

#[gradient(wrt = w, value)]
fn mean_in_any<T: RealField + Copy>(w: &Vector3<T>, x: &MatrixXx3<T>) -> T {
    (x * w).mean() + (x * w[0]).row_mean().norm()
}

#[test]
fn means_of_other_scalars() {
    let (x, w) = (MatrixXx3::from_fn(5, |i, j| (i + 2 * j) as f32), Vector3::new(1.0, 2.0, -1.0));
    let (value, gradient) = mean_in_f32_value_and_grad(&w, &x);
    assert!((value - mean_in_f32(&w, &x)).abs() < 1e-5);
    let wanted = x.row_mean().transpose() + Vector3::x() * x.mean();
    assert!((gradient - wanted).norm() < 1e-5, "{gradient} {wanted}");
    let (x, w) = (x.map(f64::from), w.map(f64::from));
    let (value, gradient) = mean_in_any_value_and_grad(&w, &x);
    agree(&value, &mean_in_any(&w, &x), 1e-13, "the value");
    agree(&gradient, &slope(|w| mean_in_any(w, &x), &w), 1e-8, "the gradient");
}

#[gradient(wrt = w)]
#[hessian(wrt = w, value)]
fn pairs_of_rows(w: &Vector3<f64>, t: &[RowVector3<f64>]) -> f64 {
    let mut s = 0.0;
    for i in 0..t.len() {
        let mut q = 0.0;
        for j in 0..t.len() {
            q += (t[j] * w)[0];
        }
        s += (t[i] * w)[0] * q;
    }
    s
}

#[test]
fn rows_in_loops_side_by_side() {
    for n in [0, 3, 4, 9] {
        let w: Vector3<f64> = any(3);
        let t: Vec<RowVector3<f64>> = (0..n).map(|k| any(k + 4)).collect();
        let (value, gradient, hessian) = pairs_of_rows_value_grad_hess(&w, &t);
        agree(&value, &pairs_of_rows(&w, &t), 1e-12, "the value");
        agree(&gradient, &slope(|w| pairs_of_rows(w, &t), &w), 1e-7, "the gradient");
        let jacobian = differences(|w| pairs_of_rows_grad(w, &t), &w);
        agree_dense(&DMatrix::from_column_slice(3, 3, hessian.as_slice()), &jacobian, 1e-6, "the Hessian");
    }
}

#[gradient(wrt = w, value)]
#[hessian(wrt = w)]
fn extremes(w: &Vector3<f64>, x: &MatrixXx3<f64>, y: &DVector<f64>) -> f64 {
    let r = x * w - y;
    r.max() * 2.0 + r.min() * 3.0 + r.amax() * 5.0 + r.amin() * 7.0 + (x * w[0]).max() * r.max()
}

#[test]
fn extremes_have_the_derivative_of_their_element() {
    for n in [1, 2, 5, 19] {
        let Fit { x, y, .. } = data((n, n, n));
        for seed in 0..5 {
            let w: Vector3<f64> = any(seed);
            let (value, gradient) = extremes_value_and_grad(&w, &x, &y);
            agree(&value, &extremes(&w, &x, &y), 1e-13, "the value");
            let r = &x * w - &y;
            let row = |k: usize| x.row(k).transpose();
            let of = |r: &DVector<f64>, sign: f64| (0..n).max_by(|&a, &b| (sign * r[a]).total_cmp(&(sign * r[b]))).unwrap();
            let (most, least, size) = (of(&r, 1.0), of(&r, -1.0), r.map(f64::abs));
            let (large, small) = (of(&size, 1.0), of(&size, -1.0));
            let scaled = &x * w[0];
            let along = Vector3::x() * (scaled.max() / w[0]);
            let wanted = row(most) * (2.0 + scaled.max())
                + row(least) * 3.0
                + row(large) * (5.0 * r[large].signum())
                + row(small) * (7.0 * r[small].signum())
                + along * r.max();
            agree(&gradient, &wanted, 1e-12, "the gradient");
            let mixed = row(most) * (along).transpose();
            agree(&extremes_hess(&w, &x, &y), &(mixed + mixed.transpose()), 1e-12, "the Hessian");
        }
    }
    let none = (MatrixXx3::zeros(0), DVector::zeros(0));
    assert_eq!(extremes_value_and_grad(&any(1), &none.0, &none.1), (0.0, Vector3::zeros()));
}
