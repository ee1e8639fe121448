//! Handles that let rules be written as mathematics: [`E`] for matrices, [`S`] for the scalars that
//! element-wise functions act on.

use std::ops::{Add, Mul, Neg, Sub};

use super::functions::{Binary, Unary};
use super::op::{Id, Index, Op, Relation};
use super::shape::Shape;
use super::store::Graph;
use super::triangles::Part;

/// A matrix expression. `*` is the matrix product, and scaling where one side is a scalar.
#[derive(Clone, Copy)]
pub struct E<'g> {
    /// The graph it lives in.
    pub graph: &'g Graph,
    /// Its node.
    pub id: Id,
}

impl<'g> E<'g> {
    /// The handle of a node.
    pub fn of(graph: &'g Graph, id: Id) -> E<'g> {
        E { graph, id }
    }

    fn with(self, id: Id) -> E<'g> {
        E::of(self.graph, id)
    }

    /// Its shape.
    pub fn shape(self) -> Shape {
        self.graph.shape(self.id)
    }

    /// Whether it is known to be zero.
    pub fn is_zero(self) -> bool {
        self.graph.is_zero(self.id)
    }

    /// Zeros of its shape.
    pub fn zeros(self) -> E<'g> {
        self.with(self.graph.zeros(self.shape()))
    }

    /// Ones of its shape.
    pub fn ones(self) -> E<'g> {
        self.with(self.graph.ones(self.shape()))
    }

    /// The identity of its shape.
    pub fn identity(self) -> E<'g> {
        self.with(self.graph.identity(self.shape().rows))
    }

    /// Aᵀ
    pub fn t(self) -> E<'g> {
        self.with(self.graph.transpose(self.id))
    }

    /// A⁻¹
    pub fn inverse(self) -> E<'g> {
        self.with(self.graph.inverse(self.id))
    }

    /// The inverse of a matrix taken to be symmetric.
    pub fn symmetric_inverse(self) -> E<'g> {
        self.with(self.graph.symmetric_inverse(self.id))
    }

    /// |A|
    pub fn determinant(self) -> E<'g> {
        self.with(self.graph.determinant(self.id))
    }

    /// |A| A⁻ᵀ
    pub fn cofactor(self) -> E<'g> {
        self.with(self.graph.cofactor(self.id))
    }

    /// d(|A| A⁻ᵀ) in the direction D.
    pub fn cofactor_along(self, d: E<'g>) -> E<'g> {
        self.with(self.graph.cofactor_along(self.id, d.id))
    }

    /// The derivative of exp at A along these directions.
    pub fn exponential(self, along: impl IntoIterator<Item = E<'g>>) -> E<'g> {
        self.with(self.graph.exponential(self.id, along.into_iter().map(|e| e.id).collect()))
    }

    /// A triangle of A.
    pub fn triangle(self, part: Part) -> E<'g> {
        self.with(self.graph.triangle(part, self.id))
    }

    /// The same elements in another shape.
    pub fn reshape(self, shape: Shape) -> E<'g> {
        self.with(self.graph.reshape(self.id, shape))
    }

    /// tr A
    pub fn trace(self) -> E<'g> {
        self.with(self.graph.trace(self.id))
    }

    /// Σ Aᵢⱼ
    pub fn total(self) -> E<'g> {
        self.with(self.graph.total(self.id))
    }

    /// tr(AᵀB)
    pub fn dot(self, other: E<'g>) -> E<'g> {
        self.with(self.graph.dot(self.id, other.id))
    }

    /// A ⊙ B
    pub fn hadamard(self, other: E<'g>) -> E<'g> {
        self.with(self.graph.hadamard(self.id, other.id))
    }

    /// A ⊘ B
    pub fn quotient(self, other: E<'g>) -> E<'g> {
        self.with(self.graph.quotient(self.id, other.id))
    }

    /// A ⊗ B
    pub fn kronecker(self, other: E<'g>) -> E<'g> {
        self.with(self.graph.kronecker(self.id, other.id))
    }

    /// The adjoint of `A ↦ A ⊗ B` at G = self.
    pub fn kronecker_left(self, b: E<'g>, shape: Shape) -> E<'g> {
        self.with(self.graph.kronecker_left(self.id, b.id, shape))
    }

    /// The adjoint of `B ↦ A ⊗ B` at G = self.
    pub fn kronecker_right(self, a: E<'g>, shape: Shape) -> E<'g> {
        self.with(self.graph.kronecker_right(self.id, a.id, shape))
    }

    /// The diagonal matrix of a column vector.
    pub fn diagonal(self) -> E<'g> {
        self.with(self.graph.diagonal(self.id))
    }

    /// The diagonal as a column vector.
    pub fn diagonal_of(self) -> E<'g> {
        self.with(self.graph.diagonal_of(self.id))
    }

    /// This scalar in every element of a shape.
    pub fn fill(self, shape: Shape) -> E<'g> {
        self.with(self.graph.fill(self.id, shape))
    }

    /// A s for s = 1/‖A‖.
    pub fn unit(self, s: E<'g>) -> E<'g> {
        self.with(self.graph.normalized(self.id, s.id))
    }

    /// A function of the table, element by element.
    pub fn map(self, function: Unary) -> E<'g> {
        self.with(self.graph.map(function, self.id))
    }

    /// An integer power, element by element.
    pub fn powi(self, exponent: i32) -> E<'g> {
        self.with(self.graph.powi(self.id, exponent))
    }

    /// A\[i, j\]
    pub fn element(self, i: Index, j: Index) -> E<'g> {
        self.with(self.graph.element(self.id, i, j))
    }

    /// The block of a shape at (i, j).
    pub fn block(self, i: Index, j: Index, shape: Shape) -> E<'g> {
        self.with(self.graph.block(self.id, i, j, shape))
    }

    /// Zeros of a shape with this block at (i, j).
    pub fn embed(self, i: Index, j: Index, shape: Shape) -> E<'g> {
        self.with(self.graph.embed(self.id, i, j, shape))
    }

    /// `a` where this condition holds, else `b`.
    pub fn select(self, a: E<'g>, b: E<'g>) -> E<'g> {
        self.with(self.graph.select(self.id, a.id, b.id))
    }

    /// A − 1 sᵀA for the weights s = self.
    pub fn centred(self, a: E<'g>) -> E<'g> {
        self.with(self.graph.centred(self.id, a.id))
    }

    /// A − s 1ᵀA for the weights s = self.
    pub fn balanced(self, a: E<'g>) -> E<'g> {
        self.with(self.graph.balanced(self.id, a.id))
    }

    /// exp(z) / Σ exp zᵢ
    pub fn softmax(self) -> E<'g> {
        self.with(self.graph.softmax(self.id))
    }

    /// One at the first largest element.
    pub fn argmax(self) -> E<'g> {
        self.with(self.graph.argmax(self.id))
    }

    /// One at the first smallest element.
    pub fn argmin(self) -> E<'g> {
        self.with(self.graph.argmin(self.id))
    }
}

impl<'g> Add for E<'g> {
    type Output = E<'g>;
    fn add(self, other: E<'g>) -> E<'g> {
        self.with(self.graph.add(self.id, other.id))
    }
}

impl<'g> Sub for E<'g> {
    type Output = E<'g>;
    fn sub(self, other: E<'g>) -> E<'g> {
        self.with(self.graph.sub(self.id, other.id))
    }
}

impl<'g> Mul for E<'g> {
    type Output = E<'g>;
    fn mul(self, other: E<'g>) -> E<'g> {
        self.with(self.graph.product(self.id, other.id))
    }
}

impl<'g> Mul<E<'g>> for f64 {
    type Output = E<'g>;
    fn mul(self, other: E<'g>) -> E<'g> {
        other.with(other.graph.times(self, other.id))
    }
}

impl<'g> Neg for E<'g> {
    type Output = E<'g>;
    fn neg(self) -> E<'g> {
        -1.0 * self
    }
}

/// A scalar expression, or a matrix taken element by element. `*` is the product of scalars.
#[derive(Clone, Copy)]
pub struct S<'g>(pub E<'g>);

impl<'g> S<'g> {
    fn graph(self) -> &'g Graph {
        self.0.graph
    }

    /// A literal.
    pub fn constant(self, value: f64) -> S<'g> {
        let graph = self.graph();
        S(self.0.with(graph.fill(graph.scalar(value), self.0.shape())))
    }

    /// A function of the table.
    pub fn call(self, function: Unary) -> S<'g> {
        S(self.0.map(function))
    }

    /// A function of two scalars of the table.
    pub fn call2(self, function: Binary, other: S<'g>) -> S<'g> {
        S(self.0.with(self.graph().map2(function, self.0.id, other.0.id)))
    }

    /// 1/x
    pub fn recip(self) -> S<'g> {
        self.call(Unary::RECIP)
    }

    /// Whether the relation holds; known at once of literals.
    pub fn compare(self, relation: Relation, other: S<'g>) -> Condition<'g> {
        let graph = self.graph();
        match (graph.filled_with(self.0.id), graph.filled_with(other.0.id)) {
            (Some(a), Some(b)) => Condition::Known(relation.holds(a, b)),
            _ => Condition::Open(self.0.with(graph.compare(relation, self.0.id, other.0.id))),
        }
    }

    /// 1 where the relation holds, else 0.
    pub fn indicator(self, relation: Relation, other: S<'g>) -> S<'g> {
        self.compare(relation, other).choose(self.constant(1.0), self.constant(0.0))
    }
}

/// A condition on scalars, element by element.
#[derive(Clone, Copy)]
pub enum Condition<'g> {
    /// Everywhere true or everywhere false.
    Known(bool),
    /// Seen when the code runs.
    Open(E<'g>),
}

impl<'g> Condition<'g> {
    /// Both conditions.
    pub fn and(self, other: Condition<'g>) -> Condition<'g> {
        match (self, other) {
            (Condition::Known(true), c) | (c, Condition::Known(true)) => c,
            (Condition::Known(false), _) | (_, Condition::Known(false)) => Condition::Known(false),
            (Condition::Open(a), Condition::Open(b)) => Condition::Open(a.with(a.graph.intern(Op::And(a.id, b.id), a.shape()))),
        }
    }

    /// `a` where the condition holds, else `b`.
    pub fn choose(self, a: S<'g>, b: S<'g>) -> S<'g> {
        match self {
            Condition::Known(true) => a,
            Condition::Known(false) => b,
            Condition::Open(c) => S(c.select(a.0, b.0)),
        }
    }
}

impl<'g> Add for S<'g> {
    type Output = S<'g>;
    fn add(self, other: S<'g>) -> S<'g> {
        S(self.0 + other.0)
    }
}

impl<'g> Add<f64> for S<'g> {
    type Output = S<'g>;
    fn add(self, value: f64) -> S<'g> {
        self + self.constant(value)
    }
}

impl<'g> Mul for S<'g> {
    type Output = S<'g>;
    fn mul(self, other: S<'g>) -> S<'g> {
        S(self.0.hadamard(other.0))
    }
}

impl<'g> Mul<f64> for S<'g> {
    type Output = S<'g>;
    fn mul(self, value: f64) -> S<'g> {
        S(value * self.0)
    }
}

impl<'g> Neg for S<'g> {
    type Output = S<'g>;
    fn neg(self) -> S<'g> {
        S(-self.0)
    }
}
