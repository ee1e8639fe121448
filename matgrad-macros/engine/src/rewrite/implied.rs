//! What holds where a condition does: `a && b` holds where both do.

use crate::graph::op::{Id, Op};
use crate::program::Program;
use crate::program::text::Text;

/// A side of a condition, and what else is so on it.
pub(super) fn implied(program: &Program, side: (Id, bool)) -> Vec<(Id, bool)> {
    let (mut found, mut stack) = (vec![], vec![side]);
    while let Some((condition, side)) = stack.pop() {
        if found.contains(&(condition, side)) {
            continue;
        }
        found.push((condition, side));
        match (program.graph.op(condition), side) {
            (Op::And(a, b), true) | (Op::Or(a, b), false) => stack.extend([(b, side), (a, side)]),
            (Op::Not(a), side) => stack.push((a, !side)),
            (Op::Test(truth), side) => stack.extend(of_truth(program, truth, side)),
            _ => {}
        }
    }
    found
}

/// The same of a truth: one that only hands a condition on, or that is chosen by another, where one arm is known not to give
/// it.
fn of_truth(program: &Program, truth: Id, side: bool) -> Vec<(Id, bool)> {
    let graph = &program.graph;
    let text = |id: Id| if let Op::Text(number, _) = graph.op(id) { Some(&program.texts[number as usize]) } else { None };
    let is_other = |id: Id| text(id).and_then(Text::truth) == Some(!side);
    match graph.op(truth) {
        Op::Text(_, operands) if text(truth).is_some_and(Text::hands_on) => operands.iter().map(|&id| (id, side)).collect(),
        Op::Select(condition, a, b) => match (is_other(a), is_other(b)) {
            (false, true) => vec![(graph.test(a), side), (condition, true)],
            (true, false) => vec![(graph.test(b), side), (condition, false)],
            _ => vec![],
        },
        _ => vec![],
    }
}
