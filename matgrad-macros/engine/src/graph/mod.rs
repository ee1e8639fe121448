//! The typed graph: shapes, operators, the table of functions and the interner. An expression is
//! built through [`expr::E`] and the constructors of [`build`], which apply the local identities, so
//! equal expressions are one node and common subexpressions are free. Nothing here knows of syn or
//! quote.

pub mod algebra;
pub mod binary;
pub mod build;
pub mod cost;
pub mod exponentials;
pub mod expr;
pub mod functions;
pub mod idioms;
pub mod inverses;
pub mod kink;
pub mod linear_map;
pub mod loops;
pub mod nest;
pub mod op;
pub mod places;
pub mod products;
pub mod rebuild;
pub mod reference;
pub mod region;
pub mod scalars;
pub mod shape;
pub mod shapes;
pub mod special;
pub mod store;
pub mod triangles;
pub mod unary;
pub mod verify;
