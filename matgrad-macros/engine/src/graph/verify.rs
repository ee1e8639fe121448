//! What holds for every graph that a pass gives back: each operator obeys its shape rule, loops are
//! whole, and what is noted of a node (whether it is active, holds the symbol of a differential, on
//! which loops it depends) is what follows from its operands.

use std::collections::{BTreeMap, BTreeSet};

use super::nest::Nest;
use super::op::{Count, Id, Loop, Op};
use super::shapes::{Rule, rule};
use super::store::Graph;

/// Panics if what is about to be emitted breaks an invariant: the companion could be wrong in silence.
///
/// In an unoptimised build this is about one and a half per cent of an expansion.
pub fn verify(graph: &Graph, outputs: &[Id]) {
    report("the last pass", violations_of(graph, outputs, cfg!(test)));
}

/// The same after each pass, which is too much but for the tests of this crate; they expand all the
/// functions of the other tests.
pub fn verify_pass(pass: &str, graph: &Graph, outputs: &[Id]) {
    if cfg!(test) {
        report(pass, violations(graph, outputs));
    }
}

fn report(pass: &str, found: Vec<String>) {
    assert!(found.is_empty(), "after {pass}:\n{}", found.join("\n"));
}

/// The invariants that the nodes below some outputs break.
pub fn violations(graph: &Graph, outputs: &[Id]) -> Vec<String> {
    violations_of(graph, outputs, true)
}

/// Where not strict, a variable may be noted as active that is constant: that is only work in vain.
fn violations_of(graph: &Graph, outputs: &[Id], strict: bool) -> Vec<String> {
    let order = graph.reachable(outputs);
    let mut check = Check { graph, strict, loops: BTreeMap::new(), carried: BTreeMap::new(), found: vec![] };
    for &id in &order {
        if let Some(looped) = graph.loop_of(id) {
            check.whole(id, looped);
        }
    }
    for &id in &order {
        check.node(id);
    }
    let around = graph.loops_of_all(outputs);
    if !around.is_empty() {
        check.found.push(format!("the outputs depend on steps of the loops {:?}, which do not end", around.numbers()));
    }
    check.found
}

struct Check<'g> {
    graph: &'g Graph,
    strict: bool,
    /// The loops, by number.
    loops: BTreeMap<u32, Loop>,
    /// What each variable is before the loop and after a step.
    carried: BTreeMap<Id, (Id, Id)>,
    found: Vec<String>,
}

impl Check<'_> {
    fn broken(&mut self, id: Id, what: impl std::fmt::Display) {
        self.found.push(format!(
            "node {}, {:?} of {}: {what}",
            id.0,
            self.graph.op(id),
            self.graph.show_shape(self.graph.shape(id))
        ));
    }

    /// A loop, seen at one of its results.
    fn whole(&mut self, id: Id, looped: Loop) {
        if let Some(known) = self.loops.get(&looped.number) {
            if *known != looped {
                self.broken(id, format!("loop {} is another one elsewhere", looped.number));
            }
            return;
        }
        let (vars, inits, nexts) = (&looped.vars, &looped.inits, &looped.nexts);
        if vars.len() != inits.len() || vars.len() != nexts.len() {
            self.broken(id, "it has not as many variables as values before and after a step");
            return;
        }
        let distinct: BTreeSet<Id> = vars.iter().copied().collect();
        if distinct.len() < vars.len() {
            self.broken(id, "two places share a variable");
        }
        for ((&var, &init), &next) in vars.iter().zip(inits).zip(nexts) {
            if !matches!(self.graph.op(var), Op::Var(number, _) if number == looped.number) {
                self.broken(id, format!("node {} is no variable of its own", var.0));
            }
            let [shape, before, after] = [var, init, next].map(|id| self.graph.shape(id));
            if shape != before || shape != after {
                self.broken(id, format!("its variable {} changes its shape", var.0));
            }
            let [active, before, after] = [var, init, next].map(|id| self.graph.is_active(id));
            if !self.agrees(active, before || after) {
                self.broken(id, format!("its variable {} is {}active", var.0, if active { "" } else { "not " }));
            }
            if self.graph.is_in_loop(init, looped.number) {
                self.broken(id, format!("its variable {} is used before the loop", var.0));
            }
            self.carried.insert(var, (init, next));
        }
        if let Count::Until(flag) = looped.count
            && (!vars.contains(&flag) || self.graph.is_active(flag))
        {
            self.broken(id, "what it runs until is no constant variable of its own");
        }
        if looped.number as usize >= self.graph.loop_count() {
            self.broken(id, "its number was not given out");
        }
        self.loops.insert(looped.number, looped);
    }

    fn node(&mut self, id: Id) {
        let graph = self.graph;
        let (op, shape) = (graph.op(id), graph.shape(id));
        let operands = op.operands();
        if operands.iter().any(|&operand| operand >= id) {
            self.broken(id, "an operand comes after it");
        }
        match rule(graph, &op) {
            Rule::Is(expected) if expected != shape => self.broken(id, format!("it should be {}", graph.show_shape(expected))),
            Rule::Such(accepts) if !accepts(shape) => self.broken(id, "its operands have no result of that shape"),
            Rule::Broken(what) => self.broken(id, format!("not so: {what}")),
            Rule::Is(_) | Rule::Such(_) => {}
        }
        match &op {
            Op::Sum(terms) => {
                let distinct: BTreeSet<Id> = terms.iter().map(|&(_, x)| x).collect();
                if distinct.len() < terms.len() || terms.iter().any(|(c, _)| c.get() == 0.0) {
                    self.broken(id, "a term is zero or stands twice");
                }
            }
            Op::Var(number, _) => {
                let is_around = |looped: &Loop| looped.vars.contains(&id);
                // The loops around the outputs are not among the results below them.
                if self.loops.get(number).is_some_and(|looped| !is_around(looped)) {
                    self.broken(id, "its loop does not carry it");
                }
            }
            _ => {}
        }
        let noted = (graph.is_active(id), graph.is_linear(id), graph.loops_of(id));
        let follows = (self.is_active(id, &op, &operands), self.is_linear(&op, &operands), self.loops_of(&op, &operands));
        if !self.agrees(noted.0, follows.0) || (noted.1, &noted.2) != (follows.1, &follows.2) {
            self.broken(id, format!("(active, linear, loops) is noted as {noted:?} but follows to be {follows:?}"));
        }
    }

    /// Whether it is right to note of a node that it is active.
    fn agrees(&self, noted: bool, follows: bool) -> bool {
        noted == follows || (noted && !self.strict)
    }

    /// Whether a node depends on a variable of differentiation.
    fn is_active(&self, id: Id, op: &Op, operands: &[Id]) -> bool {
        let any = |operands: &[Id]| operands.iter().any(|&x| self.graph.is_active(x));
        match op {
            Op::Input(number) => self.graph.input_info(*number).active,
            Op::Held(_) | Op::Text(..) | Op::Cast(_) | Op::Test(_) => false,
            Op::Var(..) => self.carried.get(&id).map_or(self.graph.is_active(id), |&(init, next)| any(&[init, next])),
            Op::Out(looped, k) | Op::Trail(looped, k, _) => looped.vars.get(*k as usize).is_some_and(|&var| any(&[var])),
            _ => any(operands),
        }
    }

    /// Whether it holds the symbol of a differential.
    fn is_linear(&self, op: &Op, operands: &[Id]) -> bool {
        match op {
            Op::Differential(_) => true,
            Op::Columns(..) => false,
            _ => operands.iter().any(|&x| self.graph.is_linear(x)),
        }
    }

    /// The loops on whose steps it depends.
    fn loops_of(&self, op: &Op, operands: &[Id]) -> Nest {
        let below = self.graph.loops_of_all(operands);
        match op {
            Op::Var(number, _) | Op::Step(number) => below.with(&Nest::of(*number)),
            Op::Out(looped, _) | Op::Trail(looped, ..) => below.without(looped.number),
            _ => below,
        }
    }
}
