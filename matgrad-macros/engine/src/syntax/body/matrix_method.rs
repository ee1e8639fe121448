//! Methods of matrices that take more than a line: blocks, powers, 3-vectors.

use syn::ExprMethodCall;

use super::{Constant, Read, Reader, Value, error};
use crate::graph::functions::Binary;
use crate::graph::op::{Factorisation, Id, Index, Relation};
use crate::graph::shape::{Dim, Shape};
use crate::graph::triangles::Part;
use crate::spaces::Ty;

fn s(id: Id) -> Read<Value> {
    Ok(Value::Scalar(id))
}

fn m(id: Id) -> Read<Value> {
    Ok(Value::Matrix(id))
}

impl Reader<'_> {
    /// T⁻¹ b or T⁻ᵀ b for a triangle of A, whose other elements are not read.
    pub(super) fn triangular_solve(&mut self, a: Id, call: &ExprMethodCall, part: Part, transposed: bool) -> Read<Value> {
        self.square(a, call, "a triangular system")?;
        let b = self.right_side(a, call)?;
        let triangle = self.graph.triangle(part, a);
        let inverse = self.graph.inverse(triangle);
        let inverse = if transposed { self.graph.transpose(inverse) } else { inverse };
        Ok(self.factorised(Value::Matrix(self.graph.product(inverse, b)), Factorisation::Lu, triangle))
    }

    pub(super) fn matrix_power(&mut self, a: Id, call: &ExprMethodCall) -> Read<Value> {
        self.square(a, call, "the power")?;
        let Value::Integer(k @ 0..=64) = self.expr(&call.args[0])? else {
            return error(&call.args[0], "the exponent of `pow` must be a literal from 0 to 64");
        };
        let mut power = self.graph.identity(self.graph.shape(a).rows);
        for _ in 0..k {
            power = self.graph.product(power, a);
        }
        m(power)
    }

    /// A block must lie inside its matrix, as far as this can be seen.
    pub(super) fn block_fits(&self, call: &ExprMethodCall, (i, j): (Index, Index), shape: Shape, whole: Shape) -> Read<()> {
        let fits = |at: Index, size: Dim, of: Dim| match (at, size, of) {
            (Index::Lit(at), Dim::Lit(size), Dim::Lit(of)) => at + size <= of,
            (_, Dim::Lit(size), Dim::Lit(of)) => size <= of,
            _ => true,
        };
        if fits(i, shape.rows, whole.rows) && fits(j, shape.cols, whole.cols) {
            return Ok(());
        }
        let (block, whole) = (self.graph.show_shape(shape), self.graph.show_shape(whole));
        error(call, format!("a {block} block does not fit there in a {whole} matrix"))
    }

    /// The dimensions of `::<R, C>`.
    pub(super) fn turbofish(&mut self, call: &ExprMethodCall, count: usize) -> Read<Vec<Dim>> {
        let written: Vec<_> = call.turbofish.iter().flat_map(|t| &t.args).collect();
        let mut reader = self.type_reader();
        let dims: Option<Vec<Dim>> = written.iter().map(|argument| reader.dim(argument)).collect();
        *self.graph.dims.borrow_mut() = reader.dims;
        match dims {
            Some(dims) if dims.len() == count => Ok(dims),
            _ => Err(syn::Error::new(
                call.method.span(),
                format!("write the size of the block, such as `.{}::<{}>(…)`", call.method, vec!["2"; count].join(", ")),
            )),
        }
    }

    pub(super) fn at(&self, a: Id, i: usize, j: usize) -> Id {
        self.graph.element(a, Index::Lit(i), Index::Lit(j))
    }

    pub(super) fn push(&mut self, a: Id, call: &ExprMethodCall) -> Read<Value> {
        let x = self.number(&call.args[0])?;
        let Some((n, 1)) = self.graph.shape(a).literal() else {
            return error(call, "`push` needs a column vector of literal length");
        };
        let items = (0..n).map(|k| self.at(a, k, 0)).chain([x]).collect();
        m(self.graph.stack(items, Shape::lit(n + 1, 1)))
    }

    pub(super) fn cross(&mut self, a: Id, call: &ExprMethodCall) -> Read<Value> {
        let b = self.like(a, call)?;
        let shape = self.graph.shape(a);
        if shape.len() != Some(3) {
            return error(call, format!("the cross product needs 3-vectors, but these are {}", self.show(a)));
        }
        let part = |v: Id, k: usize| if shape.cols == Dim::Lit(1) { self.at(v, k, 0) } else { self.at(v, 0, k) };
        let items = (0..3)
            .map(|k| {
                let (i, j) = ((k + 1) % 3, (k + 2) % 3);
                self.graph.sub(self.graph.hadamard(part(a, i), part(b, j)), self.graph.hadamard(part(a, j), part(b, i)))
            })
            .collect();
        m(self.graph.stack(items, shape))
    }

    pub(super) fn cross_matrix(&mut self, a: Id, call: &ExprMethodCall) -> Read<Value> {
        if self.graph.shape(a) != Shape::lit(3, 1) {
            return error(call, format!("`cross_matrix` needs a 3-vector, but this is {}", self.show(a)));
        }
        let [x, y, z] = [0, 1, 2].map(|k| self.at(a, k, 0));
        let n = |id| self.graph.times(-1.0, id);
        let o = self.graph.scalar(0.0);
        m(self.graph.stack(vec![o, z, n(y), n(z), o, x, y, n(x), o], Shape::lit(3, 3)))
    }

    /// a (1 − t) + b t
    pub(super) fn interpolated(&mut self, a: Id, call: &ExprMethodCall) -> Read<Value> {
        let b = self.like(a, call)?;
        let t = self.number(&call.args[1])?;
        let rest = self.graph.sub(self.graph.scalar(1.0), t);
        m(self.graph.add(self.graph.scale(rest, a), self.graph.scale(t, b)))
    }

    /// The angle between two matrices, 0 where one of them is 0, as nalgebra has it: but nalgebra's is an arc cosine, which
    /// has half of its digits near 0 and π, and no slope there. This is twice the angle between the diagonals of a rhombus,
    /// 2 atan2(‖|b| a − |a| b‖, ‖|b| a + |a| b‖).
    pub(super) fn angle(&mut self, a: Id, call: &ExprMethodCall) -> Read<Value> {
        let b = self.like(a, call)?;
        let g = &self.graph;
        let (length_a, length_b) = (g.norm(a), g.norm(b));
        let (p, q) = (g.scale(length_b, a), g.scale(length_a, b));
        let half = g.map2(Binary::ATAN2, g.norm(g.sub(p, q)), g.norm(g.add(p, q)));
        let zero = g.scalar(0.0);
        s(g.select(g.compare(Relation::Eq, g.hadamard(length_a, length_b), zero), zero, g.times(2.0, half)))
    }

    /// A matrix with a row and a column of the identity, a vector with a 0.
    pub(super) fn homogeneous_of(&mut self, a: Id, call: &ExprMethodCall) -> Read<Value> {
        let Some((rows, cols)) = self.graph.shape(a).literal().filter(|(rows, cols)| *cols == 1 || rows == cols) else {
            return error(call, "`to_homogeneous` needs a vector or a square matrix of literal dimensions");
        };
        let (zero, one) = (self.graph.scalar(0.0), self.graph.scalar(1.0));
        let column = |r: &Self, j: usize| (0..rows).map(|i| r.at(a, i, j)).collect::<Vec<Id>>();
        if cols == 1 && rows > 1 {
            let items = column(self, 0).into_iter().chain([zero]).collect();
            return m(self.graph.stack(items, Shape::lit(rows + 1, 1)));
        }
        let mut items: Vec<Id> = (0..cols).flat_map(|j| column(self, j).into_iter().chain([zero])).collect();
        items.extend((0..rows).map(|_| zero).chain([one]));
        m(self.graph.stack(items, Shape::lit(rows + 1, cols + 1)))
    }

    /// A matrix with a row or a column of one number more.
    pub(super) fn with_inserted(&mut self, a: Id, call: &ExprMethodCall, is_row: bool) -> Read<Value> {
        let (Some((rows, cols)), Value::Integer(k @ 0..)) = (self.graph.shape(a).literal(), self.expr(&call.args[0])?) else {
            return error(call, "this needs a matrix of literal dimensions and a literal place");
        };
        let (number, k) = (self.number(&call.args[1])?, k as usize);
        let (m_rows, m_cols) = if is_row { (rows + 1, cols) } else { (rows, cols + 1) };
        if k > if is_row { rows } else { cols } {
            return error(&call.args[0], "this place is outside the matrix");
        }
        let before = |at: usize| if at > k { at - 1 } else { at };
        let item = |r: &Self, i: usize, j: usize| match is_row {
            true if i == k => number,
            true => r.at(a, before(i), j),
            false if j == k => number,
            false => r.at(a, i, before(j)),
        };
        let items = (0..m_cols).flat_map(|j| (0..m_rows).map(move |i| (i, j))).map(|(i, j)| item(self, i, j)).collect();
        m(self.graph.stack(items, Shape::lit(m_rows, m_cols)))
    }

    /// A matrix over its norm.
    pub(super) fn normalized(&self, a: Id) -> Id {
        self.graph.quotient(a, self.graph.fill(self.graph.norm(a), self.graph.shape(a)))
    }

    /// `.xy()` and its kin.
    pub(super) fn swizzle(&self, a: Id, name: &str) -> Option<Value> {
        let letters: Option<Vec<usize>> = name.chars().map(|c| "xyzw".find(c)).collect();
        let letters = letters.filter(|l| (2..=4).contains(&l.len()))?;
        let (rows, 1) = self.graph.shape(a).literal()? else { return None };
        if letters.iter().any(|&k| k >= rows) {
            return None;
        }
        let shape = Shape::lit(letters.len(), 1);
        // x, xy, xyz are blocks; others pick elements.
        if letters.iter().enumerate().all(|(k, &l)| k == l) {
            return Some(Value::Matrix(self.graph.block(a, Index::Lit(0), Index::Lit(0), shape)));
        }
        Some(Value::Matrix(self.graph.stack(letters.iter().map(|&k| self.at(a, k, 0)).collect(), shape)))
    }
}

impl Reader<'_> {
    /// The first argument, of the receiver's shape.
    pub(super) fn like(&mut self, a: Id, call: &ExprMethodCall) -> Read<Id> {
        let shape = self.graph.shape(a);
        let ty = Ty::Matrix(shape);
        let b = self.expecting(Some(ty.clone()), |r| match r.expr(&call.args[0])? {
            // A constant beside a matrix has its shape.
            Value::Constant(constant @ Constant { ty: Some(Ty::Dynamic(..)), .. }) => match r.fixed(constant, shape) {
                Value::Matrix(id) => Ok(id),
                _ => r.unknown_shape(&call.args[0]),
            },
            Value::Constant(constant) => match r.inferred(constant, &ty, shape) {
                Value::Matrix(id) => Ok(id),
                _ => r.unknown_shape(&call.args[0]),
            },
            value => r.matrix_of(&value, &call.args[0]),
        })?;
        self.same_shape(call, &call.method.to_string(), a, b)?;
        Ok(b)
    }
}
