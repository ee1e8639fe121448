//! What `return` returns, and what the code around it binds.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span};
use syn::visit::Visit;
use syn::{Expr, parse_quote_spanned};

use super::matching::is_binding;
use super::names::key;
use crate::program::signature::Wrap;

/// An `Option` or a `Result` that is returned as it is, by the cases that there are.
pub(super) fn taken_apart(whole: &Expr, wrap: Option<Wrap>) -> Expr {
    let (span, name) = (Span::mixed_site(), Ident::new("matgrad_whole", Span::mixed_site()));
    match wrap {
        Some(Wrap::Result) => {
            parse_quote_spanned!(span=> match #whole { Ok(#name) => return Ok(#name), Err(#name) => return Err(#name) })
        }
        _ => parse_quote_spanned!(span=> match #whole { Some(#name) => return Some(#name), None => return None }),
    }
}

/// What is returned, without the `Some` or `Ok` around it.
pub(super) fn inside(value: &Expr) -> Option<&Expr> {
    let last = |path: &syn::ExprPath, names: &[&str]| {
        path.path.segments.last().is_some_and(|last| names.iter().any(|name| last.ident == name))
    };
    match value {
        Expr::Call(call) => match &*call.func {
            Expr::Path(path) if last(path, &["Some", "Ok"]) && call.args.len() == 1 => call.args.first(),
            Expr::Path(path) if last(path, &["Err"]) => None,
            _ => Some(value),
        },
        Expr::Path(path) if last(path, &["None"]) => None,
        _ => Some(value),
    }
}

/// The error of `Err(…)`.
pub(super) fn error_in(value: &Expr) -> Option<&Expr> {
    let Expr::Call(call) = value else { return None };
    let Expr::Path(path) = &*call.func else { return None };
    let is_error = call.args.len() == 1 && path.path.segments.last().is_some_and(|last| last.ident == "Err");
    if is_error { call.args.first() } else { None }
}

/// The names that code binds.
pub(super) struct Names(pub BTreeSet<String>);

impl<'a> Visit<'a> for Names {
    fn visit_pat_ident(&mut self, pat: &'a syn::PatIdent) {
        self.0.extend(Some(&pat.ident).filter(|name| is_binding(name)).map(key));
        syn::visit::visit_pat_ident(self, pat);
    }
}
