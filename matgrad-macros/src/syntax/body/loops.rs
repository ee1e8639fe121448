//! `for` loops. A short loop of literal length is written out; any other becomes a loop of the graph,
//! with the variables that its body changes carried from step to step.

use std::collections::BTreeMap;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Expr, ExprForLoop, Pat};

use super::sources::{Length, Place, Source};
use super::statement::names_of;
use super::{Constant, Counter, Read, Reader, Scope, Value, error};
use crate::graph::op::{Count, Id, Index, Loop};
use crate::graph::shape::Dim;
use crate::syntax::types::Ty;

/// A loop of at most this many steps is written out.
pub const WRITTEN_OUT: usize = 16;

impl Reader<'_> {
    pub(super) fn for_loop(&mut self, looped: &ExprForLoop) -> Read<Value> {
        if let Some(label) = &looped.label {
            return error(label, "labelled loops cannot be differentiated; restructure the loop with `if`");
        }
        let (source, length) = self.source(&looped.expr)?;
        let literal = match &length {
            Length::Dim(dim) => dim.literal(),
            Length::Run(_) => None,
        };
        let values = matches!(source, Source::Values(_))
            || matches!(&source, Source::Zipped(a, b) if matches!(**a, Source::Values(_)) || matches!(**b, Source::Values(_)));
        if let Some(n) = literal.filter(|&n| n <= WRITTEN_OUT || values) {
            for k in 0..n {
                self.spend(looped)?;
                self.scopes.push(Scope::new());
                let item = self.item(&source, &Place::Known(k), &looped.expr);
                let result = item.and_then(|item| self.loop_step(looped, item));
                self.scopes.pop();
                result?;
            }
            return Ok(Value::Unit);
        }
        self.counted_loop(looped, &source, &length)
    }

    /// A loop of the graph. Whether a variable is active depends on the body, so the body is read
    /// again until no constant variable turns out to become active.
    fn counted_loop(&mut self, looped: &ExprForLoop, source: &Source, length: &Length) -> Read<Value> {
        let count = match length {
            Length::Dim(dim) => Count::Dim(*dim),
            Length::Run(tokens) => match self.run_index(tokens.clone()) {
                Index::Run(k) => Count::Run(self.graph.index_info(k).source),
                Index::Lit(n) => Count::Dim(Dim::Lit(n)),
            },
        };
        let carried: Vec<String> = assigned(&looped.body).into_iter().filter(|name| self.lookup(name).is_some()).collect();
        let before: Vec<Value> = carried.iter().filter_map(|name| self.lookup(name)).collect();
        for (name, value) in carried.iter().zip(&before) {
            if matches!(value, Value::Unit | Value::Integer(_) | Value::Bool(_) | Value::Constant(_)) {
                return error(
                    looped,
                    format!(
                        "`{name}` changes in this loop but is {}; start it with a scalar or matrix of the function's type",
                        value.describe(&self.graph)
                    ),
                );
            }
        }
        let inits: Vec<Id> = before.iter().flat_map(Value::nodes).collect();
        let past = self.history.len();
        let mut active: Vec<bool> = inits.iter().map(|&id| self.graph.is_active(id)).collect();
        loop {
            let (number, vars, nexts) = self.body_of_loop(looped, source, &carried, &before, &inits, &active)?;
            let turned: Vec<bool> = nexts.iter().zip(&active).map(|(&next, &was)| was || self.graph.is_active(next)).collect();
            if turned != active {
                active = turned;
                continue;
            }
            self.history.truncate(past);
            self.remember(carried.clone(), false, looped.to_token_stream());
            let whole = Loop { number, count, reversed: false, vars, inits: inits.clone(), nexts };
            let mut outs = (0u32..).take(inits.len()).map(|k| self.graph.out(&whole, k));
            for (name, value) in carried.iter().zip(before) {
                let after = replaced(&value, &mut outs);
                if let Some(binding) = self.scopes.iter_mut().rev().find_map(|scope| scope.get_mut(name)) {
                    binding.value = after;
                }
            }
            return Ok(Value::Unit);
        }
    }

    /// One reading of the body: the loop's number, its variables and their next values.
    fn body_of_loop(
        &mut self,
        looped: &ExprForLoop,
        source: &Source,
        carried: &[String],
        before: &[Value],
        inits: &[Id],
        active: &[bool],
    ) -> Read<(u32, Vec<Id>, Vec<Id>)> {
        let counter = self.counters.len() as u32;
        let ident = Ident::new(&format!("step_{}", counter + 1), Span::mixed_site());
        self.counters.push(Counter { ident: ident.clone(), lets: TokenStream::new() });
        let number = self.graph.new_loop(counter);
        if self.graph.has_too_many_loops() {
            return error(looped, "there are more loops here than one function can hold; move some into functions of their own");
        }
        let (outer_scopes, outer_loop) = (self.scopes.clone(), self.loop_names.clone());
        self.loop_names.insert(ident.to_string(), 1 << number);
        let vars: Vec<Id> = (0u32..)
            .zip(inits.iter().zip(active))
            .map(|(k, (&init, &active))| self.graph.var(number, k, self.graph.shape(init), active))
            .collect();
        let mut places = vars.iter().copied();
        for (name, value) in carried.iter().zip(before) {
            let inside = replaced(value, &mut places);
            if let Value::Scalar(id) | Value::Matrix(id) = inside {
                self.names.entry(id).or_insert_with(|| name.clone());
            }
            if let Some(binding) = self.scopes.iter_mut().rev().find_map(|scope| scope.get_mut(name)) {
                binding.value = inside;
            }
        }
        self.scopes.push(Scope::new());
        let outer_counter = self.current_counter.replace(counter as usize);
        let guards = self.guards.len();
        let item = self.item(source, &Place::Run(ident.to_token_stream()), &looped.expr);
        let step = item.and_then(|item| self.loop_step(looped, item));
        self.current_counter = outer_counter;
        let after = std::mem::replace(&mut self.scopes, outer_scopes);
        self.loop_names = outer_loop;
        step?;
        if self.guards.len() > guards {
            return error(
                looped,
                "`?`, `.unwrap()` and guards cannot stand inside a loop that is not written out; move the factorisation before the loop",
            );
        }
        let mut nexts = Vec::new();
        for (name, value) in carried.iter().zip(before) {
            let new = after.iter().rev().skip(1).find_map(|scope| scope.get(name)).map(|binding| binding.value.clone());
            let new = new.map(|value| value.nodes()).unwrap_or_default();
            let old = value.nodes();
            let same = old.len() == new.len() && old.iter().zip(&new).all(|(&a, &b)| self.graph.shape(a) == self.graph.shape(b));
            if !same {
                return error(looped, format!("`{name}` changes its shape in this loop; keep it the same at every step"));
            }
            nexts.extend(new);
        }
        Ok((number, vars, nexts))
    }

    fn loop_step(&mut self, looped: &ExprForLoop, item: Value) -> Read<()> {
        self.bind_item(&looped.pat, item)?;
        match self.expecting(None, |r| r.block(&looped.body))? {
            Value::Never => error(looped, "a loop that ends the function cannot be differentiated"),
            _ => Ok(()),
        }
    }

    /// Binds the variables of a loop's pattern; integers stay visible to constants.
    fn bind_item(&mut self, pat: &Pat, item: Value) -> Read<()> {
        match (pat, &item) {
            (Pat::Ident(name), Value::Integer(k)) => {
                let literal = proc_macro2::Literal::usize_unsuffixed(usize::try_from(*k).unwrap_or(0));
                let name = &name.ident;
                self.remember(vec![name.to_string()], true, quote!(let #name: usize = #literal;));
                self.bind_pattern(pat, item, false)
            }
            (Pat::Ident(name), Value::Constant(constant)) if constant.ty == Some(Ty::Integer) => {
                let (name, tokens) = (&name.ident, &constant.tokens);
                if let Some(counter) = self.current_counter {
                    let lets = &self.counters[counter].lets;
                    self.counters[counter].lets = quote!(#lets let #name: usize = #tokens;);
                    let bits = self.loops_in(tokens);
                    self.loop_names.insert(name.to_string(), bits);
                }
                // An earlier variable of this name is not the one that constants mean from here on.
                self.remember(vec![name.to_string()], true, TokenStream::new());
                self.bind(&name.to_string(), Value::Constant(Constant::of_ident(name, Some(Ty::Integer))), false);
                Ok(())
            }
            (Pat::Tuple(tuple), Value::Tuple(items)) if tuple.elems.len() == items.len() => {
                for (pat, item) in tuple.elems.iter().zip(items) {
                    self.bind_item(pat, item.clone())?;
                }
                Ok(())
            }
            (Pat::Reference(reference), _) => self.bind_item(&reference.pat, item),
            _ => {
                self.bind_pattern(pat, item, false)?;
                for name in names_of(pat) {
                    if let Some(binding) = self.scopes.last_mut().and_then(|scope| scope.get_mut(&name)) {
                        binding.fleeting = true;
                    }
                }
                Ok(())
            }
        }
    }
}

/// A value with its nodes replaced, in order.
fn replaced(value: &Value, nodes: &mut dyn Iterator<Item = Id>) -> Value {
    match value {
        Value::Scalar(old) => Value::Scalar(nodes.next().unwrap_or(*old)),
        Value::Matrix(old) => Value::Matrix(nodes.next().unwrap_or(*old)),
        Value::Sequence(old) => Value::Sequence(nodes.next().unwrap_or(*old)),
        Value::Condition(old) => Value::Condition(nodes.next().unwrap_or(*old)),
        Value::Tuple(items) => Value::Tuple(items.iter().map(|item| replaced(item, nodes)).collect()),
        Value::Array(items) => Value::Array(items.iter().map(|item| replaced(item, nodes)).collect()),
        other => other.clone(),
    }
}

/// The variables that a block assigns to, in order, each once.
fn assigned(block: &syn::Block) -> Vec<String> {
    struct Finder(BTreeMap<String, usize>);
    impl Finder {
        fn place(&mut self, place: &Expr) {
            if let Some(name) = super::assign::root_of(place) {
                let next = self.0.len();
                self.0.entry(name).or_insert(next);
            }
        }
    }
    impl<'a> syn::visit::Visit<'a> for Finder {
        fn visit_expr_assign(&mut self, assign: &'a syn::ExprAssign) {
            self.place(&assign.left);
            syn::visit::visit_expr_assign(self, assign);
        }
        fn visit_expr_binary(&mut self, binary: &'a syn::ExprBinary) {
            if super::assign::is_compound(&binary.op) {
                self.place(&binary.left);
            }
            syn::visit::visit_expr_binary(self, binary);
        }
        fn visit_expr_method_call(&mut self, call: &'a syn::ExprMethodCall) {
            if super::assign::MUTATING.contains(&call.method.to_string().as_str()) {
                self.place(&call.receiver);
            }
            syn::visit::visit_expr_method_call(self, call);
        }
    }
    let mut finder = Finder(BTreeMap::new());
    syn::visit::Visit::visit_block(&mut finder, block);
    let mut names: Vec<(usize, String)> = finder.0.into_iter().map(|(name, k)| (k, name)).collect();
    names.sort();
    names.into_iter().map(|(_, name)| name).collect()
}
