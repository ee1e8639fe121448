//! Cases without a compiler: the function is read into its graph and derived as for the attribute, and the
//! nodes are evaluated by the reference interpreter. The user's constants, which stay text in the graph,
//! are evaluated by the interpreter of source.

use super::super::dense::Mat;
use super::super::interpreter::{Point, Program};
use super::case::{Case, function_of};
use super::ends::End;
use super::generator::{Writer, Written};
use super::value::Value;
use crate::attributes::Kind;
use crate::attributes::arguments::Arguments;
use crate::companions::derive::derive;
use crate::graph::op::{Id, Op};
use crate::pipeline::{Place, seen};
use crate::program::Program as Source;
use crate::program::levels::{Bounds, in_levels};
use crate::program::signature::Signature;
use crate::reference::texts::At;
use crate::report::Report;
use crate::rewrite::rewritten;
use crate::syntax::body::{Bare, Filled, Way, read};
use crate::syntax::items::Items;

/// What a computation gives, or the message of its panic.
pub(super) fn caught<T>(compute: impl FnOnce() -> T) -> Result<T, String> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(compute)).map_err(|payload| {
        let text = payload.downcast_ref::<String>().cloned();
        text.or_else(|| payload.downcast_ref::<&str>().map(|text| (*text).to_owned())).unwrap_or_default()
    })
}

/// A function as the reader of the macro has it.
pub(super) struct AsRead {
    pub body: Source,
    pub signature: Signature,
    pub arguments: Arguments,
}

/// A program as an attribute reads it, some in levels; `None` where the macro refuses it.
pub(super) fn as_read(
    seed: u64,
    written: &Written,
    file: &syn::File,
    (kind, arguments): (Kind, &str),
    open: bool,
) -> Option<AsRead> {
    let mut report = Report::default();
    let arguments = Arguments::parse(kind, arguments.parse().ok()?, &mut report)?;
    let function: syn::ImplItemFn = syn::parse2(function_of(file)).ok()?;
    let items = if written.in_module { Items::of(&file.items) } else { Items::default() };
    let (function, signature) = seen(&arguments, &function, &Place::beside(&items), &mut report)?;
    let mut body =
        read(&signature, &items, &function.block, Way { bare: Bare::Function, open, filled: Filled::default() }).ok()?;
    // Loops of any length are right in levels.
    if seed % 3 == 1 {
        in_levels(&mut body, Bounds { kept: 16, level: 4 });
    }
    Some(AsRead { body, signature, arguments })
}

/// The point at which the graph of a program is evaluated.
pub(super) fn point_of(written: &Written, file: &syn::File, seeds: &[f64], body: &Source, nodes: &[Id]) -> Point {
    // The one const generic of a program is `N`.
    let generics = [("N".to_owned(), written.generics.first().map_or(0, |&n| n as usize))];
    let arguments: Vec<(&str, Value<f64>)> =
        written.parameters.iter().map(|parameter| (parameter.name.as_str(), parameter.value.clone())).collect();
    At { file, generics: &generics, arguments: &arguments, seeds }.point(body, nodes)
}

impl Case {
    /// Whether the graph of each attribute has the value and the derivative that the interpreter says;
    /// else what is wrong. `None` where the macro refuses.
    pub fn in_engine(&self) -> Option<Result<(), String>> {
        let ended = caught(|| {
            // Rotations are read as what they store, and such that derivatives pass through them by rules of their own.
            let ways = if self.written.motions { &[false, true][..] } else { &[false] };
            let attributes = self.attributes.iter().flat_map(|attribute| ways.iter().map(move |open| (attribute, *open)));
            attributes.map(|((kind, arguments), open)| self.one_attribute(*kind, arguments, open)).collect::<Option<Vec<_>>>()
        });
        match ended {
            Ok(None) => None,
            Ok(Some(results)) => Some(results.into_iter().collect()),
            Err(what) => Some(Err(what)),
        }
    }

    fn one_attribute(&self, kind: Kind, arguments: &str, open: bool) -> Option<Result<(), String>> {
        let AsRead { mut body, signature, arguments } = as_read(self.seed, &self.written, &self.file, (kind, arguments), open)?;
        let derived = derive(&mut body, &signature, &arguments).ok()?;
        let graph = &body.graph;
        let mut value = self.first.value.clone().unwrap_or_default();
        if kind == Kind::GaussNewton {
            value = vec![0.5 * value.iter().map(|x| x * x).sum::<f64>()];
        }
        // As derived, and as written out: beside the value and alone.
        let forms: Vec<Id> = derived.forms.iter().flat_map(|form| form.nodes()).collect();
        let parts = derived.value.len();
        let derived = [&derived.value[..], &forms].concat();
        let together = rewritten(&body, &derived);
        let guards = [&body.guards, &together.guards];
        let together = together.nodes;
        let alone = rewritten(&body, &forms).nodes;
        let all = [&derived[..], &together, &alone].concat();
        let annotated = self.annotated();
        for id in graph.reachable(&all) {
            match graph.op(id) {
                Op::Call(f, ..) | Op::Pushed(f, ..) | Op::Pulled(f, ..) | Op::Custom(f, ..)
                    if annotated.contains(&body.callees[f as usize].name()) => {}
                // A method of a constant that is taken for one with companions does not compile.
                Op::Call(f, ..) | Op::Pushed(f, ..) | Op::Pulled(f, ..) | Op::Custom(f, ..) => {
                    return Some(Err(format!("a companion of `{}` is called", body.callees[f as usize].site)));
                }
                _ => {}
            }
        }
        for guards in guards {
            let end = super::ends::end(&body, guards, &|nodes| self.point(&body, nodes, kind));
            if end.is_some_and(|end| end != End::Value) {
                return Some(Err(format!("the guards end with {end:?} where there is a value")));
            }
        }
        let point = self.point(&body, &all, kind);
        let values = Program::new(graph, &all).run(&point);
        let near = |what: &str, got: &[f64], wanted: &[f64]| {
            let scale = wanted.iter().fold(1.0, |size: f64, x| size.max(x.abs()));
            let close = |(a, b): (&f64, &f64)| (a - b).abs() <= 1e-8 * scale;
            match got.len() == wanted.len() && got.iter().zip(wanted).all(close) {
                true => Ok(()),
                false => Err(format!("{what} for {}: {got:?} instead of {wanted:?}", kind.row().name)),
            }
        };
        let flat = |mats: &[Mat]| mats.iter().flat_map(|m| m.data.clone()).collect::<Vec<f64>>();
        let wanted = self.wanted(kind);
        let (as_derived, rest) = values.split_at(derived.len());
        let (beside, alone) = rest.split_at(derived.len());
        // What panics in an arm that is not taken is no number, and 0 times it is none before it is put in its arm.
        let has_panicked = point.evaluator.as_ref().is_some_and(|evaluator| evaluator.has_panicked());
        let number = |(got, wanted): (f64, &f64)| if has_panicked && got.is_nan() { *wanted } else { got };
        let numbers: Vec<f64> = flat(&as_derived[parts..]).into_iter().zip(&wanted).map(number).collect();
        Some(
            near("the value", &flat(&as_derived[..parts]), &value)
                .and_then(|()| near("the derivative", &numbers, &wanted))
                .and_then(|()| near("the rewritten value", &flat(&beside[..parts]), &value))
                .and_then(|()| near("the rewritten derivative", &flat(&beside[parts..]), &wanted))
                .and_then(|()| near("the rewritten derivative alone", &flat(alone), &wanted)),
        )
    }

    /// The numbers of the main derivative of an attribute.
    fn wanted(&self, kind: Kind) -> Vec<f64> {
        let rows = &self.first.jacobian;
        let columns = rows[0].len();
        match kind {
            Kind::Gradient => rows[0].clone(),
            Kind::Differential => rows.iter().map(|row| row.iter().zip(&self.direction).map(|(a, b)| a * b).sum()).collect(),
            Kind::Vjp => (0..columns).map(|k| rows.iter().zip(&self.cotangent).map(|(row, c)| row[k] * c).sum()).collect(),
            Kind::Jacobian => (0..columns).flat_map(|k| rows.iter().map(move |row| row[k])).collect(),
            Kind::Hvp => self.hessian[0].clone(),
            Kind::Hessian => self.hessian.concat(),
            Kind::NewtonStep => self.system(),
            Kind::GaussNewton => {
                let normal = |a: usize, b: usize| rows.iter().map(|row| row[a] * row[b]).sum();
                let columns = 0..self.written.parameters[self.wrt[0]].size();
                columns.clone().flat_map(|b| columns.clone().map(move |a| normal(a, b))).collect()
            }
        }
    }

    /// The point at which the graph is evaluated.
    fn point(&self, body: &Source, nodes: &[Id], kind: Kind) -> Point {
        let seeds = if kind == Kind::Vjp { &self.cotangent } else { &self.direction };
        point_of(&self.written, &self.file, seeds, body, nodes)
    }
}

/// So many seeds give more than 20,000 programs.
const SEEDS: u64 = 25_200;

/// What a message says of all programs that fail alike.
fn kind_of_failure(message: &str) -> String {
    super::scratch::kind_of(message.split('[').next().unwrap_or_default())
}

/// The verdicts on many seeds.
#[derive(Default)]
pub struct Tally {
    /// How many programs are right.
    pub right: usize,
    /// How many the macro refuses.
    pub refused: usize,
    /// The seeds of those that are wrong, and how they are.
    pub wrong: Vec<(u64, String)>,
}

/// Holds what `case` makes of some seeds to the interpreter of source, with a thread for each processor.
pub fn tally(seeds: std::ops::Range<u64>, case: impl Fn(u64) -> Option<Case> + Sync) -> Tally {
    let threads = std::thread::available_parallelism().map_or(1, usize::from) as u64;
    let one = |first: u64| {
        let mut tally = Tally::default();
        for seed in (first..seeds.end).step_by(threads as usize) {
            match caught(|| case(seed)) {
                Ok(Some(case)) => match case.in_engine() {
                    None => tally.refused += 1,
                    Some(Ok(())) => tally.right += 1,
                    Some(Err(what)) => tally.wrong.push((seed, what)),
                },
                Ok(None) => {}
                Err(what) => tally.wrong.push((seed, format!("no program: {what}"))),
            }
        }
        tally
    };
    let mut all = Tally::default();
    std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|k| seeds.start + k).map(|first| scope.spawn(move || one(first))).collect();
        for thread in running {
            let part = thread.join().expect("what a program does is caught");
            all.right += part.right;
            all.refused += part.refused;
            all.wrong.extend(part.wrong);
        }
    });
    all.wrong.sort();
    all
}

/// The case of a seed for this harness. Here spans do not tell names that the reader makes up from the user's.
pub fn case(seed: u64) -> Option<Case> {
    let mut written = Writer::program(seed);
    if written.source.contains("matgrad_") {
        written.rename(&|name| name.strip_prefix("matgrad_").map(|rest| format!("user_{rest}")));
    }
    // Some are of a type parameter.
    let written = if seed % 8 == 7 { super::generic::generic(written) } else { written };
    Case::of(seed, written).ok()
}

/// A case as a person reads it.
pub fn shown(case: &Case) -> String {
    let attributes: Vec<_> = case.attributes.iter().map(|(kind, list)| format!("#[{}({list})]", kind.row().name)).collect();
    let arguments: Vec<_> = case.written.parameters.iter().map(super::generator::Parameter::argument).collect();
    format!("// f({})\n{}\n{}", arguments.join(", "), attributes.join("\n"), case.written.source)
}

/// The smallest program found that fails in the same way.
fn shrunk(case: Case, what: &str) -> Case {
    let fails = |case: &Case| matches!(case.in_engine(), Some(Err(found)) if kind_of_failure(&found) == kind_of_failure(what));
    super::shrink::shrink(case, 1, &mut |cases| cases.iter().map(fails).collect())
}

/// The seeds whose programs are known to differ, each with the reason.
const OPEN: [(u64, &str); 2] = [
    (
        16033,
        "the type of a number of a list of constants is not seen, and its method is taken for one with companions, which rustc refuses",
    ),
    (
        18855,
        "√ of an element of a carried vector that is 0 in every step, while another element hangs on the variables: 0 times ∞",
    ),
];

#[test]
fn twenty_thousand_programs() {
    let mut tally = tally(0..SEEDS, case);
    let programs = tally.right + tally.refused + tally.wrong.len();
    let is_open = |seed: u64| OPEN.iter().any(|&(open, _)| open == seed);
    tally.wrong.retain(|&(seed, _)| !is_open(seed));
    assert!(tally.wrong.is_empty(), "{:#?}", tally.wrong);
    assert!(programs >= 20_000 && tally.refused * 12 < programs, "{programs} programs, {} refused", tally.refused);
}

/// Whether the program of a seed has one of the features that the environment names, if it does.
pub fn is_meant(seed: u64) -> bool {
    let with = std::env::var("WITH").unwrap_or_default();
    with.is_empty() || Writer::features_of(seed).iter().any(|name| with.split(',').any(|meant| meant == name))
}

#[test]
#[ignore = "holds the graphs of other seeds to the interpreter of source, and shrinks what differs; WITH says of which programs"]
fn engine() {
    let (seed, count, mut shrinking) = (super::setting("SEED", 0), super::setting("COUNT", 300), super::setting("SHRINK", 0));
    let case = |seed: u64| if is_meant(seed) { case(seed) } else { None };
    std::panic::set_hook(Box::new(|_| {}));
    let (mut right, mut refused, mut wrong) = (0, 0, 0);
    let end = seed + count;
    if let (true, Ok(case)) = (super::setting("SHOW", 0) > 0, Case::new(seed)) {
        println!("{}", shown(&case));
    }
    for first in (seed..end).step_by(1_000) {
        let tally = tally(first..end.min(first + 1_000), case);
        (right, refused, wrong) = (right + tally.right, refused + tally.refused, wrong + tally.wrong.len());
        for (seed, what) in tally.wrong {
            println!("{seed}: {what}");
            if shrinking > 0
                && !what.starts_with("no program")
                && let Some(case) = case(seed)
            {
                shrinking -= 1;
                let small = shrunk(case, &what);
                println!("{}\n{}", small.in_engine().and_then(Result::err).unwrap_or_default(), shown(&small));
            }
        }
        println!("before seed {}: {right} right, {refused} refused, {wrong} wrong", end.min(first + 1_000));
    }
}
