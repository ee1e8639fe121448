//! Newton's step from a gradient and a Hessian.

use crate::{Cholesky, Lu, Scalar};

/// `−H⁻¹ vec(G)` in the shape of G, by Cholesky where H is positive definite and by LU where it is
/// not; `None` where H has an exactly zero pivot or the step is not finite.
#[inline]
pub fn newton_step<T: Scalar + PartialOrd, const M: usize, const N: usize, const K: usize>(
    gradient: &[[T; M]; N],
    hessian: &[[T; K]; K],
) -> Option<[[T; M]; N]> {
    let mut right = [[T::zero(); K]; 1];
    for (entry, &value) in right.as_flattened_mut().iter_mut().zip(gradient.as_flattened()) {
        *entry = -value;
    }
    let step = match Cholesky::new(hessian) {
        Some(cholesky) => cholesky.solve(&right),
        None => {
            let lu = Lu::new(hessian);
            if !lu.is_invertible() {
                return None;
            }
            lu.solve(&right)
        }
    };
    let mut out = [[T::zero(); M]; N];
    for (entry, &value) in out.as_flattened_mut().iter_mut().zip(step.as_flattened()) {
        *entry = value;
    }
    finite(&out)
}

/// `−Q⁻¹ G P⁻ᵀ`, Newton's step where the Hessian is `P ⊗ Q`: two small factorisations instead of one
/// large one.
#[inline]
pub fn newton_step_kronecker<T: Scalar + PartialOrd, const M: usize, const N: usize>(
    gradient: &[[T; M]; N],
    p: &[[T; N]; N],
    q: &[[T; M]; M],
) -> Option<[[T; M]; N]> {
    let left = solved(q, gradient)?;
    let right = solved(p, &crate::transpose(&left))?;
    finite(&crate::neg(&crate::transpose(&right)))
}

/// `−G / h` of scalars, `None` for h = 0 or a step that is not finite.
#[inline]
pub fn newton_step_scalar<T: Scalar + PartialOrd>(gradient: T, hessian: T) -> Option<T> {
    if hessian == T::zero() {
        return None;
    }
    finite(&[[-gradient / hessian]]).map(|[[step]]| step)
}

/// A⁻¹ B, by Cholesky or LU.
fn solved<T: Scalar + PartialOrd, const M: usize, const N: usize>(a: &[[T; M]; M], b: &[[T; M]; N]) -> Option<[[T; M]; N]> {
    if let Some(cholesky) = Cholesky::new(a) {
        return Some(cholesky.solve(b));
    }
    let lu = Lu::new(a);
    lu.is_invertible().then(|| lu.solve(b))
}

fn finite<T: Scalar + PartialOrd, const M: usize, const N: usize>(step: &[[T; M]; N]) -> Option<[[T; M]; N]> {
    // 0 · x is zero exactly for finite x.
    step.as_flattened().iter().all(|&x| T::zero() * x == T::zero()).then_some(*step)
}
