//! Two processes come to what one comes to.

use std::process::Command;

/// What the program prints, by so many processes: the gradient at the start, and the weights.
fn run(processes: usize) -> (Vec<f64>, Vec<f64>, String) {
    let output = Command::new("mpirun")
        .args(["--oversubscribe", "-n", &processes.to_string(), env!("CARGO_BIN_EXE_matgrad-example-distributed")])
        // As CI may be root, in a container of its own.
        .envs([("OMPI_ALLOW_RUN_AS_ROOT", "1"), ("OMPI_ALLOW_RUN_AS_ROOT_CONFIRM", "1")])
        .output()
        .expect("mpirun is installed");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{processes} processes: {text}{}", String::from_utf8_lossy(&output.stderr));
    let numbers = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_else(|| panic!("no {name} in {text}"));
        line.trim_matches(['[', ']']).split(", ").map(|number| number.parse().expect("a number")).collect()
    };
    (numbers("gradient at the start: "), numbers("weights: "), text)
}

fn distance(a: &[f64], b: &[f64]) -> f64 {
    assert_eq!(a.len(), b.len());
    let largest = a.iter().fold(0.0, |largest: f64, a| largest.max(a.abs()));
    a.iter().zip(b).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max) / largest
}

#[test]
fn processes_come_to_what_one_comes_to() {
    let (gradient, weights, text) = run(1);
    assert_eq!(gradient.len(), 12 * 2 + 12 + 12 + 1);
    let wrong: f64 = text
        .lines()
        .find(|line| line.contains("wrong side"))
        .and_then(|line| line.split(' ').next())
        .map_or(f64::NAN, |wrong| wrong.parse().expect("a number"));
    assert!(wrong < 300.0, "trained: {text}");
    for processes in [2, 3] {
        let (gradients, trained, _) = run(processes);
        // The same up to the order of sums, and up to what 800 steps make of it.
        assert!(distance(&gradient, &gradients) < 1e-13, "{processes} processes: {gradients:?} for {gradient:?}");
        assert!(distance(&weights, &trained) < 1e-9, "{processes} processes: {trained:?} for {weights:?}");
    }
}
