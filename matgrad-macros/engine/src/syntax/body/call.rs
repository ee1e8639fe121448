//! Calls by path: constructors, `f64::exp(x)`, the helpers of matgrad.

use quote::ToTokens;
use syn::{Expr, ExprCall, ExprPath};

use super::factorisation::constructor_as_method;
use super::lent::{exchanged, referred_to};
use super::names::key;
use super::perturbation::is_perturbation;
use super::{Read, Reader, Value, error};
use crate::graph::functions::{Binary, OTHER_HELPERS, Unary, helper_arguments, is_helper, methods, scalar_helpers};
use crate::graph::op::Id;
use crate::report::{nearest, readable};
use crate::spaces::Ty;
use crate::syntax::items::plain_path;

/// Whether some tokens hold the name of a helper.
pub fn names_a_helper(tokens: &proc_macro2::TokenStream) -> bool {
    super::names::identifiers(tokens).iter().any(|name| is_helper(name))
}

/// The names in a path; of `<f64>::sin`, `f64` and `sin`.
pub(super) fn segments(path: &ExprPath) -> Vec<String> {
    let owner = match &path.qself {
        Some(owner) if owner.position == 0 => match plain_path(&owner.ty) {
            Some(path) => path.segments.last().map(|last| last.ident.to_string()),
            None => Some(String::new()),
        },
        _ => None,
    };
    owner.into_iter().chain(path.path.segments.iter().map(|s| s.ident.to_string())).collect()
}

/// A name that a `use` binds, with its path; no name for a glob.
type Import = (Option<syn::Ident>, Vec<syn::Ident>);

fn imports(tree: &syn::UseTree, before: &[syn::Ident], found: &mut Vec<Import>) {
    let within = |ident: &syn::Ident| before.iter().chain([ident]).cloned().collect::<Vec<_>>();
    match tree {
        syn::UseTree::Path(path) => imports(&path.tree, &within(&path.ident), found),
        // `use module::{self};`
        syn::UseTree::Name(name) if name.ident == "self" => found.push((before.last().cloned(), before.to_vec())),
        syn::UseTree::Name(name) => found.push((Some(name.ident.clone()), within(&name.ident))),
        syn::UseTree::Rename(name) if name.ident == "self" => found.push((Some(name.rename.clone()), before.to_vec())),
        syn::UseTree::Rename(name) => found.push((Some(name.rename.clone()), within(&name.ident))),
        syn::UseTree::Glob(_) => found.push((None, before.to_vec())),
        syn::UseTree::Group(group) => group.items.iter().for_each(|tree| imports(tree, before, found)),
    }
}

/// `<Vector3<f64>>::zeros` as `Vector3::<f64>::zeros`.
fn through_type(path: &ExprPath) -> Option<ExprPath> {
    let owner = path.qself.as_ref().filter(|qself| qself.position == 0)?;
    let mut whole = plain_path(&owner.ty)?.clone();
    whole.segments.extend(path.path.segments.iter().cloned());
    Some(ExprPath { attrs: vec![], qself: None, path: whole })
}

/// What a bare name that one of matgrad's helpers has is read as: the compiler alone knows which function it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Bare {
    /// A function with companions: the helper has some too.
    Function,
    /// The helper, of which more is known.
    Helper,
}

impl Reader<'_> {
    pub(super) fn call(&mut self, call: &ExprCall) -> Read<Value> {
        if let Expr::Paren(inner) = &*call.func
            && matches!(&*inner.expr, Expr::Closure(_) | Expr::Path(_))
        {
            let values: Read<Vec<Value>> = call.args.iter().map(|a| self.expecting(None, |r| r.expr(a))).collect();
            return self.apply_to(&inner.expr, values?);
        }
        let Expr::Path(path) = &*call.func else {
            return error(&call.func, "only functions named by a path can be called here");
        };
        let known = path.path.get_ident().and_then(|name| self.lookup(&key(name)));
        if let (Some(Value::Stream(stream)), 1) = (&known, call.args.len()) {
            let place = self.expecting(None, |r| r.expr(&call.args[0]))?;
            return self.item_at_place(stream, place, &call.func);
        }
        if let Some(Value::Closure(closure)) = known {
            let values: Read<Vec<Value>> = call.args.iter().map(|a| self.expecting(None, |r| r.expr(a))).collect();
            return self.apply(&closure, values?, &call.func);
        }
        let imported = self.imported_function(path);
        let path = match &known {
            Some(Value::Imported(path)) => path,
            // The function of the same name is another.
            Some(_) => return self.unseen_function(&call.func, call),
            None => imported.as_ref().unwrap_or(path),
        };
        let of_type = through_type(path);
        let made = of_type.as_ref().unwrap_or(path);
        if !self.is_extension(made) {
            if let Some(value) = self.listed_constructor(made, call)? {
                return Ok(value);
            }
            if let Some(value) = self.constructor(made, call)? {
                return Ok(value);
            }
            if let Some(value) = self.group_constructor(made, call)? {
                return Ok(value);
            }
        }
        if let Some(of) = self.struct_at(&path.path) {
            return self.tuple_struct(&of, call);
        }
        if let Some(block) = exchanged(call).filter(|_| self.seen_function(path).is_none()) {
            return self.block(&block);
        }
        if let Some(method) = constructor_as_method(&path.path, call).filter(|_| self.seen_function(path).is_none()) {
            return self.expr(&Expr::MethodCall(method));
        }
        let name = path.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default();
        if name == "constant" && (self.is_of_matgrad(&path.path) || self.is_bare_helper(path)) {
            return self.held_constant(call);
        }
        let arguments: Vec<&Expr> = call.args.iter().collect();
        if name == "symmetric_map" && (self.is_of_matgrad(&path.path) || self.is_bare_helper(path)) {
            return self.symmetric_map(call);
        }
        if let (true, [x, other]) = (is_perturbation(&name) && self.is_of_matgrad(&path.path), &arguments[..])
            && (arguments.iter().any(|a| self.mentions_active(a)) || matches!(self.expr(x), Ok(Value::Group(..))))
        {
            return self.perturbation(&name, x, other, call);
        }
        let expected = match &self.expected {
            Some(Ty::Option(inner)) if name == "Some" => Some((**inner).clone()),
            Some(Ty::Result(inner)) if name == "Ok" => Some((**inner).clone()),
            _ => None,
        };
        // The error is evaluated where it is returned, whatever it mentions.
        if let ("Err", [error]) = (name.as_str(), &call.args.iter().collect::<Vec<_>>()[..]) {
            return Ok(Value::Err(self.constant(error, None)?));
        }
        let is_seen = self.seen_function(path).is_some_and(|seen| self.around.rules(&seen.name).is_none());
        let argument = |a| if is_seen { referred_to(a) } else { a };
        let values: Read<Vec<Value>> =
            call.args.iter().map(|a| self.expecting(expected.clone(), |r| r.expr(argument(a)))).collect();
        let values = values?;
        if matches!(name.as_str(), "Some" | "Ok") && values.len() == 1 {
            return Ok(Value::Some(Box::new(values.into_iter().next().unwrap_or(Value::Unit))));
        }
        self.call_path(path, values, &Expr::Call(call.clone()))
    }

    /// `path(values…)` for a function that is no constructor.
    pub(super) fn call_path(&mut self, path: &ExprPath, mut values: Vec<Value>, site: &Expr) -> Read<Value> {
        let names = segments(path);
        let Some((name, before)) = names.split_last() else { return error(site, "an empty path") };
        let plain = name.strip_prefix("simd_").unwrap_or(name);
        if let Some(value) = self.conversion(plain, before, &values, (path, site)) {
            return Ok(value);
        }
        if is_of_nalgebra(site)
            && let Some(value) = self.of_points(plain, &values)
        {
            return Ok(value);
        }
        if self.way.bare == Bare::Function && path.path.get_ident().is_some() && super::linear_algebra::is_matrix_helper(name) {
            // Read again as the helper.
            return error(site, format!("`{name}` by its bare name"));
        }
        let of_scalar = before.last().is_some_and(|owner| self.is_scalar_owner(owner));
        let of_matgrad = is_helper(name) && !of_scalar && (self.is_of_matgrad(&path.path) || self.is_bare_helper(path));
        if of_scalar || of_matgrad {
            let values = if plain == "powi" { values } else { self.scalars_or_matrices(values, site)? };
            if let Some(value) = self.table_call(plain, &values, of_matgrad, site)? {
                return Ok(value);
            }
            return self.unknown_function(path, plain, values.len(), of_matgrad);
        }
        if matches!(plain, "zero" | "one") && values.is_empty() && before.last().is_some_and(|owner| self.is_scalar_owner(owner))
        {
            return Ok(Value::Scalar(self.graph.scalar(if plain == "zero" { 0.0 } else { 1.0 })));
        }
        if let Some(seen) = self.seen_function(path) {
            if !values.iter().any(|value| value.is_active(&self.graph)) && self.may_stay(site) {
                return error(site, "a call of constants");
            }
            let Some(rules) = self.around.rules(&seen.name) else {
                let turbofish = path.path.segments.last().map_or(syn::PathArguments::None, |last| last.arguments.clone());
                return self.read_through(seen, None, values, &turbofish, site);
            };
            let output = self.result_of_call(site);
            return self.annotated_call(path, output, values, Some(&rules), site);
        }
        if let Some(seen) = self.seen_by_trait(before, plain, &values, site) {
            let on = values.remove(0);
            return self.read_through(seen, Some(on), values, &syn::PathArguments::None, site);
        }
        // What is 0 times a variable is no variable, but its value is none that can stay as it was written.
        if values.iter().any(|value| value.is_active(&self.graph)) || !self.may_stay(site) {
            let helper = self.helper_result(path, &values);
            return self.annotated_call(path, helper, values, None, site);
        }
        error(site, "a call of a function that matgrad cannot see into")
    }

    /// A call with a scalar type's or matgrad's path that is none of the table.
    fn unknown_function(&self, path: &ExprPath, name: &str, given: usize, of_matgrad: bool) -> Read<Value> {
        let shown = readable(&path.to_token_stream());
        let near = match helper_arguments(name) {
            Some(wanted) if of_matgrad && wanted != given => {
                let plural = if wanted == 1 { "" } else { "s" };
                return error(path, format!("`{shown}` takes {wanted} argument{plural}, not {given}"));
            }
            Some(_) if !of_matgrad => format!("; write `matgrad::{name}` for matgrad's own"),
            _ => nearest(name, methods()).map_or(String::new(), |near| format!("; did you mean `{near}`?")),
        };
        error(path, format!("no derivative is known for `{shown}`{near}"))
    }

    /// Whether a bare name is read as matgrad's helper of that name.
    fn is_bare_helper(&mut self, path: &ExprPath) -> bool {
        let Some(name) = path.path.get_ident().filter(|name| self.way.bare == Bare::Helper && is_helper(&name.to_string()))
        else {
            return false;
        };
        if !self.helpers.contains(name) {
            self.helpers.push(name.clone());
        }
        true
    }

    /// What a helper of a bare name returns for these values; `None` if it does not take them, so that the name is
    /// another function's.
    fn helper_result(&self, path: &ExprPath, values: &[Value]) -> Option<Ty> {
        let name = path.path.get_ident()?.to_string();
        match (name.as_str(), values) {
            (name, [Value::Scalar(_)]) if helper_arguments(name) == Some(1) => Some(Ty::Scalar),
            (name, [Value::Scalar(_), Value::Scalar(_)]) if helper_arguments(name) == Some(2) => Some(Ty::Scalar),
            ("softmax" | "log_softmax", [Value::Matrix(z)]) => Some(Ty::Matrix(self.graph.shape(*z))),
            ("log_sum_exp", [Value::Matrix(_)]) => Some(Ty::Scalar),
            _ => None,
        }
    }

    /// Binds the names of a `use` inside the function.
    pub(super) fn import(&mut self, item: &syn::ItemUse) {
        let mut found = vec![];
        imports(&item.tree, &[], &mut found);
        let leading = &item.leading_colon;
        let bound =
            |path: &[syn::Ident]| syn::parse2::<ExprPath>(quote::quote!(#leading #(#path)::*)).ok().filter(|_| path.len() > 1);
        for (name, path) in found {
            if let (Some(name), Some(path)) = (&name, bound(&path)) {
                self.bind(&key(name), Value::Imported(Box::new(path)), false);
            }
            if name.is_none() {
                // Of the names of a glob only those of matgrad's helpers are known.
                for helper in OTHER_HELPERS.iter().copied().chain(scalar_helpers()) {
                    let ident = syn::Ident::new(helper, proc_macro2::Span::call_site());
                    let path = bound(&[&path[..], &[ident]].concat()).filter(|path| self.is_of_matgrad(&path.path));
                    if let Some(path) = path {
                        self.bind(helper, Value::Imported(Box::new(path)), false);
                    }
                }
            }
        }
    }

    /// Whether a path leads into matgrad: `matgrad::f`, or the path that `crate = …` gives.
    fn is_of_matgrad(&self, path: &syn::Path) -> bool {
        let owners: Vec<String> = path.segments.iter().rev().skip(1).map(|s| s.ident.to_string()).collect();
        let given = self.signature.krate.rsplit("::").map(|s| s.trim().to_owned());
        match owners.first() {
            Some(owner) => owner == "matgrad" || owners.iter().cloned().eq(given.filter(|s| !s.is_empty())),
            None => false,
        }
    }

    /// `f64`, `T`, `RealField`, `Float`, …: owners of scalar functions.
    pub(super) fn is_scalar_owner(&self, owner: &str) -> bool {
        let generic = matches!(&self.signature.scalar, crate::spaces::ScalarType::Generic { name, .. } if name == owner);
        generic
            || matches!(
                owner,
                "f32" | "f64" | "ComplexField" | "RealField" | "SimdComplexField" | "SimdRealField" | "Float" | "Real"
            )
    }

    fn scalars_or_matrices(&mut self, values: Vec<Value>, site: &Expr) -> Read<Vec<Value>> {
        // Beside a scalar what a function takes is a scalar.
        let has_scalar = values.iter().any(|value| matches!(value, Value::Scalar(_)));
        let mut seen = |value| match value {
            Value::Constant(constant) if has_scalar => Ok(self.inferred(constant, &Ty::Scalar, crate::graph::shape::SCALAR)),
            Value::Constant(_) => self.unknown_shape(site),
            value => Ok(value),
        };
        values.into_iter().map(&mut seen).collect()
    }

    /// nalgebra's functions of two points.
    fn of_points(&mut self, name: &str, values: &[Value]) -> Option<Value> {
        let [Value::Point(a), Value::Point(b)] = values else { return None };
        let apart = self.graph.sub(*a, *b);
        Some(match name {
            "distance" => Value::Scalar(self.graph.norm(apart)),
            "distance_squared" => Value::Scalar(self.graph.dot(apart, apart)),
            "center" => Value::Point(self.graph.times(0.5, self.graph.add(*a, *b))),
            _ => return None,
        })
    }

    fn table_call(&mut self, name: &str, values: &[Value], of_matgrad: bool, site: &Expr) -> Read<Option<Value>> {
        let matrix = |id: Id| Ok(Some(Value::Matrix(id)));
        let scalar = |id: Id| Ok(Some(Value::Scalar(id)));
        if of_matgrad && let Some(value) = self.matrix_helper(name, values, site)? {
            return Ok(Some(value));
        }
        match (name, values) {
            ("zero" | "one", []) => scalar(self.graph.scalar(if name == "zero" { 0.0 } else { 1.0 })),
            ("pi", []) => scalar(self.graph.scalar(std::f64::consts::PI)),
            ("two_pi", []) => scalar(self.graph.scalar(std::f64::consts::TAU)),
            ("softmax" | "log_softmax" | "log_sum_exp", [Value::Matrix(z)]) if of_matgrad => {
                if !self.graph.shape(*z).is_vector() {
                    return error(
                        site,
                        format!("`{name}` takes a vector, but this is {}; apply it column by column", self.show(*z)),
                    );
                }
                match name {
                    "softmax" => matrix(self.graph.softmax(*z)),
                    "log_softmax" => matrix(self.graph.log_softmax(*z)),
                    _ => scalar(self.graph.log_sum_exp(*z)),
                }
            }
            (_, [Value::Matrix(_)]) if of_matgrad => {
                error(site, format!("`matgrad::{name}` takes a scalar; write `.map(matgrad::{name})` for a matrix"))
            }
            ("sin_cos", [Value::Scalar(x)]) => Ok(Some(Value::Tuple(vec![
                Value::Scalar(self.map_scalar(Unary::SIN, *x)),
                Value::Scalar(self.map_scalar(Unary::COS, *x)),
            ]))),
            ("powi", [Value::Scalar(x), Value::Constant(exponent)]) => {
                let exponent = self.opaque(exponent.clone());
                scalar(self.graph.powi_by(*x, exponent, 0))
            }
            ("powi", [Value::Scalar(x), Value::Integer(k)]) if (-65_536..=65_536).contains(k) => {
                scalar(self.graph.powi(*x, *k as i32))
            }
            ("mul_add", [Value::Scalar(x), Value::Scalar(a), Value::Scalar(b)]) => {
                let (x, a) = self.lifted(*x, *a);
                let (p, b) = self.lifted(self.graph.hadamard(x, a), *b);
                scalar(self.graph.add(p, b))
            }
            (_, [Value::Scalar(x)]) => match if of_matgrad { Unary::helper(name) } else { Unary::method(name) } {
                Some(function) => scalar(self.graph.map(function, *x)),
                None => Ok(None),
            },
            (_, [Value::Scalar(a), Value::Scalar(b)]) => {
                match if of_matgrad { Binary::helper(name) } else { Binary::method(name) } {
                    Some(function) => scalar(self.binary_function(function, *a, *b)),
                    None => Ok(None),
                }
            }
            _ => Ok(None),
        }
    }
}

/// Whether the function of a call is one of nalgebra's, by the path of the crate.
pub(super) fn is_of_nalgebra(site: &Expr) -> bool {
    let Expr::Call(call) = site else { return false };
    let Expr::Path(path) = &*call.func else { return false };
    path.path.segments.len() == 2 && matches!(path.path.segments[0].ident.to_string().as_str(), "nalgebra" | "na")
}
