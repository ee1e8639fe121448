//! Items of an array of several values at a place that is known when the function runs: the items stand side by side in
//! one matrix, and the place says its column.

use quote::quote;
use syn::Expr;

use super::sources::Start;
use super::{Read, Reader, Value, error};
use crate::graph::op::{Id, Index};
use crate::graph::shape::{Dim, SCALAR, Shape};
use crate::spaces::Ty;

/// Items of one kind and shape, side by side.
struct Row {
    whole: Id,
    item: Shape,
    is_point: bool,
}

impl Row {
    /// A part of the matrix as an item.
    fn value(&self, id: Id) -> Value {
        match (self.item.is_scalar(), self.is_point) {
            (_, true) => Value::Point(id),
            (true, false) => Value::Scalar(id),
            (false, false) => Value::Matrix(id),
        }
    }
}

impl Reader<'_> {
    /// The item at an index.
    pub(super) fn item_at(&mut self, items: &[Value], index: &Expr) -> Read<Value> {
        if items.iter().all(|item| matches!(item, Value::Integer(_))) {
            return self.integer_at(items, index);
        }
        let Some(row) = self.side_by_side_if_alike(items) else { return Err(unlike(index)) };
        let column = self.column_of_item(index, row.item)?;
        let id = self.graph.block(row.whole, Index::Lit(0), column, row.item);
        Ok(row.value(id))
    }

    /// The items with another one at an index.
    pub(super) fn with_item_at(&mut self, items: &[Value], index: &Expr, new: &Value) -> Read<Vec<Value>> {
        let new = match (new, items.first()) {
            (Value::Constant(constant), Some(Value::Scalar(_))) => self.inferred(constant.clone(), &Ty::Scalar, SCALAR),
            (Value::Constant(constant), Some(first)) => self.inferred_like(constant.clone(), first),
            (new, _) => new.clone(),
        };
        let Some(row) = self.side_by_side_if_alike(items) else { return Err(unlike(index)) };
        let same = std::mem::discriminant(&new) == std::mem::discriminant(&row.value(row.whole));
        let part = match new {
            Value::Scalar(id) | Value::Matrix(id) | Value::Point(id) if same && self.graph.shape(id) == row.item => id,
            other => return error(index, format!("{} cannot be an item of this array", other.describe(&self.graph))),
        };
        let column = self.column_of_item(index, row.item)?;
        let whole = self.graph.replace(row.whole, part, Index::Lit(0), column);
        let width = row.item.cols.literal().unwrap_or(1);
        let item = |k: usize| row.value(self.graph.block(whole, Index::Lit(0), Index::Lit(k * width), row.item));
        Ok((0..items.len()).map(item).collect())
    }

    fn integer_at(&mut self, items: &[Value], index: &Expr) -> Read<Value> {
        let mut parts = vec![self.index_constant(index)?];
        parts.extend(items.iter().map(|item| match item {
            Value::Integer(k) => self.integer(*k),
            _ => unreachable!("all items are integers"),
        }));
        let item = self.computed(&parts, |parts| {
            let (index, items) = (&parts[0], &parts[1..]);
            quote!([#(#items),*][#index])
        });
        Ok(Value::Constant(super::Constant { fails: true, ty: Some(Ty::Integer), ..item }))
    }

    /// Scalars, points, or matrices of one literal shape; constants among them are of the type of the others.
    fn side_by_side_if_alike(&mut self, items: &[Value]) -> Option<Row> {
        let first = items.iter().find(|item| matches!(item, Value::Scalar(_) | Value::Matrix(_) | Value::Point(_)))?.clone();
        let mut ids = Vec::new();
        for item in items {
            let item = match (item, &first) {
                (Value::Constant(constant), Value::Scalar(_)) => self.inferred(constant.clone(), &Ty::Scalar, SCALAR),
                (Value::Constant(constant), first) => self.inferred_like(constant.clone(), first),
                (item, _) => item.clone(),
            };
            match (&item, &first) {
                (Value::Scalar(id), Value::Scalar(_)) => ids.push(*id),
                (Value::Matrix(id), Value::Matrix(_)) | (Value::Point(id), Value::Point(_)) => ids.push(*id),
                _ => return None,
            }
        }
        let item = self.graph.shape(ids[0]);
        let (rows, cols) = item.literal()?;
        if ids.iter().any(|&id| self.graph.shape(id) != item) {
            return None;
        }
        let places = (0..cols).flat_map(|j| (0..rows).map(move |i| (i, j)));
        let elements = ids.iter().flat_map(|&id| places.clone().map(move |at| (id, at)));
        let elements = elements.map(|(id, (i, j))| self.at(id, i, j)).collect();
        let whole = self.graph.stack(elements, Shape::new(Dim::Lit(rows), Dim::Lit(cols * ids.len())));
        Some(Row { whole, item, is_point: matches!(first, Value::Point(_)) })
    }

    /// The first column of the item at an index.
    fn column_of_item(&mut self, index: &Expr, item: Shape) -> Read<Index> {
        let width = item.cols.literal().unwrap_or(1);
        Ok(match self.integer_of(index, "an index")? {
            Start::Known(k) => Index::Lit(usize::try_from(k).unwrap_or_default() * width),
            Start::Run(constant) if width == 1 => self.run_index(constant),
            Start::Run(constant) => {
                let width = proc_macro2::Literal::usize_unsuffixed(width);
                let column = self.computed(&[constant], |parts| {
                    let at = &parts[0];
                    quote!(#at * #width)
                });
                self.run_index(column)
            }
        })
    }
}

fn unlike(index: &Expr) -> syn::Error {
    syn::Error::new_spanned(
        index,
        "only scalars, and matrices of one literal shape, are found in an array by an index that is not known while the macro expands; here choose the item by `match index { 0 => …, 1 => …, _ => … }`",
    )
}
