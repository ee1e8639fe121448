//! Constructors of matrices, and macros.

use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Expr, Token};

use super::dense::Dense;
use super::environment::Env;
use super::machine::Machine;
use super::method_of_motion::direction;
use super::number::Number;
use super::types::Want;
use super::value::{Eval, Value, panics, unknown};

impl<N: Number> Machine<N> {
    /// `Type::name(arguments…)` where the shape is that of the type, or else the one that is asked for.
    pub fn construct(&mut self, name: &str, shape: Option<(usize, usize)>, written: bool, arguments: Vec<Value<N>>) -> Eval<N> {
        let Some(shape) = shape.or_else(|| own_shape(name, &arguments)) else {
            return unknown(format!("the shape of this `{name}`"));
        };
        let (rows, cols) = shape;
        let o = N::constant(0.0);
        let one = N::constant(1.0);
        let m = match (name, &arguments[..]) {
            ("zeros" | "origin" | "default", []) => Dense::of(rows, cols, |_, _| o.clone()),
            ("identity", []) => Dense::identity(rows, cols, &one),
            ("repeat" | "from_element", [Value::Scalar(x)]) => Dense::of(rows, cols, |_, _| x.clone()),
            ("from_diagonal_element" | "new_scaling", [Value::Scalar(x)]) => Dense::identity(rows, cols, x),
            ("x" | "y" | "z" | "w", []) | ("x_axis" | "y_axis" | "z_axis", []) => {
                let k = "xyzw".find(&name[..1]).unwrap_or(0);
                let on = |i: usize| if i == k { one.clone() } else { o.clone() };
                let axis = Dense::new(rows, cols, (0..rows * cols).map(on).collect());
                return Ok(if name.ends_with("axis") { direction(axis) } else { Value::Matrix(axis) });
            }
            ("from_diagonal", [Value::Matrix(v)]) => {
                let n = v.data.len();
                Dense::of(n, n, |i, j| if i == j { v.data[i].clone() } else { o.clone() })
            }
            ("from_columns", [Value::Array(parts)]) => {
                let parts = matrices(parts)?;
                Dense::of(parts[0].data.len(), parts.len(), |i, j| parts[j].data[i].clone())
            }
            ("from_rows", [Value::Array(parts)]) => {
                let parts = matrices(parts)?;
                Dense::of(parts.len(), parts[0].data.len(), |i, j| parts[i].data[j].clone())
            }
            ("from_row_slice" | "from_row_iterator", [list]) => {
                let items = self.scalars(list.clone())?;
                fits(items.len() >= rows * cols)?;
                Dense::of(rows, cols, |i, j| items[i * cols + j].clone())
            }
            ("from_column_slice" | "from_iterator" | "from_vec", [list]) => {
                let items = self.scalars(list.clone())?;
                fits(items.len() >= rows * cols)?;
                Dense::of(rows, cols, |i, j| items[j * rows + i].clone())
            }
            ("from_fn", [f]) => {
                let mut items = Vec::new();
                for j in 0..cols {
                    for i in 0..rows {
                        match self.call(f, vec![Value::size(i), Value::size(j)])? {
                            Value::Scalar(x) => items.push(x),
                            other => return unknown(format!("{} as an element", other.describe())),
                        }
                    }
                }
                Dense::new(rows, cols, items)
            }
            ("from", [Value::Matrix(m) | Value::Point(m)]) => m.clone(),
            ("from", [list @ Value::Array(_)]) => {
                let items = list.flat();
                fits(items.len() == rows * cols)?;
                Dense::new(rows, cols, items)
            }
            ("new", items) => {
                let items: Vec<N> = items.iter().flat_map(Value::flat).collect();
                fits(items.len() == rows * cols)?;
                Dense::of(rows, cols, |i, j| items[i * cols + j].clone())
            }
            _ => return unknown(format!("the constructor `{name}`")),
        };
        if written && (m.rows, m.cols) != shape {
            return unknown(format!("a {}×{} matrix where the type is {rows}×{cols}", m.rows, m.cols));
        }
        Ok(Value::Matrix(m))
    }

    fn scalars(&mut self, list: Value<N>) -> Eval<N, Vec<N>> {
        let iter = self.iterate(list)?;
        Ok(self.collect(iter)?.iter().flat_map(Value::flat).collect())
    }

    /// The value of a macro.
    pub fn macro_call(&mut self, mac: &syn::Macro, env: &Env<N>) -> Eval<N> {
        let name = mac.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default();
        let list =
            || Punctuated::<Expr, Token![,]>::parse_terminated.parse2(mac.tokens.clone()).map(|list| list.into_iter().collect());
        let parsed = |list: syn::Result<Vec<Expr>>| match list {
            Ok(list) => Ok(list),
            Err(error) => unknown(format!("`{name}!`: {error}")),
        };
        match name.as_str() {
            "vector" | "point" => {
                let items = self.elements(&parsed(list())?, env)?;
                let column = Dense::new(items.len(), 1, items);
                Ok(if name == "point" { Value::Point(column) } else { Value::Matrix(column) })
            }
            "matrix" => {
                let rows = match rows.parse2(mac.tokens.clone()) {
                    Ok(rows) => rows,
                    Err(error) => return unknown(format!("`matrix!`: {error}")),
                };
                let cols = rows.first().map_or(0, Vec::len);
                if rows.iter().any(|row| row.len() != cols) {
                    return unknown("a matrix with rows of different lengths");
                }
                let items = self.elements(&rows.concat(), env)?;
                Ok(Value::Matrix(Dense::of(rows.len(), cols, |i, j| items[i * cols + j].clone())))
            }
            "vec" => {
                if let Ok(Expr::Repeat(repeat)) = {
                    let tokens = &mac.tokens;
                    syn::parse2(quote::quote!([#tokens]))
                } {
                    return self.eval(&Expr::Repeat(repeat), env, &Want::Anything);
                }
                let items: Vec<Value<N>> =
                    parsed(list())?.iter().map(|e| self.eval(e, env, &Want::Anything)).collect::<Eval<N, _>>()?;
                Ok(Value::array(items))
            }
            "assert" | "debug_assert" => match self.operand(&parsed(list())?[0], env)? {
                Value::Bool(true) => Ok(Value::Unit),
                _ => panics("an assertion failed"),
            },
            "assert_eq" | "debug_assert_eq" | "assert_ne" | "debug_assert_ne" => {
                let list = parsed(list())?;
                let (a, b) = (self.operand(&list[0], env)?, self.operand(&list[1], env)?);
                if self.equal(&a, &b)? == name.ends_with("eq") { Ok(Value::Unit) } else { panics("an assertion failed") }
            }
            "matches" => {
                let parse = |input: ParseStream<'_>| {
                    let value: Expr = input.parse()?;
                    input.parse::<Token![,]>()?;
                    let pat = syn::Pat::parse_multi_with_leading_vert(input)?;
                    let guard = if input.parse::<Option<Token![if]>>()?.is_some() { Some(input.parse::<Expr>()?) } else { None };
                    input.parse::<Option<Token![,]>>()?;
                    Ok((value, pat, guard))
                };
                let (value, pat, guard) = match parse.parse2(mac.tokens.clone()) {
                    Ok(parts) => parts,
                    Err(error) => return unknown(format!("`matches!`: {error}")),
                };
                let value = self.operand(&value, env)?;
                let mut inner = env.clone();
                let holds = self.matches(&pat, &value, &mut inner)?
                    && match guard {
                        Some(guard) => self.condition(&guard, &mut inner)?,
                        None => true,
                    };
                Ok(Value::Bool(holds))
            }
            "print" | "println" | "eprint" | "eprintln" => Ok(Value::Unit),
            "format" | "stringify" | "concat" => Ok(Value::Text(mac.tokens.to_string())),
            "panic" | "unreachable" | "todo" | "unimplemented" => panics(mac.tokens.to_string()),
            _ => unknown(format!("the macro `{name}!`")),
        }
    }

    fn elements(&mut self, list: &[Expr], env: &Env<N>) -> Eval<N, Vec<N>> {
        let mut items = Vec::new();
        for expr in list {
            match self.operand(expr, env)? {
                Value::Scalar(x) => items.push(x),
                other => return unknown(format!("{} as an element", other.describe())),
            }
        }
        Ok(items)
    }
}

/// The shape that arguments have by themselves.
fn own_shape<N: Number>(name: &str, arguments: &[Value<N>]) -> Option<(usize, usize)> {
    match (name, arguments) {
        ("from_diagonal", [Value::Matrix(v)]) => Some((v.data.len(), v.data.len())),
        ("from_columns", [Value::Array(parts)]) => Some((parts.first()?.shape()?.0, parts.len())),
        ("from_rows", [Value::Array(parts)]) => Some((parts.len(), parts.first()?.shape()?.1)),
        ("from", [Value::Matrix(m) | Value::Point(m)]) => Some((m.rows, m.cols)),
        ("from", [Value::Array(items)]) => match items.first()? {
            Value::Array(column) => Some((column.len(), items.len())),
            _ => Some((items.len(), 1)),
        },
        _ => None,
    }
}

fn matrices<N: Number>(parts: &[Value<N>]) -> Eval<N, Vec<&Dense<N>>> {
    let all: Option<Vec<&Dense<N>>> = parts.iter().map(|part| if let Value::Matrix(m) = part { Some(m) } else { None }).collect();
    match all {
        Some(all) if !all.is_empty() && all.iter().all(|m| m.data.len() == all[0].data.len()) => Ok(all),
        _ => unknown("columns that do not fit together"),
    }
}

fn fits<N>(holds: bool) -> Eval<N, ()> {
    if holds { Ok(()) } else { unknown("another number of elements than places") }
}

/// The rows of `matrix![a, b; c, d]`.
fn rows(input: ParseStream<'_>) -> syn::Result<Vec<Vec<Expr>>> {
    let mut rows = vec![];
    while !input.is_empty() {
        let mut row = vec![];
        while !input.is_empty() && !input.peek(Token![;]) {
            row.push(input.parse()?);
            input.parse::<Option<Token![,]>>()?;
        }
        input.parse::<Option<Token![;]>>()?;
        rows.push(row);
    }
    Ok(rows)
}
