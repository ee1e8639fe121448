//! What was derived as people write it: a tree of mathematics made of nodes, and three printers of it.

mod algebra;
mod digits;
pub mod formula;
mod latex;
mod looped;
mod mathml;
mod names;
mod nodes;
mod normal;
mod notation;
mod print;
pub mod tree;
mod unicode;

#[cfg(test)]
pub use normal::product;
#[cfg(test)]
pub use notation::SHOWN;
