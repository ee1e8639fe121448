//! Loops: carried variables as `let mut`, sums and element writes done in place, and the variables
//! that a reversed loop needs kept in an array.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};

use super::emit::Emitter;
use super::schedule::Block;
use super::storage::Statement;
use crate::graph::op::{Count, Id, Index, Loop, Number, Op, When};
use crate::graph::region::NO_COUNTER;

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
        let body = self.one_step(looped, &names, &index, &path, &keeping(&trails, &names, &index));
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
        match self.cx.graph.counter_of(looped.number) {
            NO_COUNTER => self.fresh_named("place"),
            counter => self.fresh_named(&format!("step_{}", counter + 1)),
        }
    }

    /// The statements of a step, whose number is `index`, with what is kept before and after it.
    pub(super) fn one_step(
        &mut self,
        looped: &Loop,
        names: &[Ident],
        index: &Ident,
        path: &[Block],
        kept: &[(When, TokenStream)],
    ) -> TokenStream {
        let before = std::mem::take(&mut self.statements);
        let saved = (self.variables.clone(), self.borrowed.clone(), self.factorised.clone(), std::mem::take(&mut self.pending));
        self.variables.extend(looped.vars.iter().copied().zip(names.iter().cloned()));
        self.variables.extend(self.cx.graph.step(looped.number).node().map(|step| (step, index.clone())));
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
                let name = &names[place];
                let Some(count) = looped.count.most() else { self.lost(looped.vars[place]) };
                let whole = self.repeated(&emit!(#name), count);
                let suffix = if when == When::Before { "before" } else { "after" };
                let array = self.fresh_named(&format!("{name}_{suffix}"));
                self.statements.push(emit!(let mut #array = #whole;).into());
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

    /// The value of a node that is an array of matrices or scalars.
    pub(super) fn sequence(&mut self, id: Id) -> TokenStream {
        let graph = self.cx.graph;
        let shape = graph.shape(id);
        let (rt, ty) = (self.rt(), self.array_type(shape));
        let Some(length) = shape.array else { self.lost(id) };
        let scalars = shape.item().is_scalar();
        let zeros = |e: &Self| {
            let zero = e.literal(0.0).tokens;
            e.repeated(&if scalars { zero } else { emit!(#rt::zeros()) }, length)
        };
        match graph.op(id) {
            Op::Fill(s) => {
                let s = self.scalar(s).tokens;
                self.repeated(&if scalars { s } else { emit!(#rt::fill(#s)) }, length)
            }
            Op::Scatter(part, i) => {
                let (i, zeros) = (self.index(i), zeros(self));
                let part = if scalars { self.scalar(part).tokens } else { self.owned(part) };
                let all = self.fresh_named("all");
                emit!({ let mut #all: #ty = #zeros; #all[#i] = #part; #all })
            }
            Op::Sum(_) => {
                let (all, zeros) = (self.fresh_named("all"), zeros(self));
                let mut terms = self.terms_of_sequence(id);
                // What has a place of its own is put there, before anything is added.
                let place = |e: &Self, term: Id| match graph.op(term) {
                    Op::Scatter(part, i) if !e.variables.contains_key(&term) => Some((part, i)),
                    _ => None,
                };
                terms.sort_by_key(|&(_, term)| !matches!(place(self, term), Some((_, Index::Lit(_)))));
                let mut put = BTreeSet::new();
                let mut statements = Vec::new();
                for (c, term) in terms {
                    let Some((part, i)) = place(self, term) else {
                        let (other, index) = (self.owned(term), self.fresh_named("k"));
                        statements.push(self.add_sequences(&all, &other, &index, c, scalars));
                        continue;
                    };
                    let is_first = matches!(i, Index::Lit(k) if put.insert(k));
                    let i = self.index(i);
                    statements.push(match (scalars, is_first) {
                        (true, true) => {
                            let part = self.factored(c, None, part);
                            emit!(#all[#i] = #part;)
                        }
                        (true, false) => {
                            let part = self.scalar_sum(c, part);
                            emit!(#all[#i] = #all[#i] #part;)
                        }
                        (false, true) if c == 1.0 => {
                            let part = self.owned(part);
                            emit!(#all[#i] = #part;)
                        }
                        (false, _) => {
                            let (c, part) = (self.literal(c).tokens, self.reference(part));
                            emit!(#rt::accumulate(&mut #all[#i], &#rt::scale(#c, #part));)
                        }
                    });
                }
                emit!({ let mut #all: #ty = #zeros; #(#statements)* #all })
            }
            // Other arrays are inputs and results of loops, which have a variable.
            _ => self.lost(id),
        }
    }

    /// The terms of a sum of arrays, and those of sums among them that have no variable.
    fn terms_of_sequence(&self, sum: Id) -> Vec<(f64, Id)> {
        let Op::Sum(terms) = self.cx.graph.op(sum) else { self.lost(sum) };
        let flat = |(c, term): (Number, Id)| match self.cx.graph.op(term) {
            Op::Sum(_) if !self.variables.contains_key(&term) => {
                self.terms_of_sequence(term).into_iter().map(|(inner, term)| (c.get() * inner, term)).collect()
            }
            _ => vec![(c.get(), term)],
        };
        terms.into_iter().flat_map(flat).collect()
    }
}
