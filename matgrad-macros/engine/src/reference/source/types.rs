//! Types as far as values hang on them: shapes, lengths and kinds of integers.

use std::rc::Rc;

use syn::{GenericArgument, PathArguments, Type};

use super::environment::Env;
use super::machine::Machine;
use super::number::Number;
use super::value::{Eval, Value, Whole};

/// What the context asks of a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Want {
    /// Nothing is known.
    Anything,
    /// A scalar.
    Scalar,
    /// A matrix.
    Matrix(usize, usize),
    /// A point.
    Point(usize),
    /// An array, with its length where it has one.
    Array(Option<usize>, Box<Want>),
    /// A tuple.
    Tuple(Vec<Want>),
    /// An integer.
    Integer(Whole),
    /// An `Option` or the `Ok` of a `Result`.
    Inside(Box<Want>),
}

impl Want {
    /// The shape of the matrix that is asked for.
    pub fn shape(&self) -> Option<(usize, usize)> {
        match self {
            Want::Matrix(rows, cols) => Some((*rows, *cols)),
            Want::Point(rows) => Some((*rows, 1)),
            _ => None,
        }
    }

    /// What is asked of the items of an array.
    pub fn item(&self) -> Want {
        match self {
            Want::Array(_, inner) => (**inner).clone(),
            _ => Want::Anything,
        }
    }

    /// A matrix like another value.
    pub fn like<N: Number>(value: &Value<N>) -> Want {
        value.shape().map_or(Want::Anything, |(rows, cols)| Want::Matrix(rows, cols))
    }

    /// A value whose literals take the type that is asked for.
    pub fn coerce<N: Number>(&self, value: Value<N>) -> Value<N> {
        match (self, value) {
            (Want::Integer(whole), Value::Integer(k, Whole::Open)) => Value::Integer(k, *whole),
            (Want::Point(_), Value::Matrix(m)) => Value::Point(m),
            (Want::Matrix(..), Value::Point(m)) => Value::Matrix(m),
            (Want::Array(_, inner), Value::Array(items)) => {
                if matches!(**inner, Want::Anything | Want::Scalar | Want::Matrix(..)) {
                    return Value::Array(items);
                }
                Value::array(items.iter().map(|item| inner.coerce(item.clone())).collect())
            }
            (Want::Tuple(wants), Value::Tuple(items)) if wants.len() == items.len() => {
                Value::tuple(wants.iter().zip(&*items).map(|(want, item)| want.coerce(item.clone())).collect())
            }
            (Want::Inside(want), Value::Option(Some(value))) => Value::Option(Some(Rc::new(want.coerce((*value).clone())))),
            (_, value) => value,
        }
    }
}

/// `Vector3`, `Matrix2x3`, `RowVector2`, `Point3`: the shape in the name.
pub fn fixed_shape(name: &str) -> Option<(usize, usize)> {
    let digit = |text: &str| text.parse::<usize>().ok().filter(|n| text.len() == 1 && (1..=6).contains(n));
    if let Some(rest) = name.strip_prefix("RowVector") {
        return Some((1, digit(rest)?));
    }
    if let Some(rest) = name.strip_prefix("Vector").or_else(|| name.strip_prefix("Point")) {
        return Some((digit(rest)?, 1));
    }
    let rest = name.strip_prefix("Matrix")?;
    match rest.split_once('x') {
        Some((rows, cols)) => Some((digit(rows)?, digit(cols)?)),
        None => Some((digit(rest)?, digit(rest)?)),
    }
}

/// Whether a name is that of a matrix type.
pub fn is_matrix(name: &str) -> bool {
    const OPEN: &[&str] = &["SMatrix", "OMatrix", "SVector", "OVector", "RowSVector", "RowOVector", "OPoint", "Point"];
    OPEN.contains(&name) || fixed_shape(name).is_some()
}

/// Whether a name is that of a type of points.
pub fn is_point(name: &str) -> bool {
    name == "OPoint" || name.starts_with("Point")
}

/// Whether a name is that of an integer type, and of which kind.
pub fn whole(name: &str) -> Option<Whole> {
    match name {
        "usize" | "u8" | "u16" | "u32" | "u64" => Some(Whole::Unsigned),
        "isize" | "i8" | "i16" | "i32" | "i64" => Some(Whole::Signed),
        _ => None,
    }
}

/// The generic arguments of the last segment.
fn arguments(path: &syn::Path) -> Vec<&GenericArgument> {
    match path.segments.last().map(|segment| &segment.arguments) {
        Some(PathArguments::AngleBracketed(list)) => list.args.iter().collect(),
        _ => vec![],
    }
}

impl<N: Number> Machine<N> {
    /// What a type asks for.
    pub fn want(&mut self, ty: &Type, env: &Env<N>) -> Eval<N, Want> {
        Ok(match ty {
            Type::Reference(reference) => self.want(&reference.elem, env)?,
            Type::Paren(inner) => self.want(&inner.elem, env)?,
            Type::Group(inner) => self.want(&inner.elem, env)?,
            Type::Slice(slice) => Want::Array(None, Box::new(self.want(&slice.elem, env)?)),
            Type::Array(array) => {
                let length = self.length(&array.len, env)?;
                Want::Array(length, Box::new(self.want(&array.elem, env)?))
            }
            Type::Tuple(tuple) => Want::Tuple(tuple.elems.iter().map(|ty| self.want(ty, env)).collect::<Eval<N, Vec<_>>>()?),
            Type::Path(path) => {
                let Some(last) = path.path.segments.last() else { return Ok(Want::Anything) };
                let mut name = last.ident.to_string();
                match env.type_named(&name) {
                    Some(Type::Path(other)) if arguments(&other.path).is_empty() => {
                        name = other.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
                    }
                    Some(alias) => return self.want(&alias, env),
                    None => {}
                }
                let list = arguments(&path.path);
                match (name.as_str(), &list[..]) {
                    ("f64" | "f32" | "T", []) => Want::Scalar,
                    ("Option" | "Result", [GenericArgument::Type(inner), ..]) => Want::Inside(Box::new(self.want(inner, env)?)),
                    ("Vec", [GenericArgument::Type(inner)]) => Want::Array(None, Box::new(self.want(inner, env)?)),
                    _ => match (whole(&name), self.shape_of(&name, list.get(1..).unwrap_or_default(), env)?) {
                        (Some(whole), _) => Want::Integer(whole),
                        (None, Some((rows, _))) if is_point(&name) => Want::Point(rows),
                        (None, Some((rows, cols))) => Want::Matrix(rows, cols),
                        (None, None) => Want::Anything,
                    },
                }
            }
            _ => Want::Anything,
        })
    }

    /// The shape of a matrix type with these dimensions.
    pub fn shape_of(&mut self, name: &str, dims: &[&GenericArgument], env: &Env<N>) -> Eval<N, Option<(usize, usize)>> {
        if let Some(shape) = fixed_shape(name) {
            return Ok(Some(shape));
        }
        let mut known = Vec::new();
        for dim in dims {
            match self.dim(dim, env)? {
                Some(n) => known.push(n),
                None => return Ok(None),
            }
        }
        Ok(match (name, &known[..]) {
            ("SMatrix" | "OMatrix", &[rows, cols]) => Some((rows, cols)),
            ("SVector" | "OVector" | "OPoint" | "Point", &[rows]) => Some((rows, 1)),
            ("RowSVector" | "RowOVector", &[cols]) => Some((1, cols)),
            _ => None,
        })
    }

    /// A dimension: `3`, `N`, `{ N }`, `Const<N>`, `U3`; `None` for `_`.
    pub fn dim(&mut self, argument: &GenericArgument, env: &Env<N>) -> Eval<N, Option<usize>> {
        match argument {
            GenericArgument::Const(expr) => self.length(expr, env),
            GenericArgument::Type(Type::Path(path)) => {
                if let [inner] = arguments(&path.path)[..] {
                    return self.dim(inner, env);
                }
                let name = path.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default();
                if let Some(n) = name.strip_prefix('U').and_then(|n| n.parse().ok()) {
                    return Ok(Some(n));
                }
                let expr = syn::Expr::Path(syn::ExprPath { attrs: vec![], qself: None, path: path.path.clone() });
                self.length(&expr, env)
            }
            _ => Ok(None),
        }
    }

    fn length(&mut self, expr: &syn::Expr, env: &Env<N>) -> Eval<N, Option<usize>> {
        if matches!(expr, syn::Expr::Infer(_)) {
            return Ok(None);
        }
        match self.eval(expr, env, &Want::Integer(Whole::Unsigned))? {
            Value::Integer(n, _) => Ok(usize::try_from(n).ok()),
            _ => Ok(None),
        }
    }
}

/// The extent that a const generic has if a parameter of this type holds this value.
pub fn extent<N: Number>(ty: &Type, name: &str, value: &Value<N>) -> Option<i64> {
    let is_name = |expr: &syn::Expr| matches!(expr, syn::Expr::Path(path) if path.path.is_ident(name));
    match (ty, value) {
        (Type::Reference(reference), _) => extent(&reference.elem, name, value),
        (Type::Array(array), Value::Array(items)) => {
            if is_name(&array.len) {
                return Some(items.len() as i64);
            }
            items.first().and_then(|item| extent(&array.elem, name, item))
        }
        (Type::Slice(slice), Value::Array(items)) => items.first().and_then(|item| extent(&slice.elem, name, item)),
        (Type::Path(path), Value::Matrix(m)) => {
            let last = path.path.segments.last()?.ident.to_string();
            let dims: Vec<&GenericArgument> = arguments(&path.path).into_iter().skip(1).collect();
            let named = |dim: &GenericArgument| match dim {
                GenericArgument::Type(Type::Path(path)) if path.path.is_ident(name) => true,
                GenericArgument::Type(Type::Path(path)) => match arguments(&path.path)[..] {
                    [GenericArgument::Type(Type::Path(inner))] => inner.path.is_ident(name),
                    _ => false,
                },
                GenericArgument::Const(expr) => is_name(expr),
                _ => false,
            };
            let extents: &[usize] = match last.as_str() {
                "SMatrix" | "OMatrix" => &[m.rows, m.cols],
                "RowSVector" => &[m.cols],
                _ => &[m.rows],
            };
            dims.into_iter().zip(extents).find(|(dim, _)| named(dim)).map(|(_, &n)| n as i64)
        }
        _ => None,
    }
}
