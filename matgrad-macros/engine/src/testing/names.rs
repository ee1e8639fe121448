//! Functions whose parameters, constants and variables have the names that emission introduces, written
//! as Rust source for `tests/names.rs`: each must do what its copy under another name does.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::bindings::{companions, identifiers, introduced};
use super::functions::{Annotated, of_file};

/// A function in which `$p` is a parameter that indices are made of, `$c` a constant in an index and `$y`
/// a variable, with what is compared of it.
struct Template {
    name: &'static str,
    attributes: &'static str,
    function: &'static str,
    compared: &'static [&'static str],
}

const TEMPLATES: &[Template] = &[
    Template {
        name: "hessians",
        attributes: "#[hessian(wrt = qx, value, into)]\n#[newton_step(wrt = qx)]",
        function: "fn $f(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, $p: usize) -> f64 {\n    let $c: usize = $p % 2;\n    let $y = qa * qx;\n    (qx.transpose() * $y).trace() * qa[($p, $c)] + ($y.transpose() * qx).trace().powi(2) + qx[($c, $p)].powi(3)\n}",
        compared: &["$f_hess(&mat(1), &mat(2), 1)", "$f_value_grad_hess(&mat(1), &mat(2), 1)", "$f_newton(&mat(1), &mat(2), 1)"],
    },
    Template {
        name: "jacobians",
        attributes: "#[jacobian(wrt = (qx, qa), value, layout = denominator)]",
        function: "fn $f(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 4, 2>, $p: usize) -> SMatrix<f64, 4, 3> {\n    let $c: usize = $p + 1;\n    let $y = (qa * qx).map(f64::tanh);\n    $y * qx[($p, $c)] + (qa * qx).map(f64::exp)\n}",
        compared: &["$f_jac(&mat(1), &mat(2), 1)", "$f_value_and_jac(&mat(1), &mat(2), 1)"],
    },
    Template {
        name: "directions",
        attributes: "#[hessian(wrt = qx)]\n#[hvp(wrt = qx)]\n#[differential(wrt = qx)]",
        function: "fn $f(qx: &Vector2<f64>, $p: usize) -> f64 {\n    let $c: usize = $p - 1;\n    let mut $y = *qx;\n    for _ in 0..30 {\n        $y += Vector2::new($y[$p], -$y[$c].sin()) * 0.01;\n    }\n    $y[0] * $y[1]\n}",
        compared: &["$f_hess(&mat(1), 1)", "$f_hvp(&mat(1), 1, &mat(2))", "$f_diff(&mat(1), 1, &mat(2))"],
    },
    Template {
        name: "buffers",
        attributes: "#[gradient(wrt = (qx, qw), value)]",
        function: "fn $f(qx: &SMatrix<f64, 9, 9>, qw: &SMatrix<f64, 9, 9>, $p: usize) -> f64 {\n    let $c: usize = $p + 2;\n    let $y = (qw * qx).map(f64::tanh);\n    ($y * qx + $y.transpose()).map(f64::sin).norm_squared() + $y[($p, $c)] + qx[($c, 1)].exp()\n}",
        compared: &["$f_grad(&mat(1), &mat(2), 1)", "$f_value_and_grad(&mat(1), &mat(2), 1)"],
    },
    Template {
        name: "places",
        attributes: "#[gradient(wrt = (qx, qw), value, into)]",
        function: "fn $f(qx: &SMatrix<f64, 4, 4>, qw: &SMatrix<f64, 4, 4>, $p: usize) -> f64 {\n    let $c: usize = $p + 2;\n    let mut $y = qw * qx;\n    $y[($p, 2)] = qx[($c, 0)].sin();\n    ($y * qx).fixed_view::<2, 2>(1, $p).norm_squared() + qw[($c, $p)].powi(2) + $y.column($c).sum() + qw.exp().trace() + (qw * qw.transpose() + SMatrix::<f64, 4, 4>::identity()).cholesky().unwrap().l().solve_lower_triangular(qx).unwrap().sum() + (qx.upper_triangle() + SMatrix::<f64, 4, 4>::identity() * 9.0).solve_upper_triangular(qw).unwrap().sum()\n}",
        compared: &[
            "$f_grad(&mat(1), &mat(2), 1)",
            "in_place(|a: &mut Matrix4<f64>, b: &mut Matrix4<f64>| $f_value_and_grad_into(&mat(1), &mat(2), 1, a, b))",
        ],
    },
    Template {
        name: "factorisations",
        attributes: "#[gradient(wrt = qa, value)]\n#[vjp(wrt = qa)]",
        function: "fn $f(qa: &Matrix3<f64>, qb: &Vector3<f64>, $p: usize) -> Option<f64> {\n    let $c: usize = $p - 1;\n    let $y = qa * qa.transpose() + Matrix3::identity();\n    let qk = $y.cholesky()?;\n    let qi = qa.try_inverse()?;\n    Some(qk.solve(qb).dot(qb) + qk.ln_determinant() + (qi * $y)[($c, $p)] + qa.determinant())\n}",
        compared: &["$f_value_and_grad(&mat(1), &mat(2), 1)", "$f_vjp(&mat(1), &mat(2), 1, 0.5)"],
    },
    Template {
        name: "errors",
        attributes: "#[gradient(wrt = qx, value)]",
        function: "fn $f(qx: &Vector2<f64>, $p: usize) -> Result<f64, usize> {\n    let $c: usize = $p + 25;\n    let mut $y = 0.3;\n    for qi in 0..30 {\n        if qi > $c + 5 {\n            return Err(qi + $c);\n        }\n        let qv: f64 = [0.5_f64, 0.25].get($p).copied().ok_or($c)?;\n        $y = ($y * qx[$p]).sin() + qx[0] * qv;\n    }\n    Ok($y * $c as f64)\n}",
        compared: &["$f_value_and_grad(&mat(1), 1)"],
    },
    Template {
        name: "loops",
        attributes: "#[gradient(wrt = qx, value)]\n#[hvp(wrt = qx)]",
        function: "fn $f<const QN: usize>(qx: &Vector2<f64>, qw: &SVector<f64, QN>, $p: usize) -> f64 {\n    let $c: usize = $p - 1;\n    let mut $y = *qx;\n    let mut qs = 0.0;\n    for qi in 0..QN {\n        $y = ($y * qw[qi] + *qx).map(f64::sin);\n        qs += $y[$p].powi(2) * qw[$c];\n        for qj in 0..20 {\n            qs += qx[$c] * qj as f64 * qw[qi];\n        }\n    }\n    qs * $y[0]\n}",
        compared: &["$f_value_and_grad::<5>(&mat(1), &mat(2), 1)", "$f_hvp::<5>(&mat(1), &mat(2), 1, &mat(3))"],
    },
    Template {
        name: "arrays",
        attributes: "#[gradient(wrt = (qx, qs), value)]\n#[hvp(wrt = qs)]",
        function: "fn $f(qx: &[Vector2<f64>; 20], qs: &[f64; 20], $p: usize) -> f64 {\n    let $c: usize = $p + 3;\n    let mut $y = qx[$c].norm_squared();\n    for qi in 0..20 {\n        $y += (qx[qi] * qs[qi]).norm_squared() * qs[$p];\n    }\n    $y * qx[$p][1] + qs[$c].sin()\n}",
        compared: &["$f_value_and_grad(&vectors(), &scalars(), 1)", "$f_hvp(&vectors(), &scalars(), 1, &scalars())"],
    },
    Template {
        name: "calls",
        attributes: "#[gradient(wrt = (qx, qw))]\n#[differential(wrt = (qx, qw))]",
        function: "fn $f(qx: &Vector2<f64>, qw: &Matrix2<f64>, $p: usize) -> f64 {\n    let $c: usize = $p - 1;\n    let $y: Vector2<f64> = layer(qw, qx);\n    let qz: Vector2<f64> = layer(qw, &($y * qx[$p]));\n    qz[$c] * $y[1] + qx.map(bent).sum()\n}",
        compared: &["$f_grad(&mat(1), &mat(2), 1)", "$f_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4))"],
    },
    Template {
        name: "passed",
        attributes: "#[gradient(wrt = (qx, qs))]\n#[differential(wrt = (qx, qs))]",
        function: "fn $f(qx: &[Vector2<f64>; 20], qs: f64, $p: usize) -> Option<f64> {\n    let $c: usize = $p + 2;\n    let $y: f64 = spread(qx, qs * qx[$c][0])?;\n    let qz: f64 = if qs > 0.1 { spread(qx, $y)? } else { qx[$p][1] };\n    let qu = qx[$p] * qz;\n    let qv: Vector2<f64> = layer(&Matrix2::identity(), &qu);\n    Some(qv[$p] * $y)\n}",
        compared: &["$f_grad(&vectors(), 0.3, 1)", "$f_diff(&vectors(), 0.3, 1, &vectors(), 0.4)"],
    },
    Template {
        name: "constants",
        attributes: "#[vjp(wrt = qx, value)]\n#[jacobian(wrt = qx)]",
        function: "fn $f(qx: &Vector2<f64>, $p: usize) -> Vector2<f64> {\n    let $c: Vector2<f64> = given($p);\n    let $y: f64 = given($p)[$p];\n    qx.component_mul(&$c) * $y + qx * qx[$p]\n}",
        compared: &["$f_vjp(&mat(1), 1, &mat(2))", "$f_jac(&mat(1), 1)"],
    },
    Template {
        name: "lanes",
        attributes: "#[gradient(wrt = qx, value)]\n#[hvp(wrt = qx)]",
        function: "fn $f<QT: SimdRealField + Copy>(qx: &Vector3<QT>, $p: usize) -> QT {\n    let $c: usize = $p + 1;\n    let $y = qx.map(|qv| qv.simd_abs() * qv.simd_tanh());\n    $y.norm() * qx[$c] + $y[$p].simd_abs() + qx.norm()\n}",
        compared: &["$f_value_and_grad(&mat(1), 1)", "$f_hvp(&mat(1), 1, &mat(2))"],
    },
    Template {
        name: "one_by_one",
        attributes: "#[gradient(wrt = qx, value)]\n#[hvp(wrt = qx)]",
        function: "fn $f(qx: &[Vector1<f64>; 20], $p: usize) -> f64 {\n    let $c: usize = $p + 1;\n    let mut $y = qx[$c].x;\n    for qi in 0..20 {\n        $y += (qx[qi][0] * qx[$p][0]).powi(2);\n    }\n    $y * $y\n}",
        compared: &["$f_value_and_grad(&ones(), 1)", "$f_hvp(&ones(), 1, &ones())"],
    },
    Template {
        name: "powers",
        attributes: "#[gradient(wrt = qx, value)]\n#[hvp(wrt = qx)]",
        function: "fn $f(qx: &Vector2<f64>, $p: usize) -> f64 {\n    let $c: i32 = $p as i32 + 2;\n    let $y = qx[$p].powi($c);\n    let qk: &Vector2<f64> = &given($p);\n    $y * qx[0] + qk.dot(qx)\n}",
        compared: &["$f_value_and_grad(&mat(1), 1)", "$f_hvp(&mat(1), 1, &mat(2))"],
    },
    Template {
        name: "minors",
        attributes: "#[hessian(wrt = qa, value)]\n#[hvp(wrt = qa)]",
        function: "fn $f(qa: &Matrix4<f64>, $p: usize) -> f64 {\n    let $c: usize = $p + 1;\n    let $y = qa[($p, $c)];\n    qa.determinant() * $y\n}",
        compared: &["$f_value_grad_hess(&mat(1), 1)", "$f_hvp(&mat(1), 1, &mat(2))"],
    },
    Template {
        name: "data",
        attributes: "#[gradient(wrt = qw, value)]\n#[hvp(wrt = qw)]",
        function: "fn $f(qw: &Vector3<f64>, qx: &OMatrix<f64, Dyn, Const<3>>, qb: &DVector<f64>, qd: &DMatrix<f64>, $p: usize) -> f64 {\n    let $c: usize = $p + 1;\n    let $y = qx * qw - qb;\n    let mut qs = 0.0;\n    for qr in qd.row_iter() {\n        qs += (qr * qw)[0].sin() * qw[$c];\n    }\n    qs +     $y.norm_squared() * qw[$c] + ($y.map(f64::sin).sum() + $y.dot(qb)) / qb.len() as f64 + qx.iter().map(|qi| (qi * qw[$p]).cos()).sum::<f64>()\n}",
        compared: &[
            "$f_value_and_grad(&mat(1), &rows(), &column(), &table(), 1)",
            "$f_hvp(&mat(1), &rows(), &column(), &table(), 1, &mat(2))",
        ],
    },
    Template {
        name: "left",
        attributes: "#[gradient(wrt = qx, value)]\n#[differential(wrt = qx)]",
        function: "fn $f(qx: &Vector2<f64>, $p: usize) -> Option<f64> {\n    let $c: usize = $p + 25;\n    let mut $y = qx[$p];\n    for qi in 0..40 {\n        if qi > $c {\n            break;\n        }\n        $y = ($y * qx[0]).sin() + qx[1];\n    }\n    Some($y * qx[0])\n}",
        compared: &["$f_value_and_grad(&mat(1), 1)", "$f_diff(&mat(1), 1, &mat(2))"],
    },
    Template {
        name: "left_with_a_value",
        attributes: "#[gradient(wrt = qx, value)]\n#[differential(wrt = qx)]",
        function: "fn $f(qx: &Vector2<f64>, $p: usize) -> Option<f64> {\n    let $c: usize = $p + 25;\n    let mut $y = qx[$p];\n    for qi in 0..40 {\n        if $y > 2.0 {\n            return Some($y * qx[1] + (qi * $c) as f64);\n        }\n        $y = ($y * qx[0]).sin() + qx[1];\n    }\n    Some($y * qx[0])\n}",
        compared: &["$f_value_and_grad(&mat(1), 1)", "$f_diff(&mat(1), 1, &mat(2))"],
    },
    Template {
        name: "left_without_one",
        attributes: "#[gradient(wrt = qx, value)]",
        function: "fn $f<const QN: usize>(qx: &Matrix2<f64>, $p: usize) -> Option<f64> {\n    let $c: usize = $p + 25;\n    let mut $y = 0.0;\n    for qi in 0..QN {\n        let qc = (qx * qx.transpose() + Matrix2::identity() * (qi as f64 + 1.0)).cholesky()?;\n        if qc.determinant() > qx[($p, 0)] + 1000.0 {\n            return None;\n        }\n        $y += qc.ln_determinant();\n    }\n    Some($y * $c as f64)\n}",
        compared: &["$f_value_and_grad::<20>(&mat(1), 1)"],
    },
    Template {
        name: "lengths",
        attributes: "#[gradient(wrt = qx, value, into)]\n#[hvp(wrt = qx, into)]\n#[differential(wrt = qx)]",
        function: "fn $f(qx: &[f64], $p: usize) -> f64 {\n    let $c: usize = $p + 1;\n    let mut $y = qx[$p];\n    for qi in 1..qx.len() {\n        $y += qx[qi] * qx[$c] + qx[qi - 1].sin();\n    }\n    for qv in &qx[$p..] {\n        $y += qv * qv;\n    }\n    $y\n}",
        compared: &[
            "in_slices(|a, _| $f_value_and_grad_into(&scalars(), 1, a))",
            "in_slices(|a, _| $f_hvp_into(&scalars(), 1, &scalars(), a))",
            "$f_diff(&scalars(), 1, &scalars())",
        ],
    },
    Template {
        name: "lengths_of_matrices",
        attributes: "#[gradient(wrt = qx, value, into)]",
        function: "fn $f(qx: &DMatrix<f64>, $p: usize) -> f64 {\n    let $c: usize = $p + 1;\n    let mut $y = qx[($p, $c)];\n    for qc in qx.column_iter() {\n        $y += qc.norm_squared() * qc[$p];\n    }\n    for qr in qx.row_iter() {\n        $y += qr.sum().sin();\n    }\n    $y + qx.norm_squared()\n}",
        compared: &["in_matrix(|a| $f_value_and_grad_into(&table(), 1, a))"],
    },
    Template {
        name: "spectra",
        attributes: "#[gradient(wrt = qa, value)]\n#[differential(wrt = qa)]",
        function: "fn $f(qa: &Matrix3<f64>, $p: usize) -> f64 {\n    let $c: usize = $p + 1;\n    let $y = qa * 0.1 + Matrix3::<f64>::from_diagonal(&Vector3::new(5.0, 3.0, 1.5));\n    let qv = $y.symmetric_eigen().eigenvectors.sum() + $y.svd(true, true).u.unwrap()[($p, $c)];\n    let qw = $y.svd(true, true).v_t.unwrap().sum() + $y.qr().r().trace() + $y.pseudo_inverse(1e-9).unwrap().sum();\n    qv + qw + matgrad::sqrtm(&$y).unwrap().sum() + matgrad::nuclear_norm(&$y) + matgrad::symmetric_map(&$y, |qk| qk * qk).sum()\n}",
        compared: &["$f_value_and_grad(&mat(1), 1)", "$f_diff(&mat(1), 1, &mat(2))"],
    },
    Template {
        name: "products",
        attributes: "#[hvp(wrt = qx, value, into)]\n#[newton_step(wrt = qx, value)]",
        function: "fn $f(qx: &SMatrix<f64, 2, 3>, qa: &SMatrix<f64, 2, 2>, $p: usize) -> f64 {\n    let $c: usize = $p % 2;\n    let $y = qa * qx;\n    (qx.transpose() * $y).trace() * qa[($p, $c)] + qx[($c, $p)].powi(3)\n}",
        compared: &[
            "$f_value_grad_hvp(&mat(1), &mat(2), 1, &mat(3))",
            "in_place(|a: &mut Matrix2x3<f64>, b: &mut Matrix2x3<f64>| $f_value_grad_hvp_into(&mat(1), &mat(2), 1, &mat(3), a, b))",
            "$f_value_grad_newton(&mat(1), &mat(2), 1)",
        ],
    },
    Template {
        name: "definite",
        attributes: "#[gradient(wrt = qa, value)]",
        function: "fn $f(qa: &Matrix2<f64>, $p: usize) -> f64 {\n    let $c: usize = $p + 1;\n    let mut $y = 0.0;\n    for qk in 0..20 {\n        let qs = qa * qa.transpose() + Matrix2::identity() * ((qk + $c) as f64);\n        $y += qs.cholesky().unwrap().inverse()[($p, $p)];\n    }\n    $y\n}",
        compared: &["$f_value_and_grad(&mat(1), 1)"],
    },
    Template {
        name: "residuals",
        attributes: "#[gauss_newton(wrt = qx, into)]\n#[vjp(wrt = (qx, qa), value, into)]\n#[differential(wrt = (qx, qa), value, into)]",
        function: "fn $f(qx: &Vector2<f64>, qa: &Matrix2<f64>, $p: usize) -> Vector2<f64> {\n    let $c: usize = $p - 1;\n    let $y = (qa * qx).map(f64::tanh);\n    $y * qx[$p] + qa.column($c)\n}",
        compared: &[
            "$f_gauss_newton(&mat(1), &mat(2), 1)",
            "in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| $f_gauss_newton_into(&mat(1), &mat(2), 1, a, b))",
            "in_place(|a: &mut Vector2<f64>, b: &mut Matrix2<f64>| $f_value_and_vjp_into(&mat(1), &mat(2), 1, &mat(3), a, b))",
            "$f_value_and_diff(&mat(1), &mat(2), 1, &mat(3), &mat(4))",
        ],
    },
    Template {
        name: "checked",
        attributes: "#[gradient(wrt = (qx, qs), value, check(points = [(Vector2::new(0.3, 0.7), 0.4, 1_usize)]))]",
        function: "fn $f(qx: &Vector2<f64>, qs: f64, $p: usize) -> f64 {\n    let $c: usize = $p - 1;\n    let $y = qx[$p] * qs;\n    $y.sin() + qx[$c] * $y + matgrad::log_sum_exp(qx) * matgrad::softmax(qx)[$p]\n}",
        compared: &["$f_value_and_grad(&mat(1), 0.3, 1)"],
    },
];

const HEAD: &str = "// Written by `cargo test -p matgrad-engine --lib names -- --ignored`; do not edit.

use matgrad::{differential, gauss_newton, gradient, hessian, hvp, jacobian, newton_step, vjp};
use nalgebra::*;

fn mat<const ROWS: usize, const COLS: usize>(seed: usize) -> SMatrix<f64, ROWS, COLS> {
    SMatrix::from_fn(|i, j| ((seed * 37 + i * 13 + j * 7 + i * j) % 19) as f64 / 19.0 - 0.4)
}

fn vectors() -> [Vector2<f64>; 20] {
    std::array::from_fn(mat)
}

fn ones() -> [Vector1<f64>; 20] {
    std::array::from_fn(mat)
}

fn scalars() -> [f64; 20] {
    std::array::from_fn(|k| k as f64 / 16.0 - 0.6)
}

fn rows() -> OMatrix<f64, Dyn, Const<3>> {
    OMatrix::<f64, Dyn, Const<3>>::from_fn(5, |i, j| mat::<5, 3>(7)[(i, j)])
}

fn column() -> DVector<f64> {
    DVector::from_fn(5, |i, _| mat::<5, 1>(8)[i])
}

fn table() -> DMatrix<f64> {
    DMatrix::from_fn(4, 3, |i, j| mat::<4, 3>(9)[(i, j)])
}

fn given(k: usize) -> Vector2<f64> {
    mat(k)
}

fn in_slices<V>(write: impl FnOnce(&mut [f64], &mut [f64]) -> V) -> (V, Vec<f64>) {
    let (mut a, mut b) = (vec![0.0; 20], vec![0.0; 20]);
    (write(&mut a, &mut b), a)
}

fn in_matrix<V>(write: impl FnOnce(&mut DMatrix<f64>) -> V) -> (V, DMatrix<f64>) {
    let mut a = DMatrix::zeros(4, 3);
    (write(&mut a), a)
}

fn in_place<A: Default, B: Default, V>(write: impl FnOnce(&mut A, &mut B) -> V) -> (V, A, B) {
    let (mut a, mut b) = (A::default(), B::default());
    (write(&mut a, &mut b), a, b)
}

#[vjp]
#[differential]
fn layer(w: &Matrix2<f64>, x: &Vector2<f64>) -> Vector2<f64> {
    (w * x).map(f64::sin)
}

#[vjp]
#[differential]
fn spread(list: &[Vector2<f64>; 20], by: f64) -> Option<f64> {
    let mut sum = 0.0;
    for x in list {
        sum += (x * by).norm_squared();
    }
    if by > -5.0 { Some(sum) } else { None }
}

#[gradient(wrt = x)]
#[hessian(wrt = x)]
fn bent(x: f64) -> f64 {
    x * x * x
}
";

/// What a name is for.
const ROLES: [&str; 3] = ["parameter", "constant", "variable"];

impl Template {
    /// The function in which one thing has a name, and the others none that anything else has.
    fn written(&self, function: &str, role: &str, name: &str) -> String {
        let named = |of: &str| if of == role { name.to_owned() } else { format!("q_{of}") };
        let text = format!("{}\n{}\n", self.attributes, self.function);
        text.replace("$f", function)
            .replace("$p", &named(ROLES[0]))
            .replace("$c", &named(ROLES[1]))
            .replace("$y", &named(ROLES[2]))
    }

    /// The names that its companions introduce.
    fn names(&self) -> BTreeSet<String> {
        let text = format!("{HEAD}{}", self.written("plain", "", ""));
        let functions = of_file(&text);
        let plain = functions.iter().filter(|function| function.item.to_string().contains("fn plain"));
        let names: BTreeSet<String> = plain.flat_map(|function| introduced(function, &companions(function))).collect();
        // Of what differs by numbers alone, two stand for all.
        let mut alike: BTreeMap<String, usize> = BTreeMap::new();
        let mut is_first = |name: &String| {
            let count = alike.entry(stem(name, &BTreeSet::new())).or_default();
            *count += 1;
            *count <= 2
        };
        names.into_iter().filter(|name| is_first(name)).collect()
    }
}

/// The whole file.
fn written() -> String {
    let mut text = HEAD.to_owned();
    for template in TEMPLATES {
        let _ = write!(text, "\nmod {} {{\n    use super::*;\n\n{}\n", template.name, template.written("plain", "", ""));
        let mut tests = String::new();
        for name in template.names() {
            let _ = writeln!(tests, "        // {name}");
            for role in ROLES {
                let function = format!("{role}_{name}");
                let _ = writeln!(text, "{}", template.written(&function, role, &name));
                for compared in template.compared {
                    let [named, plain] = [&function, "plain"].map(|f| compared.replace("$f", f));
                    let _ = writeln!(tests, "        assert_eq!({named}, {plain});");
                }
            }
        }
        let _ = write!(text, "#[test]\n    fn names_do_not_matter() {{\n{tests}    }}\n}}\n");
    }
    text
}

#[test]
#[ignore = "writes tests/hygiene/names.rs anew"]
fn write_the_file() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/hygiene/names.rs");
    std::fs::write(path, written()).expect("the file is written");
}

/// The kinds of names that the functions of the file have.
pub fn stems() -> BTreeSet<String> {
    TEMPLATES.iter().flat_map(Template::names).map(|name| stem(&name, &BTreeSet::new())).collect()
}

/// The names of a function's own, without numbers at their ends.
pub fn own(function: &Annotated) -> BTreeSet<String> {
    let mut own = BTreeSet::new();
    identifiers(&function.item, &mut own);
    let plain =
        |name: &String| name.trim_start_matches("r#").trim_end_matches(|c: char| c.is_ascii_digit() || c == '_').to_owned();
    own.iter().map(plain).chain(own.iter().cloned()).collect()
}

/// What is left of a name without numbers; nothing of a name of the function's own.
pub fn stem(name: &str, own: &BTreeSet<String>) -> String {
    let mut stem = name;
    while let Some((rest, n)) = stem.rsplit_once('_')
        && n.parse::<u32>().is_ok()
    {
        stem = rest;
    }
    let stem = stem.trim_end_matches(|c: char| c.is_ascii_digit());
    let prefix = ["d_", "out_", "next_"].into_iter().find(|affix| stem.starts_with(affix));
    let suffix = ["_before", "_after"].into_iter().find(|affix| stem.ends_with(affix));
    let is_own = own.contains(stem.trim_end_matches('_')) || own.contains(name);
    prefix.or(suffix).unwrap_or(if is_own { "" } else { stem }).to_owned()
}

#[test]
fn the_file_has_every_name_that_is_emitted() {
    let text = include_str!("../../../../tests/hygiene/names.rs");
    for template in TEMPLATES {
        for name in template.names() {
            assert!(
                text.contains(&format!("fn variable_{name}(")) || text.contains(&format!("fn variable_{name}<")),
                "`{name}` is new in {}; write the file anew",
                template.name
            );
        }
    }
}
