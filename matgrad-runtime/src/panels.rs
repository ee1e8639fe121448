//! The elimination of larger symmetric matrices and the inverses of triangles, a panel of columns or rows at a time: what is
//! loaded of an earlier one is subtracted from all of the panel.

use crate::register::{One, Register, chunk, in_registers, lanes, zero};
use crate::{Scalar, fma};

/// The columns of a panel.
const PANEL: usize = 4;
/// The registers of rows that are computed together.
const BLOCK: usize = 2;

/// A weight as it is used: it is subtracted, by a fused operation its opposite is added.
#[cfg_attr(not(debug_assertions), inline(always))]
fn signed<T: Scalar, const EXACT: bool>(weight: T) -> T {
    if EXACT { weight } else { -weight }
}

/// What a factorisation makes of its columns.
pub(crate) trait Elimination<T> {
    /// What column `k` is multiplied by before it is subtracted from that in whose row `x` stands in it.
    fn weight(&self, x: T, k: usize) -> T;
    /// Takes the pivot of column `j`; what the column is scaled by, or `None` to give up.
    fn pivot(&mut self, pivot: T, j: usize) -> Option<T>;
}

/// Writes the columns below the diagonal to `lower`, which is zeros; only the lower triangle of `a` is read. Each element is
/// made in the order of the earlier columns, and if it is to be `EXACT` by a product, a difference and in the end a quotient
/// by the scale, each of which is rounded; else by fused operations and a product.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn eliminated<T: Scalar, const N: usize, const EXACT: bool>(
    a: &[[T; N]; N],
    by: &mut impl Elimination<T>,
    lower: &mut [[T; N]; N],
) -> Option<()> {
    let mut first = 0;
    while first < N {
        let mut weights = [[T::zero(); PANEL]; N];
        for (k, (weights, column)) in weights.iter_mut().zip(&*lower).take(first).enumerate() {
            *weights = at(column, first).map(|x| signed::<T, EXACT>(by.weight(x, k)));
        }
        let (weights, scales) = (&weights, &mut [T::one(); PANEL]);
        // What stands on the diagonal says all of the panel that the rows below must know.
        let mut square = [[T::zero(); PANEL]; PANEL];
        let mut p = 0;
        while p < PANEL {
            square[p] = a.get(first + p).map_or(square[p], |column| at(column, first));
            p += 1;
        }
        for (column, weights) in lower.iter().zip(weights).take(first) {
            let column = at(column, first);
            let mut p = 0;
            while p < PANEL {
                less::<T, EXACT>(&mut square[p], weights[p], &column);
                p += 1;
            }
        }
        let between = &mut [[T::zero(); PANEL]; PANEL];
        let mut p = 0;
        while p < PANEL && first + p < N {
            let mut q = 0;
            while q < p {
                between[p][q] = signed::<T, EXACT>(by.weight(square[q][p], first + q));
                let column = square[q];
                less::<T, EXACT>(&mut square[p], between[p][q], &column);
                q += 1;
            }
            scales[p] = by.pivot(square[p][p], first + p)?;
            square[p] = square[p].map(|x| if EXACT { x / scales[p] } else { x * scales[p] });
            p += 1;
        }
        let (between, scales) = (&*between, &*scales);
        if const { N < lanes::<T>() } {
            below::<One<T>, N, EXACT>(a, weights, between, scales, lower, first);
        } else {
            in_registers!(T, N, below<N, EXACT>(a, weights, between, scales; lower; first), else
                below::<One<T>, N, EXACT>(a, weights, between, scales, lower, first));
        }
        for (p, (column, square)) in lower.iter_mut().skip(first).zip(&square).enumerate() {
            // Registers that overlap may have reached above.
            column.iter_mut().take(first + p + 1).for_each(|x| *x = T::zero());
            for (x, &below) in column.iter_mut().skip(first).zip(square).skip(p + 1) {
                *x = below;
            }
        }
        first += PANEL;
    }
    Some(())
}

#[cfg_attr(not(debug_assertions), inline(always))]
fn less<T: Scalar, const EXACT: bool>(rows: &mut [T; PANEL], weight: T, column: &[T; PANEL]) {
    let mut i = 0;
    while i < PANEL {
        rows[i] = if EXACT { rows[i] - weight * column[i] } else { fma(weight, column[i], rows[i]) };
        i += 1;
    }
}

/// The rows of a panel below its square.
#[cfg_attr(not(debug_assertions), inline(always))]
fn below<V: Register, const N: usize, const EXACT: bool>(
    a: &[[V::Element; N]; N],
    weights: &[[V::Element; PANEL]; N],
    between: &[[V::Element; PANEL]; PANEL],
    scales: &[V::Element; PANEL],
    lower: &mut [[V::Element; N]; N],
    first: usize,
) {
    let less = |y: V, weight: V, x: V| if EXACT { y - weight * x } else { x.fma(weight, y) };
    let mut start = first + PANEL;
    while start < N {
        // The last register overlaps the one before.
        let row = |b: usize| (start + b * V::LANES).min(N.saturating_sub(V::LANES));
        let mut rows = [[zero::<V>(); BLOCK]; PANEL];
        let mut p = 0;
        while p < PANEL {
            if let Some(column) = a.get(first + p) {
                rows[p] = core::array::from_fn(|b| V::load(column, row(b)));
            }
            p += 1;
        }
        for (column, weights) in lower.iter().zip(weights).take(first) {
            let x: [V; BLOCK] = core::array::from_fn(|b| V::load(column, row(b)));
            let mut p = 0;
            while p < PANEL {
                let weight = V::splat(weights[p]);
                rows[p] = core::array::from_fn(|b| less(rows[p][b], weight, x[b]));
                p += 1;
            }
        }
        let mut p = 0;
        while p < PANEL {
            let mut q = 0;
            while q < p {
                let weight = V::splat(between[p][q]);
                rows[p] = core::array::from_fn(|b| less(rows[p][b], weight, rows[q][b]));
                q += 1;
            }
            let scale = V::splat(scales[p]);
            rows[p] = rows[p].map(|x| if EXACT { x / scale } else { x * scale });
            if let Some(column) = lower.get_mut(first + p) {
                let mut b = 0;
                while b < BLOCK {
                    rows[p][b].store(column, row(b));
                    b += 1;
                }
            }
            p += 1;
        }
        start += BLOCK * V::LANES;
    }
}

/// L⁻¹ by rows, N > 8, for the unit triangle whose columns `lower` has below the diagonal: row i is `out[i]`, with zeros right of the
/// diagonal.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn inverted<T: Scalar, const N: usize>(lower: &[[T; N]; N], out: &mut [[T; N]; N]) {
    in_registers!(T, N, rows_of_inverse<N>(lower; out), else rows_of_inverse::<One<T>, N>(lower, out));
}

#[cfg_attr(not(debug_assertions), inline(always))]
fn rows_of_inverse<V: Register, const N: usize>(lower: &[[V::Element; N]; N], out: &mut [[V::Element; N]; N]) {
    // A one among zeros, to be loaded from where it stands in its lane.
    const MIDDLE: usize = 8;
    let mut units = [num_traits::Zero::zero(); 2 * MIDDLE];
    units[MIDDLE] = num_traits::One::one();
    let mut start = 0;
    while start < N {
        // The last register overlaps the one before.
        let place = |b: usize| (start + b * V::LANES).min(N.saturating_sub(V::LANES));
        let from = place(0);
        let mut first = from;
        while first < N {
            let mut sums = [[zero::<V>(); BLOCK]; PANEL];
            for (column, row) in lower.iter().zip(&*out).take(first).skip(from) {
                let (weights, x) = (at(column, first), core::array::from_fn::<V, BLOCK, _>(|b| V::load(row, place(b))));
                let mut p = 0;
                while p < PANEL {
                    let weight = V::splat(weights[p]);
                    sums[p] = core::array::from_fn(|b| x[b].fma(weight, sums[p][b]));
                    p += 1;
                }
            }
            let mut p = 0;
            while p < PANEL && first + p < N {
                let i = first + p;
                let mut q = 0;
                while q < p {
                    let weight = V::splat(lower[first + q][i]);
                    sums[p] = core::array::from_fn(|b| sums[q][b].fma(weight, sums[p][b]));
                    q += 1;
                }
                let mut b = 0;
                while b < BLOCK {
                    let lane = i.wrapping_sub(place(b));
                    let unit = if lane < V::LANES { V::load(&units, MIDDLE - lane) } else { zero() };
                    sums[p][b] = unit - sums[p][b];
                    sums[p][b].store(&mut out[i], place(b));
                    b += 1;
                }
                p += 1;
            }
            first += PANEL;
        }
        start += BLOCK * V::LANES;
    }
}

/// The elements from `i` on, with zeros after the last.
#[cfg_attr(not(debug_assertions), inline(always))]
fn at<T: Scalar, const N: usize>(column: &[T; N], i: usize) -> [T; PANEL] {
    match chunk(column, i) {
        Some(&rows) => rows,
        None => core::array::from_fn(|r| column.get(i + r).copied().unwrap_or(T::zero())),
    }
}
