//! The user's constants, each evaluated once, where the function evaluates it.

use proc_macro2::TokenStream;

use super::emit::Emitter;
use crate::graph::op::{Id, Op};
use crate::program::text::{filled, parenthesised};
use crate::spaces::Ty;

impl Emitter<'_> {
    /// Writes the `let` of a constant.
    pub(super) fn text(&mut self, id: Id, number: usize, operands: &[Id]) {
        let (ty, value) = self.typed_text(id, number, operands);
        let name = match &self.cx.texts[number].name {
            Some(name) => self.fresh_named(name),
            None => self.fresh(id),
        };
        let ty = ty.map(|ty| emit!(: #ty));
        self.statements.push(emit!(let #name #ty = #value;).into());
        self.variables.insert(id, name);
    }

    /// A constant that is evaluated where it is used.
    pub(super) fn text_in_place(&mut self, id: Id, number: usize, operands: &[Id]) -> TokenStream {
        let (ty, value) = self.typed_text(id, number, operands);
        match ty.filter(|_| !self.cx.texts[number].inferred) {
            Some(ty) => {
                let name = self.fresh_named("value");
                emit!(({ let #name: #ty = #value; #name }))
            }
            None => emit!((#value)),
        }
    }

    /// A constant as the graph's nodes are stored, and the type that its variable must be given, if any.
    fn typed_text(&mut self, id: Id, number: usize, operands: &[Id]) -> (Option<TokenStream>, TokenStream) {
        let value = self.text_value(number, operands);
        let text = &self.cx.texts[number];
        let inner = self.fresh_named("value");
        let is_scalar = self.cx.graph.shape(id).is_scalar();
        let reference = text.written.as_ref().is_some_and(is_reference);
        match (&text.ty, &text.written) {
            (Some(Ty::Scalar), Some(ty)) if reference => (None, emit!({ let #inner: #ty = #value; *#inner })),
            (None | Some(Ty::Scalar), Some(ty)) => (Some(ty.clone()), value),
            (Some(Ty::Scalar), None) if text.inferred => {
                let (scalar, value) = (self.scalar_type(), parenthesised(value));
                (Some(scalar.clone()), emit!(*::core::borrow::Borrow::<#scalar>::borrow(&#value)))
            }
            (None | Some(Ty::Scalar), None) => (None, value),
            (Some(ty), written) => {
                let coords = if matches!(ty, Ty::Point(_)) { emit!(.coords) } else { emit!() };
                let at = if is_scalar { emit!([0][0]) } else { emit!() };
                let (whole, value) = match written {
                    Some(written) => (emit!(#written), value),
                    None if text.inferred && matches!(ty, Ty::Point(_)) => {
                        let (value, whole) = (parenthesised(value), self.nalgebra_type(ty));
                        (whole.clone(), emit!(*::core::borrow::Borrow::<#whole>::borrow(&#value)))
                    }
                    None if text.inferred => {
                        let value = parenthesised(value);
                        (self.nalgebra_type(ty), emit!(#value.clone_owned()))
                    }
                    None => (self.nalgebra_type(ty), emit!(::core::convert::Into::into(#value))),
                };
                (None, emit!({ let #inner: #whole = #value; #inner #coords.data.0 #at }))
            }
        }
    }

    /// The expression of a constant, its names filled in.
    pub(super) fn text_value(&mut self, number: usize, operands: &[Id]) -> TokenStream {
        let values: Vec<TokenStream> = operands.iter().map(|&id| self.rust_value(id)).collect();
        filled(&self.cx.texts[number].tokens, &values)
    }

    /// A constant that is evaluated where it stands: an error that is returned.
    pub(super) fn late(&mut self, id: Id) -> TokenStream {
        match self.cx.graph.op(id) {
            Op::Text(number, operands) => parenthesised(self.text_value(number as usize, &operands)),
            other => unreachable!("{other:?} is no text"),
        }
    }

    /// A node as a Rust value of the user's types.
    fn rust_value(&mut self, id: Id) -> TokenStream {
        let graph = self.cx.graph;
        let shape = graph.shape(id);
        if shape.opaque {
            return match shape.array {
                None => self.opaque(id),
                Some(_) => self.owned(id),
            };
        }
        if matches!(graph.op(id), Op::Compare(..) | Op::And(..) | Op::Or(..) | Op::Not(_) | Op::Factorises(..) | Op::Test(_)) {
            return parenthesised(self.condition(id));
        }
        if shape.is_scalar() {
            return parenthesised(self.scalar(id).tokens);
        }
        self.nalgebra_matrix(id)
    }

    /// The value of a node that only hands on a Rust value.
    pub(super) fn opaque(&mut self, id: Id) -> TokenStream {
        if let Some(name) = self.variables.get(&id) {
            return emit!(#name);
        }
        match self.cx.graph.op(id) {
            Op::Text(number, operands) => {
                let value = self.text_value(number as usize, &operands);
                parenthesised(value)
            }
            Op::At(array, index) => {
                let (array, index) = (self.owned(array), self.index(index));
                emit!(#array[#index])
            }
            Op::Held(held) | Op::Settled(held) => self.opaque(held),
            other => unreachable!("{other:?} has a variable where it is used"),
        }
    }

    fn nalgebra_type(&self, ty: &Ty) -> TokenStream {
        let shape = ty.shape().unwrap_or(crate::graph::shape::SCALAR);
        let (rows, cols) = (self.dim(shape.rows), self.dim(shape.cols));
        let (nalgebra, scalar) = (self.cx.nalgebra, self.scalar_type());
        match ty {
            Ty::Point(_) => emit!(#nalgebra::OPoint<#scalar, #nalgebra::Const<#rows>>),
            _ => emit!(#nalgebra::SMatrix<#scalar, #rows, #cols>),
        }
    }
}

/// Whether a type is one of references.
fn is_reference(written: &TokenStream) -> bool {
    written.clone().into_iter().next().is_some_and(|token| token.to_string() == "&")
}
