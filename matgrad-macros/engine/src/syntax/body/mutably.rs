//! Loops over the elements of a variable that change them, `for x in &mut v` and `for (x, y) in v.iter_mut().zip(&w)`: read as
//! loops over the places of the elements, in which `*x` is `v[k]`.

use proc_macro2::{Ident, Span};
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ExprForLoop, Pat, parse_quote};

use super::names::{identifiers, key};
use super::{Reader, Value};
use crate::syntax::bound::{Bound, keeps_bound};

/// A name that stands for an element, which is at a place of a variable.
struct Element {
    name: Ident,
    place: Expr,
}

/// Writes elements by their places.
struct Elements<'e> {
    elements: &'e [Element],
    bound: Bound,
    /// Whether one stands where it cannot be replaced: in the tokens of a macro.
    lost: bool,
}

impl Elements<'_> {
    fn place_of(&self, expr: &Expr) -> Option<Expr> {
        let Expr::Path(path) = expr else { return None };
        let name = path.path.get_ident().filter(|name| !self.bound.has(&key(name)))?;
        self.elements.iter().find(|element| key(&element.name) == key(name)).map(|element| element.place.clone())
    }
}

impl VisitMut for Elements<'_> {
    keeps_bound!();

    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        let whole = match &*expr {
            Expr::Unary(unary) if matches!(unary.op, syn::UnOp::Deref(_)) => self.place_of(&unary.expr),
            expr => self.place_of(expr),
        };
        match whole {
            Some(place) => *expr = place,
            None => visit_mut::visit_expr_mut(self, expr),
        }
    }

    fn visit_macro_mut(&mut self, mac: &mut syn::Macro) {
        let names = identifiers(&mac.tokens);
        self.lost |= self.elements.iter().any(|element| names.contains(&key(&element.name)));
    }
}

impl Reader<'_> {
    /// The loop over places, where the elements that it runs over may be changed.
    pub(super) fn by_places(&mut self, looped: &ExprForLoop) -> Option<ExprForLoop> {
        let (mut looped, mut elements) = (looped.clone(), Vec::new());
        self.places(&mut looped.expr, &mut looped.pat, &mut elements)?;
        let mut written = Elements { elements: &elements, bound: Bound::default(), lost: false };
        written.visit_block_mut(&mut looped.body);
        (!written.lost && !elements.is_empty()).then_some(looped)
    }

    /// Writes what is borrowed to be changed as the numbers of its elements; `None` where that is not possible.
    fn places(&mut self, source: &mut Expr, pat: &mut Pat, elements: &mut Vec<Element>) -> Option<()> {
        match source {
            Expr::Paren(inner) => self.places(&mut inner.expr, pat, elements),
            Expr::Reference(reference) if reference.mutability.is_some() => {
                let whole = (*reference.expr).clone();
                self.numbers(source, &whole, pat, elements)
            }
            Expr::MethodCall(call) => match (call.method.to_string().as_str(), call.args.len()) {
                ("iter_mut", 0) => {
                    let whole = (*call.receiver).clone();
                    self.numbers(source, &whole, pat, elements)
                }
                ("enumerate", 0) => self.places(&mut call.receiver, item_of(pat, 1)?, elements),
                ("zip", 1) => {
                    self.places(&mut call.receiver, item_of(pat, 0)?, elements)?;
                    self.places(&mut call.args[0], item_of(pat, 1)?, elements)
                }
                ("rev", 0) | ("skip" | "take" | "step_by", 1) => self.places(&mut call.receiver, pat, elements),
                _ => Some(()),
            },
            _ => Some(()),
        }
    }

    fn numbers(&mut self, source: &mut Expr, whole: &Expr, pat: &mut Pat, elements: &mut Vec<Element>) -> Option<()> {
        let Pat::Ident(name) = &*pat else { return None };
        let is_plain = |expr: &Expr| matches!(expr, Expr::Path(_) | Expr::Field(_));
        let value = is_plain(whole).then(|| self.expecting(None, |r| r.expr(whole)).ok())??;
        if !matches!(value, Value::Array(_) | Value::Sequence(_) | Value::Matrix(_)) {
            return None;
        }
        let number = Ident::new(&format!("matgrad_element_{}", elements.len()), Span::mixed_site());
        elements.push(Element { name: name.ident.clone(), place: parse_quote!(#whole[#number]) });
        *pat = Pat::Ident(syn::PatIdent { attrs: vec![], by_ref: None, mutability: None, ident: number, subpat: None });
        *source = parse_quote!((0..#whole.len()));
        Some(())
    }
}

/// One of the two patterns of a pair.
fn item_of(pat: &mut Pat, k: usize) -> Option<&mut Pat> {
    match pat {
        Pat::Tuple(tuple) if tuple.elems.len() == 2 => tuple.elems.iter_mut().nth(k),
        _ => None,
    }
}
