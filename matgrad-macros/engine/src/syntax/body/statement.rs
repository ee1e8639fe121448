//! Blocks and `let`.

use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{Block, Expr, Local, Pat, Stmt};

use super::changes::{BORROWED, logs};
use super::failures::Failures;
use super::names::{self, idents_of, key};
use super::{Constant, Read, Reader, Scope, Value, error};
use crate::program::made_up::is_made_up;
use crate::spaces::Ty;

impl Reader<'_> {
    /// The value of a block.
    pub(super) fn block(&mut self, block: &Block) -> Read<Value> {
        self.scopes.push(Scope::new());
        let items = block.stmts.iter().any(|statement| matches!(statement, Stmt::Item(_)));
        self.blocks.push(if items { block.to_token_stream() } else { proc_macro2::TokenStream::new() });
        let value = self.statements(&block.stmts);
        self.blocks.pop();
        self.scopes.pop();
        value
    }

    fn statements(&mut self, statements: &[Stmt]) -> Read<Value> {
        let Some((last, before)) = statements.split_last() else { return Ok(Value::Unit) };
        let expected = self.expected.clone();
        let mut failures = Failures::new(self.blocks.len() == 1 && self.inside.is_empty());
        for (k, statement) in before.iter().enumerate() {
            self.spend(statement)?;
            if failures.concern(statement) {
                continue;
            }
            if let Some(rest) = self.by_reference(statement, &statements[k + 1..])? {
                return failures.all(Some(self.expecting(expected, |r| r.statements(&rest.stmts))));
            }
            // `if c { return None; }` guards all that follows.
            let value = match statement {
                Stmt::Expr(expr, None) => self.expecting(None, |r| r.dropped(expr)),
                statement => self.expecting(None, |r| r.statement(statement)),
            };
            // What follows is never reached.
            if matches!(failures.of(value, statement)?, Some(Value::Never)) {
                return failures.all(Some(Ok(Value::Never)));
            }
        }
        self.spend(last)?;
        let value = if failures.concern(last) { None } else { Some(self.expecting(expected, |r| r.statement(last))) };
        failures.all(value)
    }

    fn statement(&mut self, statement: &Stmt) -> Read<Value> {
        match statement {
            Stmt::Local(local) => self.local(local),
            Stmt::Expr(expr, None) => self.expr(expr),
            Stmt::Expr(expr, Some(_)) => self.expr_statement(expr),
            Stmt::Macro(mac) => self.macro_statement(mac),
            Stmt::Item(item) => self.item_statement(item),
        }
    }

    /// Items are visible in the whole block: those of the function's own block are repeated at the head of
    /// its companions. A constant of an inner block, of a function that is read through or of a name that means
    /// something else outside is a variable that does not change.
    fn item_statement(&mut self, item: &syn::Item) -> Read<Value> {
        let inner = self.blocks.len() > 1;
        match item {
            syn::Item::Const(item) if inner || !self.inside.is_empty() || self.around.has(&item.ident.to_string()) => {
                let ty = self.read_type(&item.ty);
                // A variable of its name would be a pattern that matches a constant which has that name outside.
                let name = item.ident.to_string().to_lowercase();
                let ident = syn::parse_str(&name).unwrap_or_else(|_| item.ident.clone());
                let pat = syn::PatIdent { attrs: vec![], by_ref: None, mutability: None, ident, subpat: None };
                let pat = Pat::Ident(pat);
                let value = self.expecting(Some(ty.clone()), |r| r.expr(&item.expr))?;
                self.scopes.push(super::Scope::new());
                let bound = self.bind_local(&pat, value, Some(&ty).filter(|ty| **ty != Ty::Other), Some(&item.ty), &item.expr);
                let binding = self.scopes.pop().and_then(|scope| scope.into_values().next());
                bound?;
                if let (Some(scope), Some(binding)) = (self.scopes.last_mut(), binding) {
                    scope.insert(key(&item.ident), binding);
                }
            }
            syn::Item::Const(item) => {
                self.items.push(quote::quote!(#[allow(dead_code)] #item));
                let ty = self.read_type(&item.ty);
                let constant = Constant::of_tokens(item.ident.to_token_stream(), Some(ty.clone()));
                let value = match self.around.integer(&item.expr) {
                    Some(n) if ty == Ty::Integer => Value::Integer(n),
                    known => {
                        let most = self.most(&item.expr);
                        self.typed(Value::Constant(Constant { most, known, ..constant }), &ty, item)?
                    }
                };
                self.bind(&key(&item.ident), value, false);
            }
            syn::Item::Fn(_) if !self.inside.is_empty() => {
                return error(item, "move this function out of the one that is read through here");
            }
            syn::Item::Fn(_) | syn::Item::Use(_) => {
                let names = crate::syntax::bound::names_of(item);
                let tokens = quote::quote!(#[allow(unused_imports, dead_code)] #item);
                let known = self.items.iter().any(|known| known.to_string() == tokens.to_string());
                let elsewhere = |name: &syn::Ident| {
                    let uses = |tokens: proc_macro2::TokenStream| {
                        names::identifiers(&tokens).iter().filter(|found| **found == key(name)).count()
                    };
                    uses(self.whole.to_token_stream()) > self.blocks.last().map_or(0, |block| uses(block.clone()))
                };
                if inner && !known && (names.is_empty() || names.iter().any(elsewhere)) {
                    return error(item, "move this item to the head of the function, where its names are seen too, or out of it");
                }
                if !known {
                    self.items.push(tokens);
                }
                if let syn::Item::Use(item) = item {
                    self.import(item);
                }
            }
            _ => {
                return error(
                    item,
                    "only `const`, `use` and `fn` items may stand inside a differentiated function; move this one out",
                );
            }
        }
        Ok(Value::Unit)
    }

    fn macro_statement(&mut self, mac: &syn::StmtMacro) -> Read<Value> {
        let name = mac.mac.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default();
        match name.as_str() {
            // Assertions guard f, not its derivative.
            "assert" | "assert_eq" | "assert_ne" | "debug_assert" | "debug_assert_eq" | "debug_assert_ne" => Ok(Value::Unit),
            "panic" | "unreachable" | "todo" | "unimplemented" => Ok(Value::Never),
            _ if mac.semi_token.is_none() => self.expr(&Expr::Macro(syn::ExprMacro { attrs: vec![], mac: mac.mac.clone() })),
            // What is printed is printed by f.
            "print" | "println" | "eprint" | "eprintln" | "dbg" => Ok(Value::Unit),
            _ if logs(&mac.mac) => Ok(Value::Unit),
            _ if !self.mentions_active(&mac.mac.tokens) => {
                let expr = Expr::Macro(syn::ExprMacro { attrs: vec![], mac: mac.mac.clone() });
                let changed = self.changed(&expr, true);
                if !changed.is_empty() {
                    return self.change(&expr, &changed).map(|()| Value::Unit);
                }
                // What returns from a closure or from what is read through would return from the companion.
                let expr = match self.inner {
                    0 => expr,
                    _ => syn::parse_quote_spanned!(proc_macro2::Span::mixed_site()=> (|| { #expr; })()),
                };
                let constant = self.constant(&expr, None)?;
                self.opaque(constant);
                Ok(Value::Unit)
            }
            _ => error(
                mac,
                format!(
                    "the macro `{name}!` cannot be looked into, and it mentions an active value; remove it or pass `matgrad::constant(…)`"
                ),
            ),
        }
    }

    fn local(&mut self, local: &Local) -> Read<Value> {
        let Some(init) = &local.init else {
            // `let x;` is assigned later.
            self.bind_pattern(&local.pat, Value::Unit, true)?;
            return Ok(Value::Unit);
        };
        let (pat, ty) = match &local.pat {
            Pat::Type(typed) => (&*typed.pat, Some(self.read_type(&typed.ty))),
            pat => (pat, None),
        };
        if let Some((_, or)) = &init.diverge {
            return self.expecting(ty, |r| r.let_else(local, pat, &init.expr, or));
        }
        let known = ty.filter(|ty| *ty != Ty::Other);
        let written = match &local.pat {
            Pat::Type(typed) => Some(&*typed.ty),
            _ => None,
        };
        if matches!(pat, Pat::Wild(_)) && !self.changed_inside(&init.expr).is_empty() {
            return self.expecting(known, |r| r.expr_statement(&init.expr));
        }
        let value = self.beginning(pat, |r| r.expecting(known.clone(), |r| r.expr(&init.expr)))?;
        if matches!(value, Value::Never) {
            return Ok(Value::Never);
        }
        self.refuse_lost_change(&value, &init.expr)?;
        // What a constant is taken for by what stands beside it gives way to the type that is written.
        let value = match (&value, known.as_ref().and_then(Ty::shape)) {
            (Value::Scalar(id) | Value::Matrix(id), Some(shape))
                if self.graph.shape(*id) != shape && !self.graph.is_active(*id) && self.may_stay(&init.expr) =>
            {
                Value::Constant(self.constant(&init.expr, None)?)
            }
            _ => value,
        };
        self.bind_local(pat, value, known.as_ref(), written, &init.expr)?;
        Ok(Value::Unit)
    }

    /// Binds the variables of a `let`.
    fn bind_local(&mut self, pat: &Pat, value: Value, ty: Option<&Ty>, written: Option<&syn::Type>, init: &Expr) -> Read<()> {
        let Pat::Ident(name) = pat else {
            let value = match (value, ty) {
                // The type says what the variables of the pattern are.
                (Value::Constant(constant), ty) if !matches!(constant.ty, Some(Ty::Struct(_))) => {
                    let own = constant.ty.clone();
                    return self.take_apart(pat, constant, ty.or(own.as_ref()));
                }
                (value, Some(ty)) => self.typed(value, ty, init)?,
                (value, None) => value,
            };
            let value = self.settled_value(value);
            return self.bind_pattern(pat, value, false);
        };
        if name.by_ref.is_some() && name.mutability.is_some() {
            return error(pat, BORROWED);
        }
        if name.subpat.is_some() {
            return error(
                pat,
                "this pattern cannot be differentiated through; bind one variable, and what it holds by a `let` of its own",
            );
        }
        if let Some(written) = written.filter(|_| value.is_active(&self.graph)) {
            self.refuse_other_numbers(written)?;
        }
        let text = name.ident.to_string();
        let value = match (value, ty.and_then(|ty| Some((ty, ty.shape()?)))) {
            (Value::Constant(constant), Some((ty, shape))) => self.written_node(constant, ty, shape, Some(&text), written),
            (Value::Constant(constant), None) => {
                let constant = self.settled(constant, Some(&text), written);
                Value::Constant(Constant { ty: ty.cloned().or(constant.ty.clone()), ..constant })
            }
            // The type decides how it is computed with.
            (Value::Integer(n), _) if ty == Some(&Ty::OtherInteger) => {
                let constant = self.integer(n);
                let constant = self.settled(constant, Some(&text), written);
                Value::Constant(Constant { ty: ty.cloned(), ..constant })
            }
            (value, _) => match ty {
                Some(ty) => self.typed(value, ty, init)?,
                None => value,
            },
        };
        let value = self.settled_value(value);
        self.name_value(pat, &value);
        let shadow = self.shadow(&value, init, written);
        let (mutable, depth) = (name.mutability.is_some(), self.depth);
        let binding = super::Binding { value, mutable, parameter: None, shadow, lent: false, item: false, depth };
        if let Some(scope) = self.scopes.last_mut() {
            scope.insert(key(&name.ident), binding);
        }
        Ok(())
    }

    /// A variable of another type of numbers than the function computes in.
    fn refuse_other_numbers(&self, written: &syn::Type) -> Read<()> {
        let syn::Type::Path(path) = written else { return Ok(()) };
        let (ours, other) = (self.signature.scalar.name(), path.path.get_ident().map(ToString::to_string));
        match other.as_deref() {
            Some(other @ ("f32" | "f64")) if ours != *other => error(
                written,
                format!(
                    "the function computes in `{ours}`, and a companion converts nothing to `{other}`; write `{ours}` here, or let the function take `{other}`"
                ),
            ),
            _ => Ok(()),
        }
    }

    /// What a constant that the graph sees through is as a Rust value, for constants that mention it.
    fn shadow(&mut self, value: &Value, init: &Expr, written: Option<&syn::Type>) -> Option<std::rc::Rc<super::Shadow>> {
        if matches!(value, Value::Constant(_) | Value::Integer(_) | Value::Bool(_)) || !self.may_stay(init) || names::calls(init)
        {
            return None;
        }
        let constant = self.constant(init, None).ok()?;
        Some(std::rc::Rc::new(super::Shadow { constant, written: written.cloned() }))
    }

    /// Binds the variables of a pattern to the parts of a constant.
    fn take_apart(&mut self, pat: &Pat, constant: Constant, ty: Option<&Ty>) -> Read<()> {
        if matches!(pat, Pat::Wild(_)) {
            self.settled(constant, None, None);
            return Ok(());
        }
        let idents = idents_of(pat);
        // The pattern is matched once; what it binds comes out as a tuple.
        let whole = self.computed(&[constant], |tokens| {
            let (value, plain) = (&tokens[0], idents.iter().map(|ident| syn::Ident::new(&ident.to_string(), ident.span())));
            quote::quote!({ let #pat = #value; (#(#plain,)*) })
        });
        let whole = self.settled(Constant { ty: None, ..whole }, None, None);
        for (k, ident) in idents.iter().enumerate() {
            let place = syn::Index::from(k);
            let part = self.computed(std::slice::from_ref(&whole), |tokens| {
                let value = &tokens[0];
                quote::quote!(#value.#place)
            });
            let ty = match (pat, ty) {
                (Pat::Tuple(tuple), Some(Ty::Tuple(types))) => {
                    let place =
                        tuple.elems.iter().position(|element| matches!(element, Pat::Ident(name) if name.ident == *ident));
                    place.and_then(|place| types.get(place)).cloned()
                }
                (Pat::Slice(slice), Some(Ty::Array(item, _) | Ty::Slice(item))) => {
                    let is_item =
                        |element: &Pat| matches!(element, Pat::Ident(name) if name.ident == *ident && name.subpat.is_none());
                    slice.elems.iter().any(is_item).then(|| (**item).clone())
                }
                _ => None,
            };
            let name = ident.to_string();
            let part = Constant { ty: None, label: name.clone(), ..part };
            let value = match ty.as_ref().and_then(|ty| Some((ty, ty.shape()?))) {
                // An item of what is borrowed is borrowed.
                Some((ty, shape)) if matches!(pat, Pat::Slice(_)) => self.inferred(part, ty, shape),
                Some((ty, shape)) => self.written_node(part, ty, shape, Some(&name), None),
                None => {
                    let part = self.settled(part, Some(&name), None);
                    Value::Constant(Constant { ty: ty.filter(|ty| *ty != Ty::Other), ..part })
                }
            };
            self.bind(&key(ident), value, true);
        }
        Ok(())
    }

    pub(super) fn name_value(&mut self, pat: &Pat, value: &Value) {
        if let (Pat::Ident(name), Value::Scalar(id) | Value::Matrix(id) | Value::Point(id)) = (pat, value)
            && !is_made_up(&name.ident.to_string())
        {
            self.names.entry(*id).or_insert_with(|| name.ident.to_string());
        }
    }

    /// Binds the variables of a pattern.
    pub(super) fn bind_pattern(&mut self, pat: &Pat, value: Value, declared: bool) -> Read<()> {
        match (pat, value) {
            (Pat::Type(typed), value) => {
                let ty = self.read_type(&typed.ty);
                let value = if declared { value } else { self.typed(value, &ty, &typed.ty)? };
                self.bind_pattern(&typed.pat, value, declared)
            }
            (Pat::Ident(name), _) if name.by_ref.is_some() && name.mutability.is_some() => error(pat, BORROWED),
            (Pat::Ident(name), value) if name.subpat.is_none() => {
                let value = self.settled_value(value);
                self.bind(&key(&name.ident), value, declared || name.mutability.is_some());
                Ok(())
            }
            (Pat::Wild(_), _) => Ok(()),
            (Pat::Paren(paren), value) => self.bind_pattern(&paren.pat, value, declared),
            (Pat::Reference(reference), value) => self.bind_pattern(&reference.pat, value, declared),
            (Pat::Tuple(tuple), Value::Tuple(items)) if tuple.elems.len() == items.len() => {
                for (pat, item) in tuple.elems.iter().zip(items) {
                    self.name_value(pat, &item);
                    self.bind_pattern(pat, item, declared)?;
                }
                Ok(())
            }
            (Pat::Slice(_), value @ Value::Sequence(_)) if matches!(self.apart(value.clone()), Value::Array(_)) => {
                let items = self.apart(value);
                self.bind_pattern(pat, items, declared)
            }
            (Pat::Slice(slice), Value::Array(items)) if slice.elems.len() == items.len() => {
                for (pat, item) in slice.elems.iter().zip(items) {
                    self.name_value(pat, &item);
                    self.bind_pattern(pat, item, declared)?;
                }
                Ok(())
            }
            (pat @ (Pat::Struct(_) | Pat::TupleStruct(_)), value) if self.bind_fields(pat, &value, declared)? => Ok(()),
            (pat, Value::Constant(constant)) => {
                let ty = constant.ty.clone();
                self.take_apart(pat, constant, ty.as_ref())
            }
            (pat, _) => Err(syn::Error::new(
                pat.span(),
                "this pattern cannot be differentiated through; bind one variable, or a tuple of as many as there are values",
            )),
        }
    }
}

/// Whether a block is `{ panic!(…) }`.
pub(super) fn panics(block: &Block) -> bool {
    let mac = match &block.stmts[..] {
        [Stmt::Macro(mac)] => &mac.mac,
        [Stmt::Expr(Expr::Macro(mac), _)] => &mac.mac,
        _ => return false,
    };
    mac.path
        .segments
        .last()
        .is_some_and(|s| matches!(s.ident.to_string().as_str(), "panic" | "unreachable" | "todo" | "unimplemented"))
}
