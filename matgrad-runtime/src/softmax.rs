//! Softmax and its logarithms, shifted by the largest element so that no exponential overflows.

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
    let weights = map([z], |[x]| exp(x - shift));
    let total = sum([&weights], |[x]| x);
    (shift, weights, total)
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
    shift + ln(sum([z], |[x]| exp(x - shift)))
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
    let log = ln(total);
    (normalised(&weights, total), map([z], |[x]| (x - shift) - log))
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
    // The shift is subtracted first: z − (shift + ln s) would lose ln s beside a large shift.
    let shift = max(z);
    let log = ln(sum([z], |[x]| exp(x - shift)));
    map([z], |[x]| (x - shift) - log)
}

/// ln Σ exp(z) of a nalgebra vector (row or column) of any version.
#[inline]
pub fn log_sum_exp<V, T: Real, const R: usize, const C: usize>(z: &V) -> T
where
    V: Copy + Into<[[T; R]; C]>,
{
    log_sum_exp_array(&(*z).into(), T::exp, T::ln)
}
