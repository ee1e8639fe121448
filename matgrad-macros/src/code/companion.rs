//! The companions: signatures, bodies and documentation.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{ImplItemFn, Visibility};

use super::emit::{Context, Emitter, dim_tokens, scalar_type};
use crate::graph::op::Id;
use crate::graph::store::Graph;
use crate::syntax::arguments::Arguments;
use crate::syntax::body::{Body, Guard};
use crate::syntax::signature::Signature;
use crate::syntax::types::Ty;

/// A result of a companion.
#[derive(Clone)]
pub struct Part {
    /// Its Rust type.
    pub ty: TokenStream,
    /// How its nodes make up a value of that type.
    pub form: Form,
}

/// How nodes make up a value.
#[derive(Clone)]
pub enum Form {
    /// A scalar.
    Scalar(Id),
    /// A matrix of nalgebra.
    Matrix(Id),
    /// A point of nalgebra.
    Point(Id),
    /// An array.
    Array(Vec<Form>),
    /// A tuple.
    Tuple(Vec<Form>),
}

impl Form {
    /// The nodes, in order.
    pub fn nodes(&self) -> Vec<Id> {
        match self {
            Form::Scalar(id) | Form::Matrix(id) | Form::Point(id) => vec![*id],
            Form::Array(items) | Form::Tuple(items) => items.iter().flat_map(Form::nodes).collect(),
        }
    }

    fn value(&self, values: &mut dyn Iterator<Item = TokenStream>, nalgebra: &TokenStream) -> TokenStream {
        match self {
            Form::Scalar(_) => values.next().unwrap_or_default(),
            Form::Matrix(_) => {
                let value = values.next().unwrap_or_default();
                quote!(::core::convert::From::from(#value))
            }
            Form::Point(_) => {
                let value = values.next().unwrap_or_default();
                quote!(#nalgebra::OPoint { coords: ::core::convert::From::from(#value) })
            }
            Form::Array(items) => {
                let items: Vec<TokenStream> = items.iter().map(|item| item.value(values, nalgebra)).collect();
                quote!([#(#items),*])
            }
            Form::Tuple(items) => {
                let items: Vec<TokenStream> = items.iter().map(|item| item.value(values, nalgebra)).collect();
                quote!((#(#items),*))
            }
        }
    }
}

/// A companion to be written.
pub struct Companion {
    /// Its name.
    pub name: Ident,
    /// Its documentation.
    pub doc: String,
    /// Parameters after those of the function: directions and cotangents.
    pub extra: Vec<(Ident, TokenStream)>,
    /// What it returns.
    pub results: Vec<Part>,
    /// What it writes in place: the parameter, its type and its value.
    pub written: Vec<(Ident, Part)>,
}

/// What all companions of a function share.
pub struct Surroundings<'a> {
    /// The function.
    pub function: &'a ImplItemFn,
    /// Its signature.
    pub signature: &'a Signature,
    /// Its body.
    pub body: &'a Body,
    /// The attribute's arguments.
    pub arguments: &'a Arguments,
}

impl Surroundings<'_> {
    /// The function `base_suffix`.
    pub fn name(&self, suffix: &str) -> Ident {
        let name = self.signature.name.to_string();
        let name = name.strip_prefix("r#").unwrap_or(&name);
        Ident::new(&format!("{name}_{suffix}"), self.signature.name.span())
    }

    /// The type of a derivative in a value of type `ty`, written as `written`.
    pub fn tangent_type(&self, ty: &Ty, written: &syn::Type) -> TokenStream {
        match (ty, written) {
            (Ty::Point(n), _) => {
                let (nalgebra, n, scalar) = (&self.arguments.nalgebra, dim_tokens(&self.body.graph, *n), scalar_type(&self.signature.scalar));
                quote!(#nalgebra::SVector<#scalar, #n>)
            }
            (Ty::Array(inner, dim), syn::Type::Array(array)) => {
                let inner = self.tangent_type(inner, &array.elem);
                let n = dim_tokens(&self.body.graph, *dim);
                quote!([#inner; #n])
            }
            _ => quote!(#written),
        }
    }

    /// The type of a statically sized matrix.
    pub fn matrix_type(&self, rows: usize, cols: usize) -> TokenStream {
        let (nalgebra, scalar) = (&self.arguments.nalgebra, scalar_type(&self.signature.scalar));
        let (rows, cols) = (proc_macro2::Literal::usize_unsuffixed(rows), proc_macro2::Literal::usize_unsuffixed(cols));
        quote!(#nalgebra::SMatrix<#scalar, #rows, #cols>)
    }

    /// Writes a companion.
    pub fn write(&self, companion: &Companion) -> TokenStream {
        let Companion { name, doc, extra, results, written } = companion;
        let nodes: Vec<Id> = written.iter().map(|(_, part)| part).chain(results).flat_map(|part| part.form.nodes()).collect();
        let indices = &self.body.indices;
        let seeds: Vec<(Ident, bool)> = extra.iter().map(|(name, ty)| (name.clone(), !ty.to_string().starts_with('&'))).collect();
        let cx = Context {
            graph: &self.body.graph,
            leaves: &self.body.leaves,
            indices,
            parameters: &self.signature.parameters,
            names: &self.body.names,
            scalar: &self.signature.scalar,
            krate: &self.arguments.krate,
            nalgebra: &self.arguments.nalgebra,
            seeds: &seeds,
        };
        let (statements, values) = Emitter::new(&cx, &nodes, &self.guards()).body(&nodes);
        let mut values = values.into_iter();
        let nalgebra = &self.arguments.nalgebra;
        let writes: Vec<TokenStream> = written
            .iter()
            .map(|(out, part)| {
                let value = part.form.value(&mut values, nalgebra);
                quote!(*#out = #value;)
            })
            .collect();
        let returned: Vec<TokenStream> = results.iter().map(|part| part.form.value(&mut values, nalgebra)).collect();
        let types: Vec<&TokenStream> = results.iter().map(|part| &part.ty).collect();
        let (value, ty) = match (&returned[..], &types[..]) {
            ([value], [ty]) => (quote!(#value), quote!(#ty)),
            ([], []) => (quote!(()), quote!(())),
            _ => (quote!((#(#returned),*)), quote!((#(#types),*))),
        };
        let (value, ty) = if self.signature.optional {
            (quote!(::core::option::Option::Some(#value)), quote!(::core::option::Option<#ty>))
        } else {
            (value, ty)
        };
        let sig = &self.function.sig;
        let (generics, inputs) = (&sig.generics.params, sig.inputs.iter());
        let where_clause = &sig.generics.where_clause;
        let generics = if generics.is_empty() { quote!() } else { quote!(<#generics>) };
        let extra = extra.iter().map(|(name, ty)| quote!(#name: #ty));
        let outs = written.iter().map(|(name, part)| {
            let ty = &part.ty;
            quote!(#name: &mut #ty)
        });
        let inputs: Vec<TokenStream> = inputs.map(|input| quote!(#input)).chain(extra).chain(outs).collect();
        let vis = &self.function.vis;
        let constness = TokenStream::new();
        let attributes = self.attributes();
        let span = Span::mixed_site().located_at(self.signature.name.span());
        quote_spanned! {span=>
            #attributes
            #[doc = #doc]
            #vis #constness fn #name #generics(#(#inputs),*) -> #ty #where_clause {
                #statements
                #(#writes)*
                #value
            }
        }
    }

    fn guards(&self) -> Vec<Guard> {
        self.body.guards.clone()
    }

    /// `#[cfg]`, `#[inline]` and lint levels of the function, and what keeps its companions quiet.
    fn attributes(&self) -> TokenStream {
        let kept = self.function.attrs.iter().filter(|attribute| {
            let path = attribute.path();
            ["cfg", "inline", "allow", "expect"].iter().any(|name| path.is_ident(name)) && !path.is_ident("expect")
        });
        let dead_code = match self.function.vis {
            Visibility::Public(_) => quote!(),
            _ => quote!(dead_code,),
        };
        quote! {
            #(#kept)*
            #[allow(#dead_code non_snake_case, unused_mut, unused_variables, unused_parens, unused_braces, clippy::all, clippy::pedantic, clippy::nursery)]
        }
    }

    /// The parameter names of the function.
    pub fn parameter_names(&self) -> BTreeSet<String> {
        self.signature.parameters.iter().map(|p| p.name.to_string()).collect()
    }

    /// The graph.
    pub fn graph(&self) -> &Graph {
        &self.body.graph
    }
}
