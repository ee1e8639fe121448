//! Matrix-matrix products in register tiles.
//!
//! A tile is a few columns of one or two registers of rows. It stays in registers while the inner
//! dimension runs, so that every element loaded is used several times. Tiles at the lower edge overlap
//! the ones above them instead of falling back to single rows.

use crate::register::{MANY, One, Register, chunk, chunk_mut, in_registers, lanes, overlapped, zero};
use crate::vector::{mirror, tr_mul_vector_into};
use crate::{Scalar, fma, transpose};

/// Columns of a tile: as many as the accumulators' registers allow.
const COLUMNS: usize = if MANY { 4 } else { 2 };

/// Calls `$kernel` for the first columns of groups of [`COLUMNS`] columns, and for the rest.
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

/// `NR` columns of A B, from row `start` on, where `right(k)` is what stands in row k of B. Where A is an `UPPER` triangle,
/// the columns left of a row's diagonal are left out.
#[cfg_attr(not(debug_assertions), inline(always))]
fn columns<V: Register, const M: usize, const K: usize, const NR: usize, const UPPER: bool>(
    a: &[[V::Element; M]; K],
    right: impl Fn(usize) -> [V::Element; NR] + Copy,
    out: &mut [[V::Element; M]; NR],
    start: usize,
) {
    let mut i = start / V::LANES * V::LANES;
    while i + V::LANES < M {
        tile::<V, M, K, NR, 2, UPPER>(a, right, out, i);
        i += 2 * V::LANES;
    }
    if i < M {
        tile::<V, M, K, NR, 1, UPPER>(a, right, out, i);
    }
}

/// The tile of `B` registers of rows from row `i`; at the lower edge the last one overlaps its
/// neighbour.
#[cfg_attr(not(debug_assertions), inline(always))]
fn tile<V: Register, const M: usize, const K: usize, const NR: usize, const B: usize, const UPPER: bool>(
    a: &[[V::Element; M]; K],
    right: impl Fn(usize) -> [V::Element; NR],
    out: &mut [[V::Element; M]; NR],
    i: usize,
) {
    let row = |b: usize| (i + b * V::LANES).min(M.saturating_sub(V::LANES));
    let mut sums = [[zero::<V>(); B]; NR];
    let mut k = if UPPER { row(0) } else { 0 };
    while k < K {
        let x: [V; B] = core::array::from_fn(|b| V::load(&a[k], row(b)));
        let y = right(k);
        let mut q = 0;
        while q < NR {
            let y = V::splat(y[q]);
            let mut b = 0;
            while b < B {
                sums[q][b] = x[b].fma(y, sums[q][b]);
                b += 1;
            }
            q += 1;
        }
        k += 1;
    }
    let mut q = 0;
    while q < NR {
        let mut b = 0;
        while b < B {
            sums[q][b].store(&mut out[q], row(b));
            b += 1;
        }
        q += 1;
    }
}

/// A B, or only its lower triangle and some of the rest.
#[inline(never)]
fn mul_tiles<V: Register, const M: usize, const K: usize, const N: usize, const LOWER: bool>(
    a: &[[V::Element; M]; K],
    b: &[[V::Element; K]; N],
    out: &mut [[V::Element; M]; N],
) {
    by_columns!(N, |j, W| {
        if let (Some(b), Some(out)) = (chunk::<_, W>(b, j), chunk_mut::<_, W>(out, j)) {
            let right = |k: usize| core::array::from_fn(|q| b[q][k]);
            columns::<V, M, K, W, false>(a, right, out, if LOWER { j } else { 0 });
        }
    });
}

/// ABᵀ, or only its lower triangle and some of the rest; A may be an `UPPER` triangle.
#[inline(never)]
fn mul_tr_tiles<V: Register, const M: usize, const K: usize, const N: usize, const LOWER: bool, const UPPER: bool>(
    a: &[[V::Element; M]; K],
    b: &[[V::Element; N]; K],
    out: &mut [[V::Element; M]; N],
) {
    by_columns!(N, |j, W| {
        if let Some(out) = chunk_mut::<_, W>(out, j) {
            let right = |k: usize| chunk::<_, W>(&b[k], j).copied().unwrap_or([num_traits::Zero::zero(); W]);
            columns::<V, M, K, W, UPPER>(a, right, out, if LOWER { j } else { 0 });
        }
    });
}

/// AᵀB by way of Aᵀ, which lives on the stack only during this call.
#[inline(never)]
fn tr_mul_tiles<V: Register, const M: usize, const K: usize, const N: usize, const LOWER: bool>(
    a: &[[V::Element; K]; M],
    b: &[[V::Element; K]; N],
    out: &mut [[V::Element; M]; N],
) {
    let mut transposed = [[num_traits::Zero::zero(); M]; K];
    transpose_in_registers::<V, K, M>(a, &mut transposed);
    mul_tiles::<V, M, K, N, LOWER>(&transposed, b, out);
}

/// Whether a product of this shape is made of tiles: columns fill a register, and there is some work.
const fn is_tiled<T>(m: usize, k: usize, n: usize) -> bool {
    m >= lanes::<T>() && !(m <= 4 && k <= 4 && n <= 4) && m * k * n > 32
}

/// `out` = A B with `a` M×K and `b` K×N.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn mul_into<T: Scalar, const M: usize, const K: usize, const N: usize>(
    a: &[[T; M]; K],
    b: &[[T; K]; N],
    out: &mut [[T; M]; N],
) {
    if const { is_tiled::<T>(M, K, N) } {
        in_registers!(T, overlapped(M), mul_tiles<M, K, N, false>(a, b; out), else small_into(a, b, out));
    } else {
        small_into(a, b, out);
    }
}

/// `out` = ABᵀ with `a` M×K and `b` N×K.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn mul_tr_into<T: Scalar, const M: usize, const K: usize, const N: usize>(
    a: &[[T; M]; K],
    b: &[[T; N]; K],
    out: &mut [[T; M]; N],
) {
    if const { is_tiled::<T>(M, K, N) } {
        in_registers!(T, overlapped(M), mul_tr_tiles<M, K, N, false, false>(a, b; out), else small_into(a, &transpose(b), out));
    } else {
        small_into(a, &transpose(b), out);
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
    } else if const { is_tiled::<T>(M, K, N) } {
        in_registers!(T, overlapped(M), tr_mul_tiles<M, K, N, false>(a, b; out), else small_into(&transpose(a), b, out));
    } else {
        small_into(&transpose(a), b, out);
    }
}

/// `out` = AᵀB (both K×M) where that is known to be symmetric.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn symmetric_tr_mul_into<T: Scalar, const M: usize, const K: usize>(
    a: &[[T; K]; M],
    b: &[[T; K]; M],
    out: &mut [[T; M]; M],
) {
    in_registers!(T, overlapped(M), tr_mul_tiles<M, K, M, true>(a, b; out), else small_into(&transpose(a), b, out));
    mirror(out);
}

/// `out` = ABᵀ (both M×K) where that is known to be symmetric.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn symmetric_mul_tr_into<T: Scalar, const M: usize, const K: usize>(
    a: &[[T; M]; K],
    b: &[[T; M]; K],
    out: &mut [[T; M]; M],
) {
    if const { M >= lanes::<T>() } {
        in_registers!(T, overlapped(M), mul_tr_tiles<M, K, M, true, false>(a, b; out), else small_into(a, &transpose(b), out));
    } else {
        small_into(a, &transpose(b), out);
    }
    mirror(out);
}

/// `out` = ABᵀ (both M×M) where A is an upper triangle, and the product known to be symmetric.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn symmetric_upper_mul_tr_into<T: Scalar, const M: usize>(a: &[[T; M]; M], b: &[[T; M]; M], out: &mut [[T; M]; M]) {
    in_registers!(T, overlapped(M), mul_tr_tiles<M, M, M, true, true>(a, b; out), else small_into(a, &transpose(b), out));
    mirror(out);
}

/// A B, column by column.
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

/// The transpose of a matrix whose rows and columns fill a register, or of any matrix element by
/// element.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn transpose_in_registers<V: Register, const R: usize, const C: usize>(
    a: &[[V::Element; R]; C],
    out: &mut [[V::Element; C]; R],
) {
    if const { R < V::LANES || C < V::LANES } {
        return squares::<One<V::Element>, R, C>(a, out);
    }
    squares::<V, R, C>(a, out);
}

/// Squares of LANES rows and columns, which at the edges overlap their neighbours.
#[cfg_attr(not(debug_assertions), inline(always))]
fn squares<V: Register, const R: usize, const C: usize>(a: &[[V::Element; R]; C], out: &mut [[V::Element; C]; R]) {
    let mut j = 0;
    while j < C {
        let mut i = 0;
        while i < R {
            V::transpose(a, i.min(R.saturating_sub(V::LANES)), j.min(C.saturating_sub(V::LANES)), out);
            i += V::LANES;
        }
        j += V::LANES;
    }
}
