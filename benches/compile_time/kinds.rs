//! Sources of functions.

use std::fmt::Write;

/// A kind of function.
pub struct Kind {
    pub name: &'static str,
    /// What the gradient is in.
    wrt: &'static str,
    /// The function with this number in its name, and in a constant so that no two are alike.
    function: fn(usize) -> String,
}

pub const KINDS: [Kind; 8] = [
    Kind { name: "scalar_100", wrt: "x", function: scalar },
    Kind { name: "network_40", wrt: "(w, b)", function: |k| network(k, 10) },
    Kind { name: "network_100", wrt: "(w, b)", function: |k| network(k, 25) },
    Kind { name: "chain_50", wrt: "(w, x)", function: |k| chain(k, 50) },
    Kind { name: "chain_100", wrt: "(w, x)", function: |k| chain(k, 100) },
    Kind { name: "chain_200", wrt: "(w, x)", function: |k| chain(k, 200) },
    Kind { name: "least_squares", wrt: "w", function: least_squares },
    Kind { name: "logdet", wrt: "(s, x)", function: logdet },
];

impl Kind {
    /// A crate with so many of these functions.
    pub fn source(&self, count: usize, annotated: bool) -> String {
        let mut source =
            String::from("#![allow(unused_imports)]\nuse matgrad::gradient;\nuse nalgebra::{SMatrix, SVector, Vector3};\n");
        for k in 0..count {
            if annotated {
                writeln!(source, "#[gradient(wrt = {}, value)]", self.wrt).expect("strings can be written");
            }
            source += &(self.function)(k);
        }
        source
    }
}

/// A hundred operations on scalars.
fn scalar(k: usize) -> String {
    let steps: String =
        (0..10).map(|step| format!("a = (a * b + {step}.5 * x[2]) / (2.0 + b * b);\nb = b * x[1] - a * a + {k}.25;\n")).collect();
    format!("pub fn f{k}(x: &Vector3<f64>) -> f64 {{\nlet (mut a, mut b) = (x[0], x[1]);\n{steps}a + b\n}}\n")
}

/// Four operations on 8×8 matrices in each step.
fn network(k: usize, steps: usize) -> String {
    let steps: String =
        (0..steps).map(|step| format!("let h = (w * h).map(f64::tanh) + b.component_mul(&h) * {step}.5;\n")).collect();
    format!(
        "pub fn f{k}(x: &SMatrix<f64, 8, 8>, w: &SMatrix<f64, 8, 8>, b: &SMatrix<f64, 8, 8>) -> f64 {{\n\
         let h = x * {k}.5;\n{steps}h.norm_squared()\n}}\n"
    )
}

/// Statements with a vector of eight elements: what matgrad adds should grow as their number.
fn chain(k: usize, steps: usize) -> String {
    let steps = "t = (w * t).map(f64::tanh) + t;\n".repeat(steps);
    format!(
        "pub fn f{k}(w: &SMatrix<f64, 8, 8>, x: &SVector<f64, 8>) -> f64 {{\n\
         let mut t = x * {k}.5;\n{steps}t.sum()\n}}\n"
    )
}

fn least_squares(k: usize) -> String {
    format!(
        "pub fn f{k}(x: &SMatrix<f64, 20, 6>, y: &SVector<f64, 20>, w: &SVector<f64, 6>) -> f64 {{\n\
         (x * w - y).norm_squared() + {k}.5 * w.norm_squared()\n}}\n"
    )
}

fn logdet(k: usize) -> String {
    format!(
        "pub fn f{k}(s: &SMatrix<f64, 6, 6>, x: &SVector<f64, 6>) -> f64 {{\n\
         let cholesky = s.cholesky().unwrap();\n\
         cholesky.ln_determinant() + {k}.5 * x.dot(&cholesky.solve(x))\n}}\n"
    )
}
