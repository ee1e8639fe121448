//! The rules of differentials. Each arm gives dY of one operator from the differentials of its
//! operands, as the theory writes it; nothing else in the crate knows a derivative.

use super::unknown::{Reason, Unknown};
use crate::graph::expr::{E, S};
use crate::graph::functions::Unary;
use crate::graph::op::{Id, Index, Op};
use crate::graph::shape::Dim;
use crate::graph::store::Graph;

/// dY for the node `y`, where `d` gives the differential of an operand (zeros for a constant), and `is_given` says
/// whether that of a node is a variable: then no rule looks through the node.
pub fn differential<'g>(graph: &'g Graph, y: Id, d: &dyn Fn(Id) -> Id, is_given: &dyn Fn(Id) -> bool) -> Result<E<'g>, Unknown> {
    let e = |id: Id| E::of(graph, id);
    let d = |id: Id| E::of(graph, d(id));
    let node = e(y);
    let shape = graph.shape(y);
    let zero = node.zeros();
    let unknown = |reason| Err(Unknown { node: y, reason });
    Ok(match graph.op(y) {
        // Constants.
        Op::Input(_) | Op::Differential(_) | Op::Scalar(_) | Op::Extent(_) | Op::Identity => zero,
        Op::Var(..) | Op::Text(..) | Op::Step(_) | Op::Cast(_) | Op::Test(_) => zero,
        // Loops are differentiated as a whole.
        Op::Out(..) | Op::Trail(..) => return unknown(Reason::NoRule),
        Op::Call(f, args) => {
            // Constants stand behind the differentiable arguments.
            let directions = args.iter().filter(|&&x| !graph.shape(x).opaque).map(|&x| d(x).id).collect();
            E::of(graph, graph.pushed(f, args, directions, shape))
        }
        Op::Pushed(..) | Op::Pulled(..) => return unknown(Reason::SecondOfCall),
        Op::Custom(_, 2.., _) => return unknown(Reason::ThirdOfFunction),
        Op::Custom(f, order, x) => E::of(graph, graph.custom(f, order + 1, x)).hadamard(d(x)),
        Op::At(a, i) => E::of(graph, graph.at(d(a).id, i)),
        Op::Scatter(a, i) => E::of(graph, graph.scatter(d(a).id, i, shape.array.unwrap_or(Dim::Lit(0)))),
        // (1) d(X ± Y) = dX ± dY
        Op::Sum(terms) => terms.iter().fold(zero, |sum, &(c, x)| sum + c.get() * d(x)),
        Op::Scale(s, x) => d(s) * e(x) + e(s) * d(x),
        // d(X/‖X‖) = (dX − U tr(Uᵀ dX)) / ‖X‖
        Op::Unit(x, s) => e(s) * (d(x) - node.dot(d(x)) * node),
        Op::Fill(s) => d(s).fill(shape),
        Op::Product(a, b) => match [a, b].map(|x| inverted(graph, x).filter(|_| !is_given(x))) {
            // d(S⁻¹B) = S⁻¹(dB − dS S⁻¹B): the product rule with the solution shared.
            [Some(s), _] => e(a) * (d(b) - d(s) * node),
            // d(AS⁻¹) = (dA − AS⁻¹ dS) S⁻¹
            [None, Some(s)] => (d(a) - node * d(s)) * e(b),
            // (2) d(XY) = dX Y + X dY
            [None, None] => d(a) * e(b) + e(a) * d(b),
        },
        // (3) d(Xᵀ) = (dX)ᵀ
        Op::Transpose(x) => d(x).t(),
        // (4) d tr X = tr dX
        Op::Trace(x) => d(x).trace(),
        Op::Total(x) => match super::algebra::nuclear(graph, x) {
            // d Σσ = tr((U Vᵀ)ᵀ dA), which exists where singular values coincide too.
            Some(polar) => polar.0.dot(d(polar.1)),
            None => d(x).total(),
        },
        Op::Dot(a, b) => d(a).dot(e(b)) + e(a).dot(d(b)),
        // (5) d(X ⊙ Y) = dX ⊙ Y + X ⊙ dY
        Op::Hadamard(a, b) => d(a).hadamard(e(b)) + e(a).hadamard(d(b)),
        // d(X ⊘ Y) = (dX − (X ⊘ Y) ⊙ dY) ⊘ Y
        Op::Quotient(a, b) => (d(a) - node.hadamard(d(b))).quotient(e(b)),
        Op::Kronecker(a, b) => d(a).kronecker(e(b)) + e(a).kronecker(d(b)),
        Op::KroneckerLeft(g, b) => d(g).kronecker_left(e(b), shape) + e(g).kronecker_left(d(b), shape),
        Op::KroneckerRight(g, a) => d(g).kronecker_right(e(a), shape) + e(g).kronecker_right(d(a), shape),
        // d(X⁻¹) = −X⁻¹ dX X⁻¹
        Op::Inverse(x) | Op::SymmetricInverse(x) => -(node * d(x) * node),
        // d|X| = |X| tr(X⁻¹ dX) = tr(cof(X)ᵀ dX)
        Op::Determinant(x) => e(x).cofactor().dot(d(x)),
        // d log|X| = tr(X⁻¹ dX)
        Op::LogDeterminant(x) => (e(x).inverse() * d(x)).trace(),
        Op::SymmetricLogDeterminant(x) => (e(x).symmetric_inverse() * d(x)).trace(),
        Op::Cofactor(x) => match shape.literal() {
            Some((n @ (2 | 3), _)) => d_minors(e(x), d(x), n),
            _ => e(x).cofactor_along(d(x)),
        },
        // What X contributes is the differential of d cof(X) = tr(X⁻¹D) cof(X) − cof(X) Dᵀ X⁻ᵀ, which holds
        // for a regular X. A third derivative, which no attribute asks for.
        Op::CofactorAlong(x, along) => {
            let (x, dx, along, d_along) = (e(x), d(x), e(along), d(along));
            let (inverse, cofactor, turned) = (x.inverse(), x.cofactor(), x.cofactor_along(dx));
            let back = inverse * dx * inverse;
            x.cofactor_along(d_along) + (inverse * along).trace() * turned - (back * along).trace() * cofactor
                + cofactor * (along.t() * back.t())
                - turned * (along.t() * inverse.t())
        }
        // d exp(X) = L(X, dX), and L is linear in its directions.
        Op::Exponential(x, along) => {
            let with = |last: E<'g>, but: usize| {
                let others = along.iter().enumerate().filter(move |&(k, _)| k != but);
                e(x).exponential(others.map(|(_, &id)| e(id)).chain([last]))
            };
            (0..along.len()).fold(with(d(x), along.len()), |sum, k| sum + with(d(along[k]), k))
        }
        // X = L Lᵀ, hence L⁻¹ dX L⁻ᵀ = L⁻¹ dL + (L⁻¹ dL)ᵀ with a lower triangle L⁻¹ dL (Murray 2016).
        Op::CholeskyFactor(x) => super::algebra::factor_along(node, d(x)),
        Op::Triangle(part, x) => d(x).triangle(part),
        Op::Algebra(which, operands) => super::algebra::differential(graph, y, (which, &operands), &d)?,
        Op::Reshape(x) => d(x).reshape(shape),
        Op::Diagonal(v) => d(v).diagonal(),
        Op::DiagonalOf(x) => d(x).diagonal_of(),
        // A norm written out: d√X = dX / 2√X, and 0 where all squares are 0.
        Op::Map(Unary::SQRT, x) if graph.norm_operand(y).is_none() && graph.adds_up_squares(x) => {
            S(2.0 * node).call(Unary::RECIP_OR_ZERO).0.hadamard(d(x))
        }
        // d(1/X) = −dX / X², in an order that neither over- nor underflows before the result does.
        Op::Map(Unary::RECIP, x) => -node.hadamard(node.hadamard(d(x))),
        Op::Map(f, x) => match graph.norm_operand(y) {
            // d‖X‖ = tr(Xᵀ dX) / ‖X‖, and 0 at X = 0.
            Some(x) => {
                let reciprocal = S(node).call(Unary::RECIP_OR_ZERO).0;
                if graph.once.get() { reciprocal * e(x).dot(d(x)) } else { e(x).unit(reciprocal).dot(d(x)) }
            }
            // (6) d σ(X) = σ′(X) ⊙ dX
            None => (f.row().derivative)(S(e(x)), S(node)).0.hadamard(d(x)),
        },
        Op::Map2(f, a, b) => {
            let both = graph.is_active(a) && graph.is_active(b);
            let (pa, pb) = (f.row().partials)(S(e(a)), S(e(b)), S(node), both);
            d_if(graph, a, || pa.0.hadamard(d(a)), zero) + d_if(graph, b, || pb.0.hadamard(d(b)), zero)
        }
        Op::PowiBy(x, n, order) => E::of(graph, graph.powi_by(x, n, order + 1)).hadamard(d(x)),
        Op::Powi(x, k) => (f64::from(k) * e(x).powi(k - 1)).hadamard(d(x)),
        // The branch taken is the branch differentiated.
        Op::Select(c, a, b) => e(c).select(d(a), d(b)),
        Op::Compare(..) | Op::And(..) | Op::Or(..) | Op::Not(_) | Op::Factorises(..) => zero,
        // Orders are chosen after differentiation, and dense Jacobians are results.
        Op::Choice(..) | Op::Structured(..) | Op::Columns(..) => return unknown(Reason::NoRule),
        Op::Element(x, i, j) => d(x).element(i, j),
        Op::Block(x, i, j) => d(x).block(i, j, shape),
        Op::Embed(x, i, j) => d(x).embed(i, j, shape),
        Op::Replace(a, b, i, j) => E::of(graph, graph.replace(d(a).id, d(b).id, i, j)),
        Op::Held(_) => zero,
        Op::Settled(x) => d(x),
        Op::Stack(items) => E::of(graph, graph.stack(items.iter().map(|&x| d(x).id).collect(), shape)),
        // d max z = dz at the first largest element.
        Op::Max(x) => e(x).argmax().dot(d(x)),
        Op::Min(x) => e(x).argmin().dot(d(x)),
        Op::ArgMax(_) | Op::ArgMin(_) => zero,
        // d log Σ exp z = tr(softmax(z)ᵀ dz)
        Op::LogSumExp(z) => e(z).softmax().dot(d(z)),
        // d log softmax(z) = dz − 1 softmax(z)ᵀ dz
        Op::LogSoftmax(z) => e(z).softmax().centred(d(z)),
        // d softmax(z) = s ⊙ (dz − 1 sᵀ dz)
        Op::Softmax(z) => node.hadamard(node.centred(d(z))),
        // d(A − 1 sᵀA) = dA − 1 sᵀdA − 1 dsᵀA
        Op::Centred(s, a) if graph.shape(s) == shape => e(s).centred(d(a)) - d(s).dot(e(a)).fill(shape),
        Op::Centred(s, a) => e(s).centred(d(a)) - e(s).ones() * (d(s).t() * e(a)),
        // d(A − s 1ᵀA) = dA − s 1ᵀdA − ds 1ᵀA
        Op::Balanced(s, a) if graph.shape(s) == shape => e(s).balanced(d(a)) - e(a).total() * d(s),
        Op::Balanced(s, a) => e(s).balanced(d(a)) - d(s) * (e(s).ones().t() * e(a)),
    })
}

/// d cof(X) of a 2×2 or 3×3 matrix from its minors, which needs no inverse: with indices counted
/// cyclically, cof(X)ᵢⱼ = Xᵢ₊₁,ⱼ₊₁ Xᵢ₊₂,ⱼ₊₂ − Xᵢ₊₁,ⱼ₊₂ Xᵢ₊₂,ⱼ₊₁ for n = 3, and ± the opposite entry for n = 2.
fn d_minors<'g>(x: E<'g>, dx: E<'g>, n: usize) -> E<'g> {
    let at = |m: E<'g>, i: usize, j: usize| m.element(Index::Lit(i % n), Index::Lit(j % n));
    let entry = |i: usize, j: usize| {
        if n == 2 {
            let sign = if i == j { 1.0 } else { -1.0 };
            return sign * at(dx, i + 1, j + 1);
        }
        let product = |a: (usize, usize), b: (usize, usize)| {
            at(dx, a.0, a.1).hadamard(at(x, b.0, b.1)) + at(x, a.0, a.1).hadamard(at(dx, b.0, b.1))
        };
        product((i + 1, j + 1), (i + 2, j + 2)) - product((i + 1, j + 2), (i + 2, j + 1))
    };
    let entries = (0..n).flat_map(|j| (0..n).map(move |i| (i, j))).map(|(i, j)| entry(i, j).id).collect();
    E::of(x.graph, x.graph.stack(entries, x.shape()))
}

fn d_if<'g>(graph: &Graph, x: Id, term: impl FnOnce() -> E<'g>, zero: E<'g>) -> E<'g> {
    if graph.is_active(x) { term() } else { zero }
}

/// The S of S⁻¹.
fn inverted(graph: &Graph, id: Id) -> Option<Id> {
    match graph.op(id) {
        Op::Inverse(s) | Op::SymmetricInverse(s) => Some(s),
        _ => None,
    }
}
