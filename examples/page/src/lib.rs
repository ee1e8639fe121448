//! What the page answers: a question, which is a source, an attribute and numbers, and its answer, both as JSON. It is
//! plain Rust; `wasm.rs` is what the browser calls.

mod answer;
mod choices;
mod examples;
mod hessian;
mod numbers;
mod rust;
mod source;
#[cfg(target_arch = "wasm32")]
mod wasm;

use serde::{Deserialize, Serialize};

pub use answer::{Answer, Derived, Texts};
pub use choices::{Attribute, Choices};
pub use examples::{EXAMPLES, Example};
pub use hessian::Hessian;
pub use numbers::{Derivative, Numbers};
pub use source::{Fault, Place};

/// What is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Task {
    /// What there is to choose from.
    Choices,
    /// The formula, the steps and the code.
    Derive,
    /// The value and the derivatives at numbers.
    Numbers,
    /// The second derivative in the first variable, to be drawn.
    Hessian,
}

/// A question.
#[derive(Clone, Debug, Deserialize)]
pub struct Question {
    /// What is asked for.
    pub task: Task,
    /// Items, of which the last function is meant.
    #[serde(default)]
    pub source: String,
    /// The attribute's name.
    #[serde(default)]
    pub attribute: String,
    /// The variables; none for all that there are.
    #[serde(default)]
    pub variables: Vec<String>,
    /// Whether Jacobians are transposed.
    #[serde(default)]
    pub denominator: bool,
    /// Whether a solver finds where the function is least, and not where it is zero.
    #[serde(default)]
    pub minimum: bool,
    /// Numbers that were entered.
    #[serde(default)]
    pub entered: Vec<Block>,
}

/// Numbers under a name, row by row.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Block {
    /// What they are the numbers of.
    pub name: String,
    /// The numbers.
    pub rows: Vec<Vec<f64>>,
}

/// The answer to a question, both as JSON.
pub fn ask(question: &str) -> String {
    // The places of earlier sources are not asked for again.
    proc_macro2::extra::invalidate_current_thread_spans();
    fn json(answer: &impl Serialize) -> String {
        serde_json::to_string(answer).unwrap_or_else(|error| failed(&error))
    }
    fn failed(error: &serde_json::Error) -> String {
        format!(r#"{{"why":{}}}"#, serde_json::Value::String(error.to_string()))
    }
    match serde_json::from_str::<Question>(question) {
        Err(error) => failed(&error),
        Ok(question) => match question.task {
            Task::Choices => json(&Choices::all()),
            Task::Derive => json(&Answer::to(&question)),
            Task::Numbers => json(&Numbers::at(&question)),
            Task::Hessian => json(&Hessian::of(&question)),
        },
    }
}
