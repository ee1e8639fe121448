//! Names: which variable a spelling means at its place. A constant expression is resolved where it is read;
//! the names that it binds itself are left alone.

use std::collections::BTreeMap;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::visit::Visit;
use syn::visit_mut::VisitMut;
use syn::{Expr, Pat};

use super::changes::root_of;
pub(super) use super::effects::{calls, fails, only_looks};
use super::effects::{only_borrows, surely_changes};
use super::identifiers::captures;
pub(super) use super::identifiers::{identifiers, idents_in};
use super::once::only_looks_at;
use super::{Binding, Constant, Read, Reader, Value, error};
use crate::graph::op::Id;
use crate::graph::shape::SCALAR;
use crate::program::text::{placeholder, regrouped};
use crate::spaces::Ty;
use crate::syntax::bound::{Bound, keeps_bound};
use crate::syntax::unparsed::Unparsed;

/// What a name is looked up by: its spelling, and which macro by example wrote it where one did.
pub fn key(ident: &Ident) -> String {
    match context(ident) {
        0 => ident.to_string(),
        context => format!("{ident}#{context}"),
    }
}

/// The spelling of a name that is looked up by a key.
pub(super) fn spelling(key: &str) -> &str {
    key.rsplit_once('#').filter(|(name, _)| *name != "r").map_or(key, |(name, _)| name)
}

/// The number of the syntax context of a name. The compiler shows it at the head of a span's debug form,
/// `#3 bytes(10..12)`; where there is none (rust-analyzer, tests) spellings alone decide.
fn context(ident: &Ident) -> u32 {
    let span = format!("{:?}", ident.span());
    let digits = span.strip_prefix('#').map(|rest| rest.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default());
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

/// The variables that a pattern binds.
pub fn idents_of(pat: &Pat) -> Vec<Ident> {
    struct Names(Vec<Ident>);
    impl<'a> Visit<'a> for Names {
        fn visit_pat_ident(&mut self, pat: &'a syn::PatIdent) {
            self.0.push(pat.ident.clone());
            syn::visit::visit_pat_ident(self, pat);
        }
    }
    let mut names = Names(vec![]);
    names.visit_pat(pat);
    names.0
}

impl Reader<'_> {
    /// The binding that a name means here.
    pub(super) fn binding(&self, name: &str) -> Option<&Binding> {
        let binding = self.scopes.iter().rev().find_map(|scope| scope.get(name))?;
        if binding.depth < self.depth && self.is_of_elements(&binding.value) {
            self.mentions_outer.set(true);
        }
        Some(binding)
    }

    /// The value of a path: a variable, or a constant that is seen.
    pub(super) fn path(&mut self, path: &syn::ExprPath) -> Read<Value> {
        if let Some(name) = path.path.get_ident() {
            match self.lookup(&key(name)) {
                Some(Value::Imported(path)) => return self.path(&path),
                Some(value) => return Ok(value),
                None => {}
            }
            if name == "None" {
                return Ok(Value::None);
            }
        }
        if let [.., owner, name] = &super::call::segments(path)[..]
            && matches!(owner.as_str(), "f64" | "f32")
            && super::literal::INTEGER_CONSTANTS.contains(&name.as_str())
        {
            return Ok(Value::Constant(Constant::of_tokens(path.to_token_stream(), Some(Ty::OtherInteger))));
        }
        // A variable's name at the end of a longer path is another's.
        if path.path.segments.len() > 1
            && let Some(ty) = self.associated_type(path)
        {
            let constant = Constant::of_tokens(path.to_token_stream(), Some(ty.clone()));
            return self.typed(Value::Constant(constant), &ty, path);
        }
        if self.is_scalar_constant(path) {
            let constant = Constant::of_tokens(path.to_token_stream(), Some(Ty::Scalar));
            return Ok(self.constant_node(constant, &Ty::Scalar, SCALAR));
        }
        error(path, format!("`{}` is not a variable that matgrad can see", path.to_token_stream()))
    }

    /// Whether a value is one scalar for each element that an element-wise closure runs over.
    fn is_of_elements(&self, value: &Value) -> bool {
        match value {
            Value::Scalar(id) => !self.graph.shape(*id).is_scalar(),
            Value::Tuple(items) | Value::Array(items) | Value::Struct(_, items) => {
                items.iter().any(|item| self.is_of_elements(item))
            }
            _ => false,
        }
    }

    /// Replaces the names of an expression, but some, by placeholders for their values, which are returned,
    /// together with the variables that format strings in it capture.
    pub(super) fn resolve(&mut self, expr: &mut Expr, but: &[Ident]) -> Read<(Vec<Id>, TokenStream)> {
        let mut bound = Bound::default();
        but.iter().for_each(|name| bound.variable(name));
        let mut resolver = Resolver {
            reader: self,
            operands: vec![],
            places: BTreeMap::new(),
            bound,
            captured: TokenStream::new(),
            failed: None,
        };
        resolver.visit_expr_mut(expr);
        match resolver.failed {
            Some(failed) => Err(failed),
            None => Ok((resolver.operands, resolver.captured)),
        }
    }

    /// Whether an expression mentions an active variable.
    pub(super) fn mentions_active(&self, tokens: &impl ToTokens) -> bool {
        self.mentions_active_but(tokens, &[])
    }

    /// The same where some names mean what a pattern binds.
    pub(super) fn mentions_active_but(&self, tokens: &impl ToTokens, bound: &[Ident]) -> bool {
        let mut found = identifiers(&tokens.to_token_stream());
        found.retain(|name| bound.iter().all(|bound| key(bound) != *name));
        found.iter().any(|name| self.lookup(name).is_some_and(|value| value.is_active(&self.graph)))
    }
}

/// Replaces names by placeholders.
pub(super) struct Resolver<'r, 'a> {
    reader: &'r mut Reader<'a>,
    operands: Vec<Id>,
    /// The placeholders so far, by name.
    places: BTreeMap<String, TokenStream>,
    /// The names that the expression binds itself.
    bound: Bound,
    /// `let x = &…;` for the variables that format strings capture.
    captured: TokenStream,
    failed: Option<syn::Error>,
}

impl Resolver<'_, '_> {
    /// What a name is replaced by.
    fn replacement(&mut self, ident: &Ident) -> Option<TokenStream> {
        let name = key(ident);
        if self.bound.has(&name) {
            return None;
        }
        if let Some(place) = self.places.get(&name) {
            return Some(place.clone());
        }
        let Some(binding) = self.reader.binding(&name).cloned() else { return self.behind_a_parameter(ident) };
        let tokens = match self.value(ident, &binding) {
            Ok(tokens) => tokens,
            Err(failed) => {
                self.failed.get_or_insert(failed);
                return None;
            }
        };
        self.places.insert(name, tokens.clone());
        Some(tokens)
    }

    /// An item that a function which is read through mentions, where a parameter of the companion has its name.
    fn behind_a_parameter(&self, ident: &Ident) -> Option<TokenStream> {
        let reader = &self.reader;
        let is_hidden = reader.around.has(&key(ident)) && reader.signature.parameters.iter().any(|p| p.name == *ident);
        is_hidden.then(|| quote!(self::#ident))
    }

    /// What an `Option` holds is not moved out of it where it is only looked at.
    fn look(&mut self, expr: &mut Expr) {
        if let Some(looked) = only_looks_at(expr)
            && let Expr::Path(path) = &*looked
            && let Some(name) = path.path.get_ident().filter(|name| !self.bound.has(&key(name)))
            && let Some(held) = self.reader.lent_of_variable(name)
        {
            let held = self.operand(held);
            *looked = Expr::Verbatim(quote!((*#held)));
        }
    }

    fn operand(&mut self, id: Id) -> TokenStream {
        self.operands.push(id);
        placeholder(self.operands.len() - 1).into_token_stream()
    }

    /// The Rust value of a variable.
    fn value(&mut self, ident: &Ident, binding: &Binding) -> Read<TokenStream> {
        if let Some(parameter) = &binding.parameter {
            return Ok(parameter.to_token_stream());
        }
        if let Some(shadow) = binding.shadow.clone() {
            let settled = self.reader.settled(shadow.constant.clone(), Some(&ident.to_string()), shadow.written.as_ref());
            return Ok(self.constant(&settled));
        }
        let value = self.rust_value(&binding.value, ident)?;
        let is_lent = binding.item || binding.lent && !matches!(binding.value, Value::Constant(_));
        Ok(if is_lent { quote!((&#value)) } else { value })
    }

    fn constant(&mut self, constant: &super::Constant) -> TokenStream {
        let places: Vec<TokenStream> = constant.operands.iter().map(|&id| self.operand(id)).collect();
        let tokens = crate::program::text::filled(&constant.tokens, &places);
        match tokens.clone().into_iter().count() {
            1 => tokens,
            _ => quote!((#tokens)),
        }
    }

    pub(super) fn rust_value(&mut self, value: &Value, ident: &Ident) -> Read<TokenStream> {
        Ok(match value {
            Value::Scalar(id) | Value::Condition(id) if !self.reader.graph.shape(*id).is_scalar() => {
                return error(
                    ident,
                    format!(
                        "`{ident}` stands for all elements of a matrix in this closure, which a constant cannot be made of; write the expression with supported functions"
                    ),
                );
            }
            Value::Scalar(id) | Value::Condition(id) => self.operand(*id),
            Value::Matrix(id) => self.operand(*id),
            Value::Sequence(of) => match (of.node(&self.reader.graph), self.reader.apart(value.clone())) {
                (Some(node), _) => self.operand(node),
                (None, items @ Value::Array(_)) => self.rust_value(&items, ident)?,
                (None, _) => {
                    return error(
                        ident,
                        format!("`{ident}` is an array here, which cannot be handed on; bind the items that you need"),
                    );
                }
            },
            // A node is a matrix.
            Value::Point(id) => {
                let (coordinates, nalgebra) = (self.operand(*id), &self.reader.signature.nalgebra);
                let nalgebra: TokenStream = nalgebra.parse().unwrap_or_default();
                quote!(#nalgebra::OPoint::from(#coordinates))
            }
            Value::Constant(constant) => self.constant(constant),
            // The item stands at the head of the companion as well.
            Value::Imported(_) => ident.to_token_stream(),
            Value::Integer(n) => self.reader.integer(*n).tokens,
            Value::Bool(known) => quote!(#known),
            Value::Tuple(items) | Value::Array(items) => {
                let items: Read<Vec<TokenStream>> = items.iter().map(|item| self.rust_value(item, ident)).collect();
                let items = items?;
                if matches!(value, Value::Tuple(_)) { quote!((#(#items,)*)) } else { quote!([#(#items),*]) }
            }
            Value::Struct(of, parts) => self.literal_of(of, parts, ident)?,
            other => {
                let what = other.describe(&self.reader.graph);
                return error(
                    ident,
                    format!("`{ident}` is {what} here, which cannot be handed on; bind what you need of it with a type"),
                );
            }
        })
    }

    /// Names in the tokens of a macro, which has no syntax of its own: all but fields, methods and paths.
    fn tokens(&mut self, tokens: &TokenStream) -> TokenStream {
        let all = Unparsed::of(tokens);
        let mut new = TokenStream::new();
        for (k, token) in all.0.iter().enumerate() {
            match token {
                TokenTree::Ident(ident) => {
                    let replaced = if all.is_alone(k) { self.replacement(ident) } else { None };
                    new.extend(replaced.unwrap_or_else(|| token.clone().into()));
                }
                TokenTree::Group(group) => new.extend([regrouped(group, self.tokens(&group.stream()))]),
                TokenTree::Literal(literal) => {
                    for name in captures(literal) {
                        let ident = Ident::new(&name, literal.span());
                        let is_parameter = self.reader.binding(&name).is_some_and(|binding| binding.parameter.is_some());
                        let stays = is_parameter || self.reader.is_repeated(&name);
                        if let Some(value) = self.replacement(&ident).filter(|_| !stays) {
                            self.captured.extend(quote!(let #ident = &#value;));
                        }
                    }
                    new.extend([token.clone()]);
                }
                TokenTree::Punct(_) => new.extend([token.clone()]),
            }
        }
        new
    }
}

/// Hands the variable that a place belongs to on as a reference: what a method changed of a constant that stands for it
/// would be lost, so that must not compile.
fn lend(place: &mut Expr, method: Span) {
    match place {
        Expr::Index(index) => lend(&mut index.expr, method),
        Expr::Field(field) => lend(&mut field.base, method),
        Expr::MethodCall(call) => lend(&mut call.receiver, method),
        Expr::Paren(inner) => lend(&mut inner.expr, method),
        Expr::Verbatim(tokens) => {
            let held = std::mem::take(tokens);
            *tokens = quote_spanned!(method=> (&#held));
        }
        _ => {}
    }
}

impl VisitMut for Resolver<'_, '_> {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        if let Expr::Path(path) = expr {
            if let Some(tokens) = path.path.get_ident().filter(|_| path.qself.is_none()).and_then(|ident| self.replacement(ident))
            {
                *expr = Expr::Verbatim(tokens);
            }
            return;
        }
        // What is lent is what it refers to behind a `*`.
        if let Expr::Unary(syn::ExprUnary { op: syn::UnOp::Deref(_), expr: inner, .. }) = expr
            && let Expr::Path(path) = &**inner
            && let Some(name) = path.path.get_ident()
            && !self.bound.has(&key(name))
            && let Some(binding) = self.reader.binding(&key(name)).filter(|binding| binding.item).cloned()
        {
            match self.rust_value(&binding.value, name) {
                Ok(tokens) => *expr = Expr::Verbatim(tokens),
                Err(failed) => {
                    self.failed.get_or_insert(failed);
                }
            }
            return;
        }
        self.look(expr);
        syn::visit_mut::visit_expr_mut(self, expr);
    }

    fn visit_expr_method_call_mut(&mut self, call: &mut syn::ExprMethodCall) {
        let root = root_of(&call.receiver).map(key);
        let may_change = !only_borrows(&call.method)
            && root
                .as_ref()
                .is_some_and(|name| !self.bound.has(name) && self.reader.binding(name).is_some_and(|binding| binding.mutable));
        syn::visit_mut::visit_expr_method_call_mut(self, call);
        if may_change && surely_changes(&call.method) {
            let (method, name) = (&call.method, root.unwrap_or_default());
            let refused = error::<()>(
                method,
                format!(
                    "`{method}` changes `{name}`, and its value is used at once, so that the change would be lost; read what you need of `{name}` before, and change it by a statement of its own, such as `let _ = {name}.{method}(…);`"
                ),
            );
            self.failed = self.failed.take().or(refused.err());
        } else if may_change {
            lend(&mut call.receiver, call.method.span());
        }
    }

    fn visit_field_value_mut(&mut self, field: &mut syn::FieldValue) {
        self.visit_expr_mut(&mut field.expr);
        if field.colon_token.is_none() && matches!(field.expr, Expr::Verbatim(_)) {
            field.colon_token = Some(Default::default());
        }
    }

    keeps_bound!();

    fn visit_macro_mut(&mut self, mac: &mut syn::Macro) {
        mac.tokens = self.tokens(&mac.tokens);
    }

    fn visit_item_mut(&mut self, _: &mut syn::Item) {}

    fn visit_pat_mut(&mut self, _: &mut Pat) {}

    fn visit_type_mut(&mut self, _: &mut syn::Type) {}
}
