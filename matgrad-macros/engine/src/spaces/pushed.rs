//! What a perturbation does to what lies behind a rotation: the rules of links from what a value is made of to the value.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::group::Turn;
use super::links::{Link, Rule, Stored};
use super::smooth::{right_jacobian, right_jacobian_inverse};
use super::tangents::{Side, turned};
use super::words::{Word, Words};
use crate::graph::expr::E;
use crate::graph::op::Id;
use crate::graph::store::Graph;

/// The perturbations of rotations and the differentials of vectors; what has neither does not move.
pub struct Moved<'a> {
    /// The words of the function's rotations.
    pub words: &'a Words,
    /// The vectors that are others, rotated.
    rotated: RefCell<BTreeMap<Id, (Word, Id)>>,
    /// Of rotations, in their tangents.
    pub turns: BTreeMap<Id, Id>,
    /// Of all nodes, in what they store.
    pub stored: BTreeMap<Id, Id>,
}

impl<'a> Moved<'a> {
    /// Where nothing moves yet.
    pub fn of_nothing(words: &'a Words) -> Moved<'a> {
        Moved { words, rotated: RefCell::default(), turns: BTreeMap::new(), stored: BTreeMap::new() }
    }

    /// A vector, rotated or rotated back.
    pub fn rotated<'g>(&self, stored: Stored, v: E<'g>, is_back: bool) -> E<'g> {
        E::of(v.graph, self.words.applied(v.graph, &mut self.rotated.borrow_mut(), stored, v.id, is_back))
    }

    /// Notes what a rotation is perturbed by.
    pub fn turn(&mut self, graph: &Graph, (turn, node): Stored, by: Id, side: Side) {
        let lifted = turn.lifted(E::of(graph, node), E::of(graph, by), side == Side::Left);
        self.turns.insert(node, by);
        self.stored.insert(node, lifted.id);
    }
}

fn sum<'g>(a: Option<E<'g>>, b: Option<E<'g>>) -> Option<E<'g>> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a + b),
        (a, b) => a.or(b),
    }
}

impl Link {
    /// What its value is perturbed by, or the differential of the vector that it is; `along` gives the differential of an
    /// expression. The outer `None` is of what no rule is known for.
    pub fn pushed<'g>(
        &self,
        graph: &'g Graph,
        moved: &Moved<'_>,
        along: &dyn Fn(Id) -> Option<Option<Id>>,
        side: Side,
    ) -> Option<Option<Id>> {
        let e = |id: Id| E::of(graph, id);
        let left = side == Side::Left;
        // A rotation that is no link and no variable does not depend on any.
        let of = |(_, node): Stored| -> Option<Option<E<'g>>> {
            match moved.turns.get(&node) {
                Some(&by) => Some(Some(e(by))),
                None => (!graph.is_active(node)).then_some(None),
            }
        };
        let along = |id: Id| -> Option<Option<E<'g>>> { Some(along(id)?.map(e)) };
        let rotated = |stored: Stored, v: Option<E<'g>>, is_back: bool| v.map(|v| moved.rotated(stored, v, is_back));
        let is_flat = |(turn, _): Stored| turn.dimension() == 2;
        let found = match self.rule {
            Rule::Raw => {
                let turn = self.turn.unwrap_or(Turn::Quaternion);
                along(self.value)?.map(|d| turn.lowered(e(self.node), d, left))
            }
            Rule::Product(a, b) if is_flat(a) => sum(of(a)?, of(b)?),
            Rule::Product(a, b) if left => sum(of(a)?, rotated(a, of(b)?, false)),
            Rule::Product(a, b) => sum(rotated(b, of(a)?, true), of(b)?),
            Rule::Between(a, b) if is_flat(a) => sum(of(b)?, of(a)?.map(|d| -d)),
            Rule::Between(a, b) if left => rotated(a, sum(of(b)?, of(a)?.map(|d| -d)), true),
            Rule::Between(a, b) => sum(of(b)?, rotated((b.0, self.node), of(a)?, true).map(|d| -d)),
            Rule::Inverse(a) if is_flat(a) => of(a)?.map(|d| -d),
            Rule::Inverse(a) => rotated(a, of(a)?, left).map(|d| -d),
            Rule::Same(a) => of(a)?,
            Rule::Exp(v) if self.turn.is_some_and(|turn| turn.dimension() == 2) => along(v)?,
            Rule::Exp(v) if left => along(v)?.map(|d| right_jacobian(e(v)).t() * d),
            Rule::Exp(v) => along(v)?.map(|d| right_jacobian(e(v)) * d),
            Rule::Log(a) if is_flat(a) => of(a)?,
            Rule::Log(a) => of(a)?.map(|d| {
                let inverse = right_jacobian_inverse(a.0.stored_as(Turn::Quaternion, e(a.1)));
                let inverse = self.inverse_jacobian(inverse);
                if left { inverse.t() * d } else { inverse * d }
            }),
            // Exp(θ) R v turns the value, R Exp(θ) v the vector.
            Rule::Applied(a, v) if left => sum(of(a)?.map(|d| turned(d, e(self.node))), rotated(a, along(v)?, false)),
            Rule::Applied(a, v) => rotated(a, sum(of(a)?.map(|d| turned(d, e(v))), along(v)?), false),
            Rule::AppliedBack(a, v) if left => rotated(a, sum(along(v)?, of(a)?.map(|d| -turned(d, e(v)))), true),
            Rule::AppliedBack(a, v) => sum(rotated(a, along(v)?, true), of(a)?.map(|d| -turned(d, e(self.node)))),
        };
        Some(found.map(|d| d.id))
    }
}
