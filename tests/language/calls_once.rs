//! Callees whose `#[vjp(value)]` hands calls the value with the cotangents: how often they run, and that derivatives do not
//! hang on it.

use crate::common::{agree, any, dense, differences, slope};
use matgrad::{differential, gradient, jacobian, vjp};
use nalgebra::{Matrix1, Matrix2, Matrix3, Point2, RealField, SMatrix, SVector, Vector2, Vector3};
use std::cell::Cell;

/// One, and a note that it was asked for: what a callee multiplies with counts its runs.
fn run(runs: &Cell<u32>) -> f64 {
    runs.set(runs.get() + 1);
    1.0
}

/// How often something runs.
fn runs<T>(of: impl FnOnce(&Cell<u32>) -> T) -> (T, u32) {
    let runs = Cell::new(0);
    let found = of(&runs);
    (found, runs.get())
}

#[vjp(value)]
#[differential]
fn cubic(x: &Vector2<f64>, runs: &Cell<u32>) -> f64 {
    let one: f64 = run(runs);
    x.x * x.x * x.y * one + x.y.sin()
}

#[vjp(value)]
fn turned(x: &Vector2<f64>, by: f64, runs: &Cell<u32>) -> Vector2<f64> {
    let one: f64 = run(runs);
    Vector2::new(x.x * by * one - x.y * x.y, (x.x * x.y).sin())
}

#[vjp(wrt = (s, x), value)]
fn partly(k: f64, x: &Vector2<f64>, s: f64, runs: &Cell<u32>) -> f64 {
    let one: f64 = run(runs);
    k * x.x * x.y * s * one + s.exp()
}

#[vjp(value)]
fn moved(p: &Point2<f64>, by: &Vector2<f64>, runs: &Cell<u32>) -> Point2<f64> {
    let one: f64 = run(runs);
    p + by * p.x * one
}

#[vjp(value)]
fn square(a: &Matrix1<f64>, runs: &Cell<u32>) -> Matrix1<f64> {
    let one: f64 = run(runs);
    a * a * one
}

#[vjp(value)]
fn large(a: &SMatrix<f64, 9, 9>, runs: &Cell<u32>) -> SMatrix<f64, 9, 9> {
    let one: f64 = run(runs);
    a * a * one
}

#[vjp(value)]
fn generic<T: RealField + Copy, const N: usize>(m: &SMatrix<T, N, N>, x: &SVector<T, N>) -> T {
    x.dot(&(m * x))
}

#[vjp(value)]
fn root(t: f64, runs: &Cell<u32>) -> Option<f64> {
    let one: f64 = run(runs);
    if t < 0.0 { None } else { Some(t.sqrt() * one) }
}

/// A callee that keeps no value.
#[vjp]
fn forgetful(x: &Vector2<f64>, runs: &Cell<u32>) -> f64 {
    let one: f64 = run(runs);
    x.x.sin() * x.y * one
}

/// A rule by hand.
fn by_hand(x: f64, runs: &Cell<u32>) -> f64 {
    run(runs) * x * x
}

fn by_hand_vjp(x: f64, _: &Cell<u32>, cotangent: f64) -> f64 {
    2.0 * x * cotangent
}

/// A callee that calls another: each of its callees runs as often as in it.
#[vjp(value)]
fn outer(x: &Vector2<f64>, runs: &Cell<u32>) -> f64 {
    let mut sum = 0.0;
    for j in 0..2 {
        let y = x * (j as f64 + 0.5);
        let inner: f64 = cubic(&y, runs);
        sum += x[j] * inner;
    }
    sum
}

#[vjp(value)]
fn outermost(x: &Vector2<f64>, runs: &Cell<u32>) -> f64 {
    let a: f64 = outer(x, runs);
    let b: f64 = outer(&(x * 0.7), runs);
    a * x.x - b * x.y
}

struct Model {
    gain: f64,
}

impl Model {
    #[vjp(wrt = x, value)]
    fn energy(&self, x: &Vector2<f64>, runs: &Cell<u32>) -> f64 {
        let one: f64 = run(runs);
        let gain: f64 = self.gain;
        gain * one * x.norm_squared() * x.y
    }

    #[gradient(wrt = x, value)]
    fn loss(&self, x: &Vector2<f64>, runs: &Cell<u32>) -> f64 {
        let e: f64 = self.energy(x, runs);
        e * 3.0 + x.x
    }
}

#[test]
fn a_method_runs_once() {
    let (model, x) = (Model { gain: 1.3 }, any(2));
    let ((value, gradient), ran) = runs(|runs| model.loss_value_and_grad(&x, runs));
    assert_eq!(ran, 1);
    agree(&value, &model.loss(&x, &Cell::new(0)), 1e-14, "the value");
    agree(&gradient, &slope(|x| model.loss(x, &Cell::new(0)), &x), 1e-9, "the gradient");
}

/// Functions of two variables, and how often what they call runs in one run of theirs, in their gradient and in value and
/// gradient.
macro_rules! callers {
    ($x:ident $runs:ident: $($name:ident $counts:expr, $body:block)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $x, value, into)]
            #[jacobian(wrt = $x)]
            #[vjp(wrt = $x, value)]
            fn f($x: &Vector2<f64>, $runs: &Cell<u32>) -> f64 $body

            #[test]
            fn derivatives_agree() {
                for seed in 0..4 {
                    let x = any::<2, 1>(seed);
                    let (value, in_f) = runs(|runs| f(&x, runs));
                    let wanted = slope(|x| f(x, &Cell::new(0)), &x);
                    let (gradient, in_gradient) = runs(|runs| f_grad(&x, runs));
                    agree(&gradient, &wanted, 1e-9, "the gradient");
                    let ((beside, again), in_both) = runs(|runs| f_value_and_grad(&x, runs));
                    agree(&beside, &value, 1e-14, "the value");
                    agree(&again, &gradient, 1e-14, "the gradient beside it");
                    assert_eq!([in_f, in_gradient, in_both], $counts, "runs of callees");
                    let mut out = Vector2::zeros();
                    agree(&f_value_and_grad_into(&x, &Cell::new(0), &mut out), &value, 1e-14, "the value");
                    agree(&out, &gradient, 1e-14, "the gradient in place");
                    agree(&f_jac(&x, &Cell::new(0)).transpose(), &gradient, 1e-13, "the Jacobian");
                    agree(&f_vjp(&x, &Cell::new(0), -2.0), &(gradient * -2.0), 1e-13, "the pullback");
                    agree(&f_vjp(&x, &Cell::new(0), &0.5), &(gradient * 0.5), 1e-13, "the pullback of a reference");
                    let (beside, pulled) = f_value_and_vjp(&x, &Cell::new(0), -2.0);
                    agree(&beside, &value, 1e-14, "the value beside the pullback");
                    agree(&pulled, &(gradient * -2.0), 1e-13, "the pullback beside the value");
                }
            }
        }
    )*};
}

callers! {
    x runs:
    // The value of the last call is the function's.
    last [1, 1, 1], { let y: f64 = cubic(x, runs); y }
    // The cotangent of the first value hangs on the value.
    last_of_two [2, 3, 3], { let y: Vector2<f64> = turned(x, 2.0, runs); let z: f64 = cubic(&y, runs); z }
    linear [2, 2, 2], { let y: f64 = cubic(x, runs); let z: f64 = cubic(&(x * 2.0), runs); y * 3.0 - z }
    weighed [2, 2, 2], { let y: f64 = cubic(x, runs); let z: f64 = partly(0.7, x, x.x, runs); y * x.x.sin() - z * x.y }
    // One of two factors must be known before the other is pulled back.
    multiplied [2, 3, 3], { let y: f64 = cubic(x, runs); let z: f64 = partly(0.7, x, 1.5, runs); y * z }
    multiplied_by_another [3, 5, 5], { let y: f64 = cubic(x, runs); let z: f64 = cubic(&(x * 0.3), runs); let w: f64 = cubic(&(x + x), runs); y * z * w }
    squared [1, 2, 2], { let y: f64 = cubic(x, runs); y * y }
    vectors [1, 1, 1], { let y: Vector2<f64> = turned(x, x.x, runs); y.dot(x) }
    points [1, 1, 1], { let y: Point2<f64> = moved(&Point2::from(*x), &(x * 2.0), runs); y.coords.dot(x) }
    of_one_element [1, 1, 1], { let y: Matrix1<f64> = square(&Matrix1::new(x.x * x.y), runs); y[(0, 0)] * x.x }
    large_matrices [1, 1, 1], { let a = SMatrix::<f64, 9, 9>::identity() * x.x + SMatrix::<f64, 9, 9>::repeat(x.y); let b: SMatrix<f64, 9, 9> = large(&a, runs); b.component_mul(&a).sum() }
    nested [2, 2, 2], { let y: f64 = outer(x, runs); y * x.x }
    nested_deeper [4, 4, 4], { let y: f64 = outermost(x, runs); y * x.x + x.y }
    maybe [1, 1, 1], { let y: f64 = root(x.norm_squared() + 0.1, runs).unwrap(); y * x.x }
    forgotten [1, 2, 2], { let y: f64 = forgetful(x, runs); y * x.x }
    hand_made [1, 1, 1], { let y: f64 = by_hand(x.y, runs); y * x.x }
    in_long_loops [40, 40, 40], {
        let mut sum = 0.0;
        for j in 0..40 {
            let y: f64 = cubic(&(x * (0.02 * j as f64)), runs);
            sum += y * x.x;
        }
        sum
    }
    // What is pulled back through an arm stands in an arm of its own.
    in_arms [1, 2, 2], {
        let y: f64 = if x.x > 0.0 { cubic(x, runs) } else { partly(0.3, x, 0.4, runs) };
        y * x.y
    }
    weighed_by_an_arm [1, 1, 1], {
        let k = if x.x > 0.0 { x.y } else { x.x * x.y };
        let y: f64 = cubic(x, runs);
        y * k
    }
    weighed_by_a_loop [1, 1, 1], {
        let mut k = x.y;
        for _ in 0..40 { k = (k + x.x).sin(); }
        let y: f64 = cubic(x, runs);
        y * k
    }
}

/// Results of several elements, in both modes of an outer function.
#[jacobian(wrt = x)]
#[vjp(wrt = x, value)]
fn rows(x: &Vector3<f64>, k: f64, runs: &Cell<u32>) -> Vector2<f64> {
    let y: Vector2<f64> = turned(&x.xy(), k, runs);
    y + Vector2::new(x.z, x.x * x.z)
}

#[test]
fn vectors_are_pulled_back() {
    for seed in 0..3 {
        let (x, cotangent): (Vector3<f64>, Vector2<f64>) = (any(seed), any(seed + 4));
        let jacobian = differences(|x| rows(x, 0.8, &Cell::new(0)), &x);
        crate::common::agree_dense(&dense(&rows_jac(&x, 0.8, &Cell::new(0))), &jacobian, 1e-9, "the Jacobian");
        let (pulled, ran) = runs(|runs| rows_vjp(&x, 0.8, runs, &cotangent));
        assert_eq!(ran, 1);
        agree(
            &pulled.as_slice().to_vec(),
            &(jacobian.transpose() * &dense(&cotangent)).as_slice().to_vec(),
            1e-9,
            "the pullback",
        );
        let ((value, again), ran) = runs(|runs| rows_value_and_vjp(&x, 0.8, runs, &cotangent));
        assert_eq!((ran, again), (1, pulled));
        agree(&value, &rows(&x, 0.8, &Cell::new(0)), 1e-14, "the value");
    }
}

#[gradient(wrt = x, value)]
fn in_any_scalar<T: RealField + Copy, const N: usize>(m: &SMatrix<T, N, N>, x: &SVector<T, N>) -> T {
    let y: T = generic(m, x);
    y * x[0]
}

#[test]
fn generic_functions() {
    let (m, x): (Matrix3<f64>, Vector3<f64>) = (any(1), any(2));
    let (value, gradient) = in_any_scalar_value_and_grad(&m, &x);
    agree(&value, &in_any_scalar(&m, &x), 1e-14, "the value");
    // ∇(xᵀMx x₀) = (M + Mᵀ)x x₀ + xᵀMx e₀
    agree(&gradient, &((m + m.transpose()) * x * x[0] + Vector3::x() * x.dot(&(m * x))), 1e-13, "the gradient");
    assert_eq!(
        generic_vjp(&Matrix2::identity(), &Vector2::new(1.0_f32, 2.0), 1.0),
        (Matrix2::new(1.0, 2.0, 2.0, 4.0), Vector2::new(2.0, 4.0))
    );
}

/// Where a callee has no value, neither has a companion of its caller; what comes after it is not evaluated.
#[gradient(wrt = t, value)]
fn of_roots(t: f64, runs: &Cell<u32>, later: &Cell<u32>) -> Option<f64> {
    let y: f64 = root(t - 1.0, runs)?;
    let k: f64 = run(later);
    let z: f64 = root(t, runs)?;
    Some(y * k + z * 2.0)
}

#[test]
fn options_end_where_the_function_does() {
    for t in [4.0, 0.5, -1.0] {
        let later = Cell::new(0);
        let (value, in_f) = runs(|runs| of_roots(t, runs, &later));
        let (found, ran) = runs(|runs| of_roots_value_and_grad(t, runs, &later));
        assert_eq!(found.map(|found| found.0), value);
        assert_eq!(later.get(), if t > 1.0 { 2 } else { 0 });
        assert!(ran <= in_f + 1, "{ran} runs for {in_f}");
    }
    // (√(t − 1) + 2√t)′
    let gradient = of_roots_grad(4.0, &Cell::new(0), &Cell::new(0)).unwrap();
    agree(&gradient, &(0.5 / 3.0_f64.sqrt() + 0.5), 1e-14, "the gradient");
}
