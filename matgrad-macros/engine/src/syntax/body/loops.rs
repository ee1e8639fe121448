//! `for` loops. A short loop of literal length is written out; any other becomes a loop of the graph,
//! with the variables that its body changes carried from step to step.

use quote::ToTokens;
use syn::{ExprForLoop, Pat};

use super::carried::{Carried, Next, replaced};
use super::changes::{Change, Changes, root_of};
use super::counting::Counting;
use super::names::{idents_of, key, spelling};
use super::sources::{Lends, Length, Place, Source, Start};
use super::{Constant, Read, Reader, Scope, Value, error};
use crate::graph::op::{Count, Id, Index, Loop, Op, Relation};
use crate::graph::shape::{Dim, SCALAR};
use crate::program::{Condition, Counter, Failure, Guard, WRITTEN_OUT};
use crate::spaces::Ty;

impl Reader<'_> {
    pub(super) fn for_loop(&mut self, looped: &ExprForLoop) -> Read<Value> {
        if let Some(looped) = self.by_places(looped) {
            return self.for_loop(&looped);
        }
        let (source, length) = self.source(&looped.expr)?;
        let source = self.settled_source(source);
        let literal = match &length {
            Length::Dim(dim) => dim.literal(),
            Length::Run(_) => None,
        };
        let values = source.is_known();
        let known = literal.filter(|&n| n <= WRITTEN_OUT || values);
        let source = if known.is_some() { source } else { self.with_types(source, &looped.pat, &looped.body) };
        self.scopes.push(Scope::new());
        let left = self.left_loop(looped, known.is_some());
        let value = left.and_then(|left| {
            match (self.steps(left.as_ref().map_or(looped, |(left, _)| left), &source, &length, known)?, left) {
                (Value::Never, _) => Ok(Value::Never),
                (_, Some((_, leaves))) => self.after_left_loop(&leaves),
                (_, None) => Ok(Value::Unit),
            }
        });
        self.scopes.pop();
        value
    }

    fn steps(&mut self, looped: &ExprForLoop, source: &Source, length: &Length, known: Option<usize>) -> Read<Value> {
        if let Some(n) = known {
            for k in 0..n {
                self.spend(looped)?;
                self.scopes.push(Scope::new());
                let item = self.item(source, &Place::Known(k), &looped.expr);
                let result = item.and_then(|item| self.loop_step(looped, source, item));
                self.scopes.pop();
                if result? {
                    return Ok(Value::Never);
                }
            }
            return Ok(Value::Unit);
        }
        self.counted_loop(looped, source, Runs::Length(length))?;
        Ok(Value::Unit)
    }

    /// What a loop runs over, evaluated before the loop.
    fn settled_source(&mut self, source: Source) -> Source {
        let inner = |r: &mut Self, source: Source| Box::new(r.settled_source(source));
        match source {
            Source::Data(whole, item, by_ref) if whole.calls => Source::Data(self.settled(whole, None, None), item, by_ref),
            Source::Pieces(whole, ty, n, every) if whole.calls => Source::Pieces(self.settled(whole, None, None), ty, n, every),
            Source::Range(Start::Run(start), most) => Source::Range(Start::Run(self.settled(start, None, None)), most),
            Source::Reversed(source, length) => Source::Reversed(inner(self, *source), length),
            Source::Enumerated(source) => Source::Enumerated(inner(self, *source)),
            Source::Skipped(source, n) => Source::Skipped(inner(self, *source), n),
            Source::Stepped(source, n) => Source::Stepped(inner(self, *source), n),
            Source::Zipped(a, b) => Source::Zipped(inner(self, *a), inner(self, *b)),
            other => other,
        }
    }

    /// A loop of the graph. What it carries and whether that is active depends on the body, so the body is
    /// read again until neither turns out to be otherwise. Returns whether the loop could be made: how many steps it takes
    /// may hang on the variables (see [`Reader::ending`]).
    pub(super) fn counted_loop(&mut self, looped: &ExprForLoop, source: &Source, runs: Runs<'_>) -> Read<bool> {
        let count = match runs {
            Runs::Length(Length::Dim(dim)) => Some(Count::Dim(*dim)),
            Runs::Length(Length::Run(length)) => {
                let most = length.most.map(|most| most.dim);
                Some(Count::Run(self.opaque(length.clone()), most))
            }
            Runs::Until(_) => None,
        };
        let mut carried: Vec<Carried> = Vec::new();
        for name in assigned(&looped.body) {
            let Some(binding) = self.binding(&name).filter(|binding| binding.mutable) else { continue };
            let before = binding.value.clone();
            carried.extend(self.carried(&name, before));
        }
        // What grows by the same in each step is not carried. Where that turns out to be otherwise, it is.
        let (mut counting, mut changing) = (Vec::<Counting>::new(), Vec::<String>::new());
        loop {
            let Reading { number, vars, nexts, failures, grew } = self.body_of_loop(looped, source, (&carried, &counting))?;
            if let Some(k) = grew.iter().position(|grew| !grew) {
                let Counting { name, .. } = counting.remove(k);
                let before = self.binding(&name).map(|binding| binding.value.clone());
                carried.extend(before.and_then(|before| self.carried(&name, before)));
                changing.push(name);
                continue;
            }
            let mut is_other = false;
            let nexts: Vec<Vec<Id>> = nexts
                .into_iter()
                .enumerate()
                .map(|(k, next)| match next {
                    Next::Nodes(nodes) => nodes,
                    Next::Otherwise(other) => {
                        (carried[k], is_other) = (*other, true);
                        vec![]
                    }
                })
                .collect();
            if is_other {
                continue;
            }
            // A variable of another scope may have the name of one that is assigned.
            let unchanged = |k: usize| vars[k] == nexts[k];
            if (0..carried.len()).any(unchanged) {
                let mut k = 0;
                carried.retain(|_| {
                    k += 1;
                    !unchanged(k - 1)
                });
                continue;
            }
            let found = carried.iter().enumerate().find_map(|(k, carried)| {
                let is_open = !changing.contains(&carried.name) && !matches!(runs, Runs::Until(_));
                let counting = is_open.then(|| self.counting(carried, number, &vars[k], &nexts[k])).flatten();
                counting.map(|counting| (k, counting))
            });
            if let Some((k, found)) = found {
                carried.remove(k);
                counting.push(found);
                continue;
            }
            let mut turned = false;
            for (carried, nexts) in carried.iter_mut().zip(&nexts) {
                for (was, &next) in carried.active.iter_mut().zip(nexts) {
                    turned |= !*was && self.graph.is_active(next);
                    *was |= self.graph.is_active(next);
                }
            }
            if turned {
                carried.iter_mut().for_each(Carried::asked_again);
                continue;
            }
            let count = match (count, runs) {
                (None, Runs::Until(flag)) => match self.ending(looped, flag, &carried, (&vars, &nexts))? {
                    Some(flag) => Count::Until(flag),
                    None => return Ok(false),
                },
                (count, _) => count.unwrap_or(Count::Dim(Dim::Lit(0))),
            };
            let zero = self.graph.scalar(0.0);
            let none = std::iter::repeat_n(zero, failures.len());
            let inits = carried.iter().flat_map(|carried| carried.inits.iter().copied()).chain(none).collect();
            let vars: Vec<Id> = vars.concat().into_iter().chain(failures.iter().map(|f| f.count)).collect();
            let nexts = nexts.concat().into_iter().chain(failures.iter().map(|f| f.next)).collect();
            let places = vars.len() as u32;
            let whole = Loop { number, count, reversed: false, vars, inits, nexts };
            let outs: Vec<Id> = (0..places).map(|k| self.graph.out(&whole, k)).collect();
            let mut outs = outs.into_iter();
            for Carried { name, value, .. } in &carried {
                let after = replaced(&self.graph, value, &mut outs);
                self.set(name, after);
            }
            self.set_counted_after(&counting, count);
            for (Failures { failure, .. }, count) in failures.into_iter().zip(outs) {
                self.guard(Condition::Not(self.graph.compare(Relation::Gt, count, zero)), failure);
            }
            return Ok(true);
        }
    }

    /// One reading of the body: the loop's number, its variables and their next values.
    fn body_of_loop(
        &mut self,
        looped: &ExprForLoop,
        source: &Source,
        (carried, counting): (&[Carried], &[Counting]),
    ) -> Read<Reading> {
        let counter = self.counters.len() as u32;
        let name = idents_of(&looped.pat).first().map_or_else(|| "i".to_owned(), ToString::to_string);
        self.counters.push(Counter { name, site: looped.expr.to_token_stream() });
        let number = self.graph.new_loop(counter);
        let outer_scopes = self.scopes.clone();
        let mut vars = Vec::new();
        for Carried { name, value, inits, active, .. } in carried {
            let mine: Vec<Id> = inits
                .iter()
                .zip(active)
                .map(|(&init, &active)| self.graph.new_var(number, self.graph.shape(init), active))
                .collect();
            let inside = replaced(&self.graph, value, &mut mine.iter().copied());
            if let Value::Scalar(id) | Value::Matrix(id) | Value::Point(id) | Value::Constant(Constant { node: Some(id), .. }) =
                inside
            {
                self.names.entry(id).or_insert_with(|| spelling(name).to_owned());
            }
            self.set(name, inside);
            vars.push(mine);
        }
        self.set_counted(counting, number);
        let inside = self.scopes.clone();
        self.scopes.push(Scope::new());
        let guards = self.guards.len();
        self.loops.push(number);
        let Index::Run(step) = self.graph.step(number) else { return error(looped, "a loop without a counter") };
        let label = self.counters[counter as usize].name.clone();
        let place = Place::Run(Constant::of_node(step, Some(Ty::Integer), &label));
        let item = self.item(source, &place, &looped.expr);
        let step = item.and_then(|item| self.loop_step(looped, source, item));
        let nexts = step.and_then(|_| self.next_values(looped, &inside, (carried, counting)));
        let grew = counting.iter().map(|counting| self.has_grown(counting, &inside)).collect();
        self.loops.pop();
        self.scopes = outer_scopes;
        let nexts = nexts.inspect_err(|_| self.guards.truncate(guards))?;
        let failures = self.failures(looped, number, guards)?;
        Ok(Reading { number, vars, nexts, failures, grew })
    }

    /// How often what a step of the loop asks for failed, for each of the guards in its body from a number on. The
    /// function ends at the first failure, its companions after the loop.
    fn failures(&mut self, looped: &ExprForLoop, number: u32, from: usize) -> Read<Vec<Failures>> {
        let mut found: Vec<Failures> = Vec::new();
        let graph = &self.graph;
        let [zero, one] = [0.0, 1.0].map(|value| graph.scalar(value));
        for Guard { condition, failure, within, .. } in self.guards.split_off(from) {
            let is_other = |before: &Failures| {
                !matches!((&before.failure, &failure), (Failure::None, Failure::None) | (Failure::Panic(_), Failure::Panic(_)))
            };
            if failure.node().is_some() || matches!(failure, Failure::Pass(_)) {
                return error(
                    looped,
                    "an error cannot be returned from inside a loop that is not written out; ask with `.is_none()` and return it after the loop, or return an `Option`",
                );
            }
            let failed = match condition {
                _ if found.iter().any(is_other) => {
                    return error(
                        looped,
                        "this loop ends the function in two ways, by `?` and by a panic; write all its factorisations with `?`, or all with `.unwrap()`",
                    );
                }
                Condition::Factorises(how, a) => {
                    let holds = graph.intern(Op::Factorises(how, a), SCALAR);
                    graph.select(holds, zero, one)
                }
                Condition::Not(test) => graph.select(test, one, zero),
                Condition::Passed(_) | Condition::Evaluated(_) => {
                    return error(
                        looped,
                        "this loop ends the function with nothing in some steps and with a value in others, which only a loop of at most 16 steps can; let it leave by `break` with the value and whether there is one in variables, and return after it",
                    );
                }
                Condition::Returns(_) => {
                    return error(
                        looped,
                        "an annotated function that returns an `Option` or a `Result` cannot be called in a loop that is not written out; call it before the loop, or let it return the value alone",
                    );
                }
            };
            let failed = graph.held(within.map_or(failed, |within| graph.select(within, failed, zero)));
            let count = graph.new_var(number, SCALAR, false);
            let next = graph.sum(&[(1.0, count), (1.0, failed)], SCALAR);
            found.push(Failures { failure, count, next });
        }
        Ok(found)
    }

    /// Reads a step; whether it always ends the function.
    fn loop_step(&mut self, looped: &ExprForLoop, source: &Source, item: Value) -> Read<bool> {
        self.bind_item(&looped.pat, item, &source.lends())?;
        match self.expecting(None, |r| r.block(&looped.body))? {
            Value::Never if self.loops.len() > self.loops_outside => {
                error(looped, "a loop that ends the function cannot be differentiated")
            }
            value => Ok(matches!(value, Value::Never)),
        }
    }

    /// Binds the variables of a loop's pattern.
    fn bind_item(&mut self, pat: &Pat, item: Value, lends: &Lends) -> Read<()> {
        match (pat, item) {
            (Pat::Tuple(tuple), Value::Tuple(items)) if tuple.elems.len() == items.len() => {
                for (k, (pat, item)) in tuple.elems.iter().zip(items).enumerate() {
                    self.bind_item(pat, item, lends.part(k))?;
                }
                Ok(())
            }
            (Pat::Reference(reference), item) => self.bind_item(&reference.pat, item, &Lends::Nothing),
            (Pat::Ident(name), item) => {
                self.bind_pattern(pat, item, false)?;
                let scope = self.scopes.last_mut();
                if let Some(binding) = scope.and_then(|scope| scope.get_mut(&key(&name.ident))) {
                    binding.item = matches!(lends, Lends::Item);
                }
                Ok(())
            }
            (_, item) => self.bind_pattern(pat, item, false),
        }
    }
}

/// How often a loop runs: so often, or until a variable of that name is true.
#[derive(Clone, Copy)]
pub(super) enum Runs<'a> {
    Length(&'a Length),
    Until(&'a str),
}

/// One reading of a loop's body.
struct Reading {
    /// The loop's number.
    number: u32,
    /// The nodes of each variable at the head of a step.
    vars: Vec<Vec<Id>>,
    /// What each is after it.
    nexts: Vec<Next>,
    /// Where the body can end the function.
    failures: Vec<Failures>,
    /// Whether each integer that is told from the number of the step grew as it should.
    grew: Vec<bool>,
}

/// How often one guard in the body of a loop failed so far.
struct Failures {
    failure: Failure,
    count: Id,
    next: Id,
}

/// The variables that a block assigns to, in order, each once.
fn assigned(block: &syn::Block) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut add = |name: &syn::Ident| {
        let name = key(name);
        if !found.contains(&name) {
            found.push(name);
        }
    };
    let changes = Changes(|change: Change<'_>| match change {
        Change::Place(place) => root_of(place).into_iter().for_each(&mut add),
        // Whether a method changes its receiver is not known; what is not changed is not carried.
        Change::Method(call) if super::names::only_looks(&call.method) => {}
        Change::Method(call) => root_of(&call.receiver).into_iter().for_each(&mut add),
        Change::Named(name) => add(&name),
    });
    syn::visit::Visit::visit_block(&mut { changes }, block);
    found
}
