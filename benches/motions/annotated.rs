//! Residuals and steps of robotics and vision, as people write them.

// What is measured are their companions.
#![allow(dead_code)]

use matgrad::{jacobian, module};
use nalgebra::{Isometry3, Point3, UnitQuaternion, Vector2, Vector6};

/// What is left between two poses and what was measured between them: the factor of a pose graph.
#[jacobian(wrt = (a, b), value)]
pub fn between(a: &Isometry3<f64>, b: &Isometry3<f64>, measured: &Isometry3<f64>) -> Vector6<f64> {
    let left = measured.inv_mul(&a.inv_mul(b));
    let (t, w) = (left.translation.vector, left.rotation.scaled_axis());
    Vector6::new(t.x, t.y, t.z, w.x, w.y, w.z)
}

/// Where a camera of a pose sees a point, less where it saw it.
#[jacobian(wrt = (pose, p), value)]
pub fn reprojection(
    pose: &Isometry3<f64>,
    p: &Point3<f64>,
    focal: f64,
    centre: &Vector2<f64>,
    seen: &Vector2<f64>,
) -> Vector2<f64> {
    let q = pose * p;
    Vector2::new(q.x / q.z, q.y / q.z) * focal + centre - seen
}

/// The rotation at t on the way from one to another.
#[jacobian(wrt = (a, b), value)]
pub fn interpolated(a: &UnitQuaternion<f64>, b: &UnitQuaternion<f64>, t: f64) -> UnitQuaternion<f64> {
    a.slerp(b, t)
}

/// Preintegration of an inertial measurement unit (Forster et al. 2017).
#[module]
pub mod inertial {
    use matgrad::{Parameters, jacobian};
    use nalgebra::{UnitQuaternion, Vector3};

    /// What the measurements since a keyframe add up to.
    #[derive(Clone, Copy, Parameters)]
    pub struct Delta {
        pub rotation: UnitQuaternion<f64>,
        pub velocity: Vector3<f64>,
        pub position: Vector3<f64>,
    }

    /// What the instrument adds to what it measures.
    #[derive(Clone, Copy, Parameters)]
    pub struct Bias {
        pub gyroscope: Vector3<f64>,
        pub accelerometer: Vector3<f64>,
    }

    /// One step with a measured angular velocity and acceleration.
    #[jacobian(wrt = (delta, bias), value)]
    pub fn step(delta: &Delta, bias: &Bias, omega: &Vector3<f64>, acceleration: &Vector3<f64>, dt: f64) -> Delta {
        let a = delta.rotation * (acceleration - bias.accelerometer);
        Delta {
            rotation: delta.rotation * UnitQuaternion::new((omega - bias.gyroscope) * dt),
            velocity: delta.velocity + a * dt,
            position: delta.position + delta.velocity * dt + a * (0.5 * dt * dt),
        }
    }
}
