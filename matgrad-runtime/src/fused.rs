//! Products that read a matrix once for what would take two passes over it.

use crate::elementwise::{BEHIND_CALL, LANES, flattened, gather, totals};
use crate::vector::{chunk, chunk_mut, lanes, totals_into};
use crate::{Scalar, fma, mul, mul_into, mul_tr, tr_mul, tr_mul_into};

/// A x and Aᵀ y in one pass over `a` (M×N), with `x` N×1 and `y` M×1.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn mul_and_tr_mul<T: Scalar, const M: usize, const N: usize>(
    a: &[[T; M]; N],
    x: &[[T; N]; 1],
    y: &[[T; M]; 1],
) -> ([[T; M]; 1], [[T; N]; 1]) {
    if const { M * N < BEHIND_CALL || M < 8 } {
        return (mul(a, x), tr_mul(a, y));
    }
    match const { lanes::<T>() } {
        8 => both::<T, M, N, 8>(a, &x[0], &y[0]),
        4 => both::<T, M, N, 4>(a, &x[0], &y[0]),
        2 => both::<T, M, N, 2>(a, &x[0], &y[0]),
        _ => both::<T, M, N, 1>(a, &x[0], &y[0]),
    }
}

/// [`mul_and_tr_mul`] with `L` partial sums.
#[cfg_attr(not(debug_assertions), inline(always))]
fn both<T: Scalar, const M: usize, const N: usize, const L: usize>(
    a: &[[T; M]; N],
    x: &[T; N],
    y: &[T; M],
) -> ([[T; M]; 1], [[T; N]; 1]) {
    let mut ax = [[T::zero(); M]; 1];
    let mut sums = [[T::zero(); L]; N];
    let mut j = 0;
    while let (Some(a), Some(x), Some(sums)) = (chunk::<_, 4>(a, j), chunk(x, j), chunk_mut(&mut sums, j)) {
        both_columns(a, x, y, &mut ax[0], sums);
        j += 4;
    }
    while let (Some(a), Some(x), Some(sums)) = (chunk::<_, 1>(a, j), chunk(x, j), chunk_mut(&mut sums, j)) {
        both_columns(a, x, y, &mut ax[0], sums);
        j += 1;
    }
    let mut aty = [[T::zero(); N]; 1];
    totals_into(&sums, &mut aty[0]);
    (ax, aty)
}

/// [`both`] for a few columns, A x being added to `ax`.
#[inline(never)]
fn both_columns<T: Scalar, const M: usize, const W: usize, const L: usize>(
    a: &[[T; M]; W],
    x: &[T; W],
    y: &[T; M],
    ax: &mut [T; M],
    out: &mut [[T; L]; W],
) {
    let mut sums = *out;
    let mut i = 0;
    while let (Some(y), Some(ax)) = (chunk::<_, L>(y, i), chunk_mut::<_, L>(ax, i)) {
        let mut s = [T::zero(); L];
        let mut q = 0;
        while q < W {
            if let Some(a) = chunk::<_, L>(&a[q], i) {
                let mut l = 0;
                while l < L {
                    s[l] = if q == 0 { a[l] * x[0] } else { fma(a[l], x[q], s[l]) };
                    sums[q][l] = fma(a[l], y[l], sums[q][l]);
                    l += 1;
                }
            }
            q += 1;
        }
        // Added last: the next columns wait for this sum.
        let mut l = 0;
        while l < L {
            ax[l] = ax[l] + s[l];
            l += 1;
        }
        i += L;
    }
    let mut l = 0;
    while i < M {
        let mut q = 0;
        while q < W {
            ax[i] = fma(a[q][i], x[q], ax[i]);
            sums[q][l % L] = fma(a[q][i], y[i], sums[q][l % L]);
            q += 1;
        }
        l += 1;
        i += 1;
    }
    *out = sums;
}

/// For each row of `a` (M×N), `f` of the element zᵢ of z = A x and of the elements of `inputs` gives a
/// weight wᵢ and summands. Returns the sums, and Aᵀ w.
///
/// Least squares is `stream(a, x, [y], |z, [y]| (z - y, [(z - y) * (z - y)]))`: ‖A x − y‖² and half its
/// gradient.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn stream<T: Scalar, const M: usize, const N: usize, const K: usize, const S: usize>(
    a: &[[T; M]; N],
    x: &[[T; N]; 1],
    inputs: [&[[T; M]; 1]; K],
    f: impl Fn(T, [T; K]) -> (T, [T; S]),
) -> ([T; S], [[T; N]; 1]) {
    let mut z = mul(a, x);
    let sums = replace(&mut z, inputs, f);
    (sums, tr_mul(a, &z))
}

/// For each element of Z = U Vᵀ, with `u` M×K and `v` N×K, `f` of zᵢⱼ and the elements of `inputs` gives
/// a weight wᵢⱼ and summands. Returns the sums, and writes W V to `wv` and Wᵀ U to `wtu`.
///
/// ‖T − U Vᵀ‖² with half its gradients in U and V is
/// `stream_mul_tr(u, v, [t], |z, [t]| (z - t, [(z - t) * (z - t)]), du, dv)`.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn stream_mul_tr<T: Scalar, const M: usize, const N: usize, const K: usize, const I: usize, const S: usize>(
    u: &[[T; M]; K],
    v: &[[T; N]; K],
    inputs: [&[[T; M]; N]; I],
    f: impl Fn(T, [T; I]) -> (T, [T; S]),
    wv: &mut [[T; M]; K],
    wtu: &mut [[T; N]; K],
) -> [T; S] {
    let mut z = mul_tr(u, v);
    let sums = replace(&mut z, inputs, f);
    mul_into(&z, v, wv);
    tr_mul_into(&z, u, wtu);
    sums
}

/// Each element of `z` is replaced by what `f` makes of it and of those of `inputs`; returns the sums
/// of the summands that `f` gives beside.
#[cfg_attr(not(debug_assertions), inline(always))]
fn replace<T: Scalar, const R: usize, const C: usize, const K: usize, const S: usize>(
    z: &mut [[T; R]; C],
    inputs: [&[[T; R]; C]; K],
    f: impl Fn(T, [T; K]) -> (T, [T; S]),
) -> [T; S] {
    let z = z.as_flattened_mut();
    let inputs = flattened(inputs);
    let mut lanes = [[T::zero(); LANES]; S];
    let mut step = |i: usize, l: usize| {
        let (element, summands) = f(z[i], gather(&inputs, i));
        z[i] = element;
        let mut s = 0;
        while s < S {
            lanes[s][l] = lanes[s][l] + summands[s];
            s += 1;
        }
    };
    let mut i = 0;
    while i + LANES <= R * C {
        let mut l = 0;
        while l < LANES {
            step(i + l, l);
            l += 1;
        }
        i += LANES;
    }
    let mut l = 0;
    while i < R * C {
        step(i, l % LANES);
        l += 1;
        i += 1;
    }
    totals(lanes)
}
