//! Matrix-matrix products in register tiles.
//!
//! A tile is a few columns of one or two SIMD registers of rows. It stays in registers while the
//! inner dimension runs, so that every element loaded is used several times. Tiles at the lower
//! edge overlap the ones above them instead of falling back to single rows. The loops over tiles
//! sit behind calls: inlined into large functions, LLVM's vectoriser finds worse plans for them.

use crate::vector::{chunk, chunk_mut, mirror, tr_mul_vector_into};
use crate::{Scalar, fma, transpose};

/// Columns of a tile: as many as the accumulators' registers allow.
const COLUMNS: usize = if cfg!(any(target_feature = "avx", target_arch = "aarch64")) { 4 } else { 2 };

/// Rows of a tile: 64 bytes.
const fn rows<T>() -> usize {
    match size_of::<T>() {
        0..=4 => 16,
        5..=8 => 8,
        9..=16 => 4,
        17..=32 => 2,
        _ => 1,
    }
}

/// `MR` consecutive elements of `column`, from `i` or, at the end, from as far as they fit.
#[cfg_attr(not(debug_assertions), inline(always))]
fn part<T, const M: usize, const MR: usize>(column: &[T; M], i: usize) -> Option<&[T; MR]> {
    column.get(i.min(M.saturating_sub(MR))..)?.first_chunk()
}

/// [`part`] to write to.
#[cfg_attr(not(debug_assertions), inline(always))]
fn part_mut<T, const M: usize, const MR: usize>(column: &mut [T; M], i: usize) -> Option<&mut [T; MR]> {
    column.get_mut(i.min(M.saturating_sub(MR))..)?.first_chunk_mut()
}

/// One tile: the sum over k of the outer products of `left(k)` and `right(k)`.
#[cfg_attr(not(debug_assertions), inline(always))]
fn tile<'a, T: Scalar, const MR: usize, const NR: usize, const K: usize>(
    left: impl Fn(usize) -> Option<&'a [T; MR]>,
    right: impl Fn(usize) -> [T; NR],
) -> [[T; MR]; NR] {
    let mut sum = [[T::zero(); MR]; NR];
    let mut k = 0;
    while k < K {
        if let Some(x) = left(k) {
            let y = right(k);
            let mut q = 0;
            while q < NR {
                let mut p = 0;
                while p < MR {
                    sum[q][p] = fma(x[p], y[q], sum[q][p]);
                    p += 1;
                }
                q += 1;
            }
        }
        k += 1;
    }
    sum
}

/// The tile of `out` whose first row is `i`: `a` M×K times the K×NR matrix with rows `right(k)`.
#[cfg_attr(not(debug_assertions), inline(always))]
fn tile_into<T: Scalar, const M: usize, const K: usize, const NR: usize, const MR: usize>(
    a: &[[T; M]; K],
    right: impl Fn(usize) -> [T; NR],
    out: &mut [[T; M]; NR],
    i: usize,
) {
    let sum = tile::<T, MR, NR, K>(|k| part(&a[k], i), right);
    let mut q = 0;
    while q < NR {
        if let Some(out) = part_mut(&mut out[q], i) {
            *out = sum[q];
        }
        q += 1;
    }
}

/// All tiles in `NR` columns of `out` from row `start` on (rounded down), at most `MR` rows each.
#[cfg_attr(not(debug_assertions), inline(always))]
fn column_tiles<T: Scalar, const M: usize, const K: usize, const NR: usize, const MR: usize>(
    a: &[[T; M]; K],
    right: impl Fn(usize) -> [T; NR] + Copy,
    out: &mut [[T; M]; NR],
    start: usize,
) {
    let mut i = start / MR * MR;
    while i + MR <= M {
        tile_into::<T, M, K, NR, MR>(a, right, out, i);
        i += MR;
    }
    match const { rest(M % MR) } {
        16 => tile_into::<T, M, K, NR, 16>(a, right, out, i),
        8 => tile_into::<T, M, K, NR, 8>(a, right, out, i),
        4 => tile_into::<T, M, K, NR, 4>(a, right, out, i),
        2 => tile_into::<T, M, K, NR, 2>(a, right, out, i),
        1 => tile_into::<T, M, K, NR, 1>(a, right, out, i),
        _ => {}
    }
}

/// The height of the last tile when `n` rows remain.
const fn rest(n: usize) -> usize {
    if n == 0 { 0 } else { n.next_power_of_two() }
}

/// `NR` columns of A B, from row `start` on.
#[cfg_attr(not(debug_assertions), inline(always))]
fn columns<T: Scalar, const M: usize, const K: usize, const NR: usize>(
    a: &[[T; M]; K],
    right: impl Fn(usize) -> [T; NR] + Copy,
    out: &mut [[T; M]; NR],
    start: usize,
) {
    match const { if rows::<T>() <= M { rows::<T>() } else { 1 << (M | 1).ilog2() } } {
        16 => column_tiles::<T, M, K, NR, 16>(a, right, out, start),
        8 => column_tiles::<T, M, K, NR, 8>(a, right, out, start),
        4 => column_tiles::<T, M, K, NR, 4>(a, right, out, start),
        2 => column_tiles::<T, M, K, NR, 2>(a, right, out, start),
        _ => column_tiles::<T, M, K, NR, 1>(a, right, out, start),
    }
}

/// Calls `$kernel::<width>(…, first column)` for groups of [`COLUMNS`] columns and the rest.
macro_rules! by_columns {
    ($n:ident, |$j:ident, $width:ident| $call:expr) => {{
        let mut $j = 0;
        {
            const $width: usize = COLUMNS;
            while $j + COLUMNS <= $n {
                $call;
                $j += COLUMNS;
            }
        }
        match const { $n % COLUMNS } {
            1 => {
                const $width: usize = 1;
                $call
            }
            2 => {
                const $width: usize = 2;
                $call
            }
            3 => {
                const $width: usize = 3;
                $call
            }
            _ => {}
        }
    }};
}

/// `NR` columns of A B; of a symmetric product (`LOWER`) only from row `j` on.
#[inline(never)]
fn mul_columns<T: Scalar, const M: usize, const K: usize, const NR: usize, const LOWER: bool>(
    a: &[[T; M]; K],
    b: &[[T; K]; NR],
    out: &mut [[T; M]; NR],
    j: usize,
) {
    let right = |k: usize| {
        let mut y = [T::zero(); NR];
        let mut q = 0;
        while q < NR {
            y[q] = b[q][k];
            q += 1;
        }
        y
    };
    columns(a, right, out, if LOWER { j } else { 0 });
}

/// `NR` columns of ABᵀ from `j`; of a symmetric product (`LOWER`) only from row `j` on.
#[inline(never)]
fn mul_tr_columns<T: Scalar, const M: usize, const K: usize, const N: usize, const NR: usize, const LOWER: bool>(
    a: &[[T; M]; K],
    b: &[[T; N]; K],
    out: &mut [[T; M]; NR],
    j: usize,
) {
    let right = |k: usize| part(&b[k], j).copied().unwrap_or([T::zero(); NR]);
    columns(a, right, out, if LOWER { j } else { 0 });
}

/// A B, or only its lower triangle and some of the rest; none of the dimensions is 0.
#[cfg_attr(not(debug_assertions), inline(always))]
fn mul_tiles<T: Scalar, const M: usize, const K: usize, const N: usize, const LOWER: bool>(
    a: &[[T; M]; K],
    b: &[[T; K]; N],
    out: &mut [[T; M]; N],
) {
    by_columns!(N, |j, W| {
        if let (Some(b), Some(out)) = (chunk::<_, W>(b, j), chunk_mut::<_, W>(out, j)) {
            mul_columns::<T, M, K, W, LOWER>(a, b, out, j);
        }
    });
}

/// ABᵀ, or only its lower triangle and some of the rest; none of the dimensions is 0.
#[cfg_attr(not(debug_assertions), inline(always))]
fn mul_tr_tiles<T: Scalar, const M: usize, const K: usize, const N: usize, const LOWER: bool>(
    a: &[[T; M]; K],
    b: &[[T; N]; K],
    out: &mut [[T; M]; N],
) {
    by_columns!(N, |j, W| {
        if let Some(out) = chunk_mut::<_, W>(out, j) {
            mul_tr_columns::<T, M, K, N, W, LOWER>(a, b, out, j);
        }
    });
}

/// `out` = A B with `a` M×K and `b` K×N.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn mul_into<T: Scalar, const M: usize, const K: usize, const N: usize>(
    a: &[[T; M]; K],
    b: &[[T; K]; N],
    out: &mut [[T; M]; N],
) {
    if const { M <= 4 && K <= 4 && N <= 4 } {
        small_into(a, b, out);
    } else if const { M > 0 } {
        mul_tiles::<T, M, K, N, false>(a, b, out);
    }
}

/// `out` = ABᵀ with `a` M×K and `b` N×K.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn mul_tr_into<T: Scalar, const M: usize, const K: usize, const N: usize>(
    a: &[[T; M]; K],
    b: &[[T; N]; K],
    out: &mut [[T; M]; N],
) {
    if const { M <= 4 && K <= 4 && N <= 4 } {
        small_into(a, &transpose(b), out);
    } else if const { M > 0 } {
        mul_tr_tiles::<T, M, K, N, false>(a, b, out);
    }
}

/// `out` = AᵀB with `a` K×M and `b` K×N: column by column or row by row if there are few, else
/// with `a` transposed first, which is cheap beside the product.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn tr_mul_into<T: Scalar, const M: usize, const K: usize, const N: usize>(
    a: &[[T; K]; M],
    b: &[[T; K]; N],
    out: &mut [[T; M]; N],
) {
    if const { M <= 4 && K <= 4 && N <= 4 } {
        small_into(&transpose(a), b, out);
    } else if const { N < 4 } {
        let mut j = 0;
        while j < N {
            tr_mul_vector_into(a, &b[j], &mut out[j]);
            j += 1;
        }
    } else if const { M < 4 } {
        let mut i = 0;
        while i < M {
            let mut row = [T::zero(); N];
            tr_mul_vector_into(b, &a[i], &mut row);
            let mut j = 0;
            while j < N {
                out[j][i] = row[j];
                j += 1;
            }
            i += 1;
        }
    } else {
        tr_mul_by_transposing(a, b, out);
    }
}

/// AᵀB by way of Aᵀ, which lives on the stack only during this call.
#[inline(never)]
fn tr_mul_by_transposing<T: Scalar, const M: usize, const K: usize, const N: usize>(
    a: &[[T; K]; M],
    b: &[[T; K]; N],
    out: &mut [[T; M]; N],
) {
    mul_tiles::<T, M, K, N, false>(&transpose(a), b, out);
}

/// `out` = AᵀB (both K×M) where that is known to be symmetric.
#[inline(never)]
pub(crate) fn symmetric_tr_mul_into<T: Scalar, const M: usize, const K: usize>(
    a: &[[T; K]; M],
    b: &[[T; K]; M],
    out: &mut [[T; M]; M],
) {
    mul_tiles::<T, M, K, M, true>(&transpose(a), b, out);
    mirror(out);
}

/// `out` = ABᵀ (both M×K) where that is known to be symmetric.
#[inline(never)]
pub(crate) fn symmetric_mul_tr_into<T: Scalar, const M: usize, const K: usize>(
    a: &[[T; M]; K],
    b: &[[T; M]; K],
    out: &mut [[T; M]; M],
) {
    mul_tr_tiles::<T, M, K, M, true>(a, b, out);
    mirror(out);
}

/// A B for a handful of elements, unrolled.
#[cfg_attr(not(debug_assertions), inline(always))]
fn small_into<T: Scalar, const M: usize, const K: usize, const N: usize>(
    a: &[[T; M]; K],
    b: &[[T; K]; N],
    out: &mut [[T; M]; N],
) {
    let mut j = 0;
    while j < N {
        let mut sum = [T::zero(); M];
        let mut k = 0;
        while k < K {
            let mut i = 0;
            while i < M {
                sum[i] = if k == 0 { a[0][i] * b[j][0] } else { fma(a[k][i], b[j][k], sum[i]) };
                i += 1;
            }
            k += 1;
        }
        out[j] = sum;
        j += 1;
    }
}
