//! The tables of Solà, Deray & Atchuthan, "A micro Lie theory for state estimation in robotics" (2018), for SO(2), SO(3),
//! SE(2) and SE(3): each formula as it is printed there, beside what companions compute.

use crate::common::*;
use matgrad::jacobian;
use nalgebra::*;

const CLOSE: f64 = 1e-13;

/// [1]×
fn quarter() -> Matrix2<f64> {
    Matrix2::new(0.0, -1.0, 1.0, 0.0)
}

mod plane_rotations {
    use super::*;

    #[jacobian(wrt = r)]
    fn inverse(r: &UnitComplex<f64>) -> UnitComplex<f64> {
        r.inverse()
    }

    #[jacobian(wrt = (q, r))]
    fn product(q: &Rotation2<f64>, r: &Rotation2<f64>) -> Rotation2<f64> {
        q * r
    }

    #[jacobian(wrt = theta)]
    fn exp(theta: f64) -> UnitComplex<f64> {
        UnitComplex::new(theta)
    }

    #[jacobian(wrt = r)]
    fn log(r: &UnitComplex<f64>) -> f64 {
        r.angle()
    }

    #[jacobian(wrt = (r, theta))]
    fn plus(r: &UnitComplex<f64>, theta: f64) -> UnitComplex<f64> {
        r * UnitComplex::new(theta)
    }

    #[jacobian(wrt = (q, r))]
    fn minus(q: &Rotation2<f64>, r: &Rotation2<f64>) -> f64 {
        (r.inverse() * q).angle()
    }

    #[jacobian(wrt = (r, v))]
    fn action(r: &UnitComplex<f64>, v: &Vector2<f64>) -> Vector2<f64> {
        r * v
    }

    #[test]
    fn formulas_are_those_of_the_table() {
        let close = |got: f64, wanted: f64, what: &str| assert!((got - wanted).abs() < CLOSE, "{what}: {got}");
        for seed in 0..4 {
            let (c, q, r) = (UnitComplex::sample(seed), Rotation2::sample(seed + 1), Rotation2::sample(seed + 2));
            let v = Vector2::sample(seed);
            close(inverse_jac(&c), -1.0, "J of the inverse");
            let (first, second) = product_jac(&q, &r);
            close(first, 1.0, "J of a product in its first factor");
            close(second, 1.0, "in its second");
            close(exp_jac(0.3), 1.0, "the right Jacobian");
            close(log_jac(&c), 1.0, "its inverse");
            let (of_r, of_theta) = plus_jac(&c, 0.4);
            close(of_r, 1.0, "⊕ in R");
            close(of_theta, 1.0, "⊕ in θ");
            let (of_q, of_r) = minus_jac(&q, &r);
            close(of_q, 1.0, "⊖ in Q");
            close(of_r, -1.0, "⊖ in R");
            let (of_r, of_v) = action_jac(&c, &v);
            let m = c.to_rotation_matrix().into_inner();
            alike(&of_r, &(m * quarter() * v), CLOSE, "R [1]× v");
            alike(&of_v, &m, CLOSE, "R");
        }
    }
}

/// Jr(θ), equation (143).
fn right(theta: &Vector3<f64>) -> Matrix3<f64> {
    let (t, k) = (theta.norm(), theta.cross_matrix());
    Matrix3::identity() - k * ((1.0 - t.cos()) / t.powi(2)) + k * k * ((t - t.sin()) / t.powi(3))
}

/// Jr⁻¹(θ), equation (144).
fn right_inverse(theta: &Vector3<f64>) -> Matrix3<f64> {
    let (t, k) = (theta.norm(), theta.cross_matrix());
    Matrix3::identity() + k * 0.5 + k * k * (1.0 / t.powi(2) - (1.0 + t.cos()) / (2.0 * t * t.sin()))
}

/// Jl(θ), equation (145).
fn left(theta: &Vector3<f64>) -> Matrix3<f64> {
    let (t, k) = (theta.norm(), theta.cross_matrix());
    Matrix3::identity() + k * ((1.0 - t.cos()) / t.powi(2)) + k * k * ((t - t.sin()) / t.powi(3))
}

/// Jl⁻¹(θ), equation (146).
fn left_inverse(theta: &Vector3<f64>) -> Matrix3<f64> {
    let (t, k) = (theta.norm(), theta.cross_matrix());
    Matrix3::identity() - k * 0.5 + k * k * (1.0 / t.powi(2) - (1.0 + t.cos()) / (2.0 * t * t.sin()))
}

mod space_rotations {
    use super::*;

    /// The formulas of the table for a way to store rotations.
    macro_rules! stored {
        ($name:ident, $R:ty, $exp:path) => {
            mod $name {
                use super::*;

                #[jacobian(wrt = r)]
                fn inverse(r: &$R) -> $R {
                    r.inverse()
                }

                #[jacobian(wrt = (q, r))]
                fn product(q: &$R, r: &$R) -> $R {
                    q * r
                }

                #[jacobian(wrt = theta)]
                fn exp(theta: &Vector3<f64>) -> $R {
                    <$R>::from_scaled_axis(*theta)
                }

                #[jacobian(wrt = theta, perturbation = left)]
                fn exp_from_left(theta: &Vector3<f64>) -> $R {
                    <$R>::from_scaled_axis(*theta)
                }

                #[jacobian(wrt = r)]
                fn log(r: &$R) -> Vector3<f64> {
                    r.scaled_axis()
                }

                #[jacobian(wrt = r, perturbation = left)]
                fn log_from_left(r: &$R) -> Vector3<f64> {
                    r.scaled_axis()
                }

                #[jacobian(wrt = (r, theta))]
                fn plus(r: &$R, theta: &Vector3<f64>) -> $R {
                    r * <$R>::new(*theta)
                }

                #[jacobian(wrt = (q, r))]
                fn minus(q: &$R, r: &$R) -> Vector3<f64> {
                    (r.inverse() * q).scaled_axis()
                }

                #[jacobian(wrt = (r, v))]
                fn action(r: &$R, v: &Vector3<f64>) -> Vector3<f64> {
                    r * v
                }

                #[jacobian(wrt = (r, v))]
                fn action_back(r: &$R, v: &Vector3<f64>) -> Vector3<f64> {
                    r.inverse() * v
                }

                #[test]
                fn formulas_are_those_of_the_table() {
                    for seed in 0..4 {
                        let (q, r, v) = (<$R>::sample(seed + 1), <$R>::sample(seed + 2), Vector3::sample(seed));
                        let theta = point::<3>(seed + 8) * 1.5;
                        let m = r.to_homogeneous().fixed_view::<3, 3>(0, 0).into_owned();
                        alike(&inverse_jac(&r), &-m, CLOSE, "−Ad of R");
                        let (first, second) = product_jac(&q, &r);
                        alike(&first, &m.transpose(), CLOSE, "Rᵀ");
                        alike(&second, &Matrix3::identity(), CLOSE, "I");
                        alike(&exp_jac(&theta), &right(&theta), CLOSE, "Jr");
                        alike(&exp_from_left_jac(&theta), &left(&theta), CLOSE, "Jl");
                        let at = $exp(theta);
                        alike(&log_jac(&at), &right_inverse(&theta), CLOSE, "Jr⁻¹");
                        alike(&log_from_left_jac(&at), &left_inverse(&theta), CLOSE, "Jl⁻¹");
                        let (of_r, of_theta) = plus_jac(&r, &theta);
                        let step = at.to_homogeneous().fixed_view::<3, 3>(0, 0).into_owned();
                        alike(&of_r, &step.transpose(), CLOSE, "⊕ in R");
                        alike(&of_theta, &right(&theta), CLOSE, "⊕ in θ");
                        let (of_q, of_r) = minus_jac(&q, &r);
                        let way = minus(&q, &r);
                        alike(&of_q, &right_inverse(&way), CLOSE, "⊖ in Q");
                        alike(&of_r, &-left_inverse(&way), CLOSE, "⊖ in R");
                        let (of_r, of_v) = action_jac(&r, &v);
                        alike(&of_r, &(-m * v.cross_matrix()), CLOSE, "−R [v]×");
                        alike(&of_v, &m, CLOSE, "R");
                        let (of_r, of_v) = action_back_jac(&r, &v);
                        alike(&of_r, &(m.transpose() * v).cross_matrix(), CLOSE, "[Rᵀ v]×");
                        alike(&of_v, &m.transpose(), CLOSE, "Rᵀ");
                    }
                }
            }
        };
    }

    stored!(matrices, Rotation3<f64>, Rotation3::from_scaled_axis);
    stored!(quaternions, UnitQuaternion<f64>, UnitQuaternion::from_scaled_axis);
}

mod plane_motions {
    use super::*;

    #[jacobian(wrt = m)]
    fn inverse(m: &Isometry2<f64>) -> Isometry2<f64> {
        m.inverse()
    }

    #[jacobian(wrt = (a, b))]
    fn product(a: &Isometry2<f64>, b: &Isometry2<f64>) -> Isometry2<f64> {
        a * b
    }

    /// Equations (156) and (158).
    fn exponential(xi: &Vector3<f64>) -> Isometry2<f64> {
        let (s, c) = (xi.z.sin() / xi.z, (1.0 - xi.z.cos()) / xi.z);
        Isometry2::new(Vector2::new(s * xi.x - c * xi.y, c * xi.x + s * xi.y), xi.z)
    }

    #[jacobian(wrt = xi)]
    fn exp(xi: &Vector3<f64>) -> Isometry2<f64> {
        let (s, c) = (xi.z.sin() / xi.z, (1.0 - xi.z.cos()) / xi.z);
        Isometry2::new(Vector2::new(s * xi.x - c * xi.y, c * xi.x + s * xi.y), xi.z)
    }

    #[jacobian(wrt = xi, perturbation = left)]
    fn exp_from_left(xi: &Vector3<f64>) -> Isometry2<f64> {
        let (s, c) = (xi.z.sin() / xi.z, (1.0 - xi.z.cos()) / xi.z);
        Isometry2::new(Vector2::new(s * xi.x - c * xi.y, c * xi.x + s * xi.y), xi.z)
    }

    /// Equation (157).
    #[jacobian(wrt = m)]
    fn log(m: &Isometry2<f64>) -> Vector3<f64> {
        let theta = m.rotation.angle();
        let (s, c) = (theta.sin() / theta, (1.0 - theta.cos()) / theta);
        let back = Matrix2::new(s, c, -c, s) / (s * s + c * c);
        (back * m.translation.vector).push(theta)
    }

    #[jacobian(wrt = (m, p))]
    fn action(m: &Isometry2<f64>, p: &Point2<f64>) -> Point2<f64> {
        m * p
    }

    /// Ad of M, equation (159).
    fn adjoint(m: &Isometry2<f64>) -> Matrix3<f64> {
        let (r, t) = (m.rotation.to_rotation_matrix(), -quarter() * m.translation.vector);
        Matrix3::new(r[(0, 0)], r[(0, 1)], t.x, r[(1, 0)], r[(1, 1)], t.y, 0.0, 0.0, 1.0)
    }

    /// Jr, equation (163).
    fn right(xi: &Vector3<f64>) -> Matrix3<f64> {
        let (a, b, t) = (xi.x, xi.y, xi.z);
        let (s, c) = (t.sin(), t.cos());
        Matrix3::new(
            s / t,
            (1.0 - c) / t,
            (t * a - b + b * c - a * s) / (t * t),
            (c - 1.0) / t,
            s / t,
            (a + t * b - a * c - b * s) / (t * t),
            0.0,
            0.0,
            1.0,
        )
    }

    /// Jl, equation (164).
    fn left(xi: &Vector3<f64>) -> Matrix3<f64> {
        let (a, b, t) = (xi.x, xi.y, xi.z);
        let (s, c) = (t.sin(), t.cos());
        Matrix3::new(
            s / t,
            (c - 1.0) / t,
            (t * a + b - b * c - a * s) / (t * t),
            (1.0 - c) / t,
            s / t,
            (-a + t * b + a * c - b * s) / (t * t),
            0.0,
            0.0,
            1.0,
        )
    }

    #[test]
    fn formulas_are_those_of_the_table() {
        for seed in 0..4 {
            let (a, b, p) = (Isometry2::sample(seed + 1), Isometry2::sample(seed + 2), Point2::sample(seed));
            let xi = point::<3>(seed + 8) * 1.5;
            alike(&inverse_jac(&a), &-adjoint(&a), CLOSE, "−Ad of M");
            let (first, second) = product_jac(&a, &b);
            alike(&first, &adjoint(&b.inverse()), CLOSE, "the inverse of Ad");
            alike(&second, &Matrix3::identity(), CLOSE, "I");
            alike(&exp_jac(&xi), &right(&xi), 1e-11, "Jr");
            alike(&exp_from_left_jac(&xi), &left(&xi), 1e-11, "Jl");
            let back = right(&xi).try_inverse().unwrap();
            alike(&log_jac(&exponential(&xi)), &back, 1e-11, "Jr⁻¹");
            let (of_m, of_p) = action_jac(&a, &p);
            let r = a.rotation.to_rotation_matrix().into_inner();
            let turned = r * quarter() * p.coords;
            alike(&of_m, &Matrix2x3::new(r[(0, 0)], r[(0, 1)], turned.x, r[(1, 0)], r[(1, 1)], turned.y), CLOSE, "[R, R [1]× p]");
            alike(&of_p, &r, CLOSE, "R");
        }
    }
}

mod space_motions {
    use super::*;

    /// A matrix of four blocks.
    fn blocks(a: Matrix3<f64>, b: Matrix3<f64>, c: Matrix3<f64>, d: Matrix3<f64>) -> Matrix6<f64> {
        let mut whole = Matrix6::zeros();
        for (block, i, j) in [(a, 0, 0), (b, 0, 3), (c, 3, 0), (d, 3, 3)] {
            whole.fixed_view_mut::<3, 3>(i, j).copy_from(&block);
        }
        whole
    }

    /// Ad of M, equation (175).
    fn adjoint(m: &Isometry3<f64>) -> Matrix6<f64> {
        let r = m.rotation.to_rotation_matrix().into_inner();
        blocks(r, m.translation.vector.cross_matrix() * r, Matrix3::zeros(), r)
    }

    /// Jl, equations (179) and (180).
    fn left_jacobian(xi: &Vector6<f64>) -> Matrix6<f64> {
        let (rho, theta) = (xi.fixed_rows::<3>(0).into_owned(), xi.fixed_rows::<3>(3).into_owned());
        let (p, k, t) = (rho.cross_matrix(), theta.cross_matrix(), theta.norm());
        let (s, c) = (t.sin(), t.cos());
        let q = p * 0.5 + (k * p + p * k + k * p * k) * ((t - s) / t.powi(3))
            - (k * k * p + p * k * k - k * p * k * 3.0) * ((1.0 - t * t / 2.0 - c) / t.powi(4))
            - (k * p * k * k + k * k * p * k)
                * (0.5 * ((1.0 - t * t / 2.0 - c) / t.powi(4) - 3.0 * (t - s - t.powi(3) / 6.0) / t.powi(5)));
        blocks(left(&theta), q, Matrix3::zeros(), left(&theta))
    }

    #[jacobian(wrt = m)]
    fn inverse(m: &Isometry3<f64>) -> Isometry3<f64> {
        m.inverse()
    }

    #[jacobian(wrt = (a, b))]
    fn product(a: &Isometry3<f64>, b: &Isometry3<f64>) -> Isometry3<f64> {
        a * b
    }

    #[jacobian(wrt = (a, b))]
    fn between(a: &Isometry3<f64>, b: &Isometry3<f64>) -> Isometry3<f64> {
        a.inv_mul(b)
    }

    #[jacobian(wrt = (a, b))]
    fn product_of_matrices(a: &IsometryMatrix3<f64>, b: &IsometryMatrix3<f64>) -> IsometryMatrix3<f64> {
        a * b
    }

    /// Equations (172) and (174).
    #[jacobian(wrt = xi)]
    fn exp(xi: &Vector6<f64>) -> Isometry3<f64> {
        let (rho, theta) = (xi.fixed_rows::<3>(0).into_owned(), xi.fixed_rows::<3>(3).into_owned());
        let (t, k) = (theta.norm(), theta.cross_matrix());
        let v = Matrix3::identity() + k * ((1.0 - t.cos()) / t.powi(2)) + k * k * ((t - t.sin()) / t.powi(3));
        Isometry3::new(v * rho, theta)
    }

    #[jacobian(wrt = xi, perturbation = left)]
    fn exp_from_left(xi: &Vector6<f64>) -> Isometry3<f64> {
        let (rho, theta) = (xi.fixed_rows::<3>(0).into_owned(), xi.fixed_rows::<3>(3).into_owned());
        let (t, k) = (theta.norm(), theta.cross_matrix());
        let v = Matrix3::identity() + k * ((1.0 - t.cos()) / t.powi(2)) + k * k * ((t - t.sin()) / t.powi(3));
        Isometry3::new(v * rho, theta)
    }

    /// Equation (173).
    #[jacobian(wrt = m)]
    fn log(m: &Isometry3<f64>) -> Vector6<f64> {
        let theta = m.rotation.scaled_axis();
        let (t, k) = (theta.norm(), theta.cross_matrix());
        let back = Matrix3::identity() - k * 0.5 + k * k * (1.0 / t.powi(2) - (1.0 + t.cos()) / (2.0 * t * t.sin()));
        let rho = back * m.translation.vector;
        Vector6::new(rho.x, rho.y, rho.z, theta.x, theta.y, theta.z)
    }

    #[jacobian(wrt = (m, p))]
    fn action(m: &Isometry3<f64>, p: &Point3<f64>) -> Point3<f64> {
        m * p
    }

    #[test]
    fn formulas_are_those_of_the_table() {
        for seed in 0..4 {
            let (a, b, p) = (Isometry3::sample(seed + 1), Isometry3::sample(seed + 2), Point3::sample(seed));
            let xi = point::<6>(seed + 8) * 1.5;
            alike(&inverse_jac(&a), &-adjoint(&a), CLOSE, "−Ad of M");
            let (first, second) = product_jac(&a, &b);
            alike(&first, &adjoint(&b.inverse()), CLOSE, "the inverse of Ad");
            alike(&second, &Matrix6::identity(), CLOSE, "I");
            let (first, second) = between_jac(&a, &b);
            alike(&first, &-adjoint(&(b.inverse() * a)), CLOSE, "−Ad of the way back");
            alike(&second, &Matrix6::identity(), CLOSE, "I");
            let of_matrices = |m: &Isometry3<f64>| IsometryMatrix3::from_parts(m.translation, m.rotation.to_rotation_matrix());
            let (first, second) = product_of_matrices_jac(&of_matrices(&a), &of_matrices(&b));
            alike(&first, &adjoint(&b.inverse()), CLOSE, "the inverse of Ad, of matrices");
            alike(&second, &Matrix6::identity(), CLOSE, "I");
            // Jr(ξ) = Jl(−ξ), equation (76).
            alike(&exp_jac(&xi), &left_jacobian(&-xi), 1e-11, "Jr");
            alike(&exp_from_left_jac(&xi), &left_jacobian(&xi), 1e-11, "Jl");
            let back = left_jacobian(&-xi).try_inverse().unwrap();
            alike(&log_jac(&exp(&xi)), &back, 1e-11, "Jr⁻¹");
            let (of_m, of_p) = action_jac(&a, &p);
            let r = a.rotation.to_rotation_matrix().into_inner();
            alike(&of_m.fixed_columns::<3>(0).into_owned(), &r, CLOSE, "R");
            alike(&of_m.fixed_columns::<3>(3).into_owned(), &(-r * p.coords.cross_matrix()), CLOSE, "−R [p]×");
            alike(&of_p, &r, CLOSE, "R in the point");
        }
    }
}
