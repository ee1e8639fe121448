//! The most probable track of a swinging pendulum from noisy measurements: least squares whose Jacobians are written block
//! by block into the large matrices that a solver keeps.
//!
//! ```text
//! cargo run --release --example smoothing
//! ```
//!
//! Each instant has a state of angle and rate; each pair of neighbours a residual of the motion, each instant one of the
//! measurement. `motion_jac_into` writes its two blocks where they belong in the whole Jacobian, and the normal matrix,
//! which has blocks beside its diagonal only, is added up from the same views.

use std::error::Error;

use matgrad::{gauss_newton, jacobian};
use nalgebra::{DMatrix, DVector, Vector1, Vector2};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

const STEPS: usize = 200;
const DT: f64 = 0.05;
/// How far the motion and the measurements are off.
const PUSHED: f64 = 0.02;
const MEASURED: f64 = 0.2;

/// A step of the leapfrog method.
fn stepped(x: &Vector2<f64>) -> Vector2<f64> {
    let half = x[1] - 0.5 * DT * x[0].sin();
    let angle = x[0] + DT * half;
    Vector2::new(angle, half - 0.5 * DT * angle.sin())
}

/// How far a state is from where the one before leads, in units of what pushes it.
#[jacobian(wrt = (x, next), value, into)]
fn motion(x: &Vector2<f64>, next: &Vector2<f64>) -> Vector2<f64> {
    let half = x[1] - 0.5 * DT * x[0].sin();
    let angle = x[0] + DT * half;
    (next - Vector2::new(angle, half - 0.5 * DT * angle.sin())) / PUSHED
}

/// A camera beside the pendulum sees the horizontal position of its end.
#[gauss_newton(wrt = x, into)]
#[jacobian(wrt = x, value, into)]
fn seen(x: &Vector2<f64>, at: f64) -> Vector1<f64> {
    Vector1::new((x[0].sin() - at) / MEASURED)
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut random = StdRng::seed_from_u64(7);
    // Nearly normal: the sum of twelve.
    let mut noise = || (0..12).map(|_| random.random_range(-0.5..0.5)).sum::<f64>();
    let mut truth = vec![Vector2::new(1.2, 0.0)];
    for k in 1..STEPS {
        let pushed = Vector2::new(noise(), noise()) * PUSHED;
        truth.push(stepped(&truth[k - 1]) + pushed);
    }
    let measured: Vec<f64> = truth.iter().map(|x| x[0].sin() + MEASURED * noise()).collect();

    // The start: what is measured alone.
    let mut track: Vec<Vector2<f64>> = measured.iter().map(|at| Vector2::new(at.clamp(-1.0, 1.0).asin(), 0.0)).collect();
    let before = error(&track, &truth);
    println!("step   ½‖r‖²          ‖change‖");
    for step in 0..30 {
        let (cost, change) = gauss_newton_step(&track, &measured)?;
        println!("{step:4}   {cost:12.6}   {:.3e}", change.norm());
        for (k, x) in track.iter_mut().enumerate() {
            *x += change.fixed_rows::<2>(2 * k);
        }
        if change.norm() < 1e-9 {
            let after = error(&track, &truth);
            println!("\n½‖r‖² of the track, residual by residual: {:.6}", cost_of(&track, &measured));
            println!("the angle is off by {before:.3} on average where it is measured, and by {after:.3} on the track");
            return if after < before / 2.0 { Ok(()) } else { Err("the track is no better than the measurements".into()) };
        }
    }
    Err("no minimum was found in thirty steps".into())
}

/// Half the sum of squares of all residuals, and the step of Gauss and Newton.
fn gauss_newton_step(track: &[Vector2<f64>], measured: &[f64]) -> Result<(f64, DVector<f64>), Box<dyn Error>> {
    let n = track.len();
    let mut jacobian = DMatrix::<f64>::zeros(2 * (n - 1), 2 * n);
    let (mut normal, mut gradient) = (DMatrix::<f64>::zeros(2 * n, 2 * n), DVector::<f64>::zeros(2 * n));
    let mut cost = 0.0;
    // A measurement concerns one state: the block of the normal matrix and the part of the gradient are written in place.
    for (k, (x, at)) in track.iter().zip(measured).enumerate() {
        cost += seen_gauss_newton_into(
            x,
            *at,
            &mut gradient.fixed_rows_mut::<2>(2 * k),
            &mut normal.fixed_view_mut::<2, 2>(2 * k, 2 * k),
        );
    }
    // A motion concerns two: both Jacobians are written beside each other.
    for k in 0..n - 1 {
        let at = 2 * k;
        let (mut left, mut right) = jacobian.columns_range_pair_mut(at..at + 2, at + 2..at + 4);
        let r = motion_value_and_jac_into(
            &track[k],
            &track[k + 1],
            &mut left.fixed_view_mut::<2, 2>(at, 0),
            &mut right.fixed_view_mut::<2, 2>(at, 0),
        );
        let block = jacobian.fixed_view::<2, 4>(at, at);
        let mut here = normal.fixed_view_mut::<4, 4>(at, at);
        here += block.tr_mul(&block);
        let mut here = gradient.fixed_rows_mut::<4>(at);
        here += block.tr_mul(&r);
        cost += 0.5 * r.norm_squared();
    }
    let factor = normal.cholesky().ok_or("the normal matrix is singular")?;
    Ok((cost, -factor.solve(&gradient)))
}

/// Half the sum of squares of all residuals.
fn cost_of(track: &[Vector2<f64>], measured: &[f64]) -> f64 {
    let motions: f64 = track.windows(2).map(|pair| motion(&pair[0], &pair[1]).norm_squared()).sum();
    let measurements: f64 = track.iter().zip(measured).map(|(x, at)| seen(x, *at).norm_squared()).sum();
    0.5 * (motions + measurements)
}

/// The root of the mean square of what angles are off.
fn error(track: &[Vector2<f64>], truth: &[Vector2<f64>]) -> f64 {
    let squares: f64 = track.iter().zip(truth).map(|(x, true_x)| (x[0] - true_x[0]).powi(2)).sum();
    (squares / truth.len() as f64).sqrt()
}
