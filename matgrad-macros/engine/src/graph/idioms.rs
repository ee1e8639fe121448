//! How people write what is made of many operators: [p]× instead of its elements, Exp(v) instead of its series. An idiom
//! says nothing that the node does not; formulas show it in its place.

use super::op::{Id, Op};
use super::store::Graph;

/// How a node is written.
#[derive(Clone, PartialEq, Debug)]
pub enum Idiom {
    /// As another node.
    As(Id),
    /// As the transpose of another.
    Transposed(Id),
    /// As a number times matrices and rotations side by side.
    Product(f64, Vec<Id>),
    /// Matrices that are added.
    Sum(Vec<Id>),
    /// The rotation back: `q⁻¹`
    Inverse(Id),
    /// A vector rotated by what is no matrix, or rotated back: `R(q) v`, `R(q)ᵀ v`
    Turned(Id, Id, bool),
    /// The matrix of the rotation back: `R(q)ᵀ`
    MatrixBack(Id),
    /// A function: `Exp(v)`, `log(q)`, `Jr(v)`
    Call(&'static str, Id),
    /// Ones.
    Ones,
    /// The inverse of a function's matrix: `Jr(v)⁻¹`
    InverseCall(&'static str, Id),
    /// A number times what a function of one is, and times another, element by element: `c f(z) ⊙ a`
    Weighted(f64, &'static str, Id, Option<Id>),
    /// `a × b`
    Cross(Id, Id),
    /// A matrix times a scalar: `s A`
    Scaled(Id, Id),
    /// `[v]×`
    CrossMatrix(Id),
    /// A part of something: the translation of a pose, `t(pose)`.
    Part(&'static str, String),
    /// A matrix by its blocks, row by row.
    Blocks(Vec<Vec<Id>>),
    /// The adjoint of a rigid motion, by which its blocks are shown too where the motion has no name.
    Adjoint(Adjoint, Vec<Vec<Id>>),
}

/// A number times the adjoint of a rigid motion or of the motion back.
#[derive(Clone, PartialEq, Debug)]
pub struct Adjoint {
    /// The number.
    pub number: f64,
    /// The rotation.
    pub rotation: Id,
    /// The translation.
    pub translation: Id,
    /// Whether it is that of the motion back.
    pub back: bool,
    /// What the motion is called, where that does not follow from its parts.
    pub name: Option<String>,
}

impl Idiom {
    /// What is written in it.
    pub fn operands(&self) -> Vec<Id> {
        match self {
            Idiom::As(a) | Idiom::Transposed(a) | Idiom::Inverse(a) | Idiom::MatrixBack(a) | Idiom::CrossMatrix(a) => vec![*a],
            Idiom::Call(_, a) | Idiom::InverseCall(_, a) => vec![*a],
            Idiom::Product(_, parts) | Idiom::Sum(parts) => parts.clone(),
            Idiom::Turned(a, b, _) | Idiom::Cross(a, b) | Idiom::Scaled(a, b) => vec![*a, *b],
            Idiom::Weighted(_, _, z, a) => [*z].into_iter().chain(*a).collect(),
            Idiom::Part(..) | Idiom::Ones => vec![],
            Idiom::Blocks(rows) | Idiom::Adjoint(_, rows) => rows.concat(),
        }
    }
}

impl Graph {
    /// Notes how a node is written, unless that is known or there is nothing to it.
    pub fn write_as(&self, id: Id, idiom: Idiom) {
        let is_plain = matches!(self.op(id), Op::Scalar(_) | Op::Identity | Op::Fill(_));
        // What is older than its parts is made of others: so no idiom is a part of itself.
        if !is_plain && idiom.operands().iter().all(|part| part.0 < id.0) {
            self.idioms.borrow_mut().entry(id).or_insert(idiom);
        }
    }

    /// Whether some node is written in another way than by its operator.
    pub fn has_idioms(&self) -> bool {
        !self.idioms.borrow().is_empty()
    }

    /// How a node is written.
    pub fn idiom(&self, id: Id) -> Option<Idiom> {
        self.idioms.borrow().get(&id).cloned()
    }
}
