//! Methods of arrays and of constants.

use syn::{Expr, ExprMethodCall};

use super::chosen::is_choice;
use super::method::On;
use super::scalar_method::SCALARS;
use super::tables::Side;
use super::{Constant, Read, Reader, Value, error};
use crate::graph::functions::Binary;
use crate::graph::op::Id;
use crate::graph::shape::SCALAR;
use crate::spaces::Ty;

impl Reader<'_> {
    /// Methods of constants whose result has a shape all the same.
    pub(super) fn method_of_constant(&mut self, receiver: &Value, call: &ExprMethodCall) -> Read<Value> {
        if call.args.iter().any(|a| self.mentions_active(a)) {
            if let (Value::Constant(holds), true) = (receiver, is_choice(call)) {
                let holds = self.constant_condition(holds.clone());
                return self.made_where(holds, call);
            }
            // What is computed and has a method of a scalar's name is a scalar; a place may be of a type of the user's.
            if let Value::Constant(constant) = receiver
                && constant.ty.as_ref().is_none_or(|ty| *ty == Ty::Scalar)
                && !is_place(&call.receiver)
                && is_of_scalars(&call.method.to_string())
                && let Value::Scalar(id) = self.inferred(constant.clone(), &Ty::Scalar, SCALAR)
            {
                return self.method_on(On::Scalar, id, call);
            }
            if let Some(id) = self.receiver_like_argument(receiver, call)? {
                return self.method_on(On::Matrix, id, call);
            }
            return self.annotated_method(receiver, None, call);
        }
        // Integers stay what they are, also those that are not in the function's text.
        if let Value::Constant(constant @ Constant { ty: Some(ty), .. }) = receiver
            && ty.is_integer()
            && matches!(&*call.method.to_string(), "min" | "max" | "saturating_sub" | "pow" | "abs_diff")
        {
            let mut parts = vec![constant.clone()];
            for argument in &call.args {
                parts.push(self.constant(argument, None)?);
            }
            let method = &call.method;
            let value = self.computed(&parts, |parts| {
                let (of, arguments) = (&parts[0], &parts[1..]);
                quote::quote!(#of.#method(#(#arguments),*))
            });
            let most = self.most(&Expr::MethodCall(call.clone()));
            return Ok(Value::Constant(Constant { ty: Some(ty.clone()), most, ..value }));
        }
        error(call, format!("matgrad cannot see what `.{}(…)` of a constant is", call.method))
    }

    /// A constant whose type is not seen as the receiver of a method that takes a matrix of the receiver's own shape.
    fn receiver_like_argument(&mut self, receiver: &Value, call: &ExprMethodCall) -> Read<Option<Id>> {
        let takes_alike = matches!(call.method.to_string().as_str(), "dot" | "component_mul" | "component_div" | "zip_map");
        let Value::Constant(constant @ Constant { ty: None, .. }) = receiver else { return Ok(None) };
        // What calls something is evaluated once.
        let (true, Some(argument)) = (takes_alike, call.args.first().filter(|argument| !super::effects::calls(argument))) else {
            return Ok(None);
        };
        let Value::Matrix(other) = self.expr(argument)? else { return Ok(None) };
        let shape = self.graph.shape(other);
        Ok(match self.inferred(constant.clone(), &Ty::Matrix(shape), shape) {
            Value::Matrix(id) => Some(id),
            _ => None,
        })
    }

    pub(super) fn method_of_collection(&mut self, call: &ExprMethodCall, receiver: Value) -> Read<Value> {
        if let Value::Sequence(of) = &receiver
            && let Some(value) = self.method_of_long(call, of)?
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
            ("len", Value::Sequence(of)) => {
                let known = of.length(&self.graph).literal();
                let length = self.length_of_sequence(&of);
                Ok(known.map_or(Value::Constant(length), |n| Value::Integer(n as i64)))
            }
            ("then_some" | "then", Value::Bool(holds)) if call.args.len() == 1 => match holds {
                true => Ok(Value::Some(Box::new(self.given(call)?))),
                false => Ok(Value::None),
            },
            ("column" | "row", Value::Stream(stream))
                if call.args.len() == 1 && (name == "row") == (stream.along == Side::Rows) =>
            {
                let place = self.expecting(Some(Ty::Integer), |r| r.expr(&call.args[0]))?;
                self.line_of_table(&stream, name == "row", place, &call.receiver)
            }
            (_, Value::Condition(holds)) if is_choice(call) => self.made_where(holds, call),
            (name, receiver) => {
                let instead = match receiver {
                    Value::Array(_) | Value::Sequence(_) | Value::Tuple(_) => {
                        "; take its items apart by indices, patterns or a `for` loop"
                    }
                    Value::Condition(_) | Value::Bool(_) => "; ask by `if`",
                    _ => "",
                };
                let what = receiver.describe(&self.graph);
                error(&call.method, format!("no derivative is known for the method `{name}` of {what}{instead}"))
            }
        }
    }
}

/// Whether scalars have a method of a name.
fn is_of_scalars(name: &str) -> bool {
    let plain = name.strip_prefix("simd_").unwrap_or(name);
    Binary::method(plain).is_some() || SCALARS.iter().any(|row| row.name == plain)
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
