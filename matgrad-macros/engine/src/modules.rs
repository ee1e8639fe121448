//! `#[matgrad::module]` on an inline module: reads the attributes inside and sees everything that is written there.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{ImplItemFn, Item, ItemMod};

use crate::guard::guarded;
use crate::methods::{Additions, companions_of, expand_block};
use crate::parameters::expand_among;
use crate::pipeline::Place;
use crate::report::Report;
use crate::syntax::items::{Items, derives_parameters};

/// Expands the attribute.
pub fn expand(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut report = Report::default();
    if !arguments.is_empty() {
        report.push(Span::call_site(), "`module` takes no arguments; write `#[matgrad::module]`");
    }
    let whole = match syn::parse2::<ItemMod>(item.clone()) {
        Ok(module) if module.content.is_some() => expand_module(module, None, &mut report),
        Ok(module) => {
            report.push(
                module.ident.span(),
                "only an inline module can be seen; write its items here, `mod m { … }`, or put an inline module into its file",
            );
            item
        }
        // An item inside that does not parse is reported by the compiler.
        Err(error) => {
            if item.to_string().contains("mod ") {
                report.add(error);
            } else {
                report.push(Span::call_site(), "`#[matgrad::module]` belongs on an inline module, `mod m { … }`");
            }
            item
        }
    };
    let messages = report.into_tokens();
    emit!(#whole #messages)
}

/// A module with the companions of the functions in it.
fn expand_module(mut module: ItemMod, around: Option<&Items>, report: &mut Report) -> TokenStream {
    let Some((_, items)) = &mut module.content else { return emit!(#module) };
    let seen = Items::among(items, around);
    let place = Place::beside(&seen);
    let inner = items.iter().filter_map(|item| match item {
        Item::Mod(inner) => Some((inner.ident.clone(), Items::among_but(items, Some(&inner.ident), around))),
        _ => None,
    });
    let inner: std::collections::BTreeMap<_, _> = inner.collect();
    let mut new = Vec::new();
    for item in std::mem::take(items) {
        let tokens = match item {
            Item::Fn(item) => {
                let mut function =
                    ImplItemFn { attrs: item.attrs, vis: item.vis, defaultness: None, sig: item.sig, block: *item.block };
                let Additions { companions, tests, .. } = companions_of(&mut function, &place, &Clone::clone, report);
                emit!(#function #companions #(#tests)*)
            }
            Item::Impl(mut block) => {
                let in_trait = taken_methods(&mut block.attrs);
                expand_block(&mut block, in_trait, &seen, report)
            }
            Item::Struct(mut of) if derives_parameters(&of.attrs) => {
                let whole = of.to_token_stream();
                let derived = match guarded("Parameters", || expand_among(whole, &seen, true)) {
                    Ok(derived) => derived,
                    Err(message) => message.to_compile_error(),
                };
                without_parameters(&mut of.attrs);
                emit!(#of #derived)
            }
            Item::Mod(of) if of.content.is_some() => {
                let around = inner.get(&of.ident);
                expand_module(of, around, report)
            }
            // The attributes inside are done with, so what imports them may be left without a use.
            Item::Use(item) if item.to_token_stream().to_string().contains("matgrad") => emit!(#[allow(unused_imports)] #item),
            item => emit!(#item),
        };
        new.push(Item::Verbatim(tokens));
    }
    *items = new;
    emit!(#module)
}

/// Takes `Parameters` off the derives, for what it derives is written here, and its attributes with it.
fn without_parameters(attributes: &mut Vec<syn::Attribute>) {
    attributes.retain(|attribute| !attribute.path().is_ident("matgrad"));
    for attribute in attributes.iter_mut().filter(|attribute| attribute.path().is_ident("derive")) {
        let Ok(paths) = attribute.parse_args_with(Punctuated::<syn::Path, syn::Token![,]>::parse_terminated) else { continue };
        let others = paths.into_iter().filter(|path| path.segments.last().is_some_and(|last| last.ident != "Parameters"));
        let others: Vec<syn::Path> = others.collect();
        if let Some(new) = crate::methods::attribute_from(emit!(#[derive(#(#others),*)])) {
            *attribute = new;
        }
    }
}

/// Takes `#[matgrad::methods]` off a block: whether it says `in_trait`.
fn taken_methods(attributes: &mut Vec<syn::Attribute>) -> bool {
    let is_ours = |attribute: &syn::Attribute| attribute.path().segments.last().is_some_and(|last| last.ident == "methods");
    let in_trait = attributes.iter().any(|attribute| {
        is_ours(attribute) && matches!(&attribute.meta, syn::Meta::List(list) if list.tokens.to_string() == "in_trait")
    });
    attributes.retain(|attribute| !is_ours(attribute));
    in_trait
}
