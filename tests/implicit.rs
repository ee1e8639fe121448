//! Derivatives of what solvers return, by the implicit function theorem: against closed forms and central differences of
//! the solvers, and the rules that users write by hand, which a checker holds to both.

mod common;

#[path = "implicit/checker.rs"]
mod checker;
#[path = "implicit/minima.rs"]
mod minima;
#[path = "implicit/roots.rs"]
mod roots;
