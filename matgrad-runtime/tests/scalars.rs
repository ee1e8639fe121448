//! The kernels on elements other than floats: SIMD lanes and a type with the bare minimum.

mod common;

use core::ops::{Add, Div, Mul, Neg, Sub};

use matgrad_runtime as rt;
use nalgebra::{RealField, SMatrix, SVector, SimdRealField};
use num_traits::{One, Zero};

/// Integers modulo a prime: no order, no floats, every result exact.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Modular(u64);

const PRIME: u64 = 1_000_003;

impl Add for Modular {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Modular((self.0 + other.0) % PRIME)
    }
}
impl Sub for Modular {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Modular((self.0 + PRIME - other.0) % PRIME)
    }
}
impl Mul for Modular {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Modular(self.0 * other.0 % PRIME)
    }
}
impl Div for Modular {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        let mut inverse = Modular(1);
        for _ in 0..PRIME - 2 {
            inverse = inverse * other;
        }
        self * inverse
    }
}
impl Neg for Modular {
    type Output = Self;
    fn neg(self) -> Self {
        Modular((PRIME - self.0) % PRIME)
    }
}
impl Zero for Modular {
    fn zero() -> Self {
        Modular(0)
    }
    fn is_zero(&self) -> bool {
        self.0 == 0
    }
}
impl One for Modular {
    fn one() -> Self {
        Modular(1)
    }
}

fn modular<const R: usize, const C: usize>(seed: u64) -> [[Modular; R]; C] {
    core::array::from_fn(|j| core::array::from_fn(|i| Modular((seed + 7919 * i as u64 + 104_729 * (j * j) as u64) % PRIME)))
}

#[test]
fn arithmetic_is_enough() {
    for_shapes!([M, K, N], [(1 1 1), (3 3 3), (6 5 7), (17 9 10), (5 8 1), (1 8 5), (8 1 9)], {
        let (a, b) = (modular::<M, K>(1), modular::<K, N>(2));
        let want: [[Modular; M]; N] = core::array::from_fn(|j| {
            core::array::from_fn(|i| (0..K).fold(Modular(0), |s, k| s + a[k][i] * b[j][k]))
        });
        let (at, bt) = (rt::transpose(&a), rt::transpose(&b));
        assert_eq!(rt::mul(&a, &b), want);
        assert_eq!(rt::tr_mul(&at, &b), want);
        assert_eq!(rt::mul_tr(&a, &bt), want);
        assert_eq!(rt::tr_mul_tr(&at, &bt), want);
        assert_eq!(rt::gram(&a), rt::mul(&at, &a));
        assert_eq!(rt::gram_tr(&a), rt::mul(&a, &at));
        assert_eq!(rt::dot(&a, &a), rt::trace(&rt::gram(&a)));
        let d = modular::<M, 1>(3);
        assert_eq!(rt::weighted_gram(&a, &d), rt::mul(&at, &rt::scale_rows(&d, &a)));
    });
}

/// What the emitted generic code does: the bounds of nalgebra are enough.
fn generic<T: SimdRealField + Copy, const N: usize>(a: &SMatrix<T, N, N>, x: &SVector<T, N>) -> SMatrix<T, N, N> {
    rt::mul_tr(&rt::mul(&a.data.0, &x.data.0), &x.data.0).into()
}

/// The same with an order.
fn solve<T: RealField + Copy, const N: usize>(a: &SMatrix<T, N, N>, x: &SVector<T, N>) -> SVector<T, N> {
    rt::Lu::new(&a.data.0).solve(&x.data.0).into()
}

#[test]
fn simd_lanes() {
    use nalgebra::SimdValue;
    use simba::simd::WideF64x4;
    let mut s = common::Samples::new(5);
    let lanes: [(SMatrix<f64, 6, 6>, SVector<f64, 6>); 4] = core::array::from_fn(|_| (s.matrix(), s.matrix()));
    let mut a = SMatrix::<WideF64x4, 6, 6>::zeros();
    let mut x = SVector::<WideF64x4, 6>::zeros();
    for (l, (b, y)) in lanes.iter().enumerate() {
        for (a, &b) in a.iter_mut().zip(b.iter()) {
            a.replace(l, b);
        }
        for (x, &y) in x.iter_mut().zip(y.iter()) {
            x.replace(l, y);
        }
    }
    let got = generic(&a, &x);
    let gram = rt::gram(&a.data.0);
    for (l, (b, y)) in lanes.iter().enumerate() {
        let want = b * y * y.transpose();
        common::close(&got.map(|x| x.extract(l)).data.0, &want);
        let gram = SMatrix::<WideF64x4, 6, 6>::from(gram).map(|x| x.extract(l));
        common::close(&gram.data.0, &(b.transpose() * b));
        let solution = solve(b, y);
        common::within(&(b * solution).data.0, y, 1e-10);
        assert_eq!(generic(b, y).data.0.len(), 6);
    }
}
