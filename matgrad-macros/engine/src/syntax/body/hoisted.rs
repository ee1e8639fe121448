//! A statement that makes a value in arms of which some leave the loop, `let y = if … { return None } else { x };`: the arms
//! assign what they give to a variable, and the statement comes after them.

use proc_macro2::{Ident, Span};
use syn::visit_mut::{self, VisitMut};
use syn::{BinOp, Block, Expr, Local, Stmt, parse_quote_spanned};

/// The declaration of a variable, the arms that assign to it, and the statement with it in their place; `None` where the
/// statement is of another form.
pub(super) fn by_assignment(statement: &Stmt, name: &Ident, leaves: impl Fn(&Expr) -> bool) -> Option<[Stmt; 3]> {
    let span = Span::mixed_site();
    let mut after = statement.clone();
    let value = match &mut after {
        Stmt::Local(Local { init: Some(init), .. }) if init.diverge.is_none() => &mut *init.expr,
        Stmt::Expr(Expr::Assign(assign), Some(_)) => &mut *assign.right,
        Stmt::Expr(Expr::Binary(binary), Some(_)) if changes_left(&binary.op) && !leaves(&binary.left) => &mut *binary.right,
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

/// Whether an operator changes what stands at its left.
pub(super) fn changes_left(op: &BinOp) -> bool {
    use BinOp::{AddAssign, DivAssign, MulAssign, RemAssign, SubAssign};
    matches!(op, AddAssign(_) | SubAssign(_) | MulAssign(_) | DivAssign(_) | RemAssign(_))
}

fn assigning(value: &Expr, name: &Ident) -> Expr {
    match value {
        Expr::If(branch) => {
            let mut branch = branch.clone();
            branch.then_branch = assigning_block(&branch.then_branch, name);
            if let Some((_, or)) = &mut branch.else_branch {
                **or = assigning(or, name);
            }
            Expr::If(branch)
        }
        Expr::Match(choice) => {
            let mut choice = choice.clone();
            for arm in &mut choice.arms {
                *arm.body = assigning(&arm.body, name);
            }
            Expr::Match(choice)
        }
        Expr::Block(inner) if inner.label.is_none() => {
            Expr::Block(syn::ExprBlock { block: assigning_block(&inner.block, name), ..inner.clone() })
        }
        Expr::Paren(inner) => assigning(&inner.expr, name),
        Expr::Return(_) | Expr::Break(_) | Expr::Continue(_) | Expr::Macro(_) => value.clone(),
        value => parse_quote_spanned!(Span::mixed_site()=> { #name = #value; }),
    }
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
