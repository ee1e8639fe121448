//! Places that are read and written by one statement: what their indices call is called once.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Block, Expr, ExprMethodCall, Stmt, parse_quote_spanned};

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
    let (mut indices, mut place) = (Indices::of_calls(), left.clone());
    indices.visit(&mut place);
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

/// A call of a method that changes a place whose indices call something, and what is evaluated before it.
pub(super) fn call_with_indices_first(call: &ExprMethodCall) -> Option<Block> {
    let (mut indices, mut call) = (Indices::of_calls(), call.clone());
    indices.visit(&mut call.receiver);
    let (span, before) = (Span::mixed_site(), indices.before);
    (!before.is_empty()).then(|| parse_quote_spanned!(span=> { #(#before)* #call }))
}

/// Whether an index of a place calls something.
pub(super) fn has_calls(place: &Expr) -> bool {
    let mut indices = Indices::of_calls();
    indices.visit(&mut place.clone());
    !indices.before.is_empty()
}

/// Takes indices out of a place, and puts names in their place.
pub(super) struct Indices {
    /// What the names begin with.
    prefix: String,
    /// Whether one is taken that may be other later, or call something when it is evaluated again.
    takes: fn(&Expr) -> bool,
    /// What gives the names their values.
    pub before: Vec<Stmt>,
}

impl Indices {
    /// Those that call something.
    fn of_calls() -> Indices {
        // A block may change what it mentions.
        let takes = |index: &Expr| calls(index) || matches!(index, Expr::Block(_));
        Indices { prefix: "matgrad_index".to_owned(), takes, before: vec![] }
    }

    /// Those that need not stay what they are while a variable of a name refers to the place.
    pub fn of_reference(name: &str) -> Indices {
        let takes = |index: &Expr| !matches!(index, Expr::Lit(_));
        Indices { prefix: format!("matgrad_{name}"), takes, before: vec![] }
    }

    /// Takes them out of a place, or of several.
    pub fn visit(&mut self, place: &mut Expr) {
        match place {
            Expr::Index(index) => {
                self.visit(&mut index.expr);
                self.take(&mut index.index);
            }
            Expr::Field(field) => self.visit(&mut field.base),
            Expr::Paren(inner) => self.visit(&mut inner.expr),
            Expr::Unary(unary) => self.visit(&mut unary.expr),
            Expr::Tuple(list) => list.elems.iter_mut().for_each(|place| self.visit(place)),
            Expr::Array(list) => list.elems.iter_mut().for_each(|place| self.visit(place)),
            Expr::MethodCall(call) => {
                self.visit(&mut call.receiver);
                call.args.iter_mut().for_each(|argument| self.take(argument));
            }
            _ => {}
        }
    }

    fn take(&mut self, index: &mut Expr) {
        match index {
            Expr::Tuple(pair) => pair.elems.iter_mut().for_each(|index| self.take(index)),
            Expr::Paren(inner) => self.take(&mut inner.expr),
            Expr::Range(range) => {
                range.start.iter_mut().chain(&mut range.end).for_each(|bound| self.take(bound));
            }
            index if (self.takes)(index) => {
                let name = Ident::new(&format!("{}_{}", self.prefix, self.before.len()), Span::mixed_site());
                let written = std::mem::replace(index, parse_quote_spanned!(Span::mixed_site()=> #name));
                self.before.push(parse_quote_spanned!(Span::mixed_site()=> let #name = #written;));
            }
            _ => {}
        }
    }
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
