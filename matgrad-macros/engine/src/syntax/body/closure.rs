//! Closures: kept until they are applied, then read in the scopes they were written in.

use syn::{Expr, ExprClosure};

use super::names::{idents_of, key};
use super::value::Closure;
use super::{Read, Reader, Scope, Value, error};
use crate::graph::op::Id;
use crate::graph::shape::{SCALAR, Shape};
use crate::spaces::Ty;

impl Reader<'_> {
    pub(super) fn closure(&mut self, syntax: &ExprClosure) -> Read<Value> {
        let own: Vec<String> = syntax.inputs.iter().flat_map(idents_of).map(|ident| key(&ident)).collect();
        if let Some(name) =
            self.changed(&syntax.body, false).iter().find(|name| !own.contains(&key(name)) && !binds(&syntax.body, name))
        {
            return error(
                name,
                format!(
                    "a closure that changes `{name}`, which it captures, cannot be differentiated; let it return the new value, or write a loop"
                ),
            );
        }
        Ok(Value::Closure(Box::new(Closure { syntax: syntax.clone(), scopes: self.scopes.clone() })))
    }

    /// `f(values…)` where `f` is a closure, a variable that holds one, or a function's path.
    pub(super) fn apply_to(&mut self, function: &Expr, values: Vec<Value>) -> Read<Value> {
        match function {
            Expr::Closure(closure) => {
                let Value::Closure(closure) = self.closure(closure)? else { return Ok(Value::Unit) };
                self.apply(&closure, values, function)
            }
            // Constructors, of what is expected here.
            Expr::Path(path) if values.is_empty() && path.path.segments.len() > 1 => {
                let span = syn::spanned::Spanned::span(path);
                self.expr(&syn::parse_quote_spanned!(span=> #path()))
            }
            Expr::Path(path) => match path.path.get_ident().and_then(|name| self.lookup(&key(name))) {
                Some(Value::Closure(closure)) => self.apply(&closure, values, function),
                Some(Value::Imported(path)) => self.call_path(&path, values, function),
                Some(_) => self.unseen_function(function, function),
                None => self.call_path(&self.imported_function(path).unwrap_or_else(|| path.clone()), values, function),
            },
            Expr::Paren(inner) => self.apply_to(&inner.expr, values),
            Expr::Reference(inner) => self.apply_to(&inner.expr, values),
            _ => error(function, "write a closure here, such as `|v| v.exp()`, or the path of a function such as `f64::exp`"),
        }
    }

    /// A closure's value at arguments.
    pub(super) fn apply(&mut self, closure: &Closure, values: Vec<Value>, site: &Expr) -> Read<Value> {
        self.spend(site)?;
        if closure.syntax.inputs.len() != values.len() {
            return error(site, format!("this closure takes {} arguments, not {}", closure.syntax.inputs.len(), values.len()));
        }
        let outside = std::mem::replace(&mut self.scopes, closure.scopes.clone());
        self.scopes.push(Scope::new());
        let mut result = Ok(());
        for (pat, value) in closure.syntax.inputs.iter().zip(values) {
            result = result.and_then(|()| self.bind_pattern(pat, value, false));
        }
        let value = result.and_then(|()| self.of_its_own(|r| r.expecting(None, |r| r.expr(&closure.syntax.body)), site, true));
        self.scopes = outside;
        value
    }

    /// `.map(f)` and `.zip_map(b, f)`: the closure is read once, over all elements at the same time; where it
    /// makes matrices of its parameter, once for each element.
    pub(super) fn map_elements(&mut self, matrices: &[Id], function: &Expr) -> Read<Value> {
        let shape = self.graph.shape(matrices[0]);
        let (guards, pinned) = (self.guards.len(), self.pinned.len());
        self.map_at_once(matrices, function).or_else(|failed| {
            let Some((rows, cols)) = shape.literal().filter(|(rows, cols)| rows * cols <= EACH) else { return Err(failed) };
            self.guards.truncate(guards);
            self.pinned.truncate(pinned);
            let mut items = Vec::new();
            for (i, j) in (0..cols).flat_map(|j| (0..rows).map(move |i| (i, j))) {
                let arguments = matrices.iter().map(|&id| Value::Scalar(self.at(id, i, j))).collect();
                let before = self.elementwise.take();
                let value = self.apply_to(function, arguments);
                self.elementwise = before;
                match value {
                    Ok(Value::Scalar(id)) if self.graph.shape(id).is_scalar() => items.push(id),
                    // The message of the reading at once says more.
                    _ => return Err(failed),
                }
            }
            Ok(Value::Matrix(self.graph.stack(items, shape)))
        })
    }

    /// Reads what is said of each element of matrices of a shape, for all of them at once. One of these inside
    /// another runs over pairs of elements, which matrices of either shape do not hold.
    pub(super) fn over_elements(
        &mut self,
        shape: Option<Shape>,
        site: &impl quote::ToTokens,
        read: impl FnOnce(&mut Self) -> Read<Value>,
    ) -> Read<Value> {
        let (elementwise, outer) = (std::mem::replace(&mut self.elementwise, shape), self.mentions_outer.replace(false));
        self.depth += 1;
        let value = read(self);
        self.depth -= 1;
        self.elementwise = elementwise;
        if self.mentions_outer.replace(outer) {
            return pairs(site);
        }
        value
    }

    fn map_at_once(&mut self, matrices: &[Id], function: &Expr) -> Read<Value> {
        let shape = self.graph.shape(matrices[0]);
        let arguments = matrices.iter().map(|&id| Value::Scalar(id)).collect();
        let value = self.over_elements(Some(shape), function, |r| r.apply_to(function, arguments));
        let value = match value? {
            Value::Constant(constant) => self.inferred(constant, &Ty::Scalar, SCALAR),
            value => value,
        };
        match value {
            // A closure that ignores its argument gives the same scalar everywhere.
            Value::Scalar(id) if self.graph.shape(id).is_scalar() => Ok(Value::Matrix(self.graph.fill(id, shape))),
            Value::Scalar(id) => Ok(Value::Matrix(id)),
            Value::Constant(_) => self.unknown_shape(function),
            other => error(function, format!("this closure must give a scalar, but it gives {}", other.describe(&self.graph))),
        }
    }
}

/// The message where an element-wise closure inside another mentions an element of the outer one.
pub(super) fn pairs<T>(site: &impl quote::ToTokens) -> Read<T> {
    error(
        site,
        "this runs over pairs of elements, for it stands in a closure that runs over elements and mentions one of them; write the outer closure as a `for` loop",
    )
}

/// A closure is read for each element of matrices, and for each item of arrays, of at most this many.
pub(super) const EACH: usize = 64;

/// Whether an expression has a `let` for a name.
fn binds(expr: &Expr, name: &syn::Ident) -> bool {
    struct Finder<'n>(&'n syn::Ident, bool);
    impl<'a> syn::visit::Visit<'a> for Finder<'_> {
        fn visit_local(&mut self, local: &'a syn::Local) {
            self.1 |= idents_of(&local.pat).iter().any(|ident| key(ident) == key(self.0));
            syn::visit::visit_local(self, local);
        }
    }
    let mut finder = Finder(name, false);
    syn::visit::Visit::visit_expr(&mut finder, expr);
    finder.1
}

/// Whether a closure only panics.
pub(super) fn only_panics(function: &Expr) -> bool {
    let Expr::Closure(closure) = function else { return false };
    let body = &closure.body;
    match &**body {
        Expr::Block(block) => super::statement::panics(&block.block),
        body => super::statement::panics(&syn::parse_quote!({ #body })),
    }
}
