//! Hessians that must come out in their closed form: the operations of the emitted code are counted
//! and held to those of the form that a person would write.

use super::expansion::expanded;
use crate::attributes::Kind;

/// Every kernel that multiplies matrices or forms one in order to be multiplied.
const KERNELS: &[&str] = &[
    "mul",
    "tr_mul",
    "mul_tr",
    "tr_mul_tr",
    "gram",
    "gram_tr",
    "weighted_gram",
    "mul_and_tr_mul",
    "kronecker",
    "identity",
    "from_diagonal",
    "scale_rows",
    "scale_columns",
    "transpose",
    "inverse",
    "columns",
    "kronecker_mul",
    "add_kronecker",
    "add_kronecker_commuted",
    "add_outer",
    "add_outer_product",
    "centred",
    "balanced",
];

/// The kernels that the Hessian of a function calls, with how often.
fn kernels(function: &str) -> Vec<(&'static str, usize)> {
    let text = expanded(Kind::Hessian, "wrt = x", function);
    let start = text.find("fn f_hess").expect("the companion is there");
    let calls =
        |name: &str| text[start..].matches(&format!("::{name}(")).count() + text[start..].matches(&format!(".{name}(")).count();
    KERNELS.iter().map(|&name| (name, calls(name))).filter(|&(_, count)| count > 0).collect()
}

#[test]
fn a_quadratic_in_a_matrix_is_two_gram_matrices_and_one_write() {
    let f = "fn f(a: &SMatrix<f64, 4, 3>, x: &SMatrix<f64, 3, 2>, b: &SMatrix<f64, 2, 5>, c: &SMatrix<f64, 4, 5>) -> f64 { (a * x * b - c).norm_squared() }";
    assert_eq!(kernels(f), [("gram", 1), ("gram_tr", 1), ("add_kronecker", 1)]);
}

#[test]
fn a_factorisation_is_one_gram_matrix_spread_over_a_block_diagonal() {
    let f = "fn f(t: &SMatrix<f64, 7, 6>, x: &SMatrix<f64, 7, 2>, v: &SMatrix<f64, 6, 2>) -> f64 { (t - x * v.transpose()).norm_squared() }";
    assert_eq!(kernels(f), [("gram", 1), ("add_kronecker", 1)]);
}

#[test]
fn logistic_regression_is_a_weighted_gram_matrix() {
    let f = "fn f(a: &SMatrix<f64, 9, 3>, y: &SVector<f64, 9>, x: &SVector<f64, 3>) -> f64 { (-y).component_mul(&(a * x)).map(|z| z.exp().ln_1p()).sum() }";
    assert_eq!(kernels(f), [("mul", 1), ("weighted_gram", 1)]);
}

#[test]
fn softmax_regression_is_one_kronecker_write() {
    let f = "fn f(x: &SMatrix<f64, 4, 3>, a: &SVector<f64, 3>, y: &SVector<f64, 4>) -> f64 { -y.dot(&matgrad::log_softmax(&(x * a))) }";
    // x xᵀ is the Gram matrix of a vector, and diag(s) − s sᵀ is diag(s) less its sums.
    assert_eq!(kernels(f), [("mul", 1), ("gram_tr", 1), ("from_diagonal", 1), ("add_kronecker", 1), ("balanced", 1)]);
}

#[test]
fn a_log_determinant_is_one_inverse() {
    let f = "fn f(x: &SMatrix<f64, 5, 5>) -> f64 { x.determinant().ln() }";
    assert_eq!(kernels(f), [("transpose", 1), ("inverse", 1), ("add_kronecker_commuted", 1)]);
}
