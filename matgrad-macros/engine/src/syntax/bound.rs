//! Names that a function binds itself while its syntax is visited: variables from their patterns to the end of the
//! block, items in the whole block. What visits names replaces none of these.

use std::collections::BTreeSet;

use syn::{Block, Item, Pat, Stmt};

use super::body::names::{idents_of, key};

/// The names that are bound at a place.
#[derive(Clone, Default)]
pub struct Bound {
    variables: BTreeSet<String>,
    items: BTreeSet<String>,
}

impl Bound {
    /// The variables of a pattern are bound from here on.
    pub fn pattern(&mut self, pat: &Pat) {
        self.variables.extend(idents_of(pat).iter().map(key));
    }

    /// A variable is bound from here on.
    pub fn variable(&mut self, name: &syn::Ident) {
        self.variables.insert(key(name));
    }

    /// Type and const parameters hide items of their names.
    pub fn generics(&mut self, generics: &syn::Generics) {
        let types = generics.type_params().map(|parameter| &parameter.ident);
        let constants = generics.const_params().map(|parameter| &parameter.ident);
        self.items.extend(types.chain(constants).map(key));
    }

    /// The items of a block are seen in all of it.
    pub fn items_of(&mut self, block: &Block) {
        let items = block.stmts.iter().filter_map(|statement| match statement {
            Stmt::Item(item) => Some(item),
            _ => None,
        });
        for name in items.flat_map(names_of) {
            // A variable of an outer block is hidden by it.
            self.variables.remove(&key(&name));
            self.items.insert(key(&name));
        }
    }

    /// Whether a name alone is a variable or an item of the function.
    pub fn has(&self, name: &str) -> bool {
        self.variables.contains(name) || self.items.contains(name)
    }

    /// Whether a name is an item of the function.
    pub fn has_item(&self, name: &str) -> bool {
        self.items.contains(name)
    }
}

/// The names that an item defines.
pub fn names_of(item: &Item) -> Vec<syn::Ident> {
    fn imported(tree: &syn::UseTree) -> Vec<syn::Ident> {
        match tree {
            syn::UseTree::Path(path) => imported(&path.tree),
            syn::UseTree::Name(name) => vec![name.ident.clone()],
            syn::UseTree::Rename(rename) => vec![rename.rename.clone()],
            syn::UseTree::Group(group) => group.items.iter().flat_map(imported).collect(),
            syn::UseTree::Glob(_) => vec![],
        }
    }
    match item {
        Item::Const(item) => vec![item.ident.clone()],
        Item::Static(item) => vec![item.ident.clone()],
        Item::Fn(item) => vec![item.sig.ident.clone()],
        Item::Struct(item) => vec![item.ident.clone()],
        Item::Enum(item) => vec![item.ident.clone()],
        Item::Type(item) => vec![item.ident.clone()],
        Item::Mod(item) => vec![item.ident.clone()],
        Item::Use(item) => imported(&item.tree),
        _ => vec![],
    }
}

/// The methods of a [`syn::visit_mut::VisitMut`] that keep its field `bound: Bound` true.
macro_rules! keeps_bound {
    () => {
        fn visit_expr_closure_mut(&mut self, closure: &mut syn::ExprClosure) {
            let outside = self.bound.clone();
            for pat in &mut closure.inputs {
                self.visit_pat_mut(pat);
                self.bound.pattern(pat);
            }
            self.visit_return_type_mut(&mut closure.output);
            self.visit_expr_mut(&mut closure.body);
            self.bound = outside;
        }

        fn visit_block_mut(&mut self, block: &mut syn::Block) {
            let outside = self.bound.clone();
            self.bound.items_of(block);
            syn::visit_mut::visit_block_mut(self, block);
            self.bound = outside;
        }

        fn visit_local_mut(&mut self, local: &mut syn::Local) {
            if let Some(init) = &mut local.init {
                self.visit_expr_mut(&mut init.expr);
                if let Some((_, or)) = &mut init.diverge {
                    self.visit_expr_mut(or);
                }
            }
            self.visit_pat_mut(&mut local.pat);
            self.bound.pattern(&local.pat);
        }

        fn visit_expr_let_mut(&mut self, test: &mut syn::ExprLet) {
            self.visit_expr_mut(&mut test.expr);
            self.visit_pat_mut(&mut test.pat);
            self.bound.pattern(&test.pat);
        }

        fn visit_expr_if_mut(&mut self, branch: &mut syn::ExprIf) {
            let outside = self.bound.clone();
            self.visit_expr_mut(&mut branch.cond);
            self.visit_block_mut(&mut branch.then_branch);
            self.bound = outside;
            if let Some((_, or)) = &mut branch.else_branch {
                self.visit_expr_mut(or);
            }
        }

        fn visit_expr_while_mut(&mut self, looped: &mut syn::ExprWhile) {
            let outside = self.bound.clone();
            syn::visit_mut::visit_expr_while_mut(self, looped);
            self.bound = outside;
        }

        fn visit_expr_for_loop_mut(&mut self, looped: &mut syn::ExprForLoop) {
            self.visit_expr_mut(&mut looped.expr);
            let outside = self.bound.clone();
            self.visit_pat_mut(&mut looped.pat);
            self.bound.pattern(&looped.pat);
            self.visit_block_mut(&mut looped.body);
            self.bound = outside;
        }

        fn visit_arm_mut(&mut self, arm: &mut syn::Arm) {
            let outside = self.bound.clone();
            self.visit_pat_mut(&mut arm.pat);
            self.bound.pattern(&arm.pat);
            if let Some((_, guard)) = &mut arm.guard {
                self.visit_expr_mut(guard);
            }
            self.visit_expr_mut(&mut arm.body);
            self.bound = outside;
        }
    };
}
pub(crate) use keeps_bound;
