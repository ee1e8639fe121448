//! The values of operators of linear algebra, by other ways than those of the runtime.

use super::dense::Mat;
use crate::graph::algebra::{Algebra, Piece, Regular};

/// The value of an operator at these operands.
pub(super) fn evaluate(which: Algebra, v: &[&Mat]) -> Mat {
    match which {
        Algebra::Sylvester => {
            let (n, m) = (v[0].rows, v[1].rows);
            equation(&kronecker(&Mat::identity(m), v[0]).plus(1.0, &kronecker(&v[1].t(), &Mat::identity(n))), v[2])
        }
        Algebra::Stein => equation(&Mat::identity(v[0].rows * v[1].rows).plus(-1.0, &kronecker(&v[1].t(), v[0])), v[2]),
        Algebra::Root => root(v[0]),
        Algebra::Logarithm => logarithm(v[0]),
        // The upper right block of the logarithm of [A E; 0 A].
        Algebra::LogarithmAlong => {
            let n = v[0].rows;
            let whole = Mat::from_fn(2 * n, 2 * n, |i, j| match (i < n, j < n) {
                (true, false) => v[1].at(i, j - n),
                (false, true) => 0.0,
                _ => v[0].at(i % n, j % n),
            });
            let whole = logarithm(&whole);
            Mat::from_fn(n, n, |i, j| whole.at(i, j + n))
        }
        Algebra::FactorAlong => {
            let inverse = v[0].inverse_and_determinant().0;
            v[0].times(&half_lower(&inverse.times(&symmetric(v[1])).times(&inverse.t())))
        }
        Algebra::FactorBack => {
            let inverse = v[0].inverse_and_determinant().0;
            symmetric(&inverse.t().times(&half_lower(&v[0].t().times(v[1]))).times(&inverse))
        }
        Algebra::Regular(Regular::Sylvester | Regular::Stein | Regular::Root | Regular::Qr) => Mat::scalar(1.0),
        Algebra::Piece(piece) => {
            let (eigen, singular) = (|| eigen(v[0]), || singular(v[0]));
            match piece {
                Piece::Eigenvalues => eigen().0,
                Piece::Eigenvectors | Piece::Axes => eigen().1,
                Piece::Grid => {
                    let (values, _) = eigen();
                    Mat::from_fn(v[0].rows, v[0].rows, |i, _| values.data[i])
                }
                Piece::SingularValues(_) => singular().1,
                Piece::Left(_) => singular().0,
                Piece::Right(_) => singular().2,
                Piece::Polar => singular().0.times(&singular().2),
                Piece::Orthogonal => orthogonal(v[0]).0,
                Piece::Upper => orthogonal(v[0]).1,
            }
        }
        // Of full rank.
        Algebra::PseudoInverse => {
            let [u, s, v_t] = <[Mat; 3]>::from(singular(v[0]));
            let scaled = Mat::from_fn(v_t.rows, v_t.cols, |i, j| v_t.at(i, j) / s.data[i]);
            scaled.t().times(&u.t())
        }
        Algebra::SymmetricMap => {
            in_axes(v[0], |_, w| Mat::from_fn(w.rows, w.rows, |i, j| if i == j { v[1].at(i, i) } else { 0.0 }))
        }
        Algebra::SymmetricAlong => in_axes(v[0], |axes, _| inside(axes, v[3]).zip(v[1], |x, d| x * d)),
        Algebra::SymmetricTwice => in_axes(v[0], |axes, values| {
            let (e, b) = (inside(axes, v[3]), inside(axes, v[4]));
            let second = |i: usize, j: usize, k: usize| {
                // By two that differ; the spectra that are tried are simple.
                let gap = |i: usize, j: usize| values.data[i] - values.data[j];
                match [(i, j, k), (j, k, i), (i, k, j)].into_iter().find(|&(i, j, _)| i != j) {
                    Some((i, j, k)) => (v[1].at(i, k) - v[1].at(j, k)) / gap(i, j),
                    None => v[2].at(i, i),
                }
            };
            let at = |i: usize, j: usize, k: usize| second(i, j, k) * (e.at(i, k) * b.at(k, j) + b.at(i, k) * e.at(k, j));
            Mat::from_fn(e.rows, e.rows, |i, j| (0..e.rows).map(|k| at(i, j, k)).sum())
        }),
    }
}

/// V X Vᵀ, where X is made of V and the eigenvalues.
fn in_axes(a: &Mat, x: impl Fn(&Mat, &Mat) -> Mat) -> Mat {
    let (values, vectors) = eigen(a);
    vectors.times(&x(&vectors, &values)).times(&vectors.t())
}

/// Vᵀ E V for the symmetric part of E.
fn inside(v: &Mat, e: &Mat) -> Mat {
    v.t().times(&symmetric(e)).times(v)
}

fn symmetric(a: &Mat) -> Mat {
    a.plus(1.0, &a.t()).map(|x| 0.5 * x)
}

/// The lower triangle with half the diagonal.
fn half_lower(a: &Mat) -> Mat {
    Mat::from_fn(a.rows, a.cols, |i, j| match i.cmp(&j) {
        std::cmp::Ordering::Greater => a.at(i, j),
        std::cmp::Ordering::Equal => 0.5 * a.at(i, j),
        std::cmp::Ordering::Less => 0.0,
    })
}

/// U, σ and Vᵀ of a matrix of full rank, from the eigenvectors of the smaller Gram matrix.
fn singular(a: &Mat) -> (Mat, Mat, Mat) {
    if a.rows < a.cols {
        let (u, s, v_t) = singular(&a.t());
        return (v_t.t(), s, u.t());
    }
    let (squares, vectors) = eigen(&a.t().times(a));
    let n = a.cols;
    // In descending order.
    let s = Mat::from_fn(n, 1, |i, _| squares.data[n - 1 - i].sqrt());
    let v = Mat::from_fn(n, n, |i, j| vectors.at(i, n - 1 - j));
    let scaled = a.times(&v);
    (Mat::from_fn(a.rows, n, |i, j| scaled.at(i, j) / s.data[j]), s, v.t())
}

/// Q and R with a positive diagonal, by Gram and Schmidt.
fn orthogonal(a: &Mat) -> (Mat, Mat) {
    let (m, n) = (a.rows, a.cols);
    let (mut q, mut r) = (a.clone(), Mat::filled(n, n, 0.0));
    for j in 0..n {
        for k in 0..j {
            let dot: f64 = (0..m).map(|i| q.at(i, k) * q.at(i, j)).sum();
            r.data[j * n + k] = dot;
            (0..m).for_each(|i| q.data[j * m + i] -= dot * q.data[k * m + i]);
        }
        let norm = (0..m).map(|i| q.at(i, j).powi(2)).sum::<f64>().sqrt();
        r.data[j * n + j] = norm;
        (0..m).for_each(|i| q.data[j * m + i] /= norm);
    }
    (q, r)
}

fn kronecker(a: &Mat, b: &Mat) -> Mat {
    let at = |i: usize, j: usize| a.at(i / b.rows, j / b.cols) * b.at(i % b.rows, j % b.cols);
    Mat::from_fn(a.rows * b.rows, a.cols * b.cols, at)
}

/// The X of M vec(X) = vec(Q).
fn equation(matrix: &Mat, q: &Mat) -> Mat {
    let solution = matrix.inverse_and_determinant().0.times(&Mat::column(&q.data));
    Mat { rows: q.rows, cols: q.cols, data: solution.data }
}

/// The square root by the iteration of Denman and Beavers.
fn root(a: &Mat) -> Mat {
    let (mut y, mut z) = (a.clone(), Mat::identity(a.rows));
    for _ in 0..60 {
        let (half_y, half_z) = (y.inverse_and_determinant().0, z.inverse_and_determinant().0);
        (y, z) = (y.plus(1.0, &half_z).map(|x| 0.5 * x), z.plus(1.0, &half_y).map(|x| 0.5 * x));
    }
    y
}

/// The logarithm by roots and its series at I.
fn logarithm(a: &Mat) -> Mat {
    let eye = Mat::identity(a.rows);
    let (mut x, mut power) = (a.clone(), 1.0);
    while x.plus(-1.0, &eye).size() * a.rows as f64 > 0.3 {
        x = root(&x);
        power *= 2.0;
    }
    // log(1 + x) = 2 artanh(x / (2 + x))
    let z = x.plus(-1.0, &eye).times(&x.plus(1.0, &eye).inverse_and_determinant().0);
    let square = z.times(&z);
    let (mut sum, mut term) = (z.clone(), z);
    for k in 1..30 {
        term = term.times(&square);
        sum = sum.plus(1.0 / f64::from(2 * k + 1), &term);
    }
    sum.map(|x| 2.0 * power * x)
}

/// Eigenvalues of the symmetric part in ascending order, and vectors whose sums are positive, by Jacobi's rotations.
fn eigen(a: &Mat) -> (Mat, Mat) {
    let n = a.rows;
    let mut s = symmetric(a);
    let mut v = Mat::identity(n);
    for (p, q) in (0..60).flat_map(|_| (0..n).flat_map(|q| (0..q).map(move |p| (p, q)))) {
        if s.at(p, q).abs() <= 1e-300 {
            continue;
        }
        let angle = 0.5 * (2.0 * s.at(p, q)).atan2(s.at(q, q) - s.at(p, p));
        let (sin, cos) = angle.sin_cos();
        let turn = Mat::from_fn(n, n, |i, j| match (i, j) {
            _ if (i, j) == (p, q) => sin,
            _ if (i, j) == (q, p) => -sin,
            _ if i == j && (i == p || i == q) => cos,
            _ => f64::from(i == j),
        });
        s = turn.t().times(&s).times(&turn);
        v = v.times(&turn);
    }
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|&i, &j| s.at(i, i).total_cmp(&s.at(j, j)));
    let sign = |j: usize| (0..n).map(|i| v.at(i, j)).sum::<f64>().signum();
    (Mat::from_fn(n, 1, |i, _| s.at(order[i], order[i])), Mat::from_fn(n, n, |i, j| sign(order[j]) * v.at(i, order[j])))
}
