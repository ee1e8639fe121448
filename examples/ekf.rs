//! An extended Kalman filter follows a turning vehicle by range and bearing, with the Jacobians of both
//! models derived while this file compiled.
//!
//! ```text
//! cargo run --release --example ekf
//! ```
//!
//! The track is simulated from a fixed seed; the picture goes to `examples/output/`.

#[allow(dead_code)]
#[path = "pictures/fine.rs"]
mod fine;
mod pictures;

use std::error::Error;
use std::f64::consts::{PI, TAU};
use std::path::PathBuf;

use fine::{FINE, px};
use matgrad::jacobian;
use nalgebra::{Matrix2, SMatrix, SVector, Vector2};
use pictures::{BLUE, INK, ORANGE, text};
use plotters::prelude::*;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

const STEPS: usize = 180;
const DT: f64 = 0.25;
/// Where the two range-and-bearing sensors stand; they measure in turn.
const SENSORS: [Vector2<f64>; 2] = [Vector2::new(-55.0, 15.0), Vector2::new(60.0, -50.0)];
const RANGE_NOISE: f64 = 2.5;
const BEARING_NOISE: f64 = 0.05;
/// The noise of acceleration (m/s² per √s) and of the turn rate (rad/s per √s).
const ACCELERATION_NOISE: f64 = 0.25;
const TURN_NOISE: f64 = 0.1;
/// How many simulated tracks the consistency is judged by.
const RUNS: usize = 50;

type State = SVector<f64, 5>;
type Covariance = SMatrix<f64, 5, 5>;

/// Constant turn rate and speed: the state is (x, y, heading, speed, turn rate), and the vehicle follows
/// the arc that these describe.
///
/// `#[jacobian]` adds `drive_value_and_jac`.
#[jacobian(wrt = x, value)]
fn drive(x: &SVector<f64, 5>, dt: f64) -> SVector<f64, 5> {
    let (heading, speed, rate) = (x[2], x[3], x[4]);
    let turned = heading + rate * dt;
    let along = if rate.abs() > 1e-6 { speed / rate * (turned.sin() - heading.sin()) } else { speed * dt * heading.cos() };
    let across = if rate.abs() > 1e-6 { speed / rate * (heading.cos() - turned.cos()) } else { speed * dt * heading.sin() };
    SVector::<f64, 5>::from([x[0] + along, x[1] + across, turned, speed, rate])
}

/// What a sensor measures of the vehicle: range and bearing.
#[jacobian(wrt = x, value)]
fn measure(x: &SVector<f64, 5>, sensor: &Vector2<f64>) -> Vector2<f64> {
    let d = x.fixed_rows::<2>(0) - sensor;
    Vector2::new(d.norm(), d.y.atan2(d.x))
}

/// An estimate and how uncertain it is.
#[derive(Clone, Copy)]
struct Estimate {
    mean: State,
    covariance: Covariance,
}

impl Estimate {
    fn predicted(&self) -> Estimate {
        let (mean, f) = drive_value_and_jac(&self.mean, DT);
        Estimate { mean, covariance: f * self.covariance * f.transpose() + drive_noise(&self.mean) }
    }

    fn corrected(&self, sensor: &Vector2<f64>, measured: &Vector2<f64>) -> Option<Estimate> {
        let (expected, h) = measure_value_and_jac(&self.mean, sensor);
        let mut surprise = measured - expected;
        surprise.y = wrapped(surprise.y);
        let r = measurement_noise();
        let gain = self.covariance * h.transpose() * (h * self.covariance * h.transpose() + r).try_inverse()?;
        // Joseph's form stays positive definite.
        let kept = Covariance::identity() - gain * h;
        let covariance = kept * self.covariance * kept.transpose() + gain * r * gain.transpose();
        Some(Estimate { mean: self.mean + gain * surprise, covariance })
    }

    /// The normalised estimation error squared: χ² with five degrees of freedom if the covariance is honest.
    fn nees(&self, truth: &State) -> Option<f64> {
        let mut error = self.mean - truth;
        error[2] = wrapped(error[2]);
        Some(error.dot(&self.covariance.cholesky()?.solve(&error)))
    }
}

/// The covariance that a step adds: white acceleration along the heading, and a turn rate that wanders.
fn drive_noise(x: &State) -> Covariance {
    let (sin, cos) = x[2].sin_cos();
    let push = State::from([DT * DT / 2.0 * cos, DT * DT / 2.0 * sin, 0.0, DT, 0.0]) * ACCELERATION_NOISE;
    let turn = State::from([0.0, 0.0, DT * DT / 2.0, 0.0, DT]) * TURN_NOISE;
    (push * push.transpose() + turn * turn.transpose()) / DT + Covariance::identity() * 1e-9
}

fn measurement_noise() -> Matrix2<f64> {
    Matrix2::from_diagonal(&Vector2::new(RANGE_NOISE.powi(2), BEARING_NOISE.powi(2)))
}

/// An angle in (−π, π].
fn wrapped(angle: f64) -> f64 {
    let angle = angle.rem_euclid(TAU);
    if angle > PI { angle - TAU } else { angle }
}

/// A simulated drive: where the vehicle was, and what the sensors said.
struct Drive {
    truth: Vec<State>,
    measured: Vec<Vector2<f64>>,
}

impl Drive {
    fn simulated(rng: &mut StdRng) -> Drive {
        let mut x = State::from([0.0, -10.0, 0.2, 8.0, 0.0]);
        let mut drive = Drive { truth: vec![x], measured: vec![] };
        for k in 0..STEPS {
            // The driver goes round once to the left and once to the right; to the filter that is noise.
            let wheel = if k < STEPS / 2 { 0.3 } else { -0.3 };
            x[4] += 0.25 * (wheel - x[4]) * DT;
            x = drive_on(&x, rng);
            drive.truth.push(x);
            let noise = Vector2::new(RANGE_NOISE * normal(rng), BEARING_NOISE * normal(rng));
            drive.measured.push(measure(&x, &SENSORS[k % 2]) + noise);
        }
        drive
    }

    fn filtered(&self, rng: &mut StdRng) -> Result<Vec<Estimate>, Box<dyn Error>> {
        let deviations = State::from([3.0, 3.0, 0.2, 1.5, 0.1]);
        let mean = self.truth[0] + deviations.map(|d| d * normal(rng));
        let mut estimate = Estimate { mean, covariance: Covariance::from_diagonal(&deviations.map(|d| d * d)) };
        let mut track = vec![estimate];
        for (k, measured) in self.measured.iter().enumerate() {
            estimate = estimate.predicted().corrected(&SENSORS[k % 2], measured).ok_or("a singular innovation")?;
            track.push(estimate);
        }
        Ok(track)
    }
}

fn drive_on(x: &State, rng: &mut StdRng) -> State {
    let mut next = drive(x, DT);
    let (push, turn) = (ACCELERATION_NOISE * DT.sqrt() * normal(rng), TURN_NOISE / 4.0 * DT.sqrt() * normal(rng));
    let (sin, cos) = x[2].sin_cos();
    next += State::from([DT / 2.0 * cos, DT / 2.0 * sin, 0.0, 1.0, 0.0]) * push;
    next += State::from([0.0, 0.0, DT / 2.0, 0.0, 1.0]) * turn;
    next
}

/// A normally distributed number, by Box and Muller.
fn normal(rng: &mut StdRng) -> f64 {
    let (u, v): (f64, f64) = (rng.random_range(f64::EPSILON..1.0), rng.random_range(0.0..TAU));
    (-2.0 * u.ln()).sqrt() * v.cos()
}

/// The place that a measurement alone gives.
fn located(sensor: &Vector2<f64>, measured: &Vector2<f64>) -> Vector2<f64> {
    sensor + Vector2::new(measured.y.cos(), measured.y.sin()) * measured.x
}

fn place(x: &State) -> Vector2<f64> {
    x.fixed_rows::<2>(0).into_owned()
}

/// The root of the mean of squares.
fn rms(errors: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = errors.fold((0.0, 0), |(sum, count), e| (sum + e * e, count + 1));
    (sum / f64::from(count)).sqrt()
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut rng = StdRng::seed_from_u64(11);
    println!("derived Jacobians against central differences: largest difference {:.1e}", check_jacobians(&mut rng));

    let start = std::time::Instant::now();
    let mut shown = None;
    let (mut nees, mut inside, mut count) = (0.0, 0, 0);
    for _ in 0..RUNS {
        let drive = Drive::simulated(&mut rng);
        let track = drive.filtered(&mut rng)?;
        // The filter gets its first second to settle.
        for (estimate, truth) in track.iter().zip(&drive.truth).skip(4) {
            let error = estimate.nees(truth).ok_or("an indefinite covariance")?;
            nees += error;
            inside += usize::from(error < 11.07);
            count += 1;
        }
        shown.get_or_insert((drive, track));
    }
    let elapsed = start.elapsed();
    let (drive, track) = shown.ok_or("no run")?;

    let last = STEPS + 1;
    let raw = drive.measured.iter().enumerate().map(|(k, m)| (located(&SENSORS[k % 2], m) - place(&drive.truth[k + 1])).norm());
    let both = || track.iter().zip(&drive.truth).take(last).skip(4);
    let raw = rms(raw.skip(3));
    let filtered = rms(both().map(|(estimate, truth)| (place(&estimate.mean) - place(truth)).norm()));
    println!("position, root of mean square error: {raw:.2} m by each measurement alone, {filtered:.2} m filtered");
    println!(
        "heading {:.3} rad, speed {:.2} m/s, turn rate {:.3} rad/s",
        rms(both().map(|(estimate, truth)| wrapped(estimate.mean[2] - truth[2]))),
        rms(both().map(|(estimate, truth)| estimate.mean[3] - truth[3])),
        rms(both().map(|(estimate, truth)| estimate.mean[4] - truth[4]))
    );
    let (mean, share) = (nees / count as f64, 100.0 * inside as f64 / count as f64);
    println!(
        "consistency over {RUNS} drives: mean NEES {mean:.2} (5 if the covariance is honest), {share:.1} % within the 95 % bound"
    );
    println!("{} steps of the filter in {:.1} ms", RUNS * STEPS, 1e3 * elapsed.as_secs_f64());
    println!("track  {}", draw(&drive, &track)?.display());
    if filtered > raw / 2.0 || share < 90.0 {
        return Err("the filter does not follow the vehicle".into());
    }
    Ok(())
}

/// The largest difference of a derived Jacobian from a central difference.
fn check_jacobians(rng: &mut StdRng) -> f64 {
    let x = State::from([10.0, 5.0, 0.4, 7.0, 0.2]).map(|value| value + 0.1 * normal(rng));
    let (f, h) = (drive_value_and_jac(&x, DT).1, measure_value_and_jac(&x, &SENSORS[0]).1);
    let step = 1e-5;
    let mut largest = 0.0_f64;
    for k in 0..5 {
        let d = State::from_fn(|i, _| if i == k { step } else { 0.0 });
        let by_drive = (drive(&(x + d), DT) - drive(&(x - d), DT)) / (2.0 * step);
        let by_measure = (measure(&(x + d), &SENSORS[0]) - measure(&(x - d), &SENSORS[0])) / (2.0 * step);
        largest = largest.max((f.column(k) - by_drive).amax()).max((h.column(k) - by_measure).amax());
    }
    largest
}

/// The track, the measurements and the ellipses that hold the vehicle with 95 % probability.
fn draw(drive: &Drive, track: &[Estimate]) -> Result<PathBuf, Box<dyn Error>> {
    const SIZE: (u32, u32) = (960, 900);
    /// Half of a line in the legend.
    const HALF: i32 = px(9) as i32;
    let path = pictures::output("ekf-track.svg")?;
    let area = SVGBackend::new(&path, (px(SIZE.0), px(SIZE.1))).into_drawing_area();
    area.fill(&WHITE)?;
    let measured: Vec<Vector2<f64>> = drive.measured.iter().enumerate().map(|(k, m)| located(&SENSORS[k % 2], m)).collect();
    let places = || drive.truth.iter().map(place).chain(measured.iter().copied()).chain(SENSORS);
    let low = places().fold(Vector2::repeat(f64::MAX), |low, p| low.inf(&p)).add_scalar(-8.0);
    let high = places().fold(Vector2::repeat(f64::MIN), |high, p| high.sup(&p)).add_scalar(8.0);
    // A metre is as long in both directions.
    let room = Vector2::new(f64::from(SIZE.0) - 80.0, f64::from(SIZE.1) - 110.0);
    let scale = (high - low).component_div(&room).max();
    let (middle, half) = ((low + high) / 2.0, room * (scale / 2.0));
    let mut chart = ChartBuilder::on(&area)
        .margin(px(14))
        .x_label_area_size(px(44))
        .y_label_area_size(px(52))
        .caption("A turning vehicle, tracked by range and bearing", text(px(19)))
        .build_cartesian_2d(middle.x - half.x..middle.x + half.x, middle.y - half.y..middle.y + half.y)?;
    chart
        .configure_mesh()
        .max_light_lines(0)
        .bold_line_style(BLACK.mix(0.1).stroke_width(FINE))
        .axis_style(INK.stroke_width(FINE))
        .label_style(text(px(15)))
        .set_all_tick_mark_size(px(5))
        .x_desc("east, m")
        .y_desc("north, m")
        .x_label_formatter(&|x| format!("{x:.0}"))
        .y_label_formatter(&|y| format!("{y:.0}"))
        .draw()?;
    let point = |p: &Vector2<f64>| (p.x, p.y);
    for estimate in track.iter().step_by(6) {
        let outline: Vec<(f64, f64)> = ellipse(estimate).ok_or("an indefinite covariance")?.iter().map(point).collect();
        chart.draw_series([Polygon::new(outline.clone(), ORANGE.mix(0.15))])?;
        chart.draw_series([PathElement::new(outline, ORANGE.mix(0.6).stroke_width(FINE))])?;
    }
    chart
        .draw_series(measured.iter().map(|p| Circle::new(point(p), px(2), INK.mix(0.35).filled())))?
        .label("single measurements")
        .legend(|(x, y)| Circle::new((x + HALF, y), px(2), INK.mix(0.35).filled()));
    chart
        .draw_series(LineSeries::new(drive.truth.iter().map(|x| point(&place(x))), BLUE.stroke_width(px(2))))?
        .label("vehicle")
        .legend(|(x, y)| PathElement::new([(x, y), (x + 2 * HALF, y)], BLUE.stroke_width(px(2))));
    chart
        .draw_series(LineSeries::new(track.iter().map(|e| point(&place(&e.mean))), ORANGE.stroke_width(px(2))))?
        .label("estimate, 95 % ellipses")
        .legend(|(x, y)| PathElement::new([(x, y), (x + 2 * HALF, y)], ORANGE.stroke_width(px(2))));
    chart
        .draw_series(SENSORS.iter().map(|p| TriangleMarker::new(point(p), px(8), INK.filled())))?
        .label("sensors")
        .legend(|(x, y)| TriangleMarker::new((x + HALF, y), px(6), INK.filled()));
    chart
        .configure_series_labels()
        .margin(px(10))
        .legend_area_size(px(30))
        .border_style(BLACK.mix(0.2).stroke_width(FINE))
        .background_style(WHITE)
        .label_font(text(px(15)))
        .position(SeriesLabelPosition::UpperRight)
        .draw()?;
    area.present()?;
    drop(chart);
    drop(area);
    fine::at_size(&path, SIZE)?;
    Ok(path)
}

/// The outline of the ellipse that holds the vehicle's place with 95 % probability.
fn ellipse(estimate: &Estimate) -> Option<Vec<Vector2<f64>>> {
    let covariance: Matrix2<f64> = estimate.covariance.fixed_view::<2, 2>(0, 0).into_owned();
    let root = covariance.cholesky()?.l() * 5.991_f64.sqrt();
    let centre = place(&estimate.mean);
    Some((0..=96).map(|k| TAU * f64::from(k) / 96.0).map(|t| centre + root * Vector2::new(t.cos(), t.sin())).collect())
}
