//! Methods of matrices and of their factorisations.

use std::rc::Rc;

use super::blocks::block_of;
use super::dense::{Dense, sum};
use super::iterator::Iter;
use super::machine::Machine;
use super::number::Number;
use super::value::{Eval, Value, panics, unknown};

impl<N: Number> Machine<N> {
    /// A method of a matrix.
    pub fn method_of_matrix(&mut self, name: &str, m: &Dense<N>, arguments: &[Value<N>], dims: &[usize]) -> Eval<N> {
        let name = name.strip_prefix("simd_").unwrap_or(name);
        if let Some((i, j, rows, cols)) = block_of(name, m, arguments, dims)? {
            return Ok(Value::Matrix(m.block(i, j, rows, cols)));
        }
        let value = match arguments {
            [] => self.plain_method(name, m)?,
            [Value::Matrix(b)] => self.method_with_matrix(name, m, b)?,
            [Value::Scalar(s)] => self.method_with_scalar(name, m, s)?,
            [Value::Integer(k, _)] => match usize::try_from(*k) {
                Ok(k) => self.method_with_index(name, m, k, dims)?,
                Err(_) => return panics("a negative index"),
            },
            [Value::Matrix(b), Value::Scalar(t)] if name == "lerp" => {
                let rest = N::constant(1.0).minus(t);
                m.zip(b, |x, y| x.times(&rest).plus(&y.times(t))).map(Value::Matrix)
            }
            [Value::Integer(k, _), Value::Scalar(s)] => match usize::try_from(*k) {
                Ok(k) => inserted(name, m, k, s),
                Err(_) => return panics("a negative index"),
            },
            [f] if name == "map" => {
                let mut items = Vec::new();
                for x in m.data.iter() {
                    items.push(self.call_scalar(f, vec![x.clone()])?);
                }
                Some(Value::Matrix(Dense::new(m.rows, m.cols, items)))
            }
            [Value::Matrix(b), f] if name == "zip_map" => Some(self.zipped(&[m, b], f)?),
            [Value::Matrix(b), Value::Matrix(c), f] if name == "zip_zip_map" => Some(self.zipped(&[m, b, c], f)?),
            [first, f] if name == "fold" => {
                let mut total = first.clone();
                for x in m.data.iter() {
                    total = self.call(f, vec![total, Value::Scalar(x.clone())])?;
                }
                Some(total)
            }
            _ => None,
        };
        let value = match value {
            Some(value) => Some(value),
            None => self.algebra(name, m, arguments)?,
        };
        match value {
            Some(value) => {
                for x in value.flat() {
                    self.seen(&x);
                }
                Ok(value)
            }
            None => unknown(format!("the method `{name}` of a {}×{} matrix", m.rows, m.cols)),
        }
    }

    fn call_scalar(&mut self, f: &Value<N>, arguments: Vec<N>) -> Eval<N, N> {
        match self.call(f, arguments.into_iter().map(Value::Scalar).collect())? {
            Value::Scalar(x) => Ok(x),
            other => unknown(format!("{} as an element", other.describe())),
        }
    }

    fn zipped(&mut self, matrices: &[&Dense<N>], f: &Value<N>) -> Eval<N> {
        let m = matrices[0];
        if matrices.iter().any(|other| (other.rows, other.cols) != (m.rows, m.cols)) {
            return unknown("matrices of different shapes");
        }
        let mut items = Vec::new();
        for k in 0..m.data.len() {
            items.push(self.call_scalar(f, matrices.iter().map(|m| m.data[k].clone()).collect())?);
        }
        Ok(Value::Matrix(Dense::new(m.rows, m.cols, items)))
    }

    fn plain_method(&mut self, name: &str, m: &Dense<N>) -> Eval<N, Option<Value<N>>> {
        let matrix = |m: Dense<N>| Some(Value::Matrix(m));
        let scalar = |x: N| Some(Value::Scalar(x));
        let square = m.rows == m.cols;
        Ok(match name {
            "len" => Some(Value::size(m.data.len())),
            "transpose" | "adjoint" => matrix(m.transpose()),
            "trace" if square => scalar(m.trace()),
            "sum" => scalar(m.total()),
            "mean" => scalar(m.total().scaled(1.0 / m.data.len() as f64)),
            "product" => m.data.iter().cloned().reduce(|a, b| a.times(&b)).and_then(scalar),
            "row_sum" => matrix(Dense::of(1, m.cols, |_, j| sum((0..m.rows).map(|i| m.at(i, j).clone())))),
            "column_sum" => matrix(Dense::of(m.rows, 1, |i, _| sum((0..m.cols).map(|j| m.at(i, j).clone())))),
            "row_mean" => {
                let scale = 1.0 / m.rows as f64;
                matrix(Dense::of(1, m.cols, |_, j| sum((0..m.rows).map(|i| m.at(i, j).clone())).scaled(scale)))
            }
            "column_mean" => {
                let scale = 1.0 / m.cols as f64;
                matrix(Dense::of(m.rows, 1, |i, _| sum((0..m.cols).map(|j| m.at(i, j).clone())).scaled(scale)))
            }
            "abs" => matrix(m.map(|x| self.absolute(x))),
            "norm" | "magnitude" => scalar(self.norm(m)),
            "norm_squared" | "magnitude_squared" => scalar(m.map(|x| x.times(x)).total()),
            "normalize" => {
                let norm = self.norm(m);
                matrix(m.map(|x| x.over(&norm)))
            }
            "max" | "min" => {
                let mut best: Option<N> = None;
                for x in m.data.iter() {
                    best = Some(match best {
                        None => x.clone(),
                        Some(best) => {
                            self.tie(&best, x);
                            // The first of several extremes.
                            let further = if name == "max" { x.value() > best.value() } else { x.value() < best.value() };
                            if further { x.clone() } else { best }
                        }
                    });
                }
                best.and_then(scalar)
            }
            "amax" | "amin" => {
                let sizes = m.map(|x| self.absolute(x));
                return self.plain_method(if name == "amax" { "max" } else { "min" }, &sizes);
            }
            "try_inverse" if square => {
                let identity = Dense::identity(m.rows, m.rows, &N::constant(1.0));
                let inverse = m.solve(&identity);
                self.singular(m);
                Some(Value::Option(inverse.map(|m| std::rc::Rc::new(Value::Matrix(m)))))
            }
            "lu" | "full_piv_lu" if square => Some(Value::Lu(m.clone())),
            "cholesky" if square => {
                self.singular(m);
                let positive = m.is_positive_definite();
                Some(Value::Option(positive.then(|| std::rc::Rc::new(Value::Cholesky(m.clone())))))
            }
            "lower_triangle" if square => matrix(m.triangle(true)),
            "upper_triangle" if square => matrix(m.triangle(false)),
            "exp" if square => matrix(m.exponential()),
            "determinant" if square => scalar(m.determinant()),
            "diagonal" if square => matrix(Dense::of(m.rows, 1, |i, _| m.at(i, i).clone())),
            "to_homogeneous" if m.cols == 1 => {
                matrix(Dense::new(m.rows + 1, 1, m.data.iter().cloned().chain([N::constant(0.0)]).collect()))
            }
            "symmetric_part" if square => matrix(Dense::of(m.rows, m.rows, |i, j| m.at(i, j).plus(m.at(j, i)).scaled(0.5))),
            "to_scalar" if m.data.len() == 1 => scalar(m.at(0, 0).clone()),
            "cross_matrix" if (m.rows, m.cols) == (3, 1) => {
                let [x, y, z] = [0, 1, 2].map(|k| m.at(k, 0));
                let o = N::constant(0.0);
                let data = [&o, z, &y.negated(), &z.negated(), &o, x, y, &x.negated(), &o].map(Clone::clone);
                matrix(Dense::new(3, 3, data.to_vec()))
            }
            "nrows" => Some(Value::size(m.rows)),
            "ncols" => Some(Value::size(m.cols)),
            "shape" => Some(Value::tuple(vec![Value::size(m.rows), Value::size(m.cols)])),
            "iter" | "into_iter" => Some(Iter::of(m.data.iter().map(|x| Value::Scalar(x.clone()))).value()),
            "column_iter" => Some(Iter::of((0..m.cols).map(|j| Value::Matrix(m.block(0, j, m.rows, 1)))).value()),
            "row_iter" => Some(Iter::of((0..m.rows).map(|i| Value::Matrix(m.block(i, 0, 1, m.cols)))).value()),
            "is_empty" => Some(Value::Bool(m.data.is_empty())),
            _ => swizzled(name, m).map(Value::Matrix),
        })
    }

    fn norm(&mut self, m: &Dense<N>) -> N {
        let squares = m.map(|x| x.times(x)).total();
        self.root(&squares)
    }

    /// Remembers how near a matrix is to a singular one.
    fn singular(&mut self, m: &Dense<N>) {
        let scale = m.data.iter().fold(1.0, |size: f64, x| size.max(x.value().abs())).powi(m.rows as i32);
        self.near(m.map(N::held).determinant().value() / scale);
    }

    fn method_with_matrix(&mut self, name: &str, m: &Dense<N>, b: &Dense<N>) -> Eval<N, Option<Value<N>>> {
        let matrix = |m: Option<Dense<N>>| m.map(Value::Matrix);
        let long = m.data.len() == b.data.len();
        Ok(match name {
            "tr_mul" | "ad_mul" => matrix(m.transpose().product(b)),
            "solve_lower_triangular" | "solve_upper_triangular" | "tr_solve_lower_triangular" | "tr_solve_upper_triangular"
                if m.rows == m.cols && m.rows == b.rows =>
            {
                let triangle = m.triangle(name.contains("lower"));
                self.singular(&triangle);
                let system = if name.starts_with("tr_") { triangle.transpose() } else { triangle };
                Some(Value::Option(system.solve(b).map(|m| std::rc::Rc::new(Value::Matrix(m)))))
            }
            "component_mul" => matrix(m.zip(b, N::times)),
            "component_div" => matrix(m.zip(b, N::over)),
            "dot" => m.dot(b).map(Value::Scalar),
            "tr_dot" => m.transpose().dot(b).map(Value::Scalar),
            "kronecker" => Some(Value::Matrix(m.kronecker(b))),
            "cross" if long && m.data.len() == 3 => {
                let part = |k: usize| {
                    let (i, j) = ((k + 1) % 3, (k + 2) % 3);
                    m.data[i].times(&b.data[j]).minus(&m.data[j].times(&b.data[i]))
                };
                Some(Value::Matrix(Dense::new(m.rows, m.cols, (0..3).map(part).collect())))
            }
            "perp" if long && m.data.len() == 2 => {
                Some(Value::Scalar(m.data[0].times(&b.data[1]).minus(&m.data[1].times(&b.data[0]))))
            }
            "angle" if long => return Ok(m.dot(b).map(|product| Value::Scalar(self.angle(m, b, &product)))),
            "metric_distance" => matrix(m.zip(b, N::minus)).map(|d| match d {
                Value::Matrix(d) => Value::Scalar(self.norm(&d)),
                other => other,
            }),
            "sup" | "inf" | "zip_max" | "zip_min" => {
                let up = name == "sup";
                matrix(m.zip(b, |x, y| if up { self.larger(x, y) } else { self.smaller(x, y) }))
            }
            _ => None,
        })
    }

    /// The angle between two matrices of this inner product, 0 where one of them is 0. By Lagrange's identity its sine is
    /// made of the minors; an arc cosine has half of the digits near 0 and π.
    fn angle(&mut self, m: &Dense<N>, b: &Dense<N>, product: &N) -> N {
        let size = |m: &Dense<N>| m.data.iter().map(|x| x.value() * x.value()).sum::<f64>();
        let sizes = size(m) * size(b);
        if sizes == 0.0 {
            if m.data.iter().chain(b.data.iter()).any(N::is_active) {
                self.near(0.0);
            }
            return N::constant(0.0);
        }
        let minor = |i: usize, j: usize| m.data[i].times(&b.data[j]).minus(&m.data[j].times(&b.data[i]));
        let n = m.data.len();
        let pairs = (0..n).flat_map(|i| (0..i).map(move |j| (i, j)));
        let squares = sum(pairs.map(|(i, j)| minor(i, j)).map(|x| x.times(&x)));
        // Second derivatives are as large as the reciprocal of the square of the sine.
        self.near(squares.value() / sizes);
        N::root_of_squares(&squares).binary("atan2", product).unwrap_or(squares)
    }

    fn method_with_scalar(&mut self, name: &str, m: &Dense<N>, s: &N) -> Eval<N, Option<Value<N>>> {
        Ok(match name {
            "scale" => Some(Value::Matrix(m.map(|x| x.times(s)))),
            "unscale" => Some(Value::Matrix(m.map(|x| x.over(s)))),
            "add_scalar" => Some(Value::Matrix(m.map(|x| x.plus(s)))),
            "push" if m.cols == 1 => {
                Some(Value::Matrix(Dense::new(m.rows + 1, 1, m.data.iter().cloned().chain([s.clone()]).collect())))
            }
            "try_normalize" => {
                let norm = self.norm(m);
                self.near(norm.value() - s.value());
                let unit = (norm.value() > s.value()).then(|| m.map(|x| x.over(&norm)));
                Some(Value::Option(unit.map(|unit| Rc::new(Value::Matrix(unit)))))
            }
            _ => None,
        })
    }

    fn method_with_index(&mut self, name: &str, m: &Dense<N>, k: usize, dims: &[usize]) -> Eval<N, Option<Value<N>>> {
        Ok(match (name, dims) {
            ("row", []) => Some(block(m, k, 0, 1, m.cols)?),
            ("column", []) => Some(block(m, 0, k, m.rows, 1)?),
            ("fixed_rows", &[rows]) => Some(block(m, k, 0, rows, m.cols)?),
            ("fixed_columns", &[cols]) => Some(block(m, 0, k, m.rows, cols)?),
            ("pow", []) if m.rows == m.cols => {
                let mut power = Dense::identity(m.rows, m.rows, &N::constant(1.0));
                for _ in 0..k {
                    power = power.product(m).unwrap_or(power);
                }
                Some(Value::Matrix(power))
            }
            ("lp_norm", []) => {
                let sizes = m.map(|x| self.absolute(x));
                let sum = sizes.map(|x| x.powi(k as i32)).total();
                Some(Value::Scalar(match k {
                    1 => sum,
                    2 => self.root(&sum),
                    _ => match sum.binary("powf", &N::constant(1.0 / k as f64)) {
                        Some(root) => root,
                        None => return Ok(None),
                    },
                }))
            }
            ("get", []) => Some(Value::Option(m.data.get(k).map(|x| std::rc::Rc::new(Value::Scalar(x.clone()))))),
            _ => None,
        })
    }

    /// A method of an LU factorisation.
    pub fn method_of_lu(&mut self, name: &str, m: &Dense<N>, arguments: &[Value<N>]) -> Eval<N> {
        match (name, arguments) {
            ("solve", [Value::Matrix(b)]) if b.rows == m.rows => {
                self.singular(m);
                Ok(Value::Option(m.solve(b).map(|x| std::rc::Rc::new(Value::Matrix(x)))))
            }
            ("try_inverse" | "determinant", []) => self.method_of_matrix(name, m, &[], &[]),
            ("is_invertible", []) => {
                self.singular(m);
                Ok(Value::Bool(m.map(N::held).determinant().value() != 0.0))
            }
            _ => unknown(format!("the method `{name}` of an LU factorisation")),
        }
    }

    /// A method of a Cholesky factorisation, which stands for the full matrix.
    pub fn method_of_cholesky(&mut self, name: &str, m: &Dense<N>, arguments: &[Value<N>]) -> Eval<N> {
        let identity = Dense::identity(m.rows, m.rows, &N::constant(1.0));
        let solved = match (name, arguments) {
            ("solve", [Value::Matrix(b)]) if b.rows == m.rows => m.solve(b),
            ("inverse", []) => m.solve(&identity),
            ("l" | "unpack", []) => m.cholesky_factor(),
            ("ln_determinant", []) => {
                return m.determinant().unary("ln").map_or_else(|| unknown("ln"), |x| Ok(Value::Scalar(x)));
            }
            ("determinant", []) => return Ok(Value::Scalar(m.determinant())),
            _ => None,
        };
        solved.map_or_else(|| unknown(format!("the method `{name}` of a Cholesky factorisation")), |m| Ok(Value::Matrix(m)))
    }
}

fn block<N: Number>(m: &Dense<N>, i: usize, j: usize, rows: usize, cols: usize) -> Eval<N> {
    if i + rows > m.rows || j + cols > m.cols {
        return panics(format!("a {rows}×{cols} block at ({i}, {j}) of a {}×{} matrix", m.rows, m.cols));
    }
    Ok(Value::Matrix(m.block(i, j, rows, cols)))
}

/// `.xy()` and its kin.
fn swizzled<N: Number>(name: &str, m: &Dense<N>) -> Option<Dense<N>> {
    let places: Option<Vec<usize>> = name.chars().map(|c| "xyzw".find(c).filter(|&k| k < m.rows)).collect();
    let places = places.filter(|places| m.cols == 1 && (2..=4).contains(&places.len()))?;
    Some(Dense::of(places.len(), 1, |i, _| m.at(places[i], 0).clone()))
}

/// A matrix with a row or column of equal numbers put in at a place.
fn inserted<N: Number>(name: &str, m: &Dense<N>, at: usize, s: &N) -> Option<Value<N>> {
    let old = |k: usize| if k < at { k } else { k - 1 };
    let whole = match name {
        "insert_row" => Dense::of(m.rows + 1, m.cols, |i, j| if i == at { s.clone() } else { m.at(old(i), j).clone() }),
        "insert_column" => Dense::of(m.rows, m.cols + 1, |i, j| if j == at { s.clone() } else { m.at(i, old(j)).clone() }),
        _ => return None,
    };
    Some(Value::Matrix(whole))
}
