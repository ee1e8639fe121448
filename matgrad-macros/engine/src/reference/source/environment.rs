//! What names mean: a list of bindings, the newest first, so that a closure keeps the bindings that
//! were there when it was written, whatever is bound under their names afterwards.

use std::cell::RefCell;
use std::rc::Rc;

use super::number::Number;
use super::value::Value;

/// The bindings in scope.
pub struct Env<N>(Option<Rc<Link<N>>>);

struct Link<N> {
    kind: Kind<N>,
    next: Env<N>,
}

enum Kind<N> {
    /// A variable.
    Variable(String, Rc<RefCell<Value<N>>>),
    /// The items of a block or a file, which see each other.
    Items(Rc<Vec<syn::Item>>),
    /// The edge of a function: variables behind it cannot be seen.
    Edge,
}

/// What a name was found to be.
pub enum Found<N> {
    /// A variable.
    Variable(Rc<RefCell<Value<N>>>),
    /// An item, and what it sees.
    Item(Rc<Vec<syn::Item>>, usize, Env<N>),
}

impl<N> Clone for Env<N> {
    fn clone(&self) -> Env<N> {
        Env(self.0.clone())
    }
}

impl<N: Number> Env<N> {
    /// No bindings.
    pub fn empty() -> Env<N> {
        Env(None)
    }

    fn with(&self, kind: Kind<N>) -> Env<N> {
        Env(Some(Rc::new(Link { kind, next: self.clone() })))
    }

    /// One more variable.
    pub fn bind(&mut self, name: &str, value: Value<N>) {
        *self = self.with(Kind::Variable(name.to_owned(), Rc::new(RefCell::new(value))));
    }

    /// The items of a block.
    pub fn declare(&mut self, items: Vec<syn::Item>) {
        if !items.is_empty() {
            *self = self.with(Kind::Items(Rc::new(items)));
        }
    }

    /// What a function written here sees.
    pub fn behind_edge(&self) -> Env<N> {
        self.with(Kind::Edge)
    }

    fn links(&self) -> impl Iterator<Item = (&Link<N>, Env<N>)> {
        let mut at = self;
        std::iter::from_fn(move || {
            let here = at.clone();
            let link = at.0.as_deref()?;
            at = &link.next;
            Some((link, here))
        })
    }

    /// What a name means here.
    pub fn find(&self, name: &str) -> Option<Found<N>> {
        let mut beyond = false;
        for (link, here) in self.links() {
            match &link.kind {
                Kind::Edge => beyond = true,
                Kind::Variable(known, cell) if !beyond && known == name => return Some(Found::Variable(cell.clone())),
                Kind::Items(items) => {
                    if let Some(k) = items.iter().position(|item| names(item) == Some(name.to_owned())) {
                        return Some(Found::Item(items.clone(), k, here));
                    }
                }
                Kind::Variable(..) => {}
            }
        }
        None
    }

    /// A method of an `impl`, and what it sees.
    pub fn method(&self, name: &str) -> Option<(syn::ImplItemFn, Env<N>)> {
        self.links().find_map(|(link, here)| {
            let Kind::Items(items) = &link.kind else { return None };
            let of = |item: &syn::Item| match item {
                syn::Item::Impl(block) => block.items.iter().find_map(|item| match item {
                    syn::ImplItem::Fn(function) if function.sig.ident == name => Some(function.clone()),
                    _ => None,
                }),
                _ => None,
            };
            items.iter().find_map(of).map(|function| (function, here))
        })
    }

    /// The type that a name stands for: that of an alias, or the name that an import gave another.
    pub fn type_named(&self, name: &str) -> Option<syn::Type> {
        fn imported(tree: &syn::UseTree, name: &str) -> Option<syn::Ident> {
            match tree {
                syn::UseTree::Path(path) => imported(&path.tree, name),
                syn::UseTree::Rename(rename) => (rename.rename == name).then(|| rename.ident.clone()),
                syn::UseTree::Group(group) => group.items.iter().find_map(|tree| imported(tree, name)),
                syn::UseTree::Name(_) | syn::UseTree::Glob(_) => None,
            }
        }
        self.links().find_map(|(link, _)| {
            let Kind::Items(items) = &link.kind else { return None };
            items.iter().find_map(|item| match item {
                syn::Item::Type(alias) if alias.ident == name => Some((*alias.ty).clone()),
                syn::Item::Use(item) => imported(&item.tree, name).map(|name| syn::parse_quote!(#name)),
                _ => None,
            })
        })
    }

    /// A constant of an `impl`, and what it sees.
    pub fn constant_of_type(&self, name: &str) -> Option<(syn::ImplItemConst, Env<N>)> {
        self.links().find_map(|(link, here)| {
            let Kind::Items(items) = &link.kind else { return None };
            let of = |item: &syn::Item| match item {
                syn::Item::Impl(block) => block.items.iter().find_map(|item| match item {
                    syn::ImplItem::Const(item) if item.ident == name => Some(item.clone()),
                    _ => None,
                }),
                _ => None,
            };
            items.iter().find_map(of).map(|item| (item, here))
        })
    }

    /// The names of a struct's fields: numbers where it is a tuple struct.
    pub fn fields_of(&self, name: &str) -> Option<Vec<String>> {
        self.links().find_map(|(link, _)| {
            let Kind::Items(items) = &link.kind else { return None };
            let of = |item: &syn::Item| match item {
                syn::Item::Struct(of) if of.ident == name => {
                    Some(of.fields.members().map(|m| quote::ToTokens::to_token_stream(&m).to_string()).collect())
                }
                _ => None,
            };
            items.iter().find_map(of)
        })
    }

    /// These bindings with copies of the variables' values: what a `move` closure keeps.
    pub fn snapshot(&self) -> Env<N> {
        let mut copied = Env::empty();
        let links: Vec<_> = self.links().collect();
        for (link, _) in links.into_iter().rev() {
            copied = copied.with(match &link.kind {
                Kind::Variable(name, cell) => Kind::Variable(name.clone(), Rc::new(RefCell::new(cell.borrow().clone()))),
                Kind::Items(items) => Kind::Items(items.clone()),
                Kind::Edge => Kind::Edge,
            });
        }
        copied
    }
}

/// The name under which values see an item.
fn names(item: &syn::Item) -> Option<String> {
    match item {
        syn::Item::Fn(item) => Some(item.sig.ident.to_string()),
        syn::Item::Const(item) => Some(item.ident.to_string()),
        syn::Item::Static(item) => Some(item.ident.to_string()),
        _ => None,
    }
}
