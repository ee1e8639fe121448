//! What the documentation of a companion says: the derivation, and how to read it.

use std::collections::BTreeMap;

use crate::attributes::{About, Beside, Gives, Label, Takes};
use crate::explain::formula::{Format, Formulas};
use crate::explain::names::Names;
use crate::explain::normal::{Kind, product, scaled};
use crate::explain::tree::{Exponent, Math, Prefix, call, d, is, name, power};
use crate::graph::op::Id;
use crate::program::Leaf;
use crate::program::form::{Form, Part};

use super::derive::Derived;
use super::interface::Asked;
use super::labels::label;

/// The derived formulas, results first, then what they share, below others of which no name means anything else here.
pub fn formulas(asked: &Asked<'_>, derived: &Derived, above: &[Math]) -> Vec<Math> {
    formulas_beside(asked, derived, above, false)
}

/// The same, with the gradient where that is asked for too.
fn formulas_beside(asked: &Asked<'_>, derived: &Derived, above: &[Math], has_gradient: bool) -> Vec<Math> {
    let mut writer = writer(asked, names(asked, derived));
    writer.number_after(numbers_in(above));
    let formulas = formulas_by(&mut writer, asked, derived, has_gradient);
    let names = names_in(asked, &formulas);
    formulas.into_iter().map(|formula| names.told_apart(formula)).collect()
}

/// The largest number of a shared part in some formulas.
pub(super) fn numbers_in(formulas: &[Math]) -> usize {
    let mut most = 0;
    for formula in formulas {
        formula.clone().visit(&mut |part| {
            if let Math::Shared(_, number) = part {
                most = most.max(*number);
            }
        });
    }
    most
}

/// The same by a writer that may know of names that are taken.
pub(super) fn formulas_by(writer: &mut Formulas<'_>, asked: &Asked<'_>, derived: &Derived, has_gradient: bool) -> Vec<Math> {
    let is_step = asked.arguments.kind.row().gives == Gives::Step;
    let mut results = results(asked, derived);
    if is_step || has_gradient {
        results.splice(0..0, gradients(asked, derived));
    }
    let f = asked.signature.name.to_string();
    let values = derived.open.as_ref().map_or(&derived.value, |open| &open.value);
    let value = match values[..] {
        [value] => Some((crate::rewrite::whole::whole(&asked.program.graph, &[value])[0], f.as_str())),
        _ => None,
    };
    let derivation = writer.derivation(&results, value);
    let step = is_step.then(|| step(asked));
    derivation.results.into_iter().chain(step).chain(derivation.shared).collect()
}

/// The nodes of the gradient that second derivatives have beside them.
fn gradients(asked: &Asked<'_>, derived: &Derived) -> Vec<(Math, Id)> {
    let Asked { signature, program, arguments, .. } = asked;
    let form = derived.open.as_ref().map_or(&derived.gradient, |open| &open.gradient);
    let (f, x) = (signature.name.to_string(), &signature.wrt[0].shown);
    let each = |form: &Form| {
        let nodes = match derived.open {
            Some(_) => form.nodes(),
            None => crate::rewrite::as_shown(&program.graph, &form.nodes()),
        };
        let about = |place: &String| {
            label(Label::Gradient, &About { f: &f, x: &(x.clone() + place), denominator: arguments.denominator })
        };
        form.places().iter().map(about).zip(nodes).collect::<Vec<_>>()
    };
    form.iter().flat_map(each).collect()
}

/// `vec(ΔX) = −(∇²_X f)⁻¹ vec(∇_X f)`, among columns without vec.
fn step(asked: &Asked<'_>) -> Math {
    let Asked { signature, arguments, .. } = asked;
    let variable = &signature.wrt[0];
    let (f, x) = (signature.name.to_string(), variable.shown.as_str());
    let is_column = variable.ty.shape().is_some_and(|shape| shape.cols.literal() == Some(1) && shape.array.is_none());
    let vec = |a: Math| if is_column { a } else { call("vec", vec![a]) };
    let of = |which| label(which, &About { f: &f, x, denominator: arguments.denominator });
    let inverse = power(of(Label::Hessian), Exponent::Inverse);
    let right = product(inverse, vec(of(Label::Gradient)));
    is(vec(Math::Before(Prefix::Increment, Box::new(name(x)))), scaled(-1.0, right, Kind::Matrix))
}

/// How names are told apart in formulas of a function: those of its parameters and those that are shown.
pub(super) fn names_in<'m>(asked: &Asked<'_>, formulas: impl IntoIterator<Item = &'m Math>) -> Names {
    Names::new(asked.signature.parameters.iter().map(|parameter| parameter.name.to_string()), formulas)
}

/// The user's names for the nodes that formulas show.
pub(super) fn names<'a>(asked: &'a Asked<'_>, derived: &Derived) -> &'a BTreeMap<Id, String> {
    match (&derived.open, &asked.program.linked) {
        (Some(_), Some(linked)) => &linked.names,
        _ => &asked.program.names,
    }
}

/// A writer of formulas of a function, in which some nodes have names.
pub(super) fn writer<'a>(asked: &'a Asked<'_>, names: &'a BTreeMap<Id, String>) -> Formulas<'a> {
    let program = asked.program;
    let callees: Vec<String> = program.callees.iter().map(|callee| callee.name()).collect();
    let given = (&program.texts[..], &program.counters[..]);
    Formulas::new(&program.graph, names, given, &callees, directions(asked))
}

/// What directions are called: dX, or the one direction by the name of the parameter.
fn directions(asked: &Asked<'_>) -> BTreeMap<u32, Math> {
    let takes = asked.arguments.kind.row().takes;
    let seeds = (0u32..).zip(&asked.program.leaves).filter(|(_, leaf)| matches!(leaf, Leaf::Seed(..)));
    let seeds: Vec<u32> = seeds.map(|(number, _)| number).collect();
    let shown = |number: u32| {
        let symbol = asked.program.graph.input_info(number).name;
        match takes {
            Takes::Direction if seeds.len() == 1 => name("v"),
            _ => symbol.strip_prefix('d').map_or(name(&symbol), |x| d(name(x))),
        }
    };
    match takes {
        Takes::Directions | Takes::Direction => seeds.iter().map(|&number| (number, shown(number))).collect(),
        Takes::Nothing | Takes::Cotangent => BTreeMap::new(),
    }
}

/// The nodes of what is asked for, each with what it is.
pub fn results(asked: &Asked<'_>, derived: &Derived) -> Vec<(Math, Id)> {
    let Asked { signature, program, arguments, .. } = asked;
    // What a solver returns is called as in the function that it solves.
    let f = arguments.implicit.as_ref().map_or(&signature.name, |implicit| &implicit.unknown).to_string();
    let wrt: Vec<String> = signature.wrt.iter().map(|variable| variable.shown.clone()).collect();
    let row = arguments.kind.row();
    let value = Form::Scalar(derived.open.as_ref().map_or(derived.value[0], |open| open.value[0]));
    let printed: Vec<&Form> = match (row.gives, &derived.open) {
        (Gives::Normal, Some(open)) => [&value].into_iter().chain(&open.gradient).chain(&open.forms).collect(),
        (Gives::Normal, None) => [&value].into_iter().chain(&derived.gradient).chain(&derived.forms).collect(),
        _ => derived.open.as_ref().map_or(&derived.forms, |open| &open.forms).iter().collect(),
    };
    // A part of a variable, or of what is the function's value, is named by its place there.
    let label = |k: usize, place: &str| {
        let x = wrt.get(k).unwrap_or(&wrt[0]);
        let which = row.labels.get(k).unwrap_or(&row.labels[0]);
        let (f, x) = match which {
            Label::Differential => (f.clone() + place, x.clone()),
            _ => (f.clone(), x.clone() + place),
        };
        label(*which, &About { f: &f, x: &x, denominator: arguments.denominator })
    };
    let mut found = Vec::new();
    for (k, form) in printed.into_iter().enumerate() {
        let nodes = match derived.open {
            Some(_) => form.nodes(),
            None => crate::rewrite::as_shown(&program.graph, &form.nodes()),
        };
        let places = form.places();
        for (n, (id, place)) in nodes.into_iter().zip(&places).enumerate() {
            let is_alone = places.iter().filter(|other| *other == place).count() == 1;
            let part = || Math::Indexed(Box::new(label(k, place)), vec![Math::Number(n as f64)]);
            found.push((if is_alone { label(k, place) } else { part() }, id));
        }
    }
    found
}

/// The formula in the rustdoc of a companion, which begins with it: it is what editors show first.
pub fn formula_block(asked: &Asked<'_>, derived: &Derived, has_gradient: bool) -> String {
    let formulas = formulas_beside(asked, derived, &[], has_gradient);
    let lines: String = Format::Unicode.lines(&formulas).lines().map(|line| format!(" {line}\n")).collect();
    format!(" ```text\n{lines} ```\n\n")
}

/// What a companion is, in a sentence or two: what stands beside the derivative, and where that is written.
pub fn sentence(asked: &Asked<'_>, has_value: bool, written: &[(String, Part)]) -> String {
    let Asked { signature, arguments, .. } = asked;
    // A method is found from its companion only by way of the type.
    let f = if asked.is_associated { format!("Self::{}", signature.name) } else { signature.name.to_string() };
    let wrt: Vec<String> = signature.wrt.iter().map(|variable| variable.shown.clone()).collect();
    let row = arguments.kind.row();
    let what = (row.sentence)(&About { f: &f, x: &wrt.join("`, `"), denominator: arguments.denominator });
    let beside = match (has_value, row.beside) {
        (false, _) => String::new(),
        (true, Beside::ValueAndGradient) => format!("The value of [`{f}`], its gradient, and in the same pass: "),
        (true, Beside::Value | Beside::Nothing) => format!("The value of [`{f}`], and in the same pass: "),
    };
    let outs: Vec<&str> = written.iter().map(|(name, _)| name.as_str()).collect();
    let place = match (&outs[..], has_value) {
        ([], _) => String::new(),
        (_, false) => format!(" Written into `{}`.", outs.join("`, `")),
        (_, true) => format!(" Written into `{}`; the value is returned.", outs.join("`, `")),
    };
    let found = signature.found.as_ref().map_or(String::new(), |found| format!(" {}.", found.condition));
    format!(" {beside}{what}{place}{found}")
}
