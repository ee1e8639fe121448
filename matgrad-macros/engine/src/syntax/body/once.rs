//! What is evaluated once, where it stands, and in no other arm: constants that call something, and statements that leave
//! the function.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Expr, ExprTry};

use super::names::key;
use super::{Constant, Read, Reader, Value, error};
use crate::graph::op::{Id, Op};
use crate::graph::shape::OPAQUE;
use crate::program::text::{Text, nothing_done, nothing_held, placeholder};
use crate::program::{Condition, Failure, Guard};
use crate::spaces::Ty;

impl Reader<'_> {
    /// Whether evaluating some nodes can panic, or calls something.
    pub(super) fn may_fail(&self, nodes: &[Id]) -> bool {
        self.graph.reachable(nodes).into_iter().any(|id| match self.graph.op(id) {
            Op::Text(number, _) => self.texts[number as usize].fails,
            op => matches!(op, Op::Call(..)),
        })
    }

    /// A guard where what it is made of may only be evaluated in the arms that it stands in.
    pub(super) fn guard_in_arms(&mut self, left: Id, failure: &Failure) {
        let (leave, operands) = match failure {
            Failure::Error(id) => {
                let Op::Text(number, operands) = self.graph.op(*id) else { unreachable!("an error is a text") };
                let error = self.texts[number as usize].tokens.clone();
                (quote!(return ::core::result::Result::Err(#error)), operands)
            }
            Failure::None => (quote!(return ::core::option::Option::None), vec![]),
            Failure::Panic(_) | Failure::Pass(_) => (quote!(::core::panic!("the function has no value here")), vec![]),
        };
        let leave = self.late(Constant { operands, ..Constant::of_tokens(leave, None) });
        let stays = self.opaque(Constant::of_tokens(nothing_done(), None));
        let leaves = self.graph.select(left, leave, stays);
        let passed = self.in_arms(leaves, stays);
        self.evaluated(Condition::Passed(passed));
    }

    /// A node in the arms that are being read, and another one outside of them.
    pub(super) fn in_arms(&mut self, inside: Id, outside: Id) -> Id {
        self.arms.iter().rev().fold(inside, |node, &arm| self.graph.select(arm, node, outside))
    }

    fn evaluated(&mut self, condition: Condition) {
        self.guards.push(Guard { condition, failure: Failure::None, after: self.texts.len(), within: None });
    }

    /// The node of a constant that is evaluated where it stands, and nowhere else.
    pub(super) fn late(&mut self, constant: Constant) -> Id {
        self.unnamed(constant, true)
    }

    fn unnamed(&mut self, constant: Constant, fails: bool) -> Id {
        let Constant { tokens, operands, label, .. } = constant;
        let (calls, bound, atom) = (false, false, false);
        self.texts.push(Text { tokens, ty: None, written: None, inferred: false, label, name: None, calls, fails, bound, atom });
        self.graph.intern(Op::Text(self.texts.len() as u32 - 1, operands), OPAQUE)
    }

    /// Whether a constant calls something in an arm. In a loop that stays one it is evaluated where its step needs it.
    fn is_called_in_an_arm(&self, constant: &Constant) -> bool {
        let is_in_arm = !self.arms.is_empty() && self.loops.is_empty() && self.elementwise.is_none();
        constant.calls && constant.node.is_none() && is_in_arm
    }

    /// A constant in the arms that are being read, evaluated there and nowhere else, and `otherwise` outside of them.
    fn held(&mut self, taken: Constant, otherwise: TokenStream) -> Id {
        // It only stands in its arms, so that nothing of it fails elsewhere.
        let taken = self.unnamed(taken, false);
        // Another `None` is of another type.
        let otherwise = self.unnamed(Constant::of_tokens(otherwise, None), false);
        // Arms that can be asked about anywhere are one condition.
        let held = match self.within {
            Some(within) if !self.may_fail(&self.arms) => self.graph.select(within, taken, otherwise),
            _ => self.in_arms(taken, otherwise),
        };
        self.evaluated(Condition::Evaluated(held));
        self.effects += 1;
        held
    }

    /// A constant that calls something in an arm, evaluated here: an `Option` holds what it gives where the arm is taken. What
    /// is taken out of that, and a reference to it.
    pub(super) fn once(&mut self, constant: &Constant, written: Option<&syn::Type>) -> Option<[Constant; 2]> {
        if !self.is_called_in_an_arm(constant) {
            return None;
        }
        let Constant { tokens, operands, .. } = constant.clone();
        let of = written.map(|ty| quote!(::<#ty>));
        let taken = Constant { operands, ..Constant::of_tokens(quote!(::core::option::Option::Some #of (#tokens)), None) };
        let (held, place) = (self.held(taken, nothing_held()), placeholder(0));
        Some([quote!(#place.unwrap()), quote!(#place.as_ref().unwrap())].map(|tokens| Constant {
            tokens,
            operands: vec![held],
            calls: false,
            fails: true,
            bound: true,
            ..constant.clone()
        }))
    }

    /// A truth that calls something in an arm: outside of it, it is false.
    pub(super) fn truth_once(&mut self, constant: &Constant) -> Option<Id> {
        self.is_called_in_an_arm(constant).then(|| self.held(constant.clone(), quote!(false)))
    }

    /// The value of an arm, whose calls are made in it.
    pub(super) fn called_in_arm(&mut self, value: Value) -> Value {
        match value {
            Value::Constant(constant) if self.is_called_in_an_arm(&constant) => {
                let scalar: Option<syn::Type> = match self.expected {
                    Some(Ty::Scalar) => syn::parse_str(&self.signature.scalar.name().to_string()).ok(),
                    _ => None,
                };
                Value::Constant(self.settled(constant, None, scalar.as_ref()))
            }
            Value::Tuple(items) => Value::Tuple(items.into_iter().map(|item| self.called_in_arm(item)).collect()),
            Value::Array(items) => Value::Array(items.into_iter().map(|item| self.called_in_arm(item)).collect()),
            Value::Some(inner) => Value::Some(Box::new(self.called_in_arm(*inner))),
            other => other,
        }
    }

    /// A reference to what a node takes out of an `Option` or a pattern: what is only looked at is not moved.
    fn lent_of(&mut self, node: Id) -> Option<Id> {
        let lent = self.lent.get(&node)?.clone();
        Some(self.opaque(lent))
    }

    /// The same of a variable.
    pub(super) fn lent_of_variable(&mut self, name: &syn::Ident) -> Option<Id> {
        let Value::Constant(Constant { node: Some(node), .. }) = self.binding(&key(name))?.value else { return None };
        self.lent_of(node)
    }

    /// A constant that is only looked at.
    pub(super) fn looked_at(&mut self, constant: &Constant) -> Constant {
        match constant.node.and_then(|node| self.lent_of(node)) {
            Some(lent) => {
                let held = placeholder(0);
                Constant { tokens: quote!((*#held)), operands: vec![lent], node: None, ..constant.clone() }
            }
            None => constant.clone(),
        }
    }

    /// `?` on a constant is evaluated as it was written, for the companion returns what the function does.
    pub(super) fn attempt_of_constant(&mut self, constant: Constant, site: &ExprTry) -> Read<Value> {
        if self.inner > 0 || self.loops.len() > self.loops_outside {
            return error(
                site,
                "`?` on a constant cannot stand in a closure or in a loop that is not written out; move it before that",
            );
        }
        let tried = self.computed(&[constant], |tokens| {
            let value = &tokens[0];
            quote!(#value?)
        });
        // What is looked up is a reference.
        let looks_up =
            matches!(&*site.expr, Expr::MethodCall(call) if matches!(&*call.method.to_string(), "get" | "first" | "last"));
        let ty = match self.type_of_constant(&site.expr) {
            Some(Ty::Option(inner) | Ty::Result(inner)) if !looks_up => Some(*inner).filter(|ty| ty.shape().is_some()),
            _ => None,
        };
        let tried = Constant { ty, calls: true, fails: true, ..tried };
        let tried = if self.arms.is_empty() { tried } else { self.settled(tried, None, None) };
        Ok(match tried.ty.clone().and_then(|ty| Some((ty.shape()?, ty))) {
            Some((shape, ty)) if !self.lends => self.constant_node(tried, &ty, shape),
            _ => Value::Constant(tried),
        })
    }
}

/// What is only looked at of an expression.
pub(super) fn only_looks_at(expr: &mut Expr) -> Option<&mut Expr> {
    match expr {
        Expr::Index(index) => Some(&mut index.expr),
        Expr::Field(field) => Some(&mut field.base),
        Expr::MethodCall(call) => Some(&mut call.receiver),
        Expr::Reference(reference) => Some(&mut reference.expr),
        _ => None,
    }
}
