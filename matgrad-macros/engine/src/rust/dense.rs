//! Dense Jacobians written from their structured terms, and column by column where they have none.

use proc_macro2::{Ident, TokenStream};

use super::emit::Emitter;
use super::hygiene::ident;
use super::schedule::Block;
use super::storage::Filling;
use crate::graph::op::{Factor, Id, LinearMap, Op, Term};
use crate::graph::shape::{Dim, Shape};

impl Emitter<'_> {
    /// Σ of terms, each added in place. `from` is the shape of dX, `shape` that of the Jacobian.
    pub(super) fn structured(&mut self, terms: &[Term], from: Shape, shape: Shape) -> TokenStream {
        let rt = self.rt();
        let ty = self.array_type(shape);
        let (whole, dense) = (self.fresh_named("whole"), self.fresh_named("dense"));
        let additions: Vec<TokenStream> = terms.iter().map(|term| self.addition(term, from, shape, &dense)).collect();
        emit!({ let mut #whole: #ty = #rt::zeros(); let #dense = &mut #whole; #(#additions)* #whole })
    }

    /// The same, added up in a place.
    pub(super) fn structured_in(&mut self, terms: &[Term], from: Shape, shape: Shape) -> Filling {
        let rt = self.rt();
        let dense = self.fresh_named("dense");
        let additions: Vec<TokenStream> = terms.iter().map(|term| self.addition(term, from, shape, &dense)).collect();
        let ty = self.array_type(shape);
        Filling::Added(dense.clone(), ty, emit!(#rt::clear(#dense);), emit!(#(#additions)*))
    }

    /// The statement that adds a term to the matrix that `dense` borrows.
    fn addition(&mut self, term: &Term, from: Shape, shape: Shape, dense: &Ident) -> TokenStream {
        let rt = self.rt();
        let weight = self.weight(term);
        match &term.map {
            LinearMap::Outer(m, g) => {
                let (m, g) = (self.column(*m), self.column(*g));
                emit!(#rt::add_outer(#dense, #weight, #m, #g);)
            }
            LinearMap::Chain { factors, commuted } => {
                let commuted_suffix = if *commuted { "_commuted" } else { "" };
                let named = |name: &str| ident(&format!("{name}{commuted_suffix}"));
                // The shape that the innermost factor acts on.
                let source = if *commuted { from.t() } else { from };
                match &factors[..] {
                    [] => {
                        let (p, q) = self.sides(None, None, source);
                        let name = named("add_kronecker");
                        emit!(#rt::#name(#dense, #weight, #p, #q);)
                    }
                    [Factor::Kronecker(p, q)] => {
                        let (p, q) = self.sides(*p, *q, source);
                        let name = named("add_kronecker");
                        emit!(#rt::#name(#dense, #weight, #p, #q);)
                    }
                    [Factor::Diagonal(v)] => {
                        let (p, q) = self.sides(None, None, source);
                        let (name, v) = (named("add_weighted_kronecker"), self.reference(*v));
                        emit!(#rt::#name(#dense, #weight, #v, #p, #q);)
                    }
                    [Factor::Diagonal(v), Factor::Kronecker(p, q)] => {
                        let (p, q) = self.sides(*p, *q, source);
                        let (name, v) = (named("add_weighted_kronecker"), self.reference(*v));
                        emit!(#rt::#name(#dense, #weight, #v, #p, #q);)
                    }
                    [outer @ .., inner] => {
                        let one = Term {
                            literal: crate::graph::op::Number::new(1.0),
                            scalar: None,
                            map: LinearMap::Chain { factors: vec![inner.clone()], commuted: *commuted },
                        };
                        let columns = shape.cols;
                        let mut stage = self.after(inner, source);
                        let inner_shape = Shape::new(length(stage), columns);
                        let mut product = self.structured(&[one], from, inner_shape);
                        for factor in outer.iter().rev() {
                            product = match factor {
                                Factor::Diagonal(v) => {
                                    let v = self.reference(*v);
                                    emit!(#rt::weighted_rows(#v, &#product))
                                }
                                Factor::Kronecker(p, q) => {
                                    let (p, q) = (self.full_side(*p, stage.cols), self.full_side(*q, stage.rows));
                                    emit!(#rt::kronecker_mul(#p, #q, &#product))
                                }
                            };
                            stage = self.after(factor, stage);
                            // The type fixes the rows, which inference cannot see through.
                            let ty = self.array_type(Shape::new(length(stage), columns));
                            let name = self.fresh_named("stage");
                            product = emit!({ let #name: #ty = #product; #name });
                        }
                        emit!(#rt::accumulate(#dense, &#rt::scale(#weight, &#product));)
                    }
                }
            }
        }
    }

    fn weight(&mut self, term: &Term) -> TokenStream {
        let c = term.literal.get();
        match term.scalar {
            None => self.literal(c).tokens,
            Some(s) => {
                let s = self.scalar(s).tokens;
                if c == 1.0 {
                    return s;
                }
                let c = self.literal(c).tokens;
                emit!(#c * (#s))
            }
        }
    }

    /// A matrix, or a scalar as a 1×1 one.
    fn column(&mut self, id: Id) -> TokenStream {
        if self.cx.graph.shape(id).is_scalar() {
            let value = self.scalar(id).tokens;
            return emit!(&[[#value]]);
        }
        self.reference(id)
    }

    /// The sides of P ⊗ Q acting on a shape: identities are not formed.
    fn sides(&mut self, p: Option<Id>, q: Option<Id>, source: Shape) -> (TokenStream, TokenStream) {
        (self.side(p, source.cols), self.side(q, source.rows))
    }

    fn side(&mut self, side: Option<Id>, size: Dim) -> TokenStream {
        match side {
            Some(id) => self.column(id),
            None => {
                let (rt, n) = (self.rt(), self.dim(size));
                emit!(#rt::Eye::<#n>)
            }
        }
    }

    fn full_side(&mut self, side: Option<Id>, size: Dim) -> TokenStream {
        match side {
            Some(id) => self.column(id),
            None => {
                let (rt, n) = (self.rt(), self.dim(size));
                let scalar = self.scalar_type();
                emit!(&#rt::identity::<#scalar, #n, #n>())
            }
        }
    }

    /// The shape that a factor makes of a shape.
    fn after(&self, factor: &Factor, shape: Shape) -> Shape {
        match factor {
            Factor::Diagonal(_) => shape,
            Factor::Kronecker(p, q) => Shape::new(
                q.map_or(shape.rows, |q| self.cx.graph.shape(q).rows),
                p.map_or(shape.cols, |p| self.cx.graph.shape(p).rows),
            ),
        }
    }

    /// The products in their cheapest order, chosen at monomorphisation: only that arm is compiled.
    pub(super) fn cheapest_way(&mut self, id: Id, dims: &[Dim], ways: &[Id]) -> TokenStream {
        let rt = self.rt();
        let dims: Vec<TokenStream> = dims.iter().map(|&dim| self.dim(dim)).collect();
        let outer = self.plan.arms_of(id).to_vec();
        let arms: Vec<TokenStream> = ways
            .iter()
            .enumerate()
            .map(|(k, &way)| {
                let path: Vec<Block> = outer.iter().copied().chain([Block::Way(id, k)]).collect();
                let block = self.arm(&[way], &path);
                let k = proc_macro2::Literal::usize_unsuffixed(k);
                let pattern = if k.to_string() == (ways.len() - 1).to_string() { emit!(_) } else { emit!(#k) };
                emit!(#pattern => { #block })
            })
            .collect();
        emit!(match const { #rt::cheapest_order([#(#dims),*]) } { #(#arms)* })
    }

    /// One direction after the other.
    pub(super) fn columns(&mut self, id: Id, e: Id, x: Id) -> TokenStream {
        let graph = self.cx.graph;
        let rt = self.rt();
        let symbol = graph.intern(Op::Differential(x), graph.shape(x));
        let direction = self.fresh_named("direction");
        // What the directions share is computed before the first of them, branches included.
        let around = self.plan.arms_of(id).to_vec();
        for node in graph.reachable(&[e]) {
            if self.pending.contains(&node) {
                self.flush(node, &around);
            }
            if let Op::CofactorAlong(a, _) = graph.op(node)
                && self.variables.contains_key(&a)
            {
                self.minors(a);
            }
        }
        let outer = std::mem::take(&mut self.statements);
        let saved = (self.variables.clone(), self.borrowed.clone(), self.factorised.clone(), std::mem::take(&mut self.pending));
        let of = graph.shape(x);
        let (rows, cols, scalar) = (self.dim(of.rows), self.dim(of.cols), self.scalar_type());
        let ty = emit!([[#scalar; #rows]; #cols]);
        let scalar_input = graph.shape(x).is_scalar();
        let unpack = if scalar_input { emit!(let #direction = #direction[0][0];) } else { emit!() };
        self.variables.insert(symbol, direction.clone());
        let mut path = self.plan.arms_of(id).to_vec();
        path.push(Block::Columns(id));
        let nodes = graph.reachable(&[e]);
        let own = self.enter(&[e]);
        self.block(&nodes, &path);
        let value = if graph.shape(e).is_scalar() {
            let value = self.scalar(e).tokens;
            emit!([[#value]])
        } else {
            self.owned(e)
        };
        let inner = std::mem::replace(&mut self.statements, outer);
        let inner = self.finished(inner, std::slice::from_ref(&value));
        (self.variables, self.borrowed, self.factorised, self.pending) = saved;
        self.own = own;
        emit!(#rt::columns(|#direction: #ty| { #unpack #inner #value }))
    }
}

fn length(shape: Shape) -> Dim {
    shape.numbers().unwrap_or(shape.rows)
}
