//! What the crate's own tests share.

pub mod bindings;
mod check;
mod constants;
mod dense;
pub mod expansion;
pub mod functions;
mod generator;
mod golden;
mod identities;
mod in_place;
mod interpreter;
mod loops;
mod names;
mod operators;
mod oracle;
mod random_loops;
mod random_programs;
mod raw;
mod rebuild;
mod rows;
pub mod scopes;
mod source;
mod structures;
mod table;
mod tokens;
mod verify;
mod work;
