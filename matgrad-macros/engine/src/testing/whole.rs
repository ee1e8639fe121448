//! Loops over all columns, rows or elements are expressions of whole matrices; those over some of them, or that ask for
//! what other steps made, stay loops.

use super::expansion::expanded;
use crate::attributes::Kind;

/// The companion of value and gradient.
fn companion(arguments: &str, function: &str) -> String {
    let text = expanded(Kind::Gradient, &format!("wrt = {arguments}, value"), function);
    let companion = text.find("fn f_value_and_grad").expect("the companion is there");
    text[companion..].to_owned()
}

fn formulas(arguments: &str, function: &str) -> String {
    let text = expanded(Kind::Gradient, &format!("wrt = {arguments}"), function);
    let (_, formulas) = text.split_once("```text\n").expect("there are formulas");
    formulas.split_once("\n ```").expect("they end").0.lines().map(str::trim).collect::<Vec<_>>().join("\n")
}

/// Asserts that no loop is left, and what the formulas are.
#[track_caller]
fn is_whole(arguments: &str, function: &str, wanted: &str) {
    let companion = companion(arguments, function);
    assert!(!companion.contains("for step_"), "{companion}");
    assert_eq!(formulas(arguments, function), wanted);
}

#[test]
fn squares() {
    let of = |body: &str| format!("fn f<const N: usize>(w: &SMatrix<f64, N, N>) -> f64 {{ let mut s = 0.0; {body} s }}");
    for body in [
        "for i in 0..N { for j in 0..N { s += w[(i, j)] * w[(i, j)]; } }",
        "for j in 0..N { for i in 0..N { s += w[(i, j)].powi(2); } }",
        "for c in w.column_iter() { s += c.norm_squared(); }",
        "for r in w.row_iter() { s += r.dot(&r); }",
        "for c in w.column_iter() { for x in c.iter() { s += x * x; } }",
    ] {
        is_whole("w", &of(body), "∇_w f = 2 w");
    }
}

#[test]
fn functions_of_elements() {
    let function = "fn f(x: &SVector<f64, 40>, y: &SVector<f64, 40>) -> f64 { let mut s = 0.0; for i in 0..40 { s += (x[i] - y[i]).powi(3) * 0.5 + x[i].sin(); } s }";
    is_whole("x", function, "∇_x f = cos(x) + 1.5 (x − y)²");
    let diagonal = "fn f(w: &SMatrix<f64, 30, 30>) -> f64 { let mut s = 0.0; for i in 0..30 { s += w[(i, i)].exp(); } s }";
    is_whole("w", diagonal, "∇_w f = diag(exp(diag(w)))");
}

#[test]
fn products() {
    let function = "fn f<const N: usize>(w: &SMatrix<f64, N, N>, x: &SVector<f64, N>, y: &SVector<f64, N>) -> f64 { let mut s = 0.0; for i in 0..N { let mut t = 0.0; for j in 0..N { t += w[(i, j)] * x[j]; } s += (t - y[i]).powi(2); } s }";
    is_whole("(w, x)", function, "∇_w f = 2 t₁ xᵀ\n∇_x f = 2 wᵀt₁\nt₁ = w x − y");
    let columns = "fn f<const N: usize>(w: &SMatrix<f64, 3, N>, x: &Vector3<f64>) -> f64 { let mut s = 0.0; for c in w.column_iter() { s += x.dot(&c).powi(2); } s }";
    is_whole("(w, x)", columns, "∇_w f = 2 x xᵀw\n∇_x f = 2 w wᵀx");
}

#[test]
fn elements_that_are_written() {
    let function = "fn f<const N: usize>(x: &SVector<f64, N>, c: &SVector<f64, N>) -> f64 { let mut y = SVector::<f64, N>::zeros(); for i in 0..N { y[i] = x[i] * x[i] * c[i]; } y.sum() }";
    is_whole("x", function, "∇_x f = 2 (x ⊙ c)");
    let products = "fn f<const N: usize>(w: &SMatrix<f64, N, N>, x: &SVector<f64, N>) -> f64 { let mut y = SVector::<f64, N>::zeros(); for i in 0..N { for j in 0..N { y[i] += w[(i, j)] * x[j]; } } y.norm_squared() }";
    is_whole("(w, x)", products, "∇_w f = 2 w x xᵀ\n∇_x f = 2 wᵀw x");
    let again = "fn f<const N: usize>(x: &SVector<f64, N>) -> f64 { let mut y = *x; for i in 0..N { y[i] *= 2.0 + y[i]; } for i in 0..N { y[i] *= y[i]; } y.sum() }";
    assert!(!companion("x", again).contains("for step_"));
}

/// As in straight code, see `often`.
#[test]
fn expressions_that_several_ask_for() {
    let twice = "t = (t + 0.5) * (t - x[i]);".repeat(60);
    for body in [
        format!("let mut s = 0.0; for i in 0..40 {{ let mut t = x[i]; {twice} s += t; }} s"),
        format!("let mut y = *x; for i in 0..40 {{ let mut t = y[i]; {twice} y[i] = t; }} y.sum()"),
        format!("let mut s = 0.0; for i in 0..40 {{ let mut t = x[i]; {twice} if t > 0.0 {{ s += t; }} }} s"),
    ] {
        companion("x", &format!("fn f(x: &SVector<f64, 40>) -> f64 {{ {body} }}"));
    }
}

/// Expressions deeper than a compiler's stack of calls.
#[test]
fn expressions_of_many_statements() {
    let deep = "t = t * 0.5 + x[i];".repeat(600);
    let function = format!(
        "fn f(x: &SVector<f64, 40>) -> f64 {{ let mut s = 0.0; for i in 0..40 {{ let mut t = x[i]; {deep} s += t; }} s }}"
    );
    companion("x", &function);
}

#[test]
fn what_is_not_whole_stays() {
    for (arguments, function) in [
        // Not all of it.
        ("x", "fn f(x: &SVector<f64, 40>) -> f64 { let mut s = 0.0; for i in 0..39 { s += x[i] * x[i]; } s }"),
        ("x", "fn f(x: &SVector<f64, 40>) -> f64 { let mut s = 0.0; for i in 0..39 { s += x[i + 1] * x[i]; } s }"),
        (
            "w",
            "fn f(w: &SMatrix<f64, 40, 40>) -> f64 { let mut s = 0.0; for i in 0..40 { for j in 0..i { s += w[(i, j)] * w[(i, j)]; } } s }",
        ),
        // What other steps wrote.
        ("x", "fn f(x: &SVector<f64, 40>) -> f64 { let mut y = *x; for i in 0..40 { y[i] = x[i] * y[39 - i]; } y.sum() }"),
        ("x", "fn f(x: &SVector<f64, 40>) -> f64 { let mut y = *x; for i in 0..40 { y[i] += y[0]; } y.sum() }"),
        // Other numbers of it.
        ("w", "fn f(w: &SMatrix<f64, 40, 30>) -> f64 { let mut s = 0.0; for i in 0..30 { s += w[(i, 0)] * w[(i, 1)]; } s }"),
        // A recurrence.
        ("x", "fn f(x: &SVector<f64, 40>) -> f64 { let mut s = 0.0; for i in 0..40 { s = 0.5 * s + x[i] * x[i]; } s }"),
        // The number of the step.
        ("x", "fn f(x: &SVector<f64, 40>) -> f64 { let mut s = 0.0; for i in 0..40 { s += i as f64 * x[i] * x[i]; } s }"),
        // Branches.
        ("x", "fn f(x: &SVector<f64, 40>) -> f64 { let mut s = 0.0; for i in 0..40 { if x[i] > 0.0 { s += x[i] * x[i]; } } s }"),
    ] {
        let companion = companion(arguments, function);
        assert!(companion.contains("for step_"), "{function}\n{companion}");
    }
}
