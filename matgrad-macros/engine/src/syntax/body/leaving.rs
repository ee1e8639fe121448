//! `break`, `continue` and `return` in loops, written as flags: what leaves a step sets one, and what follows
//! stands in an `if` that asks for it. The number of steps is kept; those after the loop is left do nothing.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use proc_macro2::{Ident, Span};
use quote::ToTokens;
use syn::visit::Visit;
use syn::{Block, Expr, ExprForLoop, ExprWhile, Local, Stmt, parse_quote_spanned};

use super::hoisted::{by_assignment, with_arms};
use super::names::{identifiers, idents_of, key};
use super::questions::without_questions;
use super::returned::{Names, error_in, inside, taken_apart};
use super::{Read, Reader, Value, error};
use crate::program::signature::Wrap;
use crate::spaces::Ty;

/// The flags of a loop.
struct Flags {
    /// The loop was left.
    left: Ident,
    /// The present step was left.
    skipped: Ident,
    /// The function was left, and with what, where that is rewritten too.
    returned: Option<(Ident, Ident)>,
    /// The function was left without a value, one for each place: the flag, and what is returned.
    failed: RefCell<Vec<(Ident, Expr)>>,
    /// The same with an error of the step's, which is kept.
    kept: RefCell<Vec<Ident>>,
    /// How many values of arms were given names.
    named: Cell<u32>,
    wrap: Option<Wrap>,
    /// The names that the loop binds, which nothing outside of it can ask for.
    bound: BTreeSet<String>,
    label: Option<String>,
}

/// How a loop left the function: asked for after it.
pub(super) struct Leaves {
    /// With a value: whether, and which.
    returned: Option<(Ident, Ident)>,
    /// Without one: whether, and what is returned.
    failed: Vec<(Ident, Expr)>,
    /// With an error, if there is one.
    kept: Vec<Ident>,
}

/// What leaves a loop in some code.
#[derive(Default, Clone, Copy)]
struct Found {
    breaks: bool,
    continues: bool,
    returns: bool,
    /// One of the returns has a value.
    has_value: bool,
}

impl Found {
    fn any(self) -> bool {
        self.breaks || self.continues || self.returns
    }
}

struct Finder<'l> {
    label: Option<&'l str>,
    /// In how many loops inside the one that is meant.
    depth: u32,
    found: Found,
}

impl<'a> Visit<'a> for Finder<'_> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        let is_mine = |label: &Option<syn::Lifetime>, depth: u32| match label {
            None => depth == 0,
            Some(label) => self.label.is_some_and(|mine| label.ident == mine),
        };
        match expr {
            Expr::Break(leaves) => self.found.breaks |= is_mine(&leaves.label, self.depth),
            Expr::Continue(leaves) => self.found.continues |= is_mine(&leaves.label, self.depth),
            Expr::Return(returned) => {
                self.found.returns = true;
                self.found.has_value |= returned.expr.as_deref().and_then(inside).is_some();
            }
            _ => {}
        }
        let inner = u32::from(matches!(expr, Expr::ForLoop(_) | Expr::While(_) | Expr::Loop(_)));
        self.depth += inner;
        syn::visit::visit_expr(self, expr);
        self.depth -= inner;
    }
    fn visit_expr_closure(&mut self, _: &'a syn::ExprClosure) {}
    fn visit_item(&mut self, _: &'a syn::Item) {}
}

impl Flags {
    fn found(&self, depth: u32, look: impl FnOnce(&mut Finder<'_>)) -> Found {
        let mut finder = Finder { label: self.label.as_deref(), depth, found: Found::default() };
        look(&mut finder);
        Found { returns: finder.found.returns && self.returned.is_some(), ..finder.found }
    }

    /// The condition that a step goes on.
    fn goes_on(&self, found: Found) -> Expr {
        let (left, skipped) = (&self.left, &self.skipped);
        let span = Span::mixed_site();
        match (found.breaks || found.returns, found.continues) {
            (true, true) => parse_quote_spanned!(span=> !#left && !#skipped),
            (false, true) => parse_quote_spanned!(span=> !#skipped),
            _ => parse_quote_spanned!(span=> !#left),
        }
    }

    /// Inside it is known that the loop was not left.
    fn unset(&self, found: Found) -> Vec<Stmt> {
        let returned = self.returned.iter().filter(|_| found.has_value).map(|(returned, _)| returned.clone());
        let all = returned.chain(self.failed.borrow().iter().map(|(flag, _)| flag.clone())).collect::<Vec<_>>();
        all.into_iter().map(|flag| parse_quote_spanned!(Span::mixed_site()=> #flag = false;)).collect()
    }

    /// How the loop left the function.
    fn leaves(self, found: Found) -> Leaves {
        Leaves {
            returned: self.returned.filter(|_| found.has_value),
            failed: self.failed.into_inner(),
            kept: self.kept.into_inner(),
        }
    }

    /// The statements of a step.
    fn step(&self, body: &Block, found: Found) -> Vec<Stmt> {
        let mut stmts = self.block(&body.stmts, 0);
        if found.continues {
            let skipped = &self.skipped;
            stmts.insert(0, parse_quote_spanned!(Span::mixed_site()=> let mut #skipped = false;));
        }
        stmts
    }

    /// Statements in which what leaves the step sets flags; `depth` is the number of loops inside the one that is meant.
    fn block(&self, statements: &[Stmt], depth: u32) -> Vec<Stmt> {
        let mut written = Vec::new();
        for (k, statement) in statements.iter().enumerate() {
            let found = self.found(depth, |finder| finder.visit_stmt(statement));
            if !found.any() {
                written.push(statement.clone());
                continue;
            }
            let span = Span::mixed_site();
            let name = Ident::new(&format!("{}_value_{}", self.left, self.named.get()), span);
            let leaves = |expr: &Expr| self.found(depth, |finder| finder.visit_expr(expr)).any();
            if let Some(hoisted) = by_assignment(statement, &name, leaves) {
                self.named.set(self.named.get() + 1);
                written.extend(self.block(&[&hoisted, &statements[k + 1..]].concat(), depth));
                return written;
            }
            let rest = self.block(&statements[k + 1..], depth);
            match statement {
                Stmt::Local(Local { pat, init: Some(init), .. }) if init.diverge.is_some() => {
                    let (expr, or) = (&init.expr, init.diverge.as_ref().map(|(_, or)| self.expr(or, depth)));
                    written.push(parse_quote_spanned!(span=> if let #pat = #expr { #(#rest)* } else { #or }));
                    return written;
                }
                Stmt::Expr(expr, semi) => {
                    let expr = self.expr(expr, depth);
                    let is_block =
                        matches!(expr, Expr::If(_) | Expr::Match(_) | Expr::Block(_) | Expr::ForLoop(_) | Expr::While(_));
                    written.push(Stmt::Expr(expr, if is_block { *semi } else { Some(Default::default()) }));
                }
                // It stays as it is, and is refused where it is read.
                other => written.push(other.clone()),
            }
            if !rest.is_empty() {
                let goes_on = self.goes_on(found);
                written.push(parse_quote_spanned!(span=> if #goes_on { #(#rest)* }));
            }
            return written;
        }
        written
    }

    fn expr(&self, expr: &Expr, depth: u32) -> Expr {
        let span = Span::mixed_site();
        let block = |block: &Block| Block { brace_token: block.brace_token, stmts: self.block(&block.stmts, depth) };
        if !self.found(depth, |finder| finder.visit_expr(expr)).any() {
            return expr.clone();
        }
        let (left, skipped) = (&self.left, &self.skipped);
        // An inner loop is left too.
        let also: Option<Stmt> = (depth > 0).then(|| parse_quote_spanned!(span=> break;));
        match expr {
            Expr::Break(_) => parse_quote_spanned!(span=> { #left = true; #also }),
            Expr::Continue(_) => parse_quote_spanned!(span=> { #skipped = true; #also }),
            Expr::Return(syn::ExprReturn { expr: Some(value), .. }) => match &self.returned {
                Some((returned, result)) => match inside(value) {
                    Some(whole) if self.wrap.is_some() && std::ptr::eq(whole, &raw const **value) => {
                        self.expr(&taken_apart(whole, self.wrap), depth)
                    }
                    Some(value) => parse_quote_spanned!(span=> { #result = #value; #returned = true; #left = true; #also }),
                    None if !identifiers(&value.to_token_stream()).iter().any(|name| self.bound.contains(name)) => {
                        let mut failed = self.failed.borrow_mut();
                        let flag = Ident::new(&format!("{returned}_{}", failed.len()), span);
                        failed.push((flag.clone(), (**value).clone()));
                        parse_quote_spanned!(span=> { #flag = true; #left = true; #also })
                    }
                    None => match error_in(value) {
                        Some(error) => {
                            let mut kept = self.kept.borrow_mut();
                            let name = Ident::new(&format!("{returned}_error_{}", kept.len()), span);
                            kept.push(name.clone());
                            parse_quote_spanned!(span=> { #name = Some(#error); #left = true; #also })
                        }
                        None => expr.clone(),
                    },
                },
                None => expr.clone(),
            },
            Expr::ForLoop(inner) => {
                let stmts = self.block(&inner.body.stmts, depth + 1);
                let body = Block { brace_token: inner.body.brace_token, stmts };
                Expr::ForLoop(ExprForLoop { body, ..inner.clone() })
            }
            Expr::While(inner) => {
                let stmts = self.block(&inner.body.stmts, depth + 1);
                let body = Block { brace_token: inner.body.brace_token, stmts };
                Expr::While(ExprWhile { body, ..inner.clone() })
            }
            other => with_arms(other, &block, &|arm| self.expr(arm, depth)).unwrap_or_else(|| other.clone()),
        }
    }
}

impl Reader<'_> {
    /// Reads a loop that is left in the middle; `None` if none of its steps leaves it.
    pub(super) fn left_loop(&mut self, looped: &ExprForLoop, is_written_out: bool) -> Read<Option<(ExprForLoop, Leaves)>> {
        let span = Span::mixed_site();
        let asked =
            (!is_written_out && self.inner == 0).then(|| without_questions(&looped.body, self.signature.wrap())).flatten();
        let looped = &ExprForLoop { body: asked.unwrap_or_else(|| looped.body.clone()), ..looped.clone() };
        let names = idents_of(&looped.pat);
        let (flags, found) = self.flags(looped.label.as_ref(), &looped.body, &names, is_written_out);
        if !found.any() {
            return Ok(None);
        }
        self.left_loops += 1;
        let mut body = flags.step(&looped.body, found);
        self.bind_returned(looped, &flags, found)?;
        if found.breaks || found.returns {
            let left = &flags.left;
            self.bind(&key(left), Value::Bool(false), true);
            let unset = flags.unset(found);
            body = vec![parse_quote_spanned!(span=> if !#left { #left = false; #(#unset)* #(#body)* })];
        }
        let body = Block { brace_token: looped.body.brace_token, stmts: body };
        let looped = ExprForLoop { label: None, body, ..looped.clone() };
        Ok(Some((looped, flags.leaves(found))))
    }

    /// The body of a `while` that sets a flag, which is returned too, where the loop ends.
    pub(super) fn left_while(&mut self, looped: &ExprWhile) -> Read<(Ident, Vec<Stmt>, Leaves)> {
        let span = Span::mixed_site();
        let (flags, found) = self.flags(looped.label.as_ref(), &looped.body, &[], false);
        self.left_loops += 1;
        let (left, cond, stmts) = (&flags.left, &looped.cond, flags.step(&looped.body, found));
        self.bind_returned(looped, &flags, found)?;
        // What the body binds is none of what the condition asks for.
        let mut body: Vec<Stmt> = vec![parse_quote_spanned!(span=> { #(#stmts)* })];
        if found.breaks || found.returns {
            body.insert(0, parse_quote_spanned!(span=> #left = false;));
            body.splice(1..1, flags.unset(found));
            body.push(parse_quote_spanned!(span=> if !#left { #left = !(#cond); }));
        } else {
            body.push(parse_quote_spanned!(span=> #left = !(#cond);));
        }
        Ok((flags.left.clone(), body, flags.leaves(found)))
    }

    /// What stands around the value of the function that is being read.
    fn wrap_here(&self) -> Option<Wrap> {
        if self.inner == 0 { self.signature.wrap() } else { None }
    }

    /// The flags of a loop, and what leaves it.
    fn flags(&self, label: Option<&syn::Label>, body: &Block, names: &[Ident], is_written_out: bool) -> (Flags, Found) {
        let number = self.left_loops;
        let ident = |name: &str| Ident::new(&format!("matgrad_{name}_{number}"), Span::mixed_site());
        let label = label.map(|label| label.name.ident.to_string());
        let mut bound = Names(names.iter().map(key).collect());
        bound.visit_block(body);
        let (left, skipped) = (ident("left"), ident("skipped"));
        let mut flags = Flags {
            left,
            skipped,
            returned: None,
            failed: RefCell::default(),
            kept: RefCell::default(),
            named: Cell::new(0),
            wrap: self.wrap_here(),
            bound: bound.0,
            label,
        };
        // A loop that is written out can end the function as any statement does.
        if !is_written_out && self.returning.is_some() {
            flags.returned = Some((ident("returned"), ident("result")));
        }
        let found = flags.found(0, |finder| finder.visit_block(body));
        if !found.returns {
            flags.returned = None;
        }
        (flags, found)
    }

    /// Binds the flags that say how the loop left the function, and what it returned.
    fn bind_returned(&mut self, looped: &impl quote::ToTokens, flags: &Flags, found: Found) -> Read<()> {
        for (flag, _) in flags.failed.borrow().iter() {
            self.bind(&key(flag), Value::Bool(false), true);
        }
        for name in flags.kept.borrow().iter() {
            self.bind(&key(name), Value::None, true);
        }
        let Some((returned, result)) = flags.returned.as_ref().filter(|_| found.has_value) else { return Ok(()) };
        self.bind(&key(returned), Value::Bool(false), true);
        let zero = self.graph.scalar(0.0);
        let output = self.returning.clone().unwrap_or(Ty::Other);
        let Some(shape) = output.shape() else {
            return error(looped, "only a scalar, a matrix or a point can be returned out of this loop");
        };
        let value = super::value::of_type(&output, self.graph.fill(zero, shape));
        self.bind(&key(result), value, true);
        Ok(())
    }

    /// After a loop: what it returned is returned.
    pub(super) fn after_left_loop(&mut self, leaves: &Leaves) -> Read<Value> {
        let span = Span::mixed_site();
        let mut after: Vec<(Ident, Expr)> = leaves.failed.clone();
        if let Some((returned, result)) = &leaves.returned {
            let value = match self.wrap_here() {
                None => parse_quote_spanned!(span=> #result),
                Some(Wrap::Option) => parse_quote_spanned!(span=> Some(#result)),
                Some(Wrap::Result) => parse_quote_spanned!(span=> Ok(#result)),
            };
            after.push((returned.clone(), value));
        }
        let kept = leaves.kept.iter().map(|name| {
            let error = Ident::new("matgrad_error", span);
            parse_quote_spanned!(span=> if let Some(#error) = #name { return Err(#error); })
        });
        let flagged = after.into_iter().map(|(flag, value)| parse_quote_spanned!(span=> if #flag { return #value; }));
        let all: Vec<Expr> = flagged.chain(kept).collect();
        for leave in all {
            if matches!(self.expr(&leave)?, Value::Never) {
                return Ok(Value::Never);
            }
        }
        Ok(Value::Unit)
    }
}
