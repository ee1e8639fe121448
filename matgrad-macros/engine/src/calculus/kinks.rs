//! Second derivatives where a kink cancels. The derivatives of ‖x‖, |x| and their like are 0 at 0, which
//! is right for their sums and products; but an even function of them, such as cos ‖x‖, is smooth there,
//! and its second derivative is not 0.
//!
//! A function f of r = ‖x‖ has the gradient f′(r) x/r. Where r = 0 and f′(0) = 0 this tends to f″(0) x
//! (l'Hôpital). So κ x with κ = f″(0) at r = 0, and 0 elsewhere, is added to it: nothing in the gradient,
//! and κ dx in its differential.

use std::collections::{BTreeMap, BTreeSet};

use super::differential::differential;
use super::loops::augmented_once;
use crate::graph::functions::{Binary, Unary};
use crate::graph::op::{Id, Op, Relation};
use crate::graph::store::Graph;

/// What is added to the cotangents of the operands of `y`, where `cotangent` is that of `y`. What only arms need is asked
/// for in them: outside of them there need not be a `y`, or a constant that it is made of.
pub fn limits(graph: &Graph, y: Id, cotangent: Id) -> Vec<(Id, Id)> {
    if graph.once.get() {
        return vec![];
    }
    let zero = |like: Id| graph.zeros(graph.shape(like));
    match graph.op(cotangent) {
        Op::Select(c, a, b) if graph.is_zero(b) => {
            limits(graph, y, a).into_iter().map(|(x, term)| (x, graph.select(c, term, zero(term)))).collect()
        }
        Op::Select(c, a, b) if graph.is_zero(a) => {
            limits(graph, y, b).into_iter().map(|(x, term)| (x, graph.select(c, zero(term), term))).collect()
        }
        _ => {
            let terms = everywhere(graph, y, cotangent);
            match asking(graph, cotangent) {
                Some(c) => terms.into_iter().map(|(x, term)| (x, graph.select(c, term, zero(term)))).collect(),
                None => terms,
            }
        }
    }
}

/// The condition under which an arm asks for a cotangent; `None` where it is asked for whatever holds.
fn asking(graph: &Graph, cotangent: Id) -> Option<Id> {
    let shape = |c: Id| graph.shape(c);
    let both = |c: Id, rest: Option<Id>| Some(rest.map_or(c, |rest| graph.intern(Op::And(c, rest), shape(c))));
    match graph.op(cotangent) {
        Op::Select(c, a, b) if graph.is_zero(b) => both(c, asking(graph, a)),
        Op::Select(c, a, b) if graph.is_zero(a) => both(graph.intern(Op::Not(c), shape(c)), asking(graph, b)),
        Op::Sum(terms) => {
            let asked: Option<Vec<Id>> = terms.iter().map(|&(_, term)| asking(graph, term)).collect();
            asked?.into_iter().reduce(|a, b| graph.intern(Op::Or(a, b), shape(a)))
        }
        _ => None,
    }
}

/// The same without arms.
fn everywhere(graph: &Graph, y: Id, cotangent: Id) -> Vec<(Id, Id)> {
    let operands = match graph.op(y) {
        Op::Map(Unary::ABS, x) => vec![x],
        Op::Map(Unary::SQRT, s) => match graph.norm_operand(y) {
            Some(x) => vec![x],
            None if graph.is_sum_of_squares(s) => vec![s],
            None => return vec![],
        },
        Op::Map2(Binary::HYPOT, a, b) => vec![a, b],
        _ => return vec![],
    };
    let Some(limit) = limit(graph, y, cotangent) else { return vec![] };
    let of = |x: Id| match graph.op(y) {
        // With s = r², f′(r) / 2r is the derivative in s.
        Op::Map(Unary::SQRT, s) if graph.norm_operand(y).is_none() => graph.times(0.5, limited(graph, limit, s)),
        _ if graph.shape(limit).is_scalar() => graph.scale(limit, x),
        _ => graph.hadamard(limit, x),
    };
    operands.into_iter().filter(|&x| graph.is_active(x)).map(|x| (x, of(x))).collect()
}

/// κ in the shape of a node.
fn limited(graph: &Graph, limit: Id, like: Id) -> Id {
    if graph.shape(limit).is_scalar() { graph.fill(limit, graph.shape(like)) } else { limit }
}

/// κ: the derivative of the cotangent in `y` where both are 0.
fn limit(graph: &Graph, y: Id, cotangent: Id) -> Option<Id> {
    let shape = graph.shape(y);
    let around = graph.loops_of(cotangent);
    let mut depends = BTreeSet::from([y]);
    let mut slopes = BTreeMap::from([(y, graph.ones(shape))]);
    let mut loops = BTreeMap::new();
    for id in graph.reachable(&[cotangent]) {
        let op = graph.op(id);
        if id == y || !op.operands().iter().any(|operand| depends.contains(operand)) {
            continue;
        }
        depends.insert(id);
        // Element by element where y is a matrix.
        let alike = shape.is_scalar() || (op.is_elementwise() && graph.shape(id) == shape);
        if !alike || matches!(op, Op::Call(..) | Op::Pushed(..) | Op::Pulled(..)) {
            return None;
        }
        // The bodies of loops inside are visited by the loops' own augmentation.
        if !graph.loops_of(id).is_within(&around) {
            continue;
        }
        let slope = match op {
            Op::Out(looped, k) => {
                let both = augmented_once(graph, &looped, &slopes, &mut loops).ok()?;
                graph.out(both, k + looped.vars.len() as u32)
            }
            Op::Trail(..) => return None,
            _ => {
                let slope = |x: Id| slopes.get(&x).copied().unwrap_or_else(|| graph.zeros(graph.shape(x)));
                differential(graph, id, &slope, &|_| false).ok()?.id
            }
        };
        slopes.insert(id, slope);
    }
    let (slope, zero) = (*slopes.get(&cotangent)?, graph.zeros(shape));
    if graph.is_zero(slope) {
        return None;
    }
    let is_zero = |id: Id| graph.compare(Relation::Eq, id, zero);
    let both = graph.intern(Op::And(is_zero(y), is_zero(cotangent)), shape);
    Some(graph.held(graph.select(both, slope, zero)))
}
