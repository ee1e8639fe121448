//! Loops that are not written out, calls of annotated functions, trait impls, and `check`: against
//! central differences.
#![allow(non_snake_case, dead_code)]

use matgrad::{differential, gradient, hessian, hvp, jacobian, methods, vjp};
use nalgebra::{Matrix2, Matrix2x3, Matrix3, SMatrix, SVector, Vector2, Vector3};

fn num(f: impl Fn(&[f64]) -> f64, x: &[f64]) -> Vec<f64> {
    (0..x.len())
        .map(|i| {
            let h = 1e-6;
            let mut a = x.to_vec();
            a[i] += h;
            let mut b = x.to_vec();
            b[i] -= h;
            (f(&a) - f(&b)) / (2.0 * h)
        })
        .collect()
}
fn check(name: &str, got: &[f64], want: &[f64]) {
    assert_eq!(got.len(), want.len(), "{name}");
    for (k, (a, b)) in got.iter().zip(want).enumerate() {
        assert!((a - b).abs() <= 1e-6 * (1.0 + b.abs()), "{name}[{k}]: {a} instead of {b}");
    }
}
#[vjp]
#[differential]
fn layer(w: &SMatrix<f64, 3, 2>, x: &SVector<f64, 2>) -> SVector<f64, 3> {
    (w * x).map(f64::tanh)
}
#[gradient(wrt = (w, u), value)]
fn call(w: &SMatrix<f64, 3, 2>, u: &SMatrix<f64, 2, 3>, x: &SVector<f64, 2>) -> f64 {
    let z: SVector<f64, 3> = layer(w, x);
    let y: SVector<f64, 3> = layer(w, &(u * z));
    y.norm_squared()
}
#[jacobian(wrt = x)]
fn callj(w: &SMatrix<f64, 3, 2>, x: &SVector<f64, 2>) -> SVector<f64, 3> {
    let z: SVector<f64, 3> = layer(w, x);
    z * 2.0
}
#[gradient(wrt = x)]
#[hessian(wrt = x)]
fn soft(x: f64) -> f64 {
    (1.0 + x.exp()).ln()
}
#[gradient(wrt = x)]
#[hessian(wrt = x)]
fn usesoft(x: &Vector3<f64>) -> f64 {
    x.map(soft).sum() + x.map(|v| 2.0 * soft(v * v)).sum()
}
#[gradient(wrt = W, value)]
#[hvp(wrt = W)]
fn net<const D: usize, const H: usize>(W: &[SMatrix<f64, H, H>; D], x: &SVector<f64, H>, y: &SVector<f64, H>) -> f64 {
    let mut h = *x;
    for w in W {
        h = (w * h).map(f64::tanh);
    }
    (h - y).norm_squared()
}
#[gradient(wrt = x)]
fn ssum<const N: usize>(x: &SVector<f64, N>, k: f64) -> f64 {
    let mut s = 0.0;
    for i in 0..N {
        s += (x[i] * k).sin() * (i as f64);
    }
    s
}
#[gradient(wrt = x)]
#[hessian(wrt = x)]
#[hvp(wrt = x)]
fn rk(x: &Vector2<f64>) -> f64 {
    let mut s = *x;
    for _ in 0..100 {
        let k = Vector2::new(s.y, -s.x.sin());
        s += k * 0.01;
    }
    s.x * s.y
}
#[jacobian(wrt = x)]
fn rj(x: &Vector2<f64>) -> Vector2<f64> {
    let mut s = *x;
    for i in (0..100).rev() {
        let k = Vector2::new(s.y, -s.x.sin() * (i as f64));
        s += k * 0.001;
    }
    s
}
#[gradient(wrt = (al, mu))]
#[hessian(wrt = al)]
fn gmm(al: &SVector<f64, 5>, mu: &SMatrix<f64, 2, 5>, x: &SMatrix<f64, 2, 50>) -> f64 {
    let mut f = 0.0;
    for p in x.column_iter() {
        let mut t = SVector::<f64, 5>::zeros();
        for k in 0..5 {
            let d = p - mu.column(k);
            t[k] = al[k] - 0.5 * d.norm_squared();
        }
        f += matgrad::log_sum_exp(&t);
    }
    f
}
struct M {
    k: f64,
}
trait Model {
    fn f(&self, x: &Vector2<f64>) -> Vector2<f64>;
    fn jacobian(&self, x: &Vector2<f64>) -> Matrix2<f64>;
}
#[methods(in_trait)]
impl Model for M {
    #[jacobian(wrt = x, name = jacobian)]
    fn f(&self, x: &Vector2<f64>) -> Vector2<f64> {
        let k: f64 = self.k;
        Vector2::new(x.x * x.y * k, x.y.sin())
    }
}
#[methods]
impl M {
    #[gradient(wrt = x)]
    fn g(&self, x: &Vector2<f64>, n: usize) -> f64 {
        let mut s = 0.0;
        for i in 0..n {
            let w: f64 = self.k * i as f64;
            s += (x[0] * w + x[1]).powi(2);
        }
        s
    }
    #[vjp]
    #[differential]
    fn h(&self, x: &Vector2<f64>) -> Vector2<f64> {
        let k: f64 = self.kk();
        x.map(|v| v * v) * k
    }
    fn kk(&self) -> f64 {
        self.k
    }
    #[gradient(wrt = x)]
    fn hh(&self, x: &Vector2<f64>) -> f64 {
        let z: Vector2<f64> = self.h(x);
        z.dot(x)
    }
}

#[test]
fn derivatives_agree_with_central_differences() {
    let w = SMatrix::<f64, 3, 2>::from_fn(|i, j| 0.3 * i as f64 - 0.2 * j as f64 + 0.1);
    let u = SMatrix::<f64, 2, 3>::from_fn(|i, j| 0.1 * i as f64 - 0.3 * j as f64 + 0.2);
    let x = Vector2::new(0.4, -0.7);
    let (gw, gu) = call_grad(&w, &u, &x);
    check("call w", gw.as_slice(), &num(|v| call(&SMatrix::from_column_slice(v), &u, &x), w.as_slice()));
    check("call u", gu.as_slice(), &num(|v| call(&w, &SMatrix::from_column_slice(v), &x), u.as_slice()));
    let j = callj_jac(&w, &x);
    let mut want = vec![];
    for k in 0..3 {
        want.push(num(|v| callj(&w, &SVector::from_column_slice(v))[k], x.as_slice()));
    }
    check("callj", j.transpose().as_slice(), &want.concat());
    let x3 = Vector3::new(0.3, -0.5, 0.8);
    check("soft", usesoft_grad(&x3).as_slice(), &num(|v| usesoft(&Vector3::from_column_slice(v)), x3.as_slice()));
    let h = usesoft_hess(&x3);
    for k in 0..3 {
        check(
            "soft hess",
            h.row(k).transpose().as_slice(),
            &num(|v| usesoft_grad(&Vector3::from_column_slice(v))[k], x3.as_slice()),
        );
    }
    let W = [Matrix2::new(0.1, 0.5, -0.4, 0.3), Matrix2::new(0.7, -0.5, 0.4, 0.2), Matrix2::new(-0.1, 0.5, 0.6, 0.3)];
    let y = Vector2::new(0.2, 0.9);
    let unflat = |v: &[f64]| {
        [Matrix2::from_column_slice(&v[0..4]), Matrix2::from_column_slice(&v[4..8]), Matrix2::from_column_slice(&v[8..12])]
    };
    let flat = |w: &[Matrix2<f64>; 3]| w.iter().flat_map(|m| m.iter().copied()).collect::<Vec<_>>();
    check("net", &flat(&net_grad(&W, &x, &y)), &num(|v| net(&unflat(v), &x, &y), &flat(&W)));
    let V = [Matrix2::new(1.0, 0.5, -0.4, 0.3), Matrix2::new(0.7, -0.5, -0.4, 0.2), Matrix2::new(-0.1, -0.5, 0.6, 0.3)];
    let hv = net_hvp(&W, &x, &y, &V);
    let e = 1e-6;
    let p: Vec<f64> = flat(&W).iter().zip(flat(&V)).map(|(a, b)| a + e * b).collect();
    let m: Vec<f64> = flat(&W).iter().zip(flat(&V)).map(|(a, b)| a - e * b).collect();
    let gp = flat(&net_grad(&unflat(&p), &x, &y));
    let gm = flat(&net_grad(&unflat(&m), &x, &y));
    check("net hvp", &flat(&hv), &gp.iter().zip(gm).map(|(a, b)| (a - b) / (2.0 * e)).collect::<Vec<_>>());
    let x20 = SVector::<f64, 20>::from_fn(|i, _| 0.1 * i as f64);
    check(
        "ssum",
        ssum_grad(&x20, 1.3).as_slice(),
        &num(|v| ssum(&SVector::<f64, 20>::from_column_slice(v), 1.3), x20.as_slice()),
    );
    check("rk", rk_grad(&x).as_slice(), &num(|v| rk(&Vector2::from_column_slice(v)), x.as_slice()));
    let h = rk_hess(&x);
    for k in 0..2 {
        check("rk hess", h.row(k).transpose().as_slice(), &num(|v| rk_grad(&Vector2::from_column_slice(v))[k], x.as_slice()));
    }
    check("rk hvp", rk_hvp(&x, &y).as_slice(), (h * y).as_slice());
    let j = rj_jac(&x);
    for k in 0..2 {
        check("rj", j.row(k).transpose().as_slice(), &num(|v| rj(&Vector2::from_column_slice(v))[k], x.as_slice()));
    }
    let al = SVector::<f64, 5>::from_fn(|i, _| 0.1 * i as f64);
    let mu = SMatrix::<f64, 2, 5>::from_fn(|i, j| 0.3 * i as f64 - 0.2 * j as f64);
    let xs = SMatrix::<f64, 2, 50>::from_fn(|i, j| (i as f64 + 0.37 * j as f64).sin());
    let (ga, gm) = gmm_grad(&al, &mu, &xs);
    check("gmm al", ga.as_slice(), &num(|v| gmm(&SVector::from_column_slice(v), &mu, &xs), al.as_slice()));
    check("gmm mu", gm.as_slice(), &num(|v| gmm(&al, &SMatrix::from_column_slice(v), &xs), mu.as_slice()));
    let h = gmm_hess(&al, &mu, &xs);
    for k in 0..5 {
        check(
            "gmm hess",
            h.row(k).transpose().as_slice(),
            &num(|v| gmm_grad(&SVector::from_column_slice(v), &mu, &xs).0[k], al.as_slice()),
        );
    }
    let mm = M { k: 1.7 };
    let j = mm.jacobian(&x);
    for k in 0..2 {
        check("trait", j.row(k).transpose().as_slice(), &num(|v| mm.f(&Vector2::from_column_slice(v))[k], x.as_slice()));
    }
    check("method", mm.g_grad(&x, 5).as_slice(), &num(|v| mm.g(&Vector2::from_column_slice(v), 5), x.as_slice()));
    check("method call", mm.hh_grad(&x).as_slice(), &num(|v| mm.hh(&Vector2::from_column_slice(v)), x.as_slice()));
}

/// A runtime-bounded loop that carries state works forward.
#[differential(wrt = x)]
fn recurrence(x: f64, n: usize) -> f64 {
    let mut s = x;
    for _ in 0..n {
        s = s.sin() * 2.0;
    }
    s
}

#[test]
fn a_recurrence_of_run_time_length_is_differentiated_forward() {
    let d = recurrence_diff(0.7, 6, 1.0);
    check("recurrence", &[d], &num(|v| recurrence(v[0], 6), &[0.7]));
}

mod checked {
    use super::*;

    #[gradient(wrt = (x, a), check)]
    fn q(x: &Vector3<f64>, a: &Matrix3<f64>) -> f64 {
        x.dot(&(a * x)) + (x[0] * x[1]).sin()
    }
    #[gradient(wrt = t, check)]
    #[hessian(wrt = t, check)]
    #[jacobian(wrt = t, check)]
    fn s(t: f64, k: f64) -> f64 {
        (t * k).sin() * t.exp()
    }
    #[jacobian(wrt = x, layout = denominator, check)]
    fn j(x: &Matrix2x3<f64>, b: &Vector3<f64>) -> Vector2<f64> {
        x * b + (x * b).map(f64::tanh)
    }
    #[gradient(wrt = s, check(points = [(Matrix3::new(4.0, 0.1, 0.3, 0.1, 3.0, -0.2, 0.3, -0.2, 5.0), Vector3::new(1.0, 2.0, 3.0))]))]
    fn ld(s: &Matrix3<f64>, x: &Vector3<f64>) -> Option<f64> {
        let l = s.lu().solve(x)?;
        Some(s.determinant().ln() + l.dot(x))
    }
    #[gradient(wrt = x, check)]
    #[hessian(wrt = x, check)]
    fn f32f(x: &Vector3<f32>) -> f32 {
        x.map(|v| v.exp()).sum().ln()
    }
}

#[test]
fn a_wrong_derivative_is_found_with_its_entry() {
    let x = Vector3::new(0.3_f64, -0.4, 1.2);
    let f = |x: &Vector3<f64>| x[0] * x[1] + x[2].exp();
    let wrong = Vector3::new(x[1], -x[0], x[2].exp());
    let mismatch = matgrad::check::gradient(f, &x, &wrong).expect_err("the second entry has the wrong sign");
    assert_eq!((mismatch.row, mismatch.column, mismatch.count), (0, 1, 1));
    assert!(mismatch.to_string().contains("element 1 of the variable"), "{mismatch}");
    let right = Vector3::new(x[1], x[0], x[2].exp());
    assert_eq!(matgrad::check::gradient(f, &x, &right), Ok(()));
    let transposed = Matrix2::new(1.0, 3.0, 2.0, 4.0);
    let linear = |x: &Vector2<f64>| Matrix2::new(1.0, 2.0, 3.0, 4.0) * x;
    let mismatch = matgrad::check::jacobian(linear, &Vector2::new(0.2, 0.1), &transposed).expect_err("a transposed Jacobian");
    assert_eq!(mismatch.count, 2);
}

mod iterators {
    use super::*;

    #[gradient(wrt = x, check)]
    fn over_elements(x: &Matrix2x3<f64>, y: &Matrix2x3<f64>) -> f64 {
        x.iter().map(|v| v * v).sum::<f64>() + x.iter().zip(y.iter()).map(|(a, b)| (a - b).sin()).sum::<f64>()
    }

    #[gradient(wrt = x, check)]
    fn over_columns(x: &Matrix2x3<f64>, y: &Vector2<f64>) -> f64 {
        x.column_iter().map(|c| c.dot(y).exp()).sum::<f64>() + (0..3).map(|k| x[(0, k)] * x[(1, k)]).sum::<f64>()
    }

    #[gradient(wrt = x, check)]
    fn folded(x: &Vector3<f64>) -> f64 {
        x.iter().fold(1.0, |acc, v| acc * (v + 2.0)) + x.iter().map(|v| v.cos()).product::<f64>()
    }

    #[gradient(wrt = x)]
    fn of_any_length<const N: usize>(x: &SVector<f64, N>) -> f64 {
        x.iter().map(|v| v.powi(3)).sum::<f64>() / 3.0
    }

    #[test]
    fn a_sum_over_elements_needs_no_literal_length() {
        let x = SVector::<f64, 5>::from_fn(|i, _| 0.3 * i as f64 - 0.5);
        check("of_any_length", of_any_length_grad(&x).as_slice(), x.map(|v| v * v).as_slice());
    }
}

mod in_place {
    use super::*;

    #[gradient(wrt = (u, v), into, value)]
    fn factorisation(t: &SMatrix<f64, 6, 5>, u: &SMatrix<f64, 6, 2>, v: &SMatrix<f64, 5, 2>) -> f64 {
        (t - u * v.transpose()).norm_squared()
    }

    #[hessian(wrt = u, into, value)]
    fn one_side(t: &SMatrix<f64, 6, 5>, u: &SMatrix<f64, 6, 2>, v: &SMatrix<f64, 5, 2>) -> f64 {
        (t - u * v.transpose()).map(|r| r.cosh().ln()).sum()
    }

    #[jacobian(wrt = x, into)]
    fn outer(x: &Vector3<f64>, y: &Vector2<f64>) -> SMatrix<f64, 3, 2> {
        x * y.transpose()
    }

    #[test]
    fn in_place_forms_write_what_the_others_return() {
        let t = SMatrix::<f64, 6, 5>::from_fn(|i, j| (i as f64 - 1.3 * j as f64).sin());
        let u = SMatrix::<f64, 6, 2>::from_fn(|i, j| (0.4 * i as f64 + j as f64).cos());
        let v = SMatrix::<f64, 5, 2>::from_fn(|i, j| (0.7 * i as f64 - j as f64).cos());
        let (mut du, mut dv) = (SMatrix::repeat(f64::NAN), SMatrix::repeat(f64::NAN));
        factorisation_grad_into(&t, &u, &v, &mut du, &mut dv);
        assert_eq!((du, dv), factorisation_grad(&t, &u, &v));
        let value = factorisation_value_and_grad_into(&t, &u, &v, &mut du, &mut dv);
        assert_eq!((value, (du, dv)), factorisation_value_and_grad(&t, &u, &v));
        let (mut g, mut h) = (SMatrix::repeat(f64::NAN), SMatrix::repeat(f64::NAN));
        let value = one_side_value_grad_hess_into(&t, &u, &v, &mut g, &mut h);
        assert_eq!((value, g, h), one_side_value_grad_hess(&t, &u, &v));
        one_side_hess_into(&t, &u, &v, &mut h);
        assert_eq!(h, one_side_hess(&t, &u, &v));
        let (x, y) = (Vector3::new(1.0, 2.0, 3.0), Vector2::new(0.5, -2.0));
        let mut j = SMatrix::repeat(f64::NAN);
        outer_jac_into(&x, &y, &mut j);
        assert_eq!(j, outer_jac(&x, &y));
    }
}

/// A factorisation is differentiated as what it computes with the full matrix, to any order.
mod cholesky {
    use super::*;

    #[hessian(wrt = p)]
    fn by_cholesky(p: &Matrix2<f64>, b: &Vector2<f64>) -> f64 {
        let c = p.cholesky().unwrap();
        c.ln_determinant() + b.dot(&c.solve(b)) + c.inverse()[(0, 1)]
    }

    #[hessian(wrt = p)]
    fn by_lu(p: &Matrix2<f64>, b: &Vector2<f64>) -> f64 {
        p.determinant().ln() + b.dot(&p.lu().solve(b).unwrap()) + p.try_inverse().unwrap()[(0, 1)]
    }

    #[test]
    fn second_derivatives_are_those_of_the_full_matrix() {
        let (p, b) = (Matrix2::new(3.0, 0.4, 0.4, 2.0), Vector2::new(0.7, -1.2));
        check("hessian", by_cholesky_hess(&p, &b).as_slice(), by_lu_hess(&p, &b).as_slice());
    }
}

/// A function of the user's is that function, whatever matgrad's helpers are called.
mod namesakes {
    use super::*;

    fn sigmoid(x: f64) -> f64 {
        5.0 * x
    }

    fn sigmoid_grad(_: f64) -> f64 {
        5.0
    }

    #[vjp]
    #[differential]
    fn softmax(z: &Vector2<f64>) -> Vector2<f64> {
        z * 3.0
    }

    #[gradient(wrt = z, value)]
    fn of_both(z: &Vector2<f64>) -> f64 {
        let s: Vector2<f64> = softmax(z);
        z.map(sigmoid).sum() + s.norm_squared() + matgrad::log_sum_exp(z) + z.map(matgrad::sigmoid).sum()
    }

    #[gradient(wrt = x, value)]
    #[hvp(wrt = x)]
    fn of_one_by_one(x: &SMatrix<f64, 1, 1>, r#type: f64) -> f64 {
        (x * x)[(0, 0)] * r#type
    }

    #[test]
    fn bare_names_are_the_users() {
        let z = Vector2::new(0.4, -0.3);
        check("of_both", of_both_grad(&z).as_slice(), &num(|v| of_both(&Vector2::from_column_slice(v)), z.as_slice()));
        assert_eq!(of_both_value_and_grad(&z).0, of_both(&z));
        let x = SMatrix::<f64, 1, 1>::new(1.5);
        check("1×1", of_one_by_one_grad(&x, 2.0).as_slice(), &[6.0]);
        check("1×1 hvp", of_one_by_one_hvp(&x, 2.0, &x).as_slice(), &[6.0]);
    }
}

/// Arrays that are too long to be written out, made item by item, as results: powers of a matrix, and of a number.
#[differential(wrt = x)]
fn powers_of_a_matrix(x: f64, a: &Matrix2<f64>) -> [Matrix2<f64>; 17] {
    let mut powers = [Matrix2::<f64>::identity(); 17];
    for i in 1..17 {
        powers[i] = powers[i - 1] * a * x;
    }
    powers
}

#[vjp(wrt = x)]
fn multiples(x: f64, r: &[f64; 17]) -> [f64; 17] {
    let mut y = [1.0; 17];
    for i in 0..17 {
        y[i] = r[i] * x;
    }
    y
}

#[test]
fn long_arrays_made_item_by_item_are_results() {
    let (x, a) = (0.9_f64, Matrix2::new(0.3, -0.8, 0.5, 0.7));
    // d (x a)^k / dx = k x^(k − 1) a^k
    let slopes: Vec<Matrix2<f64>> = (0..17).map(|k| a.pow(k) * (f64::from(k) * x.powi(k as i32 - 1))).collect();
    for (k, (got, want)) in powers_of_a_matrix_diff(x, &a, 1.0).iter().zip(&slopes).enumerate() {
        assert!((got - want).norm() < 1e-12, "{k}: {got} instead of {want}");
    }
    let r: [f64; 17] = core::array::from_fn(|i| 1.0 + i as f64);
    assert_eq!(multiples_vjp(x, &r, &r), r.iter().map(|r| r * r).sum::<f64>());
}
