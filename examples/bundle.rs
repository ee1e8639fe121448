//! Bundle adjustment: cameras and points are found together from where the cameras saw the points. The
//! Jacobians were derived while this file compiled; the levenberg-marquardt crate does the rest.
//!
//! ```text
//! cargo run --release --example bundle
//! ```
//!
//! The scene is simulated from a fixed seed: a house of fifty points seen by six cameras. That crate
//! stands on an older nalgebra than the other examples; `nalgebra = …` tells the attribute so. The picture
//! goes to `examples/output/`.

#[allow(dead_code)]
#[path = "pictures/fine.rs"]
mod fine;
mod pictures;

use std::cell::Cell;
use std::error::Error;
use std::f64::consts::TAU;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use fine::{FINE, px};
use indicatif::{ProgressBar, ProgressStyle};
use levenberg_marquardt::{LeastSquaresProblem, LevenbergMarquardt};
use matgrad::jacobian;
use nalgebra_0_34::{DMatrix, DVector, Dyn, Owned, Rotation3, SVector, Vector2, Vector3};
use pictures::{BLUE, INK, ORANGE, text};
use plotters::prelude::*;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

const CAMERAS: usize = 6;
const POINTS: usize = 50;
/// The parameters of a camera: rotation vector, centre, focal length and two of radial distortion.
const CAMERA: usize = 9;
const POINT: usize = 3;
/// The noise of an observation, in pixels.
const NOISE: f64 = 0.5;
/// The first cameras are surveyed and calibrated: they say where the scene is, and how large.
const KNOWN: usize = 2;
const FIRST_POINT: usize = (CAMERAS - KNOWN) * CAMERA;
const PARAMETERS: usize = FIRST_POINT + POINTS * POINT;

type Camera = SVector<f64, CAMERA>;

/// Where a camera sees a point, less where it was seen, in pixels: the point in the camera's frame by
/// Rodrigues's formula, perspective, radial distortion, focal length, after the objective of ADBench.
///
/// `#[jacobian]` adds `misfit_jac`, which gives the derivatives in camera and point together.
#[jacobian(wrt = (camera, point), nalgebra = nalgebra_0_34)]
fn misfit(camera: &SVector<f64, 9>, point: &Vector3<f64>, seen: &Vector2<f64>) -> Vector2<f64> {
    let rotation = camera.fixed_rows::<3>(0);
    let d = point - camera.fixed_rows::<3>(3);
    let square = rotation.norm_squared();
    let p = if square > 1e-12 {
        let angle = square.sqrt();
        let axis = rotation / angle;
        d * angle.cos() + axis.cross(&d) * angle.sin() + axis * (axis.dot(&d) * (1.0 - angle.cos()))
    } else {
        d + rotation.cross(&d)
    };
    let q = Vector2::new(p.x / p.z, p.y / p.z);
    let radius = q.norm_squared();
    let distortion = 1.0 + camera[7] * radius + camera[8] * radius * radius;
    q * (distortion * camera[6]) - seen
}

/// What camera number `camera` saw of point number `point`.
struct Observation {
    camera: usize,
    point: usize,
    seen: Vector2<f64>,
}

/// Cameras and points, as they are or as they are believed to be.
#[derive(Clone)]
struct Scene {
    cameras: Vec<Camera>,
    points: Vec<Vector3<f64>>,
}

impl Scene {
    fn parameters(&self) -> DVector<f64> {
        let cameras = self.cameras[KNOWN..].iter().flat_map(|camera| camera.iter());
        let points = self.points.iter().flat_map(|point| point.iter());
        DVector::from_iterator(PARAMETERS, cameras.chain(points).copied())
    }

    fn set(&mut self, parameters: &DVector<f64>) {
        for (k, camera) in self.cameras[KNOWN..].iter_mut().enumerate() {
            *camera = parameters.fixed_rows::<CAMERA>(k * CAMERA).into_owned();
        }
        for (k, point) in self.points.iter_mut().enumerate() {
            *point = parameters.fixed_rows::<POINT>(FIRST_POINT + k * POINT).into_owned();
        }
    }

    fn misfit(&self, o: &Observation) -> Vector2<f64> {
        misfit(&self.cameras[o.camera], &self.points[o.point], &o.seen)
    }

    /// The root of the mean square of the misfits, in pixels.
    fn misfits(&self, observations: &[Observation]) -> f64 {
        let sum: f64 = observations.iter().map(|o| self.misfit(o).norm_squared()).sum();
        (sum / observations.len() as f64).sqrt()
    }

    /// How far points and camera centres are from where they should be, root of mean square.
    fn errors(&self, truth: &Scene) -> (f64, f64) {
        let rms = |sum: f64, count: usize| (sum / count as f64).sqrt();
        let points: f64 = self.points.iter().zip(&truth.points).map(|(a, b)| (a - b).norm_squared()).sum();
        let centre = |camera: &Camera| camera.fixed_rows::<3>(3).into_owned();
        let cameras = self.cameras[KNOWN..].iter().zip(&truth.cameras[KNOWN..]);
        let cameras: f64 = cameras.map(|(a, b)| (centre(a) - centre(b)).norm_squared()).sum();
        (rms(points, POINTS), rms(cameras, CAMERAS - KNOWN))
    }

    /// A house of 8 by 6 metres, and cameras on an arc before it that look at its middle.
    fn house(rng: &mut StdRng) -> Scene {
        let mut points = Vec::with_capacity(POINTS);
        for k in 0..POINTS {
            let (u, v): (f64, f64) = (rng.random_range(-1.0..1.0), rng.random_range(0.0..1.0));
            points.push(match k % 5 {
                0 | 1 => Vector3::new(4.0 * u, 5.0 * v, -3.0),
                2 => Vector3::new(-4.0, 5.0 * v, 3.0 * u),
                3 => Vector3::new(4.0, 5.0 * v, 3.0 * u),
                _ => Vector3::new(4.0 * u, 5.0 + 2.0 * v, -3.0 + 3.0 * v),
            });
        }
        let cameras = (0..CAMERAS).map(|k| {
            let angle = -1.0 + 2.0 * k as f64 / (CAMERAS - 1) as f64;
            let centre = Vector3::new(18.0 * angle.sin(), rng.random_range(1.5..6.0), -18.0 * angle.cos());
            let view = Rotation3::look_at_lh(&(Vector3::new(0.0, 3.0, 0.0) - centre), &Vector3::y()).scaled_axis();
            let focal = rng.random_range(780.0..820.0);
            Camera::from([view.x, view.y, view.z, centre.x, centre.y, centre.z, focal, -0.08, 0.01])
        });
        Scene { cameras: cameras.collect(), points }
    }

    /// What the cameras see of it: four points in five, with noise.
    fn observed(&self, rng: &mut StdRng) -> Vec<Observation> {
        let mut observations = Vec::new();
        for camera in 0..CAMERAS {
            for point in 0..POINTS {
                if rng.random_bool(0.8) {
                    let noise = Vector2::new(normal(rng), normal(rng)) * NOISE;
                    let seen = misfit(&self.cameras[camera], &self.points[point], &Vector2::zeros()) + noise;
                    observations.push(Observation { camera, point, seen });
                }
            }
        }
        observations
    }

    /// A poor guess at the scene: only the surveyed cameras are right.
    fn guessed(&self, rng: &mut StdRng) -> Scene {
        let spread = Camera::from([0.06, 0.06, 0.06, 0.8, 0.8, 0.8, 30.0, 0.0, 0.0]);
        let mut guess = self.clone();
        for camera in &mut guess.cameras[KNOWN..] {
            *camera += spread.map(|s| s * normal(rng));
            camera[7] = 0.0;
            camera[8] = 0.0;
        }
        for point in &mut guess.points {
            *point += Vector3::from_fn(|_, _| 0.6 * normal(rng));
        }
        guess
    }
}

/// The least-squares problem: two residuals by observation; parameters by camera, then by point.
struct Bundle<'a> {
    scene: Scene,
    observations: &'a [Observation],
    /// How often the Jacobian was computed, and how long that took.
    jacobians: Cell<(u32, Duration)>,
    bar: ProgressBar,
}

impl LeastSquaresProblem<f64, Dyn, Dyn> for Bundle<'_> {
    type ResidualStorage = Owned<f64, Dyn>;
    type JacobianStorage = Owned<f64, Dyn, Dyn>;
    type ParameterStorage = Owned<f64, Dyn>;

    fn set_params(&mut self, parameters: &DVector<f64>) {
        self.scene.set(parameters);
    }

    fn params(&self) -> DVector<f64> {
        self.scene.parameters()
    }

    fn residuals(&self) -> Option<DVector<f64>> {
        let residuals = self.observations.iter().flat_map(|o| self.scene.misfit(o).data.0[0]);
        Some(DVector::from_iterator(2 * self.observations.len(), residuals))
    }

    fn jacobian(&self) -> Option<DMatrix<f64>> {
        let start = Instant::now();
        let mut whole = DMatrix::zeros(2 * self.observations.len(), PARAMETERS);
        for (k, o) in self.observations.iter().enumerate() {
            let (by_camera, by_point) = misfit_jac(&self.scene.cameras[o.camera], &self.scene.points[o.point], &o.seen);
            if o.camera >= KNOWN {
                whole.fixed_view_mut::<2, CAMERA>(2 * k, (o.camera - KNOWN) * CAMERA).copy_from(&by_camera);
            }
            whole.fixed_view_mut::<2, POINT>(2 * k, FIRST_POINT + o.point * POINT).copy_from(&by_point);
        }
        let (count, time) = self.jacobians.get();
        self.jacobians.set((count + 1, time + start.elapsed()));
        self.bar.inc(1);
        self.bar.set_message(format!("{:.3} px", self.scene.misfits(self.observations)));
        Some(whole)
    }
}

/// A normally distributed number, by Box and Muller.
fn normal(rng: &mut StdRng) -> f64 {
    let (u, v): (f64, f64) = (rng.random_range(f64::EPSILON..1.0), rng.random_range(0.0..TAU));
    (-2.0 * u.ln()).sqrt() * v.cos()
}

/// The largest difference of the derived Jacobians from central differences, relative to the largest entry.
fn check_jacobians(scene: &Scene, o: &Observation) -> f64 {
    let (camera, point) = (scene.cameras[o.camera], scene.points[o.point]);
    let (by_camera, by_point) = misfit_jac(&camera, &point, &o.seen);
    let step = 1e-5;
    let mut largest = 0.0_f64;
    for k in 0..CAMERA {
        let d = Camera::from_fn(|i, _| if i == k { step } else { 0.0 });
        let change = misfit(&(camera + d), &point, &o.seen) - misfit(&(camera - d), &point, &o.seen);
        largest = largest.max((by_camera.column(k) - change / (2.0 * step)).amax());
    }
    for k in 0..POINT {
        let d = Vector3::from_fn(|i, _| if i == k { step } else { 0.0 });
        let change = misfit(&camera, &(point + d), &o.seen) - misfit(&camera, &(point - d), &o.seen);
        largest = largest.max((by_point.column(k) - change / (2.0 * step)).amax());
    }
    largest / by_camera.amax().max(by_point.amax())
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut rng = StdRng::seed_from_u64(5);
    let truth = Scene::house(&mut rng);
    let observations = truth.observed(&mut rng);
    let guess = truth.guessed(&mut rng);
    println!("{CAMERAS} cameras ({KNOWN} of them surveyed), {POINTS} points, {} observations", observations.len());
    println!("{} residuals, {PARAMETERS} parameters", 2 * observations.len());
    let largest = observations.iter().map(|o| check_jacobians(&guess, o)).fold(0.0, f64::max);
    println!("derived Jacobians against central differences: relative difference {largest:.1e}");

    let start = Instant::now();
    // How many steps it takes is not known before.
    let style = ProgressStyle::with_template("{spinner} adjusted {pos} times, {msg} off")?;
    let bar = ProgressBar::new_spinner().with_style(style);
    let problem = Bundle { scene: guess.clone(), observations: &observations, jacobians: Cell::default(), bar: bar.clone() };
    let (solved, report) = LevenbergMarquardt::new().minimize(problem);
    bar.finish_and_clear();
    let elapsed = start.elapsed();
    let (count, in_jacobians) = solved.jacobians.get();

    let (before, after) = (guess.misfits(&observations), solved.scene.misfits(&observations));
    let ((points, cameras), (points_after, cameras_after)) = (guess.errors(&truth), solved.scene.errors(&truth));
    println!("{:?} after {} evaluations", report.termination, report.number_of_evaluations);
    println!("                            before      after");
    println!("reprojection error, px   {before:9.3}  {after:9.3}   (the true scene has {:.3})", truth.misfits(&observations));
    println!("points off by, m         {points:9.3}  {points_after:9.3}");
    println!("cameras off by, m        {cameras:9.3}  {cameras_after:9.3}");
    println!(
        "{:.0} ms in all, of which {:.2} ms in {count} Jacobians",
        1e3 * elapsed.as_secs_f64(),
        1e3 * in_jacobians.as_secs_f64()
    );
    println!("the house from above  {}", draw(&truth, &guess, &solved.scene)?.display());
    if !report.termination.was_successful() || after > truth.misfits(&observations) {
        return Err("the adjustment did not converge".into());
    }
    Ok(())
}

/// Cameras and points from above, before and after, each beside where it is.
fn draw(truth: &Scene, guess: &Scene, found: &Scene) -> Result<PathBuf, Box<dyn Error>> {
    const SIZE: (u32, u32) = (1100, 620);
    let path = pictures::output("bundle-house.svg")?;
    let area = SVGBackend::new(&path, (px(SIZE.0), px(SIZE.1))).into_drawing_area();
    area.fill(&WHITE)?;
    let above = |p: &Vector3<f64>| (p.x, p.z);
    let centre = |camera: &Camera| camera.fixed_rows::<3>(3).into_owned();
    for (half, (title, scene)) in area.split_evenly((1, 2)).iter().zip([("the guess", guess), ("adjusted", found)]) {
        let mut chart = ChartBuilder::on(half)
            .margin(px(14))
            .x_label_area_size(px(40))
            .y_label_area_size(px(48))
            .caption(title, text(px(19)))
            .build_cartesian_2d(-18.0..18.0, -21.0..15.0)?;
        chart
            .configure_mesh()
            .max_light_lines(0)
            .bold_line_style(BLACK.mix(0.1).stroke_width(FINE))
            .axis_style(INK.stroke_width(FINE))
            .label_style(text(px(14)))
            .set_all_tick_mark_size(px(5))
            .x_desc("east, m")
            .y_desc("north, m")
            .x_label_formatter(&|x| format!("{x:.0}"))
            .y_label_formatter(&|y| format!("{y:.0}"))
            .draw()?;
        let points = || scene.points.iter().zip(&truth.points).map(|(p, t)| (above(p), above(t)));
        let cameras = || scene.cameras.iter().zip(&truth.cameras).map(|(p, t)| (above(&centre(p)), above(&centre(t))));
        let off = points().chain(cameras()).map(|(p, t)| PathElement::new([p, t], ORANGE.mix(0.8).stroke_width(px(1))));
        chart.draw_series(off)?;
        let at = |x: i32| x + px(10) as i32;
        chart
            .draw_series(points().map(|(_, t)| Circle::new(t, px(3), INK.stroke_width(FINE))))?
            .label("where points and cameras are")
            .legend(move |(x, y)| Circle::new((at(x), y), px(3), INK.stroke_width(FINE)));
        chart.draw_series(cameras().map(|(_, t)| TriangleMarker::new(t, px(7), INK.stroke_width(FINE))))?;
        chart
            .draw_series(points().map(|(p, _)| Circle::new(p, px(2), BLUE.filled())))?
            .label("where they are believed to be")
            .legend(move |(x, y)| Circle::new((at(x), y), px(2), BLUE.filled()));
        chart.draw_series(cameras().map(|(p, _)| TriangleMarker::new(p, px(5), BLUE.filled())))?;
        chart
            .configure_series_labels()
            .margin(px(10))
            .legend_area_size(px(24))
            .border_style(BLACK.mix(0.2).stroke_width(FINE))
            .background_style(WHITE)
            .label_font(text(px(14)))
            .position(SeriesLabelPosition::UpperRight)
            .draw()?;
    }
    area.present()?;
    drop(area);
    fine::at_size(&path, SIZE)?;
    Ok(path)
}
