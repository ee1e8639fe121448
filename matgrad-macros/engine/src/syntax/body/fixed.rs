//! Constants of run-time size whose shape is given by the matrices beside them.

use quote::quote;

use super::sources::Length;
use super::{Constant, Reader, Value};
use crate::graph::shape::{Dim, Shape};
use crate::spaces::Ty;

impl Reader<'_> {
    /// Both sides of a sum, or of a product, each with the shape that the other gives it.
    pub(super) fn beside(&mut self, added: bool, a: Value, b: Value) -> (Value, Value) {
        let sizes = [&a, &b].map(|value| match value {
            Value::Constant(constant) => known(constant),
            _ => None,
        });
        match (a, b, sizes) {
            (Value::Constant(a), Value::Matrix(b), [Some((rows, _)), _]) => {
                let beside = self.graph.shape(b);
                let shape = if added { Some(beside) } else { rows.map(|rows| Shape::new(rows, beside.rows)) };
                (shape.map_or(Value::Constant(a.clone()), |shape| self.fixed(a, shape)), Value::Matrix(b))
            }
            (Value::Matrix(a), Value::Constant(b), [_, Some((_, cols))]) => {
                let beside = self.graph.shape(a);
                let shape = if added { Some(beside) } else { cols.map(|cols| Shape::new(beside.cols, cols)) };
                (Value::Matrix(a), shape.map_or(Value::Constant(b.clone()), |shape| self.fixed(b, shape)))
            }
            (a, b, _) => (a, b),
        }
    }

    /// The type of a row or column of a matrix of run-time size, if it has a run-time length.
    pub(super) fn type_of_line(&mut self, call: &syn::ExprMethodCall) -> Option<Ty> {
        match (self.type_of_constant(&call.receiver), call.method == "row") {
            (Some(Ty::Dynamic(_, cols @ None)), true) => Some(Ty::Dynamic(Some(Dim::Lit(1)), cols)),
            (Some(Ty::Dynamic(rows @ None, _)), false) => Some(Ty::Dynamic(rows, Some(Dim::Lit(1)))),
            _ => None,
        }
    }

    /// A matrix of run-time size that what stands beside it gives a shape. It panics where it has another.
    pub(super) fn fixed(&mut self, constant: Constant, shape: Shape) -> Value {
        let [rows, cols] = [shape.rows, shape.cols].map(|dim| self.length_constant(&Length::Dim(dim)).tokens);
        let fixed = self.computed(std::slice::from_ref(&constant), |whole| {
            let whole = &whole[0];
            quote!({
                let matgrad_whole = &#whole;
                ::core::assert_eq!(matgrad_whole.shape(), (#rows, #cols), "the shapes differ");
                matgrad_whole.fixed_view::<{ #rows }, { #cols }>(0, 0).clone_owned()
            })
        });
        self.inferred(Constant { ty: None, fails: true, label: constant.label, ..fixed }, &Ty::Matrix(shape), shape)
    }
}

/// What is known of the size of a constant of run-time size.
fn known(constant: &Constant) -> Option<(Option<Dim>, Option<Dim>)> {
    match constant.ty {
        Some(Ty::Dynamic(rows, cols)) => Some((rows, cols)),
        _ => None,
    }
}
