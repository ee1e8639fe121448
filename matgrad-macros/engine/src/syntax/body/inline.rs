//! Functions whose bodies are seen are read through: a call stands for the body, its arguments evaluated once.

use std::collections::BTreeMap;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Expr, FnArg, GenericArgument, GenericParam, ImplItemFn, Pat, PathArguments, ReturnType, Type};

use super::names::key;
use super::{Binding, Constant, Read, Reader, Scope, Value, error};
use crate::graph::shape::{Dim, Shape};
use crate::program::Failure;
use crate::report::readable;
use crate::spaces::Ty;
use crate::syntax::expand::{Expander, replaced};
use crate::syntax::items::Helper;

/// A call of a function that is seen.
pub(super) struct Inlined {
    /// The name that it is looked up by.
    pub name: String,
    /// The function.
    pub helper: Helper,
    /// What was called, for messages.
    pub label: String,
}

impl Reader<'_> {
    /// The function that a path names, if its body is seen.
    pub(super) fn seen_function(&self, path: &syn::ExprPath) -> Option<Inlined> {
        let imported = self.imported_function(path);
        let path = imported.as_ref().unwrap_or(path);
        let names = super::call::segments(path);
        let plain: Vec<&String> = names.iter().filter(|name| *name != "self").collect();
        let name = match plain[..] {
            // A function of that name inside of this one hides it.
            [name] if names.len() == 1 && defines(&self.whole.to_token_stream(), name) => return self.inner_function(name),
            [name] => name.clone(),
            [owner, name] => match self.extension_of(owner, name) {
                Some(extension) => extension,
                None => self.around.key_within(owner, name)?,
            },
            // A function of another module, or a method of a type there.
            [.., owner, name] => {
                let whole = plain.iter().map(|name| name.as_str()).collect::<Vec<_>>().join("::");
                match self.around.functions.contains_key(&whole) {
                    true => whole,
                    false => self.around.key_within(owner, name)?,
                }
            }
            [] => return None,
        };
        let helper = self.around.functions.get(&name)?.clone();
        Some(Inlined { label: readable(&path.to_token_stream()), name, helper })
    }

    /// What a call of constants returns, where the function is seen and no generics of its own hide it.
    pub(super) fn result_of_call(&mut self, expr: &Expr) -> Option<Ty> {
        let inlined = match expr {
            Expr::Call(call) => match &*call.func {
                Expr::Path(path) => {
                    if let Some(of) = self.struct_at(&path.path) {
                        return Some(Ty::Struct(of));
                    }
                    self.seen_function(path)?
                }
                _ => return None,
            },
            Expr::MethodCall(call) => {
                let ty = self.type_of_constant(&call.receiver)?;
                if call.method == "clone" && call.args.is_empty() {
                    return Some(ty);
                }
                let receiver = Value::Constant(Constant::of_tokens(TokenStream::new(), Some(ty)));
                self.seen_method(&receiver, &call.method)?
            }
            _ => return None,
        };
        let Helper { function, outer, owner } = &inlined.helper;
        if self.around.twice.contains(&inlined.name) || function.sig.generics.const_params().next().is_some() {
            return None;
        }
        let ReturnType::Type(_, ty) = &function.sig.output else { return None };
        let generics: Vec<&syn::Generics> = [Some(&function.sig.generics), outer.as_ref()].into_iter().flatten().collect();
        let ty = Expander::new(self.around, owner.as_ref(), &generics).ty(ty);
        let places = self.scalars_for(&generics);
        let ty: Type = syn::parse2(replaced(&ty.to_token_stream(), &places)).ok()?;
        Some(self.read_type(&ty))
    }

    /// Type parameters as the scalar type.
    pub(super) fn scalars_for(&self, generics: &[&syn::Generics]) -> BTreeMap<String, TokenStream> {
        let scalar = self.signature.scalar.name();
        let types = generics.iter().flat_map(|generics| generics.type_params());
        types.map(|parameter| (parameter.ident.to_string(), scalar.to_token_stream())).collect()
    }

    /// A method whose body is seen.
    pub(super) fn call_of_seen(&mut self, seen: Inlined, receiver: Value, call: &syn::ExprMethodCall) -> Read<Value> {
        let site = Expr::MethodCall(call.clone());
        if self.may_stay(&site) {
            return error(call, "a call of constants");
        }
        if let Some(rules) = self.around.rules(&seen.name) {
            let output = self.result_of_call(&site);
            return self.expecting(output, |r| r.annotated_method(&receiver, Some(&rules), call));
        }
        let values: Read<Vec<Value>> = call.args.iter().map(|a| self.expecting(None, |r| r.expr(a))).collect();
        let turbofish = match &call.turbofish {
            Some(list) => syn::PathArguments::AngleBracketed(list.clone()),
            None => syn::PathArguments::None,
        };
        self.read_through(seen, Some(receiver), values?, &turbofish, &site)
    }

    /// The value of a call, its body read.
    pub(super) fn read_through(
        &mut self,
        inlined: Inlined,
        receiver: Option<Value>,
        arguments: Vec<Value>,
        turbofish: &PathArguments,
        site: &Expr,
    ) -> Read<Value> {
        let Inlined { name, helper, label } = inlined;
        if self.around.twice.contains(&name) {
            return error(site, format!("`{label}` is defined twice, under different `cfg`s; which one is meant is not seen"));
        }
        if self.inside.contains(&name) {
            return error(site, format!("`{label}` calls itself, so its body cannot stand for the call; write it with a loop"));
        }
        let values: Vec<Value> = receiver.into_iter().chain(arguments).map(|value| self.settled_value(value)).collect();
        if values.len() != helper.function.sig.inputs.len() {
            return error(site, format!("`{label}` takes {} arguments", helper.function.sig.inputs.len()));
        }
        let (function, owner) = self.instantiated(&helper, &values, turbofish, site)?;
        self.inside.push(name);
        let consts = self.constants_in(&function.block.to_token_stream());
        let frame = self.frame(&function, owner.as_ref(), values, site);
        let read = consts.and_then(|consts| {
            let (frame, output) = frame?;
            let caller = std::mem::replace(&mut self.scopes, vec![consts, frame]);
            self.bind_sizes();
            let blocks = std::mem::take(&mut self.blocks);
            let depth = self.depth;
            let (guards, propagated) = (self.guards.len(), self.propagated.take());
            let is_propagated = propagated.as_deref() == Some(site.to_token_stream().to_string().as_str());
            let value = self.expecting(output.clone(), |r| {
                let value = r.of_its_own(|r| r.block(&function.block), site, !is_propagated)?;
                match &output {
                    Some(ty) => r.typed(value, ty, &function.sig.ident),
                    None => Ok(value),
                }
            });
            let leaves = self.guards[guards..].iter().any(|guard| matches!(guard.failure, Failure::None));
            (self.scopes, self.blocks, self.depth, self.propagated) = (caller, blocks, depth, propagated);
            match value {
                Ok(_) if leaves && !is_propagated => {
                    error(site, format!("`{label}` may end without a value here; hand that on with `?` right behind the call"))
                }
                other => other,
            }
        });
        self.inside.pop();
        read.map_err(|failed| called_from(&failed, &label, self.inside.is_empty()))
    }

    /// The variables that a function begins with, and what it returns.
    fn frame(
        &mut self,
        function: &ImplItemFn,
        owner: Option<&Type>,
        values: Vec<Value>,
        site: &Expr,
    ) -> Read<(Scope, Option<Ty>)> {
        self.scopes.push(Scope::new());
        let bound = self.bind_arguments(function, owner, values, site);
        let frame = self.scopes.pop().unwrap_or_default();
        bound?;
        let output = match &function.sig.output {
            ReturnType::Type(_, ty) => Some(self.read_type(ty)).filter(|ty| *ty != Ty::Other),
            ReturnType::Default => None,
        };
        Ok((frame, output))
    }

    fn bind_arguments(&mut self, function: &ImplItemFn, owner: Option<&Type>, values: Vec<Value>, site: &Expr) -> Read<()> {
        for (input, value) in function.sig.inputs.iter().zip(values) {
            let (value, pat) = match input {
                FnArg::Receiver(receiver) => {
                    if receiver.reference.is_some() && receiver.mutability.is_some() {
                        return error(site, "a method that changes its receiver cannot be followed; return the new value");
                    }
                    let ty = owner.map_or(Ty::Other, |owner| self.read_type(owner));
                    let value = self.typed(value, &ty, site)?;
                    let binding = Binding {
                        value,
                        mutable: receiver.mutability.is_some(),
                        parameter: None,
                        shadow: None,
                        lent: false,
                        item: false,
                        depth: self.depth,
                    };
                    if let Some(scope) = self.scopes.last_mut() {
                        scope.insert("self".to_owned(), binding);
                    }
                    continue;
                }
                FnArg::Typed(typed) => {
                    if matches!(&*typed.ty, Type::Reference(reference) if reference.mutability.is_some()) {
                        return error(
                            site,
                            "what is changed through a `&mut` parameter cannot be followed; return the new value",
                        );
                    }
                    let ty = self.read_type(&typed.ty);
                    let value = match value {
                        // A number that the function takes as an integer of another type.
                        Value::Integer(n) if ty == Ty::OtherInteger => {
                            let constant = self.integer(n);
                            Value::Constant(Constant { ty: Some(Ty::OtherInteger), ..constant })
                        }
                        value => self.typed(value, &ty, site)?,
                    };
                    (value, &*typed.pat)
                }
            };
            let lent = matches!(input, FnArg::Typed(typed) if matches!(&*typed.ty, Type::Reference(_)));
            self.bind_pattern(pat, value, matches!(pat, Pat::Ident(name) if name.mutability.is_some()))?;
            if let (Pat::Ident(name), Some(scope)) = (pat, self.scopes.last_mut())
                && let Some(binding) = scope.get_mut(&key(&name.ident))
            {
                binding.lent = lent;
            }
        }
        Ok(())
    }

    /// The function with its generics replaced by what the arguments say, and what `Self` is in it.
    fn instantiated(
        &mut self,
        helper: &Helper,
        values: &[Value],
        turbofish: &PathArguments,
        site: &Expr,
    ) -> Read<(ImplItemFn, Option<Type>)> {
        let Helper { function, outer, owner } = helper;
        let generics: Vec<&syn::Generics> = [Some(&function.sig.generics), outer.as_ref()].into_iter().flatten().collect();
        let written = Expander::new(self.around, owner.as_ref(), &generics).function(function);
        let owner = owner.as_ref().map(|owner| Expander::new(self.around, None, &generics).ty(owner));
        let mut places = self.scalars_for(&generics);
        let mut open: Vec<(String, String)> = Vec::new();
        for parameter in generics.iter().flat_map(|generics| &generics.params) {
            if let GenericParam::Const(parameter) = parameter {
                let own = format!("{}_of_{}", parameter.ident, function.sig.ident);
                places.insert(parameter.ident.to_string(), Ident::new(&own, Span::call_site()).to_token_stream());
                open.push((parameter.ident.to_string(), own));
            }
        }
        let mut found: BTreeMap<String, TokenStream> = BTreeMap::new();
        if !open.is_empty() {
            if let PathArguments::AngleBracketed(list) = turbofish {
                let consts = function.sig.generics.params.iter().zip(&list.args);
                for (parameter, argument) in consts {
                    if let (GenericParam::Const(parameter), GenericArgument::Const(_) | GenericArgument::Type(_)) =
                        (parameter, argument)
                    {
                        found.insert(format!("{}_of_{}", parameter.ident, function.sig.ident), argument.to_token_stream());
                    }
                }
            }
            let mut reader = self.type_reader();
            let mut dims = BTreeMap::new();
            for (input, value) in written.sig.inputs.iter().zip(values) {
                let ty = match input {
                    FnArg::Typed(typed) => Some(&*typed.ty),
                    FnArg::Receiver(_) => owner.as_ref(),
                };
                let Some(ty) = ty.and_then(|ty| syn::parse2::<Type>(replaced(&ty.to_token_stream(), &places)).ok()) else {
                    continue;
                };
                let pattern = reader.read(&ty);
                if let Some(actual) = self.type_of_value(value) {
                    unify(&pattern, &actual, &mut dims);
                }
            }
            if let (ReturnType::Type(_, ty), Some(expected)) = (&written.sig.output, self.expected.clone())
                && let Ok(ty) = syn::parse2::<Type>(replaced(&ty.to_token_stream(), &places))
            {
                let pattern = reader.read(&ty);
                unify(&pattern, &expected, &mut dims);
            }
            for (name, own) in &open {
                let dim = reader.dims.known(own).and_then(|dim| dims.get(&dim).copied());
                let tokens = match (found.get(own).cloned(), dim) {
                    (Some(tokens), _) => tokens,
                    (None, Some(Dim::Lit(n))) => proc_macro2::Literal::usize_unsuffixed(n).to_token_stream(),
                    (None, Some(dim @ (Dim::Name(_) | Dim::Run(_)))) => {
                        let shown = reader.dims.show(dim);
                        shown.parse().unwrap_or_default()
                    }
                    (None, None) => {
                        return error(
                            site,
                            format!(
                                "cannot see what `{name}` of `{}` is in this call; say it with `::<…>` or a type",
                                function.sig.ident
                            ),
                        );
                    }
                };
                places.insert(name.clone(), tokens);
            }
        }
        let block = replaced(&written.block.to_token_stream(), &places);
        let owner = match owner {
            Some(owner) => Some(syn::parse2(replaced(&owner.to_token_stream(), &places))?),
            None => None,
        };
        let bare = syn::Signature { generics: syn::Generics::default(), ..written.sig };
        let sig = syn::parse2(replaced(&bare.to_token_stream(), &places))?;
        Ok((ImplItemFn { sig, block: syn::parse2(block)?, ..function.clone() }, owner))
    }
}

/// Whether some tokens define a function.
pub(super) fn defines(tokens: &TokenStream, name: &str) -> bool {
    let mut after_fn = false;
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => {
            let found = after_fn && ident == name;
            after_fn = ident == "fn";
            found
        }
        TokenTree::Group(group) => defines(&group.stream(), name),
        TokenTree::Literal(_) | TokenTree::Punct(_) => false,
    })
}

/// Finds what the dimensions of a pattern are in a type.
fn unify(pattern: &Ty, actual: &Ty, dims: &mut BTreeMap<Dim, Dim>) {
    let mut same = |a: Dim, b: Dim| {
        if a.literal().is_none() {
            dims.entry(a).or_insert(b);
        }
    };
    let shape_of = |ty: &Ty| match ty {
        Ty::Matrix(shape) => Some(*shape),
        Ty::Point(n) => Some(Shape::column(*n)),
        _ => None,
    };
    match (pattern, actual) {
        (Ty::Array(a, m), Ty::Array(b, n)) => {
            same(*m, *n);
            unify(a, b, dims);
        }
        (Ty::Tuple(a), Ty::Tuple(b)) => a.iter().zip(b).for_each(|(a, b)| unify(a, b, dims)),
        (Ty::Struct(a), Ty::Struct(b)) => {
            for ((_, a), (_, b)) in a.fields.iter().zip(&b.fields) {
                unify(a, b, dims);
            }
        }
        (Ty::Option(a), Ty::Option(b)) | (Ty::Slice(a), Ty::Slice(b)) => unify(a, b, dims),
        (a, b) => {
            if let (Some(a), Some(b)) = (shape_of(a), shape_of(b)) {
                same(a.rows, b.rows);
                same(a.cols, b.cols);
            }
        }
    }
}

/// A message about a body that was read through, with the call that led there.
fn called_from(failed: &syn::Error, label: &str, outermost: bool) -> syn::Error {
    let text = failed.to_string();
    let label = label.trim_start_matches('.');
    let text = match outermost && !text.contains(" (read through the call of ") {
        true => format!("{text} (read through the call of `{label}`)"),
        false => text,
    };
    syn::Error::new(failed.span(), text)
}
