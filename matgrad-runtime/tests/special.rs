//! Scalar functions and the softmax family.

mod common;

use common::{Samples, near};
use matgrad_runtime as rt;
use matgrad_runtime::Real;
use nalgebra::{RowSVector, SVector};
use proptest::prelude::*;

proptest! {
    #[test]
    fn against_the_definitions(x in -20.0..20.0_f64) {
        near(rt::sigmoid(x), 1.0 / (1.0 + (-x).exp()));
        near(rt::softplus(x), x.exp().ln_1p());
        near(rt::log_sigmoid(x), -(-x).exp().ln_1p());
        assert_eq!(rt::relu(x), x.max(0.0));
    }

    #[test]
    fn softmax_of_nalgebra_vectors(seed: u64) {
        let z: SVector<f64, 5> = Samples::new(seed).matrix::<5, 1>() * 9.0;
        let weights = z.map(f64::exp);
        let p = rt::softmax(&z);
        assert!((p - weights / weights.sum()).norm() < 1e-14);
        let l = rt::log_softmax(&z);
        assert!((l - p.map(f64::ln)).norm() < 1e-12);
        near(rt::log_sum_exp(&z), weights.sum().ln());
        let rows: RowSVector<f64, 5> = z.transpose();
        assert_eq!(rt::softmax(&rows), p.transpose());
        near(rt::log_sum_exp(&rows), rt::log_sum_exp(&z));
        assert_eq!(rt::softmax_array(&z.data.0, Real::exp), p.data.0);
        assert_eq!(rt::log_softmax_array(&z.data.0, Real::exp, Real::ln), l.data.0);
        assert_eq!(rt::log_sum_exp_array(&z.data.0, Real::exp, Real::ln), rt::log_sum_exp(&z));
    }
}

#[test]
fn large_arguments() {
    assert_eq!(rt::sigmoid(1000.0), 1.0);
    assert_eq!(rt::sigmoid(-1000.0), 0.0);
    assert_eq!(rt::sigmoid(0.0_f32), 0.5);
    assert_eq!(rt::sigmoid(f64::INFINITY), 1.0);
    assert_eq!(rt::sigmoid(f64::NEG_INFINITY), 0.0);
    assert!(rt::sigmoid(-700.0) > 0.0);
    assert_eq!(rt::softplus(1000.0), 1000.0);
    assert_eq!(rt::softplus(-1000.0), 0.0);
    assert_eq!(rt::softplus(f64::INFINITY), f64::INFINITY);
    assert_eq!(rt::log_sigmoid(-1000.0), -1000.0);
    assert_eq!(rt::log_sigmoid(1000.0), 0.0);
    assert_eq!(rt::relu(-0.0_f64).to_bits(), 0.0_f64.to_bits());
    for f in [rt::relu, rt::sigmoid, rt::softplus, rt::log_sigmoid] {
        assert!(f(f64::NAN).is_nan());
    }
}

#[test]
fn softmax_extremes() {
    let z = SVector::<f64, 3>::new(1000.0, -1000.0, 1000.0);
    assert_eq!(rt::softmax(&z), SVector::<f64, 3>::new(0.5, 0.0, 0.5));
    near(rt::log_sum_exp(&z), 1000.0 + 2f64.ln());
    near(rt::log_softmax(&z)[1], -2000.0 - 2f64.ln());
    let z = SVector::<f32, 4>::repeat(-1000.0);
    assert_eq!(rt::softmax(&z), SVector::<f32, 4>::repeat(0.25));
    assert!(rt::softmax(&SVector::<f64, 2>::new(f64::NAN, 1.0))[1].is_nan());
    assert!(rt::softmax(&SVector::<f64, 2>::new(1.0, f64::NAN))[0].is_nan());
    assert_eq!(rt::log_sum_exp(&SVector::<f64, 1>::new(7.0)), 7.0);
    assert_eq!(rt::constant(z), z);
}

/// Every function of [`Real`], against the inherent one (exactly) or nearly (libm).
#[test]
fn real_functions() {
    fn check(name: &str, got: f64, want: f64) {
        assert!((got - want).abs() <= 1e-14 * want.abs().max(1.0), "{name}: {got}, not {want}");
    }
    macro_rules! unary {
        ($x:expr; $($name:ident)*) => { $(
            check(stringify!($name), Real::$name($x), f64::$name($x));
            let single = Real::$name($x as f32);
            assert!((single - f32::$name($x as f32)).abs() <= 1e-5 * single.abs(), stringify!($name));
        )* };
    }
    unary!(0.3; exp exp2 ln log2 log10 ln_1p exp_m1 sqrt cbrt sin cos tan asin acos atan);
    unary!(0.3; sinh cosh tanh asinh atanh abs recip floor round signum);
    unary!(1.7; acosh floor round);
    unary!(-1.7; exp sin cbrt abs recip floor round signum);
    check("powi", Real::powi(1.1, -7), 1.1_f64.powi(-7));
    check("powi", Real::powi(-1.1, 5), (-1.1_f64).powi(5));
    check("powi", Real::powi(2.0, 0), 1.0);
    check("powf", Real::powf(1.1, 2.5), 1.1_f64.powf(2.5));
    check("atan2", Real::atan2(1.0, -2.0), 1.0_f64.atan2(-2.0));
    check("hypot", Real::hypot(3.0, 4.0), 5.0);
    check("max", Real::max(3.0, f64::NAN), 3.0);
    check("min", Real::min(3.0, 2.0), 2.0);
    check("mul_add", Real::mul_add(3.0, 2.0, 1.0), 7.0);
    let (sine, cosine) = Real::sin_cos(0.4);
    check("sin_cos", sine, 0.4_f64.sin());
    check("sin_cos", cosine, 0.4_f64.cos());
}
