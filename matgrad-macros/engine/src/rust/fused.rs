//! Element-wise expressions as one loop over the matrices that they are made of.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};

use super::arms::is_repeated;
use super::emit::Emitter;
use crate::graph::op::{Id, Op};

impl Emitter<'_> {
    /// `rt::map([&a, &b], |[a, b]| …)` over the matrices below the roots.
    pub(super) fn fused(&mut self, kernel: &str, roots: &[Id], body: impl FnOnce(&mut Self) -> TokenStream) -> TokenStream {
        let (inputs, closure) = self.fused_parts(roots, body);
        let kernel = self.kernel(kernel);
        emit!(#kernel(#inputs, #closure))
    }

    /// The matrices that the element-wise expressions of the roots are made of.
    pub(super) fn leaves(&self, roots: &[Id]) -> Vec<Id> {
        let graph = self.cx.graph;
        let mut leaves: Vec<Id> = Vec::new();
        let mut seen = BTreeSet::new();
        let mut stack: Vec<Id> = roots.iter().rev().copied().collect();
        while let Some(id) = stack.pop() {
            // An exponent may be a Rust value.
            if graph.shape(id).is_scalar() || graph.shape(id).opaque || !seen.insert(id) {
                continue;
            }
            if !self.variables.contains_key(&id) && graph.op(id).is_elementwise() {
                stack.extend(graph.operands(id).into_iter().rev());
            } else {
                leaves.push(id);
            }
        }
        leaves
    }

    /// Writes the numbers made of matrices that the expressions of the roots mention and that have no variables, for the time of
    /// the loop: inside of it a matrix's variable stands for its element.
    fn hoisted(&mut self, roots: &[Id]) -> Vec<Id> {
        let graph = self.cx.graph;
        let (mut hoisted, mut stack, mut seen) = (Vec::new(), roots.to_vec(), BTreeSet::new());
        while let Some(id) = stack.pop() {
            if self.variables.contains_key(&id) || !seen.insert(id) {
                continue;
            }
            if !graph.shape(id).is_scalar() {
                stack.extend(graph.operands(id).into_iter().filter(|_| graph.op(id).is_elementwise()));
            } else if self.is_of_matrices(id) {
                let (value, name) = (self.scalar(id).tokens, self.fresh(id));
                self.statements.push(emit!(let #name = #value;).into());
                self.variables.insert(id, name);
                hoisted.push(id);
            }
        }
        hoisted
    }

    /// Whether a number that has no variable is made of matrices.
    fn is_of_matrices(&self, id: Id) -> bool {
        let op = self.cx.graph.op(id);
        let is_number = self.cx.graph.shape(id).is_scalar() && !self.variables.contains_key(&id) && !matches!(op, Op::Text(..));
        let of_numbers = || op.operands().into_iter().any(|operand| self.is_of_matrices(operand));
        is_number && if op.is_elementwise() { of_numbers() } else { is_repeated(&op) }
    }

    /// The inputs and the closure of a loop over the matrices below the roots.
    pub(super) fn fused_parts(
        &mut self,
        roots: &[Id],
        body: impl FnOnce(&mut Self) -> TokenStream,
    ) -> (TokenStream, TokenStream) {
        let graph = self.cx.graph;
        let hoisted = self.hoisted(roots);
        let inputs = self.leaves(roots);
        let references: Vec<TokenStream> = inputs.iter().map(|&id| self.reference(id)).collect();
        let names: Vec<Ident> = inputs.iter().map(|&id| self.element_name(id)).collect();
        if let (true, Some(&root)) = (references.is_empty(), roots.first()) {
            // Nothing but constants: the shape still has to come from somewhere.
            let (rt, zero, sized) = (self.rt(), self.literal(0.0).tokens, self.sized(graph.shape(root)));
            let value = body(self);
            hoisted.iter().for_each(|id| _ = self.variables.remove(id));
            return (emit!([&#rt::fill::<#sized>(#zero)]), emit!(|[_]| #value));
        }
        // Inside the closure a matrix's variable stands for its element.
        let borrowed = std::mem::take(&mut self.borrowed);
        let outside: Vec<Option<Ident>> =
            inputs.iter().zip(&names).map(|(&id, name)| self.variables.insert(id, name.clone())).collect();
        let value = body(self);
        self.borrowed = borrowed;
        hoisted.iter().for_each(|id| _ = self.variables.remove(id));
        for (id, outside) in inputs.into_iter().zip(outside) {
            match outside {
                Some(outside) => self.variables.insert(id, outside),
                None => self.variables.remove(&id),
            };
        }
        (emit!([#(#references),*]), emit!(|[#(#names),*]| #value))
    }
}
