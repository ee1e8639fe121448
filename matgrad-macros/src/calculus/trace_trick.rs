//! The trace trick. A scalar's differential is brought into the form df = tr(Gᵀ dX), whose G is the
//! gradient: every linear operator that stands around dX moves to the other side of the trace.
//!
//! Nodes are visited from the value to the inputs, each once, so value and gradient cost a small
//! multiple of the value alone, however many variables there are and however much is shared.

use std::collections::BTreeMap;

use super::differential::differential;
use crate::graph::expr::E;
use crate::graph::op::{Id, Op};
use crate::graph::store::Graph;

/// The gradients of tr(Ḡᵀ F) in each of `inputs`, for pairs (F, Ḡ) of a value and its cotangent.
pub fn pullback(graph: &Graph, seeds: &[(Id, Id)], inputs: &[Id]) -> Vec<Id> {
    let mut cotangents: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
    for &(value, cotangent) in seeds {
        cotangents.entry(value).or_default().push(cotangent);
    }
    let values: Vec<Id> = seeds.iter().map(|&(value, _)| value).collect();
    for y in graph.reachable(&values).into_iter().rev() {
        if !graph.is_active(y) || inputs.contains(&y) {
            continue;
        }
        let Some(terms) = cotangents.remove(&y) else { continue };
        let cotangent = gather(graph, y, &terms);
        if graph.is_zero(cotangent) {
            continue;
        }
        let dy = differential(graph, y, &|x| symbol(graph, x));
        // A step, such as a branch between constants, has the differential 0.
        if graph.is_linear(dy.id) {
            move_into_trace(graph, E::of(graph, cotangent), dy, &mut cotangents);
        }
    }
    inputs
        .iter()
        .map(|&x| match cotangents.get(&x) {
            Some(terms) => gather(graph, x, terms),
            None => graph.zeros(graph.shape(x)),
        })
        .collect()
}

fn gather(graph: &Graph, y: Id, terms: &[Id]) -> Id {
    let terms: Vec<_> = terms.iter().map(|&g| (1.0, g)).collect();
    graph.sum(&terms, graph.shape(y))
}

/// The symbol dX of an operand; a constant has none.
fn symbol(graph: &Graph, x: Id) -> Id {
    if graph.is_active(x) { graph.intern(Op::Differential(x), graph.shape(x)) } else { graph.zeros(graph.shape(x)) }
}

/// The G of a scalar that is linear in the symbol dX: s = tr(Gᵀ dX).
pub fn gradient_of_linear(graph: &Graph, scalar: Id, x: Id) -> Id {
    transposed(graph, scalar, graph.scalar(1.0), x)
}

/// The adjoint of the linear map dX ↦ E applied to G.
pub fn transposed(graph: &Graph, expression: Id, g: Id, x: Id) -> Id {
    let mut found = BTreeMap::new();
    if graph.is_linear(expression) {
        move_into_trace(graph, E::of(graph, g), E::of(graph, expression), &mut found);
    }
    match found.get(&x) {
        Some(terms) => gather(graph, x, terms),
        None => graph.zeros(graph.shape(x)),
    }
}

/// Brings tr(Gᵀ E) to Σ tr(Gₖᵀ dXₖ) and hands each Gₖ to its Xₖ.
fn move_into_trace<'g>(graph: &'g Graph, g: E<'g>, expression: E<'g>, found: &mut BTreeMap<Id, Vec<Id>>) {
    let e = |id: Id| E::of(graph, id);
    let holds_symbol = |id: Id| graph.is_linear(id);
    let mut go = |g: E<'g>, id: Id| {
        if holds_symbol(id) && !g.is_zero() {
            move_into_trace(graph, g, e(id), found);
        }
    };
    match graph.op(expression.id) {
        Op::Differential(x) => found.entry(x).or_default().push(g.id),
        // (3) tr(A ± B) = tr A ± tr B
        Op::Sum(terms) => {
            for (c, x) in terms {
                go(c.get() * g, x);
            }
        }
        // (1) a = tr(a): a scalar factor is a trace of its own.
        Op::Scale(s, x) => {
            if holds_symbol(s) {
                go(g.dot(e(x)), s);
            }
            go(e(s) * g, x);
        }
        Op::Fill(s) => go(g.total(), s),
        // (4) tr(AB) = tr(BA)
        Op::Product(a, b) => {
            if holds_symbol(a) {
                go(g * e(b).t(), a);
            }
            if holds_symbol(b) {
                go(e(a).t() * g, b);
            }
        }
        // (2) tr(Aᵀ) = tr(A)
        Op::Transpose(x) => go(g.t(), x),
        Op::Trace(x) => go(g * e(x).identity(), x),
        Op::Total(x) => go(g.fill(graph.shape(x)), x),
        Op::Dot(a, b) => {
            if holds_symbol(a) {
                go(g * e(b), a);
            }
            if holds_symbol(b) {
                go(g * e(a), b);
            }
        }
        // (5) tr(Aᵀ(B ⊙ C)) = tr((A ⊙ B)ᵀ C)
        Op::Hadamard(a, b) => {
            if holds_symbol(a) {
                go(g.hadamard(e(b)), a);
            }
            if holds_symbol(b) {
                go(g.hadamard(e(a)), b);
            }
        }
        Op::Quotient(a, b) => go(g.quotient(e(b)), a),
        Op::Kronecker(a, b) => {
            if holds_symbol(a) {
                go(g.kronecker_left(e(b), graph.shape(a)), a);
            }
            if holds_symbol(b) {
                go(g.kronecker_right(e(a), graph.shape(b)), b);
            }
        }
        Op::KroneckerLeft(k, b) => {
            if holds_symbol(k) {
                go(g.kronecker(e(b)), k);
            }
            if holds_symbol(b) {
                go(e(k).kronecker_right(g, graph.shape(b)), b);
            }
        }
        Op::KroneckerRight(k, a) => {
            if holds_symbol(k) {
                go(e(a).kronecker(g), k);
            }
            if holds_symbol(a) {
                go(e(k).kronecker_left(g, graph.shape(a)), a);
            }
        }
        Op::Diagonal(v) => go(g.diagonal_of(), v),
        Op::DiagonalOf(x) => go(g.diagonal(), x),
        Op::Select(c, a, b) => {
            go(e(c).select(g, g.zeros()), a);
            go(e(c).select(g.zeros(), g), b);
        }
        Op::Element(x, i, j) => go(g.embed(i, j, graph.shape(x)), x),
        Op::Block(x, i, j) => go(g.embed(i, j, graph.shape(x)), x),
        Op::Embed(x, i, j) => go(g.block(i, j, graph.shape(x)), x),
        Op::Replace(a, b, i, j) => {
            go(E::of(graph, graph.replace(g.id, graph.zeros(graph.shape(b)), i, j)), a);
            go(g.block(i, j, graph.shape(b)), b);
        }
        Op::Stack(items) => {
            let rows = expression.shape().rows.literal().unwrap_or(1);
            for (k, x) in items.into_iter().enumerate() {
                if holds_symbol(x) {
                    let at = |n| crate::graph::op::Index::Lit(n);
                    go(g.element(at(k % rows), at(k / rows)), x);
                }
            }
        }
        // A differential is linear in its symbols, so none of these can hold one.
        Op::Input(_)
        | Op::Scalar(_)
        | Op::Extent(_)
        | Op::Identity
        | Op::Inverse(_)
        | Op::SymmetricInverse(_)
        | Op::Determinant(_)
        | Op::LogDeterminant(_)
        | Op::SymmetricLogDeterminant(_)
        | Op::Cofactor(_)
        | Op::Map(..)
        | Op::Map2(..)
        | Op::Powi(..)
        | Op::Compare(..)
        | Op::And(..)
        | Op::Or(..)
        | Op::Not(_)
        | Op::Max(_)
        | Op::Min(_)
        | Op::ArgMax(_)
        | Op::ArgMin(_)
        | Op::LogSumExp(_)
        | Op::Softmax(_)
        | Op::Held(_)
        | Op::Structured(..)
        | Op::Columns(..) => {
            unreachable!("a differential is linear in the differentials of its operands")
        }
    }
}
