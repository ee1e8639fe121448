//! The exponentials and logarithms of rotations and rigid motions, on plain arrays, for what perturbs nalgebra's.

use crate::Scalar;
use crate::rotations::{arc, sinc_root};
use crate::scalar::integer;

/// The scalar functions that exponentials and logarithms are made of.
#[derive(Clone, Copy)]
#[allow(missing_docs)]
pub struct Functions<T> {
    pub number: fn(f64) -> T,
    pub sqrt: fn(T) -> T,
    pub sin: fn(T) -> T,
    pub cos: fn(T) -> T,
    pub acos: fn(T) -> T,
    pub exp: fn(T) -> T,
}

/// Where e^(sλ) R(sθ) is integrated over s from 0 to 1 by Gauss and Legendre, and the weights.
const NODES: [(f64, f64); 12] = [
    (0.009219682876640375, 0.023587668193255914),
    (0.04794137181476257, 0.05346966299765921),
    (0.11504866290284765, 0.08003916427167311),
    (0.2063410228566913, 0.10158371336153296),
    (0.3160842505009099, 0.1167462682691774),
    (0.43738329574426554, 0.12457352290670139),
    (0.5626167042557345, 0.12457352290670139),
    (0.6839157494990901, 0.1167462682691774),
    (0.7936589771433087, 0.10158371336153296),
    (0.8849513370971523, 0.08003916427167311),
    (0.9520586281852375, 0.05346966299765921),
    (0.9907803171233597, 0.023587668193255914),
];

impl<T: Scalar + PartialOrd> Functions<T> {
    fn bessel(&self, order: T, s: T) -> T {
        sinc_root(order, s, self.sqrt, self.sin, self.cos)
    }

    /// sin √s / √s
    fn sinc(&self, s: T) -> T {
        self.bessel(T::zero(), s)
    }

    /// The unit quaternion i, j, k, w of the rotation about θ by its length.
    pub fn quaternion(&self, theta: [T; 3]) -> [T; 4] {
        let square = dot(theta, theta) / integer(4);
        let half = self.sinc(square) / integer(2);
        let [x, y, z] = theta.map(|x| x * half);
        [x, y, z, self.bessel(-T::one(), square)]
    }

    /// The θ, of length π at most, of a unit quaternion i, j, k, w.
    pub fn axis_angle(&self, q: [T; 4]) -> [T; 3] {
        let [x, y, z, w] = if q[3] < T::zero() { q.map(|x| -x) } else { q };
        let twice = integer::<T>(2) * arc(T::zero(), w, self.sqrt, self.acos);
        [x, y, z].map(|x| x * twice)
    }

    /// V(θ) ρ in space: where Exp(ρ, θ) moves to; with λ by e^(sλ) R(sθ).
    pub fn shift(&self, theta: [T; 3], lambda: Option<T>, rho: [T; 3]) -> [T; 3] {
        self.mean(dot(theta, theta), lambda).in_space(theta, rho)
    }

    /// The ρ of [`Functions::shift`].
    pub fn unshifted(&self, theta: [T; 3], lambda: Option<T>, t: [T; 3]) -> [T; 3] {
        self.mean(dot(theta, theta), lambda).inverse().in_space(theta, t)
    }

    /// V(θ) ρ in the plane.
    pub fn shift_in_plane(&self, theta: T, lambda: Option<T>, rho: [T; 2]) -> [T; 2] {
        self.mean(theta * theta, lambda).in_plane(theta, rho)
    }

    /// The ρ of [`Functions::shift_in_plane`].
    pub fn unshifted_in_plane(&self, theta: T, lambda: Option<T>, t: [T; 2]) -> [T; 2] {
        self.mean(theta * theta, lambda).inverse().in_plane(theta, t)
    }

    /// ∫ e^(sλ) R(sθ) ds over s from 0 to 1, from the square of the angle: V(θ) without λ.
    fn mean(&self, square: T, lambda: Option<T>) -> Mean<T> {
        if let Some(lambda) = lambda {
            return self.scaled_mean(square, lambda);
        }
        let quarter = square / integer(4);
        let half = self.sinc(quarter);
        let b = half * half / integer(2);
        // (θ − sin θ)/θ³ in functions of half the angle, which do not cancel.
        let c = (half * half - self.bessel(-T::one(), quarter) * self.bessel(T::one(), quarter)) / integer(4);
        Mean { square, a: T::one(), b, c }
    }

    fn scaled_mean(&self, square: T, lambda: T) -> Mean<T> {
        let size = if lambda < T::zero() { -lambda } else { lambda };
        // Panels over which e^(sλ) grows by a moderate factor.
        let mut panels = 1.0_f64;
        while (self.number)(panels * 2.0) < size && panels < 64.0 {
            panels += 1.0;
        }
        let mut mean = Mean { square, a: T::zero(), b: T::zero(), c: T::zero() };
        let mut panel = 0.0;
        while panel < panels {
            for (node, weight) in NODES {
                let s = (self.number)((panel + node) / panels);
                let weight = (self.number)(weight / panels) * (self.exp)(s * lambda);
                let half = s * self.sinc(s * s * square / integer(4));
                mean.a = mean.a + weight;
                mean.b = mean.b + weight * s * self.sinc(s * s * square);
                mean.c = mean.c + weight * half * half / integer(2);
            }
            panel += 1.0;
        }
        mean
    }
}

/// A I + B [θ]× + C [θ]×²
#[derive(Clone, Copy)]
struct Mean<T> {
    square: T,
    a: T,
    b: T,
    c: T,
}

impl<T: Scalar> Mean<T> {
    /// The same of which the product with this is I.
    fn inverse(self) -> Mean<T> {
        let Mean { square, a, b, c } = self;
        // The part that turns with the plane across θ is d + i |θ| b.
        let d = a - square * c;
        let norm = d * d + square * b * b;
        Mean { square, a: T::one() / a, b: -b / norm, c: (b * b - c * d) / (a * norm) }
    }

    /// A vector of space, with the axis.
    fn in_space(self, theta: [T; 3], v: [T; 3]) -> [T; 3] {
        let once = cross(theta, v);
        let twice = cross(theta, once);
        core::array::from_fn(|k| self.a * v[k] + self.b * once[k] + self.c * twice[k])
    }

    /// A vector of the plane, with the angle.
    fn in_plane(self, theta: T, [x, y]: [T; 2]) -> [T; 2] {
        let (d, b) = (self.a - self.square * self.c, self.b * theta);
        [d * x - b * y, b * x + d * y]
    }
}

fn dot<T: Scalar>(a: [T; 3], b: [T; 3]) -> T {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

fn cross<T: Scalar>(a: [T; 3], b: [T; 3]) -> [T; 3] {
    core::array::from_fn(|k| {
        let (i, j) = ((k + 1) % 3, (k + 2) % 3);
        a[i] * b[j] - a[j] * b[i]
    })
}
