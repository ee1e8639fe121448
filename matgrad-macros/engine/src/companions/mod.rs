//! What an attribute derives ([`derive`]), the functions that hold it ([`interface`]) and what their
//! documentation says ([`documentation`]).

mod coordinates;
mod cyclic;
mod dense;
pub mod derive;
pub mod documentation;
pub mod implicit;
pub mod interface;
mod kinks;
mod labels;
mod linked;
mod read_off;
mod record;
mod solved;
pub mod steps;
pub mod through;
mod vec_lines;
