//! Functions of double precision that `std` does not have, or not without itself.
//!
//! They have C's calling convention, which says that they do not unwind: of functions of other crates
//! the optimiser would not know.

/// Declares functions of the same name in `libm`.
macro_rules! functions {
    ($($name:ident),*) => {$(
        pub(crate) extern "C" fn $name(x: f64) -> f64 {
            libm::$name(x)
        }
    )*};
}

functions!(erf, erfc, exp, lgamma, log, log1p, round, sqrt, tan);
