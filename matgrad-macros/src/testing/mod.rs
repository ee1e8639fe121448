//! What the crate's own tests share.

pub mod expansion;
