//! What belongs to variables of run-time length, which is computed where the caller says: loops add to it there.

use proc_macro2::{Ident, TokenStream};

use super::emit::Emitter;
use super::schedule::Block;
use crate::graph::op::{Id, Op};
use crate::graph::shape::Dim;
use crate::spaces::Ty;

impl Emitter<'_> {
    /// Says that a value, and what it is made of, is computed in a place. Whether that is possible: each value is
    /// made of one at most, which nothing else needs.
    pub(super) fn claim(&mut self, id: Id, place: &Ident) -> bool {
        let graph = self.cx.graph;
        // What is filled anew may be made in several places.
        if matches!(graph.op(id), Op::Fill(_)) {
            return true;
        }
        if self.long.insert(id, place.clone()).is_some() {
            return false;
        }
        let whole = match graph.op(id) {
            _ if self.is_part(id) => {
                self.claim_parts(id, place);
                return true;
            }
            Op::Sum(terms) => {
                let (parts, rest): (Vec<_>, Vec<_>) = terms.iter().partition(|&&(_, x)| self.is_part(x));
                parts.iter().for_each(|&&(_, x)| self.claim_parts(x, place));
                match rest[..] {
                    [(c, x)] if c.get() == 1.0 => *x,
                    _ => return false,
                }
            }
            Op::Select(c, a, b) if graph.shape(c).is_scalar() => {
                return [a, b].into_iter().all(|arm| self.is_zeros(arm) || self.is_only_for(arm, id) && self.claim(arm, place));
            }
            Op::Scale(_, x) => x,
            Op::Out(looped, k) => {
                self.long.insert(looped.vars[k as usize], place.clone());
                looped.inits[k as usize]
            }
            _ => return false,
        };
        (matches!(graph.op(whole), Op::Fill(_)) || self.is_only_for(whole, id)) && self.claim(whole, place)
    }

    /// Whether a value is made of elements alone, in arms or not, so that it is added to a place one by one.
    fn is_part(&self, id: Id) -> bool {
        let graph = self.cx.graph;
        match graph.op(id) {
            Op::Scatter(..) => true,
            Op::Sum(terms) => self.is_long(id) && terms.iter().all(|&(_, x)| self.is_part(x)),
            Op::Select(c, a, b) => {
                self.is_long(id)
                    && graph.shape(c).is_scalar()
                    && [a, b].into_iter().all(|arm| self.is_zeros(arm) || self.is_part(arm))
            }
            _ => false,
        }
    }

    fn is_zeros(&self, id: Id) -> bool {
        self.cx.graph.is_zero(id)
    }

    /// None of the parts of a value has a variable of its own.
    fn claim_parts(&mut self, id: Id, place: &Ident) {
        self.long.insert(id, place.clone());
        let graph = self.cx.graph;
        let parts = match graph.op(id) {
            Op::Sum(terms) => terms.iter().map(|&(_, x)| x).collect(),
            Op::Select(_, a, b) => vec![a, b],
            _ => vec![],
        };
        for x in parts {
            if self.is_part(x) {
                self.claim_parts(x, place);
            }
        }
    }

    /// Adds a multiple of a value that is made of elements to a place.
    fn add_parts(&mut self, place: &Ident, c: f64, id: Id, var: Id) {
        match self.cx.graph.op(id) {
            _ if self.is_zeros(id) => {}
            Op::Sum(terms) => terms.into_iter().for_each(|(by, x)| self.add_parts(place, c * by.get(), x, var)),
            Op::Select(condition, a, b) => {
                self.in_arms(id, condition, [a, b], |e, arm| e.add_parts(place, c, arm, var));
            }
            _ => self.accumulate(place, c, id, var),
        }
    }

    /// An `if` whose arms do something with what a branch is there.
    fn in_arms(&mut self, id: Id, condition: Id, arms: [Id; 2], mut write: impl FnMut(&mut Self, Id)) {
        let test = crate::program::text::opened(self.condition(condition));
        let outside = self.plan.arms_of(id).to_vec();
        let [then, or] = [(arms[0], true), (arms[1], false)].map(|(arm, side)| {
            let path: Vec<Block> = outside.iter().copied().chain([Block::Arm(condition, side)]).collect();
            let (statements, ()) = self.within_arm(&[arm], &path, |e| write(e, arm));
            self.finished(statements, &[])
        });
        let or = if or.is_empty() { emit!() } else { emit!(else { #or }) };
        self.statements.push(emit!(if #test { #then } #or).into());
    }

    /// Whether a value is needed for another one only.
    fn is_only_for(&self, id: Id, user: Id) -> bool {
        let graph = self.cx.graph;
        let number = |id: Id| graph.loop_of(id).map(|looped| looped.number);
        self.plan.order.iter().all(|&other| {
            other == user || !graph.operands(other).contains(&id) || number(other).is_some() && number(other) == number(user)
        })
    }

    /// The statements that make a place hold a value.
    pub(super) fn begun(&mut self, place: &Ident, id: Id) -> TokenStream {
        if self.variables.get(&id) == Some(place) {
            return emit!();
        }
        let before = std::mem::take(&mut self.statements);
        self.begin(place, id);
        let statements = std::mem::replace(&mut self.statements, before);
        self.finished(statements, &[])
    }

    /// Makes a place hold a value.
    pub(super) fn begin(&mut self, place: &Ident, id: Id) {
        if self.variables.get(&id) == Some(place) {
            return;
        }
        let graph = self.cx.graph;
        let is_scalar = graph.shape(id).item().is_scalar();
        match graph.op(id) {
            Op::Fill(s) => {
                let s = self.scalar(s).tokens;
                let statement = match is_scalar && self.is_of_scalars(id) {
                    true => emit!(#place.fill(#s);),
                    false => {
                        let k = self.fresh_named("k");
                        let to = self.item_of(place, id, &emit!(#k));
                        let value = if is_scalar {
                            emit!(#s)
                        } else {
                            let rt = self.rt();
                            emit!(#rt::fill(#s))
                        };
                        emit!(for #k in 0..#place.len() { #to = #value; })
                    }
                };
                self.statements.push(statement.into());
            }
            _ if self.is_part(id) => {
                self.begin_with_zeros(place, id);
                self.add_parts(place, 1.0, id, id);
            }
            Op::Sum(terms) => {
                let (parts, rest): (Vec<_>, Vec<_>) = terms.into_iter().partition(|&(_, x)| self.is_part(x));
                rest.into_iter().for_each(|(_, whole)| self.begin(place, whole));
                for (c, term) in parts {
                    self.add_parts(place, c.get(), term, id);
                }
            }
            Op::Select(condition, a, b) => {
                self.in_arms(id, condition, [a, b], |e, arm| e.begin(place, arm));
            }
            Op::Scale(s, whole) => {
                self.begin(place, whole);
                let (s, k) = (self.scalar(s).tokens, self.fresh_named("k"));
                let to = self.item_of(place, id, &emit!(#k));
                let value = if is_scalar {
                    emit!((#s) * #to)
                } else {
                    let rt = self.rt();
                    emit!(#rt::scale(#s, &#to))
                };
                self.statements.push(emit!(for #k in 0..#place.len() { #to = #value; }).into());
            }
            _ => self.is_in_order = false,
        }
        if !matches!(graph.op(id), Op::Fill(_)) {
            self.variables.insert(id, place.clone());
        }
    }

    fn begin_with_zeros(&mut self, place: &Ident, id: Id) {
        let zeros = self.cx.graph.zeros(self.cx.graph.shape(id));
        self.begin(place, zeros);
    }

    /// An element of what belongs to a variable of run-time length: a scalar, or the array of a matrix.
    pub(super) fn item_of(&self, place: &Ident, id: Id, index: &TokenStream) -> TokenStream {
        let is_scalar = self.cx.graph.shape(id).item().is_scalar();
        match (self.is_of_scalars(id), is_scalar) {
            (true, _) => emit!(#place[#index]),
            (false, true) => emit!(#place[#index].data.0[0][0]),
            (false, false) => emit!(#place[#index].data.0),
        }
    }

    /// Whether a value of run-time length belongs to a variable that is made of scalars.
    fn is_of_scalars(&self, id: Id) -> bool {
        match self.cx.graph.shape(id).array {
            Some(Dim::Run(parameter)) => self.cx.parameters[parameter as usize].ty.item().is_some_and(|item| *item == Ty::Scalar),
            _ => false,
        }
    }

    /// Whether a value of run-time length is written where it is needed: what loops begin with, and results.
    pub(super) fn is_begun_later(&self, id: Id) -> bool {
        let is_filled = self.is_long(id) && matches!(self.cx.graph.op(id), Op::Fill(_));
        is_filled || self.long.contains_key(&id) && self.cx.graph.loop_of(id).is_none() && self.plan.in_place.from(id).is_none()
    }

    /// Whether a value has a run-time length.
    pub(super) fn is_long(&self, id: Id) -> bool {
        matches!(self.cx.graph.shape(id).array, Some(Dim::Run(_)))
    }
}
