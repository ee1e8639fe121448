//! Implementations beside code by hand: that they agree, and what they cost.

use super::timer::{Options, Timed, in_turns};
use nalgebra::SMatrix;

/// Asserts that both compute the same.
pub fn alike<const R: usize, const C: usize>(name: &str, a: &SMatrix<f64, R, C>, b: &SMatrix<f64, R, C>) {
    let apart = (a - b).amax() / b.amax().max(1.0);
    assert!(apart < 1e-12, "{name}: {apart:e} apart\n{a}{b}");
}

/// What [`row`] prints.
pub fn heading() {
    println!("{:<16} {:>9} {:>9} {:>7}", "", "matgrad", "by hand", "ratio");
}

/// Nanoseconds of both, and their ratio.
pub fn row<I, A, B>(options: &Options, name: &str, input: &I, ours: impl Fn(&I) -> A, expert: impl Fn(&I) -> B) {
    let times = in_turns(&mut [Timed::value(input, ours), Timed::value(input, expert)], options);
    println!("{name:<16} {:>9.1} {:>9.1} {:>7.2}", times[0], times[1], times[0] / times[1]);
}
