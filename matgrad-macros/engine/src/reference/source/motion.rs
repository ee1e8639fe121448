//! Rotations, rigid motions, directions and what they are stored in, in the arithmetic of the numbers themselves: products of
//! matrices and of quaternions, and exponentials by their series. Nothing here knows a rule of their derivatives.

use super::dense::{Dense, sum};
use super::number::Number;
use crate::spaces::group::{Group, Turn};

/// An element of one of nalgebra's groups, by what it stores: rotation, translation, scaling, as far as there are.
#[derive(Clone, Debug)]
pub struct Motion<N> {
    /// Which group it is of.
    pub group: Group,
    /// Its parts.
    pub parts: Vec<Dense<N>>,
}

/// A column of these numbers.
pub fn column<N: Number>(items: Vec<N>) -> Dense<N> {
    Dense::new(items.len(), 1, items)
}

pub fn times<N: Number>(a: &Dense<N>, b: &Dense<N>) -> Dense<N> {
    a.product(b).expect("factors that fit")
}

pub fn plus<N: Number>(a: &Dense<N>, b: &Dense<N>) -> Dense<N> {
    a.zip(b, N::plus).expect("terms that fit")
}

/// The matrix of v ×, or of the quarter turn times a number.
pub fn generator<N: Number>(v: &Dense<N>) -> Dense<N> {
    let o = N::constant(0.0);
    match &v.data[..] {
        [x] => Dense::new(2, 2, vec![o.clone(), x.clone(), x.negated(), o]),
        [x, y, z] => {
            let items = [o.clone(), z.clone(), y.negated(), z.negated(), o.clone(), x.clone(), y.clone(), x.negated(), o];
            Dense::new(3, 3, items.to_vec())
        }
        _ => unreachable!("an angle, or an axis times an angle"),
    }
}

/// What [`generator`] made a matrix of, if its symmetric part is left aside.
pub fn generated<N: Number>(m: &Dense<N>) -> Dense<N> {
    let half = |i: usize, j: usize| m.at(i, j).minus(m.at(j, i)).scaled(0.5);
    column(if m.rows == 2 { vec![half(1, 0)] } else { vec![half(2, 1), half(0, 2), half(1, 0)] })
}

/// The product of quaternions, each its vector and then its real part.
pub fn hamilton<N: Number>(p: &Dense<N>, q: &Dense<N>) -> Dense<N> {
    let (u, v) = (p.block(0, 0, 3, 1), q.block(0, 0, 3, 1));
    let (a, b) = (p.at(3, 0), q.at(3, 0));
    let crossed = times(&generator(&u), &v);
    let real = a.times(b).minus(&sum(u.data.iter().zip(&*v.data).map(|(x, y)| x.times(y))));
    let imaginary = (0..3).map(|k| crossed.data[k].plus(&v.data[k].times(a)).plus(&u.data[k].times(b)));
    column(imaginary.chain([real]).collect())
}

/// The number with the other sign where it is imaginary.
pub fn conjugated<N: Number>(turn: Turn, q: &Dense<N>) -> Dense<N> {
    let is_real = |k: usize| k == if turn == Turn::Complex { 0 } else { 3 };
    column(q.data.iter().enumerate().map(|(k, x)| if is_real(k) { x.clone() } else { x.negated() }).collect())
}

/// The matrix of a rotation.
pub fn matrix<N: Number>(turn: Turn, stored: &Dense<N>) -> Dense<N> {
    match turn {
        Turn::Matrix(_) => stored.clone(),
        Turn::Complex => {
            let (re, im) = (&stored.data[0], &stored.data[1]);
            Dense::new(2, 2, vec![re.clone(), im.clone(), im.negated(), re.clone()])
        }
        // Its columns are q e q̄.
        Turn::Quaternion => {
            let unit = |k: usize| Dense::of(4, 1, |i, _| N::constant(if i == k { 1.0 } else { 0.0 }));
            let columns =
                (0..3).flat_map(|k| hamilton(&hamilton(stored, &unit(k)), &conjugated(turn, stored)).data[..3].to_vec());
            Dense::new(3, 3, columns.collect())
        }
    }
}

/// First b, then a.
pub fn product<N: Number>(turn: Turn, a: &Dense<N>, b: &Dense<N>) -> Dense<N> {
    match turn {
        Turn::Matrix(_) => times(a, b),
        Turn::Complex => times(&matrix(turn, a), b),
        Turn::Quaternion => hamilton(a, b),
    }
}

pub fn identity<N: Number>(turn: Turn) -> Dense<N> {
    let one_at = |n: usize, k: usize| Dense::of(n, 1, |i, _| N::constant(if i == k { 1.0 } else { 0.0 }));
    match turn {
        Turn::Matrix(n) => Dense::identity(n, n, &N::constant(1.0)),
        Turn::Complex => one_at(2, 0),
        Turn::Quaternion => one_at(4, 3),
    }
}

/// The rotation by an angle, or about an axis by its length.
pub fn exponential<N: Number>(turn: Turn, theta: &Dense<N>) -> Dense<N> {
    let f = |name: &str, x: &N| x.unary(name).unwrap_or_else(|| x.clone());
    match turn {
        Turn::Complex => column(vec![f("cos", &theta.data[0]), f("sin", &theta.data[0])]),
        Turn::Matrix(2) => matrix(Turn::Complex, &exponential(Turn::Complex, theta)),
        Turn::Matrix(_) => generator(theta).exponential(),
        Turn::Quaternion => {
            let half = theta.map(|x| x.scaled(0.5));
            let square = sum(half.data.iter().map(|x| x.times(x)));
            // cos and sin of the length r, the second over r: by their series in r² where r may be 0.
            let series = |first: u32| {
                (1..14).rev().fold(N::constant(1.0), |rest, k| {
                    let below = f64::from((2 * k + first) * (2 * k + first - 1));
                    N::constant(1.0).minus(&square.times(&rest).scaled(1.0 / below))
                })
            };
            let (cos, sinc) = if square.value() < 1.0 {
                (series(0), series(1))
            } else {
                let r = f("sqrt", &square);
                (f("cos", &r), f("sin", &r).over(&r))
            };
            column(half.data.iter().map(|x| x.times(&sinc)).chain([cos]).collect())
        }
    }
}

impl<N: Number> Motion<N> {
    /// A rotation.
    pub fn turn(turn: Turn, stored: Dense<N>) -> Motion<N> {
        Motion { group: Group::Turn(turn), parts: vec![stored] }
    }

    /// The identity.
    pub fn one(group: Group) -> Motion<N> {
        let mut parts: Vec<Dense<N>> = group.turn().map(identity).into_iter().collect();
        if let Group::Translation(_) | Group::Isometry(_) | Group::Similarity(_) = group {
            parts.push(Dense::of(group.dimension().unwrap_or(0), 1, |_, _| N::constant(0.0)));
        }
        if let Group::Similarity(_) = group {
            parts.push(Dense::of(1, 1, |_, _| N::constant(1.0)));
        }
        Motion { group, parts }
    }

    /// Its rotation.
    pub fn rotation(&self) -> Option<(Turn, &Dense<N>)> {
        self.group.turn().map(|turn| (turn, &self.parts[0]))
    }

    /// Its translation.
    pub fn shift(&self) -> Option<&Dense<N>> {
        match self.group {
            Group::Translation(_) => self.parts.first(),
            Group::Isometry(_) | Group::Similarity(_) => self.parts.get(1),
            _ => None,
        }
    }

    /// Its scaling.
    pub fn scale(&self) -> Option<&N> {
        self.parts.get(2).map(|scale| scale.at(0, 0))
    }

    /// A vector, rotated and scaled.
    pub fn turned(&self, v: &Dense<N>) -> Option<Dense<N>> {
        let turned = match self.rotation() {
            Some((turn, stored)) => matrix(turn, stored).product(v)?,
            None => v.clone(),
        };
        Some(self.scale().map_or(turned.clone(), |s| turned.map(|x| x.times(s))))
    }

    /// A point, moved.
    pub fn moved(&self, p: &Dense<N>) -> Option<Dense<N>> {
        let turned = self.turned(p)?;
        self.shift().map_or(Some(turned.clone()), |t| turned.zip(t, N::plus))
    }

    /// First the other, then this.
    pub fn after(&self, other: &Motion<N>) -> Option<Motion<N>> {
        if self.group.dimension()? != other.group.dimension()? {
            return None;
        }
        let turn = match (self.group.turn(), other.group.turn()) {
            (Some(Turn::Matrix(_)), Some(kept @ (Turn::Complex | Turn::Quaternion))) => Some(kept),
            (one, two) => one.or(two),
        };
        let rotation = turn.map(|turn| {
            let factor =
                |m: &Motion<N>| m.rotation().map_or_else(|| identity(turn), |(from, stored)| converted(from, stored, turn));
            product(turn, &factor(self), &factor(other))
        });
        let shift = match (self.shift(), other.shift()) {
            (_, Some(t)) => Some(self.moved(t)?),
            (t, None) => t.cloned(),
        };
        let scale = match (self.scale(), other.scale()) {
            (Some(a), Some(b)) => Some(a.times(b)),
            (a, b) => a.or(b).cloned(),
        };
        let group = match (turn, &shift, &scale) {
            (Some(turn), _, Some(_)) => Group::Similarity(turn),
            (Some(turn), Some(_), None) => Group::Isometry(turn),
            (Some(turn), None, None) => Group::Turn(turn),
            (None, Some(t), None) => Group::Translation(t.rows),
            _ => return None,
        };
        let scale = scale.map(|s| Dense::new(1, 1, vec![s]));
        Some(Motion { group, parts: rotation.into_iter().chain(shift).chain(scale).collect() })
    }

    /// The motion back.
    pub fn inverse(&self) -> Motion<N> {
        let mut back = Motion::one(self.group);
        if let Some((turn, stored)) = self.rotation() {
            back.parts[0] = match turn {
                Turn::Matrix(_) => stored.transpose(),
                _ => conjugated(turn, stored),
            };
        }
        if let Some(s) = self.scale() {
            back.parts[2] = Dense::new(1, 1, vec![N::constant(1.0).over(s)]);
        }
        if let Some(t) = self.shift() {
            let place = back.parts.len().min(2) - 1;
            back.parts[place] = back.turned(t).expect("a vector of its space").map(N::negated);
        }
        back
    }

    /// This without tangents.
    pub fn held(&self) -> Motion<N> {
        Motion { group: self.group, parts: self.parts.iter().map(|part| part.map(N::held)).collect() }
    }

    /// The matrix in homogeneous coordinates; `None` of what is no motion.
    pub fn homogeneous(&self) -> Option<Dense<N>> {
        let n = self.group.dimension()?;
        let mut m = Dense::identity(n + 1, n + 1, &N::constant(1.0));
        m.set_block(0, 0, &self.turned(&Dense::identity(n, n, &N::constant(1.0)))?);
        if let Some(t) = self.shift() {
            m.set_block(0, n, t);
        }
        Some(m)
    }
}

/// A rotation in another storage, where that is not a choice of signs.
pub fn converted<N: Number>(from: Turn, stored: &Dense<N>, to: Turn) -> Dense<N> {
    match (from, to) {
        (Turn::Matrix(2), Turn::Complex) => stored.block(0, 0, 2, 1),
        (Turn::Matrix(_), Turn::Quaternion) => quaternion_of(stored).0,
        (_, Turn::Matrix(_)) => matrix(from, stored),
        _ => stored.clone(),
    }
}

/// The quaternion of a rotation's matrix, with the sign that nalgebra chooses, and how near it is to another choice.
pub fn quaternion_of<N: Number>(m: &Dense<N>) -> (Dense<N>, f64) {
    let on = |k: usize| m.at(k, k).clone();
    let trace = m.trace();
    let largest = (0..3).fold(0, |best, k| if on(k).value() > on(best).value() { k } else { best });
    let (i, j, k) = (largest, (largest + 1) % 3, (largest + 2) % 3);
    let root = |square: N| square.unary("sqrt").unwrap_or(square).scaled(2.0);
    let off = |a: usize, b: usize, sign: f64| m.at(a, b).plus(&m.at(b, a).scaled(sign));
    let mut items = vec![N::constant(0.0); 4];
    if trace.value() > 0.0 {
        let d = root(trace.plus(&N::constant(1.0)));
        for (a, item) in items.iter_mut().take(3).enumerate() {
            *item = off((a + 2) % 3, (a + 1) % 3, -1.0).over(&d);
        }
        items[3] = d.scaled(0.25);
    } else {
        let d = root(N::constant(1.0).plus(&on(i)).minus(&on(j)).minus(&on(k)));
        items[i] = d.scaled(0.25);
        items[j] = off(i, j, 1.0).over(&d);
        items[k] = off(i, k, 1.0).over(&d);
        items[3] = off(k, j, -1.0).over(&d);
    }
    let others = (0..3).filter(|&a| a != largest).map(|a| on(largest).value() - on(a).value());
    let margin = if trace.value() > 0.0 { trace.value() } else { others.fold(-trace.value(), f64::min) };
    (column(items), margin)
}
