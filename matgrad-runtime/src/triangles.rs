//! Triangles of square matrices, the one that is a Cholesky factor, and systems with them.

use crate::triangular::{self, by_groups, inner};
use crate::{Cholesky, Scalar};

/// The lower triangle of `a` (N×N) with its diagonal.
#[inline]
pub fn lower_triangle<T: Scalar, const N: usize>(a: &[[T; N]; N]) -> [[T; N]; N] {
    kept(a, |i, j, x| if i >= j { x } else { T::zero() })
}

/// The upper triangle of `a` (N×N) with its diagonal.
#[inline]
pub fn upper_triangle<T: Scalar, const N: usize>(a: &[[T; N]; N]) -> [[T; N]; N] {
    kept(a, |i, j, x| if i <= j { x } else { T::zero() })
}

/// Φ(`a`): the lower triangle of `a` (N×N) with `half` its diagonal.
#[inline]
pub fn half_lower_triangle<T: Scalar, const N: usize>(a: &[[T; N]; N], half: T) -> [[T; N]; N] {
    kept(a, |i, j, x| match i.cmp(&j) {
        core::cmp::Ordering::Greater => x,
        core::cmp::Ordering::Equal => half * x,
        core::cmp::Ordering::Less => T::zero(),
    })
}

#[cfg_attr(not(debug_assertions), inline(always))]
fn kept<T: Scalar, const N: usize>(a: &[[T; N]; N], keep: impl Fn(usize, usize, T) -> T) -> [[T; N]; N] {
    let mut out = *a;
    for (j, column) in out.iter_mut().enumerate() {
        for (i, x) in column.iter_mut().enumerate() {
            *x = keep(i, j, *x);
        }
    }
    out
}

impl<T: Scalar + PartialOrd, const N: usize> Cholesky<T, N> {
    /// The lower factor of A = L Lᵀ, by the square root passed in.
    #[inline]
    pub fn factor(&self, sqrt: impl Fn(T) -> T) -> [[T; N]; N] {
        let mut out = self.lower;
        for (j, (column, &pivot)) in out.iter_mut().zip(&self.pivots).enumerate() {
            let root = sqrt(pivot);
            for (i, x) in column.iter_mut().enumerate() {
                *x = if i == j { root } else { *x * root };
            }
        }
        out
    }
}

/// Declares a triangle that systems are solved with; what is not of it is not read.
macro_rules! triangle {
    ($(#[$doc:meta])* $name:ident, $vector:ident, $vector_transposed:ident, $rows:ident($all:expr, $of_unit:ident), $rows_transposed:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name<T, const N: usize> {
            triangle: [[T; N]; N],
            /// Those of its diagonal.
            reciprocals: [T; N],
        }

        impl<T: Scalar + PartialOrd, const N: usize> $name<T, N> {
            /// The triangle of `a` (N×N).
            #[inline]
            pub fn new(a: &[[T; N]; N]) -> Self {
                let mut reciprocals = [T::one(); N];
                reciprocals.iter_mut().zip(diagonal(a)).for_each(|(reciprocal, x)| *reciprocal = T::one() / x);
                $name { triangle: *a, reciprocals }
            }

            /// Whether no element of the diagonal is exactly zero, as nalgebra asks it.
            #[inline]
            pub fn is_invertible(&self) -> bool {
                diagonal(&self.triangle).all(|x| x != T::zero())
            }

            /// [`is_invertible`](Self::is_invertible)
            #[inline]
            pub fn has_inverse(&self, _: &[[T; N]; N]) -> bool {
                self.is_invertible()
            }

            /// The determinant.
            #[inline]
            pub fn determinant(&self) -> T {
                diagonal(&self.triangle).fold(T::one(), |product, x| product * x)
            }

            /// T⁻¹b for `b` N×K.
            #[inline]
            pub fn solve<const K: usize>(&self, b: &[[T; N]; K]) -> [[T; N]; K] {
                let mut out = *b;
                if const { K == 1 } {
                    out.iter_mut().for_each(|x| $vector(&self.triangle, x));
                    return out;
                }
                by_groups!(b, out, N, K, |i| i, |i| i, |x| triangular::$rows(&self.triangle, &self.reciprocals, x, $all));
                out
            }

            /// T⁻ᵀb for `b` N×K.
            #[inline]
            pub fn solve_transposed<const K: usize>(&self, b: &[[T; N]; K]) -> [[T; N]; K] {
                let mut out = *b;
                if const { K == 1 } {
                    out.iter_mut().for_each(|x| $vector_transposed(&self.triangle, x));
                    return out;
                }
                by_groups!(b, out, N, K, |i| i, |i| i, |x| triangular::$rows_transposed(&self.triangle, &self.reciprocals, x));
                out
            }

            /// T⁻¹, N×N.
            #[inline]
            pub fn inverse(&self) -> [[T; N]; N] {
                let eye = crate::identity();
                let mut out = eye;
                // What a group of unit vectors begins or ends with stays zero.
                by_groups!(eye, out, N, N, |i| i, |i| i, |x| {
                    let bound = $of_unit(x);
                    triangular::$rows(&self.triangle, &self.reciprocals, x, bound);
                });
                out
            }
        }
    };
}

triangle!(
    /// The lower triangle of an N×N matrix.
    Lower, lower, lower_transposed, lower(0, zeros_before), lower_transposed
);
triangle!(
    /// The upper triangle of an N×N matrix.
    Upper, upper, upper_transposed, upper(N, without_zeros_after), upper_transposed
);

fn diagonal<T: Copy, const N: usize>(a: &[[T; N]; N]) -> impl Iterator<Item = T> + '_ {
    a.iter().enumerate().filter_map(|(k, column)| column.get(k).copied())
}

/// How many elements the right-hand sides begin with that are all zero.
fn zeros_before<T: Scalar, const N: usize, const W: usize>(x: &[[T; W]; N]) -> usize {
    x.iter().take_while(|row| row.iter().all(T::is_zero)).count()
}

/// How many elements there are up to the last that is not zero.
fn without_zeros_after<T: Scalar, const N: usize, const W: usize>(x: &[[T; W]; N]) -> usize {
    N.saturating_sub(x.iter().rev().take_while(|row| row.iter().all(T::is_zero)).count())
}

/// `x` becomes L⁻¹x, column by column of L.
#[cfg_attr(not(debug_assertions), inline(always))]
fn lower<T: Scalar, const N: usize>(l: &[[T; N]; N], x: &mut [T; N]) {
    let mut k = 0;
    while k < N {
        x[k] = x[k] / l[k][k];
        let mut i = k + 1;
        while i < N {
            x[i] = x[i] - l[k][i] * x[k];
            i += 1;
        }
        k += 1;
    }
}

/// `x` becomes L⁻ᵀx.
#[cfg_attr(not(debug_assertions), inline(always))]
fn lower_transposed<T: Scalar, const N: usize>(l: &[[T; N]; N], x: &mut [T; N]) {
    for (k, column) in l.iter().enumerate().rev() {
        let (Some((pivot, below)), Some((place, known))) =
            (column.get(k..).and_then(<[T]>::split_first), x.get_mut(k..).and_then(<[T]>::split_first_mut))
        else {
            return;
        };
        *place = (*place - inner(below, known)) / *pivot;
    }
}

/// `x` becomes U⁻¹x, column by column of U.
#[cfg_attr(not(debug_assertions), inline(always))]
fn upper<T: Scalar, const N: usize>(u: &[[T; N]; N], x: &mut [T; N]) {
    let mut k = N;
    while k > 0 {
        k -= 1;
        x[k] = x[k] / u[k][k];
        let mut i = 0;
        while i < k {
            x[i] = x[i] - u[k][i] * x[k];
            i += 1;
        }
    }
}

/// `x` becomes U⁻ᵀx.
#[cfg_attr(not(debug_assertions), inline(always))]
fn upper_transposed<T: Scalar, const N: usize>(u: &[[T; N]; N], x: &mut [T; N]) {
    for (k, column) in u.iter().enumerate() {
        let (Some((pivot, above)), Some((place, known))) =
            (column.get(..=k).and_then(<[T]>::split_last), x.get_mut(..=k).and_then(<[T]>::split_last_mut))
        else {
            return;
        };
        *place = (*place - inner(above, known)) / *pivot;
    }
}
