//! Of which type the integers are that a loop over two literals counts. In Rust their uses say so, and `i32` is what is left:
//! `for i in 0..40` counts `usize` where `x[i]` is asked for, and where only `(i - 20) as f64` is, the difference is
//! negative in half of the steps.

use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::{BinOp, Block, Expr, Lit, Pat, Stmt, UnOp};

use super::names::{idents_of, key};
use super::sources::{Source, Start};
use super::{Constant, Reader, Value};
use crate::spaces::Ty;

/// Methods whose integer arguments are places and sizes.
const OF_PLACES: &[&str] = &[
    "column",
    "row",
    "columns",
    "rows",
    "fixed_columns",
    "fixed_rows",
    "fixed_view",
    "view",
    "nth",
    "get",
    "skip",
    "take",
    "step_by",
    "swap",
    "swap_rows",
    "swap_columns",
    "remove_row",
    "remove_column",
    "insert_row",
    "insert_column",
    "set_row",
    "set_column",
    "column_mut",
    "row_mut",
];

/// Methods whose result is of their receiver's type, which is that of their argument too where that is an integer.
const OF_ONE_TYPE: &[&str] = &["min", "max", "rem_euclid", "div_euclid", "clamp", "abs", "signum", "clone", "to_owned"];

/// How often a body is looked through.
const PASSES: usize = 3;

/// Methods whose value is made of their receiver's integers alone.
const GIVES_ON: &[&str] = &["pow", "rev", "step_by", "skip", "take", "into_iter", "sum", "product"];

/// What the uses of an integer say of its type.
#[derive(Default)]
struct Uses {
    /// It is a place in an array or a matrix.
    is_place: bool,
    /// It is of a type that is written.
    written: Option<TokenStream>,
    /// It meets something whose type the compiler knows.
    meets: bool,
    /// It may be negative.
    may_be_negative: bool,
}

impl Reader<'_> {
    /// What a loop runs over, with the integers that it counts of the type that they have in the user's function.
    pub(super) fn with_types(&mut self, source: Source, pat: &Pat, body: &Block) -> Source {
        let part = |k: usize| match pat {
            Pat::Tuple(tuple) => tuple.elems.get(k).unwrap_or(pat),
            pat => pat,
        };
        match source {
            Source::Untyped(start, most) => match self.type_of_counter(start, pat, body) {
                Some(typed) => Source::Range(Start::Run(typed), most),
                None => Source::Range(Start::Known(start), most),
            },
            Source::Reversed(inner, n) => Source::Reversed(Box::new(self.with_types(*inner, pat, body)), n),
            Source::Skipped(inner, n) => Source::Skipped(Box::new(self.with_types(*inner, pat, body)), n),
            Source::Stepped(inner, n) => Source::Stepped(Box::new(self.with_types(*inner, pat, body)), n),
            Source::Enumerated(inner) => Source::Enumerated(Box::new(self.with_types(*inner, part(1), body))),
            Source::Zipped(a, b) => {
                Source::Zipped(Box::new(self.with_types(*a, part(0), body)), Box::new(self.with_types(*b, part(1), body)))
            }
            other => other,
        }
    }

    /// The first integer that a loop counts, of a type that is not `usize`; `None` if it is.
    fn type_of_counter(&mut self, start: i64, pat: &Pat, body: &Block) -> Option<Constant> {
        let mut seen = Seen { names: idents_of(pat).iter().map(key).collect(), uses: Uses::default(), reader: self };
        // A name that is given one of them further down may be used above, and that one be what gives another its type.
        for _ in 0..PASSES {
            seen.block(body);
        }
        let Uses { is_place, written, meets, may_be_negative } = seen.uses;
        if is_place {
            return None;
        }
        match written {
            Some(ty) => Some(typed(start, &ty.to_string())),
            // What the compiler knows it finds out in the companion too.
            None if meets => Some(typed(start, "_")),
            // Nothing says of which type they are, so they are of one in which no difference is too small. Where the sums
            // of the function are not too large for its own, these are the same.
            None if may_be_negative || start < 0 => Some(typed(start, "i64")),
            None => None,
        }
    }
}

/// An integer of a type, which the compiler is left to find if it is `_`.
pub(super) fn typed(n: i64, ty: &str) -> Constant {
    let (literal, ty): (_, TokenStream) = (Literal::i64_unsuffixed(n.abs()), ty.parse().unwrap_or_default());
    let literal = if n < 0 { quote!(-#literal) } else { quote!(#literal) };
    let tokens = if ty.to_string() == "_" { literal } else { quote!((#literal as #ty)) };
    Constant { label: n.to_string(), ..Constant::of_tokens(tokens, Some(Ty::OtherInteger)) }
}

/// The names that are of the integers' type, and what their uses say of it.
struct Seen<'a, 'r> {
    names: BTreeSet<String>,
    uses: Uses,
    reader: &'a mut Reader<'r>,
}

impl Seen<'_, '_> {
    /// The value of a block; whether it is of the integers' type.
    fn block(&mut self, block: &Block) -> bool {
        let mut value = false;
        for stmt in &block.stmts {
            value = match stmt {
                Stmt::Local(local) => {
                    self.local(local);
                    false
                }
                Stmt::Expr(expr, semicolon) => self.value(expr) && semicolon.is_none(),
                Stmt::Item(_) | Stmt::Macro(_) => false,
            };
        }
        value
    }

    fn local(&mut self, local: &syn::Local) {
        let Some(init) = &local.init else { return };
        let is_ours = self.value(&init.expr);
        init.diverge.iter().for_each(|(_, other)| {
            self.value(other);
        });
        match &local.pat {
            Pat::Type(typed) if is_ours => self.is_written(&typed.ty.to_token_stream()),
            pat if is_ours => self.names.extend(idents_of(pat).iter().map(key)),
            // Other variables of the names.
            pat => idents_of(pat).iter().for_each(|name| {
                self.names.remove(&key(name));
            }),
        }
    }

    fn is_written(&mut self, ty: &TokenStream) {
        match ty.to_string().as_str() {
            "usize" => self.uses.is_place = true,
            "_" | "" => {}
            "i8" | "i16" | "i32" | "i64" | "i128" | "isize" | "u8" | "u16" | "u32" | "u64" | "u128" => {
                self.uses.written = Some(ty.clone());
            }
            // An alias, of which the compiler knows what it is.
            _ => self.uses.meets = true,
        }
    }

    /// Whether nothing but its uses says of which type an integer of the function is.
    fn is_untyped(&self, name: &str) -> bool {
        matches!(self.reader.lookup(name), Some(Value::Integer(_)))
    }

    /// Two expressions of one type; whether it is that of the integers.
    fn of_one_type(&mut self, a: &Expr, b: &Expr) -> bool {
        let (first, second) = (self.value(a), self.value(b));
        if first != second {
            self.meets(if first { b } else { a });
        }
        first || second
    }

    /// One of the integers and an expression of its type.
    fn meets(&mut self, other: &Expr) {
        match other {
            Expr::Paren(inner) => self.meets(&inner.expr),
            Expr::Group(inner) => self.meets(&inner.expr),
            Expr::Reference(inner) => self.meets(&inner.expr),
            Expr::Unary(unary) => {
                self.uses.may_be_negative |= matches!(unary.op, UnOp::Neg(_));
                self.meets(&unary.expr);
            }
            Expr::Lit(syn::ExprLit { lit: Lit::Int(n), .. }) => self.is_written(&n.suffix().parse().unwrap_or_default()),
            Expr::Path(path) if path.path.get_ident().is_some_and(|name| self.is_untyped(&key(name))) => {
                self.names.extend(path.path.get_ident().map(key));
            }
            other => match self.reader.type_of_constant(other) {
                Some(Ty::Integer) => self.uses.is_place = true,
                _ => self.uses.meets = true,
            },
        }
    }

    /// Whether one of some expressions is of the integers' type, all of which say what they say.
    fn any_of<'e>(&mut self, parts: impl IntoIterator<Item = &'e Expr>) -> bool {
        let mut any = false;
        for part in parts {
            any |= self.value(part);
        }
        any
    }

    /// Whether an expression is of the integers' type, after its parts have said what they say.
    fn value(&mut self, expr: &Expr) -> bool {
        match expr {
            Expr::Path(path) => path.path.get_ident().is_some_and(|name| self.names.contains(&key(name))),
            Expr::Paren(inner) => self.value(&inner.expr),
            Expr::Group(inner) => self.value(&inner.expr),
            Expr::Reference(inner) => self.value(&inner.expr),
            Expr::Unary(unary) => {
                let is_ours = self.value(&unary.expr);
                self.uses.may_be_negative |= is_ours && matches!(unary.op, UnOp::Neg(_) | UnOp::Not(_));
                is_ours
            }
            Expr::Binary(binary) => self.binary(binary),
            Expr::Assign(assign) => {
                self.assigned(&assign.left, &assign.right);
                false
            }
            Expr::Cast(cast) => {
                self.value(&cast.expr);
                false
            }
            Expr::Index(index) => {
                self.value(&index.expr);
                self.uses.is_place |= match &*index.index {
                    Expr::Tuple(places) => self.any_of(&places.elems),
                    place => self.value(place),
                };
                false
            }
            Expr::Range(range) => match (&range.start, &range.end) {
                (Some(start), Some(end)) => self.of_one_type(start, end),
                (Some(only), None) | (None, Some(only)) => self.value(only),
                (None, None) => false,
            },
            Expr::MethodCall(call) => self.method(call),
            Expr::Call(call) => {
                self.value(&call.func);
                call.args.iter().for_each(|argument| {
                    let is_ours = self.value(argument);
                    self.uses.meets |= is_ours;
                });
                false
            }
            Expr::If(branch) => {
                self.value(&branch.cond);
                let then = self.block(&branch.then_branch);
                let or = branch.else_branch.as_ref().is_some_and(|(_, or)| self.value(or));
                then || or
            }
            Expr::Match(choice) => {
                let is_ours = self.value(&choice.expr);
                let negative = |pat: &Pat| pat.to_token_stream().to_string().contains('-');
                self.uses.may_be_negative |= is_ours && choice.arms.iter().any(|arm| negative(&arm.pat));
                self.any_of(choice.arms.iter().map(|arm| &*arm.body))
            }
            Expr::Block(block) => self.block(&block.block),
            Expr::ForLoop(inner) => {
                if self.value(&inner.expr) {
                    self.names.extend(idents_of(&inner.pat).iter().map(key));
                }
                self.block(&inner.body);
                false
            }
            Expr::While(inner) => {
                self.value(&inner.cond);
                self.block(&inner.body);
                false
            }
            Expr::Loop(inner) => self.block(&inner.body),
            Expr::Closure(closure) => {
                self.value(&closure.body);
                false
            }
            Expr::Let(test) => {
                self.value(&test.expr);
                false
            }
            other => {
                self.parts(other);
                false
            }
        }
    }

    fn binary(&mut self, binary: &syn::ExprBinary) -> bool {
        match binary.op {
            BinOp::Shl(_) | BinOp::Shr(_) => {
                self.value(&binary.right);
                self.value(&binary.left)
            }
            BinOp::And(_) | BinOp::Or(_) => {
                self.value(&binary.left);
                self.value(&binary.right);
                false
            }
            BinOp::Eq(_) | BinOp::Ne(_) | BinOp::Lt(_) | BinOp::Le(_) | BinOp::Gt(_) | BinOp::Ge(_) => {
                self.of_one_type(&binary.left, &binary.right);
                false
            }
            op if super::changes::changes(&op) => {
                self.uses.may_be_negative |= self.assigned(&binary.left, &binary.right) && matches!(op, BinOp::SubAssign(_));
                false
            }
            op => {
                let is_ours = self.of_one_type(&binary.left, &binary.right);
                self.uses.may_be_negative |= is_ours && matches!(op, BinOp::Sub(_));
                is_ours
            }
        }
    }

    /// An assignment; whether it is to one of the integers.
    fn assigned(&mut self, left: &Expr, right: &Expr) -> bool {
        let name = match left {
            Expr::Path(path) => path.path.get_ident().map(key),
            _ => None,
        };
        let Some(name) = name else {
            self.value(left);
            self.value(right);
            return false;
        };
        if self.value(right) && self.is_untyped(&name) {
            self.names.insert(name.clone());
        }
        self.of_one_type(left, right) && self.names.contains(&name)
    }

    fn method(&mut self, call: &syn::ExprMethodCall) -> bool {
        let name = call.method.to_string();
        let is_ours = self.value(&call.receiver);
        if OF_ONE_TYPE.contains(&name.as_str()) && is_ours {
            call.args.iter().for_each(|argument| {
                self.of_one_type(&call.receiver, argument);
            });
            self.uses.may_be_negative |= call.args.is_empty();
            return true;
        }
        let first = call.args.first();
        if let (true, Some(Expr::Closure(closure))) = (is_ours, first) {
            // It is given what a range counts.
            self.names.extend(closure.inputs.iter().flat_map(idents_of).map(|name| key(&name)));
            let gives = self.value(&closure.body);
            return if name == "map" { gives } else { name == "filter" };
        }
        let given = self.any_of(&call.args);
        self.uses.is_place |= given && OF_PLACES.contains(&name.as_str());
        self.uses.meets |= given || (is_ours && !GIVES_ON.contains(&name.as_str()));
        is_ours && GIVES_ON.contains(&name.as_str())
    }

    /// What is made of several expressions.
    fn parts(&mut self, expr: &Expr) {
        struct Parts<'p>(Vec<&'p Expr>);
        impl<'p> syn::visit::Visit<'p> for Parts<'p> {
            fn visit_expr(&mut self, expr: &'p Expr) {
                self.0.push(expr);
            }
        }
        let mut parts = Parts(vec![]);
        syn::visit::visit_expr(&mut parts, expr);
        for part in parts.0 {
            let is_ours = self.value(part);
            self.uses.meets |= is_ours;
        }
    }
}
