//! Expressions that change constants: each of these is, from there on, what it is afterwards.

use quote::quote;
use syn::Expr;

use super::changes::{Change, Changes, root_of};
use super::effects::only_borrows;
use super::exits::{is_outcome, is_result};
use super::names::key;
use super::{Binding, Constant, Read, Reader, Value, error};
use crate::program::text::opened;
use crate::spaces::Ty;

impl Reader<'_> {
    /// The value of an expression whose value is dropped. One that is not understood and changes
    /// variables leaves them as constants: they are what they are after it.
    pub(super) fn dropped(&mut self, expr: &Expr) -> Read<Value> {
        let changed = self.changed(expr, true);
        if changed.is_empty() || !self.may_stay(expr) {
            return self.expr(expr);
        }
        self.refuse_effects(expr)?;
        let (guards, pinned, scopes) = (self.guards.len(), self.pinned.len(), self.scopes.clone());
        self.understand(expr).or_else(|_| {
            self.guards.truncate(guards);
            self.pinned.truncate(pinned);
            self.scopes = scopes;
            self.change(expr, &changed)?;
            Ok(Value::Unit)
        })
    }

    /// Evaluates an expression that changes constants.
    pub(super) fn change(&mut self, expr: &Expr, changed: &[syn::Ident]) -> Read<()> {
        // What is moved into an arm to be changed there is moved once: it comes out of the branch that needs it.
        let arms = std::mem::take(&mut self.arms);
        let result = self.changed_here(expr, changed);
        self.arms = arms;
        result
    }

    fn changed_here(&mut self, expr: &Expr, changed: &[syn::Ident]) -> Read<()> {
        if changed.iter().any(|name| name == "self") {
            return error(expr, "what this changes of `self`, which is constant here, is not followed; write the change out");
        }
        self.refuse_changed_length(expr)?;
        let (before, types) = self.before(changed)?;
        let parts = [before, vec![self.constant_but(expr, changed)?]].concat();
        let after = self.computed(&parts, |tokens| {
            let (before, statement) = (&tokens[..changed.len()], opened(tokens[changed.len()].clone()));
            let dropped = if matches!(expr, Expr::MethodCall(_)) { quote!(let _ =) } else { quote!() };
            let statement = quote!(#dropped #statement);
            match changed {
                [name] => quote!({ let mut #name = #(#before)*; #statement; #name }),
                _ => quote!({ #(let mut #changed = #before;)* #statement; (#(#changed),*) }),
            }
        });
        let whole = match changed {
            [name] => Constant { ty: None, label: name.to_string(), ..after },
            _ => self.settled(Constant { ty: None, ..after }, None, None),
        };
        for (k, (name, ty)) in changed.iter().zip(types).enumerate() {
            let part = match changed.len() {
                1 => whole.clone(),
                _ => self.taken_out(&whole, k, &name.to_string()),
            };
            self.set_after(name, part, ty);
        }
        Ok(())
    }

    /// What is bound to a constant in a branch or a loop may be left out, and what it changes would be lost.
    pub(super) fn refuse_lost_change(&self, value: &Value, init: &Expr) -> Read<()> {
        let is_left_out = !self.arms.is_empty() || !self.loops.is_empty();
        match self.changed_inside(init).first() {
            Some(name) if is_left_out && matches!(value, Value::Constant(_)) => error(
                init,
                format!(
                    "whether this changes `{name}`, which is `mut`, is not seen; write what changes it as a statement of its own, and call the rest of a variable that is not `mut`"
                ),
            ),
            _ => Ok(()),
        }
    }

    /// Constants as they are, and what is known of their types.
    fn before(&mut self, changed: &[syn::Ident]) -> Read<(Vec<Constant>, Vec<Option<Ty>>)> {
        let mut parts = Vec::new();
        let mut types = Vec::new();
        for name in changed {
            let value = self.lookup(&key(name));
            types.push(match &value {
                Some(Value::Constant(constant)) => constant.ty.clone(),
                Some(value) => self.type_of_value(value),
                None => None,
            });
            let held = match value.filter(is_outcome) {
                Some(outcome) => self.held_outcome(&outcome, is_result(&outcome)),
                None => None,
            };
            let path = Expr::Path(syn::ExprPath { attrs: vec![], qself: None, path: name.clone().into() });
            parts.push(match held {
                Some(held) => held,
                None => self.constant(&path, None)?,
            });
        }
        Ok((parts, types))
    }

    fn taken_out(&mut self, whole: &Constant, k: usize, label: &str) -> Constant {
        let place = syn::Index::from(k);
        let part = self.computed(std::slice::from_ref(whole), |tokens| {
            let value = &tokens[0];
            quote!(#value.#place)
        });
        Constant { ty: None, label: label.to_owned(), ..part }
    }

    fn set_after(&mut self, name: &syn::Ident, part: Constant, ty: Option<Ty>) {
        let text = name.to_string();
        let value = match ty.as_ref().and_then(|ty| Some((ty, ty.shape()?))) {
            Some((ty, shape)) => self.written_node(part, ty, shape, Some(&text), None),
            None => {
                let part = self.settled(part, Some(&text), None);
                Value::Constant(Constant { ty, ..part })
            }
        };
        self.set(&key(name), value);
    }

    /// The variables in scope that an expression changes: those it assigns to or borrows mutably and,
    /// where `methods` asks for it, those declared `mut` that it calls methods of.
    pub(super) fn changed(&self, expr: &Expr, methods: bool) -> Vec<syn::Ident> {
        self.changed_by(expr, |_| methods)
    }

    /// The variables declared `mut` that an expression may change by calling methods of them.
    pub(super) fn changed_inside(&self, expr: &Expr) -> Vec<syn::Ident> {
        self.changed_by(expr, |method| !only_borrows(method))
    }

    fn changed_by(&self, expr: &Expr, counts: impl Fn(&syn::Ident) -> bool) -> Vec<syn::Ident> {
        let mut found: Vec<syn::Ident> = Vec::new();
        let mut add = |name: &syn::Ident, is_meant: fn(&Binding) -> bool| {
            if self.binding(&key(name)).is_some_and(is_meant) && !found.contains(name) {
                found.push(name.clone());
            }
        };
        let changes = Changes(|change: Change<'_>| match change {
            Change::Place(place) => root_of(place).into_iter().for_each(|name| add(name, |_| true)),
            // What such a method returns may be written through.
            Change::Method(call) if call.method.to_string().ends_with("_mut") => {
                root_of(&call.receiver).into_iter().for_each(|name| add(name, |_| true));
            }
            Change::Method(call) if counts(&call.method) => {
                root_of(&call.receiver).into_iter().for_each(|name| add(name, |binding| binding.mutable));
            }
            Change::Method(_) => {}
            Change::Named(name) => add(&name, |binding| binding.mutable),
        });
        syn::visit::Visit::visit_expr(&mut { changes }, expr);
        found
    }
}
