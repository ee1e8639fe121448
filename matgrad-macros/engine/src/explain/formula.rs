//! Derived formulas: the results, and the parts that they share by names.

use std::collections::{BTreeMap, BTreeSet};

use super::latex::Latex;
use super::looped::free;
use super::mathml::MathMl;
use super::nodes::Nodes;
use super::normal::Kind;
use super::print::print;
use super::settled::settled;
use super::tidied::{at_index, defined, tidied};
use super::tree::{Math, Product, Sign, indexed, is, name};
use super::unicode::Unicode;
use crate::graph::functions::Unary;
use crate::graph::idioms::Idiom;
use crate::graph::op::{Id, Loop, Op};
use crate::graph::store::Graph;
use crate::program::Counter;
use crate::program::text::Text;

/// Writes formulas of one graph.
pub struct Formulas<'a> {
    pub(super) nodes: Nodes<'a>,
    letter: usize,
    /// How many numbers of shared parts are taken by what stands before.
    taken: usize,
}

/// A formula as lines: the results, then the shared parts.
pub struct Derivation {
    /// `∇_w loss = 2 Xᵀr`
    pub results: Vec<Math>,
    /// `r = X w − y`
    pub shared: Vec<Math>,
}

/// How formulas are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// As text.
    Unicode,
    /// For TeX.
    Latex,
    /// For browsers.
    MathMl,
}

impl Format {
    /// A formula in this format, without what is around it.
    pub fn write(self, formula: &Math) -> String {
        self.settled(&settled(formula.clone()))
    }

    /// The same of what is settled.
    fn settled(self, formula: &Math) -> String {
        match self {
            Format::Unicode => print(&Unicode, formula),
            Format::Latex => print(&Latex, formula),
            Format::MathMl => print(&MathMl, formula),
        }
    }

    /// Formulas one below the other.
    pub fn lines(self, formulas: &[Math]) -> String {
        let formulas: Vec<Math> = formulas.iter().cloned().map(settled).collect();
        match self {
            Format::Unicode => formulas.iter().map(broken).collect::<Vec<_>>().join("\n"),
            Format::Latex => {
                let lines: Vec<String> = formulas.iter().map(aligned).collect();
                format!("\\begin{{aligned}}\n{}\n\\end{{aligned}}", lines.join(" \\\\\n"))
            }
            Format::MathMl => {
                formulas.iter().map(|formula| MathMl::on_its_own(&self.settled(formula))).collect::<Vec<_>>().join("\n")
            }
        }
    }
}

/// A definition with its sign aligned.
fn aligned(formula: &Math) -> String {
    match formula {
        Math::Infix(Sign::Is, both) => format!("{} &= {}", print(&Latex, &both[0]), print(&Latex, &both[1])),
        Math::Infix(Sign::For, both) => format!("{}, \\quad {}", aligned(&both[0]), print(&Latex, &both[1])),
        other => print(&Latex, other),
    }
}

/// Matrices that are wider than this are written row by row.
const WIDTH: usize = 100;

fn broken(formula: &Math) -> String {
    let line = print(&Unicode, formula);
    let Math::Infix(Sign::Is, both) = formula else { return line };
    let (front, matrix) = match &both[1] {
        Math::Product(product) if product.factors.len() == 1 => {
            (print(&Unicode, &Product { factors: vec![], ..product.clone() }.into_math()) + " ", &product.factors[0])
        }
        other => (String::new(), other),
    };
    match matrix {
        Math::Matrix(rows) if line.chars().count() > WIDTH && rows.len() > 1 => {
            let start = format!("{} = {front}[", print(&Unicode, &both[0]));
            let indent = " ".repeat(start.chars().count());
            let row = |row: &Vec<Math>| row.iter().map(|a| print(&Unicode, a)).collect::<Vec<_>>().join(", ");
            start + &rows.iter().map(row).collect::<Vec<_>>().join(&format!(";\n{indent}")) + "]"
        }
        _ => line,
    }
}

/// A derivation longer than this is cut.
const LINES: usize = 40;

/// What is made of more than this many parts gets a name even if it is met once.
const HEAVY: u32 = 24;

impl<'a> Formulas<'a> {
    /// A writer for one function, in which some inputs, by their numbers, are shown by more than their names.
    pub fn new(
        graph: &'a Graph,
        given: &'a BTreeMap<Id, String>,
        written: (&'a [Text], &'a [Counter]),
        callees: &[String],
        inputs: BTreeMap<u32, Math>,
    ) -> Formulas<'a> {
        Formulas { nodes: Nodes::new(graph, given, written, callees, inputs), letter: 0, taken: 0 }
    }

    /// The nodes that have names so far.
    pub fn named(&self) -> &BTreeMap<Id, Math> {
        &self.nodes.named
    }

    /// Numbers shared parts from here on, where what stands before has so many.
    pub fn number_after(&mut self, taken: usize) {
        self.taken = taken;
    }

    /// `label = formula` for each result, and the parts that they share. A node that stands for the value of the
    /// function is shown by the function's name.
    pub fn derivation(&mut self, results: &[(Math, Id)], value: Option<(Id, &str)>) -> Derivation {
        let ids: Vec<Id> = results.iter().map(|&(_, id)| id).collect();
        let order = self.nodes.written(&ids, &|_| false);
        let (variables, taken) = self.taken(&order);
        self.nodes.name_loops(&order, &variables, &taken);
        self.nodes.unit = free(&["e"], |name| taken.iter().any(|other| other == name));
        let mut uses: BTreeMap<Id, u32> = BTreeMap::new();
        for &id in &order {
            self.nodes.operands(id).into_iter().for_each(|operand| *uses.entry(operand).or_default() += 1);
        }
        let mut size: BTreeMap<Id, u32> = BTreeMap::new();
        let mut shared = Vec::new();
        // One name is never that of two things.
        let mut names: BTreeSet<String> = variables.into_iter().chain(self.nodes.loop_names()).collect();
        let value = value.filter(|(_, f)| names.insert((*f).to_owned()));
        for &id in &order {
            let weight = self.weight(id, &size);
            let own = self.own_size(id);
            size.insert(id, weight + own);
            let is_result = ids.contains(&id);
            let least = if self.nodes.graph.shape(id).is_scalar() { 2 } else { 3 };
            if let Some((_, f)) = value.filter(|&(value, _)| value == id && !is_result && weight + own > least) {
                shared.push(is(name(f), self.nodes.open(id)));
                self.nodes.named.insert(id, name(f));
                continue;
            }
            let many = uses.get(&id).copied().unwrap_or(0) > 1;
            let known = self.nodes.given.get(&id);
            let worth = weight + own > if known.is_some() { 1 } else { 3 };
            // What the user named is known by that name.
            let is_named = known.is_some() && weight + own > 3;
            if own == 1 && ((many && worth) || is_named || weight + own > HEAVY) && !is_result && !self.nodes.is_leaf(id) {
                let formula = self.nodes.open(id);
                let steps = self.nodes.steps_of(id);
                // What is written alike is one thing: the steps of a loop and those of it with its differentials.
                if let Some(short) = defined(&shared, &formula) {
                    self.nodes.named.insert(id, short);
                    continue;
                }
                let short = match known {
                    Some(known) if names.insert(known.clone()) => name(known),
                    _ => {
                        self.letter += 1;
                        Math::Shared('t', self.letter)
                    }
                };
                let short = if steps.is_empty() { short } else { indexed(short, steps) };
                shared.push(is(short.clone(), formula));
                self.nodes.named.insert(id, short);
            }
        }
        let shown = |(label, id): &(Math, Id)| match self.nodes.element_by_element(*id) {
            Some((index, element)) => is(at_index(label.clone(), &index), element),
            None => is(label.clone(), self.nodes.open(*id)),
        };
        let results = results.iter().map(shown).collect();
        shared.extend(self.nodes.recurrences());
        let (results, mut shared) = tidied(results, shared, self.taken);
        if shared.len() > LINES {
            shared.truncate(LINES);
            shared.push(name("…"));
        }
        Derivation { results, shared }
    }

    /// Names the nodes that the user named, and the function's value by the function, for what is written after it:
    /// the definitions.
    pub fn name_given(&mut self, roots: &[Id], value: Option<(Id, &str)>) -> Vec<Math> {
        let order = self.nodes.written(roots, &|_| false);
        let (variables, taken) = self.taken(&order);
        self.nodes.name_loops(&order, &variables, &taken);
        let mut lines = Vec::new();
        let mut names: BTreeSet<String> = variables.into_iter().chain(self.nodes.loop_names()).collect();
        let value = value.filter(|(_, f)| names.insert((*f).to_owned()));
        let mut size: BTreeMap<Id, u32> = BTreeMap::new();
        for &id in &order {
            let own = self.own_size(id);
            let weight = self.weight(id, &size) + own;
            size.insert(id, weight);
            let is_input = matches!(self.nodes.graph.op(id), Op::Input(_)) && self.nodes.is_leaf(id);
            let is_whole = !self.nodes.operands(id).is_empty() && own == 1 && !self.nodes.is_leaf(id);
            let short = match (self.nodes.given.get(&id), value) {
                (_, Some((value, f))) if value == id && !is_input => name(f),
                (Some(known), _) if is_whole && names.insert(known.clone()) => name(known),
                _ if is_whole && weight > HEAVY => {
                    self.letter += 1;
                    Math::Shared('t', self.letter)
                }
                _ => continue,
            };
            let steps = self.nodes.steps_of(id);
            let short = if steps.is_empty() { short } else { indexed(short, steps) };
            lines.push(is(short.clone(), self.nodes.open(id)));
            self.nodes.named.insert(id, short);
        }
        lines
    }

    /// The size of what an operator is applied to, in names and signs.
    fn weight(&self, id: Id, size: &BTreeMap<Id, u32>) -> u32 {
        let mut parts = self.nodes.operands(id);
        // ‖x‖² is one x.
        parts.dedup();
        let of = |part: &Id| if self.nodes.named.contains_key(part) { 1 } else { size.get(part).copied().unwrap_or(1) };
        parts.iter().map(of).fold(0, u32::saturating_add)
    }

    /// What a node adds to the size of a formula.
    fn own_size(&self, id: Id) -> u32 {
        let graph = self.nodes.graph;
        match self.nodes.idiom_of(id) {
            Some(Idiom::Inverse(_) | Idiom::Part(..)) => 0,
            Some(_) => 1,
            None => own_size(graph, &graph.op(id)),
        }
    }

    /// Whether a node is short enough to be written out where nothing is named but what has a name already.
    pub fn is_short(&self, id: Id) -> bool {
        let mut size: BTreeMap<Id, u32> = BTreeMap::new();
        for id in self.nodes.written(&[id], &|id| self.nodes.named.contains_key(&id)) {
            let weight = self.weight(id, &size).saturating_add(self.own_size(id));
            size.insert(id, weight);
        }
        size.get(&id).is_none_or(|&size| size <= 3 * HEAVY)
    }

    /// A node as a formula.
    pub fn formula(&self, id: Id) -> Math {
        self.know_loops(&[id]);
        self.nodes.at(id)
    }

    /// Two nodes A and B as AᵀB, or as what has the same trace.
    pub fn inner(&self, a: Id, b: Id) -> Math {
        self.know_loops(&[a, b]);
        self.nodes.inner(a, b)
    }

    /// A sum over the steps of a loop.
    pub fn sum_over(&self, looped: &Loop, body: Math) -> Math {
        self.nodes.sum_over(looped, body, Kind::Scalar)
    }

    /// Names the loops among some nodes that have no names yet.
    fn know_loops(&self, roots: &[Id]) {
        let order = self.nodes.graph.reachable(roots);
        if !self.nodes.graph.loops_below(roots).is_empty() {
            let (variables, taken) = self.taken(&order);
            self.nodes.name_loops(&order, &variables, &taken);
        }
    }

    /// The recurrences of loops that were shown so far.
    pub fn recurrences(&self) -> Vec<Math> {
        self.nodes.recurrences()
    }

    /// The names of the variables among some nodes, and with them those of all that the user named.
    fn taken(&self, order: &[Id]) -> (Vec<String>, Vec<String>) {
        let graph = self.nodes.graph;
        let inputs = order.iter().filter_map(|&id| match graph.op(id) {
            Op::Input(number) if self.nodes.is_leaf(id) => Some(graph.input_info(number).name),
            _ => None,
        });
        let variables: Vec<String> = inputs.collect();
        let named = order.iter().filter_map(|id| self.nodes.given.get(id).cloned());
        let taken = variables.iter().cloned().chain(named).collect();
        (variables, taken)
    }
}

/// What an operator adds to the size of a formula.
fn own_size(graph: &Graph, op: &Op) -> u32 {
    match op {
        Op::Cast(_) | Op::Test(_) | Op::Transpose(_) | Op::Element(..) | Op::Fill(_) => 0,
        Op::Sum(terms) if terms.len() == 1 => 0,
        Op::Map(Unary::RECIP | Unary::RECIP_OR_ZERO, _) => 0,
        // ‖x‖ shows no root of its square.
        Op::Map(Unary::SQRT, x) if matches!(graph.op(*x), Op::Dot(a, b) if a == b) => 0,
        Op::Quotient(a, _) if graph.filled_with(*a) == Some(1.0) => 0,
        Op::Trail(..) | Op::At(..) | Op::Var(..) => 0,
        _ => 1,
    }
}
