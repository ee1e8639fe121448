//! Whether the function has a value, as its guards say it: `None`, or an error, exactly where the interpreter of source has
//! one. Derivatives do not tell, for they are those of the points at which there is a value.

use super::super::interpreter::{Point, Program};
use super::engine::{AsRead, as_read, caught, point_of};
use super::generator::{Writer, Written};
use crate::attributes::Kind;
use crate::graph::op::{Id, Op};
use crate::graph::shape::SCALAR;
use crate::program::{Condition, Failure, Guard, Program as Source};
use crate::reference::source::derivative::Program as Interpreted;
use crate::rewrite::rewritten;

/// How a function ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum End {
    /// With a value.
    Value,
    /// With `None` or an error.
    Nothing,
    /// With a panic.
    Panic,
}

/// How a function ends at a point, as far as guards say; `None` where a call of another function decides.
pub(super) fn end(program: &Source, guards: &[Guard], point: &dyn Fn(&[Id]) -> Point) -> Option<End> {
    let graph = &program.graph;
    let value = |id: Id| Program::new(graph, &[id]).run(&point(&[id])).swap_remove(0);
    let holds = |id: Id| value(id).only() != 0.0;
    for Guard { condition, failure, within, .. } in guards {
        if within.is_some_and(|arm| !holds(arm)) {
            continue;
        }
        let passes = match *condition {
            Condition::Factorises(how, a) => holds(graph.intern(Op::Factorises(how, a), SCALAR)),
            Condition::Not(left) => !holds(left),
            // A statement that returns, in arms: what is not taken is evaluated by nobody.
            Condition::Passed(mut statement) | Condition::Evaluated(mut statement) => {
                while let Op::Select(condition, then, or) = graph.op(statement) {
                    statement = if holds(condition) { then } else { or };
                }
                match caught(|| value(statement)) {
                    Ok(_) => true,
                    Err(what) if what.ends_with("jumps") => false,
                    Err(what) => std::panic::panic_any(what),
                }
            }
            Condition::Returns(_) => return None,
        };
        if !passes {
            return Some(if matches!(failure, Failure::Panic(_)) { End::Panic } else { End::Nothing });
        }
    }
    Some(End::Value)
}

/// Whether the guards of a program that has no value say so, before and after the passes; `None` where the macro refuses it.
fn ends_without(seed: u64, written: &Written, file: &syn::File) -> Option<Result<(), String>> {
    let variable = written.parameters.iter().find(|parameter| parameter.variable)?;
    let AsRead { body, .. } = as_read(seed, written, file, (Kind::Differential, &format!("wrt = {}", variable.name)), false)?;
    let point = |nodes: &[Id]| point_of(written, file, &[], &body, nodes);
    let rewritten = rewritten(&body, &body.output);
    let ends = [end(&body, &body.guards, &point)?, end(&body, &rewritten.guards, &point)?];
    Some(match ends {
        [End::Nothing, End::Nothing] => Ok(()),
        _ => Err(format!("the guards end with {ends:?} where the function has no value")),
    })
}

/// What becomes of the program of a seed that may end without a value and does.
fn without_value(seed: u64) -> Option<Result<(), String>> {
    if !Writer::features_of(seed).iter().any(|feature| feature == "Options") {
        return None;
    }
    let written = Writer::program(seed);
    let file = syn::parse_file(&written.source).expect("programs parse");
    let arguments = written.arguments();
    let variables: Vec<usize> = (0..written.parameters.len()).filter(|&k| written.parameters[k].variable).take(1).collect();
    let (generics, left) = (&written.generics[..], false);
    let program = Interpreted { file: &file, name: "f", arguments: &arguments, variables: &variables, generics, left };
    let first = caught(|| program.first()).ok()?.ok()?;
    (first.value.is_none() && first.margin >= 1e-5).then_some(())?;
    caught(|| ends_without(seed, &written, &file)).unwrap_or_else(|what| Some(Err(what)))
}

/// How many seeds the test looks at.
const SEEDS: u64 = 24_000;

#[test]
fn programs_without_a_value() {
    let (right, wrong) = counted(0..SEEDS);
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(right >= 100, "{right} programs");
}

fn counted(seeds: std::ops::Range<u64>) -> (usize, Vec<(u64, String)>) {
    let (mut right, mut wrong) = (0, vec![]);
    for seed in seeds {
        match without_value(seed) {
            None => {}
            Some(Ok(())) => right += 1,
            Some(Err(what)) => wrong.push((seed, what)),
        }
    }
    (right, wrong)
}

#[test]
#[ignore = "holds the guards of other seeds to the interpreter of source"]
fn ends() {
    let (seed, count) = (super::setting("SEED", 0), super::setting("COUNT", 1000));
    std::panic::set_hook(Box::new(|_| {}));
    let (right, wrong) = counted(seed..seed + count);
    for (seed, what) in &wrong {
        println!("{seed}: {what}\n{}", Writer::program(*seed).source);
    }
    println!("{right} right, {} wrong", wrong.len());
}
