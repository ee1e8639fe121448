//! Jacobians in rotations are the closed forms of textbooks: by how much they cost, beside the closed form written out.

/// How many operations a derivation says that its result takes.
fn operations(steps: &str) -> usize {
    let line = steps.lines().find_map(|line| line.strip_prefix("operations: about ")).expect("a count");
    line.split(',').next().and_then(|count| count.trim().parse().ok()).expect("a number")
}

macro_rules! at_most {
    ($count:literal: $($function:tt)*) => {{
        let steps = matgrad::derivation!(steps, $($function)*);
        let got = operations(steps);
        assert!(got <= $count, "{got} operations instead of {}:\n{steps}", $count);
    }};
}

/// A product of a matrix by [p]× takes 27 operations, R of a quaternion 36.
#[test]
fn actions() {
    // −R [p]×
    at_most!(27: jacobian(wrt = r) fn f(r: &Rotation3<f64>, p: &Vector3<f64>) -> Vector3<f64> { r * p });
    at_most!(63: jacobian(wrt = q) fn f(q: &UnitQuaternion<f64>, p: &Vector3<f64>) -> Vector3<f64> { q * p });
    // [R⁻¹ p]×: R⁻¹ p and a change of signs.
    at_most!(24: jacobian(wrt = r) fn f(r: &Rotation3<f64>, p: &Vector3<f64>) -> Vector3<f64> { r.inverse() * p });
    at_most!(24: jacobian(wrt = r) fn f(r: &Rotation3<f64>, p: &Vector3<f64>) -> Vector3<f64> { r.inverse_transform_vector(p) });
    // [R, −R [p]×]
    at_most!(27: jacobian(wrt = pose) fn f(pose: &IsometryMatrix3<f64>, p: &Point3<f64>) -> Point3<f64> { pose * p });
    // Elements of R that are doubled are so twice: in R, and in the products.
    at_most!(69: jacobian(wrt = pose) fn f(pose: &Isometry3<f64>, p: &Point3<f64>) -> Point3<f64> { pose * p });
    // [−I, [q]×] with q = R⁻¹ (p − t)
    at_most!(30: jacobian(wrt = pose) fn f(pose: &IsometryMatrix3<f64>, p: &Point3<f64>) -> Point3<f64> { pose.inverse_transform_point(p) });
}

#[test]
fn products() {
    // Rᵀ of the second factor, and I.
    at_most!(0: jacobian(wrt = a) fn f(a: &Rotation3<f64>, b: &Rotation3<f64>) -> Rotation3<f64> { a * b });
    at_most!(0: jacobian(wrt = b) fn f(a: &Rotation3<f64>, b: &Rotation3<f64>) -> Rotation3<f64> { a * b });
    at_most!(36: jacobian(wrt = a) fn f(a: &UnitQuaternion<f64>, b: &UnitQuaternion<f64>) -> UnitQuaternion<f64> { a * b });
    at_most!(0: jacobian(wrt = b) fn f(a: &UnitQuaternion<f64>, b: &UnitQuaternion<f64>) -> UnitQuaternion<f64> { a * b });
    // −R
    at_most!(9: jacobian(wrt = r) fn f(r: &Rotation3<f64>) -> Rotation3<f64> { r.inverse() });
}
