//! A branch whose condition is decided by the arms that all its uses stand in is the arm that it takes there.

use std::collections::BTreeMap;

use super::needed::needed;
use crate::graph::op::{Id, Op};
use crate::program::Program;

/// The outputs without branches that are decided where they stand.
pub fn decided(program: &Program, outputs: &[Id]) -> Vec<Id> {
    let graph = &program.graph;
    let order = graph.reachable(outputs);
    let mut taken: BTreeMap<Id, Id> = BTreeMap::new();
    needed(program, &order, outputs, |id, op, here| {
        let Op::Select(condition, a, b) = *op else { return None };
        let (_, side) = here.all.iter().find(|(known, _)| *known == condition)?;
        let live = if *side { a } else { b };
        taken.insert(id, live);
        Some(live)
    });
    if taken.is_empty() {
        return outputs.to_vec();
    }
    let mut new: BTreeMap<Id, Id> = BTreeMap::new();
    for id in order {
        let at = |x: Id| new.get(&x).copied().unwrap_or(x);
        let built = taken.get(&id).map_or_else(|| graph.rebuilt(id, &at), |&live| at(live));
        new.insert(id, built);
    }
    outputs.iter().map(|id| new[id]).collect()
}
