//! What tables of run-time length are summed up to: the loops that stand for it.

use proc_macro2::{Ident, Span};
use syn::{Expr, ExprMethodCall, parse_quote_spanned};

use super::names::key;
use super::tables::{ONE, Place, Side, Size, Table};
use super::{Constant, Read, Reader, Value, error};
use crate::graph::shape::{Dim, Shape};
use crate::spaces::Ty;

impl Reader<'_> {
    /// What a table of run-time length is summed up to.
    pub(super) fn reduced(&mut self, call: &ExprMethodCall) -> Read<Option<Value>> {
        let span = Span::mixed_site();
        let (name, whole) = (call.method.to_string(), Expr::MethodCall(call.clone()));
        match (name.as_str(), call.args.len()) {
            ("tr_mul", 1) => return self.contracted((&whole, Some(&call.receiver)), &call.args[0], &whole),
            ("sum" | "norm_squared" | "norm" | "mean" | "magnitude" | "magnitude_squared", 0) | ("dot", 1) => {}
            ("max" | "min" | "amax" | "amin", 0) => return self.extreme_of_table(call, &name, &whole),
            ("column_sum" | "row_sum" | "column_mean" | "row_mean" | "len" | "nrows" | "ncols", 0) => {}
            _ => return Ok(None),
        }
        if self.may_stay(&whole) {
            return Ok(None);
        }
        let Some(table) = self.table(&call.receiver)? else { return Ok(None) };
        // All elements of a matrix, column by column.
        let flat = self.long_in(&call.receiver).filter(|_| call.args.is_empty()).and_then(|of| self.size_of_long(&of, "len"));
        let (along, across) = match (&flat, table.along()) {
            (Some(_), _) => (Side::Rows, ONE),
            (None, Some(found)) => found,
            (None, None) => return Ok(None),
        };
        let is_number = across == ONE;
        match (name.as_str(), along) {
            ("column_sum" | "column_mean", Side::Columns) | ("row_sum" | "row_mean", Side::Rows) if !is_number => {}
            ("column_sum" | "column_mean" | "row_sum" | "row_mean", _) => return Ok(None),
            ("len" | "nrows" | "ncols", _) => return self.size_of_table(&table, (along, across), &name, call),
            _ => {}
        }
        let (at, length) = (self.fresh_place(), table.size(along).clone());
        let place = parse_quote_spanned!(span=> #at);
        let place = Place { at: &place, along, across, length: &length };
        let item = self.item_of_table(&call.receiver, &place)?;
        let term: Expr = match name.as_str() {
            "sum" | "mean" if is_number => item,
            "sum" | "mean" => parse_quote_spanned!(span=> (#item).sum()),
            "column_sum" | "column_mean" | "row_sum" | "row_mean" => item,
            "dot" => {
                let other = self.item_of_table(&call.args[0], &place)?;
                if is_number {
                    parse_quote_spanned!(span=> #item * #other)
                } else {
                    parse_quote_spanned!(span=> (#item).dot(&(#other)))
                }
            }
            _ if is_number => parse_quote_spanned!(span=> { let matgrad_element = #item; matgrad_element * matgrad_element }),
            _ => parse_quote_spanned!(span=> (#item).norm_squared()),
        };
        let length = match flat {
            Some(length) => length,
            None => self.length_of_size(&length)?,
        };
        let start: Expr = match name.as_str() {
            "column_sum" | "column_mean" | "row_sum" | "row_mean" => self.zeros_of(across, ONE)?,
            _ => parse_quote_spanned!(span=> 0.0),
        };
        let end: Expr = match (name.as_str(), is_number) {
            ("mean", true) | ("column_mean", _) => parse_quote_spanned!(span=> matgrad_total / matgrad_count),
            ("mean", false) => parse_quote_spanned!(span=> matgrad_total / matgrad_count / matgrad_across),
            // As of every norm, its derivative at 0 is 0.
            ("norm" | "magnitude", _) => {
                parse_quote_spanned!(span=> if matgrad_total == 0.0 { 0.0 } else { matgrad_total.sqrt() })
            }
            ("row_mean", _) => parse_quote_spanned!(span=> (matgrad_total / matgrad_count).transpose()),
            ("row_sum", _) => parse_quote_spanned!(span=> matgrad_total.transpose()),
            _ => parse_quote_spanned!(span=> matgrad_total),
        };
        let looped = parse_quote_spanned!(span=> {
            let mut matgrad_total = #start;
            for #at in 0..matgrad_length { matgrad_total += #term; }
            #end
        });
        self.over_length((length, across), &looped).map(Some)
    }

    /// The largest or smallest element of a table; of no elements it is 0, as nalgebra has it.
    fn extreme_of_table(&mut self, call: &ExprMethodCall, name: &str, whole: &Expr) -> Read<Option<Value>> {
        if self.may_stay(whole) {
            return Ok(None);
        }
        let Some(table) = self.table(&call.receiver)? else { return Ok(None) };
        let Some((along, across)) = table.along() else { return Ok(None) };
        let (span, at, length) = (Span::mixed_site(), self.fresh_place(), table.size(along).clone());
        let item = |r: &mut Self, at: &Expr| -> Read<Expr> {
            let item = r.item_of_table(&call.receiver, &Place { at, along, across, length: &length })?;
            let method = &call.method;
            Ok(match (across == ONE, name.starts_with('a')) {
                (true, false) => item,
                (true, true) => parse_quote_spanned!(span=> (#item).abs()),
                (false, _) => parse_quote_spanned!(span=> (#item).#method()),
            })
        };
        let place = parse_quote_spanned!(span=> #at);
        let (first, other) = (item(self, &parse_quote_spanned!(span=> 0))?, item(self, &place)?);
        let method = Ident::new(name.trim_start_matches('a'), span);
        let looped = parse_quote_spanned!(span=> {
            let mut matgrad_total = if matgrad_length == 0 { 0.0 } else { #first };
            for #at in 0..matgrad_length { matgrad_total = matgrad_total.#method(#other); }
            matgrad_total
        });
        let length = self.length_of_size(&length)?;
        self.over_length((length, across), &looped).map(Some)
    }

    /// `len`, `nrows` and `ncols` of a table that is no constant.
    fn size_of_table(
        &mut self,
        table: &Table,
        (along, across): (Side, Dim),
        name: &str,
        call: &ExprMethodCall,
    ) -> Read<Option<Value>> {
        // A constant or a variable knows them itself.
        if self.stream_of(&call.receiver).is_none() {
            return Ok(None);
        }
        let span = Span::mixed_site();
        let (length, many) = (self.length_of_size(table.size(along))?, self.dims_of(across));
        let size: Expr = match (name, along) {
            ("nrows", Side::Rows) | ("ncols", Side::Columns) => parse_quote_spanned!(span=> matgrad_length),
            ("len", _) if across == ONE => parse_quote_spanned!(span=> matgrad_length),
            ("len", _) => parse_quote_spanned!(span=> matgrad_length * #many),
            _ => many,
        };
        self.over_length((length, across), &size).map(Some)
    }

    /// A dimension as a number.
    fn dims_of(&self, dim: Dim) -> Expr {
        let text = self.graph.dims.borrow().show(dim);
        syn::parse_str(&text).unwrap_or_else(|_| parse_quote_spanned!(Span::mixed_site()=> 1))
    }

    fn zeros_of(&self, rows: Dim, cols: Dim) -> Read<Expr> {
        let (span, scalar) = (Span::mixed_site(), self.signature.scalar.name());
        let (rows, is_column, cols) = (self.generic_argument(rows)?, cols == ONE, self.generic_argument(cols)?);
        Ok(match is_column {
            true => parse_quote_spanned!(span=> SVector::<#scalar, #rows>::zeros()),
            false => parse_quote_spanned!(span=> SMatrix::<#scalar, #rows, #cols>::zeros()),
        })
    }

    /// The value of a loop over a length, which it calls `matgrad_length`, of items of so many elements.
    fn over_length(&mut self, (length, across): (Constant, Dim), looped: &Expr) -> Read<Value> {
        self.scopes.push(super::Scope::new());
        // A mean of nothing is 0, as nalgebra has it.
        let count = self.computed(std::slice::from_ref(&length), |length| {
            let length = &length[0];
            quote::quote!(::core::cmp::Ord::max(#length, 1))
        });
        let count = self.opaque(count);
        let across = self.graph.count(Shape::column(across));
        let of = |name: &str| key(&Ident::new(name, Span::mixed_site()));
        self.bind(&of("matgrad_count"), Value::Scalar(self.graph.cast(count)), false);
        self.bind(&of("matgrad_across"), Value::Scalar(across), false);
        self.bind(&of("matgrad_length"), Value::Constant(length), false);
        let value = self.expr(looped);
        self.scopes.pop();
        value
    }

    /// A new name for a place in a table.
    pub(super) fn fresh_place(&mut self) -> Ident {
        self.tables.count += 1;
        Ident::new(&format!("matgrad_place_{}", self.tables.count - 1), Span::mixed_site())
    }

    /// A product that sums over the run-time length: Σ aᵢ bᵢᵀ over the columns aᵢ of the left factor, which is given with what
    /// it transposes, and the rows bᵢᵀ of the right one.
    pub(super) fn contracted(
        &mut self,
        (left, turned): (&Expr, Option<&Expr>),
        right: &Expr,
        site: &Expr,
    ) -> Read<Option<Value>> {
        let span = Span::mixed_site();
        // What is transposed is seen as it is.
        let (left, side) = turned.map_or((left, Side::Columns), |turned| (turned, Side::Rows));
        let (Some(seen), Some(other)) = (self.table(left)?, self.table(right)?) else { return Ok(None) };
        if !matches!((seen.size(side), &other.rows), (Size::Run(..), Size::Run(..))) {
            return Ok(None);
        }
        let (rows, cols) = (seen.size(side.other()).clone(), other.cols);
        if self.may_stay(site) && self.expected.is_none() {
            // Of static size where its factors say so themselves.
            let (Size::Known(rows), Size::Known(cols)) = (rows, cols) else { return Ok(None) };
            let (constant, shape) = (self.constant(site, None)?, Shape::new(rows, cols));
            return Ok(Some(self.inferred(Constant { ty: None, ..constant }, &Ty::Matrix(shape), shape)));
        }
        let (at, length) = (self.fresh_place(), seen.size(side).clone());
        let place: Expr = parse_quote_spanned!(span=> #at);
        let (known, cols) = (self.known_size(&rows), self.known_size(&cols));
        // What the right factor is made of may say how wide a matrix of the left one is.
        let mut b = match cols {
            Some(cols) => {
                let place = Place { at: &place, along: Side::Rows, across: cols, length: &length };
                Some(self.item_of_table(right, &place)?)
            }
            None => None,
        };
        let rows = known.or_else(|| self.known_size(&rows));
        let expected = self.expected.as_ref().and_then(Ty::shape);
        let rows = rows.or(expected.filter(|shape| Some(shape.cols) == cols).map(|shape| shape.rows));
        let cols = cols.or(expected.filter(|shape| Some(shape.rows) == rows).map(|shape| shape.cols));
        let (Some(rows), Some(cols)) = (rows, cols) else {
            return error(
                site,
                "how many rows or columns this has cannot be seen; take a matrix that says so, such as a `MatrixXx3<f64>`, or multiply first with what has that many",
            );
        };
        let a = self.item_of_table(left, &Place { at: &place, along: side, across: rows, length: &length })?;
        let b = match b.take() {
            Some(b) => b,
            None => self.item_of_table(right, &Place { at: &place, along: Side::Rows, across: cols, length: &length })?,
        };
        let length = self.length_of_size(&length)?;
        let (start, term): (Expr, Expr) = match (rows == ONE, cols == ONE) {
            (true, true) => (parse_quote_spanned!(span=> 0.0), parse_quote_spanned!(span=> #a * (#b))),
            (false, true) => (self.zeros_of(rows, cols)?, parse_quote_spanned!(span=> #a * (#b))),
            (true, false) => (self.zeros_of(cols, rows)?, parse_quote_spanned!(span=> (#b) * #a)),
            (false, false) => (self.zeros_of(rows, cols)?, parse_quote_spanned!(span=> #a * (#b).transpose())),
        };
        let end: Expr = match (rows == ONE, cols == ONE) {
            (true, true) => parse_quote_spanned!(span=> Vector1::new(matgrad_total)),
            (true, false) => parse_quote_spanned!(span=> matgrad_total.transpose()),
            _ => parse_quote_spanned!(span=> matgrad_total),
        };
        let looped = parse_quote_spanned!(span=> {
            let mut matgrad_total = #start;
            for #at in 0..matgrad_length { matgrad_total += #term; }
            #end
        });
        self.over_length((length, ONE), &looped).map(Some)
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
