//! `#[matgrad::methods]` on an `impl` block: reads the attributes inside and puts the companions where
//! Rust allows them, for no attribute on a method can add a method to a trait impl.

use proc_macro2::{Span, TokenStream};
use syn::{ImplItem, ItemImpl};

use crate::guard::guarded;
use crate::pipeline::{Place, companions};
use crate::report::Report;
use crate::syntax::arguments::attribute_of;

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
    let generics = block.generics.clone();
    let is_trait = block.trait_.is_some();
    let place = Place { outer: Some(&generics), public: is_trait && !in_trait };
    let mut added = TokenStream::new();
    for item in &mut block.items {
        let ImplItem::Fn(function) = item else { continue };
        let (ours, others): (Vec<_>, Vec<_>) = function.attrs.drain(..).partition(|a| attribute_of(a).is_some());
        function.attrs = others;
        for attribute in &ours {
            let Some(row) = attribute_of(attribute) else { continue };
            let tokens = match &attribute.meta {
                syn::Meta::List(list) => list.tokens.clone(),
                _ => TokenStream::new(),
            };
            // Each attribute reports on its own: a mistake in one keeps no other from its companions.
            let mut local = Report::default();
            match guarded(row.name, || companions(row.kind, tokens, function, &place, &mut local)) {
                Ok(companions) => added.extend(companions),
                Err(message) => report.add(message),
            }
            report.absorb(local);
        }
    }
    let messages = report.into_tokens();
    if in_trait || !is_trait {
        let mut whole = emit!(#block);
        if !added.is_empty() {
            whole = appended(&block, &added);
        }
        return emit!(#whole #messages);
    }
    let (head, ty, clause) = (&block.generics.params, &block.self_ty, &block.generics.where_clause);
    let cfgs = block.attrs.iter().filter(|a| a.path().is_ident("cfg"));
    let head = if head.is_empty() { emit!() } else { emit!(<#head>) };
    emit! {
        #block
        #(#cfgs)*
        impl #head #ty #clause { #added }
        #messages
    }
}

/// The block with more items at its end.
fn appended(block: &ItemImpl, added: &TokenStream) -> TokenStream {
    let mut block = block.clone();
    block.items.push(ImplItem::Verbatim(added.clone()));
    emit!(#block)
}
