//! All directions of a variable in lockstep. In a loop the differential dY of a variable, linear in vec(dX), is the matrix
//! K of vec(dY) = Kᵀ vec(dX): each step brings every column of the Jacobian forward at once, so that the loop runs once and
//! not once in each direction. The matrix is kept with a row for each direction, since what a person writes in components
//! takes elements of dY, which are columns of K then.
//!
//! Outside of loops the vec trick goes as far as it can, so that what a step adds up (p pᵀ σ′ of a logistic loss) is in
//! closed form.

use std::collections::{BTreeMap, BTreeSet};

use super::loops::another;
use super::vec_trick;
use crate::graph::op::{Id, Index, Loop, Op, Term};
use crate::graph::shape::{Dim, Shape};
use crate::graph::store::Graph;

/// At most so many numbers are kept for a loop that runs backwards: 128 KiB of `f64` on the stack.
const MOST_KEPT: usize = 1 << 14;

/// The transposed matrix of a map that is linear in the symbol of `x`; `None` where a rule is missing.
pub fn lockstep(graph: &Graph, df: Id, x: Id) -> Option<Id> {
    let mut directions = Directions { graph, x, terms: BTreeMap::new(), dense: BTreeMap::new(), loops: BTreeMap::new() };
    directions.visit(&[df])?;
    directions.dense(df)
}

/// What is known of nodes that are linear in a symbol.
struct Directions<'a> {
    graph: &'a Graph,
    x: Id,
    /// Those of which the vec trick knows the terms.
    terms: BTreeMap<Id, Vec<Term>>,
    /// The matrices of others.
    dense: BTreeMap<Id, Id>,
    /// The loops so far, by the number of what they are made of: with the places of the matrices of its variables.
    loops: BTreeMap<u32, (Loop, BTreeMap<u32, u32>)>,
}

impl Directions<'_> {
    /// The shape of the matrix of a value.
    fn shape(&self, value: Shape) -> Option<Shape> {
        Some(Shape::new(self.graph.shape(self.x).numbers()?, value.numbers()?))
    }

    /// A constant as a column.
    fn column(&self, a: Id) -> Option<Id> {
        let (graph, shape) = (self.graph, self.graph.shape(a));
        match shape.rows == Dim::Lit(1) {
            true => Some(graph.transpose(a)),
            false => Some(graph.reshape(a, Shape::column(shape.numbers()?))),
        }
    }

    fn is_known(&self, id: Id) -> bool {
        self.terms.contains_key(&id) || self.dense.contains_key(&id)
    }

    fn is_symbol(&self, id: Id) -> bool {
        matches!(self.graph.op(id), Op::Differential(of) if of == self.x)
    }

    /// Makes what depends on the symbol known, operands first; `None` where a rule is missing.
    fn visit(&mut self, outputs: &[Id]) -> Option<()> {
        let graph = self.graph;
        let around = graph.loops_of_all(outputs);
        for id in graph.reachable(outputs) {
            // The bodies of loops inside are visited as those are met.
            if self.is_known(id) || !graph.loops_of(id).is_within(&around) {
                continue;
            }
            let op = graph.op(id);
            // What the steps of a loop depend on stands in its body.
            if let Op::Out(ref looped, k) | Op::Trail(ref looped, k, _) = op {
                self.result(id, &op, looped, k)?;
                continue;
            }
            let operands: Vec<Id> = op.operands().into_iter().filter(|&operand| self.is_known(operand)).collect();
            if operands.is_empty() && !self.is_symbol(id) {
                continue;
            }
            let is_closed = operands.iter().all(|operand| self.terms.contains_key(operand));
            if let Some(terms) = is_closed.then(|| vec_trick::by_one_rule(graph, id, self.x, &self.terms)).flatten() {
                self.terms.insert(id, terms);
            } else {
                let matrix = self.step(id, &op)?;
                self.dense.insert(id, matrix);
            }
        }
        Some(())
    }

    /// The matrix of a node: zeros where it does not depend on the symbol.
    fn dense(&self, id: Id) -> Option<Id> {
        let (graph, to) = (self.graph, self.graph.shape(id));
        let from = graph.shape(self.x);
        if let Some(&matrix) = self.dense.get(&id) {
            return Some(matrix);
        }
        let shape = self.shape(to)?;
        let Some(terms) = self.terms.get(&id).filter(|terms| !terms.is_empty()) else { return Some(graph.zeros(shape)) };
        if from.cols.literal() == Some(1) && to.cols.literal() == Some(1) && vec_trick::on_columns(graph, terms) {
            return Some(vec_trick::as_matrix(graph, &vec_trick::transposed(graph, terms), to, from));
        }
        from.literal().and(to.literal())?;
        Some(graph.intern(Op::Structured(vec_trick::transposed(graph, terms), to, from), shape))
    }

    /// The matrix of a node from those of its operands.
    fn step(&self, id: Id, op: &Op) -> Option<Id> {
        let (graph, to) = (self.graph, self.graph.shape(id));
        if let Op::At(array, index) = *op {
            return Some(graph.at(self.dense(array)?, index));
        }
        let shape = self.shape(to)?;
        // What scales each number of dY scales a column of K.
        let weighted = |weights: Id, a: Id| match graph.shape(weights).is_scalar() {
            true => Some(graph.scale(weights, self.dense(a)?)),
            false => Some(graph.product(self.dense(a)?, graph.diagonal(self.column(weights)?))),
        };
        Some(match *op {
            Op::Sum(ref terms) => {
                let terms: Option<Vec<(f64, Id)>> = terms.iter().map(|&(c, a)| Some((c.get(), self.dense(a)?))).collect();
                graph.sum(&terms?, shape)
            }
            Op::Scale(s, a) if !self.is_known(s) => graph.scale(s, self.dense(a)?),
            Op::Scale(s, a) if !self.is_known(a) => graph.product(self.dense(s)?, graph.transpose(self.column(a)?)),
            Op::Unit(a, s) if !self.is_known(s) => graph.normalized(self.dense(a)?, s),
            Op::Fill(s) => graph.product(self.dense(s)?, graph.ones(Shape::new(Dim::Lit(1), shape.cols))),
            Op::Product(a, b) if !self.is_known(a) && graph.shape(b).cols.literal() == Some(1) => {
                graph.product(self.dense(b)?, graph.transpose(a))
            }
            Op::Product(a, b) if !self.is_known(b) && graph.shape(a).rows.literal() == Some(1) => {
                graph.product(self.dense(a)?, b)
            }
            Op::Dot(a, b) if !self.is_known(a) => graph.product(self.dense(b)?, self.column(a)?),
            Op::Dot(a, b) if !self.is_known(b) => graph.product(self.dense(a)?, self.column(b)?),
            Op::Total(a) => graph.product(self.dense(a)?, graph.ones(Shape::column(graph.shape(a).numbers()?))),
            Op::Hadamard(a, b) if !self.is_known(a) => weighted(a, b)?,
            Op::Hadamard(a, b) if !self.is_known(b) => weighted(b, a)?,
            Op::Quotient(a, b) if !self.is_known(b) => weighted(graph.quotient(graph.ones(graph.shape(b)), b), a)?,
            Op::Transpose(a) if graph.shape(a).is_vector() => self.dense(a)?,
            Op::Reshape(a) => self.dense(a)?,
            Op::Select(c, a, b) if !self.is_known(c) && graph.shape(c).is_scalar() => {
                graph.select(c, self.dense(a)?, self.dense(b)?)
            }
            Op::Centred(s, a) if !self.is_known(s) && to.cols.literal() == Some(1) => {
                graph.transpose(graph.centred(s, graph.transpose(self.dense(a)?)))
            }
            Op::Balanced(s, a) if !self.is_known(s) && to.cols.literal() == Some(1) => {
                graph.transpose(graph.balanced(s, graph.transpose(self.dense(a)?)))
            }
            Op::Element(a, i, j) | Op::Block(a, i, j) => {
                let (first, at) = (Index::Lit(0), self.place(graph.shape(a), i, j, to)?);
                graph.block(self.dense(a)?, first, at, shape)
            }
            Op::Embed(a, i, j) => {
                let (first, at) = (Index::Lit(0), self.place(to, i, j, graph.shape(a))?);
                graph.embed(self.dense(a)?, first, at, shape)
            }
            Op::Replace(a, b, i, j) => {
                let (first, at) = (Index::Lit(0), self.place(to, i, j, graph.shape(b))?);
                graph.replace(self.dense(a)?, self.dense(b)?, first, at)
            }
            Op::Stack(ref items) => {
                let parts = items.iter().enumerate().filter(|&(_, &item)| self.is_known(item));
                let embedded = |(k, &item)| Some((1.0, graph.embed(self.dense(item)?, Index::Lit(0), Index::Lit(k), shape)));
                graph.sum(&parts.map(embedded).collect::<Option<Vec<_>>>()?, shape)
            }
            _ => return None,
        })
    }

    /// Where in its numbers those of a block are, which stand one after the other.
    fn place(&self, whole: Shape, i: Index, j: Index, block: Shape) -> Option<Index> {
        match (whole.cols.literal(), whole.rows.literal(), i, j) {
            (Some(1), ..) => Some(i),
            (_, Some(1), ..) => Some(j),
            (_, Some(rows), Index::Lit(i), Index::Lit(j)) if block.rows == whole.rows || block.cols.literal() == Some(1) => {
                Some(Index::Lit(i + j * rows))
            }
            _ => None,
        }
    }

    /// A result of a loop; `None` where a rule is missing, or the matrices of all steps are too large to be kept.
    fn result(&mut self, id: Id, op: &Op, looped: &Loop, k: u32) -> Option<()> {
        if !self.loops.contains_key(&looped.number) {
            let whole = self.looped(looped)?;
            self.loops.insert(looped.number, whole);
        }
        let (whole, places) = &self.loops[&looped.number];
        if let Some(&place) = places.get(&k) {
            let result = match *op {
                Op::Trail(_, _, when) => self.graph.trail(whole, place, when).filter(|&trail| self.is_kept(trail))?,
                _ => self.graph.out(whole, place),
            };
            self.dense.insert(id, result);
        }
        Some(())
    }

    /// Whether an array of matrices is small enough for the stack.
    fn is_kept(&self, trail: Id) -> bool {
        let shape = self.graph.shape(trail);
        let size = shape.array.and_then(Dim::literal).zip(shape.item().len()).map(|(steps, each)| steps * each);
        size.is_some_and(|size| size <= MOST_KEPT)
    }

    /// A loop with matrices in place of the variables that depend on the symbol, and where they are.
    fn looped(&mut self, looped: &Loop) -> Option<(Loop, BTreeMap<u32, u32>)> {
        let depending = self.depending(looped);
        if depending.is_empty() {
            return Some((looped.clone(), BTreeMap::new()));
        }
        let mut active: Vec<bool> = depending.iter().map(|&k| self.graph.is_active(looped.vars[k])).collect();
        loop {
            let (whole, places) = self.carrying(looped, &depending, &active)?;
            // Whether a matrix depends on the variables is seen from its next value.
            let follows = |p: usize| self.graph.is_active(whole.inits[p]) || self.graph.is_active(whole.nexts[p]);
            let first = whole.vars.len() - depending.len();
            let stays: Vec<bool> = active.iter().enumerate().map(|(p, &was)| was && follows(first + p)).collect();
            if stays == active {
                return Some((whole, places));
            }
            active = stays;
        }
    }

    /// The places of the variables of a loop that depend on the symbol.
    fn depending(&self, looped: &Loop) -> Vec<usize> {
        let mut found: BTreeSet<usize> = (0..looped.vars.len()).filter(|&k| self.is_known(looped.inits[k])).collect();
        loop {
            let vars: BTreeSet<Id> = found.iter().map(|&k| looped.vars[k]).collect();
            let depends = |id: &Id| vars.contains(id) || self.is_symbol(*id) || self.is_known(*id);
            let more: BTreeSet<usize> =
                (0..looped.vars.len()).filter(|&k| self.graph.reachable(&[looped.nexts[k]]).iter().any(depends)).collect();
            if more.is_subset(&found) {
                return found.into_iter().collect();
            }
            found.extend(more);
        }
    }

    /// A loop that carries the matrices after the variables that do not depend on the symbol.
    fn carrying(&mut self, looped: &Loop, depending: &[usize], active: &[bool]) -> Option<(Loop, BTreeMap<u32, u32>)> {
        let graph = self.graph;
        let number = another(graph, looped);
        let moved: BTreeMap<Id, Id> = looped.vars.iter().map(|&var| (var, graph.copied_var(var, number))).collect();
        let nexts = graph.relocated(&looped.nexts, looped.number, number, &moved);
        let mut matrices = Vec::new();
        for (&k, &active) in depending.iter().zip(active) {
            let matrix = graph.new_var(number, self.shape(graph.shape(looped.vars[k]))?, active);
            self.dense.insert(moved[&looped.vars[k]], matrix);
            matrices.push(matrix);
        }
        let d_nexts: Vec<Id> = depending.iter().map(|&k| nexts[k]).collect();
        self.visit(&d_nexts)?;
        let constant: Vec<usize> = (0..looped.vars.len()).filter(|k| !depending.contains(k)).collect();
        let of = |all: &[Id]| depending.iter().map(|&k| self.dense(all[k])).collect::<Option<Vec<Id>>>();
        let own = |all: &[Id]| constant.iter().map(|&k| all[k]).collect::<Vec<Id>>();
        let whole = Loop {
            number,
            count: looped.count.renamed(&|id| moved.get(&id).copied().unwrap_or(id)),
            reversed: looped.reversed,
            vars: own(&looped.vars).iter().map(|var| moved[var]).chain(matrices).collect(),
            inits: own(&looped.inits).into_iter().chain(of(&looped.inits)?).collect(),
            nexts: own(&nexts).into_iter().chain(of(&nexts)?).collect(),
        };
        let places = depending.iter().zip(constant.len()..).map(|(&k, place)| (k as u32, place as u32)).collect();
        Some((whole, places))
    }
}
