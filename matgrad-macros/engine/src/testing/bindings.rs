//! The variables of companions: which names emission introduces, and that each name it uses is bound.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::Visit;

use super::functions::Annotated;
use super::scopes::Scopes;
use crate::pipeline::expand;

/// The companions of a function.
pub fn companions(function: &Annotated) -> Vec<syn::ItemFn> {
    let output = expand(function.kind, function.arguments.clone(), function.item.clone());
    let file: syn::File = syn::parse2(behind(output, &function.item)).expect("companions are functions");
    let function = |item| match item {
        syn::Item::Fn(function) => function,
        _ => panic!("companions are functions"),
    };
    file.items.into_iter().map(function).collect()
}

/// What stands behind a function in what an attribute made of it: the function itself comes first, untouched.
pub fn behind(output: TokenStream, item: &TokenStream) -> TokenStream {
    let text = |token: TokenTree| token.to_string();
    let item: Vec<String> = item.clone().into_iter().map(text).collect();
    let starts = |at: &usize| output.clone().into_iter().map(text).skip(*at).take(item.len()).eq(item.iter().cloned());
    // Before it may stand `#[allow(dead_code)]`.
    let at = [0, 2].into_iter().find(starts).expect("the function, as it was");
    output.into_iter().skip(at + item.len()).collect()
}

/// The identifiers in some tokens.
pub fn identifiers(tokens: &TokenStream, found: &mut BTreeSet<String>) {
    for token in tokens.clone() {
        match token {
            TokenTree::Ident(ident) => {
                found.insert(ident.to_string());
            }
            TokenTree::Group(group) => identifiers(&group.stream(), found),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// The names that the companions of a function bind, but for those that the function binds.
pub fn introduced(function: &Annotated, companions: &[syn::ItemFn]) -> BTreeSet<String> {
    let mut bound = Bound::default();
    companions.iter().for_each(|companion| bound.visit_item_fn(companion));
    let mut own = Bound::default();
    own.visit_item_fn(&syn::parse2(function.item.clone()).expect("a function"));
    bound.0.difference(&own.0).cloned().collect()
}

/// The names that patterns bind.
#[derive(Default)]
struct Bound(BTreeSet<String>);

impl<'a> Visit<'a> for Bound {
    fn visit_pat_ident(&mut self, pat: &'a syn::PatIdent) {
        self.0.insert(pat.ident.to_string());
        syn::visit::visit_pat_ident(self, pat);
    }
}

/// What the companions of a called function are called.
const COMPANIONS: [&str; 4] = ["_vjp", "_diff", "_grad", "_hess"];

/// The names that the companions of a function use and nothing binds.
pub fn unbound(function: &Annotated, companions: &[syn::ItemFn]) -> BTreeSet<String> {
    let given: syn::ItemFn = syn::parse2(function.item.clone()).expect("a function");
    let mut outside = used(&given);
    outside.extend(given.sig.generics.const_params().map(|parameter| parameter.ident.to_string()));
    outside.insert(given.sig.ident.to_string());
    // The test that `check` adds calls the companions.
    outside.extend(companions.iter().map(|companion| companion.sig.ident.to_string()));
    identifiers(&function.arguments, &mut outside);
    let is_companion =
        |name: &str| COMPANIONS.iter().any(|suffix| name.strip_suffix(suffix).is_some_and(|f| outside.contains(f)));
    let used = companions.iter().flat_map(used);
    used.filter(|name| !outside.contains(name) && !is_companion(name)).collect()
}

/// The names that a function uses without binding them.
fn used(function: &syn::ItemFn) -> BTreeSet<String> {
    let mut scopes = Scopes::default();
    scopes.function(&function.sig, &function.block);
    scopes.unbound.union(&scopes.called).cloned().collect()
}

#[test]
fn what_the_function_uses_is_bound() {
    let text = "#[gradient(wrt = x)] fn f(x: f64, k: usize) -> f64 { let c: f64 = g(k); let y = x * c; y * y }";
    let function = &super::functions::of_file(text)[0];
    assert_eq!(unbound(function, &companions(function)), BTreeSet::new());
}
