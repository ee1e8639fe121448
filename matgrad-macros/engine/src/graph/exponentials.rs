//! The constructor of the exponential of a matrix and its derivatives.

use super::functions::Unary;
use super::op::{Id, Op};
use super::store::Graph;

impl Graph {
    /// The derivative of exp at A along these directions; exp(A) without any.
    pub fn exponential(&self, a: Id, mut along: Vec<Id>) -> Id {
        let shape = self.shape(a);
        if shape.is_scalar() {
            return along.into_iter().fold(self.map(Unary::EXP, a), |product, e| self.hadamard(product, e));
        }
        if along.iter().any(|&e| self.is_zero(e)) {
            return self.zeros(shape);
        }
        // exp(A + E) = exp(A) exp(E) for what commutes with A, but a direction that is A commutes with no
        // other.
        let commutes = |&e: &Id| self.op(e) == Op::Identity || along == [a];
        if let Some(k) = along.iter().position(commutes) {
            let e = along.remove(k);
            return self.product(self.exponential(a, along), e);
        }
        for (k, &e) in along.iter().enumerate() {
            let again = |x: Id| {
                let mut along = along.clone();
                along[k] = x;
                self.exponential(a, along)
            };
            if let Some(done) = self.linear_in(e, again).or_else(|| self.hoist(e, again)) {
                return done;
            }
        }
        match self.op(a) {
            _ if self.is_zero(a) && along.is_empty() => self.identity(shape.rows),
            // L(Aᵀ, E) = L(A, Eᵀ)ᵀ, so that equal derivatives are one node.
            Op::Transpose(x) => self.transpose(self.exponential(x, along.into_iter().map(|e| self.transpose(e)).collect())),
            Op::Diagonal(v) if along.is_empty() => self.diagonal(self.map(Unary::EXP, v)),
            _ => {
                along.sort();
                self.intern(Op::Exponential(a, along), shape)
            }
        }
    }
}
