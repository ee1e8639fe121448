//! What companions ask of the function's type parameters beyond what it asks.

use proc_macro2::TokenStream;
use quote::ToTokens;

use crate::graph::functions::Home;
use crate::graph::op::{Id, Op};
use crate::graph::store::Graph;
use crate::program::signature::Signature;
use crate::report::{self, Message};
use crate::spaces::ScalarType;

/// The function's where-clause; a companion copies numbers, which the function may do without.
pub fn where_clause(generics: &syn::Generics, scalar: &ScalarType) -> TokenStream {
    let clause = &generics.where_clause;
    let ScalarType::Generic { name, .. } = scalar else { return emit!(#clause) };
    let own = generics.type_params().find(|parameter| parameter.ident == name.as_str());
    let is_copy = |bounds: &TokenStream| bounds.to_string().split(|c: char| !c.is_alphanumeric()).any(|word| word == "Copy");
    match own {
        // It is `Copy`, but what kernels take holds no references, and a matrix asks for `Debug`.
        Some(parameter) if scalar.is_float() => {
            let (name, predicates) = (&parameter.ident, clause.iter().flat_map(|clause| &clause.predicates));
            emit!(where #(#predicates,)* #name: ::core::fmt::Debug + 'static)
        }
        Some(parameter) if !is_copy(&parameter.bounds.to_token_stream()) && !is_copy(&clause.to_token_stream()) => {
            let (name, predicates) = (&parameter.ident, clause.iter().flat_map(|clause| &clause.predicates));
            emit!(where #(#predicates,)* #name: ::core::marker::Copy)
        }
        _ => emit!(#clause),
    }
}

/// The message of what a scalar that is bounded by `Float` alone does not have: matgrad's own functions take numbers
/// of `RealField`.
pub fn beyond_float(signature: &Signature, graph: &Graph, nodes: &[Id]) -> Option<Message> {
    if !signature.scalar.is_float() {
        return None;
    }
    let owned = |home: Home| matches!(home, Home::Runtime | Home::Hidden);
    let is_owned = |id: Id| match graph.op(id) {
        Op::Map(f, _) => owned(f.row().home),
        Op::Map2(f, ..) => owned(f.row().home),
        _ => false,
    };
    let scalar = signature.scalar.name();
    let message = format!(
        "the derivative takes a function of matgrad's own, and those are of nalgebra's `RealField`, not of `Float`; write `{scalar}: RealField`"
    );
    graph.reachable(nodes).into_iter().any(is_owned).then(|| report::at(&signature.name, message))
}
