//! Elements, rows, columns and blocks, and what is put together of them.

use super::branches::{cases, on_diagonal};
use super::nodes::Nodes;
use super::normal::{self, Kind, product, scale, scaled};
use super::tree::{Fence, Math, Product, Sign, d, fenced, indexed, infix, name, transpose};
use super::turned::turned;
use crate::graph::op::{Id, Index, Op};
use crate::graph::shape::Dim;

impl Nodes<'_> {
    pub(super) fn index(&self, index: Index) -> Math {
        match index {
            Index::Lit(k) => Math::Number(k as f64),
            Index::Run(id) => self.at(id),
        }
    }

    /// eᵢ, the i-th column of I.
    pub(super) fn unit(&self, index: Index) -> Math {
        indexed(name(&self.unit), vec![self.index(index)])
    }

    /// A matrix of this node's shape that is 1 in one place and 0 in all others: `eᵢ`, `eⱼᵀ` or `eᵢ eⱼᵀ`.
    pub(super) fn unit_of(&self, id: Id, (i, j): (Index, Index)) -> Math {
        let shape = self.graph.shape(id);
        let (row, column) = (self.unit(i), transpose(self.unit(j)));
        match (shape.rows.literal(), shape.cols.literal()) {
            (_, Some(1)) => row,
            (Some(1), _) => column,
            _ => product(row, column),
        }
    }

    /// An array that is zero but for one item: of columns, which are the rows of a matrix, `eᵢ aᵀ`.
    pub(super) fn scattered(&self, a: Id, i: Index) -> Math {
        let (shape, item, unit) = (self.graph.shape(a), self.at(a), self.unit(i));
        match (shape.rows.literal(), shape.cols.literal()) {
            _ if shape.is_scalar() => scale(item, unit, Kind::Matrix),
            (_, Some(1)) => product(unit, turned(item)),
            (Some(1), _) => product(unit, item),
            _ => infix(Sign::Kronecker, unit, item),
        }
    }

    /// A matrix with another element, row or column: what is new there less what stood there is added.
    pub(super) fn replaced(&self, a: Id, b: Id, (i, j): (Index, Index)) -> Math {
        let (inner, outer) = (self.graph.shape(b), self.graph.shape(a));
        let minus = |old: Math, kind: Kind| normal::sum(vec![self.at(b), scaled(-1.0, old, kind)], kind);
        let added = |term: Math| normal::sum(vec![self.at(a), term], Kind::Matrix);
        let old = || self.block(b, a, (i, j));
        if inner.is_scalar() {
            return added(scale(minus(self.element(a, i, j), Kind::Scalar), self.unit_of(a, (i, j)), Kind::Matrix));
        }
        if inner.rows == outer.rows && inner.cols == Dim::Lit(1) {
            return added(product(minus(old(), Kind::Matrix), transpose(self.unit(j))));
        }
        if inner.cols == outer.cols && inner.rows == Dim::Lit(1) {
            return added(product(self.unit(i), minus(old(), Kind::Matrix)));
        }
        let becomes = infix(Sign::Becomes, old(), self.at(b));
        Math::Close(vec![self.at(a), fenced(Fence::Brackets, becomes)])
    }

    pub(super) fn element(&self, a: Id, i: Index, j: Index) -> Math {
        let is_whole = self.named.contains_key(&a) || self.graph.idiom(a).is_some();
        if let (Op::Sum(terms), false) = (self.graph.op(a), is_whole) {
            let filled = |x| self.graph.filled_with(x).map(Math::Number);
            let term = |&(c, x): &(_, Id)| {
                let c: crate::graph::op::Number = c;
                scaled(c.get(), filled(x).unwrap_or_else(|| self.element(x, i, j)), Kind::Scalar)
            };
            return normal::sum(terms.iter().map(term).collect(), Kind::Scalar);
        }
        if let Op::Differential(x) = self.graph.op(a) {
            return d(self.element(self.graph.varied(x), i, j));
        }
        let shape = self.graph.shape(a);
        let indices = match (shape.rows.literal(), shape.cols.literal()) {
            (_, Some(1)) => vec![self.index(i)],
            (Some(1), _) => vec![self.index(j)],
            _ => vec![self.index(i), self.index(j)],
        };
        match self.graph.op(a) {
            // Of what a loop carries the first index is that of a step.
            Op::Var(..) | Op::Out(..) | Op::At(..) if matches!(self.at(a), Math::Indexed(..)) && self.is_carried(a) => {
                Math::Indexed(Box::new(self.at(a)), indices)
            }
            _ => indexed(self.at(a), indices),
        }
    }

    /// Whether a node is what a loop carries at some step.
    fn is_carried(&self, a: Id) -> bool {
        match self.graph.op(a) {
            Op::At(trail, _) => matches!(self.graph.op(trail), Op::Trail(..)),
            op => matches!(op, Op::Var(..) | Op::Out(..)),
        }
    }

    pub(super) fn stack(&self, id: Id, items: &[Id]) -> Math {
        let Some((rows, cols)) = self.graph.shape(id).literal() else { return name("…") };
        let parts: Vec<(usize, Id)> = items.iter().copied().enumerate().filter(|&(_, item)| !self.graph.is_zero(item)).collect();
        // A long column with few elements.
        if cols == 1 && rows > 6 && parts.len() <= 2 {
            let term = |&(k, item): &(usize, Id)| scale(self.at(item), self.unit(Index::Lit(k)), Kind::Matrix);
            return normal::sum(parts.iter().map(term).collect(), Kind::Matrix);
        }
        if let Some((a, b)) = self.crossed(items) {
            return infix(Sign::Cross, self.at(a), self.at(b));
        }
        if let Some((c, arms)) = self.apart(items) {
            let [a, b] = arms.map(|elements| put_together(elements, rows, cols));
            return cases(vec![(a, self.at(c))], b);
        }
        put_together(self.all(items), rows, cols)
    }

    /// Some rows or columns of so many: one by its number, all by a colon, others by where they begin and end.
    fn range(&self, from: Index, count: Dim, all: Dim) -> Math {
        match (from, count) {
            (Index::Lit(0), _) if count == all => name(":"),
            (_, Dim::Lit(1)) => self.index(from),
            (Index::Lit(k), Dim::Lit(n)) => Math::Close(vec![Math::Number(k as f64), name(".."), Math::Number((k + n) as f64)]),
            _ => Math::Close(vec![self.index(from), name("..")]),
        }
    }

    /// `x[0..3]`, `A[:, j]`
    pub(super) fn block(&self, id: Id, a: Id, (i, j): (Index, Index)) -> Math {
        let (inner, outer) = (self.graph.shape(id), self.graph.shape(a));
        let (rows, cols) = (self.range(i, inner.rows, outer.rows), self.range(j, inner.cols, outer.cols));
        let places = match (outer.rows, outer.cols) {
            (_, Dim::Lit(1)) => vec![rows],
            (Dim::Lit(1), _) => vec![cols],
            _ => vec![rows, cols],
        };
        if let Op::Differential(x) = self.graph.op(a) {
            return d(indexed(self.at(self.graph.varied(x)), places));
        }
        indexed(self.at(a), places)
    }

    /// A matrix that is zero but in a block: `[A, 0; 0, 0]`.
    pub(super) fn embedded(&self, id: Id, a: Id, (i, j): (Index, Index)) -> Math {
        let (inner, outer) = (self.graph.shape(a), self.graph.shape(id));
        // Whether there is something before the block and behind it.
        let beside = |from: Index, count: Dim, all: Dim| match (from, count, all) {
            (Index::Lit(k), Dim::Lit(n), Dim::Lit(all)) => Some((k > 0, k + n < all)),
            (Index::Lit(0), _, _) if count == all => Some((false, false)),
            _ => None,
        };
        match (beside(i, inner.rows, outer.rows), beside(j, inner.cols, outer.cols)) {
            (Some((above, below)), Some((left, right))) => {
                let zeros = |is_there: bool| is_there.then_some(Math::Number(0.0));
                let width = 1 + usize::from(left) + usize::from(right);
                let row = zeros(left).into_iter().chain([self.at(a)]).chain(zeros(right)).collect::<Vec<_>>();
                let empty = |is_there: bool| is_there.then(|| vec![Math::Number(0.0); width]);
                Math::Matrix(empty(above).into_iter().chain([row]).chain(empty(below)).collect())
            }
            _ => {
                // A column at a place that is known when it runs: A eⱼᵀ.
                let column = inner.rows == outer.rows && inner.cols == Dim::Lit(1);
                let row = inner.cols == outer.cols && inner.rows == Dim::Lit(1);
                match (column, row) {
                    (true, _) => product(self.at(a), transpose(self.unit(j))),
                    (_, true) => product(self.unit(i), self.at(a)),
                    _ => {
                        let places = vec![self.range(i, inner.rows, outer.rows), self.range(j, inner.cols, outer.cols)];
                        let place = indexed(Math::Number(0.0), places);
                        let becomes = infix(Sign::Becomes, place, self.at(a));
                        fenced(Fence::Brackets, becomes)
                    }
                }
            }
        }
    }
}

/// Elements as a matrix, column by column, what they have in common in front.
fn put_together(mut elements: Vec<Math>, rows: usize, cols: usize) -> Math {
    let number = |a: &Math| match a {
        Math::Product(product) => product.number,
        _ => 1.0,
    };
    let first = number(&elements[0]);
    let common = if elements.iter().all(|a| number(a) == first) { first } else { 1.0 };
    if common != 1.0 {
        elements = elements.into_iter().map(|a| scaled(1.0 / common, a, Kind::Scalar)).collect();
    }
    if cols == 1
        && let Some((front, a, b)) = crossed(&elements)
    {
        return scale(front, scaled(common, infix(Sign::Cross, a, b), Kind::Matrix), Kind::Matrix);
    }
    let row = |i: usize| (0..cols).map(|j| elements[j * rows + i].clone()).collect();
    let all: Vec<Vec<Math>> = (0..rows).map(row).collect();
    scaled(common, on_diagonal(&all).unwrap_or(Math::Matrix(all)), Kind::Matrix)
}

/// What is in front of all of three elements, and the columns of which they are the cross product: (s (a₁ b₂ − a₂ b₁), …).
fn crossed(elements: &[Math]) -> Option<(Math, Math, Math)> {
    let taken = |element: &Math| -> Option<(Product, [Math; 4])> {
        let (front, difference) = match element {
            Math::Product(product) if product.factors.is_empty() && product.number == 1.0 => {
                let mut front = product.clone();
                let place = front.scalars.iter().position(|a| matches!(a, Math::Sum(_)))?;
                let difference = front.scalars.remove(place);
                (front, difference)
            }
            other => (Product::one(), other.clone()),
        };
        let Math::Sum(terms) = difference else { return None };
        let factors = |term: &Math, sign: f64| match term {
            Math::Product(Product { number, scalars, factors, under })
                if *number == sign && factors.is_empty() && under.is_empty() && scalars.len() == 2 =>
            {
                Some([scalars[0].clone(), scalars[1].clone()])
            }
            _ => None,
        };
        let [plus, minus] = &terms[..] else { return None };
        let ([a, b], [c, d]) = (factors(plus, 1.0)?, factors(minus, -1.0)?);
        Some((front, [a, b, c, d]))
    };
    let base = |a: &Math, k: usize| match a {
        Math::Indexed(base, of) if matches!(of[..], [Math::Number(n)] if n == k as f64) => Some((**base).clone()),
        _ => None,
    };
    let mut found: Option<(Product, Math, Math)> = None;
    for k in 0..3 {
        let (i, j) = ((k + 1) % 3, (k + 2) % 3);
        let (front, [p, q, r, s]) = taken(elements.get(k).filter(|_| elements.len() == 3)?)?;
        // aᵢ bⱼ − aⱼ bᵢ, the factors in any order.
        let (a, b) = match (base(&p, i), base(&q, j)) {
            (Some(a), Some(b)) => (a, b),
            _ => (base(&q, i)?, base(&p, j)?),
        };
        let is_minus = |x: &Math, y: &Math| base(x, j).as_ref() == Some(&a) && base(y, i).as_ref() == Some(&b);
        (is_minus(&r, &s) || is_minus(&s, &r)).then_some(())?;
        let all = (front, a, b);
        (*found.get_or_insert_with(|| all.clone()) == all).then_some(())?;
    }
    found.map(|(front, a, b)| (front.into_math(), a, b))
}
