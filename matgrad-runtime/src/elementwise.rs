//! One loop over the elements of equally shaped matrices, in column-major order.

use crate::Scalar;

/// The elements number `i` (column-major) of all inputs.
#[inline]
pub(crate) fn gather<T: Scalar, const K: usize>(flat: &[&[T]; K], i: usize) -> [T; K] {
    let mut x = [T::zero(); K];
    let mut k = 0;
    while k < K {
        x[k] = flat[k][i];
        k += 1;
    }
    x
}

/// The elements of all inputs, column by column. (Like the two above a function of its own: a closure
/// inside of a function that takes a closure is compiled anew for each.)
#[inline]
pub(crate) fn flattened<T: Scalar, const K: usize, const R: usize, const C: usize>(inputs: [&[[T; R]; C]; K]) -> [&[T]; K] {
    inputs.map(|m| m.as_flattened())
}

/// The totals of partial sums.
#[inline]
fn totals<T: Scalar, const S: usize>(lanes: [[T; LANES]; S]) -> [T; S] {
    lanes.map(|lanes| pairwise(&lanes))
}

/// `f` of corresponding elements: `out[c][r] = f([inputs[0][c][r], …])`. All R×C.
#[inline]
pub fn map<T: Scalar, const K: usize, const R: usize, const C: usize>(
    inputs: [&[[T; R]; C]; K],
    f: impl Fn([T; K]) -> T,
) -> [[T; R]; C] {
    let mut out = [[T::zero(); R]; C];
    map_into(inputs, f, &mut out);
    out
}

/// [`map`] into `out`.
#[inline]
pub fn map_into<T: Scalar, const K: usize, const R: usize, const C: usize>(
    inputs: [&[[T; R]; C]; K],
    f: impl Fn([T; K]) -> T,
    out: &mut [[T; R]; C],
) {
    if const { R * C >= ROLLED } {
        return map_rolled(inputs, &f, out);
    }
    let flat = flattened(inputs);
    let out = out.as_flattened_mut();
    let mut i = 0;
    while i < R * C {
        out[i] = f(gather(&flat, i));
        i += 1;
    }
}

/// From so many elements on, loops over all elements are kept loops.
const ROLLED: usize = 32;

/// [`map_into`] as a loop whose length LLVM does not know. Knowing it, it unrolls the loop, and a
/// hundred such loops in a function take it seconds.
#[inline(never)]
fn map_rolled<T: Scalar, const K: usize, const R: usize, const C: usize>(
    inputs: [&[[T; R]; C]; K],
    f: &impl Fn([T; K]) -> T,
    out: &mut [[T; R]; C],
) {
    let flat = flattened(inputs);
    let out = out.as_flattened_mut();
    let n = core::hint::black_box(R * C).min(R * C);
    let mut i = 0;
    while i < n {
        out[i] = f(gather(&flat, i));
        i += 1;
    }
}

/// Sum of `f` over corresponding elements: `Σ f([inputs[0][c][r], …])`, in eight partial sums.
#[inline]
pub fn sum<T: Scalar, const K: usize, const R: usize, const C: usize>(inputs: [&[[T; R]; C]; K], f: impl Fn([T; K]) -> T) -> T {
    if const { R * C >= BEHIND_CALL } {
        return pairwise(&sum_lanes_call(inputs, &f));
    }
    let lanes = sum_lanes(inputs, &f);
    if const { R * C <= LANES } { chain(&lanes, R * C) } else { pairwise(&lanes) }
}

/// [`sum`] before its partial sums are added.
#[inline]
fn sum_lanes<T: Scalar, const K: usize, const R: usize, const C: usize>(
    inputs: [&[[T; R]; C]; K],
    f: &impl Fn([T; K]) -> T,
) -> [T; LANES] {
    let flat = flattened(inputs);
    let mut lanes = [T::zero(); LANES];
    let mut i = 0;
    while i + LANES <= R * C {
        let mut l = 0;
        while l < LANES {
            lanes[l] = lanes[l] + f(gather(&flat, i + l));
            l += 1;
        }
        i += LANES;
    }
    let mut l = 0;
    while i < R * C {
        lanes[l % LANES] = lanes[l % LANES] + f(gather(&flat, i));
        l += 1;
        i += 1;
    }
    lanes
}

/// [`sum_lanes`] behind a call.
#[inline(never)]
fn sum_lanes_call<T: Scalar, const K: usize, const R: usize, const C: usize>(
    inputs: [&[[T; R]; C]; K],
    f: &impl Fn([T; K]) -> T,
) -> [T; LANES] {
    sum_lanes(inputs, f)
}

/// The sums of what each of `n` steps gives, in eight partial sums.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn partial_sums<T: Scalar, const S: usize>(n: usize, mut step: impl FnMut(usize) -> [T; S]) -> [T; S] {
    let mut lanes = [[T::zero(); LANES]; S];
    let mut add = |i: usize, l: usize| {
        let summands = step(i);
        let mut s = 0;
        while s < S {
            lanes[s][l] = lanes[s][l] + summands[s];
            s += 1;
        }
    };
    let mut i = 0;
    while i + LANES <= n {
        let mut l = 0;
        while l < LANES {
            add(i + l, l);
            l += 1;
        }
        i += LANES;
    }
    let mut l = 0;
    while i < n {
        add(i, l % LANES);
        l += 1;
        i += 1;
    }
    totals(lanes)
}

/// From so many elements on partial sums are returned from a call, through memory: seeing them
/// stored side by side, LLVM takes the widest registers, seeing only their total, narrow ones.
pub(crate) const BEHIND_CALL: usize = 64;

/// Independent partial sums, so that additions neither wait for each other nor stay scalar.
pub(crate) const LANES: usize = 8;

/// The sum of all lanes as a tree.
#[inline]
pub(crate) fn pairwise<T: Scalar>(x: &[T; LANES]) -> T {
    ((x[0] + x[4]) + (x[2] + x[6])) + ((x[1] + x[5]) + (x[3] + x[7]))
}

/// The sum of the first `n` lanes, one after another; shorter than the tree when few are used.
#[inline]
pub(crate) fn chain<T: Scalar>(x: &[T; LANES], n: usize) -> T {
    let mut total = T::zero();
    let mut i = 0;
    while i < n && i < LANES {
        total = if i == 0 { x[0] } else { total + x[i] };
        i += 1;
    }
    total
}
