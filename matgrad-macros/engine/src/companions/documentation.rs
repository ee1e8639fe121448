//! What the documentation of a companion says: the derivation, and how to read it.

use crate::attributes::{About, Gives};
use crate::explain::formula::Formulas;
use crate::graph::op::Id;
use crate::program::form::Form;

use super::derive::Derived;
use super::interface::Asked;

/// The derived formulas, results first, then what they share.
pub fn lines(asked: &Asked<'_>, derived: &Derived) -> Vec<String> {
    let Asked { signature, program, arguments } = asked;
    let callees: Vec<String> = program.callees.iter().map(|callee| callee.name()).collect();
    let mut formulas = Formulas::new(&program.graph, &program.names, (&program.texts, &program.counters), &callees);
    let f = signature.name.to_string();
    let wrt: Vec<String> = signature.wrt.iter().map(|variable| variable.shown.clone()).collect();
    let row = arguments.kind.row();
    let printed: Vec<&Form> = match row.gives {
        Gives::Normal => derived.gradient.iter().chain(&derived.forms).collect(),
        _ => derived.forms.iter().collect(),
    };
    let value = Form::Scalar(derived.value[0]);
    let printed = if row.gives == Gives::Normal { [vec![&value], printed].concat() } else { printed };
    let label = |k: usize| {
        let x = wrt.get(k).unwrap_or(&wrt[0]);
        let labels = (row.labels)(&About { f: &f, x, denominator: arguments.denominator });
        labels.get(k).unwrap_or(&labels[0]).clone()
    };
    let results: Vec<(String, Id)> = printed
        .into_iter()
        .enumerate()
        .flat_map(|(k, form)| {
            let nodes = crate::rewrite::chain::ordered(&program.graph, &form.nodes());
            let many = nodes.len() > 1;
            nodes.into_iter().enumerate().map(move |(n, id)| (k, n, many, id))
        })
        .map(|(k, n, many, id)| (if many { format!("{}[{n}]", label(k)) } else { label(k) }, id))
        .collect();
    let derivation = formulas.derivation(&results);
    derivation.results.into_iter().chain(derivation.shared).collect()
}

/// The rustdoc of a companion.
pub fn documentation(asked: &Asked<'_>, derived: &Derived) -> String {
    let Asked { signature, arguments, .. } = asked;
    let f = signature.name.to_string();
    let wrt: Vec<String> = signature.wrt.iter().map(|variable| variable.shown.clone()).collect();
    let what = (arguments.kind.row().sentence)(&About { f: &f, x: &wrt.join("`, `"), denominator: arguments.denominator });
    let mut text = format!(" {what}\n\n ```text\n");
    for line in lines(asked, derived) {
        text += &format!(" {line}\n");
    }
    text + " ```\n\n Derived by matgrad."
}
