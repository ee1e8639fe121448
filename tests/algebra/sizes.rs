//! Const-generic functions of matrices of 1 to 64 rows: both modes along directions against central differences.
//! Eigenvectors and singular vectors stand in functions that know neither their signs nor their order, which
//! nalgebra changes from one point to the next.

use crate::common::{Space, agree, any, differences_by};
use matgrad::{differential, vjp};
use nalgebra::allocator::Allocator;
use nalgebra::{Const, DefaultAllocator, DimDiff, DimMin, DimSub, SMatrix, SVector, U1};

type Square<const N: usize> = SMatrix<f64, N, N>;

fn symmetric<const N: usize>(a: &Square<N>) -> Square<N> {
    (a + a.transpose()) * 0.5
}

fn itself<const N: usize>(a: &Square<N>) -> Square<N> {
    *a
}

fn regular<const N: usize>(seed: u64) -> Square<N> {
    any::<N, N>(seed) * (0.5 / (N as f64).sqrt()) + Square::identity() * 1.7
}

fn stable<const N: usize>(seed: u64) -> Square<N> {
    regular::<N>(seed) * 0.3
}

fn definite<const N: usize>(seed: u64) -> Square<N> {
    symmetric(&regular(seed))
}

/// Eigenvalues and singular values that are far apart.
fn spread<const N: usize>(seed: u64) -> Square<N> {
    regular::<N>(seed) + Square::from_fn(|i, j| if i == j { i as f64 * 0.8 } else { 0.0 })
}

fn apart<const N: usize>(seed: u64) -> Square<N> {
    symmetric(&spread(seed))
}

macro_rules! functions {
    ($($name:ident: $point:ident, $seen:ident, {$($bounds:tt)*} |$a:ident| $body:expr;)*) => {$(
        mod $name {
            use super::*;

            #[differential(wrt = $a)]
            #[vjp(wrt = $a)]
            fn f<const N: usize>($a: &SMatrix<f64, N, N>) -> SMatrix<f64, N, N> $($bounds)* {
                $body
            }

            fn at_size<const N: usize>() where
                Const<N>: DimMin<Const<N>, Output = Const<N>> + DimSub<U1>,
                DefaultAllocator: Allocator<DimDiff<Const<N>, U1>>,
            {
                let a: Square<N> = $point(1);
                let (v, w) = (any::<N, N>(2) / N as f64, any::<N, N>(3));
                let moved = |t: &f64| f(&$seen(&(a + v * *t)));
                let along: Square<N> = a.with(differences_by(2e-3, moved, &0.0).as_slice());
                agree(&f_diff(&a, &v), &along, 1e-8, &format!("the differential of {N} rows"));
                let pulled = f_vjp(&a, &w).iter().zip(v.iter()).map(|(x, y)| x * y).sum::<f64>();
                let wanted = along.iter().zip(w.iter()).map(|(x, y)| x * y).sum::<f64>();
                agree(&pulled, &wanted, 1e-8, &format!("the pullback of {N} rows"));
            }

            #[test]
            fn of_all_sizes() {
                let run = || {
                    at_size::<1>();
                    at_size::<2>();
                    at_size::<5>();
                    at_size::<17>();
                    at_size::<64>();
                };
                // Without optimisation each value has its own place on the stack.
                std::thread::Builder::new().stack_size(1 << 27).spawn(run).unwrap().join().unwrap();
            }
        }
    )*};
}

functions! {
    cholesky: definite, symmetric, {} |a| a.cholesky().unwrap().l();
    lower: regular, itself, {} |a| a.solve_lower_triangular(&(a * a)).unwrap();
    upper: regular, itself, {} |a| a.solve_upper_triangular(&(a * a)).unwrap();
    lower_transposed: regular, itself, {} |a| a.tr_solve_lower_triangular(&(a * a)).unwrap();
    upper_transposed: regular, itself, {} |a| a.tr_solve_upper_triangular(&(a * a)).unwrap();
    eigenvectors: apart, symmetric, {
        where
            Const<N>: DimSub<U1>,
            DefaultAllocator: Allocator<DimDiff<Const<N>, U1>>,
    } |a| {
        let eigen = a.symmetric_eigen();
        let v = eigen.eigenvectors;
        let values: SVector<f64, N> = eigen.eigenvalues.map(|x| x.sin());
        v * SMatrix::<f64, N, N>::from_diagonal(&values) * v.transpose()
    };
    singular_vectors: spread, itself, {
        where
            Const<N>: DimMin<Const<N>, Output = Const<N>> + DimSub<U1>,
            DefaultAllocator: Allocator<DimDiff<Const<N>, U1>>,
    } |a| {
        let svd = a.svd(true, true);
        let values: SVector<f64, N> = svd.singular_values.map(|x| x.sin());
        svd.u.unwrap() * SMatrix::<f64, N, N>::from_diagonal(&values) * svd.v_t.unwrap()
    };
    singular_values: spread, itself, {
        where
            Const<N>: DimMin<Const<N>, Output = Const<N>> + DimSub<U1>,
            DefaultAllocator: Allocator<DimDiff<Const<N>, U1>>,
    } |a| {
        let values: SVector<f64, N> = a.singular_values();
        values * values.transpose()
    };
    qr: spread, itself, {
        where
            Const<N>: DimMin<Const<N>, Output = Const<N>>,
    } |a| {
        let qr = a.qr();
        qr.q() + qr.r() * 2.0
    };
    solved_by_qr: spread, itself, {
        where
            Const<N>: DimMin<Const<N>, Output = Const<N>>,
    } |a| a.qr().solve(&(a * a * a)).unwrap();
    pseudo_inverse: regular, itself, {
        where
            Const<N>: DimMin<Const<N>, Output = Const<N>> + DimSub<U1>,
            DefaultAllocator: Allocator<DimDiff<Const<N>, U1>>,
    } |a| a.pseudo_inverse(1e-9).unwrap();
    exponential: regular, itself, {
        where
            Const<N>: DimMin<Const<N>, Output = Const<N>>,
    } |a| a.exp();
    root: regular, itself, {} |a| matgrad::sqrtm(a).unwrap();
    logarithm: regular, itself, {} |a| matgrad::logm(a).unwrap();
    mapped: definite, symmetric, {} |a| matgrad::symmetric_map(a, |x| x.ln() * x);
    sylvester: regular, itself, {} |a| {
        let b = a * a;
        let q = b.map(|x| x.cos());
        matgrad::solve_sylvester(a, &b, &q).unwrap()
    };
    lyapunov: regular, itself, {} |a| {
        let q = a.map(|x| x.cos());
        matgrad::solve_lyapunov(a, &q).unwrap()
    };
    discrete_lyapunov: stable, itself, {} |a| {
        let q = a.map(|x| x.cos());
        matgrad::solve_discrete_lyapunov(a, &q).unwrap()
    };
    nuclear_norm: spread, itself, {} |a| a * matgrad::nuclear_norm(a);
    spectral_norm: spread, itself, {} |a| a * matgrad::spectral_norm(a);
}
