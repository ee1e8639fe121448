//! Methods of arrays and of constants.

use syn::{Expr, ExprMethodCall};

use super::method::{METHODS, On};
use super::{Read, Reader, Value, error};
use crate::graph::functions::Binary;
use crate::graph::shape::{Dim, SCALAR};
use crate::spaces::Ty;

impl Reader<'_> {
    /// Methods of constants whose result has a shape all the same.
    pub(super) fn method_of_constant(&mut self, receiver: &Value, call: &ExprMethodCall) -> Read<Value> {
        if call.args.iter().any(|a| self.mentions_active(a)) {
            // What is computed and has a method of a scalar's name is a scalar; a place may be of a type of the user's.
            if let Value::Constant(constant) = receiver
                && constant.ty.as_ref().is_none_or(|ty| *ty == Ty::Scalar)
                && !is_place(&call.receiver)
                && is_of_scalars(&call.method.to_string())
                && let Value::Scalar(id) = self.inferred(constant.clone(), &Ty::Scalar, SCALAR)
            {
                return self.method_on(On::Scalar, id, call);
            }
            return self.annotated_method(receiver, None, call);
        }
        error(call, format!("matgrad cannot see what `.{}(…)` of a constant is", call.method))
    }

    pub(super) fn method_of_collection(&mut self, call: &ExprMethodCall, receiver: Value) -> Read<Value> {
        if let Value::Sequence(id) = receiver
            && let Some(value) = self.method_of_long(call, id)?
        {
            return Ok(value);
        }
        let name = call.method.to_string();
        // The literal alone has no type on which the method could be called.
        if let Value::Integer(n) = receiver
            && let Some(value) = self.known_integer(&name, n, call)?
        {
            return Ok(Value::Integer(value));
        }
        match (name.as_str(), receiver) {
            ("len", Value::Array(items)) => Ok(Value::Integer(items.len() as i64)),
            ("first" | "last", receiver @ (Value::Array(_) | Value::Sequence(_))) if call.args.is_empty() => {
                self.end_of(receiver, name == "last", call)
            }
            ("map", receiver @ (Value::Array(_) | Value::Sequence(_))) if call.args.len() == 1 => {
                let items = self.items_of(receiver, call)?;
                let items: Read<Vec<Value>> = items.into_iter().map(|item| self.apply_to(&call.args[0], vec![item])).collect();
                Ok(Value::Array(items?))
            }
            ("len", Value::Sequence(id)) => {
                let known = self.graph.shape(id).array.and_then(Dim::literal);
                let length = self.length_of_sequence(id);
                Ok(known.map_or(Value::Constant(length), |n| Value::Integer(n as i64)))
            }
            (name, receiver) => error(
                &call.method,
                format!("no derivative is known for the method `{name}` of {}", receiver.describe(&self.graph)),
            ),
        }
    }
}

/// Whether scalars have a method of a name.
fn is_of_scalars(name: &str) -> bool {
    let plain = name.strip_prefix("simd_").unwrap_or(name);
    Binary::method(plain).is_some() || METHODS.iter().any(|row| row.on == On::Scalar && row.name == plain)
}

/// Whether an expression is a variable or a part of one.
fn is_place(expr: &Expr) -> bool {
    match expr {
        Expr::Paren(inner) => is_place(&inner.expr),
        Expr::Group(inner) => is_place(&inner.expr),
        Expr::Reference(inner) => is_place(&inner.expr),
        Expr::Unary(unary) => matches!(unary.op, syn::UnOp::Deref(_)) && is_place(&unary.expr),
        Expr::Path(_) | Expr::Field(_) | Expr::Index(_) => true,
        _ => false,
    }
}
