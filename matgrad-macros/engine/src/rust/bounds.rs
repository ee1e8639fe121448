//! What companions ask of the function's type parameters beyond what it asks.

use proc_macro2::TokenStream;
use quote::ToTokens;

use crate::spaces::ScalarType;

/// The function's where-clause; a companion copies numbers, which the function may do without.
pub fn where_clause(generics: &syn::Generics, scalar: &ScalarType) -> TokenStream {
    let clause = &generics.where_clause;
    let ScalarType::Generic { name, .. } = scalar else { return emit!(#clause) };
    let own = generics.type_params().find(|parameter| parameter.ident == name.as_str());
    let is_copy = |bounds: &TokenStream| bounds.to_string().split(|c: char| !c.is_alphanumeric()).any(|word| word == "Copy");
    match own {
        Some(parameter) if !is_copy(&parameter.bounds.to_token_stream()) && !is_copy(&clause.to_token_stream()) => {
            let (name, predicates) = (&parameter.ident, clause.iter().flat_map(|clause| &clause.predicates));
            emit!(where #(#predicates,)* #name: ::core::marker::Copy)
        }
        _ => emit!(#clause),
    }
}
