//! The programs that are compiled with the tests: `tests/random/programs.rs`, written here.

use super::case::Case;
use super::generator::ITEMS;

/// How many programs are in the file.
const COUNT: usize = 300;

/// Where the file is.
const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/random/programs.rs");

/// Seeds whose programs fail, each with what is still to be mended.
const FAILING: &[u64] = &[];

/// The file of some cases.
fn text(cases: &[Case]) -> String {
    let mut text = format!(
        "// Written by `cargo test -p matgrad-engine --lib write_source_programs -- --ignored`; do not edit.\n\nuse super::checker::{{Checker, Flat}};\nuse nalgebra::Vector2;\n{ITEMS}"
    );
    for case in cases {
        text += &format!("\npub mod p{} {{\n{}}}\n", case.seed, case.contents());
    }
    text += "\n/// All of them.\npub const ALL: &[(&str, fn(&mut Checker))] = &[\n";
    for case in cases {
        text += &format!("    (\"p{0}\", p{0}::check),\n", case.seed);
    }
    text + "];\n"
}

#[test]
fn the_programs_are_those_that_the_generator_writes() {
    let known = std::fs::read_to_string(PATH).expect("the file");
    let seeds = known.lines().filter_map(|line| line.strip_prefix("pub mod p")?.strip_suffix(" {")?.parse().ok());
    let cases: Vec<Case> = seeds.map(|seed| Case::new(seed).expect("its program has a value")).collect();
    assert!(cases.len() >= COUNT, "only {} programs", cases.len());
    assert!(known == text(&cases), "write the programs anew");
}

#[test]
#[ignore = "writes the programs anew: those that the macro accepts"]
fn write_source_programs() {
    let accepted = (0..).filter(|seed| !FAILING.contains(seed)).filter_map(|seed| Case::new(seed).ok());
    let accepted = accepted.filter(|case| case.refusal().is_none());
    let cases: Vec<Case> = accepted.take(COUNT).collect();
    std::fs::write(PATH, text(&cases)).expect("the file can be written");
}
