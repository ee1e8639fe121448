//! The tables of Solà, Deray & Atchuthan, "A micro Lie theory for state estimation in robotics" (2018), appendices A to E:
//! formula by formula, as each is printed there, beside what companions compute. A test's first line is its formula; ʸJₓ is the
//! Jacobian of y in x, from the right where nothing else is said, from the left with ℓ.

mod motions_in_plane;
mod motions_in_space;
mod rotations_in_plane;
mod rotations_in_space;
mod translations;

use crate::common::*;
use crate::manifold::Entries;
use nalgebra::*;

/// What is computed in other ways from sines and cosines agrees to this part.
const CLOSE: f64 = 1e-12;

/// The printed formulas of a group, for tangents of N coordinates, at angles that are not small.
trait Printed<const N: usize>: Sample {
    /// Exp(τ)
    fn exp(xi: &SVector<f64, N>) -> Self;
    /// Log(X)
    fn log(&self) -> SVector<f64, N>;
    /// The adjoint matrix.
    fn adjoint(&self) -> SMatrix<f64, N, N>;
    /// Jr(τ)
    fn right(xi: &SVector<f64, N>) -> SMatrix<f64, N, N>;
    /// Jl(τ)
    fn left(xi: &SVector<f64, N>) -> SMatrix<f64, N, N>;
    /// Jr⁻¹(τ)
    fn right_inverse(xi: &SVector<f64, N>) -> SMatrix<f64, N, N>;
    /// Jl⁻¹(τ)
    fn left_inverse(xi: &SVector<f64, N>) -> SMatrix<f64, N, N>;
    /// The homogeneous matrix, or what tells elements apart.
    fn numbers(&self) -> DMatrix<f64>;
}

/// Elements and tangents that formulas are compared at.
fn tangents<const N: usize>() -> impl Iterator<Item = SVector<f64, N>> {
    (0..4).map(|seed| point::<N>(seed + 8) * 1.5)
}

fn is<const N: usize>(got: impl Entries<N, N>, wanted: SMatrix<f64, N, N>) {
    alike(&got.entries(), &wanted, CLOSE, "the formula");
}

/// [1]×
fn quarter() -> Matrix2<f64> {
    Matrix2::new(0.0, -1.0, 1.0, 0.0)
}

/// Functions with Jacobians from both sides.
macro_rules! both_sides {
    ($($name:ident, $left:ident: $($x:ident),* in ($($p:tt)*) -> $R:ty { $($body:tt)* })*) => {$(
        #[jacobian(wrt = ($($x),*))]
        #[jacobian(wrt = ($($x),*), name = $left, perturbation = left)]
        fn $name($($p)*) -> $R {
            $($body)*
        }
    )*};
}

/// The formulas that all groups share, which differ in Exp, Log, Ad and the Jacobians of Exp.
macro_rules! shared {
    ($X:ty, $n:tt, $xi:ident: $taken:ty => $lent:expr, $V:ty) => {
        use crate::modes::lent;
        use matgrad::{jacobian, local, retract};

        both_sides! {
            inverse, inverse_left: x in (x: &$X) -> $X { x.inverse() }
            composed, composed_left: x, y in (x: &$X, y: &$X) -> $X { x * y }
            between, between_left: x, y in (x: &$X, y: &$X) -> $X { x.inverse() * y }
            exp, exp_left: $xi in ($xi: $taken) -> $X { matgrad::retract(&<$X>::identity(), $lent) }
            log, log_left: x in (x: &$X) -> $V { matgrad::local(&<$X>::identity(), x) }
            plus, plus_left: x, $xi in (x: &$X, $xi: $taken) -> $X { matgrad::retract(x, $lent) }
            minus, minus_left: y, x in (y: &$X, x: &$X) -> $V { matgrad::local(x, y) }
            // Of the left: Exp(τ) X and Log(Y X⁻¹).
            before, before_left: $xi, x in ($xi: $taken, x: &$X) -> $X { matgrad::retract(&<$X>::identity(), $lent) * x }
            less, less_left: y, x in (y: &$X, x: &$X) -> $V {
                let way = y * x.inverse();
                matgrad::local(&<$X>::identity(), &way)
            }
        }

        /// Pairs of elements.
        fn pairs() -> impl Iterator<Item = ($X, $X)> {
            (0..4).map(|seed| (<$X>::sample(seed + 1), <$X>::sample(seed + 2)))
        }

        type Square = SMatrix<f64, $n, $n>;

        fn adjoint(x: &$X) -> Square {
            Printed::<$n>::adjoint(x)
        }

        fn printed_log(x: &$X) -> SVector<f64, $n> {
            Printed::<$n>::log(x)
        }

        /// Exp(τ) as it is printed.
        #[test]
        fn value_of_exp() {
            for tau in tangents::<$n>() {
                let apart = exp(lent!($n, tau)).numbers() - <$X as Printed<$n>>::exp(&tau).numbers();
                assert!(apart.amax() < CLOSE, "{apart}");
            }
        }

        /// Log(X) as it is printed.
        #[test]
        fn value_of_log() {
            for (x, _) in pairs() {
                alike(&log(&x).entries(), &printed_log(&x), CLOSE, "Log");
                alike(&local(&<$X>::identity(), &x).entries(), &printed_log(&x), CLOSE, "Log by the library");
            }
        }

        /// ⊕ and ⊖ are each other's inverses.
        #[test]
        fn values_of_plus_and_minus() {
            for (tau, (x, _)) in tangents::<$n>().zip(pairs()) {
                let moved = retract(&x, lent_to!($n, tau));
                assert!((plus(&x, lent!($n, tau)).numbers() - moved.numbers()).amax() < CLOSE);
                alike(&minus(&moved, &x).entries(), &tau, CLOSE, "(X ⊕ τ) ⊖ X");
                alike(&less(&before(lent!($n, tau), &x), &x).entries(), &tau, CLOSE, "Log(Exp(τ) X X⁻¹)");
            }
        }

        /// Ad of a product is the product of the Ad, and Ad of the inverse the inverse of Ad.
        #[test]
        fn adjoints() {
            for (x, y) in pairs() {
                is(adjoint(&(x * y)), adjoint(&x) * adjoint(&y));
                is(adjoint(&x.inverse()) * adjoint(&x), Square::identity());
            }
        }

        /// Ad(Exp τ) = Jl(τ) Jr⁻¹(τ) and Jl(τ) = Jr(−τ)
        #[test]
        fn right_and_left_jacobians() {
            for tau in tangents::<$n>() {
                let (jl, jr) = (exp_left(lent!($n, tau)).entries(), exp_jac(lent!($n, tau)).entries());
                is(jl * jr.try_inverse().unwrap(), adjoint(&<$X as Printed<$n>>::exp(&tau)));
                let minus = -tau;
                is(exp_jac(lent!($n, minus)), jl);
            }
        }

        /// ᴱˣᵖJ = Jr(τ)
        #[test]
        fn right_jacobian_of_exp() {
            tangents::<$n>().for_each(|tau| is(exp_jac(lent!($n, tau)), <$X>::right(&tau)));
        }

        /// ℓ: ᴱˣᵖJ = Jl(τ)
        #[test]
        fn left_jacobian_of_exp() {
            tangents::<$n>().for_each(|tau| is(exp_left(lent!($n, tau)), <$X>::left(&tau)));
        }

        /// ᴸᵒᵍJ = Jr⁻¹(τ)
        #[test]
        fn right_jacobian_of_log() {
            tangents::<$n>().for_each(|tau| is(log_jac(&<$X as Printed<$n>>::exp(&tau)), <$X>::right_inverse(&tau)));
        }

        /// ℓ: ᴸᵒᵍJ = Jl⁻¹(τ)
        #[test]
        fn left_jacobian_of_log() {
            tangents::<$n>().for_each(|tau| is(log_left(&<$X as Printed<$n>>::exp(&tau)), <$X>::left_inverse(&tau)));
        }

        /// X⁻¹: Jₓ = −Ad X; ℓ: −Ad X⁻¹
        #[test]
        fn of_the_inverse() {
            for (x, _) in pairs() {
                is(inverse_jac(&x), -adjoint(&x));
                is(inverse_left(&x), -adjoint(&x.inverse()));
            }
        }

        /// X Y: Jₓ = Ad Y⁻¹; ℓ: I
        #[test]
        fn of_a_composition_in_the_first() {
            for (x, y) in pairs() {
                is(composed_jac(&x, &y).0, adjoint(&y.inverse()));
                is(composed_left(&x, &y).0, Square::identity());
            }
        }

        /// X Y: Jʏ = I; ℓ: Ad X
        #[test]
        fn of_a_composition_in_the_second() {
            for (x, y) in pairs() {
                is(composed_jac(&x, &y).1, Square::identity());
                is(composed_left(&x, &y).1, adjoint(&x));
            }
        }

        /// X⁻¹ Y: Jₓ = −Ad(Y⁻¹ X) and Jʏ = I; ℓ: −Ad X⁻¹ and Ad X⁻¹
        #[test]
        fn between_two() {
            for (x, y) in pairs() {
                let (of_x, of_y) = between_jac(&x, &y);
                is(of_x, -adjoint(&(y.inverse() * x)));
                is(of_y, Square::identity());
                let (of_x, of_y) = between_left(&x, &y);
                is(of_x, -adjoint(&x.inverse()));
                is(of_y, adjoint(&x.inverse()));
            }
        }

        /// X ⊕ τ: Jₓ = Ad(Exp τ)⁻¹; ℓ: I
        #[test]
        fn of_plus_in_the_element() {
            for (tau, (x, _)) in tangents::<$n>().zip(pairs()) {
                is(plus_jac(&x, lent!($n, tau)).0, adjoint(&<$X as Printed<$n>>::exp(&tau).inverse()));
                is(plus_left(&x, lent!($n, tau)).0, Square::identity());
            }
        }

        /// X ⊕ τ: J in τ = Jr(τ); ℓ: Ad X Jl(τ)
        #[test]
        fn of_plus_in_the_tangent() {
            for (tau, (x, _)) in tangents::<$n>().zip(pairs()) {
                is(plus_jac(&x, lent!($n, tau)).1, <$X>::right(&tau));
                is(plus_left(&x, lent!($n, tau)).1, adjoint(&x) * <$X>::left(&tau));
            }
        }

        /// τ = Y ⊖ X: Jʏ = Jr⁻¹(τ); ℓ: Jl⁻¹(τ) Ad X⁻¹
        #[test]
        fn of_minus_in_the_first() {
            for (x, y) in pairs() {
                let tau = printed_log(&(x.inverse() * y));
                is(minus_jac(&y, &x).0, <$X>::right_inverse(&tau));
                is(minus_left(&y, &x).0, <$X>::left_inverse(&tau) * adjoint(&x.inverse()));
            }
        }

        /// τ = Y ⊖ X: Jₓ = −Jl⁻¹(τ); ℓ: −Jl⁻¹(τ) Ad X⁻¹
        #[test]
        fn of_minus_in_the_second() {
            for (x, y) in pairs() {
                let tau = printed_log(&(x.inverse() * y));
                is(minus_jac(&y, &x).1, -<$X>::left_inverse(&tau));
                is(minus_left(&y, &x).1, -<$X>::left_inverse(&tau) * adjoint(&x.inverse()));
            }
        }

        /// τ ⊕ X = Exp(τ) X, the left plus: J in τ = Ad X⁻¹ Jr(τ), Jₓ = I; ℓ: Jl(τ) and Ad(Exp τ)
        #[test]
        fn of_the_left_plus() {
            for (tau, (x, _)) in tangents::<$n>().zip(pairs()) {
                let (of_tau, of_x) = before_jac(lent!($n, tau), &x);
                is(of_tau, adjoint(&x.inverse()) * <$X>::right(&tau));
                is(of_x, Square::identity());
                let (of_tau, of_x) = before_left(lent!($n, tau), &x);
                is(of_tau, <$X>::left(&tau));
                is(of_x, adjoint(&<$X as Printed<$n>>::exp(&tau)));
            }
        }

        /// τ = Log(Y X⁻¹), the left minus: Jʏ = Jr⁻¹(τ) Ad X = −Jₓ; ℓ: Jl⁻¹(τ) and −Jr⁻¹(τ)
        #[test]
        fn of_the_left_minus() {
            for (x, y) in pairs() {
                let tau = printed_log(&(y * x.inverse()));
                let (of_y, of_x) = less_jac(&y, &x);
                is(of_y, <$X>::right_inverse(&tau) * adjoint(&x));
                is(of_x, -<$X>::right_inverse(&tau) * adjoint(&x));
                let (of_y, of_x) = less_left(&y, &x);
                is(of_y, <$X>::left_inverse(&tau));
                is(of_x, -<$X>::right_inverse(&tau));
            }
        }
    };
}

/// A tangent as the library takes it.
macro_rules! lent_to {
    (1, $v:ident) => {
        &$v[0]
    };
    ($n:literal, $v:ident) => {
        &$v
    };
}

use both_sides;
use lent_to;
use shared;
