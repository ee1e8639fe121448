//! Quaternions and complex numbers, of any length and of length 1, and what else is converted into rotations and rigid
//! motions or out of them, against differences.

use crate::common::*;
use crate::manifold::*;
use crate::modes::{functions, lent};
use matgrad::{differential, jacobian, vjp};
use nalgebra::*;

functions! {
    // Quaternions.
    normalised(v: Vector4<f64>, 4;) -> (UnitQuaternion<f64>, 3) { UnitQuaternion::new_normalize(Quaternion::from(*v)) }
    from_quaternion(v: Vector4<f64>, 4;) -> (UnitQuaternion<f64>, 3) {
        UnitQuaternion::from_quaternion(Quaternion::new(v[3], v[0], v[1], v[2]))
    }
    unit_of_parts(v: Vector4<f64>, 4;) -> (UnitQuaternion<f64>, 3) { Unit::new_normalize(Quaternion::from_parts(v[0], Vector3::new(v.y, v.z, v.w))) }
    unit_of_numbers(q: Quaternion<f64>, 4; v: Vector3<f64>) -> (Vector3<f64>, 3) { UnitQuaternion::from_quaternion(*q) * v * q.norm() }
    by_array(v: Vector4<f64>, 4; q: UnitQuaternion<f64>) -> (UnitQuaternion<f64>, 3) {
        let p: Quaternion<f64> = [v.x, v.y, v.z, v.w].into();
        Unit::new_normalize(p) * q
    }
    opened(q: UnitQuaternion<f64>, 3;) -> (Vector4<f64>, 4) { q.into_inner().coords }
    opened_in_part(q: UnitQuaternion<f64>, 3;) -> (Vector3<f64>, 3) {
        let p = q.quaternion();
        p.imag() * p.scalar() + p.vector() * p.w + Vector3::new(p.i, p.j, p.k) * p[3]
    }
    by_reference(q: UnitQuaternion<f64>, 3;) -> (Quaternion<f64>, 4) {
        let p: &Quaternion<f64> = q.as_ref();
        p * 2.0 + Quaternion::identity() - Quaternion::new(1.0, 2.0, 3.0, 4.0) / p.w
    }
    storage(q: UnitQuaternion<f64>, 3;) -> (Vector4<f64>, 4) { *q.as_vector() }
    hamilton(q: UnitQuaternion<f64>, 3; p: Quaternion<f64>) -> (Quaternion<f64>, 4) { 0.5 * (q.into_inner() * p) + -q.quaternion() }
    hamilton_of_numbers(q: Quaternion<f64>, 4; p: Quaternion<f64>) -> (Quaternion<f64>, 4) {
        let mut r = p * q;
        r += q.conjugate();
        r *= p;
        r.w = q.norm_squared();
        r * q.dot(p) + Quaternion::from_imag(q.imag()) + Quaternion::from_real(q.i) - q.normalize()
    }
    inverse_of_number(q: Quaternion<f64>, 4;) -> (Quaternion<f64>, 4) { q.try_inverse().unwrap() }
    mixed(q: UnitQuaternion<f64>, 3; p: UnitQuaternion<f64>) -> (UnitQuaternion<f64>, 3) { q.nlerp(p, 0.3) }
    mixed_numbers(q: Quaternion<f64>, 4; p: Quaternion<f64>) -> (Quaternion<f64>, 4) { p.lerp(q, 0.3) }
    // Exact, whatever length the numbers take when the variable moves.
    unchecked(v: Vector4<f64>, 4; u: Vector3<f64>) -> (Vector3<f64>, 3) { UnitQuaternion::new_unchecked(Quaternion::from(*v)) * u }
    unchecked_inverse(v: Vector4<f64>, 4; u: Vector3<f64>) -> (Vector3<f64>, 3) {
        UnitQuaternion::new_unchecked(Quaternion::from(*v)).inverse() * u
    }
    unchecked_logarithm(v: Vector4<f64>, 4; q: UnitQuaternion<f64>) -> (Vector3<f64>, 3) {
        let r = UnitQuaternion::new_unchecked(Quaternion::from(*v)) * q;
        r.scaled_axis() * r.angle() + r.axis().unwrap().into_inner()
    }
    unchecked_power(v: Vector4<f64>, 4; u: Vector3<f64>) -> (Vector3<f64>, 3) {
        UnitQuaternion::new_unchecked(Quaternion::from(*v)).powf(0.4) * u
    }
    unchecked_matrix(m: Vector4<f64>, 4; u: Vector3<f64>) -> (Vector3<f64>, 3) {
        let r = Rotation3::from_matrix_unchecked(Matrix3::new(1.0, m.x, m.y, m.z, 0.9, m.w, 0.1, 0.2, 0.8));
        let q = UnitQuaternion::from_rotation_matrix(&r);
        r.inverse() * u + q.scaled_axis() + q * u
    }
    unchecked_units(v: Vector3<f64>, 3; u: Vector3<f64>) -> (Vector3<f64>, 3) {
        let axis = Unit::new_unchecked(*v);
        Rotation3::from_axis_angle(&axis, 0.4) * u + axis.into_inner()
    }
    made_by_hand(v: Vector3<f64>, 3;) -> (UnitQuaternion<f64>, 3) {
        let half = v.norm() / 2.0;
        let u = v.normalize() * half.sin();
        UnitQuaternion::new_unchecked(Quaternion::new(half.cos(), u.x, u.y, u.z))
    }
    // Complex numbers.
    complex_normalised(v: Vector2<f64>, 2;) -> (UnitComplex<f64>, 1) { UnitComplex::new_normalize(Complex::new(v.x, v.y)) }
    from_complex(v: Vector2<f64>, 2; c: UnitComplex<f64>) -> (UnitComplex<f64>, 1) { UnitComplex::from_complex(Complex::new(v.y, v.x)) * c }
    unchecked_complex(v: Vector2<f64>, 2; u: Vector2<f64>) -> (Vector2<f64>, 2) {
        let c = UnitComplex::new_unchecked(Complex::new(v.x, v.y));
        c * u + u * c.angle() + c.inverse() * u
    }
    complex_opened(c: UnitComplex<f64>, 1;) -> (Vector2<f64>, 2) {
        let z = c.into_inner() + c.complex() * 2.0;
        Vector2::new(z.re, z.im * c.re)
    }
    complex_numbers(c: Complex<f64>, 2; d: Complex<f64>) -> (Complex<f64>, 2) {
        let mut z = c * d / (*c + *d);
        z.im += c.norm_sqr();
        z * c.norm() - c.conj() * c.arg()
    }
    // Conversions.
    matrix_of_rotation(r: Rotation3<f64>, 3; v: Vector4<f64>) -> (Vector4<f64>, 4) {
        let (small, large): (Matrix3<f64>, Matrix4<f64>) = ((*r).into(), Matrix4::from(*r));
        large * v + (small * v.xyz()).push(1.0) + (Matrix3::from(*r) * v.xyz()).push(0.0)
    }
    matrix_of_quaternion(r: UnitQuaternion<f64>, 3; v: Vector4<f64>) -> (Vector4<f64>, 4) {
        let (small, large): (Matrix3<f64>, Matrix4<f64>) = ((*r).into(), (*r).into());
        large * v + (small * v.xyz()).push(1.0)
    }
    matrix_of_motions(r: Isometry3<f64>, 6; v: Vector4<f64>, s: Similarity3<f64>, t: Translation3<f64>) -> (Vector4<f64>, 4) {
        let (a, b): (Matrix4<f64>, Matrix4<f64>) = ((*r).into(), (s * r).into());
        a * v + b * v + (t * r).to_homogeneous() * v
    }
    matrices_in_plane(c: UnitComplex<f64>, 1; v: Vector2<f64>, u: Vector3<f64>) -> (Vector2<f64>, 2) {
        let (small, large, r): (Matrix2<f64>, Matrix3<f64>, Rotation2<f64>) = ((*c).into(), (*c).into(), (*c).into());
        let of_matrix: Matrix3<f64> = r.into();
        small * v + (large * u).xy() + (of_matrix * u).yx() + Rotation2::from(*c) * UnitComplex::from(r) * v
    }
    isometry_of_translation(t: Translation3<f64>, 3; q: Isometry3<f64>) -> (Isometry3<f64>, 6) {
        let moved: Isometry3<f64> = (*t).into();
        q * moved * Isometry3::from(*t) * q
    }
    isometry_of_vector(v: Vector3<f64>, 3; q: Isometry3<f64>) -> (Isometry3<f64>, 6) {
        let (a, b): (Isometry3<f64>, Isometry3<f64>) = ((*v).into(), [v.y, v.z, v.x].into());
        q * Isometry3::from(Point3::from(*v)) * a * b
    }
    parts_converted(v: Vector3<f64>, 3; r: Rotation3<f64>) -> (Isometry3<f64>, 6) {
        let other = IsometryMatrix3::from_parts(Translation3::from([v.x, v.y, v.z]), r * Rotation3::new(*v));
        Isometry3::from_parts(other.translation, other.rotation.into()) * Isometry3::from_parts((*v).into(), UnitQuaternion::identity())
    }
    parts_converted_back(p: Isometry3<f64>, 6; q: UnitQuaternion<f64>) -> (IsometryMatrix3<f64>, 6) {
        let first = IsometryMatrix3::from_parts(p.translation, p.rotation.into());
        first * IsometryMatrix3::from_parts(p.translation.vector.into(), q.to_rotation_matrix())
    }
    array_of_translation(p: Isometry3<f64>, 6;) -> (Vector3<f64>, 3) {
        let [x, y, z]: [f64; 3] = p.translation.into();
        let row: [f64; 3] = p.translation.vector.into();
        Vector3::new(x * y, z, row[1])
    }
    similar(p: Isometry3<f64>, 6; q: Similarity3<f64>) -> (Similarity3<f64>, 7) {
        q * Similarity3::from_isometry(*p, 2.0) * Similarity3::from_parts(p.translation, p.rotation, 0.5) * q.isometry
    }
    isometry_of_similarity(s: Similarity3<f64>, 7; p: Isometry3<f64>) -> (Isometry3<f64>, 6) {
        let t = s.isometry.translation;
        Isometry3::from_parts(Translation3::from(t.vector * s.scaling()), s.isometry.rotation) * p
    }
    // Parts that are assigned.
    assigned(p: Isometry3<f64>, 6; q: Isometry3<f64>) -> (Isometry3<f64>, 6) {
        let mut a = p * q;
        a *= p.rotation;
        a.rotation = p.rotation.inverse() * a.rotation;
        a.translation.vector += Vector3::new(a.translation.x, 1.0, 2.0);
        a.translation.vector[0] = a.translation.z;
        a.translation.y = p.translation.x * a.translation.y;
        a *= q;
        a.translation = q.translation * a.translation;
        a
    }
    rotations_assigned(p: UnitQuaternion<f64>, 3; q: UnitQuaternion<f64>) -> (UnitQuaternion<f64>, 3) {
        let mut a = *p;
        a *= q;
        a /= p.inverse();
        a
    }
    // Unit vectors and axes.
    opposite(u: Unit<Vector3<f64>>, 3; q: UnitQuaternion<f64>) -> (Unit<Vector3<f64>>, 3) { q * -*u }
    between_directions(u: Unit<Vector3<f64>>, 3; w: Unit<Vector3<f64>>) -> (Unit<Vector3<f64>>, 3) { u.slerp(w, 0.3) }
    angle_between(u: Unit<Vector3<f64>>, 3; v: Vector3<f64>) -> (f64, 1) { u.angle(v) + u.as_ref().angle(v).powi(2) }
    angle_of_vectors(u: Vector3<f64>, 3; v: Vector3<f64>) -> (f64, 1) { u.angle(v) * v.angle(u) }
    axis_of_quaternion(q: UnitQuaternion<f64>, 3;) -> (Vector3<f64>, 3) {
        let (axis, angle) = q.axis_angle().unwrap();
        axis.into_inner() * angle.sin() + q.axis().unwrap().into_inner()
    }
    axis_of_matrix(r: Rotation3<f64>, 3;) -> (Vector3<f64>, 3) {
        let (axis, angle) = r.axis_angle().unwrap();
        axis.into_inner() * angle.sin() + r.axis().unwrap().into_inner()
    }
    direction_tried(v: Vector3<f64>, 3;) -> (Unit<Vector3<f64>>, 3) { Unit::try_new(*v, 1e-9).unwrap() }
    direction_and_length(v: Vector3<f64>, 3;) -> (Vector3<f64>, 3) {
        let (u, n) = Unit::new_and_get(*v);
        u.into_inner() * n.ln()
    }
    mixed_operators(p: Isometry3<f64>, 6; q: Isometry3<f64>) -> (Isometry3<f64>, 6) { p / p.rotation * q.inv_mul(&(p * p.translation)) }
    isometries_between(p: Isometry3<f64>, 6; q: Isometry3<f64>) -> (Isometry3<f64>, 6) { p.lerp_slerp(q, 0.3) }
    matrices_between(r: Rotation3<f64>, 3; s: Rotation3<f64>) -> (Rotation3<f64>, 3) { r.slerp(s, 0.3) * r.rotation_to(s).powf(0.4) }
    in_plane_between(r: Rotation2<f64>, 1; s: Rotation2<f64>) -> (Rotation2<f64>, 1) { r.slerp(s, 0.3) * r.rotation_to(s).powf(2.0) }
    congruence(r: Rotation3<f64>, 3; m: Matrix3<f64>, v: Vector3<f64>) -> (Vector3<f64>, 3) {
        r * m * r.transpose() * v + r.matrix() * m * r.matrix().transpose() * v - r.into_inner().tr_mul(v)
    }
}

/// Tuples and arrays with rigid motions in them, of types that a macro hands on.
macro_rules! several {
    ($($name:ident($p:ident) -> $R:ty $body:block)*) => {$(
        mod $name {
            use super::*;

            #[differential(wrt = $p)]
            #[vjp(wrt = $p)]
            #[jacobian(wrt = $p)]
            pub fn f($p: &Isometry3<f64>) -> $R $body
        }
    )*};
}

several! {
    pair(p) -> (Isometry3<f64>, f64) { (p * p, p.rotation.angle()) }
    list(p) -> [Isometry3<f64>; 2] { [p.inverse(), p * p] }
}

#[test]
fn types_of_macros_have_tangents() {
    let (pose, d) = (Isometry3::sample(1), point::<6>(2));
    let (along, angle) = pair::f_diff(&pose, &d);
    let j = pair::f_jac(&pose);
    alike(&along, &(j.fixed_rows::<6>(0) * d), 1e-14, "of a pair");
    alike(&Vector1::new(angle), &(j.fixed_rows::<1>(6) * d), 1e-14, "of its number");
    let back = pair::f_vjp(&pose, &(point::<6>(3), 0.5));
    alike(&back, &(j.transpose() * point::<6>(3).push(0.5)), 1e-14, "the pullback");
    let [a, b] = list::f_diff(&pose, &d);
    let j = list::f_jac(&pose);
    alike(&a, &(j.fixed_rows::<6>(0) * d), 1e-14, "of the first");
    alike(&b, &(j.fixed_rows::<6>(6) * d), 1e-14, "of the second");
    let wanted = slopes::<6, 6>(|xi| pose.inverse().local(&pose.retract(xi, false).inverse(), false));
    alike(&j.fixed_rows::<6>(0).into_owned(), &wanted, 1e-9, "the Jacobian");
    let _ = list::f_vjp(&pose, &[point::<6>(3), point::<6>(4)]);
}

#[matgrad::gradient(wrt = q, check)]
fn number_checked(q: &Quaternion<f64>, u: &UnitQuaternion<f64>) -> f64 {
    (q * u.into_inner()).dot(u).exp() + q.i
}

#[jacobian(wrt = c, check, perturbation = left)]
fn complex_checked(c: &Complex<f64>, u: &UnitComplex<f64>) -> UnitComplex<f64> {
    u * UnitComplex::new_normalize(c * 2.0)
}

#[matgrad::gradient(wrt = q)]
#[matgrad::hessian(wrt = q, check)]
fn second_of_number(q: Quaternion<f64>, v: Vector3<f64>) -> f64 {
    (UnitQuaternion::new_normalize(q) * v).x * q.norm()
}

/// In single precision and of any scalar type.
#[jacobian(wrt = q)]
fn generic<T: RealField + Copy>(q: &UnitQuaternion<T>, p: &Quaternion<T>, v: &Vector3<T>) -> Vector3<T> {
    let made = UnitQuaternion::new_normalize(q.into_inner() + p);
    made * v + (q.inverse() * made).scaled_axis()
}

#[test]
fn of_any_scalar_type() {
    let (q, p, v) = (UnitQuaternion::<f64>::sample(1), Quaternion::sample(2), Vector3::sample(3));
    let wanted = slopes::<3, 3>(|xi| generic(&q.retract(xi, false), &p, &v));
    alike(&generic_jac(&q, &p, &v), &wanted, 1e-9, "in double precision");
    let single: Matrix3<f32> = generic_jac(&q.cast::<f32>(), &p.cast::<f32>(), &v.cast::<f32>());
    alike(&single.cast::<f64>(), &wanted, 1e-5, "in single precision");
}
