//! Constructors of rotations and rigid motions: a table, a row a constructor.

use syn::{Expr, ExprCall, ExprPath};

use super::group::Motion;
use super::{Read, Reader, Value, error};
use crate::graph::op::{Id, Op, Relation};
use crate::graph::shape::{Dim, Shape};
use crate::report::nearest;
use crate::spaces::Ty;
use crate::spaces::group::{Group, Turn};
use crate::spaces::turns::cross;
use crate::syntax::types::group_name;

/// What a row makes of the arguments; `None` where the group has no such constructor.
type Make = fn(&mut Reader<'_>, Group, &[&Expr], &ExprCall) -> Read<Option<Vec<Id>>>;

struct Constructor {
    name: &'static str,
    make: Make,
}

const fn row(name: &'static str, make: Make) -> Constructor {
    Constructor { name, make }
}

static CONSTRUCTORS: &[Constructor] = &[
    row("identity", |r, g, a, _| {
        let none = Motion { turn: None, scale: None, shift: None };
        Ok((a.is_empty() && !is_direction(g)).then(|| r.storage_of(g, none)))
    }),
    row("default", |r, g, a, _| {
        let none = Motion { turn: None, scale: None, shift: None };
        Ok((a.is_empty() && !is_direction(g)).then(|| r.storage_of(g, none)))
    }),
    row("new", |r, g, a, c| match (g, a) {
        (Group::Turn(turn), [angle]) => Ok(Some(vec![r.turn_by(turn, angle)?])),
        (Group::Translation(n), items) if items.len() == n => Ok(Some(vec![r.column(items)?])),
        (Group::Isometry(turn), [t, angle]) => Ok(Some(vec![r.turn_by(turn, angle)?, r.vector(t, turn.dimension())?])),
        (Group::Similarity(turn), [t, angle, s]) => {
            let (turned, t) = (r.turn_by(turn, angle)?, r.vector(t, turn.dimension())?);
            Ok(Some(vec![turned, t, r.number(s)?]))
        }
        _ => error(c, format!("`{}::new` does not take {} arguments", g.name(), a.len())),
    }),
    row("from_scaled_axis", |r, g, a, _| match (g, a) {
        (Group::Turn(turn), [v]) if turn.dimension() == 3 => Ok(Some(vec![r.turn_by(turn, v)?])),
        _ => Ok(None),
    }),
    row("from_angle", |r, g, a, _| match (g, a) {
        (Group::Turn(Turn::Complex), [angle]) => Ok(Some(vec![r.turn_by(Turn::Complex, angle)?])),
        _ => Ok(None),
    }),
    row("from_cos_sin_unchecked", |r, g, a, _| match (g, a) {
        (Group::Turn(Turn::Complex), [_, _]) => {
            let column = r.column(a)?;
            r.trusted(column);
            Ok(Some(vec![column]))
        }
        _ => Ok(None),
    }),
    row("from_axis_angle", |r, g, a, _| match (g, a) {
        (Group::Turn(turn), [axis, angle]) if turn.dimension() == 3 => {
            let (axis, angle) = (r.vector(axis, 3)?, r.number(angle)?);
            Ok(Some(vec![r.about(turn, axis, angle)]))
        }
        _ => Ok(None),
    }),
    row("from_euler_angles", |r, g, a, _| match (g, a) {
        (Group::Turn(turn), [roll, pitch, yaw]) if turn.dimension() == 3 => {
            let angles = [r.number(roll)?, r.number(pitch)?, r.number(yaw)?];
            Ok(Some(vec![turn.by_euler_angles(angles.map(|angle| r.e(angle))).id]))
        }
        _ => Ok(None),
    }),
    row("from_rotation_matrix", |r, g, a, _| match (g, a) {
        (Group::Turn(turn @ (Turn::Complex | Turn::Quaternion)), [m]) => {
            let stored = Turn::Matrix(turn.dimension());
            let (_, parts) = r.group_like(m, Group::Turn(stored))?;
            Ok(Some(vec![r.stored_as((stored, parts[0]), turn)]))
        }
        _ => Ok(None),
    }),
    row("from_matrix_unchecked", |r, g, a, _| match (g, a) {
        (Group::Turn(Turn::Matrix(n)), [m]) => {
            let matrix = r.shaped(m, Shape::lit(n, n))?;
            r.trusted(matrix);
            Ok(Some(vec![matrix]))
        }
        _ => Ok(None),
    }),
    row("from_parts", |r, g, a, c| match (g, a) {
        (Group::Isometry(turn), [t, rotation]) => r.rigid_parts(turn, t, rotation).map(Some),
        (Group::Similarity(turn), [t, rotation, s]) => {
            let mut parts = r.rigid_parts(turn, t, rotation)?;
            parts.push(r.number(s)?);
            Ok(Some(parts))
        }
        _ => error(c, format!("`{}::from_parts` does not take {} arguments", g.name(), a.len())),
    }),
    row("from_isometry", |r, g, a, _| match (g, a) {
        (Group::Similarity(turn), [isometry, s]) => {
            let (_, mut parts) = r.group_like(isometry, Group::Isometry(turn))?;
            parts.push(r.number(s)?);
            Ok(Some(parts))
        }
        _ => Ok(None),
    }),
    row("from_scaling", |r, g, a, _| match (g, a) {
        (Group::Similarity(_), [s]) => {
            let scale = Some(r.number(s)?);
            Ok(Some(r.storage_of(g, Motion { turn: None, scale, shift: None })))
        }
        _ => Ok(None),
    }),
    row("translation", |r, g, a, _| match g {
        Group::Isometry(turn) if a.len() == turn.dimension() => {
            let shift = Some(r.column(a)?);
            Ok(Some(r.storage_of(g, Motion { turn: None, scale: None, shift })))
        }
        _ => Ok(None),
    }),
    row("rotation", |r, g, a, _| match (g, a) {
        (Group::Isometry(turn), [angle]) => {
            let turned = Some((turn, r.turn_by(turn, angle)?));
            Ok(Some(r.storage_of(g, Motion { turn: turned, scale: None, shift: None })))
        }
        _ => Ok(None),
    }),
    row("from", |r, g, a, c| match a {
        [value] => {
            let value = r.expecting(None, |r| r.expr(value))?;
            if let Value::Constant(_) = value {
                return r.unknown_shape(c);
            }
            match r.as_group(value, g, c)? {
                Value::Group(_, parts) => Ok(Some(parts)),
                _ => Ok(None),
            }
        }
        _ => Ok(None),
    }),
    row("new_normalize", |r, g, a, _| match (g, a) {
        (Group::Direction(_), [v]) => {
            let v = r.matrix(v)?;
            Ok(Some(vec![r.normalised(v)]))
        }
        _ => Ok(None),
    }),
    row("new_unchecked", |r, g, a, _| match (g, a) {
        (Group::Direction(_), [v]) => {
            let v = r.matrix(v)?;
            r.trusted(v);
            Ok(Some(vec![v]))
        }
        _ => Ok(None),
    }),
];

fn is_direction(group: Group) -> bool {
    matches!(group, Group::Direction(_))
}

/// Whether groups have a constructor of a name.
pub(super) fn is_of_groups(name: &str) -> bool {
    CONSTRUCTORS.iter().any(|row| row.name == name)
}

impl Reader<'_> {
    /// The value of `Type::name(…)` where `Type` is a group's; `None` if it is none.
    pub(super) fn group_constructor(&mut self, path: &ExprPath, call: &ExprCall) -> Read<Option<Value>> {
        let segments: Vec<_> = path.path.segments.iter().collect();
        let [.., owner, name] = &segments[..] else { return Ok(None) };
        let expected = match &self.expected {
            Some(Ty::Group(group)) => Some(*group),
            _ => None,
        };
        let mut reader = self.type_reader();
        let known = group_name(owner, &mut reader).or_else(|| {
            // `Unit::new_normalize(…)`, `Rotation::identity()`: the rest of the type is inferred.
            let is_open = matches!(owner.ident.to_string().as_str(), "Rotation" | "Translation" | "Isometry" | "Similarity");
            expected.filter(|_| is_open)
        });
        *self.graph.dims.borrow_mut() = reader.dims;
        let is_unit = owner.ident == "Unit" || owner.ident.to_string().starts_with("UnitVector");
        let Some(group) = known.or(is_unit.then_some(Group::Direction(Dim::Lit(0)))) else { return Ok(None) };
        let constructor = name.ident.to_string();
        let arguments: Vec<&Expr> = call.args.iter().collect();
        if let Some(value) = self.unit_constructor(known, &constructor, &arguments, call)? {
            return Ok(Some(value));
        }
        let row = CONSTRUCTORS.iter().find(|row| row.name == constructor);
        let parts = match row {
            _ if matches!(group, Group::Number(_)) && constructor != "from" => match group {
                Group::Number(turn) => self.number_made(turn, &constructor, &arguments)?,
                _ => None,
            },
            Some(row) => (row.make)(self, group, &arguments, call)?,
            None => None,
        };
        match parts {
            Some(parts) => {
                let group = match group {
                    Group::Direction(_) => Group::Direction(self.graph.shape(parts[0]).rows),
                    group => group,
                };
                Ok(Some(Value::Group(group, parts)))
            }
            None if call.args.iter().any(|a| self.mentions_active(a)) => {
                let others = CONSTRUCTORS.iter().map(|row| row.name).filter(|near| *near != constructor);
                let near = nearest(&constructor, others).map_or(String::new(), |near| format!("; did you mean `{near}`?"));
                error(&name.ident, format!("no derivative is known for the constructor `{}::{constructor}`{near}", owner.ident))
            }
            None => Ok(None),
        }
    }

    /// What constructors of values of length 1 make that have another type than the one they are called on:
    /// numbers, and `Option`s.
    fn unit_constructor(
        &mut self,
        known: Option<Group>,
        name: &str,
        arguments: &[&Expr],
        call: &ExprCall,
    ) -> Read<Option<Value>> {
        if let (None | Some(Group::Direction(_)), "try_new" | "new_and_get" | "try_new_and_get") = (known, name) {
            let v =
                self.matrix(arguments.first().ok_or_else(|| syn::Error::new_spanned(call, "an argument is missing here"))?)?;
            let length = self.graph.norm(v);
            let unit = Value::Group(Group::Direction(self.graph.shape(v).rows), vec![self.normalised(v)]);
            let both = if name == "try_new" { unit } else { Value::Tuple(vec![unit, Value::Scalar(length)]) };
            let [_, least] = arguments else { return Ok(Some(both).filter(|_| name == "new_and_get")) };
            let least = self.number(least)?;
            let none = self.graph.compare(Relation::Le, length, least);
            return Ok(Some(Reader::where_not(none, both)));
        }
        if let (Some(Group::Turn(turn)), "rotation_between" | "rotation_between_axis", [from, to]) = (known, name, arguments) {
            return self.rotation_between(turn, from, to, call).map(Some);
        }
        self.unit_number(known, name, call)
    }

    /// The shortest rotation from one direction to another: with unit vectors a and b, (a·b, a ⊥ b) in the plane and the
    /// normalised (a × b, 1 + a·b) in space, where nalgebra finds none between opposite ones.
    fn rotation_between(&mut self, turn: Turn, from: &Expr, to: &Expr, call: &ExprCall) -> Read<Value> {
        let n = turn.dimension();
        let (a, b) = (self.vector(from, n)?, self.vector(to, n)?);
        let (a, b) = (self.normalised(a), self.normalised(b));
        let cos = self.graph.dot(a, b);
        if n == 2 {
            let crossed = |i: usize, j: usize| self.graph.hadamard(self.at(a, i, 0), self.at(b, j, 0));
            let sin = self.graph.sub(crossed(0, 1), crossed(1, 0));
            let number = self.graph.stack(vec![cos, sin], Shape::lit(2, 1));
            return Ok(Value::Group(Group::Turn(turn), vec![self.stored_as((Turn::Complex, number), turn)]));
        }
        let Some(least) = self.smallest() else {
            let text = "whether nalgebra finds a rotation here depends on the ε of the type; write it with `f64` or `f32`";
            return error(&call.func, text);
        };
        let way = cross(self.e(a), self.e(b)).id;
        let is_short = self.graph.compare(Relation::Le, self.graph.norm(way), self.graph.scalar(least));
        let is_back = self.graph.compare(Relation::Lt, cos, self.graph.scalar(0.0));
        let none = self.graph.intern(Op::And(is_short, is_back), self.graph.shape(is_short));
        let one = self.graph.add(self.graph.scalar(1.0), cos);
        let items = (0..3).map(|k| self.at(way, k, 0)).chain([one]).collect();
        let number = self.graph.stack(items, Shape::lit(4, 1));
        let q = self.normalised(number);
        let stored = self.stored_as((Turn::Quaternion, q), turn);
        Ok(Reader::where_not(none, Value::Group(Group::Turn(turn), vec![stored])))
    }

    /// The rotation by an angle in the plane, or about an axis by its length.
    fn turn_by(&mut self, turn: Turn, angle: &Expr) -> Read<Id> {
        let v = if turn.tangent() == 1 { self.number(angle)? } else { self.vector(angle, 3)? };
        Ok(self.exp_of_turn(turn, v))
    }

    /// The rotation about an axis of length 1 by an angle.
    fn about(&self, turn: Turn, axis: Id, angle: Id) -> Id {
        turn.about(self.e(axis), self.e(angle)).id
    }

    fn rigid_parts(&mut self, turn: Turn, t: &Expr, rotation: &Expr) -> Read<Vec<Id>> {
        let (_, t) = self.group_like(t, Group::Translation(turn.dimension()))?;
        let (_, rotation) = self.group_like(rotation, Group::Turn(turn))?;
        Ok(vec![rotation[0], t[0]])
    }

    /// A column of scalars.
    fn column(&mut self, items: &[&Expr]) -> Read<Id> {
        let items: Read<Vec<Id>> = items.iter().map(|item| self.number(item)).collect();
        let items = items?;
        let shape = Shape::lit(items.len(), 1);
        Ok(self.graph.stack(items, shape))
    }

    /// A vector of a length; a constant whose shape is not seen is of it.
    pub(super) fn vector(&mut self, expr: &Expr, n: usize) -> Read<Id> {
        self.shaped(expr, Shape::lit(n, 1))
    }

    pub(super) fn shaped(&mut self, expr: &Expr, shape: Shape) -> Read<Id> {
        let ty = Ty::Matrix(shape);
        match self.expecting(Some(ty.clone()), |r| r.expr(expr))? {
            Value::Constant(constant) => match self.inferred(constant, &ty, shape) {
                Value::Matrix(id) => Ok(id),
                _ => self.unknown_shape(expr),
            },
            value => match value.matrix().filter(|&id| self.graph.shape(id) == shape) {
                Some(id) => Ok(id),
                None => error(
                    expr,
                    format!(
                        "a {} matrix is needed here, but this is {}",
                        self.graph.show_shape(shape),
                        value.describe(&self.graph)
                    ),
                ),
            },
        }
    }
}
