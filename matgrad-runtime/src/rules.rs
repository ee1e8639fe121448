//! Rules that are written by hand, held to central differences and to each other.

use core::fmt;
use core::ops::IndexMut;

use crate::check::{Checked, Mismatch, Worst, differences, is_single, random_scalar};

/// How numbers are reached: a scalar is one.
pub struct OfScalar;

/// How numbers are reached: by index.
pub struct OfIndexed;

/// What a rule takes and gives: a scalar, a matrix or an array of scalars, or a tuple of up to six of those. `How` is inferred.
pub trait Numbers<How>: Clone {
    /// The scalar.
    type Scalar: Checked;

    /// How many numbers there are.
    fn count(&self) -> usize;

    /// One of them.
    fn number(&self, k: usize) -> Self::Scalar;

    /// Changes one of them.
    fn set(&mut self, k: usize, number: Self::Scalar);

    /// Which entry of a tuple one of them is in, and its number there.
    fn place(&self, k: usize) -> (usize, usize) {
        (0, k)
    }
}

impl<T: Checked> Numbers<OfScalar> for T {
    type Scalar = T;

    fn count(&self) -> usize {
        1
    }

    fn number(&self, _: usize) -> T {
        *self
    }

    fn set(&mut self, _: usize, number: T) {
        *self = number;
    }
}

impl<X: Clone + IndexMut<usize>> Numbers<OfIndexed> for X
where
    X::Output: Checked,
    for<'a> &'a X: IntoIterator<Item = &'a X::Output>,
{
    type Scalar = X::Output;

    fn count(&self) -> usize {
        self.into_iter().count()
    }

    fn number(&self, k: usize) -> X::Output {
        self[k]
    }

    fn set(&mut self, k: usize, number: X::Output) {
        self[k] = number;
    }
}

macro_rules! tuples {
    ($($entry:ident $how:ident $at:tt),+) => {
        impl<T: Checked, $($how, $entry: Numbers<$how, Scalar = T>),+> Numbers<($($how,)+)> for ($($entry,)+) {
            type Scalar = T;

            fn count(&self) -> usize {
                0 $(+ self.$at.count())+
            }

            fn number(&self, k: usize) -> T {
                let (entry, k) = self.place(k);
                $(if entry == $at { return self.$at.number(k); })+
                T::zero()
            }

            fn set(&mut self, k: usize, number: T) {
                let (entry, k) = self.place(k);
                $(if entry == $at { self.$at.set(k, number); })+
            }

            fn place(&self, mut k: usize) -> (usize, usize) {
                $(
                    if k < self.$at.count() {
                        return ($at, k);
                    }
                    k -= self.$at.count();
                )+
                (usize::MAX, k)
            }
        }
    };
}

tuples!(A HowA 0);
tuples!(A HowA 0, B HowB 1);
tuples!(A HowA 0, B HowB 1, C HowC 2);
tuples!(A HowA 0, B HowB 1, C HowC 2, D HowD 3);
tuples!(A HowA 0, B HowB 1, C HowC 2, D HowD 3, E HowE 4);
tuples!(A HowA 0, B HowB 1, C HowC 2, D HowD 3, E HowE 4, G HowG 5);

/// What is wrong with a rule. Points are numbered from 0, and so are variables and elements.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RuleMismatch {
    /// `h_vjp` gives another number of cotangents than there are numbers in the variables.
    Length {
        /// How many it gives.
        given: usize,
        /// How many there are.
        wanted: usize,
    },
    /// `h_vjp` differs from central differences.
    Reverse {
        /// The point.
        point: usize,
        /// The variable.
        variable: usize,
        /// The element of the variable.
        element: usize,
        /// The numbers; its `column` counts through all variables.
        mismatch: Mismatch,
    },
    /// `h_diff` differs from central differences; the `row` of the mismatch is the element of the value.
    Forward {
        /// The point.
        point: usize,
        /// The numbers.
        mismatch: Mismatch,
    },
    /// The two modes say different things about one pair of a direction and a cotangent.
    Modes {
        /// The point.
        point: usize,
        /// The cotangent times what `h_diff` gives.
        forward: f64,
        /// What `h_vjp` gives times the direction.
        reverse: f64,
    },
}

impl fmt::Display for RuleMismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RuleMismatch::Length { given, wanted } => {
                write!(f, "reverse mode (`_vjp`) gives {given} numbers, but the variables have {wanted}")
            }
            RuleMismatch::Reverse { point, variable, element, mismatch: Mismatch { derived, difference, count, .. } } => write!(
                f,
                "reverse mode (`_vjp`) is wrong at point {point}: {count} numbers differ; the worst, in element {element} of variable {variable}, is {derived:e}, but the central difference is {difference:e}"
            ),
            RuleMismatch::Forward { point, mismatch: Mismatch { row, derived, difference, count, .. } } => write!(
                f,
                "forward mode (`_diff`) is wrong at point {point}: {count} numbers differ; the worst, element {row} of the value's differential, is {derived:e}, but the central difference is {difference:e}"
            ),
            RuleMismatch::Modes { point, forward, reverse } => write!(
                f,
                "the modes disagree at point {point}: a cotangent times `_diff` of a direction is {forward:e}, but `_vjp` of the cotangent times the direction is {reverse:e}"
            ),
        }
    }
}

#[cfg(feature = "std")]
impl std::error::Error for RuleMismatch {}

/// How many points are tried.
const POINTS: usize = 5;

/// Numbers in (−1, 1) around those of a value.
fn random<How, X: Numbers<How>>(around: &X, is_centred: bool, seed: &mut u64) -> X {
    let mut out = around.clone();
    for k in 0..around.count() {
        let number = random_scalar::<X::Scalar>(seed);
        out.set(k, if is_centred { number } else { around.number(k) + number });
    }
    out
}

/// The inner product of two values of as many numbers.
fn inner<A: Numbers<HowA>, HowA, B: Numbers<HowB>, HowB>(a: &A, b: &B) -> (f64, f64) {
    let (mut sum, mut size) = (0.0, 0.0);
    for k in 0..a.count().min(b.count()) {
        let (a, b): (f64, f64) = (a.number(k).into(), b.number(k).into());
        sum += a * b;
        size += (a * b).abs();
    }
    (sum, size)
}

/// Checks a rule that is written by hand in both modes: `h_vjp` against central differences of `h`, `h_diff` against
/// them, and the two against each other, at points whose numbers lie within 1 of those of `around`, with directions and
/// cotangents at random. Several variables are a tuple.
///
/// # Errors
/// What differs by more than rounding and truncation explain. Where `h` has kinks, choose `around` away from them.
pub fn rule<X, HowX, F, HowF, G, HowG, T: Checked>(
    around: X,
    h: impl Fn(&X) -> F,
    h_vjp: impl Fn(&X, &F) -> G,
    h_diff: impl Fn(&X, &X) -> F,
) -> Result<(), RuleMismatch>
where
    X: Numbers<HowX, Scalar = T>,
    F: Numbers<HowF, Scalar = T>,
    G: Numbers<HowG, Scalar = T>,
{
    reverse_rule(around.clone(), &h, &h_vjp)?;
    forward_rule(around.clone(), &h, &h_diff)?;
    let (mut seed, tolerance) = (2, if is_single::<T>() { 2e-4 } else { 1e-9 });
    for point in 0..POINTS {
        let x = random(&around, false, &mut seed);
        let (cotangent, direction) = (random(&h(&x), true, &mut seed), random(&x, true, &mut seed));
        let (forward, size) = inner(&cotangent, &h_diff(&x, &direction));
        let (reverse, other) = inner(&h_vjp(&x, &cotangent), &direction);
        if (forward - reverse).abs() > tolerance * (size + other) {
            return Err(RuleMismatch::Modes { point, forward, reverse });
        }
    }
    Ok(())
}

/// Checks the reverse mode of a rule that is written by hand, as [`rule`] does.
///
/// # Errors
/// What differs by more than rounding and truncation explain.
pub fn reverse_rule<X, HowX, F, HowF, G, HowG, T: Checked>(
    around: X,
    h: impl Fn(&X) -> F,
    h_vjp: impl Fn(&X, &F) -> G,
) -> Result<(), RuleMismatch>
where
    X: Numbers<HowX, Scalar = T>,
    F: Numbers<HowF, Scalar = T>,
    G: Numbers<HowG, Scalar = T>,
{
    let mut seed = 0;
    for point in 0..POINTS {
        let x = random(&around, false, &mut seed);
        let cotangent = random(&h(&x), true, &mut seed);
        let found = h_vjp(&x, &cotangent);
        if found.count() != x.count() {
            return Err(RuleMismatch::Length { given: found.count(), wanted: x.count() });
        }
        let mut worst = Worst::default();
        for column in 0..x.count() {
            let (difference, noise) = differences(x.number(column), |offset| {
                let mut moved = x.clone();
                moved.set(column, x.number(column) + offset);
                let value = h(&moved);
                let mut sum = T::zero();
                for row in 0..value.count() {
                    sum = sum + cotangent.number(row) * value.number(row);
                }
                sum
            });
            worst.see(0, column, found.number(column).into(), difference, noise);
        }
        worst.result().map_err(|mismatch| {
            let (variable, element) = x.place(mismatch.column);
            RuleMismatch::Reverse { point, variable, element, mismatch }
        })?;
    }
    Ok(())
}

/// Checks the forward mode of a rule that is written by hand, as [`rule`] does.
///
/// # Errors
/// What differs by more than rounding and truncation explain.
pub fn forward_rule<X, HowX, F, HowF, T: Checked>(
    around: X,
    h: impl Fn(&X) -> F,
    h_diff: impl Fn(&X, &X) -> F,
) -> Result<(), RuleMismatch>
where
    X: Numbers<HowX, Scalar = T>,
    F: Numbers<HowF, Scalar = T>,
{
    let mut seed = 1;
    for point in 0..POINTS {
        let x = random(&around, false, &mut seed);
        let direction = random(&x, true, &mut seed);
        let found = h_diff(&x, &direction);
        let mut worst = Worst::default();
        for row in 0..found.count() {
            let (difference, noise) = differences(T::zero(), |offset| {
                let mut moved = x.clone();
                for k in 0..x.count() {
                    moved.set(k, x.number(k) + offset * direction.number(k));
                }
                h(&moved).number(row)
            });
            worst.see(row, 0, found.number(row).into(), difference, noise);
        }
        worst.result().map_err(|mismatch| RuleMismatch::Forward { point, mismatch })?;
    }
    Ok(())
}
