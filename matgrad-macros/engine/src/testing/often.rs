//! What several ask for is looked at once: statements that ask twice for what the one before made have as many ways down
//! as two to the power of their number, and one expression each.

use super::expansion::expanded;
use crate::attributes::Kind;

/// Expands an attribute on a function of the given statements, `count` times over.
fn expand(kind: Kind, arguments: &str, [head, statement, end]: [&str; 3], count: usize) {
    let text = expanded(kind, arguments, &format!("{head} {} {end}", statement.repeat(count)));
    assert!(text.contains("fn f_"), "{text}");
}

#[test]
fn numbers() {
    let function = ["fn f(x: &Vector2<f64>) -> f64 { let mut t = x[0];", "t = (t + 0.5) * (t - x[1]);", "t }"];
    let kinds = [
        Kind::Gradient,
        Kind::Differential,
        Kind::Hvp,
        Kind::Hessian,
        Kind::Jacobian,
        Kind::NewtonStep,
        Kind::GaussNewton,
        Kind::Vjp,
    ];
    for kind in kinds {
        expand(kind, "wrt = x", function, 40);
    }
    for kind in [Kind::Gradient, Kind::Jacobian, Kind::Hessian] {
        expand(kind, "wrt = x, value, into", function, 40);
    }
}

#[test]
fn columns() {
    for statement in [
        "t = t.component_mul(&t) * 0.5 + x;",
        "t = t.map(|v| v.sin()) - t.map(f64::tanh) * t.sum();",
        "t = a * t + a.transpose() * t;",
        "t = t * t.dot(x) + t * 0.5;",
    ] {
        let function = ["fn f(x: &Vector2<f64>, a: &Matrix2<f64>) -> Vector2<f64> { let mut t = *x;", statement, "t }"];
        for kind in [Kind::Jacobian, Kind::Differential, Kind::Vjp, Kind::GaussNewton] {
            expand(kind, "wrt = x", function, 30);
        }
        let function = ["fn f(x: &Vector2<f64>, a: &Matrix2<f64>) -> f64 { let mut t = *x;", statement, "t.norm_squared() }"];
        for kind in [Kind::Gradient, Kind::Hvp, Kind::Hessian] {
            expand(kind, "wrt = x", function, 30);
        }
    }
}

#[test]
fn branches() {
    let function = [
        "fn f(x: &Vector2<f64>) -> f64 { let mut t = x[0];",
        "if t > x[1] { t = (t + 0.5) * t.ln(); } else { t += t * t; }",
        "t }",
    ];
    for kind in [Kind::Gradient, Kind::Hvp, Kind::Hessian, Kind::Jacobian, Kind::GaussNewton] {
        expand(kind, "wrt = x", function, 20);
    }
}
