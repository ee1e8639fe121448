//! The reference interpreter: the value of any node, straight from the definition of its operator.

use std::collections::BTreeMap;

use super::dense::Mat;
use crate::graph::op::{Factor, Id, Index, LinearMap, Op, Relation, Term};
use crate::graph::shape::{Dim, Shape};
use crate::graph::store::Graph;

/// The point at which nodes are evaluated.
#[derive(Clone, Default)]
pub struct Point {
    /// The inputs, by number.
    pub inputs: Vec<Mat>,
    /// The const generics, by number.
    pub dims: Vec<usize>,
    /// The run-time indices, by number.
    pub indices: Vec<usize>,
    /// The symbols dX, by their X.
    pub symbols: BTreeMap<Id, Mat>,
}

impl Point {
    /// The point of these inputs.
    pub fn of(inputs: Vec<Mat>) -> Point {
        Point { inputs, ..Point::default() }
    }

    /// This point moved by h along directions of some inputs.
    pub fn moved(&self, h: f64, directions: &[(usize, Mat)]) -> Point {
        let mut moved = self.clone();
        for (number, direction) in directions {
            moved.inputs[*number] = self.inputs[*number].plus(h, direction);
        }
        moved
    }

    /// Rows and columns of a shape at this point.
    pub fn size_of(&self, shape: Shape) -> (usize, usize) {
        (self.dim(shape.rows), self.dim(shape.cols))
    }

    fn dim(&self, dim: Dim) -> usize {
        match dim {
            Dim::Lit(n) => n,
            Dim::Name(number) => self.dims[usize::from(number)],
        }
    }

    fn index(&self, index: Index) -> usize {
        match index {
            Index::Lit(k) => k,
            Index::Run(number) => self.indices[number as usize],
        }
    }
}

/// The nodes that some outputs need, ready to be evaluated many times.
pub struct Program {
    steps: Vec<(Id, Op, Shape)>,
    outputs: Vec<Id>,
    nodes: usize,
    /// What is evaluated in each unit direction, with the shape of the direction.
    columns: BTreeMap<Id, (Program, Shape)>,
}

/// The values of all nodes of a program, by id.
pub type Values = Vec<Option<Mat>>;

impl Program {
    /// The program of some outputs.
    pub fn new(graph: &Graph, outputs: &[Id]) -> Program {
        let order = graph.reachable(outputs);
        let columns = order
            .iter()
            .filter_map(|&id| match graph.op(id) {
                Op::Columns(e, x) => Some((id, (Program::new(graph, &[e]), graph.shape(x)))),
                _ => None,
            })
            .collect();
        let steps = order.into_iter().map(|id| (id, graph.op(id), graph.shape(id))).collect();
        Program { steps, outputs: outputs.to_vec(), nodes: graph.len(), columns }
    }

    /// The number of operators, inputs and literals left out.
    pub fn operators(&self) -> usize {
        let is_operator = |op: &Op| !op.operands().is_empty();
        self.steps.iter().filter(|(_, op, _)| is_operator(op)).count()
    }

    /// About how many multiplications and additions the program takes; rearrangements are free, and
    /// a branch on a scalar costs nothing itself.
    pub fn work(&self) -> usize {
        let shape_of = |id: Id| self.steps.iter().find(|s| s.0 == id).map_or((1, 1), |s| s.2.literal().unwrap_or((1, 1)));
        let is_fill = |id: Id| self.steps.iter().any(|s| s.0 == id && matches!(s.1, Op::Fill(_)));
        self.steps
            .iter()
            .map(|(id, op, _)| {
                let (rows, cols) = shape_of(*id);
                match op {
                    Op::Input(_) | Op::Scalar(_) | Op::Identity | Op::Fill(_) | Op::Transpose(_) | Op::Stack(_) => 0,
                    Op::Element(..) => 0,
                    Op::Block(..) | Op::Embed(..) | Op::Replace(..) => rows * cols,
                    Op::Diagonal(_) | Op::DiagonalOf(_) => rows * cols,
                    Op::Map2(..) => 20 * rows * cols,
                    Op::Powi(_, k) => rows * cols * k.unsigned_abs().max(4) as usize,
                    Op::Select(c, ..) if shape_of(*c) == (1, 1) => 0,
                    Op::Product(a, b) if is_fill(*a) || is_fill(*b) => {
                        let (a, b) = (shape_of(*a), shape_of(*b));
                        (a.0 * a.1).max(b.0 * b.1)
                    }
                    Op::Product(a, _) => rows * cols * shape_of(*a).1,
                    Op::Inverse(_) | Op::SymmetricInverse(_) | Op::Cofactor(_) => rows * rows * rows,
                    op => op.operands().into_iter().map(|x| shape_of(x).0 * shape_of(x).1).max().unwrap_or(0),
                }
            })
            .sum()
    }

    /// The values of the outputs.
    pub fn run(&self, point: &Point) -> Vec<Mat> {
        self.outputs_of(self.values(point, None))
    }

    /// The values of the outputs, where what is held constant keeps the value it had in `held`.
    pub fn run_held(&self, point: &Point, held: &Values) -> Vec<Mat> {
        self.outputs_of(self.values(point, Some(held)))
    }

    fn outputs_of(&self, values: Values) -> Vec<Mat> {
        let value = |id: &Id| values[id.0 as usize].clone().expect("outputs are computed");
        self.outputs.iter().map(value).collect()
    }

    /// The values of all nodes.
    pub fn values(&self, point: &Point, held: Option<&Values>) -> Values {
        let mut values: Values = vec![None; self.nodes];
        for (id, op, shape) in &self.steps {
            let (rows, cols) = (point.dim(shape.rows), point.dim(shape.cols));
            let value = match (op, held) {
                (Op::Held(_), Some(held)) => held[id.0 as usize].clone().expect("what is held is known"),
                (Op::Columns(_, x), _) => {
                    let (program, shape) = &self.columns[id];
                    let column = |unit: Mat| {
                        let mut point = point.clone();
                        point.symbols.insert(*x, unit);
                        held.map_or_else(|| program.run(&point), |held| program.run_held(&point, held)).remove(0)
                    };
                    by_columns(point.size_of(*shape), column)
                }
                _ => {
                    evaluate(op, (rows, cols), point, &|x: Id| values[x.0 as usize].as_ref().expect("operands come before users"))
                }
            };
            assert_eq!((value.rows, value.cols), (rows, cols), "{op:?} has the wrong shape");
            values[id.0 as usize] = Some(value);
        }
        values
    }
}

/// The value of one node.
pub fn value(graph: &Graph, id: Id, point: &Point) -> Mat {
    Program::new(graph, &[id]).run(point).remove(0)
}

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

fn evaluate<'v>(op: &Op, (rows, cols): (usize, usize), point: &Point, v: &dyn Fn(Id) -> &'v Mat) -> Mat {
    match op {
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
        Op::Scale(s, x) => {
            let s = v(*s).only();
            v(*x).map(|x| s * x)
        }
        Op::Product(a, b) => v(*a).times(v(*b)),
        Op::Transpose(x) => v(*x).t(),
        Op::Inverse(x) | Op::SymmetricInverse(x) => v(*x).inverse_and_determinant().0,
        Op::Determinant(x) => Mat::scalar(v(*x).determinant()),
        Op::LogDeterminant(x) | Op::SymmetricLogDeterminant(x) => Mat::scalar(v(*x).inverse_and_determinant().1.ln()),
        Op::Cofactor(x) => v(*x).cofactor(),
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
        Op::Compare(relation, a, b) => v(*a).zip(v(*b), |x, y| {
            truth(match relation {
                Relation::Lt => x < y,
                Relation::Le => x <= y,
                Relation::Gt => x > y,
                Relation::Ge => x >= y,
                Relation::Eq => x == y,
                Relation::Ne => x != y,
            })
        }),
        Op::And(a, b) => v(*a).zip(v(*b), |x, y| truth(x != 0.0 && y != 0.0)),
        Op::Or(a, b) => v(*a).zip(v(*b), |x, y| truth(x != 0.0 || y != 0.0)),
        Op::Not(a) => v(*a).map(|x| truth(x == 0.0)),
        Op::Select(c, a, b) => {
            let c = v(*c);
            let at = |k: usize| {
                if c.data.len() == 1 { c.data[0] } else { c.data[k] }
            };
            let chosen = |k: usize| if at(k) != 0.0 { *a } else { *b };
            Mat { rows, cols, data: (0..rows * cols).map(|k| v(chosen(k)).data[k]).collect() }
        }
        Op::Element(x, i, j) => Mat::scalar(v(*x).at(point.index(*i), point.index(*j))),
        Op::Block(x, i, j) => {
            let (i, j) = (point.index(*i), point.index(*j));
            Mat::from_fn(rows, cols, |r, c| v(*x).at(i + r, j + c))
        }
        Op::Embed(x, i, j) => {
            let zeros = Mat::filled(rows, cols, 0.0);
            placed(&zeros, v(*x), point.index(*i), point.index(*j))
        }
        Op::Replace(a, b, i, j) => placed(v(*a), v(*b), point.index(*i), point.index(*j)),
        Op::Held(x) => v(*x).clone(),
        Op::Stack(items) => Mat { rows, cols, data: items.iter().map(|&x| v(x).only()).collect() },
        Op::Structured(terms, from, _) => by_columns(point.size_of(*from), |unit| applied(terms, &unit, v)),
        Op::Columns(..) => unreachable!("evaluated with the program it belongs to"),
        Op::Max(x) => Mat::scalar(v(*x).data[v(*x).first_best(|a, b| a > b)]),
        Op::Min(x) => Mat::scalar(v(*x).data[v(*x).first_best(|a, b| a < b)]),
        Op::ArgMax(x) => mark(v(*x), |a, b| a > b),
        Op::ArgMin(x) => mark(v(*x), |a, b| a < b),
        Op::LogSumExp(x) => {
            let (shifted, largest) = exponentials(v(*x));
            Mat::scalar(largest + shifted.data.iter().sum::<f64>().ln())
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
fn by_columns((rows, cols): (usize, usize), f: impl Fn(Mat) -> Mat) -> Mat {
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
