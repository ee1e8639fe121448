//! Matrix equations, square roots, logarithms, and matrices in other shapes.

use crate::common::{Space, agree, agree_dense, any, dense, differences, regular, slope, vector};
use matgrad::{differential, gradient, hessian, hvp, jacobian, vjp};
use nalgebra::{Const, Matrix2, Matrix3, SMatrix, SVector, U2, U3, Vector4};

#[gradient(wrt = (a, b, q), value)]
#[differential(wrt = (a, b, q))]
fn sylvester(a: &Matrix3<f64>, b: &Matrix2<f64>, q: &SMatrix<f64, 3, 2>, w: &SMatrix<f64, 3, 2>) -> Option<f64> {
    let x = matgrad::solve_sylvester(a, b, q)?;
    Some(x.map(f64::sin).dot(w))
}

#[jacobian(wrt = a)]
#[vjp(wrt = a)]
fn of_left(a: &Matrix2<f64>, b: &Matrix3<f64>, q: &SMatrix<f64, 2, 3>) -> Option<SMatrix<f64, 2, 3>> {
    matgrad::solve_sylvester(a, b, q)
}

#[gradient(wrt = a)]
#[hessian(wrt = a)]
#[hvp(wrt = a)]
fn lyapunov(a: &Matrix2<f64>, q: &Matrix2<f64>, w: &Matrix2<f64>) -> f64 {
    let x = matgrad::solve_lyapunov(a, q).unwrap();
    x.dot(w) + x.norm_squared()
}

#[gradient(wrt = (a, q))]
#[differential(wrt = (a, q))]
fn discrete(a: &Matrix3<f64>, q: &Matrix3<f64>, w: &Matrix3<f64>) -> Option<f64> {
    let x: Matrix3<f64> = matgrad::solve_discrete_lyapunov(a, q)?;
    Some(x.dot(w))
}

#[hvp(wrt = a)]
#[gradient(wrt = a)]
fn discrete_in_a<const N: usize>(a: &SMatrix<f64, N, N>, q: &SMatrix<f64, N, N>) -> f64 {
    matgrad::solve_discrete_lyapunov(a, q).expect("stable").trace()
}

#[gradient(wrt = a, value)]
#[hvp(wrt = a)]
#[differential(wrt = a)]
fn root(a: &Matrix3<f64>, w: &Matrix3<f64>) -> Option<f64> {
    Some(matgrad::sqrtm(a)?.dot(w))
}

#[jacobian(wrt = a)]
fn root_itself(a: &Matrix2<f64>) -> Matrix2<f64> {
    matgrad::sqrtm(a).unwrap()
}

#[gradient(wrt = a)]
#[hvp(wrt = a)]
#[differential(wrt = a)]
fn logarithm<const N: usize>(a: &SMatrix<f64, N, N>, w: &SMatrix<f64, N, N>) -> Option<f64> {
    Some(matgrad::logm(a)?.dot(w))
}

#[gradient(wrt = a)]
fn log_determinant(a: &Matrix3<f64>) -> f64 {
    matgrad::logm(a).unwrap().trace()
}

#[gradient(wrt = a)]
fn single(a: &Matrix2<f32>) -> Option<f32> {
    Some(matgrad::sqrtm(a)?.sum() + matgrad::solve_lyapunov(a, a)?.trace())
}

#[jacobian(wrt = a)]
#[vjp(wrt = a)]
fn stacked(a: &SMatrix<f64, 2, 3>) -> SVector<f64, 6> {
    let v: SVector<f64, 6> = matgrad::vec(a);
    v.component_mul(&v)
}

#[gradient(wrt = a)]
#[hessian(wrt = a)]
fn quadratic(a: &Matrix2<f64>, m: &SMatrix<f64, 4, 4>) -> f64 {
    let v: Vector4<f64> = matgrad::vec(a);
    v.dot(&(m * v))
}

#[jacobian(wrt = a)]
fn reshaped(a: &SMatrix<f64, 2, 3>, b: &SMatrix<f64, 2, 2>) -> SMatrix<f64, 3, 2> {
    let x = a.reshape_generic(Const::<3>, Const::<2>);
    let y = (a * 2.0).reshape_generic(U3, U2);
    (x + y) * b
}

#[gradient(wrt = x)]
#[hvp(wrt = x)]
fn norms(x: &SMatrix<f64, 2, 3>) -> f64 {
    x.lp_norm(1) + x.lp_norm(2) + 0.5 * x.lp_norm(3) + x.lp_norm(4).ln()
}

#[gradient(wrt = x)]
fn norm_of(x: &SMatrix<f64, 2, 3>, p: i32) -> f64 {
    x.lp_norm(p)
}

mod bare {
    use matgrad::{gradient, solve_lyapunov, sqrtm};
    use nalgebra::Matrix2;

    #[gradient(wrt = a)]
    pub fn root(a: &Matrix2<f64>) -> Option<f64> {
        let x: Matrix2<f64> = sqrtm(a)?;
        let y = solve_lyapunov(a, a)?;
        Some(x.trace() + y.norm_squared())
    }
}

#[test]
fn sylvester_in_every_mode() {
    let (a, b, q, w) = (regular::<3>(1), regular::<2>(2), any::<3, 2>(3), any::<3, 2>(4));
    let (value, gradient) = sylvester_value_and_grad(&a, &b, &q, &w).unwrap();
    agree(&value, &sylvester(&a, &b, &q, &w).unwrap(), 1e-14, "the value");
    let at = (a, b, q);
    let wanted = slope(|(a, b, q)| sylvester(a, b, q, &w).unwrap(), &at);
    agree(&gradient, &wanted, 1e-9, "the gradient");
    let v = at.random_like(5);
    agree(&sylvester_diff(&a, &b, &q, &w, &v.0, &v.1, &v.2).unwrap(), &wanted.inner(&v), 1e-9, "the differential");
    assert!(sylvester_grad(&a, &(b * 0.0), &q, &w).is_some());
    assert!(sylvester_grad(&(a * 0.0), &(b * 0.0), &q, &w).is_none());
    let (a, b, q) = (regular::<2>(6), regular::<3>(7), any::<2, 3>(8));
    let wanted = differences(|a| of_left(a, &b, &q).unwrap(), &a);
    agree_dense(&dense(&of_left_jac(&a, &b, &q).unwrap()), &wanted, 1e-9, "the Jacobian");
    let g = any::<2, 3>(9);
    agree(&of_left_vjp(&a, &b, &q, &g).unwrap(), &a.with((wanted.transpose() * vector(&g)).as_slice()), 1e-9, "the pullback");
}

#[test]
fn lyapunov_of_both_kinds() {
    let (a, q, w) = (regular::<2>(10), any::<2, 2>(11), any::<2, 2>(12));
    agree(&lyapunov_grad(&a, &q, &w), &slope(|a| lyapunov(a, &q, &w), &a), 1e-9, "the gradient");
    let hessian = dense(&lyapunov_hess(&a, &q, &w));
    agree_dense(&hessian, &differences(|a| lyapunov_grad(a, &q, &w), &a), 1e-8, "the Hessian");
    let v = any::<2, 2>(13);
    agree(&lyapunov_hvp(&a, &q, &w, &v), &a.with((&hessian * vector(&v)).as_slice()), 1e-11, "∇²f·V");
    let (a, q, w) = (regular::<3>(14) * 0.4, any::<3, 3>(15), any::<3, 3>(16));
    let wanted = slope(|(a, q)| discrete(a, q, &w).unwrap(), &(a, q));
    agree(&discrete_grad(&a, &q, &w).unwrap(), &wanted, 1e-9, "the gradient");
    let v = (a, q).random_like(17);
    agree(&discrete_diff(&a, &q, &w, &v.0, &v.1).unwrap(), &wanted.inner(&v), 1e-9, "the differential");
    let (a, q, v) = (regular::<5>(18) * 0.5, any::<5, 5>(19), any::<5, 5>(20));
    agree(&discrete_in_a_grad(&a, &q), &slope(|a| discrete_in_a(a, &q), &a), 1e-8, "the gradient");
    agree(&discrete_in_a_hvp(&a, &q, &v), &slope(|a| discrete_in_a_grad(a, &q).dot(&v), &a), 1e-7, "∇²f·V");
}

#[test]
fn roots_and_logarithms() {
    let (a, w, v) = (regular::<3>(21), any::<3, 3>(22), any::<3, 3>(23));
    let wanted = slope(|a| root(a, &w).unwrap(), &a);
    let (value, gradient) = root_value_and_grad(&a, &w).unwrap();
    agree(&value, &root(&a, &w).unwrap(), 1e-14, "the value");
    agree(&gradient, &wanted, 1e-9, "the gradient of the root");
    agree(&root_diff(&a, &w, &v).unwrap(), &wanted.dot(&v), 1e-9, "the differential of the root");
    agree(&root_hvp(&a, &w, &v).unwrap(), &slope(|a| root_grad(a, &w).unwrap().dot(&v), &a), 1e-8, "∇²f·V of the root");
    assert!(root_grad(&-Matrix3::identity(), &w).is_none());
    let a = regular::<2>(24);
    let square = differences(|x: &Matrix2<f64>| x * x, &matgrad::sqrtm(&a).unwrap());
    agree_dense(&(square * dense(&root_itself_jac(&a))), &nalgebra::DMatrix::identity(4, 4), 1e-9, "d(X²) is dA");
    fn at_size<const N: usize>(seed: u64) {
        let (a, w, v) = (regular::<N>(seed), any::<N, N>(seed + 1), any::<N, N>(seed + 2));
        let wanted = slope(|a| logarithm(a, &w).unwrap(), &a);
        agree(&logarithm_grad(&a, &w).unwrap(), &wanted, 1e-9, "the gradient of the logarithm");
        agree(&logarithm_diff(&a, &w, &v).unwrap(), &wanted.dot(&v), 1e-9, "the differential of the logarithm");
        let wanted = slope(|a| logarithm_grad(a, &w).unwrap().dot(&v), &a);
        agree(&logarithm_hvp(&a, &w, &v).unwrap(), &wanted, 1e-7, "∇²f·V of the logarithm");
    }
    at_size::<1>(25);
    at_size::<2>(28);
    at_size::<3>(31);
    at_size::<6>(34);
    let a = regular::<3>(37);
    agree(&log_determinant_grad(&a), &a.try_inverse().unwrap().transpose(), 1e-13, "∇ tr log A = A⁻ᵀ");
    let a = regular::<2>(38);
    let wanted = slope(|a: &Matrix2<f64>| matgrad::sqrtm(a).unwrap().sum() + matgrad::solve_lyapunov(a, a).unwrap().trace(), &a);
    agree(&single_grad(&a.map(|x| x as f32)).unwrap().map(f64::from), &wanted, 1e-5, "in single precision");
}

#[test]
fn roots_and_logarithms_where_eigenvalues_coincide() {
    let (w, v) = (any::<3, 3>(47), any::<3, 3>(48));
    // At c I they are those of a scalar.
    let a = Matrix3::identity() * 2.5;
    agree(&root_grad(&a, &w).unwrap(), &(w / (2.0 * 2.5_f64.sqrt())), 1e-14, "the gradient of a root at c I");
    agree(&logarithm_grad(&a, &w).unwrap(), &(w / 2.5), 1e-14, "the gradient of a logarithm at c I");
    // A Jordan block has one eigenvector.
    let a = Matrix3::new(2.0, 1.0, 0.0, 0.0, 2.0, 1.0, 0.0, 0.0, 2.0);
    let wanted = slope(|a| root(a, &w).unwrap(), &a);
    agree(&root_grad(&a, &w).unwrap(), &wanted, 1e-9, "the gradient of a root at a Jordan block");
    agree(&root_diff(&a, &w, &v).unwrap(), &wanted.dot(&v), 1e-9, "the differential of a root there");
    let wanted = slope(|a| logarithm(a, &w).unwrap(), &a);
    agree(&logarithm_grad(&a, &w).unwrap(), &wanted, 1e-9, "the gradient of a logarithm at a Jordan block");
    agree(&logarithm_diff(&a, &w, &v).unwrap(), &wanted.dot(&v), 1e-9, "the differential of a logarithm there");
}

#[test]
fn other_shapes_and_norms() {
    let (a, m) = (any::<2, 3>(40), any::<4, 4>(41));
    agree_dense(&dense(&stacked_jac(&a)), &differences(stacked, &a), 1e-9, "vec");
    let g: SVector<f64, 6> = any::<6, 1>(42);
    agree(&stacked_vjp(&a, &g), &slope(|a| stacked(a).dot(&g), &a), 1e-9, "the pullback of vec");
    let x = any::<2, 2>(43);
    agree(&quadratic_grad(&x, &m), &slope(|x| quadratic(x, &m), &x), 1e-9, "a quadratic form of vec A");
    agree_dense(&dense(&quadratic_hess(&x, &m)), &dense(&(m + m.transpose())), 1e-14, "its Hessian");
    let b = any::<2, 2>(44);
    agree_dense(&dense(&reshaped_jac(&a, &b)), &differences(|a| reshaped(a, &b), &a), 1e-9, "reshape");
    let v = any::<2, 3>(45);
    agree(&norms_grad(&a), &slope(norms, &a), 1e-8, "norms");
    agree(&norms_hvp(&a, &v), &slope(|a| norms_grad(a).dot(&v), &a), 1e-6, "∇²f·V of norms");
    for p in [1, 2, 3, 5] {
        agree(&norm_of_grad(&a, p), &slope(|a| norm_of(a, p), &a), 1e-8, "a norm whose p is a parameter");
    }
    let x = regular::<2>(46);
    agree(&bare::root_grad(&x).unwrap(), &slope(|x| bare::root(x).unwrap(), &x), 1e-9, "functions by their bare names");
}
