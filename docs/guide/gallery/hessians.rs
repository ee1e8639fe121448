//! The functions of the gallery: second derivatives.

use super::Entry;

/// The functions, section by section.
pub const SECTIONS: &[(&str, &[Entry])] = &[
    (
        "Hessians of forms, traces and determinants",
        &[
            Entry {
                title: "Half a quadratic form",
                written: "½ xᵀA x",
                attribute: "hessian",
                arguments: "wrt = x",
                source: "\
fn f(A: &Matrix4<f64>, x: &Vector4<f64>) -> f64 {
    0.5 * x.dot(&(A * x))
}",
            },
            Entry {
                title: "Quadratic function",
                written: "xᵀA x + bᵀx",
                attribute: "hessian",
                arguments: "wrt = x",
                source: "\
fn f(A: &Matrix4<f64>, b: &Vector4<f64>, x: &Vector4<f64>) -> f64 {
    x.dot(&(A * x)) + b.dot(x)
}",
            },
            Entry {
                title: "Quadratic trace",
                written: "tr(XᵀA X)",
                attribute: "hessian",
                arguments: "wrt = X",
                source: "\
fn f(A: &Matrix3<f64>, X: &Matrix3x2<f64>) -> f64 {
    (X.transpose() * A * X).trace()
}",
            },
            Entry {
                title: "Trace of a square",
                written: "tr(X²)",
                attribute: "hessian",
                arguments: "wrt = X",
                source: "\
fn f(X: &Matrix3<f64>) -> f64 {
    (X * X).trace()
}",
            },
            Entry {
                title: "Determinant",
                written: "|X|",
                attribute: "hessian",
                arguments: "wrt = X",
                source: "\
fn f(X: &Matrix3<f64>) -> f64 {
    X.determinant()
}",
            },
            Entry {
                title: "Determinant along a line",
                written: "|A + t B|; dcof(X, Y) is the derivative of the cofactors of X along Y",
                attribute: "hessian",
                arguments: "wrt = t",
                source: "\
fn f(A: &Matrix4<f64>, B: &Matrix4<f64>, t: f64) -> f64 {
    (A + t * B).determinant()
}",
            },
        ],
    ),
    (
        "Hessians of losses",
        &[
            Entry {
                title: "One logistic sample",
                written: "−y xᵀw + log(1 + exp(xᵀw))",
                attribute: "hessian",
                arguments: "wrt = w",
                source: "\
fn f(x: &Vector4<f64>, y: f64, w: &Vector4<f64>) -> f64 {
    -y * x.dot(w) + (1.0 + x.dot(w).exp()).ln()
}",
            },
            Entry {
                title: "Logistic loss of signed labels",
                written: "Σ log(1 + exp(−y ⊙ X w))",
                attribute: "hessian",
                arguments: "wrt = w",
                source: "\
fn f(X: &Matrix5x3<f64>, y: &Vector5<f64>, w: &Vector3<f64>) -> f64 {
    y.component_mul(&(X * w)).map(|m| matgrad::softplus(-m)).sum()
}",
            },
            Entry {
                title: "Softmax regression, multiplied out",
                written: "−yᵀW x + log Σ exp(W x)",
                attribute: "hessian",
                arguments: "wrt = W",
                source: "\
fn f(W: &Matrix3x2<f64>, x: &Vector2<f64>, y: &Vector3<f64>) -> f64 {
    let z = W * x;
    matgrad::log_sum_exp(&z) - y.dot(&z)
}",
            },
        ],
    ),
];
