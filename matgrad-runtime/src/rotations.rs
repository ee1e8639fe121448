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
    // sin x / x loses nothing; the differences that make the others lose what their series keep.
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
    // The first and its slope lose little nearer to w = 1 than others.
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
