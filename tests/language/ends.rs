//! The ends of arrays and slices, what `map` makes of arrays, and their pieces.

use crate::common::{agree, slope};
use matgrad::{differential, gradient, hessian, vjp};
use nalgebra::{Vector2, Vector3};

#[gradient(wrt = x, value, into)]
fn ends_of_a_slice(x: &[f64]) -> Option<f64> {
    Some(x.first()?.sin() * x.last()?)
}

#[gradient(wrt = x, into)]
fn ends_that_may_be_missing(x: &[f64], scale: f64) -> f64 {
    let mut sum = 0.0;
    if let Some(last) = x.last() {
        sum += last * last * scale;
    }
    sum + x.first().copied().unwrap_or(0.5).exp()
}

#[test]
fn the_ends_of_a_variable_of_run_time_length() {
    let x = [0.3, 5.0, -0.7];
    let mut gradient = [9.0; 3];
    assert_eq!(ends_of_a_slice_value_and_grad_into(&x, &mut gradient), Some(0.3_f64.sin() * -0.7));
    assert_eq!(gradient, [-0.7 * 0.3_f64.cos(), 0.0, 0.3_f64.sin()]);
    assert_eq!(ends_of_a_slice_grad_into(&x[..1], &mut gradient[..1]), Some(()));
    assert_eq!(gradient[0], 0.3 * 0.3_f64.cos() + 0.3_f64.sin());
    assert_eq!(ends_of_a_slice_grad_into(&[], &mut []), None);
    ends_that_may_be_missing_grad_into(&x, 2.0, &mut gradient);
    assert_eq!(gradient, [0.3_f64.exp(), 0.0, -2.8]);
    // Of no items nothing is looked at.
    ends_that_may_be_missing_grad_into(&[], 2.0, &mut []);
}

#[gradient(wrt = x)]
#[differential(wrt = x)]
fn ends_of_arrays(x: &[f64; 20], few: &[Vector2<f64>; 3], data: &[f64]) -> f64 {
    let last = few.last().unwrap();
    x.first().unwrap() * x.last().unwrap() * data.first().unwrap() + last.dot(last) * x[3]
}

#[test]
fn the_ends_of_arrays_and_of_data() {
    let x: [f64; 20] = std::array::from_fn(|k| 0.1 * k as f64 + 0.5);
    let few = [Vector2::zeros(), Vector2::zeros(), Vector2::new(2.0, 1.0)];
    let mut wanted = [0.0; 20];
    (wanted[0], wanted[3], wanted[19]) = (3.0 * x[19], 5.0, 3.0 * x[0]);
    assert_eq!(ends_of_arrays_grad(&x, &few, &[3.0]), wanted);
    let along: f64 = wanted.iter().sum();
    assert!((ends_of_arrays_diff(&x, &few, &[3.0], &[1.0; 20]) - along).abs() < 1e-13);
}

#[gradient(wrt = x)]
#[vjp(wrt = x)]
fn mapped(x: &[f64; 20], k: f64) -> f64 {
    let squares = x.map(|v| v * v * k);
    let mut sum = 0.0;
    for pair in squares.windows(2) {
        sum += pair[0] * pair[1];
    }
    sum
}

#[gradient(wrt = x)]
fn pieces_of_few(x: &[f64; 5]) -> f64 {
    let mut sum = 0.0;
    for pair in x.chunks_exact(2) {
        sum += pair[0].powi(2) * pair[1];
    }
    for three in x.windows(3) {
        sum += three[0] * three[2];
    }
    sum
}

#[test]
fn what_map_makes_of_long_arrays_and_pieces_of_short_ones() {
    let x: [f64; 20] = std::array::from_fn(|k| 0.1 * k as f64 - 0.5);
    agree(&mapped_grad(&x, 0.5), &slope(|x| mapped(x, 0.5), &x), 1e-9, "the gradient");
    assert_eq!(mapped_vjp(&x, 0.5, 1.0), mapped_grad(&x, 0.5));
    let x = [1.0, 2.0, 3.0, 4.0, 5.0];
    // x₀² x₁ + x₂² x₃ + x₀ x₂ + x₁ x₃ + x₂ x₄
    assert_eq!(pieces_of_few_grad(&x), [4.0 + 3.0, 1.0 + 4.0, 24.0 + 1.0 + 5.0, 9.0 + 2.0, 3.0]);
}

#[derive(Clone, Copy)]
enum Mode {
    Off,
    Scaled(f64),
}

#[gradient(wrt = x)]
fn guard_that_names_its_own(x: f64, mode: Mode) -> f64 {
    let w = x * x;
    match mode {
        Mode::Scaled(w) if w > 1.0 => w * x,
        Mode::Scaled(v) => v + w,
        Mode::Off => w.sin(),
    }
}

#[gradient(wrt = x)]
fn what_is_never_reached(x: f64) -> f64 {
    let kind: usize = 2;
    let y = match kind {
        0 | 2 => return x * x,
        _ => 3.0 * x,
    };
    y.sin()
}

#[test]
fn a_guard_asks_about_what_its_pattern_binds() {
    assert_eq!(guard_that_names_its_own_grad(0.5, Mode::Scaled(3.0)), 3.0);
    assert_eq!(guard_that_names_its_own_grad(0.5, Mode::Scaled(0.9)), 1.0);
    assert_eq!(guard_that_names_its_own_grad(0.5, Mode::Off), 0.25_f64.cos());
    assert_eq!(what_is_never_reached_grad(1.5), 3.0);
}

#[gradient(wrt = (a, b))]
#[hessian(wrt = a)]
fn angle(a: &Vector3<f64>, b: &Vector3<f64>) -> f64 {
    a.angle(b)
}

/// Where nalgebra's arc cosine has half of the digits, or none.
#[test]
fn the_angle_of_vectors_that_are_nearly_parallel() {
    let a = Vector3::new(1.0, 2.0, -2.0);
    let normal = Vector3::new(2.0, 1.0, 2.0) / 3.0;
    for angle in [1e-3, 1e-5, 1e-7, std::f64::consts::PI - 1e-6] {
        let (s, c) = f64::sin_cos(angle);
        let b = a * c + normal * (s * 3.0);
        // ∇_a is −n/‖a‖, of the unit normal n to a that points to b, and ∇_b the like.
        let (in_a, in_b) = angle_grad(&a, &b);
        assert!((in_a + normal / 3.0).norm() < 1e-8, "{angle}: {in_a}");
        let wanted = (normal * c - a * (s / 3.0)) / 3.0;
        assert!((in_b - wanted).norm() < 1e-8, "{angle}: {in_b}");
    }
    let (in_a, in_b) = angle_grad(&a, &(a * 2.0));
    assert!(in_a.norm() == 0.0 && in_b.norm() == 0.0);
    let (in_a, _) = angle_grad(&a, &Vector3::zeros());
    assert_eq!(in_a, Vector3::zeros());
    let b = Vector3::new(0.3, -1.0, 0.5);
    let hessian = angle_hess(&a, &b);
    for k in 0..3 {
        let h = 1e-5;
        let step = Vector3::from_fn(|i, _| if i == k { h } else { 0.0 });
        let column = (angle_grad(&(a + step), &b).0 - angle_grad(&(a - step), &b).0) / (2.0 * h);
        assert!((hessian.column(k) - column).norm() < 1e-8);
    }
}

#[gradient(wrt = x)]
fn scalar_methods_of_what_is_computed(x: f64, scale: f64) -> f64 {
    matgrad::constant((scale * 2.0).floor()).hypot(x) + (scale + 1.0).sqrt().mul_add(x, 0.5)
}

#[test]
fn a_scalar_that_is_computed_of_constants_has_the_methods_of_scalars() {
    let wanted = 0.5 / 3.0_f64.hypot(0.5) + 2.75_f64.sqrt();
    assert!((scalar_methods_of_what_is_computed_grad(0.5, 1.75) - wanted).abs() < 1e-15);
}
