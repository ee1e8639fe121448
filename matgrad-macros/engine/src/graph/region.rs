//! Loops as regions with variables: how often they run, what they carry, and places that their steps number.

use super::op::Id;
use super::shape::Dim;

/// A row or column number: known while the macro expands, or the node of a run-time `usize`, such as the
/// counter of a loop.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Index {
    /// A literal.
    Lit(usize),
    /// A run-time `usize`.
    Run(Id),
}

impl Index {
    /// The node of a run-time index.
    pub fn node(self) -> Option<Id> {
        match self {
            Index::Lit(_) => None,
            Index::Run(id) => Some(id),
        }
    }

    /// The index with its node replaced.
    pub fn renamed(self, new: &dyn Fn(Id) -> Id) -> Index {
        match self {
            Index::Lit(_) => self,
            Index::Run(id) => Index::Run(new(id)),
        }
    }
}

/// The counter of a loop that the user did not write.
pub const NO_COUNTER: u32 = u32::MAX;

/// How often a loop runs.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Count {
    /// A literal or const generic.
    Dim(Dim),
    /// The node of a run-time `usize`, and a dimension that it does not exceed where one is known: arrays
    /// over the steps have that length.
    Run(Id, Option<Dim>),
    /// Until one of its variables, a `bool`, is true before a step.
    Until(Id),
}

impl Count {
    /// The length of an array over the steps, if stable Rust can name one.
    pub fn most(self) -> Option<Dim> {
        match self {
            Count::Dim(dim) => Some(dim),
            Count::Run(_, most) => most,
            Count::Until(_) => None,
        }
    }

    /// The node of a run-time count, which is computed before the loop.
    pub fn node(self) -> Option<Id> {
        match self {
            Count::Dim(_) | Count::Until(_) => None,
            Count::Run(id, _) => Some(id),
        }
    }

    /// The count with its node replaced.
    pub fn renamed(self, new: &dyn Fn(Id) -> Id) -> Count {
        match self {
            Count::Dim(_) => self,
            Count::Run(id, most) => Count::Run(new(id), most),
            Count::Until(flag) => Count::Until(new(flag)),
        }
    }
}

/// Which value of a carried variable a step keeps.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum When {
    /// The one before the step.
    Before,
    /// The one after the step.
    After,
}

/// A loop with carried variables. Nodes of its body are those that depend on its variables or on its
/// counter.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Loop {
    /// Its number in the graph.
    pub number: u32,
    /// How often it runs.
    pub count: Count,
    /// Whether the counter runs down.
    pub reversed: bool,
    /// The carried variables inside the body.
    pub vars: Vec<Id>,
    /// Their values before the loop.
    pub inits: Vec<Id>,
    /// Their values after one step.
    pub nexts: Vec<Id>,
}
