//! Eigenvalues of symmetric matrices, singular values, and functions of symmetric matrices. What is a function of the
//! symmetric part is held to differences of matrices made symmetric.

use crate::common::{Space, agree, agree_dense, any, definite, dense, differences, slope, vector};
use matgrad::{differential, gradient, hessian, hvp, jacobian, vjp};
use nalgebra::allocator::Allocator;
use nalgebra::{Const, DMatrix, DefaultAllocator, DimDiff, DimSub, Matrix2, Matrix3, RealField, SMatrix, U1, Vector2, Vector3};

fn symmetric<const N: usize>(a: &SMatrix<f64, N, N>) -> SMatrix<f64, N, N> {
    (a + a.transpose()) * 0.5
}

#[gradient(wrt = a)]
fn sum(a: &Matrix3<f64>) -> f64 {
    a.symmetric_eigenvalues().sum()
}

#[gradient(wrt = a)]
#[hvp(wrt = a)]
fn sum_of_squares(a: &Matrix3<f64>) -> f64 {
    a.symmetric_eigenvalues().norm_squared()
}

#[gradient(wrt = a, value)]
#[differential(wrt = a)]
#[hvp(wrt = a)]
#[hessian(wrt = a)]
fn weighted(a: &Matrix3<f64>, w: &Vector3<f64>) -> f64 {
    a.symmetric_eigenvalues().map(f64::exp).dot(w)
}

#[jacobian(wrt = a)]
#[vjp(wrt = a)]
fn values(a: &Matrix3<f64>) -> Vector3<f64> {
    a.symmetric_eigenvalues()
}

#[gradient(wrt = a, value)]
#[differential(wrt = a)]
fn with_vectors(a: &Matrix3<f64>, w: &Matrix3<f64>, b: &Vector3<f64>) -> f64 {
    let eigen = a.symmetric_eigen();
    let rotated = eigen.eigenvectors.transpose() * b;
    rotated.component_mul(&eigen.eigenvalues).dot(b) + eigen.eigenvectors.dot(w)
}

#[jacobian(wrt = a)]
#[vjp(wrt = a)]
fn vectors(a: &Matrix2<f64>) -> Matrix2<f64> {
    a.symmetric_eigen().eigenvectors
}

#[gradient(wrt = a)]
fn large(a: &SMatrix<f64, 16, 16>, w: &SMatrix<f64, 16, 1>) -> f64 {
    a.symmetric_eigenvalues().dot(w)
}

#[gradient(wrt = a)]
fn single(a: &Matrix3<f32>) -> f32 {
    a.symmetric_eigenvalues().map(|x| x * x * x).sum()
}

/// Ogden's energy of a deformation gradient.
#[gradient(wrt = f)]
#[hessian(wrt = f)]
fn ogden(f: &Matrix3<f64>) -> f64 {
    let c: Matrix3<f64> = f.transpose() * f;
    let squares = c.symmetric_eigenvalues();
    let j = f.determinant();
    squares.map(|x| x.powf(0.65)).sum() * 0.8 - squares.map(|x| x.powf(-1.0)).sum() * 0.1 + (j - 1.0) * (j - 1.0)
}

#[gradient(wrt = a)]
fn of_singular(a: &SMatrix<f64, 3, 2>) -> f64 {
    a.singular_values().sum()
}

#[gradient(wrt = a, value)]
#[differential(wrt = a)]
#[hvp(wrt = a)]
fn singular(a: &SMatrix<f64, 2, 4>, w: &Vector2<f64>) -> f64 {
    a.singular_values().map(|x| x * x * x).dot(w)
}

#[gradient(wrt = a, value)]
#[differential(wrt = a)]
fn decomposed(a: &SMatrix<f64, 4, 3>, w: &SMatrix<f64, 4, 3>, v: &Matrix3<f64>) -> f64 {
    let svd = a.svd(true, true);
    svd.u.unwrap().dot(w) + svd.v_t.unwrap().dot(v) + svd.singular_values.norm()
}

#[gradient(wrt = a)]
fn decomposed_wide(a: &SMatrix<f64, 3, 5>, w: &SMatrix<f64, 3, 5>, v: &Matrix3<f64>) -> Option<f64> {
    let svd = a.svd(true, true);
    let (u, v_t) = (svd.u?, svd.v_t?);
    Some(v_t.dot(w) + u.dot(v))
}

#[jacobian(wrt = a)]
fn left(a: &Matrix2<f64>) -> Matrix2<f64> {
    a.svd(true, true).u.unwrap()
}

#[gradient(wrt = a)]
#[hvp(wrt = a)]
#[differential(wrt = a)]
fn nuclear(a: &SMatrix<f64, 4, 3>) -> f64 {
    matgrad::nuclear_norm(a)
}

#[gradient(wrt = a)]
#[hessian(wrt = a)]
#[hvp(wrt = a)]
fn spectral(a: &SMatrix<f64, 2, 3>) -> f64 {
    matgrad::spectral_norm(a)
}

#[gradient(wrt = a)]
fn nuclear_of_any<const N: usize>(a: &SMatrix<f64, N, N>) -> f64 {
    matgrad::nuclear_norm(a)
}

#[gradient(wrt = a, value)]
#[differential(wrt = a)]
#[hvp(wrt = a)]
#[hessian(wrt = a)]
fn mapped(a: &Matrix3<f64>, w: &Matrix3<f64>) -> f64 {
    matgrad::symmetric_map(a, |x| x.ln() * x).dot(w)
}

#[gradient(wrt = (a, p))]
#[differential(wrt = (a, p))]
fn powers(a: &Matrix3<f64>, p: f64, w: &Matrix3<f64>) -> f64 {
    matgrad::symmetric_map(a, |x| x.powf(p)).dot(w)
}

#[gradient(wrt = a)]
#[hvp(wrt = a)]
fn exponential<const N: usize>(a: &SMatrix<f64, N, N>, w: &SMatrix<f64, N, N>) -> f64 {
    matgrad::symmetric_map(a, f64::exp).dot(w)
}

#[jacobian(wrt = a)]
#[vjp(wrt = a)]
fn root(a: &Matrix2<f64>) -> Matrix2<f64> {
    matgrad::symmetric_map(a, |x| x.sqrt())
}

#[gradient(wrt = a)]
fn of_any_size<const N: usize>(a: &SMatrix<f64, N, N>) -> f64
where
    Const<N>: DimSub<U1>,
    DefaultAllocator: Allocator<DimDiff<Const<N>, U1>>,
{
    let eigen = a.symmetric_eigen();
    let v = eigen.eigenvectors;
    (v * eigen.recompose() * v.transpose()).trace() + eigen.eigenvalues.norm_squared()
}

#[gradient(wrt = a)]
fn of_any_field<T: RealField + Copy>(a: &Matrix3<T>) -> T {
    let svd = a.svd(true, true);
    a.symmetric_eigenvalues()[0] + svd.u.as_ref().unwrap()[(0, 0)] + svd.singular_values[1]
}

#[test]
fn sizes_and_scalars_of_any_kind() {
    let a = symmetric(&any::<5, 5>(41));
    agree(&of_any_size_grad(&a), &(SMatrix::<f64, 5, 5>::identity() + a * 2.0), 1e-12, "of any size");
    let a = symmetric(&any::<3, 3>(42)) + Matrix3::new(3.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, -2.0);
    let wanted = slope(
        |a: &Matrix3<f64>| {
            let s = symmetric(a);
            of_any_field(&s)
        },
        &a,
    );
    let got = of_any_field_grad(&a);
    agree(&symmetric(&got), &wanted, 1e-8, "of any field");
}

#[test]
fn identities_of_eigenvalues() {
    let a = symmetric(&any::<3, 3>(1));
    agree(&sum_grad(&a), &Matrix3::<f64>::identity(), 1e-14, "∇ Σλ = I");
    agree(&sum_of_squares_grad(&a), &(a * 2.0), 1e-14, "∇ Σλ² = 2A");
    let v = symmetric(&any::<3, 3>(2));
    agree(&sum_of_squares_hvp(&a, &v), &(v * 2.0), 1e-12, "∇² Σλ² · V = 2V");
    // Nothing is divided by gaps.
    let eye = Matrix3::identity();
    agree(&sum_grad(&eye), &eye, 1e-14, "at coincident eigenvalues");
    // Eigenvectors have no derivative there, and it does not look as if they had.
    assert!(with_vectors_grad(&eye, &any::<3, 3>(43), &any::<3, 1>(44)).iter().any(|x| !x.is_finite()));
    let u_v = {
        let svd = any::<3, 2>(3).svd(true, true);
        svd.u.unwrap() * svd.v_t.unwrap()
    };
    agree(&of_singular_grad(&any::<3, 2>(3)), &u_v, 1e-13, "∇ Σσ = U Vᵀ");
}

#[test]
fn eigenvalues_in_every_mode() {
    let (a, w) = (symmetric(&any::<3, 3>(4)), any::<3, 1>(5));
    let of = |a: &Matrix3<f64>| weighted(&symmetric(a), &w);
    let (value, gradient) = weighted_value_and_grad(&a, &w);
    agree(&value, &weighted(&a, &w), 0.0, "the value");
    agree(&gradient, &slope(of, &a), 1e-9, "the gradient");
    let v = any::<3, 3>(6);
    agree(&weighted_diff(&a, &w, &v), &gradient.dot(&v), 1e-13, "the differential");
    let s = symmetric(&v);
    let wanted = slope(|a| weighted_grad(&symmetric(a), &w).dot(&s), &a);
    agree(&weighted_hvp(&a, &w, &s), &wanted, 1e-8, "∇²f·V");
    let wanted = differences(|a| weighted_grad(&symmetric(a), &w), &a);
    let (got, wanted): (DMatrix<f64>, DMatrix<f64>) = (dense(&weighted_hess(&a, &w)), wanted);
    agree(&a.with((got * vector(&s)).as_slice()), &a.with((wanted * vector(&s)).as_slice()), 1e-8, "the Hessian");
    agree_dense(&dense(&values_jac(&a)), &differences(|a| values(&symmetric(a)), &a), 1e-9, "the Jacobian");
    let g = any::<3, 1>(7);
    agree(&values_vjp(&a, &g), &slope(|a| values(&symmetric(a)).dot(&g), &a), 1e-9, "the pullback");
    let (a, w) = (symmetric(&any::<16, 16>(8)), any::<16, 1>(9));
    agree(&large_grad(&a, &w), &slope(|a| large(&symmetric(a), &w), &a), 1e-7, "the gradient of 16 eigenvalues");
    let a = symmetric(&any::<3, 3>(10));
    agree(&single_grad(&a.map(|x| x as f32)).map(f64::from), &(a * a * 3.0), 1e-5, "∇ Σλ³ = 3A²");
}

#[test]
fn eigenvectors_in_every_mode() {
    let (a, w, b) = (symmetric(&any::<3, 3>(11)), any::<3, 3>(12), any::<3, 1>(13));
    let wanted = slope(|a| with_vectors(&symmetric(a), &w, &b), &a);
    let (value, gradient) = with_vectors_value_and_grad(&a, &w, &b);
    agree(&value, &with_vectors(&a, &w, &b), 1e-15, "the value");
    agree(&gradient, &wanted, 1e-8, "the gradient");
    let v = any::<3, 3>(14);
    agree(&with_vectors_diff(&a, &w, &b, &v), &wanted.dot(&v), 1e-8, "the differential");
    let a = symmetric(&any::<2, 2>(15));
    let wanted = differences(|a| vectors(&symmetric(a)), &a);
    agree_dense(&dense(&vectors_jac(&a)), &wanted, 1e-8, "the Jacobian");
    let g = any::<2, 2>(16);
    agree(&vectors_vjp(&a, &g), &a.with((wanted.transpose() * vector(&g)).as_slice()), 1e-8, "the pullback");
}

#[test]
fn an_elastic_law_and_its_tangent() {
    let f = Matrix3::identity() + any::<3, 3>(17) * 0.3;
    agree(&ogden_grad(&f), &slope(ogden, &f), 1e-9, "the stress");
    agree_dense(&dense(&ogden_hess(&f)), &differences(ogden_grad, &f), 1e-7, "the tangent");
}

#[test]
fn singular_values_and_vectors() {
    let (a, w) = (any::<2, 4>(18), any::<2, 1>(19));
    let (value, gradient) = singular_value_and_grad(&a, &w);
    agree(&value, &singular(&a, &w), 1e-14, "the value");
    agree(&gradient, &slope(|a| singular(a, &w), &a), 1e-9, "the gradient");
    let v = any::<2, 4>(20);
    agree(&singular_diff(&a, &w, &v), &gradient.dot(&v), 1e-13, "the differential");
    agree(&singular_hvp(&a, &w, &v), &slope(|a| singular_grad(a, &w).dot(&v), &a), 1e-8, "∇²f·V");
    let (a, w, v) = (any::<4, 3>(21), any::<4, 3>(22), any::<3, 3>(23));
    let wanted = slope(|a| decomposed(a, &w, &v), &a);
    let (value, gradient) = decomposed_value_and_grad(&a, &w, &v);
    agree(&value, &decomposed(&a, &w, &v), 1e-15, "the value");
    agree(&gradient, &wanted, 1e-8, "the gradient of vectors");
    let d = any::<4, 3>(24);
    agree(&decomposed_diff(&a, &w, &v, &d), &wanted.dot(&d), 1e-8, "the differential of vectors");
    let (a, w) = (any::<3, 5>(25), any::<3, 5>(26));
    let wanted = slope(|a| decomposed_wide(a, &w, &v).unwrap(), &a);
    agree(&decomposed_wide_grad(&a, &w, &v).unwrap(), &wanted, 1e-8, "the gradient of vectors of a wide matrix");
    let a = any::<2, 2>(27);
    agree_dense(&dense(&left_jac(&a)), &differences(left, &a), 1e-8, "the Jacobian of U");
}

#[test]
fn norms_of_singular_values() {
    let (a, v) = (any::<4, 3>(28), any::<4, 3>(29));
    agree(&nuclear(&a), &a.singular_values().sum(), 1e-14, "the nuclear norm");
    agree(&nuclear_grad(&a), &slope(|a| a.singular_values().sum(), &a), 1e-9, "its gradient");
    agree(&nuclear_diff(&a, &v), &nuclear_grad(&a).dot(&v), 1e-13, "its differential");
    agree(&nuclear_hvp(&a, &v), &slope(|a| nuclear_grad(a).dot(&v), &a), 1e-8, "∇²‖A‖·V");
    // At coincident singular values too.
    let eye = SMatrix::<f64, 4, 3>::identity();
    agree(&nuclear_grad(&eye), &eye, 1e-14, "at the identity");
    agree(&nuclear_hvp(&eye, &v), &slope(|a| nuclear_grad(a).dot(&v), &eye), 1e-8, "∇²‖A‖·V there");
    let (a, v) = (any::<2, 3>(30), any::<2, 3>(31));
    agree(&spectral(&a), &a.singular_values()[0], 1e-14, "the spectral norm");
    agree(&spectral_grad(&a), &slope(|a| a.singular_values()[0], &a), 1e-9, "its gradient");
    let hessian = dense(&spectral_hess(&a));
    agree_dense(&hessian, &differences(spectral_grad, &a), 1e-8, "its Hessian");
    agree(&spectral_hvp(&a, &v), &a.with((hessian * vector(&v)).as_slice()), 1e-12, "∇²‖A‖·V");
    let a = any::<5, 5>(32);
    agree(&nuclear_of_any_grad(&a), &slope(|a| a.singular_values().sum(), &a), 1e-8, "of any size");
    agree(&nuclear_of_any_grad(&SMatrix::<f64, 3, 3>::zeros()), &Matrix3::<f64>::zeros(), 0.0, "0 at 0");
}

/// A = V diag(λ) Vᵀ with eigenvalues at these distances.
fn spaced(gap: f64, seed: u64) -> Matrix3<f64> {
    let v = any::<3, 3>(seed).qr().q();
    v * Matrix3::from_diagonal(&Vector3::new(1.3, 1.3 + gap, 1.3 - 2.0 * gap)) * v.transpose()
}

#[test]
fn functions_of_symmetric_matrices() {
    let (w, v) = (any::<3, 3>(33), any::<3, 3>(34));
    let s = symmetric(&v);
    for gap in [0.0, 1e-12, 1e-7, 1e-5, 3e-4, 2e-3, 1e-2, 0.3] {
        let a = spaced(gap, 35);
        let of = |a: &Matrix3<f64>| mapped(&symmetric(a), &w);
        let (value, gradient) = mapped_value_and_grad(&a, &w);
        agree(&value, &mapped(&a, &w), 1e-14, "the value");
        agree(&gradient, &slope(of, &a), 1e-9, &format!("the gradient where gaps are {gap}"));
        agree(&mapped_diff(&a, &w, &v), &gradient.dot(&v), 1e-12, "the differential");
        let wanted = slope(|a| mapped_grad(&symmetric(a), &w).dot(&s), &a);
        agree(&mapped_hvp(&a, &w, &s), &wanted, 2e-8, &format!("∇²f·V where gaps are {gap}"));
        agree(&a.with((dense(&mapped_hess(&a, &w)) * vector(&s)).as_slice()), &wanted, 2e-8, "the Hessian");
        // The exponential of the symmetric part is that of nalgebra.
        agree(&exponential(&a, &w), &a.exp().dot(&w), 1e-13, "exp");
        let wanted = slope(|a: &Matrix3<f64>| symmetric(a).exp().dot(&w), &a);
        agree(&exponential_grad(&a, &w), &wanted, 1e-9, "the gradient of exp");
        let at = (a, 0.3);
        let wanted = slope(|(a, p)| powers(&symmetric(a), *p, &w), &at);
        let found = powers_grad(&at.0, at.1, &w);
        agree(&found, &wanted, 1e-9, "the gradient in an exponent that is captured");
        agree(&powers_diff(&at.0, at.1, &w, &v, 0.7), &(found.0.dot(&v) + found.1 * 0.7), 1e-12, "the differential in both");
    }
    let (a, w, v) = (definite::<6>(36), any::<6, 6>(37), symmetric(&any::<6, 6>(38)));
    agree(&exponential_hvp(&a, &w, &v), &slope(|a| exponential_grad(&symmetric(a), &w).dot(&v), &a), 1e-7, "of any size");
    let a = definite::<2>(39);
    agree_dense(&dense(&root_jac(&a)), &differences(|a| root(&symmetric(a)), &a), 1e-9, "the Jacobian of a root");
    let g = any::<2, 2>(40);
    agree(&root_vjp(&a, &g), &slope(|a| root(&symmetric(a)).dot(&g), &a), 1e-9, "the pullback of a root");
    agree(&root(&Matrix2::new(4.0, 0.0, 0.0, 9.0)), &Matrix2::new(2.0, 0.0, 0.0, 3.0), 1e-15, "a root");
}
