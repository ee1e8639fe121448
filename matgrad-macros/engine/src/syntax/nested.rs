//! Modules inside of modules: what one sees of those around it and inside of it, by the paths that lead there.

use std::collections::BTreeSet;

use syn::visit_mut::{self, VisitMut};
use syn::{Expr, Ident, Item, Path, PathSegment};

use super::items::Items;

impl Items {
    /// What a module sees: its own items, those of modules inside, and those of the module around it as that sees them.
    pub fn among(items: &[Item], around: Option<&Items>) -> Items {
        Items::among_but(items, None, around)
    }

    /// The same without one of the modules inside, which knows its own items.
    pub fn among_but(items: &[Item], but: Option<&Ident>, around: Option<&Items>) -> Items {
        let mut seen = Items::of(items);
        for item in items {
            if let Item::Mod(inner) = item
                && let Some((_, content)) = &inner.content
                && but != Some(&inner.ident)
            {
                seen.take_in(&inner.ident, &Items::among(content, None));
            }
        }
        if let Some(around) = around {
            seen.take_in(&Ident::new("super", proc_macro2::Span::call_site()), around);
        }
        seen
    }

    /// Takes in what another module sees, by paths that begin with that module's name.
    fn take_in(&mut self, module: &Ident, other: &Items) {
        let mut paths = Paths { module: module.clone(), other, hidden: BTreeSet::new() };
        let key = |name: &String| format!("{module}::{name}");
        let is_method = |name: &str| name.split_once("::").is_some_and(|(owner, _)| other.opaque.contains(owner));
        for (name, alias) in &other.aliases {
            let mut alias = alias.clone();
            paths.hide(&alias.generics);
            paths.visit_item_type_mut(&mut alias);
            self.aliases.insert(key(name), alias);
        }
        for (name, (ty, value)) in &other.constants {
            let (mut ty, mut value) = (ty.clone(), value.clone());
            paths.hidden.clear();
            paths.visit_type_mut(&mut ty);
            paths.visit_expr_mut(&mut value);
            let name = if is_method(name) { name.clone() } else { key(name) };
            self.constants.entry(name).or_insert((ty, value));
        }
        for (name, of) in &other.structs {
            let mut of = of.clone();
            paths.hide(&of.generics);
            of.fields.iter_mut().for_each(|field| paths.visit_type_mut(&mut field.ty));
            // A type is looked up by its own name: two of one name are not told apart.
            if self.structs.insert(name.clone(), of).is_some() {
                self.twice.insert(name.clone());
            }
        }
        self.opaque.extend(other.opaque.iter().cloned());
        for (name, helper) in &other.functions {
            let mut helper = helper.clone();
            paths.hide(&helper.function.sig.generics);
            helper.outer.iter().for_each(|generics| paths.hide_more(generics));
            paths.visit_impl_item_fn_mut(&mut helper.function);
            helper.owner.iter_mut().for_each(|owner| paths.visit_type_mut(owner));
            let name = if is_method(name) { name.clone() } else { key(name) };
            if self.functions.insert(name.clone(), helper).is_some() {
                self.twice.insert(name);
            }
        }
        self.twice.extend(other.twice.iter().map(key));
    }
}

/// Writes the paths of another module as they lead there from this one.
struct Paths<'a> {
    module: Ident,
    other: &'a Items,
    /// Generic parameters, which are no items.
    hidden: BTreeSet<String>,
}

impl Paths<'_> {
    fn hide(&mut self, generics: &syn::Generics) {
        self.hidden.clear();
        self.hide_more(generics);
    }

    fn hide_more(&mut self, generics: &syn::Generics) {
        self.hidden.extend(generics.type_params().map(|parameter| parameter.ident.to_string()));
        self.hidden.extend(generics.const_params().map(|parameter| parameter.ident.to_string()));
    }

    fn prefix(&self, path: &mut Path) {
        path.segments.insert(0, PathSegment::from(self.module.clone()));
    }

    /// The path of an item that may be a function of one name.
    fn lead(&self, path: &mut Path, is_called: bool) {
        let Some(first) = path.segments.first().filter(|_| path.leading_colon.is_none()).map(|s| s.ident.to_string()) else {
            return;
        };
        let is_plain = path.segments.len() == 1 && !first.starts_with(char::is_uppercase);
        match first.as_str() {
            "self" if path.segments.len() > 1 => path.segments[0] = PathSegment::from(self.module.clone()),
            "super" if self.module == "super" => self.prefix(path),
            // From a module inside, this one.
            "super" => path.segments = path.segments.iter().skip(1).cloned().collect(),
            _ if self.hidden.contains(&first) => {}
            name if is_plain && !(is_called && self.other.functions.contains_key(name)) => {}
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
                        self.lead(path, is_called);
                    }
                }
            }
        }
    }
}

impl VisitMut for Paths<'_> {
    fn visit_path_mut(&mut self, path: &mut Path) {
        visit_mut::visit_path_mut(self, path);
        self.lead(path, false);
    }

    fn visit_expr_call_mut(&mut self, call: &mut syn::ExprCall) {
        if let Expr::Path(path) = &mut *call.func
            && path.path.get_ident().is_some()
        {
            self.lead(&mut path.path, true);
        } else {
            self.visit_expr_mut(&mut call.func);
        }
        call.args.iter_mut().for_each(|argument| self.visit_expr_mut(argument));
    }

    // Names of attributes are no paths of items.
    fn visit_attribute_mut(&mut self, _: &mut syn::Attribute) {}
}
