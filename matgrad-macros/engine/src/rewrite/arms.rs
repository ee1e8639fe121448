//! What is made of a constant that need not exist where no arm of the function asks for it, times what is zero but in one arm,
//! is computed in that arm alone. Reverse mode adds up cotangents outside of the arms that they come from: there such a
//! product is zero, but to see that the constant would be looked at.

use std::collections::{BTreeMap, BTreeSet};

use crate::graph::op::{Id, Op};
use crate::graph::store::Graph;
use crate::program::Program;

/// The outputs, with what looks at such constants in the arms that it is not zero in.
pub fn in_their_arms(program: &Program, outputs: &[Id]) -> Vec<Id> {
    let graph = &program.graph;
    if !program.texts.iter().any(|text| text.fails) {
        return outputs.to_vec();
    }
    let text = |id: Id| if let Op::Text(number, _) = graph.op(id) { Some(number) } else { None };
    // Each step of a loop evaluates its own.
    let sure: BTreeSet<u32> = asked_anyway(graph, &program.nodes_outside_of_arms(), true).into_iter().filter_map(text).collect();
    let may_fail = |number: u32| program.texts.get(number as usize).is_some_and(|text| text.fails) && !sure.contains(&number);
    let order = graph.reachable(outputs);
    let mut arms = Arms { graph, of: BTreeMap::new() };
    let mut new: BTreeMap<Id, Id> = BTreeMap::new();
    // Whether computing a node looks at such a constant.
    let mut looks: BTreeSet<Id> = BTreeSet::new();
    for id in order {
        let op = graph.op(id);
        let at = |x: Id| new.get(&x).copied().unwrap_or(x);
        let is_looked_at = |&operand: &Id| looks.contains(&operand) && !is_apart(graph, &op, operand);
        let is_looking = text(id).is_some_and(may_fail) || op.operands().iter().any(is_looked_at);
        let built = graph.rebuilt(id, &at);
        let arm = if is_looking && graph.arm(built).is_none() { arms.arm(built) } else { None };
        let built = match arm {
            Some((condition, side)) => {
                let inside = |x: Id| match graph.arm(at(x)) {
                    Some((c, s, inner)) if (c, s) == (condition, side) => inner,
                    _ => at(x),
                };
                let there = graph.in_arm(condition, side, graph.rebuilt(id, &inside));
                // A constant in an arm that hangs on the variables stays one.
                if graph.is_active(built) { there } else { graph.held(there) }
            }
            None => {
                if is_looking {
                    looks.insert(id);
                }
                built
            }
        };
        new.insert(id, built);
    }
    outputs.iter().map(|id| new.get(id).copied().unwrap_or(*id)).collect()
}

/// Whether an operand is looked at in an arm or in a step of a loop alone, and not where the node stands.
pub(super) fn is_apart(graph: &Graph, op: &Op, operand: Id) -> bool {
    match op {
        Op::Select(c, ..) => graph.shape(*c).is_scalar() && *c != operand,
        Op::Out(looped, _) | Op::Trail(looped, ..) => !looped.inits.contains(&operand),
        _ => false,
    }
}

/// What some nodes ask for whatever conditions say: what arms need is left out, and what steps of loops need unless
/// `in_steps`, for a loop may take none.
pub(super) fn asked_anyway(graph: &Graph, nodes: &[Id], in_steps: bool) -> BTreeSet<Id> {
    let (mut seen, mut stack) = (BTreeSet::new(), nodes.to_vec());
    while let Some(id) = stack.pop() {
        if !seen.insert(id) {
            continue;
        }
        match graph.op(id) {
            Op::Select(c, ..) if graph.shape(c).is_scalar() => stack.push(c),
            Op::And(first, _) | Op::Or(first, _) => stack.push(first),
            Op::Out(looped, _) | Op::Trail(looped, ..) if !in_steps => {
                stack.extend(looped.inits.iter().copied().chain(looped.count.node()));
            }
            op => stack.extend(op.operands()),
        }
    }
    seen
}

/// In which arm alone nodes are not zero.
struct Arms<'a> {
    graph: &'a Graph,
    of: BTreeMap<Id, Option<(Id, bool)>>,
}

impl Arms<'_> {
    fn arm(&mut self, id: Id) -> Option<(Id, bool)> {
        if let Some(&known) = self.of.get(&id) {
            return known;
        }
        let found = self.found(id);
        self.of.insert(id, found);
        found
    }

    fn found(&mut self, id: Id) -> Option<(Id, bool)> {
        let graph = self.graph;
        if let Some((condition, side, _)) = graph.arm(id) {
            return Some((condition, side));
        }
        match graph.op(id) {
            Op::Sum(terms) => self.common(&terms.into_iter().map(|(_, term)| term).collect::<Vec<_>>()),
            Op::Stack(items) => self.common(&items),
            Op::Select(c, a, b) if !graph.shape(c).is_scalar() => self.common(&[a, b]),
            Op::Replace(a, b, ..) => self.common(&[a, b]),
            Op::Scale(a, b)
            | Op::Product(a, b)
            | Op::Dot(a, b)
            | Op::Hadamard(a, b)
            | Op::Kronecker(a, b)
            | Op::KroneckerLeft(a, b)
            | Op::KroneckerRight(a, b) => self.arm(a).or_else(|| self.arm(b)),
            Op::Fill(a)
            | Op::Transpose(a)
            | Op::Reshape(a)
            | Op::Diagonal(a)
            | Op::DiagonalOf(a)
            | Op::Triangle(_, a)
            | Op::Total(a)
            | Op::Trace(a)
            | Op::Element(a, ..)
            | Op::Block(a, ..)
            | Op::Embed(a, ..)
            | Op::Held(a)
            | Op::Unit(a, _)
            | Op::Quotient(a, _)
            | Op::Centred(_, a)
            | Op::Balanced(_, a)
            | Op::CofactorAlong(_, a)
            | Op::Scatter(a, _) => self.arm(a),
            Op::Exponential(_, along) => along.iter().find_map(|&e| self.arm(e)),
            Op::Algebra(which, operands) => {
                let linear = operands.iter().enumerate().filter(|&(k, _)| which.is_linear_in(k));
                linear.map(|(_, &e)| e).collect::<Vec<_>>().into_iter().find_map(|e| self.arm(e))
            }
            // What is not zero where its operands are, or has a place of its own.
            Op::Select(..)
            | Op::Input(_)
            | Op::Text(..)
            | Op::Step(_)
            | Op::Cast(_)
            | Op::Test(_)
            | Op::Differential(_)
            | Op::Scalar(_)
            | Op::Extent(_)
            | Op::Identity
            | Op::Inverse(_)
            | Op::SymmetricInverse(_)
            | Op::Determinant(_)
            | Op::LogDeterminant(_)
            | Op::SymmetricLogDeterminant(_)
            | Op::Cofactor(_)
            | Op::CholeskyFactor(_)
            | Op::Map(..)
            | Op::Map2(..)
            | Op::Powi(..)
            | Op::PowiBy(..)
            | Op::Compare(..)
            | Op::And(..)
            | Op::Or(..)
            | Op::Not(_)
            | Op::Factorises(..)
            | Op::Var(..)
            | Op::Out(..)
            | Op::Trail(..)
            | Op::At(..)
            | Op::Call(..)
            | Op::Pushed(..)
            | Op::Pulled(..)
            | Op::Choice(..)
            | Op::Custom(..)
            | Op::Structured(..)
            | Op::Columns(..)
            | Op::Max(_)
            | Op::Min(_)
            | Op::ArgMax(_)
            | Op::ArgMin(_)
            | Op::LogSumExp(_)
            | Op::Softmax(_)
            | Op::LogSoftmax(_) => None,
        }
    }

    /// The arm that all nodes have in common, those that are zero anyway aside.
    fn common(&mut self, nodes: &[Id]) -> Option<(Id, bool)> {
        let mut arms = nodes.iter().filter(|&&id| !self.graph.is_zero(id)).copied().collect::<Vec<_>>().into_iter();
        let first = self.arm(arms.next()?)?;
        arms.all(|id| self.arm(id) == Some(first)).then_some(first)
    }
}
