//! Products that read a matrix once for what would take two passes over it.

use crate::elementwise::{flattened, gather, partial_sums};
use crate::register::{MANY, Register, chunk, chunk_mut, fresh, in_registers, lanes, turned, zero};
use crate::{Scalar, fma, mul, mul_into, mul_tr, tr_mul, tr_mul_into};

/// A x and Aᵀ y in one pass over `a` (M×N), with `x` N×1 and `y` M×1.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn mul_and_tr_mul<T: Scalar, const M: usize, const N: usize>(
    a: &[[T; M]; N],
    x: &[[T; N]; 1],
    y: &[[T; M]; 1],
) -> ([[T; M]; 1], [[T; N]; 1]) {
    let (mut ax, mut aty) = ([[T::zero(); M]; 1], [[T::zero(); N]; 1]);
    let (to_ax, to_aty) = (&mut ax, &mut aty);
    if const { M < 8 || M < lanes::<T>() || M * N < 64 } {
        mul_into(a, x, to_ax);
        tr_mul_into(a, y, to_aty);
    } else {
        in_registers!(T, fresh(M), both<M, N>(a, x, y; to_ax, to_aty), else {
            mul_into(a, x, to_ax);
            tr_mul_into(a, y, to_aty);
        });
    }
    (ax, aty)
}

/// [`mul_and_tr_mul`], four columns at a time.
#[inline(never)]
fn both<V: Register, const M: usize, const N: usize>(
    a: &[[V::Element; M]; N],
    x: &[[V::Element; N]; 1],
    y: &[[V::Element; M]; 1],
    ax: &mut [[V::Element; M]; 1],
    aty: &mut [[V::Element; N]; 1],
) {
    let ([x], [y], [ax], [aty]) = (x, y, ax, aty);
    let mut sum = [num_traits::Zero::zero(); M];
    let mut j = 0;
    while let (Some(a), Some(x), Some(out)) = (chunk::<_, 4>(a, j), chunk(x, j), chunk_mut::<_, 4>(aty, j)) {
        let (sums, rest) = both_columns::<V, M, 4>(a, x, y, &mut sum);
        *out = V::totals(sums);
        add(out, rest);
        j += 4;
    }
    while let (Some(a), Some(x), Some(out)) = (chunk::<_, 1>(a, j), chunk(x, j), chunk_mut::<_, 1>(aty, j)) {
        let (sums, rest) = both_columns::<V, M, 1>(a, x, y, &mut sum);
        *out = sums.map(V::total);
        add(out, rest);
        j += 1;
    }
    *ax = sum;
}

/// Adds `b` to `a`.
#[cfg_attr(not(debug_assertions), inline(always))]
fn add<T: Scalar, const N: usize>(a: &mut [T; N], b: [T; N]) {
    let mut i = 0;
    while i < N {
        a[i] = a[i] + b[i];
        i += 1;
    }
}

/// [`both`] for a few columns, A x being added to `ax`. Of Aᵀ y, what fills registers and what does
/// not.
#[cfg_attr(not(debug_assertions), inline(always))]
fn both_columns<V: Register, const M: usize, const W: usize>(
    a: &[[V::Element; M]; W],
    x: &[V::Element; W],
    y: &[V::Element; M],
    ax: &mut [V::Element; M],
) -> ([V; W], [V::Element; W]) {
    let mut sums = [zero::<V>(); W];
    let factors = x.map(V::splat);
    let mut i = 0;
    while i + V::LANES <= M {
        let y = V::load(y, i);
        let mut s = zero::<V>();
        let mut q = 0;
        while q < W {
            let column = V::load(&a[q], i);
            s = if q == 0 { column * factors[0] } else { column.fma(factors[q], s) };
            sums[q] = column.fma(y, sums[q]);
            q += 1;
        }
        // Added last: the next columns wait for this sum.
        (V::load(ax, i) + s).store(ax, i);
        i += V::LANES;
    }
    let mut rest = [num_traits::Zero::zero(); W];
    while i < M {
        let mut q = 0;
        while q < W {
            ax[i] = fma(a[q][i], x[q], ax[i]);
            rest[q] = fma(a[q][i], y[i], rest[q]);
            q += 1;
        }
        i += 1;
    }
    (sums, rest)
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
    if const { !MANY || N > 12 || N == 0 || M < 8 || M < lanes::<T>() } {
        return stream_twice(a, x, inputs, f);
    }
    let (mut sums, mut out) = ([T::zero(); S], [[T::zero(); N]; 1]);
    let (to_sums, to_out) = (&mut sums, &mut out);
    let flat = flattened(inputs);
    in_registers!(T, M, stream_rows<M, N, S, _>(a, x; to_sums, to_out; |i, z| {
        let (weight, summands) = f(turned(z), gather(&flat, i));
        (turned(weight), summands.map(turned))
    }), else return stream_twice(a, x, inputs, f));
    (sums, out)
}

/// [`stream`] in two passes.
#[cfg_attr(not(debug_assertions), inline(always))]
fn stream_twice<T: Scalar, const M: usize, const N: usize, const K: usize, const S: usize>(
    a: &[[T; M]; N],
    x: &[[T; N]; 1],
    inputs: [&[[T; M]; 1]; K],
    f: impl Fn(T, [T; K]) -> (T, [T; S]),
) -> ([T; S], [[T; N]; 1]) {
    let mut z = mul(a, x);
    let sums = replace(&mut z, inputs, f);
    (sums, tr_mul(a, &z))
}

/// [`stream`] in one pass, a register of rows at a time.
#[cfg_attr(not(debug_assertions), inline(always))]
fn stream_rows<V: Register, const M: usize, const N: usize, const S: usize, F>(
    a: &[[V::Element; M]; N],
    x: &[[V::Element; N]; 1],
    out_sums: &mut [V::Element; S],
    out: &mut [[V::Element; N]; 1],
    f: F,
) where
    F: Fn(usize, V::Element) -> (V::Element, [V::Element; S]),
{
    let ([x], [out]) = (x, out);
    let (mut sums, mut back) = ([zero::<V>(); S], [zero::<V>(); N]);
    let mut i = 0;
    while i + V::LANES <= M {
        let mut z = [zero::<V>(); 2];
        let mut j = 0;
        while j < N {
            let factor = V::splat(x[j]);
            z[j % 2] = V::load(&a[j], i).fma(factor, z[j % 2]);
            j += 1;
        }
        let weight = (z[0] + z[1]).replace(&mut sums, |l, z| f(i + l, z));
        let mut j = 0;
        while j < N {
            back[j] = V::load(&a[j], i).fma(weight, back[j]);
            j += 1;
        }
        i += V::LANES;
    }
    *out_sums = sums.map(V::total);
    totals_into(&back, out);
    while i < M {
        let mut z = num_traits::Zero::zero();
        let mut j = 0;
        while j < N {
            z = fma(a[j][i], x[j], z);
            j += 1;
        }
        let (weight, summands) = f(i, z);
        add(out_sums, summands);
        let mut j = 0;
        while j < N {
            out[j] = fma(a[j][i], weight, out[j]);
            j += 1;
        }
        i += 1;
    }
}

/// The sums of the lanes of each register.
#[cfg_attr(not(debug_assertions), inline(always))]
fn totals_into<V: Register, const N: usize>(sums: &[V; N], out: &mut [V::Element; N]) {
    let mut j = 0;
    while let (Some(&sums), Some(out)) = (chunk::<_, 4>(sums, j), chunk_mut::<_, 4>(out, j)) {
        *out = V::totals(sums);
        j += 4;
    }
    while j < N {
        out[j] = sums[j].total();
        j += 1;
    }
}

/// For each element of Z = U Vᵀ, with `u` M×K and `v` N×K, `f` of zᵢⱼ and the elements of `inputs` gives
/// a weight wᵢⱼ and summands. Returns the sums, W V (M×K) and Wᵀ U (N×K).
///
/// ‖T − U Vᵀ‖² with half its gradients in U and V is
/// `stream_mul_tr(u, v, [t], |z, [t]| (z - t, [(z - t) * (z - t)]))`.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn stream_mul_tr<T: Scalar, const M: usize, const N: usize, const K: usize, const I: usize, const S: usize>(
    u: &[[T; M]; K],
    v: &[[T; N]; K],
    inputs: [&[[T; M]; N]; I],
    f: impl Fn(T, [T; I]) -> (T, [T; S]),
) -> ([T; S], [[T; M]; K], [[T; N]; K]) {
    if const { K == 0 || K > 6 || M < 8 || !M.is_multiple_of(lanes::<T>()) || !N.is_multiple_of(2) } {
        return stream_mul_tr_thrice(u, v, inputs, f);
    }
    let (mut sums, mut wv, mut wtu) = ([T::zero(); S], [[T::zero(); M]; K], [[T::zero(); N]; K]);
    let (to_sums, to_wv, to_wtu) = (&mut sums, &mut wv, &mut wtu);
    let flat = flattened(inputs);
    in_registers!(T, M, stream_columns<M, N, K, S, _>(u, v; to_sums, to_wv, to_wtu; |i, z| {
        let (weight, summands) = f(turned(z), gather(&flat, i));
        (turned(weight), summands.map(turned))
    }), else return stream_mul_tr_thrice(u, v, inputs, f));
    (sums, wv, wtu)
}

/// [`stream_mul_tr`] in three passes.
#[cfg_attr(not(debug_assertions), inline(always))]
fn stream_mul_tr_thrice<T: Scalar, const M: usize, const N: usize, const K: usize, const I: usize, const S: usize>(
    u: &[[T; M]; K],
    v: &[[T; N]; K],
    inputs: [&[[T; M]; N]; I],
    f: impl Fn(T, [T; I]) -> (T, [T; S]),
) -> ([T; S], [[T; M]; K], [[T; N]; K]) {
    let mut z = mul_tr(u, v);
    let sums = replace(&mut z, inputs, f);
    (sums, mul(&z, v), tr_mul(&z, u))
}

/// [`stream_mul_tr`] in one pass, two columns of Z at a time, which are never stored. `wv` holds zeros.
#[cfg_attr(not(debug_assertions), inline(always))]
fn stream_columns<V: Register, const M: usize, const N: usize, const K: usize, const S: usize, F>(
    u: &[[V::Element; M]; K],
    v: &[[V::Element; N]; K],
    out_sums: &mut [V::Element; S],
    wv: &mut [[V::Element; M]; K],
    wtu: &mut [[V::Element; N]; K],
    f: F,
) where
    F: Fn(usize, V::Element) -> (V::Element, [V::Element; S]),
{
    let mut sums = [zero::<V>(); S];
    let mut c = 0;
    while c + 2 <= N {
        let rows: [[V; K]; 2] = core::array::from_fn(|q| core::array::from_fn(|k| V::splat(v[k][c + q])));
        let mut back = [[zero::<V>(); K]; 2];
        let mut i = 0;
        while i + V::LANES <= M {
            let mut z = [zero::<V>(); 2];
            let mut k = 0;
            while k < K {
                let column = V::load(&u[k], i);
                z[0] = column.fma(rows[0][k], z[0]);
                z[1] = column.fma(rows[1][k], z[1]);
                k += 1;
            }
            let w0 = z[0].replace(&mut sums, |l, z| f(c * M + i + l, z));
            let w1 = z[1].replace(&mut sums, |l, z| f(c * M + M + i + l, z));
            let mut k = 0;
            while k < K {
                let column = V::load(&u[k], i);
                back[0][k] = column.fma(w0, back[0][k]);
                back[1][k] = column.fma(w1, back[1][k]);
                let sum = w1.fma(rows[1][k], w0.fma(rows[0][k], V::load(&wv[k], i)));
                sum.store(&mut wv[k], i);
                k += 1;
            }
            i += V::LANES;
        }
        let mut k = 0;
        while k < K {
            wtu[k][c] = back[0][k].total();
            wtu[k][c + 1] = back[1][k].total();
            k += 1;
        }
        c += 2;
    }
    *out_sums = sums.map(V::total);
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
    partial_sums::<T, S>(R * C, |i| {
        let (element, summands) = f(z[i], gather(&inputs, i));
        z[i] = element;
        summands
    })
}
