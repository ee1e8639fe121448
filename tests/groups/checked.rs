//! `check` of functions of points, rotations and rigid motions: the attributes write the tests.

use matgrad::{gradient, jacobian};
use nalgebra::*;

#[gradient(wrt = (pose, p), check)]
fn of_pose(pose: &Isometry3<f64>, p: &Point3<f64>, q: &UnitQuaternion<f64>) -> f64 {
    (pose * (q * p)).coords.norm_squared() + pose.rotation.scaled_axis().x
}

#[gradient(wrt = pose, check, perturbation = left)]
fn of_pose_from_left(pose: &Isometry3<f64>, p: &Point3<f64>) -> f64 {
    (pose * p).coords.norm_squared()
}

#[jacobian(wrt = r, check)]
fn rotation(r: &Rotation3<f64>, b: &Rotation3<f64>) -> Rotation3<f64> {
    b * r * b
}

#[jacobian(wrt = q, check, perturbation = left)]
fn quaternion(q: UnitQuaternion<f64>, b: Isometry3<f64>) -> Isometry3<f64> {
    b * q * b
}

#[jacobian(wrt = (c, r), check)]
fn in_plane(c: UnitComplex<f64>, r: &Rotation2<f64>, pose: &Isometry2<f64>) -> Isometry2<f64> {
    pose * c * UnitComplex::new(r.angle()) * pose
}

#[gradient(wrt = c, check)]
fn angle(c: &UnitComplex<f64>) -> f64 {
    c.angle().powi(2)
}

#[jacobian(wrt = s, check)]
fn similar(s: &Similarity3<f64>, b: &Similarity3<f64>, t: &Translation3<f64>) -> Similarity3<f64> {
    b * s * t
}

#[jacobian(wrt = s, check, perturbation = left)]
fn similar_from_left(s: &Similarity3<f64>, b: &Similarity3<f64>) -> Similarity3<f64> {
    b * s.inverse()
}

#[jacobian(wrt = u, check)]
fn direction(u: &Unit<Vector3<f64>>, q: &UnitQuaternion<f64>) -> Unit<Vector3<f64>> {
    q * u
}

#[gradient(wrt = pose, check(points = [(IsometryMatrix3::identity(), Vector3::x())]))]
fn given(pose: &IsometryMatrix3<f64>, v: &Vector3<f64>) -> f64 {
    (pose * v).y.exp()
}

#[gradient(wrt = q, check)]
fn single(q: &UnitQuaternion<f32>, v: &Vector3<f32>) -> f32 {
    (q * v).x
}
