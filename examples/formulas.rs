//! A dozen classic functions and the derivatives that matgrad derives, as it prints them.
//!
//! ```text
//! cargo run --example formulas
//! ```
//!
//! `matgrad::derivation!` takes an attribute and a function, and is the text that stands in the
//! companion's documentation: the results, then the intermediates that they share. With `mathml` it is typeset, for the page
//! that goes to `examples/output/`.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// What a function is called, how it is written on paper, and what was derived, as text and typeset.
type Row = (&'static str, &'static str, [&'static str; 2]);

/// A derivation as text and typeset.
macro_rules! derived {
    ($($function:tt)*) => {
        [matgrad::derivation!($($function)*), matgrad::derivation!(mathml, $($function)*)]
    };
}

const GRADIENTS: &[Row] = &[
    (
        "Quadratic form",
        "xᵀAx",
        derived! {
            gradient(wrt = x)
            fn f(A: &SMatrix<f64, 4, 4>, x: &SVector<f64, 4>) -> f64 {
                x.dot(&(A * x))
            }
        },
    ),
    (
        "Bilinear form",
        "aᵀXb",
        derived! {
            gradient(wrt = X)
            fn f(a: &SVector<f64, 3>, X: &SMatrix<f64, 3, 4>, b: &SVector<f64, 4>) -> f64 {
                a.dot(&(X * b))
            }
        },
    ),
    (
        "Least squares",
        "‖Xw − y‖²",
        derived! {
            gradient(wrt = w)
            fn f(X: &SMatrix<f64, 50, 3>, y: &SVector<f64, 50>, w: &SVector<f64, 3>) -> f64 {
                (X * w - y).norm_squared()
            }
        },
    ),
    (
        "Ridge regression",
        "‖Xw − y‖² + λ‖w‖²",
        derived! {
            gradient(wrt = w)
            fn f(X: &SMatrix<f64, 50, 3>, y: &SVector<f64, 50>, λ: f64, w: &SVector<f64, 3>) -> f64 {
                (X * w - y).norm_squared() + λ * w.norm_squared()
            }
        },
    ),
    (
        "Logistic regression, y = ±1",
        "Σ log(1 + exp(−y ⊙ Xw))",
        derived! {
            gradient(wrt = w)
            fn f(X: &SMatrix<f64, 50, 3>, y: &SVector<f64, 50>, w: &SVector<f64, 3>) -> f64 {
                (X * w).component_mul(y).map(|margin| matgrad::softplus(-margin)).sum()
            }
        },
    ),
    (
        "Log-sum-exp",
        "log Σ exp(z)",
        derived! {
            gradient(wrt = z)
            fn f(z: &SVector<f64, 8>) -> f64 {
                matgrad::log_sum_exp(z)
            }
        },
    ),
    (
        "Softmax cross-entropy",
        "−yᵀ log softmax(Wx)",
        derived! {
            gradient(wrt = W)
            fn f(W: &SMatrix<f64, 10, 5>, x: &SVector<f64, 5>, y: &SVector<f64, 10>) -> f64 {
                -y.dot(&matgrad::log_softmax(&(W * x)))
            }
        },
    ),
    (
        "Two-layer network",
        "‖W₂ tanh(W₁x) − y‖²",
        derived! {
            gradient(wrt = (W1, W2))
            fn f(W1: &SMatrix<f64, 8, 5>, W2: &SMatrix<f64, 3, 8>, x: &SVector<f64, 5>, y: &SVector<f64, 3>) -> f64 {
                let h = (W1 * x).map(f64::tanh);
                (W2 * h - y).norm_squared()
            }
        },
    ),
    (
        "Trace of YᵀMY",
        "Y = σ(WX)",
        derived! {
            gradient(wrt = W)
            fn f(W: &SMatrix<f64, 4, 5>, X: &SMatrix<f64, 5, 6>, M: &SMatrix<f64, 4, 4>) -> f64 {
                let Y = (W * X).map(matgrad::sigmoid);
                (Y.transpose() * M * Y).trace()
            }
        },
    ),
    (
        "Gaussian likelihood",
        "log|Σ| + tr(Σ⁻¹S)",
        derived! {
            gradient(wrt = Σ)
            fn f(Σ: &SMatrix<f64, 4, 4>, S: &SMatrix<f64, 4, 4>) -> f64 {
                Σ.determinant().ln() + (Σ.try_inverse().unwrap() * S).trace()
            }
        },
    ),
    (
        "Rayleigh quotient",
        "xᵀAx / xᵀx",
        derived! {
            gradient(wrt = x)
            fn f(A: &SMatrix<f64, 4, 4>, x: &SVector<f64, 4>) -> f64 {
                x.dot(&(A * x)) / x.norm_squared()
            }
        },
    ),
    (
        "D-optimal design",
        "−log|V diag(p) Vᵀ|",
        derived! {
            gradient(wrt = p)
            fn f(V: &SMatrix<f64, 3, 6>, p: &SVector<f64, 6>) -> f64 {
                -(V * SMatrix::from_diagonal(p) * V.transpose()).determinant().ln()
            }
        },
    ),
    (
        "Matrix factorisation",
        "‖T − UVᵀ‖²",
        derived! {
            gradient(wrt = (U, V))
            fn f(T: &SMatrix<f64, 6, 5>, U: &SMatrix<f64, 6, 2>, V: &SMatrix<f64, 5, 2>) -> f64 {
                (T - U * V.transpose()).norm_squared()
            }
        },
    ),
    (
        "Gaussian process, noise n",
        "½yᵀC⁻¹y + ½log|C|, C = K + nI",
        derived! {
            gradient(wrt = n)
            fn f(K: &SMatrix<f64, 5, 5>, y: &SVector<f64, 5>, n: f64) -> f64 {
                let C = K + SMatrix::<f64, 5, 5>::from_diagonal_element(n);
                let factor = C.cholesky().unwrap();
                0.5 * y.dot(&factor.solve(y)) + 0.5 * factor.ln_determinant()
            }
        },
    ),
];

const SECOND: &[Row] = &[
    (
        "Product",
        "AXB",
        derived! {
            jacobian(wrt = X)
            fn f(A: &SMatrix<f64, 2, 3>, X: &SMatrix<f64, 3, 4>, B: &SMatrix<f64, 4, 5>) -> SMatrix<f64, 2, 5> {
                A * X * B
            }
        },
    ),
    (
        "Inverse",
        "X⁻¹",
        derived! {
            jacobian(wrt = X)
            fn f(X: &SMatrix<f64, 3, 3>) -> SMatrix<f64, 3, 3> {
                X.try_inverse().unwrap()
            }
        },
    ),
    (
        "Log-determinant",
        "log|X|",
        derived! {
            hessian(wrt = X)
            fn f(X: &SMatrix<f64, 3, 3>) -> f64 {
                X.determinant().ln()
            }
        },
    ),
    (
        "Logistic regression, y = ±1",
        "Σ log(1 + exp(−y ⊙ Xw))",
        derived! {
            hessian(wrt = w)
            fn f(X: &SMatrix<f64, 50, 3>, y: &SVector<f64, 50>, w: &SVector<f64, 3>) -> f64 {
                (X * w).component_mul(y).map(|margin| matgrad::softplus(-margin)).sum()
            }
        },
    ),
    (
        "Softmax cross-entropy",
        "−yᵀ log softmax(Wx)",
        derived! {
            hessian(wrt = W)
            fn f(W: &SMatrix<f64, 10, 5>, x: &SVector<f64, 5>, y: &SVector<f64, 10>) -> f64 {
                -y.dot(&matgrad::log_softmax(&(W * x)))
            }
        },
    ),
    (
        "Matrix least squares",
        "‖AXB − C‖²",
        derived! {
            hessian(wrt = X)
            fn f(A: &SMatrix<f64, 5, 3>, X: &SMatrix<f64, 3, 4>, B: &SMatrix<f64, 4, 6>, C: &SMatrix<f64, 5, 6>) -> f64 {
                (A * X * B - C).norm_squared()
            }
        },
    ),
];

/// The two tables, each with its title.
const TABLES: [(&str, &[Row]); 2] = [("Gradients", GRADIENTS), ("Jacobians and Hessians over column-major vec", SECOND)];

fn main() -> Result<(), Box<dyn Error>> {
    for (title, rows) in TABLES {
        print(title, rows);
        println!();
    }
    println!("typeset  {}", typeset()?.display());
    Ok(())
}

/// The tables as a page for browsers, which set MathML without help.
fn typeset() -> Result<PathBuf, Box<dyn Error>> {
    let mut page = String::from(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>What matgrad derives</title><style>\
         body { font: 16px/1.5 sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; color-scheme: light dark }\
         table { border-collapse: collapse; width: 100% } td { border-top: 1px solid #8886; padding: .6em; vertical-align: top }\
         td:first-child { width: 30% } small { opacity: .7 }</style><h1>What matgrad derives</h1>\n",
    );
    for (title, rows) in TABLES {
        page += &format!("<h2>{title}</h2>\n<table>\n");
        for (name, written, [_, mathml]) in rows {
            page += &format!("<tr><td>{name}<br><small>{written}</small></td><td>{mathml}</td></tr>\n");
        }
        page += "</table>\n";
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/output");
    fs::create_dir_all(&folder)?;
    let path = folder.join("formulas.html");
    fs::write(&path, page)?;
    Ok(path)
}

/// A table: the function at the left, its derivation at the right.
fn print(title: &str, rows: &[Row]) {
    let names = rows.iter().flat_map(|row| [row.0, row.1]);
    let lines = rows.iter().flat_map(|row| row.2[0].lines());
    let left = names.map(|text| text.chars().count()).max().unwrap_or(0);
    let right = lines.map(|text| text.chars().count()).max().unwrap_or(0);
    let rule = |joint: char| println!("{}{joint}{}", "─".repeat(left + 1), "─".repeat(right + 1));
    println!("{title}");
    rule('┬');
    for (k, (name, written, [derivation, _])) in rows.iter().enumerate() {
        if k > 0 {
            rule('┼');
        }
        let mut derived = derivation.lines();
        let mut named = [*name, written].into_iter();
        loop {
            let (name, line) = (named.next(), derived.next());
            if name.is_none() && line.is_none() {
                break;
            }
            let text = format!("{:left$} │ {}", name.unwrap_or(""), line.unwrap_or(""));
            println!("{}", text.trim_end());
        }
    }
    rule('┴');
}
