//! `while` with a condition on constants: a loop until a flag is true, which is what the condition says before the
//! first step and after each.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::Span;
use syn::{Block, Expr, ExprForLoop, ExprWhile, parse_quote_spanned};

use super::carried::Carried;
use super::loops::Runs;
use super::names::key;
use super::sources::{Source, Start};
use super::{Read, Reader, Scope, Value, error};
use crate::graph::op::{Count, Id, Op};

impl Reader<'_> {
    pub(super) fn while_loop(&mut self, looped: &ExprWhile) -> Read<Value> {
        if has_let(&looped.cond) {
            return error(
                &looped.cond,
                "`while let` cannot be differentiated; write `for` over what it takes its values from, or `while` with a condition on constants",
            );
        }
        self.scopes.push(Scope::new());
        let value = self.steps_until(looped);
        self.scopes.pop();
        value
    }

    fn steps_until(&mut self, looped: &ExprWhile) -> Read<Value> {
        let number = self.left_loops;
        let (flag, body) = self.left_while(looped)?;
        let cond = &looped.cond;
        let before = self.condition(&parse_quote_spanned!(Span::mixed_site()=> !(#cond)))?;
        match before {
            Value::Bool(true) => return Ok(Value::Unit),
            before => self.bind(&key(&flag), before, true),
        }
        let body = Block { brace_token: looped.body.brace_token, stmts: body };
        let expr = looped.cond.clone();
        let looped: ExprForLoop = ExprForLoop {
            attrs: vec![],
            label: None,
            for_token: Default::default(),
            pat: parse_quote_spanned!(Span::mixed_site()=> _),
            in_token: Default::default(),
            expr,
            body,
        };
        let source = Source::Range(Start::Known(0), None);
        self.counted_loop(&looped, &source, Runs::Until(&key(&flag)))?;
        self.after_left_loop(number)
    }

    /// The variable that a loop runs until.
    pub(super) fn ending(
        &self,
        looped: &ExprForLoop,
        flag: &str,
        carried: &[Carried],
        (vars, nexts): (&[Vec<Id>], &[Vec<Id>]),
    ) -> Read<Id> {
        let Some(place) = carried.iter().position(|carried| carried.name == flag) else {
            return error(&looped.expr, "nothing in this loop changes its condition, so that it never ends");
        };
        let var = vars[place][0];
        // Constants hang on the variables too where a condition on those chooses between them.
        let inits = carried.iter().flat_map(|carried| carried.inits.iter().copied());
        let steps = vars.concat().into_iter().zip(inits.zip(nexts.concat())).collect();
        if self.hangs_on_variables(var, steps) {
            return error(
                &looped.expr,
                "how many steps this `while` takes, by its condition or a `break`, depends on the variables; bound it, `for _ in 0..100 { if !(the condition) { break; } … }`",
            );
        }
        Ok(var)
    }
}

impl Reader<'_> {
    /// Whether a value is made of active ones, though it may be none itself, as a constant that a condition on active
    /// values chooses. Of variables of loops it is known what they begin with and become.
    fn hangs_on_variables(&self, id: Id, mut steps: BTreeMap<Id, (Id, Id)>) -> bool {
        let (mut seen, mut stack) = (BTreeSet::new(), vec![id]);
        while let Some(id) = stack.pop() {
            if !seen.insert(id) {
                continue;
            }
            if self.graph.is_active(id) {
                return true;
            }
            match self.graph.op(id) {
                Op::Held(_) => {}
                Op::Var(..) => stack.extend(steps.get(&id).into_iter().flat_map(|&(init, next)| [init, next])),
                Op::Out(looped, k) | Op::Trail(looped, k, _) => {
                    let made = looped.inits.iter().copied().zip(looped.nexts.iter().copied());
                    steps.extend(looped.vars.iter().copied().zip(made));
                    let flag = match looped.count {
                        Count::Until(flag) => Some(flag),
                        _ => looped.count.node(),
                    };
                    stack.extend(flag.into_iter().chain([looped.vars[k as usize]]));
                }
                op => stack.extend(op.operands()),
            }
        }
        false
    }
}

/// Whether a condition binds something.
fn has_let(cond: &Expr) -> bool {
    match cond {
        Expr::Let(_) => true,
        Expr::Binary(binary) => has_let(&binary.left) || has_let(&binary.right),
        Expr::Paren(inner) => has_let(&inner.expr),
        _ => false,
    }
}
