//! What derivatives are compared with: central differences of the interpreted value.

use super::dense::Mat;
pub use super::dense::close;
use super::interpreter::{Point, Program, Values};

/// A numerical derivative and how far it can be trusted.
pub struct Difference {
    /// The value.
    pub value: Mat,
    /// An estimate of its error, relative to its size.
    pub error: f64,
}

/// d/dh F(x + h d) at 0 for the outputs of a program, by central differences with two steps of
/// Richardson's extrapolation. What is held constant keeps the value it has at x.
pub fn along(program: &Program, point: &Point, directions: &[(usize, Mat)]) -> Vec<Difference> {
    along_step(program, point, directions, 2e-3)
}

/// The same with a given step.
pub fn along_step(program: &Program, point: &Point, directions: &[(usize, Mat)], step: f64) -> Vec<Difference> {
    let held: Values = program.values(point, None);
    let base = program.run(point);
    // The central difference, and how much the slopes on both sides differ.
    let both = |h: f64| -> Vec<(Mat, Mat)> {
        let above = program.run_held(&point.moved(h, directions), &held);
        let below = program.run_held(&point.moved(-h, directions), &held);
        let sides = above.iter().zip(&below).zip(&base);
        sides
            .map(|((a, b), x)| {
                let bend = a.plus(1.0, b).plus(-2.0, x).map(|d| d / h);
                (a.plus(-1.0, b).map(|d| d / (2.0 * h)), bend)
            })
            .collect()
    };
    let (first, second, third) = (both(step), both(step / 2.0), both(step / 4.0));
    let refined = |k: usize, order: f64, coarse: &[(Mat, Mat)], fine: &[(Mat, Mat)]| {
        fine[k].0.zip(&coarse[k].0, |f, c| f + (f - c) / (order - 1.0))
    };
    (0..first.len())
        .map(|k| {
            let coarse = refined(k, 4.0, &first, &second);
            let fine = refined(k, 4.0, &second, &third);
            let value = fine.zip(&coarse, |f, c| f + (f - c) / 15.0);
            let spread = fine.plus(-1.0, &coarse).size();
            // The bend of a smooth function vanishes with the step; that of a kink does not.
            let kink = third[k].1.zip(&second[k].1, |f, c| 2.0 * f - c).size();
            let error = spread.max(kink * 1e-3) / value.size().max(1.0);
            Difference { value, error }
        })
        .collect()
}

/// Asserts that two matrices agree within a tolerance relative to their size.
pub fn assert_close(what: &str, derived: &Mat, expected: &Mat, tolerance: f64) {
    let scale = expected.size().min(1e12);
    assert!(close(derived, expected, tolerance, scale), "{what}:\n derived  {derived:?}\n expected {expected:?}");
}
