//! Functions of what linear algebra beyond the inverse makes of a matrix: every part of it is weighed.

use matgrad::gradient;
use nalgebra::allocator::Allocator;
use nalgebra::{Const, DefaultAllocator, DimDiff, DimMin, DimSub, SMatrix, SVector, U1};

#[gradient(wrt = a, value)]
pub fn factor<const N: usize>(a: &SMatrix<f64, N, N>, w: &SMatrix<f64, N, N>) -> f64 {
    a.cholesky().unwrap().l().dot(w)
}

#[gradient(wrt = (a, b), value)]
pub fn triangle<const N: usize>(a: &SMatrix<f64, N, N>, b: &SMatrix<f64, N, N>) -> f64 {
    a.solve_lower_triangular(b).unwrap().sum()
}

#[gradient(wrt = a, value)]
pub fn eigenvalues<const N: usize>(a: &SMatrix<f64, N, N>, w: &SVector<f64, N>) -> f64
where
    Const<N>: DimSub<U1>,
    DefaultAllocator: Allocator<DimDiff<Const<N>, U1>>,
{
    a.symmetric_eigenvalues().dot(w)
}

#[gradient(wrt = a, value)]
pub fn eigenvectors<const N: usize>(a: &SMatrix<f64, N, N>, w: &SMatrix<f64, N, N>) -> f64
where
    Const<N>: DimSub<U1>,
    DefaultAllocator: Allocator<DimDiff<Const<N>, U1>>,
{
    let eigen = a.symmetric_eigen();
    eigen.eigenvectors.dot(w) + eigen.eigenvalues.sum()
}

#[gradient(wrt = a, value)]
pub fn singular_values<const N: usize>(a: &SMatrix<f64, N, N>) -> f64
where
    Const<N>: DimMin<Const<N>, Output = Const<N>> + DimSub<U1>,
    DefaultAllocator: Allocator<DimDiff<Const<N>, U1>>,
{
    a.singular_values().norm_squared()
}

#[gradient(wrt = a, value)]
pub fn singular_vectors<const N: usize>(a: &SMatrix<f64, N, N>, w: &SMatrix<f64, N, N>) -> f64
where
    Const<N>: DimMin<Const<N>, Output = Const<N>> + DimSub<U1>,
    DefaultAllocator: Allocator<DimDiff<Const<N>, U1>>,
{
    let svd = a.svd(true, true);
    svd.u.unwrap().dot(w) + svd.v_t.unwrap().dot(w) + svd.singular_values.sum()
}

#[gradient(wrt = a, value)]
pub fn nuclear<const N: usize>(a: &SMatrix<f64, N, N>) -> f64 {
    matgrad::nuclear_norm(a)
}

#[gradient(wrt = a, value)]
pub fn spectral<const N: usize>(a: &SMatrix<f64, N, N>) -> f64 {
    matgrad::spectral_norm(a)
}

#[gradient(wrt = a, value)]
pub fn orthogonal<const N: usize>(a: &SMatrix<f64, N, N>, w: &SMatrix<f64, N, N>) -> f64
where
    Const<N>: DimMin<Const<N>, Output = Const<N>>,
{
    let qr = a.qr();
    qr.q().dot(w) + qr.r().sum()
}

#[gradient(wrt = a, value)]
pub fn pseudo_inverse<const N: usize>(a: &SMatrix<f64, N, N>) -> f64
where
    Const<N>: DimMin<Const<N>, Output = Const<N>> + DimSub<U1>,
    DefaultAllocator: Allocator<DimDiff<Const<N>, U1>>,
{
    a.pseudo_inverse(1e-9).unwrap().sum()
}

#[gradient(wrt = a, value)]
pub fn exponential<const N: usize>(a: &SMatrix<f64, N, N>, w: &SMatrix<f64, N, N>) -> f64
where
    Const<N>: DimMin<Const<N>, Output = Const<N>>,
{
    a.exp().dot(w)
}

#[gradient(wrt = a, value)]
pub fn root<const N: usize>(a: &SMatrix<f64, N, N>) -> f64 {
    matgrad::sqrtm(a).unwrap().sum()
}

#[gradient(wrt = a, value)]
pub fn logarithm<const N: usize>(a: &SMatrix<f64, N, N>) -> f64 {
    matgrad::logm(a).unwrap().sum()
}

#[gradient(wrt = a, value)]
pub fn mapped<const N: usize>(a: &SMatrix<f64, N, N>) -> f64 {
    matgrad::symmetric_map(a, |x| x.ln()).sum()
}

#[gradient(wrt = (a, b, q), value)]
pub fn sylvester<const N: usize>(a: &SMatrix<f64, N, N>, b: &SMatrix<f64, N, N>, q: &SMatrix<f64, N, N>) -> f64 {
    matgrad::solve_sylvester(a, b, q).unwrap().sum()
}

#[gradient(wrt = (a, q), value)]
pub fn lyapunov<const N: usize>(a: &SMatrix<f64, N, N>, q: &SMatrix<f64, N, N>) -> f64 {
    matgrad::solve_lyapunov(a, q).unwrap().sum()
}

#[gradient(wrt = (a, q), value)]
pub fn discrete<const N: usize>(a: &SMatrix<f64, N, N>, q: &SMatrix<f64, N, N>) -> f64 {
    matgrad::solve_discrete_lyapunov(a, q).unwrap().sum()
}
