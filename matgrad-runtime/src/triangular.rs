//! Triangular systems, many right-hand sides at once.
//!
//! A right-hand side is stored by rows here, `x[i][w]` being element i of system w: whatever the
//! length of a row of the factor, the lanes of a register are full. Below and on its diagonal a
//! unit lower factor `l` may hold anything else.

use crate::elementwise::{LANES, pairwise};
use crate::register::{chunk, chunk_mut};
use crate::{Scalar, fma};

/// `x` becomes L⁻¹x; `l[k][i]` is element (i, k), i > k.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn forward<T: Scalar, const N: usize, const W: usize>(l: &[[T; N]; N], x: &mut [[T; W]; N]) {
    let mut i = 1;
    while i < N {
        let mut row = x[i];
        let mut k = 0;
        while k < i {
            subtract(&mut row, l[k][i], &x[k]);
            k += 1;
        }
        x[i] = row;
        i += 1;
    }
}

/// `x` becomes L⁻ᵀx; `l[k][i]` is element (i, k) of L, i > k.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn backward<T: Scalar, const N: usize, const W: usize>(l: &[[T; N]; N], x: &mut [[T; W]; N]) {
    let mut i = N;
    while i > 0 {
        i -= 1;
        let mut row = x[i];
        let mut k = i + 1;
        while k < N {
            subtract(&mut row, l[i][k], &x[k]);
            k += 1;
        }
        x[i] = row;
    }
}

/// `x` becomes L⁻¹x, its first `from` elements being zero; `l[k][i]` is element (i, k), i ≥ k, and `reciprocals` those of
/// its diagonal.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn lower<T: Scalar, const N: usize, const W: usize>(
    l: &[[T; N]; N],
    reciprocals: &[T; N],
    x: &mut [[T; W]; N],
    from: usize,
) {
    let mut i = from;
    while i < N {
        let mut row = x[i];
        let mut k = from;
        while k < i {
            subtract(&mut row, l[k][i], &x[k]);
            k += 1;
        }
        x[i] = row.map(|s| s * reciprocals[i]);
        i += 1;
    }
}

/// `x` becomes L⁻ᵀx, in the same way.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn lower_transposed<T: Scalar, const N: usize, const W: usize>(
    l: &[[T; N]; N],
    reciprocals: &[T; N],
    x: &mut [[T; W]; N],
) {
    let mut i = N;
    while i > 0 {
        i -= 1;
        let mut row = x[i];
        let mut k = i + 1;
        while k < N {
            subtract(&mut row, l[i][k], &x[k]);
            k += 1;
        }
        x[i] = row.map(|s| s * reciprocals[i]);
    }
}

/// The first `n` elements of `x` become U⁻¹x for the leading n×n part of U; `u[k][i]` is element
/// (i, k), i ≤ k, and `reciprocals` those of its diagonal.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn upper<T: Scalar, const N: usize, const W: usize>(
    u: &[[T; N]; N],
    reciprocals: &[T; N],
    x: &mut [[T; W]; N],
    n: usize,
) {
    let n = n.min(N);
    let mut i = n;
    while i > 0 {
        i -= 1;
        let mut row = x[i];
        let mut k = i + 1;
        while k < n {
            subtract(&mut row, u[k][i], &x[k]);
            k += 1;
        }
        x[i] = row.map(|s| s * reciprocals[i]);
    }
}

/// `x` becomes U⁻ᵀx; `u[k][i]` is element (i, k) of U, i ≤ k.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn upper_transposed<T: Scalar, const N: usize, const W: usize>(
    u: &[[T; N]; N],
    reciprocals: &[T; N],
    x: &mut [[T; W]; N],
) {
    let mut i = 0;
    while i < N {
        let mut row = x[i];
        let mut k = 0;
        while k < i {
            subtract(&mut row, u[i][k], &x[k]);
            k += 1;
        }
        x[i] = row.map(|s| s * reciprocals[i]);
        i += 1;
    }
}

/// `row -= factor * other`.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn subtract<T: Scalar, const W: usize>(row: &mut [T; W], factor: T, other: &[T; W]) {
    let mut w = 0;
    while w < W {
        row[w] = fma(-factor, other[w], row[w]);
        w += 1;
    }
}

/// A column less some others, each by its weight, from row `start` on; the rows above that are of no use. `B` rows
/// stay in registers meanwhile.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn without<'a, T: Scalar + 'a, const N: usize, const B: usize>(
    column: &[T; N],
    others: impl Iterator<Item = (&'a [T; N], &'a T)> + Clone,
    start: usize,
    subtract: impl Fn(&mut [T; B], T, &[T; B]),
) -> [T; N] {
    let mut out = [T::zero(); N];
    let mut i = start / B * B;
    while i < N {
        // The last block overlaps the one before.
        let start = i.min(N.saturating_sub(B));
        if let Some(mut rows) = chunk::<_, B>(column, start).copied() {
            for (other, &weight) in others.clone() {
                if let Some(other) = chunk::<_, B>(other, start) {
                    subtract(&mut rows, weight, other);
                }
            }
            if let Some(out) = chunk_mut::<_, B>(&mut out, start) {
                *out = rows;
            }
        }
        i += B;
    }
    out
}

/// Solves for the columns of `b` in groups: gathers them by rows, in the order `row(i)` says,
/// calls `solver`, and writes them back to `out` in the order `to(i)` says.
macro_rules! by_groups {
    ($b:ident, $out:ident, $n:ident, $k:ident, $from:expr, $to:expr, |$x:ident| $solver:expr) => {{
        let mut first = 0;
        while first < $k {
            match const { $crate::triangular::width($k) } {
                16 => $crate::triangular::by_groups!(@ 16, first, $b, $out, $n, $k, $from, $to, $x, $solver),
                8 => $crate::triangular::by_groups!(@ 8, first, $b, $out, $n, $k, $from, $to, $x, $solver),
                4 => $crate::triangular::by_groups!(@ 4, first, $b, $out, $n, $k, $from, $to, $x, $solver),
                _ => $crate::triangular::by_groups!(@ 1, first, $b, $out, $n, $k, $from, $to, $x, $solver),
            }
            first += const { $crate::triangular::width($k) };
        }
    }};
    (@ $w:literal, $first:ident, $b:ident, $out:ident, $n:ident, $k:ident, $from:expr, $to:expr, $x:ident, $solver:expr) => {{
        let mut group = [[T::zero(); $w]; $n];
        $crate::triangular::gather(&$b, $first, $from, &mut group);
        {
            let $x = &mut group;
            $solver;
        }
        $crate::triangular::scatter(&group, $first, $to, &mut $out);
    }};
}
pub(crate) use by_groups;

/// How many of `k` right-hand sides are solved together.
pub(crate) const fn width(k: usize) -> usize {
    match k {
        0..=1 => 1,
        2..=4 => 4,
        5..=8 => 8,
        _ => 16,
    }
}

/// `x[i][w] = b[first + w][from(i)]`, for as many columns as there are.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn gather<T: Scalar, const N: usize, const K: usize, const W: usize>(
    b: &[[T; N]; K],
    first: usize,
    from: impl Fn(usize) -> usize,
    x: &mut [[T; W]; N],
) {
    let mut w = 0;
    while w < W && first + w < K {
        let mut i = 0;
        while i < N {
            if let Some(&value) = b[first + w].get(from(i)) {
                x[i][w] = value;
            }
            i += 1;
        }
        w += 1;
    }
}

/// `out[first + w][to(i)] = x[i][w]`, for as many columns as there are.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn scatter<T: Scalar, const N: usize, const K: usize, const W: usize>(
    x: &[[T; W]; N],
    first: usize,
    to: impl Fn(usize) -> usize,
    out: &mut [[T; N]; K],
) {
    let mut w = 0;
    while w < W && first + w < K {
        let mut i = 0;
        while i < N {
            if let Some(place) = out[first + w].get_mut(to(i)) {
                *place = x[i][w];
            }
            i += 1;
        }
        w += 1;
    }
}

/// `y -= factor * x` from element `start` on. For larger N elements before `start` are touched
/// too, so that loops have constant lengths: there `x` must be zero or the result not be used. Products
/// are rounded before they are subtracted, as in nalgebra, so that the same pivots are exactly zero.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn subtract_from<T: Scalar, const N: usize>(y: &mut [T; N], factor: T, x: &[T; N], start: usize) {
    let mut i = if const { N <= 8 } {
        start
    } else if const { N <= 32 } {
        0
    } else {
        start / 16 * 16
    };
    if const { N > 32 } {
        while let (Some(y), Some(x)) = (chunk_mut::<_, 16>(y, i), chunk::<_, 16>(x, i)) {
            let mut l = 0;
            while l < 16 {
                y[l] = y[l] - factor * x[l];
                l += 1;
            }
            i += 16;
        }
    }
    while i < N {
        y[i] = y[i] - factor * x[i];
        i += 1;
    }
}

/// The inner product of `x` and `y` from element `start` on, in partial sums. Up to seven elements
/// before `start` take part too: there `x` must be zero.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn dot_from<T: Scalar, const N: usize>(x: &[T; N], y: &[T; N], start: usize) -> T {
    let mut sum = [T::zero(); LANES];
    let mut i = start / LANES * LANES;
    while let (Some(x), Some(y)) = (chunk::<_, LANES>(x, i), chunk::<_, LANES>(y, i)) {
        let mut l = 0;
        while l < LANES {
            sum[l] = fma(x[l], y[l], sum[l]);
            l += 1;
        }
        i += LANES;
    }
    let mut l = 0;
    while i < N {
        sum[l % LANES] = fma(x[i], y[i], sum[l % LANES]);
        l += 1;
        i += 1;
    }
    pairwise(&sum)
}

/// The inner product of as many elements as both have, in partial sums.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn inner<T: Scalar>(x: &[T], y: &[T]) -> T {
    let mut sums = [T::zero(); LANES];
    let (x, y) = (x.chunks_exact(LANES), y.chunks_exact(LANES));
    let rest = x.remainder().iter().zip(y.remainder()).fold(T::zero(), |sum, (&x, &y)| fma(x, y, sum));
    for (x, y) in x.zip(y) {
        sums.iter_mut().zip(x.iter().zip(y)).for_each(|(sum, (&x, &y))| *sum = fma(x, y, *sum));
    }
    pairwise(&sums) + rest
}
