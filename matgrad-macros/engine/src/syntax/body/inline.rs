//! Functions whose bodies are seen are read through: a call stands for the body, its arguments evaluated once.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Expr, FnArg, ImplItemFn, Pat, PathArguments, ReturnType, Type};

use super::generics::{turbofish_of, turbofish_of_path};
use super::lent::{changes_something, places_changed, read_by_parameter, referred_to, with_changes};
use super::names::key;
use super::{Binding, Constant, Read, Reader, Scope, Value, error};
use crate::program::Guard;
use crate::report::readable;
use crate::spaces::Ty;
use crate::syntax::expand::replaced;
use crate::syntax::items::Helper;

/// A call of a function that is seen.
#[derive(Clone)]
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
        let (arguments, turbofish): (Vec<&Expr>, _) = match expr {
            Expr::Call(call) => (call.args.iter().collect(), turbofish_of_path(&call.func)),
            Expr::MethodCall(call) => ([&*call.receiver].into_iter().chain(&call.args).collect(), turbofish_of(call)),
            _ => return None,
        };
        let Helper { function, .. } = &inlined.helper;
        if self.around.twice.contains(&inlined.name) || !matches!(function.sig.output, ReturnType::Type(..)) {
            return None;
        }
        let written = self.seen_written_out(&inlined.helper);
        let types: Vec<Option<Ty>> = match inlined.helper.is_generic() {
            true => arguments.into_iter().map(|argument| self.type_of_constant(argument)).collect(),
            false => vec![],
        };
        let places = self.generics_of(&inlined.helper, &written, &types, (&turbofish, None)).ok()?;
        let ReturnType::Type(_, ty) = &written.0.sig.output else { return None };
        let ty: Type = syn::parse2(replaced(&ty.to_token_stream(), &places)).ok()?;
        Some(self.read_type(&ty))
    }

    /// A method whose body is seen.
    pub(super) fn call_of_seen(&mut self, seen: Inlined, receiver: Value, call: &syn::ExprMethodCall) -> Read<Value> {
        let site = Expr::MethodCall(call.clone());
        // What changes a constant that is seen is followed, field by field.
        if self.may_stay(&site) && !changes_something(&seen.helper.function) {
            return error(call, "a call of constants");
        }
        if let Some(rules) = self.around.rules(&seen.name) {
            let output = self.result_of_call(&site);
            return self.expecting(output, |r| r.annotated_method(&receiver, Some(&rules), call));
        }
        let values: Read<Vec<Value>> = call.args.iter().map(|a| self.expecting(None, |r| r.expr(referred_to(a)))).collect();
        self.read_through(seen, Some(receiver), values?, &turbofish_of(call), &site)
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
        let (mut function, owner) = self.instantiated(&helper, &values, turbofish, site)?;
        let changed = places_changed(&function, site)?;
        read_by_parameter(&changed, &mut function.block)?;
        let gives_changes = with_changes(&changed, &mut function)?;
        self.inside.push(name);
        self.bring_into_scope(&helper.traits);
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
                let read = |r: &mut Self| {
                    // What is handed on with `?` ends the caller as it ends this function.
                    r.returning = match output.clone().filter(|_| !gives_changes) {
                        Some(Ty::Option(inner) | Ty::Result(inner)) => is_propagated.then_some(*inner),
                        other => other,
                    };
                    let value = r.body(&function.block)?;
                    let is_changed_otherwise = !r.returns.is_empty() || (!is_propagated && super::exits::is_outcome(&value));
                    match changed.is_empty() || gives_changes || !is_changed_otherwise {
                        true => Ok(value),
                        false => error(site, format!("`{label}` may end early, and what it has changed until then is not followed; return the new value")),
                    }
                };
                let value = r.of_its_own(read, site, !is_propagated)?;
                let (value, left) = match value {
                    Value::Tuple(items) if gives_changes => {
                        let mut items = items.into_iter();
                        let value = items.next();
                        let gives_nothing = matches!(function.sig.output, ReturnType::Default);
                        (value.filter(|_| !gives_nothing).unwrap_or(Value::Unit), items.map(Some).collect())
                    }
                    value => (value, changed.iter().map(|(name, _)| r.lookup(&key(name))).collect::<Vec<_>>()),
                };
                match &output {
                    Some(ty) => Ok((r.typed(value, ty, &function.sig.ident)?, left)),
                    None => Ok((value, left)),
                }
            });
            let leaves = self.guards[guards..].iter().any(Guard::may_leave);
            (self.scopes, self.blocks, self.depth, self.propagated) = (caller, blocks, depth, propagated);
            match value {
                Ok(_) if leaves && !is_propagated => {
                    error(site, format!("`{label}` may end without a value here; hand that on with `?` right behind the call"))
                }
                Ok((value, left)) => {
                    for ((_, place), left) in changed.iter().zip(left) {
                        self.assign(place, left.unwrap_or(Value::Unit))?;
                    }
                    Ok(value)
                }
                Err(failed) => Err(failed),
            }
        });
        self.inside.pop();
        read.map_err(|failed| called_from(&failed, &label, self.inside.is_empty()))
    }

    /// Brings traits of another module into the companion's scope: what stays as it was written there may call their methods.
    fn bring_into_scope(&mut self, traits: &[syn::Path]) {
        for path in traits {
            let tokens = quote::quote!(#[allow(unused_imports)] use #path as _;);
            if self.items.iter().all(|known| known.to_string() != tokens.to_string()) {
                self.items.push(tokens);
            }
        }
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
                    let ty = owner.map_or(Ty::Other, |owner| self.read_type(owner));
                    let value = self.typed(value, &ty, site)?;
                    let binding = Binding::of(value, receiver.mutability.is_some(), self.depth);
                    if let Some(scope) = self.scopes.last_mut() {
                        scope.insert("self".to_owned(), binding);
                    }
                    continue;
                }
                FnArg::Typed(typed) => {
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
            // What is lent to be changed is a variable that changes, in loops too.
            let changes =
                matches!(input, FnArg::Typed(typed) if matches!(&*typed.ty, Type::Reference(of) if of.mutability.is_some()));
            let mutable = changes || matches!(pat, Pat::Ident(name) if name.mutability.is_some());
            self.bind_pattern(pat, value, mutable)?;
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
        let (written, owner) = self.seen_written_out(helper);
        let types: Vec<Option<Ty>> = values.iter().map(|value| self.type_of_value(value)).collect();
        let found = self.generics_of(helper, &(written.clone(), owner.clone()), &types, (turbofish, self.expected.clone()));
        let places = found.or_else(|name| {
            let function = &helper.function.sig.ident;
            error(site, format!("cannot see what `{name}` of `{function}` is in this call; say it with `::<…>` or a type"))
        })?;
        let block = replaced(&written.block.to_token_stream(), &places);
        let owner = match owner {
            Some(owner) => Some(syn::parse2(replaced(&owner.to_token_stream(), &places))?),
            None => None,
        };
        let bare = syn::Signature { generics: syn::Generics::default(), ..written.sig };
        let sig = syn::parse2(replaced(&bare.to_token_stream(), &places))?;
        Ok((ImplItemFn { sig, block: syn::parse2(block)?, ..helper.function.clone() }, owner))
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
