//! Variables of a loop that are equal after every step are one variable: a loop that was copied to keep more
//! of its steps, or to be run again, and merged with the one it was copied from computes nothing twice.

use std::collections::{BTreeMap, BTreeSet};

use crate::graph::op::{Id, Loop};
use crate::graph::store::Graph;

/// The outputs with equal variables of each loop made one.
pub fn shared(graph: &Graph, outputs: &[Id]) -> Vec<Id> {
    shared_among(graph, outputs, &|_| true)
}

/// The same for the loops of whose results something holds.
fn shared_among(graph: &Graph, outputs: &[Id], concerns: &dyn Fn(Id) -> bool) -> Vec<Id> {
    let mut outputs = outputs.to_vec();
    let mut done: BTreeSet<u32> = BTreeSet::new();
    loop {
        // Loops inside come before those around them.
        let loops = graph.results_below(&outputs);
        let mut alike = None;
        for (result, looped) in &loops {
            if concerns(*result) && !done.contains(&looped.number) {
                let first = first_alike(graph, looped);
                if first.iter().enumerate().any(|(place, &first)| place != first) {
                    alike = Some((looped, first));
                    break;
                }
                // What follows does not touch it.
                done.insert(looped.number);
            }
        }
        let Some((looped, first)) = alike else { return outputs };
        // What is one outside may be one inside now.
        let inside = loops.iter().filter(|(result, _)| graph.is_in_loop(*result, looped.number));
        inside.for_each(|(_, inner)| _ = done.remove(&inner.number));
        outputs = joined(graph, &outputs, looped, &first);
    }
}

/// The first variable that is equal to each: those that begin alike, and where all that were found equal are one,
/// go on alike.
fn first_alike(graph: &Graph, looped: &Loop) -> Vec<usize> {
    let places = looped.vars.len();
    let begins = |k: usize| (looped.inits[k], graph.is_active(looped.vars[k]));
    let mut first: Vec<usize> = (0..places).map(|k| (0..k).find(|&j| begins(j) == begins(k)).unwrap_or(k)).collect();
    loop {
        if (0..places).all(|k| first[k] == k) {
            return first;
        }
        let nexts = nexts_of(graph, looped, &first);
        let goes_on = |k: usize| (first[k], nexts[k]);
        let finer: Vec<usize> = (0..places).map(|k| (0..k).find(|&j| goes_on(j) == goes_on(k)).unwrap_or(k)).collect();
        if finer == first {
            return first;
        }
        first = finer;
    }
}

/// The next values where each variable is the first that is equal to it.
fn nexts_of(graph: &Graph, looped: &Loop, first: &[usize]) -> Vec<Id> {
    let renamed = looped.vars.iter().zip(first).map(|(&var, &first)| (var, looped.vars[first]));
    let renamed: BTreeMap<Id, Id> = renamed.filter(|(var, first)| var != first).collect();
    // Only the loops inside can have become alike: those before it are looked at for themselves.
    let is_inside = |result: Id| graph.loops_of(result).contains(looped.number);
    shared_among(graph, &graph.substituted(&looped.nexts, &renamed), &is_inside)
}

/// The outputs with a loop that carries only the first of equal variables.
fn joined(graph: &Graph, outputs: &[Id], looped: &Loop, first: &[usize]) -> Vec<Id> {
    let nexts = nexts_of(graph, looped, first);
    let stays = |ids: &[Id]| ids.iter().zip(first).enumerate().filter(|&(k, (_, &f))| k == f).map(|(_, (&id, _))| id).collect();
    let one = |id: Id| looped.vars.iter().position(|&var| var == id).map_or(id, |k| looped.vars[first[k]]);
    let count = looped.count.renamed(&one);
    let whole = Loop { vars: stays(&looped.vars), inits: stays(&looped.inits), nexts: stays(&nexts), count, ..looped.clone() };
    let place = |k: u32| (0..first[k as usize]).filter(|&j| first[j] == j).count() as u32;
    graph.with_loop(outputs, &whole, |number, k| (number == looped.number).then(|| place(k)))
}
