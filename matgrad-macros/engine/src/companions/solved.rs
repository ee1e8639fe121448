//! The derivation of what a solver returns, line by line: the differential of its equations is zero.

use crate::attributes::arguments::Implicit;
use crate::calculus::trace_trick::pullback;
use crate::explain::steps::{Line, Piece};
use crate::explain::tree::{Math, d, is, name};

use super::steps::{Steps, function, word, words};

impl Steps<'_> {
    /// dF by rules, of a minimum d(∇f), and that it is zero.
    pub(super) fn solved(&self, implicit: &Implicit, lines: &mut Vec<Line>) -> Option<()> {
        let (f, z) = (name(function(self.asked)), name(implicit.unknown.to_string()));
        let graph = &self.asked.program.graph;
        let (left, equations) = match implicit.is_minimum {
            false => (f, self.value),
            true => {
                let found = self.asked.signature.found.as_ref()?;
                let unknown = self.variables.iter().find(|&&x| self.is_parameter(x, found.parameter))?;
                let gradient = pullback(graph, &[(self.value, graph.scalar(1.0))], &[*unknown]).ok()?[0];
                let nabla = Math::Nabla(1, Box::new([z.clone(), f]));
                if self.writer.is_short(gradient) {
                    lines.push(Line::Formula(nabla.clone(), self.writer.formula(gradient), vec![]));
                }
                (nabla, gradient)
            }
        };
        let zero = |a: Math| Piece::Math(is(a, Math::Number(0.0)));
        let whole = self.differential(equations, &d(left.clone()), lines);
        lines.push(words([
            word("at the solution "),
            zero(left.clone()),
            word(" whatever the parameters are, so that "),
            zero(d(left)),
            word(", which is solved for "),
            Piece::Math(d(z)),
            word(":"),
        ]));
        whole.map(|_| ())
    }
}
