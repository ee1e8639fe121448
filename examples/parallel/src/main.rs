//! The loss and gradient over a large set of data, summed chunk by chunk on all cores by the same
//! companion that sums them on one.
//!
//! ```text
//! cargo run --release --package matgrad-example-parallel
//! ```
//!
//! Companions are plain functions on values of fixed size: they share nothing and allocate nothing, so
//! that any thread may call them. The data is simulated from a fixed seed.

use std::error::Error;
use std::time::Instant;

use matgrad::gradient;
use nalgebra::{SMatrix, SVector};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use rayon::prelude::*;

/// Rows that one call of the companion takes.
const CHUNK: usize = 64;
const FEATURES: usize = 16;
const HIDDEN: usize = 24;
const CHUNKS: usize = 2048;
/// Chunks that one task sums.
const BLOCK: usize = 32;

type Inputs = SMatrix<f64, FEATURES, CHUNK>;
type Hidden = SMatrix<f64, HIDDEN, FEATURES>;
type Chunk = (Inputs, SVector<f64, CHUNK>);
type Output = SVector<f64, HIDDEN>;

/// The squared error of a small network over a chunk: a column of `x` is a datum, `y` what it should give.
#[gradient(wrt = (w, v), value)]
fn error(
    w: &SMatrix<f64, HIDDEN, FEATURES>,
    v: &SVector<f64, HIDDEN>,
    x: &SMatrix<f64, FEATURES, CHUNK>,
    y: &SVector<f64, CHUNK>,
) -> f64 {
    ((w * x).map(f64::tanh).tr_mul(v) - y).norm_squared()
}

/// A loss with its gradient, which add up over the data.
#[derive(Clone, Copy, PartialEq)]
struct Sum {
    loss: f64,
    w: Hidden,
    v: Output,
}

impl Sum {
    fn zero() -> Sum {
        Sum { loss: 0.0, w: Hidden::zeros(), v: Output::zeros() }
    }

    /// The sum over some chunks, in order.
    fn of(w: &Hidden, v: &Output, chunks: &[Chunk]) -> Sum {
        let mut sum = Sum::zero();
        for (x, y) in chunks {
            let (loss, (w, v)) = error_value_and_grad(w, v, x, y);
            sum.add(&Sum { loss, w, v });
        }
        sum
    }

    /// The same with blocks of chunks summed in parallel. Adding them in their own order makes the result independent of which
    /// thread was done first.
    fn on_all_cores(w: &Hidden, v: &Output, chunks: &[Chunk]) -> Sum {
        let blocks: Vec<Sum> = chunks.par_chunks(BLOCK).map(|block| Sum::of(w, v, block)).collect();
        blocks.iter().fold(Sum::zero(), |mut sum, block| {
            sum.add(block);
            sum
        })
    }

    fn add(&mut self, other: &Sum) {
        self.loss += other.loss;
        self.w += other.w;
        self.v += other.v;
    }

    /// The largest difference of two gradients, relative to the largest entry.
    fn distance(&self, other: &Sum) -> f64 {
        let difference = (self.w - other.w).amax().max((self.v - other.v).amax());
        difference / other.w.amax().max(other.v.amax())
    }
}

/// So many chunks of data, and the network that made them.
fn simulated(chunks: usize) -> (Vec<Chunk>, Hidden, Output) {
    let mut rng = StdRng::seed_from_u64(3);
    let mut draw = || rng.random_range(-1.0..1.0);
    let (w, v) = (Hidden::from_fn(|_, _| draw()), Output::from_fn(|_, _| draw()));
    let chunk = |_| {
        let x = Inputs::from_fn(|_, _| draw());
        let y = (w * x).map(f64::tanh).tr_mul(&v).map(|y| y + 0.1 * draw());
        (x, y)
    };
    ((0..chunks).map(chunk).collect(), w, v)
}

fn main() -> Result<(), Box<dyn Error>> {
    let (data, truth_w, truth_v) = simulated(CHUNKS);
    let (w, v) = (truth_w * 0.5, truth_v * 0.5);
    println!(
        "{} rows in {CHUNKS} chunks, {} parameters, {} threads",
        CHUNK * CHUNKS,
        w.len() + v.len(),
        rayon::current_num_threads()
    );

    let serial = || Sum::of(&w, &v, &data);
    let parallel = || Sum::on_all_cores(&w, &v, &data);
    let plain: f64 = data.par_iter().map(|(x, y)| error(&w, &v, x, y)).sum();

    let (one, on_one) = timed(serial);
    let (all, on_all) = timed(parallel);
    println!("on one core   {on_one:7.1} ms   loss {:.6}", one.loss);
    println!("on all cores  {on_all:7.1} ms   loss {:.6}   {:.2} times as fast", all.loss, on_one / on_all);

    let distance = all.distance(&one);
    println!("the gradients differ by {distance:.1e}, relative to the largest entry");
    let again = parallel();
    println!("two parallel sums are {}", if again == all { "the same to the last bit" } else { "not the same" });
    let close = |a: f64, b: f64| (a - b).abs() <= 1e-10 * b;
    if distance > 1e-12 || !close(all.loss, one.loss) || !close(plain, one.loss) || again != all {
        return Err("the sums differ".into());
    }
    Ok(())
}

/// The best time of five, in milliseconds, and the result.
fn timed(sum: impl Fn() -> Sum) -> (Sum, f64) {
    let mut best = f64::MAX;
    let mut result = Sum::zero();
    for _ in 0..5 {
        let start = Instant::now();
        result = sum();
        best = best.min(1e3 * start.elapsed().as_secs_f64());
    }
    (result, best)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threads_give_the_gradient_of_one() {
        let (data, w, v) = simulated(3 * BLOCK + 5);
        let (w, v) = (w * 0.5, v * 0.5);
        let (one, all) = (Sum::of(&w, &v, &data), Sum::on_all_cores(&w, &v, &data));
        assert!(all.distance(&one) < 1e-12 && (all.loss - one.loss).abs() <= 1e-10 * one.loss);
        assert!(all == Sum::on_all_cores(&w, &v, &data), "it hangs on which thread is done first");
    }

    #[test]
    fn the_gradient_is_that_of_the_sum() {
        let (data, w, v) = simulated(2);
        let at = |w: &Hidden, v: &Output| data.iter().map(|(x, y)| error(w, v, x, y)).sum::<f64>();
        let sum = Sum::on_all_cores(&w, &v, &data);
        let h = 1e-6;
        for (i, j) in [(0, 0), (3, 7), (23, 15)] {
            let mut step = Hidden::zeros();
            step[(i, j)] = h;
            let slope = (at(&(w + step), &v) - at(&(w - step), &v)) / (2.0 * h);
            assert!((sum.w[(i, j)] - slope).abs() < 1e-5 * (1.0 + slope.abs()), "{} and {slope}", sum.w[(i, j)]);
        }
        let mut step = Output::zeros();
        step[5] = h;
        let slope = (at(&w, &(v + step)) - at(&w, &(v - step))) / (2.0 * h);
        assert!((sum.v[5] - slope).abs() < 1e-5 * (1.0 + slope.abs()));
    }
}
