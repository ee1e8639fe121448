//! Huge, tiny and ill-conditioned inputs.

use crate::common::{Space, agree, any, slope};
use matgrad::{gradient, hessian, hvp};
use nalgebra::{Matrix3, SMatrix, Vector2, Vector3, Vector4};

#[gradient(wrt = z, value)]
#[hessian(wrt = z)]
fn cross_entropy(z: &Vector3<f64>, y: &Vector3<f64>) -> f64 {
    -y.dot(&matgrad::log_softmax(z))
}

#[gradient(wrt = z, value)]
#[hessian(wrt = z)]
fn log_sum_exp(z: &Vector3<f64>) -> f64 {
    matgrad::log_sum_exp(z)
}

#[gradient(wrt = z)]
#[hvp(wrt = z)]
fn attention(z: &Vector3<f64>, a: &Vector3<f64>) -> f64 {
    matgrad::softmax(z).dot(a)
}

#[test]
fn softmax_of_huge_scores() {
    let (z, y) = (Vector3::new(1e8, 1e8 - 1.0, -1e8), Vector3::new(0.0, 1.0, 0.0));
    let s = 1.0 / (1.0 + (-1.0_f64).exp());
    let wanted = Vector3::new(s, (1.0 - s) - 1.0, 0.0);
    let (value, gradient) = cross_entropy_value_and_grad(&z, &y);
    agree(&value, &cross_entropy(&z, &y), 0.0, "the value");
    agree(&value, &(1.0 - s.ln()), 1e-12, "−log softmax");
    agree(&gradient, &wanted, 1e-12, "s − y");
    agree(&cross_entropy_grad(&z, &y), &wanted, 1e-12, "s − y");
    let s = Vector3::new(s, 1.0 - s, 0.0);
    let curvature = Matrix3::from_diagonal(&s) - s * s.transpose();
    agree(&cross_entropy_hess(&z, &y), &curvature, 1e-12, "diag(s) − ssᵀ");
    agree(&log_sum_exp_hess(&z), &curvature, 1e-12, "diag(s) − ssᵀ");
    agree(&log_sum_exp_grad(&z), &s, 1e-12, "s");
    let a = Vector3::new(1.0, 2.0, 3.0);
    agree(&attention_grad(&z, &a), &(curvature * a), 1e-12, "(diag(s) − ssᵀ) a");
    assert!(attention_hvp(&z, &a, &a).iter().all(|t| t.is_finite()));
    let z = Vector3::repeat(-1e300);
    agree(&log_sum_exp_grad(&z), &Vector3::repeat(1.0 / 3.0), 1e-15, "of equal scores");
}

#[gradient(wrt = z, value)]
#[hessian(wrt = z)]
fn activations(z: f64) -> f64 {
    matgrad::sigmoid(z) + matgrad::softplus(z) + matgrad::log_sigmoid(z)
}

#[test]
fn activations_of_huge_arguments() {
    // σ′ + σ + (1 − σ) = σ′ + 1
    for z in [1e8_f64, -1e8, 800.0, -800.0, 1e300, -1e300] {
        agree(&activations_grad(z), &1.0, 1e-15, "σ′ + σ(z) + σ(−z)");
        agree(&activations_hess(z), &0.0, 1e-15, "the curvature");
        // softplus(z) + log σ(z) = z
        let (value, _) = activations_value_and_grad(z);
        agree(&value, &(z + if z > 0.0 { 1.0 } else { 0.0 }), 1e-15, "the value");
    }
    agree(&activations_grad(0.0), &1.25, 1e-15, "at 0");
}

#[gradient(wrt = w)]
#[hessian(wrt = w)]
fn logistic(w: &Vector2<f64>, x: &SMatrix<f64, 3, 2>, y: &Vector3<f64>) -> f64 {
    (x * w).zip_map(y, |z, y| matgrad::softplus(z) - y * z).sum()
}

#[test]
fn logistic_regression_far_out() {
    let (x, y) = (SMatrix::<f64, 3, 2>::new(1e4, 1.0, -1e4, 1.0, 3e3, 1.0), Vector3::new(1.0, 0.0, 0.0));
    let gradient = logistic_grad(&Vector2::new(1e4, -1.0), &x, &y);
    agree(&gradient, &Vector2::new(3e3, 1.0), 1e-12, "only the third sample is wrong");
    assert!(logistic_hess(&Vector2::new(1e4, -1.0), &x, &y).iter().all(|t| t.is_finite()));
}

#[gradient(wrt = x, value)]
#[hessian(wrt = x)]
fn norms(x: &Vector4<f64>, a: &Vector4<f64>) -> f64 {
    (x - a).norm() + x.norm_squared() * 1e-8
}

#[test]
fn norms_of_huge_and_tiny_vectors() {
    for scale in [1e8, 1e150, 1e-8, 1e-150] {
        let x = any::<4, 1>(1) * scale;
        let wanted = x / scale / (x / scale).norm() + x * 2e-8;
        agree(&norms_grad(&x, &Vector4::zeros()), &wanted, 1e-12, "x/‖x‖ + 2e−8 x");
    }
}

#[gradient(wrt = x, value)]
fn log_determinant(x: &SMatrix<f64, 6, 6>) -> f64 {
    x.determinant().abs().ln()
}

#[gradient(wrt = b, value)]
fn solved(a: &SMatrix<f64, 6, 6>, b: &SMatrix<f64, 6, 1>) -> f64 {
    a.lu().solve(b).unwrap().sum()
}

fn hilbert() -> SMatrix<f64, 6, 6> {
    SMatrix::from_fn(|i, j| 1.0 / (i + j + 1) as f64)
}

/// The exact inverse of the 6×6 Hilbert matrix has integer elements (Choi 1983).
fn hilbert_inverse() -> SMatrix<f64, 6, 6> {
    let binomial = |n: u64, k: u64| (1..=k).fold(1.0, |b, i| b * (n + 1 - i) as f64 / i as f64);
    SMatrix::from_fn(|i, j| {
        let (i, j) = (i as u64 + 1, j as u64 + 1);
        let sign = if (i + j) % 2 == 0 { 1.0 } else { -1.0 };
        let squared = binomial(i + j - 2, i - 1).powi(2);
        sign * (i + j - 1) as f64 * binomial(6 + i - 1, 6 - j) * binomial(6 + j - 1, 6 - i) * squared
    })
}

#[test]
fn an_ill_conditioned_matrix() {
    // The condition number is 1.5e7, so that 1e-16 becomes 1e-9.
    agree(&(hilbert() * hilbert_inverse()), &SMatrix::<f64, 6, 6>::identity(), 1e-9, "the exact inverse");
    agree(&log_determinant_grad(&hilbert()), &hilbert_inverse().transpose(), 1e-8, "X⁻ᵀ");
    let b = SMatrix::<f64, 6, 1>::repeat(1.0);
    agree(&solved_grad(&hilbert(), &b), &(hilbert_inverse().transpose() * SMatrix::<f64, 6, 1>::repeat(1.0)), 1e-8, "A⁻ᵀ1");
}

#[test]
fn a_badly_scaled_matrix() {
    let scales = SMatrix::<f64, 6, 6>::from_diagonal(&SMatrix::<f64, 6, 1>::new(1e8, 1e-8, 1.0, 1e4, 1e-4, 10.0));
    let mixing = SMatrix::<f64, 6, 6>::identity() + any::<6, 6>(2) * 0.1;
    let x = scales * mixing;
    let gradient = log_determinant_grad(&x);
    let wanted = (mixing.try_inverse().unwrap() * scales.try_inverse().unwrap()).transpose();
    for (got, wanted) in gradient.iter().zip(&wanted) {
        assert!((got - wanted).abs() <= 1e-12 * wanted.abs().max(1e-20), "{got} against {wanted}");
    }
}

#[gradient(wrt = x)]
#[hessian(wrt = x)]
fn scaled(x: &Vector2<f64>) -> f64 {
    (x[0] * 1e8).sin() * 1e-8 + (x[1] * 1e-8).exp() * 1e8
}

#[test]
fn large_and_small_literals() {
    let x = Vector2::new(1e-8, 1e8);
    agree(&scaled_grad(&x), &Vector2::new(1.0_f64.cos(), 1.0_f64.exp()), 1e-13, "cos(1), e");
    agree(&scaled_hess(&x)[(0, 0)], &(-1e8 * 1.0_f64.sin()), 1e-13, "−1e8 sin(1)");
}

#[gradient(wrt = x)]
fn hypotenuse(x: &Vector2<f64>) -> f64 {
    x[0].hypot(x[1])
}

#[gradient(wrt = x)]
fn angles(x: &Vector2<f64>) -> f64 {
    (x[0] / x[1]).atan() + x[0].atan2(x[1])
}

#[test]
fn tiny_and_huge_scalars() {
    for scale in [1e-150, 1e-8, 1e8, 1e150] {
        let x = Vector2::new(0.6, 0.8) * scale;
        agree(&hypotenuse_grad(&x), &Vector2::new(0.6, 0.8), 1e-14, "the direction");
        agree(&(angles_grad(&x) * scale), &Vector2::new(1.6, -1.2), 1e-14, "2 (x₁, −x₀)/r²");
    }
}

#[gradient(wrt = x)]
fn not_a_number(x: &Vector2<f64>) -> f64 {
    x[0].sqrt() + x[1]
}

#[test]
fn nan_is_not_hidden() {
    assert!(not_a_number_grad(&Vector2::new(-1.0, 1.0))[0].is_nan());
    assert_eq!(not_a_number_grad(&Vector2::new(-1.0, 1.0))[1], 1.0);
    assert_eq!(not_a_number_grad(&Vector2::new(0.0, 1.0))[0], f64::INFINITY);
    let x: Vector2<f64> = any(3);
    agree(&not_a_number_grad(&x.abs()), &slope(not_a_number, &x.abs()), 1e-6, "elsewhere");
    assert_eq!(x.coordinates().len(), 2);
}
