//! What is decided once an expression and all its uses are known: which variables of loops and which loops
//! are needed, in which order a chain of products is multiplied, which quotients share a reciprocal.

pub mod accumulate;
pub mod arms;
pub mod asked;
pub mod chain;
mod implied;
pub mod known;
pub mod merge;
mod needed;
mod perils;
pub mod prune;
pub mod reciprocal;
pub mod share;
mod sides;
pub mod spread;
pub mod untouched;
pub mod whole;
mod work;

use std::collections::{BTreeMap, BTreeSet};

use crate::graph::op::{Id, Op};
use crate::graph::store::Graph;
use crate::graph::verify::{verify, verify_pass};
use crate::program::{Condition, Guard, Program};

/// What is left to be written of a program.
pub struct Rewritten {
    /// The nodes that were asked for.
    pub nodes: Vec<Id>,
    /// The guards, in program order.
    pub guards: Vec<Guard>,
    /// The constants that are evaluated whether they are needed or not.
    pub pinned: Vec<Id>,
    /// Names that the user gave to nodes.
    pub names: BTreeMap<Id, String>,
}

/// Nodes as formulas show them: with the sums that are whole, and products in the order in which they are multiplied.
pub fn as_shown(graph: &Graph, nodes: &[Id]) -> Vec<Id> {
    chain::ordered(graph, &whole::whole(graph, nodes))
}

/// Whether what is evaluated in arms stands in some that are never taken.
fn is_never_taken(program: &Program, condition: &Condition) -> bool {
    match condition {
        Condition::Evaluated(id) | Condition::Passed(id) => match program.graph.op(*id) {
            Op::Text(number, _) => program.texts[number as usize].is_nothing(),
            _ => false,
        },
        _ => false,
    }
}

/// The passes in order.
pub fn rewritten(program: &Program, nodes: &[Id]) -> Rewritten {
    let Program { graph, guards, names, pinned, .. } = program;
    let mut roots = nodes.to_vec();
    for guard in guards {
        roots.push(guard.condition.node());
        roots.extend(guard.within);
        roots.extend(guard.failure.node());
    }
    roots.extend(pinned);
    let roots = prune::pruned(graph, &roots);
    verify_pass("pruning", graph, &roots);
    let roots = merge::merged(graph, &roots);
    verify_pass("merging loops", graph, &roots);
    let roots = share::shared(graph, &roots);
    verify_pass("sharing variables", graph, &roots);
    let roots = prune::pruned(graph, &whole::whole(graph, &roots));
    verify_pass("adding up what is whole", graph, &roots);
    let roots = chain::ordered(graph, &roots);
    verify_pass("ordering products", graph, &roots);
    let roots = untouched::untouched(graph, &program.nodes_outside_of_arms(), &roots);
    verify_pass("leaving places untouched", graph, &roots);
    let roots = known::decided(program, &roots);
    verify_pass("deciding branches", graph, &roots);
    let roots = arms::in_their_arms(program, &roots);
    verify_pass("staying in arms", graph, &roots);
    let roots = accumulate::accumulated(graph, &roots);
    verify_pass("adding up in place", graph, &roots);
    let roots = spread::spread(graph, &roots);
    verify_pass("adding part by part", graph, &roots);
    let roots = asked::in_common_arms(program, &roots);
    verify_pass("staying in common arms", graph, &roots);
    // What the user named keeps its name.
    let needed: BTreeSet<Id> = graph.reachable(&roots).into_iter().collect();
    let (named, texts): (Vec<Id>, Vec<&String>) = names.iter().filter(|(id, _)| needed.contains(id)).unzip();
    let all: Vec<Id> = roots.iter().copied().chain(named).collect();
    let all = reciprocal::with_reciprocals(graph, &all);
    let (roots, named) = all.split_at(roots.len());
    verify(graph, roots);
    let names = named.iter().copied().zip(texts.into_iter().cloned()).collect();
    let mut rest = roots[nodes.len()..].iter().copied();
    let mut next = || rest.next().expect("there is a root for each node of a guard");
    let guards: Vec<Guard> = guards
        .iter()
        .map(|guard| {
            let (condition, within) = (guard.condition.of(next()), guard.within.map(|_| next()));
            let failure = guard.failure.of(guard.failure.node().map(|_| next()));
            Guard { condition, failure, within, ..guard.clone() }
        })
        .filter(|guard| !is_never_taken(program, &guard.condition))
        .collect();
    let pinned = rest.collect();
    Rewritten { nodes: roots[..nodes.len()].to_vec(), guards, pinned, names }
}
