//! Structs as variables of differentiation.

/// A struct of scalars, matrices, points, rotations, rigid motions, arrays and such structs, which `#[derive(matgrad::Parameters)]` implements.
pub trait Parameters {
    /// The type of its derivatives, directions and cotangents: the struct itself, or, where it has points, rotations
    /// or rigid motions, the struct of the same fields with vectors in their place.
    type Tangent;
}
