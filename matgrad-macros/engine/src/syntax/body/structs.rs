//! Structs: literals, fields, patterns, and the constants that are structs or have them.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Expr, Member, Pat};

use super::names::key;
use super::{Constant, Read, Reader, Value, error};
use crate::program::text::member;
use crate::spaces::{Struct, Ty};
use crate::syntax::items::names_of;

/// A field's name, or its number.
pub(super) fn name_of_member(member: &Member) -> String {
    match member {
        Member::Named(name) => name.to_string(),
        Member::Unnamed(number) => number.index.to_string(),
    }
}

impl Reader<'_> {
    /// The struct that a path names, if its definition is seen.
    pub(super) fn struct_at(&mut self, path: &syn::Path) -> Option<std::rc::Rc<Struct>> {
        let ty = syn::Type::Path(syn::TypePath { qself: None, path: path.clone() });
        // The arguments are inferred: what they leave open is seen by the values.
        let key = self.around.key_of_type(&names_of(path))?;
        self.around.structs.get(&key)?;
        match self.read_type(&ty) {
            Ty::Struct(of) if !of.fields.is_empty() => Some(of),
            _ => None,
        }
    }

    /// `Layer { w, b: x * 2.0, ..base }`
    pub(super) fn struct_literal(&mut self, literal: &syn::ExprStruct) -> Read<Value> {
        let Some(of) = self.struct_at(&literal.path) else {
            return error(literal, "the fields of this struct are not seen; put it and the function into a `#[matgrad::module]`");
        };
        let mut given = Vec::new();
        for field in &literal.fields {
            let name = name_of_member(&field.member);
            let ty = of.field(&name).cloned();
            let value = self.expecting(ty.clone(), |r| r.expr(&field.expr))?;
            let value = match ty {
                Some(ty) => self.typed(value, &ty, &field.expr)?,
                None => value,
            };
            let value = self.settled_value(value);
            given.push((name, value));
        }
        let base = match &literal.rest {
            Some(base) => Some(self.expr(base)?),
            None => None,
        };
        let mut parts = Vec::new();
        for (name, _) in &of.fields {
            let found = given.iter().position(|(field, _)| field == name);
            parts.push(match (found, &base) {
                (Some(place), _) => given[place].1.clone(),
                (None, Some(base)) => match self.field_of(base.clone(), name, literal)? {
                    Some(value) => value,
                    None => return error(literal, format!("the field `{name}` of the base is not seen")),
                },
                (None, None) => return error(literal, format!("the field `{name}` is missing")),
            });
        }
        Ok(self.of_parts(&of, parts))
    }

    /// `Pair(a, b)`
    pub(super) fn tuple_struct(&mut self, of: &std::rc::Rc<Struct>, call: &syn::ExprCall) -> Read<Value> {
        if call.args.len() != of.fields.len() {
            return error(call, format!("`{}` has {} fields", of.path, of.fields.len()));
        }
        let mut parts = Vec::new();
        for (argument, (_, ty)) in call.args.iter().zip(&of.fields) {
            let value = self.expecting(Some(ty.clone()), |r| r.expr(argument))?;
            let value = self.typed(value, ty, argument)?;
            parts.push(self.settled_value(value));
        }
        Ok(self.of_parts(of, parts))
    }

    /// A struct of parts, which say what its definition leaves open.
    fn of_parts(&self, of: &std::rc::Rc<Struct>, parts: Vec<Value>) -> Value {
        let mut seen = (**of).clone();
        for ((_, ty), part) in seen.fields.iter_mut().zip(&parts) {
            if let Some(known) = self.type_of_value(part) {
                *ty = known;
            }
        }
        Value::Struct(std::rc::Rc::new(seen), parts)
    }

    /// What is known of a value's type.
    pub(super) fn type_of_value(&self, value: &Value) -> Option<Ty> {
        Some(match value {
            Value::Scalar(_) => Ty::Scalar,
            Value::Matrix(id) => Ty::Matrix(self.graph.shape(*id)),
            Value::Point(id) => Ty::Point(self.graph.shape(*id).rows),
            Value::Group(group, _) => Ty::Group(*group),
            Value::Struct(of, _) => Ty::Struct(of.clone()),
            Value::Integer(_) => Ty::Integer,
            Value::Tuple(items) => Ty::Tuple(items.iter().map(|item| self.type_of_value(item)).collect::<Option<_>>()?),
            Value::Array(items) => {
                let length = crate::graph::shape::Dim::Lit(items.len());
                Ty::Array(Box::new(self.type_of_value(items.first()?)?), length)
            }
            Value::Sequence(sequence) => Ty::Array(Box::new(sequence.item.clone()), sequence.length(&self.graph)),
            Value::Constant(constant) => constant.ty.clone()?,
            _ => return None,
        })
    }

    /// A field of a value; `None` where the value has none that is seen.
    pub(super) fn field_of(&mut self, base: Value, name: &str, site: &impl ToTokens) -> Read<Option<Value>> {
        match base {
            Value::Struct(of, parts) => {
                let place = of.fields.iter().position(|(field, _)| field == name);
                Ok(place.and_then(|place| parts.into_iter().nth(place)))
            }
            Value::Tuple(items) => Ok(name.parse::<usize>().ok().and_then(|k| items.into_iter().nth(k))),
            Value::Constant(constant) => {
                let ty = match &constant.ty {
                    Some(Ty::Struct(of)) => of.field(name).cloned(),
                    Some(Ty::Tuple(items)) => name.parse::<usize>().ok().and_then(|k| items.get(k).cloned()),
                    _ => None,
                };
                let Some(ty) = ty else { return Ok(None) };
                let part = self.part_of_constant(constant, name);
                self.typed(Value::Constant(part), &ty, site).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// A field of a constant, as a constant.
    fn part_of_constant(&mut self, constant: Constant, name: &str) -> Constant {
        // What calls something is evaluated once, whatever is read of it.
        let whole = if constant.calls { self.settled(constant, None, None) } else { constant };
        let name = member(name);
        let part = self.computed(&[whole], |tokens| {
            let whole = &tokens[0];
            quote!(#whole.#name)
        });
        Constant { ty: None, ..part }
    }

    /// `p.k` where `p` is a struct or a constant of known parts; `None` where it is neither.
    pub(super) fn struct_field(&mut self, field: &syn::ExprField, base: &Value) -> Read<Option<Value>> {
        let name = name_of_member(&field.member);
        if let Some(value) = self.field_of(base.clone(), &name, field)? {
            return Ok(Some(value));
        }
        // A part of a parameter that no variable is a part of: it stays as it was written.
        match base {
            Value::Struct(..) if self.is_place_of_parameter(&field.base) => {
                Ok(Some(Value::Constant(Constant::of_tokens(field.to_token_stream(), None))))
            }
            _ => Ok(None),
        }
    }

    fn is_place_of_parameter(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Path(path) => {
                path.path.get_ident().and_then(|name| self.binding(&key(name))).is_some_and(|b| b.parameter.is_some())
            }
            Expr::Field(field) => self.is_place_of_parameter(&field.base),
            Expr::Paren(inner) => self.is_place_of_parameter(&inner.expr),
            _ => false,
        }
    }

    /// A constant whose fields are all seen as a struct of its fields, each evaluated once.
    pub(super) fn taken_apart(&mut self, value: Value) -> Value {
        match self.fields_of(value) {
            Value::Struct(of, parts) if !parts.is_empty() => {
                Value::Struct(of, parts.into_iter().map(|part| self.settled_value(part)).collect())
            }
            other => other,
        }
    }

    /// A constant whose fields are all seen as a struct of its fields.
    pub(super) fn fields_of(&mut self, value: Value) -> Value {
        let Value::Constant(Constant { ty: Some(Ty::Struct(of)), .. }) = &value else { return value };
        let of = of.clone();
        let mut parts = Vec::new();
        for (name, _) in &of.fields {
            match self.field_of(value.clone(), name, &TokenStream::new()) {
                Ok(Some(part)) => parts.push(part),
                _ => return value,
            }
        }
        if parts.is_empty() { value } else { Value::Struct(of, parts) }
    }

    /// Gives a field of a struct a new value.
    pub(super) fn with_field(&mut self, base: Value, name: &str, value: Value) -> Option<Value> {
        match self.taken_apart(base) {
            Value::Struct(of, mut parts) => {
                let place = of.fields.iter().position(|(field, _)| field == name)?;
                parts[place] = value;
                Some(Value::Struct(of, parts))
            }
            Value::Tuple(mut items) => {
                let place = name.parse::<usize>().ok().filter(|&k| k < items.len())?;
                items[place] = value;
                Some(Value::Tuple(items))
            }
            _ => None,
        }
    }

    /// Binds the variables of `Layer { w, b: bias, .. }` or `Pair(a, b)`; whether the pattern was one.
    pub(super) fn bind_fields(&mut self, pat: &Pat, value: &Value, declared: bool) -> Read<bool> {
        let fields: Vec<(String, &Pat)> = match pat {
            Pat::Struct(pattern) => pattern.fields.iter().map(|field| (name_of_member(&field.member), &*field.pat)).collect(),
            Pat::TupleStruct(pattern) if !pattern.elems.iter().any(|pat| matches!(pat, Pat::Rest(_))) => {
                pattern.elems.iter().enumerate().map(|(k, pat)| (k.to_string(), pat)).collect()
            }
            _ => return Ok(false),
        };
        let is_struct = matches!(value, Value::Struct(..))
            || matches!(value, Value::Constant(Constant { ty: Some(Ty::Struct(of)), .. }) if !of.fields.is_empty());
        if !is_struct {
            return Ok(false);
        }
        let value = self.settled_value(value.clone());
        for (name, pat) in fields {
            if matches!(pat, Pat::Wild(_)) {
                continue;
            }
            let Some(part) = self.field_of(value.clone(), &name, pat)? else {
                return error(pat, format!("{} has no field `{name}` that is seen", value.describe(&self.graph)));
            };
            self.bind_pattern(pat, part, declared)?;
        }
        Ok(true)
    }

    /// What the type of a constant expression is by the definitions that are seen.
    pub(super) fn type_by_items(&mut self, expr: &Expr) -> Option<Ty> {
        match expr {
            Expr::Field(field) => {
                let name = name_of_member(&field.member);
                match self.type_of_constant(&field.base)? {
                    Ty::Struct(of) => of.field(&name).cloned(),
                    Ty::Tuple(items) => items.get(name.parse::<usize>().ok()?).cloned(),
                    _ => None,
                }
                .filter(|ty| *ty != Ty::Other)
            }
            Expr::Struct(literal) => self.struct_at(&literal.path).map(Ty::Struct),
            Expr::Call(_) | Expr::MethodCall(_) => self.result_of_call(expr).filter(|ty| *ty != Ty::Other),
            Expr::Path(path) if path.path.segments.len() > 1 => self.associated_type(path),
            _ => None,
        }
    }

    /// The operator of a struct, where an `impl` of its trait is seen, and only one.
    pub(super) fn seen_operator(&self, left: &Value, operator: &str, right: &Value) -> Option<super::inline::Inlined> {
        let is_struct = |value: &Value| matches!(self.type_of_value(value), Some(Ty::Struct(_)));
        // Numbers and matrices have operators of their own among each other.
        if !is_struct(left) && !is_struct(right) {
            return None;
        }
        let seen = self.seen_method(left, &syn::Ident::new(operator, proc_macro2::Span::call_site()))?;
        let all =
            crate::syntax::overloads::keys(&seen.name).map_while(|name| Some((self.around.functions.get(&name)?.clone(), name)));
        let all: Vec<_> = all.map(|(helper, name)| super::inline::Inlined { name, helper, label: seen.label.clone() }).collect();
        let ty = self.type_of_value(right);
        let takes = |seen: &&super::inline::Inlined| match seen.helper.function.sig.inputs.iter().nth(1) {
            Some(syn::FnArg::Typed(typed)) => ty.as_ref() == Some(&self.type_reader().read(&typed.ty)),
            _ => false,
        };
        let seen = all.iter().find(takes).cloned().unwrap_or(seen);
        (seen.helper.function.sig.inputs.len() == 2 && !self.around.twice.contains(&seen.name)).then_some(seen)
    }

    /// The method that a path names by its trait, which is not looked into: what it is called on says whose it is.
    pub(super) fn seen_by_trait(
        &self,
        before: &[String],
        name: &str,
        values: &[Value],
        site: &Expr,
    ) -> Option<super::inline::Inlined> {
        let owner = before.last().filter(|owner| !self.around.has(owner) || self.around.traits.contains(*owner))?;
        let name = syn::parse_str::<syn::Ident>(name).ok().filter(|_| owner.starts_with(char::is_uppercase))?;
        let seen = self.seen_method(values.first()?, &name)?;
        (self.around.rules(&seen.name).is_none() && !self.may_stay(site)).then_some(seen)
    }

    /// A function that stands inside of the function that is read, where only one has its name.
    pub(super) fn inner_function(&self, name: &str) -> Option<super::inline::Inlined> {
        struct Inner<'a>(&'a str, Vec<syn::ItemFn>);
        impl<'ast> syn::visit::Visit<'ast> for Inner<'_> {
            fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
                if item.sig.ident == self.0 {
                    self.1.push(item.clone());
                }
                syn::visit::visit_item_fn(self, item);
            }
        }
        let mut inner = Inner(name, vec![]);
        syn::visit::Visit::visit_block(&mut inner, self.whole);
        let [item] = <[syn::ItemFn; 1]>::try_from(inner.1).ok()?;
        let (vis, sig, block) = (item.vis, item.sig, *item.block);
        let function = syn::ImplItemFn { attrs: item.attrs, vis, defaultness: None, sig, block };
        let helper = crate::syntax::items::Helper { function, outer: None, owner: None, traits: vec![] };
        Some(super::inline::Inlined { name: format!("fn {name}"), helper, label: name.to_owned() })
    }

    /// The path of the function that an import at the head of the module gives this name, or that of the module it is in.
    pub(super) fn imported_function(&self, path: &syn::ExprPath) -> Option<syn::ExprPath> {
        let first = path.path.segments.first().filter(|_| path.qself.is_none())?;
        let is_own = |name: &str| self.around.functions.contains_key(name) || self.lookup(&key(&first.ident)).is_some();
        let name = first.ident.to_string();
        if is_own(&crate::syntax::items::key_of(&path.path)) || super::inline::defines(&self.whole.to_token_stream(), &name) {
            return None;
        }
        let target = self.around.imported_path(&path.path)?;
        let is_seen = self.around.functions.contains_key(&crate::syntax::items::key_of(&target));
        is_seen.then(|| syn::ExprPath { attrs: vec![], qself: None, path: target })
    }

    /// The type of an associated constant, or of one of another module.
    pub(super) fn associated_type(&mut self, path: &syn::ExprPath) -> Option<Ty> {
        let names = super::call::segments(path);
        let (name, owners) = names.split_last()?;
        let key = match owners {
            [] => return None,
            [owner] if owner == "self" => name.clone(),
            owners => {
                let whole = names.join("::");
                let is_known = self.around.constants.contains_key(&whole);
                if is_known { whole } else { self.around.key_within(&owners.join("::"), name)? }
            }
        };
        let (ty, _) = self.around.constants.get(&key)?.clone();
        let ty = crate::syntax::expand::Expander::new(self.around, None, &[]).ty(&ty);
        Some(self.read_type(&ty)).filter(|ty| *ty != Ty::Other)
    }

    /// The module's constants that some tokens name, as variables.
    pub(super) fn constants_in(&mut self, tokens: &TokenStream) -> Read<super::Scope> {
        let items = self.around;
        self.scopes.push(super::Scope::new());
        for name in super::names::idents_in(tokens) {
            let text = name.to_string();
            let Some(own) = items.key_of_constant(&name.clone().into()) else { continue };
            let Some((written, expr)) = items.constants.get(&own) else { continue };
            // A const generic of this name hides it.
            if self.lookup(&key(&name)).is_some() || self.graph.dims.borrow().known(&text).is_some() {
                continue;
            }
            if items.twice.contains(&own) {
                return error(
                    &name,
                    format!("`{name}` is defined twice, under different `cfg`s; which one is meant is not seen"),
                );
            }
            let written = crate::syntax::expand::Expander::new(items, None, &[]).ty(written);
            let ty = self.read_type(&written);
            let value = match (items.integer(expr), ty.is_integer()) {
                (Some(n), true) if ty == Ty::Integer => Value::Integer(n),
                (known, _) => {
                    let most = self.most(expr);
                    let constant = Constant { most, known, ..Constant::of_tokens(name.to_token_stream(), None) };
                    self.typed(Value::Constant(constant), &ty, &name)?
                }
            };
            self.bind(&key(&name), value, false);
        }
        Ok(self.scopes.pop().unwrap_or_default())
    }
}
