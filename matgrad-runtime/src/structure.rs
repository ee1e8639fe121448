//! Special matrices, diagonals, transposes, sums and scalings of rows and columns.

use crate::register::in_registers;
use crate::tile::transpose_in_registers;
use crate::{Scalar, map};

/// The transpose: R×C to C×R.
#[inline]
pub fn transpose<T: Scalar, const R: usize, const C: usize>(a: &[[T; R]; C]) -> [[T; C]; R] {
    let mut out = [[T::zero(); C]; R];
    transpose_into(a, &mut out);
    out
}

/// [`transpose`] into `out`.
#[inline]
pub fn transpose_into<T: Scalar, const R: usize, const C: usize>(a: &[[T; R]; C], out: &mut [[T; C]; R]) {
    if const { R >= 4 && C >= 4 } {
        in_registers!(T, 4, transpose_in_registers<R, C>(a; out), else transpose_elements(a, out));
    } else {
        transpose_elements(a, out);
    }
}

/// [`transpose_into`], element by element.
#[inline]
fn transpose_elements<T: Scalar, const R: usize, const C: usize>(a: &[[T; R]; C], out: &mut [[T; C]; R]) {
    let mut i = 0;
    while i < R {
        let mut j = 0;
        while j < C {
            out[i][j] = a[j][i];
            j += 1;
        }
        i += 1;
    }
}

/// The R×C matrix with `s` everywhere.
#[inline]
pub fn fill<T: Scalar, const R: usize, const C: usize>(s: T) -> [[T; R]; C] {
    [[s; R]; C]
}

/// The R×C zero matrix.
#[inline]
pub fn zeros<T: Scalar, const R: usize, const C: usize>() -> [[T; R]; C] {
    [[T::zero(); R]; C]
}

/// The R×C matrix with ones on its main diagonal.
#[inline]
pub fn identity<T: Scalar, const R: usize, const C: usize>() -> [[T; R]; C] {
    diagonal_element(T::one())
}

/// The R×C matrix with `s` on its main diagonal: s·I.
#[inline]
pub fn diagonal_element<T: Scalar, const R: usize, const C: usize>(s: T) -> [[T; R]; C] {
    let mut out = [[T::zero(); R]; C];
    let mut i = 0;
    while i < R && i < C {
        out[i][i] = s;
        i += 1;
    }
    out
}

/// The trace of an N×N matrix.
#[inline]
pub fn trace<T: Scalar, const N: usize>(a: &[[T; N]; N]) -> T {
    let mut out = T::zero();
    let mut i = 0;
    while i < N {
        out = if i == 0 { a[0][0] } else { out + a[i][i] };
        i += 1;
    }
    out
}

/// The diagonal of an N×N matrix as an N×1 vector.
#[inline]
pub fn diagonal<T: Scalar, const N: usize>(a: &[[T; N]; N]) -> [[T; N]; 1] {
    let mut out = [[T::zero(); N]; 1];
    let mut i = 0;
    while i < N {
        out[0][i] = a[i][i];
        i += 1;
    }
    out
}

/// diag(v): the N×N matrix with the N×1 vector `v` on its diagonal.
#[inline]
pub fn from_diagonal<T: Scalar, const N: usize>(v: &[[T; N]; 1]) -> [[T; N]; N] {
    let mut out = [[T::zero(); N]; N];
    let mut i = 0;
    while i < N {
        out[i][i] = v[0][i];
        i += 1;
    }
    out
}

/// diag(v)·A: row i of the R×C matrix times vᵢ, v being R×1.
#[inline]
pub fn scale_rows<T: Scalar, const R: usize, const C: usize>(v: &[[T; R]; 1], a: &[[T; R]; C]) -> [[T; R]; C] {
    let mut out = [[T::zero(); R]; C];
    scale_rows_into(v, a, &mut out);
    out
}

/// [`scale_rows`] into `out`.
#[inline]
pub fn scale_rows_into<T: Scalar, const R: usize, const C: usize>(v: &[[T; R]; 1], a: &[[T; R]; C], out: &mut [[T; R]; C]) {
    let mut j = 0;
    while j < C {
        let mut i = 0;
        while i < R {
            out[j][i] = v[0][i] * a[j][i];
            i += 1;
        }
        j += 1;
    }
}

/// A·diag(v): column j of the R×C matrix times vⱼ, v being C×1.
#[inline]
pub fn scale_columns<T: Scalar, const R: usize, const C: usize>(a: &[[T; R]; C], v: &[[T; C]; 1]) -> [[T; R]; C] {
    let mut out = [[T::zero(); R]; C];
    scale_columns_into(a, v, &mut out);
    out
}

/// [`scale_columns`] into `out`.
#[inline]
pub fn scale_columns_into<T: Scalar, const R: usize, const C: usize>(a: &[[T; R]; C], v: &[[T; C]; 1], out: &mut [[T; R]; C]) {
    let mut j = 0;
    while j < C {
        let mut i = 0;
        while i < R {
            out[j][i] = a[j][i] * v[0][j];
            i += 1;
        }
        j += 1;
    }
}

/// A with `s` added to every element.
#[inline]
pub fn add_scalar<T: Scalar, const R: usize, const C: usize>(a: &[[T; R]; C], s: T) -> [[T; R]; C] {
    map([a], |[x]| x + s)
}

/// The matrix power Aᵏ of an N×N matrix, by repeated squaring; A⁰ = I.
#[inline]
pub fn power<T: Scalar, const N: usize>(a: &[[T; N]; N], k: u32) -> [[T; N]; N] {
    let mut rest = k;
    let mut square = *a;
    while rest > 1 && rest.is_multiple_of(2) {
        square = crate::mul(&square, &square);
        rest /= 2;
    }
    if rest == 0 {
        return identity();
    }
    let mut out = square;
    rest /= 2;
    while rest > 0 {
        square = crate::mul(&square, &square);
        if rest % 2 == 1 {
            out = crate::mul(&out, &square);
        }
        rest /= 2;
    }
    out
}
