//! The language of the body, spelling by spelling: every row of the table of expressions, every type,
//! every kink, mutation, branches, loops, `Option`, and names that ought to clash.

#![allow(dead_code)]

mod common;

mod language {
    mod control;
    mod extremes;
    mod hygiene;
    mod kinks;
    mod options;
    mod places;
    mod spellings;
    mod strict;
    mod types;
}
