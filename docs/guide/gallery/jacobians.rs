//! The functions of the gallery: products as functions.

use super::Entry;

/// The functions, section by section.
pub const SECTIONS: &[(&str, &[Entry])] = &[(
    "Products as functions: the vec trick",
    &[
        Entry {
            title: "Linear map",
            written: "A x",
            attribute: "jacobian",
            arguments: "wrt = x",
            source: "\
fn f(A: &Matrix2x3<f64>, x: &Vector3<f64>) -> Vector2<f64> {
    A * x
}",
        },
        Entry {
            title: "Product from the left",
            written: "A X",
            attribute: "jacobian",
            arguments: "wrt = X",
            source: "\
fn f(A: &Matrix2x3<f64>, X: &Matrix3x4<f64>) -> Matrix2x4<f64> {
    A * X
}",
        },
        Entry {
            title: "Product from the right",
            written: "X A",
            attribute: "jacobian",
            arguments: "wrt = X",
            source: "\
fn f(X: &Matrix2x3<f64>, A: &Matrix3x4<f64>) -> Matrix2x4<f64> {
    X * A
}",
        },
        Entry {
            title: "Two-sided product",
            written: "A X B",
            attribute: "jacobian",
            arguments: "wrt = X",
            source: "\
fn f(A: &Matrix2x3<f64>, X: &Matrix3x4<f64>, B: &Matrix4x2<f64>) -> Matrix2<f64> {
    A * X * B
}",
        },
        Entry {
            title: "Product of five factors",
            written: "Dᵀ(BᵀX A) C",
            attribute: "jacobian",
            arguments: "wrt = X",
            source: "\
fn f(A: &Matrix4x3<f64>, B: &Matrix3x2<f64>, C: &Matrix3x2<f64>, D: &Matrix2x3<f64>, X: &Matrix3x4<f64>) -> Matrix3x2<f64> {
    D.transpose() * (B.transpose() * X * A) * C
}",
        },
        Entry {
            title: "Transpose",
            written: "Xᵀ",
            attribute: "jacobian",
            arguments: "wrt = X",
            source: "\
fn f(X: &Matrix2x3<f64>) -> Matrix3x2<f64> {
    X.transpose()
}",
        },
        Entry {
            title: "Hadamard product",
            written: "A ⊙ X",
            attribute: "jacobian",
            arguments: "wrt = X",
            source: "\
fn f(A: &Matrix2x3<f64>, X: &Matrix2x3<f64>) -> Matrix2x3<f64> {
    A.component_mul(X)
}",
        },
        Entry {
            title: "Exponential of a product",
            written: "exp(A X B)",
            attribute: "jacobian",
            arguments: "wrt = X",
            source: "\
fn f(A: &Matrix2x3<f64>, X: &Matrix3x4<f64>, B: &Matrix4x2<f64>) -> Matrix2<f64> {
    (A * X * B).map(f64::exp)
}",
        },
        Entry {
            title: "Product with an exponential",
            written: "A exp(x)",
            attribute: "jacobian",
            arguments: "wrt = x",
            source: "\
fn f(A: &Matrix3x4<f64>, x: &Vector4<f64>) -> Vector3<f64> {
    A * x.map(f64::exp)
}",
        },
        Entry {
            title: "Product with the exponential of a product",
            written: "A exp(X B)",
            attribute: "jacobian",
            arguments: "wrt = X",
            source: "\
fn f(A: &Matrix2x3<f64>, X: &Matrix3x2<f64>, B: &Matrix2x4<f64>) -> Matrix2x4<f64> {
    A * (X * B).map(f64::exp)
}",
        },
        Entry {
            title: "Gram matrix",
            written: "XᵀX",
            attribute: "jacobian",
            arguments: "wrt = X",
            source: "\
fn f(X: &Matrix3x2<f64>) -> Matrix2<f64> {
    X.transpose() * X
}",
        },
        Entry {
            title: "Gram matrix of the rows",
            written: "X Xᵀ",
            attribute: "jacobian",
            arguments: "wrt = X",
            source: "\
fn f(X: &Matrix3x2<f64>) -> Matrix3<f64> {
    X * X.transpose()
}",
        },
    ],
)];
