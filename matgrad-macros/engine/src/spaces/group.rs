//! The groups of nalgebra, as rows of a table: how many numbers of which shapes a value is stored in, and how long
//! its tangents are. The calculus knows nothing of them: a value is its storage, as nodes.

use crate::graph::shape::{Dim, SCALAR, Shape};

/// How a rotation is stored.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Turn {
    /// As an orthogonal matrix of 2 or 3 rows: `Rotation2`, `Rotation3`.
    Matrix(usize),
    /// As a number and the imaginary one: `UnitComplex`.
    Complex,
    /// As four numbers in nalgebra's order i, j, k, w: `UnitQuaternion`.
    Quaternion,
}

/// A type of nalgebra whose values do not fill a space of matrices.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Group {
    /// A rotation.
    Turn(Turn),
    /// `Complex`, `Quaternion`: what rotations are stored in, of any length. Its tangents are its numbers, as stored.
    Number(Turn),
    /// `Translation2`, `Translation3`
    Translation(usize),
    /// A rotation and then a translation: `Isometry2`, `Isometry3`, `IsometryMatrix2`, `IsometryMatrix3`.
    Isometry(Turn),
    /// A rotation, a scaling and then a translation: `Similarity2`, `Similarity3` and the like.
    Similarity(Turn),
    /// A vector of length 1: `Unit<SVector<T, N>>`.
    Direction(Dim),
}

impl Turn {
    /// The dimension of the space that is rotated.
    pub fn dimension(self) -> usize {
        match self {
            Turn::Matrix(n) => n,
            Turn::Complex => 2,
            Turn::Quaternion => 3,
        }
    }

    /// The shape of its storage.
    pub fn shape(self) -> Shape {
        match self {
            Turn::Matrix(n) => Shape::lit(n, n),
            Turn::Complex => Shape::lit(2, 1),
            Turn::Quaternion => Shape::lit(4, 1),
        }
    }

    /// The length of its tangents: an angle in the plane, an axis times an angle in space.
    pub fn tangent(self) -> usize {
        if self.dimension() == 2 { 1 } else { 3 }
    }

    /// Its name in nalgebra.
    pub fn name(self) -> &'static str {
        match self {
            Turn::Matrix(2) => "Rotation2",
            Turn::Matrix(_) => "Rotation3",
            Turn::Complex => "UnitComplex",
            Turn::Quaternion => "UnitQuaternion",
        }
    }
}

impl Group {
    /// What a part of several is called in formulas.
    pub fn letter(self, part: usize) -> Option<&'static str> {
        let (Group::Isometry(turn) | Group::Similarity(turn)) = self else { return None };
        Some(match (part, turn) {
            (0, Turn::Matrix(_)) => "R",
            (0, Turn::Complex) => "z",
            (0, Turn::Quaternion) => "q",
            (1, _) => "t",
            _ => "s",
        })
    }

    /// The shapes of its parts: rotation, translation, scaling, as far as there are.
    pub fn parts(self) -> Vec<Shape> {
        match self {
            Group::Turn(turn) | Group::Number(turn) => vec![turn.shape()],
            Group::Translation(n) => vec![Shape::lit(n, 1)],
            Group::Isometry(turn) => vec![turn.shape(), Shape::lit(turn.dimension(), 1)],
            Group::Similarity(turn) => vec![turn.shape(), Shape::lit(turn.dimension(), 1), SCALAR],
            Group::Direction(n) => vec![Shape::column(n)],
        }
    }

    /// The shape of its tangents.
    pub fn tangent(self) -> Shape {
        Shape::column(match self {
            Group::Turn(turn) => Dim::Lit(turn.tangent()),
            Group::Number(turn) => turn.shape().rows,
            Group::Translation(n) => Dim::Lit(n),
            Group::Isometry(turn) => Dim::Lit(turn.dimension() + turn.tangent()),
            Group::Similarity(turn) => Dim::Lit(turn.dimension() + turn.tangent() + 1),
            Group::Direction(n) => n,
        })
    }

    /// How its rotation is stored, if it has one.
    pub fn turn(self) -> Option<Turn> {
        match self {
            Group::Turn(turn) | Group::Isometry(turn) | Group::Similarity(turn) => Some(turn),
            Group::Number(_) | Group::Translation(_) | Group::Direction(_) => None,
        }
    }

    /// Of whose numbers it is one, with a product, a length and parts: of quaternions or complex numbers of any length,
    /// or of length 1.
    pub fn number(self) -> Option<Turn> {
        match self {
            Group::Number(turn) | Group::Turn(turn @ (Turn::Complex | Turn::Quaternion)) => Some(turn),
            _ => None,
        }
    }

    /// The dimension of the space that it acts on, if it is a literal.
    pub fn dimension(self) -> Option<usize> {
        match self {
            Group::Number(_) => None,
            Group::Translation(n) => Some(n),
            Group::Direction(n) => n.literal(),
            Group::Turn(turn) | Group::Isometry(turn) | Group::Similarity(turn) => Some(turn.dimension()),
        }
    }

    /// Its name in nalgebra.
    pub fn name(self) -> &'static str {
        match self {
            Group::Turn(turn) => turn.name(),
            Group::Number(Turn::Complex) => "Complex",
            Group::Number(_) => "Quaternion",
            Group::Translation(2) => "Translation2",
            Group::Translation(_) => "Translation3",
            Group::Isometry(Turn::Complex) => "Isometry2",
            Group::Isometry(Turn::Quaternion) => "Isometry3",
            Group::Isometry(Turn::Matrix(2)) => "IsometryMatrix2",
            Group::Isometry(Turn::Matrix(_)) => "IsometryMatrix3",
            Group::Similarity(Turn::Complex) => "Similarity2",
            Group::Similarity(Turn::Quaternion) => "Similarity3",
            Group::Similarity(Turn::Matrix(2)) => "SimilarityMatrix2",
            Group::Similarity(Turn::Matrix(_)) => "SimilarityMatrix3",
            Group::Direction(_) => "Unit",
        }
    }

    /// The group of a name, as nalgebra's aliases have them.
    pub fn named(name: &str) -> Option<Group> {
        let turns = [Turn::Matrix(2), Turn::Matrix(3), Turn::Complex, Turn::Quaternion];
        let made = [Group::Turn, Group::Isometry, Group::Similarity];
        let with_turns = made.into_iter().flat_map(|make| turns.map(make));
        let numbers = [Turn::Complex, Turn::Quaternion].map(Group::Number);
        with_turns.chain(numbers).chain([Group::Translation(2), Group::Translation(3)]).find(|group| group.name() == name)
    }
}
