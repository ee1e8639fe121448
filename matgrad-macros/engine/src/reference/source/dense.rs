//! Dense matrices of scalars, and what linear algebra programs use.

use std::rc::Rc;

use super::number::Number;

/// A matrix, column by column.
#[derive(Clone, Debug)]
pub struct Dense<N> {
    /// Its rows.
    pub rows: usize,
    /// Its columns.
    pub cols: usize,
    /// Its elements, shared until one is changed.
    pub data: Rc<Vec<N>>,
}

impl<N: Number> Dense<N> {
    /// The matrix of these elements, column by column.
    pub fn new(rows: usize, cols: usize, data: Vec<N>) -> Dense<N> {
        assert_eq!(rows * cols, data.len(), "as many elements as places");
        Dense { rows, cols, data: Rc::new(data) }
    }

    /// The matrix of a function of row and column.
    pub fn of(rows: usize, cols: usize, mut f: impl FnMut(usize, usize) -> N) -> Dense<N> {
        let data = (0..cols).flat_map(|j| (0..rows).map(move |i| (i, j))).map(|(i, j)| f(i, j)).collect();
        Dense::new(rows, cols, data)
    }

    /// A multiple of the identity, also a rectangular one.
    pub fn identity(rows: usize, cols: usize, on: &N) -> Dense<N> {
        Dense::of(rows, cols, |i, j| if i == j { on.clone() } else { N::constant(0.0) })
    }

    /// The element at a place.
    pub fn at(&self, i: usize, j: usize) -> &N {
        assert!(i < self.rows && j < self.cols, "inside the matrix");
        &self.data[j * self.rows + i]
    }

    /// A block.
    pub fn block(&self, i: usize, j: usize, rows: usize, cols: usize) -> Dense<N> {
        Dense::of(rows, cols, |r, c| self.at(i + r, j + c).clone())
    }

    /// The matrix with a block replaced.
    pub fn set_block(&mut self, i: usize, j: usize, part: &Dense<N>) {
        let rows = self.rows;
        let data = Rc::make_mut(&mut self.data);
        for c in 0..part.cols {
            for r in 0..part.rows {
                data[(j + c) * rows + i + r] = part.at(r, c).clone();
            }
        }
    }

    /// Element by element.
    pub fn map(&self, f: impl FnMut(&N) -> N) -> Dense<N> {
        Dense::new(self.rows, self.cols, self.data.iter().map(f).collect())
    }

    /// Element by element with another; `None` if their shapes differ.
    pub fn zip(&self, other: &Dense<N>, mut f: impl FnMut(&N, &N) -> N) -> Option<Dense<N>> {
        let alike = (self.rows, self.cols) == (other.rows, other.cols);
        let pairs = self.data.iter().zip(&*other.data);
        alike.then(|| Dense::new(self.rows, self.cols, pairs.map(|(a, b)| f(a, b)).collect()))
    }

    /// The transpose.
    pub fn transpose(&self) -> Dense<N> {
        Dense::of(self.cols, self.rows, |i, j| self.at(j, i).clone())
    }

    /// The product; `None` if the inner dimensions differ.
    pub fn product(&self, other: &Dense<N>) -> Option<Dense<N>> {
        let term = |i: usize, j: usize| sum((0..self.cols).map(|k| self.at(i, k).times(other.at(k, j))));
        (self.cols == other.rows).then(|| Dense::of(self.rows, other.cols, term))
    }

    /// The Kronecker product.
    pub fn kronecker(&self, other: &Dense<N>) -> Dense<N> {
        let (p, q) = (other.rows, other.cols);
        Dense::of(self.rows * p, self.cols * q, |i, j| self.at(i / p, j / q).times(other.at(i % p, j % q)))
    }

    /// The sum of the elements.
    pub fn total(&self) -> N {
        sum(self.data.iter().cloned())
    }

    /// The sum of the products of elements.
    pub fn dot(&self, other: &Dense<N>) -> Option<N> {
        self.zip(other, N::times).map(|products| products.total())
    }

    /// The sum of the diagonal.
    pub fn trace(&self) -> N {
        sum((0..self.rows.min(self.cols)).map(|k| self.at(k, k).clone()))
    }

    /// The determinant, by expansion along the first column, which is smooth for singular matrices too.
    pub fn determinant(&self) -> N {
        if self.rows == 0 {
            return N::constant(1.0);
        }
        let minor = |k: usize| {
            let rows = self.rows - 1;
            Dense::of(rows, rows, |i, j| self.at(i + usize::from(i >= k), j + 1).clone()).determinant()
        };
        sum((0..self.rows).map(|k| self.at(k, 0).times(&minor(k)).scaled(if k % 2 == 0 { 1.0 } else { -1.0 })))
    }

    /// `X` with `self X = right`, by elimination with the largest pivots; `None` where a pivot is 0.
    pub fn solve(&self, right: &Dense<N>) -> Option<Dense<N>> {
        let n = self.rows;
        let mut rows: Vec<Vec<N>> = (0..n)
            .map(|i| {
                let own = (0..n).map(|j| self.at(i, j).clone());
                own.chain((0..right.cols).map(|j| right.at(i, j).clone())).collect()
            })
            .collect();
        for k in 0..n {
            let size = |i: &usize| rows[*i][k].value().abs();
            let largest = (k..n).max_by(|a, b| size(a).total_cmp(&size(b))).unwrap_or(k);
            if rows[largest][k].value() == 0.0 {
                return None;
            }
            rows.swap(k, largest);
            let pivot = rows[k].clone();
            for (i, row) in rows.iter_mut().enumerate() {
                if i != k {
                    let factor = row[k].over(&pivot[k]);
                    for (x, p) in row.iter_mut().zip(&pivot).skip(k) {
                        *x = x.minus(&factor.times(p));
                    }
                }
            }
        }
        Some(Dense::of(n, right.cols, |i, j| rows[i][n + j].over(&rows[i][i])))
    }

    /// The exponential of a square matrix by its series, of A/2ᵏ, squared k times.
    pub fn exponential(&self) -> Dense<N> {
        let size: f64 = self.data.iter().map(|x| x.value().abs()).sum();
        let squarings = (0..60).find(|&k| size <= 0.5 * f64::from(2u32).powi(k)).unwrap_or(60);
        let a = self.map(|x| x.scaled(1.0 / f64::from(2u32).powi(squarings)));
        let n = self.rows;
        let identity = Dense::identity(n, n, &N::constant(1.0));
        let product = |a: &Dense<N>, b: &Dense<N>| Dense::of(n, n, |i, j| sum((0..n).map(|k| a.at(i, k).times(b.at(k, j)))));
        // Horner's scheme: I + A (I + A/2 (I + A/3 (…))).
        let series = (1..=18).rev().fold(identity.clone(), |inner, k| {
            let term = product(&a, &inner);
            Dense::of(n, n, |i, j| term.at(i, j).scaled(1.0 / f64::from(k)).plus(identity.at(i, j)))
        });
        (0..squarings).fold(series, |x, _| product(&x, &x))
    }

    /// The lower or the upper triangle with the diagonal.
    pub fn triangle(&self, lower: bool) -> Dense<N> {
        let is_kept = |i: usize, j: usize| if lower { i >= j } else { i <= j };
        Dense::of(self.rows, self.cols, |i, j| if is_kept(i, j) { self.at(i, j).clone() } else { N::constant(0.0) })
    }

    /// The lower factor L of A = L Lᵀ, from the lower triangle.
    pub fn cholesky_factor(&self) -> Option<Dense<N>> {
        let n = self.rows;
        let mut l = Dense::of(n, n, |_, _| N::constant(0.0));
        for j in 0..n {
            for i in j..n {
                let rest = (0..j).fold(self.at(i, j).clone(), |rest, k| rest.minus(&l.at(i, k).times(l.at(j, k))));
                let x = if i == j { rest.unary("sqrt")? } else { rest.over(l.at(j, j)) };
                Rc::make_mut(&mut l.data)[j * n + i] = x;
            }
        }
        Some(l)
    }

    /// Whether the lower triangle is that of a positive definite matrix.
    pub fn is_positive_definite(&self) -> bool {
        let n = self.rows;
        let mut l = vec![vec![0.0; n]; n];
        for j in 0..n {
            for i in j..n {
                let rest: f64 = (0..j).map(|k| l[i][k] * l[j][k]).sum();
                let value = self.at(i, j).value() - rest;
                if i == j && (value.is_nan() || value <= 0.0) {
                    return false;
                }
                l[i][j] = if i == j { value.sqrt() } else { value / l[j][j] };
            }
        }
        true
    }
}

/// The sum of scalars, from the first on.
pub fn sum<N: Number>(terms: impl Iterator<Item = N>) -> N {
    terms.reduce(|a, b| a.plus(&b)).unwrap_or_else(|| N::constant(0.0))
}
