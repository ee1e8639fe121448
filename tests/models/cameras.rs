//! Cameras: pinhole projection, and the reprojection residual of ADBench's bundle adjustment (Šrajer,
//! Kukelova, Fitzgibbon 2018), in our own words.

use crate::common::{agree, agree_dense, any, dense, differences, slope};
use matgrad::{gradient, hessian, hvp, jacobian, vjp};
use nalgebra::{Matrix2x3, Matrix3, Point3, SMatrix, SVector, Vector2, Vector3};

struct Pinhole {
    focal: Vector2<f64>,
    centre: Vector2<f64>,
}

impl Pinhole {
    #[jacobian(wrt = p, value)]
    #[vjp(wrt = p)]
    pub fn project(&self, p: &Point3<f64>) -> Option<Vector2<f64>> {
        if p.z <= 0.0 {
            return None;
        }
        let (focal, centre): (Vector2<f64>, Vector2<f64>) = (self.focal, self.centre);
        Some(p.coords.xy().component_mul(&focal) / p.z + centre)
    }
}

#[test]
fn a_pinhole() {
    let camera = Pinhole { focal: Vector2::new(500.0, 480.0), centre: Vector2::new(320.0, 240.0) };
    let p = Point3::new(0.3, -0.2, 2.0);
    let wanted = Matrix2x3::new(250.0, 0.0, -37.5, 0.0, 240.0, 24.0);
    agree(&camera.project_jac(&p).unwrap(), &wanted, 1e-14, "the textbook Jacobian");
    let cotangent: Vector2<f64> = any(1);
    agree(&camera.project_vjp(&p, &cotangent).unwrap(), &(wanted.transpose() * cotangent), 1e-14, "the pullback");
    assert_eq!(camera.project_jac(&Point3::new(1.0, 1.0, -1.0)), None, "behind the camera");
}

/// Rotation vector, centre, focal length, principal point, two radial distortions: 11 parameters. The
/// residual is `weight` times the reprojection error.
#[jacobian(wrt = (camera, point, weight), value)]
#[vjp(wrt = (camera, point, weight))]
fn reprojection(camera: &SVector<f64, 11>, point: &Vector3<f64>, weight: f64, seen: &Vector2<f64>) -> Vector2<f64> {
    let rotation: Vector3<f64> = camera.fixed_rows::<3>(0).into_owned();
    let centre = camera.fixed_rows::<3>(3);
    let focal = camera[6];
    let principal = camera.fixed_rows::<2>(7);
    let d = point - centre;
    let squared_angle = rotation.norm_squared();
    let rotated = if squared_angle > 0.0 {
        // Rodrigues: R d = d cos θ + (ω × d) sin θ + ω (ω · d)(1 − cos θ)
        let angle = squared_angle.sqrt();
        let axis = rotation / angle;
        let (sine, cosine) = angle.sin_cos();
        d * cosine + axis.cross(&d) * sine + axis * (axis.dot(&d) * (1.0 - cosine))
    } else {
        d + rotation.cross(&d)
    };
    let flat = rotated.xy() / rotated.z;
    let r2 = flat.norm_squared();
    let distortion = 1.0 + camera[9] * r2 + camera[10] * r2 * r2;
    let projected = flat * (distortion * focal) + principal;
    weight * (projected - seen)
}

fn camera() -> SVector<f64, 11> {
    SVector::from([0.3, -0.2, 0.5, 0.1, 0.4, -5.0, 1.2, 0.02, -0.03, 0.1, -0.05])
}

#[test]
fn the_reprojection_residual_of_adbench() {
    let (point, weight, seen) = (Vector3::new(0.4, -0.7, 1.3), 0.8, Vector2::new(0.1, 0.2));
    for turn in [1.0, 1e-4, 0.0] {
        let mut camera = camera();
        camera.fixed_rows_mut::<3>(0).scale_mut(turn);
        let (in_camera, in_point, in_weight) = reprojection_jac(&camera, &point, weight, &seen);
        let wanted = differences(|c| reprojection(c, &point, weight, &seen), &camera);
        let tolerance = if turn == 1.0 { 1e-9 } else { 1e-5 };
        agree_dense(&dense(&in_camera), &wanted, tolerance, "in the camera");
        let wanted = differences(|p| reprojection(&camera, p, weight, &seen), &point);
        agree_dense(&dense(&in_point), &wanted, 1e-9, "in the point");
        agree(&in_weight, &(reprojection(&camera, &point, 1.0, &seen)), 1e-13, "in the weight");
        let cotangent: Vector2<f64> = any(2);
        let (camera_bar, point_bar, weight_bar) = reprojection_vjp(&camera, &point, weight, &seen, &cotangent);
        agree(&camera_bar, &(in_camera.transpose() * cotangent), 1e-13, "the pullback to the camera");
        agree(&point_bar, &(in_point.transpose() * cotangent), 1e-13, "the pullback to the point");
        agree(&weight_bar, &in_weight.dot(&cotangent), 1e-13, "the pullback to the weight");
    }
}

/// ADBench's second residual, which draws weights towards 1.
#[jacobian(wrt = weight)]
fn weight_residual(weight: f64) -> f64 {
    1.0 - weight * weight
}

#[test]
fn the_weight_residual_of_adbench() {
    assert_eq!(weight_residual_jac(0.7), -1.4);
}

/// The rotation matrix of a rotation vector, and a registration error over it.
#[jacobian(wrt = w)]
fn rodrigues(w: &Vector3<f64>) -> Matrix3<f64> {
    let angle = w.norm();
    let k = (w / angle).cross_matrix();
    Matrix3::identity() + k * angle.sin() + k * k * (1.0 - angle.cos())
}

#[gradient(wrt = w, value)]
#[hessian(wrt = w)]
#[hvp(wrt = w)]
fn registration(w: &Vector3<f64>, from: &SMatrix<f64, 3, 5>, to: &SMatrix<f64, 3, 5>) -> f64 {
    let angle = w.norm();
    let k = (w / angle).cross_matrix();
    let rotation = Matrix3::identity() + k * angle.sin() + k * k * (1.0 - angle.cos());
    (rotation * from - to).norm_squared()
}

#[test]
fn rotations_by_rodrigues() {
    let w: Vector3<f64> = any(3);
    agree_dense(&dense(&rodrigues_jac(&w)), &differences(rodrigues, &w), 1e-9, "the Jacobian of a rotation");
    agree(&rodrigues(&w), &nalgebra::Rotation3::new(w).into_inner(), 1e-14, "it is one");
    let (from, to) = (any(4), any(5));
    agree(&registration_grad(&w, &from, &to), &slope(|w| registration(w, &from, &to), &w), 1e-9, "the gradient");
    let hessian = registration_hess(&w, &from, &to);
    agree_dense(&dense(&hessian), &differences(|w| registration_grad(w, &from, &to), &w), 1e-8, "the Hessian");
    let v: Vector3<f64> = any(6);
    agree(&registration_hvp(&w, &from, &to, &v), &(hessian * v), 1e-11, "∇²f · v");
}

/// A unit quaternion acting on a vector.
#[jacobian(wrt = (q, p))]
fn turned(q: &nalgebra::Vector4<f64>, p: &Vector3<f64>) -> Vector3<f64> {
    let n = q / q.norm();
    let v = Vector3::new(n.x, n.y, n.z);
    let t = 2.0 * v.cross(p);
    p + t * n.w + v.cross(&t)
}

#[test]
fn rotations_by_quaternions() {
    let (q, p) = (any(7), any(8));
    let (in_q, in_p) = turned_jac(&q, &p);
    agree_dense(&dense(&in_q), &differences(|q| turned(q, &p), &q), 1e-9, "in the quaternion");
    let wanted = nalgebra::UnitQuaternion::from_quaternion(nalgebra::Quaternion::from(q)).to_rotation_matrix().into_inner();
    agree(&in_p, &wanted, 1e-13, "in the vector: the rotation matrix");
}
