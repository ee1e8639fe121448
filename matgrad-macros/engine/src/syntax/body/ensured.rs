//! `ensure!` and `bail!`, as the crates for errors have them, written as the `if` and the `return Err(…)` that they stand for.
//! What the error is only the macro knows, so it is called where it fails, in a closure of its own.

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;
use syn::visit_mut::{self, VisitMut};
use syn::{Block, Expr, GenericArgument, Path, PathArguments, ReturnType, Stmt, Token, Type, parse_quote_spanned};

use super::{Read, Reader};

/// Writes the macros of one function.
struct Writer {
    /// The `Result` of the function, of nothing; `None` where it returns none.
    nothing: Option<Type>,
    failed: Option<syn::Error>,
}

impl Writer {
    /// What stands for a macro, if it is one of the two.
    fn written(&mut self, mac: &syn::Macro) -> Option<Expr> {
        let name = mac.path.segments.last()?.ident.to_string();
        let nothing = matches!(name.as_str(), "ensure" | "bail").then_some(self.nothing.as_ref()).flatten()?;
        let (path, tokens, span) = (&mac.path, &mac.tokens, Span::mixed_site());
        if name == "bail" {
            let error = error_of(path, tokens, nothing);
            return Some(parse_quote_spanned!(span=> return ::core::result::Result::Err(#error)));
        }
        let parts = |input: syn::parse::ParseStream<'_>| {
            let condition: Expr = input.parse()?;
            let more: Option<Token![,]> = input.parse()?;
            Ok((condition, more, input.parse::<TokenStream>()?))
        };
        match syn::parse::Parser::parse2(parts, tokens.clone()) {
            Ok((condition, Some(_), rest)) if !rest.is_empty() => {
                let error = error_of(path, &quote_spanned!(span=> false, #rest), nothing);
                Some(parse_quote_spanned!(span=> if !(#condition) { return ::core::result::Result::Err(#error); }))
            }
            // What it says is made of the condition's own text.
            Ok(_) => {
                let what = "say what is wrong behind the condition, as in `ensure!(k > 0.0, \"k is {k}\")`";
                self.failed.get_or_insert(syn::Error::new_spanned(mac, what));
                None
            }
            Err(failed) => {
                self.failed.get_or_insert(failed);
                None
            }
        }
    }
}

/// The error that a macro returns.
fn error_of(path: &Path, arguments: &TokenStream, nothing: &Type) -> Expr {
    let span = Span::mixed_site();
    parse_quote_spanned!(span=> (|| -> #nothing {
        #path!(#arguments);
        #[allow(unreachable_code)]
        ::core::result::Result::Ok(())
    })().unwrap_err())
}

impl VisitMut for Writer {
    fn visit_stmt_mut(&mut self, stmt: &mut Stmt) {
        if let Stmt::Macro(mac) = stmt
            && let Some(written) = self.written(&mac.mac)
        {
            *stmt = Stmt::Expr(written, Some(mac.semi_token.unwrap_or(Token![;](Span::mixed_site()))));
        }
        visit_mut::visit_stmt_mut(self, stmt);
    }

    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        if let Expr::Macro(mac) = expr
            && let Some(written) = self.written(&mac.mac)
        {
            *expr = written;
        }
        visit_mut::visit_expr_mut(self, expr);
    }

    // What closures and inner functions return is their own.
    fn visit_expr_closure_mut(&mut self, _: &mut syn::ExprClosure) {}
    fn visit_item_mut(&mut self, _: &mut syn::Item) {}
}

/// The `Result` of a function, with nothing in the place of its value.
fn of_nothing(output: &ReturnType) -> Option<Type> {
    let ReturnType::Type(_, ty) = output else { return None };
    let Type::Path(mut path) = (**ty).clone() else { return None };
    let PathArguments::AngleBracketed(list) = &mut path.path.segments.last_mut()?.arguments else { return None };
    let first = list.args.first_mut().filter(|first| matches!(first, GenericArgument::Type(_)))?;
    *first = parse_quote_spanned!(Span::mixed_site()=> ());
    Some(Type::Path(path))
}

impl Reader<'_> {
    /// A function's body without the two macros.
    pub(super) fn ensured(&self, block: &Block) -> Read<Block> {
        let output = match self.inside.last().and_then(|name| self.around.functions.get(name)) {
            Some(helper) => helper.function.sig.output.clone(),
            None => match &self.signature.wrapper {
                Some(wrapper) if self.inside.is_empty() => {
                    let (path, rest) = (&wrapper.path, &wrapper.rest);
                    parse_quote_spanned!(Span::mixed_site()=> -> #path<() #rest>)
                }
                _ => ReturnType::Default,
            },
        };
        let mut writer = Writer { nothing: of_nothing(&output), failed: None };
        let mut block = block.clone();
        writer.visit_block_mut(&mut block);
        writer.failed.map_or(Ok(block), Err)
    }
}
