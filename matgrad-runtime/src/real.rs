//! Transcendental functions on `f32` and `f64`, from `std` or from `libm`.

use crate::Scalar;

/// The function of that name from [`polynomial`](crate::polynomial) if there is one, else `$other`.
#[cfg(all(feature = "vector-functions", any(feature = "std", feature = "libm")))]
macro_rules! choose {
    (exp, $x:expr, $other:expr) => {
        crate::polynomial::exp($x)
    };
    (exp_m1, $x:expr, $other:expr) => {
        crate::polynomial::exp_m1($x)
    };
    (ln, $x:expr, $other:expr) => {
        crate::polynomial::ln($x)
    };
    (ln_1p, $x:expr, $other:expr) => {
        crate::polynomial::ln_1p($x)
    };
    (tanh, $x:expr, $other:expr) => {
        crate::polynomial::tanh($x)
    };
    ($name:ident, $x:expr, $other:expr) => {
        $other
    };
}

/// `$other`.
#[cfg(all(not(feature = "vector-functions"), any(feature = "std", feature = "libm")))]
macro_rules! choose {
    ($name:ident, $x:expr, $other:expr) => {
        $other
    };
}

/// Declares [`Real`] and implements it twice: by inherent methods (std) or by libm's functions.
macro_rules! real {
    ($( $(#[$doc:meta])* $name:ident($($arg:ident),*) = $libm:ident, $libmf:ident; )*) => {
        /// `f32` and `f64`: a [`Scalar`] with an order and the usual functions.
        ///
        /// The methods agree with the inherent ones of the same name. They come from `std` under
        /// the feature `std`, else from `libm` under the feature `libm`; with neither, no type
        /// implements the trait. Under the feature `vector-functions`, `exp`, `exp_m1`, `ln`, `ln_1p`
        /// and `tanh` are matgrad's own, which loops run in SIMD registers; they are off by less than
        /// 0.85 units in the last place, `tanh` by less than 1.05.
        #[cfg_attr(
            not(any(feature = "std", feature = "libm")),
            diagnostic::on_unimplemented(
                message = "matgrad has no functions of `{Self}` such as `exp` and `sin` without its feature `std` or `libm`",
                label = "needs one of matgrad's features `std` and `libm`",
                note = "enable one of them: `matgrad = {{ version = \"0.1\", default-features = false, features = [\"libm\"] }}`"
            )
        )]
        #[cfg_attr(
            any(feature = "std", feature = "libm"),
            diagnostic::on_unimplemented(
                message = "matgrad's functions are those of `f32` and `f64`, and `{Self}` is neither",
                label = "this is `{Self}`",
                note = "inside of an annotated function with `T: RealField + Copy` write the methods that nalgebra's numbers have, such as `x.exp()`; of matgrad's own, such as `softplus`, write what they are made of, `(x.exp() + T::one()).ln()`"
            )
        )]
        pub trait Real: Scalar + PartialOrd {
            $( $(#[$doc])* fn $name(self $(, $arg: Self)*) -> Self; )*
            /// `self` to an integer power.
            fn powi(self, n: i32) -> Self;
            /// The absolute value.
            fn abs(self) -> Self;
            /// The larger of the two; a NaN gives way to a number.
            fn max(self, other: Self) -> Self;
            /// The smaller of the two; a NaN gives way to a number.
            fn min(self, other: Self) -> Self;
            /// `1 / self`.
            fn recip(self) -> Self;
            /// 1 with the sign of `self` (also of zeros), NaN for NaN.
            fn signum(self) -> Self;
            /// Sine and cosine together.
            fn sin_cos(self) -> (Self, Self);
            /// `self` modulo one factor and a term: `self * a + b`, fused if the target can.
            fn mul_add(self, a: Self, b: Self) -> Self;
            /// `self` in double precision.
            fn to_f64(self) -> f64;
            /// The nearest number to one of double precision.
            fn from_f64(x: f64) -> Self;
        }

        #[cfg(feature = "std")]
        real!(@std f32 $($name($($arg),*))*);
        #[cfg(feature = "std")]
        real!(@std f64 $($name($($arg),*))*);
        #[cfg(all(feature = "libm", not(feature = "std")))]
        real!(@libm f32 sincosf $($name($($arg),*) $libmf)*);
        #[cfg(all(feature = "libm", not(feature = "std")))]
        real!(@libm f64 sincos $($name($($arg),*) $libm)*);
    };
    (@std $t:ident $($name:ident($($arg:ident),*))*) => {
        impl Real for $t {
            $( #[inline(always)] fn $name(self $(, $arg: Self)*) -> Self { choose!($name, self, <$t>::$name(self $(, $arg)*)) } )*
            #[cfg_attr(not(debug_assertions), inline(always))] fn powi(self, n: i32) -> Self { <$t>::powi(self, n) }
            #[cfg_attr(not(debug_assertions), inline(always))] fn sin_cos(self) -> (Self, Self) { <$t>::sin_cos(self) }
            real!(@core $t);
        }
    };
    (@libm $t:ident $sin_cos:ident $($name:ident($($arg:ident),*) $libm:ident)*) => {
        impl Real for $t {
            $( #[inline(always)] fn $name(self $(, $arg: Self)*) -> Self { choose!($name, self, libm::$libm(self $(, $arg)*)) } )*
            #[inline] fn powi(self, n: i32) -> Self {
                let mut base = self;
                let mut power = 1.0;
                let mut n_left = n.unsigned_abs();
                while n_left > 0 {
                    if n_left & 1 == 1 { power *= base; }
                    base *= base;
                    n_left >>= 1;
                }
                if n < 0 { 1.0 / power } else { power }
            }
            #[cfg_attr(not(debug_assertions), inline(always))] fn sin_cos(self) -> (Self, Self) { libm::$sin_cos(self) }
            real!(@core $t);
        }
    };
    (@core $t:ident) => {
        #[cfg_attr(not(debug_assertions), inline(always))] fn abs(self) -> Self { <$t>::abs(self) }
        #[cfg_attr(not(debug_assertions), inline(always))] fn max(self, other: Self) -> Self { <$t>::max(self, other) }
        #[cfg_attr(not(debug_assertions), inline(always))] fn min(self, other: Self) -> Self { <$t>::min(self, other) }
        #[cfg_attr(not(debug_assertions), inline(always))] fn recip(self) -> Self { <$t>::recip(self) }
        #[cfg_attr(not(debug_assertions), inline(always))] fn signum(self) -> Self { <$t>::signum(self) }
        #[cfg_attr(not(debug_assertions), inline(always))] fn mul_add(self, a: Self, b: Self) -> Self { crate::fma(self, a, b) }
        #[cfg_attr(not(debug_assertions), inline(always))] fn to_f64(self) -> f64 { f64::from(self) }
        #[cfg_attr(not(debug_assertions), inline(always))] fn from_f64(x: f64) -> Self { x as $t }
    };
}

real! {
    /// e to the power `self`.
    exp() = exp, expf;
    /// 2 to the power `self`.
    exp2() = exp2, exp2f;
    /// The natural logarithm.
    ln() = log, logf;
    /// The logarithm to base 2.
    log2() = log2, log2f;
    /// The logarithm to base 10.
    log10() = log10, log10f;
    /// ln(1 + `self`), accurate near 0.
    ln_1p() = log1p, log1pf;
    /// exp(`self`) − 1, accurate near 0.
    exp_m1() = expm1, expm1f;
    /// The square root.
    sqrt() = sqrt, sqrtf;
    /// The cube root.
    cbrt() = cbrt, cbrtf;
    /// The sine.
    sin() = sin, sinf;
    /// The cosine.
    cos() = cos, cosf;
    /// The tangent.
    tan() = tan, tanf;
    /// The inverse sine.
    asin() = asin, asinf;
    /// The inverse cosine.
    acos() = acos, acosf;
    /// The inverse tangent.
    atan() = atan, atanf;
    /// The angle of the point (`x`, `self`).
    atan2(x) = atan2, atan2f;
    /// The hyperbolic sine.
    sinh() = sinh, sinhf;
    /// The hyperbolic cosine.
    cosh() = cosh, coshf;
    /// The hyperbolic tangent.
    tanh() = tanh, tanhf;
    /// The inverse hyperbolic sine.
    asinh() = asinh, asinhf;
    /// The inverse hyperbolic cosine.
    acosh() = acosh, acoshf;
    /// The inverse hyperbolic tangent.
    atanh() = atanh, atanhf;
    /// `self` to a real power.
    powf(exponent) = pow, powf;
    /// √(`self`² + `other`²) without undue overflow.
    hypot(other) = hypot, hypotf;
    /// The largest integer not above `self`.
    floor() = floor, floorf;
    /// The nearest integer, halves away from zero.
    round() = round, roundf;
}
