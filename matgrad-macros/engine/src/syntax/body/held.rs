//! `Option`s and `Result`s of constants as Rust values, as loops that stay loops carry them.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Constant, Reader, Value};
use crate::graph::op::{Id, Op};
use crate::graph::store::Graph;
use crate::program::Condition;
use crate::program::made_up::shown;
use crate::program::text::{filled, placeholder};
use crate::report::readable;
use crate::spaces::Ty;

impl Reader<'_> {
    /// What a variable is as a Rust value, if it is constant.
    pub(super) fn rust_outcome(&mut self, value: Value, is_result: bool) -> Option<Constant> {
        match value {
            Value::Constant(constant) => Some(constant),
            value => self.held_outcome(&value, is_result),
        }
    }

    /// An `Option` or a `Result` of constants as a Rust value.
    pub(super) fn held_outcome(&mut self, value: &Value, is_result: bool) -> Option<Constant> {
        let inside = match value {
            Value::Some(value) => Some(self.apart((**value).clone())),
            _ => None,
        };
        let full = if is_result { quote!(::core::result::Result::Ok) } else { quote!(::core::option::Option::Some) };
        let ty = |inner: Ty| Some(if is_result { Ty::Result(Box::new(inner)) } else { Ty::Option(Box::new(inner)) });
        let made = |tokens: TokenStream, operands: Vec<Id>, inner| {
            let shown: Vec<TokenStream> = operands.iter().map(|&id| self.shown(id)).collect();
            let label = readable(&filled(&tokens, &shown));
            Constant { operands, label, ..Constant::of_tokens(tokens, ty(inner)) }
        };
        Some(match value {
            Value::None => made(quote!(::core::option::Option::None), vec![], Ty::Other),
            Value::Err(error) => {
                let tokens = &error.tokens;
                Constant { tokens: quote!(::core::result::Result::Err(#tokens)), ty: ty(Ty::Other), node: None, ..error.clone() }
            }
            Value::Some(_) => {
                let (value, mut operands) = (&inside?, Vec::new());
                let tokens = held(&self.graph, value, &mut operands)?;
                made(quote!(#full(#tokens)), operands, self.type_of_value(value).unwrap_or(Ty::Other))
            }
            Value::Maybe(value, condition) => self.held_choice(condition, value, is_result, &Value::None)?,
            Value::Attempt(value, condition, super::value::Fault::Error(error)) => {
                self.held_choice(condition, value, is_result, &Value::Err(error.clone()))?
            }
            _ => return None,
        })
    }

    /// A node in the label of a constant that asks for it.
    fn shown(&self, id: Id) -> TokenStream {
        let known = match self.graph.op(id) {
            Op::Text(number, _) => Some(self.texts[number as usize].label.clone()),
            Op::Scalar(value) => Some(value.get().to_string()),
            _ => self.names.get(&id).map(|name| shown(name).to_owned()),
        };
        known.and_then(|label| label.parse().ok()).filter(|tokens: &TokenStream| !tokens.is_empty()).unwrap_or_else(|| quote!(..))
    }

    fn held_choice(&mut self, condition: &Condition, value: &Value, is_result: bool, or: &Value) -> Option<Constant> {
        let holds = self.holds(condition, &TokenStream::new()).ok()?;
        let [then, or] = [&Value::Some(Box::new(value.clone())), or].map(|value| self.held_outcome(value, is_result));
        let ty = then.as_ref()?.ty.clone();
        let [then, or] = [self.opaque(then?), self.opaque(or?)];
        // What is held is a constant, whatever says that it is.
        let chosen = self.graph.held(self.graph.select(holds, then, or));
        Some(Constant::of_node(chosen, ty, ""))
    }
}

/// A constant value as Rust writes it.
pub(super) fn held(graph: &Graph, value: &Value, operands: &mut Vec<Id>) -> Option<TokenStream> {
    let mut operand = |id: Id| {
        operands.push(id);
        placeholder(operands.len() - 1)
    };
    Some(match value {
        Value::Scalar(id) | Value::Condition(id) | Value::Matrix(id) | Value::Point(id) => {
            let place = operand(*id);
            quote!(#place)
        }
        Value::Sequence(sequence) => {
            let place = operand(sequence.node(graph)?);
            quote!(#place)
        }
        Value::Constant(constant) => {
            let places: Vec<TokenStream> = constant.operands.iter().map(|&id| operand(id)).map(|place| quote!(#place)).collect();
            filled(&constant.tokens, &places)
        }
        Value::Integer(n) => {
            let literal = proc_macro2::Literal::i64_unsuffixed(*n);
            quote!(#literal)
        }
        Value::Bool(known) => quote!(#known),
        Value::Unit => quote!(()),
        Value::Tuple(items) | Value::Array(items) => {
            let items: Vec<TokenStream> = items.iter().map(|item| held(graph, item, operands)).collect::<Option<_>>()?;
            if matches!(value, Value::Tuple(_)) { quote!((#(#items,)*)) } else { quote!([#(#items),*]) }
        }
        _ => return None,
    })
}
