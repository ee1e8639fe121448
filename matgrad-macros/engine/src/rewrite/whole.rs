//! What a loop adds up over all columns, rows or elements of matrices, each for itself, is one expression of the whole
//! matrices: Σᵢ ‖w[:, i]‖² = ‖w‖², Σᵢ f(w[:, i]) eᵢᵀ = f(w), Σᵢ sᵢ w[:, i] = w s. No step copies a column, and a result is
//! written where it is returned.

use std::collections::BTreeMap;

use super::accumulate::uses;
use crate::graph::op::{Count, Id, Index, Loop, Op};
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
    for id in order {
        let built = graph.rebuilt(id, &|x| new.get(&x).copied().unwrap_or(x));
        let whole = match graph.op(built) {
            Op::Out(looped, k) => added_up(graph, &looped, k as usize, &|id| uses.get(&id).is_none_or(|&n| n <= 1)),
            _ => None,
        };
        new.insert(id, whole.unwrap_or(built));
    }
    outputs.iter().map(|id| new[id]).collect()
}

/// A variable after a loop that only adds to it, without the loop.
fn added_up(graph: &Graph, looped: &Loop, k: usize, is_used_once: &dyn Fn(Id) -> bool) -> Option<Id> {
    let Count::Dim(steps) = looped.count else { return None };
    let (var, next, shape) = (looped.vars[k], looped.nexts[k], graph.shape(looped.vars[k]));
    let Op::Sum(terms) = graph.op(next) else { return None };
    if shape.array.is_some() || shape.opaque || !graph.is_only_added_to(looped, k) {
        return None;
    }
    let of = All { graph, number: looped.number, step: graph.step(looped.number), steps, may_turn: true, is_used_once };
    let mut all = vec![(1.0, looped.inits[k])];
    for (c, term) in terms {
        if term != var {
            all.push((c.get(), of.sum(term)?));
        }
    }
    Some(graph.sum(&all, shape))
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

impl All<'_> {
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
