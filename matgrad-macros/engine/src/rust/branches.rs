//! Branches: one `if` for all that hang on one condition, written once something needs them, and what is written
//! in place in their arms.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};

use super::call::tuple;
use super::emit::Emitter;
use super::schedule::Block;
use super::storage::Statement;
use crate::graph::op::{Id, Op};

impl Emitter<'_> {
    /// Writes the pending branches that read what a node overwrites, but those that are written with it.
    pub(super) fn write_readers(&mut self, id: Id, arms: &[Block], with: &[Id]) {
        for reader in self.plan.in_place.before(id).to_vec() {
            let is_with_it = with.contains(&reader);
            if self.pending.contains(&reader) && !is_with_it {
                self.flush(reader, arms);
            }
            self.is_in_order &= is_with_it || self.is_written(reader) || self.ended.contains(&reader);
        }
    }

    fn is_written(&self, id: Id) -> bool {
        self.variables.contains_key(&id) || self.streamed.contains(&id)
    }

    pub(super) fn is_branch(&self, id: Id) -> bool {
        matches!(self.cx.graph.op(id), Op::Select(c, ..) if self.cx.graph.shape(c).is_scalar()) && !self.is_simd()
    }

    /// Writes the pending branches that a node needs.
    pub(super) fn flush_for(&mut self, id: Id, arms: &[Block]) {
        let graph = self.cx.graph;
        if matches!(graph.op(id), Op::Out(..) | Op::Trail(..)) {
            // What the body needs from outside it is computed before the loop.
            for needed in graph.reachable(&[id]) {
                if self.pending.contains(&needed) && self.plan.arms_of(needed) == arms {
                    self.flush(needed, arms);
                }
            }
        }
        for needed in self.named_below(&self.cx.graph.operands(id)) {
            if self.pending.contains(&needed) {
                self.flush(needed, arms);
            }
        }
    }

    /// The named nodes that are met first below some nodes.
    fn named_below(&self, nodes: &[Id]) -> Vec<Id> {
        let mut found = Vec::new();
        let mut stack = nodes.to_vec();
        while let Some(id) = stack.pop() {
            if self.plan.is_named(id) && !self.solved.contains(&id) {
                found.push(id);
            } else {
                stack.extend(self.cx.graph.operands(id));
            }
        }
        found
    }

    /// The named nodes outside an arm that computing `target` inside it needs.
    fn needs_outside(&self, target: Id, arm: &[Block]) -> Vec<Id> {
        let (mut found, mut seen, mut stack) = (Vec::new(), BTreeSet::new(), vec![target]);
        while let Some(id) = stack.pop() {
            if !seen.insert(id) || self.variables.contains_key(&id) {
                continue;
            }
            let inside = self.plan.arms_of(id).starts_with(arm);
            if !inside && self.plan.is_named(id) && !self.solved.contains(&id) {
                found.push(id);
            } else {
                stack.extend(self.cx.graph.operands(id));
            }
        }
        found
    }

    /// The nodes below some nodes, in the order in which they are written.
    pub(super) fn in_order(&self, nodes: &[Id]) -> Vec<Id> {
        self.plan.in_place.ordered(self.cx.graph, nodes).expect("what is overwritten can be read before")
    }

    /// Writes one `if` for all pending branches on the same condition that can be computed now.
    pub(super) fn flush(&mut self, first: Id, arms: &[Block]) {
        let graph = self.cx.graph;
        let Op::Select(condition, ..) = graph.op(first) else { return };
        let path = |side: bool| arms.iter().copied().chain([Block::Arm(condition, side)]).collect::<Vec<_>>();
        let sides = |id: Id| match graph.op(id) {
            Op::Select(_, a, b) => (a, b),
            _ => (id, id),
        };
        // Other pending branches that this one needs come first, those of its condition too.
        for needed in self.named_below(&[condition]) {
            if self.pending.contains(&needed) && needed != first {
                self.flush(needed, arms);
            }
        }
        // What reads that which a branch overwrites stands in one `if` with it, where it hangs on the same condition.
        let is_alike = |id: Id| matches!(graph.op(id), Op::Select(c, ..) if c == condition) && self.plan.arms_of(id) == arms;
        let alike: Vec<Id> = self.pending.iter().copied().filter(|&id| is_alike(id)).collect();
        let mut together = vec![first];
        let mut next = 0;
        while let Some(&id) = together.get(next) {
            let readers = self.plan.in_place.before(id).iter().copied();
            let more: Vec<Id> = readers.filter(|reader| alike.contains(reader) && !together.contains(reader)).collect();
            together.extend(more);
            next += 1;
        }
        for &id in &together {
            for (target, side) in [(sides(id).0, true), (sides(id).1, false)] {
                for needed in self.needs_outside(target, &path(side)) {
                    if self.pending.contains(&needed) && needed != first {
                        self.flush(needed, arms);
                    }
                }
            }
        }
        for &id in &together {
            self.write_readers(id, arms, &together);
        }
        if self.variables.contains_key(&first) {
            return;
        }
        // The rest of what can be computed now, too.
        let mut group: Vec<Id> = self.pending.iter().copied().filter(|id| alike.contains(id)).collect();
        group.retain(|&id| {
            let (a, b) = sides(id);
            id == first || (self.needs_outside(a, &path(true)).is_empty() && self.needs_outside(b, &path(false)).is_empty())
        });
        loop {
            let is_read = |id: Id| self.plan.in_place.before(id).iter().all(|&x| self.is_written(x) || group.contains(&x));
            let Some(early) = group.iter().position(|&id| id != first && !is_read(id)) else { break };
            group.remove(early);
        }
        self.pending.retain(|id| !group.contains(id));
        // What is written in place has no value of its own.
        let (group, overwriting): (Vec<Id>, Vec<Id>) = group.into_iter().partition(|&id| self.plan.in_place.from(id).is_none());
        let names: Vec<Ident> = group.iter().map(|&id| self.fresh(id)).collect();
        let test = crate::program::text::opened(self.condition(condition));
        let of = |ids: &[Id], side: bool| ids.iter().map(|&id| if side { sides(id).0 } else { sides(id).1 }).collect::<Vec<_>>();
        let [then, or] = [true, false].map(|side| self.arm_that_writes(&of(&group, side), &of(&overwriting, side), &path(side)));
        for id in overwriting {
            let from = self.plan.in_place.from(id).unwrap_or(id);
            let name = self.overwritten(id, from);
            self.variables.insert(id, name);
        }
        if group.is_empty() {
            let or = if or.is_empty() { emit!() } else { emit!(else { #or }) };
            self.statements.push(emit!(if #test { #then } #or).into());
            return;
        }
        let pattern = tuple(&names);
        // Two arms of one number in every element do not say of which shape.
        let is_open = |id: Id| matches!(graph.op(id), Op::Fill(_) | Op::Identity) && !graph.shape(id).is_scalar();
        let ty = if group.iter().any(|&id| is_open(sides(id).0) && is_open(sides(id).1)) {
            let types: Vec<TokenStream> = group.iter().map(|&id| self.array_type(graph.shape(id))).collect();
            let ty = tuple(&types);
            emit!(: #ty)
        } else {
            emit!()
        };
        self.statements.push(emit!(let #pattern #ty = if #test { #then } else { #or };).into());
        self.variables.extend(group.into_iter().zip(names));
    }

    /// The block of one arm, ending in the values of `targets`.
    pub(super) fn arm(&mut self, targets: &[Id], path: &[Block]) -> TokenStream {
        self.arm_that_writes(targets, &[], path)
    }

    /// The same, in which other values are written in place.
    fn arm_that_writes(&mut self, targets: &[Id], written: &[Id], path: &[Block]) -> TokenStream {
        let all: Vec<Id> = written.iter().chain(targets).copied().collect();
        let (statements, values) =
            self.within_arm(&all, path, |e| targets.iter().map(|&id| e.output(id)).collect::<Vec<TokenStream>>());
        let inner = self.finished(statements, &values);
        let value = if values.is_empty() { emit!() } else { tuple(&values) };
        emit!(#inner #value)
    }

    /// The statements of an arm that compute some nodes, and then do more.
    pub(super) fn within_arm<T>(
        &mut self,
        nodes: &[Id],
        path: &[Block],
        then: impl FnOnce(&mut Self) -> T,
    ) -> (Vec<Statement>, T) {
        let outer = std::mem::take(&mut self.statements);
        let saved = (self.variables.clone(), self.borrowed.clone(), self.factorised.clone(), std::mem::take(&mut self.pending));
        // What another `if` on the same condition wrote, and what that alone needed, stands there.
        let is_written = |id: Id| self.variables.contains_key(&id);
        let needed: BTreeSet<Id> = self.cx.graph.reachable_above(nodes, &is_written).into_iter().collect();
        let order: Vec<Id> = self.in_order(nodes).into_iter().filter(|id| needed.contains(id)).collect();
        let around = self.enter(nodes);
        self.block(&order, path);
        let done = then(self);
        self.own = around;
        let inner = std::mem::replace(&mut self.statements, outer);
        self.ended.extend(self.variables.keys());
        (self.variables, self.borrowed, self.factorised, self.pending) = saved;
        (inner, done)
    }

    /// Enters the block that computes some nodes; what the block around it computes for itself is returned.
    pub(super) fn enter(&mut self, nodes: &[Id]) -> BTreeSet<Id> {
        let own = self.asked_here(nodes);
        std::mem::replace(&mut self.own, own)
    }

    /// What the values of some nodes ask for outside of further arms and loops, among what each arm computes for itself.
    fn asked_here(&self, nodes: &[Id]) -> BTreeSet<Id> {
        let graph = self.cx.graph;
        let (mut found, mut seen, mut stack) = (BTreeSet::new(), BTreeSet::new(), nodes.to_vec());
        while let Some(id) = stack.pop() {
            if self.variables.contains_key(&id) || !seen.insert(id) {
                continue;
            }
            if self.plan.is_in_each_arm(id) {
                found.insert(id);
            }
            match graph.op(id) {
                Op::Select(condition, ..) if self.is_branch(id) => stack.push(condition),
                Op::And(first, _) | Op::Or(first, _) => stack.push(first),
                Op::Out(looped, _) | Op::Trail(looped, ..) => stack.extend(looped.inits),
                Op::Choice(..) => {}
                op => stack.extend(op.operands()),
            }
        }
        found
    }
}
