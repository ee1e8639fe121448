//! Constructors of Kronecker products, diagonals, extrema and the softmax family.

use super::op::{Id, Op};
use super::shape::Shape;
use super::store::Graph;

impl Graph {
    /// A ⊗ B; both shapes must be literal.
    pub fn kronecker(&self, a: Id, b: Id) -> Id {
        let ((m, n), (p, q)) = (self.literal_shape(a), self.literal_shape(b));
        let shape = Shape::lit(m * p, n * q);
        if self.shape(a).is_scalar() || self.shape(b).is_scalar() {
            return self.product(a, b);
        }
        if self.is_zero(a) || self.is_zero(b) {
            return self.zeros(shape);
        }
        if let Some(done) = self.bilinear(a, b, |x, y| self.kronecker(x, y)) {
            return done;
        }
        match (self.op(a), self.op(b)) {
            (Op::Transpose(x), Op::Transpose(y)) => self.transpose(self.kronecker(x, y)),
            _ => self.intern(Op::Kronecker(a, b), shape),
        }
    }

    fn literal_shape(&self, id: Id) -> (usize, usize) {
        self.shape(id).literal().unwrap_or_else(|| unreachable!("the parser admits only literal shapes here"))
    }

    /// The adjoint of `A ↦ A ⊗ B` at G.
    pub fn kronecker_left(&self, g: Id, b: Id, shape: Shape) -> Id {
        if self.is_zero(g) || self.is_zero(b) {
            return self.zeros(shape);
        }
        self.bilinear(g, b, |x, y| self.kronecker_left(x, y, shape))
            .unwrap_or_else(|| self.intern(Op::KroneckerLeft(g, b), shape))
    }

    /// The adjoint of `B ↦ A ⊗ B` at G.
    pub fn kronecker_right(&self, g: Id, a: Id, shape: Shape) -> Id {
        if self.is_zero(g) || self.is_zero(a) {
            return self.zeros(shape);
        }
        self.bilinear(g, a, |x, y| self.kronecker_right(x, y, shape))
            .unwrap_or_else(|| self.intern(Op::KroneckerRight(g, a), shape))
    }

    /// The diagonal matrix of a column vector.
    pub fn diagonal(&self, v: Id) -> Id {
        let n = self.shape(v).rows;
        if n.literal() == Some(1) {
            return v;
        }
        if self.is_zero(v) {
            return self.zeros(Shape::new(n, n));
        }
        if let Op::Fill(s) = self.op(v) {
            return self.scale(s, self.identity(n));
        }
        self.linear_in(v, |x| self.diagonal(x))
            .or_else(|| self.hoist(v, |v| self.diagonal(v)))
            .unwrap_or_else(|| self.intern(Op::Diagonal(v), Shape::new(n, n)))
    }

    /// The diagonal of a matrix as a column vector.
    pub fn diagonal_of(&self, a: Id) -> Id {
        let n = self.shape(a).rows;
        let shape = Shape::column(n);
        if n.literal() == Some(1) {
            return a;
        }
        if let Some(done) = self.linear_in(a, |x| self.diagonal_of(x)).or_else(|| self.hoist(a, |a| self.diagonal_of(a))) {
            return done;
        }
        match self.op(a) {
            Op::Diagonal(v) => v,
            Op::Identity => self.ones(shape),
            Op::Fill(s) => self.fill(s, shape),
            Op::Transpose(x) => self.diagonal_of(x),
            // diag(X Yᵀ) is the sums of the rows of X ⊙ Y; the rest of the product is never needed.
            Op::Product(x, y) if !self.is_linear(a) && !matches!(self.op(x), Op::Diagonal(_)) => {
                let elements = self.hadamard(x, self.transpose(y));
                self.product(elements, self.ones(Shape::column(self.shape(x).cols)))
            }
            _ => self.intern(Op::DiagonalOf(a), shape),
        }
    }

    /// The first largest element.
    pub fn max(&self, a: Id) -> Id {
        if self.shape(a).is_scalar() { a } else { self.intern(Op::Max(a), super::shape::SCALAR) }
    }

    /// The first smallest element.
    pub fn min(&self, a: Id) -> Id {
        if self.shape(a).is_scalar() { a } else { self.intern(Op::Min(a), super::shape::SCALAR) }
    }

    /// One at the first largest element.
    pub fn argmax(&self, a: Id) -> Id {
        if self.shape(a).is_scalar() { self.scalar(1.0) } else { self.intern(Op::ArgMax(a), self.shape(a)) }
    }

    /// One at the first smallest element.
    pub fn argmin(&self, a: Id) -> Id {
        if self.shape(a).is_scalar() { self.scalar(1.0) } else { self.intern(Op::ArgMin(a), self.shape(a)) }
    }

    /// log Σ exp zᵢ
    pub fn log_sum_exp(&self, z: Id) -> Id {
        if self.shape(z).is_scalar() { z } else { self.intern(Op::LogSumExp(z), super::shape::SCALAR) }
    }

    /// exp(z) / Σ exp zᵢ
    pub fn softmax(&self, z: Id) -> Id {
        if self.shape(z).is_scalar() { self.scalar(1.0) } else { self.intern(Op::Softmax(z), self.shape(z)) }
    }

    /// A − 1 sᵀA
    pub fn centred(&self, s: Id, a: Id) -> Id {
        self.with_weights(s, a, Op::Centred, |a| self.centred(s, a))
    }

    /// A − s 1ᵀA
    pub fn balanced(&self, s: Id, a: Id) -> Id {
        self.with_weights(s, a, Op::Balanced, |a| self.balanced(s, a))
    }

    /// One of both; 0 where the only weight is 1.
    fn with_weights(&self, s: Id, a: Id, op: fn(Id, Id) -> Op, again: impl Fn(Id) -> Id) -> Id {
        let shape = self.shape(a);
        if self.shape(s).is_scalar() || self.is_zero(a) {
            return self.zeros(shape);
        }
        self.linear_in(a, &again).or_else(|| self.hoist(a, &again)).unwrap_or_else(|| self.intern(op(s, a), shape))
    }

    /// log(exp(z) / Σ exp zᵢ)
    pub fn log_softmax(&self, z: Id) -> Id {
        if self.shape(z).is_scalar() { self.scalar(0.0) } else { self.intern(Op::LogSoftmax(z), self.shape(z)) }
    }
}
