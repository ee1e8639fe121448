//! What evaluating an expression may do besides giving a value, seen from its syntax.

use proc_macro2::Ident;
use syn::Expr;
use syn::visit::Visit;

use super::changes::{changed_by, root_of};
use super::names::key;
use super::{Read, Reader, error};

/// Methods of the standard library and of nalgebra that only look at their receiver.
const ONLY_LOOK: &[&str] = &[
    "len",
    "nrows",
    "ncols",
    "is_empty",
    "abs",
    "min",
    "max",
    "pow",
    "powi",
    "powf",
    "sqrt",
    "sin",
    "cos",
    "tan",
    "exp",
    "ln",
    "clone",
    "iter",
    "into_iter",
    "copied",
    "cloned",
    "as_ref",
    "as_slice",
    "rev",
    "rem_euclid",
    "saturating_sub",
    "wrapping_add",
    "abs_diff",
    "floor",
    "ceil",
    "round",
    "signum",
    "recip",
    "is_nan",
    "is_finite",
    "contains",
    "first",
    "last",
    "unwrap",
    "expect",
    "unwrap_or",
    "norm",
    "norm_squared",
    "dot",
    "sum",
    "transpose",
    "determinant",
    "column_iter",
    "row_iter",
    "zip",
    "enumerate",
    "map",
    "tanh",
    "atan2",
    "hypot",
    "cbrt",
];

/// Methods of the standard library that borrow their receiver, which may be what changes when it is only borrowed.
const BORROW: &[&str] = &[
    "is_none",
    "is_some",
    "is_ok",
    "is_err",
    "ok",
    "map_or",
    "and_then",
    "filter",
    "unwrap_or_else",
    "unwrap_or_default",
    "get",
    "windows",
    "chunks",
    "chunks_exact",
    "starts_with",
    "ends_with",
    "to_string",
    "to_owned",
    "as_str",
    "is_sign_negative",
    "is_sign_positive",
    "is_positive",
    "is_negative",
    "is_power_of_two",
    "count_ones",
    "leading_zeros",
    "trailing_zeros",
    "checked_add",
    "checked_sub",
    "checked_mul",
    "saturating_add",
    "saturating_mul",
    "wrapping_sub",
    "wrapping_mul",
];

/// Methods of the standard library that change their receiver.
const CHANGE: &[&str] = &[
    "append",
    "clear",
    "dedup",
    "drain",
    "extend",
    "get_or_insert",
    "get_or_insert_with",
    "insert",
    "next",
    "pop",
    "pop_back",
    "pop_front",
    "push",
    "push_back",
    "push_front",
    "remove",
    "replace",
    "resize",
    "retain",
    "split_off",
    "swap_remove",
    "take",
    "truncate",
];

/// Methods of the standard library that always give a value.
const NEVER_FAIL: &[&str] = &["is_some", "is_none", "is_ok", "is_err", "is_empty", "len", "nrows", "ncols"];

/// Whether an operator compares, or joins truths.
fn compares(op: &syn::BinOp) -> bool {
    use syn::BinOp::{And, Eq, Ge, Gt, Le, Lt, Ne, Or};
    matches!(op, And(_) | Or(_) | Eq(_) | Ne(_) | Lt(_) | Le(_) | Gt(_) | Ge(_))
}

/// Whether a method is known to change its receiver.
pub(super) fn surely_changes(method: &Ident) -> bool {
    CHANGE.iter().any(|name| method == name)
}

/// Whether a method is known only to look at its receiver.
pub(super) fn only_looks(method: &Ident) -> bool {
    ONLY_LOOK.iter().any(|name| method == name) || super::blocks::BLOCKS.iter().any(|row| method == row.name)
}

/// Whether a method is known not to change a receiver that nothing else may change.
pub(super) fn only_borrows(method: &Ident) -> bool {
    only_looks(method) || BORROW.iter().any(|name| method == name)
}

/// Whether an expression calls functions or macros whose effects and cost are not known.
pub(super) fn calls(expr: &syn::Expr) -> bool {
    struct Finder(bool);
    impl<'a> Visit<'a> for Finder {
        fn visit_expr_call(&mut self, call: &'a syn::ExprCall) {
            // `Some(…)`, `Vector3::new(…)` and other constructors by their upper-case owner or name.
            let upper = |s: &syn::PathSegment| s.ident.to_string().starts_with(char::is_uppercase);
            let is_constructor = matches!(&*call.func, Expr::Path(path) if path.path.segments.last().is_some_and(upper));
            self.0 |= !is_constructor;
            syn::visit::visit_expr_call(self, call);
        }
        fn visit_expr_method_call(&mut self, call: &'a syn::ExprMethodCall) {
            self.0 |= !only_looks(&call.method);
            syn::visit::visit_expr_method_call(self, call);
        }
        fn visit_macro(&mut self, mac: &'a syn::Macro) {
            self.0 |= !mac.path.is_ident("matches");
        }
        fn visit_item(&mut self, _: &'a syn::Item) {}
    }
    let mut finder = Finder(false);
    finder.visit_expr(expr);
    finder.0
}

/// Whether evaluating an expression can panic, so that it may only be evaluated where the function does.
pub(super) fn fails(expr: &Expr) -> bool {
    struct Finder(bool);
    impl<'a> Visit<'a> for Finder {
        fn visit_expr(&mut self, expr: &'a Expr) {
            self.0 |= match expr {
                Expr::Path(_) | Expr::Field(_) | Expr::Lit(_) | Expr::Paren(_) | Expr::Group(_) => false,
                Expr::Reference(_) | Expr::Cast(_) | Expr::Tuple(_) => false,
                Expr::Binary(binary) => !compares(&binary.op),
                Expr::Unary(unary) => !matches!(unary.op, syn::UnOp::Not(_)),
                Expr::MethodCall(call) => !NEVER_FAIL.iter().any(|name| call.method == name),
                _ => true,
            };
            syn::visit::visit_expr(self, expr);
        }
    }
    let mut finder = Finder(false);
    finder.visit_expr(expr);
    finder.0
}

impl Reader<'_> {
    /// A companion is called in place of the function or beside it, so the function's effects on what it was
    /// lent would be lost or made twice.
    pub(super) fn refuse_effects(&self, expr: &Expr) -> Read<()> {
        let found = match expr {
            Expr::MethodCall(call) if only_looks(&call.method) => call.args.iter().find_map(|argument| self.handed(argument)),
            Expr::MethodCall(call) => {
                self.lent(&call.receiver).or_else(|| call.args.iter().find_map(|argument| self.handed(argument)))
            }
            Expr::Call(call) => call.args.iter().find_map(|argument| self.handed(argument)),
            Expr::Macro(_) => None,
            Expr::Reference(_) => None,
            _ => changed_by(expr).into_iter().find_map(|place| self.lent(place)),
        };
        match found {
            Some(name) => error(
                expr,
                format!(
                    "this may change `{name}`, a `&mut` parameter, which a companion cannot do in the function's place; take it by value, `mut {name}`, and return what is to be kept of it, or compute what is needed of it before the call"
                ),
            ),
            None => Ok(()),
        }
    }

    /// The `&mut` parameter that a place belongs to.
    pub(super) fn lent<'e>(&self, place: &'e Expr) -> Option<&'e syn::Ident> {
        let name = root_of(place)?;
        let parameter = self.binding(&key(name))?.parameter.as_ref()?;
        self.signature.parameters.iter().any(|p| p.by_mut && p.name == *parameter).then_some(name)
    }

    /// The `&mut` parameter that an argument hands on; an element or a field of one is a copy.
    fn handed<'e>(&self, argument: &'e Expr) -> Option<&'e syn::Ident> {
        match argument {
            Expr::Path(_) => self.lent(argument),
            Expr::Reference(reference) if reference.mutability.is_some() => self.lent(&reference.expr),
            _ => None,
        }
    }

    /// The same for all expressions inside one.
    pub(super) fn refuse_effects_in(&self, expr: &Expr) -> Read<()> {
        struct Finder<'r, 'g>(&'r Reader<'g>, Read<()>);
        impl<'a> syn::visit::Visit<'a> for Finder<'_, '_> {
            fn visit_expr(&mut self, expr: &'a Expr) {
                if self.1.is_ok() {
                    self.1 = self.0.refuse_effects(expr);
                    syn::visit::visit_expr(self, expr);
                }
            }
        }
        if self.signature.parameters.iter().all(|parameter| !parameter.by_mut) {
            return Ok(());
        }
        let mut finder = Finder(self, Ok(()));
        syn::visit::Visit::visit_expr(&mut finder, expr);
        finder.1
    }
}
