//! Loops as mathematics: what adds up is a sum over an index, everything else a recurrence.

use std::collections::BTreeMap;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::nodes::Nodes;
use super::normal::{self, Kind, scaled};
use super::numbers::plus;
use super::tree::{Math, Product, Sign, d, indexed, infix, is, name};
use crate::graph::op::{Count, Id, Index, Loop, Op, When};
use crate::graph::region::NO_COUNTER;
use crate::program::made_up::is_made_up;

/// How the loops of one graph are shown.
#[derive(Default)]
pub struct Loops {
    /// What the counters are called, by the loops' numbers.
    counters: BTreeMap<u32, String>,
    /// The variables, by their nodes.
    carried: BTreeMap<Id, Carried>,
    /// Those that are shown, in the order in which they were met.
    shown: Vec<Id>,
}

/// A variable that a loop carries.
#[derive(Clone)]
struct Carried {
    name: String,
    /// Whether it is the differential of what has this name.
    is_differential: bool,
    looped: Loop,
    place: usize,
    /// The loops around it.
    around: Vec<u32>,
}

/// The letters for flags.
const FLAGS: &[&str] = &["b", "c"];
/// The letters for what else has no name of the user's.
const LETTERS: &[&str] = &["u", "v", "w", "z", "p", "q", "r", "s", "g", "h"];
pub(super) const INDICES: &[&str] = &["i", "j", "k", "l", "m", "n"];

/// The first of some names that is free, or one of them with primes.
pub(super) fn free(wanted: &[&str], is_taken: impl Fn(&str) -> bool) -> String {
    let primes = (0..).map(|n| "′".repeat(n));
    let mut all = primes.flat_map(|primes| wanted.iter().map(move |letter| format!("{letter}{primes}")));
    all.find(|name| !is_taken(name)).unwrap_or_default()
}

impl Nodes<'_> {
    /// Names the counters and variables of the loops among some nodes, in the order of the nodes. No counter is called
    /// as one of `variables`, and no name that is made up is one of `taken`.
    pub(super) fn name_loops(&self, order: &[Id], variables: &[String], taken: &[String]) {
        let graph = self.graph;
        let mut loops = self.loops.borrow_mut();
        let mut found: Vec<(Id, Loop)> = Vec::new();
        for &id in order {
            if let Op::Out(looped, _) | Op::Trail(looped, ..) = graph.op(id) {
                found.push((id, looped));
            }
        }
        // Those around others first, so that no index is met twice.
        found.sort_by_key(|(id, _)| graph.loops_of(*id).numbers().len());
        for (id, looped) in found {
            let around: Vec<u32> = graph.loops_of(id).numbers().to_vec();
            if !loops.counters.contains_key(&looped.number) {
                let counter = self.counters.get(graph.counter_of(looped.number) as usize).filter(|counter| counts(&counter.site));
                let known = counter.map(|counter| counter.name.clone()).filter(|name| name.chars().all(char::is_alphanumeric));
                let outer: Vec<String> = around.iter().filter_map(|number| loops.counters.get(number).cloned()).collect();
                let is_taken = |name: &str| outer.iter().any(|other| other == name) || taken.iter().any(|other| other == name);
                let name = match known {
                    Some(name) if !outer.contains(&name) && !variables.contains(&name) => name,
                    _ => free(INDICES, is_taken),
                };
                loops.counters.insert(looped.number, name);
            }
            for (place, &var) in looped.vars.iter().enumerate() {
                if loops.carried.contains_key(&var) {
                    continue;
                }
                let is_taken = |name: &str| {
                    loops.carried.values().any(|other| other.name == name) || loops.counters.values().any(|other| other == name)
                };
                let is_known = |name: &str| taken.iter().any(|other| other == name);
                let (name, is_differential) =
                    match (self.given.get(&var).filter(|name| !is_made_up(name)), self.copied(&loops, &looped, place)) {
                        (Some(name), _) => {
                            (free(&[name], |name| is_taken(name) || variables.iter().any(|other| other == name)), false)
                        }
                        (None, Some(copied)) => copied,
                        (None, None) => (
                            free(if graph.shape(var).opaque { FLAGS } else { LETTERS }, |name| is_taken(name) || is_known(name)),
                            false,
                        ),
                    };
                let (looped, around) = (looped.clone(), around.clone());
                loops.carried.insert(var, Carried { name, is_differential, looped, place, around });
            }
        }
    }

    /// The names that loops have taken.
    pub(super) fn loop_names(&self) -> Vec<String> {
        let loops = self.loops.borrow();
        loops.carried.values().map(|carried| carried.name.clone()).chain(loops.counters.values().cloned()).collect()
    }

    /// The name of a variable of a loop that is another one with its differentials: that of the same variable there, or
    /// of its differential.
    fn copied(&self, loops: &Loops, looped: &Loop, place: usize) -> Option<(String, bool)> {
        let count = looped.vars.len() / 2;
        let counter = self.graph.counter_of(looped.number);
        let is_original = |other: &&Carried| {
            let same = counter != NO_COUNTER
                && self.graph.counter_of(other.looped.number) == counter
                && other.looped.reversed == looped.reversed;
            same && other.looped.vars.len() == count && other.looped.inits[..] == looped.inits[..count]
        };
        let mut originals = loops.carried.values().filter(is_original);
        let original = originals.find(|other| other.place == place % count.max(1))?;
        Some((original.name.clone(), place >= count))
    }

    /// The number of a loop's step.
    pub(super) fn step(&self, number: u32) -> Math {
        let loops = self.loops.borrow();
        name(loops.counters.get(&number).cloned().unwrap_or_else(|| "i".to_owned()))
    }

    /// The indices of the loops on whose steps a node depends.
    pub(super) fn steps_of(&self, id: Id) -> Vec<Math> {
        self.graph.loops_of(id).numbers().iter().map(|&number| self.step(number)).collect()
    }

    fn count(&self, count: Count) -> Math {
        match count {
            Count::Dim(dim) => self.dim(dim),
            Count::Run(id, _) => self.at(id),
            // How many there are is seen while they are made.
            Count::Until(_) => name("n"),
        }
    }

    /// A variable before the step of an index, or after it.
    fn carried(&self, var: Id, index: Math, later: bool) -> Math {
        let Some(carried) = self.loops.borrow().carried.get(&var).cloned() else { return name("…") };
        {
            let mut loops = self.loops.borrow_mut();
            if !loops.shown.contains(&var) {
                loops.shown.push(var);
            }
        }
        let outer = carried.around.iter().map(|&number| self.step(number));
        let index = if later { plus(index, 1.0) } else { index };
        let element = indexed(name(carried.name), outer.chain([index]).collect());
        if carried.is_differential { d(element) } else { element }
    }

    /// A variable inside its loop.
    pub(super) fn variable(&self, var: Id) -> Math {
        let Op::Var(number, _) = self.graph.op(var) else { return self.at(var) };
        let is_reversed = self.loops.borrow().carried.get(&var).is_some_and(|carried| carried.looped.reversed);
        self.carried(var, self.step(number), is_reversed)
    }

    /// A variable after its loop: a sum where steps add to it and nothing else looks at it.
    pub(super) fn out(&self, looped: &Loop, place: usize) -> Math {
        let (var, next, init) = (looped.vars[place], looped.nexts[place], looped.inits[place]);
        let kind = self.kind(next);
        if let Some(terms) = self.added(looped, place) {
            let sum = self.sum_over(looped, self.sum(&terms, kind), kind);
            let start = if self.graph.is_zero(init) { Math::Number(0.0) } else { self.at(init) };
            return normal::sum(vec![start, sum], kind);
        }
        if next == var {
            return self.at(init);
        }
        let last = if looped.reversed { Math::Number(0.0) } else { self.count(looped.count) };
        self.carried(var, last, false)
    }

    /// A sum over the steps of a loop, with numbers and scalars in front of it, and below, that are the same in each step.
    pub(super) fn sum_over(&self, looped: &Loop, body: Math, kind: Kind) -> Math {
        let mut inner = Product::of(body, kind);
        let step = self.step(looped.number);
        let is_same = |a: &Math| {
            let mut is_met = false;
            a.clone().visit(&mut |part| is_met |= *part == step);
            !is_met
        };
        let (scalars, varying) = inner.scalars.into_iter().partition(is_same);
        let (under, below) = inner.under.into_iter().partition(is_same);
        let outer = Product { number: std::mem::replace(&mut inner.number, 1.0), scalars, factors: vec![], under };
        (inner.scalars, inner.under) = (varying, below);
        let index = self.step(looped.number);
        // A bound that the steps of a loop around move is written in each format.
        let is_moved = |id: Id| !self.graph.loops_of(id).numbers().is_empty();
        let (index, range) = match looped.count {
            Count::Run(id, _) if is_moved(id) => (infix(Sign::Less, index, self.at(id)), None),
            count => (index, Some(Box::new([Math::Number(0.0), plus(self.count(count), -1.0)]))),
        };
        let sum = Math::SumOver(Box::new(index), range, Box::new(inner.into_math()));
        outer.times(Product::of(sum, kind)).into_math()
    }

    /// What a step adds to a variable, if that is all that it does.
    fn added(&self, looped: &Loop, place: usize) -> Option<Vec<(f64, Id)>> {
        let var = looped.vars[place];
        let Op::Sum(terms) = self.graph.op(looped.nexts[place]) else { return None };
        let rest: Vec<(f64, Id)> = terms.iter().filter(|&&(_, x)| x != var).map(|&(c, x)| (c.get(), x)).collect();
        let is_added = terms.iter().any(|&(c, x)| x == var && c.get() == 1.0);
        let depends = self.graph.reachable(&rest.iter().map(|&(_, x)| x).collect::<Vec<_>>()).contains(&var);
        (is_added && !depends).then_some(rest)
    }

    /// What is written at the place of its own counter in each step and nowhere else, where an array is made so: the counter,
    /// and what the element there is.
    pub(super) fn element_by_element(&self, id: Id) -> Option<(Math, Math)> {
        let Op::Out(looped, place) = self.graph.op(id) else { return None };
        let place = place as usize;
        let terms = self.added(&looped, place).filter(|_| self.graph.is_zero(looped.inits[place]))?;
        let [(c, written)] = terms[..] else { return None };
        let Op::Scatter(a, Index::Run(at)) = self.graph.op(written) else { return None };
        let is_own = self.graph.op(at) == Op::Step(looped.number);
        is_own.then(|| (self.step(looped.number), scaled(c, self.at(a), self.kind(a))))
    }

    /// A variable at each step.
    pub(super) fn trail(&self, looped: &Loop, place: usize, when: When) -> Math {
        self.carried(looped.vars[place], self.step(looped.number), (when == When::After) != looped.reversed)
    }

    /// An element of an array.
    pub(super) fn item(&self, a: Id, index: Index) -> Math {
        match self.graph.op(a) {
            Op::Trail(looped, place, when) if !self.named.contains_key(&a) => {
                self.carried(looped.vars[place as usize], self.index(index), (when == When::After) != looped.reversed)
            }
            _ => indexed(self.at(a), vec![self.index(index)]),
        }
    }

    /// The definitions of the variables that were shown, each by its step and its start.
    pub(super) fn recurrences(&self) -> Vec<Math> {
        let mut lines = Vec::new();
        for k in 0.. {
            let Some(var) = self.loops.borrow().shown.get(k).copied() else { break };
            let Some(carried) = self.loops.borrow().carried.get(&var).cloned() else { continue };
            let Carried { looped, place, .. } = carried;
            let index = self.step(looped.number);
            let next = self.carried(var, index, !looped.reversed);
            let first = if looped.reversed { self.count(looped.count) } else { Math::Number(0.0) };
            let start = is(self.carried(var, first, false), self.at(looped.inits[place]));
            let line = (looped.reversed, infix(Sign::For, is(next, self.at(looped.nexts[place])), start));
            // The same again, of a loop that is another one with its differentials.
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        // What runs back looks at what ran forward.
        lines.sort_by_key(|&(reversed, _)| reversed);
        lines.into_iter().map(|(_, line)| line).collect()
    }
}

/// Whether what a loop runs over are numbers, or has numbers beside it: a range, or an enumeration.
fn counts(site: &TokenStream) -> bool {
    let mut dots = 0;
    site.clone().into_iter().any(|token| match token {
        TokenTree::Punct(dot) if dot.as_char() == '.' => {
            dots += 1;
            dots == 2
        }
        TokenTree::Ident(word) if word == "enumerate" => true,
        TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis && dots == 0 => counts(&group.stream()),
        _ => {
            dots = 0;
            false
        }
    })
}
