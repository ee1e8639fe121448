//! Constants that statements change which matgrad does not look into: a companion must compute them as
//! the function does, or say that it cannot.

use super::expansion::expanded;
use crate::attributes::Kind;

/// The gradient's companion as one line, or its message.
fn gradient(function: &str) -> String {
    let text = expanded(Kind::Gradient, "wrt = x", function);
    let (_, companion) = text.split_once("\n}\n").expect("the function itself comes first");
    companion.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Asserts that the companion holds all of some parts in this order, or is a message.
fn follows(function: &str, parts: &[&str]) {
    let companion = gradient(function);
    if companion.contains("compile_error") {
        return;
    }
    let mut rest = companion.as_str();
    for part in parts {
        let Some(at) = rest.find(part) else { panic!("`{part}` is lost:\n{function}\n{companion}") };
        rest = &rest[at + part.len()..];
    }
}

#[test]
fn loops_that_are_left_as_they_are() {
    follows(
        "fn f(x: f64) -> f64 { let mut k = 1.0; loop { k += 1.0; if k > 3.0 { break; } } k * x }",
        &["loop", "k += 1.0", "break"],
    );
    follows(
        "fn f(x: f64, n: usize) -> f64 { let mut k: f64 = n as f64; while k > 1.0 { k /= 2.0; } k * x }",
        &["n as f64", "while k > 1.0", "k /= 2.0"],
    );
    follows(
        "fn f(x: f64, n: usize) -> f64 { let mut k = n; while k > 10 { k /= 2; } let c: f64 = k as f64; c * x }",
        &["while k > 10", "k /= 2", "k as f64"],
    );
    follows(
        "fn f(x: f64, n: usize) -> f64 { let mut k = 1; for i in 0..n { k += i; } let c: f64 = other(k); c * x }",
        &["for step_1 in 0..n", "k + step_1", "other(k)"],
    );
}

#[test]
fn branches_on_constants() {
    follows(
        "fn f(x: f64, o: Option<f64>) -> f64 { let mut k: f64 = 2.0; if let Some(v) = o { k = v; } k * x }",
        &["matches!(o, Some(_))", "Some(v) => v"],
    );
    follows(
        "fn f(x: f64, n: usize) -> f64 { let mut k: f64 = 1.0; if n > 3 { k = 2.0; } let c: f64 = other(k); c * x }",
        &["if n > 3", "2.0", "other(t1)"],
    );
}

#[test]
fn changes_through_methods_and_borrows() {
    follows(
        "fn f(x: &Matrix2<f64>, m: &Matrix2<f64>) -> f64 { let mut k: Matrix2<f64> = *m; k.smooth_rows(0.0, 1); x.dot(&k) }",
        &["k.smooth_rows(0.0, 1)"],
    );
    follows("fn f(x: f64) -> f64 { let mut k: f64 = 1.0; bump(&mut k); k * x }", &["bump(&mut k)"]);
}

#[test]
fn a_name_bound_again_in_a_block_is_another() {
    let companion = gradient(
        "fn f(x: f64) -> f64 { let k: f64 = other(1.0); let d: f64 = { let k: f64 = 2.0; other(k) }; let c: f64 = third(k); c * x * d }",
    );
    if !companion.contains("compile_error") {
        let c = companion.split("third(k)").next().unwrap_or_default();
        let last = c.rfind("let k").map(|at| &c[at..]).unwrap_or_default();
        assert!(!last.starts_with("let k: f64 = 2.0"), "the inner `k` is taken for the outer:\n{companion}");
    }
}

#[test]
fn a_loop_that_is_left_keeps_its_number_of_steps() {
    for step in ["if i == 2 { break; } y *= x;", "if i == 1 { continue; } y *= x;", "if y > 2.0 { break; } y *= x;"] {
        for range in ["0..3", "0..n"] {
            let companion =
                gradient(&format!("fn f(x: f64, n: usize) -> f64 {{ let mut y = x; for i in {range} {{ {step} }} y }}"));
            // Of an unknown number of steps only sums are taken back.
            assert_eq!(companion.contains("compile_error"), range == "0..n", "{step}: {companion}");
        }
    }
}

#[test]
fn a_failed_reading_leaves_no_trace() {
    // The branch inside the closure must not be taken for a constant because of a variable beside it.
    let companion = gradient(
        "fn f(x: &Vector3<f64>, s: f64) -> f64 { let mut m = x * 2.0; m[(0, 0)] += s; x.map(|v| if v > 0.1 { v } else { 0.5 * v }).sum() }",
    );
    assert!(companion.contains("fn f_grad"), "{companion}");
}
