//! Linear algebra beyond products and inverses as people write it.

use super::nodes::Nodes;
use super::normal::product;
use super::tree::{Exponent, Math, call, name, power, transpose};
use crate::graph::algebra::{Algebra, Piece, Regular};
use crate::graph::expr::E;
use crate::graph::op::{Id, Op};
use crate::graph::triangles::Part;

/// What a triangle is called.
pub(super) fn triangle(part: Part) -> &'static str {
    match part {
        Part::Lower => "tril",
        Part::Upper => "triu",
        Part::HalfLower => "Φ",
    }
}

impl Nodes<'_> {
    pub(super) fn algebra(&self, which: Algebra, operands: &[Id]) -> Math {
        let of = |name: &str, operands: &[Id]| call(name, self.all(operands));
        match which {
            Algebra::Sylvester => of("sylvester", operands),
            Algebra::Stein => of("stein", operands),
            Algebra::Root => of("sqrt", operands),
            Algebra::Logarithm => of("log", operands),
            Algebra::LogarithmAlong => of("L_log", operands),
            // As they are defined, not as they are computed; that they see symmetric parts only is known of the factor.
            Algebra::FactorAlong => {
                let [l, e] = [0, 1].map(|k| E::of(self.graph, operands[k]));
                let inner = self.at((l.inverse() * e * l.inverse().t()).id);
                product(self.at(l.id), call(triangle(Part::HalfLower), vec![inner]))
            }
            Algebra::FactorBack => {
                let [l, g] = [0, 1].map(|k| E::of(self.graph, operands[k]));
                let inner = (l.inverse().t() * (l.t() * g).triangle(Part::HalfLower) * l.inverse()).id;
                call("sym", vec![self.at(inner)])
            }
            Algebra::Regular(Regular::Sylvester | Regular::Stein) => of("has_solution", operands),
            Algebra::Regular(Regular::Qr) => of("has_inverse", operands),
            Algebra::PseudoInverse => power(self.at(operands[0]), Exponent::Pseudo),
            Algebra::SymmetricMap => of("spectral", operands),
            Algebra::SymmetricAlong => of("L_f", &[operands[0], operands[1], operands[3]]),
            Algebra::SymmetricTwice => of("L_f", operands),
            Algebra::Regular(Regular::Root) => of("has_root", operands),
            Algebra::Piece(piece) => self.piece(piece, operands),
        }
    }

    /// `L`, or `chol(A)` where there are several or `L` is something else.
    pub(super) fn factor(&self, id: Id, a: Id) -> Math {
        let is_other = |other: Id| match self.graph.op(other) {
            Op::CholeskyFactor(_) => other != id,
            Op::Exponential(_, along) => !along.is_empty(),
            _ => false,
        };
        let is_taken = (0..self.graph.len() as u32).any(|other| is_other(Id(other)));
        if is_taken { call("chol", self.all(&[a])) } else { name("L") }
    }

    /// `V`, or `V(A)` where parts of several matrices are met.
    fn piece(&self, piece: Piece, operands: &[Id]) -> Math {
        let is_other = |id: Id| matches!(self.graph.op(id), Op::Algebra(Algebra::Piece(_), of) if of != operands);
        let is_only = !(0..self.graph.len() as u32).any(|id| is_other(Id(id)));
        let part = |text: &str| if is_only { name(text) } else { call(text, self.all(operands)) };
        match piece {
            Piece::Eigenvalues => part("λ"),
            Piece::Eigenvectors | Piece::Axes => part("V"),
            Piece::Grid => product(part("λ"), transpose(Math::Ones)),
            Piece::SingularValues(_) => part("σ"),
            Piece::Left(_) => part("U"),
            Piece::Right(_) => transpose(part("V")),
            Piece::Polar => Math::Close(vec![part("U"), transpose(part("V"))]),
            Piece::Orthogonal => part("Q"),
            Piece::Upper => part("R"),
        }
    }
}
