//! Modules inside of modules: what one sees of those around it and inside of it, by the paths that lead there.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit_mut::{self, VisitMut};
use syn::{Ident, Item, Pat, Path, PathSegment};

use super::body::names::key;
use super::bound::{Bound, keeps_bound};
use super::items::Items;
use super::unparsed::Unparsed;
use crate::program::text::regrouped;

impl Items {
    /// What a module sees: its own items, those of modules inside, and those of the module around it as that sees them.
    pub fn among(items: &[Item], around: Option<&Items>) -> Items {
        Items::among_but(items, None, around)
    }

    /// The same without one of the modules inside, which knows its own items.
    pub fn among_but(items: &[Item], but: Option<&Ident>, around: Option<&Items>) -> Items {
        let mut seen = Items::of(items);
        let inside = items.iter().filter_map(|item| match item {
            Item::Mod(inner) => Some((inner.ident.clone(), Items::among(&inner.content.as_ref()?.1, None))),
            _ => None,
        });
        let inside: BTreeMap<Ident, Items> = inside.collect();
        for (name, other) in inside.iter().filter(|(name, _)| but != Some(name)) {
            seen.take_in(name, other, &inside);
        }
        if let Some(around) = around {
            seen.take_in(&Ident::new("super", proc_macro2::Span::call_site()), around, &inside);
        }
        seen
    }

    /// Takes in what another module sees, by paths that begin with that module's name.
    fn take_in(&mut self, module: &Ident, other: &Items, inside: &BTreeMap<Ident, Items>) {
        let here = Here { names: self.names(), inside };
        let mut paths = Paths { module: module.clone(), other, here, bound: Bound::default(), are_own: true };
        let key = |name: &String| format!("{module}::{name}");
        // What belongs to a type is looked up by the type's own name, and by the path that leads there.
        let owner = |name: &str| {
            name.rsplit_once("::")
                .map(|(owner, _)| owner.to_owned())
                .filter(|owner| other.opaque.contains(owner) || other.extended.contains(owner))
        };
        let types: BTreeSet<&String> = other.structs.keys().chain(&other.opaque).filter(|name| !name.contains("::")).collect();
        let taken: BTreeSet<String> =
            types.into_iter().filter(|name| self.structs.contains_key(*name) || self.opaque.contains(*name)).cloned().collect();
        self.homonyms.extend(taken.iter().chain(&other.homonyms).cloned());
        let is_plain = |owner: &str| !owner.contains("::") && !taken.contains(owner);
        let keys = |name: &String| match owner(name) {
            Some(owner) if is_plain(&owner) => vec![name.clone(), key(name)],
            _ => vec![key(name)],
        };
        for (name, alias) in &other.aliases {
            let mut alias = alias.clone();
            paths.are_own = !other.foreign.contains(name);
            paths.hide(&alias.generics);
            paths.visit_item_type_mut(&mut alias);
            self.foreign.insert(key(name));
            self.aliases.insert(key(name), alias);
        }
        for (name, (ty, value)) in &other.constants {
            let (mut ty, mut value) = (ty.clone(), value.clone());
            paths.bound = Bound::default();
            paths.are_own = !other.foreign.contains(name);
            paths.visit_type_mut(&mut ty);
            paths.visit_expr_mut(&mut value);
            for name in keys(name) {
                self.foreign.insert(name.clone());
                self.constants.entry(name).or_insert_with(|| (ty.clone(), value.clone()));
            }
        }
        for (name, of) in &other.structs {
            let mut of = of.clone();
            paths.hide(&of.generics);
            paths.are_own = !other.foreign.contains(name);
            of.fields.iter_mut().for_each(|field| paths.visit_type_mut(&mut field.ty));
            if is_plain(name) {
                self.foreign.insert(name.clone());
                self.structs.insert(name.clone(), of.clone());
            }
            self.foreign.insert(key(name));
            self.structs.insert(key(name), of);
        }
        for (name, fields) in &other.variants {
            let mut fields = fields.clone();
            paths.bound = Bound::default();
            paths.are_own = !owner(name).is_some_and(|owner| other.foreign.contains(&owner));
            fields.iter_mut().for_each(|field| paths.visit_type_mut(&mut field.ty));
            for name in keys(name) {
                self.variants.entry(name).or_insert_with(|| fields.clone());
            }
        }
        self.opaque.extend(other.opaque.iter().filter(|name| is_plain(name)).cloned());
        self.opaque.extend(other.opaque.iter().map(key));
        self.extended.extend(other.extended.iter().cloned());
        for (name, helper) in &other.functions {
            let mut helper = helper.clone();
            paths.are_own = !other.foreign.contains(name);
            paths.hide(&helper.function.sig.generics);
            helper.outer.iter().for_each(|generics| paths.bound.generics(generics));
            paths.visit_impl_item_fn_mut(&mut helper.function);
            helper.owner.iter_mut().for_each(|owner| paths.visit_type_mut(owner));
            paths.bound = Bound::default();
            match paths.are_own {
                true => helper.traits = paths.traits(),
                false => helper.traits.iter_mut().for_each(|path| paths.lead(path, false)),
            }
            for name in keys(name) {
                self.foreign.insert(name.clone());
                if self.functions.insert(name.clone(), helper.clone()).is_some() {
                    self.twice.insert(name);
                }
            }
        }
        let belongs = |name: &String| owner(name).is_some() || other.structs.contains_key(name);
        let both = |name: &String| if belongs(name) && is_plain(name) { vec![name.clone(), key(name)] } else { vec![key(name)] };
        self.twice.extend(other.twice.iter().flat_map(both));
        self.solved.extend(other.solved.iter().flat_map(keys));
    }
}

/// The name that follows in an import.
fn first_of(tree: &syn::UseTree) -> PathSegment {
    match tree {
        syn::UseTree::Path(path) => path.ident.clone().into(),
        syn::UseTree::Name(name) => name.ident.clone().into(),
        syn::UseTree::Rename(rename) => rename.ident.clone().into(),
        syn::UseTree::Group(group) if group.items.len() == 1 => first_of(&group.items[0]),
        // Whatever it is: the module itself is what matters.
        _ => Ident::new("item", proc_macro2::Span::mixed_site()).into(),
    }
}

/// What the module that takes in has.
struct Here<'a> {
    /// The names of its own items.
    names: BTreeSet<String>,
    /// The modules inside of it.
    inside: &'a BTreeMap<Ident, Items>,
}

impl Here<'_> {
    /// The path of what a module inside imports by a glob, as it leads there from here.
    fn by_glob(&self, glob: &Path, name: &str) -> Option<Path> {
        let names: Vec<&Ident> = glob.segments.iter().map(|segment| &segment.ident).collect();
        let is_there = match names[..] {
            [first] => first == "super" && self.names.contains(name),
            [first, module] => first == "super" && self.inside.get(module).is_some_and(|items| items.has(name)),
            _ => false,
        };
        let mut path = glob.clone();
        path.segments[0] = PathSegment::from(Ident::new("self", names[0].span()));
        is_there.then_some(path)
    }
}

/// Writes the paths of another module as they lead there from this one.
struct Paths<'a> {
    module: Ident,
    other: &'a Items,
    here: Here<'a>,
    /// Generic parameters, variables and items of what is visited.
    bound: Bound,
    /// Whether names alone may be items of the other module: what that has taken in from a third names none so.
    are_own: bool,
}

impl Paths<'_> {
    fn hide(&mut self, generics: &syn::Generics) {
        self.bound = Bound::default();
        self.bound.generics(generics);
    }

    /// The paths of what may be traits that the other module has in scope.
    fn traits(&self) -> Vec<Path> {
        let is_no_type = |name: &&String| !self.other.structs.contains_key(*name) && !self.other.aliases.contains_key(*name);
        let names = self.other.traits.iter().chain(self.other.imported_traits.iter().filter(is_no_type));
        let ident = |name: &String| Path::from(Ident::new(name, proc_macro2::Span::call_site()));
        let mut paths: Vec<Path> = names.map(ident).collect();
        paths.iter_mut().for_each(|path| self.lead(path, false));
        paths
    }

    fn prefix(&self, path: &mut Path) {
        path.segments.insert(0, PathSegment::from(self.module.clone()));
    }

    /// Whether a name in a pattern is a constant of the other module rather than a variable.
    fn is_constant(&self, name: &str) -> bool {
        let by_glob = |name| self.other.globs.iter().any(|glob| self.here.by_glob(glob, name).is_some());
        let is_capital = name.starts_with(char::is_uppercase);
        self.are_own
            && is_capital
            && (self.other.constants.contains_key(name) || self.other.imported.contains_key(name) || by_glob(name))
    }

    /// The path of an item that may be a function of one name.
    fn lead(&self, path: &mut Path, is_value: bool) {
        let Some(first) = path.segments.first().filter(|_| path.leading_colon.is_none()).map(|s| s.ident.to_string()) else {
            return;
        };
        let is_alone = path.segments.len() == 1;
        let own = key(&path.segments[0].ident);
        let is_bound = if is_alone && is_value { self.bound.has(&own) } else { self.bound.has_item(&own) };
        match first.as_str() {
            "self" if path.segments.len() > 1 => path.segments[0] = PathSegment::from(self.module.clone()),
            "super" if self.module == "super" => self.prefix(path),
            // From a module inside, this one: of its items, which no variable of the function hides.
            "super" if path.segments.get(1).is_some_and(|next| next.ident == "super") => {
                path.segments = path.segments.iter().skip(1).cloned().collect();
            }
            "super" => path.segments[0] = PathSegment::from(Ident::new("self", path.segments[0].ident.span())),
            _ if is_bound => {}
            name if is_alone && !self.are_own => {
                if self.here.names.contains(name) {
                    self.prefix(path);
                }
            }
            name if self.other.has(name) => self.prefix(path),
            name => {
                // An import is private to its module: what it imports is written instead.
                if let Some(target) = self.other.imported.get(name).or_else(|| self.other.renamed.get(name)) {
                    let mut target = target.clone();
                    if let Some(last) = target.segments.last_mut() {
                        last.arguments = path.segments[0].arguments.clone();
                    }
                    target.segments.extend(path.segments.iter().skip(1).cloned());
                    *path = target;
                    if path.segments.first().is_some_and(|first| first.ident != name) {
                        self.lead(path, is_value);
                    }
                } else if let Some(mut from) = self.other.globs.iter().find_map(|glob| self.here.by_glob(glob, name)) {
                    from.segments.extend(std::mem::take(&mut path.segments));
                    *path = from;
                } else if self.here.names.contains(name) {
                    // Whatever it is there, it is not what has this name here.
                    self.prefix(path);
                }
            }
        }
    }
}

impl VisitMut for Paths<'_> {
    keeps_bound!();

    fn visit_path_mut(&mut self, path: &mut Path) {
        visit_mut::visit_path_mut(self, path);
        self.lead(path, false);
    }

    fn visit_expr_path_mut(&mut self, path: &mut syn::ExprPath) {
        if path.qself.is_some() {
            return visit_mut::visit_expr_path_mut(self, path);
        }
        visit_mut::visit_path_mut(self, &mut path.path);
        self.lead(&mut path.path, true);
    }

    fn visit_impl_item_fn_mut(&mut self, function: &mut syn::ImplItemFn) {
        let outside = self.bound.clone();
        self.visit_signature_mut(&mut function.sig);
        for parameter in &function.sig.inputs {
            if let syn::FnArg::Typed(parameter) = parameter {
                self.bound.pattern(&parameter.pat);
            }
        }
        self.visit_block_mut(&mut function.block);
        self.bound = outside;
    }

    // A constant in a pattern is spelled as a variable is.
    fn visit_pat_mut(&mut self, pat: &mut Pat) {
        if let Pat::Ident(name) = pat
            && name.by_ref.is_none()
            && name.mutability.is_none()
            && name.subpat.is_none()
            && self.is_constant(&name.ident.to_string())
        {
            let mut path = syn::ExprPath { attrs: vec![], qself: None, path: name.ident.clone().into() };
            self.lead(&mut path.path, true);
            if path.path.segments.len() > 1 {
                *pat = Pat::Path(path);
                return;
            }
        }
        visit_mut::visit_pat_mut(self, pat);
    }

    fn visit_macro_mut(&mut self, mac: &mut syn::Macro) {
        self.visit_path_mut(&mut mac.path);
        mac.tokens = self.tokens(&mac.tokens);
    }

    fn visit_item_use_mut(&mut self, item: &mut syn::ItemUse) {
        if item.leading_colon.is_none() {
            self.tree(&mut item.tree);
        }
    }

    // Names of attributes are no paths of items.
    fn visit_attribute_mut(&mut self, _: &mut syn::Attribute) {}
}

impl Paths<'_> {
    fn tokens(&self, tokens: &TokenStream) -> TokenStream {
        let all = Unparsed::of(tokens);
        let mut new = TokenStream::new();
        let mut k = 0;
        while let Some(token) = all.0.get(k) {
            match (all.path(k), token) {
                (Some((mut path, length)), _) => {
                    self.lead(&mut path, true);
                    path.to_tokens(&mut new);
                    k += length;
                    continue;
                }
                (None, TokenTree::Group(group)) => new.extend([regrouped(group, self.tokens(&group.stream()))]),
                (None, other) => new.extend([other.clone()]),
            }
            k += 1;
        }
        new
    }

    /// An import inside of the function, as it leads to the same from here.
    fn tree(&self, tree: &mut syn::UseTree) {
        match tree {
            syn::UseTree::Path(path) => {
                let mut lead: Path = path.ident.clone().into();
                lead.segments.push(first_of(&path.tree));
                self.lead(&mut lead, false);
                let names: Vec<Ident> = lead.segments.iter().map(|segment| segment.ident.clone()).collect();
                let mut inner = (*path.tree).clone();
                for name in names[..names.len() - 1].iter().rev() {
                    inner = syn::UseTree::Path(syn::UsePath {
                        ident: name.clone(),
                        colon2_token: path.colon2_token,
                        tree: Box::new(inner),
                    });
                }
                *tree = inner;
            }
            syn::UseTree::Group(group) => group.items.iter_mut().for_each(|tree| self.tree(tree)),
            _ => {}
        }
    }
}
