//! Parts of matrices: cut out, put in, added to.
//!
//! The positions are run-time values. A block must lie inside the matrix; the annotated function
//! panics when it does not, so these kernels only check in debug builds and otherwise move the
//! block inside.

use crate::Scalar;

/// The BR×BC block of the R×C matrix `a` whose first element is in row `i`, column `j`.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn block<T: Scalar, const R: usize, const C: usize, const BR: usize, const BC: usize>(
    a: &[[T; R]; C],
    i: usize,
    j: usize,
) -> [[T; BR]; BC] {
    let (i, j) = inside::<R, C, BR, BC>(i, j);
    let mut out = [[T::zero(); BR]; BC];
    let mut c = 0;
    while c < BC && j + c < C {
        let mut r = 0;
        while r < BR && i + r < R {
            out[c][r] = a[j + c][i + r];
            r += 1;
        }
        c += 1;
    }
    out
}

/// The R×C matrix that has the BR×BC matrix `b` at row `i`, column `j` and zeros elsewhere.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn embed<T: Scalar, const R: usize, const C: usize, const BR: usize, const BC: usize>(
    b: &[[T; BR]; BC],
    i: usize,
    j: usize,
) -> [[T; R]; C] {
    let mut out = [[T::zero(); R]; C];
    let (i, j) = inside::<R, C, BR, BC>(i, j);
    let mut c = 0;
    while c < BC && j + c < C {
        let mut r = 0;
        while r < BR && i + r < R {
            out[j + c][i + r] = b[c][r];
            r += 1;
        }
        c += 1;
    }
    out
}

/// Adds the BR×BC matrix `b` to the block of the R×C matrix `out` at row `i`, column `j`.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn add_block<T: Scalar, const R: usize, const C: usize, const BR: usize, const BC: usize>(
    out: &mut [[T; R]; C],
    i: usize,
    j: usize,
    b: &[[T; BR]; BC],
) {
    let (i, j) = inside::<R, C, BR, BC>(i, j);
    let mut c = 0;
    while c < BC && j + c < C {
        let mut r = 0;
        while r < BR && i + r < R {
            out[j + c][i + r] = out[j + c][i + r] + b[c][r];
            r += 1;
        }
        c += 1;
    }
}

/// The R×C matrix with 1 in row `i`, column `j` and zeros elsewhere.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn basis<T: Scalar, const R: usize, const C: usize>(i: usize, j: usize) -> [[T; R]; C] {
    let mut out = [[T::zero(); R]; C];
    if let Some(element) = out.get_mut(j).and_then(|column| column.get_mut(i)) {
        *element = T::one();
    }
    out
}

/// The position of a block, moved to where the block fits.
#[cfg_attr(not(debug_assertions), inline(always))]
fn inside<const R: usize, const C: usize, const BR: usize, const BC: usize>(i: usize, j: usize) -> (usize, usize) {
    debug_assert!(i + BR <= R && j + BC <= C, "block outside the matrix");
    (i.min(R.saturating_sub(BR)), j.min(C.saturating_sub(BC)))
}

/// Replaces the block of `out` whose first element is (i, j) by `b`; what would fall outside is left
/// out.
#[inline]
pub fn set_block<T: Scalar, const R: usize, const C: usize, const BR: usize, const BC: usize>(
    out: &mut [[T; R]; C],
    i: usize,
    j: usize,
    b: &[[T; BR]; BC],
) {
    for (column, part) in out.iter_mut().skip(j).zip(b) {
        for (place, &value) in column.iter_mut().skip(i).zip(part) {
            *place = value;
        }
    }
}
