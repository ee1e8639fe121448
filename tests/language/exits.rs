//! What leaves a function early: `Result`, `return`, `let … else`, `if let`.

use crate::common::{agree, any, definite, differences, regular, slope};
use matgrad::{differential, gradient, hessian, hvp, jacobian, newton_step, vjp};
use nalgebra::{Matrix2, Matrix3, SMatrix, SimdValue, Vector2, Vector3};

/// An error that cannot be copied.
#[derive(Debug, PartialEq)]
enum Failed {
    Singular,
    Negative(f64),
    Missing(String),
}

impl From<&str> for Failed {
    fn from(what: &str) -> Failed {
        Failed::Missing(what.to_owned())
    }
}

fn weight_of(name: &str) -> Result<f64, Failed> {
    match name {
        "first" => Ok(2.0),
        "second" => Ok(-0.5),
        other => Err(Failed::Missing(other.to_owned())),
    }
}

#[gradient(wrt = x, value, into)]
#[hessian(wrt = x, value)]
#[differential(wrt = x)]
#[vjp(wrt = x)]
#[hvp(wrt = x)]
#[newton_step(wrt = x, value)]
#[jacobian(wrt = x)]
fn with_results(x: &Matrix2<f64>, d: &Vector2<f64>, name: &str) -> Result<f64, Failed> {
    let k: f64 = weight_of(name)?;
    let inverse = x.try_inverse().ok_or(Failed::Singular)?;
    let determinant = x.determinant();
    if determinant <= 0.0 {
        return Err(Failed::Negative(determinant));
    }
    Ok(k * d.dot(&(inverse * d)) + determinant.ln())
}

#[test]
fn every_companion_is_ok_where_f_is() {
    let d = any(1);
    let singular = Matrix2::new(1.0, 2.0, 2.0, 4.0);
    let negative = Matrix2::new(1.0, 2.0, 2.0, 1.0);
    let good = regular::<2>(2);
    for (x, name) in [(singular, "first"), (negative, "second"), (good, "third"), (singular, "third")] {
        let wanted = with_results(&x, &d, name).unwrap_err();
        assert_eq!(with_results_grad(&x, &d, name).unwrap_err(), wanted);
        assert_eq!(with_results_value_and_grad(&x, &d, name).unwrap_err(), wanted);
        assert_eq!(with_results_hess(&x, &d, name).unwrap_err(), wanted);
        assert_eq!(with_results_value_grad_hess(&x, &d, name).unwrap_err(), wanted);
        assert_eq!(with_results_diff(&x, &d, name, &x).unwrap_err(), wanted);
        assert_eq!(with_results_vjp(&x, &d, name, 1.0).unwrap_err(), wanted);
        assert_eq!(with_results_hvp(&x, &d, name, &x).unwrap_err(), wanted);
        assert_eq!(with_results_newton(&x, &d, name).unwrap_err(), wanted);
        assert_eq!(with_results_jac(&x, &d, name).unwrap_err(), wanted);
        let mut out = x;
        assert_eq!(with_results_grad_into(&x, &d, name, &mut out), Err(wanted));
    }
    let wanted = slope(|x| with_results(x, &d, "first").unwrap(), &good);
    agree(&with_results_grad(&good, &d, "first").unwrap(), &wanted, 1e-9, "the gradient");
    let hessian = with_results_hess(&good, &d, "first").unwrap();
    let wanted = differences(|x| with_results_grad(x, &d, "first").unwrap(), &good);
    agree(&hessian, &SMatrix::<f64, 4, 4>::from_fn(|i, j| wanted[(i, j)]), 1e-8, "the Hessian");
    let step: Result<Option<Matrix2<f64>>, Failed> = with_results_newton(&good, &d, "first");
    assert!(step.unwrap().is_some());
}

#[vjp]
#[differential]
fn inner(x: &Vector2<f64>) -> Result<Vector2<f64>, Failed> {
    if x[0] < 0.0 {
        return Err(Failed::Negative(x[0]));
    }
    Ok(Vector2::new(x[0].sqrt(), x[0] * x[1]))
}

#[gradient(wrt = x, value)]
fn hands_on(x: &Vector2<f64>) -> Result<f64, Failed> {
    let y: Vector2<f64> = inner(x)?;
    Ok(y.norm_squared())
}

#[gradient(wrt = x)]
fn hands_on_changed(x: &Vector2<f64>) -> Result<f64, String> {
    let y: Vector2<f64> = inner(x).map_err(|e| format!("{e:?}"))?;
    if x[1] > 5.0 {
        return Err("too large".to_string());
    }
    Ok(y.norm_squared())
}

#[gradient(wrt = x)]
fn as_option(x: &Vector2<f64>) -> Option<f64> {
    let y: Vector2<f64> = inner(x).ok()?;
    Some(y.norm_squared())
}

#[gradient(wrt = x)]
fn from_option(x: &Matrix2<f64>) -> Result<f64, Failed> {
    let inverse = x.try_inverse().ok_or_else(|| Failed::Singular)?;
    let chol = (x * x.transpose()).cholesky().ok_or("no factor")?;
    Ok(inverse.trace() + chol.l().trace())
}

#[test]
fn errors_pass_through() {
    let bad = Vector2::new(-2.0, 1.0);
    let good = Vector2::new(2.0, 1.5);
    assert_eq!(hands_on_grad(&bad), Err(Failed::Negative(-2.0)));
    assert_eq!(hands_on_value_and_grad(&bad), Err(Failed::Negative(-2.0)));
    assert_eq!(hands_on_changed_grad(&bad), Err("Negative(-2.0)".to_owned()));
    assert_eq!(hands_on_changed_grad(&Vector2::new(1.0, 6.0)), Err("too large".to_owned()));
    assert_eq!(as_option_grad(&bad), None);
    // ‖y‖² = x₀ + x₀² x₁²
    let wanted = Vector2::new(1.0 + 2.0 * 2.0 * 2.25, 2.0 * 4.0 * 1.5);
    for gradient in [hands_on_grad(&good).unwrap(), hands_on_changed_grad(&good).unwrap(), as_option_grad(&good).unwrap()] {
        agree(&gradient, &wanted, 1e-14, "the gradient");
    }
    assert_eq!(from_option_grad(&Matrix2::zeros()), Err(Failed::Singular));
    let x = definite::<2>(3);
    agree(&from_option_grad(&x).unwrap(), &slope(|x| from_option(x).unwrap(), &x), 1e-8, "of two factorisations");
}

#[gradient(wrt = x, value)]
#[hessian(wrt = x)]
fn returns_early(x: &Vector3<f64>, table: &[f64], quick: bool) -> f64 {
    if quick {
        return x[0] * x[1];
    }
    if table.is_empty() {
        let n = x.norm_squared();
        return n * n;
    }
    let k: f64 = table[0];
    if x[2] > k {
        if x[0] > 0.0 {
            return x[0].powi(3) * table[1];
        }
        if x[1] > 0.0 {
            return x[1].powi(3);
        }
    }
    k * x[2] * x[2]
}

#[test]
fn early_values() {
    let x = Vector3::new(0.4, -0.3, 1.5);
    let cases: [(&[f64], bool, Vector3<f64>); 6] = [
        (&[], true, x),
        (&[], false, x),
        (&[2.0], false, x),
        (&[1.0, 3.0], false, x),
        (&[1.0], false, Vector3::new(-0.4, 0.3, 1.5)),
        (&[1.0], false, Vector3::new(-0.4, -0.3, 1.5)),
    ];
    for (table, quick, x) in cases {
        let wanted = slope(|x| returns_early(x, table, quick), &x);
        let (value, gradient) = returns_early_value_and_grad(&x, table, quick);
        agree(&value, &returns_early(&x, table, quick), 1e-14, "the value");
        agree(&gradient, &wanted, 1e-9, "the gradient");
        let hessian = returns_early_hess(&x, table, quick);
        let wanted = differences(|x| returns_early_grad(x, table, quick), &x);
        agree(&hessian, &SMatrix::<f64, 3, 3>::from_fn(|i, j| wanted[(i, j)]), 1e-8, "the Hessian");
    }
}

#[gradient(wrt = x)]
fn guarded_in_an_arm(x: f64, table: &[f64]) -> Option<f64> {
    if table.is_empty() {
        return Some(x);
    }
    let first: f64 = table[0];
    if x * first > 10.0 {
        return None;
    }
    let Some(&second) = table.get(1) else { return Some(first * x) };
    let k: f64 = second;
    Some(k * x * x)
}

#[test]
fn guards_behind_a_return() {
    assert_eq!(guarded_in_an_arm_grad(3.0, &[]), Some(1.0));
    assert_eq!(guarded_in_an_arm_grad(3.0, &[5.0]), None);
    assert_eq!(guarded_in_an_arm_grad(3.0, &[2.0]), Some(2.0));
    assert_eq!(guarded_in_an_arm_grad(3.0, &[2.0, 0.5]), Some(3.0));
}

#[gradient(wrt = x)]
fn by_if_let(x: &Matrix3<f64>, d: &Vector3<f64>) -> f64 {
    if let Some(inverse) = x.try_inverse() { d.dot(&(inverse * d)) } else { x.trace() }
}

#[gradient(wrt = x)]
fn by_if_let_of_cholesky(x: &Matrix3<f64>, d: &Vector3<f64>) -> f64 {
    let mut energy = x.trace();
    if let Some(factor) = x.cholesky() {
        energy += d.dot(&factor.solve(d));
    }
    energy
}

#[gradient(wrt = x, value)]
fn by_match(x: &Matrix3<f64>, d: &Vector3<f64>) -> f64 {
    match x.try_inverse() {
        Some(inverse) => d.dot(&(inverse * d)),
        None => x.trace() * d.x,
    }
}

#[gradient(wrt = x, value)]
fn by_match_that_leaves(x: &Matrix3<f64>, d: &Vector3<f64>) -> Result<f64, Failed> {
    let y = match x.cholesky() {
        None => return Err(Failed::Singular),
        Some(factor) => factor.solve(d),
    };
    let z = match Some(y * 2.0) {
        Some(z) => z,
        _ => y,
    };
    Ok(z.norm_squared())
}

#[test]
fn one_of_two_arms() {
    let d = any(31);
    let (good, bad) = (regular::<3>(32), Matrix3::from_fn(|i, j| (i + j) as f64));
    for x in [good, bad] {
        agree(&by_match_value_and_grad(&x, &d).0, &by_match(&x, &d), 1e-14, "the value");
    }
    agree(&by_match_grad(&good, &d), &slope(|x| by_match(x, &d), &good), 1e-8, "where there is an inverse");
    agree(&by_match_grad(&bad, &d), &(Matrix3::identity() * d.x), 1e-15, "where there is none");
    let x = definite::<3>(33);
    let symmetric = |x: &Matrix3<f64>| {
        let half = (x + x.transpose()) / 2.0;
        4.0 * half.try_inverse().map_or(0.0, |inverse| (inverse * d).norm_squared())
    };
    let (value, gradient) = by_match_that_leaves_value_and_grad(&x, &d).unwrap();
    agree(&value, &by_match_that_leaves(&x, &d).unwrap(), 1e-14, "the value");
    agree(&gradient.symmetric_part(), &slope(symmetric, &x), 1e-7, "the gradient");
    assert_eq!(by_match_that_leaves_grad(&-x, &d), Err(Failed::Singular));
}

#[gradient(wrt = x)]
fn by_let_else_with_a_value(x: &Matrix3<f64>, d: &Vector3<f64>) -> f64 {
    let Some(solution) = x.lu().solve(d) else {
        return x.norm_squared();
    };
    d.dot(&solution)
}

#[gradient(wrt = x)]
fn by_unwrap_or(x: &Matrix3<f64>, d: &Vector3<f64>) -> f64 {
    let inverse = x.try_inverse().unwrap_or(Matrix3::identity());
    d.dot(&(inverse * d))
}

#[test]
fn factorisations_that_may_not_exist() {
    let d = any(4);
    let singular = Matrix3::new(1.0, 2.0, 3.0, 2.0, 4.0, 6.0, -1.0, 0.5, 0.25);
    let x = regular::<3>(5);
    agree(&by_if_let_grad(&x, &d), &slope(|x| by_if_let(x, &d), &x), 1e-8, "regular");
    agree(&by_if_let_grad(&singular, &d), &Matrix3::<f64>::identity(), 1e-14, "singular");
    agree(&by_let_else_with_a_value_grad(&x, &d), &slope(|x| by_let_else_with_a_value(x, &d), &x), 1e-8, "regular");
    agree(&by_let_else_with_a_value_grad(&singular, &d), &(singular * 2.0), 1e-14, "singular");
    agree(&by_unwrap_or_grad(&x, &d), &slope(|x| by_unwrap_or(x, &d), &x), 1e-8, "regular");
    agree(&by_unwrap_or_grad(&singular, &d), &Matrix3::<f64>::zeros(), 1e-14, "singular");
    let s = definite::<3>(6);
    // A factorisation is that of the symmetric part.
    let wanted = slope(|x| by_if_let_of_cholesky(&((x + x.transpose()) / 2.0), &d), &s);
    agree(&by_if_let_of_cholesky_grad(&s, &d), &wanted, 1e-8, "definite");
    agree(&by_if_let_of_cholesky_grad(&-s, &d), &Matrix3::<f64>::identity(), 1e-14, "indefinite");
}

/// What is done to a number.
#[derive(Clone, Copy)]
enum Model {
    Linear { slope: f64 },
    Quadratic(f64, f64),
    Nothing,
}

#[gradient(wrt = x, value)]
fn by_enum(x: f64, model: Model) -> f64 {
    match model {
        Model::Linear { slope } if slope > 0.0 => slope * x,
        Model::Linear { .. } => return x.sin(),
        Model::Quadratic(a, b) => {
            let a: f64 = a;
            a * x * x + b * x
        }
        Model::Nothing => 0.5,
    }
}

#[gradient(wrt = x)]
fn by_reference_to_an_enum(x: f64, model: &Model, shift: Option<f64>) -> f64 {
    let y = if let Some(shift) = shift { x + shift } else { x };
    match model {
        Model::Linear { slope } => slope * y,
        Model::Quadratic(a, _) => a * y * y,
        Model::Nothing => y.powi(3),
    }
}

#[test]
fn fields_of_variants() {
    for (model, wanted) in [
        (Model::Linear { slope: 3.0 }, 3.0),
        (Model::Linear { slope: -3.0 }, 2.0f64.cos()),
        (Model::Quadratic(2.0, 5.0), 13.0),
        (Model::Nothing, 0.0),
    ] {
        assert_eq!(by_enum_grad(2.0, model), wanted);
    }
    assert_eq!(by_reference_to_an_enum_grad(2.0, &Model::Linear { slope: -3.0 }, None), -3.0);
    assert_eq!(by_reference_to_an_enum_grad(2.0, &Model::Quadratic(2.0, 0.0), Some(0.5)), 10.0);
    assert_eq!(by_reference_to_an_enum_grad(2.0, &Model::Nothing, None), 12.0);
}

fn is_outlier(r: f64, at: &Vector2<f64>) -> bool {
    r.abs() > 3.0 || at.norm() > 10.0
}

#[gradient(wrt = x, value)]
fn asks(x: &Vector2<f64>) -> f64 {
    let r = x[0] * x[1] - 1.0;
    if is_outlier(r, x) {
        return 9.0 * x[0];
    }
    if r.is_nan() || !x.iter().all(|v| v.is_finite()) {
        return 0.0;
    }
    let sign = if r.is_sign_positive() { 1.0 } else { -1.0 };
    sign * r * x.x
}

#[test]
fn truths_of_active_values() {
    for x in [Vector2::new(0.5, 1.2), Vector2::new(1.5, 1.2), Vector2::new(5.0, 2.0), Vector2::new(0.0, 11.0)] {
        agree(&asks_grad(&x), &slope(asks, &x), 1e-9, "the gradient");
        assert_eq!(asks_value_and_grad(&x).0, asks(&x));
    }
    assert_eq!(asks_value_and_grad(&Vector2::new(f64::NAN, 1.0)), (0.0, Vector2::zeros()));
}

#[gradient(wrt = (x, y), value)]
#[hvp(wrt = x)]
fn remainders(x: f64, y: f64) -> f64 {
    let wrapped = (x + std::f64::consts::PI).rem_euclid(std::f64::consts::TAU) - std::f64::consts::PI;
    (x % y) * (x % y) + 3.0 * x.rem_euclid(y) + wrapped.sin()
}

#[test]
fn remainders_almost_everywhere() {
    for (x, y) in [(5.3, 1.2), (-5.3, 1.2), (5.3, -1.2), (-0.2, 0.7), (0.9, 2.0)] {
        let (value, (dx, dy)) = remainders_value_and_grad(x, y);
        assert_eq!(value, remainders(x, y));
        let h = 1e-6;
        let by = |x1: f64, y1: f64, x0: f64, y0: f64| (remainders(x1, y1) - remainders(x0, y0)) / (2.0 * h);
        agree(&dx, &by(x + h, y, x - h, y), 1e-8, "in x");
        agree(&dy, &by(x, y + h, x, y - h), 1e-8, "in y");
        agree(&remainders_hvp(x, y, 1.0), &(2.0 - x.sin()), 1e-12, "second");
    }
}

#[gradient(wrt = x)]
fn in_closures(x: &Vector3<f64>) -> f64 {
    let clipped = |v: f64| {
        if v < 0.0 {
            return 0.0;
        }
        v.sqrt()
    };
    x.map(clipped).sum() + clipped(x[0] * x[2])
}

#[test]
fn closures_return_for_themselves() {
    for x in [Vector3::new(0.4, -0.3, 1.5), Vector3::new(-0.4, 0.3, 1.5)] {
        agree(&in_closures_grad(&x), &slope(in_closures, &x), 1e-8, "the gradient");
    }
}

#[gradient(wrt = x)]
fn where_it_is_seen(x: &Vector3<f64>) -> Option<f64> {
    (x.z > -1.0).then_some(())?;
    let depth = x.z.is_sign_positive().then(|| x.z * x.x)?;
    let side = match x.x > x.y {
        true => x.x * x.y,
        false => -x.y,
    };
    let least = x.x.select(x.x.le(&x.y), x.y);
    let steps = matgrad::constant((10.0 * x.x).floor()) as usize;
    let depth = if x.y.gt(&10.0) { depth } else { depth + least * least + steps as f64 * x.x };
    Some(depth * side + (x.y < 0.5).then_some(x.y).unwrap_or(x.z))
}

#[test]
fn conditions_as_options() {
    for x in [[0.33, 0.2, 1.5], [0.14, 0.7, 0.4]].map(Vector3::from) {
        let wanted = slope(|x| where_it_is_seen(x).unwrap(), &x);
        agree(&where_it_is_seen_grad(&x).unwrap(), &wanted, 1e-8, "the gradient");
    }
    for x in [[0.3, 0.2, -0.5], [0.1, 0.7, -4.0]].map(Vector3::from) {
        assert_eq!(where_it_is_seen_grad(&x), None);
    }
}

/// A loop of which each step ends the function, in an arm and before what could fail.
#[gradient(wrt = x, value)]
fn ended_by_a_step(x: &Vector3<f64>, goes_on: bool) -> Result<f64, &'static str> {
    if goes_on {
        if x[1] > 10.0 {
            return Err("too large");
        }
    } else {
        #[allow(clippy::never_loop)]
        for k in 1..4 {
            return Ok(x[k] * x[0]);
        }
        if x[0] < 10.0 {
            return Err("not reached");
        }
    }
    Ok(x.norm_squared())
}

#[test]
fn a_step_that_ends_the_function_ends_it_in_an_arm_too() {
    for seed in 0..4 {
        let x: Vector3<f64> = any(seed);
        for goes_on in [true, false] {
            let (value, grad) = ended_by_a_step_value_and_grad(&x, goes_on).unwrap();
            agree(&value, &ended_by_a_step(&x, goes_on).unwrap(), 1e-12, "the value");
            agree(&grad, &slope(|x| ended_by_a_step(x, goes_on).unwrap(), &x), 1e-8, "the gradient");
        }
    }
}
