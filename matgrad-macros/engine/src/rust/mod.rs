//! From the graph to Rust: which nodes get a name and in which branch they are computed
//! ([`schedule`]), scalar and matrix expressions ([`scalar`], [`matrix`]), the companion around them
//! ([`companion`]).

#[macro_use]
pub mod hygiene;

mod abreast;
mod adding;
mod algebra;
mod arms;
mod beside;
mod body;
pub mod bounds;
mod branches;
pub mod call;
pub mod check;
pub mod companion;
pub mod dense;
pub mod emit;
mod factorisations;
mod functions;
mod fused;
mod in_place;
mod inputs;
mod kernels;
mod lanes;
mod leaving;
mod lengths;
mod literals;
pub mod long;
mod looped;
pub mod matrix;
mod numbers;
mod pairs;
mod passing;
mod perturbed;
mod points;
mod results;
pub mod scalar;
pub mod schedule;
pub mod solver;
mod statements;
mod steps;
mod storage;
mod stream;
mod summed;
mod text;
mod types;
