//! Operators of linear algebra beyond products and inverses: matrix equations, functions of matrices, spectra and
//! factorisations. What each is, of which shape, and how it is built.

use super::functions::Unary;
use super::op::{Id, Op, Relation};
use super::shape::{Dim, SCALAR, Shape};
use super::store::Graph;

/// Which of them, with its operands.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Algebra {
    /// X of A X + X B = Q, of A, B and Q. Linear in Q.
    Sylvester,
    /// X of X − A X B = Q, of A, B and Q. Linear in Q.
    Stein,
    /// A to the power 1/2.
    Root,
    /// log A
    Logarithm,
    /// The derivative of the logarithm at A along E, of A and E. Linear in E.
    LogarithmAlong,
    /// 1 where a kernel says that something of its operands exists, else 0.
    Regular(Regular),
    /// A part of a factorisation of A.
    Piece(Piece),
    /// L Φ(L⁻¹ E L⁻ᵀ) for the symmetric part of E, of L and E: the derivative of the factor of L Lᵀ. Linear in E.
    FactorAlong,
    /// The symmetric part of L⁻ᵀ Φ(Lᵀ G) L⁻¹, of L and G, of which the lower triangle is read: its adjoint, linear in G.
    FactorBack,
    /// A⁺, of A and of what singular values must exceed not to count as 0.
    PseudoInverse,
    /// V diag(f(λ)) Vᵀ of the symmetric part of A, of A and of f at [`Piece::Grid`]. Linear in that.
    SymmetricMap,
    /// Its derivative V (D ⊙ Vᵀ E V) Vᵀ, of A, of the divided differences D, of f at the grid, which is not read, and
    /// of E. Linear in D and in E, and its own adjoint in E.
    SymmetricAlong,
    /// Its second derivative, of A, D, half the second derivative H of f at the middle of each two eigenvalues, and of
    /// E and B. Linear in both, and its own adjoint in each.
    SymmetricTwice,
}

/// What may exist.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Regular {
    /// The solution of A X + X B = Q, of A and B.
    Sylvester,
    /// That of X − A X B = Q, of A and B.
    Stein,
    /// The root and the logarithm of A.
    Root,
    /// A⁻¹ by a QR factorisation of A.
    Qr,
}

/// A part of a factorisation.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Piece {
    /// The eigenvalues λ of the symmetric part of A = V diag(λ) Vᵀ, in the order in which nalgebra finds them.
    Eigenvalues,
    /// V
    Eigenvectors,
    /// The N×N matrix of λᵢ in row i, as a constant: who takes a function of it accounts for what λ depends on.
    Grid,
    /// V, by the runtime's kernel: what [`Algebra::SymmetricMap`] is made with.
    Axes,
    /// The singular values σ of A = U diag(σ) Vᵀ, in descending order.
    SingularValues(By),
    /// U, with as many columns as there are singular values.
    Left(By),
    /// Vᵀ, with as many rows.
    Right(By),
    /// U Vᵀ, by the runtime's kernel.
    Polar,
    /// The Q of A = Q R.
    Orthogonal,
    /// Its R.
    Upper,
}

/// Whose algorithm finds a singular value decomposition.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum By {
    /// nalgebra's, called as the function does: signs are its own.
    Caller,
    /// The runtime's.
    Runtime,
}

impl Piece {
    /// The shape of this part of a matrix; `None` where that has no name.
    pub fn shape(self, of: Shape) -> Option<Shape> {
        Some(match self {
            Piece::Eigenvalues => Shape::column(of.rows),
            Piece::Eigenvectors | Piece::Grid | Piece::Axes | Piece::Polar => of,
            Piece::SingularValues(_) => Shape::column(least(of.rows, of.cols)?),
            Piece::Left(_) | Piece::Orthogonal => Shape::new(of.rows, least(of.rows, of.cols)?),
            Piece::Right(_) | Piece::Upper => Shape::new(least(of.rows, of.cols)?, of.cols),
        })
    }
}

/// The smaller of two dimensions, where it is known.
pub fn least(a: Dim, b: Dim) -> Option<Dim> {
    match (a, b) {
        _ if a == b => Some(a),
        (Dim::Lit(a), Dim::Lit(b)) => Some(Dim::Lit(a.min(b))),
        _ => None,
    }
}

impl Algebra {
    /// The shape of the result for operands that fit, or what does not.
    pub fn shape(self, of: &[Shape]) -> Result<Shape, &'static str> {
        let holds = |holds: bool, shape: Shape| if holds { Ok(shape) } else { Err("its operands fit one another") };
        if of.iter().any(|shape| shape.array.is_some() || shape.opaque) {
            return Err("its operands are matrices");
        }
        match (self, of) {
            (Algebra::Sylvester | Algebra::Stein, &[a, b, q]) => {
                holds(a.is_square() && b.is_square() && q.rows == a.rows && q.cols == b.rows, q)
            }
            (Algebra::Regular(Regular::Sylvester | Regular::Stein), &[a, b]) => holds(a.is_square() && b.is_square(), SCALAR),
            (Algebra::Regular(Regular::Root | Regular::Qr), &[a]) => holds(a.is_square(), SCALAR),
            (Algebra::Root | Algebra::Logarithm, &[a]) => holds(a.is_square(), a),
            (Algebra::LogarithmAlong | Algebra::FactorAlong | Algebra::FactorBack, &[a, e]) => holds(a.is_square() && a == e, a),
            (Algebra::Piece(piece), &[a]) => match piece {
                Piece::Eigenvalues | Piece::Eigenvectors | Piece::Grid | Piece::Axes if !a.is_square() => Err("it is square"),
                _ => piece.shape(a).ok_or("its smaller dimension is known"),
            },
            (Algebra::PseudoInverse, &[a, eps]) => holds(eps.is_scalar(), a.t()),
            (Algebra::SymmetricMap, &[a, f]) => holds(a.is_square() && a == f, a),
            (Algebra::SymmetricAlong, &[a, d, f, e]) => holds(a.is_square() && [d, f, e].iter().all(|&x| x == a), a),
            (Algebra::SymmetricTwice, &[a, d, h, e, b]) => holds(a.is_square() && [d, h, e, b].iter().all(|&x| x == a), a),
            _ => Err("it has as many operands"),
        }
    }

    /// The operands that it is linear in.
    pub fn is_linear_in(self, operand: usize) -> bool {
        match self {
            Algebra::Sylvester | Algebra::Stein => operand == 2,
            Algebra::LogarithmAlong | Algebra::FactorAlong | Algebra::FactorBack | Algebra::SymmetricMap => operand == 1,
            Algebra::SymmetricAlong => operand == 1 || operand == 3,
            Algebra::SymmetricTwice => operand >= 3,
            Algebra::Root | Algebra::Logarithm | Algebra::Regular(_) | Algebra::Piece(_) | Algebra::PseudoInverse => false,
        }
    }
}

impl Graph {
    /// An operator of linear algebra.
    pub fn algebra(&self, which: Algebra, operands: Vec<Id>) -> Id {
        let shapes: Vec<Shape> = operands.iter().map(|&x| self.shape(x)).collect();
        let shape = which.shape(&shapes).unwrap_or_else(|why| unreachable!("{which:?} of {shapes:?}: {why}"));
        for (k, &x) in operands.iter().enumerate().filter(|&(k, _)| which.is_linear_in(k)) {
            let again = |x: Id| {
                let operands = operands.iter().enumerate().map(|(other, &operand)| if other == k { x } else { operand });
                self.algebra(which, operands.collect())
            };
            if self.is_zero(x) {
                return self.zeros(shape);
            }
            if let Some(done) = self.linear_in(x, again).or_else(|| self.hoist(x, again)) {
                return done;
            }
        }
        self.algebra_of_scalars(which, &operands).unwrap_or_else(|| match (which, &operands[..], self.op(operands[0])) {
            // L(Aᵀ, E) = L(A, Eᵀ)ᵀ, so that equal derivatives are one node.
            (Algebra::LogarithmAlong, &[_, e], Op::Transpose(x)) => {
                self.transpose(self.algebra(which, vec![x, self.transpose(e)]))
            }
            (Algebra::Root | Algebra::Logarithm, _, Op::Transpose(x)) => self.transpose(self.algebra(which, vec![x])),
            _ => self.intern(Op::Algebra(which, operands.clone()), shape),
        })
    }

    /// A part of a factorisation of A.
    pub fn piece(&self, piece: Piece, a: Id) -> Id {
        self.algebra(Algebra::Piece(piece), vec![a])
    }

    /// What it is where a matrix is 1×1: no kernel takes one.
    fn algebra_of_scalars(&self, which: Algebra, operands: &[Id]) -> Option<Id> {
        let is_scalar = |k: usize| self.shape(operands[k]).is_scalar();
        let one = self.scalar(1.0);
        let truth = |condition: Id| self.select(condition, one, self.scalar(0.0));
        match (which, operands) {
            // A + b I and I − A b, one of which may be a scalar.
            (Algebra::Sylvester | Algebra::Stein | Algebra::Regular(Regular::Sylvester | Regular::Stein), _)
                if is_scalar(0) || is_scalar(1) =>
            {
                let (s, x) = if is_scalar(0) { (operands[0], operands[1]) } else { (operands[1], operands[0]) };
                let eye = self.identity(self.shape(x).rows);
                let whole = match which {
                    Algebra::Sylvester | Algebra::Regular(Regular::Sylvester) => self.add(x, self.scale(s, eye)),
                    _ => self.sub(eye, self.scale(s, x)),
                };
                if let Algebra::Regular(_) = which {
                    return Some(truth(self.compare(Relation::Ne, self.determinant(whole), self.scalar(0.0))));
                }
                let inverse = self.inverse(whole);
                Some(if is_scalar(0) { self.product(operands[2], inverse) } else { self.product(inverse, operands[2]) })
            }
            (Algebra::Root, &[a]) if is_scalar(0) => Some(self.map(Unary::SQRT, a)),
            (Algebra::Logarithm, &[a]) if is_scalar(0) => Some(self.map(Unary::LN, a)),
            (Algebra::LogarithmAlong, &[a, e]) if is_scalar(0) => Some(self.quotient(e, a)),
            (Algebra::FactorAlong | Algebra::FactorBack, &[l, e]) if is_scalar(0) => Some(self.quotient(e, self.times(2.0, l))),
            (Algebra::Regular(Regular::Root), &[a]) if is_scalar(0) => {
                Some(truth(self.compare(Relation::Gt, a, self.scalar(0.0))))
            }
            (Algebra::Piece(Piece::Eigenvalues), &[a]) if is_scalar(0) => Some(a),
            (Algebra::Piece(Piece::Eigenvectors), _) if is_scalar(0) => Some(one),
            _ => None,
        }
    }

    /// The elements in their order, column by column, in another shape.
    pub fn reshape(&self, a: Id, shape: Shape) -> Id {
        if self.shape(a) == shape {
            return a;
        }
        match self.op(a) {
            Op::Reshape(x) => self.reshape(x, shape),
            Op::Fill(s) => self.fill(s, shape),
            Op::Stack(items) => self.stack(items, shape),
            _ => self
                .linear_in(a, |a| self.reshape(a, shape))
                .or_else(|| self.hoist(a, |a| self.reshape(a, shape)))
                .unwrap_or_else(|| self.intern(Op::Reshape(a), shape)),
        }
    }
}
