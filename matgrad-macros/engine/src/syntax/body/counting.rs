//! Integers that grow by the same in each step of a loop. They are told from the number of the step, so that no loop
//! carries them and no step backwards needs to know what they were.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{BinOp, Expr};

use super::carried::Carried;
use super::sources::Length;
use super::{Constant, Reader, Scope, Value};
use crate::graph::op::{Count, Id, Index, Op};
use crate::program::text::{mentions, placeholder};
use crate::spaces::Ty;

/// An integer of a loop, and by what it grows.
#[derive(Clone)]
pub(super) struct Counting {
    pub name: String,
    ty: Option<Ty>,
    label: String,
    /// What it is before the loop.
    init: Id,
    /// The text of what a step makes of it, and the values in that, of which one is the integer itself.
    next: u32,
    operands: Vec<Id>,
    place: usize,
    /// What is added, or taken away.
    amount: Constant,
    is_sum: bool,
}

impl Reader<'_> {
    /// A variable of a loop as an integer that grows by the same in each step, if it is one.
    pub(super) fn counting(&self, carried: &Carried, number: u32, vars: &[Id], nexts: &[Id]) -> Option<Counting> {
        let (&[var], &[next], &[init]) = (vars, nexts, &carried.inits[..]) else { return None };
        let Value::Constant(Constant { ty, label, .. }) = carried.value.clone() else { return None };
        let Op::Text(next, operands) = self.graph.op(next) else { return None };
        let text = self.texts.get(next as usize)?;
        let operands = mentioned(&text.tokens, operands);
        let place = operands.iter().position(|&operand| operand == var)?;
        let stays = |(k, &operand): (usize, &Id)| k == place || (operand != var && !self.graph.is_in_loop(operand, number));
        if text.calls || text.ty.is_some() || !operands.iter().enumerate().all(stays) {
            return None;
        }
        let Ok(Expr::Binary(sum)) = syn::parse2::<Expr>(text.tokens.clone()).map(bare) else { return None };
        let is_variable = |side: &Expr| placeholder(place) == quote!(#side).to_string();
        let (left, right) = (bare(*sum.left), bare(*sum.right));
        let amount = match sum.op {
            BinOp::Add(_) | BinOp::Sub(_) if is_variable(&left) => right,
            BinOp::Add(_) if is_variable(&right) => left,
            _ => return None,
        };
        let amount = quote!(#amount);
        if mentions(&amount, place) {
            return None;
        }
        // Nothing stands for the integer in the amount.
        let values = operands.iter().map(|&operand| if operand == var { init } else { operand }).collect();
        let amount = Constant { operands: values, ..Constant::of_tokens(amount, None) };
        let is_sum = matches!(sum.op, BinOp::Add(_));
        Some(Counting { name: carried.name.clone(), ty, label, init, next, operands, place, amount, is_sum })
    }

    /// The integer after so many steps.
    fn after_steps(&mut self, counting: &Counting, steps: Constant) -> Value {
        let krate = self.krate();
        let kernel = if counting.is_sum { quote!(after) } else { quote!(after_less) };
        let init = Constant::of_node(self.named_literal(counting.init, &counting.name), None, "");
        // A loop without steps does not ask for the amount, which need not exist then.
        let whole = self.computed(&[init, counting.amount.clone(), steps], |parts| {
            let (init, amount, steps) = (&parts[0], &parts[1], &parts[2]);
            quote!(#krate::__rt::#kernel(#init, || #amount, #steps))
        });
        let (ty, label) = (counting.ty.clone(), counting.label.clone());
        Value::Constant(self.settled(Constant { ty, label, ..whole }, Some(&counting.name), None))
    }

    /// Binds the integers to what they are in a step.
    pub(super) fn set_counted(&mut self, all: &[Counting], number: u32) {
        for counting in all {
            if let Index::Run(step) = self.graph.step(number) {
                let value = self.after_steps(counting, Constant::of_node(step, None, ""));
                self.set(&counting.name, value);
            }
        }
    }

    /// Binds the integers to what they are after the loop.
    pub(super) fn set_counted_after(&mut self, all: &[Counting], count: Count) {
        for counting in all {
            let steps = match count {
                Count::Run(id, _) => Constant::of_node(id, None, ""),
                Count::Dim(dim) => self.length_constant(&Length::Dim(dim)),
                Count::Until(_) => unreachable!("what ends when it ends carries its integers"),
            };
            let value = self.after_steps(counting, steps);
            self.set(&counting.name, value);
        }
    }

    /// Whether a step has made of an integer what it should.
    pub(super) fn has_grown(&self, counting: &Counting, inside: &[Scope]) -> bool {
        let of = |scopes: &[Scope]| scopes.iter().rev().find_map(|scope| scope.get(&counting.name)).map(|b| b.value.clone());
        let (before, after) = (of(inside), of(self.scopes.split_last().map_or(&[], |(_, outer)| outer)));
        let (Some(Value::Constant(Constant { node: Some(before), .. })), Some(Value::Constant(after))) = (before, after) else {
            return false;
        };
        let text = &self.texts[counting.next as usize].tokens;
        let (tokens, operands) = match after.node.map(|node| self.graph.op(node)) {
            Some(Op::Text(number, operands)) => {
                let tokens = &self.texts[number as usize].tokens;
                (tokens.to_string(), mentioned(tokens, operands))
            }
            Some(_) => return false,
            None => (after.tokens.to_string(), after.operands.clone()),
        };
        let mut wanted = counting.operands.clone();
        wanted[counting.place] = before;
        tokens == text.to_string() && operands == wanted
    }
}

/// An expression without the parentheses and the groups of macros around it.
fn bare(expr: Expr) -> Expr {
    match expr {
        Expr::Paren(inner) => bare(*inner.expr),
        Expr::Group(inner) => bare(*inner.expr),
        other => other,
    }
}

/// The operands that stand in a text: behind them are the steps of loops that it is evaluated in.
fn mentioned(text: &TokenStream, mut operands: Vec<Id>) -> Vec<Id> {
    while operands.len().checked_sub(1).is_some_and(|last| !mentions(text, last)) {
        operands.pop();
    }
    operands
}
