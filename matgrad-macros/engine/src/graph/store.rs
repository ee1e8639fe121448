//! The arena and its interner: equal nodes have equal ids.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashMap};

use super::nest::Nest;
use super::op::{Id, Index, Node, Number, Op};
use super::shape::{DimNames, OPAQUE, SCALAR, Shape};

/// An input of the graph: a parameter, a part of one, a direction or a cotangent.
#[derive(Clone, Debug)]
pub struct Input {
    /// As formulas print it.
    pub name: String,
    /// Its shape.
    pub shape: Shape,
    /// Whether the derivative is taken with respect to it.
    pub active: bool,
}

/// A map that can be looked up but not iterated, so that no pass depends on the order of hashes.
#[derive(Default)]
struct Lookup(HashMap<Node, Id>);

#[derive(Default)]
struct Arena {
    nodes: Vec<Node>,
    active: Vec<bool>,
    linear: Vec<bool>,
    loops: Vec<Nest>,
    /// The counter of each loop, by its number among the user's loops.
    counters: Vec<u32>,
    /// How many variables each loop has had so far.
    variables: BTreeMap<u32, u32>,
    active_vars: HashMap<(u32, u32), bool>,
    ids: Lookup,
    inputs: Vec<Input>,
}

/// All expressions of one function.
#[derive(Default)]
pub struct Graph {
    arena: RefCell<Arena>,
    /// The const generics that occur in shapes.
    pub dims: RefCell<DimNames>,
    /// Whether derivatives are taken only once: then forms may be used that lose something when they are
    /// differentiated again.
    pub once: Cell<bool>,
    /// The answers of [`Graph::is_symmetric`] so far: shared operands are asked about once.
    pub(super) symmetric: RefCell<HashMap<Id, bool>>,
    /// The traces of sums so far, each of which is the sum of those of its terms.
    pub(super) traces: RefCell<HashMap<Id, Id>>,
    /// How people write nodes, where that is not by their operators.
    pub(super) idioms: RefCell<BTreeMap<Id, super::idioms::Idiom>>,
}

impl Graph {
    /// An empty graph.
    pub fn new() -> Graph {
        Graph::default()
    }

    /// The number of nodes so far.
    pub fn len(&self) -> usize {
        self.arena.borrow().nodes.len()
    }

    /// The node of this operator and shape as it stands, without any simplification.
    pub fn intern(&self, op: Op, shape: Shape) -> Id {
        let node = Node { op, shape };
        let mut arena = self.arena.borrow_mut();
        if let Some(&id) = arena.ids.0.get(&node) {
            return id;
        }
        let operands = node.op.operands();
        let active = match node.op {
            Op::Input(number) => arena.inputs[number as usize].active,
            Op::Held(_) | Op::Text(..) | Op::Cast(_) | Op::Test(_) => false,
            Op::Var(number, k) => arena.active_vars.get(&(number, k)).copied().unwrap_or(false),
            Op::Out(ref looped, k) | Op::Trail(ref looped, k, _) => arena.active[looped.vars[k as usize].0 as usize],
            _ => operands.iter().any(|o| arena.active[o.0 as usize]),
        };
        let linear = match node.op {
            Op::Differential(_) => true,
            Op::Columns(..) => false,
            _ => operands.iter().any(|o| arena.linear[o.0 as usize]),
        };
        let mut loops = operands.iter().fold(Nest::default(), |nest, o| nest.with(&arena.loops[o.0 as usize]));
        match &node.op {
            Op::Var(number, _) | Op::Step(number) => loops = loops.with(&Nest::of(*number)),
            Op::Out(looped, _) | Op::Trail(looped, ..) => loops = loops.without(looped.number),
            _ => {}
        }
        let id = Id(arena.nodes.len() as u32);
        arena.loops.push(loops);
        arena.nodes.push(node.clone());
        arena.active.push(active);
        arena.linear.push(linear);
        arena.ids.0.insert(node, id);
        id
    }

    /// The id of a node if it exists already.
    pub fn find(&self, op: Op, shape: Shape) -> Option<Id> {
        self.arena.borrow().ids.0.get(&Node { op, shape }).copied()
    }

    /// A new input.
    pub fn input(&self, name: &str, shape: Shape, active: bool) -> Id {
        let number = {
            let mut arena = self.arena.borrow_mut();
            let number = arena.inputs.len() as u32;
            arena.inputs.push(Input { name: name.to_owned(), shape, active });
            number
        };
        self.intern(Op::Input(number), shape)
    }

    /// The present step of a loop, as an index.
    pub fn step(&self, number: u32) -> Index {
        Index::Run(self.intern(Op::Step(number), OPAQUE))
    }

    /// A new loop with the counter of one of the user's loops.
    pub fn new_loop(&self, counter: u32) -> u32 {
        let mut arena = self.arena.borrow_mut();
        arena.counters.push(counter);
        arena.counters.len() as u32 - 1
    }

    /// The number of loops so far.
    pub fn loop_count(&self) -> usize {
        self.arena.borrow().counters.len()
    }

    /// The user's loop whose counter a loop has.
    pub fn counter_of(&self, number: u32) -> u32 {
        self.arena.borrow().counters[number as usize]
    }

    /// A carried variable inside a loop that has none of this name yet.
    pub fn var(&self, number: u32, k: u32, shape: Shape, active: bool) -> Id {
        {
            let mut arena = self.arena.borrow_mut();
            arena.active_vars.insert((number, k), active);
            let count = arena.variables.entry(number).or_default();
            *count = (*count).max(k + 1);
        }
        self.intern(Op::Var(number, k), shape)
    }

    /// One more variable of a loop. Its name says nothing of its place among the variables carried:
    /// loops lose variables and take over those of others.
    pub fn new_var(&self, number: u32, shape: Shape, active: bool) -> Id {
        let k = self.arena.borrow().variables.get(&number).copied().unwrap_or(0);
        self.var(number, k, shape, active)
    }

    /// The loops on whose steps a node depends.
    pub fn loops_of(&self, id: Id) -> Nest {
        self.arena.borrow().loops[id.0 as usize].clone()
    }

    /// The loops on whose steps some nodes depend.
    pub fn loops_of_all(&self, ids: &[Id]) -> Nest {
        let arena = self.arena.borrow();
        ids.iter().fold(Nest::default(), |nest, id| nest.with(&arena.loops[id.0 as usize]))
    }

    /// Whether a node depends on the steps of a loop.
    pub fn is_in_loop(&self, id: Id, number: u32) -> bool {
        self.arena.borrow().loops[id.0 as usize].contains(number)
    }

    /// What a symbol is the differential of: the arms of a branch have symbols of symbols.
    pub fn varied(&self, x: Id) -> Id {
        match self.op(x) {
            Op::Differential(inner) => self.varied(inner),
            _ => x,
        }
    }

    /// What is known of an input.
    pub fn input_info(&self, number: u32) -> Input {
        self.arena.borrow().inputs[number as usize].clone()
    }

    /// The operator of a node.
    pub fn op(&self, id: Id) -> Op {
        self.arena.borrow().nodes[id.0 as usize].op.clone()
    }

    /// The operands of a node, in order.
    pub fn operands(&self, id: Id) -> Vec<Id> {
        self.arena.borrow().nodes[id.0 as usize].op.operands()
    }

    /// The number of the loop that a node is a result of.
    pub fn loop_number(&self, id: Id) -> Option<u32> {
        match &self.arena.borrow().nodes[id.0 as usize].op {
            Op::Out(looped, _) | Op::Trail(looped, ..) => Some(looped.number),
            _ => None,
        }
    }

    /// The shape of a node.
    pub fn shape(&self, id: Id) -> Shape {
        self.arena.borrow().nodes[id.0 as usize].shape
    }

    /// Whether a node depends on a variable of differentiation.
    pub fn is_active(&self, id: Id) -> bool {
        self.arena.borrow().active[id.0 as usize]
    }

    /// Whether a node contains the symbol of a differential.
    pub fn is_linear(&self, id: Id) -> bool {
        self.arena.borrow().linear[id.0 as usize]
    }

    /// The literal a node stands for, if it is one.
    pub fn literal(&self, id: Id) -> Option<f64> {
        match self.arena.borrow().nodes[id.0 as usize].op {
            Op::Scalar(number) => Some(number.get()),
            _ => None,
        }
    }

    /// The literal that fills a node, a literal scalar included.
    pub fn filled_with(&self, id: Id) -> Option<f64> {
        match self.op(id) {
            Op::Fill(s) => self.literal(s),
            _ => self.literal(id),
        }
    }

    /// Whether every element of a node is known to be zero.
    pub fn is_zero(&self, id: Id) -> bool {
        self.filled_with(id) == Some(0.0)
    }

    /// A literal scalar.
    pub fn scalar(&self, value: f64) -> Id {
        self.intern(Op::Scalar(Number::new(value)), SCALAR)
    }

    /// A shape as messages print it.
    pub fn show_shape(&self, shape: Shape) -> String {
        self.dims.borrow().show_shape(shape)
    }

    /// The nodes that outputs need, operands before users, in an order that depends on the outputs
    /// alone.
    pub fn reachable(&self, outputs: &[Id]) -> Vec<Id> {
        self.reachable_above(outputs, &|_| false)
    }

    /// The nodes that depend on the steps of some loops, but for those that are replaced and
    /// what only they need.
    pub fn in_loops(&self, outputs: &[Id], loops: &Nest, replaced: &BTreeMap<Id, Id>) -> Vec<Id> {
        self.reachable_above(outputs, &|id| !self.loops_of(id).meets(loops) || replaced.contains_key(&id))
    }

    /// The nodes that outputs need, without those to be left out and what only they need.
    pub fn reachable_above(&self, outputs: &[Id], is_left_out: &dyn Fn(Id) -> bool) -> Vec<Id> {
        let mut seen = vec![false; self.len()];
        let mut order = Vec::new();
        // An explicit stack: expressions may be deeper than a compiler thread's call stack.
        let mut stack: Vec<(Id, bool)> = outputs.iter().rev().map(|&id| (id, false)).collect();
        while let Some((id, done)) = stack.pop() {
            if done {
                order.push(id);
                continue;
            }
            if std::mem::replace(&mut seen[id.0 as usize], true) || is_left_out(id) {
                continue;
            }
            stack.push((id, true));
            for operand in self.operands(id).into_iter().rev() {
                if !seen[operand.0 as usize] {
                    stack.push((operand, false));
                }
            }
        }
        order
    }
}
