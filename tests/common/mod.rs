//! What the end-to-end tests share: samples, flat coordinates and central differences.
//!
//! Expectations never come from matgrad: they are central differences of the user's function, closed
//! forms from the literature, dual numbers, or hand-written code.

#![allow(dead_code)]

use nalgebra::{DMatrix, DVector, Point, SMatrix};

/// A value with real coordinates: matrices column by column, tuples and arrays entry by entry.
pub trait Space: Clone {
    /// The coordinates, appended.
    fn put(&self, out: &mut Vec<f64>);
    /// A value of this kind from the coordinates at the front.
    fn take(&self, from: &mut std::slice::Iter<'_, f64>) -> Self;
    /// The coordinates.
    fn coordinates(&self) -> Vec<f64> {
        let mut out = Vec::new();
        self.put(&mut out);
        out
    }
    /// A value of this kind with these coordinates.
    fn with(&self, coordinates: &[f64]) -> Self {
        self.take(&mut coordinates.iter())
    }
    /// The unit directions.
    fn units(&self) -> Vec<Self> {
        let n = self.coordinates().len();
        (0..n).map(|k| self.with(&(0..n).map(|i| if i == k { 1.0 } else { 0.0 }).collect::<Vec<_>>())).collect()
    }
    /// The Euclidean inner product of the coordinates.
    fn inner(&self, other: &Self) -> f64 {
        self.coordinates().iter().zip(other.coordinates()).map(|(a, b)| a * b).sum()
    }
    /// A pseudo-random value of this kind.
    fn random_like(&self, seed: u64) -> Self {
        let mut random = Random::new(seed);
        self.with(&self.coordinates().iter().map(|_| random.next()).collect::<Vec<_>>())
    }
}

impl Space for f64 {
    fn put(&self, out: &mut Vec<f64>) {
        out.push(*self);
    }
    fn take(&self, from: &mut std::slice::Iter<'_, f64>) -> Self {
        *from.next().expect("a coordinate")
    }
}

impl Space for f32 {
    fn put(&self, out: &mut Vec<f64>) {
        out.push(f64::from(*self));
    }
    fn take(&self, from: &mut std::slice::Iter<'_, f64>) -> Self {
        *from.next().expect("a coordinate") as f32
    }
}

impl<T: Space + nalgebra::Scalar, const R: usize, const C: usize> Space for SMatrix<T, R, C> {
    fn put(&self, out: &mut Vec<f64>) {
        self.iter().for_each(|x| x.put(out));
    }
    fn take(&self, from: &mut std::slice::Iter<'_, f64>) -> Self {
        self.map(|x| x.take(from))
    }
}

impl<T: Space + nalgebra::Scalar, const N: usize> Space for Point<T, N> {
    fn put(&self, out: &mut Vec<f64>) {
        self.coords.put(out);
    }
    fn take(&self, from: &mut std::slice::Iter<'_, f64>) -> Self {
        self.coords.take(from).into()
    }
}

impl<X: Space, const D: usize> Space for [X; D] {
    fn put(&self, out: &mut Vec<f64>) {
        self.iter().for_each(|x| x.put(out));
    }
    fn take(&self, from: &mut std::slice::Iter<'_, f64>) -> Self {
        std::array::from_fn(|k| self[k].take(from))
    }
}

impl<X: Space> Space for Vec<X> {
    fn put(&self, out: &mut Vec<f64>) {
        self.iter().for_each(|x| x.put(out));
    }
    fn take(&self, from: &mut std::slice::Iter<'_, f64>) -> Self {
        self.iter().map(|x| x.take(from)).collect()
    }
}

impl Space for DVector<f64> {
    fn put(&self, out: &mut Vec<f64>) {
        out.extend(self.iter());
    }
    fn take(&self, from: &mut std::slice::Iter<'_, f64>) -> Self {
        self.map(|x| x.take(from))
    }
}

impl Space for DMatrix<f64> {
    fn put(&self, out: &mut Vec<f64>) {
        out.extend(self.iter());
    }
    fn take(&self, from: &mut std::slice::Iter<'_, f64>) -> Self {
        self.map(|x| x.take(from))
    }
}

macro_rules! tuples {
    ($($name:ident $index:tt),*) => {
        impl<$($name: Space),*> Space for ($($name,)*) {
            fn put(&self, out: &mut Vec<f64>) {
                $(self.$index.put(out);)*
            }
            fn take(&self, from: &mut std::slice::Iter<'_, f64>) -> Self {
                ($(self.$index.take(from),)*)
            }
        }
    };
}

tuples!(A 0, B 1);
tuples!(A 0, B 1, C 2);
tuples!(A 0, B 1, C 2, D 3);
tuples!(A 0, B 1, C 2, D 3, E 4);
tuples!(A 0, B 1, C 2, D 3, E 4, F 5);

/// SplitMix64, giving numbers in (−1, 1).
pub struct Random(u64);

impl Random {
    /// The numbers of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5bf0_3635)
    }

    /// The next number.
    pub fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1u64 << 52) as f64 - 1.0
    }
}

/// An unsymmetric matrix with elements in (−1, 1).
pub fn any<const R: usize, const C: usize>(seed: u64) -> SMatrix<f64, R, C> {
    let mut random = Random::new(seed);
    SMatrix::from_fn(|_, _| random.next())
}

/// An unsymmetric matrix with elements in (0.5, 2.5).
pub fn positive<const R: usize, const C: usize>(seed: u64) -> SMatrix<f64, R, C> {
    any::<R, C>(seed).map(|x| x + 1.5)
}

/// An unsymmetric, well-conditioned matrix of positive determinant.
pub fn regular<const N: usize>(seed: u64) -> SMatrix<f64, N, N> {
    any::<N, N>(seed) * (0.9 / N as f64) + SMatrix::identity() * 1.3
}

/// A symmetric positive definite matrix.
pub fn definite<const N: usize>(seed: u64) -> SMatrix<f64, N, N> {
    let a = any::<N, N>(seed);
    a * a.transpose() + SMatrix::identity()
}

/// A matrix of any size as a dynamic one.
pub fn dense<const R: usize, const C: usize>(m: &SMatrix<f64, R, C>) -> DMatrix<f64> {
    DMatrix::from_column_slice(R, C, m.as_slice())
}

/// The coordinates as a dynamic vector.
pub fn vector(x: &impl Space) -> DVector<f64> {
    DVector::from_vec(x.coordinates())
}

/// The Jacobian by a five-point stencil, numerator layout: rows over F, columns over X.
pub fn differences<X: Space, F: Space>(f: impl Fn(&X) -> F, x: &X) -> DMatrix<f64> {
    differences_by(1e-3, f, x)
}

/// The same with steps of `step · max(1, |x|)`.
pub fn differences_by<X: Space, F: Space>(step: f64, f: impl Fn(&X) -> F, x: &X) -> DMatrix<f64> {
    let at = x.coordinates();
    let columns: Vec<DVector<f64>> = (0..at.len())
        .map(|k| {
            let h = step * at[k].abs().max(1.0);
            let value = |steps: f64| {
                let mut moved = at.clone();
                moved[k] += steps * h;
                vector(&f(&x.with(&moved)))
            };
            ((value(1.0) - value(-1.0)) * 8.0 - (value(2.0) - value(-2.0))) / (12.0 * h)
        })
        .collect();
    DMatrix::from_columns(&columns)
}

/// The gradient of a scalar function by differences, of X's kind.
pub fn slope<X: Space>(f: impl Fn(&X) -> f64, x: &X) -> X {
    x.with(differences(f, x).as_slice())
}

/// Panics unless two values agree to `tolerance`, relative to the largest coordinate wanted.
#[track_caller]
pub fn agree(got: &impl Space, wanted: &impl Space, tolerance: f64, what: &str) {
    compare(&got.coordinates(), &wanted.coordinates(), tolerance, what);
}

/// The same for dynamic matrices.
#[track_caller]
pub fn agree_dense(got: &DMatrix<f64>, wanted: &DMatrix<f64>, tolerance: f64, what: &str) {
    assert_eq!(got.shape(), wanted.shape(), "{what}: shapes");
    compare(got.as_slice(), wanted.as_slice(), tolerance, what);
}

#[track_caller]
fn compare(got: &[f64], wanted: &[f64], tolerance: f64, what: &str) {
    assert_eq!(got.len(), wanted.len(), "{what}: lengths");
    let scale = wanted.iter().fold(1.0_f64, |m, x| m.max(x.abs()));
    for (k, (g, w)) in got.iter().zip(wanted).enumerate() {
        let equal = (g - w).abs() <= tolerance * scale || g == w;
        assert!(equal, "{what}: coordinate {k} is {g}, wanted {w}\n   got {got:?}\nwanted {wanted:?}");
    }
}

/// Panics unless two values are the same, bit for bit.
#[track_caller]
pub fn identical(got: &impl Space, wanted: &impl Space, what: &str) {
    let bits = |x: Vec<f64>| x.into_iter().map(f64::to_bits).collect::<Vec<_>>();
    let (g, w) = (got.coordinates(), wanted.coordinates());
    assert_eq!(bits(g.clone()), bits(w.clone()), "{what}: {g:?} against {w:?}");
}

/// Holds a number to another, within so many units of its last place.
#[track_caller]
pub fn within_units(units: f64, what: &str, at: f64, got: f64, wanted: f64, epsilon: f64) {
    // Below the normal numbers digits are lost.
    let floor = if epsilon > 1e-10 { f64::from(f32::MIN_POSITIVE) } else { f64::MIN_POSITIVE };
    let allowed = units * epsilon * wanted.abs() + floor;
    assert!((got - wanted).abs() <= allowed, "{what} at {at:e}: {got:e} instead of {wanted:e}");
}
