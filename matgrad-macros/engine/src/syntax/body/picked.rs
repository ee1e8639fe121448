//! Items of local arrays at places that are known when the function runs: the parts of all items stand side by side, each
//! kind of part in one matrix, and the place says its columns.

use quote::quote;
use syn::Expr;

use super::sequence::{Sequence, held_in};
use super::sources::Place;
use super::{Constant, Read, Reader, Value, error};
use crate::graph::op::{Id, Index};
use crate::graph::shape::{Dim, Shape};
use crate::program::WRITTEN_OUT;
use crate::spaces::Ty;

impl Reader<'_> {
    /// The item at a place.
    pub(super) fn item_at(&mut self, items: &[Value], place: Constant, index: &Expr) -> Read<Value> {
        let integer = |item: &Value| if let Value::Integer(k) = item { Some(*k) } else { None };
        if let Some(numbers) = items.iter().map(integer).collect::<Option<Vec<i64>>>() {
            return Ok(Value::Constant(self.integer_at(&numbers, place)));
        }
        let row = self.in_a_row(items).ok_or_else(|| unlike(index))?;
        Ok(self.item_of_sequence(&row, &Place::Run(place)))
    }

    /// An array with another item at a place. One of few items is taken apart again.
    pub(super) fn with_item_at(&mut self, items: &[Value], place: &Place, new: Value, index: &Expr) -> Read<Value> {
        let row = self.in_a_row(items).ok_or_else(|| unlike(index))?;
        let changed = self.with_item(&row, place, new, index)?;
        match self.items_of_sequence(&changed).filter(|items| items.len() <= WRITTEN_OUT) {
            Some(items) => Ok(Value::Array(items)),
            None => Ok(Value::Sequence(changed)),
        }
    }

    /// The same of an array that is not taken apart.
    pub(super) fn with_item(&mut self, of: &Sequence, place: &Place, new: Value, index: &Expr) -> Read<Sequence> {
        let Some(row) = self.as_row(of) else {
            return error(
                index,
                "an item of this array cannot be changed, since no matrix holds all of them; give the array a literal length, and its items literal shapes",
            );
        };
        let new = self.like_item(new, &row.item);
        let parts = match held_in(&self.graph, &new) {
            Some((ty, parts)) if alike(&ty, &row.item) => parts,
            _ => return error(index, format!("{} cannot be an item of this array", new.describe(&self.graph))),
        };
        let mut nodes = Vec::new();
        for ((&whole, part), shape) in row.nodes.iter().zip(parts).zip(row.shapes()) {
            let (column, stood) = self.standing(whole, place, shape);
            let part = self.graph.reshape(part, stood);
            nodes.push(self.graph.replace(whole, part, Index::Lit(0), column));
        }
        Ok(Sequence { item: row.item, nodes })
    }

    /// An array with the parts of its items side by side; `None` of one of run-time length.
    pub(super) fn as_row(&mut self, of: &Sequence) -> Option<Sequence> {
        if of.is_side_by_side(&self.graph) {
            return Some(of.clone());
        }
        match self.items_of_sequence(of) {
            Some(items) => self.in_a_row(&items),
            None => self.stood_side_by_side(of),
        }
    }

    /// One array where a condition holds, else another one; `None` where they are not alike.
    pub(super) fn chosen_row(&mut self, condition: Id, a: &Value, b: &Value) -> Option<Sequence> {
        let mut row = |value: &Value| match value {
            Value::Sequence(of) => self.as_row(of),
            Value::Array(items) => self.in_a_row(items),
            _ => None,
        };
        let (a, b) = (row(a)?, row(b)?);
        let shapes = |of: &Sequence| of.nodes.iter().map(|&id| self.graph.shape(id)).collect::<Vec<_>>();
        let is_one = self.graph.shape(condition).is_scalar();
        (is_one && alike(&a.item, &b.item) && shapes(&a) == shapes(&b)).then_some(())?;
        let nodes = a.nodes.iter().zip(&b.nodes).map(|(&a, &b)| self.graph.select(condition, a, b)).collect();
        Some(Sequence { item: a.item, nodes })
    }

    fn integer_at(&mut self, items: &[i64], place: Constant) -> Constant {
        let parts: Vec<Constant> = [place].into_iter().chain(items.iter().map(|&k| self.integer(k))).collect();
        let item = self.computed(&parts, |parts| {
            let (index, items) = (&parts[0], &parts[1..]);
            quote!([#(#items),*][#index])
        });
        Constant { fails: true, ty: Some(Ty::Integer), ..item }
    }

    /// Items that are made of scalars, of points, of parts of groups, and of matrices of literal shape, all alike; constants
    /// among them are of the type of the others.
    pub(super) fn in_a_row(&mut self, items: &[Value]) -> Option<Sequence> {
        let (item, _) = items.iter().find_map(|item| held_in(&self.graph, item))?;
        let mut parts: Vec<Vec<Id>> = Vec::new();
        for value in items {
            let value = self.like_item(value.clone(), &item);
            let (ty, nodes) = held_in(&self.graph, &value)?;
            alike(&ty, &item).then(|| parts.push(nodes))?;
        }
        let row = Sequence { item, nodes: vec![] };
        let mut nodes = Vec::new();
        for (k, shape) in row.shapes().into_iter().enumerate() {
            let (rows, cols) = shape.literal()?;
            // Of one item the code says once what it is.
            if cols == 1 && items.len() > WRITTEN_OUT && parts.iter().all(|nodes| nodes[k] == parts[0][k]) {
                nodes.push(self.in_columns(parts[0][k], Dim::Lit(items.len())));
                continue;
            }
            let places = (0..cols).flat_map(|j| (0..rows).map(move |i| (i, j)));
            let elements = parts.iter().flat_map(|nodes| places.clone().map(|at| (nodes[k], at)));
            let elements = elements.map(|(id, (i, j))| self.at(id, i, j)).collect();
            nodes.push(self.graph.stack(elements, Shape::new(Dim::Lit(rows), Dim::Lit(cols * items.len()))));
        }
        (!nodes.is_empty()).then_some(Sequence { nodes, ..row })
    }

    /// An item; a constant is of the type of the others.
    fn like_item(&mut self, item: Value, ty: &Ty) -> Value {
        match (item, ty) {
            (Value::Constant(constant), Ty::Group(group)) => match constant.ty {
                None | Some(Ty::Group(_)) => self.seen(Value::Constant(Constant { ty: Some(Ty::Group(*group)), ..constant })),
                _ => Value::Constant(constant),
            },
            (Value::Constant(constant), ty) => match ty.shape() {
                Some(shape) => self.inferred(constant, ty, shape),
                None => self.taken_apart(Value::Constant(constant)),
            },
            (Value::Tuple(items), Ty::Tuple(types)) if items.len() == types.len() => {
                Value::Tuple(items.into_iter().zip(types).map(|(item, ty)| self.like_item(item, ty)).collect())
            }
            (Value::Array(items), Ty::Array(ty, _)) => {
                Value::Array(items.into_iter().map(|item| self.like_item(item, ty)).collect())
            }
            (Value::Struct(of, parts), Ty::Struct(wanted)) if parts.len() == wanted.fields.len() => {
                let parts = parts.into_iter().zip(&wanted.fields).map(|(part, (_, ty))| self.like_item(part, ty)).collect();
                Value::Struct(of, parts)
            }
            (item, _) => item,
        }
    }
}

/// Whether values of two types are held in the same parts, and are read as the same.
fn alike(a: &Ty, b: &Ty) -> bool {
    match (a, b) {
        (Ty::Struct(a), Ty::Struct(b)) => {
            a.name() == b.name()
                && a.fields.len() == b.fields.len()
                && a.fields.iter().zip(&b.fields).all(|((_, a), (_, b))| alike(a, b))
        }
        (Ty::Tuple(a), Ty::Tuple(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| alike(a, b)),
        (Ty::Array(a, m), Ty::Array(b, n)) => m == n && alike(a, b),
        (a, b) => a == b,
    }
}

fn unlike(index: &Expr) -> syn::Error {
    syn::Error::new_spanned(
        index,
        "by an index that is not known while the macro expands an item is found only in an array of items that are all alike, made of scalars, rotations, rigid motions and matrices of literal shape; here choose the item by `match index { 0 => …, 1 => …, _ => … }`",
    )
}
