//! Appendix B: S³ and SO(3).

use super::*;

/// Exp(θ), by Rodrigues' formula.
pub(super) fn exponential(theta: &Vector3<f64>) -> Matrix3<f64> {
    let (t, k) = (theta.norm(), theta.cross_matrix());
    Matrix3::identity() + k * (t.sin() / t) + k * k * ((1.0 - t.cos()) / t.powi(2))
}

/// Log(R) = θ (R − Rᵀ)/(2 sin θ) with θ = acos((tr R − 1)/2)
pub(super) fn logarithm(r: &Matrix3<f64>) -> Vector3<f64> {
    let t = ((r.trace() - 1.0) / 2.0).acos();
    Vector3::new(r[(2, 1)] - r[(1, 2)], r[(0, 2)] - r[(2, 0)], r[(1, 0)] - r[(0, 1)]) * (t / (2.0 * t.sin()))
}

/// Jr(θ), equation (143).
pub(super) fn right(theta: &Vector3<f64>) -> Matrix3<f64> {
    let (t, k) = (theta.norm(), theta.cross_matrix());
    Matrix3::identity() - k * ((1.0 - t.cos()) / t.powi(2)) + k * k * ((t - t.sin()) / t.powi(3))
}

/// Jr⁻¹(θ), equation (144).
pub(super) fn right_inverse(theta: &Vector3<f64>) -> Matrix3<f64> {
    let (t, k) = (theta.norm(), theta.cross_matrix());
    Matrix3::identity() + k * 0.5 + k * k * (1.0 / t.powi(2) - (1.0 + t.cos()) / (2.0 * t * t.sin()))
}

/// Jl(θ), equation (145).
pub(super) fn left(theta: &Vector3<f64>) -> Matrix3<f64> {
    let (t, k) = (theta.norm(), theta.cross_matrix());
    Matrix3::identity() + k * ((1.0 - t.cos()) / t.powi(2)) + k * k * ((t - t.sin()) / t.powi(3))
}

/// Jl⁻¹(θ), equation (146).
pub(super) fn left_inverse(theta: &Vector3<f64>) -> Matrix3<f64> {
    let (t, k) = (theta.norm(), theta.cross_matrix());
    Matrix3::identity() - k * 0.5 + k * k * (1.0 / t.powi(2) - (1.0 + t.cos()) / (2.0 * t * t.sin()))
}

macro_rules! stored {
    ($name:ident, $R:ty) => {
        impl Printed<3> for $R {
            fn exp(xi: &Vector3<f64>) -> Self {
                Rotation3::from_matrix_unchecked(exponential(xi)).into()
            }

            fn log(&self) -> Vector3<f64> {
                logarithm(&self.adjoint())
            }

            // Ad R = R
            fn adjoint(&self) -> Matrix3<f64> {
                self.to_homogeneous().fixed_view::<3, 3>(0, 0).into_owned()
            }

            fn right(xi: &Vector3<f64>) -> Matrix3<f64> {
                right(xi)
            }

            fn left(xi: &Vector3<f64>) -> Matrix3<f64> {
                left(xi)
            }

            fn right_inverse(xi: &Vector3<f64>) -> Matrix3<f64> {
                right_inverse(xi)
            }

            fn left_inverse(xi: &Vector3<f64>) -> Matrix3<f64> {
                left_inverse(xi)
            }

            fn numbers(&self) -> DMatrix<f64> {
                DMatrix::from_column_slice(4, 4, self.to_homogeneous().as_slice())
            }
        }

        mod $name {
            use super::*;
            shared!($R, 3, xi: &Vector3<f64> => xi, Vector3<f64>);

            #[jacobian(wrt = (r, v))]
            #[jacobian(wrt = (r, v), name = action_left, perturbation = left)]
            fn action(r: &$R, v: &Vector3<f64>) -> Vector3<f64> {
                r * v
            }

            #[jacobian(wrt = (r, v))]
            #[jacobian(wrt = (r, v), name = action_back_left, perturbation = left)]
            fn action_back(r: &$R, v: &Vector3<f64>) -> Vector3<f64> {
                r.inverse() * v
            }

            /// R v: J in R = −R [v]×; ℓ: −[R v]×
            #[test]
            fn of_the_action_in_the_rotation() {
                for (seed, (r, _)) in pairs().enumerate() {
                    let (m, v) = (adjoint(&r), Vector3::sample(seed as u64));
                    is(action_jac(&r, &v).0, -m * v.cross_matrix());
                    is(action_left(&r, &v).0, -(m * v).cross_matrix());
                }
            }

            /// R v: J in v = R
            #[test]
            fn of_the_action_in_the_vector() {
                for (seed, (r, _)) in pairs().enumerate() {
                    let v = Vector3::sample(seed as u64);
                    is(action_jac(&r, &v).1, adjoint(&r));
                    is(action_left(&r, &v).1, adjoint(&r));
                }
            }

            /// R⁻¹ v: J in R = [R⁻¹ v]×, in v = R⁻¹; ℓ: R⁻¹ [v]× and R⁻¹
            #[test]
            fn of_the_action_of_the_inverse() {
                for (seed, (r, _)) in pairs().enumerate() {
                    let (back, v) = (adjoint(&r).transpose(), Vector3::sample(seed as u64));
                    let (of_r, of_v) = action_back_jac(&r, &v);
                    is(of_r, (back * v).cross_matrix());
                    is(of_v, back);
                    let (of_r, of_v) = action_back_left(&r, &v);
                    is(of_r, back * v.cross_matrix());
                    is(of_v, back);
                }
            }

            /// Exp and Log by the names that nalgebra has for them.
            #[jacobian(wrt = (x, v))]
            #[jacobian(wrt = (x, v), name = named_left, perturbation = left)]
            fn named(x: &$R, v: &Vector3<f64>) -> Vector3<f64> {
                (x * <$R>::from_scaled_axis(*v)).scaled_axis()
            }

            /// Log(R Exp(θ)): Jr⁻¹ Exp(θ)ᵀ and Jr⁻¹ Jr(θ); ℓ: Jl⁻¹ and Jl⁻¹ R Jl(θ)
            #[test]
            fn of_exp_and_log_by_their_names() {
                for (v, (x, _)) in tangents::<3>().zip(pairs()) {
                    let way = printed_log(&(x * <$R as Printed<3>>::exp(&v)));
                    let (of_x, of_v) = named_jac(&x, &v);
                    is(of_x, right_inverse(&way) * exponential(&v).transpose());
                    is(of_v, right_inverse(&way) * right(&v));
                    let (of_x, of_v) = named_left(&x, &v);
                    is(of_x, left_inverse(&way));
                    is(of_v, left_inverse(&way) * adjoint(&x) * left(&v));
                }
            }
        }
    };
}

stored!(matrices, Rotation3<f64>);
stored!(quaternions, UnitQuaternion<f64>);
