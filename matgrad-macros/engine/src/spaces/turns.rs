//! The algebra of rotations on their storage, as nodes: what nalgebra computes, in forms that keep their digits and
//! their derivatives' at and near the identity and near half a turn.

use super::group::Turn;
use super::smooth::{arc, bessel, halves, quaternion_of, sinc_root};
use crate::graph::expr::E;
use crate::graph::functions::{Binary, Unary};
use crate::graph::idioms::Idiom;
use crate::graph::op::{Id, Index};
use crate::graph::shape::{Dim, Shape};
use crate::graph::store::Graph;

/// An element.
pub(super) fn at(a: E<'_>, i: usize, j: usize) -> E<'_> {
    a.element(Index::Lit(i), Index::Lit(j))
}

/// The elements of a column.
fn parts<const N: usize>(a: E<'_>) -> [E<'_>; N] {
    std::array::from_fn(|k| at(a, k, 0))
}

/// A matrix from its elements, column by column.
pub(super) fn stack<'g>(graph: &'g Graph, items: &[E<'g>], rows: usize) -> E<'g> {
    let ids: Vec<Id> = items.iter().map(|item| item.id).collect();
    let shape = Shape::lit(rows, ids.len() / rows);
    E::of(graph, graph.stack(ids, shape))
}

pub(super) fn number(graph: &Graph, value: f64) -> E<'_> {
    E::of(graph, graph.scalar(value))
}

/// The part of a block of rows.
pub(super) fn rows(a: E<'_>, first: usize, count: usize) -> E<'_> {
    a.block(Index::Lit(first), Index::Lit(0), Shape::lit(count, 1))
}

/// a × b
pub fn cross<'g>(a: E<'g>, b: E<'g>) -> E<'g> {
    let whole = (a, b);
    let ([a, b], graph): ([[E<'g>; 3]; 2], _) = ([parts(a), parts(b)], a.graph);
    let items: Vec<E<'g>> = (0..3)
        .map(|k| {
            let (i, j) = ((k + 1) % 3, (k + 2) % 3);
            a[i] * b[j] - a[j] * b[i]
        })
        .collect();
    written(stack(graph, &items, 3), Idiom::Cross(whole.0.id, whole.1.id))
}

/// A value with how it is written.
pub(super) fn written(value: E<'_>, idiom: Idiom) -> E<'_> {
    value.graph.write_as(value.id, idiom);
    value
}

/// The same of a matrix, with how its transpose is written.
pub(super) fn written_both(value: E<'_>, idiom: Idiom, of_transpose: Idiom) -> E<'_> {
    written(value.t(), of_transpose);
    written(value, idiom)
}

/// The matrix of v ×.
pub fn cross_matrix(v: E<'_>) -> E<'_> {
    let ([x, y, z], o) = (parts(v), number(v.graph, 0.0));
    written(stack(v.graph, &[o, z, -y, -z, o, x, y, -x, o], 3), Idiom::CrossMatrix(v.id))
}

/// The v of the skew part of a matrix: (A − Aᵀ)/2 is the matrix of v ×.
pub fn vee(a: E<'_>) -> E<'_> {
    let half = |i: usize, j: usize| 0.5 * (at(a, i, j) - at(a, j, i));
    stack(a.graph, &[half(2, 1), half(0, 2), half(1, 0)], 3)
}

/// The product of two quaternions in the order i, j, k, w.
fn hamilton<'g>(a: E<'g>, b: E<'g>) -> E<'g> {
    let [ai, aj, ak, aw] = parts(a);
    let [bi, bj, bk, bw] = parts(b);
    let items = [
        aw * bi + ai * bw + aj * bk - ak * bj,
        aw * bj - ai * bk + aj * bw + ak * bi,
        aw * bk + ai * bj - aj * bi + ak * bw,
        aw * bw - ai * bi - aj * bj - ak * bk,
    ];
    stack(a.graph, &items, 4)
}

/// A vector as a quaternion without a real part.
fn imaginary(v: E<'_>) -> E<'_> {
    let [x, y, z] = parts(v);
    stack(v.graph, &[x, y, z, number(v.graph, 0.0)], 4)
}

/// The product of two complex numbers.
fn complex<'g>(a: E<'g>, b: E<'g>) -> E<'g> {
    let ([ar, ai], [br, bi]) = (parts(a), parts(b));
    stack(a.graph, &[ar * br - ai * bi, ar * bi + ai * br], 2)
}

impl Turn {
    /// The rotation by nothing.
    pub fn identity(self, graph: &Graph) -> E<'_> {
        let one_at = |n: usize, place: usize| {
            let items: Vec<E<'_>> = (0..n).map(|k| number(graph, if k == place { 1.0 } else { 0.0 })).collect();
            stack(graph, &items, n)
        };
        match self {
            Turn::Matrix(n) => E::of(graph, graph.identity(Dim::Lit(n))),
            Turn::Complex => one_at(2, 0),
            Turn::Quaternion => one_at(4, 3),
        }
    }

    /// First b, then a.
    pub fn product<'g>(self, a: E<'g>, b: E<'g>) -> E<'g> {
        match self {
            Turn::Matrix(_) => a * b,
            Turn::Complex => written(complex(a, b), Idiom::Product(1.0, vec![a.id, b.id])),
            Turn::Quaternion => written(hamilton(a, b), Idiom::Product(1.0, vec![a.id, b.id])),
        }
    }

    /// The rotation back.
    pub fn inverse(self, a: E<'_>) -> E<'_> {
        match self {
            Turn::Matrix(_) => a.t(),
            Turn::Complex => {
                let [re, im] = parts(a);
                written(stack(a.graph, &[re, -im], 2), Idiom::Inverse(a.id))
            }
            Turn::Quaternion => {
                let [i, j, k, w] = parts(a);
                written(stack(a.graph, &[-i, -j, -k, w], 4), Idiom::Inverse(a.id))
            }
        }
    }

    /// A vector, rotated.
    pub fn apply<'g>(self, a: E<'g>, v: E<'g>) -> E<'g> {
        match self {
            Turn::Matrix(_) => a * v,
            Turn::Complex => written(complex(a, v), Idiom::Turned(a.id, v.id, false)),
            // v + 2 w (u × v) + 2 u × (u × v)
            Turn::Quaternion => {
                let (u, w) = (rows(a, 0, 3), at(a, 3, 0));
                let t = 2.0 * cross(u, v);
                written(v + w * t + cross(u, t), Idiom::Turned(a.id, v.id, false))
            }
        }
    }

    /// A vector, rotated back.
    pub fn apply_inverse<'g>(self, a: E<'g>, v: E<'g>) -> E<'g> {
        match self {
            Turn::Matrix(_) => a.t() * v,
            _ => self.apply(self.inverse(a), v),
        }
    }

    /// The rotation's matrix.
    pub fn matrix(self, a: E<'_>) -> E<'_> {
        match self {
            Turn::Matrix(_) => a,
            Turn::Complex => {
                let [re, im] = parts(a);
                written_both(stack(a.graph, &[re, im, -im, re], 2), Idiom::Call("R", a.id), Idiom::MatrixBack(a.id))
            }
            Turn::Quaternion => {
                let [i, j, k, w] = parts(a);
                let [ww, ii, jj, kk] = [w * w, i * i, j * j, k * k];
                let [ij, wk, wj, ik, jk, wi] = [i * j, w * k, w * j, i * k, j * k, w * i];
                let twice = |x: E<'_>| 2.0 * E::of(a.graph, x.id);
                let items = [
                    ww + ii - jj - kk,
                    twice(wk + ij),
                    twice(ik - wj),
                    twice(ij - wk),
                    ww - ii + jj - kk,
                    twice(wi + jk),
                    twice(wj + ik),
                    twice(jk - wi),
                    ww - ii - jj + kk,
                ];
                written_both(stack(a.graph, &items, 3), Idiom::Call("R", a.id), Idiom::MatrixBack(a.id))
            }
        }
    }

    /// The matrix of the rotation back.
    pub fn matrix_back(self, a: E<'_>) -> E<'_> {
        match self {
            Turn::Matrix(_) => a.t(),
            _ => self.matrix(a).t(),
        }
    }

    /// The same rotation in another storage.
    pub fn stored_as(self, other: Turn, a: E<'_>) -> E<'_> {
        match (self, other) {
            (Turn::Matrix(_), Turn::Complex) => a.block(Index::Lit(0), Index::Lit(0), Shape::lit(2, 1)),
            (Turn::Matrix(_), Turn::Quaternion) => written(quaternion_of(a), Idiom::Call("q", a.id)),
            (_, Turn::Matrix(_)) => self.matrix(a),
            _ => a,
        }
    }

    /// The rotation by an angle, or about the axis v by its length.
    pub fn exp(self, v: E<'_>) -> E<'_> {
        written(self.exponential(v), Idiom::Call("Exp", v.id))
    }

    fn exponential(self, v: E<'_>) -> E<'_> {
        let graph = v.graph;
        match self {
            Turn::Matrix(2) | Turn::Complex => {
                let (sin, cos) = (v.map(Unary::SIN), v.map(Unary::COS));
                let items = [cos, sin, -sin, cos];
                stack(graph, &items[..if self == Turn::Complex { 2 } else { 4 }], 2)
            }
            // I + sinc θ [v]× + ½ sinc²(θ/2) [v]×², in functions of θ² which are smooth.
            Turn::Matrix(_) => {
                let square = v.dot(v);
                let half = sinc_root(0.25 * square);
                let [x, y, z] = parts(v);
                let (a, b) = (sinc_root(square), 0.5 * (half * half));
                let one = number(graph, 1.0);
                let (ax, ay, az) = (a * x, a * y, a * z);
                let (xy, xz, yz) = (b * (x * y), b * (x * z), b * (y * z));
                let (xx, yy, zz) = (b * (x * x), b * (y * y), b * (z * z));
                let items =
                    [one - (yy + zz), xy + az, xz - ay, xy - az, one - (xx + zz), yz + ax, xz + ay, yz - ax, one - (xx + yy)];
                stack(graph, &items, 3)
            }
            Turn::Quaternion => {
                let square = 0.25 * v.dot(v);
                let [x, y, z] = parts(0.5 * (sinc_root(square) * v));
                stack(graph, &[x, y, z, bessel(-1.0, square)], 4)
            }
        }
    }

    /// The rotation in space about an axis of length 1 by an angle.
    pub fn about<'g>(self, axis: E<'g>, angle: E<'g>) -> E<'g> {
        let graph = axis.graph;
        let [x, y, z] = parts(axis);
        if self == Turn::Quaternion {
            let half = 0.5 * angle;
            let (sin, cos) = (half.map(Unary::SIN), half.map(Unary::COS));
            return stack(graph, &[sin * x, sin * y, sin * z, cos], 4);
        }
        let (sin, cos) = (angle.map(Unary::SIN), angle.map(Unary::COS));
        let rest = number(graph, 1.0) - cos;
        let (sx, sy, sz) = (sin * x, sin * y, sin * z);
        let (xy, xz, yz) = (rest * (x * y), rest * (x * z), rest * (y * z));
        let on = |a: E<'g>| cos + rest * (a * a);
        stack(graph, &[on(x), xy + sz, xz - sy, xy - sz, on(y), yz + sx, xz + sy, yz - sx, on(z)], 3)
    }

    /// The angle from −π to π, or the axis times the angle from 0 to π.
    pub fn log(self, a: E<'_>) -> E<'_> {
        let value = self.logarithm(a);
        written(value, Idiom::Call("log", a.id))
    }

    fn logarithm(self, a: E<'_>) -> E<'_> {
        match self {
            Turn::Matrix(2) => self.stored_as(Turn::Complex, a).angle(),
            Turn::Complex => a.angle(),
            Turn::Matrix(_) => Turn::Quaternion.log(quaternion_of(a)),
            // 2 acos(w)/√(1 − w²) u, which is smooth from the identity to beyond half a turn, of the q or −q
            // with w ≥ 0.
            Turn::Quaternion => {
                let (u, w) = halves(a);
                2.0 * (arc(w) * u)
            }
        }
    }

    /// The angle from −π to π in the plane, from 0 to π in space.
    pub fn angle(self, a: E<'_>) -> E<'_> {
        match self {
            Turn::Matrix(2) | Turn::Complex => self.log(a),
            Turn::Matrix(_) => Turn::Quaternion.angle(quaternion_of(a)),
            Turn::Quaternion => {
                let (u, w) = halves(a);
                let norm = E::of(a.graph, a.graph.norm(u.id));
                2.0 * (arc(w) * norm)
            }
        }
    }

    /// The axis of a rotation in space, and what nalgebra compares with ε to see whether there is one.
    pub fn axis(self, a: E<'_>) -> (E<'_>, E<'_>) {
        let norm = |v: E<'_>| E::of(a.graph, a.graph.norm(v.id));
        let (u, _) = halves(self.stored_as(Turn::Quaternion, a));
        let length = norm(u);
        let axis = E::of(a.graph, a.graph.quotient(u.id, a.graph.fill(length.id, u.shape())));
        match self {
            Turn::Matrix(_) => (axis, 2.0 * norm(vee(a))),
            _ => (axis, norm(u)),
        }
    }

    /// Roll, pitch and yaw of a rotation in space.
    pub fn euler_angles(self, a: E<'_>) -> [E<'_>; 3] {
        let m = self.matrix(a);
        let atan2 = |y: E<'_>, x: E<'_>| E::of(m.graph, m.graph.map2(Binary::ATAN2, y.id, x.id)).id;
        let level = E::of(m.graph, m.graph.map2(Binary::HYPOT, at(m, 0, 0).id, at(m, 1, 0).id));
        let ids = [atan2(at(m, 2, 1), at(m, 2, 2)), atan2(-at(m, 2, 0), level), atan2(at(m, 1, 0), at(m, 0, 0))];
        ids.map(|id| E::of(a.graph, id))
    }

    /// The rotation in space by roll, pitch and yaw.
    pub fn by_euler_angles<'g>(self, angles: [E<'g>; 3]) -> E<'g> {
        let graph = angles[0].graph;
        let [roll, pitch, yaw] = angles;
        if self == Turn::Quaternion {
            let halves = angles.map(|angle| 0.5 * angle);
            let ([sr, sp, sy], [cr, cp, cy]) = (halves.map(|h| h.map(Unary::SIN)), halves.map(|h| h.map(Unary::COS)));
            let items = [
                sr * cp * cy - cr * sp * sy,
                cr * sp * cy + sr * cp * sy,
                cr * cp * sy - sr * sp * cy,
                cr * cp * cy + sr * sp * sy,
            ];
            return stack(graph, &items, 4);
        }
        let [(sr, cr), (sp, cp), (sy, cy)] = [roll, pitch, yaw].map(|angle| (angle.map(Unary::SIN), angle.map(Unary::COS)));
        let items = [
            cy * cp,
            sy * cp,
            -sp,
            cy * sp * sr - sy * cr,
            sy * sp * sr + cy * cr,
            cp * sr,
            cy * sp * cr + sy * sr,
            sy * sp * cr - cy * sr,
            cp * cr,
        ];
        stack(graph, &items, 3)
    }

    /// The differential of the storage where the rotation is perturbed by d, from the left or from the right: of
    /// a Exp(d) at d = 0 it is R [d]× and q ⊗ (d/2, 0).
    pub fn lifted<'g>(self, a: E<'g>, d: E<'g>, left: bool) -> E<'g> {
        let product = |d: E<'g>| if left { self.product(d, a) } else { self.product(a, d) };
        match self {
            Turn::Matrix(2) => {
                let o = number(a.graph, 0.0);
                product(stack(a.graph, &[o, d, -d, o], 2))
            }
            Turn::Matrix(_) => product(cross_matrix(d)),
            Turn::Complex => {
                let [re, im] = parts(a);
                stack(a.graph, &[-(im * d), re * d], 2)
            }
            Turn::Quaternion => product(imaginary(0.5 * d)),
        }
    }

    /// The tangent of a differential of the storage: what [`Turn::lifted`] made it of.
    pub fn lowered<'g>(self, a: E<'g>, da: E<'g>, left: bool) -> E<'g> {
        let back = self.inverse(a);
        let product = || if left { self.product(da, back) } else { self.product(back, da) };
        match self {
            Turn::Matrix(2) => {
                let turned = product();
                0.5 * (at(turned, 1, 0) - at(turned, 0, 1))
            }
            Turn::Matrix(_) => vee(product()),
            Turn::Complex => {
                let ([re, im], [d_re, d_im]) = (parts(a), parts(da));
                re * d_im - im * d_re
            }
            Turn::Quaternion => 2.0 * rows(product(), 0, 3),
        }
    }
}

impl<'g> E<'g> {
    /// The angle of a complex number.
    fn angle(self) -> E<'g> {
        let [re, im] = parts(self);
        E::of(self.graph, self.graph.map2(Binary::ATAN2, im.id, re.id))
    }
}
