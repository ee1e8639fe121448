//! The identifiers that tokens mention, where they are not looked into.

use proc_macro2::{Ident, Literal, TokenStream, TokenTree};

use super::names::key;

/// The identifiers in a token stream, those inside groups included.
pub(super) fn idents_in(tokens: &TokenStream) -> Vec<Ident> {
    let inside = |token| match token {
        TokenTree::Ident(ident) => vec![ident],
        TokenTree::Group(group) => idents_in(&group.stream()),
        TokenTree::Literal(_) | TokenTree::Punct(_) => vec![],
    };
    tokens.clone().into_iter().flat_map(inside).collect()
}

/// The keys of all identifiers in a token stream, those inside macros and format strings included.
pub(super) fn identifiers(tokens: &TokenStream) -> Vec<String> {
    let mut found = Vec::new();
    for token in tokens.clone() {
        match token {
            TokenTree::Ident(ident) => found.push(key(&ident)),
            TokenTree::Group(group) => found.extend(identifiers(&group.stream())),
            TokenTree::Literal(literal) => found.extend(captures(&literal)),
            TokenTree::Punct(_) => {}
        }
    }
    found
}

/// The variables that a format string captures: `"{x} {y:.2} {z:w$}"`.
pub(super) fn captures(literal: &Literal) -> Vec<String> {
    let text = literal.to_string();
    if !text.starts_with(['"', 'r']) {
        return vec![];
    }
    let text = text.replace("{{", "");
    let arguments = text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(argument, _)| argument);
    let names = arguments.flat_map(|argument| argument.split([':', '$', '.'])).map(str::trim);
    names.filter(|name| syn::parse_str::<Ident>(name).is_ok()).map(str::to_owned).collect()
}
