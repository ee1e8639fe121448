//! What an expression may change, seen from its syntax alone.

use syn::{BinOp, Expr, ExprMethodCall};

use super::names::idents_in;

/// What is said of `ref mut`.
pub(super) const BORROWED: &str = "what is changed through `ref mut` cannot be followed; assign to the variable itself";

/// Whether a pattern says `ref mut`, through which what it is matched with can be changed.
pub(super) fn borrows_mutably(pat: &syn::Pat) -> bool {
    struct Finder(bool);
    impl<'a> syn::visit::Visit<'a> for Finder {
        fn visit_pat_ident(&mut self, pat: &'a syn::PatIdent) {
            self.0 |= pat.by_ref.is_some() && pat.mutability.is_some();
            syn::visit::visit_pat_ident(self, pat);
        }
    }
    let mut finder = Finder(false);
    syn::visit::Visit::visit_pat(&mut finder, pat);
    finder.0
}

/// Whether a macro writes to a log, by the names that the crates `log` and `tracing` have for it. `error!` is a name that others
/// give to macros which return.
pub(super) fn logs(mac: &syn::Macro) -> bool {
    let names: Vec<String> = mac.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    let Some((name, before)) = names.split_last() else { return false };
    match before.last().map(String::as_str) {
        Some("log" | "tracing") => matches!(name.as_str(), "trace" | "debug" | "info" | "warn" | "error"),
        None => matches!(name.as_str(), "trace" | "debug" | "info" | "warn"),
        Some(_) => false,
    }
}

/// Whether a macro is known to change nothing: those of the standard library that have no effect but to print or to
/// panic, and nalgebra's, and those that log.
fn only_reads(mac: &syn::Macro) -> bool {
    const KNOWN: &[&str] = &[
        "assert",
        "assert_eq",
        "assert_ne",
        "debug_assert",
        "debug_assert_eq",
        "debug_assert_ne",
        "panic",
        "unreachable",
        "todo",
        "unimplemented",
        "print",
        "println",
        "eprint",
        "eprintln",
        "dbg",
        "format",
        "format_args",
        "matches",
        "vec",
        "concat",
        "stringify",
        "line",
        "file",
        "column",
        "env",
        "cfg",
        "include_str",
        "vector",
        "matrix",
        "point",
        "dvector",
        "dmatrix",
    ];
    logs(mac) || mac.path.segments.last().is_some_and(|last| KNOWN.iter().any(|name| last.ident == name))
}

/// Whether an operator changes its left side.
pub(super) fn changes(op: &BinOp) -> bool {
    is_compound(op)
        || matches!(
            op,
            BinOp::BitAndAssign(_) | BinOp::BitOrAssign(_) | BinOp::BitXorAssign(_) | BinOp::ShlAssign(_) | BinOp::ShrAssign(_)
        )
}

/// Whether it computes what it is changed to as numbers are computed.
pub(super) fn is_compound(op: &BinOp) -> bool {
    matches!(op, BinOp::AddAssign(_) | BinOp::SubAssign(_) | BinOp::MulAssign(_) | BinOp::DivAssign(_) | BinOp::RemAssign(_))
}

/// The places that the left side of an assignment stands for: `(a, b[0])`, `[a, b]`, `Pair { a, b }` and `P(a, b)`
/// are several.
fn places_of(left: &Expr) -> Vec<&Expr> {
    match left {
        Expr::Tuple(list) => list.elems.iter().flat_map(places_of).collect(),
        Expr::Array(list) => list.elems.iter().flat_map(places_of).collect(),
        Expr::Struct(list) => list.fields.iter().flat_map(|field| places_of(&field.expr)).collect(),
        Expr::Call(list) => list.args.iter().flat_map(places_of).collect(),
        Expr::Paren(inner) => places_of(&inner.expr),
        Expr::Group(inner) => places_of(&inner.expr),
        Expr::Infer(_) | Expr::Range(_) => vec![],
        place => vec![place],
    }
}

/// The places that an expression itself changes, but for what is inside it.
pub(super) fn changed_by(expr: &Expr) -> Vec<&Expr> {
    match expr {
        Expr::Assign(assign) => places_of(&assign.left),
        Expr::Binary(binary) if changes(&binary.op) => vec![&binary.left],
        Expr::Reference(reference) if reference.mutability.is_some() => vec![&reference.expr],
        Expr::Match(choice) if choice.arms.iter().any(|arm| borrows_mutably(&arm.pat)) => vec![&choice.expr],
        Expr::Let(test) if borrows_mutably(&test.pat) => vec![&test.expr],
        _ => vec![],
    }
}

/// The variable that a place belongs to.
pub(super) fn root_of(place: &Expr) -> Option<&syn::Ident> {
    match place {
        Expr::Path(path) => path.path.get_ident(),
        Expr::Index(index) => root_of(&index.expr),
        Expr::Field(field) => root_of(&field.base),
        Expr::MethodCall(call) => root_of(&call.receiver),
        Expr::Paren(inner) => root_of(&inner.expr),
        Expr::Reference(inner) => root_of(&inner.expr),
        Expr::Unary(unary) => root_of(&unary.expr),
        _ => None,
    }
}

/// What may change a variable.
pub(super) enum Change<'a> {
    /// A place that is assigned to or borrowed mutably.
    Place(&'a Expr),
    /// A call of a method, which may change what it is called on.
    Method(&'a ExprMethodCall),
    /// A name in a macro that may do anything.
    Named(syn::Ident),
}

/// Calls a function with all that may change variables, in order.
pub(super) struct Changes<F>(pub F);

impl<'a, F: FnMut(Change<'_>)> syn::visit::Visit<'a> for Changes<F> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        changed_by(expr).into_iter().for_each(|place| (self.0)(Change::Place(place)));
        syn::visit::visit_expr(self, expr);
    }

    fn visit_local(&mut self, local: &'a syn::Local) {
        if let Some(init) = local.init.as_ref().filter(|_| borrows_mutably(&local.pat)) {
            (self.0)(Change::Place(&init.expr));
        }
        syn::visit::visit_local(self, local);
    }

    fn visit_macro(&mut self, mac: &'a syn::Macro) {
        if !only_reads(mac) {
            idents_in(&mac.tokens).into_iter().for_each(|name| (self.0)(Change::Named(name)));
        }
    }

    fn visit_expr_method_call(&mut self, call: &'a ExprMethodCall) {
        (self.0)(Change::Method(call));
        syn::visit::visit_expr_method_call(self, call);
    }
}
