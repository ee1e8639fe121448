//! From matrices to scalars: inner products, sums, extrema.

use crate::elementwise::{BEHIND_CALL, LANES, chain, pairwise};
use crate::{Scalar, fma, sum};

/// The inner product Σ aᵢⱼ bᵢⱼ = tr(aᵀb) of two R×C matrices.
#[inline]
pub fn dot<T: Scalar, const R: usize, const C: usize>(a: &[[T; R]; C], b: &[[T; R]; C]) -> T {
    if const { R * C >= BEHIND_CALL } {
        return pairwise(&dot_lanes_call(a, b));
    }
    let lanes = dot_lanes(a, b);
    if const { R * C <= LANES } { chain(&lanes, R * C) } else { pairwise(&lanes) }
}

/// [`dot`] before its partial sums are added.
#[inline]
fn dot_lanes<T: Scalar, const R: usize, const C: usize>(a: &[[T; R]; C], b: &[[T; R]; C]) -> [T; LANES] {
    let (a, b) = (a.as_flattened(), b.as_flattened());
    let mut lanes = [T::zero(); LANES];
    let mut i = 0;
    while i + LANES <= R * C {
        let mut l = 0;
        while l < LANES {
            lanes[l] = fma(a[i + l], b[i + l], lanes[l]);
            l += 1;
        }
        i += LANES;
    }
    let mut l = 0;
    while i < R * C {
        lanes[l % LANES] = fma(a[i], b[i], lanes[l % LANES]);
        l += 1;
        i += 1;
    }
    lanes
}

/// [`dot_lanes`] behind a call.
#[inline(never)]
fn dot_lanes_call<T: Scalar, const R: usize, const C: usize>(a: &[[T; R]; C], b: &[[T; R]; C]) -> [T; LANES] {
    dot_lanes(a, b)
}

/// The bilinear form xᵀ a y with x M×1, a M×N, y N×1.
#[inline]
pub fn bilinear<T: Scalar, const M: usize, const N: usize>(x: &[[T; M]; 1], a: &[[T; M]; N], y: &[[T; N]; 1]) -> T {
    dot(x, &crate::mul(a, y))
}

/// The sum of all elements of an R×C matrix.
#[inline]
pub fn total<T: Scalar, const R: usize, const C: usize>(a: &[[T; R]; C]) -> T {
    sum([a], |[x]| x)
}

/// Row and column of the first element, in column-major order, that no earlier one precedes.
#[inline]
fn first_best<T: Scalar, const R: usize, const C: usize>(a: &[[T; R]; C], better: impl Fn(T, T) -> bool) -> (usize, usize, T) {
    let mut best = (0, 0, T::zero());
    let mut empty = true;
    let mut j = 0;
    while j < C {
        let mut i = 0;
        while i < R {
            if empty || better(a[j][i], best.2) {
                best = (i, j, a[j][i]);
                empty = false;
            }
            i += 1;
        }
        j += 1;
    }
    best
}

/// The largest element of an R×C matrix; 0 if it has none.
#[inline]
pub fn max<T: Scalar + PartialOrd, const R: usize, const C: usize>(a: &[[T; R]; C]) -> T {
    first_best(a, |x, y| x > y).2
}

/// The smallest element of an R×C matrix; 0 if it has none.
#[inline]
pub fn min<T: Scalar + PartialOrd, const R: usize, const C: usize>(a: &[[T; R]; C]) -> T {
    first_best(a, |x, y| x < y).2
}

/// Row and column of the first largest element, in column-major order.
#[inline]
pub fn argmax<T: Scalar + PartialOrd, const R: usize, const C: usize>(a: &[[T; R]; C]) -> (usize, usize) {
    let (i, j, _) = first_best(a, |x, y| x > y);
    (i, j)
}

/// Row and column of the first smallest element, in column-major order.
#[inline]
pub fn argmin<T: Scalar + PartialOrd, const R: usize, const C: usize>(a: &[[T; R]; C]) -> (usize, usize) {
    let (i, j, _) = first_best(a, |x, y| x < y);
    (i, j)
}

/// 1 at the first largest element in column-major order, 0 elsewhere: the gradient of [`max`].
#[inline]
pub fn argmax_mask<T: Scalar + PartialOrd, const R: usize, const C: usize>(a: &[[T; R]; C]) -> [[T; R]; C] {
    let (i, j) = argmax(a);
    crate::basis(i, j)
}

/// 1 at the first smallest element in column-major order, 0 elsewhere: the gradient of [`min`].
#[inline]
pub fn argmin_mask<T: Scalar + PartialOrd, const R: usize, const C: usize>(a: &[[T; R]; C]) -> [[T; R]; C] {
    let (i, j) = argmin(a);
    crate::basis(i, j)
}
