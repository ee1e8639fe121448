//! Rows of derivatives in a vector, as rows in a rotation of that vector: of R Exp(θ) v they are −R [v]× in space and R [1]× v in
//! the plane. What is added up of them for one R is that of one vector, and R [u]× is [R u]× R where R u is at hand.

use super::links::{multiple, scaled};
use super::turns::{cross_matrix, number, stack, written};
use super::words::{Word, Words, back, joined};
use crate::graph::expr::E;
use crate::graph::idioms::Idiom;
use crate::graph::op::{Id, Index, Op};
use crate::graph::shape::{Dim, Shape};
use crate::graph::store::Graph;

fn at<'g>(a: E<'g>, i: usize, j: usize) -> E<'g> {
    a.element(Index::Lit(i), Index::Lit(j))
}

/// The matrix of a quarter of a turn in the plane, which is written [1]×.
fn quarter(graph: &Graph) -> Id {
    let (o, one) = (number(graph, 0.0), number(graph, 1.0));
    written(stack(graph, &[o, one, -one, o], 2), Idiom::CrossMatrix(one.id)).id
}

/// [1]× v
pub(super) fn quarter_of<'g>(graph: &'g Graph, v: E<'g>) -> E<'g> {
    let column = stack(graph, &[-at(v, 1, 0), at(v, 0, 0)], 2);
    written(column, Idiom::Product(1.0, vec![quarter(graph), v.id]))
}

/// What a vector is the sum of.
fn terms(graph: &Graph, v: Id) -> Vec<(f64, Id)> {
    match graph.op(v) {
        Op::Sum(terms) => terms.iter().map(|&(c, id)| (c.get(), id)).collect(),
        _ => vec![(1.0, v)],
    }
}

impl Words {
    /// Rows in a vector, as rows in a rotation of it.
    pub fn turning(&self, graph: &Graph, v: Id, rows: Id) -> Id {
        if graph.is_zero(v) || graph.is_zero(rows) {
            let tangent = if graph.shape(v).rows == Dim::Lit(2) { 1 } else { 3 };
            return graph.zeros(Shape::new(graph.shape(rows).rows, Dim::Lit(tangent)));
        }
        let ((scale, rows), (more, v)) = (scaled(graph, rows), scaled(graph, v));
        let (scale, v, rows) = match graph.shape(v).rows {
            Dim::Lit(2) => self.shortest(graph, (scale * more, v, rows)),
            _ => (scale * more, v, rows),
        };
        let node = match graph.shape(v).rows {
            Dim::Lit(2) => self.turned_in_plane(graph, v, rows),
            _ => crossed(graph, v, rows),
        };
        // The negative may be known as something else, as [v]× is.
        let (number, negative) = scaled(graph, multiple(graph, -1.0, node));
        self.crosses.borrow_mut().insert(negative, (-1.0 / number, v, rows));
        self.crosses.borrow_mut().insert(node, (1.0, v, rows));
        multiple(graph, scale, node)
    }

    /// The same rows of a vector in the plane, by that of which it is a rotation.
    fn ways(&self, graph: &Graph, (number, v, rows): (f64, Id, Id)) -> Vec<(f64, Id, Id)> {
        let mut all = vec![(number, v, rows)];
        if let Some((letters, of)) = self.moved.get(&v).filter(|_| graph.shape(v).rows == Dim::Lit(2)) {
            let (front, word) = self.rows_of(graph, rows);
            let rows = self.found(graph, &(front, joined(&word, letters)), 2);
            all.extend(rows.map(|rows| (number, *of, rows)));
        }
        all
    }

    /// Two of one matrix as one.
    fn merged(&self, graph: &Graph, (scale, base): (f64, Id), (other, known): (f64, Id)) -> Option<Id> {
        if known == base {
            return Some(multiple(graph, scale + other, base));
        }
        let found = |id: Id| self.crosses.borrow().get(&id).copied().map(|cross| self.ways(graph, cross));
        let (ways, others) = (found(base)?, found(known)?);
        let alike = ways.iter().flat_map(|a| others.iter().map(move |b| (*a, *b))).find(|(a, b)| a.2 == b.2);
        let ((number, v, rows), (more, w, _)) = alike.filter(|(a, b)| graph.shape(a.1) == graph.shape(b.1))?;
        let both = graph.sum(&[(other * more, w), (scale * number, v)], graph.shape(v));
        Some(self.turning(graph, both, rows))
    }

    /// In the plane R [1]× v is [1]× R v: of both R and v what is left where one is at hand rotated by the other.
    fn shortest(&self, graph: &Graph, given: (f64, Id, Id)) -> (f64, Id, Id) {
        let (mut scale, mut v, rows) = given;
        let (front, mut word) = self.rows_of(graph, rows);
        loop {
            if let Some((letters, of)) = self.moved.get(&v)
                && joined(&word, letters).len() < word.len()
            {
                word = joined(&word, letters);
                let (more, of) = scaled(graph, *of);
                (scale, v) = (scale * more, of);
                continue;
            }
            let reached = (0..word.len()).find_map(|k| Some((k, self.reached.get(&(word[k..].to_vec(), v))?)));
            let Some((k, &(more, node))) = reached else { break };
            word.truncate(k);
            (scale, v) = (scale * more, node);
        }
        self.found(graph, &(front, word), 2).map_or(given, |rows| (scale, v, rows))
    }

    fn turned_in_plane(&self, graph: &Graph, v: Id, rows: Id) -> Id {
        let (e, j) = (E::of(graph, v), quarter(graph));
        let column = stack(graph, &[-at(e, 1, 0), at(e, 0, 0)], 2);
        let factors =
            match self.moved.get(&v).and_then(|(letters, of)| Some((self.found(graph, &(None, letters.clone()), 2)?, of))) {
                Some((matrix, &of)) => vec![matrix, j, of],
                None => vec![j, v],
            };
        let column = written(column, Idiom::Product(1.0, factors.clone()));
        if graph.op(rows) == Op::Identity {
            return column.id;
        }
        let factors = [vec![rows], factors].concat();
        written(E::of(graph, rows) * column, Idiom::Product(1.0, factors)).id
    }

    /// Sums in which rows of vectors that are turned by one matrix are those of one vector.
    pub fn sum(&self, graph: &Graph, a: Id, b: Id) -> Id {
        let mut found: Vec<(f64, Id)> = Vec::new();
        for (scale, base) in [a, b].into_iter().flat_map(|id| parts(graph, id)) {
            let merged = found.iter().enumerate().find_map(|(k, &known)| Some((k, self.merged(graph, (scale, base), known)?)));
            match merged {
                Some((k, id)) => found[k] = scaled(graph, id),
                None => found.push((scale, base)),
            }
        }
        found.retain(|&(scale, id)| scale != 0.0 && !graph.is_zero(id));
        let zero = graph.zeros(graph.shape(a));
        let mut terms = found.into_iter().map(|(scale, id)| multiple(graph, scale, id));
        let Some(first) = terms.next() else { return zero };
        let rest: Vec<Id> = terms.collect();
        let all = rest.iter().fold(first, |sum, &term| graph.add(sum, term));
        if !rest.is_empty() {
            graph.write_as(all, Idiom::Sum([vec![first], rest].concat()));
        }
        all
    }

    /// Rows times the matrix of a rotation, some of them [R u]× R for its R, which are R [u]×; `None` where there are none.
    pub(super) fn turned_through(&self, graph: &Graph, rows: Id, letters: &Word, turned: &dyn Fn(Id) -> Id) -> Option<Id> {
        let mut all: Option<Id> = None;
        let mut rest: Option<Id> = None;
        let add = |to: &mut Option<Id>, id: Id| *to = Some(to.map_or(id, |sum| self.sum(graph, sum, id)));
        for (scale, base) in parts(graph, rows) {
            let known = self.crosses.borrow().get(&base).copied().filter(|(_, v, _)| graph.shape(*v).rows == Dim::Lit(3));
            let Some((number, v, before)) = known else {
                add(&mut rest, multiple(graph, scale, base));
                continue;
            };
            let mut left = v;
            for (c, term) in terms(graph, v) {
                let Some((_, of)) = self.moved.get(&term).filter(|(word, _)| word == letters) else { continue };
                left = graph.sum(&[(1.0, left), (-c, term)], graph.shape(v));
                let matrix = turned(before);
                add(&mut all, multiple(graph, scale * number * c, self.turning(graph, *of, matrix)));
            }
            if !graph.is_zero(left) {
                let other = if left == v { base } else { multiple(graph, number, self.turning(graph, left, before)) };
                add(&mut rest, multiple(graph, scale, other));
            }
        }
        let all = all?;
        Some(rest.map_or(all, |rest| self.sum(graph, turned(rest), all)))
    }

    /// The number and the vector and rows in it that [`Words::turning`] makes these rows of.
    pub fn cross_of(&self, graph: &Graph, rows: Id) -> Option<(f64, Id, Id)> {
        let (scale, base) = scaled(graph, rows);
        let (number, v, before) = *self.crosses.borrow().get(&base)?;
        Some((scale * number, v, before))
    }

    /// A vector that is another, rotated: by which rotation, whether back, and the other.
    pub fn moved(&self, v: Id) -> Option<(&Word, Id)> {
        self.moved.get(&v).map(|(word, of)| (word, *of))
    }

    /// Notes that a node is a vector, rotated.
    pub(super) fn note(&mut self, graph: &Graph, node: Id, letters: &Word, is_back: bool, v: Id) {
        let word = if is_back { back(letters) } else { letters.clone() };
        let (scale, base) = scaled(graph, v);
        self.reached.entry((word.clone(), base)).or_insert((1.0 / scale, node));
        self.moved.insert(node, (word, v));
    }
}

/// What rows are the sum of.
fn parts(graph: &Graph, rows: Id) -> Vec<(f64, Id)> {
    let (scale, base) = scaled(graph, rows);
    match graph.idiom(base) {
        Some(Idiom::Sum(terms)) => {
            terms.into_iter().flat_map(|term| parts(graph, term)).map(|(more, id)| (scale * more, id)).collect()
        }
        _ => vec![(scale, base)],
    }
}

/// v × r of each row r: rows times −[v]×.
fn crossed(graph: &Graph, v: Id, rows: Id) -> Id {
    let (v, rows) = (E::of(graph, v), E::of(graph, rows));
    let (m, matrix) = (rows.shape().rows.literal().unwrap_or(0), cross_matrix(v));
    let items: Vec<E<'_>> = (0..3)
        .flat_map(|k| (0..m).map(move |i| (k, i)))
        .map(|(k, i)| {
            let (p, q) = ((k + 1) % 3, (k + 2) % 3);
            at(v, p, 0) * at(rows, i, q) - at(v, q, 0) * at(rows, i, p)
        })
        .collect();
    written(stack(graph, &items, m), Idiom::Product(-1.0, vec![rows.id, matrix.id])).id
}
