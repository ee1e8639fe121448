//! Parameters with the values they are called with, and the finished program.

use std::rc::Rc;

use super::super::dense::Dense;
use super::super::value::{Value, Whole};
use super::record::{BODY, RECORDS, STRUCTS};
use super::scope::{Binding, POOL};
use super::{Extent, Feature, Ty, Writer};

/// A parameter.
#[derive(Clone)]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// Its type as written.
    pub written: String,
    /// What it is called with.
    pub value: Value<f64>,
    /// Its type.
    pub ty: Ty,
    /// Whether it can be differentiated.
    pub variable: bool,
}

/// A program.
#[derive(Clone)]
pub struct Written {
    /// Items and the function `f`, without attributes.
    pub source: String,
    /// The parameters.
    pub parameters: Vec<Parameter>,
    /// The const generics.
    pub generics: Vec<i64>,
    /// The type of the result.
    pub output: Ty,
    /// Whether the result is an `Option` or a `Result`.
    pub optional: bool,
    /// Whether it is a `Result`.
    pub result: bool,
    /// Whether there are derivatives in forward mode only.
    pub forward: bool,
    /// Whether it calls annotated functions, so that there are first derivatives only.
    pub calls: bool,
    /// Whether it stands in a module that is seen as a whole.
    pub in_module: bool,
    /// Whether there are rotations and rigid motions in it.
    pub motions: bool,
}

/// The items that parameters of all programs use.
pub const ITEMS: &str = "
#[derive(Clone, Copy)]
pub struct Params { pub gain: f64, pub shift: f64, pub count: usize, pub table: [f64; 4], pub offset: Vector2<f64>, pub on: bool }
#[derive(Clone, Copy, PartialEq)]
pub enum Mode { Slow, Fast, Scaled(f64), Damped { by: f64, steps: usize } }
";

impl Ty {
    /// Its spelling.
    pub fn spelled(&self) -> String {
        match self {
            Ty::Scalar => "f64".to_owned(),
            Ty::Matrix(r, c) if c.n == 1 && !c.named && !r.named && r.n <= 4 => format!("Vector{}<f64>", r.n),
            Ty::Matrix(r, c) if c.n == 1 && !c.named => format!("SVector<f64, {r}>"),
            Ty::Matrix(r, c) if !r.named && !c.named && r.n == c.n && (2..=4).contains(&r.n) => format!("Matrix{}<f64>", r.n),
            Ty::Matrix(r, c) => format!("SMatrix<f64, {r}, {c}>"),
            Ty::Index(_) | Ty::Tally => "usize".to_owned(),
            Ty::Numbers(n, true) => format!("[f64; {n}]"),
            Ty::Numbers(_, false) => "[f64]".to_owned(),
            Ty::Vectors(n, d, true) => format!("[Vector{d}<f64>; {n}]"),
            Ty::Vectors(_, d, false) => format!("[Vector{d}<f64>]"),
            Ty::Dynamic(_, 1) => "DVector<f64>".to_owned(),
            Ty::Dynamic(..) => "DMatrix<f64>".to_owned(),
            Ty::Indices(n, _, true) => format!("[usize; {n}]"),
            Ty::Indices(_, _, false) => "[usize]".to_owned(),
            Ty::Parameters => "Params".to_owned(),
            Ty::Mode => "Mode".to_owned(),
            Ty::Truth => "bool".to_owned(),
            Ty::Maybe => "Option<f64>".to_owned(),
            Ty::Point(d) => format!("Point{d}<f64>"),
            Ty::Points(n, d, true) => format!("[Point{d}<f64>; {n}]"),
            Ty::Points(_, d, false) => format!("[Point{d}<f64>]"),
            Ty::Pairs(_, 1) => "[(f64, f64)]".to_owned(),
            Ty::Pairs(_, d) => format!("[(Vector{d}<f64>, f64)]"),
            Ty::Struct(k) => RECORDS[*k].name.to_owned(),
            Ty::Structs(_, k) => format!("[{}]", RECORDS[*k].name),
            Ty::Motion(group) => super::motion::spelled(*group),
            Ty::Motions(n, group, true) => format!("[{}; {n}]", super::motion::spelled(*group)),
            Ty::Motions(_, group, false) => format!("[{}]", super::motion::spelled(*group)),
            Ty::Tuple(items) => format!("({})", items.iter().map(Ty::spelled).collect::<Vec<_>>().join(", ")),
            Ty::Whole(_) | Ty::Function(_) | Ty::Places(_) | Ty::Row | Ty::Helper(_) | Ty::Question => "_".to_owned(),
        }
    }
}

impl Ty {
    /// How many coordinates a result of this type has, as far as its type says.
    pub fn size(&self) -> Option<usize> {
        Some(match self {
            Ty::Matrix(r, c) => r.n * c.n,
            Ty::Point(d) => *d,
            Ty::Numbers(n, _) => *n,
            Ty::Vectors(n, d, _) | Ty::Points(n, d, _) => n * d,
            Ty::Motion(group) => group.tangent().len()?,
            Ty::Motions(n, group, _) => n * group.tangent().len()?,
            Ty::Struct(k) => RECORDS[*k].fields.iter().map(|(_, ty)| ty.size()).sum::<Option<usize>>()?,
            Ty::Tuple(items) => items.iter().map(Ty::size).sum::<Option<usize>>()?,
            Ty::Scalar => 1,
            _ => return None,
        })
    }

    /// Whether its length is that of the value.
    pub fn has_run_time_length(&self) -> bool {
        matches!(
            self,
            Ty::Numbers(_, false)
                | Ty::Vectors(_, _, false)
                | Ty::Points(_, _, false)
                | Ty::Motions(_, _, false)
                | Ty::Structs(..)
                | Ty::Pairs(..)
                | Ty::Indices(_, _, false)
                | Ty::Dynamic(..)
        )
    }
}

impl Writer {
    fn number(&mut self) -> Value<f64> {
        Value::Scalar(self.random.number())
    }

    fn sample(&mut self, ty: &Ty) -> Value<f64> {
        match ty {
            Ty::Scalar => self.number(),
            Ty::Matrix(r, c) => Value::Matrix(Dense::of(r.n, c.n, |_, _| self.random.number())),
            Ty::Index(max) => Value::size(1 + self.random.below(*max)),
            Ty::Tally => Value::size(self.random.below(1000)),
            Ty::Numbers(n, _) => Value::array((0..*n).map(|_| self.number()).collect()),
            Ty::Dynamic(r, c) => Value::Matrix(Dense::of(*r, *c, |_, _| self.random.number())),
            Ty::Point(d) => Value::Point(Dense::of(*d, 1, |_, _| self.random.number())),
            Ty::Motion(group) => self.sampled_motion(*group),
            Ty::Motions(n, group, _) => Value::array((0..*n).map(|_| self.sampled_motion(*group)).collect()),
            Ty::Structs(n, k) => Value::array((0..*n).map(|_| self.sample(&Ty::Struct(*k))).collect()),
            Ty::Tuple(items) => Value::tuple(items.iter().map(|ty| self.sample(ty)).collect()),
            Ty::Pairs(n, d) => {
                let first = if *d == 1 { Ty::Scalar } else { Ty::Matrix(Extent::lit(*d), Extent::lit(1)) };
                let pair = |w: &mut Writer| Value::tuple(vec![w.sample(&first), w.number()]);
                Value::array((0..*n).map(|_| pair(self)).collect())
            }
            Ty::Struct(k) => {
                let fields = RECORDS[*k].fields.iter().map(|(name, ty)| ((*name).to_owned(), self.sample(ty)));
                Value::Struct(Rc::new(fields.collect()))
            }
            Ty::Points(n, d, _) => Value::array((0..*n).map(|_| self.sample(&Ty::Point(*d))).collect()),
            Ty::Vectors(n, d, _) => {
                let vector = |w: &mut Writer| w.sample(&Ty::Matrix(Extent::lit(*d), Extent::lit(1)));
                Value::array((0..*n).map(|_| vector(self)).collect())
            }
            Ty::Indices(n, max, _) => Value::array((0..*n).map(|_| Value::size(self.random.below(max + 1))).collect()),
            Ty::Parameters => {
                let fields = [
                    ("gain", self.number()),
                    ("shift", self.number()),
                    ("count", Value::size(1 + self.random.below(3))),
                    ("table", self.sample(&Ty::Numbers(4, true))),
                    ("offset", self.sample(&Ty::Matrix(Extent::lit(2), Extent::lit(1)))),
                    ("on", Value::Bool(self.random.percent(50))),
                ];
                Value::Struct(Rc::new(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()))
            }
            Ty::Mode => {
                let by = self.number();
                let (name, fields) = match self.random.below(4) {
                    0 => ("Mode::Slow", vec![]),
                    1 => ("Mode::Fast", vec![]),
                    2 => ("Mode::Scaled", vec![("0", by)]),
                    _ => ("Mode::Damped", vec![("by", by), ("steps", Value::size(self.random.below(4)))]),
                };
                let fields = fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
                Value::Variant(name.to_owned(), Rc::new(fields))
            }
            Ty::Truth => Value::Bool(self.random.percent(50)),
            Ty::Maybe => Value::some(self.number()),
            Ty::Whole(_) | Ty::Function(_) | Ty::Places(_) | Ty::Row | Ty::Helper(_) | Ty::Question => Value::Unit,
        }
    }

    fn parameter(&mut self, ty: Ty, variable: bool) {
        let mut name = self.random.one(POOL).to_owned();
        while self.parameters.iter().any(|p| p.name == name) || name == "T1" {
            name = self.random.one(POOL).to_owned();
        }
        let unsized_type = ty.has_run_time_length();
        let plain = matches!(ty, Ty::Scalar | Ty::Index(_) | Ty::Mode | Ty::Truth | Ty::Maybe);
        let by_ref = unsized_type || !plain && self.random.percent(80);
        let written = if by_ref { format!("&{}", ty.spelled()) } else { ty.spelled() };
        let value = self.sample(&ty);
        self.scope.push(Binding {
            name: name.clone(),
            ty: ty.clone(),
            mutable: false,
            by_ref,
            active: variable,
            used: false,
            view: false,
        });
        // A name of a parameter is bound again more often than others.
        if let Some(known) = POOL.iter().find(|known| **known == name)
            && !self.pool.contains(known)
        {
            self.pool.push(known);
        }
        self.parameters.push(Parameter { name, written, value, ty, variable });
    }

    /// Chooses what the function takes.
    pub fn choose_parameters(&mut self) {
        let lit = Extent::lit;
        if self.has(Feature::Generic) {
            self.generic = Some(self.random.one(&[2, 3, 5, 18]));
        }
        let long = |w: &mut Writer| w.random.one(&[17, 20, 33]);
        for k in 0..1 + self.random.below(3) {
            let ty = match self.random.below(12) {
                _ if k == 0 && self.has(Feature::Lengths) => self.of_run_time_length(),
                _ if k < 2 && self.sometimes(Feature::Motions, 60) => self.of_group(true),
                _ if k == 0 && self.generic.is_some() => {
                    let n = Extent { n: self.generic.unwrap_or(2), named: true };
                    Ty::Matrix(n, if self.random.percent(20) { lit(2) } else { lit(1) })
                }
                0 | 1 if self.has(Feature::Long) => Ty::Matrix(lit(long(self)), lit(1)),
                2 if self.has(Feature::Long) => Ty::Numbers(long(self), true),
                3 if self.has(Feature::Algebra) => self.random.one(&[
                    Ty::Matrix(lit(2), lit(2)),
                    Ty::Matrix(lit(3), lit(3)),
                    Ty::Matrix(lit(2), lit(3)),
                    Ty::Matrix(lit(3), lit(2)),
                ]),
                4 if self.has(Feature::Constants) => {
                    self.random.one(&[Ty::Numbers(3, true), Ty::Vectors(3, 2, true), Ty::Vectors(20, 2, true)])
                }
                5..=7 => Ty::Scalar,
                8 | 9 if self.has(Feature::Module) => Ty::Struct(self.random.below(self.records())),
                9 | 10 if self.has(Feature::Points) => {
                    let d = self.random.one(&[2, 3]);
                    self.random.one(&[Ty::Point(d), Ty::Point(d), Ty::Points(3, d, true), Ty::Points(20, d, true)])
                }
                _ => Ty::Matrix(lit(2 + self.random.below(3)), lit(1)),
            };
            self.parameter(ty, true);
        }
        let run_time = self.has(Feature::RunTime);
        for _ in 0..if self.has(Feature::Constants) { 1 + self.random.below(3) } else { self.random.below(2) } {
            let length = self.random.one(&[4, 5, 17, 20]);
            let ty = match self.random.below(12) {
                _ if self.sometimes(Feature::Motions, 30) => self.of_group(false),
                _ if self.has(Feature::Module) && self.sometimes(Feature::Parts, 20) => {
                    Ty::Structs(self.random.one(&[3, 4, 18]), self.random.below(self.records()))
                }
                0 | 1 => Ty::Index(4),
                2 => Ty::Numbers(length, !run_time),
                3 if run_time => self.of_run_time_length(),
                3 => Ty::Pairs(length, self.random.one(&[1, 2])),
                4 => Ty::Indices(length, 3, !run_time && self.random.percent(50)),
                5 | 6 => Ty::Parameters,
                7 if self.random.percent(70) => Ty::Truth,
                8 if self.has(Feature::Choices) => Ty::Mode,
                9 if self.has(Feature::Options) => Ty::Maybe,
                10 => Ty::Matrix(lit(length), lit(1)),
                11 => Ty::Matrix(lit(3), lit(3)),
                7 | 8 if self.has(Feature::Points) => {
                    self.random.one(&[Ty::Point(2), Ty::Points(length, 2, false), Ty::Points(length, 3, !run_time)])
                }
                9 if self.has(Feature::Module) => Ty::Struct(self.random.below(self.records())),
                _ => Ty::Scalar,
            };
            self.parameter(ty, false);
        }
        if run_time && self.random.percent(60) {
            self.parameter(Ty::Index(super::lengths::STEPS), false);
        }
    }

    /// The finished program.
    pub fn finish(mut self, body: &str, output: Ty) -> Written {
        let list: Vec<String> = self.parameters.iter().map(|p| format!("{}: {}", p.name, p.written)).collect();
        let generics = if self.generic.is_some() { "<const N: usize>" } else { "" };
        let spelled = output.spelled();
        let result = match (self.optional, self.result) {
            (true, true) => format!("Result<{spelled}, &'static str>"),
            (true, false) => format!("Option<{spelled}>"),
            (false, _) => spelled,
        };
        let items = self.items.concat();
        let (in_module, motions) = (self.has(Feature::Module), self.has(Feature::Motions));
        let rules = if self.has(Feature::Rules) { super::rule::RULES } else { "" };
        let structs = match (in_module, motions) {
            (true, true) => format!("{STRUCTS}{BODY}{rules}"),
            (true, false) => format!("{STRUCTS}{rules}"),
            (false, _) => String::new(),
        };
        let text = format!("{items}\npub fn f{generics}({}) -> {result} {{\n{body}\n}}\n", list.join(", "));
        let text = if in_module { super::record::respelled(text, &mut self.random) } else { text };
        let text = structs + &text;
        let source = match syn::parse_file(&text) {
            Ok(file) => prettyplease::unparse(&file),
            Err(error) => panic!("{error}\n{text}"),
        };
        Written {
            source,
            parameters: self.parameters,
            generics: self.generic.into_iter().map(|n| n as i64).collect(),
            output,
            optional: self.optional,
            result: self.optional && self.result,
            forward: self.forward,
            calls: self.calls,
            in_module,
            motions,
        }
    }
}

impl Parameter {
    /// How many coordinates it has.
    pub fn size(&self) -> usize {
        self.value.coordinates(false).len()
    }

    /// Its value as Rust, as it is passed.
    pub fn argument(&self) -> String {
        let text = literal(&self.value, &self.ty);
        if self.written.starts_with('&') { format!("&{text}") } else { text }
    }
}

/// A value as Rust.
pub fn literal(value: &Value<f64>, ty: &Ty) -> String {
    let all = |items: &[Value<f64>], ty: &Ty| items.iter().map(|item| literal(item, ty)).collect::<Vec<_>>().join(", ");
    match value {
        Value::Scalar(x) => format!("{x:?}"),
        Value::Motion(motion) => super::motion::literal(motion),
        Value::Point(m) => {
            let numbers = m.data.iter().map(|x| format!("{x:?}")).collect::<Vec<_>>().join(", ");
            format!("Point{}::new({numbers})", m.rows)
        }
        Value::Matrix(m) => {
            let numbers = m.data.iter().map(|x| format!("{x:?}")).collect::<Vec<_>>().join(", ");
            match ty {
                Ty::Dynamic(_, 1) => format!("DVector::from_column_slice(&[{numbers}])"),
                Ty::Dynamic(r, c) => format!("DMatrix::from_column_slice({r}, {c}, &[{numbers}])"),
                _ => format!("SMatrix::<f64, {}, {}>::from_column_slice(&[{numbers}])", m.rows, m.cols),
            }
        }
        Value::Integer(k, Whole::Unsigned) => format!("{k}usize"),
        Value::Integer(k, _) => k.to_string(),
        Value::Bool(b) => b.to_string(),
        Value::Variant(name, fields) => match &fields[..] {
            [] => name.clone(),
            [(number, value)] if number == "0" => format!("{name}({})", literal(value, ty)),
            fields => {
                let fields: Vec<String> = fields.iter().map(|(name, value)| format!("{name}: {}", literal(value, ty))).collect();
                format!("{name} {{ {} }}", fields.join(", "))
            }
        },
        Value::Array(items) => format!("[{}]", all(items, ty)),
        Value::Tuple(items) => format!("({})", all(items, ty)),
        Value::Option(Some(inner)) => format!("Some({})", literal(inner, ty)),
        Value::Option(None) => "None".to_owned(),
        Value::Struct(fields) if matches!(ty, Ty::Struct(_) | Ty::Structs(..)) => super::record::literal(fields, ty),
        Value::Struct(fields) => {
            let fields: Vec<String> = fields.iter().map(|(name, value)| format!("{name}: {}", literal(value, ty))).collect();
            format!("Params {{ {} }}", fields.join(", "))
        }
        other => panic!("{other:?} is no argument"),
    }
}
