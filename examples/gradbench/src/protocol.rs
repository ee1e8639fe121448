//! Messages of the suite and answers to them.

use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::value::{RawValue, to_raw_value};

use crate::evals::MODULES;

/// What the suite says.
#[derive(Deserialize)]
struct Message {
    id: u64,
    kind: String,
    #[serde(default)]
    module: String,
    #[serde(default)]
    function: String,
    input: Option<Box<RawValue>>,
}

/// What a tool answers; to messages that want nothing, that it has read them.
#[derive(Default, Serialize)]
struct Response {
    id: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    tool: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    output: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    timings: Vec<Timing>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

/// How long one run took.
#[derive(Serialize)]
struct Timing {
    name: &'static str,
    nanoseconds: u64,
}

/// How often a function should run.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(default)]
struct Runs {
    min_runs: usize,
    min_seconds: f64,
}

/// A function to be evaluated at an input.
pub struct Request<'a> {
    /// The function's name in its module.
    pub function: &'a str,
    input: &'a str,
}

impl Request<'_> {
    /// The input, read as what the module takes.
    ///
    /// # Errors
    /// Where it is something else.
    pub fn input<T: DeserializeOwned>(&self) -> Result<T, String> {
        serde_json::from_str(self.input).map_err(|error| format!("the input of `{}`: {error}", self.function))
    }

    /// Runs a function as often and as long as is asked for; what it gave last is written as JSON.
    ///
    /// # Errors
    /// Where that cannot be written.
    pub fn timed<T, O: Serialize>(&self, run: impl Fn() -> T, written: impl FnOnce(T) -> O) -> Result<Answer, String> {
        self.timed_in_place(None, |last| *last = Some(run()), |last| last.map(written))
    }

    /// The same of a function that writes its result in place.
    ///
    /// # Errors
    /// Where that cannot be written.
    pub fn timed_in_place<T, O: Serialize>(
        &self,
        mut place: T,
        run: impl Fn(&mut T),
        written: impl FnOnce(T) -> O,
    ) -> Result<Answer, String> {
        // An input that is a number says nothing of runs: one will do.
        let runs: Runs = serde_json::from_str(self.input).unwrap_or_default();
        let (mut timings, mut elapsed) = (vec![], Duration::ZERO);
        loop {
            let start = Instant::now();
            run(std::hint::black_box(&mut place));
            let took = start.elapsed();
            timings.push(Timing { name: "evaluate", nanoseconds: took.as_nanos() as u64 });
            elapsed += took;
            if timings.len() >= runs.min_runs && elapsed.as_secs_f64() >= runs.min_seconds {
                let output = to_raw_value(&written(place)).map_err(|error| error.to_string())?;
                return Ok(Answer { output, timings });
            }
        }
    }

    /// That the module has no such function.
    ///
    /// # Errors
    /// Always.
    pub fn unknown<T>(&self) -> Result<T, String> {
        Err(format!("the module has no function `{}`", self.function))
    }
}

/// What a function gave, and how long each run took.
pub struct Answer {
    output: Box<RawValue>,
    timings: Vec<Timing>,
}

/// The answer to one message.
///
/// # Errors
/// Where it is no message of the suite.
pub fn respond(line: &str) -> Result<String, String> {
    let message: Message = serde_json::from_str(line).map_err(|error| format!("no message of GradBench: {error}"))?;
    let module = MODULES.iter().find(|(name, _)| *name == message.module);
    let unknown = || {
        let names: Vec<&str> = MODULES.iter().map(|(name, _)| *name).collect();
        format!("there is no module `{}`; there are {}", message.module, names.join(", "))
    };
    let mut response = Response { id: message.id, ..Response::default() };
    match message.kind.as_str() {
        "start" => response.tool = Some("matgrad"),
        "define" => {
            response.success = Some(module.is_some());
            response.error = module.is_none().then(unknown);
        }
        "evaluate" => {
            let input = message.input.as_ref().map_or("null", |input| input.get());
            let request = Request { function: &message.function, input };
            match module.map_or_else(|| Err(unknown()), |(_, evaluate)| evaluate(&request)) {
                Ok(Answer { output, timings }) => {
                    (response.success, response.output, response.timings) = (Some(true), Some(output), timings);
                }
                Err(error) => (response.success, response.error) = (Some(false), Some(error)),
            }
        }
        _ => {}
    }
    serde_json::to_string(&response).map_err(|error| error.to_string())
}
