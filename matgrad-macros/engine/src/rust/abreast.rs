//! Loops over data that only add up: their steps do not need each other, and run side by side in the lanes of SIMD
//! registers. What is left of them runs one by one.

use std::collections::BTreeMap;

use proc_macro2::{Ident, TokenStream};

use super::emit::Emitter;
use super::schedule::Block;
use super::steps::Steps;
use crate::graph::op::{Id, Loop, Op};

/// What is known while the steps of a loop are written that run side by side.
pub(super) struct Abreast {
    /// The number of the loop whose steps they are, and the variables that are the last of the steps side by side and one of them.
    number: u32,
    last: Ident,
    step: Ident,
    /// What the steps consist of: what is handed on and other in each only exists where the data is read, and the variables
    /// that they add to hold plain numbers.
    steps: Steps,
    /// The variables outside of the loop.
    outside: BTreeMap<Id, Ident>,
}

impl Emitter<'_> {
    /// Writes the steps of a loop that run side by side, if they can; what remains of its steps is returned.
    pub(super) fn abreast(&mut self, looped: &Loop, names: &[Ident], path: &[Block], count: &TokenStream) -> Option<TokenStream> {
        let steps = self.steps_abreast(looped)?;
        let rt = self.rt();
        let (outside, borrowed) = (self.variables.clone(), self.borrowed.clone());
        let mut common = vec![];
        for &id in &steps.common {
            let value = if self.cx.graph.shape(id).is_scalar() {
                let value = self.scalar(id).tokens;
                emit!(#rt::Lanes::of(#value))
            } else {
                let value = self.reference(id);
                emit!(#rt::lanes::in_all(#value))
            };
            let name = self.fresh(id);
            self.statements.push(emit!(let #name = #value;).into());
            common.push((id, name));
        }
        common.iter().for_each(|(id, _)| _ = self.borrowed.remove(id));
        self.variables.extend(common);
        let (chunk, last, step) = (self.fresh_named("chunk"), self.fresh_named("last"), self.step_of(looped));
        let saved = (self.overwriting.clone(), self.ended.clone(), self.plan.twins.clone());
        self.abreast = Some(Abreast { number: looped.number, last: last.clone(), step, steps, outside: outside.clone() });
        // Texts in the loop know its step, though here none of them asks for it.
        let body = self.one_step(looped, names, &last, path, &[]);
        self.abreast = None;
        (self.overwriting, self.ended, self.plan.twins) = saved;
        (self.variables, self.borrowed) = (outside, borrowed);
        // It never breaks, but shows that all lanes are steps, without which their elements' bounds would be checked.
        let last = emit!(let #last = #chunk * #rt::LANES + (#rt::LANES - 1); if #last >= #count { break; });
        self.statements.push(emit!(for #chunk in 0..#count / #rt::LANES { #last #body }).into());
        Some(emit!(#count / #rt::LANES * #rt::LANES..#count))
    }

    /// Whether a node is read where steps run side by side.
    pub(super) fn is_leaf(&self, id: Id) -> bool {
        self.abreast.as_ref().is_some_and(|abreast| abreast.steps.leaves.contains_key(&id))
    }

    /// Whether a node is other in each of the steps that run side by side, and is no number that they compute with.
    pub(super) fn is_moving(&self, id: Id) -> bool {
        self.abreast.as_ref().is_some_and(|abreast| abreast.steps.moving.contains(&id))
    }

    /// Whether steps side by side add to a variable of plain numbers.
    pub(super) fn adds_up(&self, var: Id) -> bool {
        self.abreast.as_ref().is_some_and(|abreast| abreast.steps.sums.contains(&var))
    }

    /// What is read in each lane.
    pub(super) fn gathered(&mut self, id: Id) -> TokenStream {
        let graph = self.cx.graph;
        let Some(abreast) = self.abreast.take() else { self.lost(id) };
        let rt = self.rt();
        let is_scalar = graph.shape(id).is_scalar();
        // Numbers of steps of loops inside, and what is made of them, are the same in all lanes.
        let is_same = |id: Id| graph.shape(id).opaque && !abreast.steps.moving.contains(&id);
        let inner = self.variables.iter().filter(|&(&id, _)| is_same(id)).map(|(&id, name)| (id, name.clone()));
        let mut variables = abreast.outside.clone();
        variables.extend(inner);
        variables.extend(graph.step(abreast.number).node().map(|step| (step, abreast.step.clone())));
        let variables = std::mem::replace(&mut self.variables, variables);
        let (before, borrowed) = (std::mem::take(&mut self.statements), self.borrowed.clone());
        let is_known = |e: &Self, id: Id| e.variables.contains_key(&id);
        for needed in graph.reachable_above(&[id], &|id| is_known(self, id)) {
            if needed != id && self.plan.is_named(needed) {
                self.name(needed);
            }
        }
        let value = if matches!(graph.op(id), Op::Element(..) | Op::Cast(_)) {
            self.scalar_kernel(id)
        } else {
            self.name(id);
            self.output(id)
        };
        let statements = std::mem::replace(&mut self.statements, before);
        let statements = self.finished(statements, std::slice::from_ref(&value));
        (self.variables, self.borrowed) = (variables, borrowed);
        let (last, step, differs) = (abreast.last.clone(), abreast.step.clone(), abreast.steps.leaves[&id]);
        self.abreast = Some(abreast);
        match (differs, is_scalar) {
            (true, _) => {
                let lane = self.fresh_named("lane");
                let kernel = if is_scalar { emit!(#rt::Lanes::gathered) } else { emit!(#rt::lanes::gathered) };
                emit!(#kernel(|#lane| {
                    let #step = #last - (#rt::LANES - 1 - #lane);
                    #statements
                    #value
                }))
            }
            (false, true) if statements.is_empty() => emit!(#rt::Lanes::of(#value)),
            (false, true) => emit!(#rt::Lanes::of({ #statements #value })),
            (false, false) => emit!(#rt::lanes::in_all(&{ #statements #value })),
        }
    }
}
