//! Loops without the variables that nothing needs.

use std::collections::{BTreeMap, BTreeSet};

use crate::graph::op::{Count, Id, Loop, Op};
use crate::graph::store::Graph;

/// The outputs with every loop cut down to the variables that they need.
pub fn pruned(graph: &Graph, outputs: &[Id]) -> Vec<Id> {
    if graph.loop_count() == 0 {
        return outputs.to_vec();
    }
    let (needed, live) = needed(graph, outputs);
    let mut new: BTreeMap<Id, Id> = BTreeMap::new();
    for id in graph.reachable(outputs) {
        if !live.contains(&id) {
            continue;
        }
        let at = |x: Id| new.get(&x).copied().unwrap_or(x);
        let built = match graph.op(id) {
            Op::Out(looped, k) => graph.out(&cut(&looped, &needed, &at), place(&looped, k, &needed)),
            Op::Trail(looped, k, when) => {
                graph.trail(&cut(&looped, &needed, &at), place(&looped, k, &needed), when).unwrap_or(id)
            }
            _ => graph.rebuilt(id, &at),
        };
        new.insert(id, built);
    }
    outputs.iter().map(|id| new.get(id).copied().unwrap_or(*id)).collect()
}

type Needed = BTreeSet<(u32, usize)>;

fn needed(graph: &Graph, outputs: &[Id]) -> (Needed, BTreeSet<Id>) {
    let mut needed = Needed::new();
    let mut live = BTreeSet::new();
    let mut loops: BTreeMap<u32, Loop> = BTreeMap::new();
    // A variable may be met before the loop that carries it.
    let mut waiting: Vec<Id> = Vec::new();
    let mut stack = outputs.to_vec();
    while let Some(id) = stack.pop() {
        if !live.insert(id) {
            continue;
        }
        match graph.op(id) {
            Op::Out(looped, k) | Op::Trail(looped, k, _) => {
                if needed.insert((looped.number, k as usize)) {
                    stack.extend([looped.inits[k as usize], looped.nexts[k as usize]]);
                }
                stack.extend(looped.count.node());
                if let Count::Until(flag) = looped.count {
                    // How often it runs is needed.
                    let k = looped.vars.iter().position(|&var| var == flag);
                    let k = k.filter(|&k| needed.insert((looped.number, k)));
                    stack.extend(k.into_iter().flat_map(|k| [looped.inits[k], looped.nexts[k]]));
                }
                loops.insert(looped.number, looped);
                stack.append(
                    &mut waiting
                        .iter()
                        .copied()
                        .inspect(|v| {
                            live.remove(v);
                        })
                        .collect(),
                );
                waiting.clear();
            }
            Op::Var(number, _) => match loops.get(&number) {
                Some(looped) => {
                    if let Some(k) = looped.vars.iter().position(|&v| v == id)
                        && needed.insert((number, k))
                    {
                        stack.extend([looped.inits[k], looped.nexts[k]]);
                    }
                }
                None => waiting.push(id),
            },
            op => stack.extend(op.operands()),
        }
    }
    (needed, live)
}

fn cut(looped: &Loop, needed: &Needed, at: &dyn Fn(Id) -> Id) -> Loop {
    let keep = |ids: &[Id]| {
        ids.iter().enumerate().filter(|&(k, _)| needed.contains(&(looped.number, k))).map(|(_, &id)| at(id)).collect::<Vec<_>>()
    };
    Loop {
        vars: keep(&looped.vars),
        inits: keep(&looped.inits),
        nexts: keep(&looped.nexts),
        count: looped.count.renamed(at),
        ..looped.clone()
    }
}

fn place(looped: &Loop, k: u32, needed: &Needed) -> u32 {
    (0..k as usize).filter(|&j| needed.contains(&(looped.number, j))).count() as u32
}
