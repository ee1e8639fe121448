//! Rust types as the macro sees them: by their spelling, since a macro has no other.

use std::rc::Rc;

use syn::{GenericArgument, PathArguments, Type};

use super::expand::{Expander, substituted};
use super::items::{Items, derives_parameters, has_tangents_of_its_own};
use crate::graph::shape::{Dim, DimNames, Shape};
use crate::spaces::group::{Group, Turn};
use crate::spaces::{Field, ScalarType, Struct, Ty};

/// What a type's spelling is read against: the scalar type and the const generics.
pub struct TypeReader<'a> {
    /// The scalar type, once it is known.
    pub scalar: Option<ScalarType>,
    /// The type parameters and whether each is a SIMD scalar.
    pub type_parameters: &'a [(String, Field)],
    /// The const generics of the function, and of the impl where the macro sees it.
    pub dims: DimNames,
    /// What is written around the function.
    pub items: &'a Items,
    /// How many structs are being read, one inside the other.
    pub depth: u32,
}

/// What a matrix type's name says: its rows and columns, where the name holds them.
pub enum Named {
    /// `SMatrix<T, R, C>` and `OMatrix<T, R, C>`.
    Matrix,
    /// `SVector<T, N>` and `OVector<T, N>`.
    Vector,
    /// `RowSVector<T, N>`.
    RowVector,
    /// `Matrix2x3<T>`, `Vector3<T>`, …
    Fixed(usize, usize),
    /// `Point3<T>`
    Point(usize),
    /// `OPoint<T, D>`, `Point<T, N>`
    AnyPoint,
}

/// Reads the name of a matrix type.
pub fn matrix_name(name: &str) -> Option<Named> {
    let digits = |s: &str| s.parse::<usize>().ok().filter(|n| s.len() == 1 && (1..=6).contains(n));
    Some(match name {
        "SMatrix" | "OMatrix" => Named::Matrix,
        "SVector" | "OVector" => Named::Vector,
        "RowSVector" | "RowOVector" => Named::RowVector,
        "OPoint" | "Point" => Named::AnyPoint,
        _ => {
            if let Some(rest) = name.strip_prefix("RowVector") {
                Named::Fixed(1, digits(rest)?)
            } else if let Some(rest) = name.strip_prefix("Vector") {
                Named::Fixed(digits(rest)?, 1)
            } else if let Some(rest) = name.strip_prefix("Point") {
                Named::Point(digits(rest)?)
            } else if let Some(rest) = name.strip_prefix("Matrix") {
                match rest.split_once('x') {
                    Some((rows, cols)) => Named::Fixed(digits(rows)?, digits(cols)?),
                    None => Named::Fixed(digits(rest)?, digits(rest)?),
                }
            } else {
                return None;
            }
        }
    })
}

/// Whether a type of this name is of a group, as far as the name says.
pub fn is_group_name(name: &str) -> bool {
    let generic = ["Unit", "Rotation", "Translation", "Isometry", "Similarity"];
    Group::named(name).is_some() || name.starts_with("UnitVector") || generic.contains(&name)
}

/// Whether a type says by its spelling alone what it is: numbers, matrices, groups.
pub fn is_known(ty: &Type) -> bool {
    let (items, dims) = (Items::default(), DimNames::default());
    TypeReader { scalar: None, type_parameters: &[], dims, items: &items, depth: 0 }.read(ty) != Ty::Other
}

/// Reads a group's name with its arguments, as far as they say which it is.
pub fn group_name(segment: &syn::PathSegment, reader: &mut TypeReader<'_>) -> Option<Group> {
    let name = segment.ident.to_string();
    if let Some(group) = Group::named(&name) {
        return Some(group);
    }
    if let Some(n) = name.strip_prefix("UnitVector").and_then(|n| n.parse().ok()).filter(|n| (1..=6).contains(n)) {
        return Some(Group::Direction(Dim::Lit(n)));
    }
    let PathArguments::AngleBracketed(list) = &segment.arguments else { return None };
    let arguments: Vec<&GenericArgument> = list.args.iter().collect();
    let inner = |argument: &GenericArgument| match argument {
        GenericArgument::Type(Type::Path(path)) => path.path.segments.last().cloned(),
        _ => None,
    };
    match (name.as_str(), &arguments[..]) {
        ("Unit", [GenericArgument::Type(vector)]) => match reader.read(vector) {
            Ty::Matrix(shape) if shape.cols == Dim::Lit(1) => Some(Group::Direction(shape.rows)),
            _ => match inner(arguments[0])?.ident.to_string().as_str() {
                "Complex" => Some(Group::Turn(Turn::Complex)),
                "Quaternion" => Some(Group::Turn(Turn::Quaternion)),
                _ => None,
            },
        },
        ("Rotation" | "Translation", [_, n]) => {
            let n = reader.dim(n)?.literal().filter(|n| matches!(n, 2 | 3))?;
            Some(if name == "Rotation" { Group::Turn(Turn::Matrix(n)) } else { Group::Translation(n) })
        }
        ("Isometry" | "Similarity", [_, turn, _]) => {
            let Group::Turn(turn) = group_name(&inner(turn)?, reader)? else { return None };
            Some(if name == "Isometry" { Group::Isometry(turn) } else { Group::Similarity(turn) })
        }
        _ => None,
    }
}

impl TypeReader<'_> {
    /// The type a spelling stands for; a reference is read as what it refers to.
    pub fn read(&mut self, ty: &Type) -> Ty {
        match ty {
            Type::Reference(reference) => self.read(&reference.elem),
            Type::Paren(paren) => self.read(&paren.elem),
            Type::Group(group) => self.read(&group.elem),
            Type::Tuple(tuple) => Ty::Tuple(tuple.elems.iter().map(|ty| self.read(ty)).collect()),
            Type::Array(array) => match self.dim_of_expr(&array.len) {
                Some(dim) => Ty::Array(Box::new(self.read(&array.elem)), dim),
                None => Ty::Other,
            },
            Type::Slice(slice) => Ty::Slice(Box::new(self.read(&slice.elem))),
            Type::Path(path) if path.qself.is_none() => self.read_path(&path.path),
            _ => Ty::Other,
        }
    }

    fn read_path(&mut self, path: &syn::Path) -> Ty {
        let Some(last) = path.segments.last() else { return Ty::Other };
        let name = last.ident.to_string();
        let arguments: Vec<&GenericArgument> = match &last.arguments {
            PathArguments::AngleBracketed(list) => list.args.iter().collect(),
            _ => vec![],
        };
        if let Some(scalar) = self.scalar_of(path) {
            return match &self.scalar {
                Some(known) if *known != scalar => Ty::Other,
                _ => {
                    self.scalar = Some(scalar);
                    Ty::Scalar
                }
            };
        }
        if let ("Vec", [GenericArgument::Type(inner)]) = (name.as_str(), &arguments[..]) {
            return Ty::Slice(Box::new(self.read(inner)));
        }
        if name == "Option" {
            return match arguments[..] {
                [GenericArgument::Type(inner)] => Ty::Option(Box::new(self.read(inner))),
                _ => Ty::Other,
            };
        }
        // An alias may leave out the type of the error.
        if let ("Result", [GenericArgument::Type(inner), ..]) = (name.as_str(), &arguments[..]) {
            return Ty::Result(Box::new(self.read(inner)));
        }
        if arguments.is_empty() && INTEGERS.contains(&name.as_str()) {
            return if name == "usize" { Ty::Integer } else { Ty::OtherInteger };
        }
        if let Some(of) = self.read_struct(path) {
            return of;
        }
        if let Some(group) = self.group(last) {
            return Ty::Group(group);
        }
        // A view is read as the matrix that it shows.
        let name = name.replace("View", "");
        let arguments: Vec<&GenericArgument> =
            arguments.into_iter().filter(|argument| !matches!(argument, GenericArgument::Lifetime(_))).collect();
        let Some((GenericArgument::Type(element), dims)) = arguments.split_first() else { return Ty::Other };
        if let Some((rows, cols)) = self.dynamic(&name, dims) {
            return if self.read_element(element) == Ty::Scalar { Ty::Dynamic(rows, cols) } else { Ty::Other };
        }
        // `Matrix<T, R, C, S>` of any storage, and `MatrixView<'_, T, R, C>`.
        if let ("Matrix", [rows, cols, ..]) = (name.as_str(), dims) {
            return match (self.read_element(element), self.dim(rows), self.dim(cols)) {
                (Ty::Scalar, Some(rows), Some(cols)) => Ty::Matrix(Shape::new(rows, cols)),
                _ => Ty::Other,
            };
        }
        let Some(named) = matrix_name(&name) else { return Ty::Other };
        if self.read_element(element) != Ty::Scalar {
            return Ty::Other;
        }
        self.sized(named, dims).unwrap_or(Ty::Other)
    }

    /// The dimensions that are known of a matrix with a run-time dimension; `None` if it has none.
    fn dynamic(&mut self, name: &str, dims: &[&GenericArgument]) -> Option<(Option<Dim>, Option<Dim>)> {
        let is_dyn = |argument: &GenericArgument| match argument {
            GenericArgument::Type(Type::Path(path)) => {
                path.path.segments.last().is_some_and(|last| last.ident == "Dyn" || last.ident == "Dynamic")
            }
            _ => false,
        };
        let one = Some(Dim::Lit(1));
        let digit = |text: &str| text.parse::<usize>().ok().filter(|n| text.len() == 1 && (1..=6).contains(n)).map(Dim::Lit);
        let mut known = |argument: &GenericArgument| if is_dyn(argument) { None } else { self.dim(argument) };
        match (name, dims) {
            ("DVector", []) => Some((None, one)),
            ("RowDVector", []) => Some((one, None)),
            ("DMatrix", []) => Some((None, None)),
            ("OVector" | "Vector", [rows, ..]) if is_dyn(rows) => Some((None, one)),
            ("RowOVector", [cols]) if is_dyn(cols) => Some((one, None)),
            ("OMatrix" | "Matrix", [rows, cols, ..]) if is_dyn(rows) || is_dyn(cols) => Some((known(rows), known(cols))),
            (name, []) => {
                let rest = name.strip_prefix("Matrix")?;
                match (rest.strip_prefix("Xx"), rest.strip_suffix("xX")) {
                    (Some(cols), _) => Some((None, Some(digit(cols)?))),
                    (_, Some(rows)) => Some((Some(digit(rows)?), None)),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// The group that a type's name and arguments spell, of the scalar type.
    fn group(&mut self, last: &syn::PathSegment) -> Option<Group> {
        let group = group_name(last, self)?;
        let PathArguments::AngleBracketed(list) = &last.arguments else { return None };
        let GenericArgument::Type(element) = list.args.first()? else { return None };
        // The scalar of `Unit<Vector3<T>>` was read with the vector.
        (last.ident == "Unit" || self.read_element(element) == Ty::Scalar).then_some(group)
    }

    /// A struct that is seen, or another type that has methods.
    fn read_struct(&mut self, path: &syn::Path) -> Option<Ty> {
        let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let of = |fields| Ty::Struct(Rc::new(Struct { path: names.join("::"), fields, tangent: None }));
        let Some(written) = self.items.structure(&names.join("::")) else {
            let key = self.items.key_of_type(&names.join("::"))?;
            return self.items.opaque.contains(&key).then(|| of(vec![]));
        };
        if self.depth > 8 {
            return None;
        }
        self.depth += 1;
        let arguments = &path.segments.last()?.arguments;
        let mut fields = Vec::new();
        for (k, field) in written.fields.iter().enumerate() {
            let ty = Expander::new(self.items, None, &[&written.generics]).ty(&field.ty);
            let ty = substituted(&written.generics, arguments, &ty)?;
            let read = match ty {
                // What is borrowed is not looked into, but what it is is known.
                Type::Ptr(_) => Ty::Other,
                ty => self.read(&ty),
            };
            fields.push((field.ident.as_ref().map_or_else(|| k.to_string(), ToString::to_string), read));
        }
        self.depth -= 1;
        let own = derives_parameters(&written.attrs) && has_tangents_of_its_own(written, self.items, 8);
        let tangent = own.then(|| format!("{}Tangent", names.join("::")));
        Some(Ty::Struct(Rc::new(Struct { path: names.join("::"), fields, tangent })))
    }

    /// The element type of a matrix. A lone name is a type parameter of an `impl` that the attribute
    /// on a method does not see.
    fn read_element(&mut self, element: &Type) -> Ty {
        if let (None, Type::Path(path)) = (&self.scalar, element)
            && let Some(name) = path.path.get_ident().map(ToString::to_string)
            && !INTEGERS.contains(&name.as_str())
            && !matches!(name.as_str(), "bool" | "f32" | "f64")
            && !self.type_parameters.iter().any(|(known, _)| *known == name)
        {
            self.scalar = Some(ScalarType::Generic { name, field: Field::Real });
        }
        self.read(element)
    }

    /// The type of a matrix name with these dimension arguments.
    pub fn sized(&mut self, named: Named, dims: &[&GenericArgument]) -> Option<Ty> {
        let one = Dim::Lit(1);
        Some(match (named, dims) {
            (Named::Fixed(rows, cols), []) => Ty::Matrix(Shape::lit(rows, cols)),
            (Named::Point(n), []) => Ty::Point(Dim::Lit(n)),
            (Named::Matrix, [rows, cols]) => Ty::Matrix(Shape::new(self.dim(rows)?, self.dim(cols)?)),
            (Named::Vector, [rows]) => Ty::Matrix(Shape::new(self.dim(rows)?, one)),
            (Named::RowVector, [cols]) => Ty::Matrix(Shape::new(one, self.dim(cols)?)),
            (Named::AnyPoint, [n]) => Ty::Point(self.dim(n)?),
            _ => return None,
        })
    }

    /// The scalar type a path spells, if it spells one.
    fn scalar_of(&self, path: &syn::Path) -> Option<ScalarType> {
        let name = path.segments.last()?.ident.to_string();
        if let Some((name, field)) = self.type_parameters.iter().find(|(known, _)| path.is_ident(known)) {
            return Some(ScalarType::Generic { name: name.clone(), field: *field });
        }
        if let Some(known @ ScalarType::Generic { name, .. }) = &self.scalar
            && path.is_ident(name)
        {
            return Some(known.clone());
        }
        match name.as_str() {
            "f32" => Some(ScalarType::F32),
            "f64" => Some(ScalarType::F64),
            _ => None,
        }
    }

    /// A dimension: `3`, `N`, `{ N }`, `Const<3>`, `Const<N>`, `U3`.
    pub fn dim(&mut self, argument: &GenericArgument) -> Option<Dim> {
        match argument {
            GenericArgument::Const(expr) => self.dim_of_expr(expr),
            GenericArgument::Type(Type::Path(path)) if path.qself.is_none() => {
                let last = path.path.segments.last()?;
                if let PathArguments::AngleBracketed(list) = &last.arguments {
                    let inner = list.args.first().filter(|_| last.ident == "Const" && list.args.len() == 1)?;
                    return self.dim(inner);
                }
                let name = last.ident.to_string();
                // How large a type is that is a parameter is not known.
                if path.path.get_ident().is_some_and(|name| self.type_parameters.iter().any(|(known, _)| name == known)) {
                    return None;
                }
                if let Some(n) = name.strip_prefix('U').and_then(|n| n.parse().ok()).filter(|&n| n <= LARGEST) {
                    return Some(Dim::Lit(n));
                }
                Some(self.dims.intern(&path_name(&path.path)))
            }
            _ => None,
        }
    }

    /// A dimension written as an expression.
    pub fn dim_of_expr(&mut self, expr: &syn::Expr) -> Option<Dim> {
        match expr {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(n), .. }) => {
                n.base10_parse().ok().filter(|&n| n <= LARGEST).map(Dim::Lit)
            }
            syn::Expr::Path(path) if path.qself.is_none() => Some(self.dims.intern(&path_name(&path.path))),
            syn::Expr::Block(block) if block.block.stmts.len() == 1 => match &block.block.stmts[0] {
                syn::Stmt::Expr(inner, None) => self.dim_of_expr(inner),
                _ => None,
            },
            syn::Expr::Paren(paren) => self.dim_of_expr(&paren.expr),
            syn::Expr::Group(group) => self.dim_of_expr(&group.expr),
            _ => None,
        }
    }
}

fn path_name(path: &syn::Path) -> String {
    let names: Vec<String> = path.segments.iter().map(|s| s.ident.to_string()).collect();
    names.join("::")
}

/// A matrix has no more rows or columns than this.
pub const LARGEST: usize = 1 << 16;

/// The integer types.
pub const INTEGERS: &[&str] = &["usize", "u8", "u16", "u32", "u64", "isize", "i8", "i16", "i32", "i64"];

/// Whether a type is one of matrices of which it is not known that they own their elements: a view, or any storage.
pub fn is_viewed(ty: &Type) -> bool {
    match ty {
        Type::Path(path) => path.path.segments.last().is_some_and(|last| {
            let name = last.ident.to_string();
            name == "Matrix" || name.contains("View")
        }),
        _ => false,
    }
}
