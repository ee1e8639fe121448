//! What values of the steps of a loop are side by side, and what they add up to.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::graph::op::{Id, Index, Loop, Op};
use crate::graph::shape::{Dim, Shape};
use crate::graph::store::Graph;
use crate::rewrite::accumulate::uses;

/// Which way the parts of the steps lie side by side.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Along {
    /// They are columns.
    Columns,
    /// They are rows.
    Rows,
}

impl Along {
    const BOTH: [Along; 2] = [Along::Rows, Along::Columns];

    /// How parts of a shape are put together: columns as columns, and what is none as rows.
    fn of(part: Shape) -> Along {
        if part.cols == Dim::Lit(1) { Along::Columns } else { Along::Rows }
    }

    fn other(self) -> Along {
        match self {
            Along::Columns => Along::Rows,
            Along::Rows => Along::Columns,
        }
    }
}

/// The values of all steps of a loop. What several ask for is looked at once.
pub(super) struct All<'a> {
    graph: &'a Graph,
    number: u32,
    pub step: Index,
    pub steps: Dim,
    /// How often the steps ask for a value.
    uses: BTreeMap<Id, usize>,
    sums: RefCell<BTreeMap<Id, Option<Id>>>,
    /// By value, way, and whether a row may be read as a column.
    beside: RefCell<BTreeMap<(Id, Along, bool), Option<Id>>>,
}

impl<'a> All<'a> {
    /// Of a loop, with the nodes of its steps.
    pub fn of(graph: &'a Graph, looped: &Loop, nodes: &[Id], step: Index, steps: Dim) -> Self {
        let uses = uses(graph, nodes, &looped.nexts);
        All { graph, number: looped.number, step, steps, uses, sums: RefCell::default(), beside: RefCell::default() }
    }

    /// Whether a value may be another one in another step.
    pub fn changes(&self, id: Id) -> bool {
        self.graph.is_in_loop(id, self.number)
    }

    /// Whether an index is the same in all steps.
    pub fn stays(&self, index: Index) -> bool {
        index.node().is_none_or(|id| !self.changes(id))
    }

    fn is_used_once(&self, id: Id) -> bool {
        self.uses.get(&id).is_none_or(|&uses| uses <= 1)
    }

    /// The nodes of the steps that a value is made of, operands first: expressions may be deeper than a stack of calls.
    fn below(&self, id: Id, is_known: &dyn Fn(Id) -> bool) -> Vec<Id> {
        self.graph.reachable_above(&[id], &|x| x != id && (!self.changes(x) || is_known(x)))
    }

    /// The sum of what a term is in each step.
    pub fn sum(&self, id: Id) -> Option<Id> {
        if let Some(&known) = self.sums.borrow().get(&id) {
            return known;
        }
        for each in self.below(id, &|x| self.sums.borrow().contains_key(&x)) {
            let sum = self.sum_of(each);
            self.sums.borrow_mut().insert(each, sum);
        }
        self.sums.borrow()[&id]
    }

    fn sum_of(&self, id: Id) -> Option<Id> {
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
                let along = Along::of(graph.shape(a));
                // Of what is computed, a copy would be kept.
                let [a, b] = [a, b].map(|x| self.part(x, along));
                Some(graph.dot(a?, b?))
            }
            Op::Total(a) => Some(graph.total(self.side_by_side(a, Along::of(graph.shape(a)))?)),
            _ if shape.is_scalar() && self.changes(id) => {
                let mut ways = [false, true].into_iter().flat_map(|may_turn| Along::BOTH.map(|along| (along, may_turn)));
                Some(graph.total(ways.find_map(|(along, may_turn)| self.beside(id, along, may_turn))?))
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
    pub fn side_by_side(&self, id: Id, along: Along) -> Option<Id> {
        self.beside(id, along, true)
    }

    fn beside(&self, id: Id, along: Along, may_turn: bool) -> Option<Id> {
        let key = |id: Id| (id, along, may_turn);
        if let Some(&known) = self.beside.borrow().get(&key(id)) {
            return known;
        }
        for each in self.below(id, &|x| self.beside.borrow().contains_key(&key(x))) {
            let beside = self.beside_of(each, along, may_turn);
            self.beside.borrow_mut().insert(key(each), beside);
        }
        self.beside.borrow()[&key(id)]
    }

    fn beside_of(&self, id: Id, along: Along, may_turn: bool) -> Option<Id> {
        let graph = self.graph;
        if let Some(part) = self.lying(id, along, may_turn) {
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
                let s = self.beside(s, along, may_turn)?;
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
        if !is_elementwise || !(shape.is_scalar() || self.is_used_once(id)) {
            return None;
        }
        let all = |x: Id| self.beside(x, along, may_turn);
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
        self.lying(id, along, true)
    }

    fn lying(&self, id: Id, along: Along, may_turn: bool) -> Option<Id> {
        let graph = self.graph;
        if let Op::Transpose(of) = graph.op(id) {
            return Some(graph.transpose(self.lying(of, along.other(), may_turn)?));
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
            _ if !may_turn || !shape.is_scalar() => None,
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
