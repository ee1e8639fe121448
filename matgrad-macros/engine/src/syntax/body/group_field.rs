//! Fields of rotations, rigid motions and numbers, as they are read and as they are assigned.

use proc_macro2::Ident;
use quote::ToTokens;

use super::value::of_type;
use super::{Read, Reader, Value, error};
use crate::graph::op::{Id, Index};
use crate::graph::shape::{SCALAR, Shape};
use crate::spaces::Ty;
use crate::spaces::group::{Group, Turn};

impl Reader<'_> {
    /// `.translation`, `.rotation`, `.vector`, `.coords`, `.x`, …
    pub(super) fn field_of_group(&mut self, name: &Ident, group: Group, parts: &[Id]) -> Read<Value> {
        let text = name.to_string();
        let element = |id: Id, k: usize| Ok(Value::Scalar(self.graph.element(id, Index::Lit(k), Index::Lit(0))));
        match (group, text.as_str(), parts) {
            (Group::Isometry(turn) | Group::Similarity(turn), "rotation", [r, ..]) => {
                Ok(Value::Group(Group::Turn(turn), vec![*r]))
            }
            (Group::Isometry(turn) | Group::Similarity(turn), "translation", [_, t, ..]) => {
                Ok(Value::Group(Group::Translation(turn.dimension()), vec![*t]))
            }
            (Group::Similarity(turn), "isometry", [r, t, _]) => Ok(Value::Group(Group::Isometry(turn), vec![*r, *t])),
            (Group::Translation(_), "vector", [t]) => Ok(of_type(&Ty::Matrix(self.graph.shape(*t)), *t)),
            (_, "coords", [q]) if group.number() == Some(Turn::Quaternion) => Ok(Value::Matrix(*q)),
            (_, name, [q]) if group.number().is_some_and(|turn| number_place(turn, name).is_some()) => {
                let place = group.number().and_then(|turn| number_place(turn, name));
                element(*q, place.unwrap_or(0))
            }
            (Group::Translation(_) | Group::Direction(_), _, [t]) => self.component(name, *t),
            _ => error(name, format!("a `{}` has no field `{text}` that matgrad knows", group.name())),
        }
    }

    /// A value with another value in a field; `None` where it has no such field that may change.
    pub(super) fn group_with_field(
        &mut self,
        group: Group,
        parts: &[Id],
        name: &str,
        value: Value,
        place: &impl ToTokens,
    ) -> Read<Option<Value>> {
        let zero = Index::Lit(0);
        let mut parts = parts.to_vec();
        match (group, name) {
            (Group::Isometry(turn) | Group::Similarity(turn), "rotation" | "translation" | "isometry") => {
                let wanted = match (group, name) {
                    (Group::Isometry(_), "rotation") => Group::Turn(turn),
                    (Group::Isometry(_), "translation") => Group::Translation(turn.dimension()),
                    (Group::Similarity(_), "isometry") => Group::Isometry(turn),
                    _ => return Ok(None),
                };
                let value = self.as_group(value, wanted, place)?;
                let Value::Group(_, new) = self.seen(value) else { return Ok(None) };
                let first = usize::from(name == "translation");
                parts[first..first + new.len()].copy_from_slice(&new);
            }
            (Group::Translation(_), "vector") => parts[0] = self.column_like(value, self.graph.shape(parts[0]), place)?,
            (Group::Number(Turn::Quaternion), "coords") => parts[0] = self.column_like(value, Shape::lit(4, 1), place)?,
            (Group::Number(_) | Group::Translation(_), _) => {
                let at = match group {
                    Group::Number(turn) => number_place(turn, name),
                    _ => ["x", "y", "z"].iter().position(|field| *field == name),
                };
                let n = self.graph.shape(parts[0]).len().unwrap_or(0);
                let Some(k) = at.filter(|k| *k < n) else { return Ok(None) };
                let value = match value {
                    Value::Constant(constant) => self.inferred(constant, &Ty::Scalar, SCALAR),
                    value => value,
                };
                let Value::Scalar(new) = value else { return error(place, "an element can only become a scalar") };
                self.plain_scalar(place, new)?;
                parts[0] = self.graph.replace(parts[0], new, Index::Lit(k), zero);
            }
            _ => return Ok(None),
        }
        Ok(Some(Value::Group(group, parts)))
    }

    /// A value as a column of a shape.
    fn column_like(&mut self, value: Value, shape: Shape, place: &impl ToTokens) -> Read<Id> {
        let ty = Ty::Matrix(shape);
        let value = match value {
            Value::Constant(constant) => self.inferred(constant, &ty, shape),
            value => self.typed(value, &ty, place)?,
        };
        match value {
            Value::Matrix(id) => Ok(id),
            _ => error(place, format!("a {} matrix is needed here", self.graph.show_shape(shape))),
        }
    }
}

/// The place in the storage of a number that a field has.
fn number_place(turn: Turn, name: &str) -> Option<usize> {
    let names: &[&str] = if turn == Turn::Complex { &["re", "im"] } else { &["i", "j", "k", "w"] };
    names.iter().position(|field| *field == name)
}
