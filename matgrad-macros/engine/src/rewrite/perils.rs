//! Which operators may come to what is infinite or not a number of arguments that are.

use crate::graph::functions::{Binary, Unary};
use crate::graph::op::Op;
use crate::program::Program;

/// Whether an operator has no value, or none that a number holds, for some ordinary operands.
pub(super) fn is_perilous(program: &Program, op: &Op) -> bool {
    match op {
        Op::Text(number, _) => program.texts.get(*number as usize).is_some_and(|text| text.ty.is_some() && !text.atom),
        Op::Map(function, _) => is_unsafe(*function),
        Op::Map2(function, ..) => are_unsafe(*function),
        Op::Powi(_, exponent) => *exponent < 0,
        Op::Quotient(..)
        | Op::Unit(..)
        | Op::Inverse(_)
        | Op::SymmetricInverse(_)
        | Op::LogDeterminant(_)
        | Op::SymmetricLogDeterminant(_)
        | Op::Exponential(..)
        | Op::CholeskyFactor(_)
        | Op::Algebra(..)
        | Op::PowiBy(..)
        | Op::Call(..)
        | Op::Pushed(..)
        | Op::Pulled(..)
        | Op::Custom(..) => true,
        Op::Input(_)
        | Op::Step(_)
        | Op::Cast(_)
        | Op::Test(_)
        | Op::Differential(_)
        | Op::Scalar(_)
        | Op::Extent(_)
        | Op::Identity
        | Op::Fill(_)
        | Op::Sum(_)
        | Op::Scale(..)
        | Op::Product(..)
        | Op::Transpose(_)
        | Op::Determinant(_)
        | Op::Cofactor(_)
        | Op::CofactorAlong(..)
        | Op::Triangle(..)
        | Op::Reshape(_)
        | Op::Trace(_)
        | Op::Total(_)
        | Op::Dot(..)
        | Op::Hadamard(..)
        | Op::Kronecker(..)
        | Op::KroneckerLeft(..)
        | Op::KroneckerRight(..)
        | Op::Diagonal(_)
        | Op::DiagonalOf(_)
        | Op::Compare(..)
        | Op::And(..)
        | Op::Or(..)
        | Op::Not(_)
        | Op::Factorises(..)
        | Op::Select(..)
        | Op::Element(..)
        | Op::Block(..)
        | Op::Embed(..)
        | Op::Replace(..)
        | Op::Held(_)
        | Op::Settled(_)
        | Op::Stack(_)
        | Op::Var(..)
        | Op::Out(..)
        | Op::Trail(..)
        | Op::At(..)
        | Op::Scatter(..)
        | Op::Choice(..)
        | Op::Structured(..)
        | Op::Columns(..)
        | Op::Max(_)
        | Op::Min(_)
        | Op::ArgMax(_)
        | Op::ArgMin(_)
        | Op::LogSumExp(_)
        | Op::Softmax(_)
        | Op::LogSoftmax(_)
        | Op::Centred(..)
        | Op::Balanced(..) => false,
    }
}

/// Arguments of either sign and of several sizes.
const ARGUMENTS: [f64; 7] = [-1e3, -2.0, -1.0, 0.0, 1.0, 2.0, 1e3];

fn is_unsafe(function: Unary) -> bool {
    ARGUMENTS.iter().any(|&x| !(function.row().reference)(x).is_finite())
}

fn are_unsafe(function: Binary) -> bool {
    ARGUMENTS.iter().any(|&x| ARGUMENTS.iter().any(|&y| !(function.row().reference)(x, y).is_finite()))
}
