//! Formulas as people write them: `2 Xᵀ(X w − y)`, shared parts named.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::digits::{number, subscript, superscript};
use crate::graph::algebra::Algebra;
use crate::graph::op::{Factor, Factorisation, Id, Index, LinearMap, Op, Relation, Term};
use crate::graph::shape::Shape;
use crate::graph::store::Graph;
use crate::program::Counter;
use crate::program::text::Text;

/// How tightly a formula binds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    /// `a + b`
    Sum,
    /// `a ⊙ b`, `a / b`
    Hadamard,
    /// `a b`
    Product,
    /// `a`, `f(a)`, `aᵀ`
    Atom,
}

/// Prints formulas of one graph.
pub struct Formulas<'a> {
    pub(super) graph: &'a Graph,
    /// The user's names for nodes.
    given: &'a BTreeMap<Id, String>,
    texts: &'a [Text],
    counters: &'a [Counter],
    callees: Vec<String>,
    named: BTreeMap<Id, String>,
    /// The variables of loops that nobody named, in the order in which they are met.
    variables: RefCell<Vec<Id>>,
}

/// A formula as lines: the results, then the shared parts.
pub struct Derivation {
    /// `∇_w loss = 2 Xᵀr`
    pub results: Vec<String>,
    /// `r = X w − y`
    pub shared: Vec<String>,
}

/// A derivation longer than this is cut.
const LINES: usize = 40;

impl<'a> Formulas<'a> {
    /// A printer for one function.
    pub fn new(
        graph: &'a Graph,
        given: &'a BTreeMap<Id, String>,
        (texts, counters): (&'a [Text], &'a [Counter]),
        callees: &[String],
    ) -> Formulas<'a> {
        Formulas {
            graph,
            given,
            texts,
            counters,
            callees: callees.to_vec(),
            named: BTreeMap::new(),
            variables: RefCell::default(),
        }
    }

    /// Prints `label = formula` for each result, and the parts that they share.
    pub fn derivation(&mut self, results: &[(String, Id)]) -> Derivation {
        let ids: Vec<Id> = results.iter().map(|&(_, id)| id).collect();
        let order = self.graph.reachable(&ids);
        let mut uses: BTreeMap<Id, u32> = BTreeMap::new();
        let mut size: BTreeMap<Id, u32> = BTreeMap::new();
        for &id in &order {
            let operands = self.graph.op(id).operands();
            for operand in &operands {
                *uses.entry(*operand).or_default() += 1;
            }
        }
        let mut shared = Vec::new();
        let mut letter = 0;
        for &id in &order {
            let op = self.graph.op(id);
            let weight: u32 = op.operands().iter().map(|o| if self.named.contains_key(o) { 1 } else { size[o] }).sum();
            let own = match op {
                Op::Input(_) | Op::Scalar(_) | Op::Extent(_) | Op::Identity | Op::Text(..) | Op::Step(_) => 1,
                Op::Cast(_) | Op::Test(_) => 0,
                Op::Transpose(_) | Op::Element(..) | Op::Fill(_) => 0,
                Op::Sum(ref terms) if terms.len() == 1 => 0,
                _ => 1,
            };
            size.insert(id, weight + own);
            let many = uses.get(&id).copied().unwrap_or(0) > 1;
            let known = self.given.get(&id);
            let heavy = weight + own > 24;
            let worth = weight + own > if known.is_some() { 1 } else { 3 };
            if own == 1 && ((many && worth) || heavy) && !ids.contains(&id) && !matches!(op, Op::Input(_) | Op::Text(..)) {
                let text = self.open(id);
                let name = match known {
                    Some(name) if !self.named.values().any(|n| n == name) => name.clone(),
                    _ => {
                        letter += 1;
                        format!("t{}", subscript(letter))
                    }
                };
                if shared.len() < LINES {
                    shared.push(format!("{name} = {text}"));
                } else if shared.len() == LINES {
                    shared.push("…".to_owned());
                }
                self.named.insert(id, name);
            }
        }
        let results = results.iter().map(|(label, id)| format!("{label} = {}", self.open(*id))).collect();
        Derivation { results, shared }
    }

    fn open(&self, id: Id) -> String {
        self.expand(id).1
    }

    fn at(&self, id: Id, needed: Binding) -> String {
        let (binding, text) = self.print(id);
        if binding < needed { format!("({text})") } else { text }
    }

    fn print(&self, id: Id) -> (Binding, String) {
        match self.named.get(&id) {
            Some(name) => (Binding::Atom, name.clone()),
            None => self.expand(id),
        }
    }

    fn expand(&self, id: Id) -> (Binding, String) {
        use Binding::{Atom, Hadamard, Product, Sum};
        let atom = |text: String| (Atom, text);
        let product = |text: String| (Product, text);
        let graph = self.graph;
        match graph.op(id) {
            Op::Input(number) => atom(graph.input_info(number).name),
            Op::Differential(x) => atom(format!("d{}", self.at(x, Atom))),
            Op::Scalar(value) => atom(number(value.get())),
            Op::Extent(dim) => atom(graph.dims.borrow().show(dim)),
            Op::Identity => atom("I".to_owned()),
            Op::Fill(s) => match graph.literal(s) {
                Some(0.0) => atom("0".to_owned()),
                Some(1.0) => atom("1".to_owned()),
                _ => product(format!("{} 1", self.at(s, Product))),
            },
            Op::Sum(terms) => self.sum(&terms.iter().map(|&(c, x)| (c.get(), x)).collect::<Vec<_>>()),
            Op::Unit(x, s) if let Op::Map(_, n) = graph.op(s) => (Hadamard, format!("{}/{}", self.at(x, Atom), self.at(n, Atom))),
            Op::Unit(x, s) | Op::Scale(s, x) => product(format!("{} {}", self.at(s, Product), self.at(x, Product))),
            Op::Product(a, b) => {
                let (a, b) = (self.at(a, Product), self.at(b, Product));
                let tight = a.ends_with(['ᵀ', '⁻', '¹', ')']) || b.starts_with('(');
                product(if tight {
                    format!("{a}{}{b}", if b.starts_with('(') || a.ends_with('ᵀ') { "" } else { " " })
                } else {
                    format!("{a} {b}")
                })
            }
            Op::Transpose(x) => match graph.op(x) {
                Op::Inverse(y) => atom(format!("{}⁻ᵀ", self.at(y, Atom))),
                // As the adjoint is known, not as it is computed.
                Op::Exponential(a, along) if !along.is_empty() => {
                    let along: Vec<Id> = along.iter().map(|&e| graph.transpose(e)).collect();
                    atom(format!("L({}ᵀ, {})", self.at(a, Atom), self.list(&along)))
                }
                Op::Algebra(Algebra::LogarithmAlong, of) => {
                    atom(self.algebra(Algebra::LogarithmAlong, &[graph.transpose(of[0]), graph.transpose(of[1])]))
                }
                _ => atom(format!("{}ᵀ", self.at(x, Atom))),
            },
            Op::Inverse(x) | Op::SymmetricInverse(x) => atom(format!("{}⁻¹", self.at(x, Atom))),
            Op::Determinant(x) => atom(format!("|{}|", self.print(x).1)),
            Op::LogDeterminant(x) | Op::SymmetricLogDeterminant(x) => atom(format!("log|{}|", self.print(x).1)),
            Op::Cofactor(x) => {
                let name = self.print(x).1;
                product(format!("|{name}| {}⁻ᵀ", self.at(x, Atom)))
            }
            Op::CofactorAlong(x, d) => atom(format!("dcof({}; {})", self.print(x).1, self.print(d).1)),
            Op::CholeskyFactor(x) => atom(format!("chol({})", self.print(x).1)),
            Op::Triangle(part, x) => atom(format!("{}({})", super::algebra::triangle(part), self.print(x).1)),
            Op::Algebra(which, operands) => atom(self.algebra(which, &operands)),
            Op::Reshape(x) if graph.shape(id).cols.literal() == Some(1) => atom(format!("vec({})", self.print(x).1)),
            Op::Reshape(x) => atom(format!("reshape({})", self.print(x).1)),
            Op::Exponential(a, along) if along.is_empty() => atom(format!("exp({})", self.print(a).1)),
            Op::Exponential(a, along) => atom(format!("L({}, {})", self.print(a).1, self.list(&along))),
            Op::Trace(x) => atom(format!("tr({})", self.print(x).1)),
            Op::Total(x) => atom(format!("sum({})", self.print(x).1)),
            Op::Dot(a, b) if a == b => atom(format!("‖{}‖²", self.print(a).1)),
            Op::Dot(a, b) if graph.shape(a).cols.literal() == Some(1) => {
                product(format!("{}ᵀ{}", self.at(a, Atom), self.at(b, Atom)))
            }
            Op::Dot(a, b) => atom(format!("tr({}ᵀ{})", self.at(a, Atom), self.at(b, Atom))),
            Op::Hadamard(a, b) if a == b => atom(format!("{}²", self.at(a, Atom))),
            Op::Hadamard(a, b) if graph.shape(id).is_scalar() => {
                product(format!("{} {}", self.at(a, Product), self.at(b, Product)))
            }
            Op::Hadamard(a, b) => (Hadamard, format!("{} ⊙ {}", self.at(a, Product), self.at(b, Product))),
            Op::Quotient(a, b) => {
                let sign = if graph.shape(id).is_scalar() { "/" } else { "⊘" };
                (Hadamard, format!("{} {sign} {}", self.at(a, Product), self.at(b, Atom)))
            }
            Op::Kronecker(a, b) => product(format!("{} ⊗ {}", self.at(a, Atom), self.at(b, Atom))),
            Op::KroneckerLeft(g, b) => atom(format!("contract₁({}, {})", self.print(g).1, self.print(b).1)),
            Op::KroneckerRight(g, a) => atom(format!("contract₂({}, {})", self.print(g).1, self.print(a).1)),
            Op::Diagonal(v) | Op::DiagonalOf(v) => atom(format!("diag({})", self.print(v).1)),
            Op::Map(..) if let Some(x) = graph.norm_operand(id) => atom(format!("‖{}‖", self.print(x).1)),
            Op::Map(f, x) => self.shown(f.row().name, f.row().shown, &[x]),
            Op::Map2(f, a, b) => self.shown(f.row().name, f.row().shown, &[a, b]),
            Op::PowiBy(x, n, 0) => atom(format!("{}^{}", self.at(x, Atom), self.at(n, Atom))),
            Op::PowiBy(x, n, order) => {
                atom(format!("d{}({}^{})", superscript(i32::from(order)), self.at(x, Atom), self.at(n, Atom)))
            }
            Op::Powi(x, k) => atom(format!("{}{}", self.at(x, Atom), superscript(k))),
            Op::Compare(relation, a, b) => {
                let sign = match relation {
                    Relation::Lt => "<",
                    Relation::Le => "≤",
                    Relation::Gt => ">",
                    Relation::Ge => "≥",
                    Relation::Eq => "=",
                    Relation::Ne => "≠",
                };
                (Sum, format!("{} {sign} {}", self.print(a).1, self.print(b).1))
            }
            Op::And(a, b) => (Sum, format!("{} ∧ {}", self.at(a, Atom), self.at(b, Atom))),
            Op::Or(a, b) => (Sum, format!("{} ∨ {}", self.at(a, Atom), self.at(b, Atom))),
            Op::Not(a) => atom(format!("¬{}", self.at(a, Atom))),
            Op::Factorises(Factorisation::Cholesky, a) => (Sum, format!("{} ≻ 0", self.at(a, Atom))),
            Op::Factorises(_, a) => (Sum, format!("|{}| ≠ 0", self.print(a).1)),
            Op::Select(c, a, b) if graph.is_zero(b) && graph.filled_with(a) == Some(1.0) => {
                atom(format!("1({})", self.print(c).1))
            }
            Op::Select(c, a, b) if graph.is_zero(b) => (Hadamard, format!("1({}) ⊙ {}", self.print(c).1, self.at(a, Product))),
            Op::Select(c, a, b) => atom(format!("[{} if {} else {}]", self.print(a).1, self.print(c).1, self.print(b).1)),
            Op::Element(a, i, j) => atom(format!("{}{}", self.at(a, Atom), self.subscripts(a, i, j))),
            Op::Block(a, i, j) => atom(format!("{}[{}.., {}..]", self.at(a, Atom), self.index(i), self.index(j))),
            Op::Embed(a, i, j) => atom(format!("embed({} at {}, {})", self.print(a).1, self.index(i), self.index(j))),
            Op::Replace(a, b, i, j) => {
                atom(format!("{}[({}, {}) ← {}]", self.at(a, Atom), self.index(i), self.index(j), self.print(b).1))
            }
            // A limit at 0, written by `calculus::kinks`.
            Op::Held(a)
                if let Op::Select(c, limit, zero) = graph.op(a)
                    && let Op::And(at, _) = graph.op(c)
                    && let Op::Compare(Relation::Eq, y, other) = graph.op(at)
                    && (graph.is_zero(zero), graph.is_zero(other)) == (true, true) =>
            {
                atom(format!("[{} at {} = 0]", self.print(limit).1, self.print(y).1))
            }
            Op::Held(a) => atom(format!("const({})", self.print(a).1)),
            Op::Stack(items) => atom(self.stack(id, &items)),
            Op::Choice(_, ways) => self.print(ways[0]),
            Op::Call(f, args) => atom(format!("{}({})", self.callee(f), self.list(&args))),
            Op::Pushed(f, args, directions) => {
                atom(format!("d{}({}; {})", self.callee(f), self.list(&args), self.list(&directions)))
            }
            Op::Pulled(f, args, g, k) => atom(format!("{}_vjp({}; {})[{k}]", self.callee(f), self.list(&args), self.print(g).1)),
            Op::Custom(f, order, x) => atom(format!("{}{}({})", self.callee(f), "′".repeat(usize::from(order)), self.print(x).1)),
            Op::Var(..) => atom(self.variable(id)),
            Op::Out(looped, k) => {
                atom(format!("loop({} ↦ {})", self.variable(looped.vars[k as usize]), self.print(looped.nexts[k as usize]).1))
            }
            Op::Trail(looped, k, _) => atom(format!("[{} at each step]", self.variable(looped.vars[k as usize]))),
            Op::At(a, i) => atom(format!("{}[{}]", self.at(a, Atom), self.index(i))),
            Op::Scatter(a, i) => atom(format!("({} at {})", self.print(a).1, self.index(i))),
            Op::Text(number, _) => atom(self.texts[number as usize].label.clone()),
            Op::Step(number) => atom(self.counters[graph.counter_of(number) as usize].name.clone()),
            Op::Cast(x) | Op::Test(x) => self.print(x),
            Op::Structured(terms, from, _) => (Sum, self.structured(&terms, from)),
            Op::Columns(e, _) => atom(format!("[vec({}) for each unit dX]", self.print(e).1)),
            Op::Max(a) => atom(format!("max({})", self.print(a).1)),
            Op::Min(a) => atom(format!("min({})", self.print(a).1)),
            Op::ArgMax(a) => atom(format!("argmax({})", self.print(a).1)),
            Op::ArgMin(a) => atom(format!("argmin({})", self.print(a).1)),
            Op::LogSumExp(a) => atom(format!("log Σexp({})", self.print(a).1)),
            Op::LogSoftmax(a) => atom(format!("log softmax({})", self.print(a).1)),
            Op::Centred(s, a) => {
                let (s, x) = (self.at(s, Atom), self.at(a, Product));
                (Sum, format!("{x} − 1 {s}ᵀ{}", self.at(a, Atom)))
            }
            Op::Balanced(s, a) => {
                let (s, x) = (self.at(s, Product), self.at(a, Product));
                (Sum, format!("{x} − {s} 1ᵀ{}", self.at(a, Atom)))
            }
            Op::Softmax(a) => atom(format!("softmax({})", self.print(a).1)),
        }
    }

    fn sum(&self, terms: &[(f64, Id)]) -> (Binding, String) {
        let mut ordered = terms.to_vec();
        ordered.sort_by_key(|&(c, _)| c < 0.0);
        let mut text = String::new();
        for (k, &(c, x)) in ordered.iter().enumerate() {
            let filled = self.graph.filled_with(x).is_some();
            let term = match c.abs() {
                1.0 => self.at(x, Binding::Hadamard),
                m if filled => number(m),
                m => format!("{} {}", number(m), self.at(x, Binding::Product)),
            };
            text += match (k, c < 0.0) {
                (0, false) => "",
                (0, true) => "−",
                (_, false) => " + ",
                (_, true) => " − ",
            };
            text += &term;
        }
        (if ordered.len() == 1 { Binding::Product } else { Binding::Sum }, text)
    }

    /// A function as its row shows it.
    fn shown(&self, name: &str, shown: &str, operands: &[Id]) -> (Binding, String) {
        if shown.is_empty() {
            return (Binding::Atom, format!("{name}({})", self.list(operands)));
        }
        let (mut text, mut rest, mut operands) = (String::new(), shown, operands.iter().cycle());
        while let (Some(start), Some(end)) = (rest.find('{'), rest.find('}')) {
            text += &rest[..start];
            if let Some(&operand) = operands.next() {
                text += &if end > start + 1 { self.at(operand, Binding::Atom) } else { self.print(operand).1 };
            }
            rest = &rest[end + 1..];
        }
        (if shown.contains('/') { Binding::Hadamard } else { Binding::Atom }, text + rest)
    }

    fn callee(&self, f: u32) -> String {
        self.callees.get(f as usize).cloned().unwrap_or_default()
    }

    pub(super) fn list(&self, ids: &[Id]) -> String {
        ids.iter().map(|&id| self.print(id).1).collect::<Vec<_>>().join(", ")
    }

    fn variable(&self, id: Id) -> String {
        match (self.given.get(&id), self.graph.op(id)) {
            (Some(name), _) => name.clone(),
            (None, Op::Var(..)) => {
                let mut variables = self.variables.borrow_mut();
                let place = variables.iter().position(|&known| known == id).unwrap_or_else(|| {
                    variables.push(id);
                    variables.len() - 1
                });
                format!("v{}", subscript(place + 1))
            }
            _ => self.print(id).1,
        }
    }

    /// A sum of ⊗, K, diag and vec vecᵀ terms.
    fn structured(&self, terms: &[Term], from: Shape) -> String {
        if terms.is_empty() {
            return "0".to_owned();
        }
        let dims = self.graph.dims.borrow();
        let mut text = String::new();
        for (k, term) in terms.iter().enumerate() {
            let c = term.literal.get();
            let sign = match (k, c < 0.0) {
                (0, false) => "",
                (0, true) => "−",
                (_, false) => " + ",
                (_, true) => " − ",
            };
            let mut parts = Vec::new();
            if c.abs() != 1.0 {
                parts.push(number(c.abs()));
            }
            parts.extend(term.scalar.map(|s| self.at(s, Binding::Product)));
            match &term.map {
                LinearMap::Outer(m, g) => {
                    let vec = |id: Id| {
                        if self.graph.shape(id).is_scalar() {
                            self.at(id, Binding::Atom)
                        } else {
                            format!("vec({})", self.print(id).1)
                        }
                    };
                    if self.graph.literal(*m) != Some(1.0) {
                        parts.push(vec(*m));
                    }
                    parts.push(format!("{}ᵀ", vec(*g)));
                }
                LinearMap::Chain { factors, commuted } => {
                    let eye = |id: &Option<Id>| id.map_or("I".to_owned(), |id| self.at(id, Binding::Atom));
                    let alone = factors.len() == 1 && !commuted && parts.is_empty();
                    for factor in factors {
                        parts.push(match factor {
                            Factor::Kronecker(p, q) if alone => format!("{} ⊗ {}", eye(p), eye(q)),
                            Factor::Kronecker(p, q) => format!("({} ⊗ {})", eye(p), eye(q)),
                            Factor::Diagonal(v) => format!("diag(vec {})", self.at(*v, Binding::Atom)),
                        });
                    }
                    if *commuted {
                        parts.push(format!("K({}, {})", dims.show(from.rows), dims.show(from.cols)));
                    }
                    if factors.is_empty() && !commuted {
                        parts.push("I".to_owned());
                    }
                }
            }
            text += sign;
            text += &parts.join(" ");
        }
        text
    }

    fn index(&self, index: Index) -> String {
        match index {
            Index::Lit(k) => k.to_string(),
            Index::Run(id) => self.print(id).1,
        }
    }

    fn subscripts(&self, a: Id, i: Index, j: Index) -> String {
        let shape = self.graph.shape(a);
        match (i, j) {
            (Index::Lit(i), Index::Lit(j)) => match (shape.rows.literal(), shape.cols.literal()) {
                (_, Some(1)) => subscript(i),
                (Some(1), _) => subscript(j),
                _ if i < 10 && j < 10 => format!("{}{}", subscript(i), subscript(j)),
                _ => format!("[{i}, {j}]"),
            },
            _ => format!("[{}, {}]", self.index(i), self.index(j)),
        }
    }

    fn stack(&self, id: Id, items: &[Id]) -> String {
        let Some((rows, cols)) = self.graph.shape(id).literal() else { return String::new() };
        let row = |i: usize| (0..cols).map(|j| self.print(items[j * rows + i]).1).collect::<Vec<_>>().join(", ");
        let rows: Vec<String> = (0..rows).map(row).collect();
        format!("[{}]", rows.join("; "))
    }
}
