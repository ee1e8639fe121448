//! The cofactor matrix, the gradient of the determinant.

use crate::Scalar;
use crate::scalar::magnitude;
use crate::triangular::{forward, subtract, subtract_from, upper};

/// The cofactor matrix of `a` (N×N): det(A)·A⁻ᵀ, and its continuous extension to singular
/// matrices, entry (i, j) being (−1)ⁱ⁺ʲ times the minor without row i and column j.
///
/// Closed forms for N ≤ 4. Otherwise P A Q = L U with complete pivoting, and
/// adj(U) = |U₁| · [d U₁⁻¹, −U₁⁻¹u; 0, 1] for U = [U₁, u; 0, d], which never divides by the
/// last, smallest pivot: exact for rank N − 1, and zero if U₁ is singular.
#[inline]
pub fn cofactor<T: Scalar + PartialOrd, const N: usize>(a: &[[T; N]; N]) -> [[T; N]; N] {
    match const { N } {
        0..=3 => closed(a),
        4 => closed_four(a),
        _ => by_elimination(a),
    }
}

/// The cofactors for N ≤ 3 (zeros for larger N).
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn closed<T: Scalar, const N: usize>(a: &[[T; N]; N]) -> [[T; N]; N] {
    let mut out = [[T::one(); N]; N];
    if const { N == 2 } {
        let mut j = 0;
        while j < N {
            let mut i = 0;
            while i < N {
                let minor = a[(j + 1) % N][(i + 1) % N];
                out[j][i] = if i == j { minor } else { -minor };
                i += 1;
            }
            j += 1;
        }
    } else if const { N == 3 } {
        let mut j = 0;
        while j < N {
            let (b, c) = (&a[(j + 1) % N], &a[(j + 2) % N]);
            let mut i = 0;
            while i < N {
                let (k, l) = ((i + 1) % N, (i + 2) % N);
                out[j][i] = b[k] * c[l] - b[l] * c[k];
                i += 1;
            }
            j += 1;
        }
    }
    out
}

/// The cofactors for N = 4, by expansion of the minors.
#[cfg_attr(not(debug_assertions), inline(always))]
fn closed_four<T: Scalar, const N: usize>(a: &[[T; N]; N]) -> [[T; N]; N] {
    let mut out = [[T::zero(); N]; N];
    let mut j = 0;
    while j < N {
        // The other columns in cyclic order: a cycle of four is odd, hence the signs below.
        let (p, q, r) = (&a[(j + 1) % N], &a[(j + 2) % N], &a[(j + 3) % N]);
        let mut i = 0;
        while i < N {
            let (k, l, m) = ((i + 1) % N, (i + 2) % N, (i + 3) % N);
            let minor =
                p[k] * (q[l] * r[m] - q[m] * r[l]) - p[l] * (q[k] * r[m] - q[m] * r[k]) + p[m] * (q[k] * r[l] - q[l] * r[k]);
            out[j][i] = if (i + j) % 2 == 0 { minor } else { -minor };
            i += 1;
        }
        j += 1;
    }
    out
}

/// The determinant from the cofactors of the first column.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn expand<T: Scalar, const N: usize>(a: &[[T; N]; N], cofactors: &[[T; N]; N]) -> T {
    match (a.first(), cofactors.first()) {
        (Some(a), Some(c)) => crate::dot(core::array::from_ref(a), core::array::from_ref(c)),
        _ => T::one(),
    }
}

/// Exchanges rows and columns so that the largest remaining element comes to position (k, k).
#[inline]
fn pivot<T: Scalar + PartialOrd, const N: usize>(
    u: &mut [[T; N]; N],
    rows: &mut [usize; N],
    columns: &mut [usize; N],
    k: usize,
) -> bool {
    let (mut row, mut column, mut largest) = (k, k, T::zero());
    let mut j = k;
    while j < N {
        let mut i = k;
        while i < N {
            let size = magnitude(u[j][i]);
            if size > largest {
                (row, column, largest) = (i, j, size);
            }
            i += 1;
        }
        j += 1;
    }
    let mut odd = false;
    if column != k {
        u.swap(k, column);
        columns.swap(k, column);
        odd = !odd;
    }
    if row != k {
        for column in u.iter_mut() {
            column.swap(k, row);
        }
        rows.swap(k, row);
        odd = !odd;
    }
    odd
}

/// The cofactors for any N, by elimination with complete pivoting.
fn by_elimination<T: Scalar + PartialOrd, const N: usize>(a: &[[T; N]; N]) -> [[T; N]; N] {
    let mut u = *a;
    let mut rows: [usize; N] = core::array::from_fn(|i| i);
    let mut columns = rows;
    // ± |U₁|.
    let mut product = T::one();
    let mut reciprocals = [T::one(); N];
    let mut k = 0;
    while k < N {
        if pivot(&mut u, &mut rows, &mut columns, k) {
            product = -product;
        }
        if k + 1 < N {
            let top = u[k][k];
            if top == T::zero() {
                return crate::zeros();
            }
            product = product * top;
            reciprocals[k] = T::one() / top;
            let mut multipliers = [T::zero(); N];
            let mut i = k + 1;
            while i < N {
                multipliers[i] = u[k][i] * reciprocals[k];
                u[k][i] = multipliers[i];
                i += 1;
            }
            let mut j = k + 1;
            while j < N {
                let column = &mut u[j];
                subtract_from(column, column[k], &multipliers, k + 1);
                j += 1;
            }
        }
        k += 1;
    }
    // adj(U) L⁻¹ in row vectors.
    let mut x: [[T; N]; N] = crate::identity();
    forward(&u, &mut x);
    let last = N - 1;
    let tail = x[last];
    let mut i = 0;
    while i < last {
        x[i] = x[i].map(|s| u[last][last] * s);
        subtract(&mut x[i], u[last][i], &tail);
        i += 1;
    }
    upper(&u, &reciprocals, &mut x, last);
    // adj(A) = Q adj(U) L⁻¹ P times |U₁|, and the cofactor matrix is its transpose.
    let mut out = crate::zeros();
    let mut i = 0;
    while i < N {
        let mut j = 0;
        while j < N {
            place(&mut out, rows[j], columns[i], x[i][j] * product);
            j += 1;
        }
        i += 1;
    }
    out
}

/// Writes `value` to row `i` and column `j`.
#[cfg_attr(not(debug_assertions), inline(always))]
fn place<T: Scalar, const N: usize>(out: &mut [[T; N]; N], i: usize, j: usize, value: T) {
    if let Some(element) = out.get_mut(j).and_then(|column| column.get_mut(i)) {
        *element = value;
    }
}
