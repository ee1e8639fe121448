//! Functions to begin with.

use serde::Serialize;

/// A function with what is asked of it.
#[derive(Debug, Serialize)]
pub struct Example {
    /// What it is.
    pub title: &'static str,
    /// Its source.
    pub source: &'static str,
    /// The attribute.
    pub attribute: &'static str,
    /// The variables.
    pub variables: &'static [&'static str],
    /// Whether a solver finds where the function is least.
    pub minimum: bool,
    /// Numbers: a name, and rows of which `;` stands between two.
    pub numbers: &'static [(&'static str, &'static str)],
}

/// The examples.
pub const EXAMPLES: &[Example] = &[
    Example {
        title: "Least squares",
        source: "\
fn loss(
    X: &SMatrix<f64, 5, 3>,
    y: &SVector<f64, 5>,
    w: &Vector3<f64>,
) -> f64 {
    let r = X * w - y;
    0.5 * r.norm_squared() + 0.1 * w.norm_squared()
}
",
        attribute: "gradient",
        variables: &["w"],
        minimum: false,
        numbers: &[
            ("X", "1 0.2 -0.4; 1 0.9 0.3; 1 1.5 -1.1; 1 2.1 0.8; 1 3.2 0.1"),
            ("y", "0.4 1.2 2.3 2.2 3.9"),
            ("w", "0.3 1.1 -0.2"),
        ],
    },
    Example {
        title: "Logistic regression",
        source: "\
// X has a sample in each row, y is 0 or 1.
fn loss(
    X: &SMatrix<f64, 6, 3>,
    y: &SVector<f64, 6>,
    w: &Vector3<f64>,
) -> f64 {
    let z = X * w;
    let fit = z.map(matgrad::softplus).sum() - y.dot(&z);
    fit + 0.05 * w.norm_squared()
}
",
        attribute: "hessian",
        variables: &["w"],
        minimum: false,
        numbers: &[
            ("X", "1 0.5 1.2; 1 -1.1 0.4; 1 2.3 -0.7; 1 0.1 0.9; 1 -0.6 -1.5; 1 1.4 0.2"),
            ("y", "1 0 1 1 0 0"),
            ("w", "0.2 0.7 -0.3"),
        ],
    },
    Example {
        title: "Softmax",
        source: "\
fn p(z: &Vector4<f64>) -> Vector4<f64> {
    let e = z.map(f64::exp);
    e / e.sum()
}
",
        attribute: "jacobian",
        variables: &["z"],
        minimum: false,
        numbers: &[("z", "0.3 -1.2 0.8 0.1")],
    },
    Example {
        title: "Log-determinant",
        source: "\
// Of a Gaussian, for a sample covariance C.
fn nll(S: &Matrix3<f64>, C: &Matrix3<f64>) -> Option<f64> {
    let P = S.try_inverse()?;
    Some(S.determinant().ln() + (P * C).trace())
}
",
        attribute: "gradient",
        variables: &["S"],
        minimum: false,
        numbers: &[("S", "2 0.3 0.1; 0.3 1.5 -0.2; 0.1 -0.2 1.2"), ("C", "1.8 0.5 0.2; 0.5 1.9 -0.1; 0.2 -0.1 0.9")],
    },
    Example {
        title: "Kalman update",
        source: "\
fn update(
    x: &Vector3<f64>,
    P: &Matrix3<f64>,
    H: &Matrix2x3<f64>,
    R: &Matrix2<f64>,
    z: &Vector2<f64>,
) -> Option<Vector3<f64>> {
    let S = H * P * H.transpose() + R;
    let K = P * H.transpose() * S.try_inverse()?;
    Some(x + K * (z - H * x))
}
",
        attribute: "jacobian",
        variables: &["x"],
        minimum: false,
        numbers: &[
            ("x", "0.5 1.2 -0.3"),
            ("P", "1 0.2 0.1; 0.2 0.8 0; 0.1 0 0.6"),
            ("H", "1 0 0.5; 0 1 -0.2"),
            ("R", "0.3 0.05; 0.05 0.4"),
            ("z", "0.9 1"),
        ],
    },
    Example {
        title: "Neural network",
        source: "\
fn loss(
    V: &Matrix4x3<f64>,
    b: &Vector4<f64>,
    u: &Vector4<f64>,
    x: &Vector3<f64>,
    y: f64,
) -> f64 {
    let h = (V * x + b).map(f64::tanh);
    0.5 * (u.dot(&h) - y).powi(2)
}
",
        attribute: "gradient",
        variables: &["V", "b", "u"],
        minimum: false,
        numbers: &[
            ("V", "0.4 -0.3 0.8; -0.9 0.2 0.1; 0.5 0.6 -0.4; 0.1 -0.7 0.3"),
            ("b", "0.1 -0.2 0.3 0"),
            ("u", "0.7 -0.5 0.2 0.9"),
            ("x", "0.5 -1 0.2"),
            ("y", "1"),
        ],
    },
    Example {
        title: "Reprojection",
        source: "\
// A point, turned by a rotation vector r and shifted by t,
// as a camera sees it, less where it was seen.
fn residual(
    r: &Vector3<f64>,
    t: &Vector3<f64>,
    p: &Vector3<f64>,
    seen: &Vector2<f64>,
) -> Vector2<f64> {
    let angle = r.norm();
    let (s, c) = angle.sin_cos();
    let axis = r / angle;
    let q = p * c + axis.cross(p) * s + axis * axis.dot(p) * (1.0 - c) + t;
    Vector2::new(q.x / q.z, q.y / q.z) - seen
}
",
        attribute: "jacobian",
        variables: &["p"],
        minimum: false,
        numbers: &[("r", "0.2 -0.1 0.3"), ("t", "0.1 0.2 4"), ("p", "0.5 -0.7 1.2"), ("seen", "0.12 -0.05")],
    },
    Example {
        title: "What a solver finds",
        source: "\
// The w at which this is least, as it depends on X, y and k.
fn ridge(
    w: &Vector2<f64>,
    X: &SMatrix<f64, 4, 2>,
    y: &Vector4<f64>,
    k: f64,
) -> f64 {
    (X * w - y).norm_squared() + k * w.norm_squared()
}
",
        attribute: "implicit",
        variables: &["w"],
        minimum: true,
        numbers: &[("w", "0 0"), ("X", "1 0.2; 1 0.9; 1 1.5; 1 2.1"), ("y", "0.4 1.2 2.3 2.2"), ("k", "0.5")],
    },
    Example {
        title: "Rosenbrock's valley",
        source: "\
fn valley(x: &SVector<f64, 8>) -> f64 {
    let mut sum = 0.0;
    for i in 0..7 {
        let rise = x[i + 1] - x[i] * x[i];
        sum += 100.0 * rise.powi(2) + (1.0 - x[i]).powi(2);
    }
    sum
}
",
        attribute: "gradient",
        variables: &["x"],
        minimum: false,
        numbers: &[("x", "-1.2 1 0.4 -0.3 0.9 0.5 1.1 0.7")],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Answer, Block, Hessian, Numbers, Question, Task, ask};

    fn question(example: &Example) -> Question {
        let block = |(name, text): &(&str, &str)| {
            let row = |row: &str| row.split_whitespace().map(|x| x.parse().expect("a number")).collect();
            Block { name: (*name).to_owned(), rows: text.split(';').map(row).collect() }
        };
        Question {
            task: Task::Derive,
            source: example.source.to_owned(),
            attribute: example.attribute.to_owned(),
            variables: example.variables.iter().map(|x| (*x).to_owned()).collect(),
            denominator: false,
            minimum: example.minimum,
            entered: example.numbers.iter().map(block).collect(),
        }
    }

    #[test]
    fn every_example_is_derived_and_agrees_with_differences() {
        for example in EXAMPLES {
            let question = question(example);
            let answer = Answer::to(&question);
            assert!(answer.faults.is_empty(), "{}: {:?}", example.title, answer.faults);
            let derived = answer.derived.expect("a derivation");
            assert!(derived.formula.mathml.contains("<math") && derived.steps.unicode.lines().count() > 3, "{}", example.title);
            assert!(derived.rust.contains("fn ") && syn::parse_file(&derived.rust).is_ok(), "{}", derived.rust);
            // What is entered is what the function has slots for.
            for block in &question.entered {
                assert!(derived.slots.iter().any(|slot| slot.block == *block), "{}: {}", example.title, block.name);
            }
            let numbers = Numbers::at(&question);
            assert_eq!(numbers.why, None, "{}", example.title);
            for derivative in &numbers.derivatives {
                assert!(derivative.agrees, "{}: {} is off by {}", example.title, derivative.name, derivative.error);
            }
        }
    }

    #[test]
    fn formulas_are_those_of_the_textbooks() {
        let formula = |title: &str| {
            let example = EXAMPLES.iter().find(|example| example.title == title).expect("an example");
            Answer::to(&question(example)).derived.expect("a derivation").formula.unicode
        };
        for (title, wanted) in
            [("Least squares", "∇_w loss = 0.2 w + Xᵀr\nr = X w − y"), ("Log-determinant", "∇_S nll = (P − P C P)ᵀ\nP = S⁻¹")]
        {
            assert_eq!(formula(title), wanted);
        }
    }

    #[test]
    fn a_chain_has_a_tridiagonal_hessian() {
        let example = EXAMPLES.iter().find(|example| example.title == "Rosenbrock's valley").expect("an example");
        let hessian = Hessian::of(&question(example));
        assert_eq!((hessian.why, hessian.entries.len()), (None, 8));
        for (i, row) in hessian.zeros.iter().enumerate() {
            for (j, zero) in row.iter().enumerate() {
                assert_eq!(*zero, i.abs_diff(j) > 1, "{i} {j}");
            }
        }
        // ∂²/∂x₀² = 1200 x₀² − 400 x₁ + 2, ∂²/∂x₀∂x₁ = −400 x₀.
        assert!((hessian.entries[0][0] - (1200.0 * 1.44 - 400.0 + 2.0)).abs() < 1e-9);
        assert!((hessian.entries[0][1] - 480.0).abs() < 1e-9 && hessian.eigenvalues.is_sorted());
    }

    #[test]
    fn what_is_asked_and_answered_is_json() {
        let choices: serde_json::Value = serde_json::from_str(&ask(r#"{"task": "choices"}"#)).expect("JSON");
        assert_eq!(choices["examples"].as_array().map(Vec::len), Some(EXAMPLES.len()));
        assert!(choices["attributes"].as_array().is_some_and(|all| all.iter().any(|one| one["name"] == "vjp")));
        let asked = r#"{"task": "numbers", "source": "fn f(x: f64) -> f64 { x * x }", "attribute": "gradient",
            "variables": ["x"], "entered": [{"name": "x", "rows": [[3]]}]}"#;
        let numbers: serde_json::Value = serde_json::from_str(&ask(asked)).expect("JSON");
        assert_eq!((&numbers["value"][0], &numbers["derivatives"][0]["derived"][0][0]), (&9.0.into(), &6.0.into()));
        let hessian: serde_json::Value = serde_json::from_str(&ask(&asked.replace("numbers", "hessian"))).expect("JSON");
        assert_eq!(hessian["entries"][0][0], 2.0);
        let failed: serde_json::Value = serde_json::from_str(&ask("{")).expect("JSON");
        assert!(failed["why"].is_string());
    }
}
