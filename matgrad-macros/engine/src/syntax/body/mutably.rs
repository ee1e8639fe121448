//! References through which a variable is changed, read as the places that they refer to: in `for x in &mut v` and
//! `for (x, y) in v.iter_mut().zip(&w)`, read as loops over the places of the elements, `*x` is `v[k]`; after
//! `let mut c = m.column_mut(j);` and `let r = &mut v[i];` `c` and `*r` are that column and that element.

use proc_macro2::{Ident, Span};
use syn::visit_mut::{self, VisitMut};
use syn::{Block, Expr, ExprForLoop, Local, Pat, Stmt, parse_quote};

use super::blocks::{as_read, is_block_written_through, is_written_through};
use super::changes::{changes, root_of};
use super::in_place::changes_receiver;
use super::indices::Indices;
use super::names::{identifiers, key};
use super::{Read, Reader, Value, error};
use crate::syntax::bound::{Bound, keeps_bound};

/// A name that stands for a place of a variable.
struct Element {
    name: Ident,
    place: Expr,
}

/// Writes names by their places.
struct Elements<'e> {
    elements: &'e [Element],
    bound: Bound,
    /// Whether one stands where it cannot be replaced: in the tokens of a macro, where it is handed on or another is put in
    /// its place, or where the variable is hidden by one of its name.
    lost: bool,
}

impl Elements<'_> {
    fn element(&self, expr: &Expr) -> Option<&Element> {
        let Expr::Path(path) = expr else { return None };
        let name = path.path.get_ident().filter(|name| !self.bound.has(&key(name)))?;
        self.elements.iter().find(|element| key(&element.name) == key(name))
    }

    fn place_of(&mut self, expr: &Expr) -> Option<Expr> {
        let element = match expr {
            Expr::Unary(unary) if matches!(unary.op, syn::UnOp::Deref(_)) => self.element(&unary.expr)?,
            expr => self.element(expr)?,
        };
        let place = element.place.clone();
        self.lost |= root_of(&place).is_some_and(|root| self.bound.has(&key(root)));
        Some(place)
    }

    /// What is written to stays a block that is written through.
    fn write(&mut self, place: &mut Expr) {
        match self.place_of(place) {
            Some(written) => *place = written,
            None => match place {
                Expr::Index(index) => {
                    self.write(&mut index.expr);
                    self.visit_expr_mut(&mut index.index);
                }
                Expr::Field(field) => self.write(&mut field.base),
                Expr::Paren(inner) => self.write(&mut inner.expr),
                Expr::MethodCall(call) if is_block_written_through(call) => {
                    self.write(&mut call.receiver);
                    call.args.iter_mut().for_each(|argument| self.visit_expr_mut(argument));
                }
                place => visit_mut::visit_expr_mut(self, place),
            },
        }
    }

    /// A reference that is handed on as it is.
    fn hand_on(&mut self, argument: &mut Expr) {
        match self.element(argument).map(|element| element.place.clone()) {
            Some(place) if !is_written_through(&place) => *argument = parse_quote!(&mut #place),
            Some(_) => self.lost = true,
            None => self.visit_expr_mut(argument),
        }
    }
}

impl VisitMut for Elements<'_> {
    keeps_bound!();

    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        if let Some(place) = self.place_of(expr) {
            *expr = as_read(&place);
            return;
        }
        match expr {
            Expr::Assign(assign) => {
                self.lost |= self.element(&assign.left).is_some();
                self.write(&mut assign.left);
                self.visit_expr_mut(&mut assign.right);
            }
            Expr::Binary(binary) if changes(&binary.op) => {
                self.write(&mut binary.left);
                self.visit_expr_mut(&mut binary.right);
            }
            Expr::Reference(reference) if reference.mutability.is_some() => self.write(&mut reference.expr),
            Expr::MethodCall(call) => {
                if changes_receiver(call) || is_block_written_through(call) {
                    self.write(&mut call.receiver);
                } else {
                    self.visit_expr_mut(&mut call.receiver);
                }
                call.args.iter_mut().for_each(|argument| self.visit_expr_mut(argument));
            }
            Expr::Call(call) => {
                self.visit_expr_mut(&mut call.func);
                call.args.iter_mut().for_each(|argument| self.hand_on(argument));
            }
            expr => visit_mut::visit_expr_mut(self, expr),
        }
    }

    fn visit_macro_mut(&mut self, mac: &mut syn::Macro) {
        let names = identifiers(&mac.tokens);
        self.lost |= self.elements.iter().any(|element| names.contains(&key(&element.name)));
    }
}

/// What a loop over a matrix runs over, where it is not the elements.
enum Lines {
    Rows,
    Columns,
}

/// Writes a reference to a place as the place; whether that was possible everywhere.
pub(super) fn by_place(name: &Ident, place: &Expr, body: &mut Expr) -> bool {
    let elements = [Element { name: name.clone(), place: place.clone() }];
    let mut written = Elements { elements: &elements, bound: Bound::default(), lost: false };
    written.visit_expr_mut(body);
    !written.lost
}

impl Reader<'_> {
    /// The statements after a `let` of a reference through which a variable is changed, with what they need before them, in
    /// which the place stands for the reference.
    pub(super) fn by_reference(&mut self, statement: &Stmt, rest: &[Stmt]) -> Read<Option<Block>> {
        let Stmt::Local(Local { pat, init: Some(init), .. }) = statement else { return Ok(None) };
        let Pat::Ident(name) = (if let Pat::Type(typed) = pat { &*typed.pat } else { pat }) else { return Ok(None) };
        let is_part = |place: &Expr| matches!(place, Expr::Index(index) if matches!(*index.index, Expr::Range(_)));
        let place = match &*init.expr {
            Expr::Reference(reference) if reference.mutability.is_some() && !is_part(&reference.expr) => &*reference.expr,
            block if is_written_through(block) => block,
            _ => return Ok(None),
        };
        // Of constants changes are followed as they are written.
        let whole = root_of(place).and_then(|root| self.binding(&key(root))).map(|binding| &binding.value);
        if matches!(whole, None | Some(Value::Constant(_))) {
            return Ok(None);
        }
        let (mut place, mut indices) = (place.clone(), Indices::of_reference(&key(&name.ident)));
        indices.visit(&mut place);
        let elements = [Element { name: name.ident.clone(), place }];
        let mut written = Elements { elements: &elements, bound: Bound::default(), lost: false };
        let mut block = Block { brace_token: syn::token::Brace::default(), stmts: rest.to_vec() };
        written.visit_block_mut(&mut block);
        if written.lost {
            return error(
                statement,
                format!("what becomes of `{}` cannot be followed; write to the variable that it refers to", name.ident),
            );
        }
        block.stmts = [indices.before, block.stmts].concat();
        Ok(Some(block))
    }

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
                self.numbers(source, &whole, None, pat, elements)
            }
            Expr::MethodCall(call) => match (call.method.to_string().as_str(), call.args.len()) {
                ("iter_mut", 0) => {
                    let whole = (*call.receiver).clone();
                    self.numbers(source, &whole, None, pat, elements)
                }
                ("row_iter_mut" | "column_iter_mut", 0) => {
                    let (whole, is_row) = ((*call.receiver).clone(), call.method == "row_iter_mut");
                    self.numbers(source, &whole, Some(if is_row { Lines::Rows } else { Lines::Columns }), pat, elements)
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

    fn numbers(
        &mut self,
        source: &mut Expr,
        whole: &Expr,
        lines: Option<Lines>,
        pat: &mut Pat,
        elements: &mut Vec<Element>,
    ) -> Option<()> {
        let Pat::Ident(name) = &*pat else { return None };
        let is_plain = |expr: &Expr| matches!(expr, Expr::Path(_) | Expr::Field(_));
        // `v[1..]` are some of the places.
        let (whole, part) = match whole {
            Expr::Index(index) => match (&*index.expr, &*index.index) {
                (whole, Expr::Range(part)) if lines.is_none() => (whole, Some(part)),
                _ => return None,
            },
            whole => (whole, None),
        };
        let value = is_plain(whole).then(|| self.expecting(None, |r| r.expr(whole)).ok())??;
        if !matches!(value, Value::Matrix(_)) && (lines.is_some() || !matches!(value, Value::Array(_) | Value::Sequence(_))) {
            return None;
        }
        let number = Ident::new(&format!("matgrad_element_{}", elements.len()), Span::mixed_site());
        let (place, length) = match lines {
            None => {
                let (start, end) = part.map_or((None, None), |part| (part.start.clone(), part.end.clone()));
                let start = start.unwrap_or_else(|| parse_quote!(0));
                let end = end.unwrap_or_else(|| parse_quote!(#whole.len()));
                let is_closed = part.is_some_and(|part| matches!(part.limits, syn::RangeLimits::Closed(_)));
                let range: Expr = if is_closed { parse_quote!((#start..=#end)) } else { parse_quote!((#start..#end)) };
                (parse_quote!(#whole[#number]), range)
            }
            Some(Lines::Rows) => (parse_quote!(#whole.row_mut(#number)), parse_quote!((0..#whole.nrows()))),
            Some(Lines::Columns) => (parse_quote!(#whole.column_mut(#number)), parse_quote!((0..#whole.ncols()))),
        };
        elements.push(Element { name: name.ident.clone(), place });
        *pat = Pat::Ident(syn::PatIdent { attrs: vec![], by_ref: None, mutability: None, ident: number, subpat: None });
        *source = length;
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
