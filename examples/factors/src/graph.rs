//! A pose graph: a vehicle goes round and round on a sphere, measures each step, and sees where it has been one round before.

use std::f64::consts::{PI, TAU};

use nalgebra::{Isometry3, Rotation3, Translation3, UnitQuaternion, Vector3};

/// A measured way from one pose to another.
pub struct Edge {
    pub from: usize,
    pub to: usize,
    pub measured: Isometry3<f64>,
}

/// What is measured, and where the search for the poses starts: the first pose, and the steps from there.
pub struct PoseGraph {
    pub truth: Vec<Isometry3<f64>>,
    pub start: Vec<Isometry3<f64>>,
    pub edges: Vec<Edge>,
}

/// How far measured angles and translations are off at most.
pub const SPREAD: (f64, f64) = (0.02, 0.08);

impl PoseGraph {
    /// So many rounds of so many steps.
    pub fn new(rounds: usize, steps: usize) -> PoseGraph {
        let truth = path(rounds, steps);
        let mut random = Random(0x9e37_79b9_7f4a_7c15);
        let next = (1..truth.len()).map(|k| (k - 1, k));
        let back = (steps..truth.len()).map(|k| (k - steps, k));
        let measured = |(from, to): (usize, usize)| {
            let (angles, shift) = (random.vector(SPREAD.0), random.vector(SPREAD.1));
            let off = Isometry3::new(shift, angles);
            Edge { from, to, measured: truth[from].inv_mul(&truth[to]) * off }
        };
        let edges: Vec<Edge> = next.chain(back).map(measured).collect();
        let mut start = vec![truth[0]];
        for edge in &edges[..truth.len() - 1] {
            start.push(start[edge.from] * edge.measured);
        }
        PoseGraph { truth, start, edges }
    }
}

/// How far the poses of two paths are apart, in length and angle: the root of the mean square.
pub fn apart(a: &[Isometry3<f64>], b: &[Isometry3<f64>]) -> f64 {
    let square = |(a, b): (&Isometry3<f64>, &Isometry3<f64>)| {
        (a.translation.vector - b.translation.vector).norm_squared() + a.rotation.angle_to(&b.rotation).powi(2)
    };
    (a.iter().zip(b).map(square).sum::<f64>() / a.len() as f64).sqrt()
}

/// Poses on a sphere, round by round from pole to pole, looking along the path.
fn path(rounds: usize, steps: usize) -> Vec<Isometry3<f64>> {
    let at = |k: f64| {
        let (height, round) = (PI * (0.05 + 0.9 * k / (rounds * steps) as f64), TAU * k / steps as f64);
        Vector3::new(height.sin() * round.cos(), height.sin() * round.sin(), height.cos()) * 10.0
    };
    let pose = |k: usize| {
        let (here, next) = (at(k as f64), at(k as f64 + 1.0));
        let turn = Rotation3::face_towards(&(next - here), &here);
        Isometry3::from_parts(Translation3::from(here), UnitQuaternion::from(turn))
    };
    (0..rounds * steps).map(pose).collect()
}

/// Random numbers by xorshift.
struct Random(u64);

impl Random {
    fn vector(&mut self, width: f64) -> Vector3<f64> {
        Vector3::from_fn(|_, _| {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            width * ((self.0 >> 11) as f64 / (1_u64 << 52) as f64 - 1.0)
        })
    }
}
