//! `matgrad::constant(…)`: a value without its derivative.

use syn::{Expr, ExprCall};

use super::{Read, Reader, Value, error};
use crate::spaces::Ty;

impl Reader<'_> {
    /// `matgrad::constant(…)`: the value, without its derivative.
    pub(super) fn held_constant(&mut self, call: &ExprCall) -> Read<Value> {
        let [argument] = &call.args.iter().collect::<Vec<_>>()[..] else {
            return error(call, "`constant` takes one argument");
        };
        match self.expr(argument) {
            Ok(Value::Scalar(id)) => Ok(Value::Scalar(self.graph.held(id))),
            Ok(Value::Matrix(id)) => Ok(Value::Matrix(self.graph.held(id))),
            Ok(Value::Point(id)) => Ok(Value::Point(self.graph.held(id))),
            Ok(Value::Group(group, parts)) => Ok(Value::Group(group, parts.into_iter().map(|id| self.graph.held(id)).collect())),
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
}
