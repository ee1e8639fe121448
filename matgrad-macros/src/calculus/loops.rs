//! Loops as a whole: forward mode carries the differentials beside the variables, reverse mode runs
//! the steps backwards with the variables that they need kept.

use std::collections::{BTreeMap, BTreeSet};

use super::forward::pushforward;
use super::trace_trick::{Found, gather, pullback};
use crate::algebra::cost;
use crate::graph::op::{Id, Loop, Op, When};
use crate::graph::store::Graph;

/// A loop of run-time length whose reversal needs what each step computed.
#[derive(Debug)]
pub struct Unkept;

/// The loop with the differential of each variable carried after the variables.
pub fn augmented_loop(graph: &Graph, looped: &Loop, tangents: &BTreeMap<Id, Id>) -> Loop {
    let number = graph.new_loop(graph.counter_of(looped.number));
    let n = looped.vars.len() as u32;
    let copy: Vec<Id> =
        (0u32..).zip(&looped.vars).map(|(k, &v)| graph.var(number, k, graph.shape(v), graph.is_active(v))).collect();
    let moved: BTreeMap<Id, Id> = looped.vars.iter().copied().zip(copy.iter().copied()).collect();
    let nexts = graph.relocated(&looped.nexts, looped.number, number, &moved);
    // The differential of a constant variable stays zero and is not carried.
    let d_vars: Vec<Id> = (0u32..)
        .zip(&looped.vars)
        .map(
            |(k, &v)| {
                if graph.is_active(v) { graph.var(number, n + k, graph.shape(v), false) } else { graph.zeros(graph.shape(v)) }
            },
        )
        .collect();
    let mut directions: Vec<(Id, Id)> =
        copy.iter().copied().zip(d_vars.iter().copied()).filter(|&(v, _)| graph.is_active(v)).collect();
    directions.extend(tangents.iter().map(|(&x, &dx)| (x, dx)));
    let d_nexts = pushforward(graph, &nexts, &directions);
    let d_inits: Vec<Id> =
        looped.inits.iter().map(|x| tangents.get(x).copied().unwrap_or_else(|| graph.zeros(graph.shape(*x)))).collect();
    let all = |first: &[Id], second: &[Id]| first.iter().chain(second).copied().collect();
    // A variable without a differential still has a place, so that places can be added up.
    let d_vars: Vec<Id> = (0u32..).zip(&looped.vars).map(|(k, &v)| graph.var(number, n + k, graph.shape(v), false)).collect();
    Loop {
        number,
        count: looped.count,
        reversed: looped.reversed,
        vars: all(&copy, &d_vars),
        inits: all(&looped.inits, &d_inits),
        nexts: all(&nexts, &d_nexts),
    }
}

/// Pulls the cotangents of a loop's results back through it.
///
/// The reversed loop carries the cotangent of each active variable, and accumulates that of each
/// active value from outside that the body uses.
pub fn reversed_loop(graph: &Graph, looped: &Loop, results: Vec<(Id, Id)>, found: &mut Found) -> Result<(), Unkept> {
    if results.is_empty() {
        return Ok(());
    }
    let active: Vec<usize> = (0..looped.vars.len()).filter(|&k| graph.is_active(looped.vars[k])).collect();
    let outside = active_from_outside(graph, looped);
    let last: Vec<Id> = active
        .iter()
        .map(|&k| {
            let mine = |id: Id| matches!(graph.op(id), Op::Out(_, place) if place as usize == k);
            let terms: Vec<Id> = results.iter().filter(|&&(id, _)| mine(id)).map(|&(_, g)| g).collect();
            gather(graph, looped.vars[k], &terms)
        })
        .collect();
    let inits: Vec<Id> = last.into_iter().chain(outside.iter().map(|&x| graph.zeros(graph.shape(x)))).collect();
    // Whether a cotangent depends on the variables is seen from its next value.
    let mut depends: Vec<bool> = inits.iter().map(|&init| graph.is_active(init)).collect();
    let backwards = loop {
        let whole = backwards(graph, looped, &active, &outside, &inits, &depends)?;
        let turned: Vec<bool> = whole.nexts.iter().zip(&depends).map(|(&next, &was)| was || graph.is_active(next)).collect();
        if turned == depends || graph.has_too_many_loops() {
            break whole;
        }
        depends = turned;
    };
    for (p, &k) in (0u32..).zip(&active) {
        if graph.is_active(looped.inits[k]) {
            found.entry(looped.inits[k]).or_default().push(graph.out(&backwards, p));
        }
    }
    for (p, &x) in (active.len() as u32..).zip(&outside) {
        found.entry(x).or_default().push(graph.out(&backwards, p));
    }
    Ok(())
}

/// The loop that runs a loop's steps backwards, carrying the cotangents of its active variables and
/// the sums of those of values from outside.
fn backwards(
    graph: &Graph,
    looped: &Loop,
    active: &[usize],
    outside: &[Id],
    inits: &[Id],
    depends: &[bool],
) -> Result<Loop, Unkept> {
    let number = graph.new_loop(graph.counter_of(looped.number));
    let vars: Vec<Id> = (0u32..)
        .zip(inits.iter().zip(depends))
        .map(|(p, (&init, &depends))| graph.var(number, p, graph.shape(init), depends))
        .collect();
    let (bars, sums) = vars.split_at(active.len());

    // One step backwards, still among the nodes of the original body.
    let seeds: Vec<(Id, Id)> = active.iter().zip(bars).map(|(&k, &bar)| (looped.nexts[k], bar)).collect();
    let targets: Vec<Id> = active.iter().map(|&k| looped.vars[k]).chain(outside.iter().copied()).collect();
    let step = pullback(graph, &seeds, &targets)?;

    // The variables that the step backwards needs are kept by the loop forwards.
    let counter = graph.step(number);
    let mut replaced: BTreeMap<Id, Id> = BTreeMap::new();
    let needed = graph.reachable(&step);
    for (k, &next) in (0u32..).zip(&looped.nexts) {
        // What a step computed for the next one is kept rather than computed again.
        if needed.contains(&next)
            && cost::cost(graph, next) > 0
            && let Some(trail) = graph.trail(looped, k, When::After)
        {
            replaced.insert(next, graph.at(trail, counter));
        }
    }
    let mut waiting: Vec<Id> = step.iter().rev().copied().collect();
    let mut seen = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if !seen.insert(id) || replaced.contains_key(&id) {
            continue;
        }
        match graph.op(id) {
            Op::Var(from, k) if from == looped.number => {
                let trail = graph.trail(looped, k, When::Before).ok_or(Unkept)?;
                replaced.insert(id, graph.at(trail, counter));
            }
            op => waiting.extend(op.operands().into_iter().rev()),
        }
    }
    // A cotangent that no step changes is the one that the loop was given.
    for (p, &bar) in bars.iter().enumerate() {
        if step[p] == bar {
            replaced.insert(bar, inits[p]);
        }
    }
    let moved = graph.relocated(&step, looped.number, number, &replaced);
    let (bar_nexts, steps) = moved.split_at(active.len());
    let sum_nexts = sums.iter().zip(steps).map(|(&sum, &step)| graph.add(sum, step));
    let kept_nexts = bar_nexts.iter().enumerate().map(|(p, &next)| if step[p] == bars[p] { bars[p] } else { next });
    Ok(Loop {
        number,
        count: looped.count,
        reversed: !looped.reversed,
        nexts: kept_nexts.chain(sum_nexts).collect(),
        inits: inits.to_vec(),
        vars,
    })
}

/// The active nodes outside a loop that its body uses.
fn active_from_outside(graph: &Graph, looped: &Loop) -> Vec<Id> {
    let around = graph.loops_of(graph.out(looped, 0));
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    let mut stack: Vec<Id> = looped.nexts.iter().rev().copied().collect();
    while let Some(id) = stack.pop() {
        if !seen.insert(id) {
            continue;
        }
        // What belongs to a loop nested in the body is not outside, though it may not use this one.
        if graph.loops_of(id) & !around == 0 {
            if graph.is_active(id) {
                found.push(id);
            }
            continue;
        }
        stack.extend(graph.op(id).operands().into_iter().rev());
    }
    found
}
