//! `#[matgrad::module]` on an inline module: reads the attributes inside and sees everything that is written there.

mod reach;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{ImplItemFn, Item, ItemMod};

use self::reach::Named;
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
        Ok(module) if module.content.is_some() => {
            let mut named = Named::default();
            let mut expanded = expanded(module, None, &[], &mut named, &mut report);
            named.follow(&mut expanded.items());
            assembled(expanded, &[], &named).into_token_stream()
        }
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

/// An item, and what attributes add beside it.
enum Part {
    Item(Box<Item>, TokenStream),
    Module(Expanded),
}

/// A module whose attributes are done with.
struct Expanded {
    /// The module, without its items.
    module: ItemMod,
    parts: Vec<Part>,
}

impl Expanded {
    /// Its items and those of the modules inside.
    fn items(&mut self) -> Vec<&mut Item> {
        let inside = self.parts.iter_mut().flat_map(|part| match part {
            Part::Item(item, _) => vec![&mut **item],
            Part::Module(of) => of.items(),
        });
        inside.collect()
    }
}

/// Reads the attributes of the functions in a module, which stands where a path leads.
fn expanded(mut module: ItemMod, around: Option<&Items>, path: &[String], named: &mut Named, report: &mut Report) -> Expanded {
    let items = module.content.as_mut().map(|(_, items)| std::mem::take(items)).unwrap_or_default();
    let seen = Items::among(&items, around);
    let place = Place::beside(&seen);
    let inner = items.iter().filter_map(|item| match item {
        Item::Mod(inner) => Some((inner.ident.clone(), Items::among_but(&items, Some(&inner.ident), around))),
        _ => None,
    });
    let inner: std::collections::BTreeMap<_, _> = inner.collect();
    let mut parts = Vec::new();
    for item in items {
        let (item, beside) = match item {
            Item::Fn(mut item) => {
                let mut function = ImplItemFn {
                    attrs: item.attrs,
                    vis: item.vis.clone(),
                    defaultness: None,
                    sig: item.sig.clone(),
                    block: (*item.block).clone(),
                };
                let Additions { companions, tests, .. } = companions_of(&mut function, &place, &Clone::clone, report);
                named.by(path, &companions);
                item.attrs = function.attrs;
                (Item::Fn(item), emit!(#companions #(#tests)*))
            }
            Item::Impl(mut block) => {
                let in_trait = taken_methods(&mut block.attrs);
                let written = block.items.len();
                let beside = expand_block(&mut block, in_trait, &seen, report);
                block.items[written..].iter().for_each(|item| named.by(path, &item.to_token_stream()));
                named.by(path, &beside);
                (Item::Impl(block), beside)
            }
            Item::Struct(mut of) if derives_parameters(&of.attrs) => {
                let whole = of.to_token_stream();
                let derived = match guarded("Parameters", || expand_among(whole, &seen, true)) {
                    Ok(derived) => derived,
                    Err(message) => message.to_compile_error(),
                };
                without_parameters(&mut of.attrs);
                (Item::Struct(of), derived)
            }
            Item::Mod(of) if of.content.is_some() => {
                let around = inner.get(&of.ident);
                let path: Vec<String> = path.iter().cloned().chain([of.ident.to_string()]).collect();
                parts.push(Part::Module(expanded(of, around, &path, named, report)));
                continue;
            }
            // The attributes inside are done with, so what imports them may be left without a use.
            Item::Use(item) if item.to_token_stream().to_string().contains("matgrad") => {
                (Item::Verbatim(emit!(#[allow(unused_imports)] #item)), emit!())
            }
            item => (item, emit!()),
        };
        parts.push(Part::Item(Box::new(item), beside));
    }
    Expanded { module, parts }
}

/// A module with the companions of the functions in it, and its private items where these can see them.
fn assembled(Expanded { mut module, parts }: Expanded, path: &[String], named: &Named) -> ItemMod {
    let wider = named.outside_of(path);
    let parts = parts.into_iter().map(|part| match part {
        Part::Item(mut item, beside) => {
            wider.widen(&mut item);
            emit!(#item #beside)
        }
        Part::Module(of) => {
            let path: Vec<String> = path.iter().cloned().chain([of.module.ident.to_string()]).collect();
            let mut inner = Item::Mod(assembled(of, &path, named));
            wider.widen(&mut inner);
            emit!(#inner)
        }
    });
    let items = parts.map(Item::Verbatim).collect();
    if let Some((_, content)) = &mut module.content {
        *content = items;
    }
    module
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
