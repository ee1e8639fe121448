//! Passes over a matrix that make a product, what is computed of it element by element, sums of that,
//! and the products back: residual, value and gradient of least squares together.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};

use super::emit::Emitter;
use super::hygiene::local;
use crate::graph::op::{Id, Op};

/// What is computed in one pass.
struct Pass {
    /// The product Z.
    product: Id,
    /// A and x of A x, or U and V of U Vᵀ.
    factors: (Id, Id),
    /// Z and what is computed of it element by element, in order.
    inside: BTreeSet<Id>,
    /// The sums.
    sums: Vec<Id>,
    /// What goes back, element by element.
    weight: Id,
    /// The products with it: Aᵀw for z = A x; W V and WᵀU for Z = U Vᵀ.
    back: Vec<Id>,
}

impl Emitter<'_> {
    /// Writes the pass that a product begins, if it begins one.
    pub(super) fn stream(&mut self, id: Id) -> bool {
        let Some(pass) = self.pass_from(id) else { return false };
        let Some(needed) = self.needed_before(&pass) else { return false };
        // Of two products that are added up each could begin a pass that needs the other.
        if needed.iter().any(|node| self.waiting.contains(node)) {
            return false;
        }
        self.waiting.push(id);
        for node in needed {
            if !self.variables.contains_key(&node) {
                self.name(node);
            }
        }
        self.waiting.pop();
        self.write_pass(&pass);
        true
    }

    /// The pass that begins with a product, if all that is made of it fits into one.
    fn pass_from(&self, product: Id) -> Option<Pass> {
        let graph = self.cx.graph;
        let Op::Product(a, x) = graph.op(product) else { return None };
        let shape = graph.shape(product);
        // z = A x, or Z = U Vᵀ.
        let is_vector = graph.shape(x).cols.literal() == Some(1);
        let right = match (graph.op(a), graph.op(x)) {
            (Op::Transpose(_) | Op::Diagonal(_) | Op::Inverse(_) | Op::SymmetricInverse(_), _) => return None,
            (_, Op::Transpose(v)) if !is_vector && v != a => v,
            _ if is_vector => x,
            _ => return None,
        };
        if shape.is_vector() != is_vector || graph.shape(a).is_vector() || shape.is_scalar() {
            return None;
        }
        let arms = self.plan.arms_of(product);
        let (mut inside, mut depends) = (BTreeSet::from([product]), BTreeSet::from([product]));
        // The transposes of what is inside, which only products may use.
        let mut turned = BTreeSet::new();
        let (mut sums, mut back, mut weight) = (Vec::new(), Vec::new(), None);
        // What is made of it stands after it.
        for &node in &self.plan.order[self.plan.position[product.0 as usize]..] {
            let op = graph.op(node);
            let operands = op.operands();
            if !operands.iter().any(|o| depends.contains(o)) {
                continue;
            }
            depends.insert(node);
            if !operands.iter().any(|o| inside.contains(o) || turned.contains(o)) {
                continue;
            }
            let is_turned = operands.iter().any(|o| turned.contains(o));
            let fits = operands.iter().all(|o| inside.contains(o) || turned.contains(o) || !depends.contains(o));
            if !fits
                || (is_turned && !matches!(op, Op::Product(..)))
                || self.plan.arms_of(node) != arms
                || self.variables.contains_key(&node)
            {
                return None;
            }
            match op {
                Op::Total(e) | Op::Dot(e, _) if graph.shape(e) == shape => sums.push(node),
                Op::Transpose(_) if !is_vector => {
                    turned.insert(node);
                }
                Op::Product(p, w) => {
                    let w = match (graph.op(p), graph.op(w)) {
                        (Op::Transpose(left), _) if is_vector && left == a => w,
                        // WᵀU
                        (Op::Transpose(e), _) if !is_vector && w == a => e,
                        // W V
                        _ if !is_vector && w == right => p,
                        _ => return None,
                    };
                    if weight.is_some_and(|other| other != w) || !inside.contains(&w) {
                        return None;
                    }
                    weight = Some(w);
                    back.push(node);
                }
                op if is_arithmetic(&op) && graph.shape(node) == shape && !self.plan.is_root(node) => {
                    inside.insert(node);
                }
                _ => return None,
            }
        }
        let weight = weight?;
        let complete = back.len() == if is_vector { 1 } else { 2 };
        if !complete || weight == product || self.plan.is_root(product) {
            return None;
        }
        if !is_vector {
            // W V comes first.
            back.sort_by_key(|&node| matches!(graph.op(node), Op::Product(_, w) if w == a));
        }
        Some(Pass { product, factors: (a, right), inside, sums, weight, back })
    }

    /// The nodes that must have a variable before the pass, in order; `None` if one of them can't be
    /// written now.
    fn needed_before(&self, pass: &Pass) -> Option<Vec<Id>> {
        let graph = self.cx.graph;
        let used = pass.inside.iter().chain(&pass.sums).flat_map(|&node| graph.operands(node));
        let used: Vec<Id> = used.filter(|node| !pass.inside.contains(node)).collect();
        let below: BTreeSet<Id> = graph.reachable(&used).into_iter().collect();
        let arms = self.plan.arms_of(pass.product);
        let mut needed = Vec::new();
        for &node in &self.plan.order {
            if !below.contains(&node) || self.variables.contains_key(&node) || self.solved.contains(&node) {
                continue;
            }
            // What stands outside of the block has been written already, if it can be.
            if self.plan.is_named(node) {
                let is_loop = matches!(graph.op(node), Op::Out(..) | Op::Trail(..));
                let later = is_loop || self.is_branch(node) || self.plan.in_place.from(node).is_some();
                if later || self.plan.arms_of(node) != arms {
                    return None;
                }
                needed.push(node);
            }
        }
        Some(needed)
    }

    fn write_pass(&mut self, pass: &Pass) {
        let graph = self.cx.graph;
        let rt = self.rt();
        let (left, right) = (self.reference(pass.factors.0), self.reference(pass.factors.1));

        let z = self.fresh(pass.product);
        let mut roots = vec![pass.weight];
        roots.extend(pass.sums.iter().flat_map(|&sum| graph.operands(sum)));
        let inputs: Vec<Id> = self.leaves(&roots).into_iter().filter(|&id| id != pass.product).collect();
        let references: Vec<TokenStream> = inputs.iter().map(|&id| self.reference(id)).collect();
        let names: Vec<Ident> = inputs.iter().map(|&id| self.element_name(id)).collect();

        // Inside of the closure a matrix's variable stands for its element.
        let outside = (self.variables.clone(), std::mem::take(&mut self.borrowed));
        self.variables.extend(inputs.iter().copied().zip(names.iter().cloned()));
        self.variables.insert(pass.product, z.clone());
        let mut lets = Vec::new();
        let operands = pass.inside.iter().chain(&pass.sums).flat_map(|&node| graph.operands(node));
        let uses: Vec<Id> = operands.chain([pass.weight]).collect();
        for &node in &pass.inside {
            let is_shared = uses.iter().filter(|&&used| used == node).count() > 1;
            if is_shared && node != pass.product {
                let value = self.expression(node).tokens;
                let name = self.fresh(node);
                lets.push(emit!(let #name = #value;));
                self.variables.insert(node, name);
            }
        }
        let weight = self.scalar(pass.weight).tokens;
        let summands: Vec<TokenStream> = pass
            .sums
            .iter()
            .map(|&sum| match graph.op(sum) {
                Op::Dot(a, b) => self.element_product(a, b),
                op => op.operands().first().map(|&e| self.scalar(e).tokens).unwrap_or_default(),
            })
            .collect();
        (self.variables, self.borrowed) = outside;

        let sums: Vec<Ident> = pass.sums.iter().map(|&sum| self.fresh(sum)).collect();
        let back: Vec<Ident> = pass.back.iter().map(|&node| self.fresh(node)).collect();
        let value = emit!((#weight, [#(#summands),*]));
        let value = if lets.is_empty() { value } else { emit!({ #(#lets)* #value }) };
        let arguments = emit!(#left, #right, [#(#references),*], |#z, [#(#names),*]| #value);
        match &back[..] {
            [only] => self.statements.push(emit!(let ([#(#sums),*], #only) = #rt::stream(#arguments);).into()),
            _ => self.statements.push(emit!(let ([#(#sums),*], #(#back),*) = #rt::stream_mul_tr(#arguments);).into()),
        }
        self.streamed.extend(&pass.inside);
        self.variables.extend(pass.sums.iter().copied().zip(sums));
        self.variables.extend(pass.back.iter().copied().zip(back));
    }

    /// The name of a matrix's element inside a loop over its elements.
    pub(super) fn element_name(&mut self, id: Id) -> Ident {
        match self.variables.get(&id) {
            Some(name) => local(name),
            None => self.fresh(id),
        }
    }
}

/// Whether an element-wise operator is cheap beside a product; others are better off in a loop of their
/// own.
fn is_arithmetic(op: &Op) -> bool {
    matches!(op, Op::Sum(_) | Op::Scale(..) | Op::Unit(..) | Op::Hadamard(..) | Op::Powi(_, 2 | 3))
}
