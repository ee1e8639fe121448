//! The functions of two scalars.

use super::functions::Domain::{Everywhere, NonZero, Order, Positive, Probability, Tame};
use super::functions::Home::{Complex, Hidden, Kernel, Real, Runtime};
use super::functions::{BinaryRow, CALL, Home, Unary, pair, places, same};
use super::op::Relation::{Eq, Ge, Gt, Le};
use super::reference;

places! {
    /// A row of [`BINARY`].
    Binary of BinaryRow in BINARY:
        POWF = "powf", HYPOT = "hypot", MAX = "max", MIN = "min", TANH_SLOPE = "tanh_slope",
        SIGMOID_SLOPE = "sigmoid_slope", COSINE = "cosine", RATIO = "ratio", POLYGAMMA = "polygamma",
        SPHERICAL = "spherical", APART = "apart", ATAN2 = "atan2", SINC_ROOT = "sinc_root", ARC = "arc",
        REM = "rem", REM_EUCLID = "rem_euclid", TRUNCATED = "truncated_quotient",
        EUCLIDEAN = "euclidean_quotient",
}

const REMAINDERS: &[(f64, f64)] = &[(5.3, 1.2), (-0.7, 0.4), (0.3, -1.5), (-2.1, -0.2)];

/// The functions of two scalars.
pub static BINARY: &[BinaryRow] = &[
    // x⁰ is constant, also where x⁻¹ is infinite, and 0ᵖ is for p > 0, where log x is.
    pair("powf", Complex, (Positive, Tame), &[(0.4, 1.7), (1.0, -0.6), (2.3, 0.4), (3.0, 2.5)], f64::powf, |a, b, y, _| {
        let zero = a.constant(0.0);
        let at_zero = a.compare(Eq, zero);
        let slope = b * a.call2(Binary::POWF, b + -1.0);
        let is_constant = at_zero.and(b.compare(Eq, zero));
        let vanishes = at_zero.and(b.compare(Gt, zero));
        (is_constant.choose(zero, slope), vanishes.choose(zero, y * a.call(Unary::LN)))
    }),
    pair(
        "atan2",
        Real,
        (Everywhere, Positive),
        &[(0.5, 1.2), (-0.7, 0.4), (0.3, -1.5), (-2.0, -0.2)],
        f64::atan2,
        |a, b, _, _| (b.call2(Binary::RATIO, a), -a.call2(Binary::RATIO, b)),
    ),
    pair(
        "hypot",
        Complex,
        (Everywhere, Everywhere),
        &[(0.5, 1.2), (-0.7, 0.4), (0.3, -1.5), (-2.0, -0.2)],
        f64::hypot,
        |a, b, _, _| (a.call2(Binary::COSINE, b), b.call2(Binary::COSINE, a)),
    ),
    // At a tie the derivative is 0 against a constant and goes to the first of two active arguments.
    pair("max", Real, (Everywhere, Everywhere), &[(0.5, 1.2), (1.4, -0.3), (-2.0, -0.2)], f64::max, |a, b, _, both| {
        (a.indicator(if both { Ge } else { Gt }, b), b.indicator(Gt, a))
    })
    .costs(1),
    pair("min", Real, (Everywhere, Everywhere), &[(0.5, 1.2), (1.4, -0.3), (-2.0, -0.2)], f64::min, |a, b, _, both| {
        (b.indicator(if both { Ge } else { Gt }, a), a.indicator(Gt, b))
    })
    .costs(1),
    pair(
        "log_add_exp",
        Runtime,
        (Everywhere, Everywhere),
        &[(0.5, 1.2), (1.4, -0.3), (-2.0, -2.0)],
        |a, b| a.max(b) + (-(a - b).abs()).exp().ln_1p(),
        |a, b, _, _| (a.call2(Binary::APART, b).call(Unary::SIGMOID), b.call2(Binary::APART, a).call(Unary::SIGMOID)),
    )
    .costs(2 * CALL),
    pair(
        "huber",
        Runtime,
        (Everywhere, Positive),
        &[(0.5, 1.2), (-1.4, 0.3), (2.0, 1.5), (-0.25, 1.0)],
        reference::huber,
        |r, delta, _, _| {
            let inside = r.call(Unary::ABS).compare(Le, delta);
            let beyond = r.call(Unary::ABS) + -delta;
            (inside.choose(r, delta * r.call(Unary::SIGN)), inside.choose(r.constant(0.0), beyond))
        },
    )
    .costs(4),
    // a − b of numbers that may be equal infinities.
    pair(
        "apart",
        Hidden,
        (Everywhere, Everywhere),
        &[(0.5, 1.2), (1.4, -0.3), (-2.0, -2.0)],
        |a, b| if a == b { 0.0 } else { a - b },
        |a, _, _, _| (a.constant(1.0), a.constant(-1.0)),
    )
    .costs(1),
    // The remainders of a division, almost everywhere: a less a whole number of b.
    pair(
        "rem",
        Hidden,
        (Everywhere, NonZero),
        REMAINDERS,
        |a, b| a % b,
        |a, b, _, _| (a.constant(1.0), -a.call2(Binary::TRUNCATED, b)),
    ),
    pair("rem_euclid", Hidden, (Everywhere, NonZero), REMAINDERS, f64::rem_euclid, |a, b, _, _| {
        (a.constant(1.0), -a.call2(Binary::EUCLIDEAN, b))
    }),
    pair(
        "truncated_quotient",
        Hidden,
        (Everywhere, NonZero),
        REMAINDERS,
        |a, b| (a / b).trunc(),
        |a, _, _, _| (a.constant(0.0), a.constant(0.0)),
    ),
    pair("euclidean_quotient", Hidden, (Everywhere, NonZero), REMAINDERS, f64::div_euclid, |a, _, _, _| {
        (a.constant(0.0), a.constant(0.0))
    }),
    // The derivatives of digamma.
    pair(
        "polygamma",
        Hidden,
        (Order, Positive),
        &[(1.0, 0.4), (1.0, 2.5), (2.0, 1.2), (3.0, 6.0)],
        reference::polygamma,
        |n, x, _, _| (n.constant(0.0), (n + 1.0).call2(Binary::POLYGAMMA, x)),
    )
    .costs(2 * CALL),
    // jₙ(x)/xⁿ of the spherical Bessel functions: the derivatives of sinc, which is that of order 0.
    pair(
        "spherical",
        Hidden,
        (Order, Everywhere),
        &[(0.0, 0.3), (1.0, 0.0), (1.0, -2.5), (2.0, 4.0), (3.0, 6.0)],
        reference::spherical,
        |n, x, _, _| (n.constant(0.0), -(x * (n + 1.0).call2(Binary::SPHERICAL, x))),
    )
    .costs(2 * CALL),
    // jₙ(√s)/√sⁿ, sin √s / √s for n = 0 and cos √s for n = −1: smooth in s ≥ 0, where rotations are functions of the squared angle.
    pair(
        "sinc_root",
        Kernel(&[Unary::SQRT, Unary::SIN, Unary::COS]),
        (Order, Positive),
        &[(-1.0, 0.4), (0.0, 0.3), (0.0, 7.0), (1.0, 0.1), (1.0, 2.5), (2.0, 4.0), (3.0, 6.0)],
        |n, s| if n < 0.0 { s.sqrt().cos() } else { reference::spherical(n, s.sqrt()) },
        |n, s, _, _| (n.constant(0.0), (n + 1.0).call2(Binary::SINC_ROOT, s) * -0.5),
    )
    .costs(2 * CALL),
    // The n-th derivative of acos(w)/√(1 − w²), which is smooth in w > −1: half the angle of a rotation over its
    // sine, from its cosine.
    pair(
        "arc",
        Kernel(&[Unary::SQRT, Unary::ACOS]),
        (Order, Probability),
        &[(0.0, 0.3), (0.0, 0.9), (1.0, 0.05), (1.0, 0.6), (2.0, 0.7), (3.0, 0.5)],
        reference::arc,
        |n, w, _, _| (n.constant(0.0), (n + 1.0).call2(Binary::ARC, w)),
    )
    .costs(2 * CALL),
    // 1 − tanh²(a) of a, given b = tanh(a), which tells it as long as it is not near ±1.
    pair(
        "tanh_slope",
        Kernel(&[Unary::EXP]),
        (Everywhere, Everywhere),
        &[(0.5, 0.46211715726000975), (-1.2, -0.8336546070121552), (2.0, 0.9640275800758169)],
        |a, _| a.cosh().powi(2).recip(),
        |a, b, y, _| (b * y * -2.0, a.constant(0.0)),
    )
    .costs(6),
    // σ(a) σ(−a), given b = σ(a), which tells it as long as it is not near 1. σ″ = −tanh(a/2) σ′.
    pair(
        "sigmoid_slope",
        Kernel(&[Unary::EXP]),
        (Everywhere, Everywhere),
        &[(0.5, 0.6224593312018546), (-1.2, 0.23147521650098232), (2.0, 0.8807970779778823)],
        |a, _| (2.0 * (a / 2.0).cosh()).powi(-2),
        |a, _, y, _| (-((a * 0.5).call(Unary::TANH) * y), a.constant(0.0)),
    )
    .costs(6),
    // a / √(a² + b²), 0 at 0, whose derivatives are made of itself: ∂ₐ = sin²/r and ∂ᵦ = −cos sin/r.
    pair(
        "cosine",
        Kernel(&[Unary::SQRT]),
        (Everywhere, Positive),
        &[(0.5, 1.2), (-0.7, 0.4), (0.3, -1.5), (-2.0, -0.2)],
        |a, b| if a == 0.0 && b == 0.0 { 0.0 } else { a / a.hypot(b) },
        |a, b, y, _| {
            let (sine, r) = (b.call2(Binary::COSINE, a), a.call2(Binary::HYPOT, b).call(Unary::RECIP_OR_ZERO));
            (sine * sine * r, -(y * sine * r))
        },
    )
    .costs(12),
    // a / (a² + b²), likewise: ∂ₐ = q² − p² and ∂ᵦ = −2 p q with q = b / (a² + b²).
    pair(
        "ratio",
        Kernel(&[]),
        (Everywhere, Positive),
        &[(0.5, 1.2), (-0.7, 0.4), (0.3, -1.5), (-2.0, -0.2)],
        |a, b| a / a.hypot(b) / a.hypot(b),
        |a, b, y, _| {
            let q = b.call2(Binary::RATIO, a);
            ((q + -y) * (q + y), y * q * -2.0)
        },
    )
    .costs(8),
];
