//! Methods of points, rotations and rigid motions: a table, a row a method.

use syn::ExprMethodCall;

use super::{Read, Reader, Value, error, group_number};
use crate::graph::expr::E;
use crate::graph::op::{Id, Relation};
use crate::graph::shape::{Dim, Shape};
use crate::report::nearest;
use crate::spaces::Ty;
use crate::spaces::group::{Group, Turn};
use crate::spaces::smooth;

/// What a row makes of the receiver; `None` where its group has no such method.
pub(super) type Make = fn(&mut Reader<'_>, Group, &[Id], &ExprMethodCall) -> Read<Option<Value>>;

/// A method.
pub(super) struct Method {
    name: &'static str,
    arguments: usize,
    make: Make,
}

pub(super) const fn row(name: &'static str, arguments: usize, make: Make) -> Method {
    Method { name, arguments, make }
}

/// Whether rotations or rigid motions have a method of a name.
pub(super) fn is_of_groups(name: &str) -> bool {
    METHODS.iter().chain(group_number::METHODS).any(|row| row.name == name)
}

/// The methods of rotations, translations, isometries and similarities. Vectors of length 1 have those of vectors.
static METHODS: &[Method] = &[
    row("inverse", 0, |r, g, p, _| Ok(r.inverse_of(g, p).map(|parts| Value::Group(g, parts)))),
    row("transpose", 0, |r, g, p, _| Ok(r.inverse_of(g, p).filter(|_| is_matrix(g)).map(|parts| Value::Group(g, parts)))),
    row("inv_mul", 1, |r, g, p, c| {
        let (other, others) = r.group(&c.args[0])?;
        Ok(r.between_motions(g, p, other, &others).map(|(group, parts)| Value::Group(group, parts)))
    }),
    row("transform_point", 1, |r, g, p, c| {
        let x = r.matrix(&c.args[0])?;
        r.acted(g, p, &Value::Point(x), c)
    }),
    row("transform_vector", 1, |r, g, p, c| {
        let x = r.matrix(&c.args[0])?;
        r.acted(g, p, &Value::Matrix(x), c)
    }),
    row("inverse_transform_point", 1, |r, g, p, c| {
        let x = r.matrix(&c.args[0])?;
        Ok(r.moved_back(g, p, x, true).map(Value::Point))
    }),
    row("inverse_transform_vector", 1, |r, g, p, c| {
        let x = r.matrix(&c.args[0])?;
        Ok(r.moved_back(g, p, x, false).filter(|_| g.turn().is_some()).map(Value::Matrix))
    }),
    row("inverse_transform_unit_vector", 1, |r, g, p, c| {
        let x = r.matrix(&c.args[0])?;
        let n = r.graph.shape(x).rows;
        let is_rigid = matches!(g, Group::Turn(_) | Group::Isometry(_));
        Ok(r.moved_back(g, p, x, false).filter(|_| is_rigid).map(|id| Value::Group(Group::Direction(n), vec![id])))
    }),
    row("matrix", 0, |_, g, p, _| Ok(Some(Value::Matrix(p[0])).filter(|_| is_matrix(g)))),
    row("into_inner", 0, |_, g, p, _| Ok(inner(g, p))),
    row("as_ref", 0, |_, g, p, _| Ok(inner(g, p).filter(|_| !is_matrix(g)))),
    row("to_homogeneous", 0, |r, g, p, _| Ok(r.homogeneous(g, p).map(Value::Matrix))),
    row("to_matrix", 0, |r, g, p, _| Ok(r.homogeneous(g, p).filter(|_| matches!(g, Group::Isometry(_))).map(Value::Matrix))),
    row("to_rotation_matrix", 0, |r, g, p, _| {
        let Group::Turn(turn @ (Turn::Complex | Turn::Quaternion)) = g else { return Ok(None) };
        let stored = Turn::Matrix(turn.dimension());
        Ok(Some(Value::Group(Group::Turn(stored), vec![r.stored_as((turn, p[0]), stored)])))
    }),
    row("scaling", 0, |_, g, p, _| Ok(p.get(2).filter(|_| matches!(g, Group::Similarity(_))).map(|&s| Value::Scalar(s)))),
    row("angle", 0, |r, g, p, c| match turn_of(g) {
        Some(turn) => {
            let q = r.checked(turn, p[0], c)?;
            Ok(Some(Value::Scalar(r.angle_of_turn(turn, q))))
        }
        None => Ok(None),
    }),
    row("scaled_axis", 0, |r, g, p, c| match turn_of(g) {
        Some(turn) => {
            let q = r.checked(turn, p[0], c)?;
            let log = r.log_of_turn(turn, q);
            let is_number = turn.tangent() == 1;
            Ok(Some(Value::Matrix(if is_number { r.graph.stack(vec![log], Shape::lit(1, 1)) } else { log })))
        }
        None => Ok(None),
    }),
    row("axis", 0, |r, g, p, c| Ok(r.axis(g, p, c)?.map(|(axis, none)| Reader::where_not(none, axis)))),
    row("axis_angle", 0, |r, g, p, c| {
        let Some((axis, none)) = r.axis(g, p, c)? else { return Ok(None) };
        let angle = turn_of(g).map_or(axis.clone(), |turn| Value::Scalar(turn.angle(r.e(p[0])).id));
        Ok(Some(Reader::where_not(none, Value::Tuple(vec![axis, angle]))))
    }),
    row("euler_angles", 0, |r, g, p, c| match turn_of(g).filter(|turn| turn.dimension() == 3) {
        Some(turn) => {
            let q = r.checked(turn, p[0], c)?;
            Ok(Some(Value::Tuple(turn.euler_angles(r.e(q)).map(|angle| Value::Scalar(angle.id)).to_vec())))
        }
        None => Ok(None),
    }),
    row("angle_to", 1, |r, g, p, c| match r.turned_to(g, p, c)? {
        Some((turn, id)) => {
            let q = r.checked(turn, id, c)?;
            Ok(Some(Value::Scalar(r.angle_of_turn(turn, q))))
        }
        None => Ok(None),
    }),
    row("rotation_to", 1, |r, g, p, c| {
        let to = r.turned_to(g, p, c)?;
        Ok(to.map(|(turn, id)| Value::Group(Group::Turn(turn), vec![id])))
    }),
    row("powf", 1, |r, g, p, c| {
        let Some(turn) = turn_of(g) else { return Ok(None) };
        let (k, q) = (r.number(&c.args[0])?, r.checked(turn, p[0], c)?);
        Ok(Some(Value::Group(g, vec![r.power(turn, q, k)])))
    }),
    row("slerp", 2, |r, g, p, c| r.slerp(g, p, c)),
    row("lerp_slerp", 2, |r, g, p, c| {
        let Group::Isometry(turn) = g else { return Ok(None) };
        let (_, other) = r.group_like(&c.args[0], g)?;
        let t = r.number(&c.args[1])?;
        let (a, b) = (r.checked(turn, p[0], c)?, r.checked(turn, other[0], c)?);
        let rotation = r.between(turn, a, b, t);
        let way = r.graph.scale(t, r.graph.sub(other[1], p[1]));
        Ok(Some(Value::Group(g, vec![rotation, r.graph.add(p[1], way)])))
    }),
];

fn turn_of(group: Group) -> Option<Turn> {
    match group {
        Group::Turn(turn) => Some(turn),
        _ => None,
    }
}

fn is_matrix(group: Group) -> bool {
    matches!(group, Group::Turn(Turn::Matrix(_)))
}

fn is_direction(group: Group) -> bool {
    matches!(group, Group::Direction(_))
}

/// What is inside of a rotation or of a vector of length 1.
fn inner(group: Group, parts: &[Id]) -> Option<Value> {
    let matrix = Some(Value::Matrix(parts[0])).filter(|_| is_matrix(group) || is_direction(group));
    matrix.or_else(|| group_number::plain(group, parts).filter(|_| matches!(group, Group::Turn(_))))
}

impl Reader<'_> {
    pub(super) fn e(&self, id: Id) -> E<'_> {
        E::of(&self.graph, id)
    }

    /// A method of a group's element.
    pub(super) fn method_of_group(&mut self, group: Group, parts: Vec<Id>, call: &ExprMethodCall) -> Read<Value> {
        let name = call.method.to_string();
        let known = || METHODS.iter().chain(group_number::METHODS);
        // Of its methods a vector of length 1 has some with other arguments.
        let is_vectors = is_direction(group) && !matches!(name.as_str(), "into_inner" | "as_ref" | "slerp");
        if let Some(row) = known().find(|row| row.name == name && !is_vectors) {
            self.arguments(call, row.arguments)?;
            if let Some(value) = (row.make)(self, group, &parts, call)? {
                return Ok(value);
            }
        }
        if let (Group::Direction(_), [u]) = (group, &parts[..]) {
            return self.method_of_matrix(*u, call);
        }
        let near = match nearest(&name, known().map(|row| row.name).filter(|near| *near != name)) {
            Some(near) => format!("; did you mean `{near}`?"),
            None => {
                "; write it with supported methods, or wrap it in `matgrad::constant(…)` if it is to be held constant".to_owned()
            }
        };
        error(&call.method, format!("no derivative is known for the method `{name}` of a `{}`{near}", group.name()))
    }

    /// A method of a point: one of its coordinates, but that some results are points.
    pub(super) fn method_of_point(&mut self, point: Id, call: &ExprMethodCall) -> Read<Value> {
        let name = call.method.to_string();
        if name == "to_homogeneous" {
            self.arguments(call, 0)?;
            let Some((n, 1)) = self.graph.shape(point).literal() else {
                return error(call, "`to_homogeneous` needs a point of literal dimension");
            };
            let one = self.graph.scalar(1.0);
            let items = (0..n).map(|k| self.at(point, k, 0)).chain([one]).collect();
            return Ok(Value::Matrix(self.graph.stack(items, Shape::lit(n + 1, 1))));
        }
        let value = self.method_of_matrix(point, call)?;
        let stays = name == "map" || name.chars().all(|c| "xyzw".contains(c));
        Ok(match value {
            Value::Matrix(id) if stays => Value::Point(id),
            other => other,
        })
    }

    /// The parts of an argument that is of a group.
    pub(super) fn group(&mut self, expr: &syn::Expr) -> Read<(Group, Vec<Id>)> {
        match self.expecting(None, |r| r.expr(expr))? {
            Value::Group(group, parts) => Ok((group, parts)),
            Value::Constant(_) => {
                error(expr, "cannot see the type of this; bind it with a type first, such as `let pose: Isometry3<f64> = …;`")
            }
            other => {
                error(expr, format!("a rotation or a rigid motion is needed here, but this is {}", other.describe(&self.graph)))
            }
        }
    }

    /// The same of a known group; a constant whose type is not seen is of it.
    pub(super) fn group_like(&mut self, expr: &syn::Expr, wanted: Group) -> Read<(Group, Vec<Id>)> {
        match self.expecting(Some(Ty::Group(wanted)), |r| r.expr(expr))? {
            Value::Constant(constant) => match self.constant_group(constant, wanted) {
                Value::Group(group, parts) => Ok((group, parts)),
                _ => self.unknown_shape(expr),
            },
            // `.into()` converts to what the argument is.
            value => match self.as_group(value, wanted, expr)? {
                Value::Group(group, parts) => Ok((group, parts)),
                _ => self.unknown_shape(expr),
            },
        }
    }

    fn acted(&mut self, group: Group, parts: &[Id], x: &Value, call: &ExprMethodCall) -> Read<Option<Value>> {
        match self.acting(group, parts, x) {
            Some(value) => Ok(Some(value)),
            None => error(call, format!("`{}` of a `{}` does not take {}", call.method, group.name(), x.describe(&self.graph))),
        }
    }

    /// The rotation that leads from the receiver to the argument: b a⁻¹.
    fn turned_to(&mut self, group: Group, parts: &[Id], call: &ExprMethodCall) -> Read<Option<(Turn, Id)>> {
        let Some(turn) = turn_of(group) else { return Ok(None) };
        let (_, other) = self.group_like(&call.args[0], group)?;
        Ok(Some((turn, self.product_of_turns(turn, other[0], self.inverse_of_turn(turn, parts[0])))))
    }

    /// Exp(k log a)
    fn power(&self, turn: Turn, a: Id, k: Id) -> Id {
        let log = self.log_of_turn(turn, a);
        self.exp_of_turn(turn, self.graph.scale(k, log))
    }

    /// a (a⁻¹ b)ᵗ
    fn between(&self, turn: Turn, a: Id, b: Id, t: Id) -> Id {
        let way = self.product_of_turns(turn, self.inverse_of_turn(turn, a), b);
        let part = self.power(turn, way, t);
        self.product_of_turns(turn, a, part)
    }

    fn slerp(&mut self, group: Group, parts: &[Id], call: &ExprMethodCall) -> Read<Option<Value>> {
        let is_known = matches!(group, Group::Turn(_) | Group::Direction(_));
        if !is_known {
            return Ok(None);
        }
        let (_, other) = self.group_like(&call.args[0], group)?;
        let t = self.number(&call.args[1])?;
        let Some(turn) = turn_of(group) else {
            let between = smooth::between_directions(self.e(parts[0]), self.e(other[0]), self.e(t)).id;
            return Ok(Some(Value::Group(group, vec![between])));
        };
        let (a, b) = (self.checked(turn, parts[0], call)?, self.checked(turn, other[0], call)?);
        Ok(Some(Value::Group(group, vec![self.between(turn, a, b, t)])))
    }

    /// The axis of a rotation in space, and the condition under which nalgebra finds none.
    fn axis(&mut self, group: Group, parts: &[Id], call: &ExprMethodCall) -> Read<Option<(Value, Id)>> {
        let Some(turn) = turn_of(group).filter(|turn| turn.dimension() == 3) else { return Ok(None) };
        let q = self.checked(turn, parts[0], call)?;
        let (axis, length) = turn.axis(self.e(q));
        let least = match turn {
            Turn::Matrix(_) => self.smallest(),
            _ => Some(0.0),
        };
        let Some(least) = least else {
            return error(
                &call.method,
                "nalgebra's axis of a matrix depends on the ε of the type; take `UnitQuaternion::from_rotation_matrix(&r)`",
            );
        };
        let none = self.graph.compare(Relation::Le, length.id, self.graph.scalar(least));
        Ok(Some((Value::Group(Group::Direction(Dim::Lit(3)), vec![axis.id]), none)))
    }
}
