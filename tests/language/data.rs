//! Data of run-time length: vectors, matrices and slices as constants, row by row and as a whole.

use crate::common::{agree, differences, slope};
use matgrad::{gradient, hessian, hvp};
use nalgebra::{Const, DMatrix, DVector, Dyn, Matrix3xX, MatrixXx3, OMatrix, SMatrix, Vector2, Vector3};

#[gradient(wrt = w, value)]
#[hessian(wrt = w)]
#[hvp(wrt = w)]
fn least_squares(w: &Vector3<f64>, x: &OMatrix<f64, Dyn, Const<3>>, y: &DVector<f64>) -> f64 {
    (x * w - y).norm_squared()
}

#[gradient(wrt = w, value)]
#[hessian(wrt = w)]
fn logistic(w: &Vector3<f64>, x: &MatrixXx3<f64>, y: &DVector<f64>) -> f64 {
    let z = x * w;
    (z.map(matgrad::softplus) - z.component_mul(y)).sum() / x.nrows() as f64 + 0.1 * w.norm_squared()
}

#[gradient(wrt = w, value)]
fn of_any_size(w: &Vector3<f64>, x: &DMatrix<f64>, y: &DVector<f64>) -> f64 {
    let r = x * w - y;
    r.map(|v| v.sin()).sum() + y[0] * w[1] + x[(0, 1)] * w[2] - y[1] + (2.0 * &r).dot(&r)
}

#[gradient(wrt = w, value)]
fn row_by_row(w: &Vector3<f64>, x: &MatrixXx3<f64>, y: &DVector<f64>, m: &Matrix3xX<f64>) -> f64 {
    let r = x * w - y;
    let g: Vector3<f64> = x.tr_mul(&r);
    let mut s = g.norm_squared();
    for (row, y) in x.row_iter().zip(y.iter()) {
        let r = (row * w)[0] - y;
        s += r * r;
    }
    for i in 0..x.nrows() {
        s += x.row(i).transpose().dot(w) * y[i] * x[(i, 1)];
    }
    for (k, c) in m.column_iter().enumerate() {
        s += c.dot(w) * k as f64;
    }
    for p in m.column_iter() {
        s += (p - w).norm();
    }
    s + y.iter().map(|v| v * w[0]).sum::<f64>() + m.column(0).dot(w) + m.ncols() as f64 * w[2]
}

/// Rows whose length what they are multiplied by says.
#[gradient(wrt = w, value)]
#[hvp(wrt = w)]
fn rows_of_any_length(w: &Vector3<f64>, x: &DMatrix<f64>, y: &DVector<f64>) -> f64 {
    let mut s = 0.0;
    for (row, y) in x.row_iter().zip(y.iter()) {
        s += ((row * w)[0] - y).sin();
    }
    for i in 0..x.nrows() {
        s += (x.row(i) * w)[(0, 0)].powi(2) + x.row(i).transpose().dot(w) * y[i] + x.row(i).dot(&w.transpose()) * w[0];
        s += (x.row(i) - w.transpose()).norm_squared();
    }
    s
}

#[test]
fn rows_have_the_length_of_what_they_meet() {
    let (w, x) = (Vector3::new(0.3, -0.8, 1.2), DMatrix::from_fn(7, 3, |i, j| ((i * 5 + j * 3) % 7) as f64 / 7.0 - 0.3));
    let y = DVector::from_fn(7, |i, _| (i as f64).sin());
    let (value, gradient) = rows_of_any_length_value_and_grad(&w, &x, &y);
    agree(&value, &rows_of_any_length(&w, &x, &y), 1e-14, "the value");
    agree(&gradient, &slope(|w| rows_of_any_length(w, &x, &y), &w), 1e-8, "the gradient");
    let v = Vector3::new(1.0, 0.5, -0.7);
    let along = |w: &Vector3<f64>| rows_of_any_length_grad(w, &x, &y).dot(&v);
    agree(&rows_of_any_length_hvp(&w, &x, &y, &v), &slope(along, &w), 1e-7, "the Hessian's product");
}

#[test]
#[should_panic(expected = "the shapes differ")]
fn rows_of_another_length_panic() {
    rows_of_any_length_grad(&Vector3::zeros(), &DMatrix::zeros(2, 4), &DVector::zeros(2));
}

/// The largest of many, which no step has to be kept for.
#[gradient(wrt = w, value)]
fn the_largest(w: &Vector2<f64>, t: &[f64]) -> f64 {
    let mut best = f64::NEG_INFINITY;
    let mut at = 0;
    for (k, v) in t.iter().enumerate() {
        let y = (w[0] * v).sin() + w[1] * v * v;
        if y > best {
            best = y;
            at = k;
        }
    }
    let mut least = w[0];
    for v in t {
        least = (w[1] * v).cos().min(least);
    }
    best * (1 + at) as f64 + least * w[1]
}

#[gradient(wrt = w)]
fn the_largest_by_max(w: &Vector2<f64>, t: &[f64]) -> f64 {
    let mut best = f64::NAN;
    let mut least = w[0];
    for v in t {
        best = best.max(w[0] * v - w[1] * v * v);
        least = (w[1] * v).min(least);
    }
    best + least
}

#[test]
fn the_last_that_replaced_has_the_derivative() {
    let t: Vec<f64> = (0..40).map(|k| ((k * 17) % 23) as f64 / 11.0 - 1.0).collect();
    for (n, w) in [(40, Vector2::new(0.7, -0.3)), (1, Vector2::new(-2.0, 0.4)), (17, Vector2::new(-0.9, 1.1))] {
        let (value, gradient) = the_largest_value_and_grad(&w, &t[..n]);
        assert_eq!(value, the_largest(&w, &t[..n]));
        agree(&gradient, &slope(|w| the_largest(w, &t[..n]), &w), 1e-8, "the gradient");
    }
    // What is not a number replaces nothing.
    let (w, t) = (Vector2::new(0.7, -0.3), [0.5, f64::NAN, -1.0, f64::NAN]);
    assert_eq!(the_largest_by_max(&w, &t), the_largest_by_max(&w, &[0.5, -1.0]));
    assert_eq!(the_largest_by_max_grad(&w, &t), the_largest_by_max_grad(&w, &[0.5, -1.0]));
    // At a tie it is the first, and without any the start.
    assert_eq!(the_largest_grad(&Vector2::new(0.0, 0.0), &[2.0, 3.0]), Vector2::new(2.0, 4.0));
    assert_eq!(the_largest_grad(&Vector2::new(-1.0, 0.5), &[]), Vector2::new(0.5, -1.0));
}

#[gradient(wrt = w, value)]
fn of_slices(w: &Vector2<f64>, y: &[f64], points: &[Vector2<f64>], from: usize) -> f64 {
    let mut s = 0.0;
    for p in y.windows(2) {
        let r = p[1] - w[0] * p[0] - w[1];
        s += r * r;
    }
    for p in y.chunks_exact(2) {
        s += p[0] * w[0] - p[1];
    }
    for p in points.windows(2) {
        s += (p[1] - p[0]).dot(w) * w[0];
    }
    for k in 1..y.len() {
        s += w[0] * y[k - 1] * w[1] - y[k];
    }
    for y in &y[from..] {
        s += y * w[0];
    }
    for (a, b) in y.iter().zip(y.iter().skip(1)) {
        s += a * b * w[0];
    }
    s + y.windows(2).map(|p| p[0] * w[1]).sum::<f64>()
        + points.iter().map(|p| p.dot(w)).sum::<f64>()
        + points[0].dot(w)
        + points.iter().fold(0.0, |s, p| s + p.norm_squared() * w[1])
}

fn table(n: usize) -> (MatrixXx3<f64>, DVector<f64>) {
    let x = MatrixXx3::from_fn(n, |i, j| ((3 * i + 2 * j) as f64 * 0.7).sin());
    let y = DVector::from_fn(n, |i, _| (i as f64 * 1.3).cos());
    (x, y)
}

#[test]
fn whole_matrices_are_streamed() {
    let w = Vector3::new(0.3, -0.8, 0.5);
    for n in [2, 3, 17] {
        let (x, y) = table(n);
        let (value, gradient) = least_squares_value_and_grad(&w, &x, &y);
        agree(&value, &least_squares(&w, &x, &y), 1e-13, "the value");
        // 2 Xᵀ (X w − y), and 2 XᵀX
        agree(&gradient, &(x.tr_mul(&(&x * w - &y)) * 2.0), 1e-12, "the gradient");
        agree(&least_squares_hess(&w, &x, &y), &(x.tr_mul(&x) * 2.0), 1e-12, "the Hessian");
        let v = Vector3::new(1.0, 0.5, -2.0);
        agree(&least_squares_hvp(&w, &x, &y, &v), &(x.tr_mul(&(&x * v)) * 2.0), 1e-12, "∇²f · v");
        let (value, gradient) = logistic_value_and_grad(&w, &x, &y);
        agree(&value, &logistic(&w, &x, &y), 1e-13, "the value");
        agree(&gradient, &slope(|w| logistic(w, &x, &y), &w), 1e-8, "the gradient");
        let wanted = differences(|w| logistic_grad(w, &x, &y), &w);
        agree(&logistic_hess(&w, &x, &y), &SMatrix::<f64, 3, 3>::from_fn(|i, j| wanted[(i, j)]), 1e-8, "the Hessian");
        let any = DMatrix::from_fn(n, 3, |i, j| x[(i, j)]);
        let (value, gradient) = of_any_size_value_and_grad(&w, &any, &y);
        agree(&value, &of_any_size(&w, &any, &y), 1e-12, "the value");
        agree(&gradient, &slope(|w| of_any_size(w, &any, &y), &w), 1e-7, "the gradient");
        let m = Matrix3xX::from_fn(n, |i, j| ((i + 5 * j) as f64 * 0.4).cos());
        let (value, gradient) = row_by_row_value_and_grad(&w, &x, &y, &m);
        agree(&value, &row_by_row(&w, &x, &y, &m), 1e-12, "the value");
        agree(&gradient, &slope(|w| row_by_row(w, &x, &y, &m), &w), 1e-7, "the gradient");
    }
}

#[test]
fn slices_in_every_spelling() {
    let w = Vector2::new(0.3, -0.8);
    let y: Vec<f64> = (0..7).map(|k| (k as f64 * 0.9).sin()).collect();
    let points: Vec<Vector2<f64>> = (0..5).map(|k| Vector2::new(k as f64, 1.5 - k as f64 * 0.4)).collect();
    let (value, gradient) = of_slices_value_and_grad(&w, &y, &points, 2);
    agree(&value, &of_slices(&w, &y, &points, 2), 1e-13, "the value");
    agree(&gradient, &slope(|w| of_slices(w, &y, &points, 2), &w), 1e-7, "the gradient");
}

#[test]
#[should_panic = "the lengths differ"]
fn lengths_that_do_not_fit_panic() {
    let (x, _) = table(4);
    let (_, y) = table(5);
    least_squares_grad(&Vector3::zeros(), &x, &y);
}

/// A list that a call changes, and an error that is returned by `?`.
#[gradient(wrt = w)]
fn permuted(w: &Vector3<f64>, x: &[f64]) -> Result<f64, String> {
    if x.len() < 3 {
        Err("too few")?;
    }
    let mut order = [0usize, 1, 2];
    order.swap(0, 1);
    let mut s = 0.0;
    for (k, at) in order.iter().enumerate() {
        s += w[*at] * w[*at] * x[k];
    }
    Ok(s)
}

#[test]
fn lists_are_changed_where_they_stand() {
    let w = Vector3::new(0.3, -0.8, 1.2);
    assert_eq!(permuted_grad(&w, &[1.0, 2.0]), Err("too few".to_owned()));
    // Σ 2 w xₖ, the first two exchanged.
    let wanted = Vector3::new(2.0 * 0.3 * 2.0, 2.0 * -0.8, 2.0 * 1.2 * 5.0);
    agree(&permuted_grad(&w, &[1.0, 2.0, 5.0]).unwrap(), &wanted, 1e-15, "the gradient");
}
