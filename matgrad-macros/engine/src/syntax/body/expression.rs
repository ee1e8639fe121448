//! Expressions: operators, indexing, fields.

use syn::{Expr, UnOp};

use super::{Constant, Read, Reader, Value, error};
use crate::graph::functions::Unary;
use crate::graph::op::Id;
use crate::graph::shape::SCALAR;
use crate::spaces::Ty;

impl Reader<'_> {
    /// The value of an expression. One that does not depend on the variables and is not understood
    /// is a constant.
    pub(super) fn expr(&mut self, expr: &Expr) -> Read<Value> {
        if let Some(seen) = self.with_sizes(expr) {
            return self.expr(&seen);
        }
        self.refuse_effects(expr)?;
        let (guards, pinned) = (self.guards.len(), self.pinned.len());
        let understood = self.understand(expr).map(|value| self.seen(value));
        understood.or_else(|failed| {
            // What was not understood, which may be read in another way, asks for nothing.
            self.guards.truncate(guards);
            self.pinned.truncate(pinned);
            // A constant is evaluated by itself, so it must not change variables.
            if self.may_stay(expr) && self.changed(expr, false).is_empty() {
                let constant = self.constant(expr, None)?;
                return match constant.ty.clone() {
                    Some(ty) => self.typed(Value::Constant(constant), &ty, expr),
                    None => Ok(Value::Constant(constant)),
                };
            }
            Err(failed)
        })
    }

    /// Whether an expression can be evaluated as it was written.
    pub(super) fn may_stay(&self, expr: &Expr) -> bool {
        if has_control_flow(expr) {
            return false;
        }
        if self.refuse_effects_in(expr).is_err() {
            return false;
        }
        !self.mentions_active(expr)
    }

    pub(super) fn understand(&mut self, expr: &Expr) -> Read<Value> {
        self.spend(expr)?;
        if matches!(expr, Expr::Binary(_) | Expr::MethodCall(_) | Expr::Unary(_))
            && let Some(value) = self.streamed(expr)?
        {
            return Ok(value);
        }
        match expr {
            Expr::Lit(literal) => self.literal(&literal.lit),
            Expr::Path(path) => {
                let value = self.path(path)?;
                if self.mentions_outer.get() { super::closure::pairs(path) } else { Ok(value) }
            }
            Expr::Paren(inner) => self.expr(&inner.expr),
            Expr::Group(inner) => self.expr(&inner.expr),
            Expr::Reference(inner) if inner.mutability.is_some() => {
                error(expr, "what is changed through a `&mut` reference cannot be followed; assign to the variable itself")
            }
            Expr::Reference(inner) => self.seen_through(&inner.expr, true),
            Expr::Block(block) => self.labelled(block),
            Expr::Unary(unary) => match unary.op {
                UnOp::Deref(_) => self.seen_through(&unary.expr, false),
                UnOp::Neg(_) => self.negated(&unary.expr),
                UnOp::Not(_) => {
                    let value = self.condition(&unary.expr)?;
                    Ok(match value {
                        Value::Bool(known) => Value::Bool(!known),
                        Value::Condition(c) => Value::Condition(self.graph.not(c)),
                        other => other,
                    })
                }
                _ => error(expr, "this operator cannot be differentiated"),
            },
            Expr::Binary(binary) => self.binary(binary),
            Expr::MethodCall(call) => self.method(call),
            Expr::Call(call) => self.call(call),
            Expr::Macro(mac) => self.matrix_macro(mac),
            Expr::Index(index) => self.index(index),
            Expr::Field(field) => self.field(field),
            Expr::Struct(literal) => self.struct_literal(literal),
            Expr::Tuple(tuple) => {
                let items: Read<Vec<Value>> = tuple.elems.iter().map(|e| self.expecting(None, |r| r.expr(e))).collect();
                Ok(if tuple.elems.is_empty() { Value::Unit } else { Value::Tuple(items?) })
            }
            Expr::Array(array) => {
                let inner = match &self.expected {
                    Some(Ty::Array(inner, _)) => Some((**inner).clone()),
                    _ => None,
                };
                let items: Read<Vec<Value>> = array.elems.iter().map(|e| self.expecting(inner.clone(), |r| r.expr(e))).collect();
                Ok(Value::Array(items?))
            }
            Expr::Repeat(repeat) => {
                let item = self.expr(&repeat.expr)?;
                // Numbers and vectors may be constants, which any Rust then does something with.
                if let (Some(length), true) = (self.const_generic(&repeat.len), holds_groups(&item))
                    && let Some(sequence) = self.repeated(&item, length)
                {
                    return Ok(Value::Sequence(sequence));
                }
                match self.expr(&repeat.len)? {
                    Value::Integer(n) if (0..=4096 / item.parts() as i64).contains(&n) => {
                        Ok(Value::Array(vec![item; n as usize]))
                    }
                    _ => error(&repeat.len, "the length of this array must be a literal"),
                }
            }
            Expr::Cast(cast) => self.cast(cast),
            Expr::Closure(closure) => self.closure(closure),
            Expr::Try(attempt) => self.attempt(attempt),
            Expr::If(branch) => self.branch(branch),
            Expr::Match(choice) => self.choice(choice),
            Expr::ForLoop(looped) => self.for_loop(looped),
            Expr::Range(range) => self.range(range),
            Expr::Return(returned) => self.early_return(returned),
            Expr::Assign(_) => self.expr_statement(expr),
            Expr::Break(_) | Expr::Continue(_) => error(
                expr,
                "`break` and `continue` stand in a statement of the loop's body, or in arms of its `if`s and `match`es; write it so",
            ),
            Expr::While(looped) => self.while_loop(looped),
            Expr::Loop(looped) => match self.bounded_loop(looped) {
                Some(looped) => self.for_loop(&looped),
                None => error(
                    expr,
                    "`loop` cannot be differentiated, for its number of steps is unknown; write `for i in 0..n`, which `break` may leave",
                ),
            },
            Expr::Unsafe(_) => error(expr, "`unsafe` blocks cannot be differentiated; call the unsafe code outside the function"),
            Expr::Await(_) | Expr::Async(_) => error(expr, "`async` code cannot be differentiated; await outside the function"),
            _ => error(
                expr,
                "this expression cannot be differentiated; write it with the operators and methods of matrices and scalars",
            ),
        }
    }

    /// What `&` and `*` leave as it is; to a constant they belong.
    fn seen_through(&mut self, inner: &Expr, lends: bool) -> Read<Value> {
        match self.expr(inner)? {
            // A constant part of what has variables too does not stay as it was written.
            Value::Constant(constant) if !self.may_stay(inner) => {
                let ty = constant.ty.clone();
                let of = self.computed(&[constant], |of| {
                    let of = &of[0];
                    if lends { quote::quote!(&#of) } else { quote::quote!(*#of) }
                });
                Ok(Value::Constant(Constant { ty, ..of }))
            }
            Value::Constant(_) => error(inner, "a reference of a constant"),
            value => Ok(value),
        }
    }

    /// The number of a scalar value.
    pub(super) fn scalar(&mut self, expr: &Expr) -> Read<Id> {
        match self.expecting(Some(Ty::Scalar), |r| r.expr(expr))? {
            Value::Scalar(id) => Ok(id),
            Value::Constant(constant) => match self.inferred(constant, &Ty::Scalar, SCALAR) {
                Value::Scalar(id) => Ok(id),
                _ => self.unknown_shape(expr),
            },
            Value::Integer(n) if matches!(expr, Expr::Lit(_)) => {
                error(expr, format!("a scalar is needed here, and Rust does not convert integers; write `{n}.0`"))
            }
            other => error(expr, format!("a scalar is needed here, but this is {}", other.describe(&self.graph))),
        }
    }

    /// The same where it must be one number, not the parameter of an element-wise closure.
    pub(super) fn number(&mut self, expr: &Expr) -> Read<Id> {
        let id = self.scalar(expr)?;
        self.plain_scalar(expr, id)?;
        Ok(id)
    }

    /// The node of a matrix value.
    pub(super) fn matrix(&mut self, expr: &Expr) -> Read<Id> {
        match self.expr(expr)? {
            Value::Constant(_) => self.unknown_shape(expr),
            value => self.matrix_of(&value, expr),
        }
    }

    /// The node of a value that must be a matrix.
    pub(super) fn matrix_of(&self, value: &Value, expr: &Expr) -> Read<Id> {
        let other = || error(expr, format!("a matrix is needed here, but this is {}", value.describe(&self.graph)));
        value.matrix().map_or_else(other, Ok)
    }

    /// A row of the table of functions, applied to a scalar.
    pub(super) fn map_scalar(&self, function: Unary, x: Id) -> Id {
        self.graph.map(function, x)
    }
}

/// Whether evaluating an expression might leave the function, or the loop that it stands in.
pub(super) fn has_control_flow(expr: &Expr) -> bool {
    /// What was found, and in how many loops of the expression's own it is being looked for.
    struct Finder(bool, u32);
    impl<'a> syn::visit::Visit<'a> for Finder {
        fn visit_expr_return(&mut self, _: &'a syn::ExprReturn) {
            self.0 = true;
        }
        fn visit_expr_try(&mut self, _: &'a syn::ExprTry) {
            self.0 = true;
        }
        fn visit_expr_break(&mut self, leaves: &'a syn::ExprBreak) {
            self.0 |= self.1 == 0 || leaves.label.is_some();
            syn::visit::visit_expr_break(self, leaves);
        }
        fn visit_expr_continue(&mut self, leaves: &'a syn::ExprContinue) {
            self.0 |= self.1 == 0 || leaves.label.is_some();
        }
        fn visit_expr(&mut self, expr: &'a Expr) {
            let looped = u32::from(matches!(expr, Expr::ForLoop(_) | Expr::While(_) | Expr::Loop(_)));
            self.1 += looped;
            syn::visit::visit_expr(self, expr);
            self.1 -= looped;
        }
        fn visit_expr_closure(&mut self, _: &'a syn::ExprClosure) {}
        fn visit_item(&mut self, _: &'a syn::Item) {}
    }
    let mut finder = Finder(false, 0);
    syn::visit::Visit::visit_expr(&mut finder, expr);
    finder.0
}

/// Whether a rotation, a rigid motion or the like is in a value.
fn holds_groups(value: &Value) -> bool {
    match value {
        Value::Group(..) => true,
        Value::Tuple(items) | Value::Array(items) | Value::Struct(_, items) => items.iter().any(holds_groups),
        _ => false,
    }
}
