//! Matrices with one dimension of run-time length: which that is, and what stands at each place along it. They are never
//! stored: a table of K columns and n rows is its rows, as vectors of length K, and one of K rows its columns; where K is 1 they
//! are numbers.

use std::collections::BTreeMap;

use proc_macro2::{Ident, Span};
use quote::ToTokens;
use syn::{BinOp, Expr, ExprBinary, ExprMethodCall, parse_quote_spanned};

use super::names::key;
use super::table_items::is_across;
use super::{Read, Reader, Value, error};
use crate::graph::op::Id;
use crate::graph::shape::Dim;
use crate::spaces::Ty;

/// A number of rows or of columns.
#[derive(Clone)]
pub(super) enum Size {
    Known(Dim),
    /// Of run-time length: that of the rows or the columns of an expression.
    Run(Box<Expr>, Side),
}

/// What is known of the tables that were met.
#[derive(Default)]
pub(super) struct Known {
    /// How many there were.
    pub count: u32,
    /// The dimensions that matrices were held to.
    dims: BTreeMap<(String, Side), Dim>,
    /// What stands at places of tables: the number of the table, the place, and the arm that it was read in.
    pub items: BTreeMap<(u32, Id, Option<Id>), Value>,
}

/// The dimension along which a table runs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    Rows,
    Columns,
}

impl Side {
    pub fn other(self) -> Side {
        match self {
            Side::Rows => Side::Columns,
            Side::Columns => Side::Rows,
        }
    }
}

/// A matrix of which a dimension may be of run-time length, seen from its syntax.
#[derive(Clone)]
pub(super) struct Table {
    pub rows: Size,
    pub cols: Size,
}

impl Table {
    /// The dimension along which it runs, and how many elements stand at each place; `None` if both dimensions are unknown.
    pub fn along(&self) -> Option<(Side, Dim)> {
        match (&self.rows, &self.cols) {
            (Size::Run(..), Size::Known(across)) => Some((Side::Rows, *across)),
            (Size::Known(across), Size::Run(..)) => Some((Side::Columns, *across)),
            _ => None,
        }
    }

    /// The size along a side.
    pub fn size(&self, side: Side) -> &Size {
        match side {
            Side::Rows => &self.rows,
            Side::Columns => &self.cols,
        }
    }

    fn turned(self) -> Table {
        Table { rows: self.cols, cols: self.rows }
    }

    /// What is known of two of one shape.
    fn with(self, other: Table) -> Table {
        let known = |a: Size, b: Size| if matches!((&a, &b), (Size::Run(..), Size::Known(_))) { b } else { a };
        Table { rows: known(self.rows, other.rows), cols: known(self.cols, other.cols) }
    }
}

/// Where an item of a table stands, and what is known of it there.
pub(super) struct Place<'a> {
    /// The number of the item.
    pub at: &'a Expr,
    pub along: Side,
    /// How many elements it has.
    pub across: Dim,
    /// How long the table is: what else is as long is held to it.
    pub length: &'a Size,
}

pub(super) const ONE: Dim = Dim::Lit(1);

impl Reader<'_> {
    /// The size of an expression, if it has a run-time dimension.
    pub(super) fn table(&mut self, expr: &Expr) -> Read<Option<Table>> {
        Ok(match expr {
            Expr::Path(_) | Expr::Field(_) | Expr::Index(_) => {
                if let Some(stream) = self.stream_of(expr) {
                    let (along, across) = (stream.along, Size::Known(stream.across));
                    let length = Size::Run(Box::new(expr.clone()), along);
                    return Ok(Some(match along {
                        Side::Rows => Table { rows: length, cols: across },
                        Side::Columns => Table { rows: across, cols: length },
                    }));
                }
                match self.type_of_constant(expr) {
                    Some(Ty::Dynamic(rows, cols)) => {
                        let size = |dim: Option<Dim>, side| dim.map_or(Size::Run(Box::new(expr.clone()), side), Size::Known);
                        Some(Table { rows: size(rows, Side::Rows), cols: size(cols, Side::Columns) })
                    }
                    _ => None,
                }
            }
            Expr::Paren(inner) => self.table(&inner.expr)?,
            Expr::Group(inner) => self.table(&inner.expr)?,
            Expr::Reference(inner) => self.table(&inner.expr)?,
            Expr::Unary(inner) => self.table(&inner.expr)?,
            Expr::Binary(binary) => self.table_of_binary(binary)?,
            Expr::MethodCall(call) => self.table_of_method(call)?,
            _ => None,
        })
    }

    fn table_of_binary(&mut self, binary: &ExprBinary) -> Read<Option<Table>> {
        let (left, right) = (self.table(&binary.left)?, self.table(&binary.right)?);
        Ok(match (&binary.op, left, right) {
            (BinOp::Add(_) | BinOp::Sub(_), Some(left), Some(right)) => Some(left.with(right)),
            (BinOp::Div(_), Some(left), None) => Some(left),
            (BinOp::Mul(_), Some(left), None) => match self.expecting(None, |r| r.expr(&binary.right))? {
                // What sums over a row of unknown length has a static size.
                Value::Matrix(_) if matches!(left.rows, Size::Known(_)) => None,
                Value::Matrix(id) => Some(Table { cols: Size::Known(self.graph.shape(id).cols), ..left }),
                _ => Some(left),
            },
            (BinOp::Mul(_), None, Some(right)) => match self.expecting(None, |r| r.expr(&binary.left))? {
                Value::Matrix(_) if matches!(right.cols, Size::Known(_)) => None,
                Value::Matrix(id) => Some(Table { rows: Size::Known(self.graph.shape(id).rows), ..right }),
                _ => Some(right),
            },
            (
                BinOp::Mul(_),
                Some(Table { rows: Size::Run(..), cols: Size::Known(_) }),
                Some(Table { cols: Size::Run(..), .. }),
            ) => {
                return error(
                    binary,
                    "both dimensions of this product are of run-time length, and it is never stored; multiply in another order",
                );
            }
            _ => None,
        })
    }

    fn table_of_method(&mut self, call: &ExprMethodCall) -> Read<Option<Table>> {
        let (name, whole) = (call.method.to_string(), || Expr::MethodCall(call.clone()));
        let Some(of) = self.table(&call.receiver)? else { return Ok(None) };
        Ok(match (name.as_str(), call.args.len()) {
            ("map" | "add_scalar" | "scale" | "unscale", 1) | ("abs" | "clone" | "clone_owned" | "into_owned", 0) => Some(of),
            ("zip_map", 2) | ("component_mul" | "component_div", 1) => match self.table(&call.args[0])? {
                Some(other) => Some(of.with(other)),
                None => Some(of),
            },
            ("transpose", 0) => Some(of.turned()),
            ("tr_mul", 1) if self.table(&call.args[0])?.is_none() => match self.expecting(None, |r| r.expr(&call.args[0]))? {
                Value::Matrix(id) => Some(Table { rows: of.cols, cols: Size::Known(self.graph.shape(id).cols) }),
                _ => None,
            },
            ("column", 1) if matches!(of.rows, Size::Run(..)) => Some(Table { cols: Size::Known(ONE), ..of }),
            // A row of a variable is read as a column.
            ("row", 1) if self.long_in(&call.receiver).is_some() => match of.cols {
                Size::Run(..) => Some(Table { rows: Size::Run(Box::new(whole()), Side::Rows), cols: Size::Known(ONE) }),
                Size::Known(_) => None,
            },
            ("row", 1) if matches!(of.cols, Size::Run(..)) => Some(Table { rows: Size::Known(ONE), ..of }),
            ("rows" | "columns" | "fixed_rows" | "fixed_columns", _)
                if of.along().is_some_and(|(along, _)| is_across(call, along)) =>
            {
                let size = match name.starts_with("fixed") {
                    true => self.turbofish(call, 1)?[0],
                    false => self.size(&call.args[1])?,
                };
                match of.rows {
                    Size::Run(..) => Some(Table { cols: Size::Known(size), ..of }),
                    Size::Known(_) => Some(Table { rows: Size::Known(size), ..of }),
                }
            }
            ("rows", 2) if matches!(of.rows, Size::Run(..)) => {
                Some(Table { rows: Size::Run(Box::new(whole()), Side::Rows), ..of })
            }
            ("columns", 2) if matches!(of.cols, Size::Run(..)) => {
                Some(Table { cols: Size::Run(Box::new(whole()), Side::Columns), ..of })
            }
            _ => None,
        })
    }

    /// A matrix has so many rows or columns wherever the function has a value.
    pub(super) fn require_dim(&mut self, matrix: &Expr, side: Side, dim: Dim) -> Read<syn::GenericArgument> {
        let argument = self.generic_argument(dim)?;
        let size = match side {
            Side::Rows => quote::quote!(nrows),
            Side::Columns => quote::quote!(ncols),
        };
        let found = parse_quote_spanned!(Span::mixed_site()=> #matrix.#size());
        let found = self.constant(&found, Some(Ty::Integer))?;
        self.requires(&[found], "the dimensions differ", |found| [found[0].clone(), argument.to_token_stream()]);
        if self.arms.is_empty() {
            self.tables.dims.insert((matrix.to_token_stream().to_string(), side), dim);
        }
        Ok(argument)
    }

    /// A size, as far as it is known.
    pub(super) fn known_size(&self, size: &Size) -> Option<Dim> {
        match size {
            Size::Known(dim) => Some(*dim),
            Size::Run(matrix, side) => self.tables.dims.get(&(matrix.to_token_stream().to_string(), *side)).copied(),
        }
    }

    /// A dimension as a generic argument.
    pub(super) fn generic_argument(&self, dim: Dim) -> Read<syn::GenericArgument> {
        let text = self.graph.dims.borrow().show(dim);
        syn::parse_str(&text)
    }

    /// The table that a name is bound to.
    pub(super) fn stream_of(&self, expr: &Expr) -> Option<Box<super::value::Stream>> {
        match self.lookup(&key(name_of(expr)?)) {
            Some(Value::Stream(stream)) => Some(stream),
            _ => None,
        }
    }

    /// Lengths that do not fit panic wherever the function does.
    pub(super) fn as_long_as(&mut self, of: &Size, whole: &Size) -> Read<()> {
        let shown = |size: &Size| match size {
            Size::Known(_) => None,
            Size::Run(expr, side) => Some((expr.to_token_stream().to_string(), *side)),
        };
        if shown(of) == shown(whole) {
            return Ok(());
        }
        let (a, b) = (self.length_of_size(of)?, self.length_of_size(whole)?);
        if a.node.is_some() && a.node == b.node {
            return Ok(());
        }
        self.requires(&[a, b], "the lengths differ", |lengths| [lengths[0].clone(), lengths[1].clone()]);
        Ok(())
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
