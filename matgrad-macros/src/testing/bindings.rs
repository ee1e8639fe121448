//! The variables of companions: which names emission introduces, and that each name it uses is bound.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::Visit;

use super::functions::Annotated;
use crate::pipeline::expand;

/// The companions of a function.
pub fn companions(function: &Annotated) -> Vec<syn::ItemFn> {
    let given = function.item.clone().into_iter().count();
    let output = expand(function.kind, function.arguments.clone(), function.item.clone());
    let rest: TokenStream = output.into_iter().skip(given).collect();
    let file: syn::File = syn::parse2(rest).expect("companions are functions");
    let function = |item| match item {
        syn::Item::Fn(function) => function,
        _ => panic!("companions are functions"),
    };
    file.items.into_iter().map(function).collect()
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

/// Follows the scopes of a companion.
struct Scopes {
    /// What is bound, innermost last.
    bound: Vec<BTreeSet<String>>,
    /// What stands outside of the function: functions, constants, const generics.
    outside: BTreeSet<String>,
    /// What is used without being either.
    unbound: BTreeSet<String>,
}

impl Scopes {
    fn bind(&mut self, pat: &syn::Pat) {
        let mut names = Bound::default();
        names.visit_pat(pat);
        self.bound.last_mut().expect("a scope").extend(names.0);
    }

    fn inside(&mut self, visit: impl FnOnce(&mut Self)) {
        self.bound.push(BTreeSet::new());
        visit(self);
        self.bound.pop();
    }
}

impl<'a> Visit<'a> for Scopes {
    fn visit_expr_path(&mut self, path: &'a syn::ExprPath) {
        if let Some(name) = path.path.get_ident().map(ToString::to_string)
            && !self.bound.iter().any(|scope| scope.contains(&name))
            && !self.outside.contains(&name)
            && !COMPANIONS.iter().any(|suffix| name.strip_suffix(suffix).is_some_and(|f| self.outside.contains(f)))
        {
            self.unbound.insert(name);
        }
    }

    fn visit_item_fn(&mut self, function: &'a syn::ItemFn) {
        self.inside(|scopes| {
            for input in &function.sig.inputs {
                match input {
                    syn::FnArg::Typed(typed) => scopes.bind(&typed.pat),
                    syn::FnArg::Receiver(_) => drop(scopes.bound[0].insert("self".to_owned())),
                }
            }
            scopes.visit_block(&function.block);
        });
    }

    fn visit_block(&mut self, block: &'a syn::Block) {
        self.inside(|scopes| syn::visit::visit_block(scopes, block));
    }

    fn visit_local(&mut self, local: &'a syn::Local) {
        if let Some(init) = &local.init {
            self.visit_local_init(init);
        }
        self.bind(&local.pat);
    }

    fn visit_expr_let(&mut self, test: &'a syn::ExprLet) {
        self.visit_expr(&test.expr);
        self.bind(&test.pat);
    }

    fn visit_expr_closure(&mut self, closure: &'a syn::ExprClosure) {
        self.inside(|scopes| {
            closure.inputs.iter().for_each(|pat| scopes.bind(pat));
            scopes.visit_expr(&closure.body);
        });
    }

    fn visit_expr_for_loop(&mut self, looped: &'a syn::ExprForLoop) {
        self.visit_expr(&looped.expr);
        self.inside(|scopes| {
            scopes.bind(&looped.pat);
            scopes.visit_block(&looped.body);
        });
    }

    fn visit_arm(&mut self, arm: &'a syn::Arm) {
        self.inside(|scopes| {
            scopes.bind(&arm.pat);
            syn::visit::visit_arm(scopes, arm);
        });
    }
}

/// The names that the companions of a function use and nothing binds.
pub fn unbound(function: &Annotated, companions: &[syn::ItemFn]) -> BTreeSet<String> {
    let given: syn::ItemFn = syn::parse2(function.item.clone()).expect("a function");
    let mut outside = Scopes { bound: vec![BTreeSet::new()], outside: BTreeSet::new(), unbound: BTreeSet::new() };
    outside.visit_item_fn(&given);
    let mut outside = outside.unbound;
    outside.extend(given.sig.generics.const_params().map(|parameter| parameter.ident.to_string()));
    outside.insert(given.sig.ident.to_string());
    identifiers(&function.arguments, &mut outside);
    let mut scopes = Scopes { bound: vec![BTreeSet::new()], outside, unbound: BTreeSet::new() };
    for companion in companions {
        // The test that `check` adds calls the function and the companion.
        scopes.outside.insert(companion.sig.ident.to_string());
        scopes.visit_item_fn(companion);
    }
    scopes.unbound
}

#[test]
fn an_unbound_name_is_found() {
    let text = "#[gradient(wrt = x)] fn f(x: f64, k: usize) -> f64 { let c: f64 = g(k); let y = x * c; y * y }";
    let function = &super::functions::of_file(text)[0];
    assert_eq!(unbound(function, &companions(function)), BTreeSet::new());
    let mut scopes = Scopes { bound: vec![BTreeSet::new()], outside: BTreeSet::from(["g".to_owned()]), unbound: BTreeSet::new() };
    let body = "fn f(x: f64) -> f64 { for i in 0..n { let (a, b) = g(i, x); h(|c| c + a + t1); } let y = y + i; a }";
    scopes.visit_item_fn(&syn::parse_str(body).expect("a function"));
    assert_eq!(scopes.unbound, ["a", "h", "i", "n", "t1", "y"].map(String::from).into());
}
