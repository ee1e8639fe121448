//! Softmax and its logarithms, shifted by the largest element so that no exponential overflows, and the
//! linear maps that their differentials are.

use crate::{Real, Scalar, map, max, sum};

/// exp(z) / Σ exp(z) of a vector given as an array; `exp` is passed in.
#[inline]
pub fn softmax_array<T: Scalar + PartialOrd, const R: usize, const C: usize>(
    z: &[[T; R]; C],
    exp: impl Fn(T) -> T,
) -> [[T; R]; C] {
    let (_, weights, total) = weighted(z, exp);
    normalised(&weights, total)
}

/// The largest element, exp(z − the largest) and their sum.
#[inline]
fn weighted<T: Scalar + PartialOrd, const R: usize, const C: usize>(
    z: &[[T; R]; C],
    exp: impl Fn(T) -> T,
) -> (T, [[T; R]; C], T) {
    let shift = max(z);
    let mut weights = map([z], |[x]| exp(x - shift));
    let mut total = sum([&weights], |[x]| x);
    if is_nan(total) {
        weights = at_infinity(z, shift, T::one(), T::zero());
        total = sum([&weights], |[x]| x);
    }
    (shift, weights, total)
}

/// Whether a number is none, such as the difference of two infinities.
#[cfg_attr(not(debug_assertions), inline(always))]
fn is_nan<T: PartialOrd>(x: T) -> bool {
    x.partial_cmp(&x).is_none()
}

/// What the elements that are as large as the largest one, which is infinite, and the others come to;
/// NaN for NaN.
#[cold]
#[inline(never)]
fn at_infinity<T: Scalar + PartialOrd, const R: usize, const C: usize>(
    z: &[[T; R]; C],
    largest: T,
    same: T,
    other: T,
) -> [[T; R]; C] {
    map([z], |[x]| {
        if x == largest {
            same
        } else if x < largest {
            other
        } else {
            x + largest
        }
    })
}

/// Weights over their sum.
#[inline]
fn normalised<T: Scalar, const R: usize, const C: usize>(weights: &[[T; R]; C], total: T) -> [[T; R]; C] {
    let scale = T::one() / total;
    map([weights], |[x]| x * scale)
}

/// ln Σ exp(z) of a vector given as an array; `exp` and `ln` are passed in.
#[inline]
pub fn log_sum_exp_array<T: Scalar + PartialOrd, const R: usize, const C: usize>(
    z: &[[T; R]; C],
    exp: impl Fn(T) -> T,
    ln: impl Fn(T) -> T,
) -> T {
    let shift = max(z);
    let total = sum([z], |[x]| exp(x - shift));
    shift + if is_nan(total) { sum([&at_infinity(z, shift, T::zero(), T::zero())], |[x]| x) } else { ln(total) }
}

/// [`softmax_array`] and [`log_sum_exp_array`] at once, with each exponential taken once.
#[inline]
pub fn softmax_and_log_sum_exp<T: Scalar + PartialOrd, const R: usize, const C: usize>(
    z: &[[T; R]; C],
    exp: impl Fn(T) -> T,
    ln: impl Fn(T) -> T,
) -> ([[T; R]; C], T) {
    let (shift, weights, total) = weighted(z, exp);
    (normalised(&weights, total), shift + ln(total))
}

/// [`softmax_array`] and [`log_softmax_array`] at once, with each exponential taken once.
#[inline]
pub fn softmax_and_log_softmax<T: Scalar + PartialOrd, const R: usize, const C: usize>(
    z: &[[T; R]; C],
    exp: impl Fn(T) -> T,
    ln: impl Fn(T) -> T,
) -> ([[T; R]; C], [[T; R]; C]) {
    let (shift, weights, total) = weighted(z, exp);
    (normalised(&weights, total), logarithms(z, shift, ln(total)))
}

/// The softmax exp(z) / Σ exp(z) of a nalgebra vector (row or column) of any version.
#[inline]
pub fn softmax<V, T: Real, const R: usize, const C: usize>(z: &V) -> V
where
    V: Copy + Into<[[T; R]; C]> + From<[[T; R]; C]>,
{
    softmax_array(&(*z).into(), T::exp).into()
}

/// ln softmax(z) = z − ln Σ exp(z) of a nalgebra vector (row or column) of any version.
#[inline]
pub fn log_softmax<V, T: Real, const R: usize, const C: usize>(z: &V) -> V
where
    V: Copy + Into<[[T; R]; C]> + From<[[T; R]; C]>,
{
    let z: [[T; R]; C] = (*z).into();
    log_softmax_array(&z, T::exp, T::ln).into()
}

/// z − ln Σ exp(z) of a vector given as an array; `exp` and `ln` are passed in.
#[inline]
pub fn log_softmax_array<T: Scalar + PartialOrd, const R: usize, const C: usize>(
    z: &[[T; R]; C],
    exp: impl Fn(T) -> T,
    ln: impl Fn(T) -> T,
) -> [[T; R]; C] {
    let (shift, _, total) = weighted(z, exp);
    logarithms(z, shift, ln(total))
}

/// z − shift − log; the shift is subtracted first: z − (shift + log) would lose log beside a large shift.
#[inline]
fn logarithms<T: Scalar + PartialOrd, const R: usize, const C: usize>(z: &[[T; R]; C], shift: T, log: T) -> [[T; R]; C] {
    let mut out = map([z], |[x]| (x - shift) - log);
    if is_nan(shift * T::zero()) {
        out = at_infinity(z, shift, -log, -T::one() / T::zero());
    }
    out
}

/// ln Σ exp(z) of a nalgebra vector (row or column) of any version.
#[inline]
pub fn log_sum_exp<V, T: Real, const R: usize, const C: usize>(z: &V) -> T
where
    V: Copy + Into<[[T; R]; C]>,
{
    log_sum_exp_array(&(*z).into(), T::exp, T::ln)
}

/// `a − 1 sᵀa` for weights `s` ≥ 0 whose sum is 1, R×C, on each block of C columns of `a`: the
/// differential of [`log_softmax`].
///
/// What is the same in all elements of `a` drops out. Where one weight is almost the sum, its element is
/// subtracted from all first, so that it needs no difference between almost equal numbers.
#[inline]
pub fn centred<T: Scalar + PartialOrd, const R: usize, const C: usize, const K: usize>(
    s: &[[T; R]; C],
    a: &[[T; R]; K],
) -> [[T; R]; K] {
    let mut out = *a;
    let place = dominant(s);
    for block in out.chunks_exact_mut(C.max(1)) {
        let block = block.as_flattened_mut();
        if let Some(&base) = place.and_then(|place| block.get(place)) {
            for x in &mut *block {
                *x = *x - base;
            }
        }
        let mut mean = T::zero();
        for (&x, &weight) in block.iter().zip(s.as_flattened()) {
            mean = mean + weight * x;
        }
        for x in block {
            *x = *x - mean;
        }
    }
    out
}

/// `a − s 1ᵀa`, the adjoint of [`centred`].
#[inline]
pub fn balanced<T: Scalar + PartialOrd, const R: usize, const C: usize, const K: usize>(
    s: &[[T; R]; C],
    a: &[[T; R]; K],
) -> [[T; R]; K] {
    let mut out = *a;
    for block in out.chunks_exact_mut(C.max(1)) {
        let block = block.as_flattened_mut();
        let mut sum = T::zero();
        for &x in &*block {
            sum = sum + x;
        }
        for (x, &weight) in block.iter_mut().zip(s.as_flattened()) {
            *x = *x - weight * sum;
        }
    }
    if let Some(place) = dominant(s) {
        balance(s, a, place, &mut out);
    }
    out
}

/// The element of a weight sᵣ that is almost the sum: (1 − sᵣ) aᵣ less sᵣ times the others, where 1 − sᵣ
/// is the sum of the other weights.
#[inline(never)]
fn balance<T: Scalar, const R: usize, const C: usize, const K: usize>(
    s: &[[T; R]; C],
    a: &[[T; R]; K],
    place: usize,
    out: &mut [[T; R]; K],
) {
    let sum = |values: &[T]| values.iter().fold(T::zero(), |sum, &x| sum + x);
    let others = |values: &[T]| match values.split_at_checked(place) {
        Some((before, [own, after @ ..])) => (*own, sum(before) + sum(after)),
        _ => (T::zero(), T::zero()),
    };
    let (weight, rest) = others(s.as_flattened());
    for (block, out) in a.chunks_exact(C.max(1)).zip(out.chunks_exact_mut(C.max(1))) {
        let (own, sum) = others(block.as_flattened());
        if let Some(out) = out.as_flattened_mut().get_mut(place) {
            *out = rest * own - weight * sum;
        }
    }
}

/// The place of the weight that is more than half of all, if there is one.
#[inline]
fn dominant<T: Scalar + PartialOrd, const R: usize, const C: usize>(s: &[[T; R]; C]) -> Option<usize> {
    let mut place = usize::MAX;
    for (k, &x) in s.as_flattened().iter().enumerate() {
        place = if x + x > T::one() { k } else { place };
    }
    (place != usize::MAX).then_some(place)
}
