//! Preintegration of an inertial measurement unit (Forster et al., "On-manifold preintegration", 2017): two seconds of
//! measurements become one relative motion, its covariance, and its Jacobian in the biases of the instrument, so that a
//! better estimate of these needs no second integration. The 9×9 and 9×6 Jacobians of a step were derived while this
//! file compiled.
//!
//! ```text
//! cargo run --release --bin inertial
//! ```

use std::error::Error;

use matgrad_example_motion::Random;
use nalgebra::{SMatrix, SVector, UnitQuaternion, Vector3};
use steps::{Bias, Delta, DeltaTangent, step, step_value_and_jac};

#[matgrad::module]
mod steps {
    use matgrad::{Parameters, jacobian};
    use nalgebra::{UnitQuaternion, Vector3};

    /// What the measurements since the beginning add up to.
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

const STEPS: usize = 400;
const DT: f64 = 0.005;

type InState = SMatrix<f64, 9, 9>;
type InBias = SMatrix<f64, 9, 6>;

/// A relative motion with its covariance and its Jacobian in the biases that it was integrated with.
struct Preintegrated {
    delta: Delta,
    covariance: InState,
    in_bias: InBias,
}

fn nothing() -> Delta {
    Delta { rotation: UnitQuaternion::identity(), velocity: Vector3::zeros(), position: Vector3::zeros() }
}

fn preintegrated(measured: &[(Vector3<f64>, Vector3<f64>)], bias: &Bias, noise: (f64, f64)) -> Preintegrated {
    let mut all = Preintegrated { delta: nothing(), covariance: InState::zeros(), in_bias: InBias::zeros() };
    let spread =
        SMatrix::<f64, 6, 6>::from_diagonal(&SVector::from_fn(|k, _| if k < 3 { noise.0.powi(2) } else { noise.1.powi(2) }));
    for (omega, acceleration) in measured {
        let (next, (a, b)) = step_value_and_jac(&all.delta, bias, omega, acceleration, DT);
        // Noise enters as biases do.
        all.covariance = a * all.covariance * a.transpose() + b * spread * b.transpose();
        all.in_bias = a * all.in_bias + b;
        all.delta = next;
    }
    all
}

/// How far two motions are apart, as a tangent.
fn apart(a: &Delta, b: &Delta) -> SVector<f64, 9> {
    a.local(b).to_vector()
}

/// The largest difference of the Jacobians of a step from central differences.
fn check(delta: &Delta, bias: &Bias, (omega, acceleration): &(Vector3<f64>, Vector3<f64>)) -> f64 {
    let (plain, (in_state, in_bias)) = step_value_and_jac(delta, bias, omega, acceleration, DT);
    let h = 1e-5;
    let mut largest = 0.0_f64;
    for k in 0..9 {
        let moved = |h: f64| {
            let xi = SVector::<f64, 9>::from_fn(|i, _| if i == k { h } else { 0.0 });
            apart(&plain, &step(&delta.retract(&DeltaTangent::from_vector(&xi)), bias, omega, acceleration, DT))
        };
        largest = largest.max((in_state.column(k) - (moved(h) - moved(-h)) / (2.0 * h)).amax());
    }
    for k in 0..6 {
        let moved = |h: f64| {
            let xi = SVector::<f64, 6>::from_fn(|i, _| if i == k { h } else { 0.0 });
            apart(&plain, &step(delta, &(*bias + Bias::from_vector(&xi)), omega, acceleration, DT))
        };
        largest = largest.max((in_bias.column(k) - (moved(h) - moved(-h)) / (2.0 * h)).amax());
    }
    largest
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut random = Random::new(11);
    let noise = (0.002, 0.02);
    let bias = Bias { gyroscope: Vector3::new(0.02, -0.01, 0.015), accelerometer: Vector3::new(0.1, -0.05, 0.08) };
    let exact: Vec<(Vector3<f64>, Vector3<f64>)> = (0..STEPS)
        .map(|k| {
            let t = k as f64 * DT;
            let omega = Vector3::new((2.0 * t).sin(), 0.8 * (3.0 * t).cos(), 0.5);
            let acceleration = Vector3::new(t.cos(), 0.3, 9.81 + 0.5 * (4.0 * t).sin());
            (omega + bias.gyroscope, acceleration + bias.accelerometer)
        })
        .collect();
    let measured: Vec<_> =
        exact.iter().map(|(w, a)| (w + random.vector::<3>(noise.0), a + random.vector::<3>(noise.1))).collect();
    let guess = Bias { gyroscope: Vector3::zeros(), accelerometer: Vector3::zeros() };
    let all = preintegrated(&measured, &guess, noise);
    let largest = check(&all.delta, &guess, &measured[17]);
    println!("Jacobians of a step against central differences: {largest:.1e}");

    // The biases become known: corrected to the first order, and integrated anew.
    let corrected = all.delta.retract(&DeltaTangent::from_vector(&(all.in_bias * bias.to_vector())));
    let anew = preintegrated(&measured, &bias, noise);
    let (without, with) = (apart(&all.delta, &anew.delta).norm(), apart(&corrected, &anew.delta).norm());
    println!("off without the biases {without:.4}, with their first-order correction {with:.4}");

    // What is left is the noise of the measurements, in units of its spread.
    let truth = preintegrated(&exact, &bias, noise);
    let left = apart(&truth.delta, &anew.delta);
    let whitened = anew.covariance.cholesky().ok_or("a covariance is positive definite")?.solve(&left).dot(&left);
    println!("what is left, squared, in units of its covariance: {whitened:.1} of about 9");
    if largest > 1e-8 || with > 0.1 * without || !(1.0..30.0).contains(&whitened) {
        return Err("the preintegrated motion is wrong".into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_motion_is_right() {
        super::main().expect("the motion");
    }
}
