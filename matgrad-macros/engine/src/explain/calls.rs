//! Calls of functions whose derivatives are known by name, and linear maps column by column.

use super::looped::{INDICES, free};
use super::nodes::Nodes;
use super::normal::{product, scale};
use super::tree::{Exponent, Fence, Math, Prefix, Product, call, d, fenced, indexed, name, power, transpose};
use crate::graph::op::Id;

impl Nodes<'_> {
    pub(super) fn callee(&self, f: u32) -> String {
        self.callees.get(f as usize).cloned().unwrap_or_default()
    }

    /// What a cotangent of a call is of one of its arguments: `(∂f(w, x)/∂w)ᵀ ȳ`, of a scalar `ȳ ∇_w f(w, x)`.
    pub(super) fn pulled(&self, f: u32, args: &[Id], cotangent: Id, k: usize) -> Math {
        let all = self.all(args);
        let (of, back) = (call(self.callee(f), all.clone()), self.at(cotangent));
        // Which argument it is, by its number where its name does not say that.
        let is_known =
            matches!(all[k], Math::Name(_) | Math::Shared(..)) && all.iter().filter(|other| **other == all[k]).count() == 1;
        if self.graph.shape(cotangent).is_scalar() {
            let by = if is_known { all[k].clone() } else { Math::Number(k as f64 + 1.0) };
            return scale(back, Math::Nabla(1, Box::new([by, of])), self.kind(args[k]));
        }
        let partial = |a: Math| Math::Before(Prefix::Partial, Box::new(a));
        let matrix = match is_known {
            true => Math::Product(Product { factors: vec![partial(of)], under: vec![partial(all[k].clone())], ..Product::one() }),
            false => Math::Close(vec![indexed(name("∂"), vec![Math::Number(k as f64 + 1.0)]), of]),
        };
        let turned = power(matrix, Exponent::Transpose);
        let is_column = |id: Id| self.graph.shape(id).cols.literal() == Some(1);
        match is_column(cotangent) && is_column(args[k]) {
            true => product(turned, back),
            // A linear map of matrices, which is applied to one.
            false => Math::Close(vec![turned, fenced(Fence::Brackets, back)]),
        }
    }

    /// The matrix of a linear map of dX: `Σₖ vec(A ⊗ Eₖ) eₖᵀ`, where the Eₖ are 1 in one place and 0 in all others.
    pub(super) fn columns(&self, e: Id, x: Id) -> Math {
        let variable = self.at(self.graph.varied(x));
        let vec = |a: Math| call("vec", vec![a]);
        let (value, shape) = (self.at(e), self.graph.shape(x));
        // What has a name of its own may hold dX.
        let is_open = self.named.keys().all(|&id| !self.graph.is_linear(id) || !self.graph.reachable(&[e]).contains(&id));
        let size = shape.literal().filter(|_| is_open);
        if let Some((rows, cols)) = size {
            let taken = self.loop_names();
            let index = name(free(&INDICES[2..], |name| taken.iter().any(|other| other == name)));
            let letter = if cols == 1 { self.unit.clone() } else { self.unit.to_uppercase() };
            let unit = |of: Vec<Math>| indexed(name(&letter), of);
            let mut column = vec(value.clone());
            column.visit(&mut |part| {
                let Math::Before(Prefix::Differential, of) = part else { return };
                match &**of {
                    Math::Indexed(base, at) if **base == variable => {
                        *part = unit([index.clone()].into_iter().chain(at.clone()).collect());
                    }
                    of if *of == variable => *part = unit(vec![index.clone()]),
                    _ => {}
                }
            });
            if !column.holds_differential() {
                let row = transpose(indexed(name(&self.unit), vec![index.clone()]));
                let ends = [Math::Number(0.0), Math::Number((rows * cols) as f64 - 1.0)];
                return Math::SumOver(Box::new(index), Some(Box::new(ends)), Box::new(product(column, row)));
            }
        }
        let partial = |a: Math| Math::Before(Prefix::Partial, Box::new(a));
        let (above, below) = (partial(vec(value)), partial(transpose(vec(d(variable)))));
        Math::Product(Product { factors: vec![above], under: vec![below], ..Product::one() })
    }
}
