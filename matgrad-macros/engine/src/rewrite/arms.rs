//! What may be infinite or not a number, or cannot be computed at all, where no arm of the function asks for it, times what
//! is zero but in some arms, is computed in those arms alone. Reverse mode adds up cotangents outside of the arms that they
//! come from: there such a product is zero, but 0 · ∞ is not.

use std::collections::{BTreeMap, BTreeSet};

use super::perils::is_perilous;
use super::sides::{Sides, factors};
use crate::graph::op::{Id, Number, Op};
use crate::graph::store::Graph;
use crate::program::Program;

/// The outputs, in which what is perilous is only asked for in arms that it is not multiplied with zero in.
pub fn in_their_arms(program: &Program, outputs: &[Id]) -> Vec<Id> {
    let graph = &program.graph;
    let order = graph.reachable(outputs);
    let is_branch = |id: &Id| matches!(graph.op(*id), Op::Select(c, ..) if graph.shape(c).is_scalar());
    if !order.iter().any(is_branch) {
        return outputs.to_vec();
    }
    let looks_itself = may_not_be_there(program);
    let mut staying = Staying {
        graph,
        sides: Sides::of(program, asked_anyway(graph, outputs, true)),
        new: BTreeMap::new(),
        terms: BTreeMap::new(),
    };
    // Whether computing a node looks at what need not be there, and whether it may come to no number.
    let (mut looks, mut perils): (BTreeSet<Id>, BTreeSet<Id>) = Default::default();
    for id in order {
        let op = graph.op(id);
        let is_apart = |operand: Id| is_apart(graph, &op, operand);
        let is_looking = looks_itself(id) || op.operands().iter().any(|&x| looks.contains(&x) && !is_apart(x));
        let is_loop = matches!(op, Op::Out(..) | Op::Trail(..));
        let is_peril =
            is_perilous(program, &op) || op.operands().iter().any(|&x| perils.contains(&x) && (is_loop || !is_apart(x)));
        let (built, is_moved) = staying.rebuilt(id, &op, is_looking || is_peril);
        if !is_moved {
            looks.extend(is_looking.then_some(id));
            perils.extend(is_peril.then_some(id));
        }
        staying.new.insert(id, built);
    }
    outputs.iter().map(|&id| staying.at(id)).collect()
}

/// Which constants may fail, and which elements need not exist, where the function does not ask for them.
pub(super) fn may_not_be_there(program: &Program) -> impl Fn(Id) -> bool + '_ {
    let graph = &program.graph;
    // Each step of a loop evaluates its own.
    let anyway = asked_anyway(graph, &program.nodes_outside_of_arms(), true);
    let number = |id: Id| if let Op::Text(number, _) = graph.op(id) { Some(number) } else { None };
    let sure: BTreeSet<u32> = anyway.iter().copied().filter_map(number).collect();
    move |id: Id| match graph.op(id) {
        Op::Text(number, _) => program.texts.get(number as usize).is_some_and(|text| text.fails) && !sure.contains(&number),
        _ => graph.doubtful_place(id).is_some() && !anyway.contains(&id),
    }
}

/// A sum of more terms is not multiplied out within another one.
const MOST_TERMS: usize = 16;

/// The nodes as they are rebuilt.
struct Staying<'a> {
    graph: &'a Graph,
    sides: Sides<'a>,
    new: BTreeMap<Id, Id>,
    terms: BTreeMap<Id, Option<Vec<(f64, Id)>>>,
}

/// The factors that are no other operand too.
fn once(op: &Op) -> Vec<Id> {
    let operands = op.operands();
    factors(op).into_iter().filter(|factor| operands.iter().filter(|&x| x == factor).count() == 1).collect()
}

impl Staying<'_> {
    fn at(&self, id: Id) -> Id {
        self.new.get(&id).copied().unwrap_or(id)
    }

    /// A node of the new operands, and whether all of it is computed in arms now.
    fn rebuilt(&mut self, id: Id, op: &Op, is_perilous: bool) -> (Id, bool) {
        let graph = self.graph;
        let built = graph.rebuilt(id, &|x| self.at(x));
        let sides = self.sides.of_node(built);
        if !is_perilous || graph.arm(built).is_some() {
            return (built, false);
        }
        if !sides.is_empty() {
            return (self.moved(id, built, &sides), true);
        }
        // A sum over arms that differ is multiplied term by term.
        for factor in once(op) {
            let Some(terms) = self.terms(self.at(factor)).filter(|terms| terms.len() > 1) else { continue };
            let products: Vec<(f64, Id)> = terms
                .iter()
                .map(|&(by, term)| {
                    let product = graph.rebuilt(id, &|x| if x == factor { term } else { self.at(x) });
                    let sides = self.sides.of_node(product);
                    (by, if graph.arm(product).is_some() { product } else { self.moved(id, product, &sides) })
                })
                .collect();
            return (graph.sum(&products, graph.shape(id)), true);
        }
        (built, false)
    }

    /// What a value is a sum of, where each term is zero but in arms of its own: what a sum is multiplied with is so
    /// with each term. `None` where a term is not.
    fn terms(&mut self, id: Id) -> Option<Vec<(f64, Id)>> {
        if let Some(known) = self.terms.get(&id) {
            return known.clone();
        }
        let graph = self.graph;
        let found = if !self.sides.of_node(id).is_empty() {
            Some(vec![(1.0, id)])
        } else if let Op::Sum(terms) = graph.op(id) {
            let of_term = |(by, term): (Number, Id)| {
                let inner = self.terms(term)?.into_iter();
                Some(inner.map(|(c, x)| (c * by.get(), x)).collect::<Vec<_>>())
            };
            terms.into_iter().map(of_term).collect::<Option<Vec<_>>>().map(|parts| parts.concat())
        } else {
            let op = graph.op(id);
            once(&op).into_iter().find_map(|factor| {
                let with = |term: Id| graph.rebuilt(id, &|x| if x == factor { term } else { x });
                let terms = self.terms(factor).filter(|terms| terms.len() <= MOST_TERMS)?;
                Some(terms.into_iter().map(|(by, term)| (by, with(term))).collect())
            })
        };
        self.terms.insert(id, found.clone());
        found
    }

    /// A node in the arms that it is not zero in.
    fn moved(&mut self, id: Id, built: Id, sides: &[(Id, bool)]) -> Id {
        let graph = self.graph;
        let inside: BTreeMap<Id, Id> = graph.operands(built).into_iter().map(|x| (x, self.within(sides, x))).collect();
        let inside = graph.rebuilt(built, &|x| inside[&x]);
        let there = graph.within_arms(inside, sides);
        // A constant in an arm that hangs on the variables stays one.
        if graph.is_active(id) { there } else { graph.held(there) }
    }

    /// What a value is in some arms.
    fn within(&mut self, sides: &[(Id, bool)], id: Id) -> Id {
        let graph = self.graph;
        if !self.sides.of_node(id).iter().any(|side| sides.contains(side)) {
            return id;
        }
        match graph.op(id) {
            Op::Select(c, a, _) if sides.contains(&(c, true)) => self.within(sides, a),
            Op::Select(c, _, b) if sides.contains(&(c, false)) => self.within(sides, b),
            Op::Select(c, a, b) => graph.select(c, self.within(sides, a), self.within(sides, b)),
            Op::Sum(terms) => {
                let terms: Vec<(f64, Id)> = terms.iter().map(|&(by, term)| (by.get(), self.within(sides, term))).collect();
                graph.sum(&terms, graph.shape(id))
            }
            _ => id,
        }
    }
}

/// Whether an operand is looked at in an arm or in a step of a loop alone, and not where the node stands.
pub(super) fn is_apart(graph: &Graph, op: &Op, operand: Id) -> bool {
    match op {
        Op::Select(c, ..) => graph.shape(*c).is_scalar() && *c != operand,
        Op::Out(looped, _) | Op::Trail(looped, ..) => !looped.inits.contains(&operand),
        _ => false,
    }
}

/// What some nodes ask for whatever conditions say: what arms need is left out, and what steps of loops need unless
/// `in_steps`, for a loop may take none.
pub(super) fn asked_anyway(graph: &Graph, nodes: &[Id], in_steps: bool) -> BTreeSet<Id> {
    let (mut seen, mut stack) = (BTreeSet::new(), nodes.to_vec());
    while let Some(id) = stack.pop() {
        if !seen.insert(id) {
            continue;
        }
        match graph.op(id) {
            Op::Select(c, ..) if graph.shape(c).is_scalar() => stack.push(c),
            Op::And(first, _) | Op::Or(first, _) => stack.push(first),
            Op::Out(looped, _) | Op::Trail(looped, ..) if !in_steps => {
                stack.extend(looped.inits.iter().copied().chain(looped.count.node()));
            }
            op => stack.extend(op.operands()),
        }
    }
    seen
}
