//! The branch-free functions: their error bounds, their edges, and whether `Real` uses them.

mod common;
#[path = "common/double_double.rs"]
mod double_double;

use common::Samples;
use double_double::{self as exact, Double};
use matgrad_runtime::{self as rt, Real, polynomial};
use proptest::prelude::*;

/// The bound that the README states, in units in the last place.
const BOUND: f64 = 0.85;

/// That for tanh.
const TANH_BOUND: f64 = 1.05;

/// The unit in the last place of 2ᵏ `exact`, divided by 2ᵏ.
fn unit(k: i32, exact: f64) -> f64 {
    let exact = exact.abs();
    let normal = f64::from_bits(exact.to_bits() + 1) - exact;
    if k < -900 { normal.max(exact::scale(1.0, -1074 - k)) } else { normal }
}

#[track_caller]
fn within(bound: f64, x: f64, got: f64, (k, want): (i32, Double)) {
    let error = ((exact::scale(got, -k) - want.0) - want.1) / unit(k, want.0);
    assert!(error.abs() <= bound, "off by {error} units at {x:e}: {got:e}");
}

#[test]
fn double_precision() {
    let mut samples = Samples::new(1);
    let count = if cfg!(debug_assertions) { 3_000 } else { 100_000 };
    for _ in 0..count {
        let x = samples.number();
        let tiny = x * (samples.number() * 30.0 - 30.0).exp2();
        for x in [x, tiny, 40.0 * x, 709.7 * x] {
            within(BOUND, x, polynomial::exp(x), exact::exp(x));
            within(BOUND, x, polynomial::exp_m1(x), exact::exp_m1(x));
            within(TANH_BOUND, x, polynomial::tanh(x), (0, exact::tanh(x.clamp(-39.0, 39.0))));
            within(BOUND, x.abs(), polynomial::ln(x.abs()), (0, exact::ln(x.abs())));
        }
        let subnormal = -726.7 + 18.4 * x;
        within(BOUND, subnormal, polynomial::exp(subnormal), exact::exp(subnormal));
        // From the smallest subnormal number to the largest of all; then where terms cancel.
        let any = f64::from_bits((x.abs() * f64::INFINITY.to_bits() as f64) as u64);
        for x in [any, 1.0 + 0.5 * x, 1.0 + tiny / 64.0] {
            within(BOUND, x, polynomial::ln(x), (0, exact::ln(x)));
        }
        for x in [any, x, tiny, tiny.abs().max(f64::EPSILON) - 1.0] {
            within(BOUND, x, polynomial::ln_1p(x), (0, exact::ln_1p(x)));
        }
        let crossing = 0.774 + 0.01 * x;
        within(TANH_BOUND, crossing, polynomial::tanh(crossing), (0, exact::tanh(crossing)));
    }
}

/// Every so many of all bit patterns, against `std` in double precision.
#[test]
fn single_precision() {
    fn check(name: &str, bound: f64, got: fn(f32) -> f32, want: fn(f64) -> f64) {
        let step = if cfg!(debug_assertions) { 86_243 } else { 2_203 };
        for bits in (0..=u32::MAX).step_by(step) {
            let x = f32::from_bits(bits);
            let (got, want) = (got(x), want(f64::from(x)));
            let nearest = want as f32;
            if nearest.is_nan() {
                assert!(got.is_nan(), "{name}({x:e}) = {got:e}");
            } else if nearest.is_infinite() || nearest == 0.0 {
                assert_eq!(got.to_bits(), nearest.to_bits(), "{name}({x:e}) = {got:e}");
            } else {
                let size = nearest.abs().min(f32::MAX.next_down());
                let error = (f64::from(got) - want) / f64::from(size.next_up() - size);
                assert!(error.abs() <= bound, "{name}({x:e}) = {got:e}, off by {error} units");
            }
        }
    }
    check("exp", BOUND, polynomial::exp, f64::exp);
    check("exp_m1", BOUND, polynomial::exp_m1, f64::exp_m1);
    check("ln", BOUND, polynomial::ln, f64::ln);
    check("ln_1p", BOUND, polynomial::ln_1p, f64::ln_1p);
    check("tanh", TANH_BOUND, polynomial::tanh, f64::tanh);
}

/// Where the result is exact, its bits are `std`'s: the sign of zeros too.
#[test]
fn edges() {
    macro_rules! same {
        ($t:ident, $edges:expr; $($name:ident)*) => { $(
            for x in $edges.into_iter().flat_map(|x: $t| [x, -x]) {
                let (got, want) = (polynomial::$name(x), $t::$name(x));
                let same = got.to_bits() == want.to_bits() || got.is_nan() && want.is_nan();
                assert!(same, "{}({x:e}) = {got:e}, not {want:e}", stringify!($name));
            }
        )* };
    }
    same!(f64, [0.0, f64::INFINITY, f64::NAN]; exp exp_m1 tanh ln ln_1p);
    same!(f32, [0.0, f32::INFINITY, f32::NAN]; exp exp_m1 tanh ln ln_1p);
    same!(f64, [f64::from_bits(1), f64::MIN_POSITIVE / 8.0, f64::MIN_POSITIVE]; exp exp_m1 tanh ln_1p);
    same!(f32, [f32::from_bits(1), f32::MIN_POSITIVE / 8.0, f32::MIN_POSITIVE]; exp exp_m1 tanh ln_1p);
    same!(f64, [f64::MAX, 746.0]; exp exp_m1 tanh);
    same!(f32, [f32::MAX, 105.0]; exp exp_m1 tanh);
    same!(f64, [1.0]; ln);
    same!(f32, [1.0]; ln);
    assert_eq!(polynomial::ln_1p(-1.0), f64::NEG_INFINITY);
    assert!(polynomial::ln_1p((-1.0_f64).next_down()).is_nan());
    // Beside the ends of the range.
    for x in [709.782712893383_f64, 709.782712893385, -745.13321910194, -745.1332191019412, 1000.0, -1000.0] {
        assert_eq!(polynomial::exp(x).is_finite(), x.exp().is_finite());
        assert_eq!(polynomial::exp_m1(x).is_finite(), x.exp_m1().is_finite());
        assert_eq!(polynomial::exp(x) > 0.0, x.exp() > 0.0);
    }
    assert_eq!(polynomial::exp_m1(-37.5), -1.0);
    assert_eq!(polynomial::tanh(19.5), 1.0);
}

proptest! {
    #[test]
    fn of_any_bits(bits: u64) {
        let x = f64::from_bits(bits);
        prop_assert_eq!(polynomial::exp(x).is_nan(), x.is_nan());
        prop_assert_eq!(polynomial::exp_m1(x).is_nan(), x.is_nan());
        prop_assert_eq!(polynomial::ln(x).is_nan(), x.ln().is_nan());
        prop_assert_eq!(polynomial::ln_1p(x).is_nan(), x.ln_1p().is_nan());
        prop_assert_eq!(polynomial::tanh(-x).to_bits(), (-polynomial::tanh(x)).to_bits());
        prop_assert!(polynomial::tanh(x).abs() <= 1.0 || x.is_nan());
    }

    /// Lanes of a loop are what a single call gives.
    #[test]
    fn in_loops(seed: u64) {
        let z = Samples::new(seed).matrix::<37, 1>() * 9.0;
        let t = rt::map([&z.data.0], |[x]| Real::tanh(x) + Real::exp(x));
        for (z, t) in z.iter().zip(t[0]) {
            prop_assert_eq!(Real::tanh(*z) + Real::exp(*z), t);
        }
    }
}

/// `Real` takes these functions under the feature, else those of `std`.
#[test]
fn switched_by_the_feature() {
    macro_rules! same {
        ($t:ident: $($name:ident)*) => { $(
            for i in 1..200 {
                let x = i as $t / 64.0;
                let want = if cfg!(feature = "vector-functions") { polynomial::$name(x) } else { $t::$name(x) };
                assert_eq!(Real::$name(x).to_bits(), want.to_bits(), stringify!($name));
            }
        )* };
    }
    same!(f64: exp exp_m1 tanh ln ln_1p);
    same!(f32: exp exp_m1 tanh ln ln_1p);
}
