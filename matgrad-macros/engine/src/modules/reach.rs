//! What companions reach of modules inside of theirs: a function of another module that is read through may use what is
//! private there. Such fields, methods, constants and functions are made visible to the companions that name them, as far out as
//! the outermost module that is seen and no further.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{ImplItem, Item, Visibility};

/// What the companions of each module name.
#[derive(Default)]
pub struct Named(Vec<(Vec<String>, BTreeSet<String>)>);

impl Named {
    /// Notes what companions of the module at a path name.
    pub fn by(&mut self, path: &[String], companions: &TokenStream) {
        let mut names = BTreeSet::new();
        collect(companions, &mut names);
        self.0.push((path.to_vec(), names));
    }

    /// Adds what the types of named items name, for what has a private type can be named by none who does not see that.
    pub fn follow(&mut self, items: &mut [&mut Item]) {
        loop {
            let before = self.size();
            for item in &mut *items {
                for Part { name, ty, .. } in parts_of(item) {
                    for (_, names) in self.0.iter_mut().filter(|(_, names)| names.contains(&name)) {
                        collect(&ty, names);
                    }
                }
            }
            if self.size() == before {
                return;
            }
        }
    }

    fn size(&self) -> usize {
        self.0.iter().map(|(_, names)| names.len()).sum()
    }

    /// What is named in other modules than the one at a path and those inside of it.
    pub fn outside_of(&self, path: &[String]) -> Wider {
        let others = self.0.iter().filter(|(other, _)| !other.starts_with(path));
        Wider { depth: path.len(), names: others.flat_map(|(_, names)| names.iter().cloned()).collect() }
    }
}

/// The words and numbers of some tokens: numbers are the names of a tuple struct's fields.
fn collect(tokens: &TokenStream, names: &mut BTreeSet<String>) {
    for token in tokens.clone() {
        match token {
            TokenTree::Ident(ident) => {
                names.insert(ident.to_string());
            }
            // `p.0.1` is one number.
            TokenTree::Literal(literal) => names.extend(literal.to_string().split('.').map(str::to_owned)),
            TokenTree::Group(group) => collect(&group.stream(), names),
            TokenTree::Punct(_) => {}
        }
    }
}

/// Makes the items of a module visible further out where others name them.
pub struct Wider {
    /// How many modules lie between the module and what is outside of all that is seen.
    depth: usize,
    names: BTreeSet<String>,
}

impl Wider {
    /// Makes an item and its parts visible, of those that are named.
    pub fn widen(&self, item: &mut Item) {
        for part in parts_of(item).into_iter().filter(|part| self.names.contains(&part.name)) {
            // How many modules further out it is seen.
            let out = match &*part.visibility {
                Visibility::Inherited => 0,
                Visibility::Restricted(limit) => match limit.path.segments.first() {
                    Some(first) if first.ident == "self" => 0,
                    Some(first) if first.ident == "super" => limit.path.segments.len(),
                    _ => continue,
                },
                Visibility::Public(_) => continue,
            };
            let path = vec![emit!(super); self.depth];
            if out < self.depth
                && let Ok(wider) = syn::parse2(emit!(pub(in #(#path)::*)))
            {
                *part.visibility = wider;
            }
        }
    }
}

/// What has a visibility of its own.
struct Part<'a> {
    name: String,
    visibility: &'a mut Visibility,
    /// The type or types that it is of.
    ty: TokenStream,
}

/// An item and what it is made of, as far as that is visible or not.
fn parts_of(item: &mut Item) -> Vec<Part<'_>> {
    fn part<'a>(name: &syn::Ident, visibility: &'a mut Visibility, ty: &impl ToTokens) -> Part<'a> {
        Part { name: name.to_string(), visibility, ty: ty.to_token_stream() }
    }
    let none = TokenStream::new();
    match item {
        Item::Const(item) => vec![part(&item.ident, &mut item.vis, &item.ty)],
        Item::Static(item) => vec![part(&item.ident, &mut item.vis, &item.ty)],
        Item::Type(item) => vec![part(&item.ident, &mut item.vis, &item.ty)],
        Item::Fn(item) => vec![part(&item.sig.ident, &mut item.vis, &item.sig)],
        Item::Enum(item) => vec![part(&item.ident, &mut item.vis, &item.variants)],
        Item::Trait(item) => vec![part(&item.ident, &mut item.vis, &none)],
        Item::Mod(item) => vec![part(&item.ident, &mut item.vis, &none)],
        Item::Struct(item) => {
            let fields = item.fields.iter_mut().enumerate().map(|(k, field)| {
                let name = field.ident.as_ref().map_or_else(|| k.to_string(), ToString::to_string);
                Part { name, visibility: &mut field.vis, ty: field.ty.to_token_stream() }
            });
            [part(&item.ident, &mut item.vis, &none)].into_iter().chain(fields).collect()
        }
        Item::Impl(block) if block.trait_.is_none() => {
            let parts = block.items.iter_mut().filter_map(|item| match item {
                ImplItem::Fn(item) => Some(part(&item.sig.ident, &mut item.vis, &item.sig)),
                ImplItem::Const(item) => Some(part(&item.ident, &mut item.vis, &item.ty)),
                _ => None,
            });
            parts.collect()
        }
        _ => vec![],
    }
}
