//! Methods of matrices that take more than a line: blocks, powers, 3-vectors.

use syn::{Expr, ExprMethodCall};

use super::{Read, Reader, Value, error};
use crate::graph::op::{Factorisation, Id, Index};
use crate::graph::shape::{Dim, Shape};
use crate::graph::triangles::Part;

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

    /// A block at a place; no place means 0.
    pub(super) fn view<'e>(
        &mut self,
        a: Id,
        call: &ExprMethodCall,
        i: impl Into<Option<&'e Expr>>,
        j: impl Into<Option<&'e Expr>>,
        shape: Shape,
    ) -> Read<Value> {
        let place = |r: &mut Self, at: Option<&Expr>| at.map_or(Ok(Index::Lit(0)), |e| r.offset(e));
        let (i, j) = (place(self, i.into())?, place(self, j.into())?);
        let whole = self.graph.shape(a);
        self.block_fits(call, (i, j), shape, whole)?;
        m(self.graph.block(a, i, j, shape))
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
