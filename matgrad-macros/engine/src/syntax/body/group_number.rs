//! Complex numbers and quaternions, of any length or of length 1: how they are made, their operators and methods.

use quote::ToTokens;
use syn::{BinOp, Expr, ExprCall, ExprMethodCall};

use super::group_method::{Method, row};
use super::{Read, Reader, Value, error, names};
use crate::graph::expr::E;
use crate::graph::op::{Id, Index, Relation};
use crate::graph::shape::Shape;
use crate::program::Condition;
use crate::spaces::Ty;
use crate::spaces::group::{Group, Turn};

/// The methods of numbers. Those of length 1 have these too, since they are numbers.
pub(super) static METHODS: &[Method] = &[
    row("quaternion", 0, |_, g, p, _| Ok(plain(g, p).filter(|_| g == Group::Turn(Turn::Quaternion)))),
    row("complex", 0, |_, g, p, _| Ok(plain(g, p).filter(|_| g == Group::Turn(Turn::Complex)))),
    row("conjugate", 0, |r, g, p, _| Ok(g.number().map(|turn| Value::Group(g, vec![turn.inverse(r.e(p[0])).id])))),
    row("conj", 0, |r, g, p, _| Ok(g.number().map(|turn| Value::Group(g, vec![turn.inverse(r.e(p[0])).id])))),
    row("norm", 0, |r, g, p, _| Ok(g.number().map(|_| Value::Scalar(r.graph.norm(p[0]))))),
    row("magnitude", 0, |r, g, p, _| Ok(g.number().map(|_| Value::Scalar(r.graph.norm(p[0]))))),
    row("norm_squared", 0, |r, g, p, _| Ok(g.number().map(|_| Value::Scalar(r.graph.dot(p[0], p[0]))))),
    row("magnitude_squared", 0, |r, g, p, _| Ok(g.number().map(|_| Value::Scalar(r.graph.dot(p[0], p[0]))))),
    row("norm_sqr", 0, |r, g, p, _| Ok(g.number().map(|_| Value::Scalar(r.graph.dot(p[0], p[0]))))),
    row("arg", 0, |r, g, p, _| {
        let turn = g.number().filter(|turn| *turn == Turn::Complex);
        Ok(turn.map(|turn| Value::Scalar(turn.angle(r.e(p[0])).id)))
    }),
    row("dot", 1, |r, g, p, c| match g.number() {
        Some(turn) => {
            let other = r.numbers_of(&c.args[0], turn)?;
            Ok(Some(Value::Scalar(r.graph.dot(p[0], other))))
        }
        None => Ok(None),
    }),
    row("normalize", 0, |r, g, p, _| Ok(g.number().map(|turn| Value::Group(Group::Number(turn), vec![r.normalised(p[0])])))),
    row("try_inverse", 0, |r, g, p, _| {
        let (Group::Number(turn), Some(tiny)) = (g, r.smallest()) else { return Ok(None) };
        let square = r.graph.dot(p[0], p[0]);
        let back = turn.inverse(r.e(p[0])).id;
        let inverse = r.graph.quotient(back, r.graph.fill(square, r.graph.shape(back)));
        let vanishes = r.graph.compare(Relation::Le, square, r.graph.scalar(tiny));
        Ok(Some(Reader::where_not(vanishes, Value::Group(g, vec![inverse]))))
    }),
    row("lerp", 2, |r, g, p, c| match g.number() {
        Some(turn) => {
            let part = r.mixed(turn, p[0], c)?;
            Ok(Some(Value::Group(Group::Number(turn), vec![part])))
        }
        None => Ok(None),
    }),
    row("nlerp", 2, |r, g, p, c| match g {
        Group::Turn(turn @ Turn::Quaternion) => {
            let part = r.mixed(turn, p[0], c)?;
            Ok(Some(Value::Group(g, vec![r.normalised(part)])))
        }
        _ => Ok(None),
    }),
    row("cos_angle", 0, |r, g, p, _| Ok(part_of(r, g, Turn::Complex, p, 0).filter(|_| matches!(g, Group::Turn(_))))),
    row("sin_angle", 0, |r, g, p, _| Ok(part_of(r, g, Turn::Complex, p, 1).filter(|_| matches!(g, Group::Turn(_))))),
    row("scalar", 0, |r, g, p, _| Ok(part_of(r, g, Turn::Quaternion, p, 3))),
    row("vector", 0, |r, g, p, _| Ok(imaginary(r, g, p))),
    row("imag", 0, |r, g, p, _| Ok(imaginary(r, g, p))),
    row("as_vector", 0, |_, g, p, _| Ok(Some(Value::Matrix(p[0])).filter(|_| g.number() == Some(Turn::Quaternion)))),
];

/// A value of length 1 as a number.
pub(super) fn plain(group: Group, parts: &[Id]) -> Option<Value> {
    group.number().map(|turn| Value::Group(Group::Number(turn), parts.to_vec()))
}

/// One of the numbers of a complex number or of a quaternion.
fn part_of(r: &Reader<'_>, group: Group, turn: Turn, parts: &[Id], k: usize) -> Option<Value> {
    (group.number() == Some(turn)).then(|| Value::Scalar(r.at(parts[0], k, 0)))
}

/// The vector of a quaternion.
fn imaginary(r: &Reader<'_>, group: Group, parts: &[Id]) -> Option<Value> {
    let zero = Index::Lit(0);
    (group.number() == Some(Turn::Quaternion)).then(|| Value::Matrix(r.graph.block(parts[0], zero, zero, Shape::lit(3, 1))))
}

/// Numbers in the order of a quaternion's constructor, w first, as they are stored.
fn as_stored<T: Copy>([w, i, j, k]: [T; 4]) -> [T; 4] {
    [i, j, k, w]
}

impl Reader<'_> {
    /// The storage of `Quaternion::new(…)` and the like; `None` of other constructors.
    pub(super) fn number_made(&mut self, turn: Turn, name: &str, arguments: &[&Expr]) -> Read<Option<Vec<Id>>> {
        let zero = || self.graph.scalar(0.0);
        let column = |r: &Self, items: Vec<Id>| {
            let shape = Shape::lit(items.len(), 1);
            r.graph.stack(items, shape)
        };
        let made = match (turn, name, arguments) {
            (Turn::Quaternion, "identity", []) => turn.identity(&self.graph).id,
            (Turn::Complex, "new", items @ [_, _]) => {
                let items: Read<Vec<Id>> = items.iter().map(|item| self.number(item)).collect();
                column(self, items?)
            }
            (Turn::Quaternion, "new", [w, i, j, k]) => {
                let [w, i, j, k] = [self.number(w)?, self.number(i)?, self.number(j)?, self.number(k)?];
                column(self, as_stored([w, i, j, k]).to_vec())
            }
            (Turn::Quaternion, "from_real", [w]) => {
                let o = zero();
                let w = self.number(w)?;
                column(self, vec![o, o, o, w])
            }
            (Turn::Quaternion, "from_imag" | "from_parts", [.., v]) => {
                let w = match (name, arguments) {
                    ("from_parts", [w, _]) => self.number(w)?,
                    ("from_imag", [_]) => zero(),
                    _ => return Ok(None),
                };
                let v = self.vector(v, 3)?;
                let items = (0..3).map(|k| self.at(v, k, 0)).chain([w]).collect();
                column(self, items)
            }
            (Turn::Quaternion, "from_vector", [v]) => self.vector(v, 4)?,
            _ => return Ok(None),
        };
        Ok(Some(vec![made]))
    }

    /// `Unit::new_normalize(…)`, `UnitQuaternion::from_quaternion(…)` and the like; `None` of other constructors and of
    /// what is no number.
    pub(super) fn unit_number(&mut self, known: Option<Group>, name: &str, call: &ExprCall) -> Read<Option<Value>> {
        let is_named = matches!(
            (known, name),
            (Some(Group::Turn(Turn::Quaternion)), "from_quaternion") | (Some(Group::Turn(Turn::Complex)), "from_complex")
        );
        let is_unit = matches!(name, "new_normalize" | "new_unchecked");
        let [argument] = &call.args.iter().collect::<Vec<_>>()[..] else { return Ok(None) };
        let turn = match known {
            Some(Group::Turn(turn @ (Turn::Complex | Turn::Quaternion))) if is_named || is_unit => turn,
            // What `Unit::…` makes follows from its argument.
            None if is_unit => match self.expecting(None, |r| r.expr(argument))? {
                Value::Group(group, _) if group.number().is_some() => group.number().unwrap_or(Turn::Quaternion),
                Value::Constant(constant) => match constant.ty {
                    Some(Ty::Group(group)) if group.number().is_some() => group.number().unwrap_or(Turn::Quaternion),
                    _ => return Ok(None),
                },
                _ => return Ok(None),
            },
            _ => return Ok(None),
        };
        let number = self.numbers_of(argument, turn)?;
        let stored = if name == "new_unchecked" {
            self.trusted(number);
            number
        } else {
            self.normalised(number)
        };
        Ok(Some(Value::Group(Group::Turn(turn), vec![stored])))
    }

    /// The storage of an argument that is a number, of whatever length.
    fn numbers_of(&mut self, expr: &Expr, turn: Turn) -> Read<Id> {
        match self.expecting(Some(Ty::Group(Group::Number(turn))), |r| r.expr(expr))? {
            Value::Group(group, parts) if group.number() == Some(turn) => Ok(parts[0]),
            Value::Constant(constant) => {
                let group = match constant.ty {
                    Some(Ty::Group(group)) if group.number() == Some(turn) => group,
                    _ => Group::Number(turn),
                };
                match self.constant_group(constant, group) {
                    Value::Group(_, parts) => Ok(parts[0]),
                    _ => self.unknown_shape(expr),
                }
            }
            other => error(
                expr,
                format!("a `{}` is needed here, but this is {}", Group::Number(turn).name(), other.describe(&self.graph)),
            ),
        }
    }

    /// A column divided by its length.
    pub(super) fn normalised(&self, v: Id) -> Id {
        self.graph.quotient(v, self.graph.fill(self.graph.norm(v), self.graph.shape(v)))
    }

    /// a + t (b − a), of the arguments b and t of a call.
    fn mixed(&mut self, turn: Turn, a: Id, call: &ExprMethodCall) -> Read<Id> {
        let b = self.numbers_of(&call.args[0], turn)?;
        let t = self.number(&call.args[1])?;
        let rest = self.graph.sub(self.graph.scalar(1.0), t);
        Ok(self.graph.add(self.graph.scale(rest, a), self.graph.scale(t, b)))
    }

    /// An `Option` of a value, which is `None` where a condition holds.
    pub(super) fn where_not(condition: Id, value: Value) -> Value {
        Value::Maybe(Box::new(value), Condition::Not(condition))
    }

    /// The value of an operator between numbers and scalars; `None` of others.
    pub(super) fn of_numbers(&self, op: &BinOp, a: &Value, b: &Value) -> Option<Value> {
        use BinOp::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Sub, SubAssign};
        let e = |id: Id| E::of(&self.graph, id);
        let number = |turn: Turn, id: Id| Some(Value::Group(Group::Number(turn), vec![id]));
        match (a, b) {
            (Value::Scalar(s), Value::Group(group, parts)) | (Value::Group(group, parts), Value::Scalar(s)) => {
                let (turn, q) = (group.number()?, parts[0]);
                match op {
                    Mul(_) | MulAssign(_) => number(turn, self.graph.scale(*s, q)),
                    Div(_) | DivAssign(_) if matches!(a, Value::Group(..)) => {
                        number(turn, self.graph.quotient(q, self.graph.fill(*s, self.graph.shape(q))))
                    }
                    _ => None,
                }
            }
            (Value::Group(one, x), Value::Group(other, y)) if one.number() == other.number() => {
                let (turn, x, y) = (one.number()?, x[0], y[0]);
                let both_units = matches!((one, other), (Group::Turn(_), Group::Turn(_)));
                match op {
                    Add(_) | AddAssign(_) => number(turn, self.graph.add(x, y)),
                    Sub(_) | SubAssign(_) => number(turn, self.graph.sub(x, y)),
                    Mul(_) | MulAssign(_) if !both_units => number(turn, turn.product(e(x), e(y)).id),
                    Div(_) | DivAssign(_) if !both_units && turn == Turn::Complex => {
                        let way = turn.product(e(x), turn.inverse(e(y))).id;
                        let square = self.graph.dot(y, y);
                        number(turn, self.graph.quotient(way, self.graph.fill(square, self.graph.shape(way))))
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// Notes that a value is a rotation by the user's word only: its length, or that its columns are orthogonal, may
    /// change with the variables. What is made of it is not followed: elements of it are nodes of their own.
    pub(super) fn trusted(&mut self, id: Id) {
        self.trusted |= self.graph.is_active(id);
    }

    /// Whether a rotation may be one by the user's word only.
    pub(super) fn rests_on_trust(&self, id: Id) -> bool {
        let follows = || names::identifiers(&self.whole.to_token_stream()).iter().any(|name| name.ends_with("unchecked"));
        self.graph.is_active(id) && (self.trusted || (!self.loops.is_empty() && follows()))
    }

    /// The storage of a rotation whose logarithm is to be taken, so that it is as nalgebra's also where the length of a
    /// quaternion changes with the variables. What nalgebra makes of a matrix whose columns are not orthogonal, no other
    /// formula does.
    pub(super) fn checked(&self, turn: Turn, id: Id, call: &ExprMethodCall) -> Read<Id> {
        if matches!(turn, Turn::Matrix(2) | Turn::Complex) || !self.rests_on_trust(id) {
            return Ok(id);
        }
        let is_of_degree_zero =
            matches!(call.method.to_string().as_str(), "scaled_axis" | "angle" | "angle_to" | "powf" | "axis" | "axis_angle");
        if turn == Turn::Quaternion && is_of_degree_zero {
            return Ok(self.normalised(id));
        }
        error(
            &call.method,
            format!(
                "`{}` of what an unchecked constructor made depends on how far that is from a rotation; make it with `new_normalize`, or of a matrix take `UnitQuaternion::from_rotation_matrix(&r).scaled_axis()`",
                call.method
            ),
        )
    }

    /// The ε of the scalar type.
    pub(super) fn smallest(&self) -> Option<f64> {
        match self.signature.scalar {
            crate::spaces::ScalarType::F64 => Some(f64::EPSILON),
            crate::spaces::ScalarType::F32 => Some(f64::from(f32::EPSILON)),
            crate::spaces::ScalarType::Generic { .. } => None,
        }
    }
}
