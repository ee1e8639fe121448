//! How much a program has to do.

use super::interpreter::Program;
use crate::graph::op::{Id, Op};

impl Program {
    /// The number of operators, inputs and literals left out.
    pub fn operators(&self) -> usize {
        self.steps().filter(|(_, op, _)| !op.operands().is_empty()).count()
    }

    /// About how many multiplications and additions the program takes; rearrangements are free, and
    /// a branch on a scalar costs nothing itself.
    pub fn work(&self) -> usize {
        let shape_of = |id: Id| self.steps().find(|s| s.0 == id).map_or((1, 1), |s| s.2.literal().unwrap_or((1, 1)));
        let is_fill = |id: Id| self.steps().any(|s| s.0 == id && matches!(s.1, Op::Fill(_)));
        self.steps()
            .map(|(id, op, _)| {
                let (rows, cols) = shape_of(id);
                match op {
                    Op::Input(_) | Op::Scalar(_) | Op::Identity | Op::Fill(_) | Op::Transpose(_) | Op::Stack(_) => 0,
                    Op::Element(..) => 0,
                    Op::Block(..) | Op::Embed(..) | Op::Replace(..) => rows * cols,
                    Op::Diagonal(_) | Op::DiagonalOf(_) => rows * cols,
                    Op::Map2(..) => 20 * rows * cols,
                    Op::Powi(_, k) => rows * cols * k.unsigned_abs().max(4) as usize,
                    Op::Select(c, ..) if shape_of(*c) == (1, 1) => 0,
                    Op::Product(a, b) if is_fill(*a) || is_fill(*b) => {
                        let (a, b) = (shape_of(*a), shape_of(*b));
                        (a.0 * a.1).max(b.0 * b.1)
                    }
                    Op::Product(a, _) => rows * cols * shape_of(*a).1,
                    Op::Inverse(_) | Op::SymmetricInverse(_) | Op::Cofactor(_) | Op::CofactorAlong(..) => rows * rows * rows,
                    Op::CholeskyFactor(_) => rows * rows * rows,
                    Op::Algebra(..) => 25 * rows * rows * rows,
                    Op::Exponential(_, along) => 8 * rows * rows * rows * 3usize.pow(along.len() as u32),
                    op => op.operands().into_iter().map(|x| shape_of(x).0 * shape_of(x).1).max().unwrap_or(0),
                }
            })
            .sum()
    }
}
