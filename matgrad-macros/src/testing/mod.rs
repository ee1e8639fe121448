//! What the crate's own tests share.

mod check;
mod dense;
pub mod expansion;
mod identities;
mod interpreter;
mod oracle;
mod raw;
mod rebuild;
mod rows;
