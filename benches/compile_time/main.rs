//! What annotated functions add to the time of a build.
//!
//! ```text
//! cargo bench --bench compile_time                     # all kinds, 1, 10 and 100 functions
//! cargo bench --bench compile_time -- scalar logdet    # kinds whose names contain these
//! cargo bench --bench compile_time -- --quick          # without the 100
//! ```
//!
//! Each build is of a scratch crate, from scratch but for its dependencies, once with the attribute
//! `gradient(…, value)` on its functions and once without. The difference is what matgrad adds:
//! under `check` the expansion and the types of what it wrote, otherwise also its machine code.
#![allow(missing_docs)]

mod kinds;
mod scratch;

use kinds::KINDS;
use scratch::{MODES, Scratch};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let quick = arguments.iter().any(|a| a == "--quick");
    let only: Vec<&String> = arguments.iter().filter(|a| !a.starts_with("--")).collect();
    let wanted = |name: &str| only.is_empty() || only.iter().any(|o| name.contains(o.as_str()));

    let scratch = Scratch::new();
    let empty = MODES.map(|mode| scratch.fastest(mode, "//! Nothing.\n", 3));
    println!("Milliseconds of a build, of which those of matgrad, and these per function. Of an empty crate:");
    println!("{}", MODES.iter().zip(empty).map(|(mode, ms)| format!("{} {ms:.0}", mode.name)).collect::<Vec<_>>().join(", "));
    print!("\n{:<14} {:>9}", "kind", "functions");
    for mode in MODES {
        print!(" | {:>8} {:>7} {:>7}", mode.name, "added", "each");
    }
    println!();
    for kind in KINDS.iter().filter(|kind| wanted(kind.name)) {
        let mut slow = [false; MODES.len()];
        for count in [1, 10, 100] {
            if quick && count == 100 {
                continue;
            }
            print!("{:<14} {count:>9}", kind.name);
            for (mode, slow) in MODES.into_iter().zip(&mut slow) {
                if *slow {
                    print!(" | {:>8} {:>7} {:>7}", "–", "–", "–");
                    continue;
                }
                let with = scratch.fastest(mode, &kind.source(count, true), 3);
                let without = scratch.fastest(mode, &kind.source(count, false), 3);
                let added = with - without;
                print!(" | {with:>8.0} {added:>7.0} {:>7.1}", added / count as f64);
                // Ten times as many would take minutes.
                *slow = with > 6e3;
            }
            println!();
        }
    }
}
