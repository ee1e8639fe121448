//! The statements of a companion's body, in order, branches included.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, TokenStream};

use super::abreast::Abreast;
use super::call::called;
use super::factorisations::{before_error, factorises, only_solved};
use super::hygiene::Names;
use super::kernels::LONG;
use super::schedule::{Block, Schedule};
use super::storage::{Filling, Statement};
use super::summed::Summed;
use super::types::is_simd;
pub use super::types::{dim_tokens, scalar_type};
use crate::graph::op::{Id, Op};
use crate::graph::store::Graph;
use crate::program::callee::Callee;
use crate::program::made_up::shown;
use crate::program::signature::Parameter;
use crate::program::text::Text;
use crate::program::{Condition, Failure, Guard, Leaf};
use crate::spaces::{ScalarType, Ty};

/// What emitted code must know of its surroundings.
pub struct Context<'a> {
    /// The expressions.
    pub graph: &'a Graph,
    /// Where the inputs come from.
    pub leaves: &'a [Leaf],
    /// The constant expressions of the user's.
    pub texts: &'a [Text],
    /// The constants that are evaluated whether they are needed or not.
    pub pinned: &'a [Id],
    /// The parameters.
    pub parameters: &'a [Parameter],
    /// Names that the user gave to nodes.
    pub names: &'a BTreeMap<Id, String>,
    /// The scalar type.
    pub scalar: &'a ScalarType,
    /// The path of the facade.
    pub krate: &'a TokenStream,
    /// The path of nalgebra.
    pub nalgebra: &'a TokenStream,
    /// The parameters that carry directions and cotangents, with the type that they belong to.
    pub seeds: &'a [(Ident, Ty)],
    /// The parameters that are written in place.
    pub outs: &'a [Ident],
    /// The functions that are called.
    pub callees: &'a [Callee],
}

/// What becomes of an output.
#[derive(Clone)]
pub enum Target {
    /// An expression.
    Value,
    /// It is written to a place that holds zeros, if its kernel can; else an expression.
    Zeros(TokenStream),
    /// An expression that its kernel builds where it is returned.
    Built,
    /// It is computed in what the caller gave, for it has a run-time length.
    Long(Ident),
}

/// An output's last step.
pub enum Written {
    /// Its value.
    Value(TokenStream),
    /// Zeros, and how it is written to the place where they are then.
    Filled(TokenStream, Filling, TokenStream),
    /// The statement that writes it to where the caller wants it.
    Done(TokenStream),
}

/// A body under construction.
pub struct Emitter<'a> {
    /// The surroundings.
    pub cx: &'a Context<'a>,
    /// The plan.
    pub plan: Schedule,
    /// The variables that hold nodes.
    pub(super) variables: BTreeMap<Id, Ident>,
    /// The variables among them that are references already.
    pub(super) borrowed: BTreeSet<Id>,
    /// The variables that hold factorisations, by matrix and kind.
    pub(super) factorised: BTreeMap<(Id, &'static str), Ident>,
    /// When the Cholesky factorisation of a matrix is its own, where that hangs on a branch.
    pub(super) factorised_if: BTreeMap<Id, TokenStream>,
    names: Names,
    /// The statements of the block being written.
    pub(super) statements: Vec<Statement>,
    pub(super) pending: Vec<Id>,
    guards: Vec<Guard>,
    /// What happens where a callee that returns an `Option` has no value, and in which branch it is called.
    pub(super) endings: BTreeMap<u32, (Failure, Option<Id>)>,
    /// The inverses that only ever stand at the left of a product.
    pub(super) solved: BTreeSet<Id>,
    /// The products whose passes wait for what they need.
    pub(super) waiting: Vec<Id>,
    /// The nodes whose elements only exist inside a pass over a product.
    pub(super) streamed: BTreeSet<Id>,
    /// Where what has a run-time length is computed: values and variables of loops.
    pub(super) long: BTreeMap<Id, Ident>,
    /// What the block being written computes for itself, as other blocks do.
    pub(super) own: BTreeSet<Id>,
    /// What was written in arms that have ended.
    pub(super) ended: BTreeSet<Id>,
    /// What was written in place.
    pub(super) overwriting: BTreeSet<Id>,
    /// Whether every value was overwritten once, and read before.
    pub(super) is_in_order: bool,
    /// The sums of products that are begun.
    pub(super) sums: BTreeMap<Id, Summed>,
    /// Whether kernels stand behind calls.
    pub(super) is_long: bool,
    /// The loop whose steps are written to run side by side.
    pub(super) abreast: Option<Abreast>,
    counter: u32,
    /// How many buffers there are.
    pub(super) buffers: u32,
}

impl<'a> Emitter<'a> {
    /// An emitter for these outputs, which writes values of loops in place, or copies them.
    pub fn new(cx: &'a Context<'a>, outputs: &[Id], stored: &[Id], guards: &[Guard], in_place: bool) -> Emitter<'a> {
        let live = cx.graph.reachable(outputs);
        // A panic of the user's function is kept where its factorisation is needed; `None` always.
        let guards: Vec<Guard> = guards
            .iter()
            .filter(|guard| match (&guard.failure, &guard.condition) {
                (Failure::Panic(_), Condition::Factorises(_, id)) => live.iter().any(|&n| factorises(cx.graph, n) == Some(*id)),
                (Failure::Panic(_), Condition::Returns(id)) => live.iter().any(|&n| called(cx.graph, n) == called(cx.graph, *id)),
                _ => true,
            })
            .cloned()
            .collect();
        let pinned: Vec<Id> = guards
            .iter()
            .flat_map(|guard| {
                let condition = guard.within.or(Some(guard.condition.node()));
                condition.into_iter().chain(before_error(cx, guard))
            })
            .chain(cx.pinned.iter().copied())
            .collect();
        let endings = guards
            .iter()
            .filter(|guard| matches!(guard.condition, Condition::Returns(_)))
            .filter_map(|guard| Some((called(cx.graph, guard.condition.node())?, (guard.failure.clone(), guard.within))))
            .collect();
        let within: Vec<(Id, Id)> = guards.iter().filter_map(|guard| Some((guard.within?, guard.condition.node()))).collect();
        let mut plan = Schedule::new(cx.graph, cx.texts, outputs, &pinned, &within, stored);
        if in_place {
            plan.write_in_place(cx.graph, stored, !is_simd(cx.scalar));
        }
        let is_long = plan.matrices(cx.graph) > LONG;
        let solved = only_solved(cx.graph, &plan.order, outputs);
        let added = cx.seeds.iter().map(|(name, _)| name).chain(cx.outs);
        let mut names = Names::besides(cx.parameters.iter().map(|p| &p.name).chain(added));
        // A variable would hide a const generic.
        cx.graph.dims.borrow().names().for_each(|name| names.reserve(name));
        Emitter {
            cx,
            plan,
            variables: BTreeMap::new(),
            borrowed: BTreeSet::new(),
            factorised: BTreeMap::new(),
            factorised_if: BTreeMap::new(),
            names,
            statements: vec![],
            pending: vec![],
            guards,
            endings,
            solved,
            waiting: vec![],
            streamed: BTreeSet::new(),
            long: BTreeMap::new(),
            own: BTreeSet::new(),
            ended: BTreeSet::new(),
            overwriting: BTreeSet::new(),
            is_in_order: true,
            sums: BTreeMap::new(),
            is_long,
            abreast: None,
            counter: 0,
            buffers: 0,
        }
    }

    /// All statements, and what is still to be done for each output. `None` where something would read what is overwritten.
    pub fn body(mut self, outputs: &[(Id, Target)]) -> Option<(TokenStream, Vec<Written>)> {
        let all = self.plan.order.clone();
        for (id, target) in outputs {
            if let Target::Long(place) = target {
                self.is_in_order &= self.claim(*id, place);
            }
        }
        for guard in std::mem::take(&mut self.guards) {
            // In the function's order: what is evaluated before a guard, and only that.
            self.texts_of(&all, &[], guard.after);
            self.guard(&guard);
        }
        self.block(&all, &[]);
        let results: Vec<Written> = outputs
            .iter()
            .map(|(id, target)| match target {
                Target::Zeros(place) if self.writes_in_place(*id) => {
                    Written::Filled(self.zeros(self.cx.graph.shape(*id)), self.store(*id), place.clone())
                }
                Target::Long(place) => Written::Done(self.begun(place, *id)),
                Target::Built if self.writes_in_place(*id) => Written::Value(self.built(*id)),
                Target::Zeros(_) | Target::Built | Target::Value => Written::Value(self.output(*id)),
            })
            .collect();
        let statements = std::mem::take(&mut self.statements);
        let ends: Vec<TokenStream> = results
            .iter()
            .map(|result| match result {
                Written::Value(tokens) | Written::Done(tokens) => tokens.clone(),
                Written::Filled(_, filling, place) => filling.at(place),
            })
            .collect();
        let statements = self.finished(statements, &ends);
        self.is_in_order.then_some((statements, results))
    }

    pub(super) fn output(&mut self, id: Id) -> TokenStream {
        let graph = self.cx.graph;
        if graph.shape(id).opaque && graph.shape(id).array.is_none() {
            return self.opaque(id);
        }
        if graph.shape(id).is_scalar() {
            return self.scalar(id).tokens;
        }
        self.owned(id)
    }

    /// Writes the nodes of one block, in order.
    pub(super) fn block(&mut self, nodes: &[Id], arms: &[Block]) {
        let around = self.entered(nodes, arms);
        self.texts_of(nodes, arms, usize::MAX);
        for &id in nodes {
            self.place_in(id, arms);
        }
        while let Some(&id) = self.pending.iter().find(|&&id| self.plan.arms_of(id) == arms) {
            self.flush(id, arms);
        }
        self.plan.calls = around;
    }

    /// Writes the constants of one block up to a number, in the order in which the function evaluates them.
    fn texts_of(&mut self, nodes: &[Id], arms: &[Block], until: usize) {
        let graph = self.cx.graph;
        let number = |id: Id| match graph.op(id) {
            Op::Text(number, _) => Some(number as usize).filter(|&number| number < until),
            _ => None,
        };
        // What a pattern binds, and what is made of it, is evaluated where it is needed.
        let is_bound = |id: Id| matches!(graph.op(id), Op::Text(number, _) if self.cx.texts[number as usize].bound);
        let here = |&id: &Id| (self.plan.arms_of(id) == arms || self.own.contains(&id)) && !self.variables.contains_key(&id);
        let mut texts: Vec<(usize, Id)> = nodes.iter().copied().filter(here).filter_map(|id| Some((number(id)?, id))).collect();
        texts.sort_unstable();
        for needed in
            texts.into_iter().map(|(_, id)| graph.reachable(&[id])).filter(|needed| !needed.iter().any(|&id| is_bound(id)))
        {
            for needed in needed {
                self.place_in(needed, arms);
            }
        }
    }

    /// Writes a node if it belongs to this block and is not written yet.
    pub(super) fn place_in(&mut self, id: Id, arms: &[Block]) {
        if self.add_product(id, arms) {
            return;
        }
        let is_here = self.plan.arms_of(id) == arms && self.plan.is_named(id) || self.own.contains(&id);
        if !is_here
            || self.variables.contains_key(&id)
            || self.solved.contains(&id)
            || self.streamed.contains(&id)
            || self.is_begun_later(id)
            || self.is_moving(id)
        {
            return;
        }
        if self.is_branch(id) {
            if !self.pending.contains(&id) {
                self.pending.push(id);
            }
            return;
        }
        self.flush_for(id, arms);
        self.write_readers(id, arms, &[]);
        if let Some(looped) = self.cx.graph.loop_of(id) {
            self.looped(&looped, arms);
            return;
        }
        if let Some(from) = self.plan.in_place.from(id) {
            self.overwrite(id, from);
            return;
        }
        self.name(id);
    }

    /// Writes the `let` of a node.
    pub(super) fn name(&mut self, id: Id) {
        let graph = self.cx.graph;
        if self.is_leaf(id) {
            let value = self.gathered(id);
            let name = self.fresh(id);
            self.statements.push(emit!(let #name = #value;).into());
            self.variables.insert(id, name);
            return;
        }
        if let Op::Input(number) = graph.op(id) {
            self.input(id, number as usize);
            return;
        }
        if let Op::Text(number, operands) = graph.op(id) {
            self.text(id, number as usize, &operands);
            return;
        }
        if matches!(graph.op(id), Op::Call(..) | Op::Pushed(..) | Op::Pulled(..)) {
            self.call_of_function(id);
            return;
        }
        if let Op::At(array, index) = graph.op(id) {
            self.array_element(id, array, index);
            return;
        }
        let is_apart = self.abreast.is_some();
        if self.pair(id) || !is_apart && (self.summed(id) || self.stream(id) || self.stored(id)) {
            return;
        }
        let value = if graph.shape(id).is_scalar() { self.scalar_kernel(id) } else { self.matrix_kernel(id) };
        let name = self.fresh(id);
        let ty = self.annotation(id);
        self.statements.push(Statement::Let(name.clone(), ty, value));
        self.variables.insert(id, name);
    }

    /// A type where the value alone does not fix it.
    fn annotation(&self, id: Id) -> Option<TokenStream> {
        let graph = self.cx.graph;
        if graph.shape(id).is_scalar() {
            return None;
        }
        match graph.op(id) {
            Op::Stack(_)
            | Op::Embed(..)
            | Op::Block(..)
            | Op::Kronecker(..)
            | Op::KroneckerLeft(..)
            | Op::KroneckerRight(..)
            | Op::Replace(..)
            | Op::Columns(..) => Some(self.array_type(graph.shape(id))),
            _ => None,
        }
    }

    /// A new variable for a node, by the user's name for it where there is one.
    pub(super) fn fresh(&mut self, id: Id) -> Ident {
        match self.cx.names.get(&id) {
            Some(name) => {
                let name = shown(name).to_owned();
                self.fresh_named(&name)
            }
            None => {
                self.counter += 1;
                let name = format!("t{}", self.counter);
                self.fresh_named(&name)
            }
        }
    }

    pub(super) fn fresh_named(&mut self, wanted: &str) -> Ident {
        self.names.fresh(wanted)
    }

    /// The path of the runtime.
    pub fn rt(&self) -> TokenStream {
        let krate = self.cx.krate;
        emit!(#krate::__rt)
    }
}
