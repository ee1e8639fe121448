//! What belongs to variables of run-time length, which is computed where the caller says: loops add to it there.

use proc_macro2::{Ident, TokenStream};

use super::emit::Emitter;
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
            Op::Scatter(..) => return true,
            Op::Sum(terms) => {
                match &terms.iter().filter(|(_, x)| !matches!(graph.op(*x), Op::Scatter(..))).collect::<Vec<_>>()[..] {
                    [] => return true,
                    [(c, x)] if c.get() == 1.0 => *x,
                    _ => return false,
                }
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

    /// Whether a value is needed for another one only.
    fn is_only_for(&self, id: Id, user: Id) -> bool {
        let graph = self.cx.graph;
        let number = |id: Id| graph.loop_of(id).map(|looped| looped.number);
        self.plan.order.iter().all(|&other| {
            other == user || !graph.op(other).operands().contains(&id) || number(other).is_some() && number(other) == number(user)
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
            Op::Scatter(..) => {
                self.begin_with_zeros(place, id);
                self.accumulate(place, 1.0, id, id);
            }
            Op::Sum(terms) => {
                let whole = terms.iter().find(|(_, x)| !matches!(graph.op(*x), Op::Scatter(..))).map(|&(_, x)| x);
                match whole {
                    Some(whole) => self.begin(place, whole),
                    None => self.begin_with_zeros(place, id),
                }
                for (c, term) in terms.into_iter().filter(|&(_, x)| Some(x) != whole) {
                    self.accumulate(place, c.get(), term, id);
                }
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
