//! The tables of functions as a whole: their names, what users read of them, and that each is used.

use std::collections::BTreeSet;

use super::functions::written_in;
use crate::graph::binary::BINARY;
use crate::graph::functions::{Home, helper_arguments, methods, scalar_helpers};
use crate::graph::unary::UNARY;

#[test]
fn no_name_stands_for_two_functions() {
    let mut seen = BTreeSet::new();
    let unary = UNARY.iter().flat_map(|row| row.names().map(|name| (name, row.home)));
    let binary = BINARY.iter().flat_map(|row| row.names().map(|name| (name, row.home)));
    for (name, home) in unary.chain(binary) {
        assert!(seen.insert(name), "`{name}` stands twice in the tables");
        assert_eq!(helper_arguments(name).is_some(), home == Home::Runtime, "`{name}`");
    }
}

/// The table of the README that says what can be written.
#[test]
fn the_readme_names_every_function_of_matgrads_own() {
    let readme = include_str!("../../../../README.md");
    let sets = readme.lines().filter(|line| line.starts_with('|')).flat_map(|line| line.split("matgrad::{").skip(1));
    let listed: BTreeSet<&str> = sets.filter_map(|rest| rest.split('}').next()).flat_map(|set| set.split(", ")).collect();
    for name in scalar_helpers() {
        assert!(listed.contains(name), "`{name}` is not in the README's table");
    }
}

/// Beside the row's own test: companions that are compiled and compared.
#[test]
fn every_function_is_used_from_end_to_end() {
    let written = written_in(&["tests/derivatives", "tests/language"]);
    let code = written.lines().filter(|line| !line.trim_start().starts_with("//"));
    let used: BTreeSet<&str> = code.flat_map(|line| line.split(|c: char| !c.is_alphanumeric() && c != '_')).collect();
    for name in methods().chain(scalar_helpers()) {
        assert!(used.contains(name), "no test differentiates a function that calls `{name}`");
    }
}
