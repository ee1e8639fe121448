//! Cases as Rust that is compiled: the annotated function and a check of every companion against what
//! the interpreter says.

use std::fmt::Write;

use super::case::{Case, spelled};
use super::generator::{Parameter, Ty, literal};
use super::value::Value;
use crate::attributes::Kind;

impl Case {
    /// The contents of its module.
    pub fn contents(&self) -> String {
        let mut text = String::from("use super::*;\nuse matgrad::*;\nuse nalgebra::*;\n");
        let source = &self.written.source;
        let head = source.find("pub fn f").unwrap_or(0);
        text += &source[..head];
        for (kind, arguments) in &self.attributes {
            let _ = writeln!(text, "#[matgrad::{}({arguments})]", spelled(*kind));
        }
        text += &source[head..];
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

    fn variables(&self) -> Vec<&Parameter> {
        self.wrt.iter().map(|&k| &self.written.parameters[k]).collect()
    }

    fn check(&self, kind: Kind, arguments: &str, value: &[f64]) -> String {
        let rows = &self.first.jacobian;
        let gradient = &rows[0];
        let with = |what: &str| arguments.split(')').next_back().unwrap_or(arguments).contains(&format!(", {what}"));
        let mut text = String::new();
        let mut near = |what: &str, call: String, wanted: &[f64]| {
            let _ = writeln!(text, "c.near(\"{what}\", &{call}, &{wanted:?});");
        };
        match kind {
            Kind::Gradient => {
                near("f_grad", self.call("f_grad", ""), gradient);
                if with("value") {
                    near("f_value_and_grad", self.call("f_value_and_grad", ""), &[value, gradient].concat());
                }
                if with("into") {
                    text += &self.in_place("f_grad_into", gradient, false, value);
                    if with("value") {
                        text += &self.in_place("f_value_and_grad_into", gradient, true, value);
                    }
                }
            }
            Kind::Differential => {
                let d = self.directions(&self.variables());
                let wanted: Vec<f64> = rows.iter().map(|row| dot(row, &self.direction)).collect();
                near("f_diff", self.call("f_diff", &d), &wanted);
            }
            Kind::Vjp => {
                let seed = filled(&self.written.output, &mut self.cotangent.iter().copied());
                let borrowed = if self.written.output == Ty::Scalar { "" } else { "&" };
                let wanted = weighted(rows, &self.cotangent);
                near("f_vjp", self.call("f_vjp", &format!(", {borrowed}{seed}")), &wanted);
            }
            Kind::Hvp => {
                let v = self.directions(&self.variables()[..1]);
                near("f_hvp", self.call("f_hvp", &v), &self.hessian[0]);
            }
            Kind::Hessian => near("f_hess", self.call("f_hess", ""), &self.hessian.concat()),
            Kind::Jacobian => {
                let jacobian = self.stacked_jacobians();
                near("f_jac", self.call("f_jac", ""), &jacobian);
                if with("value") {
                    near("f_value_and_jac", self.call("f_value_and_jac", ""), &[value, &jacobian].concat());
                }
            }
            // The generator does not write it.
            Kind::GaussNewton => {}
            Kind::NewtonStep => {
                let n = self.hessian.len();
                let call = self.call("f_newton", "").replace(".unwrap()", "");
                let first: Vec<f64> = self.first_variable_gradient(n);
                let _ = writeln!(text, "c.newton(&{call}, &{:?}, &{first:?});", self.hessian.concat());
            }
        }
        text
    }

    /// The gradient in the first variable of `wrt`.
    fn first_variable_gradient(&self, n: usize) -> Vec<f64> {
        self.first.jacobian[0][..n].to_vec()
    }

    /// The Jacobians of all variables, each column by column.
    fn stacked_jacobians(&self) -> Vec<f64> {
        let columns = self.first.jacobian[0].len();
        (0..columns).flat_map(|j| self.first.jacobian.iter().map(move |row| row[j])).collect()
    }

    fn directions(&self, variables: &[&Parameter]) -> String {
        let mut numbers = self.direction.iter().copied();
        let mut text = String::new();
        for variable in variables {
            let borrowed = if variable.ty == Ty::Scalar { "" } else { "&" };
            let _ = write!(text, ", {borrowed}{}", filled(&variable.ty, &mut numbers));
        }
        text
    }

    fn in_place(&self, name: &str, gradient: &[f64], with_value: bool, value: &[f64]) -> String {
        let mut text = String::from("{\n");
        let mut more = String::new();
        let mut outs = Vec::new();
        for (k, variable) in self.variables().iter().enumerate() {
            let zeros = filled(&variable.ty, &mut std::iter::repeat(9.0));
            let _ = writeln!(text, "let mut o{k} = {zeros};");
            let _ = write!(more, ", &mut o{k}");
            outs.push(format!("o{k}"));
        }
        let call = self.call(name, &more).replace(".unwrap()", "");
        let _ = writeln!(text, "let r = {call};");
        if with_value {
            let _ = writeln!(text, "c.near(\"{name}'s value\", &r, &{value:?});");
        }
        let tuple = if outs.len() == 1 { outs.concat() } else { format!("({})", outs.join(", ")) };
        let _ = writeln!(text, "c.near(\"{name}\", &{tuple}, &{gradient:?});\n}}");
        text
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Jᵀ c
fn weighted(rows: &[Vec<f64>], c: &[f64]) -> Vec<f64> {
    (0..rows[0].len()).map(|k| rows.iter().zip(c).map(|(row, c)| row[k] * c).sum()).collect()
}

/// A value of a type, of these numbers.
fn filled(ty: &Ty, numbers: &mut dyn Iterator<Item = f64>) -> String {
    let value = match ty {
        Ty::Matrix(r, c) => {
            let data = numbers.take(r.n * c.n).collect();
            Value::Matrix(super::dense::Dense::new(r.n, c.n, data))
        }
        Ty::Numbers(n, _) => Value::array(numbers.take(*n).map(Value::Scalar).collect()),
        Ty::Vectors(n, d) => {
            let vector = |numbers: &mut dyn Iterator<Item = f64>| {
                Value::Matrix(super::dense::Dense::new(*d, 1, numbers.take(*d).collect()))
            };
            Value::array((0..*n).map(|_| vector(numbers)).collect())
        }
        _ => Value::Scalar(numbers.next().unwrap_or(0.0)),
    };
    literal(&value, ty)
}
