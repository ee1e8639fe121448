//! How the values of nodes make up what a companion returns or writes.

use std::ops::RangeInclusive;

use proc_macro2::{Ident, Literal, TokenStream};

use super::emit::{Target, dim_tokens};
use super::hygiene::ident;
use super::storage::ScaledProduct;
use crate::attributes::arguments::Arguments;
use crate::graph::op::{Id, Op};
use crate::graph::shape::Shape;
use crate::graph::store::Graph;
use crate::program::form::{Form, Newton};
use crate::program::storage;
use crate::program::text::member;

/// Where the nodes of a result that stands at `place` are written: large matrices right there.
pub(super) fn targets_of(form: &Form, graph: &Graph, place: &TokenStream, targets: &mut Vec<Target>) {
    match form {
        Form::Matrix(id) | Form::Dense(id) if is_built(graph, *id) => targets.push(Target::Built),
        Form::Matrix(id) | Form::Dense(id) if is_large(graph.shape(*id)) => {
            targets.push(Target::Zeros(emit!(&mut #place.data.0)));
        }
        Form::Scalar(_) | Form::Matrix(_) | Form::Dense(_) | Form::Point(_) => targets.push(Target::Value),
        Form::Sequence(item) => targets.extend(item.nodes().iter().map(|_| Target::Value)),
        Form::Group(_, parts) => targets.extend(parts.iter().map(|_| Target::Value)),
        Form::Step(..) => targets.extend(form.nodes().iter().map(|_| Target::Value)),
        Form::Array(items) => {
            for (k, item) in items.iter().enumerate() {
                let k = syn::Index::from(k);
                targets_of(item, graph, &emit!(#place[#k]), targets);
            }
        }
        Form::Struct(_, fields) => {
            for (name, item) in fields {
                let name = member(name);
                targets_of(item, graph, &emit!(#place.#name), targets);
            }
        }
        Form::Tuple(items) => {
            for (k, item) in items.iter().enumerate() {
                let k = syn::Index::from(k);
                targets_of(item, graph, &emit!(#place.#k), targets);
            }
        }
    }
}

pub(super) fn value_of(
    form: &Form,
    graph: &Graph,
    values: &mut dyn Iterator<Item = TokenStream>,
    arguments: &Arguments,
) -> TokenStream {
    // A 1×1 matrix is a scalar in the graph.
    let array = |id: Id, value: TokenStream| if graph.shape(id).item().is_scalar() { emit!([[#value]]) } else { value };
    match form {
        Form::Scalar(_) => next(values),
        Form::Matrix(id) | Form::Dense(id) => {
            let value = array(*id, next(values));
            emit!(::core::convert::From::from(#value))
        }
        Form::Point(id) => {
            let (value, nalgebra) = (array(*id, next(values)), &arguments.nalgebra);
            emit!(#nalgebra::OPoint { coords: ::core::convert::From::from(#value) })
        }
        Form::Array(items) => {
            let items: Vec<TokenStream> = items.iter().map(|item| value_of(item, graph, values, arguments)).collect();
            emit!([#(#items),*])
        }
        Form::Sequence(form) => {
            let arrays: Vec<TokenStream> = form.nodes().iter().map(|_| next(values)).collect();
            match (&**form, &arrays[..]) {
                (Form::Scalar(_), [array]) => array.clone(),
                (Form::Matrix(id), [array]) if !graph.shape(*id).item().is_scalar() => {
                    emit!(#array.map(::core::convert::From::from))
                }
                (_, [array]) => {
                    let item = ident("item");
                    let value = value_of(form, graph, &mut [emit!(#item)].into_iter(), arguments);
                    emit!(#array.map(|#item| #value))
                }
                // Each array has a name of its own, since items are made of items of all.
                _ => {
                    let place = ident("place");
                    let names: Vec<Ident> = (0..arrays.len()).map(|k| ident(&format!("parts_{k}"))).collect();
                    let mut items = names.iter().map(|name| emit!(#name[#place]));
                    let value = value_of(form, graph, &mut items, arguments);
                    emit!({
                        let (#(#names),*) = (#(#arrays),*);
                        ::core::array::from_fn(|#place| #value)
                    })
                }
            }
        }
        Form::Group(group, parts) => {
            let parts: Vec<TokenStream> = parts.iter().map(|_| next(values)).collect();
            let nalgebra = &arguments.nalgebra;
            storage::value(*group, &emit!(#nalgebra), &parts)
        }
        Form::Struct(path, fields) => {
            let path: TokenStream = path.parse().expect("the path of a struct");
            let fields = fields.iter().map(|(name, item)| {
                let (name, value) = (member(name), value_of(item, graph, values, arguments));
                emit!(#name: #value)
            });
            emit!(#path { #(#fields),* })
        }
        Form::Tuple(items) => {
            let items: Vec<TokenStream> = items.iter().map(|item| value_of(item, graph, values, arguments)).collect();
            emit!((#(#items,)*))
        }
        Form::Step(gradient, newton) => {
            let mut nodes = form.nodes().into_iter();
            let mut matrix = |is_scalar: bool| {
                let (value, id) = (next(values), nodes.next());
                match id.is_some_and(|id| graph.shape(id).is_scalar()) {
                    true if is_scalar => value,
                    true => emit!(&[[#value]]),
                    false => emit!(&#value),
                }
            };
            let krate = &arguments.krate;
            let step = match newton {
                Newton::Scalar(_) => {
                    let (g, h) = (matrix(true), matrix(true));
                    emit!(#krate::__rt::newton_step_scalar(#g, #h))
                }
                Newton::Dense(_) => {
                    let (g, h) = (matrix(false), matrix(false));
                    emit!(#krate::__rt::newton_step(#g, #h))
                }
                Newton::Kronecker(..) => {
                    let (g, p, q) = (matrix(false), matrix(false), matrix(false));
                    emit!(#krate::__rt::newton_step_kronecker(#g, #p, #q))
                }
                Newton::Parts(..) => {
                    let (g, h, step) = (matrix(false), matrix(false), ident("step"));
                    let mut parts = parts_of(&step, gradient, graph, krate).into_iter();
                    let value = value_of(gradient, graph, &mut parts, arguments);
                    return emit!(#krate::__rt::newton_step(#g, #h).map(|#step| #value));
                }
            };
            match &**gradient {
                Form::Scalar(_) => step,
                form => {
                    let inner = ident("step");
                    let value = value_of(form, graph, &mut [emit!(#inner)].into_iter(), arguments);
                    emit!(#step.map(|#inner| #value))
                }
            }
        }
    }
}

/// The parts of a form in a column that holds one after the other.
fn parts_of(column: &Ident, form: &Form, graph: &Graph, krate: &TokenStream) -> Vec<TokenStream> {
    let mut first = 0;
    let part = |id: Id| {
        let shape = graph.shape(id);
        let place = Literal::usize_unsuffixed(first);
        first += shape.len().unwrap_or(0);
        if shape.is_scalar() {
            return emit!(#column[0][#place]);
        }
        let (rows, cols) = (dim_tokens(graph, shape.rows), dim_tokens(graph, shape.cols));
        emit!(#krate::__rt::part::<_, _, #rows, #cols>(&#column, #place))
    };
    form.nodes().into_iter().map(part).collect()
}

/// The value of the next node.
fn next(values: &mut dyn Iterator<Item = TokenStream>) -> TokenStream {
    values.next().expect("each node of a form has a value")
}

/// A matrix of so many elements is computed in the result instead of being moved there.
const LARGE: usize = 12;

/// Whether a matrix is computed in the result.
pub(super) fn is_large(shape: Shape) -> bool {
    shape.len().is_none_or(|len| len >= LARGE)
}

/// An outer product of so many elements builds what it returns in its place, as the runtime does (`vector::is_built`).
const BUILT: RangeInclusive<usize> = 128..=256;

/// Whether the kernel of a matrix returns it without a copy more than what fills it would make.
fn is_built(graph: &Graph, id: Id) -> bool {
    let (shape, product) = (graph.shape(id), ScaledProduct::of(graph, id).map_or(id, |scaled| scaled.product));
    match graph.op(product) {
        Op::Product(x, _) => graph.shape(x).cols.literal() == Some(1) && shape.len().is_some_and(|len| BUILT.contains(&len)),
        Op::Transpose(_) => [shape.rows, shape.cols].iter().any(|dim| dim.literal() == Some(1)),
        _ => false,
    }
}
