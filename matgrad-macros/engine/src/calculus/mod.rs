//! The theory: the rules of differentials, the trace trick (reverse mode) and the direction of a
//! differential (forward mode), and the vec trick (Jacobians and Hessians).

mod algebra;
pub mod differential;
pub mod forward;
pub mod jacobian;
mod kinks;
mod latest;
pub mod lockstep;
mod loops;
pub mod rules;
pub mod steps;
mod stored;
pub mod trace_trick;
mod undo;
pub mod unknown;
pub mod vec_trick;
