//! An oracle that shares nothing with the compiler: programs as source text are run by an interpreter
//! of Rust's syntax over numbers with tangents, and what the attributes derive is held to that.

mod call;
mod case;
mod changing;
mod compiled;
mod constructor;
mod control;
mod dense;
mod derivative;
mod dual;
mod engine;
mod environment;
mod expression;
mod facts;
mod generator;
mod iterator;
mod machine;
mod metamorphic;
mod method;
mod method_of_matrix;
mod method_of_scalar;
mod number;
mod operator;
mod pattern;
mod place;
mod programs;
mod scratch;
mod shrink;
mod types;
mod value;
