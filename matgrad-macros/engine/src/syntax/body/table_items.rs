//! What stands at each place of a table of run-time length, item by item.

use proc_macro2::Span;
use syn::{BinOp, Expr, ExprBinary, ExprMethodCall, parse_quote_spanned};

use super::sources::{Length, Source};
use super::tables::{ONE, Place, Side, Size, name_like};
use super::value::Stream;
use super::{Constant, Read, Reader, Value, error};
use crate::graph::shape::Dim;
use crate::spaces::Ty;

const INNER: &str =
    "a product with a matrix of run-time length sums over its static dimension, or over all of its rows or columns";

impl Reader<'_> {
    /// What stands at a place of a table.
    pub(super) fn item_of_table(&mut self, expr: &Expr, place: &Place<'_>) -> Read<Expr> {
        let span = Span::mixed_site();
        Ok(match expr {
            Expr::Path(_) | Expr::Field(_) | Expr::Index(_) => self.item_of_named(expr, place)?,
            Expr::Paren(inner) => self.item_of_table(&inner.expr, place)?,
            Expr::Group(inner) => self.item_of_table(&inner.expr, place)?,
            Expr::Reference(inner) => self.item_of_table(&inner.expr, place)?,
            Expr::Unary(inner) => {
                let (op, item) = (inner.op, self.item_of_table(&inner.expr, place)?);
                match op {
                    syn::UnOp::Neg(_) => parse_quote_spanned!(span=> (-#item)),
                    _ => item,
                }
            }
            Expr::Binary(binary) => self.item_of_binary(binary, place)?,
            Expr::MethodCall(call) => self.item_of_method(call, place)?,
            _ => return error(expr, "this cannot be computed item by item of a matrix of run-time length"),
        })
    }

    /// The item of a constant, or of a table that has a name.
    fn item_of_named(&mut self, expr: &Expr, place: &Place<'_>) -> Read<Expr> {
        let span = Span::mixed_site();
        let (at, table) = (place.at, self.table(expr)?);
        // A static vector is as long as it is, lying or standing.
        let known = match table {
            Some(_) => None,
            None => match self.expecting(None, |r| r.expr(expr))? {
                Value::Matrix(id) if self.graph.shape(id).is_vector() => {
                    let shape = self.graph.shape(id);
                    Some(if shape.cols == ONE { shape.rows } else { shape.cols })
                }
                _ => None,
            },
        };
        let size = known.map_or_else(|| Size::Run(Box::new(expr.clone()), place.along), Size::Known);
        self.as_long_as(&size, place.length)?;
        if self.stream_of(expr).is_some() {
            return Ok(parse_quote_spanned!(span=> #expr(#at)));
        }
        if place.across == ONE {
            // All elements of a variable are taken one after the other.
            let is_wide = table.is_some_and(|table| matches!(table.size(place.along.other()), Size::Run(..)));
            if is_wide && self.long_in(expr).is_none() {
                self.require_dim(expr, place.along.other(), ONE)?;
            }
            return Ok(parse_quote_spanned!(span=> #expr[#at]));
        }
        let is_known = table.is_some_and(|table| matches!(table.size(place.along.other()), Size::Known(_)));
        let across = match is_known {
            true => self.generic_argument(place.across)?,
            false => self.require_dim(expr, place.along.other(), place.across)?,
        };
        Ok(match (place.along, is_known) {
            (Side::Rows, true) => parse_quote_spanned!(span=> #expr.row(#at).transpose()),
            (Side::Rows, false) => parse_quote_spanned!(span=> #expr.fixed_view::<1, #across>(#at, 0).transpose()),
            (Side::Columns, true) => parse_quote_spanned!(span=> #expr.column(#at)),
            (Side::Columns, false) => parse_quote_spanned!(span=> #expr.fixed_view::<#across, 1>(0, #at)),
        })
    }

    fn item_of_binary(&mut self, binary: &ExprBinary, place: &Place<'_>) -> Read<Expr> {
        let span = Span::mixed_site();
        let (op, left, right) = (&binary.op, &*binary.left, &*binary.right);
        let is_table = [self.table(left)?.is_some(), self.table(right)?.is_some()];
        Ok(match (op, is_table) {
            (BinOp::Add(_) | BinOp::Sub(_), [true, true]) => {
                let (left, right) = (self.item_of_table(left, place)?, self.item_of_table(right, place)?);
                parse_quote_spanned!(span=> (#left #op #right))
            }
            (BinOp::Mul(_), [true, false]) => match self.expecting(None, |r| r.expr(right))? {
                Value::Matrix(w) if place.along == Side::Rows => {
                    let inner = self.graph.shape(w).rows;
                    self.holds_inner(left, Side::Columns, inner, right)?;
                    if let (ONE, true, Some(matrix)) = (place.across, inner != ONE, name_like(left)) {
                        return self.row_times(matrix, right, inner, place);
                    }
                    let item = self.item_of_table(left, &Place { across: inner, ..*place })?;
                    match (inner == ONE, place.across == ONE) {
                        (true, true) => parse_quote_spanned!(span=> (#item * (#right)[0])),
                        (true, false) => parse_quote_spanned!(span=> ((#right).transpose() * #item)),
                        (false, true) => parse_quote_spanned!(span=> (#item).dot(&(#right))),
                        (false, false) => parse_quote_spanned!(span=> (#right).tr_mul(&(#item))),
                    }
                }
                Value::Matrix(_) => return error(binary, INNER),
                _ => {
                    let left = self.item_of_table(left, place)?;
                    parse_quote_spanned!(span=> (#left #op #right))
                }
            },
            (BinOp::Div(_), [true, false]) => {
                let left = self.item_of_table(left, place)?;
                parse_quote_spanned!(span=> (#left #op #right))
            }
            (BinOp::Mul(_), [false, true]) => match self.expecting(None, |r| r.expr(left))? {
                Value::Matrix(w) if place.along == Side::Columns => {
                    let inner = self.graph.shape(w).cols;
                    self.holds_inner(right, Side::Rows, inner, left)?;
                    let item = self.item_of_table(right, &Place { across: inner, ..*place })?;
                    match (inner == ONE, place.across == ONE) {
                        (true, true) => parse_quote_spanned!(span=> ((#left)[0] * #item)),
                        (false, true) => parse_quote_spanned!(span=> (#left).transpose().dot(&(#item))),
                        (_, false) => parse_quote_spanned!(span=> ((#left) * (#item))),
                    }
                }
                Value::Matrix(_) => return error(binary, INNER),
                _ => {
                    let right = self.item_of_table(right, place)?;
                    parse_quote_spanned!(span=> ((#left) * #right))
                }
            },
            _ => return error(binary, "this cannot be computed item by item of a matrix of run-time length"),
        })
    }

    /// The rows or the columns of a table, which a loop runs over.
    pub(super) fn lines_of_table(&mut self, of: &Expr, is_row: bool) -> Read<Option<(Source, Length)>> {
        let Some(Value::Stream(stream)) = self.streamed(of)? else { return Ok(None) };
        let length = Length::Run(stream.length.clone());
        Ok(((stream.along == Side::Rows) == is_row).then_some((Source::Table(stream, is_row), length)))
    }

    /// What stands at a place of a table, which is read once.
    pub(super) fn item_at_place(&mut self, stream: &Stream, place: Value, site: &Expr) -> Read<Value> {
        let key = match &place {
            Value::Constant(Constant { node: Some(node), .. }) if self.elementwise.is_none() => {
                Some((stream.number, *node, self.within))
            }
            _ => None,
        };
        if let Some(known) = key.and_then(|key| self.tables.items.get(&key)) {
            return Ok(known.clone());
        }
        let item = self.apply(&stream.element, vec![place], site)?;
        if let Some(key) = key {
            self.tables.items.insert(key, item.clone());
        }
        Ok(item)
    }

    /// `p[i]` of a column, and `p[(i, j)]`.
    pub(super) fn element_of_table(&mut self, stream: &Stream, index: &syn::ExprIndex) -> Read<Value> {
        let at = |r: &mut Self, at: &Expr| r.expecting(Some(Ty::Integer), |r| r.expr(at));
        match &*index.index {
            Expr::Tuple(pair) if pair.elems.len() == 2 => {
                let (along, inside) = match stream.along {
                    Side::Rows => (&pair.elems[0], &pair.elems[1]),
                    Side::Columns => (&pair.elems[1], &pair.elems[0]),
                };
                let place = at(self, along)?;
                match self.item_at_place(stream, place, &index.expr)? {
                    Value::Matrix(id) => self.element_of(id, inside),
                    item => Ok(item),
                }
            }
            Expr::Range(_) => {
                error(&index.index, "of a matrix of run-time length write `.rows(a, n)`, or the elements one by one")
            }
            place if stream.across == ONE => {
                let place = at(self, place)?;
                self.item_at_place(stream, place, &index.expr)
            }
            place => error(place, "of a matrix of several rows and columns write `[(i, j)]`"),
        }
    }

    /// What stands at a place of a table: one of its lines, or a number.
    pub(super) fn line_of_table(&mut self, stream: &Stream, is_row: bool, place: Value, site: &Expr) -> Read<Value> {
        let item = self.item_at_place(stream, place, site)?;
        Ok(match item {
            Value::Matrix(id) if is_row => Value::Matrix(self.graph.transpose(id)),
            item => item,
        })
    }

    /// The static dimension of a table that a product sums over is that of the other factor.
    fn holds_inner(&mut self, table: &Expr, side: Side, inner: Dim, other: &Expr) -> Read<()> {
        match self.table(table)?.map(|table| table.size(side).clone()) {
            Some(Size::Known(dim)) if dim != inner => {
                let dims = self.graph.dims.borrow();
                error(other, format!("`*`: the inner dimensions {} and {} differ", dims.show(dim), dims.show(inner)))
            }
            _ => Ok(()),
        }
    }

    /// A row of a matrix times a vector.
    fn row_times(&mut self, matrix: &Expr, right: &Expr, inner: Dim, place: &Place<'_>) -> Read<Expr> {
        let (span, at) = (Span::mixed_site(), place.at);
        if self.stream_of(matrix).is_some() {
            let item = self.item_of_named(matrix, &Place { across: inner, ..*place })?;
            return Ok(parse_quote_spanned!(span=> (#item).dot(&(#right))));
        }
        self.as_long_as(&Size::Run(Box::new(matrix.clone()), place.along), place.length)?;
        match self.table(matrix)?.map(|table| table.cols) {
            Some(Size::Known(_)) => Ok(parse_quote_spanned!(span=> (#matrix.row(#at) * (#right))[(0, 0)])),
            _ => {
                let cols = self.require_dim(matrix, Side::Columns, inner)?;
                Ok(parse_quote_spanned!(span=> (#matrix.fixed_view::<1, #cols>(#at, 0) * (#right))[(0, 0)]))
            }
        }
    }

    fn item_of_method(&mut self, call: &ExprMethodCall, place: &Place<'_>) -> Read<Expr> {
        let span = Span::mixed_site();
        let (name, receiver, at) = (call.method.to_string(), &*call.receiver, place.at);
        let is_number = place.across == ONE;
        match (name.as_str(), call.args.len()) {
            ("transpose", 0) => return self.item_of_table(receiver, &Place { along: place.along.other(), ..*place }),
            ("tr_mul", 1) => {
                let left = Box::new(parse_quote_spanned!(span=> #receiver.transpose()));
                let (op, right) = (BinOp::Mul(Default::default()), Box::new(call.args[0].clone()));
                return self.item_of_binary(&ExprBinary { attrs: vec![], left, op, right }, place);
            }
            ("column" | "row", 1) => {
                let along = if name == "column" { Side::Rows } else { Side::Columns };
                let index = &call.args[0];
                if let Some(matrix) = name_like(receiver).filter(|matrix| self.stream_of(matrix).is_none()) {
                    let whole = if name == "row" && place.along == Side::Rows {
                        // A row of a variable, which is read as a column.
                        Size::Run(Box::new(Expr::MethodCall(call.clone())), Side::Rows)
                    } else {
                        Size::Run(Box::new(matrix.clone()), along)
                    };
                    self.as_long_as(&whole, place.length)?;
                    return Ok(match along {
                        Side::Rows => parse_quote_spanned!(span=> #matrix[(#at, #index)]),
                        Side::Columns => parse_quote_spanned!(span=> #matrix[(#index, #at)]),
                    });
                }
                let of = self.table(receiver)?.and_then(|table| table.along());
                let Some((_, across)) = of.filter(|(found, _)| *found == along) else { return error(call, INNER) };
                let item = self.item_of_table(receiver, &Place { along, across, ..*place })?;
                return Ok(if across == ONE { item } else { parse_quote_spanned!(span=> (#item)[#index]) });
            }
            // Some of the elements that stand at each place.
            ("rows" | "columns" | "fixed_rows" | "fixed_columns", _) if is_across(call, place.along) => {
                let Some((_, across)) = self.table(receiver)?.and_then(|table| table.along()) else { return error(call, INNER) };
                let item = self.item_of_table(receiver, &Place { across, ..*place })?;
                let (first, size) = (&call.args[0], self.generic_argument(place.across)?);
                return Ok(match (is_number, across == ONE) {
                    (_, true) => item,
                    (true, _) => parse_quote_spanned!(span=> (#item)[#first]),
                    (false, _) => parse_quote_spanned!(span=> (#item).fixed_rows::<#size>(#first)),
                });
            }
            ("rows" | "columns", 2) => {
                let whole = Size::Run(Box::new(Expr::MethodCall(call.clone())), place.along);
                self.as_long_as(&whole, place.length)?;
                let (from, inner) = (&call.args[0], self.table(receiver)?);
                let Some(length) = inner.map(|table| table.size(place.along).clone()) else { return error(call, INNER) };
                let at = parse_quote_spanned!(span=> (#at + (#from)));
                return self.item_of_table(receiver, &Place { at: &at, length: &length, ..*place });
            }
            _ => {}
        }
        let item = self.item_of_table(receiver, place)?;
        let other = |r: &mut Self| r.item_of_table(&call.args[0], place);
        Ok(match (name.as_str(), call.args.len()) {
            ("clone" | "clone_owned" | "into_owned", 0) => item,
            ("abs", 0) => parse_quote_spanned!(span=> (#item).abs()),
            ("map", 1) => {
                let f = &call.args[0];
                if is_number { parse_quote_spanned!(span=> (#f)(#item)) } else { parse_quote_spanned!(span=> (#item).map(#f)) }
            }
            ("zip_map", 2) => {
                let (other, f) = (other(self)?, &call.args[1]);
                match is_number {
                    true => parse_quote_spanned!(span=> (#f)(#item, #other)),
                    false => parse_quote_spanned!(span=> (#item).zip_map(&(#other), #f)),
                }
            }
            ("component_mul" | "component_div", 1) => {
                let other = other(self)?;
                match (is_number, name.as_str()) {
                    (true, "component_mul") => parse_quote_spanned!(span=> (#item * #other)),
                    (true, _) => parse_quote_spanned!(span=> (#item / #other)),
                    (false, _) => {
                        let method = &call.method;
                        parse_quote_spanned!(span=> (#item).#method(&(#other)))
                    }
                }
            }
            ("add_scalar", 1) => {
                let by = &call.args[0];
                match is_number {
                    true => parse_quote_spanned!(span=> (#item + (#by))),
                    false => parse_quote_spanned!(span=> (#item).add_scalar(#by)),
                }
            }
            ("scale", 1) => {
                let by = &call.args[0];
                parse_quote_spanned!(span=> (#item * (#by)))
            }
            ("unscale", 1) => {
                let by = &call.args[0];
                parse_quote_spanned!(span=> (#item / (#by)))
            }
            _ => return error(&call.method, "this cannot be computed item by item of a matrix of run-time length"),
        })
    }
}

/// Whether a block is made of some of what stands at each place of a table along a side.
pub(super) fn is_across(call: &ExprMethodCall, along: Side) -> bool {
    let of_rows = call.method == "rows" || call.method == "fixed_rows";
    let of_columns = call.method == "columns" || call.method == "fixed_columns";
    match along {
        Side::Rows => of_columns,
        Side::Columns => of_rows,
    }
}
