//! The values that `check` makes up where the user gives none.

use proc_macro2::{Ident, TokenStream};

use super::companion::Surroundings;
use super::emit::{dim_tokens, scalar_type};
use super::hygiene::ident;
use super::perturbed;
use crate::graph::shape::Shape;
use crate::program::text::member;
use crate::spaces::Ty;

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
