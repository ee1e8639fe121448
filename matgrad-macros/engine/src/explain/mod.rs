//! What was derived as people write it.

mod digits;
pub mod formula;
