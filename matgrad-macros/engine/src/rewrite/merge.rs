//! Two loops over the same range become one where neither needs what the other computes, and what both
//! compute in a step is computed once: the value and the gradient of a sum over data in one pass.

use std::collections::{BTreeMap, BTreeSet};

use crate::graph::nest::Nest;
use crate::graph::op::{Count, Id, Loop, Op};
use crate::graph::store::Graph;

/// The outputs with independent loops merged.
pub fn merged(graph: &Graph, outputs: &[Id]) -> Vec<Id> {
    let mut outputs = outputs.to_vec();
    // Each round leaves one loop less.
    while let Some((first, second)) = pair(graph, &outputs) {
        outputs = merge(graph, &outputs, &first, &second);
    }
    outputs
}

/// Two loops that can be merged, the first of which keeps its direction.
fn pair(graph: &Graph, outputs: &[Id]) -> Option<(Loop, Loop)> {
    if graph.loop_count() < 2 {
        return None;
    }
    let always = needed_always(graph, outputs);
    let loops: Vec<Loop> = graph.loops_below(outputs).into_iter().filter(|l| always.contains(&l.number)).collect();
    let needs = needs(graph, outputs);
    let is_needed = |other: &Loop, by: &Loop| needs[&by.number].contains(other.number);
    for (k, a) in loops.iter().enumerate() {
        for b in &loops[k + 1..] {
            let same_range = graph.counter_of(a.number) == graph.counter_of(b.number) && is_same_count(graph, a, b);
            let same_place = graph.loops_around(a) == graph.loops_around(b);
            if !same_range || !same_place || is_needed(b, a) || is_needed(a, b) {
                continue;
            }
            if a.reversed == b.reversed || only_adds(graph, b, outputs) {
                return Some((a.clone(), b.clone()));
            }
            if only_adds(graph, a, outputs) {
                return Some((b.clone(), a.clone()));
            }
        }
    }
    None
}

/// Whether two loops over one range take as many steps. A loop with differentials, which stand after the variables,
/// ends where the one without them does.
fn is_same_count(graph: &Graph, a: &Loop, b: &Loop) -> bool {
    let flag = |looped: &Loop| match looped.count {
        Count::Until(flag) => looped.vars.iter().position(|&var| var == flag),
        _ => None,
    };
    let (Some(m), Some(n)) = (flag(a), flag(b)) else { return a.count == b.count };
    let constants = |looped: &Loop| {
        let both = looped.vars.iter().copied().zip(looped.inits.iter().copied());
        both.filter(|&(var, _)| !graph.is_active(var)).collect::<Vec<(Id, Id)>>()
    };
    let pairs: Vec<_> = constants(a).into_iter().zip(constants(b)).collect();
    let moved: BTreeMap<Id, Id> = pairs.iter().map(|&((a, _), (b, _))| (b, a)).collect();
    let is_moved = |id: &Id| !b.vars.contains(id) || moved.contains_key(id);
    pairs.iter().all(|((_, a), (_, b))| a == b)
        && graph.reachable(&[b.nexts[n]]).iter().all(is_moved)
        && graph.relocated(&[b.nexts[n]], b.number, a.number, &moved)[..] == [a.nexts[m]]
}

/// The loops that run whatever the conditions are, and once: not those in an arm of a branch, nor those
/// in each direction of a Jacobian.
fn needed_always(graph: &Graph, outputs: &[Id]) -> BTreeSet<u32> {
    let (mut found, mut seen, mut stack) = (BTreeSet::new(), BTreeSet::new(), outputs.to_vec());
    while let Some(id) = stack.pop() {
        if !seen.insert(id) {
            continue;
        }
        match graph.op(id) {
            Op::Select(condition, ..) if graph.shape(condition).is_scalar() => stack.push(condition),
            Op::Choice(..) | Op::Columns(..) => {}
            op => {
                if let Op::Out(looped, _) | Op::Trail(looped, ..) = &op {
                    found.insert(looped.number);
                }
                stack.extend(op.operands());
            }
        }
    }
    found
}

/// The loops whose results each loop needs.
fn needs(graph: &Graph, outputs: &[Id]) -> BTreeMap<u32, Nest> {
    let mut below: BTreeMap<Id, Nest> = BTreeMap::new();
    let mut needs: BTreeMap<u32, Nest> = BTreeMap::new();
    for id in graph.reachable(outputs) {
        let all = graph.operands(id).into_iter().fold(Nest::default(), |all, operand| {
            let own = graph.loop_number(operand).map(Nest::of).unwrap_or_default();
            all.with(&below[&operand]).with(&own)
        });
        if let Some(number) = graph.loop_number(id) {
            needs.insert(number, all.clone());
        }
        below.insert(id, all);
    }
    needs
}

/// Whether the steps can be taken in any order: each variable stays, or something is added to it that
/// depends on no variable, and nothing asks for its value at a step.
fn only_adds(graph: &Graph, looped: &Loop, outputs: &[Id]) -> bool {
    let is_trail = |id: Id| matches!(graph.op(id), Op::Trail(l, ..) if l.number == looped.number);
    if graph.reachable(outputs).into_iter().any(is_trail) {
        return false;
    }
    let is_free = |id: Id| !graph.reachable(&[id]).iter().any(|x| looped.vars.contains(x));
    looped.vars.iter().zip(&looped.nexts).all(|(&var, &next)| match graph.op(next) {
        _ if next == var || is_free(next) && !graph.is_in_loop(next, looped.number) => true,
        Op::Sum(terms) => {
            terms.iter().all(|&(c, id)| if id == var { c.get() == 1.0 } else { is_free(id) })
                && terms.iter().any(|&(_, id)| id == var)
        }
        _ => false,
    })
}

/// Moves the body of the second loop into the first.
fn merge(graph: &Graph, outputs: &[Id], first: &Loop, second: &Loop) -> Vec<Id> {
    let places = first.vars.len() as u32;
    let vars: Vec<Id> = second.vars.iter().map(|&var| graph.copied_var(var, first.number)).collect();
    let moved: BTreeMap<Id, Id> = second.vars.iter().copied().zip(vars.iter().copied()).collect();
    let nexts = graph.relocated(&second.nexts, second.number, first.number, &moved);
    let all = |a: &[Id], b: &[Id]| a.iter().chain(b).copied().collect::<Vec<_>>();
    let whole = Loop {
        vars: all(&first.vars, &vars),
        inits: all(&first.inits, &second.inits),
        nexts: all(&first.nexts, &nexts),
        ..first.clone()
    };
    graph.with_loop(outputs, &whole, |number, k| match number {
        number if number == first.number => Some(k),
        number if number == second.number => Some(places + k),
        _ => None,
    })
}
