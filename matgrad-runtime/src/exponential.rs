//! The exponential of a square matrix by scaling and squaring, and its Fréchet derivatives, which are
//! the same recursion over matrices with nilpotent parts (Al-Mohy & Higham 2009).

use crate::scalar::magnitude;
use crate::{Lu, Scalar};

/// A matrix with nilpotent parts: A + ε E for K = 2, A + ε E + δ F + εδ H for K = 4 with ε² = δ² = 0, and
/// so on. Part `s` belongs to the product of those whose bits are in `s`.
type Jet<T, const N: usize, const K: usize> = [[[T; N]; N]; K];

/// exp A of A (N×N) for K = 1, the derivative L(A, E) for `parts` A and E, that of it in the direction F
/// for A, E, F and 0, and so on: the last part of the exponential of these parts.
///
/// Degree and scaling are those that nalgebra chooses for A; `of` makes a scalar of an `f64`.
#[inline]
pub fn exponential<T: Scalar + PartialOrd, const N: usize, const K: usize>(
    parts: &[[[T; N]; N]; K],
    of: impl Fn(f64) -> T,
) -> [[T; N]; N] {
    const { assert!(K > 0) };
    exponential_of_jet(parts, &of)[K - 1]
}

/// The largest norms at which the Padé approximants of degree 3, 5, 7, 9 and 13 are exact to rounding.
const BOUNDS: [f64; 5] =
    [1.495_585_217_958_292e-2, 2.539_398_330_063_23e-1, 9.504_178_996_162_932e-1, 2.097_847_961_257_068, 4.25];

/// C(2m, m) (2m + 1)! 2⁻⁵³ for the same degrees m: the first term that an approximant lacks is rounding
/// where ‖|A|²ᵐ⁺¹‖ is at most so many times ‖A‖.
const REMAINDERS: [f64; 5] = [
    100_800.0 * ROUNDING,
    10_059_033_600.0 * ROUNDING,
    4_487_938_430_976_000.0 * ROUNDING,
    48_620.0 * 121_645_100_408_832_000.0 * ROUNDING,
    10_400_600.0 * 1.088_886_945_041_835_2e28 * ROUNDING,
];

/// 2⁻⁵³
const ROUNDING: f64 = 1.110_223_024_625_156_5e-16;

/// More squarings than these no finite result needs.
const MOST_SQUARINGS: usize = 1100;

/// The exponential of a matrix with nilpotent parts.
#[inline(never)]
fn exponential_of_jet<T: Scalar + PartialOrd, const N: usize, const K: usize>(
    a: &Jet<T, N, K>,
    of: &impl Fn(f64) -> T,
) -> Jet<T, N, K> {
    let [mut a2, mut a4, mut a6, mut out] = [[crate::zeros(); K]; 4];
    product(a, a, &mut a2);
    product(&a2, &a2, &mut a4);
    product(&a4, &a2, &mut a6);
    let (n4, n6) = (norm(value(&a4)), norm(value(&a6)));
    let within = |norm: T, bound: f64, power: i32| norm < of(power_of(bound, power));
    if within(n4, BOUNDS[0], 4) && within(n6, BOUNDS[0], 6) && is_rounding(value(a), 3, of(REMAINDERS[0])) {
        approximant(a, 3, [&a2], of, &mut out);
        return out;
    }
    if within(n4, BOUNDS[1], 4) && within(n6, BOUNDS[1], 6) && is_rounding(value(a), 5, of(REMAINDERS[1])) {
        approximant(a, 5, [&a2, &a4], of, &mut out);
        return out;
    }
    let mut power = crate::zeros();
    crate::mul_into(value(&a6), value(&a2), &mut power);
    let n8 = norm(&power);
    if within(n6, BOUNDS[2], 6) && within(n8, BOUNDS[2], 8) && is_rounding(value(a), 7, of(REMAINDERS[2])) {
        approximant(a, 7, [&a2, &a4, &a6], of, &mut out);
        return out;
    }
    if within(n6, BOUNDS[3], 6) && within(n8, BOUNDS[3], 8) && is_rounding(value(a), 9, of(REMAINDERS[3])) {
        let mut a8 = [crate::zeros(); K];
        product(&a6, &a2, &mut a8);
        approximant(a, 9, [&a2, &a4, &a6, &a8], of, &mut out);
        return out;
    }
    crate::mul_into(value(&a6), value(&a4), &mut power);
    let n10 = norm(&power);
    // The powers of the scaled matrix are the scaled powers.
    let half = of(0.5);
    let (mut scale, mut squarings) = (T::one(), 0);
    let small = |scale: T| {
        let scaled = |norm: T, power: i32| norm * power_of(scale, power) <= of(power_of(BOUNDS[4], power));
        scaled(n8, 8) && (scaled(n6, 6) || scaled(n10, 10))
    };
    while !small(scale) && squarings < MOST_SQUARINGS {
        (scale, squarings) = (scale * half, squarings + 1);
    }
    // Each halving makes the remainder less by 2²⁶.
    let mut remainder = of(REMAINDERS[4]);
    crate::scale_into(scale, value(a), &mut power);
    while !is_rounding(&power, 13, remainder) && squarings < MOST_SQUARINGS {
        (scale, squarings) = (scale * half, squarings + 1);
        remainder = remainder * of(67_108_864.0);
    }
    let mut a = *a;
    for (x, power) in [(&mut a, 1), (&mut a2, 2), (&mut a4, 4), (&mut a6, 6)] {
        let factor = power_of(scale, power);
        x.as_flattened_mut().as_flattened_mut().iter_mut().for_each(|x| *x = *x * factor);
    }
    approximant_of_thirteen([&a, &a2, &a4, &a6], of, &mut out);
    while squarings > 0 {
        product(&out, &out, &mut a2);
        out = a2;
        squarings -= 1;
    }
    out
}

/// The coefficients of the numerator of the Padé approximant of a degree of at most 13, from the constant
/// one. They are integers, and exact.
fn coefficients<T: Scalar>(degree: usize, of: &impl Fn(f64) -> T) -> [T; 14] {
    let mut out = [T::one(); 14];
    let m = degree as f64;
    let mut last = 1.0;
    for (j, coefficient) in out.iter_mut().enumerate().take(degree).rev() {
        let j = j as f64;
        last = last * (2.0 * m - j) * (j + 1.0) / (m - j);
        *coefficient = of(last);
    }
    out
}

/// (V − U)⁻¹ (V + U) for U = A Σ bₖ Aᵏ⁻¹ over odd k and V = Σ bₖ Aᵏ over even k, from the even `powers`.
fn approximant<T: Scalar + PartialOrd, const N: usize, const K: usize, const P: usize>(
    a: &Jet<T, N, K>,
    degree: usize,
    powers: [&Jet<T, N, K>; P],
    of: &impl Fn(f64) -> T,
    out: &mut Jet<T, N, K>,
) {
    let b = coefficients(degree, of);
    let [mut odd, mut even, mut u] = [[crate::zeros(); K]; 3];
    combination(&powers, &b, 1, &mut odd);
    combination(&powers, &b, 0, &mut even);
    add_to_diagonal(&mut odd, b[1]);
    add_to_diagonal(&mut even, b[0]);
    product(a, &odd, &mut u);
    quotient(&u, &mut even, out);
}

/// The approximant of degree 13 from A, A², A⁴ and A⁶.
fn approximant_of_thirteen<T: Scalar + PartialOrd, const N: usize, const K: usize>(
    [a, a2, a4, a6]: [&Jet<T, N, K>; 4],
    of: &impl Fn(f64) -> T,
    out: &mut Jet<T, N, K>,
) {
    let b = coefficients(13, of);
    let powers = [a2, a4, a6];
    let [mut odd, mut even, mut u] = [[crate::zeros(); K]; 3];
    for (first, sum) in [(1, &mut odd), (0, &mut even)] {
        // A⁶ (b₁₂ A⁶ + b₁₀ A⁴ + b₈ A²) + b₆ A⁶ + b₄ A⁴ + b₂ A² + b₀ I, and likewise for odd k.
        let mut high = [crate::zeros(); K];
        combination(&powers, &b, first + 6, &mut high);
        product(a6, &high, sum);
        combination(&powers, &b, first, sum);
        add_to_diagonal(sum, b[first]);
    }
    product(a, &odd, &mut u);
    quotient(&u, &mut even, out);
}

/// `out` += Σ b₍first + 2₎ A² + b₍first + 4₎ A⁴ + …
fn combination<T: Scalar, const N: usize, const K: usize>(
    powers: &[&Jet<T, N, K>],
    b: &[T; 14],
    first: usize,
    out: &mut Jet<T, N, K>,
) {
    for (power, &b) in powers.iter().zip(b.iter().skip(first + 2).step_by(2)) {
        add(out, b, power);
    }
}

/// (V − U)⁻¹ (V + U), part by part: what the parts before contribute goes to the right-hand side. `v`
/// becomes V − U.
fn quotient<T: Scalar + PartialOrd, const N: usize, const K: usize>(
    u: &Jet<T, N, K>,
    v: &mut Jet<T, N, K>,
    out: &mut Jet<T, N, K>,
) {
    *out = *v;
    add(out, T::one(), u);
    add(v, -T::one(), u);
    let lu = Lu::new(value(v));
    let (mut right, mut term) = (crate::zeros(), crate::zeros());
    for s in 0..K {
        if let Some(p) = out.get(s) {
            right = *p;
        }
        each_split(s, |t, rest| {
            if let (true, Some(q), Some(x)) = (t > 0, v.get(t), out.get(rest)) {
                crate::mul_into(q, x, &mut term);
                right.as_flattened_mut().iter_mut().zip(term.as_flattened()).for_each(|(x, &y)| *x = *x - y);
            }
        });
        if let Some(out) = out.get_mut(s) {
            *out = lu.solve(&right);
        }
    }
}

/// The product into `out`: part `s` gets those of all ways to split its bits.
fn product<T: Scalar, const N: usize, const K: usize>(a: &Jet<T, N, K>, b: &Jet<T, N, K>, out: &mut Jet<T, N, K>) {
    let mut term = crate::zeros();
    for (s, out) in out.iter_mut().enumerate() {
        each_split(s, |t, rest| {
            if let (Some(a), Some(b)) = (a.get(t), b.get(rest)) {
                // The first of them is all of `s`.
                if t == s {
                    crate::mul_into(a, b, out);
                } else {
                    crate::mul_into(a, b, &mut term);
                    crate::accumulate(out, &term);
                }
            }
        });
    }
}

/// Calls `f` with each subset of the bits of `s` and the bits that are left.
#[cfg_attr(not(debug_assertions), inline(always))]
fn each_split(s: usize, mut f: impl FnMut(usize, usize)) {
    let mut t = s;
    loop {
        f(t, s ^ t);
        if t == 0 {
            break;
        }
        t = (t - 1) & s;
    }
}

/// The part without ε and δ.
#[cfg_attr(not(debug_assertions), inline(always))]
fn value<T, const N: usize, const K: usize>(a: &Jet<T, N, K>) -> &[[T; N]; N] {
    const { assert!(K > 0) };
    &a[0]
}

/// `out` += c `a`
fn add<T: Scalar, const N: usize, const K: usize>(out: &mut Jet<T, N, K>, c: T, a: &Jet<T, N, K>) {
    for (out, a) in out.iter_mut().zip(a) {
        for (out, &a) in out.as_flattened_mut().iter_mut().zip(a.as_flattened()) {
            *out = *out + c * a;
        }
    }
}

/// `a` + s I
fn add_to_diagonal<T: Scalar, const N: usize, const K: usize>(a: &mut Jet<T, N, K>, s: T) {
    if let Some(a) = a.first_mut() {
        for (k, column) in a.iter_mut().enumerate() {
            if let Some(x) = column.get_mut(k) {
                *x = *x + s;
            }
        }
    }
}

/// The largest sum of the magnitudes in a column; NaN if one is not a number.
fn norm<T: Scalar + PartialOrd, const N: usize>(a: &[[T; N]; N]) -> T {
    largest(a.iter().map(|column| column.iter().fold(T::zero(), |sum, &x| sum + magnitude(x))))
}

fn largest<T: Scalar + PartialOrd>(items: impl Iterator<Item = T>) -> T {
    items.fold(T::zero(), |most, x| if x <= most { most } else { x })
}

/// Whether ‖|A|²ᵐ⁺¹‖ ≤ `remainder` ‖A‖.
fn is_rounding<T: Scalar + PartialOrd, const N: usize>(a: &[[T; N]; N], degree: usize, remainder: T) -> bool {
    let mut v = [T::one(); N];
    for _ in 0..=2 * degree {
        let mut next = v;
        for (next, column) in next.iter_mut().zip(a) {
            *next = column.iter().zip(&v).fold(T::zero(), |sum, (&x, &v)| sum + magnitude(x) * v);
        }
        v = next;
    }
    largest(v.into_iter()) <= remainder * norm(a)
}

/// A power with a small exponent.
fn power_of<T: Scalar>(x: T, power: i32) -> T {
    (0..power).fold(T::one(), |product, _| product * x)
}
