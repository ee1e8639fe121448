//! Random programs as source, compiled with every attribute and compared with an interpreter of source.
//!
//! `random/programs.rs` is written by `cargo test -p matgrad-engine --lib write_source_programs --
//! --ignored`, with what the interpreter says of each program; `random/run.sh` runs other seeds.

#[path = "random/checker.rs"]
mod checker;
#[rustfmt::skip]
#[path = "random/programs.rs"]
#[allow(warnings, clippy::all, clippy::pedantic)]
mod programs;

use checker::Checker;
use programs::ALL;

#[test]
fn companions_of_random_programs_are_what_the_interpreter_says() {
    assert!(ALL.len() >= 300);
    let wrong: Vec<String> = ALL
        .iter()
        .flat_map(|(name, check)| {
            let mut checker = Checker::default();
            check(&mut checker);
            checker.wrong.into_iter().map(move |line| format!("{name} {line}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
