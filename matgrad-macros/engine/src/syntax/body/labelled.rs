//! Blocks that are left by `break 'label value`: what is left is the block's own, as what a closure returns is its own.

use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ExprBlock, Lifetime};

use super::{Read, Reader, Value, error};

impl Reader<'_> {
    /// The value of a block with a label.
    pub(super) fn labelled(&mut self, block: &ExprBlock) -> Read<Value> {
        let Some(label) = &block.label else { return self.block(&block.block) };
        let mut inner = block.block.clone();
        let mut breaks = Breaks { label: &label.name, leaves: false };
        breaks.visit_block_mut(&mut inner);
        let whole = Expr::Block(block.clone());
        if breaks.leaves {
            return error(
                label,
                "a labelled block that `return` or `?` leaves as well cannot be followed; write it with `if` and `else`",
            );
        }
        // What stands behind a `break` would have to be undone where it was taken.
        if !self.changed_inside(&whole).is_empty() {
            return error(
                label,
                "a labelled block that changes variables from outside cannot be followed; let it give the new values, `let (a, b) = 'a: { … }`",
            );
        }
        self.of_its_own(|r| r.block(&inner), &whole, true)
    }
}

/// Writes what leaves the block as what leaves a closure.
struct Breaks<'a> {
    label: &'a Lifetime,
    /// Whether something leaves the function.
    leaves: bool,
}

impl VisitMut for Breaks<'_> {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        match expr {
            // What leaves a closure stays in it; what is inside of a block of the same label is that one's.
            Expr::Closure(_) => return,
            Expr::Block(inner) if inner.label.as_ref().is_some_and(|label| label.name == *self.label) => return,
            Expr::Return(_) | Expr::Try(_) => self.leaves = true,
            _ => {}
        }
        visit_mut::visit_expr_mut(self, expr);
        if let Expr::Break(left) = expr
            && left.label.as_ref() == Some(self.label)
        {
            let (token, value) = (syn::Token![return](left.break_token.span), left.expr.take());
            *expr = Expr::Return(syn::ExprReturn { attrs: vec![], return_token: token, expr: value });
        }
    }

    fn visit_item_mut(&mut self, _: &mut syn::Item) {}
}
