//! The shape rule of each operator: what its operands must be to one another, and the shape of the
//! result where they determine it.

use super::op::{Factor, Id, Index, LinearMap, Op, Term};
use super::shape::{Dim, OPAQUE, SCALAR, Shape};
use super::store::Graph;

/// What the rule says about a result.
pub enum Rule<'g> {
    /// It has this shape.
    Is(Shape),
    /// Its shape is one that is accepted.
    Such(Box<dyn Fn(Shape) -> bool + 'g>),
    /// The operands do not fit.
    Broken(&'static str),
}

use Rule::{Broken, Is};

/// The shape rule of an operator.
pub fn rule<'g>(graph: &'g Graph, op: &Op) -> Rule<'g> {
    let of = |id: Id| graph.shape(id);
    match *op {
        Op::Input(number) => Is(graph.input_info(number).shape),
        Op::Scalar(_) | Op::Extent(_) => Is(SCALAR),
        Op::Text(..) => such(|shape| shape.array.is_none()),
        Op::Step(_) => Is(OPAQUE),
        Op::Cast(x) | Op::Test(x) => need(of(x) == OPAQUE, "it is the Rust value of a constant", || Is(SCALAR)),
        Op::PowiBy(x, n, _) => need(of(n) == OPAQUE, "the exponent is the Rust value of a constant", || Is(of(x))),
        Op::Identity => such(|shape| shape.is_square() && shape.array.is_none()),
        Op::Fill(s) => need(of(s).is_scalar(), "it is filled with a scalar", || such(|shape| !shape.is_scalar())),
        Op::Differential(x) | Op::Held(x) | Op::Settled(x) => Is(of(x)),
        Op::Map(_, x) | Op::Powi(x, _) | Op::Custom(_, _, x) | Op::Not(x) => Is(of(x)),
        Op::Sum(ref terms) => match terms.first() {
            Some(&(_, first)) => alike(graph, &terms.iter().map(|&(_, x)| x).collect::<Vec<_>>(), of(first)),
            None => Broken("a sum has terms"),
        },
        Op::Scale(s, x) | Op::Unit(x, s) => need(of(s).is_scalar(), "the factor is a scalar", || Is(of(x))),
        Op::Hadamard(a, b) | Op::Quotient(a, b) | Op::Map2(_, a, b) => alike(graph, &[a, b], of(a)),
        Op::Compare(_, a, b) if of(a) == OPAQUE => need(of(b) == OPAQUE, "integers are compared with integers", || Is(SCALAR)),
        Op::Compare(_, a, b) | Op::And(a, b) | Op::Or(a, b) => alike(graph, &[a, b], of(a)),
        Op::Select(c, a, b) => need(of(c).is_scalar() || of(c) == of(a), "the condition is one or one for each element", || {
            alike(graph, &[a, b], of(a))
        }),
        Op::Product(a, b) => matrices(graph, &[a, b], || {
            need(of(a).cols == of(b).rows, "columns meet as many rows", || Is(Shape::new(of(a).rows, of(b).cols)))
        }),
        Op::Transpose(x) => matrices(graph, &[x], || Is(of(x).t())),
        Op::CholeskyFactor(x) | Op::Triangle(_, x) => square(graph, x, of(x)),
        Op::Inverse(x) | Op::SymmetricInverse(x) | Op::Cofactor(x) => square(graph, x, of(x)),
        Op::Centred(s, x) | Op::Balanced(s, x) => {
            need(of(s) == of(x) || of(s).rows == of(x).rows, "the weights are as many as the rows", || Is(of(x)))
        }
        Op::CofactorAlong(x, along) => alike(graph, &[x, along], of(x)).and(Shape::is_square),
        Op::Exponential(x, ref along) => {
            let all: Vec<Id> = [x].into_iter().chain(along.iter().copied()).collect();
            alike(graph, &all, of(x)).and(Shape::is_square)
        }
        Op::Algebra(which, ref operands) => match which.shape(&operands.iter().map(|&x| of(x)).collect::<Vec<_>>()) {
            Ok(shape) => Is(shape),
            Err(why) => Broken(why),
        },
        Op::Reshape(x) => matrices(graph, &[x], || such(move |shape| shape.len().is_some() && shape.len() == of(x).len())),
        Op::Determinant(x) | Op::LogDeterminant(x) | Op::SymmetricLogDeterminant(x) | Op::Trace(x) | Op::Factorises(_, x) => {
            square(graph, x, SCALAR)
        }
        Op::Total(x) | Op::Max(x) | Op::Min(x) | Op::LogSumExp(x) => matrices(graph, &[x], || Is(SCALAR)),
        Op::ArgMax(x) | Op::ArgMin(x) | Op::Softmax(x) | Op::LogSoftmax(x) => matrices(graph, &[x], || Is(of(x))),
        Op::Dot(a, b) => matrices(graph, &[a, b], || alike(graph, &[a, b], SCALAR)),
        Op::Kronecker(a, b) => matrices(graph, &[a, b], || match kronecker(of(a), of(b)) {
            Some(shape) => Is(shape),
            None => Broken("its extents are literal"),
        }),
        Op::KroneckerLeft(g, x) | Op::KroneckerRight(g, x) => matrices(graph, &[g, x], || match kronecker_factor(of(g), of(x)) {
            Some(shape) => Is(shape),
            None => Broken("its extents are multiples"),
        }),
        Op::Diagonal(v) => matrices(graph, &[v], || {
            need(of(v).cols == Dim::Lit(1), "its diagonal is a column", || Is(Shape::new(of(v).rows, of(v).rows)))
        }),
        Op::DiagonalOf(x) => square(graph, x, Shape::column(of(x).rows)),
        Op::Element(x, i, j) => matrices(graph, &[x], || inside(SCALAR, i, j, of(x), Is(SCALAR))),
        Op::Block(x, i, j) => matrices(graph, &[x], || such(move |shape| is_inside(shape, i, j, of(x)))),
        Op::Embed(x, i, j) => matrices(graph, &[x], || such(move |shape| is_inside(of(x), i, j, shape))),
        Op::Replace(a, b, i, j) => matrices(graph, &[a, b], || inside(of(b), i, j, of(a), Is(of(a)))),
        Op::Stack(ref items) => {
            let count = items.len();
            need(items.iter().all(|&x| of(x).is_scalar()), "its elements are scalars", || {
                such(move |shape| shape.len() == Some(count))
            })
        }
        // Whether a variable has the shape of its loop's is a matter of the loop.
        Op::Var(..) => such(|_| true),
        Op::Out(ref looped, k) => match looped.vars.get(k as usize) {
            Some(&var) => Is(of(var)),
            None => Broken("the loop has no such variable"),
        },
        Op::Trail(ref looped, k, _) => match (looped.vars.get(k as usize), looped.count.most()) {
            (Some(&var), Some(length)) if of(var).array.is_none() => Is(of(var).array_of(length)),
            (Some(_), _) => Broken("what is kept is a matrix, as often as the type system knows"),
            (None, _) => Broken("the loop has no such variable"),
        },
        Op::At(x, _) => need(of(x).array.is_some(), "an array has elements", || Is(of(x).item())),
        Op::Scatter(x, _) => matrices(graph, &[x], || such(move |shape| shape.array.is_some() && shape.item() == of(x))),
        Op::Call(..) => such(|shape| shape.array.is_none()),
        Op::Pushed(_, ref args, ref directions) => {
            let fits = {
                let args: Vec<Id> = args.iter().copied().filter(|&x| !of(x).opaque).collect();
                args.len() == directions.len() && args.iter().zip(directions).all(|(&x, &dx)| of(x) == of(dx))
            };
            need(fits, "each argument has a direction of its shape", || such(|shape| shape.array.is_none()))
        }
        Op::Pulled(_, ref args, _, k) => match args.get(k as usize) {
            Some(&x) => Is(of(x)),
            None => Broken("the call has no such argument"),
        },
        Op::Choice(ref dims, ref ways) => match (&dims[..], &ways[..]) {
            ([first, .., last], [_, ..]) => alike(graph, ways, Shape::new(*first, *last)).and(|shape| of(ways[0]) == shape),
            _ => Broken("there are orders to choose from"),
        },
        Op::Structured(ref terms, from, to) => need(
            terms.iter().all(|term| maps(graph, term, from, to)),
            "each term maps the shape of dX to that of the result",
            || dense(from, to),
        ),
        Op::Columns(e, x) => dense(of(x), of(e)),
    }
}

impl<'g> Rule<'g> {
    /// The rule with a further condition on the shape that it gives.
    fn and(self, holds: impl Fn(Shape) -> bool) -> Rule<'g> {
        match self {
            Is(shape) if !holds(shape) => Broken("its operands have its shape"),
            rule => rule,
        }
    }
}

fn such<'g>(accepts: impl Fn(Shape) -> bool + 'g) -> Rule<'g> {
    Rule::Such(Box::new(accepts))
}

fn need<'g>(holds: bool, what: &'static str, then: impl FnOnce() -> Rule<'g>) -> Rule<'g> {
    if holds { then() } else { Broken(what) }
}

/// All operands have one shape.
fn alike<'g>(graph: &Graph, operands: &[Id], result: Shape) -> Rule<'g> {
    let same = operands.iter().all(|&x| graph.shape(x) == graph.shape(operands[0]));
    need(same, "its operands have one shape", || Is(result))
}

/// No operand is an array of matrices.
fn matrices<'g>(graph: &Graph, operands: &[Id], then: impl FnOnce() -> Rule<'g>) -> Rule<'g> {
    need(operands.iter().all(|&x| graph.shape(x).array.is_none()), "its operands are matrices", then)
}

fn square<'g>(graph: &Graph, x: Id, result: Shape) -> Rule<'g> {
    need(graph.shape(x).is_square() && graph.shape(x).array.is_none(), "its operand is a square matrix", || Is(result))
}

fn inside<'g>(part: Shape, i: Index, j: Index, whole: Shape, then: Rule<'g>) -> Rule<'g> {
    need(is_inside(part, i, j, whole), "the part lies inside the whole", || then)
}

/// Whether a part at (i, j) lies inside of a matrix, as far as literals tell.
fn is_inside(part: Shape, i: Index, j: Index, whole: Shape) -> bool {
    let fits = |start: Index, part: Dim, whole: Dim| match (start, part, whole) {
        (Index::Lit(start), Dim::Lit(part), Dim::Lit(whole)) => start.checked_add(part).is_some_and(|end| end <= whole),
        (_, Dim::Lit(part), Dim::Lit(whole)) => part <= whole,
        _ => true,
    };
    part.array.is_none() && whole.array.is_none() && fits(i, part.rows, whole.rows) && fits(j, part.cols, whole.cols)
}

/// The shape of A ⊗ B.
fn kronecker(a: Shape, b: Shape) -> Option<Shape> {
    let ((m, n), (p, q)) = (a.literal()?, b.literal()?);
    Some(Shape::lit(m.checked_mul(p)?, n.checked_mul(q)?))
}

/// The shape of A where A ⊗ B, or B ⊗ A, has a shape.
fn kronecker_factor(product: Shape, b: Shape) -> Option<Shape> {
    let ((m, n), (p, q)) = (product.literal()?, b.literal()?);
    let quotient = |a: usize, b: usize| (b > 0 && a.is_multiple_of(b)).then(|| a / b);
    Some(Shape::lit(quotient(m, p)?, quotient(n, q)?))
}

/// The shape of the matrix of a linear map of vec(dX).
fn dense<'g>(from: Shape, to: Shape) -> Rule<'g> {
    let length = |shape: Shape| match (shape.len(), shape.cols.literal()) {
        (Some(len), _) => Some(Dim::Lit(len)),
        (None, Some(1)) => Some(shape.rows),
        (None, _) => None,
    };
    match (length(to), length(from)) {
        (Some(rows), Some(cols)) => Is(Shape::new(rows, cols)),
        _ => Broken("dense Jacobians are of literal dimensions or of columns"),
    }
}

/// Whether a term maps matrices of one shape to matrices of another.
fn maps(graph: &Graph, term: &Term, from: Shape, to: Shape) -> bool {
    let of = |id: Id| graph.shape(id);
    if !term.scalar.is_none_or(|s| of(s).is_scalar()) {
        return false;
    }
    match &term.map {
        LinearMap::Outer(m, g) => of(*m) == to && of(*g) == from,
        LinearMap::Chain { factors, commuted } => {
            let start = if *commuted { from.t() } else { from };
            let end = factors.iter().rev().try_fold(start, |y, factor| match factor {
                Factor::Diagonal(v) => (of(*v) == y).then_some(y),
                // Y ↦ Q Y Pᵀ
                Factor::Kronecker(p, q) => {
                    let acts = |side: Option<Id>, size: Dim| side.is_none_or(|side| of(side).cols == size);
                    let gives = |side: Option<Id>, size: Dim| side.map_or(size, |side| of(side).rows);
                    (acts(*p, y.cols) && acts(*q, y.rows)).then(|| Shape::new(gives(*q, y.rows), gives(*p, y.cols)))
                }
            });
            end == Some(to)
        }
    }
}
