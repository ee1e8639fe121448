//! Places that the function touches in arms of branches or steps of loops alone, and that need not exist elsewhere:
//! an element of data of run-time length, and one by an index that is only known at run time. Its cotangent is a sum
//! over all the arms and steps that touch it and stands outside of them. Where that sum is zero nothing may have touched
//! the place, so nothing is put there, and nothing of the place is looked at that is multiplied with such a sum.

use std::collections::{BTreeMap, BTreeSet};

use super::arms::{asked_anyway, is_apart};
use super::sides::factors;
use crate::graph::op::{Id, Index, Op, Relation};
use crate::graph::store::Graph;

/// The outputs, in which a place that the function may not touch is only touched where there is something to add.
/// `function` are the nodes that the function computes.
pub fn untouched(graph: &Graph, function: &[Id], outputs: &[Id]) -> Vec<Id> {
    let touched = Touched::by(graph, function);
    if touched.perhaps.is_empty() {
        return outputs.to_vec();
    }
    let mut new: BTreeMap<Id, Id> = BTreeMap::new();
    let mut asked = Asked { graph, known: BTreeMap::new() };
    // Whether computing a node looks at such a place, or puts something there.
    let mut looks: BTreeSet<Id> = BTreeSet::new();
    for id in graph.reachable(outputs) {
        let op = graph.op(id);
        let is_inner = |operand: Id| looks.contains(&operand) && !is_apart(graph, &op, operand);
        let at = |x: Id| new.get(&x).copied().unwrap_or(x);
        let built = graph.rebuilt(id, &at);
        let is_put = match op {
            Op::Scatter(_, index) => touched.perhaps.contains(&[index, index]),
            Op::Embed(_, i, j) => touched.perhaps.contains(&[i, j]),
            _ => false,
        };
        let is_looking = is_put || touched.is_uncertain(graph, id) || op.operands().into_iter().any(is_inner);
        let is_beside = |&factor: &Id| is_put || op.operands().into_iter().any(|other| other != factor && is_inner(other));
        let condition = factors(&op).into_iter().filter(is_beside).find_map(|factor| asked.of_node(factor, &at));
        if is_looking && condition.is_none() {
            looks.insert(id);
        }
        let guarded = condition.map(|condition| graph.select(condition, built, graph.zeros(graph.shape(built))));
        new.insert(id, guarded.unwrap_or(built));
    }
    outputs.iter().map(|id| new.get(id).copied().unwrap_or(*id)).collect()
}

/// The places of elements that a function looks at.
struct Touched {
    /// Those that it looks at whatever its arguments are.
    surely: BTreeSet<Id>,
    /// The indices of the others.
    perhaps: BTreeSet<[Index; 2]>,
}

impl Touched {
    fn by(graph: &Graph, function: &[Id]) -> Touched {
        let is_place = |id: &Id| graph.doubtful_place(*id).is_some();
        let surely: BTreeSet<Id> = asked_anyway(graph, function, false).into_iter().filter(is_place).collect();
        let certain: BTreeSet<[Index; 2]> = surely.iter().filter_map(|&id| graph.doubtful_place(id)).collect();
        let all = graph.reachable(function).into_iter().filter(|id| !surely.contains(id));
        let perhaps = all.filter_map(|id| graph.doubtful_place(id)).filter(|place| !certain.contains(place)).collect();
        Touched { surely, perhaps }
    }

    fn is_uncertain(&self, graph: &Graph, id: Id) -> bool {
        !self.surely.contains(&id) && graph.doubtful_place(id).is_some_and(|place| self.perhaps.contains(&place))
    }
}

/// The conditions outside of which values are zero because no arm and no step adds to them.
struct Asked<'a> {
    graph: &'a Graph,
    known: BTreeMap<Id, Option<Id>>,
}

impl Asked<'_> {
    /// That of a node, if there is one, made of nodes as `at` has them.
    fn of_node(&mut self, id: Id, at: &dyn Fn(Id) -> Id) -> Option<Id> {
        if let Some(&known) = self.known.get(&id) {
            return known;
        }
        let found = self.found(id, at);
        self.known.insert(id, found);
        found
    }

    fn found(&mut self, id: Id, at: &dyn Fn(Id) -> Id) -> Option<Id> {
        let graph = self.graph;
        let mut is_empty = |x: Id| graph.is_zero(x) || self.of_node(x, at).is_some();
        let is_touched = || graph.compare(Relation::Ne, at(id), graph.scalar(0.0));
        let is_scalar = graph.shape(id).is_scalar();
        match graph.op(id) {
            Op::Select(c, a, b) if graph.shape(c).is_scalar() && is_scalar => (is_empty(a) || is_empty(b)).then(is_touched),
            Op::Select(c, a, b) if graph.shape(c).is_scalar() => match (graph.is_zero(a), graph.is_zero(b)) {
                (_, true) => Some(at(c)),
                (true, _) => Some(graph.not(at(c))),
                _ => None,
            },
            Op::Out(looped, k) if is_scalar => is_empty(looped.inits[k as usize]).then(is_touched),
            Op::Sum(terms) if is_scalar => terms.iter().all(|&(_, x)| is_empty(x)).then(is_touched),
            Op::Sum(terms) => self.any(terms.iter().map(|&(_, x)| x), at),
            Op::Stack(items) => self.any(items.into_iter().filter(|&x| !graph.is_zero(x)), at),
            op => factors(&op).into_iter().find_map(|factor| self.of_node(factor, at)),
        }
    }

    /// Where one of some nodes is asked for.
    fn any(&mut self, nodes: impl Iterator<Item = Id>, at: &dyn Fn(Id) -> Id) -> Option<Id> {
        let graph = self.graph;
        let all: BTreeSet<Id> = nodes.map(|x| self.of_node(x, at)).collect::<Option<_>>()?;
        all.into_iter().reduce(|a, b| graph.intern(Op::Or(a, b), graph.shape(a)))
    }
}
