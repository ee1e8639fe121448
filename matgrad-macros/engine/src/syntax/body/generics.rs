//! The generics of a function whose body is seen, as the types of a call's arguments say what they are.

use std::collections::BTreeMap;

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use syn::{Expr, FnArg, GenericArgument, GenericParam, ImplItemFn, PathArguments, ReturnType, Type};

use super::Reader;
use crate::graph::shape::{Dim, Shape};
use crate::spaces::Ty;
use crate::syntax::expand::{Expander, replaced};
use crate::syntax::items::Helper;

impl Reader<'_> {
    /// Type parameters as the scalar type.
    pub(super) fn scalars_for(&self, generics: &[&syn::Generics]) -> BTreeMap<String, TokenStream> {
        let scalar = self.signature.scalar.name();
        let types = generics.iter().flat_map(|generics| generics.type_params());
        types.map(|parameter| (parameter.ident.to_string(), scalar.to_token_stream())).collect()
    }

    /// The function without aliases, renamed imports and `Self`, and what `Self` was.
    pub(super) fn seen_written_out(&self, helper: &Helper) -> (ImplItemFn, Option<Type>) {
        let generics = helper.generics();
        let written = Expander::new(self.around, helper.owner.as_ref(), &generics).function(&helper.function);
        (written, helper.owner.as_ref().map(|owner| Expander::new(self.around, None, &generics).ty(owner)))
    }

    /// What the generics of a function are where its arguments have these types, or the one of which nothing is said.
    pub(super) fn generics_of(
        &mut self,
        helper: &Helper,
        (written, owner): &(ImplItemFn, Option<Type>),
        types: &[Option<Ty>],
        (turbofish, expected): (&PathArguments, Option<Ty>),
    ) -> Result<BTreeMap<String, TokenStream>, String> {
        let function = &helper.function.sig;
        let generics = helper.generics();
        let mut places = self.scalars_for(&generics);
        let own = |name: &Ident| format!("{name}_of_{}", function.ident);
        // A type parameter that stands for more than a scalar is whatever the argument is.
        for (input, actual) in written.sig.inputs.iter().zip(types) {
            let FnArg::Typed(typed) = input else { continue };
            if let Some(name) = lone_name(&typed.ty).filter(|name| places.contains_key(name))
                && actual.as_ref().is_some_and(|ty| !matches!(ty, Ty::Scalar | Ty::Integer))
            {
                places.insert(name, quote::quote!(_));
            }
        }
        let open: Vec<&Ident> = generics.iter().flat_map(|generics| generics.const_params()).map(|p| &p.ident).collect();
        if open.is_empty() {
            return Ok(places);
        }
        for name in &open {
            places.insert(name.to_string(), Ident::new(&own(name), Span::call_site()).to_token_stream());
        }
        let mut said: BTreeMap<String, TokenStream> = BTreeMap::new();
        if let PathArguments::AngleBracketed(list) = turbofish {
            for (parameter, argument) in function.generics.params.iter().zip(&list.args) {
                if let (GenericParam::Const(parameter), GenericArgument::Const(_) | GenericArgument::Type(_)) =
                    (parameter, argument)
                {
                    said.insert(parameter.ident.to_string(), argument.to_token_stream());
                }
            }
        }
        let mut reader = self.type_reader();
        let mut dims = BTreeMap::new();
        let mut compared = |ty: Option<&Type>, actual: &Option<Ty>| {
            let ty = ty.and_then(|ty| syn::parse2::<Type>(replaced(&ty.to_token_stream(), &places)).ok());
            if let (Some(ty), Some(actual)) = (ty, actual) {
                unify(&reader.read(&ty), actual, &mut dims);
            }
        };
        for (input, actual) in written.sig.inputs.iter().zip(types) {
            let ty = match input {
                FnArg::Typed(typed) => Some(&*typed.ty),
                FnArg::Receiver(_) => owner.as_ref(),
            };
            compared(ty, actual);
        }
        if let ReturnType::Type(_, ty) = &written.sig.output {
            compared(Some(ty), &expected);
        }
        for name in open {
            let dim = reader.dims.known(&own(name)).and_then(|dim| dims.get(&dim).copied());
            let tokens = match (said.get(&name.to_string()).cloned(), dim) {
                (Some(tokens), _) => tokens,
                (None, Some(Dim::Lit(n))) => proc_macro2::Literal::usize_unsuffixed(n).to_token_stream(),
                (None, Some(dim @ (Dim::Name(_) | Dim::Multiple { .. } | Dim::Run(_)))) => {
                    reader.dims.show(dim).parse().unwrap_or_default()
                }
                (None, None) => return Err(name.to_string()),
            };
            places.insert(name.to_string(), tokens);
        }
        Ok(places)
    }
}

/// The name that a type is, or is borrowed of.
fn lone_name(ty: &Type) -> Option<String> {
    match ty {
        Type::Reference(reference) => lone_name(&reference.elem),
        Type::Path(path) => path.path.get_ident().map(ToString::to_string),
        _ => None,
    }
}

/// What a method is called with between `::<` and `>`.
pub(super) fn turbofish_of(call: &syn::ExprMethodCall) -> PathArguments {
    call.turbofish.clone().map_or(PathArguments::None, PathArguments::AngleBracketed)
}

/// The same of a function at a path.
pub(super) fn turbofish_of_path(function: &Expr) -> PathArguments {
    match function {
        Expr::Path(path) => path.path.segments.last().map_or(PathArguments::None, |last| last.arguments.clone()),
        _ => PathArguments::None,
    }
}

/// Finds what the dimensions of a pattern are in a type.
fn unify(pattern: &Ty, actual: &Ty, dims: &mut BTreeMap<Dim, Dim>) {
    let mut same = |a: Dim, b: Dim| {
        if a.literal().is_none() {
            dims.entry(a).or_insert(b);
        }
    };
    let shape_of = |ty: &Ty| match ty {
        Ty::Matrix(shape) => Some(*shape),
        Ty::Point(n) => Some(Shape::column(*n)),
        _ => None,
    };
    match (pattern, actual) {
        (Ty::Array(a, m), Ty::Array(b, n)) => {
            same(*m, *n);
            unify(a, b, dims);
        }
        (Ty::Tuple(a), Ty::Tuple(b)) => a.iter().zip(b).for_each(|(a, b)| unify(a, b, dims)),
        (Ty::Struct(a), Ty::Struct(b)) => {
            for ((_, a), (_, b)) in a.fields.iter().zip(&b.fields) {
                unify(a, b, dims);
            }
        }
        (Ty::Option(a), Ty::Option(b)) | (Ty::Slice(a), Ty::Slice(b)) => unify(a, b, dims),
        (a, b) => {
            if let (Some(a), Some(b)) = (shape_of(a), shape_of(b)) {
                same(a.rows, b.rows);
                same(a.cols, b.cols);
            }
        }
    }
}
