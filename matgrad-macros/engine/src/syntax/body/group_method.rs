//! Methods of points, rotations and rigid motions: a table, a row a method.

use syn::ExprMethodCall;

use super::{Read, Reader, Value, error};
use crate::graph::expr::E;
use crate::graph::op::{Id, Index};
use crate::graph::shape::Shape;
use crate::report::nearest;
use crate::spaces::Ty;
use crate::spaces::group::{Group, Turn};

/// What a row makes of the receiver; `None` where its group has no such method.
type Make = fn(&mut Reader<'_>, Group, &[Id], &ExprMethodCall) -> Read<Option<Value>>;

/// A method.
struct Method {
    name: &'static str,
    arguments: usize,
    make: Make,
}

const fn row(name: &'static str, arguments: usize, make: Make) -> Method {
    Method { name, arguments, make }
}

/// The methods of rotations, translations, isometries and similarities. Vectors of length 1 have those of vectors.
static METHODS: &[Method] = &[
    row("inverse", 0, |r, g, p, _| Ok(r.inverse_of(g, p).map(|parts| Value::Group(g, parts)))),
    row("transpose", 0, |r, g, p, _| Ok(r.inverse_of(g, p).filter(|_| is_matrix(g)).map(|parts| Value::Group(g, parts)))),
    row("conjugate", 0, |r, g, p, _| {
        let is_number = matches!(g, Group::Turn(Turn::Complex | Turn::Quaternion));
        Ok(r.inverse_of(g, p).filter(|_| is_number).map(|parts| Value::Group(g, parts)))
    }),
    row("inv_mul", 1, |r, g, p, c| {
        let (other, others) = r.group(&c.args[0])?;
        let back = r.inverse_of(g, p);
        Ok(back.and_then(|back| r.composed(g, &back, other, &others)).map(|(group, parts)| Value::Group(group, parts)))
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
    row("into_inner", 0, |_, g, p, _| Ok(Some(Value::Matrix(p[0])).filter(|_| is_matrix(g) || is_direction(g)))),
    row("to_homogeneous", 0, |r, g, p, _| Ok(r.homogeneous(g, p).map(Value::Matrix))),
    row("to_matrix", 0, |r, g, p, _| Ok(r.homogeneous(g, p).filter(|_| matches!(g, Group::Isometry(_))).map(Value::Matrix))),
    row("to_rotation_matrix", 0, |r, g, p, _| {
        let Group::Turn(turn @ (Turn::Complex | Turn::Quaternion)) = g else { return Ok(None) };
        Ok(Some(Value::Group(Group::Turn(Turn::Matrix(turn.dimension())), vec![turn.matrix(r.e(p[0])).id])))
    }),
    row("scaling", 0, |_, g, p, _| Ok(p.get(2).filter(|_| matches!(g, Group::Similarity(_))).map(|&s| Value::Scalar(s)))),
    row("angle", 0, |r, g, p, _| Ok(turn_of(g).map(|turn| Value::Scalar(turn.angle(r.e(p[0])).id)))),
    row("scaled_axis", 0, |r, g, p, _| {
        Ok(turn_of(g).map(|turn| {
            let log = turn.log(r.e(p[0])).id;
            if turn.tangent() == 1 { Value::Matrix(r.graph.stack(vec![log], Shape::lit(1, 1))) } else { Value::Matrix(log) }
        }))
    }),
    row("euler_angles", 0, |r, g, p, _| {
        let turn = turn_of(g).filter(|turn| turn.dimension() == 3);
        Ok(turn.map(|turn| Value::Tuple(turn.euler_angles(r.e(p[0])).map(|angle| Value::Scalar(angle.id)).to_vec())))
    }),
    row("angle_to", 1, |r, g, p, c| {
        let to = r.turned_to(g, p, c)?;
        Ok(to.map(|(turn, id)| Value::Scalar(turn.angle(r.e(id)).id)))
    }),
    row("rotation_to", 1, |r, g, p, c| {
        let to = r.turned_to(g, p, c)?;
        Ok(to.map(|(turn, id)| Value::Group(Group::Turn(turn), vec![id])))
    }),
    row("powf", 1, |r, g, p, c| {
        let k = r.number(&c.args[0])?;
        Ok(turn_of(g).map(|turn| Value::Group(g, vec![r.power(turn, p[0], k)])))
    }),
    row("slerp", 2, |r, g, p, c| r.slerp(g, p, c)),
    row("lerp_slerp", 2, |r, g, p, c| {
        let Group::Isometry(turn) = g else { return Ok(None) };
        let (_, other) = r.group_like(&c.args[0], g)?;
        let t = r.number(&c.args[1])?;
        let rotation = r.between(turn, p[0], other[0], t);
        let way = r.graph.scale(t, r.graph.sub(other[1], p[1]));
        Ok(Some(Value::Group(g, vec![rotation, r.graph.add(p[1], way)])))
    }),
    row("cos_angle", 0, |r, g, p, _| Ok(number_part(r, g, Turn::Complex, p, 0))),
    row("sin_angle", 0, |r, g, p, _| Ok(number_part(r, g, Turn::Complex, p, 1))),
    row("scalar", 0, |r, g, p, _| Ok(number_part(r, g, Turn::Quaternion, p, 3))),
    row("vector", 0, |r, g, p, _| Ok(imaginary(r, g, p))),
    row("imag", 0, |r, g, p, _| Ok(imaginary(r, g, p))),
    row("as_vector", 0, |_, g, p, _| Ok(Some(Value::Matrix(p[0])).filter(|_| g == Group::Turn(Turn::Quaternion)))),
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

/// One of the numbers of a complex number or of a quaternion.
fn number_part(r: &Reader<'_>, group: Group, turn: Turn, parts: &[Id], k: usize) -> Option<Value> {
    (group == Group::Turn(turn)).then(|| Value::Scalar(r.at(parts[0], k, 0)))
}

/// The vector of a quaternion.
fn imaginary(r: &Reader<'_>, group: Group, parts: &[Id]) -> Option<Value> {
    let zero = Index::Lit(0);
    (group == Group::Turn(Turn::Quaternion)).then(|| Value::Matrix(r.graph.block(parts[0], zero, zero, Shape::lit(3, 1))))
}

impl Reader<'_> {
    pub(super) fn e(&self, id: Id) -> E<'_> {
        E::of(&self.graph, id)
    }

    /// A method of a group's element.
    pub(super) fn method_of_group(&mut self, group: Group, parts: Vec<Id>, call: &ExprMethodCall) -> Read<Value> {
        let name = call.method.to_string();
        let rows = || METHODS.iter().filter(|row| row.name == name);
        if let Some(row) = rows().next() {
            self.arguments(call, row.arguments)?;
            if let Some(value) = (row.make)(self, group, &parts, call)? {
                return Ok(value);
            }
        }
        if let (Group::Direction(_), [u]) = (group, &parts[..]) {
            return self.method_of_matrix(*u, call);
        }
        let near = match nearest(&name, METHODS.iter().map(|row| row.name).filter(|near| *near != name)) {
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
            Value::Group(group, parts) if group == wanted => Ok((group, parts)),
            other => error(expr, format!("a `{}` is needed here, but this is {}", wanted.name(), other.describe(&self.graph))),
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
        Ok(Some((turn, turn.product(self.e(other[0]), turn.inverse(self.e(parts[0]))).id)))
    }

    /// Exp(k log a)
    fn power(&self, turn: Turn, a: Id, k: Id) -> Id {
        let log = turn.log(self.e(a)).id;
        turn.exp(self.e(self.graph.scale(k, log))).id
    }

    /// a (a⁻¹ b)ᵗ
    fn between(&self, turn: Turn, a: Id, b: Id, t: Id) -> Id {
        let way = turn.product(turn.inverse(self.e(a)), self.e(b)).id;
        let part = self.power(turn, way, t);
        turn.product(self.e(a), self.e(part)).id
    }

    fn slerp(&mut self, group: Group, parts: &[Id], call: &ExprMethodCall) -> Read<Option<Value>> {
        let Some(turn) = turn_of(group) else { return Ok(None) };
        let (_, other) = self.group_like(&call.args[0], group)?;
        let t = self.number(&call.args[1])?;
        Ok(Some(Value::Group(group, vec![self.between(turn, parts[0], other[0], t)])))
    }
}
