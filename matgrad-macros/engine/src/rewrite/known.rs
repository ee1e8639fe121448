//! A branch whose condition is decided by the arms that all its uses stand in is the arm that it takes there.

use std::collections::{BTreeMap, BTreeSet};

use super::asked::uses;
use super::implied::implied;
use crate::graph::op::{Id, Op};
use crate::program::Program;

/// The outputs without branches that are decided where they stand.
pub fn decided(program: &Program, outputs: &[Id]) -> Vec<Id> {
    let graph = &program.graph;
    let order = graph.reachable(outputs);
    // What holds at all uses of a node.
    let mut known: BTreeMap<Id, BTreeSet<(Id, bool)>> = outputs.iter().map(|&id| (id, BTreeSet::new())).collect();
    let mut taken: BTreeMap<Id, Id> = BTreeMap::new();
    for &id in order.iter().rev() {
        let Some(here) = known.get(&id).cloned() else { continue };
        let op = graph.op(id);
        let mut uses = uses(graph, &op);
        if let Op::Select(condition, a, b) = op
            && let Some(&(_, side)) = here.iter().find(|(c, _)| *c == condition)
        {
            let live = if side { a } else { b };
            taken.insert(id, live);
            uses = vec![(live, None)];
        }
        for (operand, arm) in uses {
            let there = || here.iter().copied().chain(arm.into_iter().flat_map(|arm| implied(program, arm))).collect();
            match known.get_mut(&operand) {
                Some(known) if known.is_empty() => {}
                Some(known) => {
                    let there: BTreeSet<(Id, bool)> = there();
                    known.retain(|side| there.contains(side));
                }
                None => {
                    known.insert(operand, there());
                }
            }
        }
    }
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
