//! What a call passes: arguments, directions and cotangents as values of nalgebra's types, and those types.

use proc_macro2::{Literal, TokenStream};

use super::emit::Emitter;
use crate::graph::op::{Id, Op};
use crate::program::Leaf;
use crate::program::callee::{Argument, Item, Passing, Target};
use crate::program::companion::Record;
use crate::spaces::ScalarType;

impl Emitter<'_> {
    /// What a method is called on, and the arguments of a call.
    pub(super) fn passed(&mut self, f: u32, args: &[Id]) -> (Option<TokenStream>, Vec<TokenStream>) {
        let callee = &self.cx.callees[f as usize];
        let graph = self.cx.graph;
        let mut constants = args.iter().filter(|&&id| graph.shape(id).opaque);
        let receiver = match &callee.target {
            Target::Method { on: Some(on), .. } => Some(on.clone()),
            Target::Method { on: None, .. } => constants.next().map(|&id| self.opaque(id)),
            Target::Path { .. } | Target::Helper(_) => None,
        };
        let mut first = 0;
        let mut list = Vec::new();
        for argument in &callee.arguments {
            list.push(match argument {
                Argument::Constant => constants.next().map(|&id| self.opaque(id)).unwrap_or_default(),
                Argument::Value(item, passing) => {
                    let nodes = &args[first..first + item.nodes()];
                    first += item.nodes();
                    self.argument(f, item, *passing, nodes)
                }
            });
        }
        (receiver, list)
    }

    fn argument(&mut self, f: u32, item: &Item, passing: Passing, nodes: &[Id]) -> TokenStream {
        let passing = match (passing, self.cx.callees[f as usize].takes_any_type()) {
            (Passing::AsTaken, true) if *item == Item::Scalar => Passing::Value,
            (Passing::AsTaken, true) => Passing::Reference,
            (passing, _) => passing,
        };
        // An array of the user's is passed as it is.
        if let (Item::Sequence(_), Passing::Reference, &[id]) = (item, passing, nodes)
            && let Some(place) = self.parameter_of(id)
        {
            return place;
        }
        match (item, passing, nodes) {
            (_, Passing::Value, _) => self.value_of(f, item, nodes),
            (_, Passing::Reference, _) => {
                let value = self.value_of(f, item, nodes);
                if *item == Item::Scalar { emit!(&(#value)) } else { emit!(&#value) }
            }
            (_, Passing::AsTaken, _) => {
                let value = match (item, nodes) {
                    (Item::Scalar, &[id]) => self.typed_scalar(id),
                    (Item::Matrix, &[id]) => self.elements_of(id),
                    _ => self.value_of(f, item, nodes),
                };
                let rt = self.rt_at(f);
                emit_at!(self.cx.callees[f as usize].span() => #rt::passed(&mut ::core::option::Option::None, #value))
            }
        }
    }

    /// An array parameter by reference.
    fn parameter_of(&self, id: Id) -> Option<TokenStream> {
        let Op::Input(number) = self.cx.graph.op(id) else { return None };
        let Leaf::Parameter(k) = self.cx.leaves[number as usize] else { return None };
        let (name, by_ref) = (self.variables.get(&id)?, self.cx.parameters[k].by_ref);
        Some(if by_ref { emit!(#name) } else { emit!(&#name) })
    }

    /// The value of an argument. Whether a column is a vector or a point is left to the callee.
    pub(super) fn value_of(&mut self, f: u32, item: &Item, nodes: &[Id]) -> TokenStream {
        match (item, nodes) {
            (Item::Array(items), _) => each_item(items, nodes, |item, mine| self.value_of(f, item, mine)),
            (Item::Matrix, &[id]) if self.cx.callees[f as usize].takes_any_type() => {
                let (ty, value) = (self.tangent(item, nodes), self.elements_of(id));
                emit!(<#ty as ::core::convert::From<_>>::from(#value))
            }
            (Item::Matrix, &[id]) => {
                let elements = self.elements_of(id);
                emit_at!(self.cx.callees[f as usize].span() => ::core::convert::From::from(#elements))
            }
            (Item::Sequence(scalars), &[id]) => {
                let (array, shape, item) = (self.owned(id), self.cx.graph.shape(id).item(), self.fresh_named("item"));
                match shape.cols.literal() {
                    _ if *scalars => array,
                    _ if shape.is_scalar() => emit!(#array.map(|#item| ::core::convert::From::from([#item]))),
                    Some(1) => emit!(#array.map(|[#item]| ::core::convert::From::from(#item))),
                    _ => emit!(#array.map(::core::convert::From::from)),
                }
            }
            (_, &[id]) => self.scalar(id).tokens,
            _ => emit!(),
        }
    }

    /// The elements of a matrix, as nalgebra's types are made of them: those of a column as one array.
    fn elements_of(&mut self, id: Id) -> TokenStream {
        let shape = self.cx.graph.shape(id);
        if shape.is_scalar() {
            let value = self.typed_scalar(id);
            return emit!([#value]);
        }
        if shape.cols.literal() != Some(1) {
            return self.owned(id);
        }
        match self.variables.get(&id) {
            Some(name) => emit!(#name[0]),
            None => {
                let value = self.owned(id);
                emit!((#value)[0])
            }
        }
    }

    /// A scalar whose type is fixed by itself.
    fn typed_scalar(&mut self, id: Id) -> TokenStream {
        let value = self.scalar(id).tokens;
        match (self.cx.graph.literal(id), self.cx.scalar) {
            (Some(_), ScalarType::F32 | ScalarType::F64) => {
                let ty = self.scalar_type();
                emit!((#value as #ty))
            }
            _ => value,
        }
    }

    /// Zeros of an argument's type or of a value's.
    pub(super) fn zeros_of(&mut self, item: &Item, nodes: &[Id]) -> TokenStream {
        match (item, nodes) {
            (Item::Array(items), _) => each_item(items, nodes, |item, mine| self.zeros_of(item, mine)),
            (Item::Scalar, _) => self.literal(0.0).tokens,
            (_, &[id]) => {
                let (ty, shape, zero) = (self.tangent(item, nodes), self.cx.graph.shape(id), self.literal(0.0).tokens);
                let zeros = if shape.item().is_scalar() { emit!([[#zero]]) } else { self.zeros(shape.item()) };
                let length = shape.array.map(|length| self.dim(length));
                match item {
                    Item::Sequence(true) => emit!([#zero; #length]),
                    Item::Sequence(false) => emit!([::core::convert::From::from(#zeros); #length]),
                    _ => emit!(<#ty as ::core::convert::From<_>>::from(#zeros)),
                }
            }
            _ => emit!(),
        }
    }

    /// The path of the runtime, for messages that belong to a call.
    pub(super) fn rt_at(&self, f: u32) -> TokenStream {
        let span = self.cx.callees[f as usize].span();
        let moved = self.rt().into_iter().map(|mut token| {
            token.set_span(token.span().located_at(span));
            token
        });
        moved.collect()
    }

    /// The type of a derivative in an argument.
    pub(super) fn tangent(&mut self, item: &Item, nodes: &[Id]) -> TokenStream {
        let (scalar, nalgebra) = (self.scalar_type(), self.cx.nalgebra);
        match (item, nodes) {
            (Item::Array(items), _) => {
                let first = items.first().map(|item| self.tangent(item, &nodes[..item.nodes()])).unwrap_or_default();
                let length = Literal::usize_unsuffixed(items.len());
                emit!([#first; #length])
            }
            (Item::Scalar, _) => scalar,
            (_, &[id]) => {
                let shape = self.cx.graph.shape(id);
                let (rows, cols) = (self.dim(shape.rows), self.dim(shape.cols));
                let ty =
                    if *item == Item::Sequence(true) { scalar.clone() } else { emit!(#nalgebra::SMatrix<#scalar, #rows, #cols>) };
                match shape.array.map(|length| self.dim(length)) {
                    Some(length) => emit!([#ty; #length]),
                    None => ty,
                }
            }
            _ => emit!(_),
        }
    }

    /// A matrix of nalgebra.
    pub(super) fn nalgebra_matrix(&mut self, id: Id) -> TokenStream {
        let shape = self.cx.graph.shape(id);
        let (rows, cols, scalar) = (self.dim(shape.rows), self.dim(shape.cols), self.scalar_type());
        let nalgebra = self.cx.nalgebra;
        let value = if shape.is_scalar() {
            let value = self.scalar(id).tokens;
            emit!([[#value]])
        } else {
            self.owned(id)
        };
        emit!(<#nalgebra::SMatrix<#scalar, #rows, #cols> as ::core::convert::From<_>>::from(#value))
    }
}

/// An array of what each item comes to, with its own share of the nodes.
fn each_item(items: &[Item], nodes: &[Id], mut written: impl FnMut(&Item, &[Id]) -> TokenStream) -> TokenStream {
    let mut rest = nodes;
    let items: Vec<TokenStream> = items
        .iter()
        .map(|item| {
            let (mine, others) = rest.split_at(item.nodes());
            rest = others;
            written(item, mine)
        })
        .collect();
    emit!([#(#items),*])
}

/// The type of a record, which a companion takes its cotangent or directions with.
pub(super) fn record_type(record: &Record, krate: &TokenStream) -> TokenStream {
    let rt = emit!(#krate::__rt);
    let is_one = record.order.len() == 1;
    let places = record.places.iter().map(|place| match place.map(Literal::usize_unsuffixed) {
        None => emit!(#rt::LeftOut),
        Some(_) if is_one => emit!(#rt::Whole),
        Some(k) => emit!(#rt::Part<#k>),
    });
    let order = record.order.iter().map(|number| match number.map(Literal::usize_unsuffixed) {
        None => emit!(#rt::NoArgument),
        Some(k) => emit!(#rt::Argument<#k>),
    });
    let value = record.keeps_value.then(|| emit!(, #rt::Kept));
    emit!(#rt::Record<(#(#places,)*), (#(#order,)*) #value>)
}
