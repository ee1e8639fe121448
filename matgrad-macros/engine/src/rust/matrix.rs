//! Matrix expressions: kernels of the runtime, and element-wise expressions as one loop.

use proc_macro2::TokenStream;

use super::emit::Emitter;
use super::hygiene::ident;
use crate::graph::functions::Unary;
use crate::graph::op::{Id, Number, Op};
use crate::graph::shape::Shape;

impl Emitter<'_> {
    /// A reference to the elements of a matrix.
    pub fn reference(&mut self, id: Id) -> TokenStream {
        match self.variables.get(&id) {
            Some(name) if self.borrowed.contains(&id) => emit!(#name),
            Some(name) => emit!(&#name),
            None => {
                let value = self.owned(id);
                emit!(&#value)
            }
        }
    }

    /// A matrix whose elements can be indexed.
    pub fn place(&mut self, id: Id) -> TokenStream {
        match self.variables.get(&id) {
            Some(name) => emit!(#name),
            None => crate::program::text::no_statement(self.owned(id)),
        }
    }

    /// A matrix by value.
    pub fn owned(&mut self, id: Id) -> TokenStream {
        if let Some(array) = self.input_array(id) {
            return array;
        }
        match self.variables.get(&id) {
            Some(name) if self.borrowed.contains(&id) => emit!(*#name),
            Some(name) => emit!(#name),
            // A kernel that takes a block does not say of which shape it is.
            None if matches!(self.cx.graph.op(id), Op::Block(..)) => {
                let (value, ty) = (self.matrix_kernel(id), self.array_type(self.cx.graph.shape(id)));
                emit!(::core::convert::identity::<#ty>(#value))
            }
            None => self.matrix_kernel(id),
        }
    }

    /// The value of a matrix node.
    pub fn matrix_kernel(&mut self, id: Id) -> TokenStream {
        let graph = self.cx.graph;
        let shape = graph.shape(id);
        let rt = self.rt();
        if self.is_leaf(id) {
            return self.gathered(id);
        }
        match graph.op(id) {
            _ if shape.array.is_some() => self.sequence(id),
            op if op.is_elementwise() => self.elementwise(id),
            Op::Text(number, operands) => self.text_in_place(id, number as usize, &operands),
            Op::At(array, index) => self.element_in_place(id, array, index),
            Op::Product(a, b) => self.product(a, b),
            Op::Transpose(a) => {
                let (a, kernel) = (self.reference(a), self.kernel("transpose"));
                emit!(#kernel(#a))
            }
            Op::Identity => {
                let sized = self.sized(shape);
                emit!(#rt::identity::<#sized>())
            }
            Op::Inverse(a) => {
                let lu = self.lu(a);
                emit!(#lu.inverse())
            }
            Op::SymmetricInverse(a) => {
                let cholesky = self.cholesky(a);
                emit!(#cholesky.inverse())
            }
            Op::Cofactor(a) => {
                let a = self.reference(a);
                emit!(#rt::cofactor(#a))
            }
            Op::CofactorAlong(a, d) => {
                let (minors, d) = (self.minors(a), self.reference(d));
                emit!(#minors.along(#d))
            }
            Op::CholeskyFactor(a) => self.cholesky_factor(a),
            Op::Triangle(part, a) => self.triangle(part, a),
            Op::Algebra(which, operands) => self.algebra(id, which, &operands),
            Op::Reshape(a) => self.reshaped(a, shape),
            Op::Exponential(a, along) => self.exponential(a, &along),
            Op::Kronecker(a, b) => self.call_two("kronecker", a, b),
            Op::KroneckerLeft(g, b) => self.call_two("kronecker_left", g, b),
            Op::KroneckerRight(g, a) => self.call_two("kronecker_right", g, a),
            Op::Diagonal(v) => {
                let v = self.reference(v);
                emit!(#rt::from_diagonal(#v))
            }
            Op::DiagonalOf(a) => {
                let a = self.reference(a);
                emit!(#rt::diagonal(#a))
            }
            Op::Block(a, i, j) => {
                let (a, i, j) = (self.reference(a), self.index(i), self.index(j));
                emit!(#rt::block(#a, #i, #j))
            }
            Op::Embed(a, i, j) => {
                let (i, j) = (self.index(i), self.index(j));
                let part = self.part(a);
                let (whole, ty) = (self.fresh_named("whole"), self.array_type(shape));
                emit!({ let mut #whole: #ty = #rt::zeros(); #rt::add_block(&mut #whole, #i, #j, #part); #whole })
            }
            Op::Replace(a, b, i, j) => {
                let (i, j) = (self.index(i), self.index(j));
                let (value, part) = (self.owned(a), self.part(b));
                let whole = self.fresh_named("whole");
                emit!({ let mut #whole = #value; #rt::set_block(&mut #whole, #i, #j, #part); #whole })
            }
            Op::Stack(items) => self.stack(&items, shape.rows.literal().unwrap_or(1)),
            Op::ArgMax(a) => {
                let a = self.reference(a);
                emit!(#rt::argmax_mask(#a))
            }
            Op::ArgMin(a) => {
                let a = self.reference(a);
                emit!(#rt::argmin_mask(#a))
            }
            Op::LogSoftmax(a) => {
                let (rt, a) = (self.lanewise(), self.reference(a));
                let (exp, ln) = (self.unary(Unary::EXP), self.unary(Unary::LN));
                emit!(#rt::log_softmax_array(#a, #exp, #ln))
            }
            Op::Softmax(a) => {
                let (rt, a, exp) = (self.lanewise(), self.reference(a), self.unary(Unary::EXP));
                emit!(#rt::softmax_array(#a, #exp))
            }
            Op::Centred(s, a) => self.call_two("centred", s, a),
            Op::Balanced(s, a) => self.call_two("balanced", s, a),
            Op::Held(a) | Op::Settled(a) => self.owned(a),
            Op::Structured(terms, from, _) => self.structured(&terms, from, shape),
            Op::Columns(e, x) => self.columns(id, e, x),
            Op::Choice(dims, ways) => self.cheapest_way(id, &dims, &ways),
            // Scalars and what is element-wise, which were written before.
            Op::Scalar(_)
            | Op::Extent(_)
            | Op::Step(_)
            | Op::Cast(_)
            | Op::Test(_)
            | Op::Fill(_)
            | Op::Sum(_)
            | Op::Scale(..)
            | Op::Hadamard(..)
            | Op::Quotient(..)
            | Op::Map(..)
            | Op::Map2(..)
            | Op::Unit(..)
            | Op::Powi(..)
            | Op::PowiBy(..)
            | Op::Custom(..)
            | Op::Compare(..)
            | Op::And(..)
            | Op::Or(..)
            | Op::Not(_)
            | Op::Factorises(..)
            | Op::Select(..)
            | Op::Element(..)
            | Op::Determinant(_)
            | Op::LogDeterminant(_)
            | Op::SymmetricLogDeterminant(_)
            | Op::Trace(_)
            | Op::Total(_)
            | Op::Dot(..)
            | Op::Max(_)
            | Op::Min(_)
            | Op::LogSumExp(_)
            // What only a statement of its own computes.
            | Op::Input(_)
            | Op::Differential(_)
            | Op::Var(..)
            | Op::Out(..)
            | Op::Trail(..)
            | Op::Scatter(..)
            | Op::Call(..)
            | Op::Pushed(..)
            | Op::Pulled(..) => self.lost(id),
        }
    }

    /// Whether a sum has blocks that are added in place.
    pub(super) fn has_blocks(&self, op: &Op) -> bool {
        let Op::Sum(terms) = op else { return false };
        terms.iter().any(|&(_, x)| matches!(self.cx.graph.op(x), Op::Embed(..)) && !self.variables.contains_key(&x))
    }

    /// The generic arguments of a kernel that makes a matrix of a shape.
    pub(super) fn sized(&self, shape: Shape) -> TokenStream {
        let (scalar, rows, cols) = (self.scalar_type(), self.dim(shape.rows), self.dim(shape.cols));
        emit!(#scalar, #rows, #cols)
    }

    /// Zeros of a shape.
    pub(super) fn zeros(&self, shape: Shape) -> TokenStream {
        let (rt, sized) = (self.rt(), self.sized(shape));
        emit!(#rt::zeros::<#sized>())
    }

    /// A block of any size, a scalar included, as a reference to an array.
    pub(super) fn part(&mut self, id: Id) -> TokenStream {
        if self.cx.graph.shape(id).is_scalar() {
            let value = self.scalar(id).tokens;
            return emit!(&[[#value]]);
        }
        self.reference(id)
    }

    fn call_two(&mut self, name: &str, a: Id, b: Id) -> TokenStream {
        let (rt, name) = (self.rt(), ident(name));
        let (a, b) = (self.reference(a), self.reference(b));
        emit!(#rt::#name(#a, #b))
    }

    fn stack(&mut self, items: &[Id], rows: usize) -> TokenStream {
        let items: Vec<TokenStream> = items.iter().map(|&id| self.scalar(id).tokens).collect();
        let columns = items.chunks(rows.max(1)).map(|column| emit!([#(#column),*]));
        emit!([#(#columns),*])
    }

    /// A product, its transposed factors absorbed.
    fn product(&mut self, a: Id, b: Id) -> TokenStream {
        match self.product_parts(a, b) {
            (Some(name), arguments) => {
                let kernel = self.kernel(name);
                emit!(#kernel(#(#arguments),*))
            }
            (None, value) => emit!(#(#value)*),
        }
    }

    /// The kernel of a product and its arguments; for the solution of a linear system, its value.
    pub(super) fn product_parts(&mut self, a: Id, b: Id) -> (Option<&'static str>, Vec<TokenStream>) {
        let graph = self.cx.graph;
        if let Some(value) = self.solution(a, b) {
            return (None, vec![value]);
        }
        if let Some((d, x)) = graph.weighted_gram(a, b)
            && !self.variables.contains_key(&b)
        {
            return (Some("weighted_gram"), vec![self.reference(x), self.reference(d)]);
        }
        let (name, x, y) = match (graph.op(a), graph.op(b)) {
            (Op::Diagonal(v), _) => ("scale_rows", v, b),
            (_, Op::Diagonal(v)) => ("scale_columns", a, v),
            (Op::Transpose(x), _) if x == b => return (Some("gram"), vec![self.reference(x)]),
            (_, Op::Transpose(y)) if y == a => return (Some("gram_tr"), vec![self.reference(y)]),
            (Op::Transpose(x), Op::Transpose(y)) => ("tr_mul_tr", x, y),
            (Op::Transpose(x), _) => ("tr_mul", x, b),
            (_, Op::Transpose(y)) => ("mul_tr", a, y),
            _ => ("mul", a, b),
        };
        (Some(name), vec![self.reference(x), self.reference(y)])
    }

    /// Whether a product with A at the left is the solution of a linear system.
    pub(super) fn is_solution(&self, a: Id) -> bool {
        let inverse = if let Op::Transpose(x) = self.cx.graph.op(a) { x } else { a };
        self.solved.contains(&inverse)
    }

    /// A⁻¹ B or A⁻ᵀ B of an inverse that is never formed.
    fn solution(&mut self, a: Id, b: Id) -> Option<TokenStream> {
        let graph = self.cx.graph;
        let (inverse, transposed) = match graph.op(a) {
            Op::Transpose(x) if self.solved.contains(&x) => (x, true),
            _ if self.solved.contains(&a) => (a, false),
            _ => return None,
        };
        let b = self.reference(b);
        match graph.op(inverse) {
            Op::SymmetricInverse(x) => {
                let cholesky = self.cholesky(x);
                Some(emit!(#cholesky.solve(#b)))
            }
            Op::Inverse(x) => {
                let lu = self.lu(x);
                Some(if transposed { emit!(#lu.solve_transposed(#b)) } else { emit!(#lu.solve(#b)) })
            }
            _ => None,
        }
    }

    /// Σ Aᵢⱼ Bᵢⱼ
    pub fn dot(&mut self, a: Id, b: Id) -> TokenStream {
        if !self.is_inline(a) && !self.is_inline(b) {
            let (a, b, kernel) = (self.reference(a), self.reference(b), self.kernel("dot"));
            return emit!(#kernel(#a, #b));
        }
        self.fused("sum", &[a, b], |emitter| emitter.element_product(a, b))
    }

    /// The product of two elements.
    pub(super) fn element_product(&mut self, a: Id, b: Id) -> TokenStream {
        let (a, b) = (self.scalar(a), self.scalar(b));
        let (a, b) = (parenthesised(a), parenthesised(b));
        emit!(#a * #b)
    }

    /// Σ Aᵢⱼ
    pub fn total(&mut self, a: Id) -> TokenStream {
        if !self.is_inline(a) {
            let (a, kernel) = (self.reference(a), self.kernel("total"));
            return emit!(#kernel(#a));
        }
        self.fused("sum", &[a], |emitter| emitter.expression(a).tokens)
    }

    fn is_inline(&self, id: Id) -> bool {
        !self.variables.contains_key(&id) && self.cx.graph.op(id).is_elementwise()
    }

    /// An element-wise expression as one loop.
    fn elementwise(&mut self, id: Id) -> TokenStream {
        let graph = self.cx.graph;
        let rt = self.rt();
        match graph.op(id) {
            Op::Fill(s) => {
                let (s, sized) = (self.scalar(s).tokens, self.sized(graph.shape(id)));
                return emit!(#rt::fill::<#sized>(#s));
            }
            Op::Sum(terms) if self.has_blocks(&Op::Sum(terms.clone())) => return self.assembled(id, &terms),
            _ => {}
        }
        match self.operation(id) {
            Some((name, arguments)) => {
                let kernel = self.kernel(name);
                emit!(#kernel(#(#arguments),*))
            }
            None => self.fused("map", &[id], |emitter| emitter.expression(id).tokens),
        }
    }

    /// The kernel and the arguments of an expression of one operation.
    pub(super) fn operation(&mut self, id: Id) -> Option<(&'static str, Vec<TokenStream>)> {
        let graph = self.cx.graph;
        let whole = |e: &Self, x: Id| !e.is_inline(x);
        let (name, x, y) = match graph.op(id) {
            Op::Sum(terms) => match terms.iter().map(|&(c, x)| (c.get(), x)).collect::<Vec<_>>()[..] {
                [(-1.0, x)] if whole(self, x) => return Some(("neg", vec![self.reference(x)])),
                [(c, x)] if whole(self, x) => return Some(("scale", vec![self.literal(c).tokens, self.reference(x)])),
                [(c, x), (1.0, y)] | [(1.0, y), (c, x)] if self.is_outer(x) && whole(self, y) => {
                    let (u, v) = graph.outer(x)?;
                    let (y, c, u, v) = (self.reference(y), self.literal(c).tokens, self.reference(u), self.reference(v));
                    return Some(("add_outer_product", vec![y, c, u, v]));
                }
                [(1.0, x), (1.0, y)] => ("add", x, y),
                [(1.0, x), (-1.0, y)] | [(-1.0, y), (1.0, x)] => ("sub", x, y),
                _ => return None,
            },
            Op::Scale(s, x) | Op::Unit(x, s) if whole(self, x) => {
                return Some(("scale", vec![self.scalar(s).tokens, self.reference(x)]));
            }
            Op::Hadamard(x, y) => ("hadamard", x, y),
            _ => return None,
        };
        if whole(self, x) && whole(self, y) { Some((name, vec![self.reference(x), self.reference(y)])) } else { None }
    }

    /// Whether a node is a product u vᵀ of columns that has no variable.
    fn is_outer(&self, id: Id) -> bool {
        !self.variables.contains_key(&id) && self.cx.graph.outer(id).is_some()
    }

    /// A sum with blocks in it: the blocks are added in place.
    fn assembled(&mut self, id: Id, terms: &[(Number, Id)]) -> TokenStream {
        let graph = self.cx.graph;
        let terms: Vec<(f64, Id)> = terms.iter().map(|&(c, x)| (c.get(), x)).collect();
        let (rt, ty) = (self.rt(), self.array_type(graph.shape(id)));
        let is_block = |e: &Self, x: Id| matches!(graph.op(x), Op::Embed(..)) && !e.variables.contains_key(&x);
        let rest: Vec<(f64, Id)> = terms.iter().copied().filter(|&(_, x)| !is_block(self, x)).collect();
        let start = if rest.is_empty() { emit!(#rt::zeros()) } else { self.owned(graph.sum(&rest, graph.shape(id))) };
        let name = self.fresh_named("whole");
        let mut additions = Vec::new();
        for &(c, x) in &terms {
            if let (true, Op::Embed(part, i, j)) = (is_block(self, x), graph.op(x)) {
                let (i, j, part) = (self.index(i), self.index(j), self.part(part));
                let part = if c == 1.0 {
                    part
                } else {
                    let c = self.literal(c).tokens;
                    emit!(&#rt::scale(#c, #part))
                };
                additions.push(emit!(#rt::add_block(&mut #name, #i, #j, #part);));
            }
        }
        emit!({ let mut #name: #ty = #start; #(#additions)* #name })
    }
}

fn parenthesised(super::scalar::Expression { tokens, binding, .. }: super::scalar::Expression) -> TokenStream {
    if binding < super::scalar::Binding::Product { emit!((#tokens)) } else { tokens }
}
