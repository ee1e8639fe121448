//! What a loop of the graph carries from step to step: the variables that its body changes, as nodes.

use proc_macro2::TokenStream;
use quote::quote;
use syn::ExprForLoop;

use super::counting::Counting;
use super::exits::{is_outcome, is_result};
use super::held::held;
use super::names::spelling;
use super::sequence::Sequence;
use super::{Constant, Read, Reader, Scope, Value, error};
use crate::graph::op::Id;
use crate::graph::shape::{OPAQUE, SCALAR};
use crate::graph::store::Graph;
use crate::program::{Condition, WRITTEN_OUT};
use crate::spaces::Ty;

/// A variable that a loop carries from step to step.
pub(super) struct Carried {
    pub name: String,
    /// Its value before the loop, as it is carried.
    pub value: Value,
    /// The nodes of that value.
    pub inits: Vec<Id>,
    /// Which of them depend on the variables of differentiation at some step.
    pub active: Vec<bool>,
    /// For an `Option` or a `Result`: what it was before the loop. How it is carried is seen by what the first step
    /// makes of that; until then it has no nodes.
    outcome: Option<Value>,
}

/// What a step leaves in a variable.
pub(super) enum Next {
    /// The same, but for its nodes.
    Nodes(Vec<Id>),
    /// An `Option` or a `Result` that is carried otherwise than it was.
    Otherwise(Box<Carried>),
}

impl Carried {
    fn new(graph: &Graph, name: &str, (value, inits): (Value, Vec<Id>), outcome: Option<Value>) -> Carried {
        let active = inits.iter().map(|&id| graph.is_active(id)).collect();
        Carried { name: name.to_owned(), value, inits, active, outcome }
    }

    /// Where more is active than was thought, how an `Option` is carried is asked again.
    pub fn asked_again(&mut self) {
        if let (Some(before), Value::Constant(_)) = (&self.outcome, &self.value) {
            (self.value, self.inits, self.active) = (before.clone(), vec![], vec![]);
        }
    }
}

impl Reader<'_> {
    /// A variable as a loop carries it; `None` for what cannot be carried.
    pub(super) fn carried(&mut self, name: &str, before: Value) -> Option<Carried> {
        if is_outcome(&before) {
            return Some(Carried::new(&self.graph, name, (before.clone(), vec![]), Some(before)));
        }
        let carriable = self.carriable(before)?;
        Some(Carried::new(&self.graph, name, carriable, None))
    }

    /// A value as a loop carries it, with its nodes: constants as nodes that hold Rust values.
    fn carriable(&mut self, value: Value) -> Option<(Value, Vec<Id>)> {
        Some(match value {
            Value::Scalar(id) | Value::Matrix(id) | Value::Point(id) => (value, vec![id]),
            Value::Group(..) | Value::Sequence(_) => {
                let nodes = value.nodes();
                (value, nodes)
            }
            Value::Integer(_) | Value::Bool(_) | Value::Constant(_) | Value::Condition(_) => {
                let label = match &value {
                    Value::Constant(constant) => constant.label.clone(),
                    _ => String::new(),
                };
                let (id, ty, _) = self.handed_on(value);
                (Value::Constant(Constant::of_node(id, ty, &label)), vec![id])
            }
            Value::Tuple(items) => self.all_carriable(items, Value::Tuple)?,
            // What is written out keeps its items in registers; of more the items stand side by side, so that a step which
            // changes one leaves the others alone.
            Value::Array(items) => match self.in_a_row(&items).filter(|_| items.len() > WRITTEN_OUT) {
                Some(row) => {
                    let nodes = row.nodes.clone();
                    (Value::Sequence(row), nodes)
                }
                None => self.all_carriable(items, Value::Array)?,
            },
            Value::Struct(of, parts) => self.all_carriable(parts, |parts| Value::Struct(of, parts))?,
            Value::Some(value) => {
                let (value, nodes) = self.carriable(*value)?;
                (Value::Some(Box::new(value)), nodes)
            }
            Value::Maybe(value, condition) => {
                let holds = self.holds(&condition, &TokenStream::new()).ok()?;
                let fails = self.graph.not(holds);
                let fails = self.handed_on(Value::Condition(fails)).0;
                let (value, mut nodes) = self.carriable(*value)?;
                nodes.push(fails);
                (Value::Maybe(Box::new(value), Condition::Not(self.graph.test(fails))), nodes)
            }
            _ => return None,
        })
    }

    fn all_carriable(&mut self, items: Vec<Value>, whole: impl FnOnce(Vec<Value>) -> Value) -> Option<(Value, Vec<Id>)> {
        let items: Option<Vec<_>> = items.into_iter().map(|item| self.carriable(item)).collect();
        let (items, nodes): (Vec<Value>, Vec<Vec<Id>>) = items?.into_iter().unzip();
        Some((whole(items), nodes.concat()))
    }

    /// What the carried variables are at the end of a step, and which other variables the step has changed.
    pub(super) fn next_values(
        &mut self,
        looped: &ExprForLoop,
        before: &[Scope],
        (carried, counting): (&[Carried], &[Counting]),
    ) -> Read<Vec<Next>> {
        self.refuse_what_is_not_carried(looped, before, (carried, counting))?;
        carried.iter().map(|carried| self.next_value(looped, carried)).collect()
    }

    /// A variable that changes and is not carried would be what it was before the loop.
    fn refuse_what_is_not_carried(
        &self,
        looped: &ExprForLoop,
        before: &[Scope],
        (carried, counting): (&[Carried], &[Counting]),
    ) -> Read<()> {
        for (scope, now) in before.iter().zip(&self.scopes) {
            for (name, binding) in scope {
                let mut known = carried.iter().map(|carried| &carried.name).chain(counting.iter().map(|counting| &counting.name));
                let is_carried = known.any(|known| known == name);
                let is_same = |now: &super::Binding| now.value.is_same(&binding.value);
                if !is_carried && !now.get(name).is_none_or(is_same) {
                    return error(looped, self.cannot_carry(name, &binding.value));
                }
            }
        }
        Ok(())
    }

    fn cannot_carry(&self, name: &str, value: &Value) -> String {
        format!(
            "`{}` is {}, which changes in this loop; a loop that is not written out carries scalars, matrices, constants, `Option`s, and tuples, arrays and structs of these",
            spelling(name),
            value.describe(&self.graph)
        )
    }

    fn next_value(&mut self, looped: &ExprForLoop, carried: &Carried) -> Read<Next> {
        let Carried { name, value, inits, outcome, .. } = carried;
        let new = self.scopes.iter().rev().skip(1).find_map(|scope| scope.get(name)).map(|binding| binding.value.clone());
        let new = match (value, outcome, new) {
            (_, Some(before), Some(new)) => {
                return match self.next_outcome(carried, before, new) {
                    Some(next) => Ok(next),
                    None => error(looped, self.cannot_carry(name, before)),
                };
            }
            // What was taken apart became whole where a step changed an item of it by a run-time index.
            (Value::Array(_) | Value::Sequence(_), _, Some(Value::Constant(_))) if !value.is_active(&self.graph) => {
                let mut operands = Vec::new();
                let value = &self.apart(value.clone());
                let carriable = held(&self.graph, value, &mut operands).and_then(|tokens| {
                    let ty = self.type_of_value(value);
                    self.carriable(Value::Constant(Constant { operands, ..Constant::of_tokens(tokens, ty) }))
                });
                return match carriable {
                    Some(carriable) => Ok(otherwise(Carried::new(&self.graph, name, carriable, None))),
                    None => error(looped, self.cannot_carry(name, value)),
                };
            }
            // A struct that a step changes a field of is carried as its fields.
            (Value::Constant(Constant { ty: Some(Ty::Struct(_)), .. }), _, Some(Value::Struct(..))) => {
                let fields = self.fields_of(value.clone());
                return match self.carriable(fields) {
                    Some(carriable) => Ok(otherwise(Carried::new(&self.graph, name, carriable, None))),
                    None => error(looped, self.cannot_carry(name, value)),
                };
            }
            // What the function is called with is a local array where a step changes an item of it.
            (Value::Sequence(was), _, Some(Value::Sequence(now)))
                if was.is_side_by_side(&self.graph) != now.is_side_by_side(&self.graph) =>
            {
                match (self.as_row(was), self.as_row(&now)) {
                    (Some(was), Some(_)) if now.is_side_by_side(&self.graph) => {
                        let carriable = (Value::Sequence(was.clone()), was.nodes);
                        return Ok(otherwise(Carried::new(&self.graph, name, carriable, None)));
                    }
                    (_, now) => now.map(Value::Sequence),
                }
            }
            // A constant takes the type of the variable it is assigned to.
            (Value::Scalar(_), _, Some(Value::Constant(constant))) => Some(self.inferred(constant, &Ty::Scalar, SCALAR)),
            (Value::Matrix(_) | Value::Point(_), _, Some(Value::Constant(constant))) => Some(self.inferred_like(constant, value)),
            (.., new) => new,
        };
        let new = new.and_then(|new| self.carriable(new)).map(|(_, nodes)| nodes).unwrap_or_default();
        let graph = &self.graph;
        let is_same = inits.len() == new.len() && inits.iter().zip(&new).all(|(&a, &b)| graph.shape(a) == graph.shape(b));
        if !is_same {
            return error(looped, format!("`{}` changes its shape in this loop; keep it the same at every step", spelling(name)));
        }
        Ok(Next::Nodes(new))
    }

    /// What a step leaves in a variable that is an `Option` or a `Result`.
    fn next_outcome(&mut self, carried: &Carried, before: &Value, new: Value) -> Option<Next> {
        let is_undecided = carried.inits.is_empty();
        if is_undecided && before.is_same(&new) {
            return Some(Next::Nodes(vec![]));
        }
        let is_result = is_result(before) || is_result(&new);
        match (&carried.value, new) {
            // As long as there is always a value, it is carried alone.
            (Value::Some(like), Value::Some(new)) if !is_undecided => {
                let new = self.typed_like(like, *new);
                Some(Next::Nodes(self.carriable(new)?.1))
            }
            (Value::Maybe(like, _), new) if !is_undecided => Some(Next::Nodes(self.flagged(new, like)?.1)),
            (Value::Constant(_), new) if holds_constants(&self.graph, &new) && !is_undecided => {
                let held = self.rust_outcome(new, is_result)?;
                let node = self.opaque(held);
                Some(Next::Nodes(vec![self.graph.held(node)]))
            }
            (Value::Some(_), Value::Some(new)) if is_undecided => {
                let Value::Some(first) = before.clone() else { return None };
                let like = self.carriable(*new)?.0;
                let first = self.typed_like(&like, *first);
                let (value, nodes) = self.carriable(first)?;
                let carriable = (Value::Some(Box::new(value)), nodes);
                Some(otherwise(Carried::new(&self.graph, &carried.name, carriable, Some(before.clone()))))
            }
            (_, new) if [before, &new].iter().all(|value| holds_constants(&self.graph, value)) => {
                let held = self.rust_outcome(before.clone(), is_result)?;
                let ty = held.ty.clone().filter(is_known).or(self.rust_outcome(new, is_result)?.ty);
                let label = spelling(&carried.name).to_owned();
                let carriable = self.carriable(Value::Constant(Constant { ty, label, ..held }))?;
                Some(otherwise(Carried::new(&self.graph, &carried.name, carriable, Some(before.clone()))))
            }
            (_, new) => {
                let like = match (before, &new) {
                    _ if is_result => return None,
                    (_, Value::Some(like) | Value::Maybe(like, _)) if like.is_active(&self.graph) => (**like).clone(),
                    (Value::Some(like) | Value::Maybe(like, _), _) => (**like).clone(),
                    _ => return None,
                };
                let (like, _) = self.carriable(like)?;
                let flagged = self.flagged(before.clone(), &like)?;
                Some(otherwise(Carried::new(&self.graph, &carried.name, flagged, Some(before.clone()))))
            }
        }
    }

    /// A value as one that a variable of the same type has.
    fn typed_like(&mut self, like: &Value, value: Value) -> Value {
        match (like, value) {
            (Value::Scalar(_), Value::Constant(constant)) => self.inferred(constant, &Ty::Scalar, SCALAR),
            (Value::Matrix(_) | Value::Point(_), Value::Constant(constant)) => self.inferred_like(constant, like),
            (_, value) => value,
        }
    }

    /// An `Option` as a value and whether there is none, with the nodes of both. Where there is none, the value is one
    /// like another, which nothing asks for.
    fn flagged(&mut self, outcome: Value, like: &Value) -> Option<(Value, Vec<Id>)> {
        let (value, fails) = match outcome {
            Value::Some(value) => (*value, quote!(false)),
            Value::None => {
                let (_, nodes) = self.carriable(like.clone())?;
                let nodes: Vec<Id> = nodes.into_iter().map(|id| self.nothing_like(id)).collect();
                (replaced(&self.graph, like, &mut nodes.into_iter()), quote!(true))
            }
            Value::Maybe(value, condition) => {
                let value = self.typed_like(like, *value);
                return self.carriable(Value::Maybe(Box::new(value), condition));
            }
            _ => return None,
        };
        let value = self.typed_like(like, value);
        let (value, mut nodes) = self.carriable(value)?;
        let fails = self.opaque(Constant::of_tokens(fails, None));
        nodes.push(fails);
        Some((Value::Maybe(Box::new(value), Condition::Not(self.graph.test(fails))), nodes))
    }

    fn nothing_like(&mut self, id: Id) -> Id {
        match self.graph.shape(id) {
            OPAQUE => self.opaque(Constant::of_tokens(quote!(::core::default::Default::default()), None)),
            shape => self.graph.zeros(shape),
        }
    }
}

fn otherwise(carried: Carried) -> Next {
    Next::Otherwise(Box::new(carried))
}

/// Whether what an `Option` or a `Result` holds is constant, though the variables may say whether it does.
fn holds_constants(graph: &Graph, value: &Value) -> bool {
    match value {
        Value::Some(inner) | Value::Maybe(inner, _) | Value::Attempt(inner, ..) => holds_constants(graph, inner),
        Value::Constant(_) => true,
        value => !value.is_active(graph),
    }
}

fn is_known(ty: &Ty) -> bool {
    !matches!(ty, Ty::Option(inner) | Ty::Result(inner) if **inner == Ty::Other)
}

/// A value with its nodes replaced, in order.
pub(super) fn replaced(graph: &Graph, value: &Value, nodes: &mut dyn Iterator<Item = Id>) -> Value {
    let all = |items: &[Value], nodes: &mut dyn Iterator<Item = Id>| {
        items.iter().map(|item| replaced(graph, item, nodes)).collect::<Vec<Value>>()
    };
    match value {
        Value::Scalar(old) => Value::Scalar(nodes.next().unwrap_or(*old)),
        Value::Matrix(old) => Value::Matrix(nodes.next().unwrap_or(*old)),
        Value::Point(old) => Value::Point(nodes.next().unwrap_or(*old)),
        Value::Group(group, old) => Value::Group(*group, old.iter().map(|&old| nodes.next().unwrap_or(old)).collect()),
        Value::Sequence(old) => {
            let nodes = old.nodes.iter().map(|&old| nodes.next().unwrap_or(old)).collect();
            Value::Sequence(Sequence { item: old.item.clone(), nodes })
        }
        Value::Constant(constant) => match nodes.next() {
            Some(id) => Value::Constant(Constant::of_node(id, constant.ty.clone(), &constant.label)),
            None => value.clone(),
        },
        Value::Tuple(items) => Value::Tuple(all(items, nodes)),
        Value::Array(items) => Value::Array(all(items, nodes)),
        Value::Struct(of, parts) => Value::Struct(of.clone(), all(parts, nodes)),
        Value::Some(inner) => Value::Some(Box::new(replaced(graph, inner, nodes))),
        Value::Maybe(inner, condition) => {
            let inner = Box::new(replaced(graph, inner, nodes));
            Value::Maybe(inner, nodes.next().map_or(condition.clone(), |fails| Condition::Not(graph.test(fails))))
        }
        other => other.clone(),
    }
}
