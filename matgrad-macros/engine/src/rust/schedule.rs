//! Which nodes become a `let`, and in which branch.
//!
//! A node used once is written where it is used, unless it is large or a kernel's result. A node that
//! only one arm of a branch needs is computed inside that arm.

use std::collections::{BTreeMap, BTreeSet};

use super::arms::{Arms, arms, failing_with, is_repeated};
use super::beside::Calls;
use super::in_place::InPlace;
use super::pairs::Twins;
use super::statements::needs_statement;
use super::storage::{ScaledProduct, is_large};
use super::summed::Summands;
use crate::graph::op::{Id, Number, Op};
use crate::graph::shape::Shape;
use crate::graph::store::Graph;
use crate::program::text::Text;

/// What a block hangs on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Block {
    /// An arm of a branch: the condition, and which side of it.
    Arm(Id, bool),
    /// One order of a chain whose dimensions are const generics.
    Way(Id, usize),
    /// The loop over the directions of a Jacobian.
    Columns(Id),
    /// The body of a loop, by its number.
    Loop(u32),
}

/// The plan for a set of outputs.
pub struct Schedule {
    /// All needed nodes, operands first.
    pub order: Vec<Id>,
    /// Where each stands in that order.
    pub position: Vec<usize>,
    /// The nodes that become a `let`.
    named: Vec<bool>,
    /// The arms that a node is computed in, outermost first.
    arms: BTreeMap<Id, Vec<Block>>,
    /// The numbers that are needed in arms inside of these alone.
    guarded: BTreeSet<Id>,
    /// The matrices of guards that need not exist where the guard's branch is not taken.
    pub doubtful: BTreeSet<Id>,
    /// The matrices among what may not exist that are needed in arms alone: each arm that needs one computes it.
    in_each_arm: BTreeSet<Id>,
    /// The values of loops' variables that are written over the ones before.
    pub in_place: InPlace,
    /// The nodes that share their work with others.
    pub twins: Twins,
    /// The calls of other functions.
    pub calls: Calls,
    /// The products that are added to sums one by one.
    pub summands: Summands,
    /// How many places use a node.
    uses: Vec<u32>,
    /// The nodes whose values are asked for.
    roots: BTreeSet<Id>,
    /// The constants that are a single name or literal, by number.
    atoms: BTreeSet<u32>,
    /// The constants that call functions, by number.
    calling: BTreeSet<u32>,
    /// The constants that have a name of the user's, by number.
    called: BTreeSet<u32>,
    /// The constants that may only be evaluated where the function evaluates them, by number.
    failing: BTreeSet<u32>,
}

/// An expression written inline has at most this many operators.
const INLINE_LIMIT: u32 = 12;

impl Schedule {
    /// Plans the computation of `outputs`; `pinned` nodes are computed outside all branches, those of `guards` where their
    /// condition, which comes first, holds, and `stored` ones are written straight to their place where nothing else needs them.
    pub fn new(graph: &Graph, texts: &[Text], outputs: &[Id], pinned: &[Id], guards: &[(Id, Id)], stored: &[Id]) -> Schedule {
        let roots: Vec<Id> = pinned.iter().chain(outputs).copied().collect();
        let guarding = guards.iter().map(|&(_, node)| node);
        let order = graph.reachable(&roots.iter().copied().chain(guarding.clone()).collect::<Vec<_>>());
        let mut uses = vec![0; graph.len()];
        for &id in &order {
            for operand in graph.operands(id) {
                uses[operand.0 as usize] += 1;
            }
        }
        for root in roots.iter().copied().chain(guarding.clone()) {
            uses[root.0 as usize] += 1;
        }
        let of = |which: &dyn Fn(&Text) -> bool| {
            (0u32..).zip(texts).filter(|(_, text)| which(text)).map(|(number, _)| number).collect::<BTreeSet<u32>>()
        };
        let (atoms, calling) = (of(&|text| text.atom), of(&|text| text.calls));
        let called = of(&|text| text.name.is_some());
        let failing = failing_with(graph, &order, of(&|text| text.fails && !text.calls), &calling);
        let Arms { of: arms, guarded, doubtful } = arms(graph, &order, &roots, guards, &failing);
        let (named, in_place) = (vec![], InPlace::default());
        let roots = roots.into_iter().chain(guarding.filter(|node| !doubtful.contains(node))).collect();
        let mut position = vec![usize::MAX; graph.len()];
        order.iter().enumerate().for_each(|(k, &id)| position[id.0 as usize] = k);
        let (twins, calls) = (Twins::new(graph, &order, &position), Calls::new(graph, &order));
        let mut schedule = Schedule {
            order,
            position,
            named,
            arms,
            guarded,
            doubtful,
            in_each_arm: BTreeSet::new(),
            in_place,
            twins,
            calls,
            summands: Summands::default(),
            uses,
            roots,
            atoms,
            calling,
            called,
            failing,
        };
        schedule.name(graph, stored);
        schedule
    }

    /// Lets values of loops be written over the ones before; in SIMD lanes there are no `branches`.
    pub fn write_in_place(&mut self, graph: &Graph, stored: &[Id], branches: bool) {
        self.in_place = InPlace::new(graph, &self.order, &self.arms, branches);
        self.name(graph, stored);
    }

    fn name(&mut self, graph: &Graph, stored: &[Id]) {
        let is_mine = |id: Id, of: Id| {
            self.uses[id.0 as usize] == 1 && self.in_place.from(of).is_none() && self.arms_of(id) == self.arms_of(of)
        };
        self.summands = Summands::new(graph, &self.order, &is_mine);
        (self.named, self.in_each_arm) = self.names(graph);
        let sums = self.summands.sums();
        for &id in stored {
            if self.uses[id.0 as usize] == 1 && !needs_statement(&graph.op(id)) && !sums.contains(&id) {
                self.named[id.0 as usize] = false;
            }
        }
        // A factor of a product of vectors is one of a vector where the product is written to a place.
        for &id in &self.order {
            let is_written = stored.contains(&id) || (self.named[id.0 as usize] && is_large(graph.shape(id)));
            if is_written
                && self.in_place.from(id).is_none()
                && !sums.contains(&id)
                && let Some(ScaledProduct { product, .. }) = ScaledProduct::of(graph, id)
                && graph.outer(product).is_some()
                && self.uses[product.0 as usize] == 1
                && self.arms_of(product) == self.arms_of(id)
            {
                self.named[product.0 as usize] = false;
            }
        }
    }

    /// Whether a node becomes a `let`.
    pub fn is_named(&self, id: Id) -> bool {
        self.named[id.0 as usize]
    }

    /// Whether each arm that needs a node computes it.
    pub fn is_in_each_arm(&self, id: Id) -> bool {
        self.in_each_arm.contains(&id)
    }

    /// How many matrices are computed by statements of their own by thirty-two operations or more.
    pub fn matrices(&self, graph: &Graph) -> usize {
        let extent = |shape: Shape| shape.len().unwrap_or(64);
        let work = |id: Id| match graph.op(id) {
            Op::Input(_) | Op::Text(..) | Op::Var(..) | Op::Out(..) | Op::Trail(..) => 0,
            Op::Product(a, _) => extent(graph.shape(id)) * graph.shape(a).cols.literal().unwrap_or(8),
            _ => extent(graph.shape(id)),
        };
        let is_value = |id: Id| !graph.shape(id).is_scalar() && !graph.shape(id).opaque && graph.shape(id).array.is_none();
        self.order.iter().filter(|&&id| self.is_named(id) && is_value(id) && work(id) >= 32).count()
    }

    /// Whether a node's value is asked for.
    pub fn is_root(&self, id: Id) -> bool {
        self.roots.contains(&id)
    }

    /// The arms a node is computed in.
    pub fn arms_of(&self, id: Id) -> &[Block] {
        self.arms.get(&id).map_or(&[], Vec::as_slice)
    }

    /// The nodes that become a `let`, and those that become one in each arm that needs them.
    fn names(&self, graph: &Graph) -> (Vec<bool>, BTreeSet<Id>) {
        let mut named = vec![false; graph.len()];
        let mut in_each_arm = BTreeSet::new();
        let mut size = vec![0u32; graph.len()];
        // A scalar inside an element-wise loop is computed before the loop.
        let mut outside_loop = vec![false; graph.len()];
        for &id in &self.order {
            let in_loop = graph.op(id).is_elementwise() && !graph.shape(id).is_scalar();
            let reduced = matches!(graph.op(id), Op::Total(_) | Op::Dot(..));
            for operand in graph.operands(id) {
                if (in_loop || reduced) && graph.shape(operand).is_scalar() {
                    outside_loop[operand.0 as usize] = true;
                }
                // A variable begins with its own copy of a constant.
                let is_own =
                    matches!((graph.op(id), graph.op(operand)), (_, Op::Var(..)) | (Op::Out(..) | Op::Trail(..), Op::Fill(_)));
                if !in_loop && !reduced && !graph.shape(operand).is_scalar() && !is_own {
                    // A kernel reads arrays.
                    named[operand.0 as usize] = true;
                }
            }
        }
        // Aᵀ diag(d) A is one kernel.
        let mut weighted = vec![false; graph.len()];
        for &id in &self.order {
            if let Op::Product(x, y) = graph.op(id)
                && graph.weighted_gram(x, y).is_some()
            {
                weighted[y.0 as usize] = true;
                if self.uses[y.0 as usize] == 1 {
                    named[y.0 as usize] = false;
                    for operand in graph.operands(y).into_iter().flat_map(|o| graph.operands(o).into_iter().chain([o])) {
                        named[operand.0 as usize] =
                            !matches!(graph.op(operand), Op::Diagonal(_)) && !graph.shape(operand).is_scalar();
                    }
                }
            }
            if let Op::Product(x, y) = graph.op(id) {
                for factor in [x, y] {
                    if let Op::Diagonal(v) = graph.op(factor) {
                        named[v.0 as usize] = true;
                    }
                }
            }
        }
        let absorbed = self.absorbed(graph);
        let handed = self.handed_on(graph);
        let sums = self.summands.sums();
        // Whether computing a node looks at a place that may not exist.
        let mut looks = vec![false; graph.len()];
        for &id in &self.order {
            let k = id.0 as usize;
            let op = graph.op(id);
            let shape = graph.shape(id);
            let is_inline = |o: &&Id| !named[o.0 as usize] && !in_each_arm.contains(*o);
            size[k] = 1 + op.operands().iter().filter(is_inline).map(|o| size[o.0 as usize]).sum::<u32>();
            let atom = match &op {
                Op::Scalar(_) | Op::Differential(_) => true,
                Op::Fill(_) => !named[k],
                // Inside an element-wise loop a matrix's name stands for its element.
                Op::Element(a, ..) => !matches!(graph.op(*a), Op::Select(..)) && self.uses[k] < 3 && !outside_loop[k],
                // An element-wise condition is tested where it is used: arrays hold numbers.
                Op::Compare(..) | Op::And(..) | Op::Or(..) | Op::Not(_) => !shape.is_scalar(),
                _ => false,
            };
            let looks_itself = |operand: &Id| !named[operand.0 as usize] && looks[operand.0 as usize];
            looks[k] = graph.doubtful_place(id).is_some()
                || matches!(&op, Op::Text(number, _) if self.failing.contains(number))
                || op.operands().iter().any(looks_itself);
            let is_value = !shape.opaque && shape.array.is_none();
            named[k] = match &op {
                // What is overwritten is read before.
                _ if self.in_place.from(id).is_some() || self.in_place.reads(id) || sums.contains(&id) => true,
                _ if atom || absorbed[k] => false,
                // A place that only exists in arms is only looked at there.
                Op::Text(number, _) if self.calling.contains(number) => true,
                op if looks[k] && is_value && self.guarded.contains(&id) && is_repeated(op) => {
                    // An expression that several ask for would be written as often as there are ways to it.
                    let is_worth_a_name =
                        if shape.is_scalar() { size[k] > 2 } else { !matches!(op, Op::Transpose(_) | Op::Diagonal(_)) };
                    // A matrix of an array is borrowed, and a block is written with its type.
                    let has_a_name = matches!(op, Op::At(..) | Op::Block(..)) && !shape.is_scalar();
                    if has_a_name || self.uses[k] > 1 && is_worth_a_name {
                        in_each_arm.insert(id);
                    }
                    false
                }
                // Transposes are absorbed by products; whether one is needed is seen there.
                Op::Transpose(_) | Op::Diagonal(_) => false,
                Op::Product(d, _) if self.uses[k] == 1 && weighted[k] && matches!(graph.op(*d), Op::Diagonal(_)) => false,
                Op::Var(..) => false,
                Op::Step(_) | Op::Test(_) => false,
                Op::Cast(_) => self.uses[k] > 2 || outside_loop[k],
                Op::Text(..) if shape.opaque => !handed[k],
                Op::At(..) if shape.opaque => self.uses[k] > 1,
                Op::At(..) | Op::Input(_) | Op::Text(..) | Op::Out(..) | Op::Trail(..) => true,
                Op::Select(c, ..) if graph.shape(*c).is_scalar() => true,
                op if op.is_elementwise() && !shape.is_scalar() => named[k] || self.uses[k] > 1 || size[k] > INLINE_LIMIT,
                op if shape.is_scalar() && op.is_elementwise() => self.uses[k] > 1 || outside_loop[k] || size[k] > INLINE_LIMIT,
                // A place that only exists in an arm is only looked at there.
                Op::Element(_, i, j) if i.node().is_some() || j.node().is_some() => outside_loop[k],
                Op::Element(..) => self.uses[k] >= 3 || outside_loop[k],
                Op::Held(_) | Op::Settled(_) => self.uses[k] > 1 || outside_loop[k],
                _ => true,
            };
        }
        (named, in_each_arm)
    }
}

impl Schedule {
    /// The constants that need no variable: names and literals, and expressions without a name or calls, which
    /// are written where they are used. What can fail there is so evaluated nowhere else.
    fn handed_on(&self, graph: &Graph) -> Vec<bool> {
        let mut handed = vec![false; graph.len()];
        for &id in &self.order {
            if let Op::Text(number, operands) = graph.op(id) {
                let is_atom = self.atoms.contains(&number) && operands.is_empty();
                let is_only_in_arms = self.failing.contains(&number) && self.guarded.contains(&id);
                let is_open = graph.shape(id).opaque
                    && !self.calling.contains(&number)
                    && (!self.called.contains(&number) || is_only_in_arms)
                    && !self.roots.contains(&id);
                handed[id.0 as usize] = is_atom || is_open;
            }
        }
        handed
    }

    /// The nodes that are added or written in place where they are used: blocks, array elements and outer
    /// products in a sum, and the next value of a loop's scalar that adds to the old one.
    fn absorbed(&self, graph: &Graph) -> Vec<bool> {
        let mut absorbed = vec![false; graph.len()];
        self.summands.absorbed(graph).into_iter().for_each(|id| absorbed[id.0 as usize] = true);
        for &id in &self.order {
            match graph.op(id) {
                Op::Sum(terms) if !graph.shape(id).is_scalar() => {
                    for &(_, term) in &terms {
                        let is_used_once = |id: Id| self.uses[id.0 as usize] == 1;
                        let is_place = |id: Id| matches!(graph.op(id), Op::Embed(..) | Op::Scatter(..));
                        absorbed[term.0 as usize] |= is_place(term) && is_used_once(term);
                        // What is added in place may have a factor.
                        let inner = if let Op::Scale(_, inner) = graph.op(term) { inner } else { term };
                        let is_added =
                            is_place(inner) || graph.outer(inner).is_some() || matches!(graph.op(inner), Op::Structured(..));
                        if self.in_place.from(id).is_some() && is_added && is_used_once(term) && is_used_once(inner) {
                            absorbed[inner.0 as usize] = true;
                            absorbed[term.0 as usize] = true;
                        }
                    }
                    // A + c u vᵀ is one kernel.
                    if let [(c, x), (d, y)] = terms[..] {
                        for (x, d, y) in [(x, d, y), (y, c, x)] {
                            let is_whole = d.get() == 1.0 && !graph.op(y).is_elementwise();
                            absorbed[x.0 as usize] |= is_whole && self.uses[x.0 as usize] == 1 && graph.outer(x).is_some();
                        }
                    }
                }
                Op::Out(looped, _) | Op::Trail(looped, ..) => {
                    for (&var, &next) in looped.vars.iter().zip(&looped.nexts).filter(|&(&var, _)| graph.shape(var).is_scalar()) {
                        let adds_to_it = |terms: &[(Number, Id)]| terms.iter().any(|&(c, id)| id == var && c.get() == 1.0);
                        let in_place = matches!(graph.op(next), Op::Sum(terms) if adds_to_it(&terms));
                        // Each result of the loop lists the next values among its operands.
                        let is_mine = |&o: &Id| graph.loop_of(o).is_some_and(|l| l.number == looped.number);
                        let results = self.order.iter().copied().filter(is_mine).count();
                        let only =
                            self.uses[next.0 as usize] as usize == results * looped.nexts.iter().filter(|&&n| n == next).count();
                        absorbed[next.0 as usize] |= in_place && only && self.uses[var.0 as usize] == 1;
                    }
                }
                _ => {}
            }
        }
        absorbed
    }
}
