//! The Cholesky factorisation without square roots.

use crate::panels::{Elimination, eliminated, inverted};
use crate::scalar::{doubled, magnitude};
use crate::triangular::{backward, by_groups, dot_from, forward};
use crate::{Scalar, fma, tile};

/// The factorisation A = L D Lᵀ of a symmetric positive definite N×N matrix.
///
/// Only the lower triangle of A is read, as in nalgebra.
#[derive(Clone, Copy, Debug)]
pub struct Cholesky<T, const N: usize> {
    /// L below the diagonal, its unit diagonal being implied, and zeros.
    pub(crate) lower: [[T; N]; N],
    /// The diagonal of D.
    pub(crate) pivots: [T; N],
    /// Its reciprocals.
    reciprocals: [T; N],
}

/// A = L D Lᵀ.
struct Pivots<'a, T, const N: usize> {
    pivots: &'a mut [T; N],
    reciprocals: &'a mut [T; N],
}

impl<T: Scalar, const N: usize> Elimination<T> for Pivots<'_, T, N> {
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn weight(&self, x: T, k: usize) -> T {
        x * self.pivots[k]
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn pivot(&mut self, pivot: T, j: usize) -> Option<T> {
        self.pivots[j] = pivot;
        self.reciprocals[j] = T::one() / pivot;
        Some(self.reciprocals[j])
    }
}

/// A = L Lᵀ.
struct Roots<'a, T, F, const N: usize> {
    pivots: &'a mut [T; N],
    roots: &'a mut [T; N],
    sqrt: F,
}

impl<T: Scalar + PartialOrd, F: Fn(T) -> T, const N: usize> Elimination<T> for Roots<'_, T, F, N> {
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn weight(&self, x: T, _: usize) -> T {
        x
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn pivot(&mut self, pivot: T, j: usize) -> Option<T> {
        // Not so for NaN either.
        let positive = pivot > T::zero();
        self.pivots[j] = pivot;
        self.roots[j] = positive.then(|| (self.sqrt)(pivot))?;
        Some(self.roots[j])
    }
}

impl<T: Scalar + PartialOrd, const N: usize> Cholesky<T, N> {
    /// Factorises `a`; `None` exactly if a pivot is not greater than 0 (so also for NaN).
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn new(a: &[[T; N]; N]) -> Option<Self> {
        if const { rows_kept(N) == 0 } {
            let (out, definite) = Self::to_the_right(a, |pivot, _| (pivot, pivot > T::zero()));
            return definite.then_some(out);
        }
        Self::filled(|out| {
            Self::by_call(a, out);
            out.pivots.iter().all(|&pivot| pivot > T::zero())
        })
    }

    /// Factorises `a` where nalgebra's `cholesky()` does; the square root is passed in.
    ///
    /// On a matrix that is definite up to rounding errors the very rounding decides. So only what is far
    /// enough from that is decided here; the rest is factorised as nalgebra does it.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn try_new(a: &[[T; N]; N], sqrt: impl Fn(T) -> T) -> Option<Self> {
        if const { rows_kept(N) > 0 } {
            return Self::filled(|out| Self::by_roots(a, sqrt, out));
        }
        let one = T::one();
        let three = one + one + one;
        // 4/3 is rounded, what follows is exact.
        let epsilon = magnitude(((three + one) / three - one) * three - one);
        let (out, definite) = Self::to_the_right(a, |pivot, of| {
            let least = epsilon * of;
            if pivot > least { (pivot, true) } else { (least, false) }
        });
        (definite && out.is_clear(a, epsilon) || Self::has_roots(a, sqrt)).then_some(out)
    }

    /// That of `a`, or of the identity where [`try_new`](Self::try_new) has none, and whether it is that of `a`.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn or_identity(a: &[[T; N]; N], sqrt: impl Fn(T) -> T) -> (Self, bool) {
        match Self::try_new(a, sqrt) {
            Some(factor) => (factor, true),
            None => (Self::of_identity(), false),
        }
    }

    /// What is written where it is returned: a larger one would be copied.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn filled(write: impl FnOnce(&mut Self) -> bool) -> Option<Self> {
        let mut out = Some(Self::of_identity());
        if !out.as_mut().is_some_and(write) {
            out = None;
        }
        out
    }

    /// That of the identity.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn of_identity() -> Self {
        Cholesky { lower: [[T::zero(); N]; N], pivots: [T::one(); N], reciprocals: [T::one(); N] }
    }

    /// Whether `a`, whose pivots are all positive, is definite however its factorisation is rounded.
    ///
    /// With its diagonal scaled to ones the eigenvalues of A are positive and their sum is N, hence
    /// λ ≥ |A| / (e Π aᵢᵢ) = 1 / (e Π aᵢᵢ / dᵢ), and a factorisation succeeds where λ is greater than about
    /// N² ε (Demmel 1989; Higham, Accuracy and Stability, theorem 10.7), which is at most 64 ε here.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn is_clear(&self, a: &[[T; N]; N], epsilon: T) -> bool {
        let mut ratio = doubled(epsilon, 10);
        let mut k = 0;
        while k < N {
            ratio = ratio * (a[k][k] * self.reciprocals[k]);
            k += 1;
        }
        ratio < T::one()
    }

    /// Whether nalgebra factorises `a`.
    #[cold]
    #[inline(never)]
    fn has_roots(a: &[[T; N]; N], sqrt: impl Fn(T) -> T) -> bool {
        Self::by_roots(a, sqrt, &mut Self::of_identity())
    }

    /// The elimination for larger N, in place of that of the identity.
    #[inline(never)]
    fn by_call(a: &[[T; N]; N], out: &mut Self) {
        let mut by = Pivots { pivots: &mut out.pivots, reciprocals: &mut out.reciprocals };
        _ = eliminated::<T, N, false>(a, &mut by, &mut out.lower);
    }

    /// The factorisation A = L Lᵀ with nalgebra's operations in nalgebra's order, in place of that of the identity. Whether
    /// there is one.
    #[inline(never)]
    fn by_roots(a: &[[T; N]; N], sqrt: impl Fn(T) -> T, out: &mut Self) -> bool {
        let mut by = Roots { pivots: &mut out.pivots, roots: &mut out.reciprocals, sqrt };
        if eliminated::<T, N, true>(a, &mut by, &mut out.lower).is_none() {
            return false;
        }
        // L D Lᵀ of it.
        let of = out.lower.iter_mut().zip(out.pivots.iter().zip(&mut out.reciprocals));
        for (column, (&pivot, root)) in of {
            let scale = T::one() / *root;
            *root = T::one() / pivot;
            column.iter_mut().for_each(|x| *x = *x * scale);
        }
        true
    }

    /// The elimination for small N, unrolled: each column is subtracted from all later ones. `check` is
    /// shown each pivot and the element of `a` in its place; it gives the pivot to take and whether all
    /// is well, which is returned for all of them.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn to_the_right(a: &[[T; N]; N], check: impl Fn(T, T) -> (T, bool)) -> (Self, bool) {
        let mut lower = *a;
        let mut pivots = [T::one(); N];
        let mut reciprocals = [T::one(); N];
        let mut well = true;
        let mut k = 0;
        while k < N {
            let (pivot, passes) = check(lower[k][k], a[k][k]);
            well &= passes;
            pivots[k] = pivot;
            reciprocals[k] = T::one() / pivot;
            let column = lower[k];
            let mut i = k + 1;
            while i < N {
                lower[k][i] = column[i] * reciprocals[k];
                i += 1;
            }
            let mut j = k + 1;
            while j < N {
                let mut i = j;
                while i < N {
                    lower[j][i] = fma(-lower[k][i], column[j], lower[j][i]);
                    i += 1;
                }
                j += 1;
            }
            k += 1;
        }
        let mut k = 0;
        while k < N {
            let mut i = 0;
            while i <= k {
                lower[k][i] = T::zero();
                i += 1;
            }
            k += 1;
        }
        (Cholesky { lower, pivots, reciprocals }, well)
    }

    /// A⁻¹b for `b` N×K.
    #[inline]
    pub fn solve<const K: usize>(&self, b: &[[T; N]; K]) -> [[T; N]; K] {
        let mut out = *b;
        if const { K == 1 } {
            self.solve_vector(&mut out[0]);
            return out;
        }
        by_groups!(b, out, N, K, |i| i, |i| i, |x| {
            forward(&self.lower, x);
            let mut i = 0;
            while i < N {
                x[i] = x[i].map(|s| s * self.reciprocals[i]);
                i += 1;
            }
            backward(&self.lower, x);
        });
        out
    }

    /// `x` becomes A⁻¹x.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn solve_vector(&self, x: &mut [T; N]) {
        let mut k = 0;
        while k < N {
            let factor = -x[k];
            let mut i = k + 1;
            while i < N {
                x[i] = fma(self.lower[k][i], factor, x[i]);
                i += 1;
            }
            k += 1;
        }
        let mut k = N;
        while k > 0 {
            k -= 1;
            let mut s = x[k] * self.reciprocals[k];
            if const { N > 32 } {
                s = s - dot_from(&self.lower[k], x, k + 1);
            } else {
                let mut i = k + 1;
                while i < N {
                    s = fma(-self.lower[k][i], x[i], s);
                    i += 1;
                }
            }
            x[k] = s;
        }
    }

    /// A⁻¹ = L⁻ᵀ D⁻¹ L⁻¹, N×N and exactly symmetric.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn inverse(&self) -> [[T; N]; N] {
        if const { N > 8 } { self.inverse_by_rows() } else { self.inverse_by_columns() }
    }

    /// The inverse for larger N: L⁻¹ in row vectors, then the product in tiles.
    #[inline(never)]
    fn inverse_by_rows(&self) -> [[T; N]; N] {
        let mut rows = [[T::zero(); N]; N];
        inverted(&self.lower, &mut rows);
        let mut out = [[T::zero(); N]; N];
        let weighted = crate::scale_columns(&rows, &[self.reciprocals]);
        tile::symmetric_upper_mul_tr_into(&weighted, &rows, &mut out);
        out
    }

    /// The inverse for small N, skipping the zeros of L⁻¹.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn inverse_by_columns(&self) -> [[T; N]; N] {
        let mut li = [[T::zero(); N]; N];
        let mut j = 0;
        while j < N {
            li[j][j] = T::one();
            let mut i = j + 1;
            while i < N {
                let mut s = -self.lower[j][i];
                let mut k = j + 1;
                while k < i {
                    s = fma(-self.lower[k][i], li[j][k], s);
                    k += 1;
                }
                li[j][i] = s;
                i += 1;
            }
            j += 1;
        }
        let mut out = [[T::zero(); N]; N];
        let mut j = 0;
        while j < N {
            let mut weighted = li[j];
            let mut k = j;
            while k < N {
                weighted[k] = weighted[k] * self.reciprocals[k];
                k += 1;
            }
            let mut i = 0;
            while i <= j {
                let mut s = T::zero();
                let mut k = j;
                while k < N {
                    s = fma(li[i][k], weighted[k], s);
                    k += 1;
                }
                out[j][i] = s;
                out[i][j] = s;
                i += 1;
            }
            j += 1;
        }
        out
    }

    /// The determinant: the product of the pivots.
    #[inline]
    pub fn determinant(&self) -> T {
        let mut product = T::one();
        let mut k = 0;
        while k < N {
            product = product * self.pivots[k];
            k += 1;
        }
        product
    }

    /// ln |A| by the logarithm passed in: of the determinant, or of every pivot when the
    /// determinant under- or overflows.
    #[inline]
    pub fn ln_determinant(&self, ln: impl Fn(T) -> T) -> T {
        let product = self.determinant();
        // Infinity times 0 is NaN.
        if product > T::zero() && product * T::zero() == T::zero() {
            return ln(product);
        }
        let mut total = T::zero();
        let mut k = 0;
        while k < N {
            total = total + ln(self.pivots[k]);
            k += 1;
        }
        total
    }
}

/// How many rows of a column are kept in registers; 0 for N so small that loops are unrolled.
pub(crate) const fn rows_kept(n: usize) -> usize {
    match n {
        0..=8 => 0,
        9..=15 => 8,
        _ => 16,
    }
}
