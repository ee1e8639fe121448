//! Types and dimensions as tokens.

use proc_macro2::TokenStream;

use super::emit::Emitter;
use super::hygiene::{ident, mixed};
use crate::graph::shape::{Dim, Shape};
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

impl Emitter<'_> {
    /// The scalar type.
    pub fn scalar_type(&self) -> TokenStream {
        if self.abreast.is_some() {
            let rt = self.rt();
            return emit!(#rt::Lanes);
        }
        scalar_type(self.cx.scalar)
    }

    /// The path of the kernels that compare elements: in each lane for itself where steps run side by side.
    pub(super) fn lanewise(&self) -> TokenStream {
        let rt = self.rt();
        if self.abreast.is_some() { emit!(#rt::lanes) } else { rt }
    }

    /// The type of an array of a shape.
    pub fn array_type(&self, shape: Shape) -> TokenStream {
        if shape.opaque {
            return emit!(_);
        }
        let (rows, cols, scalar) = (self.dim(shape.rows), self.dim(shape.cols), self.scalar_type());
        let item = if shape.item().is_scalar() { scalar } else { emit!([[#scalar; #rows]; #cols]) };
        match shape.array {
            Some(Dim::Multiple { name, times, plus }) => {
                let (rt, name) = (self.rt(), self.dim(Dim::Name(name)));
                let [times, plus] = [times, plus].map(|n| self.dim(Dim::Lit(n.into())));
                emit!(#rt::Multiple<#item, #name, #times, #plus>)
            }
            Some(length) => {
                let length = self.dim(length);
                emit!([#item; #length])
            }
            None => item,
        }
    }

    /// An array of a length of the same item throughout.
    pub(super) fn repeated(&self, item: &TokenStream, length: Dim) -> TokenStream {
        let rt = self.rt();
        match length {
            Dim::Multiple { name, times, plus } => {
                let name = self.dim(Dim::Name(name));
                let [times, plus] = [times, plus].map(|n| self.dim(Dim::Lit(n.into())));
                emit!(#rt::Multiple::<_, #name, #times, #plus>::of(#item))
            }
            _ => {
                let length = self.dim(length);
                emit!([#item; #length])
            }
        }
    }

    /// A dimension as a const argument.
    pub fn dim(&self, dim: Dim) -> TokenStream {
        match dim {
            Dim::Run(parameter) => {
                let name = &self.cx.parameters[parameter as usize].name;
                emit!(#name.len())
            }
            Dim::Lit(_) | Dim::Name(_) | Dim::Multiple { .. } => dim_tokens(self.cx.graph, dim),
        }
    }

    /// Whether scalars are SIMD lanes.
    pub fn is_simd(&self) -> bool {
        is_simd(self.cx.scalar)
    }
}

/// A dimension as tokens.
pub fn dim_tokens(graph: &Graph, dim: Dim) -> TokenStream {
    match dim {
        Dim::Lit(n) => {
            let n = proc_macro2::Literal::usize_unsuffixed(n);
            emit!(#n)
        }
        Dim::Name(_) | Dim::Multiple { .. } | Dim::Run(_) => {
            let text = graph.dims.borrow().show(dim);
            let path = mixed(text.parse().unwrap_or_default());
            match dim {
                _ if text.contains("::") => emit!({ #path }),
                Dim::Multiple { .. } => emit!((#path)),
                Dim::Lit(_) | Dim::Name(_) | Dim::Run(_) => path,
            }
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
