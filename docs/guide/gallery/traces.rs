//! The functions of the gallery: traces, and what is taken element by element.

use super::Entry;

/// The functions, section by section.
pub const SECTIONS: &[(&str, &[Entry])] = &[
    (
        "Traces",
        &[
            Entry {
                title: "Trace of a product",
                written: "tr(A X)",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(A: &Matrix3<f64>, X: &Matrix3<f64>) -> f64 {
    (A * X).trace()
}",
            },
            Entry {
                title: "Trace of a product with the transpose",
                written: "tr(A Xᵀ)",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(A: &Matrix3x4<f64>, X: &Matrix3x4<f64>) -> f64 {
    (A * X.transpose()).trace()
}",
            },
            Entry {
                title: "Trace of two sides",
                written: "tr(A X B)",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(A: &Matrix2x3<f64>, X: &Matrix3x4<f64>, B: &Matrix4x2<f64>) -> f64 {
    (A * X * B).trace()
}",
            },
            Entry {
                title: "Trace of two sides of the transpose",
                written: "tr(A XᵀB)",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(A: &Matrix2x4<f64>, X: &Matrix3x4<f64>, B: &Matrix3x2<f64>) -> f64 {
    (A * X.transpose() * B).trace()
}",
            },
            Entry {
                title: "Quadratic trace",
                written: "tr(Xᵀ A X)",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(A: &Matrix3<f64>, X: &Matrix3x2<f64>) -> f64 {
    (X.transpose() * A * X).trace()
}",
            },
            Entry {
                title: "Trace with a Gram matrix",
                written: "tr(B XᵀX)",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(B: &Matrix4<f64>, X: &Matrix3x4<f64>) -> f64 {
    (B * X.transpose() * X).trace()
}",
            },
            Entry {
                title: "Quadratic trace of a product",
                written: "tr((X B)ᵀC X B)",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(B: &Matrix4x2<f64>, C: &Matrix3<f64>, X: &Matrix3x4<f64>) -> f64 {
    let Y = X * B;
    (Y.transpose() * C * Y).trace()
}",
            },
            Entry {
                title: "Trace of a form between two sides",
                written: "tr(A XᵀB X C)",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(A: &Matrix3x4<f64>, B: &Matrix3<f64>, C: &Matrix4x3<f64>, X: &Matrix3x4<f64>) -> f64 {
    (A * X.transpose() * B * X * C).trace()
}",
            },
            Entry {
                title: "Trace of two products",
                written: "tr(A X B X)",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(A: &Matrix4x3<f64>, B: &Matrix4x3<f64>, X: &Matrix3x4<f64>) -> f64 {
    (A * X * B * X).trace()
}",
            },
            Entry {
                title: "Trace of a square",
                written: "tr(X²)",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(X: &Matrix3<f64>) -> f64 {
    (X * X).trace()
}",
            },
            Entry {
                title: "Trace of a power",
                written: "tr(X³)",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(X: &Matrix3<f64>) -> f64 {
    X.pow(3).trace()
}",
            },
            Entry {
                title: "Trace with an inverse",
                written: "tr(A X⁻¹)",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(A: &Matrix3<f64>, X: &Matrix3<f64>) -> f64 {
    (A * X.try_inverse().unwrap()).trace()
}",
            },
            Entry {
                title: "Inverse between two sides",
                written: "tr(A X⁻¹B)",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(A: &Matrix2x3<f64>, X: &Matrix3<f64>, B: &Matrix3x2<f64>) -> f64 {
    (A * X.try_inverse().unwrap() * B).trace()
}",
            },
            Entry {
                title: "Quadratic form of a layer",
                written: "tr(YᵀM Y), Y = σ(W X)",
                attribute: "gradient",
                arguments: "wrt = W",
                source: "\
fn f(W: &Matrix2x3<f64>, X: &Matrix3x4<f64>, M: &Matrix2<f64>) -> f64 {
    let Y = (W * X).map(matgrad::sigmoid);
    (Y.transpose() * M * Y).trace()
}",
            },
            Entry {
                title: "The same in the input",
                written: "tr(YᵀM Y), Y = σ(W X)",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(W: &Matrix3x2<f64>, X: &Matrix2x4<f64>, M: &Matrix3<f64>) -> f64 {
    let Y = (W * X).map(matgrad::sigmoid);
    (Y.transpose() * M * Y).trace()
}",
            },
            Entry {
                title: "The same with tanh",
                written: "tr(YᵀM Y), Y = tanh(W X)",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(W: &Matrix3x2<f64>, X: &Matrix2x4<f64>, M: &Matrix3<f64>) -> f64 {
    let Y = (W * X).map(f64::tanh);
    (Y.transpose() * M * Y).trace()
}",
            },
        ],
    ),
    (
        "Element by element",
        &[
            Entry {
                title: "Power",
                written: "aᵇ",
                attribute: "gradient",
                arguments: "wrt = (a, b)",
                source: "\
fn f(a: f64, b: f64) -> f64 {
    a.powf(b)
}",
            },
            Entry {
                title: "Inner product of a Hadamard product",
                written: "(y ⊙ v)ᵀx",
                attribute: "gradient",
                arguments: "wrt = (x, y)",
                source: "\
fn f(x: &Vector4<f64>, y: &Vector4<f64>, v: &Vector4<f64>) -> f64 {
    y.component_mul(v).dot(x)
}",
            },
            Entry {
                title: "Inner product with sines",
                written: "sin(x)ᵀy",
                attribute: "gradient",
                arguments: "wrt = x",
                source: "\
fn f(x: &Vector4<f64>, y: &Vector4<f64>) -> f64 {
    x.map(f64::sin).dot(y)
}",
            },
            Entry {
                title: "Weighted sum of sines",
                written: "Σ C ⊙ sin(A X B)",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(A: &Matrix2x3<f64>, X: &Matrix3x4<f64>, B: &Matrix4x5<f64>, C: &Matrix2x5<f64>) -> f64 {
    C.component_mul(&(A * X * B).map(f64::sin)).sum()
}",
            },
        ],
    ),
];
