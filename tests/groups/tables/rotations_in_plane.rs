//! Appendix A: S¹ and SO(2).

use super::*;

macro_rules! stored {
    ($name:ident, $R:ty) => {
        impl Printed<1> for $R {
            fn exp(xi: &Vector1<f64>) -> Self {
                let (s, c) = xi[0].sin_cos();
                UnitComplex::from_cos_sin_unchecked(c, s).into()
            }

            fn log(&self) -> Vector1<f64> {
                let r = self.to_homogeneous();
                Vector1::new(r[(1, 0)].atan2(r[(0, 0)]))
            }

            fn adjoint(&self) -> Matrix1<f64> {
                Matrix1::new(1.0)
            }

            fn right(_: &Vector1<f64>) -> Matrix1<f64> {
                Matrix1::new(1.0)
            }

            fn left(_: &Vector1<f64>) -> Matrix1<f64> {
                Matrix1::new(1.0)
            }

            fn right_inverse(_: &Vector1<f64>) -> Matrix1<f64> {
                Matrix1::new(1.0)
            }

            fn left_inverse(_: &Vector1<f64>) -> Matrix1<f64> {
                Matrix1::new(1.0)
            }

            fn numbers(&self) -> DMatrix<f64> {
                DMatrix::from_column_slice(3, 3, self.to_homogeneous().as_slice())
            }
        }

        mod $name {
            use super::*;
            shared!($R, 1, xi: f64 => &xi, f64);

            #[jacobian(wrt = (r, v))]
            #[jacobian(wrt = (r, v), name = action_left, perturbation = left)]
            fn action(r: &$R, v: &Vector2<f64>) -> Vector2<f64> {
                r * v
            }

            fn matrix(r: &$R) -> Matrix2<f64> {
                r.to_homogeneous().fixed_view::<2, 2>(0, 0).into_owned()
            }

            /// R v: J in R = R [1]× v, from both sides
            #[test]
            fn of_the_action_in_the_rotation() {
                for (seed, (r, _)) in pairs().enumerate() {
                    let (m, v) = (matrix(&r), Vector2::sample(seed as u64));
                    alike(&action_jac(&r, &v).0, &(m * quarter() * v), CLOSE, "R [1]× v");
                    alike(&action_left(&r, &v).0, &(quarter() * m * v), CLOSE, "[1]× R v");
                }
            }

            /// R v: J in v = R
            #[test]
            fn of_the_action_in_the_vector() {
                for (seed, (r, _)) in pairs().enumerate() {
                    let v = Vector2::sample(seed as u64);
                    alike(&action_jac(&r, &v).1, &matrix(&r), CLOSE, "R");
                    alike(&action_left(&r, &v).1, &matrix(&r), CLOSE, "R from the left");
                }
            }

            /// Exp and Log by the names that nalgebra has for them.
            #[jacobian(wrt = (x, y))]
            fn named(x: &$R, y: f64) -> f64 {
                (x * <$R>::new(y)).angle()
            }

            #[test]
            fn of_exp_and_log_by_their_names() {
                for (x, _) in pairs() {
                    assert_eq!(named_jac(&x, 0.3), (1.0, 1.0));
                }
            }
        }
    };
}

stored!(matrices, Rotation2<f64>);
stored!(numbers, UnitComplex<f64>);
