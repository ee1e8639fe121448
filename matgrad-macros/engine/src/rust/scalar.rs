//! Scalar expressions, and the element of an element-wise matrix expression, which is one.

use proc_macro2::{Literal, TokenStream};

use super::emit::Emitter;
use super::hygiene::ident;
use crate::graph::functions::{Home, Unary};
use crate::graph::op::{Id, Index, Op, Relation};
use crate::spaces::ScalarType;

/// How tightly an expression binds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Binding {
    /// `a + b`
    Sum,
    /// `a * b`
    Product,
    /// `-a`
    Sign,
    /// `a`, `f(a)`, `a[i]`
    Atom,
}

/// An expression with how tightly it binds.
pub struct Expression {
    /// The tokens.
    pub tokens: TokenStream,
    /// How tightly they bind.
    pub binding: Binding,
}

impl Expression {
    pub(super) fn new(binding: Binding, tokens: TokenStream) -> Expression {
        Expression { tokens, binding }
    }

    /// The tokens, in parentheses if they bind less tightly than needed.
    pub(super) fn at(self, needed: Binding) -> TokenStream {
        let tokens = self.tokens;
        if self.binding < needed { emit!((#tokens)) } else { tokens }
    }
}

use Binding::{Atom, Product, Sign, Sum};

impl Emitter<'_> {
    /// A scalar node: its variable, or its expression.
    pub fn scalar(&mut self, id: Id) -> Expression {
        if let Some(name) = self.variables.get(&id) {
            return Expression::new(Atom, emit!(#name));
        }
        self.expression(id)
    }

    /// The value of a scalar node's `let`.
    pub fn scalar_kernel(&mut self, id: Id) -> TokenStream {
        self.expression(id).tokens
    }

    /// The expression of a scalar node, or of the element of an element-wise node.
    pub fn expression(&mut self, id: Id) -> Expression {
        let graph = self.cx.graph;
        let rt = self.rt();
        if self.is_leaf(id) {
            return Expression::new(Atom, self.gathered(id));
        }
        match graph.op(id) {
            Op::Scalar(value) => self.literal(value.get()),
            Op::Fill(s) | Op::Held(s) | Op::Settled(s) => self.scalar(s),
            Op::Extent(dim) => {
                let dim = self.dim(dim);
                match self.cx.scalar {
                    _ if self.abreast.is_some() => Expression::new(Atom, self.convert_f64(&emit!(#dim as f64))),
                    ScalarType::F32 | ScalarType::F64 => {
                        let ty = self.scalar_type();
                        Expression::new(Product, emit!(#dim as #ty))
                    }
                    ScalarType::Generic { .. } => Expression::new(Atom, self.convert_f64(&emit!(#dim as f64))),
                }
            }
            Op::Cast(integer) => {
                let index = self.opaque(integer);
                let ty = self.scalar_type();
                match self.cx.scalar {
                    _ if self.abreast.is_some() => Expression::new(Atom, self.convert_f64(&emit!(#index as f64))),
                    ScalarType::F32 | ScalarType::F64 => Expression::new(Product, emit!(#index as #ty)),
                    ScalarType::Generic { .. } => Expression::new(Atom, self.convert_f64(&emit!(#index as f64))),
                }
            }
            Op::Sum(terms) => self.sum(&terms.iter().map(|&(c, x)| (c.get(), x)).collect::<Vec<_>>()),
            Op::Hadamard(a, b) | Op::Scale(a, b) | Op::Unit(b, a) => {
                let (a, b) = (self.scalar(a).at(Product), self.scalar(b).at(Sign));
                Expression::new(Product, emit!(#a * #b))
            }
            Op::Quotient(a, b) => {
                let (a, b) = (self.scalar(a).at(Product), self.scalar(b).at(Sign));
                Expression::new(Product, emit!(#a / #b))
            }
            Op::Custom(f, order, x) => {
                let suffix = ["", "_grad", "_hess"][usize::from(order.min(2))];
                let x = self.scalar(x).tokens;
                Expression::new(Atom, self.invocation(f, suffix, &[], vec![x]))
            }
            Op::Map(f, x) if graph.norm_operand(id).is_none() => self.call(f, x),
            Op::Map(_, square) => self.norm(square, graph.norm_operand(id).unwrap_or(square)),
            Op::Map2(f, a, b) => self.call2(f, a, b),
            Op::Powi(x, k) => {
                let x = self.scalar(x).tokens;
                let k = Literal::i32_unsuffixed(k);
                let function = self.function("powi", Home::Complex);
                self.in_each_lane(&[x], |x| emit!(#function(#(#x,)* #k)))
            }
            Op::PowiBy(x, n, order) => {
                let (x, n, powi) = (self.scalar(x).tokens, self.opaque(n), self.function("powi", Home::Complex));
                match order {
                    0 => Expression::new(Atom, emit!(#powi(#x, #n))),
                    _ => {
                        let (order, zero) = (Literal::i32_unsuffixed(i32::from(order)), self.literal(0.0).tokens);
                        let factor = self.fresh_named("factor");
                        let converted = self.convert_f64(&emit!(#factor));
                        Expression::new(Atom, emit!(#rt::powi_derivative(#x, #n, #order, #zero, #powi, |#factor| #converted)))
                    }
                }
            }
            Op::At(array, index) => Expression::new(Atom, self.element_of_array(id, array, index)),
            Op::Select(c, a, b) => {
                let test = self.condition(c);
                let (a, b) = (self.scalar(a).tokens, self.scalar(b).tokens);
                if self.is_simd() {
                    let nalgebra = self.cx.nalgebra;
                    return Expression::new(Atom, emit!(#nalgebra::SimdValue::select(#a, #test, #b)));
                }
                // In parentheses everywhere: an `if` at the head of a statement would end it.
                Expression::new(Binding::Sum, emit!(if #test { #a } else { #b })).wrapped()
            }
            Op::Element(a, i, j) => {
                let (a, i, j) = (self.place(a), self.index(i), self.index(j));
                Expression::new(Atom, emit!(#a[#j][#i]))
            }
            Op::Dot(a, b) => Expression::new(Atom, self.dot(a, b)),
            Op::Total(a) => Expression::new(Atom, self.total(a)),
            Op::Trace(a) => {
                let a = self.reference(a);
                Expression::new(Atom, emit!(#rt::trace(#a)))
            }
            Op::Determinant(a) => {
                let lu = self.lu(a);
                Expression::new(Atom, emit!(#lu.determinant()))
            }
            Op::LogDeterminant(a) => {
                let lu = self.lu(a);
                let ln = self.unary(Unary::LN);
                Expression::new(Atom, emit!(#ln(#lu.determinant())))
            }
            Op::SymmetricLogDeterminant(a) => {
                let (cholesky, ln) = (self.cholesky(a), self.unary(Unary::LN));
                Expression::new(Atom, emit!(#cholesky.ln_determinant(#ln)))
            }
            Op::Algebra(which, operands) => Expression::new(Atom, self.algebra(id, which, &operands)),
            Op::Max(a) => self.reduction("max", a),
            Op::Min(a) => self.reduction("min", a),
            Op::LogSumExp(a) => {
                let a = self.reference(a);
                let (exp, ln) = (self.unary(Unary::EXP), self.unary(Unary::LN));
                let rt = self.lanewise();
                Expression::new(Atom, emit!(#rt::log_sum_exp_array(#a, #exp, #ln)))
            }
            Op::Text(number, operands) => Expression::new(Atom, self.text_in_place(id, number as usize, &operands)),
            Op::Compare(..) | Op::And(..) | Op::Or(..) | Op::Not(_) | Op::Factorises(..) | Op::Test(_) => {
                let test = self.condition(id);
                Expression::new(Binding::Sum, test)
            }
            Op::Input(_)
            | Op::Differential(_)
            | Op::Identity
            | Op::Structured(..)
            | Op::Columns(..)
            | Op::Call(..)
            | Op::Choice(..)
            | Op::Pushed(..)
            | Op::Pulled(..)
            | Op::Step(_)
            | Op::Var(..)
            | Op::Out(..)
            | Op::Trail(..)
            | Op::Scatter(..)
            | Op::Product(..)
            | Op::Transpose(_)
            | Op::Inverse(_)
            | Op::SymmetricInverse(_)
            | Op::Cofactor(_)
            | Op::CofactorAlong(..)
            | Op::Exponential(..)
            | Op::CholeskyFactor(_)
            | Op::Triangle(..)
            | Op::Reshape(_)
            | Op::Kronecker(..)
            | Op::KroneckerLeft(..)
            | Op::KroneckerRight(..)
            | Op::Diagonal(_)
            | Op::DiagonalOf(_)
            | Op::Block(..)
            | Op::Embed(..)
            | Op::Replace(..)
            | Op::Stack(_)
            | Op::ArgMax(_)
            | Op::ArgMin(_)
            | Op::Softmax(_)
            | Op::LogSoftmax(_)
            | Op::Centred(..)
            | Op::Balanced(..) => {
                // Matrices have variables by now; a 1×1 one is never built by these.
                self.lost(id)
            }
        }
    }

    fn reduction(&mut self, name: &str, a: Id) -> Expression {
        let (rt, a) = (self.rt(), self.reference(a));
        let name = ident(name);
        Expression::new(Atom, emit!(#rt::#name(#a)))
    }

    /// c₁ x₁ + c₂ x₂ + …, positive terms first so that no sign leads.
    fn sum(&mut self, terms: &[(f64, Id)]) -> Expression {
        let mut ordered: Vec<(f64, Id)> = terms.to_vec();
        ordered.sort_by_key(|&(c, _)| c < 0.0);
        let mut tokens = TokenStream::new();
        for (k, (c, x)) in ordered.iter().copied().enumerate() {
            let inner = self.scalar(x);
            let magnitude = c.abs();
            let term = if magnitude == 1.0 {
                inner.at(Product)
            } else {
                let (c, x) = (self.literal(magnitude).tokens, inner.at(Sign));
                emit!(#c * #x)
            };
            tokens = match (k, c < 0.0) {
                (0, false) => term,
                (0, true) => {
                    let term = if magnitude == 1.0 { self.scalar(x).at(Sign) } else { term };
                    emit!(-#term)
                }
                (_, false) => emit!(#tokens + #term),
                (_, true) => emit!(#tokens - #term),
            };
        }
        let single = ordered.len() == 1;
        Expression::new(
            if single && ordered[0].0.abs() != 1.0 {
                Product
            } else if single {
                Sign
            } else {
                Sum
            },
            tokens,
        )
    }

    /// A condition as a `bool`.
    pub fn condition(&mut self, id: Id) -> TokenStream {
        let simd = self.is_simd();
        let nalgebra = self.cx.nalgebra;
        if let Some(name) = self.variables.get(&id) {
            return emit!(#name);
        }
        match self.cx.graph.op(id) {
            Op::Compare(relation, a, b) => {
                let opaque = self.cx.graph.shape(a).opaque;
                let [a, b] = [a, b].map(|x| if opaque { Expression::new(Atom, self.opaque(x)) } else { self.scalar(x) });
                if simd && !opaque {
                    let (a, b) = (a.tokens, b.tokens);
                    let name = match relation {
                        Relation::Lt => emit!(simd_lt),
                        Relation::Le => emit!(simd_le),
                        Relation::Gt => emit!(simd_gt),
                        Relation::Ge => emit!(simd_ge),
                        Relation::Eq => emit!(simd_eq),
                        Relation::Ne => emit!(simd_ne),
                    };
                    return emit!(#nalgebra::SimdPartialOrd::#name(#a, #b));
                }
                let (a, b) = (a.at(Sum), b.at(Sum));
                match relation {
                    // Behind the type of a cast it would open generic arguments.
                    Relation::Lt if ends_in_cast(&a) => emit!((#a) < #b),
                    Relation::Lt => emit!(#a < #b),
                    Relation::Le => emit!(#a <= #b),
                    Relation::Gt => emit!(#a > #b),
                    Relation::Ge => emit!(#a >= #b),
                    Relation::Eq => emit!(#a == #b),
                    Relation::Ne => emit!(#a != #b),
                }
            }
            Op::And(a, b) => {
                let (a, b) = (self.condition(a), self.condition(b));
                if simd { emit!((#a) & (#b)) } else { emit!((#a) && (#b)) }
            }
            Op::Or(a, b) => {
                let (a, b) = (self.condition(a), self.condition(b));
                if simd { emit!((#a) | (#b)) } else { emit!((#a) || (#b)) }
            }
            Op::Not(a) => {
                let a = self.condition(a);
                emit!(!(#a))
            }
            Op::Factorises(how, a) => self.factorises(how, a),
            Op::Test(truth) => self.opaque(truth),
            Op::Fill(s) => self.condition(s),
            _ => self.scalar(id).tokens,
        }
    }

    /// An index as tokens.
    pub fn index(&mut self, index: Index) -> TokenStream {
        match index {
            Index::Lit(k) => {
                let k = Literal::usize_unsuffixed(k);
                emit!(#k)
            }
            // Between brackets and commas an expression needs no parentheses.
            Index::Run(id) => crate::program::text::opened(self.opaque(id)),
        }
    }
}

impl Expression {
    fn wrapped(self) -> Expression {
        let tokens = self.tokens;
        Expression::new(Atom, emit!((#tokens)))
    }
}

/// Whether an expression ends in `as f64`.
fn ends_in_cast(tokens: &TokenStream) -> bool {
    let tokens: Vec<proc_macro2::TokenTree> = tokens.clone().into_iter().collect();
    matches!(&tokens[..], [.., proc_macro2::TokenTree::Ident(word), proc_macro2::TokenTree::Ident(_)] if word == "as")
}
