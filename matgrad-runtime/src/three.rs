//! Vectors in space.

use crate::Scalar;

/// The cross product a × b of two 3×1 vectors.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn cross<T: Scalar>(a: &[[T; 3]; 1], b: &[[T; 3]; 1]) -> [[T; 3]; 1] {
    let ([[a0, a1, a2]], [[b0, b1, b2]]) = (*a, *b);
    [[a1 * b2 - a2 * b1, a2 * b0 - a0 * b2, a0 * b1 - a1 * b0]]
}

/// The skew-symmetric 3×3 matrix of a 3×1 vector, such that `cross_matrix(a)` b = a × b.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn cross_matrix<T: Scalar>(a: &[[T; 3]; 1]) -> [[T; 3]; 3] {
    let [[x, y, z]] = *a;
    let o = T::zero();
    [[o, z, -y], [-z, o, x], [y, -x, o]]
}
