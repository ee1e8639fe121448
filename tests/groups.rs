//! Rotations and rigid motions.

// Bodies are written as people write them, and what is held to differences are their companions.
#![allow(dead_code, clippy::all)]

#[path = "groups/accuracy.rs"]
mod accuracy;
#[path = "groups/arrays.rs"]
mod arrays;
#[path = "groups/averages.rs"]
mod averages;
#[path = "groups/checked.rs"]
mod checked;
#[path = "groups/closed.rs"]
mod closed;
#[path = "groups/common.rs"]
mod common;
#[path = "groups/filled.rs"]
mod filled;
#[path = "groups/formulas.rs"]
mod formulas;
#[path = "groups/lanes.rs"]
mod lanes;
#[path = "groups/manifold.rs"]
mod manifold;
#[cfg(feature = "nalgebra-0-35")]
#[path = "hygiene/manifolds.rs"]
mod manifolds;
#[path = "groups/many.rs"]
mod many;
#[path = "groups/modes.rs"]
mod modes;
#[path = "groups/numbers.rs"]
mod numbers;
#[path = "groups/oracle/mod.rs"]
mod oracle;
#[path = "groups/plane.rs"]
mod plane;
#[path = "groups/space.rs"]
mod space;
#[path = "groups/spellings.rs"]
mod spellings;
#[path = "groups/states.rs"]
mod states;
#[path = "groups/states_of_many.rs"]
mod states_of_many;
#[path = "groups/tables/mod.rs"]
mod tables;
#[path = "groups/through.rs"]
mod through;
#[path = "groups/variables.rs"]
mod variables;
