//! Holds companions to the numbers of instructions in `instructions.txt`, which do not depend on how
//! busy the machine is, and those of const-generic functions to those of functions with literals.
//!
//! ```text
//! benches/instructions.sh            # compares
//! benches/instructions.sh --bless    # writes what is counted now
//! ```

#![allow(missing_docs)]

mod callgrind;
#[path = "../../functions.rs"]
mod functions;
mod workloads;

use std::fmt::Write;
use std::process::ExitCode;

use workloads::WORKLOADS;

const EXPECTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/instructions.txt");
/// How many more instructions than expected are a failure.
const TOLERANCE: f64 = 1.05;
/// How many more a const-generic function may take than the same with literals.
const GENERIC_TOLERANCE: f64 = 1.03;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    if let ["--run", name] = arguments[..] {
        for (_, run) in WORKLOADS.iter().filter(|(workload, _)| *workload == name) {
            run();
        }
        return ExitCode::SUCCESS;
    }
    if cfg!(debug_assertions) || cfg!(target_feature = "avx") || !cfg!(all(target_arch = "x86_64", target_os = "linux")) {
        println!("instructions: skipped, the numbers are of releases for x86-64 Linux with default flags");
        return ExitCode::SUCCESS;
    }
    if !callgrind::installed() {
        println!("instructions: skipped, valgrind is not installed");
        return ExitCode::SUCCESS;
    }
    let result = counts().and_then(|counts| if arguments == ["--bless"] { bless(&counts) } else { compare(&counts) });
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("instructions: {message}");
            ExitCode::FAILURE
        }
    }
}

fn counts() -> Result<Vec<(&'static str, u64)>, String> {
    WORKLOADS.iter().map(|&(name, _)| Ok((name, callgrind::count(name)?))).collect()
}

fn bless(counts: &[(&str, u64)]) -> Result<(), String> {
    let mut text = String::from("# Instructions of each workload. Written by benches/instructions.sh --bless.\n");
    for (name, count) in counts {
        writeln!(text, "{name} {count}").expect("strings can be written");
    }
    std::fs::write(EXPECTED, text).map_err(|e| format!("{EXPECTED}: {e}"))
}

fn compare(counts: &[(&str, u64)]) -> Result<(), String> {
    let text = std::fs::read_to_string(EXPECTED).map_err(|e| format!("{EXPECTED}: {e}"))?;
    let expected = |name: &str| {
        let line = text.lines().find(|line| line.split(' ').next() == Some(name))?;
        line.split(' ').nth(1)?.parse::<u64>().ok()
    };
    let mut failures = vec![];
    println!("{:<22} {:>9} {:>9} {:>7}", "workload", "expected", "counted", "ratio");
    for &(name, count) in counts {
        let Some(before) = expected(name) else {
            failures.push(format!("{name} is not in instructions.txt"));
            continue;
        };
        let ratio = count as f64 / before as f64;
        println!("{name:<22} {before:>9} {count:>9} {ratio:>7.3}");
        if count == 0 || ratio > TOLERANCE {
            failures.push(format!("{name} executes {count} instructions instead of {before}"));
        }
    }
    for &(name, generic) in counts {
        let Some(kind) = name.strip_prefix("generic_") else { continue };
        let Some((_, literal)) = counts.iter().find(|(other, _)| other.strip_prefix("literal_") == Some(kind)) else {
            failures.push(format!("{name} has no literal twin"));
            continue;
        };
        let ratio = generic as f64 / *literal as f64;
        println!("const generics against literals: {kind} {ratio:.3}");
        if ratio > GENERIC_TOLERANCE {
            failures.push(format!("{name} executes {generic} instructions, and with literals {literal}"));
        }
    }
    if failures.is_empty() {
        return Ok(());
    }
    Err(format!("{}\nIf this is meant to be so, run benches/instructions.sh --bless", failures.join("\n")))
}
