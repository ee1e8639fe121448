//! The same elements, column by column, in another shape.

use crate::Scalar;

/// The elements of `a` in their order, as P×Q.
#[inline]
pub fn reshape<T: Scalar, const R: usize, const C: usize, const P: usize, const Q: usize>(a: &[[T; R]; C]) -> [[T; P]; Q] {
    const { assert!(R * C == P * Q, "a matrix has as many elements in any shape") };
    let mut out = crate::zeros::<T, P, Q>();
    out.as_flattened_mut().iter_mut().zip(a.as_flattened()).for_each(|(out, &x)| *out = x);
    out
}

/// The R×C matrix whose elements, column by column, stand in a column from the place `first` on; zeros where that ends.
#[inline]
pub fn part<T: Scalar, const N: usize, const R: usize, const C: usize>(column: &[[T; N]; 1], first: usize) -> [[T; R]; C] {
    let mut out = crate::zeros::<T, R, C>();
    out.as_flattened_mut().iter_mut().zip(column.as_flattened().iter().skip(first)).for_each(|(out, &x)| *out = x);
    out
}

/// vec A: the columns of a matrix, one below the other, for matrices of nalgebra of any version. What is returned has
/// to be said: `let v: SVector<f64, 6> = matgrad::vec(&a);`.
#[inline]
pub fn vec<M, V, T: Scalar, const R: usize, const C: usize, const N: usize>(a: &M) -> V
where
    M: Copy + Into<[[T; R]; C]>,
    V: From<[[T; N]; 1]>,
{
    reshape::<T, R, C, N, 1>(&(*a).into()).into()
}
