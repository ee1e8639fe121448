//! Method calls: what a method is called on decides what it is.

use std::rc::Rc;

use syn::{Expr, ExprMethodCall, GenericArgument};

use super::environment::Env;
use super::iterator::Iter;
use super::machine::Machine;
use super::number::Number;
use super::types::Want;
use super::value::{Eval, Function, Stop, Value, Whole, panics, unknown};

/// Methods that give their receiver.
const TRANSPARENT: &[&str] = &[
    "clone",
    "into_owned",
    "clone_owned",
    "to_owned",
    "cloned",
    "copied",
    "as_ref",
    "borrow",
    "into",
    "into_inner",
    "as_view",
    "as_slice",
    "to_vec",
    "deref",
];

impl<N: Number> Machine<N> {
    /// The value of a method call.
    pub fn method(&mut self, call: &ExprMethodCall, env: &Env<N>, want: &Want) -> Eval<N> {
        let name = call.method.to_string();
        if let Some(value) = self.changing(&name, call, env)? {
            return Ok(value);
        }
        let receiver_want = match name.as_str() {
            "unwrap" | "expect" | "unwrap_or" | "clone" | "into_owned" => want.clone(),
            _ => Want::Anything,
        };
        let receiver = self.eval(&call.receiver, env, &receiver_want)?;
        let receiver = self.settled(receiver)?;
        if TRANSPARENT.contains(&name.as_str())
            && call.args.is_empty()
            && !matches!(receiver, Value::Iter(_))
            && !(matches!(receiver, Value::Motion(_)) && matches!(name.as_str(), "into_inner" | "as_ref"))
        {
            return Ok(receiver);
        }
        // The next item of an iterator that lives on.
        if let (Value::Iter(iter), "next") = (&receiver, name.as_str()) {
            let mut taken = std::mem::replace(&mut *iter.borrow_mut(), Iter::of([]));
            let item = self.next(&mut taken)?;
            *iter.borrow_mut() = taken;
            return Ok(Value::Option(item.map(Rc::new)));
        }
        if let Some((function, here)) = env.method(&name)
            && matches!(receiver, Value::Struct(_))
        {
            let arguments: Vec<Value<N>> =
                call.args.iter().map(|a| self.eval(a, env, &Want::Anything)).collect::<Eval<N, _>>()?;
            let function = Function { signature: function.sig, body: Rc::new(function.block), env: here };
            return self.call_function(&function, [vec![receiver], arguments].concat(), &[]);
        }
        if let ("reshape_generic", Value::Matrix(m)) = (name.as_str(), &receiver) {
            let mut dims = vec![];
            for dim in &call.args {
                // `Const::<3>` is written as a value and means a type.
                let Expr::Path(path) = dim else { return unknown("these dimensions") };
                let ty = syn::Type::Path(syn::TypePath { qself: None, path: path.path.clone() });
                dims.extend(self.dim(&GenericArgument::Type(ty), env)?);
            }
            return match dims[..] {
                [rows, cols] if rows * cols == m.data.len() => {
                    Ok(Value::Matrix(super::dense::Dense::new(rows, cols, m.data.to_vec())))
                }
                _ => unknown("these dimensions"),
            };
        }
        let like = Want::like(&receiver);
        let mut arguments = Vec::new();
        for argument in &call.args {
            let want = if matches!(argument, Expr::Closure(_)) { &Want::Anything } else { &like };
            let value = self.eval(argument, env, want)?;
            arguments.push(self.settled(value)?);
        }
        let dims = self.turbofish(call, env)?;
        self.method_of(&name, receiver, &arguments, &dims, want)
    }

    /// A method of a value.
    pub fn method_of(&mut self, name: &str, receiver: Value<N>, arguments: &[Value<N>], dims: &[usize], want: &Want) -> Eval<N> {
        match receiver {
            Value::Matrix(m) => self.method_of_matrix(name, &m, arguments, dims),
            Value::Motion(m) => self.method_of_motion(name, &m, arguments, dims),
            // A point has the methods of its coordinates, some of which give points.
            Value::Point(m) => {
                let value = self.method_of_matrix(name, &m, arguments, dims)?;
                let stays = name == "map" || name.chars().all(|c| "xyzw".contains(c));
                Ok(match value {
                    Value::Matrix(m) if stays => Value::Point(m),
                    other => other,
                })
            }
            Value::Scalar(x) => match self.method_of_scalar(name, &x, arguments)? {
                Some(value) => Ok(value),
                None => unknown(format!("the method `{name}` of a scalar")),
            },
            Value::Integer(k, whole) => self.method_of_integer(name, (k, whole), arguments),
            Value::Bool(b) => match (name, arguments) {
                ("then", [f]) => Ok(Value::Option(if b { Some(Rc::new(self.call(f, vec![])?)) } else { None })),
                ("then_some", [value]) => Ok(Value::Option(b.then(|| Rc::new(value.clone())))),
                _ => unknown(format!("the method `{name}` of a `bool`")),
            },
            Value::Option(inner) => self.method_of_option(name, inner, arguments),
            Value::Result(inner) => self.method_of_result(name, inner, arguments),
            Value::Lu(m) => self.method_of_lu(name, &m, arguments),
            Value::Cholesky(m) => self.method_of_cholesky(name, &m, arguments),
            Value::Array(items) => self.method_of_array(name, items, arguments, want),
            Value::Struct(fields) => self.method_of_qr(name, &fields, arguments),
            Value::Range(..) | Value::Iter(_) => {
                if let (Value::Range(start, Some(end), _), "len") = (&receiver, name) {
                    return Ok(Value::size(usize::try_from(end - start).unwrap_or(0)));
                }
                if let (Value::Range(start, end, _), "contains", [Value::Integer(k, _)]) = (&receiver, name, arguments) {
                    return Ok(Value::Bool(start <= k && end.is_none_or(|end| *k < end)));
                }
                let iter = self.iterate(receiver)?;
                self.method_of_iterator(name, iter, arguments, want)
            }
            Value::Closure(_) | Value::Function(_) if matches!(name, "call" | "clone") => unknown("a method of a closure"),
            other => unknown(format!("the method `{name}` of {}", other.describe())),
        }
    }

    /// The dimensions of `::<R, C>`, and none where the types of something else stand there.
    pub fn turbofish(&mut self, call: &ExprMethodCall, env: &Env<N>) -> Eval<N, Vec<usize>> {
        let mut dims = Vec::new();
        for argument in call.turbofish.iter().flat_map(|list| &list.args) {
            if let GenericArgument::Type(syn::Type::Path(path)) = argument
                && path.path.is_ident("f64")
            {
                continue;
            }
            match self.dim(argument, env) {
                Ok(Some(n)) => dims.push(n),
                Ok(None) | Err(Stop::Unknown(_)) => {}
                Err(stop) => return Err(stop),
            }
        }
        Ok(dims)
    }

    fn method_of_option(&mut self, name: &str, inner: Option<Rc<Value<N>>>, arguments: &[Value<N>]) -> Eval<N> {
        let plain = inner.as_ref().map(|value| (**value).clone());
        Ok(match (name, arguments, plain) {
            ("unwrap" | "expect", _, Some(value)) => value,
            ("unwrap" | "expect", _, None) => return panics("`unwrap` of `None`"),
            ("unwrap_or", [_], Some(value)) | ("unwrap_or_else" | "unwrap_or_default", _, Some(value)) => value,
            ("unwrap_or", [other], None) => other.clone(),
            ("unwrap_or_else", [f], None) => self.call(f, vec![])?,
            ("unwrap_or_default", [], None) => Value::number(0.0),
            ("is_some", [], value) => Value::Bool(value.is_some()),
            ("is_none", [], value) => Value::Bool(value.is_none()),
            ("map", [f], Some(value)) => Value::some(self.call(f, vec![value])?),
            ("and_then", [f], Some(value)) => self.call(f, vec![value])?,
            ("map" | "and_then", [_], None) => Value::Option(None),
            ("map_or", [other, _], None) => other.clone(),
            ("map_or", [_, f], Some(value)) => self.call(f, vec![value])?,
            ("filter", [f], Some(value)) => match self.call(f, vec![value.clone()])? {
                Value::Bool(true) => Value::some(value),
                _ => Value::Option(None),
            },
            ("ok_or", [_], Some(value)) => Value::Result(Ok(Rc::new(value))),
            ("ok_or", [error], None) => Value::Result(Err(Rc::new(error.clone()))),
            ("ok_or_else", [_], Some(value)) => Value::Result(Ok(Rc::new(value))),
            ("ok_or_else", [f], None) => Value::Result(Err(Rc::new(self.call(f, vec![])?))),
            ("or", [_], Some(value)) => Value::some(value),
            ("or", [other], None) => other.clone(),
            ("iter" | "into_iter", [], value) => Iter::of(value).value(),
            (_, _, _) => return unknown(format!("the method `{name}` of an `Option`")),
        })
    }

    fn method_of_result(&mut self, name: &str, inner: Result<Rc<Value<N>>, Rc<Value<N>>>, arguments: &[Value<N>]) -> Eval<N> {
        Ok(match (name, arguments, inner) {
            ("unwrap" | "expect", _, Ok(value)) => (*value).clone(),
            ("unwrap" | "expect", _, Err(_)) => return panics("`unwrap` of `Err`"),
            ("ok", [], inner) => Value::Option(inner.ok()),
            ("is_ok", [], inner) => Value::Bool(inner.is_ok()),
            ("is_err", [], inner) => Value::Bool(inner.is_err()),
            ("map", [f], Ok(value)) => Value::Result(Ok(Rc::new(self.call(f, vec![(*value).clone()])?))),
            ("map", [_], Err(error)) | ("map_err", [_], Err(error)) => Value::Result(Err(error)),
            ("unwrap_or", [_], Ok(value)) => (*value).clone(),
            ("unwrap_or", [other], Err(_)) => other.clone(),
            (_, _, _) => return unknown(format!("the method `{name}` of a `Result`")),
        })
    }

    fn method_of_array(&mut self, name: &str, items: Rc<Vec<Value<N>>>, arguments: &[Value<N>], want: &Want) -> Eval<N> {
        let sub = |range: std::ops::Range<usize>| Value::array(items[range].to_vec());
        Ok(match (name, arguments) {
            ("len", []) => Value::size(items.len()),
            ("is_empty", []) => Value::Bool(items.is_empty()),
            ("first", []) => Value::Option(items.first().map(|item| Rc::new(item.clone()))),
            ("last", []) => Value::Option(items.last().map(|item| Rc::new(item.clone()))),
            ("get", [Value::Integer(k, _)]) => {
                Value::Option(usize::try_from(*k).ok().and_then(|k| items.get(k)).map(|item| Rc::new(item.clone())))
            }
            ("contains", [wanted]) => {
                for item in items.iter() {
                    if self.equal(item, wanted)? {
                        return Ok(Value::Bool(true));
                    }
                }
                Value::Bool(false)
            }
            ("windows", [Value::Integer(n, _)]) => {
                let n = *n as usize;
                Iter::of((0..(items.len() + 1).saturating_sub(n)).map(|k| sub(k..k + n))).value()
            }
            ("chunks_exact", [Value::Integer(n, _)]) => {
                let n = *n as usize;
                Iter::of((0..items.len() / n).map(|k| sub(k * n..k * n + n))).value()
            }
            ("chunks", [Value::Integer(n, _)]) => {
                let n = *n as usize;
                Iter::of((0..items.len().div_ceil(n)).map(|k| sub(k * n..(k * n + n).min(items.len())))).value()
            }
            ("map", [f]) => {
                let mapped = items.iter().map(|item| self.call(f, vec![item.clone()]));
                Value::array(mapped.collect::<Eval<N, Vec<_>>>()?)
            }
            _ => return self.method_of_iterator(name, Iter::of(items.iter().cloned()), arguments, want),
        })
    }

    fn method_of_integer(&mut self, name: &str, (k, whole): (i64, Whole), arguments: &[Value<N>]) -> Eval<N> {
        let other = match arguments {
            [Value::Integer(n, _), ..] => Some(*n),
            _ => None,
        };
        let made = |value: Option<i64>| match value {
            Some(value) => super::operator::integer(value, whole),
            None => panics("an overflow"),
        };
        let whole_or_none = |value: Option<i64>| {
            let value = value.filter(|v| whole != Whole::Unsigned || *v >= 0);
            Ok(Value::Option(value.map(|v| Rc::new(Value::Integer(v, whole)))))
        };
        match (name, other) {
            ("pow", Some(n)) => made(u32::try_from(n).ok().and_then(|n| k.checked_pow(n))),
            ("min", Some(n)) => made(Some(k.min(n))),
            ("max", Some(n)) => made(Some(k.max(n))),
            ("clamp", Some(low)) => match arguments {
                [_, Value::Integer(high, _)] => made(Some(k.clamp(low, *high))),
                _ => unknown("`clamp` of an integer"),
            },
            ("rem_euclid", Some(n)) => made(k.checked_rem_euclid(n)),
            ("div_euclid", Some(n)) => made(k.checked_div_euclid(n)),
            ("div_ceil", Some(n)) if n > 0 && k >= 0 => made(Some((k + n - 1) / n)),
            ("abs_diff", Some(n)) => Ok(Value::Integer((k - n).abs(), Whole::Unsigned)),
            ("is_multiple_of", Some(n)) if n != 0 => Ok(Value::Bool(k % n == 0)),
            ("saturating_sub", Some(n)) if whole == Whole::Signed => made(k.checked_sub(n)),
            ("saturating_sub", Some(n)) => made(Some((k - n).max(0))),
            ("saturating_add", Some(n)) => made(k.checked_add(n)),
            ("checked_sub", Some(n)) => whole_or_none(k.checked_sub(n)),
            ("checked_add", Some(n)) => whole_or_none(k.checked_add(n)),
            ("abs", None) => made(Some(k.abs())),
            ("unsigned_abs", None) => Ok(Value::Integer(k.abs(), Whole::Unsigned)),
            ("signum", None) => made(Some(k.signum())),
            ("count_ones", None) => Ok(Value::Integer(i64::from(k.count_ones()), Whole::Unsigned)),
            ("isqrt", None) if k >= 0 => made(Some(k.isqrt())),
            _ => unknown(format!("the method `{name}` of an integer")),
        }
    }
}
