//! What steps and passes add to a variable, in place.

use proc_macro2::{Ident, TokenStream};

use super::emit::Emitter;
use super::scalar::{Binding, Expression};
use crate::graph::op::{Id, Op, Term};

impl Emitter<'_> {
    /// Adds the other terms of a sum to the variable of one of them.
    pub(super) fn add_terms(&mut self, name: &Ident, from: Id, sum: Id) {
        let Op::Sum(terms) = self.cx.graph.op(sum) else { self.lost(sum) };
        for (c, term) in terms {
            if term != from {
                self.accumulate(name, c.get(), term, from);
            }
        }
    }

    /// Adds a term to a variable.
    pub(super) fn accumulate(&mut self, name: &Ident, c: f64, term: Id, var: Id) {
        let graph = self.cx.graph;
        let rt = self.rt();
        let adds_up = self.adds_up(var);
        let lanes = emit!(#rt::lanes);
        let total = |value: TokenStream| if adds_up { emit!(#rt::Lanes::total(#value)) } else { value };
        if adds_up && graph.shape(var).is_scalar() {
            let value = total(self.factored(c, None, term));
            self.statements.push(emit!(#name = #name + #value;).into());
            return;
        }
        if graph.shape(var).is_scalar() {
            let sum = self.scalar_sum(c, term);
            self.statements.push(emit!(#name = #name #sum;).into());
            return;
        }
        // A factor of what has no variable.
        let (factor, inner) = match graph.op(term) {
            Op::Scale(s, inner) if !self.variables.contains_key(&term) => (Some(s), inner),
            _ => (None, term),
        };
        let is_written = self.variables.contains_key(&inner);
        let totals = |value: TokenStream| if adds_up { emit!(&#lanes::totals(#value)) } else { value };
        let scaled = |e: &mut Self, value: TokenStream| match e.weighing(c, factor) {
            None => totals(value),
            Some(factor) => {
                let rt = e.rt();
                totals(emit!(&#rt::scale(#factor, #value)))
            }
        };
        if let Some((u, v)) = graph.outer(inner).filter(|_| !is_written) {
            let (u, v) = (self.reference(u), self.reference(v));
            let factor = self.weighing(c, factor).unwrap_or_else(|| self.literal(1.0).tokens);
            let kernel = if adds_up { emit!(#lanes::accumulate_outer_product) } else { self.kernel("accumulate_outer_product") };
            self.statements.push(emit!(#kernel(&mut #name, #factor, #u, #v);).into());
            return;
        }
        match graph.op(inner) {
            Op::Structured(terms, from, _) if !is_written => {
                let terms: Vec<Term> = terms.into_iter().map(|term| term.times(graph, c, factor)).collect();
                let sum = self.structured_in(&terms, from, graph.shape(inner));
                self.statements.push(sum.at_zeros(&emit!(&mut #name)).into());
            }
            Op::Embed(part, i, j) if !is_written => {
                let (i, j) = (self.index(i), self.index(j));
                let part = if graph.shape(part).is_scalar() {
                    let value = total(self.factored(c, factor, part));
                    emit!(&[[#value]])
                } else {
                    let part = self.reference(part);
                    scaled(self, part)
                };
                self.statements.push(emit!(#rt::add_block(&mut #name, #i, #j, #part);).into());
            }
            Op::Scatter(part, i) if !is_written => {
                let i = self.index(i);
                let item = if self.is_long(var) { self.item_of(name, var, &i) } else { emit!(#name[#i]) };
                if graph.shape(part).is_scalar() && factor.is_none() {
                    let sum = self.scalar_sum(c, part);
                    self.statements.push(emit!(#item = #item #sum;).into());
                } else if graph.shape(part).is_scalar() {
                    let part = self.factored(c, factor, part);
                    self.statements.push(emit!(#item = #item + #part;).into());
                } else {
                    let part = self.reference(part);
                    let part = scaled(self, part);
                    self.statements.push(emit!(#rt::accumulate(&mut #item, #part);).into());
                }
            }
            _ if self.is_long(var) => self.is_in_order = false,
            _ if graph.shape(var).array.is_some() => {
                let other = self.owned(term);
                let index = self.fresh_named("k");
                let sum = self.add_sequences(name, &other, &index, c, graph.shape(var).item().is_scalar());
                self.statements.push(sum.into());
            }
            _ if factor.is_some() && is_written => {
                let value = self.reference(inner);
                let value = scaled(self, value);
                let kernel = self.kernel("accumulate");
                self.statements.push(emit!(#kernel(&mut #name, #value);).into());
            }
            _ => {
                let value = self.reference(term);
                let value = match self.weighing(c, None) {
                    None => totals(value),
                    Some(c) => totals(emit!(&#rt::scale(#c, #value))),
                };
                let kernel = self.kernel("accumulate");
                self.statements.push(emit!(#kernel(&mut #name, #value);).into());
            }
        }
    }

    /// The product of a literal and a scalar, other than 1.
    fn weighing(&mut self, c: f64, s: Option<Id>) -> Option<TokenStream> {
        let literal = (c != 1.0).then(|| self.literal(c).tokens);
        let scalar = s.map(|s| self.scalar(s)).map(|s| {
            let (is_sum, tokens) = (s.binding < Binding::Product, s.tokens);
            if is_sum { emit!((#tokens)) } else { tokens }
        });
        match (literal, scalar) {
            (Some(c), Some(s)) => Some(emit!(#c * #s)),
            (c, s) => c.or(s),
        }
    }

    /// A scalar times a literal and another one.
    pub(super) fn factored(&mut self, c: f64, s: Option<Id>, x: Id) -> TokenStream {
        let Expression { binding, tokens } = self.scalar(x);
        let x = if binding < Binding::Product { emit!((#tokens)) } else { tokens };
        match self.weighing(c, s) {
            Some(factor) => emit!(#factor * #x),
            None => x,
        }
    }

    /// `+ c x` as the end of a sum.
    pub(super) fn scalar_sum(&mut self, c: f64, term: Id) -> TokenStream {
        let value = self.scalar(term);
        let value = if value.binding < Binding::Product {
            let tokens = value.tokens;
            emit!((#tokens))
        } else {
            value.tokens
        };
        match c {
            1.0 => emit!(+ #value),
            -1.0 => emit!(- #value),
            _ => {
                let c = self.literal(c).tokens;
                emit!(+ #c * #value)
            }
        }
    }

    pub(super) fn add_sequences(
        &mut self,
        name: &Ident,
        other: &TokenStream,
        index: &Ident,
        c: f64,
        scalars: bool,
    ) -> TokenStream {
        let (rt, c, terms) = (self.rt(), self.literal(c).tokens, self.fresh_named("other"));
        if scalars {
            return emit!({ let #terms = #other; for #index in 0..#terms.len() { #name[#index] = #name[#index] + #c * #terms[#index]; } });
        }
        emit!({ let #terms = &#other; for #index in 0..#terms.len() { #rt::accumulate(&mut #name[#index], &#rt::scale(#c, &#terms[#index])); } })
    }
}
