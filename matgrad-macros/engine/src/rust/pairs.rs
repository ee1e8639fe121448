//! Two nodes that one kernel computes together.

use super::emit::Emitter;
use super::hygiene::ident;
use crate::graph::functions::Unary;
use crate::graph::op::{Id, Op};

impl Emitter<'_> {
    /// Writes a node together with another one, if there is one that shares its work.
    pub(super) fn pair(&mut self, id: Id) -> bool {
        if let Some((plain, adjoint)) = self.twin_products(id) {
            self.both_products(plain, adjoint);
            return true;
        }
        if let Some((softmax, logarithm)) = self.twin_exponentials(id) {
            self.both_exponentials(softmax, logarithm);
            return true;
        }
        false
    }

    /// A node still to be written in the block of another one, to which it fits.
    fn partner(&self, id: Id, fits: impl Fn(Id) -> bool) -> Option<Id> {
        self.plan.order.iter().copied().find(|&other| {
            let is_written = self.variables.contains_key(&other) || self.streamed.contains(&other);
            fits(other) && self.plan.is_named(other) && !is_written && self.plan.arms_of(other) == self.plan.arms_of(id)
        })
    }

    /// A x and Aᵀ y that can be computed now, one of which is asked for: one pass over A gives both.
    fn twin_products(&self, id: Id) -> Option<(Id, Id)> {
        let graph = self.cx.graph;
        // The matrix, whether it is transposed, and the vector of a matrix-vector product.
        let parts = |id: Id| match graph.op(id) {
            Op::Product(a, x) if graph.shape(x).cols.literal() == Some(1) => match graph.op(a) {
                Op::Transpose(b) => Some((b, true, x)),
                Op::Diagonal(_) | Op::Inverse(_) | Op::SymmetricInverse(_) => None,
                _ => Some((a, false, x)),
            },
            _ => None,
        };
        let (a, transposed, x) = parts(id)?;
        let ready = |v: Id| self.variables.contains_key(&v);
        if graph.shape(a).is_vector() || !ready(a) || !ready(x) {
            return None;
        }
        let fits = |other| matches!(parts(other), Some((b, flipped, y)) if b == a && flipped != transposed && ready(y));
        let other = self.partner(id, fits)?;
        Some(if transposed { (other, id) } else { (id, other) })
    }

    /// The softmax of a vector and the logarithm of it, or of its sum, that can be computed now, one of
    /// which is asked for: they share the exponentials.
    fn twin_exponentials(&self, id: Id) -> Option<(Id, Id)> {
        let graph = self.cx.graph;
        let parts = |id: Id| match graph.op(id) {
            Op::Softmax(z) => Some((z, true)),
            Op::LogSumExp(z) | Op::LogSoftmax(z) => Some((z, false)),
            _ => None,
        };
        let (z, is_softmax) = parts(id)?;
        let other = self.partner(id, |other| matches!(parts(other), Some((y, soft)) if y == z && soft != is_softmax))?;
        Some(if is_softmax { (id, other) } else { (other, id) })
    }

    /// Writes a softmax together with the logarithm.
    fn both_exponentials(&mut self, softmax: Id, logarithm: Id) {
        let (name, z) = match self.cx.graph.op(logarithm) {
            Op::LogSoftmax(z) => ("softmax_and_log_softmax", z),
            Op::LogSumExp(z) => ("softmax_and_log_sum_exp", z),
            _ => return,
        };
        let (rt, name, z) = (self.rt(), ident(name), self.reference(z));
        let (exp, ln) = (self.unary(Unary::EXP), self.unary(Unary::LN));
        let (soft, log) = (self.fresh(softmax), self.fresh(logarithm));
        self.statements.push(emit!(let (#soft, #log) = #rt::#name(#z, #exp, #ln);).into());
        self.variables.extend([(softmax, soft), (logarithm, log)]);
    }

    /// Writes A x and Aᵀ y together.
    fn both_products(&mut self, plain: Id, adjoint: Id) {
        let graph = self.cx.graph;
        let (Op::Product(a, x), Op::Product(_, y)) = (graph.op(plain), graph.op(adjoint)) else { return };
        let (a, x, y, rt) = (self.reference(a), self.reference(x), self.reference(y), self.rt());
        let (ax, aty) = (self.fresh(plain), self.fresh(adjoint));
        self.statements.push(emit!(let (#ax, #aty) = #rt::mul_and_tr_mul(#a, #x, #y);).into());
        self.variables.extend([(plain, ax), (adjoint, aty)]);
    }
}
