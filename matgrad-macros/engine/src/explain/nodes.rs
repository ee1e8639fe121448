//! The nodes of a graph as mathematics.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::looped::Loops;
use super::normal::{self, Kind, over, product, scale, scaled};
use super::notation::shown;
use super::tree::{Exponent, Fence, Math, Prefix, Sign, call, d, fenced, indexed, infix, name, power, transpose};
use super::written::code;
use crate::graph::algebra::Algebra;
use crate::graph::op::{Factor, Factorisation, Id, Index, LinearMap, Op, Relation, Term};
use crate::graph::shape::{Dim, Shape};
use crate::graph::store::Graph;
use crate::program::Counter;
use crate::program::text::Text;

/// Reads the nodes of one graph.
pub struct Nodes<'a> {
    pub(super) graph: &'a Graph,
    /// The user's names for nodes.
    pub(super) given: &'a BTreeMap<Id, String>,
    texts: &'a [Text],
    pub(super) counters: &'a [Counter],
    callees: Vec<String>,
    /// Inputs that are shown by more than their names.
    inputs: BTreeMap<u32, Math>,
    /// The nodes that are shown by a name.
    pub(super) named: BTreeMap<Id, Math>,
    /// What the columns of I are called.
    pub(super) unit: String,
    /// How loops are shown.
    pub(super) loops: RefCell<Loops>,
}

impl<'a> Nodes<'a> {
    pub(super) fn new(
        graph: &'a Graph,
        given: &'a BTreeMap<Id, String>,
        (texts, counters): (&'a [Text], &'a [Counter]),
        callees: &[String],
        inputs: BTreeMap<u32, Math>,
    ) -> Nodes<'a> {
        let loops = RefCell::new(Loops::default());
        Nodes {
            graph,
            given,
            texts,
            counters,
            callees: callees.to_vec(),
            inputs,
            named: BTreeMap::new(),
            unit: "e".to_owned(),
            loops,
        }
    }

    /// A node, by its name if it has one.
    pub(super) fn at(&self, id: Id) -> Math {
        match self.named.get(&id) {
            Some(name) => name.clone(),
            None => self.open(id),
        }
    }

    pub(super) fn all(&self, ids: &[Id]) -> Vec<Math> {
        ids.iter().map(|&id| self.at(id)).collect()
    }

    pub(super) fn kind(&self, id: Id) -> Kind {
        if self.graph.shape(id).is_scalar() { Kind::Scalar } else { Kind::Matrix }
    }

    /// A dimension.
    pub(super) fn dim(&self, dim: Dim) -> Math {
        match dim {
            Dim::Lit(n) => Math::Number(n as f64),
            Dim::Name(_) | Dim::Run(_) => name(self.graph.dims.borrow().show(dim)),
        }
    }

    /// What a node is made of.
    pub(super) fn open(&self, id: Id) -> Math {
        let graph = self.graph;
        let at = |id: Id| self.at(id);
        let f = |name: &str, of: &[Id]| call(name, self.all(of));
        let kind = self.kind(id);
        let is_scalar = kind == Kind::Scalar;
        if let Some(idiom) = graph.idiom(id) {
            return self.idiom(idiom);
        }
        match graph.op(id) {
            Op::Input(number) => self.inputs.get(&number).cloned().unwrap_or_else(|| name(graph.input_info(number).name)),
            Op::Differential(x) => d(at(self.graph.varied(x))),
            Op::Scalar(value) => Math::Number(value.get()),
            Op::Extent(dim) => self.dim(dim),
            Op::Identity => name("I"),
            Op::Fill(s) if graph.is_zero(s) => Math::Number(0.0),
            Op::Fill(s) => scale(at(s), name("1"), Kind::Matrix),
            Op::Sum(terms) => self.sum(&terms.iter().map(|&(c, x)| (c.get(), x)).collect::<Vec<_>>(), kind),
            Op::Unit(x, s) => match graph.op(s) {
                Op::Map(_, n) => over(at(x), at(n), kind),
                _ => scale(at(s), at(x), kind),
            },
            Op::Scale(s, x) => scale(at(s), at(x), kind),
            Op::Product(a, b) => product(at(a), at(b)),
            Op::Transpose(x) => match graph.op(x) {
                // As the adjoint is known, not as it is computed.
                Op::Exponential(a, along) if !along.is_empty() => {
                    let along = along.iter().map(|&e| at(graph.transpose(e)));
                    call("L", [transpose(at(a))].into_iter().chain(along).collect())
                }
                Op::Algebra(Algebra::LogarithmAlong, of) => {
                    self.algebra(Algebra::LogarithmAlong, &[graph.transpose(of[0]), graph.transpose(of[1])])
                }
                _ => transpose(at(x)),
            },
            Op::Inverse(x) | Op::SymmetricInverse(x) => power(at(x), Exponent::Inverse),
            Op::Determinant(x) => fenced(Fence::Bars, at(x)),
            Op::LogDeterminant(x) | Op::SymmetricLogDeterminant(x) => Math::Close(vec![name("log"), fenced(Fence::Bars, at(x))]),
            Op::Cofactor(x) => scale(fenced(Fence::Bars, at(x)), power(at(x), Exponent::InverseTranspose), Kind::Matrix),
            Op::CofactorAlong(x, along) => f("dcof", &[x, along]),
            Op::CholeskyFactor(x) => self.factor(id, x),
            Op::Triangle(part, x) => f(super::algebra::triangle(part), &[x]),
            Op::Algebra(which, operands) => self.algebra(which, &operands),
            Op::Reshape(x) if graph.shape(id).cols.literal() == Some(1) => f("vec", &[x]),
            Op::Reshape(x) => f("reshape", &[x]),
            Op::Exponential(a, along) if along.is_empty() => f("exp", &[a]),
            Op::Exponential(a, along) => f("L", &[&[a], &along[..]].concat()),
            Op::Trace(x) => f("tr", &[x]),
            Op::Total(x) => f("sum", &[x]),
            Op::Dot(a, b) if a == b => power(fenced(Fence::Norm, at(a)), Exponent::Integer(2)),
            // The differential stands last.
            Op::Dot(a, b) if graph.is_linear(a) && !graph.is_linear(b) => self.dot(b, a),
            Op::Dot(a, b) => self.dot(a, b),
            Op::Hadamard(a, b) if is_scalar => scale(at(a), at(b), Kind::Scalar),
            Op::Hadamard(a, b) => normal::elementwise(at(a), at(b), self.is_matrix(id)),
            Op::Quotient(a, b) if is_scalar => over(at(a), at(b), Kind::Scalar),
            Op::Quotient(a, b) => infix(Sign::Over, at(a), at(b)),
            Op::Kronecker(a, b) => infix(Sign::Kronecker, at(a), at(b)),
            Op::KroneckerLeft(g, b) => f("contract₁", &[g, b]),
            Op::KroneckerRight(g, a) => f("contract₂", &[g, a]),
            Op::Diagonal(v) | Op::DiagonalOf(v) => f("diag", &[v]),
            Op::Map(f, x) => match graph.norm_operand(id) {
                Some(x) => fenced(Fence::Norm, at(x)),
                None => shown(f.row().name, self.all(&[x]), is_scalar),
            },
            Op::Map2(f, a, b) => shown(f.row().name, self.all(&[a, b]), is_scalar),
            Op::PowiBy(x, n, 0) => power(at(x), Exponent::Of(Box::new(at(n)))),
            Op::PowiBy(x, n, order) => {
                let of = power(at(x), Exponent::Of(Box::new(at(n))));
                power(call("d", vec![of]), Exponent::Derivative(i32::from(order)))
            }
            Op::Powi(x, k) if self.is_matrix(id) => power(at(x), Exponent::Elementwise(k)),
            Op::Powi(x, k) if is_scalar && k < 0 => over(Math::Number(1.0), power(at(x), Exponent::Integer(-k)), Kind::Scalar),
            Op::Powi(x, k) => power(at(x), Exponent::Integer(k)),
            Op::Compare(relation, a, b) => {
                let sign = match relation {
                    Relation::Lt => Sign::Less,
                    Relation::Le => Sign::LessOrEqual,
                    Relation::Gt => Sign::Greater,
                    Relation::Ge => Sign::GreaterOrEqual,
                    Relation::Eq => Sign::Equal,
                    Relation::Ne => Sign::NotEqual,
                };
                infix(sign, at(a), at(b))
            }
            Op::And(a, b) => infix(Sign::And, at(a), at(b)),
            Op::Or(a, b) => infix(Sign::Or, at(a), at(b)),
            Op::Not(a) => Math::Before(Prefix::Not, Box::new(at(a))),
            Op::Factorises(Factorisation::Cholesky, a) => infix(Sign::Succeeds, at(a), Math::Number(0.0)),
            Op::Factorises(_, a) => infix(Sign::NotEqual, fenced(Fence::Bars, at(a)), Math::Number(0.0)),
            Op::Select(c, a, b) => self.choice(c, a, b, kind),
            Op::Element(a, i, j) => self.element(a, i, j),
            Op::Block(a, i, j) => {
                let from = |index: Index| Math::Close(vec![self.index(index), name("..")]);
                indexed(Math::Close(vec![at(a)]), vec![from(i), from(j)])
            }
            Op::Embed(a, i, j) if graph.shape(a).is_scalar() => {
                let shape = graph.shape(id);
                let (row, column) = (self.unit(i), transpose(self.unit(j)));
                let place = match (shape.rows.literal(), shape.cols.literal()) {
                    (_, Some(1)) => row,
                    (Some(1), _) => column,
                    _ => product(row, column),
                };
                scale(at(a), place, Kind::Matrix)
            }
            Op::Embed(a, i, j) => call("embed", vec![at(a), self.index(i), self.index(j)]),
            Op::Replace(a, b, i, j) => {
                let place = indexed(at(a), vec![self.index(i), self.index(j)]);
                Math::Close(vec![at(a), fenced(Fence::Brackets, infix(Sign::Becomes, place, at(b)))])
            }
            Op::Held(a) => match limit_at_zero(graph, a) {
                Some((y, limit)) => {
                    let at_zero = infix(Sign::Equal, at(y), Math::Number(0.0));
                    normal::scale(call("1", vec![at_zero]), at(limit), kind)
                }
                None => f("const", &[a]),
            },
            Op::Stack(items) => self.stack(id, &items),
            Op::Choice(_, ways) => at(ways[0]),
            Op::Call(g, args) => f(&self.callee(g), &args),
            Op::Pushed(g, args, directions) => call(format!("d{}", self.callee(g)), self.all(&[&args[..], &directions].concat())),
            Op::Pulled(g, args, cotangent, k) => {
                let of = call(format!("{}_vjp", self.callee(g)), self.all(&[&args[..], &[cotangent]].concat()));
                indexed(of, vec![Math::Number(f64::from(k))])
            }
            Op::Custom(g, order, x) => f(&format!("{}{}", self.callee(g), "′".repeat(usize::from(order))), &[x]),
            Op::Var(..) => self.variable(id),
            Op::Out(looped, k) => self.out(&looped, k as usize),
            Op::Trail(looped, k, when) => self.trail(&looped, k as usize, when),
            Op::At(a, i) => self.item(a, i),
            Op::Scatter(a, i) => call("embed", vec![at(a), self.index(i)]),
            Op::Text(number, _) => code(&self.texts[number as usize].label),
            Op::Step(number) => self.step(number),
            Op::Cast(x) | Op::Test(x) => at(x),
            Op::Structured(terms, from, _) => self.structured(&terms, from),
            Op::Columns(e, x) => call("columns", vec![infix(Sign::For, f("vec", &[e]), d(at(self.graph.varied(x))))]),
            Op::Max(a) => f("max", &[a]),
            Op::Min(a) => f("min", &[a]),
            Op::ArgMax(a) => f("argmax", &[a]),
            Op::ArgMin(a) => f("argmin", &[a]),
            Op::LogSumExp(a) => call("log", vec![call("sum", vec![f("exp", &[a])])]),
            Op::LogSoftmax(a) => call("log", vec![f("softmax", &[a])]),
            Op::Centred(s, a) => {
                let mean = product(name("1"), transpose(at(s)));
                let mean = if graph.op(a) == Op::Identity { mean } else { product(mean, at(a)) };
                normal::sum(vec![at(a), scaled(-1.0, mean, Kind::Matrix)], Kind::Matrix)
            }
            Op::Balanced(s, a) => {
                let total = product(at(s), transpose(name("1")));
                let total = if graph.op(a) == Op::Identity { total } else { product(total, at(a)) };
                Math::Sum(vec![at(a), scaled(-1.0, total, Kind::Matrix)])
            }
            Op::Softmax(a) => f("softmax", &[a]),
        }
    }

    /// aᵀb or tr(AᵀB)
    fn dot(&self, a: Id, b: Id) -> Math {
        match self.graph.shape(a).cols.literal() {
            Some(1) => product(transpose(self.at(a)), self.at(b)),
            _ => call("tr", vec![self.inner(a, b)]),
        }
    }

    /// AᵀB, or what has the same trace and is shorter: B Aᵀ is (A Bᵀ)ᵀ.
    pub(super) fn inner(&self, a: Id, b: Id) -> Math {
        let is_open = |id: Id| !self.named.contains_key(&id);
        match (self.graph.op(a), self.graph.op(b)) {
            (Op::Transpose(c), _) if is_open(a) => product(self.at(c), self.at(b)),
            (_, Op::Transpose(c)) if is_open(b) => product(self.at(c), self.at(a)),
            _ => product(transpose(self.at(a)), self.at(b)),
        }
    }

    /// Whether a node has rows and columns.
    fn is_matrix(&self, id: Id) -> bool {
        let shape = self.graph.shape(id);
        shape.rows.literal() != Some(1) && shape.cols.literal() != Some(1)
    }

    pub(super) fn sum(&self, terms: &[(f64, Id)], kind: Kind) -> Math {
        let term = |&(c, x): &(f64, Id)| match self.graph.filled_with(x) {
            Some(value) if !self.named.contains_key(&x) => Math::Number(c * value),
            _ => scaled(c, self.at(x), kind),
        };
        normal::sum(terms.iter().map(term).collect(), kind)
    }

    /// `1(c) a`, or cases.
    fn choice(&self, c: Id, a: Id, b: Id, kind: Kind) -> Math {
        let graph = self.graph;
        if graph.is_zero(b) {
            let indicator = call("1", vec![self.at(c)]);
            return match graph.filled_with(a) {
                Some(value) => scaled(value, indicator, kind),
                None if graph.shape(c).is_scalar() => scale(indicator, self.at(a), kind),
                None => normal::elementwise(indicator, self.at(a), self.is_matrix(a)),
            };
        }
        let mut cases = vec![(self.at(a), self.at(c))];
        let mut other = b;
        while let (Op::Select(c, a, b), false) = (graph.op(other), self.named.contains_key(&other)) {
            cases.push((self.at(a), self.at(c)));
            other = b;
        }
        Math::Cases(cases, Box::new(self.at(other)))
    }

    fn callee(&self, f: u32) -> String {
        self.callees.get(f as usize).cloned().unwrap_or_default()
    }

    /// A sum of ⊗, K, diag and vec vecᵀ terms.
    fn structured(&self, terms: &[Term], from: Shape) -> Math {
        let vec = |id: Id| if self.graph.shape(id).is_scalar() { self.at(id) } else { call("vec", vec![self.at(id)]) };
        let eye = |id: &Option<Id>| id.map_or(name("I"), |id| self.at(id));
        let term = |term: &Term| {
            let mut factors = Vec::new();
            match &term.map {
                LinearMap::Outer(m, g) => {
                    factors.extend((self.graph.literal(*m) != Some(1.0)).then(|| vec(*m)));
                    factors.push(transpose(vec(*g)));
                }
                LinearMap::Chain { factors: chain, commuted } => {
                    factors.extend(chain.iter().map(|factor| match factor {
                        Factor::Kronecker(p, q) => infix(Sign::Kronecker, eye(p), eye(q)),
                        Factor::Diagonal(v) => call("diag", vec![call("vec", vec![self.at(*v)])]),
                    }));
                    let commutation = || indexed(name("K"), vec![self.dim(from.rows), self.dim(from.cols)]);
                    factors.extend(commuted.then(commutation));
                    if factors.is_empty() {
                        factors.push(name("I"));
                    }
                }
            }
            let all = factors.into_iter().fold(Math::Number(1.0), product);
            let all = scaled(term.literal.get(), all, Kind::Matrix);
            term.scalar.map_or(all.clone(), |s| scale(self.at(s), all, Kind::Matrix))
        };
        match terms {
            [] => Math::Number(0.0),
            _ => normal::sum(terms.iter().map(term).collect(), Kind::Matrix),
        }
    }

    pub(super) fn index(&self, index: Index) -> Math {
        match index {
            Index::Lit(k) => Math::Number(k as f64),
            Index::Run(id) => self.at(id),
        }
    }

    /// eᵢ, the i-th column of I.
    fn unit(&self, index: Index) -> Math {
        indexed(name(&self.unit), vec![self.index(index)])
    }

    fn element(&self, a: Id, i: Index, j: Index) -> Math {
        let is_whole = self.named.contains_key(&a) || self.graph.idiom(a).is_some();
        if let (Op::Sum(terms), false) = (self.graph.op(a), is_whole) {
            let filled = |x| self.graph.filled_with(x).map(Math::Number);
            let term = |&(c, x): &(_, Id)| {
                let c: crate::graph::op::Number = c;
                scaled(c.get(), filled(x).unwrap_or_else(|| self.element(x, i, j)), Kind::Scalar)
            };
            return normal::sum(terms.iter().map(term).collect(), Kind::Scalar);
        }
        if let Op::Differential(x) = self.graph.op(a) {
            return d(self.element(self.graph.varied(x), i, j));
        }
        let shape = self.graph.shape(a);
        let indices = match (shape.rows.literal(), shape.cols.literal()) {
            (_, Some(1)) => vec![self.index(i)],
            (Some(1), _) => vec![self.index(j)],
            _ => vec![self.index(i), self.index(j)],
        };
        indexed(self.at(a), indices)
    }

    fn stack(&self, id: Id, items: &[Id]) -> Math {
        let Some((rows, cols)) = self.graph.shape(id).literal() else { return name("…") };
        let parts: Vec<(usize, Id)> = items.iter().copied().enumerate().filter(|&(_, item)| !self.graph.is_zero(item)).collect();
        // A long column with few elements.
        if cols == 1 && rows > 6 && parts.len() <= 2 {
            let term = |&(k, item): &(usize, Id)| scale(self.at(item), self.unit(Index::Lit(k)), Kind::Matrix);
            return normal::sum(parts.iter().map(term).collect(), Kind::Matrix);
        }
        if let Some((a, b)) = self.crossed(items) {
            return infix(Sign::Cross, self.at(a), self.at(b));
        }
        let mut elements = self.all(items);
        let number = |a: &Math| match a {
            Math::Product(product) => product.number,
            _ => 1.0,
        };
        let first = number(&elements[0]);
        let common = if elements.iter().all(|a| number(a) == first) { first } else { 1.0 };
        if common != 1.0 {
            elements = elements.into_iter().map(|a| scaled(1.0 / common, a, Kind::Scalar)).collect();
        }
        let row = |i: usize| (0..cols).map(|j| elements[j * rows + i].clone()).collect();
        scaled(common, Math::Matrix((0..rows).map(row).collect()), Kind::Matrix)
    }
}

/// The y and the limit of "0, and the limit at y = 0", as `calculus::kinks` writes it.
fn limit_at_zero(graph: &Graph, held: Id) -> Option<(Id, Id)> {
    let Op::Select(c, limit, zero) = graph.op(held) else { return None };
    let Op::And(where_, _) = graph.op(c) else { return None };
    let Op::Compare(Relation::Eq, y, other) = graph.op(where_) else { return None };
    (graph.is_zero(zero) && graph.is_zero(other)).then_some((y, limit))
}
