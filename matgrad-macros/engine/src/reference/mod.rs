//! Values by definition, which nothing that is emitted shares a line with: of graphs, operator by operator, and of
//! source, run by the rules of Rust over numbers that may have tangents (`source/`). The crate's tests hold the
//! compiler to it, and whoever shows numbers beside a derivation takes them from here.

// The tests ask for more of it than [`crate::inspect`].
#![cfg_attr(not(test), allow(dead_code))]

pub mod algebra;
pub mod callees;
pub mod dense;
pub mod interpreter;
pub mod operators;
pub mod source;
pub mod texts;
