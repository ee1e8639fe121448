//! The messages for a constant whose shape is needed and not seen, and for a method of which no derivative is known: what to write
//! depends on what it is.

use std::collections::BTreeSet;

use quote::ToTokens;
use syn::visit::Visit;
use syn::{Expr, ExprField, ExprMethodCall};

use super::factorisation::why_missing;
use super::method::{On, STEPS, rows};
use super::operands::OPERAND;
use super::{Read, Reader, Value, error};
use crate::graph::functions::{helper_arguments, methods};
use crate::report::{nearest, readable};

/// Whether what is called may be the user's: a function of one name, or a method of `self`.
fn is_own(expr: &Expr) -> bool {
    match expr {
        Expr::Call(call) => matches!(&*call.func, Expr::Path(path) if path.path.get_ident().is_some()),
        Expr::MethodCall(call) => matches!(&*call.receiver, Expr::Path(path) if path.path.is_ident("self")),
        _ => false,
    }
}

/// Finds what is only there under some configurations.
struct Configured<'a>(Option<&'a syn::Attribute>);

impl<'a> Visit<'a> for Configured<'a> {
    fn visit_attribute(&mut self, attribute: &'a syn::Attribute) {
        if attribute.path().is_ident("cfg") {
            self.0 = self.0.or(Some(attribute));
        }
    }
}

impl Reader<'_> {
    /// The value of the body of a function.
    pub(super) fn body(&mut self, block: &syn::Block) -> Read<Value> {
        let mut found = Configured(None);
        found.visit_block(block);
        if let Some(attribute) = found.0 {
            return error(
                attribute,
                "whether this holds is not seen while a macro expands; write `if cfg!(…) { … }`, or one function for each configuration",
            );
        }
        let block = self.ensured(block)?;
        self.block(&block)
    }

    /// Whether a name is that of a constant of the function's own block, which its companions repeat.
    pub(super) fn is_repeated(&self, name: &str) -> bool {
        let is_const =
            |item: &proc_macro2::TokenStream| syn::parse2::<syn::ItemConst>(item.clone()).is_ok_and(|item| item.ident == name);
        self.scopes.iter().filter(|scope| scope.contains_key(name)).count() <= 1 && self.items.iter().any(is_const)
    }

    /// The message for a value whose shape is needed and unknown.
    pub(super) fn unknown_shape<T>(&mut self, tokens: &impl ToTokens) -> Read<T> {
        let text = readable(&tokens.to_token_stream());
        let text = match self.lookup(&text).filter(|_| text.starts_with(OPERAND)) {
            Some(Value::Constant(constant)) => constant.label,
            _ => text,
        };
        let bound = format!("bind it with a type first, such as `let k: f64 = {text};` or `let k: Vector3<f64> = {text};`");
        let remedy = match syn::parse2(tokens.to_token_stream()) {
            Ok(Expr::Path(path)) if self.holds_integer(&path) => {
                return error(
                    tokens,
                    format!("`{text}` is an integer, and Rust does not convert integers; write `{text} as f64`"),
                );
            }
            Ok(Expr::Path(path)) if path.path.get_ident().is_some() => {
                format!("say its type where it is bound, such as `let {text}: f64 = …;` or `let {text}: Vector3<f64> = …;`")
            }
            Ok(Expr::Field(field)) => {
                let others = self.fields_beside(&field);
                let others = if others.is_empty() { String::new() } else { format!(" (`{}` too)", others.join("`, `")) };
                format!("{bound}, or put struct and function into a `#[matgrad::module]`, where fields are seen{others}")
            }
            Ok(Expr::MethodCall(call)) if is_iterator(&call) => {
                return self.unfollowed(&call);
            }
            Ok(called) if is_own(&called) => {
                format!("{bound}, or put what is called and the function into a `#[matgrad::module]`, where it is read through")
            }
            _ => bound,
        };
        error(tokens, format!("cannot see the shape of `{text}`; {remedy}"))
    }

    fn holds_integer(&self, path: &syn::ExprPath) -> bool {
        let value = path.path.get_ident().and_then(|name| self.lookup(&super::names::key(name)));
        matches!(value, Some(super::Value::Constant(constant)) if constant.ty.as_ref().is_some_and(crate::spaces::Ty::is_integer))
    }

    /// The message for an iterator that is not run through where it stands.
    pub(super) fn unfollowed<T>(&self, call: &syn::ExprMethodCall) -> Read<T> {
        let instead = match call.method.to_string().as_str() {
            "filter" => "write a `for` loop with an `if` inside",
            "chunks" | "rchunks" => "write `.chunks_exact(…)`, or a `for` loop over the elements",
            _ => "end it with `sum`, `product` or `fold` where it stands, or write a `for` loop over it",
        };
        let text = readable(&call.to_token_stream());
        error(call, format!("what runs through `{text}` is not followed here; {instead}"))
    }

    /// The other fields of what a field is of that the function mentions and whose types are not seen either.
    fn fields_beside(&mut self, field: &ExprField) -> Vec<String> {
        struct Fields(Vec<ExprField>);
        impl<'a> Visit<'a> for Fields {
            fn visit_expr_field(&mut self, field: &'a ExprField) {
                self.0.push(field.clone());
                syn::visit::visit_expr_field(self, field);
            }
        }
        let mut fields = Fields(vec![]);
        fields.visit_block(self.whole);
        let base = field.base.to_token_stream().to_string();
        let is_other = |other: &ExprField| other.base.to_token_stream().to_string() == base && other.member != field.member;
        let others: Vec<ExprField> = fields.0.into_iter().filter(is_other).collect();
        let mut seen = BTreeSet::new();
        others
            .into_iter()
            .filter(|other| self.type_of_constant(&Expr::Field(other.clone())).is_none())
            .map(|other| readable(&other.to_token_stream()))
            .filter(|text| seen.insert(text.clone()))
            .collect()
    }
}

/// Whether a method makes an iterator, which has no shape that could be said.
pub(super) fn is_iterator(call: &syn::ExprMethodCall) -> bool {
    const MAKERS: &[&str] = &[
        "iter",
        "into_iter",
        "filter",
        "filter_map",
        "flat_map",
        "take_while",
        "skip_while",
        "chunks",
        "rchunks",
        "chunks_exact",
        "windows",
        "enumerate",
        "zip",
        "rev",
        "skip",
        "take",
        "step_by",
        "chain",
        "copied",
        "cloned",
        "peekable",
        "scan",
    ];
    MAKERS.contains(&call.method.to_string().as_str())
}

impl Reader<'_> {
    /// The message for a method of which nothing is known.
    pub(super) fn unknown_method(&mut self, on: On, call: &ExprMethodCall, name: &str) -> Read<Value> {
        if on == On::Scalar && STEPS.contains(&name) {
            return error(
                &call.method,
                format!("`{name}` has no useful derivative; wrap it in `matgrad::constant(…)` to treat it as a constant"),
            );
        }
        if on == On::Matrix
            && let Some(why) = why_missing(name)
        {
            return error(&call.method, format!("no derivative is known for the method `{name}` of a matrix: {why}"));
        }
        // What is no scalar may have been taken for one by what stands beside it.
        if on == On::Scalar && self.may_stay(&call.receiver) && rows().any(|row| row.on == On::Matrix && row.name == name) {
            return self.unknown_shape(&call.receiver);
        }
        if on == On::Matrix && is_iterator(call) {
            return self.unfollowed(call);
        }
        let rows = rows().filter(|row| row.on == on).map(|row| row.name);
        let known: Vec<&str> = if on == On::Scalar { rows.chain(methods()).collect() } else { rows.collect() };
        let near = match nearest(name, known) {
            // As a method it is another's, of whom nothing is known.
            _ if on == On::Scalar && helper_arguments(name).is_some() => {
                format!("; for matgrad's own function write `matgrad::{name}(…)`")
            }
            _ if on == On::Matrix && methods().any(|method| method == name) => {
                format!("; element by element it is `.map(|v| v.{name}({}))`", if call.args.is_empty() { "" } else { "…" })
            }
            Some(near) => format!("; did you mean `{near}`?"),
            None => {
                "; write it with supported methods, or wrap it in `matgrad::constant(…)` if it is to be held constant".to_owned()
            }
        };
        let what = match on {
            On::Matrix => "a matrix",
            On::Scalar => "a scalar",
            On::Lu | On::FullLu => "an LU factorisation",
            On::Cholesky => "a Cholesky factorisation",
            On::Eigen => "a symmetric eigendecomposition",
            On::Svd => "a singular value decomposition",
            On::Qr => "a QR factorisation",
        };
        error(&call.method, format!("no derivative is known for the method `{name}` of {what}{near}"))
    }
}
