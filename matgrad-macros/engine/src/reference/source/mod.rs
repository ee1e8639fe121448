//! An interpreter of source: Rust's syntax over numbers with tangents. It shares nothing with the compiler.

mod call;
mod changing;
mod constructor;
mod control;
pub mod dense;
pub mod derivative;
pub mod dual;
pub mod environment;
mod expression;
mod iterator;
mod linear;
pub mod machine;
mod method;
mod method_of_matrix;
mod method_of_motion;
mod method_of_scalar;
pub mod motion;
mod motion_field;
mod motion_tangent;
pub mod number;
mod operator;
mod pattern;
mod place;
mod special;
pub mod types;
pub mod value;
