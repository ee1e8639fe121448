//! The trace trick. A scalar's differential is brought into the form df = tr(Gᵀ dX), whose G is the
//! gradient: every linear operator that stands around dX moves to the other side of the trace.
//!
//! Nodes are visited from the value to the inputs, each once, so value and gradient cost a small
//! multiple of the value alone, however many variables there are and however much is shared.

use std::collections::BTreeMap;

use super::differential::differential;
use super::kinks::limits;
use super::loops::reversed_loop;
use super::unknown::{Reason, Unknown};
use crate::graph::expr::E;
use crate::graph::op::{Id, Op};
use crate::graph::shape::Dim;
use crate::graph::store::Graph;

/// The cotangents found so far, by node.
pub(super) type Found = BTreeMap<Id, Vec<Id>>;

/// The gradients of tr(Ḡᵀ F) in each of `inputs`, for pairs (F, Ḡ) of a value and its cotangent.
///
/// # Errors
/// Where the derivative of a node in between is not known.
pub fn pullback(graph: &Graph, seeds: &[(Id, Id)], inputs: &[Id]) -> Result<Vec<Id>, Unknown> {
    pulled_back(graph, seeds, inputs, false)
}

/// The same where `inputs` are all that the values depend on.
///
/// # Errors
/// Where the derivative of a node in between is not known, and where a cotangent would be lost in another input.
pub fn pullback_to_all(graph: &Graph, seeds: &[(Id, Id)], inputs: &[Id]) -> Result<Vec<Id>, Unknown> {
    pulled_back(graph, seeds, inputs, true)
}

fn pulled_back(graph: &Graph, seeds: &[(Id, Id)], inputs: &[Id], are_all: bool) -> Result<Vec<Id>, Unknown> {
    let mut cotangents: Found = BTreeMap::new();
    for &(value, cotangent) in seeds {
        cotangents.entry(value).or_default().push(cotangent);
    }
    let values: Vec<Id> = seeds.iter().map(|&(value, _)| value).collect();
    let around = graph.loops_of_all(&values);
    let mut waiting: Vec<(Id, Id)> = Vec::new();
    // The bodies of loops inside are visited by the loops' own reversal.
    let is_visited = |&y: &Id| graph.is_active(y) && !inputs.contains(&y) && graph.loops_of(y).is_within(&around);
    let order: Vec<Id> = graph.reachable(&values).into_iter().filter(is_visited).collect();
    // All results of a loop go back through it together, once the first of them in the order is met.
    let mut first_results: BTreeMap<u32, Id> = BTreeMap::new();
    for &y in &order {
        if let Op::Out(looped, _) = graph.op(y) {
            first_results.entry(looped.number).or_insert(y);
        }
    }
    for &y in order.iter().rev() {
        let terms = cotangents.remove(&y);
        let cotangent = terms.map(|terms| gather(graph, y, &terms)).filter(|&g| !graph.is_zero(g));
        if let Op::Out(looped, _) = graph.op(y) {
            waiting.extend(cotangent.map(|g| (y, g)));
            if first_results.get(&looped.number) == Some(&y) {
                let is_mine = |&(id, _): &(Id, Id)| matches!(graph.op(id), Op::Out(same, _) if same.number == looped.number);
                let (mine, others) = waiting.into_iter().partition(is_mine);
                waiting = others;
                reversed_loop(graph, &looped, mine, &mut cotangents)?;
            }
            continue;
        }
        let Some(cotangent) = cotangent else { continue };
        for (x, limit) in limits(graph, y, cotangent) {
            cotangents.entry(x).or_default().push(limit);
        }
        if are_all && matches!(graph.op(y), Op::Input(_) | Op::Var(..)) {
            return Err(Unknown { node: y, reason: Reason::NoRule });
        }
        let dy = differential(graph, y, &|x| symbol(graph, x), &|x| inputs.contains(&x))?;
        // A step, such as a branch between constants, has the differential 0.
        if graph.is_linear(dy.id) {
            move_into_trace(graph, E::of(graph, cotangent), dy, &mut cotangents)?;
        }
    }
    // No cotangent is left behind: each went on, or has arrived, or is that of a constant.
    let left =
        cotangents.keys().copied().find(|x| graph.is_active(*x) && !inputs.contains(x)).or(waiting.first().map(|&(y, _)| y));
    if let Some(node) = left {
        return Err(Unknown { node, reason: Reason::NoRule });
    }
    Ok(inputs
        .iter()
        .map(|&x| match cotangents.get(&x) {
            Some(terms) => gather(graph, x, terms),
            None => graph.zeros(graph.shape(x)),
        })
        .collect())
}

pub(super) fn gather(graph: &Graph, y: Id, terms: &[Id]) -> Id {
    let terms: Vec<_> = terms.iter().map(|&g| (1.0, g)).collect();
    graph.sum(&terms, graph.shape(y))
}

/// The symbol dX of an operand; a constant has none.
fn symbol(graph: &Graph, x: Id) -> Id {
    if graph.is_active(x) { graph.intern(Op::Differential(x), graph.shape(x)) } else { graph.zeros(graph.shape(x)) }
}

/// The G of a scalar that is linear in the symbol dX: s = tr(Gᵀ dX).
pub fn gradient_of_linear(graph: &Graph, scalar: Id, x: Id) -> Result<Id, Unknown> {
    transposed(graph, scalar, graph.scalar(1.0), x)
}

/// The adjoint of the linear map dX ↦ E applied to G.
pub fn transposed(graph: &Graph, expression: Id, g: Id, x: Id) -> Result<Id, Unknown> {
    // Each part is passed once, with all that was found for it, however many ask for it.
    let (mut found, mut cotangents): (Found, Found) = (BTreeMap::new(), BTreeMap::from([(expression, vec![g])]));
    let order = graph.reachable_above(&[expression], &|id| !graph.is_linear(id));
    for &part in order.iter().rev() {
        let Some(terms) = cotangents.remove(&part) else { continue };
        let g = gather(graph, part, &terms);
        if let Op::Differential(x) = graph.op(part) {
            found.entry(x).or_default().push(g);
            continue;
        }
        moved(graph, E::of(graph, g), E::of(graph, part), &mut |g, id| {
            cotangents.entry(id).or_default().push(g.id);
            Ok(())
        })?;
    }
    Ok(match found.get(&x) {
        Some(terms) => gather(graph, x, terms),
        None => graph.zeros(graph.shape(x)),
    })
}

/// Brings tr(Gᵀ E) to Σ tr(Gₖᵀ dXₖ) and hands each Gₖ to its Xₖ.
fn move_into_trace<'g>(graph: &'g Graph, g: E<'g>, expression: E<'g>, found: &mut Found) -> Result<(), Unknown> {
    match graph.op(expression.id) {
        Op::Differential(x) => found.entry(x).or_default().push(g.id),
        _ => moved(graph, g, expression, &mut |g, id| move_into_trace(graph, g, E::of(graph, id), found))?,
    }
    Ok(())
}

/// Brings tr(Gᵀ E) to Σ tr(Gₖᵀ Eₖ), where the Eₖ are the operands of E that hold a symbol, and hands on each pair.
pub(super) fn moved<'g>(
    graph: &'g Graph,
    g: E<'g>,
    expression: E<'g>,
    hand_on: &mut dyn FnMut(E<'g>, Id) -> Result<(), Unknown>,
) -> Result<(), Unknown> {
    let e = |id: Id| E::of(graph, id);
    let holds_symbol = |id: Id| graph.is_linear(id);
    let mut go = |g: E<'g>, id: Id| if holds_symbol(id) && !g.is_zero() { hand_on(g, id) } else { Ok(()) };
    match graph.op(expression.id) {
        // (3) tr(A ± B) = tr A ± tr B
        Op::Sum(terms) => {
            for (c, x) in terms {
                go(c.get() * g, x)?;
            }
        }
        // (1) a = tr(a): a scalar factor is a trace of its own.
        Op::Scale(s, x) => {
            if holds_symbol(s) {
                go(g.dot(e(x)), s)?;
            }
            go(e(s) * g, x)?;
        }
        Op::Fill(s) => go(g.total(), s)?,
        // (4) tr(AB) = tr(BA)
        Op::Product(a, b) => {
            if holds_symbol(a) {
                go(g * e(b).t(), a)?;
            }
            if holds_symbol(b) {
                go(e(a).t() * g, b)?;
            }
        }
        // (2) tr(Aᵀ) = tr(A)
        Op::Transpose(x) => go(g.t(), x)?,
        Op::Trace(x) => go(g * e(x).identity(), x)?,
        Op::Total(x) => go(g.fill(graph.shape(x)), x)?,
        Op::Dot(a, b) => {
            if holds_symbol(a) {
                go(g * e(b), a)?;
            }
            if holds_symbol(b) {
                go(g * e(a), b)?;
            }
        }
        // (5) tr(Aᵀ(B ⊙ C)) = tr((A ⊙ B)ᵀ C)
        Op::Hadamard(a, b) => {
            if holds_symbol(a) {
                go(g.hadamard(e(b)), a)?;
            }
            if holds_symbol(b) {
                go(g.hadamard(e(a)), b)?;
            }
        }
        Op::Quotient(a, b) => go(g.quotient(e(b)), a)?,
        Op::Kronecker(a, b) => {
            if holds_symbol(a) {
                go(g.kronecker_left(e(b), graph.shape(a)), a)?;
            }
            if holds_symbol(b) {
                go(g.kronecker_right(e(a), graph.shape(b)), b)?;
            }
        }
        Op::KroneckerLeft(k, b) => {
            if holds_symbol(k) {
                go(g.kronecker(e(b)), k)?;
            }
            if holds_symbol(b) {
                go(e(k).kronecker_right(g, graph.shape(b)), b)?;
            }
        }
        Op::KroneckerRight(k, a) => {
            if holds_symbol(k) {
                go(e(a).kronecker(g), k)?;
            }
            if holds_symbol(a) {
                go(e(k).kronecker_left(g, graph.shape(a)), a)?;
            }
        }
        Op::CofactorAlong(x, d) => go(e(x).cofactor_along(g), d)?,
        // tr(Gᵀ L(X, E)) = tr(L(Xᵀ, G)ᵀ E), as is seen from the series of both; differentiated in X,
        // tr(Gᵀ L(X, E, F)) = tr(L(Xᵀ, G, Fᵀ)ᵀ E).
        Op::Exponential(x, along) => {
            for (k, &direction) in along.iter().enumerate() {
                if holds_symbol(direction) {
                    let others = along.iter().enumerate().filter(|&(other, _)| other != k).map(|(_, &other)| e(other).t());
                    go(e(x).t().exponential(others.chain([g])), direction)?;
                }
            }
        }
        Op::Triangle(part, x) => go(g.triangle(part), x)?,
        Op::Algebra(which, operands) => {
            for (k, &x) in operands.iter().enumerate().filter(|&(_, &x)| holds_symbol(x)) {
                match super::algebra::adjoint(graph, g, (which, &operands), k) {
                    Some(g) => go(g, x)?,
                    None => return Err(Unknown { node: expression.id, reason: Reason::NoRule }),
                }
            }
        }
        Op::Reshape(x) => go(g.reshape(graph.shape(x)), x)?,
        Op::Centred(s, x) => go(e(s).balanced(g), x)?,
        Op::Balanced(s, x) => go(e(s).centred(g), x)?,
        Op::Diagonal(v) => go(g.diagonal_of(), v)?,
        Op::DiagonalOf(x) => go(g.diagonal(), x)?,
        Op::Select(c, a, b) => {
            go(E::of(graph, graph.in_arm(c, true, g.id)), a)?;
            go(E::of(graph, graph.in_arm(c, false, g.id)), b)?;
        }
        Op::Element(x, i, j) => go(g.embed(i, j, graph.shape(x)), x)?,
        Op::Block(x, i, j) => go(g.embed(i, j, graph.shape(x)), x)?,
        Op::Embed(x, i, j) => go(g.block(i, j, graph.shape(x)), x)?,
        // The callee's own reverse mode is the adjoint of its differential.
        Op::Pushed(f, args, directions) => {
            for (k, direction) in (0u32..).zip(directions) {
                if holds_symbol(direction) {
                    go(E::of(graph, graph.pulled(f, &args, g.id, k)), direction)?;
                }
            }
        }
        Op::At(a, i) => go(E::of(graph, graph.scatter(g.id, i, graph.shape(a).array.unwrap_or(Dim::Lit(0)))), a)?,
        Op::Scatter(a, i) => go(E::of(graph, graph.at(g.id, i)), a)?,
        Op::Replace(a, b, i, j) => {
            go(E::of(graph, graph.replace(g.id, graph.zeros(graph.shape(b)), i, j)), a)?;
            go(g.block(i, j, graph.shape(b)), b)?;
        }
        Op::Stack(items) => {
            let rows = expression.shape().rows.literal().unwrap_or(1);
            for (k, x) in items.into_iter().enumerate() {
                if holds_symbol(x) {
                    let at = |n| crate::graph::op::Index::Lit(n);
                    go(g.element(at(k % rows), at(k / rows)), x)?;
                }
            }
        }
        // A differential is linear in its symbols, so none of these can hold one; the symbol itself stays.
        Op::Differential(_)
        | Op::Input(_)
        | Op::Scalar(_)
        | Op::Extent(_)
        | Op::Identity
        | Op::Inverse(_)
        | Op::SymmetricInverse(_)
        | Op::Determinant(_)
        | Op::LogDeterminant(_)
        | Op::SymmetricLogDeterminant(_)
        | Op::Cofactor(_)
        | Op::CholeskyFactor(_)
        | Op::Unit(..)
        | Op::Map(..)
        | Op::Map2(..)
        | Op::Powi(..)
        | Op::PowiBy(..)
        | Op::Compare(..)
        | Op::And(..)
        | Op::Or(..)
        | Op::Not(_)
        | Op::Factorises(..)
        | Op::Max(_)
        | Op::Min(_)
        | Op::ArgMax(_)
        | Op::ArgMin(_)
        | Op::LogSumExp(_)
        | Op::Softmax(_)
        | Op::LogSoftmax(_)
        | Op::Held(_)
        | Op::Settled(_)
        | Op::Var(..)
        | Op::Text(..)
        | Op::Step(_)
        | Op::Cast(_)
        | Op::Test(_)
        | Op::Out(..)
        | Op::Trail(..)
        | Op::Call(..)
        | Op::Choice(..)
        | Op::Pulled(..)
        | Op::Custom(..)
        | Op::Structured(..)
        | Op::Columns(..) => return Err(Unknown { node: expression.id, reason: Reason::NoRule }),
    }
    Ok(())
}
