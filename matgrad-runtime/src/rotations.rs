//! The functions that rotations are made of, smooth at the identity.

use crate::Scalar;
use crate::scalar::integer;

/// jₙ(√s) / √sⁿ for a whole n ≥ −1 and s ≥ 0, jₙ being the spherical Bessel function: cos √s for n = −1, sin √s / √s
/// for n = 0, and from each to the next −2 times the derivative; `sqrt`, `sin` and `cos` are passed in.
#[inline]
pub fn sinc_root<T: Scalar + PartialOrd>(order: T, s: T, sqrt: impl Fn(T) -> T, sin: impl Fn(T) -> T, cos: impl Fn(T) -> T) -> T {
    if order < T::zero() {
        return cos(sqrt(s));
    }
    let (two, four) = (integer::<T>(2), integer::<T>(4));
    // sin x / x loses nothing; the differences that make the others lose what their series keep. Measured with mpmath in
    // f64, the series are off by 3 ε at most and the closed form, in ε: of order 1 by 32 for s in (1/16, 1/4) and by 7 in
    // (1/4, 1/2), where it takes less time; of order 2 by 5 below s = 7 and by 3 above, of 3 by 24 below 7 and by 9 above.
    let is_small = match () {
        () if order == T::zero() => four * four * four * four * s < T::one(),
        () if order == T::one() => four * s < T::one(),
        () => s < two * order + integer(3),
    };
    if is_small {
        // Σ (−s/2)ᵏ / (k! (2n + 1)!! (2n + 3) … (2n + 2k + 1))
        let (mut term, mut n) = (T::one(), T::zero());
        while n < order {
            n = n + T::one();
            term = term / (two * n + T::one());
        }
        let (mut sum, mut k) = (T::zero(), T::zero());
        while sum + term != sum {
            sum = sum + term;
            k = k + T::one();
            // The quotient does not wait for the term before.
            term = -term * (s / (two * k * (two * (order + k) + T::one())));
        }
        return sum;
    }
    let x = sqrt(s);
    let (mut before, mut value, mut n) = (cos(x), sin(x) / x, T::zero());
    while n < order {
        (before, value) = (value, ((two * n + T::one()) * value - before) / s);
        n = n + T::one();
    }
    value
}

/// The n-th derivative, for a whole n ≥ 0, of acos(w) / √(1 − w²) for w > −1; `sqrt` and `acos` are passed in.
#[inline]
pub fn arc<T: Scalar + PartialOrd>(order: T, w: T, sqrt: impl Fn(T) -> T, acos: impl Fn(T) -> T) -> T {
    let (one, two) = (T::one(), integer::<T>(2));
    let rest = one - w;
    // Σ cⱼ zʲ with z = (1 − w)/2, c₀ = 1 and cⱼ₊₁ = cⱼ 2 (j + 1)/(2j + 3), differentiated n times.
    // The first and its slope lose little nearer to w = 1 than others. Measured with mpmath in f64, the series are off by
    // 4 ε at most, and the closed form above these ends, in ε: by 2 of order 0, 22 of 1, 34 of 2, 170 of 3.
    let near = match () {
        () if order == T::zero() => rest <= T::zero(),
        () if order == one => integer::<T>(4) * integer(4) * rest < one,
        () => integer::<T>(4) * rest < one,
    };
    if near {
        let z = rest / two;
        let (mut term, mut n) = (one, T::zero());
        while n < order {
            n = n + one;
            // n cₙ / cₙ₋₁ · dz/dw
            term = -term * n * n / (two * n + one);
        }
        let (mut sum, mut j) = (T::zero(), order);
        while sum + term != sum {
            sum = sum + term;
            j = j + one;
            // cⱼ/cⱼ₋₁ · j/(j − n) · z
            term = term * (two * j * j * z / ((two * j + one) * (j - order)));
        }
        return sum;
    }
    // (1 − w²) y′ = w y − 1, differentiated n times.
    let slope = rest * (one + w);
    let value = acos(w) / sqrt(slope);
    if order == T::zero() {
        return value;
    }
    let (mut before, mut value, mut n) = (value, (w * value - one) / slope, one);
    while n < order {
        (before, value) = (value, ((two * n + one) * w * value + n * n * before) / slope);
        n = n + one;
    }
    value
}

/// So many terms of a series in nested form, c (1 + r₁ x (1 + r₂ x (…))): from c, and each r by its number.
fn nested<T: Scalar>(first: T, x: T, terms: i32, ratio: impl Fn(i32) -> T) -> T {
    let (mut sum, mut k) = (T::one(), terms);
    while k > 0 {
        sum = T::one() + ratio(k) * x * sum;
        k -= 1;
    }
    first * sum
}

/// A number that is not negative, by doubling.
fn whole<T: Scalar>(k: i32) -> T {
    let (mut sum, mut bit) = (T::zero(), 1 << 12);
    while bit > 0 {
        sum = sum + sum;
        if k & bit != 0 {
            sum = sum + T::one();
        }
        bit >>= 1;
    }
    sum
}

/// [`sinc_root`] of SIMD lanes; `chosen(a, b, c, d)` is c in the lanes where a < b, and d in others.
#[inline]
pub fn sinc_root_of_lanes<T: Scalar>(
    order: i32,
    s: T,
    sqrt: impl Fn(T) -> T,
    sin: impl Fn(T) -> T,
    cos: impl Fn(T) -> T,
    chosen: impl Fn(T, T, T, T) -> T,
) -> T {
    let x = sqrt(s);
    if order < 0 {
        return cos(x);
    }
    let (mut before, mut value, mut first) = (cos(x), sin(x) / x, T::one());
    for n in 0..order {
        (before, value) = (value, (whole::<T>(2 * n + 1) * value - before) / s);
        first = first / whole(2 * n + 3);
    }
    // As many terms as it takes below the end of the series.
    let (end, terms) = match order {
        0 => (T::one() / whole(256), 6),
        1 => (T::one() / whole(4), 9),
        _ => (whole(2 * order + 3), 18),
    };
    let near = nested(first, s, terms, |k| -T::one() / whole(2 * k * (2 * (order + k) + 1)));
    chosen(s, end, near, value)
}

/// [`arc`] of SIMD lanes; `chosen(a, b, c, d)` is c in the lanes where a < b, and d in others.
#[inline]
pub fn arc_of_lanes<T: Scalar>(
    order: i32,
    w: T,
    sqrt: impl Fn(T) -> T,
    acos: impl Fn(T) -> T,
    chosen: impl Fn(T, T, T, T) -> T,
) -> T {
    let rest = T::one() - w;
    let slope = rest * (T::one() + w);
    // The angle of a w beyond 1, which rounding leads to, is 0.
    let far = acos(chosen(rest, T::zero(), T::one(), w)) / sqrt(slope);
    let (mut before, mut value, mut first) = (T::one(), far, T::one());
    for n in 0..order {
        let n_squared = whole::<T>(n * n);
        let inhomogeneous = if n == 0 { -T::one() } else { n_squared * before };
        (before, value) = (value, (whole::<T>(2 * n + 1) * w * value + inhomogeneous) / slope);
        first = -first * whole((n + 1) * (n + 1)) / whole(2 * n + 3);
    }
    let (end, terms) = match order {
        0 => (T::one() / whole(1024), 5),
        1 => (T::one() / whole(16), 14),
        _ => (T::one() / whole(4), 26),
    };
    let z = rest / whole(2);
    let near = nested(first, z, terms, |k| {
        let j = k + order;
        whole::<T>(2 * j * j) / whole((2 * j + 1) * k)
    });
    chosen(rest, end, near, value)
}
