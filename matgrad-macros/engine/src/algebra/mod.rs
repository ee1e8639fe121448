//! What is decided once an expression and all its uses are known: what it costs, and in which order a
//! chain of products is multiplied, which quotients share a reciprocal.

pub mod chain;
pub mod cost;
pub mod merge;
pub mod prune;
pub mod reciprocal;
