//! Several quotients by one scalar become products with its reciprocal: a division takes as long as
//! many products. Each of them is rounded once more, and where the reciprocal of a subnormal number
//! overflows, so do they.

use std::collections::BTreeMap;

use crate::graph::functions::Unary;
use crate::graph::op::{Id, Op};
use crate::graph::store::Graph;

/// From so many quotients on, the reciprocal pays.
const MANY: usize = 3;

/// The outputs, with quotients by a scalar that there are several of.
pub fn with_reciprocals(graph: &Graph, outputs: &[Id]) -> Vec<Id> {
    let mut quotients: BTreeMap<Id, usize> = BTreeMap::new();
    for id in graph.reachable(outputs) {
        if let Some((_, divisor)) = quotient(graph, id) {
            *quotients.entry(divisor).or_default() += 1;
        }
    }
    if quotients.values().all(|&count| count < MANY) {
        return outputs.to_vec();
    }
    let mut new: BTreeMap<Id, Id> = BTreeMap::new();
    for id in graph.reachable(outputs) {
        let at = |x: Id| new.get(&x).copied().unwrap_or(x);
        let built = match quotient(graph, id) {
            Some((dividend, divisor)) if quotients[&divisor] >= MANY => {
                let reciprocal = graph.intern(Op::Map(Unary::RECIP, at(divisor)), graph.shape(divisor));
                graph.intern(Op::Hadamard(at(dividend), reciprocal), graph.shape(id))
            }
            _ => graph.rebuilt(id, &at),
        };
        new.insert(id, built);
    }
    outputs.iter().map(|id| new.get(id).copied().unwrap_or(*id)).collect()
}

/// Dividend and divisor of a quotient of scalars.
fn quotient(graph: &Graph, id: Id) -> Option<(Id, Id)> {
    match graph.op(id) {
        Op::Quotient(a, b) if graph.shape(b).is_scalar() => Some((a, b)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::shape::SCALAR;

    #[test]
    fn three_quotients_share_a_reciprocal_and_two_do_not() {
        let graph = Graph::new();
        let scalars: Vec<Id> = ["a", "b", "c", "d"].iter().map(|name| graph.input(name, SCALAR, true)).collect();
        let quotients: Vec<Id> = scalars[..3].iter().map(|&x| graph.quotient(x, scalars[3])).collect();
        assert_eq!(with_reciprocals(&graph, &quotients[..2]), quotients[..2]);
        let products = with_reciprocals(&graph, &quotients);
        let divisions = |ids: &[Id]| graph.reachable(ids).into_iter().filter(|&id| quotient(&graph, id).is_some()).count();
        let reciprocals = |&id: &Id| matches!(graph.op(id), Op::Map(Unary::RECIP, _));
        assert_eq!(divisions(&products), 0);
        assert_eq!(graph.reachable(&products).iter().filter(|id| reciprocals(id)).count(), 1);
    }
}
