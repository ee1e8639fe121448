//! Expressions as they are written: operators interned without any simplification.

use crate::graph::functions::{Binary, Unary};
use crate::graph::op::{Id, Index, Number, Op, Relation};
use crate::graph::shape::{Dim, SCALAR, Shape};
use crate::graph::store::Graph;

/// Builds nodes of a graph as they stand.
#[derive(Clone, Copy)]
pub struct Raw<'g>(pub &'g Graph);

fn lit(dim: Dim) -> usize {
    dim.literal().expect("tests use literal shapes here")
}

impl Raw<'_> {
    /// The shape of an operator's result where its operands determine it.
    fn shape(&self, op: &Op) -> Shape {
        let of = |id: Id| self.0.shape(id);
        match *op {
            Op::Sum(ref terms) => of(terms[0].1),
            Op::Scale(_, x) | Op::Hadamard(x, _) | Op::Quotient(x, _) | Op::Replace(x, ..) => of(x),
            Op::PowiBy(x, ..) => of(x),
            Op::Select(_, x, _) | Op::Map(_, x) | Op::Map2(_, x, _) | Op::Powi(x, _) => of(x),
            Op::Compare(_, x, _) | Op::And(x, _) | Op::Or(x, _) | Op::Not(x) | Op::Held(x) => of(x),
            Op::Inverse(x) | Op::SymmetricInverse(x) | Op::Cofactor(x) => of(x),
            Op::ArgMax(x) | Op::ArgMin(x) | Op::Softmax(x) | Op::LogSoftmax(x) => of(x),
            Op::Transpose(x) => of(x).t(),
            Op::Product(a, b) => Shape::new(of(a).rows, of(b).cols),
            Op::Kronecker(a, b) => Shape::lit(lit(of(a).rows) * lit(of(b).rows), lit(of(a).cols) * lit(of(b).cols)),
            Op::KroneckerLeft(g, b) | Op::KroneckerRight(g, b) => {
                Shape::lit(lit(of(g).rows) / lit(of(b).rows), lit(of(g).cols) / lit(of(b).cols))
            }
            Op::Diagonal(v) => Shape::new(of(v).rows, of(v).rows),
            Op::DiagonalOf(x) => Shape::column(of(x).rows),
            Op::Differential(x) => of(x),
            Op::Scalar(_) | Op::Extent(_) | Op::Trace(_) | Op::Total(_) | Op::Dot(..) => SCALAR,
            Op::Determinant(_) | Op::LogDeterminant(_) | Op::SymmetricLogDeterminant(_) => SCALAR,
            Op::Element(..) | Op::Max(_) | Op::Min(_) | Op::LogSumExp(_) => SCALAR,
            Op::Custom(_, _, x) => of(x),
            Op::Var(..) | Op::Out(..) | Op::Trail(..) | Op::Text(..) | Op::Step(_) | Op::Cast(_) | Op::Test(_) => {
                unreachable!("{op:?} needs a graph's loop")
            }
            Op::At(..) | Op::Scatter(..) => unreachable!("{op:?} needs a shape"),
            Op::Call(..) | Op::Pushed(..) | Op::Pulled(..) | Op::Choice(..) => unreachable!("{op:?} needs a shape"),
            Op::Structured(..) | Op::Columns(..) => unreachable!("{op:?} needs a shape"),
            Op::Input(_) | Op::Identity | Op::Fill(_) => unreachable!("{op:?} needs a shape"),
            Op::Block(..) | Op::Embed(..) | Op::Stack(_) => unreachable!("{op:?} needs a shape"),
        }
    }

    /// An operator whose operands determine its shape.
    pub fn op(self, op: Op) -> Id {
        let shape = self.shape(&op);
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
