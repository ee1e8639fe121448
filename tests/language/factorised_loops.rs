//! Loops that factorise a matrix in each step, or multiply by an inverse that was made before them.

use super::scopes::programs;
use crate::common::{Space, agree, any, differences, slope, vector as coordinates};
use matgrad::{differential, gradient, hvp, vjp};
use nalgebra::{Matrix2, Matrix3, Vector2, Vector3};

const F: Matrix2<f64> = Matrix2::new(0.9, 0.2, -0.1, 0.8);
const H: Matrix2<f64> = Matrix2::new(1.0, 0.3, -0.2, 1.1);
const R: Matrix2<f64> = Matrix2::new(1.5, 0.2, 0.2, 1.2);

fn data(n: usize) -> Vec<Vector2<f64>> {
    (0..n).map(|k| Vector2::new((k as f64 * 0.7).sin(), (k as f64 * 1.3).cos() - 0.2)).collect()
}

fn regular(seed: u64) -> Matrix3<f64> {
    any::<3, 3>(seed) * 0.3 + Matrix3::identity() * 2.0
}

fn near(seed: u64) -> Matrix2<f64> {
    any::<2, 2>(seed) * 0.3 + Matrix2::identity()
}

programs! {
    an_inverse_made_before(q: Matrix3<f64> = regular(1)) {
        let i = q.try_inverse().unwrap();
        let mut s = 0.0;
        for k in 0..20 { let v = Vector3::new(1.0, k as f64 * 0.1, -0.5); s += v.dot(&(i * v)); }
        s
    }
    a_symmetric_inverse_made_before(q: Matrix3<f64> = regular(2)) {
        let i = (q * q.transpose()).cholesky().unwrap().inverse();
        let mut s = 0.0;
        for k in 0..20 { let v = Vector3::new(1.0, k as f64 * 0.1, -0.5); s += (i * v).norm_squared() * i[(0, 1)]; }
        s
    }
    an_inverse_over_data(q: Matrix2<f64> = near(3), z: &[Vector2<f64>] = &data(7)) {
        let i = q.try_inverse().unwrap();
        let mut s = 0.0;
        for v in z { s += v.dot(&(i * v)) * (i * v)[0]; }
        s
    }
    an_inverse_in_each_step(q: Matrix2<f64> = near(4), z: &[Vector2<f64>] = &data(7)) {
        let mut s = 0.0;
        for v in z {
            let i = (q + v * v.transpose()).try_inverse().unwrap();
            s += v.dot(&(i * v));
        }
        s
    }
    a_system_in_each_step(q: Matrix3<f64> = regular(5)) {
        let mut y = Vector3::new(0.5, -1.0, 2.0);
        for k in 0..20 {
            let a = q + Matrix3::identity() * (k as f64 * 0.1);
            y = a.lu().solve(&y).expect("regular") + Vector3::new(0.1, 0.2, 0.3);
        }
        y.norm_squared()
    }
    a_filter(q: Matrix2<f64> = near(6)) {
        let (f, h, r): (Matrix2<f64>, Matrix2<f64>, Matrix2<f64>) = (F, H, R);
        let mut x = Vector2::zeros();
        let mut p = Matrix2::identity();
        let mut log_likelihood = 0.0;
        for k in 0..24 {
            let z = Vector2::new((k as f64 * 0.7).sin(), (k as f64 * 1.3).cos() - 0.2);
            x = f * x;
            p = f * p * f.transpose() + q * q.transpose();
            let s = h * p * h.transpose() + r;
            let e = z - h * x;
            let c = s.cholesky().unwrap();
            let g = p * h.transpose() * c.inverse();
            x += g * e;
            p -= g * h * p;
            log_likelihood -= 0.5 * (e.dot(&c.solve(&e)) + c.determinant().ln());
        }
        log_likelihood
    }
    a_factorisation_in_an_arm(q: Matrix2<f64> = near(7)) {
        let mut s = 0.0;
        for k in 0..20 {
            let v = Vector2::new(k as f64 * 0.1, 1.0);
            if k % 3 == 0 { s += v.dot(&(q.try_inverse().unwrap() * v)); } else { s += v.dot(&(q * v)); }
        }
        s
    }
    in_a_nest(q: Matrix2<f64> = near(8)) {
        let mut s = 0.0;
        for i in 0..18 {
            for j in 0..i {
                let v = Vector2::new(i as f64 * 0.1, j as f64 * 0.1);
                s += v.dot(&((q + Matrix2::identity() * (j as f64 * 0.1)).try_inverse().unwrap() * v));
            }
        }
        s
    }
}

/// `None` exactly where the function is, also for the sake of a later step, and in an arm only where that is taken.
mod without_a_value {
    use super::*;

    #[gradient(wrt = q, value)]
    #[differential(wrt = q)]
    fn solved(q: &Matrix2<f64>, shifts: &[f64]) -> Option<f64> {
        let mut s = 0.0;
        for &shift in shifts {
            if shift > -1.0 {
                s += (q + Matrix2::identity() * shift).try_inverse()?.norm_squared();
            }
        }
        Some(s)
    }

    #[gradient(wrt = q, value)]
    fn definite<const N: usize>(q: &Matrix2<f64>, limit: f64) -> Option<f64> {
        let mut s = 0.0;
        for k in 0..N {
            let c = (q * q.transpose() - Matrix2::identity() * (k as f64 * 0.4)).cholesky()?;
            if c.determinant() > limit {
                return None;
            }
            s += c.ln_determinant();
        }
        Some(s)
    }

    #[test]
    fn companions_have_none_where_the_function_has() {
        let q = Matrix2::new(1.0, 0.5, 0.25, 2.0);
        let singular = Matrix2::new(1.0, 1.0, 1.0, 1.0);
        let cases: [(Matrix2<f64>, &[f64]); 6] = [
            (q, &[]),
            (q, &[0.1, 0.2]),
            (singular, &[1.0]),
            (singular, &[1.0, 0.0, 2.0]),
            (singular, &[]),
            (singular, &[-2.0, 1.0]),
        ];
        for (q, shifts) in cases {
            let value = solved(&q, shifts);
            assert_eq!(solved_grad(&q, shifts).is_some(), value.is_some(), "{shifts:?}");
            assert_eq!(solved_value_and_grad(&q, shifts).map(|(v, _)| v).is_some(), value.is_some(), "{shifts:?}");
            assert_eq!(solved_diff(&q, shifts, &q).is_some(), value.is_some(), "{shifts:?}");
            if let (Some(value), Some((same, gradient))) = (value, solved_value_and_grad(&q, shifts)) {
                agree(&same, &value, 1e-13, "the value");
                agree(&gradient, &slope(|q| solved(q, shifts).unwrap(), &q), 1e-8, "the gradient");
            }
        }
        let wide = Matrix2::new(3.0, 0.5, 0.5, 4.0);
        for limit in [1000.0, 50.0, 120.0] {
            assert_eq!(definite_value_and_grad::<18>(&wide, limit).is_some(), definite::<18>(&wide, limit).is_some(), "{limit}");
            assert_eq!(definite_value_and_grad::<40>(&wide, limit).is_some(), definite::<40>(&wide, limit).is_some(), "{limit}");
        }
        assert!(definite::<18>(&wide, 1000.0).is_some() && definite::<40>(&wide, 1000.0).is_none());
        let gradient = definite_grad::<18>(&wide, 1000.0).unwrap();
        agree(&gradient, &slope(|q| definite::<18>(q, 1000.0).unwrap(), &wide), 1e-8, "the gradient");
    }

    #[gradient(wrt = q)]
    fn panics(q: &Matrix2<f64>, shifts: &[f64]) -> f64 {
        let mut s = 0.0;
        for &shift in shifts {
            s += (q + Matrix2::identity() * shift).try_inverse().expect("no inverse here").norm_squared();
        }
        s
    }

    #[test]
    #[should_panic(expected = "no inverse here")]
    fn companions_panic_with_the_functions_words() {
        let singular = Matrix2::new(1.0, 1.0, 1.0, 1.0);
        panics_grad(&singular, &[1.0, 0.0]);
    }
}

/// Loops of more than sixteen steps inside of each other, whose steps are read more than once.
mod in_nested_sums {
    use crate::common::{agree, slope};
    use matgrad::gradient;
    use nalgebra::{Matrix2, SVector, Vector2};

    #[gradient(wrt = lu, value)]
    fn f(k: &SVector<f64, 18>, lu: &Matrix2<f64>, c: &Vector2<f64>) -> f64 {
        let mut sum = 0.5;
        if lu[(1, 1)] < 0.6 {
            sum = k
                .iter()
                .map(|&a| {
                    let solved = |b: f64| Matrix2::new(b + 2.0, lu[(1, 0)], 0.5, 0.5).tr_solve_upper_triangular(c).unwrap();
                    k.iter().map(|&b| a * solved(b)[0] + solved(b)[1]).sum::<f64>()
                })
                .sum::<f64>();
        }
        lu[0] + sum
    }

    #[test]
    fn in_arms() {
        let (k, c) = (SVector::<f64, 18>::from_fn(|i, _| 0.3 * i as f64 - 1.1), Vector2::new(0.3, -0.7));
        for corner in [0.5, 0.7] {
            let lu = Matrix2::new(0.3, 1.2, -0.4, corner);
            let (value, grad) = f_value_and_grad(&k, &lu, &c);
            agree(&value, &f(&k, &lu, &c), 1e-12, "the value");
            agree(&grad, &slope(|lu| f(&k, lu, &c), &lu), 1e-6, "the gradient");
        }
    }
}
