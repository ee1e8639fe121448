//! What a loop adds up over all columns, rows or elements of matrices, each for itself, is one expression of the whole
//! matrices: Σᵢ ‖w[:, i]‖² = ‖w‖², Σᵢ f(w[:, i]) eᵢᵀ = f(w), Σᵢ sᵢ w[:, i] = w s. No step copies a column, and a result is
//! written where it is returned.

mod all;

use std::collections::BTreeMap;

use self::all::{All, Along};
use crate::graph::op::{Count, Id, Index, Loop, Number, Op, When};
use crate::graph::shape::{Dim, Shape};
use crate::graph::store::Graph;

/// The outputs without such loops.
pub fn whole(graph: &Graph, outputs: &[Id]) -> Vec<Id> {
    if graph.loop_count() == 0 {
        return outputs.to_vec();
    }
    let mut new: BTreeMap<Id, Id> = BTreeMap::new();
    // A loop is looked at once, however many of its variables are asked for.
    let mut read: BTreeMap<u32, Read> = BTreeMap::new();
    for id in graph.reachable(outputs) {
        let built = graph.rebuilt(id, &|x| new.get(&x).copied().unwrap_or(x));
        let asked = match graph.op(built) {
            Op::Out(looped, k) => Some((looped, k, None)),
            Op::At(kept, place) => match graph.op(kept) {
                Op::Trail(looped, k, When::After) => Some((looped, k, Some(place))),
                _ => None,
            },
            _ => None,
        };
        let whole = asked.and_then(|(looped, k, place)| {
            if read.get(&looped.number).is_none_or(|known| known.written != looped) {
                read.insert(looped.number, Read::of(graph, looped.clone())?);
            }
            let known = &read[&looped.number];
            match place {
                None => known.after(k as usize),
                Some(place) => known.after_each(k as usize, place),
            }
        });
        new.insert(id, whole.unwrap_or(built));
    }
    outputs.iter().map(|id| new[id]).collect()
}

/// A loop, and what each of its steps is.
struct Read<'a> {
    graph: &'a Graph,
    /// As it is asked for.
    written: Loop,
    /// The loop in which a variable, each place of which is written in a step of its own, is asked for what it began with:
    /// before that step the place is as it was. One that stays is what it began with throughout.
    looped: Loop,
    /// The nodes of its steps.
    nodes: Vec<Id>,
    all: All<'a>,
}

impl<'a> Read<'a> {
    fn of(graph: &'a Graph, written: Loop) -> Option<Self> {
        let Count::Dim(steps) = written.count else { return None };
        let step = graph.step(written.number);
        let looped = with_first_reads(graph, &written, step, steps);
        let nodes = graph.reachable(&looped.nexts);
        let all = All::of(graph, &looped, &nodes, step, steps);
        Some(Read { graph, written, looped, nodes, all })
    }

    /// What a step left a variable as, where that is part of whole matrices.
    fn after_each(&self, k: usize, place: Index) -> Option<Id> {
        let Read { graph, looped, all, .. } = self;
        let shape = graph.shape(looped.vars[k]);
        let next = looped.nexts[k];
        let first = Index::Lit(0);
        match (shape.rows, shape.cols) {
            _ if shape.opaque || !all.changes(next) => None,
            (Dim::Lit(1), _) => Some(graph.block(all.side_by_side(next, Along::Rows)?, place, first, shape)),
            (_, Dim::Lit(1)) => Some(graph.block(all.side_by_side(next, Along::Columns)?, first, place, shape)),
            _ => None,
        }
    }

    /// A variable after a loop that only adds to it, or gives each of its places a value, without the loop.
    fn after(&self, k: usize) -> Option<Id> {
        let Read { graph, looped, all, .. } = self;
        let shape = graph.shape(looped.vars[k]);
        if shape.array.is_some() || shape.opaque {
            return None;
        }
        match graph.op(looped.nexts[k]) {
            Op::Sum(terms) => self.added_up(k, &terms),
            Op::Replace(var, part, i, j) if var == looped.vars[k] => {
                match own_place(all.step, all.steps, (i, j), graph.shape(part), shape) {
                    Some(along) => all.side_by_side(part, along),
                    None => self.added_in_place(k, part, (i, j)),
                }
            }
            _ => None,
        }
    }

    /// A variable that terms are added to.
    fn added_up(&self, k: usize, terms: &[(Number, Id)]) -> Option<Id> {
        let Read { graph, looped, all: steps, .. } = self;
        let var = looped.vars[k];
        if !graph.is_only_added_to(looped, k) {
            return None;
        }
        let mut all = vec![(1.0, looped.inits[k])];
        for &(c, term) in terms.iter().filter(|(_, term)| *term != var) {
            all.push((c.get(), steps.sum(term)?));
        }
        Some(graph.sum(&all, graph.shape(var)))
    }

    /// A variable of which one place, the same in all steps, is added to.
    fn added_in_place(&self, k: usize, part: Id, (i, j): (Index, Index)) -> Option<Id> {
        let Read { graph, looped, all: steps, .. } = self;
        let (var, next) = (looped.vars[k], looped.nexts[k]);
        let Op::Sum(terms) = graph.op(part) else { return None };
        let is_old = |id: Id| matches!(graph.op(id), Op::Element(of, r, c) | Op::Block(of, r, c) if (of, r, c) == (var, i, j));
        let &(_, old) = terms.iter().find(|&&(c, x)| c.get() == 1.0 && is_old(x))?;
        let is_other_use = |id: Id| {
            let operands = graph.operands(id);
            operands.contains(&next)
                || (id != next && (operands.contains(&part) || (id != old && operands.contains(&var))))
                || (id != part && operands.contains(&old))
        };
        let is_asked_for = |id: Id| looped.nexts.contains(&id);
        if !steps.stays(i) || !steps.stays(j) || [var, old, part].into_iter().any(is_asked_for) {
            return None;
        }
        if looped.nexts.iter().filter(|&&x| x == next).count() > 1 || self.nodes.iter().any(|&id| is_other_use(id)) {
            return None;
        }
        let (init, shape) = (looped.inits[k], graph.shape(part));
        let mut all = vec![(1.0, graph.block(init, i, j, shape))];
        for &(c, term) in terms.iter().filter(|(_, term)| *term != old) {
            all.push((c.get(), steps.sum(term)?));
        }
        Some(graph.replace(init, graph.sum(&all, shape), i, j))
    }
}

/// The loop whose variables, where that is what they are, are asked for what they began with.
fn with_first_reads(graph: &Graph, looped: &Loop, step: Index, steps: Dim) -> Loop {
    let mut nodes: Option<Vec<Id>> = None;
    let mut first: BTreeMap<Id, Id> = BTreeMap::new();
    for (k, (&var, &next)) in looped.vars.iter().zip(&looped.nexts).enumerate() {
        if next == var {
            first.insert(var, looped.inits[k]);
        }
        let Op::Replace(of, part, i, j) = graph.op(next) else { continue };
        let Some(along) = own_place(step, steps, (i, j), graph.shape(part), graph.shape(var)) else { continue };
        if of != var {
            continue;
        }
        for &id in nodes.get_or_insert_with(|| graph.reachable(&looped.nexts)).iter() {
            let (Op::Element(of, r, c) | Op::Block(of, r, c)) = graph.op(id) else { continue };
            let shape = graph.shape(id);
            let is_own = match along {
                Along::Rows => r == step && shape.rows == Dim::Lit(1),
                Along::Columns => c == step && shape.cols == Dim::Lit(1),
            };
            if of == var && is_own {
                first.insert(id, graph.block(looped.inits[k], r, c, shape));
            }
        }
    }
    Loop { nexts: graph.substituted(&looped.nexts, &first), ..looped.clone() }
}

/// Which way the places lie that the steps write, if each writes one row or column of its own and all do so.
fn own_place(step: Index, steps: Dim, (i, j): (Index, Index), part: Shape, whole: Shape) -> Option<Along> {
    let first = Index::Lit(0);
    let is_row = (i, j) == (step, first) && whole.rows == steps && part == Shape::new(Dim::Lit(1), whole.cols);
    let is_column = (i, j) == (first, step) && whole.cols == steps && part == Shape::column(whole.rows);
    match (is_row, is_column) {
        (true, _) => Some(Along::Rows),
        (_, true) => Some(Along::Columns),
        _ => None,
    }
}
