//! What the gradient of a loop costs beside the loop: the ratio should stay what it is while the loop grows.
//!
//! ```text
//! cargo bench --bench loops                  # all of it
//! cargo bench --bench loops -- substitution  # the functions whose names contain this
//! cargo bench --bench loops -- --quick       # fewer rounds
//! ```
#![allow(missing_docs)]

mod annotated;
#[allow(dead_code, reason = "only values are timed here")]
#[path = "../common/timer.rs"]
mod timer;

use nalgebra::{SMatrix, SVector};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use timer::{Options, Timed, in_turns};

fn random<const R: usize, const C: usize>(rng: &mut StdRng) -> SMatrix<f64, R, C> {
    SMatrix::from_fn(|_, _| rng.random_range(-1.0..1.0))
}

/// Small below the diagonal, so that what is solved with it does not grow.
fn lower<const N: usize>(rng: &mut StdRng) -> SMatrix<f64, N, N> {
    random::<N, N>(rng) / N as f64 + SMatrix::identity()
}

/// Times the function and its value and gradient.
fn ratio<I, V, G>(options: &Options, input: &I, value: impl Fn(&I) -> V, grad: impl Fn(&I) -> G) -> [f64; 2] {
    let times = in_turns(&mut [Timed::value(input, value), Timed::value(input, grad)], options);
    [times[0], times[1]]
}

/// A function at all sizes: its name, its input, and how it and its companion are called.
macro_rules! row {
    ($options:ident, $rng:ident, $name:literal, $input:expr, $value:expr, $grad:expr) => {
        if $options.wants($name) {
            print!("{:<16}", $name);
            row!(@ 32, $options, $rng, $input, $value, $grad);
            row!(@ 64, $options, $rng, $input, $value, $grad);
            row!(@ 128, $options, $rng, $input, $value, $grad);
            row!(@ 256, $options, $rng, $input, $value, $grad);
            println!();
        }
    };
    (@ $n:literal, $options:ident, $rng:ident, $input:expr, $value:expr, $grad:expr) => {{
        let input = $input(&mut $rng, size::<$n>());
        let [value, grad] = ratio(&$options, &input, $value, $grad);
        print!(" {:>9.2} {:>9.2} {:>8.2}", value / 1e3, grad / 1e3, grad / value);
        std::io::Write::flush(&mut std::io::stdout()).expect("standard output is open");
    }};
}

/// A dimension as a value.
struct Size<const N: usize>;

fn size<const N: usize>() -> Size<N> {
    Size
}

fn matrix<const N: usize>(rng: &mut StdRng, _: Size<N>) -> Box<SMatrix<f64, N, N>> {
    Box::new(random(rng))
}

fn near_one<const N: usize>(rng: &mut StdRng, _: Size<N>) -> SVector<f64, N> {
    random::<N, 1>(rng).map(|x| 1.0 + 0.1 * x)
}

fn vectors<const N: usize>(rng: &mut StdRng, _: Size<N>) -> (SVector<f64, N>, SVector<f64, N>) {
    (random(rng), random(rng))
}

fn both<const N: usize>(rng: &mut StdRng, _: Size<N>) -> Box<(SMatrix<f64, N, N>, SVector<f64, N>)> {
    Box::new((random(rng), random(rng)))
}

fn system<const N: usize>(rng: &mut StdRng, _: Size<N>) -> Box<(SMatrix<f64, N, N>, SVector<f64, N>)> {
    Box::new((lower(rng), random(rng)))
}

fn points<const N: usize>(rng: &mut StdRng, _: Size<N>) -> Box<(SMatrix<f64, N, N>, Vec<SVector<f64, N>>)> {
    Box::new((random(rng), (0..64).map(|_| random(rng)).collect()))
}

fn plane<const N: usize>(rng: &mut StdRng, _: Size<N>) -> (SMatrix<f64, 2, N>, Vec<SVector<f64, 2>>) {
    (random(rng), (0..100).map(|_| random(rng)).collect())
}

/// Weights, means and factors of a mixture, and data.
type Mixture<const N: usize> = (SVector<f64, N>, SMatrix<f64, 8, N>, SMatrix<f64, 36, N>, Vec<SVector<f64, 8>>);

fn mixture<const N: usize>(rng: &mut StdRng, _: Size<N>) -> Box<Mixture<N>> {
    Box::new((random(rng), random(rng), random(rng), (0..20).map(|_| random(rng)).collect()))
}

fn main() {
    // Matrices of 256 rows are half a megabyte each.
    let work = std::thread::Builder::new().stack_size(1 << 28).spawn(rows).expect("there is a thread");
    work.join().expect("no function fails");
}

fn rows() {
    let options = Options::read();
    let mut rng = StdRng::seed_from_u64(12);
    let heading = |n: usize| format!(" {:>9} {:>9} {:>8}", format!("f({n})/µs"), "grad/µs", "ratio");
    println!("{:<16}{}{}{}{}", "", heading(32), heading(64), heading(128), heading(256));
    row!(options, rng, "elements", matrix, |w| annotated::elements(w), |w| annotated::elements_value_and_grad(w));
    row!(options, rng, "columns", matrix, |w| annotated::columns(w), |w| annotated::columns_value_and_grad(w));
    row!(options, rng, "writes", vectors, |(x, c)| annotated::writes(x, c), |(x, c)| annotated::writes_value_and_grad(x, c));
    row!(options, rng, "recurrence", near_one, annotated::recurrence, annotated::recurrence_value_and_grad);
    row!(options, rng, "matrix_vector", both, |both| annotated::matrix_vector(&both.0, &both.1), |both| {
        annotated::matrix_vector_value_and_grad(&both.0, &both.1)
    });
    row!(options, rng, "substitution", system, |both| annotated::substitution(&both.0, &both.1), |both| {
        annotated::substitution_value_and_grad(&both.0, &both.1)
    });
    row!(options, rng, "data", points, |both| annotated::data(&both.0, &both.1), |both| annotated::data_value_and_grad(
        &both.0, &both.1
    ));
    row!(options, rng, "steps", near_one, annotated::steps, annotated::steps_value_and_grad);
    row!(options, rng, "nearest", plane, |both| annotated::nearest(&both.0, &both.1), |both| {
        annotated::nearest_value_and_grad(&both.0, &both.1)
    });
    row!(options, rng, "mixture", mixture, |m| annotated::mixture(&m.0, &m.1, &m.2, &m.3), |m| {
        annotated::mixture_value_and_grad(&m.0, &m.1, &m.2, &m.3)
    });
}
