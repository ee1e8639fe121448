//! What columns of run-time length are summed up to: the loops that stand for it.

use proc_macro2::{Ident, Span};
use syn::{Expr, ExprMethodCall, parse_quote_spanned};

use super::dynamic::{Seen, name_like};
use super::names::key;
use super::{Constant, Read, Reader, Value, error};
use crate::graph::shape::Dim;
use crate::spaces::Ty;

impl Reader<'_> {
    /// What a column of run-time length is summed up to.
    pub(super) fn reduced(&mut self, call: &ExprMethodCall) -> Read<Option<Value>> {
        let span = Span::mixed_site();
        let name = call.method.to_string();
        if name == "tr_mul" && call.args.len() == 1 {
            return self.pulled_back(&call.receiver, &call.args[0], &Expr::MethodCall(call.clone()));
        }
        if !matches!(
            (name.as_str(), call.args.len()),
            ("sum" | "norm_squared" | "norm" | "mean" | "magnitude" | "magnitude_squared", 0) | ("dot", 1)
        ) || self.may_stay(&Expr::MethodCall(call.clone()))
        {
            return Ok(None);
        }
        // All elements of a matrix, column by column.
        let flat = self.long_in(&call.receiver).filter(|_| call.args.is_empty()).and_then(|id| self.size_of_long(id, "len"));
        let seen = self.size_seen(&call.receiver)?;
        let is_column = |seen: &Seen| flat.is_some() || seen.rows.is_none() && seen.cols == Some(Dim::Lit(1));
        let Some(seen) = seen.filter(is_column) else { return Ok(None) };
        let place = self.fresh_place();
        let element = self.element(&call.receiver, &place, &seen.whole)?;
        let term: Expr = match name.as_str() {
            "sum" | "mean" => element,
            "dot" => {
                let other = self.element(&call.args[0], &place, &seen.whole)?;
                parse_quote_spanned!(span=> #element * #other)
            }
            _ => parse_quote_spanned!(span=> { let matgrad_element = #element; matgrad_element * matgrad_element }),
        };
        let length = match flat {
            Some(length) => length,
            None => self.length_of_column(&seen.whole)?,
        };
        let end: Expr = match name.as_str() {
            "mean" => parse_quote_spanned!(span=> matgrad_total / (matgrad_length as f64)),
            "norm" | "magnitude" => parse_quote_spanned!(span=> matgrad_total.sqrt()),
            _ => parse_quote_spanned!(span=> matgrad_total),
        };
        let looped = parse_quote_spanned!(span=> {
            let mut matgrad_total = 0.0;
            for #place in 0..matgrad_length { matgrad_total += #term; }
            #end
        });
        self.over_length(length, &looped).map(Some)
    }

    /// The value of a loop over a length, which it calls `matgrad_length`.
    fn over_length(&mut self, length: Constant, looped: &Expr) -> Read<Value> {
        self.scopes.push(super::Scope::new());
        self.bind(&key(&Ident::new("matgrad_length", Span::mixed_site())), Value::Constant(length), false);
        let value = self.expr(looped);
        self.scopes.pop();
        value
    }

    /// A new name for a place in a column.
    pub(super) fn fresh_place(&mut self) -> Ident {
        self.streams += 1;
        Ident::new(&format!("matgrad_place_{}", self.streams - 1), Span::mixed_site())
    }

    /// Xᵀ r of a column: Σ rᵢ xᵢ.
    pub(super) fn pulled_back(&mut self, matrix: &Expr, column: &Expr, site: &Expr) -> Read<Option<Value>> {
        let span = Span::mixed_site();
        let (Some(seen), Some(other)) = (self.size_seen(matrix)?, self.size_seen(column)?) else { return Ok(None) };
        if self.may_stay(site) && self.expected.is_none() {
            return Ok(None);
        }
        let (Some(cols), true) = (seen.cols.or_else(|| self.expected_rows()), other.cols == Some(Dim::Lit(1))) else {
            return error(
                site,
                "how many rows this has cannot be seen; bind it with a type, such as `let g: Vector3<f64> = X.tr_mul(&r);`",
            );
        };
        let Some(matrix) = name_like(matrix) else { return error(matrix, "bind the matrix to a variable first") };
        let place = self.fresh_place();
        let element = self.element(column, &place, &seen.whole)?;
        let text = self.graph.dims.borrow().show(cols);
        let cols: syn::GenericArgument = syn::parse_str(&text)?;
        let row: Expr = if seen.cols.is_some() {
            parse_quote_spanned!(span=> #matrix.row(#place).transpose())
        } else {
            self.require(&parse_quote_spanned!(span=> ::core::assert_eq!(#matrix.ncols(), #cols, "the dimensions differ")))?;
            parse_quote_spanned!(span=> #matrix.fixed_view::<1, #cols>(#place, 0).transpose())
        };
        let length = self.length_of_column(&seen.whole)?;
        let scalar = self.signature.scalar.name();
        let looped = parse_quote_spanned!(span=> {
            let mut matgrad_total = SVector::<#scalar, #cols>::zeros();
            for #place in 0..matgrad_length { matgrad_total += #row * (#element); }
            matgrad_total
        });
        self.over_length(length, &looped).map(Some)
    }

    fn expected_rows(&self) -> Option<Dim> {
        self.expected.as_ref().and_then(Ty::shape).filter(|shape| shape.cols == Dim::Lit(1)).map(|shape| shape.rows)
    }
}

/// The matrix that an expression transposes.
pub(super) fn transposed(expr: &Expr) -> Option<&Expr> {
    match expr {
        Expr::Paren(inner) => transposed(&inner.expr),
        Expr::MethodCall(call) if call.method == "transpose" && call.args.is_empty() => Some(&call.receiver),
        _ => None,
    }
}
