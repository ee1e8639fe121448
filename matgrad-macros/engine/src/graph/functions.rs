//! The open table of scalar functions, in `unary.rs` and `binary.rs`. A row is all that is known of a
//! function: its spelling, its derivative written as mathematics, how code calls it, what it costs, where it is
//! defined and a reference value for the tests. On a matrix a function acts
//! element by element, so its derivative is the σ′ of d σ(X) = σ′(X) ⊙ dX.
//!
//! What else depends on a function follows from its row: whether users call it as a method or as one of
//! matgrad's, with how many arguments, and the derivatives beside matgrad's own.

pub use super::binary::Binary;
pub use super::unary::Unary;

use super::binary::BINARY;
use super::expr::S;
use super::unary::UNARY;

/// Where emitted code finds a function for a generic scalar `T`; for `f32` and `f64` every function
/// is a method of the runtime's `Real`, unless it is `Runtime`, `Hidden` or a `Kernel`.
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

impl Home {
    /// Whether users call it as a method of scalars, or by the path of their type. A method with the name of
    /// one of matgrad's own functions is another's.
    pub const fn is_method(self) -> bool {
        matches!(self, Home::Complex | Home::Real)
    }

    /// Whether users call it as one of matgrad's own.
    pub const fn is_helper(self) -> bool {
        matches!(self, Home::Runtime)
    }
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
    /// Its other name, if it has one.
    pub alias: &'static str,
    /// σ′ from x and y = σ(x).
    pub derivative: Derivative,
    /// Where code finds it.
    pub home: Home,
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
    /// Its other name, if it has one.
    pub alias: &'static str,
    /// ∂/∂a and ∂/∂b from a, b and y, told whether a and b both depend on the variable.
    pub partials: Partials,
    /// Where code finds it.
    pub home: Home,
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
pub const CALL: usize = 20;

/// A function of one scalar of the usual cost.
pub const fn row(name: &'static str, home: Home, domain: Domain, reference: fn(f64) -> f64, derivative: Derivative) -> UnaryRow {
    let cost = if matches!(home, Home::Kernel(_)) { 4 } else { CALL };
    UnaryRow { name, alias: "", derivative, home, cost, domain, reference }
}

/// A function of two scalars of the usual cost.
pub const fn pair(
    name: &'static str,
    home: Home,
    domain: (Domain, Domain),
    samples: &'static [(f64, f64)],
    reference: fn(f64, f64) -> f64,
    partials: Partials,
) -> BinaryRow {
    BinaryRow { name, alias: "", partials, home, cost: CALL, domain, samples, reference }
}

/// Whether two names are the same.
pub const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut k = 0;
    while k < a.len() && k < b.len() && a[k] == b[k] {
        k += 1;
    }
    k == a.len() && k == b.len()
}

/// The place of a row in its table, with a constant for each row that code or another row names, found while the
/// crate is compiled, and the look-ups.
macro_rules! places {
    ($(#[$doc:meta])* $place:ident of $row:ident in $rows:ident: $($name:ident = $text:literal),* $(,)?) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $place(u16);

        impl $place {
            $(
                #[doc = concat!("The row of `", $text, "`.")]
                pub const $name: $place = $place::named($text);
            )*

            /// The row of a name that is known to be in the table.
            pub const fn named(name: &str) -> $place {
                let mut k = 0;
                while k < $rows.len() {
                    if same($rows[k].name, name) {
                        return $place(k as u16);
                    }
                    k += 1;
                }
                panic!("no function of this name is in the table")
            }

            /// The function that users call as a method of this name.
            pub fn method(name: &str) -> Option<$place> {
                $place::find(name, Home::is_method)
            }

            /// The function of matgrad's own that users call by this name.
            pub fn helper(name: &str) -> Option<$place> {
                $place::find(name, Home::is_helper)
            }

            fn find(name: &str, is_called: impl Fn(Home) -> bool) -> Option<$place> {
                let is_meant = |row: &$row| is_called(row.home) && row.names().any(|known| known == name);
                $rows.iter().position(is_meant).map(|k| $place(k as u16))
            }

            /// What is known of the function.
            pub fn row(self) -> &'static $row {
                &$rows[self.0 as usize]
            }
        }

        impl std::fmt::Debug for $place {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.row().name)
            }
        }

        impl $row {
            /// With another cost.
            pub const fn costs(self, cost: usize) -> $row {
                $row { cost, ..self }
            }

            /// With another name beside its own.
            pub const fn also(self, alias: &'static str) -> $row {
                $row { alias, ..self }
            }

            /// The names by which users call it.
            pub fn names(&self) -> impl Iterator<Item = &'static str> + use<> {
                [self.name, self.alias].into_iter().filter(|name| !name.is_empty())
            }
        }
    };
}

pub(super) use places;

/// The names of the functions that are called in some way.
fn names(is_called: impl Fn(Home) -> bool) -> impl Iterator<Item = &'static str> {
    let unary = UNARY.iter().map(|row| (row.home, row.name, row.alias));
    let binary = BINARY.iter().map(|row| (row.home, row.name, row.alias));
    let called = unary.chain(binary).filter(move |&(home, ..)| is_called(home));
    called.flat_map(|(_, name, alias)| [name, alias]).filter(|name| !name.is_empty())
}

/// The names that users may spell as methods of scalars.
pub fn methods() -> impl Iterator<Item = &'static str> {
    names(Home::is_method)
}

/// The scalar functions that are matgrad's own.
pub fn scalar_helpers() -> impl Iterator<Item = &'static str> {
    names(Home::is_helper)
}

/// The functions of matgrad's own that are no scalar functions.
pub const OTHER_HELPERS: &[&str] = &[
    "softmax",
    "log_softmax",
    "log_sum_exp",
    "constant",
    "solve_sylvester",
    "solve_lyapunov",
    "solve_discrete_lyapunov",
    "sqrtm",
    "logm",
    "vec",
    "symmetric_map",
    "nuclear_norm",
    "spectral_norm",
];

/// Whether a name is that of a function of matgrad's own.
pub fn is_helper(name: &str) -> bool {
    OTHER_HELPERS.contains(&name) || helper_arguments(name).is_some()
}

/// How many arguments a scalar function of matgrad's own takes; `None` for other names.
pub fn helper_arguments(name: &str) -> Option<usize> {
    Unary::helper(name).map(|_| 1).or(Binary::helper(name).map(|_| 2))
}
