//! Going back to what a matrix was before a step that only wrote some places of it: the loop keeps what stood
//! there, and the reversed loop writes it back. So what is kept of a step is as small as what the step wrote.

use std::collections::{BTreeMap, BTreeSet};

use super::loops::carrying;
use super::unknown::{Reason, Unknown};
use crate::graph::cost;
use crate::graph::op::{Id, Index, Loop, Op, When};
use crate::graph::shape::{Dim, Shape};
use crate::graph::store::Graph;

/// A place that a step writes to: its row, its column and the shape of what stands there.
type Place = (Index, Index, Shape);

/// How a value is made of the one before it.
#[derive(Clone)]
enum Made {
    /// Some places are written.
    Places(Vec<Place>),
    /// In each arm of a branch, by writes of its own.
    Branch(Id, Vec<Write>, Vec<Write>),
}

/// A value that writes make of another.
#[derive(Clone)]
struct Write {
    before: Id,
    made: Made,
}

/// A variable of which each step writes some places.
pub(super) struct Written {
    /// Its place among the variables.
    pub k: usize,
    /// What a step makes of it, in order.
    writes: Vec<Write>,
    /// Its value after the step.
    last: Id,
    /// Scalars that a step computes and writes, each with the number of its write: they stand there afterwards.
    parts: Vec<(usize, Id)>,
}

/// More places than this are not kept one by one.
const MOST_PLACES: usize = 8;

impl Written {
    /// The variables of a loop that are written in places.
    pub fn of(graph: &Graph, looped: &Loop) -> Vec<Written> {
        (0..looped.vars.len()).filter_map(|k| Written::variable(graph, looped, k)).collect()
    }

    fn variable(graph: &Graph, looped: &Loop, k: usize) -> Option<Written> {
        let (var, last) = (looped.vars[k], looped.nexts[k]);
        let shape = graph.shape(var);
        if shape.is_scalar() || shape.opaque || shape.array.is_some() || last == var {
            return None;
        }
        let writes = Tracer { graph, var, known: BTreeMap::new() }.writes(last, var)?;
        let mut written = Written { k, writes, last, parts: vec![] };
        let mut own: BTreeSet<Id> = BTreeSet::from([last]);
        let mut places = Vec::new();
        each(&written.writes, &mut |write| {
            own.insert(write.before);
            if let Made::Places(written) = &write.made {
                places.extend(written.iter().copied());
            }
        });
        let is_one = |dim: Dim| dim.literal() == Some(1);
        let is_small =
            |&(_, _, part): &Place| part.is_scalar() || (!shape.is_vector() && (is_one(part.rows) || is_one(part.cols)));
        // Where it is written must be known before it is written back; the reversed loop makes copies of loops.
        let is_in_loop = |id: Id| graph.loop_of(id).is_some() && graph.is_in_loop(id, looped.number);
        let guides: BTreeSet<Id> = graph.reachable(&written.guides()).into_iter().collect();
        let is_known = !guides.iter().any(|&id| own.contains(&id) || is_in_loop(id));
        let values = written.writes.iter().skip(1).map(|write| write.before).chain([last]);
        for (number, value) in values.enumerate() {
            if let Op::Replace(_, part, ..) = graph.op(value)
                && graph.shape(part).is_scalar()
                && graph.is_in_loop(part, looped.number)
                && graph.is_active(part) == graph.is_active(var)
                && cost::cost(graph, part) > 0
                && !guides.contains(&part)
            {
                written.parts.push((number, part));
            }
        }
        (is_known && places.len() <= MOST_PLACES && places.iter().all(is_small)).then_some(written)
    }

    /// Its values in a step, but for those inside of arms.
    pub fn nodes(&self) -> Vec<Id> {
        self.writes.iter().map(|write| write.before).chain([self.last]).collect()
    }

    /// What a step computes and writes.
    pub fn parts(&self) -> impl Iterator<Item = Id> {
        self.parts.iter().map(|&(_, part)| part)
    }

    /// What says where it is written: run-time indices and the conditions of branches.
    pub fn guides(&self) -> Vec<Id> {
        let mut found = Vec::new();
        each(&self.writes, &mut |write| match &write.made {
            Made::Places(places) => found.extend(places.iter().flat_map(|&(i, j, _)| [i.node(), j.node()]).flatten()),
            Made::Branch(condition, ..) => found.push(*condition),
        });
        found
    }

    /// Its values in a step of the reversed loop, and what was written, made of the one after the step; `moved` are the guides there.
    pub fn undone(
        &self,
        graph: &Graph,
        kept: &Kept,
        after: Id,
        counter: Index,
        moved: &BTreeMap<Id, Id>,
    ) -> Result<Vec<(Id, Id)>, Unknown> {
        let mut restored = vec![(self.last, after)];
        let mut undo = Undo { graph, kept, counter, moved, olds: kept.olds[&self.k].clone() };
        let mut at = after;
        for (number, write) in self.writes.iter().enumerate().rev() {
            if let (Some(&(_, part)), Made::Places(places)) = (self.parts.iter().find(|part| part.0 == number), &write.made)
                && let [(i, j, _)] = places[..]
            {
                let new = |id: Id| moved.get(&id).copied().unwrap_or(id);
                restored.push((part, graph.element(at, i.renamed(&new), j.renamed(&new))));
            }
            at = undo.before(write, at)?;
            restored.push((write.before, at));
        }
        Ok(restored)
    }
}

/// All writes, those in arms among them, in the order in which what they overwrite is kept.
fn each(writes: &[Write], visit: &mut dyn FnMut(&Write)) {
    for write in writes {
        visit(write);
        if let Made::Branch(_, then, or) = &write.made {
            each(then, visit);
            each(or, visit);
        }
    }
}

/// Writes what stood there back.
struct Undo<'a> {
    graph: &'a Graph,
    kept: &'a Kept,
    counter: Index,
    moved: &'a BTreeMap<Id, Id>,
    /// What is still to be written back.
    olds: Vec<u32>,
}

impl Undo<'_> {
    /// The value before a write, of that after it.
    fn before(&mut self, write: &Write, after: Id) -> Result<Id, Unknown> {
        let graph = self.graph;
        let moved = |id: Id| self.moved.get(&id).copied().unwrap_or(id);
        match &write.made {
            Made::Places(places) => {
                let mut at = after;
                for &(i, j, _) in places.iter().rev() {
                    let old = self.olds.pop().expect("what is written is kept");
                    let unkept = || Unknown { node: graph.out(&self.kept.looped, old), reason: Reason::Unkept };
                    let trail = graph.trail(&self.kept.looped, old, When::After).ok_or_else(unkept)?;
                    at = graph.replace(at, graph.at(trail, self.counter), i.renamed(&moved), j.renamed(&moved));
                }
                Ok(at)
            }
            Made::Branch(condition, then, or) => {
                let condition = moved(*condition);
                let or = or.iter().rev().try_fold(after, |at, write| self.before(write, at))?;
                let then = then.iter().rev().try_fold(after, |at, write| self.before(write, at))?;
                Ok(graph.select(condition, then, or))
            }
        }
    }
}

/// Follows a value back to a variable.
struct Tracer<'a> {
    graph: &'a Graph,
    var: Id,
    known: BTreeMap<Id, Option<Write>>,
}

impl Tracer<'_> {
    /// What leads from one value to another, in order.
    fn writes(&mut self, last: Id, first: Id) -> Option<Vec<Write>> {
        let mut writes = Vec::new();
        let mut at = last;
        while at != first {
            let write = self.write(at)?;
            at = write.before;
            writes.push(write);
        }
        writes.reverse();
        Some(writes)
    }

    /// The values from one back to the variable.
    fn history(&mut self, last: Id) -> Option<Vec<Id>> {
        let mut history = vec![last];
        let mut at = last;
        while at != self.var {
            at = self.write(at)?.before;
            history.push(at);
        }
        Some(history)
    }

    fn write(&mut self, id: Id) -> Option<Write> {
        if let Some(known) = self.known.get(&id) {
            return known.clone();
        }
        let write = match self.graph.op(id) {
            Op::Select(c, a, b) if self.graph.shape(c).is_scalar() => self.branch(c, a, b),
            _ => places(self.graph, id).map(|(before, places)| Write { before, made: Made::Places(places) }),
        };
        self.known.insert(id, write.clone());
        write
    }

    fn branch(&mut self, condition: Id, a: Id, b: Id) -> Option<Write> {
        let others = self.history(b)?;
        let before = self.history(a)?.into_iter().find(|value| others.contains(value))?;
        Some(Write { before, made: Made::Branch(condition, self.writes(a, before)?, self.writes(b, before)?) })
    }
}

/// What a value is written into, and where.
fn places(graph: &Graph, id: Id) -> Option<(Id, Vec<Place>)> {
    match graph.op(id) {
        Op::Replace(a, part, i, j) => Some((a, vec![(i, j, graph.shape(part))])),
        Op::Sum(terms) => {
            let place = |x: Id| match graph.op(x) {
                Op::Embed(part, i, j) => Some((i, j, graph.shape(part))),
                Op::Scale(_, x) => match graph.op(x) {
                    Op::Embed(part, i, j) => Some((i, j, graph.shape(part))),
                    _ => None,
                },
                _ => None,
            };
            let mut rest = terms.iter().filter(|&&(_, x)| place(x).is_none());
            match (rest.next(), rest.next()) {
                (Some(&(c, before)), None) if c.get() == 1.0 => {
                    Some((before, terms.iter().filter_map(|&(_, x)| place(x)).collect()))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// A loop that also carries what stood where it wrote.
pub(super) struct Kept {
    /// The loop: its first variables are those of the loop it was made of.
    pub looped: Loop,
    /// Where it carries what was overwritten, by the place of the variable.
    olds: BTreeMap<usize, Vec<u32>>,
}

impl Kept {
    /// The loop that keeps what is written over.
    pub fn of(graph: &Graph, looped: &Loop, written: &[Written]) -> Result<Kept, Unknown> {
        let mut olds = BTreeMap::new();
        let mut read = Vec::new();
        for variable in written {
            let first = looped.vars.len() + read.len();
            overwritten(graph, &variable.writes, &|old| old, &mut read);
            olds.insert(variable.k, (first as u32..(looped.vars.len() + read.len()) as u32).collect());
        }
        Ok(Kept { looped: carrying(graph, looped, &read), olds })
    }
}

/// What stood where is written, in order; in an arm that is not taken, zeros.
fn overwritten(graph: &Graph, writes: &[Write], in_arm: &dyn Fn(Id) -> Id, found: &mut Vec<Id>) {
    for write in writes {
        match &write.made {
            Made::Places(places) => {
                found.extend(places.iter().map(|&(i, j, shape)| in_arm(graph.block(write.before, i, j, shape))));
            }
            Made::Branch(condition, then, or) => {
                let zeros = |old: Id| graph.zeros(graph.shape(old));
                overwritten(graph, then, &|old| in_arm(graph.select(*condition, old, zeros(old))), found);
                overwritten(graph, or, &|old| in_arm(graph.select(*condition, zeros(old), old)), found);
            }
        }
    }
}
