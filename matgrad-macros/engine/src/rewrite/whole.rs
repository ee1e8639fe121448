//! What a loop adds up over all columns, rows or elements of matrices, each for itself, is one expression of the whole
//! matrices: Σᵢ ‖w[:, i]‖² = ‖w‖², Σᵢ f(w[:, i]) eᵢᵀ = f(w), Σᵢ sᵢ w[:, i] = w s. No step copies a column, and a result is
//! written where it is returned.

use std::collections::BTreeMap;

use super::accumulate::uses;
use crate::graph::op::{Count, Id, Index, Loop, Number, Op, When};
use crate::graph::shape::{Dim, Shape};
use crate::graph::store::Graph;

/// The outputs without such loops.
pub fn whole(graph: &Graph, outputs: &[Id]) -> Vec<Id> {
    if graph.loop_count() == 0 {
        return outputs.to_vec();
    }
    let order = graph.reachable(outputs);
    let uses = uses(graph, &order, outputs);
    let mut new: BTreeMap<Id, Id> = BTreeMap::new();
    let is_used_once = |id: Id| uses.get(&id).is_none_or(|&n| n <= 1);
    for id in order {
        let built = graph.rebuilt(id, &|x| new.get(&x).copied().unwrap_or(x));
        let whole = match graph.op(built) {
            Op::Out(looped, k) => after(graph, &looped, k as usize, &is_used_once),
            Op::At(kept, place) => match graph.op(kept) {
                Op::Trail(looped, k, When::After) => after_each(graph, &looped, k as usize, place, &is_used_once),
                _ => None,
            },
            _ => None,
        };
        new.insert(id, whole.unwrap_or(built));
    }
    outputs.iter().map(|id| new[id]).collect()
}

/// What a step of a loop left a variable as, where that is part of whole matrices.
fn after_each(graph: &Graph, looped: &Loop, k: usize, place: Index, is_used_once: &dyn Fn(Id) -> bool) -> Option<Id> {
    let of = All::of(graph, looped, is_used_once)?;
    let shape = graph.shape(looped.vars[k]);
    let next = of.with_first_reads(looped).nexts[k];
    let first = Index::Lit(0);
    match (shape.rows, shape.cols) {
        _ if shape.opaque || !of.changes(next) => None,
        (Dim::Lit(1), _) => Some(graph.block(of.side_by_side(next, Along::Rows)?, place, first, shape)),
        (_, Dim::Lit(1)) => Some(graph.block(of.side_by_side(next, Along::Columns)?, first, place, shape)),
        _ => None,
    }
}

/// A variable after a loop that only adds to it, or gives each of its places a value, without the loop.
fn after(graph: &Graph, looped: &Loop, k: usize, is_used_once: &dyn Fn(Id) -> bool) -> Option<Id> {
    let of = All::of(graph, looped, is_used_once)?;
    let shape = graph.shape(looped.vars[k]);
    if shape.array.is_some() || shape.opaque {
        return None;
    }
    let looped = &of.with_first_reads(looped);
    match graph.op(looped.nexts[k]) {
        Op::Sum(terms) => of.added_up(looped, k, &terms),
        Op::Replace(var, part, i, j) if var == looped.vars[k] => match of.own_place((i, j), graph.shape(part), shape) {
            Some(along) => of.side_by_side(part, along),
            None => of.added_in_place(looped, k, part, (i, j)),
        },
        _ => None,
    }
}

/// Which way the parts of the steps lie side by side.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Along {
    /// They are columns.
    Columns,
    /// They are rows.
    Rows,
}

impl Along {
    fn other(self) -> Along {
        match self {
            Along::Columns => Along::Rows,
            Along::Rows => Along::Columns,
        }
    }
}

/// The values of all steps of a loop.
struct All<'a> {
    graph: &'a Graph,
    number: u32,
    step: Index,
    steps: Dim,
    /// Whether a row may be read as a column.
    may_turn: bool,
    is_used_once: &'a dyn Fn(Id) -> bool,
}

impl<'a> All<'a> {
    fn of(graph: &'a Graph, looped: &Loop, is_used_once: &'a dyn Fn(Id) -> bool) -> Option<Self> {
        let Count::Dim(steps) = looped.count else { return None };
        let (number, step) = (looped.number, graph.step(looped.number));
        Some(All { graph, number, step, steps, may_turn: true, is_used_once })
    }

    /// A variable that terms are added to.
    fn added_up(&self, looped: &Loop, k: usize, terms: &[(Number, Id)]) -> Option<Id> {
        let (graph, var) = (self.graph, looped.vars[k]);
        if !graph.is_only_added_to(looped, k) {
            return None;
        }
        let mut all = vec![(1.0, looped.inits[k])];
        for &(c, term) in terms.iter().filter(|(_, term)| *term != var) {
            all.push((c.get(), self.sum(term)?));
        }
        Some(graph.sum(&all, graph.shape(var)))
    }

    /// A variable of which one place, the same in all steps, is added to.
    fn added_in_place(&self, looped: &Loop, k: usize, part: Id, (i, j): (Index, Index)) -> Option<Id> {
        let (graph, var, next) = (self.graph, looped.vars[k], looped.nexts[k]);
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
        if !self.stays(i) || !self.stays(j) || [var, old, part].into_iter().any(is_asked_for) {
            return None;
        }
        if looped.nexts.iter().filter(|&&x| x == next).count() > 1 || graph.reachable(&looped.nexts).into_iter().any(is_other_use)
        {
            return None;
        }
        let (init, shape) = (looped.inits[k], graph.shape(part));
        let mut all = vec![(1.0, graph.block(init, i, j, shape))];
        for &(c, term) in terms.iter().filter(|(_, term)| *term != old) {
            all.push((c.get(), self.sum(term)?));
        }
        Some(graph.replace(init, graph.sum(&all, shape), i, j))
    }

    /// The loop in which a variable, each place of which is written in a step of its own, is asked for what it began with:
    /// before that step the place is as it was. One that stays is what it began with throughout.
    fn with_first_reads(&self, looped: &Loop) -> Loop {
        let graph = self.graph;
        let mut first: BTreeMap<Id, Id> = BTreeMap::new();
        for (k, (&var, &next)) in looped.vars.iter().zip(&looped.nexts).enumerate() {
            if next == var {
                first.insert(var, looped.inits[k]);
            }
            let Op::Replace(of, part, i, j) = graph.op(next) else { continue };
            let Some(along) = self.own_place((i, j), graph.shape(part), graph.shape(var)) else { continue };
            if of != var {
                continue;
            }
            for id in graph.reachable(&looped.nexts) {
                let (Op::Element(of, r, c) | Op::Block(of, r, c)) = graph.op(id) else { continue };
                let shape = graph.shape(id);
                let is_own = match along {
                    Along::Rows => r == self.step && shape.rows == Dim::Lit(1),
                    Along::Columns => c == self.step && shape.cols == Dim::Lit(1),
                };
                if of == var && is_own {
                    first.insert(id, graph.block(looped.inits[k], r, c, shape));
                }
            }
        }
        Loop { nexts: graph.substituted(&looped.nexts, &first), ..looped.clone() }
    }

    /// Which way the places lie that the steps write, if each writes one row or column of its own and all do so.
    fn own_place(&self, (i, j): (Index, Index), part: Shape, whole: Shape) -> Option<Along> {
        let first = Index::Lit(0);
        let is_row = (i, j) == (self.step, first) && whole.rows == self.steps && part == Shape::new(Dim::Lit(1), whole.cols);
        let is_column = (i, j) == (first, self.step) && whole.cols == self.steps && part == Shape::column(whole.rows);
        match (is_row, is_column) {
            (true, _) => Some(Along::Rows),
            (_, true) => Some(Along::Columns),
            _ => None,
        }
    }

    fn changes(&self, id: Id) -> bool {
        self.graph.is_in_loop(id, self.number)
    }

    fn stays(&self, index: Index) -> bool {
        index.node().is_none_or(|id| !self.changes(id))
    }

    /// The sum of what a term is in each step.
    fn sum(&self, id: Id) -> Option<Id> {
        let graph = self.graph;
        let shape = graph.shape(id);
        match graph.op(id) {
            Op::Scale(s, a) if !self.changes(s) => Some(graph.scale(s, self.sum(a)?)),
            Op::Scale(s, a) if !self.changes(a) && !shape.is_scalar() => Some(graph.scale(self.sum(s)?, a)),
            Op::Scale(s, a) if !shape.is_scalar() => match (graph.op(a), shape.cols) {
                (Op::Embed(part, i, j), _) => self.placed(graph.scale(s, part), (i, j), shape),
                // Σ sᵢ aᵢ = A s
                (_, Dim::Lit(1)) => Some(graph.product(self.part(a, Along::Columns)?, self.side_by_side(s, Along::Rows)?)),
                _ => Some(graph.product(self.side_by_side(s, Along::Columns)?, self.part(a, Along::Rows)?)),
            },
            Op::Sum(terms) => {
                let terms: Option<Vec<_>> = terms.iter().map(|&(c, x)| Some((c.get(), self.sum(x)?))).collect();
                Some(graph.sum(&terms?, shape))
            }
            Op::Embed(part, i, j) => self.placed(part, (i, j), shape),
            Op::Dot(a, b) => {
                let along = if graph.shape(a).cols == Dim::Lit(1) { Along::Columns } else { Along::Rows };
                // Of what is computed, a copy would be kept.
                let [a, b] = [a, b].map(|x| self.part(x, along));
                Some(graph.dot(a?, b?))
            }
            Op::Total(a) => {
                let along = if graph.shape(a).cols == Dim::Lit(1) { Along::Columns } else { Along::Rows };
                Some(graph.total(self.side_by_side(a, along)?))
            }
            _ if shape.is_scalar() && self.changes(id) => {
                let as_it_lies = All { may_turn: false, ..*self };
                let both = [Along::Rows, Along::Columns];
                let found = both.iter().find_map(|&along| as_it_lies.side_by_side(id, along));
                Some(graph.total(found.or_else(|| both.iter().find_map(|&along| self.side_by_side(id, along)))?))
            }
            _ => None,
        }
    }

    /// The sum of what each step places in a matrix.
    fn placed(&self, part: Id, (i, j): (Index, Index), shape: Shape) -> Option<Id> {
        let (graph, size) = (self.graph, self.graph.shape(part));
        let first = Index::Lit(0);
        if self.stays(i) && self.stays(j) {
            return Some(graph.embed(self.sum(part)?, i, j, shape));
        }
        if (i, j) == (self.step, self.step) && shape == Shape::new(self.steps, self.steps) && size.is_scalar() {
            return Some(graph.diagonal(self.side_by_side(part, Along::Rows)?));
        }
        if j == self.step && shape.cols == self.steps && size.cols == Dim::Lit(1) && self.stays(i) {
            let all = self.side_by_side(part, Along::Columns)?;
            return Some(graph.embed(all, i, first, shape));
        }
        if i == self.step && shape.rows == self.steps && size.rows == Dim::Lit(1) && self.stays(j) {
            let all = self.side_by_side(part, Along::Rows)?;
            return Some(graph.embed(all, first, j, shape));
        }
        None
    }

    /// The matrix whose columns, or rows, are what a value is in each step.
    fn side_by_side(&self, id: Id, along: Along) -> Option<Id> {
        let graph = self.graph;
        if let Some(part) = self.part(id, along) {
            return Some(part);
        }
        let (shape, op) = (graph.shape(id), graph.op(id));
        let whole = match along {
            Along::Columns => Shape::new(shape.rows, self.steps),
            Along::Rows => Shape::new(self.steps, shape.cols),
        };
        if !self.changes(id) {
            return shape.is_scalar().then(|| graph.fill(id, whole));
        }
        match op {
            Op::Scale(s, a) if !self.changes(a) && !shape.is_scalar() => {
                let s = self.side_by_side(s, along)?;
                return Some(if along == Along::Columns { graph.product(a, s) } else { graph.product(s, a) });
            }
            Op::Dot(a, b) => return self.products(a, b, along).or_else(|| self.products(b, a, along)),
            _ => {}
        }
        let is_elementwise = match &op {
            Op::Scale(s, _) => !self.changes(*s) || shape.is_scalar(),
            Op::Sum(_) | Op::Hadamard(..) | Op::Quotient(..) | Op::Powi(..) | Op::Map(..) | Op::Map2(..) => true,
            _ => false,
        };
        // What several ask for is kept for all steps: a number each may be, as the matrix of which they are made is.
        if !is_elementwise || !(shape.is_scalar() || (self.is_used_once)(id)) {
            return None;
        }
        let all = |x: Id| self.side_by_side(x, along);
        Some(match op {
            Op::Scale(s, a) if !self.changes(s) => graph.scale(s, all(a)?),
            Op::Scale(s, a) => graph.hadamard(all(s)?, all(a)?),
            Op::Sum(terms) => {
                let terms: Option<Vec<_>> = terms.iter().map(|&(c, x)| Some((c.get(), all(x)?))).collect();
                graph.sum(&terms?, whole)
            }
            Op::Hadamard(a, b) => graph.hadamard(all(a)?, all(b)?),
            Op::Quotient(a, b) => graph.quotient(all(a)?, all(b)?),
            Op::Powi(a, n) => graph.powi(all(a)?, n),
            Op::Map(f, a) => graph.map(f, all(a)?),
            Op::Map2(f, a, b) => graph.map2(f, all(a)?, all(b)?),
            _ => return None,
        })
    }

    /// The products of what is a row or a column in each step with what is the same in all: A b.
    fn products(&self, a: Id, b: Id, along: Along) -> Option<Id> {
        let graph = self.graph;
        if self.changes(b) {
            return None;
        }
        let is_column = graph.shape(a).cols == Dim::Lit(1);
        let a = self.part(a, if is_column { Along::Columns } else { Along::Rows })?;
        Some(match (along, is_column) {
            (Along::Rows, true) => graph.product(graph.transpose(a), b),
            (Along::Rows, false) => graph.product(a, graph.transpose(b)),
            (Along::Columns, true) => graph.product(graph.transpose(b), a),
            (Along::Columns, false) => graph.product(b, graph.transpose(a)),
        })
    }

    /// The same of a column, a row or an element of a matrix that is no other in another step.
    fn part(&self, id: Id, along: Along) -> Option<Id> {
        let graph = self.graph;
        if let Op::Transpose(of) = graph.op(id) {
            return Some(graph.transpose(self.part(of, along.other())?));
        }
        let (Op::Block(of, i, j) | Op::Element(of, i, j)) = graph.op(id) else { return None };
        let (shape, size) = (graph.shape(id), graph.shape(of));
        if self.changes(of) || size.array.is_some() {
            return None;
        }
        let first = Index::Lit(0);
        match along {
            Along::Columns if j == self.step && size.cols == self.steps && shape.cols == Dim::Lit(1) && self.stays(i) => {
                Some(graph.block(of, i, first, Shape::new(shape.rows, self.steps)))
            }
            Along::Rows if i == self.step && size.rows == self.steps && shape.rows == Dim::Lit(1) && self.stays(j) => {
                Some(graph.block(of, first, j, Shape::new(self.steps, shape.cols)))
            }
            Along::Rows
                if (i, j) == (self.step, self.step) && size == Shape::new(self.steps, self.steps) && shape.is_scalar() =>
            {
                Some(graph.diagonal_of(of))
            }
            _ if !self.may_turn || !shape.is_scalar() => None,
            Along::Columns if i == self.step && size.rows == self.steps && self.stays(j) => {
                Some(graph.transpose(graph.block(of, first, j, Shape::column(self.steps))))
            }
            Along::Rows if j == self.step && size.cols == self.steps && self.stays(i) => {
                Some(graph.transpose(graph.block(of, i, first, Shape::column(self.steps).t())))
            }
            _ => None,
        }
    }
}
