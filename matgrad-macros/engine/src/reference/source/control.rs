//! Branches, loops and what leaves them.

use syn::{Expr, Label};

use super::environment::Env;
use super::machine::Machine;
use super::number::Number;
use super::operator::common;
use super::types::Want;
use super::value::{Eval, Stop, Value, Whole, unknown};

/// What a step of a loop left behind.
enum Step<N> {
    Next,
    Leave(Value<N>),
}

impl<N: Number> Machine<N> {
    /// The expressions that direct control.
    pub fn control(&mut self, expr: &Expr, env: &Env<N>, want: &Want) -> Eval<N> {
        match expr {
            Expr::If(branch) => {
                let mut inner = env.clone();
                if self.condition(&branch.cond, &mut inner)? {
                    return self.block(&branch.then_branch, &inner, want);
                }
                match &branch.else_branch {
                    Some((_, or)) => self.eval(or, env, want),
                    None => Ok(Value::Unit),
                }
            }
            Expr::Match(choice) => {
                let value = self.operand(&choice.expr, env)?;
                for arm in &choice.arms {
                    let mut inner = env.clone();
                    if !self.matches(&arm.pat, &value, &mut inner)? {
                        continue;
                    }
                    if let Some((_, guard)) = &arm.guard
                        && !self.condition(guard, &mut inner)?
                    {
                        continue;
                    }
                    return self.eval(&arm.body, &inner, want);
                }
                unknown("a `match` of which no arm matches")
            }
            Expr::Let(_) => {
                let mut inner = env.clone();
                self.condition(expr, &mut inner).map(Value::Bool)
            }
            Expr::ForLoop(looped) => {
                let source = self.operand_of_loop(&looped.expr, env)?;
                let mut iter = self.iterate(source)?;
                while let Some(item) = self.next(&mut iter)? {
                    let mut inner = env.clone();
                    self.bind(&looped.pat, item, &mut inner)?;
                    let step = self.block(&looped.body, &inner, &Want::Anything);
                    if let Step::Leave(_) = after(step, looped.label.as_ref())? {
                        break;
                    }
                }
                Ok(Value::Unit)
            }
            Expr::While(looped) => {
                loop {
                    let mut inner = env.clone();
                    if !self.condition(&looped.cond, &mut inner)? {
                        break;
                    }
                    let step = self.block(&looped.body, &inner, &Want::Anything);
                    if let Step::Leave(_) = after(step, looped.label.as_ref())? {
                        break;
                    }
                }
                Ok(Value::Unit)
            }
            Expr::Loop(looped) => loop {
                let step = self.block(&looped.body, env, &Want::Anything);
                if let Step::Leave(value) = after(step, looped.label.as_ref())? {
                    return Ok(value);
                }
            },
            Expr::Break(leaves) => {
                let value = match &leaves.expr {
                    Some(expr) => self.eval(expr, env, &Want::Anything)?,
                    None => Value::Unit,
                };
                Err(Stop::Break(leaves.label.as_ref().map(|label| label.ident.to_string()), value))
            }
            Expr::Continue(leaves) => Err(Stop::Continue(leaves.label.as_ref().map(|label| label.ident.to_string()))),
            Expr::Return(returned) => {
                let value = match &returned.expr {
                    Some(expr) => self.eval(expr, env, &Want::Anything)?,
                    None => Value::Unit,
                };
                Err(Stop::Return(value))
            }
            Expr::Try(attempt) => match self.operand(&attempt.expr, env)? {
                Value::Option(Some(inner)) | Value::Result(Ok(inner)) => Ok((*inner).clone()),
                Value::Option(None) => Err(Stop::Return(Value::Option(None))),
                Value::Result(Err(error)) => Err(Stop::Return(Value::Result(Err(error)))),
                other => unknown(format!("`?` of {}", other.describe())),
            },
            Expr::Range(range) => self.range(range, env),
            _ => unknown("this expression"),
        }
    }

    fn operand_of_loop(&mut self, expr: &Expr, env: &Env<N>) -> Eval<N> {
        // `&mut ys` keeps its places, any other reference is read.
        match expr {
            Expr::Paren(inner) => self.operand_of_loop(&inner.expr, env),
            Expr::Reference(reference) if reference.mutability.is_some() => {
                let place = self.place(&reference.expr, env)?;
                self.places(place)
            }
            _ => self.operand(expr, env),
        }
    }

    /// Whether a condition holds; what its patterns bind is bound.
    pub fn condition(&mut self, expr: &Expr, env: &mut Env<N>) -> Eval<N, bool> {
        match expr {
            Expr::Let(pattern) => {
                let value = self.operand(&pattern.expr, env)?;
                self.matches(&pattern.pat, &value, env)
            }
            Expr::Binary(binary) if matches!(binary.op, syn::BinOp::And(_)) => {
                Ok(self.condition(&binary.left, env)? && self.condition(&binary.right, env)?)
            }
            Expr::Paren(inner) => self.condition(&inner.expr, env),
            _ => match self.operand(expr, env)? {
                Value::Bool(holds) => Ok(holds),
                other => unknown(format!("{} as a condition", other.describe())),
            },
        }
    }

    fn range(&mut self, range: &syn::ExprRange, env: &Env<N>) -> Eval<N> {
        let mut bound = |expr: &Option<Box<Expr>>| match expr {
            Some(expr) => match self.operand(expr, env)? {
                Value::Integer(k, whole) => Ok(Some((k, whole))),
                other => unknown(format!("{} as a bound", other.describe())),
            },
            None => Ok(None),
        };
        let start = bound(&range.start)?.unwrap_or((0, Whole::Open));
        let end = bound(&range.end)?;
        let closed = i64::from(matches!(range.limits, syn::RangeLimits::Closed(_)));
        let whole = end.map_or(start.1, |(_, whole)| common(start.1, whole));
        Ok(Value::Range(start.0, end.map(|(end, _)| end + closed), whole))
    }
}

/// What a step of a loop with this label means for the loop.
fn after<N: Number>(step: Eval<N>, label: Option<&Label>) -> Eval<N, Step<N>> {
    let own = |name: &Option<String>| match name {
        None => true,
        Some(name) => label.is_some_and(|label| label.name.ident == name),
    };
    match step {
        Ok(_) => Ok(Step::Next),
        Err(Stop::Break(name, value)) if own(&name) => Ok(Step::Leave(value)),
        Err(Stop::Continue(name)) if own(&name) => Ok(Step::Next),
        Err(stop) => Err(stop),
    }
}
