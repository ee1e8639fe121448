//! The Cholesky factorisation without square roots.

use crate::scalar::{doubled, magnitude};
use crate::triangular::{backward, by_groups, dot_from, forward, subtract, without};
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

impl<T: Scalar + PartialOrd, const N: usize> Cholesky<T, N> {
    /// Factorises `a`; `None` exactly if a pivot is not greater than 0 (so also for NaN).
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn new(a: &[[T; N]; N]) -> Option<Self> {
        if const { rows_kept(N) == 0 } {
            let (out, definite) = Self::to_the_right(a, |pivot, _| (pivot, pivot > T::zero()));
            return definite.then_some(out);
        }
        let out = Self::by_call(a);
        out.pivots.iter().all(|&pivot| pivot > T::zero()).then_some(out)
    }

    /// Factorises `a` where nalgebra's `cholesky()` does; the square root is passed in.
    ///
    /// On a matrix that is definite up to rounding errors the very rounding decides. So only what is far
    /// enough from that is decided here; the rest is factorised as nalgebra does it.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn try_new(a: &[[T; N]; N], sqrt: impl Fn(T) -> T) -> Option<Self> {
        if const { rows_kept(N) > 0 } {
            return Self::by_roots(a, sqrt);
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
            None => (Cholesky { lower: [[T::zero(); N]; N], pivots: [T::one(); N], reciprocals: [T::one(); N] }, false),
        }
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
        Self::roots_from_the_left::<1>(a, sqrt).is_some()
    }

    /// The elimination for larger N.
    #[inline(never)]
    fn by_call(a: &[[T; N]; N]) -> Self {
        match const { rows_kept(N) } {
            16 => Self::from_the_left::<16>(a),
            _ => Self::from_the_left::<8>(a),
        }
    }

    /// The factorisation A = L Lᵀ with nalgebra's operations in nalgebra's order.
    #[inline(never)]
    fn by_roots(a: &[[T; N]; N], sqrt: impl Fn(T) -> T) -> Option<Self> {
        match const { rows_kept(N) } {
            16 => Self::roots_from_the_left::<16>(a, sqrt),
            _ => Self::roots_from_the_left::<8>(a, sqrt),
        }
    }

    /// [`by_roots`](Self::by_roots), `B` rows at a time.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn roots_from_the_left<const B: usize>(a: &[[T; N]; N], sqrt: impl Fn(T) -> T) -> Option<Self> {
        let mut lower = [[T::zero(); N]; N];
        let mut pivots = [T::one(); N];
        let (mut reciprocals, mut scales) = (pivots, pivots);
        let mut j = 0;
        while j < N {
            let mut weights = [T::zero(); N];
            let mut k = 0;
            while k < j {
                weights[k] = lower[k][j];
                k += 1;
            }
            let earlier = lower.iter().zip(&weights).take(j);
            let column = without::<T, N, B>(&a[j], earlier, j, |y, weight, x| {
                let mut i = 0;
                while i < B {
                    y[i] = y[i] - weight * x[i];
                    i += 1;
                }
            });
            pivots[j] = column[j];
            // Not so for NaN either.
            let positive = pivots[j] > T::zero();
            if !positive {
                return None;
            }
            let root = sqrt(pivots[j]);
            scales[j] = T::one() / root;
            reciprocals[j] = T::one() / pivots[j];
            let mut i = j + 1;
            while i < N {
                lower[j][i] = column[i] / root;
                i += 1;
            }
            j += 1;
        }
        // L D Lᵀ of it.
        for (column, &scale) in lower.iter_mut().zip(&scales) {
            *column = column.map(|x| x * scale);
        }
        Some(Cholesky { lower, pivots, reciprocals })
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
            let earlier = lower.iter().zip(&weights).take(j);
            let column = without::<T, N, B>(&a[j], earlier, j, |y, weight, x| subtract(y, weight, x));
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
pub(crate) const fn rows_kept(n: usize) -> usize {
    match n {
        0..=8 => 0,
        9..=15 => 8,
        _ => 16,
    }
}
