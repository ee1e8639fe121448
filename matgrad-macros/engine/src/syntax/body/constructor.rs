//! Constructors of matrices: `Vector3::new(…)`, `SMatrix::<f64, 2, 3>::zeros()`, `matrix![…]`, …

use quote::ToTokens;
use syn::parse::{ParseStream, Parser};
use syn::{Expr, ExprCall, ExprPath, GenericArgument, PathArguments, Token};

use super::{Read, Reader, Value, error};
use crate::graph::op::Id;
use crate::graph::shape::{Dim, SCALAR, Shape};
use crate::report::nearest;
use crate::spaces::Ty;
use crate::spaces::group::Group;
use crate::syntax::types::{Named, matrix_name};

/// The constructors that are understood.
pub(super) const CONSTRUCTORS: &[&str] = &[
    "new",
    "zeros",
    "identity",
    "repeat",
    "from_element",
    "from_diagonal",
    "from_diagonal_element",
    "from_columns",
    "from_rows",
    "from_row_slice",
    "from_column_slice",
    "from_row_iterator",
    "from_iterator",
    "from_fn",
    "x",
    "y",
    "z",
    "w",
    "new_scaling",
    "from",
    "origin",
    "default",
];

impl Reader<'_> {
    /// The value of `Type::name(…)` where `Type` is a matrix type; `None` if it is none.
    pub(super) fn constructor(&mut self, path: &ExprPath, call: &ExprCall) -> Read<Option<Value>> {
        let segments: Vec<_> = path.path.segments.iter().collect();
        let [.., owner, name] = &segments[..] else { return Ok(None) };
        let Some(named) = matrix_name(&owner.ident.to_string()) else { return Ok(None) };
        let constructor = name.ident.to_string();
        if let Some(axis @ ("x" | "y" | "z" | "w")) = constructor.strip_suffix("_axis") {
            let shape = self.constructor_shape(named, &owner.arguments);
            let id = self.construct(axis, shape, &[], call)?;
            return Ok(Some(Value::Group(Group::Direction(self.graph.shape(id).rows), vec![id])));
        }
        if !CONSTRUCTORS.contains(&constructor.as_str()) {
            if call.args.iter().any(|a| self.mentions_active(a)) {
                let near = nearest(&constructor, CONSTRUCTORS.iter().copied())
                    .map_or(String::new(), |near| format!("; did you mean `{near}`?"));
                return error(&name.ident, format!("no derivative is known for the constructor `{constructor}`{near}"));
            }
            return Ok(None);
        }
        let is_point = matches!(named, Named::Point(_) | Named::AnyPoint);
        let shape = self.constructor_shape(named, &owner.arguments);
        let arguments: Vec<&Expr> = call.args.iter().collect();
        let id = self.construct(&constructor, shape, &arguments, call)?;
        Ok(Some(if is_point { Value::Point(id) } else { Value::Matrix(id) }))
    }

    /// The shape that the type's name and arguments say, or else the one expected here.
    fn constructor_shape(&mut self, named: Named, arguments: &PathArguments) -> Option<Shape> {
        let dims: Vec<&GenericArgument> = match arguments {
            PathArguments::AngleBracketed(list) => list.args.iter().skip(1).collect(),
            _ => vec![],
        };
        let expected = self.expected.as_ref().and_then(Ty::shape);
        let mut reader = self.type_reader();
        let read = match named {
            Named::Fixed(rows, cols) => Some(Ty::Matrix(Shape::lit(rows, cols))),
            Named::Point(n) => Some(Ty::Point(Dim::Lit(n))),
            named => reader.sized(named, &dims),
        };
        *self.graph.dims.borrow_mut() = reader.dims;
        read.and_then(|ty| ty.shape()).or(expected)
    }

    pub(super) fn construct(&mut self, name: &str, shape: Option<Shape>, arguments: &[&Expr], call: &ExprCall) -> Read<Id> {
        let known = |shape: Option<Shape>| match shape {
            Some(shape) => Ok(shape),
            None => {
                error(call, format!("cannot see the shape of this `{name}`; write it, such as `SMatrix::<f64, 2, 3>::{name}(…)`"))
            }
        };
        match (name, arguments) {
            ("zeros" | "origin" | "default", []) => Ok(self.graph.zeros(known(shape)?)),
            ("identity", []) => {
                let shape = known(shape)?;
                self.rectangular_identity(shape, call)
            }
            ("repeat" | "from_element", [value]) => {
                let value = self.number(value)?;
                Ok(self.graph.fill(value, known(shape)?))
            }
            ("from_diagonal_element", [value]) => {
                let value = self.number(value)?;
                let identity = self.rectangular_identity(known(shape)?, call)?;
                Ok(self.graph.scale(value, identity))
            }
            ("from_diagonal", [v]) => {
                let v = self.matrix(v)?;
                if self.graph.shape(v).cols != Dim::Lit(1) {
                    return error(call, format!("`from_diagonal` takes a column vector, but this is {}", self.show(v)));
                }
                let built = self.graph.diagonal(v);
                self.check_shape(built, shape, call)?;
                Ok(built)
            }
            ("from_columns" | "from_rows", [list]) => self.side_by_side(name == "from_columns", shape, list, call),
            ("from_iterator" | "from_row_iterator", [list]) if !matches!(list, Expr::Array(_)) => {
                let shape = known(shape)?;
                self.written_out(shape, call)?;
                let (rows, cols) = shape.literal().unwrap_or((0, 0));
                let items = self.iterated(list, Some(rows * cols))?;
                let items = self.scalars(items, list)?;
                Ok(self.stacked(items, shape, name == "from_row_iterator"))
            }
            ("from_row_slice" | "from_column_slice" | "from_row_iterator" | "from_iterator", [list]) => {
                let elements = self.expecting(None, |r| r.expr(list))?;
                let Some(items) = self.listed_items(elements) else {
                    return error(list, "write the elements as an array, such as `&[a, b, c]`");
                };
                let items = self.scalars(items, list)?;
                let shape = self.shape_of_items(shape, items.len(), call)?;
                Ok(self.stacked(items, shape, matches!(name, "from_row_slice" | "from_row_iterator")))
            }
            ("from_fn", [Expr::Closure(closure)]) => self.entry_by_entry(closure, known(shape)?, call),
            ("from", [value]) => match self.expecting(None, |r| r.expr(value)).map(|value| self.apart(value))? {
                Value::Matrix(id) | Value::Point(id) => Ok(id),
                Value::Array(items) => {
                    let items = self.scalars(items, value)?;
                    let shape = self.shape_of_items(shape, items.len(), call)?;
                    Ok(self.stacked(items, shape, false))
                }
                Value::Group(group, parts) => {
                    let ty = Ty::Matrix(known(shape)?);
                    match self.matrix_of_group(group, &parts, &ty, call)? {
                        Value::Matrix(id) => Ok(id),
                        _ => self.unknown_shape(*value),
                    }
                }
                _ => self.unknown_shape(*value),
            },
            ("x" | "y" | "z" | "w", []) => {
                let shape = known(shape)?;
                self.written_out(shape, call)?;
                let place = ["x", "y", "z", "w"].iter().position(|n| *n == name).unwrap_or(0);
                let items =
                    (0..shape.len().unwrap_or(0)).map(|k| self.graph.scalar(if k == place { 1.0 } else { 0.0 })).collect();
                Ok(self.graph.stack(items, shape))
            }
            ("new", _) => {
                let items: Read<Vec<Id>> = arguments.iter().map(|a| self.number(a)).collect();
                let items = items?;
                let shape = self.shape_of_items(shape, items.len(), call)?;
                Ok(self.stacked(items, shape, true))
            }
            _ => error(call, format!("`{name}` does not take {} arguments", arguments.len())),
        }
    }

    /// A matrix that is written element by element must not be too large for that.
    fn written_out(&self, shape: Shape, call: &impl ToTokens) -> Read<()> {
        match shape.len() {
            Some(n) if n > 4096 => {
                error(call, format!("a {} matrix is too large to be written element by element", self.graph.show_shape(shape)))
            }
            _ => Ok(()),
        }
    }

    pub(super) fn rectangular_identity(&mut self, shape: Shape, call: &impl ToTokens) -> Read<Id> {
        if shape.is_square() {
            return Ok(self.graph.identity(shape.rows));
        }
        let Some((rows, cols)) = shape.literal() else {
            return error(call, "an identity of const-generic shape must be square");
        };
        self.written_out(shape, call)?;
        let items = (0..cols).flat_map(|j| (0..rows).map(move |i| if i == j { 1.0 } else { 0.0 }));
        let items = items.map(|v| self.graph.scalar(v)).collect();
        Ok(self.graph.stack(items, shape))
    }

    fn check_shape(&self, built: Id, shape: Option<Shape>, call: &ExprCall) -> Read<()> {
        match shape {
            Some(shape) if shape != self.graph.shape(built) => error(
                call,
                format!("this builds a {} matrix, but the type says {}", self.show(built), self.graph.show_shape(shape)),
            ),
            _ => Ok(()),
        }
    }

    fn shape_of_items(&self, shape: Option<Shape>, count: usize, call: &ExprCall) -> Read<Shape> {
        match shape {
            Some(shape) if shape.len() == Some(count) => Ok(shape),
            Some(shape) => error(call, format!("{count} elements for a {} matrix", self.graph.show_shape(shape))),
            None => error(call, "cannot see the shape of this matrix; write it, such as `SMatrix::<f64, 2, 3>::new(…)`"),
        }
    }

    /// The scalars of an array of values.
    fn scalars(&mut self, items: Vec<Value>, tokens: &Expr) -> Read<Vec<Id>> {
        items
            .into_iter()
            .map(|item| match item {
                Value::Scalar(id) => self.plain_scalar(tokens, id).map(|()| id),
                Value::Constant(_) => self.unknown_shape(tokens),
                other => error(tokens, format!("scalars are needed here, but this is {}", other.describe(&self.graph))),
            })
            .collect()
    }

    /// The matrix of scalars in row-major or column-major order.
    pub(super) fn stacked(&self, items: Vec<Id>, shape: Shape, row_major: bool) -> Id {
        let Some((rows, cols)) = shape.literal() else { return self.graph.zeros(shape) };
        let items = if row_major {
            (0..cols).flat_map(|j| (0..rows).map(move |i| (i, j))).map(|(i, j)| items[i * cols + j]).collect()
        } else {
            items
        };
        // Inside an element-wise closure a matrix of its parameter would be one matrix per element.
        self.graph.stack(items, shape)
    }

    fn side_by_side(&mut self, columns: bool, shape: Option<Shape>, list: &Expr, call: &ExprCall) -> Read<Id> {
        let parts = self.expecting(None, |r| r.expr(list))?;
        let Value::Array(parts) = self.apart(parts) else {
            return error(list, "write the columns as an array, such as `&[a, b]`");
        };
        let mut items = Vec::new();
        let mut length = None;
        for part in &parts {
            let Value::Matrix(id) = part else {
                return error(list, format!("vectors are needed here, but this is {}", part.describe(&self.graph)));
            };
            let Some((rows, cols)) = self.graph.shape(*id).literal() else {
                return error(list, "columns of const-generic length cannot be put together here; use `.set_column(…)`");
            };
            let n = rows * cols;
            if (rows != 1 && cols != 1) || *length.get_or_insert(n) != n {
                return error(list, "all columns or rows must be vectors of one length");
            }
            items.extend((0..n).map(|k| if cols == 1 { self.at(*id, k, 0) } else { self.at(*id, 0, k) }));
        }
        let n = length.unwrap_or(0);
        let built = if columns { Shape::lit(n, parts.len()) } else { Shape::lit(parts.len(), n) };
        let id = self.stacked(items, built, !columns);
        self.check_shape(id, shape, call)?;
        Ok(id)
    }

    fn entry_by_entry(&mut self, closure: &syn::ExprClosure, shape: Shape, call: &ExprCall) -> Read<Id> {
        let Some((rows, cols)) = shape.literal() else {
            return error(call, "`from_fn` needs a matrix of literal shape");
        };
        let Value::Closure(closure) = self.closure(closure)? else { return self.unknown_shape(call) };
        let site = Expr::Call(call.clone());
        let mut items = Vec::new();
        for j in 0..cols {
            for i in 0..rows {
                match self.apply(&closure, vec![Value::Integer(i as i64), Value::Integer(j as i64)], &site)? {
                    Value::Scalar(id) => {
                        self.plain_scalar(call, id)?;
                        items.push(id);
                    }
                    Value::Constant(constant) => match self.inferred(constant, &Ty::Scalar, SCALAR) {
                        Value::Scalar(id) => items.push(id),
                        _ => return self.unknown_shape(call),
                    },
                    other => {
                        return error(
                            call,
                            format!("this closure must give a scalar, but it gives {}", other.describe(&self.graph)),
                        );
                    }
                }
            }
        }
        Ok(self.graph.stack(items, shape))
    }

    /// `vector![…]` and `matrix![…]`.
    pub(super) fn matrix_macro(&mut self, mac: &syn::ExprMacro) -> Read<Value> {
        let name = mac.mac.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default();
        let rows = |input: ParseStream<'_>| {
            let mut rows = Vec::new();
            while !input.is_empty() {
                let mut items = Vec::new();
                while !input.is_empty() && !input.peek(Token![;]) {
                    items.push(input.parse::<Expr>()?);
                    if input.peek(Token![,]) {
                        input.parse::<Token![,]>()?;
                    }
                }
                if input.peek(Token![;]) {
                    input.parse::<Token![;]>()?;
                }
                rows.push(items);
            }
            Ok(rows)
        };
        match name.as_str() {
            "vec" => self.vec_macro(mac),
            "vector" | "point" | "dvector" => {
                let items = self.listed(mac)?;
                let shape = Shape::lit(items.len(), 1);
                let id = self.graph.stack(items, shape);
                Ok(if name == "point" { Value::Point(id) } else { Value::Matrix(id) })
            }
            "matrix" | "dmatrix" => {
                let rows = rows.parse2(mac.mac.tokens.clone())?;
                let cols = rows.first().map_or(0, Vec::len);
                if rows.iter().any(|row| row.len() != cols) {
                    return error(mac, "all rows of `matrix!` must have the same length");
                }
                let items: Read<Vec<Id>> = rows.iter().flatten().map(|e| self.number(e)).collect();
                Ok(Value::Matrix(self.stacked(items?, Shape::lit(rows.len(), cols), true)))
            }
            // What it prints is left to the function.
            "dbg" if syn::parse2::<Expr>(mac.mac.tokens.clone()).is_ok() => self.expr(&syn::parse2(mac.mac.tokens.clone())?),
            "panic" | "unreachable" | "todo" | "unimplemented" => Ok(Value::Never),
            _ => error(
                mac,
                format!("the macro `{name}!` cannot be looked into; write `vector![…]`, `matrix![…]` or plain expressions"),
            ),
        }
    }
}
