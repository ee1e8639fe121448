//! Parameters and results that are made of parts.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};

use super::names::Resolver;
use super::sequence::Sequence;
use super::sources::Place;
use super::value::of_type;
use super::{Constant, Read, Reader, Value, error};
use crate::graph::idioms::Idiom;
use crate::graph::op::{Id, Index};
use crate::graph::shape::Dim;
use crate::program::signature::{Parameter, Wrap};
use crate::program::text::member;
use crate::program::{Failure, Leaf, held, is_written_out};
use crate::spaces::{Step, Struct, Ty};

/// A part of a parameter as the function reaches it.
fn place_of(name: &Ident, path: &[Step]) -> TokenStream {
    path.iter().fold(name.to_token_stream(), |place, step| match step {
        Step::Index(k) => {
            let k = proc_macro2::Literal::usize_unsuffixed(*k);
            quote!(#place[#k])
        }
        Step::Field(name) => {
            let name = member(name);
            quote!(#place.#name)
        }
        Step::Storage(_) | Step::Each => place,
    })
}

impl Reader<'_> {
    pub(super) fn parameter(&mut self, number: usize, parameter: &Parameter) -> Value {
        self.part_of_parameter(number, &parameter.name.to_string(), &parameter.ty, vec![])
    }

    /// Whether a part of a parameter belongs to a variable of differentiation.
    fn is_variable(&self, number: usize, path: &[Step]) -> bool {
        self.signature.wrt.iter().any(|variable| variable.parameter == number && path.starts_with(&variable.path))
    }

    /// The value of a parameter, or of a part of one: what is made of parts is taken apart.
    fn part_of_parameter(&mut self, number: usize, name: &str, ty: &Ty, path: Vec<Step>) -> Value {
        let within = |step: Step| path.iter().cloned().chain([step]).collect::<Vec<_>>();
        let active = self.is_variable(number, &path);
        let leaf = if path.is_empty() { Leaf::Parameter(number) } else { Leaf::Part(number, path.clone()) };
        let holds_variable = self.signature.wrt.iter().any(|v| v.parameter == number && v.path.starts_with(&path));
        match ty {
            // A constant that no matrix holds stays what it is: its items are taken apart where they are read.
            Ty::Array(inner, dim) if ty.is_differentiable() && !is_written_out(*dim) && (active || inner.shape().is_some()) => {
                if let Some(parts) = held::parts(inner).filter(|parts| !parts.is_empty()) {
                    let nodes = parts.into_iter().map(|part| {
                        self.leaves.push(match part.path.is_empty() {
                            true => leaf.clone(),
                            false => Leaf::Part(number, [&path, &[Step::Each][..], &part.path].concat()),
                        });
                        self.part_of_each(name, inner, &part, *dim, active)
                    });
                    return Value::Sequence(Sequence { item: (**inner).clone(), nodes: nodes.collect() });
                }
            }
            Ty::Array(inner, dim) if ty.is_differentiable() && is_written_out(*dim) => {
                let parts = (0..dim.literal().unwrap_or(0))
                    .map(|k| self.part_of_parameter(number, &format!("{name}[{k}]"), inner, within(Step::Index(k))));
                return Value::Array(parts.collect());
            }
            Ty::Struct(of) if active || holds_variable => {
                let parts = of.fields.iter().map(|(field, ty)| {
                    self.part_of_parameter(number, &format!("{name}.{field}"), ty, within(Step::Field(field.clone())))
                });
                return Value::Struct(of.clone(), parts.collect());
            }
            Ty::Group(group) => {
                let parts = group.parts().into_iter().enumerate().map(|(k, shape)| {
                    self.leaves.push(Leaf::Part(number, within(Step::Storage(k))));
                    let part = self.graph.input(name, shape, active);
                    if let Some(letter) = group.letter(k) {
                        self.graph.write_as(part, Idiom::Part(letter, name.to_owned()));
                    }
                    part
                });
                return Value::Group(*group, parts.collect());
            }
            _ => {}
        }
        let Some(shape) = ty.shape() else {
            let place = place_of(&self.signature.parameters[number].name, &path);
            return Value::Constant(Constant::of_tokens(place, Some(ty.clone()).filter(|ty| *ty != Ty::Other)));
        };
        let id = self.graph.input(name, shape, active);
        self.leaves.push(leaf);
        of_type(ty, id)
    }

    /// The input of a part of each item of an array, as formulas call it.
    fn part_of_each(&self, name: &str, item: &Ty, part: &held::Part, length: Dim, active: bool) -> Id {
        let mut name = name.to_owned();
        for step in &part.path {
            match step {
                Step::Field(field) => name.extend([".", field]),
                Step::Index(k) => name.push_str(&format!("[{k}]")),
                Step::Each | Step::Storage(_) => {}
            }
        }
        let id = self.graph.input(&name, part.shape.array_of(length), active);
        if let Some((Step::Storage(k), before)) = part.path.split_last()
            && let Some(Ty::Group(group)) = item.at(before)
            && let Some(letter) = group.letter(*k)
        {
            self.graph.write_as(id, Idiom::Part(letter, name));
        }
        id
    }

    /// Checks the value of the function against its type: the nodes of its parts.
    pub(super) fn output(&mut self, value: Value, block: &syn::Block) -> Read<Vec<Id>> {
        let tail = match block.stmts.last() {
            Some(syn::Stmt::Expr(tail, _)) => tail.to_token_stream(),
            _ => block.to_token_stream(),
        };
        let value = match (value, self.signature.wrap()) {
            (Value::Some(inner), Some(_)) => *inner,
            (Value::Maybe(value, condition), Some(Wrap::Option)) => {
                self.guard(condition, Failure::None);
                *value
            }
            (Value::Attempt(value, condition, fault), Some(Wrap::Result)) => {
                let failure = self.failure(fault, false);
                self.guard(condition, failure);
                *value
            }
            (Value::None | Value::Err(_), Some(_)) => {
                return error(&tail, "the function never has a value, so there is nothing to differentiate");
            }
            (Value::Never, _) => return error(&tail, "the function has no value to differentiate"),
            (value, _) => value,
        };
        let output = &self.signature.output;
        let value = self.typed(value, output, &tail)?;
        if let (Value::Unit, Some(syn::Stmt::Expr(_, Some(_)))) = (&value, block.stmts.last()) {
            return error(&tail, "the body ends in a semicolon, so the function has no value; remove it");
        }
        let mut nodes = Vec::new();
        if !self.parts_of_result(value.clone(), output, &mut nodes) {
            let what = if output.shape().is_some() { "not a scalar or matrix" } else { "not what its type says" };
            return error(&tail, format!("the function returns {}, {what}", value.describe(&self.graph)));
        }
        if !nodes.iter().any(|&id| self.graph.is_active(id)) {
            let names: Vec<&str> = self.signature.wrt.iter().map(|variable| variable.shown.as_str()).collect();
            return error(
                &tail,
                format!(
                    "the result does not depend on `{}`, so its derivative is zero everywhere; name the parameter it depends on in `wrt`",
                    names.join("` or `")
                ),
            );
        }
        Ok(nodes)
    }

    /// The nodes of a result, as its type orders them; whether the value is of that type.
    fn parts_of_result(&mut self, value: Value, ty: &Ty, nodes: &mut Vec<Id>) -> bool {
        match (value, ty) {
            (Value::Scalar(id), Ty::Scalar) | (Value::Matrix(id), Ty::Matrix(_)) | (Value::Point(id), Ty::Point(_)) => {
                nodes.push(id)
            }
            (Value::Group(group, parts), Ty::Group(wanted)) if group == *wanted => nodes.extend(parts),
            (Value::Tuple(items), Ty::Tuple(types)) if items.len() == types.len() => {
                return items.into_iter().zip(types).all(|(item, ty)| self.parts_of_result(item, ty, nodes));
            }
            (Value::Struct(of, parts), Ty::Struct(wanted)) if of.name() == wanted.name() => {
                return parts.into_iter().zip(&of.fields).all(|(part, (_, ty))| self.parts_of_result(part, ty, nodes));
            }
            (Value::Array(items), Ty::Array(ty, dim)) if is_written_out(*dim) && dim.literal() == Some(items.len()) => {
                return items.into_iter().all(|item| self.parts_of_result(item, ty, nodes));
            }
            (Value::Array(items), Ty::Array(ty, dim)) if dim.literal() == Some(items.len()) => {
                let Some(held) = held::parts(ty) else { return false };
                let mut parts = Vec::new();
                if !items.into_iter().all(|item| self.parts_of_result(item, ty, &mut parts)) {
                    return false;
                }
                for (first, part) in held.iter().enumerate() {
                    let mine = parts.iter().skip(first).step_by(held.len()).enumerate();
                    let placed: Vec<(f64, Id)> =
                        mine.map(|(k, &part)| (1.0, self.graph.scatter(part, Index::Lit(k), *dim))).collect();
                    nodes.push(self.graph.sum(&placed, part.shape.array_of(*dim)));
                }
            }
            (Value::Sequence(of), Ty::Array(ty, dim)) if of.length(&self.graph) == *dim => {
                if is_written_out(*dim) {
                    let mut places = 0..dim.literal().unwrap_or(0);
                    return places.all(|k| {
                        let item = self.item_of_sequence(&of, &Place::Known(k));
                        self.parts_of_result(item, ty, nodes)
                    });
                }
                let first = self.item_of_sequence(&of, &Place::Known(0));
                if !self.parts_of_result(first, ty, &mut vec![]) {
                    return false;
                }
                nodes.extend(self.as_arrays(&of));
            }
            _ => return false,
        }
        true
    }

    /// A value with the constants in it evaluated.
    pub(super) fn settled_value(&mut self, value: Value) -> Value {
        match value {
            Value::Constant(constant) => Value::Constant(self.settled(constant, None, None)),
            Value::Tuple(items) => Value::Tuple(items.into_iter().map(|item| self.settled_value(item)).collect()),
            Value::Array(items) => Value::Array(items.into_iter().map(|item| self.settled_value(item)).collect()),
            Value::Struct(of, parts) => Value::Struct(of, parts.into_iter().map(|part| self.settled_value(part)).collect()),
            Value::Some(value) => Value::Some(Box::new(self.settled_value(*value))),
            other => other,
        }
    }
}

impl Resolver<'_, '_> {
    /// A struct as the user would write it.
    pub(super) fn literal_of(&mut self, of: &Struct, parts: &[Value], ident: &Ident) -> Read<TokenStream> {
        let path: TokenStream = of.path.parse().unwrap_or_default();
        let mut fields = TokenStream::new();
        for ((name, _), part) in of.fields.iter().zip(parts) {
            let (name, part) = (member(name), self.rust_value(part, ident)?);
            fields.extend(quote!(#name: #part,));
        }
        // In the condition of an `if` the brace would begin its block.
        Ok(quote!((#path { #fields })))
    }
}
