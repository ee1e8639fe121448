//! The value of each operator, straight from its definition. A call of another function stands for one
//! fixed function of its arguments.

use super::dense::{Mat, close};
use super::interpreter::Point;
use crate::graph::op::{Factor, Factorisation, Id, Index, LinearMap, Op, Term};
use crate::graph::triangles::Part;

fn truth(holds: bool) -> f64 {
    f64::from(holds)
}

/// The matrix whose one is at the first element that no other beats.
fn mark(x: &Mat, beats: impl Fn(f64, f64) -> bool) -> Mat {
    let best = x.first_best(beats);
    let mut marked = Mat::filled(x.rows, x.cols, 0.0);
    marked.data[best] = 1.0;
    marked
}

/// An operator to be evaluated, and what it is evaluated at.
pub struct Call<'a> {
    /// The operator.
    pub op: &'a Op,
    /// Rows of the result.
    pub rows: usize,
    /// Columns of the result.
    pub cols: usize,
    /// The point.
    pub point: &'a Point,
    /// The value of an index.
    pub index: &'a dyn Fn(Index) -> usize,
    /// Whether a node is a Rust value.
    pub is_opaque: &'a dyn Fn(Id) -> bool,
}

/// The value of an operator whose operands have the values `v`.
pub fn evaluate<'v>(call: &Call<'_>, v: &dyn Fn(Id) -> &'v Mat) -> Mat {
    let Call { rows, cols, point, index, is_opaque, .. } = *call;
    match call.op {
        Op::Input(number) => point.inputs[*number as usize].clone(),
        Op::Differential(x) => point.symbols.get(x).cloned().unwrap_or_else(|| Mat::filled(rows, cols, 0.0)),
        Op::Scalar(number) => Mat::scalar(number.get()),
        Op::Extent(dim) => Mat::scalar(point.dim(*dim) as f64),
        Op::Identity => Mat::identity(rows),
        Op::Fill(s) => Mat::filled(rows, cols, v(*s).only()),
        Op::Sum(terms) => {
            let zero = Mat::filled(rows, cols, 0.0);
            terms.iter().fold(zero, |sum, &(c, x)| sum.plus(c.get(), v(x)))
        }
        Op::Scale(s, x) | Op::Unit(x, s) => {
            let s = v(*s).only();
            v(*x).map(|x| s * x)
        }
        Op::Product(a, b) => v(*a).times(v(*b)),
        Op::Transpose(x) => v(*x).t(),
        Op::Inverse(x) | Op::SymmetricInverse(x) => v(*x).inverse_and_determinant().0,
        Op::Determinant(x) => Mat::scalar(v(*x).determinant()),
        Op::LogDeterminant(x) | Op::SymmetricLogDeterminant(x) => Mat::scalar(v(*x).inverse_and_determinant().1.ln()),
        Op::Cofactor(x) => v(*x).cofactor(),
        Op::CofactorAlong(x, d) => v(*x).cofactor_along(v(*d)),
        Op::CholeskyFactor(x) => v(*x).cholesky_factor(),
        Op::Triangle(part, x) => Mat::from_fn(rows, cols, |i, j| {
            let weight = match part {
                Part::Lower => truth(i >= j),
                Part::Upper => truth(i <= j),
                Part::HalfLower => 0.5 * (truth(i >= j) + truth(i > j)),
            };
            weight * v(*x).at(i, j)
        }),
        // The derivative along E is the upper right block of the exponential of [A E; 0 A]; the others
        // are directions in that.
        Op::Exponential(x, along) => {
            let mut whole = v(*x).clone();
            for (k, &e) in along.iter().enumerate() {
                let repeated = |x: &Mat| (0..k).fold(x.clone(), |x, _| by_blocks(&[(0, 0, &x), (1, 1, &x)]));
                whole = by_blocks(&[(0, 0, &whole), (0, 1, &repeated(v(e))), (1, 1, &whole)]);
            }
            let exponential = whole.exponential();
            exponential.block(0, whole.rows - rows, rows)
        }
        Op::Algebra(which, operands) => super::algebra::evaluate(*which, &operands.iter().map(|&x| v(x)).collect::<Vec<_>>()),
        Op::Reshape(x) => Mat { rows, cols, data: v(*x).data.clone() },
        Op::Trace(x) => Mat::scalar((0..v(*x).rows).map(|i| v(*x).at(i, i)).sum()),
        Op::Total(x) => Mat::scalar(v(*x).data.iter().sum()),
        Op::Dot(a, b) => Mat::scalar(v(*a).dot(v(*b))),
        Op::Hadamard(a, b) => v(*a).zip(v(*b), |x, y| x * y),
        Op::Quotient(a, b) => v(*a).zip(v(*b), |x, y| x / y),
        Op::Kronecker(a, b) => {
            let (a, b) = (v(*a), v(*b));
            Mat::from_fn(rows, cols, |i, j| a.at(i / b.rows, j / b.cols) * b.at(i % b.rows, j % b.cols))
        }
        Op::KroneckerLeft(g, b) => {
            let (g, b) = (v(*g), v(*b));
            Mat::from_fn(rows, cols, |i, j| {
                let block = Mat::from_fn(b.rows, b.cols, |k, l| g.at(i * b.rows + k, j * b.cols + l));
                block.dot(b)
            })
        }
        Op::KroneckerRight(g, a) => {
            let (g, a) = (v(*g), v(*a));
            Mat::from_fn(rows, cols, |k, l| Mat::from_fn(a.rows, a.cols, |i, j| g.at(i * rows + k, j * cols + l)).dot(a))
        }
        Op::Diagonal(x) => Mat::from_fn(rows, cols, |i, j| truth(i == j) * v(*x).data[i]),
        Op::DiagonalOf(x) => Mat::from_fn(rows, 1, |i, _| v(*x).at(i, i)),
        Op::Map(f, x) => v(*x).map(f.row().reference),
        Op::Map2(f, a, b) => v(*a).zip(v(*b), f.row().reference),
        Op::Powi(x, k) => v(*x).map(|x| x.powi(*k)),
        Op::Compare(relation, a, b) if is_opaque(*a) || is_opaque(*b) => {
            Mat::scalar(truth(relation.holds(point.number(v(*a)), point.number(v(*b)))))
        }
        Op::Compare(relation, a, b) => v(*a).zip(v(*b), |x, y| truth(relation.holds(x, y))),
        Op::And(a, b) => v(*a).zip(v(*b), |x, y| truth(x != 0.0 && y != 0.0)),
        Op::Or(a, b) => v(*a).zip(v(*b), |x, y| truth(x != 0.0 || y != 0.0)),
        Op::Not(a) => v(*a).map(|x| truth(x == 0.0)),
        Op::Factorises(Factorisation::Cholesky, a) => {
            let size = v(*a).rows;
            Mat::scalar(truth((1..=size).all(|k| v(*a).block(0, 0, k).determinant() > 0.0)))
        }
        Op::Factorises(_, a) => Mat::scalar(truth(v(*a).determinant() != 0.0)),
        Op::Select(c, a, b) => {
            let c = v(*c);
            let at = |k: usize| {
                if c.data.len() == 1 { c.data[0] } else { c.data[k] }
            };
            let chosen = |k: usize| if at(k) != 0.0 { *a } else { *b };
            Mat { rows, cols, data: (0..rows * cols).map(|k| v(chosen(k)).data[k]).collect() }
        }
        Op::Element(x, i, j) => Mat::scalar(v(*x).at(index(*i), index(*j))),
        Op::Block(x, i, j) => {
            let (i, j) = (index(*i), index(*j));
            Mat::from_fn(rows, cols, |r, c| v(*x).at(i + r, j + c))
        }
        Op::Embed(x, i, j) => {
            let zeros = Mat::filled(rows, cols, 0.0);
            placed(&zeros, v(*x), index(*i), index(*j))
        }
        Op::Replace(a, b, i, j) => placed(v(*a), v(*b), index(*i), index(*j)),
        Op::Held(x) | Op::Settled(x) => v(*x).clone(),
        Op::Stack(items) => Mat { rows, cols, data: items.iter().map(|&x| v(x).only()).collect() },
        Op::Structured(terms, from, _) => by_columns(point.size_of(*from), |unit| applied(terms, &unit, v)),
        Op::Columns(..) | Op::Out(..) | Op::Trail(..) => unreachable!("evaluated with the program it belongs to"),
        Op::Choice(_, ways) => {
            let values: Vec<&Mat> = ways.iter().map(|&x| v(x)).collect();
            let scale = values[0].size();
            assert!(values.iter().all(|value| close(value, values[0], 1e-9, scale)), "the orders of a product differ");
            values[0].clone()
        }
        Op::Var(number, k) => point.var(*number, *k),
        Op::Text(number, names) => point.text(*number, &names.iter().map(|&x| v(x)).collect::<Vec<_>>()),
        Op::Step(number) => point.step(*number),
        Op::Cast(x) | Op::Test(x) => Mat::scalar(point.number(v(*x))),
        Op::PowiBy(x, n, order) => {
            let n = point.number(v(*n));
            let factor: f64 = (0..*order).map(|k| n - f64::from(k)).product();
            v(*x).map(|x| if factor == 0.0 { 0.0 } else { factor * x.powi(n as i32 - i32::from(*order)) })
        }
        Op::At(x, i) => {
            let at = index(*i) * cols;
            Mat::from_fn(rows, cols, |r, c| v(*x).at(r, at + c))
        }
        Op::Scatter(x, i) => placed(&Mat::filled(rows, cols, 0.0), v(*x), 0, index(*i) * v(*x).cols),
        Op::Call(f, args) => {
            let args: Vec<&Mat> = args.iter().map(|&x| v(x)).collect();
            match point.called(*f, &args) {
                Some((data, _)) => Mat { rows, cols, data },
                None => Mat::from_fn(rows, cols, |i, j| callee(&args, &args, i, j).sin()),
            }
        }
        Op::Pushed(f, args, directions) => {
            let [args, directions] = [args, directions].map(|list| list.iter().map(|&x| v(x)).collect::<Vec<_>>());
            let along: Vec<f64> = directions.iter().flat_map(|mat| mat.data.clone()).collect();
            match point.called(*f, &args) {
                Some((_, jacobian)) => {
                    let data = jacobian.iter().map(|row| row.iter().zip(&along).map(|(a, b)| a * b).sum()).collect();
                    Mat { rows, cols, data }
                }
                None => Mat::from_fn(rows, cols, |i, j| callee(&args, &args, i, j).cos() * callee(&directions, &args, i, j)),
            }
        }
        Op::Pulled(f, args, g, k) => {
            let args: Vec<&Mat> = args.iter().map(|&x| v(x)).collect();
            let g = v(*g);
            if let Some((_, jacobian)) = point.called(*f, &args) {
                let first: usize = args[..*k as usize].iter().map(|mat| mat.data.len()).sum();
                let pulled = |n: usize| jacobian.iter().zip(&g.data).map(|(row, g)| row[first + n] * g).sum();
                return Mat { rows, cols, data: (0..rows * cols).map(pulled).collect() };
            }
            let zeros: Vec<Mat> = args.iter().map(|x| x.map(|_| 0.0)).collect();
            Mat::from_fn(rows, cols, |r, c| {
                let mut units: Vec<Mat> = zeros.clone();
                units[*k as usize].data[c * rows + r] = 1.0;
                let units: Vec<&Mat> = units.iter().collect();
                let pulled = |i, j| g.at(i, j) * callee(&args, &args, i, j).cos() * callee(&units, &args, i, j);
                (0..g.rows).map(|i| (0..g.cols).map(|j| pulled(i, j)).sum::<f64>()).sum()
            })
        }
        // Without one, the sine stands for it.
        Op::Custom(f, order, x) => v(*x).map(|x| match order {
            _ if point.custom(*f, *order, x).is_some() => point.custom(*f, *order, x).unwrap_or(f64::NAN),
            0 => x.sin(),
            1 => x.cos(),
            _ => -x.sin(),
        }),
        Op::Max(x) => Mat::scalar(v(*x).data[v(*x).first_best(|a, b| a > b)]),
        Op::Min(x) => Mat::scalar(v(*x).data[v(*x).first_best(|a, b| a < b)]),
        Op::ArgMax(x) => mark(v(*x), |a, b| a > b),
        Op::ArgMin(x) => mark(v(*x), |a, b| a < b),
        Op::LogSumExp(x) => {
            let (shifted, largest) = exponentials(v(*x));
            Mat::scalar(largest + shifted.data.iter().sum::<f64>().ln())
        }
        Op::LogSoftmax(x) => {
            let (shifted, largest) = exponentials(v(*x));
            let log = shifted.data.iter().sum::<f64>().ln();
            v(*x).map(|x| x - largest - log)
        }
        // Block by block of the shape of the weights.
        Op::Centred(s, x) | Op::Balanced(s, x) => {
            let (s, x) = (v(*s), v(*x));
            let block = |j: usize| Mat::from_fn(s.rows, s.cols, |r, c| x.at(r, j / s.cols * s.cols + c));
            let taken = |i: usize, j: usize| match call.op {
                Op::Centred(..) => s.dot(&block(j)),
                _ => s.at(i, j % s.cols) * block(j).data.iter().sum::<f64>(),
            };
            Mat::from_fn(rows, cols, |i, j| x.at(i, j) - taken(i, j))
        }
        Op::Softmax(x) => {
            let (shifted, _) = exponentials(v(*x));
            let sum: f64 = shifted.data.iter().sum();
            shifted.map(|e| e / sum)
        }
    }
}

/// exp(x − max x) and max x.
fn exponentials(x: &Mat) -> (Mat, f64) {
    let largest = x.data.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    (x.map(|e| (e - largest).exp()), largest)
}

/// The 2×2 block matrix of these square blocks, which are of one size.
fn by_blocks(blocks: &[(usize, usize, &Mat)]) -> Mat {
    let n = blocks[0].2.rows;
    let zeros = Mat::filled(2 * n, 2 * n, 0.0);
    blocks.iter().fold(zeros, |whole, &(i, j, block)| placed(&whole, block, i * n, j * n))
}

fn placed(a: &Mat, b: &Mat, i: usize, j: usize) -> Mat {
    let mut result = a.clone();
    for c in 0..b.cols {
        for r in 0..b.rows {
            result.data[(j + c) * a.rows + i + r] = b.at(r, c);
        }
    }
    result
}

/// The matrix whose columns are vec(f(unit)) for each unit matrix of a size.
pub fn by_columns((rows, cols): (usize, usize), f: impl Fn(Mat) -> Mat) -> Mat {
    let unit = |k: usize| Mat::from_fn(rows, cols, |i, j| truth(j * rows + i == k));
    let columns: Vec<Vec<f64>> = (0..rows * cols).map(|k| f(unit(k)).data).collect();
    Mat { rows: columns[0].len(), cols: columns.len(), data: columns.concat() }
}

/// A sum of structured terms at Y.
fn applied<'v>(terms: &[Term], y: &Mat, v: &dyn Fn(Id) -> &'v Mat) -> Mat {
    let one = |term: &Term| {
        let weight = term.literal.get() * term.scalar.map_or(1.0, |s| v(s).only());
        let result = match &term.map {
            LinearMap::Outer(m, g) => v(*m).map(|m| m * v(*g).dot(y)),
            LinearMap::Chain { factors, commuted } => {
                let start = if *commuted { y.t() } else { y.clone() };
                factors.iter().rev().fold(start, |y, factor| match factor {
                    Factor::Kronecker(p, q) => {
                        let y = q.map_or(y.clone(), |q| v(q).times(&y));
                        p.map_or(y.clone(), |p| y.times(&v(p).t()))
                    }
                    Factor::Diagonal(d) => v(*d).zip(&y, |d, y| d * y),
                })
            }
        };
        result.map(|x| weight * x)
    };
    let parts: Vec<Mat> = terms.iter().map(one).collect();
    parts[1..].iter().fold(parts[0].clone(), |sum, part| sum.plus(1.0, part))
}

/// The argument of the sine in the function that every callee stands for: a linear form of the
/// arguments, unlike for each element of the result.
fn callee(values: &[&Mat], like: &[&Mat], i: usize, j: usize) -> f64 {
    let weight = |k: usize, n: usize| ((1 + i + 3 * j + 5 * k) as f64 + 0.7 * n as f64).cos();
    let of = |(k, value): (usize, &&Mat)| -> f64 {
        assert_eq!(value.data.len(), like[k].data.len());
        value.data.iter().enumerate().map(|(n, x)| weight(k, n) * x).sum()
    };
    values.iter().enumerate().map(of).sum()
}
