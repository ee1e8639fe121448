//! Rotations and rigid motions.

#[path = "groups/common.rs"]
mod common;
#[path = "groups/manifold.rs"]
mod manifold;
#[path = "groups/plane.rs"]
mod plane;
#[path = "groups/space.rs"]
mod space;
#[path = "groups/variables.rs"]
mod variables;
