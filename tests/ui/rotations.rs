use matgrad::{gradient, jacobian};
use nalgebra::{Matrix3, Quaternion, Rotation3, Similarity3, UnitQuaternion, Vector3, Vector4};

#[gradient(wrt = m)]
fn angle_of_unchecked(m: &Matrix3<f64>) -> f64 {
    Rotation3::from_matrix_unchecked(*m).angle()
}

#[jacobian(wrt = v)]
fn slerp_of_unchecked(v: &Vector4<f64>, q: &UnitQuaternion<f64>) -> UnitQuaternion<f64> {
    UnitQuaternion::new_unchecked(Quaternion::from(*v)).slerp(q, 0.5)
}

#[jacobian(wrt = q)]
fn exponential(q: &Quaternion<f64>) -> Quaternion<f64> {
    q.exp()
}

#[jacobian(wrt = s)]
fn of_a_similarity(s: &Similarity3<f64>, t: &Similarity3<f64>) -> f64 {
    matgrad::local(s, t).norm()
}

#[jacobian(wrt = v)]
fn local_of_unchecked(v: &Vector4<f64>, q: &UnitQuaternion<f64>) -> Vector3<f64> {
    matgrad::local(q, &UnitQuaternion::new_unchecked(Quaternion::from(*v)))
}

fn main() {}
