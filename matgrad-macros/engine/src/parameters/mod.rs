//! `#[derive(matgrad::Parameters)]`: the space that a struct's tangents live in, and arithmetic there.

mod field;
mod group;

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use syn::{GenericParam, ItemStruct, Type};

use crate::report::{Report, readable};
use crate::syntax::expand::Expander;
use crate::syntax::items::Items;
use field::{Field, kind_of, scalar_of};
use group::Paths;

/// Expands the derive.
pub fn expand(item: TokenStream) -> TokenStream {
    expand_among(item, &Items::default(), false)
}

/// The same where the items around are seen.
pub fn expand_among(item: TokenStream, items: &Items, in_module: bool) -> TokenStream {
    let mut report = Report::default();
    let derived = match syn::parse2::<ItemStruct>(item) {
        Ok(input) => Derive::of(&input, items, in_module, &mut report).map(|derive| derive.written()),
        Err(_) => {
            report.push(Span::call_site(), "`Parameters` is derived of a struct; of an enum derivatives have no type");
            None
        }
    };
    let messages = report.into_tokens();
    let derived = derived.unwrap_or_default();
    emit!(#derived #messages)
}

struct Derive<'a> {
    input: &'a ItemStruct,
    paths: Paths,
    generic: bool,
    /// Whether the lengths of structs inside can be named.
    in_module: bool,
    /// Name, type and kind of each field.
    fields: Vec<(TokenStream, Type, Field)>,
}

impl<'a> Derive<'a> {
    fn of(input: &'a ItemStruct, items: &Items, in_module: bool, report: &mut Report) -> Option<Derive<'a>> {
        let mut derive = Derive {
            input,
            paths: Paths { krate: emit!(::matgrad), nalgebra: emit!(::nalgebra), scalar: TokenStream::new() },
            generic: false,
            in_module,
            fields: vec![],
        };
        for attribute in input.attrs.iter().filter(|attribute| attribute.path().is_ident("matgrad")) {
            let read = attribute.parse_nested_meta(|meta| {
                let path: syn::Path = syn::Path::parse_mod_style(meta.value()?)?;
                match meta.path.get_ident().map(ToString::to_string).as_deref() {
                    Some("nalgebra") => derive.paths.nalgebra = path.to_token_stream(),
                    Some("krate") => derive.paths.krate = path.to_token_stream(),
                    _ => return Err(meta.error("write `#[matgrad(nalgebra = path)]` or `#[matgrad(krate = path)]`")),
                }
                Ok(())
            });
            read.map_err(|error| report.add(error)).ok()?;
        }
        let types: Vec<Type> =
            input.fields.iter().map(|field| Expander::new(items, None, &[&input.generics]).ty(&field.ty)).collect();
        let parameters: Vec<String> = input.generics.type_params().map(|parameter| parameter.ident.to_string()).collect();
        let Some(scalar) = types.iter().find_map(|ty| scalar_of(ty, &parameters)) else {
            report.push(
                input.ident.span(),
                "no field is a scalar, a matrix or an array of them; nothing can be differentiated in this struct",
            );
            return None;
        };
        derive.generic = parameters.contains(&scalar);
        derive.paths.scalar = Ident::new(&scalar, Span::call_site()).to_token_stream();
        let name_of = |k: usize, field: &syn::Field| {
            field.ident.as_ref().map_or_else(|| syn::Index::from(k).to_token_stream(), ToTokens::to_token_stream)
        };
        let fits = |(k, (field, ty)): (usize, (&syn::Field, &Type))| {
            kind_of(ty, &scalar, items).is_ok().then(|| format!("p.{}", name_of(k, field)))
        };
        let others: Vec<String> = input.fields.iter().zip(&types).enumerate().filter_map(fits).collect();
        let instead = match &others[..] {
            [] => "; take it out of the struct".to_owned(),
            [one] => format!("; take it out of the struct, or write no derive and name the other field, `wrt = {one}`"),
            all => format!("; take it out of the struct, or write no derive and name the others, `wrt = ({})`", all.join(", ")),
        };
        for (k, (field, ty)) in input.fields.iter().zip(types.clone()).enumerate() {
            let name = name_of(k, field);
            match kind_of(&ty, &scalar, items) {
                Ok(kind) => derive.fields.push((name, ty, kind)),
                Err(message) => {
                    let shown = readable(&ty.to_token_stream());
                    report.add(syn::Error::new_spanned(&field.ty, format!("the field `{name}: {shown}` {message}{instead}")));
                }
            }
        }
        (!report.any()).then_some(derive)
    }

    /// All that is emitted.
    fn written(&self) -> TokenStream {
        let (name, krate) = (&self.input.ident, &self.paths.krate);
        let (head, arguments, clause) = self.generics();
        let own = self.fields.iter().any(|(_, _, field)| field.has_other_tangents());
        if !own {
            let arithmetic = self.arithmetic(name);
            let moved = self.moved(&emit!(#name #arguments));
            return emit! {
                impl #head #krate::Parameters for #name #arguments #clause { type Tangent = Self; }
                #arithmetic
                #moved
            };
        }
        let tangent = Ident::new(&format!("{name}Tangent"), name.span());
        let vis = &self.input.vis;
        let doc = format!("The tangents of [`{name}`].");
        let generics = &self.input.generics.params;
        let angled = if generics.is_empty() { emit!() } else { emit!(<#generics>) };
        let types = self.fields.iter().map(|(_, ty, field)| self.tangent_type(ty, field));
        let named = matches!(self.input.fields, syn::Fields::Named(_));
        let body = if named {
            let names = self.fields.iter().map(|(name, ..)| name);
            let docs = self.fields.iter().map(|(name, ..)| format!("The tangent of `{name}`."));
            emit!(#clause { #(#[doc = #docs] pub #names: #types),* })
        } else {
            emit!((#(pub #types),*) #clause;)
        };
        let arithmetic = self.arithmetic(&tangent);
        let moved = self.moved(&emit!(#tangent #arguments));
        emit! {
            #[doc = #doc]
            #[derive(Clone, Copy, Debug, PartialEq)]
            #vis struct #tangent #angled #body
            impl #head #krate::Parameters for #name #arguments #clause { type Tangent = #tangent #arguments; }
            #arithmetic
            #moved
        }
    }

    /// The generics of an impl, the arguments of the type and the where-clause.
    fn generics(&self) -> (TokenStream, TokenStream, TokenStream) {
        let generics = &self.input.generics;
        let nalgebra = &self.paths.nalgebra;
        let scalar = self.paths.scalar.to_string();
        let heads = generics.params.iter().map(|parameter| match parameter {
            GenericParam::Type(parameter) => {
                let (ident, bounds) = (&parameter.ident, &parameter.bounds);
                let plus = (*ident == scalar).then(|| emit!(#nalgebra::RealField + ::core::marker::Copy +));
                emit!(#ident: #plus #bounds)
            }
            GenericParam::Const(parameter) => {
                let (ident, ty) = (&parameter.ident, &parameter.ty);
                emit!(const #ident: #ty)
            }
            GenericParam::Lifetime(parameter) => emit!(#parameter),
        });
        let names = generics.params.iter().map(|parameter| match parameter {
            GenericParam::Type(parameter) => parameter.ident.to_token_stream(),
            GenericParam::Const(parameter) => parameter.ident.to_token_stream(),
            GenericParam::Lifetime(parameter) => parameter.lifetime.to_token_stream(),
        });
        let clause = generics.where_clause.to_token_stream();
        match generics.params.is_empty() {
            true => (emit!(), emit!(), clause),
            false => (emit!(<#(#heads),*>), emit!(<#(#names),*>), clause),
        }
    }

    fn tangent_type(&self, ty: &Type, field: &Field) -> TokenStream {
        let (nalgebra, scalar, krate) = (&self.paths.nalgebra, &self.paths.scalar, &self.paths.krate);
        match (field, ty) {
            (field, _) if field.has_scalar_tangents() => emit!(#scalar),
            (Field::Point(n) | Field::Group(_, n), _) => emit!(#nalgebra::SVector<#scalar, #n>),
            (Field::Array(inner, n), Type::Array(array)) => {
                let inner = self.tangent_type(&array.elem, inner);
                emit!([#inner; #n])
            }
            (Field::Struct(true), ty) => emit!(<#ty as #krate::Parameters>::Tangent),
            (_, ty) => ty.to_token_stream(),
        }
    }

    /// The arithmetic of tangents, which are of this name.
    fn arithmetic(&self, name: &Ident) -> TokenStream {
        let (head, arguments, clause) = self.generics();
        let (scalar, nalgebra) = (&self.paths.scalar, &self.paths.nalgebra);
        let zero = if self.generic { emit!(#nalgebra::convert::<f64, #scalar>(0.0)) } else { emit!(0.0) };
        let root = |of: TokenStream| emit!(#nalgebra::ComplexField::sqrt(#of));
        let names: Vec<&TokenStream> = self.fields.iter().map(|(name, ..)| name).collect();
        let zeros = self.fields.iter().map(|(_, ty, field)| self.zeros(ty, field, &zero));
        let mapped = self.fields.iter().map(|(name, _, field)| field.mapped(&emit!(self.#name)));
        let zipped = self.fields.iter().map(|(name, _, field)| field.zipped(&emit!(self.#name), &emit!(other.#name)));
        let lengths: Option<Vec<TokenStream>> = self.fields.iter().map(|(_, ty, field)| self.length(ty, field)).collect();
        let length = lengths.map(|lengths| {
            emit! {
                /// How many numbers it is made of.
                pub const LEN: usize = #(#lengths)+*;
            }
        });
        let count = self.nameable_length(name);
        let vectors = count.map(|count| {
            emit! {
                /// Its numbers, field by field, element by element, column by column.
                pub fn to_vector(&self) -> #nalgebra::SVector<#scalar, #count> {
                    let mut vector = #nalgebra::SVector::<#scalar, #count>::zeros();
                    let mut place = 0;
                    let _ = self.map(|number| { vector[place] = number; place += 1; number });
                    vector
                }
                /// What has these numbers.
                pub fn from_vector(vector: &#nalgebra::SVector<#scalar, #count>) -> Self {
                    let mut place = 0;
                    Self::zeros().map(|_| { place += 1; vector[place - 1] })
                }
            }
        });
        let norm = root(emit!(self.norm_squared()));
        emit! {
            #[allow(dead_code, clippy::all, clippy::pedantic)]
            impl #head #name #arguments #clause {
                #length
                #vectors
                /// All zeros.
                pub fn zeros() -> Self {
                    Self { #(#names: #zeros),* }
                }
                /// A function of each of its numbers.
                pub fn map(&self, mut f: impl ::core::ops::FnMut(#scalar) -> #scalar) -> Self {
                    Self { #(#names: #mapped),* }
                }
                /// A function of each of its numbers and that of another.
                pub fn zip_map(&self, other: &Self, mut f: impl ::core::ops::FnMut(#scalar, #scalar) -> #scalar) -> Self {
                    Self { #(#names: #zipped),* }
                }
                /// The inner product of all numbers.
                pub fn dot(&self, other: &Self) -> #scalar {
                    let mut sum = #zero;
                    let _ = self.zip_map(other, |a, b| { sum += a * b; a });
                    sum
                }
                /// The sum of squares of all numbers.
                pub fn norm_squared(&self) -> #scalar {
                    self.dot(self)
                }
                /// The Euclidean norm of all numbers.
                pub fn norm(&self) -> #scalar {
                    #norm
                }
            }
            impl #head ::core::ops::Add for #name #arguments #clause {
                type Output = Self;
                fn add(self, other: Self) -> Self { self.zip_map(&other, |a, b| a + b) }
            }
            impl #head ::core::ops::Sub for #name #arguments #clause {
                type Output = Self;
                fn sub(self, other: Self) -> Self { self.zip_map(&other, |a, b| a - b) }
            }
            impl #head ::core::ops::AddAssign for #name #arguments #clause {
                fn add_assign(&mut self, other: Self) { *self = self.zip_map(&other, |a, b| a + b); }
            }
            impl #head ::core::ops::SubAssign for #name #arguments #clause {
                fn sub_assign(&mut self, other: Self) { *self = self.zip_map(&other, |a, b| a - b); }
            }
            impl #head ::core::ops::Neg for #name #arguments #clause {
                type Output = Self;
                fn neg(self) -> Self { self.map(|a| -a) }
            }
            impl #head ::core::ops::Mul<#scalar> for #name #arguments #clause {
                type Output = Self;
                fn mul(self, factor: #scalar) -> Self { self.map(|a| a * factor) }
            }
        }
    }

    /// `retract` and `local`, between the struct and its tangents.
    fn moved(&self, tangent: &TokenStream) -> TokenStream {
        let (head, arguments, clause) = self.generics();
        let name = &self.input.ident;
        let names: Vec<&TokenStream> = self.fields.iter().map(|(name, ..)| name).collect();
        let moved =
            self.fields.iter().map(|(name, _, field)| field.moved(&emit!(self.#name), &emit!(tangent.#name), &self.paths));
        let local = self.fields.iter().map(|(name, _, field)| field.local(&emit!(self.#name), &emit!(other.#name), &self.paths));
        let functions = self.fields.iter().any(|(_, _, field)| field.has_turns()).then(|| self.paths.functions());
        let built = tangent.clone().into_iter().next().map(TokenStream::from);
        emit! {
            #[allow(dead_code, clippy::all, clippy::pedantic)]
            impl #head #name #arguments #clause {
                /// What it becomes along a tangent.
                pub fn retract(&self, tangent: &#tangent) -> Self {
                    #functions
                    Self { #(#names: #moved),* }
                }
                /// The tangent that leads to another.
                pub fn local(&self, other: &Self) -> #tangent {
                    #functions
                    #built { #(#names: #local),* }
                }
            }
        }
    }

    fn zeros(&self, ty: &Type, field: &Field, zero: &TokenStream) -> TokenStream {
        match (field, ty) {
            (field, _) if field.has_scalar_tangents() => zero.clone(),
            (Field::Array(inner, _), Type::Array(array)) => {
                let inner = self.zeros(&array.elem, inner, zero);
                emit!(::core::array::from_fn(|_| #inner))
            }
            _ => {
                let ty = self.tangent_type(ty, field);
                emit!(<#ty>::zeros())
            }
        }
    }

    /// How many numbers a field is made of.
    fn length(&self, ty: &Type, field: &Field) -> Option<TokenStream> {
        Some(match (field, ty) {
            (field, _) if field.has_scalar_tangents() => emit!(1),
            (Field::Matrix(count), _) => count.clone()?,
            (Field::Point(n) | Field::Group(_, n), _) => emit!(#n),
            (Field::Array(inner, n), Type::Array(array)) => {
                let inner = self.length(&array.elem, inner)?;
                emit!((#n) * (#inner))
            }
            _ => {
                let ty = self.tangent_type(ty, field);
                emit!(<#ty>::LEN)
            }
        })
    }

    /// The length where stable Rust has a name for it.
    fn nameable_length(&self, name: &Ident) -> Option<TokenStream> {
        let generics = &self.input.generics;
        if generics.const_params().next().is_some() {
            return None;
        }
        if generics.params.is_empty() {
            return Some(emit!({ #name::LEN }));
        }
        let has_structs = self.fields.iter().any(|(_, _, field)| field.has_structs());
        if has_structs && !self.in_module {
            return None;
        }
        let double = emit!(f64);
        let concrete = self.with_scalar(&double);
        let lengths: Option<Vec<TokenStream>> = self
            .fields
            .iter()
            .map(|(_, ty, field)| {
                let ty: Type = syn::parse2(concrete(&ty.to_token_stream())).ok()?;
                self.length(&ty, field)
            })
            .collect();
        lengths.map(|lengths| emit!({ #(#lengths)+* }))
    }

    /// Tokens with a scalar in place of the type parameter.
    fn with_scalar(&self, scalar: &TokenStream) -> impl Fn(&TokenStream) -> TokenStream {
        let places = [(self.paths.scalar.to_string(), scalar.clone())].into_iter().collect();
        move |tokens| crate::syntax::expand::replaced(tokens, &places)
    }
}
