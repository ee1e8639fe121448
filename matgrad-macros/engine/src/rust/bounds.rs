//! What companions ask of the function's type parameters beyond what it asks.

use proc_macro2::TokenStream;
use quote::ToTokens;

use super::hygiene::ident;
use crate::graph::functions::Home;
use crate::graph::op::{Id, Op};
use crate::graph::store::Graph;
use crate::program::signature::Signature;
use crate::report::{self, Message};
use crate::spaces::ScalarType;

/// The function's where-clause; a companion copies numbers, which the function may do without. The type of numbers is a
/// parameter of the function or of the `impl` block around it, `outer`, which is not always seen.
pub fn where_clause(generics: &syn::Generics, outer: Option<&syn::Generics>, scalar: &ScalarType) -> TokenStream {
    let clause = &generics.where_clause;
    let ScalarType::Generic { name, .. } = scalar else { return emit!(#clause) };
    let predicates = clause.iter().flat_map(|clause| &clause.predicates);
    let is_copy = |bounds: TokenStream| bounds.to_string().split(|c: char| !c.is_alphanumeric()).any(|word| word == "Copy");
    let mut seen = [Some(generics), outer].into_iter().flatten();
    let copies = seen.any(|generics| {
        let own = generics.type_params().filter(|parameter| parameter.ident == name.as_str());
        own.map(|parameter| parameter.bounds.to_token_stream()).any(is_copy) || is_copy(generics.where_clause.to_token_stream())
    });
    let name = ident(name);
    if scalar.is_float() {
        // It is `Copy`, but what kernels take holds no references, and a matrix asks for `Debug`.
        emit!(where #(#predicates,)* #name: ::core::fmt::Debug + 'static)
    } else if copies {
        emit!(#clause)
    } else {
        emit!(where #(#predicates,)* #name: ::core::marker::Copy)
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
