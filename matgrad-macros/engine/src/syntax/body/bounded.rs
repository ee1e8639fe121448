//! `while i < n && …` whose steps count `i`: a `for` that is left where the rest of the condition no longer holds. So a bound is
//! seen, whatever else the number of steps depends on. A `loop` that ends where its counter comes to a bound is one too.

use proc_macro2::{Ident, Span};
use syn::visit::Visit;
use syn::{BinOp, Block, Expr, ExprForLoop, ExprLoop, ExprWhile, Stmt, parse_quote_spanned};

use super::effects::calls;
use super::mutably::by_place;
use super::names::{identifiers, key};
use super::{Reader, Value};

/// A counter, the bound that it is held to, and whether it may reach it.
struct Bounded<'a> {
    counter: &'a Ident,
    bound: &'a Expr,
    reaches: bool,
}

impl Reader<'_> {
    /// The `for` that a `while` is.
    pub(super) fn bounded_while(&mut self, looped: &ExprWhile) -> Option<ExprForLoop> {
        let mut conditions = vec![];
        parts(&looped.cond, true, &mut conditions);
        let at = conditions.iter().position(|condition| self.bounded(condition, false).is_some())?;
        let Bounded { counter, bound, reaches } = self.bounded(conditions[at], false)?;
        let statements = &looped.body.stmts;
        let counts = statements.iter().position(|statement| is_count(statement, counter))?;
        let (before, after) = (&statements[..counts], &statements[counts + 1..]);
        if !self.counts(&[before, after].concat(), counter, bound) {
            return None;
        }
        // Until it is counted, the counter is the number of the step.
        let (span, step) = (Span::mixed_site(), Ident::new(&format!("matgrad_count_{}", self.left_loops), Span::mixed_site()));
        let mut before = Expr::Block(syn::ExprBlock { attrs: vec![], label: None, block: block_of(before) });
        let holds: Vec<&Expr> =
            conditions.iter().enumerate().filter(|(k, _)| *k != at).map(|(_, condition)| *condition).collect();
        let mut leaves: Vec<Expr> = vec![];
        for condition in holds {
            let mut condition = condition.clone();
            if !by_place(counter, &parse_quote_spanned!(span=> #step), &mut condition) {
                return None;
            }
            leaves.push(parse_quote_spanned!(span=> if !(#condition) { break; }));
        }
        if !by_place(counter, &parse_quote_spanned!(span=> #step), &mut before) {
            return None;
        }
        let Expr::Block(before) = before else { return None };
        let before = before.block.stmts;
        let range: Expr = match reaches {
            true => parse_quote_spanned!(span=> #counter..=#bound),
            false => parse_quote_spanned!(span=> #counter..#bound),
        };
        let body: Block = parse_quote_spanned!(span=> { #(#leaves)* #(#before)* #counter = #step + 1; #(#after)* });
        let label = &looped.label;
        let written: Expr = parse_quote_spanned!(span=> #label for #step in #range #body);
        if let Expr::ForLoop(written) = written { Some(written) } else { None }
    }

    /// The `for` that a `loop` is which ends where its counter comes to a bound: it leaves it in the last step at the latest.
    pub(super) fn bounded_loop(&mut self, looped: &ExprLoop) -> Option<ExprForLoop> {
        let statements = &looped.body.stmts;
        let mut disjuncts = vec![];
        statements.iter().filter_map(ending).for_each(|condition| parts(condition, false, &mut disjuncts));
        let negated = |condition: &&Expr| self.bounded(condition, true).is_some();
        let Bounded { counter, bound, .. } = self.bounded(disjuncts.into_iter().find(negated)?, true)?;
        let others: Vec<Stmt> = statements.iter().filter(|statement| !is_count(statement, counter)).cloned().collect();
        let is_counted_once = others.len() + 1 == statements.len();
        if !is_counted_once || !self.counts(&others, counter, bound) {
            return None;
        }
        let (span, label, body) = (Span::mixed_site(), &looped.label, &looped.body);
        let written: Expr = parse_quote_spanned!(span=> #label for _ in #counter..=(#bound + 1) #body);
        if let Expr::ForLoop(written) = written { Some(written) } else { None }
    }

    /// Whether statements leave a counter and its bound alone, and do not go on to the next step before it is counted.
    fn counts(&self, others: &[Stmt], counter: &Ident, bound: &Expr) -> bool {
        let rest = Expr::Block(syn::ExprBlock { attrs: vec![], label: None, block: block_of(others) });
        let names = identifiers(&quote::ToTokens::to_token_stream(bound));
        let mut skips = Skips(false);
        skips.visit_expr(&rest);
        let is_kept = |name: &Ident| key(name) != key(counter) && !names.contains(&key(name));
        !skips.0 && self.changed(&rest, true).iter().all(is_kept)
    }

    /// `i < n`, `i <= n` and the like of an integer, or what ends where these do not hold.
    fn bounded<'a>(&self, condition: &'a Expr, negated: bool) -> Option<Bounded<'a>> {
        let Expr::Binary(binary) = condition else { return None };
        let is_less = matches!(binary.op, BinOp::Lt(_) | BinOp::Le(_));
        let is_more = matches!(binary.op, BinOp::Gt(_) | BinOp::Ge(_));
        let (counter, bound) = match (is_less, is_more) {
            (true, false) if !negated => (&binary.left, &binary.right),
            (false, true) if !negated => (&binary.right, &binary.left),
            (true, false) => (&binary.right, &binary.left),
            (false, true) => (&binary.left, &binary.right),
            _ => return None,
        };
        let reaches = matches!(binary.op, BinOp::Le(_) | BinOp::Ge(_));
        let Expr::Path(path) = &**counter else { return None };
        let counter = path.path.get_ident()?;
        let is_integer = match self.lookup(&key(counter))? {
            Value::Integer(_) => true,
            Value::Constant(constant) => {
                matches!(constant.ty, Some(crate::spaces::Ty::Integer | crate::spaces::Ty::OtherInteger))
            }
            _ => false,
        };
        // A `while` asks its bound in each step, a `for` once.
        (is_integer && !calls(bound) && !self.mentions_active(bound)).then_some(Bounded { counter, bound, reaches })
    }
}

/// What a condition is made of by `&&`, or by `||`.
fn parts<'a>(condition: &'a Expr, by_and: bool, found: &mut Vec<&'a Expr>) {
    match condition {
        Expr::Binary(binary)
            if matches!(binary.op, BinOp::And(_)) == by_and && matches!(binary.op, BinOp::And(_) | BinOp::Or(_)) =>
        {
            parts(&binary.left, by_and, found);
            parts(&binary.right, by_and, found);
        }
        Expr::Paren(inner) => parts(&inner.expr, by_and, found),
        other => found.push(other),
    }
}

/// The condition of a statement that leaves the loop where it holds.
fn ending(statement: &Stmt) -> Option<&Expr> {
    let Stmt::Expr(Expr::If(branch), _) = statement else { return None };
    let last = branch.then_branch.stmts.last().filter(|_| branch.else_branch.is_none())?;
    match last {
        Stmt::Expr(Expr::Break(leaves), _) if leaves.label.is_none() && leaves.expr.is_none() => Some(&branch.cond),
        Stmt::Expr(Expr::Return(_), _) => Some(&branch.cond),
        _ => None,
    }
}

fn block_of(statements: &[Stmt]) -> Block {
    Block { brace_token: Default::default(), stmts: statements.to_vec() }
}

/// Whether a statement is `i += 1;` or `i = i + 1;`.
fn is_count(statement: &Stmt, counter: &Ident) -> bool {
    let is_counter = |expr: &Expr| matches!(expr, Expr::Path(path) if path.path.is_ident(counter));
    let is_one = |expr: &Expr| matches!(expr, Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(n), .. }) if n.base10_digits() == "1");
    match statement {
        Stmt::Expr(Expr::Binary(binary), _) => {
            matches!(binary.op, BinOp::AddAssign(_)) && is_counter(&binary.left) && is_one(&binary.right)
        }
        Stmt::Expr(Expr::Assign(assign), _) => {
            matches!(&*assign.right, Expr::Binary(sum) if matches!(sum.op, BinOp::Add(_)) && is_counter(&sum.left) && is_one(&sum.right))
                && is_counter(&assign.left)
        }
        _ => false,
    }
}

/// Whether a step may go on to the next one before it has counted, or gives the loop a value.
struct Skips(bool);

impl<'a> Visit<'a> for Skips {
    fn visit_expr_continue(&mut self, _: &'a syn::ExprContinue) {
        self.0 = true;
    }
    fn visit_expr_break(&mut self, leaves: &'a syn::ExprBreak) {
        self.0 |= leaves.expr.is_some();
    }
    fn visit_expr_closure(&mut self, _: &'a syn::ExprClosure) {}
}
