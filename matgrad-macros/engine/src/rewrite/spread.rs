//! What is added to a value of a loop is added part by part: a sum of blocks, elements and outer products that is
//! made only to be added is not built, and several additions to a scalar are one sum.

use std::collections::BTreeMap;

use crate::graph::op::{Id, Number, Op};
use crate::graph::store::Graph;

use super::accumulate::uses;

/// The outputs with the terms of such sums in the sums that they stand in.
pub fn spread(graph: &Graph, outputs: &[Id]) -> Vec<Id> {
    if graph.loop_count() == 0 {
        return outputs.to_vec();
    }
    let order = graph.reachable(outputs);
    let uses = uses(graph, &order, outputs);
    let parts = Parts { graph, is_used_once: &|id| uses.get(&id) == Some(&1) };
    let mut new: BTreeMap<Id, Id> = BTreeMap::new();
    for &id in &order {
        let at = |x: Id| new.get(&x).copied().unwrap_or(x);
        let built = match parts.of_sum(id) {
            Some(terms) => {
                let terms: Vec<(f64, Id)> = terms
                    .into_iter()
                    .map(|Part { literal, scalar, id }| (literal, scalar.map_or(at(id), |s| graph.scale(at(s), at(id)))))
                    .collect();
                graph.sum(&terms, graph.shape(id))
            }
            None => graph.rebuilt(id, &at),
        };
        new.insert(id, built);
    }
    outputs.iter().map(|id| new.get(id).copied().unwrap_or(*id)).collect()
}

/// A term with its factors.
#[derive(Clone, Copy)]
struct Part {
    literal: f64,
    scalar: Option<Id>,
    id: Id,
}

struct Parts<'a> {
    graph: &'a Graph,
    is_used_once: &'a dyn Fn(Id) -> bool,
}

impl Parts<'_> {
    /// The terms of a sum that begins with a value of a loop, those of sums of parts in it among them. `None` where
    /// nothing changes.
    fn of_sum(&self, id: Id) -> Option<Vec<Part>> {
        let graph = self.graph;
        let Op::Sum(terms) = graph.op(id) else { return None };
        if graph.loops_of(id).is_empty() {
            return None;
        }
        if graph.shape(id).is_scalar() {
            let all = self.after_variable(&terms)?;
            return (all.len() > terms.len()).then_some(all);
        }
        let is_state = |x: Id| matches!(graph.op(x), Op::Var(..) | Op::Replace(..) | Op::Out(..) | Op::Select(..));
        terms.iter().find(|&&(c, x)| c.get() == 1.0 && is_state(x) && !graph.loops_of(x).is_empty())?;
        let own: Vec<Part> = terms.iter().map(|&(c, id)| Part { literal: c.get(), scalar: None, id }).collect();
        let all: Vec<Part> = own.iter().flat_map(|&part| self.inside(part).unwrap_or_else(|| vec![part])).collect();
        (all.len() > own.len()).then_some(all)
    }

    /// The terms of a sum of scalars that begins with a variable of a loop, those of the sums among them that lead to it.
    fn after_variable(&self, terms: &[(Number, Id)]) -> Option<Vec<Part>> {
        let graph = self.graph;
        let (mut all, mut found) = (vec![], false);
        for &(c, id) in terms {
            let whole = Part { literal: c.get(), scalar: None, id };
            let leads = match graph.op(id) {
                _ if c.get() != 1.0 || found => None,
                Op::Var(..) => Some(vec![whole]),
                Op::Sum(inner) if (self.is_used_once)(id) => self.after_variable(&inner),
                _ => None,
            };
            found |= leads.is_some();
            all.extend(leads.unwrap_or_else(|| vec![whole]));
        }
        found.then_some(all)
    }

    /// What a term is made of, if it is made of parts.
    fn inside(&self, part: Part) -> Option<Vec<Part>> {
        let graph = self.graph;
        if !(self.is_used_once)(part.id) {
            return None;
        }
        match graph.op(part.id) {
            Op::Sum(terms) => {
                let is_place = |x: Id| matches!(graph.op(x), Op::Embed(..) | Op::Scatter(..)) || graph.outer(x).is_some();
                let each = |&(c, id): &(Number, Id)| Part { literal: part.literal * c.get(), id, ..part };
                let own: Vec<Part> = terms.iter().map(each).collect();
                let all: Vec<Part> = own.iter().flat_map(|&part| self.inside(part).unwrap_or_else(|| vec![part])).collect();
                (all.len() > own.len() || own.iter().any(|part| is_place(part.id))).then_some(all)
            }
            Op::Scale(s, inner) if part.scalar.is_none() => self.inside(Part { scalar: Some(s), id: inner, ..part }),
            _ => None,
        }
    }
}
