//! Formulas as they are shown.

use matgrad::derivation;

#[test]
fn formulas_are_those_of_the_literature() {
    let eigenvalues = derivation!(gradient(wrt = a) fn f(a: &Matrix3<f64>, w: &Vector3<f64>) -> f64 {
        a.symmetric_eigenvalues().dot(w)
    });
    assert_eq!(eigenvalues, "∇_a f = V diag(w) Vᵀ");
    let exponential = derivation!(gradient(wrt = a) fn f(a: &Matrix3<f64>, g: &Matrix3<f64>) -> f64 { a.exp().dot(g) });
    assert_eq!(exponential, "∇_a f = L(aᵀ, g)");
    let factor = derivation!(differential(wrt = a) fn f(a: &Matrix3<f64>) -> Matrix3<f64> { a.cholesky().unwrap().l() });
    assert_eq!(factor, "df = L Φ(L⁻¹ da L⁻ᵀ)");
    let factor = derivation!(gradient(wrt = a) fn f(a: &Matrix3<f64>, g: &Matrix3<f64>) -> f64 {
        a.cholesky().unwrap().l().dot(g)
    });
    assert_eq!(factor, "∇_a f = sym(L⁻ᵀ Φ(Lᵀg) L⁻¹)");
    let several = derivation!(gradient(wrt = b) fn f(a: &Matrix3<f64>, b: &Matrix3<f64>) -> f64 {
        a.cholesky().unwrap().l().dot(&b.cholesky().unwrap().l())
    });
    assert_eq!(several, "∇_b f = sym(chol(b)⁻ᵀ Φ(chol(b)ᵀ chol(a)) chol(b)⁻¹)");
    let nuclear = derivation!(gradient(wrt = a) fn f(a: &Matrix3<f64>) -> f64 { matgrad::nuclear_norm(a) });
    assert_eq!(nuclear, "∇_a f = UVᵀ");
    let lyapunov = derivation!(gradient(wrt = q) fn f(a: &Matrix3<f64>, q: &Matrix3<f64>, g: &Matrix3<f64>) -> f64 {
        matgrad::solve_lyapunov(a, q).unwrap().dot(g)
    });
    assert_eq!(lyapunov, "∇_q f = sylvester(aᵀ, a, g)");
    let root = derivation!(gradient(wrt = a) fn f(a: &Matrix3<f64>, g: &Matrix3<f64>) -> f64 {
        matgrad::sqrtm(a).unwrap().dot(g)
    });
    assert_eq!(root, "∇_a f = sylvester(sqrt(a)ᵀ, sqrt(a)ᵀ, g)");
    let log = derivation!(gradient(wrt = a) fn f(a: &Matrix3<f64>, g: &Matrix3<f64>) -> f64 {
        matgrad::logm(a).unwrap().dot(g)
    });
    assert_eq!(log, "∇_a f = L_log(aᵀ, g)");
}
