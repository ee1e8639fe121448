//! How derivatives are read off differentials: the last line before the result.

use crate::attributes::{About, Kind};
use crate::calculus::steps::symbol;
use crate::explain::normal::product;
use crate::explain::steps::{Line, Piece};
use crate::explain::tree::{Exponent, Math, call, is, name, transpose};
use crate::graph::op::Id;

use super::labels::label;
use super::steps::{Steps, word, words};

impl Steps<'_> {
    /// `df = tr((∇_X f)ᵀ dX), hence`
    pub(super) fn read_off_gradients(&self, df: &Math) -> Line {
        let f = name(self.asked.signature.name.to_string());
        self.read_off(df, |x| Math::Nabla(1, Box::new([x, f.clone()])))
    }

    /// `tr(F̄ᵀ dF) = tr(X̄ᵀ dX), hence`
    pub(super) fn read_off_cotangents(&self, whole: &Math) -> Line {
        self.read_off(whole, |x| Math::Bar(Box::new(x)))
    }

    fn read_off(&self, whole: &Math, label: impl Fn(Math) -> Math) -> Line {
        let graph = &self.asked.program.graph;
        let term = |&x: &Id| {
            let shown = self.writer.formula(x);
            let (g, dx) = (label(shown), self.writer.formula(symbol(graph, x)));
            match graph.shape(x) {
                shape if shape.is_scalar() => product(g, dx),
                _ if !self.is_traced() => product(transpose(g), dx),
                _ => call("tr", vec![product(transpose(g), dx)]),
            }
        };
        let mut terms: Vec<Math> = self.variables.iter().map(term).collect();
        let all = if terms.len() == 1 { terms.remove(0) } else { Math::Sum(terms) };
        words([Piece::Math(is(whole.clone(), all)), word(", hence")])
    }

    /// `vec(dF) = J vec(dX), hence`
    pub(super) fn read_off_jacobian(&self, df: &Math, value: Id) -> Line {
        let graph = &self.asked.program.graph;
        if self.variables.len() > 1 {
            let symbol = |&x: &Id| Piece::Math(self.vec_of(self.writer.formula(symbol(graph, x)), x, self.are_columns(x, value)));
            let listed = self.variables.iter().map(symbol).flat_map(|symbol| [word(", "), symbol]).skip(1);
            let start = [word("the whole differential is the sum of these, and what stands in front of ")];
            return words(start.into_iter().chain(listed).chain([word(" is the derivative in each:")]));
        }
        let x = self.variables[0];
        let columns = self.are_columns(x, value);
        let vec = |a: Math, of: Id| self.vec_of(a, of, columns);
        let is_turned = self.asked.arguments.denominator && self.asked.arguments.kind == Kind::Jacobian;
        let about_f = self.asked.signature.name.to_string();
        let labels = self.asked.arguments.kind.row().labels;
        let wrt = self.asked.signature.wrt[0].shown.clone();
        let about = About { f: &about_f, x: &wrt, denominator: self.asked.arguments.denominator };
        let j = label(labels[0], &about);
        let is_jacobian = self.asked.arguments.kind == Kind::Jacobian;
        let j = match (is_turned, is_jacobian) {
            (true, _) => Math::Power(Box::new(j), Exponent::Transpose),
            (false, true) => name("J"),
            (false, false) => j,
        };
        let all = product(j, vec(self.writer.formula(symbol(graph, x)), x));
        words([Piece::Math(is(vec(df.clone(), value), all)), word(", hence")])
    }

    /// vec of a node that is written so, which a scalar and what stands among columns is itself.
    pub(super) fn vec_of(&self, a: Math, of: Id, columns: bool) -> Math {
        if columns || self.asked.program.graph.shape(of).is_scalar() { a } else { call("vec", vec![a]) }
    }
}
