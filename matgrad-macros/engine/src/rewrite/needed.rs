//! In which arms of branches nodes are needed: what holds at all their uses.

use std::collections::BTreeMap;

use super::implied::implied;
use crate::graph::op::{Id, Op};
use crate::graph::store::Graph;
use crate::program::Program;

/// The arms that a node is needed in.
#[derive(Clone, Default)]
pub(super) struct Needed {
    /// Those that it stands in: what its uses begin with.
    pub standing: Vec<(Id, bool)>,
    /// Those that each of its uses is in, in some order.
    pub all: Vec<(Id, bool)>,
    /// Whether it is asked for where it stands, whatever further conditions say.
    pub is_asked: bool,
}

impl Needed {
    fn within(&self, program: &Program, arm: Option<(Id, bool)>) -> Needed {
        let mut there = self.clone();
        let is_new = |known: &[(Id, bool)], condition: Id| !known.iter().any(|(known, _)| *known == condition);
        there.standing.extend(arm.filter(|&(condition, _)| is_new(&there.standing, condition)));
        for side in arm.into_iter().flat_map(|arm| implied(program, arm)) {
            if is_new(&there.all, side.0) {
                there.all.push(side);
            }
        }
        there
    }

    fn and(&mut self, other: &Needed) {
        let common = self.standing.iter().zip(&other.standing).take_while(|(a, b)| a == b).count();
        let is_there = |needed: &Needed| needed.is_asked && needed.standing.len() == common;
        self.is_asked = is_there(self) || is_there(other);
        self.standing.truncate(common);
        self.all.retain(|arm| other.all.contains(arm));
    }
}

/// The arms that nodes are needed in. Where all uses of a node were met, `seen` may add to them, and say which operand is asked
/// for alone.
pub(super) fn needed(
    program: &Program,
    order: &[Id],
    outputs: &[Id],
    mut seen: impl FnMut(Id, &Op, &mut Needed) -> Option<Id>,
) -> BTreeMap<Id, Needed> {
    let graph = &program.graph;
    let asked = Needed { is_asked: true, ..Needed::default() };
    let mut needed: BTreeMap<Id, Needed> = outputs.iter().map(|&id| (id, asked.clone())).collect();
    for &id in order.iter().rev() {
        let Some(mut here) = needed.get(&id).cloned() else { continue };
        let op = graph.op(id);
        let alone = seen(id, &op, &mut here);
        for (operand, arm) in alone.map_or_else(|| uses(graph, &op), |alone| vec![(alone, None)]) {
            let mut there = here.within(program, arm);
            there.is_asked &= match &op {
                Op::And(first, _) | Op::Or(first, _) => *first == operand,
                Op::Out(looped, _) | Op::Trail(looped, ..) => looped.inits.contains(&operand),
                _ => true,
            };
            match needed.get_mut(&operand) {
                Some(known) => known.and(&there),
                None => {
                    needed.insert(operand, there);
                }
            }
        }
    }
    needed
}

/// The operands of a node, and the arm of it that asks for each.
fn uses(graph: &Graph, op: &Op) -> Vec<(Id, Option<(Id, bool)>)> {
    match op {
        Op::Select(c, a, b) if graph.shape(*c).is_scalar() => {
            vec![(*c, None), (*a, Some((*c, true))), (*b, Some((*c, false)))]
        }
        op => op.operands().into_iter().map(|operand| (operand, None)).collect(),
    }
}
