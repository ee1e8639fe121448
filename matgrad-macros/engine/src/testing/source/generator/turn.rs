//! How rotations, rigid motions and directions are made.

use super::{Extent, Ty, Writer};
use crate::graph::shape::Dim;
use crate::spaces::group::{Group, Turn};

const ONE: Extent = Extent::lit(1);

impl Writer {
    /// A vector.
    pub fn column(&mut self, n: usize, depth: usize) -> String {
        self.matrix(Extent::lit(n), ONE, depth)
    }

    /// The coordinates of a rotation: an angle, or an axis times an angle.
    pub fn angle(&mut self, turn: Turn, depth: usize) -> String {
        if turn.tangent() == 1 { self.scalar(depth) } else { self.column(3, depth) }
    }

    /// A rotation.
    pub fn rotation(&mut self, turn: Turn, depth: usize) -> String {
        let (name, group) = (turn.name(), Group::Turn(turn));
        let in_space = turn.dimension() == 3;
        let d = depth.saturating_sub(1);
        if depth == 0 {
            let angle = match turn.tangent() {
                1 => self.literal(),
                _ => format!("Vector3::new({}, {}, {})", self.literal(), self.literal(), self.literal()),
            };
            return match self.random.below(6) {
                0 => format!("{name}::<f64>::identity()"),
                1 if in_space => format!("{name}::from_scaled_axis({angle})"),
                _ => format!("{name}::new({angle})"),
            };
        }
        match self.random.below(16) {
            0 | 1 => format!("{name}::new({})", self.angle(turn, d)),
            2 if in_space => format!("{name}::from_scaled_axis({})", self.column(3, d)),
            2 if turn == Turn::Complex => format!("UnitComplex::from_angle({})", self.scalar(d)),
            3 if in_space => {
                let (axis, angle) = (self.direction(3, d), self.scalar(d));
                format!("{name}::from_axis_angle(&{axis}, {angle})")
            }
            4 if in_space => {
                let angles = [self.scalar(d), self.scalar(0), self.scalar(0)].join(", ");
                format!("{name}::from_euler_angles({angles})")
            }
            5..=7 => {
                let (a, b) = (self.motion(group, d), self.motion(group, d));
                format!("({a} * {b})")
            }
            8 => format!("{}.inverse()", self.motion(group, d)),
            9 => {
                let (a, b) = (self.motion(group, d), self.motion(group, d));
                self.random.one(&[format!("({a} / {b})"), format!("({a}.inverse() * {b})")])
            }
            10 => {
                let (a, b) = (self.motion(group, d), self.motion(group, d));
                format!("{a}.rotation_to(&{b})")
            }
            11 => {
                let (a, b, t) = (self.motion(group, d), self.motion(group, d), self.scalar(0));
                self.random.one(&[format!("{a}.slerp(&{b}, {t})"), format!("{a}.slerp(&{b}, 0.3)")])
            }
            12 => {
                let (a, k) = (self.motion(group, d), self.scalar(0));
                self.random.one(&[format!("{a}.powf({k})"), format!("{a}.powf(1.5)")])
            }
            13 => match turn {
                Turn::Matrix(2) => format!("{}.to_rotation_matrix()", self.motion(Group::Turn(Turn::Complex), d)),
                Turn::Matrix(_) => format!("{}.to_rotation_matrix()", self.motion(Group::Turn(Turn::Quaternion), d)),
                _ => {
                    let m = self.motion(Group::Turn(Turn::Matrix(turn.dimension())), d);
                    self.random.one(&[format!("{name}::from_rotation_matrix(&{m})"), format!("{name}::from({m})")])
                }
            },
            14 if self.random.percent(50) => {
                let (q, angle) = (self.motion(group, d), self.angle(turn, d));
                format!("matgrad::retract(&{q}, &{angle})")
            }
            14 => format!("{}.rotation", self.motion(Group::Isometry(turn), d)),
            15 if turn == Turn::Quaternion => {
                let list = [self.scalar(d), self.scalar(0), self.scalar(0), self.scalar(0)];
                let made = format!("Quaternion::new(1.5 + {}, {}, {}, {})", list[0], list[1], list[2], list[3]);
                self.random
                    .one(&[format!("UnitQuaternion::new_normalize({made})"), format!("UnitQuaternion::from_quaternion({made})")])
            }
            15 if turn == Turn::Complex => {
                let (re, im) = (self.scalar(d), self.scalar(0));
                format!("UnitComplex::from_complex(Complex::new(1.5 + {re}, {im}))")
            }
            _ => self.rotation(turn, 0),
        }
    }

    /// A translation.
    pub fn translation(&mut self, n: usize, depth: usize) -> String {
        let d = depth.saturating_sub(1);
        if depth == 0 {
            return format!("Translation{n}::<f64>::identity()");
        }
        match self.random.below(5) {
            0 => {
                let list: Vec<String> = (0..n).map(|_| self.scalar(d)).collect();
                format!("Translation{n}::new({})", list.join(", "))
            }
            2 => {
                let group = Group::Translation(n);
                let (a, b) = (self.motion(group, d), self.motion(group, d));
                self.random.one(&[format!("({a} * {b})"), format!("{a}.inverse()")])
            }
            3 if n == self.turn.dimension() => format!("{}.translation", self.motion(Group::Isometry(self.turn), d)),
            _ => format!("Translation{n}::from({})", self.column(n, d)),
        }
    }

    /// A rotation and a translation.
    pub fn pose(&mut self, turn: Turn, depth: usize) -> String {
        let (group, n) = (Group::Isometry(turn), turn.dimension());
        let name = group.name();
        let d = depth.saturating_sub(1);
        if depth == 0 {
            return format!("{name}::from_parts({}, {})", self.translation(n, 0), self.motion(Group::Turn(turn), 0));
        }
        match self.random.below(14) {
            0 => {
                let (t, angle) = (self.column(n, d), self.angle(turn, d));
                format!("{name}::new({t}, {angle})")
            }
            1 | 2 => {
                let (t, r) = (self.translation(n, d), self.motion(Group::Turn(turn), d));
                format!("{name}::from_parts({t}, {r})")
            }
            3..=5 => {
                let (a, b) = (self.motion(group, d), self.motion(group, d));
                format!("({a} * {b})")
            }
            6 => format!("{}.inverse()", self.motion(group, d)),
            7 => {
                let (a, b) = (self.motion(group, d), self.motion(group, d));
                self.random.one(&[format!("{a}.inv_mul(&{b})"), format!("({a} / {b})"), format!("({a}.inverse() * {b})")])
            }
            8 => {
                let (a, q) = (self.motion(group, d), self.motion(Group::Turn(turn), d));
                self.random.one(&[format!("({a} * {q})"), format!("({q} * {a})"), format!("({a} / {q})")])
            }
            9 => {
                let (a, t) = (self.motion(group, d), self.motion(Group::Translation(n), d));
                self.random.one(&[format!("({a} * {t})"), format!("({t} * {a})")])
            }
            10 => {
                let (q, t) = (self.motion(Group::Turn(turn), d), self.motion(Group::Translation(n), d));
                self.random.one(&[format!("({q} * {t})"), format!("({t} * {q})")])
            }
            11 => {
                let list: Vec<String> = (0..n).map(|_| self.scalar(0)).collect();
                format!("{name}::translation({})", list.join(", "))
            }
            12 if self.random.percent(50) => {
                let length = n + turn.tangent();
                let (p, xi) = (self.motion(group, d), self.column(length, 0));
                format!("matgrad::retract(&{p}, &({xi}))")
            }
            12 => format!("{name}::rotation({})", self.angle(turn, d)),
            _ => {
                let (a, b, t) = (self.motion(group, d), self.motion(group, d), self.scalar(0));
                format!("{a}.lerp_slerp(&{b}, {t})")
            }
        }
    }

    /// A scaling besides.
    pub fn similarity(&mut self, turn: Turn, depth: usize) -> String {
        let (group, n) = (Group::Similarity(turn), turn.dimension());
        let name = group.name();
        let d = depth.saturating_sub(1);
        if depth == 0 {
            return format!("{name}::from_isometry({}, 1.2)", self.motion(Group::Isometry(turn), 0));
        }
        let scale = format!("1.2 + {0} * {0}", self.scalar(0));
        match self.random.below(7) {
            0 => {
                let (t, angle) = (self.column(n, d), self.angle(turn, d));
                format!("{name}::new({t}, {angle}, {scale})")
            }
            1 => {
                let (t, r) = (self.translation(n, d), self.motion(Group::Turn(turn), d));
                format!("{name}::from_parts({t}, {r}, {scale})")
            }
            2 | 3 => {
                let (a, b) = (self.motion(group, d), self.motion(group, d));
                self.random.one(&[format!("({a} * {b})"), format!("{a}.inv_mul(&{b})")])
            }
            4 => format!("{}.inverse()", self.motion(group, d)),
            5 => format!("{name}::from_isometry({}, {scale})", self.motion(Group::Isometry(turn), d)),
            _ => {
                let (a, p) = (self.motion(group, d), self.motion(Group::Isometry(turn), d));
                self.random.one(&[format!("({a} * {p})"), format!("({p} * {a})")])
            }
        }
    }

    /// A vector of length 1.
    pub fn direction(&mut self, n: usize, depth: usize) -> String {
        let group = Group::Direction(Dim::Lit(n));
        let d = depth.saturating_sub(1);
        if self.random.percent(30)
            && let Some(b) = self.any(|b| b.ty == Ty::Motion(group))
        {
            return b.value();
        }
        let turn = if self.turn.dimension() == n { self.turn } else { Turn::Quaternion };
        match self.random.below(if depth == 0 { 1 } else { 7 }) {
            0 => format!("Vector{n}::<f64>::{}()", self.random.one(&["x_axis", "y_axis"])),
            3 | 4 if turn.dimension() == n => {
                let (q, u) = (self.motion(Group::Turn(turn), d), self.direction(n, d));
                format!("({q} * {u})")
            }
            5 if n == 3 && turn == Turn::Quaternion => format!("{}.axis().unwrap()", self.motion(Group::Turn(turn), d)),
            6 if turn.dimension() == n => {
                let (p, u) = (self.motion(Group::Isometry(turn), d), self.direction(n, d));
                format!("{p}.inverse_transform_unit_vector(&{u})")
            }
            _ => format!("Unit::new_normalize({}.add_scalar(2.5))", self.column(n, d)),
        }
    }
}
