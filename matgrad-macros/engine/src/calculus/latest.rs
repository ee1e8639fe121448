//! Variables of loops that are replaced by what does not depend on them, running maxima above all: s ← c ? a : s. The
//! cotangent of the last value is that of `a` in the last step that replaced it, which is all that has to be known of
//! the steps: its number is carried beside the variable, and a second run adds the cotangent in that step.

use std::collections::BTreeMap;

use super::loops::another;
use super::trace_trick::{Found, pullback_to_all};
use super::unknown::Unknown;
use crate::graph::binary::Binary;
use crate::graph::nest::Nest;
use crate::graph::op::{Count, Id, Loop, Op, Relation, When};
use crate::graph::shape::OPAQUE;
use crate::graph::store::Graph;

/// When a variable is replaced, and by what.
struct Replaced {
    place: usize,
    condition: Id,
    by: Id,
}

/// The results that are left, with their cotangents, and the places of the variables that were dealt with.
pub type Left = (Vec<(Id, Id)>, Vec<usize>);

/// Pulls the cotangents of such results of a loop back, where its steps cannot be kept; the others are left.
pub fn replaced_last(
    graph: &Graph,
    looped: &Loop,
    outside: &[Id],
    results: Vec<(Id, Id)>,
    found: &mut Found,
) -> Result<Left, Unknown> {
    let Count::Run(count, _) = looped.count else { return Ok((results, vec![])) };
    let is_active = |k: usize| graph.is_active(looped.vars[k]) && !graph.shape(looped.vars[k]).opaque;
    let is_kept = |k: usize| graph.trail(looped, k as u32, When::Before).is_some();
    let those: Vec<Replaced> = (0..looped.vars.len())
        .filter(|&k| is_active(k) && !is_kept(k))
        .filter_map(|place| replaced(graph, looped, place))
        .collect();
    let mut rest = Vec::new();
    for (result, g) in results {
        let one = match graph.op(result) {
            Op::Out(_, k) => those.iter().find(|one| one.place == k as usize),
            _ => None,
        };
        let Some(one) = one else {
            rest.push((result, g));
            continue;
        };
        let last = last_step(graph, looped, one, count);
        let never = graph.compare(Relation::Eq, last, count);
        let init = looped.inits[one.place];
        if graph.is_active(init) {
            found.entry(init).or_default().push(graph.select(never, g, graph.zeros(graph.shape(g))));
        }
        let is_it = graph.compare(Relation::Eq, graph.step(looped.number).node().unwrap_or(count), last);
        let seed = graph.select(is_it, g, graph.zeros(graph.shape(g)));
        let added = pullback_to_all(graph, &[(one.by, seed)], outside)?;
        let number = another(graph, looped);
        let moved = graph.relocated(&added, looped.number, number, &BTreeMap::new());
        let changed = || outside.iter().zip(&moved).filter(|&(_, &term)| !graph.is_zero(term));
        let vars: Vec<Id> = changed().map(|(&x, &term)| graph.new_var(number, graph.shape(x), graph.is_active(term))).collect();
        let second = Loop {
            number,
            count: looped.count,
            reversed: looped.reversed,
            inits: changed().map(|(&x, _)| graph.zeros(graph.shape(x))).collect(),
            nexts: changed().zip(&vars).map(|((_, &term), &var)| graph.add(var, term)).collect(),
            vars,
        };
        for (p, (&x, _)) in (0u32..).zip(changed()) {
            found.entry(x).or_default().push(graph.out(&second, p));
        }
    }
    Ok((rest, those.iter().map(|one| one.place).collect()))
}

/// How a variable is replaced, if that is all that happens to it, and nothing active is made of it.
fn replaced(graph: &Graph, looped: &Loop, place: usize) -> Option<Replaced> {
    let (var, next) = (looped.vars[place], looped.nexts[place]);
    let (condition, by) = match graph.op(next) {
        Op::Select(c, by, old) if old == var => (c, by),
        Op::Select(c, old, by) if old == var => (graph.not(c), by),
        // At a tie it is the first of two; what is not a number is replaced, but not by what is none.
        Op::Map2(f, a, b) if a == var || b == var => {
            let by = if a == var { b } else { a };
            let replaced = graph.not(graph.compare(kept_at(f, a == var)?, var, by));
            (graph.intern(Op::And(replaced, graph.compare(Relation::Eq, by, by)), graph.shape(by)), by)
        }
        _ => return None,
    };
    let own = graph.in_loops(&[by], &Nest::of(looped.number), &BTreeMap::new());
    let is_made_of_variables = own.iter().any(|id| looped.vars.contains(id));
    let others = looped.nexts.iter().enumerate().filter(|&(k, _)| {
        let var = looped.vars[k];
        k != place && graph.is_active(var) && !graph.shape(var).opaque
    });
    let is_used = others.map(|(_, &other)| other).any(|other| graph.reachable(&[other]).contains(&var));
    (graph.shape(condition).is_scalar() && !is_made_of_variables && !is_used).then_some(Replaced { place, condition, by })
}

/// How a variable relates to what is compared with it where it stays.
fn kept_at(f: Binary, is_first: bool) -> Option<Relation> {
    match (f == Binary::MAX, f == Binary::MIN, is_first) {
        (true, _, true) => Some(Relation::Ge),
        (true, _, false) => Some(Relation::Gt),
        (_, true, true) => Some(Relation::Le),
        (_, true, false) => Some(Relation::Lt),
        _ => None,
    }
}

/// The last step that replaced a variable; the number of steps if none did.
fn last_step(graph: &Graph, looped: &Loop, one: &Replaced, count: Id) -> Id {
    let number = another(graph, looped);
    let vars: Vec<Id> = looped.vars.iter().map(|&var| graph.copied_var(var, number)).collect();
    let moved: BTreeMap<Id, Id> = looped.vars.iter().copied().zip(vars.iter().copied()).collect();
    let condition = held(graph, one.condition);
    let nexts: Vec<Id> = looped.nexts.iter().copied().chain([condition]).collect();
    let mut nexts = graph.relocated(&nexts, looped.number, number, &moved);
    let condition = nexts.pop().unwrap_or(condition);
    let last = graph.new_var(number, OPAQUE, false);
    let step = graph.step(number).node().unwrap_or(count);
    let whole = Loop {
        number,
        count: looped.count,
        reversed: looped.reversed,
        vars: vars.iter().copied().chain([last]).collect(),
        inits: looped.inits.iter().copied().chain([count]).collect(),
        nexts: nexts.into_iter().chain([graph.select(condition, step, last)]).collect(),
    };
    graph.out(&whole, looped.vars.len() as u32)
}

/// A condition on values held constant: which step it was has no derivative.
fn held(graph: &Graph, condition: Id) -> Id {
    match graph.op(condition) {
        Op::Not(c) => graph.not(held(graph, c)),
        Op::And(a, b) => graph.intern(Op::And(held(graph, a), held(graph, b)), graph.shape(condition)),
        Op::Or(a, b) => graph.intern(Op::Or(held(graph, a), held(graph, b)), graph.shape(condition)),
        Op::Compare(relation, a, b) => graph.compare(relation, graph.held(a), graph.held(b)),
        _ => condition,
    }
}
