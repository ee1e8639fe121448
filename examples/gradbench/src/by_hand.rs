//! The same derivatives written by hand, as a person would who is asked for them: what companions are compared with, in
//! values by the tests and in time by the benchmark.

pub mod ba;
pub mod det;
pub mod gmm;
pub mod ht;
pub mod kmeans;
pub mod llsq;
pub mod lse;
pub mod lstm;
pub mod ode;
