//! Loops as a whole: forward mode carries the differentials beside the variables, reverse mode runs
//! the steps backwards with the variables that they need kept.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::forward::{pushforward, tangent_of};
use super::latest::replaced_last;
use super::stored::stored;
use super::trace_trick::{Found, gather, pullback_to_all};
use super::undo::{Kept, Written};
use super::unknown::{Reason, Unknown};
use crate::graph::cost;
use crate::graph::nest::Nest;
use crate::graph::op::{Count, Id, Loop, Op, When};
use crate::graph::store::Graph;

/// A loop that several results of one differential come from, augmented at the first of them.
pub fn augmented_once<'a>(
    graph: &Graph,
    looped: &Loop,
    tangents: &BTreeMap<Id, Id>,
    known: &'a mut BTreeMap<u32, Loop>,
) -> Result<&'a Loop, Unknown> {
    Ok(match known.entry(looped.number) {
        Entry::Occupied(known) => known.into_mut(),
        Entry::Vacant(place) => place.insert(augmented_loop(graph, looped, tangents)?),
    })
}

/// The loop with the differential of each variable carried after the variables.
fn augmented_loop(graph: &Graph, looped: &Loop, tangents: &BTreeMap<Id, Id>) -> Result<Loop, Unknown> {
    let number = another(graph, looped);
    let places = looped.vars.len();
    // Whether a differential depends on the variables of differentiation is seen from its next value.
    let mut depends: Vec<bool> = looped.vars.iter().map(|&var| graph.is_active(var)).collect();
    loop {
        let whole = forwards(graph, looped, number, tangents, &depends)?;
        let (inits, nexts) = (&whole.inits[places..], &whole.nexts[places..]);
        let stays = |k: usize| depends[k] && (graph.is_active(inits[k]) || graph.is_active(nexts[k]));
        let stay: Vec<bool> = (0..places).map(stays).collect();
        if stay == depends {
            return Ok(whole);
        }
        depends = stay;
    }
}

/// The loop that carries a loop's variables and their differentials. That of a constant variable has a
/// place too, in which it stays zero, so that places can be added up.
fn forwards(graph: &Graph, looped: &Loop, number: u32, tangents: &BTreeMap<Id, Id>, depends: &[bool]) -> Result<Loop, Unknown> {
    let vars: Vec<Id> = looped.vars.iter().map(|&var| graph.copied_var(var, number)).collect();
    let moved: BTreeMap<Id, Id> = looped.vars.iter().copied().zip(vars.iter().copied()).collect();
    let nexts = graph.relocated(&looped.nexts, looped.number, number, &moved);
    let d_vars: Vec<Id> =
        vars.iter().zip(depends).map(|(&var, &depends)| graph.new_var(number, graph.shape(var), depends)).collect();
    let mut directions: Vec<(Id, Id)> = tangents.iter().map(|(&x, &dx)| (x, dx)).collect();
    directions.extend(vars.iter().copied().zip(d_vars.iter().copied()).filter(|&(var, _)| graph.is_active(var)));
    let d_nexts = pushforward(graph, &nexts, &directions)?;
    let d_inits = looped.inits.iter().map(|&x| tangent_of(graph, tangents, x)).collect::<Result<Vec<Id>, Unknown>>()?;
    let all = |first: &[Id], second: &[Id]| first.iter().chain(second).copied().collect();
    Ok(Loop {
        number,
        count: looped.count.renamed(&|id| moved.get(&id).copied().unwrap_or(id)),
        reversed: looped.reversed,
        vars: all(&vars, &d_vars),
        inits: all(&looped.inits, &d_inits),
        nexts: all(&nexts, &d_nexts),
    })
}

/// The number of another loop over the same range.
pub(super) fn another(graph: &Graph, looped: &Loop) -> u32 {
    graph.new_loop(graph.counter_of(looped.number))
}

/// A loop that also carries what its steps compute, after its own variables.
pub(super) fn carrying(graph: &Graph, looped: &Loop, nodes: &[Id]) -> Loop {
    let number = another(graph, looped);
    let vars: Vec<Id> = looped.vars.iter().map(|&var| graph.copied_var(var, number)).collect();
    let moved: BTreeMap<Id, Id> = looped.vars.iter().copied().zip(vars.iter().copied()).collect();
    let all: Vec<Id> = looped.nexts.iter().chain(nodes).copied().collect();
    let nexts = graph.relocated(&all, looped.number, number, &moved);
    let carried = nexts[looped.nexts.len()..].iter().map(|&node| graph.new_var(number, graph.shape(node), graph.is_active(node)));
    let empty = nodes.iter().map(|&node| graph.zeros(graph.shape(node)));
    Loop {
        number,
        vars: vars.into_iter().chain(carried).collect(),
        inits: looped.inits.iter().copied().chain(empty).collect(),
        nexts,
        ..looped.clone()
    }
}

/// Pulls the cotangents of a loop's results back through it.
///
/// The reversed loop carries the cotangent of each active variable, and accumulates that of each
/// active value from outside that the body uses.
pub fn reversed_loop(graph: &Graph, looped: &Loop, results: Vec<(Id, Id)>, found: &mut Found) -> Result<(), Unknown> {
    if results.is_empty() {
        return Ok(());
    }
    if let Count::Until(_) = looped.count {
        return Err(Unknown { node: results[0].0, reason: Reason::Unbounded });
    }
    let outside = active_from_outside(graph, looped);
    let (results, done) = replaced_last(graph, looped, &outside, results, found)?;
    if results.is_empty() {
        return Ok(());
    }
    // An integer that is chosen by what is active has no derivative.
    let is_number = |k: usize| !graph.shape(looped.vars[k]).opaque;
    let is_left = |&k: &usize| graph.is_active(looped.vars[k]) && is_number(k) && !done.contains(&k);
    let active: Vec<usize> = (0..looped.vars.len()).filter(is_left).collect();
    let last: Vec<Id> = active
        .iter()
        .map(|&k| {
            let mine = |id: Id| matches!(graph.op(id), Op::Out(_, place) if place as usize == k);
            let terms: Vec<Id> = results.iter().filter(|&&(id, _)| mine(id)).map(|&(_, g)| g).collect();
            gather(graph, looped.vars[k], &terms)
        })
        .collect();
    let (conditions, last) = stripped(graph, last);
    let inits: Vec<Id> = last.into_iter().chain(outside.iter().map(|&x| graph.zeros(graph.shape(x)))).collect();
    // Whether a cotangent depends on the variables, and whether a step changes it, is seen from its next
    // value.
    let mut depends: Vec<bool> = inits.iter().map(|&init| graph.is_active(init)).collect();
    let mut stays: Vec<bool> = active.iter().map(|&k| graph.is_only_added_to(looped, k)).collect();
    let mut doubted = vec![false; stays.len()];
    let written = Written::of(graph, looped);
    let kept = if written.is_empty() { None } else { Some(Kept::of(graph, looped, &written)?) };
    let state = State { looped, active: &active, outside: &outside, written: &written, kept: kept.as_ref() };
    let backwards = loop {
        let whole = backwards(graph, &state, &inits, &depends, &stays)?;
        let turned: Vec<bool> = whole.nexts.iter().zip(&depends).map(|(&next, &was)| was || graph.is_active(next)).collect();
        let same: Vec<bool> = (0..stays.len()).map(|p| whole.nexts[p] == whole.vars[p] && !doubted[p]).collect();
        if turned == depends && same == stays {
            break whole;
        }
        (0..stays.len()).for_each(|p| doubted[p] |= stays[p] && !same[p]);
        // What was found to depend on a cotangent that stays may be constant without it.
        depends = if same == stays { turned } else { inits.iter().map(|&init| graph.is_active(init)).collect() };
        stays = same;
    };
    let within = |g: Id| conditions.iter().rev().fold(g, |g, &c| graph.select(c, g, graph.zeros(graph.shape(g))));
    for (p, &k) in active.iter().enumerate() {
        if graph.is_active(looped.inits[k]) {
            let first = within(if stays[p] { inits[p] } else { graph.out(&backwards, p as u32) });
            found.entry(looped.inits[k]).or_default().push(first);
        }
    }
    for (p, &x) in (active.len()..).zip(&outside) {
        // Nothing was added.
        if backwards.nexts[p] != backwards.vars[p] {
            let arms = arms_of_sum(graph, &backwards, p);
            found.entry(x).or_default().push(within(graph.within_arms(graph.out(&backwards, p as u32), &arms)));
        }
    }
    Ok(())
}

/// The conditions, outermost first, outside of which all cotangents of a loop are zero, and the cotangents
/// where they hold. A loop of an arm is run backwards in the arm only: elsewhere it may have no count.
fn stripped(graph: &Graph, mut cotangents: Vec<Id>) -> (Vec<Id>, Vec<Id>) {
    let condition = |g: Id| graph.arm(g).map(|(c, side, _)| if side { c } else { graph.not(c) });
    let mut conditions = Vec::new();
    while let Some(c) = cotangents.iter().find(|&&g| !graph.is_zero(g)).and_then(|&g| condition(g)) {
        if !cotangents.iter().all(|&g| graph.is_zero(g) || condition(g) == Some(c)) {
            break;
        }
        conditions.push(c);
        let arm = |&g: &Id| graph.arm(g).map_or(g, |(_, _, inner)| inner);
        cotangents = cotangents.iter().map(arm).collect();
    }
    (conditions, cotangents)
}

/// The arms, outermost first, in which alone a loop adds to a variable that begins with zero: those that are the same in
/// all of its steps. What its sum is multiplied with may exist there only.
fn arms_of_sum(graph: &Graph, looped: &Loop, k: usize) -> Vec<(Id, bool)> {
    let var = looped.vars[k];
    let Op::Sum(terms) = graph.op(looped.nexts[k]) else { return vec![] };
    let added: Vec<(f64, Id)> = terms.iter().filter(|(_, x)| *x != var).map(|&(by, x)| (by.get(), x)).collect();
    let mut inner = graph.sum(&added, graph.shape(var));
    let mut arms = vec![];
    while let Some((condition, side, there)) = graph.arm(inner).filter(|&(c, ..)| !graph.is_in_loop(c, looped.number)) {
        arms.push((condition, side));
        inner = there;
    }
    arms
}

/// A loop to be run backwards.
struct State<'a> {
    looped: &'a Loop,
    /// The places of its active variables.
    active: &'a [usize],
    /// The active values from outside that it uses.
    outside: &'a [Id],
    /// The variables that are written in places, and the loop that keeps what stood there.
    written: &'a [Written],
    kept: Option<&'a Kept>,
}

/// The loop that runs a loop's steps backwards, carrying the cotangents of its active variables and
/// the sums of those of values from outside. A cotangent that stays what the loop was given is carried
/// without need.
fn backwards(graph: &Graph, state: &State<'_>, inits: &[Id], depends: &[bool], stays: &[bool]) -> Result<Loop, Unknown> {
    let &State { looped, active, outside, written, kept } = state;
    let number = another(graph, looped);
    let vars: Vec<Id> =
        inits.iter().zip(depends).map(|(&init, &depends)| graph.new_var(number, graph.shape(init), depends)).collect();
    let (bars, sums) = vars.split_at(active.len());

    // One step backwards, still among the nodes of the original body.
    let given: Vec<Id> = stays.iter().enumerate().map(|(p, &stays)| if stays { inits[p] } else { bars[p] }).collect();
    let seeds: Vec<(Id, Id)> = active.iter().zip(&given).map(|(&k, &bar)| (looped.nexts[k], bar)).collect();
    let targets: Vec<Id> = active.iter().map(|&k| looped.vars[k]).chain(outside.iter().copied()).collect();
    let step = pullback_to_all(graph, &seeds, &targets)?;

    // Sums of independent steps may be added up in any order: then the variables are computed along.
    let is_sum = kept.is_none() && (0..active.len()).all(|p| step[p] == given[p]);
    if is_sum && reads_what_cannot_be_kept(graph, looped, &step) {
        return Ok(along(graph, looped, (number, &vars, inits), &step, active.len()));
    }

    // The variables that the step backwards needs are kept by the loop forwards.
    let counter = graph.step(number);
    let mut replaced: BTreeMap<Id, Id> = BTreeMap::new();
    let mine = Nest::of(looped.number);
    // What is only written in places is written back.
    let needed = graph.in_loops(&step, &mine, &replaced);
    let undone: Vec<&Written> = written.iter().filter(|w| w.nodes().iter().any(|node| needed.contains(node))).collect();
    let kept = kept.filter(|_| !undone.is_empty());
    let forwards = kept.map_or(looped, |kept| &kept.looped);
    let guides: Vec<Id> = undone.iter().flat_map(|written| written.guides()).collect();
    let known = undone.iter().flat_map(|written| written.nodes().into_iter().chain(written.parts()));
    replaced.extend(known.map(|node| (node, node)));
    let all: Vec<Id> = step.iter().chain(&guides).copied().collect();
    let needed = graph.in_loops(&all, &mine, &replaced);
    for (k, (&next, &var)) in (0u32..).zip(looped.nexts.iter().zip(&looped.vars)) {
        // What a step computed for the next one is kept rather than computed again.
        if needed.contains(&next)
            && cost::cost(graph, next) > 0
            // Else a nested loop would take for constant what is not.
            && graph.is_active(next) == graph.is_active(var)
            && let Some(trail) = graph.trail(forwards, k, When::After)
        {
            replaced.insert(next, graph.at(trail, counter));
        }
    }
    // Steps that only add up go along with the function's, where what they need is there.
    if !is_sum {
        replaced.extend(stored(graph, looped, &all, &replaced, counter));
    }
    for id in graph.in_loops(&all, &mine, &replaced) {
        if let Some((k, _)) = (0u32..).zip(&looped.vars).find(|&(_, &var)| var == id) {
            let trail =
                graph.trail(forwards, k, When::Before).ok_or(Unknown { node: graph.out(looped, k), reason: Reason::Unkept })?;
            replaced.insert(id, graph.at(trail, counter));
        }
    }
    let mut restored = Vec::new();
    if let Some(kept) = kept {
        let places: BTreeMap<Id, Id> =
            guides.iter().copied().zip(graph.relocated(&guides, looped.number, number, &replaced)).collect();
        for written in undone {
            let after = graph.copied_var(looped.vars[written.k], number);
            let values = written.undone(graph, kept, after, counter, &places)?;
            let before = values.last().map_or(after, |&(_, before)| before);
            replaced.extend(values);
            restored.push((after, graph.out(&kept.looped, written.k as u32), before));
        }
    }
    let moved = graph.relocated(&step, looped.number, number, &replaced);
    let (bar_nexts, steps) = moved.split_at(active.len());
    let kept_nexts = (0..bars.len()).map(|p| if step[p] == given[p] { bars[p] } else { bar_nexts[p] });
    let sum_nexts = sums.iter().zip(steps).map(|(&sum, &step)| graph.add(sum, step));
    Ok(Loop {
        number,
        count: looped.count,
        reversed: !looped.reversed,
        nexts: kept_nexts.chain(sum_nexts).chain(restored.iter().map(|&(_, _, before)| before)).collect(),
        inits: inits.iter().copied().chain(restored.iter().map(|&(_, last, _)| last)).collect(),
        vars: vars.iter().copied().chain(restored.iter().map(|&(after, ..)| after)).collect(),
    })
}

/// Whether a step backwards needs a variable that no array over the steps can keep.
fn reads_what_cannot_be_kept(graph: &Graph, looped: &Loop, step: &[Id]) -> bool {
    let needed = graph.in_loops(step, &Nest::of(looped.number), &BTreeMap::new());
    (0u32..).zip(&looped.vars).any(|(k, var)| needed.contains(var) && graph.trail(looped, k, When::Before).is_none())
}

/// The loop that runs in the order of the function's, with its variables, and adds up cotangents of values from outside.
fn along(graph: &Graph, looped: &Loop, (number, vars, inits): (u32, &[Id], &[Id]), step: &[Id], active: usize) -> Loop {
    let own: Vec<Id> = looped.vars.iter().map(|&var| graph.copied_var(var, number)).collect();
    let replaced: BTreeMap<Id, Id> = looped.vars.iter().copied().zip(own.iter().copied()).collect();
    let nexts = graph.relocated(&looped.nexts, looped.number, number, &replaced);
    let steps = graph.relocated(&step[active..], looped.number, number, &replaced);
    let (bars, sums) = vars.split_at(active);
    let sum_nexts = sums.iter().zip(steps).map(|(&sum, step)| graph.add(sum, step));
    Loop {
        number,
        count: looped.count,
        reversed: looped.reversed,
        nexts: bars.iter().copied().chain(sum_nexts).chain(nexts).collect(),
        inits: inits.iter().chain(&looped.inits).copied().collect(),
        vars: vars.iter().copied().chain(own).collect(),
    }
}

/// The active nodes outside a loop that its body uses.
fn active_from_outside(graph: &Graph, looped: &Loop) -> Vec<Id> {
    let around = graph.loops_around(looped);
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    let mut stack: Vec<Id> = looped.nexts.iter().rev().copied().collect();
    while let Some(id) = stack.pop() {
        if !seen.insert(id) {
            continue;
        }
        // What belongs to a loop nested in the body is not outside, though it may not use this one.
        if graph.loops_of(id).is_within(&around) {
            if graph.is_active(id) {
                found.push(id);
            }
            continue;
        }
        stack.extend(graph.operands(id).into_iter().rev());
    }
    found
}
