//! What was derived as people write it: a tree of mathematics made of nodes, and three printers of it.

mod algebra;
mod branches;
mod calls;
mod digits;
pub mod formula;
mod idioms;
mod latex;
mod looped;
mod mathml;
pub mod names;
mod nodes;
pub mod normal;
mod notation;
mod numbers;
mod places;
mod print;
mod ratios;
pub mod settled;
pub mod steps;
mod tidied;
pub mod tree;
pub mod turned;
mod unicode;
mod written;

#[cfg(test)]
pub use normal::product;
#[cfg(test)]
pub use notation::SHOWN;
