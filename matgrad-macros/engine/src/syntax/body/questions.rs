//! What ends the function in the middle of a statement, written as a statement of its own: `?` on constants, and an arm of
//! a `match` that returns. Loops that stay loops understand `let … else`, and arms that assign.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span};
use syn::visit::Visit;
use syn::visit_mut::{self, VisitMut};
use syn::{Arm, BinOp, Block, Expr, ExprMatch, Local, Pat, Stmt, parse_quote_spanned};

use super::changes::is_compound;
use super::matching::{bound_by, inside};
use super::names::{identifiers, idents_of, key};
use crate::program::signature::Wrap;

/// A body without them; `None` if it has none.
pub(super) fn without_questions(body: &Block, wrap: Option<Wrap>) -> Option<Block> {
    let mut bound = Bound::default();
    bound.visit_block(body);
    let (mut body, mut questions) = (body.clone(), Questions { wrap, bound: bound.0, number: 0 });
    questions.visit_block_mut(&mut body);
    (questions.number > 0).then_some(body)
}

/// The names that `let`s bind.
#[derive(Default)]
struct Bound(BTreeSet<String>);

impl<'a> Visit<'a> for Bound {
    fn visit_local(&mut self, local: &'a Local) {
        self.0.extend(idents_of(&local.pat).iter().map(key));
        syn::visit::visit_local(self, local);
    }
}

struct Questions {
    wrap: Option<Wrap>,
    bound: BTreeSet<String>,
    /// How many were written anew.
    number: usize,
}

impl VisitMut for Questions {
    fn visit_block_mut(&mut self, block: &mut Block) {
        let statements = std::mem::take(&mut block.stmts);
        for (k, statement) in statements.iter().enumerate() {
            if let Some(written) = by_let_else(statement, &statements[k + 1..]) {
                self.number += 1;
                block.stmts.extend(written);
                continue;
            }
            let mut statement = statement.clone();
            let mut asked = Asked { questions: self, before: vec![] };
            match &mut statement {
                Stmt::Local(Local { init: Some(init), .. }) if init.diverge.is_none() => asked.visit_expr_mut(&mut init.expr),
                Stmt::Expr(expr, _) => asked.visit_expr_mut(expr),
                _ => {}
            }
            block.stmts.append(&mut asked.before);
            block.stmts.push(statement);
        }
        visit_mut::visit_block_mut(self, block);
    }
    /// What only an arm asks is asked in it.
    fn visit_arm_mut(&mut self, arm: &mut Arm) {
        if asks(&arm.body) {
            in_a_block(&mut arm.body);
        }
        visit_mut::visit_arm_mut(self, arm);
    }
    fn visit_expr_if_mut(&mut self, branch: &mut syn::ExprIf) {
        if let Some((_, or)) = &mut branch.else_branch
            && matches!(&**or, Expr::If(inner) if asks(&inner.cond))
        {
            in_a_block(or);
        }
        visit_mut::visit_expr_if_mut(self, branch);
    }
    fn visit_expr_closure_mut(&mut self, _: &mut syn::ExprClosure) {}
    fn visit_item_mut(&mut self, _: &mut syn::Item) {}
}

/// Whether there is a question in an expression.
fn asks(expr: &Expr) -> bool {
    struct Finder(bool);
    impl<'a> Visit<'a> for Finder {
        fn visit_expr_try(&mut self, _: &'a syn::ExprTry) {
            self.0 = true;
        }
        fn visit_expr_closure(&mut self, _: &'a syn::ExprClosure) {}
        fn visit_item(&mut self, _: &'a syn::Item) {}
    }
    let mut finder = Finder(false);
    finder.visit_expr(expr);
    finder.0
}

fn in_a_block(expr: &mut Expr) {
    if !matches!(expr, Expr::Block(_)) {
        let inner = expr.clone();
        *expr = parse_quote_spanned!(Span::mixed_site()=> { #inner });
    }
}

/// Takes the questions out of what a statement evaluates whatever comes of it.
struct Asked<'q> {
    questions: &'q mut Questions,
    before: Vec<Stmt>,
}

impl VisitMut for Asked<'_> {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        match expr {
            Expr::Closure(_) | Expr::Block(_) | Expr::Loop(_) | Expr::While(_) => return,
            Expr::If(branch) => return self.visit_expr_mut(&mut branch.cond),
            Expr::Match(choice) => return self.visit_expr_mut(&mut choice.expr),
            Expr::ForLoop(looped) => return self.visit_expr_mut(&mut looped.expr),
            Expr::Binary(binary) if matches!(binary.op, BinOp::And(_) | BinOp::Or(_)) => {
                return self.visit_expr_mut(&mut binary.left);
            }
            // The place is evaluated last. Which side of `+=` comes first hangs on their types.
            Expr::Assign(assign) => {
                self.visit_expr_mut(&mut assign.right);
                return self.visit_expr_mut(&mut assign.left);
            }
            Expr::Binary(binary) if is_compound(&binary.op) && asks(&binary.left) && asks(&binary.right) => return,
            _ => visit_mut::visit_expr_mut(self, expr),
        }
        let Expr::Try(tried) = &*expr else { return };
        let Some((asked, returned)) = self.questions.question(&tried.expr) else { return };
        let span = Span::mixed_site();
        let name = Ident::new(&format!("matgrad_some_{}", self.questions.number), span);
        self.questions.number += 1;
        self.before.push(parse_quote_spanned!(span=> let Some(#name) = #asked else { return #returned };));
        *expr = parse_quote_spanned!(span=> #name);
    }
    fn visit_item_mut(&mut self, _: &mut syn::Item) {}
}

/// Methods of the standard library that give an `Option` of what is no variable of differentiation.
const ASK: &[&str] = &["get", "first", "last", "copied", "cloned", "position", "nth", "next", "ok", "as_ref"];

impl Questions {
    /// What `?` asks, and what the function returns where it has no value.
    fn question(&self, expr: &Expr) -> Option<(Expr, Expr)> {
        let span = Span::mixed_site();
        match (self.wrap?, expr) {
            (Wrap::Option, _) => self.is_option(expr).then(|| (expr.clone(), parse_quote_spanned!(span=> None))),
            (Wrap::Result, Expr::MethodCall(call)) => {
                let error = match (call.method.to_string().as_str(), call.args.first()?) {
                    ("ok_or", error) => error,
                    ("ok_or_else", Expr::Closure(closure)) if closure.inputs.is_empty() => &closure.body,
                    _ => return None,
                };
                let error = parse_quote_spanned!(span=> Err(::core::convert::From::from(#error)));
                Some(((*call.receiver).clone(), error))
            }
            _ => None,
        }
    }

    /// Whether an expression is an `Option` that is no variable, as far as its spelling says.
    fn is_option(&self, expr: &Expr) -> bool {
        match expr {
            Expr::MethodCall(call) => {
                let name = call.method.to_string();
                ASK.contains(&&name[..]) || name.starts_with("checked_")
            }
            Expr::Path(path) => path.path.get_ident().is_some_and(|name| !self.bound.contains(&key(name))),
            Expr::Index(index) => self.is_option(&index.expr),
            Expr::Field(_) => true,
            Expr::Paren(inner) => self.is_option(&inner.expr),
            Expr::Unary(unary) => matches!(unary.op, syn::UnOp::Deref(_)) && self.is_option(&unary.expr),
            _ => false,
        }
    }
}

/// `let p = match o { Some(x) => a, None => return b };` as `let Some(x) = o else { return b };` and `let p = a;`. What the
/// pattern binds must not hide what comes after it.
fn by_let_else(statement: &Stmt, rest: &[Stmt]) -> Option<[Stmt; 2]> {
    let span = Span::mixed_site();
    let (choice, stays, or, second): (&ExprMatch, &Arm, Expr, Stmt) = match statement {
        Stmt::Local(Local { pat, init: Some(init), .. }) if init.diverge.is_none() => {
            let Expr::Match(choice) = &*init.expr else { return None };
            let (stays, or) = arms(choice)?;
            let value = &stays.body;
            (choice, stays, or, parse_quote_spanned!(span=> let #pat = #value;))
        }
        _ => return None,
    };
    let after = identifiers(&quote::quote!(#(#rest)*));
    let own: Vec<String> = match statement {
        Stmt::Local(local) => idents_of(&local.pat).iter().map(key).collect(),
        _ => vec![],
    };
    let hides = |name: &Ident| !own.contains(&key(name)) && after.contains(&key(name));
    if idents_of(&stays.pat).iter().any(hides) {
        return None;
    }
    let (subject, pat) = (&choice.expr, &stays.pat);
    Some([parse_quote_spanned!(span=> let #pat = #subject else { #or };), second])
}

/// The arm with a value of two, and what the other one returns, whose pattern binds nothing.
fn arms(choice: &ExprMatch) -> Option<(&Arm, Expr)> {
    let [first, second] = &choice.arms[..] else { return None };
    let returned = |arm: &Arm| match &*arm.body {
        body @ Expr::Return(_) => Some(body.clone()),
        Expr::Block(block) => match &block.block.stmts[..] {
            [Stmt::Expr(body @ Expr::Return(_), _)] => Some(body.clone()),
            _ => None,
        },
        _ => None,
    };
    let (stays, leaves) = if returned(second).is_some() { (first, second) } else { (second, first) };
    let binds_nothing = bound_by(&leaves.pat).is_empty();
    let is_plain = stays.guard.is_none() && leaves.guard.is_none() && returned(stays).is_none() && binds_nothing;
    // The arm that returns must be what the other one does not match.
    let is_other = inside(&stays.pat).is_some_and(|inner| matches!(inner, Pat::Ident(_) | Pat::Wild(_) | Pat::Reference(_)));
    if is_plain && is_other { Some((stays, returned(leaves)?)) } else { None }
}
