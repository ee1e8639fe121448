//! The message for a constant whose shape is needed and not seen: what to write depends on what it is.

use std::collections::BTreeSet;

use quote::ToTokens;
use syn::visit::Visit;
use syn::{Expr, ExprField};

use super::{Read, Reader, error};
use crate::report::readable;

/// Whether what is called may be the user's: a function of one name, or a method of `self`.
fn is_own(expr: &Expr) -> bool {
    match expr {
        Expr::Call(call) => matches!(&*call.func, Expr::Path(path) if path.path.get_ident().is_some()),
        Expr::MethodCall(call) => matches!(&*call.receiver, Expr::Path(path) if path.path.is_ident("self")),
        _ => false,
    }
}

impl Reader<'_> {
    /// The message for a value whose shape is needed and unknown.
    pub(super) fn unknown_shape<T>(&mut self, tokens: &impl ToTokens) -> Read<T> {
        let text = readable(&tokens.to_token_stream());
        let bound = format!("bind it with a type first, such as `let k: f64 = {text};` or `let k: Vector3<f64> = {text};`");
        let remedy = match syn::parse2(tokens.to_token_stream()) {
            Ok(Expr::Path(path)) if path.path.get_ident().is_some() => {
                format!("say its type where it is bound, such as `let {text}: f64 = …;` or `let {text}: Vector3<f64> = …;`")
            }
            Ok(Expr::Field(field)) => {
                let others = self.fields_beside(&field);
                let others = if others.is_empty() { String::new() } else { format!(" (`{}` too)", others.join("`, `")) };
                format!("{bound}, or put struct and function into a `#[matgrad::module]`, where fields are seen{others}")
            }
            Ok(called) if is_own(&called) => {
                format!("{bound}, or put what is called and the function into a `#[matgrad::module]`, where it is read through")
            }
            _ => bound,
        };
        error(tokens, format!("cannot see the shape of `{text}`; {remedy}"))
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
