//! The derivative of the Cholesky factor of A = L Lᵀ and its adjoint, column by column: as many operations as two
//! factorisations have, where the products and solutions that they are written with have four times as many
//! (Smith 1995; Murray 2016).

use crate::cholesky::rows_kept;
use crate::triangular::{dot_from, subtract, without};
use crate::{Scalar, fma};

/// Calls a rule with as many rows as are kept in registers.
macro_rules! by_blocks {
    ($rule:ident($l:ident, $x:ident), $n:ident) => {
        match const { rows_kept($n) } {
            16 => $rule::<T, $n, 16>($l, $x),
            8 => $rule::<T, $n, 8>($l, $x),
            _ if const { $n >= 4 } => $rule::<T, $n, 4>($l, $x),
            _ => $rule::<T, $n, 1>($l, $x),
        }
    };
}

/// L Φ(L⁻¹ E L⁻ᵀ) for the lower factor `l` and the symmetric part E of `e` (N×N): a lower triangle.
pub fn factor_along<T: Scalar, const N: usize>(l: &[[T; N]; N], e: &[[T; N]; N]) -> [[T; N]; N] {
    by_blocks!(along(l, e), N)
}

/// The adjoint of [`factor_along`]: the symmetric part of L⁻ᵀ Φ(Lᵀ G) L⁻¹, of the lower triangle of `g` (N×N).
pub fn factor_back<T: Scalar, const N: usize>(l: &[[T; N]; N], g: &[[T; N]; N]) -> [[T; N]; N] {
    by_blocks!(back(l, g), N)
}

fn half<T: Scalar>() -> T {
    T::one() / (T::one() + T::one())
}

/// The factorisation, left to right, with the differential of each of its operations.
#[inline(never)]
fn along<T: Scalar, const N: usize, const B: usize>(l: &[[T; N]; N], e: &[[T; N]; N]) -> [[T; N]; N] {
    let (turned, half) = (crate::transpose(e), half::<T>());
    let mut out = [[T::zero(); N]; N];
    // Row j of L and of its differential.
    let (mut row, mut d_row) = ([T::zero(); N], [T::zero(); N]);
    let mut j = 0;
    while j < N {
        let mut column = e[j];
        column.iter_mut().zip(&turned[j]).for_each(|(x, &y)| *x = (*x + y) * half);
        let mut k = 0;
        while k < j {
            (row[k], d_row[k]) = (l[k][j], out[k][j]);
            k += 1;
        }
        let first = without::<T, N, B>(&column, out.iter().zip(&row).take(j), j, subtract);
        let column = without::<T, N, B>(&first, l.iter().zip(&d_row).take(j), j, subtract);
        let reciprocal = T::one() / l[j][j];
        let pivot = column[j] * reciprocal * half;
        out[j][j] = pivot;
        let mut i = j + 1;
        while i < N {
            out[j][i] = fma(-pivot, l[j][i], column[i]) * reciprocal;
            i += 1;
        }
        j += 1;
    }
    out
}

/// The same operations backwards. What they add to the cotangent of A is kept in both triangles, so that all later
/// columns are subtracted from each alike.
#[inline(never)]
fn back<T: Scalar, const N: usize, const B: usize>(l: &[[T; N]; N], g: &[[T; N]; N]) -> [[T; N]; N] {
    let half = half::<T>();
    let mut out = [[T::zero(); N]; N];
    let mut j = N;
    while j > 0 {
        j -= 1;
        let mut column = without::<T, N, B>(&g[j], out.iter().zip(&l[j]).skip(j + 1), j, subtract);
        let (pivot, reciprocal) = (column[j], T::one() / l[j][j]);
        let mut i = 0;
        while i < N {
            column[i] = if i > j { column[i] * reciprocal } else { T::zero() };
            i += 1;
        }
        let pivot = (pivot - dot_from(&column, &l[j], j + 1)) * reciprocal;
        out[j] = column;
        out[j][j] = pivot;
        let mut i = j + 1;
        while i < N {
            out[i][j] = column[i];
            i += 1;
        }
    }
    out.as_flattened_mut().iter_mut().for_each(|x| *x = *x * half);
    out
}
