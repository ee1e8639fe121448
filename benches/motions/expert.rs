//! The same with Jacobians written by hand, by the formulas of Solà, Deray & Atchuthan (2018) and Forster et al. (2017).

use nalgebra::{Isometry3, Matrix2x3, Matrix2x6, Matrix3, Matrix6, Point3, SMatrix, UnitQuaternion, Vector2, Vector3, Vector6};

use crate::annotated::inertial::{Bias, Delta};

fn matrix(q: &UnitQuaternion<f64>) -> Matrix3<f64> {
    q.to_rotation_matrix().into_inner()
}

/// R [v]×, without a product of matrices.
fn turned_cross(r: &Matrix3<f64>, v: &Vector3<f64>) -> Matrix3<f64> {
    let column = |k: usize| r.column(k);
    Matrix3::from_columns(&[
        column(1) * v.z - column(2) * v.y,
        column(2) * v.x - column(0) * v.z,
        column(0) * v.y - column(1) * v.x,
    ])
}

/// I + a [v]× + b [v]×²
fn series(v: &Vector3<f64>, a: f64, b: f64) -> Matrix3<f64> {
    let (x, y, z) = (v.x, v.y, v.z);
    let (xx, yy, zz, xy, xz, yz) = (b * x * x, b * y * y, b * z * z, b * x * y, b * x * z, b * y * z);
    Matrix3::new(
        1.0 - yy - zz,
        xy - a * z,
        xz + a * y,
        xy + a * z,
        1.0 - xx - zz,
        yz - a * x,
        xz - a * y,
        yz + a * x,
        1.0 - xx - yy,
    )
}

fn right_jacobian(v: &Vector3<f64>) -> Matrix3<f64> {
    let square = v.norm_squared();
    if square < 1e-8 {
        return series(v, -0.5, 1.0 / 6.0);
    }
    let angle = square.sqrt();
    let (sin, cos) = angle.sin_cos();
    series(v, -(1.0 - cos) / square, (angle - sin) / (square * angle))
}

/// The inverse of the right Jacobian, at the logarithm of a rotation whose half angle is known by its cosine and sine.
fn right_jacobian_inverse(v: &Vector3<f64>, cos: f64, sin: f64) -> Matrix3<f64> {
    let square = v.norm_squared();
    if square < 1e-8 {
        return series(v, 0.5, 1.0 / 12.0);
    }
    series(v, 0.5, 1.0 / square - cos / (2.0 * square.sqrt() * sin))
}

fn logarithm(q: &UnitQuaternion<f64>) -> (Vector3<f64>, f64, f64) {
    let (u, w) = if q.w < 0.0 { (-q.imag(), -q.w) } else { (q.imag(), q.w) };
    let sin = u.norm();
    let factor = if sin < 1e-5 { 2.0 / w } else { 2.0 * sin.atan2(w) / sin };
    (u * factor, w, sin)
}

pub fn between(
    a: &Isometry3<f64>,
    b: &Isometry3<f64>,
    measured: &Isometry3<f64>,
) -> (Vector6<f64>, (Matrix6<f64>, Matrix6<f64>)) {
    let way = a.inv_mul(b);
    let left = measured.inv_mul(&way);
    let (w, cos, sin) = logarithm(&left.rotation);
    let (r, inverse) = (matrix(&left.rotation), right_jacobian_inverse(&w, cos, sin));
    let t = left.translation.vector;
    let mut of_b = Matrix6::zeros();
    of_b.fixed_view_mut::<3, 3>(0, 0).copy_from(&r);
    of_b.fixed_view_mut::<3, 3>(3, 3).copy_from(&inverse);
    // −Ad of the way back: its rotation is Rᵀ, its translation −Rᵀ t, and [Rᵀ t]× Rᵀ is Rᵀ [t]×.
    let back = matrix(&way.rotation).transpose();
    let r_back = -(r * back);
    let mut of_a = Matrix6::zeros();
    of_a.fixed_view_mut::<3, 3>(0, 0).copy_from(&r_back);
    of_a.fixed_view_mut::<3, 3>(0, 3).copy_from(&-turned_cross(&r_back, &way.translation.vector));
    of_a.fixed_view_mut::<3, 3>(3, 3).copy_from(&-(inverse * back));
    (Vector6::new(t.x, t.y, t.z, w.x, w.y, w.z), (of_a, of_b))
}

pub fn reprojection(
    pose: &Isometry3<f64>,
    p: &Point3<f64>,
    focal: f64,
    centre: &Vector2<f64>,
    seen: &Vector2<f64>,
) -> (Vector2<f64>, (Matrix2x6<f64>, Matrix2x3<f64>)) {
    let r = matrix(&pose.rotation);
    let q = r * p.coords + pose.translation.vector;
    let (depth, f) = (1.0 / q.z, focal / q.z);
    let (x, y) = (q.x * depth, q.y * depth);
    let of_p = Matrix2x3::from_fn(|i, j| f * (r[(i, j)] - if i == 0 { x } else { y } * r[(2, j)]));
    let mut of_pose = Matrix2x6::zeros();
    of_pose.fixed_view_mut::<2, 3>(0, 0).copy_from(&of_p);
    let column = |k: usize| of_p.column(k);
    of_pose.set_column(3, &(column(2) * p.y - column(1) * p.z));
    of_pose.set_column(4, &(column(0) * p.z - column(2) * p.x));
    of_pose.set_column(5, &(column(1) * p.x - column(0) * p.y));
    (Vector2::new(x, y) * focal + centre - seen, (of_pose, of_p))
}

pub fn interpolated(
    a: &UnitQuaternion<f64>,
    b: &UnitQuaternion<f64>,
    t: f64,
) -> (UnitQuaternion<f64>, (Matrix3<f64>, Matrix3<f64>)) {
    let way = a.inverse() * b;
    let (w, cos, sin) = logarithm(&way);
    let part = w * t;
    let step = UnitQuaternion::new(part);
    let (jr, inverse) = (right_jacobian(&part) * t, right_jacobian_inverse(&w, cos, sin));
    let of_b = jr * inverse;
    let of_a = matrix(&step).transpose() - jr * inverse.transpose();
    (a * step, (of_a, of_b))
}

pub fn step(
    delta: &Delta,
    bias: &Bias,
    omega: &Vector3<f64>,
    acceleration: &Vector3<f64>,
    dt: f64,
) -> (Delta, (SMatrix<f64, 9, 9>, SMatrix<f64, 9, 6>)) {
    let r = matrix(&delta.rotation);
    let (w, a) = ((omega - bias.gyroscope) * dt, acceleration - bias.accelerometer);
    let (turn, half) = (UnitQuaternion::new(w), 0.5 * dt * dt);
    let turned = r * a;
    let by_theta = -turned_cross(&r, &a);
    let one = Matrix3::identity();
    let mut of_delta = SMatrix::<f64, 9, 9>::identity();
    of_delta.fixed_view_mut::<3, 3>(0, 0).copy_from(&matrix(&turn).transpose());
    of_delta.fixed_view_mut::<3, 3>(3, 0).copy_from(&(by_theta * dt));
    of_delta.fixed_view_mut::<3, 3>(6, 0).copy_from(&(by_theta * half));
    of_delta.fixed_view_mut::<3, 3>(6, 3).copy_from(&(one * dt));
    let mut of_bias = SMatrix::<f64, 9, 6>::zeros();
    of_bias.fixed_view_mut::<3, 3>(0, 0).copy_from(&(right_jacobian(&w) * -dt));
    of_bias.fixed_view_mut::<3, 3>(3, 3).copy_from(&(r * -dt));
    of_bias.fixed_view_mut::<3, 3>(6, 3).copy_from(&(r * -half));
    let next = Delta {
        rotation: delta.rotation * turn,
        velocity: delta.velocity + turned * dt,
        position: delta.position + delta.velocity * dt + turned * half,
    };
    (next, (of_delta, of_bias))
}
