//! Branches as cases: those of the user's, where one arm is zero too, and what is made of several of one condition.

use std::collections::BTreeSet;

use super::nodes::Nodes;
use super::normal::{self, Kind, scale, scaled};
use super::tree::{Math, Product, Sign, call, name};
use crate::graph::op::{Id, Op};
use crate::graph::store::Graph;

/// The conditions of branches among the nodes of a graph: where an operator has a kink, what it is beyond is zero.
pub(super) fn branches(graph: &Graph) -> BTreeSet<Id> {
    let condition = |id: u32| match graph.op(Id(id)) {
        Op::Select(c, _, b) => (graph.shape(c).is_scalar() && !graph.is_zero(b)).then_some(c),
        _ => None,
    };
    (0..graph.len() as u32).filter_map(condition).collect()
}

impl Nodes<'_> {
    /// Whether a condition is that of a branch, which the user wrote, and not of an operator with a kink.
    fn is_branch(&self, c: Id) -> bool {
        let asks = |id: &Id| matches!(self.graph.op(*id), Op::Test(_));
        self.graph.shape(c).is_scalar() && (self.branches.contains(&c) || self.graph.reachable(&[c]).iter().any(asks))
    }

    /// Cases, or `1(c) a` where an operator has a kink.
    pub(super) fn choice(&self, c: Id, a: Id, b: Id, kind: Kind) -> Math {
        let graph = self.graph;
        if graph.is_zero(b) && !self.is_branch(c) {
            let indicator = call("1", vec![self.at(c)]);
            return match graph.filled_with(a) {
                Some(value) => scaled(value, indicator, kind),
                None if graph.shape(c).is_scalar() => scale(indicator, self.at(a), kind),
                None => normal::elementwise(indicator, self.at(a), self.is_matrix(a)),
            };
        }
        let mut arms = vec![(self.at(a), self.at(c))];
        let mut other = b;
        while let (Op::Select(c, a, b), false) = (graph.op(other), self.named.contains_key(&other)) {
            arms.push((self.at(a), self.at(c)));
            other = b;
        }
        cases(arms, self.at(other))
    }

    /// The elements of a stack in both arms of a branch, where all hang on one condition.
    pub(super) fn apart(&self, items: &[Id]) -> Option<(Id, [Vec<Math>; 2])> {
        let graph = self.graph;
        let chosen = |item: Id| match graph.op(item) {
            Op::Select(c, a, b) => Some((c, [a, b])),
            Op::Element(x, i, j) => match graph.op(x) {
                Op::Select(c, a, b) => Some((c, [a, b].map(|arm| graph.element(arm, i, j)))),
                _ => None,
            },
            _ => None,
        };
        let condition = items.iter().find_map(|&item| chosen(item)).map(|(c, _)| c).filter(|&c| self.is_branch(c))?;
        let arms = |&item: &Id| match chosen(item) {
            Some((c, arms)) => (c == condition).then_some(arms),
            None => graph.literal(item).map(|_| [item, item]),
        };
        let arms: Vec<[Id; 2]> = items.iter().map(arms).collect::<Option<_>>()?;
        Some((condition, [0, 1].map(|k| arms.iter().map(|arm| self.at(arm[k])).collect())))
    }
}

/// Cases, of which neighbours that are alike are one.
pub(super) fn cases(arms: Vec<(Math, Math)>, other: Math) -> Math {
    let mut all: Vec<(Math, Math)> = Vec::new();
    for (value, condition) in arms {
        match all.last_mut() {
            Some((last, known)) if *last == value => {
                let both = [std::mem::replace(known, Math::Number(0.0)), condition];
                *known = Math::Infix(Sign::Or, Box::new(both));
            }
            _ => all.push((value, condition)),
        }
    }
    match all.last() {
        Some((last, _)) if all.len() == 1 && *last == other => other,
        _ => Math::Cases(all, Box::new(other)),
    }
}

type Arms = (Vec<(Math, Math)>, Math);

/// A term as cases, a number in front of them in each.
fn arms_of(term: &Math, kind: Kind) -> Option<Arms> {
    match term {
        Math::Cases(arms, other) => Some((arms.clone(), (**other).clone())),
        Math::Product(Product { number, scalars, factors, under }) if under.is_empty() => {
            let [Math::Cases(arms, other)] = scalars.iter().chain(factors).collect::<Vec<_>>()[..] else { return None };
            let times = |a: &Math| scaled(*number, a.clone(), kind);
            Some((arms.iter().map(|(a, c)| (times(a), c.clone())).collect(), times(other)))
        }
        _ => None,
    }
}

/// Cases with a number in front of them as cases.
pub(super) fn spread(product: Product) -> Math {
    let kind = if product.factors.is_empty() { Kind::Scalar } else { Kind::Matrix };
    let product = Math::Product(product);
    match arms_of(&product, kind) {
        Some((arms, other)) => cases(arms, other),
        None => product,
    }
}

/// Terms of which those that are cases of the same conditions are one.
pub(super) fn joined(terms: Vec<Math>, kind: Kind) -> Vec<Math> {
    let mut all: Vec<Math> = Vec::new();
    for term in terms {
        let both = |known: &Math| match (arms_of(known, kind), arms_of(&term, kind)) {
            (Some(a), Some(b)) => together(a, &b, kind),
            _ => beside(known, &term),
        };
        let found = all.iter().enumerate().find_map(|(k, known)| Some((k, both(known)?)));
        match found {
            Some((k, both)) => all[k] = both,
            None => all.push(term),
        }
    }
    all
}

/// The sum of two matrices by their elements, where in each place one of them is zero.
fn beside(a: &Math, b: &Math) -> Option<Math> {
    let (Math::Matrix(a), Math::Matrix(b)) = (a, b) else { return None };
    let is_alike = a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.len() == b.len());
    let one = |(a, b): (&Math, &Math)| match (a.is_number(0.0), b.is_number(0.0)) {
        (_, true) => Some(a.clone()),
        (true, _) => Some(b.clone()),
        _ => None,
    };
    let row = |(a, b): (&Vec<Math>, &Vec<Math>)| a.iter().zip(b).map(one).collect::<Option<Vec<Math>>>();
    a.iter().zip(b).map(row).collect::<Option<Vec<_>>>().filter(|_| is_alike).map(Math::Matrix)
}

/// The sum of two that are cases, if the conditions of one are the first of the other.
fn together(a: Arms, b: &Arms, kind: Kind) -> Option<Math> {
    let conditions = |arms: &Arms| arms.0.iter().map(|(_, c)| c.clone()).collect::<Vec<_>>();
    let (of_a, of_b) = (conditions(&a), conditions(b));
    let all = if of_a.starts_with(&of_b) { of_a } else { of_b.starts_with(&of_a).then_some(of_b)? };
    let value = |arms: &Arms, k: usize| arms.0.get(k).map_or(arms.1.clone(), |(value, _)| value.clone());
    let sum = |k: usize| normal::sum(vec![value(&a, k), value(b, k)], kind);
    let last = all.len();
    Some(cases(all.into_iter().enumerate().map(|(k, c)| (sum(k), c)).collect(), sum(last)))
}

/// A square matrix that is zero beside its diagonal: `2 I`, `diag(x)`.
pub(super) fn on_diagonal(rows: &[Vec<Math>]) -> Option<Math> {
    let is_square = rows.len() > 1 && rows.iter().all(|row| row.len() == rows.len());
    let is_zero = |i: usize, j: usize| rows[i][j].is_number(0.0);
    if !is_square || !(0..rows.len()).all(|i| (0..rows.len()).all(|j| i == j || is_zero(i, j))) {
        return None;
    }
    let first = &rows[0][0];
    if (1..rows.len()).all(|k| rows[k][k] == *first) {
        return (!first.is_number(0.0)).then(|| scale(first.clone(), name("I"), Kind::Matrix));
    }
    let base = |k: usize| match &rows[k][k] {
        Math::Indexed(base, of) if matches!(of[..], [Math::Number(n)] if n == k as f64) => Some((**base).clone()),
        _ => None,
    };
    let vector = base(0)?;
    (1..rows.len()).all(|k| base(k).as_ref() == Some(&vector)).then(|| call("diag", vec![vector]))
}
