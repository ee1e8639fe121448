//! Calls by path: constructors, `f64::exp(x)`, the helpers of matgrad.

use quote::ToTokens;
use syn::{Expr, ExprCall, ExprPath};

use super::names::key;
use super::{Argument, Callee, Constant, Read, Reader, Value, error};
use crate::graph::functions::{Binary, Unary, is_helper, spellable};
use crate::graph::op::{Id, Op};
use crate::report::nearest;
use crate::syntax::types::{Ty, matrix_name};

/// The helpers of matgrad that are no scalar functions.
const HELPERS: &[&str] = &["softmax", "log_softmax", "log_sum_exp", "constant"];

impl Reader<'_> {
    pub(super) fn call(&mut self, call: &ExprCall) -> Read<Value> {
        if let Expr::Paren(inner) = &*call.func
            && matches!(&*inner.expr, Expr::Closure(_) | Expr::Path(_))
        {
            let values: Read<Vec<Value>> = call.args.iter().map(|a| self.expecting(None, |r| r.expr(a))).collect();
            return self.apply_to(&inner.expr, values?);
        }
        let Expr::Path(path) = &*call.func else {
            return error(&call.func, "only functions named by a path can be called here");
        };
        if let Some(name) = path.path.get_ident()
            && let Some(Value::Closure(closure)) = self.lookup(&key(name))
        {
            let values: Read<Vec<Value>> = call.args.iter().map(|a| self.expecting(None, |r| r.expr(a))).collect();
            return self.apply(&closure, values?, &call.func);
        }
        if let Some(value) = self.constructor(path, call)? {
            return Ok(value);
        }
        let name = path.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default();
        if path.path.segments.len() > 1 && name == "constant" {
            return self.held_constant(call);
        }
        let values: Read<Vec<Value>> = call.args.iter().map(|a| self.expecting(None, |r| r.expr(a))).collect();
        let values = values?;
        if name == "Some" && values.len() == 1 {
            return Ok(Value::Some(Box::new(values.into_iter().next().unwrap_or(Value::Unit))));
        }
        self.call_path(path, values, &Expr::Call(call.clone()))
    }

    /// `path(values…)` for a function that is no constructor.
    pub(super) fn call_path(&mut self, path: &ExprPath, values: Vec<Value>, site: &Expr) -> Read<Value> {
        let names: Vec<String> = path.path.segments.iter().map(|s| s.ident.to_string()).collect();
        let Some((name, before)) = names.split_last() else { return error(site, "an empty path") };
        let plain = name.strip_prefix("simd_").unwrap_or(name);
        if let Some(value) = self.conversion(plain, before, &values, path) {
            return Ok(value);
        }
        let of_scalar = before.last().is_some_and(|owner| self.is_scalar_owner(owner));
        let is_helper = HELPERS.contains(&name.as_str()) || is_helper(name);
        let of_matgrad = is_helper && !of_scalar && self.is_of_matgrad(&path.path);
        if of_scalar || of_matgrad {
            let values = if plain == "powi" { values } else { self.scalars_or_matrices(values, site)? };
            if let Some(value) = self.table_call(plain, &values, of_matgrad, site)? {
                return Ok(value);
            }
            let near = nearest(plain, spellable()).map_or(String::new(), |near| format!("; did you mean `{near}`?"));
            return error(
                path,
                format!("no derivative is known for `{}`{near}", path.to_token_stream().to_string().replace(' ', "")),
            );
        }
        if matches!(plain, "zero" | "one") && values.is_empty() && before.last().is_some_and(|owner| self.is_scalar_owner(owner))
        {
            return Ok(Value::Scalar(self.graph.scalar(if plain == "zero" { 0.0 } else { 1.0 })));
        }
        let active = values.iter().any(|value| value.is_active(&self.graph));
        if active {
            return self.annotated_call(path, values, site);
        }
        error(site, "a call of a function that matgrad cannot see into")
    }

    /// Whether a path leads into matgrad: `matgrad::f`, or the path that `crate = …` gives. A bare name
    /// is the user's own function, whatever it is called.
    fn is_of_matgrad(&self, path: &syn::Path) -> bool {
        let owners: Vec<String> = path.segments.iter().rev().skip(1).map(|s| s.ident.to_string()).collect();
        let given = self.signature.krate.rsplit("::").map(|s| s.trim().to_owned());
        match owners.first() {
            Some(owner) => owner == "matgrad" || owners.iter().cloned().eq(given.filter(|s| !s.is_empty())),
            None => false,
        }
    }

    /// `T::from_f64(0.5)` (an `Option`), `T::from_subset(&0.5)`, `nalgebra::convert(0.5)`, `T::from(2.0)`.
    fn conversion(&mut self, name: &str, before: &[String], values: &[Value], path: &ExprPath) -> Option<Value> {
        let of_scalar = before.last().is_some_and(|owner| self.is_scalar_owner(owner));
        let optional = of_scalar
            && name.starts_with("from_")
            && matches!(&name[5..], "f64" | "f32" | "usize" | "u32" | "u64" | "i32" | "i64");
        let plain = name == "convert" || (of_scalar && matches!(name, "from_subset" | "from"));
        if !optional && !plain {
            return None;
        }
        let value = match values {
            [Value::Scalar(id)] if !self.graph.is_active(*id) || of_scalar => Value::Scalar(*id),
            [Value::Integer(n)] => Value::Scalar(self.graph.scalar(*n as f64)),
            [Value::Constant(constant)] => {
                let constant = self.computed(std::slice::from_ref(constant), |arguments| {
                    let argument = &arguments[0];
                    if optional { quote::quote!(#path(#argument).unwrap()) } else { quote::quote!(#path(#argument)) }
                });
                self.constant_node(constant, &Ty::Scalar, crate::graph::shape::SCALAR)
            }
            _ => return None,
        };
        Some(if optional { Value::Some(Box::new(value)) } else { value })
    }

    /// `f64`, `T`, `RealField`, `Float`, …: owners of scalar functions.
    fn is_scalar_owner(&self, owner: &str) -> bool {
        let generic = matches!(&self.signature.scalar, crate::syntax::types::ScalarType::Generic { name, .. } if name == owner);
        generic
            || matches!(
                owner,
                "f32" | "f64" | "ComplexField" | "RealField" | "SimdComplexField" | "SimdRealField" | "Float" | "Real"
            )
    }

    fn scalars_or_matrices(&self, values: Vec<Value>, site: &Expr) -> Read<Vec<Value>> {
        for value in &values {
            if matches!(value, Value::Constant(_)) {
                return self.unknown_shape(site);
            }
        }
        Ok(values)
    }

    fn table_call(&mut self, name: &str, values: &[Value], of_matgrad: bool, site: &Expr) -> Read<Option<Value>> {
        let matrix = |id: Id| Ok(Some(Value::Matrix(id)));
        let scalar = |id: Id| Ok(Some(Value::Scalar(id)));
        match (name, values) {
            ("zero" | "one", []) => scalar(self.graph.scalar(if name == "zero" { 0.0 } else { 1.0 })),
            ("pi", []) => scalar(self.graph.scalar(std::f64::consts::PI)),
            ("two_pi", []) => scalar(self.graph.scalar(std::f64::consts::TAU)),
            ("softmax" | "log_softmax" | "log_sum_exp", [Value::Matrix(z)]) if of_matgrad => {
                if !self.graph.shape(*z).is_vector() {
                    return error(
                        site,
                        format!("`{name}` takes a vector, but this is {}; apply it column by column", self.show(*z)),
                    );
                }
                match name {
                    "softmax" => matrix(self.graph.softmax(*z)),
                    "log_softmax" => matrix(self.graph.log_softmax(*z)),
                    _ => scalar(self.graph.log_sum_exp(*z)),
                }
            }
            (_, [Value::Matrix(_)]) if of_matgrad => {
                error(site, format!("`matgrad::{name}` takes a scalar; write `.map(matgrad::{name})` for a matrix"))
            }
            ("sin_cos", [Value::Scalar(x)]) => Ok(Some(Value::Tuple(vec![
                Value::Scalar(self.map_scalar(Unary::SIN, *x)),
                Value::Scalar(self.map_scalar(Unary::COS, *x)),
            ]))),
            ("powi", [Value::Scalar(x), Value::Constant(exponent)]) => {
                let exponent = self.opaque(exponent.clone());
                scalar(self.graph.powi_by(*x, exponent, 0))
            }
            ("powi", [Value::Scalar(x), Value::Integer(k)]) if (-65_536..=65_536).contains(k) => {
                scalar(self.graph.powi(*x, *k as i32))
            }
            ("mul_add", [Value::Scalar(x), Value::Scalar(a), Value::Scalar(b)]) => {
                let (x, a) = self.lifted(*x, *a);
                let (p, b) = self.lifted(self.graph.hadamard(x, a), *b);
                scalar(self.graph.add(p, b))
            }
            (_, [Value::Scalar(x)]) => match Unary::find(name) {
                Some(function) => scalar(self.graph.map(function, *x)),
                None => Ok(None),
            },
            (_, [Value::Scalar(a), Value::Scalar(b)]) if let Some(function) = Binary::find(name) => {
                scalar(self.binary_function(function, *a, *b))
            }
            _ => Ok(None),
        }
    }

    /// `matgrad::constant(…)`: the value, without its derivative.
    fn held_constant(&mut self, call: &ExprCall) -> Read<Value> {
        let [argument] = &call.args.iter().collect::<Vec<_>>()[..] else {
            return error(call, "`constant` takes one argument");
        };
        match self.expr(argument) {
            Ok(Value::Scalar(id)) => Ok(Value::Scalar(self.graph.held(id))),
            Ok(Value::Matrix(id)) => Ok(Value::Matrix(self.graph.held(id))),
            Ok(other) if !other.is_active(&self.graph) => Ok(other),
            Ok(other) => {
                error(argument, format!("`constant` takes a scalar or a matrix, but this is {}", other.describe(&self.graph)))
            }
            Err(_) => self.opaque_constant(argument),
        }
    }

    /// The expression is evaluated as it was written, whatever it mentions.
    fn opaque_constant(&mut self, argument: &Expr) -> Read<Value> {
        let step = self.is_step_of_scalar(argument).then_some(Ty::Scalar);
        let Some(ty @ (Ty::Scalar | Ty::Matrix(_) | Ty::Point(_))) = self.expected.clone().or(step) else {
            return error(
                argument,
                "matgrad cannot see the shape of this constant; bind it with a type, such as `let k: f64 = matgrad::constant(…);`",
            );
        };
        let shape = ty.shape().unwrap_or(crate::graph::shape::SCALAR);
        let constant = self.constant(argument, Some(ty.clone()))?;
        Ok(self.constant_node(constant, &ty, shape))
    }

    /// Whether an expression is a step function of a scalar, which has no derivative outside of `constant`.
    fn is_step_of_scalar(&mut self, argument: &Expr) -> bool {
        let Expr::MethodCall(call) = argument else { return false };
        let is_step = ["signum", "floor", "round"].iter().any(|name| call.method == name) && call.args.is_empty();
        is_step && matches!(self.expr(&call.receiver), Ok(Value::Scalar(_)))
    }

    /// A call of another function, differentiated by its companions.
    fn annotated_call(&mut self, path: &ExprPath, values: Vec<Value>, site: &Expr) -> Read<Value> {
        if let Some(last) = path.path.segments.last()
            && matrix_name(&last.ident.to_string()).is_some()
        {
            return error(path, "no such constructor is known");
        }
        let Some(last) = path.path.segments.last() else { return error(path, "an empty path") };
        let owners = path.path.segments.iter().take(path.path.segments.len() - 1);
        let leading = &path.path.leading_colon;
        let before = quote::quote!(#leading #(#owners::)*);
        let written: Vec<Expr> = match site {
            Expr::Call(call) => call.args.iter().cloned().collect(),
            _ => vec![],
        };
        let after = last.arguments.to_token_stream();
        self.call_by_companions((before, None), &last.ident, after, values, &written, site)
    }

    /// `self.f(x)` for an annotated method.
    pub(super) fn annotated_method(&mut self, call: &syn::ExprMethodCall) -> Read<Value> {
        let values: Read<Vec<Value>> = call.args.iter().map(|a| self.expecting(None, |r| r.expr(a))).collect();
        let written: Vec<Expr> = call.args.iter().cloned().collect();
        let receiver = self.constant(&call.receiver, None)?;
        let after = call.turbofish.to_token_stream();
        let site = Expr::MethodCall(call.clone());
        let (before, receiver) = match receiver.operands.is_empty() {
            true => {
                let receiver = receiver.tokens;
                (quote::quote!(#receiver.), None)
            }
            // A method of a variable: it is lent to each of the companions.
            false => (
                quote::quote!(),
                Some(self.computed(&[receiver], |receiver| {
                    let receiver = &receiver[0];
                    quote::quote!(&#receiver)
                })),
            ),
        };
        self.call_by_companions((before, receiver), &call.method, after, values?, &written, &site)
    }

    fn call_by_companions(
        &mut self,
        (before, receiver): (proc_macro2::TokenStream, Option<Constant>),
        name: &syn::Ident,
        after: proc_macro2::TokenStream,
        values: Vec<Value>,
        written: &[Expr],
        site: &Expr,
    ) -> Read<Value> {
        // Over the elements of a matrix the function is one of scalars: f, f_grad, f_hess.
        if let Some(over) = self.elementwise
            && let [Value::Scalar(x)] = values[..]
            && self.graph.shape(x) == over
        {
            if receiver.is_some() {
                return error(site, format!("`{name}` is called on a variable here; call it on `self` or on a parameter"));
            }
            let f = self.callee(Callee {
                before,
                method: false,
                name: name.clone(),
                after,
                arguments: vec![],
                site: site.to_token_stream(),
            });
            return Ok(Value::Scalar(self.graph.custom(f, 0, x)));
        }
        let ty = match self.expected.clone() {
            Some(ty @ (Ty::Scalar | Ty::Matrix(_))) => ty,
            _ => {
                return error(
                    site,
                    format!(
                        "cannot see what `{name}` returns; bind it with a type, such as `let z: SVector<f64, 4> = {name}(…);` (it is differentiated by `{name}_vjp` and `{name}_diff`, which `#[vjp]` and `#[differential]` on `{name}` write)"
                    ),
                );
            }
        };
        let mut nodes = Vec::new();
        let method = receiver.is_some();
        let mut constants: Vec<Id> = receiver.into_iter().map(|receiver| self.opaque(receiver)).collect();
        let mut arguments = Vec::new();
        for (k, value) in values.into_iter().enumerate() {
            let by_ref = written.get(k).is_some_and(|e| self.is_reference(e));
            arguments.push(match value {
                Value::Scalar(id) if self.graph.shape(id).is_scalar() => {
                    nodes.push(id);
                    Argument::Scalar { by_ref }
                }
                Value::Matrix(id) => {
                    nodes.push(id);
                    Argument::Matrix { by_ref }
                }
                Value::Integer(_) | Value::Bool(_) => {
                    constants.push(self.handed_on(value).0);
                    Argument::Constant
                }
                Value::Constant(constant) => {
                    constants.push(self.opaque(constant));
                    Argument::Constant
                }
                other => {
                    return error(
                        site,
                        format!("{} cannot be passed to `{name}` here; pass scalars and matrices", other.describe(&self.graph)),
                    );
                }
            });
        }
        let f = self.callee(Callee { before, method, name: name.clone(), after, arguments, site: site.to_token_stream() });
        nodes.extend(constants);
        let shape = ty.shape().unwrap_or(crate::graph::shape::SCALAR);
        let id = self.graph.intern(Op::Call(f, nodes), shape);
        Ok(if ty == Ty::Scalar { Value::Scalar(id) } else { Value::Matrix(id) })
    }

    fn callee(&mut self, callee: Callee) -> u32 {
        self.callees.push(callee);
        self.callees.len() as u32 - 1
    }

    /// Whether an argument is passed by reference: `&x`, or a parameter that is one.
    fn is_reference(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Reference(_) => true,
            Expr::Path(path) => path.path.get_ident().is_some_and(|name| {
                let parameter = self.binding(&key(name)).and_then(|binding| binding.parameter.as_ref());
                parameter.is_some_and(|parameter| self.signature.parameters.iter().any(|p| p.name == *parameter && p.by_ref))
            }),
            Expr::Paren(inner) => self.is_reference(&inner.expr),
            _ => false,
        }
    }
}
