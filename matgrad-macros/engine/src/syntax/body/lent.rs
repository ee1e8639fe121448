//! Functions that change what they are lent: their `&mut` parameters are variables of the frame, whose last values the places in
//! the call become.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span};
use syn::visit::Visit;
use syn::visit_mut::{self, VisitMut};
use syn::{Block, Expr, ExprCall, FnArg, ImplItemFn, Pat, ReturnType, Stmt, Type, parse_quote_spanned};

use super::call::segments;
use super::indices::has_calls;
use super::mutably::by_place;
use super::names::key;
use super::returned::Names;
use super::{Read, error};

/// What an argument refers to, if it lends it to be changed.
pub fn referred_to(argument: &Expr) -> &Expr {
    match argument {
        Expr::Reference(reference) if reference.mutability.is_some() => &reference.expr,
        other => other,
    }
}

/// The parameters through which a function changes what it is lent, each with the place in the call.
pub fn places_changed(function: &ImplItemFn, site: &Expr) -> Read<Vec<(Ident, Expr)>> {
    let arguments: Vec<&Expr> = match site {
        Expr::Call(call) => call.args.iter().collect(),
        Expr::MethodCall(call) => [&*call.receiver].into_iter().chain(&call.args).collect(),
        _ => vec![],
    };
    let mut changed = Vec::new();
    for (k, input) in function.sig.inputs.iter().enumerate() {
        let name = match input {
            FnArg::Receiver(receiver) if receiver.reference.is_some() && receiver.mutability.is_some() => {
                Some(Ident::new("self", receiver.self_token.span))
            }
            FnArg::Typed(typed) => match (&*typed.ty, &*typed.pat) {
                (Type::Reference(reference), Pat::Ident(name)) if reference.mutability.is_some() => Some(name.ident.clone()),
                _ => None,
            },
            FnArg::Receiver(_) => None,
        };
        match (name, arguments.get(k)) {
            (Some(_), Some(argument)) if has_calls(referred_to(argument)) => {
                return error(
                    argument,
                    "bind this index with a `let` before the call: what is changed there is read and written",
                );
            }
            (Some(name), Some(argument)) => changed.push((name, referred_to(argument).clone())),
            (Some(_), None) => {
                return error(site, "what this operator changes cannot be followed; write a function that returns the new value");
            }
            (None, Some(argument @ Expr::Reference(reference))) if reference.mutability.is_some() => {
                return error(argument, "what is changed through this reference cannot be followed; return the new value");
            }
            (None, _) => {}
        }
    }
    Ok(changed)
}

/// `mem::swap(&mut a, &mut b)` and `mem::replace(&mut a, b)` as the assignments that they are.
pub fn exchanged(call: &ExprCall) -> Option<Block> {
    let Expr::Path(path) = &*call.func else { return None };
    let names = segments(path);
    let [.., owner, name] = &names[..] else { return None };
    let arguments: Vec<&Expr> = call.args.iter().collect();
    let [first, second] = arguments[..] else { return None };
    if owner != "mem" || has_calls(referred_to(first)) || has_calls(referred_to(second)) {
        return None;
    }
    let (place, other, span) = (referred_to(first), referred_to(second), Span::mixed_site());
    match name.as_str() {
        "swap" => Some(parse_quote_spanned!(span=> { (#place, #other) = (#other, #place); })),
        "replace" => Some(parse_quote_spanned!(span=> {
            let matgrad_new = #second;
            let matgrad_old = #place;
            #place = matgrad_new;
            matgrad_old
        })),
        _ => None,
    }
}

/// Whether a function changes something that it is lent.
pub fn changes_something(function: &ImplItemFn) -> bool {
    function.sig.inputs.iter().any(|input| match input {
        FnArg::Receiver(receiver) => receiver.reference.is_some() && receiver.mutability.is_some(),
        FnArg::Typed(typed) => matches!(&*typed.ty, Type::Reference(reference) if reference.mutability.is_some()),
    })
}

/// Reads the `&mut` parameters as the variables that they are in the call.
pub fn read_by_parameter(changed: &[(Ident, Expr)], block: &mut Block) -> Read<()> {
    for (name, _) in changed {
        let place = Expr::Path(syn::parse_quote!(#name));
        let mut body = Expr::Block(syn::ExprBlock { attrs: vec![], label: None, block: block.clone() });
        if !by_place(name, &place, &mut body) {
            return error(name, format!("what becomes of `{name}` in this function cannot be followed; return the new value"));
        }
        if let Expr::Block(body) = body {
            *block = body.block;
        }
    }
    Ok(())
}

/// Lets a function that returns before its end give what it has changed until then too, behind its value; whether it does.
/// Of one whose value is an `Option` or a `Result` a `return` may be without value, which is another matter.
pub fn with_changes(changed: &[(Ident, Expr)], function: &mut ImplItemFn) -> Read<bool> {
    let is_outcome = matches!(&function.sig.output, ReturnType::Type(_, ty) if matches!(&**ty, Type::Path(path)
        if path.path.segments.last().is_some_and(|last| last.ident == "Option" || last.ident == "Result")));
    let names: Vec<Ident> = changed.iter().map(|(name, _)| name.clone()).collect();
    let mut returns = Returns { names: &names, any: false };
    let mut block = function.block.clone();
    returns.visit_block_mut(&mut block);
    if names.is_empty() || is_outcome || !returns.any {
        return Ok(false);
    }
    // What hides a parameter where the function ends would be taken for it.
    let mut bound = Names(BTreeSet::new());
    bound.visit_block(&function.block);
    if let Some(name) = names.iter().find(|name| bound.0.contains(&key(name))) {
        return error(
            name,
            format!(
                "`{name}` is changed, and another variable of this function, which may end early, has its name; give that another one"
            ),
        );
    }
    let span = Span::mixed_site();
    let value = match &function.sig.output {
        ReturnType::Default => {
            if let Some(Stmt::Expr(_, end @ None)) = block.stmts.last_mut() {
                *end = Some(syn::Token![;](span));
            }
            block.stmts.push(Stmt::Expr(parse_quote_spanned!(span=> (0.0, #(#names),*)), None));
            block
        }
        ReturnType::Type(..) => parse_quote_spanned!(span=> { let matgrad_value = #block; (matgrad_value, #(#names),*) }),
    };
    function.block = value;
    Ok(true)
}

/// Writes what is returned beside what is changed.
struct Returns<'a> {
    names: &'a [Ident],
    any: bool,
}

impl VisitMut for Returns<'_> {
    fn visit_expr_return_mut(&mut self, returned: &mut syn::ExprReturn) {
        visit_mut::visit_expr_return_mut(self, returned);
        self.any = true;
        let (names, span) = (self.names, Span::mixed_site());
        returned.expr = Some(match returned.expr.take() {
            Some(value) => parse_quote_spanned!(span=> { let matgrad_value = #value; (matgrad_value, #(#names),*) }),
            // Where nothing is returned, any number will do.
            None => parse_quote_spanned!(span=> (0.0, #(#names),*)),
        });
    }

    fn visit_expr_closure_mut(&mut self, _: &mut syn::ExprClosure) {}

    fn visit_item_mut(&mut self, _: &mut syn::Item) {}
}
