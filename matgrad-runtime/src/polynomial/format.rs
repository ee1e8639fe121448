//! What the functions need to know of `f32` and `f64`: bits, bounds and coefficients.

use super::coefficients;
use crate::{Scalar, fma};

/// `f32` and `f64`, as a sign, an exponent and a fraction.
pub trait Format: Scalar + PartialOrd {
    /// 1/2.
    const HALF: Self;
    /// 1 / ln 2.
    const LOG2_E: Self;
    /// ln 2 with so few bits that its product with any exponent is exact.
    const LN_2_HIGH: Self;
    /// ln 2 − [`LN_2_HIGH`](Self::LN_2_HIGH).
    const LN_2_LOW: Self;
    /// 1.5 · 2ᵖ, p the bits of the fraction, and a bit more: a sum with it is rounded to an integer,
    /// which stands in the last bits, increased by twice the bias of the exponent.
    const ROUND: Self;
    /// From here on downwards the exponential is 0.
    const EXP_LOW: Self;
    /// From here on upwards the exponential is infinite.
    const EXP_HIGH: Self;
    /// From here on downwards the exponential minus 1 is −1.
    const EXP_M1_LOW: Self;
    /// From here on upwards the hyperbolic tangent is 1.
    const TANH_HIGH: Self;
    /// Where the hyperbolic tangent changes from one formula to the other.
    const TANH_MIDDLE: Self;
    /// Below, exp(x) − 1 = x.
    const TINY: Self;
    /// The smallest number with a leading 1.
    const MIN_POSITIVE: Self;
    /// A power of 2 that brings subnormal numbers above [`MIN_POSITIVE`](Self::MIN_POSITIVE).
    const LIFT: Self;
    /// The exponent of [`LIFT`](Self::LIFT).
    const LIFTED: Self;
    /// +∞.
    const INFINITY: Self;
    /// Not a number, all bits set.
    const NAN: Self;

    /// (eʳ − 1 − r − r²/2) / r³ for |r| ≤ ln 2 / 2.
    fn exp_series(r: Self) -> Self;
    /// (2 artanh(s) / s − 2) / z, z = s², for |s| ≤ (√2 − 1) / (√2 + 1).
    fn artanh_series(z: Self) -> Self;
    /// (x − tanh x) / x³ as numerator and denominator, y = x², for 0 ≤ x ≤ 0.8.
    fn tanh_fraction(y: Self) -> (Self, Self);

    /// The absolute value.
    fn magnitude(self) -> Self;
    /// `self` with the sign of `other`; it must have it or none.
    fn with_sign_of(self, other: Self) -> Self;
    /// Of `self` = n + [`ROUND`](Self::ROUND): two factors of 2ⁿ, in range where 2ⁿ itself is not.
    fn powers(self) -> (Self, Self);
    /// Of `self` = n + [`ROUND`](Self::ROUND): 2ⁿ⁻¹.
    fn half_power(self) -> Self;
    /// Of a normal `self` = 2ᵏ m with √½ ≤ m < √2: k, m and 2¹⁻ᵏ.
    fn split(self) -> (Self, Self, Self);
}

/// The polynomial with the coefficients `c`, by Horner's scheme: each step is rounded less than the last.
#[cfg_attr(not(debug_assertions), inline(always))]
fn horner<T: Scalar, const N: usize>(x: T, c: [T; N]) -> T {
    let mut y = c[N - 1];
    let mut i = N - 1;
    while i > 0 {
        i -= 1;
        y = fma(y, x, c[i]);
    }
    y
}

/// The polynomial with the coefficients `c`, by Horner's scheme in x² on pairs of them.
///
/// Half as many steps wait for one another, but the leading coefficient is rounded twice.
#[cfg_attr(not(debug_assertions), inline(always))]
fn polynomial<T: Scalar, const N: usize>(x: T, c: [T; N]) -> T {
    let square = x * x;
    let mut i = N - N % 2;
    let mut y = if N % 2 == 1 { c[N - 1] } else { T::zero() };
    while i > 0 {
        i -= 2;
        let pair = fma(c[i + 1], x, c[i]);
        y = if i + 2 == N { pair } else { fma(y, square, pair) };
    }
    y
}

/// Implements [`Format`]: a type, its unsigned integer, the bits of its fraction, its bias.
macro_rules! format {
    ($t:ident, $bits:ident, $fraction:literal, $bias:literal; $($constants:item)*) => {
        impl Format for $t {
            $($constants)*
            const HALF: Self = 0.5;
            const LOG2_E: Self = core::$t::consts::LOG2_E;
            const ROUND: Self = ((3 << ($fraction - 1)) + 2 * $bias as $bits) as $t;
            const MIN_POSITIVE: Self = $t::MIN_POSITIVE;
            const LIFT: Self = ((1 as $bits) << ($fraction + 1)) as $t;
            const LIFTED: Self = ($fraction + 1) as $t;
            const INFINITY: Self = $t::INFINITY;
            const NAN: Self = $t::from_bits($bits::MAX);

            #[cfg_attr(not(debug_assertions), inline(always))]
            fn exp_series(r: Self) -> Self {
                polynomial(r, coefficients::$t::EXP)
            }

            #[cfg_attr(not(debug_assertions), inline(always))]
            fn artanh_series(z: Self) -> Self {
                polynomial(z, coefficients::$t::ARTANH)
            }

            #[cfg_attr(not(debug_assertions), inline(always))]
            fn tanh_fraction(y: Self) -> (Self, Self) {
                (horner(y, coefficients::$t::TANH_NUMERATOR), horner(y, coefficients::$t::TANH_DENOMINATOR))
            }

            #[cfg_attr(not(debug_assertions), inline(always))]
            fn magnitude(self) -> Self {
                self.abs()
            }

            #[cfg_attr(not(debug_assertions), inline(always))]
            fn with_sign_of(self, other: Self) -> Self {
                const SIGN: $bits = (-0.0 as $t).to_bits();
                $t::from_bits(self.to_bits() | other.to_bits() & SIGN)
            }

            #[cfg_attr(not(debug_assertions), inline(always))]
            fn powers(self) -> (Self, Self) {
                // n + 2 bias is cut into two biased exponents of nearly equal size. What else is in
                // the upper bits is shifted out.
                let sum = self.to_bits();
                let first = sum >> 1;
                let second = sum.wrapping_sub(first);
                ($t::from_bits(first << $fraction), $t::from_bits(second << $fraction))
            }

            #[cfg_attr(not(debug_assertions), inline(always))]
            fn half_power(self) -> Self {
                $t::from_bits(self.to_bits().wrapping_sub($bias + 1) << $fraction)
            }

            #[cfg_attr(not(debug_assertions), inline(always))]
            fn split(self) -> (Self, Self, Self) {
                // The bits of a float are a logarithm of sorts: those of 2ᵏ √½ carry to those of 2ᵏ.
                const SQRT_HALF: $bits = core::$t::consts::FRAC_1_SQRT_2.to_bits();
                const ONE: $bits = (1.0 as $t).to_bits();
                const INTEGER: $bits = 1 << $fraction;
                let carried = self.to_bits().wrapping_add(ONE - SQRT_HALF);
                let exponent = carried >> $fraction;
                // Below 2ᵖ⁺¹ the fraction of a float counts in ones, which spares a conversion.
                let k = $t::from_bits(exponent | (INTEGER as $t).to_bits()) - (INTEGER + $bias) as $t;
                let m = $t::from_bits((carried & (INTEGER - 1)).wrapping_add(SQRT_HALF));
                let inverse = $t::from_bits((2 * $bias + 1 as $bits).wrapping_sub(exponent) << $fraction);
                (k, m, inverse)
            }
        }
    };
}

format! { f64, u64, 52, 1023;
    const LN_2_HIGH: Self = 0.6931471805598903;
    const LN_2_LOW: Self = 5.497923018708371e-14;
    const EXP_LOW: Self = -746.0;
    const EXP_HIGH: Self = 710.0;
    const EXP_M1_LOW: Self = -40.0;
    const TANH_HIGH: Self = 20.0;
    const TANH_MIDDLE: Self = 0.774;
    const TINY: Self = f64::EPSILON / 4.0;
}

format! { f32, u32, 23, 127;
    const LN_2_HIGH: Self = 0.69314575;
    const LN_2_LOW: Self = 1.4286068e-6;
    const EXP_LOW: Self = -105.0;
    const EXP_HIGH: Self = 89.0;
    const EXP_M1_LOW: Self = -20.0;
    const TANH_HIGH: Self = 10.0;
    const TANH_MIDDLE: Self = 0.774;
    const TINY: Self = f32::EPSILON / 4.0;
}
