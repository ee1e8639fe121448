//! In which arms of branches alone a value is not zero.

use std::collections::{BTreeMap, BTreeSet};

use super::implied::implied;
use crate::graph::op::{Id, Op};
use crate::program::Program;

/// The arms that nodes are zero outside of, those around others first.
pub(super) struct Sides<'a> {
    program: &'a Program,
    /// What is asked for whatever conditions say.
    anyway: BTreeSet<Id>,
    known: BTreeMap<Id, Vec<(Id, bool)>>,
    /// Which conditions can be asked anywhere.
    askable: BTreeMap<Id, bool>,
}

impl<'a> Sides<'a> {
    pub fn of(program: &'a Program, anyway: BTreeSet<Id>) -> Sides<'a> {
        Sides { program, anyway, known: BTreeMap::new(), askable: BTreeMap::new() }
    }

    /// The conditions, and which side of each.
    pub fn of_node(&mut self, id: Id) -> Vec<(Id, bool)> {
        if let Some(known) = self.known.get(&id) {
            return known.clone();
        }
        let found = self.found(id);
        self.known.insert(id, found.clone());
        found
    }

    fn found(&mut self, id: Id) -> Vec<(Id, bool)> {
        let graph = &self.program.graph;
        if let Some((condition, side, inner)) = graph.arm(id) {
            let mut sides = vec![(condition, side)];
            sides.extend(self.of_node(inner).into_iter().filter(|&(c, _)| c != condition));
            return sides;
        }
        let op = graph.op(id);
        match &op {
            Op::Sum(terms) => self.common(terms.iter().map(|&(_, term)| (term, None)).collect()),
            Op::Stack(items) => self.common(items.iter().map(|&item| (item, None)).collect()),
            Op::Select(c, a, b) if graph.shape(*c).is_scalar() => {
                self.common(vec![(*a, Some((*c, true))), (*b, Some((*c, false)))])
            }
            Op::Select(_, a, b) | Op::Replace(a, b, ..) => self.common(vec![(*a, None), (*b, None)]),
            _ => {
                let mut sides: Vec<(Id, bool)> = vec![];
                for factor in factors(&op) {
                    let new = self.of_node(factor);
                    sides.extend(new.into_iter().filter(|(c, _)| !sides.iter().any(|(known, _)| known == c)).collect::<Vec<_>>());
                }
                sides
            }
        }
    }

    /// The arms that all nodes, each of which may stand in one, have in common, those that are zero anyway aside. An arm
    /// inside of one that they have not in common counts where its condition is asked anyway, or can be asked anywhere.
    fn common(&mut self, nodes: Vec<(Id, Option<(Id, bool)>)>) -> Vec<(Id, bool)> {
        let program = self.program;
        let nodes = nodes.into_iter().filter(|&(id, _)| !program.graph.is_zero(id));
        let all: Vec<Vec<(Id, bool)>> = nodes
            .map(|(id, arm)| arm.into_iter().flat_map(|arm| implied(program, arm)).chain(self.of_node(id)).collect())
            .collect();
        let Some((first, others)) = all.split_first() else { return vec![] };
        let mut is_whole = true;
        let mut shared = vec![];
        for (k, side) in first.iter().enumerate() {
            is_whole &= others.iter().all(|other| other.get(k) == Some(side));
            let is_common = others.iter().all(|other| other.contains(side));
            if is_common && (is_whole || self.anyway.contains(&side.0) || self.can_be_asked(side.0)) {
                shared.push(*side);
            }
        }
        shared
    }

    /// Whether asking a condition fails nowhere and calls nothing that is not called anyway.
    fn can_be_asked(&mut self, condition: Id) -> bool {
        if let Some(&known) = self.askable.get(&condition) {
            return known;
        }
        let (graph, texts) = (&self.program.graph, &self.program.texts);
        let can_be_asked = graph.reachable(&[condition]).into_iter().all(|id| match graph.op(id) {
            _ if self.anyway.contains(&id) => true,
            Op::Text(number, _) => !texts[number as usize].fails,
            Op::Call(..) | Op::Factorises(..) => false,
            _ => graph.doubtful_place(id).is_none(),
        });
        self.askable.insert(condition, can_be_asked);
        can_be_asked
    }
}

/// The operands of which each makes a value zero where it is zero.
pub(super) fn factors(op: &Op) -> Vec<Id> {
    match op {
        Op::Scale(a, b)
        | Op::Product(a, b)
        | Op::Dot(a, b)
        | Op::Hadamard(a, b)
        | Op::Kronecker(a, b)
        | Op::KroneckerLeft(a, b)
        | Op::KroneckerRight(a, b) => vec![*a, *b],
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
        | Op::Settled(a)
        | Op::Unit(a, _)
        | Op::Quotient(a, _)
        | Op::Centred(_, a)
        | Op::Balanced(_, a)
        | Op::CofactorAlong(_, a)
        | Op::Scatter(a, _)
        | Op::Pulled(_, _, a, _) => vec![*a],
        Op::Exponential(_, along) => along.clone(),
        Op::Algebra(which, operands) => {
            let linear = operands.iter().enumerate().filter(|&(k, _)| which.is_linear_in(k));
            linear.map(|(_, &operand)| operand).collect()
        }
        Op::Pushed(_, _, along) if along.len() == 1 => along.clone(),
        // What is not zero where its operands are, is zero where all of them are, or has a place of its own.
        Op::Sum(_)
        | Op::Stack(_)
        | Op::Replace(..)
        | Op::Select(..)
        | Op::Pushed(..)
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
        | Op::LogSoftmax(_) => vec![],
    }
}
