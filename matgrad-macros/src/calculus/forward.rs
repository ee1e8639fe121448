//! The differential in a direction: dX is replaced by a given direction and carried through the
//! graph, each node once.

use std::collections::BTreeMap;

use super::differential::differential;
use crate::graph::op::Id;
use crate::graph::store::Graph;

/// dF of each output in the directions given for the inputs.
pub fn pushforward(graph: &Graph, outputs: &[Id], directions: &[(Id, Id)]) -> Vec<Id> {
    let mut tangents: BTreeMap<Id, Id> = directions.iter().copied().collect();
    for y in graph.reachable(outputs) {
        if !graph.is_active(y) || tangents.contains_key(&y) {
            continue;
        }
        let dy = differential(graph, y, &|x| tangents.get(&x).copied().unwrap_or_else(|| graph.zeros(graph.shape(x))));
        tangents.insert(y, dy.id);
    }
    outputs.iter().map(|y| tangents.get(y).copied().unwrap_or_else(|| graph.zeros(graph.shape(*y)))).collect()
}
