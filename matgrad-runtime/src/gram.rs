//! Products of a matrix with itself; one triangle is computed and mirrored.

use crate::{Scalar, dot, tile, transpose, vector};

/// The Gram matrix AᵀA of `a` (M×K), K×K.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn gram<T: Scalar, const M: usize, const K: usize>(a: &[[T; M]; K]) -> [[T; K]; K] {
    let mut out = [[T::zero(); K]; K];
    gram_into(a, &mut out);
    out
}

/// [`gram`] into `out`.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn gram_into<T: Scalar, const M: usize, const K: usize>(a: &[[T; M]; K], out: &mut [[T; K]; K]) {
    symmetric_into(a, a, out);
}

/// Aᵀ diag(d) A with `a` M×K and `d` M×1, K×K.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn weighted_gram<T: Scalar, const M: usize, const K: usize>(a: &[[T; M]; K], d: &[[T; M]; 1]) -> [[T; K]; K] {
    let mut out = [[T::zero(); K]; K];
    weighted_gram_into(a, d, &mut out);
    out
}

/// [`weighted_gram`] into `out`.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn weighted_gram_into<T: Scalar, const M: usize, const K: usize>(a: &[[T; M]; K], d: &[[T; M]; 1], out: &mut [[T; K]; K]) {
    symmetric_into(a, &crate::scale_rows(d, a), out);
}

/// AAᵀ of `a` (M×K), M×M.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn gram_tr<T: Scalar, const M: usize, const K: usize>(a: &[[T; M]; K]) -> [[T; M]; M] {
    let mut out = [[T::zero(); M]; M];
    gram_tr_into(a, &mut out);
    out
}

/// [`gram_tr`] into `out`.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn gram_tr_into<T: Scalar, const M: usize, const K: usize>(a: &[[T; M]; K], out: &mut [[T; M]; M]) {
    if const { M < 4 || K == 0 } {
        gram_into(&transpose(a), out);
    } else {
        tile::symmetric_mul_tr_into(a, a, out);
    }
}

/// `out` = AᵀB (both M×K), known to be symmetric.
#[cfg_attr(not(debug_assertions), inline(always))]
fn symmetric_into<T: Scalar, const M: usize, const K: usize>(a: &[[T; M]; K], b: &[[T; M]; K], out: &mut [[T; K]; K]) {
    if const { K >= 8 && M > 0 && M < 4 * K } {
        tile::symmetric_tr_mul_into(a, b, out);
    } else if const { M >= 16 && K >= 4 } {
        vector::symmetric_tr_mul_into(a, b, out);
    } else {
        let mut j = 0;
        while j < K {
            let mut i = j;
            while i < K {
                let s = dot(core::array::from_ref(&a[i]), core::array::from_ref(&b[j]));
                out[j][i] = s;
                out[i][j] = s;
                i += 1;
            }
            j += 1;
        }
    }
}
