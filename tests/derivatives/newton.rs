//! Newton's step: exact on quadratics of every structure, `None` on singular Hessians.

use crate::common::{agree, agree_dense, any, definite, dense, vector};
use matgrad::{gradient, hessian, newton_step};
use nalgebra::{DMatrix, Matrix2, Matrix3, SMatrix, Vector2, Vector3};

fn pseudo_inverse(m: &DMatrix<f64>) -> DMatrix<f64> {
    m.clone().pseudo_inverse(1e-12).expect("a tolerance above 0")
}

#[newton_step(wrt = x)]
#[hessian(wrt = x)]
fn misfit(x: &SMatrix<f64, 3, 2>, a: &SMatrix<f64, 5, 3>, b: &SMatrix<f64, 2, 4>, c: &SMatrix<f64, 5, 4>) -> f64 {
    (a * x * b - c).norm_squared()
}

#[test]
fn a_kronecker_structured_step_is_exact() {
    let (a, b, c) = (any::<5, 3>(1), any::<2, 4>(2), any::<5, 4>(3));
    let minimiser = pseudo_inverse(&dense(&a)) * dense(&c) * pseudo_inverse(&dense(&b));
    for seed in 4..8 {
        let x = any(seed) * 10.0;
        let reached = x + misfit_newton(&x, &a, &b, &c).unwrap();
        agree_dense(&dense(&reached), &minimiser, 1e-9, "A⁺CB⁺ from anywhere");
    }
    let wanted = dense(&(b * b.transpose())).kronecker(&dense(&(a.transpose() * a))) * 2.0;
    agree_dense(&dense(&misfit_hess(&any(9), &a, &b, &c)), &wanted, 1e-12, "the Hessian");
}

#[test]
fn a_singular_factor_gives_none() {
    let (x, b, c) = (any(1), any::<2, 4>(2), any::<5, 4>(3));
    assert_eq!(misfit_newton(&x, &SMatrix::zeros(), &b, &c), None, "A = 0");
    assert_eq!(misfit_newton(&x, &any::<5, 3>(4), &SMatrix::zeros(), &c), None, "B = 0");
    let mut a = any::<5, 3>(5);
    a.column_mut(1).fill(0.0);
    assert_eq!(misfit_newton(&x, &a, &b, &c), None, "a column of A is 0");
    assert_eq!(misfit_newton(&x.map(|_| f64::NAN), &any::<5, 3>(4), &b, &c), None, "a step that is not finite");
}

#[newton_step(wrt = x)]
fn indefinite(x: &Vector2<f64>, a: &Matrix2<f64>, b: &Vector2<f64>) -> f64 {
    0.5 * x.dot(&(a * x)) - b.dot(x)
}

#[test]
fn an_indefinite_hessian_is_solved_all_the_same() {
    let (x, b): (Vector2<f64>, Vector2<f64>) = (any(10), any(11));
    let a = Matrix2::new(1.0, 2.0, 2.0, -3.0);
    agree(&(x + indefinite_newton(&x, &a, &b).unwrap()), &a.lu().solve(&b).unwrap(), 1e-12, "the saddle");
    // Zero pivots that only need a row exchange.
    let a = Matrix2::new(0.0, 1.0, 1.0, 0.0);
    agree(&(x + indefinite_newton(&x, &a, &b).unwrap()), &Vector2::new(b.y, b.x), 1e-12, "an exchange");
    assert_eq!(indefinite_newton(&x, &Matrix2::zeros(), &b), None, "no curvature");
    assert_eq!(indefinite_newton(&x, &Matrix2::new(1.0, 2.0, 2.0, 4.0), &b), None, "a rank-one Hessian");
}

#[newton_step(wrt = w)]
#[gradient(wrt = w)]
#[hessian(wrt = w)]
fn logistic(w: &Vector3<f64>, data: &SMatrix<f64, 8, 3>, y: &SMatrix<f64, 8, 1>, ridge: f64) -> f64 {
    let z = data * w;
    z.map(matgrad::softplus).sum() - y.dot(&z) + 0.5 * ridge * w.norm_squared()
}

#[test]
fn newtons_method_converges_quadratically() {
    let (data, y) = (any::<8, 3>(12), any::<8, 1>(13).map(|t| if t > 0.0 { 1.0 } else { 0.0 }));
    let mut w = Vector3::zeros();
    let mut errors = vec![];
    for _ in 0..7 {
        w += logistic_newton(&w, &data, &y, 0.1).unwrap();
        errors.push(logistic_grad(&w, &data, &y, 0.1).norm());
    }
    assert!(errors[6] < 1e-14, "gradients: {errors:?}");
    let residual = logistic_hess(&w, &data, &y, 0.1) * logistic_newton(&w, &data, &y, 0.1).unwrap();
    agree(&residual, &-logistic_grad(&w, &data, &y, 0.1), 1e-14, "H Δ = −g");
}

#[newton_step(wrt = t)]
#[hessian(wrt = t)]
fn scalar(t: f64, a: f64) -> f64 {
    (t * t - a).powi(2)
}

#[test]
fn a_scalar_step_is_a_quotient() {
    let (t, a) = (1.3, 2.0);
    let (slope, curvature) = (4.0 * t * (t * t - a), 12.0 * t * t - 4.0 * a);
    agree(&scalar_hess(t, a), &curvature, 1e-13, "a scalar Hessian");
    agree(&scalar_newton(t, a).unwrap(), &(-slope / curvature), 1e-13, "−f′/f″");
    assert_eq!(scalar_newton(0.0, 0.0), None, "f″ = 0");
}

#[newton_step(wrt = x)]
#[gradient(wrt = x)]
#[hessian(wrt = x)]
fn barrier(x: &Matrix3<f64>, c: &Matrix3<f64>) -> f64 {
    (c * x).trace() - x.determinant().ln()
}

#[test]
fn the_step_of_a_log_determinant() {
    // ∇²f[Δ] = X⁻¹ΔX⁻¹ transposed, so that Δ = X − X C X by hand.
    let (x, c) = (definite::<3>(16), definite::<3>(17));
    agree(&barrier_newton(&x, &c).unwrap(), &(x - x * c * x), 1e-10, "X − XCX");
    let residual = dense(&barrier_hess(&x, &c)) * vector(&barrier_newton(&x, &c).unwrap()) + vector(&barrier_grad(&x, &c));
    assert!(residual.amax() < 1e-12, "off by {}", residual.amax());
}

#[newton_step(wrt = x, name = solve_for_a_stationary_point)]
fn renamed(x: &Vector2<f64>) -> f64 {
    x.norm_squared()
}

#[test]
fn takes_a_name() {
    agree(&solve_for_a_stationary_point(&any(18)).unwrap(), &-any::<2, 1>(18), 1e-15, "−x");
}
