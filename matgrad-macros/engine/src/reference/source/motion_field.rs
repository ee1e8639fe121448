//! Fields of rotations, rigid motions and what they are stored in.

use std::rc::Rc;

use super::dense::Dense;
use super::motion::Motion;
use super::number::Number;
use super::value::Value;
use crate::spaces::group::{Group, Turn};

impl<N: Number> Motion<N> {
    /// A field.
    pub fn field(&self, name: &str) -> Option<Value<N>> {
        let (group, first) = (self.group, &self.parts[0]);
        Some(match (group, name) {
            (Group::Isometry(turn) | Group::Similarity(turn), "rotation") => Value::motion(Motion::turn(turn, first.clone())),
            (Group::Isometry(_) | Group::Similarity(_), "translation") => {
                let t = self.parts[1].clone();
                Value::motion(Motion { group: Group::Translation(t.rows), parts: vec![t] })
            }
            (Group::Similarity(turn), "isometry") => {
                Value::motion(Motion { group: Group::Isometry(turn), parts: self.parts[..2].to_vec() })
            }
            (Group::Translation(_), "vector") => Value::Matrix(first.clone()),
            (Group::Turn(Turn::Quaternion) | Group::Number(Turn::Quaternion), "coords") => Value::Matrix(first.clone()),
            (Group::Direction(_), "data") => Value::Matrix(first.clone()),
            _ => Value::Scalar(first.data.get(self.place(name)?)?.clone()),
        })
    }

    /// Where a number of its first part stands that is reached by a name.
    fn place(&self, name: &str) -> Option<usize> {
        let names: &[&str] = match (self.group, self.group.number()) {
            (_, Some(Turn::Complex)) => &["re", "im"],
            (_, Some(_)) => &["i", "j", "k", "w"],
            (Group::Translation(_) | Group::Direction(_), _) => &["x", "y", "z", "w"],
            _ => &[],
        };
        names.iter().position(|known| *known == name)
    }

    /// Gives a field another value.
    pub fn set_field(&mut self, name: &str, new: &Value<N>) -> bool {
        match (self.group, name, new) {
            (Group::Isometry(turn) | Group::Similarity(turn), "rotation", Value::Motion(m)) if m.group == Group::Turn(turn) => {
                self.parts[0].clone_from(&m.parts[0]);
            }
            (Group::Isometry(_) | Group::Similarity(_), "translation", Value::Motion(m)) => self.parts[1].clone_from(&m.parts[0]),
            (Group::Similarity(_), "isometry", Value::Motion(m)) => self.parts[..2].clone_from_slice(&m.parts),
            (Group::Translation(_), "vector", Value::Matrix(v)) => self.parts[0] = v.clone(),
            (Group::Translation(_) | Group::Number(_), _, Value::Scalar(x)) => {
                let Some(k) = self.place(name) else { return false };
                self.parts[0].set_block(k, 0, &Dense::new(1, 1, vec![x.clone()]));
            }
            _ => return false,
        }
        true
    }
}

/// A value of a struct or of a group at one of its fields.
pub fn field_of<N: Number>(value: &Value<N>, name: &str) -> Option<Value<N>> {
    match value {
        Value::Struct(fields) => fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone()),
        Value::Motion(motion) => Rc::clone(motion).field(name),
        _ => None,
    }
}
