//! Calls: of closures, of the source's functions and of what every program knows.

use std::rc::Rc;

use syn::{ExprCall, ExprPath, GenericArgument, PathArguments};

use super::environment::{Env, Found};
use super::iterator::Iter;
use super::machine::Machine;
use super::method_of_motion::group_named;
use super::number::Number;
use super::types::{Want, is_matrix, is_point, whole};
use super::value::{Eval, Function, Value, Whole, panics, unknown};

impl<N: Number> Machine<N> {
    /// The value of a call.
    pub fn call_expression(&mut self, call: &ExprCall, env: &Env<N>, want: &Want) -> Eval<N> {
        let syn::Expr::Path(path) = &*call.func else {
            let callee = self.operand(&call.func, env)?;
            let arguments = self.arguments(call, env, &Want::Anything)?;
            return self.call(&callee, arguments);
        };
        let last = path.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default();
        let owner = owner(path);
        // A path is one to a function of a module or of `Self`, whatever variables there are, or to one of a library.
        let seen = if owner.is_some() { env.behind_edge() } else { env.clone() };
        let own = if owner.as_deref().is_some_and(is_library) { None } else { seen.find(&last) };
        if own.is_some() {
            let callee = match &own {
                Some(Found::Variable(cell)) => cell.borrow().clone(),
                _ => self.lookup(&last, &seen)?,
            };
            let callee = self.settled(callee)?;
            let arguments = self.arguments(call, env, &Want::Anything)?;
            return match &callee {
                Value::Function(function) => {
                    let generics = self.written_generics(path, env)?;
                    self.call_function(function, arguments, &generics)
                }
                callee => self.call(callee, arguments),
            };
        }
        // A tuple struct, and a function of a type of the source.
        if owner.is_none()
            && let Some(fields) = env.fields_of(&last)
        {
            let arguments = self.arguments(call, env, &Want::Anything)?;
            return Ok(Value::Struct(Rc::new(fields.into_iter().zip(arguments).collect())));
        }
        if owner.as_deref().is_some_and(|owner| !is_library(owner))
            && let Some((function, here)) = env.method(&last)
        {
            let arguments = self.arguments(call, env, &Want::Anything)?;
            let function = Function { signature: function.sig, body: Rc::new(function.block), env: here };
            return self.call_function(&function, arguments, &[]);
        }
        let inner = match (last.as_str(), want) {
            ("Some" | "Ok", Want::Inside(inner)) => (**inner).clone(),
            ("constant", want) => want.clone(),
            ("Some" | "Ok", _) => Want::Anything,
            _ => Want::Anything,
        };
        let mut arguments = self.arguments(call, env, &inner)?;
        if last != "swap" && last != "replace" {
            for argument in &mut arguments {
                *argument = self.settled(argument.clone())?;
            }
        }
        self.call_named(path, arguments, env, want)
    }

    fn arguments(&mut self, call: &ExprCall, env: &Env<N>, want: &Want) -> Eval<N, Vec<Value<N>>> {
        call.args.iter().map(|argument| self.eval(argument, env, want)).collect()
    }

    fn written_generics(&mut self, path: &ExprPath, env: &Env<N>) -> Eval<N, Vec<i64>> {
        let Some(PathArguments::AngleBracketed(list)) = path.path.segments.last().map(|s| &s.arguments) else {
            return Ok(vec![]);
        };
        let mut dims = Vec::new();
        for argument in &list.args {
            let of_type = matches!(argument, GenericArgument::Type(syn::Type::Path(path)) if path.path.is_ident("f64"));
            if !of_type && let Some(n) = self.dim(argument, env)? {
                dims.push(n as i64);
            }
        }
        Ok(dims)
    }

    /// A call of a function that is known by its path.
    pub fn call_named(&mut self, path: &ExprPath, arguments: Vec<Value<N>>, env: &Env<N>, want: &Want) -> Eval<N> {
        let name = path.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default();
        let name = name.strip_prefix("simd_").unwrap_or(&name);
        let owner = owner(path).unwrap_or_default();
        if is_matrix(&owner) {
            let dims = match path.path.segments.iter().rev().nth(1).map(|s| &s.arguments) {
                Some(PathArguments::AngleBracketed(list)) => list.args.iter().skip(1).collect(),
                _ => vec![],
            };
            let written = self.shape_of(&owner, &dims, env)?;
            let made = self.construct(name, written.or(want.shape()), written.is_some(), arguments)?;
            return Ok(match made {
                Value::Matrix(coordinates) if is_point(&owner) => Value::Point(coordinates),
                other => other,
            });
        }
        if let Some(group) = group_named(&owner) {
            return match self.construct_motion(group, name, &arguments)? {
                Some(value) => Ok(value),
                None => unknown(format!("the constructor `{owner}::{name}`")),
            };
        }
        match (name, &arguments[..]) {
            ("Some", [value]) => return Ok(Value::some(value.clone())),
            ("Ok", [value]) => return Ok(Value::Result(Ok(Rc::new(value.clone())))),
            ("Err", [value]) => return Ok(Value::Result(Err(Rc::new(value.clone())))),
            ("new", [Value::Matrix(m), rest @ ..]) if is_factorisation(&owner) => {
                let method = match &*owner {
                    "FullPivLU" => "full_piv_lu".to_owned(),
                    "SymmetricEigen" => "symmetric_eigen".to_owned(),
                    other => other.to_lowercase(),
                };
                return self.method_of_matrix(&method, m, rest, &[]);
            }
            ("constant", [value]) => return Ok(value.held()),
            ("identity", [value]) => return Ok(value.clone()),
            ("nth", [Value::Integer(start, whole), Value::Integer(steps, _)]) => {
                return Ok(Value::Integer(start + steps, *whole));
            }
            ("steps", [Value::Integer(start, _), Value::Integer(end, _)]) => {
                return Ok(Value::Integer((end - start).max(0), Whole::Unsigned));
            }
            ("after" | "after_less", [start, _, Value::Integer(0, _)]) => return Ok(start.clone()),
            ("after" | "after_less", [Value::Integer(start, whole), amount, Value::Integer(steps, _)]) => {
                let Value::Integer(amount, _) = self.call(amount, vec![])? else { return unknown("what a step adds") };
                let by = amount * steps;
                return Ok(Value::Integer(if name == "after" { start + by } else { start - by }, *whole));
            }
            ("default", []) if want.shape().is_some() => return self.construct("zeros", want.shape(), false, vec![]),
            ("retract" | "local", [Value::Motion(x), other]) => {
                let found = self.perturbation(name, x, other);
                return found.map_or_else(|| unknown(format!("`{name}` of a `{}`", x.group.name())), Ok);
            }
            ("softmax" | "log_softmax" | "log_sum_exp", [Value::Matrix(z)]) => return self.softmax(name, z),
            ("swap", [Value::Place(a), Value::Place(b)]) => {
                let (x, y) = (self.read(a)?, self.read(b)?);
                self.write(a, y)?;
                self.write(b, x)?;
                return Ok(Value::Unit);
            }
            ("replace", [Value::Place(place), value]) => {
                let old = self.read(place)?;
                self.write(place, value.clone())?;
                return Ok(old);
            }
            ("from_fn", [f]) => {
                let Want::Array(Some(n), _) = want else { return unknown("an array whose length is not written") };
                let items = (0..*n).map(|k| self.call(f, vec![Value::size(k)]));
                return Ok(Value::array(items.collect::<Eval<N, Vec<_>>>()?));
            }
            ("zip", [a, b]) => {
                let (a, b) = (self.iterate(a.clone())?, self.iterate(b.clone())?);
                return Ok(Iter::Zip(Box::new(a), Box::new(b)).value());
            }
            // What the reader writes for an element and a part of what has a run-time length.
            ("place_in_column", [Value::Integer(i, _), Value::Integer(j, _), Value::Integer(rows, whole)]) => {
                return if i < rows { Ok(Value::Integer(j * rows + i, *whole)) } else { panics("no such row") };
            }
            ("length_of_piece", [Value::Integer(start, whole), Value::Integer(end, _), Value::Integer(length, _)]) => {
                let is_part = start <= end && end <= length;
                return if is_part { Ok(Value::Integer(end - start, *whole)) } else { panics("no such part") };
            }
            ("zero" | "one", []) => return Ok(Value::number(if name == "zero" { 0.0 } else { 1.0 })),
            ("pi", []) => return Ok(Value::number(std::f64::consts::PI)),
            ("two_pi", []) => return Ok(Value::number(std::f64::consts::TAU)),
            ("convert" | "from_subset" | "from" | "from_real", [Value::Scalar(x)]) if whole(&owner).is_none() => {
                return Ok(Value::Scalar(x.clone()));
            }
            ("from", [Value::Integer(k, _)]) => {
                return Ok(match whole(&owner) {
                    Some(whole) => Value::Integer(*k, whole),
                    None => Value::number(*k as f64),
                });
            }
            ("from", [Value::Bool(b)]) => {
                return Ok(match whole(&owner) {
                    Some(whole) => Value::Integer(i64::from(*b), whole),
                    None => Value::number(f64::from(u8::from(*b))),
                });
            }
            ("from_f64" | "from_f32", [Value::Scalar(x)]) => return Ok(Value::some(Value::Scalar(x.clone()))),
            ("from_usize" | "from_i32" | "from_u32" | "from_i64" | "from_u64", [Value::Integer(k, _)]) => {
                return Ok(Value::some(Value::number(*k as f64)));
            }
            _ => {}
        }
        let Some((receiver, rest)) = arguments.split_first() else {
            return unknown(format!("`{name}()` of `{owner}`"));
        };
        // `f64::max(a, b)`, `usize::min(i, j)`, `matgrad::relu(x)`.
        let receiver = self.settled(receiver.clone())?;
        match &receiver {
            Value::Scalar(_) | Value::Integer(..) | Value::Matrix(_) | Value::Option(_) => {
                self.method_of(name, receiver, rest, &[], want)
            }
            other => unknown(format!("`{name}` of {}", other.describe())),
        }
    }

    fn softmax(&mut self, name: &str, z: &super::dense::Dense<N>) -> Eval<N> {
        let largest = z.data.iter().map(N::value).fold(f64::NEG_INFINITY, f64::max);
        let shifted = z.map(|x| x.minus(&N::constant(largest)));
        let powers = shifted.map(|x| x.unary("exp").unwrap_or_else(|| x.clone()));
        let total = powers.total();
        let Some(log) = total.unary("ln") else { return unknown("ln") };
        Ok(match name {
            "softmax" => Value::Matrix(powers.map(|x| x.over(&total))),
            "log_softmax" => Value::Matrix(shifted.map(|x| x.minus(&log))),
            _ => Value::Scalar(log.plus(&N::constant(largest))),
        })
    }

    /// The value of a path that names a constant; `None` if it is none.
    pub fn known_path(&mut self, path: &ExprPath, env: &Env<N>) -> Eval<N, Option<Value<N>>> {
        use std::f64::consts;
        let last = path.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default();
        let owner = owner(path);
        let number = |value: f64| Ok(Some(Value::number(value)));
        let owned = owner.as_deref().unwrap_or_default();
        if let Some(kind) = whole(owned) {
            let limit = |k: i64| Ok(Some(Value::Integer(k, kind)));
            match last.as_str() {
                "MAX" if owned == "usize" => return limit(i64::MAX),
                "MIN" if kind == Whole::Unsigned => return limit(0),
                _ => {}
            }
        }
        match last.as_str() {
            "PI" => number(consts::PI),
            "TAU" => number(consts::TAU),
            "E" => number(consts::E),
            "SQRT_2" => number(consts::SQRT_2),
            "LN_2" => number(consts::LN_2),
            "LN_10" => number(consts::LN_10),
            "FRAC_PI_2" => number(consts::FRAC_PI_2),
            "FRAC_PI_3" => number(consts::FRAC_PI_3),
            "FRAC_PI_4" => number(consts::FRAC_PI_4),
            "FRAC_PI_6" => number(consts::FRAC_PI_6),
            "FRAC_1_PI" => number(consts::FRAC_1_PI),
            "FRAC_1_SQRT_2" => number(consts::FRAC_1_SQRT_2),
            "EPSILON" => number(f64::EPSILON),
            "INFINITY" => number(f64::INFINITY),
            "NEG_INFINITY" => number(f64::NEG_INFINITY),
            "MAX" if owned == "f64" => number(f64::MAX),
            "MIN_POSITIVE" => number(f64::MIN_POSITIVE),
            "None" => Ok(Some(Value::Option(None))),
            _ => match owner {
                // A constant of a module, or a variant.
                Some(owner) if !is_library(&owner) => match env.find(&last) {
                    Some(Found::Item(items, k, _)) if !matches!(items[k], syn::Item::Fn(_)) => self.lookup(&last, env).map(Some),
                    Some(Found::Item(..)) => self.lookup(&last, env).map(Some),
                    _ if env.constant_of_type(&last).is_some() => match env.constant_of_type(&last) {
                        Some((item, here)) => self.constant_item(&item.ty, &item.expr, &here).map(Some),
                        None => Ok(None),
                    },
                    _ if last.starts_with(char::is_uppercase) => {
                        Ok(Some(Value::Variant(format!("{owner}::{last}"), Rc::default())))
                    }
                    _ => Ok(None),
                },
                _ => Ok(None),
            },
        }
    }

    /// Calls a function of a file by its name.
    pub fn run(&mut self, file: &syn::File, name: &str, arguments: Vec<Value<N>>, generics: &[i64]) -> Eval<N> {
        let env = Machine::file(file);
        match self.lookup(name, &env)? {
            Value::Function(function) => self.call_function(&function as &Function<N>, arguments, generics),
            other => unknown(format!("{} as a function", other.describe())),
        }
    }
}

/// The last name before the function's.
fn owner(path: &ExprPath) -> Option<String> {
    path.path.segments.iter().rev().nth(1).map(|s| s.ident.to_string())
}

/// Names of what is no module of the source.
fn is_library(owner: &str) -> bool {
    const LIBRARY: &[&str] = &[
        "matgrad",
        "nalgebra",
        "na",
        "f64",
        "f32",
        "T",
        "std",
        "core",
        "cmp",
        "mem",
        "array",
        "iter",
        "consts",
        "Option",
        "Result",
        "ComplexField",
        "RealField",
        "SimdComplexField",
        "SimdRealField",
        "Float",
        "Real",
        "Default",
        "Iterator",
        "ops",
    ];
    LIBRARY.contains(&owner) || whole(owner).is_some() || is_matrix(owner) || group_named(owner).is_some()
}

fn is_factorisation(owner: &str) -> bool {
    matches!(owner, "LU" | "FullPivLU" | "Cholesky" | "QR" | "SVD" | "SymmetricEigen")
}
