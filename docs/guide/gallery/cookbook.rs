//! The functions of the gallery that stand in The Matrix Cookbook (Petersen & Pedersen), in Magnus & Neudecker, and among the
//! losses of machine learning.

use super::Entry;

/// The functions, section by section.
pub const SECTIONS: &[(&str, &[Entry])] = &[
    (
        "Determinants and traces of products",
        &[
            Entry {
                title: "Determinant of a form",
                written: "|XᵀA X|",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(A: &Matrix4<f64>, X: &Matrix4x2<f64>) -> f64 {
    (X.transpose() * A * X).determinant()
}",
            },
            Entry {
                title: "Determinant along a line",
                written: "|A + t B|",
                attribute: "gradient",
                arguments: "wrt = t",
                source: "\
fn f(A: &Matrix3<f64>, B: &Matrix3<f64>, t: f64) -> f64 {
    (A + t * B).determinant()
}",
            },
            Entry {
                title: "Trace of an inverse",
                written: "tr((X + A)⁻¹)",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(X: &Matrix3<f64>, A: &Matrix3<f64>) -> Option<f64> {
    Some((X + A).try_inverse()?.trace())
}",
            },
            Entry {
                title: "Trace of five factors",
                written: "tr(A X B XᵀC)",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(A: &Matrix2x3<f64>, X: &Matrix3x4<f64>, B: &Matrix4<f64>, C: &Matrix3x2<f64>) -> f64 {
    (A * X * B * X.transpose() * C).trace()
}",
            },
            Entry {
                title: "Trace with a power",
                written: "tr(A X³)",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(A: &Matrix3<f64>, X: &Matrix3<f64>) -> f64 {
    (A * X.pow(3)).trace()
}",
            },
            Entry {
                title: "Ratio of two forms",
                written: "tr((XᵀC X)⁻¹ XᵀB X)",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(X: &Matrix4x3<f64>, C: &Matrix4<f64>, B: &Matrix4<f64>) -> Option<f64> {
    Some(((X.transpose() * C * X).try_inverse()? * (X.transpose() * B * X)).trace())
}",
            },
            Entry {
                title: "Trace of a Kronecker product",
                written: "tr(X ⊗ X)",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(X: &Matrix3<f64>) -> f64 {
    X.kronecker(X).trace()
}",
            },
            Entry {
                title: "Trace of the matrix exponential",
                written: "tr(exp X)",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(X: &Matrix3<f64>) -> f64 {
    X.exp().trace()
}",
            },
        ],
    ),
    (
        "Forms of two factors",
        &[
            Entry {
                title: "Two affine factors",
                written: "(B x + b)ᵀC (D x + d)",
                attribute: "gradient",
                arguments: "wrt = x",
                source: "\
fn f(B: &Matrix3x4<f64>, b: &Vector3<f64>, C: &Matrix3x2<f64>, D: &Matrix2x4<f64>, d: &Vector2<f64>, x: &Vector4<f64>) -> f64 {
    (B * x + b).dot(&(C * (D * x + d)))
}",
            },
            Entry {
                title: "Weighted distance",
                written: "(x − s)ᵀW (x − s)",
                attribute: "gradient",
                arguments: "wrt = s",
                source: "\
fn f(x: &Vector4<f64>, s: &Vector4<f64>, W: &Matrix4<f64>) -> f64 {
    let r = x - s;
    r.dot(&(W * r))
}",
            },
            Entry {
                title: "Weighted residual in the coefficients",
                written: "(x − A s)ᵀW (x − A s)",
                attribute: "gradient",
                arguments: "wrt = s",
                source: "\
fn f(x: &Vector4<f64>, A: &Matrix4x3<f64>, s: &Vector3<f64>, W: &Matrix4<f64>) -> f64 {
    let r = x - A * s;
    r.dot(&(W * r))
}",
            },
            Entry {
                title: "The same in the matrix",
                written: "(x − A s)ᵀW (x − A s)",
                attribute: "gradient",
                arguments: "wrt = A",
                source: "\
fn f(x: &Vector4<f64>, A: &Matrix4x3<f64>, s: &Vector3<f64>, W: &Matrix4<f64>) -> f64 {
    let r = x - A * s;
    r.dot(&(W * r))
}",
            },
            Entry {
                title: "Square of a sum",
                written: "(Σ X)²",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(X: &Matrix3x4<f64>) -> f64 {
    X.sum().powi(2)
}",
            },
        ],
    ),
    (
        "Jacobians and Hessians with commutation matrices",
        &[
            Entry {
                title: "Cube",
                written: "X³",
                attribute: "jacobian",
                arguments: "wrt = X, layout = denominator",
                source: "\
fn f(X: &Matrix2<f64>) -> Matrix2<f64> {
    X.pow(3)
}",
            },
            Entry {
                title: "Form of a matrix",
                written: "XᵀB X",
                attribute: "jacobian",
                arguments: "wrt = X, layout = denominator",
                source: "\
fn f(X: &Matrix2x3<f64>, B: &Matrix2<f64>) -> Matrix3<f64> {
    X.transpose() * B * X
}",
            },
            Entry {
                title: "Hessian of a trace of a form",
                written: "tr(A X B Xᵀ)",
                attribute: "hessian",
                arguments: "wrt = X",
                source: "\
fn f(X: &Matrix3x2<f64>, A: &Matrix3<f64>, B: &Matrix2<f64>) -> f64 {
    (A * X * B * X.transpose()).trace()
}",
            },
            Entry {
                title: "Hessian of a trace of a product",
                written: "tr(A X B X)",
                attribute: "hessian",
                arguments: "wrt = X",
                source: "\
fn f(X: &Matrix3x2<f64>, A: &Matrix2x3<f64>, B: &Matrix2x3<f64>) -> f64 {
    (A * X * B * X).trace()
}",
            },
            Entry {
                title: "Hessian of the trace of the inverse",
                written: "tr(X⁻¹)",
                attribute: "hessian",
                arguments: "wrt = X",
                source: "\
fn f(X: &Matrix2<f64>) -> Option<f64> {
    Some(X.try_inverse()?.trace())
}",
            },
        ],
    ),
    (
        "Regression and classification",
        &[
            Entry {
                title: "Weighted least squares",
                written: "(X w − y)ᵀ diag(v) (X w − y)",
                attribute: "gradient",
                arguments: "wrt = w",
                source: "\
fn f(X: &Matrix6x3<f64>, w: &Vector3<f64>, y: &Vector6<f64>, v: &Vector6<f64>) -> f64 {
    let r = X * w - y;
    r.dot(&v.component_mul(&r))
}",
            },
            Entry {
                title: "Poisson regression",
                written: "Σ exp(X w) − y ⊙ X w",
                attribute: "hessian",
                arguments: "wrt = w",
                source: "\
fn f(X: &Matrix5x3<f64>, w: &Vector3<f64>, y: &Vector5<f64>) -> f64 {
    let z = X * w;
    z.map(f64::exp).sum() - y.dot(&z)
}",
            },
            Entry {
                title: "Squared hinge",
                written: "Σ max(1 − y ⊙ X w, 0)²",
                attribute: "gradient",
                arguments: "wrt = w",
                source: "\
fn f(X: &Matrix6x3<f64>, w: &Vector3<f64>, y: &Vector6<f64>) -> f64 {
    y.component_mul(&(X * w)).map(|m| (1.0 - m).max(0.0).powi(2)).sum()
}",
            },
            Entry {
                title: "Dual of a support vector machine",
                written: "½ (a ⊙ y)ᵀG (a ⊙ y) − Σ a",
                attribute: "gradient",
                arguments: "wrt = a",
                source: "\
fn f(a: &Vector4<f64>, y: &Vector4<f64>, G: &Matrix4<f64>) -> f64 {
    let b = a.component_mul(y);
    0.5 * b.dot(&(G * b)) - a.sum()
}",
            },
            Entry {
                title: "Logarithm of cosh",
                written: "Σ log cosh(X w − y)",
                attribute: "gradient",
                arguments: "wrt = w",
                source: "\
fn f(X: &Matrix5x3<f64>, w: &Vector3<f64>, y: &Vector5<f64>) -> f64 {
    (X * w - y).map(|r| r.cosh().ln()).sum()
}",
            },
            Entry {
                title: "Log-sum-exp",
                written: "log Σ exp z",
                attribute: "hessian",
                arguments: "wrt = z",
                source: "\
fn f(z: &Vector4<f64>) -> f64 {
    matgrad::log_sum_exp(z)
}",
            },
            Entry {
                title: "One logistic sample",
                written: "−y xᵀw + log(1 + exp(xᵀw))",
                attribute: "gradient",
                arguments: "wrt = w",
                source: "\
fn f(x: &Vector4<f64>, y: f64, w: &Vector4<f64>) -> f64 {
    -y * x.dot(w) + (1.0 + x.dot(w).exp()).ln()
}",
            },
            Entry {
                title: "Hessian of softmax regression",
                written: "−yᵀ log softmax(W x)",
                attribute: "hessian",
                arguments: "wrt = W",
                source: "\
fn f(W: &Matrix3x2<f64>, x: &Vector2<f64>, y: &Vector3<f64>) -> f64 {
    -y.dot(&matgrad::log_softmax(&(W * x)))
}",
            },
            Entry {
                title: "Network with relu",
                written: "‖W₂ relu(W₁ X) − Y‖²",
                attribute: "gradient",
                arguments: "wrt = W1",
                source: "\
fn f(W2: &Matrix3x4<f64>, W1: &Matrix4x2<f64>, X: &Matrix2x5<f64>, Y: &Matrix3x5<f64>) -> f64 {
    (W2 * (W1 * X).map(matgrad::relu) - Y).norm_squared()
}",
            },
            Entry {
                title: "Network of many layers",
                written: "aᵢ₊₁ = tanh(Wᵢ aᵢ)",
                attribute: "gradient",
                arguments: "wrt = W",
                source: "\
fn f(W: &[Matrix2<f64>; 20], x: &Vector2<f64>) -> f64 {
    let mut a = *x;
    for w in W {
        a = (w * a).map(f64::tanh);
    }
    a.sum()
}",
            },
        ],
    ),
    (
        "What solvers find",
        &[
            Entry {
                title: "Kepler's equation",
                written: "E − e sin E = M",
                attribute: "implicit",
                arguments: "root = E, solver = solve",
                source: "\
fn kepler(E: f64, M: f64, e: f64) -> f64 {
    E - e * E.sin() - M
}
# fn solve(M: f64, e: f64) -> f64 { (0..99).fold(M, |E, _| M + e * E.sin()) }",
            },
            Entry {
                title: "Ridge regression in its penalty",
                written: "w = argmin ‖X w − y‖² + k‖w‖²",
                attribute: "implicit",
                arguments: "argmin = w, solver = solve, wrt = k",
                source: "\
fn ridge(w: &Vector2<f64>, X: &Matrix4x2<f64>, y: &Vector4<f64>, k: f64) -> f64 {
    (X * w - y).norm_squared() + k * w.norm_squared()
}
# fn solve(X: &Matrix4x2<f64>, y: &Vector4<f64>, k: f64) -> Vector2<f64> {
#     (X.tr_mul(X) + Matrix2::identity() * k).lu().solve(&X.tr_mul(y)).unwrap()
# }",
            },
        ],
    ),
];
