//! Every function of a matrix in every mode, in double and single precision, against central differences on
//! unsymmetric cotangents and directions.

use crate::common::{Space, agree, agree_dense, any, definite, dense, differences, regular, slope, vector};
use matgrad::{differential, gradient, hessian, hvp, jacobian, vjp};
use nalgebra::{Const, SMatrix, SVector};

fn symmetric<const N: usize>(a: &SMatrix<f64, N, N>) -> SMatrix<f64, N, N> {
    (a + a.transpose()) * 0.5
}

fn itself<const R: usize, const C: usize>(a: &SMatrix<f64, R, C>) -> SMatrix<f64, R, C> {
    *a
}

/// Singular values that are far apart.
fn spread<const R: usize, const C: usize>(seed: u64) -> SMatrix<f64, R, C> {
    let far = |i: usize, j: usize| if i == j { 1.0 + i as f64 } else { 0.0 };
    any::<R, C>(seed) * 0.3 + SMatrix::from_fn(far)
}

/// Eigenvalues that are far apart.
fn apart<const N: usize>(seed: u64) -> SMatrix<f64, N, N> {
    symmetric(&spread(seed))
}

/// Eigenvalues in the unit circle.
fn stable<const N: usize>(seed: u64) -> SMatrix<f64, N, N> {
    regular::<N>(seed) * 0.4
}

/// Declares a function of an R×C matrix with P×Q values, where its point comes from, and which part of a matrix it
/// sees; and holds its companions to differences. Second derivatives are those of the sum of its weighed squares.
macro_rules! row {
    ($name:ident: $r:literal x $c:literal => $p:literal x $q:literal, $point:ident, $seen:ident, |$a:ident| $body:expr) => {
        mod $name {
            use super::*;

            #[jacobian(wrt = $a, value, into)]
            #[differential(wrt = $a, value, into)]
            #[vjp(wrt = $a, value, into)]
            fn f($a: &SMatrix<f64, $r, $c>) -> SMatrix<f64, $p, $q> {
                $body
            }

            #[gradient(wrt = $a, value, into)]
            #[hessian(wrt = $a, value, into)]
            #[hvp(wrt = $a, value, into)]
            fn s($a: &SMatrix<f64, $r, $c>, w: &SMatrix<f64, $p, $q>) -> f64 {
                let y: SMatrix<f64, $p, $q> = $body;
                y.component_mul(&y).dot(w) + y.dot(w)
            }

            #[gradient(wrt = $a)]
            fn single($a: &SMatrix<f32, $r, $c>, w: &SMatrix<f32, $p, $q>) -> f32 {
                let y: SMatrix<f32, $p, $q> = $body;
                y.component_mul(&y).dot(w) + y.dot(w)
            }

            #[test]
            fn in_every_mode() {
                let a: SMatrix<f64, $r, $c> = $point(1);
                let (v, w) = (any::<$r, $c>(2), any::<$p, $q>(3));
                let wanted = differences(|a| f(&$seen(a)), &a);
                let jacobian = f_jac(&a);
                agree_dense(&dense(&jacobian), &wanted, 1e-8, "the Jacobian");
                let along: SMatrix<f64, $p, $q> = f(&a).with((&wanted * vector(&v)).as_slice());
                agree(&f_diff(&a, &v), &along, 1e-8, "the differential");
                let back: SMatrix<f64, $r, $c> = a.with((wanted.transpose() * vector(&w)).as_slice());
                agree(&f_vjp(&a, &w), &back, 1e-8, "the pullback");
                let gradient = slope(|a| s(&$seen(a), &w), &a);
                agree(&s_grad(&a, &w), &gradient, 1e-8, "the gradient");
                let of_single = single_grad(&a.map(|x| x as f32), &w.map(|x| x as f32)).map(f64::from);
                agree(&of_single, &gradient, 1e-4, "in single precision");

                // At symmetric directions where only the symmetric part is seen.
                let v = $seen(&v);
                let bent = differences(|a| s_grad(&$seen(a), &w), &a);
                let bent: SMatrix<f64, $r, $c> = a.with((bent * vector(&v)).as_slice());
                let hessian = s_hess(&a, &w);
                let product: SMatrix<f64, $r, $c> = a.with((dense(&hessian) * vector(&v)).as_slice());
                agree(&product, &bent, 1e-7, "the Hessian");
                agree(&s_hvp(&a, &w, &v), &bent, 1e-7, "∇²f·V");

                // Values beside derivatives, and derivatives in place.
                let (value, weighed) = (f(&a), s(&a, &w));
                agree(&f_value_and_jac(&a), &(value, jacobian), 1e-14, "value and Jacobian");
                agree(&f_value_and_diff(&a, &v), &(value, f_diff(&a, &v)), 1e-14, "value and differential");
                agree(&f_value_and_vjp(&a, &w), &(value, f_vjp(&a, &w)), 1e-14, "value and pullback");
                agree(&s_value_and_grad(&a, &w), &(weighed, s_grad(&a, &w)), 1e-13, "value and gradient");
                agree(&s_value_grad_hess(&a, &w), &(weighed, s_grad(&a, &w), hessian), 1e-13, "value, gradient, Hessian");
                agree(&s_value_grad_hvp(&a, &w, &v), &(weighed, s_grad(&a, &w), s_hvp(&a, &w, &v)), 1e-13, "and ∇²f·V");
                let (mut in_jacobian, mut in_value, mut in_matrix) = (jacobian * 0.0, value * 0.0, a * 0.0);
                f_jac_into(&a, &mut in_jacobian);
                agree(&in_jacobian, &jacobian, 1e-14, "the Jacobian in place");
                f_diff_into(&a, &v, &mut in_value);
                agree(&in_value, &f_diff(&a, &v), 1e-14, "the differential in place");
                f_vjp_into(&a, &w, &mut in_matrix);
                agree(&in_matrix, &f_vjp(&a, &w), 1e-14, "the pullback in place");
                s_grad_into(&a, &w, &mut in_matrix);
                agree(&in_matrix, &s_grad(&a, &w), 1e-14, "the gradient in place");
                s_hvp_into(&a, &w, &v, &mut in_matrix);
                agree(&in_matrix, &s_hvp(&a, &w, &v), 1e-14, "∇²f·V in place");
                let mut in_hessian = hessian * 0.0;
                s_hess_into(&a, &w, &mut in_hessian);
                agree(&in_hessian, &hessian, 1e-14, "the Hessian in place");
            }
        }
    };
}

/// Several of them.
macro_rules! rows {
    ($($name:ident: $r:literal x $c:literal => $p:literal x $q:literal, $point:ident, $seen:ident, |$a:ident| $body:expr;)*) => {
        $(row!($name: $r x $c => $p x $q, $point, $seen, |$a| $body);)*
    };
}

rows! {
    cholesky: 3 x 3 => 3 x 3, definite, symmetric, |a| a.cholesky().unwrap().l();
    cholesky_unpacked: 2 x 2 => 2 x 2, definite, symmetric, |a| {
        let l = a.cholesky().unwrap().unpack();
        l.transpose() * l
    };
    lower: 3 x 3 => 3 x 3, regular, itself, |a| a.solve_lower_triangular(&a.map(|x| x.sin())).unwrap();
    upper: 3 x 3 => 3 x 3, regular, itself, |a| a.solve_upper_triangular(&a.map(|x| x.sin())).unwrap();
    lower_transposed: 3 x 3 => 3 x 3, regular, itself, |a| a.tr_solve_lower_triangular(&a.map(|x| x.sin())).unwrap();
    upper_transposed: 3 x 3 => 3 x 3, regular, itself, |a| a.tr_solve_upper_triangular(&a.map(|x| x.sin())).unwrap();
    eigenvalues: 3 x 3 => 3 x 1, apart, symmetric, |a| a.symmetric_eigenvalues();
    eigenvectors: 3 x 3 => 3 x 3, apart, symmetric, |a| {
        let eigen = a.symmetric_eigen();
        let v = eigen.eigenvectors;
        v * SMatrix::<_, 3, 3>::from_diagonal(&eigen.eigenvalues.map(|x| x.sin())) * v.transpose()
    };
    singular_values: 3 x 2 => 2 x 1, spread, itself, |a| a.singular_values();
    singular_values_of_wide: 2 x 3 => 2 x 1, spread, itself, |a| a.singular_values();
    singular_vectors: 2 x 2 => 2 x 2, spread, itself, |a| {
        let svd = a.svd(true, true);
        svd.u.unwrap() * SMatrix::<_, 2, 2>::from_diagonal(&svd.singular_values.map(|x| x.sin())) * svd.v_t.unwrap()
    };
    singular_vectors_of_tall: 4 x 2 => 4 x 2, spread, itself, |a| {
        let svd = a.svd(true, true);
        svd.u.unwrap() * SMatrix::<_, 2, 2>::from_diagonal(&svd.singular_values.map(|x| x.sin())) * svd.v_t.unwrap()
    };
    singular_vectors_of_wide: 2 x 3 => 2 x 3, spread, itself, |a| {
        let svd = a.svd(true, true);
        svd.u.unwrap() * SMatrix::<_, 2, 2>::from_diagonal(&svd.singular_values.map(|x| x.sin())) * svd.v_t.unwrap()
    };
    qr: 3 x 3 => 3 x 3, spread, itself, |a| {
        let qr = a.qr();
        qr.q() + qr.r() * 2.0
    };
    qr_of_tall: 4 x 2 => 4 x 2, spread, itself, |a| {
        let qr = a.qr();
        qr.q() * (qr.r() * qr.r() + SMatrix::<_, 2, 2>::identity())
    };
    solved_by_qr: 3 x 3 => 3 x 3, spread, itself, |a| a.qr().solve(&a.map(|x| x.sin())).unwrap();
    pseudo_inverse: 3 x 3 => 3 x 3, regular, itself, |a| a.pseudo_inverse(1e-6).unwrap();
    pseudo_inverse_of_tall: 4 x 2 => 2 x 4, spread, itself, |a| a.pseudo_inverse(1e-6).unwrap();
    pseudo_inverse_of_wide: 2 x 3 => 3 x 2, spread, itself, |a| a.pseudo_inverse(1e-6).unwrap();
    exponential: 3 x 3 => 3 x 3, regular, itself, |a| a.exp();
    root: 3 x 3 => 3 x 3, regular, itself, |a| matgrad::sqrtm(a).unwrap();
    logarithm: 3 x 3 => 3 x 3, regular, itself, |a| matgrad::logm(a).unwrap();
    mapped: 3 x 3 => 3 x 3, definite, symmetric, |a| matgrad::symmetric_map(a, |x| x.ln() * x);
    sylvester: 3 x 3 => 3 x 3, regular, itself, |a| {
        let (b, q) = (a * a, a.map(|x| x.cos()));
        matgrad::solve_sylvester(a, &b, &q).unwrap()
    };
    lyapunov: 3 x 3 => 3 x 3, regular, itself, |a| {
        let q = a.map(|x| x.cos());
        matgrad::solve_lyapunov(a, &q).unwrap()
    };
    discrete_lyapunov: 3 x 3 => 3 x 3, stable, itself, |a| {
        let q = a.map(|x| x.cos());
        matgrad::solve_discrete_lyapunov(a, &q).unwrap()
    };
    p_norm: 2 x 3 => 2 x 3, spread, itself, |a| a * a.lp_norm(3);
    nuclear_norm: 3 x 2 => 3 x 2, spread, itself, |a| a * matgrad::nuclear_norm(a);
    spectral_norm: 3 x 2 => 3 x 2, spread, itself, |a| a * matgrad::spectral_norm(a);
    reshaped: 2 x 3 => 3 x 2, spread, itself, |a| {
        let b = a.reshape_generic(Const::<3>, Const::<2>);
        b.component_mul(&b)
    };
    stacked: 2 x 3 => 6 x 1, spread, itself, |a| {
        let v: SVector<_, 6> = matgrad::vec(a);
        v.component_mul(&v)
    };
    functions_of_one_element: 1 x 1 => 1 x 1, definite, symmetric, |a| {
        let x = matgrad::sqrtm(a).unwrap() + matgrad::logm(a).unwrap();
        x + a.cholesky().unwrap().l() + a.exp() + matgrad::solve_lyapunov(a, a).unwrap() * a
    };
    factors_of_one_element: 1 x 1 => 1 x 1, definite, symmetric, |a| {
        let (eigen, svd, qr) = (a.symmetric_eigen(), a.svd(true, true), a.qr());
        let x = eigen.eigenvectors * eigen.eigenvalues + svd.u.unwrap() * svd.singular_values * svd.v_t.unwrap() * a;
        x + qr.q() * qr.r() * a * a + a.pseudo_inverse(1e-6).unwrap() + a.singular_values()
    };
    factors_of_a_column: 3 x 1 => 3 x 1, spread, itself, |a| {
        let (svd, qr) = (a.svd(true, true), a.qr());
        let x = svd.u.unwrap() * svd.singular_values.map(|x| x.sin()) * svd.v_t.unwrap();
        x + qr.q() * qr.r() * qr.r() + a.pseudo_inverse(1e-6).unwrap().transpose() + a * a.singular_values()
    };
}
