//! The Cholesky factorisation without square roots.

use crate::register::{chunk, chunk_mut};
use crate::triangular::{backward, by_groups, dot_from, forward, subtract};
use crate::{Scalar, fma, tile};

/// The factorisation A = L D Lᵀ of a symmetric positive definite N×N matrix.
///
/// Only the lower triangle of A is read, as in nalgebra.
#[derive(Clone, Copy, Debug)]
pub struct Cholesky<T, const N: usize> {
    /// L below the diagonal, its unit diagonal being implied, and zeros.
    lower: [[T; N]; N],
    /// The diagonal of D.
    pivots: [T; N],
    /// Its reciprocals.
    reciprocals: [T; N],
}

impl<T: Scalar + PartialOrd, const N: usize> Cholesky<T, N> {
    /// Factorises `a`; `None` exactly if a pivot is not greater than 0 (so also for NaN).
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn new(a: &[[T; N]; N]) -> Option<Self> {
        let out = if const { block(N) == 0 } { Self::to_the_right(a) } else { Self::by_call(a) };
        let mut definite = true;
        let mut k = 0;
        while k < N {
            definite &= out.pivots[k] > T::zero();
            k += 1;
        }
        definite.then_some(out)
    }

    /// The elimination for larger N.
    #[inline(never)]
    fn by_call(a: &[[T; N]; N]) -> Self {
        match const { block(N) } {
            16 => Self::from_the_left::<16>(a),
            _ => Self::from_the_left::<8>(a),
        }
    }

    /// The elimination for small N, unrolled: each column is subtracted from all later ones.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn to_the_right(a: &[[T; N]; N]) -> Self {
        let mut lower = *a;
        let mut pivots = [T::one(); N];
        let mut reciprocals = [T::one(); N];
        let mut k = 0;
        while k < N {
            let pivot = lower[k][k];
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
        Cholesky { lower, pivots, reciprocals }
    }

    /// The elimination for larger N: all earlier columns are subtracted from each, `B` rows of
    /// which stay in registers meanwhile.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn from_the_left<const B: usize>(a: &[[T; N]; N]) -> Self {
        let mut lower = [[T::zero(); N]; N];
        let mut pivots = [T::one(); N];
        let mut reciprocals = [T::one(); N];
        let mut j = 0;
        while j < N {
            let mut weights = [T::zero(); N];
            let mut k = 0;
            while k < j {
                weights[k] = lower[k][j] * pivots[k];
                k += 1;
            }
            let mut column = [T::zero(); N];
            let mut i = j / B * B;
            while i < N {
                // The last block overlaps the one before.
                let start = i.min(N.saturating_sub(B));
                if let Some(mut rows) = chunk::<_, B>(&a[j], start).copied() {
                    for (earlier, &weight) in lower.iter().zip(&weights).take(j) {
                        if let Some(earlier) = chunk::<_, B>(earlier, start) {
                            subtract(&mut rows, weight, earlier);
                        }
                    }
                    if let Some(out) = chunk_mut::<_, B>(&mut column, start) {
                        *out = rows;
                    }
                }
                i += B;
            }
            pivots[j] = column[j];
            reciprocals[j] = T::one() / column[j];
            let mut i = j + 1;
            while i < N {
                lower[j][i] = column[i] * reciprocals[j];
                i += 1;
            }
            j += 1;
        }
        Cholesky { lower, pivots, reciprocals }
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
        let mut rows = crate::identity();
        forward(&self.lower, &mut rows);
        let mut out = [[T::zero(); N]; N];
        let weighted = crate::scale_columns(&rows, &[self.reciprocals]);
        tile::symmetric_mul_tr_into(&weighted, &rows, &mut out);
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
const fn block(n: usize) -> usize {
    match n {
        0..=8 => 0,
        9..=15 => 8,
        _ => 16,
    }
}
