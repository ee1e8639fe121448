//! Expressions as they are written: operators interned without any simplification.

use crate::graph::functions::{Binary, Unary};
use crate::graph::op::{Id, Index, Number, Op, Relation};
use crate::graph::shape::Shape;
use crate::graph::shapes::{Rule, rule};
use crate::graph::store::Graph;

/// Builds nodes of a graph as they stand.
#[derive(Clone, Copy)]
pub struct Raw<'g>(pub &'g Graph);

impl Raw<'_> {
    /// An operator whose operands determine its shape.
    pub fn op(self, op: Op) -> Id {
        let Rule::Is(shape) = rule(self.0, &op) else { panic!("{op:?} is not determined by its operands") };
        self.0.intern(op, shape)
    }

    /// An operator of a given shape.
    pub fn shaped(self, op: Op, rows: usize, cols: usize) -> Id {
        self.0.intern(op, Shape::lit(rows, cols))
    }

    /// A literal scalar.
    pub fn number(self, value: f64) -> Id {
        self.op(Op::Scalar(Number::new(value)))
    }

    /// A literal in every element of the shape of another node.
    pub fn filled_like(self, value: f64, like: Id) -> Id {
        self.0.intern(Op::Fill(self.number(value)), self.0.shape(like))
    }

    /// Σ cᵢ Aᵢ
    pub fn sum(self, terms: &[(f64, Id)]) -> Id {
        self.op(Op::Sum(terms.iter().map(|&(c, x)| (Number::new(c), x)).collect()))
    }

    /// A + c
    pub fn shifted(self, x: Id, c: f64) -> Id {
        self.sum(&[(1.0, x), (1.0, self.filled_like(c, x))])
    }

    /// A + c I
    pub fn ridge(self, x: Id, c: f64) -> Id {
        let identity = self.0.intern(Op::Identity, self.0.shape(x));
        self.sum(&[(1.0, x), (c, identity)])
    }

    /// XᵀX + c I
    pub fn gram(self, x: Id, c: f64) -> Id {
        self.ridge(self.product(self.t(x), x), c)
    }

    /// A B
    pub fn product(self, a: Id, b: Id) -> Id {
        self.op(Op::Product(a, b))
    }

    /// Aᵀ
    pub fn t(self, x: Id) -> Id {
        self.op(Op::Transpose(x))
    }

    /// A ⊙ B
    pub fn hadamard(self, a: Id, b: Id) -> Id {
        self.op(Op::Hadamard(a, b))
    }

    /// A function of the table.
    pub fn map(self, name: &str, x: Id) -> Id {
        self.op(Op::Map(Unary::named(name), x))
    }

    /// A function of two scalars.
    pub fn map2(self, name: &str, a: Id, b: Id) -> Id {
        self.op(Op::Map2(Binary::named(name), a, b))
    }

    /// A condition.
    pub fn compare(self, relation: Relation, a: Id, b: Id) -> Id {
        self.op(Op::Compare(relation, a, b))
    }

    /// A[i, j]
    pub fn element(self, x: Id, i: usize, j: usize) -> Id {
        self.op(Op::Element(x, Index::Lit(i), Index::Lit(j)))
    }

    /// Zeros of a shape.
    pub fn zeros(self, rows: usize, cols: usize) -> Id {
        self.shaped(Op::Fill(self.number(0.0)), rows, cols)
    }
}
