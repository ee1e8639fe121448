//! The operators that are not smooth everywhere.

use super::functions::{Binary, Unary};
use super::op::{Id, Op};
use super::store::Graph;

/// Where an operator has a kink.
pub enum Kink {
    /// A norm, where its operand is 0.
    Norm(Id),
    /// An absolute value, where its operand is 0.
    Absolute(Id),
    /// max(x, 0), where its operand is 0.
    Relu(Id),
    /// The larger or smaller of two, where they are equal.
    Tie(Id, Id),
    /// The largest or smallest element, where several are.
    Extremum(Id),
    /// A branch, where its condition changes.
    Branch(Id),
}

impl Graph {
    /// The kink of a node that depends on the variables.
    pub fn kink(&self, id: Id) -> Option<Kink> {
        if !self.is_active(id) {
            return None;
        }
        match self.op(id) {
            Op::Map(Unary::SQRT, _) => self.norm_operand(id).map(Kink::Norm),
            Op::Map(Unary::ABS, x) => Some(Kink::Absolute(x)),
            Op::Map(Unary::RELU, x) => Some(Kink::Relu(x)),
            Op::Map2(Binary::MAX | Binary::MIN, a, b) => Some(Kink::Tie(a, b)),
            Op::Max(_) | Op::Min(_) => Some(Kink::Extremum(id)),
            Op::Select(c, ..) if self.is_active(c) => Some(Kink::Branch(c)),
            _ => None,
        }
    }
}
