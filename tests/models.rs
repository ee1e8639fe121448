//! Programs as people write them: filters, cameras, mechanisms, materials, networks, test functions of
//! optimisation. Sources are named at each; derivatives are held against central differences and,
//! where the program can be written over dual numbers, against num-dual.

#![allow(dead_code, clippy::all)]

mod common;

mod models {
    mod cameras;
    mod estimation;
    mod learning;
    mod materials;
    mod mechanisms;
    mod optimisation;
    mod test_functions;
}
