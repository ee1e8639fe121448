//! A sum that a loop makes, to be added to another sum, is added up there: the loop begins with the other sum
//! instead of zeros. So the cotangent of what a nest of loops uses is one buffer from the outermost loop to
//! the innermost, and a step touches no more of it than it adds to.

use std::collections::{BTreeMap, BTreeSet};

use crate::graph::op::{Id, Loop, Number, Op};
use crate::graph::store::Graph;

/// The outputs with every sum that a loop makes begun where it is added to.
pub fn accumulated(graph: &Graph, outputs: &[Id]) -> Vec<Id> {
    let mut outputs = outputs.to_vec();
    if graph.loop_count() == 0 {
        return outputs;
    }
    // Each round leaves one variable less that begins with zeros.
    loop {
        if let Some((sum, branch)) = added_branch(graph, &outputs) {
            outputs = graph.substituted(&outputs, &BTreeMap::from([(sum, branch)]));
        } else if let Some(found) = addition(graph, &outputs) {
            outputs = begun(graph, &outputs, &found);
        } else {
            return outputs;
        }
    }
}

/// How often each node is used.
pub fn uses(graph: &Graph, order: &[Id], outputs: &[Id]) -> BTreeMap<Id, usize> {
    let mut uses: BTreeMap<Id, usize> = BTreeMap::new();
    for id in order.iter().flat_map(|&id| graph.operands(id)).chain(outputs.iter().copied()) {
        *uses.entry(id).or_default() += 1;
    }
    uses
}

/// A sum of state and of branches on one condition, and the branch in whose arms all is added:
/// S + (c ? A : B) = c ? S + A : S + B. What both arms add is added before.
fn added_branch(graph: &Graph, outputs: &[Id]) -> Option<(Id, Id)> {
    let order = graph.reachable(outputs);
    let uses = uses(graph, &order, outputs);
    let is_used_once = |id: Id| uses.get(&id) == Some(&1);
    let spread = spread(graph, &order, &is_used_once);
    let is_state = |&(c, x): &(f64, Id)| {
        let is_kind = matches!(graph.op(x), Op::Var(..) | Op::Replace(..) | Op::Out(..) | Op::Select(..));
        c == 1.0 && is_kind && !graph.loops_of(x).is_empty()
    };
    for &sum in &order {
        let Op::Sum(terms) = graph.op(sum) else { continue };
        let shape = graph.shape(sum);
        if shape.is_scalar() || graph.loops_of(sum).is_empty() || spread.contains(&sum) {
            continue;
        }
        let mut rest = flat(graph, &terms, 1.0, &is_used_once);
        let branch = |x: Id| match graph.op(x) {
            Op::Select(c, a, b) if graph.shape(c).is_scalar() && is_used_once(x) => Some((c, a, b)),
            _ => None,
        };
        let Some((condition, ..)) = rest.iter().find_map(|&(_, x)| branch(x)) else { continue };
        let (mut then, mut or) = (Vec::new(), Vec::new());
        for (c, x) in rest.extract_if(.., |&mut (_, x)| branch(x).is_some_and(|(d, ..)| d == condition)) {
            let (_, a, b) = branch(x)?;
            then.extend(flat(graph, &[(Number::new(c), a)], 1.0, &is_used_once));
            or.extend(flat(graph, &[(Number::new(c), b)], 1.0, &is_used_once));
        }
        let both: Vec<(f64, Id)> = then.iter().copied().filter(|term| or.contains(term)).collect();
        then.retain(|term| !both.contains(term));
        or.retain(|term| !both.contains(term));
        rest.extend(both);
        if rest.iter().any(is_state) || (then.iter().any(is_state) && or.iter().any(is_state)) {
            let rest = graph.sum(&rest, shape);
            let with = |arm: Vec<(f64, Id)>| graph.sum(&[(1.0, rest)].into_iter().chain(arm).collect::<Vec<_>>(), shape);
            return Some((sum, graph.select(condition, with(then), with(or))));
        }
    }
    None
}

/// A sum of which one term is what a loop adds up from zeros.
struct Addition {
    sum: Id,
    looped: Loop,
    place: usize,
    /// The terms that the loop can begin with.
    before: Vec<(f64, Id)>,
    /// The terms that need another result of the loop.
    after: Vec<(f64, Id)>,
}

fn addition(graph: &Graph, outputs: &[Id]) -> Option<Addition> {
    let order = graph.reachable(outputs);
    let uses = uses(graph, &order, outputs);
    let is_used_once = |id: Id| uses.get(&id) == Some(&1);
    let spread = spread(graph, &order, &is_used_once);
    for &sum in &order {
        let Op::Sum(terms) = graph.op(sum) else { continue };
        // A scalar lives in a register.
        if graph.shape(sum).is_scalar() || spread.contains(&sum) {
            continue;
        }
        let terms = flat(graph, &terms, 1.0, &is_used_once);
        for &(c, term) in &terms {
            let Op::Out(looped, place) = graph.op(term) else { continue };
            let place = place as usize;
            if c != 1.0 || !is_used_once(term) || !graph.is_zero(looped.inits[place]) {
                continue;
            }
            let others = terms.iter().filter(|&&(_, x)| x != term).copied();
            let (after, before): (Vec<_>, Vec<_>) = others.partition(|&(_, x)| needs(graph, x, looped.number));
            // A loop does not run more often for the sake of what it begins with.
            let around = graph.loops_of(term);
            let runs_as_often = before.iter().all(|&(_, x)| graph.loops_of(x).is_within(&around));
            if !before.is_empty() && runs_as_often && only_adds(graph, &order, &looped, place) {
                return Some(Addition { sum, looped, place, before, after });
            }
        }
    }
    None
}

/// The sums whose terms are those of the sum that they stand in.
fn spread(graph: &Graph, order: &[Id], is_used_once: &dyn Fn(Id) -> bool) -> BTreeSet<Id> {
    let terms = order.iter().filter_map(|&id| match graph.op(id) {
        Op::Sum(terms) if !graph.shape(id).is_scalar() => Some(terms),
        _ => None,
    });
    let whole = terms.flatten().filter(|&(c, x)| c.get() == 1.0 && is_used_once(x));
    whole.map(|(_, x)| x).filter(|&x| matches!(graph.op(x), Op::Sum(_))).collect()
}

/// The terms of a sum, those of sums in it that nothing else uses among them.
fn flat(graph: &Graph, terms: &[(Number, Id)], factor: f64, is_used_once: &dyn Fn(Id) -> bool) -> Vec<(f64, Id)> {
    let each = terms.iter().flat_map(|&(c, x)| match graph.op(x) {
        Op::Sum(inner) if is_used_once(x) => flat(graph, &inner, factor * c.get(), is_used_once),
        _ => vec![(factor * c.get(), x)],
    });
    each.collect()
}

/// Whether a node needs a result of a loop.
fn needs(graph: &Graph, id: Id, number: u32) -> bool {
    graph.reachable(&[id]).into_iter().any(|x| graph.loop_of(x).is_some_and(|looped| looped.number == number))
}

/// Whether a variable is only ever added to, here or in loops inside, and nothing asks what it is in between.
fn only_adds(graph: &Graph, order: &[Id], looped: &Loop, place: usize) -> bool {
    let (var, next) = (looped.vars[place], looped.nexts[place]);
    if next == var {
        return false;
    }
    let mut sums = Sums { graph, order, var, own: BTreeSet::from([var]), loops: BTreeSet::from([looped.number]) };
    if !sums.are_all_from(next) {
        return false;
    }
    let is_asked_for = |&id: &Id| match graph.loop_of(id) {
        Some(l) if l.number == looped.number => matches!(graph.op(id), Op::Trail(_, k, _) if k as usize == place),
        // All results of a loop have the operands of each.
        Some(l) if sums.loops.contains(&l.number) => false,
        _ => !sums.own.contains(&id) && graph.operands(id).iter().any(|operand| sums.own.contains(operand)),
    };
    let is_carried_on = looped.nexts.iter().filter(|next| sums.own.contains(next)).count() > 1;
    !is_carried_on && !order.iter().any(is_asked_for)
}

/// The values of a variable in a step, each of which adds to the one before.
struct Sums<'a> {
    graph: &'a Graph,
    order: &'a [Id],
    var: Id,
    own: BTreeSet<Id>,
    /// The loops that carry it.
    loops: BTreeSet<u32>,
}

impl Sums<'_> {
    fn are_all_from(&mut self, id: Id) -> bool {
        let graph = self.graph;
        if !self.own.insert(id) {
            return true;
        }
        match graph.op(id) {
            Op::Sum(terms) => {
                let leads = |&&(c, x): &&(Number, Id)| {
                    let is_kind = matches!(graph.op(x), Op::Sum(_) | Op::Out(..) | Op::Select(..));
                    c.get() == 1.0 && (x == self.var || is_kind && graph.reachable(&[x]).contains(&self.var))
                };
                terms.iter().find(leads).is_some_and(|&(_, x)| self.are_all_from(x))
            }
            Op::Select(c, a, b) if graph.shape(c).is_scalar() => self.are_all_from(a) && self.are_all_from(b),
            Op::Out(inner, k) => {
                let (k, first) = (k as usize, inner.inits[k as usize]);
                let uses = inner.inits.iter().chain(&inner.nexts).filter(|&&x| x == first).count();
                self.loops.insert(inner.number);
                uses == 1 && only_adds(graph, self.order, &inner, k) && self.are_all_from(first)
            }
            _ => false,
        }
    }
}

/// Expressions in whose loops every variable that begins with what is active is so.
fn activated(graph: &Graph, mut nodes: Vec<Id>) -> Vec<Id> {
    let turns = |looped: &Loop, k: usize| graph.is_active(looped.inits[k]) && !graph.is_active(looped.vars[k]);
    let first = |nodes: &[Id]| {
        graph
            .loops_below(nodes)
            .into_iter()
            .find_map(|looped| Some(((0..looped.vars.len()).find(|&k| turns(&looped, k))?, looped)))
    };
    while let Some((k, mut looped)) = first(&nodes) {
        let var = looped.vars[k];
        looped.vars[k] = graph.new_var(looped.number, graph.shape(var), true);
        looped.nexts = graph.substituted(&looped.nexts, &BTreeMap::from([(var, looped.vars[k])]));
        nodes = graph.with_loop(&nodes, &looped, |number, k| (number == looped.number).then_some(k));
    }
    nodes
}

/// The outputs with the loop begun by the other terms.
fn begun(graph: &Graph, outputs: &[Id], found: &Addition) -> Vec<Id> {
    let Addition { sum, looped, place, before, after } = found;
    let shape = graph.shape(*sum);
    let init = graph.sum(before, shape);
    let mut new = looped.clone();
    new.inits[*place] = init;
    let var = looped.vars[*place];
    if graph.is_active(init) && !graph.is_active(var) {
        new.vars[*place] = graph.new_var(looped.number, shape, true);
        // All of them: results of one inner loop, which begins with the variable, may be what several carry.
        let nexts = graph.substituted(&looped.nexts, &BTreeMap::from([(var, new.vars[*place])]));
        new.nexts = activated(graph, nexts);
    }
    let mut results = graph.results_in(outputs, &new, |number, k| (number == looped.number).then_some(k));
    let nodes: Vec<Id> = after.iter().map(|&(_, x)| x).collect();
    let later = graph.substituted(&nodes, &results).into_iter().zip(after).map(|(x, &(c, _))| (c, x));
    let terms: Vec<(f64, Id)> = [(1.0, graph.out(&new, *place as u32))].into_iter().chain(later).collect();
    results.insert(*sum, graph.sum(&terms, shape));
    graph.substituted(outputs, &results)
}
