//! Where large matrices live: each is computed in a buffer, which the next one takes over once nothing
//! needs it any more. So the stack holds no more of them than are alive at once, and the borrow checker
//! sees to it that none is overwritten too early.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, TokenStream, TokenTree};

use super::emit::Emitter;
use crate::graph::op::{Id, Op};
use crate::graph::shape::Shape;
use crate::graph::store::Graph;

/// A matrix of so many elements is computed in a buffer.
const LARGE: usize = 64;

/// A statement of a block.
pub enum Statement {
    /// Written out.
    Done(TokenStream),
    /// The `let` of a variable, of a type where the value alone does not fix it.
    Let(Ident, Option<TokenStream>, TokenStream),
    /// A matrix, still without its buffer.
    Stored(Stored),
}

/// A matrix to be computed in a buffer.
pub struct Stored {
    /// The variable that borrows it.
    name: Ident,
    /// Its shape.
    shape: Shape,
    /// How it is computed there.
    filling: Filling,
}

/// How a matrix is computed, still without the place that it is written to.
pub enum Filling {
    /// Its value is moved there.
    Moved(TokenStream),
    /// A kernel writes it there: its path, and its arguments but for the place, which comes last.
    Kernel(TokenStream, Vec<TokenStream>),
    /// Statements add it up there, through a variable of this type, once the place holds zeros: what clears it, and they.
    Added(Ident, TokenStream, TokenStream, TokenStream),
}

impl Filling {
    /// The statement that writes to a place, which is a `&mut`.
    pub fn at(&self, place: &TokenStream) -> TokenStream {
        match self {
            Filling::Added(name, ty, clear, statements) => emit!({ let #name: &mut #ty = #place; #clear #statements }),
            other => other.at_zeros(place),
        }
    }

    /// The same where the place holds zeros.
    pub fn at_zeros(&self, place: &TokenStream) -> TokenStream {
        match self {
            Filling::Moved(value) => emit!(*#place = #value;),
            Filling::Kernel(path, arguments) => emit!(#path(#(#arguments,)* #place);),
            Filling::Added(name, ty, _, statements) => emit!({ let #name: &mut #ty = #place; #statements }),
        }
    }
}

impl From<TokenStream> for Statement {
    fn from(tokens: TokenStream) -> Statement {
        Statement::Done(tokens)
    }
}

impl Emitter<'_> {
    /// Computes a large matrix in a buffer; `false` if it is small or its kernel can't.
    pub(super) fn stored(&mut self, id: Id) -> bool {
        let shape = self.cx.graph.shape(id);
        if !is_large(shape) || !self.writes_in_place(id) {
            return false;
        }
        let filling = self.store(id);
        let name = self.fresh(id);
        self.statements.push(Statement::Stored(Stored { name: name.clone(), shape, filling }));
        self.variables.insert(id, name);
        self.borrowed.insert(id);
        true
    }

    /// Whether a matrix can be computed in the place that it is written to.
    pub(super) fn writes_in_place(&self, id: Id) -> bool {
        let graph = self.cx.graph;
        if self.variables.contains_key(&id) || graph.shape(id).array.is_some() {
            return false;
        }
        match graph.op(id) {
            Op::Structured(..) | Op::Transpose(_) => true,
            Op::Fill(_) => false,
            Op::Select(c, ..) => !graph.shape(c).is_scalar(),
            Op::Product(a, _) => !self.is_solution(a),
            op => op.is_elementwise() && !self.has_blocks(&op),
        }
    }

    /// A matrix whose kernel builds it where it is returned.
    pub(super) fn built(&mut self, id: Id) -> TokenStream {
        let scaled = ScaledProduct::of(self.cx.graph, id).map(|scaled| scaled.moved_inside(self.cx.graph));
        self.output(scaled.unwrap_or(id))
    }

    /// How a matrix is written to a place, computed there where its kernel can.
    pub(super) fn store(&mut self, id: Id) -> Filling {
        let graph = self.cx.graph;
        if let Some(scaled) = ScaledProduct::of(graph, id).filter(|scaled| !self.variables.contains_key(&scaled.product)) {
            return self.store(scaled.moved_inside(graph));
        }
        if !self.writes_in_place(id) {
            return Filling::Moved(self.owned(id));
        }
        match graph.op(id) {
            Op::Structured(terms, from, _) => self.structured_in(&terms, from, graph.shape(id)),
            Op::Transpose(a) => Filling::Kernel(self.kernel("transpose_into"), vec![self.reference(a)]),
            Op::Product(a, b) => match self.product_parts(a, b) {
                (Some(name), arguments) => Filling::Kernel(self.kernel(&format!("{name}_into")), arguments),
                (None, value) => Filling::Moved(value.into_iter().collect()),
            },
            _ => match self.operation(id) {
                Some((name, arguments)) => Filling::Kernel(self.kernel(&format!("{name}_into")), arguments),
                None => {
                    let (inputs, closure) = self.fused_parts(&[id], |emitter| emitter.expression(id).tokens);
                    Filling::Kernel(self.kernel("map_into"), vec![inputs, closure])
                }
            },
        }
    }

    /// The tokens of a block whose last expressions are `ends`.
    pub(super) fn finished(&mut self, statements: Vec<Statement>, ends: &[TokenStream]) -> TokenStream {
        let mut last: BTreeMap<String, usize> = BTreeMap::new();
        for (k, statement) in statements.iter().enumerate() {
            let used = match statement {
                Statement::Done(tokens) | Statement::Let(_, _, tokens) => names(tokens),
                Statement::Stored(stored) => names(&stored.filling.at(&emit!())),
            };
            last.extend(used.into_iter().map(|name| (name, k)));
        }
        last.extend(ends.iter().flat_map(names).map(|name| (name, usize::MAX)));

        let mut lets = Lets::default();
        let is_deep = statements.iter().filter(|statement| !matches!(statement, Statement::Done(_))).count() > DEEP;
        let mut written = Vec::new();
        let mut free: BTreeMap<Shape, Vec<Ident>> = BTreeMap::new();
        // The buffers in use, by the last statement that needs them.
        let mut used: Vec<(usize, Shape, Ident)> = Vec::new();
        for (k, statement) in statements.into_iter().enumerate() {
            match statement {
                Statement::Done(tokens) => written.push(tokens),
                Statement::Let(name, ty, value) => lets.write(&mut written, is_deep, name, ty, value),
                Statement::Stored(Stored { name, shape, filling }) => {
                    let before = free.entry(shape).or_default().pop();
                    let is_new = before.is_none();
                    let buffer = before.unwrap_or_else(|| {
                        self.buffers += 1;
                        let buffer = self.fresh_named(&format!("m{}", self.buffers));
                        let zeros = self.zeros(shape);
                        written.push(emit!(let mut #buffer = #zeros;));
                        buffer
                    });
                    let place = emit!(&mut #buffer);
                    written.push(if is_new { filling.at_zeros(&place) } else { filling.at(&place) });
                    let until = last.get(&name.to_string()).copied().unwrap_or(k);
                    lets.write(&mut written, is_deep, name, None, emit!(&#buffer));
                    used.push((until, shape, buffer));
                }
            }
            for (_, shape, buffer) in used.extract_if(.., |(until, ..)| *until <= k) {
                free.entry(shape).or_default().push(buffer);
            }
        }
        lets.declare(&mut written);
        emit!(#(#written)*)
    }
}

/// Whether a matrix is computed in a buffer.
pub fn is_large(shape: Shape) -> bool {
    shape.len().is_some_and(|len| len >= LARGE)
}

/// c A B, of which one factor is smaller than the product by far.
pub struct ScaledProduct {
    factor: Id,
    /// A B
    pub product: Id,
    factors: [Id; 2],
    /// The factor that is scaled with less work than the product.
    smaller: Id,
}

impl ScaledProduct {
    /// A node as such a product.
    pub fn of(graph: &Graph, id: Id) -> Option<ScaledProduct> {
        let (factor, product) = match graph.op(id) {
            Op::Sum(terms) if terms.len() == 1 => (graph.scalar(terms[0].0.get()), terms[0].1),
            Op::Scale(s, product) => (s, product),
            _ => return None,
        };
        let Op::Product(a, b) = graph.op(product) else { return None };
        let size = |id: Id| graph.shape(id).len().unwrap_or(usize::MAX / 4);
        let is_special = |a: Id| matches!(graph.op(a), Op::Inverse(_) | Op::SymmetricInverse(_) | Op::Diagonal(_));
        // The kernels take transposed factors as they are, but not what is made of them.
        let is_scaled = |x: &Id| 2 * size(*x) <= size(product) && !matches!(graph.op(*x), Op::Transpose(_));
        let smaller = [a, b].into_iter().filter(is_scaled).min_by_key(|&x| size(x))?;
        let is_plain = !is_special(a) && !is_special(b) && !graph.is_symmetric(product);
        is_plain.then_some(ScaledProduct { factor, product, factors: [a, b], smaller })
    }

    /// (c A) B or A (c B).
    fn moved_inside(&self, graph: &Graph) -> Id {
        let [a, b] = self.factors.map(|x| if x == self.smaller { graph.scale(self.factor, x) } else { x });
        // The constructor would take the factor out again.
        graph.intern(Op::Product(a, b), graph.shape(self.product))
    }
}

/// A block of more variables than this declares many of them by one `let` each: every `let` is a scope in the one before it,
/// and rustc has no stack for thousands.
const DEEP: usize = 256;

/// So many variables are declared together.
const TOGETHER: usize = 64;

/// Variables that are declared before the first of them is computed.
#[derive(Default)]
struct Lets {
    /// Where the declaration belongs.
    at: usize,
    names: Vec<Ident>,
    types: Vec<TokenStream>,
}

impl Lets {
    /// Writes a variable: as a `let` of its own, or, where the block `is_deep`, as an assignment.
    fn write(&mut self, written: &mut Vec<TokenStream>, is_deep: bool, name: Ident, ty: Option<TokenStream>, value: TokenStream) {
        if !is_deep {
            let ty = ty.map(|ty| emit!(: #ty));
            written.push(emit!(let #name #ty = #value;));
            return;
        }
        if self.names.is_empty() {
            self.at = written.len();
            written.push(emit!());
        }
        written.push(emit!(#name = #value;));
        self.names.push(name);
        self.types.push(ty.unwrap_or_else(|| emit!(_)));
        if self.names.len() == TOGETHER {
            self.declare(written);
        }
    }

    /// Writes the declaration of the variables so far.
    fn declare(&mut self, written: &mut [TokenStream]) {
        let (names, types) = (std::mem::take(&mut self.names), std::mem::take(&mut self.types));
        if let (false, Some(place)) = (names.is_empty(), written.get_mut(self.at)) {
            *place = emit!(let (#(#names,)*): (#(#types,)*););
        }
    }
}

/// The names in some tokens.
fn names(tokens: &TokenStream) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for token in tokens.clone() {
        match token {
            TokenTree::Ident(ident) => {
                found.insert(ident.to_string());
            }
            TokenTree::Group(group) => found.extend(names(&group.stream())),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
    found
}
