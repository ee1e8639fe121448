//! Branches and loops. A branch on active values chooses between the values of its two arms; a loop of
//! literal bounds is run while the macro expands.

use quote::{ToTokens, quote};
use syn::{Expr, ExprIf, ExprMatch, Pat};

use super::statement::{names_of, returns_none};
use super::{Constant, Failure, Leaf, Read, Reader, Scope, Value, error};
use crate::graph::op::{Id, Op};
use crate::graph::shape::SCALAR;

impl Reader<'_> {
    /// The value of a condition.
    pub(super) fn condition(&mut self, expr: &Expr) -> Read<Value> {
        if matches!(expr, Expr::Let(_)) {
            return error(expr, "`if let` cannot be differentiated; use `let Some(x) = … else { return None };`");
        }
        match self.expecting(None, |r| r.expr(expr))? {
            value @ (Value::Bool(_) | Value::Condition(_)) => Ok(value),
            Value::Constant(constant) => Ok(Value::Condition(self.constant_condition(constant))),
            other => error(expr, format!("a condition is needed here, but this is {}", other.describe(&self.graph))),
        }
    }

    /// A `bool` of the user's as a condition.
    pub(super) fn constant_condition(&mut self, constant: Constant) -> Id {
        let bits = self.loops_of_constant(&constant);
        let id = self.graph.input_in_loops(&constant.text(), SCALAR, bits, None);
        self.leaves.push(Leaf::Constant(Constant { ty: None, ..constant }));
        id
    }

    /// `a && b` or `a || b` over one shape.
    pub(super) fn combined(&mut self, a: Id, b: Id, and: bool) -> Id {
        let shape = if self.graph.shape(a).is_scalar() { self.graph.shape(b) } else { self.graph.shape(a) };
        self.graph.intern(if and { Op::And(a, b) } else { Op::Or(a, b) }, shape)
    }

    pub(super) fn branch(&mut self, branch: &ExprIf) -> Read<Value> {
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
        if returns_none(&branch.then_branch) {
            self.guard_not(condition, Failure::None);
            return or.map_or(Ok(Value::Unit), |or| self.expr(or));
        }
        if super::statement::panics(&branch.then_branch) {
            return or.map_or(Ok(Value::Unit), |or| self.expr(or));
        }
        self.either(condition, branch, |r| r.block(&branch.then_branch), |r| or.map_or(Ok(Value::Unit), |or| r.expr(or)))
    }

    /// Reads both arms from the same state and merges what they leave behind; the state is as before
    /// where one of them cannot be read.
    fn either(
        &mut self,
        condition: Id,
        site: &impl ToTokens,
        then: impl FnOnce(&mut Self) -> Read<Value>,
        or: impl FnOnce(&mut Self) -> Read<Value>,
    ) -> Read<Value> {
        let (scopes, within, past) = (self.scopes.clone(), self.within, self.history.len());
        self.either_arms(condition, site, then, or).inspect_err(|_| {
            (self.scopes, self.within) = (scopes, within);
            self.history.truncate(past);
        })
    }

    fn either_arms(
        &mut self,
        condition: Id,
        site: &impl ToTokens,
        then: impl FnOnce(&mut Self) -> Read<Value>,
        or: impl FnOnce(&mut Self) -> Read<Value>,
    ) -> Read<Value> {
        let (outer, before, past) = (self.within, self.scopes.clone(), self.history.len());
        self.within = Some(outer.map_or(condition, |outer| self.combined(outer, condition, true)));
        let first = then(self)?;
        let after_then = std::mem::replace(&mut self.scopes, before);
        let negated = self.graph.not(condition);
        self.within = Some(outer.map_or(negated, |outer| self.combined(outer, negated, true)));
        let second = or(self)?;
        self.within = outer;
        let after_else = std::mem::take(&mut self.scopes);
        // To constants the branch is one statement, in which either arm may have changed variables.
        let changed: Vec<String> = self.history.drain(past..).filter(|past| !past.fresh).flat_map(|past| past.names).collect();
        if !changed.is_empty() {
            self.remember(changed, false, quote!(#site;));
        }
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
                    && binding.mutable
                    && !unchanged(&binding.value, &other.value)
                {
                    let value = std::mem::replace(&mut binding.value, Value::Unit);
                    binding.value = self.chosen(condition, value, other.value, site)?;
                }
            }
            merged.push(then);
        }
        Ok(merged)
    }

    /// `first` where the condition holds, else `second`.
    fn chosen(&mut self, condition: Id, first: Value, second: Value, site: &impl ToTokens) -> Read<Value> {
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
            (Value::Tuple(a), Value::Tuple(b)) if a.len() == b.len() => {
                let items: Read<Vec<Value>> = a.into_iter().zip(b).map(|(a, b)| self.chosen(condition, a, b, site)).collect();
                Value::Tuple(items?)
            }
            (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
                let items: Read<Vec<Value>> = a.into_iter().zip(b).map(|(a, b)| self.chosen(condition, a, b, site)).collect();
                Value::Array(items?)
            }
            (Value::Some(a), Value::Some(b)) => Value::Some(Box::new(self.chosen(condition, *a, *b, site)?)),
            (Value::Some(a), Value::None) => {
                let negated = self.graph.not(condition);
                self.guard_not(negated, Failure::None);
                Value::Some(a)
            }
            (Value::None, Value::Some(b)) => {
                self.guard_not(condition, Failure::None);
                Value::Some(b)
            }
            (Value::Unit, Value::Unit) => Value::Unit,
            (Value::Integer(a), Value::Integer(b)) if a == b => Value::Integer(a),
            (Value::Bool(a), Value::Bool(b)) if a == b => Value::Bool(a),
            (Value::Condition(a), Value::Condition(b)) if a == b => Value::Condition(a),
            (Value::Constant(a), Value::Constant(b)) if a.text() == b.text() => Value::Constant(a),
            (Value::Unit, _) | (_, Value::Unit) => return error(site, "an `if` that gives a value needs an `else`"),
            (a, b) => {
                return error(
                    site,
                    format!(
                        "the branches give {} and {}; give both the same type",
                        a.describe(&self.graph),
                        b.describe(&self.graph)
                    ),
                );
            }
        })
    }

    fn spread(&self, id: Id, over: crate::graph::shape::Shape) -> Id {
        if self.graph.shape(id).is_scalar() { self.graph.fill(id, over) } else { id }
    }

    /// `match` on a constant.
    pub(super) fn choice(&mut self, choice: &ExprMatch) -> Read<Value> {
        let scrutinee = self.expecting(None, |r| r.expr(&choice.expr))?;
        if let Value::Integer(known) = scrutinee {
            for arm in &choice.arms {
                if arm.guard.is_none() && matches_integer(&arm.pat, known) {
                    return self.expr(&arm.body);
                }
            }
            return error(choice, format!("no arm of this `match` takes {known}"));
        }
        if scrutinee.is_active(&self.graph) {
            return error(&choice.expr, "`match` on an active value cannot be differentiated; use `if` with a comparison");
        }
        self.arms(choice, &choice.arms.iter().collect::<Vec<_>>())
    }

    fn arms(&mut self, choice: &ExprMatch, arms: &[&syn::Arm]) -> Read<Value> {
        let Some((arm, rest)) = arms.split_first() else { return Ok(Value::Never) };
        let bound = names_of(&arm.pat);
        // A path pattern such as `None` parses as a binding; only lower-case names bind.
        if let Some(name) = bound.iter().find(|name| name.chars().next().is_some_and(char::is_lowercase)) {
            return error(
                &arm.pat,
                format!("this arm binds `{name}`, whose type matgrad cannot see; bind it before the `match` with a type"),
            );
        }
        if rest.is_empty() {
            return self.expr(&arm.body);
        }
        let (subject, pat) = (&choice.expr, &arm.pat);
        let guard = arm.guard.as_ref().map(|(_, guard)| quote!(if #guard));
        let tokens = quote!(::core::matches!(#subject, #pat #guard));
        if self.mentions_active(&tokens) {
            return error(&arm.pat, "this arm depends on an active value; use `if` with a comparison");
        }
        let constant = self.constant(tokens, None);
        let condition = self.constant_condition(constant);
        let rest = rest.to_vec();
        self.either(condition, choice, |r| r.expr(&arm.body), |r| r.arms(choice, &rest))
    }

    pub(super) fn early_return(&mut self, returned: &syn::ExprReturn) -> Read<Value> {
        error(
            returned,
            "`return` cannot be differentiated; let the last expression be the value, with `if`/`else` around it (`return None` may guard a whole block)",
        )
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

fn matches_integer(pat: &Pat, known: i64) -> bool {
    match pat {
        Pat::Wild(_) => true,
        Pat::Lit(lit) => matches!(&lit.lit, syn::Lit::Int(n) if n.base10_parse::<i64>().ok() == Some(known)),
        Pat::Or(or) => or.cases.iter().any(|pat| matches_integer(pat, known)),
        Pat::Paren(inner) => matches_integer(&inner.pat, known),
        _ => false,
    }
}

/// Whether two arms left the same node in a variable.
fn unchanged(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Scalar(a), Value::Scalar(b))
        | (Value::Matrix(a), Value::Matrix(b))
        | (Value::Sequence(a), Value::Sequence(b)) => a == b,
        _ => false,
    }
}
