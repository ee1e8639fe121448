//! The Kronecker product and its two adjoint contractions.

use crate::{Scalar, fma};

/// a ⊗ b: with `a` M×N and `b` P×Q the result is MP×NQ, element (i·P + k, j·Q + l) = aᵢⱼ bₖₗ.
///
/// `MP` and `NQ` are inferred from where the result goes; they must be the products.
#[inline]
pub fn kronecker<T: Scalar, const M: usize, const N: usize, const P: usize, const Q: usize, const MP: usize, const NQ: usize>(
    a: &[[T; M]; N],
    b: &[[T; P]; Q],
) -> [[T; MP]; NQ] {
    const { assert!(M * P == MP && N * Q == NQ, "wrong shape for a Kronecker product") };
    let mut out = [[T::zero(); MP]; NQ];
    for (a, block) in a.iter().zip(out.chunks_exact_mut(Q.max(1))) {
        for (b, out) in b.iter().zip(block) {
            for (&a, out) in a.iter().zip(out.chunks_exact_mut(P.max(1))) {
                for (&b, out) in b.iter().zip(out) {
                    *out = a * b;
                }
            }
        }
    }
    out
}

/// The contraction of `g` (MP×NQ) with the right factor `b` (P×Q), M×N:
/// element (i, j) = Σₖₗ g(i·P + k, j·Q + l) bₖₗ. The adjoint of a ↦ a ⊗ b.
#[inline]
pub fn kronecker_left<
    T: Scalar,
    const M: usize,
    const N: usize,
    const P: usize,
    const Q: usize,
    const MP: usize,
    const NQ: usize,
>(
    g: &[[T; MP]; NQ],
    b: &[[T; P]; Q],
) -> [[T; M]; N] {
    const { assert!(M * P == MP && N * Q == NQ, "wrong shape for a Kronecker product") };
    let mut out = [[T::zero(); M]; N];
    for (out, block) in out.iter_mut().zip(g.chunks_exact(Q.max(1))) {
        for (b, g) in b.iter().zip(block) {
            for (out, g) in out.iter_mut().zip(g.chunks_exact(P.max(1))) {
                for (&b, &g) in b.iter().zip(g) {
                    *out = fma(g, b, *out);
                }
            }
        }
    }
    out
}

/// The contraction of `g` (MP×NQ) with the left factor `a` (M×N), P×Q:
/// element (k, l) = Σᵢⱼ g(i·P + k, j·Q + l) aᵢⱼ. The adjoint of b ↦ a ⊗ b.
#[inline]
pub fn kronecker_right<
    T: Scalar,
    const M: usize,
    const N: usize,
    const P: usize,
    const Q: usize,
    const MP: usize,
    const NQ: usize,
>(
    g: &[[T; MP]; NQ],
    a: &[[T; M]; N],
) -> [[T; P]; Q] {
    const { assert!(M * P == MP && N * Q == NQ, "wrong shape for a Kronecker product") };
    let mut out = [[T::zero(); P]; Q];
    for (a, block) in a.iter().zip(g.chunks_exact(Q.max(1))) {
        for (out, g) in out.iter_mut().zip(block) {
            for (&a, g) in a.iter().zip(g.chunks_exact(P.max(1))) {
                for (out, &g) in out.iter_mut().zip(g) {
                    *out = fma(g, a, *out);
                }
            }
        }
    }
    out
}
