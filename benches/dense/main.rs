//! Hessians of sums over data and Jacobians through many steps, by matgrad and by hand: values and derivatives together,
//! in nanoseconds.
//!
//! ```text
//! cargo bench --bench dense             # all of them
//! cargo bench --bench dense -- masses   # those whose names contain this
//! cargo bench --bench dense -- --quick  # fewer rounds
//! ```
#![allow(missing_docs)]

mod annotated;
#[path = "../common/by_hand.rs"]
mod by_hand;
mod expert;
#[allow(dead_code, reason = "only values are timed here")]
#[path = "../common/timer.rs"]
mod timer;

use by_hand::{alike, heading, row};
use nalgebra::SMatrix;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use timer::Options;

fn random<const R: usize, const C: usize>(rng: &mut StdRng) -> SMatrix<f64, R, C> {
    SMatrix::from_fn(|_, _| rng.random_range(-1.0..1.0))
}

/// A Hessian, its gradient and value by both.
macro_rules! hessian {
    ($options:ident, $name:literal, $input:expr, $ours:path, $hand:path) => {
        if $options.wants($name) {
            let input = $input;
            let (ours, hand) = ($ours(&input.0, &input.1), $hand(&input.0, &input.1));
            assert!((ours.0 - hand.0).abs() <= 1e-12 * hand.0.abs().max(1.0), "{}", $name);
            alike($name, &ours.1, &hand.1);
            alike($name, &ours.2, &hand.2);
            row(&$options, $name, &input, |(x, data)| $ours(x, data), |(x, data)| $hand(x, data));
        }
    };
}

/// A Jacobian and its value by both.
macro_rules! jacobian {
    ($options:ident, $name:literal, $input:expr, $ours:expr, $hand:expr) => {
        if $options.wants($name) {
            let input = $input;
            let (ours, hand) = ($ours(&input), $hand(&input));
            alike($name, &ours.0, &hand.0);
            alike($name, &ours.1, &hand.1);
            row(&$options, $name, &input, $ours, $hand);
        }
    };
}

fn main() {
    let options = Options::read();
    let rng = &mut StdRng::seed_from_u64(3);
    heading();
    let data: Vec<_> = (0..1000).map(|k| (random::<10, 1>(rng), if k % 3 == 0 { 1.0 } else { -1.0 })).collect();
    hessian!(options, "logistic", (random::<10, 1>(rng), data), annotated::logistic_value_grad_hess, expert::logistic);
    let data: Vec<_> = (0..200)
        .map(|k| {
            let mut y = SMatrix::<f64, 3, 1>::zeros();
            y[k % 3] = 1.0;
            (random::<8, 1>(rng), y)
        })
        .collect();
    hessian!(options, "softmax", (random::<3, 8>(rng), data), annotated::softmax_value_grad_hess, expert::softmax);
    let points: Vec<_> = (0..1000).map(|_| random::<2, 1>(rng)).collect();
    hessian!(
        options,
        "circle",
        (SMatrix::<f64, 3, 1>::new(0.1, -0.2, 0.7), points),
        annotated::circle_value_grad_hess,
        expert::circle
    );
    jacobian!(
        options,
        "masses",
        (random::<6, 1>(rng), 0.02),
        |(y, h): &(_, f64)| annotated::springs::masses_value_and_jac(y, *h),
        |(y, h): &(_, f64)| expert::masses(y, *h)
    );
    jacobian!(
        options,
        "recurrent",
        (random::<8, 8>(rng), random::<8, 1>(rng)),
        |(a, y): &(SMatrix<f64, 8, 8>, _)| annotated::recurrent_value_and_jac(a, y),
        |(a, y): &(SMatrix<f64, 8, 8>, _)| expert::recurrent(a, y)
    );
}
