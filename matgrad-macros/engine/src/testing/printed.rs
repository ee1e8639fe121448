//! What formulas cost as they are printed, beside what is emitted: nothing is written in a form that takes more work. The
//! formula is counted as a person would compute it, line by line, each part once, products in their best order.

use std::collections::{BTreeMap, BTreeSet};

use crate::companions::documentation::results;
use crate::explain::tree::{Exponent, Fence, Math, Product, Sign, fenced, transpose};
use crate::graph::binary::BINARY;
use crate::graph::cost;
use crate::graph::op::Id;
use crate::graph::unary::UNARY;
use crate::pipeline::{Place, Shown};
use crate::report::Report;
use crate::rewrite::rewritten;
use crate::syntax::items::Items;

type Size = (usize, usize);

/// Counts the operations of formulas; what it does not know it gives up on.
struct Counter {
    sizes: BTreeMap<String, Size>,
    seen: BTreeSet<String>,
}

/// How scalar functions are called in the table that counts them.
const NAMES: &[(&str, &str)] = &[("log", "ln"), ("σ", "sigmoid"), ("σ′", "sigmoid_slope"), ("sech²", "tanh_slope")];

fn key(a: &Math) -> String {
    match a {
        Math::Shared(_, number) => format!("t{number}"),
        other => crate::explain::formula::Format::Unicode.write(other),
    }
}

impl Counter {
    /// The size of a formula, and what it costs beyond what was counted before.
    fn of(&mut self, a: &Math) -> Option<(Size, usize)> {
        let (size, work) = self.fresh(a)?;
        let is_new = self.seen.insert(key(a));
        Some((size, if is_new { work } else { 0 }))
    }

    fn all(&mut self, items: &[Math]) -> Option<(Vec<Size>, usize)> {
        let found: Option<Vec<(Size, usize)>> = items.iter().map(|item| self.of(item)).collect();
        let (sizes, work): (Vec<Size>, Vec<usize>) = found?.into_iter().unzip();
        Some((sizes, work.iter().sum()))
    }

    fn fresh(&mut self, a: &Math) -> Option<(Size, usize)> {
        let cube = |(rows, _): Size| rows * rows * rows;
        Some(match a {
            Math::Name(_) | Math::Shared(..) => (*self.sizes.get(&key(a))?, 0),
            Math::Number(_) => ((1, 1), 0),
            Math::Sum(terms) => {
                let (sizes, work) = self.all(terms)?;
                let size = sizes.iter().copied().find(|&size| size != (1, 1)).unwrap_or((1, 1));
                (size, work + size.0 * size.1 * (terms.len() - 1))
            }
            Math::Elementwise(items) => {
                let (sizes, work) = self.all(items)?;
                (sizes[0], work + sizes[0].0 * sizes[0].1 * (items.len() - 1))
            }
            Math::Product(product) => self.product(product)?,
            Math::Infix(Sign::Over, both) => {
                let (sizes, work) = self.all(&both[..])?;
                (sizes[1], work + 4 * sizes[1].0 * sizes[1].1)
            }
            Math::Infix(Sign::Less | Sign::LessOrEqual | Sign::Greater | Sign::GreaterOrEqual, both) => {
                let (sizes, work) = self.all(&both[..])?;
                (sizes[0], work + sizes[0].0 * sizes[0].1)
            }
            Math::Power(base, exponent) => match (&**base, exponent) {
                (Math::Fenced(Fence::Norm, x), Exponent::Integer(2)) => {
                    let (size, work) = self.of(x)?;
                    ((1, 1), work + 2 * size.0 * size.1)
                }
                _ => {
                    let ((rows, cols), work) = self.of(base)?;
                    match exponent {
                        Exponent::Transpose => ((cols, rows), work),
                        Exponent::Inverse | Exponent::InverseTranspose => ((cols, rows), work + 2 * cube((rows, cols))),
                        Exponent::Integer(n) if *n > 0 && rows > 1 && cols > 1 => {
                            ((rows, cols), work + (*n as usize - 1) * 2 * cube((rows, cols)))
                        }
                        Exponent::Integer(_) | Exponent::Elementwise(_) => ((rows, cols), work + 3 * rows * cols),
                        _ => return None,
                    }
                }
            },
            Math::Root(x) => {
                let (size, work) = self.of(x)?;
                (size, work + 15 * size.0 * size.1)
            }
            Math::Fenced(Fence::Norm, x) => {
                let (size, work) = self.of(x)?;
                ((1, 1), work + 2 * size.0 * size.1 + 15)
            }
            Math::Fenced(Fence::Bars, x) => {
                let (size, work) = self.of(x)?;
                ((1, 1), work + cube(size))
            }
            Math::Call(f, of) => self.call(f, of)?,
            Math::Indexed(base, _) => {
                self.of(base)?;
                ((1, 1), 0)
            }
            _ => return None,
        })
    }

    fn call(&mut self, f: &str, of: &[Math]) -> Option<(Size, usize)> {
        if let ("tr", [Math::Product(product)]) = (f, of) {
            return Some(((1, 1), self.chain(&product.factors, true)?.1));
        }
        let (sizes, work) = self.all(of)?;
        let n = sizes[0].0 * sizes[0].1;
        let table = NAMES.iter().find(|(known, _)| *known == f).map_or(f, |(_, row)| row);
        let unary = UNARY.iter().find(|row| row.name == table).map(|row| row.cost);
        let row = unary.or_else(|| BINARY.iter().find(|row| row.name == table).map(|row| row.cost));
        Some(match f {
            "tr" => ((1, 1), work + sizes[0].0),
            "sum" => ((1, 1), work + n),
            "softmax" => (sizes[0], work + 22 * n),
            "diag" if sizes[0].1 == 1 => ((n, n), work),
            "1" | "max" | "min" => (sizes[0], work + n),
            _ => (sizes[0], work + row? * n),
        })
    }

    fn product(&mut self, product: &Product) -> Option<(Size, usize)> {
        let (_, scalars) = self.all(&product.scalars)?;
        let (_, under) = self.all(&product.under)?;
        let front = product.scalars.len() + usize::from(product.number.abs() != 1.0);
        let below = 4 * product.under.len();
        if product.factors.is_empty() {
            return Some(((1, 1), scalars + under + front.saturating_sub(1) + below));
        }
        let (size, work) = self.chain(&product.factors, false)?;
        let n = size.0 * size.1;
        let scaled = if front > 0 || below > 0 { n + (front + below).saturating_sub(1) } else { 0 };
        Some((size, scalars + under + work + scaled))
    }

    /// A product of matrices in its best order, or the trace of it. A part that was multiplied before, or whose transpose was,
    /// is not multiplied again.
    fn chain(&mut self, factors: &[Math], is_trace: bool) -> Option<(Size, usize)> {
        let (sizes, work) = self.all(factors)?;
        let is_diagonal = |k: usize| matches!(&factors[k], Math::Call(f, _) if f == "diag");
        let n = factors.len();
        let name = |first: usize, end: usize| {
            let forth: Vec<String> = factors[first..end].iter().map(key).collect();
            let back: Vec<String> = factors[first..end].iter().rev().map(|a| key(&transpose(a.clone()))).collect();
            forth.min(back).join(" · ")
        };
        let mut best = vec![vec![(0usize, 0usize); n + 1]; n + 1];
        for width in 2..=n {
            for first in 0..=n - width {
                let end = first + width;
                let last_is_trace = is_trace && width == n;
                if !last_is_trace && self.seen.contains(&name(first, end)) {
                    continue;
                }
                let ways = (first + 1..end).map(|middle| {
                    let (rows, inner, cols) = (sizes[first].0, sizes[middle].0, sizes[end - 1].1);
                    let by_diagonal = (middle == first + 1 && is_diagonal(first)) || (middle + 1 == end && is_diagonal(middle));
                    let own = match (last_is_trace, by_diagonal) {
                        (true, _) => 2 * rows * inner,
                        (false, true) => rows * cols,
                        (false, false) => 2 * rows * inner * cols,
                    };
                    (best[first][middle].0 + best[middle][end].0 + own, middle)
                });
                best[first][end] = ways.min()?;
            }
        }
        let mut open = vec![(0, n)];
        while let Some((first, end)) = open.pop() {
            let middle = best[first][end].1;
            if middle > first {
                self.seen.insert(name(first, end));
                open.extend([(first, middle), (middle, end)]);
            }
        }
        let trace = if is_trace && n == 1 { sizes[0].0 } else { 0 };
        Some(((sizes[0].0, sizes[n - 1].1), work + best[0][n].0 + trace))
    }
}

/// The work of what is printed and of what is emitted, where both are known.
fn compared(kind: &str, arguments: &str, function: &str) -> Option<(usize, usize, String)> {
    let function: syn::ImplItemFn = syn::parse_str(function).ok()?;
    let items = Items::default();
    let place = Place::beside(&items);
    let mut report = Report::default();
    let shown = Shown::of(kind, &arguments.parse().ok()?, &function, &place, &mut report)?;
    let [found] = &shown.read[..] else { return None };
    let graph = &found.program.graph;
    let ids: Vec<Id> = results(&found.asked(), &found.derived).iter().map(|(_, id)| *id).collect();
    let emitted = cost::total(graph, &rewritten(&found.program, &ids).nodes);
    let mut counter = Counter { sizes: BTreeMap::new(), seen: BTreeSet::new() };
    for number in 0..found.program.leaves.len() as u32 {
        let info = graph.input_info(number);
        if let Some(size) = info.shape.literal() {
            counter.sizes.insert(info.name, size);
        }
    }
    let formulas = shown.formulas();
    let text = crate::explain::formula::Format::Unicode.lines(&formulas);
    // A determinant comes with the inverse.
    for formula in &formulas {
        formula.clone().visit(&mut |part| {
            if let Math::Power(x, Exponent::Inverse | Exponent::InverseTranspose) = part {
                counter.seen.insert(key(&fenced(Fence::Bars, (**x).clone())));
            }
        });
    }
    let mut printed = 0;
    // What is defined later may be used before.
    let mut open: Vec<&Math> = formulas.iter().rev().collect();
    let mut rounds = 0;
    while let Some(formula) = open.pop() {
        let Math::Infix(Sign::Is, both) = formula else { return None };
        match counter.of(&both[1]) {
            Some((size, work)) => {
                printed += work;
                counter.sizes.insert(key(&both[0]), size);
            }
            None => {
                rounds += 1;
                (rounds < 40).then_some(())?;
                open.insert(0, formula);
            }
        }
    }
    Some((printed, emitted, text))
}

/// The cost of what a person reads is at most that of the code, for forms of the theory and of cookbooks.
#[test]
fn what_is_printed_is_no_more_work_than_what_is_emitted() {
    let written = [
        (
            "gradient",
            "wrt = x",
            "fn f(A: &SMatrix<f64, 4, 4>, x: &SVector<f64, 4>) -> f64 { x.dot(&(A * x)) / x.norm_squared() }",
        ),
        (
            "gradient",
            "wrt = X",
            "fn f(a: &Vector3<f64>, X: &Matrix3x4<f64>, b: &Vector4<f64>) -> f64 { a.dot(&(X * b).map(f64::exp)) }",
        ),
        ("gradient", "wrt = X", "fn f(A: &Matrix3<f64>, X: &Matrix3<f64>) -> f64 { (X.transpose() * A * X).determinant() }"),
        (
            "gradient",
            "wrt = X",
            "fn f(A: &Matrix2x3<f64>, X: &Matrix3<f64>, B: &Matrix3x2<f64>) -> f64 { (A * X.try_inverse().unwrap() * B).trace() }",
        ),
        (
            "gradient",
            "wrt = X",
            "fn f(X: &Matrix4x2<f64>, W: &Matrix3x4<f64>, M: &Matrix3<f64>) -> f64 { let Y = (W * X).map(matgrad::sigmoid); (Y.transpose() * M * Y).trace() }",
        ),
        (
            "hessian",
            "wrt = w",
            "fn f(X: &SMatrix<f64, 20, 3>, y: &SVector<f64, 20>, w: &SVector<f64, 3>) -> f64 { (X * w).component_mul(y).map(|m| matgrad::softplus(-m)).sum() }",
        ),
        (
            "gradient",
            "wrt = (u, v)",
            "fn f(u: &Matrix4x3<f64>, v: &Matrix2x4<f64>, x: &Vector3<f64>, y: &Vector2<f64>) -> f64 { let h = (u * x).map(f64::tanh); -y.dot(&matgrad::log_softmax(&(v * h))) }",
        ),
        (
            "gradient",
            "wrt = C",
            "fn f(C: &Matrix4<f64>, S: &Matrix4<f64>) -> f64 { C.determinant().ln() + (C.try_inverse().unwrap() * S).trace() }",
        ),
        ("gradient", "wrt = t", "fn f(A: &Matrix3<f64>, B: &Matrix3<f64>, t: f64) -> f64 { (A + t * B).determinant() }"),
        (
            "gradient",
            "wrt = s",
            "fn f(x: &Vector4<f64>, A: &Matrix4x3<f64>, s: &Vector3<f64>, W: &Matrix4<f64>) -> f64 { (x - A * s).dot(&(W * (x - A * s))) }",
        ),
    ];
    for (kind, arguments, function) in written {
        let (printed, emitted, text) = compared(kind, arguments, function).unwrap_or_else(|| panic!("not counted: {function}"));
        assert!(printed <= emitted, "{printed} printed, {emitted} emitted: {kind}({arguments}) {function}\n{text}");
    }
}
