//! `matgrad::retract` and `matgrad::local`: the exponentials and logarithms of rotations and rigid motions.

use syn::{Expr, ExprCall};

use super::{Read, Reader, Value, error};
use crate::graph::op::{Id, Index};
use crate::graph::shape::Shape;
use crate::spaces::group::{Group, Turn};
use crate::spaces::smooth;

/// Whether a name is that of a function between groups and their tangents.
pub(super) fn is_perturbation(name: &str) -> bool {
    matches!(name, "retract" | "local")
}

impl Reader<'_> {
    /// `matgrad::retract(&x, &ξ)`, which is x Exp(ξ), or `matgrad::local(&x, &y)`, which is Log(x⁻¹ y).
    pub(super) fn perturbation(&mut self, name: &str, x: &Expr, other: &Expr, call: &ExprCall) -> Read<Value> {
        let (group, parts) = self.group(x)?;
        if let Group::Similarity(_) = group {
            return error(
                call,
                format!("`{name}` of a `{}` cannot be differentiated; write it with its isometry and its scaling", group.name()),
            );
        }
        if name == "retract" {
            let xi = self.tangent_of(group, other)?;
            return Ok(Value::Group(group, self.retracted(group, &parts, xi)));
        }
        let (_, others) = self.group_like(other, group)?;
        if group.turn().is_some() && [parts[0], others[0]].iter().any(|&id| self.rests_on_trust(id)) {
            return error(
                call,
                "`local` of what an unchecked constructor made depends on how far that is from a rotation; make it with `new_normalize`",
            );
        }
        let id = self.between_elements(group, &parts, &others);
        Ok(if group.tangent() == Shape::lit(1, 1) { Value::Scalar(id) } else { Value::Matrix(id) })
    }

    /// A tangent: a number in the rotations of the plane, a vector elsewhere.
    fn tangent_of(&mut self, group: Group, xi: &Expr) -> Read<Id> {
        match group {
            Group::Turn(turn) if turn.tangent() == 1 => self.number(xi),
            _ => self.shaped(xi, group.tangent()),
        }
    }

    fn retracted(&self, group: Group, parts: &[Id], xi: Id) -> Vec<Id> {
        let zero = Index::Lit(0);
        match group {
            Group::Turn(turn) => vec![self.product_of_turns(turn, parts[0], self.exp_of_turn(turn, xi))],
            Group::Isometry(turn) => {
                let n = turn.dimension();
                let rho = self.graph.block(xi, zero, zero, Shape::lit(n, 1));
                let theta = match turn.tangent() {
                    1 => self.at(xi, n, 0),
                    m => self.graph.block(xi, Index::Lit(n), zero, Shape::lit(m, 1)),
                };
                let shift = smooth::shifted(self.e(theta), self.e(rho)).id;
                let step = [self.exp_of_turn(turn, theta), shift];
                self.composed(group, parts, group, &step).map_or_else(Vec::new, |(_, parts)| parts)
            }
            Group::Direction(_) => vec![self.normalised(self.graph.add(parts[0], xi))],
            Group::Translation(_) | Group::Number(_) | Group::Similarity(_) => vec![self.graph.add(parts[0], xi)],
        }
    }

    fn between_elements(&self, group: Group, x: &[Id], y: &[Id]) -> Id {
        let between = |turn: Turn| self.product_of_turns(turn, self.inverse_of_turn(turn, x[0]), y[0]);
        match group {
            Group::Turn(turn) => self.log_of_turn(turn, between(turn)),
            Group::Isometry(turn) => {
                let back = between(turn);
                let way = self.applied_back(turn, x[0], self.graph.sub(y[1], x[1]));
                let theta = self.log_of_turn(turn, back);
                let rho = match turn.dimension() {
                    2 => smooth::unshifted_in_plane(self.e(theta), self.e(way)),
                    _ => {
                        let q = self.stored_as((turn, back), Turn::Quaternion);
                        smooth::unshifted(self.e(q), self.e(way))
                    }
                };
                let turned = (0..turn.tangent()).map(|k| if turn.tangent() == 1 { theta } else { self.at(theta, k, 0) });
                let items: Vec<Id> = (0..turn.dimension()).map(|k| self.at(rho.id, k, 0)).chain(turned).collect();
                let shape = Shape::lit(items.len(), 1);
                self.graph.stack(items, shape)
            }
            // v/u·v − u
            Group::Direction(_) => {
                let (u, v) = (x[0], y[0]);
                let along = self.graph.fill(self.graph.dot(u, v), self.graph.shape(v));
                self.graph.sub(self.graph.quotient(v, along), u)
            }
            Group::Translation(_) | Group::Number(_) | Group::Similarity(_) => self.graph.sub(y[0], x[0]),
        }
    }
}
