//! Methods that change what they are called on.

use syn::ExprMethodCall;

use super::changing_products::{combined, with_triangle};
use super::dense::Dense;
use super::environment::Env;
use super::machine::Machine;
use super::number::Number;
use super::types::Want;
use super::value::{Eval, Place, Step, Value, panics, unknown};

/// Methods whose receiver is a place.
const CHANGING: &[&str] = &[
    "set_column",
    "set_row",
    "set_diagonal",
    "copy_from",
    "fill",
    "fill_with_identity",
    "fill_diagonal",
    "fill_column",
    "fill_row",
    "swap_rows",
    "swap_columns",
    "swap",
    "axpy",
    "cmpy",
    "cdpy",
    "gemv",
    "gemv_tr",
    "gemm",
    "gemm_tr",
    "ger",
    "quadform",
    "quadform_tr",
    "tr_copy_from",
    "copy_from_slice",
    "fill_lower_triangle",
    "fill_upper_triangle",
    "transpose_mut",
    "try_inverse_mut",
    "zip_apply",
    "neg_mut",
    "scale_mut",
    "unscale_mut",
    "add_scalar_mut",
    "normalize_mut",
    "component_mul_assign",
    "component_div_assign",
    "apply",
    "iter_mut",
    "column_iter_mut",
    "row_iter_mut",
    "push",
    "reverse",
    "add_assign",
    "sub_assign",
    "mul_assign",
    "div_assign",
    "take",
    "insert",
    "replace",
];

impl<N: Number> Machine<N> {
    /// The value of a method that changes its receiver; `None` if this is none.
    pub fn changing(&mut self, name: &str, call: &ExprMethodCall, env: &Env<N>) -> Eval<N, Option<Value<N>>> {
        if !CHANGING.contains(&name) {
            return self.written_to(name, call, env);
        }
        // `take` of an iterator and `push` of a vector of the algebra give new values.
        if matches!(name, "take" | "push" | "insert" | "replace" | "swap" | "reverse") {
            let receiver = self.operand(&call.receiver, env)?;
            let changes = match receiver {
                Value::Array(_) => matches!(name, "push" | "swap" | "reverse" | "fill"),
                Value::Matrix(_) => name == "swap",
                Value::Option(_) => matches!(name, "take" | "insert" | "replace"),
                _ => false,
            };
            if !changes {
                return Ok(None);
            }
        }
        let place = self.place(&call.receiver, env)?;
        if name == "iter_mut" {
            return self.places(place).map(Some);
        }
        let old = self.read(&place)?;
        let mut arguments = Vec::new();
        for argument in &call.args {
            let value = self.eval(argument, env, &Want::like(&old))?;
            arguments.push(if matches!(name, "apply" | "zip_apply") && matches!(argument, syn::Expr::Closure(_)) {
                value
            } else {
                self.settled(value)?
            });
        }
        if let ("column_iter_mut" | "row_iter_mut", Value::Matrix(m)) = (name, &old) {
            let steps = match name {
                "column_iter_mut" => (0..m.cols).map(|j| Step::Block(0, j, m.rows, 1)).collect(),
                _ => (0..m.rows).map(|i| Step::Block(i, 0, 1, m.cols)).collect(),
            };
            return self.all_places(&place, steps).map(Some);
        }
        if let Some(op) = name.strip_suffix("_assign").filter(|op| !op.starts_with("component")) {
            let op = match op {
                "add" => "+",
                "sub" => "-",
                "mul" => "*",
                _ => "/",
            };
            let new = self.arithmetic(op, &old, &arguments[0])?;
            self.write(&place, new)?;
            return Ok(Some(Value::Unit));
        }
        match old {
            Value::Matrix(m) if name == "normalize_mut" => {
                let norm = self.root(&m.map(|x| x.times(x)).total());
                self.write(&place, Value::Matrix(m.map(|v| v.over(&norm))))?;
                return Ok(Some(Value::Scalar(norm)));
            }
            Value::Matrix(m) if name == "try_inverse_mut" => {
                let one = Dense::identity(m.rows, m.cols, &N::constant(1.0));
                let inverse = m.solve(&one);
                let is_regular = inverse.is_some();
                self.write(&place, Value::Matrix(inverse.unwrap_or(m)))?;
                return Ok(Some(Value::Bool(is_regular)));
            }
            Value::Matrix(m) => self.change_matrix(name, &place, m, &arguments)?,
            Value::Array(items) => {
                let mut items = (*items).clone();
                match (name, &arguments[..]) {
                    ("push", [item]) => items.push(item.clone()),
                    ("fill", [item]) => items.fill(item.clone()),
                    ("reverse", []) => items.reverse(),
                    ("swap", &[Value::Integer(i, _), Value::Integer(j, _)]) => {
                        let n = items.len() as i64;
                        if !(0..n).contains(&i) || !(0..n).contains(&j) {
                            return panics("`swap` out of range");
                        }
                        items.swap(i as usize, j as usize);
                    }
                    _ => return unknown(format!("the method `{name}` of an array")),
                }
                self.write(&place, Value::array(items))?;
            }
            Value::Option(inner) if name == "take" => {
                self.write(&place, Value::Option(None))?;
                return Ok(Some(Value::Option(inner)));
            }
            other => return unknown(format!("the method `{name}` of {}", other.describe())),
        }
        Ok(Some(Value::Unit))
    }

    fn change_matrix(&mut self, name: &str, place: &Place<N>, mut m: Dense<N>, arguments: &[Value<N>]) -> Eval<N, ()> {
        let all = |m: &Dense<N>, f: &dyn Fn(&N) -> N| m.map(f);
        let new = match (name, arguments) {
            ("copy_from", [Value::Matrix(part)]) if (part.rows, part.cols) == (m.rows, m.cols) => Some(part.clone()),
            ("fill", [Value::Scalar(x)]) => Some(all(&m, &|_| x.clone())),
            ("fill_with_identity", []) => Some(Dense::identity(m.rows, m.cols, &N::constant(1.0))),
            ("neg_mut", []) => Some(all(&m, &N::negated)),
            ("scale_mut", [Value::Scalar(x)]) => Some(all(&m, &|v| v.times(x))),
            ("unscale_mut", [Value::Scalar(x)]) => Some(all(&m, &|v| v.over(x))),
            ("add_scalar_mut", [Value::Scalar(x)]) => Some(all(&m, &|v| v.plus(x))),
            ("component_mul_assign", [Value::Matrix(b)]) => m.zip(b, N::times),
            ("component_div_assign", [Value::Matrix(b)]) => m.zip(b, N::over),
            ("transpose_mut", []) if m.rows == m.cols => Some(m.transpose()),
            ("tr_copy_from", [Value::Matrix(part)]) if (part.cols, part.rows) == (m.rows, m.cols) => Some(part.transpose()),
            ("copy_from_slice", [Value::Array(items)]) if items.len() == m.rows * m.cols => {
                let items: Option<Vec<N>> =
                    items.iter().map(|item| if let Value::Scalar(x) = item { Some(x.clone()) } else { None }).collect();
                items.map(|items| Dense::new(m.rows, m.cols, items))
            }
            ("fill_lower_triangle" | "fill_upper_triangle", arguments) => with_triangle(name, &m, arguments),
            ("fill_diagonal", [Value::Scalar(x)]) => {
                Some(Dense::of(m.rows, m.cols, |i, j| if i == j { x.clone() } else { m.at(i, j).clone() }))
            }
            ("set_diagonal", [Value::Matrix(d)]) if d.data.len() == m.rows.min(m.cols) => {
                Some(Dense::of(m.rows, m.cols, |i, j| if i == j { d.data[i].clone() } else { m.at(i, j).clone() }))
            }
            ("apply", [f]) => return self.apply_to_elements(place, &m, None, f),
            ("zip_apply", [Value::Matrix(other), f]) => return self.apply_to_elements(place, &m, Some(other), f),
            ("set_column" | "fill_column" | "set_row" | "fill_row", [Value::Integer(k, _), part]) => {
                let column = name.ends_with("column");
                let (rows, cols) = if column { (m.rows, 1) } else { (1, m.cols) };
                let part = match part {
                    Value::Scalar(x) => Dense::of(rows, cols, |_, _| x.clone()),
                    Value::Matrix(part) if (part.rows, part.cols) == (rows, cols) => part.clone(),
                    other => return unknown(format!("`{name}` with {}", other.describe())),
                };
                let bound = if column { m.cols } else { m.rows };
                let Some(k) = usize::try_from(*k).ok().filter(|&k| k < bound) else { return panics(format!("`{name}` outside")) };
                m.set_block(if column { 0 } else { k }, if column { k } else { 0 }, &part);
                Some(m)
            }
            ("swap", [Value::Tuple(a), Value::Tuple(b)]) => {
                let place = |at: &[Value<N>]| match at {
                    [Value::Integer(i, _), Value::Integer(j, _)] => Some((usize::try_from(*i).ok()?, usize::try_from(*j).ok()?)),
                    _ => None,
                };
                let is_inside = |&(i, j): &(usize, usize)| i < m.rows && j < m.cols;
                let (Some(a), Some(b)) = (place(a).filter(is_inside), place(b).filter(is_inside)) else {
                    return panics("`swap` outside");
                };
                let (first, second) = (m.at(a.0, a.1).clone(), m.at(b.0, b.1).clone());
                for ((i, j), x) in [(a, second), (b, first)] {
                    m.set_block(i, j, &Dense::of(1, 1, |_, _| x.clone()));
                }
                Some(m)
            }
            ("swap_rows" | "swap_columns", &[Value::Integer(i, _), Value::Integer(j, _)]) => {
                let rows = name == "swap_rows";
                let bound = if rows { m.rows } else { m.cols } as i64;
                if !(0..bound).contains(&i) || !(0..bound).contains(&j) {
                    return panics(format!("`{name}` outside"));
                }
                let (i, j) = (i as usize, j as usize);
                let turned = |k: usize| {
                    if k == i {
                        j
                    } else if k == j {
                        i
                    } else {
                        k
                    }
                };
                Some(Dense::of(m.rows, m.cols, |r, c| if rows { m.at(turned(r), c).clone() } else { m.at(r, turned(c)).clone() }))
            }
            (name, arguments) => combined(name, &m, arguments),
        };
        match new {
            Some(new) => self.write(place, Value::Matrix(new)),
            None => unknown(format!("the method `{name}` of a matrix")),
        }
    }

    fn apply_to_elements(&mut self, place: &Place<N>, m: &Dense<N>, other: Option<&Dense<N>>, f: &Value<N>) -> Eval<N, ()> {
        for (i, j) in (0..m.cols).flat_map(|j| (0..m.rows).map(move |i| (i, j))) {
            let element = Value::Place(self.place_within(place.clone(), Step::Element(i, j))?);
            let arguments = [element].into_iter().chain(other.map(|other| Value::Scalar(other.at(i, j).clone())));
            self.call(f, arguments.collect())?;
        }
        Ok(())
    }
}
