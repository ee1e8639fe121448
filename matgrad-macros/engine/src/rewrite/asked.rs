//! What can only be computed where the function asks for it, and is asked for in arms that stand in different orders, such as
//! those of two layers, is computed in the arms that all of these have in common. Where a value's uses lie in arms that begin
//! differently, it would stand before all of them, outside of arms that each of its uses is in.

use std::collections::{BTreeMap, BTreeSet};

use super::arms::may_not_be_there;
use super::implied::implied;
use super::needed::needed;
use crate::graph::op::{Id, Op};
use crate::program::Program;

/// The outputs, in which what cannot be computed everywhere stands in all arms that its uses have in common.
pub fn in_common_arms(program: &Program, outputs: &[Id]) -> Vec<Id> {
    let graph = &program.graph;
    let order = graph.reachable(outputs);
    let looks_itself = may_not_be_there(program);
    let mut looks: BTreeSet<Id> = BTreeSet::new();
    for &id in &order {
        if looks_itself(id) || graph.operands(id).iter().any(|operand| looks.contains(operand)) {
            looks.insert(id);
        }
    }
    if looks.is_empty() {
        return outputs.to_vec();
    }
    let moved = moved(program, &order, outputs, &looks);
    let mut new: BTreeMap<Id, Id> = BTreeMap::new();
    for id in order {
        let built = graph.rebuilt(id, &|x| new.get(&x).copied().unwrap_or(x));
        let arms = moved.get(&id).map_or(&[][..], Vec::as_slice);
        let there = match truth_in(program, id) {
            // Elsewhere nothing asks for a truth, so that any one will do.
            Some(truth) => graph.within_arms_or(built, arms, truth),
            None => graph.within_arms(built, arms),
        };
        // A constant in an arm that hangs on the variables stays one.
        let there = if graph.is_active(id) { there } else { graph.held(there) };
        // What is made of it is not moved into the arms, where it would be asked for in several nests again.
        new.insert(id, if there == built { built } else { graph.settled(there) });
    }
    outputs.iter().map(|id| new[id]).collect()
}

/// The arms that nodes are moved into.
fn moved(program: &Program, order: &[Id], outputs: &[Id], looks: &BTreeSet<Id>) -> BTreeMap<Id, Vec<(Id, bool)>> {
    let graph = &program.graph;
    let before = needed(program, order, outputs, |_, _, _| None);
    let mut moved = BTreeMap::new();
    // What may fail itself can be asked about where it is asked anyway.
    let can_be_asked = |condition: Id, holds: &[(Id, bool)]| {
        !looks.contains(&condition) || before.get(&condition).is_some_and(|needed| needed.is_asked_where(holds))
    };
    let is_free = |condition: Id, id: Id| {
        (graph.is_linear(id) || !graph.is_linear(condition)) && graph.loops_of(condition).is_within(&graph.loops_of(id))
    };
    needed(program, order, outputs, |id, op, here| {
        let shape = graph.shape(id);
        // What is an expression is computed in each arm anyway.
        let is_statement = match op {
            Op::Text(number, _) => program.texts[*number as usize].calls,
            Op::Select(c, ..) => graph.shape(*c).is_scalar(),
            op => matches!(op, Op::Choice(..) | Op::Call(..) | Op::Pushed(..) | Op::Pulled(..) | Op::Columns(..)),
        };
        let has_value = (!shape.opaque || truth_in(program, id).is_some()) && shape.array.is_none();
        if !looks.contains(&id) || !is_statement || !has_value {
            return None;
        }
        let mut holds: Vec<(Id, bool)> = here.standing.iter().flat_map(|&arm| implied(program, arm)).collect();
        let mut others = vec![];
        for &arm in &here.all {
            if !holds.contains(&arm) && is_free(arm.0, id) && can_be_asked(arm.0, &holds) {
                here.standing.push(arm);
                holds.extend(implied(program, arm));
                others.push(arm);
            }
        }
        if !others.is_empty() {
            moved.insert(id, others);
        }
        None
    });
    // Conditions stay as they are, so that they are those of the arms around.
    let mut changed: BTreeSet<Id> = BTreeSet::new();
    for &id in order {
        if moved.contains_key(&id) || graph.operands(id).iter().any(|operand| changed.contains(operand)) {
            changed.insert(id);
        }
    }
    moved.values_mut().for_each(|arms: &mut Vec<(Id, bool)>| arms.retain(|(condition, _)| !changed.contains(condition)));
    moved
}

/// A truth that is known among those that a truth is chosen of.
fn truth_in(program: &Program, id: Id) -> Option<Id> {
    let Op::Select(_, a, b) = program.graph.op(id) else { return None };
    [a, b].into_iter().find(|&id| match program.graph.op(id) {
        Op::Text(number, _) => program.texts[number as usize].truth().is_some(),
        _ => false,
    })
}
