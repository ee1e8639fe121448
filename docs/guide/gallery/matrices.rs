//! The functions of the gallery: forms, norms, inverses and determinants.

use super::Entry;

/// The functions, section by section.
pub const SECTIONS: &[(&str, &[Entry])] = &[
    (
        "Linear and quadratic forms",
        &[
            Entry {
                title: "Inner product",
                written: "aᵀx",
                attribute: "gradient",
                arguments: "wrt = x",
                source: "\
fn f(a: &Vector3<f64>, x: &Vector3<f64>) -> f64 {
    a.dot(x)
}",
            },
            Entry {
                title: "Quadratic form",
                written: "xᵀA x",
                attribute: "gradient",
                arguments: "wrt = x",
                source: "\
fn f(A: &Matrix3<f64>, x: &Vector3<f64>) -> f64 {
    x.dot(&(A * x))
}",
            },
            Entry {
                title: "Its Hessian",
                written: "xᵀA x",
                attribute: "hessian",
                arguments: "wrt = x",
                source: "\
fn f(A: &Matrix3<f64>, x: &Vector3<f64>) -> f64 {
    x.dot(&(A * x))
}",
            },
            Entry {
                title: "Half a quadratic form",
                written: "½ xᵀA x",
                attribute: "gradient",
                arguments: "wrt = x",
                source: "\
fn f(A: &Matrix4<f64>, x: &Vector4<f64>) -> f64 {
    0.5 * x.dot(&(A * x))
}",
            },
            Entry {
                title: "Bilinear form in its matrix",
                written: "aᵀX b",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(a: &Vector3<f64>, X: &Matrix3x4<f64>, b: &Vector4<f64>) -> f64 {
    a.dot(&(X * b))
}",
            },
            Entry {
                title: "The same of the transpose",
                written: "aᵀXᵀ b",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(a: &Vector4<f64>, X: &Matrix3x4<f64>, b: &Vector3<f64>) -> f64 {
    a.dot(&(X.transpose() * b))
}",
            },
            Entry {
                title: "Quadratic form in its matrix",
                written: "aᵀX a",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(a: &Vector3<f64>, X: &Matrix3<f64>) -> f64 {
    a.dot(&(X * a))
}",
            },
            Entry {
                title: "Square of a product",
                written: "bᵀXᵀX c",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(b: &Vector4<f64>, X: &Matrix3x4<f64>, c: &Vector4<f64>) -> f64 {
    b.dot(&(X.transpose() * X * c))
}",
            },
            Entry {
                title: "Form of two products",
                written: "(X b)ᵀD (X c)",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(b: &Vector3<f64>, c: &Vector3<f64>, D: &Matrix4<f64>, X: &Matrix4x3<f64>) -> f64 {
    (X * b).dot(&(D * X * c))
}",
            },
            Entry {
                title: "Product of two squares",
                written: "aᵀ(X²)ᵀX² b",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(a: &Vector3<f64>, b: &Vector3<f64>, X: &Matrix3<f64>) -> f64 {
    let S = X.pow(2);
    (S * a).dot(&(S * b))
}",
            },
            Entry {
                title: "Exponential of a bilinear form",
                written: "aᵀexp(X b)",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(a: &Vector3<f64>, X: &Matrix3x4<f64>, b: &Vector4<f64>) -> f64 {
    a.dot(&(X * b).map(f64::exp))
}",
            },
            Entry {
                title: "Rayleigh quotient",
                written: "xᵀA x / xᵀx",
                attribute: "gradient",
                arguments: "wrt = x",
                source: "\
fn f(A: &Matrix3<f64>, x: &Vector3<f64>) -> f64 {
    x.dot(&(A * x)) / x.norm_squared()
}",
            },
        ],
    ),
    (
        "Norms",
        &[
            Entry {
                title: "Euclidean norm",
                written: "‖x − a‖",
                attribute: "gradient",
                arguments: "wrt = x",
                source: "\
fn f(x: &Vector3<f64>, a: &Vector3<f64>) -> f64 {
    (x - a).norm()
}",
            },
            Entry {
                title: "Normalised vector",
                written: "x / ‖x‖",
                attribute: "jacobian",
                arguments: "wrt = x",
                source: "\
fn f(x: &Vector3<f64>) -> Vector3<f64> {
    x / x.norm()
}",
            },
            Entry {
                title: "Direction from a point",
                written: "(x − a) / ‖x − a‖",
                attribute: "jacobian",
                arguments: "wrt = x",
                source: "\
fn f(x: &Vector3<f64>, a: &Vector3<f64>) -> Vector3<f64> {
    let r = x - a;
    r / r.norm()
}",
            },
            Entry {
                title: "Sum of absolute residuals",
                written: "‖A x − y‖₁",
                attribute: "gradient",
                arguments: "wrt = x",
                source: "\
fn f(A: &Matrix5x4<f64>, x: &Vector4<f64>, y: &Vector5<f64>) -> f64 {
    (A * x - y).abs().sum()
}",
            },
            Entry {
                title: "Frobenius norm",
                written: "‖X‖²",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(X: &Matrix3x4<f64>) -> f64 {
    X.norm_squared()
}",
            },
            Entry {
                title: "Frobenius norm of a product",
                written: "‖A X B − C‖²",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(A: &Matrix4x2<f64>, X: &Matrix2x3<f64>, B: &Matrix3<f64>, C: &Matrix4x3<f64>) -> f64 {
    (A * X * B - C).norm_squared()
}",
            },
            Entry {
                title: "Matrix factorisation",
                written: "‖T − U Vᵀ‖²",
                attribute: "gradient",
                arguments: "wrt = (U, V)",
                source: "\
fn f(T: &Matrix4x3<f64>, U: &Matrix4x2<f64>, V: &Matrix3x2<f64>) -> f64 {
    (T - U * V.transpose()).norm_squared()
}",
            },
        ],
    ),
    (
        "Inverses and determinants",
        &[
            Entry {
                title: "Inverse in a form",
                written: "aᵀX⁻¹b",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(a: &Vector3<f64>, X: &Matrix3<f64>, b: &Vector3<f64>) -> f64 {
    a.dot(&(X.try_inverse().unwrap() * b))
}",
            },
            Entry {
                title: "Inverse",
                written: "X⁻¹",
                attribute: "jacobian",
                arguments: "wrt = X",
                source: "\
fn f(X: &Matrix2<f64>) -> Matrix2<f64> {
    X.try_inverse().unwrap()
}",
            },
            Entry {
                title: "Determinant",
                written: "|X|",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(X: &Matrix3<f64>) -> f64 {
    X.determinant()
}",
            },
            Entry {
                title: "Determinant of a power",
                written: "|X³|",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(X: &Matrix3<f64>) -> f64 {
    X.pow(3).determinant()
}",
            },
            Entry {
                title: "Determinant of the inverse",
                written: "|X⁻¹|",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(X: &Matrix3<f64>) -> f64 {
    X.try_inverse().unwrap().determinant()
}",
            },
            Entry {
                title: "Log-determinant",
                written: "log |X|",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(X: &Matrix3<f64>) -> f64 {
    X.determinant().ln()
}",
            },
            Entry {
                title: "Its Hessian",
                written: "log |X|",
                attribute: "hessian",
                arguments: "wrt = X",
                source: "\
fn f(X: &Matrix3<f64>) -> f64 {
    X.determinant().ln()
}",
            },
            Entry {
                title: "Log-determinant of the inverse",
                written: "log |X⁻¹|",
                attribute: "gradient",
                arguments: "wrt = X",
                source: "\
fn f(X: &Matrix3<f64>) -> f64 {
    X.try_inverse().unwrap().determinant().ln()
}",
            },
            Entry {
                title: "D-optimal design",
                written: "−log |V diag(p) Vᵀ|",
                attribute: "gradient",
                arguments: "wrt = p",
                source: "\
fn f(V: &Matrix2x4<f64>, p: &Vector4<f64>) -> f64 {
    let p = p.map(f64::exp);
    -(V * Matrix4::from_diagonal(&p) * V.transpose()).determinant().ln()
}",
            },
        ],
    ),
];
