//! How the time of value and gradient grows with matrices, layers and the length of expressions.
//!
//! ```text
//! cargo bench --bench growth                 # all of it
//! cargo bench --bench growth -- layers       # the families whose names contain this
//! cargo bench --bench growth -- --quick      # fewer rounds
//! ```
//!
//! `value` is the user's own function, compiled as it was written. Operations are the additions,
//! multiplications and divisions of a careful value; a scalar function counts as one.
#![allow(missing_docs)]

mod annotated;
mod factorisations;
mod factorised;
mod long;
#[allow(dead_code, reason = "only values are timed here")]
#[path = "../common/timer.rs"]
mod timer;

use nalgebra::{SMatrix, SVector, Vector3};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use timer::{Options, Timed, in_turns};

fn random<const R: usize, const C: usize>(rng: &mut StdRng) -> SMatrix<f64, R, C> {
    SMatrix::from_fn(|_, _| rng.random_range(-1.0..1.0))
}

/// A symmetric positive definite matrix.
fn definite<const N: usize>(rng: &mut StdRng) -> SMatrix<f64, N, N> {
    let b = random::<N, N>(rng);
    b * b.transpose() + SMatrix::identity() * N as f64
}

fn heading(family: &str, size: &str) {
    println!("\n{family}");
    println!(
        "{size:>6} {:>10} {:>11} {:>11} {:>9} {:>9} {:>7}",
        "operations", "value", "and grad", "value/op", "grad/op", "ratio"
    );
}

/// Times both and prints the row.
fn row<I, V, G>(options: &Options, size: usize, operations: usize, input: &I, value: impl Fn(&I) -> V, grad: impl Fn(&I) -> G) {
    let times = in_turns(&mut [Timed::value(input, value), Timed::value(input, grad)], options);
    let [value, grad] = times[..] else { unreachable!("two were timed") };
    let n = operations as f64;
    println!(
        "{size:>6} {operations:>10} {value:>8.1} ns {grad:>8.1} ns {:>9.3} {:>9.3} {:>7.2}",
        value / n,
        grad / n,
        grad / value
    );
}

fn main() {
    let options = Options::read();
    let rng = &mut StdRng::seed_from_u64(11);
    if options.wants("quadratic") {
        heading("quadratic: xᵀAx in x", "n");
        quadratic::<2>(&options, rng);
        quadratic::<4>(&options, rng);
        quadratic::<8>(&options, rng);
        quadratic::<16>(&options, rng);
        quadratic::<32>(&options, rng);
        quadratic::<64>(&options, rng);
    }
    if options.wants("gaussian") {
        heading("gaussian: log|S| + xᵀS⁻¹x in S and x", "n");
        gaussian::<2>(&options, rng);
        gaussian::<4>(&options, rng);
        gaussian::<8>(&options, rng);
        gaussian::<16>(&options, rng);
        gaussian::<32>(&options, rng);
        gaussian::<64>(&options, rng);
    }
    if options.wants("product") {
        heading("product: ‖AXB − C‖² in X", "n");
        product::<2>(&options, rng);
        product::<4>(&options, rng);
        product::<8>(&options, rng);
        product::<16>(&options, rng);
        product::<32>(&options, rng);
        product::<64>(&options, rng);
    }
    factorisations::all(&options, rng);
    if options.wants("layers") {
        heading("layers: tanh network of 8×8 weights, in the weights", "layers");
        layers::<1>(&options, rng);
        layers::<2>(&options, rng);
        layers::<4>(&options, rng);
        layers::<8>(&options, rng);
        layers::<16>(&options, rng);
        layers::<32>(&options, rng);
        layers::<64>(&options, rng);
    }
    if options.wants("length") {
        heading("length: a scalar expression in three variables", "length");
        length(&options);
    }
}

fn quadratic<const N: usize>(options: &Options, rng: &mut StdRng) {
    let input = (random::<N, N>(rng), random::<N, 1>(rng));
    row(
        options,
        N,
        2 * N * N + 2 * N,
        &input,
        |(a, x)| annotated::quadratic(a, x),
        |(a, x)| annotated::quadratic_value_and_grad(a, x),
    );
}

fn gaussian<const N: usize>(options: &Options, rng: &mut StdRng) {
    let input = (definite::<N>(rng), random::<N, 1>(rng));
    row(
        options,
        N,
        N * N * N / 3 + 2 * N * N + 4 * N,
        &input,
        |(s, x)| annotated::gaussian(s, x),
        |(s, x)| annotated::gaussian_value_and_grad(s, x),
    );
}

fn product<const N: usize>(options: &Options, rng: &mut StdRng) {
    let input = (random::<N, N>(rng), random::<N, N>(rng), random::<N, N>(rng), random::<N, N>(rng));
    row(
        options,
        N,
        4 * N * N * N + 3 * N * N,
        &input,
        |(a, x, b, c)| annotated::product(a, x, b, c),
        |(a, x, b, c)| annotated::product_value_and_grad(a, x, b, c),
    );
}

fn layers<const D: usize>(options: &Options, rng: &mut StdRng) {
    let weights: [SMatrix<f64, 8, 8>; D] = std::array::from_fn(|_| random(rng));
    let input = (weights, random::<8, 1>(rng));
    row(
        options,
        D,
        D * (2 * 64 + 8) + 16,
        &input,
        |(w, x): &(_, SVector<f64, 8>)| annotated::layers(w, x),
        |(w, x)| annotated::layers_value_and_grad(w, x),
    );
}

fn length(options: &Options) {
    let x = Vector3::new(0.4, -0.7, 0.9);
    row(options, 10, 10, &x, long::ten, long::ten_value_and_grad);
    row(options, 30, 30, &x, long::thirty, long::thirty_value_and_grad);
    row(options, 100, 100, &x, long::hundred, long::hundred_value_and_grad);
    row(options, 300, 300, &x, long::three_hundred, long::three_hundred_value_and_grad);
    row(options, 1000, 1000, &x, long::thousand, long::thousand_value_and_grad);
}
