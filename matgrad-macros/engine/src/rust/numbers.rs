//! The numbers of values, one after the other, in the tests that `check` writes: a variable is moved along one of them,
//! a value and a derivative are read at one. What is emitted counts down a `place` through the parts of a type.

use proc_macro2::{Ident, TokenStream};

use super::emit::dim_tokens;
use super::hygiene::ident;
use super::perturbed;
use crate::graph::store::Graph;
use crate::program::text::member;
use crate::spaces::Ty;
use crate::spaces::group::Group;

/// What the statements are written with.
pub struct Numbers<'a> {
    /// Where the dimensions have names.
    pub graph: &'a Graph,
    /// The path of nalgebra.
    pub nalgebra: &'a TokenStream,
    /// The scalar type.
    pub scalar: &'a TokenStream,
    /// Whether groups are perturbed from the left.
    pub left: bool,
    /// The variable that counts down.
    pub place: &'a Ident,
}

/// The statements for the parts of a value, and of a second one beside it.
fn each(ty: &Ty, a: &TokenStream, b: &TokenStream, leaf: &dyn Fn(&Ty, &TokenStream, &TokenStream) -> TokenStream) -> TokenStream {
    match ty {
        Ty::Array(inner, _) => {
            // Inner loops hide the variables of outer ones, which only what they run over mentions.
            let [item, other] = ["item", "other"].map(ident);
            let inner = each(inner, &emit!((*#item)), &emit!((*#other)), leaf);
            emit!(for (#item, #other) in #a.iter().zip(#b.iter()) { #inner })
        }
        Ty::Struct(of) => {
            let fields = of.fields.iter().map(|(name, ty)| {
                let name = member(name);
                each(ty, &emit!(#a.#name), &emit!(#b.#name), leaf)
            });
            fields.collect()
        }
        Ty::Tuple(items) => {
            let items = items.iter().enumerate().map(|(k, ty)| {
                let k = syn::Index::from(k);
                each(ty, &emit!(#a.#k), &emit!(#b.#k), leaf)
            });
            items.collect()
        }
        _ => leaf(ty, a, b),
    }
}

impl Numbers<'_> {
    fn names(&self) -> perturbed::Names<'_> {
        perturbed::Names { nalgebra: self.nalgebra, scalar: self.scalar }
    }

    fn length(&self, group: Group) -> TokenStream {
        dim_tokens(self.graph, group.tangent().rows)
    }

    /// How many numbers a value, or a tangent to it, has.
    fn count(&self, ty: &Ty, at: &TokenStream) -> TokenStream {
        match ty {
            Ty::Scalar => emit!(1),
            Ty::Point(_) => emit!(#at.coords.len()),
            Ty::Group(group) => self.length(*group),
            _ => emit!(#at.len()),
        }
    }

    /// A statement for the number that is counted down to, of so many.
    fn at_place(&self, count: &TokenStream, statement: &TokenStream) -> TokenStream {
        let place = self.place;
        emit! {
            if #place < #count { #statement }
            #place = #place.wrapping_sub(#count);
        }
    }

    /// Adds `offset` to a number of `at`; of a square matrix half of it to that and to the one across the diagonal,
    /// where the variable is `symmetric`.
    pub fn moved(&self, ty: &Ty, at: &TokenStream, offset: &Ident, symmetric: bool) -> TokenStream {
        let place = self.place;
        match ty {
            Ty::Array(inner, _) => {
                let item = ident("item");
                let inner = self.moved(inner, &emit!((*#item)), offset, symmetric);
                emit!(for #item in #at.iter_mut() { #inner })
            }
            Ty::Struct(of) => {
                let fields = of.fields.iter().map(|(name, ty)| {
                    let name = member(name);
                    self.moved(ty, &emit!(#at.#name), offset, symmetric)
                });
                fields.collect()
            }
            Ty::Scalar => self.at_place(&emit!(1), &emit!(#at += #offset;)),
            Ty::Point(_) => self.at_place(&emit!(#at.coords.len()), &emit!(#at.coords[#place] += #offset;)),
            Ty::Group(group) => {
                let (nalgebra, scalar, n) = (self.nalgebra, self.scalar, self.length(*group));
                let xi = ident("xi");
                let retracted = self.names().retracted(*group, at, &emit!(#xi), self.left);
                let statement = emit! {
                    let mut #xi = #nalgebra::SVector::<#scalar, #n>::zeros();
                    #xi[#place] = #offset;
                    #at = #retracted;
                };
                self.at_place(&n, &statement)
            }
            Ty::Matrix(shape) if symmetric && shape.is_square() => {
                let (mirrored, across) = (ident("mirrored"), self.mirrored_place(at));
                let statement = emit! {
                    let #mirrored = #across;
                    #at[#place] += #offset * 0.5;
                    #at[#mirrored] += #offset * 0.5;
                };
                self.at_place(&emit!(#at.len()), &statement)
            }
            _ => self.at_place(&emit!(#at.len()), &emit!(#at[#place] += #offset;)),
        }
    }

    fn mirrored_place(&self, at: &TokenStream) -> TokenStream {
        let place = self.place;
        emit!(#place / #at.nrows() + #place % #at.nrows() * #at.nrows())
    }

    /// Puts the place across the diagonal of a square matrix into `out`, for the number `number` in all.
    pub fn mirrored(&self, ty: &Ty, at: &TokenStream, [number, out]: [&Ident; 2]) -> TokenStream {
        let place = self.place;
        each(ty, at, at, &|ty, at, _| match ty {
            Ty::Matrix(shape) if shape.is_square() => {
                let mirrored = self.mirrored_place(at);
                self.at_place(&self.count(ty, at), &emit!(#out = #number - #place + #mirrored;))
            }
            _ => self.at_place(&self.count(ty, at), &emit!()),
        })
    }

    /// Reads a number of a value into `out`; of a group's element of the tangent that leads there from `base`.
    pub fn read(&self, ty: &Ty, value: &TokenStream, base: &TokenStream, out: &Ident) -> TokenStream {
        let place = self.place;
        each(ty, value, base, &|ty, value, base| {
            let number = match ty {
                Ty::Scalar => value.clone(),
                Ty::Point(_) => emit!(#value.coords[#place]),
                Ty::Group(group) => {
                    let between = self.names().between(*group, base, value, self.left);
                    emit!((#between)[#place])
                }
                _ => emit!(#value[#place]),
            };
            self.at_place(&self.count(ty, value), &emit!(#out = #number;))
        })
    }

    /// Reads a number of a tangent to `base` into `out`; of unit vectors of its part across them, where `projected`.
    pub fn tangent(&self, ty: &Ty, value: &TokenStream, base: &TokenStream, out: &Ident, projected: bool) -> TokenStream {
        let place = self.place;
        each(ty, value, base, &|ty, value, base| match ty {
            Ty::Group(Group::Direction(_)) if projected => {
                let across = emit!((#value - #base.into_inner() * #base.dot(&#value)));
                self.at_place(&emit!(#value.len()), &emit!(#out = #across[#place];))
            }
            _ if ty.tangent() == Ty::Scalar => self.at_place(&emit!(1), &emit!(#out = #value;)),
            _ => self.at_place(&emit!(#value.len()), &emit!(#out = #value[#place];)),
        })
    }

    /// Reads an entry of a Jacobian whose columns stand apart for the elements of arrays.
    pub fn entry(&self, ty: &Ty, part: &TokenStream, [row, out]: [&Ident; 2], is_number: bool, denominator: bool) -> TokenStream {
        let place = self.place;
        each(ty, part, part, &|ty, part, _| match ty.tangent() {
            Ty::Scalar if is_number => self.at_place(&emit!(1), &emit!(#out = #part;)),
            _ if denominator => self.at_place(&emit!(#part.nrows()), &emit!(#out = #part[(#place, #row)];)),
            _ => self.at_place(&emit!(#part.ncols()), &emit!(#out = #part[(#row, #place)];)),
        })
    }
}
