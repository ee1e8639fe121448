//! Derivations line by line: the differential of a value, node by node from the value to its variables, and what
//! moves to the other side of the trace or out of vec. The rules are those of [`differential`], of the trace trick
//! and of the vec trick, applied one at a time.

use std::collections::BTreeMap;

use super::differential::differential;
use super::forward::pushforward;
use super::rules::{self, Rule};
use super::trace_trick::moved;
use super::unknown::{Reason, Unknown};
use super::vec_trick;
use crate::graph::expr::E;
use crate::graph::op::{Id, LinearMap, Loop, Number, Op, Term};
use crate::graph::store::Graph;

/// The differential after some rules.
pub struct Line {
    /// What it is by now.
    pub expression: Id,
    /// The rules that led here from the line before.
    pub rules: Vec<Rule>,
}

/// A derivation of more rules than this is not shown rule by rule.
const MOST: usize = 60;

/// The symbol dX.
pub fn symbol(graph: &Graph, x: Id) -> Id {
    if graph.is_active(x) { graph.intern(Op::Differential(x), graph.shape(x)) } else { graph.zeros(graph.shape(x)) }
}

/// The differential of a value line by line, until only the symbols of the variables are left; `None` where that
/// takes too many lines.
///
/// # Errors
/// Where the derivative of a node in between is not known.
pub fn differentials(graph: &Graph, value: Id, variables: &[Id]) -> Result<Option<Vec<Line>>, Unknown> {
    let order = graph.reachable(&[value]);
    let place: BTreeMap<Id, usize> = order.iter().enumerate().map(|(k, &id)| (id, k)).collect();
    let is_given = |x: Id| variables.contains(&x);
    let symbol = |x: Id| symbol(graph, x);
    let mut expression = symbol(value);
    let (mut lines, mut rules) = (Vec::new(), Vec::new());
    for _ in 0..MOST {
        // What is nearest to the value is taken apart first, wherever it stands.
        let open = graph.reachable(&[expression]).into_iter().filter_map(|id| match graph.op(id) {
            Op::Differential(y) if !is_given(y) => place.get(&y).map(|place| (*place, y)),
            _ => None,
        });
        let Some((_, y)) = open.max() else {
            if lines.last().is_none_or(|line: &Line| line.expression != expression) {
                lines.push(Line { expression, rules });
            }
            return Ok(Some(lines));
        };
        let dy = match graph.op(y) {
            // Loops are differentiated as a whole.
            Op::Out(..) | Op::Trail(..) => {
                let directions: Vec<(Id, Id)> = variables.iter().map(|&x| (x, symbol(x))).collect();
                pushforward(graph, &[y], &directions)?[0]
            }
            _ => differential(graph, y, &symbol, &is_given)?.id,
        };
        expression = graph.substituted(&[expression], &BTreeMap::from([(symbol(y), dy)]))[0];
        let rule = rules::of_differential(graph, y);
        if !rule.text.is_empty() && !rules.contains(&rule) {
            rules.push(rule);
        }
        if !rule.is_small {
            lines.push(Line { expression, rules: std::mem::take(&mut rules) });
        }
    }
    Ok(None)
}

/// tr(Gᵀ E), summed up over the steps of some loops, the outermost first.
#[derive(Clone)]
pub struct Trace {
    /// G
    pub g: Id,
    /// E
    pub e: Id,
    /// The loops.
    pub over: Vec<Loop>,
}

/// Σ tr(Gᵀ E) after some rules.
pub struct Traces {
    /// The terms.
    pub terms: Vec<Trace>,
    /// The rules that led here from the line before.
    pub rules: Vec<Rule>,
}

/// The trace trick line by line, from tr(Gᵀ E) until each E is the symbol of a variable.
///
/// # Errors
/// Where an operator has no adjoint.
pub fn traces(graph: &Graph, g: Id, expression: Id) -> Result<Option<Vec<Traces>>, Unknown> {
    let mut terms = vec![Trace { g, e: expression, over: vec![] }];
    let (mut lines, mut rules) = (Vec::<Traces>::new(), Vec::<Rule>::new());
    for _ in 0..MOST {
        let is_done = |e: Id| matches!(graph.op(e), Op::Differential(_));
        if terms.iter().all(|term| is_done(term.e)) {
            let terms = gathered(graph, terms);
            match lines.last_mut() {
                Some(last) if rules.is_empty() => last.terms = terms,
                _ => lines.push(Traces { terms, rules }),
            }
            return Ok(Some(lines));
        }
        let (mut next, mut is_small) = (Vec::new(), true);
        for term in terms {
            if is_done(term.e) {
                next.push(term);
                continue;
            }
            let rule = rules::of_trace(graph, term.e);
            is_small &= rule.is_small;
            if !rule.text.is_empty() && !rules.contains(&rule) {
                rules.push(rule);
            }
            if let Op::Out(looped, k) = graph.op(term.e) {
                let Some(summand) = summand(graph, &looped, k as usize) else {
                    return Err(Unknown { node: term.e, reason: Reason::NoRule });
                };
                next.push(Trace { g: term.g, e: summand, over: [&term.over[..], std::slice::from_ref(&looped)].concat() });
                let init = looped.inits[k as usize];
                next.extend(graph.is_linear(init).then_some(Trace { e: init, ..term }));
                continue;
            }
            moved(graph, E::of(graph, term.g), E::of(graph, term.e), &mut |g, e| {
                next.push(Trace { g: g.id, e, over: term.over.clone() });
                Ok(())
            })?;
        }
        terms = next;
        if !is_small {
            lines.push(Traces { terms: gathered(graph, terms.clone()), rules: std::mem::take(&mut rules) });
        }
        if terms.len() > MOST {
            break;
        }
    }
    Ok(None)
}

/// What each step of a loop adds to a variable, where that is all that happens to it, and where nothing else that
/// the symbol is in is carried into it.
fn summand(graph: &Graph, looped: &Loop, k: usize) -> Option<Id> {
    let Op::Sum(terms) = graph.op(looped.nexts[k]) else { return None };
    let is_own = |&(c, x): &(Number, Id)| x == looped.vars[k] && c.get() == 1.0;
    let rest: Vec<(f64, Id)> = terms.iter().filter(|term| !is_own(term)).map(|&(c, x)| (c.get(), x)).collect();
    let seen = graph.reachable(&rest.iter().map(|&(_, x)| x).collect::<Vec<_>>());
    let holds = |place: usize| place == k || graph.is_linear(looped.nexts[place]) || graph.is_linear(looped.inits[place]);
    let is_free = (0..looped.vars.len()).all(|place| !holds(place) || !seen.contains(&looped.vars[place]));
    (is_free && terms.iter().any(is_own)).then(|| graph.sum(&rest, graph.shape(looped.nexts[k])))
}

/// Terms of one E as one.
fn gathered(graph: &Graph, terms: Vec<Trace>) -> Vec<Trace> {
    let mut found: Vec<(Trace, Vec<(f64, Id)>)> = Vec::new();
    for term in terms {
        let g = (1.0, term.g);
        match found.iter_mut().find(|(other, _)| other.e == term.e && other.over == term.over) {
            Some((_, gs)) => gs.push(g),
            None => found.push((term, vec![g])),
        }
    }
    found.into_iter().map(|(term, gs)| Trace { g: graph.sum(&gs, graph.shape(gs[0].1)), ..term }).collect()
}

/// vec(dF) = M₁ M₂ … vec(E) after some rules: each Mₖ as a matrix, and what is left.
pub struct Vectors {
    /// The structured matrices, as nodes.
    pub factors: Vec<Id>,
    /// What vec is taken of.
    pub rest: Id,
    /// The rules that led here from the line before.
    pub rules: Vec<Rule>,
}

/// The vec trick line by line, as far as one operand at a time holds the symbol; the last E may be a sum.
pub fn vectors(graph: &Graph, expression: Id, x: Id, are_columns: bool) -> Vec<Vectors> {
    let (mut lines, mut factors, mut rest): (Vec<Vectors>, Vec<Id>, Id) = (Vec::new(), Vec::new(), expression);
    let mut rules = Vec::new();
    let matrix = |terms: Vec<Term>, inner: Id, outer: Id| {
        let (from, to) = (graph.shape(inner), graph.shape(outer));
        let shape = super::jacobian::dense_shape(from, to, false);
        graph.intern(Op::Structured(terms, from, to), shape)
    };
    while let Some((inner, terms)) = vec_trick::peeled(graph, rest, x) {
        // Products from both sides are one rule.
        let product = |id: Id| matches!(graph.op(id), Op::Product(..));
        let (mut last, mut terms) = (inner, terms);
        let rule = rules::of_vec(graph, rest, are_columns);
        while product(rest)
            && product(last)
            && let Some((next, _)) = vec_trick::peeled(graph, last, x)
            && let Some(all) = vec_trick::over(graph, rest, x, next)
        {
            (last, terms) = (next, all);
        }
        factors.push(matrix(terms, last, rest));
        rest = last;
        if !rule.text.is_empty() && !rules.contains(&rule) {
            rules.push(rule);
        }
        if !rule.is_small {
            lines.push(Vectors { factors: factors.clone(), rest, rules: std::mem::take(&mut rules) });
        }
        if lines.len() > MOST {
            return lines;
        }
    }
    // Of a sum each term at once: what they have in front of vec dX adds up.
    let symbol = symbol(graph, x);
    if rest != symbol
        && matches!(graph.op(rest), Op::Sum(_))
        && let Some(terms) = vec_trick::vectorised(graph, rest, x)
    {
        let is_turned = terms.iter().any(|term| matches!(term.map, LinearMap::Chain { commuted: true, .. }));
        let is_known = |rule: &Rule| {
            let is_met = match *rule {
                rules::VEC_SUM => terms.len() > 1 && !are_columns,
                rules::VEC_TRANSPOSE => is_turned,
                _ => !rule.text.is_empty(),
            };
            is_met && !(are_columns && rule.is_small)
        };
        for id in graph.reachable(&[rest]).into_iter().rev().filter(|&id| id != symbol && graph.is_linear(id)) {
            let rule = rules::of_vec(graph, id, are_columns);
            if is_known(&rule) && !rules.contains(&rule) {
                rules.push(rule);
            }
        }
        factors.push(matrix(terms, symbol, rest));
        lines.push(Vectors { factors, rest: symbol, rules });
    }
    lines
}
