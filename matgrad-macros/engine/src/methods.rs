//! `#[matgrad::methods]` on an `impl` block: reads the attributes inside and puts the companions where
//! Rust allows them, for no attribute on a method can add a method to a trait impl.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{ImplItem, ImplItemFn, ItemImpl};

use crate::attributes::Attribute;
use crate::guard::guarded;
use crate::pipeline::{Emitted, Place, companions, companions_of_solver, quiet};
use crate::report::Report;
use crate::syntax::arguments::attribute_of;
use crate::syntax::associated::Associated;
use crate::syntax::implicit::{self, is_implicit};
use crate::syntax::items::Items;

/// Expands the attribute.
pub fn expand(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut report = Report::default();
    let in_trait = match arguments.to_string().as_str() {
        "" => false,
        "in_trait" => true,
        _ => {
            report.push(
                Span::call_site(),
                "`methods` takes no argument but `in_trait`, which puts the companions into the trait impl itself",
            );
            false
        }
    };
    let mut block = match syn::parse2::<ItemImpl>(item.clone()) {
        Ok(block) => block,
        Err(_) => {
            report.push(Span::call_site(), "`#[matgrad::methods]` belongs on an `impl` block");
            let messages = report.into_tokens();
            return emit!(#item #messages);
        }
    };
    if in_trait && block.trait_.is_none() {
        report.push(Span::call_site(), "`in_trait` belongs on the impl of a trait; write `#[matgrad::methods]` here");
    }
    let items = Items::of(&[syn::Item::Impl(block.clone())]);
    let beside = expand_block(&mut block, in_trait, &items, &mut report);
    let messages = report.into_tokens();
    emit!(#block #beside #messages)
}

/// Takes the attributes inside of a block and puts their companions at its end: what stands beside it is returned.
pub fn expand_block(block: &mut ItemImpl, in_trait: bool, items: &Items, report: &mut Report) -> TokenStream {
    let (generics, owner) = (block.generics.clone(), items.owner_of(block));
    let is_trait = block.trait_.is_some();
    let place = Place { outer: Some(&generics), owner: Some(&owner), items, public: is_trait && !in_trait, in_trait };
    let associated = Associated::of(block);
    let (mut added, mut beside, mut tests) = (TokenStream::new(), TokenStream::new(), TokenStream::new());
    let cfgs: Vec<syn::Attribute> = block.attrs.iter().filter(|a| a.path().is_ident("cfg")).cloned().collect();
    for item in &mut block.items {
        let ImplItem::Fn(function) = item else { continue };
        let emitted = companions_of(function, &place, &|function| associated.written_out(function), report);
        added.extend(emitted.companions);
        beside.extend(emitted.beside);
        for test in emitted.tests {
            tests.extend(emit!(#(#cfgs)* #test));
        }
    }
    let own = match in_trait || !is_trait {
        true => {
            block.items.extend((!added.is_empty()).then_some(ImplItem::Verbatim(added)));
            beside
        }
        false => added,
    };
    if own.is_empty() {
        return tests;
    }
    let (head, ty, clause) = (&block.generics.params, &block.self_ty, &block.generics.where_clause);
    let head = if head.is_empty() { emit!() } else { emit!(<#head>) };
    emit! {
        #(#cfgs)*
        impl #head #ty #clause { #own }
        #tests
    }
}

/// What the attributes of a function add to it.
#[derive(Default)]
pub struct Additions {
    /// What stands beside the function.
    pub companions: TokenStream,
    /// Of what stands in the impl of a trait, which the trait does not ask for: it stands in an inherent one.
    pub beside: TokenStream,
    /// Tests, which stand beside the `impl` block.
    pub tests: Vec<TokenStream>,
}

/// Takes the attributes off a function: the companions that they ask for of it as it is `seen`.
pub fn companions_of(
    function: &mut ImplItemFn,
    place: &Place<'_>,
    as_seen: &dyn Fn(&ImplItemFn) -> ImplItemFn,
    report: &mut Report,
) -> Additions {
    let mut ours = Vec::new();
    for attribute in std::mem::take(&mut function.attrs) {
        if attribute_of(&attribute).is_some() || is_implicit(attribute.path()) {
            ours.push((attribute.meta, None));
        } else if let Some((condition, conditional, rest)) = conditional(&attribute) {
            ours.extend(conditional.into_iter().map(|meta| (meta, Some(condition.clone()))));
            function.attrs.extend(rest);
        } else {
            function.attrs.push(attribute);
        }
    }
    let mut added = Additions::default();
    for (meta, condition) in ours {
        let tokens = match &meta {
            syn::Meta::List(list) => list.tokens.clone(),
            _ => TokenStream::new(),
        };
        let mut seen = as_seen(function);
        seen.attrs.extend(condition.and_then(|condition| attribute_from(emit!(#[cfg(#condition)]))));
        // Each attribute reports on its own: a mistake in one keeps no other from its companions.
        let mut local = Report::default();
        let (name, kind) = row_of(&meta).map_or((implicit::NAME, None), |row| (row.name, Some(row.kind)));
        let derived = guarded(name, || match kind {
            Some(kind) => companions(kind, tokens, &seen, place, &mut local),
            None => companions_of_solver(&tokens, &seen, place, &mut local),
        });
        match derived {
            Ok(Some(Emitted { companions, beside, tests })) => {
                let quiet = quiet(&function.attrs).and_then(attribute_from);
                function.attrs.extend(quiet);
                added.companions.extend(companions);
                added.beside.extend(beside);
                added.tests.extend((!tests.is_empty()).then_some(tests));
            }
            Ok(None) => {}
            Err(message) => report.add(message),
        }
        report.absorb(local);
    }
    added
}

/// An attribute of these tokens.
pub fn attribute_from(tokens: TokenStream) -> Option<syn::Attribute> {
    syn::Attribute::parse_outer.parse2(tokens).ok()?.into_iter().next()
}

fn row_of(meta: &syn::Meta) -> Option<&'static Attribute> {
    Attribute::named(&meta.path().segments.last()?.ident)
}

/// Of `cfg_attr(c, gradient(…), inline)`: the condition, matgrad's attributes, and what is left of it.
fn conditional(attribute: &syn::Attribute) -> Option<(TokenStream, Vec<syn::Meta>, Option<syn::Attribute>)> {
    let list = attribute.meta.require_list().ok().filter(|list| list.path.is_ident("cfg_attr"))?;
    let metas = list.parse_args_with(Punctuated::<syn::Meta, syn::Token![,]>::parse_terminated).ok()?;
    let mut metas = metas.into_iter();
    let condition = metas.next()?.to_token_stream();
    let (ours, others): (Vec<syn::Meta>, Vec<syn::Meta>) =
        metas.partition(|meta| row_of(meta).is_some() || is_implicit(meta.path()));
    if ours.is_empty() {
        return None;
    }
    let rest = if others.is_empty() { None } else { attribute_from(emit!(#[cfg_attr(#condition, #(#others),*)])) };
    Some((condition, ours, rest))
}
