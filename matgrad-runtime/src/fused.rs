//! Products that read a matrix once for what would take two passes over it.

use crate::elementwise::BEHIND_CALL;
use crate::vector::{chunk, chunk_mut, lanes, totals_into};
use crate::{Scalar, fma, mul, tr_mul};

/// A x and Aᵀ y in one pass over `a` (M×N), with `x` N×1 and `y` M×1.
#[inline(always)]
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
#[inline(always)]
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

/// One pass over the rows of `a` (M×N): for each, `f` of the element zᵢ of z = A x and of the
/// elements of `inputs` gives a weight wᵢ and summands. Returns the sums, and Aᵀ w.
///
/// Least squares is `stream(a, x, [y], |z, [y]| (z - y, [(z - y) * (z - y)]))`: ‖A x − y‖² and half its
/// gradient.
#[inline(always)]
pub fn stream<T: Scalar, const M: usize, const N: usize, const K: usize, const S: usize>(
    a: &[[T; M]; N],
    x: &[[T; N]; 1],
    inputs: [&[[T; M]; 1]; K],
    f: impl Fn(T, [T; K]) -> (T, [T; S]),
) -> ([T; S], [[T; N]; 1]) {
    match const { lanes::<T>() } {
        8 => streamed::<T, M, N, K, S, 8>(a, x, inputs, &f),
        4 => streamed::<T, M, N, K, S, 4>(a, x, inputs, &f),
        2 => streamed::<T, M, N, K, S, 4>(a, x, inputs, &f),
        _ => streamed::<T, M, N, K, S, 1>(a, x, inputs, &f),
    }
}

#[inline(always)]
fn streamed<T: Scalar, const M: usize, const N: usize, const K: usize, const S: usize, const L: usize>(
    a: &[[T; M]; N],
    x: &[[T; N]; 1],
    inputs: [&[[T; M]; 1]; K],
    f: &impl Fn(T, [T; K]) -> (T, [T; S]),
) -> ([T; S], [[T; N]; 1]) {
    let (mut sums, mut products) = ([[T::zero(); L]; S], [[T::zero(); L]; N]);
    stream_in_lanes(a, &x[0], inputs.map(|m| &m[0]), f, &mut sums, &mut products);
    let mut out = ([T::zero(); S], [[T::zero(); N]; 1]);
    totals_into(&sums, &mut out.0);
    totals_into(&products, &mut out.1[0]);
    out
}

/// [`stream`] before the partial sums are added.
#[inline(never)]
fn stream_in_lanes<T: Scalar, const M: usize, const N: usize, const K: usize, const S: usize, const L: usize>(
    a: &[[T; M]; N],
    x: &[T; N],
    inputs: [&[T; M]; K],
    f: &impl Fn(T, [T; K]) -> (T, [T; S]),
    sums_out: &mut [[T; L]; S],
    products_out: &mut [[T; L]; N],
) {
    let (mut sums, mut products) = (*sums_out, *products_out);
    let mut i = 0;
    while i + L <= M {
        let mut z = [T::zero(); L];
        let mut j = 0;
        while j < N {
            if let Some(a) = chunk::<_, L>(&a[j], i) {
                let mut l = 0;
                while l < L {
                    z[l] = fma(a[l], x[j], z[l]);
                    l += 1;
                }
            }
            j += 1;
        }
        let mut w = [T::zero(); L];
        let mut l = 0;
        while l < L {
            let (weight, summands) = f(z[l], inputs.map(|m| m[i + l]));
            w[l] = weight;
            let mut s = 0;
            while s < S {
                sums[s][l] = sums[s][l] + summands[s];
                s += 1;
            }
            l += 1;
        }
        let mut j = 0;
        while j < N {
            if let Some(a) = chunk::<_, L>(&a[j], i) {
                let mut l = 0;
                while l < L {
                    products[j][l] = fma(a[l], w[l], products[j][l]);
                    l += 1;
                }
            }
            j += 1;
        }
        i += L;
    }
    let mut l = 0;
    while i < M {
        let mut z = T::zero();
        let mut j = 0;
        while j < N {
            z = fma(a[j][i], x[j], z);
            j += 1;
        }
        let (w, summands) = f(z, inputs.map(|m| m[i]));
        let mut s = 0;
        while s < S {
            sums[s][l % L] = sums[s][l % L] + summands[s];
            s += 1;
        }
        let mut j = 0;
        while j < N {
            products[j][l % L] = fma(a[j][i], w, products[j][l % L]);
            j += 1;
        }
        l += 1;
        i += 1;
    }
    (*sums_out, *products_out) = (sums, products);
}
