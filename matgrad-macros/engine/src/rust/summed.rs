//! Sums of products: each product is added where it can be computed, so that there is one matrix for all of them.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::Ident;

use super::emit::Emitter;
use super::schedule::Block;
use crate::graph::op::{Id, Op};
use crate::graph::store::Graph;

/// A sum of fewer products is written as one expression.
const PRODUCTS: usize = 3;

/// The terms that are added to their sums one by one: what they belong to, and with what factor.
#[derive(Default)]
pub struct Summands(BTreeMap<Id, (Id, f64)>);

impl Summands {
    /// Those among some nodes; `is_mine` says whether a node is needed by one other alone, and in the same block.
    pub fn new(graph: &Graph, order: &[Id], is_mine: &dyn Fn(Id, Id) -> bool) -> Summands {
        let mut summands = Summands::default();
        for &sum in order {
            let Op::Sum(terms) = graph.op(sum) else { continue };
            let shape = graph.shape(sum);
            if shape.is_scalar() || shape.is_vector() || shape.array.is_some() {
                continue;
            }
            let is_added = |term: Id| is_mine(term, sum) && factor(graph, term).is_none_or(|inner| is_mine(inner, term));
            let products: Vec<_> = terms
                .iter()
                .filter(|&&(_, term)| is_product(graph, term) && is_added(term))
                .map(|&(c, term)| (term, c.get()))
                .collect();
            if products.len() >= PRODUCTS {
                summands.0.extend(products.into_iter().map(|(term, c)| (term, (sum, c))));
            }
        }
        summands
    }

    /// The nodes that get no variables.
    pub fn absorbed(&self, graph: &Graph) -> BTreeSet<Id> {
        self.0.keys().flat_map(|&term| [term].into_iter().chain(factor(graph, term))).collect()
    }

    /// The sums.
    pub fn sums(&self) -> BTreeSet<Id> {
        self.0.values().map(|&(sum, _)| sum).collect()
    }
}

/// What a scalar is multiplied with.
fn factor(graph: &Graph, term: Id) -> Option<Id> {
    if let Op::Scale(_, inner) = graph.op(term) { Some(inner) } else { None }
}

/// A product, or a scalar times one, that is no solution of a system.
fn is_product(graph: &Graph, term: Id) -> bool {
    match graph.op(factor(graph, term).unwrap_or(term)) {
        Op::Product(a, _) => {
            let left = if let Op::Transpose(x) = graph.op(a) { x } else { a };
            !matches!(graph.op(left), Op::Inverse(_) | Op::SymmetricInverse(_))
        }
        _ => false,
    }
}

/// A sum as far as it is written.
pub struct Summed {
    name: Ident,
    added: BTreeSet<Id>,
}

impl Emitter<'_> {
    /// Adds a product to its sum, if it belongs to one.
    pub(super) fn add_product(&mut self, term: Id, arms: &[Block]) -> bool {
        let Some(&(sum, c)) = self.plan.summands.0.get(&term) else { return false };
        if self.variables.contains_key(&sum) || self.plan.arms_of(term) != arms {
            return false;
        }
        self.flush_for(term, arms);
        let graph = self.cx.graph;
        match self.sums.get(&sum).map(|summed| summed.name.clone()) {
            Some(name) => self.accumulate(&name, c, term, sum),
            None => {
                let is_whole = c == 1.0 && factor(graph, term).is_none();
                let value = if is_whole { self.owned(term) } else { self.zeros(graph.shape(sum)) };
                let name = self.fresh(sum);
                self.statements.push(emit!(let mut #name = #value;).into());
                if !is_whole {
                    self.accumulate(&name, c, term, sum);
                }
                self.sums.insert(sum, Summed { name, added: BTreeSet::new() });
            }
        }
        self.sums.entry(sum).and_modify(|summed| _ = summed.added.insert(term));
        true
    }

    /// Adds the other terms to a sum of products; `false` if it is none, or not begun.
    pub(super) fn summed(&mut self, sum: Id) -> bool {
        let graph = self.cx.graph;
        let (Some(Summed { name, added }), Op::Sum(terms)) = (self.sums.remove(&sum), graph.op(sum)) else { return false };
        let is_product = |term: Id| self.plan.summands.0.contains_key(&term);
        let (late, rest): (Vec<_>, Vec<_>) =
            terms.iter().map(|&(c, x)| (c.get(), x)).filter(|(_, x)| !added.contains(x)).partition(|&(_, x)| is_product(x));
        for (c, term) in late {
            self.accumulate(&name, c, term, sum);
        }
        match rest[..] {
            [] => {}
            [(c, term)] => self.accumulate(&name, c, term, sum),
            _ => self.accumulate(&name, 1.0, graph.sum(&rest, graph.shape(sum)), sum),
        }
        self.variables.insert(sum, name);
        true
    }
}
