//! Loops of so many steps that reverse mode cannot keep what it needs of each: their steps are taken in levels. What a
//! level begins with is kept, and going back the steps of one level at a time are taken again (checkpointing, as Griewank,
//! Achieving logarithmic growth of temporal and spatial complexity in reverse automatic differentiation, 1992).

use std::collections::BTreeMap;

use proc_macro2::Literal;
use quote::quote;

use super::Program;
use super::text::{Text, placeholder};
use crate::graph::cost::KEPT;
use crate::graph::op::{Count, Id, Loop, Op};
use crate::graph::shape::{Dim, OPAQUE};
use crate::graph::store::Graph;
use crate::graph::verify::verify_pass;

/// When loops are taken in levels.
#[derive(Clone, Copy)]
pub struct Bounds {
    /// So many numbers of the steps of a loop are kept for reverse mode.
    pub kept: usize,
    /// About how many steps a level has.
    pub level: usize,
}

/// Loops of more steps than this, each of a nanosecond, do not end within a second: each level doubles what is written of
/// them, so they are left as they are.
const MOST: usize = 1 << 30;

/// Those of what is written.
pub const BOUNDS: Bounds = Bounds { kept: KEPT, level: 64 };

/// Whether a function has such loops.
pub fn has_long_loops(program: &Program) -> bool {
    long_loop(program, BOUNDS).is_some()
}

/// Takes the steps of such loops in levels.
pub fn in_levels(program: &mut Program, bounds: Bounds) {
    // A level that keeps too much is taken in levels in turn.
    while let Some((looped, steps)) = long_loop(program, bounds) {
        let after = Levels { program: &mut *program, looped: &looped, level: bounds.level }.of(steps);
        let graph = &program.graph;
        let results = (0u32..).zip(&looped.vars).map(|(k, _)| graph.out(&looped, k));
        let new: BTreeMap<Id, Id> = results.zip(after).collect();
        let names = program.names.keys().copied();
        let nodes: Vec<Id> = program.nodes().into_iter().chain(program.pinned.iter().copied()).chain(names).collect();
        let moved: BTreeMap<Id, Id> = nodes.iter().copied().zip(graph.substituted(&nodes, &new)).collect();
        let at = |id: Id| moved[&id];
        let output = program.output.iter().map(|&id| at(id)).collect();
        let pinned = program.pinned.iter().map(|&id| at(id)).collect();
        let of_guard = |guard: &super::Guard| {
            let (condition, within) = (guard.condition.of(at(guard.condition.node())), guard.within.map(at));
            super::Guard { condition, within, failure: guard.failure.of(guard.failure.node().map(at)), ..guard.clone() }
        };
        let guards = program.guards.iter().map(of_guard).collect();
        let names = program.names.iter().map(|(&id, name)| (at(id), name.clone())).collect();
        (program.output, program.pinned, program.guards, program.names) = (output, pinned, guards, names);
    }
    verify_pass("taking steps in levels", &program.graph, &program.nodes());
}

/// The first of such loops, and its number of steps. What passes through rotations by rules of its own keeps all.
fn long_loop(program: &Program, bounds: Bounds) -> Option<(Loop, usize)> {
    if program.linked.is_some() || program.graph.loop_count() == 0 {
        return None;
    }
    let loops = program.graph.loops_below(&program.nodes()).into_iter();
    loops
        .filter_map(|looped| Some((long_steps(&program.graph, &looped, bounds)?, looped)))
        .map(|(steps, looped)| (looped, steps))
        .next()
}

/// The steps of a loop of which reverse mode would keep too much. Matrices are written in places, of which little is
/// kept; levels would begin with whole ones.
fn long_steps(graph: &Graph, looped: &Loop, Bounds { kept, level }: Bounds) -> Option<usize> {
    let Count::Dim(Dim::Lit(steps)) = looped.count else { return None };
    if steps <= level || steps > MOST || !looped.vars.iter().any(|&var| graph.is_active(var)) {
        return None;
    }
    let size = |k: usize| match graph.shape(looped.vars[k]) {
        shape if shape.opaque => Some(1),
        shape if shape.array.is_some() => None,
        shape => shape.len().filter(|&n| n <= level),
    };
    let sizes: Option<usize> = (0..looped.vars.len()).filter(|&k| !graph.is_only_added_to(looped, k)).map(size).sum();
    sizes.filter(|size| size.saturating_mul(steps) > kept).map(|_| steps)
}

/// A loop that is taken in levels.
struct Levels<'a> {
    program: &'a mut Program,
    looped: &'a Loop,
    level: usize,
}

impl Levels<'_> {
    /// The results of the loop: of one of loops of about as many steps as a level has, and of the steps that are left.
    fn of(&mut self, steps: usize) -> Vec<Id> {
        // Of a number that divides them nothing is left. A level is no long loop itself.
        let divides = (self.level / 2..=self.level).rev().find(|&each| each > 1 && steps.is_multiple_of(each));
        let each = divides.unwrap_or(self.level);
        let (whole, rest) = (steps / each, steps % each);
        let number = self.another();
        let vars = self.copied(number);
        let first = self.program.graph.step(number).node();
        let inner = self.some(each, vars.clone(), |step| {
            let each = Literal::usize_unsuffixed(each);
            let (level, within) = (placeholder(0), placeholder(1));
            (quote!(#level * #each + #within), first.into_iter().chain([step]).collect())
        });
        let nexts = self.results(&inner);
        let count = Count::Dim(Dim::Lit(whole));
        let outer = Loop { number, count, reversed: self.looped.reversed, vars, inits: self.looped.inits.clone(), nexts };
        let after = self.results(&outer);
        if rest == 0 {
            return after;
        }
        let left = self.some(rest, after, |step| {
            let (taken, step_of) = (Literal::usize_unsuffixed(whole * each), placeholder(0));
            (quote!(#taken + #step_of), vec![step])
        });
        self.results(&left)
    }

    /// Some steps of the loop, whose number is made of that of the step among them.
    fn some(&mut self, steps: usize, inits: Vec<Id>, number_of: impl FnOnce(Id) -> (proc_macro2::TokenStream, Vec<Id>)) -> Loop {
        let number = self.another();
        let vars = self.copied(number);
        let looped = self.looped;
        let mut moved: BTreeMap<Id, Id> = looped.vars.iter().copied().zip(vars.iter().copied()).collect();
        let [old, new] = [looped.number, number].map(|number| self.program.graph.step(number).node());
        if let (Some(old), Some(new)) = (old, new) {
            let (tokens, operands) = number_of(new);
            moved.insert(old, self.text(tokens, operands));
        }
        let nexts = self.program.graph.relocated(&looped.nexts, looped.number, number, &moved);
        Loop { number, count: Count::Dim(Dim::Lit(steps)), reversed: false, vars, inits, nexts }
    }

    fn another(&self) -> u32 {
        self.program.graph.new_loop(self.program.graph.counter_of(self.looped.number))
    }

    /// Variables of another loop, by the names of this one's.
    fn copied(&mut self, number: u32) -> Vec<Id> {
        let Program { graph, names, .. } = &mut *self.program;
        let vars: Vec<Id> = self.looped.vars.iter().map(|&var| graph.copied_var(var, number)).collect();
        for (var, new) in self.looped.vars.iter().zip(&vars) {
            let name = names.get(var).cloned();
            names.extend(name.map(|name| (*new, name)));
        }
        vars
    }

    fn results(&self, looped: &Loop) -> Vec<Id> {
        (0u32..).zip(&looped.vars).map(|(k, _)| self.program.graph.out(looped, k)).collect()
    }

    /// An integer.
    fn text(&mut self, tokens: proc_macro2::TokenStream, operands: Vec<Id>) -> Id {
        let number = self.program.texts.len() as u32;
        self.program.texts.push(Text {
            tokens,
            ty: None,
            written: None,
            inferred: false,
            label: String::new(),
            name: None,
            calls: false,
            fails: false,
            bound: false,
            atom: false,
        });
        self.program.graph.intern(Op::Text(number, operands), OPAQUE)
    }
}
