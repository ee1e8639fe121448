//! Linear algebra beyond the inverse: matrix equations, functions of matrices, spectra and factorisations, every
//! derivative against central differences and closed forms.

#![allow(non_snake_case, dead_code, clippy::all)]

mod common;

mod algebra {
    mod equations;
    mod factorisations;
    mod formulas;
    mod models;
    mod rows;
    mod sizes;
    mod spectra;
}
