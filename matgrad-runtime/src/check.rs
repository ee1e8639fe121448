//! Derivatives compared with central differences.
//!
//! A matrix is anything that can be indexed by a number in column-major order and iterated over, as
//! nalgebra's matrices and arrays can. A scalar variable is checked as an array of one element.

use core::fmt;
use core::ops::{Index, IndexMut};

use num_traits::NumCast;

use crate::Real;
pub use crate::rules::{Numbers, RuleMismatch, forward_rule, reverse_rule, rule};

/// A scalar that derivatives can be checked in: `f32` or `f64`.
pub trait Checked: Real + NumCast + Into<f64> {}

impl<T: Real + NumCast + Into<f64>> Checked for T {}

/// The entry that differs most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mismatch {
    /// The element of the value, by its column-major number; 0 for a scalar function.
    pub row: usize,
    /// The element of the variable, by its column-major number.
    pub column: usize,
    /// The derivative that was given.
    pub derived: f64,
    /// The central difference.
    pub difference: f64,
    /// How many entries differ.
    pub count: usize,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Mismatch { row, column, derived, difference, count } = self;
        write!(
            f,
            "{count} entries differ; the worst, the derivative of element {row} of the value in element {column} of the variable, is {derived:e}, but the central difference is {difference:e}"
        )
    }
}

#[cfg(feature = "std")]
impl std::error::Error for Mismatch {}

/// Compares the gradient of a scalar function with central differences.
///
/// # Errors
/// The worst entry, where one differs by more than rounding and truncation explain.
pub fn gradient<T, X, G>(f: impl Fn(&X) -> T, x: &X, gradient: &G) -> Result<(), Mismatch>
where
    T: Checked,
    X: Clone + IndexMut<usize, Output = T>,
    G: Index<usize, Output = T>,
    for<'a> &'a X: IntoIterator<Item = &'a T>,
{
    let mut worst = Worst::default();
    for column in 0..x.into_iter().count() {
        let (difference, noise) = central(|x, _| f(x), x, column, 0);
        worst.see(0, column, gradient[column].into(), difference, noise);
    }
    worst.result()
}

/// Compares a Jacobian in numerator layout with central differences: its entry (l, k) is the
/// derivative of the l-th element of the value in the k-th element of the variable, both
/// column-major.
///
/// # Errors
/// The worst entry, where one differs by more than rounding and truncation explain.
pub fn jacobian<T, X, F, J>(f: impl Fn(&X) -> F, x: &X, jacobian: &J) -> Result<(), Mismatch>
where
    T: Checked,
    X: Clone + IndexMut<usize, Output = T>,
    F: Index<usize, Output = T>,
    J: Index<(usize, usize), Output = T>,
    for<'a> &'a X: IntoIterator<Item = &'a T>,
    for<'a> &'a F: IntoIterator<Item = &'a T>,
{
    let mut worst = Worst::default();
    let rows = (&f(x)).into_iter().count();
    for column in 0..x.into_iter().count() {
        for row in 0..rows {
            let (difference, noise) = central(|x, row| f(x)[row], x, column, row);
            worst.see(row, column, jacobian[(row, column)].into(), difference, noise);
        }
    }
    worst.result()
}

/// Compares a Hessian with central differences of the gradient.
///
/// # Errors
/// The worst entry, where one differs by more than rounding and truncation explain.
pub fn hessian<T, X, G, H>(gradient: impl Fn(&X) -> G, x: &X, hessian: &H) -> Result<(), Mismatch>
where
    T: Checked,
    X: Clone + IndexMut<usize, Output = T>,
    G: Index<usize, Output = T>,
    H: Index<(usize, usize), Output = T>,
    for<'a> &'a X: IntoIterator<Item = &'a T>,
    for<'a> &'a G: IntoIterator<Item = &'a T>,
{
    jacobian(gradient, x, hessian)
}

/// A pseudo-random matrix with elements in (−1, 1), unsymmetric, the same for every run.
pub fn random<T: Checked, const R: usize, const C: usize>(seed: &mut u64) -> [[T; R]; C] {
    let mut out = [[T::zero(); R]; C];
    for element in out.as_flattened_mut() {
        *element = random_scalar(seed);
    }
    out
}

/// A pseudo-random scalar in (−1, 1).
pub fn random_scalar<T: Checked>(seed: &mut u64) -> T {
    // SplitMix64 (Steele, Lea, Flood 2014).
    *seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *seed;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    let unit = ((z ^ (z >> 31)) >> 11) as f64 / (1u64 << 53) as f64;
    number(2.0 * unit - 1.0)
}

fn number<T: Checked>(value: f64) -> T {
    <T as NumCast>::from(value).unwrap_or_else(T::zero)
}

/// Whether numbers have the precision of `f32`, seen from a sum that is rounded.
pub(crate) fn is_single<T: Checked>() -> bool {
    number::<T>(1.0 + 1e-10) == T::one()
}

/// The central difference by a number of a variable and how far off it may be, by Richardson's extrapolation of two
/// steps: `value` is the function where an offset was added to the number, which is `at`.
pub(crate) fn differences<T: Checked>(at: T, value: impl Fn(T) -> T) -> (f64, f64) {
    let at: f64 = at.into();
    let single = is_single::<T>();
    let precision: f64 = if single { 1e-7 } else { 2e-16 };
    let step = if single { 2e-2 } else { 1e-3 } * if at.abs() > 1.0 { at.abs() } else { 1.0 };
    let value = |offset: f64| -> f64 { value(number(offset)).into() };
    let difference = |h: f64| (value(h) - value(-h)) / (2.0 * h);
    let (wide, narrow) = (difference(step), difference(step / 2.0));
    let extrapolated = narrow + (narrow - wide) / 3.0;
    let size = value(0.0).abs() + value(step).abs();
    (extrapolated, 0.1 * (narrow - wide).abs() + 40.0 * precision * size / step)
}

fn central<T, X>(f: impl Fn(&X, usize) -> T, x: &X, column: usize, row: usize) -> (f64, f64)
where
    T: Checked,
    X: Clone + IndexMut<usize, Output = T>,
{
    differences(x[column], |offset| {
        let mut moved = x.clone();
        moved[column] = x[column] + offset;
        f(&moved, row)
    })
}

/// Compares derivatives of so many rows and columns, entry by entry: `size` is a number of the variable, `value` what
/// a row of the function is where an offset was added to the number, and `derived` the entry of a row and a column.
///
/// # Errors
/// The worst entry, where one differs by more than rounding and truncation explain.
#[doc(hidden)]
pub fn entries<T: Checked>(
    [rows, columns]: [usize; 2],
    size: impl Fn(usize) -> T,
    value: impl Fn(usize, T, usize) -> T,
    derived: impl Fn(usize, usize) -> T,
) -> Result<(), Mismatch> {
    let mut worst = Worst::default();
    for column in 0..columns {
        for row in 0..rows {
            let (difference, noise) = differences(size(column), |offset| value(column, offset, row));
            worst.see(row, column, derived(row, column).into(), difference, noise);
        }
    }
    worst.result()
}

#[derive(Default)]
pub(crate) struct Worst {
    found: Option<Mismatch>,
    excess: f64,
    count: usize,
}

impl Worst {
    pub(crate) fn see(&mut self, row: usize, column: usize, derived: f64, difference: f64, noise: f64) {
        let allowed = noise + 1e-9 * (1.0 + difference.abs());
        let error = (derived - difference).abs();
        // NaN is right only where the difference is NaN too.
        let is_wrong = if error.is_nan() { derived.is_nan() != difference.is_nan() } else { error > allowed };
        if is_wrong {
            self.count += 1;
            let excess = error / allowed;
            if self.found.is_none() || excess.is_nan() || excess > self.excess {
                self.excess = excess;
                self.found = Some(Mismatch { row, column, derived, difference, count: 0 });
            }
        }
    }

    pub(crate) fn result(self) -> Result<(), Mismatch> {
        match self.found {
            Some(found) => Err(Mismatch { count: self.count, ..found }),
            None => Ok(()),
        }
    }
}
