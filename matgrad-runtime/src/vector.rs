//! Products in which one factor is a vector.

use crate::register::{MANY, Register, chunk, chunk_mut, fresh, in_registers, lanes, overlapped, zero};
use crate::{Scalar, fma};

/// From so many elements of the matrix on, its products with vectors are made behind a call, which
/// costs little then and is compiled once per shape.
const CALL: usize = 512;

/// From so many elements on, outer products are made behind a call: inlined, LLVM would keep the
/// numbers that they multiply by in registers from where another product needed them, and spill.
const OUTER_CALL: usize = 128;

/// Outer products of so many elements build what they return: 18 ns instead of 71 for 16 rows and 16 columns (native flags).
/// LLVM copies the columns of larger ones, 242 ns instead of 108 for 20 and 20.
pub(crate) const fn is_built(len: usize) -> bool {
    128 <= len && len <= 256
}

/// `out` = A x with `a` M×K.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn mul_vector_into<T: Scalar, const M: usize, const K: usize>(a: &[[T; M]; K], x: &[T; K], out: &mut [T; M]) {
    if const { M < 4 || M < lanes::<T>() || M * K <= 48 } {
        mul_vector(a, x, out);
    } else if const { M * K >= CALL } {
        mul_vector_call(a, x, out);
    } else {
        in_registers!(T, overlapped(M), mul_in_registers<M, K>(a, x; out), else mul_vector(a, x, out));
    }
}

/// [`mul_in_registers`] behind a call.
#[inline(never)]
fn mul_vector_call<T: Scalar, const M: usize, const K: usize>(a: &[[T; M]; K], x: &[T; K], out: &mut [T; M]) {
    in_registers!(T, overlapped(M), mul_in_registers<M, K>(a, x; out), else mul_vector(a, x, out));
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

/// Registers of rows that are computed together.
const BLOCK: usize = if MANY { 4 } else { 2 };

/// [`mul_vector_into`] for at least as many rows as a register has lanes.
#[cfg_attr(not(debug_assertions), inline(always))]
fn mul_in_registers<V: Register, const M: usize, const K: usize>(
    a: &[[V::Element; M]; K],
    x: &[V::Element; K],
    out: &mut [V::Element; M],
) {
    let mut i = 0;
    while i + BLOCK * V::LANES <= M {
        mul_rows::<V, M, K, BLOCK>(a, x, out, i);
        i += BLOCK * V::LANES;
    }
    match const { M.div_ceil(V::LANES) % BLOCK } {
        _ if i >= M => {}
        1 => mul_rows::<V, M, K, 1>(a, x, out, i),
        2 => mul_rows::<V, M, K, 2>(a, x, out, i),
        3 => mul_rows::<V, M, K, 3>(a, x, out, i),
        _ => mul_rows::<V, M, K, BLOCK>(a, x, out, i),
    }
}

/// `B` registers of rows of A x from row `i`; at the end of the column the last one overlaps its
/// neighbour. Even and odd columns are added up apart, so that sums do not wait for each other.
#[cfg_attr(not(debug_assertions), inline(always))]
fn mul_rows<V: Register, const M: usize, const K: usize, const B: usize>(
    a: &[[V::Element; M]; K],
    x: &[V::Element; K],
    out: &mut [V::Element; M],
    i: usize,
) {
    let row = |b: usize| (i + b * V::LANES).min(M.saturating_sub(V::LANES));
    let (mut even, mut odd) = ([zero::<V>(); B], [zero::<V>(); B]);
    let mut k = 0;
    while k + 2 <= K {
        let (x, y) = (V::splat(x[k]), V::splat(x[k + 1]));
        let mut b = 0;
        while b < B {
            even[b] = V::load(&a[k], row(b)).fma(x, even[b]);
            odd[b] = V::load(&a[k + 1], row(b)).fma(y, odd[b]);
            b += 1;
        }
        k += 2;
    }
    let mut b = 0;
    while b < B {
        if k < K {
            even[b] = V::load(&a[k], row(b)).fma(V::splat(x[k]), even[b]);
        }
        (even[b] + odd[b]).store(out, row(b));
        b += 1;
    }
}

/// `out` = Aᵀx with `a` K×N.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn tr_mul_vector_into<T: Scalar, const K: usize, const N: usize>(a: &[[T; K]; N], x: &[T; K], out: &mut [T; N]) {
    if const { K < 4 || K < lanes::<T>() || K * N <= 24 } {
        tr_mul_vector(a, x, out);
    } else if const { K * N >= CALL } {
        tr_mul_vector_call(a, x, out);
    } else {
        in_registers!(T, fresh(K), tr_mul_in_registers<K, N>(a, x; out), else tr_mul_vector(a, x, out));
    }
}

/// [`tr_mul_in_registers`] behind a call.
#[inline(never)]
fn tr_mul_vector_call<T: Scalar, const K: usize, const N: usize>(a: &[[T; K]; N], x: &[T; K], out: &mut [T; N]) {
    in_registers!(T, fresh(K), tr_mul_in_registers<K, N>(a, x; out), else tr_mul_vector(a, x, out));
}

/// [`tr_mul_vector_into`]: inner products.
#[cfg_attr(not(debug_assertions), inline(always))]
fn tr_mul_vector<T: Scalar, const K: usize, const N: usize>(a: &[[T; K]; N], x: &[T; K], out: &mut [T; N]) {
    let mut sum = [T::zero(); N];
    let mut k = 0;
    while k < K {
        let mut j = 0;
        while j < N {
            sum[j] = if k == 0 { a[j][0] * x[0] } else { fma(a[j][k], x[k], sum[j]) };
            j += 1;
        }
        k += 1;
    }
    *out = sum;
}

/// [`tr_mul_vector_into`] for columns of at least as many elements as a register has lanes: the inner
/// products of `x` with four columns at a time.
#[cfg_attr(not(debug_assertions), inline(always))]
fn tr_mul_in_registers<V: Register, const K: usize, const N: usize>(
    a: &[[V::Element; K]; N],
    x: &[V::Element; K],
    out: &mut [V::Element; N],
) {
    let mut j = 0;
    while let (Some(a), Some(out)) = (chunk::<_, 4>(a, j), chunk_mut::<_, 4>(out, j)) {
        *out = V::totals(dots::<V, K, 4>(a, x));
        j += 4;
    }
    if const { N % 4 >= 2 }
        && let (Some(a), Some(out)) = (chunk::<_, 2>(a, j), chunk_mut::<_, 2>(out, j))
    {
        *out = dots::<V, K, 2>(a, x).map(V::total);
        j += 2;
    }
    if const { N % 2 == 1 }
        && let (Some(a), Some(out)) = (chunk::<_, 1>(a, j), chunk_mut::<_, 1>(out, j))
    {
        *out = dots::<V, K, 1>(a, x).map(V::total);
    }
}

/// The inner products of the columns of `a` with `x`, before the lanes of each are added. What does not
/// fill a register goes to the first lanes.
#[cfg_attr(not(debug_assertions), inline(always))]
fn dots<V: Register, const K: usize, const W: usize>(a: &[[V::Element; K]; W], x: &[V::Element; K]) -> [V; W] {
    let (mut sums, mut others) = ([zero::<V>(); W], [zero::<V>(); W]);
    let mut i = 0;
    while MANY && i + 2 * V::LANES <= K {
        let (x, y) = (V::load(x, i), V::load(x, i + V::LANES));
        let mut q = 0;
        while q < W {
            sums[q] = V::load(&a[q], i).fma(x, sums[q]);
            others[q] = V::load(&a[q], i + V::LANES).fma(y, others[q]);
            q += 1;
        }
        i += 2 * V::LANES;
    }
    while i + V::LANES <= K {
        let x = V::load(x, i);
        let mut q = 0;
        while q < W {
            sums[q] = V::load(&a[q], i).fma(x, sums[q]);
            q += 1;
        }
        i += V::LANES;
    }
    let mut q = 0;
    while q < W {
        if MANY {
            sums[q] = sums[q] + others[q];
        }
        if i < K {
            sums[q] = V::first(&a[q], i).fma(V::first(x, i), sums[q]);
        }
        q += 1;
    }
    sums
}

/// The inner product of two columns of equal length.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn dot_in_registers<V: Register, const R: usize, const C: usize>(
    a: &[[V::Element; R]; C],
    b: &[[V::Element; R]; C],
    out: &mut V::Element,
) {
    let (a, b) = (a.as_flattened(), b.as_flattened());
    let mut sums = [zero::<V>(); 4];
    let mut i = 0;
    while i + 4 * V::LANES <= R * C {
        let mut q = 0;
        while q < 4 {
            sums[q] = V::load(a, i + q * V::LANES).fma(V::load(b, i + q * V::LANES), sums[q]);
            q += 1;
        }
        i += 4 * V::LANES;
    }
    let mut q = 0;
    while i + V::LANES <= R * C {
        sums[q % 4] = V::load(a, i).fma(V::load(b, i), sums[q % 4]);
        q += 1;
        i += V::LANES;
    }
    if i < R * C {
        sums[q % 4] = V::first(a, i).fma(V::first(b, i), sums[q % 4]);
    }
    *out = ((sums[0] + sums[2]) + (sums[1] + sums[3])).total();
}

/// `out` = AᵀB (both K×N) where that is known to be symmetric, by inner products of long columns.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn symmetric_tr_mul_into<T: Scalar, const K: usize, const N: usize>(
    a: &[[T; K]; N],
    b: &[[T; K]; N],
    out: &mut [[T; N]; N],
) {
    in_registers!(T, K, symmetric_in_registers<K, N>(a, b; out), else symmetric_plain(a, b, out));
}

#[inline(never)]
fn symmetric_plain<T: Scalar, const K: usize, const N: usize>(a: &[[T; K]; N], b: &[[T; K]; N], out: &mut [[T; N]; N]) {
    let mut j = 0;
    while j < N {
        tr_mul_vector(a, &b[j], &mut out[j]);
        j += 1;
    }
    mirror(out);
}

/// [`symmetric_tr_mul_into`]: the columns of the lower triangle.
#[inline(never)]
fn symmetric_in_registers<V: Register, const K: usize, const N: usize>(
    a: &[[V::Element; K]; N],
    b: &[[V::Element; K]; N],
    out: &mut [[V::Element; N]; N],
) {
    let mut j = 0;
    while j < N {
        let mut i = j;
        while let (Some(a), Some(out)) = (chunk::<_, 4>(a, i), chunk_mut::<_, 4>(&mut out[j], i)) {
            *out = V::totals(dots::<V, K, 4>(a, &b[j]));
            i += 4;
        }
        while let (Some(a), Some(out)) = (chunk::<_, 1>(a, i), chunk_mut::<_, 1>(&mut out[j], i)) {
            *out = dots::<V, K, 1>(a, &b[j]).map(V::total);
            i += 1;
        }
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

/// `out` = x yᵀ.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn outer_into<T: Scalar, const M: usize, const N: usize>(x: &[T; M], y: &[T; N], out: &mut [[T; M]; N]) {
    if const { M < 4 || M < lanes::<T>() || M * N <= 36 } {
        outer(x, y, out);
    } else if const { M * N >= OUTER_CALL } {
        outer_call(x, y, out);
    } else {
        in_registers!(T, overlapped(M), outer_in_registers<M, N>(x, y; out), else outer(x, y, out));
    }
}

/// [`outer_into`] where it is returned: an array that is filled first would be copied there.
#[inline(never)]
pub(crate) fn outer_built<T: Scalar, const M: usize, const N: usize>(x: &[T; M], y: &[T; N]) -> [[T; M]; N] {
    core::array::from_fn(|j| core::array::from_fn(|i| x[i] * y[j]))
}

/// [`outer_in_registers`] behind a call.
#[inline(never)]
fn outer_call<T: Scalar, const M: usize, const N: usize>(x: &[T; M], y: &[T; N], out: &mut [[T; M]; N]) {
    in_registers!(T, overlapped(M), outer_in_registers<M, N>(x, y; out), else outer(x, y, out));
}

/// [`outer_into`]
#[cfg_attr(not(debug_assertions), inline(always))]
fn outer<T: Scalar, const M: usize, const N: usize>(x: &[T; M], y: &[T; N], out: &mut [[T; M]; N]) {
    let mut j = 0;
    while j < N {
        let mut i = 0;
        while i < M {
            out[j][i] = x[i] * y[j];
            i += 1;
        }
        j += 1;
    }
}

/// [`outer_into`] for at least as many rows as a register has lanes.
#[cfg_attr(not(debug_assertions), inline(always))]
fn outer_in_registers<V: Register, const M: usize, const N: usize>(
    x: &[V::Element; M],
    y: &[V::Element; N],
    out: &mut [[V::Element; M]; N],
) {
    let mut start = 0;
    while start < M {
        let row = |b: usize| (start + b * V::LANES).min(M.saturating_sub(V::LANES));
        let x: [V; 4] = core::array::from_fn(|b| V::load(x, row(b)));
        let mut j = 0;
        while j < N {
            let y = V::splat(y[j]);
            let mut b = 0;
            while b < 4 && start + b * V::LANES < M {
                (x[b] * y).store(&mut out[j], row(b));
                b += 1;
            }
            j += 1;
        }
        start += 4 * V::LANES;
    }
}
