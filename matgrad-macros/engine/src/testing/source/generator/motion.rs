//! Rotations, rigid motions and directions.

use super::super::motion::{Motion, exponential};
use super::super::value::Value;
use super::scope::Binding;
use super::{Feature, Ty, Writer};
use crate::graph::shape::Dim;
use crate::spaces::group::{Group, Turn};

/// How a group is written as a type.
pub fn spelled(group: Group) -> String {
    match group {
        Group::Direction(n) => format!("Unit<Vector{}<f64>>", n.literal().unwrap_or(0)),
        group => format!("{}<f64>", group.name()),
    }
}

/// A value as Rust, with the numbers that it stores.
pub fn literal(motion: &Motion<f64>) -> String {
    let list = |part: usize| motion.parts[part].data.iter().map(|x| format!("{x:?}")).collect::<Vec<_>>().join(", ");
    let turned = |turn: Turn| match turn {
        Turn::Matrix(n) => {
            format!("Rotation{n}::from_matrix_unchecked(SMatrix::<f64, {n}, {n}>::from_column_slice(&[{}]))", list(0))
        }
        Turn::Complex => format!("Unit::new_unchecked(Complex::new({}))", list(0)),
        Turn::Quaternion => format!("Unit::new_unchecked(Quaternion::from_vector(Vector4::new({})))", list(0)),
    };
    let name = motion.group.name();
    match motion.group {
        Group::Turn(turn) => turned(turn),
        Group::Number(Turn::Complex) => format!("Complex::new({})", list(0)),
        Group::Number(_) => format!("Quaternion::from_vector(Vector4::new({}))", list(0)),
        Group::Translation(_) => format!("{name}::new({})", list(0)),
        Group::Isometry(turn) => {
            format!("{name}::from_parts(Translation{}::new({}), {})", turn.dimension(), list(1), turned(turn))
        }
        Group::Similarity(turn) => {
            format!("{name}::from_parts(Translation{}::new({}), {}, {})", turn.dimension(), list(1), turned(turn), list(2))
        }
        Group::Direction(n) => format!("Unit::new_unchecked(Vector{}::new({}))", n.literal().unwrap_or(0), list(0)),
    }
}

impl Writer {
    /// The groups that a program's variables are of.
    pub fn group(&mut self) -> Group {
        let turn = self.turn;
        let direction = Group::Direction(Dim::Lit(turn.dimension()));
        match self.random.below(10) {
            0..=4 => Group::Turn(turn),
            5..=7 => Group::Isometry(turn),
            8 => direction,
            _ => self.random.one(&[Group::Translation(turn.dimension()), Group::Similarity(turn)]),
        }
    }

    /// The type of a parameter: one of a group, or several.
    pub fn of_group(&mut self, variable: bool) -> Ty {
        let group = self.group();
        match self.random.below(if variable { 7 } else { 5 }) {
            0 if variable => Ty::Motions(self.random.one(&[3, 18]), group, true),
            0 => Ty::Motions(3, group, true),
            1 => Ty::Motions(self.random.one(&[4, 18]), group, variable),
            _ => Ty::Motion(group),
        }
    }

    /// What a parameter of a group is called with.
    pub fn sampled_motion(&mut self, group: Group) -> Value<f64> {
        let mut column = |n: usize, scale: f64| super::super::dense::Dense::of(n, 1, |_, _| self.random.number() * scale);
        let mut motion = Motion::one(group);
        if let Some(turn) = group.turn() {
            motion.parts[0] = exponential(turn, &column(turn.tangent(), 1.7));
        }
        match group {
            Group::Translation(n) => motion.parts[0] = column(n, 1.0),
            Group::Isometry(turn) | Group::Similarity(turn) => motion.parts[1] = column(turn.dimension(), 1.0),
            Group::Direction(n) => {
                let v = column(n.literal().unwrap_or(0), 1.0);
                let length = v.data.iter().map(|x| x * x).sum::<f64>().sqrt();
                motion.parts.push(v.map(|x| x / length));
            }
            _ => {}
        }
        if let Group::Similarity(_) = group {
            motion.parts[2] = column(1, 0.4).map(|x| 1.0 + x);
        }
        Value::motion(motion)
    }

    /// A value of a group, fit to be called a method of.
    pub fn motion(&mut self, group: Group, depth: usize) -> String {
        if self.random.percent(if depth == 0 { 85 } else { 35 })
            && let Some(b) = self.any(|b| b.ty == Ty::Motion(group))
        {
            return b.value();
        }
        if self.random.percent(40)
            && let Some(b) = self.any(|b| matches!(b.ty, Ty::Motions(_, known, _) if known == group))
        {
            let Ty::Motions(n, ..) = b.ty else { return b.name };
            return format!("{}[{}]", b.name, self.index(n - 1));
        }
        if self.sometimes(Feature::Module, 40)
            && let Some(b) = self.any(|b| matches!(b.ty, Ty::Struct(_)))
            && let Some(field) = self.field_of(&b, &Ty::Motion(group))
        {
            return field;
        }
        let d = depth.saturating_sub(1);
        if depth > 0
            && self.sometimes(Feature::Choices, 8)
            && let Some(condition) = self.constant_condition()
        {
            let (a, b) = (self.motion(group, d), self.motion(group, d));
            return format!("(if {condition} {{ {a} }} else {{ {b} }})");
        }
        if depth > 0 && self.sometimes(Feature::Branches, 8) {
            let condition = self.condition(0);
            let (a, b) = (self.motion(group, d), self.motion(group, d));
            return format!("(if {condition} {{ {a} }} else {{ {b} }})");
        }
        match group {
            Group::Turn(turn) => self.rotation(turn, depth),
            Group::Isometry(turn) => self.pose(turn, depth),
            Group::Similarity(turn) => self.similarity(turn, depth),
            Group::Translation(n) => self.translation(n, depth),
            Group::Direction(n) => self.direction(n.literal().unwrap_or(3), depth),
            Group::Number(_) => unreachable!("numbers are made where they are used"),
        }
    }

    /// A statement about motions.
    pub fn motion_statement(&mut self) -> String {
        if let Some(b) = self.any(|b| b.mutable && matches!(b.ty, Ty::Motion(_)))
            && self.random.percent(50)
        {
            return self.motion_changed(&b);
        }
        if let Some(b) = self.any(|b| b.mutable && matches!(b.ty, Ty::Motions(..)))
            && let Ty::Motions(n, group, _) = b.ty
            && self.random.percent(50)
        {
            let (at, value, name) = (self.index(n - 1), self.motion(group, 2), b.name);
            self.activate(&name);
            let mut list = vec![format!("{name}[{at}] = {value};\n")];
            if !matches!(group, Group::Direction(_)) {
                list.push(format!("{name}[{at}] *= {value};\n"));
                list.push(format!("{name}[{at}] = {name}[{at}] * {value};\n"));
            }
            return self.random.one(&list);
        }
        let (turn, in_space) = (self.turn, self.turn.dimension() == 3);
        match self.random.below(12) {
            0 if in_space => {
                let value = self.motion(Group::Turn(turn), 2);
                let names = [self.name(), self.name(), self.name()];
                if names[0] == names[1] || names[1] == names[2] || names[0] == names[2] {
                    return self.binding();
                }
                for name in &names {
                    self.bind(name, Ty::Scalar, false, true);
                }
                format!("let ({}) = {value}.euler_angles();\n", names.join(", "))
            }
            1 | 2 if self.random.percent(40) => {
                let (group, n) = (self.group(), 18);
                let (value, name) = (self.motion(group, 1), self.name());
                self.bind(&name, Ty::Motions(n, group, true), true, true);
                format!("let mut {name} = [{value}; {n}];\n")
            }
            1 => {
                let (group, n) = (self.group(), 3);
                let items: Vec<String> = (0..n).map(|_| self.motion(group, 1)).collect();
                let name = self.name();
                self.bind(&name, Ty::Motions(n, group, true), true, true);
                format!("let mut {name} = [{}];\n", items.join(", "))
            }
            _ => {
                let group = self.group();
                let value = self.motion(group, 2);
                let (name, mutable) = (self.name(), self.random.percent(60));
                self.bind(&name, Ty::Motion(group), mutable, true);
                let typed = if self.random.percent(30) { format!(": {}", spelled(group)) } else { String::new() };
                format!("let {}{name}{typed} = {value};\n", if mutable { "mut " } else { "" })
            }
        }
    }

    fn motion_changed(&mut self, b: &Binding) -> String {
        let (name, n) = (b.name.clone(), self.turn.dimension());
        let Ty::Motion(group) = b.ty else { return String::new() };
        let other = self.motion(group, 1);
        self.activate(&name);
        let mut list = vec![format!("{name} = {other};\n")];
        if !matches!(group, Group::Direction(_)) {
            list.push(format!("{name} *= {other};\n"));
            list.push(format!("{name} = {name} * {other};\n"));
            list.push(format!("{name} = {other} * {name};\n"));
        }
        match group {
            Group::Turn(_) => {
                list.push(format!("{name} /= {other};\n"));
                list.push(format!("{name} = {name}.inverse();\n"));
            }
            Group::Isometry(turn) => {
                let (q, t, v, s) = (self.motion(Group::Turn(turn), 1), self.translation(n, 1), self.column(n, 1), self.scalar(1));
                list.push(format!("{name}.rotation = {q};\n"));
                list.push(format!("{name}.rotation *= {q};\n"));
                list.push(format!("{name} *= {q};\n"));
                list.push(format!("{name}.translation = {t};\n"));
                list.push(format!("{name}.translation.vector += {v};\n"));
                list.push(format!("{name}.translation.vector = {v};\n"));
                list.push(format!("{name}.translation.x += {s};\n"));
                list.push(format!("{name}.translation.vector[1] = {s};\n"));
            }
            Group::Translation(_) => {
                let (v, s) = (self.column(n, 1), self.scalar(1));
                list.push(format!("{name}.vector -= {v};\n"));
                list.push(format!("{name}.y = {s};\n"));
            }
            _ => {}
        }
        self.random.one(&list)
    }
}
