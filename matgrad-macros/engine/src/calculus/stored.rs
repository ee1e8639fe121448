//! What loops inside of a step come to, which the step backwards needs: the loop stores it, where running them again
//! would cost more.

use std::collections::{BTreeMap, BTreeSet};

use super::loops::carrying;
use crate::graph::cost::KEPT;
use crate::graph::nest::Nest;
use crate::graph::op::{Id, Index, Loop, Op, When};
use crate::graph::store::Graph;

/// What stands for results of loops inside of a step in the reversed loop: elements of arrays over the steps.
pub(super) fn stored(graph: &Graph, looped: &Loop, needed: &[Id], replaced: &BTreeMap<Id, Id>, counter: Index) -> Vec<(Id, Id)> {
    let Some(steps) = looped.count.most() else { return vec![] };
    let dear = worth_storing(graph, looped, needed, replaced);
    let size: Option<usize> = dear.iter().map(|&id| graph.shape(id).len()).sum();
    // Of const generics it is not known what is too much.
    let is_much = steps.literal().zip(size).is_some_and(|(steps, size)| steps.saturating_mul(size) > KEPT);
    if dear.is_empty() || is_much {
        return vec![];
    }
    let whole = carrying(graph, looped, &dear);
    let read = |(k, &id): (u32, &Id)| Some((id, graph.at(graph.trail(&whole, k, When::After)?, counter)));
    (looped.vars.len() as u32..).zip(&dear).filter_map(read).collect()
}

/// The results of loops inside of a step that spare a run of their loops: scalars and vectors, so that they are small beside
/// what the loop did, which every step computes.
fn worth_storing(graph: &Graph, looped: &Loop, needed: &[Id], replaced: &BTreeMap<Id, Id>) -> Vec<Id> {
    let own = graph.loops_around(looped).with(&Nest::of(looped.number));
    let always = computed_always(graph, looped);
    let is_small = |id: Id| {
        let shape = graph.shape(id);
        !shape.opaque && shape.array.is_none() && (shape.is_scalar() || shape.is_vector())
    };
    let mine = Nest::of(looped.number);
    let is_result = |id: &Id| {
        matches!(graph.op(*id), Op::Out(..)) && graph.loops_of(*id).is_within(&own) && is_small(*id) && always.contains(id)
    };
    let mut dear: Vec<Id> = graph.in_loops(needed, &mine, replaced).into_iter().filter(is_result).collect();
    loop {
        let without: BTreeMap<Id, Id> = dear.iter().map(|&id| (id, id)).chain(replaced.iter().map(|(&a, &b)| (a, b))).collect();
        let rest = graph.in_loops(needed, &mine, &without);
        let again = run_again(graph, &rest);
        // What only others that are stored need is not read.
        let read: BTreeSet<Id> = rest.iter().flat_map(|&id| graph.operands(id)).chain(needed.iter().copied()).collect();
        let runs_again = |id: Id| match graph.op(id) {
            Op::Out(inner, k) => again.contains(&inner.vars[k as usize]),
            _ => false,
        };
        let before = dear.len();
        dear.retain(|id| read.contains(id) && !runs_again(*id));
        if dear.len() == before {
            return dear;
        }
    }
}

/// The variables of loops without which some of their results, in a list of nodes, are not known.
fn run_again(graph: &Graph, nodes: &[Id]) -> BTreeSet<Id> {
    let mut again = BTreeSet::new();
    for &id in nodes {
        let (Op::Out(inner, k) | Op::Trail(inner, k, _)) = graph.op(id) else { continue };
        let mut places = vec![k as usize];
        while let Some(k) = places.pop() {
            if again.insert(inner.vars[k]) {
                let body = graph.in_loops(&[inner.nexts[k]], &Nest::of(inner.number), &BTreeMap::new());
                places.extend((0..inner.vars.len()).filter(|&other| body.contains(&inner.vars[other])));
            }
        }
    }
    again
}

/// What a step computes whatever its branches are.
fn computed_always(graph: &Graph, looped: &Loop) -> BTreeSet<Id> {
    let (mut seen, mut stack) = (BTreeSet::new(), looped.nexts.clone());
    while let Some(id) = stack.pop() {
        if !graph.is_in_loop(id, looped.number) || !seen.insert(id) {
            continue;
        }
        match graph.op(id) {
            Op::Select(condition, ..) => stack.push(condition),
            Op::And(first, _) | Op::Or(first, _) => stack.push(first),
            // Its body may not be run at all.
            Op::Out(inner, _) | Op::Trail(inner, ..) => stack.extend(inner.inits),
            _ => stack.extend(graph.operands(id)),
        }
    }
    seen
}
