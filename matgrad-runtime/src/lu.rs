//! The LU factorisation with partial pivoting.

use crate::scalar::{doubled, magnitude};
use crate::triangular::{backward, by_groups, forward, subtract_from, upper, upper_transposed};
use crate::{Scalar, fma, mul, tr_mul, transpose};

/// The factorisation P A = L U of an N×N matrix, for N ≤ 3 the inverse instead.
///
/// Rows are exchanged and all operations rounded as in nalgebra, so that a pivot is exactly zero
/// where one of nalgebra's is: the first entry of largest magnitude becomes the pivot. For N ≤ 3 the
/// adjugate gives the inverse of a matrix that is far from singular and from over- and underflow, and
/// elimination that of the others. Nothing panics on a singular matrix: ask
/// [`is_invertible`](Self::is_invertible), or find elements that are not finite in the result.
#[derive(Clone, Copy, Debug)]
pub struct Lu<T, const N: usize> {
    /// N ≤ 3: the inverse. Else U in the upper triangle, L without its unit diagonal below.
    factors: [[T; N]; N],
    /// N > 3: the reciprocals of the pivots.
    reciprocals: [T; N],
    /// N > 3: row `order[i]` of A is row i of L U.
    order: [usize; N],
    determinant: T,
    invertible: bool,
    /// N ≤ 4: whether the matrix is far from singular.
    regular: bool,
}

impl<T: Scalar + PartialOrd, const N: usize> Lu<T, N> {
    /// Factorises `a` (N×N).
    #[inline]
    pub fn new(a: &[[T; N]; N]) -> Self {
        if const { N > 3 } {
            return Self::eliminate(a);
        }
        let closed = Self::adjugate(a);
        if closed.regular { closed } else { closed.or_eliminated(a) }
    }

    /// The inverse by the adjugate, for N ≤ 3.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn adjugate(a: &[[T; N]; N]) -> Self {
        let cofactors = crate::cofactor::closed(a);
        let determinant = crate::cofactor::expand(a, &cofactors);
        Lu {
            factors: crate::scale(T::one() / determinant, &transpose(&cofactors)),
            reciprocals: [T::one(); N],
            order: [0; N],
            determinant,
            invertible: determinant != T::zero(),
            regular: is_regular(a, determinant),
        }
    }

    /// The same inverse by elimination, or as it is where a pivot is zero.
    #[cold]
    #[inline(never)]
    fn or_eliminated(mut self, a: &[[T; N]; N]) -> Self {
        let lu = Self::eliminate(a);
        self.invertible = lu.invertible;
        if lu.invertible {
            let identity = crate::identity::<T, N, N>();
            for (out, unit) in self.factors.iter_mut().zip(&identity) {
                lu.solve_vector(unit, out);
            }
        }
        self
    }

    /// Gaussian elimination, column by column; the steps are written out for small N, so that all
    /// loops within have constant lengths.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn eliminate(a: &[[T; N]; N]) -> Self {
        let mut lu = Lu {
            factors: *a,
            reciprocals: [T::one(); N],
            order: core::array::from_fn(|i| i),
            determinant: T::one(),
            invertible: true,
            regular: false,
        };
        if const { N <= 8 } {
            lu.step(0);
            lu.step(1);
            lu.step(2);
            lu.step(3);
            lu.step(4);
            lu.step(5);
            lu.step(6);
            lu.step(7);
        } else {
            let mut k = 0;
            while k < N {
                lu.step(k);
                k += 1;
            }
        }
        if const { N == 4 } {
            lu.regular = is_regular(a, lu.determinant);
        }
        lu
    }

    /// Finds the pivot of column `k` and subtracts the column from those to its right.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn step(&mut self, k: usize) {
        if k >= N {
            return;
        }
        let column = self.factors[k];
        let mut pivot = column[k];
        let mut largest = magnitude(pivot);
        let mut row = k;
        let mut i = k + 1;
        while i < N {
            let size = magnitude(column[i]);
            if size > largest {
                (pivot, largest, row) = (column[i], size, i);
            }
            i += 1;
        }
        if row != k && row < N {
            for column in &mut self.factors {
                column.swap(k, row);
            }
            self.order.swap(k, row);
            self.determinant = -self.determinant;
        }
        self.determinant = self.determinant * pivot;
        let reciprocal = T::one() / pivot;
        self.reciprocals[k] = reciprocal;
        if pivot == T::zero() {
            // Nothing to eliminate.
            self.invertible = false;
            return;
        }
        let mut multipliers = [T::zero(); N];
        let mut i = k + 1;
        while i < N {
            multipliers[i] = self.factors[k][i] * reciprocal;
            self.factors[k][i] = multipliers[i];
            i += 1;
        }
        let mut j = k + 1;
        while j < N {
            let column = &mut self.factors[j];
            subtract_from(column, column[k], &multipliers, k + 1);
            j += 1;
        }
    }

    /// Whether no pivot is exactly zero: whether nalgebra's `lu().solve(…)` is `Some`.
    #[inline]
    pub fn is_invertible(&self) -> bool {
        self.invertible
    }

    /// Whether nalgebra's `try_inverse()` of the matrix, which is `a`, is `Some`: for N ≤ 4 it has
    /// the determinant decide, which may underflow.
    #[inline]
    pub fn has_inverse(&self, a: &[[T; N]; N]) -> bool {
        match const { N } {
            2..=4 => self.regular || expanded(a) != T::zero(),
            _ => self.invertible,
        }
    }

    /// The determinant.
    #[inline]
    pub fn determinant(&self) -> T {
        self.determinant
    }

    /// A⁻¹b for `b` N×K.
    #[inline]
    pub fn solve<const K: usize>(&self, b: &[[T; N]; K]) -> [[T; N]; K] {
        if const { N <= 3 } {
            return mul(&self.factors, b);
        }
        let mut out = *b;
        if const { K == 1 && N > 8 } {
            self.solve_vector(&b[0], &mut out[0]);
            return out;
        }
        by_groups!(b, out, N, K, |i| self.order[i], |i| i, |x| {
            forward(&self.factors, x);
            upper(&self.factors, &self.reciprocals, x, N);
        });
        out
    }

    /// `x` = A⁻¹b, column by column of the factors.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn solve_vector(&self, b: &[T; N], x: &mut [T; N]) {
        let mut i = 0;
        while i < N {
            if let Some(&from) = b.get(self.order[i]) {
                x[i] = from;
            }
            i += 1;
        }
        let mut k = 0;
        while k < N {
            let factor = -x[k];
            let mut i = k + 1;
            while i < N {
                x[i] = fma(self.factors[k][i], factor, x[i]);
                i += 1;
            }
            k += 1;
        }
        let mut k = N;
        while k > 0 {
            k -= 1;
            x[k] = x[k] * self.reciprocals[k];
            let factor = -x[k];
            let mut i = 0;
            while i < k {
                x[i] = fma(self.factors[k][i], factor, x[i]);
                i += 1;
            }
        }
    }

    /// A⁻ᵀb for `b` N×K.
    #[inline]
    pub fn solve_transposed<const K: usize>(&self, b: &[[T; N]; K]) -> [[T; N]; K] {
        if const { N <= 3 } {
            return tr_mul(&self.factors, b);
        }
        let mut out = *b;
        by_groups!(b, out, N, K, |i| i, |i| self.order[i], |x| {
            upper_transposed(&self.factors, &self.reciprocals, x);
            backward(&self.factors, x);
        });
        out
    }

    /// A⁻¹, N×N.
    #[inline]
    pub fn inverse(&self) -> [[T; N]; N] {
        if const { N <= 3 } { self.factors } else { self.solve(&crate::identity()) }
    }
}

/// Whether a matrix with this determinant is so far from singular, and its determinant from over- and
/// underflow, that no rounding decides whether it is: |A| > Π ‖aⱼ‖ / 1024, and |A|² is a number.
/// (Columns may be of any size: pivots are chosen in each of them.)
#[cfg_attr(not(debug_assertions), inline(always))]
fn is_regular<T: Scalar + PartialOrd, const N: usize>(a: &[[T; N]; N], determinant: T) -> bool {
    let mut bound = T::one();
    for column in a {
        bound = bound * column.iter().fold(T::zero(), |sum, &x| sum + x * x);
    }
    determinant * determinant * doubled(T::one(), 20) > bound
}

/// The determinant of a matrix of at most four rows, every operation rounded as nalgebra's
/// `try_inverse` does it (one for more rows).
#[cold]
#[inline(never)]
fn expanded<T: Scalar, const N: usize>(a: &[[T; N]; N]) -> T {
    let m = a.as_flattened();
    match *m {
        [a] => a,
        [m11, m21, m12, m22] => m11 * m22 - m21 * m12,
        [m11, m21, m31, m12, m22, m32, m13, m23, m33] => {
            m11 * (m22 * m33 - m32 * m23) - m12 * (m21 * m33 - m31 * m23) + m13 * (m21 * m32 - m31 * m22)
        }
        [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15] => {
            let c0 = m5 * m10 * m15 - m5 * m11 * m14 - m9 * m6 * m15 + m9 * m7 * m14 + m13 * m6 * m11 - m13 * m7 * m10;
            let c1 = -m4 * m10 * m15 + m4 * m11 * m14 + m8 * m6 * m15 - m8 * m7 * m14 - m12 * m6 * m11 + m12 * m7 * m10;
            let c2 = m4 * m9 * m15 - m4 * m11 * m13 - m8 * m5 * m15 + m8 * m7 * m13 + m12 * m5 * m11 - m12 * m7 * m9;
            let c3 = -m4 * m9 * m14 + m4 * m10 * m13 + m8 * m5 * m14 - m8 * m6 * m13 - m12 * m5 * m10 + m12 * m6 * m9;
            m0 * c0 + m1 * c1 + m2 * c2 + m3 * c3
        }
        _ => T::one(),
    }
}
