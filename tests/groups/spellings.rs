//! Rotations and rigid motions in every spelling that is accepted, for the nalgebra of the crate that includes this: each
//! attribute writes a test against central differences of perturbations.

use matgrad::{gradient, hessian, jacobian};
use nalgebra::{
    Isometry2, Isometry3, IsometryMatrix2, IsometryMatrix3, Matrix2, Matrix3, Matrix4, Point2, Point3, RealField, Rotation2,
    Rotation3, Similarity2, Similarity3, Translation2, Translation3, Unit, UnitComplex, UnitQuaternion, Vector2, Vector3,
};

/// Products of rotations with each other, vectors and points.
#[jacobian(wrt = (r, q), check)]
#[jacobian(wrt = (r, q), name = products_from_left, perturbation = left, check)]
pub fn products(r: &Rotation3<f64>, q: &UnitQuaternion<f64>, v: &Vector3<f64>, p: &Point3<f64>) -> Vector3<f64> {
    let mixed = r * q * (q * q) * (r * r).inverse() / q;
    r * (q * v) + r.transpose() * v + (mixed * p).coords + (r * p - q * p)
}

/// Methods that act on points and vectors.
#[jacobian(wrt = (r, q, pose), check)]
#[jacobian(wrt = (r, q, pose), name = actions_from_left, perturbation = left, check)]
pub fn actions(
    r: &Rotation3<f64>,
    q: &UnitQuaternion<f64>,
    pose: &Isometry3<f64>,
    v: &Vector3<f64>,
    p: &Point3<f64>,
) -> Vector3<f64> {
    let of_r =
        r.transform_vector(v) + r.inverse_transform_vector(v) + r.transform_point(p).coords - r.inverse_transform_point(p).coords;
    let of_q =
        q.transform_vector(v) - q.inverse_transform_vector(v) + q.transform_point(p).coords + q.inverse_transform_point(p).coords;
    let of_pose = pose.transform_vector(v) + pose.inverse_transform_vector(v) + pose.transform_point(p).coords;
    of_r + of_q.component_mul(&of_pose) + pose.inverse_transform_point(p).coords
}

/// What matrices rotations and motions have.
#[jacobian(wrt = (r, q, pose), check)]
pub fn matrices(r: &Rotation3<f64>, q: &UnitQuaternion<f64>, pose: &Isometry3<f64>) -> Matrix4<f64> {
    let small: Matrix3<f64> = r.matrix() + r.into_inner() * q.to_rotation_matrix().into_inner();
    r.to_homogeneous() * q.to_homogeneous() * pose.to_homogeneous() * small[(0, 1)] + pose.inverse().to_homogeneous()
}

/// What rotations are made of.
#[jacobian(wrt = (v, t), check)]
#[jacobian(wrt = (v, t), name = made_from_left, perturbation = left, check)]
pub fn made(v: &Vector3<f64>, t: f64, axis: &Unit<Vector3<f64>>) -> UnitQuaternion<f64> {
    let a = UnitQuaternion::new(*v) * UnitQuaternion::from_scaled_axis(v * 2.0) * UnitQuaternion::from_axis_angle(axis, t);
    let b = Rotation3::new(*v) * Rotation3::from_scaled_axis(v * t) * Rotation3::from_axis_angle(axis, t * t);
    let c = UnitQuaternion::from_euler_angles(v.x, v.y, t) * Rotation3::from_euler_angles(t, v.z, v.x);
    a * UnitQuaternion::from_rotation_matrix(&b) * c * UnitQuaternion::identity()
}

/// Numbers and angles of rotations.
#[jacobian(wrt = (r, q), check)]
#[jacobian(wrt = (r, q), name = read_from_left, perturbation = left, check)]
pub fn read(r: &Rotation3<f64>, q: &UnitQuaternion<f64>) -> Vector3<f64> {
    let (roll, pitch, yaw) = (r * q).euler_angles();
    let (first, second, third) = r.euler_angles();
    let angles = Vector3::new(r.angle() + q.angle(), r.angle_to(&q.to_rotation_matrix()), q.angle_to(&(q * q)));
    Vector3::new(roll * first, pitch - second, yaw + third) + r.scaled_axis() + q.scaled_axis() * 2.0 + angles
}

/// Between rotations.
#[jacobian(wrt = (q, p), check)]
#[jacobian(wrt = (q, p), name = between_from_left, perturbation = left, check)]
pub fn between(q: &UnitQuaternion<f64>, p: &UnitQuaternion<f64>) -> UnitQuaternion<f64> {
    let (r, s) = (q.to_rotation_matrix(), p.to_rotation_matrix());
    r.rotation_to(&s) * q.rotation_to(p).powf(0.3) * r.powf(0.6) * q.slerp(p, 0.4) * r.slerp(&s, 0.7)
}

/// Rigid motions: their parts, and what they are made of.
#[jacobian(wrt = (pose, v), check)]
#[jacobian(wrt = (pose, v), name = motions_from_left, perturbation = left, check)]
pub fn motions(pose: &Isometry3<f64>, v: &Vector3<f64>) -> Isometry3<f64> {
    let turned = Isometry3::from_parts(Translation3::from(pose.translation.vector + v), pose.rotation * UnitQuaternion::new(*v));
    let by_matrix = IsometryMatrix3::from_parts(pose.translation, pose.rotation.to_rotation_matrix());
    let other = Isometry3::from_parts(by_matrix.translation, by_matrix.rotation.into());
    pose * turned.inverse() * Isometry3::identity() * Translation3::new(v.x, v.y, v.z) * Isometry3::new(*v, v * 0.5) * other
}

/// Translations, scales and directions.
#[jacobian(wrt = (t, s, u), check)]
pub fn others(t: &Translation3<f64>, s: &Similarity3<f64>, u: &Unit<Vector3<f64>>, p: &Point3<f64>) -> Vector3<f64> {
    let w = Unit::new_normalize(u.into_inner() + t.vector);
    let unchecked = Unit::new_unchecked(*u.as_ref());
    let scaled = s * (t * p);
    scaled.coords + w.as_ref() * s.scaling() + (s.inverse() * p).coords.cross(&unchecked) + (s.isometry * w).into_inner()
}

/// The plane.
#[jacobian(wrt = (r, c, pose), check)]
#[jacobian(wrt = (r, c, pose), name = planar_from_left, perturbation = left, check)]
pub fn planar(
    r: &Rotation2<f64>,
    c: &UnitComplex<f64>,
    pose: &Isometry2<f64>,
    v: &Vector2<f64>,
    p: &Point2<f64>,
) -> Vector2<f64> {
    let turned = r * c * (c * c).inverse() * UnitComplex::new(r.angle()) * c.rotation_to(&UnitComplex::from(*r)).powf(0.4);
    let between = c.slerp(&UnitComplex::from_angle(0.4), 0.3) * r.transpose() * Rotation2::identity();
    let moved = pose.transform_point(p) - pose.inverse_transform_point(p) + pose.transform_vector(v);
    let matrices = r.matrix() * c.to_rotation_matrix().into_inner() + pose.to_homogeneous().fixed_view::<2, 2>(0, 0);
    turned * v + (between * p).coords + moved * r.angle_to(&r.inverse()) + matrices * pose.inverse_transform_vector(v)
}

/// A motion of the plane from parts.
#[jacobian(wrt = (pose, x), check)]
#[jacobian(wrt = (pose, x), name = planar_motions_from_left, perturbation = left, check)]
pub fn planar_motions(pose: &Isometry2<f64>, x: &Vector2<f64>, s: &Similarity2<f64>) -> Isometry2<f64> {
    let made = Isometry2::from_parts(Translation2::from(pose.translation.vector + x), UnitComplex::new(x.x) * pose.rotation);
    let by_matrix =
        IsometryMatrix2::new(*x, x.y) * IsometryMatrix2::from_parts(made.translation, made.rotation.to_rotation_matrix());
    let moved = (s * (by_matrix * Point2::from(*x))).coords;
    made * pose.inverse() * Isometry2::new(moved, x.x * x.y) * Translation2::new(x.x, x.y)
}

/// Second derivatives.
#[gradient(wrt = pose, check)]
#[hessian(wrt = pose, check)]
#[hessian(wrt = pose, name = energy_from_left, perturbation = left, check)]
pub fn energy(pose: &Isometry3<f64>, p: &Point3<f64>, q: &UnitQuaternion<f64>) -> f64 {
    (pose * p).coords.norm_squared() * (pose.rotation * q).scaled_axis().x + pose.rotation.angle_to(q)
}

/// An energy of a pose in the plane.
#[gradient(wrt = pose, check)]
#[hessian(wrt = pose, check)]
#[hessian(wrt = pose, name = planar_energy_from_left, perturbation = left, check)]
pub fn planar_energy(pose: &Isometry2<f64>, p: &Point2<f64>, c: &UnitComplex<f64>) -> f64 {
    (pose * p).coords.norm_squared() * (pose.rotation * c).angle() + (c * (pose.inverse() * p)).x
}

/// Any scalar type, in both precisions.
#[jacobian(wrt = (pose, v), check(T = f64))]
#[jacobian(wrt = (pose, v), name = generic_from_left, perturbation = left, check(T = f32))]
pub fn generic<T: RealField + Copy>(pose: &Isometry3<T>, v: &Vector3<T>) -> Vector3<T> {
    let q = pose.rotation * UnitQuaternion::from_scaled_axis(*v);
    q.scaled_axis() + pose.inverse_transform_point(&Point3::from(*v)).coords
}

/// Single precision.
#[jacobian(wrt = (q, c), check)]
pub fn single(q: &UnitQuaternion<f32>, c: &UnitComplex<f32>, v: &Vector3<f32>) -> Matrix2<f32> {
    let w = q * v;
    c.to_rotation_matrix().into_inner() * w.x + Rotation2::new(w.y).matrix() * q.angle()
}
