//! Powers with a base of 0 and with a negative one: limits where there are any.

use matgrad::{gradient, hessian};
use nalgebra::{Matrix2, RealField, Vector2};

#[gradient(wrt = (x, p), value)]
fn power<T: RealField + Copy>(x: T, p: T) -> T {
    x.powf(p)
}

#[gradient(wrt = x)]
#[hessian(wrt = x)]
fn of_base(x: f64, p: f64) -> f64 {
    x.powf(p)
}

#[gradient(wrt = p)]
#[hessian(wrt = p)]
fn of_exponent(x: f64, p: f64) -> f64 {
    x.powf(p)
}

#[gradient(wrt = v)]
#[hessian(wrt = v)]
fn of_both(v: &Vector2<f64>) -> f64 {
    v.x.powf(v.y)
}

#[gradient(wrt = (x, p))]
fn of_elements(x: &Vector2<f32>, p: &Vector2<f32>) -> f32 {
    x.zip_map(p, |x, p| x.powf(p)).sum()
}

#[gradient(wrt = p)]
#[hessian(wrt = p)]
fn of_literal_base(p: f64) -> f64 {
    2f64.powf(p) + 0f64.powf(p)
}

#[test]
fn at_base_0() {
    const INF: f64 = f64::INFINITY;
    // p, ∂x, ∂p and ∂²x of 0ᵖ.
    let table = [
        (0.0, 0.0, -INF, 0.0),
        (0.5, INF, 0.0, -INF),
        (1.0, 1.0, 0.0, 0.0),
        (1.5, 0.0, 0.0, INF),
        (2.0, 0.0, 0.0, 2.0),
        (2.5, 0.0, 0.0, 0.0),
        (-1.0, -INF, -INF, INF),
    ];
    for (p, in_base, in_exponent, second) in table {
        assert_eq!(power_grad(0.0, p), (in_base, in_exponent), "0^{p}");
        assert_eq!(power_grad(0.0f32, p as f32), (in_base as f32, in_exponent as f32), "0^{p}");
        assert_eq!(power_value_and_grad(0.0, p).1, (in_base, in_exponent), "0^{p}");
        assert_eq!(of_base_grad(0.0, p), in_base, "0^{p}");
        assert_eq!(of_base_hess(0.0, p), second, "0^{p}");
        assert_eq!(of_exponent_grad(0.0, p), in_exponent, "0^{p}");
        assert_eq!(of_both_grad(&Vector2::new(0.0, p)), Vector2::new(in_base, in_exponent), "0^{p}");
    }
    for p in [2.0, 2.5, 3.0] {
        assert_eq!(of_exponent_hess(0.0, p), 0.0);
        let bend = if p == 2.0 { 2.0 } else { 0.0 };
        assert_eq!(of_both_hess(&Vector2::new(0.0, p)), Matrix2::new(bend, 0.0, 0.0, 0.0));
    }
    let (x, p) = (Vector2::new(0.0f32, 0.0), Vector2::new(2.0f32, 0.0));
    assert_eq!(of_elements_grad(&x, &p), (Vector2::zeros(), Vector2::new(0.0, f32::NEG_INFINITY)));
}

#[test]
fn at_exponent_0_the_base_matters_in_the_exponent() {
    // ∂x∂p xᵖ at p = 0 is 1/x.
    let hessian = of_both_hess(&Vector2::new(4.0, 0.0));
    let wanted = Matrix2::new(0.0, 0.25, 0.25, 4f64.ln().powi(2));
    assert!((hessian - wanted).amax() < 1e-15, "{hessian}");
    assert_eq!(of_base_grad(4.0, 0.0), 0.0);
}

#[test]
fn with_a_negative_base() {
    for (x, p, wanted) in [(-2.0, 2.0, -4.0), (-2.0, 3.0, 12.0), (-0.5, -1.0, -4.0), (-3.0, 1.0, 1.0)] {
        let (in_base, in_exponent): (f64, f64) = power_grad(x, p);
        assert_eq!(in_base, wanted, "({x})^{p}");
        // xᵖ is no number for other exponents near p.
        assert!(in_exponent.is_nan());
        assert_eq!(of_base_grad(x, p), wanted, "({x})^{p}");
    }
    assert_eq!(of_base_hess(-2.0, 3.0), -12.0);
    assert!(of_base_grad(-2.0, 0.5).is_nan());
}

#[test]
fn with_a_literal_base() {
    let ln2 = 2f64.ln();
    for p in [0.5, 3.0] {
        assert!((of_literal_base_grad(p) - 2f64.powf(p) * ln2).abs() < 1e-14);
        assert!((of_literal_base_hess(p) - 2f64.powf(p) * ln2 * ln2).abs() < 1e-14);
    }
}
