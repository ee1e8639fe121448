//! Modules as a unit, and values that are made of parts: structs, tuples and arrays as variables and as results.

#![allow(dead_code, clippy::all)]

mod common;

mod modules {
    mod camera;
    mod checked;
    mod derived;
    mod ensuring;
    mod extended;
    mod homonyms;
    mod imported;
    mod in_traits;
    mod kinds;
    mod leaving;
    mod lending;
    mod nested;
    mod network;
    mod overloads;
    mod own_names;
    mod positions;
    mod reached;
    mod results;
    mod rules;
    mod slices;
    mod spelled;
    mod steps;
}
