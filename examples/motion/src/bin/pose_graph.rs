//! A pose graph: a vehicle goes round and round on a sphere, measures each step and sees where it has been one round before.
//! Gauss and Newton's method finds all poses together; its Jacobians were derived while this file compiled.
//!
//! ```text
//! cargo run --release --bin pose_graph              # prints how it goes
//! cargo run --release --bin pose_graph picture.svg  # and draws the path before and after
//! ```

use std::error::Error;
use std::f64::consts::{PI, TAU};
use std::fmt::Write;

use matgrad::{jacobian, retract};
use matgrad_example_motion::{Normal, Random};
use nalgebra::{Isometry3, Rotation3, Translation3, UnitQuaternion, Vector3, Vector6};

const ROUNDS: usize = 24;
const STEPS: usize = 32;
const RADIUS: f64 = 10.0;
/// The spread of measured translations and angles.
const SPREAD: (f64, f64) = (0.05, 0.01);

/// What is left between two poses and the measured way from one to the other, in units of its spread.
///
/// `#[jacobian]` adds `residual_value_and_jac`, in the tangents (ρ, θ) of both poses.
#[jacobian(wrt = (a, b), value)]
fn residual(a: &Isometry3<f64>, b: &Isometry3<f64>, measured: &Isometry3<f64>) -> Vector6<f64> {
    let left = measured.inv_mul(&a.inv_mul(b));
    let (t, w) = (left.translation.vector / 0.05, left.rotation.scaled_axis() / 0.01);
    Vector6::new(t.x, t.y, t.z, w.x, w.y, w.z)
}

/// A measured way from one pose to another.
struct Edge {
    from: usize,
    to: usize,
    measured: Isometry3<f64>,
}

/// Poses on the sphere, round by round from pole to pole, looking along the path.
fn truth() -> Vec<Isometry3<f64>> {
    let at = |k: f64| {
        let (height, round) = (PI * (0.05 + 0.9 * k / (ROUNDS * STEPS) as f64), TAU * k / STEPS as f64);
        Vector3::new(height.sin() * round.cos(), height.sin() * round.sin(), height.cos()) * RADIUS
    };
    let pose = |k: usize| {
        let (here, next) = (at(k as f64), at(k as f64 + 1.0));
        let turn = Rotation3::face_towards(&(next - here), &here);
        Isometry3::from_parts(Translation3::from(here), UnitQuaternion::from(turn))
    };
    (0..ROUNDS * STEPS).map(pose).collect()
}

fn measured(poses: &[Isometry3<f64>], random: &mut Random) -> Vec<Edge> {
    let steps = (1..poses.len()).map(|k| (k - 1, k));
    let rounds = (STEPS..poses.len()).map(|k| (k - STEPS, k));
    steps
        .chain(rounds)
        .map(|(from, to)| {
            let (t, w) = (random.vector::<3>(SPREAD.0), random.vector::<3>(SPREAD.1));
            let noise = Vector6::new(t.x, t.y, t.z, w.x, w.y, w.z);
            Edge { from, to, measured: retract(&poses[from].inv_mul(&poses[to]), &noise) }
        })
        .collect()
}

fn cost(poses: &[Isometry3<f64>], edges: &[Edge]) -> f64 {
    edges.iter().map(|edge| 0.5 * residual(&poses[edge.from], &poses[edge.to], &edge.measured).norm_squared()).sum()
}

/// One step of Gauss and Newton. The first pose stays where it is.
fn step(poses: &mut [Isometry3<f64>], edges: &[Edge]) -> Result<f64, Box<dyn Error>> {
    let mut normal = Normal::new(6 * (poses.len() - 1));
    for edge in edges {
        let (r, (by_a, by_b)) = residual_value_and_jac(&poses[edge.from], &poses[edge.to], &edge.measured);
        let place = |pose: usize| pose.checked_sub(1).map(|pose| 6 * pose);
        if let Some(b) = place(edge.to) {
            normal.add_block((b, &by_b), (b, &by_b));
            normal.add_right(b, &by_b, &r);
            if let Some(a) = place(edge.from) {
                normal.add_block((a, &by_a), (a, &by_a));
                normal.add_block((b, &by_b), (a, &by_a));
                normal.add_right(a, &by_a, &r);
            }
        }
    }
    let solved = normal.solve(0.0)?;
    for (pose, xi) in poses[1..].iter_mut().zip(solved.chunks_exact(6)) {
        *pose = retract(pose, &Vector6::from_column_slice(xi));
    }
    Ok(solved.iter().map(|x| x * x).sum::<f64>().sqrt())
}

/// How far positions are off, root of mean square.
fn error(poses: &[Isometry3<f64>], truth: &[Isometry3<f64>]) -> f64 {
    let sum: f64 = poses.iter().zip(truth).map(|(a, b)| (a.translation.vector - b.translation.vector).norm_squared()).sum();
    (sum / poses.len() as f64).sqrt()
}

/// The paths side by side, seen from a little above.
fn picture(before: &[Isometry3<f64>], after: &[Isometry3<f64>]) -> String {
    let mut svg = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 340\" font-family=\"sans-serif\" font-size=\"14\">\n\
         <rect width=\"640\" height=\"340\" fill=\"white\"/>\n",
    );
    for (poses, x, name) in [(before, 160.0, "as measured step by step"), (after, 480.0, "after optimisation")] {
        let points: Vec<String> = poses
            .iter()
            .map(|pose| {
                let p = pose.translation.vector;
                format!("{:.1},{:.1}", x + 11.0 * p.x, 170.0 - 11.0 * (0.95 * p.z + 0.3 * p.y))
            })
            .collect();
        writeln!(svg, "<polyline fill=\"none\" stroke=\"#246\" stroke-width=\"0.8\" points=\"{}\"/>", points.join(" "))
            .expect("a string");
        writeln!(svg, "<text x=\"{x}\" y=\"330\" text-anchor=\"middle\">{name}</text>").expect("a string");
    }
    svg + "</svg>\n"
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut random = Random::new(3);
    let truth = truth();
    let edges = measured(&truth, &mut random);
    let mut poses = vec![truth[0]];
    for edge in &edges[..truth.len() - 1] {
        poses.push(poses[edge.from] * edge.measured);
    }
    let before = poses.clone();
    println!("{} poses, {} measured ways between them", poses.len(), edges.len());
    println!("step       cost   length of the step   positions off by");
    println!("   0 {:>10.1} {:>20} {:>18.3}", cost(&poses, &edges), "", error(&poses, &truth));
    let mut last = f64::INFINITY;
    for k in 1..=12 {
        last = step(&mut poses, &edges)?;
        println!("{k:>4} {:>10.1} {last:>20.1e} {:>18.3}", cost(&poses, &edges), error(&poses, &truth));
        if last < 1e-8 {
            break;
        }
    }
    if let Some(path) = std::env::args().nth(1) {
        std::fs::write(&path, picture(&before, &poses))?;
        println!("the poses before and after are drawn in {path}");
    }
    // Half a square for each number measured more than there are unknowns.
    let expected = 3.0 * (edges.len() - poses.len() + 1) as f64;
    let (off, was) = (error(&poses, &truth), error(&before, &truth));
    if last > 1e-8 || (cost(&poses, &edges) / expected - 1.0).abs() > 0.1 || off > 0.3 * was {
        return Err(format!("the poses were not found: {off} off instead of {was}").into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_poses_are_found() {
        super::main().expect("the poses");
    }

    /// The Jacobians against central differences along the tangents.
    #[test]
    fn jacobians_are_the_differences() {
        use super::*;
        let mut random = Random::new(1);
        let poses = truth();
        let edge = &measured(&poses, &mut random)[40];
        let (a, b) = (poses[3], poses[7]);
        let (_, (by_a, by_b)) = residual_value_and_jac(&a, &b, &edge.measured);
        let h = 1e-5;
        for k in 0..6 {
            let xi = Vector6::from_fn(|i, _| if i == k { h } else { 0.0 });
            let along = |f: &dyn Fn(&Vector6<f64>) -> Vector6<f64>| (f(&xi) - f(&-xi)) / (2.0 * h);
            let of_a = along(&|xi| residual(&retract(&a, xi), &b, &edge.measured));
            let of_b = along(&|xi| residual(&a, &retract(&b, xi), &edge.measured));
            assert!((by_a.column(k) - of_a).norm() < 1e-6 * by_a.norm());
            assert!((by_b.column(k) - of_b).norm() < 1e-6 * by_b.norm());
        }
    }
}
