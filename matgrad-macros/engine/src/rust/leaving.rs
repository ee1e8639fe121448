//! Statements that leave the function from within arms, each written where it stands.

use proc_macro2::TokenStream;

use super::emit::Emitter;
use super::schedule::Block;
use crate::graph::op::{Id, Op};
use crate::program::text::{opened, parenthesised};

impl Emitter<'_> {
    /// Writes a statement in its arms.
    pub(super) fn leave_in_arms(&mut self, nest: Id) {
        let asked = self.asked_by(nest);
        self.block(&self.cx.graph.reachable(&asked), &[]);
        let statement = self.in_its_arms(nest, &[]);
        self.statements.push(statement.into());
        self.streamed.insert(nest);
    }

    fn in_its_arms(&mut self, nest: Id, arms: &[Block]) -> TokenStream {
        match self.cx.graph.op(nest) {
            _ if self.stays(nest) => emit!(),
            Op::Select(condition, a, b) => {
                let side = self.stays(b);
                let inner = if side { a } else { b };
                let test = self.condition(condition);
                let test = if side { opened(test) } else { parenthesised(test) };
                let not = if side { emit!() } else { emit!(!) };
                let path: Vec<Block> = arms.iter().copied().chain([Block::Arm(condition, side)]).collect();
                let (statements, last) = self.within_arm(&self.asked_by(inner), &path, |e| e.in_its_arms(inner, &path));
                let statements = self.finished(statements, std::slice::from_ref(&last));
                emit!(if #not #test { #statements #last })
            }
            Op::Text(number, operands) => {
                let statement = self.text_value(number as usize, &operands);
                emit!(#statement;)
            }
            other => unreachable!("{other:?} leaves no function"),
        }
    }

    /// The conditions of the arms and what the statement is made of.
    fn asked_by(&self, nest: Id) -> Vec<Id> {
        match self.cx.graph.op(nest) {
            Op::Select(condition, a, b) => [vec![condition], self.asked_by(a), self.asked_by(b)].concat(),
            op => op.operands(),
        }
    }

    /// Whether nothing is done.
    fn stays(&self, nest: Id) -> bool {
        matches!(self.cx.graph.op(nest), Op::Text(number, _) if self.cx.texts[number as usize].is_nothing())
    }
}
