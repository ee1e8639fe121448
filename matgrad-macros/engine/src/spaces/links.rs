//! Rotations in space that a Jacobian passes through by their own rules: what is perturbed is known by its tangent, and
//! that columns are orthogonal and quaternions of length 1 is used. So ∂(Rp)/∂θ is −R [p]×, and a product has the
//! adjoint of its second factor. A link is an input that stands for the value of an expression.

use std::collections::BTreeMap;

use super::group::Turn;
use super::smooth::{right_jacobian, right_jacobian_inverse};
use super::tangents::Side;
use super::turns::{stack, written, written_both};
use super::words::Words;
use crate::graph::expr::E;
use crate::graph::idioms::Idiom;
use crate::graph::op::{Id, Index, Op};
use crate::graph::shape::{Dim, Shape};
use crate::graph::store::Graph;

/// A rotation: how it is stored, and its node.
pub type Stored = (Turn, Id);

/// What a value is made of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rule {
    /// A rotation, of which only what it stores is known.
    Raw,
    /// a b
    Product(Stored, Stored),
    /// a⁻¹ b
    Between(Stored, Stored),
    /// a⁻¹
    Inverse(Stored),
    /// The same rotation, stored in another way.
    Same(Stored),
    /// Exp(v)
    Exp(Id),
    /// The vector Log(a).
    Log(Stored),
    /// The vector a v.
    Applied(Stored, Id),
    /// The vector a⁻¹ v.
    AppliedBack(Stored, Id),
}

/// An input that stands for a value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Link {
    /// The input.
    pub node: Id,
    /// The expression that it stands for.
    pub value: Id,
    /// How that is made.
    pub rule: Rule,
    /// How it is stored, where it is a rotation.
    pub turn: Option<Turn>,
}

/// What is put in place of the inputs that are links.
pub fn closed(graph: &Graph, links: &[Link]) -> BTreeMap<Id, Id> {
    let mut known = BTreeMap::new();
    for link in links {
        let value = graph.substituted(&[link.value], &known)[0];
        known.insert(link.node, value);
    }
    known
}

/// From so many vectors on, rotating them takes less by the matrix of a quaternion than by the quaternion.
const MANY: usize = 3;

/// The same links, in which quaternions rotate vectors themselves where nothing that is needed has their matrix.
pub fn cheapest(graph: &Graph, links: &[Link], needed: &[Id]) -> Vec<Link> {
    let rotated = |link: &Link| match link.rule {
        Rule::Applied(a @ (Turn::Quaternion, _), v) => Some((a, v, false)),
        Rule::AppliedBack(a @ (Turn::Quaternion, _), v) => Some((a, v, true)),
        _ => None,
    };
    let others = links.iter().filter(|link| rotated(link).is_none()).map(|link| link.value);
    let used = graph.reachable(&needed.iter().copied().chain(others).collect::<Vec<Id>>());
    let count = |a: Stored| links.iter().filter(|link| rotated(link).is_some_and(|(other, ..)| other == a)).count();
    let chosen = |link: &Link| {
        let Some((a, v, back)) = rotated(link) else { return *link };
        let (turn, q, v) = (a.0, E::of(graph, a.1), E::of(graph, v));
        // Of a matrix that is written out its elements may be needed, or parts of these.
        let elements = graph.reachable_above(&[turn.matrix(q).id], &|id| matches!(graph.op(id), Op::Element(..)) || id == q.id);
        if count(a) >= MANY || elements.iter().any(|id| used.contains(id)) {
            return *link;
        }
        Link { value: if back { turn.apply_inverse(q, v) } else { turn.apply(q, v) }.id, ..*link }
    };
    links.iter().map(chosen).collect()
}

/// The matrix of a map of a column of `n` elements, by its columns.
fn by_columns<'g>(graph: &'g Graph, n: usize, map: &dyn Fn(E<'g>) -> Id) -> Id {
    let columns = (0..n).flat_map(|k| {
        let unit: Vec<E<'g>> = (0..n).map(|l| E::of(graph, graph.scalar(if l == k { 1.0 } else { 0.0 }))).collect();
        let column = map(stack(graph, &unit, n));
        let (rows, cols) = graph.shape(column).literal().unwrap_or((0, 0));
        (0..rows * cols).map(move |l| graph.element(column, Index::Lit(l % rows), Index::Lit(l / rows)))
    });
    let items: Vec<Id> = columns.collect();
    let rows = items.len() / n;
    graph.stack(items, Shape::lit(rows, n))
}

/// What a perturbation θ does to the storage of a rotation, as a matrix.
pub fn lift(graph: &Graph, (turn, id): Stored, side: Side) -> Id {
    by_columns(graph, turn.tangent(), &|d| turn.lifted(E::of(graph, id), d, side == Side::Left).id)
}

/// The perturbation that a change of the storage is, as a matrix.
pub fn lower(graph: &Graph, (turn, id): Stored, side: Side) -> Id {
    let shape = turn.shape();
    let n = shape.len().unwrap_or(0);
    by_columns(graph, n, &|d| {
        let items: Vec<E<'_>> = (0..n).map(|k| d.element(Index::Lit(k), Index::Lit(0))).collect();
        let d = stack(graph, &items, shape.rows.literal().unwrap_or(1));
        turn.lowered(E::of(graph, id), d, side == Side::Left).id
    })
}

/// A product in which zeros are not multiplied.
pub fn times<'g>(a: E<'g>, b: E<'g>) -> E<'g> {
    let (graph, (rows, inner), (_, cols)) = (a.graph, size(a), size(b));
    let at = |m: E<'g>, i: usize, j: usize| m.element(Index::Lit(i), Index::Lit(j));
    let has_zeros = |m: E<'g>| matches!(graph.op(m.id), Op::Stack(items) if items.iter().any(|&item| graph.is_zero(item)));
    if rows * inner * cols > 54 || !(has_zeros(a) || has_zeros(b)) {
        return a * b;
    }
    let places = (0..cols).flat_map(|j| (0..rows).map(move |i| (i, j)));
    let items: Vec<E<'g>> =
        places.map(|(i, j)| (1..inner).fold(at(a, i, 0) * at(b, 0, j), |sum, k| sum + at(a, i, k) * at(b, k, j))).collect();
    let (scale, base) = scaled(graph, a.id);
    written(stack(graph, &items, rows), Idiom::Product(scale, vec![base, b.id]))
}

fn size(m: E<'_>) -> (usize, usize) {
    m.shape().literal().unwrap_or((0, 0))
}

/// A node as a number times another.
pub fn scaled(graph: &Graph, id: Id) -> (f64, Id) {
    match (graph.idiom(id), graph.op(id)) {
        (Some(Idiom::Product(number, factors)), _) if factors.len() == 1 => (number, factors[0]),
        (_, Op::Sum(terms)) if terms.len() == 1 => (terms[0].0.get(), terms[0].1),
        _ => (1.0, id),
    }
}

/// The number of which a matrix is that multiple of I.
pub fn multiple_of_identity(graph: &Graph, matrix: Id) -> Option<f64> {
    if let (number, base) = scaled(graph, matrix)
        && graph.op(base) == Op::Identity
    {
        return Some(number);
    }
    let Op::Stack(items) = graph.op(matrix) else { return None };
    let (rows, cols) = graph.shape(matrix).literal().filter(|(rows, cols)| rows == cols)?;
    let number = graph.literal(items[0])?;
    let is_alike = |(k, &item): (usize, &Id)| graph.literal(item) == Some(if k % rows == k / rows { number } else { 0.0 });
    (cols > 0 && items.iter().enumerate().all(is_alike)).then_some(number)
}

/// A number times a node, which is known to be that also where the number is multiplied into its elements.
pub fn multiple(graph: &Graph, number: f64, id: Id) -> Id {
    if number == 1.0 {
        return id;
    }
    let (scale, base) = scaled(graph, id);
    let all = graph.times(number, id);
    graph.write_as(all, Idiom::Product(number * scale, vec![base]));
    if number * scale == 1.0 { base } else { all }
}

/// What a cotangent of a value, of m rows, is a cotangent of: tangents of rotations, and changes of expressions.
#[derive(Default)]
pub struct Shares {
    /// Of rotations.
    pub turns: Vec<(Stored, Id)>,
    /// Of expressions.
    pub others: Vec<(Id, Id)>,
}

impl Link {
    /// Jr⁻¹ at its value, which is a logarithm.
    pub(super) fn inverse_jacobian<'g>(&self, inverse: E<'g>) -> E<'g> {
        let called = |name| Idiom::InverseCall(name, self.node);
        written_both(inverse, called("Jr"), called("Jl"))
    }

    /// What rows of derivatives in this value's tangent, or in itself where it is a vector, are of what it is made of.
    pub fn shares(&self, graph: &Graph, words: &Words, rows: Id, side: Side) -> Shares {
        let e = |id: Id| E::of(graph, id);
        let turned = |stored: Stored, back: bool| words.turned(graph, rows, stored, back);
        let minus = |rows: Id| multiple(graph, -1.0, rows);
        let times = |matrix: E<'_>| (e(rows) * matrix).id;
        let of_turns = |turns: &[(Stored, Id)]| Shares { turns: turns.to_vec(), others: vec![] };
        let of_other = |other: Id, rows: Id| Shares { turns: vec![], others: vec![(other, rows)] };
        let left = side == Side::Left;
        match self.rule {
            Rule::Raw => {
                let stored = (self.turn.unwrap_or(Turn::Quaternion), self.node);
                of_other(self.value, times(e(lower(graph, stored, side))))
            }
            // In the plane all rotations commute.
            Rule::Product(a, b) if a.0.dimension() == 2 => of_turns(&[(a, rows), (b, rows)]),
            Rule::Product(a, b) if left => of_turns(&[(a, rows), (b, turned(a, false))]),
            Rule::Product(a, b) => of_turns(&[(a, turned(b, true)), (b, rows)]),
            Rule::Between(a, b) if a.0.dimension() == 2 => of_turns(&[(a, minus(rows)), (b, rows)]),
            Rule::Between(a, b) if left => {
                let back = turned(a, true);
                of_turns(&[(a, minus(back)), (b, back)])
            }
            Rule::Between(a, b) => of_turns(&[(a, minus(turned((b.0, self.node), true))), (b, rows)]),
            Rule::Inverse(a) if a.0.dimension() == 2 => of_turns(&[(a, minus(rows))]),
            Rule::Inverse(a) => of_turns(&[(a, minus(turned(a, left)))]),
            Rule::Same(a) => of_turns(&[(a, rows)]),
            Rule::Exp(v) if self.turn.is_some_and(|turn| turn.dimension() == 2) => of_other(v, rows),
            Rule::Exp(v) if left => of_other(v, times(right_jacobian(e(v)).t())),
            Rule::Exp(v) => of_other(v, times(right_jacobian(e(v)))),
            Rule::Log(a) if a.0.dimension() == 2 => of_turns(&[(a, rows)]),
            Rule::Log(a) => {
                let inverse = right_jacobian_inverse(a.0.stored_as(Turn::Quaternion, e(a.1)));
                let inverse = self.inverse_jacobian(inverse);
                of_turns(&[(a, times(if left { inverse.t() } else { inverse }))])
            }
            Rule::Applied(a, v) | Rule::AppliedBack(a, v) => {
                let is_back = matches!(self.rule, Rule::AppliedBack(..));
                let inner = turned(a, is_back);
                // Exp(θ) R v turns the value, R Exp(θ) v the vector.
                // In the plane both are the same, and of one row the value is at hand.
                let is_gradient = graph.shape(rows).rows == Dim::Lit(1) && a.0.dimension() == 2;
                let in_turn = match left != is_back || is_gradient {
                    true => words.turning(graph, self.node, rows),
                    false => words.turning(graph, v, inner),
                };
                Shares { turns: vec![(a, if is_back { minus(in_turn) } else { in_turn })], others: vec![(v, inner)] }
            }
        }
    }
}
