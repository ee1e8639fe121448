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

/// Collections that begin as constants, and that variables get into: `vec![0.0; n]`, `Vec::new()`, `DVector::zeros(n)`.
mod filled {
    use super::*;
    use nalgebra::SVector;

    macro_rules! functions {
        (|$x:ident: $n:literal, $k:ident| $($name:ident => { $($body:tt)* })*) => {$(
            mod $name {
                use super::*;

                #[gradient(wrt = $x, value)]
                #[hessian(wrt = $x)]
                #[allow(clippy::useless_vec, clippy::needless_range_loop, clippy::vec_init_then_push)]
                fn f($x: &SVector<f64, $n>, $k: f64) -> f64 {
                    $($body)*
                }

                #[test]
                fn as_the_function() {
                    let x: SVector<f64, $n> = any(6);
                    let (value, gradient) = f_value_and_grad(&x, 0.7);
                    agree(&value, &f(&x, 0.7), 1e-12, "the value");
                    agree(&gradient, &slope(|x| f(x, 0.7), &x), 1e-6, "the gradient");
                    let jacobian = differences(|x| f_grad(x, 0.7), &x);
                    agree_dense(&DMatrix::from_column_slice($n, $n, f_hess(&x, 0.7).as_slice()), &jacobian, 2e-6, "the Hessian");
                }
            }
        )*};
    }

    functions! {
        |x: 3, k|
        lists => {
            let mut s = vec![0.0; 3];
            let mut t = vec![k; 4];
            let before = s.clone();
            for i in 0..3 { s[i] = x[i] * k; t[i] += x[2]; }
            s[0] * s[1] + t[3] * t[1] + before[0] + s.len() as f64 * x[1]
        }
        typed_lists => {
            let mut s: Vec<f64> = vec![0.0; x.len()];
            let mut d: DVector<f64> = DVector::zeros(3);
            s[1] = x[0];
            d[2] = x[1];
            s[1] * d[2] * d.norm()
        }
        sized_by_the_variable => {
            let n = x.len();
            let mut s = DVector::zeros(n);
            let mut t = DMatrix::from_element(n, 2, k);
            for i in 0..n { s[i] = x[i] * k; t[(i, 1)] += x[2] * s[0]; }
            s += x * k;
            s.norm_squared() + (t.transpose() * &s).norm()
        }
        appended => {
            let mut s = Vec::new();
            for i in 0..3 { s.push(x[i] * k); }
            let mut t = Vec::with_capacity(2);
            t.push(k);
            t.push(x[0]);
            let d = DVector::from_vec(t);
            s[0] * s[1] + s.iter().sum::<f64>() * d[1] + d.norm()
        }
        appended_to => { let mut s = vec![x[0], k]; s.push(x[1] * x[2]); s.push(2.0); s.iter().map(|v| v * v).sum::<f64>() }
        nested => {
            let mut m = vec![vec![0.0; 3]; 3];
            for i in 0..3 { for j in 0..3 { m[i][j] = x[i] * x[j] + k; } }
            m[0][1] * m[2][2]
        }
        beside_constants => {
            let mut c = vec![1.0; 3];
            for i in 0..7 { c[i % 3] += i as f64 * k; }
            let mut extra = vec![0.5];
            if k > 0.0 { extra.push(k); }
            let mut t = vec![0.0; 3];
            t[0] = x[0];
            c.iter().sum::<f64>() * t[0] * extra.iter().sum::<f64>() * x[1]
        }
        made_by_functions => {
            let w = DVector::from_fn(3, |i, _| x[i] * (i as f64 + k));
            let m = DMatrix::from_fn(2, 3, |i, j| x[j] * k + i as f64);
            let d = DMatrix::from_diagonal(&DVector::from_vec(vec![x[0], k, x[2]]));
            (m * &w).norm_squared() + (d * w).sum()
        }
        in_place => {
            let mut d = DVector::from_element(3, k);
            d.axpy(x[0], x, 2.0);
            let mut m = DMatrix::identity(3, 3);
            m.ger(k, x, &d, 1.0);
            m.trace() * d[1]
        }
    }

    functions! {
        |x: 20, k|
        long => {
            let mut s = vec![0.0; x.len()];
            let mut t = DVector::<f64>::zeros(20);
            let mut u = DMatrix::<f64>::identity(20, 20);
            for i in 1..20 { s[i] = x[i] * k; t[i] = t[i - 1] * 0.9 + x[i]; u[(i, i - 1)] = x[i]; }
            s[0] * s[1] + t[3] * t[19] + s.iter().map(|v| v * v).sum::<f64>() + (u * t).norm()
        }
        begun_in_each_step => {
            let mut t = 0.0;
            for i in 0..20 { let mut m = vec![0.0; 3]; m[i % 3] = x[i]; t += m[0] * m[1] + m[0] * k; }
            t
        }
    }

    #[gradient(wrt = x, value)]
    #[allow(clippy::needless_range_loop)]
    fn of_any_length<const N: usize>(x: &SVector<f64, N>, k: f64) -> f64 {
        let mut s = vec![0.0; N];
        let mut d = DVector::repeat(N, k);
        for i in 1..N {
            s[i] = x[i] * k + s[i - 1];
            d[i] *= x[i];
        }
        s.iter().sum::<f64>() * s[1] + d.norm_squared()
    }

    #[test]
    fn of_const_generic_length() {
        fn at<const N: usize>() {
            let x: SVector<f64, N> = any(7);
            let (value, gradient) = of_any_length_value_and_grad(&x, 0.7);
            agree(&value, &of_any_length(&x, 0.7), 1e-12, "the value");
            agree(&gradient, &slope(|x| of_any_length(x, 0.7), &x), 1e-6, "the gradient");
        }
        at::<2>();
        at::<3>();
        at::<20>();
    }
}

/// Parts of arrays, and of vectors seen as slices.
mod parts {
    use super::*;
    use nalgebra::{Matrix2x3, SVector, Vector2, Vector6};

    #[gradient(wrt = s, value)]
    fn of_arrays(s: &[f64; 6], k: f64) -> f64 {
        let v = Vector3::from_column_slice(&s[3..6]);
        let t: f64 = s[1..=2].iter().sum();
        let u: f64 = s[..2].iter().map(|v| v * v).sum();
        let mut w = 0.0;
        for v in &s[4..] {
            w += v * k;
        }
        v.norm() * s[0] + t * u * w + s[2..].len() as f64 * s[1]
    }

    #[gradient(wrt = x, value)]
    #[hessian(wrt = x)]
    fn of_matrices(x: &Vector6<f64>, k: f64) -> f64 {
        let p = x.fixed_rows::<3>(0);
        let v = Vector3::from_column_slice(&x.as_slice()[3..6]);
        let m = Matrix2x3::from_column_slice(x.as_slice());
        let w = Vector2::from_row_slice(&m.as_slice()[1..3]);
        p.dot(&v) + w.norm() * m.as_slice()[5] * k
    }

    #[gradient(wrt = x, value)]
    #[hessian(wrt = x)]
    fn written(x: &Vector6<f64>, k: f64) -> f64 {
        let mut d = [0.0; 6];
        d[0..3].copy_from_slice(x.fixed_rows::<3>(3).as_slice());
        d[3..].copy_from_slice(&[k, x[0], 1.0]);
        let mut e = [k; 3];
        e.copy_from_slice(&d[2..5]);
        e[..1].copy_from_slice(&[x[5]]);
        let mut v = Vector3::zeros();
        v.copy_from_slice(&d[1..4]);
        d[0] * d[4] + d[5] + e[0] * e[1] * e[2] + v.norm()
    }

    #[test]
    fn as_the_functions() {
        let x: Vector6<f64> = any(4);
        let s: [f64; 6] = x.into();
        let (value, gradient) = of_arrays_value_and_grad(&s, 0.7);
        agree(&value, &of_arrays(&s, 0.7), 1e-13, "the value");
        agree(&SVector::from(gradient), &slope(|x: &Vector6<f64>| of_arrays(&(*x).into(), 0.7), &x), 1e-7, "the gradient");
        for (f, both, hess) in [
            (
                of_matrices as fn(&Vector6<f64>, f64) -> f64,
                of_matrices_value_and_grad as fn(&Vector6<f64>, f64) -> _,
                of_matrices_hess as fn(&Vector6<f64>, f64) -> _,
            ),
            (written, written_value_and_grad, written_hess),
        ] {
            let (value, gradient) = both(&x, 0.7);
            agree(&value, &f(&x, 0.7), 1e-13, "the value");
            agree(&gradient, &slope(|x| f(x, 0.7), &x), 1e-7, "the gradient");
            agree(&hess(&x, 0.7), &differences(|x| both(x, 0.7).1, &x), 1e-6, "the Hessian");
        }
    }
}
