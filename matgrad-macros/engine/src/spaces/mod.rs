//! The spaces that values live in: scalars, matrices, points and what is made of them, and which of them have
//! tangents.

use crate::graph::shape::{Dim, SCALAR, Shape};

/// The scalar type of a function.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ScalarType {
    /// `f32`
    F32,
    /// `f64`
    F64,
    /// A type parameter; `simd` when it is bounded by `SimdRealField`.
    Generic {
        /// Its name.
        name: String,
        /// Whether its functions are spelled `simd_…`.
        simd: bool,
    },
}

/// A type, as far as it matters for derivatives.
#[derive(Clone, PartialEq, Debug)]
pub enum Ty {
    /// The scalar type of the function.
    Scalar,
    /// A statically sized matrix of it.
    Matrix(Shape),
    /// A `Point`, differentiated as the vector of its coordinates.
    Point(Dim),
    /// `[…; D]`
    Array(Box<Ty>, Dim),
    /// `[…]`, and `Vec<…>`, which are read alike.
    Slice(Box<Ty>),
    /// `(…, …)`
    Tuple(Vec<Ty>),
    /// `Option<…>`
    Option(Box<Ty>),
    /// An integer, a `usize` as far as can be seen.
    Integer,
    /// An integer of another type.
    OtherInteger,
    /// A constant of a type the macro does not look into.
    Other,
}

impl ScalarType {
    /// The name of the type.
    pub fn name(&self) -> proc_macro2::Ident {
        let name = match self {
            ScalarType::F32 => "f32",
            ScalarType::F64 => "f64",
            ScalarType::Generic { name, .. } => name,
        };
        proc_macro2::Ident::new(name, proc_macro2::Span::call_site())
    }
}

impl Ty {
    /// The shape of a scalar, matrix or point.
    pub fn shape(&self) -> Option<Shape> {
        match self {
            Ty::Scalar => Some(SCALAR),
            Ty::Matrix(shape) => Some(*shape),
            Ty::Point(n) => Some(Shape::column(*n)),
            Ty::Array(..) | Ty::Slice(_) | Ty::Tuple(_) | Ty::Option(_) | Ty::Integer | Ty::OtherInteger | Ty::Other => None,
        }
    }

    /// Whether this is an integer.
    pub fn is_integer(&self) -> bool {
        matches!(self, Ty::Integer | Ty::OtherInteger)
    }

    /// Whether a derivative with respect to a value of this type makes sense.
    pub fn is_differentiable(&self) -> bool {
        match self {
            Ty::Scalar | Ty::Matrix(_) | Ty::Point(_) => true,
            Ty::Array(inner, _) => inner.is_differentiable(),
            Ty::Slice(_) | Ty::Tuple(_) | Ty::Option(_) | Ty::Integer | Ty::OtherInteger | Ty::Other => false,
        }
    }
}
