//! The names that code uses and nothing in it binds: of emitted code, what the compiler would report as
//! not found.

use std::collections::BTreeSet;

use syn::visit::{self, Visit};

/// Walks code with the names that are bound around it.
#[derive(Default)]
pub struct Scopes {
    bound: Vec<String>,
    /// The names that are used without being bound, but for those that are only called.
    pub unbound: BTreeSet<String>,
    /// The names that are called without being bound.
    pub called: BTreeSet<String>,
}

/// The names that the companions of an expansion use and nothing binds. Upper-case names are left out:
/// they may be items and const generics of the surroundings.
pub fn unbound(expansion: &syn::File, original: &str) -> Vec<String> {
    let mut all = BTreeSet::new();
    let items = expansion.items.iter().filter_map(|item| match item {
        syn::Item::Fn(item) if item.sig.ident != original => Some(item),
        _ => None,
    });
    for item in items {
        let mut scopes = Scopes::default();
        scopes.function(&item.sig, &item.block);
        all.extend(scopes.unbound);
    }
    all.into_iter().filter(|name| name.starts_with(|c: char| c.is_lowercase() || c == '_')).collect()
}

impl Scopes {
    /// Walks a function.
    pub fn function(&mut self, signature: &syn::Signature, block: &syn::Block) {
        let before = self.bound.len();
        for input in &signature.inputs {
            match input {
                syn::FnArg::Receiver(_) => self.bound.push("self".to_owned()),
                syn::FnArg::Typed(typed) => self.bind(&typed.pat),
            }
        }
        self.visit_block(block);
        self.bound.truncate(before);
    }

    fn bind(&mut self, pat: &syn::Pat) {
        struct Names<'a>(&'a mut Vec<String>);
        impl<'ast> Visit<'ast> for Names<'_> {
            fn visit_pat_ident(&mut self, pat: &'ast syn::PatIdent) {
                self.0.push(pat.ident.to_string());
                visit::visit_pat_ident(self, pat);
            }
        }
        Names(&mut self.bound).visit_pat(pat);
    }

    fn inside(&mut self, walk: impl FnOnce(&mut Scopes)) {
        let before = self.bound.len();
        walk(self);
        self.bound.truncate(before);
    }
}

impl<'ast> Visit<'ast> for Scopes {
    fn visit_block(&mut self, block: &'ast syn::Block) {
        self.inside(|s| {
            for statement in &block.stmts {
                if let syn::Stmt::Item(syn::Item::Fn(item)) = statement {
                    s.bound.push(item.sig.ident.to_string());
                }
            }
            visit::visit_block(s, block);
        });
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        let around = std::mem::take(&mut self.bound);
        self.function(&item.sig, &item.block);
        self.bound = around;
    }

    fn visit_local(&mut self, local: &'ast syn::Local) {
        if let Some(init) = &local.init {
            self.visit_expr(&init.expr);
            if let Some((_, or)) = &init.diverge {
                self.visit_expr(or);
            }
        }
        self.bind(&local.pat);
    }

    fn visit_expr_closure(&mut self, closure: &'ast syn::ExprClosure) {
        self.inside(|s| {
            closure.inputs.iter().for_each(|pat| s.bind(pat));
            s.visit_expr(&closure.body);
        });
    }

    fn visit_expr_for_loop(&mut self, looped: &'ast syn::ExprForLoop) {
        self.visit_expr(&looped.expr);
        self.inside(|s| {
            s.bind(&looped.pat);
            s.visit_block(&looped.body);
        });
    }

    fn visit_expr_if(&mut self, branch: &'ast syn::ExprIf) {
        self.inside(|s| {
            s.visit_expr(&branch.cond);
            s.visit_block(&branch.then_branch);
        });
        if let Some((_, or)) = &branch.else_branch {
            self.visit_expr(or);
        }
    }

    fn visit_expr_let(&mut self, condition: &'ast syn::ExprLet) {
        self.visit_expr(&condition.expr);
        self.bind(&condition.pat);
    }

    fn visit_arm(&mut self, arm: &'ast syn::Arm) {
        self.inside(|s| {
            s.bind(&arm.pat);
            if let Some((_, guard)) = &arm.guard {
                s.visit_expr(guard);
            }
            s.visit_expr(&arm.body);
        });
    }

    fn visit_expr_path(&mut self, path: &'ast syn::ExprPath) {
        if let Some(name) = path.path.get_ident().map(ToString::to_string)
            && !self.bound.contains(&name)
        {
            self.unbound.insert(name);
        }
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        match &*call.func {
            syn::Expr::Path(path) => match path.path.get_ident().map(ToString::to_string) {
                Some(name) if !self.bound.contains(&name) => {
                    self.called.insert(name);
                }
                Some(_) => {}
                None => self.visit_expr(&call.func),
            },
            other => self.visit_expr(other),
        }
        call.args.iter().for_each(|argument| self.visit_expr(argument));
    }

    fn visit_macro(&mut self, mac: &'ast syn::Macro) {
        // `companion!(name, companion)` holds two names of items.
        if mac.path.segments.last().is_some_and(|segment| segment.ident == "companion") {
            return;
        }
        // `matches!(value, pattern)` binds what its pattern names.
        if mac.path.segments.last().is_some_and(|segment| segment.ident == "matches") {
            let value = |input: syn::parse::ParseStream<'_>| {
                let value: syn::Expr = input.parse()?;
                input.parse::<proc_macro2::TokenStream>().map(|_| value)
            };
            if let Ok(value) = mac.parse_body_with(value) {
                self.visit_expr(&value);
            }
            return;
        }
        // What another macro holds is seen where it is a list of expressions.
        let list = mac.parse_body_with(syn::punctuated::Punctuated::<syn::Expr, syn::Token![,]>::parse_terminated);
        if let Ok(list) = list {
            self.inside(|s| list.iter().for_each(|expr| s.visit_expr(expr)));
        }
    }
}

#[test]
fn names_without_a_binding_are_found() {
    let found = |text: &str| unbound(&syn::parse_file(text).expect("a file"), "f");
    assert!(found("fn g(x: f64) -> f64 { let y = x; { let z = y; z } }").is_empty());
    assert_eq!(found("fn g(x: f64) -> f64 { { let z = x; } z + y }"), ["y", "z"]);
    assert_eq!(found("fn g(x: f64) -> f64 { let c = |v: f64| v + w; for i in 0..n { c(i); } i }"), ["i", "n", "w"]);
}

#[test]
fn names_that_are_called_are_told_apart() {
    let mut scopes = Scopes::default();
    let text = "fn f(x: f64) -> f64 { for i in 0..n { let (a, b) = g(i, x); h(|c| c + a + t1); } let y = y + i; a }";
    let item: syn::ItemFn = syn::parse_str(text).expect("a function");
    scopes.function(&item.sig, &item.block);
    assert_eq!(scopes.unbound, ["a", "i", "n", "t1", "y"].map(String::from).into());
    assert_eq!(scopes.called, ["g", "h"].map(String::from).into());
}
