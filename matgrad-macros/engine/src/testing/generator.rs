//! Random expressions from a tape of choices, so that a failing one shrinks by shrinking its tape.

use super::dense::{Mat, Random};
use super::interpreter::Point;
use super::raw::Raw;
use crate::graph::binary::BINARY;
use crate::graph::functions::Domain;
use crate::graph::op::{Id, Index, Op, Relation};
use crate::graph::shape::{Dim, Shape};
use crate::graph::store::Graph;
use crate::graph::triangles::Part;
use crate::graph::unary::UNARY;

/// Rows and columns.
type Size = (usize, usize);

/// Writes one expression, operators as they stand.
pub struct Generator<'a> {
    raw: Raw<'a>,
    tape: &'a [u32],
    position: usize,
    /// Operators that may still be written.
    left: usize,
    inputs: Vec<(Id, Size)>,
    samples: Vec<Mat>,
    /// What has been written, to be shared.
    written: Vec<(Id, Size)>,
    random: Random,
}

impl<'a> Generator<'a> {
    /// A generator that reads a tape.
    pub fn new(graph: &'a Graph, tape: &'a [u32]) -> Generator<'a> {
        let seed = tape.iter().fold(0u64, |seed, &word| seed.rotate_left(5) ^ u64::from(word));
        Generator {
            raw: Raw(graph),
            tape,
            position: 0,
            left: 45,
            inputs: vec![],
            samples: vec![],
            written: vec![],
            random: Random::new(seed),
        }
    }

    /// An expression of any shape, and a point at which to evaluate it.
    pub fn expression(mut self) -> (Id, Point) {
        let size = match self.choose(3) {
            0 => (1, 1),
            1 => (self.dimension(), 1),
            _ => (self.dimension(), self.dimension()),
        };
        // At least one variable, whatever the tape says.
        self.new_input(size, true);
        let root = self.any(size, 8);
        (root, Point::of(self.samples))
    }

    /// The next choice below n; 0 when the tape is at its end.
    fn choose(&mut self, n: usize) -> usize {
        let word = self.tape.get(self.position).copied().unwrap_or(0);
        self.position += 1;
        word as usize % n
    }

    fn dimension(&mut self) -> usize {
        1 + self.choose(5)
    }

    fn new_input(&mut self, size: Size, active: bool) -> Id {
        let name = format!("x{}", self.inputs.len());
        let id = self.raw.0.input(&name, Shape::lit(size.0, size.1), active);
        self.samples.push(self.random.matrix(size.0, size.1, -1.5, 1.5));
        self.inputs.push((id, size));
        id
    }

    /// An input, a literal or something written before.
    fn leaf(&mut self, size: Size) -> Id {
        let same = |list: &[(Id, Size)]| list.iter().filter(|known| known.1 == size).map(|known| known.0).collect::<Vec<Id>>();
        let known = match self.choose(3) {
            0 => same(&self.inputs),
            _ => same(&self.written),
        };
        if !known.is_empty() {
            return known[self.choose(known.len())];
        }
        match self.choose(8) {
            0..=4 => self.new_input(size, true),
            5 => self.new_input(size, false),
            6 if size.0 == size.1 && size.0 > 1 => self.raw.shaped(Op::Identity, size.0, size.1),
            _ => {
                let literal = [0.0, 1.0, -1.0, 2.0, 0.5][self.choose(5)];
                self.fill(literal, size)
            }
        }
    }

    fn fill(&mut self, value: f64, size: Size) -> Id {
        let s = self.raw.number(value);
        if size == (1, 1) { s } else { self.raw.shaped(Op::Fill(s), size.0, size.1) }
    }

    /// An expression of a size.
    fn any(&mut self, size: Size, depth: usize) -> Id {
        if depth == 0 || self.left == 0 || self.choose(8) == 0 {
            return self.leaf(size);
        }
        self.left -= 1;
        let id = self.operator(size, depth - 1);
        self.written.push((id, size));
        id
    }

    fn operator(&mut self, size: Size, d: usize) -> Id {
        let (rows, cols) = size;
        let scalar = size == (1, 1);
        match self.choose(4) {
            0 if scalar => self.reduced(d),
            0 | 1 if rows == cols && rows > 1 && self.choose(2) == 0 => self.square(rows, d),
            0 | 1 => self.structural(size, d),
            2 => self.elementwise(size, d),
            _ => self.linear(size, d),
        }
    }

    fn linear(&mut self, size: Size, d: usize) -> Id {
        let (rows, cols) = size;
        match self.choose(6) {
            0 | 1 => {
                let count = 2 + self.choose(2);
                let terms: Vec<(f64, Id)> =
                    (0..count).map(|_| ([1.0, -1.0, 2.0, 0.5, -3.0][self.choose(5)], self.any(size, d))).collect();
                self.raw.sum(&terms)
            }
            2 => {
                let (s, x) = (self.any((1, 1), d), self.any(size, d));
                if size == (1, 1) { self.raw.hadamard(s, x) } else { self.raw.op(Op::Scale(s, x)) }
            }
            3 => {
                let s = self.any((1, 1), d);
                if size == (1, 1) { s } else { self.raw.shaped(Op::Fill(s), rows, cols) }
            }
            _ => {
                let inner = self.dimension();
                let (a, b) = (self.any((rows, inner), d), self.any((inner, cols), d));
                match (rows, inner, cols) {
                    (1, 1, 1) => self.raw.hadamard(a, b),
                    (1, 1, _) => self.raw.op(Op::Scale(a, b)),
                    (_, 1, 1) => self.raw.op(Op::Scale(b, a)),
                    _ => self.raw.product(a, b),
                }
            }
        }
    }

    fn elementwise(&mut self, size: Size, d: usize) -> Id {
        match self.choose(8) {
            0 | 1 => {
                let (a, b) = (self.any(size, d), self.any(size, d));
                self.raw.hadamard(a, b)
            }
            2 => {
                let (a, b) = (self.any(size, d), self.any(size, d));
                let safe = self.raw.shifted(self.raw.hadamard(b, b), 0.5);
                self.raw.op(Op::Quotient(a, safe))
            }
            3 => {
                let (a, k) = (self.any(size, d), self.choose(8) as i32 - 3);
                let base = if k < 0 { self.raw.shifted(self.raw.hadamard(a, a), 0.5) } else { self.tame(a) };
                self.raw.op(Op::Powi(base, k))
            }
            4 => {
                let rows: Vec<_> = BINARY.iter().filter(|row| row.home.is_method() || row.home.is_helper()).collect();
                let row = rows[self.choose(rows.len())];
                let (a, b) = (self.any(size, d), self.any(size, d));
                let (a, b) = (self.in_domain(row.domain.0, a), self.in_domain(row.domain.1, b));
                self.raw.map2(row.name, a, b)
            }
            5 => {
                let by_element = size == (1, 1) || self.choose(2) == 0;
                let condition = self.condition(if by_element { size } else { (1, 1) }, d);
                let (a, b) = (self.any(size, d), self.any(size, d));
                self.raw.op(Op::Select(condition, a, b))
            }
            _ => {
                let row = &UNARY[self.choose(UNARY.len())];
                let a = self.any(size, d);
                let argument = self.in_domain(row.domain, a);
                self.raw.map(row.name, argument)
            }
        }
    }

    /// The argument brought into a function's domain.
    fn in_domain(&mut self, domain: Domain, a: Id) -> Id {
        let raw = self.raw;
        match domain {
            Domain::Everywhere => a,
            Domain::Tame => self.tame(a),
            Domain::NonZero | Domain::Positive | Domain::AboveMinusOne => raw.shifted(raw.hadamard(a, a), 0.5),
            Domain::AboveOne => raw.shifted(raw.hadamard(a, a), 1.5),
            Domain::BetweenOnes => raw.sum(&[(0.8, raw.map("sin", a))]),
            Domain::Probability => raw.shifted(raw.sum(&[(0.4, raw.map("sin", a))]), 0.5),
            Domain::Order => raw.filled_like(1.0, a),
        }
    }

    /// The argument itself, or brought into [−1, 1].
    fn tame(&mut self, a: Id) -> Id {
        if self.choose(4) == 3 { a } else { self.raw.map("sin", a) }
    }

    fn condition(&mut self, size: Size, d: usize) -> Id {
        let relation = [Relation::Lt, Relation::Le, Relation::Gt, Relation::Ge][self.choose(4)];
        let (a, b) = (self.any(size, d), self.leaf(size));
        let first = self.raw.compare(relation, a, b);
        match self.choose(6) {
            0 => self.raw.op(Op::Not(first)),
            1 | 2 => {
                let zero = self.fill(0.0, size);
                let second = self.raw.compare(Relation::Gt, b, zero);
                let both = self.choose(2) == 0;
                self.raw.op(if both { Op::And(first, second) } else { Op::Or(first, second) })
            }
            _ => first,
        }
    }

    fn structural(&mut self, size: Size, d: usize) -> Id {
        let (rows, cols) = size;
        let raw = self.raw;
        let place = |g: &mut Self, slack: usize| g.choose(slack + 1);
        match self.choose(9) {
            0 => raw.t(self.any((cols, rows), d)),
            1 => {
                let (more, wider) = (self.choose(3), self.choose(3));
                let whole = self.any((rows + more, cols + wider), d);
                let (i, j) = (place(self, more), place(self, wider));
                raw.shaped(Op::Block(whole, Index::Lit(i), Index::Lit(j)), rows, cols)
            }
            2 | 3 => {
                let (r, c) = (1 + self.choose(rows), 1 + self.choose(cols));
                let part = self.any((r, c), d);
                let (i, j) = (place(self, rows - r), place(self, cols - c));
                let (i, j) = (Index::Lit(i), Index::Lit(j));
                if self.choose(2) == 0 {
                    return raw.shaped(Op::Embed(part, i, j), rows, cols);
                }
                let whole = self.any(size, d);
                raw.op(Op::Replace(whole, part, i, j))
            }
            4 if rows * cols <= 9 => {
                let items = (0..rows * cols).map(|_| self.any((1, 1), d.min(2))).collect();
                raw.shaped(Op::Stack(items), rows, cols)
            }
            5 => {
                let a = self.any(size, d);
                raw.op(if self.choose(2) == 0 { Op::Held(a) } else { Op::Settled(a) })
            }
            6 => {
                let divisor = |g: &mut Self, n: usize| {
                    let divisors: Vec<usize> = (1..=n).filter(|k| n.is_multiple_of(*k)).collect();
                    divisors[g.choose(divisors.len())]
                };
                let (p, q) = (divisor(self, rows), divisor(self, cols));
                let (a, b) = (self.any((rows / p, cols / q), d), self.any((p, q), d));
                raw.op(Op::Kronecker(a, b))
            }
            7 => {
                let (p, q) = (1 + self.choose(2), 1 + self.choose(2));
                let (g, b) = (self.any((rows * p, cols * q), d), self.any((p, q), d));
                raw.op(if self.choose(2) == 0 { Op::KroneckerLeft(g, b) } else { Op::KroneckerRight(g, b) })
            }
            _ if rows == 1 || cols == 1 => {
                let z = self.any(size, d);
                match self.choose(4) {
                    0 => raw.op(Op::ArgMax(z)),
                    1 => raw.op(Op::ArgMin(z)),
                    2 if cols == 1 => {
                        let square = self.any((rows, rows), d);
                        raw.op(Op::DiagonalOf(square))
                    }
                    _ => raw.op(Op::Softmax(z)),
                }
            }
            _ => self.elementwise(size, d),
        }
    }

    /// A square matrix of a kind that only square matrices have.
    fn square(&mut self, n: usize, d: usize) -> Id {
        let raw = self.raw;
        match self.choose(9) {
            7 => raw.op(Op::CholeskyFactor(self.positive(n, d))),
            8 => {
                let part = [Part::Lower, Part::Upper, Part::HalfLower][self.choose(3)];
                raw.op(Op::Triangle(part, self.any((n, n), d)))
            }
            6 => {
                let bounded = |x: Id| raw.map("sin", x);
                let (x, along) = (self.any((n, n), d), (0..self.choose(3)).map(|_| bounded(self.any((n, n), d))).collect());
                raw.op(Op::Exponential(bounded(x), along))
            }
            0 => raw.op(Op::Inverse(self.regular(n, d))),
            1 => raw.op(Op::SymmetricInverse(self.positive(n, d))),
            2 => {
                let x = self.regular(n, d);
                raw.op(Op::Cofactor(x))
            }
            3 => self.positive(n, d),
            4 => raw.op(Op::Diagonal(self.any((n, 1), d))),
            _ => {
                // A⁻¹B, the usual use of an inverse.
                let (a, b) = (self.regular(n, d), self.any((n, n), d));
                raw.product(raw.op(Op::Inverse(a)), b)
            }
        }
    }

    /// A matrix that can be inverted.
    fn regular(&mut self, n: usize, d: usize) -> Id {
        let x = self.any((n, n), d);
        self.raw.ridge(self.raw.map("sin", x), 2.0 + n as f64 / 2.0)
    }

    /// XᵀX + I
    fn positive(&mut self, n: usize, d: usize) -> Id {
        let m = self.dimension();
        let x = self.any((m.max(2), n), d);
        self.raw.gram(self.raw.map("sin", x), 1.0)
    }

    fn reduced(&mut self, d: usize) -> Id {
        let raw = self.raw;
        let (rows, cols) = (self.dimension(), self.dimension());
        let n = rows.max(2);
        match self.choose(14) {
            0 => raw.op(Op::Trace(self.any((n, n), d))),
            1 => raw.op(Op::Total(self.any((rows, cols), d))),
            2 => {
                let (a, b) = (self.any((rows, cols), d), self.any((rows, cols), d));
                raw.op(Op::Dot(a, b))
            }
            3 => {
                let x = self.regular(n, d);
                raw.op(Op::Determinant(x))
            }
            4 => raw.op(Op::LogDeterminant(self.positive(n, d))),
            5 => raw.op(Op::SymmetricLogDeterminant(self.positive(n, d))),
            6 => {
                let (i, j) = (self.choose(rows), self.choose(cols));
                raw.element(self.any((rows, cols), d), i, j)
            }
            7 => raw.op(Op::Max(self.any((rows, cols), d))),
            8 => raw.op(Op::Min(self.any((rows, cols), d))),
            9 => raw.op(Op::LogSumExp(self.any((n, 1), d))),
            10 | 11 => {
                let x = self.any((n, cols), d);
                raw.map("sqrt", raw.op(Op::Dot(x, x)))
            }
            12 => raw.op(Op::Extent(Dim::Lit(n))),
            _ => {
                // xᵀAx
                let (x, a) = (self.any((n, 1), d), self.any((n, n), d));
                raw.product(raw.product(raw.t(x), a), x)
            }
        }
    }
}
