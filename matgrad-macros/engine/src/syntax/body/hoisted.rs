//! A statement that makes a value in arms of which some leave the loop, `let y = if … { return None } else { x };`: the arms
//! assign what they give to a variable, and the statement comes after them.

use proc_macro2::{Ident, Span};
use syn::visit_mut::{self, VisitMut};
use syn::{BinOp, Block, Expr, Local, Stmt, parse_quote_spanned};

use super::changes::is_compound;

/// The declaration of a variable, the arms that assign to it, and the statement with it in their place; `None` where the
/// statement is of another form.
pub(super) fn by_assignment(statement: &Stmt, name: &Ident, leaves: impl Fn(&Expr) -> bool) -> Option<[Stmt; 3]> {
    let span = Span::mixed_site();
    let mut after = statement.clone();
    let value = match &mut after {
        Stmt::Local(Local { init: Some(init), .. }) if init.diverge.is_none() => &mut *init.expr,
        Stmt::Expr(Expr::Assign(assign), Some(_)) => &mut *assign.right,
        Stmt::Expr(Expr::Binary(binary), Some(_)) if is_compound(&binary.op) && !leaves(&binary.left) => &mut *binary.right,
        _ => return None,
    };
    let mut first = First { name, leaves: &leaves, arms: None };
    first.visit_expr_mut(value);
    Some([parse_quote_spanned!(span=> let #name;), Stmt::Expr(first.arms?, None), after])
}

/// Takes the arms that come first out of an expression.
struct First<'l> {
    name: &'l Ident,
    leaves: &'l dyn Fn(&Expr) -> bool,
    arms: Option<Expr>,
}

impl VisitMut for First<'_> {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        if self.arms.is_some() || !(self.leaves)(expr) {
            return;
        }
        match expr {
            Expr::Closure(_) | Expr::Loop(_) | Expr::While(_) | Expr::ForLoop(_) => {}
            Expr::If(_) | Expr::Match(_) | Expr::Block(_) => {
                self.arms = Some(assigning(expr, self.name));
                let name = self.name;
                *expr = parse_quote_spanned!(Span::mixed_site()=> #name);
            }
            // Of these the right side is not always evaluated.
            Expr::Binary(binary) if matches!(binary.op, BinOp::And(_) | BinOp::Or(_)) => self.visit_expr_mut(&mut binary.left),
            expr => visit_mut::visit_expr_mut(self, expr),
        }
    }
    fn visit_item_mut(&mut self, _: &mut syn::Item) {}
}

fn assigning(value: &Expr, name: &Ident) -> Expr {
    let assigned = || parse_quote_spanned!(Span::mixed_site()=> { #name = #value; });
    match value {
        Expr::Return(_) | Expr::Break(_) | Expr::Continue(_) | Expr::Macro(_) => value.clone(),
        Expr::Block(inner) if inner.label.is_some() => assigned(),
        value => with_arms(value, &|block| assigning_block(block, name), &|arm| assigning(arm, name)).unwrap_or_else(assigned),
    }
}

/// A branch, a `match` or a block with other arms; `None` of what has none.
pub(super) fn with_arms(expr: &Expr, block: &dyn Fn(&Block) -> Block, arm: &dyn Fn(&Expr) -> Expr) -> Option<Expr> {
    Some(match expr {
        Expr::If(branch) => {
            let mut branch = branch.clone();
            branch.then_branch = block(&branch.then_branch);
            if let Some((_, or)) = &mut branch.else_branch {
                **or = arm(or);
            }
            Expr::If(branch)
        }
        Expr::Match(choice) => {
            let mut choice = choice.clone();
            choice.arms.iter_mut().for_each(|of| *of.body = arm(&of.body));
            Expr::Match(choice)
        }
        Expr::Block(inner) => Expr::Block(syn::ExprBlock { block: block(&inner.block), ..inner.clone() }),
        Expr::Paren(inner) => arm(&inner.expr),
        _ => return None,
    })
}

fn assigning_block(block: &Block, name: &Ident) -> Block {
    let mut block = block.clone();
    if let Some(Stmt::Expr(value, None)) = block.stmts.last() {
        let assigned = Stmt::Expr(assigning(value, name), None);
        block.stmts.pop();
        block.stmts.push(assigned);
    }
    block
}
