//! What was derived as people write it.

mod algebra;
mod digits;
pub mod formula;
