//! Blocks of matrices, which methods look at, or write through where their names end in `_mut`.

use syn::{Expr, ExprMethodCall, ExprRange, RangeLimits};

use super::method::{Method, matrix};
use super::sources::Start;
use super::{Read, Reader, Value, error};
use crate::graph::op::{Id, Index};
use crate::graph::shape::{Dim, Shape};

const ONE: Dim = Dim::Lit(1);
const ZERO: Index = Index::Lit(0);

const fn block(name: &'static str, arguments: usize) -> Method {
    matrix(name, arguments, |r, a, c| r.block_at(a, c))
}

/// The rows of [`super::method`]'s table that look at blocks.
pub(super) static BLOCKS: &[Method] = &[
    block("row", 1),
    block("column", 1),
    block("fixed_view", 2),
    block("fixed_slice", 2),
    block("fixed_rows", 1),
    block("fixed_columns", 1),
    block("rows", 2),
    block("columns", 2),
    block("view", 2),
    block("slice", 2),
    block("rows_range", 1),
    block("columns_range", 1),
    block("view_range", 2),
];

/// The method that looks at the block that one writes through, if it is one.
fn row_of(call: &ExprMethodCall) -> Option<&'static Method> {
    let method = call.method.to_string();
    let plain = method.strip_suffix("_mut")?;
    BLOCKS.iter().find(|row| row.name == plain && row.arguments == call.args.len())
}

/// The same as a call.
fn looking(call: &ExprMethodCall) -> Option<ExprMethodCall> {
    let row = row_of(call)?;
    let receiver = Box::new(as_read(&call.receiver));
    Some(ExprMethodCall { method: syn::Ident::new(row.name, call.method.span()), receiver, ..call.clone() })
}

/// A place as an expression that reads it.
pub(super) fn as_read(place: &Expr) -> Expr {
    match place {
        Expr::MethodCall(call) => looking(call).map_or_else(|| place.clone(), Expr::MethodCall),
        Expr::Paren(inner) => as_read(&inner.expr),
        Expr::Index(index) => Expr::Index(syn::ExprIndex { expr: Box::new(as_read(&index.expr)), ..index.clone() }),
        Expr::Field(field) => Expr::Field(syn::ExprField { base: Box::new(as_read(&field.base)), ..field.clone() }),
        _ => place.clone(),
    }
}

/// Whether an expression is a block that is written through.
pub(super) fn is_written_through(place: &Expr) -> bool {
    matches!(place, Expr::MethodCall(call) if is_block_written_through(call))
}

/// The same of a call.
pub(super) fn is_block_written_through(call: &ExprMethodCall) -> bool {
    row_of(call).is_some()
}

impl Reader<'_> {
    fn block_at(&mut self, a: Id, call: &ExprMethodCall) -> Read<Value> {
        let ((i, j), shape) = self.block_of(a, call)?;
        Ok(Value::Matrix(self.graph.block(a, i, j, shape)))
    }

    /// Gives a block that is written through a new value, or each of its elements a number.
    pub(super) fn write_block(&mut self, call: &ExprMethodCall, value: Value) -> Read<()> {
        let Some(block) = looking(call) else {
            return error(&call.method, "this place cannot be assigned to in a differentiated function");
        };
        let whole = self.matrix(&block.receiver)?;
        let ((i, j), shape) = self.block_of(whole, &block)?;
        let Value::Matrix(part) = value else {
            return error(call, format!("a block can only become a matrix, but this is {}", value.describe(&self.graph)));
        };
        if self.graph.shape(part) != shape {
            return error(call, format!("a {} block cannot become {}", self.graph.show_shape(shape), self.show(part)));
        }
        let new = self.graph.replace(whole, part, i, j);
        self.assign(&call.receiver, Value::Matrix(new))
    }

    /// Where a block begins, and its shape.
    fn block_of(&mut self, a: Id, call: &ExprMethodCall) -> Read<((Index, Index), Shape)> {
        let whole = self.graph.shape(a);
        let arguments: Vec<&Expr> = call.args.iter().collect();
        let (at, shape) = match (call.method.to_string().as_str(), &arguments[..]) {
            ("row", [i]) => ((self.offset(i)?, ZERO), Shape::new(ONE, whole.cols)),
            ("column", [j]) => ((ZERO, self.offset(j)?), Shape::column(whole.rows)),
            ("fixed_rows", [i]) => {
                let rows = self.turbofish(call, 1)?[0];
                ((self.offset(i)?, ZERO), Shape::new(rows, whole.cols))
            }
            ("fixed_columns", [j]) => {
                let cols = self.turbofish(call, 1)?[0];
                ((ZERO, self.offset(j)?), Shape::new(whole.rows, cols))
            }
            ("fixed_view" | "fixed_slice", [i, j]) => {
                let dims = self.turbofish(call, 2)?;
                ((self.offset(i)?, self.offset(j)?), Shape::new(dims[0], dims[1]))
            }
            ("rows", [i, n]) => ((self.offset(i)?, ZERO), Shape::new(self.size(n)?, whole.cols)),
            ("columns", [j, n]) => ((ZERO, self.offset(j)?), Shape::new(whole.rows, self.size(n)?)),
            ("view" | "slice", [Expr::Tuple(at), Expr::Tuple(size)]) if at.elems.len() == 2 && size.elems.len() == 2 => (
                (self.offset(&at.elems[0])?, self.offset(&at.elems[1])?),
                Shape::new(self.size(&size.elems[0])?, self.size(&size.elems[1])?),
            ),
            ("rows_range", [rows]) => {
                let (i, rows) = self.extent_of(rows, whole.rows)?;
                ((i, ZERO), Shape::new(rows, whole.cols))
            }
            ("columns_range", [cols]) => {
                let (j, cols) = self.extent_of(cols, whole.cols)?;
                ((ZERO, j), Shape::new(whole.rows, cols))
            }
            ("view_range", [rows, cols]) => {
                let ((i, rows), (j, cols)) = (self.extent_of(rows, whole.rows)?, self.extent_of(cols, whole.cols)?);
                ((i, j), Shape::new(rows, cols))
            }
            _ => return error(call, "write where this block begins as `(i, j)`, and its size as `(rows, columns)`"),
        };
        self.block_fits(call, at, shape, whole)?;
        Ok((at, shape))
    }

    /// A number of rows or columns, which is seen while the macro expands.
    pub(super) fn size(&mut self, expr: &Expr) -> Read<Dim> {
        if let Some(dim) = self.const_generic(expr) {
            return Ok(dim);
        }
        match self.integer_of(expr, "a size")? {
            Start::Known(n @ 1..) => Ok(Dim::Lit(n as usize)),
            _ => error(
                expr,
                "the size of this block is not seen while the macro expands; write a literal or a const generic, as in `.fixed_rows::<2>(i)`",
            ),
        }
    }

    /// Where a range of rows or columns begins, and how many they are.
    fn extent_of(&mut self, range: &Expr, whole: Dim) -> Read<(Index, Dim)> {
        let Expr::Range(ExprRange { start, end, limits, .. }) = range else {
            return error(range, "write the range here, such as `0..2`");
        };
        let whole = if let Dim::Lit(n) = whole { Some(n) } else { None };
        let mut bound = |bound: &Option<Box<Expr>>| match bound {
            None => Ok(None),
            Some(expr) => match self.integer_of(expr, "a bound")? {
                Start::Known(n @ 0..) => Ok(Some(n as usize)),
                _ => error(expr, "this bound is not seen while the macro expands; write a literal, or `.fixed_rows::<2>(i)`"),
            },
        };
        let first = bound(start)?.unwrap_or(0);
        let written = bound(end)?.map(|end| end + usize::from(matches!(limits, RangeLimits::Closed(_))));
        let Some(end) = written.or(whole) else {
            return error(range, "where this ends is not seen while the macro expands; write a literal");
        };
        if first >= end || whole.is_some_and(|whole| end > whole) {
            return error(range, "this range is empty or ends outside of the matrix");
        }
        Ok((Index::Lit(first), Dim::Lit(end - first)))
    }
}
