//! The functions of one scalar.

use std::f64::consts::{FRAC_2_SQRT_PI, LN_2, LN_10};

use super::functions::Domain::{AboveMinusOne, AboveOne, BetweenOnes, Everywhere, NonZero, Positive, Probability, Tame};
use super::functions::Home::{Complex, Hidden, Kernel, Runtime};
use super::functions::{Binary, CALL, Home, UnaryRow, places, row, same};
use super::op::Relation::Gt;
use super::reference;

places! {
    /// A row of [`UNARY`].
    Unary of UnaryRow in UNARY:
        EXP = "exp", LN = "ln", SQRT = "sqrt", RECIP = "recip", SIN = "sin", COS = "cos", ACOS = "acos", SINH = "sinh", COSH = "cosh",
        TANH = "tanh", ABS = "abs", RELU = "relu", SIGMOID = "sigmoid", SIGN = "sign", RECIP_OR_ZERO = "recip_or_zero",
        DIGAMMA = "digamma", GAUSSIAN = "gaussian", ERFINV = "erfinv", ERFINV_SLOPE = "erfinv_slope",
}

/// The functions of one scalar.
pub static UNARY: &[UnaryRow] = &[
    row("exp", Complex, Tame, f64::exp, |_, y| y),
    row("exp2", Complex, Tame, f64::exp2, |_, y| y * LN_2),
    // y + 1 would be 0 far out.
    row("exp_m1", Complex, Tame, f64::exp_m1, |x, _| x.call(Unary::EXP)),
    row("ln", Complex, Positive, f64::ln, |x, _| x.recip()),
    row("log2", Complex, Positive, f64::log2, |x, _| (x * LN_2).recip()),
    row("log10", Complex, Positive, f64::log10, |x, _| (x * LN_10).recip()),
    row("ln_1p", Complex, AboveMinusOne, f64::ln_1p, |x, _| (x + 1.0).recip()),
    row("sqrt", Complex, Positive, f64::sqrt, |_, y| (y * 2.0).recip()),
    row("cbrt", Complex, NonZero, f64::cbrt, |_, y| (y * y * 3.0).recip()),
    row("recip", Complex, NonZero, f64::recip, |_, y| -(y * y)).costs(4),
    row("sin", Complex, Everywhere, f64::sin, |x, _| x.call(Unary::COS)),
    row("cos", Complex, Everywhere, f64::cos, |x, _| -x.call(Unary::SIN)),
    row("tan", Complex, BetweenOnes, f64::tan, |_, y| y * y + 1.0),
    // 1 − x² would lose digits near ±1, and x² overflows far out.
    row("asin", Complex, BetweenOnes, f64::asin, |x, _| ((-x + 1.0) * (x + 1.0)).call(Unary::SQRT).recip()),
    row("acos", Complex, BetweenOnes, f64::acos, |x, _| -((-x + 1.0) * (x + 1.0)).call(Unary::SQRT).recip()),
    row("atan", Complex, Everywhere, f64::atan, |x, _| (x * x + 1.0).recip()),
    row("sinh", Complex, Tame, f64::sinh, |x, _| x.call(Unary::COSH)),
    row("cosh", Complex, Tame, f64::cosh, |x, _| x.call(Unary::SINH)),
    row("tanh", Complex, Everywhere, f64::tanh, |x, y| x.call2(Binary::TANH_SLOPE, y)),
    row("asinh", Complex, Everywhere, f64::asinh, |x, _| x.call2(Binary::HYPOT, x.constant(1.0)).recip()),
    row("acosh", Complex, AboveOne, f64::acosh, |x, _| ((x + -1.0).call(Unary::SQRT) * (x + 1.0).call(Unary::SQRT)).recip()),
    row("atanh", Complex, BetweenOnes, f64::atanh, |x, _| ((-x + 1.0) * (x + 1.0)).recip()),
    row("abs", Complex, NonZero, f64::abs, |x, _| x.call(Unary::SIGN)).costs(4),
    row("relu", Runtime, NonZero, |x| x.max(0.0), |x, _| x.indicator(Gt, x.constant(0.0))).costs(4),
    row("sigmoid", Runtime, Everywhere, |x| 1.0 / (1.0 + (-x).exp()), |x, y| x.call2(Binary::SIGMOID_SLOPE, y)).also("expit"),
    row("softplus", Runtime, Everywhere, |x| x.max(0.0) + (-x.abs()).exp().ln_1p(), |x, _| x.call(Unary::SIGMOID)),
    row("log_sigmoid", Runtime, Everywhere, |x| x.min(0.0) - (-x.abs()).exp().ln_1p(), |x, _| (-x).call(Unary::SIGMOID)),
    row("logit", Runtime, Probability, |p| (p / (1.0 - p)).ln(), |p, _| (p * (-p + 1.0)).recip()),
    row("erf", Runtime, Everywhere, reference::erf, |x, _| x.call(Unary::GAUSSIAN) * FRAC_2_SQRT_PI),
    row("erfc", Runtime, Everywhere, |x| 1.0 - reference::erf(x), |x, _| x.call(Unary::GAUSSIAN) * -FRAC_2_SQRT_PI),
    row("erfinv", Runtime, BetweenOnes, reference::erfinv, |x, _| x.call(Unary::ERFINV_SLOPE)).costs(4 * CALL),
    row("ln_gamma", Runtime, Positive, reference::ln_gamma, |x, _| x.call(Unary::DIGAMMA)),
    row("digamma", Runtime, Positive, reference::digamma, |x, _| x.constant(1.0).call2(Binary::POLYGAMMA, x)),
    row("sinc", Runtime, Everywhere, |x| reference::spherical(0.0, x), |x, _| -(x * x.constant(1.0).call2(Binary::SPHERICAL, x))),
    row("gaussian", Hidden, Everywhere, |x| (-x * x).exp(), |x, y| x * y * -2.0),
    row("erfinv_slope", Hidden, BetweenOnes, reference::erfinv_slope, |x, y| x.call(Unary::ERFINV) * y * y * 2.0).costs(4 * CALL),
    row("sign", Kernel(&[]), NonZero, |x| if x == 0.0 { 0.0 } else { x.signum() }, |x, _| x.constant(0.0)),
    row("recip_or_zero", Kernel(&[]), NonZero, |x| if x == 0.0 { 0.0 } else { 1.0 / x }, |_, y| -(y * y)),
];
