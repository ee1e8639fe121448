//! The differential in a direction: dX is replaced by a given direction and carried through the
//! graph, each node once.

use std::cell::Cell;
use std::collections::BTreeMap;

use super::differential::differential;
use super::loops::augmented_once;
use super::unknown::{Reason, Unknown};
use crate::graph::op::{Id, Loop, Op};
use crate::graph::store::Graph;

/// dF of each output in the directions given for the inputs.
///
/// # Errors
/// Where the derivative of a node in between is not known.
pub fn pushforward(graph: &Graph, outputs: &[Id], directions: &[(Id, Id)]) -> Result<Vec<Id>, Unknown> {
    let mut tangents: BTreeMap<Id, Id> = directions.iter().copied().collect();
    let around = graph.loops_of_all(outputs);
    let mut loops: BTreeMap<u32, Loop> = BTreeMap::new();
    for y in graph.reachable(outputs) {
        // The bodies of loops inside are visited by the loops' own augmentation.
        if !graph.is_active(y) || tangents.contains_key(&y) || !graph.loops_of(y).is_within(&around) {
            continue;
        }
        let tangent = match graph.op(y) {
            Op::Out(looped, k) | Op::Trail(looped, k, _) => {
                let both = augmented_once(graph, &looped, &tangents, &mut loops)?;
                let place = k + looped.vars.len() as u32;
                match graph.op(y) {
                    Op::Trail(_, _, when) => graph.trail(both, place, when).ok_or(Unknown { node: y, reason: Reason::NoRule })?,
                    _ => graph.out(both, place),
                }
            }
            _ => {
                let lost = Cell::new(None);
                let tangent = |x: Id| {
                    tangent_of(graph, &tangents, x).unwrap_or_else(|unknown| {
                        lost.set(Some(unknown));
                        graph.zeros(graph.shape(x))
                    })
                };
                let dy = differential(graph, y, &tangent, &|_| false)?;
                lost.get().map_or(Ok(dy.id), Err)?
            }
        };
        tangents.insert(y, tangent);
    }
    outputs.iter().map(|&y| tangent_of(graph, &tangents, y)).collect()
}

/// The differential of a node that was visited; that of a constant is zero.
pub(super) fn tangent_of(graph: &Graph, tangents: &BTreeMap<Id, Id>, x: Id) -> Result<Id, Unknown> {
    match tangents.get(&x) {
        Some(&tangent) => Ok(tangent),
        None if graph.is_active(x) => Err(Unknown { node: x, reason: Reason::NoRule }),
        None => Ok(graph.zeros(graph.shape(x))),
    }
}
