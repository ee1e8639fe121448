//! LU, Cholesky, cofactors and powers.

mod common;

use common::{Samples, close, near, within};
use matgrad_runtime as rt;
use nalgebra::{DMatrix, SMatrix};
use proptest::prelude::*;

fn lu<const N: usize>(s: &mut Samples) {
    let a = s.matrix::<N, N>() + SMatrix::<f64, N, N>::identity() * 0.1;
    let b = s.matrix::<N, 3>();
    let lu = rt::Lu::new(&a.data.0);
    let condition = a.norm() * a.try_inverse().map_or(f64::INFINITY, |i| i.norm());
    if condition > 1e5 {
        return;
    }
    let tolerance = 1e-13 * condition;
    assert!(lu.is_invertible());
    let solve = |x: [[f64; N]; 3]| SMatrix::<f64, N, 3>::from(x);
    within(&(a * solve(lu.solve(&b.data.0))).data.0, &b, tolerance);
    within(&(a.transpose() * solve(lu.solve_transposed(&b.data.0))).data.0, &b, tolerance);
    within(&(a * SMatrix::<f64, N, N>::from(lu.inverse())).data.0, &SMatrix::identity(), tolerance);
    let determinant = DMatrix::from_column_slice(N, N, a.as_slice()).determinant();
    near(lu.determinant(), determinant);
    let cofactor = SMatrix::<f64, N, N>::from(lu.inverse()).transpose() * determinant;
    within(&rt::cofactor(&a.data.0), &cofactor, tolerance);
}

fn cholesky<const N: usize>(s: &mut Samples) {
    let a = s.definite::<N>();
    let b = s.matrix::<N, 2>();
    // Only the lower triangle may be read.
    let lower = SMatrix::<f64, N, N>::from_fn(|i, j| if i >= j { a[(i, j)] } else { f64::NAN });
    let cholesky = rt::Cholesky::new(&lower.data.0).expect("definite");
    let theirs = nalgebra::Cholesky::new(a).expect("definite");
    within(&cholesky.solve(&b.data.0), &theirs.solve(&b), 1e-10);
    let inverse = cholesky.inverse();
    within(&inverse, &theirs.inverse(), 1e-10);
    assert_eq!(inverse, rt::transpose(&inverse));
    near(cholesky.ln_determinant(f64::ln), theirs.ln_determinant());
    near(cholesky.determinant() / theirs.determinant(), 1.0);
}

/// The lower triangle with half the diagonal.
fn half_lower<const N: usize>(a: &SMatrix<f64, N, N>) -> SMatrix<f64, N, N> {
    a.lower_triangle() - SMatrix::from_diagonal(&a.diagonal()) * 0.5
}

fn rules_of_cholesky<const N: usize>(s: &mut Samples) {
    let a = s.definite::<N>();
    let (l, x) = (nalgebra::Cholesky::new(a).expect("definite").l(), s.matrix::<N, N>());
    let inverse = l.solve_lower_triangular(&SMatrix::identity()).expect("regular");
    let scale = inverse.norm() * inverse.norm();
    let along = l * half_lower(&(inverse * (x + x.transpose()) * 0.5 * inverse.transpose()));
    within(&rt::factor_along(&l.data.0, &x.data.0), &along, 1e-12 * scale);
    let back = inverse.transpose() * half_lower(&(l.transpose() * x)) * inverse;
    // Only the lower triangle is read.
    let lower = SMatrix::<f64, N, N>::from_fn(|i, j| if i >= j { x[(i, j)] } else { f64::NAN });
    let found = rt::factor_back(&l.data.0, &lower.data.0);
    within(&found, &((back + back.transpose()) * 0.5), 1e-12 * scale);
    assert_eq!(found, rt::transpose(&found));
}

fn triangular_systems<const N: usize, const K: usize>(s: &mut Samples) {
    let a = s.matrix::<N, N>() * (0.5 / N as f64) + SMatrix::<f64, N, N>::identity();
    let (b, eye) = (s.matrix::<N, K>(), SMatrix::<f64, N, N>::identity());
    let lower = SMatrix::<f64, N, N>::from_fn(|i, j| if i >= j { a[(i, j)] } else { f64::NAN });
    let upper = SMatrix::<f64, N, N>::from_fn(|i, j| if i <= j { a[(i, j)] } else { f64::NAN });
    let (l, u) = (rt::Lower::new(&lower.data.0), rt::Upper::new(&upper.data.0));
    assert!(l.is_invertible() && u.is_invertible());
    within(&l.solve(&b.data.0), &a.solve_lower_triangular(&b).expect("regular"), 1e-13);
    within(&l.solve_transposed(&b.data.0), &a.tr_solve_lower_triangular(&b).expect("regular"), 1e-13);
    within(&l.inverse(), &a.solve_lower_triangular(&eye).expect("regular"), 1e-13);
    within(&u.solve(&b.data.0), &a.solve_upper_triangular(&b).expect("regular"), 1e-13);
    within(&u.solve_transposed(&b.data.0), &a.tr_solve_upper_triangular(&b).expect("regular"), 1e-13);
    within(&u.inverse(), &a.solve_upper_triangular(&eye).expect("regular"), 1e-13);
}

/// The cofactors by their definition.
fn minors<const N: usize>(a: &SMatrix<f64, N, N>) -> SMatrix<f64, N, N> {
    SMatrix::from_fn(|i, j| {
        let minor = DMatrix::from_column_slice(N, N, a.as_slice()).remove_row(i).remove_column(j);
        let sign = if (i + j) % 2 == 0 { 1.0 } else { -1.0 };
        if N == 1 { 1.0 } else { sign * minor.determinant() }
    })
}

fn cofactor_of_rank<const N: usize, const K: usize>(s: &mut Samples) {
    let (u, v) = (s.integers::<N, K>(), s.integers::<K, N>());
    let a = u * v;
    let magnitude = a.norm().max(1.0).powi(N as i32 - 1);
    within(&rt::cofactor(&a.data.0), &minors(&a), 1e-14 * magnitude);
}

/// The differential of the cofactors in the direction E by its definition: the minors without two rows
/// and two columns, each times the element of E where one of both meets.
fn minors_along<const N: usize>(a: &SMatrix<f64, N, N>, e: &SMatrix<f64, N, N>) -> SMatrix<f64, N, N> {
    let without = |m: &DMatrix<f64>, i: usize, j: usize| m.clone().remove_row(i).remove_column(j);
    let sign = |k: usize| if k.is_multiple_of(2) { 1.0 } else { -1.0 };
    let (a, e) = (DMatrix::from_column_slice(N, N, a.as_slice()), DMatrix::from_column_slice(N, N, e.as_slice()));
    SMatrix::from_fn(|i, j| {
        let (a, e) = (without(&a, i, j), without(&e, i, j));
        let places = (0..N - 1).flat_map(|k| (0..N - 1).map(move |l| (k, l)));
        places
            .map(|(k, l)| {
                let rest = if N == 2 { 1.0 } else { without(&a, k, l).determinant() };
                sign(i + j + k + l) * rest * e[(k, l)]
            })
            .sum()
    })
}

fn cofactor_along_at_rank<const N: usize, const K: usize>(s: &mut Samples) {
    let a = s.integers::<N, K>() * s.integers::<K, N>();
    let (e, f) = (s.integers::<N, N>(), s.integers::<N, N>());
    let minors = rt::Minors::new(&a.data.0);
    let magnitude = e.norm() * a.norm().max(1.0).powi(N as i32 - 2);
    let along = SMatrix::<f64, N, N>::from(minors.along(&e.data.0));
    within(&along.data.0, &minors_along(&a, &e), 1e-14 * magnitude);
    if K + 2 < N {
        assert!(along.amax() <= 1e-14 * magnitude, "rank {K} of {N}");
    }
    // The Hessian of a determinant is symmetric.
    let other = SMatrix::<f64, N, N>::from(minors.along(&f.data.0));
    assert!((along.dot(&f) - other.dot(&e)).abs() <= 1e-13 * magnitude * f.norm());
}

/// d cof(A) = tr(A⁻¹ E) cof(A) − cof(A) Eᵀ A⁻ᵀ, which holds for a regular A.
fn cofactor_along_of_regular<const N: usize>(s: &mut Samples) {
    let a = s.matrix::<N, N>() * (1.0 / N as f64) + SMatrix::identity();
    let e = s.matrix::<N, N>();
    let inverse = a.try_inverse().expect("regular");
    let determinant = DMatrix::from_column_slice(N, N, a.as_slice()).determinant();
    let cofactor = inverse.transpose() * determinant;
    let want = cofactor * (inverse * e).trace() - cofactor * e.transpose() * inverse.transpose();
    within(&rt::Minors::new(&a.data.0).along(&e.data.0), &want, 1e-12);
}

/// A diagonal matrix with two zeros, its rows and columns rearranged: only the two places where both
/// zeros meet have a second derivative.
fn cofactor_along_of_two_zeros<const N: usize>() {
    let mut diagonal = SMatrix::<f64, N, 1>::from_fn(|k, _| if k % 3 == 0 { 0.5 } else { 1.25 });
    let (p, q) = (N / 3, N - 1);
    (diagonal[p], diagonal[q]) = (0.0, 0.0);
    let product: f64 = diagonal.iter().filter(|&&x| x != 0.0).product();
    let turn = |i: usize| (7 * i + 3) % N;
    let mut a = SMatrix::<f64, N, N>::zeros();
    (0..N).for_each(|k| a[(turn(k), k)] = diagonal[k]);
    let place = |k: usize, l: usize| {
        let mut unit = SMatrix::<f64, N, N>::zeros();
        unit[(turn(k), l)] = 1.0;
        unit
    };
    let odd = (0..N).flat_map(|k| (0..k).map(move |l| (k, l))).filter(|&(k, l)| turn(k) < turn(l)).count() % 2 == 1;
    let product = if odd { -product } else { product };
    let minors = rt::Minors::new(&a.data.0);
    let along = |e: SMatrix<f64, N, N>| SMatrix::<f64, N, N>::from(minors.along(&e.data.0));
    assert_eq!(along(place(p, p)), place(q, q) * product);
    assert_eq!(along(place(p, q)), place(q, p) * -product);
    if N > 5 {
        assert_eq!(along(place(0, 0)), SMatrix::<f64, N, N>::zeros());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn lu_of_all_sizes(seed: u64) {
        let mut s = Samples::new(seed);
        for_shapes!([N], [(1), (2), (3), (4), (5), (6), (7), (8), (9), (16), (17), (33)], { lu::<N>(&mut s); });
    }

    #[test]
    fn cholesky_of_all_sizes(seed: u64) {
        let mut s = Samples::new(seed);
        for_shapes!([N], [(1), (2), (3), (4), (5), (6), (7), (8), (9), (16), (17), (24), (33), (40)], { cholesky::<N>(&mut s); });
    }

    #[test]
    fn derivatives_of_cholesky_factors(seed: u64) {
        let mut s = Samples::new(seed);
        for_shapes!([N], [(1), (2), (3), (4), (5), (7), (8), (9), (16), (17), (33), (64)], { rules_of_cholesky::<N>(&mut s); });
    }

    #[test]
    fn triangles_of_all_sizes(seed: u64) {
        let mut s = Samples::new(seed);
        for_shapes!([N, K], [(1 1), (2 1), (3 3), (4 2), (5 1), (8 8), (9 5), (16 1), (17 17), (33 1), (40 40)], {
            triangular_systems::<N, K>(&mut s);
        });
    }

    #[test]
    fn cofactors_of_singular_matrices(seed: u64) {
        let mut s = Samples::new(seed);
        for_shapes!([N, K], [
            (1 1), (2 1), (2 2), (3 1), (3 2), (3 3), (4 0), (4 1), (4 2), (4 3), (4 4), (5 3), (5 4), (5 5),
            (6 4), (6 5), (7 6), (8 7),
        ], { cofactor_of_rank::<N, K>(&mut s); });
    }

    #[test]
    fn powers(seed: u64) {
        let a = Samples::new(seed).matrix::<4, 4>();
        let mut want = SMatrix::<f64, 4, 4>::identity();
        for k in 0..20 {
            close(&rt::power(&a.data.0, k), &want);
            want *= a;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn differentials_of_cofactors_at_every_rank(seed: u64) {
        let mut s = Samples::new(seed);
        for_shapes!([N, K], [
            (2 0), (2 1), (2 2), (3 0), (3 1), (3 2), (3 3), (4 1), (4 2), (4 3), (4 4), (5 2), (5 3), (5 4), (5 5),
            (6 3), (6 4), (6 5), (6 6), (7 5), (8 6),
        ], { cofactor_along_at_rank::<N, K>(&mut s); });
        for_shapes!([N], [(2), (3), (4), (5), (8), (9), (16), (33)], { cofactor_along_of_regular::<N>(&mut s); });
    }
}

#[test]
fn singular_matrices() {
    fn check<const N: usize>() {
        let zeros = rt::Lu::new(&[[0.0_f64; N]; N]);
        assert!(!zeros.is_invertible());
        assert_eq!(zeros.determinant(), 0.0);
        assert!(zeros.inverse().as_flattened().iter().any(|x| !x.is_finite()));
        let ones = rt::Lu::new(&[[1.0_f64; N]; N]);
        assert!(!ones.is_invertible());
        assert!(ones.solve(&[[1.0; N]; 1])[0].iter().any(|x| !x.is_finite()));
        assert!(ones.solve_transposed(&[[1.0; N]; 1])[0].iter().any(|x| !x.is_finite()));
        let nan = rt::Lu::new(&[[f64::NAN; N]; N]);
        assert!(nan.determinant().is_nan());
    }
    check::<2>();
    check::<3>();
    check::<4>();
    check::<5>();
    check::<9>();
    assert!(!rt::Lu::new(&[[0.0_f64]]).is_invertible());
}

#[test]
fn differentials_of_cofactors_at_a_diagonal_with_two_zeros() {
    for_shapes!([N], [(2), (3), (4), (5), (6), (8), (9), (16), (31), (64)], {
        cofactor_along_of_two_zeros::<N>();
    });
    assert_eq!(rt::Minors::new(&[[3.0]]).along(&[[2.0]]), [[0.0]]);
}

#[test]
fn exchanges() {
    // Zeros on the diagonal: every step needs a pivot.
    let a = SMatrix::<f64, 4, 4>::new(0.0, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 3.0, 5.0, 0.0, 0.0, 0.0, 0.0, 0.0, 7.0, 0.0);
    let lu = rt::Lu::new(&a.data.0);
    near(lu.determinant(), a.determinant());
    close(&lu.inverse(), &a.try_inverse().expect("invertible"));
    close(&rt::cofactor(&a.data.0), &minors(&a));
}

#[test]
fn not_definite() {
    assert!(rt::Cholesky::new(&[[1.0, 2.0], [2.0, 1.0]]).is_none());
    assert!(rt::Cholesky::new(&[[0.0_f64]]).is_none());
    assert!(rt::Cholesky::new(&[[f64::NAN]]).is_none());
    assert!(rt::Cholesky::new(&[[1.0, f64::NAN], [0.0, 1.0]]).is_none());
    assert!(rt::Cholesky::new(&[[-1.0_f64; 6]; 6]).is_none());
    assert!(rt::Cholesky::<f64, 0>::new(&[]).is_some());
}

#[test]
fn logarithm_of_extreme_determinants() {
    let tiny = rt::Cholesky::new(&rt::diagonal_element::<f64, 8, 8>(1e-60)).expect("definite");
    assert_eq!(tiny.determinant(), 0.0);
    near(tiny.ln_determinant(f64::ln), -480.0 * 10f64.ln());
    let huge = rt::Cholesky::new(&rt::diagonal_element::<f64, 8, 8>(1e60)).expect("definite");
    assert_eq!(huge.determinant(), f64::INFINITY);
    near(huge.ln_determinant(f64::ln), 480.0 * 10f64.ln());
}
