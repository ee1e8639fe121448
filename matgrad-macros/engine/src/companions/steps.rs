//! The derivation of what an attribute asks for, line by line: the differential by named rules, what moves to the
//! other side of the trace or out of vec, and the result, which is that of the companion.

use std::collections::{BTreeMap, BTreeSet};

use crate::attributes::Kind;
use crate::calculus::rules::Rule;
use crate::calculus::steps::{Trace, differentials, symbol, traces};
use crate::explain::formula::{Format, Formulas};
use crate::explain::normal::{self, product, scale};
use crate::explain::settled::{ordered, settled};
use crate::explain::steps::{Line, Piece, Reason};
use crate::explain::tree::{Math, Product, Sign, call, d, is, name, transpose};
use crate::graph::cost;
use crate::graph::op::{Id, Op};
use crate::graph::shape::Shape;
use crate::program::Leaf;
use crate::program::form::Form;

use super::cyclic::named;
use super::derive::Derived;
use super::documentation::{formulas_by, names, names_in, numbers_in, writer};
use super::interface::Asked;
use super::kinks::kinks;

/// Words as a line.
pub(super) fn words(pieces: impl IntoIterator<Item = Piece>) -> Line {
    Line::Words(pieces.into_iter().collect())
}

/// A word.
pub(super) fn word(text: impl Into<String>) -> Piece {
    Piece::Word(text.into())
}

/// All lines of a derivation, below those of another mode of the same attribute.
pub fn steps(asked: &Asked<'_>, derived: &Derived, above: &[Line]) -> Vec<Line> {
    let lines = all_steps(asked, derived, above);
    let shown = |line: &Line| match line {
        Line::Formula(left, right, _) => vec![left.clone(), right.clone()],
        Line::Words(pieces) => pieces.iter().filter_map(Piece::math).cloned().collect(),
    };
    let formulas: Vec<Math> = lines.iter().flat_map(shown).collect();
    let names = names_in(asked, &formulas);
    lines.into_iter().map(|line| line.mapped(&|formula| names.told_apart(formula))).collect()
}

fn all_steps(asked: &Asked<'_>, derived: &Derived, above: &[Line]) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut named = BTreeMap::new();
    if above.is_empty() {
        lines.push(shapes(asked));
        match Steps::new(asked, derived) {
            Some(steps) => {
                named.clone_from(steps.writer.named());
                lines.extend(steps.lines());
            }
            None => lines.push(words([word("part by part, and in tangents of rotations, the same rules give")])),
        }
    } else {
        lines.push(words([word("and backwards, by the transposes of both matrices,")]));
    }
    let text = |line: &Line| match line {
        Line::Formula(left, right, _) => {
            Format::Unicode.steps(&[Line::Formula(left.clone(), ordered(settled(right.clone())), vec![])])
        }
        words => Format::Unicode.steps(std::slice::from_ref(words)),
    };
    let mut known: BTreeSet<String> = above.iter().chain(&lines).map(text).collect();
    for line in results_after(asked, derived, &named, &[above, &lines].concat()).into_iter().map(formula) {
        if known.insert(text(&line)) {
            lines.push(line);
        }
    }
    if above.is_empty() {
        lines.extend(kinks(asked));
    }
    let graph = &asked.program.graph;
    let nodes: Vec<Id> = derived.forms.iter().flat_map(Form::nodes).collect();
    let counts = [cost::total(graph, &nodes), cost::total(graph, &asked.program.output)];
    let each = if graph.loops_below(&asked.program.output).is_empty() { "" } else { ", of each loop one step" };
    lines.push(words([word(format!("operations: about {}, of the function alone about {}{each}", counts[0], counts[1]))]));
    lines
}

/// What the function is called that is differentiated: of a solver that of its equations.
pub(super) fn function(asked: &Asked<'_>) -> String {
    let of_equations = asked.signature.found.as_ref().map(|found| found.function.clone());
    of_equations.unwrap_or_else(|| asked.signature.name.to_string())
}

/// The formulas of the results below some lines: a name is that of one thing in all of them.
fn results_after(asked: &Asked<'_>, derived: &Derived, named: &BTreeMap<Id, Math>, lines: &[Line]) -> Vec<Math> {
    let is_another = |id: Id, short: &Math| named.iter().any(|(&other, known)| other != id && known == short);
    let mut writer_of_all = writer(asked, names(asked, derived));
    let formulas = formulas_by(&mut writer_of_all, asked, derived, false);
    let in_line = |line: &Line| match line {
        Line::Formula(left, right, _) => vec![left.clone(), right.clone()],
        Line::Words(pieces) => pieces.iter().filter_map(Piece::math).cloned().collect(),
    };
    let numbers = numbers_in(&lines.iter().flat_map(in_line).collect::<Vec<_>>());
    let defines_anew = |formula: &Math| {
        let Math::Infix(Sign::Is, both) = formula else { return false };
        let other = |line: &Line| matches!(line, Line::Formula(left, right, _) if *left == both[0] && *right != both[1]);
        matches!(both[0], Math::Shared(..)) && lines.iter().any(other)
    };
    let is_given = |name: &Math| matches!(name, Math::Name(_));
    let clash = writer_of_all.named().iter().any(|(&id, name)| is_given(name) && is_another(id, name));
    if !clash && !formulas.iter().any(defines_anew) {
        return formulas;
    }
    let names = names(asked, derived);
    let own = names.iter().filter(|(id, text)| !is_another(**id, &name(text.as_str())));
    let own = own.map(|(&id, text)| (id, text.clone())).collect();
    let mut writer = writer(asked, &own);
    writer.number_after(numbers);
    formulas_by(&mut writer, asked, derived, false)
}

/// `shapes: X is 3×4, f is scalar`
fn shapes(asked: &Asked<'_>) -> Line {
    let graph = &asked.program.graph;
    let shape = |shape: Shape| {
        let one = if shape.item().is_scalar() { "scalar".to_owned() } else { graph.show_shape(shape.item()) };
        match shape.array {
            Some(length) => format!("{} of {one}", graph.dims.borrow().show(length)),
            None => one,
        }
    };
    let mut pieces = vec![word("shapes: ")];
    for (number, leaf) in (0u32..).zip(&asked.program.leaves) {
        let info = graph.input_info(number);
        if !matches!(leaf, Leaf::Seed(..)) && !info.shape.opaque {
            pieces.extend([Piece::Math(name(&info.name)), word(format!(" is {}, ", shape(info.shape)))]);
        }
    }
    let outputs: Vec<String> = asked.program.output.iter().map(|&id| shape(graph.shape(id))).collect();
    pieces.extend([Piece::Math(name(function(asked))), word(format!(" is {}", outputs.join(", ")))]);
    words(pieces)
}

fn reasons(rules: &[Rule], traced: bool) -> Vec<Reason> {
    let rules = rules.iter().filter(|rule| traced || !rule.is_of_traces);
    rules.map(|rule| Reason { text: rule.text.to_owned(), latex: rule.latex.to_owned() }).collect()
}

/// The lines between the function and the result, for one value in variables that are no rotations.
pub(super) struct Steps<'a> {
    pub(super) asked: &'a Asked<'a>,
    derived: &'a Derived,
    pub(super) writer: Formulas<'a>,
    pub(super) value: Id,
    pub(super) variables: Vec<Id>,
    start: Vec<Line>,
}

impl<'a> Steps<'a> {
    fn new(asked: &'a Asked<'a>, derived: &'a Derived) -> Option<Steps<'a>> {
        let program = asked.program;
        let [value] = program.output[..] else { return None };
        let is_plain =
            asked.signature.wrt.iter().all(|variable| !variable.ty.has_groups()) && !asked.signature.output.has_groups();
        if !is_plain || derived.open.is_some() {
            return None;
        }
        let variables: Vec<Id> = program.variables.iter().flatten().copied().collect();
        let mut writer = writer(asked, &asked.program.names);
        let f = function(asked);
        let definitions = writer.name_given(&[value], Some((value, &f)));
        let start = definitions.into_iter().rev().map(formula).collect();
        Some(Steps { asked, derived, writer, value, variables, start })
    }

    fn lines(mut self) -> Vec<Line> {
        let mut lines = std::mem::take(&mut self.start);
        self.recurrences(&mut lines);
        let before = lines.len();
        if self.body(&mut lines).is_none() {
            let how = if lines.len() > before { "applied to the rest " } else { "applied " };
            lines.push(words([word(format!("the same rules, {how}node by node from the value on, give"))]));
        }
        self.recurrences(&mut lines);
        lines
    }

    /// Adds the recurrences of loops that were shown by now and are not there yet.
    fn recurrences(&self, lines: &mut Vec<Line>) {
        for recurrence in self.writer.recurrences() {
            let line = words([Piece::Math(recurrence)]);
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
    }

    /// The lines between; `None` where they end early.
    fn body(&self, lines: &mut Vec<Line>) -> Option<()> {
        let f = name(function(self.asked));
        if let Some(implicit) = &self.asked.arguments.implicit {
            return self.solved(implicit, lines);
        }
        match self.asked.arguments.kind {
            Kind::Gradient => {
                let df = d(f);
                let expression = self.differential(self.value, &df, lines)?;
                let one = self.asked.program.graph.scalar(1.0);
                self.trace(one, expression, &df, lines)?;
                lines.push(self.read_off_gradients(&df));
            }
            Kind::Vjp => {
                let df = d(f.clone());
                let expression = self.differential(self.value, &df, lines)?;
                let graph = &self.asked.program.graph;
                let seeds = (0u32..).zip(&self.asked.program.leaves).filter(|(_, leaf)| matches!(leaf, Leaf::Seed(..)));
                let seed = seeds.map(|(number, _)| graph.intern(Op::Input(number), graph.input_info(number).shape)).next()?;
                let whole = self.traced(product(transpose(self.writer.formula(seed)), df.clone()), graph.shape(seed));
                self.trace(seed, expression, &whole, lines)?;
                lines.push(self.read_off_cotangents(&whole));
            }
            Kind::Differential => {
                self.differential(self.value, &d(f), lines)?;
            }
            Kind::Jacobian => {
                let df = d(f);
                let expression = self.differential(self.value, &df, lines)?;
                for x in self.variables.clone() {
                    self.vec(expression, x, &df, lines);
                }
                lines.push(self.read_off_jacobian(&df, self.value));
            }
            Kind::GaussNewton => {
                self.differential(self.value, &d(f), lines)?;
                lines.push(words([word(
                    "J is the matrix of this map of the differential, and the gradient of half the square is Jᵀ times the value",
                )]));
            }
            Kind::Hessian | Kind::NewtonStep | Kind::Hvp => {
                let gradients: Vec<Id> = self.derived.gradient.iter().flat_map(Form::nodes).collect();
                let ([gradient], [x]) = (&gradients[..], &self.variables[..]) else { return None };
                let (gradient, x) = (*gradient, *x);
                let nabla = Math::Nabla(1, Box::new([self.writer.formula(x), f.clone()]));
                self.writer.is_short(gradient).then_some(())?;
                let shown = self.writer.formula(gradient);
                lines.push(Line::Formula(nabla.clone(), shown, vec![]));
                let dg = d(nabla);
                let expression = self.differential(gradient, &dg, lines)?;
                if self.asked.arguments.kind == Kind::Hvp {
                    let dx = self.writer.formula(symbol(&self.asked.program.graph, x));
                    lines.push(words([word("with "), Piece::Math(is(dx, name("v"))), word(" this is")]));
                } else {
                    self.vec(expression, x, &dg, lines);
                    lines.push(self.read_off_jacobian(&dg, gradient));
                }
            }
        }
        Some(())
    }

    /// dF by rules; what it ends as.
    pub(super) fn differential(&self, value: Id, left: &Math, lines: &mut Vec<Line>) -> Option<Id> {
        let graph = &self.asked.program.graph;
        let found = differentials(graph, value, &self.variables).ok().flatten()?;
        let last = found.last().map_or(graph.zeros(graph.shape(value)), |line| line.expression);
        for line in &found {
            self.writer.is_short(line.expression).then_some(())?;
            self.push(lines, left, self.writer.formula(line.expression), &line.rules)?;
        }
        Some(last)
    }

    /// Adds a line, unless it says what the one before says: then its rules join those.
    pub(super) fn push(&self, lines: &mut Vec<Line>, left: &Math, right: Math, rules: &[Rule]) -> Option<()> {
        // A line that nobody can read shows nothing.
        if right.clone().size() > MOST {
            return None;
        }
        let text = |a: &Math| Format::Unicode.write(&ordered(a.clone()));
        let now = text(&right);
        let reasons = reasons(&named(rules, lines.last(), &right), self.is_traced());
        if let Some(Line::Formula(other, last, known)) = lines.last_mut()
            && other == left
            && text(last) == now
        {
            let new: Vec<Reason> = reasons.into_iter().filter(|reason| !known.contains(reason)).collect();
            known.extend(new);
            return Some(());
        }
        // What leads back to an earlier line is left out.
        let is_it = |line: &Line| matches!(line, Line::Formula(other, right, _) if other == left && text(right) == now);
        if let Some(at) = lines.iter().rposition(is_it) {
            lines.truncate(at + 1);
            return Some(());
        }
        lines.push(Line::Formula(left.clone(), right, reasons));
        Some(())
    }

    /// Whether a variable is a parameter, by its number.
    pub(super) fn is_parameter(&self, x: Id, parameter: usize) -> bool {
        let leaf = match self.asked.program.graph.op(x) {
            Op::Input(number) => self.asked.program.leaves.get(number as usize),
            _ => None,
        };
        matches!(leaf, Some(Leaf::Parameter(k)) if *k == parameter)
    }

    pub(super) fn is_column(&self, id: Id) -> bool {
        self.asked.program.graph.shape(id).cols.literal() == Some(1)
    }

    /// Whether vec is not needed for a variable and a value.
    pub(super) fn are_columns(&self, x: Id, value: Id) -> bool {
        self.is_column(x) && self.is_column(value)
    }

    /// Whether some variable is a matrix, so that traces are needed.
    pub(super) fn is_traced(&self) -> bool {
        self.variables.iter().any(|&x| !self.is_column(x))
    }

    /// tr(Gᵀ E)
    fn pair(&self, g: Id, e: Id) -> Math {
        let graph = &self.asked.program.graph;
        if graph.shape(e).is_scalar() {
            return scale(self.writer.formula(g), self.writer.formula(e), normal::Kind::Scalar);
        }
        self.traced(self.writer.inner(g, e), graph.shape(e))
    }

    /// The trace of a formula, which a column times a column does not need where all variables are columns.
    fn traced(&self, inside: Math, shape: Shape) -> Math {
        let mut inside = Product::of(inside, normal::Kind::Matrix);
        let number = std::mem::replace(&mut inside.number, 1.0);
        let inside = inside.into_math();
        let is_column = !self.is_traced() && shape.cols.literal() == Some(1);
        normal::scaled(number, if is_column { inside } else { call("tr", vec![inside]) }, normal::Kind::Scalar)
    }

    fn trace(&self, g: Id, expression: Id, left: &Math, lines: &mut Vec<Line>) -> Option<()> {
        let graph = &self.asked.program.graph;
        // In scalars alone there is nothing to move.
        if !graph.is_linear(expression) || self.variables.iter().all(|&x| graph.shape(x).is_scalar()) {
            return Some(());
        }
        let found = traces(graph, g, expression).ok().flatten()?;
        for (k, line) in found.iter().enumerate() {
            let are_short = line.terms.iter().all(|term| self.writer.is_short(term.g) && self.writer.is_short(term.e));
            are_short.then_some(())?;
            let term = |term: &Trace| {
                let pair = self.pair(term.g, term.e);
                term.over.iter().rev().fold(pair, |body, looped| self.writer.sum_over(looped, body))
            };
            let terms = line.terms.iter().map(term).collect();
            // Of columns not every line says something new.
            if k + 1 == found.len() || !reasons(&line.rules, self.is_traced()).is_empty() {
                self.push(lines, left, normal::sum(terms, normal::Kind::Scalar), &line.rules)?;
            }
        }
        Some(())
    }
}

/// Formulas with more parts than this are not read by anyone.
const MOST: usize = 90;

fn formula(line: Math) -> Line {
    match line {
        Math::Infix(Sign::Is, both) => {
            let [left, right] = *both;
            Line::Formula(left, right, vec![])
        }
        other => words([Piece::Math(other)]),
    }
}
