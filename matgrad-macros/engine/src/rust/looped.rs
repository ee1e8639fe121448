//! Loops: carried variables as `let mut`, sums and element writes done in place, and the variables
//! that a reversed loop needs kept in an array.

use proc_macro2::{Ident, TokenStream};

use super::emit::Emitter;
use super::scalar::{Binding, Expression};
use super::schedule::Block;
use super::storage::Statement;
use crate::graph::op::{Count, Id, Loop, Op, Term, When};

/// An array that keeps a carried variable.
struct Trail {
    array: Ident,
    place: usize,
    when: When,
}

/// The statements that keep variables before and after a step.
fn keeping(trails: &[Trail], names: &[Ident], index: &Ident) -> Vec<(When, TokenStream)> {
    let keep = |trail: &Trail| {
        let (array, name) = (&trail.array, &names[trail.place]);
        (trail.when, emit!(#array[#index] = #name;))
    };
    trails.iter().map(keep).collect()
}

impl Emitter<'_> {
    /// Writes a loop and names its results.
    pub(super) fn looped(&mut self, looped: &Loop, outer: &[Block]) {
        let names: Vec<Ident> = (0..looped.vars.len()).map(|k| self.variable(looped, k)).collect();
        let trails = self.trails(looped, &names);
        let path: Vec<Block> = outer.iter().copied().chain([Block::Loop(looped.number)]).collect();
        let range = self.range(looped, &names, &path);
        let index = self.step_of(looped);
        let saved = self.variables.clone();
        self.variables.extend(self.cx.graph.step(looped.number).node().map(|step| (step, index.clone())));
        let body = self.one_step(looped, &names, &path, &keeping(&trails, &names, &index));
        self.variables = saved;
        self.run(looped, &names, range, &index, &body);
        for id in self.plan.order.clone() {
            match self.cx.graph.op(id) {
                Op::Out(same, k) if same == *looped => {
                    self.variables.insert(id, names[k as usize].clone());
                }
                Op::Trail(same, k, when) if same == *looped => {
                    if let Some(trail) = trails.iter().find(|t| t.place == k as usize && t.when == when) {
                        self.variables.insert(id, trail.array.clone());
                    }
                }
                _ => {}
            }
        }
    }

    /// The name of the number of a step.
    pub(super) fn step_of(&mut self, looped: &Loop) -> Ident {
        self.fresh_named(&format!("step_{}", self.cx.graph.counter_of(looped.number) + 1))
    }

    /// The statements of a step, with what is kept before and after it.
    pub(super) fn one_step(
        &mut self,
        looped: &Loop,
        names: &[Ident],
        path: &[Block],
        kept: &[(When, TokenStream)],
    ) -> TokenStream {
        let before = std::mem::take(&mut self.statements);
        let saved = (self.variables.clone(), self.borrowed.clone(), self.factorised.clone(), std::mem::take(&mut self.pending));
        self.variables.extend(looped.vars.iter().copied().zip(names.iter().cloned()));
        let keep = |at: When| kept.iter().filter(move |(when, _)| *when == at).map(|(_, tokens)| Statement::from(tokens.clone()));
        self.statements.extend(keep(When::Before));
        let around = self.enter(&looped.nexts);
        self.block(&self.in_order(&looped.nexts), path);
        self.steps(looped, names);
        self.own = around;
        self.statements.extend(keep(When::After));
        let body = std::mem::replace(&mut self.statements, before);
        let body = self.finished(body, &[]);
        (self.variables, self.borrowed, self.factorised, self.pending) = saved;
        body
    }

    /// The steps that are taken one by one, after those that run side by side.
    fn range(&mut self, looped: &Loop, names: &[Ident], path: &[Block]) -> Option<TokenStream> {
        let count = match looped.count {
            Count::Dim(dim) => self.dim(dim),
            Count::Run(id, _) => self.opaque(id),
            Count::Until(_) => return None,
        };
        if let Some(rest) = self.abreast(looped, names, path, &count) {
            return Some(rest);
        }
        Some(if looped.reversed { emit!(::core::iter::Iterator::rev(0..#count)) } else { emit!(0..#count) })
    }

    /// A variable before the loop: a new one, or the place of the value that it overwrites.
    fn variable(&mut self, looped: &Loop, k: usize) -> Ident {
        let graph = self.cx.graph;
        let (var, init) = (looped.vars[k], looped.inits[k]);
        let result = graph.find(Op::Out(looped.clone(), k as u32), graph.shape(var));
        if let Some(result) = result.filter(|&result| self.plan.in_place.from(result).is_some()) {
            return self.overwritten(result, init);
        }
        if self.is_long(var) {
            let Some(place) = self.long.get(&var).cloned() else { self.lost(var) };
            self.begin(&place, init);
            return place;
        }
        let name = self.fresh(var);
        let ty = self.array_type(graph.shape(var));
        let value = self.output(init);
        let ty = if graph.shape(var).opaque { emit!() } else { emit!(: #ty) };
        self.statements.push(emit!(let mut #name #ty = #value;).into());
        name
    }

    /// The variable of a value that another overwrites, which must happen once.
    pub(super) fn overwritten(&mut self, id: Id, from: Id) -> Ident {
        self.is_in_order &= self.overwriting.insert(id);
        self.variables.get(&from).cloned().unwrap_or_else(|| self.lost(from))
    }

    /// The arrays of the variables that are kept.
    fn trails(&mut self, looped: &Loop, names: &[Ident]) -> Vec<Trail> {
        let kept: Vec<(usize, When)> = self
            .plan
            .order
            .iter()
            .filter_map(|&id| match self.cx.graph.op(id) {
                Op::Trail(same, k, when) if same == *looped => Some((k as usize, when)),
                _ => None,
            })
            .collect();
        kept.into_iter()
            .map(|(place, when)| {
                let (name, count) = (&names[place], looped.count.most().map(|most| self.dim(most)));
                let suffix = if when == When::Before { "before" } else { "after" };
                let array = self.fresh_named(&format!("{name}_{suffix}"));
                self.statements.push(emit!(let mut #array = [#name; #count];).into());
                Trail { array, place, when }
            })
            .collect()
    }

    /// The statement that takes the steps of a range, or those until the loop ends.
    fn run(&mut self, looped: &Loop, names: &[Ident], range: Option<TokenStream>, index: &Ident, body: &TokenStream) {
        let graph = self.cx.graph;
        if let Some(range) = range {
            self.statements.push(emit!(for #index in #range { #body }).into());
            return;
        }
        let Count::Until(flag) = looped.count else { return };
        let Some(k) = looped.vars.iter().position(|&var| var == flag) else { self.lost(flag) };
        let flag = &names[k];
        let counts = graph.step(looped.number).node().is_some_and(|step| graph.reachable(&looped.nexts).contains(&step));
        let (start, add) = if counts { (emit!(let mut #index = 0;), emit!(#index += 1;)) } else { (emit!(), emit!()) };
        self.statements.push(emit!(#start while !#flag { #body #add }).into());
    }

    /// The new values of all variables that are not overwritten yet: sums of scalars, the others after all are
    /// computed.
    fn steps(&mut self, looped: &Loop, names: &[Ident]) {
        let graph = self.cx.graph;
        let (mut late, mut sums) = (Vec::new(), Vec::new());
        for (name, (&var, &next)) in names.iter().zip(looped.vars.iter().zip(&looped.nexts)) {
            if next == var || self.plan.in_place.from(next).is_some() && self.variables.get(&next) == Some(name) {
                continue;
            }
            if self.is_long(var) {
                // A copy has nowhere to be.
                self.is_in_order = false;
                continue;
            }
            if self.is_sum_in_place(looped, var, next) {
                sums.push((name, var, next));
                continue;
            }
            let value = self.output(next);
            let new = self.fresh_named(&format!("next_{name}"));
            let ty = self.array_type(graph.shape(var));
            let ty = if graph.shape(var).opaque { emit!() } else { emit!(: #ty) };
            self.statements.push(emit!(let #new #ty = #value;).into());
            late.push((name, new));
        }
        for (name, var, next) in sums {
            self.add_terms(name, var, next);
        }
        for (name, new) in late {
            self.statements.push(emit!(#name = #new;).into());
        }
    }

    /// Whether a scalar's old value is only needed for the new one, which adds to it.
    pub(super) fn is_sum_in_place(&self, looped: &Loop, var: Id, next: Id) -> bool {
        let graph = self.cx.graph;
        if !graph.shape(var).is_scalar() || self.variables.contains_key(&next) || self.plan.is_named(next) {
            return false;
        }
        let adds = match graph.op(next) {
            Op::Sum(terms) => terms.iter().any(|&(c, id)| id == var && c.get() == 1.0),
            _ => false,
        };
        let is_elsewhere = |id: Id| id != next && graph.op(id).operands().contains(&var);
        adds && !graph.reachable(&looped.nexts).into_iter().any(is_elsewhere)
    }

    /// Writes a value over the one that it is made of.
    pub(super) fn overwrite(&mut self, id: Id, from: Id) {
        let name = self.overwritten(id, from);
        match self.cx.graph.op(id) {
            Op::Replace(_, part, i, j) => {
                let (rt, i, j, part) = (self.rt(), self.index(i), self.index(j), self.part(part));
                self.statements.push(emit!(#rt::set_block(&mut #name, #i, #j, #part);).into());
            }
            _ => self.add_terms(&name, from, id),
        }
        self.variables.insert(id, name);
    }

    /// Adds the other terms of a sum to the variable of one of them.
    fn add_terms(&mut self, name: &Ident, from: Id, sum: Id) {
        let Op::Sum(terms) = self.cx.graph.op(sum) else { self.lost(sum) };
        for (c, term) in terms {
            if term != from {
                self.accumulate(name, c.get(), term, from);
            }
        }
    }

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
    fn factored(&mut self, c: f64, s: Option<Id>, x: Id) -> TokenStream {
        let Expression { binding, tokens } = self.scalar(x);
        let x = if binding < Binding::Product { emit!((#tokens)) } else { tokens };
        match self.weighing(c, s) {
            Some(factor) => emit!(#factor * #x),
            None => x,
        }
    }

    /// `+ c x` as the end of a sum.
    fn scalar_sum(&mut self, c: f64, term: Id) -> TokenStream {
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

    fn add_sequences(&mut self, name: &Ident, other: &TokenStream, index: &Ident, c: f64, scalars: bool) -> TokenStream {
        let (rt, c, terms) = (self.rt(), self.literal(c).tokens, self.fresh_named("other"));
        if scalars {
            return emit!({ let #terms = #other; for #index in 0..#terms.len() { #name[#index] = #name[#index] + #c * #terms[#index]; } });
        }
        emit!({ let #terms = &#other; for #index in 0..#terms.len() { #rt::accumulate(&mut #name[#index], &#rt::scale(#c, &#terms[#index])); } })
    }

    /// The value of a node that is an array of matrices or scalars.
    pub(super) fn sequence(&mut self, id: Id) -> TokenStream {
        let graph = self.cx.graph;
        let shape = graph.shape(id);
        let (rt, ty) = (self.rt(), self.array_type(shape));
        let length = shape.array.map(|n| self.dim(n)).unwrap_or_default();
        let scalars = shape.item().is_scalar();
        let zeros = |e: &Self| {
            let zero = e.literal(0.0).tokens;
            if scalars { emit!([#zero; #length]) } else { emit!([#rt::zeros(); #length]) }
        };
        match graph.op(id) {
            Op::Fill(s) => {
                let s = self.scalar(s).tokens;
                if scalars { emit!([#s; #length]) } else { emit!([#rt::fill(#s); #length]) }
            }
            Op::Scatter(part, i) => {
                let (i, zeros) = (self.index(i), zeros(self));
                let part = if scalars { self.scalar(part).tokens } else { self.owned(part) };
                let all = self.fresh_named("all");
                emit!({ let mut #all: #ty = #zeros; #all[#i] = #part; #all })
            }
            Op::Sum(terms) => {
                let all = self.fresh_named("all");
                let zeros = zeros(self);
                let additions: Vec<TokenStream> = terms
                    .iter()
                    .map(|&(c, term)| {
                        let other = self.owned(term);
                        let index = self.fresh_named("k");
                        self.add_sequences(&all, &other, &index, c.get(), scalars)
                    })
                    .collect();
                emit!({ let mut #all: #ty = #zeros; #(#additions)* #all })
            }
            // Other arrays are inputs and results of loops, which have a variable.
            _ => self.lost(id),
        }
    }
}
