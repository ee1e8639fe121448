//! A program with other names.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::visit_mut::{self, VisitMut};

use super::Written;

/// Gives variables other names, and leaves fields, methods and types alone.
struct Renamer<'a>(&'a dyn Fn(&str) -> Option<String>);

impl Renamer<'_> {
    fn ident(&self, ident: &mut Ident) {
        if let Some(new) = (self.0)(&ident.to_string()) {
            *ident = Ident::new(&new, ident.span());
        }
    }

    /// Tokens of a macro, in which names of fields and methods stand behind a dot.
    fn tokens(&self, tokens: TokenStream) -> TokenStream {
        let mut behind_dot = false;
        let one = |token| {
            let token = match token {
                TokenTree::Ident(mut ident) if !behind_dot => {
                    self.ident(&mut ident);
                    TokenTree::Ident(ident)
                }
                TokenTree::Group(group) => {
                    TokenTree::Group(proc_macro2::Group::new(group.delimiter(), self.tokens(group.stream())))
                }
                token => token,
            };
            behind_dot = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '.');
            token
        };
        tokens.into_iter().map(one).collect()
    }
}

impl VisitMut for Renamer<'_> {
    fn visit_signature_mut(&mut self, signature: &mut syn::Signature) {
        if signature.ident != "f" {
            self.ident(&mut signature.ident);
        }
        visit_mut::visit_signature_mut(self, signature);
    }

    fn visit_pat_ident_mut(&mut self, pat: &mut syn::PatIdent) {
        self.ident(&mut pat.ident);
        visit_mut::visit_pat_ident_mut(self, pat);
    }

    fn visit_field_pat_mut(&mut self, field: &mut syn::FieldPat) {
        field.colon_token.get_or_insert_default();
        self.visit_pat_mut(&mut field.pat);
    }

    fn visit_field_value_mut(&mut self, field: &mut syn::FieldValue) {
        field.colon_token.get_or_insert_default();
        self.visit_expr_mut(&mut field.expr);
    }

    fn visit_expr_path_mut(&mut self, path: &mut syn::ExprPath) {
        if path.path.get_ident().is_some() {
            self.ident(&mut path.path.segments[0].ident);
        } else {
            visit_mut::visit_expr_path_mut(self, path);
        }
    }

    fn visit_macro_mut(&mut self, mac: &mut syn::Macro) {
        mac.tokens = self.tokens(std::mem::take(&mut mac.tokens));
    }
}

impl Written {
    /// Gives the variables of `f` and of the functions beside it, and those functions, other names; no two may get the same.
    pub fn rename(&mut self, new: &dyn Fn(&str) -> Option<String>) {
        let mut file = syn::parse_file(&self.source).expect("the program parses");
        for item in &mut file.items {
            if let syn::Item::Fn(item) = item {
                Renamer(new).visit_item_fn_mut(item);
            }
        }
        self.source = prettyplease::unparse(&file);
        for parameter in &mut self.parameters {
            if let Some(new) = new(&parameter.name) {
                parameter.name = new;
            }
        }
    }
}
