//! What leaves a function before its end: `return`, `?`, and the `Option`s and `Result`s that they hang on. Where
//! there is no value is a guard of the function; a value that is returned early is chosen at the end.

use quote::{ToTokens, quote};
use syn::{Block, Expr, Stmt};

use super::outcome::Fails;
use super::returned::error_in;
use super::value::Fault;
use super::{Constant, Read, Reader, Value, error};
use crate::graph::op::{Id, Op};
use crate::graph::shape::{SCALAR, Shape};
use crate::program::signature::Wrap;
use crate::program::{Condition, Failure, Guard};
use crate::spaces::Ty;

/// A value that was returned before the end: where, and which.
#[derive(Clone)]
pub(super) struct Return {
    /// The condition under which it is returned, in the arm that it was left to; `None` if always.
    condition: Option<Id>,
    value: Value,
}

/// The type of what a function returns.
pub(super) fn wrapped(wrap: Option<Wrap>, output: Ty) -> Ty {
    match wrap {
        Some(Wrap::Option) => Ty::Option(Box::new(output)),
        Some(Wrap::Result) => Ty::Result(Box::new(output)),
        None => output,
    }
}

/// Whether a value is an `Option` or a `Result`.
pub(super) fn is_outcome(value: &Value) -> bool {
    matches!(value, Value::Maybe(..) | Value::Attempt(..) | Value::Some(_) | Value::None | Value::Err(_))
}

/// Whether it is a `Result`, as far as that is seen: `Some(…)` stands for `Ok(…)` too.
pub(super) fn is_result(value: &Value) -> bool {
    match value {
        Value::Err(_) | Value::Attempt(..) => true,
        Value::Constant(constant) => matches!(constant.ty, Some(Ty::Result(_))),
        _ => false,
    }
}

impl Reader<'_> {
    /// The function ends here unless a condition holds.
    pub(super) fn guard(&mut self, condition: Condition, failure: Failure) {
        // A step of a loop asks in its arms how often there is no value.
        let is_rolled = self.loops.len() > self.loops_outside;
        if let (Condition::Not(left), false) = (&condition, self.arms.is_empty() || is_rolled) {
            let error = failure.node().map_or(vec![], |id| self.graph.operands(id));
            if self.may_fail(&[vec![*left], error, self.arms.clone()].concat()) {
                return self.guard_in_arms(*left, &failure);
            }
        }
        self.guards.push(Guard { condition, failure, after: self.texts.len(), within: self.within });
    }

    /// What the function returns where a `Result` has no value; `?` converts errors.
    pub(super) fn failure(&mut self, fault: Fault, converted: bool) -> Failure {
        match fault {
            Fault::Error(error) if converted => {
                let error = self.computed(&[error], |error| {
                    let error = &error[0];
                    quote!(::core::convert::From::from(#error))
                });
                Failure::Error(self.late(error))
            }
            Fault::Error(error) => Failure::Error(self.late(error)),
            Fault::Handed(None) => Failure::Pass(None),
            Fault::Handed(Some(by)) => Failure::Pass(Some(self.late(by))),
        }
    }

    /// What a block that does nothing but leave the function without a value returns.
    pub(super) fn failure_of(&mut self, block: &Block) -> Read<Option<Failure>> {
        let [Stmt::Expr(Expr::Return(returned), _)] = &block.stmts[..] else { return Ok(None) };
        if self.inner > 0 {
            return Ok(None);
        }
        Ok(match returned.expr.as_deref() {
            Some(Expr::Path(path)) if path.path.segments.last().is_some_and(|last| last.ident == "None") => Some(Failure::None),
            Some(value) => match error_in(value) {
                Some(error) => {
                    let error = self.constant(error, None)?;
                    Some(Failure::Error(self.late(error)))
                }
                None => None,
            },
            None => None,
        })
    }

    /// `return …`
    pub(super) fn early_return(&mut self, returned: &syn::ExprReturn) -> Read<Value> {
        if self.loops.len() > self.loops_outside {
            return error(
                returned,
                "`return` cannot leave a loop that is not written out; let the loop end, and choose with `if` what a step does",
            );
        }
        let Some(expr) = &returned.expr else {
            return error(returned, "this returns nothing; return the function's value");
        };
        let expected =
            if self.inner == 0 { self.returning.clone().map(|output| wrapped(self.signature.wrap(), output)) } else { None };
        let value = self.expecting(expected, |r| r.expr(expr))?;
        let value = match value {
            Value::Constant(constant) if self.inner == 0 && self.signature.wrapper.is_none() => {
                let output = self.returning.clone().unwrap_or(Ty::Other);
                self.typed(Value::Constant(constant), &output, expr)?
            }
            value => value,
        };
        let failure = match &value {
            Value::Never => return Ok(Value::Never),
            Value::None if self.inner == 0 => Some(Failure::None),
            Value::Err(error) if self.inner == 0 => Some(self.failure(Fault::Error(error.clone()), false)),
            _ => None,
        };
        match (failure, self.arms.pop()) {
            (Some(failure), Some(innermost)) => {
                let within = self.within;
                self.within = self.all_arms();
                self.guard(Condition::Not(innermost), failure);
                self.arms.push(innermost);
                self.within = within;
            }
            (_, innermost) => {
                self.arms.extend(innermost);
                self.returns.push(Return { condition: None, value });
            }
        }
        Ok(Value::Never)
    }

    fn all_arms(&mut self) -> Option<Id> {
        self.arms.clone().into_iter().reduce(|a, b| self.combined(a, b, true))
    }

    /// From here on a condition holds.
    pub(super) fn narrow(&mut self, condition: Id) {
        self.arms.push(condition);
        self.within = Some(self.within.map_or(condition, |outer| self.combined(outer, condition, true)));
    }

    /// Reads an arm: its value, and what it returns, under the conditions of the block that the branch stands in.
    pub(super) fn arm(
        &mut self,
        condition: Id,
        read: impl FnOnce(&mut Self) -> Read<Value>,
        site: &impl ToTokens,
    ) -> Read<(Value, Vec<Return>)> {
        let (within, arms, outer) = (self.within, self.arms.len(), std::mem::take(&mut self.returns));
        self.narrow(condition);
        let value = read(self)?;
        let value = self.called_in_arm(value);
        self.within = within;
        self.arms.truncate(arms);
        let returns = std::mem::replace(&mut self.returns, outer);
        let always = returns.iter().any(|returned| returned.condition.is_none());
        let value = if always { Value::Never } else { value };
        if matches!(value, Value::Never) {
            let whole = self.folded(Value::Never, returns, site)?;
            let left =
                if matches!(whole, Value::Never) { vec![] } else { vec![Return { condition: Some(condition), value: whole }] };
            return Ok((value, left));
        }
        let mut left = Vec::new();
        for Return { condition: inner, value } in returns {
            let Some(inner) = inner else { continue };
            let nodes: Vec<Id> = [inner].into_iter().chain(value.nodes()).collect();
            // What can fail is evaluated in its arms only.
            let value = if self.may_fail(&nodes) {
                let value = self.masked(inner, value);
                self.masked(condition, value)
            } else {
                value
            };
            let both = match self.may_fail(&[inner]) {
                true => self.lazily(condition, Fails::Where(inner), Fails::Never),
                false => self.combined(condition, inner, true),
            };
            left.push(Return { condition: Some(both), value });
        }
        Ok((value, left))
    }

    /// After a branch: what its arms returned is not returned here.
    pub(super) fn leave(&mut self, arms: [Vec<Return>; 2], ends: bool) {
        for left in arms.into_iter().flatten() {
            if let (Some(condition), false) = (left.condition, ends) {
                let negated = self.graph.not(condition);
                self.narrow(negated);
            }
            self.returns.push(left);
        }
    }

    /// A value that is only computed where a condition holds.
    fn masked(&mut self, condition: Id, value: Value) -> Value {
        let zeros = |shape: Shape, r: &Self| r.graph.fill(r.graph.scalar(0.0), shape);
        match value {
            Value::Scalar(id) => {
                let zero = zeros(self.graph.shape(id), self);
                Value::Scalar(self.graph.select(condition, id, zero))
            }
            Value::Matrix(id) => {
                let zero = zeros(self.graph.shape(id), self);
                Value::Matrix(self.graph.select(condition, id, zero))
            }
            Value::Point(id) => match self.masked(condition, Value::Matrix(id)) {
                Value::Matrix(id) => Value::Point(id),
                other => other,
            },
            Value::Some(inner) => Value::Some(Box::new(self.masked(condition, *inner))),
            Value::Tuple(items) => Value::Tuple(items.into_iter().map(|item| self.masked(condition, item)).collect()),
            Value::Array(items) => Value::Array(items.into_iter().map(|item| self.masked(condition, item)).collect()),
            other => other,
        }
    }

    /// One condition where another holds, else a third. Only the one that is asked for is evaluated, in the arms that are
    /// being read; what it is asked for outside of them is not known.
    pub(super) fn lazily(&mut self, condition: Id, then: Fails, or: Fails) -> Id {
        let [then, or] = [then, or].map(|side| match side {
            Fails::Where(id) => self.handed_on(Value::Condition(id)).0,
            Fails::Always => self.opaque(Constant::of_tokens(quote!(true), None)),
            Fails::Never => self.opaque(Constant::of_tokens(quote!(false), None)),
        });
        let chosen = self.graph.select(condition, then, or);
        let outside = self.opaque(Constant::of_tokens(quote!(false), None));
        let chosen = self.in_arms(chosen, outside);
        self.graph.test(chosen)
    }

    /// The value of a function's body, or what it returned before.
    pub(super) fn with_returns(&mut self, value: Value, site: &impl ToTokens) -> Read<Value> {
        let returns = std::mem::take(&mut self.returns);
        self.arms.clear();
        self.within = None;
        self.folded(value, returns, site)
    }

    fn folded(&mut self, value: Value, returns: Vec<Return>, site: &impl ToTokens) -> Read<Value> {
        let mut value = value;
        for Return { condition, value: returned } in returns.into_iter().rev() {
            value = match (value, condition) {
                (Value::Never, _) | (_, None) => returned,
                (value, Some(condition)) => self.chosen(condition, returned, value, site)?,
            };
        }
        Ok(value)
    }

    /// Reads the body of a closure or of another function, whose `return`s are its own, and its failures too unless
    /// they are handed on.
    pub(super) fn of_its_own(
        &mut self,
        read: impl FnOnce(&mut Self) -> Read<Value>,
        site: &impl ToTokens,
        keeps_failures: bool,
    ) -> Read<Value> {
        let (within, arms, outer) = (self.within, self.arms.clone(), std::mem::take(&mut self.returns));
        let loops = std::mem::replace(&mut self.loops_outside, self.loops.len());
        self.inner += u32::from(keeps_failures);
        let returning = self.returning.take();
        let value = read(self);
        self.returning = returning;
        self.inner -= u32::from(keeps_failures);
        self.loops_outside = loops;
        let returns = std::mem::replace(&mut self.returns, outer);
        self.within = within;
        self.arms = arms;
        self.folded(value?, returns, site)
    }

    /// A condition that holds where an `Option` or a `Result` has a value.
    pub(super) fn holds(&mut self, condition: &Condition, site: &impl ToTokens) -> Read<Id> {
        match condition {
            Condition::Not(id) => Ok(self.graph.not(*id)),
            Condition::Factorises(how, a) => Ok(self.graph.intern(Op::Factorises(*how, *a), SCALAR)),
            Condition::Returns(_) | Condition::Passed(_) | Condition::Evaluated(_) => error(
                site,
                "whether this call has a value can only be asked with `?`, `.unwrap()` or `.expect(…)`; let the callee return what it has instead",
            ),
        }
    }

    /// What `?` leaves of a value.
    pub(super) fn attempt(&mut self, attempt: &syn::ExprTry) -> Read<Value> {
        // `Err(e)?` always leaves.
        if let Expr::Call(call) = &*attempt.expr
            && let (Expr::Path(path), [error]) = (&*call.func, &call.args.iter().collect::<Vec<_>>()[..])
            && path.path.is_ident("Err")
        {
            let left = syn::parse_quote_spanned!(attempt.question_token.span=> return Err(::core::convert::From::from(#error)));
            return self.expr(&left);
        }
        let ty = self.expected.clone().filter(|ty| ty.shape().is_some()).map(Box::new);
        let is_result = self.signature.wrap() == Some(Wrap::Result);
        let expected = ty.map(|ty| if is_result { Ty::Result(ty) } else { Ty::Option(ty) });
        let before = self.propagated.replace(attempt.expr.to_token_stream().to_string());
        let value = self.expecting(expected, |r| r.expr(&attempt.expr));
        self.propagated = before;
        let value = value?;
        let (value, condition, failure) = match value {
            Value::Some(value) => return Ok(*value),
            Value::Maybe(value, condition) => (value, condition, Ok(Failure::None)),
            Value::Attempt(value, condition, fault) => (value, condition, Err(fault)),
            Value::Constant(constant) => return self.attempt_of_constant(constant, attempt),
            _ => {
                return error(attempt, "`?` needs an `Option` or a `Result` that matgrad can see, such as `A.try_inverse()?`");
            }
        };
        if self.inner > 0 {
            // It leaves the closure.
            let holds = self.holds(&condition, attempt)?;
            let left = self.graph.not(holds);
            let returned = match failure {
                Ok(_) => Value::None,
                Err(Fault::Error(error)) => Value::Err(error),
                Err(Fault::Handed(_)) => return error(attempt, "take this call out of the closure"),
            };
            self.leave([vec![Return { condition: Some(left), value: returned }], vec![]], false);
            return Ok(*value);
        }
        let failure = failure.unwrap_or_else(|fault| self.failure(fault, true));
        self.guard(condition, failure);
        Ok(*value)
    }
}
