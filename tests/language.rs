//! The language of the body, spelling by spelling: every row of the table of expressions, every type,
//! every kink, mutation, branches, loops, `Option`, and names that ought to clash.

// Bodies are written as people write them; `strict` denies what this allows.
#![allow(dead_code, irrefutable_let_patterns, unused_assignments, unused_parens, unused_variables, clippy::all)]

mod common;

mod language {
    mod abreast;
    mod borrowed;
    mod calls;
    mod calls_once;
    mod carried;
    mod carried_options;
    mod changing;
    mod choices;
    mod control;
    mod counters;
    mod counting;
    mod data;
    mod doubtful;
    mod doubtful_matrices;
    mod ending;
    mod ends;
    mod exits;
    mod extremes;
    mod factorised_loops;
    mod failing;
    mod hygiene;
    mod imports;
    mod in_arms;
    mod in_place;
    mod kinks;
    mod leaving;
    mod levels;
    mod listed;
    mod long;
    mod loops;
    mod many_statements;
    mod mutably;
    mod nests;
    mod one_by_one;
    mod options;
    mod perils;
    mod picked;
    mod places;
    mod records;
    mod scopes;
    mod spellings;
    mod stack;
    mod storage;
    mod strict;
    mod table_code;
    mod tables;
    mod types;
    mod while_loops;
    mod whole;
}
