//! Every derivative of many functions, each held against the others and against central differences:
//! Jacobians in both layouts, directional derivatives, pullbacks, gradients, Hessians, Hessian–vector
//! products and Newton's steps.

#![allow(non_snake_case, dead_code, clippy::all)]

mod common;

mod derivatives {
    mod chain_rule;
    mod determinants;
    mod even;
    mod exponential;
    mod forms;
    mod generic;
    mod large;
    mod matrix_functions;
    mod newton;
    mod passes;
    mod powers;
    mod ranges;
    mod scalar_functions;
    mod softmax;
    mod special;
    mod tails;
    mod triangles;
}
