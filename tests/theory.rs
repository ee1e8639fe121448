//! The theory notes, formula by formula: every worked example, the D-layer network, the identities of
//! Kronecker products and commutation matrices, the chain rule. Expectations are the closed forms of the
//! notes, written by hand.

#![allow(non_snake_case, dead_code)]

mod common;

use common::{agree, agree_dense, any, definite, dense, differences, positive, regular, vector};
use matgrad::{gradient, hessian, jacobian, newton_step};
use nalgebra::{DMatrix, Matrix2, SMatrix, SVector, Vector3, Vector4, Vector5};

const TIGHT: f64 = 1e-12;

fn sigmoid(t: f64) -> f64 {
    1.0 / (1.0 + (-t).exp())
}

fn softmax<const N: usize>(z: &SVector<f64, N>) -> SVector<f64, N> {
    let e = z.map(f64::exp);
    e / e.sum()
}

/// K_mn, the mn×mn matrix of K_mn vec(A) = vec(Aᵀ) for A m×n, element by element.
fn commutation(m: usize, n: usize) -> DMatrix<f64> {
    let mut k = DMatrix::zeros(m * n, m * n);
    for i in 0..m {
        for j in 0..n {
            k[(i * n + j, j * m + i)] = 1.0;
        }
    }
    k
}

fn diagonal(values: &[f64]) -> DMatrix<f64> {
    DMatrix::from_diagonal(&nalgebra::DVector::from_column_slice(values))
}

fn identity(n: usize) -> DMatrix<f64> {
    DMatrix::identity(n, n)
}

mod gradients {
    use super::*;

    #[gradient(wrt = X)]
    fn bilinear(a: &Vector3<f64>, X: &SMatrix<f64, 3, 4>, b: &Vector4<f64>) -> f64 {
        (a.transpose() * X * b).to_scalar()
    }

    #[test]
    fn of_a_bilinear_form() {
        let (a, X, b) = (any(1), any(2), any(3));
        agree(&bilinear_grad(&a, &X, &b), &(a * b.transpose()), TIGHT, "a bᵀ");
    }

    #[gradient(wrt = X)]
    fn exponential(a: &Vector3<f64>, X: &SMatrix<f64, 3, 4>, b: &Vector4<f64>) -> f64 {
        a.dot(&(X * b).map(f64::exp))
    }

    #[test]
    fn of_an_exponential() {
        let (a, X, b) = (any::<3, 1>(4), any::<3, 4>(5), any::<4, 1>(6));
        let wanted = a.component_mul(&(X * b).map(f64::exp)) * b.transpose();
        agree(&exponential_grad(&a, &X, &b), &wanted, TIGHT, "(a ⊙ exp(Xb)) bᵀ");
    }

    #[gradient(wrt = X)]
    fn quadratic(X: &SMatrix<f64, 4, 2>, W: &SMatrix<f64, 3, 4>, M: &SMatrix<f64, 3, 3>) -> f64 {
        let Y = (W * X).map(matgrad::sigmoid);
        (Y.transpose() * M * Y).trace()
    }

    #[test]
    fn of_a_quadratic_form_of_a_layer() {
        let (X, W, M) = (any::<4, 2>(7), any::<3, 4>(8), definite::<3>(9));
        let Z: SMatrix<f64, 3, 2> = W * X;
        let (Y, slope) = (Z.map(sigmoid), Z.map(|z| sigmoid(z) * (1.0 - sigmoid(z))));
        let wanted = W.transpose() * (2.0 * M * Y).component_mul(&slope);
        agree(&quadratic_grad(&X, &W, &M), &wanted, TIGHT, "Wᵀ((2MY) ⊙ σ′(WX))");
    }

    #[gradient(wrt = w, value)]
    fn least_squares(X: &SMatrix<f64, 5, 3>, w: &Vector3<f64>, y: &Vector5<f64>) -> f64 {
        (X * w - y).norm_squared()
    }

    #[test]
    fn of_least_squares() {
        let (X, w, y) = (any(10), any(11), any(12));
        agree(&least_squares_grad(&X, &w, &y), &(2.0 * X.transpose() * (X * w - y)), TIGHT, "2Xᵀ(Xw − y)");
        let (value, gradient) = least_squares_value_and_grad(&X, &w, &y);
        agree(&value, &(X * w - y).norm_squared(), TIGHT, "the value");
        agree(&gradient, &least_squares_grad(&X, &w, &y), TIGHT, "the same gradient");
    }

    #[gradient(wrt = Sigma)]
    fn likelihood(Sigma: &SMatrix<f64, 3, 3>, x: &SMatrix<f64, 3, 5>, mean: &Vector3<f64>) -> f64 {
        let inverse = Sigma.try_inverse().unwrap();
        let mut total = Sigma.determinant().ln();
        for i in 0..5 {
            let d = x.column(i) - mean;
            total += d.dot(&(inverse * d)) / 5.0;
        }
        total
    }

    #[gradient(wrt = Sigma)]
    fn likelihood_by_trace(Sigma: &SMatrix<f64, 3, 3>, S: &SMatrix<f64, 3, 3>) -> f64 {
        Sigma.determinant().ln() + (Sigma.try_inverse().unwrap() * S).trace()
    }

    #[test]
    fn of_the_normal_likelihood() {
        let (Sigma, x) = (regular::<3>(13), any::<3, 5>(14));
        let mean = x.column_mean();
        let centred = SMatrix::<f64, 3, 5>::from_fn(|i, j| x[(i, j)] - mean[i]);
        let S = centred * centred.transpose() / 5.0;
        let inverse = Sigma.try_inverse().unwrap();
        let wanted = (inverse - inverse * S * inverse).transpose();
        agree(&likelihood_grad(&Sigma, &x, &mean), &wanted, TIGHT, "(Σ⁻¹ − Σ⁻¹SΣ⁻¹)ᵀ");
        agree(&likelihood_by_trace_grad(&Sigma, &S), &wanted, TIGHT, "the same by the trace");
    }

    #[gradient(wrt = W)]
    #[hessian(wrt = W)]
    fn softmax_regression(W: &SMatrix<f64, 3, 4>, x: &Vector4<f64>, y: &Vector3<f64>) -> f64 {
        -y.dot(&matgrad::log_softmax(&(W * x)))
    }

    #[test]
    fn of_softmax_regression() {
        let (W, x, y) = (any(15), any(16), Vector3::new(0.2, 0.5, 0.3));
        let s = softmax(&(W * x));
        agree(&softmax_regression_grad(&W, &x, &y), &((s - y) * x.transpose()), TIGHT, "(s − y) xᵀ");
        let wanted = dense(&(x * x.transpose())).kronecker(&dense(&(SMatrix::from_diagonal(&s) - s * s.transpose())));
        agree_dense(&dense(&softmax_regression_hess(&W, &x, &y)), &wanted, TIGHT, "(xxᵀ) ⊗ (diag(s) − ssᵀ)");
    }

    #[gradient(wrt = (W1, W2))]
    fn two_layers(W1: &SMatrix<f64, 5, 4>, W2: &SMatrix<f64, 3, 5>, x: &Vector4<f64>, y: &Vector3<f64>) -> f64 {
        let h = (W1 * x).map(matgrad::sigmoid);
        -y.dot(&matgrad::log_softmax(&(W2 * h)))
    }

    #[test]
    fn of_a_two_layer_classifier() {
        let (W1, W2, x, y) = (any(17), any(18), any(19), Vector3::new(0.0, 1.0, 0.0));
        let z: Vector5<f64> = W1 * x;
        let (h, slope) = (z.map(sigmoid), z.map(|t| sigmoid(t) * (1.0 - sigmoid(t))));
        let s = softmax(&(W2 * h));
        let (in_first, in_second) = two_layers_grad(&W1, &W2, &x, &y);
        agree(&in_second, &((s - y) * h.transpose()), TIGHT, "(s − y) hᵀ");
        let wanted = (W2.transpose() * (s - y)).component_mul(&slope) * x.transpose();
        agree(&in_first, &wanted, TIGHT, "((W₂ᵀ(s − y)) ⊙ σ′) xᵀ");
    }

    #[gradient(wrt = X)]
    fn inner(X: &SMatrix<f64, 3, 4>, A: &SMatrix<f64, 2, 3>, B: &SMatrix<f64, 4, 5>) -> f64 {
        (A * X * B).map(f64::sin).sum()
    }

    #[gradient(wrt = Y)]
    fn outer(Y: &SMatrix<f64, 2, 5>) -> f64 {
        Y.map(f64::sin).sum()
    }

    #[test]
    fn of_a_composition_with_two_products() {
        let (X, A, B) = (any::<3, 4>(20), any::<2, 3>(21), any::<4, 5>(22));
        let wanted = A.transpose() * outer_grad(&(A * X * B)) * B.transpose();
        agree(&inner_grad(&X, &A, &B), &wanted, TIGHT, "Aᵀ (∇_Y f) Bᵀ");
    }
}

mod matrix_by_matrix {
    use super::*;

    #[jacobian(wrt = X, layout = denominator)]
    fn left(A: &SMatrix<f64, 4, 2>, X: &SMatrix<f64, 2, 3>) -> SMatrix<f64, 4, 3> {
        A * X
    }

    #[test]
    fn of_a_product() {
        let (A, X) = (any::<4, 2>(1), any(2));
        let wanted = identity(3).kronecker(&dense(&A.transpose()));
        agree_dense(&dense(&left_jac(&A, &X)), &wanted, TIGHT, "I_n ⊗ Aᵀ");
    }

    #[jacobian(wrt = X, layout = denominator)]
    fn both(A: &SMatrix<f64, 4, 2>, X: &SMatrix<f64, 2, 3>, B: &SMatrix<f64, 3, 5>) -> SMatrix<f64, 4, 5> {
        A * X * B
    }

    #[test]
    fn of_two_products() {
        let (A, X, B) = (any::<4, 2>(3), any(4), any::<3, 5>(5));
        let wanted = dense(&B).kronecker(&dense(&A.transpose()));
        agree_dense(&dense(&both_jac(&A, &X, &B)), &wanted, TIGHT, "B ⊗ Aᵀ");
    }

    #[jacobian(wrt = X, layout = denominator)]
    #[gradient(wrt = X)]
    #[hessian(wrt = X)]
    fn log_determinant(X: &SMatrix<f64, 3, 3>) -> f64 {
        X.determinant().ln()
    }

    #[test]
    fn of_the_log_determinant() {
        let X = regular::<3>(6);
        let inverse = X.try_inverse().unwrap();
        agree(&log_determinant_grad(&X), &inverse.transpose(), TIGHT, "X⁻ᵀ");
        let column = dense(&log_determinant_jac(&X));
        assert_eq!(column.shape(), (9, 1), "denominator layout: mn × pq");
        agree_dense(&column, &DMatrix::from_column_slice(9, 1, inverse.transpose().as_slice()), TIGHT, "vec(X⁻ᵀ)");
        let wanted = -commutation(3, 3) * dense(&inverse.transpose()).kronecker(&dense(&inverse));
        agree_dense(&dense(&log_determinant_hess(&X)), &wanted, TIGHT, "−K (X⁻ᵀ ⊗ X⁻¹)");
    }

    #[jacobian(wrt = X, layout = denominator)]
    fn exponential(A: &SMatrix<f64, 4, 2>, X: &SMatrix<f64, 2, 3>, B: &SMatrix<f64, 3, 5>) -> SMatrix<f64, 4, 5> {
        A * (X * B).map(f64::exp)
    }

    #[test]
    fn of_an_element_wise_exponential() {
        let (A, X, B) = (any::<4, 2>(7), any::<2, 3>(8), any::<3, 5>(9));
        let e = (X * B).map(f64::exp);
        let wanted = dense(&B).kronecker(&identity(2)) * diagonal(e.as_slice()) * identity(5).kronecker(&dense(&A.transpose()));
        agree_dense(&dense(&exponential_jac(&A, &X, &B)), &wanted, TIGHT, "(B ⊗ I) diag(exp(XB)) (I ⊗ Aᵀ)");
    }

    #[gradient(wrt = w)]
    #[hessian(wrt = w)]
    fn logistic(w: &Vector4<f64>, x: &Vector4<f64>, y: f64) -> f64 {
        -y * x.dot(w) + (1.0 + x.dot(w).exp()).ln()
    }

    #[gradient(wrt = w)]
    #[hessian(wrt = w)]
    fn logistic_of_samples(w: &Vector4<f64>, X: &SMatrix<f64, 6, 4>, y: &SVector<f64, 6>) -> f64 {
        let z = X * w;
        z.map(matgrad::softplus).sum() - y.dot(&z)
    }

    #[test]
    fn of_logistic_regression() {
        let (w, x, y): (Vector4<f64>, Vector4<f64>, f64) = (any(10), any(11), 1.0);
        let s = sigmoid(x.dot(&w));
        agree(&logistic_grad(&w, &x, y), &(x * (s - y)), TIGHT, "x(σ − y)");
        agree(&logistic_hess(&w, &x, y), &(x * x.transpose() * (s * (1.0 - s))), TIGHT, "σ′ x xᵀ");
        let (X, y) = (any::<6, 4>(12), SVector::<f64, 6>::from([0.0, 1.0, 1.0, 0.0, 1.0, 0.0]));
        let s = (X * w).map(sigmoid);
        let slope = s.map(|s| s * (1.0 - s));
        agree(&logistic_of_samples_grad(&w, &X, &y), &(X.transpose() * (s - y)), TIGHT, "Xᵀ(σ − y)");
        let wanted = X.transpose() * SMatrix::from_diagonal(&slope) * X;
        agree(&logistic_of_samples_hess(&w, &X, &y), &wanted, TIGHT, "Xᵀ diag(σ′) X");
    }
}

mod the_vec_trick {
    use super::*;

    #[jacobian(wrt = X)]
    #[jacobian(wrt = X, layout = denominator, name = transposed_denominator)]
    fn transposed(X: &SMatrix<f64, 2, 3>) -> SMatrix<f64, 3, 2> {
        X.transpose()
    }

    #[test]
    fn transposition_is_the_commutation_matrix() {
        let X = any(1);
        agree_dense(&dense(&transposed_jac(&X)), &commutation(2, 3), 0.0, "vec(Xᵀ) = K_mn vec(X)");
        agree_dense(&dense(&transposed_denominator(&X)), &commutation(2, 3).transpose(), 0.0, "the other layout");
        let small = Matrix2::new(1.0, 2.0, 3.0, 4.0);
        assert_eq!(commutation(2, 2) * vector(&small), vector(&small.transpose()), "the example of the notes");
    }

    #[jacobian(wrt = X)]
    fn weighted(A: &SMatrix<f64, 2, 3>, X: &SMatrix<f64, 2, 3>) -> SMatrix<f64, 2, 3> {
        A.component_mul(X)
    }

    #[test]
    fn hadamard_products_are_diagonal() {
        let (A, X) = (any(2), any(3));
        agree_dense(&dense(&weighted_jac(&A, &X)), &diagonal(A.as_slice()), 0.0, "vec(A ⊙ X) = diag(A) vec(X)");
    }

    #[jacobian(wrt = X)]
    fn sum(
        A: &SMatrix<f64, 4, 2>,
        B: &SMatrix<f64, 3, 5>,
        C: &SMatrix<f64, 4, 3>,
        D: &SMatrix<f64, 2, 5>,
        X: &SMatrix<f64, 2, 3>,
    ) -> SMatrix<f64, 4, 5> {
        A * X * B + C * X.transpose() * D
    }

    #[test]
    fn sums_are_linear() {
        let (A, B, C, D, X): (SMatrix<f64, 4, 2>, SMatrix<f64, 3, 5>, SMatrix<f64, 4, 3>, SMatrix<f64, 2, 5>, _) =
            (any(4), any(5), any(6), any(7), any(8));
        let wanted =
            dense(&B.transpose()).kronecker(&dense(&A)) + dense(&D.transpose()).kronecker(&dense(&C)) * commutation(2, 3);
        agree_dense(&dense(&sum_jac(&A, &B, &C, &D, &X)), &wanted, TIGHT, "Bᵀ⊗A + (Dᵀ⊗C) K");
    }
}

/// The identities 1–5 of the second document, each read off emitted Jacobians at m, n, p, q = 2, 3, 4, 5.
mod identities {
    use super::*;

    // A is m×n, B is p×q.
    type A = SMatrix<f64, 2, 3>;
    type B = SMatrix<f64, 4, 5>;

    fn samples() -> (A, B) {
        (any(1), any(2))
    }

    /// vec(BXAᵀ) = (A ⊗ B) vec(X)
    #[jacobian(wrt = X)]
    #[jacobian(wrt = X, layout = denominator, name = sandwich_denominator)]
    fn sandwich(X: &SMatrix<f64, 5, 3>, A: &SMatrix<f64, 2, 3>, B: &SMatrix<f64, 4, 5>) -> SMatrix<f64, 4, 2> {
        B * X * A.transpose()
    }

    /// vec(BᵀXA) = (Aᵀ ⊗ Bᵀ) vec(X)
    #[jacobian(wrt = X)]
    fn transposed_sandwich(X: &SMatrix<f64, 4, 2>, A: &SMatrix<f64, 2, 3>, B: &SMatrix<f64, 4, 5>) -> SMatrix<f64, 5, 3> {
        B.transpose() * X * A
    }

    #[test]
    fn one_the_transpose_of_a_kronecker_product() {
        let (A, B) = samples();
        let (product, transposed) = (dense(&sandwich_jac(&any(3), &A, &B)), dense(&transposed_sandwich_jac(&any(4), &A, &B)));
        agree_dense(&product, &dense(&A).kronecker(&dense(&B)), TIGHT, "A ⊗ B");
        agree_dense(&product.transpose(), &transposed, TIGHT, "(A ⊗ B)ᵀ = Aᵀ ⊗ Bᵀ");
        agree_dense(&dense(&sandwich_denominator(&any(3), &A, &B)), &transposed, TIGHT, "the denominator layout");
    }

    #[jacobian(wrt = t)]
    fn rank_one(t: f64, a: &Vector3<f64>, b: &SVector<f64, 5>) -> SMatrix<f64, 3, 5> {
        t * a * b.transpose()
    }

    #[jacobian(wrt = b)]
    fn outer_in_b(b: &SVector<f64, 5>, a: &Vector3<f64>) -> SMatrix<f64, 3, 5> {
        a * b.transpose()
    }

    #[test]
    fn two_the_vec_of_an_outer_product() {
        let (a, b): (Vector3<f64>, SVector<f64, 5>) = (any(5), any(6));
        let wanted = dense(&b).kronecker(&dense(&a));
        agree_dense(&dense(&rank_one_jac(0.7, &a, &b)), &wanted, TIGHT, "vec(abᵀ) = b ⊗ a");
        agree_dense(&dense(&outer_in_b_jac(&b, &a)), &identity(5).kronecker(&dense(&a)), TIGHT, "I ⊗ a");
    }

    #[jacobian(wrt = X, layout = denominator)]
    fn whole(
        X: &SMatrix<f64, 4, 2>,
        A: &SMatrix<f64, 2, 3>,
        B: &SMatrix<f64, 4, 5>,
        C: &SMatrix<f64, 3, 4>,
        D: &SMatrix<f64, 5, 6>,
    ) -> SMatrix<f64, 6, 4> {
        D.transpose() * B.transpose() * X * A * C
    }

    #[jacobian(wrt = X, layout = denominator)]
    fn first(X: &SMatrix<f64, 4, 2>, A: &SMatrix<f64, 2, 3>, B: &SMatrix<f64, 4, 5>) -> SMatrix<f64, 5, 3> {
        B.transpose() * X * A
    }

    #[jacobian(wrt = Y, layout = denominator)]
    fn second(Y: &SMatrix<f64, 5, 3>, C: &SMatrix<f64, 3, 4>, D: &SMatrix<f64, 5, 6>) -> SMatrix<f64, 6, 4> {
        D.transpose() * Y * C
    }

    #[test]
    fn three_the_mixed_product_by_the_chain_rule() {
        let (A, B) = samples();
        let (C, D, X) = (any(7), any(8), any(9));
        let whole = dense(&whole_jac(&X, &A, &B, &C, &D));
        let (inner, outer) = (dense(&first_jac(&X, &A, &B)), dense(&second_jac(&(B.transpose() * X * A), &C, &D)));
        agree_dense(&inner, &dense(&A).kronecker(&dense(&B)), TIGHT, "∂Y/∂X = A ⊗ B");
        agree_dense(&outer, &dense(&C).kronecker(&dense(&D)), TIGHT, "∂F/∂Y = C ⊗ D");
        agree_dense(&whole, &(inner * outer), TIGHT, "∂F/∂X = ∂Y/∂X ∂F/∂Y");
        agree_dense(&whole, &dense(&(A * C)).kronecker(&dense(&(B * D))), TIGHT, "(AC) ⊗ (BD)");
    }

    #[jacobian(wrt = X)]
    fn across(X: &SMatrix<f64, 2, 5>) -> SMatrix<f64, 5, 2> {
        X.transpose()
    }

    #[jacobian(wrt = X)]
    fn back(X: &SMatrix<f64, 5, 2>) -> SMatrix<f64, 2, 5> {
        X.transpose()
    }

    #[test]
    fn four_commutation_matrices_are_orthogonal() {
        let (across, back) = (dense(&across_jac(&any(10))), dense(&back_jac(&any(11))));
        agree_dense(&across, &commutation(2, 5), 0.0, "K_mn");
        agree_dense(&across, &back.transpose(), 0.0, "K_mn = K_nmᵀ");
        agree_dense(&(&across * &back), &identity(10), 0.0, "K_mn K_nm = I");
    }

    /// vec((BXAᵀ)ᵀ): its Jacobian is K_pm (A ⊗ B).
    #[jacobian(wrt = X)]
    fn turned(X: &SMatrix<f64, 5, 3>, A: &SMatrix<f64, 2, 3>, B: &SMatrix<f64, 4, 5>) -> SMatrix<f64, 2, 4> {
        (B * X * A.transpose()).transpose()
    }

    /// vec((BXᵀAᵀ)ᵀ) = vec(AXBᵀ): its Jacobian is K_pm (A ⊗ B) K_nq.
    #[jacobian(wrt = X)]
    fn turned_twice(X: &SMatrix<f64, 3, 5>, A: &SMatrix<f64, 2, 3>, B: &SMatrix<f64, 4, 5>) -> SMatrix<f64, 2, 4> {
        (B * X.transpose() * A.transpose()).transpose()
    }

    #[jacobian(wrt = X)]
    fn swapped(X: &SMatrix<f64, 3, 5>, A: &SMatrix<f64, 2, 3>, B: &SMatrix<f64, 4, 5>) -> SMatrix<f64, 2, 4> {
        A * X * B.transpose()
    }

    #[test]
    fn five_commutation_swaps_the_factors() {
        let (A, B) = samples();
        let product = dense(&A).kronecker(&dense(&B));
        let (K_pm, K_nq) = (commutation(4, 2), commutation(3, 5));
        agree_dense(&dense(&turned_jac(&any(12), &A, &B)), &(&K_pm * &product), TIGHT, "K_pm (A ⊗ B)");
        let both = &K_pm * &product * &K_nq;
        agree_dense(&dense(&turned_twice_jac(&any(13), &A, &B)), &both, TIGHT, "K_pm (A ⊗ B) K_nq");
        agree_dense(&dense(&swapped_jac(&any(13), &A, &B)), &both, TIGHT, "… = B ⊗ A");
        agree_dense(&both, &dense(&B).kronecker(&dense(&A)), TIGHT, "the identity itself");
    }
}

mod hessians {
    use super::*;

    #[gradient(wrt = X)]
    #[hessian(wrt = X)]
    #[newton_step(wrt = X)]
    fn misfit(A: &SMatrix<f64, 4, 2>, X: &SMatrix<f64, 2, 3>, B: &SMatrix<f64, 3, 5>, C: &SMatrix<f64, 4, 5>) -> f64 {
        (A * X * B - C).norm_squared()
    }

    #[test]
    fn of_a_two_sided_least_squares_problem() {
        let (A, X, B, C) = (any::<4, 2>(1), any(2), any::<3, 5>(3), any(4));
        let wanted = dense(&(B * B.transpose())).kronecker(&dense(&(A.transpose() * A))) * 2.0;
        agree_dense(&dense(&misfit_hess(&A, &X, &B, &C)), &wanted, TIGHT, "2 BBᵀ ⊗ AᵀA");
        let step = misfit_newton(&A, &X, &B, &C).unwrap();
        let pseudo = |m: &DMatrix<f64>| m.clone().pseudo_inverse(1e-12).unwrap();
        let minimiser = pseudo(&dense(&A)) * dense(&C) * pseudo(&dense(&B));
        agree_dense(&dense(&(X + step)), &minimiser, 1e-10, "one step reaches A⁺CB⁺");
        agree(&misfit_grad(&A, &(X + step), &B, &C), &SMatrix::<f64, 2, 3>::zeros(), 1e-10, "where the gradient is 0");
    }

    #[hessian(wrt = U)]
    fn factorisation(T: &SMatrix<f64, 4, 5>, U: &SMatrix<f64, 4, 2>, V: &SMatrix<f64, 5, 2>) -> f64 {
        (T - U * V.transpose()).norm_squared()
    }

    #[test]
    fn of_a_matrix_factorisation() {
        let (T, U, V) = (any(5), any(6), any::<5, 2>(7));
        let wanted = dense(&(V.transpose() * V * 2.0)).kronecker(&identity(4));
        agree_dense(&dense(&factorisation_hess(&T, &U, &V)), &wanted, TIGHT, "2VᵀV ⊗ I");
    }

    #[gradient(wrt = X)]
    #[hessian(wrt = X)]
    #[newton_step(wrt = X)]
    fn barrier(X: &SMatrix<f64, 3, 3>, C: &SMatrix<f64, 3, 3>) -> f64 {
        (C.transpose() * X).trace() - X.determinant().ln()
    }

    #[test]
    fn newtons_step_solves_its_system() {
        let (X, C) = (regular::<3>(8), any(9));
        let step = barrier_newton(&X, &C).unwrap();
        let residual = dense(&barrier_hess(&X, &C)) * vector(&step) + vector(&barrier_grad(&X, &C));
        assert!(residual.amax() < 1e-12, "∇²f vec(Δ) = −vec(∇f), off by {}", residual.amax());
    }

    #[hessian(wrt = w)]
    fn entropy(w: &Vector4<f64>) -> f64 {
        w.dot(&w.map(f64::ln))
    }

    #[test]
    fn of_the_entropy() {
        let w = positive::<4, 1>(10);
        agree(&entropy_hess(&w), &SMatrix::from_diagonal(&w.map(f64::recip)), TIGHT, "diag(1/w)");
    }
}

/// ∇_{W_j} f = (a_{j−1} W_D A_{D−1} … W_{j+1} A_j)ᵀ, the factors in descending order.
mod networks {
    use super::*;

    /// A network, its gradient in every weight by the macro, and the formula of the notes.
    macro_rules! network {
        ($name:ident, $depth:literal, [$($k:tt: $W:ident $rows:literal x $cols:literal),*], |$x:ident| $body:expr) => {
            mod $name {
                use super::*;

                #[gradient(wrt = ($($W),*))]
                fn net($x: &Vector3<f64>, $($W: &SMatrix<f64, $rows, $cols>),*) -> f64 {
                    $body
                }

                #[test]
                fn gradients_are_the_formula() {
                    let mut alive = 0;
                    for seed in 0..20 {
                        let x: Vector3<f64> = any(seed + 500);
                        $(let $W: SMatrix<f64, $rows, $cols> = any(100 * $k + seed);)*
                        let weights = [$(dense(&$W)),*];
                        let gradients = net_grad(&x, $(&$W),*);
                        let wanted = formula(&weights, dense(&x));
                        $(
                            agree_dense(&dense(&gradients.$k), &wanted[$k], TIGHT, concat!("∇ in ", stringify!($W)));
                            alive += usize::from(wanted[$k].amax() > 1e-4);
                        )*
                    }
                    assert!(alive > 20, "most networks must be alive, but only {alive} gradients are not 0");
                }
            }
        };
    }

    /// The gradients of the notes, from a_0 = x, a_d = relu(W_d a_{d−1}), A_d = diag(1(W_d a_{d−1} > 0)).
    fn formula(weights: &[DMatrix<f64>], x: DMatrix<f64>) -> Vec<DMatrix<f64>> {
        let depth = weights.len();
        let (mut a, mut masks) = (vec![x], vec![]);
        for w in &weights[..depth - 1] {
            let z = w * &a[a.len() - 1];
            masks.push(diagonal(z.map(|t| f64::from(u8::from(t > 0.0))).as_slice()));
            a.push(z.map(|t| t.max(0.0)));
        }
        let mut product = identity(1);
        let mut gradients = vec![];
        for j in (0..depth).rev() {
            gradients.push((&a[j] * &product).transpose());
            if j > 0 {
                product = product * &weights[j] * &masks[j - 1];
            }
        }
        gradients.reverse();
        gradients
    }

    use matgrad::relu;

    network!(of_two_layers, 2, [0: W1 4 x 3, 1: W2 1 x 4], |x| (W2 * (W1 * x).map(matgrad::relu)).to_scalar());
    network!(of_three_layers, 3, [0: W1 5 x 3, 1: W2 4 x 5, 2: W3 1 x 4], |x| {
        let a1 = (W1 * x).map(|t| t.max(0.0));
        let a2 = (W2 * a1).map(|t| if t > 0.0 { t } else { 0.0 });
        (W3 * a2)[0]
    });
    network!(of_four_layers, 4, [0: W1 5 x 3, 1: W2 6 x 5, 2: W3 4 x 6, 3: W4 1 x 4], |x| {
        let mut a = (W1 * x).map(relu);
        let mut b = (W2 * a).map(|t: f64| f64::max(t, 0.0));
        b = b.map(|t| relu(t) * 1.0);
        let c = (W3 * b).map(matgrad::relu);
        a = SVector::<f64, 5>::zeros();
        (W4 * c).sum() + a.sum()
    });
    network!(of_five_layers, 5, [0: W1 4 x 3, 1: W2 4 x 4, 2: W3 4 x 4, 3: W4 4 x 4, 4: W5 1 x 4], |x| {
        let mut a = (W1 * x).map(relu);
        for W in [W2, W3, W4] {
            a = (W * a).map(relu);
        }
        (W5 * a).trace()
    });
    network!(of_six_layers, 6, [0: W1 4 x 3, 1: W2 5 x 4, 2: W3 6 x 5, 3: W4 5 x 6, 4: W5 4 x 5, 5: W6 1 x 4], |x| {
        (W6 * (W5 * (W4 * (W3 * (W2 * (W1 * x).map(relu)).map(relu)).map(relu)).map(relu)).map(relu)).to_scalar()
    });

    /// The depth a const generic and the weights an array.
    #[gradient(wrt = W)]
    fn uniform(W: &[SMatrix<f64, 4, 4>; 5], x: &Vector4<f64>, last: &Vector4<f64>) -> f64 {
        let mut a: Vector4<f64> = *x;
        for w in W {
            a = (w * a).map(relu);
        }
        last.dot(&a)
    }

    #[test]
    fn of_an_array_of_weights() {
        for seed in 0..10 {
            let W: [SMatrix<f64, 4, 4>; 5] = std::array::from_fn(|k| any(40 * k as u64 + seed));
            let (x, last): (Vector4<f64>, Vector4<f64>) = (any(seed + 900), any(seed + 950));
            let mut weights: Vec<_> = W.iter().map(dense).collect();
            weights.push(dense(&last.transpose()));
            let wanted = formula(&weights, dense(&x));
            let gradients = uniform_grad(&W, &x, &last);
            for (got, wanted) in gradients.iter().zip(&wanted) {
                agree_dense(&dense(got), wanted, TIGHT, "an entry of the array");
            }
        }
    }
}

/// The chain rule ∂F/∂X = ∂Y/∂X ∂F/∂Y of functions that are differentiated one by one.
mod chain_rule {
    use super::*;

    #[jacobian(wrt = X, layout = denominator)]
    fn inner(X: &SMatrix<f64, 2, 3>, A: &SMatrix<f64, 4, 2>) -> SMatrix<f64, 4, 3> {
        (A * X).map(f64::tanh)
    }

    #[jacobian(wrt = Y, layout = denominator)]
    fn outer(Y: &SMatrix<f64, 4, 3>) -> SMatrix<f64, 3, 3> {
        (Y.transpose() * Y + SMatrix::<f64, 3, 3>::identity()).try_inverse().unwrap()
    }

    #[jacobian(wrt = X, layout = denominator)]
    #[jacobian(wrt = X, name = composed_numerator)]
    fn composed(X: &SMatrix<f64, 2, 3>, A: &SMatrix<f64, 4, 2>) -> SMatrix<f64, 3, 3> {
        let Y = (A * X).map(f64::tanh);
        (Y.transpose() * Y + SMatrix::<f64, 3, 3>::identity()).try_inverse().unwrap()
    }

    #[test]
    fn composes_jacobians() {
        let (X, A) = (any(1), any(2));
        let whole = dense(&composed_jac(&X, &A));
        let (first, second) = (dense(&inner_jac(&X, &A)), dense(&outer_jac(&inner(&X, &A))));
        agree_dense(&whole, &(first * second), TIGHT, "∂F/∂X = ∂Y/∂X ∂F/∂Y");
        agree_dense(&whole.transpose(), &dense(&composed_numerator(&X, &A)), TIGHT, "the layouts are transposes");
        agree_dense(&whole.transpose(), &differences(|X| composed(X, &A), &X), 1e-10, "differences");
    }
}
