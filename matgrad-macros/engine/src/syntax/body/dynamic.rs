//! Matrices with a run-time dimension: constants whose rows, columns and elements are seen, and columns of run-time
//! length that are made of them, which are never stored. What a column is summed up to is the loop over its elements.

use proc_macro2::{Ident, Span};
use quote::{ToTokens, quote};
use syn::{BinOp, Expr, ExprBinary, ExprMethodCall, parse_quote_spanned};

use super::names::key;
use super::reductions::transposed;
use super::value::{Closure, Stream};
use super::{Constant, Read, Reader, Value, error};
use crate::graph::shape::{Dim, Shape};
use crate::spaces::Ty;

/// A matrix with a run-time dimension, seen from its syntax.
pub(super) struct Seen {
    /// Its rows and columns; `None` is a dimension of run-time length.
    pub rows: Option<Dim>,
    pub cols: Option<Dim>,
    /// What its length is asked of.
    pub whole: Expr,
}

/// A part of static size of a matrix of run-time size.
pub(super) struct Window {
    pub shape: Shape,
    /// The row and column of its first element.
    pub first: Expr,
    pub second: Expr,
}

impl Reader<'_> {
    /// The value of a method of a constant with a run-time dimension that has a shape.
    pub(super) fn method_of_dynamic(
        &mut self,
        of: Constant,
        call: &ExprMethodCall,
        (rows, cols): (Option<Dim>, Option<Dim>),
    ) -> Read<Value> {
        let name = call.method.to_string();
        let ty = match name.as_str() {
            "norm" | "norm_squared" | "sum" | "mean" | "max" | "min" | "dot" | "amax" | "amin" | "variance" => Some(Ty::Scalar),
            _ => self.window(call, rows, cols)?.map(|window| Ty::Matrix(window.shape)),
        };
        let whole = Expr::MethodCall(call.clone());
        match ty.and_then(|ty| Some((ty.shape()?, ty))) {
            Some((shape, ty)) if self.may_stay(&whole) => {
                let part = self.constant(&whole, None)?;
                Ok(self.inferred(Constant { ty: None, ..part }, &ty, shape))
            }
            // A constant part of a struct that has variables too.
            Some((shape, ty)) if call.args.iter().all(|argument| self.may_stay(argument)) => {
                let mut parts = vec![of];
                for argument in &call.args {
                    parts.push(self.constant(argument, None)?);
                }
                let (method, turbofish) = (&call.method, &call.turbofish);
                let part = self.computed(&parts, |parts| {
                    let (of, arguments) = (&parts[0], &parts[1..]);
                    quote!(#of.#method #turbofish(#(#arguments),*))
                });
                Ok(self.inferred(Constant { ty: None, fails: true, ..part }, &ty, shape))
            }
            _ => error(call, format!("matgrad cannot see what `.{name}(…)` of a matrix of run-time size is")),
        }
    }

    /// The part of static size that a method of a matrix of run-time size gives; `None` if it gives none.
    pub(super) fn window(&mut self, call: &ExprMethodCall, rows: Option<Dim>, cols: Option<Dim>) -> Read<Option<Window>> {
        let zero = || parse_quote_spanned!(Span::mixed_site()=> 0);
        let at = |k: usize| call.args[k].clone();
        let one = Some(Dim::Lit(1));
        let (rows, cols, first, second) = match (call.method.to_string().as_str(), call.args.len()) {
            ("row", 1) => (one, cols, at(0), zero()),
            ("column", 1) => (rows, one, zero(), at(0)),
            ("fixed_rows", 1) => (Some(self.turbofish(call, 1)?[0]), cols, at(0), zero()),
            ("fixed_columns", 1) => (rows, Some(self.turbofish(call, 1)?[0]), zero(), at(0)),
            ("fixed_view", 2) => {
                let dims = self.turbofish(call, 2)?;
                (Some(dims[0]), Some(dims[1]), at(0), at(1))
            }
            _ => return Ok(None),
        };
        Ok(rows.zip(cols).map(|(rows, cols)| Window { shape: Shape::new(rows, cols), first, second }))
    }

    /// What an expression of columns of run-time length is; `None` if it is none.
    pub(super) fn streamed(&mut self, expr: &Expr) -> Read<Option<Value>> {
        if !self.mentions_dynamic(expr) {
            return Ok(None);
        }
        if let Expr::MethodCall(call) = expr
            && let Some(value) = self.reduced(call)?
        {
            return Ok(Some(value));
        }
        if let Expr::Binary(ExprBinary { op: BinOp::Mul(_), left, right, .. }) = expr
            && let Some(transposed) = transposed(left)
            && let Some(value) = self.pulled_back(transposed, right, expr)?
        {
            return Ok(Some(value));
        }
        // What is constant as a whole stays as it is.
        if self.may_stay(expr) {
            return Ok(None);
        }
        let Some(seen) = self.size_seen(expr)? else { return Ok(None) };
        // A row has the length of what it is multiplied by.
        if seen.rows.is_some() {
            return Ok(None);
        }
        if seen.cols != Some(Dim::Lit(1)) {
            return error(
                expr,
                "of a matrix of run-time size only columns can be computed with, such as `X * w`, and what they are summed up to",
            );
        }
        self.stream(expr, &seen.whole).map(Some)
    }

    pub(super) fn stream(&mut self, expr: &Expr, whole: &Expr) -> Read<Value> {
        let span = Span::mixed_site();
        let place = self.fresh_place();
        let element = self.element(expr, &place, whole)?;
        let syntax: syn::ExprClosure = parse_quote_spanned!(span=> |#place| #element);
        let length = self.length_of_column(whole)?;
        let element = Closure { syntax, scopes: self.scopes.clone() };
        Ok(Value::Stream(Box::new(Stream { element, length })))
    }

    /// The number of rows of a constant, or of a column.
    pub(super) fn length_of_column(&mut self, whole: &Expr) -> Read<Constant> {
        if let Some(name) = name_of(whole)
            && let Some(Value::Stream(stream)) = self.lookup(&key(name))
        {
            return Ok(stream.length);
        }
        if let Some(size) = self.length_of_long_column(whole)? {
            return Ok(size);
        }
        let span = Span::mixed_site();
        let is_slice = matches!(self.type_of_constant(whole), Some(Ty::Slice(_) | Ty::Array(..)));
        let length: Expr =
            if is_slice { parse_quote_spanned!(span=> (#whole).len()) } else { parse_quote_spanned!(span=> (#whole).nrows()) };
        let length = self.constant(&length, Some(Ty::Integer))?;
        Ok(self.settled(length, None, None))
    }

    /// Whether an expression mentions a matrix of run-time size, or a column that is made of one.
    fn mentions_dynamic(&self, expr: &Expr) -> bool {
        let found = super::names::identifiers(&expr.to_token_stream());
        found.iter().any(|name| match self.lookup(name) {
            Some(Value::Stream(_)) => true,
            Some(Value::Constant(constant)) => matches!(constant.ty, Some(Ty::Dynamic(..))),
            Some(Value::Sequence(id)) => matches!(self.long(id), Some((_, Ty::Dynamic(..)))),
            _ => false,
        })
    }

    /// The size of an expression, if it has a run-time dimension.
    pub(super) fn size_seen(&mut self, expr: &Expr) -> Read<Option<Seen>> {
        let is_column = |rows: Option<Dim>, whole: &Expr| Seen { rows, cols: Some(Dim::Lit(1)), whole: whole.clone() };
        Ok(match expr {
            Expr::Path(_) | Expr::Field(_) | Expr::Index(_) => {
                if let Some(name) = name_of(expr)
                    && let Some(Value::Stream(_)) = self.lookup(&key(name))
                {
                    return Ok(Some(is_column(None, expr)));
                }
                match self.type_of_constant(expr) {
                    Some(Ty::Dynamic(rows, cols)) => Some(Seen { rows, cols, whole: expr.clone() }),
                    _ => None,
                }
            }
            Expr::Paren(inner) => self.size_seen(&inner.expr)?,
            Expr::Group(inner) => self.size_seen(&inner.expr)?,
            Expr::Reference(inner) => self.size_seen(&inner.expr)?,
            Expr::Unary(inner) => self.size_seen(&inner.expr)?,
            Expr::Binary(binary) => {
                let (left, right) = (self.size_seen(&binary.left)?, self.size_seen(&binary.right)?);
                match (&binary.op, left, right) {
                    (BinOp::Add(_) | BinOp::Sub(_), Some(left), Some(_)) => Some(left),
                    (BinOp::Mul(_) | BinOp::Div(_), Some(left), None) => {
                        match self.expecting(None, |r| r.expr(&binary.right))? {
                            Value::Matrix(id) if matches!(binary.op, BinOp::Mul(_)) => {
                                Some(Seen { cols: Some(self.graph.shape(id).cols), ..left })
                            }
                            _ => Some(left),
                        }
                    }
                    (BinOp::Mul(_), None, Some(right)) => Some(right),
                    _ => None,
                }
            }
            Expr::MethodCall(call) => match call.method.to_string().as_str() {
                "map" | "zip_map" | "component_mul" | "component_div" | "add_scalar" | "scale" | "unscale" | "abs" | "clone"
                | "clone_owned" | "into_owned" => self.size_seen(&call.receiver)?,
                "column" | "columns" => match self.size_seen(&call.receiver)? {
                    Some(Seen { rows: None, whole, .. }) => Some(is_column(None, &whole)),
                    _ => None,
                },
                "row" => match self.size_seen(&call.receiver)? {
                    Some(Seen { cols: None, .. }) if self.long_in(&call.receiver).is_some() => Some(is_column(None, expr)),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        })
    }

    /// The element of a column at a place. `whole` says how long the column is: what else is as long is held to it.
    pub(super) fn element(&mut self, expr: &Expr, place: &Ident, whole: &Expr) -> Read<Expr> {
        let span = Span::mixed_site();
        Ok(match expr {
            Expr::Path(_) | Expr::Field(_) | Expr::Index(_) => {
                if let Some(name) = name_of(expr)
                    && let Some(Value::Stream(_)) = self.lookup(&key(name))
                {
                    self.as_long_as(expr, whole)?;
                    return Ok(parse_quote_spanned!(span=> #name(#place)));
                }
                self.as_long_as(expr, whole)?;
                parse_quote_spanned!(span=> #expr[#place])
            }
            Expr::Paren(inner) => self.element(&inner.expr, place, whole)?,
            Expr::Group(inner) => self.element(&inner.expr, place, whole)?,
            Expr::Reference(inner) => self.element(&inner.expr, place, whole)?,
            Expr::Unary(inner) => {
                let (op, element) = (inner.op, self.element(&inner.expr, place, whole)?);
                match op {
                    syn::UnOp::Neg(_) => parse_quote_spanned!(span=> (-#element)),
                    _ => element,
                }
            }
            Expr::Binary(binary) => {
                let (op, left, right) = (&binary.op, &binary.left, &binary.right);
                let scaled = |r: &mut Self| -> Read<Expr> {
                    let left = r.element(left, place, whole)?;
                    Ok(parse_quote_spanned!(span=> (#left #op #right)))
                };
                match (op, self.size_seen(left)?, self.size_seen(right)?) {
                    (BinOp::Add(_) | BinOp::Sub(_), Some(_), Some(_)) => {
                        let (left, right) = (self.element(left, place, whole)?, self.element(right, place, whole)?);
                        parse_quote_spanned!(span=> (#left #op #right))
                    }
                    (BinOp::Mul(_), Some(seen), None) => match self.expecting(None, |r| r.expr(right))? {
                        Value::Matrix(w) => self.row_times(left, &seen, right, w, place, whole)?,
                        _ => scaled(self)?,
                    },
                    (BinOp::Div(_), Some(_), None) => scaled(self)?,
                    (BinOp::Mul(_), None, Some(_)) => {
                        let right = self.element(right, place, whole)?;
                        parse_quote_spanned!(span=> ((#left) * #right))
                    }
                    _ => return error(expr, "this cannot be computed element by element"),
                }
            }
            Expr::MethodCall(call) => {
                let name = call.method.to_string();
                if name == "column" {
                    let (receiver, at) = (&call.receiver, &call.args[0]);
                    return Ok(parse_quote_spanned!(span=> #receiver[(#place, #at)]));
                }
                if name == "row" {
                    self.as_long_as(expr, whole)?;
                    let (receiver, at) = (&call.receiver, &call.args[0]);
                    return Ok(parse_quote_spanned!(span=> #receiver[(#at, #place)]));
                }
                let element = self.element(&call.receiver, place, whole)?;
                let other = |r: &mut Self| r.element(&call.args[0], place, whole);
                match (name.as_str(), call.args.len()) {
                    ("clone" | "clone_owned" | "into_owned", 0) => element,
                    ("abs", 0) => parse_quote_spanned!(span=> (#element).abs()),
                    ("map", 1) => {
                        let f = &call.args[0];
                        parse_quote_spanned!(span=> (#f)(#element))
                    }
                    ("zip_map", 2) => {
                        let (other, f) = (other(self)?, &call.args[1]);
                        parse_quote_spanned!(span=> (#f)(#element, #other))
                    }
                    ("component_mul", 1) => {
                        let other = other(self)?;
                        parse_quote_spanned!(span=> (#element * #other))
                    }
                    ("component_div", 1) => {
                        let other = other(self)?;
                        parse_quote_spanned!(span=> (#element / #other))
                    }
                    ("add_scalar", 1) => {
                        let by = &call.args[0];
                        parse_quote_spanned!(span=> (#element + (#by)))
                    }
                    ("scale", 1) => {
                        let by = &call.args[0];
                        parse_quote_spanned!(span=> (#element * (#by)))
                    }
                    ("unscale", 1) => {
                        let by = &call.args[0];
                        parse_quote_spanned!(span=> (#element / (#by)))
                    }
                    _ => return error(&call.method, "this cannot be computed element by element of a column of run-time length"),
                }
            }
            _ => return error(expr, "this cannot be computed element by element of a column of run-time length"),
        })
    }

    /// A row of a matrix times a vector.
    fn row_times(
        &mut self,
        left: &Expr,
        seen: &Seen,
        right: &Expr,
        w: crate::graph::op::Id,
        place: &Ident,
        whole: &Expr,
    ) -> Read<Expr> {
        let span = Span::mixed_site();
        let Some(matrix) = name_like(left) else {
            return error(left, "bind the matrix to a variable before it is multiplied");
        };
        self.as_long_as(matrix, whole)?;
        let inner = self.graph.shape(w).rows;
        match seen.cols {
            Some(cols) if cols != inner => {
                let dims = self.graph.dims.borrow();
                error(right, format!("`*`: the inner dimensions {} and {} differ", dims.show(cols), dims.show(inner)))
            }
            Some(_) => Ok(parse_quote_spanned!(span=> (#matrix.row(#place) * (#right))[(0, 0)])),
            None => {
                let text = self.graph.dims.borrow().show(inner);
                let cols: syn::GenericArgument = syn::parse_str(&text)?;
                self.require(
                    &parse_quote_spanned!(span=> ::core::assert_eq!(#matrix.ncols(), #cols, "the inner dimensions differ")),
                )?;
                Ok(parse_quote_spanned!(span=> (#matrix.fixed_view::<1, #cols>(#place, 0) * (#right))[(0, 0)]))
            }
        }
    }

    /// Lengths that do not fit panic wherever the function does.
    fn as_long_as(&mut self, expr: &Expr, whole: &Expr) -> Read<()> {
        if expr.to_token_stream().to_string() == whole.to_token_stream().to_string() {
            return Ok(());
        }
        let (a, b) = (self.length_of_column(expr)?, self.length_of_column(whole)?);
        if a.node.is_some() && a.node == b.node {
            return Ok(());
        }
        let check = self.computed(&[a, b], |lengths| {
            let (a, b) = (&lengths[0], &lengths[1]);
            quote::quote!(::core::assert_eq!(#a, #b, "the lengths differ"))
        });
        self.pinned_text(Constant { ty: None, calls: true, fails: true, ..check });
        Ok(())
    }

    pub(super) fn require(&mut self, check: &Expr) -> Read<()> {
        let check = self.constant(check, None)?;
        self.pinned_text(Constant { ty: None, calls: true, fails: true, ..check });
        Ok(())
    }

    fn pinned_text(&mut self, check: Constant) {
        self.opaque(check);
    }
}

/// The variable that an expression is.
fn name_of(expr: &Expr) -> Option<&Ident> {
    match expr {
        Expr::Path(path) => path.path.get_ident(),
        Expr::Paren(inner) => name_of(&inner.expr),
        Expr::Reference(inner) => name_of(&inner.expr),
        _ => None,
    }
}

/// A place that can be looked at again and again.
pub(super) fn name_like(expr: &Expr) -> Option<&Expr> {
    match expr {
        Expr::Path(_) => Some(expr),
        Expr::Field(field) => name_like(&field.base).map(|_| expr),
        Expr::Paren(inner) => name_like(&inner.expr),
        Expr::Reference(inner) => name_like(&inner.expr),
        _ => None,
    }
}
