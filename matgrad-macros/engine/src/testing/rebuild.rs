//! Expressions as they are written, built again through the constructors that simplify.

use std::collections::BTreeMap;

use crate::graph::op::{Id, Op};
use crate::graph::store::Graph;

/// A graph with the same inputs and nothing else.
pub fn with_inputs_of(graph: &Graph, count: u32) -> Graph {
    let copy = Graph::new();
    *copy.dims.borrow_mut() = graph.dims.borrow().clone();
    for number in 0..count {
        let input = graph.input_info(number);
        copy.input(&input.name, input.shape, input.active);
    }
    copy
}

/// The nodes `ids` of `from`, built in `to` through the constructors.
pub fn rebuild(from: &Graph, to: &Graph, ids: &[Id]) -> Vec<Id> {
    let mut built: BTreeMap<Id, Id> = BTreeMap::new();
    for id in from.reachable(ids) {
        let new = constructed(from, to, id, &|x| built[&x]);
        assert_eq!(to.shape(new), from.shape(id), "{:?} changes its shape", from.op(id));
        built.insert(id, new);
    }
    ids.iter().map(|id| built[id]).collect()
}

/// One operator through its constructor.
fn constructed(from: &Graph, g: &Graph, id: Id, at: &dyn Fn(Id) -> Id) -> Id {
    let shape = from.shape(id);
    match &from.op(id) {
        Op::Input(number) => g.intern(Op::Input(*number), shape),
        Op::Differential(x) => g.intern(Op::Differential(at(*x)), shape),
        Op::Scalar(value) => g.scalar(value.get()),
        Op::Extent(dim) => g.extent(*dim),
        Op::Identity => g.identity(shape.rows),
        Op::Fill(s) => g.fill(at(*s), shape),
        Op::Sum(terms) => {
            let terms: Vec<(f64, Id)> = terms.iter().map(|&(c, x)| (c.get(), at(x))).collect();
            g.sum(&terms, shape)
        }
        Op::PowiBy(x, n, order) => g.powi_by(at(*x), at(*n), *order),
        Op::Scale(s, x) => g.scale(at(*s), at(*x)),
        Op::Unit(x, s) => g.normalized(at(*x), at(*s)),
        Op::Product(a, b) => g.product(at(*a), at(*b)),
        Op::Transpose(x) => g.transpose(at(*x)),
        Op::Inverse(x) => g.inverse(at(*x)),
        Op::SymmetricInverse(x) => g.symmetric_inverse(at(*x)),
        Op::Determinant(x) => g.determinant(at(*x)),
        Op::LogDeterminant(x) => g.log_determinant(at(*x)),
        Op::SymmetricLogDeterminant(x) => g.symmetric_log_determinant(at(*x)),
        Op::Cofactor(x) => g.cofactor(at(*x)),
        Op::Centred(s, x) => g.centred(at(*s), at(*x)),
        Op::Balanced(s, x) => g.balanced(at(*s), at(*x)),
        Op::CofactorAlong(x, d) => g.cofactor_along(at(*x), at(*d)),
        Op::CholeskyFactor(x) => g.cholesky_factor(at(*x)),
        Op::Triangle(part, x) => g.triangle(*part, at(*x)),
        Op::Exponential(x, along) => g.exponential(at(*x), along.iter().map(|&e| at(e)).collect()),
        Op::Algebra(which, operands) => g.algebra(*which, operands.iter().map(|&x| at(x)).collect()),
        Op::Reshape(x) => g.reshape(at(*x), shape),
        Op::Trace(x) => g.trace(at(*x)),
        Op::Total(x) => g.total(at(*x)),
        Op::Dot(a, b) => g.dot(at(*a), at(*b)),
        Op::Hadamard(a, b) => g.hadamard(at(*a), at(*b)),
        Op::Quotient(a, b) => g.quotient(at(*a), at(*b)),
        Op::Kronecker(a, b) => g.kronecker(at(*a), at(*b)),
        Op::KroneckerLeft(k, b) => g.kronecker_left(at(*k), at(*b), shape),
        Op::KroneckerRight(k, a) => g.kronecker_right(at(*k), at(*a), shape),
        Op::Diagonal(x) => g.diagonal(at(*x)),
        Op::DiagonalOf(x) => g.diagonal_of(at(*x)),
        Op::Map(f, x) => from.norm_operand(id).map_or_else(|| g.map(*f, at(*x)), |x| g.norm(at(x))),
        Op::Map2(f, a, b) => g.map2(*f, at(*a), at(*b)),
        Op::Powi(x, k) => g.powi(at(*x), *k),
        Op::Compare(relation, a, b) => g.compare(*relation, at(*a), at(*b)),
        Op::And(a, b) => g.intern(Op::And(at(*a), at(*b)), shape),
        Op::Or(a, b) => g.intern(Op::Or(at(*a), at(*b)), shape),
        Op::Not(a) => g.not(at(*a)),
        Op::Factorises(how, a) => g.intern(Op::Factorises(*how, at(*a)), shape),
        Op::Select(c, a, b) => g.select(at(*c), at(*a), at(*b)),
        Op::Element(x, i, j) => g.element(at(*x), *i, *j),
        Op::Block(x, i, j) => g.block(at(*x), *i, *j, shape),
        Op::Embed(x, i, j) => g.embed(at(*x), *i, *j, shape),
        Op::Replace(a, b, i, j) => g.replace(at(*a), at(*b), *i, *j),
        Op::Held(x) => g.held(at(*x)),
        Op::Settled(x) => g.settled(at(*x)),
        Op::Stack(items) => g.stack(items.iter().map(|&x| at(x)).collect(), shape),
        Op::Var(..)
        | Op::Out(..)
        | Op::Trail(..)
        | Op::Text(..)
        | Op::Step(_)
        | Op::Cast(_)
        | Op::Test(_)
        | Op::At(..)
        | Op::Scatter(..) => {
            unreachable!("loops are not written by these tests")
        }
        Op::Call(f, args) => g.intern(Op::Call(*f, args.iter().map(|&x| at(x)).collect()), shape),
        Op::Pushed(..) | Op::Pulled(..) | Op::Choice(..) => unreachable!("derivatives of calls are results, never written"),
        Op::Custom(f, order, x) => g.custom(*f, *order, at(*x)),
        Op::Structured(..) | Op::Columns(..) => unreachable!("dense Jacobians are results, never written"),
        Op::Max(x) => g.max(at(*x)),
        Op::Min(x) => g.min(at(*x)),
        Op::ArgMax(x) => g.argmax(at(*x)),
        Op::ArgMin(x) => g.argmin(at(*x)),
        Op::LogSumExp(x) => g.log_sum_exp(at(*x)),
        Op::Softmax(x) => g.softmax(at(*x)),
        Op::LogSoftmax(x) => g.log_softmax(at(*x)),
    }
}
