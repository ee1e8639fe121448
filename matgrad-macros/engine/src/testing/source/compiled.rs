//! Cases as Rust that is compiled: the annotated function and a check of every companion against what
//! the interpreter says.

use std::fmt::Write;

use super::case::Case;
use super::generator::{Parameter, Ty, literal};
use super::value::Value;
use crate::attributes::{Beside, Gives, Kind, Takes};
use crate::spaces::group::Group;

/// The numbers of structs.
const FLAT: &str = "
impl Flat for Knob { fn flat(&self, out: &mut Vec<f64>) { self.gain.flat(out); self.bias.flat(out); } }
impl Flat for Duo { fn flat(&self, out: &mut Vec<f64>) { self.0.flat(out); self.1.flat(out); } }
impl Flat for Rig {
    fn flat(&self, out: &mut Vec<f64>) { self.knob.flat(out); self.duo.flat(out); self.table.flat(out); }
}
";

/// The same of the struct with motions.
const FLAT_BODY: &str = "
impl Flat for Body { fn flat(&self, out: &mut Vec<f64>) { self.pose.flat(out); self.at.flat(out); self.speed.flat(out); } }
impl Flat for BodyTangent { fn flat(&self, out: &mut Vec<f64>) { self.pose.flat(out); self.at.flat(out); self.speed.flat(out); } }
";

impl Case {
    /// The contents of its module.
    pub fn contents(&self) -> String {
        let mut text = String::from("use super::*;\nuse matgrad::*;\nuse nalgebra::*;\n");
        if self.written.in_module {
            // Its structs are flat, as other values are.
            text += "#[matgrad::module]\npub mod inside {\nuse super::*;\n";
        }
        let source = &self.written.source;
        let head = ["pub fn f(", "pub fn f<"].iter().find_map(|head| source.find(head)).unwrap_or(0);
        text += &source[..head];
        for (kind, arguments) in &self.attributes {
            let _ = writeln!(text, "#[matgrad::{}({arguments})]", kind.row().name);
        }
        text += &source[head..];
        if self.written.in_module {
            text += "}\nuse inside::*;\n";
            text += FLAT;
            if self.written.motions {
                text += FLAT_BODY;
            }
        }
        text += "pub fn check(c: &mut Checker) {\n";
        for (k, parameter) in self.written.parameters.iter().enumerate() {
            let borrowed = if parameter.written.starts_with('&') { "&" } else { "" };
            let _ = writeln!(text, "let a{k} = {borrowed}{};", literal(&parameter.value, &parameter.ty));
        }
        let value = self.first.value.clone().unwrap_or_default();
        let _ = writeln!(text, "c.near(\"f\", &{}, &{value:?});", self.call("f", ""));
        for (kind, arguments) in &self.attributes {
            text += &self.check(*kind, arguments, &value);
        }
        text + "}\n"
    }

    /// The call of a companion with some more arguments.
    fn call(&self, name: &str, more: &str) -> String {
        let list: Vec<String> = (0..self.written.parameters.len()).map(|k| format!("a{k}")).collect();
        let generics = match &self.written.generics[..] {
            [n] => format!("::<{n}>"),
            _ => String::new(),
        };
        let some = if self.written.optional { ".unwrap()" } else { "" };
        format!("{name}{generics}({}{more}){some}", list.join(", "))
    }

    /// The matrix of Newton's system: the Hessian, and u uᵀ more in a vector u of length 1, along which there is none.
    pub fn system(&self) -> Vec<f64> {
        let mut system = self.hessian.clone();
        let variable = self.variables()[0];
        if let (Ty::Motion(Group::Direction(_)), Value::Motion(u)) = (&variable.ty, &variable.value) {
            for (column, y) in system.iter_mut().zip(&*u.parts[0].data) {
                column.iter_mut().zip(&*u.parts[0].data).for_each(|(entry, x)| *entry += x * y);
            }
        }
        system.concat()
    }

    fn variables(&self) -> Vec<&Parameter> {
        self.wrt.iter().map(|&k| &self.written.parameters[k]).collect()
    }

    /// What the companions of an attribute return, held to what they should.
    fn check(&self, kind: Kind, arguments: &str, value: &[f64]) -> String {
        let row = kind.row();
        let with = |what: &str| arguments.split(')').next_back().unwrap_or(arguments).contains(&format!(", {what}"));
        let more = self.more(kind);
        let mut text = String::new();
        let (before, parts) = self.parts(kind, value);
        let numbers = |parts: &[Part]| parts.iter().flat_map(|part| part.numbers.clone()).collect::<Vec<f64>>();
        let name = format!("f_{}", row.suffix);
        let call = self.call(&name, &more);
        // What has a run-time length is written, not returned.
        let only_in_place = row.gives == Gives::Tangents && self.variables().iter().any(|v| v.ty.has_run_time_length());
        if row.gives == Gives::Step {
            // Of an `Option` there is one, around the step; of a `Result` one more.
            let call = if self.written.result { call } else { call.replace(".unwrap()", "") };
            let gradient = &self.first_gradient().numbers;
            let _ = writeln!(text, "c.newton(&{call}, &{:?}, &{gradient:?});", self.system());
        } else if !only_in_place {
            let wanted = [before.clone(), numbers(&parts)].concat();
            let _ = writeln!(text, "c.near(\"{name}\", &{call}, &{wanted:?});");
        }
        let gradient: Vec<Part> = if row.beside == Beside::ValueAndGradient { vec![self.first_gradient()] } else { vec![] };
        let name_with_value = format!("f_{}", row.suffix_with_value());
        if with("value") && !only_in_place {
            let call = self.call(&name_with_value, &more);
            let wanted = [value, &numbers(&gradient)].concat();
            if row.gives == Gives::Step {
                let _ = writeln!(text, "{{\nlet r = {call};");
                let _ = writeln!(text, "c.near(\"what is beside f_newton\", &(r.0, r.1), &{wanted:?});");
                let _ = writeln!(text, "c.newton(&r.2, &{:?}, &{:?});\n}}", self.system(), numbers(&gradient));
            } else {
                let wanted = [wanted, numbers(&parts)].concat();
                let _ = writeln!(text, "c.near(\"{name_with_value}\", &{call}, &{wanted:?});");
            }
        }
        if with("into") {
            text += &self.in_place(&format!("{name}_into"), &more, &before, &parts);
            if with("value") {
                text += &self.in_place(&format!("{name_with_value}_into"), &more, value, &[gradient, parts].concat());
            }
        }
        text
    }

    /// What a companion takes beyond the parameters.
    fn more(&self, kind: Kind) -> String {
        match kind.row().takes {
            Takes::Nothing => String::new(),
            Takes::Directions => self.directions(&self.variables()),
            Takes::Direction => self.directions(&self.variables()[..1]),
            Takes::Cotangent => {
                let seed = filled(&self.written.output, &mut self.cotangent.iter().copied());
                format!(", {}{seed}", if is_number(&self.written.output) { "" } else { "&" })
            }
        }
    }

    /// What the main companion returns before its derivatives, and those.
    fn parts(&self, kind: Kind, value: &[f64]) -> (Vec<f64>, Vec<Part>) {
        let rows = &self.first.jacobian;
        let columns = rows[0].len();
        let pulled =
            |c: &[f64]| -> Vec<f64> { (0..columns).map(|k| rows.iter().zip(c).map(|(row, c)| row[k] * c).sum()).collect() };
        let parts = match kind {
            Kind::Gradient => self.tangents(&rows[0]),
            Kind::Vjp => self.tangents(&pulled(&self.cotangent)),
            Kind::Hvp => vec![self.tangent(0, self.hessian[0].clone())],
            Kind::Differential => {
                let numbers: Vec<f64> = rows.iter().map(|row| dot(row, &self.direction)).collect();
                vec![Part { zeros: filled_result(&self.written.output), numbers }]
            }
            Kind::Hessian => vec![Part::dense(self.hessian.concat(), self.hessian.len())],
            Kind::NewtonStep => vec![],
            Kind::Jacobian => {
                let mut first = 0;
                let of = |&k: &usize| {
                    let n = self.written.parameters[k].size();
                    let columns = first..first + n;
                    first += n;
                    let numbers = columns.flat_map(|j| rows.iter().map(move |row| row[j])).collect();
                    Part::dense(numbers, n)
                };
                self.wrt.iter().map(of).collect()
            }
            Kind::GaussNewton => {
                // It is of the first variable alone.
                let n = self.variables()[0].size();
                let column = |j: usize| rows.iter().map(|row| row[j]).collect::<Vec<f64>>();
                let normal = (0..n).flat_map(|j| pulled(&column(j))[..n].to_vec()).collect();
                let gradient = self.tangent(0, pulled(value)[..n].to_vec());
                return (vec![0.5 * dot(value, value)], vec![gradient, Part::dense(normal, n)]);
            }
        };
        (vec![], parts)
    }

    /// Numbers for all variables, as a part for each.
    fn tangents(&self, numbers: &[f64]) -> Vec<Part> {
        let mut rest = numbers;
        let of = |k: usize| {
            let (mine, others) = rest.split_at(self.variables()[k].size());
            rest = others;
            self.tangent(k, mine.to_vec())
        };
        (0..self.wrt.len()).map(of).collect()
    }

    fn tangent(&self, k: usize, numbers: Vec<f64>) -> Part {
        Part { zeros: filled(&self.variables()[k].ty, &mut std::iter::repeat(9.0)), numbers }
    }

    /// The gradient in the first variable of `wrt`.
    fn first_gradient(&self) -> Part {
        let n = self.variables()[0].size();
        self.tangent(0, self.first.jacobian[0][..n].to_vec())
    }

    fn directions(&self, variables: &[&Parameter]) -> String {
        let mut numbers = self.direction.iter().copied();
        let mut text = String::new();
        for variable in variables {
            let borrowed = if is_number(&variable.ty) { "" } else { "&" };
            let _ = write!(text, ", {borrowed}{}", filled(&variable.ty, &mut numbers));
        }
        text
    }

    /// A companion that returns `returned` and writes the parts in place.
    fn in_place(&self, name: &str, more: &str, returned: &[f64], parts: &[Part]) -> String {
        let mut text = String::from("{\n");
        let mut more = more.to_owned();
        for (k, part) in parts.iter().enumerate() {
            let _ = writeln!(text, "let mut o{k} = {};", part.zeros);
            let _ = write!(more, ", &mut o{k}");
        }
        let call = self.call(name, &more).replace(".unwrap()", "");
        let _ = writeln!(text, "let r = {call};");
        if !returned.is_empty() {
            let _ = writeln!(text, "c.near(\"what {name} returns\", &r, &{returned:?});");
        }
        for (k, part) in parts.iter().enumerate() {
            let _ = writeln!(text, "c.near(\"{name}\", &o{k}, &{:?});", part.numbers);
        }
        text + "}\n"
    }
}

/// A result: its numbers, and a value of its type with others.
#[derive(Clone)]
struct Part {
    numbers: Vec<f64>,
    zeros: String,
}

impl Part {
    /// A dense derivative of so many columns.
    fn dense(numbers: Vec<f64>, columns: usize) -> Part {
        let rows = numbers.len() / columns;
        let zeros = if numbers.len() == 1 { "9.0".to_owned() } else { format!("SMatrix::<f64, {rows}, {columns}>::repeat(9.0)") };
        Part { numbers, zeros }
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Whether tangents of a type are numbers, which are passed by value.
fn is_number(ty: &Ty) -> bool {
    matches!(ty, Ty::Scalar) || matches!(ty, Ty::Motion(Group::Turn(turn)) if turn.tangent() == 1)
}

/// What a differential of a type is written to: of the type itself, points included, where no rotation is in it.
fn filled_result(ty: &Ty) -> String {
    fn has_motions(ty: &Ty) -> bool {
        match ty {
            Ty::Motion(_) | Ty::Motions(..) => true,
            Ty::Tuple(items) => items.iter().any(has_motions),
            // Its tangents are another struct.
            Ty::Struct(3) => true,
            _ => false,
        }
    }
    fn nines(ty: &Ty) -> String {
        match ty {
            Ty::Point(d) => format!("Point{d}::new({})", vec!["9.0"; *d].join(", ")),
            Ty::Points(n, d, _) => format!("[{}]", vec![nines(&Ty::Point(*d)); *n].join(", ")),
            Ty::Tuple(items) => format!("({})", items.iter().map(nines).collect::<Vec<_>>().join(", ")),
            ty => filled(ty, &mut std::iter::repeat(9.0)),
        }
    }
    if has_motions(ty) { filled(ty, &mut std::iter::repeat(9.0)) } else { nines(ty) }
}

fn column(n: usize, numbers: &mut dyn Iterator<Item = f64>) -> Value<f64> {
    Value::Matrix(super::dense::Dense::new(n, 1, numbers.take(n).collect()))
}

/// A number where a rotation of the plane is turned, a vector elsewhere.
fn tangent_of(group: Group, numbers: &mut dyn Iterator<Item = f64>) -> Value<f64> {
    match (group, group.tangent().len().unwrap_or(0)) {
        (Group::Turn(_), 1) => Value::Scalar(numbers.next().unwrap_or(0.0)),
        (_, n) => column(n, numbers),
    }
}

/// A tangent of a type, of these numbers.
fn filled(ty: &Ty, numbers: &mut dyn Iterator<Item = f64>) -> String {
    let value = match ty {
        Ty::Matrix(r, c) => {
            let data = numbers.take(r.n * c.n).collect();
            Value::Matrix(super::dense::Dense::new(r.n, c.n, data))
        }
        Ty::Point(d) => column(*d, numbers),
        Ty::Motion(group) => tangent_of(*group, numbers),
        Ty::Motions(n, group, _) => Value::array((0..*n).map(|_| tangent_of(*group, numbers)).collect()),
        Ty::Tuple(items) => {
            let items: Vec<String> = items.iter().map(|ty| filled(ty, numbers)).collect();
            return format!("({})", items.join(", "));
        }
        Ty::Struct(k) => return super::generator::filled_record(*k, numbers),
        Ty::Numbers(n, _) => Value::array(numbers.take(*n).map(Value::Scalar).collect()),
        Ty::Dynamic(r, c) => Value::Matrix(super::dense::Dense::new(*r, *c, numbers.take(r * c).collect())),
        Ty::Vectors(n, d, _) | Ty::Points(n, d, _) => Value::array((0..*n).map(|_| column(*d, numbers)).collect()),
        _ => Value::Scalar(numbers.next().unwrap_or(0.0)),
    };
    literal(&value, ty)
}
