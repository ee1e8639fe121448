//! Products in which one factor is a vector.

use crate::{Scalar, fma};

/// From so many elements of the matrix on, its products with vectors are made behind a call, which
/// costs little then and is compiled once per shape.
const CALL: usize = 64;

/// `out` = A x with `a` M×K.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn mul_vector_into<T: Scalar, const M: usize, const K: usize>(a: &[[T; M]; K], x: &[T; K], out: &mut [T; M]) {
    if const { M * K >= CALL } { mul_vector_call(a, x, out) } else { mul_vector(a, x, out) }
}

/// [`mul_vector`] behind a call.
#[inline(never)]
fn mul_vector_call<T: Scalar, const M: usize, const K: usize>(a: &[[T; M]; K], x: &[T; K], out: &mut [T; M]) {
    mul_vector(a, x, out);
}

/// [`mul_vector_into`]: columns added up.
#[cfg_attr(not(debug_assertions), inline(always))]
fn mul_vector<T: Scalar, const M: usize, const K: usize>(a: &[[T; M]; K], x: &[T; K], out: &mut [T; M]) {
    let mut sum = [T::zero(); M];
    let mut k = 0;
    while k < K {
        let mut i = 0;
        while i < M {
            sum[i] = if k == 0 { a[0][i] * x[0] } else { fma(a[k][i], x[k], sum[i]) };
            i += 1;
        }
        k += 1;
    }
    *out = sum;
}

/// Elements of a SIMD register: the lanes of an inner product.
pub(crate) const fn lanes<T>() -> usize {
    let register = if cfg!(target_feature = "avx") { 32 } else { 16 };
    match size_of::<T>() * 32 / register {
        0..=4 => 8,
        5..=8 => 4,
        9..=16 => 2,
        _ => 1,
    }
}

/// `out` = Aᵀx with `a` K×N.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn tr_mul_vector_into<T: Scalar, const K: usize, const N: usize>(a: &[[T; K]; N], x: &[T; K], out: &mut [T; N]) {
    if const { K * N >= CALL } { tr_mul_vector_call(a, x, out) } else { tr_mul_vector(a, x, out) }
}

/// [`tr_mul_vector`] behind a call.
#[inline(never)]
fn tr_mul_vector_call<T: Scalar, const K: usize, const N: usize>(a: &[[T; K]; N], x: &[T; K], out: &mut [T; N]) {
    tr_mul_vector(a, x, out);
}

/// [`tr_mul_vector_into`]: the inner products of `x` with four columns at a time.
#[cfg_attr(not(debug_assertions), inline(always))]
fn tr_mul_vector<T: Scalar, const K: usize, const N: usize>(a: &[[T; K]; N], x: &[T; K], out: &mut [T; N]) {
    if const { K >= LONG } {
        match const { lanes::<T>() } {
            8 => long_dots_into::<T, K, N, 8>(a, x, out),
            4 => long_dots_into::<T, K, N, 4>(a, x, out),
            2 => long_dots_into::<T, K, N, 2>(a, x, out),
            _ => long_dots_into::<T, K, N, 1>(a, x, out),
        }
        return;
    }
    let mut j = 0;
    while let (Some(a), Some(out)) = (chunk::<_, 4>(a, j), chunk_mut::<_, 4>(out, j)) {
        *out = dots(a, x);
        j += 4;
    }
    if const { N % 4 >= 2 }
        && let (Some(a), Some(out)) = (chunk::<_, 2>(a, j), chunk_mut::<_, 2>(out, j))
    {
        *out = dots(a, x);
        j += 2;
    }
    if const { N % 2 == 1 }
        && let (Some(a), Some(out)) = (chunk::<_, 1>(a, j), chunk_mut::<_, 1>(out, j))
    {
        *out = dots(a, x);
    }
}

/// Columns from this length on have their partial sums made and added behind calls.
const LONG: usize = 12;

/// [`tr_mul_vector_into`] for long columns.
#[cfg_attr(not(debug_assertions), inline(always))]
fn long_dots_into<T: Scalar, const K: usize, const N: usize, const L: usize>(a: &[[T; K]; N], x: &[T; K], out: &mut [T; N]) {
    let mut sums = [[T::zero(); L]; N];
    let mut j = 0;
    while let (Some(a), Some(sums)) = (chunk::<_, 4>(a, j), chunk_mut::<_, 4>(&mut sums, j)) {
        dots_in_lanes_call(a, x, sums);
        j += 4;
    }
    if const { N % 4 >= 2 }
        && let (Some(a), Some(sums)) = (chunk::<_, 2>(a, j), chunk_mut::<_, 2>(&mut sums, j))
    {
        dots_in_lanes_call(a, x, sums);
        j += 2;
    }
    if const { N % 2 == 1 }
        && let (Some(a), Some(sums)) = (chunk::<_, 1>(a, j), chunk_mut::<_, 1>(&mut sums, j))
    {
        dots_in_lanes_call(a, x, sums);
    }
    totals_into(&sums, out);
}

/// `W` consecutive columns from `j`.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn chunk<T, const W: usize>(a: &[T], j: usize) -> Option<&[T; W]> {
    a.get(j..)?.first_chunk()
}

/// [`chunk`] to write to.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn chunk_mut<T, const W: usize>(a: &mut [T], j: usize) -> Option<&mut [T; W]> {
    a.get_mut(j..)?.first_chunk_mut()
}

/// The inner products of the columns of `a` with `x`.
#[cfg_attr(not(debug_assertions), inline(always))]
fn dots<T: Scalar, const K: usize, const W: usize>(a: &[[T; K]; W], x: &[T; K]) -> [T; W] {
    match const { if K < lanes::<T>() { 1 } else { lanes::<T>() } } {
        8 => dots_by_lanes::<T, K, W, 8>(a, x),
        4 => dots_by_lanes::<T, K, W, 4>(a, x),
        2 => dots_by_lanes::<T, K, W, 2>(a, x),
        _ => dots_by_lanes::<T, K, W, 1>(a, x),
    }
}

/// [`dots`], by `L` partial sums each.
#[cfg_attr(not(debug_assertions), inline(always))]
fn dots_by_lanes<T: Scalar, const K: usize, const W: usize, const L: usize>(a: &[[T; K]; W], x: &[T; K]) -> [T; W] {
    dots_in_lanes::<T, K, W, L>(a, x).map(tree)
}

/// [`dots_in_lanes`] behind a call, see `BEHIND_CALL`.
#[inline(never)]
fn dots_in_lanes_call<T: Scalar, const K: usize, const W: usize, const L: usize>(
    a: &[[T; K]; W],
    x: &[T; K],
    out: &mut [[T; L]; W],
) {
    *out = dots_in_lanes(a, x);
}

/// [`dots`] before the `L` partial sums of each are added.
#[cfg_attr(not(debug_assertions), inline(always))]
fn dots_in_lanes<T: Scalar, const K: usize, const W: usize, const L: usize>(a: &[[T; K]; W], x: &[T; K]) -> [[T; L]; W] {
    let mut sum = [[T::zero(); L]; W];
    let mut i = 0;
    while i + L <= K {
        let mut q = 0;
        while q < W {
            let mut l = 0;
            while l < L {
                sum[q][l] = fma(a[q][i + l], x[i + l], sum[q][l]);
                l += 1;
            }
            q += 1;
        }
        i += L;
    }
    let mut l = 0;
    while i < K {
        let mut q = 0;
        while q < W {
            sum[q][l % L] = fma(a[q][i], x[i], sum[q][l % L]);
            q += 1;
        }
        l += 1;
        i += 1;
    }
    sum
}

/// The sum of `L` lanes, `L` a power of two, by halves.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn tree<T: Scalar, const L: usize>(mut x: [T; L]) -> T {
    let mut half = L / 2;
    while half > 0 {
        let mut l = 0;
        while l < half && l + half < L {
            x[l] = x[l] + x[l + half];
            l += 1;
        }
        half /= 2;
    }
    x[0]
}

/// `out` = AᵀB (both K×N) where that is known to be symmetric, by inner products of long columns.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn symmetric_tr_mul_into<T: Scalar, const K: usize, const N: usize>(
    a: &[[T; K]; N],
    b: &[[T; K]; N],
    out: &mut [[T; N]; N],
) {
    match const { lanes::<T>() } {
        8 => symmetric_by_lanes::<T, K, N, 8>(a, b, out),
        4 => symmetric_by_lanes::<T, K, N, 4>(a, b, out),
        2 => symmetric_by_lanes::<T, K, N, 2>(a, b, out),
        _ => symmetric_by_lanes::<T, K, N, 1>(a, b, out),
    }
}

/// [`symmetric_tr_mul_into`] by `L` partial sums: the columns of the lower triangle, each from as far
/// up as makes a multiple of four.
#[inline(never)]
fn symmetric_by_lanes<T: Scalar, const K: usize, const N: usize, const L: usize>(
    a: &[[T; K]; N],
    b: &[[T; K]; N],
    out: &mut [[T; N]; N],
) {
    let mut j = 0;
    while j < N {
        let mut sums = [[T::zero(); L]; N];
        let mut i = j / 4 * 4;
        while let (Some(a), Some(sums)) = (chunk::<_, 4>(a, i), chunk_mut::<_, 4>(&mut sums, i)) {
            dots_in_lanes_call(a, &b[j], sums);
            i += 4;
        }
        while let (Some(a), Some(sums)) = (chunk::<_, 1>(a, i), chunk_mut::<_, 1>(&mut sums, i)) {
            dots_in_lanes_call(a, &b[j], sums);
            i += 1;
        }
        totals_into(&sums, &mut out[j]);
        j += 1;
    }
    mirror(out);
}

/// Copies the lower triangle to the upper one.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn mirror<T: Scalar, const M: usize>(out: &mut [[T; M]; M]) {
    let mut j = 0;
    while j < M {
        let mut i = 0;
        while i < j {
            out[j][i] = out[i][j];
            i += 1;
        }
        j += 1;
    }
}

/// The totals of many groups of `L` partial sums, four at a time and behind a call: where LLVM sees
/// how the sums came about, it forms the wrong vectors.
#[inline(never)]
pub(crate) fn totals_into<T: Scalar, const N: usize, const L: usize>(sums: &[[T; L]; N], out: &mut [T; N]) {
    let mut j = 0;
    while let (Some(sums), Some(out)) = (chunk::<_, 4>(sums, j), chunk_mut::<_, 4>(out, j)) {
        let mut halves = *sums;
        let mut half = L / 2;
        while half > 0 {
            let mut l = 0;
            while l < half && l + half < L {
                let mut q = 0;
                while q < 4 {
                    halves[q][l] = halves[q][l] + halves[q][l + half];
                    q += 1;
                }
                l += 1;
            }
            half /= 2;
        }
        *out = halves.map(|lanes| lanes[0]);
        j += 4;
    }
    while j < N {
        out[j] = tree(sums[j]);
        j += 1;
    }
}

/// `out` = x yᵀ.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn outer_into<T: Scalar, const M: usize, const N: usize>(x: &[T; M], y: &[T; N], out: &mut [[T; M]; N]) {
    if const { M * N >= CALL } { outer_call(x, y, out) } else { outer(x, y, out) }
}

/// [`outer`] behind a call.
#[inline(never)]
fn outer_call<T: Scalar, const M: usize, const N: usize>(x: &[T; M], y: &[T; N], out: &mut [[T; M]; N]) {
    outer(x, y, out);
}

/// [`outer_into`]
#[cfg_attr(not(debug_assertions), inline(always))]
fn outer<T: Scalar, const M: usize, const N: usize>(x: &[T; M], y: &[T; N], out: &mut [[T; M]; N]) {
    if const { M * N <= 36 } {
        let mut j = 0;
        while j < N {
            let mut i = 0;
            while i < M {
                out[j][i] = x[i] * y[j];
                i += 1;
            }
            j += 1;
        }
        return;
    }
    let mut j = 0;
    while let (Some(y), Some(out)) = (chunk::<_, 4>(y, j), chunk_mut::<_, 4>(out, j)) {
        outer_columns(x, y, out);
        j += 4;
    }
    while let (Some(y), Some(out)) = (chunk::<_, 1>(y, j), chunk_mut::<_, 1>(out, j)) {
        outer_columns(x, y, out);
        j += 1;
    }
}

/// `W` columns of x yᵀ, row by row and behind a call: as one loop over the columns, LLVM would
/// turn the stores into scatters on AVX-512.
#[inline(never)]
fn outer_columns<T: Scalar, const M: usize, const W: usize>(x: &[T; M], y: &[T; W], out: &mut [[T; M]; W]) {
    let mut i = 0;
    while i < M {
        let mut j = 0;
        while j < W {
            out[j][i] = x[i] * y[j];
            j += 1;
        }
        i += 1;
    }
}
