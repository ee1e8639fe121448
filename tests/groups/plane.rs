//! Rotations and rigid motions of the plane, as constants and as local values.

use crate::common::*;
use matgrad::{differential, gradient, hessian, hvp, jacobian, vjp};
use nalgebra::*;

vectors! {
    isometry_of_point(x: 2; pose: Isometry2<f64>) -> (Point2<f64>, 2) {
        let p = Point2::from(*x);
        pose * p
    }
    matrix_isometry(x: 2; pose: IsometryMatrix2<f64>) -> (Vector2<f64>, 2) { pose * x + pose.inverse_transform_vector(x) * 2.0 }
    rotations(x: 3; r: Rotation2<f64>, c: UnitComplex<f64>) -> (Vector2<f64>, 2) {
        let v = x.xy();
        let made = Rotation2::new(x[2]);
        r * made * v + c * v + (made.inverse() * v) * 2.0 + UnitComplex::new(x[2]) * (c.inverse() * v)
    }
    isometries(x: 3; pose: Isometry2<f64>, p: Point2<f64>) -> (Point2<f64>, 2) {
        let made = Isometry2::new(Vector2::new(x[0], x[1]), x[2]);
        pose.inverse() * made * p
    }
    matrices(x: 1; c: UnitComplex<f64>) -> (Matrix2<f64>, 4) {
        let turn = UnitComplex::from_angle(x[0]) * c;
        turn.to_rotation_matrix().into_inner() + Rotation2::from(turn).matrix() * 2.0
    }
    from_one_direction_to_another(x: 2; u: Vector2<f64>, v: Vector2<f64>) -> (Vector2<f64>, 2) {
        UnitComplex::rotation_between(x, u) * v - Rotation2::rotation_between(u, x) * v * 2.0
    }
    homogeneous(x: 3; s: Similarity2<f64>) -> (Matrix3<f64>, 9) {
        let made = Isometry2::from_parts(Translation2::new(x[0], x[1]), UnitComplex::new(x[2]));
        (s * made).to_homogeneous()
    }
}

scalars! {
    angle(x: 1; c: UnitComplex<f64>) { (UnitComplex::new(x[0]) / c).angle().powi(3) }
    angle_to(x: 1; r: Rotation2<f64>) { Rotation2::new(x[0]).angle_to(r) * x[0] }
    between(x: 2; c: UnitComplex<f64>, v: Vector2<f64>) { (UnitComplex::new(x[0]).slerp(c, x[1]) * v).x }
    rotation_to(x: 1; c: UnitComplex<f64>) { UnitComplex::new(x[0]).rotation_to(c).powf(0.5).cos_angle() }
}
