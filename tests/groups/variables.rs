//! Rotations and rigid motions as variables and as results, against differences of their perturbations.

use crate::common::*;
use crate::manifold::*;
use crate::modes::{functions, lent};
use matgrad::{differential, gradient, hessian, hvp, jacobian, newton_step, vjp};
use nalgebra::*;

/// Scalar functions, with second derivatives.
macro_rules! scalars_of {
    ($($name:ident($x:ident: $X:ty, $n:tt; $($c:ident: $C:ty),*) $body:block)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $x, value, into)]
            #[hessian(wrt = $x, value)]
            #[hvp(wrt = $x)]
            #[newton_step(wrt = $x)]
            #[vjp(wrt = $x)]
            pub fn f($x: &$X, $($c: &$C),*) -> f64 $body

            #[test]
            fn derivatives_are_the_differences() {
                for seed in 0..3 {
                    let $x = <$X as Sample>::sample(seed);
                    $(let $c = <$C as Sample>::sample(seed + 5);)*
                    let moved = |xi: &SVector<f64, $n>| f(&$x.retract(xi, false), $(&$c),*);
                    let wanted = slopes::<$n, 1>(|xi| Vector1::new(moved(xi))).transpose();
                    let (value, got) = f_value_and_grad(&$x, $(&$c),*);
                    assert!((value - f(&$x, $(&$c),*)).abs() < 1e-14 * value.abs().max(1.0), "the value");
                    alike(&got.entries(), &wanted, 1e-9, "the gradient");
                    alike(&f_vjp(&$x, $(&$c,)* 2.0).entries(), &(wanted * 2.0), 1e-9, "the pullback");
                    alike(&f_grad(&$x, $(&$c),*).entries(), &got.entries(), 0.0, "the gradient alone");
                    let mut out = Entries::made(&(wanted * f64::NAN));
                    f_grad_into(&$x, $(&$c,)* &mut out);
                    alike(&Entries::<$n, 1>::entries(&out), &got.entries(), 0.0, "the gradient in place");
                    assert_eq!(f_value_and_grad_into(&$x, $(&$c,)* &mut out), value, "the value beside the gradient in place");
                    let second = curvatures::<$n>(moved);
                    let hessian = f_hess(&$x, $(&$c),*).entries();
                    alike(&hessian, &second, 2e-6, "the Hessian");
                    alike(&hessian, &hessian.transpose(), 1e-13, "its transpose");
                    let d = point::<$n>(seed + 10);
                    alike(&f_hvp(&$x, $(&$c,)* lent!($n, d)).entries(), &(hessian * d), 1e-12, "the Hessian times a vector");
                    let (_, gradient, beside) = f_value_grad_hess(&$x, $(&$c),*);
                    alike(&gradient.entries(), &wanted, 1e-9, "the gradient beside the Hessian");
                    alike(&beside.entries(), &hessian, 1e-13, "the Hessian beside the value");
                    if let Some(step) = f_newton(&$x, $(&$c),*) {
                        let left: SVector<f64, $n> = hessian * step.entries() + got.entries();
                        alike(&left, &SVector::zeros(), 1e-9 * step.entries().amax().max(1.0), "Newton's step");
                    }
                }
            }
        }
    )*};
}

functions! {
    turned_vector(r: Rotation3<f64>, 3; v: Vector3<f64>) -> (Vector3<f64>, 3) { r * v }
    turned_vector_back(q: UnitQuaternion<f64>, 3; v: Vector3<f64>) -> (Vector3<f64>, 3) { q.inverse() * v }
    moved_point(pose: Isometry3<f64>, 6; p: Point3<f64>) -> (Point3<f64>, 3) { pose * p }
    moved_point_back(pose: Isometry3<f64>, 6; p: Point3<f64>) -> (Vector3<f64>, 3) { pose.inverse_transform_point(p).coords }
    product_of_rotations(r: Rotation3<f64>, 3; b: Rotation3<f64>) -> (Rotation3<f64>, 3) { b * r * b }
    inverse_rotation(q: UnitQuaternion<f64>, 3;) -> (UnitQuaternion<f64>, 3) { q.inverse() }
    square_of_rotation(q: UnitQuaternion<f64>, 3;) -> (Rotation3<f64>, 3) { (q * q).to_rotation_matrix() }
    product_of_isometries(pose: Isometry3<f64>, 6; b: Isometry3<f64>) -> (Isometry3<f64>, 6) { b.inverse() * pose }
    product_the_other_way(pose: Isometry3<f64>, 6; b: Isometry3<f64>) -> (Isometry3<f64>, 6) { pose * b }
    inverse_isometry(pose: Isometry3<f64>, 6;) -> (Isometry3<f64>, 6) { pose.inverse() }
    matrix_isometry(pose: IsometryMatrix3<f64>, 6; p: Point3<f64>) -> (IsometryMatrix3<f64>, 6) {
        pose.inverse() * IsometryMatrix3::new(p.coords, pose * p.coords)
    }
    logarithm(q: UnitQuaternion<f64>, 3;) -> (Vector3<f64>, 3) { q.scaled_axis() }
    logarithm_of_matrix(r: Rotation3<f64>, 3;) -> (Vector3<f64>, 3) { r.scaled_axis() }
    exponential(v: Vector3<f64>, 3;) -> (UnitQuaternion<f64>, 3) { UnitQuaternion::from_scaled_axis(*v) }
    exponential_matrix(v: Vector3<f64>, 3;) -> (Rotation3<f64>, 3) { Rotation3::new(*v) }
    interpolated(q: UnitQuaternion<f64>, 3; p: UnitQuaternion<f64>) -> (UnitQuaternion<f64>, 3) { q.slerp(p, 0.3) }
    part_of_pose(pose: Isometry3<f64>, 6;) -> (UnitQuaternion<f64>, 3) { pose.rotation }
    translation_of_pose(pose: Isometry3<f64>, 6;) -> (Translation3<f64>, 3) { pose.translation }
    by_translation(t: Translation3<f64>, 3; q: UnitQuaternion<f64>) -> (Isometry3<f64>, 6) { q * t }
    matrix_elements(r: Rotation3<f64>, 3;) -> (Vector3<f64>, 3) { Vector3::new(r[(0, 1)], r.matrix()[(2, 2)], r[(1, 0)] * r[(2, 0)]) }
    plane_rotation(r: Rotation2<f64>, 1; v: Vector2<f64>) -> (Vector2<f64>, 2) { r * v }
    plane_number(c: UnitComplex<f64>, 1; v: Vector2<f64>) -> (Vector2<f64>, 2) { c.inverse() * v }
    plane_result(c: UnitComplex<f64>, 1; b: UnitComplex<f64>) -> (UnitComplex<f64>, 1) { c * c * b }
    plane_matrix_result(c: Rotation2<f64>, 1;) -> (Rotation2<f64>, 1) { c.inverse() }
    plane_angle(c: UnitComplex<f64>, 1;) -> (f64, 1) { c.angle() * 2.0 }
    plane_pose(pose: Isometry2<f64>, 3; p: Point2<f64>) -> (Point2<f64>, 2) { pose * p }
    plane_poses(pose: Isometry2<f64>, 3; b: Isometry2<f64>) -> (Isometry2<f64>, 3) { b * pose.inverse() * b }
    plane_matrix_poses(pose: IsometryMatrix2<f64>, 3; b: IsometryMatrix2<f64>) -> (IsometryMatrix2<f64>, 3) { pose * b }
    similarity(s: Similarity3<f64>, 7; p: Point3<f64>) -> (Point3<f64>, 3) { s * p }
    similarities(s: Similarity3<f64>, 7; b: Similarity3<f64>) -> (Similarity3<f64>, 7) { b * s.inverse() }
    direction(u: Unit<Vector3<f64>>, 3; v: Vector3<f64>) -> (Vector3<f64>, 3) { u.cross(v) + u.into_inner() * u.dot(v) }
    turned_direction(q: UnitQuaternion<f64>, 3; u: Unit<Vector3<f64>>) -> (Unit<Vector3<f64>>, 3) { q * u }
}

scalars_of! {
    misfit_of_rotation(r: Rotation3<f64>, 3; p: Vector3<f64>, q: Vector3<f64>) { (r * p - q).norm_squared() * (r * q).x }
    misfit_of_quaternion(r: UnitQuaternion<f64>, 3; p: Vector3<f64>, q: Vector3<f64>) { (r * p).dot(q) * (r * q).y + (r * p).z.exp() }
    misfit_of_pose(pose: Isometry3<f64>, 6; p: Point3<f64>, q: Point3<f64>) { (pose * p - q).norm_squared() * (pose * q).x }
    misfit_of_matrix_pose(pose: IsometryMatrix3<f64>, 6; p: Point3<f64>) { (pose * p).x * (pose * p).y + (pose.inverse() * p).z }
    scalar_of_distance(q: UnitQuaternion<f64>, 3; p: UnitQuaternion<f64>) { (p.inverse() * q).scaled_axis().norm_squared() }
    scalar_of_angle(q: UnitQuaternion<f64>, 3; p: UnitQuaternion<f64>) { q.angle_to(p) }
    scalar_of_plane(r: Rotation2<f64>, 1; v: Vector2<f64>) { (r * v).x.powi(2) + (r * v).y.exp() }
    scalar_of_plane_number(c: UnitComplex<f64>, 1; v: Vector2<f64>) { (c * v).x.powi(3) + c.angle().powi(2) }
    scalar_of_plane_pose(pose: Isometry2<f64>, 3; p: Point2<f64>, q: Point2<f64>) { (pose * p - q).norm_squared() * (pose * q).x }
    scalar_of_translation(t: Translation3<f64>, 3; p: Point3<f64>) { (t * p).x * (t * p).y.exp() + t.vector.z.powi(2) }
    scalar_of_similarity(s: Similarity3<f64>, 7; p: Point3<f64>, q: Point3<f64>) {
        (s * p - q).norm_squared() + (s.inverse() * q).x * s.scaling().ln()
    }
    scalar_of_direction(u: Unit<Vector3<f64>>, 3; v: Vector3<f64>) { u.dot(v).exp() + u.x * u.y }
}

#[hessian(wrt = s, perturbation = left)]
fn similar_from_the_left(s: &Similarity3<f64>, p: &Point3<f64>) -> f64 {
    (s * p).coords.dot(&p.coords) + (s.inverse() * p).x * s.scaling()
}

#[test]
fn the_hessian_in_a_similarity_from_the_left_is_the_differences() {
    for seed in 0..3 {
        let (s, p) = (Similarity3::sample(seed), Point3::sample(seed + 5));
        let wanted = curvatures::<7>(|xi| similar_from_the_left(&s.retract(xi, true), &p));
        let found = similar_from_the_left_hess(&s, &p);
        alike(&found, &wanted, 2e-6, "the Hessian");
        alike(&found, &found.transpose(), 1e-13, "its transpose");
    }
}

/// The same from the left.
macro_rules! from_the_left {
    ($($name:ident($x:ident: $X:ty, $n:tt; $($c:ident: $C:ty),*) -> ($R:ty, $m:tt) $body:block)*) => {$(
        mod $name {
            use super::*;

            #[jacobian(wrt = $x, perturbation = left)]
            #[differential(wrt = $x, perturbation = left)]
            #[vjp(wrt = $x, perturbation = left)]
            pub fn f($x: &$X, $($c: &$C),*) -> $R $body

            #[test]
            fn derivatives_are_the_differences() {
                for seed in 0..3 {
                    let $x = <$X as Sample>::sample(seed);
                    $(let $c = <$C as Sample>::sample(seed + 5);)*
                    let plain = f(&$x, $(&$c),*);
                    let wanted = slopes::<$n, $m>(|xi| plain.local(&f(&$x.retract(xi, true), $(&$c),*), true));
                    alike(&f_jac(&$x, $(&$c),*).entries(), &wanted, 1e-9, "the Jacobian");
                    let d = point::<$n>(seed + 10);
                    alike(&f_diff(&$x, $(&$c,)* lent!($n, d)).entries(), &(wanted * d), 1e-9, "the differential");
                    let c = point::<$m>(seed + 20);
                    alike(&f_vjp(&$x, $(&$c,)* lent!($m, c)).entries(), &(wanted.transpose() * c), 1e-9, "the pullback");
                }
            }
        }
    )*};
}

from_the_left! {
    left_turned(r: Rotation3<f64>, 3; v: Vector3<f64>) -> (Vector3<f64>, 3) { r * v }
    left_quaternions(q: UnitQuaternion<f64>, 3; p: UnitQuaternion<f64>) -> (UnitQuaternion<f64>, 3) { p * q.inverse() * p }
    left_poses(pose: Isometry3<f64>, 6; b: Isometry3<f64>) -> (Isometry3<f64>, 6) { b * pose.inverse() }
    left_moved(pose: Isometry3<f64>, 6; p: Point3<f64>) -> (Point3<f64>, 3) { pose * p }
    left_in_plane(pose: Isometry2<f64>, 3; b: Isometry2<f64>) -> (Isometry2<f64>, 3) { b * pose * b }
    left_numbers(c: UnitComplex<f64>, 1; b: UnitComplex<f64>) -> (UnitComplex<f64>, 1) { c.inverse() * b }
    left_matrices(c: Rotation2<f64>, 1; b: Rotation2<f64>) -> (Rotation2<f64>, 1) { c * b }
    left_similarities(s: Similarity3<f64>, 7; b: Similarity3<f64>) -> (Similarity3<f64>, 7) { b * s }
    left_logarithm(q: UnitQuaternion<f64>, 3;) -> (Vector3<f64>, 3) { q.scaled_axis() }
    left_exponential(v: Vector3<f64>, 3;) -> (Rotation3<f64>, 3) { Rotation3::new(*v) }
}

#[gradient(wrt = pose, perturbation = left)]
#[hessian(wrt = pose, perturbation = left)]
#[hvp(wrt = pose, perturbation = left)]
fn from_left(pose: &Isometry3<f64>, p: &Point3<f64>, q: &Point3<f64>) -> f64 {
    (pose * p - q).norm_squared() * (pose * q).x
}

#[hessian(wrt = pose, perturbation = left)]
fn from_left_in_plane(pose: &Isometry2<f64>, p: &Point2<f64>, q: &Point2<f64>) -> f64 {
    (pose * p - q).norm_squared() * (pose * q).x
}

#[test]
fn second_derivatives_from_the_left() {
    let (pose, p, q) = (Isometry3::sample(1), Point3::sample(2), Point3::sample(3));
    let hessian = from_left_hess(&pose, &p, &q);
    alike(&hessian, &curvatures(|xi| from_left(&pose.retract(xi, true), &p, &q)), 2e-6, "the Hessian");
    alike(&hessian, &hessian.transpose(), 1e-13, "its transpose");
    let v = point::<6>(4);
    alike(&from_left_hvp(&pose, &p, &q, &v), &(hessian * v), 1e-12, "the product");
    let wanted = slopes::<6, 1>(|xi| Vector1::new(from_left(&pose.retract(xi, true), &p, &q)));
    alike(&from_left_grad(&pose, &p, &q), &wanted.transpose(), 1e-9, "the gradient");
    let (pose, p, q) = (Isometry2::sample(1), Point2::sample(2), Point2::sample(3));
    let hessian = from_left_in_plane_hess(&pose, &p, &q);
    alike(&hessian, &curvatures(|xi| from_left_in_plane(&pose.retract(xi, true), &p, &q)), 2e-6, "the Hessian in the plane");
}

/// Several variables, an array of poses among them.
#[gradient(wrt = (poses, q, p), value)]
#[hvp(wrt = poses)]
fn chained(poses: &[Isometry3<f64>; 3], q: UnitQuaternion<f64>, p: &Point3<f64>) -> f64 {
    let mut x = q * p;
    for pose in poses {
        x = pose * x;
    }
    x.coords.norm_squared() + (poses[0].inverse() * poses[2]).translation.vector.x
}

#[test]
fn several_variables_at_once() {
    let (poses, q, p) = ([0, 1, 2].map(Isometry3::sample), UnitQuaternion::sample(3), Point3::sample(4));
    let (_, (of_poses, of_q, of_p)) = chained_value_and_grad(&poses, q, &p);
    for k in 0..3 {
        let wanted = slopes::<6, 1>(|xi| {
            let mut moved = poses;
            moved[k] = moved[k].retract(xi, false);
            Vector1::new(chained(&moved, q, &p))
        });
        alike(&of_poses[k], &wanted.transpose(), 1e-9, "the gradient in a pose");
    }
    alike(&of_q, &slopes::<3, 1>(|xi| Vector1::new(chained(&poses, q.retract(xi, false), &p))).transpose(), 1e-9, "in q");
    alike(&of_p, &slopes::<3, 1>(|xi| Vector1::new(chained(&poses, q, &(p + xi)))).transpose(), 1e-9, "in p");
    let v = [5, 6, 7].map(point::<6>);
    let along = |t: f64| {
        let mut moved = poses;
        for k in 0..3 {
            moved[k] = moved[k].retract(&(v[k] * t), false);
        }
        chained(&moved, q, &p)
    };
    let h = 1e-3;
    let wanted = (16.0 * (along(h) + along(-h)) - along(2.0 * h) - along(-2.0 * h) - 30.0 * along(0.0)) / (12.0 * h * h);
    let product = chained_hvp(&poses, q, &p, &v);
    let got: f64 = (0..3).map(|k| product[k].dot(&v[k])).sum();
    assert!((got - wanted).abs() < 1e-6 * wanted.abs().max(1.0), "vᵀ∇²f v: {got} instead of {wanted}");
}
