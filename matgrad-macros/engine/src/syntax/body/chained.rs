//! `if let Some(x) = … { … }` and `if a && let Some(x) = … && b { … }`: one branch, whose condition is asked from left to right and whose patterns bind what
//! stands at their right and in the block.

use syn::{BinOp, Expr, ExprIf, ExprLet};

use super::matching::{bound_by, inside};
use super::names::calls;
use super::{Constant, Read, Reader, Scope, Value, error};
use crate::graph::op::Id;

/// A pattern in a condition, and what it is matched with.
type Matched<'a> = (&'a ExprLet, Subject);

/// What is matched.
enum Subject {
    Constant(Constant),
    /// What stands in an `Option` or a `Result` that depends on the variables.
    Inside(Value),
}

/// The conditions that `&&` joins, or the only one, where one of them is a `let`.
pub(super) fn chain(condition: &Expr) -> Option<Vec<&Expr>> {
    fn links<'a>(condition: &'a Expr, found: &mut Vec<&'a Expr>) {
        match condition {
            Expr::Binary(binary) if matches!(binary.op, BinOp::And(_)) => {
                links(&binary.left, found);
                links(&binary.right, found);
            }
            other => found.push(other),
        }
    }
    let mut found = vec![];
    links(condition, &mut found);
    found.iter().any(|link| matches!(link, Expr::Let(_))).then_some(found)
}

impl Reader<'_> {
    /// A branch with `let` in its condition.
    pub(super) fn let_chain(&mut self, branch: &ExprIf, links: &[&Expr]) -> Read<Value> {
        let or = |r: &mut Self| branch.else_branch.as_ref().map_or(Ok(Value::Unit), |(_, or)| r.expr(or));
        self.scopes.push(Scope::new());
        let asked = self.links(links);
        self.scopes.pop();
        let Some((condition, matched)) = asked? else { return or(self) };
        let then = |r: &mut Self| {
            r.scopes.push(Scope::new());
            let bound = matched.iter().try_for_each(|link| r.bind_link(link));
            let value = bound.and_then(|()| r.block(&branch.then_branch));
            r.scopes.pop();
            value
        };
        match condition {
            Some(condition) => self.either(condition, branch, then, or),
            None => then(self),
        }
    }

    /// That all conditions hold, if that has to be asked, and what their patterns match; `None` where one does not.
    fn links<'a>(&mut self, links: &[&'a Expr]) -> Read<Option<(Option<Id>, Vec<Matched<'a>>)>> {
        let (within, arms) = (self.within, self.arms.len());
        let asked = self.asked_in_turn(links);
        self.within = within;
        self.arms.truncate(arms);
        asked
    }

    /// The same, each where those before it hold.
    fn asked_in_turn<'a>(&mut self, links: &[&'a Expr]) -> Read<Option<(Option<Id>, Vec<Matched<'a>>)>> {
        let (mut all, mut matched) = (None::<Id>, vec![]);
        for (k, link) in links.iter().enumerate() {
            let (asked, is_later) = match link {
                Expr::Let(test) => (&*test.expr, all.is_some()),
                condition => (*condition, !matched.is_empty()),
            };
            if is_later && !self.loops.is_empty() && calls(asked) {
                return error(link, "this is called only where the conditions before it hold; put one `if` into the other");
            }
            let holds = match link {
                Expr::Let(test) => {
                    let Some((holds, subject)) = self.pattern_holds(test)? else { return Ok(None) };
                    let link = (test, subject);
                    // What stands at its right may ask for what it binds.
                    if k + 1 < links.len() {
                        self.bind_link(&link)?;
                    }
                    matched.push(link);
                    holds
                }
                condition => match self.condition(condition)? {
                    Value::Condition(holds) => Some(holds),
                    Value::Bool(false) => return Ok(None),
                    _ => None,
                },
            };
            let Some(holds) = holds else { continue };
            self.narrow(holds);
            all = Some(all.map_or(holds, |all| self.combined(all, holds, true)));
        }
        Ok(Some((all, matched)))
    }

    /// That a pattern matches, if that has to be asked, and what it is matched with; `None` where it does not match.
    fn pattern_holds(&mut self, test: &ExprLet) -> Read<Option<(Option<Id>, Subject)>> {
        let value = self.expecting(None, |r| r.expr(&test.expr))?;
        match (value, inside(&test.pat)) {
            (Value::Some(value), Some(_)) => Ok(Some((None, Subject::Inside(*value)))),
            (Value::Maybe(value, condition) | Value::Attempt(value, condition, _), Some(_)) => {
                let holds = self.holds(&condition, &test.expr)?;
                Ok(Some((Some(holds), Subject::Inside(*value))))
            }
            (Value::None | Value::Err(_), Some(_)) => Ok(None),
            (value, _) if value.is_active(&self.graph) => error(
                test,
                "`if let` needs an `Option` or a `Result` that matgrad can see, such as `A.try_inverse()`, or a constant",
            ),
            (value, _) => {
                let subject = self.subject_of(value, &test.expr)?;
                let holds = self.matches(&subject, &test.pat);
                Ok(Some((Some(holds), Subject::Constant(subject))))
            }
        }
    }

    fn bind_link(&mut self, (test, subject): &Matched<'_>) -> Read<()> {
        match (subject, inside(&test.pat)) {
            (Subject::Constant(subject), _) => self.bind_matched(&test.pat, &test.expr, subject, &bound_by(&test.pat)),
            (Subject::Inside(value), Some(inner)) => {
                self.name_value(inner, value);
                self.bind_pattern(inner, value.clone(), false)
            }
            (Subject::Inside(_), None) => Ok(()),
        }
    }
}
