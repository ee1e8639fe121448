//! Values and derivatives at numbers.

use matgrad_engine::inspect::{self, Entered};
use serde::Serialize;

use crate::source::Source;
use crate::{Block, Question};

/// What a function and its derivatives are at numbers, or why there is nothing.
#[derive(Debug, Default, Serialize)]
pub struct Numbers {
    /// The function's value.
    pub value: Vec<f64>,
    /// The derivatives.
    pub derivatives: Vec<Derivative>,
    /// Whether a kink is so near that differences may be on both sides of it.
    pub kink: bool,
    /// Why there is nothing.
    pub why: Option<String>,
}

/// A derivative at numbers.
#[derive(Debug, Serialize)]
pub struct Derivative {
    /// What it is, for the page.
    pub label: String,
    /// The same as text.
    pub name: String,
    /// What is derived, row by row.
    pub derived: Vec<Vec<f64>>,
    /// What central differences say.
    pub differences: Vec<Vec<f64>>,
    /// How far they are apart, relative to the largest element.
    pub error: f64,
    /// Whether that is no more than what differences are off.
    pub agrees: bool,
}

/// What differences are off by at most, where functions are smooth.
const OFF: f64 = 1e-6;

/// A kink that is nearer than this may be between the points that differences take.
const NEAR: f64 = 1e-2;

impl Numbers {
    /// The numbers of a question.
    pub fn at(question: &Question) -> Numbers {
        match evaluated(question, &question.entered) {
            Ok(found) => {
                let derivatives = found.derivatives.into_iter().map(|checked| Derivative {
                    derived: checked.derived.by_rows(),
                    differences: checked.differences.by_rows(),
                    agrees: checked.error <= OFF,
                    label: checked.mathml,
                    name: checked.label,
                    error: checked.error,
                });
                Numbers { value: found.value, derivatives: derivatives.collect(), kink: found.margin < NEAR, why: None }
            }
            Err(why) => Numbers { why: Some(why), ..Numbers::default() },
        }
    }
}

/// What the engine says of a question at some numbers.
pub fn evaluated(question: &Question, entered: &[Block]) -> Result<inspect::Numbers, String> {
    let source =
        Source::of(question).map_err(|faults| faults.into_iter().map(|fault| fault.message).collect::<Vec<_>>().join("; "))?;
    let entered: Vec<Entered> = entered.iter().map(Block::entered).collect();
    inspect::evaluate(&inspect::Question {
        attribute: &question.attribute,
        arguments: source.arguments,
        source: source.items,
        entered: &entered,
    })
}
