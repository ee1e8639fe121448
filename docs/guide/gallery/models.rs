//! The functions of the gallery: statistics and learning, recurrences and branches.

use super::Entry;

/// The functions, section by section.
pub const SECTIONS: &[(&str, &[Entry])] = &[
    (
        "Statistics and learning",
        &[
            Entry {
                title: "Least squares",
                written: "‖X w − y‖²",
                attribute: "gradient",
                arguments: "wrt = w",
                source: "\
fn f(X: &Matrix5x3<f64>, y: &Vector5<f64>, w: &Vector3<f64>) -> f64 {
    (X * w - y).norm_squared()
}",
            },
            Entry {
                title: "Ridge regression",
                written: "‖X w − y‖² + λ‖w‖²",
                attribute: "hessian",
                arguments: "wrt = w",
                source: "\
fn f(X: &Matrix5x3<f64>, y: &Vector5<f64>, λ: f64, w: &Vector3<f64>) -> f64 {
    (X * w - y).norm_squared() + λ * w.norm_squared()
}",
            },
            Entry {
                title: "Logistic regression",
                written: "Σᵢ log(1 + exp(wᵀxᵢ)) − yᵢ wᵀxᵢ",
                attribute: "gradient",
                arguments: "wrt = w",
                source: "\
fn f(w: &Vector3<f64>, x: &[Vector3<f64>; 30], y: &[f64; 30]) -> f64 {
    let mut sum = 0.0;
    for i in 0..30 {
        sum += matgrad::softplus(w.dot(&x[i])) - y[i] * w.dot(&x[i]);
    }
    sum
}",
            },
            Entry {
                title: "Its Hessian",
                written: "Σ log(1 + exp(X w)) − yᵀX w",
                attribute: "hessian",
                arguments: "wrt = w",
                source: "\
fn f(X: &Matrix5x3<f64>, y: &Vector5<f64>, w: &Vector3<f64>) -> f64 {
    let z = X * w;
    z.map(matgrad::softplus).sum() - y.dot(&z)
}",
            },
            Entry {
                title: "Softmax",
                written: "softmax(z)",
                attribute: "jacobian",
                arguments: "wrt = z",
                source: "\
fn f(z: &Vector4<f64>) -> Vector4<f64> {
    matgrad::softmax(z)
}",
            },
            Entry {
                title: "Softmax regression",
                written: "−yᵀ log softmax(W x)",
                attribute: "gradient",
                arguments: "wrt = W",
                source: "\
fn f(W: &Matrix3x4<f64>, x: &Vector4<f64>, y: &Vector3<f64>) -> f64 {
    -y.dot(&matgrad::log_softmax(&(W * x)))
}",
            },
            Entry {
                title: "Network of two layers",
                written: "‖W₂ tanh(W₁ x + b) − y‖²",
                attribute: "gradient",
                arguments: "wrt = (W1, b, W2)",
                source: "\
fn f(W1: &Matrix4x3<f64>, b: &Vector4<f64>, W2: &Matrix2x4<f64>, x: &Vector3<f64>, y: &Vector2<f64>) -> f64 {
    let h = (W1 * x + b).map(f64::tanh);
    (W2 * h - y).norm_squared()
}",
            },
            Entry {
                title: "Normal likelihood in the covariance",
                written: "log |Σ| + tr(Σ⁻¹S)",
                attribute: "gradient",
                arguments: "wrt = Σ",
                source: "\
fn f(Σ: &Matrix3<f64>, S: &Matrix3<f64>) -> f64 {
    Σ.determinant().ln() + (Σ.try_inverse().unwrap() * S).trace()
}",
            },
            Entry {
                title: "Gaussian process in its noise",
                written: "½ yᵀC⁻¹y + ½ log |C|, C = K + n I",
                attribute: "gradient",
                arguments: "wrt = n",
                source: "\
fn f(K: &Matrix3<f64>, y: &Vector3<f64>, n: f64) -> f64 {
    let C = K * K.transpose() + Matrix3::from_diagonal_element(n * n + 0.1);
    let factor = C.cholesky().unwrap();
    0.5 * y.dot(&factor.solve(y)) + 0.5 * factor.ln_determinant()
}",
            },
            Entry {
                title: "Entropy",
                written: "−Σ p log p, p = softmax(z)",
                attribute: "gradient",
                arguments: "wrt = z",
                source: "\
fn f(z: &Vector4<f64>) -> f64 {
    -matgrad::softmax(z).dot(&matgrad::log_softmax(z))
}",
            },
        ],
    ),
    (
        "Recurrences and branches",
        &[
            Entry {
                title: "Recurrence",
                written: "hᵢ₊₁ = sin(aᵢ hᵢ) + x",
                attribute: "gradient",
                arguments: "wrt = x",
                source: "\
fn f(x: f64, a: &[f64; 40]) -> f64 {
    let mut h = x;
    for i in 0..40 {
        h = (a[i] * h).sin() + x;
    }
    h
}",
            },
            Entry {
                title: "Huber's loss",
                written: "r²/2 within δ, else δ(|r| − δ/2)",
                attribute: "gradient",
                arguments: "wrt = r",
                source: "\
fn f(r: f64, δ: f64) -> f64 {
    if r.abs() < δ { 0.5 * r * r } else { δ * (r.abs() - 0.5 * δ) }
}",
            },
            Entry {
                title: "Attention to three keys",
                written: "Vᵀ softmax(K q)",
                attribute: "jacobian",
                arguments: "wrt = q",
                source: "\
fn f(K: &Matrix3x4<f64>, V: &Matrix3x2<f64>, q: &Vector4<f64>) -> Vector2<f64> {
    V.transpose() * matgrad::softmax(&(K * q))
}",
            },
        ],
    ),
];
