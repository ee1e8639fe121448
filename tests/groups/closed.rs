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

/// The same from the left.
#[test]
fn from_the_left() {
    // −[R p]×: R p and a change of signs.
    at_most!(24: jacobian(wrt = r, perturbation = left) fn f(r: &Rotation3<f64>, p: &Vector3<f64>) -> Vector3<f64> { r * p });
    // Rᵀ [p]×
    at_most!(27: jacobian(wrt = r, perturbation = left) fn f(r: &Rotation3<f64>, p: &Vector3<f64>) -> Vector3<f64> { r.inverse() * p });
    // [I, −[T p]×]
    at_most!(30: jacobian(wrt = pose, perturbation = left) fn f(pose: &IsometryMatrix3<f64>, p: &Point3<f64>) -> Point3<f64> { pose * p });
    // [−Rᵀ, Rᵀ [p]×]
    at_most!(36: jacobian(wrt = pose, perturbation = left)
        fn f(pose: &IsometryMatrix3<f64>, p: &Point3<f64>) -> Point3<f64> { pose.inverse_transform_point(p) });
    // I and R of the first factor.
    at_most!(0: jacobian(wrt = a, perturbation = left) fn f(a: &Rotation3<f64>, b: &Rotation3<f64>) -> Rotation3<f64> { a * b });
    at_most!(0: jacobian(wrt = b, perturbation = left) fn f(a: &Rotation3<f64>, b: &Rotation3<f64>) -> Rotation3<f64> { a * b });
    // −Rᵀ
    at_most!(9: jacobian(wrt = r, perturbation = left) fn f(r: &Rotation3<f64>) -> Rotation3<f64> { r.inverse() });
    // I, and Ad of the first factor: [t]× R is a product of 27 and signs.
    at_most!(0: jacobian(wrt = a, perturbation = left) fn f(a: &IsometryMatrix3<f64>, b: &IsometryMatrix3<f64>) -> IsometryMatrix3<f64> { a * b });
    at_most!(30: jacobian(wrt = b, perturbation = left) fn f(a: &IsometryMatrix3<f64>, b: &IsometryMatrix3<f64>) -> IsometryMatrix3<f64> { a * b });
}

/// In the plane R [1]× p is R p with places changed and the signs of two terms.
#[test]
fn in_the_plane() {
    at_most!(8: jacobian(wrt = r) fn f(r: &Rotation2<f64>, p: &Vector2<f64>) -> Vector2<f64> { r * p });
    at_most!(8: jacobian(wrt = c) fn f(c: &UnitComplex<f64>, p: &Vector2<f64>) -> Vector2<f64> { c * p });
    at_most!(8: jacobian(wrt = r) fn f(r: &Rotation2<f64>, p: &Vector2<f64>) -> Vector2<f64> { r.inverse() * p });
    at_most!(8: jacobian(wrt = pose) fn f(pose: &Isometry2<f64>, p: &Point2<f64>) -> Point2<f64> { pose * p });
    at_most!(10: jacobian(wrt = pose, perturbation = left) fn f(pose: &Isometry2<f64>, p: &Point2<f64>) -> Point2<f64> { pose * p });
    at_most!(0: jacobian(wrt = a) fn f(a: &Rotation2<f64>, b: &Rotation2<f64>) -> Rotation2<f64> { a * b });
    at_most!(0: jacobian(wrt = b) fn f(a: &UnitComplex<f64>, b: &UnitComplex<f64>) -> UnitComplex<f64> { a * b });
    // Ad of the motion back: R⁻¹, and R⁻¹ [1]× t.
    at_most!(9: jacobian(wrt = a) fn f(a: &Isometry2<f64>, b: &Isometry2<f64>) -> Isometry2<f64> { a * b });
    at_most!(0: jacobian(wrt = b) fn f(a: &Isometry2<f64>, b: &Isometry2<f64>) -> Isometry2<f64> { a * b });
    // Ad of the first: R, and −[1]× t.
    at_most!(2: jacobian(wrt = b, perturbation = left) fn f(a: &Isometry2<f64>, b: &Isometry2<f64>) -> Isometry2<f64> { a * b });
}

/// The right Jacobian, its inverse and those from the left take one another's operations.
#[test]
fn exponentials_and_logarithms() {
    // Three functions of half the angle, or the arc and its slope, count as two calls of 20 each: 120, and 60 for the matrix.
    at_most!(180: jacobian(wrt = v) fn f(v: &Vector3<f64>) -> UnitQuaternion<f64> { UnitQuaternion::from_scaled_axis(*v) });
    at_most!(180: jacobian(wrt = v, perturbation = left) fn f(v: &Vector3<f64>) -> UnitQuaternion<f64> { UnitQuaternion::from_scaled_axis(*v) });
    at_most!(180: jacobian(wrt = q) fn f(q: &UnitQuaternion<f64>) -> Vector3<f64> { q.scaled_axis() });
    at_most!(180: jacobian(wrt = q, perturbation = left) fn f(q: &UnitQuaternion<f64>) -> Vector3<f64> { q.scaled_axis() });
}
