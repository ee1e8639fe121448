//! The nodes of a graph as mathematics.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::branches::branches;
use super::looped::Loops;
use super::normal::{self, Kind, over, product, scale, scaled};
use super::notation::shown;
use super::tree::{Exponent, Fence, Math, Prefix, Product, Sign, call, d, fenced, indexed, infix, name, power, transpose};
use super::turned::{marks, turned};
use crate::graph::algebra::Algebra;
use crate::graph::op::{Factor, Factorisation, Id, LinearMap, Op, Relation, Term};
use crate::graph::shape::{Dim, Shape};
use crate::graph::store::Graph;
use crate::program::Counter;
use crate::program::text::Text;

/// Reads the nodes of one graph.
pub struct Nodes<'a> {
    pub(super) graph: &'a Graph,
    /// The user's names for nodes.
    pub(super) given: &'a BTreeMap<Id, String>,
    pub(super) texts: &'a [Text],
    pub(super) counters: &'a [Counter],
    pub(super) callees: Vec<String>,
    /// The conditions of the user's branches.
    pub(super) branches: BTreeSet<Id>,
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
            branches: branches(graph),
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
            Dim::Name(_) | Dim::Multiple { .. } | Dim::Run(_) => name(self.graph.dims.borrow().show(dim)),
        }
    }

    /// What a node is made of.
    pub(super) fn open(&self, id: Id) -> Math {
        let graph = self.graph;
        let at = |id: Id| self.at(id);
        let f = |name: &str, of: &[Id]| call(name, self.all(of));
        let kind = self.kind(id);
        let is_scalar = kind == Kind::Scalar;
        if let Some(idiom) = self.idiom_of(id) {
            return self.idiom(idiom);
        }
        match graph.op(id) {
            Op::Input(number) => self.inputs.get(&number).cloned().unwrap_or_else(|| name(graph.input_info(number).name)),
            Op::Differential(x) => d(at(self.graph.varied(x))),
            Op::Scalar(value) => Math::Number(value.get()),
            Op::Extent(dim) => self.dim(dim),
            Op::Identity => name("I"),
            Op::Fill(s) if graph.is_zero(s) => Math::Number(0.0),
            Op::Fill(s) => match graph.op(s) {
                Op::Select(c, a, b) if !self.named.contains_key(&s) => {
                    let shape = graph.shape(id);
                    self.choice(c, graph.fill(a, shape), graph.fill(b, shape), kind)
                }
                _ => scale(at(s), self.ones(id), Kind::Matrix),
            },
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
                _ => turned(at(x)),
            },
            Op::Inverse(x) | Op::SymmetricInverse(x) => normal::inverse(at(x)),
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
            Op::Trace(x) => self.of_linear("tr", at(x)),
            Op::Total(x) => self.of_linear("sum", at(x)),
            Op::Dot(a, b) if a == b => power(fenced(Fence::Norm, at(a)), Exponent::Integer(2)),
            // The differential stands last.
            Op::Dot(a, b) if graph.is_linear(a) && !graph.is_linear(b) => self.dot(b, a),
            Op::Dot(a, b) => self.dot(a, b),
            Op::Hadamard(a, b) if is_scalar => scale(at(a), at(b), Kind::Scalar),
            Op::Hadamard(a, b) => normal::elementwise(at(a), at(b), self.is_matrix(id)),
            Op::Quotient(a, b) if is_scalar => over(at(a), at(b), Kind::Scalar),
            Op::Quotient(a, b) => {
                let above = graph.filled_with(a).map_or_else(|| at(a), Math::Number);
                infix(Sign::Over, above, at(b))
            }
            Op::Kronecker(a, b) => infix(Sign::Kronecker, at(a), at(b)),
            Op::KroneckerLeft(g, b) => f("contract₁", &[g, b]),
            Op::KroneckerRight(g, a) => f("contract₂", &[g, a]),
            Op::Diagonal(v) | Op::DiagonalOf(v) => diagonal(at(v)),
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
            Op::Block(a, i, j) => self.block(id, a, (i, j)),
            Op::Embed(a, i, j) if graph.shape(a).is_scalar() => scale(at(a), self.unit_of(id, (i, j)), Kind::Matrix),
            Op::Embed(a, i, j) => self.embedded(id, a, (i, j)),
            Op::Replace(a, b, i, j) => self.replaced(a, b, (i, j)),
            Op::Held(a) => match limit_at_zero(graph, a) {
                Some((y, limit)) => {
                    let at_zero = infix(Sign::Equal, at(y), Math::Number(0.0));
                    normal::scale(call("1", vec![at_zero]), at(limit), kind)
                }
                None => f("const", &[a]),
            },
            Op::Settled(a) => at(a),
            Op::Stack(items) => self.stack(id, &items),
            Op::Choice(_, ways) => at(ways[0]),
            Op::Call(g, args) => f(&self.callee(g), &args),
            Op::Pushed(g, args, directions) => call(format!("d{}", self.callee(g)), self.all(&[&args[..], &directions].concat())),
            Op::Pulled(g, args, cotangent, k) => self.pulled(g, &args, cotangent, k as usize),
            Op::Custom(g, order, x) => f(&format!("{}{}", self.callee(g), "′".repeat(usize::from(order))), &[x]),
            Op::Var(..) => self.variable(id),
            Op::Out(looped, k) => self.out(&looped, k as usize),
            Op::Trail(looped, k, when) => self.trail(&looped, k as usize, when),
            Op::At(a, i) => self.item(a, i),
            Op::Scatter(a, i) => self.scattered(a, i),
            Op::Text(number, operands) => self.constant(id, number, &operands),
            Op::Step(number) => self.step(number),
            Op::Cast(x) | Op::Test(x) => at(x),
            Op::Structured(terms, from, to) => self.structured(&terms, (from, to)),
            Op::Columns(e, x) => self.columns(e, x),
            Op::Max(a) => f("max", &[a]),
            Op::Min(a) => f("min", &[a]),
            Op::ArgMax(a) => f("argmax", &[a]),
            Op::ArgMin(a) => f("argmin", &[a]),
            Op::LogSumExp(a) => call("log", vec![call("sum", vec![f("exp", &[a])])]),
            Op::LogSoftmax(a) => call("log", vec![f("softmax", &[a])]),
            Op::Centred(s, a) => {
                let mean = product(Math::Ones, transpose(at(s)));
                let mean = if graph.op(a) == Op::Identity { mean } else { product(mean, at(a)) };
                normal::sum(vec![at(a), scaled(-1.0, mean, Kind::Matrix)], Kind::Matrix)
            }
            Op::Balanced(s, a) => {
                let ones = || transpose(Math::Ones);
                let total = match graph.op(a) {
                    Op::Identity => product(at(s), ones()),
                    Op::Diagonal(v) => product(at(s), transpose(at(v))),
                    _ if graph.shape(a).cols.literal() == Some(1) => scale(call("sum", vec![at(a)]), at(s), Kind::Matrix),
                    _ => product(product(at(s), ones()), at(a)),
                };
                Math::Sum(vec![at(a), scaled(-1.0, total, Kind::Matrix)])
            }
            Op::Softmax(a) => f("softmax", &[a]),
        }
    }

    /// A matrix of ones: 1, 1ᵀ or 1 1ᵀ.
    fn ones(&self, id: Id) -> Math {
        let shape = self.graph.shape(id);
        match (shape.rows.literal(), shape.cols.literal()) {
            (_, Some(1)) => Math::Ones,
            (Some(1), _) => transpose(Math::Ones),
            _ => product(Math::Ones, transpose(Math::Ones)),
        }
    }

    /// A function that is linear, with numbers and scalars in front of it: `c tr(A)`.
    fn of_linear(&self, f: &str, of: Math) -> Math {
        let Product { number, scalars, factors, under } = Product::of(of, Kind::Matrix);
        if factors.is_empty() {
            return call(f, vec![Product { number, scalars, factors, under }.into_math()]);
        }
        let inner = call(f, vec![Product { factors, ..Product::one() }.into_math()]);
        Product { number, scalars: scalars.into_iter().chain([inner]).collect(), factors: vec![], under }.into_math()
    }

    /// aᵀb or tr(AᵀB)
    fn dot(&self, a: Id, b: Id) -> Math {
        match self.graph.shape(a).cols.literal() {
            Some(1) => {
                let (a, b) = (self.at(a), self.at(b));
                let (first, second) = (product(turned(a.clone()), b.clone()), product(turned(b), a));
                if marks(&second) < marks(&first) { second } else { first }
            }
            _ => self.of_linear("tr", self.inner(a, b)),
        }
    }

    /// AᵀB, or what has the same trace and fewer transposes: A Bᵀ, Bᵀ A or B Aᵀ.
    pub(super) fn inner(&self, a: Id, b: Id) -> Math {
        // What is left of a trace of one term is read off, so that it stays as it is.
        let is_variable = |x: Id| matches!(self.graph.op(x), Op::Input(_));
        if matches!(self.graph.op(b), Op::Differential(x) if is_variable(self.graph.varied(x))) {
            return product(transpose(self.at(a)), self.at(b));
        }
        let is_column = self.graph.shape(a).cols.literal() == Some(1);
        let (a, b) = (self.at(a), self.at(b));
        let (back_a, back_b) = (turned(a.clone()), turned(b.clone()));
        let mut ways = vec![product(back_a.clone(), b.clone()), product(back_b.clone(), a.clone())];
        if !is_column {
            ways.extend([product(b, back_a), product(a, back_b)]);
        }
        // The first of the best.
        ways.into_iter()
            .reduce(|best, other| if marks(&other) < marks(&best) { other } else { best })
            .unwrap_or(Math::Number(0.0))
    }

    /// Whether a node has rows and columns.
    pub(super) fn is_matrix(&self, id: Id) -> bool {
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

    /// A sum of ⊗, K, diag and vec vecᵀ terms.
    fn structured(&self, terms: &[Term], (from, to): (Shape, Shape)) -> Math {
        let vec = |id: Id| if self.graph.shape(id).is_scalar() { self.at(id) } else { call("vec", vec![self.at(id)]) };
        let eye = |id: &Option<Id>| id.map_or(name("I"), |id| self.at(id));
        let term = |term: &Term| {
            let mut factors = Vec::new();
            match &term.map {
                LinearMap::Outer(m, g) => {
                    factors.extend((self.graph.literal(*m) != Some(1.0)).then(|| vec(*m)));
                    factors.extend(
                        (self.graph.filled_with(*g) != Some(1.0) || !self.graph.shape(*g).is_scalar())
                            .then(|| transpose(vec(*g))),
                    );
                }
                LinearMap::Chain { factors: chain, commuted } => {
                    // The first changes what comes out, the last what goes in; of one row or column I is 1.
                    let ends = |k: usize| match k {
                        _ if k + 1 == chain.len() => Some(from),
                        0 => Some(to),
                        _ => None,
                    };
                    let is_one = |k: usize, dim: fn(Shape) -> Dim| ends(k).is_some_and(|shape| dim(shape) == Dim::Lit(1));
                    factors.extend(chain.iter().enumerate().map(|(k, factor)| match factor {
                        Factor::Kronecker(None, Some(q)) if is_one(k, |shape| shape.cols) => self.at(*q),
                        Factor::Kronecker(Some(p), None) if is_one(k, |shape| shape.rows) => self.at(*p),
                        Factor::Kronecker(p, q) => infix(Sign::Kronecker, eye(p), eye(q)),
                        Factor::Diagonal(v) => diagonal(call("vec", vec![self.at(*v)])),
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
}

/// `diag(a)`, a sign in front.
fn diagonal(a: Math) -> Math {
    match normal::is_negative(&a) {
        true => scaled(-1.0, call("diag", vec![scaled(-1.0, a, Kind::Matrix)]), Kind::Matrix),
        false => call("diag", vec![a]),
    }
}

/// The y and the limit of "0, and the limit at y = 0", as `calculus::kinks` writes it.
fn limit_at_zero(graph: &Graph, held: Id) -> Option<(Id, Id)> {
    let Op::Select(c, limit, zero) = graph.op(held) else { return None };
    let Op::And(where_, _) = graph.op(c) else { return None };
    let Op::Compare(Relation::Eq, y, other) = graph.op(where_) else { return None };
    (graph.is_zero(zero) && graph.is_zero(other)).then_some((y, limit))
}
