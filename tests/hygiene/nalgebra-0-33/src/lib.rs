//! A crate on nalgebra 0.33: the companions of every attribute compile there and are right.

#[path = "../../functions.rs"]
pub mod functions;

#[path = "../../../groups/spellings.rs"]
pub mod spellings;

#[cfg(test)]
#[path = "../../../common/mod.rs"]
mod common;

#[cfg(test)]
#[path = "../../checks.rs"]
mod checks;

#[cfg(test)]
#[path = "../../manifolds.rs"]
mod manifolds;
