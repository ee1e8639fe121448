//! Derivations line by line, as one writes them by hand: sums under vec, several variables, rules by their names, and
//! Newton's steps; and what documentation shows first.

use super::expansion::expanded;
use super::formulas::derived;
use super::steps::{check, steps};
use crate::attributes::Kind;

/// vec(dX X + X dX) = (Xᵀ ⊗ I + I ⊗ X) vec dX, and with a transpose (Xᵀ ⊗ I) K + I ⊗ Xᵀ: Magnus & Neudecker, chapter 9.
#[test]
fn sums_under_vec_are_taken_term_by_term() {
    check(
        "jacobian(wrt = X) fn f(X: &Matrix3<f64>) -> Matrix3<f64> { X * X }",
        "
        f = X²
        df = dX X + X dX    — product rule
        vec(df) = vec(dX X + X dX)
                = (Xᵀ ⊗ I + I ⊗ X) vec(dX)    — vec(A + B) = vec A + vec B; vec(AXB) = (Bᵀ ⊗ A) vec X
        vec(df) = J vec(dX), hence
        ∂vec(f)/∂vec(X)ᵀ = Xᵀ ⊗ I + I ⊗ X
        ",
    );
    let square = steps("jacobian(wrt = X) fn f(X: &Matrix3<f64>) -> Matrix3<f64> { X.transpose() * X }");
    let line =
        "        = ((Xᵀ ⊗ I) K₃₃ + I ⊗ Xᵀ) vec(dX)    — vec(A + B) = vec A + vec B; vec(AXB) = (Bᵀ ⊗ A) vec X; vec(Xᵀ) = K vec X";
    assert!(square.contains(line), "{square}");
    let form = steps("hessian(wrt = X) fn f(X: &Matrix3<f64>, A: &Matrix3<f64>) -> f64 { (X.transpose() * A * X).trace() }");
    assert!(form.contains("vec(d(∇_X f)) = vec((Aᵀ + A) dX)\n"), "{form}");
    // One product, in which nothing is transposed.
    assert!(form.contains(" = (I ⊗ (A + Aᵀ)) vec(dX)    — vec(AXB) = (Bᵀ ⊗ A) vec X\n"), "{form}");
}

/// d(A x + b) = dA x + db, of which each derivative is read off where the other differential is zero.
#[test]
fn several_variables_are_held_in_turn() {
    check(
        "jacobian(wrt = (A, b)) fn f(A: &Matrix3<f64>, b: &Vector3<f64>, x: &Vector3<f64>) -> Vector3<f64> { A * x + b }",
        "
        f = b + A x
        df = dA x + db    — d(X ± Y) = dX ± dY; product rule
        with db = 0:
        vec(df) = vec(dA x)
                = (xᵀ ⊗ I) vec(dA)    — vec(AXB) = (Bᵀ ⊗ A) vec X
        with dA = 0:
        df = db
        the whole differential is the sum of these, and what stands in front of vec(dA), db is the derivative in each:
        ∂vec(f)/∂vec(A)ᵀ = xᵀ ⊗ I
        ∂vec(f)/∂vec(b)ᵀ = I
        ",
    );
}

/// tr(P C) is turned round, not transposed; and what leads back to an earlier line is left out.
#[test]
fn rules_are_those_that_are_applied() {
    let turned =
        steps("gradient(wrt = P) fn f(C: &Matrix3<f64>, P: &Matrix3<f64>) -> f64 { P.determinant().ln() + (P * C).trace() }");
    assert!(turned.contains("   = tr((C + P⁻¹) dP)    — tr(AB) = tr(BA)\n"), "{turned}");
    assert!(!turned.contains("tr(Aᵀ) = tr(A)") && !turned.contains("d(Xᵀ) = (dX)ᵀ"), "{turned}");
    let logarithms =
        "gradient(wrt = z) fn f(z: &Vector3<f64>, p: &Vector3<f64>) -> f64 { p.dot(&matgrad::softmax(z).map(f64::ln)) }";
    let all = steps(logarithms);
    assert_eq!(all.matches("= pᵀ(dz − 𝟏 softmax(z)ᵀ dz)").count(), 1, "{all}");
    assert!(!all.contains('⊘') || all.matches('⊘').count() == 1, "{all}");
}

/// What the user named and the value of the function are known by their names where they are met again.
#[test]
fn what_has_a_name_is_called_by_it() {
    let exponential = derived("gradient(wrt = x) fn f(x: &Vector3<f64>) -> f64 { x.norm_squared().exp() }");
    assert_eq!(exponential, "∇_x f = 2 f x\nf = exp(‖x‖²)");
    let residual = derived(
        "gradient(wrt = w) fn f(X: &SMatrix<f64, 5, 3>, y: &SVector<f64, 5>, w: &Vector3<f64>) -> f64 { let r = X * w - y; r.norm_squared() }",
    );
    assert_eq!(residual, "∇_w f = 2 Xᵀr\nr = X w − y");
    let inner = derived(
        "gradient(wrt = X) fn f(A: &Matrix3<f64>, X: &Matrix3<f64>, B: &Matrix3<f64>) -> f64 { let Y = A * X * B; Y.map(f64::sin).sum() }",
    );
    assert_eq!(inner, "∇_X f = Aᵀ cos(Y) Bᵀ\nY = A X B");
}

/// vec(ΔX) = −(∇²f)⁻¹ vec(∇f), by hand of xᵀA x: (A + Aᵀ) x and A + Aᵀ.
#[test]
fn a_newton_step_ends_at_the_step() {
    let of =
        |x: &str| format!("newton_step(wrt = x) fn f(x: &{x}, A: &Matrix2<f64>) -> f64 {{ (x.transpose() * A * x).trace() }}");
    let vector = derived(&of("Vector2<f64>"));
    assert_eq!(vector, "∇_x f = (A + Aᵀ) x\n∇²_x f = A + Aᵀ\nΔx = −(∇²_x f)⁻¹ ∇_x f");
    let matrix = derived(&of("Matrix2<f64>"));
    assert!(matrix.ends_with("\nvec(Δx) = −(∇²_x f)⁻¹ vec(∇_x f)"), "{matrix}");
    assert!(steps(&of("Vector2<f64>")).ends_with("\nΔx = −(∇²_x f)⁻¹ ∇_x f"));
    let latex = derived(&format!("latex, {}", of("Vector2<f64>")));
    assert!(latex.contains("\\Delta x &= -\\left(\\nabla_{x}^{2} f\\right)^{-1} \\, \\nabla_{x} f"), "{latex}");
}

/// The formula is what editors show first, of each companion its own: with the gradient where that is returned too.
#[test]
fn documentation_begins_with_the_formula() {
    let f = "fn f(x: &Vector2<f64>, A: &Matrix2<f64>) -> f64 { x.dot(&(A * x)) }";
    for (kind, alone, beside) in [(Kind::Hessian, 1, 2), (Kind::Hvp, 1, 2), (Kind::NewtonStep, 3, 3)] {
        let expansion = expanded(kind, "wrt = x, value", f);
        let blocks: Vec<&str> = expansion.split("```text\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
        assert_eq!(
            blocks.iter().map(|block| block.lines().filter(|line| line.contains('=')).count()).collect::<Vec<_>>(),
            [alone, beside],
            "{expansion}"
        );
        assert!(blocks[1].trim_start().starts_with("∇_x f = (A + Aᵀ) x\n"), "{expansion}");
        assert_eq!(expansion.matches("/** ```text").count(), 2, "{expansion}");
    }
}
