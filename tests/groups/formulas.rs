//! Formulas of rotations and rigid motions are those of the literature (Solà, Deray & Atchuthan 2018), as text, for TeX and
//! for browsers.

use matgrad::derivation;

/// The right-hand side of each line of a derivation.
fn right(formula: &str) -> Vec<&str> {
    formula.lines().map(|line| line.split_once(" = ").expect("a formula").1).collect()
}

#[test]
fn actions() {
    let of_matrix = derivation!(jacobian(wrt = (R, p)) fn f(R: &Rotation3<f64>, p: &Vector3<f64>) -> Vector3<f64> { R * p });
    assert_eq!(right(of_matrix), ["−R [p]×", "R"]);
    let of_quaternion = derivation!(jacobian(wrt = q) fn f(q: &UnitQuaternion<f64>, p: &Point3<f64>) -> Point3<f64> { q * p });
    assert_eq!(right(of_quaternion), ["−R(q) [p]×"]);
    let back = derivation!(jacobian(wrt = R) fn f(R: &Rotation3<f64>, p: &Vector3<f64>) -> Vector3<f64> { R.inverse() * p });
    assert_eq!(right(back), ["[f]×", "Rᵀp"]);
    let of_pose = derivation!(jacobian(wrt = (pose, p)) fn f(pose: &Isometry3<f64>, p: &Point3<f64>) -> Point3<f64> { pose * p });
    assert_eq!(right(of_pose), ["[R(pose), −R(pose) [p]×]", "R(pose)"]);
}

#[test]
fn products() {
    let of_rotations = derivation!(jacobian(wrt = (a, b))
        fn f(a: &UnitQuaternion<f64>, b: &UnitQuaternion<f64>) -> UnitQuaternion<f64> { a * b });
    assert_eq!(right(of_rotations), ["R(b)ᵀ", "I"]);
    let of_poses = derivation!(jacobian(wrt = (a, b)) fn f(a: &Isometry3<f64>, b: &Isometry3<f64>) -> Isometry3<f64> { a * b });
    assert_eq!(right(of_poses), ["Ad(b⁻¹)", "I"]);
    let of_matrices = derivation!(jacobian(wrt = a)
        fn f(a: &IsometryMatrix3<f64>, b: &IsometryMatrix3<f64>) -> IsometryMatrix3<f64> { a * b });
    assert_eq!(right(of_matrices), ["Ad(b⁻¹)"]);
    let inverse = derivation!(jacobian(wrt = a) fn f(a: &Isometry3<f64>) -> Isometry3<f64> { a.inverse() });
    assert_eq!(right(inverse), ["−Ad(a)"]);
    let between = derivation!(jacobian(wrt = (a, b))
        fn f(a: &Isometry3<f64>, b: &Isometry3<f64>) -> Isometry3<f64> { a.inverse() * b });
    assert_eq!(right(between), ["−Ad(f⁻¹)", "I"]);
}

#[test]
fn exponentials_and_logarithms() {
    let exp =
        derivation!(jacobian(wrt = v) fn f(v: &Vector3<f64>) -> UnitQuaternion<f64> { UnitQuaternion::from_scaled_axis(*v) });
    assert_eq!(right(exp), ["Jr(v)"]);
    let log = derivation!(jacobian(wrt = R) fn f(R: &UnitQuaternion<f64>) -> Vector3<f64> { R.scaled_axis() });
    assert_eq!(right(log), ["Jr(log(R))⁻¹"]);
    let minus = derivation!(jacobian(wrt = (a, b))
        fn f(a: &UnitQuaternion<f64>, b: &UnitQuaternion<f64>) -> Vector3<f64> { (a.inverse() * b).scaled_axis() });
    assert_eq!(right(minus), ["−Jr(log(t₁))⁻¹ R(t₁)ᵀ", "Jr(log(t₁))⁻¹", "a⁻¹ b"]);
    let turned = derivation!(jacobian(wrt = v)
        fn f(v: &Vector3<f64>, p: &Vector3<f64>) -> Vector3<f64> { Rotation3::new(*v) * p });
    assert_eq!(right(turned), ["−Exp(v) [p]× Jr(v)"]);
}

/// From the left: Exp(ξ) X.
#[test]
fn from_the_left() {
    let of_matrix = derivation!(jacobian(wrt = (R, p), perturbation = left)
        fn f(R: &Rotation3<f64>, p: &Vector3<f64>) -> Vector3<f64> { R * p });
    assert_eq!(right(of_matrix), ["−[f]×", "R", "R p"]);
    let back = derivation!(jacobian(wrt = (q, p), perturbation = left)
        fn f(q: &UnitQuaternion<f64>, p: &Vector3<f64>) -> Vector3<f64> { q.inverse() * p });
    assert_eq!(right(back), ["R(q)ᵀ [p]×", "R(q)ᵀ"]);
    let of_pose = derivation!(jacobian(wrt = (pose, p), perturbation = left)
        fn f(pose: &Isometry3<f64>, p: &Point3<f64>) -> Point3<f64> { pose * p });
    assert_eq!(right(of_pose), ["[I, −[f]×]", "R(pose)", "t(pose) + R(pose) p"]);
    let back = derivation!(jacobian(wrt = pose, perturbation = left)
        fn f(pose: &Isometry3<f64>, p: &Point3<f64>) -> Point3<f64> { pose.inverse_transform_point(p) });
    assert_eq!(right(back), ["[−R(pose)ᵀ, R(pose)ᵀ [p]×]"]);
    let of_rotations = derivation!(jacobian(wrt = (a, b), perturbation = left)
        fn f(a: &UnitQuaternion<f64>, b: &UnitQuaternion<f64>) -> UnitQuaternion<f64> { a * b });
    assert_eq!(right(of_rotations), ["I", "R(a)"]);
    let of_poses = derivation!(jacobian(wrt = (a, b), perturbation = left)
        fn f(a: &Isometry3<f64>, b: &Isometry3<f64>) -> Isometry3<f64> { a * b });
    assert_eq!(right(of_poses), ["I", "Ad(a)"]);
    let inverse = derivation!(jacobian(wrt = a, perturbation = left) fn f(a: &Isometry3<f64>) -> Isometry3<f64> { a.inverse() });
    assert_eq!(right(inverse), ["−Ad(a⁻¹)"]);
    let between = derivation!(jacobian(wrt = (a, b), perturbation = left)
        fn f(a: &Isometry3<f64>, b: &Isometry3<f64>) -> Isometry3<f64> { a.inverse() * b });
    assert_eq!(right(between), ["−Ad(a⁻¹)", "Ad(a⁻¹)"]);
    let exp = derivation!(jacobian(wrt = v, perturbation = left)
        fn f(v: &Vector3<f64>) -> UnitQuaternion<f64> { UnitQuaternion::from_scaled_axis(*v) });
    assert_eq!(right(exp), ["Jl(v)"]);
    let log =
        derivation!(jacobian(wrt = R, perturbation = left) fn f(R: &UnitQuaternion<f64>) -> Vector3<f64> { R.scaled_axis() });
    assert_eq!(right(log), ["Jl(log(R))⁻¹"]);
}

/// In the plane [1]× is the matrix of a quarter of a turn.
#[test]
fn in_the_plane() {
    let of_matrix = derivation!(jacobian(wrt = (R, p)) fn f(R: &Rotation2<f64>, p: &Vector2<f64>) -> Vector2<f64> { R * p });
    assert_eq!(right(of_matrix), ["R [1]× p", "R"]);
    let of_number = derivation!(jacobian(wrt = c) fn f(c: &UnitComplex<f64>, p: &Point2<f64>) -> Point2<f64> { c * p });
    assert_eq!(right(of_number), ["R(c) [1]× p"]);
    let back = derivation!(jacobian(wrt = (R, p)) fn f(R: &Rotation2<f64>, p: &Vector2<f64>) -> Vector2<f64> { R.inverse() * p });
    assert_eq!(right(back), ["−Rᵀ [1]× p", "Rᵀ"]);
    let of_pose = derivation!(jacobian(wrt = (pose, p)) fn f(pose: &Isometry2<f64>, p: &Point2<f64>) -> Point2<f64> { pose * p });
    assert_eq!(right(of_pose), ["[R(pose), R(pose) [1]× p]", "R(pose)"]);
    let of_angle = derivation!(jacobian(wrt = x) fn f(x: f64, p: &Vector2<f64>) -> Vector2<f64> { Rotation2::new(x) * p });
    assert_eq!(right(of_angle), ["Exp(x) [1]× p"]);
    let of_rotations =
        derivation!(jacobian(wrt = (a, b)) fn f(a: &UnitComplex<f64>, b: &UnitComplex<f64>) -> f64 { (a.inverse() * b).angle() });
    assert_eq!(right(of_rotations), ["−1", "1"]);
    let of_poses = derivation!(jacobian(wrt = (a, b)) fn f(a: &Isometry2<f64>, b: &Isometry2<f64>) -> Isometry2<f64> { a * b });
    assert_eq!(right(of_poses), ["Ad(b⁻¹)", "I"]);
    let inverse = derivation!(jacobian(wrt = a) fn f(a: &IsometryMatrix2<f64>) -> IsometryMatrix2<f64> { a.inverse() });
    assert_eq!(right(inverse), ["−Ad(a)"]);
    let between =
        derivation!(jacobian(wrt = (a, b)) fn f(a: &Isometry2<f64>, b: &Isometry2<f64>) -> Isometry2<f64> { a.inverse() * b });
    assert_eq!(right(between), ["−Ad(f⁻¹)", "I"]);
}

#[test]
fn in_the_plane_from_the_left() {
    let of_pose = derivation!(jacobian(wrt = (pose, p), perturbation = left)
        fn f(pose: &Isometry2<f64>, p: &Point2<f64>) -> Point2<f64> { pose * p });
    assert_eq!(right(of_pose), ["[I, [1]× f]", "R(pose)", "t(pose) + R(pose) p"]);
    let of_poses = derivation!(jacobian(wrt = (a, b), perturbation = left)
        fn f(a: &Isometry2<f64>, b: &Isometry2<f64>) -> Isometry2<f64> { a * b });
    assert_eq!(right(of_poses), ["I", "Ad(a)"]);
    let inverse = derivation!(jacobian(wrt = a, perturbation = left) fn f(a: &Isometry2<f64>) -> Isometry2<f64> { a.inverse() });
    assert_eq!(right(inverse), ["−Ad(a⁻¹)"]);
    let between = derivation!(jacobian(wrt = (a, b), perturbation = left)
        fn f(a: &IsometryMatrix2<f64>, b: &IsometryMatrix2<f64>) -> IsometryMatrix2<f64> { a.inv_mul(b) });
    assert_eq!(right(between), ["−Ad(a⁻¹)", "Ad(a⁻¹)"]);
}

/// −R [p]× transposed is [p]× Rᵀ, so that a gradient is that of what is rotated back, across p.
#[test]
fn gradients() {
    let of_matrix = derivation!(gradient(wrt = R)
        fn f(R: &Rotation3<f64>, p: &Vector3<f64>, w: &Vector3<f64>) -> f64 { w.dot(&(R * p)) });
    assert_eq!(of_matrix, "∇_R f = p × (Rᵀw)");
    let of_quaternion = derivation!(gradient(wrt = q)
        fn f(q: &UnitQuaternion<f64>, p: &Vector3<f64>, y: &Vector3<f64>) -> f64 { (q * p - y).norm_squared() });
    assert_eq!(right(of_quaternion), ["2 (p × (R(q)ᵀ(R(q) p − y)))"]);
    let of_pose = derivation!(gradient(wrt = pose)
        fn f(pose: &Isometry3<f64>, p: &Point3<f64>, y: &Point3<f64>) -> f64 { (pose * p - y).norm_squared() });
    assert_eq!(right(of_pose), ["[2 t₁; 2 (p × t₁)]", "R(pose)ᵀ(t(pose) + R(pose) p − y)"]);
    let of_log = derivation!(gradient(wrt = q)
        fn f(q: &UnitQuaternion<f64>, y: &Vector3<f64>) -> f64 { (q.scaled_axis() - y).norm_squared() });
    assert_eq!(right(of_log), ["2 Jl(log(q))⁻¹(log(q) − y)"]);
    let in_plane = derivation!(gradient(wrt = pose)
        fn f(pose: &Isometry2<f64>, p: &Point2<f64>, y: &Point2<f64>) -> f64 { (pose * p - y).norm_squared() });
    assert_eq!(right(in_plane), ["[2 R(pose)ᵀt₁; 2 t₁ᵀ R(pose) [1]× p]", "t(pose) + R(pose) p − y"]);
    let of_angle = derivation!(gradient(wrt = c)
        fn f(c: &UnitComplex<f64>, s: &UnitComplex<f64>) -> f64 { c.angle_to(s).powi(2) });
    assert_eq!(right(of_angle), ["−2 log(s c⁻¹)"]);
}

/// d(R p) = R (θ × p) and d(R p + t) = R (ρ + θ × p), and back.
#[test]
fn directions_and_cotangents() {
    let of_matrix = derivation!(differential(wrt = R) fn f(R: &Rotation3<f64>, p: &Vector3<f64>) -> Vector3<f64> { R * p });
    assert_eq!(right(of_matrix), ["R(dR × p)"]);
    let of_quaternion =
        derivation!(differential(wrt = q) fn f(q: &UnitQuaternion<f64>, p: &Vector3<f64>) -> Vector3<f64> { q * p });
    assert_eq!(right(of_quaternion), ["R(q) (dq × p)"]);
    let of_pose = derivation!(differential(wrt = pose) fn f(pose: &Isometry3<f64>, p: &Point3<f64>) -> Point3<f64> { pose * p });
    assert_eq!(right(of_pose), ["R(pose) (dpose[0..3] + dpose[3..6] × p)"]);
    let back = derivation!(vjp(wrt = pose) fn f(pose: &Isometry3<f64>, p: &Point3<f64>) -> Point3<f64> { pose * p });
    assert_eq!(right(back), ["[R(pose)ᵀF\u{304}; p × (R(pose)ᵀF\u{304})]"]);
}

/// The normal equations are made of the Jacobian's closed form.
#[test]
fn normal_equations() {
    let of_pose = derivation!(gauss_newton(wrt = pose)
        fn f(pose: &Isometry3<f64>, p: &Point3<f64>, y: &Vector3<f64>) -> Vector3<f64> { (pose * p).coords - y });
    let lines = ["0.5 ‖t₁‖²", "t₂ᵀt₁", "t₂ᵀt₂", "t(pose) + R(pose) p − y", "[R(pose), −R(pose) [p]×]"];
    assert_eq!(right(of_pose), lines);
}

#[test]
fn they_are_typeset() {
    let texed = derivation!(latex, jacobian(wrt = R) fn f(R: &Rotation3<f64>, p: &Vector3<f64>) -> Vector3<f64> { R * p });
    assert!(texed.contains(r"= -R \, \left[p\right]_{\times}"), "{texed}");
    let texed = derivation!(latex, jacobian(wrt = a) fn f(a: &Isometry3<f64>, b: &Isometry3<f64>) -> Isometry3<f64> { a * b });
    assert!(texed.contains(r"= \operatorname{Ad}\left(b^{-1}\right)"), "{texed}");
    let texed = derivation!(latex, jacobian(wrt = R) fn f(R: &UnitQuaternion<f64>) -> Vector3<f64> { R.scaled_axis() });
    assert!(texed.contains(r"= J_{r}\left(\log\left(R\right)\right)^{-1}"), "{texed}");
    let texed = derivation!(latex, jacobian(wrt = v, perturbation = left) fn f(v: &Vector3<f64>) -> Rotation3<f64> { Rotation3::new(*v) });
    assert!(texed.contains(r"= J_{l}\left(v\right)"), "{texed}");
    let texed = derivation!(latex, jacobian(wrt = R) fn f(R: &Rotation2<f64>, p: &Vector2<f64>) -> Vector2<f64> { R * p });
    assert!(texed.contains(r"= R \, \left[1\right]_{\times} \, p"), "{texed}");
    let typeset = derivation!(mathml, jacobian(wrt = v, perturbation = left) fn f(v: &Vector3<f64>) -> Rotation3<f64> { Rotation3::new(*v) });
    assert!(typeset.contains("<msub><mi>J</mi><mi>l</mi></msub><mo>&#8289;</mo>"), "{typeset}");
    let typeset = derivation!(mathml, jacobian(wrt = R) fn f(R: &Rotation3<f64>, p: &Vector3<f64>) -> Vector3<f64> { R * p });
    assert!(typeset.contains("<mo>×</mo></msub>"), "{typeset}");
    let typeset = derivation!(mathml, jacobian(wrt = v) fn f(v: &Vector3<f64>) -> Rotation3<f64> { Rotation3::new(*v) });
    assert!(typeset.contains("<msub><mi>J</mi><mi>r</mi></msub><mo>&#8289;</mo>"), "{typeset}");
}
