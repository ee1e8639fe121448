//! Matrices of run-time length whose other dimension is static: products, what is made of them item by item, and what they are
//! summed up to.

use crate::common::{agree, agree_dense, any, differences, slope};
use matgrad::{gradient, hessian, hvp, jacobian};
use nalgebra::{
    DMatrix, DVector, Matrix2x3, Matrix2xX, Matrix3, Matrix3x2, Matrix3xX, MatrixXx2, MatrixXx3, RowDVector, Vector3,
};

/// Constants of run-time length, n = 5: `x` and `d` have 3 columns, `t` and `v` 3 rows.
pub struct Data {
    x: MatrixXx3<f64>,
    d: DMatrix<f64>,
    t: Matrix3xX<f64>,
    v: Matrix3xX<f64>,
    y: DVector<f64>,
    r: RowDVector<f64>,
    z: MatrixXx2<f64>,
    u: Matrix2xX<f64>,
}

fn data(n: usize) -> Data {
    let at = |k: usize| move |i: usize, j: usize| ((i * 7 + j * 11 + k * 5) as f64 * 0.37).sin();
    Data {
        x: MatrixXx3::from_fn(n, at(0)),
        d: DMatrix::from_fn(n, 3, at(1)),
        t: Matrix3xX::from_fn(n, at(2)),
        v: Matrix3xX::from_fn(n, at(3)),
        y: DVector::from_fn(n, at(4)),
        r: RowDVector::from_fn(n, at(5)),
        z: MatrixXx2::from_fn(n, at(6)),
        u: Matrix2xX::from_fn(n, at(7)),
    }
}

/// Functions of W and of data, whose companions agree with differences, for several lengths.
macro_rules! tables {
    ($($name:ident of $w:ident: $W:ty, $($x:ident: $X:ty),* => $body:expr;)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = w, value, into)]
            #[hessian(wrt = w)]
            #[hvp(wrt = w)]
            fn f($w: &$W, $($x: &$X),*) -> f64 {
                $body
            }

            #[test]
            fn in_every_mode() {
                for n in [2, 5, 19] {
                    let all = &data(n);
                    let ($($x,)*) = ($(&all.$x,)*);
                    let w: $W = any(n as u64);
                    let (value, gradient) = f_value_and_grad(&w, $($x),*);
                    agree(&value, &f(&w, $($x),*), 1e-12, "the value");
                    agree(&gradient, &slope(|w| f(w, $($x),*), &w), 1e-7, "the gradient");
                    let mut written = w;
                    f_grad_into(&w, $($x,)* &mut written);
                    agree(&written, &gradient, 1e-13, "the gradient in place");
                    let hessian = f_hess(&w, $($x),*);
                    let wanted = differences(|w| f_grad(w, $($x),*), &w);
                    agree_dense(&dense(&hessian), &wanted, 1e-6, "the Hessian");
                    let direction: $W = any(3);
                    let along = differences(|w| f_grad(w, $($x),*), &w) * column_of(&direction);
                    agree_dense(&dense(&column_of(&f_hvp(&w, $($x,)* &direction))), &dense(&along), 1e-6, "its product");
                }
            }
        }
    )*};
}

fn column_of<const R: usize, const C: usize>(m: &nalgebra::SMatrix<f64, R, C>) -> DVector<f64> {
    DVector::from_column_slice(m.as_slice())
}

fn dense<R: nalgebra::Dim, C: nalgebra::Dim, S: nalgebra::RawStorage<f64, R, C>>(
    m: &nalgebra::Matrix<f64, R, C, S>,
) -> DMatrix<f64> {
    DMatrix::from_fn(m.nrows(), m.ncols(), |i, j| m[(i, j)])
}

tables! {
    transposed_product of w: Vector3<f64>, t: Matrix3xX<f64>, y: DVector<f64> => (t.tr_mul(w) - y).norm_squared();
    transposed_first of w: Vector3<f64>, t: Matrix3xX<f64>, y: DVector<f64> => (t.transpose() * w - y).map(|r| r.sin()).sum();
    a_row of w: Vector3<f64>, t: Matrix3xX<f64>, r: RowDVector<f64> => (w.transpose() * t - r).norm();
    back_again of w: Vector3<f64>, d: DMatrix<f64>, y: DVector<f64> => {
        let r = d * w - y;
        d.tr_mul(&r).norm_squared()
    };
    several_columns of w: Matrix3x2<f64>, x: MatrixXx3<f64>, z: MatrixXx2<f64> => (x * w - z).norm_squared();
    several_of_any_size of w: Matrix3x2<f64>, d: DMatrix<f64>, z: MatrixXx2<f64> => (d * w - z).map(f64::tanh).sum();
    several_rows of w: Matrix2x3<f64>, t: Matrix3xX<f64>, u: Matrix2xX<f64> => (w * t - u).norm_squared() + (w * t).dot(u);
    transposed_several of w: Matrix3x2<f64>, t: Matrix3xX<f64>, z: MatrixXx2<f64> => t.tr_mul(w).component_mul(z).sum();
    a_part of w: Vector3<f64>, x: MatrixXx3<f64>, y: DVector<f64> => (x.rows(1, x.nrows() - 1) * w - y.rows(0, y.len() - 1)).norm_squared();
    columns_of_it of w: Matrix2x3<f64>, t: Matrix3xX<f64> => (w * t.columns(1, 1)).map(f64::exp).sum();
    its_length of w: Vector3<f64>, x: MatrixXx3<f64>, y: DVector<f64> => {
        let r = x * w - y;
        r.norm_squared() / r.len() as f64 + w[0] * r.nrows() as f64
    };
    its_sizes of w: Matrix3x2<f64>, x: MatrixXx3<f64> => {
        let p = x * w;
        p.map(f64::sin).mean() + w[(1, 1)] * (p.len() * 10 + p.nrows() * 3 + p.ncols()) as f64
    };
    elements_by_iterator of w: Vector3<f64>, x: MatrixXx3<f64>, y: DVector<f64> => {
        let p = x * w;
        p.iter().zip(y.iter()).map(|(p, y)| (p - y).powi(2) * p).sum::<f64>()
    };
    elements_in_a_loop of w: Vector3<f64>, x: MatrixXx3<f64>, y: DVector<f64> => {
        let p = x * w;
        let mut s = 0.0;
        for (k, &p) in p.iter().enumerate() {
            if p > 0.0 {
                s += p.sqrt() * y[k];
            }
        }
        s
    };
    rows_in_a_loop of w: Matrix3x2<f64>, x: MatrixXx3<f64> => {
        let p = x * w;
        let mut s = 0.0;
        for row in p.row_iter() {
            s += row.norm() + row[1] * row[0];
        }
        s
    };
    columns_in_a_loop of w: Matrix2x3<f64>, t: Matrix3xX<f64>, u: Matrix2xX<f64> => {
        let p = w * t;
        p.column_iter().zip(u.column_iter()).map(|(p, u)| (p - u).norm() * p.dot(&u)).sum::<f64>()
    };
    gram of w: Vector3<f64>, x: MatrixXx3<f64> => w.dot(&(x.transpose() * x * w)) + w.dot(&(x.tr_mul(x) * w)).sin();
    moments of w: Matrix3<f64>, t: Matrix3xX<f64>, v: Matrix3xX<f64> => (w * t * v.transpose()).trace() + (w * t).dot(v);
    quadratic of w: Matrix3<f64>, t: Matrix3xX<f64> => (w * t).norm_squared() + (w * t * (w * t).transpose())[(0, 1)];
    sums_of_columns of w: Matrix2x3<f64>, t: Matrix3xX<f64> => (w * t).column_sum().norm_squared() + (w * t).column_mean()[0].sin();
    sums_of_rows of w: Matrix3x2<f64>, x: MatrixXx3<f64> => (x * w).row_sum().norm_squared() + (x * w).row_mean()[1].sin();
    one_column_of_it of w: Matrix3x2<f64>, x: MatrixXx3<f64>, y: DVector<f64> => {
        let p = x * w;
        (p.column(0) - y).norm_squared() + p.column(1).dot(y)
    };
    one_row_of_it of w: Matrix2x3<f64>, t: Matrix3xX<f64>, r: RowDVector<f64> => {
        let p = w * t;
        (p.row(1) - r).norm_squared()
    };
    two_layers of w: Matrix3<f64>, x: MatrixXx3<f64>, d: DMatrix<f64> => {
        let h = (x * w).map(f64::tanh);
        (h * w.transpose() - d).norm_squared()
    };
    scaled of w: Matrix3<f64>, t: Matrix3xX<f64>, v: Matrix3xX<f64> => {
        let s = w[(0, 1)];
        let p = -(w * t).scale(s) / 2.0 + v * 0.5 - (w * t).component_div(&v.map(|e| 2.0 + e));
        p.zip_map(v, |a, b| a * b * b).add_scalar(s).abs().sum()
    };
    on_the_right of w: Matrix2x3<f64>, x: MatrixXx3<f64>, z: MatrixXx2<f64> => (x * w.transpose() - z).norm_squared();
    outer of w: Vector3<f64>, r: RowDVector<f64>, t: Matrix3xX<f64> => (w * r - t).norm_squared();
}

#[jacobian(wrt = w, value)]
fn normal_equations(w: &Vector3<f64>, x: &MatrixXx3<f64>, y: &DVector<f64>) -> Vector3<f64> {
    x.transpose() * (x * w - y)
}

#[jacobian(wrt = w)]
fn cross_moments(w: &Matrix3<f64>, t: &Matrix3xX<f64>, u: &Matrix2xX<f64>) -> Matrix3x2<f64> {
    (w * t).map(f64::sin) * u.transpose()
}

#[test]
fn products_over_the_length_have_jacobians() {
    let Data { x, y, t, u, .. } = &data(6);
    let w: Vector3<f64> = any(1);
    let (value, jacobian) = normal_equations_value_and_jac(&w, x, y);
    agree(&value, &normal_equations(&w, x, y), 1e-13, "the value");
    agree(&jacobian, &(x.transpose() * x).fixed_view::<3, 3>(0, 0).into_owned(), 1e-12, "XᵀX");
    let w: Matrix3<f64> = any(2);
    let wanted = differences(|w| cross_moments(w, t, u), &w);
    agree_dense(&dense(&cross_moments_jac(&w, t, u)), &wanted, 1e-7, "the Jacobian");
}

#[gradient(wrt = w)]
fn of_two_lengths(w: &Vector3<f64>, x: &MatrixXx3<f64>, t: &Matrix3xX<f64>) -> f64 {
    (x * w - t.tr_mul(w)).norm_squared()
}

#[test]
#[should_panic(expected = "the lengths differ")]
fn lengths_that_differ_panic() {
    of_two_lengths_grad(&any(1), &data(3).x, &data(4).t);
}

#[gradient(wrt = w)]
fn less_a_matrix(w: &Vector3<f64>, x: &MatrixXx3<f64>, d: &DMatrix<f64>) -> f64 {
    (x * w - d).norm_squared()
}

#[test]
fn a_matrix_of_one_column_is_one() {
    let (w, x, d) = (any(1), data(4).x, DMatrix::from_fn(4, 1, |i, _| i as f64));
    agree(&less_a_matrix_grad(&w, &x, &d), &slope(|w| less_a_matrix(w, &x, &d), &w), 1e-8, "the gradient");
}

#[test]
#[should_panic(expected = "the dimensions differ")]
fn a_matrix_of_more_columns_panics() {
    less_a_matrix_grad(&any(1), &data(4).x, &DMatrix::zeros(4, 2));
}
