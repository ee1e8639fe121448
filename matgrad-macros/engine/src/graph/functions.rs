//! The open table of scalar functions. A row is all that is known of a function: its spelling, its
//! derivative written as mathematics, how code calls it, what it costs, how formulas show it, where it
//! is defined and a reference value for the tests. On a matrix a function acts element by element, so
//! its derivative is the σ′ of d σ(X) = σ′(X) ⊙ dX.

use super::expr::S;
use super::op::Relation::{Eq, Ge, Gt, Le};
use super::reference;

/// A row of [`UNARY`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Unary(u16);

/// A row of [`BINARY`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Binary(u16);

/// Where emitted code finds a function for a generic scalar `T`; for `f32` and `f64` every function
/// is a method of the runtime's `Real`, unless it is `Runtime` or a `Kernel`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Home {
    /// A method of nalgebra's `ComplexField` (`simd_…` in `SimdComplexField`).
    Complex,
    /// A method of nalgebra's `RealField` (`simd_…` in `SimdRealField`).
    Real,
    /// A free function of the runtime over `f32` and `f64`, which users call as one of matgrad's.
    Runtime,
    /// The same, but no user calls it: it arises in derivatives.
    Hidden,
    /// A free function of the runtime over any scalar with an order; these functions are passed to it.
    /// No user calls it: it arises in derivatives.
    Kernel(&'static [Unary]),
}

/// Where a function is defined and smooth.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Domain {
    /// Everywhere.
    Everywhere,
    /// Everywhere, but it grows fast.
    Tame,
    /// Everywhere but at 0.
    NonZero,
    /// x > 0
    Positive,
    /// x > −1
    AboveMinusOne,
    /// x > 1
    AboveOne,
    /// −1 < x < 1
    BetweenOnes,
    /// 0 < x < 1
    Probability,
    /// A small integer that no derivative is taken in.
    Order,
}

/// σ′ from x and y = σ(x).
pub type Derivative = for<'g> fn(S<'g>, S<'g>) -> S<'g>;

/// ∂/∂a and ∂/∂b from a, b, y and whether both operands are active.
pub type Partials = for<'g> fn(S<'g>, S<'g>, S<'g>, bool) -> (S<'g>, S<'g>);

/// A function of one scalar.
pub struct UnaryRow {
    /// The name users and messages spell.
    pub name: &'static str,
    /// σ′ from x and y = σ(x).
    pub derivative: Derivative,
    /// Where code finds it.
    pub home: Home,
    /// How formulas show it, where that is not `name(x)`: `{}` is x, and `{.}` is x in parentheses if it
    /// needs any.
    pub shown: &'static str,
    /// Estimated scalar operations.
    pub cost: usize,
    /// Where it is defined and smooth.
    pub domain: Domain,
    /// The value, for the reference interpreter and the tests.
    pub reference: fn(f64) -> f64,
}

/// A function of two scalars.
pub struct BinaryRow {
    /// The name users and messages spell.
    pub name: &'static str,
    /// ∂/∂a and ∂/∂b from a, b and y, told whether a and b both depend on the variable.
    pub partials: Partials,
    /// Where code finds it.
    pub home: Home,
    /// How formulas show it, where that is not `name(a, b)`, with `{}` and `{.}` for a and for b.
    pub shown: &'static str,
    /// Estimated scalar operations.
    pub cost: usize,
    /// Where it is defined in each of both.
    pub domain: (Domain, Domain),
    /// Points at which it is smooth.
    pub samples: &'static [(f64, f64)],
    /// The value, for the reference interpreter and the tests.
    pub reference: fn(f64, f64) -> f64,
}

/// The usual cost of a function.
const CALL: usize = 20;

const fn row(name: &'static str, home: Home, domain: Domain, reference: fn(f64) -> f64, derivative: Derivative) -> UnaryRow {
    let cost = if matches!(home, Home::Kernel(_)) { 4 } else { CALL };
    UnaryRow { name, derivative, home, shown: "", cost, domain, reference }
}

impl UnaryRow {
    const fn shown(self, shown: &'static str) -> UnaryRow {
        UnaryRow { shown, ..self }
    }

    const fn costs(self, cost: usize) -> UnaryRow {
        UnaryRow { cost, ..self }
    }

    /// Whether the user may apply it to an active value; the others arise only in derivatives.
    pub fn is_spellable(&self) -> bool {
        self.home.is_spellable()
    }
}

impl Home {
    const fn is_spellable(self) -> bool {
        !matches!(self, Home::Kernel(_) | Home::Hidden)
    }
}

impl BinaryRow {
    /// Whether the user may apply it to an active value; the others arise only in derivatives.
    pub fn is_spellable(&self) -> bool {
        self.home.is_spellable()
    }
}

use Domain::{AboveMinusOne, AboveOne, BetweenOnes, Everywhere, NonZero, Order, Positive, Probability, Tame};
use Home::{Complex, Hidden, Kernel, Real, Runtime};
use std::f64::consts::{FRAC_2_SQRT_PI, LN_2, LN_10};

/// The functions of one scalar.
pub static UNARY: &[UnaryRow] = &[
    row("exp", Complex, Tame, f64::exp, |_, y| y),
    row("exp2", Complex, Tame, f64::exp2, |_, y| y * LN_2),
    // y + 1 would be 0 far out.
    row("exp_m1", Complex, Tame, f64::exp_m1, |x, _| x.call(Unary::EXP)),
    row("ln", Complex, Positive, f64::ln, |x, _| x.recip()).shown("log({})"),
    row("log2", Complex, Positive, f64::log2, |x, _| (x * LN_2).recip()),
    row("log10", Complex, Positive, f64::log10, |x, _| (x * LN_10).recip()),
    row("ln_1p", Complex, AboveMinusOne, f64::ln_1p, |x, _| (x + 1.0).recip()),
    row("sqrt", Complex, Positive, f64::sqrt, |_, y| (y * 2.0).recip()).shown("√{.}"),
    row("cbrt", Complex, NonZero, f64::cbrt, |_, y| (y * y * 3.0).recip()),
    row("recip", Complex, NonZero, f64::recip, |_, y| -(y * y)).shown("1/{.}").costs(4),
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
    row("abs", Complex, NonZero, f64::abs, |x, _| x.call(Unary::SIGN)).shown("|{}|").costs(4),
    row("relu", Runtime, NonZero, |x| x.max(0.0), |x, _| x.indicator(Gt, x.constant(0.0))).costs(4),
    row("sigmoid", Runtime, Everywhere, |x| 1.0 / (1.0 + (-x).exp()), |x, y| x.call2(Binary::SIGMOID_SLOPE, y)).shown("σ({})"),
    row("softplus", Runtime, Everywhere, |x| x.max(0.0) + (-x.abs()).exp().ln_1p(), |x, _| x.call(Unary::SIGMOID)),
    row("log_sigmoid", Runtime, Everywhere, |x| x.min(0.0) - (-x.abs()).exp().ln_1p(), |x, _| (-x).call(Unary::SIGMOID)),
    row("logit", Runtime, Probability, |p| (p / (1.0 - p)).ln(), |p, _| (p * (-p + 1.0)).recip()),
    row("erf", Runtime, Everywhere, reference::erf, |x, _| x.call(Unary::GAUSSIAN) * FRAC_2_SQRT_PI),
    row("erfc", Runtime, Everywhere, |x| 1.0 - reference::erf(x), |x, _| x.call(Unary::GAUSSIAN) * -FRAC_2_SQRT_PI),
    row("ln_gamma", Runtime, Positive, reference::ln_gamma, |x, _| x.call(Unary::DIGAMMA)),
    row("digamma", Runtime, Positive, reference::digamma, |x, _| x.constant(1.0).call2(Binary::POLYGAMMA, x)).shown("ψ({})"),
    row("sinc", Runtime, Everywhere, |x| reference::spherical(0.0, x), |x, _| -(x * x.constant(1.0).call2(Binary::SPHERICAL, x))),
    row("gaussian", Hidden, Everywhere, |x| (-x * x).exp(), |x, y| x * y * -2.0).shown("exp(−{.}²)"),
    row("sign", Kernel(&[]), NonZero, |x| if x == 0.0 { 0.0 } else { x.signum() }, |x, _| x.constant(0.0)),
    row("recip_or_zero", Kernel(&[]), NonZero, |x| if x == 0.0 { 0.0 } else { 1.0 / x }, |_, y| -(y * y)).shown("1/{.}"),
];

/// The functions of two scalars.
pub static BINARY: &[BinaryRow] = &[
    BinaryRow {
        name: "powf",
        home: Complex,
        shown: "{.}^{.}",
        cost: CALL,
        domain: (Positive, Tame),
        samples: &[(0.4, 1.7), (1.0, -0.6), (2.3, 0.4), (3.0, 2.5)],
        reference: f64::powf,
        // x⁰ is constant, also where x⁻¹ is infinite, and 0ᵖ is for p > 0, where log x is.
        partials: |a, b, y, _| {
            let zero = a.constant(0.0);
            let at_zero = a.compare(Eq, zero);
            let slope = b * a.call2(Binary::POWF, b + -1.0);
            let is_constant = at_zero.and(b.compare(Eq, zero));
            let vanishes = at_zero.and(b.compare(Gt, zero));
            (is_constant.choose(zero, slope), vanishes.choose(zero, y * a.call(Unary::LN)))
        },
    },
    BinaryRow {
        name: "atan2",
        home: Real,
        shown: "",
        cost: CALL,
        domain: (Everywhere, Positive),
        samples: &[(0.5, 1.2), (-0.7, 0.4), (0.3, -1.5), (-2.0, -0.2)],
        reference: f64::atan2,
        partials: |a, b, _, _| (b.call2(Binary::RATIO, a), -a.call2(Binary::RATIO, b)),
    },
    BinaryRow {
        name: "hypot",
        home: Complex,
        shown: "",
        cost: CALL,
        domain: (Everywhere, Everywhere),
        samples: &[(0.5, 1.2), (-0.7, 0.4), (0.3, -1.5), (-2.0, -0.2)],
        reference: f64::hypot,
        partials: |a, b, _, _| (a.call2(Binary::COSINE, b), b.call2(Binary::COSINE, a)),
    },
    // At a tie the derivative is 0 against a constant and goes to the first of two active arguments.
    BinaryRow {
        name: "max",
        home: Real,
        shown: "",
        cost: 1,
        domain: (Everywhere, Everywhere),
        samples: &[(0.5, 1.2), (1.4, -0.3), (-2.0, -0.2)],
        reference: f64::max,
        partials: |a, b, _, both| (a.indicator(if both { Ge } else { Gt }, b), b.indicator(Gt, a)),
    },
    BinaryRow {
        name: "min",
        home: Real,
        shown: "",
        cost: 1,
        domain: (Everywhere, Everywhere),
        samples: &[(0.5, 1.2), (1.4, -0.3), (-2.0, -0.2)],
        reference: f64::min,
        partials: |a, b, _, both| (b.indicator(if both { Ge } else { Gt }, a), a.indicator(Gt, b)),
    },
    BinaryRow {
        name: "log_add_exp",
        home: Runtime,
        shown: "",
        cost: 2 * CALL,
        domain: (Everywhere, Everywhere),
        samples: &[(0.5, 1.2), (1.4, -0.3), (-2.0, -2.0)],
        reference: |a, b| a.max(b) + (-(a - b).abs()).exp().ln_1p(),
        partials: |a, b, _, _| ((a + -b).call(Unary::SIGMOID), (b + -a).call(Unary::SIGMOID)),
    },
    BinaryRow {
        name: "huber",
        home: Runtime,
        shown: "",
        cost: 4,
        domain: (Everywhere, Positive),
        samples: &[(0.5, 1.2), (-1.4, 0.3), (2.0, 1.5), (-0.25, 1.0)],
        reference: reference::huber,
        partials: |r, delta, _, _| {
            let inside = r.call(Unary::ABS).compare(Le, delta);
            let beyond = r.call(Unary::ABS) + -delta;
            (inside.choose(r, delta * r.call(Unary::SIGN)), inside.choose(r.constant(0.0), beyond))
        },
    },
    // The derivatives of digamma.
    BinaryRow {
        name: "polygamma",
        home: Hidden,
        shown: "polygamma({}, {})",
        cost: 2 * CALL,
        domain: (Order, Positive),
        samples: &[(1.0, 0.4), (1.0, 2.5), (2.0, 1.2), (3.0, 6.0)],
        reference: reference::polygamma,
        partials: |n, x, _, _| (n.constant(0.0), (n + 1.0).call2(Binary::POLYGAMMA, x)),
    },
    // jₙ(x)/xⁿ of the spherical Bessel functions: the derivatives of sinc, which is that of order 0.
    BinaryRow {
        name: "spherical",
        home: Hidden,
        shown: "",
        cost: 2 * CALL,
        domain: (Order, Everywhere),
        samples: &[(0.0, 0.3), (1.0, 0.0), (1.0, -2.5), (2.0, 4.0), (3.0, 6.0)],
        reference: reference::spherical,
        partials: |n, x, _, _| (n.constant(0.0), -(x * (n + 1.0).call2(Binary::SPHERICAL, x))),
    },
    // 1 − tanh²(a) of a, given b = tanh(a), which tells it as long as it is not near ±1.
    BinaryRow {
        name: "tanh_slope",
        home: Kernel(&[Unary::EXP]),
        shown: "sech²({})",
        cost: 6,
        domain: (Everywhere, Everywhere),
        samples: &[(0.5, 0.46211715726000975), (-1.2, -0.8336546070121552), (2.0, 0.9640275800758169)],
        reference: |a, _| a.cosh().powi(2).recip(),
        partials: |a, b, y, _| (b * y * -2.0, a.constant(0.0)),
    },
    // σ(a) σ(−a), given b = σ(a), which tells it as long as it is not near 1. σ″ = −tanh(a/2) σ′.
    BinaryRow {
        name: "sigmoid_slope",
        home: Kernel(&[Unary::EXP]),
        shown: "σ′({})",
        cost: 6,
        domain: (Everywhere, Everywhere),
        samples: &[(0.5, 0.6224593312018546), (-1.2, 0.23147521650098232), (2.0, 0.8807970779778823)],
        reference: |a, _| (2.0 * (a / 2.0).cosh()).powi(-2),
        partials: |a, _, y, _| (-((a * 0.5).call(Unary::TANH) * y), a.constant(0.0)),
    },
    // a / √(a² + b²), 0 at 0, whose derivatives are made of itself: ∂ₐ = sin²/r and ∂ᵦ = −cos sin/r.
    BinaryRow {
        name: "cosine",
        home: Kernel(&[Unary::SQRT]),
        shown: "{.}/√({.}² + {.}²)",
        cost: 12,
        domain: (Everywhere, Positive),
        samples: &[(0.5, 1.2), (-0.7, 0.4), (0.3, -1.5), (-2.0, -0.2)],
        reference: |a, b| if a == 0.0 && b == 0.0 { 0.0 } else { a / a.hypot(b) },
        partials: |a, b, y, _| {
            let (sine, r) = (b.call2(Binary::COSINE, a), a.call2(Binary::HYPOT, b).call(Unary::RECIP_OR_ZERO));
            (sine * sine * r, -(y * sine * r))
        },
    },
    // a / (a² + b²), likewise: ∂ₐ = q² − p² and ∂ᵦ = −2 p q with q = b / (a² + b²).
    BinaryRow {
        name: "ratio",
        home: Kernel(&[]),
        shown: "{.}/({.}² + {.}²)",
        cost: 8,
        domain: (Everywhere, Positive),
        samples: &[(0.5, 1.2), (-0.7, 0.4), (0.3, -1.5), (-2.0, -0.2)],
        reference: |a, b| a / a.hypot(b) / a.hypot(b),
        partials: |a, b, y, _| {
            let q = b.call2(Binary::RATIO, a);
            ((q + -y) * (q + y), y * q * -2.0)
        },
    },
];

/// Whether two names are the same.
const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut k = 0;
    while k < a.len() && k < b.len() && a[k] == b[k] {
        k += 1;
    }
    k == a.len() && k == b.len()
}

/// Declares a constant for each row that other code names, found while the crate is compiled.
macro_rules! named {
    ($row:ident: $($name:ident = $text:literal),* $(,)?) => {
        $(
            #[doc = concat!("The row of `", $text, "`.")]
            pub const $name: $row = $row::named($text);
        )*
    };
}

impl Unary {
    named! { Unary:
        EXP = "exp", LN = "ln", SQRT = "sqrt", RECIP = "recip", SIN = "sin", COS = "cos", SINH = "sinh", COSH = "cosh",
        TANH = "tanh", ABS = "abs", RELU = "relu", SIGMOID = "sigmoid", SIGN = "sign", RECIP_OR_ZERO = "recip_or_zero",
        DIGAMMA = "digamma", GAUSSIAN = "gaussian",
    }

    /// The row of a name that users may spell.
    pub fn find(name: &str) -> Option<Unary> {
        let name = if name == EXPIT { "sigmoid" } else { name };
        UNARY.iter().position(|row| row.name == name && row.is_spellable()).map(|i| Unary(i as u16))
    }

    /// The row of a name that is known to be in the table.
    pub const fn named(name: &str) -> Unary {
        let mut k = 0;
        while k < UNARY.len() {
            if same(UNARY[k].name, name) {
                return Unary(k as u16);
            }
            k += 1;
        }
        panic!("no function of this name is in the table")
    }

    /// What is known of the function.
    pub fn row(self) -> &'static UnaryRow {
        &UNARY[self.0 as usize]
    }
}

impl Binary {
    named! { Binary:
        POWF = "powf", HYPOT = "hypot", MAX = "max", MIN = "min", TANH_SLOPE = "tanh_slope",
        SIGMOID_SLOPE = "sigmoid_slope", COSINE = "cosine", RATIO = "ratio", POLYGAMMA = "polygamma",
        SPHERICAL = "spherical",
    }

    /// The row of a name that users may spell.
    pub fn find(name: &str) -> Option<Binary> {
        BINARY.iter().position(|row| row.name == name && row.is_spellable()).map(|i| Binary(i as u16))
    }

    /// The row of a name that is known to be in the table.
    pub const fn named(name: &str) -> Binary {
        let mut k = 0;
        while k < BINARY.len() {
            if same(BINARY[k].name, name) {
                return Binary(k as u16);
            }
            k += 1;
        }
        panic!("no function of this name is in the table")
    }

    /// What is known of the function.
    pub fn row(self) -> &'static BinaryRow {
        &BINARY[self.0 as usize]
    }
}

/// The other name of `sigmoid`.
const EXPIT: &str = "expit";

/// The names that users may spell.
pub fn spellable() -> impl Iterator<Item = &'static str> {
    let unary = UNARY.iter().filter(|row| row.is_spellable()).map(|row| row.name);
    unary.chain(BINARY.iter().filter(|row| row.is_spellable()).map(|row| row.name))
}

/// The scalar functions that are matgrad's own.
pub fn scalar_helpers() -> impl Iterator<Item = &'static str> {
    let unary = UNARY.iter().filter(|row| row.home == Home::Runtime).map(|row| row.name);
    let binary = BINARY.iter().filter(|row| row.home == Home::Runtime).map(|row| row.name);
    unary.chain(binary).chain([EXPIT])
}

/// How many arguments a scalar function of matgrad's own takes; `None` for other names.
pub fn helper_arguments(name: &str) -> Option<usize> {
    let is_own = |home| home == Home::Runtime;
    match (Unary::find(name), Binary::find(name)) {
        (Some(f), _) if is_own(f.row().home) => Some(1),
        (_, Some(f)) if is_own(f.row().home) => Some(2),
        _ => None,
    }
}

impl std::fmt::Debug for Unary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.row().name)
    }
}

impl std::fmt::Debug for Binary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.row().name)
    }
}
