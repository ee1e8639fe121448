//! Where a function has kinks, and what its derivative is there.

use crate::explain::steps::{Line, Piece};
use crate::explain::tree::{Math, Sign, infix};
use crate::graph::kink::Kink;

use super::documentation::writer;
use super::interface::Asked;
use super::steps::{word, words};

/// A line for each kink that the derivative meets.
pub fn kinks(asked: &Asked<'_>) -> Vec<Line> {
    let graph = &asked.program.graph;
    let mut writer = writer(asked, &asked.program.names);
    writer.name_given(&asked.program.output, None);
    let mut lines = Vec::new();
    let zero = |x: Math| Piece::Math(infix(Sign::Equal, x, Math::Number(0.0)));
    for id in graph.reachable(&asked.program.output) {
        let at_zero = |x, what: &str| vec![word("kink: at "), zero(writer.formula(x)), word(what.to_owned())];
        let pieces = match graph.kink(id) {
            None => continue,
            Some(Kink::Norm(x)) => at_zero(x, " the derivative of the norm is 0"),
            Some(Kink::Absolute(x)) => at_zero(x, " the derivative of the absolute value is 0"),
            Some(Kink::Relu(x)) => at_zero(x, " the derivative of relu is 0"),
            Some(Kink::Tie(a, b)) => {
                let tie = infix(Sign::Equal, writer.formula(a), writer.formula(b));
                let is_of_both = graph.is_active(a) && graph.is_active(b);
                let what = if is_of_both { " the derivative is that of the first" } else { " the derivative is 0" };
                vec![word("kink: at "), Piece::Math(tie), word(what)]
            }
            Some(Kink::Extremum(id)) => {
                vec![
                    word("kink: of equal elements the derivative of "),
                    Piece::Math(writer.formula(id)),
                    word(" is that of the first"),
                ]
            }
            Some(Kink::Branch(c)) => {
                vec![
                    word("kink: where "),
                    Piece::Math(writer.formula(c)),
                    word(" changes, the derivative is that of the branch taken"),
                ]
            }
        };
        let line = words(pieces);
        if !lines.contains(&line) && lines.len() < 12 {
            lines.push(line);
        }
    }
    lines
}
