//! Steps of a loop over data that run side by side: four numbers in the lanes of a SIMD register.
//!
//! What is a number in one step is a [`Lanes`] in four of them. What the steps have in common is the same in all lanes,
//! what they read of the data is gathered, and what they add to a sum is added up over the lanes.

use core::ops::{Add, Div, Mul, Neg, Sub};

use num_traits::{One, Zero};
use wide::f64x4;

use crate::shifted;

/// How many steps run side by side.
pub const LANES: usize = 4;

/// A number of each of [`LANES`] steps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lanes(f64x4);

impl Lanes {
    /// The same number in all lanes.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn of(x: f64) -> Lanes {
        Lanes(f64x4::splat(x))
    }

    /// The numbers that `f` gives of the lanes.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn gathered(f: impl Fn(usize) -> f64) -> Lanes {
        Lanes(f64x4::new(core::array::from_fn(f)))
    }

    /// A function of the number in each lane.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn map(self, f: impl Fn(f64) -> f64) -> Lanes {
        Lanes(f64x4::new(self.0.to_array().map(f)))
    }

    /// A function of the numbers in each lane of two.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn zip(self, other: Lanes, f: impl Fn(f64, f64) -> f64) -> Lanes {
        let (a, b) = (self.0.to_array(), other.0.to_array());
        Lanes(f64x4::new(core::array::from_fn(|l| f(a[l], b[l]))))
    }

    /// The sum over the lanes.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn total(self) -> f64 {
        let [a, b, c, d] = self.0.to_array();
        (a + c) + (b + d)
    }
}

macro_rules! arithmetic {
    ($($operation:ident $function:ident)*) => { $(impl $operation for Lanes {
        type Output = Lanes;

        #[cfg_attr(not(debug_assertions), inline(always))]
        fn $function(self, other: Lanes) -> Lanes {
            Lanes($operation::$function(self.0, other.0))
        }
    })* };
}

arithmetic! { Add add Sub sub Mul mul Div div }

impl Neg for Lanes {
    type Output = Lanes;

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn neg(self) -> Lanes {
        Lanes(-self.0)
    }
}

impl Zero for Lanes {
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn zero() -> Lanes {
        Lanes::of(0.0)
    }

    fn is_zero(&self) -> bool {
        *self == Lanes::zero()
    }
}

impl One for Lanes {
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn one() -> Lanes {
        Lanes::of(1.0)
    }
}

/// The R×C matrices that `f` gives of the lanes.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn gathered<const R: usize, const C: usize>(f: impl Fn(usize) -> [[f64; R]; C]) -> [[Lanes; R]; C] {
    let all: [[[f64; R]; C]; LANES] = core::array::from_fn(f);
    core::array::from_fn(|j| core::array::from_fn(|i| Lanes::gathered(|l| all[l][j][i])))
}

/// The same matrix in all lanes.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn in_all<const R: usize, const C: usize>(a: &[[f64; R]; C]) -> [[Lanes; R]; C] {
    a.map(|column| column.map(Lanes::of))
}

/// The sum over the lanes of a matrix.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn totals<const R: usize, const C: usize>(a: &[[Lanes; R]; C]) -> [[f64; R]; C] {
    a.map(|column| column.map(Lanes::total))
}

/// Adds `alpha` u vᵀ to a matrix, summed over the lanes.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn accumulate_outer_product<const M: usize, const N: usize>(
    out: &mut [[f64; M]; N],
    alpha: Lanes,
    u: &[[Lanes; M]; 1],
    v: &[[Lanes; N]; 1],
) {
    for (column, &v) in out.iter_mut().zip(&v[0]) {
        let scale = alpha * v;
        for (element, &u) in column.iter_mut().zip(&u[0]) {
            *element += (u * scale).total();
        }
    }
}

/// The matrices in each lane.
fn apart<const R: usize, const C: usize>(a: &[[Lanes; R]; C], lane: usize) -> [[f64; R]; C] {
    a.map(|column| column.map(|x| x.0.to_array()[lane]))
}

/// [`root_of_squares`](crate::root_of_squares) in each lane.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn root_of_squares<const R: usize, const C: usize>(
    sum: Lanes,
    x: impl Fn() -> [[Lanes; R]; C],
    sqrt: impl Fn(f64) -> f64,
) -> Lanes {
    let sums = sum.0.to_array();
    Lanes::gathered(|lane| crate::root_of_squares(sums[lane], || apart(&x(), lane), &sqrt))
}

/// [`softmax_array`](crate::softmax_array) in each lane.
#[inline]
pub fn softmax_array<const R: usize, const C: usize>(z: &[[Lanes; R]; C], exp: impl Fn(f64) -> f64) -> [[Lanes; R]; C] {
    gathered(|lane| shifted::softmax_array(&apart(z, lane), &exp))
}

/// [`log_softmax_array`](crate::log_softmax_array) in each lane.
#[inline]
pub fn log_softmax_array<const R: usize, const C: usize>(
    z: &[[Lanes; R]; C],
    exp: impl Fn(f64) -> f64,
    ln: impl Fn(f64) -> f64,
) -> [[Lanes; R]; C] {
    gathered(|lane| shifted::log_softmax_array(&apart(z, lane), &exp, &ln))
}

/// [`log_sum_exp_array`](crate::log_sum_exp_array) in each lane.
#[inline]
pub fn log_sum_exp_array<const R: usize, const C: usize>(
    z: &[[Lanes; R]; C],
    exp: impl Fn(f64) -> f64,
    ln: impl Fn(f64) -> f64,
) -> Lanes {
    Lanes::gathered(|lane| shifted::log_sum_exp_array(&apart(z, lane), &exp, &ln))
}

/// [`softmax_and_log_sum_exp`](crate::softmax_and_log_sum_exp) in each lane.
#[inline]
pub fn softmax_and_log_sum_exp<const R: usize, const C: usize>(
    z: &[[Lanes; R]; C],
    exp: impl Fn(f64) -> f64,
    ln: impl Fn(f64) -> f64,
) -> ([[Lanes; R]; C], Lanes) {
    let all: [_; LANES] = core::array::from_fn(|lane| shifted::softmax_and_log_sum_exp(&apart(z, lane), &exp, &ln));
    (gathered(|lane| all[lane].0), Lanes::gathered(|lane| all[lane].1))
}

/// [`softmax_and_log_softmax`](crate::softmax_and_log_softmax) in each lane.
#[inline]
pub fn softmax_and_log_softmax<const R: usize, const C: usize>(
    z: &[[Lanes; R]; C],
    exp: impl Fn(f64) -> f64,
    ln: impl Fn(f64) -> f64,
) -> ([[Lanes; R]; C], [[Lanes; R]; C]) {
    let all: [_; LANES] = core::array::from_fn(|lane| shifted::softmax_and_log_softmax(&apart(z, lane), &exp, &ln));
    (gathered(|lane| all[lane].0), gathered(|lane| all[lane].1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data(lane: usize) -> [[f64; 5]; 1] {
        [core::array::from_fn(|k| ((lane * 7 + k * 3) % 11) as f64 / 4.0 - 1.0)]
    }

    fn is_near(a: f64, b: f64) {
        assert!((a - b).abs() < 1e-13, "{a} instead of {b}");
    }

    #[test]
    fn lanes_are_steps() {
        let z = gathered(data);
        let (soft, log) = softmax_and_log_sum_exp(&z, f64::exp, f64::ln);
        for lane in 0..LANES {
            let one = data(lane);
            let total: f64 = one[0].iter().map(|x| x.exp()).sum();
            is_near(log.0.to_array()[lane], total.ln());
            is_near(log_sum_exp_array(&z, f64::exp, f64::ln).0.to_array()[lane], total.ln());
            for (k, x) in one[0].iter().enumerate() {
                let p = x.exp() / total;
                is_near(apart(&soft, lane)[0][k], p);
                is_near(apart(&softmax_array(&z, f64::exp), lane)[0][k], p);
                is_near(apart(&log_softmax_array(&z, f64::exp, f64::ln), lane)[0][k], p.ln());
                is_near(apart(&softmax_and_log_softmax(&z, f64::exp, f64::ln).1, lane)[0][k], p.ln());
            }
        }
    }

    #[test]
    fn sums_go_over_the_lanes() {
        let (u, v) = (gathered(data), gathered(|lane| [[lane as f64 - 0.5, 2.0 + lane as f64, 0.3]]));
        let mut out = [[0.25; 5]; 3];
        accumulate_outer_product(&mut out, Lanes::of(2.0), &u, &v);
        for (j, column) in out.iter().enumerate() {
            for (i, &element) in column.iter().enumerate() {
                let product = |lane: usize| 2.0 * data(lane)[0][i] * [lane as f64 - 0.5, 2.0 + lane as f64, 0.3][j];
                is_near(element, 0.25 + (0..LANES).map(product).sum::<f64>());
            }
        }
        let sum = |k: usize| (0..LANES).map(|lane| data(lane)[0][k]).sum::<f64>();
        totals(&u)[0].iter().enumerate().for_each(|(k, &total)| is_near(total, sum(k)));
        is_near(in_all(&data(1))[0][2].total(), 4.0 * data(1)[0][2]);
    }

    #[test]
    fn arithmetic_is_that_of_numbers() {
        let (a, b) = (Lanes::gathered(|l| 1.5 + l as f64), Lanes::gathered(|l| 0.25 - l as f64));
        for lane in 0..LANES {
            let (x, y) = (1.5 + lane as f64, 0.25 - lane as f64);
            let of = |lanes: Lanes| lanes.0.to_array()[lane];
            for (lanes, number) in [(a + b, x + y), (a - b, x - y), (a * b, x * y), (a / b, x / y), (-a, -x)] {
                assert_eq!(of(lanes), number);
            }
            assert_eq!(of(a.map(f64::sqrt)), x.sqrt());
            assert_eq!(of(a.zip(b, f64::atan2)), x.atan2(y));
        }
        assert!(Lanes::zero().is_zero() && !Lanes::one().is_zero() && a * Lanes::one() == a);
    }
}
