//! What the crate's own tests share.

mod algebra_rows;
mod bindings;
mod check;
mod constants;
pub mod expansion;
mod formulas;
pub mod functions;
mod generator;
mod golden;
mod identities;
mod in_place;
mod latest;
mod lockstep;
mod long_bodies;
mod loops;
mod names;
mod oracle;
mod orders;
mod perils;
mod printed;
mod random_loops;
mod random_programs;
mod raw;
mod rebuild;
mod rows;
pub mod scopes;
mod source;
mod steps;
mod structures;
mod table;
mod theory;
mod tokens;
mod untouched;
mod verify;
mod work;

use crate::reference::{dense, interpreter};
