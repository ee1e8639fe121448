//! An oracle that shares nothing with the compiler: programs as source text are run by the interpreter of
//! [`crate::reference::source`], and what the attributes derive is held to that.

mod attributes;
mod case;
mod compiled;
mod ends;
mod engine;
mod facts;
mod facts_of_motions;
mod generator;
mod generic;
mod metamorphic;
mod programs;
mod scratch;
mod shrink;
mod spelling;

use crate::reference::source::{dense, derivative, motion, number, value};

/// A number of the environment, for the tests that look at other seeds.
fn setting(name: &str, or: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(or)
}
