//! Constructors of sums, scalings and rearrangements. Each applies the local identities of its
//! operator, one a line, and its result is never more work than what it replaces.

use super::op::{Id, Index, Number, Op};
use super::shape::{Dim, SCALAR, Shape};
use super::store::Graph;

/// A matrix of at most this many elements may be written element by element.
const SMALL: usize = 64;

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
            Dim::Name(_) => self.intern(Op::Extent(dim), SCALAR),
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

    /// Literal × scalar × rest.
    pub fn scaled(&self, id: Id) -> Scaled {
        match self.op(id) {
            Op::Sum(terms) if terms.len() == 1 => {
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

    fn finish_sum(&self, sum: LinearSum, shape: Shape) -> Id {
        let LinearSum { mut terms, filled, .. } = sum;
        terms.retain(|&(c, _)| c != 0.0);
        if let Some(merged) = self.merge_branches(&terms, filled, shape) {
            return merged;
        }
        if let Some(stacked) = self.sum_of_stacks(&terms, filled, shape) {
            return stacked;
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

    /// A[i, j]
    pub fn element(&self, a: Id, i: Index, j: Index) -> Id {
        let shape = self.shape(a);
        if shape.is_scalar() {
            return a;
        }
        if let Some(done) = self.linear_in(a, |x| self.element(x, i, j)).or_else(|| self.hoist(a, |a| self.element(a, i, j))) {
            return done;
        }
        match (self.op(a), i, j) {
            (Op::Fill(s), ..) => s,
            (Op::Transpose(b), ..) => self.element(b, j, i),
            (Op::Identity, Index::Lit(i), Index::Lit(j)) => self.scalar(if i == j { 1.0 } else { 0.0 }),
            (Op::Diagonal(_), Index::Lit(i), Index::Lit(j)) if i != j => self.scalar(0.0),
            (Op::Diagonal(v), Index::Lit(i), Index::Lit(_)) => self.element(v, Index::Lit(i), Index::Lit(0)),
            (Op::Stack(items), Index::Lit(i), Index::Lit(j)) if shape.rows.literal().is_some() => {
                items[j * shape.rows.literal().unwrap_or(0) + i]
            }
            (Op::Block(b, k, l), ..) if let (Some(i), Some(j)) = (shift(k, i), shift(l, j)) => self.element(b, i, j),
            (Op::Replace(a, b, Index::Lit(k), Index::Lit(l)), Index::Lit(r), Index::Lit(c))
                if self.shape(b).literal().is_some() =>
            {
                match self.inside(b, r, c, k, l) {
                    Some((r, c)) => self.element(b, Index::Lit(r), Index::Lit(c)),
                    None => self.element(a, i, j),
                }
            }
            (Op::Embed(b, Index::Lit(k), Index::Lit(l)), Index::Lit(i), Index::Lit(j)) => match self.inside(b, i, j, k, l) {
                Some((i, j)) => self.element(b, Index::Lit(i), Index::Lit(j)),
                None => self.scalar(0.0),
            },
            _ => self.intern(Op::Element(a, i, j), SCALAR),
        }
    }

    /// The place of (i, j) in a block that stands at (k, l).
    fn inside(&self, block: Id, i: usize, j: usize, k: usize, l: usize) -> Option<(usize, usize)> {
        let (rows, cols) = self.shape(block).literal()?;
        (i >= k && i < k + rows && j >= l && j < l + cols).then(|| (i - k, j - l))
    }

    /// The block of a shape at (i, j).
    pub fn block(&self, a: Id, i: Index, j: Index, shape: Shape) -> Id {
        if shape == self.shape(a) {
            return a;
        }
        if shape.is_scalar() {
            return self.element(a, i, j);
        }
        if let Some(done) =
            self.linear_in(a, |x| self.block(x, i, j, shape)).or_else(|| self.hoist(a, |a| self.block(a, i, j, shape)))
        {
            return done;
        }
        match self.op(a) {
            Op::Fill(s) => self.fill(s, shape),
            Op::Transpose(b) => self.transpose(self.block(b, j, i, shape.t())),
            Op::Block(b, k, l) if let (Some(i), Some(j)) = (shift(k, i), shift(l, j)) => self.block(b, i, j, shape),
            Op::Embed(b, k, l) if (k, l) == (i, j) && self.shape(b) == shape => b,
            Op::Stack(_) if let (Index::Lit(i), Index::Lit(j), Some((rows, cols))) = (i, j, shape.literal()) => {
                let at = |r: usize, c: usize| self.element(a, Index::Lit(i + r), Index::Lit(j + c));
                self.stack((0..cols).flat_map(|c| (0..rows).map(move |r| (r, c))).map(|(r, c)| at(r, c)).collect(), shape)
            }
            _ => self.intern(Op::Block(a, i, j), shape),
        }
    }

    /// Zeros of a shape with a block at (i, j).
    pub fn embed(&self, a: Id, i: Index, j: Index, shape: Shape) -> Id {
        if shape == self.shape(a) {
            return a;
        }
        if self.is_zero(a) {
            return self.zeros(shape);
        }
        if let Some(done) =
            self.linear_in(a, |x| self.embed(x, i, j, shape)).or_else(|| self.hoist(a, |a| self.embed(a, i, j, shape)))
        {
            return done;
        }
        if let (true, Index::Lit(i), Index::Lit(j), Some((rows, cols))) = (self.shape(a).is_scalar(), i, j, shape.literal())
            && rows * cols <= SMALL
        {
            let zero = self.scalar(0.0);
            return self.stack((0..rows * cols).map(|k| if k == j * rows + i { a } else { zero }).collect(), shape);
        }
        self.intern(Op::Embed(a, i, j), shape)
    }

    /// A with its block at (i, j) replaced by B.
    pub fn replace(&self, a: Id, b: Id, i: Index, j: Index) -> Id {
        let (shape, part) = (self.shape(a), self.shape(b));
        if shape == part {
            return b;
        }
        if self.is_zero(a) && !self.op_is_stackable(b, i, j, shape) {
            return self.embed(b, i, j, shape);
        }
        if let (Index::Lit(i), Index::Lit(j), Some((rows, cols)), Some(_)) = (i, j, shape.literal(), part.literal())
            && self.op_is_stackable(b, Index::Lit(i), Index::Lit(j), shape)
            && matches!(self.op(a), Op::Stack(_) | Op::Fill(_) | Op::Identity)
        {
            let at = |r: usize, c: usize| match self.inside(b, r, c, i, j) {
                Some((r, c)) => self.element(b, Index::Lit(r), Index::Lit(c)),
                None => self.element(a, Index::Lit(r), Index::Lit(c)),
            };
            return self.stack((0..cols).flat_map(|c| (0..rows).map(move |r| (r, c))).map(|(r, c)| at(r, c)).collect(), shape);
        }
        self.intern(Op::Replace(a, b, i, j), shape)
    }

    /// Whether writing a block is best seen as writing its elements one by one.
    fn op_is_stackable(&self, b: Id, i: Index, j: Index, shape: Shape) -> bool {
        let small = shape.len().is_some_and(|n| n <= 256);
        let literal = matches!((i, j), (Index::Lit(_), Index::Lit(_)));
        small && literal && (self.shape(b).is_scalar() || matches!(self.op(b), Op::Stack(_) | Op::Fill(_) | Op::Identity))
    }

    /// A, held constant.
    pub fn held(&self, a: Id) -> Id {
        if self.is_active(a) { self.intern(Op::Held(a), self.shape(a)) } else { a }
    }

    /// The matrix with these scalars in column-major order.
    pub fn stack(&self, items: Vec<Id>, shape: Shape) -> Id {
        if shape.is_scalar() {
            return items[0];
        }
        if let Some(&first) = items.first()
            && items.iter().all(|&item| item == first)
        {
            return self.fill(first, shape);
        }
        // The elements of one matrix in their own order are that matrix.
        if let Some(source) = self.source_of(&items, shape) {
            return source;
        }
        self.intern(Op::Stack(items), shape)
    }

    fn source_of(&self, items: &[Id], shape: Shape) -> Option<Id> {
        let Op::Element(source, ..) = self.op(*items.first()?) else { return None };
        let rows = shape.rows.literal()?;
        let in_order = items
            .iter()
            .enumerate()
            .all(|(k, &item)| self.op(item) == Op::Element(source, Index::Lit(k % rows), Index::Lit(k / rows)));
        (in_order && self.shape(source) == shape).then_some(source)
    }
}

fn shift(start: Index, offset: Index) -> Option<Index> {
    match (start, offset) {
        (Index::Lit(a), Index::Lit(b)) => Some(Index::Lit(a + b)),
        (Index::Lit(0), index) | (index, Index::Lit(0)) => Some(index),
        _ => None,
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
