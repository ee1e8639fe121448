//! Loops over all columns, rows or elements of matrices, which are expressions of the whole matrices; and those that only look
//! like it.

use crate::common::{agree, any, slope};
use matgrad::{differential, gradient, hvp};
use nalgebra::{SMatrix, SVector};

/// Functions of a matrix and two vectors, in every mode.
macro_rules! over_all {
    ($($name:ident($w:ident, $x:ident, $y:ident) $body:block)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = ($w, $x, $y), value)]
            #[differential(wrt = $w)]
            #[hvp(wrt = $w)]
            fn f<const N: usize>($w: &SMatrix<f64, N, 20>, $x: &SVector<f64, 20>, $y: &SVector<f64, N>) -> f64 $body

            #[test]
            fn in_every_mode() {
                let (w, x, y) = (any::<23, 20>(3), any::<20, 1>(4), any::<23, 1>(5));
                let (value, grad) = f_value_and_grad(&w, &x, &y);
                agree(&value, &f(&w, &x, &y), 1e-12, "the value");
                agree(&grad.0, &slope(|w| f(w, &x, &y), &w), 1e-6, "the gradient in w");
                agree(&grad.1, &slope(|x| f(&w, x, &y), &x), 1e-6, "the gradient in x");
                agree(&grad.2, &slope(|y| f(&w, &x, y), &y), 1e-6, "the gradient in y");
                let v = any::<23, 20>(6);
                agree(&f_diff(&w, &x, &y, &v), &grad.0.dot(&v), 1e-11, "the differential");
                let at = |t: f64| f_value_and_grad(&(w + t * v), &x, &y).1.0;
                agree(&f_hvp(&w, &x, &y, &v), &((at(1e-5) - at(-1e-5)) / 2e-5), 1e-6, "the Hessian applied");
            }
        }
    )*};
}

over_all! {
    squares(w, x, y) {
        let mut s = x[0] * y[0];
        for i in 0..N { for j in 0..20 { s += w[(i, j)] * w[(i, j)] * w[(i, j)]; } }
        for j in 0..20 { for i in 0..N { s -= 0.5 * w[(i, j)] * w[(i, j)]; } }
        for c in w.column_iter() { s += c.norm_squared(); }
        for r in w.row_iter() { s += 3.0 * r.dot(&r); }
        s
    }
    least_squares(w, x, y) {
        let mut s = 0.0;
        for i in 0..N {
            let mut t = 0.0;
            for j in 0..20 { t += w[(i, j)] * x[j]; }
            s += (t - y[i]).powi(2);
        }
        s.sqrt()
    }
    the_other_way_round(w, x, y) {
        let mut s = 0.0;
        for j in 0..20 {
            let mut t = 0.0;
            for i in 0..N { t += y[i] * w[(i, j)]; }
            s += (t * x[j]).sin();
        }
        s
    }
    bilinear(w, x, y) {
        let mut s = 0.0;
        for i in 0..N { for j in 0..20 { s += y[i] * w[(i, j)] * x[j]; } }
        for i in 0..N { for j in 0..20 { s += (y[i] * w[(i, j)]).exp() * x[j] * x[0]; } }
        s
    }
    into_a_vector(w, x, y) {
        let mut z = *y;
        for i in 0..N { for j in 0..20 { z[i] += w[(i, j)] * x[j]; } }
        let mut u = *x;
        for (j, c) in w.column_iter().enumerate() { u += c.norm_squared() * x * x[j]; }
        z.norm_squared() + u.dot(x)
    }
    sums_of_columns(w, x, y) {
        let mut z = SVector::<f64, N>::zeros();
        for j in 0..20 { z += w.column(j) * x[j] * x[j]; }
        let mut u = SVector::<f64, 20>::zeros();
        for i in 0..N { u += w.row(i).transpose() * y[i].sin(); }
        z.component_mul(y).sum() + u.norm_squared()
    }
    quotients(w, x, y) {
        let mut s = 0.0;
        for i in 0..N { for j in 0..20 { s += w[(i, j)] / (2.0 + x[j] * x[j] + y[i] * y[i]); } }
        for j in 0..20 { s += x[j].hypot(1.5) * x[j].atan2(3.0); }
        s
    }
    of_what_is_computed(w, x, y) {
        let a = w.map(f64::sin);
        let b = w * x;
        let mut s = 0.0;
        for i in 0..N { for j in 0..20 { s += a[(i, j)] * w[(i, j)] * b[i]; } }
        for i in 0..N { s += (b[i] - y[i]).powi(2) * (1.0 + b[i] * b[i]).ln(); }
        s
    }
    into_places(w, x, y) {
        let mut z = SVector::<f64, N>::zeros();
        for i in 0..N { for j in 0..20 { z[i] += w[(i, j)] * x[j]; } }
        let mut u = *x;
        for j in 0..20 { u[j] *= 2.0 + u[j].sin() * x[j]; }
        for j in (0..20).rev() { u[j] += u[j] * u[j] * y[3]; }
        z.component_mul(y).norm_squared() + u.norm_squared() * 0.01
    }
    into_columns_and_rows(w, x, y) {
        let mut a = *w;
        for j in 0..20 { let c = a.column(j) * x[j] + w.column(j); a.set_column(j, &c); }
        let mut b = SMatrix::<f64, N, 20>::zeros();
        for i in 0..N { b.set_row(i, &(w.row(i) * y[i])); }
        for i in 0..N { for j in 0..20 { b[(i, j)] += a[(i, j)] * a[(i, j)]; } }
        b.norm_squared() * 0.1
    }
    what_steps_kept(w, x, y) {
        let (mut s, mut u) = (0.1, *x);
        for j in 0..20 {
            let t = u[j] * x[j];
            u[j] = t.sin();
            s = s * 0.9 + t * t * w[(2, j)];
        }
        s + u.dot(x) * y[1]
    }
    // From here on there are loops that have to stay.
    not_all_of_it(w, x, y) {
        let mut s = 0.0;
        for i in 0..N { for j in 0..19 { s += w[(i, j)] * w[(i, j + 1)] * y[i]; } }
        for i in 0..20 { for j in 0..i { s += w[(j, i)] * x[i] * x[j]; } }
        for i in 0..19 { s += x[i] * x[i + 1]; }
        for i in (0..20).step_by(2) { s += x[i] * x[i] * x[i]; }
        for i in (0..20).rev() { s += x[i] * x[19 - i] * x[0]; }
        s
    }
    of_other_sizes(w, x, y) {
        let mut s = 0.0;
        for i in 0..20 { s += w[(i, 3)] * w[(2, i)] * x[i] + y[i] * y[i]; }
        for j in 0..20 { s += w[(j, j)] * w[(j, j)] + w[(0, j)] * w[(N - 1, j)]; }
        s
    }
    what_others_wrote(w, x, y) {
        let mut u = *x;
        for j in 0..20 { u[j] = x[j] * u[19 - j] + u[0]; }
        for j in 0..19 { u[j] *= u[j + 1]; }
        let mut z = *y;
        for i in 0..N { z[i] += z[0] * w[(i, 0)]; }
        for i in 0..20 { z[i] *= x[i]; }
        for i in 0..N { for j in 0..20 { z[i] += w[(i, j)] * z[j] * 0.1; } }
        for i in 0..N { for j in 0..20 { z[i] = z[i] * 0.9 + w[(i, j)] * x[j]; } }
        for i in 0..N { for j in 0..20 { z[i] += w[(i, j)] * x[j]; u[j] += z[i] * 0.01; } }
        u.norm_squared() + z.norm_squared() * 0.01
    }
    with_state(w, x, y) {
        let (mut s, mut t, mut most) = (0.0, 1.0, -100.0_f64);
        for j in 0..20 {
            s += t * x[j] * x[j];
            t = t * 0.5 + x[j];
            most = most.max(x[j] * y[0]);
        }
        for (i, r) in w.row_iter().enumerate() { s = s * 0.9 + r.norm_squared() * i as f64 * 0.1; }
        for j in 0..20 { if x[j] > 0.0 { s += x[j] * x[j]; } else { s -= w.column(j).sum(); } }
        s + t + most
    }
    what_is_added_is_asked_for(w, x, y) {
        let (mut s, mut all) = (0.0, 0.0);
        for j in 0..20 {
            s += x[j] * x[j];
            all += s * w[(1, j)];
        }
        for i in 0..N { all += y[i] * s; s -= 0.1 * y[i]; }
        all + s
    }
}
