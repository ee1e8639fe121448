//! The logistic function as people write it, σ and σ′, where it is spelled by exponentials: e/(1 + e) with e = exp(z), 1/(1 + e)
//! with e = exp(−z), and what the quotient rule makes of both.

use super::nodes::Nodes;
use crate::graph::functions::Unary;
use crate::graph::idioms::Idiom;
use crate::graph::op::{Id, Op};

/// 1 + exp(±z): the exponential, z, and whether it has the sign.
struct Denominator {
    e: Id,
    z: Id,
    is_negative: bool,
}

impl Nodes<'_> {
    /// How a node is written, where that is not by its operator.
    pub(super) fn idiom_of(&self, id: Id) -> Option<Idiom> {
        self.graph.idiom(id).or_else(|| self.logistic(id))
    }

    fn denominator(&self, id: Id) -> Option<Denominator> {
        let graph = self.graph;
        let Op::Sum(terms) = graph.op(id) else { return None };
        let [(a, x), (b, y)] = terms[..] else { return None };
        let (one, e) = if graph.filled_with(x) == Some(1.0) { (x, y) } else { (y, x) };
        let Op::Map(Unary::EXP, exponent) = graph.op(e) else { return None };
        (graph.filled_with(one) == Some(1.0) && (a.get(), b.get()) == (1.0, 1.0)).then_some(())?;
        match graph.op(exponent) {
            Op::Sum(terms) if terms.len() == 1 && terms[0].0.get() == -1.0 => {
                Some(Denominator { e, z: terms[0].1, is_negative: true })
            }
            _ => Some(Denominator { e, z: exponent, is_negative: false }),
        }
    }

    /// The operands of a quotient.
    fn quotient(&self, id: Id) -> Option<(Option<Id>, Id)> {
        match self.graph.op(id) {
            Op::Quotient(above, below) => Some((Some(above).filter(|&a| self.graph.filled_with(a) != Some(1.0)), below)),
            Op::Map(Unary::RECIP, below) => Some((None, below)),
            _ => None,
        }
    }

    fn logistic(&self, id: Id) -> Option<Idiom> {
        // e ⊙ ((a ⊘ (1 + e)) ⊘ (1 + e))
        if let Op::Hadamard(a, b) = self.graph.op(id) {
            return [(a, b), (b, a)].into_iter().find_map(|(e, rest)| self.weighted(e, rest));
        }
        let (above, below) = self.quotient(id)?;
        let Denominator { e, z, is_negative } = self.denominator(below)?;
        match above {
            None if is_negative => Some(Idiom::Call("σ", z)),
            Some(above) if !is_negative && above == e => Some(Idiom::Call("σ", z)),
            Some(above) if !is_negative && self.is_slope(above, (e, below)) => Some(Idiom::Call("σ′", z)),
            _ => None,
        }
    }

    fn weighted(&self, e: Id, rest: Id) -> Option<Idiom> {
        let (inner, below) = self.quotient(rest)?;
        let denominator = self.denominator(below).filter(|found| found.e == e)?;
        let (above, again) = self.quotient(inner?)?;
        (again == below).then(|| above.map_or(Idiom::Call("σ′", denominator.z), |a| Idiom::Weighted("σ′", denominator.z, a)))
    }

    /// e − e²/(1 + e)
    fn is_slope(&self, id: Id, (e, below): (Id, Id)) -> bool {
        let graph = self.graph;
        let Op::Sum(terms) = graph.op(id) else { return false };
        let [(a, x), (b, y)] = terms[..] else { return false };
        let (plus, minus) = if a.get() == 1.0 { (x, y) } else { (y, x) };
        let is_square = |id: Id| match graph.op(id) {
            Op::Powi(base, 2) => base == e,
            Op::Hadamard(a, b) => a == e && b == e,
            _ => false,
        };
        let is_ratio = |id: Id| matches!(graph.op(id), Op::Quotient(x, under) if x == e && under == below);
        let is_rest = match graph.op(minus) {
            Op::Quotient(square, under) => is_square(square) && under == below,
            Op::Hadamard(a, b) => (a == e && is_ratio(b)) || (b == e && is_ratio(a)),
            _ => false,
        };
        plus == e && is_rest && a.get() * b.get() == -1.0 && a.get().abs() == 1.0
    }
}
