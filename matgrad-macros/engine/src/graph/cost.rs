//! Estimated scalar operations, for choosing between forms of one result.

use crate::graph::algebra::Algebra;
use crate::graph::op::{Id, Op};
use crate::graph::shape::{Dim, Shape};
use crate::graph::store::Graph;

/// So many numbers of the steps of a loop, 128 KiB in double precision, are kept on the stack for reverse mode.
pub const KEPT: usize = 1 << 14;

/// A const-generic dimension counts as this many.
const TYPICAL: usize = 16;

/// An extent, a const generic taken as typical.
pub fn extent(dim: Dim) -> usize {
    dim.literal().unwrap_or(TYPICAL)
}

fn elements(shape: Shape) -> usize {
    extent(shape.rows) * extent(shape.cols)
}

/// The operations of one node, its operands given.
pub fn cost(graph: &Graph, id: Id) -> usize {
    let shape = graph.shape(id);
    let n = elements(shape);
    let of = |a: Id| elements(graph.shape(a));
    let cube = |a: Id| of(a) * extent(graph.shape(a).rows);
    match graph.op(id) {
        Op::Input(_) | Op::Differential(_) | Op::Scalar(_) | Op::Extent(_) | Op::Element(..) => 0,
        Op::Held(_) | Op::Settled(_) => 0,
        Op::Transpose(_) | Op::Fill(_) | Op::Identity | Op::Stack(_) | Op::Diagonal(_) => 0,
        Op::Sum(terms) => n * terms.iter().map(|&(c, _)| if c.get().abs() == 1.0 { 1 } else { 2 }).sum::<usize>() - n.min(1),
        Op::Scale(..)
        | Op::Unit(..)
        | Op::Hadamard(..)
        | Op::Compare(..)
        | Op::And(..)
        | Op::Or(..)
        | Op::Not(_)
        | Op::Select(..) => n,
        Op::Quotient(..) => 4 * n,
        Op::Powi(..) | Op::PowiBy(..) => 3 * n,
        // Its orders are counted all; that is the same for all forms that are compared.
        Op::Choice(..) => 0,
        Op::Custom(..) => 20 * n,
        Op::Call(..) | Op::Pushed(..) | Op::Pulled(..) => 100 + n,
        Op::Map(f, _) => n * f.row().cost,
        Op::Map2(f, ..) => n * f.row().cost,
        Op::Product(a, _) => 2 * n * extent(graph.shape(a).cols),
        Op::Inverse(a) | Op::SymmetricInverse(a) | Op::Cofactor(a) => 2 * cube(a),
        Op::CofactorAlong(a, _) => 4 * cube(a),
        // About eight products, each of which is three along a direction, and nine along two.
        Op::Exponential(a, along) => 16 * cube(a) * 3usize.pow(along.len() as u32),
        Op::Algebra(Algebra::FactorAlong | Algebra::FactorBack, operands) => operands.first().map_or(0, |&l| cube(l)),
        // Schur forms, spectra and factorisations are found by iteration.
        Op::Algebra(_, operands) => 25 * operands.first().map_or(0, |&a| cube(a)),
        Op::Reshape(_) => n,
        Op::CholeskyFactor(a) | Op::Factorises(_, a) => cube(a),
        Op::Triangle(..) => n,
        Op::Determinant(a) | Op::LogDeterminant(a) | Op::SymmetricLogDeterminant(a) => cube(a),
        Op::Dot(a, _) => 2 * of(a),
        Op::Trace(a) | Op::DiagonalOf(a) => extent(graph.shape(a).rows),
        Op::Total(a) | Op::Max(a) | Op::Min(a) | Op::ArgMax(a) | Op::ArgMin(a) => of(a),
        Op::LogSumExp(a) | Op::Softmax(a) | Op::LogSoftmax(a) => 22 * of(a),
        Op::Centred(..) | Op::Balanced(..) => 4 * n,
        Op::Kronecker(..) | Op::Block(..) | Op::Embed(..) | Op::Replace(..) => n,
        Op::KroneckerLeft(g, _) | Op::KroneckerRight(g, _) => 2 * of(g),
        Op::Var(..) | Op::Text(..) | Op::Step(_) | Op::Cast(_) | Op::Test(_) | Op::At(..) => 0,
        // The body's nodes are counted with the others; that they run often does not matter where
        // forms of one expression are compared.
        Op::Out(..) | Op::Trail(..) | Op::Scatter(..) => n,
        Op::Structured(..) => n,
        Op::Columns(e, x) => {
            of(x) * graph.reachable(&[e]).into_iter().filter(|&id| graph.is_linear(id)).map(|id| cost(graph, id)).sum::<usize>()
        }
    }
}

/// The operations of all nodes that the outputs need.
pub fn total(graph: &Graph, outputs: &[Id]) -> usize {
    graph.reachable(outputs).into_iter().map(|id| cost(graph, id)).sum()
}
