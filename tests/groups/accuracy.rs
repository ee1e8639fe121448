//! Exponential and logarithm at and near the identity and near half a turn, against their closed forms (Solà, Deray &
//! Atchuthan 2018, equations 143 to 146).

use matgrad::{differential, gradient, hessian, hvp, jacobian, vjp};
use nalgebra::*;

/// Angles at which digits are easily lost.
const ANGLES: [f64; 14] =
    [0.0, 1e-12, 1e-10, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 0.1, 1.0, 2.5, std::f64::consts::PI - 1e-6];

const AXES: [[f64; 3]; 4] = [[1.0, 0.0, 0.0], [0.6, -0.8, 0.0], [-0.48, 0.6, 0.64], [0.36, 0.48, -0.8]];

/// (1 − cos θ)/θ² and (θ − sin θ)/θ³, by their series where those are short.
fn coefficients(angle: f64) -> [f64; 2] {
    let s = angle * angle;
    if angle < 0.3 {
        return [
            0.5 - s / 24.0 * (1.0 - s / 30.0 * (1.0 - s / 56.0 * (1.0 - s / 90.0 * (1.0 - s / 132.0)))),
            1.0 / 6.0 - s / 120.0 * (1.0 - s / 42.0 * (1.0 - s / 72.0 * (1.0 - s / 110.0 * (1.0 - s / 156.0)))),
        ];
    }
    [(1.0 - angle.cos()) / s, (angle - angle.sin()) / (s * angle)]
}

/// The coefficient of [θ]×² in the inverse of the right Jacobian, 1/θ² − (1 + cos θ)/(2 θ sin θ).
fn inverse_coefficient(angle: f64) -> f64 {
    let s = angle * angle;
    if angle < 0.3 {
        return 1.0 / 12.0 + s / 720.0 + s * s / 30240.0 + s * s * s / 1_209_600.0 + s * s * s * s / 47_900_160.0;
    }
    // (1 + cos θ)/sin θ is cot(θ/2).
    1.0 / s - 1.0 / (2.0 * angle * (angle / 2.0).tan())
}

fn right_jacobian(theta: &Vector3<f64>) -> Matrix3<f64> {
    let ([b, c], k) = (coefficients(theta.norm()), theta.cross_matrix());
    Matrix3::identity() - k * b + k * k * c
}

fn right_jacobian_inverse(theta: &Vector3<f64>) -> Matrix3<f64> {
    let k = theta.cross_matrix();
    Matrix3::identity() + k * 0.5 + k * k * inverse_coefficient(theta.norm())
}

fn near<const R: usize, const C: usize>(got: SMatrix<f64, R, C>, wanted: SMatrix<f64, R, C>, what: &str, angle: f64) {
    let apart = (got - wanted).norm();
    assert!(apart <= 1e-10 * wanted.norm(), "{what} at {angle:e}: off by {apart:e}\n{got}{wanted}");
}

#[jacobian(wrt = v, value)]
#[differential(wrt = v)]
#[vjp(wrt = v)]
fn quaternion(v: &Vector3<f64>) -> UnitQuaternion<f64> {
    UnitQuaternion::from_scaled_axis(*v)
}

#[jacobian(wrt = v, value)]
#[differential(wrt = v)]
#[vjp(wrt = v)]
fn matrix(v: &Vector3<f64>) -> Rotation3<f64> {
    Rotation3::new(*v)
}

#[jacobian(wrt = q)]
#[jacobian(wrt = q, name = from_the_left, perturbation = left)]
#[differential(wrt = q)]
#[vjp(wrt = q)]
fn log_of_quaternion(q: &UnitQuaternion<f64>) -> Vector3<f64> {
    q.scaled_axis()
}

#[jacobian(wrt = r, value)]
#[differential(wrt = r)]
#[vjp(wrt = r)]
fn log_of_matrix(r: &Rotation3<f64>) -> Vector3<f64> {
    r.scaled_axis()
}

/// ½ θ², whose Hessian is that of a distance: I + c [θ]×² with the coefficient of Jᵣ⁻¹.
#[gradient(wrt = q)]
#[hessian(wrt = q)]
#[hvp(wrt = q)]
fn half_square(q: &UnitQuaternion<f64>) -> f64 {
    0.5 * q.scaled_axis().norm_squared()
}

#[gradient(wrt = r)]
#[hessian(wrt = r)]
#[hvp(wrt = r)]
fn half_square_of_matrix(r: &Rotation3<f64>) -> f64 {
    0.5 * r.scaled_axis().norm_squared()
}

#[gradient(wrt = q)]
fn angle(q: &UnitQuaternion<f64>) -> f64 {
    q.angle()
}

#[test]
fn first_and_second_derivatives_keep_their_digits() {
    for size in ANGLES {
        for axis in AXES {
            let theta = Vector3::from(axis) * size;
            let (jr, inverse) = (right_jacobian(&theta), right_jacobian_inverse(&theta));
            near(quaternion_jac(&theta), jr, "the exponential", size);
            near(matrix_jac(&theta), jr, "the exponential of a matrix", size);
            let q = UnitQuaternion::from_scaled_axis(theta);
            let r = Rotation3::from_scaled_axis(theta);
            // The angle of a matrix near half a turn is known to some 1e-16 only, as is its axis.
            near(log_of_quaternion_jac(&q), inverse, "the logarithm", size);
            near(from_the_left(&q), inverse.transpose(), "the logarithm from the left", size);
            near(log_of_matrix_jac(&r), inverse, "the logarithm of a matrix", size);
            let d = Vector3::new(0.4, -0.7, 0.2);
            near(quaternion_value_and_jac(&theta).1, jr, "the exponential beside its value", size);
            for (along, back) in
                [(quaternion_diff(&theta, &d), quaternion_vjp(&theta, &d)), (matrix_diff(&theta, &d), matrix_vjp(&theta, &d))]
            {
                near(along, jr * d, "the differential of the exponential", size);
                near(back, jr.transpose() * d, "its pullback", size);
            }
            for (along, back) in [
                (log_of_quaternion_diff(&q, &d), log_of_quaternion_vjp(&q, &d)),
                (log_of_matrix_diff(&r, &d), log_of_matrix_vjp(&r, &d)),
            ] {
                near(along, inverse * d, "the differential of the logarithm", size);
                near(back, inverse.transpose() * d, "its pullback", size);
            }
            near(half_square_grad(&q), theta, "θ", size);
            near(half_square_of_matrix_grad(&r), theta, "θ of a matrix", size);
            let k = theta.cross_matrix();
            let hessian = Matrix3::identity() + k * k * inverse_coefficient(size);
            near(half_square_hess(&q), hessian, "the Hessian of ½ θ²", size);
            near(half_square_hvp(&q, &d), hessian * d, "the Hessian times a vector", size);
            near(half_square_of_matrix_hvp(&r, &d), hessian * d, "that of a matrix", size);
            near(half_square_of_matrix_hess(&r), hessian, "the Hessian of ½ θ² of a matrix", size);
            let wanted = if size == 0.0 { Vector3::zeros() } else { Vector3::from(axis) };
            near(angle_grad(&q), wanted, "the gradient of the angle", size);
        }
    }
}

#[hessian(wrt = v)]
fn turned(v: &Vector3<f64>, p: &Vector3<f64>, q: &Vector3<f64>) -> f64 {
    (UnitQuaternion::new(*v) * p).dot(q)
}

#[hessian(wrt = v)]
fn turned_by_matrix(v: &Vector3<f64>, p: &Vector3<f64>, q: &Vector3<f64>) -> f64 {
    (Rotation3::new(*v) * p).dot(q)
}

/// At θ = 0 the second derivative of Exp(θ)p is that of ½ [θ]×² p; near it differs by a multiple of θ.
#[test]
fn second_derivatives_of_the_exponential_near_the_identity() {
    let (p, q) = (Vector3::new(0.3, -1.2, 0.7), Vector3::new(1.1, 0.4, -0.6));
    let wanted = 0.5 * (p * q.transpose() + q * p.transpose()) - Matrix3::identity() * p.dot(&q);
    for size in [0.0, 1e-12, 1e-10, 1e-8, 1e-6] {
        for axis in AXES {
            let theta = Vector3::from(axis) * size;
            for hessian in [turned_hess(&theta, &p, &q), turned_by_matrix_hess(&theta, &p, &q)] {
                assert!((hessian - wanted).norm() <= (1e-12 + 3.0 * size) * wanted.norm(), "at {size:e}: {hessian}{wanted}");
            }
        }
    }
}

#[test]
fn values_are_those_of_nalgebra() {
    let (p, q) = (Vector3::new(0.3, -1.2, 0.7), Vector3::new(1.1, 0.4, -0.6));
    for axis in AXES {
        let theta = Vector3::from(axis) * 0.7;
        assert!((log_of_quaternion(&quaternion(&theta)) - theta).norm() < 1e-15);
        assert!((log_of_matrix(&matrix(&theta)) - theta).norm() < 1e-14);
        assert!((half_square(&quaternion(&theta)) - 0.245).abs() < 1e-15);
        assert!((half_square_of_matrix(&matrix(&theta)) - 0.245).abs() < 1e-14);
        assert!((angle(&quaternion(&theta)) - 0.7).abs() < 1e-15);
        assert!((turned(&theta, &p, &q) - turned_by_matrix(&theta, &p, &q)).abs() < 1e-15);
    }
}
