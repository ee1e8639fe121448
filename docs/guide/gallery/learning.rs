//! The functions of the gallery: losses and networks, one derivative at a time.

use super::Entry;

/// The functions, section by section.
pub const SECTIONS: &[(&str, &[Entry])] = &[
    (
        "Losses of regression",
        &[
            Entry {
                title: "Least squares in the matrix",
                written: "‖A x − y‖²",
                attribute: "gradient",
                arguments: "wrt = A",
                source: "\
fn f(A: &Matrix5x4<f64>, x: &Vector4<f64>, y: &Vector5<f64>) -> f64 {
    (A * x - y).norm_squared()
}",
            },
            Entry {
                title: "Ridge regression",
                written: "‖X w − y‖² + λ‖w‖²",
                attribute: "gradient",
                arguments: "wrt = w",
                source: "\
fn f(X: &Matrix6x3<f64>, y: &Vector6<f64>, λ: f64, w: &Vector3<f64>) -> f64 {
    (X * w - y).norm_squared() + λ * w.norm_squared()
}",
            },
            Entry {
                title: "Smooth lasso",
                written: "‖X w − y‖² + λ Σ √(w² + 0.01)",
                attribute: "gradient",
                arguments: "wrt = w",
                source: "\
fn f(X: &Matrix5x3<f64>, y: &Vector5<f64>, λ: f64, w: &Vector3<f64>) -> f64 {
    (X * w - y).norm_squared() + λ * w.map(|u| (u * u + 0.01).sqrt()).sum()
}",
            },
            Entry {
                title: "Poisson regression",
                written: "Σ exp(X w) − y ⊙ X w",
                attribute: "gradient",
                arguments: "wrt = w",
                source: "\
fn f(X: &Matrix5x3<f64>, y: &Vector5<f64>, w: &Vector3<f64>) -> f64 {
    let z = X * w;
    z.map(f64::exp).sum() - y.dot(&z)
}",
            },
            Entry {
                title: "Normal likelihood of five samples",
                written: "log |V| + tr(DᵀV⁻¹D) / 5",
                attribute: "gradient",
                arguments: "wrt = V",
                source: "\
fn f(D: &Matrix3x5<f64>, V: &Matrix3<f64>) -> f64 {
    V.determinant().ln() + (D.transpose() * V.try_inverse().unwrap() * D).trace() / 5.0
}",
            },
        ],
    ),
    (
        "Losses of classification",
        &[
            Entry {
                title: "Logistic loss of signed labels",
                written: "Σ log(1 + exp(−y ⊙ X w))",
                attribute: "gradient",
                arguments: "wrt = w",
                source: "\
fn f(X: &Matrix5x3<f64>, y: &Vector5<f64>, w: &Vector3<f64>) -> f64 {
    y.component_mul(&(X * w)).map(|m| matgrad::softplus(-m)).sum()
}",
            },
            Entry {
                title: "The same with a penalty",
                written: "½ wᵀw + c Σ log(1 + exp(−y ⊙ X w))",
                attribute: "gradient",
                arguments: "wrt = w",
                source: "\
fn f(X: &Matrix6x3<f64>, y: &Vector6<f64>, c: f64, w: &Vector3<f64>) -> f64 {
    let m = y.component_mul(&(X * w));
    0.5 * w.dot(w) + c * m.map(|m| matgrad::softplus(-m)).sum()
}",
            },
            Entry {
                title: "Logistic regression of a matrix of data",
                written: "−yᵀX w + Σ log(1 + exp(X w))",
                attribute: "gradient",
                arguments: "wrt = w",
                source: "\
fn f(X: &Matrix6x4<f64>, y: &Vector6<f64>, w: &Vector4<f64>) -> f64 {
    let z = X * w;
    z.map(|z| (1.0 + z.exp()).ln()).sum() - y.dot(&z)
}",
            },
            Entry {
                title: "Log-sum-exp",
                written: "log Σ exp z",
                attribute: "gradient",
                arguments: "wrt = z",
                source: "\
fn f(z: &Vector4<f64>) -> f64 {
    matgrad::log_sum_exp(z)
}",
            },
            Entry {
                title: "Cross-entropy of soft targets",
                written: "−pᵀ log softmax(z)",
                attribute: "gradient",
                arguments: "wrt = z",
                source: "\
fn f(p: &Vector4<f64>, z: &Vector4<f64>) -> f64 {
    -p.dot(&matgrad::log_softmax(z))
}",
            },
            Entry {
                title: "Softmax regression, multiplied out",
                written: "−yᵀW x + log Σ exp(W x)",
                attribute: "gradient",
                arguments: "wrt = W",
                source: "\
fn f(W: &Matrix4x3<f64>, x: &Vector3<f64>, y: &Vector4<f64>) -> f64 {
    let z = W * x;
    matgrad::log_sum_exp(&z) - y.dot(&z)
}",
            },
            Entry {
                title: "Softmax regression of a batch",
                written: "−Σ Y ⊙ log softmax(X W), row by row",
                attribute: "gradient",
                arguments: "wrt = W",
                source: "\
fn f(X: &Matrix5x3<f64>, Y: &Matrix5x4<f64>, W: &Matrix3x4<f64>) -> f64 {
    let Z = X * W;
    let n = Z.map(f64::exp).column_sum().map(f64::ln);
    Y.component_mul(&(n * RowVector4::repeat(1.0) - Z)).sum()
}",
            },
        ],
    ),
    (
        "Networks",
        &[
            Entry {
                title: "Outer layer of a network with relu",
                written: "‖W₂ relu(W₁ X) − Y‖²",
                attribute: "gradient",
                arguments: "wrt = W2",
                source: "\
fn f(W2: &Matrix3x4<f64>, W1: &Matrix4x2<f64>, X: &Matrix2x5<f64>, Y: &Matrix3x5<f64>) -> f64 {
    (W2 * (W1 * X).map(matgrad::relu) - Y).norm_squared()
}",
            },
            Entry {
                title: "Three layers",
                written: "W₃ relu(W₂ relu(W₁ x))",
                attribute: "gradient",
                arguments: "wrt = (W1, W2, W3)",
                source: "\
fn f(W1: &Matrix4x3<f64>, W2: &Matrix3x4<f64>, W3: &RowVector3<f64>, x: &Vector3<f64>) -> f64 {
    let h = (W1 * x).map(matgrad::relu);
    (W3 * (W2 * h).map(matgrad::relu))[0]
}",
            },
            Entry {
                title: "Classification by two layers",
                written: "−yᵀ log softmax(W₂ σ(W₁ x))",
                attribute: "gradient",
                arguments: "wrt = (W1, W2)",
                source: "\
fn f(W1: &Matrix3x2<f64>, W2: &Matrix4x3<f64>, x: &Vector2<f64>, y: &Vector4<f64>) -> f64 {
    let h = (W1 * x).map(matgrad::sigmoid);
    -y.dot(&matgrad::log_softmax(&(W2 * h)))
}",
            },
            Entry {
                title: "The same of a batch, with biases",
                written: "−Σ Y ⊙ log softmax(W₂ σ(W₁ X + b₁ 1ᵀ) + b₂ 1ᵀ), column by column",
                attribute: "gradient",
                arguments: "wrt = (W1, b1, W2, b2)",
                source: "\
fn f(X: &Matrix2x5<f64>, Y: &Matrix4x5<f64>, W1: &Matrix3x2<f64>, b1: &Vector3<f64>, W2: &Matrix4x3<f64>, b2: &Vector4<f64>) -> f64 {
    let H = (W1 * X + b1 * RowVector5::repeat(1.0)).map(matgrad::sigmoid);
    let Z = W2 * H + b2 * RowVector5::repeat(1.0);
    let n = Z.map(f64::exp).row_sum().map(f64::ln);
    Y.component_mul(&(Vector4::repeat(1.0) * n - Z)).sum()
}",
            },
        ],
    ),
];
