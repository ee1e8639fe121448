//! Linear algebra beyond products and inverses as people write it.

use super::formula::Formulas;
use crate::graph::algebra::{Algebra, Piece, Regular};
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

impl Formulas<'_> {
    pub(super) fn algebra(&self, which: Algebra, operands: &[Id]) -> String {
        let of_one = |name: &str| format!("{name}({})", self.list(operands));
        match which {
            Algebra::Sylvester => of_one("sylvester"),
            Algebra::Stein => of_one("stein"),
            Algebra::Root => of_one("sqrt"),
            Algebra::Logarithm => of_one("log"),
            Algebra::LogarithmAlong => of_one("L_log"),
            Algebra::Regular(Regular::Sylvester | Regular::Stein) => of_one("has_solution"),
            Algebra::Regular(Regular::Qr) => of_one("has_inverse"),
            Algebra::PseudoInverse => format!("{}⁺", self.list(&operands[..1])),
            Algebra::SymmetricMap => of_one("spectral"),
            Algebra::SymmetricAlong => self.symmetric(&[operands[0], operands[1], operands[3]]),
            Algebra::SymmetricTwice => self.symmetric(operands),
            Algebra::Regular(Regular::Root) => of_one("has_root"),
            Algebra::Piece(piece) => self.piece(piece, operands),
        }
    }

    fn symmetric(&self, operands: &[Id]) -> String {
        format!("L_f({})", self.list(operands))
    }

    /// `V`, or `V(A)` where parts of several matrices are met.
    fn piece(&self, piece: Piece, operands: &[Id]) -> String {
        let name = match piece {
            Piece::Eigenvalues => "λ",
            Piece::Eigenvectors | Piece::Axes => "V",
            Piece::Grid => "λ 1ᵀ",
            Piece::SingularValues(_) => "σ",
            Piece::Left(_) => "U",
            Piece::Right(_) => "Vᵀ",
            Piece::Polar => "UVᵀ",
            Piece::Orthogonal => "Q",
            Piece::Upper => "R",
        };
        let is_other = |id: Id| matches!(self.graph.op(id), Op::Algebra(Algebra::Piece(_), of) if of != operands);
        let is_only = !(0..self.graph.len() as u32).any(|id| is_other(Id(id)));
        if is_only { name.to_owned() } else { format!("{name}({})", self.list(operands)) }
    }
}
