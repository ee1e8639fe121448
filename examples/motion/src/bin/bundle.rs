//! Bundle adjustment with poses: cameras and points are found together from where the cameras saw the points. A camera
//! is an `Isometry3`, perturbed by six numbers; its 2×6 and the point's 2×3 Jacobians were derived while this file compiled.
//!
//! ```text
//! cargo run --release --bin bundle
//! ```

use std::error::Error;

use matgrad::{jacobian, retract};
use matgrad_example_motion::{Normal, Random};
use nalgebra::{Isometry3, Point3, Vector2, Vector3, Vector6};

const CAMERAS: usize = 8;
const POINTS: usize = 120;
const FOCAL: f64 = 800.0;
/// The first cameras are surveyed: they say where the scene is, and how large.
const KNOWN: usize = 2;

/// Where a camera sees a point, less where it was seen, in pixels.
#[jacobian(wrt = (camera, point), value)]
fn misfit(camera: &Isometry3<f64>, point: &Point3<f64>, seen: &Vector2<f64>) -> Vector2<f64> {
    let p = camera * point;
    Vector2::new(p.x / p.z, p.y / p.z) * 800.0 - seen
}

/// What a camera saw of a point.
struct Observation {
    camera: usize,
    point: usize,
    seen: Vector2<f64>,
}

#[derive(Clone)]
struct Scene {
    cameras: Vec<Isometry3<f64>>,
    points: Vec<Point3<f64>>,
}

impl Scene {
    /// Points in a box, and cameras on an arc before it that look at its middle.
    fn made(random: &mut Random) -> Scene {
        let points = (0..POINTS).map(|_| Point3::from(Vector3::from_fn(|_, _| 4.0 * random.uniform() - 2.0))).collect();
        let cameras = (0..CAMERAS).map(|k| {
            let angle = -1.0 + 2.0 * k as f64 / (CAMERAS - 1) as f64;
            let eye = Point3::new(9.0 * angle.sin(), 2.0 * random.uniform(), -9.0 * angle.cos());
            Isometry3::look_at_lh(&eye, &Point3::origin(), &Vector3::y())
        });
        Scene { cameras: cameras.collect(), points }
    }

    fn observed(&self, random: &mut Random, noise: f64) -> Vec<Observation> {
        let pairs = (0..CAMERAS).flat_map(|camera| (0..POINTS).map(move |point| (camera, point)));
        pairs
            .map(|(camera, point)| {
                let seen = misfit(&self.cameras[camera], &self.points[point], &random.vector(noise));
                Observation { camera, point, seen }
            })
            .collect()
    }

    /// The root of the mean square of the misfits, in pixels.
    fn misfits(&self, all: &[Observation]) -> f64 {
        let sum: f64 = all.iter().map(|o| misfit(&self.cameras[o.camera], &self.points[o.point], &o.seen).norm_squared()).sum();
        (sum / (2 * all.len()) as f64).sqrt()
    }

    fn moved(&self, step: &[f64]) -> Scene {
        let (cameras, points) = step.split_at(6 * (CAMERAS - KNOWN));
        let mut moved = self.clone();
        for (camera, xi) in moved.cameras[KNOWN..].iter_mut().zip(cameras.chunks_exact(6)) {
            *camera = retract(camera, &Vector6::from_column_slice(xi));
        }
        for (point, d) in moved.points.iter_mut().zip(points.chunks_exact(3)) {
            *point += Vector3::from_column_slice(d);
        }
        moved
    }

    /// The step of Levenberg and Marquardt.
    fn step(&self, all: &[Observation], damping: f64) -> Result<Vec<f64>, String> {
        let mut normal = Normal::new(6 * (CAMERAS - KNOWN) + 3 * POINTS);
        for o in all {
            let (r, (by_camera, by_point)) = misfit_value_and_jac(&self.cameras[o.camera], &self.points[o.point], &o.seen);
            let p = 6 * (CAMERAS - KNOWN) + 3 * o.point;
            normal.add_block((p, &by_point), (p, &by_point));
            normal.add_right(p, &by_point, &r);
            if let Some(c) = o.camera.checked_sub(KNOWN).map(|c| 6 * c) {
                normal.add_block((c, &by_camera), (c, &by_camera));
                normal.add_block((p, &by_point), (c, &by_camera));
                normal.add_right(c, &by_camera, &r);
            }
        }
        normal.solve(damping)
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut random = Random::new(7);
    let truth = Scene::made(&mut random);
    let all = truth.observed(&mut random, 0.5);
    let mut scene = truth.clone();
    for camera in &mut scene.cameras[KNOWN..] {
        *camera = retract(camera, &random.vector(0.05));
    }
    for point in &mut scene.points {
        *point += random.vector::<3>(0.3);
    }
    println!("{CAMERAS} cameras ({KNOWN} of them surveyed), {POINTS} points, {} observations, focal length {FOCAL}", all.len());
    let mut damping = 1.0;
    println!("   0 {:>10.3} px", scene.misfits(&all));
    for k in 1..=30 {
        let moved = scene.moved(&scene.step(&all, damping)?);
        let (before, after) = (scene.misfits(&all), moved.misfits(&all));
        if after < before {
            (scene, damping) = (moved, damping / 10.0);
            println!("{k:>4} {after:>10.3} px");
            if before - after < 1e-9 * before {
                break;
            }
        } else {
            damping *= 10.0;
        }
    }
    let off: f64 = scene.points.iter().zip(&truth.points).map(|(a, b)| (a - b).norm_squared()).sum();
    let off = (off / POINTS as f64).sqrt();
    println!("points are off by {off:.4}");
    if scene.misfits(&all) > truth.misfits(&all) || off > 0.02 {
        return Err("the adjustment did not converge".into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scene_is_found() {
        main().expect("the scene");
    }

    /// The Jacobians against central differences along the tangents.
    #[test]
    fn jacobians_are_the_differences() {
        let mut random = Random::new(2);
        let scene = Scene::made(&mut random);
        let h = 1e-5;
        for (camera, point) in scene.cameras.iter().zip(&scene.points) {
            let seen = random.vector(1.0);
            let (_, (by_camera, by_point)) = misfit_value_and_jac(camera, point, &seen);
            let of_camera = |xi: &Vector6<f64>| misfit(&retract(camera, xi), point, &seen);
            for k in 0..6 {
                let xi = Vector6::from_fn(|i, _| if i == k { h } else { 0.0 });
                let slope = (of_camera(&xi) - of_camera(&-xi)) / (2.0 * h);
                assert!((by_camera.column(k) - slope).norm() < 1e-7 * by_camera.norm());
            }
            let of_point = |d: &Vector3<f64>| misfit(camera, &(point + d), &seen);
            for k in 0..3 {
                let d = Vector3::from_fn(|i, _| if i == k { h } else { 0.0 });
                let slope = (of_point(&d) - of_point(&-d)) / (2.0 * h);
                assert!((by_point.column(k) - slope).norm() < 1e-7 * by_point.norm());
            }
        }
    }
}
