//! Two nodes that one kernel computes together.

use std::collections::BTreeMap;

use super::emit::Emitter;
use super::hygiene::ident;
use crate::graph::functions::Unary;
use crate::graph::op::{Id, Op};
use crate::graph::store::Graph;

/// The nodes that share their work with others: products of one matrix with vectors, and what is made of the exponentials of
/// one vector. By what they share, and which of the two kinds they are.
#[derive(Clone, Default)]
pub struct Twins(BTreeMap<(Id, bool), Vec<Twin>>);

/// A node, and what it waits for.
#[derive(Clone, Copy)]
struct Twin {
    node: Id,
    other: Id,
}

impl Twins {
    /// Those among some nodes, which stand in an order.
    pub fn new(graph: &Graph, order: &[Id], position: &[usize]) -> Twins {
        let mut twins: BTreeMap<_, Vec<Twin>> = BTreeMap::new();
        for &node in order {
            if let Some((shared, kind, other)) = parts(graph, node) {
                twins.entry((shared, kind)).or_default().push(Twin { node, other });
            }
        }
        // The next one is the last, so that those that are written can be taken off.
        twins.values_mut().for_each(|twins| twins.sort_by_key(|twin| std::cmp::Reverse(position[twin.other.0 as usize])));
        Twins(twins)
    }

    /// The nodes of one kind that wait for nothing that stands after `id`.
    fn before(&mut self, shared: Id, kind: bool, id: Id, position: &[usize], is_written: impl Fn(Id) -> bool) -> Vec<Twin> {
        let Some(twins) = self.0.get_mut(&(shared, kind)) else { return vec![] };
        while twins.pop_if(|twin| is_written(twin.node)).is_some() {}
        let at = |id: Id| position[id.0 as usize];
        let mut found: Vec<Twin> = twins.iter().rev().take_while(|twin| at(twin.other) < at(id)).copied().collect();
        found.sort_by_key(|twin| at(twin.node));
        found
    }
}

/// What a node shares with its twin, which of the two kinds it is, and what else it is made of.
fn parts(graph: &Graph, id: Id) -> Option<(Id, bool, Id)> {
    match graph.op(id) {
        // A x or Aᵀ x
        Op::Product(a, x) if graph.shape(x).cols.literal() == Some(1) => match graph.op(a) {
            Op::Transpose(b) => Some((b, true, x)),
            Op::Diagonal(_) | Op::Inverse(_) | Op::SymmetricInverse(_) => None,
            _ => Some((a, false, x)),
        },
        Op::Softmax(z) => Some((z, true, z)),
        Op::LogSumExp(z) | Op::LogSoftmax(z) => Some((z, false, z)),
        _ => None,
    }
}

impl Emitter<'_> {
    /// Writes a node together with another one, if there is one that shares its work and can be computed now.
    pub(super) fn pair(&mut self, id: Id) -> bool {
        let graph = self.cx.graph;
        let Some((shared, kind, operand)) = parts(graph, id) else { return false };
        let (variables, streamed) = (&self.variables, &self.streamed);
        let is_product = matches!(graph.op(id), Op::Product(..));
        let is_ready = |x: Id| !is_product || variables.contains_key(&x);
        if is_product && graph.shape(shared).is_vector() || !is_ready(shared) || !is_ready(operand) {
            return false;
        }
        let is_written = |x: Id| variables.contains_key(&x) || streamed.contains(&x);
        let candidates = self.plan.twins.before(shared, !kind, id, &self.plan.position, is_written);
        let fits = |twin: &&Twin| {
            let is_here = self.plan.arms_of(twin.node) == self.plan.arms_of(id);
            is_ready(twin.other) && is_here && self.plan.is_named(twin.node) && !is_written(twin.node)
        };
        let Some(&Twin { node: other, .. }) = candidates.iter().find(fits) else { return false };
        match (is_product, kind) {
            // One pass over A gives both.
            (true, true) => self.both_products(other, id),
            (true, false) => self.both_products(id, other),
            (false, true) => self.both_exponentials(id, other),
            (false, false) => self.both_exponentials(other, id),
        }
        true
    }

    /// Writes a softmax together with the logarithm.
    fn both_exponentials(&mut self, softmax: Id, logarithm: Id) {
        let (name, z) = match self.cx.graph.op(logarithm) {
            Op::LogSoftmax(z) => ("softmax_and_log_softmax", z),
            Op::LogSumExp(z) => ("softmax_and_log_sum_exp", z),
            _ => return,
        };
        let (rt, name, z) = (self.lanewise(), ident(name), self.reference(z));
        let (exp, ln) = (self.unary(Unary::EXP), self.unary(Unary::LN));
        let (soft, log) = (self.fresh(softmax), self.fresh(logarithm));
        self.statements.push(emit!(let (#soft, #log) = #rt::#name(#z, #exp, #ln);).into());
        self.variables.extend([(softmax, soft), (logarithm, log)]);
    }

    /// Writes A x and Aᵀ y together.
    fn both_products(&mut self, plain: Id, adjoint: Id) {
        let graph = self.cx.graph;
        let (Op::Product(a, x), Op::Product(_, y)) = (graph.op(plain), graph.op(adjoint)) else { return };
        let (a, x, y, kernel) = (self.reference(a), self.reference(x), self.reference(y), self.kernel("mul_and_tr_mul"));
        let (ax, aty) = (self.fresh(plain), self.fresh(adjoint));
        self.statements.push(emit!(let (#ax, #aty) = #kernel(#a, #x, #y);).into());
        self.variables.extend([(plain, ax), (adjoint, aty)]);
    }
}
