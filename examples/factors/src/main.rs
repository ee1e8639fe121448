//! The same graph of poses optimised by factrs and by tiny-solver, with the Jacobians of their dual numbers and with those that
//! were derived while this was compiled.
//!
//! ```text
//! cargo run --release --manifest-path examples/factors/Cargo.toml
//! ```

mod by_factrs;
mod by_tiny_solver;
mod graph;

use std::hint::black_box;
use std::time::{Duration, Instant};

use by_tiny_solver::Linearised;
use factrs::containers::Graph;
use graph::{PoseGraph, apart};
use nalgebra::Isometry3;

/// The least that each of two functions takes in so many rounds, in which they take turns, and what they gave.
fn in_turns<T>(rounds: usize, run: [&dyn Fn() -> T; 2]) -> [(Duration, T); 2] {
    let mut best = run.map(|f| (Duration::MAX, f()));
    for _ in 0..rounds {
        for (f, (least, last)) in run.iter().zip(&mut best) {
            let start = Instant::now();
            *last = black_box(f());
            *least = start.elapsed().min(*least);
        }
    }
    best
}

/// What is printed of dual numbers and of matgrad.
struct Row {
    linearised: [Duration; 2],
    whole: [Duration; 2],
    found: [Vec<Isometry3<f64>>; 2],
}

impl Row {
    /// With the residuals and Jacobians at the start, and what the optimiser finds.
    fn new<T>(
        linearise: [&dyn Fn() -> T; 2],
        optimise: [&dyn Fn() -> Result<Vec<Isometry3<f64>>, String>; 2],
    ) -> Result<Row, String> {
        let linearised = in_turns(21, linearise).map(|(time, _)| time);
        let [dual, ours] = in_turns(7, optimise);
        Ok(Row { linearised, whole: [dual.0, ours.0], found: [dual.1?, ours.1?] })
    }
}

fn by_factrs(poses: &PoseGraph) -> Result<Row, String> {
    let [dual, ours] = [by_factrs::of_dual_numbers(poses), by_factrs::of_matgrad(poses)];
    let start = by_factrs::values(&poses.start);
    let optimised = |graph: &Graph| by_factrs::optimised(graph.clone(), start.clone());
    Row::new([&|| dual.linearize(&start), &|| ours.linearize(&start)], [&|| optimised(&dual), &|| optimised(&ours)])
}

fn by_tiny_solver(poses: &PoseGraph) -> Result<Row, String> {
    let problems = [by_tiny_solver::of_dual_numbers(poses), by_tiny_solver::of_matgrad(poses)];
    let start = by_tiny_solver::values(&poses.start);
    let [dual, ours] = problems.each_ref().map(|problem| Linearised::new(problem, &start));
    let optimised = |k: usize| by_tiny_solver::optimised(&problems[k], &start);
    Row::new([&|| dual.entries(), &|| ours.entries()], [&|| optimised(0), &|| optimised(1)])
}

fn main() -> Result<(), String> {
    let poses = PoseGraph::new(24, 32);
    println!("{} poses, {} measured ways between them", poses.truth.len(), poses.edges.len());
    println!("off by {:.3} at the start", apart(&poses.start, &poses.truth));
    println!("{:<14}{:<28}{:>12}{:>12}{:>8}", "", "milliseconds of", "dual numbers", "matgrad", "ratio");
    for (name, row) in [("factrs", by_factrs(&poses)?), ("tiny-solver", by_tiny_solver(&poses)?)] {
        for (what, times) in [("residuals and Jacobians", row.linearised), ("the whole optimisation", row.whole)] {
            let [dual, ours] = times.map(|time| 1e3 * time.as_secs_f64());
            println!("{name:<14}{what:<28}{dual:>12.2}{ours:>12.2}{:>8.1}", dual / ours);
        }
        let [dual, ours] = row.found;
        println!("{name:<14}off by {:.3}; {:.0e} from each other", apart(&ours, &poses.truth), apart(&ours, &dual));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_find_the_same_poses() {
        let poses = PoseGraph::new(6, 12);
        for (name, row) in [("factrs", by_factrs(&poses)), ("tiny-solver", by_tiny_solver(&poses))] {
            let [dual, ours] = row.unwrap_or_else(|error| panic!("{name}: {error}")).found;
            assert!(apart(&dual, &ours) < 1e-9, "{name}: {}", apart(&dual, &ours));
            let (off, was) = (apart(&ours, &poses.truth), apart(&poses.start, &poses.truth));
            assert!(off < 0.7 * was, "{name}: {off} instead of {was}");
        }
    }
}
