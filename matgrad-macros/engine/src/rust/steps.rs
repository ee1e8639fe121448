//! Which loops can run their steps side by side: those that only add up, by what is the same in all lanes.

use std::collections::{BTreeMap, BTreeSet};

use super::emit::Emitter;
use super::schedule::Block;
use crate::graph::op::{Count, Id, Loop, Op};
use crate::graph::store::Graph;
use crate::program::text::mentions;
use crate::spaces::ScalarType;

/// A matrix of more elements than this has kernels that are vectorised over its rows.
const SMALL: usize = 16;
/// Steps of fewer operations are not worth what it takes to gather their data.
const WORK: usize = 8;

/// What a loop consists of whose steps can run side by side.
pub(super) struct Steps {
    /// What is read, and whether that is of the data, other in each step, or the same in all.
    pub leaves: BTreeMap<Id, bool>,
    /// What is handed on and other in each step.
    pub moving: BTreeSet<Id>,
    /// The variables that the steps add to, and their values within a step.
    pub sums: BTreeSet<Id>,
    /// What all steps have in common, other than what they read of it element by element.
    pub common: BTreeSet<Id>,
}

impl Emitter<'_> {
    /// What the steps of a loop consist of, if they can run side by side.
    pub(super) fn steps_abreast(&self, looped: &Loop) -> Option<Steps> {
        let graph = self.cx.graph;
        let is_plain = matches!(self.cx.scalar, ScalarType::F64) && self.abreast.is_none();
        let is_kept = |&id: &Id| matches!(graph.op(id), Op::Trail(same, ..) if same.number == looped.number);
        if !is_plain || matches!(looped.count, Count::Until(_)) || self.plan.order.iter().any(is_kept) {
            return None;
        }
        let around = graph.loops_around(looped);
        // What need not exist where there is no step stands in the loop, though it does not depend on it.
        let stands_inside = |id: Id| self.plan.arms_of(id).contains(&Block::Loop(looped.number));
        let depends = |id: Id| !graph.loops_of(id).is_within(&around);
        let is_inside = |id: Id| depends(id) || stands_inside(id) && !matches!(graph.op(id), Op::Scalar(_));
        let mut leaves = BTreeSet::new();
        let mut body = vec![];
        let (mut seen, mut stack) = (BTreeSet::new(), looped.nexts.clone());
        while let Some(id) = stack.pop() {
            if !is_inside(id) || !seen.insert(id) {
                continue;
            }
            if is_read(graph, id, &is_inside) {
                let (below, counted) = self.read_by(id, &is_inside);
                if !below.into_iter().all(|x| self.can_be_gathered(x)) {
                    return None;
                }
                leaves.insert(id);
                stack.extend(counted);
                continue;
            }
            body.push(id);
            stack.extend(self.asked_for(id));
        }
        let sums = self.sums_of(looped, &body)?;
        let added = self.plan.summands.sums();
        let fits = |&id: &Id| can_be_abreast(graph, id) && !added.contains(&id);
        // Which place is touched, and how often something is done, is the same in all lanes.
        let inner: Vec<Loop> = body.iter().filter_map(|&id| graph.loop_of(id)).collect();
        let counts = inner.iter().filter_map(|inner| inner.count.node());
        let integers: Vec<Id> = body.iter().copied().filter(|&id| graph.shape(id).opaque).chain(counts).collect();
        if !body.iter().all(fits) || self.differ(&integers, looped, &inner) || !self.is_worth_it(looped, &body, &leaves) {
            return None;
        }
        let below: Vec<Id> = leaves.iter().copied().collect();
        let handed_on = graph.reachable_above(&below, &|x| !is_inside(x)).into_iter().filter(|&id| graph.shape(id).opaque);
        let moving = handed_on.filter(|&id| self.differ(&[id], looped, &inner)).collect();
        let leaves = leaves.into_iter().map(|id| (id, self.differ(&self.asked_for(id), looped, &inner))).collect();
        let mut common = BTreeSet::new();
        for &id in &body {
            for operand in self.asked_for(id).into_iter().filter(|&x| !is_inside(x)) {
                let is_written_here = match graph.op(operand) {
                    Op::Scalar(_) | Op::Extent(_) => true,
                    Op::Fill(_) | Op::Identity => !self.variables.contains_key(&operand),
                    _ => graph.shape(operand).opaque,
                };
                if !is_written_here {
                    common.insert(self.not_turned(operand));
                }
            }
        }
        if common.iter().any(|&id| graph.shape(id).array.is_some() || self.is_long(id)) {
            return None;
        }
        Some(Steps { leaves, moving, sums, common })
    }

    /// What a kernel reads of a transpose or a diagonal that has no variable: what that is of.
    fn not_turned(&self, id: Id) -> Id {
        match self.cx.graph.op(id) {
            Op::Transpose(x) | Op::Diagonal(x) if !self.variables.contains_key(&id) => self.not_turned(x),
            _ => id,
        }
    }

    /// What is evaluated where a node reads the data, and the integers that loops inside hand on, which are there already.
    fn read_by(&self, id: Id, is_inside: &dyn Fn(Id) -> bool) -> (Vec<Id>, Vec<Id>) {
        let graph = self.cx.graph;
        let (mut below, mut counted) = (vec![], vec![]);
        let (mut seen, mut stack) = (BTreeSet::new(), vec![id]);
        while let Some(id) = stack.pop() {
            if !is_inside(id) || !seen.insert(id) {
                continue;
            }
            if graph.shape(id).opaque && matches!(graph.op(id), Op::Var(..) | Op::Out(..) | Op::Trail(..)) {
                counted.push(id);
                continue;
            }
            below.push(id);
            stack.extend(self.asked_for(id));
        }
        (below, counted)
    }

    /// Whether what is read needs no more of a step than places and constants: what is called is called once in each
    /// step, in its place, and what is chosen takes statements.
    fn can_be_gathered(&self, id: Id) -> bool {
        let graph = self.cx.graph;
        match graph.op(id) {
            Op::Text(number, _) => !self.cx.texts[number as usize].calls,
            Op::At(..) | Op::Step(_) | Op::Cast(_) | Op::Element(..) | Op::Block(..) => true,
            _ => false,
        }
    }

    /// The operands of a node whose value it asks for.
    fn asked_for(&self, id: Id) -> Vec<Id> {
        let operands = self.cx.graph.operands(id);
        match self.cx.graph.op(id) {
            Op::Text(number, _) => {
                let tokens = &self.cx.texts[number as usize].tokens;
                operands.into_iter().enumerate().filter(|&(k, _)| mentions(tokens, k)).map(|(_, id)| id).collect()
            }
            _ => operands,
        }
    }

    /// Whether some integers, and what else is handed on, are not the same in all steps of a loop.
    fn differ(&self, handed_on: &[Id], looped: &Loop, inner: &[Loop]) -> bool {
        let graph = self.cx.graph;
        let step = graph.step(looped.number).node();
        let (mut seen, mut stack) = (BTreeSet::new(), handed_on.to_vec());
        while let Some(id) = stack.pop() {
            if Some(id) == step {
                return true;
            }
            // An integer may be made of a number.
            if !graph.shape(id).opaque && graph.is_in_loop(id, looped.number) {
                return true;
            }
            if !graph.shape(id).opaque || !seen.insert(id) {
                continue;
            }
            match graph.op(id) {
                Op::Out(inner, k) | Op::Trail(inner, k, _) => stack.extend([inner.inits[k as usize], inner.nexts[k as usize]]),
                Op::Var(..) => {
                    let of = inner.iter().find_map(|inner| Some((inner, inner.vars.iter().position(|&var| var == id)?)));
                    stack.extend(of.into_iter().flat_map(|(inner, k)| [inner.inits[k], inner.nexts[k]]));
                }
                _ => stack.extend(self.asked_for(id)),
            }
        }
        false
    }

    /// The variables that the steps add to, and the values of those within a step, if they do no more.
    fn sums_of(&self, looped: &Loop, body: &[Id]) -> Option<BTreeSet<Id>> {
        let graph = self.cx.graph;
        // What each sum is one of.
        let mut roots: BTreeMap<Id, Id> = looped.vars.iter().map(|&var| (var, var)).collect();
        let mut order = body.to_vec();
        order.reverse();
        loop {
            let before = roots.len();
            for &id in &order {
                match graph.op(id) {
                    Op::Sum(terms) => {
                        let of: Vec<Id> = terms.iter().filter_map(|(_, term)| roots.get(term).copied()).collect();
                        if let [root] = of[..] {
                            let is_whole = terms.iter().any(|(by, term)| by.get() == 1.0 && roots.contains_key(term));
                            is_whole.then(|| roots.insert(id, root));
                        }
                    }
                    Op::Out(inner, k) => {
                        if let Some(&root) = roots.get(&inner.inits[k as usize]) {
                            let var = inner.vars[k as usize];
                            roots.extend([(id, root), (var, var)]);
                        }
                    }
                    _ => {}
                }
            }
            if roots.len() == before {
                break;
            }
        }
        let of = |id: Id, var: Id| roots.get(&id) == Some(&var);
        let ends = |l: &Loop, k: usize| of(l.nexts[k], l.vars[k]);
        for (k, (&var, &next)) in looped.vars.iter().zip(&looped.nexts).enumerate() {
            let shape = graph.shape(var);
            if shape.opaque || shape.array.is_some() || self.is_long(var) || !ends(looped, k) {
                return None;
            }
            if shape.is_scalar() && next != var && !self.is_sum_in_place(looped, var, next) {
                return None;
            }
        }
        for &id in body {
            let touched: Vec<Id> = graph.operands(id).into_iter().filter(|x| roots.contains_key(x)).collect();
            if touched.is_empty() {
                continue;
            }
            let is_in_place = |base: Id| graph.shape(id).is_scalar() || self.plan.in_place.from(id) == Some(base);
            let fits = match graph.op(id) {
                Op::Sum(_) => roots.contains_key(&id) && touched.len() == 1 && is_in_place(touched[0]),
                Op::Out(inner, k) => {
                    let is_sum = |k: usize| roots.contains_key(&inner.inits[k]);
                    let is_right = |k: usize| match is_sum(k) {
                        true => ends(&inner, k) && !graph.shape(inner.vars[k]).is_scalar(),
                        false => !roots.contains_key(&inner.nexts[k]),
                    };
                    (0..inner.vars.len()).all(is_right) && (!is_sum(k as usize) || is_in_place(inner.inits[k as usize]))
                }
                Op::Trail(inner, k, _) => {
                    !roots.contains_key(&inner.inits[k as usize]) && !roots.contains_key(&inner.nexts[k as usize])
                }
                _ => false,
            };
            if !fits {
                return None;
            }
        }
        Some(roots.into_keys().collect())
    }

    /// Whether lanes are faster than kernels that are vectorised over rows.
    fn is_worth_it(&self, looped: &Loop, body: &[Id], leaves: &BTreeSet<Id>) -> bool {
        let graph = self.cx.graph;
        let is_nest = body.iter().any(|&id| graph.loop_of(id).is_some() && graph.is_in_loop(id, looped.number));
        let is_small = |id: &Id| graph.shape(*id).len().is_some_and(|n| n <= SMALL) || graph.shape(*id).opaque;
        let work = body.iter().filter(|&&id| !matches!(graph.op(id), Op::Element(..) | Op::Var(..))).count();
        is_nest || work >= WORK && body.iter().chain(leaves).chain(&looped.vars).all(is_small)
    }
}

/// Whether a node reads an element of what does not change in a loop, or evaluates a constant of the user's.
fn is_read(graph: &Graph, id: Id, is_inside: &dyn Fn(Id) -> bool) -> bool {
    if graph.shape(id).opaque {
        return false;
    }
    match graph.op(id) {
        Op::Element(a, ..) | Op::Block(a, ..) | Op::At(a, _) => !is_inside(a) && graph.shape(id).array.is_none(),
        Op::Cast(_) => true,
        Op::Text(_, operands) => operands.iter().all(|&x| graph.shape(x).opaque || !is_inside(x)),
        _ => false,
    }
}

/// Whether an operator does the same in all lanes: nothing is chosen, compared, called or factorised.
fn can_be_abreast(graph: &Graph, id: Id) -> bool {
    let op = graph.op(id);
    match &op {
        Op::Scalar(_)
        | Op::Extent(_)
        | Op::Step(_)
        | Op::Identity
        | Op::Fill(_)
        | Op::Sum(_)
        | Op::Scale(..)
        | Op::Unit(..)
        | Op::Transpose(_)
        | Op::Reshape(_)
        | Op::Trace(_)
        | Op::Total(_)
        | Op::Dot(..)
        | Op::Hadamard(..)
        | Op::Quotient(..)
        | Op::Powi(..)
        | Op::Map(..)
        | Op::Map2(..)
        | Op::Element(..)
        | Op::Block(..)
        | Op::At(..)
        | Op::Embed(..)
        | Op::Replace(..)
        | Op::Held(_)
        | Op::Settled(_)
        | Op::Stack(_)
        | Op::Var(..)
        | Op::Out(..)
        | Op::Trail(..)
        | Op::LogSumExp(_)
        | Op::Softmax(_)
        | Op::LogSoftmax(_) => true,
        Op::Product(a, b) => {
            let is_inverse = |x: Id| {
                let x = if let Op::Transpose(inner) = graph.op(x) { inner } else { x };
                matches!(graph.op(x), Op::Inverse(_) | Op::SymmetricInverse(_) | Op::Diagonal(_))
            };
            !is_inverse(*a) && !is_inverse(*b) && graph.weighted_gram(*a, *b).is_none()
        }
        Op::Text(..) => graph.shape(id).opaque,
        Op::Input(_)
        | Op::Cast(_)
        | Op::Test(_)
        | Op::Differential(_)
        | Op::Inverse(_)
        | Op::SymmetricInverse(_)
        | Op::Determinant(_)
        | Op::LogDeterminant(_)
        | Op::SymmetricLogDeterminant(_)
        | Op::Cofactor(_)
        | Op::CofactorAlong(..)
        | Op::Exponential(..)
        | Op::CholeskyFactor(_)
        | Op::Triangle(..)
        | Op::Algebra(..)
        | Op::Kronecker(..)
        | Op::KroneckerLeft(..)
        | Op::KroneckerRight(..)
        | Op::Diagonal(_)
        | Op::DiagonalOf(_)
        | Op::PowiBy(..)
        | Op::Compare(..)
        | Op::And(..)
        | Op::Or(..)
        | Op::Not(_)
        | Op::Factorises(..)
        | Op::Select(..)
        | Op::Scatter(..)
        | Op::Call(..)
        | Op::Pushed(..)
        | Op::Pulled(..)
        | Op::Choice(..)
        | Op::Custom(..)
        | Op::Structured(..)
        | Op::Columns(..)
        | Op::Max(_)
        | Op::Min(_)
        | Op::ArgMax(_)
        | Op::ArgMin(_)
        | Op::Centred(..)
        | Op::Balanced(..) => false,
    }
}
