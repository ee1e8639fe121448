//! The values that `check` makes up where the user gives none.

use proc_macro2::{Ident, TokenStream};

use super::companion::Surroundings;
use super::emit::{dim_tokens, scalar_type};
use super::hygiene::ident;
use super::perturbed;
use crate::graph::shape::{Dim, Shape};
use crate::program::text::member;
use crate::spaces::Ty;

/// A pseudo-random value of a slice, vector or matrix of run-time length, which has five elements, rows or columns.
pub fn random_of_length(around: &Surroundings<'_>, ty: &Ty, seed: &Ident) -> Option<TokenStream> {
    let (krate, nalgebra) = (&around.arguments.krate, &around.arguments.nalgebra);
    let scalar = scalar_type(&around.signature.scalar);
    Some(match ty {
        Ty::Slice(item) => {
            let (items, item) = (ident("items"), random(around, item, seed, false)?);
            emit!({
                let #items: [_; 5] = ::core::array::from_fn(|_| #item);
                #items
            })
        }
        Ty::Dynamic(rows, cols) => {
            let size = |dim: &Option<Dim>| match dim {
                Some(dim) => {
                    let dim = dim_tokens(&around.program.graph, *dim);
                    (emit!(#nalgebra::Const<#dim>), emit!(#nalgebra::Const::<#dim>))
                }
                None => (emit!(#nalgebra::Dyn), emit!(#nalgebra::Dyn(5))),
            };
            let ((rows, m), (cols, n)) = (size(rows), size(cols));
            emit! {
                #nalgebra::OMatrix::<#scalar, #rows, #cols>::from_fn_generic(#m, #n, |_, _| {
                    #krate::check::random_scalar::<#scalar>(&mut #seed)
                })
            }
        }
        _ => return None,
    })
}

/// A pseudo-random value of a type; a symmetric matrix is made positive definite.
pub fn random(around: &Surroundings<'_>, ty: &Ty, seed: &Ident, symmetric: bool) -> Option<TokenStream> {
    let graph = &around.program.graph;
    let (krate, nalgebra) = (&around.arguments.krate, &around.arguments.nalgebra);
    let scalar = scalar_type(&around.signature.scalar);
    let matrix = |shape: Shape| {
        let (rows, cols) = (dim_tokens(graph, shape.rows), dim_tokens(graph, shape.cols));
        emit!(#nalgebra::SMatrix::<#scalar, #rows, #cols>::from(#krate::check::random::<#scalar, #rows, #cols>(&mut #seed)))
    };
    Some(match ty {
        Ty::Scalar => emit!(#krate::check::random_scalar::<#scalar>(&mut #seed)),
        Ty::Matrix(shape) if symmetric && shape.is_square() => {
            let (any, made, n) = (ident("any"), matrix(*shape), dim_tokens(graph, shape.rows));
            emit!({
                let #any = #made;
                #any * #any.transpose() + #nalgebra::SMatrix::<#scalar, #n, #n>::identity()
            })
        }
        Ty::Matrix(shape) => matrix(*shape),
        Ty::Array(inner, _) => {
            let inner = random(around, inner, seed, symmetric)?;
            emit!(::core::array::from_fn(|_| #inner))
        }
        Ty::Point(n) => {
            let coords = matrix(Shape::column(*n));
            emit!(#nalgebra::OPoint { coords: #coords })
        }
        Ty::Group(group) => {
            let names = perturbed::Names { nalgebra, scalar: &scalar };
            let xi = ident("xi");
            let (made, vector) = (names.made(*group, &emit!(#xi)), matrix(group.tangent()));
            emit!({
                let #xi = #vector;
                #made
            })
        }
        Ty::Struct(of) if !of.fields.is_empty() => {
            let path: TokenStream = of.path.parse().ok()?;
            let mut fields = TokenStream::new();
            for (name, ty) in &of.fields {
                let (name, value) = (member(name), random(around, ty, seed, symmetric)?);
                fields.extend(emit!(#name: #value,));
            }
            emit!(#path { #fields })
        }
        Ty::Tuple(items) => {
            let items: Option<Vec<TokenStream>> = items.iter().map(|ty| random(around, ty, seed, symmetric)).collect();
            let items = items?;
            emit!((#(#items,)*))
        }
        Ty::Struct(_)
        | Ty::Dynamic(..)
        | Ty::Option(_)
        | Ty::Result(_)
        | Ty::Integer
        | Ty::OtherInteger
        | Ty::Slice(_)
        | Ty::Other => return None,
    })
}

/// Whether points are written as tuples, or not element by element.
pub fn holds_tuples(points: &TokenStream) -> bool {
    match syn::parse2::<syn::Expr>(points.clone()) {
        Ok(syn::Expr::Array(list)) => list.elems.iter().any(|point| matches!(point, syn::Expr::Tuple(_))),
        _ => true,
    }
}
