//! What was derived as people write it.

pub mod formula;
