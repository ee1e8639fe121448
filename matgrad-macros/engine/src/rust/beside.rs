//! Calls that are made for their value and their cotangents at once. A call may be where the cotangent of its value is known
//! before the value is: in what is linear in the value, or ends with it.

use super::call::called;
use super::emit::Emitter;
use super::schedule::Block;
use crate::graph::op::{Id, Op};
use crate::graph::store::Graph;

/// The calls in the block that is being written, and what is pulled back through them.
#[derive(Clone)]
pub struct Calls {
    here: Vec<Id>,
    /// The functions whose calls wait for the cotangents of their values.
    waiting: Vec<u32>,
}

impl Calls {
    /// Those among some nodes.
    pub fn new(graph: &Graph, nodes: &[Id]) -> Calls {
        Calls { here: nodes.iter().copied().filter(|&id| called(graph, id).is_some()).collect(), waiting: vec![] }
    }
}

impl Emitter<'_> {
    /// Sets out to write a block, and returns the calls in the block around it. What is outside of all blocks is one, whatever
    /// is written of it first.
    pub(super) fn entered(&mut self, nodes: &[Id], arms: &[Block]) -> Calls {
        let calls = if arms.is_empty() { self.plan.calls.clone() } else { Calls::new(self.cx.graph, nodes) };
        std::mem::replace(&mut self.plan.calls, calls)
    }

    /// The cotangent that is pulled back through a call in the block of the call, once all that it needs is written: for a
    /// call that is to be written now.
    pub(super) fn pulled_beside(&mut self, call: Id, f: u32) -> Option<Id> {
        let graph = self.cx.graph;
        let arms = self.plan.arms_of(call).to_vec();
        for pulled in self.beside(call, f) {
            let Op::Pulled(_, _, cotangent, _) = graph.op(pulled) else { continue };
            self.plan.calls.waiting.push(f);
            let needed = graph.reachable_above(&[cotangent], &|id| self.variables.contains_key(&id));
            let is_known = needed.iter().all(|&id| self.may_come_early(id));
            if is_known {
                needed.iter().for_each(|&id| self.place_in(id, &arms));
                self.flush_for(pulled, &arms);
            }
            self.plan.calls.waiting.pop();
            if is_known {
                return Some(cotangent);
            }
        }
        None
    }

    /// The call that a cotangent is pulled back through which is to be written now, if it stands in the same block and is not
    /// written yet.
    pub(super) fn called_beside(&self, pulled: Id, f: u32) -> Option<Id> {
        self.beside(pulled, f).first().copied()
    }

    /// What is pulled back through a call, or the call, where it stands in the same block and is not written yet.
    fn beside(&self, id: Id, f: u32) -> Vec<Id> {
        let graph = self.cx.graph;
        let arms = self.plan.arms_of(id);
        let belongs = |other: Id| match (graph.op(id), graph.op(other)) {
            (Op::Call(_, args), Op::Pulled(g, of, ..)) | (Op::Pulled(_, args, ..), Op::Call(g, of)) => f == g && args == of,
            _ => false,
        };
        let is_to_come = |other: Id| self.plan.is_named(other) && !self.variables.contains_key(&other);
        let is_here = |&other: &Id| is_to_come(other) && self.plan.arms_of(other) == arms && belongs(other);
        // What each block computes for itself has no one place.
        if self.own.contains(&id) { vec![] } else { self.plan.calls.here.iter().copied().filter(is_here).collect() }
    }

    /// Whether a node may be computed before a call that the function makes earlier: what may fail, and what the function
    /// evaluates in its order, keeps its place.
    fn may_come_early(&self, id: Id) -> bool {
        match self.cx.graph.op(id) {
            Op::Text(number, _) => !self.cx.texts[number as usize].fails,
            Op::Call(f, _) | Op::Pushed(f, ..) | Op::Pulled(f, ..) => {
                !self.plan.calls.waiting.contains(&f) && !self.endings.contains_key(&f)
            }
            _ => true,
        }
    }
}
