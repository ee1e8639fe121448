//! Places that are read and written by one statement: what their indices call is called once.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::visit_mut::{self, VisitMut};
use syn::{Block, Expr, Stmt, parse_quote_spanned};

use super::changes::is_compound;
use super::effects::calls;

/// An assignment to a place whose indices call something, which are evaluated before it, and before them the right side where
/// Rust evaluates that first: of `=`, and of `+=` and the like but where the place holds a matrix.
pub(super) fn with_indices_first(expr: &Expr, holds_matrix: impl Fn(&Expr) -> bool) -> Option<Block> {
    let (left, is_changed) = match expr {
        Expr::Assign(assign) => (&assign.left, false),
        Expr::Binary(binary) if is_compound(&binary.op) => (&binary.left, true),
        _ => return None,
    };
    let (mut indices, mut place) = (Indices::default(), left.clone());
    indices.visit_expr_mut(&mut place);
    if indices.before.is_empty() {
        return None;
    }
    let is_left_first = is_changed && holds_matrix(left);
    let mut assignment = expr.clone();
    let right = match &mut assignment {
        Expr::Assign(assign) => {
            assign.left = place;
            &mut assign.right
        }
        Expr::Binary(binary) => {
            binary.left = place;
            &mut binary.right
        }
        _ => return None,
    };
    let (span, before) = (Span::mixed_site(), indices.before);
    if is_left_first || !calls(right) {
        return Some(parse_quote_spanned!(span=> { #(#before)* #assignment; }));
    }
    let value = std::mem::replace(&mut **right, parse_quote_spanned!(span=> matgrad_right));
    Some(parse_quote_spanned!(span=> { let matgrad_right = #value; #(#before)* #assignment; }))
}

/// The exchange of two elements.
pub(super) fn exchange(target: &Expr, a: &Expr, b: &Expr) -> Block {
    let [first, second] = ["first", "second"].map(|name| place_names(a, name));
    parse_quote_spanned!(Span::mixed_site()=> {
        let (#first, #second) = (#a, #b);
        (#target[#first], #target[#second]) = (#target[#second], #target[#first]);
    })
}

/// Takes what calls something out of the indices of a place.
#[derive(Default)]
struct Indices {
    before: Vec<Stmt>,
}

impl Indices {
    fn named(&mut self, index: &mut Expr) {
        // A block may change what it mentions.
        if calls(index) || matches!(index, Expr::Block(_)) {
            let span = Span::mixed_site();
            let name = Ident::new(&format!("matgrad_index_{}", self.before.len()), span);
            self.before.push(parse_quote_spanned!(span=> let #name = #index;));
            *index = parse_quote_spanned!(span=> #name);
        }
    }
}

impl VisitMut for Indices {
    fn visit_expr_index_mut(&mut self, place: &mut syn::ExprIndex) {
        visit_mut::visit_expr_mut(self, &mut place.expr);
        match &mut *place.index {
            Expr::Tuple(pair) => pair.elems.iter_mut().for_each(|index| self.named(index)),
            index => self.named(index),
        }
    }
    fn visit_expr_closure_mut(&mut self, _: &mut syn::ExprClosure) {}
}

/// Names for a place that is exchanged: an index, or the two of an element of a matrix, as one of the places is written.
fn place_names(written: &Expr, name: &str) -> TokenStream {
    let named = |part: &str| Ident::new(&format!("matgrad_{name}{part}"), Span::mixed_site());
    match written {
        Expr::Tuple(_) => {
            let (i, j) = (named("_row"), named("_column"));
            quote!((#i, #j))
        }
        _ => named("").to_token_stream(),
    }
}
