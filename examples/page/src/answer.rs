//! The formula, the steps and the code of a question.

use matgrad_engine::inspect::{self, Entered, Slot, Written};
use serde::Serialize;

use crate::source::{Fault, Source};
use crate::{Block, Question, rust};

/// What is derived, or why nothing is.
#[derive(Debug, Serialize)]
pub struct Answer {
    /// The variables that there are.
    pub variables: Vec<String>,
    /// The messages.
    pub faults: Vec<Fault>,
    /// What is derived, where there are none.
    pub derived: Option<Derived>,
}

/// What is derived.
#[derive(Debug, Serialize)]
pub struct Derived {
    /// The formula.
    pub formula: Texts,
    /// The steps.
    pub steps: Texts,
    /// The code that the attribute puts beside the function.
    pub rust: String,
    /// The source with the attribute.
    pub annotated: String,
    /// The numbers that are asked for.
    pub slots: Vec<Numbers>,
    /// Why there are none.
    pub why: Option<String>,
}

/// A text in the three formats.
#[derive(Debug, Serialize)]
pub struct Texts {
    /// As text.
    pub unicode: String,
    /// For TeX.
    pub latex: String,
    /// For the page.
    pub mathml: String,
}

/// Numbers that the function is called with.
#[derive(Debug, Serialize)]
pub struct Numbers {
    /// Their name and they themselves.
    #[serde(flatten)]
    pub block: Block,
    /// What they make up.
    pub shape: String,
    /// Whether they may be more or fewer.
    pub open: bool,
}

impl Block {
    /// For the engine.
    pub fn entered(&self) -> Entered {
        Entered { name: self.name.clone(), rows: self.rows.clone() }
    }
}

impl From<Slot> for Numbers {
    fn from(slot: Slot) -> Numbers {
        let open = slot.grows || slot.widens;
        Numbers { block: Block { name: slot.name, rows: slot.rows }, shape: slot.shape, open }
    }
}

impl From<Written> for Texts {
    fn from(Written { unicode, latex, mathml }: Written) -> Texts {
        Texts { unicode, latex, mathml }
    }
}

impl Answer {
    /// The answer to a question.
    pub fn to(question: &Question) -> Answer {
        let source = match Source::of(question) {
            Ok(source) => source,
            Err(faults) => return Answer { variables: vec![], faults, derived: None },
        };
        let variables = inspect::variables(&source.items).unwrap_or_default();
        let entered: Vec<Entered> = question.entered.iter().map(Block::entered).collect();
        let asked = inspect::Question {
            attribute: &question.attribute,
            arguments: source.arguments.clone(),
            source: source.items.clone(),
            entered: &entered,
        };
        match inspect::derive(&asked) {
            Err(error) => Answer { variables, faults: source.faults(&error), derived: None },
            Ok(found) => {
                let (slots, why) = match found.slots {
                    Ok(slots) => (slots.into_iter().map(Numbers::from).collect(), None),
                    Err(why) => (vec![], Some(why)),
                };
                let rust = rust::pretty(found.companions);
                let (formula, steps) = (found.formula.into(), found.steps.into());
                let derived = Derived { formula, steps, rust, annotated: source.text, slots, why };
                Answer { variables, faults: vec![], derived: Some(derived) }
            }
        }
    }
}
