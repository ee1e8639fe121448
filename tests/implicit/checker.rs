//! `matgrad::check::rule` accepts rules that are right, in every kind of variable, and says what is wrong with others.

use matgrad::check::{RuleMismatch, forward_rule, reverse_rule, rule};
use nalgebra::{Matrix2x3, Vector2, Vector3};

fn layer(w: &Matrix2x3<f64>, x: &Vector3<f64>, k: f64) -> Vector2<f64> {
    (w * x).map(f64::tanh) * k
}

fn layer_vjp(w: &Matrix2x3<f64>, x: &Vector3<f64>, k: f64, c: &Vector2<f64>) -> (Matrix2x3<f64>, Vector3<f64>, f64) {
    let z = (w * x).map(f64::tanh);
    let slope = z.map(|z| 1.0 - z * z).component_mul(c) * k;
    (slope * x.transpose(), w.transpose() * slope, z.dot(c))
}

fn layer_diff(w: &Matrix2x3<f64>, x: &Vector3<f64>, k: f64, dw: &Matrix2x3<f64>, dx: &Vector3<f64>, dk: f64) -> Vector2<f64> {
    let z = (w * x).map(f64::tanh);
    z.map(|z| 1.0 - z * z).component_mul(&(dw * x + w * dx)) * k + z * dk
}

type Variables = (Matrix2x3<f64>, Vector3<f64>, f64);

fn around() -> Variables {
    (Matrix2x3::zeros(), Vector3::zeros(), 2.0)
}

fn value((w, x, k): &Variables) -> Vector2<f64> {
    layer(w, x, *k)
}

fn forward((w, x, k): &Variables, (dw, dx, dk): &Variables) -> Vector2<f64> {
    layer_diff(w, x, *k, dw, dx, *dk)
}

#[test]
fn right_rules_pass() {
    rule(around(), value, |(w, x, k), c| layer_vjp(w, x, *k, c), forward).unwrap();
    // Scalars, arrays, single precision.
    rule(2.0, |x: &f64| x.ln(), |x, c| c / x, |x, d| d / x).unwrap();
    rule([1.0f32, 2.0], |x: &[f32; 2]| x[0] * x[1], |x, c| [c * x[1], c * x[0]], |x, d| d[0] * x[1] + x[0] * d[1]).unwrap();
}

#[test]
fn what_is_wrong_is_said() {
    let wrong = |(w, x, k): &Variables, c: &Vector2<f64>| {
        let (in_w, mut in_x, in_k) = layer_vjp(w, x, *k, c);
        in_x[1] *= 1.001;
        (in_w, in_x, in_k)
    };
    let found = rule(around(), value, wrong, forward).unwrap_err();
    assert!(matches!(found, RuleMismatch::Reverse { point: 0, variable: 1, element: 1, .. }), "{found}");
    let text = found.to_string();
    assert!(
        text.starts_with(
            "reverse mode (`_vjp`) is wrong at point 0: 1 numbers differ; the worst, in element 1 of variable 1, is "
        ),
        "{text}"
    );

    let wrong = |v: &Variables, d: &Variables| forward(v, d) + Vector2::new(0.0, 1e-4);
    let found = forward_rule(around(), value, wrong).unwrap_err();
    assert!(matches!(found, RuleMismatch::Forward { point: 0, mismatch } if mismatch.row == 1), "{found}");
    assert!(found.to_string().contains("element 1 of the value's differential"), "{found}");

    // A rule that forgets its cotangent is right for the cotangent 1 alone.
    let found = reverse_rule(2.0, |x: &f64| x.ln(), |x, _| 1.0 / x).unwrap_err();
    assert!(matches!(found, RuleMismatch::Reverse { .. }), "{found}");

    let found = reverse_rule(around(), value, |(w, x, k), c| layer_vjp(w, x, *k, c).1).unwrap_err();
    assert_eq!(found, RuleMismatch::Length { given: 3, wanted: 10 });
    assert_eq!(found.to_string(), "reverse mode (`_vjp`) gives 3 numbers, but the variables have 10");

    // NaN is never right.
    assert!(reverse_rule(2.0, |x: &f64| x.ln(), |_, _| f64::NAN).is_err());
}

/// The two modes are held to each other more closely than to differences, which lose digits of a large value.
#[test]
fn the_modes_are_held_to_each_other() {
    let large = |x: &f64| x.sin() + 1e9;
    let found = rule(0.5, large, |x, c| c * x.cos() * (1.0 + 1e-6), |x, d| d * x.cos()).unwrap_err();
    let RuleMismatch::Modes { forward, reverse, .. } = found else { panic!("{found}") };
    assert!((forward / reverse - 1.0).abs() < 2e-6);
    assert!(found.to_string().starts_with("the modes disagree at point 0: "), "{found}");
}
