//! The inputs of a body: views of the parameters' elements.

use proc_macro2::TokenStream;

use super::emit::Emitter;
use super::hygiene::local;
use crate::graph::op::{Id, Index, Op};
use crate::graph::shape::Dim;
use crate::program::Leaf;
use crate::program::storage;
use crate::program::text::member;
use crate::spaces::group::Group;
use crate::spaces::{Step, Ty};

impl Emitter<'_> {
    /// The variable of an input: a view of a parameter's elements, or a constant.
    pub(super) fn input(&mut self, id: Id, number: usize) {
        let is_scalar = self.cx.graph.shape(id).is_scalar();
        if self.cx.graph.shape(id).array.is_some() {
            // An array of nalgebra's matrices is read element by element.
            let (place, path) = match &self.cx.leaves[number] {
                Leaf::Parameter(k) => (self.cx.parameters[*k].name.clone(), &[][..]),
                Leaf::Part(k, path) => (self.cx.parameters[*k].name.clone(), &path[..]),
                Leaf::Seed(k, path) => (self.cx.seeds[*k].0.clone(), &path[..]),
            };
            if path.is_empty() {
                self.variables.insert(id, place);
                return;
            }
            let (name, part) = (self.fresh(id), place_of(emit!(#place), path));
            self.statements.push(emit!(let #name = &#part;).into());
            self.variables.insert(id, name);
            return;
        }
        if !is_scalar {
            self.borrowed.insert(id);
        }
        let (name, value) = match &self.cx.leaves[number] {
            Leaf::Parameter(k) => {
                let parameter = &self.cx.parameters[*k];
                let ident = &parameter.name;
                if is_scalar && !parameter.by_ref && parameter.ty == Ty::Scalar {
                    self.variables.insert(id, ident.clone());
                    return;
                }
                let value = match parameter.viewed {
                    // What may lie anywhere is copied.
                    true if is_scalar => emit!(#ident.clone_owned().data.0[0][0]),
                    true => emit!(&#ident.clone_owned().data.0),
                    false => elements(emit!(#ident), &parameter.ty, parameter.by_ref, is_scalar),
                };
                (local(ident), value)
            }
            Leaf::Part(k, path) => {
                let parameter = &self.cx.parameters[*k];
                let ident = &parameter.name;
                let value = match path.split_last() {
                    Some((Step::Storage(part), before)) => {
                        let place = place_of(emit!(#ident), before);
                        let Some(Ty::Group(group)) = parameter.ty.at(before) else { return };
                        let part = storage::parts(*group, &place).swap_remove(*part);
                        if is_scalar && *group != Group::Direction(Dim::Lit(1)) {
                            part
                        } else if is_scalar {
                            emit!(#part[0][0])
                        } else {
                            emit!(&#part)
                        }
                    }
                    _ => elements(place_of(emit!(#ident), path), parameter.ty.at(path).unwrap_or(&Ty::Other), false, is_scalar),
                };
                (self.fresh(id), value)
            }
            Leaf::Seed(k, path) => {
                let (ident, ty) = &self.cx.seeds[*k];
                // The direction of a point is a vector.
                let (place, ty) = (place_of(emit!(#ident), path), ty.at(path).unwrap_or(&Ty::Other));
                let value = match ty {
                    Ty::Scalar if path.is_empty() => {
                        self.variables.insert(id, ident.clone());
                        return;
                    }
                    Ty::Scalar => place,
                    _ if is_scalar => emit!(#place.data.0[0][0]),
                    _ => emit!(&#place.data.0),
                };
                (self.fresh_named(&ident.to_string()), value)
            }
        };
        self.statements.push(emit!(let #name = #value;).into());
        self.variables.insert(id, name);
    }

    /// An element of an array: a view into nalgebra's matrices, or a copy out of an array of arrays.
    pub(super) fn array_element(&mut self, id: Id, array: Id, index: Index) {
        let name = self.fresh(id);
        let is_held = self.variables.contains_key(&array);
        let value = self.element_of_array(id, array, index);
        if is_held && !self.is_number(id) {
            self.borrowed.insert(id);
        }
        self.statements.push(emit!(let #name = #value;).into());
        self.variables.insert(id, name);
    }

    fn is_number(&self, id: Id) -> bool {
        self.cx.graph.shape(id).is_scalar() || self.cx.graph.shape(id).opaque
    }

    /// An element of an array: a number, or a reference to what else it is.
    pub(super) fn element_of_array(&mut self, id: Id, array: Id, index: Index) -> TokenStream {
        let index = self.index(index);
        let is_scalar = self.is_number(id);
        match (self.items_of(array), self.variables.get(&array)) {
            (Some(items), Some(place)) => elements(emit!(#place[#index]), &items, false, is_scalar),
            (_, Some(place)) if is_scalar => emit!(#place[#index]),
            (_, Some(place)) => emit!(&#place[#index]),
            (_, None) => {
                let whole = self.owned(array);
                emit!((#whole)[#index])
            }
        }
    }

    /// The same, where it has no variable: in a condition that is only asked where another one holds.
    pub(super) fn element_in_place(&mut self, id: Id, array: Id, index: Index) -> TokenStream {
        let is_lent = self.variables.contains_key(&array);
        let element = self.element_of_array(id, array, index);
        if is_lent { emit!((*#element)) } else { element }
    }

    /// What the elements of an array are that the companion is called with: the direction of a point is a vector.
    fn items_of(&self, array: Id) -> Option<Ty> {
        let Op::Input(number) = self.cx.graph.op(array) else { return None };
        self.cx.graph.shape(array).array?;
        match &self.cx.leaves[number as usize] {
            Leaf::Parameter(k) => self.cx.parameters[*k].ty.item().cloned(),
            Leaf::Part(k, path) => self.cx.parameters[*k].ty.at(path)?.item().cloned(),
            Leaf::Seed(k, path) => {
                let inner = self.cx.seeds[*k].1.at(path)?.item()?;
                Some(match (inner, inner.shape()) {
                    (Ty::Point(_), Some(shape)) => Ty::Matrix(shape),
                    (inner, _) => inner.clone(),
                })
            }
        }
    }

    /// The elements of an array that the companion is called with, as an array of arrays.
    pub(super) fn input_array(&mut self, array: Id) -> Option<TokenStream> {
        let (items, place) = (self.items_of(array)?, self.variables.get(&array)?.clone());
        if items == Ty::Scalar {
            // By value or by reference.
            return Some(emit!(#place.clone()));
        }
        let is_scalar = self.cx.graph.shape(array).item().is_scalar();
        let coords = if matches!(items, Ty::Point(_)) { emit!(.coords) } else { emit!() };
        let at = if is_scalar { emit!([0][0]) } else { emit!() };
        let item = self.fresh_named("item");
        Some(emit!(#place.map(|#item| #item #coords.data.0 #at)))
    }
}

/// The elements of a scalar, matrix or point.
fn elements(place: TokenStream, ty: &Ty, by_ref: bool, is_scalar: bool) -> TokenStream {
    match ty {
        Ty::Scalar if by_ref => emit!(*#place),
        Ty::Scalar => place,
        Ty::Point(_) if is_scalar => emit!(#place.coords.data.0[0][0]),
        Ty::Point(_) => emit!(&#place.coords.data.0),
        _ if is_scalar => emit!(#place.data.0[0][0]),
        _ => emit!(&#place.data.0),
    }
}

/// A part of a value.
fn place_of(place: TokenStream, path: &[Step]) -> TokenStream {
    path.iter().fold(place, |place, step| match step {
        Step::Index(k) => {
            let k = proc_macro2::Literal::usize_unsuffixed(*k);
            emit!(#place[#k])
        }
        Step::Storage(_) => place,
        Step::Field(name) => {
            let name = member(name);
            emit!(#place.#name)
        }
    })
}
