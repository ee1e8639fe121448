//! The only rooms that know syn: attribute arguments, signatures, and bodies read into the graph.

pub mod arguments;
pub mod associated;
pub mod body;
mod bound;
pub mod expand;
pub mod helper;
pub mod implicit;
pub mod items;
mod nested;
mod overloads;
pub mod signature;
pub mod types;
mod unparsed;
mod variables;
