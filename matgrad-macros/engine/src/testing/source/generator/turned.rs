//! Vectors, points, matrices and numbers that are made by rotations and rigid motions.

use super::scope::Binding;
use super::{Extent, Ty, Writer};
use crate::spaces::group::{Group, Turn};

impl Writer {
    /// A vector of the space that the program's motions act on.
    pub fn vector_of_motion(&mut self, d: usize) -> String {
        let (turn, n) = (self.turn, self.turn.dimension());
        let v = self.column(n, d.min(1));
        let group = self.random.one(&[Group::Turn(turn), Group::Isometry(turn), Group::Turn(turn), Group::Similarity(turn)]);
        match self.random.below(10) {
            0..=2 => format!("({} * {v})", self.motion(group, d)),
            3 => format!("{}.transform_vector(&{v})", self.motion(group, d)),
            4 | 5 => format!("{}.inverse_transform_vector(&{v})", self.motion(group, d)),
            6 => format!("{}.translation.vector", self.motion(Group::Isometry(turn), d)),
            7 if n == 3 => {
                let (a, b) = (self.motion(Group::Turn(turn), d), self.motion(Group::Turn(turn), 0));
                let (p, t) = (self.motion(Group::Isometry(turn), d), self.motion(Group::Isometry(turn), 0));
                let first = self.random.one(&[0, 3]);
                self.random.one(&[
                    format!("{a}.scaled_axis()"),
                    format!("matgrad::local(&{a}, &{b})"),
                    format!("matgrad::local(&{p}, &{t}).fixed_rows::<3>({first}).into_owned()"),
                ])
            }
            8 => format!("{}.into_inner()", self.direction(n, d)),
            9 if turn == Turn::Quaternion => format!("{}.imag()", self.motion(Group::Turn(turn), d)),
            _ => format!("({}.inverse() * {v})", self.motion(group, d)),
        }
    }

    /// A point of that space.
    pub fn point_of_motion(&mut self, d: usize) -> String {
        let turn = self.turn;
        let p = self.point(turn.dimension(), d.min(1));
        let group = self.random.one(&[Group::Isometry(turn), Group::Isometry(turn), Group::Turn(turn), Group::Similarity(turn)]);
        let m = self.motion(group, d);
        self.random.one(&[
            format!("({m} * {p})"),
            format!("{m}.transform_point(&{p})"),
            format!("{m}.inverse_transform_point(&{p})"),
        ])
    }

    /// A square matrix of its dimension.
    pub fn matrix_of_motion(&mut self, d: usize) -> String {
        let (turn, n) = (self.turn, self.turn.dimension());
        let q = self.motion(Group::Turn(turn), d);
        let r = match turn {
            Turn::Matrix(_) => q,
            _ => format!("{q}.to_rotation_matrix()"),
        };
        let m = self.matrix(Extent::lit(n), Extent::lit(n), 0);
        self.random.one(&[
            format!("{r}.into_inner()"),
            format!("({r} * {m})"),
            format!("({m} * {r})"),
            format!("{r}.matrix().transpose()"),
        ])
    }

    /// A number of what is written as one of a group.
    fn number_of(&mut self, group: Group, of: &str) -> String {
        let n = self.turn.dimension();
        match group {
            Group::Turn(Turn::Quaternion) => {
                let at = self.index(3);
                let other = self.known_motion(group);
                self.random.one(&[
                    format!("{of}.angle()"),
                    format!("{of}.angle_to(&{other})"),
                    format!("{of}.euler_angles().{}", at.parse::<usize>().map_or(0, |k| k % 3)),
                    format!("{of}.w"),
                    format!("{of}.i"),
                    format!("{of}.coords[{at}]"),
                    format!("{of}.scalar()"),
                ])
            }
            Group::Turn(Turn::Complex) => {
                let other = self.known_motion(group);
                self.random.one(&[
                    format!("{of}.angle()"),
                    format!("{of}.angle_to(&{other})"),
                    format!("{of}.re"),
                    format!("{of}.sin_angle()"),
                    format!("{of}.cos_angle()"),
                ])
            }
            Group::Turn(turn) => {
                let (i, j) = (self.index(n - 1), self.index(n - 1));
                let other = self.known_motion(group);
                let mut list = vec![
                    format!("{of}.angle()"),
                    format!("{of}.angle_to(&{other})"),
                    format!("{of}[({i}, {j})]"),
                    format!("{of}.matrix()[({i}, {j})]"),
                ];
                if turn.dimension() == 3 {
                    list.push(format!("{of}.euler_angles().{}", self.random.below(3)));
                }
                self.random.one(&list)
            }
            Group::Isometry(turn) => {
                let at = self.index(n - 1);
                if self.random.percent(40) {
                    return self.number_of(Group::Turn(turn), &format!("{of}.rotation"));
                }
                self.random.one(&[
                    format!("{of}.translation.x"),
                    format!("{of}.translation.vector[{at}]"),
                    format!("{of}.translation.vector.norm_squared()"),
                    format!("{of}.to_homogeneous()[({at}, {n})]"),
                ])
            }
            Group::Similarity(turn) => match self.random.below(3) {
                0 => format!("{of}.scaling()"),
                _ => self.number_of(Group::Isometry(turn), &format!("{of}.isometry")),
            },
            Group::Translation(_) => {
                self.random.one(&[format!("{of}.x"), format!("{of}.vector.norm_squared()"), format!("{of}.y")])
            }
            _ => {
                let at = self.index(n - 1);
                self.random.one(&[format!("{of}.x"), format!("{of}[{at}]"), format!("{of}.dot(&Vector{n}::repeat(0.7))")])
            }
        }
    }

    /// A visible variable of a group of rotations, or the identity: what leaves are made of is no larger.
    fn known_motion(&mut self, group: Group) -> String {
        match self.any(|b| b.ty == Ty::Motion(group)) {
            Some(b) => b.value(),
            None => format!("{}::<f64>::identity()", group.name()),
        }
    }

    /// A number of motions.
    pub fn number_by_motion(&mut self, d: usize) -> String {
        let group = self.group();
        let of = self.motion(group, d);
        self.number_of(group, &of)
    }

    /// A number of a visible variable.
    pub fn number_of_motion(&mut self, b: &Binding) -> String {
        match b.ty {
            Ty::Motion(group) => self.number_of(group, &b.name),
            Ty::Motions(n, group, _) => {
                let at = self.index(n - 1);
                self.number_of(group, &format!("{}[{at}]", b.name))
            }
            _ => self.literal(),
        }
    }
}
