//! Calls by path: constructors, `f64::exp(x)`, the helpers of matgrad.

use quote::ToTokens;
use syn::{Expr, ExprCall, ExprPath};

use super::{Read, Reader, Value, error};
use crate::graph::functions::{BINARY, Binary, UNARY, Unary};
use crate::graph::op::Id;
use crate::report::nearest;
use crate::syntax::types::{Ty, matrix_name};

/// The helpers of matgrad on vectors.
const HELPERS: &[&str] = &["softmax", "log_softmax", "log_sum_exp", "constant", "relu", "sigmoid", "softplus", "log_sigmoid"];

impl Reader<'_> {
    pub(super) fn call(&mut self, call: &ExprCall) -> Read<Value> {
        let Expr::Path(path) = &*call.func else {
            return error(&call.func, "only functions named by a path can be called here");
        };
        if let Some(name) = path.path.get_ident()
            && let Some(Value::Closure(closure)) = self.lookup(&name.to_string())
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
        let of_scalar = before.last().is_some_and(|owner| self.is_scalar_owner(owner));
        let of_matgrad = HELPERS.contains(&name.as_str()) && !of_scalar;
        if of_scalar || of_matgrad {
            let values = self.scalars_or_matrices(values, site)?;
            if let Some(value) = self.table_call(plain, &values, of_matgrad, site)? {
                return Ok(value);
            }
            let known: Vec<&str> =
                UNARY.iter().filter(|row| row.spellable).map(|row| row.name).chain(BINARY.iter().map(|row| row.name)).collect();
            let near = nearest(plain, known).map_or(String::new(), |near| format!("; did you mean `{near}`?"));
            return error(
                path,
                format!("no derivative is known for `{}`{near}", path.to_token_stream().to_string().replace(' ', "")),
            );
        }
        if matches!(plain, "convert" | "from_f64" | "from") && values.len() == 1 {
            if let Some(Value::Scalar(id)) = values.first().filter(|v| !v.is_active(&self.graph)) {
                return Ok(Value::Scalar(*id));
            }
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
            ("from_f64" | "from", [Value::Scalar(id)]) => scalar(*id),
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
            ("sin_cos", [Value::Scalar(x)]) => {
                Ok(Some(Value::Tuple(vec![Value::Scalar(self.map_scalar("sin", *x)), Value::Scalar(self.map_scalar("cos", *x))])))
            }
            ("powi", [Value::Scalar(x), Value::Integer(k)]) if i32::try_from(*k).is_ok() => {
                scalar(self.graph.powi(*x, *k as i32))
            }
            ("mul_add", [Value::Scalar(x), Value::Scalar(a), Value::Scalar(b)]) => {
                let (x, a) = self.lifted(*x, *a);
                let (p, b) = self.lifted(self.graph.hadamard(x, a), *b);
                scalar(self.graph.add(p, b))
            }
            (_, [Value::Scalar(x)]) => match Unary::find(name).filter(|f| f.row().spellable) {
                Some(function) => scalar(self.graph.map(function, *x)),
                None => Ok(None),
            },
            (_, [Value::Scalar(a), Value::Scalar(b)]) if Binary::find(name).is_some() => {
                scalar(self.binary_function(name, *a, *b))
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
        let Some(ty @ (Ty::Scalar | Ty::Matrix(_) | Ty::Point(_))) = self.expected.clone() else {
            return error(
                argument,
                "matgrad cannot see the shape of this constant; bind it with a type, such as `let k: f64 = matgrad::constant(…);`",
            );
        };
        let shape = ty.shape().unwrap_or(crate::graph::shape::SCALAR);
        let constant = self.constant(argument.to_token_stream(), Some(ty.clone()));
        Ok(self.constant_node(constant, &ty, shape))
    }

    /// A call of another annotated function.
    fn annotated_call(&mut self, path: &ExprPath, _values: Vec<Value>, _site: &Expr) -> Read<Value> {
        let name = path.to_token_stream().to_string().replace(' ', "");
        let hint = match path.path.segments.last() {
            Some(last) if matrix_name(&last.ident.to_string()).is_some() => "; no such constructor is known".to_owned(),
            _ => "; write its formula here, or wrap it in `matgrad::constant(…)` if it is to be held constant".to_owned(),
        };
        error(path, format!("matgrad cannot see into `{name}`, which is called with an active value{hint}"))
    }
}
