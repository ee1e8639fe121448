//! Systems are solved, inverted and factorised exactly where nalgebra does it: near-singular,
//! indefinite, tiny, huge and infinite matrices in both precisions.

mod common;

use common::Samples;
use matgrad_runtime as rt;
use nalgebra::{RealField, SMatrix, SVector};
use proptest::prelude::*;

/// A matrix for which rounding matters, of one of many kinds, in double precision.
fn sample<const N: usize>(s: &mut Samples, kind: u8) -> SMatrix<f64, N, N> {
    let rank = |s: &mut Samples, k: usize| {
        let (mut u, v) = (s.integers::<N, N>(), s.integers::<N, N>());
        for j in k..N {
            u.column_mut(j).fill(0.0);
        }
        u * v
    };
    match kind % 8 {
        0 => s.matrix(),
        1 => s.integers(),
        2 => rank(s, N - 1),
        3 => rank(s, N.saturating_sub(2)),
        4 => {
            // Singular but for rounding.
            let mut a = s.matrix::<N, N>();
            let combination = (0..N - 1).fold(SVector::zeros(), |sum, j| sum + a.column(j) * s.number());
            a.set_column(N - 1, &combination);
            a
        }
        5 => rank(s, N - 1) + s.matrix::<N, N>() * 1e-16,
        6 => {
            // Rows and columns of all sizes.
            let mut a = s.matrix::<N, N>();
            for i in 0..N {
                let (r, c) = ((30.0 * s.number()).exp2(), (30.0 * s.number()).exp2());
                a.row_mut(i).scale_mut(r);
                a.column_mut(i).scale_mut(c);
            }
            a
        }
        _ => {
            let mut a = s.matrix::<N, N>();
            let (i, j) = ((s.number().abs() * N as f64) as usize % N, (s.number().abs() * N as f64) as usize % N);
            a[(i, j)] = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e300][(s.number().abs() * 4.0) as usize % 4];
            a
        }
    }
}

/// A symmetric one.
fn symmetric<const N: usize>(s: &mut Samples, kind: u8) -> SMatrix<f64, N, N> {
    let a = sample::<N>(s, kind / 2);
    match kind % 2 {
        0 => a * a.transpose(),
        _ => {
            let ridge = [0.0, 1.0, 3.0, 10.0][(s.number().abs() * 4.0) as usize % 4];
            (a + a.transpose()) / 2.0 + SMatrix::identity() * ridge
        }
    }
}

fn agree<T: rt::Real + RealField + Copy, const N: usize>(a: SMatrix<T, N, N>, symmetric: SMatrix<T, N, N>)
where
    nalgebra::Const<N>: nalgebra::DimMin<nalgebra::Const<N>, Output = nalgebra::Const<N>>,
{
    let b = SVector::<T, N>::repeat(T::one());
    let lu = rt::Lu::new(&a.data.0);
    assert_eq!(lu.is_invertible(), a.lu().solve(&b).is_some(), "lu().solve() of {a}");
    assert_eq!(lu.has_inverse(&a.data.0), a.try_inverse().is_some(), "try_inverse() of {a}");
    let complete = rt::Complete::new(&a.data.0);
    assert_eq!(complete.is_invertible(), a.full_piv_lu().is_invertible(), "full_piv_lu() of {a}");
    let cholesky = rt::Cholesky::try_new(&symmetric.data.0, <T as rt::Real>::sqrt);
    assert_eq!(cholesky.is_some(), symmetric.cholesky().is_some(), "cholesky() of {symmetric}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn of_nalgebra(seed: u64, kind: u8, scale in prop::sample::select(vec![0, 0, 0, -12, 9, -37, 30, -160, 150, -300, 300])) {
        let mut s = Samples::new(seed);
        for_shapes!([N], [(1), (2), (3), (4), (5), (6), (7), (8), (9), (13), (17), (24)], {
            let factor = 10f64.powi(scale);
            let (a, b) = (sample::<N>(&mut s, kind), symmetric::<N>(&mut s, kind));
            agree(a * factor, b * factor);
            let small = 10f32.powi(scale.clamp(-38, 37));
            agree(a.map(|x| x as f32) * small, b.map(|x| x as f32) * small);
        });
    }
}

/// A x − b for the solution x of A x = b, if there is one, in units of |A| |x|.
fn residual<const N: usize>(a: &SMatrix<f64, N, N>, b: &SVector<f64, N>) -> f64 {
    let lu = rt::Lu::new(&a.data.0);
    if !lu.is_invertible() {
        return 0.0;
    }
    let x = SVector::<f64, N>::from(lu.solve(&b.data.0));
    (a * x - b).amax() / (a.abs() * x.abs()).amax()
}

#[test]
fn small_systems_of_any_scale_are_solved() {
    let mut s = Samples::new(3);
    for exponent in [-200, -110, -60, -16, 0, 13, 60, 110, 200] {
        for kind in [0, 4, 6] {
            let scale = 10f64.powi(exponent);
            let (a2, a3) = (sample::<2>(&mut s, kind), sample::<3>(&mut s, kind));
            let (b2, b3) = (s.matrix::<2, 1>() * scale, s.matrix::<3, 1>() * scale);
            for (what, found) in [("2×2", residual(&(a2 * scale), &b2)), ("3×3", residual(&(a3 * scale), &b3))] {
                assert!(found < 1e-12, "{what}, kind {kind}, scale 1e{exponent}: {found:e}");
            }
        }
    }
}

#[test]
fn a_row_that_swamps_the_others_makes_a_pivot_zero() {
    // Regular, but elimination rounds the last pivot to 0, nalgebra's too.
    let a = SMatrix::<f64, 3, 3>::new(1.0, 1e20, 1e20, 1.0, 1.0, 2.0, 1.0, 3.0, 5.0);
    assert!(a.lu().solve(&SVector::repeat(1.0)).is_none());
    let lu = rt::Lu::new(&a.data.0);
    assert!(!lu.is_invertible());
    assert!(lu.has_inverse(&a.data.0));
    assert!((SMatrix::from(lu.inverse()) - a.try_inverse().expect("regular")).amax() < 1e-15);
}
