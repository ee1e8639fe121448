//! From matrices to scalars: inner products, sums, extrema.

use crate::elementwise::{BEHIND_CALL, LANES};
use crate::register::{fresh, in_registers};
use crate::vector::dot_in_registers;
use crate::{Scalar, fma, sum};

/// The inner product Σ aᵢⱼ bᵢⱼ = tr(aᵀb) of two R×C matrices.
#[inline]
pub fn dot<T: Scalar, const R: usize, const C: usize>(a: &[[T; R]; C], b: &[[T; R]; C]) -> T {
    if const { R * C <= LANES } {
        return dot_of_few(a, b);
    }
    if const { R * C >= BEHIND_CALL } { dot_call(a, b) } else { dot_of_many(a, b) }
}

/// [`dot`] in registers.
#[inline]
fn dot_of_many<T: Scalar, const R: usize, const C: usize>(a: &[[T; R]; C], b: &[[T; R]; C]) -> T {
    let mut total = T::zero();
    let out = &mut total;
    in_registers!(T, fresh(R * C), dot_in_registers<R, C>(a, b; out), else *out = dot_of_few(a, b));
    total
}

/// [`dot_of_many`] behind a call.
#[inline(never)]
fn dot_call<T: Scalar, const R: usize, const C: usize>(a: &[[T; R]; C], b: &[[T; R]; C]) -> T {
    dot_of_many(a, b)
}

/// [`dot`] by two chains of sums.
#[inline]
fn dot_of_few<T: Scalar, const R: usize, const C: usize>(a: &[[T; R]; C], b: &[[T; R]; C]) -> T {
    let (a, b) = (a.as_flattened(), b.as_flattened());
    let mut sums = [T::zero(); 2];
    let mut i = 0;
    while i < R * C {
        sums[i % 2] = if i < 2 { a[i] * b[i] } else { fma(a[i], b[i], sums[i % 2]) };
        i += 1;
    }
    if const { R * C < 2 } { sums[0] } else { sums[0] + sums[1] }
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
