//! Tangents of rotations and rigid motions, by exponentials of matrices: how an element is perturbed, and by what it was.

use super::dense::Dense;
use super::motion::{Motion, column, exponential, generated, generator, identity, plus, product, times};
use super::number::Number;
use crate::spaces::group::{Group, Turn};

/// 1 + x + x²/2, which is as good as exp x for the first two derivatives at x = 0.
fn near_one<N: Number>(one: &Dense<N>, x: &Dense<N>, square: &Dense<N>) -> Dense<N> {
    plus(&plus(one, x), &square.map(|s| s.scaled(0.5)))
}

/// The rotation by a small θ, as good as for the first two derivatives at θ = 0.
fn small<N: Number>(turn: Turn, theta: &Dense<N>) -> Dense<N> {
    let x = match turn {
        Turn::Matrix(_) => generator(theta),
        Turn::Complex => column(vec![N::constant(0.0), theta.data[0].clone()]),
        Turn::Quaternion => column(theta.data.iter().map(|x| x.scaled(0.5)).chain([N::constant(0.0)]).collect()),
    };
    near_one(&identity(turn), &x, &product(turn, &x, &x))
}

impl<N: Number> Motion<N> {
    /// x Exp(ξ); of a direction (x + ξ)/‖x + ξ‖.
    pub fn retracted(&self, xi: &Dense<N>) -> Option<Motion<N>> {
        let step = match self.group {
            Group::Turn(turn) => Motion::turn(turn, exponential(turn, xi)),
            Group::Isometry(turn) => {
                let n = turn.dimension();
                let theta = xi.block(n, 0, turn.tangent(), 1);
                let mut x = Dense::of(n + 1, n + 1, |_, _| N::constant(0.0));
                x.set_block(0, 0, &generator(&theta));
                x.set_block(0, n, &xi.block(0, 0, n, 1));
                Motion { group: self.group, parts: vec![exponential(turn, &theta), x.exponential().block(0, n, n, 1)] }
            }
            Group::Translation(_) => Motion { group: self.group, parts: vec![xi.clone()] },
            Group::Direction(_) => {
                let moved = self.parts[0].zip(xi, N::plus)?;
                let length = N::root_of_squares(&moved.dot(&moved)?);
                return Some(Motion { group: self.group, parts: vec![moved.map(|x| x.over(&length))] });
            }
            Group::Number(_) | Group::Similarity(_) => return None,
        };
        self.after(&step)
    }

    /// The ρ of a way of which the rotation is by θ: V⁻¹ t, with V beside exp of [θ]× in the exponential of a larger matrix.
    pub fn unshifted(theta: &Dense<N>, t: &Dense<N>) -> Option<Dense<N>> {
        let n = t.rows;
        let mut x = Dense::of(2 * n, 2 * n, |_, _| N::constant(0.0));
        x.set_block(0, 0, &generator(theta));
        x.set_block(0, n, &Dense::identity(n, n, &N::constant(1.0)));
        x.exponential().block(0, n, n, n).solve(t)
    }

    /// The logarithm, to first order, of how it differs from itself without tangents: its coordinates in the order
    /// translation, rotation, scaling, whose values are 0. Of directions and numbers those of what is stored.
    pub fn coordinates(&self, left: bool) -> Vec<N> {
        if let Group::Direction(_) | Group::Number(_) = self.group {
            return self.parts[0].data.to_vec();
        }
        let back = self.held().inverse();
        let way = if left { self.after(&back) } else { back.after(self) }.expect("two of one group");
        let turned = way.rotation().map(|(turn, stored)| match turn {
            Turn::Matrix(_) => generated(stored),
            Turn::Complex => stored.block(1, 0, 1, 1),
            Turn::Quaternion => stored.block(0, 0, 3, 1).map(|x| x.scaled(2.0)),
        });
        let parts = way.shift().cloned().into_iter().chain(turned);
        parts.flat_map(|part| part.data.to_vec()).chain(way.scale().map(|s| s.minus(&N::constant(1.0)))).collect()
    }
}

impl Motion<f64> {
    /// It without tangents.
    fn constant<M: Number>(&self) -> Motion<M> {
        let part = |part: &Dense<f64>| Dense::of(part.rows, part.cols, |i, j| M::constant(*part.at(i, j)));
        Motion { group: self.group, parts: self.parts.iter().map(part).collect() }
    }

    /// It perturbed by coordinates of value 0, from the right or from the left, as good as for two derivatives.
    pub fn perturbed<M: Number>(&self, xi: &[M], left: bool) -> Motion<M> {
        let mut found: Motion<M> = self.constant();
        let xi = column(xi.to_vec());
        let n = match self.group {
            Group::Direction(_) => {
                let u = &found.parts[0];
                let along = u.dot(&xi).expect("as long as it");
                let moved = plus(u, &xi.zip(u, |x, u| x.minus(&u.times(&along))).expect("as long as it"));
                let length = M::root_of_squares(&moved.dot(&moved).expect("as long as it"));
                found.parts[0] = moved.map(|x| x.over(&length));
                return found;
            }
            Group::Number(_) | Group::Translation(_) => {
                found.parts[0] = plus(&found.parts[0], &xi);
                return found;
            }
            Group::Turn(_) => 0,
            Group::Isometry(turn) | Group::Similarity(turn) => turn.dimension(),
        };
        let turn = self.group.turn().expect("what has a rotation");
        let theta = xi.block(n, 0, turn.tangent(), 1);
        let step = small(turn, &theta);
        found.parts[0] = if left { product(turn, &step, &found.parts[0]) } else { product(turn, &found.parts[0], &step) };
        if n > 0 {
            // exp of the matrix with λ 1 + [θ]× and ρ beside it.
            let lambda = xi.data.get(n + turn.tangent()).cloned().unwrap_or_else(|| M::constant(0.0));
            let mut x = Dense::of(n + 1, n + 1, |_, _| M::constant(0.0));
            x.set_block(0, 0, &plus(&generator(&theta), &Dense::identity(n, n, &lambda)));
            x.set_block(0, n, &xi.block(0, 0, n, 1));
            let e = near_one(&Dense::identity(n + 1, n + 1, &M::constant(1.0)), &x, &times(&x, &x));
            let (moved, way) = (e.block(0, 0, n, n), e.block(0, n, n, 1));
            found.parts[1] = match left {
                true => plus(&times(&moved, &found.parts[1]), &way),
                false => self.constant::<M>().moved(&way).expect("a vector of its space"),
            };
            if let Some(scale) = found.parts.get_mut(2) {
                let grown = M::constant(1.0).plus(&lambda).plus(&lambda.times(&lambda).scaled(0.5));
                *scale = scale.map(|s| s.times(&grown));
            }
        }
        found
    }
}
