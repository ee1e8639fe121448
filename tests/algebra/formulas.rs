//! Formulas as they are shown.

use matgrad::derivation;

#[test]
fn formulas_are_those_of_the_literature() {
    let eigenvalues =
        derivation!(gradient(wrt = a) fn f(a: &Matrix3<f64>, w: &Vector3<f64>) -> f64 { a.symmetric_eigenvalues().dot(w) });
    println!("{eigenvalues}");
    let factor = derivation!(differential(wrt = a) fn f(a: &Matrix3<f64>) -> Matrix3<f64> { a.cholesky().unwrap().l() });
    println!("{factor}");
    let exponential = derivation!(gradient(wrt = a) fn f(a: &Matrix3<f64>, g: &Matrix3<f64>) -> f64 { a.exp().dot(g) });
    println!("{exponential}");
    let nuclear = derivation!(gradient(wrt = a) fn f(a: &Matrix3<f64>) -> f64 { matgrad::nuclear_norm(a) });
    println!("{nuclear}");
    let lyapunov = derivation!(gradient(wrt = q) fn f(a: &Matrix3<f64>, q: &Matrix3<f64>, g: &Matrix3<f64>) -> f64 { matgrad::solve_lyapunov(a, q).unwrap().dot(g) });
    println!("{lyapunov}");
    let root =
        derivation!(gradient(wrt = a) fn f(a: &Matrix3<f64>, g: &Matrix3<f64>) -> f64 { matgrad::sqrtm(a).unwrap().dot(g) });
    println!("{root}");
    let log = derivation!(gradient(wrt = a) fn f(a: &Matrix3<f64>, g: &Matrix3<f64>) -> f64 { matgrad::logm(a).unwrap().dot(g) });
    println!("{log}");
    let map = derivation!(gradient(wrt = a) fn f(a: &Matrix3<f64>, g: &Matrix3<f64>) -> f64 { matgrad::symmetric_map(a, f64::exp).dot(g) });
    println!("{map}");
    let v = derivation!(gradient(wrt = a) fn f(a: &Matrix3<f64>, g: &Matrix3<f64>) -> f64 { a.symmetric_eigen().eigenvectors.dot(g) });
    println!("{v}");
}
