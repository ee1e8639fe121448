//! The rules of linear algebra beyond products and inverses.

use std::collections::BTreeMap;

use super::forward::pushforward;
use super::unknown::{Reason, Unknown};
use crate::graph::algebra::{Algebra, By, Piece};
use crate::graph::expr::E;
use crate::graph::functions::{Binary, Unary};
use crate::graph::op::{Id, Op, Relation};
use crate::graph::store::Graph;
use crate::graph::triangles::Part;

/// dY for an operator of linear algebra, where `d` gives the differential of an operand.
pub(super) fn differential<'g>(
    graph: &'g Graph,
    y: Id,
    (which, operands): (Algebra, &[Id]),
    d: &dyn Fn(Id) -> E<'g>,
) -> Result<E<'g>, Unknown> {
    let e = |k: usize| E::of(graph, operands[k]);
    let d = |k: usize| d(operands[k]);
    let node = E::of(graph, y);
    let along = |last: E<'g>| {
        let (_, others) = operands.split_last().unwrap_or((&y, &[]));
        E::of(graph, graph.algebra(which, others.iter().copied().chain([last.id]).collect()))
    };
    Ok(match which {
        // A X + X B = Q, hence A dX + dX B = dQ − dA X − X dB.
        Algebra::Sylvester => along(d(2) - d(0) * node - node * d(1)),
        // X − A X B = Q, hence dX − A dX B = dQ + dA X B + A X dB.
        Algebra::Stein => along(d(2) + d(0) * node * e(1) + e(0) * node * d(1)),
        // X X = A, hence X dX + dX X = dA.
        Algebra::Root => e_of(graph, Algebra::Sylvester, &[node, node, d(0)]),
        Algebra::Logarithm => e_of(graph, Algebra::LogarithmAlong, &[e(0), d(0)]),
        // E = L_exp(log A, Y), hence dE = L_exp(log A, Y, d log A) + L_exp(log A, dY), the last of which
        // the derivative of the logarithm is the inverse of.
        Algebra::LogarithmAlong => {
            let logarithm = e_of(graph, Algebra::Logarithm, &[e(0)]);
            let turned = e_of(graph, Algebra::LogarithmAlong, &[e(0), d(0)]);
            along(d(1) - logarithm.exponential([node, turned]))
        }
        // Y = L Φ(L⁻¹ E L⁻ᵀ) with T = dL L⁻¹: dL = T L, d(L⁻¹) = −L⁻¹ T, and Φ is linear.
        Algebra::FactorAlong => {
            let turned = d(0) * e(0).inverse();
            let inner = turned * (0.5 * (e(1) + e(1).t()));
            turned * node + along(d(1) - inner - inner.t())
        }
        // Y is the symmetric part of M = L⁻ᵀ Φ(Lᵀ G) L⁻¹, and that of Tᵀ M + M T is Tᵀ Y + Y T.
        Algebra::FactorBack => {
            let turned = d(0) * e(0).inverse();
            let inner = node * turned;
            along(d(1) + turned.t() * e(1)) - inner - inner.t()
        }
        Algebra::Regular(_) => node.zeros(),
        // The axes arise only in what a captured variable gets, beside the eigenvalues, which are held constant there.
        Algebra::Piece(Piece::Axes) => return Err(Unknown { node: y, reason: Reason::CapturedBySpectrum }),
        Algebra::Piece(piece) => d_piece(e(0), d(0), piece),
        // Golub & Pereyra 1973, for a rank that does not change.
        Algebra::PseudoInverse => {
            let (a, da) = (e(0), d(0));
            let (left, right) = ((a * node).identity() - a * node, (node * a).identity() - node * a);
            node * node.t() * da.t() * left + right * da.t() * node.t() * node - node * da * node
        }
        // What f holds beside the eigenvalues, and Daleckiĭ and Kreĭn's theorem for those.
        Algebra::SymmetricMap => {
            let differences = divided_differences(e(0), e(1))?;
            along(d(1)) + e_of(graph, Algebra::SymmetricAlong, &[e(0), differences, e(1), d(0)])
        }
        Algebra::SymmetricAlong => {
            let half = half_of_second(e(0), e(2))?;
            let held = e_of(graph, which, &[e(0), d(1), e(2), e(3)]);
            held + along(d(3)) + e_of(graph, Algebra::SymmetricTwice, &[e(0), e(1), half, e(3), d(0)])
        }
        Algebra::SymmetricTwice => return Err(Unknown { node: y, reason: Reason::ThirdOfSpectrum }),
    })
}

/// The derivative of the lower factor L along E.
pub(super) fn factor_along<'g>(l: E<'g>, along: E<'g>) -> E<'g> {
    e_of(l.graph, Algebra::FactorAlong, &[l, along])
}

fn e_of<'g>(graph: &'g Graph, which: Algebra, operands: &[E<'g>]) -> E<'g> {
    E::of(graph, graph.algebra(which, operands.iter().map(|e| e.id).collect()))
}

fn piece(x: E<'_>, which: Piece) -> E<'_> {
    e_of(x.graph, Algebra::Piece(which), &[x])
}

fn d_piece<'g>(x: E<'g>, dx: E<'g>, which: Piece) -> E<'g> {
    match which {
        // dλ = diag(Vᵀ dA V), in which only the symmetric part of dA is seen.
        Piece::Eigenvalues => {
            let v = piece(x, Piece::Eigenvectors);
            (v.t() * dx * v).diagonal_of()
        }
        // dV = V (F ⊙ Vᵀ dA V) with F = 1/(λⱼ − λᵢ) and 0 on the diagonal.
        Piece::Eigenvectors => {
            let (v, values) = (piece(x, Piece::Eigenvectors), piece(x, Piece::Eigenvalues));
            v * gaps(values).hadamard(v.t() * (0.5 * (dx + dx.t())) * v)
        }
        Piece::Grid => x.zeros(),
        // Refused above.
        Piece::Axes => x.zeros(),
        // dσ = diag(Uᵀ dA V)
        Piece::SingularValues(by) => (piece(x, Piece::Left(by)).t() * dx * piece(x, Piece::Right(by)).t()).diagonal_of(),
        Piece::Left(by) => d_left(x, dx, by),
        Piece::Right(by) => d_right(x, dx, by),
        Piece::Polar => d_polar(x, dx),
        Piece::Orthogonal => {
            let (q, r) = (piece(x, Piece::Orthogonal), piece(x, Piece::Upper));
            let quotient = dx * r.inverse();
            let inner = q.t() * quotient;
            let turned = q * turning(inner);
            if x.shape().is_square() { turned } else { quotient - q * inner + turned }
        }
        // dA = dQ R + Q dR, hence Qᵀ dA R⁻¹ = Qᵀ dQ + dR R⁻¹: what turns, and an upper triangle (Walter & Lehmann 2010).
        Piece::Upper => {
            let (q, r) = (piece(x, Piece::Orthogonal), piece(x, Piece::Upper));
            let inner = q.t() * dx * r.inverse();
            (inner - turning(inner)) * r
        }
    }
}

/// The antisymmetric matrix with the same elements below the diagonal.
fn turning(x: E<'_>) -> E<'_> {
    let below = x.triangle(Part::Lower) - x.diagonal_of().diagonal();
    below - below.t()
}

/// U Vᵀ and A, where a node holds the singular values of A that the runtime finds.
pub(super) fn nuclear(graph: &Graph, x: Id) -> Option<(E<'_>, Id)> {
    match graph.op(x) {
        Op::Algebra(Algebra::Piece(Piece::SingularValues(By::Runtime)), of) => {
            Some((piece(E::of(graph, of[0]), Piece::Polar), of[0]))
        }
        _ => None,
    }
}

/// The singular values, U, Vᵀ and Uᵀ dA V.
fn decomposed<'g>(x: E<'g>, dx: E<'g>, by: By) -> [E<'g>; 4] {
    let (u, v_t) = (piece(x, Piece::Left(by)), piece(x, Piece::Right(by)));
    [piece(x, Piece::SingularValues(by)), u, v_t, u.t() * dx * v_t.t()]
}

/// 1/(σⱼ² − σᵢ²), and 0 on the diagonal.
fn square_gaps(s: E<'_>) -> E<'_> {
    let across = s.ones() * s.t();
    gaps(s).hadamard((across + across.t()).map(Unary::RECIP))
}

/// dU = U (F ⊙ (W S + S Wᵀ)) + (I − U Uᵀ) dA V S⁻¹ with W = Uᵀ dA V and F = 1/(σⱼ² − σᵢ²) (Giles 2008).
fn d_left<'g>(x: E<'g>, dx: E<'g>, by: By) -> E<'g> {
    let [s, u, v_t, w] = decomposed(x, dx, by);
    let scaled = w * s.diagonal();
    let inside = u * square_gaps(s).hadamard(scaled + scaled.t());
    if u.shape().is_square() {
        return inside;
    }
    let outside = dx * v_t.t() * s.map(Unary::RECIP).diagonal();
    inside + outside - u * (u.t() * outside)
}

/// d(Vᵀ), in the same way.
fn d_right<'g>(x: E<'g>, dx: E<'g>, by: By) -> E<'g> {
    let [s, u, v_t, w] = decomposed(x, dx, by);
    let scaled = s.diagonal() * w;
    let inside = (scaled + scaled.t()).hadamard(square_gaps(s).t()) * v_t;
    if v_t.shape().is_square() {
        return inside;
    }
    let outside = s.map(Unary::RECIP).diagonal() * u.t() * dx;
    inside + outside - (outside * v_t.t()) * v_t
}

/// d(U Vᵀ) = U ((W − Wᵀ) ⊘ (σᵢ + σⱼ)) Vᵀ + (I − U Uᵀ) dA V S⁻¹ Vᵀ + U S⁻¹ Uᵀ dA (I − V Vᵀ), which divides by no gap.
fn d_polar<'g>(x: E<'g>, dx: E<'g>) -> E<'g> {
    let [s, u, v_t, w] = decomposed(x, dx, By::Runtime);
    let across = s.ones() * s.t();
    let inside = u * (w - w.t()).quotient(across + across.t()) * v_t;
    let reciprocal = s.map(Unary::RECIP).diagonal();
    if !u.shape().is_square() {
        let outside = dx * v_t.t() * reciprocal;
        return inside + (outside - u * (u.t() * outside)) * v_t;
    }
    if !v_t.shape().is_square() {
        let outside = reciprocal * u.t() * dx;
        return inside + u * (outside - (outside * v_t.t()) * v_t);
    }
    inside
}

/// Gauss's points between 0 and 1 and their weights.
const POINTS: [(f64, f64); 3] =
    [(0.112_701_665_379_258_31, 5.0 / 18.0), (0.5, 8.0 / 18.0), (0.887_298_334_620_741_7, 5.0 / 18.0)];

/// The derivative of a function of the grid of eigenvalues.
fn slope<'g>(grid: E<'g>, f: E<'g>) -> Result<E<'g>, Unknown> {
    Ok(E::of(grid.graph, pushforward(grid.graph, &[f.id], &[(grid.id, grid.ones().id)])?[0]))
}

/// A function of the grid at (1 − t) λᵢ + t λⱼ.
fn between<'g>(grid: E<'g>, f: E<'g>, t: f64) -> E<'g> {
    let point = (1.0 - t) * grid + t * grid.t();
    E::of(grid.graph, grid.graph.substituted(&[f.id], &BTreeMap::from([(grid.id, point.id)]))[0])
}

/// f[λᵢ, λⱼ] of a function of the grid of eigenvalues: (f(λᵢ) − f(λⱼ))/(λᵢ − λⱼ), and where the two are close the mean of
/// f′ between them, so that nothing is lost where they coincide.
fn divided_differences<'g>(a: E<'g>, values: E<'g>) -> Result<E<'g>, Unknown> {
    let graph = a.graph;
    let grid = piece(a, Piece::Grid);
    let first = slope(grid, values)?;
    let mean = POINTS.iter().fold(grid.zeros(), |sum, &(point, weight)| sum + weight * between(grid, first, point));
    let gap = grid - grid.t();
    let size = |x: E<'g>| x.map(Unary::ABS);
    let largest = E::of(graph, graph.map2(Binary::MAX, size(grid).id, size(grid.t()).id));
    let is_close = E::of(graph, graph.compare(Relation::Le, size(gap).id, (1e-3 * largest).id));
    let quotient = (values - values.t()).quotient(is_close.select(gap.ones(), gap));
    Ok(is_close.select(mean, quotient))
}

/// f″/2 at the middle of each two eigenvalues.
fn half_of_second<'g>(a: E<'g>, values: E<'g>) -> Result<E<'g>, Unknown> {
    let grid = piece(a, Piece::Grid);
    Ok(0.5 * between(grid, slope(grid, slope(grid, values)?)?, 0.5))
}

/// 1/(xⱼ − xᵢ), and 0 on the diagonal.
fn gaps(x: E<'_>) -> E<'_> {
    let across = x.ones() * x.t();
    let eye = across.identity();
    (across - across.t() + eye).map(Unary::RECIP) - eye
}

/// Vᵀ E V for the symmetric part of E.
fn in_axes<'g>(a: E<'g>, e: E<'g>) -> E<'g> {
    let v = piece(a, Piece::Axes);
    v.t() * (0.5 * (e + e.t())) * v
}

/// The other side of the trace: the factor of the k-th operand, in which the operator is linear, of tr(Gᵀ Y).
pub(super) fn adjoint<'g>(graph: &'g Graph, g: E<'g>, (which, operands): (Algebra, &[Id]), k: usize) -> Option<E<'g>> {
    let e = |k: usize| E::of(graph, operands[k]);
    Some(match (which, k) {
        // tr(Gᵀ X) = tr(Yᵀ Q) for Aᵀ Y + Y Bᵀ = G, and likewise for Stein's.
        (Algebra::Sylvester | Algebra::Stein, 2) => e_of(graph, which, &[e(0).t(), e(1).t(), g]),
        (Algebra::LogarithmAlong, 1) => e_of(graph, which, &[e(0).t(), g]),
        (Algebra::FactorAlong, 1) => e_of(graph, Algebra::FactorBack, &[e(0), g]),
        (Algebra::FactorBack, 1) => e_of(graph, Algebra::FactorAlong, &[e(0), g]),
        // tr(Gᵀ V diag(f) Vᵀ) = diag(Vᵀ G V)ᵀ f
        (Algebra::SymmetricMap, 1) => in_axes(e(0), g).diagonal_of().diagonal(),
        (Algebra::SymmetricAlong, 1) => in_axes(e(0), g).hadamard(in_axes(e(0), e(3))),
        (Algebra::SymmetricAlong, 3) => e_of(graph, which, &[e(0), e(1), e(2), g]),
        (Algebra::SymmetricTwice, 3) => e_of(graph, which, &[e(0), e(1), e(2), g, e(4)]),
        (Algebra::SymmetricTwice, 4) => e_of(graph, which, &[e(0), e(1), e(2), g, e(3)]),
        _ => return None,
    })
}
