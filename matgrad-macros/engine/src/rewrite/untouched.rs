//! Places that the function touches in arms of branches or steps of loops alone, and that need not exist elsewhere:
//! an element of data of run-time length, and one by an index that is only known at run time. Its cotangent is a sum
//! over all the arms and steps that touch it and stands outside of them. Where that sum is zero nothing may have touched
//! the place, so neither the place nor what is multiplied with such a sum is looked at there.

use std::collections::{BTreeMap, BTreeSet};

use super::arms::{asked_anyway, is_apart};
use crate::graph::op::{Id, Index, Op, Relation};
use crate::graph::store::Graph;

/// The outputs, in which a place that the function may not touch is only touched where there is something to add.
/// `function` are the nodes that the function computes.
pub fn untouched(graph: &Graph, function: &[Id], outputs: &[Id]) -> Vec<Id> {
    let touched = Touched::by(graph, function);
    if touched.perhaps.is_empty() {
        return outputs.to_vec();
    }
    let mut new: BTreeMap<Id, Id> = BTreeMap::new();
    // Whether computing a node looks at such a place.
    let mut looks: BTreeSet<Id> = BTreeSet::new();
    for id in graph.reachable(outputs) {
        let op = graph.op(id);
        let is_inner = |operand: Id| looks.contains(&operand) && !is_apart(graph, &op, operand);
        if touched.is_uncertain(graph, id) || op.operands().into_iter().any(is_inner) {
            looks.insert(id);
        }
        let at = |x: Id| new.get(&x).copied().unwrap_or(x);
        let built = graph.rebuilt(id, &at);
        let only_where = |sum: Option<Id>| sum.map(|sum| where_not_zero(graph, at(sum), built));
        let guarded = match op {
            Op::Hadamard(a, b) if graph.shape(id).is_scalar() => {
                let beside = |a: Id, b: Id| if looks.contains(&a) { sum_of_arms(graph, b) } else { None };
                only_where(beside(a, b).or_else(|| beside(b, a)))
            }
            Op::Scatter(part, index) if touched.perhaps.contains(&[index, index]) => only_where(sum_of_arms(graph, part)),
            Op::Embed(part, i, j) if touched.perhaps.contains(&[i, j]) => only_where(sum_of_arms(graph, part)),
            _ => None,
        };
        if guarded.is_some() {
            looks.remove(&id);
        }
        new.insert(id, guarded.unwrap_or(built));
    }
    outputs.iter().map(|id| new.get(id).copied().unwrap_or(*id)).collect()
}

/// The places of elements that a function looks at.
struct Touched {
    /// Those that it looks at whatever its arguments are.
    surely: BTreeSet<Id>,
    /// The indices of the others.
    perhaps: BTreeSet<[Index; 2]>,
}

impl Touched {
    fn by(graph: &Graph, function: &[Id]) -> Touched {
        let is_place = |id: &Id| graph.doubtful_place(*id).is_some();
        let surely: BTreeSet<Id> = asked_anyway(graph, function, false).into_iter().filter(is_place).collect();
        let certain: BTreeSet<[Index; 2]> = surely.iter().filter_map(|&id| graph.doubtful_place(id)).collect();
        let all = graph.reachable(function).into_iter().filter(|id| !surely.contains(id));
        let perhaps = all.filter_map(|id| graph.doubtful_place(id)).filter(|place| !certain.contains(place)).collect();
        Touched { surely, perhaps }
    }

    fn is_uncertain(&self, graph: &Graph, id: Id) -> bool {
        !self.surely.contains(&id) && graph.doubtful_place(id).is_some_and(|place| self.perhaps.contains(&place))
    }
}

/// A scalar that is zero where no arm and no step adds to a value, if there is one.
fn sum_of_arms(graph: &Graph, id: Id) -> Option<Id> {
    let is_empty = |x: Id| graph.is_zero(x) || sum_of_arms(graph, x).is_some();
    match graph.op(id) {
        Op::Select(c, a, b) if graph.shape(c).is_scalar() && graph.shape(id).is_scalar() => {
            [a, b].into_iter().any(is_empty).then_some(id)
        }
        Op::Out(looped, k) if graph.shape(id).is_scalar() => is_empty(looped.inits[k as usize]).then_some(id),
        Op::Sum(terms) if graph.shape(id).is_scalar() => terms.iter().all(|&(_, x)| is_empty(x)).then_some(id),
        Op::Hadamard(a, b) => sum_of_arms(graph, a).or_else(|| sum_of_arms(graph, b)),
        Op::Scale(s, _) => sum_of_arms(graph, s),
        Op::Quotient(a, _) => sum_of_arms(graph, a),
        _ => None,
    }
}

fn where_not_zero(graph: &Graph, sum: Id, value: Id) -> Id {
    let is_touched = graph.compare(Relation::Ne, sum, graph.scalar(0.0));
    graph.select(is_touched, value, graph.zeros(graph.shape(value)))
}
