//! Rotations, rigid motions and points: what constants of these types are made of, their operators, fields and
//! conversions.

use quote::ToTokens;
use syn::{BinOp, ExprBinary};

use super::{Constant, Read, Reader, Value, error};
use crate::graph::expr::E;
use crate::graph::op::{Id, Index};
use crate::graph::shape::{Dim, SCALAR, Shape};
use crate::program::storage;
use crate::spaces::Ty;
use crate::spaces::group::{Group, Turn};

/// A rotation, a scaling and a translation, as far as there are: what all groups but those of directions are part of.
#[derive(Clone, Copy)]
pub(super) struct Motion {
    pub turn: Option<(Turn, Id)>,
    pub scale: Option<Id>,
    pub shift: Option<Id>,
}

impl Motion {
    /// The motion that a group's value is.
    pub fn of(group: Group, parts: &[Id]) -> Option<Motion> {
        let none = Motion { turn: None, scale: None, shift: None };
        match (group, parts) {
            (Group::Turn(turn), [r]) => Some(Motion { turn: Some((turn, *r)), ..none }),
            (Group::Translation(_), [t]) => Some(Motion { shift: Some(*t), ..none }),
            (Group::Isometry(turn), [r, t]) => Some(Motion { turn: Some((turn, *r)), shift: Some(*t), ..none }),
            (Group::Similarity(turn), [r, t, s]) => Some(Motion { turn: Some((turn, *r)), shift: Some(*t), scale: Some(*s) }),
            _ => None,
        }
    }
}

impl Reader<'_> {
    /// A constant of a group's type as its parts; other values as they are.
    pub(super) fn seen(&mut self, value: Value) -> Value {
        match value {
            Value::Constant(constant) => match constant.ty {
                Some(Ty::Group(group)) => self.constant_group(constant, group),
                _ => Value::Constant(constant),
            },
            other => other,
        }
    }

    /// The parts of a constant, each of which is taken out of it where it is needed.
    pub(super) fn constant_group(&mut self, constant: Constant, group: Group) -> Value {
        let whole = if constant.calls { self.settled(constant, None, None) } else { constant };
        let parts = group.parts().into_iter().enumerate().map(|(k, shape)| {
            let part = self.computed(std::slice::from_ref(&whole), |whole| storage::parts(group, &whole[0]).swap_remove(k));
            let ty = if shape == SCALAR { Ty::Scalar } else { Ty::Matrix(shape) };
            match self.constant_node(Constant { ty: None, label: whole.label.clone(), ..part }, &ty, shape) {
                Value::Scalar(id) | Value::Matrix(id) => id,
                _ => self.graph.zeros(shape),
            }
        });
        Value::Group(group, parts.collect())
    }

    /// A value as one of a group, by the conversions that nalgebra has.
    pub(super) fn as_group(&mut self, value: Value, group: Group, tokens: &impl ToTokens) -> Read<Value> {
        match value {
            Value::Constant(constant) => Ok(Value::Constant(Constant { ty: Some(Ty::Group(group)), ..constant })),
            Value::Group(known, parts) => match self.converted(known, &parts, group) {
                Some(parts) => Ok(Value::Group(group, parts)),
                None => error(
                    tokens,
                    format!("this is a `{}`, but the type says `{}`; correct one of them", known.name(), group.name()),
                ),
            },
            Value::Matrix(id) | Value::Point(id) if group.parts() == [self.graph.shape(id)] && group.turn().is_none() => {
                Ok(Value::Group(group, vec![id]))
            }
            // A vector or a point is what an isometry moves by.
            Value::Matrix(id) | Value::Point(id) if moves_by(group) == Some(self.graph.shape(id)) => {
                let motion = Motion { turn: None, scale: None, shift: Some(id) };
                Ok(Value::Group(group, self.storage_of(group, motion)))
            }
            // So are numbers in an array.
            Value::Array(items) if items.iter().all(|item| matches!(item, Value::Scalar(_))) && !items.is_empty() => {
                let items: Vec<Id> = items.iter().flat_map(Value::nodes).collect();
                let shape = Shape::lit(items.len(), 1);
                let column = self.graph.stack(items, shape);
                self.as_group(Value::Matrix(column), group, tokens)
            }
            other => error(
                tokens,
                format!("this is {}, but the type says `{}`; correct one of them", other.describe(&self.graph), group.name()),
            ),
        }
    }

    /// The parts of a value in another group that holds it too.
    pub(super) fn converted(&self, from: Group, parts: &[Id], to: Group) -> Option<Vec<Id>> {
        if from == to {
            return Some(parts.to_vec());
        }
        // A number of length 1 is lent as a number.
        if let Group::Number(turn) = to {
            return (from.number() == Some(turn)).then(|| parts.to_vec());
        }
        if let (Group::Direction(_), _) | (_, Group::Direction(_)) = (from, to) {
            return None;
        }
        let motion = Motion::of(from, parts)?;
        if from.dimension() != to.dimension() {
            return None;
        }
        let lacks = |part: bool, room: bool| part && !room;
        let (turn, shift, scale) = match to {
            Group::Turn(turn) => (Some(turn), false, false),
            Group::Translation(_) => (None, true, false),
            Group::Isometry(turn) => (Some(turn), true, false),
            Group::Similarity(turn) => (Some(turn), true, true),
            Group::Direction(_) | Group::Number(_) => return None,
        };
        let lost = lacks(motion.turn.is_some(), turn.is_some())
            || lacks(motion.shift.is_some(), shift)
            || lacks(motion.scale.is_some(), scale);
        if lost { None } else { Some(self.storage_of(to, motion)) }
    }

    /// The parts of a motion in a group, in which what is missing is the identity.
    pub(super) fn storage_of(&self, group: Group, motion: Motion) -> Vec<Id> {
        let mut parts = Vec::new();
        if let Some(turn) = group.turn() {
            parts.push(match motion.turn {
                Some((stored, id)) => self.stored_as((stored, id), turn),
                None => turn.identity(&self.graph).id,
            });
        }
        if let Group::Translation(_) | Group::Isometry(_) | Group::Similarity(_) = group {
            let n = Dim::Lit(group.dimension().unwrap_or(0));
            parts.push(motion.shift.unwrap_or_else(|| self.graph.zeros(Shape::column(n))));
        }
        if let Group::Similarity(_) = group {
            parts.push(motion.scale.unwrap_or_else(|| self.graph.scalar(1.0)));
        }
        parts
    }

    /// Whether the result of an operator is a point.
    fn is_point(&self, op: &BinOp, a: &Value, b: &Value) -> bool {
        use BinOp::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Sub, SubAssign};
        match (op, a, b) {
            // The difference of two points is a vector.
            (Sub(_), Value::Point(_), Value::Point(_)) => false,
            (
                Add(_) | AddAssign(_) | Sub(_) | SubAssign(_) | Mul(_) | MulAssign(_) | Div(_) | DivAssign(_),
                Value::Point(_),
                _,
            ) => true,
            (Mul(_), _, Value::Point(_)) => true,
            _ => false,
        }
    }

    /// The operators of points, and of vectors of length 1, are those of their coordinates.
    pub(super) fn of_coordinates(&mut self, binary: &ExprBinary, a: Value, b: Value) -> Read<Value> {
        // What a point is subtracted from is a point.
        let a = match (&binary.op, a, &b) {
            (BinOp::Sub(_), Value::Constant(constant), Value::Point(_)) => self.inferred_like(constant, &b),
            (_, a, _) => a,
        };
        let is_point = self.is_point(&binary.op, &a, &b);
        let [a, b] = [a, b].map(|value| match value.matrix() {
            Some(id) => Value::Matrix(id),
            None => value,
        });
        Ok(match self.arithmetic(binary, a, b)? {
            Value::Matrix(id) if is_point => Value::Point(id),
            other => other,
        })
    }

    /// The value of an operator one side of which is of a group; `None` of those of matrices and scalars.
    pub(super) fn of_groups(&mut self, binary: &ExprBinary, a: &Value, b: &Value) -> Read<Option<Value>> {
        use BinOp::{Div, DivAssign, Mul, MulAssign};
        if let Some(value) = self.of_numbers(&binary.op, a, b) {
            return Ok(Some(value));
        }
        let acts = |value: &Value| matches!(value, Value::Group(group, _) if !matches!(group, Group::Direction(_)));
        if !acts(a) && !acts(b) {
            return Ok(None);
        }
        let known = match (&binary.op, a, b) {
            (Mul(_) | MulAssign(_), Value::Group(group, parts), b) => self.acting(*group, parts, b),
            // A matrix times a rotation.
            (Mul(_), Value::Matrix(m), Value::Group(Group::Turn(Turn::Matrix(n)), parts))
                if self.graph.shape(*m).cols == Dim::Lit(*n) =>
            {
                Some(Value::Matrix(self.graph.product(*m, parts[0])))
            }
            (Div(_) | DivAssign(_), Value::Group(group, parts), Value::Group(other, others)) => {
                let inverse = self.inverse_of(*other, others);
                inverse.and_then(|inverse| self.acting(*group, parts, &Value::Group(*other, inverse)))
            }
            (Div(_), Value::Matrix(m), Value::Group(Group::Turn(Turn::Matrix(n)), parts))
                if self.graph.shape(*m).cols == Dim::Lit(*n) =>
            {
                Some(Value::Matrix(self.graph.product(*m, self.graph.transpose(parts[0]))))
            }
            _ => None,
        };
        if known.is_some() {
            return Ok(known);
        }
        if let Value::Constant(_) = a {
            return self.unknown_shape(&binary.left);
        }
        if let Value::Constant(_) = b {
            return self.unknown_shape(&binary.right);
        }
        let symbol = binary.op.to_token_stream();
        error(
            binary,
            format!("`{symbol}` of {} and {} cannot be differentiated", a.describe(&self.graph), b.describe(&self.graph)),
        )
    }

    /// A group's element times a vector, a point, a direction or another element.
    pub(super) fn acting(&self, group: Group, parts: &[Id], b: &Value) -> Option<Value> {
        match b {
            Value::Group(other @ Group::Direction(_), v) => {
                Some(Value::Group(*other, vec![self.rotated(Motion::of(group, parts)?, v[0], false)?]))
            }
            Value::Group(other, others) => {
                self.composed(group, parts, *other, others).map(|(group, parts)| Value::Group(group, parts))
            }
            Value::Point(p) => self.moved(Motion::of(group, parts)?, *p).map(Value::Point),
            // A translation acts on points only.
            Value::Matrix(v) if group.turn().is_some() => {
                let motion = Motion::of(group, parts)?;
                match (motion.turn?, self.graph.shape(*v).cols) {
                    ((_, _), Dim::Lit(1)) => self.rotated(motion, *v, true).map(Value::Matrix),
                    ((Turn::Matrix(n), r), _) if self.graph.shape(*v).rows == Dim::Lit(n) => {
                        Some(Value::Matrix(self.graph.product(r, *v)))
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// The rotation and, where that is asked for, the scaling of a motion, applied to a vector.
    fn rotated(&self, motion: Motion, v: Id, scaled: bool) -> Option<Id> {
        let (turn, r) = motion.turn?;
        if self.graph.shape(v) != Shape::lit(turn.dimension(), 1) {
            return None;
        }
        let turned = self.applied(turn, r, v);
        Some(motion.scale.filter(|_| scaled).map_or(turned, |s| self.graph.scale(s, turned)))
    }

    /// A motion applied to a point.
    fn moved(&self, motion: Motion, p: Id) -> Option<Id> {
        if let (Some((turn, r)), None, Some(t)) = (motion.turn, motion.scale, motion.shift)
            && let Some((a, s)) = self.moving_back(turn, r, t)
            && self.graph.shape(s) == self.graph.shape(p)
        {
            return Some(self.applied_back(turn, a, self.graph.add(p, s)));
        }
        let turned = if motion.turn.is_some() { self.rotated(motion, p, true)? } else { p };
        let Some(t) = motion.shift else { return Some(turned) };
        (self.graph.shape(t) == self.graph.shape(turned)).then(|| self.graph.add(turned, t))
    }

    /// First the second, then the first.
    pub(super) fn composed(&self, a: Group, first: &[Id], b: Group, second: &[Id]) -> Option<(Group, Vec<Id>)> {
        let (f, g) = (Motion::of(a, first)?, Motion::of(b, second)?);
        if a.dimension() != b.dimension() {
            return None;
        }
        // Where one side is a matrix and the other a number, nalgebra's result is a number.
        let turn = match (a.turn(), b.turn()) {
            (Some(Turn::Matrix(_)), Some(other)) => Some(other),
            (Some(turn), _) => Some(turn),
            (None, other) => other,
        };
        let rotation = match (f.turn, g.turn, turn) {
            (Some((s, x)), Some((t, y)), Some(turn)) => {
                Some((turn, self.product_of_turns(turn, self.stored_as((s, x), turn), self.stored_as((t, y), turn))))
            }
            (one, other, _) => one.or(other),
        };
        let shift = match (f.shift, g.shift) {
            (_, Some(t)) => Some(self.moved(f, t)?),
            (t, None) => t,
        };
        let scale = match (f.scale, g.scale) {
            (Some(s), Some(t)) => Some(self.graph.hadamard(s, t)),
            (one, other) => one.or(other),
        };
        let group = match (turn, shift.is_some(), scale.is_some()) {
            (Some(turn), _, true) => Group::Similarity(turn),
            (Some(turn), true, false) => Group::Isometry(turn),
            (Some(turn), false, false) => Group::Turn(turn),
            (None, ..) => Group::Translation(a.dimension()?),
        };
        Some((group, self.storage_of(group, Motion { turn: rotation, scale, shift })))
    }

    /// The inverse of an element.
    pub(super) fn inverse_of(&self, group: Group, parts: &[Id]) -> Option<Vec<Id>> {
        let motion = Motion::of(group, parts)?;
        let turn = motion.turn.map(|(turn, r)| (turn, self.inverse_of_turn(turn, r)));
        let scale = motion.scale.map(|s| self.graph.recip(s));
        let back = Motion { turn, scale, shift: None };
        let shift = match motion.shift {
            Some(t) => {
                let t = self.graph.times(-1.0, t);
                let turned = match motion.turn {
                    Some((turn, r)) => self.applied_back(turn, r, t),
                    None => t,
                };
                Some(scale.map_or(turned, |s| self.graph.scale(s, turned)))
            }
            None => None,
        };
        Some(self.storage_of(group, Motion { shift, ..back }))
    }

    /// a⁻¹ b, whose translation is that of b moved back by a.
    pub(super) fn between_motions(&self, a: Group, first: &[Id], b: Group, second: &[Id]) -> Option<(Group, Vec<Id>)> {
        let back = self.inverse_of(a, first)?;
        let (group, mut parts) = self.composed(a, &back, b, second)?;
        if let (Group::Isometry(_), Group::Isometry(_), Some(t)) = (a, b, Motion::of(b, second)?.shift) {
            parts[1] = self.moved_back(a, first, t, true)?;
        }
        Some((group, parts))
    }

    /// The inverse of an element, applied to a point or, without its translation, to a vector.
    pub(super) fn moved_back(&self, group: Group, parts: &[Id], v: Id, is_point: bool) -> Option<Id> {
        let motion = Motion::of(group, parts)?;
        let same = |t: Id| self.graph.shape(t) == self.graph.shape(v);
        let from = match motion.shift.filter(|_| is_point) {
            Some(t) if same(t) => self.graph.sub(v, t),
            Some(_) => return None,
            None => v,
        };
        let turned = match motion.turn {
            Some((turn, r)) if self.graph.shape(from) == Shape::lit(turn.dimension(), 1) => self.applied_back(turn, r, from),
            Some(_) => return None,
            None => from,
        };
        Some(match motion.scale {
            Some(s) => self.graph.quotient(turned, self.graph.fill(s, self.graph.shape(turned))),
            None => turned,
        })
    }

    /// The matrix of an element in homogeneous coordinates.
    pub(super) fn homogeneous(&self, group: Group, parts: &[Id]) -> Option<Id> {
        let (motion, n) = (Motion::of(group, parts)?, group.dimension()?);
        let mut block = match motion.turn {
            Some((turn, r)) => turn.matrix(E::of(&self.graph, r)).id,
            None => self.graph.identity(Dim::Lit(n)),
        };
        if let Some(s) = motion.scale {
            block = self.graph.scale(s, block);
        }
        let whole = self.graph.identity(Dim::Lit(n + 1));
        let zero = Index::Lit(0);
        let turned = self.graph.replace(whole, block, zero, zero);
        Some(motion.shift.map_or(turned, |t| self.graph.replace(turned, t, zero, Index::Lit(n))))
    }

    /// What a value of a group is where a type asks for a matrix: of a rotation its matrix, unless one of another shape
    /// is asked for, and of all others that in homogeneous coordinates.
    pub(super) fn matrix_of_group(&self, group: Group, parts: &[Id], ty: &Ty, tokens: &impl ToTokens) -> Read<Value> {
        match (group, parts) {
            (Group::Direction(_), [u]) => Ok(Value::Matrix(*u)),
            (Group::Turn(turn), [r]) if ty.shape() == Some(Shape::lit(turn.dimension(), turn.dimension())) => {
                Ok(Value::Matrix(turn.matrix(E::of(&self.graph, *r)).id))
            }
            _ => match self.homogeneous(group, parts) {
                Some(matrix) => Ok(Value::Matrix(matrix)),
                None => error(tokens, format!("a `{}` is no matrix", group.name())),
            },
        }
    }
}

/// The shape of the vector that an isometry moves by.
fn moves_by(group: Group) -> Option<Shape> {
    match group {
        Group::Isometry(turn) => Some(Shape::lit(turn.dimension(), 1)),
        _ => None,
    }
}
