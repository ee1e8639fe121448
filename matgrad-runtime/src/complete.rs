//! Elimination with complete pivoting, which reveals the rank, and the minors of a matrix from it.

use crate::cofactor::closed_along;
use crate::scalar::magnitude;
use crate::triangular::{backward, forward, subtract_from};
use crate::{Scalar, transpose};

/// The factorisation P A Q = L D U of an N×N matrix with unit triangular L and U, no element of which
/// is greater than 1, and the pivots D, which come to an end at the rank of A.
///
/// With E′ = L⁻¹ P E Q U⁻¹ minors of A in a direction E are minors of D in the direction E′, up to the
/// sign of the exchanges: products of pivots, without a division, so right for every rank.
#[derive(Clone, Copy, Debug)]
pub struct Complete<T, const N: usize> {
    /// Element (i, k) of L, i > k, is `lower[k][i]`.
    lower: [[T; N]; N],
    /// Element (k, i) of U, i > k, is `upper[k][i]`.
    upper: [[T; N]; N],
    pivots: [T; N],
    /// Row `rows[i]` of A is row i of L D U.
    rows: [usize; N],
    columns: [usize; N],
    /// Whether the number of exchanges is odd.
    odd: bool,
}

impl<T: Scalar + PartialOrd, const N: usize> Complete<T, N> {
    /// Factorises `a`. The first element of largest magnitude becomes the pivot, as in nalgebra.
    #[inline(never)]
    pub fn new(a: &[[T; N]; N]) -> Self {
        let order: [usize; N] = core::array::from_fn(|i| i);
        let zeros = [[T::zero(); N]; N];
        let mut out = Complete { lower: zeros, upper: zeros, pivots: [T::zero(); N], rows: order, columns: order, odd: false };
        let mut rest = *a;
        let mut k = 0;
        while k < N {
            out.exchange(&mut rest, k);
            let pivot = rest[k][k];
            if pivot == T::zero() {
                // Nothing but zeros is left.
                break;
            }
            out.pivots[k] = pivot;
            let reciprocal = T::one() / pivot;
            let mut i = k + 1;
            while i < N {
                out.lower[k][i] = rest[k][i] * reciprocal;
                out.upper[k][i] = rest[i][k] * reciprocal;
                i += 1;
            }
            let mut j = k + 1;
            while j < N {
                let column = &mut rest[j];
                subtract_from(column, column[k], &out.lower[k], k + 1);
                j += 1;
            }
            k += 1;
        }
        out
    }

    /// Exchanges rows and columns so that the largest remaining element comes to position (k, k).
    #[inline]
    fn exchange(&mut self, rest: &mut [[T; N]; N], k: usize) {
        if k >= N {
            return;
        }
        let (mut row, mut column) = (k, k);
        let mut largest = magnitude(rest[k][k]);
        let mut j = k;
        while j < N {
            let mut i = k;
            while i < N {
                let size = magnitude(rest[j][i]);
                if size > largest {
                    (row, column, largest) = (i, j, size);
                }
                i += 1;
            }
            j += 1;
        }
        if column != k && column < N {
            rest.swap(k, column);
            self.columns.swap(k, column);
            self.odd = !self.odd;
            for row in &mut self.upper {
                row.swap(k, column);
            }
        }
        if row != k && row < N {
            for column in rest.iter_mut().chain(&mut self.lower) {
                column.swap(k, row);
            }
            self.rows.swap(k, row);
            self.odd = !self.odd;
        }
    }

    /// Whether no pivot is exactly zero, as nalgebra's `full_piv_lu()` sees it.
    pub fn is_invertible(&self) -> bool {
        self.pivots.iter().all(|&pivot| pivot != T::zero())
    }

    /// The cofactors of A: those of D are the products of the other pivots.
    #[inline]
    pub(crate) fn cofactor(&self) -> [[T; N]; N] {
        let (before, after) = self.partial_products();
        let mut middle = [[T::zero(); N]; N];
        let mut i = 0;
        while i < N {
            middle[i][i] = before[i] * after[i];
            i += 1;
        }
        self.turned_back(middle)
    }

    /// The differential of the cofactors in the direction `d`.
    fn cofactor_along(&self, d: &[[T; N]; N]) -> [[T; N]; N] {
        // Rows, and then columns, of P d Q are the systems solved at once.
        let mut turned: [[T; N]; N] = core::array::from_fn(|i| core::array::from_fn(|j| self.picked(d, i, j)));
        forward(&self.lower, &mut turned);
        let mut turned = transpose(&turned);
        forward(&self.upper, &mut turned);
        // In the diagonal: Σⱼ mᵢⱼ E′ⱼⱼ. Elsewhere: −mᵢⱼ E′ⱼᵢ. With mᵢⱼ the product of the other pivots.
        let (before, after) = self.partial_products();
        let mut middle = [[T::zero(); N]; N];
        let mut i = 0;
        while i < N {
            let mut between = before[i];
            let mut j = i + 1;
            while j < N {
                let product = between * after[j];
                middle[i][i] = middle[i][i] + product * turned[j][j];
                middle[j][j] = middle[j][j] + product * turned[i][i];
                middle[i][j] = -product * turned[i][j];
                middle[j][i] = -product * turned[j][i];
                between = between * self.pivots[j];
                j += 1;
            }
            i += 1;
        }
        self.turned_back(middle)
    }

    /// Element (i, j) of P d Q.
    fn picked(&self, d: &[[T; N]; N], i: usize, j: usize) -> T {
        d.get(self.columns[j]).and_then(|column| column.get(self.rows[i])).copied().unwrap_or_else(T::zero)
    }

    /// The products of the pivots before and after each.
    fn partial_products(&self) -> ([T; N], [T; N]) {
        let (mut before, mut after) = ([T::one(); N], [T::one(); N]);
        let mut k = 1;
        while k < N {
            before[k] = before[k - 1] * self.pivots[k - 1];
            after[N - 1 - k] = after[N - k] * self.pivots[N - k];
            k += 1;
        }
        (before, after)
    }

    /// ± Pᵀ L⁻ᵀ W U⁻ᵀ Qᵀ for W given in row vectors.
    fn turned_back(&self, mut w: [[T; N]; N]) -> [[T; N]; N] {
        backward(&self.lower, &mut w);
        let mut w = transpose(&w);
        backward(&self.upper, &mut w);
        let mut out = [[T::zero(); N]; N];
        for (column, &to) in w.iter().zip(&self.columns) {
            for (&value, &row) in column.iter().zip(&self.rows) {
                if let Some(place) = out.get_mut(to).and_then(|column| column.get_mut(row)) {
                    *place = if self.odd { -value } else { value };
                }
            }
        }
        out
    }
}

/// What the second derivatives of a determinant are made of: the minors of an N×N matrix.
#[derive(Clone, Copy, Debug)]
pub struct Minors<T, const N: usize> {
    matrix: [[T; N]; N],
    /// N > 4.
    factors: Option<Complete<T, N>>,
}

impl<T: Scalar + PartialOrd, const N: usize> Minors<T, N> {
    /// Factorises `a` where its minors have no closed form.
    #[inline]
    pub fn new(a: &[[T; N]; N]) -> Self {
        Minors { matrix: *a, factors: if const { N > 4 } { Some(Complete::new(a)) } else { None } }
    }

    /// The differential of the cofactor matrix in the direction `d`: the Hessian of the determinant
    /// applied to `d`.
    #[inline]
    pub fn along(&self, d: &[[T; N]; N]) -> [[T; N]; N] {
        match &self.factors {
            Some(factors) => factors.cofactor_along(d),
            None => closed_along(&self.matrix, d),
        }
    }
}
