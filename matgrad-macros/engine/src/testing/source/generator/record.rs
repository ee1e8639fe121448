//! Structs of a module: definitions, values, fields, and patterns that take them apart.

use super::super::value::Value;
use super::scope::Binding;
use super::{Extent, Feature, Ty, Writer};
use crate::spaces::group::{Group, Turn};

/// A struct.
pub struct Record {
    /// Its name.
    pub name: &'static str,
    /// Its fields, by name, or by number where it is a tuple struct.
    pub fields: &'static [(&'static str, Ty)],
}

const VECTOR2: Ty = Ty::Matrix(Extent::lit(2), Extent::lit(1));
const POSE: Ty = Ty::Motion(Group::Isometry(Turn::Quaternion));
const VECTOR3: Ty = Ty::Matrix(Extent::lit(3), Extent::lit(1));

/// The structs of [`STRUCTS`] and of [`BODY`].
pub const RECORDS: &[Record] = &[
    Record { name: "Knob", fields: &[("gain", Ty::Scalar), ("bias", VECTOR2)] },
    Record { name: "Duo", fields: &[("0", Ty::Scalar), ("1", VECTOR3)] },
    Record { name: "Rig", fields: &[("knob", Ty::Struct(0)), ("duo", Ty::Struct(1)), ("table", Ty::Numbers(3, true))] },
    Record { name: "Body", fields: &[("pose", POSE), ("at", Ty::Point(3)), ("speed", VECTOR3)] },
];

/// What modules have besides, where there are motions.
pub const BODY: &str = "
#[derive(Clone, Copy, matgrad::Parameters)]
pub struct Body { pub pose: Isometry3<f64>, pub at: Point3<f64>, pub speed: Vector3<f64> }
impl Body {
    pub fn reach(&self) -> f64 {
        let Body { pose, at, speed } = self;
        (pose * at).coords.dot(&(pose.rotation * speed))
    }
    pub fn stepped(self, by: f64) -> Self {
        let turned = UnitQuaternion::new(self.speed * by);
        Body { pose: Isometry3::from_parts(self.pose.translation, self.pose.rotation * turned), ..self }
    }
}
";

/// The structs of each module, with methods, among them one of a trait, and other names of types.
pub const STRUCTS: &str = "
use nalgebra::Vector3 as Three;
pub type Pair = Vector2<f64>;
pub const LEVEL: f64 = 0.4;
#[derive(Clone, Copy)]
pub struct Knob { pub gain: f64, pub bias: Pair }
#[derive(Clone, Copy)]
pub struct Duo(pub f64, pub Three<f64>);
#[derive(Clone, Copy)]
pub struct Rig { pub knob: Knob, pub duo: Duo, pub table: [f64; 3] }
impl Knob {
    pub const HALF: f64 = 0.5;
    pub fn of_gain(gain: f64) -> Self { Self { gain, bias: Vector2::new(Self::HALF, gain.sin()) } }
    pub fn turned(&self, by: f64) -> Knob { Knob { gain: self.gain * by.cos(), ..*self } }
    pub fn force(&self, at: &Vector2<f64>) -> f64 {
        let Knob { gain, bias } = self;
        bias.dot(at) * *gain
    }
}
impl Duo {
    pub fn split(self) -> (f64, Vector3<f64>) {
        let Duo(a, b) = self;
        if a > LEVEL { return (a * Knob::HALF, b); }
        (a, b * a)
    }
}
pub trait Scored {
    fn scored(&self, by: f64) -> f64;
}
impl Scored for Duo {
    fn scored(&self, by: f64) -> f64 {
        let v: Three<f64> = self.1 * by;
        v.norm_squared() - LEVEL * self.0
    }
}
impl Rig {
    pub fn total(&self) -> f64 {
        let Rig { knob: Knob { gain, .. }, duo: Duo(s, v), table } = *self;
        let [first, _, last] = table;
        let mut total = gain * s + last;
        for k in 0..3 { total += v[k] * self.table[k] * first; }
        total
    }
}
";

/// A value of a struct as Rust.
pub fn literal(fields: &[(String, Value<f64>)], ty: &Ty) -> String {
    let (Ty::Struct(k) | Ty::Structs(_, k)) = ty else { return String::new() };
    let record = &RECORDS[*k];
    let parts: Vec<String> =
        fields.iter().zip(record.fields).map(|((name, value), (_, ty))| record.part(name, &super::literal(value, ty))).collect();
    record.around(&parts.join(", "))
}

/// The tangents of a struct, of these numbers, as Rust.
pub fn filled(k: usize, numbers: &mut dyn Iterator<Item = f64>) -> String {
    let record = &RECORDS[k];
    let part = |(name, ty): &(&str, Ty), numbers: &mut dyn Iterator<Item = f64>| {
        let value = match ty {
            Ty::Struct(k) => filled(*k, numbers),
            Ty::Matrix(..) | Ty::Point(_) | Ty::Motion(_) => {
                let n = match ty {
                    Ty::Matrix(r, _) => r.n,
                    Ty::Point(d) => *d,
                    _ => 6,
                };
                let items: Vec<String> = numbers.take(n).map(|x| format!("{x:?}")).collect();
                format!("Vector{n}::new({})", items.join(", "))
            }
            Ty::Numbers(n, _) => format!("{:?}", numbers.take(*n).collect::<Vec<f64>>()),
            _ => format!("{:?}", numbers.next().unwrap_or(0.0)),
        };
        record.part(name, &value)
    };
    let parts: Vec<String> = record.fields.iter().map(|field| part(field, numbers)).collect();
    record.around(&parts.join(", ")).replacen("Body", "BodyTangent", 1)
}

impl Record {
    fn is_tuple(&self) -> bool {
        self.fields[0].0 == "0"
    }

    /// Parts of a literal or a pattern between what stands around them.
    pub fn around(&self, parts: &str) -> String {
        if self.is_tuple() { format!("{}({parts})", self.name) } else { format!("{} {{ {parts} }}", self.name) }
    }

    /// A part of a literal or a pattern.
    pub fn part(&self, name: &str, what: &str) -> String {
        match self.is_tuple() {
            true => what.to_owned(),
            false if name == what => what.to_owned(),
            false => format!("{name}: {what}"),
        }
    }
}

impl Writer {
    /// How many of the structs a program has.
    pub fn records(&self) -> usize {
        RECORDS.len() - usize::from(!self.has(Feature::Motions))
    }

    /// A value of a struct.
    pub fn record(&mut self, k: usize, depth: usize) -> String {
        let is = |b: &Binding| b.ty == Ty::Struct(k);
        if k == 3
            && depth > 0
            && self.random.percent(40)
            && let Some(b) = self.any(is)
        {
            return format!("{}.stepped({})", b.name, self.scalar(1));
        }
        if self.random.percent(if depth == 0 { 85 } else { 40 })
            && let Some(b) = self.any(is)
        {
            return b.value();
        }
        if let Some(b) = self.any(|b| matches!(b.ty, Ty::Structs(_, known) if known == k))
            && self.random.percent(50)
        {
            let Ty::Structs(n, _) = b.ty else { return b.name };
            return format!("{}[{}]", b.name, self.index(n - 1));
        }
        if k == 0 && depth > 0 && self.random.percent(45) {
            let (s, known) = (self.scalar(1), self.any(is));
            return match known {
                Some(b) if self.random.percent(50) => format!("{}.turned({s})", b.name),
                Some(b) => format!("Knob {{ gain: {s}, ..{} }}", b.value()),
                None => format!("Knob::of_gain({s})"),
            };
        }
        let record = &RECORDS[k];
        let parts: Vec<String> = record
            .fields
            .iter()
            .map(|(name, ty)| {
                let value = match ty {
                    Ty::Struct(k) => self.record(*k, depth.saturating_sub(1)),
                    Ty::Matrix(r, c) => self.matrix(*r, *c, 1),
                    Ty::Motion(group) => self.motion(*group, 1),
                    Ty::Point(d) => self.point(*d, 1),
                    Ty::Numbers(n, _) => {
                        let items: Vec<String> = (0..*n).map(|_| self.scalar(0)).collect();
                        format!("[{}]", items.join(", "))
                    }
                    _ => self.scalar(1),
                };
                record.part(name, &value)
            })
            .collect();
        record.around(&parts.join(", "))
    }

    /// The fields of a type inside of a variable, as they are written.
    fn fields_within(at: &str, k: usize, wanted: &Ty) -> Vec<String> {
        let one = |(name, ty): &(&str, Ty)| match ty {
            ty if ty == wanted => vec![format!("{at}.{name}")],
            Ty::Struct(k) => Writer::fields_within(&format!("{at}.{name}"), *k, wanted),
            _ => vec![],
        };
        RECORDS[k].fields.iter().flat_map(one).collect()
    }

    /// A field of a type of a visible variable, which may be one of another.
    pub fn field_of(&mut self, b: &Binding, wanted: &Ty) -> Option<String> {
        let Ty::Struct(k) = b.ty else { return None };
        let fields = Writer::fields_within(&b.name, k, wanted);
        (!fields.is_empty()).then(|| self.random.one(&fields))
    }

    /// A number of a struct.
    pub fn number_of_record(&mut self, b: &Binding) -> String {
        let Ty::Struct(k) = b.ty else { return self.literal() };
        let wanted = self.random.one(&[Ty::Scalar, Ty::Scalar, VECTOR2, VECTOR3, Ty::Numbers(3, true)]);
        match (self.random.below(6), k) {
            (0, 0) => {
                let v = self.matrix(Extent::lit(2), Extent::lit(1), 0);
                return format!("{}.force(&{v})", b.name);
            }
            (0, 1) if self.random.percent(50) => return format!("{}.scored({})", b.name, self.scalar(0)),
            (0, 1) => return format!("{}.split().{}", b.name, self.random.one(&["0", "1.x", "1.sum()"])),
            (0 | 1, 3) => return format!("{}.reach()", b.name),
            (0, _) => return format!("{}.total()", b.name),
            _ => {}
        }
        match (self.field_of(b, &wanted), wanted) {
            (Some(field), Ty::Scalar) => field,
            (Some(field), Ty::Matrix(r, _)) => {
                let at = self.index(r.n - 1);
                self.random.one(&[format!("{field}[{at}]"), format!("{field}.y"), format!("{field}.norm_squared()")])
            }
            (Some(field), _) => {
                let at = self.index(2);
                format!("{field}[{at}]")
            }
            (None, _) => self.field_of(b, &Ty::Scalar).unwrap_or_else(|| self.literal()),
        }
    }

    /// A statement about structs.
    pub fn record_statement(&mut self) -> String {
        let known = self.any(|b| matches!(b.ty, Ty::Struct(_)));
        match (self.random.below(8), known) {
            (0..=2, Some(b)) => self.taken_apart(&b),
            (3 | 4, Some(b)) if b.mutable => {
                let (s, v) = (self.scalar(1), self.matrix(Extent::lit(2), Extent::lit(1), 1));
                self.activate(&b.name);
                if let Some(pose) = self.field_of(&b, &POSE) {
                    return self.body_changed(&b.name, &pose);
                }
                match (self.field_of(&b, &Ty::Scalar), self.field_of(&b, &VECTOR2), self.field_of(&b, &Ty::Numbers(3, true))) {
                    (Some(field), _, _) if self.random.percent(60) => {
                        let op = self.random.one(&["+=", "-=", "="]);
                        format!("{field} {op} {s};\n")
                    }
                    (_, Some(field), _) => self.random.one(&[
                        format!("{field} = {v};\n"),
                        format!("{field} += {v};\n"),
                        format!("{field}.x = {s};\n"),
                        format!("{field}[1] -= {s};\n"),
                    ]),
                    (_, _, Some(field)) => {
                        let at = self.index(2);
                        format!("{field}[{at}] += {s};\n")
                    }
                    (Some(field), ..) => format!("{field} *= ({s}).cos();\n"),
                    _ => String::new(),
                }
            }
            (5, Some(b)) if b.mutable => {
                let Ty::Struct(k) = b.ty else { return String::new() };
                let value = self.record(k, 2);
                self.activate(&b.name);
                format!("{} = {value};\n", b.name)
            }
            _ => {
                let k = self.random.below(self.records());
                let value = self.record(k, 2);
                let name = self.name();
                let mutable = self.random.percent(60);
                self.bind(&name, Ty::Struct(k), mutable, true);
                format!("let {}{name} = {value};\n", if mutable { "mut " } else { "" })
            }
        }
    }

    /// A change of a struct with a pose.
    fn body_changed(&mut self, name: &str, pose: &str) -> String {
        let Ty::Motion(group) = POSE else { return String::new() };
        let (p, q, v) = (
            self.motion(group, 1),
            self.motion(Group::Turn(Turn::Quaternion), 1),
            self.matrix(Extent::lit(3), Extent::lit(1), 1),
        );
        let (at, s) = (self.point(3, 1), self.scalar(1));
        self.random.one(&[
            format!("{pose} = {p};\n"),
            format!("{pose} *= {p};\n"),
            format!("{pose}.rotation = {q};\n"),
            format!("{pose}.rotation *= {q};\n"),
            format!("{pose}.translation.vector += {v};\n"),
            format!("{name}.at = {at};\n"),
            format!("{name}.at += {v};\n"),
            format!("{name}.at.x -= {s};\n"),
            format!("{name}.speed = {v};\n"),
        ])
    }

    /// A struct's fields as variables.
    fn taken_apart(&mut self, b: &Binding) -> String {
        let Ty::Struct(k) = b.ty else { return String::new() };
        let mut bound = vec![];
        let pattern = self.pattern(k, &mut bound, 0);
        // Fields behind a reference are references.
        let by_ref = b.by_ref && self.random.percent(50);
        let value = if by_ref { b.name.clone() } else { b.value() };
        for (name, ty) in bound {
            self.bind(&name, ty, false, b.active);
            self.scope.last_mut().expect("just bound").by_ref = by_ref;
        }
        format!("let {pattern} = {value};\n")
    }

    /// A pattern of a struct, with what it binds.
    pub fn pattern(&mut self, k: usize, bound: &mut Vec<(String, Ty)>, depth: usize) -> String {
        let record = &RECORDS[k];
        let mut parts = vec![];
        let mut rest = false;
        for (name, ty) in record.fields {
            if self.random.percent(20) {
                rest = true;
                if record.is_tuple() {
                    parts.push("_".to_owned());
                }
                continue;
            }
            let inner = match ty {
                Ty::Struct(k) if depth == 0 && self.random.percent(60) => self.pattern(*k, bound, 1),
                ty => {
                    let field = (!record.is_tuple() && self.random.percent(60)).then(|| (*name).to_owned());
                    let mut new = field.unwrap_or_else(|| self.name());
                    if bound.iter().any(|(known, _)| *known == new) {
                        self.fresh += 1;
                        new = format!("v{}", self.fresh);
                    }
                    bound.push((new.clone(), ty.clone()));
                    new
                }
            };
            parts.push(record.part(name, &inner));
        }
        if rest && !record.is_tuple() {
            parts.push("..".to_owned());
        }
        record.around(&parts.join(", "))
    }
}

/// The same program with types under the names that its module has for them.
pub fn respelled(mut text: String, random: &mut super::Random) -> String {
    for (name, other) in [("Vector2<f64>", "Pair"), ("Vector3<f64>", "Three<f64>")] {
        for before in [": ", ": &", "-> "] {
            if random.percent(40) {
                text = text.replace(&format!("{before}{name}"), &format!("{before}{other}"));
            }
        }
    }
    text
}
