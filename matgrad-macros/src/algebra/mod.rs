//! Rewrites of a whole expression once all of its uses are known.

pub mod chain;
