//! The interpreter held to closed forms, to Rust's rules for names and to central differences.

use super::dense::Dense;
use super::derivative::{Failed, Program};
use super::number::of_float;
use super::value::{Value, Whole};

/// Runs `f` of a source; the variables are all arguments that hold scalars.
struct Run {
    file: syn::File,
    arguments: Vec<Value<f64>>,
    variables: Vec<usize>,
}

impl Run {
    fn new(source: &str, arguments: Vec<Value<f64>>) -> Run {
        let variables = (0..arguments.len()).filter(|&k| matches!(arguments[k], Value::Scalar(_) | Value::Matrix(_))).collect();
        Run { file: syn::parse_file(source).expect("the source parses"), arguments, variables }
    }

    fn program(&self) -> Program<'_> {
        Program {
            file: &self.file,
            name: "f",
            arguments: &self.arguments,
            variables: &self.variables,
            generics: &[],
            left: false,
        }
    }
}

fn scalar(x: f64) -> Value<f64> {
    Value::Scalar(x)
}

fn column(items: &[f64]) -> Value<f64> {
    Value::Matrix(Dense::new(items.len(), 1, items.to_vec()))
}

fn size(k: i64) -> Value<f64> {
    Value::Integer(k, Whole::Unsigned)
}

fn numbers(items: &[f64]) -> Value<f64> {
    Value::array(items.iter().map(|&x| Value::Scalar(x)).collect())
}

/// Asserts a value and a gradient.
fn holds(source: &str, arguments: Vec<Value<f64>>, value: f64, gradient: &[f64]) {
    let run = Run::new(source, arguments);
    let first = match run.program().first() {
        Ok(first) => first,
        Err(failed) => panic!("{source}\n{failed:?}"),
    };
    let near = |a: f64, b: f64| (a - b).abs() <= 1e-12 * b.abs().max(1.0);
    let got = first.value.expect("a value");
    assert!(near(got[0], value), "{source}\nvalue {got:?} instead of {value}");
    let row = &first.jacobian[0];
    assert!(row.len() == gradient.len() && row.iter().zip(gradient).all(|(&a, &b)| near(a, b)), "{source}\n{row:?} {gradient:?}");
}

#[test]
fn a_name_means_its_innermost_binding() {
    holds("fn f(x: f64) -> f64 { let k = 2.0; { let k = 3.0; let _ = k; } k * x }", vec![scalar(5.0)], 10.0, &[2.0]);
    holds("fn f(x: f64) -> f64 { let k = 2.0; let g = |v: f64| k * v; let k = 7.0; g(x) + k }", vec![scalar(5.0)], 17.0, &[2.0]);
    holds(
        "fn f(x: f64, k: usize) -> f64 { if k > 2 { let k = k + 1; x * k as f64 } else { let k = k + 5; x * k as f64 } }",
        vec![scalar(1.0), size(1)],
        6.0,
        &[6.0],
    );
    holds("fn f(x: f64) -> f64 { let x = x * x; let x = x + 1.0; x * x }", vec![scalar(2.0)], 25.0, &[40.0]);
    holds("fn f(x: f64) -> f64 { let x = |x: f64| x * x; x(3.0) + 0.0 }", vec![scalar(2.0)], 9.0, &[0.0]);
    holds(
        "fn f(x: f64) -> f64 { const K: f64 = 2.0; fn h(y: f64) -> f64 { K * y } let k = 9.0; let _ = k; h(x) }",
        vec![scalar(4.0)],
        8.0,
        &[2.0],
    );
    holds(
        "fn f(x: f64) -> f64 { let mut s = 0.0; for i in 0..3 { let s2 = s; let x = x + i as f64; s = s2 + x * x; } s }",
        vec![scalar(1.0)],
        14.0,
        &[12.0],
    );
}

#[test]
fn variables_that_change() {
    holds("fn f(x: f64) -> f64 { let mut y = x; y += 1.0; y *= x; y -= 2.0; y /= x; y }", vec![scalar(2.0)], 2.0, &[1.5]);
    holds("fn f(x: f64) -> f64 { let y; if x > 0.0 { y = x; } else { y = -x; } y }", vec![scalar(-2.0)], 2.0, &[-1.0]);
    holds(
        "fn f(x: f64) -> f64 { let mut n = 0.0; let mut bump = |v: f64| { n += v; n }; bump(x); bump(x * x); n }",
        vec![scalar(3.0)],
        12.0,
        &[7.0],
    );
    holds(
        "fn f(x: f64) -> f64 { let n = 1.0; let g = move |v: f64| n * v; let n = 3.0; g(x) * n }",
        vec![scalar(3.0)],
        9.0,
        &[3.0],
    );
    holds(
        "fn f(x: f64) -> f64 { fn twice(y: &mut f64) { *y *= 2.0; } let mut y = x; twice(&mut y); twice(&mut y); y }",
        vec![scalar(3.0)],
        12.0,
        &[4.0],
    );
    holds(
        "fn f(x: &Vector3<f64>) -> f64 { let mut y = *x; y[1] += y[0]; y.x = 2.0 * y.y; for v in y.iter_mut() { *v *= 3.0; } y[0] + y.z }",
        vec![column(&[1.0, 2.0, 3.0])],
        27.0,
        &[6.0, 6.0, 3.0],
    );
    holds(
        "fn f(x: &Vector2<f64>) -> f64 { let mut m = SMatrix::<f64, 2, 3>::zeros(); m.set_column(1, x); m.fixed_view_mut::<1, 1>(0, 2).copy_from(&x.fixed_rows::<1>(1)); m[(1, 1)] *= m[(0, 2)]; m.sum() }",
        vec![column(&[3.0, 5.0])],
        33.0,
        &[1.0, 11.0],
    );
    holds(
        "fn f(x: f64) -> f64 { let (mut a, mut b) = (x, 1.0); (a, b) = (b, a); std::mem::swap(&mut a, &mut b); a * 3.0 + b }",
        vec![scalar(2.0)],
        7.0,
        &[3.0],
    );
}

#[test]
fn control_flow() {
    holds(
        "fn f(x: f64) -> f64 { let mut y = x; for i in 0..10 { if i == 2 { continue; } if i == 4 { break; } y *= x; } y }",
        vec![scalar(2.0)],
        16.0,
        &[32.0],
    );
    holds("fn f(x: f64) -> f64 { if x > 1.0 { return x * x; } x }", vec![scalar(3.0)], 9.0, &[6.0]);
    holds(
        "fn f(x: f64) -> f64 { let mut k = 0; while k < 3 { k += 1; } let y = loop { k += 1; if k > 5 { break k as f64 * x; } }; y }",
        vec![scalar(2.0)],
        12.0,
        &[6.0],
    );
    holds(
        "fn f(x: f64) -> f64 { let mut s = 0.0; 'a: for i in 0..4 { for j in 0..4 { if j > i { continue 'a; } if i == 3 { break 'a; } s += x; } } s }",
        vec![scalar(2.0)],
        12.0,
        &[6.0],
    );
    holds(
        "fn f(x: f64, k: usize) -> f64 { match k { 0 => x, 1..=3 if x > 100.0 => 0.0, 1 | 2 => x * x, n => x * n as f64 } }",
        vec![scalar(3.0), size(2)],
        9.0,
        &[6.0],
    );
    holds(
        "fn f(x: f64, k: usize) -> f64 { match (k, k % 2) { (n, 1) if n > 10 => 0.0, (n @ 5..=8, 1) => x * n as f64, _ => x } }",
        vec![scalar(3.0), size(7)],
        21.0,
        &[7.0],
    );
    holds(
        "fn f(x: f64) -> Option<f64> { let g = |v: f64| if v > 0.0 { Some(v) } else { None }; let y = g(x)?; if let Some(z) = g(-x) { return Some(z); } let Some(w) = g(y + 1.0) else { return None }; Some(w * y) }",
        vec![scalar(3.0)],
        12.0,
        &[7.0],
    );
}

#[test]
fn iterators() {
    let data = || vec![scalar(2.0), numbers(&[1.0, -2.0, 4.0, 0.5])];
    for (body, value, slope) in [
        ("d.iter().map(|v| v * x).sum()", 7.0, 3.5),
        ("d.iter().zip(d.iter().skip(1)).map(|(a, b)| a * b * x).sum::<f64>()", -16.0, -8.0),
        ("d.iter().enumerate().map(|(i, v)| i as f64 * v * x).sum::<f64>()", 15.0, 7.5),
        ("d.iter().rev().take(2).fold(0.0, |s, v| s * x + v)", 5.0, 0.5),
        ("d.iter().rev().step_by(2).fold(1.0, |s, v| s * x + v)", 3.0, 4.5),
        ("d.windows(2).map(|w| (w[1] - w[0]) * x).sum::<f64>()", -1.0, -0.5),
        ("d.chunks_exact(2).map(|c| c[0] * c[1] * x).product::<f64>()", -16.0, -16.0),
        ("(0..).zip(d).filter(|(i, _)| i % 2 == 0).map(|(_, v)| v * x).sum::<f64>()", 10.0, 5.0),
        ("{ let mut s = 0.0; for (i, v) in d.iter().enumerate().skip(1) { s += v * x.powi(i as i32); } s }", 16.0, 20.0),
        ("{ let mut s = 0.0; for i in (1..=3).rev() { s = s * x + d[i]; } s }", 8.0, 6.0),
        ("{ let mut s = 0.0; for i in (0..d.len()).step_by(3) { s += d[i] * x; } s }", 3.0, 1.5),
    ] {
        holds(&format!("fn f(x: f64, d: &[f64]) -> f64 {{ {body} }}"), data(), value, &[slope]);
    }
    holds(
        "fn f(x: &Matrix2x3<f64>) -> f64 { let mut s = 0.0; for (j, c) in x.column_iter().enumerate() { s += c[0] * c[1] * j as f64; } for r in x.row_iter() { s += r.sum(); } s }",
        vec![Value::Matrix(Dense::new(2, 3, vec![1.0, 2.0, 3.0, 4.0, 5.0, 6.0]))],
        93.0,
        &[1.0, 1.0, 5.0, 4.0, 13.0, 11.0],
    );
}

#[test]
fn what_panics_is_rejected() {
    for (body, arguments) in [
        ("x * d[k + 3]", vec![scalar(1.0), numbers(&[1.0, 2.0]), size(0)]),
        ("let n = d.len(); let m = k - n; x * m as f64", vec![scalar(1.0), numbers(&[1.0, 2.0]), size(1)]),
        ("x * (k / (k - k)) as f64", vec![scalar(1.0), numbers(&[]), size(1)]),
        ("let o: Option<f64> = None; x * o.unwrap()", vec![scalar(1.0), numbers(&[]), size(1)]),
        ("assert!(k > 3); x", vec![scalar(1.0), numbers(&[]), size(1)]),
    ] {
        let run = Run::new(&format!("fn f(x: f64, d: &[f64], k: usize) -> f64 {{ {body} }}"), arguments);
        assert!(matches!(run.program().value(), Err(Failed::Panic(_))), "{body}");
    }
}

/// Directional derivatives of first and second order by central differences.
fn agrees(source: &str, arguments: Vec<Value<f64>>) {
    let run = Run::new(source, arguments);
    let program = run.program();
    let first = program.first().unwrap_or_else(|failed| panic!("{source}\n{failed:?}"));
    let n = program.size();
    let direction: Vec<f64> = (0..n).map(|k| 0.3 + 0.4 * ((k * k + 1) as f64).sin()).collect();
    let at = |h: f64| {
        let mut k = 0;
        let moved: Vec<Value<f64>> = run
            .arguments
            .iter()
            .enumerate()
            .map(|(number, argument)| {
                argument.refilled(&mut |&x| {
                    if !run.variables.contains(&number) {
                        return x;
                    }
                    k += 1;
                    x + h * direction[k - 1]
                })
            })
            .collect();
        Run { arguments: moved, variables: run.variables.clone(), file: run.file.clone() }
    };
    let gradient = |h: f64| at(h).program().first().unwrap_or_else(|failed| panic!("{source}\n{failed:?}"));
    let h = 1e-4;
    let (above, below) = (gradient(h), gradient(-h));
    let along: f64 = first.jacobian[0].iter().zip(&direction).map(|(a, b)| a * b).sum();
    let value = |first: &super::derivative::First| first.value.as_ref().expect("a value")[0];
    let difference = (value(&above) - value(&below)) / (2.0 * h);
    assert!((along - difference).abs() < 1e-6 * along.abs().max(1.0), "{source}\n{along} {difference}");
    let second = program.second(&direction).unwrap_or_else(|failed| panic!("{source}\n{failed:?}"));
    for (k, got) in second.iter().enumerate() {
        let difference = (above.jacobian[0][k] - below.jacobian[0][k]) / (2.0 * h);
        assert!((got - difference).abs() < 1e-5 * got.abs().max(1.0), "{source}, second {k}\n{got} {difference}");
    }
}

#[test]
fn scalar_functions_have_the_right_slopes() {
    const NAMES: &[&str] = &[
        "exp", "exp2", "exp_m1", "ln", "log2", "log10", "ln_1p", "sqrt", "cbrt", "recip", "sin", "cos", "tan", "asin", "acos",
        "atan", "sinh", "cosh", "tanh", "asinh", "atanh", "abs",
    ];
    for name in NAMES {
        assert!(*name == "abs" || of_float(name, 0.5).is_some());
        agrees(&format!("fn f(x: f64) -> f64 {{ (0.8 * x).{name}() }}"), vec![scalar(0.6)]);
    }
    agrees("fn f(x: f64) -> f64 { x.acosh() + x.powi(3) + x.powi(-2) + f64::ln(x) }", vec![scalar(1.6)]);
    for name in ["relu", "sigmoid", "softplus", "log_sigmoid"] {
        agrees(&format!("fn f(x: f64) -> f64 {{ matgrad::{name}(x) }}"), vec![scalar(0.6)]);
        agrees(&format!("fn f(x: f64) -> f64 {{ matgrad::{name}(x) }}"), vec![scalar(-0.6)]);
    }
    for body in
        ["x.powf(y)", "x.atan2(y)", "x.hypot(y)", "x.max(y) * x", "x.min(y) * y", "x.log(y)", "x.mul_add(y, x)", "x % 0.5 * y"]
    {
        agrees(&format!("fn f(x: f64, y: f64) -> f64 {{ {body} }}"), vec![scalar(1.7), scalar(0.6)]);
    }
    agrees(
        "fn f(x: f64, y: f64) -> f64 { let (s, c) = x.sin_cos(); s * y + c + x.clamp(0.0, y) }",
        vec![scalar(1.7), scalar(0.6)],
    );
}

#[test]
fn matrix_functions_have_the_right_slopes() {
    let a = || Value::Matrix(Dense::new(3, 3, vec![2.0, 0.3, -0.2, 0.5, 1.7, 0.4, -0.1, 0.6, 1.9]));
    let x = || column(&[0.4, -0.7, 1.3]);
    for body in [
        "(a * x).norm() + a.trace() * a.mean()",
        "a.determinant() * x.sum()",
        "a.try_inverse().unwrap().dot(&a.component_mul(a))",
        "a.lu().solve(x).unwrap().norm_squared()",
        "(a * a.transpose()).cholesky().unwrap().solve(x).dot(x)",
        "(a * a.transpose()).cholesky().unwrap().ln_determinant()",
        "a.pow(3).trace() + a.tr_mul(x).sum()",
        "a.diagonal().cross(x).norm_squared() + (x.cross_matrix() * a * x).sum()",
        "matgrad::softmax(x).dot(&matgrad::log_softmax(&(a * x))) + matgrad::log_sum_exp(&(2.0 * x))",
        "a.kronecker(x).norm() + a.max() * a.min() + x.lp_norm(3) + x.lp_norm(1)",
        "a.row(1).dot(&a.column(2).transpose()) + a.fixed_view::<2, 2>(0, 1).sum() * a[(1, 2)] * a.m32",
        "x.map(|v| v * a[(0, 0)]).zip_map(&a.column(1), |p, q| p * q.sin()).sum() + x.normalize().x",
        "Matrix3::from_columns(&[*x, a * x, *x]).norm_squared() + Matrix3::from_diagonal(x).trace() * x.xy().norm()",
        "a.component_div(&a.add_scalar(5.0)).scale(x.y).sum() + (a / x.z).abs().sum()",
    ] {
        agrees(&format!("fn f(a: &Matrix3<f64>, x: &Vector3<f64>) -> f64 {{ {body} }}"), vec![a(), x()]);
    }
}

#[test]
fn kinks_are_those_of_the_table() {
    holds("fn f(x: f64) -> f64 { x.abs() }", vec![scalar(0.0)], 0.0, &[0.0]);
    holds("fn f(x: f64) -> f64 { x.max(0.0) + 0f64.max(x) + matgrad::relu(x) }", vec![scalar(0.0)], 0.0, &[0.0]);
    holds("fn f(x: f64, y: f64) -> f64 { x.max(y) }", vec![scalar(1.5), scalar(1.5)], 1.5, &[1.0, 0.0]);
    holds("fn f(x: &Vector3<f64>) -> f64 { x.max() }", vec![column(&[1.0, 2.0, 2.0])], 2.0, &[0.0, 1.0, 0.0]);
    holds("fn f(x: &Vector3<f64>) -> f64 { x.norm() }", vec![column(&[0.0; 3])], 0.0, &[0.0; 3]);
    holds("fn f(x: f64, y: f64) -> f64 { x.hypot(y) }", vec![scalar(0.0), scalar(0.0)], 0.0, &[0.0; 2]);
    holds("fn f(x: f64) -> f64 { matgrad::constant(x.floor()) * x }", vec![scalar(2.5)], 5.0, &[2.0]);
}
