//! Where each node is computed: outside of all branches and loops, or in the arm or the body that alone needs it.

use std::collections::{BTreeMap, BTreeSet};

use super::schedule::Block;
use super::statements::needs_statement;
use crate::graph::op::{Id, Op};
use crate::graph::shape::Dim;
use crate::graph::store::Graph;

/// What some paths have in common.
fn common_path(paths: impl Iterator<Item = Vec<Block>>) -> Vec<Block> {
    paths.reduce(|a, b| a.into_iter().zip(b).take_while(|(a, b)| a == b).map(|(a, _)| a).collect()).unwrap_or_default()
}

/// Whether a value may be computed in each arm that needs it rather than before all of them, where it may not exist. What a
/// statement of another kind computes stays where it is.
pub fn is_repeated(op: &Op) -> bool {
    let has_place = matches!(op, Op::Step(_) | Op::Columns(..) | Op::Differential(_) | Op::Scatter(..));
    matches!(op, Op::Text(..) | Op::At(..)) || !has_place && !needs_statement(op)
}

/// These constants that may fail, and those that are made of them without a call: a number read off a field that only one
/// variant has is evaluated where that field is.
pub fn failing_with(graph: &Graph, order: &[Id], mut failing: BTreeSet<u32>, calling: &BTreeSet<u32>) -> BTreeSet<u32> {
    let mut made: BTreeSet<Id> = BTreeSet::new();
    for &id in order {
        let op = graph.op(id);
        let is_made = || op.operands().iter().any(|operand| made.contains(operand));
        let is_one = match &op {
            Op::Text(number, _) => failing.contains(number) || !calling.contains(number) && is_made(),
            Op::Cast(_) | Op::Test(_) => is_made(),
            _ => false,
        };
        if is_one {
            made.insert(id);
            failing.extend(if let Op::Text(number, _) = op { Some(number) } else { None });
        }
    }
    failing
}

/// The values whose computation looks at an element that need not exist, or needs a constant that may fail, and whether it
/// is an element of data of run-time length.
fn looking(graph: &Graph, order: &[Id], failing: &BTreeSet<u32>) -> BTreeMap<Id, bool> {
    let mut looking: BTreeMap<Id, bool> = BTreeMap::new();
    for &id in order {
        let looks = match graph.op(id) {
            Op::At(array, _) if matches!(graph.shape(array).array, Some(Dim::Run(_))) => Some(true),
            Op::At(..) | Op::Element(..) => graph.doubtful_place(id).map(|_| false),
            Op::Block(..) if graph.doubtful_place(id).is_some() => Some(false),
            Op::Text(number, _) => failing.contains(&number).then_some(false),
            op if is_repeated(&op) && !graph.shape(id).opaque && graph.shape(id).array.is_none() => {
                op.operands().iter().filter_map(|operand| looking.get(operand)).copied().max()
            }
            _ => None,
        };
        looking.extend(looks.map(|is_of_run_time| (id, is_of_run_time)));
    }
    looking
}

/// Where nodes are computed.
pub struct Arms {
    /// The arms of each node: what all its uses have in common.
    pub of: BTreeMap<Id, Vec<Block>>,
    /// The nodes none of whose uses stands right there, so that the function may ask for none of them.
    pub guarded: BTreeSet<Id>,
    /// The matrices of guards that need not exist where the guard's branch is not taken.
    pub doubtful: BTreeSet<Id>,
}

/// The arms of nodes, where these constants may fail. The `guards` are conditions and what is asked for where they hold.
pub fn arms(graph: &Graph, order: &[Id], roots: &[Id], guards: &[(Id, Id)], failing: &BTreeSet<u32>) -> Arms {
    let mut everywhere: BTreeMap<Id, Vec<Vec<Block>>> = BTreeMap::new();
    let looks = looking(graph, order, failing);
    let mut arms: BTreeMap<Id, Vec<Block>> = BTreeMap::new();
    let mut doubtful = BTreeSet::new();
    for &(condition, node) in guards {
        let path = if looks.contains_key(&node) { vec![Block::Arm(condition, true)] } else { vec![] };
        if !path.is_empty() {
            doubtful.insert(node);
            everywhere.entry(node).or_default().push(path.clone());
        }
        let common = arms.get(&node).map(|known| common_path([known.clone(), path.clone()].into_iter()));
        arms.insert(node, common.unwrap_or(path));
    }
    arms.extend(roots.iter().map(|&root| (root, vec![])));
    let number = |id: Id| graph.loop_of(id).map(|looped| looped.number);
    let mut results: BTreeMap<u32, Vec<Id>> = BTreeMap::new();
    for (number, id) in order.iter().filter_map(|&id| Some((number(id)?, id))) {
        results.entry(number).or_default().push(id);
    }
    for &user in order.iter().rev() {
        // All results of a loop stand where the loop stands: where all of them are needed. Their users have
        // been seen when the first of them is met.
        if let Some(results) = number(user).and_then(|number| results.get(&number)) {
            if results[0] != user {
                continue;
            }
            let common = common_path(results.iter().map(|id| arms.get(id).cloned().unwrap_or_default()));
            arms.extend(results.iter().map(|&id| (id, common.clone())));
        }
        let outer = arms.get(&user).cloned().unwrap_or_default();
        let inside = |condition: Id, side: bool| {
            let mut path = outer.clone();
            if !path.iter().any(|b| matches!(b, Block::Arm(c, _) if *c == condition)) {
                path.push(Block::Arm(condition, side));
            }
            path
        };
        let uses: Vec<(Id, Vec<Block>)> = match graph.op(user) {
            Op::Select(c, a, b) if graph.shape(c).is_scalar() => {
                vec![(c, outer.clone()), (a, inside(c, true)), (b, inside(c, false))]
            }
            Op::Choice(_, ways) => ways
                .iter()
                .enumerate()
                .map(|(k, &way)| (way, outer.iter().copied().chain([Block::Way(user, k)]).collect()))
                .collect(),
            Op::Columns(e, _) => vec![(e, outer.iter().copied().chain([Block::Columns(user)]).collect())],
            Op::Out(looped, _) | Op::Trail(looped, ..) => {
                let body: Vec<Block> = outer.iter().copied().chain([Block::Loop(looped.number)]).collect();
                let before = looped.inits.iter().copied().chain(looped.count.node());
                let inits = before.map(|init| (init, outer.clone()));
                inits.chain(looped.nexts.iter().map(|&next| (next, body.clone()))).collect()
            }
            op => op.operands().into_iter().map(|operand| (operand, outer.clone())).collect(),
        };
        // What a loop does not change is computed before it.
        // What looks at an element of run-time data, or at a run-time index in an arm, stays where it is needed: the
        // element may not exist where no step runs, or outside of the arm.
        let belongs = |k: usize, path: &[Block], operand: Id| {
            let is_in_arm = || path[k + 1..].iter().any(|block| matches!(block, Block::Arm(..) | Block::Way(..)));
            match path[k] {
                Block::Arm(..) | Block::Way(..) => false,
                Block::Columns(_) => graph.is_linear(operand) || looks.contains_key(&operand) && is_in_arm(),
                Block::Loop(number) => {
                    graph.is_in_loop(operand, number)
                        || looks.get(&operand).is_some_and(|is_of_run_time| *is_of_run_time || is_in_arm())
                }
            }
        };
        let uses: Vec<(Id, Vec<Block>)> = uses
            .into_iter()
            .map(|(operand, path)| {
                let is_loop = |block: &Block| !matches!(block, Block::Arm(..) | Block::Way(..));
                let inside =
                    (0..path.len()).rev().find(|&k| is_loop(&path[k]) && belongs(k, &path, operand)).map_or(0, |k| k + 1);
                let stays = path[inside..].iter().position(is_loop).map_or(path.len(), |k| inside + k);
                (operand, path[..stays].to_vec())
            })
            .collect();
        // What is computed in each arm that it is needed in needs its operands there.
        let is_spread = everywhere.get(&user).is_some_and(|uses| !uses.contains(&outer)) && !roots.contains(&user);
        let is_asked_second =
            |operand: Id| is_spread || matches!(graph.op(user), Op::And(a, b) | Op::Or(a, b) if b == operand && a != b);
        for (operand, path) in uses {
            if graph.shape(operand).is_scalar() || matches!(graph.op(operand), Op::Text(..)) || looks.contains_key(&operand) {
                let second = is_asked_second(operand).then_some(Block::Arm(user, true));
                everywhere.entry(operand).or_default().push(path.iter().copied().chain(second).collect());
            }
            match arms.get_mut(&operand) {
                Some(known) => {
                    let common = known.iter().zip(&path).take_while(|(a, b)| a == b).count();
                    known.truncate(common);
                }
                None => {
                    arms.insert(operand, path);
                }
            }
        }
    }
    let is_guarded = |(id, uses): &(&Id, &Vec<Vec<Block>>)| !arms.get(id).is_some_and(|common| uses.contains(common));
    let guarded = everywhere.iter().filter(is_guarded).map(|(&id, _)| id).filter(|id| !roots.contains(id)).collect();
    Arms { of: arms, guarded, doubtful }
}
