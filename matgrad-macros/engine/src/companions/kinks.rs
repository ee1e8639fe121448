//! Where a function has kinks, and what its derivative is there.

use crate::explain::steps::{Line, Piece};
use crate::explain::tree::{Math, Sign, infix};
use crate::graph::functions::{Binary, Unary};
use crate::graph::op::Op;

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
        if !graph.is_active(id) {
            continue;
        }
        let at_zero = |x, what: &str| vec![word("kink: at "), zero(writer.formula(x)), word(what.to_owned())];
        let pieces = match graph.op(id) {
            Op::Map(Unary::SQRT, _) => match graph.norm_operand(id) {
                Some(x) => at_zero(x, " the derivative of the norm is 0"),
                None => continue,
            },
            Op::Map(Unary::ABS, x) => at_zero(x, " the derivative of the absolute value is 0"),
            Op::Map(Unary::RELU, x) => at_zero(x, " the derivative of relu is 0"),
            Op::Map2(Binary::MAX, a, b) | Op::Map2(Binary::MIN, a, b) => {
                let tie = infix(Sign::Equal, writer.formula(a), writer.formula(b));
                vec![word("kink: at "), Piece::Math(tie), word(" the derivative is that of one of both")]
            }
            Op::Max(_) | Op::Min(_) => {
                vec![
                    word("kink: of equal elements the derivative of "),
                    Piece::Math(writer.formula(id)),
                    word(" is that of the first"),
                ]
            }
            Op::Select(c, ..) if graph.is_active(c) => {
                vec![
                    word("kink: where "),
                    Piece::Math(writer.formula(c)),
                    word(" changes, the derivative is that of the branch taken"),
                ]
            }
            _ => continue,
        };
        let line = words(pieces);
        if !lines.contains(&line) && lines.len() < 12 {
            lines.push(line);
        }
    }
    lines
}
