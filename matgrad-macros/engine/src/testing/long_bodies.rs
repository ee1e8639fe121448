//! What is emitted of functions of many statements.

use super::expansion::expanded;
use crate::attributes::Kind;

/// The gradient of so many steps that multiply by one matrix.
fn chain(steps: usize) -> String {
    let steps = "t = (a * t).map(f64::tanh) + t;".repeat(steps);
    let function = format!("fn f(a: &SMatrix<f64, 8, 8>, x: &SVector<f64, 8>) -> f64 {{ let mut t = *x; {steps} t.sum() }}");
    expanded(Kind::Gradient, "wrt = (a, x)", &function)
}

fn count(text: &str, wanted: &str) -> usize {
    text.matches(wanted).count()
}

#[test]
fn kernels_stand_behind_calls_in_long_bodies_alone() {
    let (short, long) = (chain(2), chain(30));
    assert_eq!(count(&short, "__rt::called::"), 0, "a short body calls:\n{short}");
    for kernel in ["mul", "tr_mul", "map", "add", "accumulate_outer_product"] {
        assert_eq!(count(&long, &format!("__rt::{kernel}(")), 0, "`{kernel}` is in line");
        assert!(count(&long, &format!("__rt::called::{kernel}(")) > 0, "`{kernel}` is nowhere");
    }
}

#[test]
fn products_are_added_to_their_sum_one_by_one() {
    let long = chain(30);
    assert_eq!(count(&long, "mul_tr("), 1, "only the first product is a matrix of its own");
    assert_eq!(count(&long, "accumulate_outer_product("), 29);
    // Two products are one expression, as before.
    assert_eq!(count(&chain(2), "accumulate_outer_product("), 0);
}

#[test]
fn many_variables_are_declared_together() {
    let (long, deep) = (chain(30), chain(100));
    let scopes = |text: &str| count(text, "let t") + count(text, "let (");
    assert!(scopes(&long) > 100, "a long body has a `let` for each variable");
    assert!(scopes(&deep) < 60, "a deep one has {} scopes", scopes(&deep));
}

#[test]
fn the_length_of_the_code_grows_as_the_statements_do() {
    let (once, twice) = (chain(100).len() as f64, chain(200).len() as f64);
    assert!(twice / once < 2.1, "twice the statements are {} times the code", twice / once);
}
