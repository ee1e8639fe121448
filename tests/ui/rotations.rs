use matgrad::{gradient, jacobian};
use nalgebra::{Matrix3, Quaternion, Rotation3, UnitQuaternion, Vector4};

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

fn main() {}
