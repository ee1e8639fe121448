//! Appendix C: SE(2).

use super::*;

/// V(θ), equation (158).
fn shift(t: f64) -> Matrix2<f64> {
    Matrix2::identity() * (t.sin() / t) + quarter() * ((1.0 - t.cos()) / t)
}

/// Jr, equation (163).
fn right(xi: &Vector3<f64>) -> Matrix3<f64> {
    let (a, b, t) = (xi.x, xi.y, xi.z);
    let (s, c) = t.sin_cos();
    matrix![
        s / t, (1.0 - c) / t, (t * a - b + b * c - a * s) / (t * t);
        (c - 1.0) / t, s / t, (a + t * b - a * c - b * s) / (t * t);
        0.0, 0.0, 1.0;
    ]
}

/// Jl, equation (164).
fn left(xi: &Vector3<f64>) -> Matrix3<f64> {
    let (a, b, t) = (xi.x, xi.y, xi.z);
    let (s, c) = t.sin_cos();
    matrix![
        s / t, (c - 1.0) / t, (t * a + b - b * c - a * s) / (t * t);
        (1.0 - c) / t, s / t, (-a + t * b + a * c - b * s) / (t * t);
        0.0, 0.0, 1.0;
    ]
}

macro_rules! stored {
    ($name:ident, $M:ident, $M64:ty) => {
        impl Printed<3> for $M64 {
            // Equation (156).
            fn exp(xi: &Vector3<f64>) -> Self {
                $M::new(shift(xi.z) * xi.xy(), xi.z)
            }

            // Equation (157).
            fn log(&self) -> Vector3<f64> {
                let t = self.rotation.angle();
                (shift(t).try_inverse().unwrap() * self.translation.vector).push(t)
            }

            // Ad M, equation (159).
            fn adjoint(&self) -> Matrix3<f64> {
                let (r, t) = (self.to_homogeneous(), -quarter() * self.translation.vector);
                matrix![r[(0, 0)], r[(0, 1)], t.x; r[(1, 0)], r[(1, 1)], t.y; 0.0, 0.0, 1.0]
            }

            fn right(xi: &Vector3<f64>) -> Matrix3<f64> {
                right(xi)
            }

            fn left(xi: &Vector3<f64>) -> Matrix3<f64> {
                left(xi)
            }

            fn right_inverse(xi: &Vector3<f64>) -> Matrix3<f64> {
                right(xi).try_inverse().unwrap()
            }

            fn left_inverse(xi: &Vector3<f64>) -> Matrix3<f64> {
                left(xi).try_inverse().unwrap()
            }

            fn numbers(&self) -> DMatrix<f64> {
                DMatrix::from_column_slice(3, 3, self.to_homogeneous().as_slice())
            }
        }

        mod $name {
            use super::*;
            shared!($M64, 3, xi: &Vector3<f64> => xi, Vector3<f64>);

            #[jacobian(wrt = (m, p))]
            #[jacobian(wrt = (m, p), name = action_left, perturbation = left)]
            fn action(m: &$M64, p: &Point2<f64>) -> Point2<f64> {
                m * p
            }

            fn turn(m: &$M64) -> Matrix2<f64> {
                m.to_homogeneous().fixed_view::<2, 2>(0, 0).into_owned()
            }

            /// M p: J in M = [R, R [1]× p]; ℓ: [I, [1]× M p]
            #[test]
            fn of_the_action_in_the_motion() {
                for (seed, (m, _)) in pairs().enumerate() {
                    let (r, p) = (turn(&m), Point2::sample(seed as u64));
                    let beside = |a: Matrix2<f64>, v: Vector2<f64>| Matrix2x3::from_columns(&[a.column(0).into(), a.column(1).into(), v]);
                    alike(&action_jac(&m, &p).0, &beside(r, r * quarter() * p.coords), CLOSE, "[R, R [1]× p]");
                    let moved = (m * p).coords;
                    alike(&action_left(&m, &p).0, &beside(Matrix2::identity(), quarter() * moved), CLOSE, "[I, [1]× M p]");
                }
            }

            /// M p: J in p = R
            #[test]
            fn of_the_action_in_the_point() {
                for (seed, (m, _)) in pairs().enumerate() {
                    let p = Point2::sample(seed as u64);
                    alike(&action_jac(&m, &p).1, &turn(&m), CLOSE, "R");
                    alike(&action_left(&m, &p).1, &turn(&m), CLOSE, "R from the left");
                }
            }
        }
    };
}

stored!(matrices, IsometryMatrix2, IsometryMatrix2<f64>);
stored!(numbers, Isometry2, Isometry2<f64>);
