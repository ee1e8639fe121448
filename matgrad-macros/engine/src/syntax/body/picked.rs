//! Items of an array of several values at a place that is known when the function runs: the items stand side by side in
//! one matrix, and the place says its column.

use std::mem::discriminant;

use quote::quote;
use syn::Expr;

use super::{Constant, Read, Reader, Value, error};
use crate::graph::op::{Id, Index};
use crate::graph::shape::{Dim, Shape};
use crate::spaces::Ty;

/// Items of one kind and shape, side by side.
struct Row {
    whole: Id,
    item: Shape,
    /// One of them.
    like: Value,
}

impl Row {
    /// A part of the matrix as an item.
    fn value(&self, id: Id) -> Value {
        match self.like {
            Value::Point(_) => Value::Point(id),
            Value::Scalar(_) => Value::Scalar(id),
            _ => Value::Matrix(id),
        }
    }
}

impl Reader<'_> {
    /// The item at a place.
    pub(super) fn item_at(&mut self, items: &[Value], place: Constant, index: &Expr) -> Read<Value> {
        let integer = |item: &Value| if let Value::Integer(k) = item { Some(*k) } else { None };
        if let Some(numbers) = items.iter().map(integer).collect::<Option<Vec<i64>>>() {
            return Ok(Value::Constant(self.integer_at(&numbers, place)));
        }
        let row = self.in_a_row(items).ok_or_else(|| unlike(index))?;
        let column = self.column_of_item(place, row.item);
        Ok(row.value(self.graph.block(row.whole, Index::Lit(0), column, row.item)))
    }

    /// The items with another one at a place.
    pub(super) fn with_item_at(&mut self, items: &[Value], place: Constant, new: Value, index: &Expr) -> Read<Vec<Value>> {
        let row = self.in_a_row(items).ok_or_else(|| unlike(index))?;
        let new = self.item_like(&new, &row.like);
        let Some(part) = node_like(&new, &row.like).filter(|&id| self.graph.shape(id) == row.item) else {
            return error(index, format!("{} cannot be an item of this array", new.describe(&self.graph)));
        };
        let column = self.column_of_item(place, row.item);
        let whole = self.graph.replace(row.whole, part, Index::Lit(0), column);
        let width = row.item.cols.literal().unwrap_or(1);
        let item = |k: usize| row.value(self.graph.block(whole, Index::Lit(0), Index::Lit(k * width), row.item));
        Ok((0..items.len()).map(item).collect())
    }

    fn integer_at(&mut self, items: &[i64], place: Constant) -> Constant {
        let parts: Vec<Constant> = [place].into_iter().chain(items.iter().map(|&k| self.integer(k))).collect();
        let item = self.computed(&parts, |parts| {
            let (index, items) = (&parts[0], &parts[1..]);
            quote!([#(#items),*][#index])
        });
        Constant { fails: true, ty: Some(Ty::Integer), ..item }
    }

    /// Scalars, points, or matrices of one literal shape; constants among them are of the type of the others.
    fn in_a_row(&mut self, items: &[Value]) -> Option<Row> {
        let like = items.iter().find(|item| node_like(item, item).is_some())?.clone();
        let ids: Option<Vec<Id>> = items.iter().map(|item| node_like(&self.item_like(item, &like), &like)).collect();
        let ids = ids?;
        let item = self.graph.shape(ids[0]);
        let (rows, cols) = item.literal()?;
        if ids.iter().any(|&id| self.graph.shape(id) != item) {
            return None;
        }
        let places = (0..cols).flat_map(|j| (0..rows).map(move |i| (i, j)));
        let elements = ids.iter().flat_map(|&id| places.clone().map(move |at| (id, at)));
        let elements = elements.map(|(id, (i, j))| self.at(id, i, j)).collect();
        let whole = self.graph.stack(elements, Shape::new(Dim::Lit(rows), Dim::Lit(cols * ids.len())));
        Some(Row { whole, item, like })
    }

    /// An item; a constant is of the type of another one.
    fn item_like(&mut self, item: &Value, like: &Value) -> Value {
        match item {
            Value::Constant(constant) => self.inferred_like(constant.clone(), like),
            item => item.clone(),
        }
    }

    /// The first column of the item at a place.
    fn column_of_item(&mut self, place: Constant, item: Shape) -> Index {
        let width = item.cols.literal().unwrap_or(1);
        if width == 1 {
            return self.run_index(place);
        }
        let width = proc_macro2::Literal::usize_unsuffixed(width);
        let column = self.computed(&[place], |parts| {
            let at = &parts[0];
            quote!(#at * #width)
        });
        self.run_index(column)
    }
}

/// The node of a scalar, a matrix or a point, where another value is of that kind.
fn node_like(value: &Value, like: &Value) -> Option<Id> {
    match value {
        Value::Scalar(id) | Value::Matrix(id) | Value::Point(id) if discriminant(value) == discriminant(like) => Some(*id),
        _ => None,
    }
}

fn unlike(index: &Expr) -> syn::Error {
    syn::Error::new_spanned(
        index,
        "only scalars, and matrices of one literal shape, are found in an array by an index that is not known while the macro expands; here choose the item by `match index { 0 => …, 1 => …, _ => … }`",
    )
}
