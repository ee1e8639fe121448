//! Constructors of inverses and determinants.

use super::functions::Unary;
use super::op::{Id, Op};
use super::store::Graph;

impl Graph {
    /// A⁻¹
    pub fn inverse(&self, a: Id) -> Id {
        let shape = self.shape(a);
        if shape.is_scalar() {
            return self.recip(a);
        }
        match self.op(a) {
            Op::Inverse(x) => x,
            Op::Identity => a,
            Op::Transpose(x) => self.transpose(self.inverse(x)),
            Op::Diagonal(v) => self.diagonal(self.map(Unary::RECIP, v)),
            _ => {
                let parts = self.scaled(a);
                if parts.rest != a {
                    let inner = self.inverse(parts.rest);
                    let inner = parts.scalar.map_or(inner, |s| self.scale(self.recip(s), inner));
                    return self.times(1.0 / parts.literal, inner);
                }
                self.intern(Op::Inverse(a), shape)
            }
        }
    }

    /// The inverse of a matrix taken to be symmetric.
    pub fn symmetric_inverse(&self, a: Id) -> Id {
        if self.shape(a).is_scalar() { self.recip(a) } else { self.intern(Op::SymmetricInverse(a), self.shape(a)) }
    }

    /// |A|
    pub fn determinant(&self, a: Id) -> Id {
        if self.shape(a).is_scalar() {
            return a;
        }
        match self.op(a) {
            Op::Identity => self.scalar(1.0),
            Op::Transpose(x) => self.determinant(x),
            Op::Inverse(x) => self.recip(self.determinant(x)),
            Op::Product(..) => match self.power_of(a) {
                Some((x, n)) => self.powi(self.determinant(x), n),
                None => self.intern(Op::Determinant(a), super::shape::SCALAR),
            },
            _ => self.intern(Op::Determinant(a), super::shape::SCALAR),
        }
    }

    /// X and n of Xⁿ, whose determinant is |X|ⁿ: what is too large or too small for a number is so in both.
    fn power_of(&self, a: Id) -> Option<(Id, i32)> {
        let of = |id: Id| match self.op(id) {
            Op::Product(..) => self.power_of(id),
            _ => self.shape(id).is_square().then_some((id, 1)),
        };
        let Op::Product(x, y) = self.op(a) else { return None };
        let ((x, m), (y, n)) = (of(x)?, of(y)?);
        (x == y).then_some((x, m + n))
    }

    /// Xⁿ, of |X|ⁿ.
    pub(super) fn power_of_determinant(&self, a: Id) -> Option<Id> {
        let (d, n) = match self.op(a) {
            Op::Hadamard(d, e) if d == e => (d, 2),
            Op::Powi(d, n) if n > 0 => (d, n),
            _ => return None,
        };
        let Op::Determinant(x) = self.op(d) else { return None };
        Some((1..n).fold(x, |power, _| self.product(power, x)))
    }

    /// log|A|
    pub fn log_determinant(&self, a: Id) -> Id {
        if self.shape(a).is_scalar() {
            return self.map(Unary::LN, a);
        }
        match self.op(a) {
            Op::Transpose(x) => self.log_determinant(x),
            Op::Inverse(x) => self.times(-1.0, self.log_determinant(x)),
            _ => self.intern(Op::LogDeterminant(a), super::shape::SCALAR),
        }
    }

    /// log|A| of a matrix taken to be symmetric.
    pub fn symmetric_log_determinant(&self, a: Id) -> Id {
        if self.shape(a).is_scalar() {
            return self.map(Unary::LN, a);
        }
        self.intern(Op::SymmetricLogDeterminant(a), super::shape::SCALAR)
    }

    /// |A| A⁻ᵀ
    pub fn cofactor(&self, a: Id) -> Id {
        if self.shape(a).is_scalar() {
            return self.scalar(1.0);
        }
        self.intern(Op::Cofactor(a), self.shape(a))
    }

    /// d(|A| A⁻ᵀ) in the direction D.
    pub fn cofactor_along(&self, a: Id, d: Id) -> Id {
        let shape = self.shape(a);
        if shape.is_scalar() || self.is_zero(d) {
            return self.zeros(shape);
        }
        self.linear_in(d, |d| self.cofactor_along(a, d))
            .or_else(|| self.hoist(d, |d| self.cofactor_along(a, d)))
            .unwrap_or_else(|| self.intern(Op::CofactorAlong(a, d), shape))
    }
}
