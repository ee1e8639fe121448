//! The functions that grow with a dimension.

use matgrad::gradient;
use nalgebra::allocator::Allocator;
use nalgebra::{Const, DefaultAllocator, DimDiff, DimSub, SMatrix, SVector, U1};

#[gradient(wrt = x, value)]
pub fn quadratic<const N: usize>(a: &SMatrix<f64, N, N>, x: &SVector<f64, N>) -> f64 {
    x.dot(&(a * x))
}

#[gradient(wrt = (s, x), value)]
pub fn gaussian<const N: usize>(s: &SMatrix<f64, N, N>, x: &SVector<f64, N>) -> f64 {
    let cholesky = s.cholesky().unwrap();
    cholesky.ln_determinant() + x.dot(&cholesky.solve(x))
}

#[gradient(wrt = x, value)]
pub fn product<const N: usize>(
    a: &SMatrix<f64, N, N>,
    x: &SMatrix<f64, N, N>,
    b: &SMatrix<f64, N, N>,
    c: &SMatrix<f64, N, N>,
) -> f64 {
    (a * x * b - c).norm_squared()
}

#[gradient(wrt = weights, value)]
pub fn layers<const D: usize>(weights: &[SMatrix<f64, 8, 8>; D], x: &SVector<f64, 8>) -> f64 {
    let mut z = *x;
    for w in weights {
        z = (w * z).map(f64::tanh);
    }
    z.norm_squared()
}

#[gradient(wrt = a, value)]
pub fn spectrum<const N: usize>(a: &SMatrix<f64, N, N>, w: &SVector<f64, N>) -> f64
where
    Const<N>: DimSub<U1>,
    DefaultAllocator: Allocator<DimDiff<Const<N>, U1>>,
{
    a.symmetric_eigen().eigenvalues.dot(w)
}

#[gradient(wrt = a, value)]
pub fn nuclear<const N: usize>(a: &SMatrix<f64, N, N>) -> f64 {
    matgrad::nuclear_norm(a)
}

#[gradient(wrt = (a, q), value)]
pub fn lyapunov<const N: usize>(a: &SMatrix<f64, N, N>, q: &SMatrix<f64, N, N>) -> f64 {
    matgrad::solve_lyapunov(a, q).unwrap().sum()
}

#[gradient(wrt = a, value)]
pub fn root<const N: usize>(a: &SMatrix<f64, N, N>) -> f64 {
    matgrad::sqrtm(a).unwrap().sum()
}

#[gradient(wrt = a, value)]
pub fn mapped<const N: usize>(a: &SMatrix<f64, N, N>) -> f64 {
    matgrad::symmetric_map(a, |x| x.ln()).sum()
}
