//! Functions of rotations in forms that keep their digits, and their derivatives' at and near the identity and near half
//! a turn.

use super::tangents::turned;
use super::turns::{at, number, rows, stack, written_both};
use crate::graph::expr::{E, S};
use crate::graph::functions::{Binary, Unary};
use crate::graph::idioms::Idiom;
use crate::graph::op::{Id, Relation};
use crate::graph::shape::Dim;

/// Of two vectors of length 1 that between them, at t on the arc from the first to the second:
/// (sin (1 − t)θ u + sin tθ v)/sin θ, in functions of cos θ which are smooth where the vectors are alike.
pub fn between_directions<'g>(u: E<'g>, v: E<'g>, t: E<'g>) -> E<'g> {
    let one = number(u.graph, 1.0);
    let cos = u.dot(v);
    let ratio = arc(cos);
    let square = (one - cos * cos) * (ratio * ratio);
    let part = |t: E<'g>| ratio * (t * sinc_root(t * t * square));
    part(one - t) * u + part(t) * v
}

/// The right Jacobian of Exp at v, in functions of |v|² which are smooth: with q = (u, w) = Exp(v), S = sinc θ/2 and
/// B = j₁(θ/2)/(θ/2) it is w S + ¼ (S² − w B) v vᵀ − ½ S² [v]×.
pub fn right_jacobian(v: E<'_>) -> E<'_> {
    let square = 0.25 * v.dot(v);
    let (s, w) = (sinc_root(square), bessel(-1.0, square));
    // Far from 0 this is j₁(x)/x as it is computed, of what is known.
    let far = E::of(v.graph, v.graph.compare(Relation::Ge, square.id, v.graph.scalar(0.25)));
    let b = far.select(over(s - w, square), bessel(1.0, square));
    // Jr(v)ᵀ is Jl(v).
    written_both(combined(v, w * s, 0.25 * (s * s - w * b), -0.5 * (s * s)), Idiom::Call("Jr", v.id), Idiom::Call("Jl", v.id))
}

/// The inverse of the right Jacobian of Exp at the logarithm of a rotation in space: with its quaternion (u, w) and
/// the function A = acos(w)/√(1 − w²) it is I + A [u]× − A′ [u]×².
pub fn right_jacobian_inverse(q: E<'_>) -> E<'_> {
    let (u, w) = halves(q);
    let (ratio, slope) = arc_and_slope(w);
    combined(u, number(w.graph, 1.0) + slope * u.dot(u), -slope, ratio)
}

/// V(θ) ρ, by which Exp(ρ, θ) moves: ρ + ½ S² θ × ρ + ¼ (S² − w B) θ × (θ × ρ) in space, with S, w and B as in
/// [`right_jacobian`], and w S ρ + ½ S² θ J ρ in the plane.
pub fn shifted<'g>(theta: E<'g>, rho: E<'g>) -> E<'g> {
    let in_plane = rho.shape().rows == Dim::Lit(2);
    let square = 0.25 * if in_plane { theta * theta } else { theta.dot(theta) };
    let (s, w) = (sinc_root(square), bessel(-1.0, square));
    let once = turned(theta, rho);
    if in_plane {
        return w * s * rho + 0.5 * (s * s) * once;
    }
    rho + 0.5 * (s * s) * once + 0.25 * (s * s - w * bessel(1.0, square)) * turned(theta, once)
}

/// The ρ with V(θ) ρ = t in the plane: w/S t − ½ θ J t.
pub fn unshifted_in_plane<'g>(theta: E<'g>, t: E<'g>) -> E<'g> {
    let square = 0.25 * (theta * theta);
    let ratio = over(bessel(-1.0, square), sinc_root(square));
    ratio * t - 0.5 * turned(theta, t)
}

/// The ρ with V(θ) ρ = t, where Exp(θ) has the quaternion q: t − A u × t − A′ u × (u × t), with u, A and A′ as in
/// [`right_jacobian_inverse`].
pub fn unshifted<'g>(q: E<'g>, t: E<'g>) -> E<'g> {
    let (u, w) = halves(q);
    let (ratio, slope) = arc_and_slope(w);
    let once = turned(u, t);
    t - ratio * once - slope * turned(u, once)
}

/// acos(w)/√(1 − w²) and its slope.
fn arc_and_slope(w: E<'_>) -> (E<'_>, E<'_>) {
    let (one, ratio) = (number(w.graph, 1.0), arc(w));
    // Far from 1 the slope is computed of the value, by (1 − w²) A′ = w A − 1.
    let far = E::of(w.graph, w.graph.compare(Relation::Le, w.id, w.graph.scalar(1.0 - 1.0 / 16.0)));
    let near = S(one).call2(Binary::ARC, S(w)).0;
    (ratio, far.select(over(w * ratio - one, (one - w) * (one + w)), near))
}

/// A quotient of scalars.
fn over<'g>(a: E<'g>, b: E<'g>) -> E<'g> {
    E::of(a.graph, a.graph.quotient(a.id, b.id))
}

/// a + b v vᵀ + c [v]×
fn combined<'g>(v: E<'g>, a: E<'g>, b: E<'g>, c: E<'g>) -> E<'g> {
    let [x, y, z] = [0, 1, 2].map(|k| at(v, k, 0));
    let (cx, cy, cz) = (c * x, c * y, c * z);
    let (bx, by) = (b * x, b * y);
    let (xy, xz, yz) = (bx * y, bx * z, by * z);
    let items = [a + bx * x, xy + cz, xz - cy, xy - cz, a + by * y, yz + cx, xz + cy, yz - cx, a + b * (z * z)];
    stack(v.graph, &items, 3)
}

/// sin √s / √s
pub(super) fn sinc_root(s: E<'_>) -> E<'_> {
    bessel(0.0, s)
}

/// jₙ(√s) / √sⁿ, which is cos √s for n = −1.
pub(super) fn bessel(n: f64, s: E<'_>) -> E<'_> {
    S(number(s.graph, n)).call2(Binary::SINC_ROOT, S(s)).0
}

/// acos(w) / √(1 − w²)
pub(super) fn arc(w: E<'_>) -> E<'_> {
    S(number(w.graph, 0.0)).call2(Binary::ARC, S(w)).0
}

/// The imaginary and the real part of whichever of q and −q, which are one rotation, turns by at most π.
pub(super) fn halves(q: E<'_>) -> (E<'_>, E<'_>) {
    let graph = q.graph;
    let negative = E::of(graph, graph.compare(Relation::Lt, at(q, 3, 0).id, graph.scalar(0.0)));
    let q = negative.select(-q, q);
    (rows(q, 0, 3), at(q, 3, 0))
}

/// The quaternion of a rotation matrix, by the largest of its components, as nalgebra has it. Its multiples are chosen
/// among, which are linear in the matrix: where another is zero, nothing is divided by it.
pub(super) fn quaternion_of(m: E<'_>) -> E<'_> {
    let graph = m.graph;
    let one = number(graph, 1.0);
    let [x, y, z] = [0, 1, 2].map(|k| at(m, k, k));
    let [sx, sy, sz] = [(2, 1), (0, 2), (1, 0)].map(|(i, j)| at(m, i, j) - at(m, j, i));
    let [xy, xz, yz] = [(0, 1), (0, 2), (1, 2)].map(|(i, j)| at(m, i, j) + at(m, j, i));
    // Four times the square of each component, and the quaternion times four times the component.
    let squares = [one + x + y + z, one + x - y - z, one - x + y - z, one - x - y + z];
    let [w2, x2, y2, z2] = squares;
    let multiples = [[sx, sy, sz, w2], [x2, xy, xz, sx], [xy, y2, yz, sy], [xz, yz, z2, sz]].map(|items| stack(graph, &items, 4));
    let above = |a: E<'_>, b: E<'_>| E::of(graph, graph.compare(Relation::Gt, a.id, b.id)).id;
    let both = |a: Id, b: Id| graph.intern(crate::graph::op::Op::And(a, b), graph.shape(a));
    let [by_w, by_x, by_y] =
        [above(x + y + z, number(graph, 0.0)), both(above(x, y), above(x, z)), above(y, z)].map(|id| E::of(graph, id));
    let chosen =
        |[w, x, y, z]: [E<'_>; 4]| by_w.select(w, by_x.select(E::of(graph, x.id), by_y.select(E::of(graph, y.id), z))).id;
    let (square, multiple) = (E::of(graph, chosen(squares)), chosen(multiples));
    let root = 2.0 * square.map(Unary::SQRT);
    E::of(graph, graph.quotient(multiple, graph.fill(root.id, graph.shape(multiple))))
}
