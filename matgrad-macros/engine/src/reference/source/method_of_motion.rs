//! Constructors, fields, operators and methods of rotations, rigid motions, directions and points.

use super::dense::{Dense, sum};
use super::machine::Machine;
use super::motion::{Motion, column, conjugated, converted, exponential, hamilton, matrix, quaternion_of};
use super::number::Number;
use super::value::{Eval, Value, unknown};
use crate::graph::shape::Dim;
use crate::spaces::group::{Group, Turn};

/// The group of a type's name. How long a direction is its vector says.
pub fn group_named(name: &str) -> Option<Group> {
    let is_unit = name == "Unit" || name.starts_with("UnitVector");
    Group::named(name).or(is_unit.then_some(Group::Direction(Dim::Lit(0))))
}

/// A vector of length 1.
pub fn direction<N: Number>(v: Dense<N>) -> Value<N> {
    Value::motion(Motion { group: Group::Direction(Dim::Lit(v.rows)), parts: vec![v] })
}

/// The vector that a value is or stores.
fn vector<N: Number>(value: &Value<N>) -> Option<Dense<N>> {
    match value {
        Value::Matrix(v) | Value::Point(v) => Some(v.clone()),
        Value::Motion(motion) if motion.parts.len() == 1 => Some(motion.parts[0].clone()),
        Value::Scalar(x) => Some(column(vec![x.clone()])),
        _ => None,
    }
}

impl<N: Number> Machine<N> {
    /// `Type::name(arguments…)`; `None` where the type has no such constructor.
    pub fn construct_motion(&mut self, group: Group, name: &str, arguments: &[Value<N>]) -> Eval<N, Option<Value<N>>> {
        let made = |parts: Vec<Dense<N>>| Some(Value::motion(Motion { group, parts }));
        let rotation = |value: &Value<N>, turn: Turn| match value {
            Value::Motion(m) => m.rotation().map(|(from, stored)| converted(from, stored, turn)),
            _ => None,
        };
        let as_scalar = |x: &N| Dense::new(1, 1, vec![x.clone()]);
        Ok(match (group, name, arguments) {
            (_, "identity" | "default", []) => Some(Value::motion(Motion::one(group))),
            (Group::Turn(turn), "new" | "from_scaled_axis" | "from_angle", [theta]) => {
                vector(theta).and_then(|theta| made(vec![exponential(turn, &theta)]))
            }
            (Group::Turn(turn), "from_axis_angle", [axis, Value::Scalar(angle)]) => {
                vector(axis).and_then(|axis| made(vec![exponential(turn, &axis.map(|x| x.times(angle)))]))
            }
            (Group::Turn(turn), "from_euler_angles", [Value::Scalar(roll), Value::Scalar(pitch), Value::Scalar(yaw)]) => {
                let about = |k: usize, angle: &N| {
                    let axis = Dense::of(3, 1, |i, _| if i == k { angle.clone() } else { N::constant(0.0) });
                    Motion::turn(turn, exponential(turn, &axis))
                };
                about(2, yaw).after(&about(1, pitch)).and_then(|m| m.after(&about(0, roll))).map(Value::motion)
            }
            (Group::Turn(turn), "from_rotation_matrix", [value @ Value::Motion(m)]) => {
                if turn == Turn::Quaternion {
                    self.near(quaternion_of(&m.parts[0]).1);
                }
                rotation(value, turn).and_then(|stored| made(vec![stored]))
            }
            (Group::Turn(_), "from_matrix_unchecked", [Value::Matrix(m)]) => made(vec![m.clone()]),
            (Group::Turn(Turn::Complex), "from_cos_sin_unchecked", [Value::Scalar(c), Value::Scalar(s)]) => {
                made(vec![column(vec![c.clone(), s.clone()])])
            }
            (Group::Turn(_) | Group::Direction(_), "new_normalize" | "from_quaternion" | "from_complex", [value]) => {
                let Some(v) = vector(value) else { return Ok(None) };
                let squares = sum(v.data.iter().map(|x| x.times(x)));
                let length = self.root(&squares);
                Some(Machine::unit(group, value, v.map(|x| x.over(&length))))
            }
            (Group::Turn(_) | Group::Direction(_), "new_unchecked", [value]) => {
                vector(value).map(|v| Machine::unit(group, value, v))
            }
            (Group::Number(Turn::Complex), "new", [Value::Scalar(re), Value::Scalar(im)]) => {
                made(vec![column(vec![re.clone(), im.clone()])])
            }
            (Group::Number(_), "new", [Value::Scalar(w), Value::Scalar(i), Value::Scalar(j), Value::Scalar(k)]) => {
                made(vec![column([i, j, k, w].map(Clone::clone).to_vec())])
            }
            (Group::Number(_), "from_parts", [Value::Scalar(w), Value::Matrix(v)]) => {
                made(vec![column(v.data.iter().chain([w]).cloned().collect())])
            }
            (Group::Translation(_), "new", items) => made(vec![column(items.iter().flat_map(Value::flat).collect())]),
            (Group::Isometry(turn), "new", [t, theta]) => match (vector(t), vector(theta)) {
                (Some(t), Some(theta)) => made(vec![exponential(turn, &theta), t]),
                _ => None,
            },
            (Group::Similarity(turn), "new", [t, theta, Value::Scalar(s)]) => match (vector(t), vector(theta)) {
                (Some(t), Some(theta)) => made(vec![exponential(turn, &theta), t, as_scalar(s)]),
                _ => None,
            },
            (Group::Isometry(_), "translation", items) => {
                let mut pose = Motion::one(group);
                pose.parts[1] = column(items.iter().flat_map(Value::flat).collect());
                Some(Value::motion(pose))
            }
            (Group::Isometry(turn), "rotation", [theta]) => vector(theta).map(|theta| {
                let mut pose = Motion::one(group);
                pose.parts[0] = exponential(turn, &theta);
                Value::motion(pose)
            }),
            (Group::Isometry(turn), "from_parts", [t, r]) => match (vector(t), rotation(r, turn)) {
                (Some(t), Some(r)) => made(vec![r, t]),
                _ => None,
            },
            (Group::Similarity(turn), "from_parts", [t, r, Value::Scalar(s)]) => match (vector(t), rotation(r, turn)) {
                (Some(t), Some(r)) => made(vec![r, t, as_scalar(s)]),
                _ => None,
            },
            (Group::Similarity(_), "from_isometry", [Value::Motion(pose), Value::Scalar(s)]) => {
                made([&pose.parts[..], &[as_scalar(s)]].concat())
            }
            (Group::Similarity(_), "from_scaling", [Value::Scalar(s)]) => {
                let mut grown = Motion::one(group);
                grown.parts[2] = as_scalar(s);
                Some(Value::motion(grown))
            }
            (Group::Translation(_), "from", [value]) => vector(value).and_then(|t| made(vec![t])),
            (Group::Turn(turn), "from", [value]) => rotation(value, turn).and_then(|stored| made(vec![stored])),
            _ => None,
        })
    }

    /// A value of length 1: of what it is made of its type follows where that is not written.
    fn unit(group: Group, of: &Value<N>, v: Dense<N>) -> Value<N> {
        match (group, of) {
            (Group::Direction(_), Value::Motion(m)) => match m.group.number() {
                Some(turn) => Value::motion(Motion::turn(turn, v)),
                None => direction(v),
            },
            (Group::Direction(_), _) => direction(v),
            (group, _) => Value::motion(Motion { group, parts: vec![v] }),
        }
    }

    /// `a op b` where one of them is of a group or a point; `None` of others.
    pub fn operate_motion(&mut self, op: &str, a: &Value<N>, b: &Value<N>) -> Option<Value<N>> {
        match (op, a, b) {
            ("*", Value::Motion(m), Value::Motion(other)) => match (m.group, other.group) {
                (_, Group::Direction(_)) => m.turned(&other.parts[0]).map(direction),
                (Group::Number(turn), _) | (_, Group::Number(turn)) => {
                    let product = match turn {
                        Turn::Complex => matrix(turn, &m.parts[0]).product(&other.parts[0])?,
                        _ => hamilton(&m.parts[0], &other.parts[0]),
                    };
                    Some(Value::motion(Motion { group: Group::Number(turn), parts: vec![product] }))
                }
                _ => m.after(other).map(Value::motion),
            },
            ("/", Value::Motion(m), Value::Motion(other)) => m.after(&other.inverse()).map(Value::motion),
            ("+" | "-", Value::Motion(m), Value::Motion(other)) if m.group.number().is_some() => {
                let part = m.parts[0].zip(&other.parts[0], if op == "+" { N::plus } else { N::minus })?;
                m.group.number().map(|turn| Value::motion(Motion { group: Group::Number(turn), parts: vec![part] }))
            }
            ("*" | "/", Value::Motion(m), Value::Scalar(s)) => {
                let part = m.parts[0].map(|x| if op == "*" { x.times(s) } else { x.over(s) });
                Some(match m.group.number() {
                    Some(turn) => Value::motion(Motion { group: Group::Number(turn), parts: vec![part] }),
                    None => Value::Matrix(part),
                })
            }
            ("*", Value::Motion(m), Value::Matrix(v)) => m.turned(v).map(Value::Matrix),
            ("*", Value::Motion(m), Value::Point(p)) => m.moved(p).map(Value::Point),
            ("*", Value::Matrix(a), Value::Motion(m)) => a.product(&m.parts[0]).map(Value::Matrix),
            // A direction is its vector.
            ("+" | "-", Value::Motion(_), Value::Matrix(_)) => self.arithmetic(op, &Value::Matrix(vector(a)?), b).ok(),
            ("+" | "-", Value::Matrix(_), Value::Motion(_)) => self.arithmetic(op, a, &Value::Matrix(vector(b)?)).ok(),
            // What is a point of the graph is a column there.
            ("-", Value::Point(p), Value::Point(q)) | ("-", Value::Matrix(p), Value::Point(q)) => {
                p.zip(q, N::minus).map(Value::Matrix)
            }
            ("+", Value::Point(p), Value::Matrix(v)) => p.zip(v, N::plus).map(Value::Point),
            ("-", Value::Point(p), Value::Matrix(v)) => p.zip(v, N::minus).map(Value::Point),
            ("*", Value::Point(p), Value::Scalar(s)) | ("*", Value::Scalar(s), Value::Point(p)) => {
                Some(Value::Point(p.map(|x| x.times(s))))
            }
            ("/", Value::Point(p), Value::Scalar(s)) => Some(Value::Point(p.map(|x| x.over(s)))),
            ("*", Value::Matrix(m), Value::Point(p)) => m.product(p).map(Value::Point),
            _ => None,
        }
    }

    /// `matgrad::retract(&x, &ξ)` and `matgrad::local(&x, &y)`, the ξ that leads from x to y; `None` where there is none.
    pub fn perturbation(&mut self, name: &str, x: &Motion<N>, other: &Value<N>) -> Option<Value<N>> {
        if name == "retract" {
            return vector(other).and_then(|xi| x.retracted(&xi)).map(Value::motion);
        }
        let Value::Motion(y) = other else { return None };
        if let Group::Direction(_) = x.group {
            let along = x.parts[0].dot(&y.parts[0])?;
            return y.parts[0].zip(&x.parts[0], |y, x| y.over(&along).minus(x)).map(Value::Matrix);
        }
        let way = x.inverse().after(y)?;
        let theta = way.rotation().map(|(turn, stored)| (turn, stored.clone()));
        let theta = theta.map(|(turn, stored)| self.logarithm(turn, &stored));
        Some(match (theta, way.shift()) {
            (Some(theta), Some(t)) => {
                let rho = Motion::unshifted(&theta, t)?;
                Value::Matrix(column(rho.data.iter().chain(&*theta.data).cloned().collect()))
            }
            (Some(theta), None) if theta.rows == 1 => Value::Scalar(theta.at(0, 0).clone()),
            (Some(theta), None) => Value::Matrix(theta),
            (None, Some(t)) => Value::Matrix(t.clone()),
            (None, None) => return None,
        })
    }

    /// A method of an element of a group.
    pub fn method_of_motion(&mut self, name: &str, m: &Motion<N>, arguments: &[Value<N>], dims: &[usize]) -> Eval<N> {
        let turn = match m.group {
            Group::Turn(turn) => Some(turn),
            _ => None,
        };
        let turned = |turn: Turn, stored: Dense<N>| Some(Value::motion(Motion::turn(turn, stored)));
        let number = |turn: Turn, v: Dense<N>| Value::motion(Motion { group: Group::Number(turn), parts: vec![v] });
        let value = match (name, arguments, turn) {
            ("inverse" | "transpose" | "conjugate", [], _) if m.group.turn().is_some() || m.shift().is_some() => {
                Some(Value::motion(m.inverse()))
            }
            ("conjugate" | "conj", [], _) => m.group.number().map(|turn| number(turn, conjugated(turn, &m.parts[0]))),
            ("inv_mul", [Value::Motion(other)], _) => m.inverse().after(other).map(Value::motion),
            ("transform_point", [Value::Point(p)], _) => m.moved(p).map(Value::Point),
            ("transform_vector", [Value::Matrix(v)], _) => m.turned(v).map(Value::Matrix),
            ("inverse_transform_point", [Value::Point(p)], _) => m.inverse().moved(p).map(Value::Point),
            ("inverse_transform_vector", [Value::Matrix(v)], _) => m.inverse().turned(v).map(Value::Matrix),
            ("inverse_transform_unit_vector", [Value::Motion(u)], _) => m.inverse().turned(&u.parts[0]).map(direction),
            ("matrix", [], _) | ("into_inner", [], Some(Turn::Matrix(_))) => vector(&Value::motion(m.clone())).map(Value::Matrix),
            ("into_inner" | "as_ref" | "quaternion" | "complex", [], _) => Some(match m.group.number() {
                Some(turn) => number(turn, m.parts[0].clone()),
                None => Value::Matrix(m.parts[0].clone()),
            }),
            ("to_homogeneous" | "to_matrix", [], _) => m.homogeneous().map(Value::Matrix),
            ("to_rotation_matrix", [], Some(turn)) => turned(Turn::Matrix(turn.dimension()), matrix(turn, &m.parts[0])),
            ("scaling", [], _) => m.scale().cloned().map(Value::Scalar),
            ("angle", [], Some(turn)) => Some(Value::Scalar(self.angle_of(turn, &m.parts[0]))),
            ("angle_to", [Value::Motion(other)], Some(turn)) => match other.after(&m.inverse()) {
                Some(way) => Some(Value::Scalar(self.angle_of(turn, &way.parts[0]))),
                None => None,
            },
            ("rotation_to", [Value::Motion(other)], Some(_)) => other.after(&m.inverse()).map(Value::motion),
            ("scaled_axis", [], Some(turn)) => Some(Value::Matrix(self.logarithm(turn, &m.parts[0]))),
            ("axis", [], Some(turn)) => {
                let log = self.logarithm(turn, &m.parts[0]);
                let length = self.root(&sum(log.data.iter().map(|x| x.times(x))));
                Some(Value::some(direction(log.map(|x| x.over(&length)))))
            }
            ("powf", [Value::Scalar(k)], Some(turn)) => {
                let log = self.logarithm(turn, &m.parts[0]);
                turned(turn, exponential(turn, &log.map(|x| x.times(k))))
            }
            ("slerp", [Value::Motion(other), Value::Scalar(t)], Some(turn)) => {
                return self.slerp(turn, &m.parts[0], &other.parts[0], t);
            }
            ("lerp_slerp", [Value::Motion(other), Value::Scalar(t)], None) => match m.group.turn() {
                Some(turn) => {
                    let Value::Motion(rotation) = self.slerp(turn, &m.parts[0], &other.parts[0], t)? else {
                        return unknown("`lerp_slerp`");
                    };
                    let way = m.parts[1].zip(&other.parts[1], |a, b| a.plus(&b.minus(a).times(t)));
                    way.map(|way| Value::motion(Motion { group: m.group, parts: vec![rotation.parts[0].clone(), way] }))
                }
                None => None,
            },
            ("euler_angles", [], Some(turn)) => {
                let r = matrix(turn, &m.parts[0]);
                let sine = r.at(2, 0);
                self.near(1.0 - sine.value().abs());
                let angle = |y: &N, x: &N| y.binary("atan2", x).map(Value::Scalar);
                match (angle(r.at(2, 1), r.at(2, 2)), sine.negated().unary("asin"), angle(r.at(1, 0), r.at(0, 0))) {
                    (Some(roll), Some(pitch), Some(yaw)) => Some(Value::tuple(vec![roll, Value::Scalar(pitch), yaw])),
                    _ => None,
                }
            }
            ("cos_angle", [], Some(Turn::Complex)) => Some(Value::Scalar(m.parts[0].data[0].clone())),
            ("sin_angle", [], Some(Turn::Complex)) => Some(Value::Scalar(m.parts[0].data[1].clone())),
            ("scalar", [], _) if m.parts[0].rows == 4 => Some(Value::Scalar(m.parts[0].data[3].clone())),
            ("vector" | "imag", [], _) if m.parts[0].rows == 4 => Some(Value::Matrix(m.parts[0].block(0, 0, 3, 1))),
            ("as_vector", [], _) => vector(&Value::motion(m.clone())).map(Value::Matrix),
            ("dot", [other @ Value::Motion(_)], _) => vector(other).and_then(|v| m.parts[0].dot(&v)).map(Value::Scalar),
            _ => None,
        };
        match (value, m.group) {
            (Some(value), _) => Ok(value),
            (None, Group::Direction(_) | Group::Number(_)) => self.method_of_matrix(name, &m.parts[0], arguments, dims),
            (None, group) => unknown(format!("the method `{name}` of a `{}`", group.name())),
        }
    }

    /// The axis times the angle, or the angle in the plane: of a matrix by its skew part and its trace.
    fn logarithm(&mut self, turn: Turn, stored: &Dense<N>) -> Dense<N> {
        let half_turn =
            |x: &Dense<N>| Dense::of(3, 1, |k, _| x.at((k + 2) % 3, (k + 1) % 3).minus(x.at((k + 1) % 3, (k + 2) % 3)));
        let (mut v, cos, times) = match turn {
            Turn::Complex | Turn::Matrix(2) => {
                let angle = stored.data[1].binary("atan2", &stored.data[0]);
                self.near(std::f64::consts::PI - angle.as_ref().map_or(0.0, |x| x.value().abs()));
                return column(angle.into_iter().collect());
            }
            Turn::Matrix(_) => {
                (half_turn(stored).map(|x| x.scaled(0.5)), stored.trace().minus(&N::constant(1.0)).scaled(0.5), 1.0)
            }
            Turn::Quaternion => (stored.block(0, 0, 3, 1), stored.at(3, 0).clone(), 2.0),
        };
        let sin = self.root(&sum(v.data.iter().map(|x| x.times(x))));
        // At the identity and at half a turn there are other forms, which are left to other tests.
        self.near(sin.value() * 0.01);
        let mut cos = cos;
        if turn == Turn::Quaternion {
            self.near(cos.value());
            if cos.value() < 0.0 {
                (v, cos) = (v.map(N::negated), cos.negated());
            }
        }
        let angle = sin.binary("atan2", &cos).unwrap_or(sin.clone()).scaled(times);
        v.map(|x| x.times(&angle).over(&sin))
    }

    fn angle_of(&mut self, turn: Turn, stored: &Dense<N>) -> N {
        let log = self.logarithm(turn, stored);
        match turn.dimension() {
            2 => log.at(0, 0).clone(),
            _ => self.root(&sum(log.data.iter().map(|x| x.times(x)))),
        }
    }

    /// Of quaternions the arc of the great circle between them, the shorter one; of others by the angle between them.
    fn slerp(&mut self, turn: Turn, a: &Dense<N>, b: &Dense<N>, t: &N) -> Eval<N> {
        if turn != Turn::Quaternion {
            let (from, to) = (Motion::turn(turn, a.clone()), Motion::turn(turn, b.clone()));
            let way = from.inverse().after(&to).map(|way| self.logarithm(turn, &way.parts[0]));
            let part = way.map(|log| Motion::turn(turn, exponential(turn, &log.map(|x| x.times(t)))));
            return match part.and_then(|part| from.after(&part)) {
                Some(found) => Ok(Value::motion(found)),
                None => unknown("`slerp`"),
            };
        }
        let mut b = b.clone();
        let Some(mut cos) = a.dot(&b) else { return unknown("`slerp`") };
        self.near(cos.value());
        if cos.value() < 0.0 {
            (b, cos) = (b.map(N::negated), cos.negated());
        }
        self.near((1.0 - cos.value()) * 0.01);
        let Some(angle) = cos.unary("acos") else { return unknown("`slerp`") };
        let sine = |x: &N| x.unary("sin").unwrap_or_else(|| x.clone());
        let whole = sine(&angle);
        let rest = sine(&angle.times(&N::constant(1.0).minus(t))).over(&whole);
        let part = sine(&angle.times(t)).over(&whole);
        match a.zip(&b, |x, y| x.times(&rest).plus(&y.times(&part))) {
            Some(found) => Ok(Value::motion(Motion::turn(turn, found))),
            None => unknown("`slerp`"),
        }
    }
}
