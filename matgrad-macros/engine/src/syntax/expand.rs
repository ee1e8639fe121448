//! A function as if every alias, every `use … as …` and `Self` in it were written out.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, GenericArgument, GenericParam, ImplItemFn, PathArguments, PathSegment, Type};

use super::items::{Items, key_of};
use crate::program::text::mapped;

/// What is written out.
pub struct Expander<'a> {
    items: &'a Items,
    owner: Option<&'a Type>,
    /// Generic parameters, and items of the blocks around, which hide items of their names.
    generics: BTreeSet<String>,
    /// Integer constants of the blocks around.
    local: BTreeMap<String, usize>,
    /// What the `use`s in the blocks around import, by the names that it has there.
    used: BTreeMap<String, syn::Path>,
    depth: u32,
}

impl Items {
    /// Whether a module is seen, and not one function or one block alone.
    pub fn is_module(&self) -> bool {
        self.functions.keys().any(|name| !name.contains("::")) || !self.structs.is_empty() || !self.imported.is_empty()
    }

    /// The type that a block gives methods, behind the aliases of this module.
    pub fn owner_of(&self, block: &syn::ItemImpl) -> Type {
        Expander::new(self, None, &[&block.generics]).ty(&block.self_ty)
    }
}

impl<'a> Expander<'a> {
    /// For what stands where these are seen.
    pub fn new(items: &'a Items, owner: Option<&'a Type>, generics: &[&syn::Generics]) -> Self {
        let names = generics.iter().flat_map(|generics| &generics.params).filter_map(|parameter| match parameter {
            GenericParam::Type(parameter) => Some(parameter.ident.to_string()),
            GenericParam::Const(parameter) => Some(parameter.ident.to_string()),
            GenericParam::Lifetime(_) => None,
        });
        Expander { items, owner, generics: names.collect(), local: BTreeMap::new(), used: BTreeMap::new(), depth: 0 }
    }

    /// The function written out.
    pub fn function(&mut self, function: &ImplItemFn) -> ImplItemFn {
        let mut function = function.clone();
        self.visit_signature_mut(&mut function.sig);
        self.visit_block_mut(&mut function.block);
        function
    }

    /// A type written out.
    pub fn ty(&mut self, ty: &Type) -> Type {
        let mut ty = ty.clone();
        self.visit_type_mut(&mut ty);
        ty
    }

    /// What an alias with these arguments stands for.
    fn alias(&self, segment: &PathSegment) -> Option<Type> {
        let name = segment.ident.to_string();
        // Of two aliases under different `cfg`s it is not seen which is meant.
        let is_seen = !self.generics.contains(&name) && !self.items.twice.contains(&name);
        let alias = self.items.aliases.get(&name).filter(|_| is_seen)?;
        substituted(&alias.generics, &segment.arguments, &alias.ty)
    }

    /// The path of an alias of another module that a name imports.
    fn imported_alias(&self, segment: &PathSegment) -> Option<syn::Path> {
        let name = segment.ident.to_string();
        let mut target = self.items.imported.get(&name).filter(|_| !self.generics.contains(&name))?.clone();
        target.segments.last_mut()?.arguments = segment.arguments.clone();
        self.items.aliases.contains_key(&key_of(&target)).then_some(target)
    }

    /// What an alias of another module stands for, and how many segments lead there.
    fn alias_elsewhere(&self, path: &syn::Path) -> Option<(Type, usize)> {
        let mut begun = syn::Path { leading_colon: None, segments: Default::default() };
        let (alias, count) = path.segments.iter().enumerate().find_map(|(k, segment)| {
            begun.segments.push(segment.clone());
            let alias = self.items.aliases.get(&key_of(&begun)).filter(|_| k > 0)?;
            Some((alias, k + 1))
        })?;
        Some((substituted(&alias.generics, &path.segments[count - 1].arguments, &alias.ty)?, count))
    }

    fn path(&mut self, path: &mut syn::Path) {
        let Some(first) = path.segments.first().filter(|_| path.leading_colon.is_none()) else { return };
        let name = first.ident.to_string();
        let span = first.ident.span();
        let written_out = |target: &syn::Path| {
            let mut target = target.clone();
            if let Some(last) = target.segments.last_mut() {
                last.arguments = first.arguments.clone();
            }
            Some(target)
        };
        let target = match (name.as_str(), self.owner) {
            ("Self", Some(owner)) => match owner {
                Type::Path(owner) if owner.qself.is_none() => Some(owner.path.clone()),
                _ => None,
            },
            _ if self.used.contains_key(&name) => self.used.get(&name).and_then(written_out),
            _ if self.generics.contains(&name) => None,
            _ => match (self.alias(first), self.items.renamed.get(&name)) {
                (Some(Type::Path(target)), _) if target.qself.is_none() => Some(target.path),
                (_, Some(target)) => written_out(target),
                _ => self.imported_alias(first),
            },
        };
        let (target, count) = match (target, self.alias_elsewhere(path)) {
            (Some(target), _) => (target, 1),
            (None, Some((Type::Path(target), count))) if target.qself.is_none() => (target.path, count),
            _ => return,
        };
        let mut target = target;
        target.segments.iter_mut().for_each(|segment| segment.ident.set_span(span));
        // In an expression the arguments of a type stand behind `::`, in a type they may.
        for segment in &mut target.segments {
            if let PathArguments::AngleBracketed(list) = &mut segment.arguments {
                list.colon2_token = Some(Default::default());
            }
        }
        target.segments.extend(path.segments.iter().skip(count).cloned());
        *path = target;
        if self.depth < 16 {
            self.depth += 1;
            self.path(path);
            self.depth -= 1;
        }
    }
}

impl VisitMut for Expander<'_> {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        if let Type::Path(path) = ty
            && path.qself.is_none()
            && path.path.leading_colon.is_none()
        {
            let target = match (self.owner, path.path.segments.len()) {
                (Some(owner), _) if path.path.is_ident("Self") => Some(owner.clone()),
                (_, 1) => {
                    let segment = &path.path.segments[0];
                    let elsewhere = || Some(self.alias_elsewhere(&self.imported_alias(segment)?)?.0);
                    self.alias(segment).or_else(elsewhere)
                }
                (_, n) => self.alias_elsewhere(&path.path).filter(|&(_, count)| count == n).map(|(ty, _)| ty),
            };
            if let Some(target) = target.filter(|_| self.depth < 16) {
                *ty = target;
                self.depth += 1;
                self.visit_type_mut(ty);
                self.depth -= 1;
                return;
            }
        }
        visit_mut::visit_type_mut(self, ty);
    }

    fn visit_block_mut(&mut self, block: &mut syn::Block) {
        let outside = (self.generics.clone(), self.local.clone(), self.used.clone());
        for statement in &block.stmts {
            let syn::Stmt::Item(item) = statement else { continue };
            for name in super::bound::names_of(item) {
                self.generics.insert(name.to_string());
                self.local.remove(&name.to_string());
                self.used.remove(&name.to_string());
            }
            if let syn::Item::Use(item) = item {
                self.used.extend(super::items::imports_of(item));
            }
            if let syn::Item::Const(item) = item
                && let Some(n) = self.items.integer(&item.expr).and_then(|n| usize::try_from(n).ok())
            {
                self.local.insert(item.ident.to_string(), n);
            }
        }
        visit_mut::visit_block_mut(self, block);
        (self.generics, self.local, self.used) = outside;
    }

    // `self` alone has no type that is written.
    fn visit_receiver_mut(&mut self, _: &mut syn::Receiver) {}

    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        // A name alone is a variable, a function or a constant, unless it is spelled as a type is.
        let is_type =
            |path: &syn::Path| path.segments.len() > 1 || path.segments[0].ident.to_string().starts_with(char::is_uppercase);
        if !path.segments.is_empty() && is_type(path) {
            self.path(path);
        }
        visit_mut::visit_path_mut(self, path);
    }

    fn visit_generic_argument_mut(&mut self, argument: &mut GenericArgument) {
        // Whether a name in this place is a type or a constant is not seen by the parser.
        let expr = match argument {
            GenericArgument::Type(Type::Path(path)) if path.qself.is_none() => {
                Some(Expr::Path(syn::ExprPath { attrs: vec![], qself: None, path: path.path.clone() }))
            }
            GenericArgument::Const(expr) => Some(expr.clone()),
            _ => None,
        };
        match expr.and_then(|expr| self.dimension(&expr)) {
            Some(n) => *argument = GenericArgument::Const(n),
            None => visit_mut::visit_generic_argument_mut(self, argument),
        }
    }

    fn visit_type_array_mut(&mut self, array: &mut syn::TypeArray) {
        if let Some(n) = self.dimension(&array.len) {
            array.len = n;
        }
        visit_mut::visit_type_array_mut(self, array);
    }

    fn visit_expr_repeat_mut(&mut self, repeat: &mut syn::ExprRepeat) {
        if let Some(n) = self.dimension(&repeat.len) {
            *repeat.len = n;
        }
        visit_mut::visit_expr_repeat_mut(self, repeat);
    }
}

impl Expander<'_> {
    /// A dimension that constants say, as a literal.
    fn dimension(&mut self, expr: &Expr) -> Option<Expr> {
        if matches!(expr, Expr::Lit(_)) {
            return None;
        }
        if let Expr::Path(path) = expr
            && let Some(name) = path.path.get_ident().map(ToString::to_string)
            && self.generics.contains(&name)
        {
            return syn::parse_str(&self.local.get(&name)?.to_string()).ok();
        }
        let mut expr = expr.clone();
        self.visit_expr_mut(&mut expr);
        let n = usize::try_from(self.items.integer(&expr)?).ok()?;
        syn::parse_str(&n.to_string()).ok()
    }
}

/// A type with arguments in place of generic parameters; `None` where it cannot be made.
pub fn substituted(generics: &syn::Generics, arguments: &PathArguments, ty: &Type) -> Option<Type> {
    let given: Vec<TokenStream> = match arguments {
        PathArguments::AngleBracketed(list) => list
            .args
            .iter()
            .filter(|argument| !matches!(argument, GenericArgument::Lifetime(_)))
            .map(ToTokens::to_token_stream)
            .collect(),
        _ => vec![],
    };
    let mut given = given.into_iter();
    let mut places: BTreeMap<String, TokenStream> = BTreeMap::new();
    for parameter in &generics.params {
        let (name, default) = match parameter {
            GenericParam::Type(parameter) => (&parameter.ident, parameter.default.as_ref().map(ToTokens::to_token_stream)),
            GenericParam::Const(parameter) => (&parameter.ident, parameter.default.as_ref().map(ToTokens::to_token_stream)),
            GenericParam::Lifetime(_) => continue,
        };
        if let Some(tokens) = given.next().or(default) {
            places.insert(name.to_string(), tokens);
        }
    }
    syn::parse2(replaced(&ty.to_token_stream(), &places)).ok()
}

/// Tokens with names replaced.
pub fn replaced(tokens: &TokenStream, places: &BTreeMap<String, TokenStream>) -> TokenStream {
    if places.is_empty() {
        return tokens.clone();
    }
    mapped(tokens, &|ident: &Ident| {
        let tokens = places.get(&ident.to_string())?;
        Some(quote!(#tokens))
    })
}
