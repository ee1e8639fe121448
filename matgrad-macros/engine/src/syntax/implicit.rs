//! `#[implicit(root = z, solver = solve)]`: what it says beyond the arguments that other attributes have, and which
//! rules it writes.

use proc_macro2::{Ident, Span};
use quote::ToTokens;
use syn::spanned::Spanned;

use super::arguments::{Argument, identifier};
use crate::attributes::arguments::Implicit;

/// The name of the attribute.
pub const NAME: &str = "implicit";

/// How the attribute is written.
const FORM: &str = "`#[implicit(root = z, solver = solve)]`, where `z` is the parameter at which the function is zero, or `argmin = z` where it is least, and `solve` the function that finds it from the other parameters";

/// What was given so far.
#[derive(Default)]
pub struct Given {
    unknown: Option<(Ident, bool)>,
    solver: Option<(syn::ExprPath, bool)>,
}

impl Given {
    /// Reads an argument, if it is one of these.
    pub(super) fn read(&mut self, argument: &Argument) -> syn::Result<()> {
        let name = &argument.name;
        let value = || argument.value.as_ref().ok_or_else(|| syn::Error::new(name.span(), format!("write {FORM}")));
        match name.to_string().as_str() {
            "root" | "argmin" => {
                if self.unknown.is_some() {
                    return Err(syn::Error::new(name.span(), "an unknown is a `root` or an `argmin`; remove one"));
                }
                let unknown = identifier(value()?, &format!("`{name}` takes the name of one parameter: `{name} = z`"))?;
                self.unknown = Some((unknown, name == "argmin"));
            }
            "solver" => {
                let (called, may_fail) = match value()? {
                    syn::Expr::Try(inner) => (&*inner.expr, true),
                    other => (other, false),
                };
                let syn::Expr::Path(path) = called else {
                    let hint =
                        "`solver` takes a function, such as `solver = solve`, or `solver = solve?` where it returns an `Option`";
                    return Err(syn::Error::new(called.span(), hint));
                };
                self.solver = Some((path.clone(), may_fail));
            }
            _ => {}
        }
        Ok(())
    }

    /// All of it.
    pub(super) fn finished(self) -> syn::Result<Implicit> {
        let (Some((unknown, is_minimum)), Some((path, may_fail))) = (self.unknown, self.solver) else {
            return Err(syn::Error::new(Span::call_site(), format!("write {FORM}")));
        };
        let Some(last) = path.path.segments.last() else {
            return Err(syn::Error::new(path.span(), format!("write {FORM}")));
        };
        Ok(Implicit { unknown, is_minimum, name: last.ident.clone(), solver: path.to_token_stream(), may_fail })
    }
}

/// Whether an attribute is this one, whatever path it is written with.
pub fn is_implicit(path: &syn::Path) -> bool {
    path.segments.last().is_some_and(|last| last.ident == NAME)
}

/// The solver that this attribute on a function writes rules for.
pub fn solver_of(attribute: &syn::Attribute) -> Option<String> {
    let list = attribute.meta.require_list().ok().filter(|list| is_implicit(&list.path))?;
    let mut tokens = list.tokens.clone().into_iter().map(|token| token.to_string());
    tokens.by_ref().find(|token| token == "solver")?;
    // A path, of which the name is the last.
    let path = tokens.skip(1).take_while(|token| token == ":" || token.starts_with(|c: char| c.is_alphabetic() || c == '_'));
    path.filter(|token| token != ":").last()
}
