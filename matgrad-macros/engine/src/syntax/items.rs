//! What is written around a function, as far as the macro sees it: in a module its aliases, constants, structs and
//! functions; in an `impl` block its methods.

use std::collections::{BTreeMap, BTreeSet};

use quote::ToTokens;
use syn::{Expr, ImplItem, ImplItemFn, Item, ItemStruct, ItemType, Type};

use super::associated::Associated;
pub use super::helper::{Helper, Rules};
use super::implicit::solver_of;

/// The items that are seen.
#[derive(Default)]
pub struct Items {
    /// `type A<T> = …;`
    pub aliases: BTreeMap<String, ItemType>,
    /// `use … as …;`
    pub renamed: BTreeMap<String, syn::Path>,
    /// `use …::name;`
    pub imported: BTreeMap<String, syn::Path>,
    /// `use …::*;`
    pub globs: Vec<syn::Path>,
    /// Traits.
    pub traits: BTreeSet<String>,
    /// What is imported and may be a trait.
    pub imported_traits: BTreeSet<String>,
    /// The modules inside.
    pub modules: BTreeSet<String>,
    /// `const` and `static` items, and associated constants as `Owner::NAME`.
    pub constants: BTreeMap<String, (Type, Expr)>,
    /// Structs.
    pub structs: BTreeMap<String, ItemStruct>,
    /// What the variants of enums hold, as `Owner::Variant`.
    pub variants: BTreeMap<String, syn::Fields>,
    /// Types that are not looked into but have methods.
    pub opaque: BTreeSet<String>,
    /// Types of other crates which traits give methods here, as they are written: they are read as anywhere.
    pub extended: BTreeSet<String>,
    /// Functions, and methods as `Owner::name`.
    pub functions: BTreeMap<String, Helper>,
    /// What is taken in from other modules: names alone mean nothing of this one there.
    pub foreign: BTreeSet<String>,
    /// Names that several items have, under different `cfg`s.
    pub twice: BTreeSet<String>,
    /// Names of types that several modules have: such a type is looked up by the path that leads to it.
    pub homonyms: BTreeSet<String>,
    /// Functions for which attributes on others write rules.
    pub solved: BTreeSet<String>,
}

/// The name that a type is looked up by.
pub fn name_of(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|last| last.ident.to_string()),
        Type::Reference(reference) => name_of(&reference.elem),
        Type::Paren(paren) => name_of(&paren.elem),
        Type::Group(group) => name_of(&group.elem),
        _ => None,
    }
}

/// The path of a type, which a macro by example may have put into a group.
pub fn plain_path(ty: &Type) -> Option<&syn::Path> {
    match ty {
        Type::Path(path) if path.qself.is_none() => Some(&path.path),
        Type::Paren(paren) => plain_path(&paren.elem),
        Type::Group(group) => plain_path(&group.elem),
        _ => None,
    }
}

/// The names of the path that a type is, or is borrowed of.
fn path_of(ty: &Type) -> Option<String> {
    match ty {
        Type::Reference(reference) => path_of(&reference.elem),
        ty => plain_path(ty).map(names_of),
    }
}

/// The names of a path, without their arguments.
pub fn names_of(path: &syn::Path) -> String {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect::<Vec<_>>().join("::")
}

/// What the item at a path is looked up by: the names that lead there from this module.
pub fn key_of(path: &syn::Path) -> String {
    let names = names_of(path);
    names.strip_prefix("self::").unwrap_or(&names).to_owned()
}

impl Items {
    /// The items of a module.
    pub fn of(items: &[Item]) -> Items {
        let mut found = Items::default();
        // Which types are of this module says what an `impl` block belongs to.
        let (blocks, others): (Vec<_>, Vec<_>) = items.iter().partition(|item| matches!(item, Item::Impl(_)));
        for item in others.into_iter().chain(blocks) {
            found.add(item);
        }
        found
    }

    fn add(&mut self, item: &Item) {
        let new = match item {
            Item::Type(item) => self.aliases.insert(item.ident.to_string(), item.clone()).map(|_| &item.ident),
            Item::Struct(item) => self.structs.insert(item.ident.to_string(), item.clone()).map(|_| &item.ident),
            Item::Enum(item) => {
                self.opaque.insert(item.ident.to_string());
                let held = |of: &syn::Variant| (format!("{}::{}", item.ident, of.ident), of.fields.clone());
                self.variants.extend(item.variants.iter().map(held));
                None
            }
            Item::Const(item) => {
                let value = ((*item.ty).clone(), (*item.expr).clone());
                self.constants.insert(item.ident.to_string(), value).map(|_| &item.ident)
            }
            Item::Static(item) => {
                let value = ((*item.ty).clone(), (*item.expr).clone());
                self.constants.insert(item.ident.to_string(), value).map(|_| &item.ident)
            }
            Item::Fn(item) => {
                self.solved.extend(item.attrs.iter().filter_map(solver_of));
                let function = ImplItemFn {
                    attrs: item.attrs.clone(),
                    vis: item.vis.clone(),
                    defaultness: None,
                    sig: item.sig.clone(),
                    block: (*item.block).clone(),
                };
                let helper = Helper { function, outer: None, owner: None, traits: vec![] };
                self.functions.insert(item.sig.ident.to_string(), helper).map(|_| &item.sig.ident)
            }
            Item::Impl(block) => {
                self.add_block(block);
                None
            }
            Item::Mod(item) => {
                self.modules.insert(item.ident.to_string());
                None
            }
            Item::Trait(item) => {
                self.traits.insert(item.ident.to_string());
                None
            }
            Item::Use(item) => {
                self.add_use(&item.tree, &[]);
                if !item.attrs.iter().any(|attribute| attribute.path().is_ident("cfg")) {
                    self.imported_traits.extend(imports_of(item).into_keys().filter(|name| may_be_trait(name)));
                }
                None
            }
            _ => None,
        };
        if let Some(name) = new {
            self.twice.insert(name.to_string());
        }
    }

    fn add_block(&mut self, block: &syn::ItemImpl) {
        let ty = self.owner_of(block);
        let Some(name) = name_of(&ty) else { return };
        let is_own = block.trait_.is_none() || self.structs.contains_key(&name) || self.opaque.contains(&name);
        let is_own = is_own || !super::types::is_known(&ty);
        let spelled = || ty.to_token_stream().to_string().replace(' ', "").replace("::", ".");
        let owner = if is_own { name } else { spelled() };
        if is_own { &mut self.opaque } else { &mut self.extended }.insert(owner.clone());
        let associated = Associated::of(block);
        for item in &block.items {
            match item {
                ImplItem::Fn(function) => {
                    self.solved.extend(function.attrs.iter().filter_map(solver_of).map(|name| format!("{owner}::{name}")));
                    let helper = Helper {
                        function: associated.written_out(function),
                        outer: Some(block.generics.clone()),
                        owner: Some(ty.clone()),
                        traits: vec![],
                    };
                    self.add_method(block, &format!("{owner}::{}", function.sig.ident), helper);
                }
                ImplItem::Const(item) => {
                    let (name, value) = (format!("{owner}::{}", item.ident), (item.ty.clone(), item.expr.clone()));
                    if self.constants.insert(name.clone(), value).is_some() {
                        self.twice.insert(name);
                    }
                }
                _ => {}
            }
        }
    }

    fn add_use(&mut self, tree: &syn::UseTree, before: &[syn::Ident]) {
        let within = |ident: &syn::Ident| before.iter().chain([ident]).cloned().collect::<Vec<_>>();
        match tree {
            syn::UseTree::Path(path) => self.add_use(&path.tree, &within(&path.ident)),
            syn::UseTree::Rename(rename) if rename.rename != "_" => {
                let names = if rename.ident == "self" { before.to_vec() } else { within(&rename.ident) };
                if let Ok(path) = syn::parse2(quote::quote!(#(#names)::*)) {
                    self.renamed.insert(rename.rename.to_string(), path);
                }
            }
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| self.add_use(tree, before)),
            syn::UseTree::Name(name) if name.ident != "self" => {
                let names = within(&name.ident);
                if let Ok(path) = syn::parse2(quote::quote!(#(#names)::*)) {
                    self.imported.insert(name.ident.to_string(), path);
                }
            }
            syn::UseTree::Glob(_) => self.globs.extend(syn::parse2::<syn::Path>(quote::quote!(#(#before)::*))),
            syn::UseTree::Rename(_) | syn::UseTree::Name(_) => {}
        }
    }

    /// The path of what is imported that a path begins with, as it leads there from here.
    pub fn imported_path(&self, path: &syn::Path) -> Option<syn::Path> {
        let first = path.segments.first().filter(|_| path.leading_colon.is_none())?;
        let name = first.ident.to_string();
        let mut target = self.imported.get(&name).or_else(|| self.renamed.get(&name))?.clone();
        target.segments.last_mut()?.arguments = first.arguments.clone();
        target.segments.iter_mut().for_each(|segment| segment.ident.set_span(first.ident.span()));
        target.segments.extend(path.segments.iter().skip(1).cloned());
        let is_same = key_of(&target) == key_of(path);
        (!is_same).then_some(target)
    }

    /// What a constant is looked up by, where its definition is seen: its path, or that of what is imported.
    pub fn key_of_constant(&self, path: &syn::Path) -> Option<String> {
        let key = key_of(path);
        if self.constants.contains_key(&key) {
            return Some(key);
        }
        Some(key_of(&self.imported_path(path)?)).filter(|key| self.constants.contains_key(key))
    }

    /// The value of an integer expression that is made of literals and constants.
    pub fn integer(&self, expr: &Expr) -> Option<i64> {
        self.integer_within(expr, 32)
    }

    fn integer_within(&self, expr: &Expr, depth: u32) -> Option<i64> {
        let depth = depth.checked_sub(1)?;
        let value = |expr: &Expr| self.integer_within(expr, depth);
        match expr {
            Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(n), .. }) if !matches!(n.suffix(), "f32" | "f64") => {
                n.base10_parse().ok()
            }
            Expr::Paren(inner) => value(&inner.expr),
            Expr::Group(inner) => value(&inner.expr),
            Expr::Cast(cast) => value(&cast.expr).filter(|_| is_integer(&cast.ty)),
            Expr::Block(block) => match &block.block.stmts[..] {
                [syn::Stmt::Expr(inner, None)] => value(inner),
                _ => None,
            },
            Expr::Unary(unary) if matches!(unary.op, syn::UnOp::Neg(_)) => value(&unary.expr)?.checked_neg(),
            Expr::Path(path) if path.qself.is_none() => {
                let name = self.key_of_constant(&path.path)?;
                let (ty, expr) = self.constants.get(&name).filter(|_| !self.twice.contains(&name))?;
                value(expr).filter(|_| is_integer(ty))
            }
            Expr::Binary(binary) => {
                let (a, b) = (value(&binary.left)?, value(&binary.right)?);
                match binary.op {
                    syn::BinOp::Add(_) => a.checked_add(b),
                    syn::BinOp::Sub(_) => a.checked_sub(b),
                    syn::BinOp::Mul(_) => a.checked_mul(b),
                    syn::BinOp::Div(_) => a.checked_div(b),
                    syn::BinOp::Rem(_) => a.checked_rem(b),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// What a type is looked up by: its own name, or where other modules have types of that name, the path that leads to it.
    pub fn key_of_type(&self, path: &str) -> Option<String> {
        let path = path.strip_prefix("self::").unwrap_or(path);
        let name = path.rsplit("::").next()?;
        let is_known = |key: &str| self.structs.contains_key(key) || self.opaque.contains(key);
        match self.imported.get(name).map(key_of) {
            _ if !self.homonyms.contains(name) => Some(name.to_owned()),
            _ if path != name => is_known(path).then(|| path.to_owned()),
            Some(imported) if imported != name => self.key_of_type(&imported),
            _ if is_known(name) && !self.foreign.contains(name) => Some(name.to_owned()),
            _ => {
                let by_glob = self.globs.iter().map(|glob| format!("{}::{name}", key_of(glob))).filter(|key| is_known(key));
                let found: Vec<String> = by_glob.collect();
                <[String; 1]>::try_from(found).ok().map(|[key]| key)
            }
        }
    }

    /// The struct at a path, if its definition is seen, and only one.
    pub fn structure(&self, path: &str) -> Option<&ItemStruct> {
        let key = self.key_of_type(path)?;
        self.structs.get(&key).filter(|_| !self.twice.contains(&key))
    }

    /// What a method or a constant of the type at a path is looked up by.
    pub fn key_within(&self, owner: &str, name: &str) -> Option<String> {
        Some(format!("{}::{name}", self.key_of_type(owner)?))
    }

    /// The methods of a name that traits give to types of other crates.
    pub fn extensions(&self, method: &str) -> impl Iterator<Item = (String, &Helper)> {
        let names = self.extended.iter().map(move |owner| format!("{owner}::{method}"));
        names.filter_map(|name| self.functions.get_key_value(&name)).map(|(name, helper)| (name.clone(), helper))
    }

    /// The method of a type, or the function, of a name.
    pub fn method_or_function(&self, owner: Option<&Type>, name: &syn::Ident) -> Option<&Helper> {
        let owner = owner.and_then(name_of).map_or(String::new(), |owner| owner + "::");
        self.functions.get(&format!("{owner}{name}"))
    }

    /// Whether an item or a module has a name.
    pub fn has(&self, name: &str) -> bool {
        self.aliases.contains_key(name)
            || self.constants.contains_key(name)
            || self.functions.contains_key(name)
            || self.opaque.contains(name)
            || self.structs.contains_key(name)
            || self.modules.contains(name)
            || self.traits.contains(name)
    }

    /// The names of the module's own items.
    pub fn names(&self) -> BTreeSet<String> {
        let names = self.aliases.keys().chain(self.constants.keys()).chain(self.functions.keys()).chain(self.structs.keys());
        let all = names.chain(&self.opaque).chain(&self.modules).chain(&self.traits);
        all.filter(|name| !name.contains("::") && !self.foreign.contains(*name)).cloned().collect()
    }

    /// The companions of a function that are written by hand, or by an attribute on another function, if some are.
    pub fn rules(&self, name: &str) -> Option<Rules> {
        if self.solved.contains(name) {
            return Some(Rules { of_calls: true, of_elements: self.functions.contains_key(&format!("{name}_grad")) });
        }
        let some = |suffixes: &[&str]| suffixes.iter().any(|suffix| self.functions.contains_key(&format!("{name}_{suffix}")));
        let rules = Rules { of_calls: some(&["vjp", "diff"]), of_elements: some(&["grad"]) };
        (rules.of_calls || some(&["grad", "hess", "hvp"])).then_some(rules)
    }
}

/// What an import imports, by the names that it gives.
pub fn imports_of(item: &syn::ItemUse) -> BTreeMap<String, syn::Path> {
    let mut items = Items::default();
    items.add_use(&item.tree, &[]);
    items.renamed.into_iter().chain(items.imported).collect()
}

/// Whether what is imported by a name may be a trait.
fn may_be_trait(name: &str) -> bool {
    let is_camel = name.starts_with(char::is_uppercase) && name.contains(char::is_lowercase);
    is_camel && super::types::matrix_name(name).is_none() && !super::types::is_group_name(name)
}

fn is_integer(ty: &Type) -> bool {
    name_of(ty).is_some_and(|name| super::types::INTEGERS.contains(&name.as_str()))
}

/// Whether a struct derives `Parameters`.
pub fn derives_parameters(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().filter(|attribute| attribute.path().is_ident("derive")).any(|attribute| {
        let mut found = false;
        let _ = attribute.parse_nested_meta(|meta| {
            found |= meta.path.segments.last().is_some_and(|last| last.ident == "Parameters");
            Ok(())
        });
        found
    })
}

/// Whether the tangents of a struct are another struct: where it has points, rotations, rigid
/// motions, or structs that have.
pub fn has_tangents_of_its_own(of: &ItemStruct, items: &Items, depth: u32) -> bool {
    fn has(ty: &Type, items: &Items, depth: u32) -> bool {
        match ty {
            Type::Array(array) => has(&array.elem, items, depth),
            Type::Path(_) => {
                let name = name_of(ty).unwrap_or_default();
                let is_point = matches!(
                    super::types::matrix_name(&name),
                    Some(super::types::Named::Point(_) | super::types::Named::AnyPoint)
                );
                let inner = path_of(ty).and_then(|path| items.structure(&path));
                let is_group = inner.is_none() && super::types::is_group_name(&name);
                is_point || is_group || inner.is_some_and(|inner| has_tangents_of_its_own(inner, items, depth.saturating_sub(1)))
            }
            _ => false,
        }
    }
    depth > 0
        && of.fields.iter().any(|field| {
            let ty = super::expand::Expander::new(items, None, &[&of.generics]).ty(&field.ty);
            has(&ty, items, depth)
        })
}
