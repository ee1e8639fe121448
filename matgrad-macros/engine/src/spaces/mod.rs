//! The spaces that values live in: scalars, matrices, points and what is made of them, and which of them have
//! tangents.

pub mod group;
pub mod links;
pub mod pushed;
pub mod smooth;
pub mod tangents;
mod turning;
pub mod turns;
pub mod words;

use std::rc::Rc;

use crate::graph::shape::{Dim, SCALAR, Shape};
use group::Group;

/// The scalar type of a function.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ScalarType {
    /// `f32`
    F32,
    /// `f64`
    F64,
    /// A type parameter.
    Generic {
        /// Its name.
        name: String,
        /// What it is bounded by.
        field: Field,
    },
}

/// The trait that gives a type parameter its functions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Field {
    /// nalgebra's `RealField`.
    Real,
    /// nalgebra's `SimdRealField`, whose functions are spelled `simd_…`.
    Simd,
    /// The `Float` of num-traits, whatever leads there: its functions are reached through the parameter.
    Float,
}

/// A step from a value to a part of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Step {
    /// An element of an array.
    Index(usize),
    /// Every element of an array that is not taken apart.
    Each,
    /// A field of a struct; of a tuple and a tuple struct by its number.
    Field(String),
    /// A part of what a group's element stores.
    Storage(usize),
}

/// A struct whose definition is seen.
#[derive(Clone, PartialEq, Debug)]
pub struct Struct {
    /// How it is named where the function stands, without arguments.
    pub path: String,
    /// Its fields, in order; by number where they have no names.
    pub fields: Vec<(String, Ty)>,
    /// The struct of its tangents, where that is another: how it is named.
    pub tangent: Option<String>,
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
    /// A rotation, a rigid motion or the like.
    Group(Group),
    /// `[…; D]`
    Array(Box<Ty>, Dim),
    /// `[…]`, and `Vec<…>`, which are read alike.
    Slice(Box<Ty>),
    /// `(…, …)`
    Tuple(Vec<Ty>),
    /// A struct whose fields are known.
    Struct(Rc<Struct>),
    /// A matrix of run-time size, by the dimensions that are known, which is a constant.
    Dynamic(Option<Dim>, Option<Dim>),
    /// `Option<…>`
    Option(Box<Ty>),
    /// `Result<…, …>`, of which only the value is looked at.
    Result(Box<Ty>),
    /// An integer, a `usize` as far as can be seen.
    Integer,
    /// An integer of another type.
    OtherInteger,
    /// A constant of a type the macro does not look into.
    Other,
}

impl ScalarType {
    /// Whether it is bounded by `Float` alone.
    pub fn is_float(&self) -> bool {
        matches!(self, ScalarType::Generic { field: Field::Float, .. })
    }

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

impl Struct {
    /// Its name alone.
    pub fn name(&self) -> &str {
        self.path.rsplit("::").next().unwrap_or_default()
    }

    /// The type of a field.
    pub fn field(&self, name: &str) -> Option<&Ty> {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, ty)| ty)
    }
}

impl Ty {
    /// The shape of a scalar, matrix or point.
    pub fn shape(&self) -> Option<Shape> {
        match self {
            Ty::Scalar => Some(SCALAR),
            Ty::Matrix(shape) => Some(*shape),
            Ty::Point(n) => Some(Shape::column(*n)),
            Ty::Group(_)
            | Ty::Array(..)
            | Ty::Slice(_)
            | Ty::Tuple(_)
            | Ty::Struct(_)
            | Ty::Dynamic(..)
            | Ty::Option(_)
            | Ty::Result(_)
            | Ty::Integer
            | Ty::OtherInteger
            | Ty::Other => None,
        }
    }

    /// What a value of this type has at a place.
    pub fn at(&self, path: &[Step]) -> Option<&Ty> {
        path.iter().try_fold(self, |ty, step| match (ty, step) {
            (Ty::Array(inner, _), Step::Index(_) | Step::Each) => Some(&**inner),
            (Ty::Struct(of), Step::Field(name)) => of.field(name),
            (Ty::Tuple(items), Step::Field(number)) => items.get(number.parse::<usize>().ok()?),
            _ => None,
        })
    }

    /// What the elements of an array are.
    pub fn item(&self) -> Option<&Ty> {
        match self {
            Ty::Array(inner, _) => Some(inner),
            _ => None,
        }
    }

    /// Whether this is an integer.
    pub fn is_integer(&self) -> bool {
        matches!(self, Ty::Integer | Ty::OtherInteger)
    }

    /// Whether a function whose result is of this type can be differentiated.
    pub fn is_returned(&self) -> bool {
        match self {
            Ty::Tuple(items) => !items.is_empty() && items.iter().all(Ty::is_returned),
            Ty::Array(inner, _) => inner.is_returned(),
            Ty::Struct(of) => !of.fields.is_empty() && of.fields.iter().all(|(_, ty)| ty.is_returned()),
            ty => ty.is_differentiable(),
        }
    }

    /// Whether a derivative with respect to a value of this type makes sense.
    pub fn is_differentiable(&self) -> bool {
        match self {
            Ty::Scalar | Ty::Matrix(_) | Ty::Point(_) | Ty::Group(_) => true,
            Ty::Array(inner, _) => inner.is_differentiable(),
            Ty::Struct(of) => !of.fields.is_empty() && of.fields.iter().all(|(_, ty)| ty.is_differentiable()),
            Ty::Slice(_)
            | Ty::Tuple(_)
            | Ty::Dynamic(..)
            | Ty::Option(_)
            | Ty::Result(_)
            | Ty::Integer
            | Ty::OtherInteger
            | Ty::Other => false,
        }
    }

    /// The type of tangents to values of this type: an angle where a rotation of the plane is turned, vectors for
    /// points and other groups, the type itself for matrices and scalars.
    pub fn tangent(&self) -> Ty {
        match self {
            Ty::Point(n) => Ty::Matrix(Shape::column(*n)),
            Ty::Group(Group::Turn(turn)) if turn.tangent() == 1 => Ty::Scalar,
            Ty::Group(group) => Ty::Matrix(group.tangent()),
            Ty::Array(inner, dim) => Ty::Array(Box::new(inner.tangent()), *dim),
            Ty::Tuple(items) => Ty::Tuple(items.iter().map(Ty::tangent).collect()),
            Ty::Struct(of) => Ty::Struct(Rc::new(Struct {
                path: of.tangent.clone().unwrap_or_else(|| of.path.clone()),
                fields: of.fields.iter().map(|(name, ty)| (name.clone(), ty.tangent())).collect(),
                tangent: None,
            })),
            other => other.clone(),
        }
    }

    /// Whether some part of it is of a group, or a struct whose tangents are another, so that a differential is of
    /// another type.
    pub fn has_groups(&self) -> bool {
        match self {
            Ty::Group(_) => true,
            Ty::Array(inner, _) => inner.has_groups(),
            Ty::Tuple(items) => items.iter().any(Ty::has_groups),
            Ty::Struct(of) => of.tangent.is_some() || of.fields.iter().any(|(_, ty)| ty.has_groups()),
            _ => false,
        }
    }

    /// A struct in it whose tangents are another that is not defined.
    pub fn without_tangents(&self) -> Option<&Struct> {
        fn is_other(ty: &Ty) -> bool {
            match ty {
                Ty::Point(_) | Ty::Group(_) => true,
                Ty::Array(inner, _) => is_other(inner),
                Ty::Struct(of) => of.fields.iter().any(|(_, ty)| is_other(ty)),
                _ => false,
            }
        }
        match self {
            Ty::Array(inner, _) => inner.without_tangents(),
            Ty::Tuple(items) => items.iter().find_map(Ty::without_tangents),
            Ty::Struct(of) => {
                let inner = of.fields.iter().find_map(|(_, ty)| ty.without_tangents());
                inner.or_else(|| Some(&**of).filter(|_| of.tangent.is_none() && is_other(self)))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found_by_their_place() {
        let layer = Struct {
            path: "Layer".to_owned(),
            fields: vec![("w".to_owned(), Ty::Matrix(Shape::lit(2, 3))), ("b".to_owned(), Ty::Scalar)],
            tangent: None,
        };
        let layers = Ty::Array(Box::new(Ty::Struct(Rc::new(layer))), Dim::Lit(4));
        let whole = Ty::Tuple(vec![Ty::Integer, layers.clone()]);
        let path = [Step::Field("1".to_owned()), Step::Index(2), Step::Field("w".to_owned())];
        assert_eq!(whole.at(&path), Some(&Ty::Matrix(Shape::lit(2, 3))));
        assert_eq!(layers.at(&[Step::Index(0), Step::Field("c".to_owned())]), None);
        assert!(layers.is_differentiable() && !whole.is_differentiable());
    }
}
