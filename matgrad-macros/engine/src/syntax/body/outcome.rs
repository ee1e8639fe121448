//! `Option`s and `Result`s as values: their methods, patterns that take them apart, and branches between them.

use quote::{ToTokens, quote};
use syn::{Expr, ExprMethodCall, Local, Pat};

use super::closure::only_panics;
use super::matching::{bound_by, inside, inside_of_error};
use super::value::Fault;
use super::{Constant, Read, Reader, Scope, Value, error};
use crate::graph::op::Id;
use crate::program::{Condition, Failure};
use crate::spaces::Ty;

/// An `Option` or `Result` in its parts.
struct Outcome {
    /// The value, where there is ever one.
    value: Option<Value>,
    /// Where there is none.
    fails: Fails,
    /// The error, of a `Result` that has one.
    fault: Option<Fault>,
}

/// When something is so.
#[derive(Clone, Copy)]
pub(super) enum Fails {
    Never,
    Where(Id),
    Always,
}

impl Reader<'_> {
    fn outcome(&mut self, value: Value, site: &impl ToTokens) -> Read<Outcome> {
        let is_known = |value: Option<Value>, fails: Fails, fault: Option<Fault>| Ok(Outcome { value, fails, fault });
        match value {
            Value::None => is_known(None, Fails::Always, None),
            Value::Err(error) => is_known(None, Fails::Always, Some(Fault::Error(error))),
            Value::Some(value) => is_known(Some(*value), Fails::Never, None),
            Value::Maybe(value, condition) => {
                let holds = self.holds(&condition, site)?;
                is_known(Some(*value), Fails::Where(self.graph.not(holds)), None)
            }
            Value::Attempt(value, condition, fault) => {
                let holds = self.holds(&condition, site)?;
                is_known(Some(*value), Fails::Where(self.graph.not(holds)), Some(fault))
            }
            other => {
                error(site, format!("an `Option` or a `Result` is needed here, but this is {}", other.describe(&self.graph)))
            }
        }
    }

    /// One `Option` or `Result` where a condition holds, else another.
    pub(super) fn chosen_outcome(&mut self, condition: Id, a: Value, b: Value, site: &impl ToTokens) -> Read<Value> {
        let (a, b) = (self.outcome(a, site)?, self.outcome(b, site)?);
        let fault = match (a.fault, b.fault) {
            (Some(Fault::Error(a)), Some(Fault::Error(b))) => {
                let test = Constant { node: None, ..Constant::of_node(condition, None, "") };
                Some(Fault::Error(self.computed(&[test, a, b], |parts| {
                    let (test, a, b) = (&parts[0], &parts[1], &parts[2]);
                    quote!(if #test { #a } else { #b })
                })))
            }
            (Some(_), Some(_)) => {
                return error(
                    site,
                    "these `Result`s have errors of different origins; write `?` behind each, or `return Err(…)`",
                );
            }
            (a, b) => a.or(b),
        };
        let fails = self.chosen_fails(condition, a.fails, b.fails);
        let value = match (a.value, b.value) {
            (Some(a), Some(b)) => Some(self.chosen(condition, a, b, site)?),
            (a, b) => a.or(b),
        };
        Ok(match (value, fails, fault) {
            (Some(value), Fails::Never, _) => Value::Some(Box::new(value)),
            (Some(value), Fails::Where(left), None) => Value::Maybe(Box::new(value), Condition::Not(left)),
            (Some(value), Fails::Where(left), Some(fault)) => Value::Attempt(Box::new(value), Condition::Not(left), fault),
            (_, _, Some(Fault::Error(error))) => Value::Err(error),
            _ => Value::None,
        })
    }

    fn chosen_fails(&mut self, condition: Id, a: Fails, b: Fails) -> Fails {
        let negated = self.graph.not(condition);
        let nodes: Vec<Id> =
            [a, b].iter().filter_map(|side| if let Fails::Where(id) = side { Some(*id) } else { None }).collect();
        let both = |r: &mut Self, side: Id, fails: Fails| match fails {
            Fails::Never => None,
            Fails::Always => Some(side),
            Fails::Where(id) => Some(r.combined(side, id, true)),
        };
        match (a, b) {
            (Fails::Never, Fails::Never) => Fails::Never,
            (Fails::Always, Fails::Always) => Fails::Always,
            _ if self.may_fail(&nodes) => Fails::Where(self.lazily(condition, a, b)),
            _ => match (both(self, condition, a), both(self, negated, b)) {
                (Some(a), Some(b)) => Fails::Where(self.combined(a, b, false)),
                (Some(side), None) | (None, Some(side)) => Fails::Where(side),
                (None, None) => Fails::Never,
            },
        }
    }

    /// The type that the receiver of a method of `Option`s and `Result`s is expected to have.
    pub(super) fn expected_of_receiver(&self, method: &str) -> Option<Ty> {
        match (method, &self.expected) {
            ("unwrap" | "expect" | "unwrap_or" | "unwrap_or_else", Some(ty)) if ty.shape().is_some() => {
                Some(Ty::Option(Box::new(ty.clone())))
            }
            ("ok_or" | "ok_or_else", Some(Ty::Result(inner))) => Some(Ty::Option(inner.clone())),
            ("map_err", Some(Ty::Result(inner))) => Some(Ty::Result(inner.clone())),
            ("ok", Some(Ty::Option(inner))) => Some(Ty::Result(inner.clone())),
            _ => None,
        }
    }

    /// The value of a method of an `Option` or a `Result`.
    pub(super) fn method_of_outcome(&mut self, call: &ExprMethodCall, outcome: Value) -> Read<Value> {
        let name = call.method.to_string();
        match (name.as_str(), call.args.len(), outcome) {
            ("unwrap", 0, outcome) | ("expect", 1, outcome) => {
                let message = call.args.first().map(ToTokens::to_token_stream);
                match outcome {
                    Value::Some(value) => Ok(*value),
                    Value::Maybe(value, condition) | Value::Attempt(value, condition, _) => {
                        self.guard(condition, Failure::Panic(message));
                        Ok(*value)
                    }
                    _ => Ok(Value::Never),
                }
            }
            ("map", 1, Value::Some(value)) => Ok(Value::Some(Box::new(self.apply_to(&call.args[0], vec![*value])?))),
            ("map", 1, Value::Maybe(value, condition)) => {
                let mapped = self.apply_to(&call.args[0], vec![*value])?;
                Ok(Value::Maybe(Box::new(mapped), condition))
            }
            ("map", 1, Value::Attempt(value, condition, fault)) => {
                let mapped = self.apply_to(&call.args[0], vec![*value])?;
                Ok(Value::Attempt(Box::new(mapped), condition, fault))
            }
            ("ok_or" | "ok_or_else", 1, outcome @ (Value::Some(_) | Value::None | Value::Maybe(..))) => {
                let error = self.made(&call.args[0], name == "ok_or_else")?;
                Ok(match outcome {
                    Value::Maybe(value, condition) => Value::Attempt(value, condition, Fault::Error(error)),
                    Value::None => Value::Err(error),
                    other => other,
                })
            }
            ("ok", 0, Value::Attempt(value, condition, _)) => Ok(Value::Maybe(value, condition)),
            ("ok", 0, Value::Err(_)) => Ok(Value::None),
            ("ok", 0, outcome @ (Value::Some(_) | Value::Maybe(..))) => Ok(outcome),
            ("map_err", 1, outcome @ Value::Some(_)) => Ok(outcome),
            ("map_err", 1, Value::Attempt(value, condition, fault)) => {
                let by = self.constant(&call.args[0], None)?;
                let fault = match fault {
                    Fault::Error(error) => Fault::Error(self.computed(&[by, error], |parts| {
                        let (by, error) = (&parts[0], &parts[1]);
                        quote!((#by)(#error))
                    })),
                    Fault::Handed(None) => Fault::Handed(Some(by)),
                    Fault::Handed(Some(_)) => return error(call, "one `map_err` is enough; put both into one closure"),
                };
                Ok(Value::Attempt(value, condition, fault))
            }
            ("unwrap_or_default", 0, outcome) => self.unwrapped_or_default(call, outcome),
            ("map_or", 2, outcome) => self.mapped_or(call, outcome),
            ("unwrap_or" | "unwrap_or_else", 1, outcome) => self.unwrapped_or(call, outcome, name == "unwrap_or_else"),
            ("is_some" | "is_ok" | "is_none" | "is_err", 0, outcome) => {
                let fails = self.outcome(outcome, call)?.fails;
                let asks = matches!(name.as_str(), "is_none" | "is_err");
                Ok(match fails {
                    Fails::Never => Value::Bool(!asks),
                    Fails::Always => Value::Bool(asks),
                    Fails::Where(left) if asks => Value::Condition(left),
                    Fails::Where(left) => Value::Condition(self.graph.not(left)),
                })
            }
            (name, _, outcome) => error(
                &call.method,
                format!(
                    "`.{name}(…)` of {} cannot be differentiated; use `?`, `.unwrap()`, `.expect(…)` or `let Some(x) = … else {{ … }}`",
                    outcome.describe(&self.graph)
                ),
            ),
        }
    }

    /// What an argument makes: its value, or that of the function that it is.
    fn made(&mut self, argument: &Expr, is_function: bool) -> Read<Constant> {
        match argument {
            Expr::Closure(closure) if is_function && closure.inputs.is_empty() => self.constant(&closure.body, None),
            function if is_function => {
                let function = self.constant(function, None)?;
                let made = self.computed(&[function], |function| {
                    let function = &function[0];
                    quote!(#function())
                });
                Ok(Constant { ty: None, ..made })
            }
            value => self.constant(value, None),
        }
    }

    fn unwrapped_or(&mut self, call: &ExprMethodCall, outcome: Value, is_function: bool) -> Read<Value> {
        let (condition, value, fault) = match outcome {
            Value::Some(value) => return Ok(*value),
            Value::Maybe(value, condition) => (condition, *value, None),
            Value::Attempt(value, condition, fault) => (condition, *value, Some(fault)),
            Value::Err(error) if is_function => return self.apply_to(&call.args[0], vec![Value::Constant(error)]),
            _ if is_function => return self.apply_to(&call.args[0], vec![]),
            _ => return self.expr(&call.args[0]),
        };
        if is_function && only_panics(&call.args[0]) {
            self.guard(condition, Failure::Panic(None));
            return Ok(value);
        }
        let holds = self.holds(&condition, call)?;
        let ty = match &value {
            Value::Scalar(_) => Some(Ty::Scalar),
            Value::Matrix(id) => Some(Ty::Matrix(self.graph.shape(*id))),
            _ => None,
        };
        let or = |r: &mut Self| match (&call.args[0], fault) {
            (function, None) if is_function => r.expecting(ty, |r| r.apply_to(function, vec![])),
            (function, Some(Fault::Error(error))) if is_function => r.apply_to(function, vec![Value::Constant(error)]),
            // Of an error that is the callee's it is only seen that there is one.
            (Expr::Closure(closure), Some(_)) if is_function && matches!(closure.inputs.first(), Some(Pat::Wild(_))) => {
                r.expecting(ty, |r| r.expr(&closure.body))
            }
            (function, Some(_)) if is_function => error(function, "what this error is cannot be seen here; write `|_| …`"),
            (other, _) => r.expecting(ty, |r| r.expr(other)),
        };
        let then = |_: &mut Self| Ok(value);
        self.either(holds, call, then, or)
    }

    /// `let Some(x) = … else { … };`
    pub(super) fn let_else(&mut self, local: &Local, pat: &Pat, init: &Expr, or: &Expr) -> Read<Value> {
        let Expr::Block(block) = or else { return error(or, "write a block here") };
        let value = self.expr(init)?;
        let block = &block.block;
        let failure = match self.failure_of(block)? {
            None if super::statement::panics(block) => Some(Failure::Panic(None)),
            failure => failure,
        };
        let (condition, bound) = match (value, inside(pat)) {
            (Value::Some(value), Some(inner)) => {
                self.name_value(inner, &value);
                self.bind_pattern(inner, *value, false)?;
                return Ok(Value::Unit);
            }
            (Value::None | Value::Err(_), Some(_)) => return self.block(block),
            (Value::Maybe(value, condition) | Value::Attempt(value, condition, _), Some(inner)) => {
                (condition, Ok((*value, inner)))
            }
            (value, _) if !value.is_active(&self.graph) => {
                let subject = self.subject_of(value, init)?;
                let matches = self.matches(&subject, pat);
                (Condition::Not(self.graph.not(matches)), Err(subject))
            }
            _ => {
                return error(
                    local,
                    "`let … else` needs an `Option` or a `Result` that matgrad can see, such as `A.try_inverse()`, or a constant",
                );
            }
        };
        match failure {
            Some(failure) => self.guard(condition, failure),
            None => {
                let holds = self.holds(&condition, local)?;
                let left = self.graph.not(holds);
                let ended = self.either(left, or, |r| r.block(block), |_| Ok(Value::Unit))?;
                if !matches!(ended, Value::Unit) {
                    return error(or, "this block must leave the function");
                }
            }
        }
        match bound {
            Ok((value, inner)) => {
                self.name_value(inner, &value);
                self.bind_pattern(inner, value, false)?;
            }
            Err(subject) => self.bind_matched(pat, init, &subject, &bound_by(pat))?,
        }
        Ok(Value::Unit)
    }

    /// What an expression was read as, to be matched: it is evaluated once where it calls something; a place is only looked at.
    pub(super) fn subject_of(&mut self, value: Value, expr: &Expr) -> Read<Constant> {
        let constant = match value {
            Value::Constant(constant) => constant,
            _ => self.constant(expr, None)?,
        };
        Ok(if constant.calls { self.settled(constant, None, None) } else { constant })
    }

    /// `match` on an `Option` or a `Result`: an arm for its value, and one where there is none.
    pub(super) fn match_of_outcome(&mut self, choice: &syn::ExprMatch, value: Value) -> Read<Value> {
        let is_empty = |pat: &Pat| match pat {
            Pat::Wild(_) => true,
            Pat::Ident(name) => name.ident == "None",
            Pat::Path(path) => path.path.segments.last().is_some_and(|last| last.ident == "None"),
            _ => inside_of_error(pat).is_some(),
        };
        let plain = choice.arms.iter().all(|arm| arm.guard.is_none());
        let arms = match &choice.arms[..] {
            [a, b] if plain && is_empty(&b.pat) => inside(&a.pat).map(|inner| (inner, &a.body, b)),
            [a, b] if plain && is_empty(&a.pat) && !matches!(a.pat, Pat::Wild(_)) => {
                inside(&b.pat).map(|inner| (inner, &b.body, a))
            }
            _ => None,
        };
        let Some((inner, then, empty)) = arms else {
            return error(choice, "write two arms: `Some(x) => …` or `Ok(x) => …`, and `None => …`, `Err(_) => …` or `_ => …`");
        };
        let fault = match &value {
            Value::Err(error) | Value::Attempt(_, _, Fault::Error(error)) => Some(error.clone()),
            _ => None,
        };
        let or = |r: &mut Self| match (inside_of_error(&empty.pat), fault) {
            (None | Some(Pat::Wild(_)), _) => r.expr(&empty.body),
            (Some(pat), Some(error)) => r.arm_with(pat, Value::Constant(error), |r| r.expr(&empty.body)),
            (Some(pat), None) => error(pat, "the error that a called function returns is not seen here; write `Err(_)`"),
        };
        self.by_outcome((value, inner), &choice.expr, choice, |r| r.expr(then), or)
    }

    /// An `Option` or a `Result`: `then` of its value, which a pattern binds, where there is one, else `or`.
    fn by_outcome(
        &mut self,
        (value, inner): (Value, &Pat),
        asked: &Expr,
        site: &impl quote::ToTokens,
        then: impl FnOnce(&mut Self) -> Read<Value>,
        or: impl FnOnce(&mut Self) -> Read<Value>,
    ) -> Read<Value> {
        match value {
            Value::Some(value) => self.arm_with(inner, *value, then),
            Value::Maybe(value, condition) | Value::Attempt(value, condition, _) => {
                let holds = self.holds(&condition, asked)?;
                self.either(holds, site, |r| r.arm_with(inner, *value, then), or)
            }
            _ => or(self),
        }
    }

    fn arm_with(&mut self, pat: &Pat, value: Value, arm: impl FnOnce(&mut Self) -> Read<Value>) -> Read<Value> {
        self.scopes.push(Scope::new());
        self.name_value(pat, &value);
        let value = self.bind_pattern(pat, value, false).and_then(|()| arm(self));
        self.scopes.pop();
        value
    }
}
