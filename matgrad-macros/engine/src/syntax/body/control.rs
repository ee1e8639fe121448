//! Branches. One on active values chooses between the values of its two arms; a loop of
//! literal bounds is run while the macro expands.

use quote::{ToTokens, quote};
use syn::{Expr, ExprIf};

use super::chained::chain;
use super::exits::{is_outcome, is_result};
use super::outcome::Fails;
use super::sources::{Place, Source};
use super::{Constant, Read, Reader, Scope, Value, error};
use crate::graph::op::{Id, Op};
use crate::program::Condition;
use crate::spaces::Ty;

impl Reader<'_> {
    /// The value of a condition.
    pub(super) fn condition(&mut self, expr: &Expr) -> Read<Value> {
        if chain(expr).is_some() {
            return error(expr, "`if let` beside another condition cannot be differentiated; put one `if` into the other");
        }
        let guards = (self.guards.len(), self.pinned.len());
        let value = self.expecting(None, |r| r.expr(expr)).or_else(|failed| {
            // Whatever else gives a truth is asked as it was written: no derivative goes through it.
            if !matches!(expr, Expr::Call(_) | Expr::MethodCall(_) | Expr::Macro(_)) || !self.changed(expr, false).is_empty() {
                return Err(failed);
            }
            self.guards.truncate(guards.0);
            self.pinned.truncate(guards.1);
            self.constant(expr, None).map(Value::Constant).map_err(|_| failed)
        })?;
        match value {
            value @ (Value::Bool(_) | Value::Condition(_)) => Ok(value),
            Value::Constant(constant) => Ok(Value::Condition(self.constant_condition(constant))),
            other => error(expr, format!("a condition is needed here, but this is {}", other.describe(&self.graph))),
        }
    }

    /// `a && b` or `a || b` over one shape.
    pub(super) fn combined(&mut self, a: Id, b: Id, and: bool) -> Id {
        let shape = if self.graph.shape(a).is_scalar() { self.graph.shape(b) } else { self.graph.shape(a) };
        // Inside an element-wise closure one of them may be the same for all elements.
        let (a, b) = (self.spread(a, shape), self.spread(b, shape));
        self.graph.intern(if and { Op::And(a, b) } else { Op::Or(a, b) }, shape)
    }

    pub(super) fn branch(&mut self, branch: &ExprIf) -> Read<Value> {
        if let Some(links) = chain(&branch.cond) {
            return self.let_chain(branch, &links);
        }
        let condition = match self.condition(&branch.cond)? {
            Value::Bool(true) => return self.block(&branch.then_branch),
            Value::Bool(false) => {
                return match &branch.else_branch {
                    Some((_, or)) => self.expr(or),
                    None => Ok(Value::Unit),
                };
            }
            Value::Condition(id) => id,
            _ => return error(&branch.cond, "this condition cannot be seen through"),
        };
        let or = branch.else_branch.as_ref().map(|(_, or)| &**or);
        if let Some(failure) = self.failure_of(&branch.then_branch)? {
            self.guard(Condition::Not(condition), failure);
            return or.map_or(Ok(Value::Unit), |or| self.expr(or));
        }
        if super::statement::panics(&branch.then_branch) {
            return or.map_or(Ok(Value::Unit), |or| self.expr(or));
        }
        self.either(condition, branch, |r| r.block(&branch.then_branch), |r| or.map_or(Ok(Value::Unit), |or| r.expr(or)))
    }

    /// Reads both arms from the same state and merges what they leave behind; the state is as before
    /// where one of them cannot be read.
    pub(super) fn either(
        &mut self,
        condition: Id,
        site: &impl ToTokens,
        then: impl FnOnce(&mut Self) -> Read<Value>,
        or: impl FnOnce(&mut Self) -> Read<Value>,
    ) -> Read<Value> {
        let (scopes, within, arms, returns) = (self.scopes.clone(), self.within, self.arms.clone(), self.returns.clone());
        self.either_arms(condition, site, then, or)
            .inspect_err(|_| (self.scopes, self.within, self.arms, self.returns) = (scopes, within, arms, returns))
    }

    /// `map_or(default, f)` of an `Option` or a `Result`.
    pub(super) fn mapped_or(&mut self, call: &syn::ExprMethodCall, outcome: Value) -> Read<Value> {
        let (default, function) = (&call.args[0], &call.args[1]);
        match outcome {
            Value::Some(value) => self.apply_to(function, vec![*value]),
            Value::Maybe(value, condition) | Value::Attempt(value, condition, _) => {
                let holds = self.holds(&condition, call)?;
                self.either(holds, call, |r| r.apply_to(function, vec![*value]), |r| r.expr(default))
            }
            _ => self.expr(default),
        }
    }

    fn either_arms(
        &mut self,
        condition: Id,
        site: &impl ToTokens,
        then: impl FnOnce(&mut Self) -> Read<Value>,
        or: impl FnOnce(&mut Self) -> Read<Value>,
    ) -> Read<Value> {
        let (before, negated) = (self.scopes.clone(), self.graph.not(condition));
        let (first, left) = self.arm(condition, then, site)?;
        let after_then = std::mem::replace(&mut self.scopes, before);
        let (second, also_left) = self.arm(negated, or, site)?;
        let after_else = std::mem::take(&mut self.scopes);
        self.leave([left, also_left], matches!((&first, &second), (Value::Never, Value::Never)));
        if matches!(first, Value::Never) {
            self.scopes = after_else;
            return Ok(second);
        }
        if matches!(second, Value::Never) {
            self.scopes = after_then;
            return Ok(first);
        }
        self.scopes = self.merged_scopes(condition, after_then, after_else, site)?;
        self.chosen(condition, first, second, site)
    }

    fn merged_scopes(&mut self, condition: Id, then: Vec<Scope>, or: Vec<Scope>, site: &impl ToTokens) -> Read<Vec<Scope>> {
        let mut merged = Vec::new();
        for (mut then, or) in then.into_iter().zip(or) {
            for (name, other) in or {
                if let Some(binding) = then.get_mut(&name)
                    && (binding.mutable || other.mutable)
                    && !binding.value.is_same(&other.value)
                {
                    let value = std::mem::replace(&mut binding.value, Value::Unit);
                    binding.value = match (value, other.value) {
                        // What only one arm gives a value, the other one leaves.
                        (Value::Unit, assigned) | (assigned, Value::Unit) => assigned,
                        (then, or) => self.chosen(condition, then, or, site)?,
                    };
                    (binding.mutable, binding.parameter, binding.shadow) = (true, None, None);
                }
            }
            merged.push(then);
        }
        Ok(merged)
    }

    /// `first` where the condition holds, else `second`.
    pub(super) fn chosen(&mut self, condition: Id, first: Value, second: Value, site: &impl ToTokens) -> Read<Value> {
        Ok(match (first, second) {
            (Value::Scalar(a), Value::Scalar(b)) => {
                let (mut a, mut b) = self.lifted(a, b);
                let over = self.graph.shape(condition);
                if !over.is_scalar() {
                    (a, b) = (self.spread(a, over), self.spread(b, over));
                }
                Value::Scalar(self.graph.select(condition, a, b))
            }
            (Value::Matrix(a), Value::Matrix(b)) => {
                self.same_shape(site, "if", a, b)?;
                if !self.graph.shape(condition).is_scalar() {
                    return error(site, "a matrix cannot be chosen element by element; take this out of the closure");
                }
                Value::Matrix(self.graph.select(condition, a, b))
            }
            (Value::Point(a), Value::Point(b)) => match self.chosen(condition, Value::Matrix(a), Value::Matrix(b), site)? {
                Value::Matrix(id) => Value::Point(id),
                other => other,
            },
            (Value::Group(group, a), Value::Group(other, b)) if group == other => {
                if !self.graph.shape(condition).is_scalar() {
                    return error(site, "a group's element cannot be chosen element by element; take this out of the closure");
                }
                Value::Group(group, a.iter().zip(b).map(|(&a, b)| self.graph.select(condition, a, b)).collect())
            }
            (Value::Tuple(a), Value::Tuple(b)) if a.len() == b.len() => {
                let items: Read<Vec<Value>> = a.into_iter().zip(b).map(|(a, b)| self.chosen(condition, a, b, site)).collect();
                Value::Tuple(items?)
            }
            (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
                let items: Read<Vec<Value>> = a.into_iter().zip(b).map(|(a, b)| self.chosen(condition, a, b, site)).collect();
                Value::Array(items?)
            }
            (a @ Value::Sequence(_), b @ (Value::Sequence(_) | Value::Array(_)))
            | (a @ Value::Array(_), b @ Value::Sequence(_)) => match self.chosen_row(condition, &a, &b) {
                Some(row) => Value::Sequence(row),
                None => return error(site, self.of_two_types(&a, &b)),
            },
            (Value::Struct(of, a), Value::Struct(other, b)) if of.name() == other.name() => {
                let parts: Read<Vec<Value>> = a.into_iter().zip(b).map(|(a, b)| self.chosen(condition, a, b, site)).collect();
                Value::Struct(of, parts?)
            }
            (a @ Value::Struct(..), b @ Value::Constant(_)) | (a @ Value::Constant(_), b @ Value::Struct(..)) => {
                let [a, b] = [a, b].map(|value| self.taken_apart(value));
                match (&a, &b) {
                    (Value::Struct(..), Value::Struct(..)) => return self.chosen(condition, a, b, site),
                    _ => return error(site, self.of_two_types(&a, &b)),
                }
            }
            (Value::Some(a), Value::Some(b)) => Value::Some(Box::new(self.chosen(condition, *a, *b, site)?)),
            (a, b) if is_outcome(&a) && is_outcome(&b) => self.chosen_outcome(condition, a, b, site)?,
            (a @ Value::Constant(_), b) if is_outcome(&b) && !b.is_active(&self.graph) => {
                let b = self.held_like(b, &a, site)?;
                return self.chosen(condition, a, b, site);
            }
            (a, b @ Value::Constant(_)) if is_outcome(&a) && !a.is_active(&self.graph) => {
                let a = self.held_like(a, &b, site)?;
                return self.chosen(condition, a, b, site);
            }
            (a @ Value::Stream(_), b @ Value::Stream(_)) => self.chosen_table(condition, a, b, site)?,
            (Value::Unit, Value::Unit) => Value::Unit,
            (Value::Integer(a), Value::Integer(b)) if a == b => Value::Integer(a),
            (Value::Bool(a), Value::Bool(b)) if a == b => Value::Bool(a),
            (a @ (Value::Bool(_) | Value::Condition(_)), b @ (Value::Bool(_) | Value::Condition(_))) => {
                self.chosen_condition(condition, a, b)
            }
            (a @ (Value::Bool(_) | Value::Condition(_)), Value::Constant(b)) => {
                let b = Value::Condition(self.constant_condition(b));
                self.chosen_condition(condition, a, b)
            }
            (Value::Constant(a), b @ (Value::Bool(_) | Value::Condition(_))) => {
                let a = Value::Condition(self.constant_condition(a));
                self.chosen_condition(condition, a, b)
            }
            (Value::Constant(a), b @ (Value::Array(_) | Value::Sequence(_))) => {
                let b = self.apart(b);
                let a = self.items_like(a, &b, site)?;
                return self.chosen(condition, a, b, site);
            }
            (a @ (Value::Array(_) | Value::Sequence(_)), Value::Constant(b)) => {
                let a = self.apart(a);
                let b = self.items_like(b, &a, site)?;
                return self.chosen(condition, a, b, site);
            }
            (Value::Constant(a), b @ (Value::Scalar(_) | Value::Matrix(_) | Value::Point(_))) => {
                return match self.inferred_like(a, &b) {
                    a @ Value::Constant(_) => error(site, self.of_two_types(&a, &b)),
                    a => self.chosen(condition, a, b, site),
                };
            }
            (a @ (Value::Scalar(_) | Value::Matrix(_) | Value::Point(_)), Value::Constant(b)) => {
                return match self.inferred_like(b, &a) {
                    b @ Value::Constant(_) => error(site, self.of_two_types(&a, &b)),
                    b => self.chosen(condition, a, b, site),
                };
            }
            (a @ (Value::Constant(_) | Value::Integer(_)), b @ (Value::Constant(_) | Value::Integer(_))) => {
                if !self.graph.shape(condition).is_scalar() {
                    return error(
                        site,
                        "a constant cannot be chosen element by element; make it a scalar of the function's type",
                    );
                }
                let [(a, ty, most), (b, other, bound)] = [a, b].map(|value| self.handed_on(value));
                if a == b {
                    return Ok(Value::Constant(Constant { most, ..Constant::of_node(a, ty, "") }));
                }
                let id = self.graph.select(condition, a, b);
                let ty = if ty == other { ty } else { None };
                let most = if most == bound { most } else { None };
                Value::Constant(Constant { most, ..Constant::of_node(id, ty, "") })
            }
            (Value::Unit, _) | (_, Value::Unit) => return error(site, "an `if` that gives a value needs an `else`"),
            (a, b) => return error(site, self.of_two_types(&a, &b)),
        })
    }

    fn of_two_types(&self, a: &Value, b: &Value) -> String {
        format!("the branches give {} and {}; give both the same type", a.describe(&self.graph), b.describe(&self.graph))
    }

    /// A constant array item by item, beside another array of as many.
    fn items_like(&mut self, constant: Constant, other: &Value, site: &impl ToTokens) -> Read<Value> {
        let (Some(Ty::Array(item, length)), Value::Array(items)) = (constant.ty.clone(), other) else {
            return error(site, self.of_two_types(&Value::Constant(constant), other));
        };
        if length.literal() != Some(items.len()) {
            return error(site, self.of_two_types(&Value::Constant(constant), other));
        }
        let whole = Source::Data(self.settled(constant, None, None), *item, false);
        let site: Expr = syn::parse2(site.to_token_stream()).unwrap_or_else(|_| syn::parse_quote!(_));
        let items: Read<Vec<Value>> = (0..items.len()).map(|k| self.item(&whole, &Place::Known(k), &site)).collect();
        Ok(Value::Array(items?))
    }

    /// An `Option` or a `Result` of constants as a Rust value, beside another of its type.
    fn held_like(&mut self, outcome: Value, other: &Value, site: &impl ToTokens) -> Read<Value> {
        match self.held_outcome(&outcome, is_result(&outcome) || is_result(other)) {
            Some(held) => Ok(Value::Constant(held)),
            None => error(site, format!("{} cannot be chosen here; match on it first", outcome.describe(&self.graph))),
        }
    }

    /// A constant as a node that holds its Rust value, with its type and bound.
    pub(super) fn handed_on(&mut self, value: Value) -> (Id, Option<Ty>, Option<super::most::Most>) {
        let constant = match value {
            Value::Constant(constant) => constant,
            Value::Integer(n) => self.integer(n),
            Value::Bool(known) => Constant::of_tokens(quote!(#known), None),
            Value::Condition(id) => match self.graph.op(id) {
                Op::Test(truth) => Constant::of_node(truth, None, ""),
                _ => Constant { node: None, ..Constant::of_node(id, None, "") },
            },
            _ => Constant::of_tokens(quote!(()), None),
        };
        let (ty, most) = (constant.ty.clone(), constant.most);
        (self.opaque(constant), ty, most)
    }

    /// The condition `a` where another holds, else `b`.
    fn chosen_condition(&mut self, condition: Id, a: Value, b: Value) -> Value {
        let nodes = [a.nodes(), b.nodes()].concat();
        if self.graph.shape(condition).is_scalar() && self.may_fail(&nodes) {
            let [a, b] = [a, b].map(|value| match value {
                Value::Bool(true) => Fails::Always,
                Value::Condition(id) => Fails::Where(id),
                _ => Fails::Never,
            });
            return Value::Condition(self.lazily(condition, a, b));
        }
        let negated = self.graph.not(condition);
        // In its arm the condition itself is known.
        let known = |value: Value, is: Id, is_not: Id| match value {
            Value::Condition(id) if id == is => Value::Bool(true),
            Value::Condition(id) if id == is_not => Value::Bool(false),
            other => other,
        };
        let (a, b) = (known(a, condition, negated), known(b, negated, condition));
        match (&a, &b) {
            (Value::Condition(a), Value::Bool(true)) => return Value::Condition(self.combined(negated, *a, false)),
            (Value::Bool(true), Value::Condition(b)) => return Value::Condition(self.combined(condition, *b, false)),
            (Value::Bool(true), Value::Bool(true)) => return Value::Bool(true),
            _ => {}
        }
        let both = |r: &mut Self, side: Id, value: Value| match value {
            Value::Bool(true) => Some(side),
            Value::Condition(id) => Some(r.combined(side, id, true)),
            _ => None,
        };
        match (both(self, condition, a), both(self, negated, b)) {
            (Some(a), Some(b)) => Value::Condition(self.combined(a, b, false)),
            (Some(only), None) | (None, Some(only)) => Value::Condition(only),
            (None, None) => Value::Bool(false),
        }
    }

    fn spread(&self, id: Id, over: crate::graph::shape::Shape) -> Id {
        if self.graph.shape(id).is_scalar() { self.graph.fill(id, over) } else { id }
    }

    pub(super) fn range(&mut self, range: &syn::ExprRange) -> Read<Value> {
        let bound = |r: &mut Self, e: &Option<Box<Expr>>| match e {
            Some(e) => match r.expr(e)? {
                Value::Integer(n) => Ok(Some(n)),
                _ => error(e, "the bounds of this range must be literals"),
            },
            None => Ok(None),
        };
        let (start, end) = (bound(self, &range.start)?.unwrap_or(0), bound(self, &range.end)?);
        let Some(end) = end else { return error(range, "a range needs an end here") };
        let end = if matches!(range.limits, syn::RangeLimits::Closed(_)) { end + 1 } else { end };
        if end - start > 4096 {
            return error(range, "this range has more than 4096 steps; a loop this long cannot be written out");
        }
        Ok(Value::Range((start..end).map(Value::Integer).collect()))
    }
}
