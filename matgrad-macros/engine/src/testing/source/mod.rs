//! An oracle that shares nothing with the compiler: programs as source text are run by the interpreter of
//! [`crate::reference::source`], and what the attributes derive is held to that.

mod attributes;
mod case;
mod compiled;
mod ends;
mod engine;
mod facts;
mod facts_of_motions;
mod generator;
mod generic;
mod metamorphic;
mod programs;
mod scratch;
mod shrink;
mod spelling;

use crate::reference::source::{dense, derivative, motion, number, value};
