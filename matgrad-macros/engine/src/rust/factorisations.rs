//! Factorisations, each made once, and the guards under which the function has a value.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};

use super::arms::failing_with;
use super::emit::{Context, Emitter};
use super::hygiene::ident;
use super::schedule::Block;
use crate::graph::functions::Unary;
use crate::graph::op::{Factorisation, Id, Op};
use crate::graph::shape::SCALAR;
use crate::graph::store::Graph;
use crate::graph::triangles::Part;
use crate::program::{Condition, Guard};

impl Emitter<'_> {
    pub(super) fn guard(&mut self, guard: &Guard) {
        let id = guard.condition.node();
        let graph = self.cx.graph;
        if let Condition::Passed(_) = guard.condition {
            return self.leave_in_arms(id);
        }
        let error = before_error(self.cx, guard);
        let nodes = graph.reachable(&guard.within.into_iter().chain([id]).chain(error).collect::<Vec<_>>());
        self.block(&nodes, &[]);
        let within = guard.within.map(|condition| self.condition(condition));
        let fail = match guard.condition {
            Condition::Returns(_) | Condition::Passed(_) | Condition::Evaluated(_) => emit!(),
            _ => self.failing(&guard.failure, "the factorisation failed"),
        };
        // What need not exist where the branch is not taken is computed in an arm of its own.
        let arm = guard.within.filter(|_| self.plan.doubtful.contains(&id)).map(|condition| [Block::Arm(condition, true)]);
        let refuse = |e: &mut Self, fails: &dyn Fn(&mut Self) -> TokenStream| {
            let statement = match (&within, &arm) {
                (Some(within), Some(path)) => {
                    let (statements, test) = e.within_arm(&[id], path, fails);
                    let statements = e.finished(statements, std::slice::from_ref(&test));
                    emit!(if #within { #statements if #test { #fail; } })
                }
                (Some(within), None) => {
                    let test = fails(e);
                    emit!(if (#within) && (#test) { #fail; })
                }
                (None, _) => {
                    let test = fails(e);
                    emit!(if #test { #fail; })
                }
            };
            e.statements.push(statement.into());
        };
        match guard.condition {
            Condition::Factorises(Factorisation::Cholesky, id) => {
                let (rt, sqrt) = (self.rt(), self.unary(Unary::SQRT));
                // Where the branch that factorises is not taken, the identity stands in.
                let factorise = |e: &mut Self| match &within {
                    Some(within) => {
                        let a = match &arm {
                            Some(path) => e.arm(&[id], path),
                            None => e.owned(id),
                        };
                        emit!(#rt::Cholesky::try_new(&if #within { #a } else { #rt::identity() }, #sqrt))
                    }
                    None => {
                        let a = e.reference(id);
                        emit!(#rt::Cholesky::try_new(#a, #sqrt))
                    }
                };
                let (value, holds) = match (self.factorised.get(&(id, CHOLESKY)).cloned(), self.factorised_if.get(&id).cloned()) {
                    (Some(_), None) => return,
                    // Another branch may have factorised it already.
                    (Some(before), Some(held)) => {
                        let otherwise = factorise(self);
                        let value = emit!((if #held { ::core::option::Option::Some(#before) } else { #otherwise }));
                        (value, within.as_ref().map(|within| emit!((#held) || (#within))))
                    }
                    (None, _) => (factorise(self), within.clone()),
                };
                let name = self.fresh_named(CHOLESKY);
                self.statements.push(emit!(let ::core::option::Option::Some(#name) = #value else { #fail };).into());
                self.factorised.insert((id, CHOLESKY), name);
                match holds {
                    Some(holds) => self.factorised_if.insert(id, holds),
                    None => self.factorised_if.remove(&id),
                };
            }
            Condition::Factorises(how, id) => refuse(self, &|e| {
                let holds = e.factorises(how, id);
                emit!(!#holds)
            }),
            // The call itself ends the function.
            Condition::Returns(_) | Condition::Passed(_) | Condition::Evaluated(_) => {}
            Condition::Not(id) => refuse(self, &|e| e.condition(id)),
        }
    }

    /// The LU factorisation of a matrix, made once; a triangle is solved with as it is.
    pub(super) fn lu(&mut self, id: Id) -> Ident {
        match self.cx.graph.triangular(id) {
            Some(Part::Upper) => self.factor(id, "upper", "Upper"),
            Some(_) => self.factor(id, "lower", "Lower"),
            None => self.factor(id, "lu", "Lu"),
        }
    }

    /// The minors of a matrix, found once.
    pub(super) fn minors(&mut self, id: Id) -> Ident {
        self.factor(id, "minors", "Minors")
    }

    /// A factorisation by a kernel of this name.
    pub(super) fn factor(&mut self, id: Id, name: &'static str, kernel: &str) -> Ident {
        if let Some(name) = self.factorised.get(&(id, name)) {
            return name.clone();
        }
        let a = self.reference(id);
        let variable = self.fresh_named(name);
        let (rt, kernel) = (self.rt(), ident(kernel));
        self.statements.push(emit!(let #variable = #rt::#kernel::new(#a);).into());
        self.factorised.insert((id, name), variable.clone());
        variable
    }

    pub(super) fn cholesky_factor(&mut self, a: Id) -> TokenStream {
        let (cholesky, sqrt) = (self.cholesky(a), self.unary(Unary::SQRT));
        emit!(#cholesky.factor(#sqrt))
    }

    pub(super) fn triangle(&mut self, part: Part, a: Id) -> TokenStream {
        let (rt, a) = (self.rt(), self.reference(a));
        match part {
            Part::Lower => emit!(#rt::lower_triangle(#a)),
            Part::Upper => emit!(#rt::upper_triangle(#a)),
            Part::HalfLower => {
                let half = self.literal(0.5).tokens;
                emit!(#rt::half_lower_triangle(#a, #half))
            }
        }
    }

    /// The exponential of a matrix or a derivative of it. The directions stand at the powers of two, the
    /// other parts that the kernel counts are 0.
    pub(super) fn exponential(&mut self, a: Id, along: &[Id]) -> TokenStream {
        let (rt, value) = (self.rt(), self.fresh_named("value"));
        let parts: Vec<TokenStream> = (0..1usize << along.len())
            .map(|part| match part {
                0 => self.owned(a),
                part if part.is_power_of_two() => self.owned(along[part.trailing_zeros() as usize]),
                _ => emit!(#rt::zeros()),
            })
            .collect();
        let converted = self.convert_f64(&emit!(#value));
        emit!(#rt::exponential(&[#(#parts),*], |#value| #converted))
    }

    /// The Cholesky factorisation of a matrix, made by its guard. Where a loop asks whether there is one, that of
    /// the identity stands in until the loop has ended.
    pub(super) fn cholesky(&mut self, id: Id) -> Ident {
        let graph = self.cx.graph;
        let is_asked = || graph.find(Op::Factorises(Factorisation::Cholesky, id), SCALAR).is_some();
        match self.factorised.get(&(id, CHOLESKY)) {
            Some(name) => name.clone(),
            None if is_asked() || !graph.loops_of(id).is_empty() => self.attempted_cholesky(id).0,
            None => self.lost(id),
        }
    }

    /// The Cholesky factorisation of a matrix or of the identity, and whether it is that of the matrix.
    fn attempted_cholesky(&mut self, id: Id) -> (Ident, Ident) {
        if let (Some(factor), Some(is_definite)) = (self.factorised.get(&(id, CHOLESKY)), self.factorised.get(&(id, DEFINITE))) {
            return (factor.clone(), is_definite.clone());
        }
        let (rt, sqrt, a) = (self.rt(), self.unary(Unary::SQRT), self.reference(id));
        let [factor, is_definite] = [CHOLESKY, DEFINITE].map(|name| self.fresh_named(name));
        self.statements.push(emit!(let (#factor, #is_definite) = #rt::Cholesky::or_identity(#a, #sqrt);).into());
        self.factorised.insert((id, CHOLESKY), factor.clone());
        self.factorised.insert((id, DEFINITE), is_definite.clone());
        (factor, is_definite)
    }

    /// Whether a matrix can be factorised.
    pub(super) fn factorises(&mut self, how: Factorisation, id: Id) -> TokenStream {
        let rt = self.rt();
        match how {
            Factorisation::Lu => {
                let lu = self.lu(id);
                emit!(#lu.is_invertible())
            }
            Factorisation::FullLu => {
                let a = self.reference(id);
                emit!(#rt::Complete::new(#a).is_invertible())
            }
            Factorisation::Inverse => {
                let a = self.reference(id);
                let lu = self.lu(id);
                emit!(#lu.has_inverse(#a))
            }
            Factorisation::Cholesky => {
                let (_, is_definite) = self.attempted_cholesky(id);
                emit!(#is_definite)
            }
        }
    }
}

const CHOLESKY: &str = "cholesky";
const DEFINITE: &str = "is_definite";

/// The matrix whose factorisation computing a node needs.
pub(super) fn factorises(graph: &Graph, id: Id) -> Option<Id> {
    match graph.op(id) {
        Op::Inverse(x) | Op::SymmetricInverse(x) | Op::LogDeterminant(x) | Op::SymmetricLogDeterminant(x) => Some(x),
        Op::CholeskyFactor(x) => Some(x),
        _ => None,
    }
}

/// The inverses that only ever stand at the left of a product: they are solved with, not formed.
pub(super) fn only_solved(graph: &Graph, order: &[Id], outputs: &[Id]) -> BTreeSet<Id> {
    let is_inverse = |id: Id| matches!(graph.op(id), Op::Inverse(_) | Op::SymmetricInverse(_));
    let mut solved: BTreeSet<Id> = order.iter().copied().filter(|&id| is_inverse(id)).collect();
    let mut spoil = |id: Id| {
        let base = match graph.op(id) {
            Op::Transpose(x) => x,
            _ => id,
        };
        solved.remove(&base);
    };
    for &output in outputs {
        spoil(output);
    }
    for &user in order {
        match graph.op(user) {
            Op::Product(_, b) => spoil(b),
            Op::Transpose(_) => {}
            op => op.operands().into_iter().for_each(&mut spoil),
        }
    }
    solved
}

/// What is computed before a guard for the error that it returns. The error itself, and what of it may fail where there is
/// none, is only evaluated where it is returned.
pub(super) fn before_error(cx: &Context<'_>, guard: &Guard) -> Vec<Id> {
    let Some(error) = guard.failure.node() else { return vec![] };
    let (graph, operands) = (cx.graph, cx.graph.operands(error));
    let own: BTreeSet<u32> = (0u32..).zip(cx.texts).filter(|(_, text)| text.fails).map(|(number, _)| number).collect();
    let failing = failing_with(graph, &graph.reachable(&operands), own, &BTreeSet::new());
    let may_fail = |id: Id| matches!(graph.op(id), Op::Text(number, _) if failing.contains(&number));
    let made = graph.reachable_above(&operands, &|id| !may_fail(id));
    made.iter().flat_map(|&id| graph.operands(id)).chain(operands).filter(|&id| !may_fail(id)).collect()
}
