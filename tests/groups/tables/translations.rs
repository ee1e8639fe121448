//! Appendix E: the translations (ℝⁿ, +) and T(n), in which everything is the identity.

use super::*;

macro_rules! dimension {
    ($name:ident, $T:ty, $n:tt, $V:ty, $P:ty) => {
        impl Printed<$n> for $T {
            fn exp(xi: &$V) -> Self {
                Translation::from(*xi)
            }

            fn log(&self) -> $V {
                self.vector
            }

            fn adjoint(&self) -> SMatrix<f64, $n, $n> {
                SMatrix::identity()
            }

            fn right(_: &$V) -> SMatrix<f64, $n, $n> {
                SMatrix::identity()
            }

            fn left(_: &$V) -> SMatrix<f64, $n, $n> {
                SMatrix::identity()
            }

            fn right_inverse(_: &$V) -> SMatrix<f64, $n, $n> {
                SMatrix::identity()
            }

            fn left_inverse(_: &$V) -> SMatrix<f64, $n, $n> {
                SMatrix::identity()
            }

            fn numbers(&self) -> DMatrix<f64> {
                DMatrix::from_column_slice($n, 1, self.vector.as_slice())
            }
        }

        mod $name {
            use super::*;
            shared!($T, $n, xi: &$V => xi, $V);

            #[jacobian(wrt = (t, p))]
            fn action(t: &$T, p: &$P) -> $P {
                t * p
            }

            /// p + t: I in both
            #[test]
            fn of_the_action() {
                let (of_t, of_p) = action_jac(&<$T>::sample(1), &<$P>::sample(2));
                is(of_t, SMatrix::identity());
                is(of_p, SMatrix::identity());
            }
        }
    };
}

dimension!(plane, Translation2<f64>, 2, Vector2<f64>, Point2<f64>);
dimension!(space, Translation3<f64>, 3, Vector3<f64>, Point3<f64>);
