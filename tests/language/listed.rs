//! Lists of written length that Rust makes at run time, factorisations made by `new`, and `?` inside of expressions.

use crate::common::{agree, agree_dense, any, differences, slope};
use matgrad::{gradient, hessian};
use nalgebra::{Cholesky, DMatrix, DVector, FullPivLU, LU, Matrix3, QR, SVD, SymmetricEigen, Vector3, dmatrix, dvector};

macro_rules! functions {
    (|$x:ident, $m:ident, $k:ident| $($name:ident => { $($body:tt)* })*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $x, value)]
            #[hessian(wrt = $x)]
            #[allow(clippy::useless_vec)]
            fn f($x: &Vector3<f64>, $m: &Matrix3<f64>, $k: Option<f64>) -> Option<f64> {
                $($body)*
            }

            #[test]
            fn as_the_function() {
                let (x, m): (Vector3<f64>, Matrix3<f64>) = (any(4), any(5));
                let (value, gradient) = f_value_and_grad(&x, &m, Some(0.7)).unwrap();
                agree(&value, &f(&x, &m, Some(0.7)).unwrap(), 1e-12, "the value");
                agree(&gradient, &slope(|x| f(x, &m, Some(0.7)).unwrap(), &x), 1e-6, "the gradient");
                let jacobian = differences(|x| f_grad(x, &m, Some(0.7)).unwrap(), &x);
                let hessian = f_hess(&x, &m, Some(0.7)).unwrap();
                agree_dense(&DMatrix::from_column_slice(3, 3, hessian.as_slice()), &jacobian, 2e-6, "the Hessian");
                assert_eq!(f(&x, &m, None).is_some(), f_grad(&x, &m, None).is_some());
            }
        }
    )*};
}

functions! {
    |x, m, k|
    vectors => { let v = dvector![x[0], x[1] * 2.0, x[2], 1.0]; Some(v.norm() * v[1]) }
    vectors_beside_constants => {
        let w = dvector![x[0], x[1]];
        let c = DVector::from_vec(vec![0.3, m[(0, 1)]]);
        let mut q = dvector![m[(1, 1)], 1.0];
        q.normalize_mut();
        q[1] += 0.5;
        Some(w.dot(&dvector![1.0, 2.0]) * w[0] + (&w + dvector![2.0, 0.1]).norm() + w.dot(&c) + w.dot(&q))
    }
    vectors_of_lists => { let v = DVector::from_vec(vec![x[0], x[1], x[2] * x[0]]); Some(v.norm_squared() + v[2]) }
    lists => { let v = vec![x[0], x[1] * x[2], 3.0]; Some(v.iter().map(|a| a * a).sum::<f64>() + v[1] * v.len() as f64) }
    filled_lists => { let mut v = vec![x[0]; 3]; for i in 0..3 { v[i] *= x[i]; } Some(v[0] * v[1] + v[2]) }
    matrices => {
        let a = DMatrix::from_row_slice(2, 2, &[x[0], 1.0, x[1], x[2]]);
        let b = dmatrix![x[0], 1.0; 2.0, x[1]];
        Some((a * b).trace() + DVector::from_element(3, x[0]).sum())
    }
    lu => { let a = m + Matrix3::from_diagonal(x) + Matrix3::identity() * 3.0; Some(LU::new(a).solve(x)?.norm() + FullPivLU::new(a).determinant()) }
    cholesky => {
        let a = m * m.transpose() + Matrix3::identity() * (2.0 + x.norm_squared());
        Some(Cholesky::new(a)?.solve(x).norm() + nalgebra::linalg::Cholesky::new(a)?.l().trace())
    }
    qr => { let a = m + Matrix3::from_diagonal(x); Some(QR::new(a).r()[(0, 1)].powi(2)) }
    spectra => {
        let a = m * m.transpose() + x * x.transpose();
        Some(SymmetricEigen::new(a).eigenvalues.map(|v| v * v).sum() + SVD::new(m * x[0], false, false).singular_values.norm())
    }
    negated => { let a = -k?; Some(a * x[0].sin() + (-k?) * x[1] + k?.cos() * x[2] * x[0]) }
}
