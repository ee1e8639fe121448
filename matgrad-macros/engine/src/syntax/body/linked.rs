//! Rotations as links, where a Jacobian is to pass through them by their own rules: what the algebra of
//! rotations makes of the user's expressions goes through here.

use super::Reader;
use crate::graph::idioms::Idiom;
use crate::graph::op::{Id, Op};
use crate::program::{Leaf, Linked, Program};
use crate::spaces::group::Turn;
use crate::spaces::links::{self, Link, Rule, Stored};

impl Reader<'_> {
    /// An input in place of a value that depends on the variables, outside of loops and element-wise closures. What is a
    /// rotation by the user's word only has no rule.
    fn link(&self, value: Id, rule: Rule, turn: Option<Turn>) -> Id {
        let is_open = self.way.open && !self.trusted && self.loops.is_empty() && self.elementwise.is_none();
        if !is_open || !self.graph.is_active(value) || matches!(self.graph.op(value), Op::Input(_)) {
            return value;
        }
        let mut links = self.links.borrow_mut();
        if let Some(known) = links.iter().find(|link| link.value == value && link.rule == rule) {
            return known.node;
        }
        let node = self.graph.input("R", self.graph.shape(value), true);
        self.graph.write_as(node, Idiom::As(value));
        links.push(Link { node, value, rule, turn });
        node
    }

    /// A rotation as an operand of a rule: a variable, a constant or a link.
    fn operand(&self, (turn, id): Stored) -> Stored {
        (turn, self.link(id, Rule::Raw, Some(turn)))
    }

    fn linked_turn(&self, turn: Turn, value: Id, rule: impl FnOnce() -> Rule) -> Id {
        if self.way.open { self.link(value, rule(), Some(turn)) } else { value }
    }

    /// What a link is the inverse of.
    fn inverted(&self, a: Id) -> Option<Stored> {
        self.links.borrow().iter().find_map(|link| match link.rule {
            Rule::Inverse(of) if link.node == a => Some(of),
            _ => None,
        })
    }

    /// The a and the s of a motion that is written as R⁻¹ and R⁻¹ s, where Jacobians have rules for that: of an inverse.
    pub(super) fn moving_back(&self, turn: Turn, r: Id, t: Id) -> Option<(Id, Id)> {
        if !self.way.open || self.trusted {
            return None;
        }
        let constant = || match (turn, self.graph.idiom(r), self.graph.op(r)) {
            (Turn::Matrix(_), _, Op::Transpose(a)) | (_, Some(Idiom::Inverse(a)), _) => Some(a),
            _ => None,
        };
        let a = self.inverted(r).map(|(_, a)| a).or_else(constant)?;
        let shifted = |link: &Link| match link.rule {
            Rule::AppliedBack((_, of), s) if link.node == t && of == a => Some(s),
            _ => None,
        };
        let s = self.links.borrow().iter().find_map(shifted).or_else(|| match self.graph.op(t) {
            Op::Product(matrix, s) if matrix == turn.matrix_back(self.e(a)).id => Some(s),
            _ => None,
        })?;
        Some((a, s))
    }

    /// First b, then a.
    pub(super) fn product_of_turns(&self, turn: Turn, a: Id, b: Id) -> Id {
        let identity = turn.identity(&self.graph).id;
        if a == identity || b == identity {
            return if a == identity { b } else { a };
        }
        let (a, b) = (self.operand((turn, a)).1, self.operand((turn, b)).1);
        let value = turn.product(self.e(a), self.e(b)).id;
        let inverse = self.inverted(a);
        self.linked_turn(turn, value, || match inverse {
            Some(of) => Rule::Between(of, (turn, b)),
            None => Rule::Product((turn, a), (turn, b)),
        })
    }

    /// The rotation back.
    pub(super) fn inverse_of_turn(&self, turn: Turn, a: Id) -> Id {
        let a = self.operand((turn, a)).1;
        let value = turn.inverse(self.e(a)).id;
        self.linked_turn(turn, value, || Rule::Inverse((turn, a)))
    }

    /// The same rotation in another storage.
    pub(super) fn stored_as(&self, (turn, a): Stored, other: Turn) -> Id {
        if turn == other {
            return a;
        }
        let a = self.operand((turn, a)).1;
        let value = turn.stored_as(other, self.e(a)).id;
        self.linked_turn(other, value, || Rule::Same((turn, a)))
    }

    /// The rotation by an angle, or about the axis v by its length.
    pub(super) fn exp_of_turn(&self, turn: Turn, v: Id) -> Id {
        let value = turn.exp(self.e(v)).id;
        self.linked_turn(turn, value, || Rule::Exp(v))
    }

    /// The angle, or the axis times the angle.
    pub(super) fn log_of_turn(&self, turn: Turn, a: Id) -> Id {
        let stored = if turn.dimension() == 2 { turn } else { Turn::Quaternion };
        let a = self.stored_as((turn, a), stored);
        let a = self.operand((stored, a)).1;
        let value = stored.log(self.e(a)).id;
        if self.way.open { self.link(value, Rule::Log((stored, a)), None) } else { value }
    }

    /// The angle, which is the logarithm in the plane.
    pub(super) fn angle_of_turn(&self, turn: Turn, a: Id) -> Id {
        if turn.dimension() == 2 { self.log_of_turn(turn, a) } else { turn.angle(self.e(a)).id }
    }

    /// A vector, rotated; a Jacobian needs the matrix too.
    pub(super) fn applied(&self, turn: Turn, a: Id, v: Id) -> Id {
        if !self.way.open || self.trusted {
            return turn.apply(self.e(a), self.e(v)).id;
        }
        if let Some((turn, of)) = self.inverted(a) {
            return self.applied_back(turn, of, v);
        }
        let a = self.operand((turn, a)).1;
        let value = match turn {
            Turn::Complex => turn.apply(self.e(a), self.e(v)).id,
            _ => self.graph.product(turn.matrix(self.e(a)).id, v),
        };
        self.link(value, Rule::Applied((turn, a), v), None)
    }

    /// A vector, rotated back.
    pub(super) fn applied_back(&self, turn: Turn, a: Id, v: Id) -> Id {
        if !self.way.open || self.trusted {
            return turn.apply_inverse(self.e(a), self.e(v)).id;
        }
        if let Some((turn, of)) = self.inverted(a) {
            return self.applied(turn, of, v);
        }
        let a = self.operand((turn, a)).1;
        let value = match turn {
            Turn::Complex => turn.apply_inverse(self.e(a), self.e(v)).id,
            _ => self.graph.product(turn.matrix_back(self.e(a)).id, v),
        };
        self.link(value, Rule::AppliedBack((turn, a), v), None)
    }

    /// What was read; `None` where links would be read by more than the output, which is to be read without them.
    pub(super) fn into_program(self, output: Vec<Id>, variables: Vec<Vec<Id>>) -> Option<Program> {
        let Reader { graph, mut leaves, texts, pinned, items, counters, callees, helpers, guards, names, links, .. } = self;
        let links = links.into_inner();
        let only_output = guards.is_empty() && callees.is_empty() && counters.is_empty();
        if !links.is_empty() && !only_output {
            return None;
        }
        leaves.extend(links.iter().map(|_| Leaf::Seed(0, vec![])));
        let closed = links::closed(&graph, &links);
        let of_closed = |ids: &[Id]| if closed.is_empty() { ids.to_vec() } else { graph.substituted(ids, &closed) };
        let pinned = of_closed(&pinned);
        let linked = (!links.is_empty()).then(|| Linked { output: output.clone(), links, names: names.clone() });
        let names = names.into_iter().map(|(id, name)| (of_closed(&[id])[0], name)).collect();
        let output = of_closed(&output);
        Some(Program {
            graph,
            leaves,
            texts,
            pinned,
            items,
            counters,
            callees,
            helpers,
            guards,
            output,
            variables,
            names,
            linked,
        })
    }
}
