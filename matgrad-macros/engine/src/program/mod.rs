//! A function as it was read: a graph, and what the graph only has numbers for: inputs, constants, counters, the
//! functions that are called, and the guards under which there is a value. What the user wrote is handed on as
//! tokens that nothing here looks into.

pub mod callee;
pub mod companion;
pub mod form;
pub mod held;
pub mod levels;
pub mod made_up;
pub mod signature;
pub mod storage;
pub mod text;

use std::collections::BTreeMap;

use proc_macro2::{Ident, TokenStream};

use crate::graph::op::{Factorisation, Id};
use crate::graph::shape::Dim;
use crate::graph::store::Graph;
use crate::spaces::Step;
use crate::spaces::links::Link;
use callee::Callee;
use text::Text;

/// Where an input of the graph comes from.
#[derive(Clone)]
pub enum Leaf {
    /// A parameter, by number.
    Parameter(usize),
    /// A part of a parameter: an element of an array, a field of a struct.
    Part(usize, Vec<Step>),
    /// A value the companion is called with: a direction or a cotangent, by number, or a part of one.
    Seed(usize, Vec<Step>),
}

/// What happens where a condition of the function does not hold.
#[derive(Clone)]
pub enum Failure {
    /// `.unwrap()` or `.expect(message)`.
    Panic(Option<TokenStream>),
    /// `?` or `return None`.
    None,
    /// `return Err(…)`: the node of the text of the error, which is evaluated there and nowhere else.
    Error(Id),
    /// `?` on the `Result` of a call: its error is handed on, by a function of the user's if there is one.
    Pass(Option<Id>),
}

impl Failure {
    /// The node that says what is returned, if one does.
    pub fn node(&self) -> Option<Id> {
        match self {
            Failure::Error(id) | Failure::Pass(Some(id)) => Some(*id),
            Failure::Panic(_) | Failure::None | Failure::Pass(None) => None,
        }
    }

    /// The same with its node replaced.
    pub fn of(&self, id: Option<Id>) -> Failure {
        match (self, id) {
            (Failure::Error(_), Some(id)) => Failure::Error(id),
            (Failure::Pass(Some(_)), Some(id)) => Failure::Pass(Some(id)),
            (other, _) => other.clone(),
        }
    }
}

/// A condition under which the function has a value.
#[derive(Clone)]
pub enum Condition {
    /// A matrix can be factorised.
    Factorises(Factorisation, Id),
    /// A scalar condition is false.
    Not(Id),
    /// A call of another function, by its node, returns `Some` or `Ok`.
    Returns(Id),
    /// A statement that leaves the function stands in arms that are not taken.
    Passed(Id),
    /// A constant that calls something is evaluated, in its arms.
    Evaluated(Id),
}

impl Condition {
    /// The node it is a question about.
    pub fn node(&self) -> Id {
        match self {
            Condition::Factorises(_, id)
            | Condition::Not(id)
            | Condition::Returns(id)
            | Condition::Passed(id)
            | Condition::Evaluated(id) => *id,
        }
    }

    /// The same question about another node.
    pub fn of(&self, id: Id) -> Condition {
        match self {
            Condition::Factorises(how, _) => Condition::Factorises(*how, id),
            Condition::Not(_) => Condition::Not(id),
            Condition::Returns(_) => Condition::Returns(id),
            Condition::Passed(_) => Condition::Passed(id),
            Condition::Evaluated(_) => Condition::Evaluated(id),
        }
    }
}

/// A point of the body at which the function may end without a value.
#[derive(Clone)]
pub struct Guard {
    /// What must hold.
    pub condition: Condition,
    /// What happens otherwise.
    pub failure: Failure,
    /// How many of the function's constants are evaluated before it.
    pub after: usize,
    /// The branch it stands in, if any.
    pub within: Option<Id>,
}

impl Guard {
    /// Whether the function may end there without a value.
    pub fn may_leave(&self) -> bool {
        matches!(self.failure, Failure::None) && !matches!(self.condition, Condition::Evaluated(_))
    }
}

/// A function's output in terms of links.
pub struct Linked {
    /// The nodes of the output.
    pub output: Vec<Id>,
    /// What they are made of, in order.
    pub links: Vec<Link>,
    /// The user's names for nodes in terms of links.
    pub names: BTreeMap<Id, String>,
}

/// The counter of a loop that is not written out.
#[derive(Clone)]
pub struct Counter {
    /// What the function calls it.
    pub name: String,
    /// What the loop runs over, as it was written.
    pub site: TokenStream,
}

/// A function as a graph.
pub struct Program {
    /// The output in terms of rotations that Jacobians pass through by rules of their own, and those, where there are any.
    pub linked: Option<Linked>,
    /// The expressions.
    pub graph: Graph,
    /// The inputs, in the order of their numbers in the graph.
    pub leaves: Vec<Leaf>,
    /// The constant expressions, by their number in the graph.
    pub texts: Vec<Text>,
    /// The constants that are evaluated whether they are needed or not, for their effects.
    pub pinned: Vec<Id>,
    /// The items at the head of the function, which companions repeat.
    pub items: Vec<TokenStream>,
    /// The counters of loops that are not written out.
    pub counters: Vec<Counter>,
    /// The functions that are called.
    pub callees: Vec<Callee>,
    /// The bare names that were read as matgrad's helpers.
    pub helpers: Vec<Ident>,
    /// The guards, in program order.
    pub guards: Vec<Guard>,
    /// The value of the function: a node for each of its parts.
    pub output: Vec<Id>,
    /// The nodes of the variables of differentiation, in the order of `wrt`.
    pub variables: Vec<Vec<Id>>,
    /// Names that the user gave to nodes.
    pub names: BTreeMap<Id, String>,
}

impl Program {
    /// The nodes that the function's value, and whether it has one, depend on.
    pub fn nodes(&self) -> Vec<Id> {
        let guards = self
            .guards
            .iter()
            .flat_map(|guard| [guard.condition.node()].into_iter().chain(guard.within).chain(guard.failure.node()));
        self.output.iter().copied().chain(guards).collect()
    }

    /// The same, but that the guard of an arm asks for nothing but which arm it is.
    pub fn nodes_outside_of_arms(&self) -> Vec<Id> {
        let guards = self.guards.iter().map(|guard| guard.within.unwrap_or(guard.condition.node()));
        self.output.iter().copied().chain(guards).collect()
    }
}

/// A loop of at most this many steps is written out.
pub const WRITTEN_OUT: usize = 16;

/// Whether an array of this length is taken apart into its elements.
pub fn is_written_out(length: Dim) -> bool {
    length.literal().is_some_and(|n| n <= WRITTEN_OUT)
}
