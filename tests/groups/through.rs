//! Jacobians through rotations in arrays, branches, loops, `Option`s and tuples, of every kind of result, against differences.

use crate::common::*;
use crate::manifold::*;
use matgrad::jacobian;
use nalgebra::*;

#[jacobian(wrt = (poses, p), value)]
fn chain(poses: &[Isometry3<f64>; 3], p: &Point3<f64>, k: f64) -> Point3<f64> {
    let mut x = *p;
    for pose in poses {
        x = pose * x;
    }
    x * k
}

#[jacobian(wrt = r, layout = denominator)]
fn transposed(r: &Rotation3<f64>, b: &Rotation3<f64>, v: &Vector2<f64>) -> Vector2<f64> {
    let w = (r.inverse() * b * r).scaled_axis();
    Vector2::new(w.x * v.x, w.y + r[(0, 1)])
}

#[jacobian(wrt = q)]
fn scalar(q: &UnitQuaternion<f64>, p: &UnitQuaternion<f64>) -> f64 {
    (q * p).angle() + q.w * (q * Vector3::new(1.0, 2.0, 3.0)).x
}

#[jacobian(wrt = q)]
fn maybe(q: &UnitQuaternion<f64>, m: &Matrix3<f64>) -> Option<Vector3<f64>> {
    let a = (q.to_rotation_matrix().matrix() * m).try_inverse()?;
    Some(a * Vector3::new(0.1, 0.2, 0.3) + q * Vector3::new(1.0, 2.0, 3.0))
}

#[jacobian(wrt = q)]
fn branch(q: &UnitQuaternion<f64>, v: &Vector3<f64>) -> Vector3<f64> {
    let w = q * v;
    if w.x > 0.0 { q.inverse() * w.cross(v) } else { (q * q) * w * q.i }
}

#[jacobian(wrt = q)]
fn looped(q: &UnitQuaternion<f64>, v: &Vector3<f64>) -> Vector3<f64> {
    let mut w = q * v;
    for _ in 0..17 {
        w = q * w + v;
    }
    q.inverse() * w
}

#[jacobian(wrt = m)]
fn from_matrix(m: &Matrix3<f64>, v: &Vector3<f64>) -> Vector3<f64> {
    let q = UnitQuaternion::new_normalize(Quaternion::new(m[(0, 0)], m[(1, 0)], m[(2, 2)], m[(0, 1)]));
    (q * q.inverse() * q) * (m * v)
}

#[jacobian(wrt = (a, b))]
fn several(a: &Isometry3<f64>, b: &Rotation3<f64>) -> (Rotation3<f64>, Isometry3<f64>, f64, [Vector3<f64>; 2]) {
    let c = b * a.rotation;
    (
        a.rotation.to_rotation_matrix() * b,
        a * a.inverse() * a,
        c.angle(),
        [b * a.translation.vector, c.inverse() * a.translation.vector],
    )
}

#[jacobian(wrt = t)]
fn by_angle(t: f64, axis: &Unit<Vector3<f64>>, v: &Vector3<f64>) -> Vector3<f64> {
    UnitQuaternion::from_axis_angle(axis, t) * v + Rotation3::from_euler_angles(t, t * t, 1.0).inverse() * v
}

#[jacobian(wrt = u)]
fn direction(u: &Unit<Vector3<f64>>, q: &UnitQuaternion<f64>) -> Vector3<f64> {
    (UnitQuaternion::from_axis_angle(u, 0.7) * q).scaled_axis()
}

#[jacobian(wrt = v)]
fn mapped(v: &Vector3<f64>, b: &Vector3<f64>) -> Vector3<f64> {
    let q = UnitQuaternion::new(v.map(|x| x.sin()));
    v.map(|x| x * (q * b).x) + b.zip_map(v, |a, x| a * x)
}

#[jacobian(wrt = pose)]
fn unit_out(pose: &Isometry3<f64>, u: &Unit<Vector3<f64>>) -> Unit<Vector3<f64>> {
    pose * u
}

#[jacobian(wrt = pose)]
fn homogeneous(pose: &Isometry3<f64>, s: &Similarity3<f64>) -> Vector4<f64> {
    (s * pose).to_homogeneous() * Vector4::new(1.0, 2.0, -1.0, 1.0) + pose.to_homogeneous() * Vector4::new(1.0, 0.5, -1.0, 1.0)
}

#[jacobian(wrt = q)]
fn held(q: &UnitQuaternion<f64>, v: &Vector3<f64>) -> Vector3<f64> {
    let c: UnitQuaternion<f64> = matgrad::constant(*q);
    c * (q * v)
}

#[jacobian(wrt = q)]
fn single(q: &UnitQuaternion<f32>, v: &Vector3<f32>) -> Vector3<f32> {
    (q * q).scaled_axis() + q * v
}

/// The Jacobian in an element of a group.
macro_rules! jac {
    ($X:ty, $n:literal, $m:literal, $x:ident, $f:expr, $got:expr) => {
        for seed in 0..3 {
            let $x = <$X as Sample>::sample(seed);
            let base = $f(&$x);
            let wanted = slopes::<$n, $m>(|xi| base.local(&$f(&$x.retract(xi, false)), false));
            alike(&$got(&$x), &wanted, 4e-9, stringify!($f));
        }
    };
}

#[test]
fn jacobians_are_the_differences() {
    let (v, b, p, q) = (Vector3::sample(9), Rotation3::sample(8), Point3::sample(7), UnitQuaternion::sample(6));
    let poses = [0, 1, 2].map(Isometry3::sample);
    let (jp, jx) = chain_jac(&poses, &p, 2.0);
    for k in 0..3 {
        let wanted = slopes::<6, 3>(|xi| {
            let mut m = poses;
            m[k] = m[k].retract(xi, false);
            chain(&m, &p, 2.0).coords
        });
        alike(&jp[k], &wanted, 1e-9, "chain");
    }
    alike(&jx, &slopes::<3, 3>(|xi| chain(&poses, &(p + xi), 2.0).coords), 1e-9, "chain p");
    let w = Vector2::new(0.7, -0.4);
    jac!(Rotation3<f64>, 3, 2, x, |x: &Rotation3<f64>| transposed(x, &b, &w), |x: &Rotation3<f64>| transposed_jac(x, &b, &w)
        .transpose());
    jac!(UnitQuaternion<f64>, 3, 1, x, |x: &UnitQuaternion<f64>| scalar(x, &q), |x: &UnitQuaternion<f64>| scalar_jac(x, &q));
    let m = Matrix3::new(2.0, 0.3, -0.4, 0.1, 1.5, 0.7, -0.2, 0.5, 1.8);
    jac!(UnitQuaternion<f64>, 3, 3, x, |x: &UnitQuaternion<f64>| maybe(x, &m).unwrap(), |x: &UnitQuaternion<f64>| maybe_jac(
        x, &m
    )
    .unwrap());
    jac!(UnitQuaternion<f64>, 3, 3, x, |x: &UnitQuaternion<f64>| branch(x, &v), |x: &UnitQuaternion<f64>| branch_jac(x, &v));
    jac!(UnitQuaternion<f64>, 3, 3, x, |x: &UnitQuaternion<f64>| branch(x, &-v), |x: &UnitQuaternion<f64>| branch_jac(x, &-v));
    jac!(UnitQuaternion<f64>, 3, 3, x, |x: &UnitQuaternion<f64>| looped(x, &v), |x: &UnitQuaternion<f64>| looped_jac(x, &v));
    let wanted = differences::<9, 3>(|x| from_matrix(&x.reshape_generic(Const::<3>, Const::<3>), &v), &vec(&m));
    alike(&from_matrix_jac(&m, &v), &wanted, 1e-9, "from matrix");
    jac!(Vector3<f64>, 3, 3, x, |x: &Vector3<f64>| mapped(x, &v), |x: &Vector3<f64>| mapped_jac(x, &v));
    let u = Unit::<Vector3<f64>>::sample(3);
    jac!(Isometry3<f64>, 6, 3, x, |x: &Isometry3<f64>| unit_out(x, &u), |x: &Isometry3<f64>| unit_out_jac(x, &u));
    let s = Similarity3::sample(3);
    jac!(Isometry3<f64>, 6, 4, x, |x: &Isometry3<f64>| homogeneous(x, &s), |x: &Isometry3<f64>| homogeneous_jac(x, &s));
    jac!(Unit<Vector3<f64>>, 3, 3, x, |x: &Unit<Vector3<f64>>| direction(x, &q), |x: &Unit<Vector3<f64>>| direction_jac(x, &q));
    let q0 = q;
    alike(&held_jac(&q0, &v), &slopes::<3, 3>(|xi| q0 * (q0.retract(xi, false) * v)), 1e-9, "held");
    let h = 1e-5;
    alike(&by_angle_jac(0.4, &u, &v), &((by_angle(0.4 + h, &u, &v) - by_angle(0.4 - h, &u, &v)) / (2.0 * h)), 1e-8, "by angle");
    let (a, r) = (Isometry3::sample(4), Rotation3::sample(5));
    let base = several(&a, &r);
    let numbers = |(x, y, z, w): (Rotation3<f64>, Isometry3<f64>, f64, [Vector3<f64>; 2])| {
        let mut out = SVector::<f64, 16>::zeros();
        out.fixed_rows_mut::<3>(0).copy_from(&base.0.local(&x, false));
        out.fixed_rows_mut::<6>(3).copy_from(&base.1.local(&y, false));
        out[9] = z;
        out.fixed_rows_mut::<3>(10).copy_from(&w[0]);
        out.fixed_rows_mut::<3>(13).copy_from(&w[1]);
        out
    };
    let (ja, jb) = several_jac(&a, &r);
    alike(&ja, &slopes::<6, 16>(|xi| numbers(several(&a.retract(xi, false), &r))), 1e-9, "several a");
    alike(&jb, &slopes::<3, 16>(|xi| numbers(several(&a, &r.retract(xi, false)))), 1e-9, "several b");
    let got = single_jac(&q.cast::<f32>(), &v.cast::<f32>());
    alike(
        &got.cast::<f64>(),
        &slopes::<3, 3>(|xi| {
            let x = q.retract(xi, false);
            (x * x).scaled_axis() + x * v
        }),
        1e-5,
        "f32",
    );
}
