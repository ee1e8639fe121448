//! Elements: `x[0]`, `A[(i, j)]`, `.x`, `.m23`, and the indices in them.

use quote::{ToTokens, quote};
use syn::{Expr, Member};

use super::sequence::Sequence;
use super::sources::{Length, Place, Start};
use super::{Constant, Read, Reader, Value, error};
use crate::graph::op::{Id, Index};
use crate::graph::shape::{Dim, SCALAR, Shape};
use crate::spaces::Ty;
use crate::spaces::group::{Group, Turn};

impl Reader<'_> {
    pub(super) fn index(&mut self, index: &syn::ExprIndex) -> Read<Value> {
        let base = self.expecting(None, |r| r.expr(&index.expr))?;
        let is_struct = matches!(self.type_of_value(&base), Some(Ty::Struct(_)));
        let at = if is_struct { Some(self.expecting(None, |r| r.expr(&index.index))?) } else { None };
        if let Some(at) = at
            && let Some(seen) = self.seen_operator(&base, "index", &at)
        {
            return self.read_through(seen, Some(base), vec![at], &syn::PathArguments::None, &Expr::Index(index.clone()));
        }
        if let Expr::Range(range) = &*index.index {
            match &base {
                Value::Array(items) => return self.part_of_items(items, range),
                Value::Matrix(id) => return self.part_of_column(*id, range),
                _ => {}
            }
        }
        match base {
            Value::Array(items) => match self.integer_of(&index.index, "an index")? {
                Start::Known(k) => match usize::try_from(k).ok().and_then(|k| items.get(k)) {
                    Some(item) => Ok(item.clone()),
                    None => error(&index.index, format!("index {k} is out of the array's {} elements", items.len())),
                },
                Start::Run(place) => self.item_at(&items, place, &index.index),
            },
            Value::Stream(stream) => self.element_of_table(&stream, index),
            Value::Sequence(of) if self.long(&of).is_some() => self.index_of_long(&of, &index.index),
            Value::Sequence(of) => {
                let place = self.place_in(&of, &index.index)?;
                Ok(self.item_of_sequence(&of, &place))
            }
            Value::Matrix(id) | Value::Point(id) => self.element_of(id, &index.index),
            // A rotation's matrix and a vector of length 1 are indexed like matrices.
            Value::Group(
                Group::Direction(_) | Group::Turn(Turn::Matrix(_) | Turn::Quaternion) | Group::Number(Turn::Quaternion),
                parts,
            ) => self.element_of(parts[0], &index.index),
            Value::Constant(constant) => match constant.ty {
                Some(Ty::Array(item, _) | Ty::Slice(item))
                    if !matches!(*index.index, Expr::Range(_)) && self.may_stay(&Expr::Index(index.clone())) =>
                {
                    let whole = Expr::Index(index.clone());
                    let element = self.constant(&whole, Some((*item).clone()).filter(|ty| *ty != Ty::Other))?;
                    self.part(element, &item, &whole)
                }
                Some(Ty::Dynamic(..)) if self.may_stay(&Expr::Index(index.clone())) => {
                    let element = self.constant(&Expr::Index(index.clone()), None)?;
                    Ok(self.inferred(Constant { ty: None, ..element }, &Ty::Scalar, SCALAR))
                }
                // An element of a constant part of what has variables too.
                Some(Ty::Array(..) | Ty::Slice(_) | Ty::Dynamic(..))
                    if !matches!(*index.index, Expr::Range(_)) && !self.may_stay(&index.expr) && self.may_stay(&index.index) =>
                {
                    let item = match constant.ty.clone() {
                        Some(Ty::Array(item, _) | Ty::Slice(item)) => *item,
                        _ => Ty::Scalar,
                    };
                    let place = self.constant(&index.index, None)?;
                    let element = self.computed(&[constant, place], |parts| {
                        let (whole, place) = (&parts[0], &parts[1]);
                        quote::quote!(#whole[#place])
                    });
                    self.part(Constant { ty: None, fails: true, ..element }, &item, &Expr::Index(index.clone()))
                }
                // Of what is not seen either: its place, or the type that is written, says what the element is.
                None if !matches!(*index.index, Expr::Range(_)) && !self.may_stay(&index.expr) && self.may_stay(&index.index) => {
                    let place = self.constant(&index.index, None)?;
                    let element = self.computed(&[constant, place], |parts| {
                        let (whole, place) = (&parts[0], &parts[1]);
                        quote::quote!(#whole[#place])
                    });
                    Ok(Value::Constant(Constant { ty: None, fails: true, ..element }))
                }
                _ => error(index, "an element of a constant"),
            },
            other => error(&index.expr, format!("cannot index {}", other.describe(&self.graph))),
        }
    }

    /// The place of an item of an array.
    pub(super) fn place_in(&mut self, of: &Sequence, index: &Expr) -> Read<Place> {
        let start = self.integer_of(index, "an index")?;
        match (start, of.length(&self.graph)) {
            (Start::Known(k), Dim::Lit(n)) if usize::try_from(k).is_ok_and(|k| k >= n) => {
                error(index, format!("index {k} is out of the array's {n} elements"))
            }
            (Start::Known(k), _) => usize::try_from(k).map(Place::Known).or_else(|_| error(index, "an index cannot be negative")),
            (Start::Run(constant), _) => Ok(Place::Run(constant)),
        }
    }

    pub(super) fn element_of(&mut self, id: Id, index: &Expr) -> Read<Value> {
        let (i, j) = self.place(id, index)?;
        Ok(Value::Scalar(self.graph.element(id, i, j)))
    }

    /// Row and column of `[k]` or `[(i, j)]`.
    pub(super) fn place(&mut self, id: Id, index: &Expr) -> Read<(Index, Index)> {
        let shape = self.graph.shape(id);
        if let Expr::Tuple(pair) = index {
            if pair.elems.len() != 2 {
                return error(index, "write `[(row, column)]`");
            }
            let i = self.offset(&pair.elems[0])?;
            let j = self.offset(&pair.elems[1])?;
            self.in_bounds(&pair.elems[0], i, shape.rows, "row", shape)?;
            self.in_bounds(&pair.elems[1], j, shape.cols, "column", shape)?;
            return Ok((i, j));
        }
        let start = self.integer_of(index, "an index")?;
        if !shape.is_vector() && !matches!((&start, shape.rows), (Start::Known(_), Dim::Lit(1..))) {
            let k = self.start_constant(&start);
            return Ok(self.counted(k, shape));
        }
        let k = self.offset_of(start, index)?;
        let zero = Index::Lit(0);
        match (shape.rows, shape.cols, k) {
            (_, Dim::Lit(1), _) => {
                self.in_bounds(index, k, shape.rows, "element", shape)?;
                Ok((k, zero))
            }
            (Dim::Lit(rows @ 2..), _, Index::Lit(k)) => {
                let (i, j) = (Index::Lit(k % rows), Index::Lit(k / rows));
                self.in_bounds(index, j, shape.cols, "column", shape)?;
                Ok((i, j))
            }
            _ => {
                self.in_bounds(index, k, shape.cols, "element", shape)?;
                Ok((zero, k))
            }
        }
    }

    /// Row and column of the element of a number: matrices are stored column by column.
    fn counted(&mut self, k: Constant, shape: Shape) -> (Index, Index) {
        let (k, rows) = (self.settled(k, None, None), self.length_constant(&Length::Dim(shape.rows)));
        let [i, j] = [quote!(%), quote!(/)].map(|by| {
            let place = self.computed(&[k.clone(), rows.clone()], |parts| {
                let (k, rows) = (&parts[0], &parts[1]);
                quote!(#k #by #rows)
            });
            self.run_index(place)
        });
        (i, j)
    }

    fn in_bounds(&self, tokens: &impl ToTokens, index: Index, bound: Dim, what: &str, shape: Shape) -> Read<()> {
        match (index, bound) {
            (Index::Lit(i), Dim::Lit(n)) if i >= n => {
                error(tokens, format!("{what} {i} is out of a {} matrix (counting starts at 0)", self.graph.show_shape(shape)))
            }
            _ => Ok(()),
        }
    }

    /// An index: a literal, or a constant integer expression.
    pub(super) fn offset(&mut self, expr: &Expr) -> Read<Index> {
        let start = self.integer_of(expr, "an index")?;
        self.offset_of(start, expr)
    }

    fn offset_of(&mut self, start: Start, expr: &Expr) -> Read<Index> {
        match start {
            Start::Known(k) => usize::try_from(k).map(Index::Lit).or_else(|_| error(expr, "an index cannot be negative")),
            Start::Run(constant) => Ok(self.run_index(constant)),
        }
    }

    /// An index as a constant.
    pub(super) fn index_constant(&mut self, expr: &Expr) -> Read<Constant> {
        let index = self.integer_of(expr, "an index")?;
        Ok(self.start_constant(&index))
    }

    pub(super) fn field(&mut self, field: &syn::ExprField) -> Read<Value> {
        let base = self.expecting(None, |r| r.expr(&field.base))?;
        if let Some(value) = self.struct_field(field, &base)? {
            return Ok(value);
        }
        match (&field.member, base) {
            (Member::Unnamed(index), Value::Tuple(items)) => match items.get(index.index as usize) {
                Some(item) => Ok(item.clone()),
                None => error(&field.member, format!("the tuple has {} fields", items.len())),
            },
            (Member::Named(name), Value::Matrix(id) | Value::Point(id)) => self.component(name, id),
            (Member::Named(name), Value::Group(group, parts)) => self.field_of_group(name, group, &parts),
            (Member::Named(name), Value::Factored(kind, id)) => self.part_of(kind, id, name),
            (member, base) if base.is_active(&self.graph) => {
                error(member, format!("{} has no field that matgrad knows by this name", base.describe(&self.graph)))
            }
            _ => error(field, "a field of a constant"),
        }
    }

    /// `.x` … `.w`, `.m23`, `.coords`.
    pub(super) fn component(&mut self, name: &syn::Ident, id: Id) -> Read<Value> {
        let text = name.to_string();
        let shape = self.graph.shape(id);
        if text == "coords" {
            return Ok(Value::Matrix(id));
        }
        let place = match text.as_bytes() {
            [_] if shape.is_vector() => ["x", "y", "z", "w", "a", "b"]
                .iter()
                .position(|n| *n == text)
                .map(|k| if shape.cols == Dim::Lit(1) { (k, 0) } else { (0, k) }),
            [b'm', i @ b'1'..=b'6', j @ b'1'..=b'6'] => Some((usize::from(i - b'1'), usize::from(j - b'1'))),
            _ => None,
        };
        let inside = |(i, j): (usize, usize)| {
            let below = |k: usize, dim: Dim| dim.literal().is_none_or(|n| k < n);
            below(i, shape.rows) && below(j, shape.cols)
        };
        let Some((i, j)) = place.filter(|&place| inside(place)) else {
            return error(
                name,
                format!("a {} matrix has no component `{text}`; write `[(row, column)]`", self.graph.show_shape(shape)),
            );
        };
        Ok(Value::Scalar(self.graph.element(id, Index::Lit(i), Index::Lit(j))))
    }
}
