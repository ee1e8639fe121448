//! The modules of the suite that functions of static size can say.

use nalgebra::{SMatrix, SVector};

use crate::protocol::{Answer, Request};

pub mod ba;
pub mod det;
pub mod gmm;
mod hello;
pub mod ht;
pub mod kmeans;
pub mod llsq;
pub mod lse;
pub mod lstm;
pub mod ode;

/// Evaluates a function of a module.
type Evaluate = fn(&Request<'_>) -> Result<Answer, String>;

/// The modules by name.
pub const MODULES: &[(&str, Evaluate)] = &[
    ("ba", ba::evaluate),
    ("det", det::evaluate),
    ("gmm", gmm::evaluate),
    ("hello", hello::evaluate),
    ("ht", ht::evaluate),
    ("kmeans", kmeans::evaluate),
    ("llsq", llsq::evaluate),
    ("lse", lse::evaluate),
    ("lstm", lstm::evaluate),
    ("ode", ode::evaluate),
];

/// Chooses among the sizes that a function is compiled for: `of_size!(d = n, [2, 10], |D| f::<D>())`.
macro_rules! of_size {
    ($name:ident = $given:expr, [$($size:literal),*], |$constant:ident| $call:expr) => {
        match $given {
            $($size => {
                const $constant: usize = $size;
                $call
            })*
            given => Err(format!(
                "nothing is compiled for {} = {given}; there are {:?}", stringify!($name), [$($size),*]
            )),
        }
    };
}
use of_size;

/// The smallest of the bounds that are compiled and that hold so many steps; without one the steps themselves.
fn bound<const M: usize>(steps: usize, bounds: [usize; M]) -> usize {
    bounds.into_iter().find(|bound| steps <= *bound).unwrap_or(steps)
}

/// Vectors of one length.
fn vectors<const D: usize>(rows: &[Vec<f64>]) -> Result<Vec<SVector<f64, D>>, String> {
    rows.iter().map(|row| vector(row)).collect()
}

/// A vector of a length that is known.
fn vector<const D: usize>(row: &[f64]) -> Result<SVector<f64, D>, String> {
    let elements = <[f64; D]>::try_from(row).map_err(|_| format!("a row of {} numbers where {D} belong", row.len()))?;
    Ok(elements.into())
}

/// A matrix from its rows.
fn matrix<const R: usize, const C: usize>(rows: &[Vec<f64>]) -> Result<Box<SMatrix<f64, R, C>>, String> {
    if rows.len() != R || rows.iter().any(|row| row.len() != C) {
        return Err(format!("no {R} rows of {C} numbers"));
    }
    Ok(Box::new(SMatrix::from_fn(|i, j| rows[i][j])))
}

/// A matrix as its rows.
fn rows<const R: usize, const C: usize>(matrix: &SMatrix<f64, R, C>) -> Vec<Vec<f64>> {
    matrix.row_iter().map(|row| row.iter().copied().collect()).collect()
}
