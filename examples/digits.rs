//! A relu network learns to read handwritten digits, with gradients derived while this file compiled.
//!
//! ```text
//! cargo run --release --example digits
//! ```
//!
//! The 1,797 images are the UCI optical-recognition set (see `data/README.md`); 450 of them are held out.
//! The pictures go to `examples/output/`.

#[path = "pictures/chart.rs"]
mod chart;
mod pictures;

use std::error::Error;
use std::io::Read;
use std::path::PathBuf;
use std::time::Instant;

use indicatif::{ProgressBar, ProgressStyle};
use matgrad::gradient;
use nalgebra::{RowSVector, SMatrix, SVector};
use pictures::{BLUE, INK, ORANGE, text};
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};

const HELD_OUT: usize = 450;
const BATCH: usize = 32;
const EPOCHS: usize = 40;
const RED: RGBColor = RGBColor(200, 30, 40);

/// The mean softmax cross-entropy of a 64-64-10 relu network over a batch: an image is a column of `x`,
/// and `t` has a 1 where its digit is.
///
/// `#[gradient]` adds `cross_entropy_value_and_grad`, which is all the calculus that this program needs.
#[gradient(wrt = (w1, b1, w2, b2), value)]
fn cross_entropy(
    w1: &SMatrix<f64, 64, 64>,
    b1: &SVector<f64, 64>,
    w2: &SMatrix<f64, 10, 64>,
    b2: &SVector<f64, 10>,
    x: &SMatrix<f64, 64, 32>,
    t: &SMatrix<f64, 10, 32>,
) -> f64 {
    let ones = RowSVector::<f64, 32>::repeat(1.0);
    let hidden = (w1 * x + b1 * ones).map(matgrad::relu);
    let logits = w2 * hidden + b2 * ones;
    // Softmax does not change when all logits move together, so that `exp` need not overflow.
    let z = logits.add_scalar(-matgrad::constant(logits.max()));
    let log_totals = z.map(f64::exp).row_sum().map(f64::ln);
    (log_totals.sum() - z.dot(t)) / 32.0
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut rng = StdRng::seed_from_u64(7);
    let mut images = read_images()?;
    images.shuffle(&mut rng);
    let held_out = images.split_off(images.len() - HELD_OUT);
    println!("{} images to learn from, {HELD_OUT} held out; 64-64-10 relu network, Adam, batches of {BATCH}", images.len());

    let mut network = Network::random(&mut rng);
    let slope_error = check_gradient(&network, &Batch::new(&images[..BATCH]), &mut rng);
    println!("derived gradient against a central difference: relative difference {slope_error:.1e}");

    let start = Instant::now();
    let mut optimiser = Optimiser::new();
    let mut history = Vec::with_capacity(EPOCHS);
    let style = "{bar:24.cyan/white.dim} epoch {pos}/{len}  {msg}";
    let bar = ProgressBar::new(EPOCHS as u64).with_style(ProgressStyle::with_template(style)?);
    for epoch in 1..=EPOCHS {
        images.shuffle(&mut rng);
        let mut total = 0.0;
        let batches = images.chunks_exact(BATCH);
        let count = batches.len() as f64;
        for images in batches {
            let Batch { x, t } = Batch::new(images);
            let Network { w1, b1, w2, b2 } = &network;
            let (loss, gradient) = cross_entropy_value_and_grad(w1, b1, w2, b2, &x, &t);
            // The step size falls to a tenth over the epochs.
            let rate = 3e-3 * 0.1_f64.powf(epoch as f64 / EPOCHS as f64);
            optimiser.step(&mut network, &gradient, rate);
            total += loss;
        }
        let row = Epoch { loss: total / count, held_out_loss: network.loss(&held_out), accuracy: network.accuracy(&held_out) };
        let line = format!("loss {:.4}  held out {:.4}  right {:.1} %", row.loss, row.held_out_loss, 100.0 * row.accuracy);
        bar.set_message(line.clone());
        bar.inc(1);
        if epoch == 1 || epoch % 5 == 0 {
            bar.suspend(|| println!("epoch {epoch:2}  {line}"));
        }
        history.push(row);
    }
    bar.finish_and_clear();

    let right = held_out.iter().filter(|image| network.predict(image) == image.digit).count();
    let percent = 100.0 * right as f64 / HELD_OUT as f64;
    println!("trained in {:.2} s: {right} of {HELD_OUT} held-out images right, {percent:.1} %", start.elapsed().as_secs_f64());

    println!("loss curve        {}", draw_curves(&history)?.display());
    println!("held-out digits   {}", draw_digits(&network, &held_out)?.display());
    if percent < 95.0 {
        return Err("fewer than 95 % of the held-out images are right".into());
    }
    Ok(())
}

/// An image: 64 grey values from 0 to 1, row by row, and the digit it shows.
struct Image {
    pixels: SVector<f64, 64>,
    digit: usize,
}

fn read_images() -> Result<Vec<Image>, Box<dyn Error>> {
    let mut text = String::new();
    flate2::read::GzDecoder::new(&include_bytes!("data/digits.csv.gz")[..]).read_to_string(&mut text)?;
    text.lines()
        .map(|line| {
            let numbers = line.split(',').map(|number| Ok(number.parse::<f64>()?)).collect::<Result<Vec<_>, Box<dyn Error>>>()?;
            let [pixels @ .., digit] = &numbers[..] else {
                return Err("an empty line".into());
            };
            if pixels.len() != 64 {
                return Err(format!("{} pixels in a line, not 64", pixels.len()).into());
            }
            Ok(Image { pixels: SVector::from_iterator(pixels.iter().map(|count| count / 16.0)), digit: *digit as usize })
        })
        .collect()
}

/// A batch as `cross_entropy` takes it.
struct Batch {
    x: SMatrix<f64, 64, BATCH>,
    t: SMatrix<f64, 10, BATCH>,
}

impl Batch {
    fn new(images: &[Image]) -> Batch {
        let mut batch = Batch { x: SMatrix::zeros(), t: SMatrix::zeros() };
        for (k, image) in images.iter().enumerate() {
            batch.x.set_column(k, &image.pixels);
            batch.t[(image.digit, k)] = 1.0;
        }
        batch
    }
}

struct Network {
    w1: SMatrix<f64, 64, 64>,
    b1: SVector<f64, 64>,
    w2: SMatrix<f64, 10, 64>,
    b2: SVector<f64, 10>,
}

/// The gradient in each parameter, as `cross_entropy_value_and_grad` returns it.
type Gradient = (SMatrix<f64, 64, 64>, SVector<f64, 64>, SMatrix<f64, 10, 64>, SVector<f64, 10>);

impl Network {
    /// He's initialisation: weights uniform with variance 2/64.
    fn random(rng: &mut StdRng) -> Network {
        let bound = (6.0_f64 / 64.0).sqrt();
        Network {
            w1: SMatrix::from_fn(|_, _| rng.random_range(-bound..bound)),
            b1: SVector::zeros(),
            w2: SMatrix::from_fn(|_, _| rng.random_range(-bound..bound)),
            b2: SVector::zeros(),
        }
    }

    fn logits(&self, image: &Image) -> SVector<f64, 10> {
        self.w2 * (self.w1 * image.pixels + self.b1).map(matgrad::relu) + self.b2
    }

    fn predict(&self, image: &Image) -> usize {
        self.logits(image).imax()
    }

    fn accuracy(&self, images: &[Image]) -> f64 {
        images.iter().filter(|image| self.predict(image) == image.digit).count() as f64 / images.len() as f64
    }

    fn loss(&self, images: &[Image]) -> f64 {
        let loss = |image: &Image| -matgrad::log_softmax(&self.logits(image))[image.digit];
        images.iter().map(loss).sum::<f64>() / images.len() as f64
    }
}

/// How far the slope that the derived gradient gives in a random direction is from a central difference.
fn check_gradient(network: &Network, Batch { x, t }: &Batch, rng: &mut StdRng) -> f64 {
    let Network { w1, b1, w2, b2 } = network;
    let (_, (g1, c1, g2, c2)) = cross_entropy_value_and_grad(w1, b1, w2, b2, x, t);
    let to = Network::random(rng);
    let derived = g1.dot(&to.w1) + c1.dot(&to.b1) + g2.dot(&to.w2) + c2.dot(&to.b2);
    let loss = |h: f64| cross_entropy(&(w1 + to.w1 * h), &(b1 + to.b1 * h), &(w2 + to.w2 * h), &(b2 + to.b2 * h), x, t);
    let h = 1e-5;
    let measured = (loss(h) - loss(-h)) / (2.0 * h);
    (derived - measured).abs() / measured.abs()
}

/// Adam (Kingma and Ba, 2015).
struct Optimiser {
    w1: Moments<64, 64>,
    b1: Moments<64, 1>,
    w2: Moments<10, 64>,
    b2: Moments<10, 1>,
    steps: i32,
}

impl Optimiser {
    fn new() -> Optimiser {
        Optimiser { w1: Moments::zero(), b1: Moments::zero(), w2: Moments::zero(), b2: Moments::zero(), steps: 0 }
    }

    fn step(&mut self, network: &mut Network, (w1, b1, w2, b2): &Gradient, rate: f64) {
        self.steps += 1;
        self.w1.step(&mut network.w1, w1, rate, self.steps);
        self.b1.step(&mut network.b1, b1, rate, self.steps);
        self.w2.step(&mut network.w2, w2, rate, self.steps);
        self.b2.step(&mut network.b2, b2, rate, self.steps);
    }
}

/// The decaying means of the gradients of a parameter and of their squares.
struct Moments<const R: usize, const C: usize> {
    mean: SMatrix<f64, R, C>,
    square: SMatrix<f64, R, C>,
}

impl<const R: usize, const C: usize> Moments<R, C> {
    fn zero() -> Self {
        Moments { mean: SMatrix::zeros(), square: SMatrix::zeros() }
    }

    fn step(&mut self, parameter: &mut SMatrix<f64, R, C>, gradient: &SMatrix<f64, R, C>, rate: f64, steps: i32) {
        const DECAY: f64 = 0.9;
        const SQUARE_DECAY: f64 = 0.999;
        let rate = rate / (1.0 - DECAY.powi(steps));
        let scale = 1.0 / (1.0 - SQUARE_DECAY.powi(steps));
        let moments = self.mean.as_mut_slice().iter_mut().zip(self.square.as_mut_slice());
        let places = parameter.as_mut_slice().iter_mut().zip(gradient.as_slice());
        for ((mean, square), (place, g)) in moments.zip(places) {
            *mean = DECAY * *mean + (1.0 - DECAY) * g;
            *square = SQUARE_DECAY * *square + (1.0 - SQUARE_DECAY) * g * g;
            *place -= rate * *mean / ((scale * *square).sqrt() + 1e-8);
        }
    }
}

struct Epoch {
    loss: f64,
    held_out_loss: f64,
    accuracy: f64,
}

/// The losses and the accuracy by epoch.
fn draw_curves(history: &[Epoch]) -> Result<PathBuf, Box<dyn Error>> {
    let path = pictures::output("digits-loss.svg")?;
    let area = SVGBackend::new(&path, (960, 420)).into_drawing_area();
    area.fill(&WHITE)?;
    let (left, right) = area.split_horizontally(480);
    let by_epoch = |value: fn(&Epoch) -> f64| {
        let points = history.iter().enumerate();
        points.map(|(k, row)| ((k + 1) as f64, value(row))).collect::<Vec<_>>()
    };
    let training = by_epoch(|row| row.loss);
    let held_out = by_epoch(|row| row.held_out_loss);
    let right_ones = by_epoch(|row| 100.0 * row.accuracy);

    let losses = || training.iter().chain(&held_out).map(|point| point.1);
    let (low, high) = (losses().fold(f64::MAX, f64::min), losses().fold(0.0, f64::max));
    let epochs = ("epoch", 1.0..history.len() as f64);
    // On the logarithmic scale 1, 2 and 5 of every decade are labelled.
    let one_two_five = |loss: &f64| {
        let decade = 10_f64.powf(loss.log10().floor());
        let leading = (loss / decade).round();
        if [1.0, 2.0, 5.0].contains(&leading) { format!("{loss:.2}") } else { String::new() }
    };
    chart::lines(
        &left,
        "Cross-entropy",
        epochs.clone(),
        ((low * 0.8..high * 1.25).log_scale(), &one_two_five),
        &[("training", BLUE, training), ("held out", ORANGE, held_out)],
    )?;

    let lowest = right_ones.iter().map(|p| p.1).fold(100.0, f64::min);
    chart::lines(
        &right,
        "Held-out images read right, %",
        epochs,
        ((lowest / 5.0).floor() * 5.0..100.0, &|percent| format!("{percent:.0}")),
        &[("", ORANGE, right_ones)],
    )?;
    area.present()?;
    drop((left, right, area)); // The file is written when the last of them goes.
    Ok(path)
}

/// Held-out images with what the network reads in them: all wrong ones first, in red, then right ones.
fn draw_digits(network: &Network, images: &[Image]) -> Result<PathBuf, Box<dyn Error>> {
    const COLUMNS: usize = 16;
    const ROWS: usize = 7;
    let path = pictures::output("digits-held-out.svg")?;
    let area = SVGBackend::new(&path, (984, 616)).into_drawing_area();
    area.fill(&WHITE)?;
    let read = images.iter().map(|image| (image, network.predict(image)));
    let (wrong, right): (Vec<_>, Vec<_>) = read.partition(|(image, digit)| image.digit != *digit);
    let title = format!("{} of {} held-out digits read right", right.len(), images.len());
    area.draw(&Text::new(title, (14, 12), text(20)))?;
    let note = "the wrong ones come first, in red: what was read, and in brackets what it is";
    area.draw(&Text::new(note, (14, 36), text(14)))?;
    for (k, (image, digit)) in wrong.iter().chain(&right).take(COLUMNS * ROWS).enumerate() {
        let place = (18 + (k % COLUMNS) as i32 * 60, 62 + (k / COLUMNS) as i32 * 78);
        draw_digit(&area, place, image, *digit)?;
    }
    area.present()?;
    drop(area);
    Ok(path)
}

/// One image, framed, above the digit that was read.
fn draw_digit(
    area: &DrawingArea<SVGBackend<'_>, Shift>,
    (x, y): (i32, i32),
    image: &Image,
    read: usize,
) -> Result<(), Box<dyn Error>> {
    const PIXEL: i32 = 6;
    const SIDE: i32 = 8 * PIXEL;
    let (colour, caption) = match image.digit {
        digit if digit == read => (INK, format!("{read}")),
        digit => (RED, format!("{read} ({digit})")),
    };
    for (n, &grey) in image.pixels.iter().enumerate() {
        if grey > 0.0 {
            let (x, y) = (x + n as i32 % 8 * PIXEL, y + n as i32 / 8 * PIXEL);
            let pixel = [(x, y), (x + PIXEL, y + PIXEL)];
            area.draw(&Rectangle::new(pixel, colour.mix(grey).filled()))?;
        }
    }
    let frame = [(x - 1, y - 1), (x + SIDE + 1, y + SIDE + 1)];
    area.draw(&Rectangle::new(frame, colour.mix(0.3)))?;
    let style = text(15).color(&colour).pos(Pos::new(HPos::Center, VPos::Top));
    area.draw(&Text::new(caption, (x + SIDE / 2, y + SIDE + 5), style))?;
    Ok(())
}
