//! Blocks and `let`.

use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{Block, Expr, Local, Pat, Stmt};

use super::constant::EVERYTHING;
use super::{Condition, Failure, Past, Read, Reader, Scope, Value, error};
use crate::syntax::types::Ty;

impl Reader<'_> {
    /// The value of a block.
    pub(super) fn block(&mut self, block: &Block) -> Read<Value> {
        self.scopes.push(Scope::new());
        let value = self.statements(&block.stmts);
        self.scopes.pop();
        value
    }

    fn statements(&mut self, statements: &[Stmt]) -> Read<Value> {
        let Some((last, before)) = statements.split_last() else { return Ok(Value::Unit) };
        let expected = self.expected.clone();
        for (k, statement) in before.iter().enumerate() {
            self.spend(statement)?;
            // `if c { return None; }` guards all that follows.
            let value = match statement {
                Stmt::Expr(expr, None) => self.expecting(None, |r| r.dropped(expr))?,
                statement => self.expecting(None, |r| r.statement(statement))?,
            };
            if matches!(value, Value::Never) {
                let next = before.get(k + 1).unwrap_or(last);
                return error(next, "this is never reached; remove it");
            }
        }
        self.spend(last)?;
        self.expecting(expected, |r| r.statement(last))
    }

    fn statement(&mut self, statement: &Stmt) -> Read<Value> {
        match statement {
            Stmt::Local(local) => self.local(local),
            Stmt::Expr(expr, None) => self.expr(expr),
            Stmt::Expr(expr, Some(_)) => self.expr_statement(expr),
            Stmt::Macro(mac) => self.macro_statement(mac),
            Stmt::Item(item @ (syn::Item::Const(_) | syn::Item::Use(_) | syn::Item::Fn(_))) => {
                let names = match item {
                    syn::Item::Const(item) => vec![item.ident.to_string()],
                    syn::Item::Fn(item) => vec![item.sig.ident.to_string()],
                    syn::Item::Use(item) => imported(&item.tree),
                    _ => vec![],
                };
                if let syn::Item::Const(item) = item {
                    let ty = self.read_type(&item.ty);
                    let value = Value::Constant(super::Constant::of_ident(&item.ident, None));
                    self.remember(names, true, item.to_token_stream());
                    let Value::Constant(plain) = value else { return Ok(Value::Unit) };
                    let constant = self.constant(plain.tokens, None);
                    let value = self.typed(Value::Constant(constant), &ty, item)?;
                    self.bind(&item.ident.to_string(), value, false);
                    return Ok(Value::Unit);
                }
                // Which constants need a glob import is not known.
                self.remember(names, true, quote::quote!(#[allow(unused_imports)] #item));
                Ok(Value::Unit)
            }
            Stmt::Item(item) => {
                error(item, "only `const`, `use` and `fn` items may stand inside a differentiated function; move this one out")
            }
        }
    }

    fn macro_statement(&mut self, mac: &syn::StmtMacro) -> Read<Value> {
        let name = mac.mac.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default();
        match name.as_str() {
            // Assertions guard f, not its derivative.
            "assert" | "assert_eq" | "assert_ne" | "debug_assert" | "debug_assert_eq" | "debug_assert_ne" => Ok(Value::Unit),
            "panic" | "unreachable" | "todo" | "unimplemented" => Ok(Value::Never),
            _ if mac.semi_token.is_none() => self.expr(&Expr::Macro(syn::ExprMacro { attrs: vec![], mac: mac.mac.clone() })),
            _ if !self.mentions_active(&mac.mac.tokens) => {
                self.remember(vec![], false, mac.to_token_stream());
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
            return self.let_else(local, pat, &init.expr, or);
        }
        let known = ty.clone().filter(|ty| *ty != Ty::Other);
        let active = self.mentions_active(&init.expr);
        let mut value = self.expecting(known.clone(), |r| r.expr(&init.expr))?;
        if matches!(value, Value::Never) {
            return Ok(Value::Never);
        }
        if let Some(ty) = &known {
            // What a call returns may hang on the type that was written.
            if let (Value::Constant(constant), Pat::Type(typed)) = (&mut value, &local.pat)
                && matches!(*init.expr, Expr::MethodCall(_) | Expr::Call(_))
                && !matches!(*typed.ty, syn::Type::Reference(_))
            {
                let (ty, tokens) = (&typed.ty, &constant.tokens);
                constant.tokens = quote::quote!({ let value: #ty = #tokens; value });
            }
            value = self.typed(value, ty, &init.expr)?;
        }
        self.name_value(pat, &value);
        self.remember(names_of(pat), true, local.to_token_stream());
        if !active && !matches!(value, Value::Integer(_)) {
            // A constant that is not understood is the variable from here on.
            if let (Value::Constant(_), Pat::Ident(name)) = (&value, pat) {
                value = Value::Constant(self.constant(name.ident.to_token_stream(), ty));
            }
            if let (Value::Constant(_), Pat::Tuple(tuple)) = (&value, pat) {
                for (k, element) in tuple.elems.iter().enumerate() {
                    match &known {
                        Some(Ty::Tuple(types)) => self.bind_constants(element, types.get(k))?,
                        _ => self.bind_constants(element, None)?,
                    }
                }
                return Ok(Value::Unit);
            }
        }
        self.bind_pattern(pat, value, false)?;
        Ok(Value::Unit)
    }

    /// `let Some(x) = … else { return None };`
    fn let_else(&mut self, local: &Local, pat: &Pat, init: &Expr, or: &Expr) -> Read<Value> {
        let Pat::TupleStruct(pattern) = pat else {
            return error(pat, "only `let Some(x) = … else { … }` can be differentiated");
        };
        let some = pattern.path.segments.last().is_some_and(|s| s.ident == "Some") && pattern.elems.len() == 1;
        if !some {
            return error(pat, "only `let Some(x) = … else { … }` can be differentiated");
        }
        let value = self.expecting(None, |r| r.expr(init))?;
        let failure = match or {
            Expr::Block(block) if returns_none(&block.block) => Failure::None,
            Expr::Block(block) if panics(&block.block) => Failure::Panic(None),
            _ => return error(or, "write `else { return None }` here; other ways to end cannot be differentiated"),
        };
        let value = match value {
            Value::Maybe(value, condition) => {
                self.guard(condition, failure);
                *value
            }
            Value::Some(value) => *value,
            _ => return error(local, "`let Some(x) = …` needs an `Option` that matgrad can see, such as `A.try_inverse()`"),
        };
        self.name_value(&pattern.elems[0], &value);
        self.bind_pattern(&pattern.elems[0], value, false)?;
        Ok(Value::Unit)
    }

    /// Remembers a constant statement for the constants that may need it.
    pub(super) fn remember(&mut self, names: Vec<String>, fresh: bool, statement: proc_macro2::TokenStream) {
        self.history.push(Past { names, fresh, statement });
    }

    fn name_value(&mut self, pat: &Pat, value: &Value) {
        if let (Pat::Ident(name), Value::Scalar(id) | Value::Matrix(id)) = (pat, value) {
            self.names.entry(*id).or_insert_with(|| name.ident.to_string());
        }
    }

    fn bind_constants(&mut self, pat: &Pat, ty: Option<&Ty>) -> Read<()> {
        for name in idents_of(pat) {
            let constant = Value::Constant(self.constant(name.to_token_stream(), None));
            let value = match (pat, ty) {
                (Pat::Ident(_), Some(ty)) => self.typed(constant, ty, pat)?,
                _ => constant,
            };
            self.bind(&name.to_string(), value, false);
        }
        Ok(())
    }

    /// Binds the variables of a pattern.
    pub(super) fn bind_pattern(&mut self, pat: &Pat, value: Value, declared: bool) -> Read<()> {
        match (pat, value) {
            (Pat::Type(typed), value) => {
                let ty = self.read_type(&typed.ty);
                let value = if declared { value } else { self.typed(value, &ty, &typed.ty)? };
                self.bind_pattern(&typed.pat, value, declared)
            }
            (Pat::Ident(name), value) if name.subpat.is_none() => {
                self.bind(&name.ident.to_string(), value, declared || name.mutability.is_some());
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
            (Pat::Slice(slice), Value::Array(items)) if slice.elems.len() == items.len() => {
                for (pat, item) in slice.elems.iter().zip(items) {
                    self.name_value(pat, &item);
                    self.bind_pattern(pat, item, declared)?;
                }
                Ok(())
            }
            (_, Value::Constant(_)) => self.bind_constants(pat, None),
            (pat, _) => Err(syn::Error::new(
                pat.span(),
                "this pattern cannot be differentiated through; bind one variable, or a tuple of as many as there are values",
            )),
        }
    }

    /// Whether a value is an `Option` whose condition can be guarded.
    pub(super) fn unwrap_maybe(&mut self, value: Value, failure: Failure) -> Option<Value> {
        match value {
            Value::Maybe(value, condition) => {
                self.guard(condition, failure);
                Some(*value)
            }
            Value::Some(value) => Some(*value),
            _ => None,
        }
    }

    /// The guard of a scalar condition that must be false.
    pub(super) fn guard_not(&mut self, condition: crate::graph::op::Id, failure: Failure) {
        self.guard(Condition::Not(condition), failure);
    }
}

/// The names that a `use` binds; [`EVERYTHING`] for a glob.
fn imported(tree: &syn::UseTree) -> Vec<String> {
    match tree {
        syn::UseTree::Path(path) => imported(&path.tree),
        syn::UseTree::Name(name) => vec![name.ident.to_string()],
        syn::UseTree::Rename(rename) => vec![rename.rename.to_string()],
        syn::UseTree::Glob(_) => vec![EVERYTHING.to_owned()],
        syn::UseTree::Group(group) => group.items.iter().flat_map(imported).collect(),
    }
}

/// The variables that a pattern binds.
pub(super) fn names_of(pat: &Pat) -> Vec<String> {
    idents_of(pat).iter().map(ToString::to_string).collect()
}

fn idents_of(pat: &Pat) -> Vec<proc_macro2::Ident> {
    struct Names(Vec<proc_macro2::Ident>);
    impl<'a> syn::visit::Visit<'a> for Names {
        fn visit_pat_ident(&mut self, pat: &'a syn::PatIdent) {
            self.0.push(pat.ident.clone());
            syn::visit::visit_pat_ident(self, pat);
        }
    }
    let mut names = Names(vec![]);
    syn::visit::Visit::visit_pat(&mut names, pat);
    names.0
}

/// Whether a block is `{ return None; }`.
pub(super) fn returns_none(block: &Block) -> bool {
    let returned = match &block.stmts[..] {
        [Stmt::Expr(Expr::Return(returned), _)] => returned.expr.as_deref(),
        _ => None,
    };
    matches!(returned, Some(Expr::Path(path)) if path.path.segments.last().is_some_and(|s| s.ident == "None"))
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
