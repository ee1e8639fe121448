//! The passes in order. The body of [`expand`] is the table of contents of the crate.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::ImplItemFn;

use crate::code::companion::{Companion, Form, Part, Surroundings};
use crate::derive;
use crate::report::Report;
use crate::syntax::arguments::{ATTRIBUTES, Arguments, Kind};
use crate::syntax::body;
use crate::syntax::signature::Signature;

/// Expands one attribute: the function as it was, its companions, or the messages that say why not.
pub fn expand(kind: Kind, arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut report = Report::default();
    let companions = companions(kind, arguments, &item, &mut report);
    let messages = report.into_tokens();
    let companions = companions.unwrap_or_default();
    quote!(#item #companions #messages)
}

fn companions(kind: Kind, arguments: TokenStream, item: &TokenStream, report: &mut Report) -> Option<TokenStream> {
    let function = parse(kind, item, report)?;
    let arguments = Arguments::parse(kind, arguments, report)?;
    let signature = Signature::read(&function, &arguments, report)?;
    let mut body = match body::read(&signature, &function.block) {
        Ok(body) => body,
        Err(message) => {
            report.add(message);
            return None;
        }
    };
    let derived = match derive::derive(&mut body, &signature, &arguments) {
        Ok(derived) => derived,
        Err(message) => {
            report.add(message);
            return None;
        }
    };
    let around = Surroundings { function: &function, signature: &signature, body: &body, arguments: &arguments };
    let companions = derive::companions(&around, &derived);
    refuse_twins(&function, &signature, &companions, report);
    if report.any() {
        return None;
    }
    Some(companions.iter().map(|companion| around.write(companion)).collect())
}

fn parse(kind: Kind, item: &TokenStream, report: &mut Report) -> Option<ImplItemFn> {
    match syn::parse2::<ImplItemFn>(item.clone()) {
        Ok(function) => Some(function),
        Err(_) => {
            let first = item.clone().into_iter().next().map_or_else(Span::call_site, |token| token.span());
            let is_signature = syn::parse2::<syn::TraitItemFn>(item.clone()).is_ok();
            let what = if is_signature { "a function without a body" } else { "not a function" };
            report.push(first, format!("`#[{}(…)]` belongs on a function with a body; this is {what}", kind.attribute()));
            None
        }
    }
}

/// Two attributes that would write companions of one name.
fn refuse_twins(function: &ImplItemFn, signature: &Signature, companions: &[Companion], report: &mut Report) {
    let names: Vec<String> = companions.iter().map(|c| c.name.to_string()).collect();
    for attribute in &function.attrs {
        let Some(last) = attribute.path().segments.last() else { continue };
        let Some((_, kind, suffix)) = ATTRIBUTES.iter().find(|(name, ..)| last.ident == *name) else { continue };
        let tokens = match &attribute.meta {
            syn::Meta::List(list) => list.tokens.clone(),
            _ => TokenStream::new(),
        };
        let mut ignored = Report::default();
        let Some(other) = Arguments::parse(*kind, tokens, &mut ignored) else { continue };
        let name = other.name.map_or_else(|| format!("{}_{suffix}", signature.name), |name| name.to_string());
        if names.contains(&name) {
            report.push(
                last.ident.span(),
                format!("two attributes write a companion `{name}`; put their parameters into one `wrt = (…)`, or give one of them `name = …`"),
            );
        }
    }
}

/// A companion's parameter under a name that no parameter of the user's can meet.
pub fn hygienic(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

/// A result that is one node.
pub fn part(ty: impl ToTokens, form: Form) -> Part {
    Part { ty: ty.to_token_stream(), form }
}
