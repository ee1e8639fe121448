//! The fields of a struct that derives `Parameters`, and what is done with each.

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use syn::{GenericArgument, PathArguments, Type};

use super::group::Paths;
use crate::graph::shape::DimNames;
use crate::spaces::group::Group;
use crate::syntax::items::{Items, derives_parameters, has_tangents_of_its_own, names_of};
use crate::syntax::types::{INTEGERS, Named, TypeReader, group_name, is_group_name, matrix_name};

/// What a field is made of.
pub enum Field {
    /// A number.
    Scalar,
    /// A matrix, and how many elements it has, where that can be said.
    Matrix(Option<TokenStream>),
    /// A point of so many coordinates.
    Point(TokenStream),
    /// A rotation, a rigid motion or the like, and the length of its tangents.
    Group(Group, TokenStream),
    /// So many of these.
    Array(Box<Field>, TokenStream),
    /// A struct, and whether its tangents are another.
    Struct(bool),
}

impl Field {
    /// Whether its tangents are another type.
    pub fn has_other_tangents(&self) -> bool {
        match self {
            Field::Point(_) | Field::Group(..) | Field::Struct(true) => true,
            Field::Array(inner, _) => inner.has_other_tangents(),
            _ => false,
        }
    }

    /// Whether its tangents are numbers, as those of a scalar and of a rotation of the plane.
    pub fn has_scalar_tangents(&self) -> bool {
        match self {
            Field::Scalar => true,
            Field::Group(Group::Turn(turn), _) => turn.tangent() == 1,
            _ => false,
        }
    }

    /// Whether it has rotations.
    pub fn has_turns(&self) -> bool {
        match self {
            Field::Group(group, _) => group.turn().is_some_and(|turn| turn.dimension() == 3 || !matches!(group, Group::Turn(_))),
            Field::Array(inner, _) => inner.has_turns(),
            _ => false,
        }
    }

    /// The name of an index, another for each array inside of an array.
    fn counter(&self) -> Ident {
        let mut depth = 0;
        let mut field = self;
        while let Field::Array(inner, _) = field {
            (depth, field) = (depth + 1, inner);
        }
        Ident::new(&format!("k{depth}"), Span::mixed_site())
    }

    /// Whether it has structs.
    pub fn has_structs(&self) -> bool {
        match self {
            Field::Struct(_) => true,
            Field::Array(inner, _) => inner.has_structs(),
            _ => false,
        }
    }

    /// The function `f` of each number.
    pub fn mapped(&self, place: &TokenStream) -> TokenStream {
        match self {
            field if field.has_scalar_tangents() => emit!(f(#place)),
            Field::Array(inner, _) => {
                let k = self.counter();
                let inner = inner.mapped(&emit!(#place[#k]));
                emit!(::core::array::from_fn(|#k| #inner))
            }
            _ => emit!(#place.map(&mut f)),
        }
    }

    /// The function `f` of the numbers of two.
    pub fn zipped(&self, a: &TokenStream, b: &TokenStream) -> TokenStream {
        match self {
            field if field.has_scalar_tangents() => emit!(f(#a, #b)),
            Field::Array(inner, _) => {
                let k = self.counter();
                let inner = inner.zipped(&emit!(#a[#k]), &emit!(#b[#k]));
                emit!(::core::array::from_fn(|#k| #inner))
            }
            _ => emit!(#a.zip_map(&#b, &mut f)),
        }
    }

    /// What it becomes along a tangent.
    pub fn moved(&self, place: &TokenStream, tangent: &TokenStream, paths: &Paths) -> TokenStream {
        match self {
            Field::Group(group, _) => paths.retracted(*group, place, tangent),
            Field::Struct(_) => emit!(#place.retract(&#tangent)),
            Field::Array(inner, _) => {
                let k = self.counter();
                let inner = inner.moved(&emit!(#place[#k]), &emit!(#tangent[#k]), paths);
                emit!(::core::array::from_fn(|#k| #inner))
            }
            Field::Scalar | Field::Matrix(_) | Field::Point(_) => emit!(#place + #tangent),
        }
    }

    /// The tangent that leads to another.
    pub fn local(&self, place: &TokenStream, other: &TokenStream, paths: &Paths) -> TokenStream {
        match self {
            Field::Group(group, _) => paths.local(*group, place, other),
            Field::Struct(_) => emit!(#place.local(&#other)),
            Field::Array(inner, _) => {
                let k = self.counter();
                let inner = inner.local(&emit!(#place[#k]), &emit!(#other[#k]), paths);
                emit!(::core::array::from_fn(|#k| #inner))
            }
            Field::Scalar | Field::Matrix(_) | Field::Point(_) => emit!(#other - #place),
        }
    }
}

/// The scalar type that a type is made of.
pub fn scalar_of(ty: &Type, parameters: &[String]) -> Option<String> {
    match ty {
        Type::Array(array) => scalar_of(&array.elem, parameters),
        Type::Paren(inner) => scalar_of(&inner.elem, parameters),
        Type::Path(path) => {
            let last = path.path.segments.last()?;
            let name = last.ident.to_string();
            if matches!(name.as_str(), "f64" | "f32") || parameters.contains(&name) {
                return Some(name);
            }
            let PathArguments::AngleBracketed(list) = &last.arguments else { return None };
            list.args.iter().find_map(|argument| match argument {
                GenericArgument::Type(inner) => scalar_of(inner, parameters),
                _ => None,
            })
        }
        _ => None,
    }
}

/// What a field of a type is made of.
///
/// # Errors
/// Where it cannot be differentiated: why, as messages go on behind the field.
pub fn kind_of(ty: &Type, scalar: &str, items: &Items) -> Result<Field, String> {
    match ty {
        Type::Array(array) => Ok(Field::Array(Box::new(kind_of(&array.elem, scalar, items)?), array.len.to_token_stream())),
        Type::Paren(inner) => kind_of(&inner.elem, scalar, items),
        Type::Group(inner) => kind_of(&inner.elem, scalar, items),
        Type::Path(path) => {
            let Some(last) = path.path.segments.last() else { return Err("has no type".to_owned()) };
            let name = last.ident.to_string();
            if name == scalar {
                return Ok(Field::Scalar);
            }
            let list: Vec<&GenericArgument> = match &last.arguments {
                PathArguments::AngleBracketed(list) => list.args.iter().collect(),
                _ => vec![],
            };
            let dims: Vec<TokenStream> = list.iter().skip(1).map(|argument| dimension(argument)).collect();
            let literal = |n: usize| proc_macro2::Literal::usize_unsuffixed(n).to_token_stream();
            match (matrix_name(&name), &dims[..]) {
                (Some(Named::Fixed(rows, cols)), _) => Ok(Field::Matrix(Some(literal(rows * cols)))),
                (Some(Named::Point(n)), _) => Ok(Field::Point(literal(n))),
                (Some(Named::AnyPoint), [n]) => Ok(Field::Point(n.clone())),
                (Some(Named::Matrix), [rows, cols]) => Ok(Field::Matrix(Some(emit!(#rows * #cols)))),
                (Some(Named::Vector | Named::RowVector), [n]) => Ok(Field::Matrix(Some(n.clone()))),
                (Some(_), _) => Err("is no matrix of literal or const-generic size".to_owned()),
                (None, _)
                    if INTEGERS.contains(&name.as_str())
                        || matches!(name.as_str(), "bool" | "char" | "String" | "Vec" | "Option" | "f32" | "f64") =>
                {
                    Err(OTHERS.to_owned())
                }
                (None, _) if is_group_name(&name) && items.structure(&names_of(&path.path)).is_none() => {
                    group_of(last, scalar, items)
                }
                (None, _) => {
                    let inner = items.structure(&names_of(&path.path));
                    if let Some(inner) = inner.filter(|inner| !derives_parameters(&inner.attrs)) {
                        return Err(format!(
                            "is a struct without `#[derive(matgrad::Parameters)]`; write it at `{}`",
                            inner.ident
                        ));
                    }
                    Ok(Field::Struct(inner.is_some_and(|inner| has_tangents_of_its_own(inner, items, 8))))
                }
            }
        }
        _ => Err("is no scalar, matrix or array of them".to_owned()),
    }
}

/// What a field of numbers that are counted, of text or of any length is told.
const OTHERS: &str = "cannot be differentiated";

/// The group that a field is of.
fn group_of(last: &syn::PathSegment, scalar: &str, items: &Items) -> Result<Field, String> {
    let parameters = [(scalar.to_owned(), crate::spaces::Field::Real)];
    let is_parameter = !matches!(scalar, "f32" | "f64");
    let type_parameters = if is_parameter { &parameters[..] } else { &[] };
    let mut reader = TypeReader { scalar: None, type_parameters, dims: DimNames::default(), items, depth: 0 };
    let Some(group) = group_name(last, &mut reader) else {
        return Err("is no rotation, rigid motion or vector of length 1 of a size that is seen".to_owned());
    };
    let length = match (group, &last.arguments) {
        (Group::Direction(dim), PathArguments::AngleBracketed(list)) if dim.literal().is_none() => match list.args.first() {
            Some(GenericArgument::Type(vector)) => match kind_of(vector, scalar, items)? {
                Field::Matrix(Some(count)) => count,
                _ => return Err("is no vector of literal or const-generic size".to_owned()),
            },
            _ => return Err("is no vector of literal or const-generic size".to_owned()),
        },
        _ => proc_macro2::Literal::usize_unsuffixed(group.tangent().len().unwrap_or(0)).to_token_stream(),
    };
    Ok(Field::Group(group, length))
}

/// `Const<3>` and `U3` are 3.
fn dimension(argument: &GenericArgument) -> TokenStream {
    if let GenericArgument::Type(Type::Path(path)) = argument
        && let Some(last) = path.path.segments.last()
    {
        if let (true, PathArguments::AngleBracketed(list)) = (last.ident == "Const", &last.arguments) {
            return list.args.to_token_stream();
        }
        let digits = last.ident.to_string().strip_prefix('U').and_then(|n| n.parse::<usize>().ok());
        if let Some(n) = digits {
            return proc_macro2::Literal::usize_unsuffixed(n).to_token_stream();
        }
    }
    argument.to_token_stream()
}
