//! The open table of scalar functions. A row is all that is known of a function: its spelling, its
//! derivative written as mathematics, how code calls it and a reference value for the tests. On a
//! matrix a function acts element by element, so its derivative is the σ′ of d σ(X) = σ′(X) ⊙ dX.

use super::expr::S;

/// A row of [`UNARY`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Unary(u16);

/// A row of [`BINARY`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Binary(u16);

/// Where emitted code finds a function for a generic scalar `T`; for `f32` and `f64` every function
/// is a method of the runtime's `Real`, unless it is `Runtime`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Home {
    /// A method of nalgebra's `ComplexField` (`simd_…` in `SimdComplexField`).
    Complex,
    /// A method of nalgebra's `RealField` (`simd_…` in `SimdRealField`).
    Real,
    /// A free function of the runtime over `f32` and `f64`.
    Runtime,
    /// Spelled out with operators and comparisons.
    Inline,
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
    /// Whether the user may apply it to an active value; the others arise only in derivatives.
    pub spellable: bool,
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
    /// The value, for the reference interpreter and the tests.
    pub reference: fn(f64, f64) -> f64,
}

const fn row(name: &'static str, home: Home, reference: fn(f64) -> f64, derivative: Derivative) -> UnaryRow {
    UnaryRow { name, derivative, home, spellable: true, reference }
}

const fn internal(name: &'static str, reference: fn(f64) -> f64, derivative: Derivative) -> UnaryRow {
    UnaryRow { name, derivative, home: Home::Inline, spellable: false, reference }
}

use Home::{Complex, Real, Runtime};
use std::f64::consts::{LN_2, LN_10};

/// The functions of one scalar.
pub static UNARY: &[UnaryRow] = &[
    row("exp", Complex, f64::exp, |_, y| y),
    row("exp2", Complex, f64::exp2, |_, y| y * LN_2),
    row("exp_m1", Complex, f64::exp_m1, |_, y| y + 1.0),
    row("ln", Complex, f64::ln, |x, _| x.recip()),
    row("log2", Complex, f64::log2, |x, _| (x * LN_2).recip()),
    row("log10", Complex, f64::log10, |x, _| (x * LN_10).recip()),
    row("ln_1p", Complex, f64::ln_1p, |x, _| (x + 1.0).recip()),
    row("sqrt", Complex, f64::sqrt, |_, y| (y * 2.0).recip()),
    row("cbrt", Complex, f64::cbrt, |_, y| (y * y * 3.0).recip()),
    row("recip", Complex, f64::recip, |_, y| -(y * y)),
    row("sin", Complex, f64::sin, |x, _| x.call("cos")),
    row("cos", Complex, f64::cos, |x, _| -x.call("sin")),
    row("tan", Complex, f64::tan, |_, y| y * y + 1.0),
    row("asin", Complex, f64::asin, |x, _| (-(x * x) + 1.0).call("sqrt").recip()),
    row("acos", Complex, f64::acos, |x, _| -(-(x * x) + 1.0).call("sqrt").recip()),
    row("atan", Complex, f64::atan, |x, _| (x * x + 1.0).recip()),
    row("sinh", Complex, f64::sinh, |x, _| x.call("cosh")),
    row("cosh", Complex, f64::cosh, |x, _| x.call("sinh")),
    row("tanh", Complex, f64::tanh, |_, y| -(y * y) + 1.0),
    row("asinh", Complex, f64::asinh, |x, _| (x * x + 1.0).call("sqrt").recip()),
    row("acosh", Complex, f64::acosh, |x, _| (x * x + -1.0).call("sqrt").recip()),
    row("atanh", Complex, f64::atanh, |x, _| (-(x * x) + 1.0).recip()),
    row("abs", Complex, f64::abs, |x, _| x.call("sign")),
    row("relu", Runtime, |x| x.max(0.0), |x, _| x.greater(0.0)),
    row("sigmoid", Runtime, |x| 1.0 / (1.0 + (-x).exp()), |_, y| y * (-y + 1.0)),
    row("softplus", Runtime, |x| x.max(0.0) + (-x.abs()).exp().ln_1p(), |x, _| x.call("sigmoid")),
    row("log_sigmoid", Runtime, |x| x.min(0.0) - (-x.abs()).exp().ln_1p(), |x, _| (-x).call("sigmoid")),
    internal(
        "sign",
        |x| {
            if x > 0.0 {
                1.0
            } else if x < 0.0 {
                -1.0
            } else {
                0.0
            }
        },
        |x, _| x.constant(0.0),
    ),
    internal("recip_or_zero", |x| if x == 0.0 { 0.0 } else { 1.0 / x }, |_, y| -(y * y)),
];

/// The functions of two scalars.
pub static BINARY: &[BinaryRow] = &[
    BinaryRow {
        name: "powf",
        home: Complex,
        reference: f64::powf,
        partials: |a, b, y, _| (b * a.powf(b + -1.0), y * a.call("ln")),
    },
    BinaryRow {
        name: "atan2",
        home: Real,
        reference: f64::atan2,
        partials: |a, b, _, _| {
            let r = (a * a + b * b).recip();
            (b * r, -(a * r))
        },
    },
    BinaryRow {
        name: "hypot",
        home: Complex,
        reference: f64::hypot,
        partials: |a, b, y, _| {
            let r = y.call("recip_or_zero");
            (a * r, b * r)
        },
    },
    // At a tie the derivative is 0 against a constant and goes to the first of two active arguments.
    BinaryRow {
        name: "max",
        home: Real,
        reference: f64::max,
        partials: |a, b, _, both| (if both { a.at_least(b) } else { a.above(b) }, b.above(a)),
    },
    BinaryRow {
        name: "min",
        home: Real,
        reference: f64::min,
        partials: |a, b, _, both| (if both { b.at_least(a) } else { b.above(a) }, a.above(b)),
    },
];

impl Unary {
    /// The row of a name.
    pub fn find(name: &str) -> Option<Unary> {
        UNARY.iter().position(|row| row.name == name).map(|i| Unary(i as u16))
    }

    /// The row of a name that is known to be in the table.
    pub fn named(name: &str) -> Unary {
        Unary::find(name).unwrap_or_else(|| unreachable!("no function `{name}`"))
    }

    /// What is known of the function.
    pub fn row(self) -> &'static UnaryRow {
        &UNARY[self.0 as usize]
    }
}

impl Binary {
    /// The row of a name.
    pub fn find(name: &str) -> Option<Binary> {
        BINARY.iter().position(|row| row.name == name).map(|i| Binary(i as u16))
    }

    /// The row of a name that is known to be in the table.
    pub fn named(name: &str) -> Binary {
        Binary::find(name).unwrap_or_else(|| unreachable!("no function `{name}`"))
    }

    /// What is known of the function.
    pub fn row(self) -> &'static BinaryRow {
        &BINARY[self.0 as usize]
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
