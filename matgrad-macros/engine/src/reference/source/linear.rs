//! Linear algebra beyond the inverse, in the arithmetic of the numbers themselves: what a refinement finds from plain
//! numbers has the derivatives of what it is the solution of.

use std::rc::Rc;

use super::dense::{Dense, sum};
use super::machine::Machine;
use super::number::Number;
use super::value::{Eval, Value, unknown};

/// Eigenvalues and eigenvectors of a symmetric matrix of plain numbers, by Jacobi's rotations.
fn jacobi(a: &[Vec<f64>]) -> (Vec<f64>, Vec<Vec<f64>>) {
    let n = a.len();
    let mut a = a.to_vec();
    let mut v: Vec<Vec<f64>> = (0..n).map(|i| (0..n).map(|j| f64::from(u8::from(i == j))).collect()).collect();
    for _ in 0..50 {
        for p in 0..n {
            for q in p + 1..n {
                if a[p][q] == 0.0 {
                    continue;
                }
                let angle = 0.5 * (2.0 * a[p][q]).atan2(a[q][q] - a[p][p]);
                let (s, c) = angle.sin_cos();
                for row in &mut a {
                    (row[p], row[q]) = (c * row[p] - s * row[q], s * row[p] + c * row[q]);
                }
                let (before, from) = a.split_at_mut(q);
                for (x, y) in before[p].iter_mut().zip(&mut from[0]) {
                    (*x, *y) = (c * *x - s * *y, s * *x + c * *y);
                }
                for row in &mut v {
                    (row[p], row[q]) = (c * row[p] - s * row[q], s * row[p] + c * row[q]);
                }
            }
        }
    }
    ((0..n).map(|k| a[k][k]).collect(), (0..n).map(|k| v.iter().map(|row| row[k]).collect()).collect())
}

/// Eigenvalues and eigenvectors, as columns, of the symmetric part of a matrix: Newton's method on A v = λ v, vᵀv = 1.
fn eigen<N: Number>(a: &Dense<N>) -> Option<(Vec<N>, Vec<Dense<N>>)> {
    let n = a.rows;
    let a = Dense::of(n, n, |i, j| a.at(i, j).plus(a.at(j, i)).scaled(0.5));
    let plain: Vec<Vec<f64>> = (0..n).map(|i| (0..n).map(|j| a.at(i, j).value()).collect()).collect();
    let (values, vectors) = jacobi(&plain);
    let mut found = (vec![], vec![]);
    for (value, vector) in values.into_iter().zip(vectors) {
        let (mut l, mut v) = (N::constant(value), Dense::new(n, 1, vector.into_iter().map(N::constant).collect()));
        for _ in 0..4 {
            let shifted = Dense::of(n, n, |i, j| if i == j { a.at(i, j).minus(&l) } else { a.at(i, j).clone() });
            let residual = shifted.product(&v)?;
            let length = v.dot(&v)?.minus(&N::constant(1.0)).scaled(0.5);
            let system = Dense::of(n + 1, n + 1, |i, j| match (i < n, j < n) {
                (true, true) => shifted.at(i, j).clone(),
                (true, false) => v.at(i, 0).negated(),
                (false, true) => v.at(j, 0).clone(),
                (false, false) => N::constant(0.0),
            });
            let right = Dense::of(n + 1, 1, |i, _| if i < n { residual.at(i, 0).negated() } else { length.negated() });
            let step = system.solve(&right)?;
            v = Dense::of(n, 1, |i, _| v.at(i, 0).plus(step.at(i, 0)));
            l = l.plus(step.at(n, 0));
        }
        found.0.push(l);
        found.1.push(v);
    }
    Some(found)
}

fn columns<N: Number>(list: &[Dense<N>]) -> Dense<N> {
    Dense::of(list[0].rows, list.len(), |i, j| list[j].at(i, 0).clone())
}

/// The principal square root, by the iteration of Denman and Beavers.
fn root<N: Number>(a: &Dense<N>) -> Option<Dense<N>> {
    let identity = Dense::identity(a.rows, a.rows, &N::constant(1.0));
    let (mut x, mut y) = (a.clone(), identity.clone());
    for _ in 0..25 {
        let (inverse_x, inverse_y) = (x.solve(&identity)?, y.solve(&identity)?);
        (x, y) = (x.zip(&inverse_y, N::plus)?.map(|e| e.scaled(0.5)), y.zip(&inverse_x, N::plus)?.map(|e| e.scaled(0.5)));
    }
    Some(x)
}

/// The principal logarithm: 2⁶ times that of the 2⁶-th root, 2 (Z + Z³/3 + Z⁵/5 + …) with Z = (M − I)(M + I)⁻¹.
fn logarithm<N: Number>(a: &Dense<N>) -> Option<Dense<N>> {
    let identity = Dense::identity(a.rows, a.rows, &N::constant(1.0));
    let m = (0..6).try_fold(a.clone(), |m, _| root(&m))?;
    let z = m.zip(&identity, N::plus)?.solve(&m.zip(&identity, N::minus)?)?;
    let square = z.product(&z)?;
    let (mut power, mut total) = (z.clone(), z.clone());
    for k in 1..12 {
        power = power.product(&square)?;
        total = total.zip(&power.map(|e| e.scaled(1.0 / f64::from(2 * k + 1))), N::plus)?;
    }
    Some(total.map(|e| e.scaled(128.0)))
}

/// `X` with `K vec(X) = vec(Q)`.
fn equation<N: Number>(k: Option<Dense<N>>, q: &Dense<N>) -> Option<Dense<N>> {
    let column = Dense::new(q.data.len(), 1, q.data.to_vec());
    k?.solve(&column).map(|x| Dense::new(q.rows, q.cols, x.data.to_vec()))
}

fn option<N: Number>(m: Option<Dense<N>>) -> Value<N> {
    Value::Option(m.map(|m| Rc::new(Value::Matrix(m))))
}

impl<N: Number> Machine<N> {
    /// The eigenvalues and eigenvectors of a symmetric matrix; near are those that coincide.
    fn symmetric(&mut self, a: &Dense<N>) -> Eval<N, (Vec<N>, Vec<Dense<N>>)> {
        let Some(found) = eigen(a) else { return unknown("eigenvalues that coincide") };
        for (k, x) in found.0.iter().enumerate() {
            found.0[..k].iter().for_each(|y| self.near((x.value() - y.value()) * 1e-2));
        }
        Ok(found)
    }

    /// Left singular vectors, singular values and right singular vectors; near are those that are 0 or coincide.
    fn singular_parts(&mut self, a: &Dense<N>) -> Eval<N, [Dense<N>; 3]> {
        let wide = a.rows < a.cols;
        let t = a.transpose();
        let Some(gram) = (if wide { a.product(&t) } else { t.product(a) }) else { return unknown("a product") };
        let (squares, vectors) = self.symmetric(&gram)?;
        for x in &squares {
            self.near(x.value() * 1e-2);
        }
        let values: Vec<N> = squares.iter().map(|x| x.unary("sqrt").unwrap_or_else(|| x.clone())).collect();
        let one = columns(&vectors);
        let Some(other) = (if wide { t.product(&one) } else { a.product(&one) }) else { return unknown("a product") };
        let other = Dense::of(other.rows, other.cols, |i, j| other.at(i, j).over(&values[j]));
        let (u, v) = if wide { (one, other) } else { (other, one) };
        Ok([u, Dense::new(values.len(), 1, values), v.transpose()])
    }

    /// A method of linear algebra; `None` if there is none of that name.
    pub fn algebra(&mut self, name: &str, m: &Dense<N>, arguments: &[Value<N>]) -> Eval<N, Option<Value<N>>> {
        let named = |fields: Vec<(&str, Value<N>)>| {
            Value::Struct(Rc::new(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()))
        };
        let some = |m: &Dense<N>| Value::some(Value::Matrix(m.clone()));
        let identity = Dense::identity(m.rows, m.rows, &N::constant(1.0));
        Ok(Some(match (name, arguments) {
            ("symmetric_eigenvalues", []) => {
                let (values, _) = self.symmetric(m)?;
                Value::Matrix(Dense::new(m.rows, 1, values))
            }
            ("symmetric_eigen", []) => {
                let (values, vectors) = self.symmetric(m)?;
                let values = Value::Matrix(Dense::new(m.rows, 1, values));
                named(vec![("eigenvalues", values), ("eigenvectors", Value::Matrix(columns(&vectors)))])
            }
            ("singular_values", []) => Value::Matrix(self.singular_parts(m)?[1].clone()),
            ("svd", [Value::Bool(true), Value::Bool(true)]) => {
                let [u, values, v_t] = self.singular_parts(m)?;
                named(vec![("u", some(&u)), ("singular_values", Value::Matrix(values)), ("v_t", some(&v_t))])
            }
            ("nuclear_norm", []) => Value::Scalar(self.singular_parts(m)?[1].total()),
            ("spectral_norm", []) => {
                let values = self.singular_parts(m)?[1].clone();
                let first = values.data[0].clone();
                Value::Scalar(values.data.iter().skip(1).fold(first, |a, b| self.larger(&a, b)))
            }
            ("symmetric_map", [f]) => {
                let (values, vectors) = self.symmetric(m)?;
                let mut total = Dense::of(m.rows, m.rows, |_, _| N::constant(0.0));
                for (l, v) in values.iter().zip(&vectors) {
                    let Value::Scalar(y) = self.call(f, vec![Value::Scalar(l.clone())])? else { return Ok(None) };
                    total = Dense::of(m.rows, m.rows, |i, j| total.at(i, j).plus(&y.times(&v.at(i, 0).times(v.at(j, 0)))));
                }
                Value::Matrix(total)
            }
            ("sqrtm", []) => option(root(m)),
            ("logm", []) => option(logarithm(m)),
            ("solve_sylvester", [Value::Matrix(b), Value::Matrix(q)]) => {
                let other = Dense::identity(b.rows, b.rows, &N::constant(1.0));
                option(equation(other.kronecker(m).zip(&b.transpose().kronecker(&identity), N::plus), q))
            }
            ("solve_lyapunov", [Value::Matrix(q)]) => {
                option(equation(identity.kronecker(m).zip(&m.kronecker(&identity), N::plus), q))
            }
            ("solve_discrete_lyapunov", [Value::Matrix(q)]) => {
                let whole = Dense::identity(m.data.len(), m.data.len(), &N::constant(1.0));
                option(equation(whole.zip(&m.kronecker(m), N::minus), q))
            }
            ("pseudo_inverse", [_]) => {
                let t = m.transpose();
                let wide = m.rows < m.cols;
                let gram = if wide { m.product(&t) } else { t.product(m) };
                let inverse = gram.and_then(|gram| gram.solve(&Dense::identity(gram.rows, gram.rows, &N::constant(1.0))));
                let whole = inverse.and_then(|inverse| if wide { t.product(&inverse) } else { inverse.product(&t) });
                match whole {
                    Some(m) => Value::Result(Ok(Rc::new(Value::Matrix(m)))),
                    None => return unknown("a pseudo-inverse without full rank"),
                }
            }
            ("vec", []) => Value::Matrix(Dense::new(m.data.len(), 1, m.data.to_vec())),
            ("qr", []) => {
                // Gram and Schmidt, with the signs that nalgebra gives: those of a positive diagonal.
                let mut q: Vec<Dense<N>> = vec![];
                for j in 0..m.cols {
                    let own = m.block(0, j, m.rows, 1);
                    let rest = q.iter().try_fold(own.clone(), |rest, e| {
                        let along = e.dot(&own)?;
                        rest.zip(e, |x, y| x.minus(&y.times(&along)))
                    });
                    let Some(rest) = rest else { return Ok(None) };
                    let norm = sum(rest.data.iter().map(|x| x.times(x))).unary("sqrt");
                    let Some(norm) = norm else { return Ok(None) };
                    self.near(norm.value() * 1e-2);
                    q.push(rest.map(|x| x.over(&norm)));
                }
                let q = columns(&q);
                match q.transpose().product(m) {
                    Some(r) => named(vec![("q", Value::Matrix(q)), ("r", Value::Matrix(r.triangle(false)))]),
                    None => return Ok(None),
                }
            }
            _ => return Ok(None),
        }))
    }

    /// A method of a QR factorisation.
    pub fn method_of_qr(&mut self, name: &str, fields: &[(String, Value<N>)], arguments: &[Value<N>]) -> Eval<N> {
        match (name, fields, arguments) {
            ("q", [(_, q), _], []) => Ok(q.clone()),
            ("r", [_, (_, r)], []) => Ok(r.clone()),
            ("solve", [(_, Value::Matrix(q)), (_, Value::Matrix(r))], [Value::Matrix(b)]) => {
                Ok(option(q.transpose().product(b).and_then(|b| r.solve(&b))))
            }
            _ => unknown(format!("the method `{name}` of a struct")),
        }
    }
}
