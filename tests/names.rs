//! Functions whose parameters, constants and variables have the names that emission introduces do what
//! their copies under other names do. `testing/names.rs` of matgrad-macros writes them.

#[path = "hygiene/names.rs"]
#[rustfmt::skip]
#[allow(dead_code, clippy::all, clippy::pedantic)]
mod functions;
