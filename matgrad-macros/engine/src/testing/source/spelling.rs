//! What code says without being run: the names it mentions and binds, whether it only computes.

use std::collections::BTreeSet;

use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, Pat, Stmt, parse_quote};

/// The single names that code mentions, those inside macros included.
pub(super) fn mentioned(tokens: &impl ToTokens) -> BTreeSet<String> {
    fn walk(tokens: proc_macro2::TokenStream, found: &mut BTreeSet<String>) {
        for token in tokens {
            match token {
                proc_macro2::TokenTree::Ident(ident) => {
                    found.insert(ident.to_string());
                }
                proc_macro2::TokenTree::Group(group) => walk(group.stream(), found),
                _ => {}
            }
        }
    }
    let mut found = BTreeSet::new();
    walk(tokens.to_token_stream(), &mut found);
    found
}

/// Whether code only computes: it changes nothing, jumps nowhere and calls no closure that might.
pub(super) fn only_computes(expr: &Expr) -> bool {
    struct Finder(bool);
    impl<'a> Visit<'a> for Finder {
        fn visit_expr(&mut self, expr: &'a Expr) {
            use syn::BinOp::{
                AddAssign, BitAndAssign, BitOrAssign, BitXorAssign, DivAssign, MulAssign, RemAssign, ShlAssign, ShrAssign,
                SubAssign,
            };
            self.0 &= match expr {
                Expr::Binary(e) => !matches!(
                    e.op,
                    AddAssign(_)
                        | SubAssign(_)
                        | MulAssign(_)
                        | DivAssign(_)
                        | RemAssign(_)
                        | BitAndAssign(_)
                        | BitOrAssign(_)
                        | BitXorAssign(_)
                        | ShlAssign(_)
                        | ShrAssign(_)
                ),
                Expr::Reference(e) => e.mutability.is_none(),
                Expr::Call(e) => !matches!(&*e.func, Expr::Path(path) if path.path.get_ident().is_some()),
                Expr::MethodCall(e) => !e.method.to_string().ends_with("_mut"),
                _ => !matches!(
                    expr,
                    Expr::Assign(_) | Expr::Try(_) | Expr::Return(_) | Expr::Break(_) | Expr::Continue(_) | Expr::Macro(_)
                ),
            };
            visit::visit_expr(self, expr);
        }
    }
    let mut finder = Finder(true);
    finder.visit_expr(expr);
    finder.0
}

/// A plain `let name = value;`, with whether it is `mut` and its type.
pub(super) fn plain(statement: &Stmt) -> Option<(String, &Expr, bool, Option<&syn::Type>)> {
    let Stmt::Local(local) = statement else { return None };
    let init = local.init.as_ref().filter(|init| init.diverge.is_none())?;
    let (pat, ty) = match &local.pat {
        Pat::Type(typed) => (&*typed.pat, Some(&*typed.ty)),
        pat => (pat, None),
    };
    match pat {
        Pat::Ident(pat) if pat.by_ref.is_none() => Some((pat.ident.to_string(), &init.expr, pat.mutability.is_some(), ty)),
        _ => None,
    }
}

/// Start, end and variable of a loop over literals, if nothing jumps out of it.
pub(super) fn literal_loop(looped: &syn::ExprForLoop) -> Option<(i64, i64)> {
    struct Jumps(bool);
    impl<'a> Visit<'a> for Jumps {
        fn visit_expr(&mut self, expr: &'a Expr) {
            self.0 |= matches!(expr, Expr::Break(_) | Expr::Continue(_));
            visit::visit_expr(self, expr);
        }
    }
    let Expr::Range(range) = &*looped.expr else { return None };
    let number = |expr: &Option<Box<Expr>>| match expr.as_deref() {
        Some(Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(n), .. })) if n.suffix().is_empty() => n.base10_parse().ok(),
        _ => None,
    };
    let mut jumps = Jumps(false);
    jumps.visit_block(&looped.body);
    let open = matches!(range.limits, syn::RangeLimits::HalfOpen(_)) && looped.label.is_none() && !jumps.0;
    let index = matches!(&*looped.pat, Pat::Ident(_) | Pat::Wild(_));
    Some((number(&range.start)?, number(&range.end)?)).filter(|_| open && index)
}

/// The names that code binds or changes, and those in macros, which cannot be replaced.
#[derive(Default)]
pub(super) struct Bound(pub BTreeSet<String>);

impl<'a> Visit<'a> for Bound {
    fn visit_pat_ident(&mut self, pat: &'a syn::PatIdent) {
        self.0.insert(pat.ident.to_string());
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Assign(e) => self.0.extend(mentioned(&e.left)),
            Expr::Binary(e) if e.op.to_token_stream().to_string().ends_with('=') => self.0.extend(mentioned(&e.left)),
            Expr::Reference(e) if e.mutability.is_some() => self.0.extend(mentioned(&e.expr)),
            Expr::MethodCall(e) => self.0.extend(mentioned(&e.receiver).into_iter().filter(|_| e.args.len() > 1)),
            _ => {}
        }
        if let Expr::MethodCall(e) = expr
            && (e.method.to_string().ends_with("_mut") || e.method.to_string().starts_with("set_"))
        {
            self.0.extend(mentioned(&e.receiver));
        }
        visit::visit_expr(self, expr);
    }

    fn visit_macro(&mut self, mac: &'a syn::Macro) {
        self.0.extend(mentioned(&mac.tokens));
    }
}

/// Writes a value where its name stands.
pub(super) struct Inliner {
    pub name: String,
    pub value: Expr,
}

impl VisitMut for Inliner {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        match expr {
            Expr::Path(path) if path.path.is_ident(&self.name) => {
                let value = &self.value;
                *expr = parse_quote!((#value));
            }
            expr => visit_mut::visit_expr_mut(self, expr),
        }
    }
}
