//! Whole functions written at random, compiled with `#[gradient]` and compared with central differences.
//!
//! The functions in `random/functions.rs` are written by `random/generator.rs`; run
//! `cargo test --test random_functions -- --ignored` to write them anew.

#[rustfmt::skip]
#[path = "random/functions.rs"]
#[allow(clippy::all, clippy::pedantic, unused)]
mod functions;
#[path = "random/generator.rs"]
mod generator;

use functions::ALL;
use nalgebra::{Matrix2x3, Matrix3, Vector2, Vector3};
use rand::{Rng, SeedableRng, rngs::StdRng};

/// The arguments that all of the functions take.
#[derive(Clone)]
pub struct Arguments {
    x: Vector3<f64>,
    y: Vector2<f64>,
    a: Matrix3<f64>,
    b: Matrix2x3<f64>,
    s: f64,
}

impl Arguments {
    fn random(random: &mut StdRng) -> Arguments {
        let mut sample = || random.random_range(-1.0..1.0);
        Arguments {
            x: Vector3::from_fn(|_, _| sample()),
            y: Vector2::from_fn(|_, _| sample()),
            a: Matrix3::from_fn(|_, _| sample()),
            b: Matrix2x3::from_fn(|_, _| sample()),
            s: sample(),
        }
    }

    fn moved(&self, h: f64, d: &Arguments) -> Arguments {
        Arguments { x: self.x + h * d.x, y: self.y + h * d.y, a: self.a + h * d.a, b: self.b + h * d.b, s: self.s + h * d.s }
    }

    fn dot(&self, d: &Arguments) -> f64 {
        self.x.dot(&d.x) + self.y.dot(&d.y) + self.a.dot(&d.a) + self.b.dot(&d.b) + self.s * d.s
    }
}

/// A function, its gradient, and both at once.
pub struct Case {
    /// Its name.
    pub name: &'static str,
    /// The function.
    pub f: fn(&Arguments) -> f64,
    /// Its gradient.
    pub gradient: fn(&Arguments) -> Arguments,
    /// Both.
    pub both: fn(&Arguments) -> (f64, Arguments),
}

/// The directional derivative by central differences, if the function is smooth enough here.
fn derivative(f: impl Fn(f64) -> f64) -> Option<f64> {
    let central = |h: f64| (f(h) - f(-h)) / (2.0 * h);
    let bend = |h: f64| (f(h) + f(-h) - 2.0 * f(0.0)) / h;
    let (first, second, third) = (central(2e-3), central(1e-3), central(5e-4));
    let (coarse, fine) = (second + (second - first) / 3.0, third + (third - second) / 3.0);
    let size = fine.abs().max(f(0.0).abs()).max(1.0);
    let kink = 2.0 * bend(5e-4) - bend(1e-3);
    let sure = size < 1e6 && (fine - coarse).abs() < 1e-8 * size && kink.abs() < 1e-5 * size;
    sure.then_some(fine)
}

#[test]
fn gradients_of_random_functions_agree_with_differences() {
    assert!(ALL.len() >= 100);
    let mut random = StdRng::seed_from_u64(20);
    for case in ALL {
        let mut compared = 0;
        for _ in 0..20 {
            let (point, direction) = (Arguments::random(&mut random), Arguments::random(&mut random));
            let Some(expected) = derivative(|h| (case.f)(&point.moved(h, &direction))) else { continue };
            let derived = (case.gradient)(&point).dot(&direction);
            let scale = expected.abs().max((case.f)(&point).abs()).max(1.0);
            assert!((derived - expected).abs() <= 1e-6 * scale, "{}: {derived} instead of {expected}", case.name);
            let (value, gradient) = (case.both)(&point);
            let f = (case.f)(&point);
            assert!((value - f).abs() <= 1e-11 * scale, "{}: the value {value} instead of {f}", case.name);
            assert!((gradient.dot(&direction) - derived).abs() <= 1e-11 * scale, "{}: beside its value", case.name);
            compared += 1;
        }
        assert!(compared >= 3, "{} is smooth at too few points", case.name);
    }
}

#[test]
fn the_functions_are_those_that_the_generator_writes() {
    assert!(include_str!("random/functions.rs") == generator::file(), "write the functions anew");
}

#[test]
#[ignore = "writes the functions anew"]
fn write_the_functions() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/random/functions.rs");
    std::fs::write(path, generator::file()).expect("the file can be written");
}
