//! Parts of arrays and of vectors that are seen as slices: `&a[1..3]`, `x.as_slice()[2..]`, `a[..2].copy_from_slice(…)`.

use std::ops::Range;

use syn::{Expr, ExprMethodCall, ExprRange, RangeLimits};

use super::sources::Start;
use super::{Read, Reader, Value, error};
use crate::graph::op::{Id, Index};
use crate::graph::shape::{Dim, Shape};

impl Reader<'_> {
    /// The places of a range among so many.
    fn places_of(&mut self, range: &ExprRange, length: usize) -> Read<Range<usize>> {
        let mut bound = |bound: &Option<Box<Expr>>, open: usize| match bound {
            None => Ok(open),
            Some(expr) => match self.integer_of(expr, "a bound")? {
                Start::Known(n @ 0..) => Ok(n as usize),
                _ => error(expr, "where this part begins and ends is not seen while the macro expands; write literals"),
            },
        };
        let (first, last) = (bound(&range.start, 0)?, bound(&range.end, length)?);
        let end = last + usize::from(range.end.is_some() && matches!(range.limits, RangeLimits::Closed(_)));
        match first <= end && end <= length {
            true => Ok(first..end),
            false => error(range, format!("this part is out of the {length} items")),
        }
    }

    /// The items of a part.
    pub(super) fn part_of_items(&mut self, items: &[Value], range: &ExprRange) -> Read<Value> {
        Ok(Value::Array(items[self.places_of(range, items.len())?].to_vec()))
    }

    /// A part of a column.
    pub(super) fn part_of_column(&mut self, column: Id, range: &ExprRange) -> Read<Value> {
        let Some((length, 1)) = self.graph.shape(column).literal() else {
            return error(range, format!("a part of {} is read by `.rows(…)` or `.view(…)`", self.show(column)));
        };
        let places = self.places_of(range, length)?;
        let shape = Shape::lit(places.len(), 1);
        Ok(Value::Matrix(self.graph.block(column, Index::Lit(places.start), Index::Lit(0), shape)))
    }

    /// The items with others in the places of a part.
    pub(super) fn with_part(&mut self, mut items: Vec<Value>, range: &ExprRange, new: Value) -> Read<Value> {
        let places = self.places_of(range, items.len())?;
        let Some(new) = self.listed_items(new).filter(|new| new.len() == places.len()) else {
            return error(range, format!("as many items are needed here as there are in this part, which are {}", places.len()));
        };
        items.splice(places, new);
        Ok(Value::Array(items))
    }

    /// What is seen as a slice, item by item.
    pub(super) fn listed_items(&mut self, value: Value) -> Option<Vec<Value>> {
        match self.apart(value) {
            Value::Array(items) => Some(items),
            Value::Matrix(id) => {
                let (rows, cols) = self.graph.shape(id).literal()?;
                let places = (0..cols).flat_map(|j| (0..rows).map(move |i| (i, j)));
                Some(places.map(|(i, j)| Value::Scalar(self.at(id, i, j))).collect())
            }
            _ => None,
        }
    }

    /// The elements of a matrix in column-major order.
    pub(super) fn as_slice(&mut self, a: Id, call: &ExprMethodCall) -> Read<Value> {
        let shape = self.graph.shape(a);
        if shape.cols == Dim::Lit(1) {
            return Ok(Value::Matrix(a));
        }
        match shape.literal() {
            Some((rows, cols)) => Ok(Value::Matrix(self.graph.reshape(a, Shape::lit(rows * cols, 1)))),
            None => error(call, "this needs a vector, or a matrix of literal dimensions"),
        }
    }

    /// `a[1..3].copy_from_slice(b)` and `a.copy_from_slice(b)` of an array; `None` of anything else, and where all is constant.
    pub(super) fn copied_into(&mut self, call: &ExprMethodCall) -> Read<Option<Value>> {
        let (target, whole) = match &*call.receiver {
            Expr::Index(index) if matches!(*index.index, Expr::Range(_)) => (&*call.receiver, &*index.expr),
            whole => (whole, whole),
        };
        if self.may_stay(&Expr::MethodCall(call.clone())) {
            return Ok(None);
        }
        match self.held_in(whole)? {
            Value::Array(_) => {
                let new = self.expecting(None, |r| r.expr(&call.args[0]))?;
                let Some(items) = self.listed_items(new) else {
                    return error(&call.args[0], "write the items as an array here, such as `&[a, b]`");
                };
                self.assign(target, Value::Array(items)).map(|()| Some(Value::Unit))
            }
            Value::Constant(_) => {
                self.is_to_be_filled(whole);
                Ok(None)
            }
            _ => Ok(None),
        }
    }
}
