//! The differential in a direction: dX is replaced by a given direction and carried through the
//! graph, each node once.

use std::collections::BTreeMap;

use super::differential::differential;
use super::loops::augmented_loop;
use crate::graph::op::{Id, Op};
use crate::graph::store::Graph;

/// dF of each output in the directions given for the inputs.
pub fn pushforward(graph: &Graph, outputs: &[Id], directions: &[(Id, Id)]) -> Vec<Id> {
    let mut tangents: BTreeMap<Id, Id> = directions.iter().copied().collect();
    let around = outputs.iter().fold(0, |mask, &y| mask | graph.loops_of(y));
    let mut loops = BTreeMap::new();
    for y in graph.reachable(outputs) {
        // The bodies of loops inside are visited by the loops' own augmentation.
        if !graph.is_active(y) || tangents.contains_key(&y) || graph.loops_of(y) & !around != 0 {
            continue;
        }
        let tangent = match graph.op(y) {
            Op::Out(looped, k) | Op::Trail(looped, k, _) => {
                let both = loops.entry(looped.number).or_insert_with(|| augmented_loop(graph, &looped, &tangents));
                match graph.op(y) {
                    Op::Trail(_, _, when) => {
                        graph.trail(both, k + looped.vars.len() as u32, when).unwrap_or_else(|| graph.zeros(graph.shape(y)))
                    }
                    _ => graph.out(both, k + looped.vars.len() as u32),
                }
            }
            _ => differential(graph, y, &|x| tangents.get(&x).copied().unwrap_or_else(|| graph.zeros(graph.shape(x)))).id,
        };
        tangents.insert(y, tangent);
    }
    outputs.iter().map(|y| tangents.get(y).copied().unwrap_or_else(|| graph.zeros(graph.shape(*y)))).collect()
}
