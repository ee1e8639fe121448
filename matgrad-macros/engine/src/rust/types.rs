//! Types and dimensions as tokens.

use proc_macro2::TokenStream;

use super::hygiene::{ident, mixed};
use crate::graph::shape::Dim;
use crate::graph::store::Graph;
use crate::spaces::{Field, ScalarType};

/// Whether scalars are SIMD lanes.
pub(super) fn is_simd(scalar: &ScalarType) -> bool {
    matches!(scalar, ScalarType::Generic { field: Field::Simd, .. })
}

/// The scalar type as tokens.
pub fn scalar_type(scalar: &ScalarType) -> TokenStream {
    match scalar {
        ScalarType::F32 => emit!(f32),
        ScalarType::F64 => emit!(f64),
        ScalarType::Generic { name, .. } => {
            let name = ident(name);
            emit!(#name)
        }
    }
}

/// A dimension as tokens.
pub fn dim_tokens(graph: &Graph, dim: Dim) -> TokenStream {
    match dim {
        Dim::Lit(n) => {
            let n = proc_macro2::Literal::usize_unsuffixed(n);
            emit!(#n)
        }
        Dim::Name(_) | Dim::Run(_) => {
            let text = graph.dims.borrow().show(dim);
            let path = mixed(text.parse().unwrap_or_default());
            if text.contains("::") { emit!({ #path }) } else { path }
        }
    }
}

/// Whether a type is one of matrices that may not own their elements.
pub(super) fn is_viewed(path: &syn::TypePath) -> bool {
    path.path.segments.last().is_some_and(|last| last.ident == "Matrix" || last.ident.to_string().contains("View"))
}

/// A type without the parentheses and the groups of macros around it.
pub(super) fn bare(ty: syn::Type) -> syn::Type {
    match ty {
        syn::Type::Group(group) => bare(*group.elem),
        syn::Type::Paren(paren) => bare(*paren.elem),
        ty => ty,
    }
}
