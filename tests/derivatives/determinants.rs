//! Second derivatives of determinants at matrices of every rank: minors, for which no inverse is needed.

use crate::common::{agree, agree_dense, any, dense, differences, slope, vector};
use matgrad::{gradient, hessian, hvp, newton_step};
use nalgebra::{Const, DMatrix, DimMin, SMatrix, SVector};

#[gradient(wrt = a)]
#[hessian(wrt = a, value)]
#[hvp(wrt = a)]
fn of_four(a: &SMatrix<f64, 4, 4>) -> f64 {
    a.determinant()
}

#[gradient(wrt = a)]
#[hessian(wrt = a)]
#[hvp(wrt = a)]
fn of_five(a: &SMatrix<f64, 5, 5>) -> f64 {
    a.determinant()
}

#[gradient(wrt = a)]
#[hvp(wrt = a)]
fn of_any<const N: usize>(a: &SMatrix<f64, N, N>) -> f64
where
    Const<N>: DimMin<Const<N>, Output = Const<N>>,
{
    a.determinant()
}

#[hessian(wrt = a)]
#[newton_step(wrt = a)]
#[hvp(wrt = a)]
fn of_gram(a: &SMatrix<f64, 2, 4>) -> f64 {
    (a.transpose() * a).determinant()
}

#[gradient(wrt = a)]
#[hessian(wrt = a)]
#[hvp(wrt = a)]
fn composed(a: &SMatrix<f64, 5, 5>) -> f64 {
    (a * a.transpose() * 0.5).determinant().sin() + (a * a.determinant()).sum()
}

#[gradient(wrt = a)]
#[hessian(wrt = a)]
#[newton_step(wrt = a)]
fn with_a_ridge(a: &SMatrix<f64, 4, 4>) -> f64 {
    a.determinant() + 0.5 * a.norm_squared()
}

/// A matrix of small integers of a rank, whose minors are exact.
fn of_rank<const N: usize>(rank: usize, seed: u64) -> SMatrix<f64, N, N> {
    let (mut u, v) = (any::<N, N>(seed).map(|x| (3.0 * x).round()), any::<N, N>(seed + 1).map(|x| (3.0 * x).round()));
    (rank..N).for_each(|j| u.column_mut(j).fill(0.0));
    u * v
}

/// The Hessian of a determinant over column-major places: ± the minor without both rows and both columns.
fn minors<const N: usize>(a: &SMatrix<f64, N, N>) -> DMatrix<f64> {
    let a = dense(a);
    DMatrix::from_fn(N * N, N * N, |p, q| {
        let ((i, j), (k, l)) = ((p % N, p / N), (q % N, q / N));
        if i == k || j == l {
            return 0.0;
        }
        let rest = a.clone().remove_rows_at(&[i.min(k), i.max(k)]).remove_columns_at(&[j.min(l), j.max(l)]);
        let sign = if (i + j + k + l + usize::from(k > i) + usize::from(l > j)) % 2 == 0 { 1.0 } else { -1.0 };
        sign * rest.determinant()
    })
}

#[test]
fn the_hessian_is_made_of_minors_at_every_rank() {
    for rank in 0..=4 {
        let a = of_rank::<4>(rank, 3);
        let wanted = minors(&a);
        agree_dense(&dense(&of_four_hess(&a)), &wanted, 1e-13, "n = 4");
        agree_dense(&dense(&of_four_value_grad_hess(&a).2), &wanted, 1e-13, "n = 4, beside the value");
        let v = any(5);
        agree(&of_four_hvp(&a, &v), &SMatrix::<f64, 4, 4>::from_column_slice((wanted * vector(&v)).as_slice()), 1e-13, "hvp");
    }
    for rank in 0..=5 {
        let a = of_rank::<5>(rank, 7);
        let (wanted, v) = (minors(&a), any::<5, 5>(9));
        agree_dense(&dense(&of_five_hess(&a)), &wanted, 1e-12, "n = 5");
        let product = SMatrix::<f64, 5, 5>::from_column_slice((&wanted * vector(&v)).as_slice());
        agree(&of_five_hvp(&a, &v), &product, 1e-12, "hvp");
        agree(&of_any_hvp(&a, &v), &product, 1e-12, "hvp of any size");
    }
}

fn check_any<const N: usize>()
where
    Const<N>: DimMin<Const<N>, Output = Const<N>>,
{
    for rank in N.saturating_sub(3)..=N {
        let (a, v) = (of_rank::<N>(rank, 11), any::<N, N>(13));
        let product = SMatrix::<f64, N, N>::from_column_slice((minors(&a) * vector(&v)).as_slice());
        // What is rounded has the size of products of n − 2 elements.
        let size = a.norm().max(1.0).powi(N as i32 - 2);
        agree(&(of_any_hvp(&a, &v) / size), &(product / size), 1e-14, &format!("n = {N}, rank {rank}"));
    }
}

#[test]
fn sizes_unknown_to_the_macro() {
    check_any::<2>();
    check_any::<3>();
    check_any::<4>();
    check_any::<6>();
    check_any::<7>();
    // Two zeros in a long diagonal: (E ↦ the product of the others where both meet).
    let mut diagonal = SVector::<f64, 64>::repeat(1.0);
    (diagonal[5], diagonal[50], diagonal[9]) = (0.0, 0.0, 3.0);
    let mut unit = SMatrix::<f64, 64, 64>::zeros();
    unit[(5, 50)] = 1.0;
    let mut wanted = SMatrix::<f64, 64, 64>::zeros();
    wanted[(50, 5)] = -3.0;
    agree(&of_any_hvp(&SMatrix::from_diagonal(&diagonal), &unit), &wanted, 1e-14, "n = 64");
}

#[test]
fn a_gram_matrix_of_too_low_a_rank_has_the_determinant_0_all_around() {
    for a in [any(15), any::<2, 4>(17).map(|x| (3.0 * x).round())] {
        agree(&of_gram_hess(&a), &SMatrix::<f64, 8, 8>::zeros(), 1e-13, "the Hessian");
        agree(&of_gram_hvp(&a, &any(19)), &SMatrix::<f64, 2, 4>::zeros(), 1e-13, "the product");
    }
    assert_eq!(of_gram_newton(&SMatrix::<f64, 2, 4>::identity()), None);
}

#[test]
fn newton_beside_a_singular_determinant() {
    let a = of_rank::<4>(2, 21) * 0.25;
    let hessian = minors(&a) + DMatrix::identity(16, 16);
    agree_dense(&dense(&with_a_ridge_hess(&a)), &hessian, 1e-14, "the Hessian");
    // The cofactors of rank 2 are 0.
    agree(&with_a_ridge_grad(&a), &a, 1e-14, "the gradient");
    let step = hessian.lu().solve(&-vector(&a)).unwrap();
    agree(&with_a_ridge_newton(&a).unwrap(), &SMatrix::<f64, 4, 4>::from_column_slice(step.as_slice()), 1e-12, "the step");
}

#[test]
fn compositions() {
    for (rank, seed) in [(5, 23), (4, 25), (3, 27)] {
        let a = of_rank::<5>(rank, seed) * 0.2;
        agree(&composed_grad(&a), &slope(composed, &a), 1e-9, "the gradient against differences");
        agree_dense(&dense(&composed_hess(&a)), &differences(composed_grad, &a), 1e-9, "the Hessian against differences");
        let v = any(29);
        let product = SMatrix::<f64, 5, 5>::from_column_slice((dense(&composed_hess(&a)) * vector(&v)).as_slice());
        agree(&composed_hvp(&a, &v), &product, 1e-12, "hvp");
    }
}
