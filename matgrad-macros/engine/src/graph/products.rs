//! Constructors of products, transposes, traces and inverses: the identities of matrix algebra.

use super::algebra::Algebra;
use super::functions::Unary;
use super::op::{Id, Index, Op};
use super::shape::Shape;
use super::store::Graph;

impl Graph {
    /// A B; scaling where one side is a scalar.
    pub fn product(&self, a: Id, b: Id) -> Id {
        let (left, right) = (self.shape(a), self.shape(b));
        if left.is_scalar() {
            return self.scale(a, b);
        }
        if right.is_scalar() {
            return self.scale(b, a);
        }
        let shape = Shape::new(left.rows, right.cols);
        if self.is_zero(a) || self.is_zero(b) {
            return self.zeros(shape);
        }
        if shape.is_scalar() {
            return self.dot(self.transpose(a), b);
        }
        if let Some(done) = self.bilinear(a, b, |x, y| self.product(x, y)) {
            return done;
        }
        if let Some(done) = self.hoist(a, |a| self.product(a, b)).or_else(|| self.hoist(b, |b| self.product(a, b))) {
            return done;
        }
        if let Some(done) = self.product_of_constants(a, b, shape).or_else(|| self.picked(a, b, shape)) {
            return done;
        }
        match (self.op(a), self.op(b)) {
            (Op::Stack(_), Op::Stack(_)) if self.is_sparse(a) || self.is_sparse(b) => self.product_of_entries(a, b, shape),
            (Op::Stack(_), _) if self.is_sparse(a) && self.small(b) => self.product_of_entries(a, b, shape),
            (_, Op::Stack(_)) if self.is_sparse(b) && self.small(a) => self.product_of_entries(a, b, shape),
            // diag(u) diag(v) A = diag(u ⊙ v) A
            (Op::Diagonal(u), Op::Product(d, rest)) => match self.op(d) {
                Op::Diagonal(v) => self.product(self.diagonal(self.hadamard(u, v)), rest),
                _ => self.intern(Op::Product(a, b), shape),
            },
            (Op::Product(rest, d), Op::Diagonal(v)) => match self.op(d) {
                Op::Diagonal(u) => self.product(rest, self.diagonal(self.hadamard(u, v))),
                _ => self.intern(Op::Product(a, b), shape),
            },
            (Op::Diagonal(x), Op::Diagonal(y)) => self.diagonal(self.hadamard(x, y)),
            (Op::Transpose(x), Op::Transpose(y)) => self.transpose(self.product(y, x)),
            // A row vector is kept as the transpose of a column.
            (Op::Transpose(x), _) if shape.rows.literal() == Some(1) => self.transpose(self.product(self.transpose(b), x)),
            _ => self.intern(Op::Product(a, b), shape),
        }
    }

    /// Products with matrices of which all is known: I, inverses of the other factor, equal elements.
    fn product_of_constants(&self, a: Id, b: Id, shape: Shape) -> Option<Id> {
        let (left, right) = (self.shape(a), self.shape(b));
        Some(match (self.op(a), self.op(b)) {
            (Op::Identity, _) => b,
            (_, Op::Identity) => a,
            // The matrices I − 1 sᵀ and I − s 1ᵀ are not multiplied with; diag(s) (I − 1 sᵀ) is symmetric.
            (Op::Diagonal(v), Op::Centred(s, eye)) if v == s && self.op(eye) == Op::Identity => self.balanced(s, a),
            (Op::Centred(s, eye), _) if self.op(eye) == Op::Identity => self.centred(s, b),
            (Op::Balanced(s, eye), _) if self.op(eye) == Op::Identity => self.balanced(s, b),
            (_, Op::Centred(s, eye)) if self.op(eye) == Op::Identity => self.transpose(self.balanced(s, self.transpose(a))),
            (_, Op::Balanced(s, eye)) if self.op(eye) == Op::Identity => self.transpose(self.centred(s, self.transpose(a))),
            (Op::Inverse(x) | Op::SymmetricInverse(x), _) if x == b => self.identity(left.rows),
            (_, Op::Inverse(y) | Op::SymmetricInverse(y)) if y == a => self.identity(left.rows),
            (Op::Fill(s), Op::Fill(t)) => self.fill(self.hadamard(self.hadamard(s, t), self.extent(left.cols)), shape),
            (Op::Fill(s), _) if self.literal(s) != Some(1.0) => self.scale(s, self.product(self.ones(left), b)),
            (_, Op::Fill(s)) if self.literal(s) != Some(1.0) => self.scale(s, self.product(a, self.ones(right))),
            _ => return None,
        })
    }

    /// The column or the row that a unit vector picks out of the other factor.
    fn picked(&self, a: Id, b: Id, shape: Shape) -> Option<Id> {
        let (left, right) = (self.shape(a), self.shape(b));
        if let Op::Stack(items) = self.op(b)
            && right.cols.literal() == Some(1)
            && let Some(k) = self.unit(&items, right)
        {
            return Some(self.block(a, at(0), at(k), Shape::column(left.rows)));
        }
        match self.op(a) {
            Op::Stack(items) if left.rows.literal() == Some(1) => Some(self.block(b, at(self.unit(&items, left)?), at(0), shape)),
            _ => None,
        }
    }

    /// The place of the 1 in a unit vector.
    fn unit(&self, items: &[Id], shape: Shape) -> Option<usize> {
        let one = items.iter().position(|&item| self.literal(item) == Some(1.0))?;
        let rest = items.iter().enumerate().all(|(k, &item)| k == one || self.is_zero(item));
        (shape.is_vector() && rest && (shape.cols.literal() == Some(1) || shape.rows.literal() == Some(1))).then_some(one)
    }

    /// Whether at least half the entries of a matrix written out are zero.
    fn is_sparse(&self, a: Id) -> bool {
        match self.op(a) {
            Op::Stack(items) => items.len() <= 64 && items.iter().filter(|&&item| self.is_zero(item)).count() * 2 >= items.len(),
            _ => false,
        }
    }

    fn small(&self, a: Id) -> bool {
        self.shape(a).len().is_some_and(|n| n <= 64)
    }

    /// A product whose zeros are not multiplied.
    fn product_of_entries(&self, a: Id, b: Id, shape: Shape) -> Id {
        let (Some((rows, cols)), Some(inner)) = (shape.literal(), self.shape(a).cols.literal()) else {
            return self.intern(Op::Product(a, b), shape);
        };
        let entry = |i: usize, j: usize| {
            let terms: Vec<_> = (0..inner)
                .filter_map(|k| {
                    let (x, y) = (self.element(a, at(i), at(k)), self.element(b, at(k), at(j)));
                    (!self.is_zero(x) && !self.is_zero(y)).then(|| (1.0, self.hadamard(x, y)))
                })
                .collect();
            self.sum(&terms, super::shape::SCALAR)
        };
        self.stack((0..cols).flat_map(|j| (0..rows).map(move |i| (i, j))).map(|(i, j)| entry(i, j)).collect(), shape)
    }

    /// Aᵀ
    pub fn transpose(&self, a: Id) -> Id {
        let shape = self.shape(a);
        if shape.is_scalar() || self.is_symmetric(a) {
            return a;
        }
        if let Some(done) = self.linear_in(a, |x| self.transpose(x)).or_else(|| self.hoist(a, |a| self.transpose(a))) {
            return done;
        }
        match self.op(a) {
            Op::Transpose(x) => x,
            Op::Fill(s) => self.fill(s, shape.t()),
            // (ABᵀ)ᵀ = BAᵀ and (AᵀB)ᵀ = BᵀA cost what the untransposed product costs.
            Op::Product(x, y) => self.transposed_product(x, y).unwrap_or_else(|| self.intern(Op::Transpose(a), shape.t())),
            Op::Embed(x, i, j) => self.embed(self.transpose(x), j, i, shape.t()),
            Op::Stack(items) => match shape.literal() {
                Some((rows, cols)) => {
                    self.stack((0..rows * cols).map(|k| items[(k % cols) * rows + k / cols]).collect(), shape.t())
                }
                None => self.intern(Op::Transpose(a), shape.t()),
            },
            Op::Sum(terms) if terms.iter().any(|&(_, id)| matches!(self.op(id), Op::Transpose(_))) => {
                let terms: Vec<_> = terms.iter().map(|&(c, id)| (c.get(), self.transpose(id))).collect();
                self.sum(&terms, shape.t())
            }
            _ => self.intern(Op::Transpose(a), shape.t()),
        }
    }

    fn transposed_product(&self, x: Id, y: Id) -> Option<Id> {
        match (self.op(x), self.op(y)) {
            (Op::Transpose(x), _) => {
                let shape = Shape::new(self.shape(y).cols, self.shape(x).cols);
                let outer = self.shape(x).rows.literal() == Some(1);
                let built = Op::Product(self.transpose(y), x);
                (outer || self.find(built.clone(), shape).is_some()).then(|| self.product(self.transpose(y), x))
            }
            (_, Op::Transpose(y)) => {
                let shape = Shape::new(self.shape(y).rows, self.shape(x).rows);
                let outer = self.shape(y).cols.literal() == Some(1);
                let built = Op::Product(y, self.transpose(x));
                (outer || self.find(built, shape).is_some()).then(|| self.product(y, self.transpose(x)))
            }
            _ => None,
        }
    }

    /// Whether a matrix is known to equal its transpose.
    pub fn is_symmetric(&self, a: Id) -> bool {
        if let Some(&known) = self.symmetric.borrow().get(&a) {
            return known;
        }
        let found = match self.op(a) {
            // A SymmetricInverse is symmetric in value only: it is differentiated as that of the full matrix.
            Op::Identity | Op::Diagonal(_) | Op::Algebra(Algebra::FactorBack, _) => true,
            Op::Fill(_) => self.shape(a).is_square(),
            Op::Scalar(_) => true,
            Op::Product(x, y) => self.shape(a).is_square() && (self.op(y) == Op::Transpose(x) || self.op(x) == Op::Transpose(y)),
            Op::Inverse(x) | Op::Cofactor(x) => self.is_symmetric(x),
            Op::Exponential(x, along) => self.is_symmetric(x) && along.iter().all(|&e| self.is_symmetric(e)),
            Op::Scale(_, x) | Op::Unit(x, _) => self.is_symmetric(x),
            Op::Sum(terms) => terms.iter().all(|&(_, x)| self.is_symmetric(x)),
            Op::Balanced(s, x) => self.op(x) == Op::Diagonal(s),
            Op::Hadamard(x, y) | Op::CofactorAlong(x, y) => self.is_symmetric(x) && self.is_symmetric(y),
            Op::Map(_, x) | Op::Powi(x, _) => self.is_symmetric(x),
            _ => false,
        };
        self.symmetric.borrow_mut().insert(a, found);
        found
    }

    /// The d and A of a product that is Aᵀ diag(d) A.
    pub fn weighted_gram(&self, x: Id, y: Id) -> Option<(Id, Id)> {
        match (self.op(x), self.op(y)) {
            (Op::Transpose(a), Op::Product(d, b)) if a == b => match self.op(d) {
                Op::Diagonal(v) => Some((v, a)),
                _ => None,
            },
            _ => None,
        }
    }

    /// The columns u and v of a product that is u vᵀ.
    pub fn outer(&self, id: Id) -> Option<(Id, Id)> {
        let is_column = |x: Id| self.shape(x).cols.literal() == Some(1);
        match self.op(id) {
            Op::Product(u, v) if is_column(u) => match self.op(v) {
                Op::Transpose(v) if is_column(v) => Some((u, v)),
                _ => None,
            },
            _ => None,
        }
    }

    /// tr A
    pub fn trace(&self, a: Id) -> Id {
        let shape = self.shape(a);
        if shape.is_scalar() {
            return a;
        }
        if let Some(done) = self.linear_in(a, |x| self.trace(x)).or_else(|| self.hoist(a, |a| self.trace(a))) {
            return done;
        }
        match self.op(a) {
            Op::Identity => self.extent(shape.rows),
            Op::Fill(s) => self.hadamard(s, self.extent(shape.rows)),
            Op::Transpose(x) => self.trace(x),
            Op::Product(x, y) => self.dot(self.transpose(x), y),
            Op::Sum(terms) => {
                let known = self.traces.borrow().get(&a).copied();
                known.unwrap_or_else(|| {
                    let terms: Vec<_> = terms.iter().map(|&(c, id)| (c.get(), self.trace(id))).collect();
                    let trace = self.sum(&terms, super::shape::SCALAR);
                    self.traces.borrow_mut().insert(a, trace);
                    trace
                })
            }
            Op::Diagonal(v) => self.total(v),
            Op::Kronecker(x, y) if self.shape(x).is_square() && self.shape(y).is_square() => {
                self.hadamard(self.trace(x), self.trace(y))
            }
            _ => self.intern(Op::Trace(a), super::shape::SCALAR),
        }
    }

    /// Σ Aᵢⱼ
    pub fn total(&self, a: Id) -> Id {
        let shape = self.shape(a);
        if shape.is_scalar() {
            return a;
        }
        if let Some(done) = self.linear_in(a, |x| self.total(x)).or_else(|| self.hoist(a, |a| self.total(a))) {
            return done;
        }
        match self.op(a) {
            Op::Fill(s) => self.hadamard(s, self.count(shape)),
            Op::Identity => self.extent(shape.rows),
            Op::Transpose(x) | Op::Diagonal(x) | Op::Embed(x, ..) => self.total(x),
            Op::Stack(items) => {
                let terms: Vec<_> = items.iter().map(|&item| (1.0, item)).collect();
                self.sum(&terms, super::shape::SCALAR)
            }
            Op::Hadamard(x, y) => self.dot(x, y),
            _ => self.intern(Op::Total(a), super::shape::SCALAR),
        }
    }

    /// tr(AᵀB) = Σ Aᵢⱼ Bᵢⱼ
    pub fn dot(&self, a: Id, b: Id) -> Id {
        if self.shape(a).is_scalar() {
            return self.hadamard(a, b);
        }
        if self.is_zero(a) || self.is_zero(b) {
            return self.scalar(0.0);
        }
        if let Some(done) = self.bilinear(a, b, |x, y| self.dot(x, y)) {
            return done;
        }
        if let Some(done) = self.hoist(a, |a| self.dot(a, b)).or_else(|| self.hoist(b, |b| self.dot(a, b))) {
            return done;
        }
        for (x, y) in [(a, b), (b, a)] {
            match self.op(x) {
                Op::Fill(s) => return self.hadamard(s, self.total(y)),
                Op::Identity => return self.trace(y),
                Op::Embed(z, i, j) => return self.dot(z, self.block(y, i, j, self.shape(z))),
                Op::Diagonal(v) => return self.dot(v, self.diagonal_of(y)),
                Op::Stack(items) if self.is_sparse(x) || matches!(self.op(y), Op::Stack(_)) => {
                    let rows = self.shape(x).rows.literal().unwrap_or(1);
                    let terms: Vec<_> = items
                        .iter()
                        .enumerate()
                        .filter(|&(_, &item)| !self.is_zero(item))
                        .map(|(k, &item)| (1.0, self.hadamard(item, self.element(y, at(k % rows), at(k / rows)))))
                        .collect();
                    return self.sum(&terms, super::shape::SCALAR);
                }
                _ => {}
            }
        }
        match (self.op(a), self.op(b)) {
            (Op::Transpose(x), Op::Transpose(y)) => self.dot(x, y),
            _ => {
                let (a, b) = if a <= b { (a, b) } else { (b, a) };
                self.intern(Op::Dot(a, b), super::shape::SCALAR)
            }
        }
    }

    /// ‖A‖, the square root of the sum of squares. The sum is kept as it stands, for the derivative at
    /// 0 is that of a norm, not of a square root: ‖c A‖ = |c| ‖A‖ and ‖Aᵀ‖ = ‖A‖ are all that is done.
    pub fn norm(&self, a: Id) -> Id {
        let absolute = |s: Id| self.map(Unary::ABS, s);
        let parts = self.scaled(a);
        match self.op(a) {
            _ if self.shape(a).is_scalar() => absolute(a),
            Op::Fill(s) => self.hadamard(absolute(s), self.map(Unary::SQRT, self.count(self.shape(a)))),
            _ if parts.rest != a => {
                let rest = self.norm(parts.rest);
                let rest = parts.scalar.map_or(rest, |s| self.hadamard(absolute(s), rest));
                self.times(parts.literal.abs(), rest)
            }
            Op::Transpose(x) | Op::Embed(x, ..) | Op::Diagonal(x) => self.norm(x),
            _ => self.map(Unary::SQRT, self.intern(Op::Dot(a, a), super::shape::SCALAR)),
        }
    }

    /// The A of a node that is ‖A‖.
    pub fn norm_operand(&self, id: Id) -> Option<Id> {
        let Op::Map(Unary::SQRT, square) = self.op(id) else { return None };
        match self.op(square) {
            Op::Dot(a, b) if a == b => Some(a),
            _ => None,
        }
    }

    /// Whether a node is a sum of squares, hence zero only where each of them is.
    pub fn is_sum_of_squares(&self, id: Id) -> bool {
        match self.op(id) {
            Op::Dot(a, b) | Op::Hadamard(a, b) => a == b,
            Op::Powi(_, k) => k > 0 && k % 2 == 0,
            Op::Sum(terms) => terms.iter().all(|&(c, x)| c.get() > 0.0 && self.is_sum_of_squares(x)),
            _ => false,
        }
    }

    /// The same of what loops add up.
    pub fn adds_up_squares(&self, id: Id) -> bool {
        match self.op(id) {
            Op::Sum(terms) => terms.iter().all(|&(c, x)| c.get() > 0.0 && self.adds_up_squares(x)),
            Op::Out(looped, k) => {
                let k = k as usize;
                let init = looped.inits[k];
                (self.is_zero(init) || self.adds_up_squares(init)) && self.adds_squares(looped.nexts[k], looped.vars[k])
            }
            _ => self.is_sum_of_squares(id),
        }
    }

    /// Whether a value is a variable and squares that are added to it, in loops inside too.
    fn adds_squares(&self, next: Id, var: Id) -> bool {
        if next == var {
            return true;
        }
        match self.op(next) {
            Op::Sum(terms) => terms.iter().all(|&(c, x)| c.get() > 0.0 && (self.adds_squares(x, var) || self.adds_up_squares(x))),
            Op::Out(inner, k) => {
                let k = k as usize;
                self.adds_squares(inner.inits[k], var) && self.adds_squares(inner.nexts[k], inner.vars[k])
            }
            _ => false,
        }
    }
}

fn at(k: usize) -> Index {
    Index::Lit(k)
}
