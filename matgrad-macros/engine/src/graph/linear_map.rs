//! Structured linear maps of vec(dX), which dense Jacobians are made of.

use super::op::{Id, Number};
use super::store::Graph;

/// A linear map of vec(dX), outermost factor first.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Term {
    /// A literal factor.
    pub literal: Number,
    /// A scalar factor.
    pub scalar: Option<Id>,
    /// What acts on vec(dX).
    pub map: LinearMap,
}

/// The structured matrices that the vec trick meets.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum LinearMap {
    /// F₁ F₂ … Fₖ, and then K if `commuted`: the transpose of dX is taken first.
    Chain {
        /// The factors.
        factors: Vec<Factor>,
        /// Whether a commutation matrix stands at the right end.
        commuted: bool,
    },
    /// vec(M) vec(G)ᵀ
    Outer(Id, Id),
}

/// A factor of a linear map.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Factor {
    /// P ⊗ Q, hence Y ↦ Q Y Pᵀ; `None` is the identity.
    Kronecker(Option<Id>, Option<Id>),
    /// diag(vec V), hence Y ↦ V ⊙ Y.
    Diagonal(Id),
}

impl Term {
    /// The term times a literal and a scalar.
    pub fn times(self, graph: &Graph, c: f64, s: Option<Id>) -> Term {
        let scalar = match (self.scalar, s) {
            (Some(a), Some(b)) => Some(graph.hadamard(a, b)),
            (a, b) => a.or(b),
        };
        Term { literal: Number::new(self.literal.get() * c), scalar, map: self.map }
    }

    /// The nodes in it.
    pub fn operands(&self) -> Vec<Id> {
        let mut found: Vec<Id> = self.scalar.into_iter().collect();
        match &self.map {
            LinearMap::Outer(m, g) => found.extend([*m, *g]),
            LinearMap::Chain { factors, .. } => {
                for factor in factors {
                    match factor {
                        Factor::Kronecker(p, q) => found.extend(p.iter().chain(q)),
                        Factor::Diagonal(v) => found.push(*v),
                    }
                }
            }
        }
        found
    }
}
