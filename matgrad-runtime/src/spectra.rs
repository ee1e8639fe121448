//! Eigenvalues of symmetric matrices and singular values by Jacobi's rotations, which are accurate and never divide by
//! what may vanish.

use crate::Real;
use crate::schur::{at, epsilon, put};
use crate::triangular::inner;

/// Rounds of rotations, after which what is left is taken as it is. Few are needed: they converge quadratically.
const MOST_ROUNDS: usize = 40;

/// The spectrum of the symmetric part of a matrix, A = V diag(λ) Vᵀ, for functions of such matrices.
#[derive(Clone, Copy, Debug)]
pub struct Spectrum<T, const N: usize> {
    values: [T; N],
    vectors: [[T; N]; N],
}

/// The rotation (c, s) of two axes after which `across` is 0 where the two have `first` and `second`.
fn rotation<T: Real>(first: T, second: T, across: T) -> (T, T) {
    let slope = (second - first) / (across + across);
    let root = slope.hypot(T::one());
    let tangent = T::one() / if slope >= T::zero() { slope + root } else { slope - root };
    let cosine = T::one() / tangent.hypot(T::one());
    (cosine, cosine * tangent)
}

/// Columns `p` < `q` turned.
fn turn<T: Real, const R: usize, const C: usize>(a: &mut [[T; R]; C], p: usize, q: usize, (c, s): (T, T)) {
    let (before, after) = a.split_at_mut(q.min(C));
    if let (Some(x), Some(y)) = (before.get_mut(p), after.first_mut()) {
        for (x, y) in x.iter_mut().zip(y) {
            (*x, *y) = (c * *x - s * *y, s * *x + c * *y);
        }
    }
}

impl<T: Real, const N: usize> Spectrum<T, N> {
    /// The spectrum of the symmetric part of `a` (N×N).
    pub fn new(a: &[[T; N]; N]) -> Self {
        let (mut a, mut vectors) = (symmetric(a), crate::identity());
        for _ in 0..MOST_ROUNDS {
            let mut is_done = true;
            for (p, q) in (1..N).flat_map(|q| (0..q).map(move |p| (p, q))) {
                let (first, second, across) = (at(&a, p, p), at(&a, q, q), at(&a, p, q));
                let beside = first.abs() + second.abs();
                let is_felt = across.abs() > beside * epsilon::<T>() * T::from_f64(0.01);
                if !is_felt {
                    continue;
                }
                is_done = false;
                let by = rotation(first, second, across);
                turn(&mut a, p, q, by);
                for column in &mut a {
                    if let (before, [y, ..]) = column.split_at_mut(q.min(N))
                        && let Some(x) = before.get_mut(p)
                    {
                        (*x, *y) = (by.0 * *x - by.1 * *y, by.1 * *x + by.0 * *y);
                    }
                }
                put(&mut a, p, q, T::zero());
                put(&mut a, q, p, T::zero());
                turn(&mut vectors, p, q, by);
            }
            if is_done {
                break;
            }
        }
        let mut values = [T::zero(); N];
        values.iter_mut().enumerate().for_each(|(k, value)| *value = at(&a, k, k));
        Spectrum { values, vectors }
    }

    /// The matrix whose rows repeat the eigenvalues: λᵢ in row i.
    #[inline]
    pub fn grid(&self) -> [[T; N]; N] {
        [self.values; N]
    }

    /// V
    #[inline]
    pub fn axes(&self) -> [[T; N]; N] {
        self.vectors
    }

    /// V diag(f) Vᵀ for the diagonal f of `values` (N×N).
    pub fn map(&self, values: &[[T; N]; N]) -> [[T; N]; N] {
        let mut scaled = self.vectors;
        for (k, column) in scaled.iter_mut().enumerate() {
            column.iter_mut().for_each(|x| *x = *x * at(values, k, k));
        }
        crate::mul_tr(&scaled, &self.vectors)
    }

    /// V (D ⊙ Vᵀ E V) Vᵀ for the symmetric part of `e`, with the divided differences `d` of a function.
    pub fn along(&self, d: &[[T; N]; N], e: &[[T; N]; N]) -> [[T; N]; N] {
        let mut inner = self.inside(e);
        inner.as_flattened_mut().iter_mut().zip(d.as_flattened()).for_each(|(x, &d)| *x = *x * d);
        self.outside(&inner)
    }

    /// The second derivative along the symmetric parts of `e` and `b`: Σₖ f[λᵢ, λₖ, λⱼ] (Eᵢₖ Bₖⱼ + Bᵢₖ Eₖⱼ) in the
    /// axes of V. `d` holds the divided differences, `h` half the second derivative at the middle of each two.
    pub fn twice(&self, d: &[[T; N]; N], h: &[[T; N]; N], e: &[[T; N]; N], b: &[[T; N]; N]) -> [[T; N]; N] {
        let (e, b) = (self.inside(e), self.inside(b));
        let mut inner = crate::zeros();
        for (i, j) in (0..N).flat_map(|j| (0..N).map(move |i| (i, j))) {
            let sum = (0..N).fold(T::zero(), |sum, k| {
                sum + self.second(d, h, i, j, k) * (at(&e, i, k) * at(&b, k, j) + at(&b, i, k) * at(&e, k, j))
            });
            put(&mut inner, i, j, sum);
        }
        self.outside(&inner)
    }

    /// f[λᵢ, λⱼ, λₖ]: by the two that are farthest apart, and by the second derivative where all are together.
    fn second(&self, d: &[[T; N]; N], h: &[[T; N]; N], i: usize, j: usize, k: usize) -> T {
        let value = |i: usize| self.values.get(i).copied().unwrap_or_else(T::zero);
        let gap = |i: usize, j: usize| (value(i) - value(j)).abs();
        let mut triple = [i, j, k];
        for turned in [[j, k, i], [k, i, j]] {
            if gap(turned[0], turned[1]) > gap(triple[0], triple[1]) {
                triple = turned;
            }
        }
        let [x, y, z] = triple;
        let size = value(x).abs().max(value(y).abs());
        if gap(x, y) <= size * T::from_f64(1e-4) {
            let third = T::one() / T::from_f64(3.0);
            return (at(h, i, j) + at(h, j, k) + at(h, i, k)) * third;
        }
        (at(d, x, z) - at(d, y, z)) / (value(x) - value(y))
    }

    /// Vᵀ E V for the symmetric part of `e`.
    fn inside(&self, e: &[[T; N]; N]) -> [[T; N]; N] {
        let half = crate::mul(&symmetric(e), &self.vectors);
        crate::tr_mul(&self.vectors, &half)
    }

    fn outside(&self, inner: &[[T; N]; N]) -> [[T; N]; N] {
        crate::mul_tr(&crate::mul(&self.vectors, inner), &self.vectors)
    }
}

fn symmetric<T: Real, const N: usize>(a: &[[T; N]; N]) -> [[T; N]; N] {
    let (mut out, turned) = (*a, crate::transpose(a));
    for (out, &x) in out.as_flattened_mut().iter_mut().zip(turned.as_flattened()) {
        *out = (*out + x) * T::from_f64(0.5);
    }
    out
}

/// A singular value decomposition, A = U diag(s) Vᵀ with s descending.
#[derive(Clone, Copy, Debug)]
pub struct Svd<T, const R: usize, const C: usize> {
    /// Orthogonal columns, zero where a singular value is.
    left: [[T; R]; C],
    values: [T; C],
    right: [[T; C]; C],
}

impl<T: Real, const R: usize, const C: usize> Svd<T, R, C> {
    /// The decomposition of `a` (R×C).
    pub fn new(a: &[[T; R]; C]) -> Self {
        let largest = a.as_flattened().iter().fold(T::zero(), |most, x| most.max(x.abs()));
        let scale = if largest > T::zero() { largest } else { T::one() };
        let (mut left, mut right) = (a.map(|column| column.map(|x| x / scale)), crate::identity::<T, C, C>());
        for _ in 0..MOST_ROUNDS {
            let mut is_done = true;
            for (p, q) in (1..C).flat_map(|q| (0..q).map(move |p| (p, q))) {
                let (Some(x), Some(y)) = (left.get(p), left.get(q)) else { continue };
                let (first, second, across) = (inner(x, x), inner(y, y), inner(x, y));
                let least = epsilon::<T>() * (first.sqrt() * second.sqrt() + epsilon::<T>());
                let is_felt = across.abs() > least;
                if !is_felt {
                    continue;
                }
                is_done = false;
                let by = rotation(first, second, across);
                turn(&mut left, p, q, by);
                turn(&mut right, p, q, by);
            }
            if is_done {
                break;
            }
        }
        let mut values = [T::zero(); C];
        for (value, column) in values.iter_mut().zip(&left) {
            *value = column.iter().fold(T::zero(), |sum, &x| sum + x * x).sqrt();
        }
        // In descending order.
        for k in 0..C {
            let value = |j: usize| values.get(j).copied().unwrap_or_else(T::zero);
            let first = (k..C).fold(k, |first, j| if value(j) > value(first) { j } else { first });
            values.swap(k, first);
            left.swap(k, first);
            right.swap(k, first);
        }
        let size = values.iter().fold(T::zero(), |most, &x| most.max(x));
        let least = size * epsilon::<T>() * T::from_f64(R.max(C) as f64);
        for (value, column) in values.iter_mut().zip(&mut left) {
            let factor = if *value > least { T::one() / *value } else { T::zero() };
            column.iter_mut().for_each(|x| *x = *x * factor);
            *value = *value * scale;
        }
        Svd { left, values, right }
    }

    /// The K largest singular values.
    #[inline]
    pub fn values<const K: usize>(&self) -> [[T; K]; 1] {
        let mut out = crate::zeros::<T, K, 1>();
        out.as_flattened_mut().iter_mut().zip(&self.values).for_each(|(out, &x)| *out = x);
        out
    }

    /// The columns of U for the K largest singular values, R×K.
    #[inline]
    pub fn left<const K: usize>(&self) -> [[T; R]; K] {
        let mut out = crate::zeros::<T, R, K>();
        out.iter_mut().zip(&self.left).for_each(|(out, column)| *out = *column);
        out
    }

    /// The rows of Vᵀ for the K largest singular values, K×C.
    #[inline]
    pub fn right<const K: usize>(&self) -> [[T; K]; C] {
        let mut out = crate::zeros::<T, C, K>();
        out.iter_mut().zip(&self.right).for_each(|(out, column)| *out = *column);
        crate::transpose(&out)
    }

    /// U Vᵀ, without what belongs to a singular value of 0.
    #[inline]
    pub fn polar(&self) -> [[T; R]; C] {
        crate::mul_tr(&self.left, &self.right)
    }
}

/// V f(λ) Vᵀ for the symmetric part V diag(λ) Vᵀ of a matrix of nalgebra of any version.
pub fn symmetric_map<M, T: Real, const N: usize>(a: &M, f: impl Fn(T) -> T) -> M
where
    M: Copy + Into<[[T; N]; N]> + From<[[T; N]; N]>,
{
    let spectrum = Spectrum::new(&(*a).into());
    let mut values = spectrum.grid();
    (0..N).for_each(|k| put(&mut values, k, k, f(at(&spectrum.grid(), k, k))));
    spectrum.map(&values).into()
}

/// The nuclear norm of a matrix of nalgebra of any version: the sum of its singular values.
pub fn nuclear_norm<M, T: Real, const R: usize, const C: usize>(a: &M) -> T
where
    M: Copy + Into<[[T; R]; C]>,
{
    Svd::new(&(*a).into()).values.iter().fold(T::zero(), |sum, &x| sum + x)
}

/// The spectral norm of a matrix of nalgebra of any version: its largest singular value.
pub fn spectral_norm<M, T: Real, const R: usize, const C: usize>(a: &M) -> T
where
    M: Copy + Into<[[T; R]; C]>,
{
    Svd::new(&(*a).into()).values.iter().fold(T::zero(), |most, &x| most.max(x))
}
