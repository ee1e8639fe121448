//! The interpreter of source: runs Rust's syntax by Rust's rules, strictly from left to right.

use std::rc::Rc;

use syn::{Block, Pat, Stmt};

use super::environment::Env;
use super::number::Number;
use super::types::Want;
use super::value::{Closure, Eval, Function, Stop, Value, panics, unknown};

/// Runs programs over one kind of scalar.
pub struct Machine<N> {
    /// Expressions that may still be evaluated.
    pub fuel: u64,
    /// The smallest distance to a kink, a step or a comparison's tie that was met.
    pub margin: f64,
    /// The largest number that was met.
    pub largest: f64,
    /// How deep calls are nested.
    depth: u32,
    marker: std::marker::PhantomData<N>,
}

impl<N: Number> Machine<N> {
    /// A machine that may evaluate so many expressions.
    pub fn new(fuel: u64) -> Machine<N> {
        Machine { fuel, margin: f64::INFINITY, largest: 0.0, depth: 0, marker: std::marker::PhantomData }
    }

    /// What the items of a file see.
    pub fn file(file: &syn::File) -> Env<N> {
        let mut env = Env::empty();
        env.declare(file.items.clone());
        env
    }

    /// Remembers how near a kink is.
    pub fn near(&mut self, distance: f64) {
        self.margin = self.margin.min(distance.abs());
    }

    /// Remembers the size of a scalar.
    pub fn seen(&mut self, x: &N) {
        self.largest = self.largest.max(x.value().abs());
    }

    /// The value of a block.
    pub fn block(&mut self, block: &Block, env: &Env<N>, want: &Want) -> Eval<N> {
        let mut env = env.clone();
        let items = block.stmts.iter().filter_map(|statement| match statement {
            Stmt::Item(item) => Some(item.clone()),
            _ => None,
        });
        env.declare(items.collect());
        let mut value = Value::Unit;
        for (k, statement) in block.stmts.iter().enumerate() {
            let last = k + 1 == block.stmts.len();
            value = self.statement(statement, &mut env, if last { want } else { &Want::Anything })?;
        }
        Ok(value)
    }

    fn statement(&mut self, statement: &Stmt, env: &mut Env<N>, want: &Want) -> Eval<N> {
        match statement {
            Stmt::Item(_) => Ok(Value::Unit),
            Stmt::Expr(expr, None) => self.eval(expr, env, want),
            Stmt::Expr(expr, Some(_)) => self.eval(expr, env, &Want::Anything).map(|_| Value::Unit),
            Stmt::Macro(statement) => {
                let value = self.macro_call(&statement.mac, env)?;
                Ok(if statement.semi_token.is_some() { Value::Unit } else { value })
            }
            Stmt::Local(local) => self.local(local, env).map(|()| Value::Unit),
        }
    }

    fn local(&mut self, local: &syn::Local, env: &mut Env<N>) -> Eval<N, ()> {
        let want = match &local.pat {
            Pat::Type(typed) => self.want(&typed.ty, env)?,
            _ => Want::Anything,
        };
        let Some(init) = &local.init else {
            return self.bind(&local.pat, Value::Undefined, env);
        };
        let value = want.coerce(self.eval(&init.expr, env, &want)?);
        let Some((_, diverge)) = &init.diverge else { return self.bind(&local.pat, value, env) };
        let mut after = env.clone();
        if self.matches(&local.pat, &value, &mut after)? {
            *env = after;
            return Ok(());
        }
        self.eval(diverge, env, &Want::Anything)?;
        panics("`let … else` went on after its block")
    }

    /// Binds a pattern that always matches.
    pub fn bind(&mut self, pat: &Pat, value: Value<N>, env: &mut Env<N>) -> Eval<N, ()> {
        if self.matches(pat, &value, env)? { Ok(()) } else { unknown(format!("{} for a pattern", value.describe())) }
    }

    /// Calls what can be called.
    pub fn call(&mut self, callee: &Value<N>, arguments: Vec<Value<N>>) -> Eval<N> {
        match callee {
            Value::Closure(closure) => self.call_closure(closure, arguments),
            Value::Function(function) => self.call_function(function, arguments, &[]),
            Value::Named(path) => self.call_named(path, arguments, &Env::empty(), &Want::Anything),
            other => unknown(format!("a call of {}", other.describe())),
        }
    }

    fn call_closure(&mut self, closure: &Rc<Closure<N>>, arguments: Vec<Value<N>>) -> Eval<N> {
        if closure.syntax.inputs.len() != arguments.len() {
            return unknown("a closure with other arguments");
        }
        let mut env = closure.env.clone();
        for (pat, value) in closure.syntax.inputs.iter().zip(arguments) {
            let want = match pat {
                Pat::Type(typed) => self.want(&typed.ty, &env)?,
                _ => Want::Anything,
            };
            self.bind(pat, want.coerce(value), &mut env)?;
        }
        let want = match &closure.syntax.output {
            syn::ReturnType::Type(_, ty) => self.want(ty, &env)?,
            syn::ReturnType::Default => Want::Anything,
        };
        let value = self.inside(|m| m.eval(&closure.syntax.body, &env, &want))?;
        Ok(want.coerce(value))
    }

    /// Calls a function; const generics that are written are given by value.
    pub fn call_function(&mut self, function: &Function<N>, arguments: Vec<Value<N>>, generics: &[i64]) -> Eval<N> {
        let mut env = function.env.behind_edge();
        let parameters: Vec<&syn::FnArg> = function.signature.inputs.iter().collect();
        if parameters.len() != arguments.len() {
            return unknown(format!("`{}` with {} arguments", function.signature.ident, arguments.len()));
        }
        let consts: Vec<&syn::ConstParam> = function.signature.generics.const_params().collect();
        for (k, parameter) in consts.iter().enumerate() {
            let name = parameter.ident.to_string();
            let known = match generics.get(k) {
                Some(&n) => Some(n),
                None => parameters.iter().zip(&arguments).find_map(|(parameter, value)| match parameter {
                    syn::FnArg::Typed(typed) => super::types::extent(&typed.ty, &name, value),
                    syn::FnArg::Receiver(_) => None,
                }),
            };
            let Some(n) = known else { return unknown(format!("the const generic `{name}`")) };
            env.bind(&name, Value::Integer(n, super::value::Whole::Unsigned));
        }
        for (parameter, value) in parameters.into_iter().zip(arguments) {
            match parameter {
                syn::FnArg::Receiver(_) => env.bind("self", value),
                syn::FnArg::Typed(typed) => {
                    let want = self.want(&typed.ty, &env)?;
                    self.bind(&typed.pat, want.coerce(value), &mut env)?;
                }
            }
        }
        let want = match &function.signature.output {
            syn::ReturnType::Type(_, ty) => self.want(ty, &env)?,
            syn::ReturnType::Default => Want::Anything,
        };
        let value = self.inside(|m| m.block(&function.body, &env, &want))?;
        Ok(want.coerce(value))
    }

    /// Runs a body, of which `return` is the value.
    fn inside(&mut self, body: impl FnOnce(&mut Self) -> Eval<N>) -> Eval<N> {
        self.depth += 1;
        if self.depth > 40 {
            return unknown("calls nested this deep");
        }
        let value = match body(self) {
            Err(Stop::Return(value)) => Ok(value),
            other => other,
        };
        self.depth -= 1;
        value
    }
}
