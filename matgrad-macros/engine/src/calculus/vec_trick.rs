//! The vec trick. A differential that is linear in dX becomes vec(dF) = J vec(dX) by
//!
//! - vec(A + B) = vec A + vec B,
//! - vec(A X B) = (Bᵀ ⊗ A) vec X,
//! - vec(Xᵀ) = K vec X,
//! - vec(A ⊙ X) = diag(vec A) vec X,
//! - vec(M tr(Gᵀ X)) = vec(M) vec(G)ᵀ vec X.
//!
//! J is kept as a sum of structured terms, brought together by the identities
//! (A ⊗ B)(C ⊗ D) = AC ⊗ BD and K (A ⊗ B) = (B ⊗ A) K; no Kronecker product is formed.

use std::collections::BTreeMap;

use super::trace_trick::gradient_of_linear;
use crate::graph::op::{Factor, Id, LinearMap, Number, Op, Term};
use crate::graph::shape::Shape;
use crate::graph::store::Graph;

/// More terms than this are no closed form any more.
const MOST_TERMS: usize = 8;

/// J as a sum of structured terms, for an expression that is linear in the symbol of `x`; `None`
/// where the expression has no such form.
pub fn vectorised(graph: &Graph, expression: Id, x: Id) -> Option<Vec<Term>> {
    let mut known: BTreeMap<Id, Vec<Term>> = BTreeMap::new();
    for id in graph.reachable(&[expression]) {
        if graph.is_linear(id) {
            let terms = by_one_rule(graph, id, x, &known)?;
            known.insert(id, terms);
        }
    }
    Some(known.remove(&expression).unwrap_or_default())
}

/// The terms of a node from those of its operands; `None` where no rule has such a form, or the terms are many.
pub(super) fn by_one_rule(graph: &Graph, id: Id, x: Id, known: &BTreeMap<Id, Vec<Term>>) -> Option<Vec<Term>> {
    Some(merged(graph, step(graph, id, x, known)?)).filter(|terms| terms.len() <= MOST_TERMS)
}

/// The terms of E over its operand that holds the symbol of `x`, by one rule; `None` where that is more than one
/// operand, or where no rule has such a form.
pub(super) fn peeled(graph: &Graph, e: Id, x: Id) -> Option<(Id, Vec<Term>)> {
    let mut inner: Vec<Id> = graph.operands(e).into_iter().filter(|&id| graph.is_linear(id)).collect();
    inner.dedup();
    let [inner] = inner[..] else { return None };
    let terms = merged(graph, step(graph, e, x, &BTreeMap::from([(inner, vec![identity()])]))?);
    Some((inner, terms))
}

/// The terms of E over a part of it, which holds the symbol of `x` and is all that does.
pub(super) fn over(graph: &Graph, e: Id, x: Id, part: Id) -> Option<Vec<Term>> {
    let mut known = BTreeMap::from([(part, vec![identity()])]);
    for id in graph.reachable_above(&[e], &|id| id == part) {
        if graph.is_linear(id) {
            let terms = merged(graph, step(graph, id, x, &known)?);
            known.insert(id, terms);
        }
    }
    known.remove(&e)
}

fn step(graph: &Graph, id: Id, x: Id, known: &BTreeMap<Id, Vec<Term>>) -> Option<Vec<Term>> {
    let shape = graph.shape(id);
    let of = |id: Id| known.get(&id).cloned().unwrap_or_default();
    let each = |id: Id, change: &dyn Fn(Term) -> Term| of(id).into_iter().map(change).collect::<Vec<_>>();
    Some(match graph.op(id) {
        Op::Differential(y) if y == x => vec![identity()],
        Op::Sum(terms) => terms.iter().flat_map(|&(c, y)| each(y, &|t| t.times(graph, c.get(), None))).collect(),
        Op::Product(a, b) if graph.is_linear(a) => each(a, &|t| from_right(graph, t, b)),
        Op::Product(a, b) => each(b, &|t| from_left(graph, a, t)),
        Op::Transpose(a) => each(a, &|t| transposed_result(graph, t)),
        // For a column, A ⊙ dX = diag(A) dX; for a row, dX diag(A).
        Op::Hadamard(a, b) => {
            let (factor, linear) = if graph.is_linear(a) { (b, a) } else { (a, b) };
            each(linear, &|t| weighted(graph, factor, t, shape))
        }
        Op::Scale(s, a) if !graph.is_linear(s) => each(a, &|t| t.times(graph, 1.0, Some(s))),
        Op::Scale(s, a) => {
            if graph.is_linear(a) {
                return None;
            }
            match (shape.cols.literal(), shape.rows.literal()) {
                (Some(1), _) => each(s, &|t| from_left(graph, a, t)),
                (_, Some(1)) => each(s, &|t| from_right(graph, t, a)),
                _ => vec![outer(a, gradient_of_linear(graph, s, x).ok()?)],
            }
        }
        Op::Quotient(a, b) if !graph.is_linear(b) => {
            let reciprocal = graph.quotient(graph.ones(shape), b);
            if shape.is_scalar() {
                each(a, &|t| t.times(graph, 1.0, Some(reciprocal)))
            } else {
                each(a, &|t| weighted(graph, reciprocal, t, shape))
            }
        }
        Op::Dot(a, b) => {
            let (factor, linear) = if graph.is_linear(a) { (b, a) } else { (a, b) };
            let inner = graph.shape(linear);
            match (inner.cols.literal(), inner.rows.literal()) {
                (Some(1), _) => each(linear, &|t| from_left(graph, graph.transpose(factor), t)),
                (_, Some(1)) => each(linear, &|t| from_right(graph, t, graph.transpose(factor))),
                _ => vec![outer(graph.scalar(1.0), gradient_of_linear(graph, id, x).ok()?)],
            }
        }
        // The matrices I − 1 sᵀ and I − s 1ᵀ of columns and rows.
        Op::Centred(s, a) | Op::Balanced(s, a) => {
            let is_row = shape.rows.literal() == Some(1);
            let weights = if is_row { graph.transpose(s) } else { s };
            if graph.shape(weights).cols.literal() != Some(1) {
                return None;
            }
            let eye = graph.identity(graph.shape(weights).rows);
            let is_centred = matches!(graph.op(id), Op::Centred(..));
            let matrix = if is_centred { graph.centred(weights, eye) } else { graph.balanced(weights, eye) };
            each(a, &|t| if is_row { from_right(graph, t, graph.transpose(matrix)) } else { from_left(graph, matrix, t) })
        }
        Op::Trace(_) | Op::Total(_) | Op::Element(..) => vec![outer(graph.scalar(1.0), gradient_of_linear(graph, id, x).ok()?)],
        Op::Fill(s) => vec![outer(graph.ones(shape), gradient_of_linear(graph, s, x).ok()?)],
        // A diagonal is a pattern of entries, not a product; blocks and branches likewise.
        _ => return None,
    })
}

fn identity() -> Term {
    Term { literal: Number::new(1.0), scalar: None, map: LinearMap::Chain { factors: vec![], commuted: false } }
}

fn outer(m: Id, g: Id) -> Term {
    Term { literal: Number::new(1.0), scalar: None, map: LinearMap::Outer(m, g) }
}

/// A · Y
fn from_left(graph: &Graph, a: Id, term: Term) -> Term {
    change(
        graph,
        term,
        |m| graph.product(a, m),
        |factors| match factors.first_mut() {
            Some(Factor::Kronecker(_, q)) => *q = Some(q.map_or(a, |q| graph.product(a, q))),
            _ => factors.insert(0, Factor::Kronecker(None, Some(a))),
        },
    )
}

/// Y · B
fn from_right(graph: &Graph, term: Term, b: Id) -> Term {
    let bt = graph.transpose(b);
    change(
        graph,
        term,
        |m| graph.product(m, b),
        |factors| match factors.first_mut() {
            Some(Factor::Kronecker(p, _)) => *p = Some(p.map_or(bt, |p| graph.product(bt, p))),
            _ => factors.insert(0, Factor::Kronecker(Some(bt), None)),
        },
    )
}

/// V ⊙ Y
fn weighted(graph: &Graph, v: Id, term: Term, shape: Shape) -> Term {
    if let Op::Fill(s) = graph.op(v) {
        return term.times(graph, 1.0, Some(s));
    }
    match (shape.cols.literal(), shape.rows.literal()) {
        (Some(1), Some(1)) => term.times(graph, 1.0, Some(v)),
        (Some(1), _) => from_left(graph, graph.diagonal(v), term),
        (_, Some(1)) => from_right(graph, term, graph.diagonal(graph.transpose(v))),
        _ => change(
            graph,
            term,
            |m| graph.hadamard(v, m),
            |factors| match factors.first_mut() {
                Some(Factor::Diagonal(w)) => *w = graph.hadamard(v, *w),
                _ => factors.insert(0, Factor::Diagonal(v)),
            },
        ),
    }
}

/// Yᵀ: K moves through all factors to the right end.
fn transposed_result(graph: &Graph, term: Term) -> Term {
    let map = match term.map {
        LinearMap::Outer(m, g) => LinearMap::Outer(graph.transpose(m), g),
        LinearMap::Chain { factors, commuted } => {
            let factors = factors
                .into_iter()
                .map(|factor| match factor {
                    Factor::Kronecker(p, q) => Factor::Kronecker(q, p),
                    Factor::Diagonal(v) => Factor::Diagonal(graph.transpose(v)),
                })
                .collect();
            LinearMap::Chain { factors, commuted: !commuted }
        }
    };
    Term { map, ..term }
}

fn change(graph: &Graph, term: Term, matrix: impl FnOnce(Id) -> Id, chain: impl FnOnce(&mut Vec<Factor>)) -> Term {
    let map = match term.map {
        LinearMap::Outer(m, g) => LinearMap::Outer(matrix(m), g),
        LinearMap::Chain { mut factors, commuted } => {
            chain(&mut factors);
            LinearMap::Chain { factors, commuted }
        }
    };
    gathered(graph, Term { map, ..term })
}

/// Literal and scalar factors of the parts stand in front of the term.
fn gathered(graph: &Graph, term: Term) -> Term {
    let mut literal = term.literal.get();
    let mut scalar = term.scalar;
    let mut strip = |id: Id| {
        let parts = graph.scaled(id);
        literal *= parts.literal;
        if let Some(s) = parts.scalar {
            scalar = Some(scalar.map_or(s, |t| graph.hadamard(t, s)));
        }
        parts.rest
    };
    let eye = |graph: &Graph, id: &Id| graph.op(*id) != Op::Identity;
    let map = match term.map {
        LinearMap::Outer(m, g) => LinearMap::Outer(strip(m), strip(g)),
        LinearMap::Chain { factors, commuted } => LinearMap::Chain {
            factors: factors
                .into_iter()
                .map(|factor| match factor {
                    Factor::Kronecker(p, q) => {
                        let (p, q) = (p.map(&mut strip), q.map(&mut strip));
                        Factor::Kronecker(p.filter(|p| eye(graph, p)), q.filter(|q| eye(graph, q)))
                    }
                    Factor::Diagonal(v) => Factor::Diagonal(strip(v)),
                })
                .collect(),
            commuted,
        },
    };
    Term { literal: Number::new(literal), scalar, map }
}

/// Adds terms that differ in one part only.
fn merged(graph: &Graph, terms: Vec<Term>) -> Vec<Term> {
    let mut sum: Vec<Term> = Vec::new();
    'next: for term in terms {
        if term.literal.get() == 0.0 {
            continue;
        }
        for other in &mut sum {
            if let Some(both) = joined(graph, other, &term) {
                *other = both;
                continue 'next;
            }
        }
        sum.push(term);
    }
    sum.retain(|term| term.literal.get() != 0.0 && !vanishes(graph, term));
    sum
}

fn vanishes(graph: &Graph, term: &Term) -> bool {
    term.operands().iter().any(|&id| graph.is_zero(id))
}

fn joined(graph: &Graph, a: &Term, b: &Term) -> Option<Term> {
    if a.scalar == b.scalar && a.map == b.map {
        return Some(Term { literal: Number::new(a.literal.get() + b.literal.get()), ..a.clone() });
    }
    if a.map == b.map {
        let factor = |t: &Term| graph.times(t.literal.get(), t.scalar.unwrap_or_else(|| graph.scalar(1.0)));
        let plain = Term { literal: Number::new(1.0), scalar: None, map: a.map.clone() };
        return Some(plain.times(graph, 1.0, Some(graph.add(factor(a), factor(b)))));
    }
    let weigh = |t: &Term, id: Id| {
        let id = t.scalar.map_or(id, |s| graph.scale(s, id));
        graph.times(t.literal.get(), id)
    };
    let add = |x: Id, y: Id| graph.add(weigh(a, x), weigh(b, y));
    let plain = |map: LinearMap| gathered(graph, Term { literal: Number::new(1.0), scalar: None, map });
    match (&a.map, &b.map) {
        (LinearMap::Outer(m, g), LinearMap::Outer(n, h)) if g == h => Some(plain(LinearMap::Outer(add(*m, *n), *g))),
        (LinearMap::Outer(m, g), LinearMap::Outer(n, h)) if m == n => Some(plain(LinearMap::Outer(*m, add(*g, *h)))),
        (LinearMap::Chain { factors: f, commuted: c }, LinearMap::Chain { factors: e, commuted: d }) if c == d => {
            let ([first, rest_f @ ..], [other, rest_e @ ..]) = (&f[..], &e[..]) else { return None };
            if rest_f != rest_e {
                return None;
            }
            let joined = match (first, other) {
                (Factor::Kronecker(Some(p), q), Factor::Kronecker(Some(r), s)) if q == s => {
                    Factor::Kronecker(Some(add(*p, *r)), *q)
                }
                (Factor::Kronecker(p, Some(q)), Factor::Kronecker(r, Some(s))) if p == r => {
                    Factor::Kronecker(*p, Some(add(*q, *s)))
                }
                (Factor::Diagonal(v), Factor::Diagonal(w)) => Factor::Diagonal(add(*v, *w)),
                _ => return None,
            };
            let factors = [joined].into_iter().chain(rest_f.iter().cloned()).collect();
            Some(plain(LinearMap::Chain { factors, commuted: *c }))
        }
        _ => None,
    }
}

/// Jᵀ: (P ⊗ Q)ᵀ = Pᵀ ⊗ Qᵀ, Kᵀ moved to the right end again.
pub fn transposed(graph: &Graph, terms: &[Term]) -> Vec<Term> {
    let flip = |id: Option<Id>| id.map(|id| graph.transpose(id));
    terms
        .iter()
        .map(|term| {
            let map = match &term.map {
                LinearMap::Outer(m, g) => LinearMap::Outer(*g, *m),
                LinearMap::Chain { factors, commuted } => {
                    let mut reversed: Vec<Factor> = factors
                        .iter()
                        .rev()
                        .map(|factor| match factor {
                            Factor::Kronecker(p, q) => Factor::Kronecker(flip(*p), flip(*q)),
                            Factor::Diagonal(v) => Factor::Diagonal(*v),
                        })
                        .collect();
                    if *commuted {
                        for factor in &mut reversed {
                            *factor = match factor.clone() {
                                Factor::Kronecker(p, q) => Factor::Kronecker(q, p),
                                Factor::Diagonal(v) => Factor::Diagonal(graph.transpose(v)),
                            };
                        }
                    }
                    LinearMap::Chain { factors: reversed, commuted: *commuted }
                }
            };
            Term { map, ..term.clone() }
        })
        .collect()
}

/// Whether all that the terms pass through are columns, not only dX and dF.
pub fn on_columns(graph: &Graph, terms: &[Term]) -> bool {
    let is_column = |factor: &Factor| match factor {
        Factor::Kronecker(p, _) => p.is_none_or(|p| graph.shape(p).is_scalar()),
        Factor::Diagonal(v) => graph.shape(*v).cols.literal() == Some(1),
    };
    terms.iter().all(|term| match &term.map {
        LinearMap::Outer(..) => true,
        LinearMap::Chain { factors, .. } => factors.iter().all(is_column),
    })
}

/// The terms as ordinary matrices, where dX, dF and all between them are column vectors.
pub fn as_matrix(graph: &Graph, terms: &[Term], from: Shape, to: Shape) -> Id {
    let shape = Shape::new(to.rows, from.rows);
    let parts: Vec<(f64, Id)> = terms
        .iter()
        .map(|term| {
            let matrix = match &term.map {
                LinearMap::Outer(m, g) => graph.product(*m, graph.transpose(*g)),
                LinearMap::Chain { factors, .. } => {
                    factors.iter().rev().fold(graph.identity(from.rows), |inner, factor| match factor {
                        Factor::Kronecker(p, q) => {
                            let inner = q.map_or(inner, |q| graph.product(q, inner));
                            // On a column P is 1×1.
                            p.map_or(inner, |p| graph.scale(p, inner))
                        }
                        Factor::Diagonal(v) => graph.product(graph.diagonal(*v), inner),
                    })
                }
            };
            (term.literal.get(), term.scalar.map_or(matrix, |s| graph.scale(s, matrix)))
        })
        .collect();
    graph.sum(&parts, shape)
}
