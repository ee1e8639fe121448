//! Constructors of sums, scalings and rearrangements. Each applies the local identities of its
//! operator, one a line, and its result is never more work than what it replaces.

use super::functions::Unary;
use super::op::{Id, Number, Op};
use super::shape::{Dim, SCALAR, Shape};
use super::store::Graph;

/// A matrix of at most this many elements may be written element by element.
pub(super) const SMALL: usize = 64;

/// A literal factor between one over this and this is moved in front of products.
pub(super) const FACTORED: f64 = 1e9;

/// Literal factors of one value are multiplied as long as their product is between one over this and this, which `f32` holds.
const MULTIPLIED: f64 = 1e30;

/// Whether a literal is between one over a bound and the bound.
pub(super) fn is_within(literal: f64, bound: f64) -> bool {
    (1.0 / bound..=bound).contains(&literal.abs())
}

/// A node seen as literal × scalar × rest.
pub struct Scaled {
    /// The literal factor.
    pub literal: f64,
    /// The scalar factor.
    pub scalar: Option<Id>,
    /// What remains.
    pub rest: Id,
}

impl Graph {
    /// Zeros of a shape.
    pub fn zeros(&self, shape: Shape) -> Id {
        self.fill(self.scalar(0.0), shape)
    }

    /// Ones of a shape.
    pub fn ones(&self, shape: Shape) -> Id {
        self.fill(self.scalar(1.0), shape)
    }

    /// The identity matrix with n rows.
    pub fn identity(&self, n: Dim) -> Id {
        match n {
            Dim::Lit(1) => self.scalar(1.0),
            _ => self.intern(Op::Identity, Shape::new(n, n)),
        }
    }

    /// A dimension as a scalar.
    pub fn extent(&self, dim: Dim) -> Id {
        match dim {
            Dim::Lit(n) => self.scalar(n as f64),
            Dim::Name(_) | Dim::Multiple { .. } | Dim::Run(_) => self.intern(Op::Extent(dim), SCALAR),
        }
    }

    /// The number of elements as a scalar.
    pub fn count(&self, shape: Shape) -> Id {
        self.hadamard(self.extent(shape.rows), self.extent(shape.cols))
    }

    /// One scalar in every element.
    pub fn fill(&self, s: Id, shape: Shape) -> Id {
        if shape.is_scalar() { s } else { self.intern(Op::Fill(s), shape) }
    }

    /// Literal × scalar × rest. A literal that is far from 1 stays with what it scales, or products of products would be
    /// literals and values outside of the range of numbers whose product is inside: 0.3⁵¹¹ x⁵¹².
    pub fn scaled(&self, id: Id) -> Scaled {
        match self.op(id) {
            Op::Sum(terms) if terms.len() == 1 && is_within(terms[0].0.get(), FACTORED) => {
                let inner = self.scaled(terms[0].1);
                Scaled { literal: terms[0].0.get() * inner.literal, ..inner }
            }
            Op::Scale(s, rest) => Scaled { literal: 1.0, scalar: Some(s), rest },
            _ => Scaled { literal: 1.0, scalar: None, rest: id },
        }
    }

    /// The node of literal × scalar × rest.
    pub(super) fn rescaled(&self, parts: Scaled) -> Id {
        let rest = match parts.scalar {
            Some(s) => self.scale(s, parts.rest),
            None => parts.rest,
        };
        self.times(parts.literal, rest)
    }

    /// Puts the literal and scalar factors of two nodes in front of a bilinear operator.
    pub(super) fn bilinear(&self, a: Id, b: Id, build: impl Fn(Id, Id) -> Id) -> Option<Id> {
        let (x, y) = (self.scaled(a), self.scaled(b));
        if x.rest == a && y.rest == b {
            return None;
        }
        let scalar = match (x.scalar, y.scalar) {
            (Some(s), Some(t)) => Some(self.hadamard(s, t)),
            (s, t) => s.or(t),
        };
        Some(self.rescaled(Scaled { literal: x.literal * y.literal, scalar, rest: build(x.rest, y.rest) }))
    }

    /// Puts the literal and scalar factor of a node in front of a linear operator.
    pub(super) fn linear_in(&self, a: Id, build: impl Fn(Id) -> Id) -> Option<Id> {
        let x = self.scaled(a);
        (x.rest != a).then(|| self.rescaled(Scaled { rest: build(x.rest), ..x }))
    }

    /// A + B
    pub fn add(&self, a: Id, b: Id) -> Id {
        self.sum(&[(1.0, a), (1.0, b)], self.shape(a))
    }

    /// A − B
    pub fn sub(&self, a: Id, b: Id) -> Id {
        self.sum(&[(1.0, a), (-1.0, b)], self.shape(a))
    }

    /// c A with a literal c.
    pub fn times(&self, c: f64, a: Id) -> Id {
        self.sum(&[(c, a)], self.shape(a))
    }

    /// Σ cᵢ Aᵢ
    pub fn sum(&self, terms: &[(f64, Id)], shape: Shape) -> Id {
        let mut sum = LinearSum::default();
        for &(c, id) in terms {
            sum.add(self, c, id, false);
        }
        // A nested sum is spread out only where its terms meet others: a shared sum stays shared.
        let mut spread = LinearSum { filled: sum.filled, ..LinearSum::default() };
        for &(c, id) in &sum.terms {
            spread.add(self, c, id, true);
        }
        if spread.merged {
            sum = spread;
        }
        self.finish_sum(sum, shape)
    }

    /// fill(s) + 2 fill(t) + 3 = fill(s + 2 t + 3)
    fn gather_fills(&self, terms: &mut Vec<(f64, Id)>, filled: &mut f64, shape: Shape) {
        let of = |id: Id| match self.op(id) {
            Op::Fill(s) => Some(s),
            _ => None,
        };
        let mut inside: Vec<(f64, Id)> = terms.iter().filter_map(|&(c, id)| Some((c, of(id)?))).collect();
        if shape.is_scalar() || inside.is_empty() || (inside.len() == 1 && *filled == 0.0 && inside[0].0 == 1.0) {
            return;
        }
        inside.push((*filled, self.scalar(1.0)));
        *filled = 0.0;
        terms.retain(|&(_, id)| of(id).is_none());
        terms.push((1.0, self.fill(self.sum(&inside, SCALAR), shape)));
    }

    fn finish_sum(&self, sum: LinearSum, shape: Shape) -> Id {
        let LinearSum { mut terms, mut filled, .. } = sum;
        terms.retain(|&(c, _)| c != 0.0);
        self.gather_fills(&mut terms, &mut filled, shape);
        self.gather_places(&mut terms, shape);
        if let Some(merged) = self.merge_branches(&terms, filled, shape) {
            return merged;
        }
        if let Some(stacked) = self.sum_of_stacks(&terms, filled, shape) {
            return stacked;
        }
        let is_stack = |term: &&(f64, Id)| matches!(self.op(term.1), Op::Stack(_));
        let stacks: Vec<(f64, Id)> = terms.iter().filter(is_stack).copied().collect();
        if stacks.len() > 1
            && let Some(stacked) = self.sum_of_stacks(&stacks, 0.0, shape)
        {
            // What they add up to may be among the others.
            let constant = self.fill(self.scalar(filled), shape);
            let others = terms.iter().filter(|term| !is_stack(term)).copied();
            let all: Vec<(f64, Id)> = others.chain([(1.0, stacked), (1.0, constant)]).collect();
            return self.sum(&all, shape);
        }
        if terms.len() > 1
            && filled == 0.0
            && let Some(common) = self.common_factor(&terms, shape)
        {
            return common;
        }
        if filled != 0.0 || terms.is_empty() {
            let constant = self.fill(self.scalar(filled), shape);
            if terms.is_empty() {
                return constant;
            }
            terms.push((1.0, constant));
        }
        if let [(c, id)] = terms[..]
            && c == 1.0
        {
            return id;
        }
        terms.sort_by_key(|&(_, id)| id);
        self.intern(Op::Sum(terms.into_iter().map(|(c, id)| (Number::new(c), id)).collect()), shape)
    }

    /// Matrices written element by element are added and scaled element by element.
    fn sum_of_stacks(&self, terms: &[(f64, Id)], filled: f64, shape: Shape) -> Option<Id> {
        let stacks: Option<Vec<(f64, Vec<Id>)>> = terms
            .iter()
            .map(|&(c, id)| match self.op(id) {
                Op::Stack(items) => Some((c, items)),
                _ => None,
            })
            .collect();
        let stacks = stacks.filter(|s| s.len() > 1 || s.iter().any(|&(c, _)| c != 1.0))?;
        let filled = self.scalar(filled);
        let items = (0..shape.len()?).map(|k| {
            let terms: Vec<_> = stacks.iter().map(|(c, items)| (*c, items[k])).chain([(1.0, filled)]).collect();
            self.sum(&terms, SCALAR)
        });
        Some(self.stack(items.collect(), shape))
    }

    /// Aᵀ + Bᵀ = (A + B)ᵀ; s A + s B = s (A + B).
    fn common_factor(&self, terms: &[(f64, Id)], shape: Shape) -> Option<Id> {
        if shape.is_scalar() {
            return None;
        }
        let inner: Option<Vec<_>> = terms
            .iter()
            .map(|&(c, id)| match self.op(id) {
                Op::Transpose(a) => Some((c, a)),
                _ => None,
            })
            .collect();
        if let Some(inner) = inner {
            return Some(self.transpose(self.sum(&inner, shape.t())));
        }
        // diag(u) A + diag(v) A = diag(u + v) A
        if let Op::Product(d, a) = self.op(terms[0].1)
            && matches!(self.op(d), Op::Diagonal(_))
        {
            let weights: Option<Vec<_>> = terms
                .iter()
                .map(|&(c, id)| match self.op(id) {
                    Op::Product(d, b) if b == a => match self.op(d) {
                        Op::Diagonal(v) => Some((c, v)),
                        _ => None,
                    },
                    _ => None,
                })
                .collect();
            return weights.map(|weights| self.product(self.diagonal(self.sum(&weights, Shape::column(shape.rows))), a));
        }
        let Op::Scale(s, _) = self.op(terms[0].1) else { return None };
        let inner: Option<Vec<_>> = terms
            .iter()
            .map(|&(c, id)| match self.op(id) {
                Op::Scale(t, a) if t == s => Some((c, a)),
                _ => None,
            })
            .collect();
        Some(self.scale(s, self.sum(&inner?, shape)))
    }

    /// [c ? A : B] + [c ? C : D] = [c ? A + C : B + D]
    fn merge_branches(&self, terms: &[(f64, Id)], filled: f64, shape: Shape) -> Option<Id> {
        let branch = |id: Id| match self.op(id) {
            Op::Select(c, a, b) if self.is_zero(a) || self.is_zero(b) => Some((c, a, b)),
            _ => None,
        };
        for (k, &(x, id)) in terms.iter().enumerate() {
            let Some((c, a, b)) = branch(id) else { continue };
            for (l, &(y, other)) in terms.iter().enumerate().skip(k + 1) {
                let Some((d, e, f)) = branch(other) else { continue };
                if c == d {
                    let then = self.sum(&[(x, a), (y, e)], shape);
                    let or = self.sum(&[(x, b), (y, f)], shape);
                    let mut rest: Vec<_> = terms.iter().enumerate().filter(|&(i, _)| i != k && i != l).map(|(_, &t)| t).collect();
                    rest.push((1.0, self.select(c, then, or)));
                    rest.push((filled, self.ones(shape)));
                    return Some(self.sum(&rest, shape));
                }
            }
        }
        None
    }

    /// s A
    pub fn scale(&self, s: Id, a: Id) -> Id {
        let shape = self.shape(a);
        if shape.is_scalar() {
            return self.hadamard(s, a);
        }
        if let Some(c) = self.literal(s) {
            return self.times(c, a);
        }
        if self.is_zero(a) {
            return a;
        }
        if let Op::Fill(t) = self.op(a) {
            return self.fill(self.hadamard(s, t), shape);
        }
        if let Op::Map(Unary::RECIP, n) = self.op(s)
            && let Some(x) = self.norm_operand(n)
        {
            match self.op(a) {
                _ if x == a => return self.normalized(a, s),
                Op::Transpose(b) if x == b => return self.transpose(self.normalized(b, s)),
                _ => {}
            }
        }
        if let Op::Stack(items) = self.op(a)
            && (shape.len().is_some_and(|n| n <= 9)
                || items.iter().filter(|&&item| self.is_zero(item)).count() * 2 >= items.len())
        {
            return self.stack(items.iter().map(|&item| self.hadamard(s, item)).collect(), shape);
        }
        if let Some(branch) = self.hoist(s, |s| self.scale(s, a)).or_else(|| self.hoist(a, |a| self.scale(s, a))) {
            return branch;
        }
        let (x, y) = (self.scaled(s), self.scaled(a));
        if x.rest != s || y.rest != a {
            let factors = [x.scalar, Some(x.rest), y.scalar].into_iter().flatten();
            let scalar = factors.fold(self.scalar(1.0), |p, q| self.hadamard(p, q));
            return self.times(x.literal * y.literal, self.scale(scalar, y.rest));
        }
        self.intern(Op::Scale(s, a), shape)
    }

    /// A s for s = 1/‖A‖.
    pub fn normalized(&self, a: Id, s: Id) -> Id {
        self.intern(Op::Unit(a, s), self.shape(a))
    }
}

/// A sum under construction: literal fills apart, equal operands merged.
#[derive(Default)]
struct LinearSum {
    terms: Vec<(f64, Id)>,
    filled: f64,
    merged: bool,
}

impl LinearSum {
    fn add(&mut self, graph: &Graph, c: f64, id: Id, spread: bool) {
        if c == 0.0 {
            return;
        }
        if let Some(value) = graph.filled_with(id) {
            self.merged |= self.filled != 0.0;
            self.filled += c * value;
            return;
        }
        if let Op::Sum(inner) = graph.op(id)
            && (inner.len() == 1 || spread)
            && inner.iter().all(|(d, _)| c.abs() == 1.0 || d.get().abs() == 1.0 || is_within(c * d.get(), MULTIPLIED))
        {
            for (d, inner) in inner {
                self.add(graph, c * d.get(), inner, false);
            }
            return;
        }
        match self.terms.iter_mut().find(|(_, other)| *other == id) {
            Some(term) => {
                term.0 += c;
                self.merged = true;
            }
            None => self.terms.push((c, id)),
        }
    }
}
