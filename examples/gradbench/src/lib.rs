//! matgrad as a tool of GradBench (<https://gradben.ch>), a suite of benchmarks for differentiation in many languages.
//!
//! The suite sends messages, a line of JSON each: `start`, `define` with the name of a module, `evaluate` with one of its
//! functions and an input, `analysis` of what came back. A tool answers each. Here a module is a file of `evals`, in which
//! the function stands as a person would write it, and its companion is what is asked for. Sizes of matrices are known when
//! a companion is compiled, so that each module lists those that it is compiled for; where data are only gone through, any
//! number of them will do.

pub mod by_hand;
pub mod evals;
pub mod protocol;
