//! Rotations and rigid motions.

#[path = "groups/common.rs"]
mod common;
#[path = "groups/plane.rs"]
mod plane;
#[path = "groups/space.rs"]
mod space;
