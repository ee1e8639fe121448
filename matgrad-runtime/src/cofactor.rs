//! The cofactor matrix, which is the gradient of the determinant, and its differential in closed form.

use crate::{Complete, Scalar};

/// The cofactor matrix of `a` (N×N): det(A)·A⁻ᵀ, and its continuous extension to singular
/// matrices, entry (i, j) being (−1)ⁱ⁺ʲ times the minor without row i and column j.
///
/// Closed forms for N ≤ 4, else from the factors of an elimination with complete pivoting, without
/// dividing by the last of them.
#[inline]
pub fn cofactor<T: Scalar + PartialOrd, const N: usize>(a: &[[T; N]; N]) -> [[T; N]; N] {
    match const { N } {
        0..=3 => closed(a),
        4 => closed_four(a),
        _ => Complete::new(a).cofactor(),
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

/// The minor of the rows `k`, `l` and `m` of three columns.
#[cfg_attr(not(debug_assertions), inline(always))]
fn minor<T: Scalar, const N: usize>([p, q, r]: [&[T; N]; 3], [k, l, m]: [usize; 3]) -> T {
    p[k] * (q[l] * r[m] - q[m] * r[l]) - p[l] * (q[k] * r[m] - q[m] * r[k]) + p[m] * (q[k] * r[l] - q[l] * r[k])
}

/// For N = 4, `of` the other columns and the other rows of each place, with the sign of its cofactor.
#[cfg_attr(not(debug_assertions), inline(always))]
fn of_four<T: Scalar, const N: usize>(of: impl Fn([usize; 3], [usize; 3]) -> T) -> [[T; N]; N] {
    let mut out = [[T::zero(); N]; N];
    let mut j = 0;
    while j < N {
        let mut i = 0;
        while i < N {
            // In cyclic order: a cycle of four is odd, hence the signs.
            let minor = of([(j + 1) % N, (j + 2) % N, (j + 3) % N], [(i + 1) % N, (i + 2) % N, (i + 3) % N]);
            out[j][i] = if (i + j) % 2 == 0 { minor } else { -minor };
            i += 1;
        }
        j += 1;
    }
    out
}

/// The cofactors for N = 4, by expansion of the minors.
#[cfg_attr(not(debug_assertions), inline(always))]
fn closed_four<T: Scalar, const N: usize>(a: &[[T; N]; N]) -> [[T; N]; N] {
    of_four(|[p, q, r], rows| minor([&a[p], &a[q], &a[r]], rows))
}

/// The differential of the cofactors in the direction `d`, for N ≤ 4 (zeros for larger N): each
/// column of each minor in turn is taken from `d`.
#[inline]
pub(crate) fn closed_along<T: Scalar, const N: usize>(a: &[[T; N]; N], d: &[[T; N]; N]) -> [[T; N]; N] {
    match const { N } {
        2 => closed(d),
        3 => {
            let mut out = [[T::zero(); N]; N];
            let mut j = 0;
            while j < N {
                let (p, q) = ((j + 1) % N, (j + 2) % N);
                let mut i = 0;
                while i < N {
                    let (k, l) = ((i + 1) % N, (i + 2) % N);
                    let minor = |b: &[T; N], c: &[T; N]| b[k] * c[l] - b[l] * c[k];
                    out[j][i] = minor(&d[p], &a[q]) + minor(&a[p], &d[q]);
                    i += 1;
                }
                j += 1;
            }
            out
        }
        4 => of_four(|[p, q, r], rows| {
            minor([&d[p], &a[q], &a[r]], rows) + minor([&a[p], &d[q], &a[r]], rows) + minor([&a[p], &a[q], &d[r]], rows)
        }),
        _ => [[T::zero(); N]; N],
    }
}

/// The determinant from the cofactors of the first column.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn expand<T: Scalar, const N: usize>(a: &[[T; N]; N], cofactors: &[[T; N]; N]) -> T {
    match (a.first(), cofactors.first()) {
        (Some(a), Some(c)) => crate::dot(core::array::from_ref(a), core::array::from_ref(c)),
        _ => T::one(),
    }
}
