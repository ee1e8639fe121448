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
    /// What holds at some of the uses that ask for it whatever further conditions say.
    asked: Vec<Vec<(Id, bool)>>,
}

/// Of so many uses it is remembered what holds there.
const MOST_USES: usize = 16;

impl Needed {
    /// Whether it is asked for where some conditions hold, whatever others say.
    pub fn is_asked_where(&self, holds: &[(Id, bool)]) -> bool {
        self.asked.iter().any(|use_of_it| use_of_it.iter().all(|side| holds.contains(side)))
    }

    fn within(&self, program: &Program, arm: Option<(Id, bool)>) -> Needed {
        let mut there = self.clone();
        let is_new = |known: &[(Id, bool)], condition: Id| !known.iter().any(|(known, _)| *known == condition);
        there.standing.extend(arm.filter(|&(condition, _)| is_new(&there.standing, condition)));
        let sides: Vec<(Id, bool)> = arm.into_iter().flat_map(|arm| implied(program, arm)).collect();
        for known in [&mut there.all].into_iter().chain(&mut there.asked) {
            for &side in &sides {
                if is_new(known, side.0) {
                    known.push(side);
                }
            }
        }
        there
    }

    fn and(&mut self, other: &Needed) {
        let common = self.standing.iter().zip(&other.standing).take_while(|(a, b)| a == b).count();
        self.standing.truncate(common);
        self.all.retain(|arm| other.all.contains(arm));
        for asked in &other.asked {
            if self.asked.len() < MOST_USES && !self.is_asked_where(asked) {
                self.asked.push(asked.clone());
            }
        }
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
    let asked = Needed { asked: vec![vec![]], ..Needed::default() };
    let mut needed: BTreeMap<Id, Needed> = outputs.iter().map(|&id| (id, asked.clone())).collect();
    for &id in order.iter().rev() {
        let Some(mut here) = needed.get(&id).cloned() else { continue };
        let op = graph.op(id);
        let alone = seen(id, &op, &mut here);
        for (operand, arm) in alone.map_or_else(|| uses(graph, &op), |alone| vec![(alone, None)]) {
            let mut there = here.within(program, arm);
            if !is_asked_with(graph, (id, &op), operand) {
                there.asked.clear();
            }
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

/// Whether what asks for a node asks for an operand of it that no arm of it hides. In a loop that is so of what its steps
/// compute, each time; what is the same in all steps is computed before the first of them, and there may be none.
fn is_asked_with(graph: &Graph, (id, op): (Id, &Op), operand: Id) -> bool {
    match op {
        Op::And(first, _) | Op::Or(first, _) if *first != operand => false,
        Op::Out(looped, _) | Op::Trail(looped, ..) if !looped.inits.contains(&operand) => {
            graph.loops_of(operand).contains(looped.number)
        }
        _ => graph.loops_of(id).is_within(&graph.loops_of(operand)),
    }
}
