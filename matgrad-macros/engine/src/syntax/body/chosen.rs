//! Options that a condition makes, and what stands for them where they hold nothing.

use syn::ExprMethodCall;

use super::{Read, Reader, Value, error};
use crate::graph::op::Id;

impl Reader<'_> {
    /// What `then_some(value)` or `then(|| value)` gives where the condition holds.
    pub(super) fn given(&mut self, call: &ExprMethodCall) -> Read<Value> {
        let argument = &call.args[0];
        if call.method == "then" { self.apply_to(argument, vec![]) } else { self.expr(argument) }
    }

    /// `then_some(value)` or `then(|| value)` of a condition.
    pub(super) fn made_where(&mut self, holds: Id, call: &ExprMethodCall) -> Read<Value> {
        let then = |r: &mut Self| Ok(Value::Some(Box::new(r.given(call)?)));
        self.either(holds, call, then, |_| Ok(Value::None))
    }

    /// `.unwrap_or_default()`: zeros where there is no value.
    pub(super) fn unwrapped_or_default(&mut self, call: &ExprMethodCall, outcome: Value) -> Read<Value> {
        let (value, condition) = match outcome {
            Value::Some(value) => return Ok(*value),
            Value::Maybe(value, condition) | Value::Attempt(value, condition, _) => (*value, condition),
            _ => return self.unseen_default(call),
        };
        let none = match value {
            Value::Matrix(id) => Value::Matrix(self.graph.zeros(self.graph.shape(id))),
            Value::Scalar(_) => Value::Scalar(self.graph.scalar(0.0)),
            _ => return self.unseen_default(call),
        };
        let holds = self.holds(&condition, call)?;
        self.either(holds, call, |_| Ok(value), |_| Ok(none))
    }

    fn unseen_default(&self, call: &ExprMethodCall) -> Read<Value> {
        error(&call.method, "what the default is here is not seen; write it, `.unwrap_or(…)`")
    }
}

/// Whether a method makes an `Option` of a `bool`.
pub(super) fn is_choice(call: &ExprMethodCall) -> bool {
    call.args.len() == 1 && (call.method == "then_some" || call.method == "then")
}
