//! The theory: the rules of differentials, the trace trick (reverse mode) and the direction of a
//! differential (forward mode).

pub mod differential;
pub mod forward;
pub mod trace_trick;
