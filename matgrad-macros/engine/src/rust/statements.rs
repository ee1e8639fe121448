//! Which operators are statements.

use super::emit::Emitter;
use crate::graph::op::{Id, Op};

/// Whether only a statement of its own computes a node: no expression does.
pub fn needs_statement(op: &Op) -> bool {
    match op {
        Op::Input(_)
        | Op::Text(..)
        | Op::Var(..)
        | Op::Out(..)
        | Op::Trail(..)
        | Op::At(..)
        | Op::Select(..)
        | Op::Choice(..) => true,
        Op::Call(..) | Op::Pushed(..) | Op::Pulled(..) => true,
        Op::Differential(_)
        | Op::Scalar(_)
        | Op::Extent(_)
        | Op::Identity
        | Op::Fill(_)
        | Op::Sum(_)
        | Op::Scale(..)
        | Op::Product(..)
        | Op::Transpose(_)
        | Op::Inverse(_)
        | Op::SymmetricInverse(_)
        | Op::Determinant(_)
        | Op::LogDeterminant(_)
        | Op::SymmetricLogDeterminant(_)
        | Op::Cofactor(_)
        | Op::CofactorAlong(..)
        | Op::Exponential(..)
        | Op::CholeskyFactor(_)
        | Op::Triangle(..)
        | Op::Algebra(..)
        | Op::Reshape(_)
        | Op::Trace(_)
        | Op::Total(_)
        | Op::Dot(..)
        | Op::Hadamard(..)
        | Op::Quotient(..)
        | Op::Kronecker(..)
        | Op::KroneckerLeft(..)
        | Op::KroneckerRight(..)
        | Op::Diagonal(_)
        | Op::DiagonalOf(_)
        | Op::Map(..)
        | Op::Map2(..)
        | Op::Unit(..)
        | Op::Centred(..)
        | Op::Balanced(..)
        | Op::Powi(..)
        | Op::PowiBy(..)
        | Op::Compare(..)
        | Op::And(..)
        | Op::Or(..)
        | Op::Not(_)
        | Op::Factorises(..)
        | Op::Element(..)
        | Op::Block(..)
        | Op::Embed(..)
        | Op::Replace(..)
        | Op::Held(_)
        | Op::Settled(_)
        | Op::Stack(_)
        | Op::Scatter(..)
        | Op::Step(_)
        | Op::Cast(_)
        | Op::Test(_)
        | Op::Custom(..)
        | Op::Structured(..)
        | Op::Columns(..)
        | Op::Max(_)
        | Op::Min(_)
        | Op::ArgMax(_)
        | Op::ArgMin(_)
        | Op::LogSumExp(_)
        | Op::Softmax(_)
        | Op::LogSoftmax(_) => false,
    }
}

impl Emitter<'_> {
    /// A node that has no variable, though only a statement of its own could compute it: a bug, which
    /// the guard around each expansion turns into a message.
    pub(super) fn lost(&self, id: Id) -> ! {
        unreachable!("node {}, {:?}, has no variable", id.0, self.cx.graph.op(id))
    }
}
