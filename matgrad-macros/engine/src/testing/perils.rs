//! What is infinite or not a number where its arm is not taken, in the graph as it is written out: every derivative is what
//! central differences of the function say.

use crate::inspect::{Entered, Question, evaluate};

/// Bodies of functions of a column x of 3, each with a point at which what stands in an arm that is not taken is no number.
const BODIES: [(&str, [f64; 3]); 9] = [
    (
        "let n = x.norm(); let u = if n > 0.1 { x / n } else { x * 3.0 };
         u.dot(x) * x[0] + x[1] + if x[1] > 0.5 { u[2] } else { u[0] * x[1] }",
        [0.0, 0.0, 0.0],
    ),
    (
        "let a = if x[0] > 0.0 { x[0].sqrt() } else { x[0] };
         let b = if x[1] > 0.0 { a * x[1].ln() } else { a * x[2] };
         let c = if x[0] > 0.0 { b * a } else { b + a * x[1] };
         a * b + c * c",
        [-0.4, -0.7, 0.3],
    ),
    (
        "let y = x[2].ln();
         let a = if x[0] > 0.0 { y * x[0] } else { x[1] };
         let b = if x[1] > 0.0 { y * y } else { x[0] * x[1] };
         a + b * x[0]",
        [-1.0, -0.7, 0.0],
    ),
    (
        "let m = Matrix2::new(x[0], x[1], 2.0 * x[1], x[2]);
         let s = if m.determinant() > 0.1 { m.try_inverse().unwrap() * x[0] } else { m * x[1] };
         s.trace() * x[2] + s[(0, 1)] * x[0] + if x[1] > 0.3 { s.norm_squared() } else { s[(1, 0)] }",
        [1.0, 1.0, 2.0],
    ),
    (
        "let mut v = x * 2.0; if x[0].abs() > 0.1 { v[1] = 1.0 / x[0]; v[2] = x[1] / x[0]; }
         v.dot(x) + v.norm_squared() * x[1]",
        [0.0, 0.6, -0.5],
    ),
    (
        "let v = if x[0].abs() > 0.1 { Vector3::new(x[0].ln(), x[1] / x[0], x[2]) } else { Vector3::new(x[0], 0.5, x[1]) };
         let w = if x[1] > 0.0 { v * x[2] } else { v.component_mul(x) };
         w.dot(&v) + if x[0].abs() > 0.1 { w[0] } else { w[1] * w[2] }",
        [0.0, -0.6, 0.5],
    ),
    (
        "let p = if x[0] > 0.0 { x[0].powf(x[1]) } else { x[1] };
         let q = if x[0] > 0.0 { if x[1] > 0.0 { p * x[1].sqrt() } else { p } } else { p * x[2] };
         let r = if x[1] > 0.0 { q + p } else { q * p * x[0] };
         r * p + q * x[2]",
        [-1.5, -0.2, 0.3],
    ),
    (
        "let v = if x[0] < 1.0 { x.map(|e| (e * 2.0).exp()) } else { x * 0.5 };
         let s = v.sum() * x[1] + v.dot(x);
         if x[1] < 0.3 { s * v[0] } else { s + x[0] * x[1] }",
        [800.0, 0.7, 0.2],
    ),
    (
        "let mut s = x[1] * x[2]; let u = if x[0].abs() > 0.1 { x[1] / x[0] } else { x[2] };
         for i in 0..3 { s += if x[0].abs() > 0.1 { u * x[i] } else { x[i] * x[i] }; }
         s * x[1] + if x[0].abs() > 0.1 { u * s } else { s }",
        [0.0, 0.4, -0.3],
    ),
];

#[test]
fn where_an_arm_is_not_taken_nothing_comes_of_it() {
    for (body, bad) in BODIES {
        let source = format!("fn f(x: &Vector3<f64>) -> f64 {{ {body} }}");
        for x in [bad, [bad[0], -bad[1], 0.3], [0.4, -0.3, -0.2], [0.6, 0.8, 0.9]] {
            for attribute in ["gradient", "hvp", "hessian"] {
                let entered = [Entered { name: "x".to_owned(), rows: vec![x.to_vec()] }];
                let tokens = |text: &str| text.parse().expect("tokens");
                let question = Question { attribute, arguments: tokens("wrt = x"), source: tokens(&source), entered: &entered };
                let numbers = evaluate(&question).unwrap_or_else(|why| panic!("{attribute} of {source}: {why}"));
                // Some arms that are taken have no value either.
                if numbers.value.iter().any(|value| !value.is_finite()) {
                    assert_ne!(x, bad, "{source} has a value");
                    continue;
                }
                for found in numbers.derivatives {
                    let (derived, differences) = (&found.derived.data, &found.differences.data);
                    assert!(found.error < 1e-6, "{attribute} of {source} at {x:?}: {derived:?} instead of {differences:?}");
                }
            }
        }
    }
}
