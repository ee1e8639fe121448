//! Which values of a loop's variables are written where the value before them is.
//!
//! A step that adds to a matrix, or writes a part of it, does not copy it: its variable is a buffer, and each
//! value on the way to the next one overwrites the one before, through the loops inside too. Whatever reads
//! a value is computed before that is overwritten; where no order of the statements allows that, the variable
//! is copied.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::schedule::Block;
use crate::graph::op::{Id, Loop, Op};
use crate::graph::store::Graph;

/// The values that are written in place.
#[derive(Default)]
pub struct InPlace {
    /// What each overwrites.
    from: BTreeMap<Id, Id>,
    /// The statements that must be written before a node: they read what it overwrites.
    before: BTreeMap<Id, Vec<Id>>,
    /// What reads a value that is overwritten, which needs a variable of its own.
    readers: BTreeSet<Id>,
}

impl InPlace {
    /// What a node overwrites.
    pub fn from(&self, id: Id) -> Option<Id> {
        self.from.get(&id).copied()
    }

    /// The statements that are written before a node.
    pub fn before(&self, id: Id) -> &[Id] {
        self.before.get(&id).map_or(&[], Vec::as_slice)
    }

    /// Whether a node reads what is overwritten later.
    pub fn reads(&self, id: Id) -> bool {
        self.readers.contains(&id)
    }

    /// The nodes below some nodes, operands first, and what reads a value before what overwrites it. `None` where
    /// that is impossible.
    pub fn ordered(&self, graph: &Graph, nodes: &[Id]) -> Option<Vec<Id>> {
        // An explicit stack: expressions may be deeper than a compiler thread's call stack.
        let (mut begun, mut done, mut order) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
        let mut stack: Vec<(Id, bool)> = nodes.iter().rev().map(|&id| (id, false)).collect();
        while let Some((id, is_done)) = stack.pop() {
            if is_done {
                done.insert(id);
                order.push(id);
                continue;
            }
            if done.contains(&id) {
                continue;
            }
            if !begun.insert(id) {
                // It is being computed, and so needs itself.
                return None;
            }
            stack.push((id, true));
            let operands = graph.operands(id);
            let needed = operands.iter().chain(self.before(id)).rev().filter(|x| !done.contains(x));
            stack.extend(needed.map(|&x| (x, false)));
        }
        Some(order)
    }

    /// Finds them for all loops whose results are in `order`; `branches` says whether a branch on a scalar is one.
    pub fn new(graph: &Graph, order: &[Id], arms: &BTreeMap<Id, Vec<Block>>, branches: bool) -> InPlace {
        let mut found = InPlace::default();
        let mut seen = BTreeSet::new();
        for &id in order {
            if let Some(looped) = graph.loop_of(id)
                && seen.insert(looped.number)
            {
                let mut body = arms.get(&id).cloned().unwrap_or_default();
                body.push(Block::Loop(looped.number));
                Finder::new(graph, &looped, arms, body, branches).find(&mut found);
            }
        }
        found
    }
}

/// The body of a loop.
struct Finder<'a> {
    graph: &'a Graph,
    looped: &'a Loop,
    arms: &'a BTreeMap<Id, Vec<Block>>,
    /// Whether branches on scalars are branches.
    branches: bool,
    /// The block of the body.
    body: Vec<Block>,
    nodes: Vec<Id>,
    users: BTreeMap<Id, Vec<Id>>,
    /// Whether nodes lead to a variable.
    leads: RefCell<BTreeMap<(Id, Id), bool>>,
}

/// A value that is written in place.
struct Link {
    id: Id,
    /// What it overwrites.
    from: Id,
    /// The block that it is written in: the body, or an arm.
    block: Vec<Block>,
}

/// How values are read before they are overwritten.
#[derive(Default)]
struct Reads {
    /// What overwrites, and a statement that must stand before it.
    before: Vec<(Id, Id)>,
    /// What needs a variable.
    readers: Vec<Id>,
}

impl<'a> Finder<'a> {
    fn new(
        graph: &'a Graph,
        looped: &'a Loop,
        arms: &'a BTreeMap<Id, Vec<Block>>,
        body: Vec<Block>,
        branches: bool,
    ) -> Finder<'a> {
        let nodes = graph.reachable_above(&looped.nexts, &|id| !graph.is_in_loop(id, looped.number));
        let mut users: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
        for &id in &nodes {
            // A norm looks at its matrix itself where the sum of squares over- or underflows.
            let read: BTreeSet<Id> = graph.operands(id).into_iter().chain(graph.norm_operand(id)).collect();
            for operand in read {
                users.entry(operand).or_default().push(id);
            }
        }
        Finder { graph, looped, arms, branches, body, nodes, users, leads: RefCell::default() }
    }

    fn find(&self, found: &mut InPlace) {
        for (k, (&var, &next)) in self.looped.vars.iter().zip(&self.looped.nexts).enumerate() {
            let shape = self.graph.shape(var);
            if next == var || shape.is_scalar() || shape.opaque || !self.is_in(next, &self.body) {
                continue;
            }
            let Some((origin, links)) = self.links(next, &self.body, var) else { continue };
            let is_claimed = |link: &Link| found.from.contains_key(&link.id);
            if origin != var || links.iter().any(is_claimed) {
                continue;
            }
            let Some(Reads { before, readers }) = self.reads_of(k, &links) else { continue };
            let mut whole = InPlace { from: found.from.clone(), before: found.before.clone(), readers: found.readers.clone() };
            whole.from.extend(links.iter().map(|link| (link.id, link.from)));
            for (id, statement) in before {
                whole.before.entry(id).or_default().push(statement);
            }
            whole.readers.extend(readers);
            if whole.ordered(self.graph, &self.looped.nexts).is_some() {
                *found = whole;
            }
        }
    }

    fn is_in(&self, id: Id, block: &[Block]) -> bool {
        self.arms.get(&id).is_some_and(|arms| arms == block)
    }

    /// Whether a value may be made of a variable by writing in place.
    fn leads_to(&self, id: Id, var: Id) -> bool {
        if id == var {
            return true;
        }
        if let Some(&known) = self.leads.borrow().get(&(id, var)) {
            return known;
        }
        let leads = match self.graph.op(id) {
            Op::Sum(terms) => terms.iter().any(|&(c, x)| c.get() == 1.0 && self.leads_to(x, var)),
            Op::Replace(a, ..) => self.leads_to(a, var),
            Op::Out(inner, k) => self.leads_to(inner.inits[k as usize], var),
            Op::Select(c, a, b) if self.graph.shape(c).is_scalar() => self.leads_to(a, var) && self.leads_to(b, var),
            _ => false,
        };
        self.leads.borrow_mut().insert((id, var), leads);
        leads
    }

    /// The values of a block, or of arms in it, that lead to one of its values, in order; with the value before
    /// the first of them.
    fn links(&self, last: Id, block: &[Block], var: Id) -> Option<(Id, Vec<Link>)> {
        let mut links = Vec::new();
        let mut at = last;
        while at != var && self.is_in(at, block) {
            let from = match self.graph.op(at) {
                Op::Sum(terms) => terms.iter().find(|&&(c, x)| c.get() == 1.0 && self.leads_to(x, var))?.1,
                Op::Replace(a, ..) => a,
                Op::Out(inner, k) => inner.inits[k as usize],
                Op::Select(c, a, b) if self.branches && self.graph.shape(c).is_scalar() => {
                    let arm = |side| block.iter().copied().chain([Block::Arm(c, side)]).collect::<Vec<_>>();
                    let ((from, then), (or_from, or)) = (self.links(a, &arm(true), var)?, self.links(b, &arm(false), var)?);
                    if from != or_from {
                        return None;
                    }
                    links.extend(then.into_iter().rev().chain(or.into_iter().rev()));
                    from
                }
                _ => return None,
            };
            links.push(Link { id: at, from, block: block.to_vec() });
            at = from;
        }
        links.reverse();
        Some((at, links))
    }

    /// What must stand before what, and what needs a variable, for each value to be read before it is overwritten.
    fn reads_of(&self, k: usize, links: &[Link]) -> Option<Reads> {
        let mut found = Reads::default();
        let others = || self.looped.nexts.iter().enumerate().filter(|&(other, _)| other != k).map(|(_, &next)| next);
        for link in links {
            // After the step it is gone.
            if others().any(|next| next == link.from) {
                return None;
            }
            let inner = self.graph.loop_of(link.id);
            let overwriting: Vec<Id> = match &inner {
                Some(inner) => self.results(inner.number),
                None => vec![link.id],
            };
            if let Some(inner) = &inner
                && inner.inits.iter().chain(&inner.nexts).filter(|&&x| x == link.from).count() > 1
            {
                return None;
            }
            let mut stack = vec![link.from];
            while let Some(read) = stack.pop() {
                for &user in self.users.get(&read).into_iter().flatten() {
                    // What reads it in front of an arm is read before the whole branch.
                    let is_around = !self.arms.get(&user).is_some_and(|arms| arms.starts_with(&link.block));
                    if overwriting.contains(&user) || is_around {
                        continue;
                    }
                    match self.graph.op(user) {
                        // Written where they are used, as conditions are tested there.
                        Op::Transpose(_) | Op::Diagonal(_) | Op::Compare(..) | Op::And(..) | Op::Or(..) | Op::Not(_) => {
                            stack.push(user);
                            continue;
                        }
                        // A solution needs no inverse.
                        Op::Inverse(_)
                        | Op::SymmetricInverse(_)
                        | Op::Factorises(..)
                        | Op::Text(..)
                        | Op::Test(_)
                        | Op::Cast(_) => return None,
                        // A reference to an element.
                        Op::At(..) if !self.graph.shape(user).is_scalar() => return None,
                        _ => found.readers.push(user),
                    }
                    for statement in self.statements(user, &link.block) {
                        match (overwriting.contains(&statement), &inner) {
                            // It reads in a loop that writes.
                            (true, Some(_)) => return None,
                            // It stands in an arm, and before what is written there.
                            (true, None) => {}
                            (false, _) => found.before.extend(overwriting.iter().map(|&over| (over, statement))),
                        }
                    }
                }
            }
        }
        Some(found)
    }

    /// The nodes of a block that a node is computed in.
    fn statements(&self, id: Id, block: &[Block]) -> Vec<Id> {
        let (mut found, mut seen, mut stack) = (Vec::new(), BTreeSet::new(), vec![id]);
        while let Some(id) = stack.pop() {
            if !seen.insert(id) {
                continue;
            }
            if self.is_in(id, block) {
                found.push(id);
            } else {
                stack.extend(self.users.get(&id).into_iter().flatten());
            }
        }
        found
    }

    /// The results of a loop inside.
    fn results(&self, number: u32) -> Vec<Id> {
        let is_result = |&id: &Id| self.graph.loop_of(id).is_some_and(|looped| looped.number == number);
        self.nodes.iter().copied().filter(is_result).collect()
    }
}
