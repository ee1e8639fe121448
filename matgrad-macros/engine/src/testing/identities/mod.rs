//! Every line of simplification: an expression as it is written and what the constructors make of it
//! have the same value on unsymmetric samples, and the result is never more work. Where the simplified
//! form matters it stands beside the expression.

mod algebra;
mod elements;
mod entries;
mod sums;

use crate::graph::op::{Id, Index, Op, Relation};
use crate::graph::shape::Shape;
use crate::graph::store::Graph;
use crate::testing::dense::{Mat, Random};
use crate::testing::interpreter::{Point, Program};
use crate::testing::oracle::assert_close;
use crate::testing::raw::Raw;
use crate::testing::rebuild::{rebuild, with_inputs_of};

/// An expression of some inputs.
type Expression = fn(Raw<'_>, &[Id]) -> Id;

/// Two scalars, matrices 2×3, 2×3, 3×4 and 3×3, 3×3, columns of 3 and 3, a row of 3, and 1×1.
const SHAPES: [(usize, usize); 10] = [(1, 1), (1, 1), (2, 3), (2, 3), (3, 4), (3, 3), (3, 3), (3, 1), (3, 1), (1, 3)];
const S: usize = 0;
const T: usize = 1;
const A: usize = 2;
const B: usize = 3;
const C: usize = 4;
const P: usize = 5;
const Q: usize = 6;
const U: usize = 7;
const V: usize = 8;
const ROW: usize = 9;

fn inputs(graph: &Graph) -> Vec<Id> {
    SHAPES.iter().map(|&(r, c)| graph.input("X", Shape::lit(r, c), true)).collect()
}

fn point(seed: u64) -> Point {
    let mut random = Random::new(seed);
    let mut samples: Vec<Mat> = SHAPES.iter().map(|&(r, c)| random.matrix(r, c, 0.2, 1.4)).collect();
    for k in [P, Q] {
        samples[k] = samples[k].plus(1.0, &Mat::identity(3));
    }
    // Zero, negative and large scalars take the other arm of a branch.
    samples[S] = Mat::scalar([0.6, -0.8, 3.0][seed as usize % 3]);
    Point::of(samples)
}

fn same_value(what: &str, left: Expression, right: Option<Expression>, most: f64) {
    let raw = Graph::new();
    let variables = inputs(&raw);
    let written = left(Raw(&raw), &variables);
    let wanted = right.map(|right| right(Raw(&raw), &variables));
    let simple = with_inputs_of(&raw, SHAPES.len() as u32);
    let built = rebuild(&raw, &simple, &[written])[0];
    let shown = format!("{what} becomes {:?}", simple.op(built));
    let (before, after) = (Program::new(&raw, &[written]), Program::new(&simple, &[built]));
    for seed in 0..6 {
        let point = point(seed);
        let (expected, value) = (before.run(&point).remove(0), after.run(&point).remove(0));
        assert_close(&shown, &value, &expected, 1e-11);
    }
    let most = most * before.work() as f64 + 2.0;
    assert!(after.work() as f64 <= most, "{shown}: more work");
    if let Some(wanted) = wanted {
        // The form that is wanted is in normal form itself.
        let normal = rebuild(&raw, &simple, &[wanted])[0];
        assert_eq!(built, normal, "{shown}, not {:?}", simple.op(normal));
        let count = Program::new(&raw, &[wanted]).operators();
        assert_eq!(after.operators(), count, "{shown}, not {:?}", raw.op(wanted));
    }
}

/// The expression keeps its value.
fn keeps(what: &str, left: Expression) {
    same_value(what, left, None, 1.0);
}

/// The expression keeps its value; what is done once or in one arm of a branch counts several times.
fn keeps_within(what: &str, left: Expression) {
    same_value(what, left, None, 6.0);
}

/// The expression keeps its value and takes this form.
fn becomes(what: &str, left: Expression, right: Expression) {
    same_value(what, left, Some(right), 1.0);
}

fn norm(r: Raw<'_>, x: Id) -> Id {
    r.map("sqrt", dot(r, x, x))
}

fn scale(r: Raw<'_>, s: Id, x: Id) -> Id {
    r.op(Op::Scale(s, x))
}

fn dot(r: Raw<'_>, a: Id, b: Id) -> Id {
    r.op(Op::Dot(a, b))
}

fn trace(r: Raw<'_>, x: Id) -> Id {
    r.op(Op::Trace(x))
}

fn total(r: Raw<'_>, x: Id) -> Id {
    r.op(Op::Total(x))
}

fn inverse(r: Raw<'_>, x: Id) -> Id {
    r.op(Op::Inverse(x))
}

fn quotient(r: Raw<'_>, a: Id, b: Id) -> Id {
    r.op(Op::Quotient(a, b))
}

fn fill(r: Raw<'_>, s: Id, rows: usize, cols: usize) -> Id {
    r.shaped(Op::Fill(s), rows, cols)
}

fn eye(r: Raw<'_>) -> Id {
    r.shaped(Op::Identity, 3, 3)
}

fn positive(r: Raw<'_>, s: Id) -> Id {
    r.compare(Relation::Gt, s, r.number(0.0))
}

fn select(r: Raw<'_>, c: Id, a: Id, b: Id) -> Id {
    r.op(Op::Select(c, a, b))
}

/// A where s > 0, else zeros.
fn gated(r: Raw<'_>, s: Id, a: Id) -> Id {
    let zeros = r.filled_like(0.0, a);
    select(r, positive(r, s), a, zeros)
}

/// The same branch of a scalar.
fn gated_scalar(r: Raw<'_>, s: Id, a: Id) -> Id {
    select(r, positive(r, s), a, r.number(0.0))
}

fn block(r: Raw<'_>, x: Id, i: usize, j: usize, rows: usize, cols: usize) -> Id {
    r.shaped(Op::Block(x, Index::Lit(i), Index::Lit(j)), rows, cols)
}

fn embed(r: Raw<'_>, x: Id, i: usize, j: usize, rows: usize, cols: usize) -> Id {
    r.shaped(Op::Embed(x, Index::Lit(i), Index::Lit(j)), rows, cols)
}

fn replace(r: Raw<'_>, a: Id, b: Id, i: usize, j: usize) -> Id {
    r.op(Op::Replace(a, b, Index::Lit(i), Index::Lit(j)))
}

fn stack(r: Raw<'_>, items: &[Id], rows: usize, cols: usize) -> Id {
    r.shaped(Op::Stack(items.to_vec()), rows, cols)
}

/// The elements of a matrix in their own order.
fn elements(r: Raw<'_>, x: Id, rows: usize, cols: usize) -> Vec<Id> {
    (0..rows * cols).map(|k| r.element(x, k % rows, k / rows)).collect()
}
