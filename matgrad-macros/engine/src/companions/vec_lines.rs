//! The vec trick line by line, in one variable at a time.

use crate::calculus::steps::{symbol, vectors};
use crate::calculus::vec_trick;
use crate::explain::normal::{Kind, product, scale};
use crate::explain::steps::{Line, Piece};
use crate::explain::tree::{Math, is};
use crate::graph::op::{Id, LinearMap, Op, Term};

use super::steps::{Steps, word, words};

impl Steps<'_> {
    /// vec(dF) as a matrix times vec(dX), where the differentials of the other variables are zero.
    pub(super) fn vec(&self, expression: Id, x: Id, left: &Math, lines: &mut Vec<Line>) {
        let graph = &self.asked.program.graph;
        let zeros = self.variables.iter().filter(|&&other| other != x);
        let zeros = zeros.map(|&other| (symbol(graph, other), graph.zeros(graph.shape(other)))).collect();
        let expression = graph.substituted(&[expression], &zeros)[0];
        if !self.writer.is_short(expression) {
            return;
        }
        let columns = self.are_columns(x, expression);
        let vec = |a: Math, of: Id| self.vec_of(a, of, columns);
        let left = vec(left.clone(), expression);
        let others: Vec<Id> = self.variables.iter().copied().filter(|&other| other != x).collect();
        if !others.is_empty() {
            let zero = |&other: &Id| is(self.writer.formula(symbol(graph, other)), Math::Number(0.0));
            let listed = others.iter().map(zero).map(Piece::Math).flat_map(|zero| [word(", "), zero]).skip(1);
            lines.push(words([word("with ")].into_iter().chain(listed).chain([word(":")])));
            lines.push(Line::Formula(left.clone(), vec(self.writer.formula(expression), expression), vec![]));
        } else if !columns && !graph.shape(expression).is_scalar() {
            lines.push(Line::Formula(left.clone(), vec(self.writer.formula(expression), expression), vec![]));
        }
        // A matrix between columns is not its own vec.
        for line in vectors(graph, expression, x, columns).into_iter().take_while(|line| !columns || self.is_column(line.rest)) {
            let factor = |&id: &Id| {
                let Op::Structured(terms, from, to) = graph.op(id) else { return self.writer.formula(id) };
                match &terms[..] {
                    // A number or a scalar in front.
                    [Term { literal, scalar, map: LinearMap::Chain { factors, commuted: false } }] if factors.is_empty() => {
                        let number = Math::Number(literal.get());
                        scalar.map_or(number.clone(), |s| scale(self.writer.formula(s), number, Kind::Matrix))
                    }
                    _ if columns && vec_trick::on_columns(graph, &terms) => {
                        self.writer.formula(vec_trick::as_matrix(graph, &terms, from, to))
                    }
                    _ => self.writer.formula(id),
                }
            };
            let all = line.factors.iter().map(factor).reduce(product);
            let rest = vec(self.writer.formula(line.rest), line.rest);
            let right = all.map_or(rest.clone(), |all| product(all, rest));
            if self.push(lines, &left, right, &line.rules).is_none() {
                break;
            }
        }
    }
}
