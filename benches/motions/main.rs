//! Jacobians in poses and rotations, by matgrad and by hand: values and Jacobians together, in nanoseconds.
//!
//! ```text
//! cargo bench --bench motions             # all of them
//! cargo bench --bench motions -- between  # those whose names contain this
//! cargo bench --bench motions -- --quick  # fewer rounds
//! ```
#![allow(missing_docs)]

mod annotated;
#[path = "../common/by_hand.rs"]
mod by_hand;
mod expert;
#[allow(dead_code, reason = "only values are timed here")]
#[path = "../common/timer.rs"]
mod timer;

use annotated::inertial::{self, Bias, Delta};
use by_hand::{alike, heading, row};
use nalgebra::{Isometry3, Point3, UnitQuaternion, Vector2, Vector3};
use timer::Options;

fn main() {
    let options = Options::read();
    heading();
    let a = Isometry3::new(Vector3::new(1.0, 2.0, -0.5), Vector3::new(0.3, -0.4, 0.9));
    let b = Isometry3::new(Vector3::new(0.2, 1.0, 0.7), Vector3::new(-0.2, 0.5, 0.4));
    let measured = Isometry3::new(Vector3::new(0.6, -0.3, 1.1), Vector3::new(-0.6, 0.8, -0.7));
    if options.wants("between") {
        let input = (a, b, measured);
        let (ours, hand) = (annotated::between_value_and_jac(&a, &b, &measured), expert::between(&a, &b, &measured));
        alike("the residual", &ours.0, &hand.0);
        alike("in the first pose", &ours.1.0, &hand.1.0);
        alike("in the second", &ours.1.1, &hand.1.1);
        row(
            &options,
            "between",
            &input,
            |(a, b, measured)| annotated::between_value_and_jac(a, b, measured),
            |(a, b, measured)| expert::between(a, b, measured),
        );
    }
    if options.wants("reprojection") {
        let (p, centre, seen) = (Point3::new(0.4, -0.2, 5.0), Vector2::new(320.0, 240.0), Vector2::new(350.0, 200.0));
        let (ours, hand) = (
            annotated::reprojection_value_and_jac(&a, &p, 800.0, &centre, &seen),
            expert::reprojection(&a, &p, 800.0, &centre, &seen),
        );
        alike("the misfit", &ours.0, &hand.0);
        alike("in the pose", &ours.1.0, &hand.1.0);
        alike("in the point", &ours.1.1, &hand.1.1);
        let input = (a, p, 800.0, centre, seen);
        row(
            &options,
            "reprojection",
            &input,
            |(pose, p, focal, centre, seen)| annotated::reprojection_value_and_jac(pose, p, *focal, centre, seen),
            |(pose, p, focal, centre, seen)| expert::reprojection(pose, p, *focal, centre, seen),
        );
    }
    if options.wants("preintegration") {
        let delta =
            Delta { rotation: a.rotation, velocity: Vector3::new(0.3, -0.1, 0.8), position: Vector3::new(0.1, 0.2, -0.4) };
        let bias = Bias { gyroscope: Vector3::new(0.01, -0.02, 0.03), accelerometer: Vector3::new(0.1, 0.05, -0.2) };
        let (omega, acceleration) = (Vector3::new(1.3, -0.8, 2.0), Vector3::new(0.5, 9.6, -1.2));
        let ours = inertial::step_value_and_jac(&delta, &bias, &omega, &acceleration, 0.05);
        let hand = expert::step(&delta, &bias, &omega, &acceleration, 0.05);
        alike("the position", &ours.0.position, &hand.0.position);
        alike("in the state", &ours.1.0, &hand.1.0);
        alike("in the bias", &ours.1.1, &hand.1.1);
        let input = (delta, bias, omega, acceleration, 0.05);
        row(
            &options,
            "preintegration",
            &input,
            |(delta, bias, omega, acceleration, dt)| inertial::step_value_and_jac(delta, bias, omega, acceleration, *dt),
            |(delta, bias, omega, acceleration, dt)| expert::step(delta, bias, omega, acceleration, *dt),
        );
    }
    if options.wants("interpolation") {
        let (p, q): (UnitQuaternion<f64>, UnitQuaternion<f64>) = (a.rotation, b.rotation);
        let (ours, hand) = (annotated::interpolated_value_and_jac(&p, &q, 0.3), expert::interpolated(&p, &q, 0.3));
        alike("the rotation", &ours.0.coords, &hand.0.coords);
        alike("in the first", &ours.1.0, &hand.1.0);
        alike("in the second", &ours.1.1, &hand.1.1);
        row(
            &options,
            "interpolation",
            &(p, q, 0.3),
            |(a, b, t)| annotated::interpolated_value_and_jac(a, b, *t),
            |(a, b, t)| expert::interpolated(a, b, *t),
        );
    }
}
