//! The closed set of structural operators. Every pass matches it exhaustively, without `_` arms where
//! a new operator would need a decision. Named element-wise functions are rows of
//! [`super::functions`], not operators.

use super::algebra::Algebra;
use super::functions::{Binary, Unary};
pub use super::linear_map::{Factor, LinearMap, Term};
pub use super::region::{Count, Index, Loop, When};
use super::shape::{Dim, Shape};
use super::triangles::Part;

/// A node of the graph.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Id(pub u32);

/// A literal, compared by its bits so that it can be hashed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Number(u64);

impl Number {
    /// The literal of a value; −0 is stored as 0.
    pub fn new(value: f64) -> Number {
        Number((value + 0.0).to_bits())
    }

    /// The value.
    pub fn get(self) -> f64 {
        f64::from_bits(self.0)
    }
}

impl std::fmt::Debug for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.get())
    }
}

/// A comparison of two scalars, element by element.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Relation {
    /// `<`
    Lt,
    /// `<=`
    Le,
    /// `>`
    Gt,
    /// `>=`
    Ge,
    /// `==`
    Eq,
    /// `!=`
    Ne,
}

impl Relation {
    /// Whether it holds of two numbers.
    pub fn holds<T: PartialOrd>(self, a: T, b: T) -> bool {
        match self {
            Relation::Lt => a < b,
            Relation::Le => a <= b,
            Relation::Gt => a > b,
            Relation::Ge => a >= b,
            Relation::Eq => a == b,
            Relation::Ne => a != b,
        }
    }
}

/// What a node computes from its operands.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Op {
    /// A parameter or a part of one, a direction or a cotangent, by its number among the inputs.
    Input(u32),
    /// A constant expression of the user's, by its number among the texts, with the values of the names
    /// in it. Where nothing else says so, the last operands are the counters of the loops it was read in.
    Text(u32, Vec<Id>),
    /// The number of the present step of a loop, a `usize`: the counter of the loop of that number.
    Step(u32),
    /// A run-time integer as a scalar.
    Cast(Id),
    /// A run-time `bool` as a condition.
    Test(Id),
    /// The symbol dY of the differential of a node; it exists only while the trace trick or the vec
    /// trick is applied.
    Differential(Id),
    /// A literal scalar.
    Scalar(Number),
    /// A dimension as a scalar.
    Extent(Dim),
    /// The identity matrix of the node's shape.
    Identity,
    /// Every element equal to one scalar.
    Fill(Id),
    /// Σ cᵢ Aᵢ with literal coefficients; no coefficient is zero, no operand appears twice.
    Sum(Vec<(Number, Id)>),
    /// s A with a scalar s that is no literal.
    Scale(Id, Id),
    /// A s where s is 1/‖A‖, however that is defined at 0. Other than in [`Op::Scale`] the scalar is never
    /// moved away from A, beside which it is of moderate size.
    Unit(Id, Id),
    /// The matrix product.
    Product(Id, Id),
    /// Aᵀ
    Transpose(Id),
    /// A⁻¹; whether it exists is a guard of the function, not of the node.
    Inverse(Id),
    /// The inverse of a matrix that was factorised by Cholesky, hence taken to be symmetric.
    SymmetricInverse(Id),
    /// |A|
    Determinant(Id),
    /// log|A|
    LogDeterminant(Id),
    /// log|A| from the Cholesky factors, hence of a matrix taken to be symmetric.
    SymmetricLogDeterminant(Id),
    /// |A| A⁻ᵀ, the matrix of cofactors, which exists for singular A too.
    Cofactor(Id),
    /// d cof(A) in the direction B, from minors, so that it exists for singular A too. Linear in B and its
    /// own adjoint, since the Hessian of |A| is symmetric.
    CofactorAlong(Id, Id),
    /// The derivative of exp at A along these directions, one after the other: exp(A) without any, L(A, E)
    /// along one. Linear in each, and the same in every order.
    Exponential(Id, Vec<Id>),
    /// The lower factor of A = L Lᵀ. A is taken to be symmetric, its lower triangle is read, and its
    /// differential is that of its symmetric part.
    CholeskyFactor(Id),
    /// A triangle of A: an element-wise product with a constant, hence its own adjoint.
    Triangle(Part, Id),
    /// An operator of linear algebra that [`Algebra`] names, of its operands.
    Algebra(Algebra, Vec<Id>),
    /// The elements in their order, column by column, in the node's shape.
    Reshape(Id),
    /// tr A
    Trace(Id),
    /// Σ Aᵢⱼ
    Total(Id),
    /// tr(AᵀB) = Σ Aᵢⱼ Bᵢⱼ
    Dot(Id, Id),
    /// A ⊙ B; the product of two scalars.
    Hadamard(Id, Id),
    /// A ⊘ B; the quotient of two scalars.
    Quotient(Id, Id),
    /// A ⊗ B
    Kronecker(Id, Id),
    /// The adjoint of `A ↦ A ⊗ B`: Σₖₗ G[ip+k, jq+l] B[k, l].
    KroneckerLeft(Id, Id),
    /// The adjoint of `B ↦ A ⊗ B`: Σᵢⱼ A[i, j] G[ip+k, jq+l].
    KroneckerRight(Id, Id),
    /// The diagonal matrix of a column vector.
    Diagonal(Id),
    /// The diagonal of a matrix as a column vector.
    DiagonalOf(Id),
    /// A named function of one scalar, element by element.
    Map(Unary, Id),
    /// A named function of two scalars, element by element.
    Map2(Binary, Id, Id),
    /// An integer power, element by element.
    Powi(Id, i32),
    /// The derivative of an order of the power by a run-time integer, element by element: A, the integer
    /// and the order.
    PowiBy(Id, Id, u8),
    /// 1 where the relation holds, else 0; usable only as the condition of `Select`.
    Compare(Relation, Id, Id),
    /// Both conditions.
    And(Id, Id),
    /// Either condition.
    Or(Id, Id),
    /// The opposite condition.
    Not(Id),
    /// Whether a matrix can be factorised.
    Factorises(Factorisation, Id),
    /// B where the condition A holds, else C. A scalar condition chooses between whole matrices and
    /// only the chosen one is computed.
    Select(Id, Id, Id),
    /// A[i, j]
    Element(Id, Index, Index),
    /// The block of the node's shape whose first element is A[i, j].
    Block(Id, Index, Index),
    /// Zeros of the node's shape with A placed at (i, j).
    Embed(Id, Index, Index),
    /// A with its block at (i, j) replaced by B.
    Replace(Id, Id, Index, Index),
    /// A, held constant: no derivative goes through it.
    Held(Id),
    /// A as it is, whose value alone what is made of it sees: no operator is moved into its arms.
    Settled(Id),
    /// The matrix of the node's shape with these scalars in column-major order.
    Stack(Vec<Id>),
    /// A carried variable inside a loop's body: the loop's number, and which of the variables that it
    /// ever had. Its place among those carried now is that in [`Loop::vars`].
    Var(u32, u32),
    /// A carried variable after the loop, by its place.
    Out(Loop, u32),
    /// A carried variable before or after each step, by its place, as an array over the steps.
    Trail(Loop, u32, When),
    /// An element of an array.
    At(Id, Index),
    /// An array of zeros but for one element.
    Scatter(Id, Index),
    /// A call of another function, by its number, with its floating-point arguments.
    Call(u32, Vec<Id>),
    /// The callee's differential in the given directions of its arguments.
    Pushed(u32, Vec<Id>, Vec<Id>),
    /// The cotangent B of the callee's value, pulled back to its k-th floating-point argument.
    Pulled(u32, Vec<Id>, Id, u32),
    /// The same product in each of its orders, the cheapest of which is chosen at monomorphisation: the
    /// dimensions of the chain, and the orders as `cheapest_order` of the runtime numbers them.
    Choice(Vec<Dim>, Vec<Id>),
    /// Another scalar function, by its number, or its first or second derivative, element by element.
    Custom(u32, u8, Id),
    /// The matrix of a linear map of vec(dX), with the shapes of dX and of the result.
    Structured(Vec<Term>, Shape, Shape),
    /// The matrix whose columns are vec(E) for dX each unit matrix in turn; E holds the symbol dX of
    /// the second node.
    Columns(Id, Id),
    /// The first largest element.
    Max(Id),
    /// The first smallest element.
    Min(Id),
    /// One at the first largest element, zero elsewhere.
    ArgMax(Id),
    /// One at the first smallest element, zero elsewhere.
    ArgMin(Id),
    /// log Σ exp zᵢ, shifted by the largest element.
    LogSumExp(Id),
    /// exp(z) / Σ exp zᵢ, shifted by the largest element.
    Softmax(Id),
    /// log(exp(z) / Σ exp zᵢ), shifted by the largest element.
    LogSoftmax(Id),
    /// A less its mean: A − 1 sᵀA for weights s ≥ 0 whose sum is 1, without loss where one of them is almost
    /// the sum. A is of the shape of s or, where s is a column, has any number of columns. Linear in A.
    Centred(Id, Id),
    /// The adjoint of [`Op::Centred`]: A less its sum as the weights have it, A − s 1ᵀA.
    Balanced(Id, Id),
}

impl Op {
    /// The operands, in order.
    pub fn operands(&self) -> Vec<Id> {
        match self {
            Op::Input(_) | Op::Differential(_) | Op::Scalar(_) | Op::Extent(_) | Op::Identity | Op::Var(..) | Op::Step(_) => {
                vec![]
            }
            Op::Out(looped, _) | Op::Trail(looped, ..) => {
                looped.inits.iter().chain(&looped.nexts).copied().chain(looped.count.node()).collect()
            }
            Op::At(a, i) | Op::Scatter(a, i) => [*a].into_iter().chain(i.node()).collect(),
            Op::Custom(_, _, a) => vec![*a],
            Op::PowiBy(a, n, _) => vec![*a, *n],
            Op::Text(_, args) | Op::Call(_, args) | Op::Choice(_, args) | Op::Algebra(_, args) => args.clone(),
            Op::Pushed(_, args, directions) => args.iter().chain(directions).copied().collect(),
            Op::Pulled(_, args, g, _) => args.iter().chain([g]).copied().collect(),
            Op::Sum(terms) => terms.iter().map(|&(_, id)| id).collect(),
            Op::Stack(items) => items.clone(),
            Op::Structured(terms, ..) => terms.iter().flat_map(Term::operands).collect(),
            Op::Columns(e, _) => vec![*e],
            Op::Fill(a)
            | Op::Transpose(a)
            | Op::Inverse(a)
            | Op::SymmetricInverse(a)
            | Op::Determinant(a)
            | Op::LogDeterminant(a)
            | Op::SymmetricLogDeterminant(a)
            | Op::Cofactor(a)
            | Op::CholeskyFactor(a)
            | Op::Triangle(_, a)
            | Op::Reshape(a)
            | Op::Trace(a)
            | Op::Total(a)
            | Op::Diagonal(a)
            | Op::DiagonalOf(a)
            | Op::Map(_, a)
            | Op::Powi(a, _)
            | Op::Not(a)
            | Op::Factorises(_, a)
            | Op::Cast(a)
            | Op::Test(a)
            | Op::Max(a)
            | Op::Min(a)
            | Op::ArgMax(a)
            | Op::ArgMin(a)
            | Op::LogSumExp(a)
            | Op::Softmax(a)
            | Op::LogSoftmax(a)
            | Op::Held(a)
            | Op::Settled(a) => vec![*a],
            Op::Scale(a, b)
            | Op::Unit(a, b)
            | Op::Product(a, b)
            | Op::Dot(a, b)
            | Op::Hadamard(a, b)
            | Op::Quotient(a, b)
            | Op::Kronecker(a, b)
            | Op::KroneckerLeft(a, b)
            | Op::KroneckerRight(a, b)
            | Op::CofactorAlong(a, b)
            | Op::Centred(a, b)
            | Op::Balanced(a, b)
            | Op::Map2(_, a, b)
            | Op::Compare(_, a, b)
            | Op::And(a, b)
            | Op::Or(a, b) => vec![*a, *b],
            Op::Element(a, i, j) | Op::Block(a, i, j) | Op::Embed(a, i, j) => {
                [Some(*a), i.node(), j.node()].into_iter().flatten().collect()
            }
            Op::Replace(a, b, i, j) => [Some(*a), Some(*b), i.node(), j.node()].into_iter().flatten().collect(),
            Op::Select(c, a, b) => vec![*c, *a, *b],
            Op::Exponential(a, along) => [a].into_iter().chain(along).copied().collect(),
        }
    }

    /// Whether each element of the result needs only the elements of the operands at its own place
    /// (and scalars).
    pub fn is_elementwise(&self) -> bool {
        matches!(
            self,
            Op::Fill(_)
                | Op::Sum(_)
                | Op::Scale(..)
                | Op::Unit(..)
                | Op::Hadamard(..)
                | Op::Quotient(..)
                | Op::Map(..)
                | Op::Map2(..)
                | Op::Powi(..)
                | Op::PowiBy(..)
                | Op::Custom(..)
                | Op::Compare(..)
                | Op::And(..)
                | Op::Or(..)
                | Op::Not(_)
                | Op::Select(..)
        )
    }
}

/// What `None` or a panic of the user's function hangs on.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Factorisation {
    /// LU with partial pivoting; fails where a pivot is zero.
    Lu,
    /// LU with complete pivoting; fails where the last pivot is zero.
    FullLu,
    /// `try_inverse`; fails where the determinant of a small matrix is zero, or a pivot of a larger one.
    Inverse,
    /// Cholesky; fails unless positive definite.
    Cholesky,
}

/// An operator with the shape of its result.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Node {
    /// What is computed.
    pub op: Op,
    /// Of which shape.
    pub shape: Shape,
}
