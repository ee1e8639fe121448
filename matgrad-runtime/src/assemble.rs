//! Dense Jacobians written from their structure: Kronecker products, commutation matrices and
//! diagonals are never formed, their entries go straight to their places.
//!
//! vec stacks columns. `P ⊗ Q` maps vec(Y) to vec(Q Y Pᵀ); its entry in row `i + QR·a` and column
//! `k + QC·b` is `P[a, b] Q[i, k]`.

use crate::{Scalar, mul};

/// A side of a Kronecker product.
pub trait Side<T> {
    /// Number of rows.
    const ROWS: usize;
    /// Number of columns.
    const COLS: usize;
    /// Whether it is the identity.
    const IDENTITY: bool;
    /// The entry in row `i`, column `j`.
    fn at(&self, i: usize, j: usize) -> T;
}

impl<T: Scalar, const R: usize, const C: usize> Side<T> for &[[T; R]; C] {
    const ROWS: usize = R;
    const COLS: usize = C;
    const IDENTITY: bool = false;
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn at(&self, i: usize, j: usize) -> T {
        match self.get(j).and_then(|column| column.get(i)) {
            Some(&value) => value,
            None => T::zero(),
        }
    }
}

/// The identity matrix of size `N`, which is never stored.
#[derive(Clone, Copy, Debug)]
pub struct Eye<const N: usize>;

impl<T: Scalar, const N: usize> Side<T> for Eye<N> {
    const ROWS: usize = N;
    const COLS: usize = N;
    const IDENTITY: bool = true;
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn at(&self, i: usize, j: usize) -> T {
        if i == j { T::one() } else { T::zero() }
    }
}

/// Which entries of column `j` can differ from zero.
#[cfg_attr(not(debug_assertions), inline(always))]
fn rows_of<T, S: Side<T>>(j: usize) -> core::ops::Range<usize> {
    if S::IDENTITY { j..j + 1 } else { 0..S::ROWS }
}

#[cfg_attr(not(debug_assertions), inline(always))]
fn add_entries<T: Scalar, P: Side<T>, Q: Side<T>, const R: usize, const C: usize>(
    out: &mut [[T; R]; C],
    p: P,
    q: Q,
    column: impl Fn(usize, usize) -> usize,
    weight: impl Fn(usize, usize) -> T,
) {
    for b in 0..P::COLS {
        for k in 0..Q::COLS {
            let Some(target) = out.get_mut(column(b, k)) else { continue };
            for a in rows_of::<T, P>(b) {
                let w = p.at(a, b);
                for i in rows_of::<T, Q>(k) {
                    if let Some(entry) = target.get_mut(i + Q::ROWS * a) {
                        *entry = *entry + weight(i, a) * (w * q.at(i, k));
                    }
                }
            }
        }
    }
}

/// Makes every entry of `out` zero, where it stands.
#[inline]
pub fn clear<T: Scalar, const R: usize, const C: usize>(out: &mut [[T; R]; C]) {
    out.as_flattened_mut().fill(T::zero());
}

/// Adds `s (P ⊗ Q)` to `out`.
#[inline]
pub fn add_kronecker<T: Scalar, P: Side<T>, Q: Side<T>, const R: usize, const C: usize>(out: &mut [[T; R]; C], s: T, p: P, q: Q) {
    add_entries(out, p, q, |b, k| k + Q::COLS * b, |_, _| s);
}

/// Adds `s (P ⊗ Q) K` to `out`, where K is the commutation matrix: the map of dX to Q dXᵀ Pᵀ.
#[inline]
pub fn add_kronecker_commuted<T: Scalar, P: Side<T>, Q: Side<T>, const R: usize, const C: usize>(
    out: &mut [[T; R]; C],
    s: T,
    p: P,
    q: Q,
) {
    add_entries(out, p, q, |b, k| b + P::COLS * k, |_, _| s);
}

/// Adds `s diag(vec V) (P ⊗ Q)` to `out`.
#[inline]
pub fn add_weighted_kronecker<
    T: Scalar,
    P: Side<T>,
    Q: Side<T>,
    const VR: usize,
    const VC: usize,
    const R: usize,
    const C: usize,
>(
    out: &mut [[T; R]; C],
    s: T,
    v: &[[T; VR]; VC],
    p: P,
    q: Q,
) {
    add_entries(out, p, q, |b, k| k + Q::COLS * b, |i, a| s * Side::at(&v, i, a));
}

/// Adds `s diag(vec V) (P ⊗ Q) K` to `out`.
#[inline]
pub fn add_weighted_kronecker_commuted<
    T: Scalar,
    P: Side<T>,
    Q: Side<T>,
    const VR: usize,
    const VC: usize,
    const R: usize,
    const C: usize,
>(
    out: &mut [[T; R]; C],
    s: T,
    v: &[[T; VR]; VC],
    p: P,
    q: Q,
) {
    add_entries(out, p, q, |b, k| b + P::COLS * k, |i, a| s * Side::at(&v, i, a));
}

/// Adds `s vec(M) vec(G)ᵀ` to `out`.
#[inline]
pub fn add_outer<
    T: Scalar,
    const MR: usize,
    const MC: usize,
    const GR: usize,
    const GC: usize,
    const R: usize,
    const C: usize,
>(
    out: &mut [[T; R]; C],
    s: T,
    m: &[[T; MR]; MC],
    g: &[[T; GR]; GC],
) {
    for (column, &weight) in out.iter_mut().zip(g.as_flattened()) {
        let weight = s * weight;
        for (entry, &value) in column.iter_mut().zip(m.as_flattened()) {
            *entry = *entry + value * weight;
        }
    }
}

/// `(P ⊗ Q) J` for P with rows `PR` and columns `PC`, Q likewise: each column vec(Y) of J becomes
/// vec(Q Y Pᵀ).
#[inline]
pub fn kronecker_mul<
    T: Scalar,
    const PR: usize,
    const PC: usize,
    const QR: usize,
    const QC: usize,
    const K: usize,
    const R: usize,
    const C: usize,
>(
    p: &[[T; PR]; PC],
    q: &[[T; QR]; QC],
    j: &[[T; K]; C],
) -> [[T; R]; C] {
    let mut out = [[T::zero(); R]; C];
    for (target, source) in out.iter_mut().zip(j) {
        let mut y = [[T::zero(); QC]; PC];
        for (entry, &value) in y.as_flattened_mut().iter_mut().zip(source) {
            *entry = value;
        }
        let qy = mul(q, &y);
        let result = crate::mul_tr(&qy, p);
        for (entry, &value) in target.iter_mut().zip(result.as_flattened()) {
            *entry = value;
        }
    }
    out
}

/// `diag(vec V) J`.
#[inline]
pub fn weighted_rows<T: Scalar, const VR: usize, const VC: usize, const R: usize, const C: usize>(
    v: &[[T; VR]; VC],
    j: &[[T; R]; C],
) -> [[T; R]; C] {
    let mut out = *j;
    for column in &mut out {
        for (entry, &weight) in column.iter_mut().zip(v.as_flattened()) {
            *entry = *entry * weight;
        }
    }
    out
}

/// The matrix whose columns are vec(f(E)) for the unit matrices E of shape M×N, in column-major order.
#[inline]
pub fn columns<T: Scalar, const M: usize, const N: usize, const P: usize, const Q: usize, const R: usize, const C: usize>(
    f: impl Fn([[T; M]; N]) -> [[T; P]; Q],
) -> [[T; R]; C] {
    let mut out = [[T::zero(); R]; C];
    for (k, column) in out.iter_mut().enumerate() {
        let mut unit = [[T::zero(); M]; N];
        if let Some(entry) = unit.as_flattened_mut().get_mut(k) {
            *entry = T::one();
        }
        let image = f(unit);
        for (entry, &value) in column.iter_mut().zip(image.as_flattened()) {
            *entry = value;
        }
    }
    out
}
