//! Rotations and rigid motions of space, as constants and as local values.

use crate::common::*;
use matgrad::{differential, gradient, hessian, hvp, jacobian, vjp};
use nalgebra::*;

vectors! {
    isometry_of_point(x: 3; pose: Isometry3<f64>) -> (Point3<f64>, 3) {
        let p = Point3::from(*x);
        pose * p
    }
    isometry_of_vector(x: 3; pose: Isometry3<f64>) -> (Vector3<f64>, 3) { pose * x }
    methods_of_an_isometry(x: 3; pose: Isometry3<f64>) -> (Vector3<f64>, 3) {
        let p = Point3::new(x[0], x[1] * x[2], x[2]);
        let q = pose.inverse_transform_point(&p) - pose.transform_point(&p);
        q + pose.transform_vector(x).cross(&pose.inverse_transform_vector(x))
    }
    rotation_of_vector(x: 3; r: Rotation3<f64>) -> (Vector3<f64>, 3) { r * x + r.inverse() * x * 2.0 - r.transpose() * (r * x) }
    rotation_of_matrix(x: 6; r: Rotation3<f64>) -> (Matrix3x2<f64>, 6) {
        let m = Matrix3x2::new(x[0], x[1], x[2], x[3], x[4], x[5]);
        r * m
    }
    quaternion_of_vector(x: 3; q: UnitQuaternion<f64>) -> (Vector3<f64>, 3) {
        q * x + q.inverse_transform_vector(x) * 0.5 + q.conjugate().transform_vector(x)
    }
    similarity_of_point(x: 3; s: Similarity3<f64>) -> (Vector3<f64>, 3) {
        let p = Point3::from(*x);
        (s * p) - (s.inverse() * p) + s * x + s.inverse_transform_vector(x) + (s.inverse_transform_point(&p) - p)
    }
    matrix_isometry(x: 3; s: IsometryMatrix3<f64>) -> (Vector3<f64>, 3) {
        let p = Point3::from(*x);
        (s * p) - s.inverse_transform_point(&p) + s.rotation * x
    }
    translation_of_point(x: 3; t: Translation3<f64>) -> (Point3<f64>, 3) {
        let p: Point3<f64> = (*x).into();
        t * p
    }
    made_from_parameters(x: 6; pose: Isometry3<f64>, p: Point3<f64>) -> (Point3<f64>, 3) {
        let made = Isometry3::new(x.fixed_rows::<3>(0).into_owned(), x.fixed_rows::<3>(3).into_owned());
        pose * made * p
    }
    from_parts(x: 6; p: Point3<f64>) -> (Point3<f64>, 3) {
        let rotation = UnitQuaternion::from_scaled_axis(Vector3::new(x[0], x[1], x[2]));
        let pose = Isometry3::from_parts(Translation3::new(x[3], x[4], x[5]), rotation);
        pose.inverse() * (pose * (pose * p)) + pose.translation.vector
    }
    rotation_matrix(x: 3;) -> (Matrix3<f64>, 9) { Rotation3::new(*x).into_inner() }
    rotation_matrix_by_reference(x: 3;) -> (Matrix3<f64>, 9) { *Rotation3::from_scaled_axis(*x).matrix() }
    matrix_of_quaternion(x: 3;) -> (Matrix3<f64>, 9) {
        let q = UnitQuaternion::new(*x);
        *q.to_rotation_matrix().matrix() * 2.0
    }
    by_euler_angles(x: 3;) -> (Matrix3<f64>, 9) { Rotation3::from_euler_angles(x[0], x[1], x[2]).into_inner() }
    quaternion_by_euler_angles(x: 3; v: Vector3<f64>) -> (Vector3<f64>, 3) {
        UnitQuaternion::from_euler_angles(x[0], x[1], x[2]) * v
    }
    euler_angles(x: 3; q: UnitQuaternion<f64>) -> (Vector3<f64>, 3) {
        let (roll, pitch, yaw) = (UnitQuaternion::new(*x) * q).euler_angles();
        Vector3::new(roll, pitch, yaw)
    }
    about_an_axis(x: 4; v: Vector3<f64>) -> (Vector3<f64>, 3) {
        let axis = Unit::new_normalize(Vector3::new(x[0], x[1], x[2]));
        Rotation3::from_axis_angle(&axis, x[3]) * v + UnitQuaternion::from_axis_angle(&axis, x[3] * 2.0) * v
    }
    about_a_constant_axis(x: 1; u: Unit<Vector3<f64>>, v: Vector3<f64>) -> (Vector3<f64>, 3) {
        UnitQuaternion::from_axis_angle(u, x[0]) * v
    }
    about_the_axes(x: 3; q: UnitQuaternion<f64>) -> (Vector3<f64>, 3) {
        let turn = Rotation3::from_axis_angle(&Vector3::x_axis(), x[0]) * Rotation3::from_axis_angle(&Vector3::<f64>::y_axis(), x[1]);
        turn * (UnitQuaternion::from_axis_angle(&Vector3::z_axis(), x[2]) * q * Vector3::y_axis()).into_inner()
    }
    from_one_direction_to_another(x: 3; u: Vector3<f64>, v: Vector3<f64>) -> (Vector3<f64>, 3) {
        let q = UnitQuaternion::rotation_between(x, u).unwrap();
        q * v + Rotation3::rotation_between(u, x).unwrap() * v * 2.0 - q.powf(0.5) * u
    }
    homogeneous(x: 6;) -> (Matrix4<f64>, 16) {
        let pose = Isometry3::new(Vector3::new(x[0], x[1], x[2]), Vector3::new(x[3], x[4], x[5]));
        pose.to_homogeneous() * pose.inverse().to_matrix() + pose.rotation.to_homogeneous()
    }
    logarithm(x: 3; q: UnitQuaternion<f64>) -> (Vector3<f64>, 3) { (q * UnitQuaternion::from_scaled_axis(*x)).scaled_axis() }
    logarithm_of_matrix(x: 3; r: Rotation3<f64>) -> (Vector3<f64>, 3) { (r.inverse() * Rotation3::new(*x)).scaled_axis() }
    between(x: 4; q: UnitQuaternion<f64>, v: Vector3<f64>) -> (Vector3<f64>, 3) {
        let made = UnitQuaternion::new(Vector3::new(x[0], x[1], x[2]));
        made.slerp(q, x[3]) * v + q.slerp(&made, 0.25) * v
    }
    powers(x: 4; v: Vector3<f64>) -> (Vector3<f64>, 3) {
        let q = UnitQuaternion::new(Vector3::new(x[0], x[1], x[2]));
        q.powf(x[3]) * v + Rotation3::from(q).powf(0.5) * v
    }
    conversions(x: 3; r: Rotation3<f64>, v: Vector3<f64>) -> (Vector3<f64>, 3) {
        let q: UnitQuaternion<f64> = UnitQuaternion::from_rotation_matrix(&(r * Rotation3::new(*x)));
        let back: Rotation3<f64> = q.into();
        q * v + back * v * 3.0 + (r * q) * v + (q / r) * v
    }
    rotation_to(x: 3; q: UnitQuaternion<f64>, v: Vector3<f64>) -> (Vector3<f64>, 3) {
        q.rotation_to(&UnitQuaternion::new(*x)) * v
    }
    units(x: 3; pose: Isometry3<f64>) -> (Vector3<f64>, 3) {
        let u = Unit::new_normalize(*x);
        let turned = pose * u;
        turned.into_inner() + u.as_ref() * 2.0 + u.cross(&turned) + pose.inverse_transform_unit_vector(&u).into_inner()
    }
    composed(x: 3; r: Rotation3<f64>, t: Translation3<f64>, q: UnitQuaternion<f64>) -> (Point3<f64>, 3) {
        let p = Point3::from(x * x[1]);
        let made = Translation3::from(*x) * q;
        t.inverse() * made * (q * t) * ((t * r) * p)
    }
    in_loops(x: 3; pose: Isometry3<f64>) -> (Point3<f64>, 3) {
        let mut p = Point3::from(*x);
        let mut way = Isometry3::identity();
        for _ in 0..3 {
            p = pose * p;
            way *= pose;
        }
        way * p
    }
    in_long_loops(x: 3; pose: Isometry3<f64>) -> (Point3<f64>, 3) {
        let mut p = Point3::origin();
        let mut way = Isometry3::translation(x[0], x[1], x[2]);
        for _ in 0..20 {
            p = pose * p + x * 0.1;
            way *= pose;
        }
        way * p
    }
    in_branches(x: 3; q: UnitQuaternion<f64>) -> (Vector3<f64>, 3) {
        let turn = if x[0] > 0.0 { UnitQuaternion::new(*x) } else { q.inverse() * UnitQuaternion::new(x * 2.0) };
        turn * x
    }
}

scalars! {
    angle(x: 3; q: UnitQuaternion<f64>) { (q * UnitQuaternion::new(*x)).angle() }
    angle_of_matrix(x: 3; r: Rotation3<f64>) { (r * Rotation3::new(*x)).angle() }
    angle_to(x: 3; q: UnitQuaternion<f64>) { UnitQuaternion::new(*x).angle_to(q).powi(2) }
    misfit(x: 6; pose: Isometry3<f64>, p: Point3<f64>, q: Point3<f64>) {
        let moved = pose * Isometry3::new(Vector3::new(x[0], x[1], x[2]), Vector3::new(x[3], x[4], x[5]));
        (moved * p - q).norm_squared()
    }
    logarithm_squared(x: 3; q: UnitQuaternion<f64>) { (q * UnitQuaternion::new(*x)).scaled_axis().norm_squared() }
    interpolated(x: 4; q: UnitQuaternion<f64>, v: Vector3<f64>) {
        let made = UnitQuaternion::new(Vector3::new(x[0], x[1], x[2]));
        (made.slerp(q, x[3]) * v).dot(&Vector3::new(1.0, -2.0, 0.5))
    }
    components(x: 3; q: UnitQuaternion<f64>) {
        let p = q * UnitQuaternion::new(*x);
        p.i * p.w + p.coords[1] + p.imag().z * p.scalar()
    }
}

/// Distances of poses by one step of a loop over data.
#[gradient(wrt = x)]
fn over_data(x: &Vector3<f64>, poses: &[Isometry3<f64>], points: &[(Point3<f64>, Vector3<f64>)]) -> f64 {
    let mut sum = 0.0;
    for (pose, (p, v)) in poses.iter().zip(points) {
        sum += (pose * (p + x) - p).dot(v);
    }
    sum
}

#[test]
fn poses_may_be_data() {
    let poses: Vec<_> = (0..4).map(Isometry3::sample).collect();
    let points: Vec<_> = (0..4).map(|k| (Point3::sample(k), Vector3::sample(k + 4))).collect();
    let x = point::<3>(1);
    let wanted = differences(|x| Vector1::new(over_data(x, &poses, &points)), &x);
    alike(&over_data_grad(&x, &poses, &points), &wanted.transpose(), 1e-9, "the gradient");
}

#[vjp(wrt = x)]
#[differential(wrt = x)]
fn called(x: &Vector3<f64>, pose: &Isometry3<f64>) -> Vector3<f64> {
    pose * x
}

#[gradient(wrt = x)]
fn calling(x: &Vector3<f64>, pose: &Isometry3<f64>) -> f64 {
    let y: Vector3<f64> = called(x, pose);
    y.dot(&Vector3::new(1.0, 2.0, 3.0))
}

#[test]
fn constant_poses_are_handed_on() {
    let (x, pose) = (point::<3>(1), Isometry3::sample(2));
    let wanted = differences(|x| Vector1::new(calling(x, &pose)), &x);
    alike(&calling_grad(&x, &pose), &wanted.transpose(), 1e-9, "the gradient");
}

#[jacobian(wrt = x)]
fn between_directions(x: &Vector3<f64>, u: &Vector3<f64>) -> Option<UnitQuaternion<f64>> {
    UnitQuaternion::rotation_between(u, x)
}

#[test]
fn between_opposite_directions_there_is_no_shortest_rotation() {
    let x = point::<3>(1);
    assert!(between_directions(&x, &(x * -2.0)).is_none() && between_directions_jac(&x, &(x * -2.0)).is_none());
    // From a direction to itself it is nothing, and θ = u × dx / ‖x‖.
    let wanted = x.cross_matrix() / x.norm_squared();
    alike(&between_directions_jac(&x, &(x * 2.0)).unwrap(), &wanted, 1e-14, "the Jacobian at the identity");
}
