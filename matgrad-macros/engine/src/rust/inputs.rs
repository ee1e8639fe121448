//! The inputs of a body: views of the parameters' elements.

use proc_macro2::TokenStream;

use super::emit::Emitter;
use super::hygiene::local;
use crate::graph::op::{Id, Index, Op};
use crate::graph::shape::{Dim, Shape};
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
                Leaf::Part(k, path) => (self.cx.parameters[*k].name.clone(), before_each(path).0),
                Leaf::Seed(k, path) => (self.cx.seeds[*k].0.clone(), before_each(path).0),
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
                let value = part_of(emit!(#ident), &parameter.ty, path, is_scalar);
                (self.fresh(id), if is_scalar { value } else { emit!(&#value) })
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
            (Some((items, path)), Some(place)) => {
                let part = part_of(emit!(#place[#index]), &items, &path, is_scalar);
                if is_scalar { part } else { emit!(&#part) }
            }
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

    /// What the elements of an array are that the companion is called with, and where in each of them the part is that the
    /// node stands for: the direction of a point is a vector.
    fn items_of(&self, array: Id) -> Option<(Ty, Vec<Step>)> {
        let Op::Input(number) = self.cx.graph.op(array) else { return None };
        self.cx.graph.shape(array).array?;
        let (whole, path, is_seed) = match &self.cx.leaves[number as usize] {
            Leaf::Parameter(k) => (&self.cx.parameters[*k].ty, &[][..], false),
            Leaf::Part(k, path) => (&self.cx.parameters[*k].ty, &path[..], false),
            Leaf::Seed(k, path) => (&self.cx.seeds[*k].1, &path[..], true),
        };
        let (before, inside) = before_each(path);
        let item = match whole.at(before)?.item()? {
            Ty::Point(n) if is_seed => Ty::Matrix(Shape::column(*n)),
            item => item.clone(),
        };
        Some((item, inside.to_vec()))
    }

    /// The elements of an array that the companion is called with, as an array of arrays.
    pub(super) fn input_array(&mut self, array: Id) -> Option<TokenStream> {
        let ((items, path), place) = (self.items_of(array)?, self.variables.get(&array)?.clone());
        if items == Ty::Scalar {
            // By value or by reference.
            return Some(emit!(#place.clone()));
        }
        let is_scalar = self.cx.graph.shape(array).item().is_scalar();
        let item = self.fresh_named("item");
        let part = part_of(emit!(#item), &items, &path, is_scalar);
        Some(emit!(#place.map(|#item| #part)))
    }
}

/// The elements of a scalar, matrix or point.
fn elements(place: TokenStream, ty: &Ty, by_ref: bool, is_scalar: bool) -> TokenStream {
    match ty {
        Ty::Scalar if by_ref => emit!(*#place),
        _ if is_scalar => part_of(place, ty, &[], true),
        _ => {
            let part = part_of(place, ty, &[], false);
            emit!(&#part)
        }
    }
}

/// A part of a value that is one node: a number, or the place of an array.
fn part_of(place: TokenStream, ty: &Ty, path: &[Step], is_scalar: bool) -> TokenStream {
    let at = if is_scalar { emit!([0][0]) } else { emit!() };
    if let Some((Step::Storage(part), before)) = path.split_last()
        && let Some(Ty::Group(group)) = ty.at(before)
    {
        let part = storage::parts(*group, &place_of(place, before)).swap_remove(*part);
        // A scaling is a number; a vector of one element is none.
        return if *group == Group::Direction(Dim::Lit(1)) { emit!(#part #at) } else { part };
    }
    let place = place_of(place, path);
    match ty.at(path) {
        Some(Ty::Scalar) => place,
        Some(Ty::Point(_)) => emit!(#place.coords.data.0 #at),
        _ => emit!(#place.data.0 #at),
    }
}

/// The way to an array that is not taken apart, and from one of its elements to a part of that.
fn before_each(path: &[Step]) -> (&[Step], &[Step]) {
    match path.iter().position(|step| *step == Step::Each) {
        Some(k) => (&path[..k], &path[k + 1..]),
        None => (path, &[]),
    }
}

/// A part of a value.
fn place_of(place: TokenStream, path: &[Step]) -> TokenStream {
    path.iter().fold(place, |place, step| match step {
        Step::Index(k) => {
            let k = proc_macro2::Literal::usize_unsuffixed(*k);
            emit!(#place[#k])
        }
        Step::Storage(_) | Step::Each => place,
        Step::Field(name) => {
            let name = member(name);
            emit!(#place.#name)
        }
    })
}
