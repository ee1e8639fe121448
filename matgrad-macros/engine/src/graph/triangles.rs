//! Constructors of triangles and of triangular factors.

use super::algebra::{Algebra, Piece};
use super::functions::Unary;
use super::op::{Id, Op};
use super::store::Graph;

/// Which triangle of a square matrix is kept, with zeros in place of the rest.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Part {
    /// The lower one with the diagonal.
    Lower,
    /// The upper one with the diagonal.
    Upper,
    /// Φ: the lower one with half the diagonal.
    HalfLower,
}

impl Graph {
    /// The lower factor of A = L Lᵀ.
    pub fn cholesky_factor(&self, a: Id) -> Id {
        let shape = self.shape(a);
        if shape.is_scalar() {
            return self.map(Unary::SQRT, a);
        }
        match self.op(a) {
            Op::Identity => a,
            _ => self.intern(Op::CholeskyFactor(a), shape),
        }
    }

    /// A triangle of A.
    pub fn triangle(&self, part: Part, a: Id) -> Id {
        let shape = self.shape(a);
        if shape.is_scalar() {
            return if part == Part::HalfLower { self.times(0.5, a) } else { a };
        }
        if self.is_zero(a) || part != Part::HalfLower && self.triangular(a) == Some(part) || self.is_diagonal(a) {
            return if part == Part::HalfLower { self.times(0.5, a) } else { a };
        }
        self.linear_in(a, |a| self.triangle(part, a))
            .or_else(|| self.hoist(a, |a| self.triangle(part, a)))
            .unwrap_or_else(|| self.intern(Op::Triangle(part, a), shape))
    }

    fn is_diagonal(&self, a: Id) -> bool {
        matches!(self.op(a), Op::Identity | Op::Diagonal(_))
    }

    /// Whether a matrix is known to be a lower or an upper triangle.
    pub fn triangular(&self, a: Id) -> Option<Part> {
        match self.op(a) {
            Op::CholeskyFactor(_) | Op::Algebra(Algebra::FactorAlong, _) => Some(Part::Lower),
            Op::Triangle(Part::Lower | Part::HalfLower, _) => Some(Part::Lower),
            Op::Triangle(Part::Upper, _) | Op::Algebra(Algebra::Piece(Piece::Upper), _) => Some(Part::Upper),
            Op::Inverse(x) => self.triangular(x),
            _ => None,
        }
    }
}
