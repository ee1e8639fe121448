//! What evaluating an expression may do besides giving a value, seen from its syntax.

use proc_macro2::Ident;
use syn::Expr;
use syn::visit::Visit;

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
    "row",
    "column",
    "column_iter",
    "row_iter",
    "zip",
    "enumerate",
    "map",
    "fixed_rows",
    "fixed_view",
    "tanh",
    "atan2",
    "hypot",
    "cbrt",
];

/// Whether a method is known only to look at its receiver.
pub(super) fn only_looks(method: &Ident) -> bool {
    ONLY_LOOK.iter().any(|name| method == name)
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
            self.0 |= !matches!(
                expr,
                Expr::Path(_)
                    | Expr::Field(_)
                    | Expr::Lit(_)
                    | Expr::Paren(_)
                    | Expr::Group(_)
                    | Expr::Reference(_)
                    | Expr::Cast(_)
                    | Expr::Tuple(_)
            );
            syn::visit::visit_expr(self, expr);
        }
    }
    let mut finder = Finder(false);
    finder.visit_expr(expr);
    finder.0
}
