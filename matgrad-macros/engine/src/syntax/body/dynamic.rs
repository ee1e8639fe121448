//! Matrices with a run-time dimension: constants whose rows, columns and elements are seen, and tables of run-time length that
//! are made of them, which are never stored. What a table is summed up to is the loop over its items.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::{BinOp, Expr, ExprBinary, ExprMethodCall, parse_quote_spanned};

use super::reductions::transposed;
use super::tables::{Place, Side, Size, Table};
use super::value::{Closure, Stream};
use super::{Constant, Read, Reader, Value, error};
use crate::graph::shape::{Dim, Shape};
use crate::program::{Condition, Failure};
use crate::spaces::Ty;

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

    /// What an expression of tables of run-time length is; `None` if it is none.
    pub(super) fn streamed(&mut self, expr: &Expr) -> Read<Option<Value>> {
        if !self.mentions_dynamic(expr) {
            return Ok(None);
        }
        let named = match self.may_stay(expr) {
            true => expr.clone(),
            false => self.with_operands_named(expr)?,
        };
        let expr = &named;
        if let Expr::MethodCall(call) = expr
            && let Some(value) = self.reduced(call)?
        {
            return Ok(Some(value));
        }
        if let Expr::Binary(ExprBinary { op: BinOp::Mul(_), left, right, .. }) = expr
            && let Some(value) = self.contracted((left, transposed(left)), right, expr)?
        {
            return Ok(Some(value));
        }
        // What is constant as a whole stays as it is.
        if self.may_stay(expr) {
            // What such a block is in Rust has two run-time dimensions.
            if matches!(expr, Expr::MethodCall(call) if call.method == "rows" || call.method == "columns") {
                return Ok(None);
            }
            let Some(Table { rows, cols }) = self.table(expr)? else { return Ok(None) };
            let [rows, cols] = [rows, cols].map(|size| if let Size::Known(dim) = size { Some(dim) } else { None });
            return Ok(Some(Value::Constant(self.constant(expr, Some(Ty::Dynamic(rows, cols)))?)));
        }
        let Some(table) = self.table(expr)? else { return Ok(None) };
        if table.along().is_none() {
            return error(
                expr,
                "of a matrix of run-time size the number of rows or of columns has to be seen here; let it be a `MatrixXx3<f64>` or a `Matrix3xX<f64>`, say",
            );
        }
        self.stream(expr, &table).map(Some)
    }

    /// A table, by what stands at each place of it.
    pub(super) fn stream(&mut self, expr: &Expr, table: &Table) -> Read<Value> {
        let span = Span::mixed_site();
        let Some((along, across)) = table.along() else { return error(expr, "the size of this cannot be seen") };
        let (name, length) = (self.fresh_place(), table.size(along));
        let at = parse_quote_spanned!(span=> #name);
        let item = self.item_of_table(expr, &Place { at: &at, along, across, length })?;
        let syntax: syn::ExprClosure = parse_quote_spanned!(span=> |#name| #item);
        let length = self.length_of_size(length)?;
        Ok(self.table_of_items(syntax, length, (along, across)))
    }

    /// The table of what a closure gives at each place, whose name was just made.
    pub(super) fn table_of_items(&mut self, syntax: syn::ExprClosure, length: Constant, (along, across): (Side, Dim)) -> Value {
        let element = Closure { syntax, scopes: self.scopes.clone() };
        Value::Stream(Box::new(Stream { element, length, along, across, number: self.tables.count }))
    }

    /// The number of rows or columns of a constant, or of a table.
    pub(super) fn length_of_size(&mut self, size: &Size) -> Read<Constant> {
        let (whole, side) = match size {
            Size::Known(dim) => return Ok(self.length_constant(&super::sources::Length::Dim(*dim))),
            Size::Run(whole, side) => (whole, *side),
        };
        if let Some(stream) = self.stream_of(whole) {
            return Ok(stream.length);
        }
        // Some rows or columns of what is never stored.
        if let Expr::MethodCall(call) = &**whole
            && let (Some(stream), [first, count]) = (self.stream_of(&call.receiver), &call.args.iter().collect::<Vec<_>>()[..])
        {
            let [first, count] = [self.index_constant(first)?, self.index_constant(count)?];
            let parts = [first, count.clone(), stream.length];
            self.requires(&parts, "the block ends outside of the matrix", |parts| {
                let (first, count, length) = (&parts[0], &parts[1], &parts[2]);
                [quote!(::core::cmp::Ord::max(#first + #count, #length)), length.clone()]
            });
            return Ok(count);
        }
        if let Some(size) = self.length_of_long_column(whole, side)? {
            return Ok(size);
        }
        let span = Span::mixed_site();
        let is_slice = matches!(self.type_of_constant(whole), Some(Ty::Slice(_) | Ty::Array(..)));
        let length: Expr = match side {
            _ if is_slice => parse_quote_spanned!(span=> (#whole).len()),
            Side::Rows => parse_quote_spanned!(span=> (#whole).nrows()),
            Side::Columns => parse_quote_spanned!(span=> (#whole).ncols()),
        };
        let length = self.constant(&length, Some(Ty::Integer))?;
        Ok(self.settled(length, None, None))
    }

    /// Whether an expression mentions a matrix of run-time size, or a table that is made of one.
    pub(super) fn mentions_dynamic(&mut self, expr: &Expr) -> bool {
        struct Finder<'r, 'g>(&'r mut Reader<'g>, bool);
        impl<'a> syn::visit::Visit<'a> for Finder<'_, '_> {
            fn visit_expr(&mut self, expr: &'a Expr) {
                self.1 |= match expr {
                    Expr::Path(path) => path.path.get_ident().is_some_and(|name| self.0.is_dynamic(name)),
                    Expr::Field(_) | Expr::Index(_) => matches!(self.0.type_of_constant(expr), Some(Ty::Dynamic(..))),
                    _ => false,
                };
                if !self.1 {
                    syn::visit::visit_expr(self, expr);
                }
            }
        }
        let mut finder = Finder(self, false);
        syn::visit::Visit::visit_expr(&mut finder, expr);
        finder.1
    }

    fn is_dynamic(&self, name: &proc_macro2::Ident) -> bool {
        match self.binding(&super::names::key(name)).map(|binding| &binding.value) {
            Some(Value::Stream(_)) => true,
            Some(Value::Constant(constant)) => matches!(constant.ty, Some(Ty::Dynamic(..))),
            Some(Value::Sequence(of)) => matches!(self.long(of), Some((_, Ty::Dynamic(..)))),
            _ => false,
        }
    }

    /// Where two sides that are made of these parts are not equal, the function panics.
    pub(super) fn requires(&mut self, parts: &[Constant], what: &str, sides: impl Fn(&[TokenStream]) -> [TokenStream; 2]) {
        if self.loops.is_empty() {
            let check = self.computed(parts, |parts| {
                let [a, b] = sides(parts);
                quote!(::core::assert_eq!(#a, #b, #what))
            });
            self.opaque(Constant { ty: None, calls: true, fails: true, ..check });
            return;
        }
        // A step of a loop counts how often it does not.
        let differs = self.computed(parts, |parts| {
            let [a, b] = sides(parts);
            quote!(#a != #b)
        });
        let differs = self.constant_condition(Constant { ty: None, ..differs });
        self.guard(Condition::Not(differs), Failure::Panic(Some(quote!(#what))));
    }
}
