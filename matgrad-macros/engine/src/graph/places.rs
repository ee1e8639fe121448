//! Constructors of elements, blocks and matrices written out element by element.

use super::build::SMALL;
use super::op::{Id, Index, Op};
use super::shape::{Dim, SCALAR, Shape};
use super::store::Graph;

impl Graph {
    /// The place of an element or a block that need not exist: its index, or how many elements there are, is only known at run time
    /// or where a const generic has a value.
    pub fn doubtful_place(&self, id: Id) -> Option<[Index; 2]> {
        let exists = |index: Index, dim: Dim| matches!((index, dim), (Index::Lit(k), Dim::Lit(n)) if k < n);
        match self.op(id) {
            Op::At(array, index) => {
                let length = self.shape(array).array?;
                (!exists(index, length)).then_some([index, index])
            }
            Op::Element(a, i, j) => {
                let shape = self.shape(a);
                (!exists(i, shape.rows) || !exists(j, shape.cols)).then_some([i, j])
            }
            // A block of literal indices was seen to fit.
            Op::Block(_, i, j) => (i.node().is_some() || j.node().is_some()).then_some([i, j]),
            _ => None,
        }
    }

    /// A[i, j]
    pub fn element(&self, a: Id, i: Index, j: Index) -> Id {
        let shape = self.shape(a);
        if shape.is_scalar() {
            return a;
        }
        if let Some(done) = self.linear_in(a, |x| self.element(x, i, j)).or_else(|| self.hoist(a, |a| self.element(a, i, j))) {
            return done;
        }
        if let Op::Block(b, k, l) = self.op(a)
            && let (Some(i), Some(j)) = (shift(k, i), shift(l, j))
        {
            return self.element(b, i, j);
        }
        match (self.op(a), i, j) {
            (Op::Fill(s), ..) => s,
            (Op::Transpose(b), ..) => self.element(b, j, i),
            (Op::Identity, Index::Lit(i), Index::Lit(j)) => self.scalar(if i == j { 1.0 } else { 0.0 }),
            (Op::Diagonal(_), Index::Lit(i), Index::Lit(j)) if i != j => self.scalar(0.0),
            (Op::CholeskyFactor(_), Index::Lit(i), Index::Lit(j)) if i < j => self.scalar(0.0),
            (Op::Diagonal(v), Index::Lit(i), Index::Lit(_)) => self.element(v, Index::Lit(i), Index::Lit(0)),
            (Op::Stack(items), Index::Lit(i), Index::Lit(j)) if shape.rows.literal().is_some() => {
                items[j * shape.rows.literal().unwrap_or(0) + i]
            }
            (Op::Replace(a, b, Index::Lit(k), Index::Lit(l)), Index::Lit(r), Index::Lit(c))
                if self.shape(b).literal().is_some() =>
            {
                match self.inside(b, r, c, k, l) {
                    Some((r, c)) => self.element(b, Index::Lit(r), Index::Lit(c)),
                    None => self.element(a, i, j),
                }
            }
            (Op::Embed(b, Index::Lit(k), Index::Lit(l)), Index::Lit(i), Index::Lit(j)) => match self.inside(b, i, j, k, l) {
                Some((i, j)) => self.element(b, Index::Lit(i), Index::Lit(j)),
                None => self.scalar(0.0),
            },
            // What was just written.
            (Op::Replace(_, b, k, l) | Op::Embed(b, k, l), ..) if (k, l) == (i, j) && self.shape(b).is_scalar() => b,
            // A sum that was put together from parts is taken apart again.
            (Op::Sum(terms), Index::Lit(_), Index::Lit(_)) if terms.iter().any(|&(_, x)| self.is_placed(x)) => {
                let terms: Vec<(f64, Id)> = terms.iter().map(|&(c, x)| (c.get(), self.element(x, i, j))).collect();
                self.sum(&terms, SCALAR)
            }
            _ => self.intern(Op::Element(a, i, j), SCALAR),
        }
    }

    /// Whether a matrix consists of a part at a known place.
    fn is_placed(&self, a: Id) -> bool {
        matches!(self.op(self.scaled(a).rest), Op::Embed(_, Index::Lit(_), Index::Lit(_)))
    }

    /// The place of (i, j) in a block that stands at (k, l).
    fn inside(&self, block: Id, i: usize, j: usize, k: usize, l: usize) -> Option<(usize, usize)> {
        let (rows, cols) = self.shape(block).literal()?;
        (i >= k && i < k + rows && j >= l && j < l + cols).then(|| (i - k, j - l))
    }

    /// The block of a shape at (i, j).
    pub fn block(&self, a: Id, i: Index, j: Index, shape: Shape) -> Id {
        if shape == self.shape(a) {
            return a;
        }
        if shape.is_scalar() {
            return self.element(a, i, j);
        }
        if let Some(done) =
            self.linear_in(a, |x| self.block(x, i, j, shape)).or_else(|| self.hoist(a, |a| self.block(a, i, j, shape)))
        {
            return done;
        }
        if let Some(done) = self.block_of_parts(a, i, j, shape) {
            return done;
        }
        match (self.op(a), i, j, shape.literal()) {
            (Op::Fill(s), ..) => self.fill(s, shape),
            (Op::Transpose(b), ..) => self.transpose(self.block(b, j, i, shape.t())),
            (Op::Block(b, k, l), ..) => match (shift(k, i), shift(l, j)) {
                (Some(i), Some(j)) => self.block(b, i, j, shape),
                _ => self.intern(Op::Block(a, i, j), shape),
            },
            (Op::Embed(b, k, l), ..) if (k, l) == (i, j) && self.shape(b) == shape => b,
            (Op::Stack(_), Index::Lit(i), Index::Lit(j), Some((rows, cols))) => {
                let at = |r: usize, c: usize| self.element(a, Index::Lit(i + r), Index::Lit(j + c));
                self.stack((0..cols).flat_map(|c| (0..rows).map(move |r| (r, c))).map(|(r, c)| at(r, c)).collect(), shape)
            }
            _ => self.intern(Op::Block(a, i, j), shape),
        }
    }

    /// A block of what is put together from parts at known places: of the part that it lies in, or zeros beside it.
    fn block_of_parts(&self, a: Id, i: Index, j: Index, shape: Shape) -> Option<Id> {
        match self.op(a) {
            Op::Embed(b, k, l) => {
                let part = self.shape(b);
                match (offset(i, shape.rows, k, part.rows), offset(j, shape.cols, l, part.cols)) {
                    (Some(Offset::Apart), _) | (_, Some(Offset::Apart)) => Some(self.zeros(shape)),
                    (Some(Offset::Within(i)), Some(Offset::Within(j))) => {
                        Some(self.block(b, Index::Lit(i), Index::Lit(j), shape))
                    }
                    _ => None,
                }
            }
            Op::Sum(terms) if terms.iter().any(|&(_, x)| self.is_placed(x)) => matches!((i, j), (Index::Lit(_), Index::Lit(_)))
                .then(|| {
                    let terms: Vec<(f64, Id)> = terms.iter().map(|&(c, x)| (c.get(), self.block(x, i, j, shape))).collect();
                    self.sum(&terms, shape)
                }),
            _ => None,
        }
    }

    /// Zeros of a shape with a block at (i, j).
    pub fn embed(&self, a: Id, i: Index, j: Index, shape: Shape) -> Id {
        if shape == self.shape(a) {
            return a;
        }
        if self.is_zero(a) {
            return self.zeros(shape);
        }
        if let Some(done) =
            self.linear_in(a, |x| self.embed(x, i, j, shape)).or_else(|| self.hoist(a, |a| self.embed(a, i, j, shape)))
        {
            return done;
        }
        if let Op::Embed(b, k, l) = self.op(a)
            && let (Some(i), Some(j)) = (shift(k, i), shift(l, j))
        {
            return self.embed(b, i, j, shape);
        }
        if let (true, Index::Lit(i), Index::Lit(j), Some((rows, cols))) = (self.shape(a).is_scalar(), i, j, shape.literal())
            && rows * cols <= SMALL
        {
            let zero = self.scalar(0.0);
            return self.stack((0..rows * cols).map(|k| if k == j * rows + i { a } else { zero }).collect(), shape);
        }
        self.intern(Op::Embed(a, i, j), shape)
    }

    /// A with its block at (i, j) replaced by B.
    pub fn replace(&self, a: Id, b: Id, i: Index, j: Index) -> Id {
        let (shape, part) = (self.shape(a), self.shape(b));
        if shape == part {
            return b;
        }
        if self.is_zero(a) && !self.op_is_stackable(b, i, j, shape) {
            return self.embed(b, i, j, shape);
        }
        if let (Index::Lit(i), Index::Lit(j), Some((rows, cols)), Some(_)) = (i, j, shape.literal(), part.literal())
            && self.op_is_stackable(b, Index::Lit(i), Index::Lit(j), shape)
            && matches!(self.op(a), Op::Stack(_) | Op::Fill(_) | Op::Identity)
        {
            let at = |r: usize, c: usize| match self.inside(b, r, c, i, j) {
                Some((r, c)) => self.element(b, Index::Lit(r), Index::Lit(c)),
                None => self.element(a, Index::Lit(r), Index::Lit(c)),
            };
            return self.stack((0..cols).flat_map(|c| (0..rows).map(move |r| (r, c))).map(|(r, c)| at(r, c)).collect(), shape);
        }
        // What stands there already.
        match self.op(b) {
            Op::Element(c, k, l) | Op::Block(c, k, l) if (c, k, l) == (a, i, j) => return a,
            _ => {}
        }
        // A place may exist in one arm of a branch only.
        if self.is_zero(b)
            && let Some(done) = self.hoist(a, |a| self.replace(a, b, i, j))
        {
            return done;
        }
        self.intern(Op::Replace(a, b, i, j), shape)
    }

    /// What is added where zeros were written is written there.
    pub(super) fn gather_places(&self, terms: &mut Vec<(f64, Id)>, shape: Shape) {
        let cleared = |&(c, id): &(f64, Id)| match self.op(id) {
            Op::Replace(a, b, i, j) if c == 1.0 && self.is_zero(b) => Some((a, self.shape(b), i, j)),
            _ => None,
        };
        let Some((place, (a, part, i, j))) = terms.iter().enumerate().find_map(|(k, term)| Some((k, cleared(term)?))) else {
            return;
        };
        let put = |id: Id| match self.op(id) {
            Op::Embed(b, k, l) if (k, l) == (i, j) && self.shape(b) == part => Some(b),
            _ => None,
        };
        let put_there = |&(c, id): &(f64, Id)| match self.op(id) {
            Op::Scale(s, inner) => Some((c, self.scale(s, put(inner)?))),
            _ => Some((c, put(id)?)),
        };
        let parts: Vec<(f64, Id)> = terms.iter().filter_map(put_there).collect();
        if !parts.is_empty() {
            terms[place].1 = self.replace(a, self.sum(&parts, part), i, j);
            terms.retain(|term| put_there(term).is_none());
            debug_assert!(terms.iter().all(|&(_, id)| self.shape(id) == shape));
        }
    }

    /// Whether writing a block is best seen as writing its elements one by one.
    fn op_is_stackable(&self, b: Id, i: Index, j: Index, shape: Shape) -> bool {
        let small = shape.len().is_some_and(|n| n <= 256);
        let literal = matches!((i, j), (Index::Lit(_), Index::Lit(_)));
        small && literal && (self.shape(b).is_scalar() || matches!(self.op(b), Op::Stack(_) | Op::Fill(_) | Op::Identity))
    }

    /// A, held constant.
    pub fn held(&self, a: Id) -> Id {
        if self.is_active(a) { self.intern(Op::Held(a), self.shape(a)) } else { a }
    }

    /// A, into whose arms no operator is moved.
    pub fn settled(&self, a: Id) -> Id {
        self.intern(Op::Settled(a), self.shape(a))
    }

    /// The matrix with these scalars in column-major order.
    pub fn stack(&self, items: Vec<Id>, shape: Shape) -> Id {
        if shape.is_scalar() {
            return items[0];
        }
        if let Some(&first) = items.first()
            && items.iter().all(|&item| item == first)
        {
            return self.fill(first, shape);
        }
        // The elements of one matrix in their own order are that matrix.
        if let Some(source) = self.source_of(&items, shape) {
            return source;
        }
        self.intern(Op::Stack(items), shape)
    }

    fn source_of(&self, items: &[Id], shape: Shape) -> Option<Id> {
        let Op::Element(source, ..) = self.op(*items.first()?) else { return None };
        let rows = shape.rows.literal()?;
        let in_order = items
            .iter()
            .enumerate()
            .all(|(k, &item)| self.op(item) == Op::Element(source, Index::Lit(k % rows), Index::Lit(k / rows)));
        (in_order && self.shape(source) == shape).then_some(source)
    }
}

fn shift(start: Index, offset: Index) -> Option<Index> {
    match (start, offset) {
        (Index::Lit(a), Index::Lit(b)) => Some(Index::Lit(a + b)),
        (Index::Lit(0), index) | (index, Index::Lit(0)) => Some(index),
        _ => None,
    }
}

/// Where a range lies in another one.
enum Offset {
    /// Within, so far from its start.
    Within(usize),
    /// Beside it.
    Apart,
}

/// Where the range of a length at `i` lies in the one of another length at `k`, if that is known.
fn offset(i: Index, length: Dim, k: Index, whole: Dim) -> Option<Offset> {
    let (Index::Lit(i), Index::Lit(k)) = (i, k) else { return None };
    if (i, length) == (k, whole) {
        return Some(Offset::Within(0));
    }
    let (length, whole) = (length.literal()?, whole.literal()?);
    if i >= k && i + length <= k + whole {
        return Some(Offset::Within(i - k));
    }
    (i + length <= k || k + whole <= i).then_some(Offset::Apart)
}
