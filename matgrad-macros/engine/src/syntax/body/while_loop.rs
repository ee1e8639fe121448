//! `while` with a condition on constants: a loop until a flag is true, which is what the condition says before the
//! first step and after each. Where the condition hangs on the variables but the steps only add constants to them, as
//! those that wrap an angle do, the loop is one of constants, and what it adds is added.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::Span;
use syn::{Block, Expr, ExprForLoop, ExprWhile, parse_quote_spanned};

use super::carried::{Carried, replaced};
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
        let counted = self.bounded_while(looped);
        let (outside, guards, pinned) = (self.scopes.clone(), self.guards.len(), self.pinned.len());
        let counted = counted.map(|counted| self.for_loop(&counted));
        if let Some(Ok(value)) = counted {
            return Ok(value);
        }
        self.scopes = outside;
        self.guards.truncate(guards);
        self.pinned.truncate(pinned);
        self.scopes.push(Scope::new());
        let before = self.scopes.clone();
        let value = self.steps_until(looped).and_then(|value| match value {
            Some(value) => Ok(value),
            None => self.steps_of_constants(looped, before),
        });
        self.scopes.pop();
        match (value, counted) {
            (Err(failed), Some(counted)) if failed.to_string() == HANGS => counted,
            (value, _) => value,
        }
    }

    /// Reads a `while` that adds constants to the variables as often as these say: all that is in scope is held constant
    /// while the loop runs, and what it then is more than before is added.
    fn steps_of_constants(&mut self, looped: &ExprWhile, before: Vec<Scope>) -> Read<Value> {
        let mut held = before.clone();
        for binding in held.iter_mut().flat_map(Scope::values_mut) {
            // Constants among the parts of a value have no nodes to be replaced.
            if binding.value.is_active(&self.graph) && !binding.value.has_constants() {
                let mut nodes = binding.value.nodes().into_iter().map(|id| self.graph.held(id));
                binding.value = replaced(&self.graph, &binding.value, &mut nodes);
            }
        }
        self.scopes.clone_from(&held);
        let Some(value) = self.steps_until(looped)? else { return error(&looped.cond, HANGS) };
        let after = std::mem::replace(&mut self.scopes, before);
        let changes = held.into_iter().zip(after).enumerate().flat_map(|(depth, (held, after))| {
            let changed = move |(name, after): (String, super::Binding)| {
                let held = held.get(&name)?.value.clone();
                (!after.value.is_same(&held)).then_some((depth, name, held, after.value))
            };
            after.into_iter().filter_map(changed).collect::<Vec<_>>()
        });
        for (depth, name, held, after) in changes.collect::<Vec<_>>() {
            let Some(binding) = self.scopes[depth].get_mut(&name) else { continue };
            let (graph, was) = (&self.graph, binding.value.nodes());
            let mut moved =
                was.into_iter().zip(after.nodes()).zip(held.nodes()).map(|((was, after), held)| match graph.is_active(was) {
                    true => graph.sum(&[(1.0, was), (1.0, after), (-1.0, held)], graph.shape(was)),
                    false => after,
                });
            let value = if binding.value.is_active(graph) { replaced(graph, &after, &mut moved) } else { after };
            (binding.value, binding.mutable, binding.parameter, binding.shadow) = (value, true, None, None);
        }
        Ok(value)
    }

    /// The loop that a `while` is; `None` if how many steps it takes hangs on variables that its steps add constants to.
    fn steps_until(&mut self, looped: &ExprWhile) -> Read<Option<Value>> {
        let (flag, body, leaves) = self.left_while(looped)?;
        let cond = &looped.cond;
        let before = self.condition(&parse_quote_spanned!(Span::mixed_site()=> !(#cond)))?;
        match before {
            Value::Bool(true) => return Ok(Some(Value::Unit)),
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
        if !self.counted_loop(&looped, &source, Runs::Until(&key(&flag)))? {
            return Ok(None);
        }
        self.after_left_loop(&leaves).map(Some)
    }

    /// The variable that a loop runs until; `None` if how often it runs hangs on the variables, but steps only add
    /// constants to them, so that the derivative is the same however many there are.
    pub(super) fn ending(
        &self,
        looped: &ExprForLoop,
        flag: &str,
        carried: &[Carried],
        (vars, nexts): (&[Vec<Id>], &[Vec<Id>]),
    ) -> Read<Option<Id>> {
        let Some(place) = carried.iter().position(|carried| carried.name == flag) else {
            return error(&looped.expr, "nothing in this loop changes its condition, so that it never ends");
        };
        let var = vars[place][0];
        // Constants hang on the variables too where a condition on those chooses between them.
        let inits = carried.iter().flat_map(|carried| carried.inits.iter().copied());
        let steps: BTreeMap<Id, (Id, Id)> = vars.concat().into_iter().zip(inits.zip(nexts.concat())).collect();
        if !self.hangs_on_variables(var, steps.clone()) {
            return Ok(Some(var));
        }
        let mut moves = steps.iter().all(|(&var, &(_, next))| !self.graph.is_active(var) || self.moves(var, next));
        moves &= steps.keys().any(|&var| self.graph.is_active(var));
        if moves { Ok(None) } else { error(&looped.expr, HANGS) }
    }

    /// Whether a node is made of constants, though a condition on the variables may choose between them.
    fn is_piecewise_constant(&self, id: Id) -> bool {
        match self.graph.op(id) {
            Op::Select(_, then, or) => self.is_piecewise_constant(then) && self.is_piecewise_constant(or),
            _ => !self.graph.is_active(id),
        }
    }

    /// Whether a node is another one and constants that are added to it.
    fn moves(&self, from: Id, to: Id) -> bool {
        let graph = &self.graph;
        if from == to {
            return true;
        }
        match graph.op(to) {
            Op::Sum(terms) => {
                let mut active = terms.iter().filter(|&&(_, term)| !self.is_piecewise_constant(term));
                matches!((active.next(), active.next()), (Some(&(c, term)), None) if c.get() == 1.0 && self.moves(from, term))
            }
            Op::Select(_, then, or) => self.moves(from, then) && self.moves(from, or),
            Op::Replace(whole, part, i, j) => {
                self.moves(from, whole) && self.moves(graph.block(from, i, j, graph.shape(part)), part)
            }
            _ => false,
        }
    }
}

/// What a `while` is told whose number of steps is not known.
const HANGS: &str = "how many steps this `while` takes, by its condition or a `break`, depends on the variables; bound it, `for _ in 0..100 { if !(the condition) { break; } … }`";

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
